package mention

import (
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// findCalled takes the name after a word in small letters for a kind of
// organisation: "the charity Bright Harbour", "la plataforma Vecinos en Pie".
func (s *scan) findCalled() {
	for i := range s.a {
		n := s.called(i)
		if n == 0 || s.covered[i] || !s.prose(i) || i+n < len(s.a) && (s.apart(i+n-1) || s.zone[s.a[i].Token] != s.zone[s.a[i+n].Token]) {
			continue
		}
		k := i + n
		if s.is(k, ",") && s.owned(i) {
			k++ // "the Council's consultants, Bright Sound, …"
		}
		quoted := s.is(k, "\"")
		if quoted {
			k++
		}
		at, ok := s.starts[k]
		if ok && s.orgs[at].score >= minOrganisation || !s.upper(k, s.a[i].Sent) || s.covered[k] {
			continue
		}
		first, last := s.nameAt(k, s.a[i].Sent)
		last = s.partnersEnd(first, s.slogan(last))
		named := first
		if last > first && s.a[first].Upper && s.cue(first, lexicon.Article) == 1 {
			named++ // "el diario La Ribera"
		}
		if quoted && !s.is(last+1, "\"") || !s.nameless(named, last) && !s.halfKnown(first, last) || s.shouted(i, first, last) {
			continue
		}
		if called := (org{span: span{first: first, last: last, entity: -1, score: 700, rule: "org.called"}, head: first, nested: -1, full: last}); !ok {
			s.starts[first] = len(s.orgs)
			s.orgs = append(s.orgs, called)
		} else if last > first {
			s.orgs[at] = called // "el sindicato Unión Remera", where "Unión" alone says too little
		}
	}
}

// findCalledBehind takes the words with capitals between an article and a word in small
// letters for a kind of organisation, with that, where one of them is no ordinary word: "the
// Tolvan club".
func (s *scan) findCalledBehind() {
	if s.grammar.HeadFirst {
		return
	}
	for i := 0; i < len(s.a); i++ {
		if !s.a[i].Upper || s.covered[i] || !s.prose(i) || s.cue(i-1, lexicon.Article) == 0 {
			continue
		}
		e := s.runEnd(i)
		n := 0
		if e+1 < len(s.a) && s.a[e+1].Sent == s.a[i].Sent && !s.a[e+1].Upper {
			n = s.cue(e+1, lexicon.OrgCalled)
		}
		if _, ok := s.starts[i]; n > 0 && !ok && e-i < brandWords && s.nameless(i, e) && !s.allKnown(i, e) && !s.mixed(i) {
			last := e + n
			s.starts[i] = len(s.orgs)
			s.orgs = append(s.orgs, org{span: span{first: i, last: last, entity: -1, score: 650, rule: "org.called"}, head: i, nested: -1, full: last})
		}
		i = e
	}
}

// findTownCalled takes a word in small letters for a body of a town with the town's name:
// "el ayuntamiento de Pozolmar".
func (s *scan) findTownCalled() {
	for i := 1; i < len(s.a); i++ {
		n := s.cue(i, lexicon.TownCalled)
		if n == 0 || s.a[i].Upper || s.covered[i] || !s.prose(i) || s.cue(i-1, lexicon.Article) == 0 {
			continue
		}
		sent := s.a[i].Sent
		m, and, _ := s.link(i + n)
		if m == 0 || and || s.inPlace(i+n) || !s.upper(m, sent) || s.covered[m] {
			continue
		}
		_, taken := s.starts[m]
		e := s.runEnd(m)
		if next, and, _ := s.link(e + 1); next > 0 && !and && s.upper(next, sent) && !s.inPlace(e+1) && !s.bodyIn(next) {
			e = s.runEnd(next) // "Villar del Conde"
		}
		e = s.townTail(e)
		if taken || s.bodyIn(m) || s.isTitled(m) || given(&s.a[m]) && e > m && name.Score(s.t.AtomText(m, e)) >= minPerson || s.month(m) || s.a[m].Caps && m == e || s.roleWord(m)+s.cue(m, lexicon.Thing)+s.cue(m, lexicon.NotAName) > 0 || s.allKnown(m, e) && s.cue(m, lexicon.Place) == 0 {
			continue
		}
		s.starts[i] = len(s.orgs)
		s.orgs = append(s.orgs, org{span: span{first: i, last: e, entity: -1, score: 650, rule: "org.town"}, head: i, nested: -1, full: e})
		i = e
	}
}

// findSmall takes a body in small letters with what it deals with: "the road safety
// committee", "la comisión de caminos" of which somebody is or which somebody leaves.
func (s *scan) findSmall() {
	for i := 1; i < len(s.a); i++ {
		n := s.cue(i, lexicon.SmallBody)
		if n == 0 || s.a[i].Upper || s.covered[i] || !s.prose(i) {
			continue
		}
		o := org{span: span{first: i, last: i + n - 1, entity: -1, score: 600, rule: "org.small"}, head: i, nested: -1}
		if s.grammar.HeadFirst {
			if m, and, _ := s.link(i + n); m > 0 && !and && s.cue(i+n, lexicon.RoleOf) > 0 && s.cue(i+n, lexicon.OfThe)+s.cue(i+n, lexicon.OrgIn) == 0 && s.smallMatter(m) && s.cue(m+1, lexicon.RoleOf) == 0 {
				o.last = m
			}
		} else {
			for o.first > i-maxSmallMatter && s.smallMatter(o.first-1) {
				o.first--
			}
		}
		o.full = o.last
		before := o.first - 1
		_, taken := s.starts[o.first]
		led := before > 0 && !s.is(before, "'s") && (s.cue(before, lexicon.Article) > 0 || s.owned(o.first))
		if taken || !led || o.last-o.first < n || s.organ(&o) || s.grammar.HeadFirst && !s.proper(&o) {
			continue
		}
		s.starts[o.first] = len(s.orgs)
		s.orgs = append(s.orgs, o)
	}
}

// maxSmallMatter is how many words at most say what a body in small letters deals with.
const maxSmallMatter = 2

// smallMatter reports whether an ordinary word in small letters stands at k that may say
// what a body deals with.
func (s *scan) smallMatter(k int) bool {
	if k < 1 || k >= len(s.a) || s.a[k].Upper || s.a[k].Kind != extract.AtomWord || s.a[k].Sent != s.a[k-1].Sent || len(s.a[k].Text) < 4 || !s.known(k) || s.month(k) {
		return false
	}
	return s.cue(k, lexicon.SmallNot)+s.cue(k, lexicon.Determiner)+s.cue(k, lexicon.OrgLink)+s.cue(k, lexicon.OrgIn)+s.cue(k, lexicon.ListAnd)+s.cue(k, lexicon.Pronoun)+s.cue(k, lexicon.RoleTime)+s.cue(k, lexicon.LeaveVerb)+s.cue(k, lexicon.ExitStem) == 0
}

// mixed reports whether the word at i has a capital within it, as products have that groups
// are called by: "the WhatsApp group".
func (s *scan) mixed(i int) bool {
	return !s.a[i].Caps && strings.IndexFunc(s.a[i].Text[1:], unicode.IsUpper) > 0
}

// halfKnown reports whether a run has the shape of a name of which a table knows but the
// given one: "la cooperativa Tierra Llana".
func (s *scan) halfKnown(first, last int) bool {
	if last != first+1 || s.covered[first] || s.covered[last] {
		return false
	}
	return given(&s.a[first]) && !given(&s.a[last]) && !surname(&s.a[last]) && s.roleWord(last)+s.cue(last, lexicon.Place)+s.cue(last, lexicon.Thing)+s.cue(first, lexicon.Place) == 0
}

// partnersEnd takes the second of two words that "and" joins into the name of a firm or body
// that a word of its kind announced: "la firma Orrego y Asociados".
func (s *scan) partnersEnd(first, last int) int {
	k := last + 1
	if first != last || s.cue(k, lexicon.ListAnd) != 1 || !s.upper(k+1, s.a[first].Sent) || s.runEnd(k+1) > k+1 || !s.nameless(k+1, k+1) || s.cue(k+1, lexicon.Determiner) > 0 || s.orgWord(k+1) > 0 {
		return last
	}
	return k + 1
}

// shouted reports whether a headline says what the body does whose kind stands at i, in
// capitals as all around it: its words are ordinary ones, or a verb is among them:
// "COLECTIVO RESPONDE", "CLUB NAMES TRUSTEES".
func (s *scan) shouted(i, first, last int) bool {
	if !s.a[i].Caps || !s.a[first].Caps || s.is(first-1, "\"") {
		return false
	}
	for k := first; k <= last; k++ {
		if s.cue(k, lexicon.Headline) > 0 {
			return true
		}
	}
	return s.allKnown(first, last)
}

// owned reports whether a possessive stands right before atom i, or before a word between.
func (s *scan) owned(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if s.a[k].Fold == "'s" || s.cue(k, lexicon.Determiner) == 1 && s.cue(k, lexicon.Article) == 0 && s.cue(k, lexicon.Speaks)+s.cue(k, lexicon.Pronoun)+s.cue(k, lexicon.SpeaksOne) > 0 {
			return true
		}
	}
	return false
}

// slogan takes small words and what follows them into a name that a word of
// its kind announced: "Vecinos en Pie".
func (s *scan) slogan(last int) int {
	for last+2 < len(s.a) {
		k := last + 1
		n := max(s.cue(k, lexicon.OrgIn), s.cue(k, lexicon.Determiner), s.cue(k, lexicon.OrgLink))
		if n == 0 || s.a[k].Upper || s.cue(k, lexicon.ListAnd) > 0 || !s.upper(k+n, s.a[k].Sent) || s.cue(k+n, lexicon.Place) > 0 || s.orgWord(k+n) > 0 {
			return last
		}
		last = s.runEnd(k + n)
	}
	return last
}

// called is the length of a word in small letters for a kind of organisation
// whose name may follow.
func (s *scan) called(i int) int {
	if i >= len(s.a) || s.a[i].Upper && !s.a[i].Caps {
		return 0
	}
	return s.cue(i, lexicon.OrgCalled)
}

// nameless reports whether a run may be the name of an organisation that no
// word of its kind shows: no place, person, position, paper or day.
func (s *scan) nameless(first, last int) bool {
	if s.cue(first, lexicon.Opener) > 0 || s.cue(first, lexicon.Honorific) > 0 {
		return false
	}
	for k := first; k <= last; k++ {
		if s.covered[k] || s.a[k].Upper && (s.cue(k, lexicon.Place) > 0 || s.roleWord(k) > 0 || s.cue(k, lexicon.Thing) > 0 || s.month(k)) {
			return false
		}
	}
	return !(given(&s.a[first]) && last > first && name.Score(s.t.AtomText(first, last)) >= minPerson) && !(first == last && s.a[first].Caps && s.cue(first, lexicon.NotOrg) > 0)
}

// minListed is how many items of a list must be organisations by themselves
// for the others to be so too.
const minListed = 2

// findBeside takes the names in a list of organisations that nothing but the
// list shows: "the Lake Council, Bright Harbour and the Sea Trust".
func (s *scan) findBeside() {
	for i := 0; i < len(s.a); i++ {
		if !s.a[i].Upper || s.covered[i] || !s.prose(i) || s.upper(i-1, s.a[i].Sent) && !s.apart(i-1) && s.cue(i-1, lexicon.Opener) == 0 {
			continue
		}
		items, orgs := s.listAt(i)
		if len(items) < 3 || orgs < minListed || orgs*2 < len(items) {
			continue
		}
		for _, x := range items {
			if at, ok := s.starts[x.first]; ok {
				s.orgs[at].score = max(s.orgs[at].score, 650)
			} else {
				s.starts[x.first] = len(s.orgs)
				s.orgs = append(s.orgs, org{span: span{first: x.first, last: x.last, entity: -1, score: 650, rule: "org.beside"}, head: x.first, nested: -1, full: x.last})
			}
		}
		i = items[len(items)-1].last
	}
}

// listAt reads a list of names that begins at i and ends with "and" before its
// last; orgs counts those that are organisations by a word of their kind.
// Nothing where one of them cannot be an organisation.
func (s *scan) listAt(i int) (items []span, orgs int) {
	sent := s.a[i].Sent
	for k, ends := i, false; ; {
		for n := s.cue(k, lexicon.Determiner); n > 0 && !s.a[k].Upper; n = s.cue(k, lexicon.Determiner) {
			k += n
		}
		x := span{first: k, last: k - 1}
		if at, ok := s.starts[k]; ok && !s.orgs[at].alone {
			x.last = max(s.orgs[at].last, s.orgs[at].full)
			if s.orgs[at].score >= minOrganisation {
				orgs++
			}
		} else if x.first, x.last = s.nameAt(k, sent); x.last <= x.first || !s.nameless(x.first, x.last) {
			return nil, 0
		}
		items = append(items, x)
		if ends {
			return items, orgs
		}
		next := x.last + 1
		if s.is(next, "(") {
			if end := s.bracketEnd(next); end > 0 {
				next = end + 1
			}
		}
		if k, ends = s.nextItemAt(next); k == next || k >= len(s.a) || s.a[k].Sent != sent {
			return nil, 0
		}
	}
}
