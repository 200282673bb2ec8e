package ocr

import (
	"context"
	"image"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/ingest"
	"legajo/language"
	"legajo/language/name"
)

// A part of a page is read again when so many pieces of ink, of the height of
// its type, lie there outside every word; at most so many parts of a page.
const (
	leastLost = 8
	mostParts = 4
)

// fill looks for type that no word covers, reads those parts alone, and puts
// what it is sure of among the words. It says how many parts were read again.
func (r *Reader) fill(ctx context.Context, p *prepared, t *trace, words []Token) ([]Token, int, error) {
	zones := lost(t.blobs, words, t.small)
	for i, z := range zones {
		again, err := r.part(ctx, p, z)
		if err != nil {
			return nil, i, err
		}
		words = insert(words, again)
	}
	return words, len(zones), nil
}

// part reads one part of the page as one block.
func (r *Reader) part(ctx context.Context, p *prepared, z image.Rectangle) ([]Token, error) {
	const margin = 20
	crop := image.NewGray(image.Rect(0, 0, z.Dx()+2*margin, z.Dy()+2*margin))
	for i := range crop.Pix {
		crop.Pix[i] = 255
	}
	for y := range z.Dy() {
		at := (z.Min.Y+y)*p.gray.Stride + z.Min.X
		copy(crop.Pix[(y+margin)*crop.Stride+margin:], p.gray.Pix[at:at+z.Dx()])
	}
	words, err := r.tesseract.Read(ctx, crop, p.dpi, AreaBlock)
	if err != nil {
		return nil, err
	}
	var out []Token
	for _, w := range dropNoise(words) {
		if w.Conf >= believed {
			w.Box = w.Box.Add(z.Min).Sub(image.Pt(margin, margin)).Intersect(z)
			out = append(out, w)
		}
	}
	return out, nil
}

// coverage marks the small pixels that lie in words, with a little around.
func coverage(words []Token, s *small) []bool {
	in := make([]bool, s.w*s.h)
	for _, w := range words {
		b := w.Box.Inset(-2 * s.k)
		for y := max(0, b.Min.Y/s.k); y < min(s.h, b.Max.Y/s.k+1); y++ {
			for x := max(0, b.Min.X/s.k); x < min(s.w, b.Max.X/s.k+1); x++ {
				in[y*s.w+x] = true
			}
		}
	}
	return in
}

func (s *small) middle(b blob) int { return (b.y0+b.y1)/2*s.w + (b.x0+b.x1)/2 }

// covered is the part of text-like ink that lies in words, per mille.
func covered(blobs []blob, words []Token, s *small) int {
	in := coverage(words, s)
	all, inside := 0, 0
	for _, b := range blobs {
		if b.textLike() {
			all += b.area
			if in[s.middle(b)] {
				inside += b.area
			}
		}
	}
	if all == 0 {
		return 1000
	}
	return 1000 * inside / all
}

// lost finds the parts of a page where type was passed over, in its pixels.
func lost(blobs []blob, words []Token, s *small) []image.Rectangle {
	in := coverage(words, s)
	var heights []int
	var out []blob
	for _, b := range blobs {
		switch {
		case !b.textLike():
		case in[s.middle(b)]:
			heights = append(heights, b.height())
		default:
			out = append(out, b)
		}
	}
	usual := 8 // a small letter of 11 points, at 100 dots an inch
	if len(heights) >= leastLost {
		slices.Sort(heights)
		usual = heights[len(heights)/2]
	}
	out = slices.DeleteFunc(out, func(b blob) bool { return b.height()*2 < usual || b.height() > 3*usual })
	var zones []image.Rectangle
	for _, g := range alongLines(groups(out, 3*usual), words, s.k) {
		if g.n >= leastLost && g.box.Dx() > 3*usual {
			zones = append(zones, image.Rectangle{g.box.Min.Mul(s.k), g.box.Max.Mul(s.k)})
		}
	}
	slices.SortFunc(zones, func(a, b image.Rectangle) int { return b.Dx()*b.Dy() - a.Dx()*a.Dy() })
	zones = zones[:min(len(zones), mostParts)]
	bounds := image.Rect(0, 0, s.w*s.k, s.h*s.k)
	for i, z := range zones {
		zones[i] = z.Inset(-usual * s.k).Intersect(bounds)
	}
	return zones
}

// group is ink that lies together: a box and how many pieces.
type group struct {
	box image.Rectangle
	n   int
}

// groups puts blobs together that lie within reach of each other.
func groups(blobs []blob, reach int) []group {
	var out []group
	for _, b := range blobs {
		g := group{image.Rect(b.x0, b.y0, b.x1, b.y1), 1}
		for i := 0; i < len(out); {
			if out[i].box.Inset(-reach).Overlaps(g.box) {
				g.box, g.n = g.box.Union(out[i].box), g.n+out[i].n
				out = slices.Delete(out, i, i+1)
				i = 0
				continue
			}
			i++
		}
		out = append(out, g)
	}
	return out
}

// alongLines puts groups together that stand on one line with nothing read
// between them: a dotted line does, "Signed ........ Chair ........".
func alongLines(all []group, words []Token, k int) []group {
	var out []group
	for _, g := range all {
		for i := 0; i < len(out); {
			both := out[i].box.Union(g.box)
			apart := slices.ContainsFunc(words, func(w Token) bool { return w.Box.Overlaps(scaledBox(both, k)) })
			if !levelWith(out[i].box, g.box) || both.Dy() >= 2*min(out[i].box.Dy(), g.box.Dy()) || apart {
				i++
				continue
			}
			g = group{both, g.n + out[i].n}
			out = slices.Delete(out, i, i+1)
			i = 0
		}
		out = append(out, g)
	}
	return out
}

// insert puts the words of a part of the page before the first line that
// begins below the part's top and over or under it; where there is none, after
// the last line that begins above.
func insert(words, part []Token) []Token {
	if len(part) == 0 {
		return words
	}
	var box image.Rectangle
	block, line := 0, 0
	for _, w := range part {
		box = box.Union(w.Box)
	}
	for _, w := range words {
		block, line = max(block, w.Block+1), max(line, w.Line+1)
	}
	at := 0
	for i, w := range words {
		if w.Box.Min.Y < box.Min.Y {
			at = i + 1
		}
	}
	for at > 0 && at < len(words) && words[at].Line == words[at-1].Line {
		at++
	}
	for i, w := range words {
		first := i == 0 || words[i-1].Line != w.Line
		if first && w.Box.Min.Y >= box.Min.Y && w.Box.Min.X < box.Max.X && w.Box.Max.X > box.Min.X {
			at = i
			break
		}
	}
	for i := range part {
		part[i].Block, part[i].Line = block, line+part[i].Line
	}
	return slices.Insert(words, at, part...)
}

// value is what a reading is worth: its letters, those of words that one of
// our languages knows, and those that the reader was sure of.
type value struct{ letters, known, sure int }

func worth(words []Token) value {
	var v value
	for _, w := range words {
		n := letters(w.Text)
		v.letters += n
		if w.Conf >= believed {
			v.sure += n
		}
		if knownWord(w.Text) {
			v.known += n
		}
	}
	return v
}

// poor says that few of the letters are in known words or sure.
func (v value) poor() bool { return v.known*10 < v.letters*4 && v.sure*10 < v.letters*6 }

// knownWord says whether a word is one of our languages', or made of several:
// "know-how", "director's".
func knownWord(s string) bool { return allParts(s, language.Usual) }

// understood says whether a word is one of our languages', or a name that many
// people bear.
func understood(s string) bool {
	return allParts(s, func(part string) bool {
		first, _ := utf8.DecodeRuneInString(part)
		return language.Usual(part) || unicode.IsUpper(first) && name.Known(part)
	})
}

// allParts says whether all parts of a text that are long enough to tell
// anything pass a test, and there are any.
func allParts(s string, known func(string) bool) bool {
	told := false
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(part) < 3 {
			continue
		}
		if !known(part) {
			return false
		}
		told = true
	}
	return told
}

// stateOf tells a page of type from one of handwriting or pictures, of which a
// reader makes few words that it is sure of or that a language knows.
func stateOf(words []Token, p *prepared) ingest.PageState {
	v := worth(words)
	switch {
	case v.letters > 0 && (v.sure*10 >= v.letters*4 || v.known*10 >= v.letters*4):
		return ingest.PageRead
	case p.pen >= leastPen:
		return ingest.PageHandwritten
	}
	return ingest.PageEmpty
}
