package withdraw

import (
	"slices"
	"strings"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
)

// Who speaks, where only the form of a verb tells.

// saysOne reports whether a verb stands at atom k that only somebody who speaks of
// themselves says, "presento", unlike "presentó" and "el anuncio".
func (s *scan) saysOne(k int, p phrase) bool {
	n := s.cues.At(k, lexicon.FirstOne)
	if n == 0 || k >= p.at || s.sender(true) < 0 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s.a[k].Text)
	return (n > 1 || strings.ContainsRune("oéía", last)) && s.cues.At(k-1, lexicon.Determiner) == 0 && s.cues.At(k-1, lexicon.BelongsTo) == 0
}

// saysMany reports whether a verb stands at atom k that several say of themselves:
// "creemos", unlike "reclamos" and "últimos".
func (s *scan) saysMany(k int, p phrase) bool {
	w := s.a[k].Fold
	if k >= p.at || s.grammar.EndsWe == "" || s.a[k].Upper && k > p.from || len(w) < 5 || !strings.HasSuffix(w, s.grammar.EndsWe) {
		return false
	}
	if vowel := w[len(w)-len(s.grammar.EndsWe)-1]; !strings.ContainsRune("aei", rune(vowel)) || s.cues.At(k, lexicon.NotWe) > 0 {
		return false
	}
	return len(w) == len(s.a[k].Text) && s.cues.At(k-1, lexicon.Determiner) == 0 // verbs of "we" have no accent here, "últimos" has
}

// subjectClause reports whether a clause begins at atom k of which somebody else is the
// subject: "que la junta acordó".
func (s *scan) subjectClause(k int, p phrase) bool {
	if s.cues.At(k, lexicon.Relative) == 0 || s.cues.At(k+1, lexicon.Determiner) == 0 || k+2 >= p.at || s.a[k+2].Kind != extract.AtomWord {
		return false
	}
	return s.cues.At(k+1, lexicon.Ours) == 0 && s.cues.At(k+1, lexicon.ExitSelf) == 0 && s.cues.At(k+2, lexicon.ExitLed) == 0 && s.cues.At(k+2, lexicon.ExitShare) == 0
}

// ownOrgan reports whether an organ of the sender's own house stands at atom k, whose
// decision the sender gives notice of, "les informo que la asamblea acordó", or tells with
// no more ado: "The executive has voted to leave".
func (s *scan) ownOrgan(k int, p phrase) bool {
	n := s.cues.At(k, lexicon.ExitOrgan)
	if n == 0 || k+n > p.at || s.entity(k) >= 0 || s.cues.At(k-1, lexicon.Determiner) == 0 || !s.letterly() || s.sender(false) < 0 {
		return false
	}
	return s.cues.At(k+n, lexicon.BelongsTo) == 0 && s.cues.At(k+n, lexicon.ExitYours) == 0 && (s.gives(k, p.from) && (s.ledTo(p) || !s.bare(p)) || k-1 == s.worded(p.from) && s.bare(p) && s.ledTo(p))
}

// wants reports whether the sender of a letter leaves by saying that it wants to: "I wish
// to step down from", nothing said on which that hangs.
func (s *scan) wants(tell *telling, p phrase) bool {
	if !tell.speaks || !s.letterly() || !s.bare(p) || s.cues.Any(p.from, p.to, lexicon.ExitUntil) {
		return false
	}
	for k := p.at - 1; k >= p.from && k >= p.at-reachMeant; k-- {
		if n := s.cues.At(k, lexicon.ExitWants); n > 0 {
			return k+n == p.at && !s.cues.Any(k-2, k-1, lexicon.ExitNot)
		}
	}
	return false
}

// ownActs takes for a decision of the sender's own house whose words are quoted the
// sender: "el acuerdo de nuestra Junta, que dice: «Cursar baja»".
func (s *scan) ownActs(tell *telling, p phrase) bool {
	own := s.sender(false)
	if own < 0 || own == tell.from || !s.letterly() || !s.dictated(p) {
		return false
	}
	for k := p.from; k < p.at; k++ {
		if s.organisation(k) >= 0 && s.entity(k) != own && s.organOf(s.startOf(k)) {
			return false // "el acuerdo de la asamblea de la Red"
		}
	}
	tell.who, tell.speaks, tell.self = own, true, true
	return true
}

// weNamed gives the organisations that are named right before a verb of "we" as those who
// say it: "la {Liga} y el {Club} nos permitimos comunicar que".
func (s *scan) weNamed(left int, p phrase) []int {
	for k := p.at; k > p.from; k-- {
		e := s.organisation(k - 1)
		if e < 0 || e == left || s.entity(k) == e {
			continue
		}
		verb := k
		if s.cues.At(k, lexicon.Speaks) == 1 && s.cues.At(k, lexicon.Ours) == 0 {
			verb++ // "nos permitimos", unlike "nos informó"
		}
		if verb > p.at || !s.saysMany(verb, phrase{p.cue, p.at + 1, p.n, p.from, p.to}) {
			return nil
		}
		return append(s.others(s.startOf(k-1), p.from, e), e)
	}
	return nil
}

// pointOfSigners takes for one of the points that the undersigned organisations declare,
// of which nothing but a verb tells the subject, "Que, en consecuencia, han decidido
// dejar", all of them.
func (s *scan) pointOfSigners(tell *telling, p phrase) bool {
	if noun := p.cue.cue == lexicon.ExitNoun || p.cue.cue == lexicon.ExitShare; noun || !s.grammar.NoPronoun || !s.bodiesSign() {
		return false
	}
	first := p.from
	for k := p.from; k < p.at; k++ {
		if s.is(k, ":") || s.is(k, ";") {
			first = k + 1
		}
	}
	for k := first; k < p.at; {
		n := max(s.cues.At(k, lexicon.ExitThus), s.cues.At(k, lexicon.Relative), s.cues.At(k, lexicon.ExitLed), s.manner(k, p.to))
		if s.a[k].Kind != extract.AtomWord {
			n = max(n, 1)
		}
		if n == 0 || s.entity(k) >= 0 {
			return false
		}
		k += n
	}
	list := slices.DeleteFunc(s.undersigned(), func(e int) bool { return e == tell.from || s.d.Entities[e].Kind != extract.Organisation })
	if len(list) < 2 {
		return false
	}
	tell.who, tell.with, tell.score = list[0], list[1:], tell.score-150
	tell.self, tell.speaks = true, true
	return true
}
