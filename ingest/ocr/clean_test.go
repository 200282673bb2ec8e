package ocr

import (
	"image"
	"testing"
)

// Specks go, the dark parts of a pale stroke stay.
func TestDropSpecks(t *testing.T) {
	g := image.NewGray(image.Rect(0, 0, 60, 40))
	for i := range g.Pix {
		g.Pix[i] = 255
	}
	for x := 10; x < 30; x++ { // a worn stroke, here and there darker
		g.Pix[20*g.Stride+x], g.Pix[21*g.Stride+x] = 150, 160
		if x%5 == 0 {
			g.Pix[20*g.Stride+x] = 100
		}
	}
	g.Pix[8*g.Stride+40], g.Pix[8*g.Stride+41] = 30, 60
	g.Pix[0] = 30
	dropSpecks(g, 200)
	for _, at := range []image.Point{{40, 8}, {41, 8}, {0, 0}} {
		if v := g.GrayAt(at.X, at.Y).Y; v != 255 {
			t.Errorf("a speck at %v is left: %d", at, v)
		}
	}
	for x := 10; x < 30; x++ {
		if v := g.GrayAt(x, 20).Y; v == 255 {
			t.Errorf("the stroke is broken at %d", x)
		}
	}
}
