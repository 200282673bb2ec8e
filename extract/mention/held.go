package mention

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// reachHeld is how many atoms from a title or a name the words may stand that
// say when the title was held: marks, an article, a name's rest.
const reachHeld = 3

// findHeld gives the roles the time that the words beside them say they were
// held: "then Minister of Works", "Director from 2012 to 2016", "Secretaria hasta
// marzo de 2018". One that is only said to be over ended by the day of the
// document: "[..2018-03-05]", before or on it.
func (s *scan) findHeld() {
	for i := range s.d.Roles {
		r := &s.d.Roles[i]
		first, last, ok := s.t.AtomsWithin(r.Span)
		if !ok || r.DateFrom != "" || r.DateTo != "" {
			continue
		}
		s.heldBehind(r, last)
		if r.DateTo == "" && s.d.Date != "" && s.over(first, last) {
			r.DateTo = "[.." + s.d.Date + "]"
		}
	}
}

// heldBehind reads the days behind a role that ends at an atom.
func (s *scan) heldBehind(r *extract.Role, last int) {
	for k := last + 1; k < len(s.a) && k <= last+reachHeld && s.a[k].Sent == s.a[last].Sent; k++ {
		if x := s.dateFrom(k); x >= 0 {
			if from, to, both := ends(s.d.Dates[x].Value); both && (s.a[k-1].Fold == "(" || s.cue(k-1, lexicon.HeldSpan) > 0) {
				r.DateFrom, r.DateTo = from, to // "(2012–2016)", "de 2012 a 2016"
			}
			return
		}
		if s.cue(k, lexicon.HeldSpan) > 0 && s.dateFrom(k+1) >= 0 {
			if _, _, both := ends(s.d.Dates[s.dateFrom(k+1)].Value); both {
				continue
			}
		}
		since, until := s.cue(k, lexicon.HeldSince), s.cue(k, lexicon.HeldUntil)
		if since == 0 && until == 0 {
			if s.a[k].Kind != extract.AtomMark {
				return
			}
			continue
		}
		at := k + max(since, until)
		x := s.dateFrom(at)
		if x < 0 && s.cue(at, lexicon.Determiner) > 0 {
			at++
			x = s.dateFrom(at)
		}
		if x < 0 {
			return
		}
		from, to, both := ends(s.d.Dates[x].Value)
		switch {
		case both:
			r.DateFrom, r.DateTo = from, to
		case since > 0:
			r.DateFrom = s.d.Dates[x].Value
			s.heldBehind(r, s.dateEnd(x)) // "from 2012 to 2016"
		default:
			r.DateTo = s.d.Dates[x].Value
		}
		return
	}
}

// over reports whether a word within the atoms of a role, or right before them,
// says that somebody holds it no more: "former", "entonces".
func (s *scan) over(first, last int) bool {
	for k := max(first-2, 0); k <= last; k++ {
		n := s.cue(k, lexicon.HeldPast)
		if n == 0 || s.a[k].Sent != s.a[last].Sent || s.a[k].Upper && k > 0 && s.a[k-1].Sent == s.a[k].Sent {
			continue
		}
		if k >= first || k+n >= first {
			return true
		}
	}
	return false
}

// ends parts an interval of dates; it reports whether both of its ends are told.
func ends(value string) (from, to string, both bool) {
	from, to, ok := strings.Cut(value, "/")
	return from, to, ok && from != "" && to != "" && from != ".." && to != ".."
}

// dateFrom gives the date that begins at atom k, -1 where none does.
func (s *scan) dateFrom(k int) int {
	for i := range s.d.Dates {
		if s.d.Dates[i].Value == "" {
			continue
		}
		if first, _, ok := s.t.AtomsWithin(s.d.Dates[i].Span); ok && first == k {
			return i
		}
	}
	return -1
}

// dateEnd is the last atom of date i.
func (s *scan) dateEnd(i int) int {
	_, last, _ := s.t.AtomsWithin(s.d.Dates[i].Span)
	return last
}
