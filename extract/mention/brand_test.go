package mention

import (
	"math"
	"testing"

	"legajo/extract"
)

// TestBrand: a name in large type at the top of a press release is an
// organisation where its text has it twice, a town is none.
func TestBrand(t *testing.T) {
	for text, want := range map[string]string{
		"tidewell\n\nThe board of Tidewell met in May. It is said that Tidewell will build more.": "Tidewell",
		"tidewell\n\nThe board met in Tidewell in May. It is said that Tidewell will build more.": "",
		"tidewell\n\nThe board met in May. It is said that Tidewell will build more.":             "",
		"harvest\n\nThe board of Harvest met in May. It is said that Harvest will build more.":    "",
	} {
		pages := extract.Typed(text).Pages
		pages[0].Words[0].Size *= 2
		d := &extract.Document{Kind: extract.PressRelease, Language: en}
		Find(extract.NewText(pages, extract.Span{Page: 1, LastPage: 1, Last: math.MaxInt}), d, lex)
		if got := named(d, extract.Organisation); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
