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
	reachDenied = 7          // atoms before the phrase in which a denial counts
	reachThing  = 4          // atoms after it in which a thing counts
	whyNobody   = "no_actor" // nobody is named who left
)

// no says why the phrase at atoms i to i+n-1 tells no exit, "" where it may.
func (s *scan) no(i, n, from, to int, c *cue, object int) string {
	if c.kind == extract.Joined {
		if s.denied(i, from) {
			return whyDenied
		}
		return ""
	}
	if s.thing(i, n, to, object) {
		return whyThing
	}
	if s.cues.Any(max(from, i-reachDenied), i, lexicon.ExitRumour) {
		return whyRumour
	}
	led := s.cues.Any(max(from, i-9), i-1, lexicon.ExitLed)
	if c.cue == lexicon.ExitBare && !led && !s.plainly(i, from) {
		return whyUnsaid
	}
	if s.denied(i, from) || s.cues.Any(i+n, to, lexicon.ExitFalse) {
		return whyDenied
	}
	return ""
}

// plainly reports a verb whose form is that of the infinitive, with its own
// subject right before it: "we withdraw from".
func (s *scan) plainly(i, from int) bool {
	for k := i - 1; k >= from && k >= i-2; k-- {
		if s.cues.At(k, lexicon.Speaks) > 0 || s.cues.At(k, lexicon.SpeaksOne) > 0 {
			return true
		}
	}
	return false
}

// denied reports whether words before the phrase at i take it back: in the
// clause, between the phrase and the one before it.
func (s *scan) denied(i, from int) bool {
	low := max(from, i-reachDenied)
	for k := i - 1; k >= low; k-- {
		if s.is(k, ";") || s.is(k, ":") || s.is(k, "\"") {
			return false
		}
		if s.cues.At(k, lexicon.ExitDenied) > 0 && !s.inDate(k) && s.entity(k) < 0 {
			return true
		}
		if s.a[k].Fold == "t" && s.is(k-1, "'") {
			return true
		}
	}
	return s.cues.At(from, lexicon.ExitDenied) > 0 && !s.comma(from, i)
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

// comma reports whether a comma stands between two atoms.
func (s *scan) comma(first, last int) bool {
	for k := first; k < last; k++ {
		if s.is(k, ",") {
			return true
		}
	}
	return false
}

// thing reports whether what is withdrawn is a thing: before any
// organisation is named, one of the words for such things stands after the
// phrase or, for a noun, before it.
func (s *scan) thing(i, n, to, object int) bool {
	for k := i + 1; k <= to && k < i+n+reachThing; k++ {
		if s.entity(k) >= 0 && s.d.Entities[s.entity(k)].Kind == extract.Organisation {
			return false
		}
		if s.cues.At(k, lexicon.ExitThing) > 0 {
			return true
		}
	}
	return object < 0 && s.cues.At(i-1, lexicon.ExitThing) > 0
}
