package mention

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// Limits of the list of a meeting's people: in atoms behind a label and a
// colon, in cells beside or below a label alone.
const (
	maxRoll = 160
	maxRows = 40
)

// Who the rows of a roll without colons list.
const (
	rowPresent = iota + 1
	rowAway
)

// fillRoll marks where the people of a meeting are listed: from "Present:" to
// the end of the paragraph or the next numbered item.
func (s *scan) fillRoll() {
	s.roll, s.rows = make([]bool, len(s.a)), make([]int, len(s.a))
	for i := range s.a {
		n := s.cue(i, lexicon.RollLabel)
		if n == 0 || !s.a[i].Upper || !s.is(i+n, ":") {
			continue
		}
		block := s.t.Lines[s.t.Tokens[s.a[i].Token].Line].Block
		for k := i + n + 1; k < len(s.a) && k < i+maxRoll; k++ {
			l := s.t.Lines[s.t.Tokens[s.a[k].Token].Line]
			if l.Block != block || s.newLine(k-1) && s.a[k].Kind == extract.AtomNumber || s.is(k, ".") && !s.a[k-1].Upper {
				break
			}
			s.roll[k] = true
		}
	}
	if s.d.Kind == extract.Minutes {
		s.fillRows()
	}
}

// fillRows marks the rolls whose label stands alone: the names are in the next
// column, one a line, or below.
func (s *scan) fillRows() {
	cells := s.t.Cells()
	for i := range cells {
		first, away, ok := s.rollCell(&cells[i])
		if !ok {
			continue
		}
		mark := rowPresent
		if away {
			mark = rowAway
		}
		for _, c := range s.rowsOf(cells, i) {
			from, to, ok := s.t.AtomsWithin(s.t.Span(c.First, c.Last))
			for k := max(from, first); ok && k <= to; k++ {
				s.roll[k], s.rows[k] = true, mark
			}
		}
	}
}

// rollCell reports whether a cell is nothing but the label of a roll, whether
// of those who were not there, and its first atom.
func (s *scan) rollCell(c *extract.Cell) (first int, away, ok bool) {
	first, last, ok := s.t.AtomsWithin(s.t.Span(c.First, c.Last))
	if !ok || !s.a[first].Upper {
		return 0, false, false
	}
	n := s.cue(first, lexicon.RollLabel)
	if n == 0 || first+n < last || first+n == last && !s.is(last, ":") {
		return 0, false, false
	}
	return first, s.cue(first, lexicon.RollAbsent) > 0, true
}

// rowsOf are the cells that the label in cell i lists: those to its right and
// what goes on below them; without any, those below the label.
func (s *scan) rowsOf(cells []extract.Cell, i int) []extract.Cell {
	label := &cells[i]
	var out []extract.Cell
	x, prev := label.Box.X0, label
	beside := i+1 < len(cells) && cells[i+1].Row == label.Row && cells[i+1].Page == label.Page
	if beside {
		x = cells[i+1].Box.X0
	}
	for j := i + 1; j < len(cells) && j <= i+maxRows; j++ {
		c := &cells[j]
		height := label.Box.Height()
		if s.labels(c) || c.Page != label.Page || c.Box.Y0-prev.Box.Y0 > 3*height || c.Box.X0 < x-height && c.Row != label.Row {
			break
		}
		if !beside && (c.Bold && len(out) > 0 && !out[0].Bold || s.longRow(c)) {
			break
		}
		out, prev = append(out, *c), c
	}
	return out
}

// labels reports whether a cell opens with the label of another roll.
func (s *scan) labels(c *extract.Cell) bool {
	if _, _, alone := s.rollCell(c); alone {
		return true
	}
	first, _, ok := s.t.AtomsWithin(s.t.Span(c.First, c.Last))
	return ok && s.is(first+s.cue(first, lexicon.RollLabel), ":")
}

// longRow: running text, a heading with a number, no name of a roll.
func (s *scan) longRow(c *extract.Cell) bool {
	first, last, ok := s.t.AtomsWithin(s.t.Span(c.First, c.Last))
	return !ok || last-first > 18 || s.a[first].Kind == extract.AtomNumber
}
