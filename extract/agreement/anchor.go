package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// anchor reports whether a cell begins a signature: "By:" with what follows a
// signature, "/s/", a line of underscores over a name, or, after the words
// that open a signature page, a party's name over a person's.
func (s *scan) anchor(cells []extract.Cell, i int) bool {
	c := &cells[i]
	if s.conformed(c) >= 0 && c.Last-c.First < 12 || s.clocked(c) != "" || s.conformedHalf(cells, i) != "" {
		return true
	}
	if s.signLine(c) || s.onPage(c) && c.Last-c.First < 12 && s.partyIn(c) >= 0 && !s.nameAbove(cells, i) || s.marked(c) {
		return s.nameBelow(cells, i)
	}
	if s.signsFor(c) && !s.nameAbove(cells, i) {
		return s.nameBelow(cells, i)
	}
	if s.titleAbove(cells, i) {
		return true
	}
	e := s.lex.Match(s.t, c.First, c.Last, lexicon.SignByLabel)
	if e < 0 || e > c.First+1 {
		return false
	}
	if e == c.Last && s.tabled(cells, i) {
		return true
	}
	if e == c.Last && rowAlone(cells, i) && i+1 < len(cells) && s.signsFor(&cells[i+1]) { // "Signed:" over columns
		return false
	}
	return strings.HasSuffix(s.t.Tokens[e].Text, ":") || strings.Contains(c.Text, "__") || e < c.Last && strings.HasPrefix(s.t.Tokens[e+1].Text, ":")
}

// signLine reports whether a cell is a line to sign on, maybe with one for the day on
// it: "________ Date: ______".
func (s *scan) signLine(c *extract.Cell) bool {
	if underscores(c.Text) < 8 {
		return false
	}
	if c.Last-c.First <= 1 {
		return true
	}
	for i := c.First; i <= c.Last; i++ {
		if e := s.lex.Match(s.t, i, c.Last, lexicon.SignDate); e >= 0 {
			i = e
		} else if underscores(s.t.Tokens[i].Text) < 4 {
			return false
		}
	}
	return true
}

// signsFor reports whether a cell says for which party somebody signs: "For the
// Council".
func (s *scan) signsFor(c *extract.Cell) bool {
	e := s.lex.Match(s.t, c.First, c.Last, lexicon.SignFor)
	return e >= 0 && e < c.Last && s.partyIn(c) >= 0
}

// onPage reports whether a cell stands behind the words that open the
// signature page, before an annex.
func (s *scan) onPage(c *extract.Cell) bool { return c.First >= s.signing && c.First < s.annex }

// tabled reports whether a label alone in cell i has its value beside it and a
// label for the name right below: a table with a row for each.
func (s *scan) tabled(cells []extract.Cell, i int) bool {
	if i+1 >= len(cells) || cells[i+1].Row != cells[i].Row {
		return false
	}
	for k := i + 2; k < len(cells) && cells[k].Row <= cells[i].Row+1; k++ {
		if cells[k].Row > cells[i].Row && column(cells[i].Box, cells[k].Box) {
			return s.lex.Match(s.t, cells[k].First, cells[k].Last, lexicon.SignName) == cells[k].Last
		}
	}
	return false
}

// marked reports whether a cell is nothing but the mark of a signature, over
// the signer's name: "[signed]", "Rúbrica". The label of an empty line is none.
func (s *scan) marked(c *extract.Cell) bool {
	if s.lex.Match(s.t, c.First, c.Last, lexicon.Conformed) != c.Last {
		return false
	}
	return strings.ContainsAny(c.Text[:1], "([") || s.lex.Match(s.t, c.First, c.Last, lexicon.SignByLabel) < 0
}

// bare reports whether a cell is a signer's name with no mark of signing: on
// the signature page over a title or a party, or anywhere near the end where
// the clause names the person to represent a party.
func (s *scan) bare(cells []extract.Cell, i int) bool {
	c := &cells[i]
	nearEnd := c.Row >= cells[len(cells)-1].Row-2*lastRows
	if s.endsParty(cells, i) {
		return false
	}
	if nearEnd && s.wrapped(cells, i) {
		return true
	}
	if !nearEnd && !s.onPage(c) || c.Last-c.First > 7 || strings.ContainsAny(c.Text, ":;") || name.Score(c.Text) < s.leastBare(cells, i) && !s.represents(c.Text) || s.titled(c.Text) {
		return false
	}
	if nearEnd && s.represents(c.Text) {
		return true
	}
	if s.givenAbove(cells, i) {
		return false
	}
	if !s.onPage(c) || s.t.Tokens[c.First].Line-s.t.Tokens[min(s.signing, len(s.t.Tokens)-1)].Line > introLines {
		return false
	}
	if s.belowWitness(cells, i) {
		return true
	}
	for k := i + 1; k < len(cells) && cells[k].Page == c.Page && cells[k].Row <= c.Row+1; k++ {
		if cells[k].Row > c.Row && column(c.Box, cells[k].Box) && cells[k].Last-cells[k].First < 12 {
			return s.isTitle(&cells[k]) || s.partyIn(&cells[k]) >= 0 || s.surnameBelow(cells, k, c.Text)
		}
	}
	return false
}

// givenAbove reports whether right above a cell stands but a form of respect and one
// word: the cell has the surnames alone, "C. MACEDONIO" over "TLAPALE RUIZ".
func (s *scan) givenAbove(cells []extract.Cell, i int) bool {
	for k := i - 1; k >= 0 && cells[k].Page == cells[i].Page && cells[k].Row >= cells[i].Row-1; k-- {
		if c := &cells[k]; c.Row < cells[i].Row && column(c.Box, cells[i].Box) {
			return c.Last == c.First+1 && s.lex.Match(s.t, c.First, c.Last, lexicon.Honorific) == c.First
		}
	}
	return false
}

// endsParty reports whether a cell is the rest of a party's name that the one right
// above begins: "Por la Liga de" over "Mareantes Santa Rosa".
func (s *scan) endsParty(cells []extract.Cell, i int) bool {
	rest := " " + name.Fold(cells[i].Text)
	for p := range s.bound {
		begins, ok := strings.CutSuffix(name.Fold(s.bound[p].text), rest)
		if !ok {
			continue
		}
		for k := i - 1; k >= 0 && cells[k].Page == cells[i].Page && cells[k].Row >= cells[i].Row-1; k-- {
			if c := &cells[k]; c.Row < cells[i].Row && column(c.Box, cells[i].Box) {
				return strings.HasSuffix(" "+name.Fold(c.Text), " "+begins)
			}
		}
	}
	return false
}

// belowWitness reports whether right above a cell, maybe with a line to sign on
// between, stands a heading that is nothing but the word for a witness.
func (s *scan) belowWitness(cells []extract.Cell, i int) bool {
	for k := i - 1; k >= 0 && cells[k].Page == cells[i].Page && cells[k].Row >= cells[i].Row-2; k-- {
		c := &cells[k]
		if c.Row == cells[i].Row || !column(c.Box, cells[i].Box) || underscores(c.Text) >= 4 {
			continue
		}
		return s.lex.Match(s.t, c.First, c.Last, lexicon.WitnessHead) == c.Last
	}
	return false
}

// wrapped reports whether a cell begins a name of two lines in a narrow column that
// the opening clause names to represent a party.
func (s *scan) wrapped(cells []extract.Cell, i int) bool {
	c := &cells[i]
	if c.Last-c.First > 4 || !name.Capitals(c.Text) {
		return false
	}
	return s.begunAs(cells, i, c.Text)
}

// surnameBelow reports whether cell k has but surnames, in capitals where the name
// above it is, and a title below: the name goes on there in a narrow column.
func (s *scan) surnameBelow(cells []extract.Cell, k int, above string) bool {
	words := strings.Fields(cells[k].Text)
	if len(words) > 2 || name.Capitals(cells[k].Text) != name.Capitals(above) || s.orgText(cells[k].Text) {
		return false
	}
	for _, w := range words {
		if !name.IsSurname(w) {
			return false
		}
	}
	return s.titleUnder(cells, k)
}

// begunAs reports whether a text begins the name of somebody who signs for a party and
// the line right below the cell it stands in goes on with it.
func (s *scan) begunAs(cells []extract.Cell, i int, text string) bool {
	b := cellUnder(cells, i)
	return b != nil && b.Last-b.First < 3 && s.goesOnAs(text, b.Text)
}

// conformedHalf is the first line of such a name behind the mark of a signature, "Fdo.:
// Práxedes" over "Gil Mesa"; "" where none stands in the cell.
func (s *scan) conformedHalf(cells []extract.Cell, i int) string {
	c := &cells[i]
	e := s.lex.Match(s.t, c.First, c.Last, lexicon.Conformed)
	if e < 0 || e >= c.Last {
		return ""
	}
	if rest := strings.Trim(s.t.Between(e+1, c.Last), " :._"); rest != "" && s.begunAs(cells, i, rest) {
		return rest
	}
	return ""
}

// cellUnder is the cell right below another in its column, nil where none is.
func cellUnder(cells []extract.Cell, i int) *extract.Cell {
	c := &cells[i]
	for k := i + 1; k < len(cells) && cells[k].Page == c.Page && cells[k].Row <= c.Row+1; k++ {
		if cells[k].Row > c.Row && column(c.Box, cells[k].Box) {
			return &cells[k]
		}
	}
	return nil
}

// leastBare is how much a cell must look like a name to be a signer's: less
// where the line above it says for which party somebody signs.
func (s *scan) leastBare(cells []extract.Cell, i int) int {
	c := &cells[i]
	for k := i - 1; k >= 0 && cells[k].Page == c.Page && cells[k].Row >= c.Row-2; k-- {
		above := &cells[k]
		if above.Row == c.Row || !column(c.Box, above.Box) || s.lex.Match(s.t, above.First, above.Last, lexicon.SignFor) < 0 {
			continue
		}
		if above.Row == c.Row-1 && s.partyIn(above) >= 0 || s.partyOver(cells, k) >= 0 {
			return minLabelled
		}
	}
	return minBare
}

// lastRows is how many rows from the document's end a title over a name is a
// signature without words that open the page.
const lastRows = 14

// titleAbove reports whether a cell near the end is a title with nothing but
// the signer's name in the row below it.
func (s *scan) titleAbove(cells []extract.Cell, i int) bool {
	c := &cells[i]
	if c.First >= s.annex || c.First < s.signing && c.Row < cells[len(cells)-1].Row-lastRows || c.Last-c.First > 16 || strings.ContainsAny(c.Text, ",:;") {
		return false
	}
	words := strings.Fields(c.Text)
	if s.lex.Word(words[0], lexicon.Determiner) {
		words = words[1:]
	}
	if len(words) == 0 || !s.lex.Word(words[0], lexicon.RoleHead) && (len(words) > 4 || !s.titled(c.Text)) || s.namesFirst(cells, i) {
		return false
	}
	row := c.Row
	for k := i + 1; k < len(cells) && cells[k].Page == c.Page && cells[k].Row <= row+2; k++ {
		if cells[k].Row > row && column(c.Box, cells[k].Box) {
			if row < c.Row+2 && s.titleGoesOn(c.Text, &cells[k]) { // a title of two lines
				row = cells[k].Row
				continue
			}
			text, labelled := s.value(&cells[k], lexicon.SignName)
			return (name.Score(text) >= 550 || labelled && name.Score(text) >= minLabelled) && !s.titled(text)
		}
	}
	return false
}

// namesFirst reports whether, of the names and titles that stand right above one
// another up from a title, the topmost is a name: each title there is that of the
// name above it.
func (s *scan) namesFirst(cells []extract.Cell, i int) bool {
	named := false
	for at := i; ; {
		k := at - 1
		for k >= 0 && cells[k].Page == cells[at].Page && (cells[k].Row == cells[at].Row || !column(cells[k].Box, cells[at].Box)) {
			k--
		}
		if k < 0 || cells[k].Page != cells[at].Page || cells[k].Row < cells[at].Row-1 || cells[k].Last-cells[k].First > 7 {
			return named
		}
		title := s.isTitle(&cells[k])
		isName := !title && name.Score(cells[k].Text) >= minBare
		if !isName && !title {
			return named
		}
		named, at = isName, k
	}
}

// titleGoesOn reports whether a cell is the second line of a title over a name:
// "de Montealbo" below "La Consejera de Cultura".
func (s *scan) titleGoesOn(title string, c *extract.Cell) bool {
	return s.cueIn(c, lexicon.OrgLink) && (name.Capitals(title) && name.Capitals(c.Text) || name.Score(c.Text) < minBare)
}

// nameAbove reports whether right above a cell, or above the title there, stands
// the name of somebody who represents a party: the cell tells whom, and begins no
// signature. Where another party stands over that name the cell is over the next.
func (s *scan) nameAbove(cells []extract.Cell, i int) bool {
	named, row := false, cells[i].Row
	for k := i - 1; k >= 0 && cells[k].Page == cells[i].Page && cells[k].Row >= row-2; k-- {
		c := &cells[k]
		if c.Row == cells[i].Row || !column(cells[i].Box, c.Box) {
			continue
		}
		switch {
		case named && underscores(c.Text) < 4:
			return s.partyIn(c) < 0
		case s.represents(c.Text):
			named = true
		case !s.isTitle(c) && underscores(c.Text) < 4 || c.Row < row-1:
			return named
		}
		row = c.Row
	}
	return named
}

// titleUnder reports whether the line right below a cell is a title.
func (s *scan) titleUnder(cells []extract.Cell, i int) bool {
	b := cellUnder(cells, i)
	return b != nil && b.Last-b.First < 8 && s.isTitle(b)
}

// nameBelow reports whether a person's name stands within two rows below a
// line to sign on: other lines are blanks of a form.
func (s *scan) nameBelow(cells []extract.Cell, i int) bool {
	for k := i + 1; k < len(cells) && cells[k].Page == cells[i].Page && cells[k].Row <= cells[i].Row+2; k++ {
		if cells[k].Row > cells[i].Row && column(cells[i].Box, cells[k].Box) {
			if s.lex.Match(s.t, cells[k].First, cells[k].Last, lexicon.SignByLabel) == cells[k].Last || s.marked(&cells[k]) { // "Signature" in a cell of its own
				continue
			}
			text, labelled := s.value(&cells[k], lexicon.SignName)
			text, tail, _ := strings.Cut(text, ",")
			labelled = labelled || name.Score(text) >= minLabelled && (s.titled(tail) || s.titleUnder(cells, k))
			return labelled || name.Score(text) >= minBare || s.represents(text) || s.marked(&cells[i]) && name.Score(text) >= minLabelled || s.namedUnder(cells, k)
		}
	}
	return false
}

// namedUnder reports whether the line right below a cell has the label of a signer's
// name and the name: "S Holm", as somebody signed, over "Name: Sam Holm".
func (s *scan) namedUnder(cells []extract.Cell, k int) bool {
	b := cellUnder(cells, k)
	if b == nil {
		return false
	}
	text, labelled := s.value(b, lexicon.SignName)
	return labelled && name.Score(text) >= minLabelled
}
