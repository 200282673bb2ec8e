package extract

import (
	"strings"
	"testing"

	"legajo/ingest"
)

// What a reader of scans made of the loops of a signature is left out beside a
// name and where it stands alone; sentences keep all of their words, and so do
// typed ones.
func TestLoopsAreLeftOut(t *testing.T) {
	for _, c := range []struct {
		line, want string
		source     ingest.Source
	}{
		{"Paula Ramos Ballesteros belle belle", "Paula Ramos Ballesteros", ingest.SourceOCR},
		{"DIEGO lelle RUÍZ BLANCO", "DIEGO RUÍZ BLANCO", ingest.SourceOCR},
		{"lerell", "", ingest.SourceOCR},
		{"Belle Sellers", "Belle Sellers", ingest.SourceOCR},
		{"they tell us well in time", "they tell us well in time", ingest.SourceOCR},
		{"Leer bien, trees", "Leer bien, trees", ingest.SourceOCR},
		{"María de Valle y del Real", "María de Valle y del Real", ingest.SourceOCR},
		{"Ana belle", "Ana belle", ingest.SourceText},
	} {
		p := ingest.Page{Number: 1}
		for w := range strings.FieldsSeq(c.line) {
			p.Words = append(p.Words, ingest.Word{Text: w, Source: c.source, Conf: 900})
		}
		text := NewText([]ingest.Page{p}, Span{Page: 1, LastPage: 1, Last: len(p.Words) - 1})
		var got []string
		for _, k := range text.Tokens {
			got = append(got, k.Text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
}
