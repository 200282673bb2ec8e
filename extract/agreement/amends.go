package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// How far words reach, in atoms.
const (
	amendsReach = 600 // from the document's beginning to what it says to amend
	amendedDay  = 40  // from there to the day or number of what is amended
)

// amends finds which agreement this one changes: "amends the Agreement of
// 3 May 2015", "adenda al convenio No. 12". It is written only with a day or a
// number, by which it could be found.
func (s *scan) amends() {
	var best extract.Cited
	for i := 0; i < min(len(s.a), amendsReach) && (best.Date == "" || best.Number == ""); i++ {
		n := s.amending(i)
		if n == 0 {
			continue
		}
		c, last := s.amended(i, n)
		if c.Date == "" && c.Number == "" || best.Number != "" && (c.Number != best.Number || c.Date == "") || best.Date != "" {
			continue
		}
		best = c // the title may have the number alone, the clause below the day too
		best.Evidence = extract.Evidence{Span: s.t.AtomSpan(i, last), Rule: "agreement.amends", Score: 800}
	}
	if best.Kind == "" {
		best = s.madeBefore()
	}
	if best.Kind == "" {
		return
	}
	s.d.Cited = append(s.d.Cited, best)
	s.d.AddRelation(extract.Relation{Kind: extract.Amends, From: extract.Self(), To: extract.ToCited(len(s.d.Cited) - 1), Evidence: best.Evidence})
}

// doneReach is within how many atoms of its day the words stand that an agreement
// was made then, and of those the word for it.
const doneReach = 12

// madeBefore is the agreement that one under the title of an amendment says was
// made before it: "Con fecha 15 de enero de 2018 las partes celebraron un
// convenio". Only the first day that a text tells so is taken.
func (s *scan) madeBefore() (c extract.Cited) {
	if !s.headed(s.t.Cells(), lexicon.AmendsHead) && !s.titledAmending() {
		return c
	}
	for k := 0; k < min(len(s.a), 2*amendsReach); k++ {
		x, end := s.dateFrom(k)
		if x < 0 || s.d.Dates[x].Value == s.d.Date || !s.made(x) {
			continue
		}
		for i := end + 1; i < min(len(s.a), end+doneReach) && s.a[i].Sent == s.a[end].Sent; i++ {
			if n := s.cue(i, lexicon.PactDone); n > 0 && s.cues.Any(i+n, i+n+2, lexicon.ExitPact) {
				return extract.Cited{Kind: extract.Agreement, Date: s.d.Dates[x].Value, Evidence: extract.Evidence{Span: s.t.AtomSpan(k, i+n-1), Rule: "agreement.amends", Score: 750}}
			}
		}
	}
	return s.enteredInto()
}

// titleWords is within how many atoms of its beginning a paper's title stands.
const titleWords = 40

// titledAmending reports whether a title of many words opens with those of changing
// another agreement: "Adenda de prórroga al convenio entre …".
func (s *scan) titledAmending() bool {
	for i := 0; i < min(len(s.a), titleWords); i++ {
		if (i == 0 || !s.sameLine(i-1, i)) && s.leading(i, lexicon.AmendsHead) > 0 {
			return true
		}
	}
	return false
}

// dated is such an agreement that is named with its day: "pursuant to the lease
// agreement dated May 22, 2007".
func (s *scan) dated() (c extract.Cited) {
	for k := 0; k < min(len(s.a), amendsReach); k++ {
		m := s.cue(k, lexicon.ExitPact)
		n := s.cue(k+m, lexicon.PactMade)
		if m == 0 || n == 0 {
			continue
		}
		for at := k + m + n; at <= k+m+n+2; at++ {
			if x, end := s.dateFrom(at); x >= 0 && s.d.Dates[x].Value != s.d.Date && s.made(x) {
				return extract.Cited{Kind: extract.Agreement, Date: s.d.Dates[x].Value, Evidence: extract.Evidence{Span: s.t.AtomSpan(k, end), Rule: "agreement.amends", Score: 750}}
			}
		}
	}
	return c
}

// enteredInto is such an agreement whose day stands behind it: "the parties entered
// into a Services Agreement dated June 11, 2018".
func (s *scan) enteredInto() (c extract.Cited) {
	for k := 0; k < min(len(s.a), 2*amendsReach); k++ {
		n := s.cue(k, lexicon.PactDone)
		for i := k + n; n > 0 && i < min(len(s.a), k+n+doneReach) && s.a[i].Sent == s.a[k].Sent; i++ {
			m := s.cue(i, lexicon.ExitPact)
			for at := i + m; m > 0 && at <= i+m+2; at++ {
				if x, end := s.dateFrom(at); x >= 0 && s.d.Dates[x].Value != s.d.Date && s.made(x) {
					return extract.Cited{Kind: extract.Agreement, Date: s.d.Dates[x].Value, Evidence: extract.Evidence{Span: s.t.AtomSpan(k, end), Rule: "agreement.amends", Score: 750}}
				}
			}
		}
	}
	return s.dated()
}

// amended reads the number and the day of the agreement that the words at atoms
// i to i+n-1 say is changed, and gives the last atom of what it read.
func (s *scan) amended(i, n int) (c extract.Cited, last int) {
	last, c = i+n-1, extract.Cited{Kind: extract.Agreement}
	for k := i + n; k < min(i+n+amendedDay, len(s.a)) && s.a[k].Sent == s.a[i+n-1].Sent && c.Date == "" && !s.dateline(k); k++ {
		if m := s.cue(k, lexicon.CitedNo); m > 0 && c.Number == "" && !s.headBefore(k) {
			if first, end := s.number(k + m); end >= first {
				c.Number, last = strings.ReplaceAll(s.t.AtomText(first, end), "- ", "-"), end
			}
		}
		if x, end := s.dateFrom(k); x >= 0 && s.d.Dates[x].Value != s.d.Date && s.made(x) {
			c.Date, last = s.d.Dates[x].Value, end
		}
	}
	return c, last
}

// headBefore reports whether the number at k is an amendment's own: it stands
// right behind the word for one, "Amendment No. 2".
func (s *scan) headBefore(k int) bool {
	for i := max(k-3, 0); i < k; i++ {
		if n := s.cue(i, lexicon.AmendsHead); n > 0 && i+n == k {
			return true
		}
	}
	return false
}

// maxOrdinal is how many atoms may stand between "Adenda" and "al Convenio": its
// own number.
const maxOrdinal = 5

// amending is how many atoms at i say that another agreement is changed, "amends
// the", "Adenda N.º 2 al"; 0 where none do.
func (s *scan) amending(i int) int {
	if n := s.leading(i, lexicon.AmendsHead); n > 0 {
		return n
	}
	if n := s.cue(i, lexicon.AmendsUnder); n > 0 && s.headed(s.t.Cells(), lexicon.AmendsHead) {
		return n
	}
	return s.cue(i, lexicon.AmendsPhrase)
}

// leading is how many atoms at i open a title that leads to another agreement,
// from a head such as "Adenda" to the words before what it is about, its own
// number between: "Adenda N.º 2 al"; 0 where none do.
func (s *scan) leading(i int, head lexicon.Cue) int {
	m := s.cue(i, head)
	for k := i + m; m > 0 && k < len(s.a) && k <= i+m+maxOrdinal && s.a[k].Sent <= s.a[i].Sent+1; k++ {
		if to := s.cue(k, lexicon.AmendsTo); to > 0 {
			if x, _ := s.dateFrom(k + to); x >= 0 { // "Otrosí No. 1 del 15 de octubre de 2018"
				return 0
			}
			return k + to - i
		}
	}
	return 0
}

// made reports whether a date may be the day when an agreement was made: not
// one when it ends or takes effect.
func (s *scan) made(x int) bool {
	switch s.d.Dates[x].Role {
	case extract.DateEnd, extract.DateDeadline, extract.DateEffective:
		return false
	}
	return true
}

// number gives the atoms of a number such as "014/2017" at i.
func (s *scan) number(i int) (first, end int) {
	for i < len(s.a) && (s.a[i].Kind == extract.AtomMark || strings.ContainsAny(s.a[i].Text, "°º")) {
		i++
	}
	end = i - 1
	for end+1 < len(s.a) && (end < i || s.a[end+1].Glued || s.overLine(end)) && !s.is(end+1, ",") && !s.is(end+1, ".") && !s.is(end+1, ";") && !s.is(end+1, ")") {
		end++
	}
	if end < i || !strings.ContainsAny(s.t.AtomText(i, end), "0123456789") {
		return i, i - 1
	}
	return i, end
}

// overLine reports whether a number goes on in the next line behind the dash at
// atom k: "CAT-" over "OP-017".
func (s *scan) overLine(k int) bool {
	return s.is(k, "-") && s.a[k].Glued && s.t.Tokens[s.a[k].Token].Line != s.t.Tokens[s.a[k+1].Token].Line
}

// dateFrom gives the whole date that begins at atom k and its last atom, -1
// where none does.
func (s *scan) dateFrom(k int) (date, end int) {
	for i := range s.d.Dates {
		if len(s.d.Dates[i].Value) != wholeDay {
			continue
		}
		if first, last, ok := s.t.AtomsWithin(s.d.Dates[i].Span); ok && first == k {
			return i, last
		}
	}
	return -1, -1
}
