package agreement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
)

// toldOrLabelled gives the parties of sentences that no "between" opens, or those that
// the labels of a list tell: the sentences where they say who acts for whom.
func (s *scan) toldOrLabelled(best []party) []party {
	labelled, told := s.labelledParties(best), s.unopened(best)
	if len(told) < 2 {
		told = s.presentedParties(told)
	}
	if len(labelled) < 2 {
		return told
	}
	if len(told) < 2 || !slices.ContainsFunc(told, func(p party) bool { return p.signer != nil }) {
		return labelled
	}
	for i := range labelled {
		if k := sameParty(told, labelled[i].text); k >= 0 {
			told[k].short = append(told[k].short, labelled[i].short...)
		}
	}
	return told
}

// labelledParties gives the parties that labels of a list tell, the label being
// their short name: "Party A: Rowan Food Bank, 2 Quay Lane", or in a form
// "Employer | Greyfriars Almshouses".
func (s *scan) labelledParties(best []party) []party {
	cells := s.t.Cells()
	var list []party
	for i := range cells {
		c := &cells[i]
		valued := (i == 0 || cells[i-1].Row != c.Row) && i+1 < len(cells) && cells[i+1].Row == c.Row
		e, formed := s.partyLabel(c, valued)
		if e < 0 || c.First > len(s.t.Tokens)/2 {
			continue
		}
		if e < c.Last {
			valued = false
		}
		at, last := e+1, min(e+1, len(s.t.Tokens)-1)
		if valued {
			at, last = cells[i+1].First, cells[i+1].Last
		}
		first, end, ok := s.t.AtomsWithin(s.t.Span(at, last))
		if !ok || e == c.Last && !valued {
			continue
		}
		if !formed {
			end = first + actReach - 1
		}
		if p, _, ok := s.party(first, min(end+1, len(s.a))); ok && (p.defined || s.orgLike(p.first, p.last) || s.person(&p) || formed && p.first == first && (p.last == end || s.is(p.last+1, "(")) && s.namedIn(s.a[p.first].Token, s.a[p.last].Token)) {
			if label := strings.TrimSuffix(s.t.Between(c.First, e), ":"); !slices.Contains(p.short, label) {
				p.short = append(p.short, label)
			}
			p.defined = true
			list = append(list, p)
		}
	}
	if len(list) < 2 {
		return best
	}
	return list
}

// partyLabel is the last token of the label that opens a cell, -1 where none does.
// What a party is called, "Employer", is one before a colon, or where it fills a
// form's cell beside what it labels.
func (s *scan) partyLabel(c *extract.Cell, valued bool) (last int, formed bool) {
	e := s.lex.Match(s.t, c.First, c.Last, lexicon.PartyLabel)
	if e >= 0 && (valued && e == c.Last || strings.HasSuffix(s.t.Tokens[e].Text, ":")) {
		return e, false
	}
	k := s.lex.Match(s.t, c.First, c.Last, lexicon.PartyRole)
	if e < 0 && k >= 0 && k < c.Last && strings.HasSuffix(s.t.Tokens[k].Text, ":") { // "Recipient: Ana Gil"
		return k, false
	}
	if k >= 0 && k == c.Last && valued {
		return k, true
	}
	return -1, false
}

// namedIn reports whether the tokens from first to last have the shape of a name: two
// words or more, each with a capital, none of them what a party is called.
func (s *scan) namedIn(first, last int) bool {
	for k := first; k <= last; k++ {
		t := &s.t.Tokens[k]
		if r, _ := utf8.DecodeRuneInString(t.Text); !unicode.IsUpper(r) && !s.lex.Word(t.Key, lexicon.SmallWord) || s.lex.Word(t.Key, lexicon.PartyRole) {
			return false
		}
	}
	return last > first
}
