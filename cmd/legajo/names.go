package main

import (
	"context"
	"fmt"
	"strings"

	"legajo/ask"
	"legajo/extract"
	"legajo/graph"
	"legajo/language/name"
)

// shortID is how many letters of an id people see, and at least type.
const shortID = ask.ShortID

func short(id string) string { return id[:min(len(id), shortID)] }

// desk is where the questions of a command are put.
func (q *question) desk() *ask.Desk {
	return &ask.Desk{Graph: q.graph, Archive: q.archive, MinScore: q.cfg.MinScore, Thresholds: q.cfg.Threshold}
}

// entity finds the one entity that somebody means by a name or an id. Several
// are listed with what tells them apart and none is guessed; where there is
// none, the nearest names are told.
func (q *question) entity(ctx context.Context, typed string, kinds ...string) (graph.Entity, error) {
	if name.Fold(typed) == "" {
		return graph.Entity{}, misused("error.no_name", safe(typed)).hint("hint.list_names")
	}
	m, err := q.desk().Find(ctx, typed, kinds...)
	if err != nil {
		return graph.Entity{}, err
	}
	switch len(m.Found) {
	case 1:
		return m.Found[0], nil
	case 0:
		return graph.Entity{}, q.notFound(typed, m.Near)
	}
	return graph.Entity{}, q.several(ctx, typed, m.Found)
}

func (q *question) notFound(typed string, near []graph.Entity) error {
	p := failed("error.name_not_found", safe(typed))
	if len(near) == 0 {
		return p.hint("hint.list_names")
	}
	names := make([]string, len(near))
	for i, e := range near {
		names[i] = safe(e.Name)
	}
	return p.hint("hint.nearest_names", strings.Join(names, "; "))
}

// maxListed is how many of several matches are listed.
const maxListed = 20

// several lists matches: what they are, in how many papers from when to when,
// with whom.
func (q *question) several(ctx context.Context, typed string, found []graph.Entity) error {
	t := q.table(column{key: "col.id"}, column{key: "col.kind"}, column{key: "col.name", least: 20}, column{key: "col.letters", right: true},
		column{key: "col.years"}, column{key: "col.contacts", least: 16}, column{key: "col.aliases", least: 10})
	for _, e := range found[:min(len(found), maxListed)] {
		s, err := q.sketch(ctx, e.ID)
		if err != nil {
			return err
		}
		t.add(short(e.ID), q.text("kind."+e.Kind), e.Name, number(s.letters), s.years(), s.contacts, strings.Join(e.Aliases, "; "))
	}
	t.print(q.talk)
	return failed("error.several_names", len(found), safe(typed)).hint("hint.several_names")
}

// sketch is what tells an entity from others of its name.
type sketch struct {
	letters     int
	first, last string
	contacts    string
}

func (q *question) sketch(ctx context.Context, id string) (sketch, error) {
	var s sketch
	counts, err := q.graph.Counts(ctx, id, q.cfg.MinScore)
	if err != nil {
		return s, err
	}
	for _, c := range counts {
		if c.Kind == extract.Signed || c.Kind == extract.Sent || c.Kind == extract.Addressed || c.Kind == extract.Copied {
			s.letters += c.Documents
		}
		if c.First != "" && (s.first == "" || c.First < s.first) {
			s.first = c.First
		}
		s.last = max(s.last, c.Last)
	}
	contacts, _, err := q.graph.Contacts(ctx, id, q.cfg.MinScore, 2)
	if err != nil {
		return s, err
	}
	var names []string
	for _, c := range contacts {
		e, err := q.graph.Entity(ctx, c.ID)
		if err != nil {
			return s, err
		}
		names = append(names, e.Name)
	}
	s.contacts = strings.Join(names, "; ")
	return s, nil
}

// years is the span of years of the papers.
func (s *sketch) years() string {
	if s.first == "" {
		return ""
	}
	first, last := s.first[:4], s.first[:4]
	if s.last != "" {
		last = s.last[:4]
	}
	if first == last {
		return first
	}
	return fmt.Sprintf("%s–%s", first, last)
}
