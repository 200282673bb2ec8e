package load

import (
	"cmp"
	"errors"
	"slices"

	"legajo/archive"
	"legajo/extract"
	"legajo/graph"
	"legajo/ingest"
)

// edges gathers the relations of a letter from its copies: one for each kind
// and ends, with all that says so.
type edges struct {
	m      *maker
	letter *graph.Letter
	at     map[[3]string]*edge
}

type edge struct {
	found    []finding
	from, to string
	kind     string
}

// finding is one relation as a copy has it, and its evidence.
type finding struct {
	graph.Relation
	evidence graph.Evidence
}

func newEdges(m *maker, l *graph.Letter) *edges {
	return &edges{m: m, letter: l, at: map[[3]string]*edge{}}
}

// add takes the findings of one copy.
func (e *edges) add(s *source) error {
	for i := range s.Relations {
		r := &s.Relations[i]
		if r.Score < e.m.thresholds[r.Kind] {
			continue
		}
		f, ok, err := e.finding(s, r)
		if err != nil {
			return err
		}
		if ok {
			e.put(f)
		}
	}
	return e.mentions(s)
}

func (e *edges) put(f finding) {
	key := [3]string{f.Kind, f.From, f.To}
	if e.at[key] == nil {
		e.at[key] = &edge{kind: f.Kind, from: f.From, to: f.To}
	}
	e.at[key].found = append(e.at[key].found, f)
}

// between reports whether both ends are entities of a kind. Who wrote to whom
// is derived when asked, never stored.
func between(s *source, r *extract.Relation, kind string) bool {
	is := func(e extract.Ref) bool {
		return e.To == extract.RefEntity && e.Index >= 0 && e.Index < len(s.Entities) && s.Entities[e.Index].Kind == kind
	}
	return is(r.From) && is(r.To)
}

// finding is not ok where both ends are one, copies or people that linking
// found to be the same, or two people.
func (e *edges) finding(s *source, r *extract.Relation) (finding, bool, error) {
	f := finding{Relation: graph.Relation{
		Kind: r.Kind, From: s.end(r.From), To: s.end(r.To), Date: r.Date,
		As: r.As, Form: r.Form, Role: r.Role, Blind: r.Blind, Noticed: r.Noticed, Effective: r.Effective,
	}}
	if f.From == "" || f.To == "" || f.From == f.To || between(s, r, extract.Person) {
		return f, false, nil
	}
	if r.DateTo != "" && r.DateTo != r.Date {
		f.Date = r.Date + "/" + r.DateTo
	}
	for _, i := range r.For {
		if id := at(s.links.Entities, i); id != "" && !slices.Contains(f.For, id) {
			f.For = append(f.For, id)
		}
	}
	slices.Sort(f.For)
	if r.Absent != nil {
		f.Absent = at(s.links.Entities, *r.Absent)
	}
	if r.Agreement != nil {
		f.Agreement = s.end(*r.Agreement)
	}
	var err error
	f.evidence, err = e.evidence(s, r.Evidence)
	f.evidence.Date, f.evidence.DateText = f.Date, r.DateText
	f.evidence.Status = cmp.Or(r.Status, extract.Machine)
	return f, true, err
}

// evidence reads the words of a span from the pages that hold it.
func (e *edges) evidence(s *source, v extract.Evidence) (graph.Evidence, error) {
	out := graph.Evidence{Document: s.ID, SHA256: s.SHA256, Path: s.Path, Page: v.Span.Page, Rule: v.Rule, Score: v.Score, Status: extract.Machine}
	var pages []ingest.Page
	for n := v.Span.Page; n <= v.Span.LastPage; n++ {
		p, err := s.page(e.m, n)
		if errors.Is(err, archive.ErrNotFound) {
			continue
		}
		if err != nil {
			return out, err
		}
		pages = append(pages, p)
	}
	out.Quote = extract.Quote(pages, v.Span)
	var box ingest.Box
	for _, b := range extract.Boxes(pages, v.Span)[v.Span.Page] {
		box = box.Union(b)
	}
	out.Box = [4]int32{box.X0, box.Y0, box.X1, box.Y1}
	return out, nil
}

// maxPages bounds how many pages of a document are in memory at once.
const maxPages = 64

func (s *source) page(m *maker, number int) (ingest.Page, error) {
	if p, ok := s.pages[number]; ok {
		return p, nil
	}
	list, err := m.a.Pages(m.ctx, s.SHA256, number, number)
	if err != nil {
		return ingest.Page{}, err
	}
	if len(list) == 0 {
		return ingest.Page{}, archive.ErrNotFound
	}
	if len(s.pages) >= maxPages {
		clear(s.pages)
	}
	s.pages[number] = list[0]
	return list[0], nil
}

// ends are those who stand in a relation that is more than being named. What
// office somebody held, and of what, says nothing of their part in a letter.
func (e *edges) ends() map[string]bool {
	held, ends := map[string]bool{}, map[string]bool{}
	for key := range e.at {
		if key[0] == extract.Held {
			held[key[2]] = true
		}
	}
	for key := range e.at {
		if key[0] != extract.Mentions && key[0] != extract.Held && !(key[0] == extract.PartOf && held[key[1]]) {
			ends[key[1]], ends[key[2]] = true, true
		}
	}
	return ends
}

// mentions adds MENTIONS for the entities that a copy names and that stand in
// no other relation of it: the others are there already.
func (e *edges) mentions(s *source) error {
	ends := e.ends()
	for i := range s.Mentions {
		v := &s.Mentions[i]
		id := at(s.links.Entities, v.Entity)
		if id == "" || ends[id] || v.Score < e.m.thresholds[extract.Mentions] {
			continue
		}
		ev, err := e.evidence(s, v.Evidence)
		if err != nil {
			return err
		}
		e.put(finding{graph.Relation{Kind: extract.Mentions, From: s.Letter, To: id}, ev})
	}
	return nil
}

// finish writes the relations into the letter.
func (e *edges) finish() {
	ends := e.ends()
	for _, g := range e.at {
		// What one copy only mentions another may have as a party.
		if g.kind != extract.Mentions || !ends[g.to] {
			e.letter.Relations = append(e.letter.Relations, e.relation(g))
		}
	}
	slices.SortFunc(e.letter.Relations, graph.CompareRelations)
	e.nameFurther()
}

// relation merges the findings of an edge: the best says what it says, what
// it leaves open the next.
func (e *edges) relation(g *edge) graph.Relation {
	slices.SortStableFunc(g.found, func(a, b finding) int { return compareEvidence(a.evidence, b.evidence) })
	r := g.found[0].Relation
	for _, f := range g.found {
		r.Date, r.As, r.Form, r.Role = cmp.Or(r.Date, f.Date), cmp.Or(r.As, f.As), cmp.Or(r.Form, f.Form), cmp.Or(r.Role, f.Role)
		r.Noticed, r.Effective, r.Agreement = cmp.Or(r.Noticed, f.Noticed), cmp.Or(r.Effective, f.Effective), cmp.Or(r.Agreement, f.Agreement)
		r.Absent, r.Blind = cmp.Or(r.Absent, f.Absent), r.Blind || f.Blind
		if len(r.For) == 0 {
			r.For = f.For
		}
		if n := len(r.Evidence); n == 0 || r.Evidence[n-1] != f.evidence {
			r.Evidence = append(r.Evidence, f.evidence)
		}
	}
	r.DateFrom, r.DateTo = bounds(r.Date)
	if r.Date == "" && (r.From == e.letter.Document.ID || r.To == e.letter.Document.ID) {
		// What a letter says of itself is of the letter's day.
		r.Date, r.DateFrom, r.DateTo = e.letter.Document.Date, e.letter.Document.DateFrom, e.letter.Document.DateTo
	}
	return r
}

func compareEvidence(a, b graph.Evidence) int {
	return cmp.Or(-cmp.Compare(a.Score, b.Score), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Page, b.Page), cmp.Compare(a.Quote, b.Quote),
		cmp.Compare(a.Document, b.Document), cmp.Compare(a.Rule, b.Rule), slices.Compare(a.Box[:], b.Box[:]), cmp.Compare(a.Date, b.Date), cmp.Compare(a.DateText, b.DateText))
}

// nameFurther adds MENTIONS for those whom a relation names beside its ends
// and that are no relation's end: the graph keeps nobody without an edge.
func (e *edges) nameFurther() {
	ends := map[string]bool{}
	for _, r := range e.letter.Relations {
		ends[r.From], ends[r.To] = true, true
	}
	for _, r := range slices.Clone(e.letter.Relations) {
		for _, id := range append(slices.Clone(r.For), r.Absent) {
			if id == "" || ends[id] {
				continue
			}
			ends[id] = true
			e.letter.Relations = append(e.letter.Relations, graph.Relation{
				Kind: extract.Mentions, From: e.letter.Document.ID, To: id, Evidence: r.Evidence,
				Date: e.letter.Document.Date, DateFrom: e.letter.Document.DateFrom, DateTo: e.letter.Document.DateTo,
			})
		}
	}
}
