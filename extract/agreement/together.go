package agreement

import (
	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
)

// humans marks the parties whose names no table knows, but whose address says that
// they are people: "GWENDOLEN TREFUSIS of 2 Holm Lane". One joined to such a one is
// a person as well: "ALWYN TREFUSIS and GWENDOLEN TREFUSIS both of …".
func (s *scan) humans(list []party) {
	for i := len(list) - 1; i >= 0; i-- {
		p := &list[i]
		p.human = s.strange(p) && (s.resides(p.last+1) || i+1 < len(list) && list[i+1].human && s.joined(p, &list[i+1]))
	}
}

// strangeWords is how many words a name has at most that no table knows.
const strangeWords = 4

// strange reports whether a party's name is of two words or more that no language
// has and none of which says what kind of body it is.
func (s *scan) strange(p *party) bool {
	if n := p.last - p.first + 1; n < 2 || n > strangeWords || p.signer != nil || s.calledByKind(p) {
		return false
	}
	for k := p.first; k <= p.last; k++ {
		if s.a[k].Kind != extract.AtomWord || !s.upper(k) || language.Usual(s.a[k].Text) || s.kindAt(k) || s.cue(k, lexicon.LegalForm)+s.cue(k, lexicon.PartyBody)+s.cue(k, lexicon.Place) > 0 {
			return false
		}
	}
	return true
}

// resides reports whether an address stands at atom k as behind a person's name, "of
// 2 Holm Lane, Elm", "both of …": a firm's has its own words, "whose office is at".
func (s *scan) resides(k int) bool {
	if s.cue(k, lexicon.PersonNature) > 0 || s.cue(k+1, lexicon.PersonNature) > 0 && s.is(k, ",") {
		return true
	}
	n := s.cue(k, lexicon.RoleOf)
	return n > 0 && k+n < len(s.a) && (s.a[k+n].Kind == extract.AtomNumber || s.placed(k+n))
}

// joined reports whether nothing but "and" or a comma stands between two parties.
func (s *scan) joined(p, q *party) bool {
	k := p.last + 1
	for k < q.first && (s.is(k, ",") || s.cue(k, lexicon.ListAnd) > 0) {
		k++
	}
	return k > p.last+1 && k == q.first
}

// joint gives parties that are named in one breath the short name that is said of
// them together: "ANA HOLM and NED HOLM (together the "Landlord")". Where it is said
// of all who are bound it tells them not apart.
func (s *scan) joint(list []party) {
	for i := 1; i < len(list); i++ {
		first := i
		for first > 0 && len(list[first-1].short) == 0 && s.joined(&list[first-1], &list[first]) {
			first--
		}
		if first == i || len(list[i].short) > 0 || i-first+1 == len(list) {
			continue
		}
		end := min(list[i].last+partyReach, len(s.a))
		if i+1 < len(list) {
			end = list[i+1].first
		}
		if short := s.together(list[i].last+1, end); short != "" {
			for k := first; k <= i; k++ {
				list[k].short, list[k].defined = []string{short}, true
			}
		}
	}
}

// together is the short name that stands in quotes between atoms i and end, right
// behind a word for all: "(together the "Landlord")"; "" where none does.
func (s *scan) together(i, end int) string {
	for k := i; k+2 < end; k++ {
		n := s.cue(k, lexicon.PartyAll)
		if n == 0 {
			continue
		}
		for k += n; k < end && (s.is(k, ",") || s.cue(k, lexicon.Determiner)+s.cue(k, lexicon.Hereinafter) > 0); {
			k += max(1, s.cue(k, lexicon.Hereinafter))
		}
		if s.is(k, "\"") {
			short, _ := s.quoted(k, end)
			return short
		}
	}
	return ""
}
