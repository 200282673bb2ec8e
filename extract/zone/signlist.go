package zone

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// maxSignListHead is how many words the heading of a list of who signs may have,
// and maxAfterList how many lines of running text may follow it.
const (
	maxSignListHead = 9
	maxAfterList    = 2
)

// signListStart is the cell that heads the list of those who sign the paper,
// "Firman:" or "Organizaciones firmantes", alone or with the list behind its colon;
// -1 where none does.
func (m *marker) signListStart(body, end int) int {
	switch m.d.Kind {
	case extract.Letter, extract.PressRelease, extract.Other:
	default:
		return -1
	}
	for i := max(body, 1); i < end; i++ {
		if m.kind[i] == "" && (m.signListHead(i) && m.listed(i, end) || m.signedRun(i, end) || m.signedBodies(i, end)) {
			return i
		}
	}
	return -1
}

// signListHead: the words of the cell, as far as its first colon, say that those who
// follow sign, and nothing else.
func (m *marker) signListHead(i int) bool {
	c := &m.Cells[i]
	if i == 0 || m.Cells[i-1].Row == c.Row {
		return false
	}
	said := false
	for k := c.First; k <= c.Last && k < c.First+maxSignListHead; k++ {
		t := &m.T.Tokens[k]
		switch {
		case t.Key == "" || m.X.Word(t.Key, lexicon.SmallWord) || m.X.Word(t.Key, lexicon.Article) || m.X.Word(t.Key, lexicon.JoinedBy):
		case m.X.Word(t.Key, lexicon.SignList):
			said = true
		case !m.X.Word(t.Key, lexicon.SignListFill) && !m.X.Word(t.Key, lexicon.OrgPlural):
			return false
		}
		if endsWith(t.Text, ":") {
			return said
		}
		if k == c.Last {
			return said && m.opensParagraph(i) && !endsWith(c.Text, ".,;")
		}
	}
	return false
}

// signedRun: the cell is nothing but a mark of signing, and the line below it runs on
// with names that commas part: "Signed" over "Ann Holm (Tide Trust), Ned Cole (…".
func (m *marker) signedRun(i, end int) bool {
	c, n := &m.Cells[i], 0
	for j := i + 1; j < min(i+3, end); j++ {
		n += separators(m.Cells[j].Text)
	}
	return n > 1 && m.opensParagraph(i) && m.OnlyMarksAfter(m.X.Match(m.T, c.First, c.Last, lexicon.Conformed), c.Last) && separators(m.Cells[i+1].Text) > 0
}

// leastBodies is how many lines of such a list name bodies at least.
const leastBodies = 4

// signedBodies: the cell is nothing but a mark of signing and a colon, and of the lines
// below it, none of which has a title, a third at least name bodies: "Signed:" over "Tide
// Trust", "Elm Law Clinic" …
func (m *marker) signedBodies(i, end int) bool {
	c := &m.Cells[i]
	if !endsWith(c.Text, ":") || !m.opensParagraph(i) || !m.OnlyMarksAfter(m.X.Match(m.T, c.First, c.Last, lexicon.Conformed), c.Last) {
		return false
	}
	bodies, lines := 0, 0
	for j := i + 1; j < end; j++ {
		switch {
		case m.kind[j] != "":
			continue
		case m.Prose[j] || m.Leads[j].Role || m.Leads[j].Date:
			return false
		case m.bodyWord(&m.Cells[j]):
			bodies++
		}
		lines++
	}
	return bodies >= leastBodies && 3*bodies >= lines
}

// listed: names are listed behind the heading in cell i, two commas or two lines at
// least, and hardly any running text follows.
func (m *marker) listed(i, end int) bool {
	text, parts := 0, separators(m.Cells[i].Text)
	if _, _, ok := m.X.Has(m.T, m.Cells[i].First, m.Cells[i].Last, lexicon.JoinedBy); ok {
		parts++
	}
	if m.Cells[i].Last-m.Cells[i].First > maxSignListHead/2 && !endsWith(m.Cells[i].Text, ":") {
		parts++ // names stand behind its colon
	}
	for j := i + 1; j < end; j++ {
		switch {
		case m.kind[j] != "" || m.Leads[j].Address >= 3:
		case m.Prose[j] && separators(m.Cells[j].Text) < 2:
			text++
		default:
			parts++
		}
	}
	return parts >= 2 && text <= maxAfterList
}

// separators counts the marks that part the names of a list.
func separators(s string) int { return strings.Count(s, ",") + strings.Count(s, ";") }

// signList marks the list of who signs: all that stands below its heading but days,
// addresses and what proves the paper. It gives where that begins: end where nothing
// does.
func (m *marker) signList(body, end int) int {
	from := m.signListStart(body, end)
	if from < 0 {
		return end
	}
	for i := from; i < end; i++ {
		l := &m.Leads[i]
		switch {
		case m.kind[i] != "":
		case l.Validation:
			m.set(i, i, extract.ZoneFooter, "validation")
		case l.Address >= 3:
			m.set(i, i, extract.ZoneFooter, "address")
		case l.Date && separators(m.Cells[i].Text) < 3:
			m.set(i, i, extract.ZoneDateline, "date-at-foot")
		case i > from && m.opensParagraph(i) && m.Prose[i] && separators(m.Cells[i].Text) < 2 && endsWith(m.Cells[i].Text, "."):
			m.set(i, end-1, extract.ZoneBody, "below-signers")
		default:
			m.set(i, i, extract.ZoneSignature, extract.RuleSignList)
		}
	}
	return from
}
