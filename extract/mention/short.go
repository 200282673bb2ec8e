package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
)

// maxBracket is how many atoms a bracket with a short name may hold.
const maxBracket = 24

// bindShort gives organisations the short names and acronyms that stand in
// brackets beside them, in either order: "Long Form (LF)", "LF (Long Form)",
// "Long Form (Forma Larga)".
func (s *scan) bindShort() {
	for i := range s.a {
		if !s.is(i, "(") || i == 0 {
			continue
		}
		end := s.bracketEnd(i)
		if end < 0 {
			continue
		}
		if owner := s.ownerBefore(i, s.shortIn(i+1, end)); owner >= 0 {
			s.bindTo(owner, i+1, end)
		} else if at, ok := s.starts[s.insideStart(i+1)]; ok && s.orgs[at].full >= end-2 && s.acronym(i-1) && !roman(s.a[i-1].Text) {
			s.orgs[at].alias = append(s.orgs[at].alias, s.a[i-1].Text)
		}
	}
}

func (s *scan) bracketEnd(i int) int {
	for k := i + 1; k < len(s.a) && k < i+maxBracket; k++ {
		if s.is(k, ")") {
			return k
		}
	}
	return -1
}

// insideStart is the first atom of what a bracket names.
func (s *scan) insideStart(i int) int {
	for i < len(s.a) {
		n := 0
		if !s.a[i].Upper {
			n = max(s.cue(i, lexicon.DefinedAs), s.cue(i, lexicon.Determiner), s.cue(i, lexicon.Hereinafter))
		}
		if n == 0 && (s.is(i, "\"") || s.is(i, "'") || s.is(i, ",")) {
			n = 1
		}
		if n == 0 {
			return i
		}
		i += n
	}
	return i
}

// shortIn is the short name in a bracket, "" where it holds none: an acronym,
// or what quotes or words such as "hereinafter" mark.
func (s *scan) shortIn(i, end int) string {
	first := s.insideStart(i)
	if first >= end || !s.a[first].Upper && s.a[first].Kind != extract.AtomMixed {
		return ""
	}
	last := first
	for last+1 < end && (s.a[last+1].Upper || s.cue(last+1, lexicon.OrgLink) > 0 && last+2 < end && s.a[last+2].Upper) && !s.is(last+1, ",") {
		last++
	}
	marked := first > i
	if first == last && s.acronym(first) {
		return s.a[first].Text
	}
	if head, _, _ := s.headIn(first, last); marked && last-first < 6 && (first < last || head < 0) {
		return s.t.AtomText(first, last)
	}
	return ""
}

// acronym reports whether an atom looks like one: capitals, two of them at
// least.
func (s *scan) acronym(i int) bool {
	if i < 0 || i >= len(s.a) || s.a[i].Kind == extract.AtomMark || s.cue(i, lexicon.NotOrg) > 0 {
		return false
	}
	ups, n := 0, 0
	for _, r := range s.a[i].Text {
		n++
		if unicode.IsUpper(r) {
			ups++
		}
	}
	return ups >= 2 && n <= 12 && (ups*2 >= n || s.a[i].Kind == extract.AtomMixed)
}

// humped reports whether a word stands alone at i that has a capital within it, as the short
// names of firms and bodies do and few surnames: "BioTern", not "McLeod".
func (s *scan) humped(i int) bool {
	a := &s.a[i]
	if a.Kind != extract.AtomWord || !a.Upper || a.Caps || len(a.Text) < 5 || surname(a) || given(a) || s.upper(i-1, a.Sent) && s.cue(i-1, lexicon.Opener) == 0 || s.upper(i+1, a.Sent) {
		return false
	}
	for k, r := range a.Text {
		if k > 2 && unicode.IsUpper(r) {
			return !strings.HasPrefix(a.Text, "Mac") && !strings.HasPrefix(a.Text, "Fitz")
		}
	}
	return false
}

// roman reports a number in Roman figures.
func roman(w string) bool { return strings.Trim(w, "IVXLC.") == "" }

// ownerBefore finds the organisation that ends before the bracket at i: of a
// name that goes on with another, the one whose initials the acronym has,
// else the outer one.
func (s *scan) ownerBefore(i int, short string) int {
	e := i - 1
	for e > 0 && (s.a[e].Fold == "'s" || s.is(e, "\"") || s.is(e, "'") || s.is(e, ",")) {
		e--
	}
	outer := -1
	for k := range s.orgs {
		o := &s.orgs[k]
		if o.last != e && o.full != e {
			continue
		}
		if short != "" && initials(s.a[o.first:e+1], short) {
			return k
		}
		if outer < 0 {
			outer = k
		}
	}
	return outer
}

// initials reports whether an acronym is made of the initials of a name's
// capitalised words, in whatever order.
func initials(name []extract.Atom, short string) bool {
	var have [128]int
	n := 0
	for i := range name {
		if r, _ := utf8.DecodeRuneInString(name[i].Fold); name[i].Upper && r < 128 {
			have[r]++
			n++
		}
	}
	letters, hits := 0, 0
	for _, r := range strings.ToLower(short) {
		if r >= 128 || !unicode.IsLetter(r) {
			continue
		}
		letters++
		if have[r] > 0 {
			have[r]--
			hits++
		}
	}
	return letters >= 2 && hits >= letters-1 && hits >= 2 && letters+2 >= n
}

// bindTo takes what a bracket says as another name of an organisation.
func (s *scan) bindTo(owner, i, end int) {
	if short := s.shortIn(i, end); short != "" {
		s.orgs[owner].alias = append(s.orgs[owner].alias, short)
		s.orgs[owner].score = max(s.orgs[owner].score, 800)
		return
	}
	s.define(owner, i, end)
	if at, ok := s.starts[s.insideStart(i)]; ok && (s.orgs[at].full >= end-2 || s.is(s.orgs[at].full+1, ",")) && at != owner && !s.orgs[owner].alone {
		s.orgs[owner].alias = append(s.orgs[owner].alias, s.t.AtomText(s.orgs[at].first, s.orgs[at].last))
	}
}

// define takes the words that a bracket puts in quotes, "the Institute", for
// the organisation in the rest of the document.
func (s *scan) define(owner, i, end int) {
	for k := i; k < end; k++ {
		if !s.is(k, "\"") {
			continue
		}
		k++
		for k < end && s.cue(k, lexicon.Determiner) > 0 {
			k++
		}
		if k+1 <= end && s.is(k+1, "\"") && s.a[k].Upper {
			if s.terms == nil {
				s.terms = map[string]int{}
			}
			s.terms[s.a[k].Fold] = owner
			k++
		}
	}
}

// findAcronyms takes acronyms that nothing binds for organisations where they
// do what organisations do; without that they are candidates.
func (s *scan) findAcronyms() {
	type use struct{ at, acts int }
	uses := map[string][]use{}
	var order []string
	for i := range s.a {
		if s.covered[i] || !s.prose(i) || !s.acronym(i) && !s.humped(i) || roman(s.a[i].Text) || s.shouting(i) {
			continue
		}
		if uses[s.a[i].Text] == nil {
			order = append(order, s.a[i].Text)
		}
		uses[s.a[i].Text] = append(uses[s.a[i].Text], use{i, s.acting(i)})
	}
	bodies := s.heading()
	for _, w := range order {
		acts := 0
		if bodies[w] {
			acts = 1
		}
		for _, u := range uses[w] {
			acts += u.acts
		}
		if acts < 1 {
			s.candidate(extract.Organisation, uses[w][0].at, uses[w][0].at)
			continue
		}
		e := s.d.AddEntity(extract.Organisation, w)
		for _, u := range uses[w] {
			s.mention(e, u.at, u.at, "org.acronym", 600)
		}
	}
}

// shouting reports whether the words beside an atom are in capitals too.
func (s *scan) shouting(i int) bool {
	return i > 0 && s.a[i-1].Caps && s.a[i-1].Sent == s.a[i].Sent || i+1 < len(s.a) && s.a[i+1].Caps && s.a[i+1].Sent == s.a[i].Sent
}

// acting says how plainly an acronym is an organisation's: it has a body of
// its own ("the ABC Council", "ABC's Board"), or a verb of those that
// organisations are the subject of stands beside it and its article.
func (s *scan) acting(i int) int {
	if s.is(i+1, "'s") {
		if at, ok := s.starts[i+2]; ok && !s.orgs[at].weak {
			return 1
		}
	}
	before := i - 1
	if s.cue(i, lexicon.KnownBody) == 1 {
		return 1
	}
	behindArticle := s.cue(before, lexicon.Determiner) > 0
	if !behindArticle && !s.humped(i) {
		return 0
	}
	if s.deed(i+1, s.a[i].Sent) || s.joinedToOrg(i) {
		return 1
	}
	if !behindArticle {
		return 0
	}
	if s.cue(i+1, lexicon.Acts) > 0 || s.cue(before-1, lexicon.Acts) > 0 && s.grammar.VerbFirst {
		return 1
	}
	return 0
}

// joinedToOrg reports whether "and" or a comma joins the acronym at i, behind its article,
// to the name of an organisation: "neither the GMW nor the College of Remers".
func (s *scan) joinedToOrg(i int) bool {
	if k, _ := s.nextItemAt(i + 1); k > i+1 {
		for n := s.cue(k, lexicon.Determiner); k < len(s.a) && n > 0 && !s.a[k].Upper; n = s.cue(k, lexicon.Determiner) {
			k += n
		}
		if at, ok := s.starts[k]; ok && s.orgs[at].entity >= 0 && s.a[k].Sent == s.a[i].Sent {
			return true
		}
	}
	k := i - 1
	for k > 0 && !s.a[k].Upper && (s.cue(k, lexicon.Determiner) > 0 || s.cue(k, lexicon.OrgIn) > 0) {
		k--
	}
	if s.cue(k, lexicon.ListAnd) == 0 && !s.is(k, ",") {
		return false
	}
	for j := range s.orgs {
		if o := &s.orgs[j]; o.entity >= 0 && (o.last == k-1 || o.full == k-1) {
			return true
		}
	}
	return false
}

// heading reports the acronyms that begin the name of a body: "ABC" in "ABC
// Steering Committee".
func (s *scan) heading() map[string]bool {
	acts := map[string]bool{}
	for k := range s.orgs {
		if o := &s.orgs[k]; o.entity >= 0 && o.first < o.head && s.acronym(o.first) && !s.shouting(o.first) {
			acts[s.a[o.first].Text] = true
		}
	}
	return acts
}
