package mention

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// entry is one name of an entity, folded.
type entry struct {
	folds  []string
	entity int
	exact  string // an acronym counts only as it is written
}

// fillNames adds the names of the entities that are new since it last ran to
// the table of names by their first word.
func (s *scan) fillNames() {
	if s.names == nil {
		s.names = map[string][]entry{}
	}
	for ; s.named < len(s.d.Entities); s.named++ {
		e := s.named
		kind := s.d.Entities[e].Kind
		if kind != extract.Person && kind != extract.Organisation {
			continue
		}
		for _, text := range append([]string{s.d.Entities[e].Name}, s.d.Entities[e].Aliases...) {
			s.addName(e, kind, text)
		}
	}
}

func (s *scan) addName(e int, kind, text string) {
	atoms := extract.AtomsOf(text)
	if len(atoms) == 0 || len(atoms) == 1 && kind == extract.Person {
		return
	}
	n := entry{entity: e}
	for i := range atoms {
		n.folds = append(n.folds, atoms[i].Fold)
	}
	if len(atoms) == 1 && atoms[0].Caps {
		n.exact = atoms[0].Text
	}
	s.names[n.folds[0]] = append(s.names[n.folds[0]], n)
}

// knownAt gives the entity whose longest name begins at atom i, and its last
// atom; -1 where none does or two entities share the name.
func (s *scan) knownAt(i int) (entity, last int) {
	s.fillNames()
	entity, last = -1, i-1
	for _, n := range s.names[s.a[i].Fold] {
		end := i + len(n.folds) - 1
		if end < last || end >= len(s.a) || !s.same(n, i) {
			continue
		}
		if end == last && entity != n.entity {
			entity = -1 // two have this name
			continue
		}
		entity, last = n.entity, end
	}
	return entity, last
}

func (s *scan) same(n entry, i int) bool {
	if n.exact != "" {
		return s.a[i].Text == n.exact
	}
	for k, f := range n.folds {
		if s.a[i+k].Fold != f || s.covered[i+k] {
			return false
		}
	}
	return true
}

// findKnown writes every further place that names one of the document's
// entities in full or by its short form.
func (s *scan) findKnown() {
	s.names, s.named = nil, 0 // aliases came since
	for i := 0; i < len(s.a); i++ {
		if s.covered[i] || !s.a[i].Upper || s.quiet(i) {
			continue
		}
		if e, last := s.knownAt(i); e >= 0 && !s.inside(i, last) {
			s.mention(e, i, last, "known", 800)
			i = last
		}
	}
}

// inside reports whether a short name stands within a longer run that is
// something else's name: "Roma" in "Via Roma".
func (s *scan) inside(i, last int) bool {
	if last > i || s.a[i].Caps {
		return false
	}
	return s.upper(i-1, s.a[i].Sent) && s.cue(i-1, lexicon.Opener) == 0 && s.cue(i-1, lexicon.Determiner) == 0 || s.upper(last+1, s.a[i].Sent)
}

// findTerms binds the words that the document defines.
func (s *scan) findTerms() {
	for i := range s.a {
		if e := s.termAt(i); e >= 0 && !s.quiet(i) {
			s.mention(e, i, i, "org.defined", 850)
		}
	}
}

// termAt is the entity for which the word at i, with its article, is defined
// to stand; -1 where none is.
func (s *scan) termAt(i int) int {
	k, ok := s.terms[s.a[i].Fold]
	party, bound := s.bound[s.a[i].Fold]
	if !ok && !bound || !s.a[i].Upper || s.covered[i] || s.cue(i-1, lexicon.Determiner) == 0 && s.cue(i-1, lexicon.RoleOf) == 0 || s.upper(i+1, s.a[i].Sent) {
		return -1
	}
	if bound {
		return party
	}
	return s.orgs[k].entity
}

// fillBound takes the short names of an agreement's parties, of one word, for
// them: "the Trust".
func (s *scan) fillBound() {
	s.bound = map[string]int{}
	for i := range s.d.Relations {
		r := &s.d.Relations[i]
		if r.Kind != extract.PartyTo || r.From.To != extract.RefEntity || s.d.Entities[r.From.Index].Kind != extract.Organisation {
			continue
		}
		for _, short := range strings.Split(r.Role, "; ") {
			if short != "" && !strings.Contains(short, " ") {
				s.bound[extract.Fold(short)] = r.From.Index
			}
		}
	}
}

// findHeads binds "the Ministry" to the one organisation that it can mean.
func (s *scan) findHeads() {
	for k := range s.orgs {
		if o := &s.orgs[k]; o.alone && o.entity < 0 && !s.covered[o.first] {
			if e := s.headOf(k); e >= 0 {
				s.mention(e, o.first, o.last, "org.head_alone", 700)
			}
		}
	}
}

// headOf is the one entity that a word of its kind with an article can mean,
// -1 where none or several are.
func (s *scan) headOf(k int) int {
	o := &s.orgs[k]
	if !o.alone || s.cue(o.first-1, lexicon.Determiner) == 0 && s.cue(o.first-1, lexicon.RoleOf) == 0 {
		return -1
	}
	match := -1
	for e := range s.d.Entities {
		if s.d.Entities[e].Kind != extract.Organisation || !s.headed(&s.d.Entities[e], s.a[o.first].Fold) {
			continue
		}
		if match >= 0 {
			return -1
		}
		match = e
	}
	return match
}

// headed reports whether a word is the first or the last of the words that an
// entity's name begins with.
func (s *scan) headed(e *extract.Entity, head string) bool {
	for _, text := range append([]string{e.Name}, e.Aliases...) {
		atoms := extract.AtomsOf(text)
		if len(atoms) < 2 {
			continue
		}
		if atoms[0].Fold == head {
			return true
		}
		for i := range atoms {
			if !atoms[i].Upper && atoms[i].Kind == extract.AtomWord {
				break
			}
			if atoms[i].Fold == head && i > 0 {
				return true
			}
		}
	}
	return false
}
