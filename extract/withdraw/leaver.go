package withdraw

import (
	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// Names that no other step was sure of and that an exit makes those of somebody who
// leaves, or of a body that is left.

// reachLeaves is how far behind a name the exit may stand that makes somebody of it,
// in atoms.
const reachLeaves = 10

// leftAt reads the body, unknown by its name's form, to which the words of an exit lead
// and nothing but how it was done between: "relinquish the chair of the Elm Hospital Trust".
func (s *scan) leftAt(k, to int) (frame, bool) {
	f := frame{first: k, last: k}
	if !s.joined(k) || s.joined(k-1) || s.cues.At(k, lexicon.Place) > 0 || s.cues.At(k, lexicon.DateWord) > 0 || !s.precedes(lexicon.ExitOff, k) && !s.precedes(lexicon.BelongsTo, k) && !s.memberBefore(k) && !s.sharedIn(k) || !s.exitBefore(k) {
		return f, false
	}
	for f.last < to && s.joined(f.last+1) {
		f.last++
	}
	f, _ = s.frameEnd(f, to)
	return f, f.last > k && !s.sentencesOf(f) && !s.human(f)
}

// rankedIn reads the body, unknown by its name's form, in which those who leave say what
// they are: "we, the undersigned editors of the Upland Journal, have resigned".
func (s *scan) rankedIn(k, to int) (frame, bool) {
	f := frame{first: k, last: k}
	if !s.joined(k) || s.joined(k-1) || s.cues.At(k, lexicon.Place) > 0 || !s.precedes(lexicon.ExitWithin, k) {
		return f, false
	}
	from, _ := s.sentence(k)
	if !s.cues.Any(from, k-1, lexicon.Undersigned) && !s.cues.Any(from, k-1, lexicon.Speaks) || !s.cues.Any(k, to, lexicon.ExitSure) {
		return f, false
	}
	for f.last < to && (s.joined(f.last+1) || s.linked(f.last+1)) {
		f.last++
	}
	return f, f.last > k
}

// memberBefore reports whether words that end a membership lead to atom k: "causó baja en
// el".
func (s *scan) memberBefore(k int) bool {
	for j := k - 1; j > 0 && j >= k-reachBy; j-- {
		if n := s.cues.At(j, lexicon.ExitMember); n > 1 && s.cues.At(j, lexicon.ExitStem) == n {
			return s.precedes(lexicon.ExitFrom, k)
		}
	}
	return false
}

// sharedIn reports whether "in" leads to atom k from words for somebody's place in a body:
// "su militancia en".
func (s *scan) sharedIn(k int) bool {
	for _, n := range []int{1, 2} {
		if s.cues.At(k-n, lexicon.OrgIn) == n && s.ends(k-n, lexicon.ExitShare) {
			return true
		}
	}
	return false
}

// exitBefore reports whether an exit stands before atom k and only its manner between.
func (s *scan) exitBefore(k int) bool {
	from, _ := s.sentence(k)
	for j := k - 1; j >= max(from, k-maxManner); j-- {
		for _, c := range []lexicon.Cue{lexicon.ExitStem, lexicon.ExitRoot, lexicon.ExitNoun, lexicon.EndVerb, lexicon.EndRoot} {
			n := s.phraseAt(j, c)
			if n == 0 || j+n > k || (c == lexicon.EndVerb || c == lexicon.EndRoot) && !s.cues.Any(j+n, k-1, lexicon.ExitShare) {
				continue
			}
			i := j + n
			for i < k {
				if n := s.manner(i, k); n > 0 && s.entity(i) < 0 {
					i += n
				} else if s.entity(i) >= 0 && c == lexicon.ExitNoun {
					i = s.endOf(i) + 1 // "the exit of the Bank from the"
				} else {
					break
				}
			}
			if i >= k {
				return true
			}
		}
	}
	return false
}

// leaverAt reads a name that no other step was sure of, where an exit makes
// somebody of it: "Elspeth Macaulay's resignation", "Quorum Health has left".
func (s *scan) leaverAt(k, to int) (frame, bool) {
	if !s.joined(k) || s.joined(k-1) || s.cues.At(k, lexicon.Opener) > 0 || s.cues.At(k, lexicon.Place) > 0 && !s.joined(k+s.cues.At(k, lexicon.Place)) || s.cues.At(k, lexicon.DateWord) > 0 {
		return frame{}, false
	}
	f := frame{first: k, last: k}
	for f.last < to && s.joined(f.last+1) {
		f.last++
	}
	f, _ = s.frameEnd(f, to)
	if f.last == k || f.last > k+6 || s.sentencesOf(f) || s.inDate(f.last) {
		return f, false
	}
	return f, s.leaves(f, to)
}

// leaves reports whether a name stands where who leaves does: before an exit, nobody
// else between, or behind one of which it is told, "the departure of Quorum Health".
func (s *scan) leaves(f frame, to int) bool {
	for k, end := f.last+1, f.last+reachLeaves; k <= to && k <= end; k++ {
		if s.cues.At(k, lexicon.ListAnd) > 0 || s.is(k, ",") {
			if next := s.nextListed(k+1, to); next > 0 {
				k, end = next-1, next+reachLeaves
				continue
			}
			if next := s.noteEnd(k, to); next > k && k == f.last+1 {
				k, end = next, next+reachLeaves
				continue
			}
		}
		if s.entity(k) >= 0 || s.a[k].Upper && s.a[k].Kind == extract.AtomWord || s.is(k, ";") || s.is(k, ":") || s.is(k, "\"") {
			break
		}
		for _, c := range []lexicon.Cue{lexicon.ExitStem, lexicon.LeaveVerb, lexicon.EndVerb, lexicon.ExitSame, lexicon.ExitNoun, lexicon.ExitLasting} {
			if s.phraseAt(k, c) > 0 {
				return true
			}
		}
	}
	return false
}

// toldEnd gives the comma that closes what a relative tells of those named before the comma
// at atom k, "who were elected in May,"; k itself where none does.
func (s *scan) toldEnd(k, to int) int {
	if !s.is(k, ",") || s.cues.At(k+1, lexicon.Relative) == 0 && s.cues.At(k+1, lexicon.OfPerson) == 0 {
		return k
	}
	return s.nextComma(k, to)
}

// nextComma gives the first comma behind the one at atom k that may close what it opens; k
// itself where none does.
func (s *scan) nextComma(k, to int) int {
	for j := k + 2; j <= to && j < k+maxAside; j++ {
		if s.is(j, ",") {
			return j
		}
	}
	return k
}

// noteEnd gives the comma that closes what stands behind a comma at atom k of the one named
// before it, ", a founder member of the Council,", an article or a small word at its head;
// k itself where none does.
func (s *scan) noteEnd(k, to int) int {
	if !s.is(k, ",") || k >= to || s.a[k+1].Upper || s.a[k+1].Kind != extract.AtomWord || s.cues.At(k+1, lexicon.ListAnd) > 0 {
		return k
	}
	return s.nextComma(k, to)
}

// sentencesOf reports whether a frame is a heading or the like: all capitals,
// or words of positions and papers.
func (s *scan) sentencesOf(f frame) bool {
	for k := f.first; k <= f.last; k++ {
		if s.a[k].Caps && len(s.a[k].Text) > 3 || s.cues.At(k, lexicon.Thing) > 0 && (k == f.first || k == f.last) || (s.cues.At(k, lexicon.RoleHead) > 0 || s.cues.At(k, lexicon.RoleEnd) > 0) && !name.IsGiven(s.a[k].Text) || s.cues.At(k, lexicon.OrgPlural) > 0 {
			return true
		}
	}
	return false
}

// human reports whether a frame has the form of a person's name, and not that
// of an organisation's: letters alone, no article before it, no ordinary word.
func (s *scan) human(f frame) bool {
	if s.cues.At(f.first-1, lexicon.Determiner) > 0 && s.cues.At(f.first, lexicon.Honorific) == 0 {
		return false
	}
	for k := f.first; k <= f.last; k++ {
		if s.a[k].Kind != extract.AtomWord || s.cues.At(k, lexicon.LegalForm) > 0 || s.cues.At(k, lexicon.OrgEnd) > 0 || s.cues.At(k, lexicon.OrgHead) > 0 {
			return false
		}
		if language.Known(s.a[k].Text, s.d.Language) && !name.IsGiven(s.a[k].Text) && !name.IsSurname(s.a[k].Text) && s.cues.At(k, lexicon.Honorific) == 0 {
			return false
		}
	}
	return true
}

// nameLeaver gives a frame of a person's name its entity and mention.
func (s *scan) nameLeaver(f frame) {
	s.addMention(f, s.d.AddEntity(extract.Person, s.t.AtomText(f.first, f.last)))
}
