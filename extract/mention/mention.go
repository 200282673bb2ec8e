// Package mention finds who is named in running text: a document's words in;
// people, organisations, the roles that people have and with whom, and every
// place that names one of them, out.
//
// What structured parts of the page gave (a signature block, a copy list)
// stands in the document already and decides: a name that is one of those
// becomes a mention of it, and nothing here changes it.
package mention

import (
	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// Scores below which a find is a candidate for people to judge and not
// written as an entity.
const (
	minPerson       = 550
	minOrganisation = 550
)

// span is a run of atoms that names somebody, first to last inclusive.
type span struct {
	first, last int
	entity      int // index into Document.Entities, -1 before it has one
	score       int
	rule        string
}

// scan is a text on its way through the step.
type scan struct {
	t    *extract.Text
	d    *extract.Document
	x    *extract.Lexicon
	cues *extract.Cues
	a    []extract.Atom
	zone []string // of each token
	code language.Code
	// grammar is that language's.
	grammar lexicon.Grammar
	// dates are tables of numbers and days of the week.
	dates []*lexicon.Dates

	orgs    []org
	starts  map[int]int // first atom of an org → its index
	people  []span
	roll    []bool         // atoms that list who met
	rows    []int          // of those, whom the rows of a roll without colons list; 0 elsewhere
	covered []bool         // atoms that a name already covers
	terms   map[string]int // a word that the document defines: "the Institute" → index into orgs
	bound   map[string]int // a short name of a party → its entity
	names   map[string][]entry
	textX   int32  // where the text begins beside a roll in the margin, 0 where none does
	named   int    // how many entities names holds
	gap     *int32 // between lines, as usualGap found it
	cellEnd []bool // for each token, as cellEnds found it
	// courtesy are the roles, by index, that may be no more than an honorific.
	courtesy []int
}

// Find appends entities, mentions, roles and affiliations to the document. It
// reads d.Zones, d.Language and what stands in d already.
func Find(t *extract.Text, d *extract.Document, lex *extract.Lexicon) {
	s := &scan{t: t, d: d, x: lex, cues: t.Cues(lex), a: t.Atoms(), zone: t.ZoneOf(d.Zones), code: d.Language, grammar: lexicon.GrammarOf(d.Language), dates: lexicon.DatesIn(d.Language), starts: map[int]int{}}
	s.covered = make([]bool, len(s.a))
	s.fillRoll()
	s.fillBound()
	s.findListed()
	s.findNamed()
	s.findBehindColon()
	s.findOrgs()
	s.findBrand()
	s.findCalled()
	s.findCalledBehind()
	s.findTownCalled()
	s.findSmall()
	s.findBeside()
	s.findActing()
	s.findColumns()
	s.bindShort()
	s.cutHeadlines()
	s.settleOrgs()
	s.findParts()
	s.findRegister()
	s.findTables()
	s.findPeople()
	s.findPosts()
	s.dropCourtesy()
	s.findKnown()
	s.findTerms()
	s.findHeads()
	s.findGroups()
	s.findAcronyms()
	s.findAttended()
	s.findHeld()
}

// prose reports whether new names are looked for at atom i. The other zones
// are structured: other steps read them.
func (s *scan) prose(i int) bool {
	if s.roll[i] {
		return true
	}
	switch s.zone[s.a[i].Token] {
	case extract.ZoneLetterhead, extract.ZoneTitle:
		return s.d.Kind == extract.Minutes || s.d.Kind == extract.Report || s.d.Kind == extract.PressRelease
	case extract.ZoneDateline:
		return s.d.Kind == extract.Report // "By Ana Cole, Inspector, 3 May 2011"
	case "", extract.ZoneBody, extract.ZoneFootnote, extract.ZoneTable, extract.ZoneSubject, extract.ZoneClosing:
		return true
	}
	return false
}

// quiet reports whether nothing is a mention at atom i: what is stamped or
// repeated on every page.
func (s *scan) quiet(i int) bool {
	z := s.zone[s.a[i].Token]
	return z == extract.ZoneFooter || z == extract.ZoneStamp || z == extract.ZoneInitials
}

// cue gives the number of atoms of the longest phrase with a cue at atom i, 0
// where there is none.
func (s *scan) cue(i int, c lexicon.Cue) int { return s.cues.At(i, c) }

func (s *scan) is(i int, mark string) bool {
	return i >= 0 && i < len(s.a) && s.a[i].Fold == mark
}

// upper reports whether atom i is a capitalised word of sentence sent.
func (s *scan) upper(i, sent int) bool {
	return i >= 0 && i < len(s.a) && s.a[i].Upper && s.a[i].Kind != extract.AtomMark && s.a[i].Sent == sent
}

func (s *scan) known(i int) bool {
	if s.code == language.Spanish || s.code == language.English {
		return language.Known(s.a[i].Text, s.code)
	}
	return language.Usual(s.a[i].Text)
}

// month reports whether atom i is a month's name or a day of the week.
func (s *scan) month(i int) bool {
	for _, t := range s.dates {
		if t.Weekdays[s.a[i].Fold] > 0 {
			return true
		}
	}
	return s.cue(i, lexicon.DateWord) > 0
}

// runEnd is the last atom of the run of capitalised words that begins at i:
// hyphens between them, "&", and initials with their stops belong to it.
func (s *scan) runEnd(i int) int {
	e := i
	for e+1 < len(s.a) {
		switch {
		case s.speaks(e + 1): // "on behalf of the River Union I write"
			return e
		case s.upper(e+1, s.a[i].Sent) && !s.wide(e) && !s.apart(e) && !s.personLine(e) && !(s.newLine(e) && (s.cue(e+1, lexicon.Opener) > 0 || s.rows[e+1] == rowLabel || s.isTitled(e+1))):
			e++
		case s.is(e+1, "'") && s.a[e+1].Glued && s.upper(e+2, s.a[i].Sent) && !s.a[e+2].Glued && s.bodyIn(e+2): // "Growers' Council"
			e += 2
		case s.is(e+1, "'s") && s.ofMany(e) && s.upper(e+2, s.a[i].Sent) && s.bodyIn(e+2): // "Women's Institute", "Fishermen's Co-operative"
			e += 1 + max(1, s.cue(e+2, lexicon.OrgEnd))
		case s.is(e+1, "-") && e+4 < len(s.a) && s.a[e+2].Glued && s.is(e+3, "-") && s.a[e+3].Glued && s.a[e+4].Glued && s.upper(e+4, s.a[i].Sent): // "Ash-on-Sea"
			e += 4
		case s.is(e+1, "-") && s.a[e+1].Glued && e+3 < len(s.a) && s.a[e+2].Glued && s.a[e+2].Kind == extract.AtomWord && s.upper(e+3, s.a[i].Sent) && !s.wide(e+2): // "Co-operative Ltd"
			e += 3
		case s.is(e+1, "&") && s.cue(i, lexicon.Honorific) > 0 && e > i && s.cue(e+2, lexicon.Honorific) > 0: // "Cllr J Penn & Cllr A Holm"
			return e
		case s.is(e+1, ".") && s.a[e+1].Glued && (s.cue(e, lexicon.Abbreviation) > 0 && e > i || s.cue(e, lexicon.Saint) > 0) && s.upper(e+2, s.a[i].Sent): // "Constructora Hnos. Soto", "St. Piran"
			e += 2
		case (s.is(e+1, "-") && s.a[e+1].Glued || s.is(e+1, "&")) && s.upper(e+2, s.a[i].Sent):
			e += 2
		case s.is(e+1, "-") && s.a[e+1].Glued && s.cue(e, lexicon.OrgEnd) == 3: // "Housing Co-operative"
			e += 2
		default:
			return e
		}
	}
	return e
}

// speaks reports whether a word for who writes stands at k, in a language that writes it
// with a capital, and a verb behind it: no number of a name.
func (s *scan) speaks(k int) bool {
	return s.grammar.CapitalI && k+1 < len(s.a) && s.a[k].Upper && s.cue(k, lexicon.SpeaksOne) > 0 && !s.a[k+1].Upper && s.a[k+1].Kind == extract.AtomWord && s.cue(k+1, lexicon.OrgLink) == 0
}

// bodyIn reports whether a word for a kind of organisation stands in the run of
// capitals at k.
func (s *scan) bodyIn(k int) bool {
	for sent := s.a[k].Sent; s.upper(k, sent); k++ {
		if s.orgWord(k) > 0 {
			return true
		}
	}
	return false
}

// ofMany reports whether the possessive of the word at k is part of a name,
// and its bearer nobody by himself: an ordinary word, a saint.
func (s *scan) ofMany(k int) bool {
	saint := k - 1
	if s.is(saint, ".") && s.a[saint].Glued {
		saint--
	}
	if saint >= 0 && s.a[saint].Upper && s.cue(saint, lexicon.Saint) > 0 {
		return true
	}
	return s.known(k) && !given(&s.a[k]) && s.orgWord(k) == 0 && s.roleWord(k) == 0 && s.cue(k, lexicon.Opener) == 0 && s.cue(k, lexicon.Place) == 0 && !s.month(k) && !s.a[k].Caps
}

// personLine reports whether a person's name begins a new line after atom e, as
// in a list without marks.
func (s *scan) personLine(e int) bool {
	return s.newLine(e) && given(&s.a[e+1]) && !given(&s.a[e]) && e+2 < len(s.a) && s.upper(e+2, s.a[e].Sent) && s.cue(e+2, lexicon.LegalForm) == 0
}

// cellEnds reports whether the cell of a row that token a stands in ends with it:
// another cell stands to its right, or the text goes on with the next row.
func (s *scan) cellEnds(a int) bool {
	if s.cellEnd == nil {
		cells := s.t.Cells()
		s.cellEnd = make([]bool, len(s.t.Tokens))
		for i := 0; i+1 < len(cells); i++ {
			c, next := &cells[i], &cells[i+1]
			beside := c.Page == next.Page && c.Row == next.Row && !s.runningText(c)
			below := i > 0 && cells[i-1].Page == c.Page && cells[i-1].Row == c.Row && next.First == c.Last+1 && next.Box.X0 < cells[i-1].Box.X1
			s.cellEnd[c.Last] = beside || below
		}
	}
	return s.cellEnd[a]
}

// wide reports a gap between atom i and the next as between two columns, be
// they one line of the page or two side by side, or two cells of a row.
func (s *scan) wide(i int) bool {
	a, b := s.a[i].Token, s.a[i+1].Token
	if a == b {
		return false
	}
	x, y := s.t.WordBox(a), s.t.WordBox(b)
	h, gap := max(x.Height(), y.Height()), y.X0-x.X1
	if s.cellEnds(a) && (s.t.Tokens[a].Line == s.t.Tokens[b].Line || y.Y0 >= x.Y1) {
		return true
	}
	if s.t.Tokens[a].Line == s.t.Tokens[b].Line {
		return gap > 3*h
	}
	return gap > h && y.Y0 < x.Y1 && x.Y0 < y.Y1 && s.t.Tokens[a].Page == s.t.Tokens[b].Page
}

func (s *scan) cover(first, last int) {
	for i := first; i <= last; i++ {
		s.covered[i] = true
	}
}

// mention writes one place that names an entity.
func (s *scan) mention(entity, first, last int, rule string, score int) {
	sp := s.t.AtomSpan(first, last)
	for i := range s.d.Mentions {
		if m := &s.d.Mentions[i]; m.Entity == entity && m.Span == sp {
			s.cover(first, last)
			return
		}
	}
	s.d.Mentions = append(s.d.Mentions, extract.Mention{
		Entity: entity, Text: s.t.AtomText(first, last),
		Evidence: extract.Evidence{Span: sp, Rule: rule, Score: score},
	})
	s.cover(first, last)
}

// candidate notes a name that its score kept out.
func (s *scan) candidate(kind string, first, last int) {
	sp := s.t.AtomSpan(first, last)
	s.d.Notes = append(s.d.Notes, extract.Note{Looked: kind, Outcome: "candidate", Text: s.t.AtomText(first, last), Span: &sp})
}

func given(a *extract.Atom) bool   { return a.Upper && name.IsGiven(a.Text) }
func surname(a *extract.Atom) bool { return a.Upper && name.IsSurname(a.Text) }
