package agreement

import (
	"legajo/extract"
	"legajo/ingest"
)

// sameEdge is how far apart, in tenths of a point, edges or middles of the
// same column may be.
const sameEdge = 50

// columns parts the lines of a signature page that run over two columns with
// little space between, where the lines above or below show the columns: it
// gives all cells, in the same order.
func (s *scan) columns(cells []extract.Cell) []extract.Cell {
	var out []extract.Cell
	for i := range cells {
		left, right, ok := s.halves(cells, i)
		if ok {
			out = append(out, left, right)
		} else {
			out = append(out, cells[i])
		}
	}
	return out
}

// halves parts cell i, alone in its row, by the two columns of a row near it.
func (s *scan) halves(cells []extract.Cell, i int) (left, right extract.Cell, ok bool) {
	c := &cells[i]
	if !rowAlone(cells, i) || c.Last-c.First < 1 || c.Last-c.First > 16 {
		return left, right, false
	}
	for k := max(0, i-6); k+1 < min(len(cells), i+7); k++ {
		a, b := &cells[k], &cells[k+1]
		if a.Page != c.Page || a.Row != b.Row || a.Row < c.Row-2 || a.Row > c.Row+2 || k > 0 && cells[k-1].Row == a.Row || k+2 < len(cells) && cells[k+2].Row == b.Row {
			continue
		}
		best := int32(sameEdge)
		for t := c.First; t < c.Last; t++ {
			l, r := s.part(c, c.First, t), s.part(c, t+1, c.Last)
			if off := min(max(edges(l.Box, a.Box), edges(r.Box, b.Box)), max(middles(l.Box, a.Box), middles(r.Box, b.Box))); off < best && r.Box.X0-l.Box.X1 > c.Box.Height()/5 {
				left, right, ok, best = l, r, true, off
			}
		}
		if ok {
			return left, right, s.partyIn(c) < 0
		}
	}
	return left, right, false
}

// edges is how far apart two boxes begin, middles how far apart their middles
// are.
func edges(a, b ingest.Box) int32   { return max(a.X0-b.X0, b.X0-a.X0) }
func middles(a, b ingest.Box) int32 { return max(a.X0+a.X1-b.X0-b.X1, b.X0+b.X1-a.X0-a.X1) / 2 }

// part is a cell of some of the words of another.
func (s *scan) part(c *extract.Cell, first, last int) extract.Cell {
	p := *c
	p.First, p.Last, p.Text, p.Box = first, last, s.t.Between(first, last), ingest.Box{}
	for t := first; t <= last; t++ {
		p.Box = p.Box.Union(s.t.WordBox(t))
	}
	return p
}
