package extract

import (
	"sort"
	"strings"

	"legajo/ingest"
)

// Cell is a run of tokens of one line without a wide gap: a line, or one
// column's part of it.
type Cell struct {
	First, Last int // tokens
	Page        int
	Row         int // cells side by side share a row; rows count down the pages
	Box         ingest.Box
	Size        int32
	Bold        bool
	Text        string
}

// Cells gives the text's cells as the eye takes them: page by page, row by row
// from the top, left to right within a row. They are made once.
func (t *Text) Cells() []Cell {
	if t.cells == nil {
		for i := range t.Lines {
			t.splitLine(&t.Lines[i])
		}
		t.sortCells()
		t.mergeCells()
		t.partColumns()
		t.liftLabels()
	}
	return t.cells
}

// splitLine cuts a line where the gap between two words is wider than about
// two letters of a wide type, or stands out in its line, or where words go back
// to the left.
func (t *Text) splitLine(l *Line) {
	usual := t.usualGap(l)
	start := l.First
	for i := l.First; i <= l.Last; i++ {
		if i == l.Last || t.gapAfter(i, l.Box.Height()) || t.standsOut(i, start, usual, l) || t.ruling(i) || t.ruling(i+1) {
			t.cells = append(t.cells, t.cell(start, i))
			start = i + 1
		}
	}
}

// ruling: the word is a line between two cells of a table, as a reader of scans
// takes it for a mark.
func (t *Text) ruling(i int) bool {
	return t.WordAt(i).Source != ingest.SourceText && strings.Trim(t.Tokens[i].Text, "|¦") == ""
}

// Part cuts a cell in two before token at.
func (t *Text) Part(c Cell, at int) (left, right Cell) {
	left, right = t.cell(c.First, at-1), t.cell(at, c.Last)
	left.Row, right.Row = c.Row, c.Row
	return left, right
}

func (t *Text) gapAfter(i int, height int32) bool {
	a, b := t.WordBox(i), t.WordBox(i+1)
	gap := b.X0 - a.X1
	return gap > wideGap(min(height, a.Height()+b.Height())) || gap < -4*height
}

// usualGap is the median gap between the words of a line.
func (t *Text) usualGap(l *Line) int32 {
	var gaps []int32
	for i := l.First; i < l.Last; i++ {
		if t.Tokens[i].Word != t.Tokens[i+1].Word {
			gaps = append(gaps, t.WordBox(i+1).X0-t.WordBox(i).X1)
		}
	}
	return Quantile(gaps, 50)
}

// standsOut: the gap after a token is as wide as the type is high and more than
// three usual ones, with several words on either side: two columns that stand
// close. A label and its value, an ordinal and its text are not parted so.
// In what was read from an image a short word may be missing in the gap.
func (t *Text) standsOut(i, start int, usual int32, l *Line) bool {
	a, b := t.WordBox(i), t.WordBox(i+1)
	gap, least := b.X0-a.X1, max(a.Height(), b.Height())
	if t.WordAt(i).Source != ingest.SourceText {
		least += least / 2
	}
	return gap > least && gap > 3*max(usual, 10) && i > start && i+1 < l.Last && !endsWith(t.Tokens[i].Text, ":.)")
}

// wideGap is the gap between words, in type of a height, that parts columns.
func wideGap(height int32) int32 { return max(2*height, 140) }

// WordBox is the box of a token's first half.
func (t *Text) WordBox(i int) ingest.Box { return t.WordAt(i).Box }

// WordAt is the word of a token's first half.
func (t *Text) WordAt(i int) *ingest.Word {
	k := &t.Tokens[i]
	return &t.pageOf(k.Page).Words[k.Word]
}

func (t *Text) pageOf(number int) *ingest.Page {
	if len(t.Pages) > 0 {
		if i := number - t.Pages[0].Number; i >= 0 && i < len(t.Pages) && t.Pages[i].Number == number {
			return &t.Pages[i]
		}
	}
	for i := range t.Pages {
		if t.Pages[i].Number == number {
			return &t.Pages[i]
		}
	}
	return nil
}

// PageSize is the width and height of a page in tenths of a point.
func (t *Text) PageSize(number int) (width, height int32) {
	if p := t.pageOf(number); p != nil {
		return p.Width, p.Height
	}
	return 0, 0
}

func (t *Text) cell(first, last int) Cell {
	c := Cell{First: first, Last: last, Page: t.Tokens[first].Page, Bold: true}
	for i := first; i <= last; i++ {
		w := &t.pageOf(t.Tokens[i].Page).Words[t.Tokens[i].Word]
		c.Box = c.Box.Union(w.Box)
		c.Size = max(c.Size, w.Size)
		c.Bold = c.Bold && w.Bold
	}
	c.Text = t.join(first, last)
	return c
}

// sortCells orders the cells by page and height and gives those that stand
// side by side one row.
func (t *Text) sortCells() {
	c := t.cells
	mid := func(i int) int32 { return (c[i].Box.Y0 + c[i].Box.Y1) / 2 }
	sort.SliceStable(c, func(i, j int) bool {
		if c[i].Page != c[j].Page {
			return c[i].Page < c[j].Page
		}
		return mid(i) < mid(j)
	})
	row := -1
	for i := 0; i < len(c); {
		row++
		j := i
		for j < len(c) && c[j].Page == c[i].Page && mid(j) < mid(i)+max(c[i].Box.Height(), 40)/2 {
			c[j].Row = row
			j++
		}
		sort.SliceStable(c[i:j], func(a, b int) bool { return c[i+a].Box.X0 < c[i+b].Box.X0 })
		i = j
	}
}

// mergeCells joins cells of one row that follow one another in reading order
// without a wide gap: a line that its reader took for several.
func (t *Text) mergeCells() {
	out := t.cells[:0]
	for _, c := range t.cells {
		if n := len(out) - 1; n >= 0 && out[n].Row == c.Row && out[n].Last+1 == c.First && t.Tokens[out[n].Last].Line != t.Tokens[c.First].Line && c.Box.X0 >= out[n].Box.X1-20 && c.Box.X0-out[n].Box.X1 <= wideGap(min(c.Box.Height(), out[n].Box.Height())) {
			o := &out[n]
			o.Last, o.Box, o.Size, o.Bold = c.Last, o.Box.Union(c.Box), max(o.Size, c.Size), o.Bold && c.Bold
			o.Text += " " + c.Text
			continue
		}
		out = append(out, c)
	}
	t.cells = out
}

// partColumns cuts a cell where a gap that stands out leaves a single word on a
// side, if a row near by has a cell that begins at the same place: the short
// text of a table's narrow column.
func (t *Text) partColumns() {
	out := make([]Cell, 0, len(t.cells))
	for i, c := range t.cells {
		for at := t.columnIn(i, c); at > 0; at = t.columnIn(i, c) {
			var left Cell
			left, c = t.Part(c, at)
			out = append(out, left)
		}
		out = append(out, c)
	}
	t.cells = out
}

// columnIn is the first token of c, what is left of cell i, with which a column
// begins; 0 where none does.
func (t *Text) columnIn(i int, c Cell) int {
	for k := c.First + 1; k <= c.Last; k++ {
		a, b := t.WordBox(k-1), t.WordBox(k)
		if b.X0-a.X1 > max(a.Height(), b.Height()) && !endsWith(t.Tokens[k-1].Text, ":.)") && t.columnNear(i, b.X0) {
			return k
		}
	}
	return 0
}

// columnNear: one of the three rows before and after cell i has a cell that begins
// at x, behind another one.
func (t *Text) columnNear(i int, x int32) bool {
	const rows, edge = 3, 20 // the latter in tenths of a point
	begins := func(j int) bool {
		return !t.leads(j) && t.cells[j].Box.X0 > x-edge && t.cells[j].Box.X0 < x+edge
	}
	near := func(j int) bool {
		return j >= 0 && j < len(t.cells) && t.cells[j].Page == t.cells[i].Page && max(t.cells[j].Row-t.cells[i].Row, t.cells[i].Row-t.cells[j].Row) <= rows
	}
	for j := i - 1; near(j); j-- {
		if begins(j) {
			return true
		}
	}
	for j := i + 1; near(j); j++ {
		if begins(j) {
			return true
		}
	}
	return false
}

// liftLabels moves a label that is centred on the lines of its value, as table
// cells are often set, to the first of these lines, so that all of them follow
// it.
func (t *Text) liftLabels() {
	for i := range t.cells {
		c := t.cells[i]
		if c.Last-c.First > 3 || !endsWith(t.Tokens[c.Last].Text, ":") {
			continue
		}
		first := t.centredOn(i)
		if first < 0 {
			continue
		}
		c.Row = t.cells[first].Row
		copy(t.cells[first+1:i+1], t.cells[first:i])
		t.cells[first] = c
	}
}

// centredOn is the first line, above cell i, of a block to its right whose
// middle is the cell's own; -1 if there is none.
func (t *Text) centredOn(i int) int {
	label := &t.cells[i]
	mid := (label.Box.Y0 + label.Box.Y1) / 2
	near := i - 1
	if near < 0 || !t.valueOf(i, near) {
		return -1
	}
	if beside := i + 1; beside < len(t.cells) && t.cells[beside].Row == label.Row && t.apart(near, beside) {
		return -1
	}
	x, first, top, bottom := t.cells[near].Box.X0, near, t.cells[near].Box, t.cells[near].Box
	above := near - 1
	for ; above >= 0 && t.leads(above) && t.sameBlock(&t.cells[above], top, x); above-- {
		first, top = above, t.cells[above].Box
	}
	if above >= 0 && !t.leads(above) && t.sameBlock(&t.cells[above], top, x) && i+1 < len(t.cells) && t.cells[i+1].Row == label.Row {
		return -1 // the lines go on with another label's value, and this one has its own beside it
	}
	for j := i + 1; j < len(t.cells); j++ {
		if !t.sameBlock(&t.cells[j], bottom, x) {
			break
		}
		bottom = t.cells[j].Box
	}
	if d := (top.Y0+bottom.Y1)/2 - mid; d > label.Box.Height()/3 || -d > label.Box.Height()/3 {
		return -1
	}
	return first
}

// apart: the line beside a label stands farther from the line above it than from
// the one below: the label's value begins with it.
func (t *Text) apart(above, beside int) bool {
	a, b := &t.cells[above], &t.cells[beside]
	if beside+1 >= len(t.cells) || !t.sameBlock(&t.cells[beside+1], b.Box, b.Box.X0) {
		return false
	}
	return b.Box.Y0-a.Box.Y0 > t.cells[beside+1].Box.Y0-b.Box.Y0+b.Box.Height()/10
}

// leads: no cell stands to the left of cell j, whose value it would be.
func (t *Text) leads(j int) bool {
	return j == 0 || t.cells[j-1].Page != t.cells[j].Page || t.cells[j-1].Row != t.cells[j].Row
}

// valueOf: cell j stands to the right of label i and less than a line above it.
func (t *Text) valueOf(i, j int) bool {
	a, b := &t.cells[i], &t.cells[j]
	return a.Page == b.Page && t.leads(j) && b.Box.X0 > a.Box.X1 && b.Row < a.Row && a.Box.Y0-b.Box.Y0 < 2*b.Box.Height()
}

// sameBlock: the cell is the line next to one of the block whose left edge is x.
func (t *Text) sameBlock(c *Cell, next ingest.Box, x int32) bool {
	const edge = 20 // tenths of a point
	gap := max(c.Box.Y0-next.Y1, next.Y0-c.Box.Y1)
	return c.Box.X0 > x-edge && c.Box.X0 < x+edge && gap < next.Height()
}
