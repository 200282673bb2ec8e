package mention

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// headed is a row of a table whose head says what its columns hold: for each column the
// lines of its cell.
type headed [][]extract.Cell

// headedTable reads the table whose head the first of the cells opens, of people with
// their positions or bodies, where values run over several lines; it gives how many
// cells the table has, 0 where none is there.
func (s *scan) headedTable(cells []extract.Cell) int {
	head := rowAt(cells)
	n := len(head)
	var kinds []lexicon.Cue
	if below := rowAt(cells[n:]); len(below) > 0 && len(below) < n {
		kinds = s.columnKinds(over(head, below)) // "Nombre y" over "apellidos"
		n += len(below)
	}
	if kinds == nil {
		kinds, n = s.columnKinds(head), len(head)
	}
	if kinds == nil {
		return 0
	}
	columns := s.unnumbered(rowAt(cells[n:]))
	if len(columns) > len(kinds) || len(columns) < 2 {
		return 0
	}
	kinds = kinds[:len(columns)] // nobody has signed
	var lines []headed
	var tops []extract.Cell
	for n < len(cells) && len(lines) < maxEntries {
		row := rowAt(cells[n:])
		line := s.inColumns(s.unnumbered(row), columns)
		if line == nil || len(tops) > 0 && gap(&tops[len(tops)-1], &row[0]) > farthest*row[0].Box.Height() {
			break
		}
		lines, tops = append(lines, line), append(tops, row[0])
		n += len(row)
	}
	rows, wrapped := stack(lines, tops)
	if !wrapped {
		return 0 // each line is a row
	}
	for _, row := range rows {
		s.headedRow(row, kinds)
	}
	return n
}

// maxEntries is how many lines a table is read for, farthest how far apart, in heights of
// a line, two of its lines are at most.
const (
	maxEntries = 200
	farthest   = 4
)

// rowAt is the row that the first of the cells opens.
func rowAt(cells []extract.Cell) []extract.Cell {
	n := 0
	for n < len(cells) && cells[n].Page == cells[0].Page && cells[n].Row == cells[0].Row {
		n++
	}
	return cells[:n]
}

// over puts the lines below those of a head that they go on with, which may be centred.
func over(head, below []extract.Cell) []extract.Cell {
	out := slices.Clone(head)
	for _, b := range below {
		for k := range out {
			if h := &out[k]; b.Box.X0 < h.Box.X1 && h.Box.X0 < b.Box.X1 {
				h.Text += " " + b.Text
				break
			}
		}
	}
	return out
}

// columnKinds says what the columns below a head hold: people and, beside them, positions
// or bodies; nil where the row is no such head.
func (s *scan) columnKinds(head []extract.Cell) []lexicon.Cue {
	kinds, said := make([]lexicon.Cue, len(head)), map[lexicon.Cue]int{}
	for k := range head {
		words := strings.Fields(head[k].Text)
		if n := s.x.Phrase(words, lexicon.NumberMark); n < len(words) {
			words = words[n:] // "N° Nombre"
		}
		for _, cue := range []lexicon.Cue{lexicon.SenderLabel, lexicon.RoleLabel, lexicon.OrgLabel} {
			if cue == lexicon.SenderLabel && said[cue] > 0 {
				continue // where they sign
			}
			if s.x.Phrase(words, cue) == len(words) {
				kinds[k], said[cue] = cue, said[cue]+1
				break
			}
		}
	}
	if said[lexicon.SenderLabel] == 0 || said[lexicon.RoleLabel] > 1 || said[lexicon.OrgLabel] > 1 || said[lexicon.RoleLabel]+said[lexicon.OrgLabel] == 0 {
		return nil
	}
	return kinds
}

// unnumbered is a row of a table whose first cell has no number before its words: "1
// Ana Ruiz".
func (s *scan) unnumbered(row []extract.Cell) []extract.Cell {
	if c := &row[0]; c.Last > c.First && strings.Trim(s.t.Tokens[c.First].Text, "0123456789.)") == "" {
		row = slices.Clone(row)
		_, row[0] = s.t.Part(row[0], c.First+1)
	}
	return row
}

// inColumns puts the cells of a line into the columns that begin where they do; nil where
// one begins elsewhere. A cell within which the next column begins is cut.
func (s *scan) inColumns(row, columns []extract.Cell) headed {
	line := make(headed, len(columns))
	for _, c := range row {
		k := columnAt(c.Box.X0, columns)
		if k < 0 {
			return nil
		}
		for i := c.First + 1; i <= c.Last && k+1 < len(columns); i++ {
			if columnAt(s.t.WordBox(i).X0, columns) == k+1 {
				left, right := s.t.Part(c, i)
				line[k], c, k = append(line[k], left), right, k+1
			}
		}
		line[k] = append(line[k], c)
	}
	return line
}

// columnAt is the column that begins at x, -1 where none does.
func columnAt(x int32, columns []extract.Cell) int {
	const edge = 20 // tenths of a point
	for k := range columns {
		if d := x - columns[k].Box.X0; d < edge && -d < edge {
			return k
		}
	}
	return -1
}

// gap is how far one line's top is from that of the next.
func gap(above, below *extract.Cell) int32 { return below.Box.Y0 - above.Box.Y0 }

// stack puts lines together that stand closer than others do, and tells whether any do.
func stack(lines []headed, tops []extract.Cell) (rows []headed, wrapped bool) {
	least, most := int32(0), int32(0)
	for i := 1; i < len(tops); i++ {
		g := gap(&tops[i-1], &tops[i])
		if least == 0 || g < least {
			least = g
		}
		most = max(most, g)
	}
	if most*10 <= least*11 {
		return nil, false
	}
	for i, line := range lines {
		if i == 0 || gap(&tops[i-1], &tops[i])*10 > least*11 {
			rows = append(rows, make(headed, len(line)))
		}
		for k := range line {
			rows[len(rows)-1][k] = append(rows[len(rows)-1][k], line[k]...)
		}
	}
	return rows, len(rows) > 1
}

// headedRow writes the person of a row, with position and body. The words on the page are
// those of the first line of the name.
func (s *scan) headedRow(row headed, kinds []lexicon.Cue) {
	var who, post, body []extract.Cell
	for k, cue := range kinds {
		switch cue {
		case lexicon.SenderLabel:
			who = row[k]
		case lexicon.RoleLabel:
			post = row[k]
		case lexicon.OrgLabel:
			body = row[k]
		}
	}
	text := joined(who)
	if len(who) == 0 || name.Score(text) < minRow || strings.ContainsAny(text, "0123456789") || s.bodyWord(extract.AtomsOf(text)) >= 0 {
		return
	}
	first, last, ok := s.within(&who[0])
	if !ok || !s.prose(first) {
		return
	}
	p := span{first: first, last: last, entity: s.personCalled(text), score: 800, rule: "person.table"}
	s.mention(p.entity, first, last, p.rule, p.score)
	s.coverBelow(who)
	org := -1
	if len(body) > 0 {
		s.coverBelow(body)
		if from, to, ok := s.within(&body[0]); ok && s.a[from].Upper {
			org = s.d.AddEntity(extract.Organisation, joined(body))
			s.mention(org, from, to, "org.table", 700)
		}
	}
	if len(post) > 0 {
		if from, to, ok := s.within(&post[0]); ok && s.hasRoleWord(from, to) {
			s.d.AddRole(extract.Role{
				Person: p.entity, Organisation: org, Title: joined(post),
				Evidence: extract.Evidence{Span: s.t.AtomSpan(first, to), Rule: "role.beside", Score: 850},
			})
		}
	}
}

// coverBelow marks the lines of a cell below its first as read.
func (s *scan) coverBelow(cells []extract.Cell) {
	for i := range cells[1:] {
		if first, last, ok := s.within(&cells[i+1]); ok {
			s.cover(first, last)
		}
	}
}

// joined is the text of cells one below another.
func joined(cells []extract.Cell) string {
	var lines []string
	for _, c := range cells {
		lines = append(lines, c.Text)
	}
	return strings.ReplaceAll(strings.Join(lines, " "), "- ", "-")
}
