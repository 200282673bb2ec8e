package graphtest

import (
	"cmp"
	"maps"
	"slices"

	"legajo/graph"
)

// model is what a store must answer, in the plainest way there is.
type model struct {
	letters  map[string]graph.Letter
	entities map[string]graph.Entity // as last put, whether or not still named
}

func newModel() *model {
	return &model{letters: map[string]graph.Letter{}, entities: map[string]graph.Entity{}}
}

func (m *model) apply(b graph.Batch) {
	for _, l := range b.Put {
		m.letters[l.Document.ID] = l
		for _, e := range l.Entities {
			m.entities[e.ID] = e
		}
	}
	for _, id := range b.Delete {
		delete(m.letters, id)
	}
}

func (m *model) named(id string) bool {
	for _, l := range m.letters {
		for _, r := range l.Relations {
			if r.From == id || r.To == id {
				return true
			}
		}
	}
	return false
}

func (m *model) listEntities(f graph.Filter) []graph.Entity {
	var out []graph.Entity
	for _, e := range m.entities {
		if m.named(e.ID) && in(f.Kinds, e.Kind) {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b graph.Entity) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Sort, b.Sort), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func (m *model) listDocuments(f graph.Filter) []graph.Document {
	var out []graph.Document
	for _, l := range m.letters {
		if m.matches(l.Document, f) {
			out = append(out, l.Document)
		}
	}
	slices.SortFunc(out, func(a, b graph.Document) int {
		return cmp.Or(compareDates(a.DateFrom, b.DateFrom), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func (m *model) matches(d graph.Document, f graph.Filter) bool {
	if !in(f.Kinds, d.Kind) || f.Language != "" && f.Language != d.Language || f.Cited != nil && *f.Cited != d.Cited {
		return false
	}
	if (f.Since != "" || f.Until != "") && d.Date == "" {
		return false
	}
	if f.Since != "" && d.DateTo != "" && d.DateTo < f.Since || f.Until != "" && d.DateFrom != "" && d.DateFrom > f.Until {
		return false
	}
	stands := func(id string, ok func(r graph.Relation) bool) bool {
		return id == "" || slices.ContainsFunc(m.listRelations(graph.Edge{Touching: d.ID, MinScore: f.MinScore}), ok)
	}
	return stands(f.From, func(r graph.Relation) bool {
		return in([]string{"SIGNED", "SENT"}, r.Kind) && r.From == f.From && r.To == d.ID
	}) && stands(f.SignedBy, func(r graph.Relation) bool {
		return r.Kind == "SIGNED" && r.Form != "blank_line" && r.From == f.SignedBy && r.To == d.ID
	}) && stands(f.To, func(r graph.Relation) bool {
		return r.Kind == "ADDRESSED" && in([]string{"", "to", "distribution"}, r.As) && r.From == d.ID && r.To == f.To
	}) && stands(f.CC, func(r graph.Relation) bool {
		return r.Kind == "COPIED" && r.From == d.ID && r.To == f.CC
	})
}

func (m *model) listRelations(e graph.Edge) []graph.Relation {
	var out []graph.Relation
	for _, id := range slices.Sorted(maps.Keys(m.letters)) {
		for _, r := range m.letters[id].Relations {
			if in(e.Kinds, r.Kind) && (e.From == "" || e.From == r.From) && (e.To == "" || e.To == r.To) &&
				(e.Touching == "" || e.Touching == r.From || e.Touching == r.To) &&
				(e.Letter == "" || e.Letter == r.Letter) && r.Score() >= e.MinScore {
				out = append(out, r)
			}
		}
	}
	slices.SortFunc(out, func(a, b graph.Relation) int {
		return cmp.Or(compareDates(a.DateFrom, b.DateFrom), graph.CompareRelations(a, b))
	})
	return out
}

// compareDates puts the undated last.
func compareDates(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == "":
		return 1
	case b == "":
		return -1
	}
	return cmp.Compare(a, b)
}

// in reports whether a list narrows to s; an empty one does not narrow.
func in(list []string, s string) bool { return len(list) == 0 || slices.Contains(list, s) }
