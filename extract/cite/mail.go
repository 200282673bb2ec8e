package cite

import "legajo/extract"

// earlier cites the messages that an e-mail carries below its own text; the first of
// them it answers, where it goes back to who wrote that.
func (s *scan) earlier() {
	for i := range s.d.Earlier {
		m := &s.d.Earlier[i]
		first, head, ok := s.t.AtomsWithin(s.t.Span(m.First, m.Head))
		date := -1
		for _, x := range s.dates {
			if ok && date < 0 && x.first >= first && x.last <= head {
				date = x.index
			}
		}
		if date < 0 || len(m.From) == 0 {
			continue
		}
		s.write(&letter{kind: extract.Email, first: first, last: head, date: date, from: m.From, to: m.To, copied: m.Copied, reply: i == 0 && s.writesTo(m.From), rule: "cite.earlier", score: 900})
	}
}

// writesTo reports whether the document is addressed to one of some entities.
func (s *scan) writesTo(who []int) bool {
	for i := range s.d.Relations {
		r := &s.d.Relations[i]
		if r.Kind == extract.Addressed && r.From == extract.Self() && r.To.To == extract.RefEntity && has(who, r.To.Index) {
			return true
		}
	}
	return false
}
