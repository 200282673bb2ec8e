package agreement

import (
	"slices"
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
	var best, heading []party // heading is the first clause, as a title has it
	top, told := 0, s.recitals()
	for i := 0; i < len(s.a) && i < openingReach; i++ {
		n := s.cue(i, lexicon.Between)
		if s.is(i, "(") && s.is(i+2, ")") && i+3 < len(s.a) && s.a[i+1].Text == "1" && s.upper(i+3) { // "(1) ACME LIMITED …"
			n = 3
		}
		if n == 0 && s.alone(i) && s.cue(i, lexicon.PartyPlural) > 0 && s.a[i].Upper { // "Parties" over a list of them
			n = 1
		}
		if n == 0 || s.ofOthers(i) {
			continue
		}
		n += s.following(i + n)
		n += s.meeting(i, n)
		list := s.withListed(s.clause(i+n, min(i+n+clauseReach, len(s.a))), i+n)
		v := s.worth(list, i)
		if s.recital(i) || n == 1 && s.a[i].Token > told && s.signing > told {
			v /= 2
		}
		if v > top {
			best, top = list, v
		}
		if heading == nil && len(list) > 1 {
			heading = slices.Clone(list)
		}
		i += n - 1
	}
	if s.accedes && len(best) == 0 {
		best = s.acceder()
	}
	if s.accedes && len(best) == 1 {
		return best
	}
	if len(best) < 2 {
		best = s.toldOrLabelled(best)
	}
	if len(best) < 2 {
		best = s.agreed(best)
	}
	if len(best) < 2 {
		best = s.gridParties(best)
	}
	for i := range best {
		s.office(&best[i])
	}
	s.intervene(best)
	s.holders(best, heading)
	s.asTitled(best, heading)
	s.represent(best)
	s.recited(best)
	s.shared(best)
	s.humans(best)
	s.joint(best)
	return best
}

// recitals is the first token behind a line that is nothing but the heading of what
// was before, "CONSIDERANDO"; past the end where none is.
func (s *scan) recitals() int {
	cells := s.t.Cells()
	for i := range cells {
		if c := &cells[i]; s.lex.Match(s.t, c.First, c.Last, lexicon.PartiesEnd) == c.Last && rowAlone(cells, i) {
			return c.Last + 1
		}
	}
	return len(s.t.Tokens)
}

// followingReach is how many words lead to a list: "between the following partners:".
const followingReach = 6

// following is how many atoms from i on lead to a list behind a colon, all of them
// words in small letters; 0 where none do.
func (s *scan) following(i int) int {
	for k := i; k < min(len(s.a), i+followingReach); k++ {
		if s.is(k, ":") && k > i {
			return k + 1 - i
		}
		if s.a[k].Kind != extract.AtomWord || s.a[k].Upper {
			return 0
		}
	}
	return 0
}

// meetingReach is how many words tell where they met: "se reunieron en el despacho de
// la Alcaldía el señor …".
const meetingReach = 20

// meeting is how many atoms behind the words of i to i+n-1 that tell of a meeting lead
// to the first of those who met, each called with a form of respect and acting for a
// body; 0 where none do.
func (s *scan) meeting(i, n int) int {
	if s.cue(i, lexicon.Met) == 0 {
		return 0
	}
	for k := i + n; k < min(len(s.a), i+n+meetingReach) && s.a[k].Sent == s.a[i].Sent; k++ {
		if s.cue(k, lexicon.Honorific) == 0 || s.upper(k) {
			continue
		}
		if p, _, ok := s.party(k, min(k+partyReach, len(s.a))); ok && p.signer != nil {
			return k - i - n
		}
	}
	return 0
}

// shared deals out the short names behind the last party that are those of all
// of them: "… a quienes se denominará «A», «B» y «C», respectivamente".
func (s *scan) shared(list []party) {
	if len(list) < 2 {
		return
	}
	last := &list[len(list)-1]
	if len(last.short) != len(list) || !s.cues.Any(last.last, last.last+partyReach, lexicon.Respectively) {
		return
	}
	for i := range list[:len(list)-1] {
		if len(list[i].short) > 0 {
			return
		}
	}
	for i, short := range last.short {
		list[i].short, list[i].defined = []string{short}, true
	}
}

// recitedReach is within how many atoms behind the clause the recitals may give
// its parties their short names.
const recitedReach = 600

// recited adds the short names that only the recitals give: "WHEREAS the United
// Nations Human Settlements Programme ("UN-Habitat") is …", below a cover that
// names the parties.
func (s *scan) recited(list []party) {
	for i := range list {
		p := &list[i]
		n := p.last - p.first
		if len(p.short) > 0 || n < 1 {
			continue
		}
		for k := p.last + 1; k+n+1 < len(s.a) && k < p.last+recitedReach && len(p.short) == 0; k++ {
			if s.is(k+n+1, "(") && s.sameName(p.first, k, n) {
				q := party{first: k, last: k + n, text: p.text}
				s.define(&q, k+n+1, min(k+n+clauseReach/10, len(s.a)))
				if len(q.short) == 1 {
					p.short, p.defined = q.short, true
				}
			}
		}
	}
}

// sameName reports whether the same words stand at atoms i and k, n+1 of them.
func (s *scan) sameName(i, k, n int) bool {
	for j := 0; j <= n; j++ {
		if s.a[i+j].Fold != s.a[k+j].Fold {
			return false
		}
	}
	return true
}

// withListed adds to the parties of a clause those of a bare list that begins at
// atom i, as a cover has it: "AMONG A COUNCIL, B DISTRICT, CITY OF C, AND D TRUST".
func (s *scan) withListed(list []party, i int) []party {
	more := s.listed(i, min(i+clauseReach, len(s.a)), true)
	if len(more) <= max(len(list), 2) {
		return list
	}
	for k := range more {
		for j := range list {
			if more[k].first == list[j].first {
				more[k] = list[j]
			}
		}
	}
	return more
}

// unopened finds a clause that no "between" opens: a sentence that begins with
// a party, what it is and its short name, and goes on with another one.
func (s *scan) unopened(best []party) []party {
	for i := 0; i < len(s.a) && i < openingReach/4; i++ {
		if i > 0 && s.a[i].Sent == s.a[i-1].Sent && s.paragraph(i) == s.paragraph(i-1) || !s.upper(i) {
			continue
		}
		list := s.clause(i, min(i+clauseReach, len(s.a)))
		if len(list) >= 2 && len(list[0].short) > 0 && len(list[1].short) > 0 && (s.is(list[0].last+1, ",") || s.is(list[0].last+1, "(") && s.a[list[1].last].Sent == s.a[i].Sent) {
			return list
		}
	}
	return s.bracketedNames(best)
}

// paragraph is the block of the page in which atom i stands.
func (s *scan) paragraph(i int) int { return s.t.Lines[s.t.Tokens[s.a[i].Token].Line].Block }

// bracketedNames finds two parties or more that stand in one sentence, each with
// its short name in brackets: "the intentions of the Port of Elm ("Port") and the
// Rowan Cooperative ("Co-op")".
func (s *scan) bracketedNames(best []party) []party {
	for i := 1; i < len(s.a) && i < undefinedReach; i++ {
		if !s.upper(i) || s.a[i-1].Upper || s.a[i-1].Kind != extract.AtomWord {
			continue
		}
		if last := s.nameEnd(i, len(s.a)); last <= i || !s.is(last+1, "(") || !s.is(last+2, "\"") && !s.is(last+3, "\"") {
			continue
		}
		list := s.clause(i, min(i+clauseReach, len(s.a)))
		if len(list) >= 2 && len(list[0].short) > 0 && len(list[1].short) > 0 && s.a[list[1].first].Sent == s.a[i].Sent {
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
			if i > from && !s.is(i-1, ",") && !s.begun(i) && (s.a[i-1].Upper || s.a[i-1].Kind != extract.AtomWord || s.cue(i-1, lexicon.Determiner)+s.cue(i-1, lexicon.OrgLink) > 0) {
				continue
			}
			if list := s.listed(i, k, false); len(list) >= 2 {
				return list
			}
		}
	}
	return best
}

// listed reads organisations parted by commas and "and", with nothing else from
// atom i to end; nil where there is anything else. An open list ends with the
// first one behind "and".
func (s *scan) listed(i, end int, open bool) []party {
	var list []party
	joined := false
	for i < end {
		p, _, ok := s.party(i, end)
		if !ok || !s.orgLike(p.first, p.last) && !(p.first == p.last && s.a[p.first].Caps) {
			return nil
		}
		k := s.bracketEnd(p.last+1, end)
		k = s.bracketEnd(s.represented(&p, k, end), end)
		list = append(list, p)
		if open && joined {
			return list
		}
		i = k
		if s.is(i, ",") {
			i++
		}
		if i < end {
			n := s.cue(i, lexicon.ListAnd)
			joined = n > 0
			i += n
		}
		if i == k && i < end {
			return nil
		}
		if i == k+1 && i < end && len(list) >= 2 && s.a[i].Kind == extract.AtomWord && !s.a[i].Upper && s.cue(i, lexicon.Determiner) == 0 { // ", having met on 3 May, have agreed"
			return list
		}
	}
	return list
}

// begun reports whether a line begins at atom i with an article or a name, as
// the text below a title does.
func (s *scan) begun(i int) bool {
	return s.t.Tokens[s.a[i-1].Token].Line != s.t.Tokens[s.a[i].Token].Line && s.a[i].Upper && s.cue(i, lexicon.Determiner) > 0
}

// bracketEnd is the atom behind a bracket that opens at k, k where none does.
func (s *scan) bracketEnd(k, end int) int {
	if !s.is(k, "(") {
		return k
	}
	for k < end && !s.is(k, ")") {
		k++
	}
	return min(k+1, end)
}

// represented reads who represents a party of a list, "represented by its
// Mayor, Ana Gil", and steps over a title behind the name; it gives the atom
// behind, k where nobody does.
func (s *scan) represented(p *party, k, end int) int {
	at := k
	if s.is(at, ",") {
		at++
	}
	n := s.cue(at, lexicon.RepresentBy)
	if n == 0 {
		return k
	}
	if p.signer == nil {
		p.signer = s.signer(at+n, min(at+n+actReach/2, end))
	}
	if p.signer == nil {
		return k
	}
	k = p.signer.last + 1
	if t := k + 1; s.is(k, ",") && t < end && (s.cue(t, lexicon.RoleHead) > 0 || s.cue(t, lexicon.RoleEnd) > 0) {
		for t < end && s.a[t].Kind == extract.AtomWord && s.cue(t, lexicon.ListAnd) == 0 {
			t++
		}
		if p.signer.title == "" {
			p.signer.title = s.t.AtomText(k+1, t-1)
		}
		k = t
	}
	return k
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
		list = s.withParty(list, p)
		if i = s.other(p.last+1, next, end); i < 0 {
			break
		}
	}
	return list
}

// withParty adds a party to a list. Where a title names it first, the clause
// below says what it is.
func (s *scan) withParty(list []party, p party) []party {
	if i := sameParty(list, p.text); i >= 0 && len(list[i].short) == 0 && list[i].signer == nil {
		list[i] = p
		return list
	}
	if s.again(list, &p) {
		return list
	}
	return append(list, p)
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
	i = s.nameBegins(i, end)
	last, titled, titleEnd := s.nameEnd(i, end), -1, -1
	if last >= i && s.cue(i, lexicon.RoleHead)+s.cue(i, lexicon.RoleEnd) > 0 && s.cue(i, lexicon.OrgHead) == 0 {
		if k := s.byWayOf(i, end); k > i { // "el Ejecutivo del Estado por conducto de la Secretaría …"
			return s.party(k, end)
		}
		titled = i
		if i, titleEnd = s.behindTitle(i, end); i == titled {
			return p, i, false
		}
		last = s.nameEnd(i, end)
	}
	if last < i {
		return p, i, false
	}
	p = party{first: i, last: last, clause: i, text: strings.TrimRight(s.t.AtomText(i, last), ",;"), entity: -1}
	if !s.partyLike(&p) {
		return p, i, false
	}
	s.actsFor(&p, end)
	if titled >= 0 {
		if p.signer == nil {
			return p, i, false
		}
		if p.signer.title == "" {
			p.signer.title = s.t.AtomText(titled, s.titleEnd(titled, titleEnd))
		}
	}
	p.defined = p.defined || s.formed(p.first, p.last)
	return p, s.define(&p, p.last+1, end), true
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
	return max(s.cue(k, lexicon.OtherPart), s.cue(k, lexicon.ListAnd), s.numbered(k), s.bullet(k))
}

// bullet is 1 where the mark of a list begins a line at atom k, "•", 0 else.
func (s *scan) bullet(k int) int {
	if k > 0 && k+1 < len(s.a) && s.a[k].Kind == extract.AtomMark && strings.ContainsAny(s.a[k].Fold, "•-*·▪") && !s.glued(k+1) && s.t.Tokens[s.a[k-1].Token].Line != s.t.Tokens[s.a[k].Token].Line {
		return 1
	}
	return 0
}

// numbered is the length of the number of a list that begins a line at atom k,
// "1.2.", 0 where none does.
func (s *scan) numbered(k int) int {
	if k == 0 || k >= len(s.a) || s.a[k].Kind != extract.AtomNumber || s.t.Tokens[s.a[k-1].Token].Line == s.t.Tokens[s.a[k].Token].Line {
		return 0
	}
	n := 1
	for k+n < len(s.a) && s.a[k+n].Token == s.a[k].Token {
		n++
	}
	if n < 3 || s.a[k+n-1].Kind != extract.AtomMark {
		return 0
	}
	return n
}

// nextParty reports whether another party follows what parts two at k, own
// being the last atom of the name of the one before. "And" right behind
// another name is part of it: "its School of Nursing and Midwifery".
func (s *scan) nextParty(k, own, end int) bool {
	n := s.otherPart(k)
	i := s.nameBegins(k+n, end)
	last := s.nameEnd(i, end)
	if last < i {
		return false
	}
	p := party{first: i, last: last, text: s.t.AtomText(i, last)}
	if !s.partyLike(&p) || s.cues.Any(k+1, k+n, lexicon.PartyAll) || s.cue(i, lexicon.Place) > 0 && last < i+2 || s.cue(i, lexicon.RoleHead)+s.cue(i, lexicon.RoleEnd) > 0 && s.cue(i, lexicon.OrgHead) == 0 {
		return false
	}
	if s.numbered(k)+s.bullet(k) > 0 {
		return last > i && s.bodied(i, last)
	}
	if n > 1 || s.a[k].Caps && !s.a[i].Caps {
		return true
	}
	if s.formed(i, last) {
		return true
	}
	if n := s.cue(k, lexicon.ListAnd); n > 0 && !s.a[k].Caps && last > i && k-1 == own && s.capitals(i, last) && s.a[own].Caps { // "ANA HOLM and NED HOLM"
		return true
	}
	if s.cue(k-1, lexicon.PartyBody) > 0 && s.territory(i) { // "Provincia y Departamento de Elmo"
		return false
	}
	at := last + 1
	if s.is(at, ",") && s.cue(at+1, lexicon.PersonNature) > 1 || s.cue(at, lexicon.PersonNature) > 1 {
		return true
	}
	if s.is(at, "(") && s.cue(at+1, lexicon.Hereinafter) > 1 && s.cue(k+n, lexicon.Determiner) > 0 { // "y la Conferencia de Puertos (en adelante …"
		return true
	}
	if s.upper(k-1) && k-1 != own && s.a[k].Kind != extract.AtomMark {
		return s.orgLike(i, last)
	}
	if s.is(at, ",") || s.is(at, "(") || s.is(at, "'") {
		at++
	}
	if s.cue(at, lexicon.PartyNature) > 0 || s.cue(at, lexicon.RepresentBy) > 0 || s.cue(at, lexicon.Hereinafter) > 0 || s.is(at, "\"") || name.Score(p.text) >= 700 {
		return true
	}
	return s.orgLike(i, last)
}

// stacked reports whether a paragraph begins at atom k, behind a bracket that ends the
// one before, with the name of a firm: parties one below another with nothing between.
func (s *scan) stacked(k, end int) bool {
	if !s.is(k-1, ")") || !s.upper(k) || s.sameLine(k-1, k) {
		return false
	}
	last := s.nameEnd(k, end)
	for j := k + 1; j <= last; j++ {
		if s.cue(j, lexicon.LegalForm) > 0 {
			return s.is(last+1, "(") || s.is(last+1, ",") || s.cue(last+1, lexicon.PartyNature) > 0
		}
	}
	return false
}

// capitals reports whether all words from atom i to last are in capitals.
func (s *scan) capitals(i, last int) bool {
	for ; i <= last; i++ {
		if s.a[i].Kind == extract.AtomWord && !s.a[i].Caps && len(s.a[i].Text) > 1 {
			return false
		}
	}
	return true
}

// other finds where the next party begins: after what parts two, right after
// the name or after all that defines the party. -1 where the clause ends.
func (s *scan) other(after, defined, end int) int {
	for k := after; k < end && k < after+partyReach; k++ {
		if k >= defined && s.cue(k, lexicon.PartiesEnd) > 0 && (s.a[k].Sent != s.a[k-1].Sent || s.a[k].Caps) {
			return -1
		}
		if n := s.otherPart(k); n > 0 && k >= min(defined, after) && s.nextParty(k, after-1, end) && (k >= defined || k == after || s.is(k-1, ",") && k-1 == after) {
			return k + n
		}
		if k >= defined && s.stacked(k, end) {
			return k
		}
		if k > defined && s.a[k].Sent > s.a[max(defined-1, after-1)].Sent+1 || s.heads(&party{last: after - 1}, k) {
			return -1
		}
	}
	return -1
}
