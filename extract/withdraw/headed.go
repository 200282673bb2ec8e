package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// Depositaries tell an exit by a heading: below the treaty's title stands who left it
// and what it did, "REPUBLIC OF X: WITHDRAWAL".

// reachTitle is how many lines above such a heading the treaty's title may begin.
const reachTitle = 5

// heading takes for an exit at the end of a line, behind a name and a colon, the
// treaty whose title stands above the line.
func (s *scan) heading(tell *telling, p phrase) bool {
	if c := p.cue.cue; c != lexicon.ExitNoun && c != lexicon.EndNoun || !s.is(p.at-1, ":") || s.line(p.at-1) != s.line(p.at) || p.at+p.n < len(s.a) && s.line(p.at+p.n) == s.line(p.at) {
		return false
	}
	first := p.at - 1
	for first > 0 && s.line(first-1) == s.line(p.at) {
		first--
	}
	who := s.entity(p.at - 2)
	if who < 0 {
		f := frame{first: first, last: p.at - 2}
		if f.last < f.first || !s.nameLike(f) {
			return false
		}
		s.nameFrame(f)
		who = s.entity(first)
	}
	from := s.titleAbove(first)
	if from < 0 || from == who {
		return false
	}
	tell.who, tell.whoAt, tell.from, tell.at = who, s.startOf(p.at-2), from, p.at+p.n-1
	return true
}

// titleAbove names the treaty whose title begins a few lines above atom i, at most;
// -1 where none does.
func (s *scan) titleAbove(i int) int {
	for lines := 0; i > 0 && lines < reachTitle; lines++ {
		end := i - 1
		i = end
		for i > 0 && s.line(i-1) == s.line(end) {
			i--
		}
		if !s.a[i].Upper || s.cues.At(i, lexicon.ExitTreaty) == 0 && s.cues.At(s.lineEnd(i), lexicon.ExitTreaty) == 0 {
			continue
		}
		for last := s.lineEnd(i); ; last = s.lineEnd(last + 1) {
			if last+1 >= len(s.a) || !s.titleGoesOn(last+1) {
				return s.d.AddEntity(extract.Organisation, s.t.AtomText(i, last))
			}
		}
	}
	return -1
}

// titleGoesOn reports whether the line of atom k goes on with a title in capitals:
// none of places and dates, nor that of who left.
func (s *scan) titleGoesOn(k int) bool {
	for end := s.lineEnd(k); k <= end; k++ {
		if !s.a[k].Caps && s.a[k].Kind == extract.AtomWord || s.a[k].Kind == extract.AtomNumber || s.is(k, ":") {
			return false
		}
	}
	return true
}
