package export

import (
	"testing"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
)

func TestPerMille(t *testing.T) {
	for n, want := range map[int]string{0: "0.000", 7: "0.007", 850: "0.850", 1000: "1.000"} {
		if got := perMille(n); string(got) != want {
			t.Errorf("perMille(%d) = %s, want %s", n, got, want)
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{{"", 1}, {"Oficio 12", 1}, {"Oficio doce y más", 2}, {"abcdefghijkl", 2}, {"a abcdefghij b", 3}, {"uno dos tres cuatro", 3}} {
		if got := lines(c.text, 10); got != c.want {
			t.Errorf("lines(%q) = %d, want %d", c.text, got, c.want)
		}
	}
}

func TestWorse(t *testing.T) {
	if got := worse(worse(ingest.PageEmpty, ingest.PageRead), ingest.PageFailed); got != ingest.PageFailed {
		t.Error(got)
	}
	if got := worse(ingest.PageHandwritten, ingest.PageRead); got != ingest.PageHandwritten {
		t.Error(got)
	}
}

// TestParties: who is only named to sign did not write, who was addressed
// through is no addressee, and a candidate is nobody.
func TestParties(t *testing.T) {
	relation := func(kind string, from, to extract.Ref, more extract.Relation) extract.Relation {
		more.Kind, more.From, more.To, more.Score = kind, from, to, max(more.Score, 900)
		return more
	}
	self, e := extract.Self(), extract.ToEntity
	d := &archive.Document{Document: extract.Document{
		Roles: []extract.Role{{Person: 0, Organisation: 3, Title: "Directora"}},
		Relations: []extract.Relation{
			relation(extract.Signed, e(0), self, extract.Relation{Role: "Directora"}),
			relation(extract.Signed, e(1), self, extract.Relation{Form: extract.FormBlankLine}),
			relation(extract.Addressed, self, e(1), extract.Relation{As: extract.AsTo}),
			relation(extract.Addressed, self, e(2), extract.Relation{As: extract.AsThrough}),
			relation(extract.Copied, self, e(2), extract.Relation{}),
		},
	}}
	names := []string{"Ana Ruiz", "Luis Soto", "Eva Mora", "Junta"}
	p := partiesOf(d, names, Thresholds{extract.Signed: 500, extract.Copied: 950})
	got := [5]string{p.from.String(), p.role.String(), p.organisation.String(), p.to.String(), p.copied.String()}
	if want := [5]string{"Ana Ruiz", "Directora", "Junta", "Luis Soto", ""}; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
