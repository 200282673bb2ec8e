package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// What is left and stands before the exit: "the Council, from which it withdrew",
// "the Council accepted his resignation", "resigned from it".

// How many sentences back one looks for the body that a word stands for.
const reachBody = 8

// meantObject takes for "left the organisation", "renunciamos a él", "separarnos
// de dicho órgano" the body that this word stands for.
func (s *scan) meantObject(tell *telling, i int, p phrase) bool {
	at, n := s.wordFor(i, p)
	if at < 0 {
		return false
	}
	who := s.leaver(tell, p)
	e := s.namedLike(at+n-1, who, p)
	if e < 0 && s.cues.At(at+n-1, lexicon.ExitBody) == 0 {
		e = s.belonging(who, p)
	}
	if e < 0 {
		e = s.pointed(at, n, p)
	}
	if e < 0 || e == who {
		return false
	}
	tell.from, tell.at, tell.score = e, max(p.at+p.n-1, at+n-1), tell.score-150
	return true
}

// wordFor gives the atom and the length of a word that stands for a body behind a
// phrase, "dicha instancia", "the committee that you chair"; -1 where none stands.
func (s *scan) wordFor(i int, p phrase) (at, n int) {
	for k := i; k <= p.to && k < i+reachWord && s.entity(k) < 0; k++ {
		m := max(s.cues.At(k, lexicon.OfBody), s.cues.At(k, lexicon.ExitIt))
		if m == 1 && s.cues.At(k, lexicon.Determiner) > 0 && len(s.a[k].Text) == len(s.a[k].Fold) {
			m = 0 // the article "el", which an accent tells from "él"
		}
		if m > 0 && !s.overlaps(k, m) && s.cues.At(k, lexicon.Ours) == 0 && s.whole(k, m, p.to) {
			return k, m
		}
		if s.manner(k, p.to) == 0 {
			break
		}
	}
	return -1, 0
}

// reachWord is how far behind an exit such a word may stand, in atoms.
const reachWord = 8

// whole reports whether a word for a body at atom k says no more of which body it
// is than who reads knows.
func (s *scan) whole(k, n, to int) bool {
	end := k + n
	if s.stops(end, to) || n > 1 && s.closed(end, to) {
		return true
	}
	if s.cues.At(end, lexicon.Determiner) > 0 && s.cues.At(end, lexicon.ExitFrom) == 0 && s.entity(end+1) >= 0 {
		return true // "dejó de pertenecer a ella el Club"
	}
	return n > 1 && s.cues.At(k, lexicon.ThatOne) > 0 && s.cues.At(end, lexicon.OrgLink) == 0 && s.cues.At(end, lexicon.BelongsTo) == 0 && !s.a[end].Upper
}

// pointed gives the body that a word for one at atom at points to from a paper that
// somebody sends: the one that it goes to, "el comité que usted preside", else the one
// that it is about.
func (s *scan) pointed(at, n int, p phrase) int {
	if !s.letterly() && s.d.Kind != extract.Agreement {
		if house := s.house(); (!s.isOwn(s.probe(p).who) || s.d.Kind == extract.Minutes) && s.mayBe(house, at, n) {
			return house
		}
		return -1
	}
	if s.cues.At(at+n, lexicon.ExitYours) > 0 {
		return s.goesTo()
	}
	probe := s.probe(p)
	if !s.bySelf(&probe) {
		return -1
	}
	return s.aboutBody(&probe, p)
}

// mayBe reports whether a word for a body at atom at, n atoms long, can mean the house
// whose paper it is: an organ, or one with members itself. A gazette is no federation.
func (s *scan) mayBe(house, at, n int) bool {
	return house < 0 || s.cues.At(at+n-1, lexicon.ExitBody) == 0 || s.cues.At(at+n-1, lexicon.ExitOrgan) > 0 || s.collegiate(s.firstOf(house))
}

// leaver is who the subject of a phrase will be, -1 where nobody is named.
func (s *scan) leaver(tell *telling, p phrase) int {
	probe := *tell
	probe.from = -1
	if s.lastNamed(&probe, p) {
		return probe.who
	}
	return -1
}

// namedLike gives the organisation named last before a phrase that has the word
// at atom k in its name, -1 where none has: "dicho comité".
func (s *scan) namedLike(k, who int, p phrase) int {
	for j := p.at - 1; j >= 0 && s.a[j].Sent >= s.a[p.at].Sent-reachBody; j-- {
		if e := s.organisation(j); e >= 0 && e != who && s.d.Entities[e].Type != typeBody && hasWords(s.d.Entities[e].Name, s.a[k:k+1]) {
			return s.inner(j, s.a[k].Fold)
		}
	}
	return s.unnamedLike(k, p)
}

// unnamedLike names the body, known by no step, that stands before a phrase in
// capitals with the word at atom k in its name; -1 where none does.
func (s *scan) unnamedLike(k int, p phrase) int {
	if s.cues.At(k, lexicon.ExitBody) == 0 {
		return -1
	}
	for j := p.at - 1; j >= 0; j-- {
		if !s.joined(j) || s.a[j].Fold != s.a[k].Fold {
			continue
		}
		for s.joined(j-1) && s.line(j-1) == s.line(j) {
			j--
		}
	}
	return -1
}

// inner gives of an organisation that is a part of another, "Steering Committee of
// the Rivers Coalition" at atom j, that other where only its name has a word, else
// itself.
func (s *scan) inner(j int, word string) int {
	e, whole := s.organisation(j), s.wholeAt(j)
	if whole == s.startOf(j) {
		return e
	}
	for k := s.startOf(j); k <= s.endOf(j); k++ {
		if s.a[k].Fold == word {
			if k < whole {
				return e
			}
			return s.d.AddEntity(extract.Organisation, s.t.AtomText(whole, s.endOf(j)))
		}
	}
	return e
}

// wholeAt is the first atom behind "of the" in the name at atom j, that of the name
// itself where it has none.
func (s *scan) wholeAt(j int) int {
	first, last := s.startOf(j), s.endOf(j)
	for k := first + 1; k < last-1; k++ {
		if n := s.cues.At(k, lexicon.BelongsTo); n > 0 && k+n < last && s.a[k+n].Upper {
			return k + n
		}
	}
	return first
}

// belonging gives the organisation that "it" stands for before a phrase: the
// last one that somebody is said to belong to or to have left, else the one that
// its sentence and the one before name beside the leaver, else the only one in
// the subject line; -1 where none is.
func (s *scan) belonging(who int, p phrase) int {
	own, only := s.sender(false), none
	for k := p.at - 1; k >= 0 && s.a[k].Sent >= s.a[p.at].Sent-reachBody; k-- {
		if k == p.from-1 && only >= 0 {
			return int(only) // its own sentence names but one
		}
		e := s.organisation(k)
		if e < 0 || e == who || e == own {
			continue
		}
		k = s.startOf(k)
		if s.within(k) {
			return e
		}
		if s.a[k].Sent >= s.a[p.at].Sent-1 {
			only.also(e)
		}
	}
	if only == none {
		for _, e := range s.inZone(extract.ZoneSubject) {
			if e != who && e != own {
				only.also(e)
			}
		}
	}
	return only.one()
}

// receiver takes for a resignation of somebody who is named, and that a body
// accepted, this body: "el Consejo aceptó la renuncia de X".
func (s *scan) receiver(tell *telling, i int, p phrase) bool {
	if p.cue.cue != lexicon.ExitNoun || s.cues.At(p.at, lexicon.ExitOffice) == 0 {
		return false
	}
	k := s.step(i, p.to)
	who := s.entity(k)
	if s.organisation(k) >= 0 && (s.cues.Any(i, k-1, lexicon.RoleHead) || s.cues.Any(i, k-1, lexicon.RoleEnd)) {
		return false // "the resignation of the director of the Trust"
	}
	if who < 0 || !s.ends(k, lexicon.BelongsTo) && !s.ends(k, lexicon.SentBy) && s.cues.At(k-1, lexicon.Honorific) == 0 {
		return false
	}
	for j := p.at - 1; j > p.from && j >= p.at-reachMeant; j-- {
		if s.entity(j) >= 0 {
			return false
		}
		if s.cues.At(j, lexicon.ExitTaken) == 0 {
			continue
		}
		for j--; j >= p.from && s.cues.At(j, lexicon.ExitManner) > 0 && s.entity(j) < 0; {
			j--
		}
		e := -1
		if j >= p.from {
			e = s.organisation(j)
		}
		if e < 0 || e == who {
			return false
		}
		tell.who, tell.whoAt, tell.from, tell.at = who, k, e, s.endOf(k)
		tell.first, tell.score = min(tell.first, s.startOf(j)), tell.score-50
		return true
	}
	return false
}

// officer takes for the resignation of somebody who is named behind a title in a body this
// body: "the resignation of the {Alliance}'s treasurer, {Ana Ruiz}", "la renuncia de la
// tesorera de la {Alianza}, {Ana Ruiz}".
func (s *scan) officer(tell *telling, i int, p phrase) bool {
	if s.cues.At(p.at, lexicon.ExitOffice) == 0 || s.cues.At(i, lexicon.BelongsTo) == 0 {
		return false
	}
	body, title := -1, false
	for k := i; k <= p.to && k < i+maxManner; k++ {
		title = title || s.cues.At(k, lexicon.RoleHead) > 0 || s.cues.At(k, lexicon.RoleEnd) > 0
		e := s.entity(k)
		switch {
		case s.is(k, ";") || s.cues.At(k, lexicon.Relative) > 0:
			return false
		case e < 0:
			continue
		case s.organisation(k) >= 0 && body < 0 && s.led(k):
			body = k
		case s.d.Entities[e].Kind == extract.Person && body >= 0 && title && s.parted(s.endOf(body)+1, k):
			tell.who, tell.whoAt, tell.from, tell.at = e, k, s.entity(body), s.endOf(k)
			return true
		default:
			return false
		}
		k = s.endOf(k)
	}
	return false
}

// reachMeant is how far before a resignation its acceptance may stand, in atoms.
const reachMeant = 5

// same takes for "did the same", "siguió sus pasos" what the exit told last was
// from, in this sentence or the one before.
func (s *scan) same(tell *telling, p phrase) bool {
	if s.cues.At(p.at, lexicon.ExitFollows) == p.n && (!s.stops(p.at+p.n, p.to) || s.entity(p.at-1) < 0) {
		return false // "the rules to be followed", unlike "the {Club} followed in May"
	}
	for i := len(s.told) - 1; i >= 0; i-- {
		last := &s.told[i]
		if last.kind != extract.WithdrewFrom || last.pact >= 0 || s.a[last.first].Sent < s.a[p.at].Sent-topicReach {
			continue
		}
		tell.from, tell.at, tell.score = last.from, p.at+p.n-1, tell.score-50
		if k := s.noArticle(p.at+p.n, p.to); k > p.at+p.n && s.entity(k) >= 0 && s.entity(k) != last.from {
			return s.listAt(tell, k, p.to) // "A se retiró y luego hizo lo propio la {Liga}"
		}
		s.behind(tell, p)
		return true
	}
	return false
}

// before takes for a verb without an object what the same sentence said before
// that somebody belongs to: "joined the Council in 2011 and left in 2017".
func (s *scan) before(tell *telling, p phrase) bool {
	if p.cue.cue != lexicon.ExitStem && p.cue.cue != lexicon.LeaveVerb && (p.cue.cue != lexicon.ExitNoun || s.cues.At(p.at, lexicon.ExitOffice) == 0) {
		return false
	}
	tell.after, tell.whoAt = -1, -1
	if !s.closed(p.at+p.n, p.to) || s.cues.Any(p.at+p.n, min(p.at+p.n+reachBy, p.to), lexicon.RoleHead) {
		return false // "a su cargo de Secretario", which may be one of another body's
	}
	for k := p.at - 1; k >= p.from; k-- {
		e := s.organisation(k)
		if e < 0 {
			continue
		}
		start := s.startOf(k)
		if s.precedes(lexicon.ExitWithin, start) {
			tell.from, tell.at, tell.score = e, p.at+p.n-1, tell.score-100
			return true
		}
		k = start
	}
	return false
}
