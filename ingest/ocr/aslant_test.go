package ocr

import (
	"image"
	"testing"
)

// A date that rises on a level line is found whole, words before it left out;
// level lines, slopes without figures and jumps are none.
func TestSlants(t *testing.T) {
	const letter = 20
	line := func(n int, y []int, texts ...string) []Token {
		var out []Token
		x := 100
		for i, text := range texts {
			w := 14 * len(text)
			out = append(out, Token{Text: text, Conf: 950, Line: n, Box: image.Rect(x, y[i], x+w, y[i]+letter)})
			x += w + 14
		}
		return out
	}
	for _, c := range []struct {
		words       []Token
		first, last int // -1 for none
	}{
		{line(0, []int{0, 0, 0, -7, -14}, "Puerto", "Blanco,", "49", "ENE.", "2007"), 2, 4},
		{line(0, []int{0, 0, -7, -14}, "Puerto", "91", "pic.", "1998"), 1, 3},
		{line(0, []int{0, 0, 1, 0, 1}, "Puerto", "Blanco,", "19", "ENE.", "2007"), -1, -1},
		{line(0, []int{0, -6, -12, -18}, "DEL", "CABILDO", "LA", "SEDE"), -1, -1},
		{line(0, []int{0, 0, -14}, "19", "ENE.", "2007"), -1, -1},
	} {
		got := slants(c.words, letter)
		switch {
		case c.first < 0 && len(got) > 0:
			t.Errorf("%v: %+v", c.words, got)
		case c.first >= 0 && (len(got) != 1 || got[0].first != c.first || got[0].last != c.last):
			t.Errorf("%v: %+v, want %d to %d", c.words, got, c.first, c.last)
		}
	}
}

func TestBetter(t *testing.T) {
	for _, c := range []struct{ own, old, want string }{
		{"19/96 ENE./93 2007..-/40", "49/95 ENE./96 2007.-/92", "19 ENE. 2007.-"},
		{"25/96 OCT./96 2011;/70", "25/96 OCT,/96 20111/62", "25 OCT. 2011;"},
		{"21/95 DIC./95", "2/70 1/70 DIC./90", "21 DIC."},
		{"2020./96", "44/94 MAR./94 2020./93", "44 MAR. 2020."},
		{"", "44/94", "44"},
	} {
		got := ""
		for i, w := range better(row(0, c.own), row(0, c.old)) {
			if i > 0 {
				got += " "
			}
			got += w.Text
		}
		if got != c.want {
			t.Errorf("%q for %q: %q, want %q", c.own, c.old, got, c.want)
		}
	}
}
