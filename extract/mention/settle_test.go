package mention

import (
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

// TestShortHeadline: a headline leaves words of names out; below it only the whole
// name stands, also where an earlier step took the headline's. Two names in the text
// are two bodies.
func TestShortHeadline(t *testing.T) {
	const head = "Asociación de Archiveros deja la mesa de trabajo\n\n"
	for _, c := range []struct {
		text, want string
		before     bool
	}{
		{head + "La Asociación Nacional de Archiveros anunció su salida.", "Asociación Nacional de Archiveros = Asociación de Archiveros", false},
		{head + "La Asociación Nacional de Archiveros anunció su salida.", "Asociación Nacional de Archiveros = Asociación de Archiveros", true},
		{head + "La Asociación Nacional de Archiveros y la Asociación de Archiveros se reunieron.", "Asociación Nacional de Archiveros; Asociación de Archiveros", false},
		{head + "La Asociación Nacional de Archiveros y la Asociación Regional de Archiveros se reunieron.", "Asociación Nacional de Archiveros; Asociación Regional de Archiveros; Asociación de Archiveros", false},
	} {
		text := extract.Typed(c.text)
		d := &extract.Document{Kind: extract.PressRelease, Language: es, Zones: []extract.Zone{{Kind: extract.ZoneTitle, Span: text.Span(0, 7)}}}
		if c.before {
			d.AddEntity(extract.Organisation, "Asociación de Archiveros")
		}
		Find(text, d, lex)
		if got := named(d, extract.Organisation); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestSubject: names are looked for in a memorandum's subject, and in none of its other
// fields.
func TestSubject(t *testing.T) {
	text := extract.Typed("RE: Our place in the Quay Library Consortium\n\nREF: Quay Transport Committee\n\nThe fee of the Consortium has doubled.")
	d := &extract.Document{Language: en, Zones: []extract.Zone{
		{Kind: extract.ZoneHeader, Rule: string(lexicon.FieldSubject), Span: text.Span(0, 7)},
		{Kind: extract.ZoneHeader, Rule: string(lexicon.FieldReference), Span: text.Span(8, 11)},
	}}
	Find(text, d, lex)
	if got := named(d, extract.Organisation); got != "Quay Library Consortium" {
		t.Errorf("got %s", got)
	}
}

// TestOtherHead: in Spanish a body whose kind opens the name is not the one that the
// rest of the name calls.
func TestOtherHead(t *testing.T) {
	for text, want := range map[string]string{
		"La Secretaría Consejo Fluvial escribió. El Consejo Fluvial no sesionó.":       "Consejo Fluvial; Secretaría Consejo Fluvial",
		"La Ilustre Municipalidad de Oria escribió. La Municipalidad de Oria sesionó.": "Municipalidad de Oria",
	} {
		d := &extract.Document{Language: es}
		Find(extract.Typed(text), d, lex)
		if got := named(d, extract.Organisation); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
