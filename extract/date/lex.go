package date

import (
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language/lexicon"
)

// lexeme is a word, a number or a mark as the grammar of dates takes it:
// "5th" and "de2017" are two each.
type lexeme struct {
	atom   int // index into the text's atoms
	fold   string
	num    int // -1 where it is no number
	width  int // count of its digits
	fixed  bool
	glued  bool // no space before it
	upper  bool
	caps   bool
	letter bool
}

// scan is a text on its way through the grammar.
type scan struct {
	text   *extract.Text
	atoms  []extract.Atom
	lex    []lexeme
	tables []*lexicon.Dates
	// dayFirst is the order of 03/04 in this text; ordered says that the
	// text itself shows it.
	dayFirst, ordered bool
}

func newScan(t *extract.Text, tables []*lexicon.Dates) *scan {
	s := &scan{text: t, atoms: t.Atoms(), tables: tables, dayFirst: len(tables) == 0 || tables[0].DayFirst}
	s.lex = make([]lexeme, 0, len(s.atoms))
	for i := range s.atoms {
		s.addAtom(i)
	}
	s.repairMonths()
	return s
}

func (s *scan) addAtom(i int) {
	a := &s.atoms[i]
	l := lexeme{atom: i, fold: a.Fold, num: -1, glued: a.Glued, upper: a.Upper, caps: a.Caps, letter: a.Kind == extract.AtomWord}
	switch a.Kind {
	case extract.AtomNumber:
		l.num, l.width = digits(a.Fold)
	case extract.AtomMixed:
		if day, m := s.stampedDay(a.Text); m != "" {
			d := l
			d.num, d.width, d.fixed = day, 2, true
			l.fold, l.letter, l.fixed, l.glued = m, true, true, true
			s.lex = append(s.lex, d)
			break
		}
		if n, ok := s.misreadOrdinal(a.Text); ok {
			l.num, l.width, l.fixed = n, 2, true
			break
		}
		if n, w, ok := misread(a.Text); ok {
			l.num, l.width, l.fixed = n, w, true
			break
		}
		if m := s.mixedMonth(a.Fold); m != "" {
			l.fold, l.letter, l.fixed = m, true, true
			break
		}
		s.addMixed(l, a)
		return
	}
	s.lex = append(s.lex, l)
}

// addMixed parts "5th" and "de2017" where letters and digits meet.
func (s *scan) addMixed(l lexeme, a *extract.Atom) {
	rest := a.Fold
	for rest != "" {
		digit := rest[0] >= '0' && rest[0] <= '9'
		n := strings.IndexFunc(rest, func(r rune) bool { return (r >= '0' && r <= '9') != digit })
		if n < 0 {
			n = len(rest)
		}
		p := l
		p.fold, p.letter = rest[:n], !digit
		if digit {
			p.num, p.width = digits(rest[:n])
		}
		s.lex = append(s.lex, p)
		rest, l.glued = rest[n:], true
	}
}

// digits is the value of a run of digits, -1 beyond eight of them.
func digits(s string) (n, width int) {
	if len(s) > 8 {
		return -1, len(s)
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1, 0
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s)
}

// misread reads digits that a noisy reader took for letters: "L4", "2Ol8".
func misread(text string) (n, width int, ok bool) {
	var b [4]byte
	seen := false
	for _, r := range text {
		if width == len(b) {
			return 0, 0, false
		}
		switch {
		case unicode.IsDigit(r) && r < 0x80:
			seen = true
			b[width] = byte(r)
		case r == 'O' || r == 'o' || r == 'Q' || r == 'D':
			b[width] = '0'
		case r == 'l' || r == 'L' || r == 'I' || r == 'i':
			b[width] = '1'
		case r == 'S':
			b[width] = '5'
		case r == 'B':
			b[width] = '8'
		case r == 'Z':
			b[width] = '2'
		default:
			return 0, 0, false
		}
		width++
	}
	if !seen || width != 2 && width != 4 || width == 2 && text[0] <= '9' && strings.HasSuffix(text, "o") {
		return 0, 0, false
	}
	n, width = digits(string(b[:width]))
	return n, width, true
}

// misreadOrdinal reads "l4th", the day of a month whose first digit a reader
// took for a letter.
func (s *scan) misreadOrdinal(text string) (n int, ok bool) {
	if len(text) != 4 || text[0] >= '0' && text[0] <= '9' {
		return 0, false
	}
	for _, d := range s.tables {
		if d.Suffix[strings.ToLower(text[2:])] {
			n, _, ok = misread(text[:2])
			return n, ok && n >= 1 && n <= 31
		}
	}
	return 0, false
}

// fold is the folded text of lexeme i, "" outside.
func (s *scan) fold(i int) string {
	if i < 0 || i >= len(s.lex) {
		return ""
	}
	return s.lex[i].fold
}

func (s *scan) is(i int, mark string) bool { return s.fold(i) == mark }

func (s *scan) num(i int) int {
	if i < 0 || i >= len(s.lex) {
		return -1
	}
	return s.lex[i].num
}

// any reports whether lexeme i is in one of the tables' sets.
func (s *scan) any(i int, of func(*lexicon.Dates) map[string]bool) bool {
	w := s.fold(i)
	for _, d := range s.tables {
		if of(d)[w] {
			return w != ""
		}
	}
	return false
}

func links(d *lexicon.Dates) map[string]bool    { return d.Link }
func ands(d *lexicon.Dates) map[string]bool     { return d.And }
func tos(d *lexicon.Dates) map[string]bool      { return d.To }
func ins(d *lexicon.Dates) map[string]bool      { return d.In }
func suffixes(d *lexicon.Dates) map[string]bool { return d.Suffix }
func notDates(d *lexicon.Dates) map[string]bool { return d.NotDate }

// match gives the longest phrase at lexeme i in one of the tables, and its
// length.
func (s *scan) match(i int, of func(*lexicon.Dates) lexicon.Phrases) (means string, n int) {
	word := func(k int) string { return s.fold(i + k) }
	if word(0) == "" {
		return "", 0
	}
	for _, d := range s.tables {
		if m, k := of(d).Match(word); k > n {
			means, n = m, k
		}
	}
	return means, n
}

func shifts(d *lexicon.Dates) lexicon.Phrases { return d.Shift }
func labels(d *lexicon.Dates) lexicon.Phrases { return d.Label }
