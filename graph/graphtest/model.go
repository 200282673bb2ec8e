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
		if m.named(e.ID) && in(f.Kinds, e.Kind) && in(f.IDs, e.ID) {
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
	if !in(f.IDs, d.ID) || !in(f.Kinds, d.Kind) || f.Language != "" && f.Language != d.Language || f.Cited != nil && *f.Cited != d.Cited {
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
				(e.Letter == "" || e.Letter == r.Letter) && in(e.Letters, r.Letter) && (in(e.Any, r.From) || in(e.Any, r.To)) &&
				(e.Form == nil || *e.Form == r.Form) && (e.As == nil || *e.As == r.As) && r.Score() >= e.MinScore {
				out = append(out, r)
			}
		}
	}
	slices.SortFunc(out, func(a, b graph.Relation) int {
		if e.Newest {
			return cmp.Or(cmp.Compare(b.DateFrom, a.DateFrom), graph.CompareRelations(a, b))
		}
		return cmp.Or(compareDates(a.DateFrom, b.DateFrom), graph.CompareRelations(a, b))
	})
	if e.Limit > 0 {
		out = out[:min(e.Limit, len(out))]
	}
	return out
}

// counts groups an entity's relations.
func (m *model) counts(id string, minScore int) []graph.Count {
	found := map[graph.Count]*graph.Count{}
	documents := map[graph.Count]map[string]bool{}
	add := func(key graph.Count, document string, r graph.Relation) {
		c := found[key]
		if c == nil {
			c = &graph.Count{Kind: key.Kind, Out: key.Out, Form: key.Form, As: key.As}
			found[key], documents[key] = c, map[string]bool{}
		}
		documents[key][document] = true
		c.Documents = len(documents[key])
		if r.DateFrom != "" && (c.First == "" || r.DateFrom < c.First) {
			c.First = r.DateFrom
		}
		c.Last = max(c.Last, r.DateTo)
	}
	for _, r := range m.listRelations(graph.Edge{Touching: id, MinScore: minScore}) {
		if r.To == id {
			add(graph.Count{Kind: r.Kind, Form: r.Form, As: r.As}, r.From, r)
		}
		if r.From == id {
			add(graph.Count{Kind: r.Kind, Out: true, Form: r.Form, As: r.As}, r.To, r)
		}
	}
	var out []graph.Count
	for _, c := range found {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b graph.Count) int {
		direction := func(c graph.Count) int {
			if c.Out {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(direction(a), direction(b)), cmp.Compare(a.Form, b.Form), cmp.Compare(a.As, b.As))
	})
	return out
}

// contacts counts who got and sent an entity's letters.
func (m *model) contacts(id string, minScore int) []graph.Contact {
	seen := map[[3]string]bool{}
	byID := map[string]*graph.Contact{}
	wrote := func(r graph.Relation) bool {
		return in([]string{"SIGNED", "SENT"}, r.Kind) && r.Form != "blank_line"
	}
	got := func(r graph.Relation) bool {
		return r.Kind == "ADDRESSED" && in([]string{"", "to", "distribution"}, r.As) || r.Kind == "COPIED"
	}
	count := func(other, document, how string, to func(*graph.Contact) *int) {
		if other == id || seen[[3]string{other, document, how}] {
			return
		}
		seen[[3]string{other, document, how}] = true
		if byID[other] == nil {
			byID[other] = &graph.Contact{ID: other}
		}
		*to(byID[other])++
	}
	all := m.listRelations(graph.Edge{MinScore: minScore})
	for _, r := range all {
		for _, o := range all {
			switch {
			case !wrote(r) || !got(o) || r.To != o.From:
			case r.From == id && o.Kind == "COPIED":
				count(o.To, o.From, "copy to", func(c *graph.Contact) *int { return &c.CopyTo })
			case r.From == id:
				count(o.To, o.From, "to", func(c *graph.Contact) *int { return &c.To })
			case o.To == id && o.Kind == "COPIED":
				count(r.From, o.From, "copied by", func(c *graph.Contact) *int { return &c.CopiedBy })
			case o.To == id:
				count(r.From, o.From, "from", func(c *graph.Contact) *int { return &c.From })
			}
		}
	}
	var out []graph.Contact
	for _, c := range byID {
		out = append(out, *c)
	}
	slices.SortFunc(out, graph.CompareContacts)
	return out
}

// ways lays out all shortest ways, hop by hop.
func (m *model) ways(w graph.Ways) []graph.Way {
	next := map[string]map[string]bool{}
	for _, r := range m.listRelations(graph.Edge{Kinds: w.Kinds, MinScore: w.MinScore}) {
		for _, e := range [][2]string{{r.From, r.To}, {r.To, r.From}} {
			if next[e[0]] == nil {
				next[e[0]] = map[string]bool{}
			}
			next[e[0]][e[1]] = true
		}
	}
	if w.A == w.B {
		return nil
	}
	rim, known := []graph.Way{{w.A}}, map[string]bool{}
	for range w.Most {
		var further, there []graph.Way
		for _, way := range rim {
			known[way[len(way)-1]] = true
		}
		for _, way := range rim {
			for n := range next[way[len(way)-1]] {
				if known[n] {
					continue
				}
				longer := append(slices.Clone(way), n)
				if n == w.B {
					there = append(there, longer)
				} else {
					further = append(further, longer)
				}
			}
		}
		if len(there) > 0 {
			slices.SortFunc(there, func(a, b graph.Way) int { return slices.Compare(a, b) })
			return there[:min(w.Limit, len(there))]
		}
		rim = further
	}
	return nil
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
