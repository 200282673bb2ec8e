package withdraw

import (
	"fmt"
	"testing"

	"legajo/extract"
)

// A letter that people of several organisations sign tells of theirs only
// where it says so.
func TestBodies(t *testing.T) {
	const signed = "{p:Tom Akers} {Meadow Trust} {p:Nora Whitlock} {Elm College}. "
	tests := []struct{ text, want string }{
		{"Our two organisations can stay no longer in the {Harwick Partnership}, and we resign from it with effect from today.", "[Elm College Meadow Trust]"},
		{"Our organisations hereby withdraw from the {Harwick Partnership}.", "[Elm College Meadow Trust]"},
		{"The undersigned organisations hereby withdraw from the {Harwick Partnership}.", "[Elm College Meadow Trust]"},
		{"We resign from the {Harwick Partnership} with effect from today.", "[]"},
	}
	for _, tt := range tests {
		text, d := extract.Marked(signed + tt.text)
		d.Date = "2019-06-10"
		d.Zones = append(d.Zones, extract.Zone{Kind: extract.ZoneSignature, Span: text.Span(0, 7)})
		for person := 0; person < 4; person += 2 {
			d.Relations = append(d.Relations, extract.Relation{Kind: extract.Signed, From: extract.ToEntity(person), To: extract.Self()})
			d.Roles = append(d.Roles, extract.Role{Person: person, Organisation: person + 1, Title: "Director"})
		}
		findPhrases(text, d)
		var got []string
		for _, r := range d.Relations {
			if r.Kind == extract.WithdrewFrom {
				got = append(got, d.Entities[r.From.Index].Name)
			}
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%s\n got %v\nwant %s", tt.text, got, tt.want)
		}
	}
}

// Where several organisations sign and one of them is the sender besides, "we" are all.
func TestCosigning(t *testing.T) {
	text, d := extract.Marked("{Meadow Trust} {Elm College}. We hereby withdraw from the {Harwick Partnership}.")
	d.Date = "2019-06-10"
	d.Relations = append(d.Relations, extract.Relation{Kind: extract.Sent, From: extract.ToEntity(0), To: extract.Self()})
	for e := range 2 {
		d.Relations = append(d.Relations, extract.Relation{Kind: extract.Signed, From: extract.ToEntity(e), To: extract.Self()})
	}
	findPhrases(text, d)
	n := 0
	for _, r := range d.Relations {
		if r.Kind == extract.WithdrewFrom {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d left, want both", n)
	}
}
