package extract_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
)

func TestMatch(t *testing.T) {
	x := extract.NewLexicon(lexicon.Languages())
	for _, c := range []struct {
		text string
		cue  lexicon.Cue
		near bool
		want int // last token, -1 where none
	}{
		{"C.c.p. Lic. Ana Ruiz", lexicon.CopiesLead, false, 0},
		{"C. c. p. Lic. Ana Ruiz", lexicon.CopiesLead, false, 2},
		{"P R E S E N T E", lexicon.HereAddressee, false, 7},
		{"Atentamenle,", lexicon.Closing, false, -1},
		{"Atentamenle,", lexicon.Closing, true, 0},
		{"Para su conoc¡miento.", lexicon.Courtesy, true, 2},
		{"For and on behalf of Acme", lexicon.SignFor, false, 4},
		{"Declan Moore", lexicon.RoleHead, true, -1}, // two letters from "decano"
		{"Yours sincerely,", lexicon.Closing, false, 1},
		{"C.g.p. Lic. Ana Ruiz", lexicon.CopiesLead, true, 0},
		{"Ce: Ana Ruiz", lexicon.CopiesLead, true, 0},
		{"ec: Ana Ruiz", lexicon.CopiesLead, true, 0},
		{"c.c,p. Ana Ruiz", lexicon.CopiesLead, true, 0},
		{"cep Ing. Ana Ruiz", lexicon.CopiesLead, true, 0},
		{"cup. Ana Ruiz", lexicon.CopiesLead, true, -1},
		{"e.g. Ana Ruiz", lexicon.CopiesLead, true, -1},
		{"Ec. Ana Ruiz", lexicon.CopiesLead, true, -1},
		{"Ce: Ana Ruiz", lexicon.CopiesLead, false, -1},
		{"Co. Kerry", lexicon.CopiesLead, true, -1},
		{"V.° B.°", lexicon.Countersign, false, 1},
	} {
		text := extract.Typed(c.text)
		last := len(text.Tokens) - 1
		got := x.Match(text, 0, last, c.cue)
		if c.near {
			got = x.MatchNear(text, 0, last, c.cue)
		}
		if got != c.want {
			t.Errorf("%q as %s: %d, want %d", c.text, c.cue, got, c.want)
		}
		if hits := x.Hits(nil, text, 0, last, c.near); hits.End(c.cue) != c.want {
			t.Errorf("%q: Hits say %d for %s, want %d", c.text, hits.End(c.cue), c.cue, c.want)
		}
	}
}

// TestOneLanguage: without the Spanish tables English cues match as before,
// and Spanish ones do not.
func TestOneLanguage(t *testing.T) {
	x := extract.NewLexicon([]*lexicon.Language{lexicon.English()})
	if got := x.Match(extract.Typed("Yours faithfully"), 0, 1, lexicon.Closing); got != 1 {
		t.Errorf("English closing: %d", got)
	}
	if got := x.Match(extract.Typed("Atentamente"), 0, 0, lexicon.Closing); got != -1 {
		t.Errorf("Spanish closing without its tables: %d", got)
	}
}

func TestCells(t *testing.T) {
	text := extract.Typed("DE   :      ANA RUIZ\nLuis Gil            Eva Paz\nuna línea de texto\n")
	var got []string
	for _, c := range text.Cells() {
		got = append(got, c.Text)
	}
	want := []string{"DE :", "ANA RUIZ", "Luis Gil", "Eva Paz", "una línea de texto"}
	if len(got) != len(want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("cell %d is %q, want %q", i, got[i], want[i])
		}
	}
	if c := text.Cells(); c[0].Row != c[1].Row || c[1].Row == c[2].Row {
		t.Error("rows are not those of the page")
	}
}

// TestCloseColumns: a gap that stands out in its line parts columns though it
// is not wide; those of a justified line, or behind a label or an ordinal, do not.
func TestCloseColumns(t *testing.T) {
	for line, want := range map[string][]string{
		"Rosa Gil Paz____Luis Mar Sol":        {"Rosa Gil Paz", "Luis Mar Sol"},
		"La Presidenta____El Secretario":      {"La Presidenta", "El Secretario"},
		"Se____levanta____la____sesión____ya": {"Se levanta la sesión ya"},
		"Our reference:____12 B of it":        {"Our reference: 12 B of it"},
		"3____La obra sigue":                  {"3 La obra sigue"},
		"It was__agreed upon":                 {"It was agreed upon"},
	} {
		var got []string
		text := extract.NewText([]ingest.Page{spaced(line)}, extract.Span{Page: 1, LastPage: 1, Last: math.MaxInt})
		for _, c := range text.Cells() {
			got = append(got, c.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// TestCentredLabel: a label set in the middle of its value's height comes
// before all of it; one that stands between two values stays where it is.
func TestCentredLabel(t *testing.T) {
	line := func(p *ingest.Page, x, y int32, words ...string) {
		n := int32(len(p.Words)) // any number greater than the last one's
		for _, w := range words {
			p.Words = append(p.Words, ingest.Word{Text: w, Conf: 1000, Line: n, Size: 110, Box: ingest.Box{X0: x, Y0: y, X1: x + 300, Y1: y + 110}})
			x += 330
		}
	}
	for _, c := range []struct {
		label int32
		want  []string
	}{
		{770, []string{"A:", "Ana Gil", "Jefa de", "Obras", "Texto"}},
		{840, []string{"A:", "Ana Gil", "Jefa de", "Obras", "Texto"}},
		{980, []string{"Ana Gil", "Jefa de", "A:", "Obras", "Texto"}},
	} {
		p := ingest.Page{Number: 1, Width: 6120, Height: 7920, State: ingest.PageRead}
		line(&p, 2000, 700, "Ana", "Gil")
		line(&p, 2000, 840, "Jefa", "de")
		if c.label != 770 {
			line(&p, 2000, 980, "Obras")
		}
		line(&p, 720, c.label, "A:")
		if c.label == 770 {
			line(&p, 2000, 1400, "Obras")
		}
		line(&p, 720, 1800, "Texto")
		var got []string
		text := extract.NewText([]ingest.Page{p}, extract.Span{Page: 1, LastPage: 1, Last: math.MaxInt})
		for _, cell := range text.Cells() {
			got = append(got, cell.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("label at %d: %q, want %q", c.label, got, c.want)
		}
	}
}

// spaced sets one line of type 11 points high: a space is 3 points wide, a low
// line 4.
func spaced(line string) ingest.Page {
	p := ingest.Page{Number: 1, Width: 6120, Height: 7920, State: ingest.PageRead}
	x := int32(720)
	for _, word := range strings.FieldsFunc(strings.ReplaceAll(line, "_", " _ "), func(r rune) bool { return r == ' ' }) {
		if word == "_" {
			x += 40
			continue
		}
		w := int32(utf8.RuneCountInString(word)) * 50
		p.Words = append(p.Words, ingest.Word{Text: word, Conf: 1000, Size: 110, Box: ingest.Box{X0: x, Y0: 700, X1: x + w, Y1: 810}})
		x += w + 30
	}
	return p
}

// TestUpright: a page that was read turned gives the lines of the upright one.
func TestUpright(t *testing.T) {
	plain := extract.Typed("Señora Ana Ruiz\nDirectora").Pages[0]
	for turn, back := range map[int]func(b ingest.Box) ingest.Box{
		90: func(b ingest.Box) ingest.Box {
			return ingest.Box{X0: b.Y0, Y0: plain.Width - b.X1, X1: b.Y1, Y1: plain.Width - b.X0}
		},
		180: func(b ingest.Box) ingest.Box {
			return ingest.Box{X0: plain.Width - b.X1, Y0: plain.Height - b.Y1, X1: plain.Width - b.X0, Y1: plain.Height - b.Y0}
		},
		270: func(b ingest.Box) ingest.Box {
			return ingest.Box{X0: plain.Height - b.Y1, Y0: b.X0, X1: plain.Height - b.Y0, Y1: b.X1}
		},
	} {
		p := plain
		p.Turn = turn
		if turn != 180 {
			p.Width, p.Height = plain.Height, plain.Width
		}
		p.Words = append([]ingest.Word(nil), plain.Words...)
		for i := range p.Words {
			p.Words[i].Box = back(p.Words[i].Box)
		}
		text := extract.NewText([]ingest.Page{p}, extract.Span{Page: 1, LastPage: 1, Last: 99})
		for i := range text.Tokens {
			if got := text.WordBox(i); got != plain.Words[i].Box {
				t.Errorf("turned by %d, word %d stands at %v, want %v", turn, i, got, plain.Words[i].Box)
			}
		}
		if p.Words[0].Box == plain.Words[0].Box {
			t.Error("the page itself was changed")
		}
	}
}

func TestDocument(t *testing.T) {
	text := extract.Typed("Dra. ANA RUIZ LEÓN")
	d := &extract.Document{}
	a := d.AddEntity(extract.Person, "Dra. ANA RUIZ LEÓN")
	if b := d.AddEntity(extract.Person, "Ana Ruiz Leon"); a != b || d.Entities[a].Name != "Ana Ruiz León" || d.Entities[a].Surname != "Ruiz León" {
		t.Errorf("entities %+v", d.Entities)
	}
	if d.AddEntity(extract.Organisation, "Ana Ruiz León") == a {
		t.Error("kinds are kept apart")
	}
	d.AddAlias(a, "B")
	d.AddAlias(a, "A")
	d.AddAlias(a, "B")
	if got := d.Entities[a].Aliases; len(got) != 2 || got[0] != "A" {
		t.Errorf("aliases %q", got)
	}
	d.AddMention(text, a, 0, 3, "rule", 900)
	d.AddMention(text, a, 0, 3, "rule", 900)
	if len(d.Mentions) != 1 || d.Mentions[0].Text != "Dra. ANA RUIZ LEÓN" {
		t.Errorf("mentions %+v", d.Mentions)
	}
	r := extract.Relation{Kind: extract.Signed, From: extract.ToEntity(a), To: extract.Self(), Evidence: extract.Evidence{Score: 700}}
	d.AddRelation(r)
	r.Score = 900
	d.AddRelation(r)
	if len(d.Relations) != 1 || d.Relations[0].Score != 900 {
		t.Errorf("relations %+v", d.Relations)
	}
	d.AddRole(extract.Role{Person: a, Organisation: -1, Title: "Directora"})
	d.AddRole(extract.Role{Person: a, Organisation: 1, Title: "DIRECTORA"})
	if len(d.Roles) != 1 || d.Roles[0].Organisation != 1 {
		t.Errorf("roles %+v", d.Roles)
	}
}

func TestWithin(t *testing.T) {
	text := extract.Typed("a b c\fd e f")
	for _, c := range []struct {
		span        extract.Span
		first, last int
		ok          bool
	}{
		{extract.Span{Page: 1, First: 1, LastPage: 2, Last: 0}, 1, 3, true},
		{extract.Span{Page: 1, First: 0, LastPage: 2, Last: 2}, 0, 5, true},
		{extract.Span{Page: 2, First: 1, LastPage: 2, Last: 1}, 4, 4, true},
		{extract.Span{Page: 3, First: 0, LastPage: 3, Last: 9}, -1, -1, false},
	} {
		first, last, ok := text.Within(c.span)
		if first != c.first || last != c.last || ok != c.ok {
			t.Errorf("%+v: %d to %d, %v", c.span, first, last, ok)
		}
	}
}

// TestTellsWhen: a line of text that opens with a day is no dateline.
func TestTellsWhen(t *testing.T) {
	for line, want := range map[string]bool{
		"On 25 August 2004, the Envoy sent letters to Sambria": false,
		"On 25 August 2004":                       true,
		"In Elm Bay, on 25 August 2004":           true,
		"En Oria, a 25 de agosto de 2004":         true,
		"Elm Bay, 25 August 2004, by hand and so": true,
		"lunes, 3 de mayo de 2021, 13:07":         true,
		"oficina, 3 de mayo de 2021, 13:07 h":     false,
		"Centro Juvenil 21 de Mayo":               false,
	} {
		if l := extract.NewLayout(extract.Typed(line), extract.NewLexicon(lexicon.Languages())); l.Leads[0].Date != want {
			t.Errorf("%s: date %v, want %v", line, l.Leads[0].Date, want)
		}
	}
}

// TestSubjectOrRegister: the short label of a subject, and the register in which a sender
// stands above its street.
func TestSubjectOrRegister(t *testing.T) {
	for line, want := range map[string]lexicon.Cue{
		"Mat. Remite informe de la obra":                   lexicon.FieldSubject,
		"Mat. INAC 31.004 · Pasaje Uribe 220 · Villa Oria": "",
	} {
		if l := extract.NewLayout(extract.Typed(line), extract.NewLexicon(lexicon.Languages())); l.Leads[0].Field != want {
			t.Errorf("%s: field %q, want %q", line, l.Leads[0].Field, want)
		}
	}
}

// TestSentenceBesideColumn: beside a column of letter paper a line of the text ends where
// the text does, not short of the paper's edge, and its sentence goes on.
func TestSentenceBesideColumn(t *testing.T) {
	a := extract.Typed(`The officer who was dealing with it has left us for Holmby
Borough Council at the end of January, and it was shared out.

                                                                           Planning Service
                                                                           Moot Hall, Elm Hill
`).Atoms()
	sent := map[string]int{}
	for i := range a {
		sent[a[i].Text] = a[i].Sent
	}
	if sent["Holmby"] != sent["Borough"] {
		t.Error("a sentence ends within a name")
	}
}
