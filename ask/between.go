package ask

import (
	"context"
	"slices"

	"legajo/extract"
	"legajo/graph"
)

// Passage is one direction in which letters went.
type Passage struct {
	From    string `json:"from"`
	FromID  string `json:"from_id,omitempty"` // between people, not bodies
	To      string `json:"to"`
	As      string `json:"as"` // addressed, copied or through
	Letters []View `json:"letters"`
}

// Between lists the letters that went from one entity to another and back,
// copies and letters through them apart.
func (d *Desk) Between(ctx context.Context, x, y graph.Entity) ([]Passage, error) {
	passages := []Passage{}
	for _, way := range [][2]graph.Entity{{x, y}, {y, x}} {
		for _, f := range []struct {
			as     string
			filter graph.Filter
		}{{"addressed", graph.Filter{To: way[1].ID}}, {"copied", graph.Filter{CC: way[1].ID}}} {
			f.filter.From, f.filter.MinScore = way[0].ID, d.MinScore
			docs, err := gather(d.Graph.Documents(ctx, f.filter))
			if err != nil {
				return nil, err
			}
			views, err := gather(d.Views(ctx, listed(docs)))
			if err != nil {
				return nil, err
			}
			views = slices.DeleteFunc(views, func(v View) bool { return !v.isFrom(way[0].ID) })
			if len(views) > 0 {
				passages = append(passages, Passage{way[0].Name, way[0].ID, way[1].Name, f.as, views})
			}
		}
	}
	return passages, nil
}

// isFrom reports whether somebody signed or sent the document: a name over an
// empty line did neither.
func (v *View) isFrom(id string) bool {
	return slices.ContainsFunc(v.Signed, func(p Party) bool { return p.ID == id && p.Form != extract.FormBlankLine }) ||
		slices.ContainsFunc(v.Sent, func(p Party) bool { return p.ID == id })
}

// OnlySaid reports whether nothing but another letter says that somebody signed
// or sent the document.
func (v *View) OnlySaid(id string) bool {
	said := false
	for _, p := range slices.Concat(v.Signed, v.Sent) {
		if p.ID == id && p.Said == "" && p.Form != extract.FormStated {
			return false
		}
		said = said || p.ID == id
	}
	return said && !v.Cited
}

// Bodies are the organisations behind two correspondents.
type Bodies struct {
	X, Y []graph.Entity
}

// BetweenBodies lists the letters that went between the organisations of two
// correspondents: a person writes for one where the letter names both
// together, or on its letterhead.
func (d *Desk) BetweenBodies(ctx context.Context, x, y graph.Entity) ([]Passage, Bodies, error) {
	var b Bodies
	var err error
	if b.X, err = d.bodies(ctx, x); err != nil {
		return nil, b, err
	}
	if b.Y, err = d.bodies(ctx, y); err != nil {
		return nil, b, err
	}
	sides := [2]*side{}
	for i, bodies := range [][]graph.Entity{b.X, b.Y} {
		if sides[i], err = d.side(ctx, bodies); err != nil {
			return nil, b, err
		}
	}
	passages := []Passage{}
	for _, way := range [][2]int{{0, 1}, {1, 0}} {
		from, to := sides[way[0]], sides[way[1]]
		for _, as := range []string{extract.Addressed, extract.Copied} {
			var ids set
			for _, id := range from.sent.ids {
				if to.got[as].seen[id] {
					ids.add(id)
				}
			}
			views, err := d.ViewsOf(ctx, ids.ids)
			if err != nil {
				return nil, b, err
			}
			if len(views) > 0 {
				passages = append(passages, Passage{From: from.name, To: to.name, As: pick(as == extract.Copied, "copied", "addressed"), Letters: views})
			}
		}
	}
	return passages, b, nil
}

// bodies are the organisations for which an entity acts: an organisation
// itself, of a person those that letters name it together with.
func (d *Desk) bodies(ctx context.Context, e graph.Entity) ([]graph.Entity, error) {
	if e.Kind == extract.Organisation {
		return []graph.Entity{e}, nil
	}
	var ids set
	for r, err := range d.Graph.Relations(ctx, graph.Edge{From: e.ID, Kinds: []string{extract.Represented, extract.AffiliatedWith, extract.PartOf}, MinScore: d.MinScore}) {
		if err != nil {
			return nil, err
		}
		ids.add(r.To)
	}
	byID, err := d.entities(ctx, ids.ids)
	if err != nil {
		return nil, err
	}
	list := []graph.Entity{}
	for _, id := range ids.ids {
		if o, ok := byID[id]; ok {
			list = append(list, o)
		}
	}
	if len(list) == 0 {
		return []graph.Entity{e}, nil // nothing is known beside the person
	}
	return list, nil
}

// side is what organisations sent and got, through whoever acted for them.
type side struct {
	name string
	sent set
	got  map[string]*set
}

func (d *Desk) side(ctx context.Context, bodies []graph.Entity) (*side, error) {
	s := &side{got: map[string]*set{extract.Addressed: {}, extract.Copied: {}}}
	for i, b := range bodies {
		s.name += pick(i == 0, "", " + ") + b.Name
		actors := map[string]*set{b.ID: nil} // nil: in whatever letter
		var ids, parts set
		ids.add(b.ID)
		for r, err := range d.Graph.Relations(ctx, graph.Edge{To: b.ID, Kinds: []string{extract.Represented, extract.AffiliatedWith, extract.PartOf}, MinScore: d.MinScore}) {
			if err != nil {
				return nil, err
			}
			ids.add(r.From)
			if r.Kind == extract.PartOf {
				actors[r.From] = nil
				parts.add(r.From)
			} else {
				acts(actors, r)
			}
		}
		holders, err := d.Holders(ctx, parts.ids)
		if err != nil {
			return nil, err
		}
		for _, r := range holders {
			ids.add(r.From)
			acts(actors, r)
		}
		for part := range slices.Chunk(ids.ids, batch) {
			if err := s.take(d.Graph.Relations(ctx, graph.Edge{Any: part, Kinds: []string{extract.Signed, extract.Sent, extract.Addressed, extract.Copied}, MinScore: d.MinScore}), actors); err != nil {
				return nil, err
			}
		}
	}
	return s, nil
}

// acts notes that a letter names somebody together with a body.
func acts(actors map[string]*set, r graph.Relation) {
	letters, ok := actors[r.From]
	switch {
	case !ok:
		letters = &set{}
		actors[r.From] = letters
	case letters == nil: // it acts in whatever letter
		return
	}
	letters.add(r.Letter)
}

// Holders gives who held some offices; ids of others may be among them.
func (d *Desk) Holders(ctx context.Context, offices []string) ([]graph.Relation, error) {
	var out []graph.Relation
	for part := range slices.Chunk(offices, batch) {
		held, err := gather(d.Graph.Relations(ctx, graph.Edge{Any: part, Kinds: []string{extract.Held}, MinScore: d.MinScore}))
		if err != nil {
			return nil, err
		}
		out = append(out, held...)
	}
	return out, nil
}

// take sorts relations of the actors: what they sent, what they got.
func (s *side) take(relations func(func(graph.Relation, error) bool), actors map[string]*set) error {
	for r, err := range relations {
		if err != nil {
			return err
		}
		acts := func(id string) bool {
			letters, ok := actors[id]
			return ok && (letters == nil || letters.seen[r.Letter])
		}
		switch r.Kind {
		case extract.Signed, extract.Sent:
			if r.Form != extract.FormBlankLine && acts(r.From) {
				s.sent.add(r.To)
			}
		default:
			if Received(r.As) && acts(r.To) {
				s.got[r.Kind].add(r.From)
			}
		}
	}
	return nil
}
