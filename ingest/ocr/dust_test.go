package ocr

import (
	"image"
	"testing"
)

// Specks amid type go where the margins show what specks look like; the dots of
// type, which are larger or stand where dots do, stay, and so does all of a sheet
// without specks.
func TestDust(t *testing.T) {
	const high, dots, far, worn = 16, 6, 60, 20
	sheet := func(specks bool) *image.Gray {
		g := image.NewGray(image.Rect(0, 0, 1200, 900))
		for i := range g.Pix {
			g.Pix[i] = 255
		}
		ink := func(x, y, w, h int) {
			for dy := range h {
				for dx := range w {
					g.Pix[(y+dy)*g.Stride+x+dx] = 20
				}
			}
		}
		for i := range 30 { // letters, each followed by a full stop
			ink(100+i*30, 100, 10, high)
			ink(100+i*30+14, 100+high-4, 4, 4)
		}
		for i := range dots { // of small type, far from the rest
			ink(100+i*20, 250, 5, 8)
			ink(100+i*20+8, 256, 2, 2)
		}
		if specks {
			for i := range far {
				ink(50+i%20*50, 500+i/20*100, 2, 1)
			}
			for i := range 30 {
				ink(100+i*30+22, 108, 2, 1)
			}
			for i := range worn { // an i, its dot and the stop behind it no larger than specks
				ink(100+i*30, 300, 3, high)
				ink(100+i*30, 296, 2, 1)
				ink(100+i*30+8, 300+high-2, 2, 1)
			}
		}
		return g
	}
	count := func(g *image.Gray) (letters, others int) {
		_, blobs := inkOf(g.Pix, g.Rect.Dx(), g.Rect.Dy(), dark)
		for _, b := range blobs {
			if b.height() >= 8 {
				letters++
			} else {
				others++
			}
		}
		return letters, others
	}
	for _, specks := range []bool{false, true} {
		g := sheet(specks)
		if got := dust(g, 200); got != specks {
			t.Errorf("dust %v, want %v", got, specks)
		}
		type_, stays := 30+dots, 30+dots
		if specks {
			type_, stays = type_+worn, stays+far+2*worn
		}
		if letters, others := count(g); letters != type_ || others != stays {
			t.Errorf("specks %v: %d letters, %d dots; want %d and %d", specks, letters, others, type_, stays)
		}
	}
}
