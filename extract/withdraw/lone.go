package withdraw

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// Names of one word, of which no step is sure and an exit makes somebody who leaves, or
// a body that is left: acronyms, "AFD", states, and words of no language, "Brightwell".

// maxAcronym is how many letters an acronym may have.
const maxAcronym = 10

// loneAt reads such a name at atom k.
func (s *scan) loneAt(k, to int) (frame, bool) {
	f := frame{first: k, last: k}
	if !s.joined(k) || s.joined(k-1) && !s.is(k-1, "-") || s.a[k].Kind != extract.AtomWord || s.cues.At(k, lexicon.NotOrg) > 0 || s.cues.At(k, lexicon.DateWord) > 0 || s.cues.At(k, lexicon.Honorific) > 0 {
		return f, false
	}
	acronym := s.acronym(k)
	for acronym && s.is(f.last+1, "-") && s.a[f.last+1].Glued && s.acronym(f.last+2) {
		f.last += 2 // "AFD-CSO"
	}
	if s.joined(f.last + 1) {
		return f, false
	}
	place := s.cues.At(k, lexicon.Place) > 0
	if place {
		f.last += s.cues.At(k, lexicon.Place) - 1
	}
	if !acronym && !place && !s.coined(k) {
		return f, false
	}
	return f, s.leadsOut(f.last+1, to, 0) || !place && s.ledFrom(k, acronym)
}

// fillCandidates takes the names of organisations that their form alone kept out.
func (s *scan) fillCandidates() {
	s.candidates = map[int]int{}
	for i := range s.d.Notes {
		n := &s.d.Notes[i]
		if n.Looked != extract.Organisation || n.Outcome != "candidate" || n.Span == nil {
			continue
		}
		if first, last, ok := s.t.AtomsWithin(*n.Span); ok && last > first {
			s.candidates[first] = last
		}
	}
}

// candidateAt reads such a name at atom k where an exit makes it that of who leaves.
func (s *scan) candidateAt(k, to int) (frame, bool) {
	f := frame{first: k, last: s.candidates[k]}
	if f.last <= k || s.overlaps(k, f.last-k+1) || s.sentencesOf(f) {
		return f, false
	}
	return f, s.leadsOut(f.last+1, to, 0)
}

// acronym reports whether a word of capitals that stands for a name is at atom k, and
// its line is not all capitals.
func (s *scan) acronym(k int) bool {
	if k >= len(s.a) || !s.a[k].Caps || s.a[k].Kind != extract.AtomWord || len(s.a[k].Text) < 2 || len(s.a[k].Text) > maxAcronym || s.cues.At(k, lexicon.Place) > 0 || s.cues.At(k, lexicon.NotOrg) > 0 {
		return false
	}
	for j := k; j > 0 && s.line(j-1) == s.line(k); j-- {
		if !s.a[j-1].Upper && s.a[j-1].Kind == extract.AtomWord {
			return true
		}
	}
	return !s.a[s.lineEnd(k)].Caps || s.lineEnd(k) == k
}

// coined reports whether a word at atom k is one of no language and no part of people's
// names.
func (s *scan) coined(k int) bool {
	w := s.a[k].Text
	from, _ := s.sentence(k)
	if k == from || s.a[k-1].Kind != extract.AtomWord && !s.is(k-1, ",") || s.weekday(k) > 0 {
		return false // a capital of its place
	}
	return len(w) > 3 && !s.a[k].Caps && s.cues.At(k, lexicon.Opener) == 0 && !language.Known(w, s.d.Language) && !name.IsGiven(w) && !name.IsSurname(w) && !s.ofSomebody(w)
}

// leadsOut reports whether nothing but how and when, words of deciding and telling, and
// others of a list stand between atom i and an exit that is done: "and Elm both said they
// had left". Depth is how many of the list were passed.
func (s *scan) leadsOut(i, to, depth int) bool {
	for k := i; k <= to && k < i+reachLeaves; {
		for _, c := range []lexicon.Cue{lexicon.ExitStem, lexicon.LeaveVerb, lexicon.EndVerb} {
			if s.phraseAt(k, c) > 0 {
				return true
			}
		}
		if and := s.cues.At(k, lexicon.ListAnd) > 0; (and || s.is(k, ",")) && depth < maxListed {
			if next := s.nextListed(k+1, to); next > 0 {
				return s.leadsOut(next, to, depth+1)
			}
		}
		n := s.manner(k, to)
		for _, c := range []lexicon.Cue{lexicon.ExitTold, lexicon.Relative, lexicon.Pronoun, lexicon.OfBody, lexicon.ExitToday, lexicon.Acts} {
			n = max(n, s.cues.At(k, c))
		}
		if n == 0 || s.overlaps(k, n) {
			return false
		}
		k += n
	}
	return false
}

// nextListed is the atom behind a name in capitals that begins at atom k, articles before
// it; 0 where none does.
func (s *scan) nextListed(k, to int) int {
	for k <= to && (s.cues.At(k, lexicon.Determiner) > 0 && !s.a[k].Upper || s.cues.At(k, lexicon.ListAnd) > 0) {
		k++
	}
	if k > to || !s.a[k].Upper {
		return 0
	}
	if s.entity(k) >= 0 {
		return s.endOf(k) + 1
	}
	for k <= to && s.joined(k) {
		k++
	}
	return k
}

// ledFrom reports whether an exit leads to the name at atom k: of any kind to an acronym,
// to another word only one that is an exit from a body and from nothing else.
func (s *scan) ledFrom(k int, acronym bool) bool {
	first := k
	for s.cues.At(first-1, lexicon.Determiner) > 0 {
		first--
	}
	for _, c := range []lexicon.Cue{lexicon.LeaveVerb, lexicon.ExitBare, lexicon.JoinVerb} {
		for j := max(0, first-5); j < first && acronym; j++ {
			if n := s.phraseAt(j, c); n > 0 && j+n == first {
				return true
			}
		}
	}
	if !s.precedes(lexicon.ExitFrom, k) && !s.precedes(lexicon.BelongsTo, k) || !s.exitBefore(k) {
		return false
	}
	if !acronym && s.organisation(first-2) >= 0 && s.cues.At(first-1, lexicon.OfBody) == 0 {
		return false // "la renuncia del presidente del {Consejo} en Tera"
	}
	from, _ := s.sentence(k)
	return acronym || s.cues.Any(max(from, k-maxManner), k-1, lexicon.ExitSure)
}

// surnamed gives the one person whose name ends with the word at atom k, where an exit makes
// it who leaves: "Castell then resigned"; -1 where none is.
func (s *scan) surnamed(k, to int) int {
	if !s.joined(k) || s.joined(k-1) && s.cues.At(k-1, lexicon.Opener) == 0 || s.joined(k+1) || len(s.a[k].Text) < 4 {
		return -1
	}
	found := none
	for e := range s.d.Entities {
		if x := &s.d.Entities[e]; x.Kind == extract.Person && strings.HasSuffix(x.Name, " "+s.a[k].Text) {
			found.also(e)
		}
	}
	if found.one() < 0 || !s.leadsOut(k+1, to, 0) {
		return -1
	}
	return found.one()
}

// ofSomebody reports whether a person is named with a word.
func (s *scan) ofSomebody(word string) bool {
	return slices.ContainsFunc(s.d.Entities, func(x extract.Entity) bool {
		return x.Kind == extract.Person && slices.Contains(strings.Fields(x.Name), word)
	})
}

// bracketed gives the organisation behind whose name a word stands in brackets somewhere,
// "Upland Water Council (Upwater)"; -1 where none is.
func (s *scan) bracketed(k int) int {
	if s.bracket == nil {
		s.bracket = map[string][]int{}
		for j := range s.a {
			if s.is(j, "(") && s.is(j+2, ")") {
				s.bracket[s.a[j+1].Text] = append(s.bracket[s.a[j+1].Text], j)
			}
		}
	}
	for _, j := range s.bracket[s.a[k].Text] {
		if e := s.organisation(j - 1); e >= 0 {
			return e
		}
	}
	return -1
}
