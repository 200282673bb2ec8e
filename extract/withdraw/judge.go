package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// Why a phrase that sounds like an exit is none.
const (
	whyDenied   = "denied"   // not, threatened, asked for, planned
	whyThing    = "thing"    // a candidacy, money: no membership
	whyRumour   = "rumour"   // nobody stands by it
	whyUnsaid   = "unsaid"   // "to leave X", without that it was done
	whyAsked    = "asked"    // a question
	whyNobody   = "no_actor" // nobody is named who left
	whyUnlikely = "unlikely" // what was learnt of exits finds it so
)

// How far words reach, in atoms.
const (
	reachDenied = 9 // before the phrase, names not counted
	reachThing  = 4 // behind it
	reachLed    = 9 // between "decided" and "to leave", names not counted
)

// no says why a phrase tells no exit, "" where it may.
func (s *scan) no(tell *telling, p phrase) string {
	switch {
	case joins(p):
		if p.cue.cue == lexicon.JoinRoot && !s.ledTo(p) {
			return whyUnsaid
		}
		if s.denied(tell, p) || p.cue.cue == lexicon.JoinNoun && s.cues.Any(max(p.from, p.at-reachMeant), p.at-1, lexicon.ExitAsks) && !s.granted(p) {
			return whyDenied // "ha solicitado su ingreso"
		}
		return ""
	case s.thing(p, tell.at), tell.around && s.thing(p, p.to), s.cues.At(tell.at+1, lexicon.ExitThing) > 0 && tell.at > p.at && s.entity(tell.at+1) < 0, s.bequeathed(tell, p), s.cues.Any(tell.at+1, min(tell.at+3, p.to), lexicon.ExitClock):
		return whyThing
	case s.rumoured(p), s.hearsay(p):
		return whyRumour
	case s.unreal(p) && !s.ordered(p):
		return whyUnsaid
	case s.asked(p):
		return whyAsked
	case s.takenBack(p):
		return whyDenied
	case !tell.speaks && s.cues.At(p.at, lexicon.ExitOffers) > 0:
		if s.granted(p) {
			return ""
		}
		return whyUnsaid
	}
	if s.refused(p) || p.cue.cue == lexicon.ExitShare && s.cues.Any(p.at+p.n, min(p.at+p.n+reachLeaves, p.to), lexicon.ExitUntil) {
		return whyDenied
	}
	if s.accepted(p) || s.asksOwn(p) || s.wants(tell, p) || p.cue.cue == lexicon.ExitApart {
		return ""
	}
	if s.bare(p) && s.future(p) < 0 && !s.ledTo(p) && !s.plainly(p) && !s.noticed(tell, p) && !s.obliged(tell, p) {
		return whyUnsaid
	}
	if (s.coming(p) || s.future(p) >= 0) && !s.willed(tell, p) {
		return whyDenied
	}
	if s.denied(tell, p) || s.cues.Any(p.at+p.n, p.to, lexicon.ExitFalse) {
		return whyDenied
	}
	return ""
}

// rumoured reports whether words before a phrase say that nobody stands by it. In minutes
// what "was reported" was told to those who meet.
func (s *scan) rumoured(p phrase) bool {
	for k := max(p.from, p.at-reachDenied); k <= p.at; k++ {
		if n := s.cues.At(k, lexicon.ExitRumour); n > 0 && !(s.d.Kind == extract.Minutes && s.cues.Any(k, k+n-1, lexicon.ExitTold)) {
			return true
		}
	}
	return false
}

// takenBack reports whether an exit is a noun that somebody takes back: "retiró su
// renuncia".
func (s *scan) takenBack(p phrase) bool {
	return p.cue.cue == lexicon.ExitNoun && s.cues.At(p.at-1, lexicon.Determiner) > 0 && s.ends(p.at-1, lexicon.ExitBack)
}

// hearsay reports whether a phrase is what others said of somebody in a clause without a
// subject of its own: "the Club, which the papers said had left".
func (s *scan) hearsay(p phrase) bool {
	if s.grammar.VerbFirst || s.bare(p) || s.cues.At(p.at-1, lexicon.ExitTold) == 0 {
		return false
	}
	for k := p.at - 2; k >= p.from && k >= p.at-reachBy && !s.is(k, ","); k-- {
		if s.cues.At(k, lexicon.Relative) > 0 {
			return true
		}
	}
	return false
}

// bequeathed reports whether a body was left something, or in some state, and
// not left: "left the Trust a legacy".
func (s *scan) bequeathed(tell *telling, p phrase) bool {
	return p.cue.cue == lexicon.LeaveVerb && tell.at > p.at && (s.cues.At(tell.at+1, lexicon.ExitOther) > 0 || tell.at < p.to && s.a[tell.at+1].Kind == extract.AtomNumber && !s.inDate(tell.at+1))
}

// noticed reports whether a phrase is the sender's own notice.
func (s *scan) noticed(tell *telling, p phrase) bool {
	own := tell.speaks || s.d.Kind == extract.Letter && tell.who >= 0 && tell.who == s.sender(false)
	return own && s.gives(p.at, p.from)
}

// asked reports whether the sentence is a question.
func (s *scan) asked(p phrase) bool {
	for k := p.from; k <= p.to; k++ {
		if s.is(k, "?") || s.is(k, "¿") {
			return true
		}
	}
	return s.is(p.to+1, "?")
}

// denied reports whether words before the phrase take it back: in its clause,
// or at the head of the sentence.
func (s *scan) denied(tell *telling, p phrase) bool {
	notice := (tell.speaks || s.sends(tell.who)) && s.gives(p.at, p.from)
	will := s.future(p)
	passed, told, said, words := false, false, false, 0
	for k := p.at - 1; k >= p.from && words <= reachDenied; k-- {
		if s.is(k, ";") || s.is(k, ":") || s.is(k, "\"") {
			break
		}
		if s.cues.At(k, lexicon.ListAnd) > 0 && s.cues.At(k+1, lexicon.Relative) > 0 {
			break
		}
		if s.is(k, ",") && s.cues.At(k+1, lexicon.ListAnd) > 0 || s.anew(p, k) || s.bare(p) && s.cues.At(k, lexicon.ListAnd) > 0 && p.at-k < 3 && s.ledTo(p) {
			break
		}
		if s.toldOf(k, p) {
			return false
		}
		if k == will {
			continue
		}
		if s.is(k, ",") {
			if passed || tell.speaks {
				break
			}
			k = s.asideBefore(k, p.from)
			continue
		}
		if s.entity(k) >= 0 {
			passed = true
			continue
		}
		if words++; !passed && words > 1 && s.cues.At(k, lexicon.ExitSince) > 0 {
			return false
		}
		if p.cue.cue == lexicon.ExitNoun && k >= p.at-reachMeant && s.cues.At(k, lexicon.ExitAfter) > 0 {
			return false // "following the resignation of"
		}
		told = told || passed && s.cues.At(k, lexicon.Relative) > 0
		said = said || s.cues.At(k, lexicon.Relative) > 0
		if said && s.toTell(p, k, notice) {
			continue
		}
		if n := s.cues.At(k, lexicon.ExitDenied); n > 0 && !s.inDate(k) && !(s.cues.At(k, lexicon.ExitHas) > 0 && s.factive(p)) && !((told || notice) && s.cues.At(k, lexicon.ExitWish) > 0) && !s.leadsTo(p, k, n) && !s.askedToNote(p, k, n) && !(notice && s.myOwn(p) && s.cues.At(k, lexicon.ExitNot) == 0) {
			return true
		}
		if s.a[k].Fold == "t" && s.is(k-1, "'") || s.cues.At(k, lexicon.ExitYou) > 0 && !(notice && s.myOwn(p)) {
			return true
		}
	}
	if s.cues.At(p.from, lexicon.ExitIf) > 0 && p.from < p.at {
		return true
	}
	if s.headDenies(p, notice) {
		return true
	}
	n := s.cues.At(p.from, lexicon.ExitDenied)
	return n > 0 && !(said && s.toTell(p, p.from, notice)) && p.from < p.at && !s.leadsTo(p, p.from, n) && !s.comma(p.from, p.at)
}

// headDenies reports whether the clause that opens the sentence denies what its "that"
// tells, an aside of a word or two between them: "We deny, however, that".
func (s *scan) headDenies(p phrase, notice bool) bool {
	for k := p.from; k < p.at && k < p.from+reachBy && s.entity(k) < 0; k++ {
		if !s.is(k, ",") || s.cues.At(k+1, lexicon.Relative) == 0 {
			continue
		}
		for j := p.from; j < k; j++ {
			if s.cues.At(j, lexicon.ExitDenied) > 0 && !s.toTell(p, j, notice) {
				return true
			}
		}
		return false
	}
	return false
}

// toldOf reports whether a relative clause about somebody who is named before it begins at
// atom k and ends with the phrase: "without the Chamber, which withdrew".
func (s *scan) toldOf(k int, p phrase) bool {
	if s.cues.At(k, lexicon.Relative) == 0 || !s.is(k-1, ",") || s.entity(k-2) < 0 || s.bare(p) {
		return false
	}
	for j := k + 1; j < p.at; j++ {
		if s.cues.At(j, lexicon.ExitDenied) > 0 || s.entity(j) >= 0 || s.cues.At(j, lexicon.Relative) > 0 {
			return false
		}
	}
	return p.at-k <= reachOwner
}

// toTell reports whether what sounds like a denial at k, before words that tell of the
// exit, is of the telling alone: "I can confirm that", "has asked me to say that",
// "would you take this as notice that".
func (s *scan) toTell(p phrase, k int, notice bool) bool {
	n := s.cues.At(k, lexicon.ExitDenied)
	if n == 0 || s.cues.At(k, lexicon.ExitNot) > 0 {
		return false
	}
	return s.cues.At(k, lexicon.ExitMay) > 0 && s.speaker(k-1) || s.cues.At(k+n, lexicon.SpeaksOne) > 0 || s.cues.At(k+n, lexicon.Speaks) > 0 && s.cues.At(k+n, lexicon.Ours) == 0
}

// askedToNote reports whether what is asked at k is to take the exit for so: "members are
// asked to note that".
func (s *scan) askedToNote(p phrase, k, n int) bool {
	return s.cues.At(k, lexicon.ExitAsks) > 0 && s.takenFor(k+n, min(k+n+reachMeant, p.at-1))
}

// leadsTo reports whether what sounds like a denial at k is part of how the
// exit is told: "decided not to continue", "no continuar", "no nos queda más que".
func (s *scan) leadsTo(p phrase, k, n int) bool {
	if k+n > p.at || s.cues.At(k, lexicon.ExitLed) > n {
		return true
	}
	for j := max(p.from, k-3); j < k; j++ {
		if s.cues.At(j, lexicon.ExitLed) >= k+n-j {
			return true // "exercises its right to"
		}
	}
	return s.cues.At(k, lexicon.ExitOught) > 0 && s.ordered(p)
}

// myOwn reports whether an exit is a noun and the sender's: "my resignation", "our
// notice of withdrawal", "the Borough's exit", from the Borough.
func (s *scan) myOwn(p phrase) bool {
	if p.cue.cue != lexicon.ExitNoun {
		return false
	}
	k := s.ownerOf(p.at)
	return s.cues.Any(p.at-3, p.at-1, lexicon.Ours) || k >= 0 && s.sends(s.entity(k)) && s.letterly()
}

// asideBefore gives the comma that opens what the comma at k closes, k itself
// where there is none.
func (s *scan) asideBefore(k, from int) int {
	for j := k - 1; j > from && j > k-2*maxAside; j-- {
		if s.is(j, ",") {
			return j
		}
	}
	return k
}

// inDate reports whether atom i is part of a date: "May" denies nothing there.
func (s *scan) inDate(i int) bool {
	s.fillDates()
	for _, x := range s.dates {
		if x.first <= i && i <= x.last {
			return true
		}
	}
	return false
}

// comma reports whether a comma or colon stands between two atoms.
func (s *scan) comma(first, last int) bool {
	for k := first; k < last; k++ {
		if s.is(k, ",") || s.is(k, ":") {
			return true
		}
	}
	return false
}

// thing reports whether what is withdrawn is a thing: before any organisation
// is named, and outside of what commas enclose, one of the words for such
// things stands behind the phrase or, for a noun, right before it.
func (s *scan) thing(p phrase, to int) bool {
	for k := p.at + 1; k <= to && k < p.at+p.n+reachThing; k++ {
		if s.organisation(k) >= 0 || s.is(k, ",") {
			return false
		}
		if k >= p.at+p.n && s.cues.At(k, lexicon.ExitThing) > 0 && !(s.a[k].Upper && s.a[k-1].Upper && s.a[k-1].Kind == extract.AtomWord) && !(s.cues.At(k, lexicon.ExitShare) > 0 && (s.cues.At(k-1, lexicon.Pronoun) > 0 || s.cues.At(k-1, lexicon.Ours) > 0)) {
			return true
		}
	}
	return p.cue.cue == lexicon.ExitNoun && s.cues.At(p.at-1, lexicon.ExitThing) > 0
}
