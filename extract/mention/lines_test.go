package mention

import (
	"math"
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

// A name in a column of running text goes on in its next line, whatever stands beside it.
func TestRunningColumn(t *testing.T) {
	pages := extract.Typed("It was then agreed by all who came with the Tolvan\nHarbour Trust that the boats are to be kept ashore.\nCake sale\nNinth of May").Pages
	for i := range pages[0].Words {
		if w := &pages[0].Words[i]; w.Line >= 2 { // the second column
			w.Box.X0, w.Box.X1 = w.Box.X0+3600, w.Box.X1+3600
			w.Box.Y0, w.Box.Y1 = w.Box.Y0-280, w.Box.Y1-280
			w.Block = 1
		}
	}
	d := &extract.Document{Kind: extract.Report, Language: en}
	Find(extract.NewText(pages, extract.Span{Page: 1, LastPage: 1, Last: math.MaxInt}), d, lex)
	if got, want := named(d, extract.Organisation), "Tolvan Harbour Trust"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
