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
	rowLabel // the label itself
)

// fillRoll marks where the people of a meeting are listed: from "Present:" to
// the end of the paragraph or the next numbered item.
func (s *scan) fillRoll() {
	s.roll, s.rows = make([]bool, len(s.a)), make([]int, len(s.a))
	for i := range s.a {
		n := s.cue(i, lexicon.RollLabel)
		if n == 0 || !s.a[i].Upper || !s.is(i+n, ":") && !(s.is(i+n, ";") && s.d.Kind == extract.Minutes) {
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
	cells := s.partLabels(s.t.Cells())
	open := false // the label of those who were away has nobody below it yet
	for i := range cells {
		first, away, ok := s.rollCell(&cells[i])
		if !ok {
			continue
		}
		s.markRow(&cells[i], first, rowLabel)
		rows := s.rowsOf(cells, i, !away && !s.office(first))
		mark := rowPresent
		if away || open && s.office(first) {
			mark = rowAway
		}
		open = mark == rowAway && len(rows) == 0
		for j := range rows {
			s.markRow(&rows[j], first, mark)
		}
	}
}

// partLabels parts the cells in which the label of a roll stands close before the
// column of those listed: by more than a space between words, and without a colon.
func (s *scan) partLabels(cells []extract.Cell) []extract.Cell {
	out := make([]extract.Cell, 0, len(cells))
	for i := range cells {
		c := cells[i]
		first, last, ok := s.within(&c)
		if k := first + s.cue(first, lexicon.RollLabel); ok && k > first && k <= last && s.a[k].Upper {
			label, value := c, c
			label.Last, value.First = s.a[k].Token-1, s.a[k].Token
			label.Box.X1, value.Box.X0 = s.t.WordBox(label.Last).X1, s.t.WordBox(value.First).X0
			if value.Box.X0-label.Box.X1 > c.Box.Height() {
				out = append(out, label, value)
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// within gives the first and last atoms of a cell.
func (s *scan) within(c *extract.Cell) (first, last int, ok bool) {
	return s.t.AtomsWithin(s.t.Span(c.First, c.Last))
}

// markRow marks the atoms of a cell from the label's first on.
func (s *scan) markRow(c *extract.Cell, first, mark int) {
	from, to, ok := s.within(c)
	for k := max(from, first); ok && k <= to; k++ {
		s.roll[k], s.rows[k] = mark != rowLabel, mark
	}
}

// rollCell reports whether a cell is nothing but the label of a roll, whether
// of those who were not there, and its first atom.
func (s *scan) rollCell(c *extract.Cell) (first int, away, ok bool) {
	first, last, ok := s.within(c)
	if !ok {
		return 0, false, false
	}
	n := s.cue(first, lexicon.RollLabel)
	if away, said := s.rollSaid(last); said && n == 0 {
		return last, away, true
	}
	if !s.a[first].Upper {
		return 0, false, false
	}
	if n == 0 && s.is(last, ":") && last-first <= maxOffice && s.office(first) && s.zone[s.a[first].Token] != extract.ZoneSignature {
		return first, false, true
	}
	if n == 0 || first+n < last || first+n == last && !s.is(last, ":") {
		return 0, false, false
	}
	return first, s.cue(first, lexicon.RollAbsent) > 0, true
}

// rollSaid: a sentence ends with the colon at atom last which says that the people
// of the meeting follow, or those who were not there: "se reúnen las personas que a
// continuación se relacionan:".
func (s *scan) rollSaid(last int) (away, ok bool) {
	if !s.is(last, ":") {
		return false, false
	}
	for k := last - 1; k >= 0 && s.a[k].Sent == s.a[last].Sent; k-- {
		ok = ok || s.cue(k, lexicon.RollSaid) > 0
		away = away || s.cue(k, lexicon.RollAbsent) > 0
	}
	return away, ok
}

// maxOffice is how many words the title may have that heads its holders in a
// roll: "Secretaria-Interventora:", "Concejales:".
const maxOffice = 4

// office: a title, of one or of several, begins at atom i.
func (s *scan) office(i int) bool {
	return s.cue(i, lexicon.RollLabel) == 0 && (s.titleBegins(i) || s.x.PluralTitle(s.a[i].Fold))
}

// rowsOf are the cells that the label in cell i lists: those to its right and
// what goes on below them; without any, those below the label, over the posts that
// part them where it is the label of all.
func (s *scan) rowsOf(cells []extract.Cell, i int, all bool) []extract.Cell {
	label := &cells[i]
	var out []extract.Cell
	x, prev := label.Box.X0, label
	beside := i+1 < len(cells) && cells[i+1].Row == label.Row && cells[i+1].Page == label.Page && !s.besideText(label, &cells[i+1]) && !s.labels(&cells[i+1]) && !s.headsColumn(&cells[i+1])
	if beside {
		x = cells[i+1].Box.X0
	}
	aside := i > 0 && cells[i-1].Row == label.Row && cells[i-1].Page == label.Page
	height, listed := label.Box.Height(), 0
	for j := i + 1; j < len(cells) && listed < maxRows; j++ {
		c := &cells[j]
		if !beside && (s.besideRoll(prev, c) || aside && c.Page == label.Page && c.Box.X1 < label.Box.X0) {
			continue
		}
		listed++
		if s.labels(c) && !(all && !beside && s.labelsPost(c)) || c.Page != label.Page || c.Box.Y0-prev.Box.Y0 > 4*height || c.Box.X0 < x-height && c.Row != label.Row {
			break
		}
		if s.saysAway(c) {
			break
		}
		if !beside && (c.Bold && len(out) > 0 && !out[0].Bold || s.longRow(c)) {
			break
		}
		out, prev = append(out, *c), c
	}
	return out
}

// headsColumn: the cell is nothing but the head of a column that says for whom those in
// the first one came, or as what: "Representing", "Cargo".
func (s *scan) headsColumn(c *extract.Cell) bool {
	first, last, ok := s.within(c)
	for _, cue := range []lexicon.Cue{lexicon.OnBehalf, lexicon.OrgLabel, lexicon.RoleLabel} {
		if n := s.cue(first, cue); ok && n > 0 && first+n > last {
			return true
		}
	}
	return false
}

// saysAway: the cell is the sentence that tells who was not there: "Excusa su
// asistencia Dª Ana Ruiz."
func (s *scan) saysAway(c *extract.Cell) bool {
	first, last, ok := s.within(c)
	for k := first; ok && k < min(first+3, last); k++ {
		if n := s.cue(k, lexicon.RollAbsent); n > 0 && k+n <= last && !s.is(k+n, ":") && (k == first || !s.is(k-1, "(")) {
			return s.a[first].Upper
		}
	}
	return false
}

// besideRoll: the cell stands to the right of the list's last line, in the column
// of the text of minutes that name in their margin who met.
func (s *scan) besideRoll(last, c *extract.Cell) bool {
	return c.Page == last.Page && c.Box.X0 > last.Box.X0+leastMargin*last.Box.Height()
}

// leastMargin is how far to the right of a list in the margin the text begins at
// least, in heights of a line.
const leastMargin = 10

// besideText: the cell to the right of a roll's label belongs to the text of the
// minutes, by its words or by where such a text beside a label above began.
func (s *scan) besideText(label, c *extract.Cell) bool {
	if s.runningText(c) {
		s.textX = c.Box.X0
	}
	near := label.Box.Height()
	return s.textX > 0 && c.Box.X0 > s.textX-near && c.Box.X0 < s.textX+near
}

// runningText: most words of the cell are in small letters, as in no list of names.
func (s *scan) runningText(c *extract.Cell) bool {
	first, last, ok := s.within(c)
	small, words := 0, 0
	for k := first; ok && k <= last; k++ {
		if s.a[k].Kind != extract.AtomWord {
			continue
		}
		if words++; !s.a[k].Upper {
			small++
		}
	}
	return words >= 5 && 2*small > words
}

// labels reports whether a cell opens with the label of another roll.
func (s *scan) labels(c *extract.Cell) bool {
	if _, _, alone := s.rollCell(c); alone {
		return true
	}
	first, _, ok := s.within(c)
	return ok && s.is(first+s.cue(first, lexicon.RollLabel), ":")
}

// labelsPost reports whether a cell is the label of those who hold a post:
// "Chairman:", "Vocales:".
func (s *scan) labelsPost(c *extract.Cell) bool {
	first, away, ok := s.rollCell(c)
	return ok && !away && s.office(first)
}

// longRow: running text, a heading with a number, no name of a roll.
func (s *scan) longRow(c *extract.Cell) bool {
	first, last, ok := s.within(c)
	return !ok || last-first > 18 || s.a[first].Kind == extract.AtomNumber
}
