package withdraw

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// merge writes one relation for each one who left and whom: of several
// tellings the best evidence with the most precise date. A telling of the same
// exit by a group without a name lends its date where only one left.
func (s *scan) merge() {
	done := map[[3]int]int{}
	var order []telling
	for _, tell := range s.told {
		if tell.who < 0 {
			continue
		}
		tell.who = s.wholeOf(&tell)
		k := [3]int{tell.who, tell.from, kindKey(tell.kind)}
		at, ok := done[k]
		if !ok {
			done[k] = len(order)
			order = append(order, tell)
			continue
		}
		s.better(&order[at], tell)
	}
	for i := range order {
		s.borrow(order, i)
		s.write(&order[i])
	}
	for i := range s.told {
		if tell := &s.told[i]; tell.who < 0 && !s.lent(order, tell) {
			s.note(tell.first, tell.last, whyNobody)
		}
	}
}

// wholeOf is the body whose governing organ is named as who leaves, "the Board of the Rowan
// Trust": it is the body that leaves then; where it is no such organ, who is named.
func (s *scan) wholeOf(tell *telling) int {
	if tell.whoAt < 0 || s.entity(tell.whoAt) != tell.who || s.d.Entities[tell.who].Kind != extract.Organisation {
		return tell.who
	}
	first, last := s.startOf(tell.whoAt), s.endOf(tell.whoAt)
	organ := s.cues.At(first, lexicon.ExitOrgan)
	of := s.cues.At(first+organ, lexicon.BelongsTo)
	if organ == 0 || of == 0 {
		return tell.who
	}
	whole := first + organ + of
	if s.cues.At(whole, lexicon.Determiner) > 0 {
		whole++
	}
	found := none
	for e := range s.d.Entities {
		if x := &s.d.Entities[e]; whole <= last && e != tell.who && e != tell.from && x.Kind == extract.Organisation && atomsHave(extract.AtomsOf(x.Name), s.a[whole:last+1]) {
			found.also(e)
		}
	}
	if e := found.one(); e >= 0 {
		return e
	}
	return tell.who
}

func kindKey(kind string) int {
	if kind == extract.Joined {
		return 1
	}
	return 0
}

// better keeps of two tellings of one exit the better scored one, and the
// more precise date.
func (s *scan) better(a *telling, b telling) {
	date, notice, day := a.date, a.notice, max(a.day, b.day)
	if s.precision(b.date) > s.precision(date) || date >= 0 && b.date >= 0 && s.precision(b.date) == s.precision(date) && notice && !b.notice {
		date, notice = b.date, b.notice
	}
	if b.score > a.score || b.score == a.score && b.date >= 0 && a.date < 0 {
		*a = b
	}
	a.date, a.notice, a.day = date, notice, day
}

// precision is how many parts of a date are known.
func (s *scan) precision(date int) int {
	if date < 0 {
		return 0
	}
	v := s.d.Dates[date].Value
	if strings.ContainsAny(v, "X[/") {
		return 1
	}
	return 2 + strings.Count(v, "-")
}

// borrow takes the date of a telling without a named subject, where the
// object is the same and no other one left it.
func (s *scan) borrow(order []telling, i int) {
	a := &order[i]
	if a.date >= 0 {
		return
	}
	for k := range order {
		if k != i && order[k].from == a.from && order[k].kind == a.kind {
			return
		}
	}
	for k := range s.told {
		if b := &s.told[k]; b.who < 0 && b.from == a.from && b.kind == a.kind && s.precision(b.date) > s.precision(a.date) {
			a.date, a.notice = b.date, b.notice
		}
	}
}

// lent reports whether a telling without a subject is one of those written.
func (s *scan) lent(order []telling, tell *telling) bool {
	for k := range order {
		if order[k].from == tell.from && order[k].kind == tell.kind {
			return true
		}
	}
	return false
}

func (s *scan) write(tell *telling) {
	r := extract.Relation{
		Kind: tell.kind, From: extract.ToEntity(tell.who), To: extract.ToEntity(tell.from),
		Evidence:  extract.Evidence{Span: s.t.AtomSpan(tell.first, tell.last), Rule: tell.rule, Score: tell.score},
		Agreement: s.agreement(tell),
	}
	switch {
	case tell.date >= 0:
		x := &s.d.Dates[tell.date]
		r.Date, r.DateText = x.Value, x.Text
		if tell.notice || x.Role == extract.DateNotice {
			r.Noticed = x.Value
		}
		if x.Role == extract.DateEffective {
			r.Effective = x.Value
		}
	case tell.day != "":
		r.Date = tell.day
	case tell.self && tell.own != "":
		r.Date, r.Noticed = tell.own, tell.own
	}
	if tell.self && tell.own != "" && r.Noticed == "" {
		r.Noticed = tell.own
	}
	s.d.AddRelation(r)
}
