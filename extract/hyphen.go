package extract

import (
	"unicode"
	"unicode/utf8"

	"legajo/language"
	"legajo/language/name"
)

// joinHalves makes one word of two halves that a hyphen parts at the end of a
// line; first is the first atom of the second half's token. The tokens, and so
// every quote, stay as printed.
func (t *Text) joinHalves(atoms []Atom, first int) []Atom {
	if first < 2 || first >= len(atoms) || atoms[first].Kind != AtomWord {
		return atoms
	}
	if atoms[first-1].Fold != "-" {
		return t.joinOverPage(atoms, first)
	}
	half, dash, rest := &atoms[first-2], &atoms[first-1], &atoms[first]
	soft := dash.Text == softHyphen
	if half.Kind != AtomWord || !dash.Glued || dash.Fold != "-" && !soft || t.Tokens[half.End].Line == t.Tokens[rest.Token].Line {
		return atoms
	}
	if utf8.RuneCountInString(half.Text) < 2 || first+1 < len(atoms) && atoms[first+1].Fold == "-" && atoms[first+1].Glued {
		return atoms
	}
	if !soft && realHyphen(half.Text, rest.Text) {
		rest.Glued = half.Upper || !rest.Upper
		return atoms
	}
	half.take(rest)
	return append(atoms[:first-1], atoms[first+1:]...)
}

const softHyphen = "\u00ad"

// take adds the second half to the first.
func (a *Atom) take(rest *Atom) {
	a.Text += rest.Text
	a.Fold, a.Caps, a.End = Fold(a.Text), name.Capitals(a.Text), rest.End
}

// margin is how many lines of head or foot may stand between the halves of a
// word that two pages part.
const margin = 2

// joinOverPage does the same where the foot of one page and the head of the
// next may stand between the halves. Since these may begin in lower case or end
// with a hyphen too, both halves together must be a word, or neither be one.
func (t *Text) joinOverPage(atoms []Atom, first int) []Atom {
	rest := &atoms[first]
	line := t.Tokens[rest.Token].Line
	page := t.Lines[line].Page
	top := line > margin && t.Lines[line-margin-1].Page == page
	if top || line == 0 || t.Lines[line].First != rest.Token || rest.Upper {
		return atoms
	}
	bottom := line - 1
	for bottom > 0 && t.Lines[bottom].Page == page {
		bottom--
	}
	for k := first - 1; k > 0; k-- {
		l := t.Tokens[atoms[k].Token].Line
		if l < bottom-margin || t.Lines[l].Page < page-1 {
			return atoms
		}
		half, dash := &atoms[k-1], &atoms[k]
		last := t.Lines[l].Last == dash.Token && atoms[k+1].Token != dash.Token
		if t.Lines[l].Page == page || !last || !dash.Glued || dash.Fold != "-" || half.Kind != AtomWord {
			continue
		}
		if !language.Usual(half.Text+rest.Text) && (language.Usual(half.Text) || language.Usual(rest.Text)) {
			return atoms
		}
		half.take(rest)
		copy(atoms[k:], atoms[k+1:first])
		return append(atoms[:first-1], atoms[first+1:]...)
	}
	return atoms
}

// realHyphen reports whether the hyphen at a line's end belongs to the word, as
// in "franco-mexicano" and "Pérez-Gil", or only parts it.
func realHyphen(half, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	begin, _ := utf8.DecodeRuneInString(half)
	capitals := name.Capitals(half) && name.Capitals(rest)
	switch {
	case language.Usual(half + rest):
		return false
	case capitals || unicode.IsUpper(next):
		return true
	case unicode.IsUpper(begin):
		return false
	}
	return language.Usual(half) && language.Usual(rest) && min(len(half), len(rest)) > 2
}
