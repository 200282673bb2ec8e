package date

import "legajo/ingest"

// part is one reading of a run of lexemes as a date: year, month and day, 0
// where not said.
type part struct {
	y, m, d     int
	first, last int // lexemes, inclusive
	short       bool
	fixed       bool // digits were repaired
	pivoted     bool // a year of two digits
	numeric     bool
	other       [2]int // month and day the other way round, 0 where that cannot be
	wrong       bool   // of the shape of a date, and no possible one
	shift       string // relative words that place it
	words       bool   // a year in words
}

// day reads a day of the month at i: "5", "5th", "1º", "quince", "twenty-first",
// "quince (15)". It gives the day and the next lexeme.
func (s *scan) day(i int) (d, next int, fixed bool) {
	if i >= len(s.lex) || i < 0 {
		return 0, i, false
	}
	if l := &s.lex[i]; l.num >= 0 {
		if l.num < 1 || l.num > 39 || l.width > 2 || s.endsCode(i) {
			return 0, i, false
		}
		next = i + 1
		if s.any(next, suffixes) && s.lex[next].glued {
			next++
		} else if s.is(next, ".") && s.lex[next].glued && s.any(next+1, suffixes) && s.lex[next+1].glued {
			next += 2
		} else if s.is(next, "t") && s.is(next+1, "h") {
			next += 2 // "15t h": a superscript that the reader took apart
		} else if s.any(next, suffixes) && len(s.fold(next)) == 2 && !s.any(next, links) && !s.any(next, ands) && !s.any(next, tos) {
			next++ // "15 th"
		}
		return l.num, s.skipParen(next), l.fixed
	}
	if s.lex[i].letter && (s.is(i, "l") || s.is(i, "i")) && s.any(i+1, links) && s.dated(i+2) {
		return 1, i + 1, true // "l de mayo"
	}
	n, next := s.spelled(i, true)
	if n < 1 || n > 31 {
		return 0, i, false
	}
	return n, s.skipParen(next), false
}

// endsCode reports whether the figure at i ends a word whose letters before it no
// table of dates knows: the "1" of the postcode "K1A 0B1" above "June 3, 2019".
func (s *scan) endsCode(i int) bool {
	if i == 0 || !s.lex[i].glued || s.lex[i-1].atom != s.lex[i].atom || !s.lex[i-1].letter {
		return false
	}
	m, _, _ := s.month(i - 1)
	return m == 0 && !s.any(i-1, links) && !s.any(i-1, ins) && !s.any(i-1, tos) && !s.any(i-1, ands)
}

// dated reports whether a month's full name and a year stand from lexeme i on.
func (s *scan) dated(i int) bool {
	m, next, short := s.month(i)
	return m > 0 && !short && s.yearBehind(next)
}

// endsLine reports whether lexeme i is the last of its line, a mark aside.
func (s *scan) endsLine(i int) bool {
	k := i + 1
	for k < len(s.lex) && (s.is(k, ".") || s.is(k, ",") || s.is(k, "-")) {
		k++
	}
	return k >= len(s.lex) || s.line(k) != s.line(i)
}

// skipParen steps over a repetition in brackets: "quince (15)".
func (s *scan) skipParen(i int) int {
	if !s.is(i, "(") {
		return i
	}
	for k := i + 1; k < len(s.lex) && k < i+6; k++ {
		if s.is(k, ")") {
			return k + 1
		}
	}
	return i
}

// spelled reads a number in words; days also takes ordinals.
func (s *scan) spelled(i int, days bool) (n, next int) {
	total, sum, next, done := 0, 0, i, false
	for k := i; k < len(s.lex) && !done; k++ {
		v, mul, ord := s.numberWord(k)
		switch {
		case ord > 0 && days:
			sum += ord
			done = true
		case mul > 0:
			total += max(sum, 1) * mul
			sum = 0
		case v > 0 && sum >= 10 && sum < 100 && v >= 10 && total == 0 && !days:
			total, sum = sum*100, v // "nineteen ninety-eight"
		case v > 0:
			sum += v
		case k > i && (s.is(k, "-") && s.lex[k].glued || s.any(k, ands)) && s.isNumberWord(k+1, days):
			continue
		default:
			return total + sum, next
		}
		next = k + 1
	}
	return total + sum, next
}

func (s *scan) isNumberWord(i int, days bool) bool {
	v, mul, ord := s.numberWord(i)
	return v > 0 || mul > 0 || days && ord > 0
}

func (s *scan) numberWord(i int) (v, mul, ord int) {
	w := s.fold(i)
	if w == "" {
		return 0, 0, 0
	}
	for _, d := range s.tables {
		if v = d.Numbers[w]; v > 0 {
			return v, 0, 0
		}
		if mul = d.Times[w]; mul > 0 {
			return 0, mul, 0
		}
		if ord = d.Days[w]; ord > 0 {
			return 0, 0, ord
		}
	}
	return 0, 0, 0
}

// month reads a month's name at i. A short one takes its full stop along.
func (s *scan) month(i int) (m, next int, short bool) {
	w := s.fold(i)
	if w == "" || !s.lex[i].letter {
		return 0, i, false
	}
	for _, d := range s.tables {
		if m = d.Months[w]; m > 0 && (!d.Plain[w] || s.lex[i].upper) {
			return m, i + 1, false
		}
	}
	for _, d := range s.tables {
		if m = d.Short[w]; m > 0 {
			next = i + 1
			if s.is(next, ".") && s.lex[next].glued {
				next++
			}
			return m, next, true
		}
	}
	return 0, i, false
}

var romans = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}

// roman reads a Roman month between two separators.
func (s *scan) roman(i int) int {
	if i >= len(s.lex) || i == 0 || !s.lex[i].upper && !(s.lex[i].glued && s.is(i-1, ".") && s.is(i+1, ".")) {
		return 0
	}
	return romans[s.fold(i)]
}

// year reads a year at i: "2017", "2.017", "'17", "dos mil diecisiete". Two
// plain digits count only where pair is set.
func (s *scan) year(i int, pair bool) (p part, next int, ok bool) {
	if i >= len(s.lex) {
		return p, i, false
	}
	l := &s.lex[i]
	switch {
	case l.width == 4 && l.num >= 1500 && l.num <= 2099:
		return part{y: l.num, fixed: l.fixed}, s.skipParen(i + 1), true
	case l.width == 1 && (s.is(i+1, ".") || s.is(i+1, ",")) && s.num(i+2) >= 0 && i+2 < len(s.lex) && s.lex[i+1].glued && s.lex[i+2].glued && s.lex[i+2].width == 3 && (l.num == 1 || l.num == 2):
		if y := l.num*1000 + s.num(i+2); y >= 1500 && y <= 2099 {
			return part{y: y}, i + 3, true
		}
	case s.is(i, "'") && s.num(i+1) >= 0 && s.lex[i+1].width == 2:
		return part{y: pivot(s.num(i + 1)), pivoted: true}, i + 2, true
	case (l.num == 19 || l.num == 20) && l.width == 2 && i+1 < len(s.lex) && s.lex[i+1].width == 2 && s.num(i+1) >= 0 && !s.lex[i+1].glued && s.endsLine(i+1):
		return part{y: l.num*100 + s.num(i+1), fixed: true}, i + 2, true // "20 17": the reader took it apart
	case pair && l.width == 2 && l.num >= 0:
		return part{y: pivot(l.num), pivoted: true}, i + 1, true
	case l.num < 0 && l.letter:
		if y, next := s.spelled(i, false); y >= 1500 && y <= 2099 {
			return part{y: y, words: true}, s.skipParen(next), true
		}
	}
	return p, i, false
}

// pivot gives a year of two digits its century, as POSIX does: 69 to 99 are
// of the twentieth.
func pivot(yy int) int {
	if yy >= 69 {
		return 1900 + yy
	}
	return 2000 + yy
}

// gap steps over what stands between day, month and year: link words, a
// comma, one separator. sep says that a glued separator was among it.
func (s *scan) gap(i int) (next int, sep bool) {
	for n := 0; n < 6 && i < len(s.lex); n++ {
		switch {
		case s.is(i, ","), s.is(i, ".") && s.lex[i].glued, s.speck(i):
			i++
		case s.is(i, "/"), s.is(i, "-"), s.is(i, "."):
			if sep {
				return i, sep
			}
			sep = true
			i++
		case s.any(i, links):
			i++
		default:
			return i, sep
		}
	}
	return i, sep
}

// speck reports whether the mark at i is one that no date has and a speck on a
// scan makes: "24: April 2021".
func (s *scan) speck(i int) bool {
	return (s.is(i, ":") || s.is(i, ";") || s.is(i, "'")) && s.lex[i].glued && s.text.WordAt(s.token(i)).Source != ingest.SourceText
}

// days is a list of days of one month: "27-28", "3, 4 y 5", "from 3 to 7".
type days struct {
	d     []int
	to    []bool // to[k]: d[k] to d[k+1] is an interval
	fixed bool
}

func (s *scan) dayList(i int) (ds days, next int) {
	d, next, fixed := s.day(i)
	if d == 0 {
		return ds, i
	}
	ds = days{d: []int{d}, fixed: fixed}
	for {
		k, to, ok := s.between(next)
		if !ok {
			return ds, next
		}
		d, after, f := s.day(k)
		if d <= ds.d[len(ds.d)-1] || d > 31 {
			return ds, next
		}
		ds.d, ds.to, ds.fixed = append(ds.d, d), append(ds.to, to), ds.fixed || f
		next = after
	}
}

// between reads what stands between two dates or days of a list or range.
func (s *scan) between(i int) (next int, to, ok bool) {
	switch {
	case s.is(i, "-"), s.any(i, tos):
		return s.article(i + 1), true, true
	case s.any(i, ands):
		return s.article(i + 1), false, true
	case s.is(i, ","):
		if s.any(i+1, ands) {
			i++
		}
		return s.article(i + 1), false, true
	}
	return i, false, false
}

// article steps over "el", "the", "el día" before a day.
func (s *scan) article(i int) int {
	for n := 0; n < 2 && s.any(i, links) && s.num(i) < 0; n++ {
		i++
	}
	return i
}

// point reads one date, or a list of days of one month, at i. It gives one
// part a day and whether neighbours among them make an interval.
func (s *scan) point(i int) (ps []part, to []bool, next int) {
	if ps, next = s.numeric(i); next > i {
		return ps, nil, next
	}
	if ds, j := s.dayList(i); len(ds.d) > 0 {
		if p, k, ok := s.monthYear(j, true); ok {
			if p.y == 0 && (s.street(i, k) || s.opensDate(j, k)) {
				return nil, nil, i
			}
			return s.spread(ds, p, i, k), ds.to, k
		}
		if len(ds.d) > 1 { // "5 and 6": perhaps the last begins a date of its own
			if d, j, f := s.day(i); d > 0 {
				if p, k, ok := s.monthYear(j, true); ok {
					return s.spread(days{d: []int{d}, fixed: f}, p, i, k), nil, k
				}
			}
		}
		return nil, nil, i
	}
	return s.monthFirst(i)
}

// street reports whether a day and month without a year, whose month has a
// capital that its language gives to no month, name a street: no article
// before them.
func (s *scan) street(i, next int) bool {
	m := &s.lex[next-1]
	if !m.upper || m.caps || s.any(i-1, links) {
		return false
	}
	for _, d := range s.tables {
		if d.Months[m.fold] > 0 {
			return d.LowerMonths
		}
	}
	return false
}

// opensDate reports whether the month that ends before lexeme next opens a whole date,
// to which the figure before it does not belong: "16" above "November 15, 2004".
func (s *scan) opensDate(from, next int) bool {
	for i := from; i < next; i++ {
		if m, _, _ := s.month(i); m > 0 {
			ps, _, _ := s.monthFirst(i)
			return len(ps) > 0 && ps[0].y > 0 && ps[0].d > 0
		}
	}
	return false
}

func (s *scan) spread(ds days, p part, first, next int) []part {
	ps := make([]part, len(ds.d))
	for k, d := range ds.d {
		ps[k] = p
		ps[k].d = d
		ps[k].first, ps[k].last = first, next-1
		ps[k].fixed = p.fixed || ds.fixed
		ps[k].wrong = !possible(p.y, p.m, d)
	}
	return ps
}

// monthYear reads the month, and the year if there is one, after a day.
func (s *scan) monthYear(i int, day bool) (p part, next int, ok bool) {
	j, sep := s.gap(i)
	m, next, short := s.month(j)
	if m == 0 && (sep || s.is(j-1, ".")) {
		if m = s.roman(j); m > 0 {
			next, short = j+1, true
		}
	}
	if m == 0 || j > i+6 {
		return p, i, false
	}
	next = s.skipParen(next)
	if k, ysep := s.gap(next); true {
		if y, after, ok := s.year(k, ysep && sep || s.lex[j].caps && short && k == next); ok && !s.clock(k, after) {
			y.m, y.short, y.fixed = m, short, y.fixed || s.lex[j].fixed
			return y, after, true
		}
	}
	dotted := s.is(next-1, ".")
	if short && !dotted || short && sep && !dotted {
		return p, i, false
	}
	return part{m: m, short: short}, next, day
}

// clock reports whether a pair of digits at i is the hour of a time.
func (s *scan) clock(i, after int) bool {
	return after == i+1 && s.lex[i].width == 2 && s.is(after, ":")
}

// monthFirst reads "March 5th, 2019", "May of 2017", "June 27-28".
func (s *scan) monthFirst(i int) (ps []part, to []bool, next int) {
	m, j, short := s.month(i)
	if m == 0 {
		return nil, nil, i
	}
	if s.any(j, links) && s.num(j+1) >= 1 && s.lex[j+1].width <= 2 {
		j++ // "March the 5th"
	}
	if (s.is(j, "-") || s.is(j, ".") || s.is(j, ",")) && s.num(j+1) >= 1 && s.num(j+1) <= 31 && s.lex[j+1].width <= 2 && s.yearBehind(j+2) {
		j++ // "October-15, 1996": a speck
	}
	if ds, k := s.dayList(j); len(ds.d) > 0 && !s.is(k, ":") && !s.is(k, "%") {
		after, _ := s.gap(k)
		if y, end, ok := s.year(after, false); ok {
			y.m, y.short, y.fixed = m, short, y.fixed || s.lex[i].fixed
			return s.spread(ds, y, i, end), ds.to, end
		}
		if s.mayStandAlone(i, j, short) {
			return s.spread(ds, part{m: m, short: short}, i, k), ds.to, k
		}
	}
	after, sep := s.gap(j)
	if y, end, ok := s.year(after, sep && after == j+1); ok && (after <= j+3) {
		y.m, y.short, y.first, y.last = m, short, i, end-1
		return []part{y}, nil, end
	}
	if short {
		return nil, nil, i
	}
	return []part{{m: m, first: i, last: i}}, nil, i + 1
}

// mayStandAlone reports whether month and day without a year, month first,
// are a date: a capitalised full name, or a short one with its stop.
func (s *scan) mayStandAlone(i, day int, short bool) bool {
	if !s.lex[i].upper || s.num(day) < 0 {
		return false
	}
	return !short || s.is(day-1, ".")
}

// numeric reads dates in digits: 2017-05-23, 23/05/2017, 23.5.17.
func (s *scan) numeric(i int) ([]part, int) {
	if i+4 >= len(s.lex) || s.num(i) < 0 || !s.lex[i+1].glued {
		return nil, i
	}
	sep := s.fold(i + 1)
	if sep != "/" && sep != "-" && sep != "." || s.fold(i+3) != sep {
		return nil, i
	}
	a, b, c := &s.lex[i], &s.lex[i+2], &s.lex[i+4]
	loose := !b.glued || !s.lex[i+3].glued || !c.glued
	if b.num < 0 || c.num < 0 || loose && (sep != "/" || c.width != 4) || b.width > 2 || s.runsOn(i, i+5, sep) {
		return nil, i
	}
	p := part{first: i, last: i + 4, numeric: true, fixed: a.fixed || b.fixed || c.fixed}
	switch {
	case a.width == 4 && c.width <= 2 && a.num >= 1500 && a.num <= 2099 && b.num >= 1 && b.num <= 12 && c.num >= 1 && c.num <= 31:
		p.y, p.m, p.d = a.num, b.num, c.num
		p.wrong = !possible(p.y, p.m, p.d)
		return []part{p}, i + 5
	case a.width <= 2 && (c.width == 4 && c.num >= 1500 && c.num <= 2099 || c.width == 2 && (sep != "." || s.ownLine(i, i+4) || s.labelled(i) && s.endsLine(i+4))):
		p.y = c.num
		if c.width == 2 {
			p.y, p.pivoted = pivot(c.num), true
		}
		if s.order(&p, a.num, b.num, sep) {
			return []part{p}, i + 5
		}
	}
	return nil, i
}

// ownLine reports whether lexemes first to last are a line by themselves.
func (s *scan) ownLine(first, last int) bool {
	return (first == 0 || s.line(first-1) != s.line(first)) && s.endsLine(last)
}

// runsOn reports whether a number in digits goes on before or after: 1.2.3.4,
// folio and case numbers.
func (s *scan) runsOn(i, next int, sep string) bool {
	if i > 0 && s.lex[i].glued && !s.is(i-1, "(") && !s.is(i-1, ":") && !s.is(i-1, "\"") && !s.is(i-1, "-") {
		return true
	}
	if i > 1 && s.lex[i].glued && s.is(i-1, "-") {
		return true
	}
	return next < len(s.lex) && s.lex[next].glued && (s.is(next, sep) || s.is(next, "/") || s.is(next, "-")) && next+1 < len(s.lex) && s.lex[next+1].glued
}

// order puts two numbers in their places as day and month, by the text's
// order, or the day first where full stops part them; where both ways can be it
// keeps the other.
func (s *scan) order(p *part, a, b int, sep string) bool {
	first, second := a <= 12, b <= 12
	switch {
	case a < 1 || b < 1 || a > 31 || b > 31 || !first && !second:
		return false
	case first && second && a != b:
		p.d, p.m, p.other = a, b, [2]int{a, b}
		if !s.dayFirst && sep != "." {
			p.d, p.m, p.other = b, a, [2]int{b, a}
		}
	case second:
		p.d, p.m = a, b
	default:
		p.m, p.d = a, b
	}
	p.wrong = !possible(p.y, p.m, p.d)
	return true
}

// possible reports whether such a day exists; an unknown year may be a leap
// year.
func possible(y, m, d int) bool {
	length := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	if m < 1 || m > 12 || d < 1 || d > length[m-1] {
		return false
	}
	return d < 29 || m != 2 || y == 0 || leap(y)
}

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }
