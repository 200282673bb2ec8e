package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// heads are the columns of a table of signatures, by the words over them.
var heads = []lexicon.Cue{lexicon.SignOrg, lexicon.SignName, lexicon.SignTitle, lexicon.SignByLabel, lexicon.SignDate}

// gridRow is one row of such a table: the cells under each head.
type gridRow map[lexicon.Cue][]extract.Cell

// gridHead reads the row of heads that begins with cell i: the cell of each; nil
// where it is none. Names and signatures, or names, bodies and days, make one.
func (s *scan) gridHead(cells []extract.Cell, i int) map[lexicon.Cue]extract.Cell {
	if i > 0 && cells[i-1].Row == cells[i].Row {
		return nil
	}
	head := map[lexicon.Cue]extract.Cell{}
	for k := i; k < len(cells) && cells[k].Row == cells[i].Row; k++ {
		s.headsIn(&cells[k], head)
	}
	_, named := head[lexicon.SignName]
	_, signed := head[lexicon.SignByLabel]
	_, body := head[lexicon.SignOrg]
	_, dated := head[lexicon.SignDate]
	if len(head) < 3 || !named || !signed && !(body && dated) {
		return nil
	}
	return head
}

// headsIn adds the heads that a cell is made of: "Signature Date" may be two.
func (s *scan) headsIn(c *extract.Cell, head map[lexicon.Cue]extract.Cell) {
	for first := c.First; first <= c.Last; {
		end := -1
		for _, h := range heads {
			if _, had := head[h]; had {
				continue
			}
			if end = s.lex.Match(s.t, first, c.Last, h); end >= 0 {
				head[h] = s.part(c, first, end)
				break
			}
		}
		if end < 0 {
			return
		}
		first = end + 1
	}
}

// gridRows reads the rows below a head: each begins where the column of names has
// a name; lines without one go on with the row above. It gives the cells that
// they use too.
func (s *scan) gridRows(cells []extract.Cell, i int, head map[lexicon.Cue]extract.Cell) (rows []gridRow, used []int) {
	row, within := cells[i].Row, withinRow(cells, i)
	for k := i; k < len(cells) && cells[k].Page <= cells[i].Page+1 && cells[k].Row <= row+2; {
		line, next := s.gridLine(cells, k, head)
		near := k > i && cells[k].Page == cells[k-1].Page && gapAbove(cells, k) < within
		if k, row = next, cells[k].Row; row == cells[i].Row || near && len(rows) == 0 { // a head of two lines
			continue
		}
		if line == nil {
			break
		}
		if s.beginsRow(line, head) && !(near && len(rows) > 0 && !s.wholeRow(line)) {
			rows = append(rows, line)
		} else if len(rows) > 0 {
			for h, c := range line {
				rows[len(rows)-1][h] = append(rows[len(rows)-1][h], c...)
			}
		} else {
			return nil, nil
		}
		for j := k - 1; j >= 0 && cells[j].Row == row; j-- {
			used = append(used, j)
		}
	}
	return rows, used
}

// gapAbove is how far the line of cell k stands below the one before.
func gapAbove(cells []extract.Cell, k int) int32 {
	return cells[k].Box.Y0 - cells[k-1].Box.Y1
}

// withinRow is how far apart lines at least stand that are of two rows of the table
// whose heads begin with cell i, where its rows are set apart: half of the largest gap
// between lines of it.
func withinRow(cells []extract.Cell, i int) int32 {
	most := int32(0)
	for k, row := i+1, cells[i].Row; k < len(cells) && cells[k].Row <= row+1; k++ {
		if cells[k].Row > row && cells[k].Page == cells[k-1].Page {
			most = max(most, gapAbove(cells, k))
		}
		row = cells[k].Row
	}
	return most / 2
}

// wholeRow reports whether a line tells a body by a word for its kind and somebody by
// a whole name.
func (s *scan) wholeRow(line gridRow) bool {
	who := line.text(lexicon.SignName)
	return s.orgText(line.text(lexicon.SignOrg)) && name.Score(who) >= minBare && strings.Contains(who, " ")
}

// beginsRow reports whether a line has a name and, where the table has a column
// of bodies, one of them.
func (s *scan) beginsRow(line gridRow, head map[lexicon.Cue]extract.Cell) bool {
	who := line.text(lexicon.SignName)
	if _, bodies := head[lexicon.SignOrg]; bodies {
		return who != "" && line.text(lexicon.SignOrg) != ""
	}
	return name.Score(who) >= minLabelled && strings.Contains(who, " ")
}

// gridLine reads the line of cell k: its cells by their heads, parted where a
// word stands under the edge of one; nil where one stands under none. next is the
// first cell behind the line.
func (s *scan) gridLine(cells []extract.Cell, k int, head map[lexicon.Cue]extract.Cell) (line gridRow, next int) {
	line = gridRow{}
	for next = k; next < len(cells) && cells[next].Row == cells[k].Row && cells[next].Page == cells[k].Page; next++ {
		for _, c := range s.underEdges(&cells[next], head) {
			h := under(&c, head)
			if h == "" || c.Last-c.First > annexWords || line == nil {
				line = nil
				continue
			}
			line[h] = append(line[h], c)
		}
	}
	return line, next
}

// underEdges parts a cell where a word begins under the left edge of a head.
func (s *scan) underEdges(c *extract.Cell, head map[lexicon.Cue]extract.Cell) []extract.Cell {
	first := c.First
	var out []extract.Cell
	for t := c.First + 1; t <= c.Last; t++ {
		for _, h := range head {
			if x := s.t.WordBox(t).X0 - h.Box.X0; x > -sameEdge && x < sameEdge {
				out = append(out, s.part(c, first, t-1))
				first = t
				break
			}
		}
	}
	return append(out, s.part(c, first, c.Last))
}

// under is the head over the left part of a cell, "" where none is.
func under(c *extract.Cell, head map[lexicon.Cue]extract.Cell) lexicon.Cue {
	best, near := lexicon.Cue(""), int32(-1)
	for _, h := range heads {
		at, ok := head[h]
		if d := max(at.Box.X0-c.Box.X0, c.Box.X0-at.Box.X0); ok && column(at.Box, c.Box) && (near < 0 || d < near) {
			best, near = h, d
		}
	}
	return best
}

// text joins the cells of a row under one head.
func (r gridRow) text(h lexicon.Cue) string {
	var out []string
	for _, c := range r[h] {
		out = append(out, c.Text)
	}
	return strings.Join(out, " ")
}

// grid reads the signatures of a table that has a row for each signer: body,
// name, title, signature and day.
func (s *scan) grid(cells []extract.Cell, taken []bool) {
	for i := range cells {
		head := s.gridHead(cells, i)
		if head == nil || s.witness(cells, i) {
			continue
		}
		rows, used := s.gridRows(cells, i, head)
		for _, r := range rows {
			s.signRow(r, head)
		}
		for _, k := range used {
			taken[k] = true
		}
	}
}

func (s *scan) signRow(r gridRow, head map[lexicon.Cue]extract.Cell) {
	at := r[lexicon.SignName]
	g := signature{form: extract.FormTyped, name: r.text(lexicon.SignName), party: -1, date: -1, strong: true,
		at: [2]int{at[0].First, at[len(at)-1].Last}}
	if _, signs := head[lexicon.SignByLabel]; signs && len(r[lexicon.SignByLabel]) == 0 {
		g.form = extract.FormBlankLine
	}
	if title := r.text(lexicon.SignTitle); title != "" {
		g.title = []string{title}
	} else if who, tail, ok := strings.Cut(g.name, ","); ok && s.titled(tail) { // "Ana Gil, Director"
		g.name, g.title = who, []string{strings.TrimSpace(tail)}
	}
	if body := r.text(lexicon.SignOrg); body != "" {
		if g.party = s.partyNamed(body); g.party < 0 {
			g.orgs = []string{body}
		}
	}
	for _, c := range r[lexicon.SignDate] {
		g.date = max(g.date, s.dateIn(&c))
	}
	if name.Score(g.name) < minLabelled || !strings.Contains(name.Parse(g.name).String(), " ") {
		return
	}
	s.fromClause(&g)
	s.writeSignature(&g)
}

// gridParties gives the bodies of a table of signatures where no clause names the
// parties.
func (s *scan) gridParties(best []party) []party {
	cells := s.t.Cells()
	for i := range cells {
		head := s.gridHead(cells, i)
		if _, ok := head[lexicon.SignOrg]; !ok {
			continue
		}
		var list []party
		rows, _ := s.gridRows(cells, i, head)
		for _, r := range rows {
			if p, ok := s.rowParty(r); ok {
				list = append(list, p)
			}
		}
		if len(list) >= 2 {
			return list
		}
	}
	return best
}

// rowParty is the party that a row names.
func (s *scan) rowParty(r gridRow) (p party, ok bool) {
	at := r[lexicon.SignOrg]
	if len(at) == 0 {
		return p, false
	}
	first, last, ok := s.t.AtomsWithin(s.t.Span(at[0].First, at[0].Last))
	text := r.text(lexicon.SignOrg)
	if !ok || !s.orgText(text) {
		return p, false
	}
	return party{first: first, last: last, clause: first, text: text, entity: -1}, true
}
