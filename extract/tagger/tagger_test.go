package tagger

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

func TestTag(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"El acuerdo fue revisado por Marcela Quiñones Rivas antes de la reunión.", "[person Marcela Quiñones Rivas]"},
		{"La Fundación para el Agua Rural recibió a Tomás Arriaga.", "[organisation Fundación para el Agua Rural][person Tomás Arriaga]"},
		{"The report was sent to Harold Whitcombe by the Institute of Coastal Studies.", "[person Harold Whitcombe][organisation Institute of Coastal Studies]"},
		{"no hay nombres en estas líneas, ni los habrá.", ""},
		{"The Agreement shall be governed by the laws in force.", ""},
		{"", ""},
	} {
		text := extract.Typed(c.text)
		got := ""
		for _, s := range Tag(text) {
			got += fmt.Sprintf("[%s %s]", s.Kind, text.AtomText(s.First, s.Last))
			if s.Score < 0 || s.Score > 1000 {
				t.Errorf("%q: score %d", c.text, s.Score)
			}
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestFindAddsOnly(t *testing.T) {
	lex := extract.NewLexicon(lexicon.Languages())
	text, d := extract.Marked("La reunión con {p:Marcela Quiñones Rivas} fue pedida por Tomás Arriaga Soto.")
	was := slices.Clone(d.Mentions)
	Find(text, d, lex)
	if len(d.Mentions) != len(was)+1 || d.Mentions[0] != was[0] || d.Mentions[1].Text != "Tomás Arriaga Soto" || d.Mentions[1].Rule != "tagger" {
		t.Errorf("mentions %+v", d.Mentions)
	}
	text, d = extract.Marked("La reunión fue pedida por Tomás Arriaga Soto.")
	d.Zones = []extract.Zone{{Kind: extract.ZoneSignature, Span: text.Span(0, len(text.Tokens)-1)}}
	Find(text, d, lex)
	if len(d.Mentions) != 0 {
		t.Errorf("in a signature block: %+v", d.Mentions)
	}
}

// TestLearn learns a tiny language, the same each time, and keeps it in a file.
func TestLearn(t *testing.T) {
	text := extract.Typed("Ruslan Ocampo wrote to the Glassworks Union. The Glassworks Union thanked Ruslan Ocampo.")
	x := Example{Text: text, Names: []Span{{0, 1, extract.Person, 0}, {5, 6, extract.Organisation, 0}, {9, 10, extract.Organisation, 0}, {12, 13, extract.Person, 0}}}
	var files [2]bytes.Buffer
	for i := range files {
		m := Learn([]Example{x}, Settings{Bits: 10, Rounds: 20, Seed: 1}, func(int, int, int) {})
		m.Calibrate([]Example{x})
		if err := m.Write(&files[i]); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("two models of the same examples differ")
	}
	m, err := Parse(files[0].Bytes())
	if err != nil {
		t.Fatal(err)
	}
	got := m.Tag(text)
	for i := range got {
		got[i].Score = 0
	}
	if !slices.Equal(got, x.Names) {
		t.Errorf("learnt %v, want %v", got, x.Names)
	}
}

func TestSpansOf(t *testing.T) {
	path := make([]tag, 8)
	want := []Span{{0, 0, extract.Person, 0}, {1, 3, extract.Organisation, 0}, {5, 6, extract.Person, 0}}
	for _, s := range want {
		setTags(path, s.First, s.Last, s.Kind)
	}
	for i := 1; i < len(path); i++ {
		if !follows(path[i-1], path[i]) {
			t.Errorf("tag %d after %d", path[i], path[i-1])
		}
	}
	if got := spansOf(path); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(magic))
	f.Add(modelFile[:200])
	f.Add(modelFile[:len(modelFile)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := Parse(data); err == nil {
			m.Tag(extract.Typed("Ruslan Ocampo wrote."))
		}
	})
}
