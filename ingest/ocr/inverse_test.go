package ocr

import (
	"image"
	"testing"
)

// White type in a dark box comes out black on white, level or aslant, also
// where it reaches the edge; a bar without type and dark type stay.
func TestDarkBoxes(t *testing.T) {
	for _, slope := range []int{0, 40} { // pixels of fall for a thousand
		p := newPen(t, 300)
		p.write("21/DICIEMBRE/2017", 400, 400)
		box := p.words[0].box.Inset(-14)
		box.Max.X -= 10 // type goes up to the edge
		for i := range p.gray.Pix {
			p.gray.Pix[i] = 255 - p.gray.Pix[i]
		}
		want := image.NewGray(p.gray.Rect)
		for i := range want.Pix {
			want.Pix[i] = 235
		}
		for y := box.Min.Y; y < box.Max.Y; y++ {
			for x := box.Min.X; x < box.Max.X; x++ {
				at := want.PixOffset(x, y+(x-box.Min.X)*slope/1000)
				want.Pix[at] = 30 + p.gray.Pix[p.gray.PixOffset(x, y)]/4*3
			}
		}
		bar := image.Rect(400, 900, 900, 960)
		for y := bar.Min.Y; y < bar.Max.Y; y++ {
			for x := bar.Min.X; x < bar.Max.X; x++ {
				want.Pix[want.PixOffset(x, y)] = 30
			}
		}
		g := clean(want, 300).gray
		dark, n := 0, 0
		for y := box.Min.Y + 8; y < box.Max.Y-8; y++ {
			for x := box.Min.X + 8; x < box.Max.X-8; x++ {
				v, was := g.Pix[g.PixOffset(x, y+(x-box.Min.X)*slope/1000)], p.gray.Pix[p.gray.PixOffset(x, y)]
				if was > 200 && v > 128 || was < 50 && v < 128 {
					dark++
				}
				n++
			}
		}
		if 50*dark > n {
			t.Errorf("slope %d: %d of %d pixels are not turned", slope, dark, n)
		}
		if v := g.Pix[g.PixOffset(600, 930)]; v > 100 {
			t.Errorf("slope %d: a bar became %d", slope, v)
		}
	}
}
