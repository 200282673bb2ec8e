package zone

import (
	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
)

// correspondence marks a letter, memo or e-mail: what stands above the first
// line of running text, the text, and what stands below it.
func (m *marker) correspondence() {
	n := len(m.cells)
	body := m.bodyStart()
	copies := m.copiesStart(body)
	end := n
	if copies >= 0 {
		end = copies
	}
	closing, signature := m.bodyEnd(body, end)
	m.head(body)
	if body < n && m.lead[body].salutation {
		m.set(body, m.salutationEnd(body), extract.ZoneSalutation, "salutation")
	}
	if copies >= 0 {
		m.tailCopies(copies)
	}
	m.signature(signature, end)
	if closing >= 0 {
		m.set(closing, signature-1, extract.ZoneClosing, "closing-phrase")
	}
	m.set(body, n-1, extract.ZoneBody, "between")
	m.addresseeAtFoot()
}

// salutationEnd: a salutation may run over two lines before its colon; one
// that opens a paragraph of running text is body from there on.
func (m *marker) salutationEnd(i int) int {
	for j := i; j < min(i+3, len(m.cells)); j++ {
		if endsWith(m.cells[j].Text, ":,") {
			return j
		}
	}
	return i
}

// bodyStart is the first cell of salutation or running text; len(cells) where
// there is none.
func (m *marker) bodyStart() int {
	limit := m.firstRun()
	anchor := 0
	for i := 0; i < limit; i++ {
		l := &m.lead[i]
		if m.kind[i] != "" {
			continue
		}
		if l.salutation && l.field == "" {
			return i
		}
		if l.date || l.here || l.field != "" {
			anchor = i + 1
		}
	}
	for i := anchor; i < len(m.cells); i++ {
		if m.kind[i] != "" || m.lead[i].field != "" || m.continuesField(i) || m.lead[i].copies || m.lead[i].number && i < limit {
			continue
		}
		if m.lead[i].salutation || m.prose[i] {
			return i
		}
	}
	return m.bodyWithoutProse(anchor)
}

// firstRun is where the first three lines of running text in succession
// begin: what comes later is no head.
func (m *marker) firstRun() int {
	run := 0
	for i := range m.cells {
		if m.kind[i] != "" {
			continue
		}
		if m.prose[i] && !m.lead[i].copies && m.lead[i].field == "" {
			run++
		} else {
			run = 0
		}
		if run == 3 {
			return i - 1
		}
	}
	return len(m.cells)
}

// continuesField: the cell is a further line of a header field's value.
func (m *marker) continuesField(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		above, c := &m.cells[j], &m.cells[i]
		if above.Page != c.Page || m.cells[j+1].Box.Y0-above.Box.Y1 > m.line {
			return false
		}
		if m.lead[j].field != "" {
			return c.Box.X0 > above.Box.X0+m.line || c.Box.X0 > m.left+(m.right-m.left)/3
		}
		if m.prose[j] && c.Box.X0 <= m.left+m.line {
			return false
		}
	}
	return false
}

// bodyWithoutProse: a very short letter; its text begins after the last line
// of the address block or header.
func (m *marker) bodyWithoutProse(anchor int) int {
	for i := anchor; i < len(m.cells); i++ {
		if m.kind[i] == "" && m.lead[i].closing {
			return i
		}
	}
	return len(m.cells)
}

// copiesStart is where the list of copies below the text begins, -1 where
// there is none.
func (m *marker) copiesStart(body int) int {
	last := m.lastProse(body)
	for i := body + 1; i < len(m.cells); i++ {
		if m.kind[i] != "" || !m.lead[i].copies && !m.lead[i].blind && !m.listedCopy(i) && !m.lead[i].distribution {
			continue
		}
		if i > last || m.lead[i].copies && m.noTextAfter(i) {
			return i
		}
	}
	return -1
}

// listedCopy: a line of a copy list without a heading opens with an honorific
// and ends with a courtesy ("Para su conocimiento").
func (m *marker) listedCopy(i int) bool {
	c := &m.cells[i]
	if !m.lead[i].honorific {
		return false
	}
	for k := max(c.First+2, c.Last-5); k <= c.Last; k++ {
		if end := m.x.MatchNear(m.t, k, c.Last, lexicon.Courtesy); end > k && m.onlyMarksAfter(end, c.Last) {
			return true
		}
	}
	return false
}

// lastProse is the last cell of running text that is no line of a copy list,
// -1 where there is none.
func (m *marker) lastProse(body int) int {
	for i := len(m.cells) - 1; i >= body; i-- {
		if m.kind[i] == "" && m.prose[i] && !m.tailLine(i) {
			return i
		}
	}
	return -1
}

// tailLine: prose by its length, but a line of copies, enclosures or drafters,
// or one that goes on with them.
func (m *marker) tailLine(i int) bool {
	for j := i; j >= 0 && j > i-4; j-- {
		l := &m.lead[j]
		if l.copies || l.blind || m.listedCopy(j) || l.enclosure || l.drafters || l.eSigned || l.certifier || m.rule[j] == "address-foot" {
			return true
		}
		if m.opensParagraph(j) {
			return false
		}
	}
	return false
}

func (m *marker) opensParagraph(i int) bool {
	return i > 0 && (m.cells[i].Page != m.cells[i-1].Page || m.cells[i].Box.Y0-m.cells[i-1].Box.Y1 > m.line)
}

// noTextAfter: fewer than three lines of plain running text follow, so that
// the list is the letter's own.
func (m *marker) noTextAfter(i int) bool {
	n := 0
	for j := i + 1; j < len(m.cells); j++ {
		if m.kind[j] == "" && m.prose[j] && !m.tailLine(j) && firstSmall(m.cells[j].Text) {
			n++
		}
	}
	return n < 3
}

func firstSmall(s string) bool { r := firstRune(s); return r >= 'a' && r <= 'z' }

// bodyEnd finds the closing phrase (-1 where there is none) and the first cell
// after it or after the last line of text.
func (m *marker) bodyEnd(body, end int) (closing, signature int) {
	last := body
	for i := body; i < end; i++ {
		if m.kind[i] == "" && m.prose[i] && !m.signatureProse(i) {
			last = i
		}
	}
	closing = -1
	for i := body; i < end; i++ {
		if m.kind[i] != "" || !m.lead[i].closing || m.lead[i].salutation {
			continue
		}
		if i >= last-3 && m.closes(i, last) {
			closing = i
		}
	}
	switch {
	case closing >= 0:
		return closing, m.afterParagraph(max(closing, last), end)
	case body >= len(m.cells):
		return -1, len(m.cells)
	}
	return -1, m.afterParagraph(last, end)
}

// closes: the closing phrase opens its line, and nothing but its own
// paragraph's text follows.
func (m *marker) closes(i, last int) bool {
	for j := i + 1; j <= last; j++ {
		if m.opensParagraph(j) && m.prose[j] {
			return false
		}
	}
	return true
}

// signatureProse: a long line within a signature block.
func (m *marker) signatureProse(i int) bool {
	l := &m.lead[i]
	return l.eSigned || l.certifier || l.drafters || l.enclosure
}

// afterParagraph is the first cell after i that does not go on with i's
// paragraph.
func (m *marker) afterParagraph(i, end int) int {
	j := i + 1
	for ; j < end; j++ {
		c, above := &m.cells[j], &m.cells[j-1]
		if m.kind[j] != "" || c.Page != above.Page || c.Box.Y0-above.Box.Y1 > m.line*3/4 || m.lead[j].closing || m.lead[j].honorific {
			break
		}
		if !firstSmall(c.Text) && endsWith(above.Text, ".,:;") || !m.prose[j-1] {
			break
		}
		if !firstSmall(c.Text) && above.Box.X1 < m.right-(m.right-m.left)/5 {
			break
		}
	}
	return min(j, end)
}

// signature marks what stands between the text and the copies.
func (m *marker) signature(from, end int) {
	for i := from; i < end; i++ {
		l := &m.lead[i]
		switch {
		case m.kind[i] != "":
		case l.initials || l.drafters && !l.countersign:
			m.set(i, i, extract.ZoneInitials, "initials")
		case l.enclosure && !l.drafters:
			m.set(i, i, extract.ZoneFooter, "enclosure")
		case l.received:
			m.set(i, i, extract.ZoneStamp, "received")
		case m.belowInitials(i):
			m.set(i, i, extract.ZoneInitials, "initials")
		case l.address >= 3:
			m.set(i, i, extract.ZoneFooter, "address")
		case l.date && !l.eSigned:
			m.set(i, i, extract.ZoneDateline, "date-at-foot")
		default:
			m.set(i, i, extract.ZoneSignature, "after-text")
		}
	}
}

// belowInitials: the lines under "Elaboró:" belong to it.
func (m *marker) belowInitials(i int) bool {
	if i == 0 || m.kind[i-1] != extract.ZoneInitials || m.cells[i-1].Page != m.cells[i].Page {
		return false
	}
	return m.lead[i-1].drafters && m.cells[i].Box.Y0-m.cells[i-1].Box.Y1 < m.line/2 && m.cells[i].Box.X0 >= m.cells[i-1].Box.X0-m.line/2
}

// tailCopies marks the list of copies and what comes after it.
func (m *marker) tailCopies(from int) {
	rule := "copies-label"
	if !m.lead[from].copies && !m.lead[from].blind {
		rule = "courtesy-lines"
		if m.lead[from].distribution {
			rule = "distribution"
		}
	}
	on := true
	for i := from; i < len(m.cells); i++ {
		l := &m.lead[i]
		switch {
		case m.kind[i] != "":
			continue
		case l.distribution && i > from:
			on, rule = true, "distribution"
		case l.copies || l.blind:
			on, rule = true, "copies-label"
		case l.initials || l.drafters:
			m.set(i, i, extract.ZoneInitials, "initials")
			continue
		case l.enclosure:
			m.set(i, i, extract.ZoneFooter, "enclosure")
			on = false
		case l.received || l.certifier:
			on = false
		case l.address >= 3 && i > from+1:
			m.set(i, i, extract.ZoneFooter, "address")
			continue
		case m.farBelow(i):
			on = on && rule == "distribution"
		}
		if on {
			m.set(i, i, extract.ZoneCopies, rule)
		}
	}
}

// farBelow: a wide gap parts the cell from the one above.
func (m *marker) farBelow(i int) bool {
	c, above := &m.cells[i], &m.cells[i-1]
	return c.Page == above.Page && c.Box.Y0-above.Box.Y1 > 5*m.line && !m.lead[i].honorific
}

// addresseeAtFoot: old Spanish official letters name the addressee at the foot
// of the page, below the signature.
func (m *marker) addresseeAtFoot() {
	for i := range m.kind {
		if m.kind[i] == extract.ZoneAddressee || m.kind[i] == extract.ZoneHeader && m.lead[i].field == lexicon.FieldTo {
			return
		}
	}
	for i := len(m.cells) - 1; i > 0; i-- {
		if m.kind[i] != extract.ZoneSignature && m.kind[i] != extract.ZoneFooter {
			continue
		}
		if !m.lead[i].honorific && !m.lead[i].respect || !m.opensParagraph(i) && m.kind[i-1] == extract.ZoneSignature {
			continue
		}
		if m.signersAbove(i) && m.cells[i].Box.X0 < m.left+(m.right-m.left)/4 && (m.lead[i].respect || upperLine(&m.cells[i])) {
			for j, kind := i, m.kind[i]; j < len(m.cells) && m.kind[j] == kind && (j == i || !m.opensParagraph(j)); j++ {
				m.kind[j], m.rule[j] = extract.ZoneAddressee, "at-foot"
			}
			return
		}
	}
}

func upperLine(c *extract.Cell) bool {
	n := 0
	for _, r := range c.Text {
		if r >= 'a' && r <= 'z' {
			n++
		}
	}
	return n < 3
}

// signersAbove: some other cell of the signature stands above.
func (m *marker) signersAbove(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if m.kind[j] == extract.ZoneSignature {
			return true
		}
	}
	return false
}

func overlapX(a, b ingest.Box) bool { return a.X0 < b.X1 && b.X0 < a.X1 }
