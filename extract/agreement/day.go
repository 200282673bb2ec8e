package agreement

import (
	"slices"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
)

// dayBefore is how many atoms before the parties the day of the agreement may
// stand in the clause that names them: "made this 3rd day of May by and between".
const dayBefore = 60

// wholeDay is the length of a date of which year, month and day are known.
const wholeDay = len("2006-01-02")

// day settles the agreement's own date by what only its parts tell: the day in
// the clause that names the parties; where none stands there, and the date
// found so far is only that of effect or of one signature, the day of the last
// signature.
func (s *scan) day(parties []party) {
	if x := s.d.DateFinding; x >= 0 && s.foreign(x) {
		s.bestStand()
	}
	own, closing := s.d.DateFinding, s.closingDay()
	if len(parties) >= 2 {
		if i := s.clauseDay(parties); i >= 0 && !((closing >= 0 || len(s.days) > 0) && s.behind(i, parties)) {
			if own < 0 || s.opensClause(i, parties) || !s.inClause(own, parties) && s.after(own, i) {
				s.setDay(i)
			}
			return
		}
	}
	if closing >= 0 {
		s.setDay(closing)
		return
	}
	if own < 0 || s.d.Dates[own].Role == extract.DateEffective {
		if i := s.openingDay(); i >= 0 {
			s.setDay(i)
			return
		}
	}
	last := -1
	for _, i := range s.days {
		if last < 0 || s.d.Dates[i].Value > s.d.Dates[last].Value {
			last = i
		}
	}
	if last < 0 || len(s.d.Dates[last].Value) != wholeDay {
		return
	}
	signed := false
	for _, i := range s.days {
		signed = signed || s.d.Dates[i].Value == s.d.Date
	}
	if own < 0 || signed || s.d.Dates[own].Role == extract.DateEffective || s.d.Dates[own].Stand < said {
		s.setDay(last)
	}
}

// openingDay is the whole date in a dateline with which the text opens, "En la ciudad de
// Elmo, a los 3 días del mes de mayo de 2018, los abajo firmantes …"; -1 where none is.
func (s *scan) openingDay() int {
	for i := range s.d.Dates {
		first, _, ok := s.t.AtomsWithin(s.d.Dates[i].Span)
		if !ok || len(s.d.Dates[i].Value) != wholeDay || first >= undefinedReach || s.foreign(i) {
			continue
		}
		if from := s.beginsSaying(first); from > 0 && s.dateline(from) && first < from+dayReach {
			return i
		}
	}
	return -1
}

// foreign reports whether date i is none on which this agreement was made: the
// day of its end, that of the agreement which it says to change or to end, or one of
// what a recital tells.
func (s *scan) foreign(i int) bool {
	switch s.d.Dates[i].Role {
	case extract.DateEnd, extract.DateDeadline:
		return true
	}
	first, _, ok := s.t.AtomsWithin(s.d.Dates[i].Span)
	if !ok {
		return false
	}
	from := s.beginsSaying(first)
	return s.amendsWithin(from, first) || s.recital(first) && !s.cues.Any(from, first, lexicon.MadeNow)
}

// beginsSaying is the first atom of the sentence in which atom i stands, or of the text
// below a title there.
func (s *scan) beginsSaying(i int) int {
	from := i
	for from > 0 && s.a[from-1].Sent == s.a[i].Sent && !s.titleEnds(from) && !s.dateline(from) {
		from--
	}
	return from
}

// dateline reports whether a paragraph begins at atom k with a day or with a place and,
// behind a comma, a day: "En Elmo, a 3 de mayo de 2018".
func (s *scan) dateline(k int) bool {
	if s.paragraph(k) == s.paragraph(k-1) {
		return false
	}
	comma := false
	for i := k; i < min(len(s.a), k+dayReach) && s.paragraph(i) == s.paragraph(k); i++ {
		if x, _ := s.dateFrom(i); x >= 0 {
			return i == k || s.upper(k) && comma
		}
		comma = comma || s.is(i, ",")
	}
	return false
}

// titleEnds reports whether atom k begins the text below a title in capitals.
func (s *scan) titleEnds(k int) bool {
	line := s.t.Tokens[s.a[k-1].Token].Line
	if line == s.t.Tokens[s.a[k].Token].Line || !s.a[k].Upper || s.a[k].Caps || len(s.a[k].Text) == 1 {
		return false
	}
	for j := k - 1; j >= 0 && s.t.Tokens[s.a[j].Token].Line == line; j-- {
		if s.a[j].Kind == extract.AtomWord {
			return s.a[j].Caps
		}
	}
	return false
}

// amendsWithin reports whether atoms from to last speak of another agreement:
// words of changing or ending one, behind which nothing says that this one "is
// made".
func (s *scan) amendsWithin(from, last int) bool {
	amends := false
	for k := from; k <= last; k++ {
		switch {
		case s.amending(k) > 0 || s.cue(k, lexicon.AmendsUnder) > 0 || s.leading(k, lexicon.EndsHead) > 0 || s.accedesAt(k) || s.misreadAmending(k, last):
			amends = true
		case s.cue(k, lexicon.MadeNow) > 0:
			amends = false
		}
	}
	return amends
}

// misreadAmending reports whether words of changing another agreement begin at
// atom k, a letter of them misread on a page that was scanned: "mends the".
func (s *scan) misreadAmending(k, last int) bool {
	i := s.a[k].Token
	return !s.a[k].Glued && s.t.WordAt(i).Source == ingest.SourceOCR && s.lex.MatchNear(s.t, i, s.a[last].Token, lexicon.AmendsPhrase) >= 0
}

// dayReach is within how many atoms of a dateline's place its day begins.
const dayReach = 14

// said is how well a date stands at least that words near the beginning say is
// the agreement's.
const said = 860

// bestStand takes for the agreement's own the date that stands best where such
// a one does and is not foreign; none where there is none.
func (s *scan) bestStand() {
	best := -1
	for i := range s.d.Dates {
		x := &s.d.Dates[i]
		if x.Stand > 0 && x.Value != "" && (best < 0 || x.Stand > s.d.Dates[best].Stand) && !s.foreign(i) {
			best = i
		}
	}
	if best >= 0 {
		s.setDay(best)
		return
	}
	s.d.Date, s.d.DateFinding = "", -1
}

// behind reports whether date i stands behind the last party, where the day of
// an appointment may as well stand.
func (s *scan) behind(i int, parties []party) bool {
	first, _, ok := s.t.AtomsWithin(s.d.Dates[i].Span)
	return ok && first > parties[len(parties)-1].last
}

// closingReach is how many atoms behind the words that open a signature page
// the day of signing may stand.
const closingReach = 60

// closingDay is the whole date in the sentence that opens the signature page:
// "lo firman en Lima, a los 3 días del mes de mayo de 2010"; -1 where none.
func (s *scan) closingDay() int {
	for at := len(s.a) - 1; at >= len(s.a)/2; at-- {
		if s.cue(at, lexicon.SignIntro) == 0 {
			continue
		}
		for i := range s.d.Dates {
			if len(s.d.Dates[i].Value) != wholeDay || slices.Contains(s.days, i) {
				continue
			}
			first, _, ok := s.t.AtomsWithin(s.d.Dates[i].Span)
			if ok && !s.foreign(i) && s.a[first].Sent == s.a[at].Sent && first > at-closingReach && first < at+closingReach {
				return i
			}
		}
	}
	return -1
}

// after reports whether date i stands after date k.
func (s *scan) after(i, k int) bool {
	a, b := s.d.Dates[i].Span, s.d.Dates[k].Span
	return a.Page > b.Page || a.Page == b.Page && a.First > b.First
}

func (s *scan) setDay(i int) {
	s.d.Date, s.d.DateFinding = s.d.Dates[i].Value, i
	if r := s.d.Dates[i].Role; r != extract.DateEffective {
		s.d.Dates[i].Role = extract.DateSigned
	}
}

// clauseDay is the one whole date of the clause that names the parties, before
// the first or right after the last, rather than others the one that leads to it; -1
// where there is none. A date after words of amending is that of another agreement.
func (s *scan) clauseDay(parties []party) int {
	found := -1
	for i := range s.d.Dates {
		if len(s.d.Dates[i].Value) != wholeDay || s.foreign(i) {
			continue
		}
		if s.opensClause(i, parties) {
			return i
		}
		if found < 0 && s.inClause(i, parties) && !(s.behind(i, parties) && s.d.Dates[i].Role == extract.DateEvent && s.d.Dates[i].Stand < said) {
			found = i
		}
	}
	return found
}

// inClause reports whether date i stands in the clause that names the parties.
func (s *scan) inClause(i int, parties []party) bool {
	if i < 0 {
		return false
	}
	first, last, ok := s.t.AtomsWithin(s.d.Dates[i].Span)
	begin, end := parties[0].clause, max(parties[len(parties)-1].last, parties[len(parties)-1].clause)
	if s.opensClause(i, parties) {
		return true
	}
	if !ok || first < begin-dayBefore || last > end+dayBefore/2 || first > begin && last < end {
		return false
	}
	from, to := begin, end
	for from > 0 && s.a[from-1].Sent == s.a[begin].Sent {
		from--
	}
	if k := s.beforeMarks(from); k >= 0 && s.endsBetween(k) { // "made on 3 May between:" over the list of parties
		from = k
		for from > 0 && s.a[from-1].Sent == s.a[k].Sent {
			from--
		}
	}
	for to+1 < len(s.a) && s.a[to+1].Sent == s.a[end].Sent {
		to++
	}
	if first > end && s.cues.Any(end+1, first, lexicon.PartiesEnd) { // what happened before, told under "ANTECEDENTES"
		return false
	}
	return first >= from && last <= to && !s.amendsWithin(from, first)
}

// opensClause reports whether date i stands over the clause of the parties: "En
// Lima, a 3 de mayo de 2010. REUNIDOS: de una parte, …".
func (s *scan) opensClause(i int, parties []party) bool {
	_, last, ok := s.t.AtomsWithin(s.d.Dates[i].Span)
	return ok && last < parties[0].clause && s.leadsIn(last+1, parties[0].clause)
}

// leadsIn reports whether nothing but the words that open the parties stands
// from atom i to end-1.
func (s *scan) leadsIn(i, end int) bool {
	opens := false
	for i < end {
		n := max(s.cue(i, lexicon.Between), s.cue(i, lexicon.OtherPart))
		opens = opens || n > 0
		switch {
		case n > 0:
		case s.cue(i, lexicon.Honorific) > 0:
			n = s.cue(i, lexicon.Honorific)
		case s.a[i].Kind == extract.AtomMark || s.cue(i, lexicon.Determiner) > 0:
			n = 1
		default:
			return false
		}
		i += n
	}
	return opens
}

// beforeMarks is the last atom before i that is no mark and no number of a
// list, "(1)"; -1 where none is.
func (s *scan) beforeMarks(i int) int {
	for i--; i >= 0 && (s.a[i].Kind == extract.AtomMark || s.is(i-1, "(") && s.is(i+1, ")") && len(s.a[i].Text) == 1); i-- {
	}
	return i
}

// endsBetween reports whether words that open the parties end at atom k.
func (s *scan) endsBetween(k int) bool {
	for i := max(k-4, 0); i <= k; i++ {
		if n := s.cue(i, lexicon.Between); n > 0 && i+n-1 == k {
			return true
		}
	}
	return false
}
