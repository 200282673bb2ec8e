package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// tableRows is how many rows of cells such a table reaches above or below the row
// of names.
const tableRows = 8

// gridColumns reads the signatures of a table that has a column for each signer
// and a label before each row:
//
//	            For the Trust    For the Council
//	Signature   A. Gil           N. Holm
//	Name        Ana Gil          Ned Holm
func (s *scan) gridColumns(cells []extract.Cell, taken []bool) {
	for i := range cells {
		values := s.labelRow(cells, i, lexicon.SignName)
		if len(values) < 2 || taken[i] {
			continue
		}
		for n, k := range values {
			if g := s.columnOf(cells, i, values, n); g.name != "" {
				s.fromClause(&g)
				s.writeSignature(&g)
				taken[k] = true
			}
		}
		taken[i] = true
	}
}

// labelRow gives the cells behind the one that begins a row with a label and
// nothing else; nil where cell i does not.
func (s *scan) labelRow(cells []extract.Cell, i int, label lexicon.Cue) []int {
	c := &cells[i]
	if i > 0 && cells[i-1].Row == c.Row || s.lex.Match(s.t, c.First, c.Last, label) != c.Last {
		return nil
	}
	var values []int
	for k := i + 1; k < len(cells) && cells[k].Row == c.Row && cells[k].Page == c.Page; k++ {
		if _, labelled := s.value(&cells[k], label); labelled { // blocks side by side, each with its own labels
			return nil
		}
		values = append(values, k)
	}
	return values
}

// columnOf reads the signer in column n of the table whose row of names begins with
// cell i and has these values.
func (s *scan) columnOf(cells []extract.Cell, i int, values []int, n int) signature {
	c := &cells[values[n]]
	g := signature{form: extract.FormTyped, party: -1, date: -1, strong: true, at: [2]int{c.First, c.Last}}
	if name.Score(c.Text) < minLabelled || !strings.Contains(name.Parse(c.Text).String(), " ") {
		return g
	}
	g.name = strings.Join(columnLines(cells, i, values[n]), " ")
	g.name = strings.ReplaceAll(g.name, "- ", "-")
	for k := range cells {
		if cells[k].Page != c.Page || cells[k].Row < c.Row-tableRows || cells[k].Row > c.Row+tableRows || k == i {
			continue
		}
		if cells[k].Row < c.Row && column(cells[k].Box, c.Box) {
			if e := s.partyIn(&cells[k]); e >= 0 {
				g.party = e
			} else if e := s.partyNamed(strings.Join(columnLines(cells, i, k), " ")); e >= 0 {
				g.party = e
			}
		}
		if row := s.labelRow(cells, k, lexicon.SignTitle); len(row) == len(values) {
			g.title = columnLines(cells, k, row[n])
		}
		if row := s.labelRow(cells, k, lexicon.SignDate); len(row) == len(values) {
			g.date = s.dateIn(&cells[row[n]])
		}
		if row := s.labelRow(cells, k, lexicon.SignOrg); len(row) == len(values) && g.party < 0 {
			g.party = s.partyNamed(cells[row[n]].Text)
		}
	}
	return g
}

// columnLines gives the text of a cell and of the lines below it with which it goes on:
// they stand in its column, right below one another, with nothing under the label i.
func columnLines(cells []extract.Cell, i, k int) []string {
	lines, last := []string{cells[k].Text}, &cells[k]
	for j := k + 1; j < len(cells) && cells[j].Page == last.Page && cells[j].Row <= last.Row+1; j++ {
		c := &cells[j]
		if c.Row > last.Row && c.Box.X0 < cells[i].Box.X1 || c.Row > last.Row && c.Box.Y0-last.Box.Y1 > last.Box.Y1-last.Box.Y0 {
			break
		}
		if c.Row > last.Row && column(c.Box, last.Box) {
			lines, last = append(lines, c.Text), c
		}
	}
	return lines
}
