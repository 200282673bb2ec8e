package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"legajo/language/edit"
)

// wrong is the per cent of letters wrong, by group.
func (s *scanSet) wrong(r *readings) []string {
	var out []string
	for _, g := range scanGroups {
		wrong, all := 0, 0
		done := map[string]bool{}
		for _, p := range s.papers {
			if done[p.File] || !g.has(p.Noise) {
				continue
			}
			done[p.File] = true
			for i, truth := range s.words[p.File] {
				var read []string
				if i < len(r.words[p.File]) {
					read = r.words[p.File][i]
				}
				w, n := lettersWrong(truth, read)
				wrong, all = wrong+w, all+n
			}
		}
		if all == 0 {
			out = append(out, "")
			continue
		}
		out = append(out, fmt.Sprintf("%.2f", 100*float64(wrong)/float64(all)))
	}
	return out
}

func letterCount(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// signers is the share of signers whose name stands in the text, exactly and
// nearly, on scans in colour or on others.
func (s *scanSet) signers(r *readings, colour bool) string {
	exact, near, all := 0, 0, 0
	for _, p := range s.papers {
		if p.Noise.Colour != colour {
			continue
		}
		var words []string
		for i, page := range r.words[p.File] {
			if i+1 >= p.Pages[0] && i+1 <= p.Pages[1] {
				words = append(words, folded(strings.Join(page, " "))...)
			}
		}
		for _, key := range p.Signed {
			if !p.once(key) {
				continue
			}
			best := 0.
			for name := range strings.SplitSeq(s.names[key], "|") {
				best = max(best, likest(folded(name), words))
			}
			all++
			if best == 1 {
				exact++
			}
			if best >= .8 {
				near++
			}
		}
	}
	if all == 0 {
		return " | "
	}
	return fmt.Sprintf("%d of %d (%.2f) | %d (%.2f)", exact, all, float64(exact)/float64(all), near, float64(near)/float64(all))
}

// folded is a text's words without accents, case and marks.
func folded(text string) []string {
	return strings.FieldsFunc(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// likest is how much the stretch of a text that is most like a name is like it.
func likest(name, text []string) float64 {
	want, best := strings.Join(name, " "), 0.
	for n := max(1, len(name)-1); n <= len(name)+1; n++ {
		for i := 0; i+n <= len(text); i++ {
			got := strings.Join(text[i:i+n], " ")
			longer := max(len(want), len(got))
			if best < 1 && longer > 0 {
				best = max(best, 1-float64(edit.Distance(want, got))/float64(longer))
			}
		}
	}
	return best
}

// textOf is the folded words of a paper's own pages.
func (s *scanSet) textOf(p *scan, r *readings) []string {
	var words []string
	for i, page := range r.words[p.File] {
		if i+1 >= p.Pages[0] && i+1 <= p.Pages[1] {
			words = append(words, folded(strings.Join(page, " "))...)
		}
	}
	return words
}

// others says how many names of the signers of other papers stand in each.
func (s *scanSet) others(r *readings) string {
	found, tried := 0, 0
	for i := range s.papers {
		text := " " + strings.Join(s.textOf(&s.papers[i], r), " ") + " "
		for k := range s.papers {
			if s.papers[k].File == s.papers[i].File {
				continue
			}
			for _, key := range s.papers[k].Signed {
				name, _, _ := strings.Cut(s.names[key], "|")
				tried++
				if strings.Contains(text, " "+strings.Join(folded(name), " ")+" ") {
					found++
				}
			}
		}
	}
	return fmt.Sprintf("%d of %d", found, tried)
}

// dates is the share of dates put on by stamp or box that the text has, and
// how many whole dates are in the text of those papers that it should not have:
// neither the letter's own nor of a stamp that it was received with.
func (s *scanSet) dates(r *readings) string {
	right, all, none, looked := 0, 0, 0, 0
	for i := range s.papers {
		p := &s.papers[i]
		if p.DateForm == "" {
			continue
		}
		found := datesIn(s.textOf(p, r))
		all++
		if slices.Contains(found, p.Date) {
			right++
		}
		for _, d := range found {
			looked++
			if d != p.Date && !slices.Contains(p.Dates, d) && !slices.Contains(p.Optional, d) {
				none++
			}
		}
	}
	if all == 0 {
		return " | "
	}
	return fmt.Sprintf("%d of %d (%.2f) | %d of %d", right, all, float64(right)/float64(all), none, looked)
}

// monthStems are the first three letters of months, by number.
var monthStems = []string{"", "ene jan", "feb", "mar", "abr apr", "may", "jun", "jul", "ago aug", "sep set", "oct", "nov", "dic dec"}

func monthOf(word string) int {
	if len(word) < 3 {
		return 0
	}
	return max(0, slices.IndexFunc(monthStems, func(m string) bool { return strings.Contains(m, word[:3]) }))
}

// datesIn finds whole dates among folded words: day, month and year in any
// order that people write, as YYYY-MM-DD.
func datesIn(words []string) []string {
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "de" || w == "del" || w == "of" })
	number := func(w string) int {
		n, err := strconv.Atoi(w)
		if err != nil || len(w) > 4 {
			return 0
		}
		return n
	}
	var out []string
	add := func(y, m, d int) {
		if y >= 1900 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31 {
			out = append(out, fmt.Sprintf("%04d-%02d-%02d", y, m, d))
		}
	}
	for i := 0; i+2 < len(words); i++ {
		a, b, c := words[i], words[i+1], words[i+2]
		switch {
		case monthOf(b) > 0:
			add(number(c), monthOf(b), number(a))
		case monthOf(a) > 0:
			add(number(c), monthOf(a), number(b))
		default:
			add(number(c), number(b), number(a))
			add(number(a), number(b), number(c))
		}
	}
	return out
}
