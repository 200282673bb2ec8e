package withdraw

import (
	"strconv"
	"time"

	"legajo/extract"
	"legajo/language/lexicon"
)

// when finds the date of the exit: in its sentence right behind it, or before
// the subject with no other deed between; else in the sentence that says when
// it counts, or in the one before, to which "in it" points. A letter between
// the date and the exit makes it the day of the notice.
func (s *scan) when(tell *telling, p phrase) {
	s.fillDates()
	if tell.around && (tell.self || tell.speaks) { // what else the sender tells of has other days
		if tell.date = s.effect(tell.at+1, 2, tell, p); tell.date < 0 {
			tell.date = s.counting(p)
		}
		return
	}
	best := s.beside(tell, p)
	if best >= 0 && !(tell.self && s.effect(p.to+1, 2, tell, p) >= 0) {
		tell.date = s.dates[best].index
		tell.notice = s.dates[best].last < p.at && (s.letter(s.dates[best].last+1, p.at) || s.letter(s.dates[best].first-3, s.dates[best].first))
		tell.first, tell.last = min(tell.first, s.dates[best].first), max(tell.last, s.dates[best].last)
		return
	}
	if best = s.opened(tell, p); best >= 0 && !tell.self {
		tell.date = best
		return
	}
	if tell.date = s.sameDay(tell, p); tell.date >= 0 {
		return
	}
	if tell.date = s.doneSo(tell, p); tell.date >= 0 {
		return
	}
	if tell.self {
		tell.date = s.effect(tell.at+1, 2, tell, p)
		return
	}
	if tell.date = s.effect(p.to+1, 0, tell, p); tell.date < 0 {
		s.there(tell, p)
	}
}

// counting is the day in the sentence of a phrase from which on its words say that the
// exit counts, "a partir del 1 de mayo", as index into Dates; -1 where none is.
func (s *scan) counting(p phrase) int {
	for _, x := range s.dates {
		if x.first > p.from && x.last < p.at && s.ends(x.first, lexicon.ExitEffect) && s.precision(x.index) > 2 && !s.deed(x.last+1, p.at) {
			return x.index
		}
	}
	return -1
}

// beside gives the date in the sentence of a phrase that stands nearest to it
// and is that of the exit, as index into s.dates, -1 where none is.
func (s *scan) beside(tell *telling, p phrase) int {
	best, gap, behind := -1, 1<<30, max(tell.at, p.at+p.n-1)
	if tell.whoAt > behind {
		behind = s.endOf(tell.whoAt)
	}
	for k := range s.dates {
		x := &s.dates[k]
		if x.first < p.from || x.last > p.to {
			continue
		}
		if x.last < p.at && s.cues.At(x.last+1, lexicon.ExitWhen) > 0 {
			return k // "until 2010, when she left"
		}
		if s.begun(x, tell, p) || s.prompted(x, p) || s.ofOther(x, tell, p) || tell.pact >= 0 && s.ofPact(x) {
			continue
		}
		switch {
		case x.first > p.at && x.last < behind:
			best, gap = k, 0
		case x.first > behind && (x.first-behind < gap+2 || best >= 0 && s.ends(x.first, lexicon.ExitEffect) && s.letter(p.from, s.dates[best].first)) && !s.apartFrom(behind+1, x.first) && !s.ofClause(behind+1, x, tell.who) && (!s.deed(behind+1, x.first) || s.ends(x.first, lexicon.ExitEffect) || s.ended(behind+1, x.first)):
			best, gap = k, max(x.first-behind-2, 0)
		case x.last < p.at && p.at-x.last < gap && (!s.deed(x.last+1, s.verbAt(p)) || s.letter(x.last+1, p.at) || s.letter(x.first-3, x.first) || s.tendered(x.last+1, p.at)):
			best, gap = k, p.at-x.last
		}
	}
	return best
}

// ofOther reports whether a date before a phrase is that of another's exit, told before it:
// "A walked away on 2 March, and B pulled out last week".
func (s *scan) ofOther(x *dated, tell *telling, p phrase) bool {
	if x.last > p.at || tell.whoAt < x.last {
		return false
	}
	for i := range s.told {
		if t := &s.told[i]; t.date == x.index && t.cueAt < x.first && t.cueAt >= p.from && t.who != tell.who {
			return true
		}
	}
	return false
}

// apartFrom reports whether something else is told between two atoms: behind a semicolon,
// or of another who left.
func (s *scan) apartFrom(first, last int) bool {
	for k := first; k < last; k++ {
		if s.is(k, ";") || s.cues.At(k, lexicon.ExitApart) > 0 && s.is(k-1, ",") {
			return true
		}
		if (s.cues.At(k, lexicon.ExitStem) > 0 || s.cues.At(k, lexicon.LeaveVerb) > 0) && s.named[k] < 0 && s.someoneAt(first, k-1) {
			return true // "left, and the Club resigned in May"
		}
	}
	return false
}

// someoneAt reports whether anybody is named between two atoms.
func (s *scan) someoneAt(first, last int) bool {
	for k := first; k <= last; k++ {
		if s.entity(k) >= 0 {
			return true
		}
	}
	return false
}

// ofClause reports whether a date is told in a relative clause on what is named from atom i
// on, and not of the exit: "the Forum, which the county set up in 2006", "al cargo con el
// que nos distinguió en mayo", unlike "my exit, which takes effect on" and "the Forum, to
// which it wrote on".
func (s *scan) ofClause(i int, x *dated, who int) bool {
	k := i
	for k < x.first && s.cues.At(k, lexicon.Relative) == 0 {
		k++
	}
	if k == x.first || s.ends(x.first, lexicon.ExitEffect) {
		return false
	}
	for _, c := range []lexicon.Cue{lexicon.EndsPassive, lexicon.EndsLater, lexicon.ExitTold} {
		if s.cues.Any(k, x.first-1, c) {
			return false
		}
	}
	led := s.cues.Any(k, x.first-1, lexicon.ExitLed) // "its exit, which the assembly made formal on"
	for ; k < x.first; k++ {
		if e := s.entity(k); e >= 0 {
			return e != who
		}
	}
	return !led
}

// verbAt is where the verb of a phrase begins, with the word before it that makes it one
// of what is to come, or that leads to the infinitive: "ha resuelto retirarse".
func (s *scan) verbAt(p phrase) int {
	if k := s.future(p); k >= 0 {
		return k
	}
	for k := p.at - 1; s.bare(p) && k >= max(p.from, p.at-reachMeant); k-- {
		if n := s.cues.At(k, lexicon.ExitLed); n > 0 && k+n >= p.at-1 {
			return k
		}
	}
	return p.at
}

// opened gives the one date of a sentence that opens with it: "On 3 November
// two members wrote to the Secretary, tendering …"; -1 where it is otherwise.
func (s *scan) opened(tell *telling, p phrase) int {
	only := -1
	for k := range s.dates {
		x := &s.dates[k]
		if x.first < p.from || x.last > p.to {
			continue
		}
		if only >= 0 || x.first > s.worded(p.from)+3 || x.last > p.at || s.begun(x, tell, p) {
			return -1
		}
		only = x.index
	}
	return only
}

// begun reports whether a date is that since which something was, and not that
// of the exit: not where it opens the sentence ("since May X has left") or
// stands right behind what is left ("is no longer a member of X since May").
func (s *scan) begun(x *dated, tell *telling, p phrase) bool {
	for k := max(p.from, x.first-5); k < x.first; k++ {
		if n := s.cues.At(k, lexicon.ExitEffect); n > 2 && k+n == x.first {
			return false // "vigente desde el"
		}
	}
	since := x.first - 1
	for since >= max(p.from, x.first-4) && s.cues.At(since, lexicon.ExitSince) == 0 {
		since--
	}
	if since < max(p.from, x.first-4) || since < p.at && p.at < x.first || since == tell.at+1 {
		return false
	}
	return x.last > p.at || x.first-s.worded(p.from) > 3
}

// prompted reports whether a date is that of what gave cause to the sentence, a letter
// that it answers or what happened before: "Further to your memorandum of 1 March,
// I wish to inform you that", "Tras los hechos de junio, hemos resuelto". What a
// relative hangs on it is told of that very letter or day, but for what it asks for.
func (s *scan) prompted(x *dated, p phrase) bool {
	if x.last >= p.at || !s.is(x.last, ",") && !s.is(x.last+1, ",") || s.cues.Any(x.last+1, x.last+3, lexicon.Relative) && !s.asksFor(x.last+1) {
		return false
	}
	for _, c := range []lexicon.Cue{lexicon.InReply, lexicon.Refers, lexicon.ExitAfter, lexicon.ExitCause} {
		if s.cues.Any(s.worded(p.from), min(s.worded(p.from)+2, x.first-1), c) {
			return true
		}
		for k := x.first - 1; k > p.from && k >= x.first-reachBy; k-- {
			if (s.is(k-1, ",") || s.a[k].Upper) && s.cues.At(k, c) > 0 {
				return true // "to confirm that, following a decision of 3 May, we", or below a heading
			}
		}
	}
	return false
}

// asksFor reports whether what a relative at atom i tells of a letter is that something was
// asked: ", in which you asked for".
func (s *scan) asksFor(i int) bool {
	for k := i; k < i+reachBy; k++ {
		if s.cues.At(k, lexicon.ExitAsks) > 0 && s.cues.At(k, lexicon.ExitDenied) > 0 {
			return true
		}
	}
	return false
}

// worded is the first atom of a sentence behind the number of its paragraph:
// "2.- Desde …".
func (s *scan) worded(from int) int {
	i := from
	for i+1 < len(s.a) && i < from+4 && (s.a[i].Kind == extract.AtomNumber || s.a[i].Kind == extract.AtomMark) {
		i++
	}
	return i
}

// ofPact reports whether a date is that of the agreement which is ended,
// "suscrito entre A y B el 12 de marzo", "dated 9 July".
func (s *scan) ofPact(x *dated) bool {
	sent := s.a[x.first].Sent
	if s.cues.Any(x.first-4, x.first-1, lexicon.PactEnds) || s.cues.Any(x.first-4, x.first-1, lexicon.EndsLater) {
		return false // "the Agreement will determine on"
	}
	for k := x.first - 1; k >= x.first-5 && k >= 0 && !s.is(k, ",") && s.cues.At(k, lexicon.ExitEffect) < 2; k-- {
		if s.cues.At(k, lexicon.ExitPact) > 0 {
			return true // "el convenio de 12 de enero", unlike "dicho convenio a partir del"
		}
	}
	for k, words := x.first-1, 0; k >= 0 && s.a[k].Sent == sent && words < reachBy; k-- {
		if s.cues.At(k, lexicon.PactMade) > 0 {
			return true
		}
		if s.is(k, ",") || s.is(k, ";") {
			return false
		}
		if s.entity(k) < 0 {
			words++
		}
	}
	return false
}

// effect gives the date from which an exit counts, as the rest of the sentence
// of atom i or so many after it say: "will take effect on"; -1 where none
// does. Where others tell of the exit the sentence must name it.
func (s *scan) effect(i, more int, tell *telling, p phrase) int {
	if i >= len(s.a) {
		return -1
	}
	for last := s.a[i].Sent + more; i < len(s.a) && s.a[i].Sent <= last; i++ {
		n := s.cues.At(i, lexicon.ExitEffect)
		if n < 2 {
			continue
		}
		from, _ := s.sentence(i)
		if !tell.self && !s.cues.Any(from, i-1, lexicon.ExitNoun) && !(s.cues.Any(from, i-1, lexicon.EndVerb) && s.cues.Any(from, i-1, lexicon.ExitShare)) {
			continue
		}
		if from > p.to && !tell.self && s.othersIn(from, i, tell) {
			continue
		}
		for _, x := range s.dates {
			if tell.self && s.longBefore(x.index) {
				continue // "Desde el 25 de mayo de 2003 he puesto mi dedicación"
			}
			if x.first >= i+n-1 && (x.first <= i+n+2 || s.leadsDay(i+n, x.first)) && x.first > p.to {
				return x.index
			}
		}
	}
	return -1
}

// othersIn reports whether somebody is named between two atoms who is neither the one who
// leaves nor what is left.
func (s *scan) othersIn(first, end int, tell *telling) bool {
	for k := first; k < end; k++ {
		if e := s.entity(k); e >= 0 && e != tell.who && e != tell.from {
			return true
		}
	}
	return false
}

// leadsDay reports whether nothing but what happens on a day stands between two atoms, no
// name, comma or deed: "will take effect {at the close of the meeting of} 3 May".
func (s *scan) leadsDay(first, last int) bool {
	for k := first; k < last; k++ {
		if s.a[k].Kind != extract.AtomWord || s.entity(k) >= 0 || s.cues.At(k, lexicon.Relative) > 0 {
			return false
		}
	}
	return last-first <= reachBy && !s.deed(first, last)
}

// longBefore reports whether a date is of a year before the one that the paper's own is
// behind: no letter by which somebody leaves then tells of it so late.
func (s *scan) longBefore(i int) bool {
	v, own := s.d.Dates[i].Value, s.d.Date
	if len(v) < 4 || len(own) < 4 {
		return false
	}
	then, err := strconv.Atoi(v[:4])
	now, err2 := strconv.Atoi(own[:4])
	return err == nil && err2 == nil && then < now-1
}

// there takes the date of the sentence before for an exit that happened "on
// that day" or "in that letter".
func (s *scan) there(tell *telling, p phrase) {
	if s.cues.At(p.from, lexicon.ExitThere) == 0 || p.from == 0 {
		return
	}
	first, last := s.sentence(p.from - 1)
	for _, x := range s.dates {
		if x.first >= first && x.last <= last {
			tell.date = x.index
			tell.notice = s.letter(first, last+1) || s.letter(p.from, p.at)
		}
	}
}

// sameDay is the day told last before an exit that happened "the same day", "ese mismo día",
// in its sentence or in the one before, as index into Dates; -1 where none is.
func (s *scan) sameDay(tell *telling, p phrase) int {
	if !s.cues.Any(p.from, min(tell.at+reachBy, p.to), lexicon.ExitSameDay) {
		return -1
	}
	day := -1
	for _, x := range s.dates {
		if x.last < p.at && s.a[x.first].Sent >= s.a[p.at].Sent-1 && s.precision(x.index) > 3 {
			day = x.index
		}
	}
	return day
}

// doneSo is the day of an exit of others which the clause or the sentence behind it tells by a
// word that stands for it, "she did so in May", "lo hizo el 3 de mayo", as index into
// Dates; -1 where none does.
func (s *scan) doneSo(tell *telling, p phrase) int {
	if tell.self || tell.speaks {
		return -1
	}
	for k := tell.at + 1; k < len(s.a) && s.a[k].Sent <= s.a[p.at].Sent+1; k++ {
		n := s.cues.At(k, lexicon.ExitDone)
		if n == 0 {
			if e := s.entity(k); e >= 0 && e != tell.who && e != tell.from {
				return -1
			}
			continue
		}
		for _, x := range s.dates {
			if x.first >= k+n && x.first <= k+n+2 {
				return x.index
			}
		}
		return -1
	}
	return -1
}

// nearDay is the day of an exit that what is made public tells by its own: "today", or
// the last such day of the week, "este martes"; "" where it tells none.
func (s *scan) nearDay(tell *telling, p phrase) string {
	if s.d.Kind != extract.PressRelease {
		return ""
	}
	for k := p.from; k <= min(tell.at+4, p.to); k++ {
		if n, day := s.todayAt(k, s.d.Date); n > 0 {
			return day
		}
	}
	return ""
}

// todayAt is how many atoms at k tell the day of a paper by its own, 0 where none do, and
// that day: its own, "today", or the last such day of the week, "este martes".
func (s *scan) todayAt(k int, own string) (n int, day string) {
	n = s.cues.At(k, lexicon.ExitToday)
	for j := k; j < k+n; j++ {
		if weekday := s.weekday(j); weekday > 0 {
			return n, lastOf(weekday, own)
		}
	}
	return n, own
}

// weekday is the number of the day of the week that atom k names, Monday is 1; 0 where it
// names none.
func (s *scan) weekday(k int) int {
	for _, dates := range lexicon.DatesIn(s.d.Language) {
		if n := dates.Weekdays[s.a[k].Fold]; n > 0 {
			return n
		}
	}
	return 0
}

// lastOf is the last day of the week of that number, Monday is 1, up to a day; "" where
// that is no whole date.
func lastOf(weekday int, day string) string {
	on, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	back := (int(on.Weekday()) - weekday%7 + 7) % 7
	return on.AddDate(0, 0, -back).Format(time.DateOnly)
}

// deed reports whether a verb of somebody's doing stands between two atoms.
func (s *scan) deed(first, last int) bool { return s.cues.Any(first, last-1, lexicon.Acts) }

// tendered reports whether the one deed between two atoms is that of the exit
// at the last of them: "presentó su renuncia".
func (s *scan) tendered(first, i int) bool {
	return s.cues.At(i, lexicon.ExitNoun) > 0 && !s.deed(first, i-3) && s.cues.Any(i-1, i-1, lexicon.Pronoun)
}

func (s *scan) letter(first, last int) bool { return s.cues.Any(first, last-1, lexicon.LetterNoun) }

func (s *scan) fillDates() {
	if s.dates != nil {
		return
	}
	s.dates = []dated{}
	for k := range s.d.Dates {
		if s.d.Dates[k].Value == "" {
			continue
		}
		if first, last, ok := s.t.AtomsWithin(s.d.Dates[k].Span); ok {
			s.dates = append(s.dates, dated{k, first, last})
		}
	}
}
