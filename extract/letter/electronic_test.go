package letter_test

import (
	"slices"
	"testing"

	"legajo/extract"
	"legajo/extract/letter"
	"legajo/ingest"
)

func TestElectronic(t *testing.T) {
	const text = `
5 June 2017

Dear Ms Fairweather

Thank you for the draft plan that your officers sent to us in April, which the Trust supports.

Yours sincerely

Hugh Robert Penrose
Chair
`
	for _, c := range []struct {
		name  string
		field ingest.Signature
		alone bool
		want  string
	}{
		{"surname first", ingest.Signature{Page: 1, Signer: "PENROSE HUGH ROBERT - 00000000T"}, true, "SIGNED electronic per Hugh Robert Penrose"},
		{"on no page", ingest.Signature{Name: "Hugh Robert Penrose"}, true, "SIGNED electronic per Hugh Robert Penrose"},
		{"on no page of several documents", ingest.Signature{Name: "Hugh Robert Penrose"}, false, "SIGNED typed per Hugh Robert Penrose"},
		{"another document's page", ingest.Signature{Page: 2, Name: "Hugh Robert Penrose"}, false, "SIGNED typed per Hugh Robert Penrose"},
		{"somebody else", ingest.Signature{Page: 1, Name: "Hugh Penhallow"}, true, "SIGNED typed per Hugh Robert Penrose"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages := extract.Typed(text).Pages
			d := &read(pages)[0]
			letter.Electronic(extract.NewText(pages, d.Span), d, []ingest.Signature{c.field}, c.alone)
			if got := told(d); !slices.Contains(got, c.want) {
				t.Errorf("got %q, want %q among them", got, c.want)
			}
		})
	}
}
