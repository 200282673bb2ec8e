package lines

import (
	"image"
	"testing"
)

// An image is seen in pieces of which the sides can be halved, and comes back
// whole: each row from the piece that sees what is around it.
func TestBare(t *testing.T) {
	pieces := 0
	lighter := network(func(shape []int64, data []float32) ([]int64, []float32, error) {
		pieces++
		if shape[2]%pieceUnit != 0 || shape[3]%pieceUnit != 0 || int(shape[2]*shape[3]) != len(data) {
			t.Errorf("a piece of %v in %d numbers", shape, len(data))
		}
		out := make([]float32, len(data))
		for i, v := range data {
			out[i] = v / 2
		}
		return shape, out, nil
	})
	for _, size := range []image.Point{{100, 60}, {33, pieceHeight}, {50, 2*pieceHeight + 7}} {
		g := image.NewGray(image.Rectangle{Max: size})
		for i := range g.Pix {
			g.Pix[i] = uint8(255 - 2*(i%101))
		}
		pieces = 0
		got, err := New(nil, nil, nil, lighter).Bare(g)
		if err != nil || got.Rect != g.Rect || pieces != (size.Y+pieceHeight-1)/pieceHeight {
			t.Fatalf("%v in %d pieces: %v", size, pieces, err)
		}
		for i, v := range got.Pix {
			if v != uint8(255-i%101) {
				t.Fatalf("%v: pixel %d is %d", size, i, v)
			}
		}
	}
}
