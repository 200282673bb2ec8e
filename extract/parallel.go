package extract

import "unicode"

// leastParallel is on how many rows running text must stand in two columns for a
// paper to be set so.
const leastParallel = 4

// parallel marks the running text of papers that are set in two columns, as
// those in two languages are: its lines are too narrow to be told by themselves.
func (m *Layout) parallel() {
	var found []int
	for i := 0; i+1 < len(m.Cells); i++ {
		if m.pairAt(i) && m.narrowText(i) && m.narrowText(i+1) {
			found = append(found, i, i+1)
		}
	}
	if len(found) < 2*leastParallel {
		return
	}
	for _, i := range found {
		m.Prose[i] = true
	}
}

// pairAt: cell i and the next are all that stands on their row.
func (m *Layout) pairAt(i int) bool {
	row := m.Cells[i].Row
	return m.Cells[i+1].Row == row && (i == 0 || m.Cells[i-1].Row != row) && (i+2 == len(m.Cells) || m.Cells[i+2].Row != row)
}

// narrowText: four words or more of running text that fill most of a column.
func (m *Layout) narrowText(i int) bool {
	c := &m.Cells[i]
	return m.T.isText(c.First, c.Last, 4) && 10*c.Box.Width() > 3*(m.Right-m.Left)
}

// isText: at least so many words, half of them or more in small letters.
func (t *Text) isText(first, last, least int) bool {
	words, small := t.smallWords(first, last)
	return words >= least && 2*small >= words
}

// smallWords counts the words, and those in small letters.
func (t *Text) smallWords(first, last int) (words, small int) {
	for k := first; k <= last; k++ {
		if t.Tokens[k].Key == "" {
			continue
		}
		words++
		if unicode.IsLower(firstRune(t.Tokens[k].Text)) {
			small++
		}
	}
	return words, small
}
