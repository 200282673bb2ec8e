// Package date finds the dates of a document: its words in, EDTF values with
// their places, roles and basis out, and among them the document's own date.
//
// A day is never invented: what a text leaves open stays open ("XXXX-12-04"),
// unless the document's own date or another one beside it settles it, which
// the basis then says. What has the shape of a date and can be none ("31 de
// febrero de 2018") is kept as text without a value.
package date

import (
	"fmt"
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// found is a date on its way into the document.
type found struct {
	part
	value string // set for intervals and weekdays, else made from part
	role  string
	rule  string
	score int
	stand int // how well it stands where the document's own date does
	basis string
	ends  [2]int // of an interval: its two ends among the found; -1 else
	// day of the week of "last Tuesday", 0 where none
	weekday int
}

// Find appends the dates of a document to d.Dates and sets d.Date and
// d.DateFinding. It reads d.Kind and d.Zones. The tables come with the
// document's language first.
func Find(t *extract.Text, d *extract.Document, tables []*lexicon.Dates) {
	s := newScan(t, tables)
	s.learnOrder()
	list := s.all()
	zones := t.ZoneOf(withoutPrior(d.Zones))
	for i := range list {
		s.place(&list[i], zones)
	}
	own := s.own(d, list, zones)
	s.resolve(list, own, d.Kind == extract.Report)
	write(s, d, list, own)
}

// all walks the text once and collects what the grammar reads.
func (s *scan) all() []found {
	var list []found
	for i := 0; i < len(s.lex); {
		next := i
		if s.mayBegin(i) {
			list, next = s.at(list, i)
		}
		i = max(next, i+1)
	}
	return list
}

// mayBegin reports whether a date can begin with lexeme i: a number, a
// number's word, a month or a day of the week.
func (s *scan) mayBegin(i int) bool {
	l := &s.lex[i]
	if l.num >= 0 {
		return l.width <= 4
	}
	if !l.letter {
		return false
	}
	if l.fold == "l" || l.fold == "i" { // a misread 1
		return true
	}
	for _, d := range s.tables {
		if d.Numbers[l.fold] > 0 || d.Days[l.fold] > 0 || d.Months[l.fold] > 0 || d.Short[l.fold] > 0 || d.Weekdays[l.fold] > 0 || d.Times[l.fold] > 0 {
			return true
		}
	}
	return false
}

// at reads one date, list or range at lexeme i.
func (s *scan) at(list []found, i int) ([]found, int) {
	if i > 0 && s.any(i-1, notDates) || s.is(i-1, ".") && s.any(i-2, notDates) && s.lex[i].num >= 0 {
		if ps, _, next := s.point(i); len(ps) == 1 && ps[0].numeric {
			return list, next
		}
	}
	if l, next := s.weekday(list, i); next > i {
		return l, next
	}
	ps, to, next := s.point(i)
	if next == i {
		return s.lesser(list, i)
	}
	if len(ps) == 1 && ps[0].d == 0 && ps[0].y == 0 {
		return s.months(list, i, ps[0], next)
	}
	return s.complete(list, ps, to, next)
}

// complete completes a list of days, or a point that another follows, into
// dates and intervals.
func (s *scan) complete(list []found, ps []part, to []bool, next int) ([]found, int) {
	ps[len(ps)-1], next = s.shifted(ps[len(ps)-1], next)
	for k := range ps {
		ps[k].shift, ps[k].last = ps[len(ps)-1].shift, ps[len(ps)-1].last
		ps[k].y, ps[k].m = ps[len(ps)-1].y, ps[len(ps)-1].m
	}
	base := len(list)
	if len(ps) > 1 {
		for k := range ps {
			list = append(list, s.single(ps[k]))
		}
		for k, iv := range to {
			if iv {
				list = append(list, interval(base+k, base+k+1, ps[k].first, ps[k].last))
			}
		}
		return list, next
	}
	k, iv, ok := s.between(next)
	if !ok || s.is(next, ",") {
		return append(list, s.single(ps[0])), next
	}
	qs, qto, after := s.point(k)
	if len(qs) != 1 || qto != nil || after == k || (qs[0].d == 0) != (ps[0].d == 0) || qs[0].numeric != ps[0].numeric {
		return append(list, s.single(ps[0])), next
	}
	p, q := ps[0], qs[0]
	q, after = s.shifted(q, after)
	if p.y == 0 && p.shift == "" {
		p.y, p.shift = q.y, q.shift
		if p.y > 0 && p.m > q.m {
			p.y--
		}
	}
	iv = iv || s.betweenBefore(p.first)
	list = append(list, s.single(p), s.single(q))
	if iv {
		list = append(list, interval(base, base+1, p.first, q.last))
	}
	return list, after
}

// betweenBefore reports whether "between" stands before a date: then "and"
// makes an interval.
func (s *scan) betweenBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		w := s.fold(k)
		for _, d := range s.tables {
			if d.Between[w] {
				return true
			}
		}
		if !s.any(k, links) {
			return false
		}
	}
	return false
}

func interval(a, b, first, last int) found {
	return found{part: part{first: first, last: last}, ends: [2]int{a, b}, rule: "date.range", score: 850}
}

// single makes a date of one point.
func (s *scan) single(p part) found {
	f := found{part: p, ends: [2]int{-1, -1}}
	f.rule, f.score = "date.words", 950
	switch {
	case p.numeric && p.other != [2]int{} && !s.ordered:
		f.rule, f.score = "date.digits", 700
	case p.numeric:
		f.rule, f.score = "date.digits", 900
	case p.d == 0:
		f.rule, f.score = "date.month", 900
	case p.y == 0:
		f.rule, f.score = "date.day_month", 800
	}
	if p.fixed {
		f.score -= 250
	}
	if p.pivoted {
		f.score -= 100
	}
	return f
}

// shifted reads what places a date in time: "pasado", "del año en curso",
// before it or after it.
func (s *scan) shifted(p part, next int) (part, int) {
	if p.y > 0 || p.shift != "" {
		return p, next
	}
	at := next
	if s.is(at, ",") {
		at++
	}
	if means, n := s.match(at, shifts); n > 0 {
		if p.m > 0 && means == "this_month" {
			means = "this_year" // "el 3 de mayo del actual"
		}
		if p.m == 0 || means != "last_month" {
			p.shift, p.last = means, at+n-1
			return p, at + n
		}
	}
	for k := p.first - 1; k >= 0 && k > p.first-4; k-- {
		if means, n := s.match(k, shifts); n == 1 && (means == "past" || means == "next") {
			p.shift, p.first = means, k
			return p, next
		}
		if !s.any(k, links) {
			break
		}
	}
	return p, next
}

// weekday reads "last Tuesday", "el martes pasado"; a date that follows
// ("Tuesday, 5 March") says more and is left to the grammar.
func (s *scan) weekday(list []found, i int) ([]found, int) {
	wd := 0
	for _, d := range s.tables {
		if wd == 0 {
			wd = d.Weekdays[s.fold(i)]
		}
	}
	if wd == 0 {
		return list, i
	}
	j := i + 1
	if s.is(j, ",") {
		j++
	}
	j = s.article(j)
	if _, _, next := s.point(j); next > j {
		return list, i
	}
	p := part{first: i, last: i}
	p, next := s.shifted(p, i+1)
	if p.shift != "past" && p.shift != "next" {
		return list, i
	}
	return append(list, found{part: p, weekday: wd, ends: [2]int{-1, -1}, rule: "date.weekday", score: 700}), next
}

// lesser reads what is a date only with words around it: days of this month
// ("5 del actual"), years alone, ranges of years.
func (s *scan) lesser(list []found, i int) ([]found, int) {
	if d, next, fixed := s.day(i); d > 0 && d <= 31 {
		means, n := s.match(next, shifts)
		if n == 0 && s.is(next, ",") {
			next++
			means, n = s.match(next, shifts)
		}
		if n > 0 && (means == "this_month" || means == "last_month") && (n > 1 || s.lex[next].letter) {
			f := s.single(part{d: d, first: i, last: next + n - 1, shift: means, fixed: fixed})
			f.rule, f.score = "date.this_month", 800
			return append(list, f), next + n
		}
	}
	y, next, ok := s.year(i, false)
	if !ok || y.fixed || s.lex[i].glued && !s.is(i-1, "(") && !s.is(i-1, "-") || i > 0 && s.any(i-1, notDates) || s.quantity(next) {
		return list, i
	}
	if z, after, ok := s.year(next+1, false); ok && !y.words && s.is(next, "-") && z.y > y.y && z.y-y.y <= 30 {
		return append(list, found{value: fmt.Sprintf("%04d/%04d", y.y, z.y), part: part{first: i, last: after - 1}, role: extract.DateEvent, rule: "date.years", score: 400, ends: [2]int{-1, -1}}), after
	}
	if !s.inTime(i) || s.lex[i].glued {
		return list, i
	}
	y.first, y.last = i, next-1
	f := s.single(y)
	f.rule, f.score = "date.year", 600
	return append(list, f), next
}

// inTime reports whether a preposition of time stands before lexeme i, link
// words between.
func (s *scan) inTime(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if s.any(k, ins) {
			return true
		}
		if !s.any(k, links) {
			return false
		}
	}
	return false
}

// quantity reports whether what follows a number makes it a count.
func (s *scan) quantity(i int) bool {
	return s.is(i, "%") || s.is(i, "/") || s.is(i, ":") || (s.is(i, ".") || s.is(i, ",")) && s.num(i+1) >= 0 && s.lex[i+1].glued
}

// months reads a month alone or a range of months, which words before it
// must make a date.
func (s *scan) months(list []found, i int, p part, next int) ([]found, int) {
	if k, iv, ok := s.between(next); ok && iv {
		if m, after, short := s.month(k); m > 0 && !short {
			if y, end, ok := s.monthYear(k, false); ok {
				return s.monthRange(list, p, part{m: m, y: y.y, first: k, last: end - 1}, end)
			}
			return s.monthRange(list, p, part{m: m, first: k, last: after - 1}, after)
		}
	}
	p, next = s.shifted(p, next)
	if p.shift == "" && !s.inTime(i) {
		return list, i
	}
	return append(list, s.lone(p)), next
}

func (s *scan) monthRange(list []found, p, q part, next int) ([]found, int) {
	base := len(list)
	q, next = s.shifted(q, next)
	p.y, p.shift = q.y, q.shift
	if p.y > 0 && p.m > q.m {
		p.y--
	}
	return append(list, s.lone(p), s.lone(q), interval(base, base+1, p.first, q.last)), next
}

func (s *scan) lone(p part) found {
	f := s.single(p)
	f.rule, f.score = "date.month_alone", 500
	return f
}

// withoutPrior leaves out what the head tells of the papers that this one
// answers: their dates are not its own.
func withoutPrior(zones []extract.Zone) []extract.Zone {
	return slices.DeleteFunc(slices.Clone(zones), func(z extract.Zone) bool { return z.Kind == extract.ZoneHeader && z.Rule == string(lexicon.FieldPrior) })
}
