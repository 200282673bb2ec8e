// Package zone marks the parts of a document by what they are for: pages of
// words in, zones (letterhead, dateline, addressee, body, signature, copies …)
// out. It looks at the place of lines on the page and at the cue phrases that
// open them, never at names.
package zone

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// marker is one document being marked: a kind and a rule for each cell.
type marker struct {
	t     *extract.Text
	d     *extract.Document
	x     *extract.Lexicon
	cells []extract.Cell
	kind  []string
	rule  []string
	lead  []leads
	prose []bool
	left  int32 // where the running text begins and ends, tenths of a point
	right int32
	line  int32 // height of a usual line
}

// Mark appends the zones of a document to d.Zones. It reads d.Kind.
func Mark(t *extract.Text, d *extract.Document, x *extract.Lexicon) {
	m := &marker{t: t, d: d, x: x, cells: t.Cells()}
	if len(m.cells) == 0 {
		return
	}
	m.kind = make([]string, len(m.cells))
	m.rule = make([]string, len(m.cells))
	m.measure()
	m.findLeads()
	m.furniture()
	switch d.Kind {
	case extract.Letter, extract.Memo, extract.Email:
		m.correspondence()
	default:
		m.paper()
	}
	m.footnotes()
	m.emit()
}

// set gives cells from..to (inclusive) a kind, where they have none yet.
func (m *marker) set(from, to int, kind, rule string) {
	for i := max(from, 0); i <= to && i < len(m.cells); i++ {
		if m.kind[i] == "" {
			m.kind[i], m.rule[i] = kind, rule
		}
	}
}

// emit turns cells into zones: runs of words in reading order of one kind and
// rule.
func (m *marker) emit() {
	of := make([]int, len(m.t.Tokens))
	for i := range of {
		of[i] = -1
	}
	for c := range m.cells {
		for k := m.cells[c].First; k <= m.cells[c].Last; k++ {
			of[k] = c
		}
	}
	for i := 0; i < len(of); {
		j, c := i, of[i]
		for j+1 < len(of) && (of[j+1] == c || of[j+1] >= 0 && c >= 0 && m.kind[of[j+1]] == m.kind[c] && m.rule[of[j+1]] == m.rule[c] && m.joins(of[j], of[j+1])) {
			j++
		}
		if c >= 0 && m.kind[c] != "" {
			m.d.Zones = append(m.d.Zones, extract.Zone{Kind: m.kind[c], Span: m.t.Span(i, j), Rule: m.rule[c]})
		}
		i = j + 1
	}
}

// joins: zones that list people end at a page's end only when the kind does;
// footers and letterheads never go over a page.
func (m *marker) joins(a, b int) bool {
	if m.cells[a].Page == m.cells[b].Page {
		return true
	}
	return m.kind[a] != extract.ZoneFooter && m.kind[a] != extract.ZoneLetterhead
}

// leads are the cues that open a cell.
type leads struct {
	salutation, closing, copies, blind, here, number, drafters, enclosure, page, received bool
	field                                                                                 lexicon.Cue // "" where none
	perList, distribution, date, respect, honorific, eSigned, certifier, countersign      bool
	initials                                                                              bool
	address                                                                               int // how much it looks like the address of a letterhead or footer
}

func (m *marker) findLeads() {
	m.lead = make([]leads, len(m.cells))
	for i := range m.cells {
		m.lead[i] = m.leadsOf(i)
	}
}

func (m *marker) leadsOf(i int) leads {
	c := &m.cells[i]
	first := m.opening(c)
	words := c.Last - first + 1
	at := func(cue lexicon.Cue) bool { return m.x.MatchNear(m.t, first, c.Last, cue) >= 0 }
	whole := func(cue lexicon.Cue) bool { return m.onlyMarksAfter(m.x.MatchNear(m.t, first, c.Last, cue), c.Last) }
	l := leads{
		closing:   at(lexicon.Closing),
		blind:     at(lexicon.BlindLead),
		here:      whole(lexicon.HereAddressee),
		drafters:  at(lexicon.Drafters) && words <= 12,
		enclosure: at(lexicon.Enclosure) && words <= 14,
		page:      m.isPageMark(first, c.Last),
		received:  at(lexicon.Received) && words <= 6,
		perList:   m.hasPhrase(first, c.Last, lexicon.PerList) && words <= 9,
		respect:   at(lexicon.Respect), honorific: at(lexicon.Honorific),
		eSigned: at(lexicon.ESigned), certifier: at(lexicon.Certifier),
		countersign: at(lexicon.Countersign),
		date:        m.isDate(first, c.Last),
		initials:    m.isInitials(c),
		address:     m.addressLike(c),
	}
	l.salutation = m.isSalutation(first, c)
	l.copies = m.isCopies(i, first)
	l.distribution = m.labelled(lexicon.Distribution, first, c.Last)
	l.number = m.isNumber(first, c.Last)
	l.field = m.fieldOf(i, first)
	return l
}

// opening is the first token of a cell that is more than a mark, a bullet or
// an ordinal.
func (m *marker) opening(c *extract.Cell) int {
	for i := c.First; i <= c.Last; i++ {
		if m.t.Tokens[i].Key != "" {
			return i
		}
	}
	return c.First
}

func (m *marker) onlyMarksAfter(end, last int) bool {
	if end < 0 {
		return false
	}
	for i := end + 1; i <= last; i++ {
		if m.t.Tokens[i].Key != "" {
			return false
		}
	}
	return true
}

func (m *marker) hasPhrase(first, last int, cue lexicon.Cue) bool {
	_, _, ok := m.x.Has(m.t, first, last, cue)
	return ok
}
