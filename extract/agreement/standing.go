package agreement

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// How far a paper's own word for what it is may stand.
const (
	headRows  = 14 // rows of cells from its beginning
	headWords = 12 // tokens of the line that has it
	blankRows = 45 // rows in which blanks make a form of it
	blanks    = 3  // so many of them
)

// standing settles what a paper is: a form with blanks for those who will be
// bound, a draft by its own word, or executed by the marks of its signatures.
// Names under empty lines, and typed ones without a day, tell neither.
func (s *scan) standing(parties []party) {
	cells := s.t.Cells()
	switch {
	case s.headed(cells, lexicon.FormMark) || len(parties) < 2 && s.blank(cells) >= blanks:
		s.d.Standing = extract.StandingForm
		s.dropGuess()
	case s.headed(cells, lexicon.DraftMark):
		s.d.Standing = extract.StandingDraft
		s.dropGuess()
	case slices.ContainsFunc(s.d.Relations, signs):
		s.d.Standing = extract.StandingExecuted
	}
}

// dropGuess takes away a date that only stands where an agreement's own may:
// what nobody signed has none.
func (s *scan) dropGuess() {
	if x := s.d.DateFinding; x >= 0 && s.d.Dates[x].Stand < said && len(s.days) == 0 {
		s.d.Date, s.d.DateFinding = "", -1
	}
}

// signs reports whether a relation is a signature by its mark, or by a day that
// was filled in beside it.
func signs(r extract.Relation) bool {
	if r.Kind != extract.Signed || r.To.To != extract.RefSelf {
		return false
	}
	return r.Form != extract.FormBlankLine && (r.Form != extract.FormTyped || r.Date != "")
}

// headed reports whether a short line near the beginning begins with a word of
// a kind: "DRAFT of 3 May", "Form of Grant Agreement", "PROYECTO DE CONVENIO".
func (s *scan) headed(cells []extract.Cell, mark lexicon.Cue) bool {
	for i := range cells {
		c := &cells[i]
		if c.Row > cells[0].Row+headRows || c.Page != cells[0].Page {
			return false
		}
		first := c.First
		for first < c.Last && strings.Trim(s.t.Tokens[first].Text, "[(*-–—\"") == "" {
			first++
		}
		if c.Last-c.First < headWords && s.lex.Match(s.t, first, c.Last, mark) >= 0 {
			return true
		}
	}
	return false
}

// blank counts the places to fill in near the beginning: "________", "[NAME]",
// "………".
func (s *scan) blank(cells []extract.Cell) int {
	n := 0
	for i := range cells {
		c := &cells[i]
		if c.Row > cells[0].Row+blankRows {
			break
		}
		for k := c.First; k <= c.Last; k++ {
			w := s.t.Tokens[k].Text
			if underscores(w) >= 4 || strings.Count(w, "…") >= 2 || strings.Count(w, ".") >= 6 || strings.HasPrefix(w, "[") && !strings.ContainsAny(w, "0123456789") {
				n++
			}
		}
	}
	return n
}

// reachTerm is how many atoms before its day the words may stand that an
// agreement ends by.
const reachTerm = 6

// terms gives the days on which an agreement ends their own role, apart from
// those of its effect and signing: "in effect until 3 May 2015".
func (s *scan) terms() {
	for i := range s.d.Dates {
		first, _, ok := s.t.AtomsWithin(s.d.Dates[i].Span)
		if !ok || s.d.Dates[i].Value == "" {
			continue
		}
		for k := first - 1; k >= 0 && k >= first-reachTerm; k-- {
			if n := s.cue(k, lexicon.TermEnd); n > 0 && k+n >= first-1 {
				s.d.Dates[i].Role = extract.DateEnd
			}
			if n := s.cue(k, lexicon.TermTo); n > 0 && k+n == first && s.termSaid(k) {
				s.d.Dates[i].Role = extract.DateEnd
			}
		}
	}
}

// reachSaid is how many atoms before "until" the word may stand that says of
// what: the term, the extension.
const reachSaid = 24

// termSaid reports whether the sentence says before atom k that it is about how
// long an agreement lasts.
func (s *scan) termSaid(k int) bool {
	for j := k - 1; j >= 0 && j >= k-reachSaid && s.a[j].Sent == s.a[k].Sent; j-- {
		if s.cue(j, lexicon.TermWord) > 0 {
			return true
		}
	}
	return false
}
