package zone

import (
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// leastMargin is of how many lines a margin consists at least, leastNamed how
// many of them name people.
const (
	leastMargin = 3
	leastNamed  = 2
)

// margin marks the list of who governs, owns or supports the sender that letter
// paper bears beside the text: "Junta directiva", "Trustees", the partners of a
// firm. Its lines stand wholly beside the column of the text and, unlike an
// address, name several people without a form of courtesy.
func (m *marker) margin() {
	left, right, bottom, ok := m.column()
	if !ok {
		return
	}
	page := m.Cells[0].Page
	for _, beside := range []func(c *extract.Cell) bool{
		func(c *extract.Cell) bool { return c.Box.X1 < left },
		func(c *extract.Cell) bool { return c.Box.X0 > right },
	} {
		var cells []int
		for i := range m.Cells {
			if c := &m.Cells[i]; c.Page == page && c.Box.Y0 < bottom && m.kind[i] == "" && beside(c) {
				cells = append(cells, i)
			}
		}
		cells = m.belowName(cells)
		if m.listsGoverning(cells) && m.besideLetter(cells) {
			for _, i := range cells {
				m.set(i, i, extract.ZoneLetterhead, extract.RuleMargin)
			}
			m.Left, m.Right = left, right
		}
	}
}

// column is where the running text of the first page stands, and its lowest
// line; not ok where it has too few lines to tell.
func (m *marker) column() (left, right, bottom int32, ok bool) {
	var x0, x1 []int32
	for i := range m.Cells {
		if c := &m.Cells[i]; c.Page == m.Cells[0].Page && m.Prose[i] {
			x0, x1, bottom = append(x0, c.Box.X0), append(x1, c.Box.X1), max(bottom, c.Box.Y1)
		}
	}
	if len(x0) < leastMargin {
		return 0, 0, 0, false
	}
	return extract.Quantile(x0, 20) - m.Line/2, extract.Quantile(x1, 90) + m.Line/2, bottom, true
}

// listsGoverning: the lines name several people, and none of them is a label, a
// form of courtesy or a mark of an address.
func (m *marker) listsGoverning(cells []int) bool {
	named := 0
	for _, i := range cells {
		l := &m.Leads[i]
		if l.Here || l.Salutation || l.Field != "" || l.Number || l.Date || l.Copies || l.Closing {
			return false
		}
		if m.ofPeople(i) {
			named++
		}
	}
	return len(cells) >= leastMargin && named >= leastNamed
}

// belowName leaves out the sender's own name at the top: a word for organisations
// that goes on. "Patronato" alone heads a list.
func (m *marker) belowName(cells []int) []int {
	for len(cells) > 0 {
		if c := &m.Cells[cells[0]]; c.First == c.Last || m.X.Match(m.T, c.First, c.Last, lexicon.OrgHead) < 0 || m.X.Match(m.T, c.First, c.Last, lexicon.UnitHead) >= 0 {
			break
		}
		cells = cells[1:]
	}
	return cells
}

// besideLetter: the lines run on beside the text, or somebody else is addressed
// above it: an address block alone is none.
func (m *marker) besideLetter(cells []int) bool {
	prose := m.firstProse()
	if m.Cells[cells[len(cells)-1]].Row >= m.Cells[prose].Row {
		return true
	}
	for i := range prose {
		if l := &m.Leads[i]; !slices.Contains(cells, i) && (l.Honorific || l.Respect || l.Here || l.Field == lexicon.FieldTo || l.Field == lexicon.FieldAttention || m.ofPeople(i)) && !l.Salutation {
			return true
		}
	}
	return false
}

// ofPeople: the line is a person's name, without a form of courtesy that only an
// address has; surnames may be words for bodies.
func (m *marker) ofPeople(i int) bool {
	c := &m.Cells[i]
	for _, cue := range []lexicon.Cue{lexicon.Courteous, lexicon.OrgHead, lexicon.UnitHead} {
		if m.X.Match(m.T, c.First, c.Last, cue) >= 0 {
			return false
		}
	}
	return c.Last > c.First && c.Last-c.First < 6 && name.Score(c.Text) >= 400
}
