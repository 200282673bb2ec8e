package ocr

import (
	"context"
	"fmt"
	"image"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"legajo/language/edit"
)

// Dates that were put on a paper with a rubber stamp or in a dark box stand
// aslant, in other type and another ink than the page, and tesseract may be
// sure of figures that it has wrong. Where what stands beside a month can be no
// day or no year, the place is read again with the careful network.

// dated is a day, a month and a year among the words of a line: which words,
// from first to behind the last, and their texts.
type dated struct {
	first, end       int
	day, month, year string
	whole            bool // it is one word, with strokes between
}

// possible says whether a date can be one.
func (d *dated) possible() bool {
	n, err := strconv.Atoi(d.day)
	return err == nil && len(d.day) <= 2 && n >= 1 && n <= 31 && aYear(d.year)
}

// aYear says whether a text is a year that a paper may have.
func aYear(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && len(s) == 4 && n >= 1900 && n < 2100
}

// asLetters are the letters that readers take for figures in months, and the
// other way round.
var asLetters = strings.NewReplacer("0", "O", "1", "I", "4", "A", "5", "S", "6", "G", "8", "B")

// likeMonth is how similar, per mille, a text is to a month that was misread.
const likeMonth = 750

// month gives the month that a text is or, with a letter or two misread, is
// like; "" for none.
func (c *Cues) month(text string) string {
	got := squeezed(asLetters.Replace(text))
	best, most := "", likeMonth-1
	if len(got) < 3 || letters(text) < len(got) || !strings.ContainsFunc(text, unicode.IsLetter) {
		return ""
	}
	for _, m := range c.Months {
		m = squeezed(m)
		if got == m {
			return m
		}
		if s := similarity(got, m); len(m) >= 5 && s > most {
			best, most = m, s
		}
	}
	return best
}

// atMonth finds the date that a month's word is of; false where figures are
// not on both its sides.
func (c *Cues) atMonth(words []Token, at int) (dated, bool) {
	d := dated{first: at, end: at + 1}
	if parts := strings.FieldsFunc(words[at].Text, func(r rune) bool { return r == '/' }); len(parts) == 3 {
		d.day, d.month, d.year, d.whole = parts[0], c.month(parts[1]), bareFigures(parts[2]), true
		return d, d.month != "" && numeric(d.day) && numeric(d.year)
	}
	if d.month = c.month(words[at].Text); d.month == "" {
		return d, false
	}
	step := func(i, by int) int { // to a number, over a short word: "de"
		for range 2 {
			i += by
			if i < 0 || i >= len(words) || words[i].Line != words[at].Line {
				return -1
			}
			if text := bareFigures(words[i].Text); numeric(text) && len(text) <= 6 {
				return i
			}
			if len(words[i].Text) > 3 {
				return -1
			}
		}
		return -1
	}
	day, year := step(at, -1), step(at, 1)
	if day < 0 || year < 0 {
		return d, false
	}
	d.first, d.end = day, year+1
	d.day, d.year = bareFigures(words[day].Text), bareFigures(words[year].Text)
	if year+1 < len(words) && words[year+1].Line == words[year].Line && aYear(d.year+bareFigures(words[year+1].Text)) {
		d.end++
		d.year += bareFigures(words[year+1].Text)
	}
	return d, len(d.day) <= 3 && len(d.year) >= 3
}

// bareFigures is a text without marks at its ends.
func bareFigures(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune(".,;:()-–", r) })
}

// numeric says whether figures are at least half of a text.
func numeric(s string) bool {
	n := 0
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n > 0 && 2*n >= len(s)
}

// datesAgain mends the dates of a page that can be none: two readings of the
// place must agree on a date that can be one and is like what was read there. A
// year that was read in two parts is joined.
func (r *Reader) datesAgain(ctx context.Context, p *prepared, words []Token) ([]Token, error) {
	words = slices.Clone(words)
	tried := 0
	for at := 0; at < len(words); at++ {
		d, ok := r.cues.atMonth(words, at)
		if !ok {
			continue
		}
		if d.possible() {
			words = d.joined(words)
			continue
		}
		if r.effort == EffortLow || tried == mostParts {
			continue
		}
		tried++
		got, ok, err := r.dateAt(ctx, p, words, d)
		if err != nil {
			return nil, err
		}
		if ok {
			words = d.replaced(words, got)
			at = d.first
		}
	}
	return r.cues.unglueDates(words), nil
}

// joined makes one word of a year that was read in two parts.
func (d *dated) joined(words []Token) []Token {
	last := &words[d.end-1]
	if d.whole || bareFigures(last.Text) == d.year || len(bareFigures(last.Text)) >= 4 {
		return words
	}
	before := &words[d.end-2]
	if !strings.HasSuffix(d.year, bareFigures(last.Text)) || 3*gap(before.Box, last.Box) > last.Box.Dy() {
		return words
	}
	before.Text, before.Box = bareFigures(before.Text)+last.Text, before.Box.Union(last.Box)
	return slices.Delete(words, d.end-1, d.end)
}

// dateAt reads the place of a date twice, in other shades; both readings have
// to have the same date.
func (r *Reader) dateAt(ctx context.Context, p *prepared, words []Token, d dated) (found reading, ok bool, err error) {
	var box image.Rectangle
	for _, w := range words[d.first:d.end] {
		box = box.Union(w.Box)
	}
	high := words[d.first].Box.Dy()
	box = image.Rect(box.Min.X-high, box.Min.Y-high/2, box.Max.X+2*high, box.Max.Y+high/2).Intersect(p.gray.Rect)
	raw := framed(scaledTo(p.gray, box, zoneDPI/float64(p.dpi)), image.Rectangle{})
	p.see(fmt.Sprintf("4-date%d", d.first), raw)
	pale := shaded(raw, func(x int) int { return 255 - (255-x)*(255-x)/255 })
	dark := shaded(raw, func(x int) int { return x * x / 255 })
	for i, forms := range [][]*image.Gray{{raw}, {pale, dark}} {
		read, err := r.other(ctx, p, forms, zoneDPI, AreaBlock)
		if err != nil {
			return found, false, err
		}
		got, ok := r.cues.dateIn(read, d)
		if !ok || i > 0 && got.dated != found.dated {
			return found, false, nil
		}
		found = got
	}
	return found, true, nil
}

// reading is a date as it was read again.
type reading struct {
	dated
	conf int
}

// wholeDate is a day, a month and a year as a line has them.
var wholeDate = regexp.MustCompile(`(?:^|[^\d])(\d{1,2})[ /.]*(?:\pL{1,3} )?([\pL\d]{3,12}?)[ /.,]*(?:\pL{1,3} )?((?:19|20)\d\d)(?:[^\d\pL]|$)`)

// dateIn finds in a reading the date that is like one: of the same month, its
// year with two figures in place.
func (c *Cues) dateIn(words []Token, like dated) (reading, bool) {
	for _, l := range linesIn(words) {
		for _, m := range wholeDate.FindAllStringSubmatch(l.text, -1) {
			got := dated{day: m[1], month: c.month(m[2]), year: m[3]}
			if got.possible() && got.month == like.month && edit.Distance(got.year, like.year) <= 2 {
				return reading{got, l.conf}, true
			}
		}
	}
	return reading{}, false
}

// spokenLine is a line as it was read, and how sure its least sure word is.
type spokenLine struct {
	text string
	conf int
}

func linesIn(words []Token) []spokenLine {
	var out []spokenLine
	for i, w := range words {
		if i == 0 || w.Line != words[i-1].Line {
			out = append(out, spokenLine{w.Text, w.Conf})
			continue
		}
		l := &out[len(out)-1]
		l.text, l.conf = l.text+" "+w.Text, min(l.conf, w.Conf)
	}
	return out
}

// replaced puts a date in the place of one that can be none.
func (d *dated) replaced(words []Token, got reading) []Token {
	put := func(w *Token, text string) {
		if w.Text != text {
			w.Text, w.Other, w.OtherConf, w.Conf = text, w.Text, w.Conf, got.conf
		}
	}
	if d.whole {
		month := got.month
		if text := words[d.first].Text; text == strings.ToUpper(text) {
			month = strings.ToUpper(month)
		}
		put(&words[d.first], got.day+"/"+month+"/"+got.year)
		return words
	}
	dayDone := false
	for i := d.first; i < d.end; i++ {
		switch text := bareFigures(words[i].Text); {
		case !dayDone && text == d.day:
			put(&words[i], got.day)
			dayDone = true
		case text == d.year || strings.HasPrefix(d.year, text) && i == d.end-2:
			put(&words[i], got.year)
			return slices.Delete(words, i+1, d.end)
		}
	}
	return words
}

// gluedDate is a word to which a date in a box was glued.
var gluedDate = regexp.MustCompile(`^(\pL{3,}[.,]?)(\d{1,2}/([\pL\d]{3,12})/(?:19|20)\d\d)$`)

// unglueDates parts the words to which a date was glued.
func (c *Cues) unglueDates(words []Token) []Token {
	var out []Token
	for _, w := range words {
		if m := gluedDate.FindStringSubmatch(w.Text); m != nil && c.month(m[3]) != "" {
			w.Text = m[1] + " " + m[2]
			out = append(out, parted(w)...)
			continue
		}
		out = append(out, w)
	}
	return out
}
