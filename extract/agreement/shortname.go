package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// define reads what stands after a party's name up to the next party: short
// names in quotes, and who represents it. It gives the atom after the last of
// them.
func (s *scan) define(p *party, i, end int) int {
	next, depth := i, 0
	for k := i; k < end && k < i+partyReach; k++ {
		switch {
		case s.is(k, "("):
			depth++
		case s.is(k, ")"):
			depth--
		}
		switch {
		case depth == 0 && len(p.short) > 0 && s.cue(k, lexicon.ListAnd) > 0 && !s.is(k-1, "\"") && s.named(k+1, end): // a party that has no name here
			return next
		case k > i && s.a[k].Sent != s.a[k-1].Sent && (s.cue(k, lexicon.PartiesEnd) > 0 || s.cue(k, lexicon.Between) > 0), s.a[k].Caps && s.clauseEnds(k):
			return next
		case s.cue(k, lexicon.Between) > 1 && s.cue(k, lexicon.OtherPart) == 0 && k > i+1 && !s.calledBehind(k):
			return next
		case s.otherPart(k) > 0 && s.nextParty(k, p.last, end), s.stacked(k, end):
			return next
		case s.cue(k, lexicon.MadeUpOf) > 0:
			k = s.membersEnd(k, end) - 1
			next = k + 1
		case s.cue(k, lexicon.RepresentBy) > 0 && p.signer == nil:
			p.signer = s.signer(k+s.cue(k, lexicon.RepresentBy), end)
			if p.signer != nil {
				k = s.besides(p, end)
				next = k + 1
			}
		case s.is(k, "\"") || s.is(k, "'") && !s.glued(k) || s.a[k].Fold == "?" && s.glued(k+1):
			short, last := s.quoted(k, end)
			if last == k {
				continue
			}
			if short != "" && s.defines(k) {
				p.short, p.defined = append(p.short, short), true
				next = last + 1
			}
			k = last
		case s.is(k, "(") && (s.cue(k+1, lexicon.Determiner) > 0 || s.cue(k+1, lexicon.PartyRole) > 0 && s.is(k+2, ")")):
			if short, last := s.bracketed(k+1+s.cue(k+1, lexicon.Determiner), end); short != "" {
				p.short, p.defined = append(p.short, short), true
				next, k = last+1, last
			}
		case s.is(k, "(") && k == i && s.letters(k+1) > 0: // "(ABC)", "(HD ABC)"
			last := k + s.letters(k+1)
			p.short, p.defined = append(p.short, s.t.AtomText(k+1, last)), true
			next, k = last+2, last+1
		case s.heads(p, k), s.a[k].Token >= s.signing && s.a[p.last].Token < s.signing:
			return next
		case s.cue(k, lexicon.Hereinafter) > 1 && !s.a[k].Caps:
			at := k + s.cue(k, lexicon.Hereinafter)
			short, last := s.inCapitals(at, end)
			if short == "" && k == p.last+2 && s.shortened(p.first, p.last) {
				if s.is(at, ",") {
					at++
				}
				if last = s.toBracket(at); last >= at {
					short = s.t.AtomText(at, last)
				}
			}
			if short != "" {
				p.short, p.defined = append(p.short, short), true
				next, k = last+1, last
			}
		}
	}
	return next
}

// letters is how many words in capitals from atom i on a bracket closes behind, two at
// most; 0 where there is anything else.
func (s *scan) letters(i int) int {
	for n := 0; n < 3 && i+n < len(s.a); n++ {
		if s.is(i+n, ")") {
			return n
		}
		if !s.a[i+n].Caps {
			break
		}
	}
	return 0
}

// calledBehind reports whether a short name is told right behind the words at atom
// k: ", por una parte, en adelante «la Fundación»".
func (s *scan) calledBehind(k int) bool {
	end := k + s.cue(k, lexicon.Between)
	return s.is(k-1, ",") && s.is(end, ",") && s.cue(end+1, lexicon.Hereinafter) > 1
}

// membersEnd is the atom behind the members of a consortium, whom the words at k
// announce: what defines or represents it, or another party, comes there.
func (s *scan) membersEnd(k, end int) int {
	for i := k + 1; i < end; i++ {
		if s.a[i].Sent != s.a[k].Sent || s.is(i, ";") || s.is(i, "\"") || s.cue(i, lexicon.Hereinafter) > 1 || s.cue(i, lexicon.RepresentBy) > 0 || s.cue(i, lexicon.OtherPart) > 1 || s.cue(i, lexicon.AgreeSaid) > 0 {
			return i
		}
	}
	return end
}

// named reports whether a short name follows at atom i that another "and" or
// the end of a sentence does not come before.
func (s *scan) named(i, end int) bool {
	for k := i; k < end && k < i+partyReach/4 && s.a[k].Sent == s.a[i].Sent; k++ {
		if s.is(k, "\"") {
			short, last := s.quoted(k, end)
			return short != "" && last > k && s.defines(k) && s.lex.Word(short, lexicon.PartyRole)
		}
		if s.cue(k, lexicon.ListAnd) > 0 {
			return false
		}
	}
	return false
}

// heads reports whether the party was named in a title in capitals and the
// text begins at k.
func (s *scan) heads(p *party, k int) bool {
	last := p.last
	for last > p.first && s.a[last].Kind == extract.AtomMark { // "INC."
		last--
	}
	return s.a[last].Caps && k > p.last && (s.a[k].Sent != s.a[k-1].Sent || s.titleEnds(k)) && s.a[k].Upper && !s.a[k].Caps && len(s.a[k].Text) > 1 && s.cue(k, lexicon.Hereinafter) < 2 && s.cue(k, lexicon.Opener) > 0
}

// bracketed reads a short name without quotes: "(the Provider)".
func (s *scan) bracketed(i, end int) (short string, last int) {
	last = i - 1
	for last+1 < end && last < i+3 && s.upper(last+1) {
		last++
	}
	if last < i || !s.is(last+1, ")") || s.cue(i, lexicon.PartyPlural) > 0 || s.cue(i, lexicon.Thing) > 0 {
		return "", i
	}
	return s.t.AtomText(i, last), last + 1
}

// inCapitals reads a short name without quotes: in capitals, "en adelante EL
// GOBIERNO", or one word behind an article, "en adelante la donante,".
func (s *scan) inCapitals(i, end int) (short string, last int) {
	if s.is(i, ",") {
		i++
	}
	article := i
	for i < end && s.cue(i, lexicon.Determiner) > 0 {
		i++
	}
	last = i - 1
	for last+1 < end && last < i+4 && s.a[last+1].Caps {
		last++
	}
	if last < i && i > article {
		last = s.toBracket(i)
	}
	if last < i && i > article && i+1 < end && s.a[i+1].Kind == extract.AtomMark && (s.cue(i, lexicon.PartyRole) == 1 || s.upper(i) && s.cue(i, lexicon.Thing) == 0) { // "en adelante la donante;"
		last = i
	}
	if last < i || s.cue(i, lexicon.PartyPlural) > 0 {
		return "", i
	}
	return s.t.AtomText(i, last), last
}

// toBracket is the last of up to three words from atom i on that a bracket closes
// behind, "(en lo sucesivo, la entidad beneficiaria)"; less than i where none does.
func (s *scan) toBracket(i int) int {
	for k := i; k < i+4 && k < len(s.a); k++ {
		if s.is(k, ")") {
			return k - 1
		}
		if s.a[k].Kind != extract.AtomWord || s.cue(k, lexicon.Thing) > 0 {
			break
		}
	}
	return i - 1
}

// defines reports whether a quotation at k is a short name: in a bracket, or
// after words such as "hereinafter".
func (s *scan) defines(k int) bool {
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		if n := s.cue(j, lexicon.PartyAll); n > 0 && j+n >= k-1 {
			return false
		}
	}
	for j := k - 1; j >= 0 && j >= k-8; j-- {
		if s.is(j, "(") || s.cue(j, lexicon.Hereinafter) > 0 && !(s.cue(j, lexicon.Determiner) > 0 && s.cue(j-1, lexicon.RoleOf)+s.cue(j-1, lexicon.OrgIn) > 0) {
			return true
		}
		if s.is(j, ")") {
			return false
		}
	}
	return k > 0 && !s.sameLine(k-1, k) && s.fillsLine(k)
}

// fillsLine reports whether a quotation that opens at atom k ends its line.
func (s *scan) fillsLine(k int) bool {
	for j := k + 1; j < len(s.a) && s.sameLine(j, k); j++ {
		if s.a[j].Fold == s.a[k].Fold {
			return j+1 == len(s.a) || !s.sameLine(j, j+1) || s.a[j+1].Kind == extract.AtomMark
		}
	}
	return false
}

// shortNamed reports whether atoms can be a short name: a word, or several with
// capitals, "Amendment Effective Date", and not a sentence that is quoted.
func (s *scan) shortNamed(first, last int) bool {
	for k := first; k <= last && last > first; k++ {
		if s.a[k].Kind == extract.AtomWord && !s.upper(k) && !s.a[k].Glued && s.cue(k, lexicon.OrgLink) == 0 && s.cue(k, lexicon.Determiner) == 0 && s.cue(k, lexicon.ListAnd) == 0 && s.cue(k, lexicon.Particle) == 0 {
			return false
		}
	}
	return true
}

// quoted reads what stands in quotes at k: a short name, "" where it is none,
// and the closing mark's atom, k where there is none.
func (s *scan) quoted(k, end int) (short string, last int) {
	mark := s.a[k].Fold
	for j := k + 1; j < end && j < k+12; j++ {
		if s.a[j].Fold != mark {
			continue
		}
		first := k + 1
		for first < j-1 && s.cue(first, lexicon.Determiner) > 0 {
			first++
		}
		if j == first || s.cue(first, lexicon.PartyPlural) > 0 || s.cue(first, lexicon.Thing) > 0 && j == first+1 {
			return "", j
		}
		if !s.shortNamed(first, j-1) {
			return "", j
		}
		return strings.Trim(s.t.AtomText(first, j-1), " ,."), j
	}
	return "", k
}
