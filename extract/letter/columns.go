package letter

import (
	"math"
	"slices"
	"strings"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// byNeighbours cuts a cell of a signature block, two people's names or titles
// side by side without a gap, at the word above or below which the second column
// of the next row begins: "Ana Ruiz Juan Soto" over "Directora" and "Secretario".
func (r *reader) byNeighbours(cells []extract.Cell) []extract.Cell {
	rows := rowsOf(cells)
	var out []extract.Cell
	for i := range rows {
		row := rows[i]
		if len(row) == 1 {
			for _, k := range []int{i - 1, i + 1} {
				if k >= 0 && k < len(rows) && len(row) == 1 {
					row = r.cutAs(row[0], rows[k])
				}
			}
		}
		out = append(out, row...)
	}
	return out
}

// cutAs cuts a cell where the second cell of another row begins, if both halves
// are names of people, or both titles.
func (r *reader) cutAs(c extract.Cell, row []extract.Cell) []extract.Cell {
	whole := []extract.Cell{c}
	if len(row) != 2 || row[0].Page != c.Page || max(c.Box.Y0-row[0].Box.Y1, row[0].Box.Y0-c.Box.Y1) > c.Box.Height() {
		return whole
	}
	edge := c.Box.Height() / 10
	if r.t.WordAt(c.First).Source != ingest.SourceText {
		edge *= 3
	}
	for i := c.First + 2; i < c.Last; i++ {
		if d := r.t.WordBox(i).X0 - row[1].Box.X0; d > edge || -d > edge {
			continue
		}
		left, right := r.t.Part(c, i)
		if a := r.cellClass(left); a == r.cellClass(right) && (a == role || a == person && name.Score(left.Text) >= 350 && name.Score(right.Text) >= 350) {
			return []extract.Cell{left, right}
		}
	}
	return whole
}

// tableRow is a row of a table: for each column the cells that stand in it, one
// below the other where a value did not fit on a line.
type tableRow [][]extract.Cell

func (w tableRow) filled() int {
	n := 0
	for _, cells := range w {
		n += min(len(cells), 1)
	}
	return n
}

// top is the first line of the row.
func (w tableRow) top() []extract.Cell {
	var out []extract.Cell
	for _, cells := range w {
		if len(cells) > 0 {
			out = append(out, cells[0])
		}
	}
	return out
}

// stacked puts lines into the rows of a table: a line with fewer cells than
// columns, or with a word in each, closer to the one above than rows are, goes on with
// its values.
func (r *reader) stacked(rows [][]extract.Cell, columns []extract.Cell) []tableRow {
	tight := closest(rows) * 11 / 10
	var out []tableRow
	for i, row := range rows {
		if i == 0 || len(row) == len(columns) && !wordEach(row) || rowGap(rows[i-1], row) > tight || r.opensName(row) || r.tableHead(rows[i-1]) || !apart(rows, tight) {
			out = append(out, make(tableRow, len(columns)))
		}
		w := out[len(out)-1]
		for k := range row {
			r.putInto(w, row[k], columns)
		}
	}
	return out
}

// wordEach: each cell of the row is one word, what did not fit on the line above.
func wordEach(row []extract.Cell) bool {
	return !slices.ContainsFunc(row, func(c extract.Cell) bool { return c.Last > c.First })
}

// putInto puts a cell into its column, cut where the next column begins within it.
func (r *reader) putInto(w tableRow, c extract.Cell, columns []extract.Cell) {
	k := columnOf(&c, columns)
	if k+1 < len(columns) {
		for i := c.First + 1; i <= c.Last; i++ {
			if d := r.t.WordBox(i).X0 - columns[k+1].Box.X0; d <= c.Box.Height()/10 && -d <= c.Box.Height()/10 {
				left, right := r.t.Part(c, i)
				w[k] = append(w[k], left)
				r.putInto(w, right, columns)
				return
			}
		}
	}
	w[k] = append(w[k], c)
}

// opensName: a cell of the row opens with a given name and goes on.
func (r *reader) opensName(row []extract.Cell) bool {
	for i := range row {
		if c := &row[i]; c.Last > c.First && name.IsGiven(r.t.Tokens[c.First].Text) && name.Score(c.Text) >= 500 {
			return true
		}
	}
	return false
}

func rowGap(above, below []extract.Cell) int32 {
	if above[0].Page != below[0].Page {
		return math.MaxInt32
	}
	return below[0].Box.Y0 - above[0].Box.Y0
}

// closest is the smallest distance between two lines of a table.
func closest(rows [][]extract.Cell) int32 {
	least := int32(math.MaxInt32 / 20)
	for i := 1; i < len(rows); i++ {
		least = min(least, rowGap(rows[i-1], rows[i]))
	}
	return least
}

// apart: some lines stand farther from one another than those of one row.
func apart(rows [][]extract.Cell, tight int32) bool {
	for i := 1; i < len(rows); i++ {
		if rowGap(rows[i-1], rows[i]) > tight {
			return true
		}
	}
	return false
}

// withoutSeals leaves out the columns that hold no more than words read from an
// image, without a mark of a signature, where people sign in other columns: they
// are of a seal or a stamp.
func (r *reader) withoutSeals(blocks [][]party) [][]party {
	named := func(block []party) bool {
		return slices.ContainsFunc(block, func(p party) bool { return p.person != nil || p.form != "" || p.blank })
	}
	if !slices.ContainsFunc(blocks, named) {
		return blocks
	}
	return slices.DeleteFunc(blocks, func(block []party) bool {
		return len(block) > 0 && !named(block) && (r.t.WordAt(block[0].first).Source == ingest.SourceOCR || slices.ContainsFunc(block, r.ofLetterhead))
	})
}

// ofLetterhead: the party is nothing but an organisation that the letterhead names.
func (r *reader) ofLetterhead(p party) bool {
	return len(p.roles) == 0 && slices.ContainsFunc(p.orgs, func(o chunk) bool { return r.brands[name.Fold(o.text)] })
}

// writtenOver: the name, with initials for the given ones, stands right over the
// same name in full: what was signed over what was typed.
func (r *reader) writtenOver(p, below *party) bool {
	if p.person == nil || below.person == nil || len(p.roles)+len(p.orgs) > 0 || below.person.box.Row <= p.person.box.Row {
		return false
	}
	short, full := strings.Fields(name.Fold(p.person.text)), strings.Fields(name.Fold(below.person.text))
	for len(full) > len(short) && r.x.Word(full[len(full)-1], lexicon.PostNominal) {
		full = full[:len(full)-1]
	}
	if len(short) < 2 || len(short) > len(full) || slices.Equal(short, full) && p.form == "" || short[len(short)-1] != full[len(full)-1] {
		return false
	}
	for i, w := range short[:len(short)-1] {
		if len(w) > 1 && w != full[i] || !strings.HasPrefix(full[i], w) {
			return false
		}
	}
	return true
}

// bodyBelow: the block is nothing but one organisation below people that sign in
// other columns: theirs, centred under them.
func (r *reader) bodyBelow(above [][]party, block []party) bool {
	if len(block) != 1 || block[0].person != nil || block[0].form != "" || block[0].numbered || len(block[0].roles) > 0 || len(block[0].orgs) == 0 {
		return false
	}
	people := 0
	for _, column := range above {
		for i := range column {
			p := column[i].person
			if p == nil || p.box.Page != block[0].orgs[0].box.Page || p.box.Row >= block[0].orgs[0].box.Row {
				return false
			}
			people++
		}
	}
	return people > 1
}

// shareBody: the body that stands by itself below those who sign side by side is where
// they hold their titles.
func (r *reader) shareBody(blocks [][]party) {
	for i := range blocks {
		if !r.bodyBelow(blocks[:i], blocks[i]) {
			continue
		}
		for _, column := range blocks[:i] {
			for k := range column {
				if p := &column[k]; len(p.roles) > 0 && len(p.orgs) == 0 && len(p.behalf) == 0 {
					p.orgs = blocks[i][0].orgs
				}
			}
		}
	}
}

// shareBehalf: whom a line above several columns of signers names, all of them
// represent: "Por la Junta Directiva:" over names side by side.
func shareBehalf(blocks [][]party) {
	if len(blocks) < 2 || len(blocks[0]) == 0 || blocks[0][0].person == nil || len(blocks[0][0].behalf) == 0 {
		return
	}
	lead := &blocks[0][0]
	if lead.behalf[0].box.Row == lead.person.box.Row {
		return
	}
	for _, block := range blocks[1:] {
		if len(block) > 0 && block[0].person != nil && len(block[0].behalf) == 0 && block[0].person.box.Row == lead.person.box.Row {
			block[0].behalf = lead.behalf
		}
	}
}

// shareTitle gives a title of several, which stands by itself below people in other
// columns, to each of them: "Co-Chairs, Harbour Forum" centred under two names.
func (r *reader) shareTitle(blocks [][]party) [][]party {
	var out [][]party
	for _, block := range blocks {
		above := r.sharedBy(out, block)
		for _, p := range above {
			p.roles, p.orgs = append(p.roles, block[0].roles...), append(p.orgs, block[0].orgs...)
		}
		if len(above) == 0 {
			out = append(out, block)
		}
	}
	return out
}

// sharedBy are the people without a title on the row right above a block that is
// nothing but a title of several; nil where there are not two.
func (r *reader) sharedBy(above [][]party, block []party) []*party {
	if len(block) != 1 || block[0].person != nil || block[0].form != "" || len(block[0].roles) != 1 {
		return nil
	}
	title := &block[0].roles[0]
	if !r.plural(r.t.Tokens[title.first].Key) {
		return nil
	}
	var out []*party
	for _, column := range above {
		if len(column) == 0 {
			continue
		}
		p := &column[len(column)-1]
		if p.person == nil || len(p.roles) > 0 || p.person.box.Page != title.box.Page || p.person.box.Row >= title.box.Row {
			continue
		}
		if len(out) > 0 && out[0].person.box.Row != p.person.box.Row {
			return nil
		}
		out = append(out, p)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
