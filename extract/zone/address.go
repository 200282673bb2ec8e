package zone

import (
	"strings"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// addressBlock finds and marks the block of the addressee.
func (m *marker) addressBlock(body int) {
	blocks := m.blocks(body)
	best, bestScore := -1, 2
	for b := range blocks {
		if s := m.addressee(blocks, b, body); s > bestScore || best >= 0 && s == bestScore && len(blocks[b].cells) > 1 {
			best, bestScore = b, s
		}
	}
	for b := 0; b < best; b++ { // the first of those side by side
		left, c := &m.Cells[blocks[b].cells[0]], &m.Cells[blocks[best].cells[0]]
		if left.Row == c.Row && left.Page == c.Page && left.Box.X0 < c.Box.X0 && m.addressee(blocks, b, body) > 2 {
			best = b
			break
		}
	}
	for b := 1; b < len(blocks) && best < 0; b++ { // nobody is named: an organisation over its street
		if m.bodyAddressed(blocks, b) && !m.underHead(blocks, b) && (m.addressee(blocks, b, body) >= 0 || m.sendersAddress(blocks, b) || m.besideFields(blocks, b, body)) {
			best = b
		}
	}
	for b := 0; b < len(blocks) && best < 0; b++ {
		if m.bodiesListed(blocks, b) {
			best = b
		}
	}
	if best >= 0 {
		m.markAddressee(blocks, best)
	}
}

// block is a run of cells set together, from and to inclusive as indices into
// marker.cells (cells of other columns left out).
type block struct {
	cells []int
}

// blocks groups the unmarked cells above the text by column and gap.
func (m *marker) blocks(body int) []block {
	var out []block
	for i := 0; i < body; i++ {
		if m.kind[i] != "" {
			continue
		}
		if b := m.blockFor(out, i); b >= 0 {
			out[b].cells = append(out[b].cells, i)
			continue
		}
		out = append(out, block{[]int{i}})
	}
	return out
}

// blockFor is the block that a cell goes on: the one whose last cell stands
// right above it in the same column.
func (m *marker) blockFor(out []block, i int) int {
	c := &m.Cells[i]
	for b := len(out) - 1; b >= 0; b-- {
		last := out[b].cells[len(out[b].cells)-1]
		l := &m.Cells[last]
		if l.Page != c.Page || l.Row == c.Row {
			continue
		}
		if !m.Tight(l, c) {
			continue
		}
		if overlapX(l.Box, c.Box) && m.sameEdge(l, c) && !m.markedBetween(last, i) && !m.otherType(l, c) && !m.respectBelow(out[b].cells, i) {
			return b
		}
	}
	return -1
}

// otherType: the lower of two lines is plain and set larger than the other, as
// an address below the small print of a letterhead; or it names a body below one
// in bold that heads the page.
func (m *marker) otherType(above, below *extract.Cell) bool {
	if m.T.WordAt(below.First).Source != ingest.SourceText || below.Bold {
		return false
	}
	return below.Size*5 > above.Size*6 || above == &m.Cells[0] && above.Bold && m.bodyWord(above) && m.bodyWord(below)
}

// respectBelow: the cell opens with "To the", below the one line of a letterhead's unit
// beside which the day or the number stands: "Roads Department".
func (m *marker) respectBelow(above []int, i int) bool {
	if !m.Leads[i].Respect || len(above) != 1 || !m.bodyWord(&m.Cells[above[0]]) {
		return false
	}
	for j := above[0] + 1; j < i; j++ {
		if m.kind[j] == extract.ZoneDateline || m.kind[j] == extract.ZoneNumber {
			return true
		}
	}
	return false
}

// markedBetween: a dateline or number between two cells parts their blocks.
func (m *marker) markedBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if m.kind[i] != "" && m.Cells[i].Row != m.Cells[a].Row && m.Cells[i].Row != m.Cells[b].Row && overlapX(m.Cells[i].Box, m.Cells[b].Box) {
			return true
		}
	}
	return false
}

// sameEdge: the cells share their left edge, right edge or middle.
func (m *marker) sameEdge(a, b *extract.Cell) bool {
	near := func(p, q int32) bool { return p-q < m.Line && q-p < m.Line }
	return near(a.Box.X0, b.Box.X0) || near(a.Box.X1, b.Box.X1) || near((a.Box.X0+a.Box.X1)/2, (b.Box.X0+b.Box.X1)/2)
}

// nameGoesOn: the line is the rest of a body's name in capitals that stands
// right above it: "PERMANENT MISSION OF X", "TO THE UNITED NATIONS OFFICE".
func (m *marker) nameGoesOn(i int) bool {
	c := &m.Cells[i]
	if m.X.Match(m.T, c.First, c.Last, lexicon.RoleOf) < 0 || !name.Capitals(c.Text) {
		return false
	}
	for j := i - 1; j >= max(i-3, 0); j-- {
		if a := &m.Cells[j]; m.kind[j] == "" && overlapX(a.Box, c.Box) && m.Tight(a, c) && name.Capitals(a.Text) && m.bodyWord(a) {
			return true
		}
	}
	return false
}

// addressee scores how much a block is the address block.
func (m *marker) addressee(blocks []block, b, body int) int {
	cells := blocks[b].cells
	first := &m.Cells[cells[0]]
	if !m.worded(cells) || m.aboveAttention(cells, body) || m.nameGoesOn(cells[0]) || m.ownHead(cells) || m.writersHead(cells, body) || m.besideHead(cells, body) || m.besideText(cells) {
		return 0
	}
	if m.headlines(cells) {
		return 0
	}
	score, named := 0, false
	for n, i := range cells {
		score += m.addressLine(i, n)
		l := &m.Leads[i]
		named = named || l.Honorific || m.respected(i) || l.Here || l.Role || m.calledByTitle(i) || m.personShape(i) || m.nameAndTitle(i) || n == 0 && m.ofBody(i)
	}
	if m.attentionBelow(cells[len(cells)-1], body) {
		score, named = score+6, true
	}
	if m.greeted(cells[0], body) {
		score, named = score+4, true
	}
	if !named {
		score -= 3
	}
	switch right := first.Box.X0 > m.Left+(m.Right-m.Left)/2; {
	case first.Box.X0 < m.Left+2*m.Line:
		score += 2
	case right && named:
		score--
	case right:
		score -= 4
	}
	if m.centred(cells) {
		score -= 3
	}
	if m.afterDate(cells[0]) {
		score += 2
	}
	if m.nothingLeftBelow(blocks, b) {
		score += 2
	}
	if body < len(m.Cells) && m.Leads[body].Salutation {
		score++
	}
	return score
}

// greeted: the salutation calls the one whom the line names, by the last word of a name
// or by the title right before it: "Tolvan Orrek" above "Dear Mr Orrek", "Governor Tolvan
// Orrek" above "Dear Governor".
func (m *marker) greeted(i, body int) bool {
	if body >= len(m.Cells) || !m.Leads[body].Salutation || m.bodyWord(&m.Cells[i]) || m.Leads[i].Address > 0 {
		return false
	}
	c, said := &m.Cells[i], map[string]bool{}
	for k := m.Cells[body].First + 1; k <= m.Cells[m.salutationEnd(body)].Last; k++ {
		said[m.T.Tokens[k].Key] = true
	}
	if last := &m.T.Tokens[c.Last]; c.Last > c.First && c.Last-c.First < 6 && len(last.Key) > 2 && said[last.Key] && !m.titleLabel(last.Key) {
		return true
	}
	end := m.X.Match(m.T, c.First, c.Last, lexicon.TitleOfName)
	for k := c.First; k <= end; k++ {
		if !said[m.T.Tokens[k].Key] {
			return false
		}
	}
	return end >= 0 && m.wordsAsName(end+1, c.Last)
}

// headlines: one line in bold, whose last word has a small letter and which calls nobody
// by courtesy: what an editor put over a letter, "Brave bishop".
func (m *marker) headlines(cells []int) bool {
	c, l := &m.Cells[cells[0]], &m.Leads[cells[0]]
	return len(cells) == 1 && c.Bold && !l.Honorific && !l.Respect && !l.Here && firstSmall(m.T.Tokens[c.Last].Text)
}

// leastPosts is how many lines with names make the list of a sender's posts.
const leastPosts = 3

// besideHead: the block stands at the right of a letterhead, or names several, above
// the date, without a form of courtesy, and the salutation has none of its words: who
// holds the posts of the sender's.
func (m *marker) besideHead(cells []int, body int) bool {
	if body >= len(m.Cells) || !m.Leads[body].Salutation {
		return false
	}
	said, people := map[string]bool{}, 0
	for _, i := range cells {
		if m.personShape(i) || m.nameAndTitle(i) {
			people++
		}
		if l := &m.Leads[i]; l.Honorific || l.Respect || l.Here || m.ofBody(i) {
			return false
		}
		for k := m.Cells[i].First; k <= m.Cells[i].Last; k++ {
			said[m.T.Tokens[k].Key] = len(m.T.Tokens[k].Key) > 2
		}
	}
	if people < leastPosts && m.Cells[cells[0]].Box.X0 < m.Left+(m.Right-m.Left)/2 {
		return false
	}
	named := 0
	for k := m.Cells[body].First + 1; k <= m.Cells[body].Last; k++ {
		if key := m.T.Tokens[k].Key; said[key] {
			return false
		} else if len(key) > 2 {
			named++
		}
	}
	for i := cells[len(cells)-1] + 1; i < body && named > 0; i++ {
		if m.Leads[i].Date && m.kind[i] == extract.ZoneDateline && m.Cells[i].Box.Y0 > m.Cells[cells[len(cells)-1]].Box.Y1 {
			return true
		}
	}
	return false
}

// besideText: the block stands wholly to the left of the column of the text, as what letter
// paper bears at its edge, and nobody is called by courtesy in it.
func (m *marker) besideText(cells []int) bool {
	left, _, _, ok := m.column()
	for _, i := range cells {
		if l := &m.Leads[i]; !ok || m.Cells[i].Page != m.Cells[0].Page || m.Cells[i].Box.X1 >= left || l.Honorific || l.Respect || l.Here {
			return false
		}
	}
	return true
}

// ownHead: the block heads the page with a body that has a courtesy before its
// name, and nothing else says that somebody is written to: "Excmo. Ayuntamiento
// de Oria" is a letterhead.
func (m *marker) ownHead(cells []int) bool {
	c := &m.Cells[cells[0]]
	end := m.X.Match(m.T, c.First, c.Last, lexicon.Honorific)
	if cells[0] != 0 || end < 0 || end == c.Last || m.Leads[0].Respect || m.X.Match(m.T, end+1, c.Last, lexicon.OrgHead) < 0 {
		return false
	}
	for _, i := range cells {
		if l := &m.Leads[i]; l.Here || l.Role || m.personShape(i) {
			return false
		}
	}
	return true
}

// writersHead: the block heads the document with a name, without a form of courtesy,
// that stands again by itself below the text: the writer's own name and street.
func (m *marker) writersHead(cells []int, body int) bool {
	l := &m.Leads[cells[0]]
	if cells[0] != 0 || l.Honorific || l.Respect || m.bodyWord(&m.Cells[0]) || m.Cells[0].First == m.Cells[0].Last {
		return false
	}
	written := name.Fold(m.Cells[0].Text)
	for i := len(m.Cells) - 1; i > body; i-- {
		if !m.Prose[i] && strings.HasSuffix(name.Fold(m.Cells[i].Text), written) && !m.Leads[i].Copies && m.kind[i] != extract.ZoneCopies {
			return true
		}
	}
	return false
}

// aboveAttention: the block heads the document, and apart from it, further
// down, a line says for whose attention it is: the block is the sender's.
func (m *marker) aboveAttention(cells []int, body int) bool {
	last := cells[len(cells)-1]
	if cells[0] != 0 || m.Leads[0].Honorific || m.Leads[0].Respect {
		return false
	}
	for i := last + 1; i < body; i++ {
		if m.Leads[i].Field == lexicon.FieldAttention {
			return !m.Tight(&m.Cells[last], &m.Cells[i])
		}
	}
	return false
}

// attentionBelow: right below cell i, at its left edge, stands whose hand is
// asked for: "Club Náutico de Oria" over "A/A Sra. Presidenta".
func (m *marker) attentionBelow(i, body int) bool {
	c := &m.Cells[i]
	for j := i + 1; j < body; j++ {
		b := &m.Cells[j]
		if m.Leads[j].Field == lexicon.FieldAttention && m.Tight(c, b) && b.Box.X0 < c.Box.X0+m.Line && b.Box.X0 > c.Box.X0-m.Line {
			return true
		}
	}
	return false
}

// worded: some line has two words that are more than figures and marks.
func (m *marker) worded(cells []int) bool {
	for _, i := range cells {
		n := 0
		for k := m.Cells[i].First; k <= m.Cells[i].Last; k++ {
			if key := m.T.Tokens[k].Key; len(key) >= 3 && strings.Trim(key, "0123456789") == key {
				n++
			}
		}
		if n >= 2 || n == 1 && len(cells) > 1 {
			return true
		}
	}
	return false
}

// bodyAddressed: an organisation's name over its street, box or town, without a
// telephone or web page as a letterhead has. A town alone is enough only where
// the sender's own address or the date stands above.
func (m *marker) bodyAddressed(blocks []block, b int) bool {
	cells := blocks[b].cells
	first := &m.Cells[cells[0]]
	streets, towns := 0, 0
	for _, i := range cells[1:] {
		if !m.inland(i) || strings.ContainsRune(m.Cells[i].Text, '@') {
			return false
		}
		switch l := &m.Leads[i]; {
		case l.Address >= 2:
			streets++
		case l.Address > 0:
			towns++
		}
	}
	if m.Leads[cells[0]].Address > 0 || m.centred(cells) || !m.bodyWord(first) {
		return false
	}
	return streets > 0 || towns > 0 && (m.afterDate(cells[0]) || m.sendersAddress(blocks, b))
}

// underHead: the block goes right on with the one that heads the page: it is the
// sender's still.
func (m *marker) underHead(blocks []block, b int) bool {
	first := &m.Cells[blocks[b].cells[0]]
	for _, o := range blocks[:b] {
		last := &m.Cells[o.cells[len(o.cells)-1]]
		if o.cells[0] == 0 && m.Tight(last, first) && m.sameEdge(last, first) {
			return true
		}
	}
	return false
}

// besideFields: another body heads the page, and below the block stand the paper's
// reference or subject: it is no unit with the address of the sender's.
func (m *marker) besideFields(blocks []block, b, body int) bool {
	i := blocks[b].cells[0]
	if c := &m.Cells[i]; b == 0 || blocks[0].cells[0] != 0 || !m.bodyWord(&m.Cells[0]) || m.X.Match(m.T, c.First, c.Last, lexicon.UnitHead) >= 0 {
		return false
	}
	for j := i + len(blocks[b].cells); j < body; j++ {
		if m.Leads[j].Field == lexicon.FieldSubject {
			return true
		}
	}
	return false
}

// sendersAddress: a block above or to the left, which is another body's, has an
// address of its own, so that block b is not the letterhead.
func (m *marker) sendersAddress(blocks []block, b int) bool {
	x := m.Cells[blocks[b].cells[0]].Box.X0
	for k, o := range blocks {
		if k == b || k > b && m.Cells[o.cells[0]].Box.X0 > x-4*m.Line || !m.bodyWord(&m.Cells[o.cells[0]]) {
			continue
		}
		for _, i := range o.cells[1:] {
			if m.Leads[i].Address > 0 {
				return true
			}
		}
	}
	return false
}

// addressLine scores the n-th line of a block.
func (m *marker) addressLine(i, n int) int {
	l := &m.Leads[i]
	score := 0
	switch {
	case l.Here && n > 0:
		score += 5
	case l.Here:
		score += 3
	case l.Honorific && n == 0:
		score += 4
	case l.Respect && n == 0 && m.bodyNamed(i):
		score += 4
	case m.respected(i) && n == 0:
		score += 3
	case l.Honorific:
		score++
	case n == 0 && (m.ofBody(i) || m.calledByTitle(i)):
		score += 4
	case n == 0 && (m.personShape(i) || l.Role || m.nameAndTitle(i)):
		score += 2
	}
	if l.Address >= 3 && !m.inland(i) {
		score -= 2
	}
	return score
}

// respected: a form of respect opens the line; what heads the paper has more than an
// article: "THE SLUICE" is a newsletter.
func (m *marker) respected(i int) bool {
	if l := &m.Leads[i]; i > 0 || !l.Respect || l.Role {
		return l.Respect
	}
	c := &m.Cells[i]
	return m.X.Match(m.T, c.First, c.Last, lexicon.Respect) > m.X.Match(m.T, c.First, c.Last, lexicon.Article)
}

// calledByTitle: a title by which people are called opens the line, and all that follows
// is a name of two or three words: "Governor Tolvan Orrek".
func (m *marker) calledByTitle(i int) bool {
	c := &m.Cells[i]
	end := m.X.Match(m.T, c.First, c.Last, lexicon.TitleOfName)
	return end >= 0 && end < c.Last && m.wordsAsName(end+1, c.Last)
}

// ofBody: the line opens with the members of a body: "A todas las entidades
// socias de …".
func (m *marker) ofBody(i int) bool {
	c := &m.Cells[i]
	end := m.X.Match(m.T, c.First, c.Last, lexicon.BodyOf)
	return end > c.First && end < c.Last
}

// bodyNamed: behind the words that open an address the line names a body: "A la
// Concejalía de …".
func (m *marker) bodyNamed(i int) bool {
	c := &m.Cells[i]
	end := m.X.Match(m.T, c.First, c.Last, lexicon.Respect)
	for _, cue := range []lexicon.Cue{lexicon.OrgHead, lexicon.UnitHead} {
		if end < c.Last && m.X.Match(m.T, end+1, c.Last, cue) >= 0 {
			return true
		}
	}
	return false
}

// personShape: the line has the shape of a person's name that tables know, and
// no word that names a body.
func (m *marker) personShape(i int) bool {
	c := &m.Cells[i]
	return c.Last-c.First < 6 && name.Score(c.Text) >= 500 && m.Leads[i].Address < 2 && !m.bodyWord(c)
}

// bodyWord: the line has a word of the names of organisations.
func (m *marker) bodyWord(c *extract.Cell) bool {
	for k := c.First; k <= c.Last; k++ {
		for _, cue := range []lexicon.Cue{lexicon.OrgHead, lexicon.OrgEnd, lexicon.UnitHead, lexicon.UnitEnd, lexicon.LegalForm} {
			if m.X.Match(m.T, k, c.Last, cue) >= 0 {
				return true
			}
		}
	}
	return false
}

// inland: street and town of an address block have no telephone or web page.
func (m *marker) inland(i int) bool { return m.Leads[i].Address < 5 }

func (m *marker) centred(cells []int) bool {
	mid := (m.Left + m.Right) / 2
	for _, i := range cells {
		b := m.Cells[i].Box
		if c := (b.X0 + b.X1) / 2; c < mid-m.Line*3/2 || c > mid+m.Line*3/2 || b.X0 < m.Left+2*m.Line {
			return false
		}
	}
	return true
}

// numbersHeading: figures and the mark that parts them from a heading: "1-", "1.", "2.-".
func numbersHeading(s string) bool {
	n := strings.TrimRight(s, ".-–)")
	return n != "" && len(n) <= 2 && n != s && strings.Trim(n, "0123456789") == ""
}

func (m *marker) afterDate(i int) bool {
	for j := 0; j < i; j++ {
		if k := m.kind[j]; k == extract.ZoneDateline || k == extract.ZoneNumber || k == extract.ZoneSubject {
			return true
		}
	}
	return false
}

// nothingLeftBelow: the blocks below stand in the right half, or are here
// marks.
func (m *marker) nothingLeftBelow(blocks []block, b int) bool {
	for _, o := range blocks[b+1:] {
		c := &m.Cells[o.cells[0]]
		if c.Box.X0 < m.Left+(m.Right-m.Left)/2 && !m.Leads[o.cells[0]].Here {
			return false
		}
	}
	return true
}

// markAddressee marks the block, those above and below it that go on with it
// (further addressees, the town, "PRESENTE"), as far as they share its left
// edge.
func (m *marker) markAddressee(blocks []block, best int) {
	mark := func(b int) {
		for _, i := range blocks[b].cells {
			m.set(i, i, extract.ZoneAddressee, "address-block")
		}
	}
	mark(best)
	x := m.Cells[blocks[best].cells[0]].Box.X0
	for b := best + 1; b < len(blocks); b++ {
		i := blocks[b].cells[0]
		if c := &m.Cells[i]; c.Box.X0 < x+m.Line*3 && c.Box.X0 > x-m.Line*3 || m.Leads[i].Here {
			mark(b)
		}
	}
	m.markBeside(blocks, best, mark)
	var passed []int // lines of one title or name each, of somebody above if anybody's
	for b, low := best-1, best; b >= 0; b-- {
		if m.Cells[blocks[b].cells[0]].Box.X0 > x+4*m.Line {
			continue // another column
		}
		if m.joinsBlocks(&blocks[b]) {
			continue
		}
		l := &m.Leads[blocks[b].cells[0]]
		up := m.goesOnUp(&blocks[b], &blocks[low]) && (len(passed) == 0 || l.Honorific || l.Respect)
		if !up && !m.between(&blocks[b], &blocks[low]) {
			break
		}
		if passed, low = append(passed, b), b; !up {
			continue
		}
		for _, k := range passed {
			mark(k)
			m.markBeside(blocks, k, mark)
		}
		passed = nil
	}
}

// between: the block is one line at the left edge of the block below it, under
// the date: that of an addressee above, where lines stand far apart.
func (m *marker) between(above, below *block) bool {
	i, j := above.cells[0], below.cells[0]
	a, b := &m.Cells[i], &m.Cells[j]
	return len(above.cells) == 1 && i > 0 && m.afterDate(i) && m.Leads[i].Address < 3 && a.Page == b.Page &&
		a.Box.X0 <= b.Box.X0+m.Line && a.Box.X0 >= b.Box.X0-m.Line && !m.markedBetween(i, j)
}

// goesOnUp: a block above the address block belongs to it: it shares the left
// edge and names somebody, or all that stands below is "PRESENTE" or streets.
func (m *marker) goesOnUp(above, below *block) bool {
	i, j := above.cells[0], below.cells[0]
	a, b := &m.Cells[i], &m.Cells[j]
	if m.markedBetween(above.cells[len(above.cells)-1], j) || a.Page != b.Page || m.ownHead(above.cells) || m.writersHead(above.cells, below.cells[len(below.cells)-1]) {
		return false
	}
	if a.Box.X0 > b.Box.X0+m.Line || a.Box.X0 < b.Box.X0-m.Line || m.centred(above.cells) {
		return false
	}
	if m.Leads[i].Honorific || m.Leads[i].Respect || m.calledByTitle(i) || m.personShape(i) && !(len(above.cells) == 1 && m.Leads[j].Honorific) {
		return true
	}
	if (m.Leads[j].Here || m.Leads[j].Address > 0 && !m.personShape(j)) && m.afterDate(i) {
		return true
	}
	return m.bodyWord(a) && m.dayAbove(i) && !m.unitOfHead(i) // "Board of Governors" below the day, above who chairs it
}

// unitOfHead: the cell stands right below the body that heads the page, at its edge.
func (m *marker) unitOfHead(i int) bool {
	head, c := &m.Cells[0], &m.Cells[i]
	return i > 0 && m.bodyWord(head) && m.Tight(head, c) && m.sameEdge(head, c)
}

// dayAbove: the paper's day stands above the cell.
func (m *marker) dayAbove(i int) bool {
	for j := range i {
		if m.kind[j] == extract.ZoneDateline && m.Cells[j].Row < m.Cells[i].Row {
			return true
		}
	}
	return false
}
