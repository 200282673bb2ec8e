package ocr

import "image"

// Type repeats itself: on a page of it nearly every letter has another that
// looks the same, on worn and faxed pages too. A hand never makes the same
// letter twice. Of typed pages at least 670 letters in a thousand have their
// like, and 500 where every stroke was thinned or run together; of letters in
// a tidy hand, which tesseract reads well, at most 200.
const (
	leastRepeated = 350
	leastGlyphs   = 80 // too few letters, and each may be the only one of its kind
	mostGlyphs    = 300
)

// A page is type without another look where so many per mille of its letters
// are in words that tesseract is certain of; a tidy hand has up to 720.
const certainPage = 800

// byHand says whether a page is written by hand, as far as the shapes of its
// letters tell; words are what was read of it.
func (r *Reader) byHand(p *prepared, words []Token) bool {
	if r.tesseract != nil && certainShare(words) >= certainPage {
		return false
	}
	glyphs := glyphsOf(p.gray, p.dpi)
	return len(glyphs) >= leastGlyphs && repeated(glyphs) < leastRepeated
}

// certainShare is how many of the letters read are in words that their reader
// was certain of, per mille.
func certainShare(words []Token) int {
	all, sure := 0, 0
	for _, w := range words {
		n := letters(w.Text)
		all += n
		if w.Conf >= certain {
			sure += n
		}
	}
	return 1000 * sure / max(1, all)
}

// glyphSide is the number of cells of a glyph each way.
const glyphSide = 16

// glyph is a piece of ink of the size of a letter: its box in pixels and how
// dark each part of the box is.
type glyph struct {
	blob
	cells [glyphSide * glyphSide]uint8
	sum   int
}

// penShade is the lightest shade, paper being 255, of a thin stroke of a pen
// at full size.
const penShade = 175

// glyphsOf lists the pieces of ink of a page that may be letters: 3 to 18
// points high, not much wider than high, no full stops and no bars.
func glyphsOf(g *image.Gray, dpi int) []glyph {
	_, blobs := inkOf(g.Pix, g.Rect.Dx(), g.Rect.Dy(), penShade)
	var out []glyph
	for _, b := range blobs {
		w, h := b.width(), b.height()
		if 100*h < 5*dpi || 100*h > 25*dpi || 100*w < 4*dpi || 2*w > 3*h || 4*b.area > 3*w*h {
			continue
		}
		out = append(out, newGlyph(g, b))
	}
	return out
}

func newGlyph(g *image.Gray, b blob) glyph {
	out := glyph{blob: b}
	for i := range out.cells {
		y, x := i/glyphSide*b.height(), i%glyphSide*b.width()
		v := shadeOf(g, b, image.Rect(x, y, x+b.width(), y+b.height()))
		out.cells[i] = v
		out.sum += int(v)
	}
	return out
}

// shadeOf is how dark a part of a box is, the part being counted from the
// box's corner in pixels divided by glyphSide.
func shadeOf(g *image.Gray, b blob, part image.Rectangle) uint8 {
	sum := 0
	for y := part.Min.Y / glyphSide; y*glyphSide < part.Max.Y; y++ {
		high := min((y+1)*glyphSide, part.Max.Y) - max(y*glyphSide, part.Min.Y)
		for x := part.Min.X / glyphSide; x*glyphSide < part.Max.X; x++ {
			wide := min((x+1)*glyphSide, part.Max.X) - max(x*glyphSide, part.Min.X)
			sum += (255 - int(g.Pix[(b.y0+y)*g.Stride+b.x0+x])) * wide * high
		}
	}
	return uint8(sum / (part.Dx() * part.Dy()))
}

// sameGlyph is how much of the ink of two letters of the same shape lies
// apart, per mille, at most.
const sameGlyph = 150

// same says whether two glyphs have one shape and size.
func (a *glyph) same(b *glyph) bool {
	if abs(a.width()-b.width()) > 1+a.width()/10 || abs(a.height()-b.height()) > 1+a.height()/10 {
		return false
	}
	apart, most := 0, sameGlyph*(a.sum+b.sum)/1000
	for i, v := range a.cells {
		if apart += abs(int(v) - int(b.cells[i])); apart > most {
			return false
		}
	}
	return true
}

// repeated is how many of some glyphs, per mille, have their like among all.
func repeated(glyphs []glyph) int {
	looked, found := 0, 0
	for i := 0; i < len(glyphs); i += max(1, len(glyphs)/mostGlyphs) {
		looked++
		for j := range glyphs {
			if i != j && glyphs[i].same(&glyphs[j]) {
				found++
				break
			}
		}
	}
	return 1000 * found / max(1, looked)
}
