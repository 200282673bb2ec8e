// Package withdraw finds who left whom, and who joined whom, as any document
// tells it: mentions and dates in, WITHDREW_FROM and JOINED out, and for each
// phrase that sounds like an exit and is none a note that says why.
//
// An exit is written only where somebody named left something named. What was
// announced for later, threatened, denied or asked for did not happen; what
// is withdrawn may be a candidacy or money.
package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// maxManner is how many atoms may part a verb of leaving from what is left.
const maxManner = 14

// Looked is what the notes of this package say was looked for.
const Looked = "withdrawal"

// scan is a text on its way through the step.
type scan struct {
	t     *extract.Text
	d     *extract.Document
	cues  *extract.Cues
	a     []extract.Atom
	named []int // mention of each token, -1 where none
	dates []dated
	told  []telling
}

// dated is one of the document's dates by its atoms.
type dated struct{ index, first, last int }

// telling is one place that tells an exit or an entry.
type telling struct {
	kind        string
	who, from   int // entities; who is -1 for somebody unnamed
	first, last int // atoms
	date        int // index into Dates, -1 where none
	notice      bool
	self        bool  // told by the one who leaves
	today       bool  // on the document's own day
	with        []int // further ones who tell it together
	rule        string
	score       int
}

// cue says how a phrase tells an exit.
type cue struct {
	cue  lexicon.Cue
	kind string
	rule string
	score,
	reach int // within how many atoms the object begins
}

var tells = []cue{
	{lexicon.ExitVerb, extract.WithdrewFrom, "withdraw.verb", 850, 8},
	{lexicon.ExitDecide, extract.WithdrewFrom, "withdraw.said", 850, 8},
	{lexicon.EndVerb, extract.WithdrewFrom, "withdraw.end", 800, 6},
	{lexicon.ExitBare, extract.WithdrewFrom, "withdraw.decided", 800, 6},
	{lexicon.ExitNoun, extract.WithdrewFrom, "withdraw.noun", 800, 8},
	{lexicon.LeaveVerb, extract.WithdrewFrom, "withdraw.left", 750, 2},
	{lexicon.JoinVerb, extract.Joined, "join.verb", 800, 3},
}

// Find appends the exits and entries that the document tells. It reads
// d.Mentions, d.Dates and d.Relations (who sent the document).
func Find(t *extract.Text, d *extract.Document, lex *extract.Lexicon) {
	s := &scan{t: t, d: d, cues: t.Cues(lex), a: t.Atoms(), named: d.Named(t)}
	for i := 0; i < len(s.a); i++ {
		if c, n := s.tells(i); n > 0 {
			s.read(i, n, c)
			i += n - 1
		}
	}
	if len(s.told) > 0 {
		s.merge()
	}
}

// tells gives the longest phrase of an exit or entry at atom i.
func (s *scan) tells(i int) (best *cue, n int) {
	for k := range tells {
		if m := s.cues.At(i, tells[k].cue); m > n {
			best, n = &tells[k], m
		}
	}
	if m, c := s.stem(i); m > n {
		best, n = c, m
	}
	if n > 0 && best.cue == lexicon.ExitBare && s.cues.At(i, lexicon.ExitNoun) == n && s.owned(i) {
		for k := range tells {
			if tells[k].cue == lexicon.ExitNoun {
				return &tells[k], n
			}
		}
	}
	return best, n
}

// stem reads a verb of leaving that other words part from what is left:
// "withdrew with immediate effect from". It gives the atoms up to there.
func (s *scan) stem(i int) (n int, c *cue) {
	like := lexicon.ExitVerb
	n = s.cues.At(i, lexicon.ExitStem)
	if m := s.cues.At(i, lexicon.ExitRoot); m > n {
		n, like = m, lexicon.ExitBare
	}
	if n == 0 {
		return 0, nil
	}
	end := s.manner(i + n)
	m := s.cues.At(end, lexicon.ExitFrom)
	if m == 0 {
		return 0, nil
	}
	for k := range tells {
		if tells[k].cue == like {
			return end + m - i, &tells[k]
		}
	}
	return 0, nil
}

// manner steps over how, when and what of an exit: "formally, on 3 May", "his
// position". It stops before the last word that leads to what is left.
func (s *scan) manner(i int) int {
	s.fillDates()
	for from := i; i < len(s.a) && i < from+maxManner && s.a[i].Sent == s.a[from].Sent; {
		n := s.cues.At(i, lexicon.ExitManner)
		for _, x := range s.dates {
			if x.first == i {
				n = x.last - i + 1
			}
		}
		if n == 0 && s.is(i, ",") {
			n = 1
		}
		if n == 0 || s.entity(i) >= 0 || s.cues.At(i, lexicon.ExitFrom) > 0 && (s.entity(i+1) >= 0 || s.entity(i+2) >= 0) {
			return i
		}
		i += n
	}
	return i
}

// owned reports whether an article or an owner stands before atom i, which
// makes a noun of it: "our exit", "Acme's leave".
func (s *scan) owned(i int) bool {
	return s.is(i-1, "'s") || s.cues.At(i-1, lexicon.Determiner) > 0 || s.cues.At(i-1, lexicon.Speaks) > 0
}

// read judges one phrase: atoms i to i+n-1.
func (s *scan) read(i, n int, c *cue) {
	from, to := s.sentence(i)
	object, objectAt := s.object(i+n, to, c)
	if why := s.no(i, n, from, to, c, object); why != "" {
		if object >= 0 || why == "thing" {
			s.note(i, min(i+n+4, to), why)
		}
		return
	}
	if object < 0 {
		return
	}
	tell := telling{kind: c.kind, who: -1, from: object, first: i, last: objectAt, date: -1, rule: c.rule, score: c.score}
	subjectAt := s.subject(&tell, i, n, from, objectAt, c)
	if tell.who == tell.from {
		return
	}
	s.when(&tell, i, objectAt, from, to)
	if subjectAt >= 0 {
		tell.first = min(tell.first, subjectAt)
	}
	if !tell.self && tell.who >= 0 && tell.date < 0 && s.gives(i, from) {
		tell.self = tell.who == s.sender(false) || tell.who == s.sender(true)
	}
	tell.today = tell.date < 0 && s.d.Kind == extract.PressRelease && s.cues.Any(max(from, i-6), min(objectAt+4, to), lexicon.ExitToday)
	for _, who := range append(s.others(subjectAt, from, tell.who), tell.with...) {
		other := tell
		other.who = who
		s.told = append(s.told, other)
	}
	s.told = append(s.told, tell)
}

// sentence gives the first and last atom of the sentence of atom i.
func (s *scan) sentence(i int) (from, to int) {
	from, to = i, i
	for from > 0 && s.a[from-1].Sent == s.a[i].Sent {
		from--
	}
	for to+1 < len(s.a) && s.a[to+1].Sent == s.a[i].Sent {
		to++
	}
	return from, to
}

// entity is the entity named at atom i, -1 where none or where the name began
// before.
func (s *scan) entity(i int) int {
	if m := s.named[s.a[i].Token]; m >= 0 {
		return s.d.Mentions[m].Entity
	}
	return -1
}

// endOf is the last atom of the mention at atom i.
func (s *scan) endOf(i int) int { return extract.MentionEnd(s.a, s.named, i) }

// object finds what is left: the first organisation named after the phrase.
// A noun may name the leaver first: "the exit of X from Y".
func (s *scan) object(at, to int, c *cue) (entity, end int) {
	for i := at; i <= to && i < at+c.reach; i++ {
		if s.is(i, ";") || s.is(i, ".") && i > at {
			break
		}
		e := s.entity(i)
		if e < 0 {
			continue
		}
		end = s.endOf(i)
		if c.cue == lexicon.ExitNoun && !s.off(i, at) && (s.linked(end+1) || s.cues.At(end+1, lexicon.ExitOff) > 0) {
			if e2, end2 := s.next(end+1, to, 5); e2 >= 0 && e2 != e && s.d.Entities[e2].Kind == extract.Organisation {
				return e2, end2
			}
		}
		if s.d.Entities[e].Kind != extract.Organisation || s.isGlued(end+1) {
			return -1, i
		}
		return e, end
	}
	return -1, at
}

// off reports whether the name at atom i is that of what is left, by the word
// before it: "resignation from", "renuncia al".
func (s *scan) off(i, at int) bool {
	for k := i - 1; k >= at-1 && k >= i-3; k-- {
		if s.cues.At(k, lexicon.ExitOff) > 0 {
			return true
		}
	}
	return false
}

// isGlued reports whether the name goes on as somebody's: "Acme's office".
func (s *scan) isGlued(i int) bool {
	return i+1 < len(s.a) && s.a[i].Fold == "'s" && !s.is(i+1, "(") && s.cues.At(i+1, lexicon.OfficeHead) > 0
}

// linked reports whether "of", "from" or the like stands at i.
func (s *scan) linked(i int) bool {
	return s.cues.At(i, lexicon.BelongsTo) > 0
}

// next gives the entity first named within reach atoms from i.
func (s *scan) next(i, to, reach int) (entity, end int) {
	for k := i; k <= to && k < i+reach; k++ {
		if e := s.entity(k); e >= 0 {
			return e, s.endOf(k)
		}
	}
	return -1, i
}

func (s *scan) is(i int, mark string) bool {
	return i >= 0 && i < len(s.a) && s.a[i].Fold == mark
}

func (s *scan) note(first, last int, why string) {
	sp := s.t.AtomSpan(first, last)
	s.d.Notes = append(s.d.Notes, extract.Note{Looked: Looked, Outcome: "rejected", Why: why, Text: s.t.AtomText(first, last), Span: &sp})
}
