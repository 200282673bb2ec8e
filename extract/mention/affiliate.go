package mention

import (
	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// affiliate reads the organisation that a person without a title is named
// with: "Ana López from Acme", "Ana López, Acme;", and those before in the
// same list: "Ana López and Luis Paz from Acme".
func (s *scan) affiliate(k, at int, comma bool, next int) int {
	p := &s.people[k]
	list := comma && s.listed(p.last)
	e, last := -1, at
	switch {
	case list:
		m := at
		for n := s.cue(m, lexicon.BelongsTo); n > 0 && !s.a[m].Upper; n = s.cue(m, lexicon.BelongsTo) {
			m += n
		}
		if e, last = s.orgNamed(m, false); e < 0 || last+1 < len(s.a) && s.a[last+1].Upper {
			e, last = s.listOrg(m)
		}
	case comma || s.is(at-1, "("):
		if !s.personHere(at) {
			e, last = s.orgNamed(at, false)
		}
	case s.cue(at, lexicon.BelongsTo) > 0:
		e, last = s.orgAfter(at, false)
	}
	if e < 0 {
		return next
	}
	s.affiliation(p, e, last)
	for j := k - 1; j >= 0 && !comma && s.joined(j); j-- {
		s.affiliation(&s.people[j], e, last)
	}
	return last
}

// listOrg takes all that stands before the next semicolon or the sentence's
// end as an organisation, where it begins with a capital.
func (s *scan) listOrg(m int) (entity, last int) {
	if m+1 >= len(s.a) || !s.a[m].Upper || s.initial(m, m+1) || s.personHere(m) { // "Prof. D. Holm, L. Vance": the next one's name
		return -1, m
	}
	last = m
	for last+1 < len(s.a) && s.a[last+1].Sent == s.a[m].Sent && !s.is(last+1, ";") && last < m+12 {
		last++
	}
	for k := m; k <= last; k++ {
		if s.is(k, "(") || s.is(k, "\"") {
			return -1, m
		}
	}
	for last > m && s.a[last].Kind == extract.AtomMark {
		last--
	}
	e := s.d.FindEntity(extract.Organisation, s.t.AtomText(m, last))
	if e < 0 {
		e = s.d.AddEntity(extract.Organisation, s.t.AtomText(m, last))
	}
	s.mention(e, m, last, "org.list", 800)
	return e, last
}

// joined reports whether only "and" or a comma stands between person j and
// the next one.
func (s *scan) joined(j int) bool {
	if s.people[j+1].first-s.people[j].last > 3 {
		return false
	}
	for i := s.people[j].last + 1; i < s.people[j+1].first; i++ {
		if !s.is(i, ",") && s.cue(i, lexicon.ListAnd) == 0 && s.cue(i, lexicon.Honorific) == 0 && !s.is(i, ".") {
			return false
		}
	}
	return !s.hasRole(s.people[j].entity)
}

func (s *scan) hasRole(person int) bool {
	for i := range s.d.Roles {
		if s.d.Roles[i].Person == person {
			return true
		}
	}
	return false
}

func (s *scan) affiliation(p *span, org, last int) {
	for i := range s.d.Roles {
		if r := &s.d.Roles[i]; r.Person == p.entity && name.Fold(r.Title) == name.Fold(s.d.Entities[org].Name) {
			return // the document gives it elsewhere as the person's title
		}
	}
	s.d.AddRelation(extract.Relation{
		Kind: extract.AffiliatedWith, From: extract.ToEntity(p.entity), To: extract.ToEntity(org),
		Evidence: extract.Evidence{Span: s.t.AtomSpan(p.first, max(p.last, last)), Rule: "affiliation.beside", Score: 800},
	})
}
