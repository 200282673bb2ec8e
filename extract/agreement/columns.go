package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
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

// unrolled parts the lines on which a signer's labels stand in a run, "Name: Ann Holt
// Position: Clerk Date: 4 May", into a row for each, and moves those below down.
func (s *scan) unrolled(cells []extract.Cell) []extract.Cell {
	var out []extract.Cell
	down := 0
	for i := range cells {
		c := cells[i]
		c.Row += down
		for _, k := range s.runOfLabels(cells, i) {
			head, left := c, c.Box.X0
			head.Last, head.Text, head.Box.X1 = k-1, s.t.Between(c.First, k-1), s.t.WordBox(k-1).X1
			out = append(out, head)
			c.First, c.Text, c.Row = k, s.t.Between(k, c.Last), c.Row+1
			c.Box.X0, c.Box.X1 = left, left+c.Box.X1-s.t.WordBox(k).X0
			down++
		}
		out = append(out, c)
	}
	return out
}

// runOfLabels gives the first tokens of the labels within a line that stands alone on its
// row and opens with one, three or more with a colon behind each, the name's among them.
func (s *scan) runOfLabels(cells []extract.Cell, i int) []int {
	c := &cells[i]
	if !rowAlone(cells, i) || s.labelEnd(c.First, c.Last) < 0 {
		return nil
	}
	var out []int
	named := s.lex.Match(s.t, c.First, c.Last, lexicon.SignName) >= 0
	for k := c.First + 1; k <= c.Last; k++ {
		if end := s.labelEnd(k, c.Last); end >= 0 {
			named = named || s.lex.Match(s.t, k, end, lexicon.SignName) == end
			out, k = append(out, k), end
		}
	}
	if !named || len(out) < 2 {
		return nil // "By: ______ Date: ______"
	}
	return out
}

// labelEnd is the last token of a signer's label with its colon at token k, -1 where none
// stands there.
func (s *scan) labelEnd(k, last int) int {
	for _, cue := range []lexicon.Cue{lexicon.SignName, lexicon.SignTitle, lexicon.SignDate, lexicon.SignByLabel} {
		if end := s.lex.Match(s.t, k, min(k+labelWords, last), cue); end >= 0 && strings.HasSuffix(s.t.Tokens[end].Text, ":") {
			return end
		}
	}
	return -1
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
