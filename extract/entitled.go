package extract

import (
	"strings"
	"unicode"

	"legajo/language/lexicon"
)

// Entitled parts the title of a published letter, which may open with its number: by is
// the first token of who wrote it, to the first of whom it is to: "4. Letter from the
// Envoy to X (Holm) to the Secretary". ok is false where it is no such title.
func (x *Lexicon) Entitled(t *Text, first, last int) (by, to int, ok bool) {
	for first < last && strings.IndexFunc(t.Tokens[first].Text, unicode.IsLetter) < 0 {
		first++
	}
	end := x.Match(t, first, last, lexicon.TitleFrom)
	if end < 0 || !unicode.IsUpper(firstRune(t.Tokens[first].Text)) {
		return 0, 0, false
	}
	for k := last - 1; k > end+1; k-- {
		e := x.Match(t, k, last, lexicon.SentTo)
		if e >= k && e < last && unicode.IsUpper(firstRune(t.Tokens[e+1].Text)) {
			return end + 1, e + 1, true
		}
	}
	return 0, 0, false
}
