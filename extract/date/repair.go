package date

import "strings"

// minRepaired is the shortest month's name that is known with a wrong letter.
const minRepaired = 4

// slips are what readers of scans take for each other, each as one cheap
// letter: "rn" and "m", "ii" and "n", "1", "i" and "l".
var slips = strings.NewReplacer("rn", "m", "ii", "n", "vv", "w", "cl", "d", "1", "i", "l", "i", "0", "o", "5", "s", "8", "b", "ç", "c")

// repairMonths takes a word between a day and a year for the month that it
// nearly is: "17 de rnarzo de 2019", "14 Novernber 2011".
func (s *scan) repairMonths() {
	for i := range s.lex {
		l := &s.lex[i]
		if !l.letter || len(l.fold) < minRepaired {
			continue
		}
		if _, next, _ := s.month(i); next > i {
			continue
		}
		if !s.dayBeside(i-1, -1) && !s.dayBeside(i+1, 1) || !s.yearBehind(i+1) {
			continue
		}
		if m := s.nearMonth(l.fold); m != "" {
			l.fold, l.fixed = m, true
		}
	}
}

// dayBeside reports whether a number of a day stands at lexeme i, link words
// between.
func (s *scan) dayBeside(i, step int) bool {
	for n := 0; n < 3 && s.any(i, links); n++ {
		i += step
	}
	if s.any(i, suffixes) && i > 0 && s.lex[i].glued && step < 0 {
		i--
	}
	n := s.num(i)
	return n >= 1 && n <= 31 && s.lex[i].width <= 2
}

// yearBehind reports whether a year of four digits stands within a few
// lexemes from i on.
func (s *scan) yearBehind(i int) bool {
	for n := 0; n < 5 && i+n < len(s.lex); n++ {
		k := i + n
		if s.lex[k].width == 4 && s.num(k) >= 1800 && s.num(k) <= 2099 {
			return true
		}
		if s.num(k) < 0 && !s.any(k, links) && !s.is(k, ",") && !s.is(k, ".") && !s.any(k, suffixes) {
			return false
		}
	}
	return false
}

// nearMonth is the one month whose name a word is but for what readers mix up
// and one letter more, "" where none or two are as near.
func (s *scan) nearMonth(word string) string {
	best, least, tie := "", 2, false
	w := slips.Replace(word)
	for _, d := range s.tables {
		for name := range d.Months {
			if len(name) < minRepaired {
				continue
			}
			n := distance(w, slips.Replace(name))
			if n < least {
				best, least, tie = name, n, false
			} else if n == least && d.Months[name] != s.monthOf(best) {
				tie = true
			}
		}
	}
	if tie || least == 1 && len(word) < minRepaired+1 {
		return ""
	}
	return best
}

// monthOf is the number of a month by its name, 0 for no name.
func (s *scan) monthOf(name string) int {
	for _, d := range s.tables {
		if m := d.Months[name]; m > 0 {
			return m
		}
	}
	return 0
}

// distance is 0 for equal words, 1 where one letter is other, too many or
// missing, else 2.
func distance(a, b string) int {
	if a == b {
		return 0
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return 2
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	skip := 1
	if len(a) == len(b) {
		skip = 0
	}
	if a[min(i+1-skip, len(a)):] == b[i+1:] {
		return 1
	}
	return 2
}

// stampedDay reads "24OCT" or "240CT", a stamp's day and short month without a
// space, the month's first letter perhaps taken for a digit: the day and the
// month's word, "" where it is none.
func (s *scan) stampedDay(text string) (day int, month string) {
	for _, n := range []int{2, 1} {
		if len(text) < n+3 || len(text) > n+4 {
			continue
		}
		day, w := digits(text[:n])
		if w != n || day < 1 || day > 31 {
			continue
		}
		for _, d := range s.tables {
			for short := range d.Short {
				if slips.Replace(strings.ToLower(text[n:])) == slips.Replace(short) {
					return day, short
				}
			}
		}
	}
	return 0, ""
}

// mixedMonth is the month that a word with digits among its letters is,
// "abri1", "0ctubre", "" where it is none.
func (s *scan) mixedMonth(word string) string {
	w := slips.Replace(word)
	for _, d := range s.tables {
		for name := range d.Months {
			if len(name) >= minRepaired && slips.Replace(name) == w {
				return name
			}
		}
	}
	return ""
}
