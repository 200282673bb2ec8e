package ocr

import (
	"image"
	"strings"
	"testing"
)

// A line that comes after one that stands below it goes before that one; what
// stands beside it, columns and stamps stay where they are.
func TestInOrder(t *testing.T) {
	type line struct {
		text   string
		x, y   int
		stamp  bool
		blocks int
	}
	for _, c := range []struct {
		about string
		lines []line
		want  string
	}{
		{"a name after its title", []line{{text: "Signed", y: 0}, {text: "President", y: 200, blocks: 1}, {text: "Ana", y: 100, blocks: 2}, {text: "Date", y: 300, blocks: 1}}, "Signed Ana President Date"},
		{"two lines", []line{{text: "body", y: 300}, {text: "MAT.", y: 100}, {text: "place", y: 200}, {text: "foot", y: 400}}, "MAT. place body foot"},
		{"beside", []line{{text: "left", y: 300}, {text: "right", x: 900, y: 100}}, "left right"},
		{"a column", []line{{text: "foot", y: 900}, {text: "a", y: 100}, {text: "b", y: 200}, {text: "c", y: 300}, {text: "d", y: 400}, {text: "e", y: 500}}, "foot a b c d e"},
		{"a stamp", []line{{text: "body", y: 300}, {text: "RECIBIDO", y: 100, stamp: true}}, "body RECIBIDO"},
		{"in order", []line{{text: "a", y: 100}, {text: "b", y: 200}}, "a b"},
	} {
		var words []Token
		for i, l := range c.lines {
			words = append(words, Token{Text: l.text, Box: image.Rect(l.x, l.y, l.x+300, l.y+40), Line: i, Block: l.blocks, Stamp: l.stamp})
		}
		var got []string
		seen, last := map[int]bool{}, -1
		for i, w := range inOrder(words) {
			got = append(got, w.Text)
			if w.Line != i || w.Block != last && seen[w.Block] {
				t.Errorf("%s: %+v", c.about, w)
			}
			seen[w.Block], last = true, w.Block
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.about, got, c.want)
		}
	}
}
