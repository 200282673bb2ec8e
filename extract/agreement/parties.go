package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// How far the clause reaches, in atoms.
const (
	openingReach = 2500 // from the document's beginning to the clause
	// undefinedReach is the same for a clause without short names and legal
	// forms.
	undefinedReach = 600
	clauseReach    = 420 // the clause itself
	partyReach     = 200 // from a party's name to the next one's
	actReach       = 60  // from a person's name to whom the person acts for
)

// parties reads the clause that names the parties: of all that begin as it
// does near the document's beginning the one that tells most, with what a
// cover page adds.
func (s *scan) parties() []party {
	var best []party
	top := 0
	for i := 0; i < len(s.a) && i < openingReach; i++ {
		n := s.cue(i, lexicon.Between)
		if s.is(i, "(") && s.is(i+2, ")") && i+3 < len(s.a) && s.a[i+1].Text == "1" && s.upper(i+3) { // "(1) ACME LIMITED …"
			n = 3
		}
		if n == 0 {
			continue
		}
		list := s.clause(i+n, min(i+n+clauseReach, len(s.a)))
		if v := s.worth(list, i); v > top {
			best, top = list, v
		}
		i += n - 1
	}
	if len(best) < 2 {
		best = s.unopened(best)
	}
	if len(best) < 2 {
		best = s.agreed(best)
	}
	for i := range best {
		s.office(&best[i])
	}
	return best
}

// unopened finds a clause that no "between" opens: a sentence that begins with
// a party, what it is and its short name, and goes on with another one.
func (s *scan) unopened(best []party) []party {
	for i := 0; i < len(s.a) && i < openingReach/4; i++ {
		if i > 0 && s.a[i].Sent == s.a[i-1].Sent || !s.upper(i) {
			continue
		}
		list := s.clause(i, min(i+clauseReach, len(s.a)))
		if len(list) >= 2 && len(list[0].short) > 0 && len(list[1].short) > 0 && s.is(list[0].last+1, ",") {
			return list
		}
	}
	return best
}

// agreed finds the sentence in which bodies say that they agree: "The A, the B
// and the C agree as follows".
func (s *scan) agreed(best []party) []party {
	from := 0
	for k := 0; k < len(s.a) && k < openingReach; k++ {
		if k > 0 && s.a[k].Sent != s.a[k-1].Sent {
			from = k
		}
		if s.cue(k, lexicon.AgreeSaid) == 0 {
			continue
		}
		for i := from; i < k; i++ {
			if i > from && !s.is(i-1, ",") {
				continue
			}
			if list := s.listed(i, k); len(list) >= 2 {
				return list
			}
		}
	}
	return best
}

// listed reads organisations parted by commas and "and", with nothing else from
// atom i to end; nil where there is anything else.
func (s *scan) listed(i, end int) []party {
	var list []party
	for i < end {
		p, _, ok := s.party(i, end)
		if !ok || !s.orgLike(p.first, p.last) && !(p.first == p.last && s.a[p.first].Caps) {
			return nil
		}
		list = append(list, p)
		k := p.last + 1
		if s.is(k, "(") {
			for k < end && !s.is(k-1, ")") {
				k++
			}
		}
		i = k
		if s.is(i, ",") {
			i++
		}
		if i < end {
			i += s.cue(i, lexicon.ListAnd)
		}
		if i == k && i < end {
			return nil
		}
	}
	return list
}

// worth scores a reading of the clause: two parties at least, more where they
// are defined, and less for what stands far down.
func (s *scan) worth(list []party, at int) int {
	v, defined := 10*min(len(list), 4), 0
	for i := range list {
		if list[i].defined {
			defined++
		}
		if list[i].signer != nil {
			defined++
		}
	}
	switch {
	case len(list) == 0 || len(list) == 1 && len(list[0].short) == 0:
		return 0
	case len(list) == 1:
		return 1
	case defined == 0 && at > undefinedReach:
		return 0
	}
	return (v+20*defined)*100 - at/10
}

// clause reads the parties from atom i on, up to end.
func (s *scan) clause(i, end int) []party {
	var list []party
	for i < end {
		p, next, ok := s.party(i, end)
		if !ok {
			break
		}
		if !s.again(list, &p) {
			list = append(list, p)
		}
		if i = s.other(p.last+1, next, end); i < 0 {
			break
		}
	}
	return list
}

// again reports whether a name is but a part of one that is in the list.
func (s *scan) again(list []party, p *party) bool {
	for i := range list {
		if !p.defined && strings.Contains(" "+name.Fold(list[i].text)+" ", " "+name.Fold(p.text)+" ") {
			return true
		}
	}
	return false
}

// party reads one party that begins at i: its name and what defines it. next
// is where what defines it ends.
func (s *scan) party(i, end int) (p party, next int, ok bool) {
	i = s.skipLead(i, end)
	last := s.nameEnd(i, end)
	if last < i || s.cue(i, lexicon.RoleHead)+s.cue(i, lexicon.RoleEnd) > 0 && s.cue(i, lexicon.OrgHead) == 0 {
		return p, i, false
	}
	p = party{first: i, last: last, clause: i, text: strings.TrimRight(s.t.AtomText(i, last), ",;"), entity: -1}
	if !s.partyLike(&p) {
		return p, i, false
	}
	s.actsFor(&p, end)
	for k := p.first + 1; k <= p.last; k++ {
		p.defined = p.defined || s.cue(k, lexicon.LegalForm) > 0
	}
	return p, s.define(&p, p.last+1, end), true
}

// skipLead steps over articles, brackets, numbers and colons before a name.
func (s *scan) skipLead(i, end int) int {
	for i < end {
		a := &s.a[i]
		switch {
		case a.Kind == extract.AtomMark && a.Fold != "(":
			i++
		case s.is(i, "(") && s.is(i+2, ")"):
			i += 3
		case a.Kind == extract.AtomNumber && !s.glued(i+1) || len(a.Text) == 1 && s.is(i+1, "."):
			i++
		case s.cue(i, lexicon.Between) > 1:
			i += s.cue(i, lexicon.Between)
		case s.cue(i, lexicon.OtherPart) > 2:
			i += s.cue(i, lexicon.OtherPart)
		case s.cue(i, lexicon.Honorific) > 0 && s.upper(i) && s.is(i+1, "."):
			i += 2
		case s.cue(i, lexicon.Determiner) > 0 && !(s.upper(i) && !a.Caps):
			i += s.cue(i, lexicon.Determiner)
		case s.upper(i) && s.cue(i, lexicon.Determiner) > 0:
			i++
		default:
			return i
		}
	}
	return i
}

// otherPart is the length of what parts two parties at k: "and", ";", "y por
// la otra".
func (s *scan) otherPart(k int) int {
	if s.is(k, ";") || s.is(k, ",") && s.is(k-1, ")") {
		return 1
	}
	if k > 0 && s.is(k, "(") && s.is(k+2, ")") && s.a[k+1].Kind == extract.AtomNumber && s.a[k].Sent != s.a[k-1].Sent { // "(2) …"
		return 3
	}
	return max(s.cue(k, lexicon.OtherPart), s.cue(k, lexicon.ListAnd))
}

// nextParty reports whether another party follows what parts two at k, own
// being the last atom of the name of the one before. "And" right behind
// another name is part of it: "its School of Nursing and Midwifery".
func (s *scan) nextParty(k, own, end int) bool {
	n := s.otherPart(k)
	i := s.skipLead(k+n, end)
	last := s.nameEnd(i, end)
	if last < i {
		return false
	}
	p := party{first: i, last: last, text: s.t.AtomText(i, last)}
	if !s.partyLike(&p) || s.cue(i, lexicon.Place) > 0 && last < i+2 || s.cue(i, lexicon.RoleHead)+s.cue(i, lexicon.RoleEnd) > 0 && s.cue(i, lexicon.OrgHead) == 0 {
		return false
	}
	if n > 1 || s.a[k].Caps && !s.a[i].Caps {
		return true
	}
	for j := i; j <= last; j++ {
		if s.cue(j, lexicon.LegalForm) > 0 && j > i {
			return true
		}
	}
	if s.upper(k-1) && k-1 != own && s.a[k].Kind != extract.AtomMark {
		return s.orgLike(i, last)
	}
	at := last + 1
	if s.is(at, ",") || s.is(at, "(") || s.is(at, "'") {
		at++
	}
	if s.cue(at, lexicon.PartyNature) > 0 || s.cue(at, lexicon.RepresentBy) > 0 || s.cue(at, lexicon.Hereinafter) > 0 || s.is(at, "\"") || name.Score(p.text) >= 700 {
		return true
	}
	return s.orgLike(i, last)
}

// other finds where the next party begins: after what parts two, right after
// the name or after all that defines the party. -1 where the clause ends.
func (s *scan) other(after, defined, end int) int {
	for k := after; k < end && k < after+partyReach; k++ {
		if k > defined && s.cue(k, lexicon.PartiesEnd) > 0 && (s.a[k].Sent != s.a[k-1].Sent || s.a[k].Caps) {
			return -1
		}
		if n := s.otherPart(k); n > 0 && k >= min(defined, after) && s.nextParty(k, after-1, end) && (k >= defined || k == after || s.is(k-1, ",") && k-1 == after) {
			return k + n
		}
		if k > defined && s.a[k].Sent > s.a[max(defined-1, after-1)].Sent+1 || s.heads(&party{last: after - 1}, k) {
			return -1
		}
	}
	return -1
}
