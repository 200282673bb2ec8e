package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// reachYours is how far before the word for a letter, or before an exit that is a noun,
// it may be said to be the addressee's, in atoms: "your kind letter".
const reachYours = 2

// answered gives the one person to whom a paper goes, where a phrase tells of an exit
// in that one's letter: "su carta de 3 de mayo, en la que presenta su renuncia al
// Consejo"; -1 where it is otherwise. A letter of theirs may tell of others, whom the
// phrase names then.
func (s *scan) answered(p phrase) int {
	if theirs, plain := s.inYourLetter(p); theirs {
		if plain {
			return s.addressee()
		}
		return -1
	}
	if p.cue.cue != lexicon.ExitNoun && !s.bare(p) || !s.wishedByYou(p) {
		return -1
	}
	relative := false
	for k := p.at - 1; k >= p.from; k-- {
		if e := s.entity(k); e >= 0 && s.d.Entities[e].Kind == extract.Person {
			return -1
		}
		relative = relative || s.cues.At(k, lexicon.Relative) > 0
		if s.cues.At(k, lexicon.LetterNoun) > 0 && s.yours(k) {
			if relative {
				return s.addressee()
			}
			return -1
		}
	}
	return -1
}

// reachLetter is how far before the verb the letter may stand that says it, in atoms.
const reachLetter = 7

// inYourLetter reports whether a verb hangs on the addressee's letter, "your letter of 3
// May resigning from the Council", and whether nothing but its day parts the two: not in
// "your letter about resigning from the Council".
func (s *scan) inYourLetter(p phrase) (theirs, plain bool) {
	if p.cue.cue != lexicon.ExitGerund {
		return false, false
	}
	for k := p.at - 1; k >= max(p.from, p.at-reachLetter) && !s.is(k, ","); k-- {
		if s.entity(k) >= 0 {
			return false, false
		}
		if s.cues.At(k, lexicon.LetterNoun) > 0 && s.yours(k) {
			return true, k == p.at-1 || s.inDate(p.at-1)
		}
	}
	return false, false
}

// wishedByYou reports whether the exit is the addressee's: "your resignation", "your
// wish to stand down".
func (s *scan) wishedByYou(p phrase) bool {
	if s.yours(p.at) {
		return true
	}
	k := p.at - 1
	for k > p.from && s.cues.At(k, lexicon.RoleOf) > 0 {
		k--
	}
	return s.bare(p) && k > p.from && s.yours(k)
}

// yours reports whether what stands at an atom is said to be the addressee's right
// before it.
func (s *scan) yours(k int) bool { return s.cues.Any(k-reachYours, k-1, lexicon.Yours) }

// addressee is the one person to whom the paper is addressed, -1 where there is none or
// more than one.
func (s *scan) addressee() int {
	found := none
	for e := range s.recipients() {
		if s.d.Entities[e].Kind != extract.Person {
			return -1
		}
		found.also(e)
	}
	return found.one()
}

// yourOrgan takes for an organ, in what the addressee's letter tells, the body whose it
// is said to be, else the one that the paper goes to, or nobody: "su escrito, por
// el que nos comunica que la asamblea resolvió", "your letter, in which you say that the
// board has resolved".
func (s *scan) yourOrgan(tell *telling, p phrase) bool {
	if s.message != nil || !s.letterly() {
		return false
	}
	for k := p.at - 1; k > p.from+1 && s.cues.At(k, lexicon.LetterNoun) == 0; k-- {
		n := s.cues.At(k, lexicon.ExitOrgan)
		if n == 0 || k+n > p.at || s.entity(k) >= 0 || s.cues.At(k-1, lexicon.Determiner) == 0 || s.cues.At(k-2, lexicon.Relative) == 0 || !s.yourLetter(p.from, k) {
			continue
		}
		e := s.addressed()
		for j := k + n; j < p.at; j++ {
			if whole := s.organisation(j); whole >= 0 && s.precedes(lexicon.BelongsTo, j) {
				e = whole // "la asamblea de la Liga"
				break
			}
			if s.entity(j) >= 0 || s.a[j].Upper {
				return false
			}
		}
		tell.who, tell.score = e, tell.score-50
		return true
	}
	return false
}

// yourLetter reports whether a letter of the addressee's stands between two atoms.
func (s *scan) yourLetter(first, last int) bool {
	for k := first; k < last; k++ {
		if s.cues.At(k, lexicon.LetterNoun) > 0 && s.yours(k) {
			return true
		}
	}
	return false
}
