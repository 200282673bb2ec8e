package withdraw

import (
	"strings"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
)

// What the form of a verb and the words that govern it say of an exit: that it
// was done, will be, may be.

// reachWill is how far a word such as "will" may stand before a phrase, in
// atoms.
const reachWill = 3

// ledTo reports whether words before an infinitive say that it was done:
// "decided to", "la decisión de".
func (s *scan) ledTo(p phrase) bool {
	if s.ends(p.at, lexicon.ExitAfter) {
		return true // "tras retirarse de"
	}
	words := 0
	for k := p.at - 1; k >= p.from && words < reachLed; k-- {
		if s.cues.At(k, lexicon.ExitLed) > 0 {
			return true
		}
		if s.entity(k) < 0 && !s.inDate(k) {
			words++
		}
	}
	return s.resolved(p)
}

// resolved reports whether a phrase opens one of the points that a body resolves, as
// the sentence says that ends with a colon before them: "ACUERDA: Primero. Separarse".
func (s *scan) resolved(p phrase) bool {
	words := 0
	for k := p.from; k < p.at; k++ {
		if s.a[k].Kind != extract.AtomMark {
			words++
		}
	}
	if words > 2 || s.entity(p.from) >= 0 {
		return false
	}
	for k := p.from - 1; k >= 0 && s.a[k].Sent >= s.a[p.from].Sent-3; k-- {
		if s.is(k, ":") {
			return s.cues.Any(k-3, k-1, lexicon.ExitLed)
		}
	}
	return false
}

// dictated reports whether a phrase opens what is quoted behind a colon as the words of a
// decision: "el acuerdo adoptado, que dice: «Cursar baja»".
func (s *scan) dictated(p phrase) bool {
	k := p.at - 1
	if s.is(k, "\"") || s.is(k, "«") || s.is(k, "“") {
		k--
	}
	if !s.is(k, ":") {
		return false
	}
	from, _ := s.sentence(k)
	return s.cues.Any(from, k-1, lexicon.ExitLed)
}

// bare reports whether a phrase has the form of an infinitive.
func (s *scan) bare(p phrase) bool {
	return p.cue.cue == lexicon.ExitBare || p.cue.cue == lexicon.ExitRoot || p.cue.cue == lexicon.EndRoot || p.cue.cue == lexicon.EndIt || p.cue.cue == lexicon.ExitTaking
}

// plainly reports a verb whose form is that of the infinitive, with its own
// subject right before it: "we withdraw from".
func (s *scan) plainly(p phrase) bool {
	for k := p.at - 1; k >= p.from && k >= p.at-2; k-- {
		if s.speaker(k) {
			return true
		}
	}
	return false
}

// speaker reports whether "we" or "I" stands at atom k, and not "our" or "my".
func (s *scan) speaker(k int) bool {
	return s.cues.At(k, lexicon.Ours) == 0 && (s.cues.At(k, lexicon.Speaks) > 0 || s.cues.At(k, lexicon.SpeaksOne) > 0)
}

// asksOwn reports whether the sender asks that its own place be ended: "please
// cancel our membership", "remove me from".
func (s *scan) asksOwn(p phrase) bool {
	if s.cues.Any(max(p.from, p.at-reachDenied), p.at-1, lexicon.ExitNot) || s.cues.At(p.from, lexicon.ExitIf) > 0 {
		return false
	}
	own := func(k int) bool {
		return s.cues.At(k, lexicon.Ours) > 0 || s.cues.At(k, lexicon.SpeaksOne) > 0 || s.cues.At(k, lexicon.Speaks) > 0
	}
	if p.cue.cue == lexicon.ExitStem && p.n > 1 && s.pleads(p) {
		return own(p.at+1) || own(p.at+2) && p.n > 2
	}
	if s.myOwn(p) && s.letterly() && s.cues.Any(s.wordsBefore(p, reachBy), p.at-1, lexicon.ExitPlease) {
		return true // "solicitar que se tramite nuestra baja"
	}
	return p.cue.cue == lexicon.EndRoot && !s.cues.Any(p.at+p.n, p.to, lexicon.ExitUntil) && own(p.at+p.n) && s.cues.At(p.at+p.n+1, lexicon.ExitShare) > 0 && s.pleads(p)
}

// wordsBefore is the atom some words before a phrase, in its sentence, dates not counted.
func (s *scan) wordsBefore(p phrase, words int) int {
	k := p.at
	for ; k > p.from && words > 0; k-- {
		if !s.inDate(k - 1) {
			words--
		}
	}
	return k
}

// pleads reports whether a word of asking stands right before a phrase:
// "please", "sírvanse", "ask you to".
func (s *scan) pleads(p phrase) bool {
	return s.cues.Any(max(p.from, p.at-reachMeant), p.at-1, lexicon.ExitPlease)
}

// unreal reports a form that tells what may be: "se retiraría", "que deje", which
// an accent tells from "dejé".
func (s *scan) unreal(p phrase) bool {
	if p.cue.cue == lexicon.ExitNoun && (s.owned(p.at) || s.cues.At(p.at-1, lexicon.Determiner) > 0) {
		return false // "su cese"
	}
	return p.cue.cue == lexicon.ExitUnreal || s.cues.At(p.at, lexicon.ExitUnreal) == p.n && !s.stressed(p)
}

// ordered reports whether such a form tells what was decided: "acordó que el
// Colegio se separe de".
func (s *scan) ordered(p phrase) bool {
	if s.factive(p) || s.reported(p) {
		return true
	}
	for k := p.at - 1; k >= p.from && k >= p.at-2*reachLed; k-- {
		if n := s.cues.At(k, lexicon.ExitLed); n > 0 {
			for ; k < p.at; k++ {
				if s.cues.At(k, lexicon.Relative) > 0 {
					return true
				}
			}
			return false
		}
	}
	return false
}

// reported reports whether such a form tells what somebody made known of themselves,
// "anunció que dejaba", or on a day that is told, "que dejaría el 1 de mayo".
func (s *scan) reported(p phrase) bool {
	for k := p.at - 1; k > p.from && k >= p.at-reachLed; k-- {
		if s.cues.At(k, lexicon.Relative) == 0 {
			continue
		}
		if !s.cues.Any(max(p.from, k-reachMeant), k-1, lexicon.ExitTold) || s.cues.Any(p.from, p.to, lexicon.ExitUntil) || s.subjectNoun(k+1, p.at) {
			return false
		}
		return s.cues.At(p.at, lexicon.ExitLasting) == p.n || s.dayBehind(p.at+p.n, p.to)
	}
	return false
}

// subjectNoun reports whether a subject without a name stands between two atoms, and no word
// for somebody's house: "que sus colegas dejaban".
func (s *scan) subjectNoun(first, end int) bool {
	for k := first; k+1 < end; k++ {
		if s.cues.At(k, lexicon.Determiner) > 0 && s.cues.At(k, lexicon.ExitHouse) == 0 && s.cues.At(k+1, lexicon.ExitOrgan) == 0 && s.entity(k+1) < 0 && !s.inDate(k) && !s.inDate(k+1) && s.a[k+1].Kind == extract.AtomWord {
			return true
		}
	}
	return false
}

// bound reports whether a word at atom k ends with "I must" or the like, by which the
// sender does what the phrase says.
func (s *scan) bound(p phrase, k int) bool {
	n := s.cues.At(k, lexicon.ExitBound)
	return n > 0 && p.at-k-n < 2 && (s.cues.At(k, lexicon.SpeaksOne) > 0 || s.cues.At(k, lexicon.Speaks) > 0 || s.grammar.NoPronoun) && !s.cues.Any(p.at, p.to, lexicon.ExitUntil)
}

// obliged reports whether the sender does what a phrase says because it must: "nos vemos
// en la obligación de retirarnos".
func (s *scan) obliged(tell *telling, p phrase) bool {
	for k := p.at - 1; tell.speaks && k >= p.from && k >= p.at-reachBy; k-- {
		if s.bound(p, k) {
			return !s.cues.Any(p.from, k-1, lexicon.ExitNot)
		}
	}
	return false
}

// factive reports whether words before a phrase take it for so: "lamentó que se
// hayan retirado".
func (s *scan) factive(p phrase) bool {
	return s.takenFor(max(p.from, p.at-reachGives), p.at-1)
}

// takenFor reports whether words between two atoms take for so what they are told
// to be: "regrets to learn that".
func (s *scan) takenFor(first, last int) bool {
	for k := first; k <= last; k++ {
		n := s.cues.At(k, lexicon.ExitFactive)
		for j := k + n; n > 0 && j <= last && j <= k+n+3 && s.entity(j) < 0; j++ {
			if s.cues.At(j, lexicon.Relative) > 0 {
				return true
			}
		}
	}
	return false
}

// coming reports a form that tells what is to come: "se retirará", which an
// accent tells from "se retirara".
func (s *scan) coming(p phrase) bool { return s.cues.At(p.at, lexicon.ExitWill) == p.n }

// future is the atom of a word right before a phrase that makes it one of what
// is to come, "will", "va a"; -1 where none stands.
func (s *scan) future(p phrase) int {
	if p.cue.cue == lexicon.ExitNoun || p.cue.cue == lexicon.ExitShare || p.cue.cue == lexicon.EndNoun {
		return -1
	}
	for k := p.at - 1; k >= p.from && k >= p.at-reachWill && s.entity(k) < 0 && s.a[k].Kind == extract.AtomWord; k-- {
		if s.cues.At(k, lexicon.ExitFuture) > 0 {
			return k
		}
	}
	return -1
}

// willed reports whether an exit that is to come is settled: its day is, or the
// one who leaves says it in a paper of its own, and nothing is said on which it
// hangs.
func (s *scan) willed(tell *telling, p phrase) bool {
	if s.cues.Any(p.at+p.n, p.to, lexicon.ExitUntil) || s.cues.Any(p.from, p.at, lexicon.ExitUntil) {
		return false
	}
	if k := s.future(p); k >= 0 && s.cues.At(k, lexicon.ExitDenied) > 0 && s.cues.At(k, lexicon.ExitWish) == 0 && !s.cues.Any(p.from, k, lexicon.ExitTold) {
		return false // "would", but for "wrote that she would"
	}
	s.fillDates()
	if k := s.future(p); k >= 0 && s.cues.Any(p.from, k, lexicon.ExitNotice) && s.cues.Any(p.from, k, lexicon.ExitTold) {
		return true // "gave notice that it would leave"
	}
	if tell.speaks || s.sends(tell.who) {
		return true
	}
	probe := *tell
	k := s.beside(&probe, p)
	return k >= 0 && s.precision(s.dates[k].index) > 2
}

// anew reports whether a verb of its own begins behind "and" at atom k: "will
// not stand again and left".
func (s *scan) anew(p phrase, k int) bool {
	if s.bare(p) || p.at-k > 2 && s.cues.At(k+1, lexicon.Acts) == 0 || s.cues.At(k, lexicon.ListAnd) == 0 {
		return false
	}
	c := p.cue.cue
	return c == lexicon.ExitStem || c == lexicon.LeaveVerb || c == lexicon.EndVerb
}

// saysI reports whether the last word of a phrase ends as only one who speaks of
// oneself says it: "dejé", "ya no estaré".
func (s *scan) saysI(p phrase) bool {
	return s.grammar.EndsI != "" && strings.HasSuffix(strings.ToLower(s.a[p.at+p.n-1].Text), s.grammar.EndsI)
}

// stressed reports whether a word of the phrase has its accent on the last
// syllable, which tells "renunció" from "renuncio".
func (s *scan) stressed(p phrase) bool {
	for k := p.at; k < p.at+p.n; k++ {
		w := strings.TrimRight(strings.ToLower(s.a[k].Text), "ns")
		if last, _ := utf8.DecodeLastRuneInString(w); last >= utf8.RuneSelf {
			return true
		}
	}
	return false
}
