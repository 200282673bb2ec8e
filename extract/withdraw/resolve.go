package withdraw

import (
	"iter"
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// What the strict frames leave open: what is left behind words that no table has,
// and who leaves where only the sentences around it can tell.

// reachOpen is how far before a sure exit what hands it in may stand, in atoms.
const reachOpen = 26

// sure reports whether a phrase tells of the end of a membership or of an office
// in a body, whatever words stand around it: "dejó de ser socio", "disaffiliation".
func (s *scan) sure(p phrase) bool {
	n := s.cues.At(p.at, lexicon.ExitSure)
	return n > 0 && n <= p.n
}

// ours takes for "has left us", "dejó de ser parte de nuestra organización" the
// sender's own house.
func (s *scan) ours(tell *telling, p phrase) bool {
	i := p.at + p.n
	for k := i; k <= p.to && k < i+reachOwner && s.entity(k) < 0; k++ {
		n := s.cues.At(k, lexicon.ExitUs)
		if n == 0 {
			continue
		}
		e := s.ownHouse()
		if e < 0 || !s.closed(k+n, p.to) {
			return false
		}
		tell.from, tell.at, tell.score = e, k+n-1, tell.score-150
		return true
	}
	return false
}

// ownHouse is the one organisation that a paper is of, for "us" in it; -1 where
// that is none or unclear.
func (s *scan) ownHouse() int {
	if e := s.sender(false); e >= 0 {
		return e
	}
	if !s.letterly() {
		return s.house()
	}
	if e := s.bodyOf(s.sender(true)); e >= 0 {
		return e
	}
	return s.headed()
}

// headed is the one organisation that a letter's head names, single words left
// out; -1 where that is none or more than one.
func (s *scan) headed() int {
	found := none
	for _, e := range s.inZone(extract.ZoneLetterhead) {
		if k := s.firstOf(e); k >= 0 && s.endOf(k) > k && !s.general(e) {
			found.also(e)
		}
	}
	return found.one()
}

// onlyBody is the only body with members that a paper names beside the one who leaves
// and those who send it, in minutes and reports the one whose they are; -1 where that
// is none or more than one, or the phrase speaks of a body of another kind.
func (s *scan) onlyBody(p phrase, who int) int {
	found := none
	for e := range s.d.Entities {
		if x := &s.d.Entities[e]; x.Kind != extract.Organisation || x.Type == typeBody || e == who || s.isOwn(e) {
			continue
		}
		if k := s.firstOf(e); k >= 0 && s.collegiate(k) && s.cues.At(s.endOf(k), lexicon.RoleEnd) == 0 && !s.general(e) && s.ofKind(p, k) {
			found.also(e)
		}
	}
	return found.one()
}

// calledSo reports whether right behind a phrase a word with a capital calls what is
// left by something that is no name here: "resigned from this Office".
func (s *scan) calledSo(p phrase) bool {
	for k := p.at + p.n; k <= p.to && k < p.at+p.n+reachOwner; k++ {
		if s.a[k].Kind == extract.AtomMark || s.cues.At(k, lexicon.DateWord) > 0 {
			return false
		}
		if s.a[k].Upper && s.entity(k) < 0 {
			return true
		}
	}
	return false
}

// ofKind reports whether the body named at atom k is what a phrase calls it: "the
// steering group" is no committee.
func (s *scan) ofKind(p phrase, k int) bool {
	for at := p.at + p.n; at <= p.to; at++ {
		if s.cues.At(at, lexicon.BodyEnd) == 0 || s.a[at].Upper {
			continue
		}
		for j := k; j <= s.endOf(k); j++ {
			if s.a[j].Fold == s.a[at].Fold {
				return true
			}
		}
		return false
	}
	return true
}

// introduced takes for one of the points that somebody makes, "manifiestan: 1. Que …
// ponen fin", those who make them.
func (s *scan) introduced(tell *telling, p phrase) bool {
	for k := p.from - 1; k >= 0 && s.a[k].Sent >= s.a[p.from].Sent-reachBody; k-- {
		if !s.is(k, ":") || !s.cues.Any(k-3, k-1, lexicon.ExitTold) {
			continue
		}
		from, _ := s.sentence(k)
		for j := k - 1; j >= from; j-- {
			if e := s.entity(j); e >= 0 && e != tell.from && !s.hangs(s.startOf(j)) {
				tell.who, tell.with, tell.score = e, s.others(s.startOf(j), from, e), tell.score-100
				return true
			}
		}
		return false
	}
	return false
}

// sole takes for a phrase whose clause has no subject of its own the only one that
// can be meant: in its sentence, else in one of the two before.
func (s *scan) sole(tell *telling, p phrase) bool {
	if tell.who >= 0 || s.impersonal(p) || !s.subjectless(p) || s.plural(p.from, p.at) || s.cues.At(p.at, lexicon.ExitNoun) > 0 && !s.stressed(p) { // "Renuncia a la Red", a heading
		return false
	}
	from, end := p.from, p.at
	for back := 0; back <= topicReach; back++ {
		for _, hanging := range []bool{false, true} {
			e, at := s.soleIn(from, end, tell.from, hanging)
			if at == -2 {
				return false
			}
			if e >= 0 {
				tell.who, tell.score = e, tell.score-150-50*back
				if back == 0 {
					tell.whoAt = at
				}
				return true
			}
		}
		if from == 0 {
			break
		}
		from, end = s.sentence(from - 1)
		end++
	}
	return false
}

// impersonal reports whether a verb of ending tells of nobody who does it: "se dio por
// terminado el convenio".
func (s *scan) impersonal(p phrase) bool {
	return p.cue.cue == lexicon.EndVerb && s.cues.At(p.at-1, lexicon.ExitBeing) > 0
}

// soleIn gives the only one named between two atoms beside what is left, and where;
// at is -2 where there are several. Names that hang on another word count
// only where told so, and then none of places and offices: "carta de Ana Ruiz".
func (s *scan) soleIn(from, end, left int, hanging bool) (entity, at int) {
	entity, at = -1, -1
	for k := from; k < end; k++ {
		e := s.entity(k)
		if e < 0 {
			continue
		}
		first := k
		k = s.endOf(k)
		if e == left || s.d.Entities[e].Type == typeBody || s.d.Entities[e].Kind == extract.Office {
			continue
		}
		if s.hangs(first) && (!hanging || !s.wrote(first, from)) {
			continue
		}
		if entity >= 0 && entity != e {
			return -1, -2
		}
		entity, at = e, first
	}
	return entity, at
}

// othersTold reports whether a clause begins at atom k that has a subject of its own
// before a verb: "that the Diocese has left".
func (s *scan) othersTold(k int, p phrase) bool {
	if s.cues.At(k, lexicon.Relative) == 0 || k+2 >= p.at || p.cue.cue == lexicon.ExitNoun || p.cue.cue == lexicon.ExitShare {
		return false
	}
	named := s.cues.At(k+1, lexicon.Determiner) == 0 // without an article: "to say that Holm will leave"
	if named && (!s.a[k+1].Upper || s.grammar.NoPronoun || s.inDate(k+1) || k+reachMeant < p.at) {
		return false
	}
	for _, own := range []lexicon.Cue{lexicon.SpeaksOne, lexicon.Speaks, lexicon.Ours, lexicon.ExitSelf, lexicon.Undersigned} {
		if s.cues.At(k+1, own) > 0 {
			return false
		}
	}
	return named || s.a[k+2].Upper
}

// wrote reports whether the name at atom k hangs on a word for a letter.
func (s *scan) wrote(k, from int) bool {
	return s.letter(max(from, k-reachOwner), k)
}

// subjectless reports whether nothing stands between the opening of the clause of a
// phrase and the phrase that could be its subject: a verb whose form tells who.
func (s *scan) subjectless(p phrase) bool {
	if c := p.cue.cue; !s.grammar.NoPronoun || c == lexicon.ExitNoun || c == lexicon.ExitShare || c == lexicon.EndNoun || s.bare(p) {
		return false
	}
	k := p.at - 1
	if open := s.asideBefore(k, p.from); s.is(k, ",") && open < k && s.cues.Any(p.from, open-1, lexicon.Determiner) {
		return false // "el sector, encabezado por la cámara, se retiró"
	}
	for ; k >= p.from; k-- {
		if s.cues.At(k, lexicon.ListAnd) > 0 || s.is(k, ",") && s.cues.At(k+1, lexicon.Relative) == 0 {
			return true
		}
		if s.entity(k) >= 0 {
			return false
		}
		if !s.inDate(k) && s.sometime(k) == 0 && s.cues.At(k, lexicon.ExitManner) == 0 && s.cues.At(k, lexicon.ExitEffect) == 0 && s.cues.At(k, lexicon.ExitSince) == 0 && s.cues.At(k, lexicon.DateWord) == 0 {
			return false
		}
	}
	return true
}

// undersigned gives those named where a paper is signed, of one that no step found
// a signer of: all of them where it is organisations that sign, else those of one kind.
func (s *scan) undersigned() []int {
	var people, bodies []int
	for first, last := range s.signatures() {
		for k := first; k <= last; k++ {
			e := s.entity(k)
			if e < 0 {
				continue
			}
			k = s.endOf(k)
			switch {
			case s.d.Entities[e].Kind == extract.Person && !slices.Contains(people, e):
				people = append(people, e)
			case s.d.Entities[e].Kind == extract.Organisation && !slices.Contains(bodies, e):
				bodies = append(bodies, e)
			}
		}
	}
	if len(bodies) > 0 && len(people) > 0 && !s.bodiesSign() {
		return nil // whose the people are is not told
	}
	if len(bodies) == 0 && len(people) == 1 {
		return nil // one does not say "we"
	}
	if len(bodies) > 1 && len(people) >= len(bodies) && s.bodiesSign() {
		return bodies // for each of which one signs
	}
	people = slices.DeleteFunc(people, func(e int) bool { return s.holdsIn(e, bodies) })
	return append(bodies, people...)
}

// holdsIn reports whether a person holds an office in one of some bodies, for which
// they sign.
func (s *scan) holdsIn(person int, bodies []int) bool {
	return slices.ContainsFunc(s.d.Roles, func(r extract.Role) bool {
		return r.Person == person && r.Title != "" && slices.Contains(bodies, r.Organisation)
	})
}

// freePeople takes from what was read as people's names the lines of a list that only
// organisations sign and of which the words are no names: "Second Chance Kitchen".
func (s *scan) freePeople(f frame) {
	e := s.entity(f.first)
	if e < 0 || s.d.Entities[e].Kind != extract.Person || s.endOf(f.first) != f.last || s.human(f) {
		return
	}
	for k := f.first; k <= f.last; k++ {
		s.named[k] = -1
	}
}

// signatures gives the first and last atoms of the zones where a paper is signed.
func (s *scan) signatures() iter.Seq2[int, int] {
	return func(yield func(first, last int) bool) {
		for i := range s.d.Zones {
			z := &s.d.Zones[i]
			if first, last, ok := s.t.AtomsWithin(z.Span); ok && z.Kind == extract.ZoneSignature && !yield(first, last) {
				return
			}
		}
	}
}

// bodiesSign reports whether a paper says that organisations sign it: "the
// undersigned organisations".
func (s *scan) bodiesSign() bool {
	for k := range s.a {
		if n := s.cues.At(k, lexicon.Undersigned); n > 0 && s.plural(k, k+n) {
			return true
		}
		if s.cues.At(k, lexicon.OrgPlural) > 0 && s.cues.Any(k+1, k+reachYours, lexicon.SignTail) && s.cues.At(k-1, lexicon.ThatOne) == 0 {
			return true
		}
	}
	return s.listSigns()
}

// listSigns reports whether a list of those who sign stands below a paper that says of
// itself that organisations write it: "we are organisations that".
func (s *scan) listSigns() bool {
	listed := slices.ContainsFunc(s.d.Zones, func(z extract.Zone) bool {
		return z.Kind == extract.ZoneSignature && z.Rule == signList
	})
	return listed && s.weAreBodies()
}

// signList is the rule of the zone in which those who sign are listed below a heading.
const signList = "sign-list"

// fillSigned names the organisations whose names alone stand, one a line, where a
// paper is signed by "the undersigned organisations".
func (s *scan) fillSigned() {
	if !s.bodiesSign() {
		return
	}
	for first, last := range s.signatures() {
		for k := first; k <= last; k = s.lineEnd(k) + 1 {
			f := frame{first: k, last: min(s.lineEnd(k), last)}
			for f.last > f.first && s.a[f.last].Kind == extract.AtomMark {
				f.last--
			}
			s.freePeople(f)
			if f.last > f.first && s.nameLike(f) && !s.human(f) {
				s.nameFrame(f)
			}
		}
	}
}
