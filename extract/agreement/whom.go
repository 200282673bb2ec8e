package agreement

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// witness reports whether a heading above, or the cell itself, says that
// witnesses sign here. A heading that has its row to itself is over all columns,
// and the last one of a page is over what begins the next.
func (s *scan) witness(cells []extract.Cell, i int) bool {
	if s.notary(cells, i) {
		return true
	}
	for k := i; k >= 0 && cells[k].Row >= cells[i].Row-2*rowsAbove; k-- {
		c := &cells[k]
		if k != i && c.First < s.signing && s.signing < len(s.t.Tokens) || c.Page != cells[i].Page && (k+1 < len(cells) && cells[k+1].Page == c.Page || !rowAlone(cells, k)) {
			return false
		}
		if k != i && c.Box.X1 <= cells[i].Box.X0 && s.attests(cells, k) {
			return false // it is signed beside the clause of a party
		}
		if k != i && !column(c.Box, cells[i].Box) && !rowAlone(cells, k) {
			continue
		}
		if s.witnessHead(c) || c.Last-c.First < 12 && s.cueIn(c, lexicon.Attests) {
			return true
		}
		if k == i && s.conformed(c) < 0 && s.lex.Match(s.t, c.First, c.First, lexicon.SignByLabel) >= 0 || k != i && (s.lex.Match(s.t, c.First, c.First, lexicon.SignByLabel) >= 0 || s.partyIn(c) >= 0) {
			return false
		}
	}
	return false
}

// notary reports whether right below the line that is signed, or below the name under
// it, stands the title of a notary.
func (s *scan) notary(cells []extract.Cell, i int) bool {
	below := func(k int) int {
		b := cellUnder(cells, k)
		return slices.IndexFunc(cells, func(c extract.Cell) bool { return b != nil && c.First == b.First })
	}
	k := below(i)
	if k >= 0 && s.lex.Match(s.t, cells[k].First, cells[k].Last, lexicon.NotaryTitle) < 0 && name.Score(cells[k].Text) >= minLabelled {
		k = below(k)
	}
	return k >= 0 && s.lex.Match(s.t, cells[k].First, cells[k].Last, lexicon.NotaryTitle) >= 0
}

// witnessHead reports whether a cell begins with a word for who only witnesses
// or approves.
func (s *scan) witnessHead(c *extract.Cell) bool {
	if s.lex.Match(s.t, c.First, min(c.First+4, c.Last), lexicon.WitnessHead) >= 0 {
		return true
	}
	if s.lex.Match(s.t, c.First, c.Last, lexicon.SignIntro) < 0 || c.Last-c.First > annexWords {
		return false
	}
	_, end, ok := s.lex.Has(s.t, c.First, c.Last, lexicon.WitnessHead) // "Signed, sealed and delivered in the presence of:"
	return ok && end == c.Last && !s.cueIn(c, lexicon.ClauseBy)
}

// attestsAs reports whether right below a signer's name stands what only a witness or
// a notary is, "Notary Public", and heads no signature below.
func (s *scan) attestsAs(cells []extract.Cell, g *signature) bool {
	k := slices.IndexFunc(cells, func(c extract.Cell) bool { return c.First == g.at[0] })
	if k < 0 {
		return false
	}
	b := cellUnder(cells, k)
	if b == nil || strings.HasSuffix(b.Text, ":") || s.lex.Match(s.t, b.First, b.Last, lexicon.WitnessHead) != b.Last {
		return false
	}
	at := slices.IndexFunc(cells, func(c extract.Cell) bool { return c.First == b.First })
	next := cellUnder(cells, at)
	return next == nil || underscores(next.Text) < 4 && s.conformed(next) < 0 && name.Score(next.Text) < minBare
}

// rowAlone reports whether no other cell stands in a cell's row.
func rowAlone(cells []extract.Cell, k int) bool {
	return (k == 0 || cells[k-1].Row != cells[k].Row) && (k+1 == len(cells) || cells[k+1].Row != cells[k].Row)
}

// partyAbove finds for whom a block signs: the party that the rows above in
// its column name, that of the signer right above it, or the one that the block
// itself names.
func (s *scan) partyAbove(cells []extract.Cell, i int, g *signature) int {
	next := len(g.orgs) == 0 && !s.represents(g.name) // may be the next of several signers for one party
	for k := i; k >= 0 && cells[k].Page == cells[i].Page && cells[k].Row >= cells[i].Row-rowsAbove; k-- {
		c := &cells[k]
		if !column(c.Box, cells[i].Box) {
			continue
		}
		if s.own[k] && k != i {
			break
		}
		if e := s.partyIn(c); e >= 0 && (!s.isPerson(e) || s.signsFor(c) || sameSigner(personKey(s.d.Entities[e].Name), personKey(g.name))) {
			return e
		}
		if e := s.partyOver(cells, k); e >= 0 {
			return e
		}
		if k != i && c.Row < cells[i].Row {
			if next && s.under[k] > 0 {
				return s.under[k] - 1
			}
			next = false
		}
		if k != i && c.Row < cells[i].Row && s.lex.Match(s.t, c.First, c.First, lexicon.SignByLabel) >= 0 && !s.partner(c) {
			break
		}
	}
	for _, o := range g.orgs {
		if e := s.partyNamed(o); e >= 0 {
			return e
		}
	}
	if len(g.orgs) == 0 {
		return s.partyBeside(cells, i)
	}
	return -1
}

// partner reports whether a cell names the body by which a party acts, "By: Rowan GP,
// Inc.", over the one who signs for it.
func (s *scan) partner(c *extract.Cell) bool {
	for k := c.First + 2; k <= c.Last; k++ {
		if s.lex.Match(s.t, k, c.Last, lexicon.LegalForm) >= 0 {
			return true
		}
	}
	return false
}

// partyIn gives the party that a cell names, after "Signed for and on behalf
// of" or by itself; -1 where it names none.
func (s *scan) partyIn(c *extract.Cell) int {
	first := c.First
	if e := s.lex.Match(s.t, c.First, c.Last, lexicon.SignFor); e >= 0 && e < c.Last {
		first = e + 1
	}
	text := strings.TrimRight(s.t.Between(first, c.Last), " ._…:")
	if e := s.partyCalled(text, first > c.First); e >= 0 || first == c.First {
		return e
	}
	for i := range s.bound { // "for … acting by its trustee"
		if k := name.Fold(s.bound[i].text); k != "" && strings.HasPrefix(name.Fold(text), k+" ") {
			return s.bound[i].entity
		}
	}
	return -1
}

// partyOver gives the party that cell k and the one below it name behind "for
// and on behalf of", -1 where they name none.
func (s *scan) partyOver(cells []extract.Cell, k int) int {
	e := s.lex.Match(s.t, cells[k].First, cells[k].Last, lexicon.SignFor)
	if e < 0 || e >= cells[k].Last {
		return -1
	}
	for j := k + 1; j < len(cells) && cells[j].Row <= cells[k].Row+1; j++ {
		if cells[j].Row > cells[k].Row && column(cells[j].Box, cells[k].Box) {
			return s.partyCalled(s.t.Between(e+1, cells[k].Last)+" "+cells[j].Text, true)
		}
	}
	return -1
}

// partyNamed gives the party that a line names, in full or by its short name,
// with little else on the line; -1 where it names none.
func (s *scan) partyNamed(text string) int { return s.partyCalled(text, false) }

// bodyNamed reports whether a line names a party that is an organisation: one that
// is a person signs by its own name.
func (s *scan) bodyNamed(text string) bool {
	e := s.partyNamed(text)
	return e >= 0 && s.d.Entities[e].Kind == extract.Organisation
}

// partyCalled is partyNamed; behind "for" a line may say no more than what a party
// is, "the Municipality", and a word that is a title as well, "Secretaría", names
// a party.
func (s *scan) partyCalled(text string, behindFor bool) int {
	parties := s.bound
	words := strings.Fields(text)
	for len(words) > 1 && (s.lex.Word(words[0], lexicon.Determiner) || s.lex.Word(words[0], lexicon.SignByLabel) || s.lex.Word(words[0], lexicon.SignFor)) {
		words = words[1:]
	}
	bare := !behindFor && len(words) == len(strings.Fields(text))
	key := name.Fold(strings.Join(words, " "))
	if bare && len(words) == 1 && s.lex.Word(key, lexicon.RoleHead) { // "Secretaria" below a name
		return -1
	}
	for i := range parties {
		if k := name.Fold(parties[i].text); k != "" && 2*len(k) > len(key) && strings.Contains(" "+key+" ", " "+k+" ") {
			return parties[i].entity
		}
	}
	begun := -1
	for i := range parties { // the first line of a long name
		if k := name.Fold(parties[i].text); strings.HasPrefix(k, key+" ") && strings.Contains(key, " ") && 3*len(key) > len(k) {
			if begun >= 0 {
				return -1
			}
			begun = parties[i].entity
		}
	}
	if begun >= 0 {
		return begun
	}
	for i := range parties {
		for _, a := range parties[i].short {
			if name.Fold(a) == key && key != "" {
				return parties[i].entity
			}
		}
	}
	if bare {
		return -1
	}
	return s.partyOfKind(key)
}

// partyOfKind gives the one party whose name has a word for its kind, where a
// line says nothing but that word: "For the Municipality"; -1 where none or
// several have it.
func (s *scan) partyOfKind(key string) int {
	if !s.lex.Word(key, lexicon.OrgHead) && !s.lex.Word(key, lexicon.OrgEnd) {
		return -1
	}
	found := -1
	for i := range s.bound {
		if !strings.Contains(" "+name.Fold(s.bound[i].text)+" ", " "+key+" ") {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = s.bound[i].entity
	}
	return found
}

// otherParty reports whether cell k, below a signer's name, names another party
// than the one over the signature at cell i: the next signature begins there.
func (s *scan) otherParty(cells []extract.Cell, i, k int, g *signature) bool {
	p := s.partyIn(&cells[k])
	if p < 0 || g.name == "" {
		return false
	}
	own := s.partyAbove(cells, i, &signature{})
	return own >= 0 && own != p
}
