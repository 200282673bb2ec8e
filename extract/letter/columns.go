package letter

import (
	"legajo/extract"
	"legajo/ingest"
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
		if a := r.cellClass(&left); a == r.cellClass(&right) && (a == role || a == person && name.Score(left.Text) >= 350 && name.Score(right.Text) >= 350) {
			return []extract.Cell{left, right}
		}
	}
	return whole
}
