package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"
)

// screen is a place where people read.
type screen struct {
	io.Writer
	width    int // in letters, 0 where lines may be as long as they like
	terminal bool
}

// newScreen measures the terminal that w is; else the width is what COLUMNS
// says, as for a pager.
func newScreen(w io.Writer) *screen {
	s := &screen{Writer: w}
	s.width, _ = strconv.Atoi(os.Getenv("COLUMNS"))
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		s.terminal = true
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			s.width = width
		}
	}
	return s
}

// bold makes text stand out on a terminal that wants it.
func (s *screen) bold(text string) string {
	if !s.terminal || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return text
	}
	return "\x1b[1m" + text + "\x1b[0m"
}

func (s *screen) line(text string) { fmt.Fprintln(s, text) }

// wrapped writes text in lines of the screen's width.
func (s *screen) wrapped(text string) {
	for _, l := range wrap(text, s.width) {
		s.line(l)
	}
}

// safe makes text from a document fit to be shown: what would steer the
// terminal, or turn the direction of writing, is written out, and white space
// of any kind is one space.
func safe(text string) string {
	var b strings.Builder
	space := false
	for i, r := range text {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u00ad' && r != '\u200d' && r != '\u200c':
			fmt.Fprintf(&b, `\u%04x`, r)
		case r == '\u00ad':
		default:
			if space {
				b.WriteByte(' ')
			}
			b.WriteRune(r)
		}
		space = false
	}
	return b.String()
}

// width counts letters as a terminal lays them out: a mark that stands over
// another letter takes no room, a wide East Asian one two.
func width(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
			n += 2
		default:
			n++
		}
	}
	return n
}

// cut shortens text to a width, … at its end where letters went.
func cut(text string, limit int) string {
	if width(text) <= limit {
		return text
	}
	n := 0
	for i, r := range text {
		w := width(string(r))
		if n+w > limit-1 {
			return strings.TrimRight(text[:i], " ,;") + "…"
		}
		n += w
	}
	return text
}

// cutMiddle shortens text to a width, … where letters went: it keeps more of
// the end, where page numbers stand.
func cutMiddle(text string, limit int) string {
	runes := []rune(text)
	if width(text) <= limit || len(runes) != width(text) || limit < 5 {
		return text
	}
	tail := limit * 3 / 5
	return string(runes[:limit-tail-1]) + "…" + string(runes[len(runes)-tail:])
}

// wrap breaks text at spaces into lines of at most a width; a longer word has
// a line of its own. With no width it stays one line.
func wrap(text string, limit int) []string {
	if limit <= 0 {
		return []string{text}
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && width(line)+1+width(word) > limit {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

// column is a column of a table.
type column struct {
	key   string // of the catalogue, for its title; what follows "col." heads it in CSV
	title string
	right bool // aligned to the right, as numbers are
	least int  // the width down to which it may be cut; 0: never cut
	date  bool // EDTF, which people are told in words
	// place is a file and its page: of a long one the end stays.
	place bool
}

// table is rows of text under titles, laid out to fit the screen.
type table struct {
	columns []column
	rows    [][]string
}

// table begins a table: titles in the language of the reader.
func (a *app) table(columns ...column) *table {
	t := &table{columns: columns}
	for i := range t.columns {
		if c := &t.columns[i]; c.key != "" {
			c.title = a.text(c.key)
			c.right = c.right || c.date
		}
	}
	return t
}

// give writes a table as it was asked for: for people, or as CSV.
func (a *app) give(t *table) error {
	if a.csv {
		return t.csv(a.out)
	}
	a.giveIndented(t, "")
	return nil
}

// giveIndented writes a table for people, its dates as they read them.
func (a *app) giveIndented(t *table, indent string) {
	said := table{columns: t.columns}
	for _, row := range t.rows {
		row = slices.Clone(row)
		for i, c := range t.columns {
			if c.date {
				row[i] = orDash(a.date(row[i]))
			}
		}
		said.rows = append(said.rows, row)
	}
	said.printIndented(a.out, indent)
}

// csv writes the table for a spreadsheet: dates as EDTF, nothing cut, columns
// named as in JSON.
func (t *table) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	var head []string
	for _, c := range t.columns {
		if c.key != "" {
			head = append(head, strings.TrimPrefix(c.key, "col."))
		}
	}
	if err := out.Write(head); err != nil {
		return err
	}
	for _, row := range t.rows {
		var cells []string
		for i, c := range t.columns {
			if c.key != "" {
				cells = append(cells, inSpreadsheet(row[i]))
			}
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

const gap = 2 // letters between columns

// add appends a row; what steers a terminal is written out.
func (t *table) add(cells ...string) {
	for i := range cells {
		cells[i] = safe(cells[i])
	}
	t.rows = append(t.rows, cells)
}

// print writes the table; columns in which nothing stands are left out.
func (t *table) print(s *screen) { t.printIndented(s, "") }

// printIndented writes each line of the table after an indent, the titles only
// where there are any.
func (t *table) printIndented(s *screen, indent string) {
	limit := s.width
	if limit > 0 {
		limit -= len(indent)
	}
	widths := t.widths(limit)
	var rows [][]string
	titles := make([]string, len(t.columns))
	for i, c := range t.columns {
		titles[i] = c.title
	}
	if strings.Join(titles, "") != "" {
		rows = append(rows, titles)
	}
	for _, row := range append(rows, t.rows...) {
		var b strings.Builder
		for i, cell := range row {
			if widths[i] == 0 {
				continue
			}
			if t.columns[i].place {
				cell = cutMiddle(cell, widths[i])
			}
			cell = cut(cell, widths[i])
			pad := strings.Repeat(" ", max(0, widths[i]-width(cell)))
			if t.columns[i].right {
				cell = pad + cell
			} else {
				cell += pad
			}
			if b.Len() > 0 {
				b.WriteString(strings.Repeat(" ", gap))
			}
			b.WriteString(cell)
		}
		s.line(indent + strings.TrimRight(b.String(), " "))
	}
}

// leastCut is how narrow columns get that may be cut, where a screen is
// narrower than they should have.
const leastCut = 6

// widths gives each column the room it wants, and takes room from the widest
// that may be cut until the line fits.
func (t *table) widths(limit int) []int {
	widths, total := make([]int, len(t.columns)), -gap
	for i := range t.columns {
		for _, row := range t.rows {
			widths[i] = max(widths[i], width(row[i]))
		}
		if widths[i] > 0 {
			widths[i] = max(widths[i], width(t.columns[i].title))
			total += widths[i] + gap
		}
	}
	for _, most := range []int{math.MaxInt, leastCut} {
		for limit > 0 && total > limit {
			i := t.widest(widths, most)
			if i < 0 {
				break
			}
			widths[i]--
			total--
		}
	}
	return widths
}

// widest is the widest column that may be cut, none of which has to keep more
// than most; -1 where each has but what it must.
func (t *table) widest(widths []int, most int) int {
	widest := -1
	for i, c := range t.columns {
		if c.least > 0 && widths[i] > min(c.least, most) && (widest < 0 || widths[i] > widths[widest]) {
			widest = i
		}
	}
	return widest
}
