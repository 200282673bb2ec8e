package main

import (
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"

	"legajo/graph"
	"legajo/language/name"
)

// shortID is how many letters of an id people see, and at least type.
const shortID = 8

func short(id string) string { return id[:min(len(id), shortID)] }

// How well a name that somebody typed fits an entity, best first.
const (
	fitsName  = iota // it is the name
	fitsAlias        // it is another form of it, or its acronym
	fitsWords        // all its words are words of one form
	fitsParts        // all its words begin words of one form
	fitsNot
)

// entity finds the one entity that somebody means by a name or an id: without
// regard to accents, case and punctuation, by a part of the name, by an
// acronym. Several are listed and none is guessed; where there is none, the
// nearest names are.
func (q *question) entity(ctx context.Context, typed string, kinds ...string) (graph.Entity, error) {
	e, err := q.graph.Entity(ctx, typed)
	if err == nil || !errors.Is(err, graph.ErrNotFound) {
		return e, err
	}
	m := newMatcher(typed)
	for e, err := range q.graph.Entities(ctx, graph.Filter{Kinds: kinds}) {
		if err != nil {
			return e, err
		}
		m.try(e)
	}
	if len(m.found) == 0 && m.id != "" {
		if err := q.former(ctx, m, kinds); err != nil {
			return e, err
		}
	}
	switch len(m.found) {
	case 1:
		return m.found[0], nil
	case 0:
		return e, q.notFound(typed, m)
	}
	return e, q.several(typed, m)
}

// former finds those that have, or had, the id that somebody typed and go by
// another one now.
func (q *question) former(ctx context.Context, m *matcher, kinds []string) error {
	list, err := q.archive.EntitiesFormerly(ctx, m.id)
	if err != nil {
		return err
	}
	for _, was := range list {
		e, err := q.graph.Entity(ctx, was.ID)
		switch {
		case errors.Is(err, graph.ErrNotFound): // only candidates name it
		case err != nil:
			return err
		case len(kinds) == 0 || slices.Contains(kinds, e.Kind):
			m.found = append(m.found, e)
		}
	}
	return nil
}

func (q *question) notFound(typed string, m *matcher) error {
	p := failed("error.name_not_found", safe(typed))
	if len(m.near) > 0 {
		names := make([]string, len(m.near))
		for i, n := range m.near {
			names[i] = safe(n.entity.Name)
		}
		return p.hint("hint.nearest_names", strings.Join(names, "; "))
	}
	return p.hint("hint.list_names")
}

// maxListed is how many of several matches are listed.
const maxListed = 20

func (q *question) several(typed string, m *matcher) error {
	t := table{columns: []column{{title: q.text("col.id")}, {title: q.text("col.kind")}, {title: q.text("col.name"), least: 20}, {title: q.text("col.aliases"), least: 10}}}
	for _, e := range m.found[:min(len(m.found), maxListed)] {
		t.add(short(e.ID), q.text("kind."+e.Kind), e.Name, strings.Join(e.Aliases, "; "))
	}
	p := failed("error.several_names", len(m.found), safe(typed))
	t.print(q.talk)
	return p.hint("hint.several_names")
}

// matcher keeps the entities that fit best.
type matcher struct {
	folded string
	words  []string
	id     string // the beginning of an id, "" where the name cannot be one
	fit    int
	found  []graph.Entity
	near   []near
}

type near struct {
	entity   graph.Entity
	distance int
}

func newMatcher(typed string) *matcher {
	m := &matcher{folded: name.Fold(typed), fit: fitsNot}
	m.words = strings.Fields(m.folded)
	if len(typed) >= shortID && strings.Trim(typed, "0123456789abcdef") == "" {
		m.id = typed
	}
	return m
}

func (m *matcher) try(e graph.Entity) {
	fit := m.fits(e)
	switch {
	case fit == fitsNot:
		m.remember(e)
	case fit < m.fit:
		m.fit, m.found = fit, []graph.Entity{e}
	case fit == m.fit:
		m.found = append(m.found, e)
	}
}

func (m *matcher) fits(e graph.Entity) int {
	if m.id != "" && strings.HasPrefix(e.ID, m.id) {
		return fitsName
	}
	if len(m.words) == 0 {
		return fitsNot
	}
	best := m.fitsForm(e.Name, fitsName)
	for _, alias := range e.Aliases {
		best = min(best, m.fitsForm(alias, fitsAlias))
	}
	return best
}

// fitsForm compares with one form of a name; whole is what equality means.
func (m *matcher) fitsForm(form string, whole int) int {
	folded := name.Fold(form)
	if folded == m.folded {
		return whole
	}
	if len(m.words) == 1 && acronym(form) == m.folded {
		return fitsAlias
	}
	words := strings.Fields(folded)
	fit := fitsWords
	for _, w := range m.words {
		switch {
		case slices.Contains(words, w):
		case slices.ContainsFunc(words, func(x string) bool { return strings.HasPrefix(x, w) }):
			fit = fitsParts
		default:
			return fitsNot
		}
	}
	return fit
}

// acronym is the folded initials of a name's capitalised words, "" where
// there are fewer than three.
func acronym(form string) string {
	var b strings.Builder
	n := 0
	for _, w := range strings.FieldsFunc(form, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if first := []rune(w)[0]; unicode.IsUpper(first) {
			b.WriteRune(first)
			n++
		}
	}
	if n < 3 {
		return ""
	}
	return name.Fold(b.String())
}

// maxNear is how many near names are told.
const maxNear = 3

// remember keeps an entity as near where few letters part it from what was
// typed: at most one in three.
func (m *matcher) remember(e graph.Entity) {
	least := -1
	for _, form := range append([]string{e.Name}, e.Aliases...) {
		folded := name.Fold(form)
		for _, part := range append(strings.Fields(folded), folded) {
			d := distance(m.folded, part, len([]rune(m.folded))/3)
			if d >= 0 && (least < 0 || d < least) {
				least = d
			}
		}
	}
	if least < 0 {
		return
	}
	at := len(m.near)
	for at > 0 && m.near[at-1].distance > least {
		at--
	}
	m.near = slices.Insert(m.near, at, near{e, least})
	m.near = m.near[:min(len(m.near), maxNear)]
}

// distance counts the letters to add, drop or change (Levenshtein), -1 where
// they are more than most.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > most || -d > most {
		return -1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(x); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := diagonal
			if x[i-1] != y[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	if d := row[len(y)]; d <= most {
		return d
	}
	return -1
}
