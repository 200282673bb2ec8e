package eval

import (
	"math"
	"slices"
	"strings"
	"testing"
)

const (
	furtherGold = `{"entities": {"ana": "Ana Pardo Luz", "ana2": "Ana Pardo Luz", "liga": "Liga del Faro", "mesa": "Mesa del Puerto"}, "optional": [],
 "documents": [
  {"file": "a.pdf", "pages": [1, 1], "kind": "letter", "language": "es", "date": "2001-02-03", "people": ["ana"], "organisations": [], "dates": [], "roles": [],
   "signed": ["ana"], "addressed": [], "copied": [], "withdrew": [], "replies": [], "mentions": [{"entity": "ana", "page": 1, "text": "Ana Pardo Luz"}]},
  {"file": "b.pdf", "pages": [1, 1], "kind": "letter", "language": "en", "date": "2001-03-03", "noise": {"level": 3}, "people": ["ana2"], "organisations": ["liga", "mesa"], "dates": [], "roles": [],
   "signed": ["ana"], "addressed": [], "copied": [], "withdrew": [["liga", "mesa", "2001-03-01"]], "replies": [{"date": "2001-02-03", "file": "a.pdf"}], "mentions": [{"entity": "ana2", "page": 1, "text": "Ana Pardo Luz"}]},
  {"file": "c.pdf", "pages": [1, 1], "same_as": 0, "copyOf": "a.pdf"}]}`
	furtherExport = `{"record": "document", "id": "d1", "letter": "d1", "path": "a.pdf", "pages": [1, 1], "kind": "letter", "language": "es", "date": "2001-02-03"}
{"record": "document", "id": "d2", "letter": "d2", "path": "b.pdf", "pages": [1, 1], "kind": "letter", "language": "en", "date": "2001-03-03"}
{"record": "document", "id": "d3", "letter": "d1", "path": "c.pdf", "pages": [1, 1], "kind": "letter", "language": "es", "date": "2001-02-03"}
{"record": "entity", "id": "p", "kind": "person", "name": "Ana Pardo Luz"}
{"record": "entity", "id": "l", "kind": "organisation", "name": "Liga del Faro"}
{"record": "entity", "id": "m", "kind": "organisation", "name": "Mesa del Puerto"}
{"record": "mention", "document": "d1", "entity": "p", "page": 1, "text": "Ana Pardo Luz"}
{"record": "mention", "document": "d2", "entity": "p", "page": 1, "text": "Ana Pardo Luz"}
{"record": "mention", "document": "d2", "entity": "l", "page": 1, "text": "la Liga del Faro"}
{"record": "mention", "document": "d2", "entity": "m", "page": 1, "text": "Mesa del Puerto"}
{"record": "relation", "kind": "SIGNED", "from": "p", "to": "d1", "document": "d1", "confidence": 0.95, "page": 1, "text": "Ana Pardo Luz"}
{"record": "relation", "kind": "REPLIES_TO", "from": "d2", "to": "d1", "document": "d2", "confidence": 0.8, "page": 1, "text": "su carta"}
{"record": "relation", "kind": "WITHDREW_FROM", "from": "l", "to": "m", "document": "d2", "date": "2001-03-02", "confidence": 0.7, "page": 1, "text": "se retira"}`
)

// TestFurther holds what the reference scorer does not know: replies, letters
// held, copies, merges of two people of one name, groups, bins, kinds of error.
func TestFurther(t *testing.T) {
	r, err := Compare(strings.NewReader(furtherGold), strings.NewReader(furtherExport))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][3]int{Replies: {1, 0, 0}, Linked: {1, 0, 0}, SameLetter: {1, 0, 0}}
	for _, s := range r.Further {
		if w, ok := want[s.Name]; ok && w != [3]int{s.Right, s.Extra, s.Missed} {
			t.Errorf("%s: %d right, %d extra, %d missed, want %v", s.Name, s.Right, s.Extra, s.Missed, w)
		}
		delete(want, s.Name)
	}
	if len(want) > 0 {
		t.Errorf("no figure for %v", want)
	}
	if r.Merged != 1 {
		t.Errorf("merged %d, want 1: two people of one name are one entity", r.Merged)
	}
	var groups []string
	for _, g := range r.Groups {
		groups = append(groups, g.Name)
	}
	if want := []string{"language en", "language es", "native", "scan", "scan, noise 3"}; !slices.Equal(groups, want) {
		t.Errorf("groups %v, want %v", groups, want)
	}
	if want := []Bin{{700, 0, 1}, {900, 1, 1}}; !slices.Equal(r.Reliability, want) {
		t.Errorf("reliability %v, want %v", r.Reliability, want)
	}
	kinds := map[string]int{}
	for _, k := range r.Kinds {
		kinds[k.Name] = k.Count
	}
	if kinds["WITHDREW_FROM extra: another date"] != 1 || kinds["WITHDREW_FROM missed: another date"] != 1 {
		t.Errorf("kinds of error: %v", kinds)
	}
	for _, e := range r.Errors {
		if e.File == "" || e.Page != 1 || e.Quote == "" {
			t.Errorf("an error without its place: %+v", e)
		}
	}
}

func TestWilson(t *testing.T) {
	for _, c := range []struct {
		right, n  int
		low, high float64
	}{{0, 0, 0, 1}, {1, 1, .2065, 1}, {45, 50, .7864, .9565}, {0, 10, 0, .2775}} {
		low, high := Wilson(c.right, c.n)
		if math.Abs(low-c.low) > .0005 || math.Abs(high-c.high) > .0005 {
			t.Errorf("Wilson(%d, %d) = %.4f, %.4f, want %.4f, %.4f", c.right, c.n, low, high, c.low, c.high)
		}
	}
}
