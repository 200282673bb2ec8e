package eval

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestRatio(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{ // as difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() has them
		{"abcd", "bcde", 0.75},
		{"private thread", "private volatile thread", 0.7567567567567568},
		{"secretaria de obras", "secretaria de las obras", 0.9047619047619048},
		{"aabbaabb", "abababab", 0.75},
		{"comite de agua", "comision de aguas", 0.7741935483870968},
		{"", "", 1},
	} {
		if got := ratio([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("ratio(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Dra. Inés Ñandú Güell":      "ines nandu guell",
		"The  LIC. Dr. Ω-Σοφός":      "ω σοφος",
		"O’Higgins & Hijos, S.A.":    "o'higgins & hijos s a",
		"El":                         "",
		"Oﬁcio n.º 7":                "oficio n o 7",
		"Sub\u00adsecretaría\u00a0X": "sub secretaria x",
	} {
		if got := Fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
}

const (
	smallGold = `{"entities": {"ines": "Inés Ñandú Güell|I. Ñandú", "obras": "Ministerio de Obras del Sur", "coop": "Cooperativa La Espiga"},
 "optional": ["Gobierno del Sur"],
 "documents": [
  {"file": "a.pdf", "pages": [1, 2], "kind": "letter", "language": "es", "date": "2001-02-03",
   "people": ["ines"], "organisations": ["obras", "coop"], "dates": ["2001-02-03"], "roles": [["ines", "Directora General|Directora", "obras"]],
   "signed": ["ines"], "addressed": ["coop|obras"], "copied": [], "withdrew": [["coop", "obras", "2001-02|2001"]]},
  {"file": "b.pdf", "pages": [1, 2], "same_as": 0}]}`
	smallExport = `{"record": "document", "id": "d1", "path": "box/a.pdf", "pages": [1, 2], "kind": "letter", "language": "es", "date": null}
{"record": "entity", "id": "p", "kind": "person", "name": "Ines Nandu Guell"}
{"record": "entity", "id": "o", "kind": "organisation", "name": "Ministerio de Obras del Sur"}
{"record": "entity", "id": "g", "kind": "organisation", "name": "Gobierno del Sur"}
{"record": "mention", "document": "d1", "entity": "p", "page": 1, "text": "Inés Ñandú Güell"}
{"record": "mention", "document": "d1", "entity": "o", "page": 1, "text": "Ministerio"}
{"record": "mention", "document": "d1", "entity": "g", "page": 1, "text": "Gobierno del Sur"}

{"record": "date", "document": "d1", "value": "2001-02-03", "page": 1, "text": "3 de febrero"}
{"record": "role", "document": "d1", "person": "p", "title": "Directora General", "organisation": "g"}
{"record": "relation", "kind": "SIGNED", "from": "p", "to": "d1", "document": "d1"}
{"record": "relation", "kind": "SIGNED", "from": "o", "to": "d1", "document": "other"}
{"record": "relation", "kind": "ADDRESSED", "from": "d1", "to": "o", "document": "d1", "as": "to"}
{"record": "relation", "kind": "ADDRESSED", "from": "d1", "to": "g", "document": "d1", "as": "attention"}
{"record": "relation", "kind": "COPIED", "from": "d1", "to": "g", "document": "d1"}
{"record": "relation", "kind": "WITHDREW_FROM", "from": "o", "to": "o", "date": "2001-02", "document": "d1"}
`
)

func TestCompare(t *testing.T) {
	r, err := Compare(strings.NewReader(smallGold), strings.NewReader(smallExport))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][3]int{ // right, extra, missed
		"segments": {1, 0, 1}, "document kind": {1, 0, 1}, "document date": {0, 0, 2},
		"people": {1, 0, 1}, "organisations": {1, 0, 3}, "dates": {1, 0, 1}, "roles": {1, 0, 1},
		"role organisation": {0, 1, 1}, "SIGNED": {1, 0, 1}, "ADDRESSED": {1, 0, 1}, "COPIED": {0, 1, 0},
		"WITHDREW_FROM": {0, 1, 2}, Resolution: {2, 0, 0}, Together: {2, 1, 2},
	}
	for name, w := range want {
		s, ok := r.Score(name)
		if !ok || [3]int{s.Right, s.Extra, s.Missed} != w {
			t.Errorf("%s: %+v, want right, extra, missed %v", name, s, w)
		}
	}
	if s, _ := r.Score("organisations"); s.R != 0.25 || s.P != 1 || s.F != 0.4 {
		t.Errorf("organisations: %+v", s)
	}
	var missed bool
	for _, e := range r.Errors {
		missed = missed || e.Name == "people" && e.Where == "b.pdf#1" && e.Missed && e.Item[0] == "ines"
	}
	if !missed {
		t.Errorf("the missed person is not among %+v", r.Errors)
	}
	if b, err := json.Marshal(r); err != nil || !strings.HasPrefix(string(b), `{"segments":{"P":1,"R":0.5,`) {
		t.Errorf("json: %s %v", b, err)
	}
}

func TestCompareSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ gold, export, want string }{
		{"{", "", "read gold"},
		{`{"entities": {}, "documents": [{"file": "a.pdf"}]}`, "", `document 0: no "pages"`},
		{strings.Replace(smallGold, "[1, 2]", "[1]", 1), "", "pages are not"},
		{strings.Replace(smallGold, `"same_as": 0`, `"same_as": 7`, 1), "", "same_as 7"},
		{smallGold, "{\"record\": \"entity\"}\n{", "line 2"},
		{smallGold, `{"record": "document", "id": "x"}`, "without id or pages"},
	} {
		if _, err := Compare(strings.NewReader(c.gold), strings.NewReader(c.export)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("error %v, want one with %q", err, c.want)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add(smallGold, smallExport)
	f.Add(`{"entities": {}, "documents": []}`, `{"record": "role"}`)
	f.Fuzz(func(t *testing.T, gold, export string) {
		r, err := Compare(strings.NewReader(gold), strings.NewReader(export))
		if err != nil {
			return
		}
		for _, s := range r.Scores {
			if s.P < 0 || s.P > 1 || s.R < 0 || s.R > 1 || s.F < 0 || s.F > 1 {
				t.Errorf("%+v", s)
			}
		}
	})
}
