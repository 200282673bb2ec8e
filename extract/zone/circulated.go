package zone

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// maxTitled is among how many cells the title of a letter that is circulated as
// a document stands.
const maxTitled = 25

// titled marks the title of such a letter, which says of what day it is and to
// whom it is addressed; days and names above it are those of the document that
// carries it.
func (m *marker) titled() {
	for i := range min(maxTitled, len(m.Cells)) {
		c := &m.Cells[i]
		last := m.headingEnd(i)
		if !m.circulates(c, m.Cells[last].Last) {
			continue
		}
		m.set(i, last, extract.ZoneHeader, extract.RuleLetterTitle)
		for k := range i {
			if m.Leads[k].Date || !strings.ContainsAny(m.Cells[k].Text, "0123456789") {
				m.set(k, k, extract.ZoneLetterhead, "circulated")
			}
		}
		return
	}
}

// circulates: the title that the cell opens says to whom the letter is addressed.
func (m *marker) circulates(c *extract.Cell, last int) bool {
	if _, _, ok := m.X.Entitled(m.T, c.First, last); ok {
		return !endsWith(m.T.Tokens[last].Text, ".;")
	}
	end := m.X.Match(m.T, c.First, c.Last, lexicon.TitleLetter)
	_, _, ok := m.X.Has(m.T, c.First, last, lexicon.TitleTo)
	return ok && end >= 0 && end < c.Last && !firstSmall(c.Text)
}

// treatyDay marks the day below the title of the agreement that a paper is about:
// "CONVENTION ON X" over "LIMA, 12 JUNE 1971". The paper has its own at its foot.
func (m *marker) treatyDay(body int) {
	for i := 1; i < body; i++ {
		a := &m.Cells[i-1]
		if !m.Leads[i].Date || m.kind[i] != "" || !m.Tight(a, &m.Cells[i]) || !name.Capitals(a.Text) || m.X.Match(m.T, a.First, a.Last, lexicon.Thing) < 0 {
			continue
		}
		for k := body; k < len(m.Cells); k++ {
			if m.Leads[k].Date && !m.Prose[k] && m.Cells[k].Last-m.Cells[k].First < 6 {
				m.set(i, i, extract.ZoneLetterhead, "treaty-day")
				m.set(k, k, extract.ZoneDateline, "date-at-foot")
				return
			}
		}
	}
}

// annexed marks the heading of a letter that says of what other letter it is an
// annex: its days and names are that letter's.
func (m *marker) annexed() {
	for i := range min(maxTitled, len(m.Cells)) {
		c := &m.Cells[i]
		if m.X.MatchNear(m.T, c.First, c.Last, lexicon.AnnexTo) >= 0 {
			m.set(i, m.headingEnd(i), extract.ZoneTitle, "annex-head")
			return
		}
	}
}

// longestAnnexHead is how many tokens the line that heads an annex has at most, less
// one.
const longestAnnexHead = 5

// annexPages marks the pages behind the signed letter from the one on that is headed as
// its annex and has text: what stands there is not the letter's own.
func (m *marker) annexPages(body int) {
	for i := body + 1; i < len(m.Cells); i++ {
		c := &m.Cells[i]
		if c.Page == m.Cells[i-1].Page || !m.signedBefore(i) {
			continue
		}
		for i < len(m.Cells) && m.kind[i] == extract.ZoneFooter {
			i++
		}
		if i == len(m.Cells) || m.Cells[i].Page != c.Page {
			i--
			continue
		}
		if h := &m.Cells[i]; h.Last-h.First <= longestAnnexHead && m.X.MatchNear(m.T, h.First, h.Last, lexicon.AnnexHead) >= 0 && m.textFrom(i) {
			m.set(i, len(m.Cells)-1, extract.ZoneBody, "annex")
			return
		}
	}
}

// signedBefore: on the page before cell i a closing phrase or a mark of signing stands.
func (m *marker) signedBefore(i int) bool {
	for j := i - 1; j >= 0 && m.Cells[j].Page == m.Cells[i-1].Page; j-- {
		if m.Leads[j].Closing || m.Leads[j].ESigned || m.says(j, lexicon.Conformed) {
			return true
		}
	}
	return false
}

// textFrom: from cell i on its page has lines of running text.
func (m *marker) textFrom(i int) bool {
	n := 0
	for j := i; j < len(m.Cells) && m.Cells[j].Page == m.Cells[i].Page; j++ {
		if m.Prose[j] && m.kind[j] == "" {
			n++
		}
	}
	return n > 2
}

// headingEnd is the last line of the heading that begins at cell i.
func (m *marker) headingEnd(i int) int {
	last := i
	for last+1 < len(m.Cells) && last < i+4 && m.Cells[last+1].Bold == m.Cells[i].Bold && m.Tight(&m.Cells[last], &m.Cells[last+1]) {
		last++
	}
	return last
}
