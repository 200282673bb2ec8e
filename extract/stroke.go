package extract

import (
	"unicode"

	"legajo/ingest"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// readStrokes takes the strokes that a reader of scans made of a capital I in a
// plain type for what they are: "| resign" is "I resign". The rules of a table
// stand away from words, and none of those goes on in small letters.
func (t *Text) readStrokes() {
	for i := 0; i+1 < len(t.Tokens); i++ {
		k, next := &t.Tokens[i], &t.Tokens[i+1]
		if k.Text != "|" || t.WordAt(i).Source == ingest.SourceText || next.Line != k.Line || !unicode.IsLower(firstRune(next.Text)) {
			continue
		}
		a, b := t.WordBox(i), t.WordBox(i+1)
		if b.X0-a.X1 >= a.Height() {
			continue
		}
		for _, c := range []language.Code{language.Spanish, language.English} {
			if w := lexicon.GrammarOf(c).Stroke; w != "" && language.Known(next.Text, c) {
				k.Text, k.Key = w, name.Key(w)
			}
		}
	}
}
