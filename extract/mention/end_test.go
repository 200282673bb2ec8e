package mention

import (
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

// TestTextEndsAtName: behind the last word of a text stands no title.
func TestTextEndsAtName(t *testing.T) {
	x := extract.NewLexicon(lexicon.Languages())
	for _, text := range []string{"El acta fue leída por Presidente", "Firmaron los que estuvieron, Marta Elorza"} {
		typed := extract.Typed(text)
		s := &scan{t: typed, d: &extract.Document{}, x: x, cues: typed.Cues(x), a: typed.Atoms()}
		if n := s.roleWord(len(s.a)); n != 0 {
			t.Errorf("%q: a title of %d words behind its end", text, n)
		}
	}
}
