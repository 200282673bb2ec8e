// Package cite finds the letters that a document speaks of: mentions and
// dates in; cited letters out, with who wrote, was addressed and was copied as
// far as the words say it, and whether the document replies to them.
//
// A letter counts only with a date or a number: "they had written before" is
// no letter that anybody could find.
package cite

import (
	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
)

// reachDate is how many atoms behind the noun of a letter its date may stand.
const reachDate = 24

// scan is a text on its way through the step.
type scan struct {
	t     *extract.Text
	d     *extract.Document
	cues  *extract.Cues
	a     []extract.Atom
	named []int
	dates []dated
	used  map[int]bool // dates that a letter has
	// copied are those whom a sentence that opens a list names as copied in
	// what the list holds.
	copied []int
	list   int     // the sentence that opened it, -1 where none is open
	last   *letter // told last, nil before the first
}

type dated struct{ index, first, last int }

// letter is one letter spoken of.
type letter struct {
	kind        string // "" for a letter
	first, last int    // atoms
	date        int    // index into Dates, -1 where none
	number      string
	from, to    []int
	copied      []int
	reply       bool
	yours       bool // "your letter"
	rule        string
	score       int
}

// Find appends cited letters and what is said of them. It reads d.Mentions,
// d.Dates and d.Relations (for "your letter", "our letter").
func Find(t *extract.Text, d *extract.Document, lex *extract.Lexicon) {
	s := &scan{t: t, d: d, cues: t.Cues(lex), a: t.Atoms(), named: d.Named(t), used: map[int]bool{}, list: -1}
	s.fillDates()
	s.earlier()
	s.register(lex)
	zones := t.ZoneOf(d.Zones)
	for i := 0; i < len(s.a); i++ {
		n := max(s.cue(i, lexicon.LetterNoun), s.cue(i, lexicon.SaidNoun))
		if s.cue(i, lexicon.CopiedOn) > 0 {
			s.openList(i)
		}
		if !prose(zones[s.a[i].Token]) {
			continue
		}
		if m := s.cue(i, lexicon.WroteTo); m > 0 && n == 0 {
			if l, ok := s.wrote(i, m); ok {
				s.write(&l)
			}
		} else if m := s.cue(i, lexicon.RepliedTo); m > 0 && n == 0 {
			if l, ok := s.answered(i, m); ok {
				s.write(&l)
			}
		}
		if n == 0 {
			continue
		}
		if l, ok := s.read(i, n); ok {
			s.write(&l)
		}
		i += n - 1
	}
}

// prose reports whether letters are spoken of in such a zone. A number line
// speaks of the letter itself.
func prose(zone string) bool {
	switch zone {
	case "", extract.ZoneBody, extract.ZoneFootnote, extract.ZoneTable, extract.ZoneSubject, extract.ZoneHeader, extract.ZoneClosing, extract.ZoneParties:
		return true
	}
	return false
}

func (s *scan) cue(i int, c lexicon.Cue) int { return s.cues.At(i, c) }

func (s *scan) is(i int, mark string) bool {
	return i >= 0 && i < len(s.a) && s.a[i].Fold == mark
}

func (s *scan) fillDates() {
	for k := range s.d.Dates {
		if first, last, ok := s.t.AtomsWithin(s.d.Dates[k].Span); ok && s.d.Dates[k].Value != "" && !s.interval(k) && !s.later(k, first) {
			s.dates = append(s.dates, dated{k, first, last})
		}
	}
}

// later reports a day, at atom first, after the document's own, of which no letter is
// that it can speak of: "we await your reply by 28 June". On a scan either may be
// misread.
func (s *scan) later(k, first int) bool {
	const day = len("2006-01-02")
	v := s.d.Dates[k].Value
	return len(v) == day && len(s.d.Date) == day && v > s.d.Date && s.t.WordAt(s.a[first].Token).Source == ingest.SourceText
}

// interval reports a span of days: no letter is of more than one day.
func (s *scan) interval(k int) bool {
	v := s.d.Dates[k].Value
	for i := range v {
		if v[i] == '/' {
			return true
		}
	}
	return false
}

// read judges the noun of a letter at atoms i to i+n-1 and what stands around
// it in its sentence.
func (s *scan) read(i, n int) (l letter, ok bool) {
	from, to := s.segment(i, n)
	l = letter{first: i, last: i + n - 1, date: -1}
	l.yours = s.yours(i, from) >= 0
	s.after(&l, i+n, to)
	verb := s.before(&l, i, from)
	verb = s.between(&l, i, from) || verb
	verb = s.means(&l, i, from, to) || verb
	s.saysIn(&l)
	yours := s.owner(&l, i, from)
	if l.date < 0 {
		s.dateBefore(&l, i, from, verb || yours)
	}
	said := s.cue(i, lexicon.LetterNoun) == 0
	switch {
	case l.date < 0 && l.number == "":
		return l, false
	case l.date >= 0 && s.d.Dates[l.date].Value == s.d.Date && l.number == "" && len(l.from) == 0:
		return l, false // the document speaks of itself
	case said && !verb && !yours && len(l.from) == 0:
		return l, false
	case !verb && !yours && len(l.from) == 0 && len(l.to) == 0 && !s.followsAt(&l, i+n):
		return l, false
	}
	l.reply = s.replies(i, from, lexicon.InReply) || s.replies(i, from, lexicon.Refers) && (l.yours || s.theirs(l.from))
	if s.list >= 0 && s.a[i].Sent > s.list && len(l.copied) == 0 {
		l.copied = s.copied
	}
	l.rule, l.score = "cite.told", 800
	switch {
	case yours:
		l.rule, l.score = "cite.reference", 850
	case verb:
		l.rule, l.score = "cite.verb", 850
	}
	return l, true
}

// wrote reads a letter that only a verb tells: "On 3 May A wrote to B".
func (s *scan) wrote(i, n int) (l letter, ok bool) {
	from, to := s.segment(i, n)
	l = letter{first: i, last: i + n - 1, date: -1, rule: "cite.wrote", score: 800}
	l.to, _ = s.entities(&l, i+n, to)
	who, at := s.subject(i, from)
	if l.from = who; at >= 0 {
		l.first = at
	}
	s.dateBefore(&l, i, from, true)
	for _, x := range s.dates {
		if l.date < 0 && x.first > i && x.last <= to && x.first-l.last < 5 {
			l.date, l.last = x.index, x.last
		}
	}
	return l, l.date >= 0 && len(l.to) > 0 && len(l.from) > 0
}

// reachAnswer is how far behind the verb of an answer its date may begin, in atoms:
// "responded for the Council on 3 May".
const reachAnswer = 6

// answered reads the answer to the letter told last, in its sentence or the next one,
// of which only a verb with its day tells: "A wrote to B on 3 May. B replied on 7 May".
func (s *scan) answered(i, n int) (l letter, ok bool) {
	from, to := s.segment(i, n)
	l = letter{first: i, last: i + n - 1, date: -1, rule: "cite.answered", score: 750}
	if s.last == nil || len(s.last.from) == 0 || s.a[i].Sent > s.a[s.last.first].Sent+1 || s.cue(i+n, lexicon.SentTo) > 0 {
		return l, false
	}
	if to+1 < len(s.a) && s.a[to+1].Sent == s.a[i].Sent {
		return l, false // a noun tells of the letter
	}
	who, at := s.subject(i, from)
	if at < 0 || len(who) != 1 || has(s.last.from, who[0]) {
		return l, false
	}
	l.from, l.to, l.first = who, s.last.from, at
	for _, x := range s.dates {
		if l.date < 0 && x.first > i && x.first <= min(to, i+n+reachAnswer) && s.near(i+n, x.first) {
			l.date, l.last = x.index, x.last
		}
	}
	if l.date < 0 {
		s.dateBefore(&l, i, from, true)
	}
	return l, l.date >= 0 && !s.used[l.date]
}

// segment is the part of the sentence that speaks of one letter: up to the
// next noun of a letter.
func (s *scan) segment(i, n int) (from, to int) {
	from, to = i, i+n-1
	for from > 0 && s.a[from-1].Sent == s.a[i].Sent {
		from--
	}
	for to+1 < len(s.a) && s.a[to+1].Sent == s.a[i].Sent && s.cue(to+1, lexicon.LetterNoun) == 0 && s.cue(to+1, lexicon.SaidNoun) == 0 {
		to++
	}
	return from, to
}

// entity is the entity named at atom i, -1 where none.
func (s *scan) entity(i int) int {
	if m := s.named[s.a[i].Token]; m >= 0 {
		if k := s.d.Entities[s.d.Mentions[m].Entity].Kind; k != extract.Meeting {
			return s.d.Mentions[m].Entity
		}
	}
	return -1
}

func (s *scan) endOf(i int) int { return extract.MentionEnd(s.a, s.named, i) }

// after reads what follows the noun: number, date, "signed by", "from", "to".
func (s *scan) after(l *letter, i, to int) {
	sent := -1 // the verb of sending right behind the noun
	for k := i; k <= to; k++ {
		if s.cue(k, lexicon.Sends) > 0 {
			if sent < 0 && len(l.to) == 0 && !s.active(l.first) {
				sent = k
			}
			s.clause(l, i, k)
		}
		if n := s.cue(k, lexicon.SentAgent); n > 0 && sent >= 0 && len(l.from) == 0 && s.near(sent+1, k) {
			l.from, k = s.entities(l, k+n, to)
			continue
		}
		if d := s.dateAt(k); d >= 0 {
			if l.date < 0 && (k-i < reachDate || s.cue(k-1, lexicon.Sends) > 0 || s.cue(k-2, lexicon.Sends) > 0) && s.near(i, k) {
				l.date, l.last = s.dates[d].index, s.dates[d].last
			}
			k = s.dates[d].last
			continue
		}
		if n := s.number(k); n >= k && l.number == "" && k-i < 3 {
			l.number, l.last = s.t.AtomText(s.numberStart(k), n), max(l.last, n)
			k = n
			continue
		}
		if n := max(s.cue(k, lexicon.CopiesPhrase), s.cue(k, lexicon.CopiesLead)); n > 1 {
			l.copied, k = s.entities(l, k+n, to)
			continue
		}
		if n := s.cue(k, lexicon.SignedBy); n > 0 && len(l.from) == 0 {
			l.from, k = s.entities(l, k+n, to)
			continue
		}
		if s.entity(k) >= 0 {
			k = s.endOf(k)
			continue
		}
		if n := s.cue(k, lexicon.SentTo); n > 0 && len(l.to) == 0 && s.cue(k, lexicon.SentBy) == 0 && s.leads(l, i, k, n) {
			l.to, k = s.entities(l, k+n, to)
		} else if n := s.cue(k, lexicon.SentBy); n > 0 && len(l.from) == 0 && k-i < 3 && s.cue(k-1, lexicon.Receives) == 0 {
			l.from, k = s.entities(l, k+n, to)
		}
	}
}

// leads reports whether a word such as "to" at atom k leads to the addressee of
// the letter whose noun ends before atom i: it has a verb of sending of its own
// ("addressed to"), or nothing before it has left the letter. Of "your letter"
// only the former can be said: it came to the sender.
func (s *scan) leads(l *letter, i, k, n int) bool {
	if n > 1 && s.cue(k, lexicon.Sends) > 0 {
		return true
	}
	return !l.yours && !s.left(i, k)
}

// left reports whether the words from atom i to atom k have left the letter:
// the sender speaks of itself, or somebody does something else than to send it.
func (s *scan) left(i, k int) bool {
	for j := i; j < k; j++ {
		if s.entity(j) >= 0 {
			j = s.endOf(j)
			continue
		}
		if s.cue(j, lexicon.Speaks) > 0 || s.cue(j, lexicon.SpeaksOne) > 0 {
			return true
		}
		if s.cue(j, lexicon.Relative) > 0 && !s.cues.Any(j+1, k-1, lexicon.Sends) {
			return true
		}
	}
	return !s.near(i, k)
}

// active reports whether a verb of sending stands before the noun at atom i.
func (s *scan) active(i int) bool {
	from, _ := s.segment(i, 1)
	return s.cues.Any(max(from, i-reachVerb), i-1, lexicon.Sends)
}

// entities reads one or more entities from atom i on: "A, B and C". It gives them
// and the atom where the reading ended.
func (s *scan) entities(l *letter, i, to int) (list []int, end int) {
	if m, n := s.members(i, to, l); n > 0 {
		return m, i + n - 1
	}
	end = i - 1
	joins := true
	for k := i; k <= to && k < i+40; k++ {
		if e := s.entity(k); e >= 0 {
			if at := s.ownsHolder(k); at > k {
				k, joins = at-1, true
				continue
			}
			list = append(list, e)
			k = s.endOf(k)
			end, joins = k, false
			l.last = max(l.last, k)
			continue
		}
		if at := s.titled(k); at > k {
			k, joins = at-1, true
			continue
		}
		if joins && s.cue(k, lexicon.Determiner) > 0 || s.cue(k, lexicon.Honorific) > 0 || s.is(k, ".") && s.a[k].Glued {
			continue
		}
		joins = s.is(k, ",") || s.cue(k, lexicon.ListAnd) > 0
		if !joins || len(list) == 0 || !s.entityNear(k+1, to) {
			break
		}
	}
	return list, end
}

// ownsHolder gives the atom where the name begins of somebody whose position the body
// named at atom k gives: "the {Elm Council}'s clerk, Nora Whitlock"; -1 where it does not.
func (s *scan) ownsHolder(k int) int {
	at := s.endOf(k)
	if !s.is(at, "'s") {
		if at++; !s.is(at, "'s") {
			return -1
		}
	}
	for j := at + 1; j < len(s.a) && j <= at+reachHolder; j++ {
		if e := s.entity(j); e >= 0 && s.d.Entities[e].Kind == extract.Person {
			return j
		}
	}
	return -1
}

// reachHolder is how far behind such a body the name may begin, in atoms.
const reachHolder = 6

// titled gives the atom where the name begins of somebody whose position
// stands before it from atom k on: "the mayor of Harwick, Nora Whitlock"; -1
// where none does.
func (s *scan) titled(k int) int {
	for i := range s.d.Roles {
		r := &s.d.Roles[i]
		first, last, ok := s.t.AtomsWithin(r.Span)
		if !ok || first != k {
			continue
		}
		for at := k; at <= last; at++ {
			if s.entity(at) == r.Person {
				return at
			}
		}
	}
	return -1
}

// entityNear reports whether a name begins at k or after its article.
func (s *scan) entityNear(k, to int) bool {
	for n := 0; n < 3 && k <= to; n++ {
		if s.entity(k) >= 0 || s.titled(k) > k {
			return true
		}
		if s.cue(k, lexicon.Determiner) == 0 && s.cue(k, lexicon.ListAnd) == 0 && s.cue(k, lexicon.Honorific) == 0 && !s.is(k, ".") {
			return false
		}
		k++
	}
	return false
}

// dateAt is the index into s.dates of the date that begins at atom k, -1
// where none does.
func (s *scan) dateAt(k int) int {
	for i := range s.dates {
		if s.dates[i].first == k {
			return i
		}
	}
	return -1
}

// near reports whether no other deed stands between the noun and a date after
// it than the sending itself.
func (s *scan) near(i, k int) bool {
	for j := i; j < k; j++ {
		if s.cue(j, lexicon.Acts) > 0 && s.cue(j, lexicon.Sends) == 0 && s.cue(j, lexicon.Receives) == 0 && s.cue(j+1, lexicon.Sends) == 0 {
			return false
		}
	}
	return true
}

// number reads a letter's number at k: "No. 12/2017"; it gives its last atom,
// -1 where none stands.
func (s *scan) number(k int) int {
	at := s.numberStart(k)
	if at >= len(s.a) || at == k && !s.numberLike(k) {
		return -1
	}
	end := at
	digits := false
	for end < len(s.a) && (end == at || s.a[end].Glued) && !s.is(end, ",") && !s.is(end, ".") && !s.is(end, ")") && !s.is(end, ";") {
		digits = digits || s.a[end].Kind == extract.AtomNumber || s.a[end].Kind == extract.AtomMixed
		end++
	}
	if !digits || end == at || s.dateAt(at) >= 0 {
		return -1
	}
	return end - 1
}

// numberStart steps over "No.", "número" at k.
func (s *scan) numberStart(k int) int {
	if n := s.cue(k, lexicon.CitedNo); n > 0 {
		k += n
		for s.is(k, ".") || s.is(k, ":") || s.is(k, "o") && k < len(s.a) && s.a[k].Glued {
			k++
		}
	}
	return k
}

// numberLike reports a reference without "No.": letters, digits and strokes
// run together.
func (s *scan) numberLike(k int) bool {
	return s.a[k].Upper && k+2 < len(s.a) && s.is(k+1, "/") && s.a[k+1].Glued
}
