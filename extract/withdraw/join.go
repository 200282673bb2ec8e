package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// joins reports whether a phrase tells an entry.
func joins(p phrase) bool { return p.cue.kind == extract.Joined }

// taken reads whom a body takes in, "welcomed X as a new member", "se
// incorporó la señora X en su lugar", and into what: what the sentence names,
// what another has just left, or in minutes the body that meets.
func (s *scan) taken(tell *telling, i int, p phrase) bool {
	who, end := -1, p.at+p.n-1
	for k := i; k <= p.to && k < i+reachBy; k++ {
		if e := s.entity(k); e >= 0 {
			if s.led(k) && s.organisation(k) >= 0 {
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
	case s.d.Kind == extract.Minutes && s.cues.Any(end+1, min(end+4, p.to), lexicon.ExitMember) && !s.someoneElse(phrase{p.cue, p.at, end - p.at + 1, p.from, p.to}):
		tell.from = s.house()
	}
	tell.at = end
	return tell.from >= 0 && tell.from != who
}
