package extract

import (
	"reflect"
	"testing"

	"legajo/language/lexicon"
)

// Which of two words a misread one is taken for, and the order of cues, do not change from
// run to run.
func TestLexiconOrder(t *testing.T) {
	first := NewLexicon(lexicon.Languages())
	for range 5 {
		again := NewLexicon(lexicon.Languages())
		if !reflect.DeepEqual(first.near, again.near) {
			t.Fatal("words that are near another come in another order")
		}
		if !reflect.DeepEqual(first.root, again.root) {
			t.Fatal("cues come in another order")
		}
	}
}
