package withdraw

import (
	"testing"

	"legajo/extract"
	"legajo/extract/withdraw/learnt"
	"legajo/language"
)

// A line all in capitals names nobody whom no step knew: its capitals say nothing.
func TestHeadline(t *testing.T) {
	x, d := extract.Marked("FORMAL NOTICE – WITHDRAWAL FROM THE {HARBOUR NETWORK}.")
	d.Language = language.English
	for _, n := range Scene(x, d, lex).Names {
		if n.Kind == learnt.Free {
			t.Errorf("%q", x.AtomText(n.First, n.Last))
		}
	}
}
