package agreement

import (
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
	for i := 0; i < min(len(s.a), amendsReach); i++ {
		n := s.cue(i, lexicon.AmendsPhrase)
		if n == 0 {
			continue
		}
		last, c := i+n-1, extract.Cited{Kind: extract.Agreement}
		for k := i + n; k < min(i+n+amendedDay, len(s.a)) && s.a[k].Sent == s.a[i].Sent && c.Date == ""; k++ {
			if m := s.cue(k, lexicon.CitedNo); m > 0 && c.Number == "" {
				if first, end := s.number(k + m); end >= first {
					c.Number, last = s.t.AtomText(first, end), end
				}
			}
			if x, end := s.dateFrom(k); x >= 0 && s.d.Dates[x].Value != s.d.Date {
				c.Date, last = s.d.Dates[x].Value, end
			}
		}
		if c.Date != "" || c.Number != "" {
			c.Evidence = extract.Evidence{Span: s.t.AtomSpan(i, last), Rule: "agreement.amends", Score: 800}
			s.d.Cited = append(s.d.Cited, c)
			s.d.AddRelation(extract.Relation{Kind: extract.Amends, From: extract.Self(), To: extract.ToCited(len(s.d.Cited) - 1), Evidence: c.Evidence})
			return
		}
	}
}

// number gives the atoms of a number such as "014/2017" at i.
func (s *scan) number(i int) (first, end int) {
	for s.is(i, ".") || s.is(i, ":") {
		i++
	}
	end = i - 1
	for end+1 < len(s.a) && (end < i || s.a[end+1].Glued) && !s.is(end+1, ",") && !s.is(end+1, ".") && !s.is(end+1, ";") && !s.is(end+1, ")") {
		end++
	}
	if end >= i && s.a[i].Kind == extract.AtomWord && end == i {
		return i, i - 1
	}
	return i, end
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
