package withdraw

import (
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// reachPact is how far the parties may stand behind an agreement's name, in
// atoms: its number and date stand between.
const reachPact = 22

// pactOf finds with whom an agreement is that is ended and names nobody right
// there ("dicho convenio"): those between whom it is said to be, whom it is
// said to be with, else, in a letter, the one who gets the notice.
func (s *scan) pactOf(tell *telling, p phrase) bool {
	who := s.ender(p)
	if who < 0 {
		return false
	}
	list := s.partiesTold(who)
	if len(list) == 0 {
		if e := s.addressed(); e >= 0 && s.d.Kind == extract.Letter && (who == s.sender(false) || slices.Contains(s.ofSender(), who)) {
			list = []int{e}
		}
	}
	list = slices.DeleteFunc(list, func(e int) bool { return e == who })
	if len(list) == 0 {
		return false
	}
	tell.who, tell.from, tell.further = who, list[0], list[1:]
	tell.at, tell.score = max(tell.at, tell.pact), tell.score-100
	tell.self = s.gives(p.at+1, p.from) || who == s.sender(false)
	tell.speaks = who == s.sender(false)
	return true
}

// ender is who ends the agreement of a phrase.
func (s *scan) ender(p phrase) int {
	if own := s.sender(false); own >= 0 && s.d.Kind == extract.Letter && s.gives(p.at+1, p.from) {
		return own
	}
	probe := telling{who: -1, from: -1, after: -1, whoAt: -1, at: p.at + p.n - 1}
	s.subject(&probe, p)
	if probe.who >= 0 && s.d.Entities[probe.who].Kind == extract.Organisation {
		return probe.who
	}
	if probe.speaks || s.gives(p.at+1, p.from) || s.cues.Any(p.from, p.to, lexicon.ExitSelf) {
		if e := s.sender(false); e >= 0 {
			return e
		}
		if list := s.ofSender(); len(list) == 1 {
			return list[0]
		}
	}
	return -1
}

// partiesTold gives the organisations that the document tells an agreement to
// be between, or to be with: those of the first agreement that who has made.
func (s *scan) partiesTold(who int) []int {
	for i := range s.a {
		n := s.cues.At(i, lexicon.ExitPact)
		if n == 0 {
			continue
		}
		_, to := s.sentence(i)
		for k := i + n; k <= to && k < i+n+reachPact; k++ {
			m := s.cues.At(k, lexicon.Between)
			if m == 0 && s.cues.At(k, lexicon.PactWith) == 0 {
				continue
			}
			list := s.namedFrom(k, to)
			if m > 0 && slices.Contains(list, who) && len(list) > 1 {
				return list
			}
			if m == 0 && len(list) > 0 {
				return list[:1]
			}
		}
	}
	return nil
}

// namedFrom gives the organisations named in a list that begins at atom k or a
// little later.
func (s *scan) namedFrom(k, to int) []int {
	var list []int
	for gap := 0; k <= to && gap < reachBy; k++ {
		e := s.organisation(k)
		if e < 0 {
			gap++
			if s.is(k, ";") {
				break
			}
			continue
		}
		if !slices.Contains(list, e) {
			list = append(list, e)
		}
		k, gap = s.endOf(k), 0
	}
	return list
}

// agreement is the agreement that a telling ends, where the document speaks of
// it as a paper of its own; nil where it does not.
func (s *scan) agreement(tell *telling) *extract.Ref {
	if tell.pact < 0 {
		return nil
	}
	if s.d.Kind == extract.Agreement {
		self := extract.Self()
		return &self
	}
	found := -1
	for i := range s.d.Cited {
		if s.d.Cited[i].Kind != extract.Agreement {
			continue
		}
		if found >= 0 {
			return nil
		}
		found = i
	}
	if found < 0 {
		return nil
	}
	r := extract.ToCited(found)
	return &r
}
