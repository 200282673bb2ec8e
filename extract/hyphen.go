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
	half, dash, rest := &atoms[first-2], &atoms[first-1], &atoms[first]
	soft := dash.Text == "\u00ad"
	if half.Kind != AtomWord || !dash.Glued || dash.Fold != "-" && !soft || t.Tokens[half.End].Line == t.Tokens[rest.Token].Line {
		return atoms
	}
	if utf8.RuneCountInString(half.Text) < 2 || first+1 < len(atoms) && atoms[first+1].Fold == "-" && atoms[first+1].Glued {
		return atoms
	}
	if !soft && realHyphen(half.Text, rest.Text) {
		rest.Glued = true
		return atoms
	}
	half.Text += rest.Text
	half.Fold, half.Caps, half.End = Fold(half.Text), name.Capitals(half.Text), rest.End
	return append(atoms[:first-1], atoms[first+1:]...)
}

// realHyphen reports whether the hyphen at a line's end belongs to the word, as
// in "franco-mexicano" and "Pérez-Gil", or only parts it.
func realHyphen(half, rest string) bool {
	known := func(s string) bool { return language.Known(s, language.Spanish) || language.Known(s, language.English) }
	next, _ := utf8.DecodeRuneInString(rest)
	begin, _ := utf8.DecodeRuneInString(half)
	capitals := name.Capitals(half) && name.Capitals(rest)
	switch {
	case known(half + rest):
		return false
	case capitals || unicode.IsUpper(next):
		return true
	case unicode.IsUpper(begin):
		return false
	}
	return known(half) && known(rest) && min(len(half), len(rest)) > 2
}
