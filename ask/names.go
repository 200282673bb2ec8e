package ask

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"

	"legajo/archive"
	"legajo/extract"
	"legajo/graph"
	"legajo/language/name"
)

// How well a name that somebody typed fits an entity, best first.
const (
	fitsName  = iota // it is the name
	fitsAlias        // it is another form of it, or its acronym
	fitsWords        // all its words are words of one form
	fitsParts        // all its words are parts of words of one form
	fitsNot
)

// Match is what fits a name as somebody typed it: one entity, several that fit
// equally well, or none and the nearest names.
type Match struct {
	Found []graph.Entity
	Near  []graph.Entity
}

// ShortID is how many letters of an id somebody types at least.
const ShortID = 8

// maxFound is how many entities are looked at that hold the words typed.
const maxFound = 2000

// Find looks for an entity by its id, by its name without regard to accents,
// case and punctuation, by a part of the name, by an acronym. Kinds, if any,
// narrow.
func (d *Desk) Find(ctx context.Context, typed string, kinds ...string) (Match, error) {
	m := newMatcher(typed, kinds)
	if e, err := d.Graph.Entity(ctx, typed); err == nil && m.wants(e) {
		return Match{Found: []graph.Entity{e}}, nil
	} else if err != nil && !errors.Is(err, graph.ErrNotFound) {
		return Match{}, err
	}
	ids, err := d.Archive.EntitiesHolding(ctx, strings.Fields(m.folded), maxFound)
	if err != nil {
		return Match{}, err
	}
	if m.id != "" {
		former, err := d.Archive.EntitiesFormerly(ctx, m.id)
		if err != nil {
			return Match{}, err
		}
		for _, e := range former {
			ids = append(ids, e.ID)
			m.former = append(m.former, e.ID)
		}
	}
	held, err := d.entities(ctx, slices.Compact(slices.Sorted(slices.Values(ids))))
	if err != nil {
		return Match{}, err
	}
	for _, e := range held {
		m.try(e)
	}
	if len(m.found) == 0 {
		if err := m.lookEverywhere(d.Archive.Entities(ctx, "")); err != nil {
			return Match{}, err
		}
		return d.inGraph(ctx, m)
	}
	return m.match(), nil
}

// inGraph leaves of what the archive knows those that the graph holds: the
// others stand only in findings that are too unsure.
func (d *Desk) inGraph(ctx context.Context, m *matcher) (Match, error) {
	var ids []string
	for _, e := range m.found {
		ids = append(ids, e.ID)
	}
	for _, n := range m.near {
		ids = append(ids, n.entity.ID)
	}
	held, err := d.entities(ctx, ids)
	missing := func(id string) bool { _, ok := held[id]; return !ok }
	m.found = slices.DeleteFunc(m.found, func(e graph.Entity) bool { return missing(e.ID) })
	m.near = slices.DeleteFunc(m.near, func(n near) bool { return missing(n.entity.ID) })
	return m.match(), err
}

// matcher keeps the entities that fit best.
type matcher struct {
	folded string
	words  []string
	id     string // the beginning of an id, "" where the name cannot be one
	former []string
	kinds  []string
	fit    int
	found  []graph.Entity
	near   []near
}

type near struct {
	entity   graph.Entity
	distance int
}

func newMatcher(typed string, kinds []string) *matcher {
	m := &matcher{folded: name.Fold(typed), fit: fitsNot, kinds: kinds}
	m.words = strings.Fields(m.folded)
	if len(typed) >= ShortID && strings.Trim(typed, "0123456789abcdef") == "" {
		m.id = typed
	}
	return m
}

func (m *matcher) wants(e graph.Entity) bool {
	return len(m.kinds) == 0 || slices.Contains(m.kinds, e.Kind)
}

func (m *matcher) match() Match {
	m.bodiesFirst()
	slices.SortFunc(m.found, func(a, b graph.Entity) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Sort, b.Sort), cmp.Compare(a.ID, b.ID))
	})
	out := Match{Found: m.found}
	for _, n := range m.near[:min(maxNear, len(m.near))] {
		out.Near = append(out.Near, n.entity)
	}
	return out
}

// bodiesFirst leaves out the offices and meetings that have a body's name within
// their own where the body, or whoever else, is called so: none of them was typed
// whole.
func (m *matcher) bodiesFirst() {
	of := func(e graph.Entity) bool { return e.Kind == extract.Office || e.Kind == extract.Meeting }
	if m.fit > fitsAlias && slices.ContainsFunc(m.found, func(e graph.Entity) bool { return !of(e) }) {
		m.found = slices.DeleteFunc(m.found, of)
	}
}

// lookEverywhere goes through all names for an acronym or a slip.
func (m *matcher) lookEverywhere(all func(func(archive.Entity, error) bool)) error {
	for e, err := range all {
		if err != nil {
			return err
		}
		x := graph.Entity{ID: e.ID, Kind: e.Kind, Name: e.Name, Sort: e.Sort, Type: e.Type, Aliases: e.Aliases}
		if m.wants(x) && !m.try(x) {
			m.remember(x)
		}
	}
	return nil
}

// try takes up an entity that fits as well as the best so far, or better.
func (m *matcher) try(e graph.Entity) bool {
	if !m.wants(e) {
		return false
	}
	fit := m.fits(e)
	switch {
	case fit == fitsNot:
		return false
	case fit < m.fit:
		m.fit, m.found = fit, []graph.Entity{e}
	case fit == m.fit:
		m.found = append(m.found, e)
	}
	return true
}

func (m *matcher) fits(e graph.Entity) int {
	if m.id != "" && (strings.HasPrefix(e.ID, m.id) || slices.Contains(m.former, e.ID)) {
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

// maxNear is how many near names are told; some more are kept, as the graph
// may not hold them all.
const maxNear = 3

// remember keeps an entity as near where few letters part it from what was
// typed: at most one in three of the whole, or of each word.
func (m *matcher) remember(e graph.Entity) {
	least := -1
	for _, form := range append([]string{e.Name}, e.Aliases...) {
		d := m.slips(name.Fold(form))
		if d >= 0 && (least < 0 || d < least) {
			least = d
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
	m.near = m.near[:min(len(m.near), 4*maxNear)]
}

// slips counts the letters by which what was typed misses a folded form: each
// word its nearest, -1 where one has none near.
func (m *matcher) slips(form string) int {
	if len(m.words) == 0 {
		return -1
	}
	total := 0
	words := strings.Fields(form)
	for _, w := range m.words {
		best := -1
		for _, x := range words {
			if d := distance(w, x, len([]rune(w))/3); d >= 0 && (best < 0 || d < best) {
				best = d
			}
		}
		if best < 0 {
			return -1
		}
		total += best
	}
	return total
}

// distance counts the letters to add, drop, change or swap (optimal string
// alignment), -1 where they are more than most.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > most || -d > most {
		return -1
	}
	var before, last []int
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(x); i++ {
		before, last, row = last, row, make([]int, len(y)+1)
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := pick(x[i-1] == y[j-1], 0, 1)
			row[j] = min(last[j-1]+cost, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	if d := row[len(y)]; d <= most {
		return d
	}
	return -1
}
