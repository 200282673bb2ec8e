package zone

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// paper marks what is no letter: title, text, and the names at the foot of a
// press release or an agreement.
func (m *marker) paper() {
	body := m.paragraphTop(m.firstProse())
	if m.d.Kind == extract.PressRelease {
		m.contactsAbove(body)
	}
	for i := 0; i < body && i < len(m.Cells); i++ {
		l := &m.Leads[i]
		switch {
		case m.kind[i] != "":
		case l.Date:
			m.set(i, i, extract.ZoneDateline, "month-and-year")
		case l.Number && l.Field == "":
			m.set(i, i, extract.ZoneNumber, "number-label")
		default:
			m.set(i, i, extract.ZoneTitle, "above-text")
		}
	}
	if m.d.Kind == extract.PressRelease || m.d.Kind == extract.Agreement || m.d.Kind == extract.Minutes || m.d.Kind == extract.Other {
		end := len(m.Cells)
		if copies := m.copiesStart(body); copies >= 0 {
			m.tailCopies(copies)
			end = copies
		}
		if m.d.Kind == extract.PressRelease {
			end = m.pressNotes(body, end)
		}
		if m.d.Kind == extract.Other || m.d.Kind == extract.Minutes {
			end = m.attested(body, end)
		}
		end = m.signList(body, end)
		_, signature := m.bodyEnd(body, end)
		for i := signature; m.d.Kind == extract.PressRelease && i < end; i++ {
			if m.kind[i] == "" && m.sentence(i) {
				signature = m.afterParagraph(i, end)
			}
		}
		m.signature(signature, end)
	}
	m.set(body, len(m.Cells)-1, extract.ZoneBody, "between")
}

// submitted: the report has the header of a memorandum, which names its addressee and
// its sender above the text.
func (m *marker) submitted() bool {
	to, from := false, false
	for i := range min(maxTitled, len(m.Cells)) {
		switch m.Leads[i].Field {
		case lexicon.FieldTo:
			to = true
		case lexicon.FieldFrom:
			from = true
		}
	}
	return to && from
}

// leastSmall is how many words in small letters a short line of a press release
// must have to be text: names and titles have fewer.
const leastSmall = 3

// sentence: the cell is text, however short: words in small letters that are
// more than those within names.
func (m *marker) sentence(i int) bool {
	n := 0
	for k := m.Cells[i].First; k <= m.Cells[i].Last; k++ {
		if s := m.T.Tokens[k].Text; firstSmall(s) && !m.X.Word(s, lexicon.SmallWord) {
			n++
		}
	}
	return n >= leastSmall
}

// pressNotes marks whom the press may ask and what is told to editors, and
// gives where that begins: end where nothing is.
func (m *marker) pressNotes(body, end int) int {
	for i := body + 1; i < end; i++ {
		if m.kind[i] != "" || !m.pressLabel(i, lexicon.PressContact) && !m.pressLabel(i, lexicon.PressNotes) && !m.pressDesk(i) {
			continue
		}
		for j := i; j < end; j++ {
			m.set(j, j, extract.ZoneBody, "press-notes")
		}
		return i
	}
	return end
}

// pressLabel: the cell is the label of a cue alone, or has a colon behind it.
func (m *marker) pressLabel(i int, cue lexicon.Cue) bool {
	c := &m.Cells[i]
	e := m.X.Match(m.T, m.T.FirstWord(c.First, c.Last), c.Last, cue)
	return e >= 0 && (m.OnlyMarksAfter(e, c.Last) || strings.Contains(m.T.Between(e, min(e+4, c.Last)), ":"))
}

// asksOf: the line tells behind a label and its colon whom one may ask: "Point of contact:
// Ann Holt, Legal Division".
func (m *marker) asksOf(i int) bool {
	c := &m.Cells[i]
	e := m.X.Match(m.T, c.First, c.Last, lexicon.PressContact)
	return e >= 0 && e < c.Last && endsWith(m.T.Tokens[e].Text, ":")
}

// pressDesk: the cell opens with a word for whom the press may ask, right before a
// colon.
func (m *marker) pressDesk(i int) bool {
	c := &m.Cells[i]
	e := m.X.Match(m.T, m.T.FirstWord(c.First, c.Last), c.Last, lexicon.PressDesk)
	return e >= 0 && e < c.Last && endsWith(m.T.Tokens[e].Text, ":")
}

// contactsAbove marks the paragraphs above the title that say whom the press may
// ask: neither title nor sender.
func (m *marker) contactsAbove(body int) {
	for i := range body {
		if m.kind[i] != "" || !m.pressLabel(i, lexicon.PressContact) {
			continue
		}
		for j := i; j < body && !m.Leads[j].Date && (j == i || m.Cells[j].Row == m.Cells[j-1].Row || !m.opensParagraph(j) && m.Cells[j].Size <= m.Cells[i].Size); j++ {
			m.set(j, j, extract.ZoneBody, "press-notes")
		}
	}
}

// attestedRows is how many rows above who attests an act the names of who signed
// it begin at most.
const attestedRows = 6

// attested marks the paragraph in which, below the names of who signed an act,
// somebody attests it, and all that follows: "LA SUSCRITA SECRETARIA HACE CONSTAR
// …". It gives where that begins: end where nothing does.
func (m *marker) attested(body, end int) int {
	for i := body + 1; i < end; i++ {
		c := &m.Cells[i]
		if m.kind[i] != "" || m.X.Match(m.T, c.First, c.Last, lexicon.AttestLead) < 0 || !m.namesAbove(i) {
			continue
		}
		for j := i; j < end; j++ {
			m.set(j, j, extract.ZoneBody, "attestation")
		}
		return i
	}
	return end
}

// namesAbove: a few rows above the cell stands a name with a title right below.
func (m *marker) namesAbove(i int) bool {
	for j := range m.above(i, attestedRows) {
		if !m.personShape(j) || m.Prose[j] {
			continue
		}
		for k := j + 1; k < i && m.Cells[k].Row <= m.Cells[j].Row+1; k++ {
			if m.Cells[k].Row > m.Cells[j].Row && m.Leads[k].Role && overlapX(m.Cells[j].Box, m.Cells[k].Box) {
				return true
			}
		}
	}
	return false
}

// paragraphTop is the first line of the paragraph that goes on with cell body:
// one that is full of names and dates looks like a title by itself.
func (m *marker) paragraphTop(body int) int {
	for body > 0 && body < len(m.Cells) {
		c, above := &m.Cells[body], &m.Cells[body-1]
		if !firstSmall(c.Text) && (above.Bold != c.Bold || above.Size != c.Size || !unended(above.Text)) {
			break
		}
		full := above.Box.X1 > m.Right-(m.Right-m.Left)/10 && above.Box.X0 < m.Left+(m.Right-m.Left)/6
		if !full || above.Row == c.Row || !m.Tight(above, c) || m.kind[body-1] != "" || m.Leads[body-1].Field != "" {
			break
		}
		body--
	}
	return body
}

// unended reports whether a line is of running text that goes on: small words
// in it, and no stop at its end.
func unended(line string) bool {
	small := 0
	for _, w := range strings.Fields(line) {
		if firstSmall(w) {
			small++
		}
	}
	return small >= 3 && !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, ":")
}

// firstProse is the first cell of running text, len(cells) where there is none.
func (m *marker) firstProse() int {
	for i := range m.Cells {
		if m.kind[i] == "" && m.Prose[i] && (i > 0 || m.Cells[i].Last-m.Cells[i].First > 16) {
			return i
		}
	}
	return len(m.Cells)
}
