package export

import (
	"context"
	"iter"
	"slices"

	"legajo/graph"
)

// letter is a document with the relations that a view draws on: those that
// have it at one end, and those that its own papers say.
type letter struct {
	graph.Document
	touching []graph.Relation // by kind, from, to, letter; its own and others'
	said     []graph.Relation // by its papers; they may overlap with touching
}

// batch is how many documents are asked about at a time.
const batch = 256

// lettersOf yields a selection's documents with their relations, by date.
// said asks for all that their papers say.
func lettersOf(ctx context.Context, r graph.Reader, f graph.Filter, touching, said bool) iter.Seq2[*letter, error] {
	return func(yield func(*letter, error) bool) {
		group := make([]letter, 0, batch)
		flush := func() bool {
			if err := relate(ctx, r, group, f.MinScore, touching, said); err != nil {
				yield(nil, err)
				return false
			}
			for i := range group {
				if !yield(&group[i], nil) {
					return false
				}
			}
			group = group[:0]
			return true
		}
		for d, err := range r.Documents(ctx, f) {
			if err != nil {
				yield(nil, err)
				return
			}
			group = append(group, letter{Document: d})
			if len(group) == batch && !flush() {
				return
			}
		}
		if len(group) > 0 {
			flush()
		}
	}
}

// relate gives each document of a group its relations.
func relate(ctx context.Context, r graph.Reader, group []letter, minScore int, touching, said bool) error {
	at := make(map[string]*letter, len(group))
	ids := make([]string, len(group))
	for i := range group {
		at[group[i].ID], ids[i] = &group[i], group[i].ID
	}
	if touching {
		for rel, err := range r.Relations(ctx, graph.Edge{Any: ids, MinScore: minScore}) {
			if err != nil {
				return err
			}
			for _, end := range []string{rel.From, rel.To} {
				if l := at[end]; l != nil {
					l.touching = append(l.touching, rel)
				}
			}
		}
	}
	if said {
		for rel, err := range r.Relations(ctx, graph.Edge{Letters: ids, MinScore: minScore}) {
			if err != nil {
				return err
			}
			if l := at[rel.Letter]; l != nil {
				l.said = append(l.said, rel)
			}
		}
	}
	for i := range group {
		slices.SortFunc(group[i].touching, graph.CompareRelations)
		slices.SortFunc(group[i].said, graph.CompareRelations)
	}
	return nil
}

// parties are those between whom a letter went, each the relation that says so.
type parties struct {
	from                           []graph.Relation // SIGNED, where nobody signed SENT
	to, copied, through, attention []graph.Relation
}

// parties gives who wrote and who got the letter. What its own papers say goes
// before what others say of it. takes narrows by the id of an entity.
func (l *letter) parties(takes func(id string) bool) (p parties) {
	var signers, senders []graph.Relation
	for _, r := range l.touching {
		switch {
		case r.Kind == signed && r.To == l.ID && r.Form != blankLine && takes(r.From):
			signers = append(signers, r)
		case r.Kind == sent && r.To == l.ID && takes(r.From):
			senders = append(senders, r)
		case r.From != l.ID || !takes(r.To):
		case r.Kind == copied:
			p.copied = append(p.copied, r)
		case r.Kind == addressed && r.As == through:
			p.through = append(p.through, r)
		case r.Kind == addressed && r.As == attention:
			p.attention = append(p.attention, r)
		case r.Kind == addressed:
			p.to = append(p.to, r)
		}
	}
	p.from = l.best(signers, senders)
	p.to, p.copied = l.best(p.to), l.best(p.copied)
	p.through, p.attention = l.best(p.through), l.best(p.attention)
	return p
}

// best is the first list of which the letter's own papers say something, cut
// to that; else the first that is not empty, each end once.
func (l *letter) best(lists ...[]graph.Relation) []graph.Relation {
	for _, list := range lists {
		own := slices.DeleteFunc(slices.Clone(list), func(r graph.Relation) bool { return r.Letter != l.ID })
		if len(own) > 0 {
			return own
		}
	}
	for _, list := range lists {
		if len(list) > 0 {
			return slices.CompactFunc(slices.Clone(list), func(a, b graph.Relation) bool { return a.From == b.From && a.To == b.To })
		}
	}
	return nil
}
