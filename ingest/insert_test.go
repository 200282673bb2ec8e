package ingest

import (
	"strings"
	"testing"
)

// page sets one line of words a string, each at its height.
func page(lines ...string) []Word {
	var out []Word
	for n, l := range lines {
		for _, w := range strings.Fields(l) {
			y := int32(100 * (n + 1))
			out = append(out, Word{Text: w, Line: int32(n), Box: Box{X0: 0, Y0: y, X1: 10, Y1: y + 50}})
		}
	}
	return out
}

func TestInsert(t *testing.T) {
	text := page("Dear Sir", "the body", "Yours", "cc file")
	for _, c := range []struct {
		name string
		y    int32
		want string
	}{
		{"letterhead", 10, "The Board|Its Seat|Dear Sir|the body|Yours|cc file"},
		{"signature", 340, "Dear Sir|the body|Yours|The Board|Its Seat|cc file"},
		{"foot", 900, "Dear Sir|the body|Yours|cc file|The Board|Its Seat"},
	} {
		part := page("The Board", "Its Seat")
		for i := range part {
			part[i].Box = Box{X0: 0, Y0: c.y, X1: 10, Y1: c.y + 40}
		}
		got := Insert(text, part)
		var b strings.Builder
		for i, w := range got {
			switch {
			case i == 0:
			case w.Line != got[i-1].Line:
				b.WriteByte('|')
			default:
				b.WriteByte(' ')
			}
			b.WriteString(w.Text)
		}
		if b.String() != c.want {
			t.Errorf("%s: %s, want %s", c.name, b.String(), c.want)
		}
		for i, w := range got {
			if own := w.Text == "The" || w.Text == "Board" || w.Text == "Its" || w.Text == "Seat"; own != (w.Block == 1) {
				t.Errorf("%s: block of %s is %d", c.name, w.Text, got[i].Block)
			}
		}
	}
}
