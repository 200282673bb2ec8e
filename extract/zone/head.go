package zone

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// head marks what stands above the text, cells 0 to body-1: first what its
// own words tell, then the address block among what is left; the rest is the
// letterhead.
func (m *marker) head(body int) {
	for i := 0; i < body; i++ {
		if m.kind[i] == "" {
			m.headCell(i)
		}
	}
	m.headValues(body)
	blocks := m.blocks(body)
	best, bestScore := -1, 2
	for b := range blocks {
		if s := m.addressee(blocks, b, body); s > bestScore {
			best, bestScore = b, s
		}
	}
	if best >= 0 {
		m.markAddressee(blocks, best)
	}
	for i := 0; i < body; i++ {
		if m.kind[i] == "" {
			m.set(i, i, extract.ZoneLetterhead, "above-text")
		}
	}
}

// headCell marks a cell that its own cue decides.
func (m *marker) headCell(i int) {
	l := &m.lead[i]
	switch {
	case l.received && m.cells[i].Last-m.cells[i].First < 4:
		m.set(i, i, extract.ZoneStamp, "received")
	case l.copies:
		m.set(i, i, extract.ZoneHeader, "field-copies")
	case l.blind:
		m.set(i, i, extract.ZoneHeader, "field-blind")
	case l.field == lexicon.FieldReference || l.number && l.field == "":
		m.set(i, i, extract.ZoneNumber, "number-label")
	case l.field == lexicon.FieldSubject && m.letterStyle():
		m.set(i, i, extract.ZoneSubject, "field-subject")
	case l.field != "":
		m.set(i, i, extract.ZoneHeader, string(l.field))
	case l.date:
		m.set(i, i, extract.ZoneDateline, "month-and-year")
	case l.perList:
		m.set(i, i, extract.ZoneAddressee, "per-list")
	}
}

// letterStyle: the document has no header of To and From, so that its subject
// stands alone.
func (m *marker) letterStyle() bool {
	for i := range m.lead {
		if m.lead[i].field == lexicon.FieldTo || m.lead[i].field == lexicon.FieldFrom {
			return false
		}
	}
	return true
}

// headValues gives the cells beside and below a label the label's kind.
func (m *marker) headValues(body int) {
	for i := 0; i < body; i++ {
		if m.lead[i].field == "" && m.rule[i] != "field-copies" && m.rule[i] != "field-blind" || m.kind[i] == extract.ZoneAddressee {
			continue
		}
		if m.kind[i] != extract.ZoneHeader && m.kind[i] != extract.ZoneSubject && m.kind[i] != extract.ZoneNumber {
			continue
		}
		m.valueCells(i, body)
	}
}

// valueCells: the cells on the label's row to its right, and those below that
// keep to the value's left edge until the next label.
func (m *marker) valueCells(i, body int) {
	label := &m.cells[i]
	x := int32(-1)
	j := i + 1
	for ; j < body && m.cells[j].Row == label.Row && m.lead[j].field == ""; j++ {
		m.override(j, i)
		if x < 0 {
			x = m.cells[j].Box.X0
		}
	}
	if x < 0 { // the value is in the label's own cell
		x = m.valueX(i)
	}
	prev := max(i, j-1)
	for ; j < body; j++ {
		c := &m.cells[j]
		if m.lead[j].field != "" || c.Page != label.Page || c.Box.Y0-m.cells[prev].Box.Y1 > m.line*5/4 {
			return
		}
		if m.kind[j] != "" && m.kind[j] != extract.ZoneDateline || c.Box.X0 < x-m.line || m.lead[j].here {
			return
		}
		if m.kind[i] == extract.ZoneNumber && !m.narrowBelow(i, j) {
			return
		}
		m.override(j, i)
		prev = j
	}
}

// valueX is where the value begins within the label's cell.
func (m *marker) valueX(i int) int32 {
	c := &m.cells[i]
	for k := c.First; k < c.Last; k++ {
		if endsWith(m.t.Tokens[k].Text, ":") || m.t.Tokens[k].Text == ":" {
			return m.t.WordBox(k + 1).X0
		}
	}
	return c.Box.X0
}

// narrowBelow: a reference goes on only straight below its value.
func (m *marker) narrowBelow(i, j int) bool {
	return m.cells[j].Box.X0 >= m.valueX(i)-m.line/2 && m.cells[j].Box.X0 > m.left+m.line
}

func (m *marker) override(j, i int) {
	if m.kind[j] == "" || m.kind[j] == extract.ZoneDateline && m.lead[i].field == lexicon.FieldDate || m.kind[j] == extract.ZoneNumber {
		m.kind[j], m.rule[j] = m.kind[i], m.rule[i]
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
	c := &m.cells[i]
	for b := len(out) - 1; b >= 0; b-- {
		last := out[b].cells[len(out[b].cells)-1]
		l := &m.cells[last]
		if l.Page != c.Page || l.Row == c.Row {
			continue
		}
		gap := c.Box.Y0 - l.Box.Y1
		if gap > m.line*11/10 || gap < -m.line {
			continue
		}
		if overlapX(l.Box, c.Box) && m.sameEdge(l, c) && !m.markedBetween(last, i) {
			return b
		}
	}
	return -1
}

// markedBetween: a dateline or number between two cells parts their blocks.
func (m *marker) markedBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if m.kind[i] != "" && m.cells[i].Row != m.cells[a].Row && m.cells[i].Row != m.cells[b].Row && overlapX(m.cells[i].Box, m.cells[b].Box) {
			return true
		}
	}
	return false
}

// sameEdge: the cells share their left edge, right edge or middle.
func (m *marker) sameEdge(a, b *extract.Cell) bool {
	near := func(p, q int32) bool { return p-q < m.line && q-p < m.line }
	return near(a.Box.X0, b.Box.X0) || near(a.Box.X1, b.Box.X1) || near((a.Box.X0+a.Box.X1)/2, (b.Box.X0+b.Box.X1)/2)
}

// addressee scores how much a block is the address block.
func (m *marker) addressee(blocks []block, b, body int) int {
	cells := blocks[b].cells
	first := &m.cells[cells[0]]
	score := 0
	for n, i := range cells {
		l := &m.lead[i]
		switch {
		case l.here:
			score += 5
		case l.honorific && n == 0:
			score += 4
		case l.respect && n == 0:
			score += 3
		case l.honorific:
			score++
		}
		if l.address >= 3 && !m.inland(i) {
			score -= 2
		}
	}
	if first.Box.X0 < m.left+2*m.line {
		score += 2
	}
	if first.Box.X0 > m.left+(m.right-m.left)/2 {
		score -= 4
	}
	if m.centred(cells) {
		score -= 3
	}
	if m.afterDate(cells[0]) {
		score += 2
	}
	if b == len(blocks)-1 || m.nothingLeftBelow(blocks, b) {
		score += 2
	}
	if body < len(m.cells) && m.lead[body].salutation {
		score++
	}
	return score
}

// inland: street and town of an address block have no telephone or web page.
func (m *marker) inland(i int) bool { return m.lead[i].address < 5 }

func (m *marker) centred(cells []int) bool {
	mid := (m.left + m.right) / 2
	for _, i := range cells {
		b := m.cells[i].Box
		if c := (b.X0 + b.X1) / 2; c < mid-m.line*3/2 || c > mid+m.line*3/2 || b.X0 < m.left+2*m.line {
			return false
		}
	}
	return true
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
		c := &m.cells[o.cells[0]]
		if c.Box.X0 < m.left+(m.right-m.left)/2 && !m.lead[o.cells[0]].here {
			return false
		}
	}
	return true
}

// markAddressee marks the block, and those beside and below it that go on
// with it: further addressees, the town, "PRESENTE".
func (m *marker) markAddressee(blocks []block, best int) {
	mark := func(b int, rule string) {
		for _, i := range blocks[b].cells {
			m.set(i, i, extract.ZoneAddressee, rule)
		}
	}
	mark(best, "address-block")
	x := m.cells[blocks[best].cells[0]].Box.X0
	for b := best + 1; b < len(blocks); b++ {
		i := blocks[b].cells[0]
		if c := &m.cells[i]; c.Box.X0 < x+m.line*3 && c.Box.X0 > x-m.line*3 || m.lead[i].here {
			mark(b, "address-block")
		}
	}
	for b := best - 1; b >= 0; b-- {
		i := blocks[b].cells[0]
		if !m.lead[i].honorific || m.lead[i].address > 0 || m.cells[i].Box.X0 > x+m.line || m.markedBetween(i, blocks[best].cells[0]) {
			break
		}
		mark(b, "address-block")
	}
}
