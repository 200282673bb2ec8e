package export

import (
	"context"

	"legajo/archive"
	"legajo/extract"
)

// Counts tell how complete an export is.
type Counts struct {
	Documents, WithSender, WithAddressee, WithDate int
	Reported                                       int // letters that others speak of alone
	Findings                                       map[Finding]int
}

// Finding is what findings are counted by.
type Finding struct {
	Kind  string
	Score int
	Dated bool
}

// Count counts what JSONL writes, or of letters alone what Register does.
func Count(ctx context.Context, a *archive.Archive, min Thresholds, letters bool) (Counts, error) {
	c := Counts{Findings: map[Finding]int{}}
	documents := a.Documents(ctx)
	if letters {
		documents = a.Correspondence(ctx)
	}
	for d, err := range documents {
		if err != nil {
			return c, err
		}
		c.document(&d, min)
	}
	if letters {
		return c, nil
	}
	for _, err := range a.Reported(ctx) {
		if err != nil {
			return c, err
		}
		c.Reported++
	}
	return c, nil
}

func (c *Counts) document(d *archive.Document, min Thresholds) {
	c.Documents++
	var sender, addressee bool
	for i := range d.Relations {
		r := &d.Relations[i]
		if r.Score < min[r.Kind] {
			continue
		}
		c.Findings[Finding{r.Kind, r.Score, d.Date != "" || r.Date != ""}]++
		sender = sender || r.To.To == extract.RefSelf && (r.Kind == extract.Signed && r.Form != extract.FormBlankLine || r.Kind == extract.Sent)
		addressee = addressee || r.From.To == extract.RefSelf && r.Kind == extract.Addressed && r.As != extract.AsThrough && r.As != extract.AsAttention
	}
	count(&c.WithSender, sender)
	count(&c.WithAddressee, addressee)
	count(&c.WithDate, d.Date != "")
}

func count(n *int, is bool) {
	if is {
		*n++
	}
}
