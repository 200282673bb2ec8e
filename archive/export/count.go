package export

import (
	"cmp"

	"legajo/archive"
	"legajo/extract"
)

// Done tells how complete an export is, and what writing did to what it wrote.
type Done struct {
	Documents, WithSender, WithAddressee, WithDate int
	Reported                                       int // letters that others speak of alone
	Findings                                       map[Finding]int

	Dropped  int // characters that XML cannot hold
	Defused  int // cells that a spreadsheet would have taken for formulas
	Cut      int // cells cut off at a cell's bound
	Unlinked int // letters whose page has no link: its address is longer than a formula may hold
}

// Finding is what findings are counted by.
type Finding struct {
	Kind   string
	Status string
	Score  int
	Dated  bool
}

// document counts one that was written.
func (done *Done) document(d *archive.Document, min Thresholds) {
	if done.Findings == nil {
		done.Findings = map[Finding]int{}
	}
	done.Documents++
	var sender, addressee bool
	for i := range d.Relations {
		r := &d.Relations[i]
		if r.Score < min[r.Kind] {
			continue
		}
		done.Findings[Finding{r.Kind, cmp.Or(r.Status, extract.Machine), r.Score, d.Date != "" || r.Date != ""}]++
		sender = sender || r.To.To == extract.RefSelf && (r.Kind == extract.Signed && r.Form != extract.FormBlankLine || r.Kind == extract.Sent)
		addressee = addressee || r.From.To == extract.RefSelf && r.Kind == extract.Addressed && r.As != extract.AsThrough && r.As != extract.AsAttention
	}
	count(&done.WithSender, sender)
	count(&done.WithAddressee, addressee)
	count(&done.WithDate, d.Date != "")
}

func count(n *int, is bool) {
	if is {
		*n++
	}
}
