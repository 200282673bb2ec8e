package load

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"legajo/archive"
	"legajo/extract"
	"legajo/graph"
	"legajo/ingest"
)

// maker makes letters of one batch, one at a time; what it has asked of
// entities it keeps.
type maker struct {
	ctx        context.Context
	a          *archive.Archive
	thresholds map[string]int
	entities   map[string]graph.Entity
	speakers   map[string]*source // documents that speak of others, at most maxSpeakers
}

// maxSpeakers bounds what a maker keeps decoded: a report speaks of many
// letters, and the feed gives each of them on its own.
const maxSpeakers = 32

func newMaker(ctx context.Context, a *archive.Archive, thresholds map[string]int) *maker {
	return &maker{ctx: ctx, a: a, thresholds: thresholds, entities: map[string]graph.Entity{}, speakers: map[string]*source{}}
}

// source is a copy of a letter, or a document that speaks of one.
type source struct {
	archive.Document
	links archive.Links
	pages map[int]ingest.Page
}

func (m *maker) source(d archive.Document) (*source, error) {
	links, err := m.a.Links(m.ctx, d.ID)
	if err != nil {
		return nil, err
	}
	if len(links.Entities) != len(d.Entities) || len(links.Cited) != len(d.Cited) {
		return nil, ErrUnlinked // it was read anew since
	}
	if err := m.meet(links.Entities); err != nil {
		return nil, err
	}
	return &source{Document: d, links: links, pages: map[int]ingest.Page{}}, nil
}

// meet asks for all those entities at once that are not known yet.
func (m *maker) meet(ids []string) error {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { _, ok := m.entities[id]; return ok })
	if len(ids) == 0 {
		return nil
	}
	found, err := m.a.EntitiesByIDs(m.ctx, ids)
	for _, e := range found {
		m.entities[e.ID] = entityOf(e)
	}
	return err
}

// speaks is the document of that id, which speaks of letters.
func (m *maker) speaks(id string) (*source, error) {
	if s := m.speakers[id]; s != nil {
		return s, nil
	}
	d, err := m.a.Document(m.ctx, id)
	if err != nil {
		return nil, err
	}
	s, err := m.source(d)
	if err != nil {
		return nil, err
	}
	if len(m.speakers) == maxSpeakers {
		clear(m.speakers)
	}
	m.speakers[id] = s
	return s, nil
}

// end is the id of a relation's end.
func (s *source) end(r extract.Ref) string {
	switch r.To {
	case extract.RefSelf:
		return s.Letter
	case extract.RefEntity:
		return at(s.links.Entities, r.Index)
	}
	return at(s.links.Cited, r.Index)
}

func at(list []string, i int) string {
	if i < 0 || i >= len(list) {
		return ""
	}
	return list[i]
}

// letter makes a letter, or fails with graph.ErrNotFound where it is gone.
func (m *maker) letter(id string) (graph.Letter, error) {
	copies, err := m.a.LetterDocuments(m.ctx, id)
	if err != nil {
		return graph.Letter{}, err
	}
	if len(copies) == 0 {
		return m.cited(id)
	}
	slices.SortFunc(copies, func(a, b archive.Document) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.FirstPage, b.FirstPage), cmp.Compare(a.ID, b.ID))
	})
	l := graph.Letter{Document: document(id, copies)}
	e := newEdges(m, &l)
	for _, d := range copies {
		s, err := m.source(d)
		if err != nil {
			return l, err
		}
		if err := e.add(s); err != nil {
			return l, fmt.Errorf("document %s: %w", d.ID, err)
		}
	}
	e.finish()
	if l.Entities, err = m.named(id, l.Relations); err != nil {
		return l, err
	}
	if l.Document.Caption, err = m.caption(l.Document, own(l.Relations, id)); err != nil {
		return l, err
	}
	return l, l.Seal()
}

// document gathers what the copies say of their letter: for each field the
// first that says it.
func document(id string, copies []archive.Document) graph.Document {
	d := graph.Document{ID: id, Kind: copies[0].Kind, Language: string(copies[0].Language)}
	worst := -1
	for _, c := range copies {
		d.Date = cmp.Or(d.Date, c.Date)
		d.Title, d.Number = cmp.Or(d.Title, c.Title), cmp.Or(d.Number, c.Number)
		d.Place, d.Subject = cmp.Or(d.Place, c.Place), cmp.Or(d.Subject, c.Subject)
		if n := slices.Index(states, c.State); n > worst {
			worst, d.State = n, string(c.State)
		}
		d.Copies = append(d.Copies, graph.Copy{Document: c.ID, SHA256: c.SHA256, Path: c.Path, First: c.FirstPage, Last: c.LastPage})
	}
	d.DateFrom, d.DateTo = bounds(d.Date)
	return d
}

// states of pages from best to worst.
var states = []ingest.PageState{ingest.PageEmpty, ingest.PageRead, ingest.PageHandwritten, ingest.PageFailed}

// cited makes a letter that is known only because others speak of it. What
// they say of it are their own letters' relations; it has none.
func (m *maker) cited(id string) (graph.Letter, error) {
	by, err := m.a.CitedBy(m.ctx, id)
	if err != nil {
		return graph.Letter{}, err
	}
	if len(by) == 0 {
		return graph.Letter{}, graph.ErrNotFound
	}
	l := graph.Letter{Document: graph.Document{ID: id, Cited: true}}
	d := &l.Document
	var said []graph.Relation
	for _, c := range by {
		s, err := m.speaks(c.Document)
		if err != nil {
			return l, err
		}
		if c.Index >= len(s.Cited) {
			return l, ErrUnlinked
		}
		spoken := s.Cited[c.Index]
		d.Kind, d.Date, d.Number = cmp.Or(d.Kind, spoken.Kind), cmp.Or(d.Date, spoken.Date), cmp.Or(d.Number, spoken.Number)
		d.CitedBy = append(d.CitedBy, s.Letter)
		said = append(said, m.saidOf(s, extract.Ref{To: extract.RefCited, Index: c.Index})...)
	}
	d.Kind = cmp.Or(d.Kind, extract.Letter)
	d.Language = "und"
	slices.Sort(d.CitedBy)
	d.CitedBy = slices.Compact(d.CitedBy)
	d.DateFrom, d.DateTo = bounds(d.Date)
	if d.Caption, err = m.caption(*d, said); err != nil {
		return l, err
	}
	return l, l.Seal()
}

// saidOf gives who wrote and got a letter that a document speaks of, as far
// as a caption needs it.
func (m *maker) saidOf(s *source, ref extract.Ref) []graph.Relation {
	var out []graph.Relation
	for _, r := range s.Relations {
		if (r.From == ref || r.To == ref) && r.Score >= m.thresholds[r.Kind] {
			out = append(out, graph.Relation{Kind: r.Kind, From: s.end(r.From), To: s.end(r.To), As: r.As, Evidence: []graph.Evidence{{Score: r.Score}}})
		}
	}
	return out
}

// own are the relations that have the letter itself at one end.
func own(relations []graph.Relation, id string) []graph.Relation {
	return slices.DeleteFunc(slices.Clone(relations), func(r graph.Relation) bool { return r.From != id && r.To != id })
}

// named gives the entities that are ends of a letter's relations.
func (m *maker) named(letter string, relations []graph.Relation) ([]graph.Entity, error) {
	var out []graph.Entity
	seen := map[string]bool{letter: true}
	for _, r := range relations {
		for _, id := range []string{r.From, r.To} {
			if seen[id] {
				continue
			}
			seen[id] = true
			e, err := m.entity(id)
			if errors.Is(err, archive.ErrNotFound) {
				continue // a document's
			}
			if err != nil {
				return nil, err
			}
			out = append(out, e)
		}
	}
	return out, nil
}

func (m *maker) entity(id string) (graph.Entity, error) {
	if e, ok := m.entities[id]; ok {
		return e, nil
	}
	e, err := m.a.Entity(m.ctx, id)
	if err != nil {
		return graph.Entity{}, err
	}
	m.entities[id] = entityOf(e)
	return m.entities[id], nil
}

func entityOf(e archive.Entity) graph.Entity {
	out := graph.Entity{ID: e.ID, Kind: e.Kind, Name: e.Name, Sort: e.Sort, Type: e.Type, Aliases: e.Aliases}
	if len(out.Aliases) == 0 {
		out.Aliases = nil
	}
	return out
}

// maxNames is how many names a caption shows on each side.
const maxNames = 2

// caption is "From → To, date": persons who signed before bodies that sent,
// what is not known left out; a document without either shows its title.
func (m *maker) caption(d graph.Document, relations []graph.Relation) (string, error) {
	var signed, sent, to []string
	for _, r := range relations {
		switch {
		case r.Kind == extract.Signed:
			signed = append(signed, r.From)
		case r.Kind == extract.Sent, r.Kind == extract.PartyTo:
			sent = append(sent, r.From)
		case r.Kind == extract.Addressed && (r.As == "" || r.As == extract.AsTo || r.As == extract.AsDistribution):
			to = append(to, r.To)
		}
	}
	if len(signed) == 0 {
		signed = sent
	}
	from, err := m.names(signed)
	if err != nil {
		return "", err
	}
	addressed, err := m.names(to)
	if err != nil {
		return "", err
	}
	who := strings.TrimSpace(from + " → " + addressed)
	if from == "" && addressed == "" {
		who = cmp.Or(d.Title, d.Number, d.Kind)
	}
	if d.Date == "" {
		return who, nil
	}
	return who + ", " + d.Date, nil
}

// names lists the first names of some entities, sorted, and says that there
// are more.
func (m *maker) names(ids []string) (string, error) {
	var out []string
	for _, id := range ids {
		e, err := m.entity(id)
		if errors.Is(err, archive.ErrNotFound) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("entity %s: %w", id, err)
		}
		if !slices.Contains(out, e.Name) {
			out = append(out, e.Name)
		}
	}
	slices.Sort(out)
	if len(out) > maxNames {
		out = append(out[:maxNames], "…")
	}
	return strings.Join(out, ", "), nil
}
