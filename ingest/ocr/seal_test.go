package ocr

import (
	"image"
	"math"
	"testing"
)

// ringed draws a circle on an image.
func ringed(g *image.Gray, x, y, r, width float64, shade uint8) *image.Gray {
	return change(g, func(px, py int) uint8 {
		if math.Abs(math.Hypot(float64(px)-x, float64(py)-y)-r) <= width/2 {
			return shade
		}
		return at(g, px, py)
	})
}

// The lines of a seal are found where they lie on type, on all of it or as far
// as they lie in the image, and only the type is left.
func TestUnsealed(t *testing.T) {
	p := newPen(t, 300)
	p.write("Ing. Amparo Quiroga Leal\nDirectora General de Aguas\nMinisterio de Obras", 100, 100)
	g := p.gray
	g = framed(g, image.Rect(60, 60, 1000, 460))
	for name, c := range map[string]image.Point{"whole": {300, 220}, "cut": {260, 90}} {
		sealed := ringed(ringed(g, float64(c.X), float64(c.Y), 98, 5, 30), float64(c.X), float64(c.Y), 142, 5, 30)
		v := &view{letter: 33, seals: inkMask(sealed).circles(sealed, 33)}
		if len(v.seals) != 2 {
			t.Errorf("%s: %d lines are found", name, len(v.seals))
			continue
		}
		got := v.unsealed(sealed)
		added, left, type_, lost := 0, 0, 0, 0
		for i, was := range g.Pix {
			switch {
			case was >= 128 && sealed.Pix[i] < 128:
				added++
				if got.Pix[i] < 128 {
					left++
				}
			case was < 128:
				type_++
				if got.Pix[i] >= 128 {
					lost++
				}
			}
		}
		if 6*left > added || 20*lost > type_ {
			t.Errorf("%s: of %d pixels of the seal %d are left, and of %d of type %d are lost", name, added, left, type_, lost)
		}
	}
}

// What is darker than the lines of a seal stays, all of it, and its shade tells
// it from them.
func TestUnsealedPale(t *testing.T) {
	p := newPen(t, 300)
	p.write("Amparo Quiroga Leal", 60, 200)
	g := framed(p.gray, image.Rect(20, 120, 760, 420))
	stamped := ringed(g, 300, 150, 98, 5, 150)
	sealed := change(g, func(x, y int) uint8 { return min(at(g, x, y), at(stamped, x, y)) })
	ink := inkMask(sealed)
	v := &view{letter: 33, seals: ink.circles(sealed, 33)}
	if len(v.seals) != 1 || !ink.paler(sealed, v.seals) {
		t.Fatalf("%v", v.seals)
	}
	for i, is := range v.unsealed(sealed).Pix {
		if (is < 100) != (g.Pix[i] < 100) {
			t.Fatalf("shade %d where type is %d", is, g.Pix[i])
		}
	}
}

// Type has no lines of seals, nor has what a pen wrote.
func TestNoSeal(t *testing.T) {
	for name, g := range map[string]*image.Gray{"type": page(t, 300).gray, "pen": scrawled(t, 300)} {
		g = framed(g, image.Rect(200, 300, 1800, 1100))
		if found := inkMask(g).circles(g, 33); len(found) > 0 {
			t.Errorf("%s: %v", name, found)
		}
	}
}

func BenchmarkCircles(b *testing.B) {
	g := framed(page(b, 300).gray, image.Rect(200, 300, 1400, 800))
	ink := inkMask(g)
	for b.Loop() {
		ink.circles(g, 33)
	}
}

// Words around the edge of a seal stand last, as the seal's; type over which it
// lies stays where it is, and so does what stands in its middle.
func TestApart(t *testing.T) {
	v := &view{scale: 1, letter: 30, round: []circle{{300, 300, 140, 5}, {300, 300, 100, 5}}}
	at := func(x0, y0, x1, y1 int, text string) Token {
		return Token{Text: text, Conf: 900, Box: image.Rect(x0, y0, x1, y1).Sub(image.Pt(surround, surround))}
	}
	words := []Token{
		at(230, 165, 370, 215, "REGISTRO"),
		at(185, 370, 215, 400, "DE"),
		at(220, 285, 380, 315, "COPIA"),
		at(80, 400, 180, 430, "Directora"), at(200, 400, 290, 430, "GENERAL"),
		at(250, 180, 340, 210, "AMPARO"),
	}
	for i := range words {
		words[i].Line = i
	}
	words[4].Line = 3
	got := v.apart(words)
	if s := text(got); s != "COPIA Directora GENERAL AMPARO REGISTRO DE" {
		t.Errorf("%q", s)
	}
	for i, w := range got {
		if w.Stamp != (i > 3) {
			t.Errorf("%s: stamp %v", w.Text, w.Stamp)
		}
	}
}
