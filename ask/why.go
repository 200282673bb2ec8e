package ask

import (
	"context"
	"slices"

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
	SHA256   string       `json:"sha256"`
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
// named.
func (d *Desk) Why(ctx context.Context, x, y graph.Entity) (*Reasons, error) {
	w := &Reasons{Edges: []Further{}, Letters: []View{}, Candidates: []Candidate{}, Together: []graph.Document{}}
	for _, ends := range [][2]graph.Entity{{x, y}, {y, x}} {
		for r, err := range d.Graph.Relations(ctx, graph.Edge{From: ends[0].ID, To: ends[1].ID, MinScore: d.MinScore}) {
			if err != nil {
				return nil, err
			}
			w.Edges = append(w.Edges, Further{Kind: r.Kind, From: ends[0].Name, To: ends[1].Name, Relation: r})
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
	return w, d.whyIn(ctx, w, both, x.ID, y.ID)
}

// whyIn looks into the documents that name both.
func (d *Desk) whyIn(ctx context.Context, w *Reasons, documents []string, x, y string) error {
	var letters set
	for _, id := range documents {
		doc, err := d.Archive.Document(ctx, id)
		if err != nil {
			return err
		}
		letters.add(doc.Letter)
		candidates, err := d.candidates(ctx, id, []string{x, y})
		if err != nil {
			return err
		}
		for _, c := range candidates {
			pages, err := d.Archive.Pages(ctx, c.SHA256, c.Span.Page, c.Span.LastPage)
			if err != nil {
				return err
			}
			c.Quote = extract.Quote(pages, c.Span)
			w.Candidates = append(w.Candidates, c)
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
