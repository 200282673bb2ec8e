package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// How far words reach, in atoms.
const (
	maxManner = 18 // from an exit to what is left
	maxAside  = 14 // from a comma to the one that closes it
	reachBy   = 8  // from what is left to who left, behind it
)

// target finds what is left behind a phrase, and for a noun who leaves, where
// that stands there. It reports whether something is left.
func (s *scan) target(tell *telling, p phrase) bool {
	i := p.at + p.n
	switch p.cue.cue {
	case lexicon.ExitGerund:
		led := s.cues.Any(p.at-3, p.at-1, lexicon.ExitLed)
		return (led || s.letter(p.from, p.at)) && s.walk(tell, i, p.to) && !s.into(tell, p) || led && s.direct(tell, i, p.to)
	case lexicon.ExitStem, lexicon.ExitRoot:
		if s.takesOther(i, p) {
			return false
		}
		return s.walk(tell, i, p.to) && !s.into(tell, p) || s.meantObject(tell, i, p)
	case lexicon.ExitApart:
		return s.apart(tell, p)
	case lexicon.ExitTakes, lexicon.ExitTaking:
		return s.takesOut(tell, p)
	case lexicon.ExitUnreal:
		return s.direct(tell, i, p.to) || s.walk(tell, i, p.to) && !s.into(tell, p)
	case lexicon.LeaveVerb, lexicon.ExitBare:
		return s.direct(tell, i, p.to) || s.share(tell, i, p) || s.meantObject(tell, i, p)
	case lexicon.JoinVerb, lexicon.JoinRoot:
		return s.direct(tell, i, p.to) || s.intoPart(tell, i, p.to)
	case lexicon.EndVerb, lexicon.EndRoot, lexicon.EndNoun:
		return s.share(tell, i, p) || s.treaty(tell, i, p) || tell.pact >= 0 && s.pactOf(tell, p) || p.cue.cue == lexicon.EndNoun && s.letterly() && s.gives(p.at, p.from) && s.stops(i, p.to) && s.pactBefore(tell, p)
	case lexicon.EndPact:
		return s.pactEnds(tell, p) || s.pactEnded(tell, p)
	case lexicon.EndIt, lexicon.EndItDone:
		return s.pactBefore(tell, p)
	case lexicon.JoinTakes:
		return s.taken(tell, i, p)
	case lexicon.ExitNoun, lexicon.JoinNoun:
		return s.letsIn(tell, i, p) || s.officer(tell, i, p) || s.noun(tell, i, p.to) || s.receiver(tell, i, p) || s.owned(p.at) && s.meantObject(tell, i, p)
	case lexicon.ExitSame:
		return s.same(tell, p)
	case lexicon.ExitShare:
		return s.pair(tell, i, p.to) || s.noun(tell, i, p.to) && s.over(tell.at+1, p)
	}
	return false
}

// into reports whether what a verb leads to is where somebody went and not what
// was left: "se fue a la Red", unlike "renunció a la Red".
func (s *scan) into(tell *telling, p phrase) bool {
	k := s.startOf(tell.at)
	return s.precedes(lexicon.ExitInto, k) && !s.cues.Any(p.at, p.at+p.n-1, lexicon.ExitOffice) && !s.cues.Any(p.at, p.at+p.n-1, lexicon.ExitSeat) && !s.cues.Any(p.at, p.at+p.n-1, lexicon.Belonging)
}

// direct takes an organisation right behind a verb, an article between.
func (s *scan) direct(tell *telling, i, to int) bool {
	for k, words := i, 0; k <= to && words < 3; k, words = k+1, words+1 {
		if n := s.sometime(k); n > 0 {
			k, words = k+n, -1
		}
		if e := s.organisation(k); e >= 0 {
			return s.take(tell, e, k)
		}
		if s.cues.At(k, lexicon.Determiner) == 0 {
			return false
		}
	}
	return false
}

// sometime is how many atoms at k say when: "desde hoy", "on 3 May", "hereby".
func (s *scan) sometime(k int) int {
	s.fillDates()
	n := max(s.cues.At(k, lexicon.ExitToday), s.cues.At(k, lexicon.ExitTime))
	for _, x := range s.dates {
		if x.first == k || x.first > k && x.first <= k+3 && s.cues.At(k, lexicon.ExitEffect) >= x.first-k {
			n = max(n, x.last-k+1)
		}
	}
	return n
}

// take sets the organisation at atom k as what is left, unless the name goes
// on as somebody's: "Acme's office", "the Acme building".
func (s *scan) take(tell *telling, e, k int) bool {
	end := s.endOf(k)
	if s.joined(end+1) && s.cues.At(end+1, lexicon.ExitTreaty) == 1 && s.a[end+1].Sent == s.a[end].Sent {
		s.nameFrame(frame{first: s.startOf(k), last: end + 1}) // "the {Elm Library} Agreement"
		e, end = s.entity(k), end+1
	}
	if s.is(end+1, "'s") && !s.is(end+2, "(") {
		if last := s.freeBody(end + 2); last >= 0 && s.entity(end+2) < 0 && !s.a[end+2].Upper {
			s.nameFrame(frame{first: end + 2, last: last, generic: true})
			e, end = s.entity(end+2), last
		} else if !s.bodily(end + 2) {
			return false
		}
	}
	tell.from, tell.at = e, end
	return true
}

// bodily reports whether what somebody has is a body or a place in one: "the Trust's
// board", unlike "the Trust's conclusions".
func (s *scan) bodily(k int) bool {
	if s.cues.At(k, lexicon.OfficeHead) > 0 || s.cues.At(k, lexicon.ExitThing) > 0 {
		return false
	}
	for j := k; j < k+3; j++ {
		for _, c := range []lexicon.Cue{lexicon.BodyEnd, lexicon.BodyHead, lexicon.ExitBody, lexicon.ExitShare, lexicon.ExitMember} {
			if s.cues.At(j, c) > 0 {
				return true
			}
		}
	}
	return s.a[min(k, len(s.a)-1)].Upper
}

// walk steps over how, when and in what capacity somebody left ("formally, on
// 3 May, as chair") to the organisation that a word such as "from" leads to.
func (s *scan) walk(tell *telling, i, to int) bool {
	post := s.cues.At(i-1, lexicon.ExitShare) > 0 && s.cues.At(i, lexicon.Relative) > 0 // a place in a body has been named, and what is said of it may follow
	for from := i; i <= to && i < from+maxManner; {
		if e := s.entity(i); e >= 0 {
			if k := s.assigned(i, to); post && k >= 0 {
				return s.take(tell, s.entity(k), k)
			}
			if s.organisation(i) >= 0 && s.led(i) {
				return s.take(tell, e, i)
			}
			if tell.after >= 0 || i > from+1 || i == from+1 && s.cues.At(from, lexicon.Determiner) == 0 {
				return false
			}
			tell.after, tell.whoAt = e, i // "se retiró la Fundación de la Red"
			i = s.endOf(i) + 1
			continue
		}
		if s.joined(i) && s.led(i) {
			for _, k := range []int{i + 1, i + 2} { // "the Regional {Aid Compact}", "the Anti-{Poverty Forum}"
				if s.organisation(k) >= 0 && (k == i+1 || s.is(i+1, "-")) {
					return s.take(tell, s.organisation(k), k)
				}
			}
		}
		n := s.manner(i, to)
		if n == 0 && post && s.aboutPost(i) {
			n = 1
		}
		if n == 0 {
			return false
		}
		post = post || s.cues.At(i, lexicon.ExitShare) > 0 || s.cues.At(i, lexicon.ExitRank) > 0 || s.cues.At(i, lexicon.RoleHead) > 0 || s.cues.At(i, lexicon.RoleEnd) > 0
		i += n
	}
	return false
}

// assigned is the atom of the organisation in which a post is, as words behind its title
// say whose last ones begin at atom i: "Director de {Área} adscrito a la Unidad"; -1 where
// nothing of the kind is said.
func (s *scan) assigned(i, to int) int {
	for k := i; k <= to && k < i+reachOwner+1; k++ {
		if n := s.cues.At(k, lexicon.ExitAssigned); n > 0 {
			if k = s.noArticle(k+n, to); s.organisation(k) >= 0 {
				return k
			}
			return -1
		}
		if s.is(k, ",") || s.is(k, ";") {
			return -1
		}
	}
	return -1
}

// aboutPost reports whether atom i may be part of what is said of a place in a
// body, "director, which I have held on": an ordinary word, and none that
// begins something else.
func (s *scan) aboutPost(i int) bool {
	a := &s.a[i]
	return a.Kind == extract.AtomWord && !a.Upper && s.cues.At(i, lexicon.ListAnd) == 0 && s.cues.At(i, lexicon.ExitAdjunct) == 0 && s.cues.At(i, lexicon.ExitThing) == 0
}

// manner is how many atoms at i may stand between an exit and what is left.
func (s *scan) manner(i, to int) int {
	s.fillDates()
	for _, x := range s.dates {
		if x.first == i {
			return x.last - i + 1
		}
	}
	if s.is(i, ".") && s.cues.At(i-1, lexicon.Honorific) > 0 {
		return 1
	}
	if s.is(i, ",") {
		if end := s.aside(i, to); end > 0 {
			return end - i + 1
		}
		return 1
	}
	if len(s.a[i].Text) != len(s.a[i].Fold) && s.cues.At(i, lexicon.Determiner) == 1 {
		return 0 // "él", which is no article
	}
	n := s.sometime(i)
	for _, c := range []lexicon.Cue{lexicon.ExitManner, lexicon.ExitFrom, lexicon.ExitShare, lexicon.ExitRank, lexicon.RoleHead, lexicon.RoleEnd, lexicon.RoleBefore, lexicon.ExitGave, lexicon.Honorific, lexicon.Determiner, lexicon.BodyHead, lexicon.BodyEnd} {
		n = max(n, s.cues.At(i, c))
	}
	if way := s.cues.At(i, lexicon.ExitWay); way > 0 {
		n = max(n, s.wayEnd(i+way, to)-i)
	}
	for n > 1 && s.overlaps(i, n) {
		n--
	}
	return n
}

// wayEnd is the atom behind the words for how somebody left that begin at atom i:
// "definitiva e irrevocable".
func (s *scan) wayEnd(i, to int) int {
	for k := i; k <= to && k < i+reachOwner; k++ {
		if s.cues.At(k, lexicon.ExitFrom) > 0 || s.a[k].Upper || s.a[k].Kind != extract.AtomWord || s.entity(k) >= 0 {
			return k
		}
	}
	return i
}

// overlaps reports whether a name begins within a phrase.
func (s *scan) overlaps(i, n int) bool {
	for k := i; k < i+n && k < len(s.a); k++ {
		if s.entity(k) >= 0 {
			return true
		}
	}
	return false
}

// aside gives the comma that closes what the comma at i opens, where a word
// that leads to what is left follows; 0 where none does.
func (s *scan) aside(i, to int) int {
	for k := i + 2; k <= to && k < i+maxAside; k++ {
		if s.organisation(k) >= 0 {
			return 0
		}
		if s.is(k, ",") && s.cues.At(k+1, lexicon.ExitFrom) > 0 {
			return k
		}
	}
	return 0
}

// led reports whether a word that leads to what is left stands right before
// the name at atom i: "from the", "de dicha".
func (s *scan) led(i int) bool {
	return s.precedes(lexicon.ExitFrom, i)
}

// share reads what a verb of ending ends, "its membership", "the agreement",
// and what that is tied to.
func (s *scan) share(tell *telling, i int, p phrase) bool {
	to := p.to
	for k := i; k <= to && k < i+5; k++ {
		if s.entity(k) >= 0 {
			return false
		}
		if n := s.sometime(k); n > 0 && s.inDate(k) {
			k, i = k+n-1, i+n // "concluyó el 2 de mayo su participación"
			continue
		}
		if end := s.asideEnd(k, to); end > k {
			k, i = end, i+end-k
			continue
		}
		if n := s.cues.At(k, lexicon.ExitWay); n > 0 {
			k, i = k+n, i+n+1 // "dar por terminado de manera unilateral dicho convenio"
			continue
		}
		if n := s.cues.At(k, lexicon.ExitShare); n > 0 && s.cues.At(k+n, lexicon.ExitPact) > 0 && s.a[k].Upper {
			continue // "its Participation {Agreement}"
		}
		if n := s.cues.At(k, lexicon.ExitShare); n > 0 {
			of := *tell
			if s.noun(&of, k+n, to) && of.who >= 0 { // "the participation of X in Y"
				*tell = of
				return true
			}
			return s.walk(tell, k+n, to) || s.meantObject(tell, k+n, p)
		}
		if n := s.cues.At(k, lexicon.ExitPact); n > 0 {
			tell.pact = k
			return s.pactWith(tell, k+n, to)
		}
		if s.cues.At(k, lexicon.Determiner) == 0 && !(s.cues.At(k, lexicon.ThatOne) > 0 && s.cues.At(k+1, lexicon.ExitShare) > 0) && s.cues.At(k, lexicon.Pronoun) == 0 && s.cues.At(k, lexicon.Ours) == 0 && s.cues.At(k, lexicon.ExitManner) == 0 {
			return false
		}
	}
	return false
}

// treaty takes a treaty right behind a verb of ending, an article between: "denounced
// the Convention on Rivers".
func (s *scan) treaty(tell *telling, i int, p phrase) bool {
	i = s.noArticle(i, p.to)
	return p.cue.cue != lexicon.EndNoun && s.organisation(i) >= 0 && s.startOf(i) == i && s.a[i].Upper && s.cues.At(i, lexicon.ExitTreaty) > 0 && s.take(tell, s.organisation(i), i)
}

// asideEnd gives the comma that closes what the comma at k opens, where nobody is
// named between; k itself where none does.
func (s *scan) asideEnd(k, to int) int {
	for j := k + 1; s.is(k, ",") && j <= to && j < k+maxAside && s.entity(j) < 0; j++ {
		if s.is(j, ",") {
			return j
		}
	}
	return k
}

// pactWith finds with whom an agreement is that is ended: who stands after
// "with", or of two after "between" the other one.
func (s *scan) pactWith(tell *telling, i, to int) bool {
	for k := i; k <= to && k < i+maxManner; k++ {
		if e := s.organisation(k); e >= 0 {
			return s.led(k) && s.take(tell, e, k)
		}
	}
	return false
}

// pair reads "between A and B": who ends it stands behind or before, the other
// one is left.
func (s *scan) pair(tell *telling, i, to int) bool {
	n := s.cues.At(i, lexicon.Between)
	if n == 0 {
		return false
	}
	a, b, end := -1, -1, i
	for k := i + n; k <= to && k < i+n+3*maxManner && b < 0; k++ {
		if e := s.organisation(k); e >= 0 {
			if a < 0 {
				a = e
			} else if e != a {
				b = e
			}
			k = s.endOf(k)
			end = k
		}
	}
	if b < 0 {
		return false
	}
	tell.at = end
	if e, at := s.by(end+1, to); e == a || e == b {
		tell.who, tell.whoAt, tell.from = e, at, a+b-e
		return true
	}
	return false
}

// by finds who is named behind what is left: "was brought to an end by X",
// "was received from X".
func (s *scan) by(i, to int) (entity, at int) {
	for k := i; k <= to && k < i+reachBy; k++ {
		if s.is(k, ",") || s.is(k, ";") {
			break
		}
		if e := s.entity(k); e >= 0 {
			if s.ends(k, lexicon.SentBy) || s.ends(k, lexicon.BelongsTo) || s.gaveIt(k, i) {
				return e, k
			}
			break
		}
	}
	return -1, -1
}

// gaveIt reports whether words from atom i on say that who is named at atom k handed an
// exit in: "que formula Dª {Ana Ruiz}".
func (s *scan) gaveIt(k, i int) bool {
	for k > i && s.honours(k-1) {
		k--
	}
	return s.ends(k, lexicon.ExitGave)
}

// ended reports whether words such as "ended" follow at atom i.
func (s *scan) ended(i, to int) bool { return s.cues.Any(i, min(i+3, to), lexicon.EndsPassive) }

// over is ended, also of what will end where a notice says so or its day is told.
func (s *scan) over(i int, p phrase) bool {
	return s.ended(i, p.to) || s.cues.Any(i, min(i+3, p.to), lexicon.EndsLater) && s.dayBehind(i, p.to)
}

// dayBehind reports whether a whole date stands behind atom i, on nothing hanging: "will
// end on 3 May 2019".
func (s *scan) dayBehind(i, to int) bool {
	s.fillDates()
	for _, x := range s.dates {
		if x.first > i && x.last <= to && s.precision(x.index) > 2 {
			return !s.cues.Any(i, to, lexicon.ExitUntil)
		}
	}
	return false
}

// noun reads what follows "exit", "salida": who leaves, where two are named,
// and what is left.
func (s *scan) noun(tell *telling, i, to int) bool {
	if n := s.cues.At(i, lexicon.ExitSelf); n > 0 && !s.overlaps(i, n) {
		if i += n; i < to && s.a[i].Kind == extract.AtomWord && !s.a[i].Upper && s.manner(i, to) == 0 && s.cues.At(i+1, lexicon.ExitFrom) > 0 {
			i++ // "de nuestra organización sindical de"
		}
		return s.walk(tell, i, to)
	}
	k := s.step(i, to)
	e := s.entity(k)
	title := k // the first word of the title before a name: "of Councillor X"
	for title > i && (s.is(title-1, ".") || s.cues.At(title-1, lexicon.RoleHead) > 0 || s.cues.At(title-1, lexicon.RoleEnd) > 0 || s.cues.At(title-1, lexicon.Honorific) > 0) {
		title--
	}
	if e < 0 || !s.led(k) && !s.led(title) && !s.ends(title, lexicon.SentBy) && !s.ends(title, lexicon.BelongsTo) && !s.gaveIt(title, i) {
		return false
	}
	if s.handedTo(k) {
		return false
	}
	list, end := s.list(k, to)
	left := s.ends(k, lexicon.ExitOff) || s.place(i, k)
	if !left || s.d.Entities[e].Kind == extract.Person {
		next := telling{after: e}
		if s.walk(&next, end+1, to) && next.from != e {
			tell.who, tell.with, tell.whoAt = list[0], list[1:], k
			return s.take(tell, next.from, next.at)
		}
	}
	if s.organisation(k) < 0 || !s.led(k) || !left && s.ends(k, lexicon.BelongsTo) && !s.owned(i) {
		return false // "the departure of Acme": it is Acme who left
	}
	return s.take(tell, e, k)
}

// handedTo reports whether a person is named at atom k as who takes in what somebody
// hands in: "envió su renuncia a {Ana Ruiz}".
func (s *scan) handedTo(k int) bool {
	return s.d.Entities[s.entity(k)].Kind == extract.Person && s.ends(k, lexicon.ExitOff) && !s.ends(k, lexicon.BelongsTo) && !s.ends(k, lexicon.SentBy)
}

// owned reports whether the noun that ends before atom i has its owner before
// it: "its exit", "nuestra salida", "Acme's departure".
func (s *scan) owned(i int) bool {
	for k := i - 1; k >= 0 && k >= i-reachOwner-1; k-- {
		if s.is(k, "'s") || s.cues.At(k, lexicon.Pronoun) > 0 || s.cues.At(k, lexicon.Ours) > 0 || s.cues.At(k, lexicon.SpeaksOne) > 0 {
			return true
		}
		if s.cues.At(k, lexicon.Determiner) > 0 {
			return false // "su asamblea tras la salida"
		}
	}
	return false
}

// place reports whether words between two atoms name the place that somebody
// gives up ("al cargo de miembro de"): what they lead to is the body of it.
func (s *scan) place(i, k int) bool {
	off, post := false, false
	for ; i < k; i++ {
		off = off || s.cues.At(i, lexicon.ExitOff) > 0
		post = post || off && (s.cues.At(i, lexicon.ExitShare) > 0 || s.cues.At(i, lexicon.RoleHead) > 0 || s.cues.At(i, lexicon.RoleEnd) > 0)
	}
	return post
}

// next gives the entity first named within reach atoms from i, and where it
// ends.
func (s *scan) next(i, to, reach int) (entity, end int) {
	for k := i; k <= to && k < i+reach; k++ {
		if e := s.entity(k); e >= 0 {
			return e, s.endOf(k)
		}
	}
	return -1, i
}

// noArticle is the first atom from i on that is no article.
func (s *scan) noArticle(i, to int) int {
	for i <= to && s.cues.At(i, lexicon.Determiner) > 0 {
		i++
	}
	return i
}

// step is the first atom from i on that is no manner of an exit.
func (s *scan) step(i, to int) int {
	for from := i; i <= to && i < from+maxManner && s.entity(i) < 0; {
		n := s.manner(i, to)
		if n == 0 {
			break
		}
		i += n
	}
	return min(i, to)
}

// list gives those named from atom i on, as "A, B and C", and where it ends.
func (s *scan) list(i, to int) (list []int, end int) {
	list, end = []int{s.entity(i)}, s.endOf(i)
	for k := end + 1; k <= to && k <= end+5; k++ {
		if e := s.entity(k); e >= 0 {
			if !s.parted(end+1, k) {
				break
			}
			list, end = append(list, e), s.endOf(k)
			k = end
			continue
		}
		if !s.is(k, ",") && s.cues.At(k, lexicon.ListAnd) == 0 && s.cues.At(k, lexicon.Determiner) == 0 && !s.honours(k) && !s.heldBefore(k) || s.ends(k+1, lexicon.BelongsTo) && s.cues.At(k, lexicon.ListAnd) == 0 && s.cues.At(k-1, lexicon.ListAnd) == 0 {
			break
		}
	}
	return list, end
}

// parted reports whether a comma or "and" stands between two atoms.
func (s *scan) parted(first, last int) bool {
	for k := first; k < last; k++ {
		if s.is(k, ",") || s.cues.At(k, lexicon.ListAnd) > 0 || s.cues.At(k, lexicon.ExitAlso) > 0 {
			return true
		}
	}
	return false
}

// closed reports whether a clause may end at atom i.
func (s *scan) closed(i, to int) bool {
	return s.stops(i, to) || s.cues.At(i, lexicon.ExitManner) > 0
}

// stops is closed for where not even how somebody left may follow.
func (s *scan) stops(i, to int) bool {
	if i > to || s.a[i].Kind == extract.AtomMark || s.cues.At(i, lexicon.ListAnd) > 0 || s.cues.At(i, lexicon.ExitEffect) > 0 || s.cues.At(i, lexicon.ExitToday) > 0 || s.cues.At(i, lexicon.DateWord) > 0 {
		return true
	}
	s.fillDates()
	for _, x := range s.dates {
		if x.first >= i && x.first <= i+3 {
			return true
		}
	}
	return false
}
