package mention

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// opening is within how many atoms of the beginning minutes say who met, where
// the first words for it name nobody.
const opening = 200

// scoreAttended is how sure it is that who is listed at a meeting was there.
const scoreAttended = 800

// findAttended writes who attended the meeting that minutes are of: the people
// listed behind "Present:", or in the sentence that says who met. Who sent
// apologies, and who is named after them there, did not.
func (s *scan) findAttended() {
	if s.d.Kind != extract.Minutes {
		return
	}
	there, starts := s.present(), s.personStarts()
	meeting := -1
	for i := 0; i < len(s.d.Mentions); i++ {
		m := s.d.Mentions[i]
		first, last, ok := s.t.AtomsWithin(m.Span)
		if s.d.Entities[m.Entity].Kind != extract.Person || !ok || !there[first] || s.excused(last, starts) || s.standsFor(first) {
			continue
		}
		if meeting < 0 {
			if meeting = s.meeting(); meeting < 0 {
				return
			}
		}
		s.d.AddRelation(extract.Relation{
			Kind: extract.Attended, From: extract.ToEntity(m.Entity), To: extract.ToEntity(meeting), Date: s.d.Date,
			Evidence: extract.Evidence{Span: m.Span, Rule: "attend.list", Score: scoreAttended},
		})
	}
}

// present marks the atoms that list who was there.
func (s *scan) present() []bool {
	there := make([]bool, len(s.a))
	listing, said := false, false
	for i := range s.a {
		switch {
		case s.rows[i] != 0:
			listing = s.rows[i] == rowPresent
		case s.roll[i] && (i == 0 || !s.roll[i-1]):
			listing = !s.absentLabel(i)
		case s.roll[i] && s.cue(i, lexicon.RollLabel) > 0 && s.is(i+s.cue(i, lexicon.RollLabel), ":"):
			listing = s.cue(i, lexicon.RollAbsent) == 0
		case s.roll[i] && s.cue(i, lexicon.RollAbsent) > 0 && !s.is(i-1, "("):
			listing = false
		}
		there[i] = there[i] || s.roll[i] && listing
		if n := s.cue(i, lexicon.Met); n > 0 && !said && s.met(i, n) {
			said = s.markMet(i, there) || i > opening
		}
	}
	return there
}

// absentLabel: the label that ends right before atom i heads a list of those
// who were not there.
func (s *scan) absentLabel(i int) bool {
	for k := i - 2; k >= max(0, i-6); k-- {
		if n := s.cue(k, lexicon.RollAbsent); n > 0 && k+n == i-1 {
			return true
		}
	}
	return false
}

// met: the phrase at atom i says of this meeting who was there, not of another
// one with somebody, and is not denied.
func (s *scan) met(i, n int) bool {
	return s.prose(i) && s.cue(i+n, lexicon.MetOthers) == 0 && s.cue(i-1, lexicon.RollAbsent) == 0 && s.cue(i, lexicon.RollAbsent) == 0
}

// markMet marks the rest of the sentence at atom i, up to who did not come;
// where nobody is named in it, what stands before. It reports whether somebody is.
func (s *scan) markMet(i int, there []bool) bool {
	sent := s.a[i].Sent
	first, last := i, i
	for last+1 < len(s.a) && s.cue(last+1, lexicon.RollAbsent) == 0 && (s.a[last+1].Sent == s.a[last].Sent || s.shortened(last)) {
		last++
	}
	if !s.namesPerson(i, last) {
		for first > 0 && s.a[first-1].Sent == sent {
			first--
		}
		last = i
	}
	for k := first; k <= last; k++ {
		there[k] = true
	}
	return s.namesPerson(first, last)
}

// shortened: the sentence seems to end with atom i, yet with the full stop of a
// short word in capitals: "los CC. Ana Ruiz y …".
func (s *scan) shortened(i int) bool {
	return s.is(i, ".") && i > 0 && s.a[i-1].Upper && len(s.a[i-1].Fold) <= 3
}

func (s *scan) namesPerson(first, last int) bool {
	for i := range s.d.Mentions {
		at, _, ok := s.t.AtomsWithin(s.d.Mentions[i].Span)
		if ok && at >= first && at <= last && s.d.Entities[s.d.Mentions[i].Entity].Kind == extract.Person {
			return true
		}
	}
	return false
}

// excused: behind the name that ends at atom last the text says, before the
// next entry of the list, that the person did not come: "Ana Ruiz (apologies)".
func (s *scan) excused(last int, starts map[int]bool) bool {
	if s.is(last, ".") && last+1 < len(s.a) && s.a[last+1].Upper {
		return false // the stop is the sentence's, and the next tells of others
	}
	for k := last + 1; k < len(s.a) && k < last+14 && !starts[k]; k++ {
		if s.newLine(k-1) && s.cue(k, lexicon.RollLabel) > 0 {
			return false // the label of those who did not come
		}
		if s.cue(k, lexicon.RollAbsent) > 0 {
			return true
		}
		if s.is(k, ";") || s.is(k, ")") || s.is(k, ".") || s.a[k].Sent != s.a[last].Sent || s.newLine(k-1) && s.a[k].Upper {
			return false
		}
	}
	return false
}

// personStarts are the first atoms of the people named.
func (s *scan) personStarts() map[int]bool {
	out := map[int]bool{}
	for i := range s.d.Mentions {
		if first, _, ok := s.t.AtomsWithin(s.d.Mentions[i].Span); ok && s.d.Entities[s.d.Mentions[i].Entity].Kind == extract.Person {
			out[first] = true
		}
	}
	return out
}

// standsFor: the name at atom first is of whom somebody else represents.
func (s *scan) standsFor(first int) bool {
	for k := first - 1; k >= max(0, first-7); k-- {
		if s.is(k, ";") || s.is(k, ",") || s.a[k].Sent != s.a[first].Sent {
			return false
		}
		if n := s.cue(k, lexicon.OnBehalf); n > 0 {
			return !s.a[k].Upper || !s.newLine(k+n-1) // not the head of a column
		}
	}
	return false
}

// meeting adds the meeting that the minutes are of: their title without the
// word for minutes, and the day, so that no two of a series are one. -1 where
// there is no title.
func (s *scan) meeting() int {
	for i := range s.d.Zones {
		z := &s.d.Zones[i]
		first, last, ok := s.t.AtomsWithin(z.Span)
		if z.Kind != extract.ZoneTitle || !ok || s.d.Title == "" || !strings.Contains(name.Fold(s.t.AtomText(first, last)), name.Fold(s.d.Title)) {
			continue
		}
		title := s.d.Title
		for at := first; at <= last; at++ {
			n := s.cue(at, lexicon.TitleMinutes)
			if n == 0 {
				continue
			}
			at = s.afterMinutes(at, n)
			if rest := s.t.AtomText(at, last); at < last && strings.Contains(name.Fold(title), name.Fold(rest)) {
				title = rest
			}
			break
		}
		if s.d.Date != "" {
			title = name.Display(title) + ", " + s.d.Date
		}
		e := s.d.AddEntity(extract.Meeting, title)
		s.mention(e, first, last, "meeting.title", scoreAttended)
		return e
	}
	return -1
}

// afterMinutes is where the meeting is named behind the n atoms at atom i that
// call a paper minutes: "Sesión" in "Acta de la Sesión".
func (s *scan) afterMinutes(i, n int) int {
	end := i + n
	for k := i + 1; k < i+n; k++ {
		if s.cue(k, lexicon.SmallWord) > 0 {
			end = k
			break
		}
	}
	for end+1 < len(s.a) && s.a[end].Kind != extract.AtomNumber && s.cue(end, lexicon.SmallWord) > 0 {
		end++
	}
	return end
}
