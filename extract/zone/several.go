package zone

import (
	"strings"
	"unicode"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// Address blocks that name several: bodies one below another or in columns, people
// each with a title, blocks that "and" joins.

// leastListed is how many bodies a block above the date must list to be addressed.
const leastListed = 4

// bodiesListed: below the date, or many of them below the letterhead, each of the
// lines of the block opens with the word of a kind of organisation, and so do those of
// blocks beside it.
func (m *marker) bodiesListed(blocks []block, b int) bool {
	first := &m.Cells[blocks[b].cells[0]]
	if len(blocks[b].cells) < 2 || b == 0 || m.centred(blocks[b].cells) {
		return false
	}
	lines := 0
	for _, o := range blocks {
		if c := &m.Cells[o.cells[0]]; c.Page != first.Page || c.Row != first.Row {
			continue
		}
		for _, i := range o.cells {
			if c := &m.Cells[i]; m.Leads[i].Address > 0 || m.X.Match(m.T, c.First, c.Last, lexicon.OrgHead) < 0 || m.X.Match(m.T, c.First, c.Last, lexicon.UnitHead) >= 0 {
				return false
			}
			lines++
		}
	}
	return lines >= leastListed || m.afterDate(blocks[b].cells[0])
}

// markBeside marks the blocks of further addressees that stand in a column to
// the right of the address block, row for row.
func (m *marker) markBeside(blocks []block, best int, mark func(int)) {
	cells := blocks[best].cells
	for len(cells) > 1 && m.Leads[cells[0]].Here {
		cells = cells[1:] // "Via e-mail" above the names
	}
	first := &m.Cells[cells[0]]
	x := int32(-1)
	body, listed := m.bodyAddressed(blocks, best), m.bodiesListed(blocks, best)
	for b := range blocks {
		i := blocks[b].cells[0]
		c, l := &m.Cells[i], &m.Leads[i]
		named := l.Honorific || l.Role || m.personShape(i) || m.titledName(i) || m.nameAndTitle(i) || body && m.bodyAddressed(blocks, b) || listed && m.bodiesListed(blocks, b) || c.Row == first.Row && m.afterDate(i) && m.bodyWord(c)
		if b == best || !named || c.Page != first.Page || c.Row < first.Row || c.Box.X0 <= first.Box.X0+4*m.Line {
			continue
		}
		if aligned := x >= 0 && c.Box.X0 < x+m.Line && c.Box.X0 > x-m.Line; !aligned && c.Row != first.Row {
			continue
		}
		x = c.Box.X0
		mark(b)
	}
}

// titledName: a name behind a title: "Representative Ned Osgood".
func (m *marker) titledName(i int) bool {
	c := &m.Cells[i]
	end := max(m.X.Match(m.T, c.First, c.Last, lexicon.RoleEnd), m.X.Match(m.T, c.First, c.Last, lexicon.RoleHead))
	return end >= 0 && end < c.Last && c.Last-c.First < 6 && name.Score(m.T.Between(end+1, c.Last)) >= 500
}

// nameAndTitle: a name that tables know, a comma and a title: "Ned Holm, City
// Manager".
func (m *marker) nameAndTitle(i int) bool {
	c := &m.Cells[i]
	for k := c.First + 1; k < min(c.Last, c.First+5); k++ {
		if endsWith(m.T.Tokens[k].Text, ",") {
			return c.Last-k < 6 && (name.Score(strings.TrimSuffix(m.T.Between(c.First, k), ",")) >= 500 || m.afterDate(i) && m.wordsAsName(c.First, k)) &&
				(m.X.Match(m.T, k+1, c.Last, lexicon.RoleHead) >= 0 || m.X.Match(m.T, c.Last, c.Last, lexicon.RoleEnd) == c.Last)
		}
	}
	return false
}

// wordsAsName: two or three words with capitals, none of bodies, titles or places.
func (m *marker) wordsAsName(first, last int) bool {
	for k := first; k <= last; k++ {
		t := &m.T.Tokens[k]
		text := t.Text
		if part, rest, ok := strings.Cut(text, "-"); ok && k > first && m.X.Word(part, lexicon.Particle) {
			text = rest // "al-Orrek"
		}
		if r := firstRune(text); !unicode.IsUpper(r) || strings.ToUpper(t.Text) == t.Text && len(t.Key) > 1 || m.X.Word(t.Key, lexicon.NotAName) {
			return false
		}
		for _, cue := range []lexicon.Cue{lexicon.OrgHead, lexicon.OrgEnd, lexicon.UnitHead, lexicon.UnitEnd, lexicon.RoleHead, lexicon.RoleEnd, lexicon.PlaceWord} {
			if m.X.Word(t.Key, cue) {
				return false
			}
		}
	}
	return last-first >= 1 && last-first <= 2
}

// joinsBlocks: the block is nothing but "and".
func (m *marker) joinsBlocks(b *block) bool {
	c := &m.Cells[b.cells[0]]
	return len(b.cells) == 1 && c.First == c.Last && m.X.Word(m.T.Tokens[c.First].Key, lexicon.JoinedBy)
}
