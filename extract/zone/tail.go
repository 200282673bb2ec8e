package zone

import (
	"iter"
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// standsIn: the line opens with "P.A." or the like: its date is that of the
// order by which the signer stands in.
func (m *marker) standsIn(i int) bool {
	c := &m.Cells[i]
	return m.X.Match(m.T, c.First, c.Last, lexicon.SignAbsent) >= 0
}

// closedAbove: a closing phrase stands a few rows above the cell.
func (m *marker) closedAbove(i int) bool {
	for j := range m.above(i, signedRows) {
		if m.Leads[j].Closing {
			return true
		}
	}
	return false
}

// above gives the cells before cell i on its page that stand no more than so many
// rows above it, the nearest first.
func (m *marker) above(i, rows int) iter.Seq[int] {
	return func(yield func(int) bool) {
		c := &m.Cells[i]
		for j := i - 1; j >= 0 && m.Cells[j].Page == c.Page && m.Cells[j].Row >= c.Row-rows; j-- {
			if !yield(j) {
				return
			}
		}
	}
}

// signature marks what stands between the text and the copies. Below the line
// that tells of enclosures nobody signs any more.
func (m *marker) signature(from, end int) {
	signed, enclosed := false, false
	for i := from; i < end; i++ {
		l := &m.Leads[i]
		enclosed = enclosed || signed && (l.Enclosure && !m.beside(i) && !m.beside(i-1) || m.headsItems(i, end))
		switch {
		case m.kind[i] != "":
		case l.Initials || m.inDrafters(i) || l.Drafters && !l.Countersign || l.Countersign && m.amongDrafters(i):
			m.set(i, i, extract.ZoneInitials, "initials")
		case l.Enclosure && !l.Drafters:
			m.set(i, i, extract.ZoneFooter, "enclosure")
		case m.asksOf(i):
			m.set(i, i, extract.ZoneBody, "contact")
		case l.Validation:
			m.set(i, i, extract.ZoneFooter, "validation")
		case m.receiver(i) || m.belowReceiver(i):
			m.set(i, i, extract.ZoneStamp, "receiver")
		case l.Received || m.tookIn(i):
			m.set(i, i, extract.ZoneStamp, "received")
		case m.belowInitials(i):
			m.set(i, i, extract.ZoneInitials, "initials")
		case l.Address >= 3, m.footHolder(i):
			m.set(i, i, extract.ZoneFooter, "address")
		case l.Date && !l.ESigned && !m.standsIn(i) && !m.signedName(i), l.Signer:
			m.set(i, i, extract.ZoneDateline, "date-at-foot")
		case signed && m.listsGovernors(i):
			m.set(i, end-1, extract.ZoneFooter, "governors")
		case signed && m.Prose[i] && m.acceptance(i):
			m.set(i, i, extract.ZoneBody, "acceptance")
		case signed && m.postscript(i):
			m.set(i, end-1, extract.ZoneBody, "postscript")
		case signed && m.certifies(i, end):
			m.set(i, end-1, extract.ZoneBody, "certificate")
		case enclosed && !l.ESigned && !l.Countersign:
			m.set(i, i, extract.ZoneFooter, "below-enclosure")
		default:
			m.set(i, i, extract.ZoneSignature, "after-text")
			signed = true
		}
	}
}

// signedName: the line opens with a mark of signing and the name of who signs, and the day
// stands behind it: "Signed: Ann Holt ........ (Chair)   Date: 10 March 2020".
func (m *marker) signedName(i int) bool {
	c := &m.Cells[i]
	at := m.X.Match(m.T, c.First, c.Last, lexicon.Conformed) + 1
	return at > 0 && at < c.Last && name.Score(m.T.Between(at, min(at+1, c.Last))) >= 500
}

// maxGovernorsLabel is how many words the label of such a list may have.
const maxGovernorsLabel = 14

// maxGovernorsTitle is among how many of its first words the title stands.
const maxGovernorsTitle = 4

// footHolder: the last line of a page but the document's last, in small type, tells behind
// a title and a colon who holds a post of the sender's: "Elm Council. Chief Executive: Ann Holt".
func (m *marker) footHolder(i int) bool {
	c := &m.Cells[i]
	if i > 0 && i+1 == len(m.Cells) && c.Size < m.Cells[i-1].Size {
		return m.holderBehindAddress(c)
	}
	if i == 0 || i+1 == len(m.Cells) || m.Cells[i+1].Page == c.Page || c.Size*5 > m.Cells[i-1].Size*4 {
		return false
	}
	for k := c.First + 1; k < c.Last; k++ {
		if endsWith(m.T.Tokens[k].Text, ":") && m.titleLabel(m.T.Tokens[k].Key) && name.Score(m.T.Between(k+1, min(c.Last, k+3))) > 0 {
			return true
		}
	}
	return false
}

// holderBehindAddress: behind words parted by commas and a full stop stand a title and a
// colon: "Elm School, Elm Lane, Holmby. Headteacher: Ann Holt".
func (m *marker) holderBehindAddress(c *extract.Cell) bool {
	comma := false
	for k := c.First + 1; k < c.Last; k++ {
		comma = comma || endsWith(m.T.Tokens[k-1].Text, ",")
		if comma && endsWith(m.T.Tokens[k-1].Text, ".") && endsWith(m.T.Tokens[k].Text, ":") && m.titleLabel(m.T.Tokens[k].Key) {
			return true
		}
	}
	return false
}

// listsGovernors: at the foot of the paper stand those who govern its sender,
// behind a title of several and a colon, or behind two titles in one line:
// "Trustees: Ann Holt (Chair), Ned Cole", "Patron: Ann Holt. President: Ned Cole".
func (m *marker) listsGovernors(i int) bool {
	c := &m.Cells[i]
	plural, titles := false, 0
	for k := c.First; k < c.Last; k++ {
		key, label := m.T.Tokens[k].Key, k < c.First+maxGovernorsLabel
		several := m.X.PluralTitle(key)
		plural = plural || several && k < c.First+maxGovernorsTitle
		switch {
		case !endsWith(m.T.Tokens[k].Text, ":"):
		case (plural && label || several) && strings.Contains(m.T.Between(k+1, c.Last), ","):
			return true
		case m.titleLabel(key):
			titles++
		}
	}
	return titles > 1
}

// titleLabel: a word that titles open or end with.
func (m *marker) titleLabel(key string) bool {
	return m.X.Word(key, lexicon.RoleHead) || m.X.Word(key, lexicon.RoleEnd)
}

// certifies: the line heads a text in which somebody certifies what was done with the
// paper, "CERTIFICATE OF SERVICE": those it names below were served.
func (m *marker) certifies(i, end int) bool {
	c := &m.Cells[i]
	return i+1 < end && m.Prose[i+1] && m.OnlyMarksAfter(m.X.MatchNear(m.T, c.First, c.Last, lexicon.Certifier), c.Last)
}

// postscript: behind the mark of one the line goes on with a sentence: "P.S. I have sent
// …", not "P.D. Ana Ruiz", who signs by delegation.
func (m *marker) postscript(i int) bool {
	c := &m.Cells[i]
	end := m.X.Match(m.T, c.First, c.Last, lexicon.Postscript)
	return end >= 0 && end < c.Last && m.sentence(i)
}

// headsItems: the line ends with a colon, and the two below it open with a bullet or an
// ordinal: a list of something, where nobody signs.
func (m *marker) headsItems(i, end int) bool {
	if !endsWith(m.Cells[i].Text, ":") || i+2 >= end || m.Leads[i].Closing || m.says(i, lexicon.SigningBody) || m.says(i, lexicon.Conformed) {
		return false
	}
	for _, c := range m.Cells[i+1 : i+3] {
		s := m.T.Tokens[c.First].Text
		if c.First == c.Last || m.T.Tokens[c.First].Key != "" && !endsWith(s, ")") && !(endsWith(s, ".-") && len(s) < 5) || strings.HasPrefix(s, "_") {
			return false
		}
	}
	return true
}

// amongDrafters: "Vo. Bo." on a row with "Elaboró" is initialled, not signed.
func (m *marker) amongDrafters(i int) bool {
	return m.besideDrafter(i) || i+1 < len(m.Cells) && m.Cells[i+1].Row == m.Cells[i].Row && m.Leads[i+1].Drafters
}

// inDrafters: the cell stands on the row of a label "Proyectó" that has a cell of
// its own, as in a table of who drafted.
func (m *marker) inDrafters(i int) bool {
	for j := i - 1; j >= 0 && m.Cells[j].Row == m.Cells[i].Row && m.Cells[j].Page == m.Cells[i].Page; j-- {
		c := &m.Cells[j]
		if end := m.X.Match(m.T, c.First, c.Last, lexicon.Drafters); end >= 0 && m.OnlyMarksAfter(end, c.Last) {
			return true
		}
	}
	return false
}

// besideDrafter: to the left on its row stands "Elaboró", as in a table.
func (m *marker) besideDrafter(i int) bool {
	for j := i - 1; j >= 0 && m.Cells[j].Row == m.Cells[i].Row; j-- {
		if m.Leads[j].Drafters {
			return true
		}
	}
	return false
}

// belowInitials: the lines under "Elaboró:" belong to it.
func (m *marker) belowInitials(i int) bool {
	c := &m.Cells[i]
	for j := range m.above(i, 1) {
		above := &m.Cells[j]
		if above.Row < c.Row && m.kind[j] == extract.ZoneInitials && !m.Leads[j].Initials && m.Tight(above, c) && overlapX(above.Box, c.Box) {
			return true
		}
	}
	return false
}

// receiver: the cell says no more than that who stands below it took the paper.
func (m *marker) receiver(i int) bool {
	c := &m.Cells[i]
	end := m.X.Match(m.T, c.First, c.Last, lexicon.Receiver)
	return end >= 0 && m.OnlyMarksAfter(end, c.Last)
}

// longestReceipt is how many words the line of a receipt has at most.
const longestReceipt = 14

// tookIn: the line tells, behind a word for it and a colon, who took the paper in, or
// opens with what says that it was and has figures: "Entró: 25.5.98 – Recibió: N.
// Olivera", "Recibido M.E. 06/06/97 - S. Mendieta".
func (m *marker) tookIn(i int) bool {
	c := &m.Cells[i]
	if m.X.Match(m.T, c.First, c.Last, lexicon.Received) >= 0 && c.Last-c.First < longestReceipt && strings.ContainsAny(c.Text, "0123456789") {
		return true
	}
	_, end, ok := m.X.Has(m.T, c.First, c.Last, lexicon.Receiver)
	return ok && end < c.Last && endsWith(m.T.Tokens[end].Text, ":")
}

// toFillIn: the line has two blanks or more that somebody fills in by hand, as a
// receipt does: "Nombre: ____ DNI: ____".
func (m *marker) toFillIn(i int) bool {
	blanks := 0
	for k := m.Cells[i].First; k <= m.Cells[i].Last; k++ {
		if strings.Contains(m.T.Tokens[k].Text, "____") {
			blanks++
		}
	}
	return blanks >= 2
}

// belowReceiver: the lines under "Recibí", after room to sign, are who received
// the paper.
func (m *marker) belowReceiver(i int) bool {
	c := &m.Cells[i]
	for j := i - 1; j >= 0 && m.Cells[j].Page == c.Page; j-- {
		above := &m.Cells[j]
		if above.Row == c.Row || !overlapX(above.Box, c.Box) {
			continue
		}
		room := m.Pitch * 6
		if !m.receiver(j) {
			room = m.Pitch * 3 / 2
		}
		return m.rule[j] == "receiver" && c.Box.Y0-above.Box.Y1 < room
	}
	return false
}

// belowCopies marks what a signing program printed below the list of copies.
const belowCopies = "e-signed-below-copies"

// tailCopies marks the list of copies and what comes after it.
func (m *marker) tailCopies(from int) {
	rule := "copies-label"
	if !m.Leads[from].Copies && !m.Leads[from].Blind {
		rule = "courtesy-lines"
		if m.Leads[from].Distribution {
			rule = "distribution"
		}
	}
	on, page := true, m.Cells[from].Page
	for i := from; i < len(m.Cells); i++ {
		l := &m.Leads[i]
		switch {
		case m.kind[i] != "":
			continue
		case l.Distribution && i > from:
			on, rule = true, "distribution"
		case l.Copies || l.Blind:
			on, rule = true, "copies-label"
		case l.Initials || l.Drafters || l.Countersign || m.besideDrafter(i) || m.belowInitials(i):
			m.set(i, i, extract.ZoneInitials, "initials")
			continue
		case i > from && i+1 == len(m.Cells) && m.dayAlone(i) && !slices.Contains(m.kind, extract.ZoneDateline):
			m.set(i, i, extract.ZoneDateline, "date-at-foot")
			continue
		case i > from && (l.ESigned || m.rule[i-1] == belowCopies && m.Tight(&m.Cells[i-1], &m.Cells[i])):
			m.set(i, i, extract.ZoneSignature, belowCopies)
			on = false
		case l.Enclosure:
			m.set(i, i, extract.ZoneFooter, "enclosure")
			on = false
		case l.Validation:
			m.set(i, i, extract.ZoneFooter, "validation")
			on = false
		case l.Received || l.Certifier || m.toFillIn(i):
			on = false
		case i > from && m.Cells[i].Page != m.Cells[from].Page && m.headsFirst(i):
			m.set(i, i, extract.ZoneLetterhead, "running-head")
			continue
		case m.Cells[i].Page != page && on && !m.listGoesOn(i):
			m.set(i, len(m.Cells)-1, extract.ZoneFooter, "below-copies")
			return
		case i > from && (m.addressBelow(i) || m.listsGovernors(i) && m.Cells[i].Size*10 <= m.Cells[from].Size*9):
			m.set(i, len(m.Cells)-1, extract.ZoneFooter, "below-copies")
			return
		case l.Address >= 3 && i > from+1:
			m.set(i, i, extract.ZoneFooter, "address")
			continue
		case m.farBelow(i):
			on = on && rule == "distribution"
		}
		if page = m.Cells[i].Page; on {
			m.set(i, i, extract.ZoneCopies, rule)
		}
	}
}

// dayAlone: the cell has its row and is no more than a date.
func (m *marker) dayAlone(i int) bool {
	c := &m.Cells[i]
	return m.Leads[i].Date && c.Row != m.Cells[i-1].Row && c.Last-c.First < maxDay && strings.ContainsAny(c.Text[:1], "0123456789")
}

// maxDay is how many words such a date has at most: "3 de mayo de 2016".
const maxDay = 5

// listGoesOn: what stands on a further page, from the cell on, may be the rest of a
// list of copies: neither text nor what heads a paper of its own.
func (m *marker) listGoesOn(from int) bool {
	if m.Leads[from].PerList || m.Leads[from].Distribution {
		return true // "SERVICE LIST"
	}
	if m.titleOf(from) {
		return false
	}
	text := 0
	for i := from; i < len(m.Cells) && m.Cells[i].Page == m.Cells[from].Page; i++ {
		l := &m.Leads[i]
		switch {
		case m.kind[i] != "" || l.Copies || m.tailLine(i):
		case l.Address >= 5:
			return false // the foot of the sender's paper
		case l.Number || m.numbers(i) || l.Date && !l.ESigned || l.Here || l.Salutation || l.Closing || l.Field != "":
			return false
		case m.Prose[i]:
			text++
		}
	}
	return text < 2
}

// titleOf: the line, bold or in capitals as the one below it is not, names nobody: it
// heads what follows.
func (m *marker) titleOf(i int) bool {
	if i+1 >= len(m.Cells) || m.Cells[i].First == m.Cells[i].Last || !m.wholeHead(i) || m.namesOne(i) || m.personShape(i) || m.T.Tokens[m.Cells[i].First].Key == "" {
		return false
	}
	c, next := &m.Cells[i], &m.Cells[i+1]
	return c.Bold && !next.Bold || name.Capitals(c.Text) && !name.Capitals(next.Text)
}

// numbers: behind the words of the line stands a number that tells papers apart:
// "Ficha N° 12".
func (m *marker) numbers(i int) bool {
	c := &m.Cells[i]
	at, end, ok := m.X.Has(m.T, c.First, c.Last, lexicon.NumberMark)
	return ok && at > c.First && end < c.Last && strings.ContainsAny(m.T.Tokens[end+1].Text, "0123456789") && m.X.Match(m.T, c.First, c.Last, lexicon.OrgHead) < 0
}

// farBelow: a wide gap parts the cell from the one above.
func (m *marker) farBelow(i int) bool {
	c, above := &m.Cells[i], &m.Cells[i-1]
	return c.Page == above.Page && c.Box.Y0-above.Box.Y1 > 4*m.Pitch && !m.Leads[i].Honorific
}

// maxAccepting is how many cells stand at most between a closing phrase and the line by
// which the addressee accepts the letter.
const maxAccepting = 16

// accepting: behind a closing phrase and who signs below it the line opens with words of
// accepting: "We acknowledge and agree to the terms of this letter."
func (m *marker) accepting(i int) bool {
	if m.X.Match(m.T, m.Cells[i].First, m.Cells[i].Last, lexicon.Accepts) < 0 {
		return false
	}
	for j := i - 2; j >= max(0, i-maxAccepting); j-- {
		if m.Leads[j].Closing && !m.Prose[j] {
			return true
		}
	}
	return false
}

// acceptedAbove: such a line stands a few cells above cell i.
func (m *marker) acceptedAbove(i int) bool {
	for j := i - 1; j >= max(0, i-maxToClosing-1); j-- {
		if m.accepting(j) {
			return true
		}
	}
	return false
}

// acceptance: such a line, or one of the same paragraph.
func (m *marker) acceptance(i int) bool {
	for !m.accepting(i) {
		if i == 0 || m.opensParagraph(i) {
			return false
		}
		i--
	}
	return true
}
