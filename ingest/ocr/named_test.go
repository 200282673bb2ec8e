package ocr

import "testing"

// A doubtful word is the name that its letters may be, unless a language knows
// it.
func TestNamedWords(t *testing.T) {
	words := []Token{{Text: "Pottel", Conf: 850, Name: "Portel"}, {Text: "Portal", Conf: 700, Name: "Portel"}, {Text: "Vono", Conf: 900}}
	got := named(words)
	if got[0].Text != "Portel" || got[0].Conf > sureName || got[1].Text != "Portal" || got[2] != words[2] || words[0].Text != "Pottel" {
		t.Errorf("%v of %v", got, words)
	}
}
