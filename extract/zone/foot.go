package zone

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// addresseeAtFoot: old Spanish official letters name the addressee at the foot
// of the page, below the signature.
func (m *marker) addresseeAtFoot() {
	if m.addressed() {
		return
	}
	for i := len(m.Cells) - 1; i > 0; i-- {
		if m.kind[i] != extract.ZoneSignature && m.kind[i] != extract.ZoneFooter {
			continue
		}
		saluted := m.saluted(i) && !m.salutedAbove()
		c := &m.Cells[i]
		several := m.X.Match(m.T, c.First, c.Last, lexicon.AllOf) >= 0
		if !m.Leads[i].Honorific && !m.Leads[i].Respect && !saluted && !several || !m.opensParagraph(i) && m.kind[i-1] == extract.ZoneSignature {
			continue
		}
		if m.signersAbove(i) && (m.signerNamed(i) || m.calledAsOthers(i) || saluted || several) && m.Cells[i].Box.X0 < m.Left+(m.Right-m.Left)/4 && (saluted || m.addressesAtFoot(i)) {
			m.demote()
			for j, kind := i, m.kind[i]; j < len(m.Cells) && (m.kind[j] == kind || m.rule[j] == "address") && (j == i || !m.opensParagraph(j)); j++ {
				m.kind[j], m.rule[j] = extract.ZoneAddressee, "at-foot"
				if m.Leads[j].Field == lexicon.FieldAttention {
					m.kind[j], m.rule[j] = extract.ZoneHeader, string(lexicon.FieldAttention)
				}
			}
			return
		}
	}
}

// addressBelow: below the copies a paragraph opens with a courtesy in capitals,
// where nobody above is written to: the addressee at the foot.
func (m *marker) addressBelow(i int) bool {
	c := &m.Cells[i]
	end := m.X.Match(m.T, c.First, c.Last, lexicon.Courteous)
	return m.opensParagraph(i) && end >= 0 && end < c.Last && upperLine(c) && !m.addressed()
}

// saluted: the cell has the name that the salutation says: "Ms. Ana Crane" for
// "Dear Ms. Crane".
func (m *marker) saluted(i int) bool {
	for j := range m.Cells {
		if m.kind[j] != extract.ZoneSalutation {
			continue
		}
		c := &m.Cells[j]
		for k := m.X.Match(m.T, c.First, c.Last, lexicon.Salutation) + 1; k > 0 && k <= c.Last; k++ {
			if e := m.X.Match(m.T, k, c.Last, lexicon.Honorific); e >= 0 {
				k = e
				continue
			}
			if len(m.T.Tokens[k].Key) > 2 && !m.titleWord(k) && !m.X.Word(m.T.Tokens[k].Key, lexicon.OrgEnd) && m.hasWord(i, m.T.Tokens[k].Key) {
				return true
			}
		}
	}
	return false
}

// salutedAbove: the address block above the text has that name already.
func (m *marker) salutedAbove() bool {
	for i := range m.Cells {
		if m.kind[i] == extract.ZoneAddressee && m.saluted(i) {
			return true
		}
	}
	return false
}

func (m *marker) titleWord(k int) bool {
	key := m.T.Tokens[k].Key
	return m.X.Word(key, lexicon.RoleHead) || m.X.Word(key, lexicon.RoleEnd) || m.X.Word(key, lexicon.NotAName) || m.X.Word(key, lexicon.SmallWord)
}

func (m *marker) hasWord(i int, key string) bool {
	for k := m.Cells[i].First; k <= m.Cells[i].Last; k++ {
		if m.T.Tokens[k].Key == key {
			return true
		}
	}
	return false
}

// addressed: a header or a plain address block names the addressee: one with
// an honorific or "PRESENTE", or below the date.
func (m *marker) addressed() bool {
	dated := false
	for i := range m.kind {
		l := &m.Leads[i]
		dated = dated || m.kind[i] == extract.ZoneDateline || m.kind[i] == extract.ZoneNumber
		if m.kind[i] == extract.ZoneHeader && l.Field == lexicon.FieldTo || m.kind[i] == extract.ZoneAddressee && (dated || l.Honorific || l.Here || l.PerList) {
			return true
		}
	}
	return false
}

// demote gives what was taken for an address block to the letterhead.
func (m *marker) demote() {
	for i := range m.kind {
		if m.kind[i] == extract.ZoneAddressee {
			m.kind[i], m.rule[i] = extract.ZoneLetterhead, "above-text"
		}
	}
}

// addressesAtFoot: the block opens as an address does: in capitals, with "To
// the", with an honorific on a line of its own, or to the left of who signs.
func (m *marker) addressesAtFoot(i int) bool {
	c := &m.Cells[i]
	if m.Leads[i].Respect || upperLine(c) || m.OnlyMarksAfter(m.X.Match(m.T, c.First, c.Last, lexicon.Honorific), c.Last) {
		return true
	}
	if m.courteous(i) && !m.courteousAbove(i) && i+1 < len(m.Cells) && m.Leads[i+1].Role && !m.opensParagraph(i+1) {
		return true // "H.E. Ms. Ana Crane" over "Permanent Representative"
	}
	for j := i; j < len(m.Cells) && (j == i || !m.opensParagraph(j)); j++ {
		if m.Leads[j].Here || j > i && m.Leads[j].Address >= 2 {
			return true
		}
	}
	if m.callsEach(i) {
		return true
	}
	for j := i - 1; j >= 0 && m.kind[j] == extract.ZoneSignature; j-- {
		if m.Cells[j].Box.X0 < c.Box.X0+4*m.Line {
			return false
		}
	}
	return true
}

// callsEach: the block has two lines or more, each of which opens with an honorific,
// and one at least with what one calls others, as nobody above is called.
func (m *marker) callsEach(i int) bool {
	courteous, n := false, 0
	for j := i; j < len(m.Cells) && m.kind[j] == m.kind[i] && (j == i || !m.opensParagraph(j)); j++ {
		if !m.Leads[j].Honorific {
			return false
		}
		courteous = courteous || m.courteous(j)
		n++
	}
	return n > 1 && courteous && !m.courteousAbove(i)
}

// courteous: the cell opens with what one calls others, not oneself.
func (m *marker) courteous(i int) bool {
	c := &m.Cells[i]
	return m.X.Match(m.T, c.First, c.Last, lexicon.Courteous) >= 0
}

// courteousAbove: some cell of the signature above opens so too.
func (m *marker) courteousAbove(i int) bool {
	for j := i - 1; j >= 0 && m.kind[j] == extract.ZoneSignature; j-- {
		if m.courteous(j) {
			return true
		}
	}
	return false
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

// signerNamed: a cell of the signature above has the name of a person.
func (m *marker) signerNamed(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if m.kind[j] == extract.ZoneSignature && m.Cells[j].Row != m.Cells[i].Row && !m.Leads[j].Countersign && m.personShape(j) {
			return true
		}
	}
	return false
}

// calledAsOthers: the cell opens as nobody calls himself: what stands there below a
// title alone is no name of the title's holder.
func (m *marker) calledAsOthers(i int) bool {
	c := &m.Cells[i]
	return m.Leads[i].Respect || m.courteous(i) || m.X.Match(m.T, c.First, c.Last, lexicon.Courtesies) >= 0
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
