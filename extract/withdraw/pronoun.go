package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// reachPronoun is how far before an exit a pronoun may stand, in atoms.
const reachPronoun = 4

// Who "it", "she", "su" and "dicha organización" stand for before an exit.

// pronoun gives the atom of a pronoun for who leaves, right before a verb or as
// the owner of a noun, -1 where none stands.
func (s *scan) pronoun(p phrase) int {
	if s.cues.Any(max(p.from, p.at-reachBy), p.at-1, lexicon.Undersigned) && s.cues.At(p.at-1, lexicon.Pronoun) == 0 {
		return -1 // "each of us has ended its membership"
	}
	for k := p.at - 1; k >= p.from && k >= p.at-reachPronoun; k-- {
		if s.entity(k) >= 0 && s.hangs(s.startOf(k)) {
			break
		}
		if s.entity(k) >= 0 {
			return -1
		}
		if s.cues.At(k, lexicon.Ours) > 0 && (p.cue.cue == lexicon.ExitNoun || p.cue.cue == lexicon.ExitShare) {
			return -1 // "hago de su conocimiento mi renuncia"
		}
		if s.cues.At(k, lexicon.Ours) > 0 || s.cues.At(k, lexicon.Speaks) > 0 || s.pointsAt(k, p) || s.ownsThing(k, p) {
			continue
		}
		if s.cues.At(k, lexicon.Pronoun) > 0 || s.cues.At(k, lexicon.OfBody) > 0 || s.cues.At(k, lexicon.OfPerson) > 0 {
			return k
		}
	}
	for k := p.at + p.n - 1; k < p.at+p.n+2 && k <= p.to && (p.cue.cue == lexicon.EndVerb || p.cue.cue == lexicon.EndRoot); k++ {
		if s.cues.At(k, lexicon.Pronoun) > 0 && s.cues.At(k, lexicon.Ours) == 0 {
			return k
		}
	}
	return -1
}

// pointsAt reports whether a word at atom k that may be a pronoun points at the noun
// behind it: "este Municipio se separa".
func (s *scan) pointsAt(k int, p phrase) bool {
	n := max(s.cues.At(k, lexicon.Pronoun), s.cues.At(k, lexicon.OfBody))
	return n == 1 && s.cues.At(k, lexicon.ThatOne) == 1 && k+1 < p.at && s.a[k+1].Upper
}

// ownsThing reports whether a pronoun at atom k owns what another verb did something to,
// before one that tells of its own: "disbanded its team and resigned".
func (s *scan) ownsThing(k int, p phrase) bool {
	finite := p.cue.cue == lexicon.ExitStem || p.cue.cue == lexicon.LeaveVerb
	return finite && s.cues.At(k, lexicon.Determiner) > 0 && k+2 < p.at && s.cues.At(p.at-1, lexicon.ListAnd) > 0
}

// antecedent takes for a pronoun at atom k who its sentence names first, as its
// subject; where it names nobody, who the sentence before does.
func (s *scan) antecedent(tell *telling, k, from int) bool {
	if s.cues.At(k, lexicon.WhoRelative) > 0 && s.is(k-1, ",") && k > 1 && s.a[k-2].Upper && s.entity(k-2) < 0 {
		return true // "in place of Lemuel Strand, who": somebody whom no step knew
	}
	if s.cues.At(k, lexicon.ExitHouse) > s.cues.At(k, lexicon.Pronoun) {
		return s.houseOf(tell, k, from)
	}
	if at := s.ofRelative(k); at >= 0 && s.entity(at) != tell.from && s.fits(k, s.entity(at)) {
		tell.who, tell.whoAt, tell.score = s.entity(at), s.startOf(at), tell.score-50
		if s.cues.At(k, lexicon.OfMany) > 0 {
			tell.with = s.others(tell.whoAt, from, tell.who)
		}
		return true
	}
	if who, at := s.inClause(tell, k, from); who >= 0 {
		if s.cues.At(k, lexicon.OfBody) == 0 && s.unnamed(at, k) {
			return true
		}
		if s.hangs(s.startOf(at)) && s.memberOf(s.startOf(at)) {
			return true // "three members of the Trust handed in their resignation"
		}
		tell.who, tell.whoAt, tell.score = who, s.startOf(at), tell.score-50
		tell.with = s.others(tell.whoAt, from, who)
		if len(tell.with) == 0 {
			tell.with = s.rest(at, k, who, tell.from)
		}
		return true
	}
	if from == 0 || s.cues.At(k, lexicon.Ours) > 0 || s.strangers(from, k) {
		return false
	}
	if s.cues.At(k+1, lexicon.ExitNoun) > 0 && s.cues.At(k+2, lexicon.Determiner) > 0 && s.cues.At(k+3, lexicon.RoleHead) > 0 {
		return true // "presentó su renuncia el presidente del {Consejo}": who is not told
	}
	first, last := s.sentence(from - 1)
	if who, at := s.firstNamed(tell, k, first, last+1); who >= 0 && !s.plural(at, k) && !(s.cues.At(k, lexicon.ExitThey) > 0 && s.d.Entities[who].Kind == extract.Person) {
		tell.who, tell.score = who, tell.score-150
		return true
	}
	return false
}

// bodyOfTeller takes for a noun that stands for a body, at atom k behind somebody who tells
// of it, the teller's own body, in minutes and reports else the one whose they are, or nobody:
// "{Ana Ruiz}, presidenta de la {Junta}, informa que esa organización se retiró".
func (s *scan) bodyOfTeller(tell *telling, k int, p phrase) bool {
	if s.cues.At(k, lexicon.OfBody) < 2 || s.letterly() && s.houseWord(k) {
		return false
	}
	for j := k - 1; j >= p.from; j-- {
		e := s.entity(j)
		if e < 0 {
			continue
		}
		if s.d.Entities[e].Kind != extract.Person || !s.cues.Any(j+1, k-1, lexicon.ExitTold) {
			return false
		}
		body := s.bodyOf(e)
		if body < 0 && (s.d.Kind == extract.Minutes || s.d.Kind == extract.Report) {
			body = s.house()
		}
		if body != tell.from {
			tell.who, tell.score = body, tell.score-50
		}
		return true
	}
	return false
}

// houseOf takes for "su casa de estudios" at atom k the organisation of whoever its sentence
// tells of last, by name or by office: "el rector de la {Universidad Alta} anunció que".
func (s *scan) houseOf(tell *telling, k, from int) bool {
	for j := k - 1; j >= from; j-- {
		e := s.entity(j)
		if e >= 0 && e != tell.from {
			tell.who, tell.score = e, tell.score-50
			return true
		}
	}
	return false
}

// strangers reports whether somebody whom no step named is told of between two atoms: words
// with capitals that begin no sentence, "Ilkstone Players severed its".
func (s *scan) strangers(first, end int) bool {
	for k := first + 1; k < end; k++ {
		if s.joined(k) && s.cues.At(k, lexicon.DateWord) == 0 && s.cues.At(k, lexicon.Opener) == 0 && !s.inDate(k) {
			return true
		}
	}
	return false
}

// ofRelative is the atom of the name right before a relative pronoun at atom k, a comma
// between, -1 where none is: "the Club, which".
func (s *scan) ofRelative(k int) int {
	if (s.cues.At(k, lexicon.Relative) > 0 || s.cues.At(k, lexicon.WhoRelative) > 0) && s.is(k-1, ",") && s.entity(k-2) >= 0 {
		return k - 2
	}
	return -1
}

// inClause is firstNamed before a pronoun at atom k in its sentence: rather the one that
// its own clause names, "X confirms that Y asked for its release", if nobody takes there
// what another gives, "that Y accepted its resignation".
func (s *scan) inClause(tell *telling, k, from int) (entity, at int) {
	for j := k - 1; j > from; j-- {
		if s.cues.At(j, lexicon.Relative) == 0 {
			continue
		}
		if e, at := s.firstNamed(tell, k, j, k); e >= 0 && !s.hangs(at) {
			return e, at
		}
	}
	return s.firstNamed(tell, k, from, k)
}

// rest gives those listed with the one at atom i: "A, B and C announced their".
func (s *scan) rest(i, to, who, from int) []int {
	list, _ := s.list(i, to)
	var out []int
	for _, e := range list {
		if e != who && e != from {
			out = append(out, e)
		}
	}
	return out
}

// firstNamed gives who is named first between two atoms and can be meant by
// the pronoun at k: rather one that hangs on no other word.
func (s *scan) firstNamed(tell *telling, k, first, end int) (entity, at int) {
	entity, at = -1, -1
	for j := first; j < end; j++ {
		e := s.entity(j)
		if e < 0 {
			continue
		}
		if e != tell.from && s.fits(k, e) && s.d.Entities[e].Type != typeBody && (entity < 0 || !s.hangs(j)) {
			if !s.hangs(j) {
				return e, j
			}
			if !s.ofSome(j) {
				entity, at = e, j
			}
		}
		j = s.endOf(j)
	}
	return entity, at
}

// ofSome reports whether the name at atom k says only of what some without a name are, or
// before whom something is done: "seis miembros del {Consejo}", "ante el {Comité}".
func (s *scan) ofSome(k int) bool {
	k = s.spelledOut(k)
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		n := s.cues.At(j, lexicon.BelongsTo)
		if s.cues.At(j, lexicon.ExitFrom) > 0 && n == 0 && (j == 0 || s.a[j-1].Sent != s.a[j].Sent || s.a[j-1].Kind == extract.AtomMark) {
			return true
		}
		if n == 0 || j+n != k {
			continue
		}
		j = s.unbracketed(j-1, 0) + 1
		if s.organisation(j-1) < 0 && s.organisation(j-3) >= 0 && s.a[j-1].Upper && !s.a[j-2].Upper {
			j -= 2 // "el {Comité Estatal} en Tera (CE) del {Partido}"
		}
		return s.ends(j, lexicon.OrgPlural) || s.ends(j, lexicon.RoleHead) || s.organisation(j-1) >= 0 && s.ofSome(s.startOf(j-1))
	}
	return false
}

// fits reports whether a pronoun at k can stand for an entity.
func (s *scan) fits(k, e int) bool {
	person := s.d.Entities[e].Kind == extract.Person
	switch {
	case s.cues.At(k, lexicon.OfBody) > 0 && s.cues.At(k, lexicon.OfPerson) == 0:
		return !person
	}
	return true
}
