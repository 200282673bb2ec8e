package ocr

import (
	"image"
	"testing"
)

// The part where people sign lies between the last closing and the copies;
// without a closing there is none.
func TestSignatureBlock(t *testing.T) {
	cues := Cues{Closing: []string{"Saluda atentamente a usted", "Firman"}, Copies: []string{"c.c.p."}}
	line := func(y, n int, words ...string) []Token {
		var out []Token
		for i, w := range words {
			out = append(out, Token{Text: w, Conf: 950, Line: n, Box: image.Rect(100+100*i, y, 190+100*i, y+30)})
		}
		return out
	}
	words := append(line(100, 0, "Firman", "los", "vecinos"), line(300, 1, "Sin", "más,", "saluda", "aténtamente", "a", "usted,")...)
	words = append(words, line(600, 2, "C.c.p.-", "Archivo")...)
	page := image.Rect(0, 0, 1000, 1400)
	if got := cues.block(words, 30, page); got != image.Rect(0, 330, 1000, 600) {
		t.Errorf("%v", got)
	}
	if got := cues.block(words[:9], 30, page); got != image.Rect(0, 330, 1000, 330+signatureHeight*30) {
		t.Errorf("without copies: %v", got)
	}
	if got := cues.block(words[:3], 30, page); !got.Empty() {
		t.Errorf("a word in the text: %v", got)
	}
}
