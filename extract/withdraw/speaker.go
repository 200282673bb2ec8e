package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// Whether the sender speaks of itself where an exit is told.

// houseOwns reports whether the noun at atom i is that of the sender's own house, of
// which a letter speaks as of any: "the company's membership".
func (s *scan) houseOwns(i int) bool {
	if !s.letterly() || s.sender(false) < 0 {
		return false
	}
	for k := i - 1; k > 1 && k >= i-reachOwner && s.entity(k) < 0; k-- {
		if s.is(k, "'s") {
			return s.ends(k, lexicon.ExitHouse)
		}
	}
	return false
}

// speaks reports that the sender speaks of itself near the phrase, and sets
// it as the one who leaves.
func (s *scan) speaks(tell *telling, p phrase) bool {
	if s.quoted(p) {
		return false
	}
	high := p.at + p.n - 1
	if p.cue.cue == lexicon.ExitNoun || p.cue.cue == lexicon.ExitShare || p.cue.cue == lexicon.EndVerb || p.cue.cue == lexicon.EndRoot {
		high = max(high, tell.at)
	}
	either := false // the verb's own form says "I" or "we"
	others := false // a clause of its own has told of somebody else
	words := 0      // before the phrase, dates not counted
	for k := high; k >= p.from && words <= reachSpeaks; k-- {
		if k < p.at && s.is(k, ",") {
			if open := s.asideBefore(k, p.from); s.cues.At(open+1, lexicon.Relative) > 0 || s.cues.At(open+1, lexicon.Undersigned) > 0 || s.oursAside(open, k) {
				k = open // "la empresa X, que me honro en representar, deja", "we, the undersigned editors of X, resign"
				continue
			}
		}
		if k < p.at && !s.inDate(k) {
			words++
		}
		if k < p.at && s.othersTold(k, p) {
			break // "asks me to say that the Diocese has left"
		}
		if s.entity(k) >= 0 {
			if k < p.at {
				break
			}
			continue
		}
		others = others || k < p.at && s.subjectClause(k, p)
		one := s.cues.At(k, lexicon.SpeaksOne) > 0 || !others && s.saysOne(k, p)
		many := s.cues.At(k, lexicon.Speaks) > 0 || s.houseWord(k) || s.cues.At(k, lexicon.Undersigned) > 0 || !others && s.saysMany(k, p) || s.ownOrgan(k, p)
		if (one || many) && s.ofMyBody(k, p) {
			if own := s.sender(false); own >= 0 && s.d.Entities[own].Kind == extract.Person {
				return true // a body without a name
			}
			one, many = false, true
		}
		if one || many {
			s.bySender(tell, p, one, many)
			return true
		}
		either = either || k >= p.at && k < p.at+p.n && s.firstPerson(k, p) && !s.lastNamed(tell, p)
	}
	if either = either || s.handedIn(p); either {
		s.bySender(tell, p, true, true)
	}
	return either
}

// oursAside reports whether the words between two commas right behind a person's name say
// that this one is of the house: "Ana Ruiz, investigadora de nuestro centro, deja".
func (s *scan) oursAside(open, end int) bool {
	if open < 1 || s.entity(open-1) < 0 || s.d.Entities[s.entity(open-1)].Kind != extract.Person {
		return false
	}
	for k := open + 2; k < end; k++ {
		if s.cues.At(k, lexicon.Ours) > 0 && s.cues.At(k-1, lexicon.BelongsTo) > 0 {
			return true
		}
	}
	return false
}

// ofMyBody reports whether the word for who speaks at atom k says whose a body is, of which
// the exit is told: "my Government has decided to leave".
func (s *scan) ofMyBody(k int, p phrase) bool {
	noun := p.cue.cue == lexicon.ExitNoun || p.cue.cue == lexicon.ExitShare
	return s.cues.At(k, lexicon.Ours) > 0 && k+2 <= p.at && !noun && s.cues.At(k+1, lexicon.ExitShare) == 0 && (s.a[k+1].Upper || s.cues.At(k+1, lexicon.ExitOrgan) > 0)
}

// ofSpeaker reports whether a phrase has in itself the word for who speaks: "me separo de",
// "nos retiramos de".
func (s *scan) ofSpeaker(p phrase) bool {
	noun := p.cue.cue == lexicon.ExitNoun || p.cue.cue == lexicon.ExitShare || p.cue.cue == lexicon.EndNoun
	return !noun && (s.cues.At(p.at, lexicon.SpeaksOne) > 0 || s.cues.At(p.at, lexicon.Speaks) > 0) && s.cues.At(p.at, lexicon.Ours) == 0
}

// firstPerson reports whether the form of a verb at atom k of a phrase says "I" or
// "we".
func (s *scan) firstPerson(k int, p phrase) bool {
	return s.cues.At(k, lexicon.ExitMine) > 0 || k == p.at && s.saysI(p) || s.cues.At(k, lexicon.ExitNow) > 0 && !s.stressed(p)
}

// houseWord reports whether a word of the sender's for its own house stands at atom k,
// and none for a body that has its name there: "este {Consejo Editorial}".
func (s *scan) houseWord(k int) bool {
	n := s.cues.At(k, lexicon.ExitSelf)
	return n > 0 && !s.overlaps(k, n)
}

// bySender sets the sender, "I" or "we", as the one who leaves.
func (s *scan) bySender(tell *telling, p phrase, one, many bool) {
	var senders []int
	if many {
		senders = s.weNamed(tell.from, p)
	}
	if len(senders) == 0 && many && s.bodiesSign() {
		senders = s.undersigned()
	}
	if len(senders) == 0 && many && (s.sender(false) < 0 && s.ourBodies(p) || s.ourSeveral(p) && len(s.bodies(tell.from)) > 1) {
		senders = s.bodies(tell.from)
	}
	if len(senders) == 0 {
		senders = s.senders(one && !many)
	}
	if len(senders) == 0 && one && many {
		senders = s.senders(true)
	}
	tell.speaks, tell.self = true, s.now(p) || s.gives(p.at, p.from) || s.handedIn(p) || s.asksOwn(p)
	if len(senders) > 0 && senders[0] != tell.from {
		tell.who, tell.with = senders[0], senders[1:]
	}
	tell.rule, tell.score = tell.rule+".self", tell.score-50
}

// quoted reports whether a phrase is somebody's speech, who is not the sender.
func (s *scan) quoted(p phrase) bool {
	open := false
	for k := p.from; k < p.at; k++ {
		if s.is(k, "\"") && !s.cues.Any(k+1, k+1, lexicon.SpeaksFor) {
			open = !open
		}
	}
	return open
}

// now reports whether a phrase of the sender does what it says, as "we hereby
// withdraw from" and "me retiro de" do; "our exit from" may be long past.
func (s *scan) now(p phrase) bool {
	return s.bare(p) || p.cue.cue == lexicon.ExitUnreal || s.cues.Any(max(p.from, p.at-reachWill), p.at, lexicon.ExitNow) || s.cues.Any(p.from, p.to, lexicon.ExitToday)
}

// gives reports whether words before an atom make a notice of the exit: "please
// accept", "presento".
func (s *scan) gives(i, from int) bool {
	return s.cues.Any(max(from, i-reachGives), i-1, lexicon.ExitGives)
}
