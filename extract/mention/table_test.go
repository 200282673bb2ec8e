package mention

import (
	"fmt"
	"strings"
	"testing"

	"legajo/extract"
)

// TestColumns: where most names of a column are bodies by themselves the others are bodies
// too; beside a single one they are where the column's heading says so.
func TestColumns(t *testing.T) {
	for _, tt := range []struct{ cells, want []string }{
		{[]string{"Holmby Parish Council", "Tolvan Harbour Trust", "Brindel Quiet Hands", "Elm Ridge Resources District"},
			[]string{"Brindel Quiet Hands", "Elm Ridge Resources District", "Holmby Parish Council", "Tolvan Harbour Trust"}},
		{[]string{"Holmby Parish Council", "Brindel Quiet Hands", "Tolvan Quay Rebuilding"}, []string{"Holmby Parish Council"}},
		{[]string{"Organisation", "Holmby Parish Council", "Brindel Quiet Hands", "Tolvan Hill Partners"}, []string{"Brindel Quiet Hands", "Holmby Parish Council", "Tolvan Hill Partners"}},
	} {
		var rows strings.Builder
		for _, c := range tt.cells {
			fmt.Fprintf(&rows, "%-40s4 May 2011\n", c)
		}
		d := &extract.Document{Kind: extract.Report, Language: en}
		Find(extract.Typed(rows.String()), d, lex)
		if got, want := named(d, extract.Organisation), strings.Join(tt.want, "; "); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
