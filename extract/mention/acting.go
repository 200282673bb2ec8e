package mention

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// maxActing is how many words the name of who acts has at most, maxDeedLead how many
// small words stand between it and what was done, and maxAside how many atoms an aside.
const (
	maxActing   = 4
	maxDeedLead = 3
	maxAside    = 9
)

// findActing takes for an organisation the words with capitals right before what only
// people and bodies do, where the last is an ordinary word and nobody's name:
// "Greenfold Timber has offered …", "Techo Común se retiró"; and those that end with a
// trade, "Lillis Concrete".
func (s *scan) findActing() {
	for i := 0; i < len(s.a); i++ {
		if !s.a[i].Upper || s.covered[i] || !s.prose(i) || s.cue(i, lexicon.Opener) > 0 || s.upper(i-1, s.a[i].Sent) && s.cue(i-1, lexicon.Opener) == 0 {
			continue
		}
		first, last := s.nameAt(i, s.a[i].Sent)
		if last < first {
			continue
		}
		end := s.trade(first, last)
		if end > first {
			last = end
		}
		at, ok := s.starts[first]
		if ok && s.orgs[at].weak && !s.orgs[at].alone && s.orgs[at].score < minOrganisation && s.orgs[at].last == last && s.agent(first) {
			s.orgs[at].score = 600 // "with Hirevale Partners"
		}
		if !ok && (end > first || s.actor(first, last) && (s.deed(last+1, s.a[i].Sent) || s.agent(first))) {
			s.starts[first] = len(s.orgs)
			s.orgs = append(s.orgs, org{span: span{first: first, last: last, entity: -1, score: 600, rule: "org.acting"}, head: first, nested: -1, full: last})
		}
		i = last
	}
}

// trade is the atom of the run first to last with which a name of two to four words ends
// that has a word no dictionary has before one for what a firm or club does; -1 where none
// does.
func (s *scan) trade(first, last int) int {
	unusual := last-first > 1 && s.cue(first-1, lexicon.Determiner) == 0 && first > s.sentence(first)
	for k := first; k <= min(last, first+2*maxActing); k++ {
		a := &s.a[k]
		switch {
		case k > first && s.cue(k, lexicon.TradeEnd) > 0 && unusual && a.Upper && (k == last || !s.a[k+1].Upper) && !s.is(k+1, "'"):
			return k
		case a.Kind != extract.AtomWord && !s.is(k, "&") && !s.is(k, "-"), a.Caps && len(a.Text) > 4, s.cue(k, lexicon.Honorific)+s.cue(k, lexicon.Thing) > 0, !a.Upper && a.Kind == extract.AtomWord:
			return -1
		}
		unusual = unusual || a.Kind == extract.AtomWord && !s.known(k)
	}
	return -1
}

// actor reports whether a run may be the name of an organisation that does something.
func (s *scan) actor(first, last int) bool {
	words, partners := 0, false
	for k := first; k <= last; k++ {
		if s.is(k, "&") {
			partners = true
			continue
		}
		if a := &s.a[k]; a.Kind == extract.AtomMark || a.Caps || a.Upper && (given(a) || surname(a)) {
			return false
		} else if a.Upper {
			words++
		}
	}
	end := &s.a[last]
	if partners && words > 1 {
		return s.nameless(first, last) && s.a[last].Upper && !(s.known(first) && s.known(last) && first == s.sentence(first))
	}
	if words < 2 || words > maxActing || !end.Upper || len(end.Text) < 4 || !s.known(last) || !s.nameless(first, last) || s.cue(last, lexicon.PlaceWord)+s.cue(last, lexicon.LetterNoun) > 0 {
		return false
	}
	within := first > 0 && s.a[first-1].Sent == s.a[first].Sent
	return !s.known(first) || within && s.grammar.HeadFirst && s.cue(first-1, lexicon.Determiner) == 0
}

// sentence is the first atom of the sentence of atom i.
func (s *scan) sentence(i int) int {
	for i > 0 && s.a[i-1].Sent == s.a[i].Sent {
		i--
	}
	return i
}

// agent reports whether a word stands right before a name at k, of which no dictionary
// has the first word, that leads up to who does something: "with Hireview Partners".
func (s *scan) agent(k int) bool {
	return !s.grammar.HeadFirst && !s.known(k) && s.leadsUp(k, lexicon.AgentLink) && s.cue(k-1, lexicon.Determiner) == 0
}

// deed reports whether what only people and bodies do stands at k, small words before it
// left out: "has", "nos".
func (s *scan) deed(k, sent int) bool {
	if s.is(k, ",") {
		for end := k + 1; end < len(s.a) && end <= k+maxAside && !s.a[end].Upper; end++ {
			if s.is(end, ",") {
				k = end + 1 // "Sandlark Bells, our oldest friend, left"
				break
			}
		}
	}
	for n := 0; k < len(s.a) && s.a[k].Sent == sent; n++ {
		if s.cue(k, lexicon.Deed) > 0 || s.cue(k, lexicon.LeaveVerb) > 0 {
			return true
		}
		m := s.cue(k, lexicon.DeedLead)
		if m == 0 || n == maxDeedLead {
			return false
		}
		k += m
	}
	return false
}
