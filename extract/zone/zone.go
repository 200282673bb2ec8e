// Package zone marks the parts of a document by what they are for: pages of
// words in, zones (letterhead, dateline, addressee, body, signature, copies …)
// out. It looks at the place of lines on the page and at the cue phrases that
// open them, never at names.
package zone

import (
	"strings"
	"unicode/utf8"

	"legajo/extract"
)

// marker is one document being marked: a kind and a rule for each cell.
type marker struct {
	*extract.Layout
	d    *extract.Document
	kind []string
	rule []string
}

// Mark appends the zones of a document to d.Zones. It reads d.Kind.
func Mark(t *extract.Text, d *extract.Document, x *extract.Lexicon) {
	m := &marker{Layout: extract.NewLayout(t, x), d: d}
	if len(m.Cells) == 0 {
		return
	}
	m.kind = make([]string, len(m.Cells))
	m.rule = make([]string, len(m.Cells))
	m.furniture()
	m.annexed()
	m.register()
	switch {
	case d.Kind == extract.Letter, d.Kind == extract.Memo, d.Kind == extract.Email, d.Kind == extract.Report && m.submitted():
		m.correspondence()
	default:
		m.paper()
	}
	m.footnotes()
	m.emit()
}

// register marks the rows of tables that list letters: their days are none of the
// paper's own.
func (m *marker) register() {
	listed := map[int]bool{} // by first token
	for _, e := range m.T.Register(m.X) {
		for _, cells := range e {
			for i := range cells {
				listed[cells[i].First] = true
			}
		}
	}
	for i := range m.Cells {
		if listed[m.Cells[i].First] {
			m.set(i, i, extract.ZoneTable, "register")
		}
	}
}

// set gives cells from..to (inclusive) a kind, where they have none yet.
func (m *marker) set(from, to int, kind, rule string) {
	for i := max(from, 0); i <= to && i < len(m.Cells); i++ {
		if m.kind[i] == "" {
			m.kind[i], m.rule[i] = kind, rule
		}
	}
}

// emit turns cells into zones: runs of words in reading order of one kind and
// rule.
func (m *marker) emit() {
	of := make([]int, len(m.T.Tokens))
	for i := range of {
		of[i] = -1
	}
	for c := range m.Cells {
		for k := m.Cells[c].First; k <= m.Cells[c].Last; k++ {
			of[k] = c
		}
	}
	for i := 0; i < len(of); {
		j, c := i, of[i]
		for j+1 < len(of) && (of[j+1] == c || of[j+1] >= 0 && c >= 0 && m.kind[of[j+1]] == m.kind[c] && m.rule[of[j+1]] == m.rule[c] && m.joins(of[j], of[j+1])) {
			j++
		}
		if c >= 0 && m.kind[c] != "" {
			m.d.Zones = append(m.d.Zones, extract.Zone{Kind: m.kind[c], Span: m.T.Span(i, j), Rule: m.rule[c]})
		}
		i = j + 1
	}
}

// joins: zones that list people end at a page's end only when the kind does;
// footers and letterheads never go over a page.
func (m *marker) joins(a, b int) bool {
	if m.Cells[a].Page == m.Cells[b].Page {
		return true
	}
	return m.kind[a] != extract.ZoneFooter && m.kind[a] != extract.ZoneLetterhead
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func firstSmall(s string) bool { r := firstRune(s); return r >= 'a' && r <= 'z' }

func endsWith(s, marks string) bool {
	return s != "" && strings.ContainsRune(marks, rune(s[len(s)-1]))
}
