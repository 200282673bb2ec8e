package mention

import (
	"testing"

	"legajo/extract"
)

// A title at the foot of a column is not of the body that the next column opens with.
func TestColumnEnds(t *testing.T) {
	text := extract.Typed("It was approved on Monday by\nLaura Whitlock, City Attorney\nLake Harbour Council")
	text.Lines[2].Box.Y0, text.Lines[2].Box.Y1 = 0, text.Lines[0].Box.Y1-text.Lines[0].Box.Y0
	text.Lines[2].Box.X0, text.Lines[2].Box.X1 = 3000, 4000
	text.Lines[1].Box.Y0, text.Lines[1].Box.Y1 = text.Lines[1].Box.Y0+500, text.Lines[1].Box.Y1+500
	d := &extract.Document{Kind: extract.Report, Language: en}
	Find(text, d, lex)
	if got, want := roles(d), "Laura Whitlock | City Attorney"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
