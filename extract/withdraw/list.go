package withdraw

import (
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// Lists of those who leave together, whose members' names no other step may
// know: "four charities – A, B, C and D – have withdrawn", and lists below a
// colon.

// maxListed is how many atoms the name of one in a list may have.
const maxListed = 9

// fillLists names the members of the lists in the sentence of atoms from to to,
// which tells an exit.
func (s *scan) fillLists(from, to int) {
	for k := from; k < to; k++ {
		n := s.cues.At(k, lexicon.OrgPlural)
		if n == 0 || !s.opensList(k+n) {
			continue
		}
		var found []frame
		for i := k + n + 1; i <= to; {
			f, next, ok := s.listedAt(i, to)
			if !ok {
				break
			}
			found = append(found, f)
			if i = next; s.closesList(i) {
				break
			}
			for i <= to && (s.is(i, ",") || s.is(i, ";") || s.cues.At(i, lexicon.ListAnd) > 0) {
				i++
			}
		}
		if len(found) > 1 {
			s.nameListed(found)
		}
	}
}

func (s *scan) opensList(i int) bool {
	return s.is(i, "–") || s.is(i, "—") || s.is(i, "-") || s.is(i, ":") || s.is(i, "(")
}

func (s *scan) closesList(i int) bool {
	return s.is(i, "–") || s.is(i, "—") || s.is(i, "-") || s.is(i, ")") || s.is(i, ".")
}

// listedAt reads one member of a list at atom i, and where what follows begins:
// capitals, and small words between them.
func (s *scan) listedAt(i, to int) (f frame, next int, ok bool) {
	for i <= to && s.cues.At(i, lexicon.Determiner) > 0 && !s.a[i].Upper {
		i++
	}
	f = frame{first: i, last: -1}
	for next = i; next <= to && next < i+maxListed; next++ {
		if s.is(next, ",") || s.is(next, ";") || s.cues.At(next, lexicon.ListAnd) > 0 && s.a[min(next+1, to)].Upper {
			break
		}
		if s.a[next].Upper || s.a[next].Kind == extract.AtomNumber {
			f.last = next
		}
	}
	return f, next, i <= to && s.a[i].Upper && f.last == next-1 && f.last > f.first
}

// nameListed gives the members of a list that have no mention an organisation.
func (s *scan) nameListed(list []frame) {
	for _, f := range list {
		known := false
		for k := f.first; k <= f.last; k++ {
			known = known || s.named[k] >= 0
		}
		if !known {
			s.nameFrame(f)
		}
	}
}

// leftTogether gives the further bodies that are left behind the first one, each with
// the preposition again: "from the A and from the B", "de la A, del B y de la C".
func (s *scan) leftTogether(tell *telling, p phrase) []int {
	var list []int
	for k := tell.at + 1; k < p.to; {
		if !s.is(k, ",") && s.cues.At(k, lexicon.ListAnd) == 0 {
			break
		}
		n := s.cues.At(k+1, lexicon.ExitFrom)
		at := s.noArticle(k+1+n, p.to)
		e := s.organisation(at)
		if n == 0 || e < 0 || s.startOf(at) != at || e == tell.from || e == tell.who || slices.Contains(tell.with, e) || slices.Contains(list, e) {
			break
		}
		list = append(list, e)
		k = s.endOf(at) + 1
	}
	return list
}

func (s *scan) line(i int) int { return s.t.Tokens[s.a[i].Token].Line }
