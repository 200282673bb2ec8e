package mention

import (
	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// People whose names no table knows, by the words around them: who says what is
// quoted, whom the press may ask, whose title follows, who stands in a list of people.

// knownWord is the least score of a name of which a table knows a word.
const knownWord = 500

// reachOwned is how far behind the comma after a name the owner of a title may end, in
// atoms: ", the Lake Council's director".
const reachOwned = 8

// told reports whether the words around the name of atoms m to last say that it is
// somebody's: a label before it, "Press contact:", the verb of a quote, "«…», señaló",
// or behind it "who", or a title that an organisation gives.
func (s *scan) told(m, last int) bool {
	if s.is(m-1, ":") && (s.labelBefore(m-1, lexicon.PressContact) || s.labelBefore(m-1, lexicon.PressDesk)) {
		return true
	}
	if s.attesting(m) {
		return true
	}
	for _, n := range []int{1, 2} {
		if k := m - n; k > 1 && s.cue(k, lexicon.QuoteVerb) == n && (s.quote(k-1) || s.is(k-1, ",") && s.quote(k-2)) {
			return true
		}
	}
	if n := s.cue(last+2, lexicon.Determiner); s.is(last+1, "(") && n > 0 && (s.titleBegins(last+2+n) || s.cue(last+2+n, lexicon.PersonNoun) > 0) {
		return true // "Marcy Ledbet (our attorney)"
	}
	if !s.is(last+1, ",") {
		return false
	}
	if who := last + 2; who < len(s.a) && s.cue(who, lexicon.WhoRelative) > 0 && s.a[who].Sent == s.a[m].Sent {
		return !s.known(last) || surname(&s.a[last]) // "Wisborne Lions, who drive the patients": a club
	}
	for k := last + 2; k < len(s.a) && k <= last+reachOwned && s.a[k].Sent == s.a[m].Sent; k++ {
		if s.is(k, "'s") {
			return k+1 < len(s.a) && s.titleBegins(k+1)
		}
		if s.a[k].Kind == extract.AtomMark {
			return false
		}
	}
	return false
}

// described reports whether a word in small letters for what somebody is stands right
// before the name at m, behind an article or a possessive, or with a comma between: "la
// bióloga Yolma Yaur", "our conductor, Ruad Balfer".
func (s *scan) described(m int) bool {
	k := m - 1
	comma := s.is(k, ",")
	if comma {
		k--
	}
	if k < 1 || s.a[k].Sent != s.a[m].Sent || s.a[k].Upper && !s.a[k].Caps || s.cue(k, lexicon.PersonNoun) != 1 {
		return false
	}
	return s.cue(k-1, lexicon.Determiner) == 1 && !(comma && s.cue(k-1, lexicon.Article) > 0)
}

// attesting reports whether at the foot of an agreement a label stands before atom m, or
// its line, that says that somebody there witnesses or approves, and signs for no party:
// "Approved as to form: ______ {Ann Holt}", "In the presence of: {Ned Cole}".
func (s *scan) attesting(m int) bool {
	if z := s.zone[s.a[m].Token]; s.d.Kind != extract.Agreement || z != extract.ZoneSignature && z != extract.ZoneInitials || s.covered[m] {
		return false
	}
	k := m - 1
	for n := s.cue(k, lexicon.Honorific); k > 0 && (n > 0 || s.is(k, ".")); n = s.cue(k, lexicon.Honorific) {
		k--
	}
	for k > 0 && s.a[k].Kind == extract.AtomMark {
		k--
	}
	return k > 0 && s.a[m].Upper && s.labelBefore(k+1, lexicon.WitnessHead)
}

// labelBefore reports whether a label ends right before atom i.
func (s *scan) labelBefore(i int, c lexicon.Cue) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if n := s.cue(k, c); n > 0 && k+n == i {
			return true
		}
	}
	return false
}

// findAmong takes the names that nothing but a list of people shows: "Ana Ruiz, Ilse
// Tombrow and Juan Paz". Of two, the other one has a word that a table knows.
func (s *scan) findAmong() {
	person := map[int]int{} // first atom → last
	for i := range s.people {
		person[s.people[i].first] = s.people[i].last
	}
	for i := 0; i < len(s.a); i++ {
		if _, known := person[i]; !s.a[i].Upper || s.covered[i] && !known || !s.prose(i) || s.upper(i-1, s.a[i].Sent) && !s.apart(i-1) && s.cue(i-1, lexicon.Opener) == 0 {
			continue
		}
		items, sure := s.peopleAt(i, person)
		if len(items) < 2 || sure == 0 || sure == len(items) || 2*sure < len(items) && sure < 2 {
			continue
		}
		for _, x := range items {
			if _, ok := person[x.first]; ok || len(items) == 2 && name.Score(s.t.AtomText(x.first, x.last)) < knownWord {
				continue
			}
			x.entity, x.score, x.rule = s.person(x.first, x.last), 650, "person.among"
			s.mention(x.entity, x.first, x.last, x.rule, x.score)
			s.people = append(s.people, x)
		}
		i = items[len(items)-1].last
	}
}

// peopleAt reads a list of names that begins at i and ends with "and" before its last;
// sure counts those that are people by themselves. Nothing where one of them cannot be
// somebody.
func (s *scan) peopleAt(i int, person map[int]int) (items []span, sure int) {
	sent := s.a[i].Sent
	for k, ends := i, false; ; {
		x := span{first: k, last: k - 1}
		if n := s.cue(k, lexicon.Honorific); n > 0 { // "Dame Ann Holt"
			if k += n; s.is(k, ".") {
				k++
			}
			x.first = k
		}
		if last, ok := person[k]; ok {
			x.last = last
			sure++
		} else if last, words := s.nameRun(k); words < 2 || words > 4 || k < len(s.a) && s.covered[k] || s.starts[k] > 0 || !s.nameless(k, last) || name.Score(s.t.AtomText(k, last)) < 320 {
			return nil, 0
		} else {
			x.last = last
		}
		items = append(items, x)
		if ends {
			return items, sure
		}
		if k, ends = s.nextItemAt(x.last + 1); k == x.last+1 || k >= len(s.a) || s.a[k].Sent != sent {
			return nil, 0
		}
	}
}
