package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// joins reports whether a phrase tells an entry.
func joins(p phrase) bool { return p.cue.kind == extract.Joined }

// intoPart takes the organisation whose board or the like somebody enters: "joined the
// board of the Trust".
func (s *scan) intoPart(tell *telling, i, to int) bool {
	if !s.walk(tell, i, to) {
		return false
	}
	for k := i; k < s.startOf(tell.at); k++ {
		if s.cues.At(k, lexicon.BodyEnd) > 0 || s.cues.At(k, lexicon.BodyHead) > 0 {
			return true
		}
	}
	return false
}

// taker is the organisation with members right before a verb of taking in, where words
// behind say as what it takes somebody in: "la Red admitió al Club como socio"; -1 where
// none is.
func (s *scan) taker(p phrase, end int) int {
	if !s.cues.Any(p.at+1, p.at+p.n-1, lexicon.ExitRank) && !s.cues.Any(end+1, min(end+reachOwner, p.to), lexicon.ExitRank) && !s.cues.Any(end+1, min(end+reachOwner, p.to), lexicon.ExitMember) {
		return -1
	}
	for k := p.at - 1; k >= p.from && k >= p.at-2; k-- {
		if e := s.organisation(k); e >= 0 && s.collegiate(s.startOf(k)) && !s.hangs(s.startOf(k)) {
			return e
		}
	}
	return -1
}

// letsIn takes for "la Red aprobó el ingreso del Club" the one that lets somebody in.
func (s *scan) letsIn(tell *telling, i int, p phrase) bool {
	k := s.step(i, p.to)
	who := s.entity(k)
	if p.cue.cue != lexicon.JoinNoun || who < 0 || !s.precedes(lexicon.BelongsTo, k) {
		return false
	}
	for j := p.at - 1; j > p.from && j >= p.at-reachMeant && s.entity(j) < 0; j-- {
		n := s.cues.At(j, lexicon.JoinGrants)
		if n == 0 || s.cues.Any(j-2, j-1, lexicon.ExitNot) {
			continue
		}
		e := s.organisation(j - 1)
		if e < 0 || e == who {
			return false
		}
		tell.who, tell.whoAt, tell.from, tell.at = who, k, e, s.endOf(k)
		return true
	}
	return false
}

// taken reads whom a body takes in, "welcomed X as a new member", "se
// incorporó la señora X en su lugar", and into what: what the sentence names,
// what another has just left, or in minutes the body that meets.
func (s *scan) taken(tell *telling, i int, p phrase) bool {
	who, end := -1, p.at+p.n-1
	for k := i; k <= p.to && k < i+reachBy; k++ {
		if e := s.entity(k); e >= 0 {
			if s.led(k) && s.organisation(k) >= 0 && !s.precedes(lexicon.JoinTakes, k) {
				break
			}
			who, end = e, s.endOf(k)
			tell.after, tell.whoAt = e, k
			break
		}
		if s.manner(k, p.to) == 0 && s.cues.At(k, lexicon.Honorific) == 0 && s.cues.At(k, lexicon.JoinPlace) == 0 {
			break
		}
	}
	next := telling{after: who}
	if s.walk(&next, end+1, p.to) && next.from != who {
		return s.take(tell, next.from, next.at)
	}
	tell.from = -1
	switch {
	case s.cues.Any(p.from, p.to, lexicon.JoinPlace), s.cues.Any(p.from, p.to, lexicon.ExitVacancy):
		for k := range s.told {
			if s.told[k].kind == extract.WithdrewFrom {
				tell.from = s.told[k].from
			}
		}
	case s.taker(p, end) >= 0:
		tell.from = s.taker(p, end)
	}
	tell.at = end
	return tell.from >= 0 && tell.from != who
}
