package ocr

import (
	"image"
	"slices"
	"strings"
	"unicode"
)

// Cues are phrases of all languages that tell where on a page somebody signs,
// and what stands in dates.
type Cues struct {
	Closing []string // before signatures: "Atentamente"
	Copies  []string // open what follows them: "C.c.p."
	Months  []string // as dates have them: "enero", "Ene."
}

// Phrases shorter than these are found in text where nobody means them.
const (
	leastClosing = 8
	leastCopies  = 2
)

// signatureHeight is how far below a closing people sign, in heights of
// capitals.
const signatureHeight = 16

// block is the part of a page from the last closing to the list of copies; it
// is empty where there is no closing.
func (c *Cues) block(words []Token, letter int, page image.Rectangle) image.Rectangle {
	var out image.Rectangle
	lines := linesOf(words)
	for _, l := range lines {
		text := squeezed(l.text)
		if slices.ContainsFunc(c.Closing, func(p string) bool {
			p = squeezed(p)
			return len(p) >= leastClosing && strings.Contains(text, p)
		}) && l.box.Max.Y > out.Min.Y {
			out = image.Rect(page.Min.X, l.box.Max.Y, page.Max.X, min(page.Max.Y, l.box.Max.Y+signatureHeight*letter))
		}
	}
	for _, l := range lines {
		text := squeezed(l.text)
		if l.box.Min.Y > out.Min.Y && l.box.Min.Y < out.Max.Y && slices.ContainsFunc(c.Copies, func(p string) bool {
			p = squeezed(p)
			return len(p) >= leastCopies && strings.HasPrefix(text, p)
		}) {
			out.Max.Y = l.box.Min.Y
		}
	}
	if out.Dy() < 2*letter {
		return image.Rectangle{}
	}
	return out
}

// doubtful says whether the words in a part of a page leave doubt: one of them
// does, there are none, or ink lies there that is none of them.
func doubtful(part image.Rectangle, words []Token, t *trace, letter int) bool {
	n := 0
	for _, w := range words {
		if w.Box.Min.Add(w.Box.Max).Div(2).In(part) && letters(w.Text) > 0 {
			if n++; w.Conf < certain-100 {
				return true
			}
		}
	}
	in := coverage(words, t.small)
	loose := 0
	for _, b := range t.blobs {
		if image.Rect(b.x0, b.y0, b.x1, b.y1).In(image.Rectangle{part.Min.Div(t.k), part.Max.Div(t.k)}) && b.area > letter*letter/4 && !in[t.middle(b)] {
			loose++
		}
	}
	return n < 2 || loose > 2
}

// textLine is a line of words as one text.
type textLine struct {
	text string
	box  image.Rectangle
}

func linesOf(words []Token) []textLine {
	var out []textLine
	for i, w := range words {
		if i == 0 || w.Line != words[i-1].Line {
			out = append(out, textLine{"", w.Box})
		}
		l := &out[len(out)-1]
		l.text, l.box = l.text+w.Text, l.box.Union(w.Box)
	}
	return out
}

// squeezed is the letters of a text alone, in lower case, without accents.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, skeleton(s))
}
