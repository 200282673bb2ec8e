package papers

import (
	"bytes"
	"fmt"
	"strings"

	"legajo/papers/pdffile"
)

// manner is how a producer lays text into a PDF.
type manner int

const (
	byLine manner = iota // a line is one string with its spaces
	byWord               // every word is placed alone, no spaces
	byPair               // a line is an array of strings with the gaps as numbers
)

// native writes the pages as a PDF with text; signatures and stamps are drawn
// where wanted.
func (s *sheet) native(m manner, signatures, stamps bool) []byte {
	var d pdffile.File
	fonts := ""
	for f := range faces {
		n := d.Object(fmt.Sprintf("<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [%s] >>",
			faces[f].name, widthList(face(f))), nil)
		fonts += fmt.Sprintf("/F%d %d 0 R ", f, n)
	}
	for _, p := range s.pages {
		var c bytes.Buffer
		for _, l := range lines(p.words) {
			if drawn := l[0].drawn(); stamps && drawn != nil {
				s.draw(&c, drawn.strokes(l))
				continue
			}
			s.writeLine(&c, m, l)
		}
		s.draw(&c, p.rules)
		for _, k := range p.ink {
			if k.curve && signatures || !k.curve && stamps {
				s.draw(&c, []stroke{k})
			}
		}
		d.Page(s.w, s.h, c.Bytes(), "/Font << "+fonts+">>")
	}
	return d.Bytes()
}

func widthList(f face) string {
	var b strings.Builder
	for i := range 224 {
		w := 600
		if faces[f].widths != nil {
			w = faces[f].widths[i]
		}
		fmt.Fprintf(&b, "%d ", w)
	}
	return b.String()
}

// byPen is how words in a hand are drawn.
var byPen = &mark{kind: penned, rgb: [3]float64{.12, .16, .42}, seed: 8}

// drawn is the mark that a word is part of, nil where it is printed.
func (w *Word) drawn() *mark {
	switch {
	case w.face == script:
		return byPen
	case w.run != nil:
		return w.run.mark
	}
	return nil
}

// lines groups words that follow one another on one baseline in one font.
func lines(words []Word) [][]Word {
	var out [][]Word
	for i, w := range words {
		if i > 0 {
			p := words[i-1]
			gap := w.Box[0] - p.Box[2]
			if p.base == w.base && p.face == w.face && p.size == w.size && p.drawn() == w.drawn() && gap >= 0 && gap < 2*w.size {
				out[len(out)-1] = append(out[len(out)-1], w)
				continue
			}
		}
		out = append(out, []Word{w})
	}
	return out
}

func (s *sheet) writeLine(c *bytes.Buffer, m manner, words []Word) {
	first := words[0]
	if m == byWord {
		for _, w := range words {
			fmt.Fprintf(c, "BT /F%d %.2f Tf %.2f %.2f Td (%s) Tj ET\n", w.face, w.size, w.Box[0], s.h-w.base, pdffile.Escape(w.Text))
		}
		return
	}
	if n := evenly(words); m == byLine && n < len(words) {
		s.writeLine(c, m, words[:n])
		s.writeLine(c, m, words[n:])
		return
	}
	fmt.Fprintf(c, "BT /F%d %.2f Tf %.2f %.2f Td ", first.face, first.size, first.Box[0], s.h-first.base)
	if m == byLine {
		space := 0.0
		texts := make([]string, len(words))
		for i, w := range words {
			texts[i] = pdffile.Escape(w.Text)
		}
		if len(words) > 1 {
			space = words[1].Box[0] - first.Box[2] - first.face.width(" ", first.size)
		}
		fmt.Fprintf(c, "%.3f Tw (%s) Tj 0 Tw ET\n", space, strings.Join(texts, " "))
		return
	}
	c.WriteString("[")
	for i, w := range words {
		if i > 0 {
			fmt.Fprintf(c, " %.0f ", -1000*(w.Box[0]-words[i-1].Box[2])/w.size)
		}
		fmt.Fprintf(c, "(%s)", pdffile.Escape(w.Text))
	}
	c.WriteString("] TJ ET\n")
}

// evenly is how many of the words stand as far from one another as the first two:
// a number in the margin and the line that it numbers are two strings.
func evenly(words []Word) int {
	for i := 2; i < len(words); i++ {
		if d := (words[i].Box[0] - words[i-1].Box[2]) - (words[1].Box[0] - words[0].Box[2]); i == 2 && (d > .1 || d < -.1) {
			return 1
		} else if d > .1 || d < -.1 {
			return i
		}
	}
	return len(words)
}

// draw draws strokes and the letters of stamps.
func (s *sheet) draw(c *bytes.Buffer, strokes []stroke) {
	for _, k := range strokes {
		if k.fill {
			a, b := k.points[0], k.points[1]
			fmt.Fprintf(c, "%.2f %.2f %.2f rg %.2f %.2f %.2f %.2f re f 0 g\n", k.rgb[0], k.rgb[1], k.rgb[2], a[0], s.h-b[1], b[0]-a[0], b[1]-a[1])
			continue
		}
		if k.text != "" {
			sin, cos := sincos(k.turned)
			fmt.Fprintf(c, "%.2f %.2f %.2f rg BT /F1 %.1f Tf %.4f %.4f %.4f %.4f %.2f %.2f Tm (%s) Tj ET 0 g\n",
				k.rgb[0], k.rgb[1], k.rgb[2], k.size, cos, -sin, sin, cos, k.points[0][0], s.h-k.points[0][1], pdffile.Escape(k.text))
			continue
		}
		fmt.Fprintf(c, "%.2f %.2f %.2f RG %.2f w 1 J %.2f %.2f m ", k.rgb[0], k.rgb[1], k.rgb[2], k.width, k.points[0][0], s.h-k.points[0][1])
		if k.curve {
			for i := 1; i+2 < len(k.points); i += 3 {
				for _, q := range k.points[i : i+3] {
					fmt.Fprintf(c, "%.2f %.2f ", q[0], s.h-q[1])
				}
				c.WriteString("c ")
			}
		} else {
			for _, q := range k.points[1:] {
				fmt.Fprintf(c, "%.2f %.2f l ", q[0], s.h-q[1])
			}
		}
		c.WriteString("S 0 G\n")
	}
}
