package ocr

import (
	"image"
	"math"
	"math/rand"
	"testing"
)

// unsteady draws a page as a hand would that never makes a letter twice alike:
// every place is moved by up to a tenth of a letter's height or so.
func unsteady(g *image.Gray) *image.Gray {
	const wave = 20 // pixels, about a letter
	r := rand.New(rand.NewSource(5))
	w, h := g.Rect.Dx()/wave+2, g.Rect.Dy()/wave+2
	shift := make([][2]float64, w*h)
	for i := range shift {
		shift[i] = [2]float64{4 * r.NormFloat64(), 4 * r.NormFloat64()}
	}
	moved := func(x, y, axis int) int {
		fx, fy := float64(x%wave)/wave, float64(y%wave)/wave
		i := y/wave*w + x/wave
		top := shift[i][axis]*(1-fx) + shift[i+1][axis]*fx
		bottom := shift[i+w][axis]*(1-fx) + shift[i+w+1][axis]*fx
		return int(math.Round(top*(1-fy) + bottom*fy))
	}
	return change(g, func(x, y int) uint8 { return at(g, x+moved(x, y, 0), y+moved(x, y, 1)) })
}

func TestByHand(t *testing.T) {
	typed := page(t, 200).gray
	few := newPen(t, 200)
	few.write("Recibido conforme", 200, 200)
	tests := map[string]struct {
		gray *image.Gray
		hand bool
	}{
		"type":             {typed, false},
		"worn type":        {worn(typed), false},
		"skewed type":      {skewed(2.5)(typed), false},
		"type on its side": {clockwise(90)(typed), false},
		"a hand":           {unsteady(typed), true},
		"a hand, aslant":   {skewed(2.5)(unsteady(typed)), true},
		"a few letters":    {unsteady(few.gray), false},
		"a pen's flourish": {scrawled(t, 200), false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := prepare(Image{Gray: tt.gray, DPI: 200})
			glyphs := glyphsOf(p.gray, p.dpi)
			if got := (&Reader{}).byHand(p, nil); got != tt.hand {
				t.Errorf("by hand: %v; %d glyphs, %d per mille repeated", got, len(glyphs), repeated(glyphs))
			}
		})
	}
}

// What tesseract is certain of is type, whatever the shapes of its letters.
func TestByHandCertain(t *testing.T) {
	p := prepare(Image{Gray: unsteady(page(t, 200).gray), DPI: 200})
	r := &Reader{tesseract: &tesseract{}}
	words := []Token{{Text: "muelles", Conf: 960}, {Text: "bodegas", Conf: 940}, {Text: "puerto", Conf: 910}, {Text: "obra", Conf: 500}}
	if r.byHand(p, words) {
		t.Error("a page of certain words is taken for one by hand")
	}
	words[0].Conf = 700
	if !r.byHand(p, words) {
		t.Error("a page of doubtful words in unsteady letters is taken for type")
	}
}
