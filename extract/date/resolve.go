package date

import (
	"fmt"
	"time"

	"legajo/extract"
)

// nearDays is how far from the document's own date a day without a year may
// lie for that date to settle its year.
const nearDays = 150

// resolve gives years, months and days to the dates that other dates settle,
// own being the index of the document's own, -1 where it has none. An account tells
// of years gone by: there a day goes on with the year that was told before it, and
// elsewhere only where the document's own date does not settle it.
func (s *scan) resolve(list []found, own int, account bool) {
	var at part
	if own >= 0 {
		at = list[own].part
	}
	for i := range list {
		f := &list[i]
		switch {
		case f.wrong || f.value != "" || f.ends[0] >= 0 || f.y > 0:
			continue
		case f.weekday > 0:
			weekday(f, at)
		case f.shift == "same_year":
			f.takeYear(yearBefore(list, i), 800)
		case f.shift != "":
			byShift(f, at)
		case f.m > 0:
			if y := s.yearOfAct(f.first); y > 0 {
				f.takeYear(y, 800)
			} else if y := sameDay(list, i); y > 0 {
				f.takeYear(y, 800)
			} else if y, told := goesOn(list, i, own); account && told {
				f.takeYear(y, 700)
			} else if at.y > 0 && at.m > 0 && at.d > 0 && !nearest(f, at) && f.role != extract.DateEffective {
				f.takeYear(y, 600)
			}
		}
		if f.y > 0 && f.d > 0 && !possible(f.y, f.m, f.d) {
			f.wrong = true
		}
	}
}

// yearOfAct is the year in the number of an act right before its date:
// "Decreto 14/2015, de 9 de julio", 0 where none stands.
func (s *scan) yearOfAct(i int) int {
	k := i - 1
	for k > 1 && (s.is(k, ",") || s.any(k, links)) && k > i-5 {
		k--
	}
	if k < 2 || k == i-1 || s.lex[k].width != 4 || !s.lex[k].glued || !s.is(k-1, "/") || s.num(k-2) < 0 || s.num(k) < 1500 || s.num(k) > 2099 {
		return 0
	}
	return s.num(k)
}

func (f *found) takeYear(y, score int) {
	if y > 0 {
		f.y, f.basis, f.score = y, extract.Resolved, min(f.score, score)
	}
}

// yearBefore is the year of the last date before list[i] that states one.
func yearBefore(list []found, i int) int {
	for k := i - 1; k >= 0; k-- {
		if list[k].y > 0 && !list[k].wrong {
			return list[k].y
		}
	}
	return 0
}

// sameDay is the year that the document gives the same day, or month,
// elsewhere, 0 where it gives none or several.
func sameDay(list []found, i int) int {
	y := 0
	for k := range list {
		f := &list[k]
		if k == i || f.y == 0 || f.basis != "" || f.m != list[i].m || list[i].d > 0 && f.d != list[i].d {
			continue
		}
		if y != 0 && y != f.y {
			return 0
		}
		y = f.y
	}
	return y
}

// byShift places "16 de febrero pasado", "5 del actual" by the document's
// own date.
func byShift(f *found, at part) {
	if at.y == 0 {
		return
	}
	y := at.y
	switch f.shift {
	case "this_year":
	case "last_year":
		y--
	case "next_year":
		y++
	case "this_month", "last_month":
		thisMonth(f, at)
		return
	case "past", "next":
		if at.m == 0 {
			return
		}
		before := f.m < at.m || f.m == at.m && f.d <= at.d && f.d > 0
		if f.shift == "past" && !before {
			y--
		} else if f.shift == "next" && before {
			y++
		}
	}
	f.takeYear(y, 850)
}

func thisMonth(f *found, at part) {
	if at.m == 0 {
		return
	}
	f.y, f.m, f.basis = at.y, at.m, extract.Resolved
	if f.shift == "last_month" {
		if f.m--; f.m == 0 {
			f.y, f.m = f.y-1, 12
		}
	}
}

// reachYear is how far before a day without a year the date may stand with whose year it
// goes on, in words and marks.
const reachYear = 90

// goesOn is the year of the date told last before list[i], if that is no more than some
// sentences away, tells its month and comes before it in the year: "on 8 February 2013
// she wrote … The judge answered on 19 February"; 0 where it comes behind it, told is false
// where there is none.
func goesOn(list []found, i, own int) (year int, told bool) {
	f := &list[i]
	for k := i - 1; k >= 0 && f.first-list[k].last <= reachYear; k-- {
		last := &list[k]
		if last.wrong || k == own || last.y == 0 || last.ends[0] >= 0 {
			continue
		}
		if last.m == 0 || last.m > f.m || last.m == f.m && f.d > 0 && last.d > f.d {
			return 0, true
		}
		return last.y, true
	}
	return 0, false
}

// nearest gives the year in which the day lies close to the document's own
// date, if one does and not two. It reports whether it has given one.
func nearest(f *found, at part) bool {
	own := day(at.y, at.m, at.d)
	best := 0
	for y := at.y - 1; y <= at.y+1; y++ {
		d := f.d
		if d == 0 {
			d = 15
		}
		if gap := int(day(y, f.m, d).Sub(own).Hours() / 24); gap >= -nearDays && gap <= nearDays {
			if best != 0 {
				return false
			}
			best = y
		}
	}
	f.takeYear(best, 650)
	return best > 0
}

// weekday places "last Tuesday" in the week before the document's own date.
func weekday(f *found, at part) {
	if at.d == 0 || at.m == 0 || at.y == 0 {
		return
	}
	own := day(at.y, at.m, at.d)
	have := (int(own.Weekday())+6)%7 + 1
	back := (have - f.weekday + 7) % 7
	if back == 0 {
		back = 7
	}
	step := -back
	if f.shift == "next" {
		step = 7 - back%7
	}
	on := own.AddDate(0, 0, step)
	f.y, f.m, f.d, f.basis = on.Year(), int(on.Month()), on.Day(), extract.Resolved
}

func day(y, m, d int) time.Time {
	return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
}

// write appends the dates to the document. A weekday or a day of the month
// that nothing places is no date.
func write(s *scan, d *extract.Document, list []found, own int) {
	d.DateFinding = -1
	values := make([]string, len(list))
	for i := range list {
		f := &list[i]
		switch {
		case f.ends[0] >= 0:
			continue
		case f.value != "":
			values[i] = f.value
		case !f.wrong:
			values[i] = edtf(f.y, f.m, f.d)
		}
	}
	for i := range list {
		f := &list[i]
		if f.ends[0] >= 0 {
			f.join(list, values, i)
		}
		if f.y == 0 && f.m == 0 && f.value == "" && f.ends[0] < 0 || f.ends[0] >= 0 && values[i] == "" {
			continue
		}
		if i == own {
			d.Date, d.DateFinding = values[i], len(d.Dates)
		}
		d.Dates = append(d.Dates, s.date(f, values[i]))
	}
}

// join makes the value of an interval from its two ends.
func (f *found) join(list []found, values []string, i int) {
	a, b := &list[f.ends[0]], &list[f.ends[1]]
	f.role, f.basis = a.role, a.basis
	f.score = min(a.score, b.score)
	if va, vb := values[f.ends[0]], values[f.ends[1]]; va != "" && vb != "" && va < vb && (a.y > 0) == (b.y > 0) {
		values[i] = va + "/" + vb
	}
}

func (s *scan) date(f *found, value string) extract.Date {
	first, last := s.lex[f.first].atom, s.lex[f.last].atom
	out := extract.Date{
		Value: value, Text: s.text.AtomText(first, last), Role: f.role, Basis: f.basis, Stand: f.stand,
		Evidence: extract.Evidence{Span: s.text.AtomSpan(first, last), Rule: f.rule, Score: f.score},
	}
	if out.Basis == "" {
		out.Basis = extract.Stated
	}
	if f.other != [2]int{} && !s.ordered && value != "" {
		out.Others = []string{edtf(f.y, f.other[0], f.other[1])}
	}
	return out
}

// edtf writes a date with the parts that are known.
func edtf(y, m, d int) string {
	year := "XXXX"
	if y > 0 {
		year = fmt.Sprintf("%04d", y)
	}
	switch {
	case m == 0:
		return year
	case d == 0:
		return fmt.Sprintf("%s-%02d", year, m)
	}
	return fmt.Sprintf("%s-%02d-%02d", year, m, d)
}
