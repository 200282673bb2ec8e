package cite

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// register cites the letters that a table lists, one a row.
func (s *scan) register(lex *extract.Lexicon) {
	for _, e := range s.t.Register(lex) {
		day := e[lexicon.FieldDate]
		first, _, ok := s.t.AtomsWithin(s.t.Span(day[0].First, day[0].Last))
		l := letter{first: first, last: first, date: -1, rule: "cite.table", score: 850}
		for _, x := range s.dates {
			if ok && x.first == first {
				l.date = x.index
			}
		}
		l.from, l.to = s.inCell(&l, e[lexicon.FieldFrom]), s.inCell(&l, e[lexicon.FieldTo])
		if l.date >= 0 && len(l.from)+len(l.to) > 0 {
			s.write(&l)
		}
	}
}

// inCell gives those whom the first line of a cell of a table names, and lets the
// letter's words reach over it.
func (s *scan) inCell(l *letter, lines []extract.Cell) []int {
	if len(lines) == 0 {
		return nil
	}
	first, last, ok := s.t.AtomsWithin(s.t.Span(lines[0].First, lines[0].Last))
	if !ok {
		return nil
	}
	l.last = max(l.last, last)
	list, _ := s.entities(l, first, last)
	return list
}
