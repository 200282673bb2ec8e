package date

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// headLines is how many lines from the beginning of a document its date can
// stand without a zone that says so; footLines the same from its end.
const (
	headLines = 25
	footLines = 30
)

func cues(d *lexicon.Dates) lexicon.Phrases { return d.Cue }

// place gives a date the role that its zone or the words before it say.
func (s *scan) place(f *found, zones []string) {
	if f.role != "" || f.ends[0] >= 0 {
		return
	}
	f.role = s.cue(f.first)
	if f.role != "" {
		return
	}
	switch zones[s.token(f.first)] {
	case extract.ZoneDateline, extract.ZoneHeader:
		f.role = extract.DateWritten
	case extract.ZoneStamp:
		f.role = extract.DateReceived
	default:
		f.role = extract.DateEvent
	}
}

func (s *scan) token(i int) int { return s.atoms[s.lex[i].atom].Token }
func (s *scan) line(i int) int  { return s.text.Tokens[s.token(i)].Line }

// cue gives the role that a phrase before lexeme i means, link words and a
// day of the week between, "" where none does.
func (s *scan) cue(i int) string {
	role, best := "", 0
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		means, n := s.match(k, cues)
		if n == 0 || k+n > i || n < best || !s.fills(k+n, i) {
			continue
		}
		role, best = means, n
	}
	return role
}

// fills reports whether lexemes from to end-1 are only link words, marks and
// days of the week.
func (s *scan) fills(from, end int) bool {
	for k := from; k < end; k++ {
		w := s.fold(k)
		if w == "," || w == ":" || w == "(" || w == "\"" || s.any(k, links) {
			continue
		}
		known := false
		for _, d := range s.tables {
			known = known || d.Weekdays[w] > 0 || d.To[w]
		}
		if !known {
			return false
		}
	}
	return true
}

// own chooses the document's own date, -1 where none stands where such a
// date can stand.
func (s *scan) own(d *extract.Document, list []found, zones []string) int {
	best, top := -1, 0
	for i := range list {
		f := &list[i]
		if f.y == 0 || f.m == 0 || f.wrong || f.ends[0] >= 0 || f.value != "" {
			continue
		}
		if f.stand = s.ownScore(d, f, zones); f.stand > top {
			best, top = i, f.stand
		}
	}
	if best < 0 || top < leastStand {
		if i := s.yearless(d, list, zones); i >= 0 {
			best = i
		}
	}
	if best >= 0 {
		if r := list[best].role; r == extract.DateEvent || r == extract.DateWritten || r == "" {
			list[best].role = ownRole(d.Kind)
		}
	}
	return best
}

// leastStand is the least score of a date that stands where a document's own
// date does: a dateline, a header, alone on its line above the text.
const leastStand = 880

// yearless takes a day and month in the place of a document's own date,
// "Valparaíso, 12 de mayo", where all other dates of the document are of one
// year, which then is its year too. It gives the date's index, -1 for none.
func (s *scan) yearless(d *extract.Document, list []found, zones []string) int {
	own, y := -1, 0
	for i := range list {
		f := &list[i]
		if f.wrong || f.ends[0] >= 0 || f.value != "" || f.m == 0 {
			continue
		}
		if f.y > 0 && y > 0 && y != f.y {
			return -1
		}
		y = max(y, f.y)
		if own < 0 && f.y == 0 && f.d > 0 && f.shift == "" && s.ownScore(d, f, zones) >= leastStand {
			own = i
		}
	}
	if own >= 0 && y > 0 {
		list[own].takeYear(y, 650)
		return own
	}
	return -1
}

// ownRole is what a document's own date tells of it.
func ownRole(kind string) string {
	switch kind {
	case extract.Agreement:
		return extract.DateSigned
	case extract.PressRelease:
		return extract.DatePublished
	case extract.Email:
		return extract.DateSent
	case extract.Minutes:
		return extract.DateEvent
	}
	return extract.DateWritten
}

func (s *scan) ownScore(d *extract.Document, f *found, zones []string) int {
	v := s.stand(d, f, zones[s.token(f.first)])
	if v > 0 && f.d == 0 {
		v -= 300
	}
	if v > 0 && f.fixed && d.Kind != extract.Minutes { // there the first one counts, however it was read
		v -= 20
	}
	return v
}

// stand scores where a date stands: 0 where a document's own date would not.
func (s *scan) stand(d *extract.Document, f *found, zone string) int {
	if f.role == extract.DateReceived || f.role == extract.DateDeadline || f.role == extract.DatePublished && d.Kind != extract.PressRelease {
		return 0
	}
	line := s.line(f.first)
	if d.Kind == extract.Minutes && s.saidBefore(f.first, reachStamp, lexicon.DateBefore) {
		return 0
	}
	if d.Kind == extract.Agreement && zone == extract.ZoneDateline && (line >= headLines || s.shape(f) == 0) {
		zone = extract.ZoneTitle // a line of a title, "SUSCRITO EL 3 DE MAYO DE 2015 ENTRE", or of a table at the foot
	}
	switch zone {
	case extract.ZoneDateline:
		if d.Kind == extract.Minutes && line >= headLines/2 {
			return 300 // the next meeting's
		}
		if s.told(f) && d.Kind == extract.Minutes {
			return 900 - line // "siendo las 10 horas del día 3 de mayo de 2019"
		}
		if s.told(f) {
			return 300
		}
		switch { // several may stand at the head: "Segunda Fundación: 7 de octubre de 1925."
		case line >= headLines:
			return 990
		case s.shape(f) == 0 && !s.bare(f):
			return 995
		}
		return 1000
	case extract.ZoneHeader:
		if f.role == extract.DateEvent {
			return 300 // "Date dictated:", "Date of visit:"
		}
		return 950
	case extract.ZoneNumber:
		if f.d > 0 && !f.numeric && s.endsLine(f.last) && s.num(f.first-1) >= 0 && s.line(f.first-1) == line {
			return 885 // "Our ref: WL/300   6 November 2000"
		}
	case extract.ZoneTitle:
		if f.d > 0 && d.Kind != extract.Agreement && d.Kind != extract.Minutes && s.shape(f) == 0 && s.closesTitle(f) {
			return 700
		}
	case extract.ZoneStamp:
		if f.d > 0 && s.saidBefore(f.first, reachStamp, lexicon.DateIssued) {
			return 500
		}
		return 0
	case extract.ZoneFooter, extract.ZoneFootnote, extract.ZoneCopies, extract.ZoneTable:
		return 0
	}
	head, foot := line < headLines, line >= len(s.text.Lines)-footLines
	if s.labelled(f.first) && f.role != extract.DateEffective && f.role != extract.DateEnd && line < 2*headLines && (d.Kind != extract.Minutes || line < headLines/3) {
		return 920
	}
	if foot && s.saidBefore(f.first, reachGiven, lexicon.DateGiven) {
		return 760
	}
	shape := s.shape(f)
	switch {
	case d.Kind == extract.Minutes && head: // the first one is the meeting's
		return 900 - line
	case head && shape > 0:
		return 880 + shape
	case d.Kind == extract.PressRelease && head && s.opensNews(f):
		return 885
	case d.Kind == extract.Agreement:
		return s.agreed(f, line, foot)
	case foot && shape > 0 && (d.Kind == extract.Letter || d.Kind == extract.Memo || d.Kind == extract.Other):
		return 600 + shape
	case f.role == extract.DateSigned && f.d > 0 && s.saidBefore(f.first, reachLabel, lexicon.DateElectronic),
		f.role == extract.DateEvent && f.d > 0 && foot && s.saidBefore(f.first, reachStamp, lexicon.DateElectronic):
		return 250
	}
	return 0
}

// How far before a date words may stand that tell what it is of, in lexemes:
// a place and the words of a legal date are behind "dado en", a number behind
// "registro de salida", a name and its title behind "firmado electrónicamente".
const (
	reachGiven = 24
	reachStamp = 16
	reachLabel = 6
)

// saidBefore reports whether a label that means something stands within reach
// before lexeme i.
func (s *scan) saidBefore(i, reach int, what string) bool {
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		if means, n := s.match(k, labels); n > 0 && means == what {
			return true
		}
	}
	return false
}

// told reports whether a date is part of a sentence, "by a letter of 8 May":
// an ordinary word that is no label stands before it on its line.
func (s *scan) told(f *found) bool {
	k := f.first - 1
	for k >= 0 && s.line(k) == s.line(f.first) && s.any(k, links) {
		k--
	}
	if k < 0 || s.line(k) != s.line(f.first) {
		return false
	}
	l := &s.lex[k]
	if !l.letter || l.upper || len(l.fold) < 3 {
		return false
	}
	for j := k; j >= 0 && j >= k-3; j-- {
		if _, n := s.match(j, labels); n > 0 {
			return false
		}
	}
	return true
}

// closesTitle: a comma stands before the date and nothing after it on its
// line, as in "… by Ana Ruiz, Lima, 7 March 2008".
func (s *scan) closesTitle(f *found) bool {
	end := f.last + 1
	return f.first > 0 && s.is(f.first-1, ",") && (end >= len(s.lex) || s.line(end) != s.line(f.last))
}

// agreed scores a date in the text of an agreement: "made as of", "firmado
// el", near its beginning or its end.
func (s *scan) agreed(f *found, line int, foot bool) int {
	role := s.cue(f.first)
	said := role == extract.DateSigned || role == extract.DateWritten
	switch {
	case said && line < 3*headLines:
		return 860
	case f.role == extract.DateEffective && line < 3*headLines:
		return 780
	case foot && (said || s.shape(f) > 0 || f.words):
		return 740
	case line < headLines:
		return 500
	}
	return 0
}

// labelled reports whether a label such as "Fecha:" stands before a date.
func (s *scan) labelled(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if means, n := s.match(k, labels); n > 0 && means == extract.DateWritten && k+n < i && s.is(k+n, ":") && s.fills(k+n, i) {
			return true
		}
	}
	return false
}

// shape scores the line of a date as a dateline: alone on it, or after a
// place and a comma; 0 where it is part of a sentence.
func (s *scan) shape(f *found) int {
	line := s.line(f.first)
	before := f.first
	for before > 0 && s.line(before-1) == line {
		before--
	}
	end := f.last + 1
	for end < len(s.lex) && (s.is(end, ".") || s.is(end, ",")) {
		end++
	}
	open := end >= len(s.lex) || s.line(end) != s.line(f.last)
	dash := !open && (s.is(end, "-") || s.is(end, "(")) && (!s.lex[end].glued || end > f.last+1)
	switch {
	case open && s.fills(before, f.first):
		return 10
	case (open || dash) && s.placed(before, f.first):
		return 20
	}
	return 0
}

// bare reports whether nothing but capitals before the date stands on its line with it:
// "Cochabamba 3 de mayo 2014."
func (s *scan) bare(f *found) bool {
	for k := f.first - 1; k >= 0 && s.line(k) == s.line(f.first); k-- {
		if l := &s.lex[k]; l.num >= 0 || s.is(k, ":") || l.letter && !l.upper && !s.any(k, links) {
			return false
		}
	}
	end := f.last + 1
	for end < len(s.lex) && (s.is(end, ".") || s.is(end, ",")) {
		end++
	}
	return end >= len(s.lex) || s.line(end) != s.line(f.last)
}

// opensNews reports whether a date, with its place or by itself before a dash, opens the text of a press
// release, which goes on behind a full stop: "Lima, 4 April 2018. The …".
func (s *scan) opensNews(f *found) bool {
	before := f.first
	for before > 0 && s.line(before-1) == s.line(f.first) {
		before--
	}
	end := f.last + 1
	if f.d > 0 && before == f.first && end+1 < len(s.lex) && s.is(end, "-") && !s.lex[end].glued && s.lex[end+1].upper {
		return s.line(f.first) < headLines/2 // "4 April 2018 - The …"
	}
	if f.d > 0 && s.is(f.last+1, ",") && s.line(f.first) < headLines/2 && s.placed(before, f.first) {
		return true // "En Oria, a 3 de mayo de 2018, las entidades …"
	}
	return f.d > 0 && end+1 < len(s.lex) && (s.is(end, ".") || s.is(end, ":")) && s.lex[end+1].upper && s.placed(before, f.first)
}

// placed reports whether lexemes from to end-1 read as a place before a date:
// "Ciudad de México, a", "Lima,".
func (s *scan) placed(from, end int) bool {
	comma := -1
	for k := from; k < end; k++ {
		if s.is(k, ",") || s.is(k, "-") {
			comma = k
		}
	}
	if comma <= from || comma-from > 8 || !s.lex[from].upper || !s.fills(comma, end) && !s.fills(comma+1, end) {
		return false
	}
	for k := from; k < comma; k++ {
		l := &s.lex[k]
		if l.letter && !l.upper && !s.any(k, links) || l.num >= 0 {
			return false
		}
	}
	return true
}

// learnOrder settles the order of day and month in digits by what the text
// itself shows: a first number over 12, or dates in words day first.
func (s *scan) learnOrder() {
	day, month := 0, 0
	for i := range s.lex {
		l := &s.lex[i]
		if l.num >= 0 && i+4 < len(s.lex) && s.lex[i+1].glued {
			if ps, next := s.numeric(i); next > i && ps[0].other == [2]int{} && s.lex[i].width <= 2 && !ps[0].wrong && ps[0].m != ps[0].d {
				if ps[0].d == l.num {
					day += 2
				} else {
					month += 2
				}
			}
			continue
		}
		if m, _, short := s.month(i); m > 0 && !short {
			if s.num(i-1) > 0 && s.num(i-1) <= 31 || s.num(i-2) > 0 && s.num(i-2) <= 31 && s.any(i-1, links) {
				day++
			} else if s.num(i+1) > 0 && s.num(i+1) <= 31 {
				month++
			}
		}
	}
	if day == month && !s.dayFirst && s.dayFirstWords() {
		day++
	}
	if day != month {
		s.dayFirst = day > month
		s.ordered = max(day, month) >= 2 && min(day, month) == 0
	}
}

// dayFirstWords reports whether the text has a word of those who write the day
// first, or the postcode that their towns have.
func (s *scan) dayFirstWords() bool {
	for i := range s.atoms {
		for _, d := range s.tables {
			if d.DayFirstWords[s.atoms[i].Fold] {
				return true
			}
		}
		if i > 0 && s.postcode(i) {
			return true
		}
	}
	return false
}

// postcode reports whether the word at atom i, a figure and two capitals, ends a
// British postcode: "NG18 9ZZ".
func (s *scan) postcode(i int) bool {
	a, b := s.atoms[i-1].Text, s.atoms[i].Text
	if len(b) != 3 || len(a) < 2 || len(a) > 4 || s.atoms[i].Kind != extract.AtomMixed || s.atoms[i-1].Kind != extract.AtomMixed {
		return false
	}
	capital := func(c byte) bool { return c >= 'A' && c <= 'Z' }
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	return digit(b[0]) && capital(b[1]) && capital(b[2]) && capital(a[0]) && (digit(a[1]) || len(a) > 2 && capital(a[1]) && digit(a[2]))
}
