package ask

import (
	"context"
	"slices"

	"legajo/archive"
	"legajo/extract"
	"legajo/graph"
)

// Reasons is why there is an edge between two, or none.
type Reasons struct {
	// Edges are relations between the two themselves.
	Edges []Further `json:"edges"`
	// Letters are documents in which both take part.
	Letters []View `json:"letters"`
	// Candidates are findings between the two that are too unsure to count.
	Candidates []Candidate `json:"candidates"`
	// Rejected are those that somebody rejected.
	Rejected []Candidate `json:"rejected,omitempty"`
	// Together are the documents that name both, of which nothing more is told.
	Together []graph.Document `json:"together"`
	// NamedX and NamedY are how many documents name each.
	NamedX int `json:"named_x"`
	NamedY int `json:"named_y"`
}

// Candidate is a finding that is in no answer.
type Candidate struct {
	Document string       `json:"document"`
	Path     string       `json:"path"`
	Page     int          `json:"page"`
	Quote    string       `json:"quote"`
	Kind     string       `json:"kind"`
	Rule     string       `json:"rule"`
	Score    int          `json:"score"`
	Needed   int          `json:"needed"`
	Span     extract.Span `json:"-"`
}

// lookedAt is how many documents that name both are looked into.
const lookedAt = 50

// Why tells what connects two entities, what nearly does, and where both are
// named; thresholds are the scores from which findings count.
func (d *Desk) Why(ctx context.Context, x, y graph.Entity, thresholds map[string]int) (*Reasons, error) {
	w := &Reasons{Edges: []Further{}, Letters: []View{}, Candidates: []Candidate{}, Together: []graph.Document{}}
	for _, ends := range [][2]graph.Entity{{x, y}, {y, x}} {
		for r, err := range d.Graph.Relations(ctx, graph.Edge{From: ends[0].ID, To: ends[1].ID, MinScore: d.MinScore}) {
			if err != nil {
				return nil, err
			}
			w.Edges = append(w.Edges, Further{r.Kind, ends[0].Name, ends[1].Name, r})
		}
	}
	named := [2]map[string]bool{}
	for i, e := range []graph.Entity{x, y} {
		list, err := d.Archive.EntityDocuments(ctx, e.ID)
		if err != nil {
			return nil, err
		}
		named[i] = map[string]bool{}
		for _, id := range list {
			named[i][id] = true
		}
	}
	w.NamedX, w.NamedY = len(named[0]), len(named[1])
	var both []string
	for id := range named[0] {
		if named[1][id] {
			both = append(both, id)
		}
	}
	slices.Sort(both)
	both = both[:min(lookedAt, len(both))]
	return w, d.whyIn(ctx, w, both, x.ID, y.ID, thresholds)
}

// whyIn looks into the documents that name both.
func (d *Desk) whyIn(ctx context.Context, w *Reasons, documents []string, x, y string, thresholds map[string]int) error {
	var letters set
	for _, id := range documents {
		doc, err := d.Archive.Document(ctx, id)
		if err != nil {
			return err
		}
		letters.add(doc.Letter)
		links, err := d.Archive.Links(ctx, id)
		if err != nil {
			return err
		}
		if err := d.candidates(ctx, w, doc, links, x, y, thresholds); err != nil {
			return err
		}
	}
	views, err := d.ViewsOf(ctx, letters.ids)
	for _, v := range views {
		if v.hasPart(x) && v.hasPart(y) {
			w.Letters = append(w.Letters, v)
		} else {
			w.Together = append(w.Together, v.Document)
		}
	}
	return err
}

// candidates are a document's findings with one of the two at an end that are
// under their threshold.
func (d *Desk) candidates(ctx context.Context, w *Reasons, doc archive.Document, links archive.Links, x, y string, thresholds map[string]int) error {
	is := func(r extract.Ref) bool {
		return r.To == extract.RefEntity && r.Index >= 0 && r.Index < len(links.Entities) && (links.Entities[r.Index] == x || links.Entities[r.Index] == y)
	}
	for _, r := range doc.Relations {
		if r.Score >= thresholds[r.Kind] || r.Kind == extract.Mentions || !is(r.From) && !is(r.To) {
			continue
		}
		pages, err := d.Archive.Pages(ctx, doc.SHA256, r.Span.Page, r.Span.LastPage)
		if err != nil {
			return err
		}
		w.Candidates = append(w.Candidates, Candidate{doc.ID, doc.Path, r.Span.Page, extract.Quote(pages, r.Span), r.Kind, r.Rule, r.Score, thresholds[r.Kind], r.Span})
	}
	return nil
}
