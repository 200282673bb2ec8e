package extract

import (
	"strings"
	"testing"

	"legajo/ingest"
)

// wordsOf is the text of a page of lines, their words typed or read of a scan.
func wordsOf(source ingest.Source, lines ...string) *Text {
	p := ingest.Page{Number: 1}
	for n, line := range lines {
		for w := range strings.FieldsSeq(line) {
			p.Words = append(p.Words, ingest.Word{Text: w, Source: source, Conf: 900, Line: int32(n)})
		}
	}
	return NewText([]ingest.Page{p}, Span{Page: 1, LastPage: 1, Last: len(p.Words) - 1})
}

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
		text := wordsOf(c.source, c.line)
		var got []string
		for _, k := range text.Tokens {
			got = append(got, k.Text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
}

// Another mark behind a number, or none, is a full stop where the numbers of the
// lines above or below go on to one with a full stop; a house number is none, and
// what was typed stays.
func TestNumbersOfAList(t *testing.T) {
	for _, c := range []struct {
		lines, want string
		source      ingest.Source
	}{
		{"4. Junta/5, Liceo Norte/6. Radio", "4. Junta/5. Liceo Norte/6. Radio", ingest.SourceOCR},
		{"1, Junta/2. Liceo", "1. Junta/2. Liceo", ingest.SourceOCR},
		{"4 Junta/5 Liceo/6: Radio/“7 Posta/8. Club", "4. Junta/5. Liceo/6. Radio/7. Posta/8. Club", ingest.SourceOCR},
		{"4 Junta/5 Liceo/6 Radio", "4 Junta/5 Liceo/6 Radio", ingest.SourceOCR},
		{"12 de mayo/5 Liceo/6. Radio", "12 de mayo/5. Liceo/6. Radio", ingest.SourceOCR},
		{"4. Junta/15, Calle Norte/6. Radio", "4. Junta/15, Calle Norte/6. Radio", ingest.SourceOCR},
		{"4. Junta/5, Liceo/6. Radio", "4. Junta/5, Liceo/6. Radio", ingest.SourceText},
	} {
		text := wordsOf(c.source, strings.Split(c.lines, "/")...)
		var got []string
		for _, l := range text.Lines {
			got = append(got, l.Text)
		}
		if strings.Join(got, "/") != c.want {
			t.Errorf("%q: %q, want %q", c.lines, got, c.want)
		}
	}
}

// A comma or a colon behind a title before a name is its full stop; behind other
// words it stays, and so does what was typed.
func TestTitlesKeepTheirStop(t *testing.T) {
	for _, c := range []struct {
		line, want string
		source     ingest.Source
	}{
		{"Mr, Alfie Lerma", "Mr. Alfie Lerma", ingest.SourceOCR},
		{"Dra: Irati Rey", "Dra. Irati Rey", ingest.SourceOCR},
		{"Dra: para usted", "Dra: para usted", ingest.SourceOCR},
		{"Presidenta: Irati Rey", "Presidenta: Irati Rey", ingest.SourceOCR},
		{"Mr, Alfie Lerma", "Mr, Alfie Lerma", ingest.SourceText},
	} {
		if got := wordsOf(c.source, c.line).Lines[0].Text; got != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
}

// What scans make of an article is the article, amid words of its language; a name
// and what was typed stay.
func TestArticles(t *testing.T) {
	for _, c := range []struct {
		line, want string
		source     ingest.Source
	}{
		{"se retiró de fa Alianza por Jas aguas", "se retiró de la Alianza por las aguas", ingest.SourceOCR},
		{"sustituir fas actas", "sustituir las actas", ingest.SourceOCR},
		{"se retiró de fa Alianza", "se retiró de fa Alianza", ingest.SourceText},
		{"Jas Singh", "Jas Singh", ingest.SourceOCR},
		{"wrote to Jas Singh", "wrote to Jas Singh", ingest.SourceOCR},
	} {
		if got := wordsOf(c.source, c.line).Lines[0].Text; got != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
}

// A single quotation mark at a word that every text has is a speck; those of a
// quotation stay, and so do apostrophes, marks of names and what was typed.
func TestSingleQuotes(t *testing.T) {
	for _, c := range []struct {
		line, want string
		source     ingest.Source
	}{
		{"nuestra salida del’ Consejo de Obras", "nuestra salida del Consejo de Obras", ingest.SourceOCR},
		{"“please do not wait", "“please do not wait", ingest.SourceOCR},
		{"‘the board has left", "the board has left", ingest.SourceOCR},
		{"‘the board’ has left", "‘the board’ has left", ingest.SourceOCR},
		{"el “Consejo de Obras", "el “Consejo de Obras", ingest.SourceOCR},
		{"nuestra salida del’ Consejo", "nuestra salida del’ Consejo", ingest.SourceText},
	} {
		if got := wordsOf(c.source, c.line).Lines[0].Text; got != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
}
