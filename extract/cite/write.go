package cite

import (
	"cmp"

	"legajo/extract"
)

// write adds a letter, or what is new of one that the document spoke of
// before: same date and number, and nobody in one who contradicts the other.
func (s *scan) write(l *letter) {
	s.last = l
	at := s.known(l)
	if at < 0 {
		at = len(s.d.Cited)
		c := extract.Cited{Kind: cmp.Or(l.kind, extract.Letter), Number: l.number, Evidence: s.evidence(l)}
		if l.date >= 0 {
			c.Date = s.d.Dates[l.date].Value
		}
		s.d.Cited = append(s.d.Cited, c)
		s.relation(l, extract.Cites, extract.Self(), extract.ToCited(at), "")
	}
	if l.date >= 0 {
		s.used[l.date] = true
	}
	if s.d.Cited[at].Number == "" {
		s.d.Cited[at].Number = l.number
	}
	if l.reply && s.isLetter() {
		s.relation(l, extract.RepliesTo, extract.Self(), extract.ToCited(at), "")
	}
	for _, e := range l.from {
		if s.d.Entities[e].Kind == extract.Person {
			s.relation(l, extract.Signed, extract.ToEntity(e), extract.ToCited(at), extract.FormStated)
		} else {
			s.relation(l, extract.Sent, extract.ToEntity(e), extract.ToCited(at), "")
		}
	}
	for _, e := range l.to {
		if !has(l.from, e) {
			s.relation(l, extract.Addressed, extract.ToCited(at), extract.ToEntity(e), "")
		}
	}
	for _, e := range l.copied {
		s.relation(l, extract.Copied, extract.ToCited(at), extract.ToEntity(e), "")
	}
}

func (s *scan) evidence(l *letter) extract.Evidence {
	return extract.Evidence{Span: s.t.AtomSpan(l.first, l.last), Rule: l.rule, Score: l.score}
}

func (s *scan) relation(l *letter, kind string, from, to extract.Ref, form string) {
	r := extract.Relation{Kind: kind, From: from, To: to, Form: form, Evidence: s.evidence(l)}
	if kind == extract.Addressed {
		r.As = extract.AsTo
	}
	s.d.AddRelation(r)
}

// known finds a letter spoken of before, -1 where it is a new one.
func (s *scan) known(l *letter) int {
	for i := range s.d.Cited {
		c := &s.d.Cited[i]
		if l.number != "" && c.Number != "" && l.number != c.Number {
			continue
		}
		if l.number != "" && l.number == c.Number {
			return i
		}
		if l.date >= 0 && c.Date == s.d.Dates[l.date].Value && s.agree(i, l) {
			return i
		}
	}
	return -1
}

// agree reports whether nobody is said to have sent the letter, or one who
// was said before.
func (s *scan) agree(cited int, l *letter) bool {
	var from []int
	for i := range s.d.Relations {
		r := &s.d.Relations[i]
		if (r.Kind == extract.Signed || r.Kind == extract.Sent) && r.To == extract.ToCited(cited) {
			from = append(from, r.From.Index)
		}
	}
	if len(from) == 0 || len(l.from) == 0 {
		return true
	}
	for _, e := range l.from {
		if has(from, e) {
			return true
		}
	}
	return false
}
