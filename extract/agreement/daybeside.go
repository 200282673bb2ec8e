package agreement

import (
	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// dateBeside takes a day that has the next cell of the row to itself for the
// signature's.
func (s *scan) dateBeside(cells []extract.Cell, k int, g *signature) {
	if g.date >= 0 || k+1 >= len(cells) || cells[k+1].Row != cells[k].Row || cells[k+1].Last-cells[k+1].First >= 5 || s.inStamp(cells, k+1) {
		return
	}
	if _, labelled := s.value(&cells[k+1], lexicon.SignName); !labelled && name.Score(cells[k+1].Text) < minLabelled {
		g.date = s.dateIn(&cells[k+1])
	}
}

// leadingDates reports whether the days of a signature page stand over those who
// sign, each with its label, "Dated: 3 May 2014", and none below the last of them.
func (s *scan) leadingDates(cells []extract.Cell) bool {
	first, last := -1, -1 // rows of the labels
	for i := range cells {
		if c := &cells[i]; (s.onPage(c) || c.Row >= cells[len(cells)-1].Row-2*lastRows) && s.lex.Match(s.t, c.First, c.Last, lexicon.SignDate) >= 0 && s.dateIn(c) >= 0 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first >= 0 && !s.signedWithin(cells, 0, first) && s.signedWithin(cells, last, len(cells))
}

// signedWithin reports whether a mark of signing stands in the cells from first to
// last-1.
func (s *scan) signedWithin(cells []extract.Cell, first, last int) bool {
	for i := first; i < last; i++ {
		if c := &cells[i]; s.conformed(c) >= 0 || underscores(c.Text) >= 8 || s.onPage(c) && s.lex.Match(s.t, c.First, c.First, lexicon.SignByLabel) >= 0 {
			return true
		}
	}
	return false
}

// dateOver takes the labelled day over the signature at cell i, in its column and
// behind any signature before.
func (s *scan) dateOver(cells []extract.Cell, i int, g *signature) {
	for k := i - 1; k >= 0 && cells[k].Page == cells[i].Page && cells[k].Row >= cells[i].Row-rowsAbove; k-- {
		c := &cells[k]
		if !column(c.Box, cells[i].Box) {
			continue
		}
		if s.lex.Match(s.t, c.First, c.Last, lexicon.SignDate) >= 0 {
			g.date = s.dateIn(c)
			return
		}
		if s.conformed(c) >= 0 || underscores(c.Text) >= 8 {
			return
		}
	}
}

// dateIn gives the date that stands in a cell, as index into d.Dates, -1
// where none does.
func (s *scan) dateIn(c *extract.Cell) int {
	span := s.t.Span(c.First, c.Last)
	for i := range s.d.Dates {
		x := &s.d.Dates[i]
		if x.Span.Page == span.Page && x.Span.First >= span.First && x.Span.First <= span.Last && x.Value != "" {
			return i
		}
	}
	return -1
}
