package agreement

import (
	"legajo/extract"
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
	own, closing := s.d.DateFinding, s.closingDay()
	if len(parties) >= 2 {
		if i := s.clauseDay(parties); i >= 0 && !(closing >= 0 && s.behind(i, parties)) {
			if own < 0 || !s.inClause(own, parties) && s.after(own, i) {
				s.setDay(i)
			}
			return
		}
	}
	if closing >= 0 {
		s.setDay(closing)
		return
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
	if own < 0 || signed || s.d.Dates[own].Role == extract.DateEffective {
		s.setDay(last)
	}
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
			if len(s.d.Dates[i].Value) != wholeDay || s.d.Dates[i].Role == extract.DateEnd {
				continue
			}
			first, _, ok := s.t.AtomsWithin(s.d.Dates[i].Span)
			if ok && s.a[first].Sent == s.a[at].Sent && first > at-closingReach && first < at+closingReach {
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
// the first or right after the last; -1 where there is none. A date after
// words of amending is that of another agreement.
func (s *scan) clauseDay(parties []party) int {
	for i := range s.d.Dates {
		if len(s.d.Dates[i].Value) == wholeDay && s.d.Dates[i].Role != extract.DateEnd && s.inClause(i, parties) {
			return i
		}
	}
	return -1
}

// inClause reports whether date i stands in the clause that names the parties.
func (s *scan) inClause(i int, parties []party) bool {
	if i < 0 {
		return false
	}
	first, last, ok := s.t.AtomsWithin(s.d.Dates[i].Span)
	begin, end := parties[0].first, parties[len(parties)-1].last
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
	for k := from; k <= first; k++ {
		if s.amending(k) > 0 {
			return false
		}
	}
	return first >= from && last <= to
}

// beforeMarks is the last atom before i that is no mark, -1 where none is.
func (s *scan) beforeMarks(i int) int {
	for i--; i >= 0 && s.a[i].Kind == extract.AtomMark; i-- {
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
