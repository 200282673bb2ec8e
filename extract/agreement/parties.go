package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language"
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

func (s *scan) glued(i int) bool { return i < len(s.a) && s.a[i].Glued }

// nameEnd is the last atom of the name that begins at i, less than i where
// none does.
func (s *scan) nameEnd(i, end int) int {
	if i >= end || !s.upper(i) && s.a[i].Kind != extract.AtomMixed && s.a[i].Kind != extract.AtomNumber {
		if i >= end || !s.brand(i) {
			return i - 1
		}
	}
	last := i
	for k := i + 1; k < end; {
		a := &s.a[k]
		switch {
		case s.upper(k) || a.Kind == extract.AtomMixed || a.Kind == extract.AtomNumber && k > i:
			if s.cue(k, lexicon.NameStops) > 0 || s.breaks(k) || s.parted(k) && s.cue(k, lexicon.ListAnd) == 0 && s.cue(k, lexicon.LegalForm) == 0 {
				return last
			}
			if s.cue(k, lexicon.ListAnd) > 0 && !s.within(i, k, end) || s.cue(k, lexicon.Hereinafter) > 1 || s.cue(k, lexicon.RepresentBy) > 0 {
				return last
			}
			last = k
			k++
		case a.Kind == extract.AtomMark && a.Glued && s.glued(k+1) && k+1 < end && s.a[k+1].Kind != extract.AtomMark && !s.is(k, "(") && !s.is(k, ","):
			last = k + 1
			k += 2
		case s.is(k, ".") && a.Glued && last == k-1:
			if !s.abbreviated(k) {
				return last
			}
			last = k
			k++
			if n := s.cue(k, lexicon.OrgLink); k-2 > i && s.cue(k-2, lexicon.LegalForm) > 0 && s.cue(k, lexicon.LegalForm) == 0 && (n == 0 || s.cue(k+n, lexicon.LegalForm) == 0) && !(s.is(k, ",") && s.cue(k+1, lexicon.LegalForm) > 0) {
				return last
			}
		case s.is(k, "&") && s.upper(k+1) && !s.alone(k):
			last = k + 1
			k += 2
		case s.is(k, ",") && s.cue(k+1, lexicon.LegalForm) > 0 && s.upper(k+1):
			last = k + s.cue(k+1, lexicon.LegalForm)
			k = last + 1
		case s.is(k, "(") && s.inName(k, end) > 0:
			last = s.inName(k, end)
			k = last + 1
		case a.Fold == "'s" || s.is(k, "'") && a.Glued && strings.HasSuffix(s.a[k-1].Fold, "s") && s.upper(k+1) && !s.glued(k+1):
			last = k
			k++
		case a.Kind == extract.AtomWord && s.linked(i, k, end) > 0:
			k = s.linked(i, k, end)
		default:
			return last
		}
	}
	return last
}

// alone reports whether a mark has a line of its own, as on a cover page
// between two names.
func (s *scan) alone(k int) bool {
	l := &s.t.Lines[s.t.Tokens[s.a[k].Token].Line]
	return l.First == l.Last
}

// brand reports a name written with a small first letter: "i-Escrow".
func (s *scan) brand(i int) bool {
	for k := i + 1; k < len(s.a) && k < i+5; k++ { // "acme.com, Inc."
		if s.cue(k, lexicon.LegalForm) > 0 && s.upper(k) && s.is(k-1, ",") {
			return true
		}
		if !s.glued(k) {
			break
		}
	}
	return s.a[i].Kind != extract.AtomMark && s.glued(i+1) && i+2 < len(s.a) && s.glued(i+2) && s.upper(i+2)
}

// parted reports whether atom k begins a line that stands apart from the one
// before it, as an address under a name does.
func (s *scan) parted(k int) bool {
	a, b := s.a[k-1].Token, s.a[k].Token
	la, lb := s.t.Tokens[a].Line, s.t.Tokens[b].Line
	if la == lb {
		return false
	}
	x, y := &s.t.Lines[la], &s.t.Lines[lb]
	return x.Page != y.Page || x.Box.X1 < x.Box.X0+s.width(x.Page)*3/5
}

// breaks reports whether a line begins at atom k that a name in capitals does
// not go on with, or that opens a sentence.
func (s *scan) breaks(k int) bool {
	if s.t.Tokens[s.a[k-1].Token].Line == s.t.Tokens[s.a[k].Token].Line {
		return false
	}
	return s.cue(k, lexicon.Opener) > 0 && s.cue(k, lexicon.ListAnd) == 0 && s.cue(k, lexicon.OrgLink) == 0 && !s.a[k].Caps
}

// width is the width of a page's text.
func (s *scan) width(page int) int32 {
	w, _ := s.t.PageSize(page)
	return w * 7 / 10
}

// abbreviated reports whether the stop at k belongs to the word before it and
// the name may go on: "Inc.", "St.", an initial.
func (s *scan) abbreviated(k int) bool {
	w := &s.a[k-1]
	return len(w.Text) <= 4 || s.cue(k-1, lexicon.LegalForm) > 0
}

// within reports whether "and" at k joins two words of the name that begins
// at first, as in "Health and Human Services": ordinary words on its right,
// or a name without a legal form or a word of its kind on its left and one
// with them on its right ("Film and Theatre Corporation").
func (s *scan) within(first, k, end int) bool {
	next := k + s.cue(k, lexicon.ListAnd)
	if next >= end || !s.upper(next) {
		return false
	}
	last := next
	for last+1 < end && s.upper(last+1) {
		last++
	}
	if s.kind(first, k-1) { // "Ente de Agua y Saneamiento"
		return s.cue(first, lexicon.OrgHead) > 0 && last == next && s.cue(k-1, lexicon.OrgHead) == 0 && language.Usual(s.a[next].Text) && language.Usual(s.a[k-1].Text) && s.cue(next, lexicon.Place) == 0 && !s.kind(next, last) && !name.IsGiven(s.a[next].Text)
	}
	if s.kind(next, last) {
		return last > next && (language.Usual(s.a[k-1].Text) || name.Score(s.t.AtomText(first, k-1)) < 450)
	}
	return s.cue(next, lexicon.NotAName) > 0 && s.cue(last+1, lexicon.PartyNature) == 0
}

// kind reports whether a legal form or a word of a kind of organisation
// stands within a run.
func (s *scan) kind(first, last int) bool {
	for j := first; j <= last; j++ {
		if j > first && s.cue(j, lexicon.LegalForm) > 0 || s.cue(j, lexicon.OrgHead) > 0 || s.cue(j, lexicon.OrgEnd) > 0 {
			return true
		}
	}
	return false
}

// inName gives the end of a bracket that is part of a name, "(UK)" in "Acme
// (UK) Ltd.", 0 where it is none.
func (s *scan) inName(k, end int) int {
	for j := k + 1; j < end && j <= k+3; j++ {
		if s.is(j, ")") {
			if j > k+1 && s.upper(j+1) && s.cue(j+1, lexicon.ListAnd) == 0 {
				return j
			}
			return 0
		}
		if !s.upper(j) {
			return 0
		}
	}
	return 0
}

// linked gives the next word of a name after "of", "de la", "and" within it,
// 0 where the name ends.
func (s *scan) linked(first, k, end int) int {
	n := s.cue(k, lexicon.OrgLink)
	if n == 0 {
		n = s.cue(k, lexicon.Particle)
	}
	if m := s.cue(k, lexicon.OrgIn); n == 0 && m > 0 && k > first && s.cue(first, lexicon.OrgHead) > 0 && k+m < end && s.cue(k+m, lexicon.Place) == 0 && language.Usual(s.a[k+m].Text) {
		n = m // "Centro de Investigación en Zonas Áridas"
	}
	if n == 0 || s.cue(k, lexicon.ListAnd) > 0 && !s.within(first, k, end) || s.cue(k, lexicon.OtherPart) > n {
		return 0
	}
	next := k + n
	if m := s.cue(next, lexicon.Determiner); m > 0 && !s.upper(next) {
		next += m
	}
	if next >= end || !s.upper(next) || s.cue(next, lexicon.PartiesEnd) > 0 {
		return 0
	}
	return next
}

// partyLike reports whether a run can name a party.
func (s *scan) partyLike(p *party) bool {
	letters := 0
	for _, r := range p.text {
		if r != ' ' && r != '.' {
			letters++
		}
	}
	if letters < 2 || s.cue(p.first, lexicon.PartyPlural) > 0 || s.cue(p.first, lexicon.Thing) > 0 || s.cue(p.first, lexicon.PartyRole) > 0 && p.first == p.last {
		return false
	}
	if s.is(p.first-1, "\"") && s.is(p.last+1, "\"") || s.cue(p.first-1, lexicon.Determiner) > 0 && s.cue(p.first-1, lexicon.PartyNature) > 0 {
		return false // a short name, "a Delaware corporation"
	}
	if s.cue(p.last, lexicon.Thing) > 0 && s.cue(p.first, lexicon.OrgHead) == 0 || s.cue(p.first, lexicon.PartyRole) > 0 && s.cue(p.first+1, lexicon.ListAnd) > 0 {
		return false // "Non-Competition Agreement"
	}
	if s.cue(p.first, lexicon.DateWord) > 0 || s.cue(p.first, lexicon.Opener) > 0 && p.first == p.last {
		return false
	}
	return true
}

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
		case depth == 0 && len(p.short) > 0 && s.cue(k, lexicon.ListAnd) > 0 && s.named(k+1, end): // a party that has no name here
			return next
		case k > i && s.a[k].Sent != s.a[k-1].Sent && (s.cue(k, lexicon.PartiesEnd) > 0 || s.cue(k, lexicon.Between) > 0):
			return next
		case s.cue(k, lexicon.Between) > 1 && s.cue(k, lexicon.OtherPart) == 0 && k > i+1:
			return next
		case s.otherPart(k) > 0 && s.nextParty(k, p.last, end):
			return next
		case s.cue(k, lexicon.RepresentBy) > 0 && p.signer == nil:
			p.signer = s.signer(k+s.cue(k, lexicon.RepresentBy), end)
			if p.signer != nil {
				k = p.signer.last
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
		case s.is(k, "(") && s.cue(k+1, lexicon.Determiner) > 0:
			if short, last := s.bracketed(k+2, end); short != "" {
				p.short, p.defined = append(p.short, short), true
				next, k = last+1, last
			}
		case s.is(k, "(") && k == i && s.is(k+2, ")") && s.a[k+1].Caps: // "(ABC)"
			p.short, p.defined = append(p.short, s.a[k+1].Text), true
			next, k = k+3, k+2
		case s.heads(p, k):
			return next
		case s.cue(k, lexicon.Hereinafter) > 1 && !s.a[k].Caps:
			if short, last := s.inCapitals(k+s.cue(k, lexicon.Hereinafter), end); short != "" {
				p.short, p.defined = append(p.short, short), true
				next, k = last+1, last
			}
		}
	}
	return next
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
	return s.a[p.last].Caps && k > p.last && s.a[k].Sent != s.a[k-1].Sent && s.a[k].Upper && !s.a[k].Caps && len(s.a[k].Text) > 1 && s.cue(k, lexicon.Hereinafter) < 2 && s.cue(k, lexicon.Opener) > 0
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

// inCapitals reads a short name in capitals without quotes: "en adelante EL
// GOBIERNO".
func (s *scan) inCapitals(i, end int) (short string, last int) {
	for i < end && s.cue(i, lexicon.Determiner) > 0 {
		i++
	}
	last = i - 1
	for last+1 < end && last < i+4 && s.a[last+1].Caps {
		last++
	}
	if last < i || s.cue(i, lexicon.PartyPlural) > 0 {
		return "", i
	}
	return s.t.AtomText(i, last), last
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
		if s.is(j, "(") || s.cue(j, lexicon.Hereinafter) > 0 {
			return true
		}
		if s.is(j, ")") {
			return false
		}
	}
	return s.t.Tokens[s.a[k].Token].Line != s.t.Tokens[s.a[max(k-1, 0)].Token].Line
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
		return strings.Trim(s.t.AtomText(first, j-1), " ,."), j
	}
	return "", k
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

func (s *scan) orgLike(i, last int) bool {
	for j := i; j <= last; j++ {
		if s.cue(j, lexicon.OrgHead) > 0 || s.cue(j, lexicon.OrgEnd) > 0 {
			return last > i
		}
	}
	return false
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
