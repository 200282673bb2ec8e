package zone

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
)

// isSalutation: the cell opens with a salutation and is short, or ends with a
// colon or comma; or a salutation with a colon opens a paragraph.
func (m *marker) isSalutation(first int, c *extract.Cell) bool {
	if end := m.x.MatchNear(m.t, first, c.Last, lexicon.SalutationAll); end >= 0 && c.Last-end <= 2 {
		return true
	}
	end := m.x.MatchNear(m.t, first, c.Last, lexicon.Salutation)
	if end < 0 {
		return false
	}
	for i := end; i <= c.Last && i < end+9; i++ {
		if endsWith(m.t.Tokens[i].Text, ":,") && (i > end || end > first) || endsWith(m.t.Tokens[i].Text, ":") {
			return true
		}
	}
	return c.Last-first < 6 && unicode.IsUpper(firstRune(m.t.Tokens[first].Text)) && !endsWith(m.t.Tokens[c.Last].Text, ";")
}

// isCopies: an abbreviation that only copies have, a label before a colon or
// alone, or a phrase at the beginning of a paragraph.
func (m *marker) isCopies(i, first int) bool {
	c := &m.cells[i]
	if glued := m.t.Tokens[first].Key; strings.HasPrefix(glued, "ccp") && strings.ContainsAny(m.t.Tokens[first].Text, ".-,") && len(glued) < 14 {
		return true
	}
	end := m.x.Match(m.t, first, c.Last, lexicon.CopiesLead)
	if end < 0 {
		return false
	}
	said := m.x.Match(m.t, first, c.Last, lexicon.CopiesPhrase)
	text := m.t.Tokens[end].Text
	switch {
	case said < 0: // "C.c.p.", "cc"
		return strings.ContainsAny(m.t.Between(first, end), ".:/,") || end == c.Last || strings.ToLower(text) == "cc" || strings.ToUpper(text) == text
	case endsWith(text, ":.") || end == c.Last:
		return true
	case end < c.Last && m.t.Tokens[end+1].Key == "" && endsWith(m.t.Tokens[end+1].Text, ":-–"):
		return true
	}
	return end > first && !m.prose[i] && m.paragraphBegins(i)
}

// paragraphBegins: the cell above ends well before the right edge, or a gap
// parts the two.
func (m *marker) paragraphBegins(i int) bool {
	if i == 0 || m.cells[i-1].Page != m.cells[i].Page {
		return true
	}
	above := &m.cells[i-1]
	return above.Box.X1 < m.right-(m.right-m.left)/6 || m.cells[i].Box.Y0-above.Box.Y1 > m.line
}

// isNumber: "Oficio No. 12/2017", "Ref.: …", "No. 45".
func (m *marker) isNumber(first, last int) bool {
	end := m.x.MatchNear(m.t, first, last, lexicon.NumberLead)
	if end < 0 {
		end = m.x.Match(m.t, first, last, lexicon.NumberMark)
		if end >= 0 && last-end > 3 {
			return false
		}
	}
	if end < 0 || last-first > 11 {
		return false
	}
	for i := first; i <= min(last, end+4); i++ {
		if strings.ContainsAny(m.t.Tokens[i].Text, "0123456789") {
			return true
		}
	}
	return false
}

// isDate: a month and a year, or figures parted by strokes, in a short cell.
func (m *marker) isDate(first, last int) bool {
	if last-first > 13 {
		return false
	}
	month, year, figures := false, false, false
	for i := first; i <= last; i++ {
		k := m.t.Tokens[i].Key
		month = month || m.x.MatchNear(m.t, i, i, lexicon.DateWord) >= 0 || m.monthWithin(m.t.Tokens[i].Text)
		year = year || hasYear(k)
		figures = figures || isFigures(m.t.Tokens[i].Text)
	}
	return month && year || figures && last-first <= 6 || month && last-first <= 4 && m.hasDigit(first, last)
}

// monthWithin finds the month in "21/DICIEMBRE/2017" and "4-DIC-2006".
func (m *marker) monthWithin(text string) bool {
	if !strings.ContainsAny(text, "/-.") || !strings.ContainsAny(text, "0123456789") {
		return false
	}
	for _, p := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(p) >= 3 && m.x.Word(p, lexicon.DateWord) {
			return true
		}
	}
	return false
}

func (m *marker) hasDigit(first, last int) bool {
	for i := first; i <= last; i++ {
		if strings.ContainsAny(m.t.Tokens[i].Text, "0123456789") {
			return true
		}
	}
	return false
}

// hasYear: four digits that may be a year, also after glued letters.
func hasYear(key string) bool {
	for i := 0; i+4 <= len(key); i++ {
		if (key[i:i+2] == "19" || key[i:i+2] == "20" || key[i:i+2] == "18") && digits(key[i:i+4]) {
			return true
		}
	}
	return false
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// isFigures: 12/05/2017, 2017-05-12, 12.05.17.
func isFigures(s string) bool {
	s = strings.Trim(s, ",.;:()")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 {
		return false
	}
	for _, p := range parts {
		if !digits(p) || len(p) > 4 {
			return false
		}
	}
	return len(parts[0])+len(parts[1])+len(parts[2]) >= 4
}

// isPageMark: "Página 2 de 3", "2/3", "- 2 -", "2".
func (m *marker) isPageMark(first, last int) bool {
	if last-first > 4 {
		return false
	}
	end := m.x.MatchNear(m.t, first, last, lexicon.PageMark)
	numbers := 0
	for i := max(first, end+1); i <= last; i++ {
		k := m.t.Tokens[i].Key
		switch {
		case digits(k) && len(k) <= 3:
			numbers++
		case k == "" || m.x.Match(m.t, i, i, lexicon.PageOf) >= 0 || pageFraction(m.t.Tokens[i].Text):
			if pageFraction(m.t.Tokens[i].Text) {
				numbers++
			}
		default:
			return false
		}
	}
	return numbers > 0
}

func pageFraction(s string) bool {
	a, b, ok := strings.Cut(strings.Trim(s, "()[].-"), "/")
	return ok && digits(a) && digits(b) && len(a) <= 3 && len(b) <= 3
}

// isInitials: "ABC/def", "JMR/abc/xyz", "JLM*rgs".
func (m *marker) isInitials(c *extract.Cell) bool {
	if c.Last-c.First > 3 {
		return false
	}
	parts := strings.FieldsFunc(strings.ReplaceAll(c.Text, " ", ""), func(r rune) bool { return strings.ContainsRune("/*-:|", r) })
	if len(parts) < 2 || !strings.ContainsAny(c.Text, "/*:-") {
		return false
	}
	for _, p := range parts {
		p = strings.Trim(p, ".,()")
		n := utf8.RuneCountInString(p)
		if n < 2 || n > 5 || strings.ContainsAny(p, "0123456789@") {
			return false
		}
	}
	return true
}

// addressLike counts what only addresses, telephones and web pages have.
func (m *marker) addressLike(c *extract.Cell) int {
	n, figures := 0, m.hasDigit(c.First, c.Last)
	for i := c.First; i <= c.Last; i++ {
		s := m.t.Tokens[i].Text
		switch {
		case strings.ContainsRune(s, '@') || strings.HasPrefix(strings.ToLower(s), "www.") || strings.HasPrefix(s, "http"):
			n += 3
		case figures && m.x.Match(m.t, i, c.Last, lexicon.PlaceWord) >= 0:
			n += 2
		case digits(strings.Trim(s, ",.()")) && len(s) >= 4 && !hasYear(m.t.Tokens[i].Key):
			n++
		}
	}
	return n
}

// labelled: the cue stands alone or before a colon.
func (m *marker) labelled(cue lexicon.Cue, first, last int) bool {
	end := m.x.MatchNear(m.t, first, last, cue)
	return end >= 0 && (m.onlyMarksAfter(end, last) || endsWith(m.t.Tokens[end].Text, ":") || end < last && m.t.Tokens[end+1].Text == ":")
}

// fields are the labels of header fields, the more specific first.
var fields = []lexicon.Cue{lexicon.FieldThrough, lexicon.FieldAttention, lexicon.FieldSubject, lexicon.FieldFrom, lexicon.FieldTo, lexicon.FieldDate, lexicon.FieldReference, lexicon.FieldEnclosed}

// fieldOf is the label that opens a cell: before a colon, or alone with a
// value in the next column.
func (m *marker) fieldOf(i, first int) lexicon.Cue {
	c := &m.cells[i]
	for _, cue := range fields {
		end := m.x.Match(m.t, first, c.Last, cue)
		if end < 0 {
			continue
		}
		s := m.t.Tokens[end].Text
		switch {
		case endsWith(s, ":") || end < c.Last && strings.HasPrefix(m.t.Tokens[end+1].Text, ":"):
			return cue
		case end == c.Last && m.beside(i):
			return cue
		case endsWith(s, ".-") && (cue == lexicon.FieldSubject || cue == lexicon.FieldReference) && len(s) > 2 && !m.prose[i]:
			return cue
		case (cue == lexicon.FieldThrough || cue == lexicon.FieldAttention) && c.Last > end && !m.prose[i] && capital(m.t.Tokens[end+1].Text) && m.paragraphBegins(i):
			return cue
		}
	}
	return ""
}

// beside reports whether the next cell stands on the same row: a value in
// another column.
func (m *marker) beside(i int) bool {
	return i+1 < len(m.cells) && m.cells[i+1].Row == m.cells[i].Row
}

func capital(s string) bool { return unicode.IsUpper(firstRune(strings.TrimLeft(s, "\"“«('"))) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func endsWith(s, marks string) bool {
	return s != "" && strings.ContainsRune(marks, rune(s[len(s)-1]))
}
