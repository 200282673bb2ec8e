package ocr

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/ingest"
)

// quality counts what a text layer or a reading consists of, in letters.
type quality struct {
	letters int // in words
	known   int // in words of a language of ours
	unknown int // in lower-case words that are none: misread, or foreign
	odd     int // in words that no language writes: "conoc¡miento", "lNAl", "2A18"
}

// qualityOf counts visible and invisible words alike.
func qualityOf(words []ingest.Word) quality {
	var q quality
	for _, w := range words {
		s := bare(w.Text)
		n := letters(s)
		q.letters += n
		switch {
		case odd(s):
			q.odd += n
		case knownWord(s):
			q.known += n
		case n >= 4 && s == strings.ToLower(s) && !strings.ContainsAny(s, "@./:_0123456789"):
			q.unknown += n
		}
	}
	return q
}

// Suspect says whether a page's text layer may be worse than a fresh reading.
// Scanned means that one image covers the page: then the layer comes from an
// earlier OCR, and a few misread words are enough, or hardly any words at all.
// A layer without an image is suspected only where it is no writing: a font
// whose codes mean nothing, or whose table of characters lies, so that hardly
// any of many words is one.
func Suspect(layer []ingest.Word, scanned bool) bool {
	q := qualityOf(layer)
	if scanned {
		return q.letters < 100 || q.odd*200 > q.letters || q.unknown*40 > q.letters
	}
	return q.letters >= 20 && q.odd*4 > q.letters && q.known*2 < q.letters ||
		q.letters >= 100 && q.known*12 < q.letters && q.unknown*2 > q.letters
}

// Better says which of a page's text layer and a fresh reading of its image
// has more of what a language knows and less of what none writes; the layer
// where they are alike, or where the reading lost much of a layer that is
// mostly words.
func Better(layer, fresh []ingest.Word) ingest.Source {
	a, b := qualityOf(layer), qualityOf(fresh)
	lost := b.letters*10 < a.letters*7 && a.known*3 > a.letters
	if b.worth() > a.worth() && !lost {
		return ingest.SourceOCR
	}
	return ingest.SourceText
}

func (q quality) worth() int { return q.known - q.unknown - 2*q.odd }

// bare is a word without the marks before and after it.
func bare(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '¡' && r != '|' })
}

// odd says whether no language writes a word so: "conoc¡miento", "art1culo",
// "2A18", "lNAI". Numbers with letters after them, and names and addresses of
// the net, are not odd.
func odd(s string) bool {
	if strings.ContainsAny(s, "@/_.") {
		return false
	}
	runes := []rune(s)
	for i, r := range runes {
		switch {
		case r == utf8.RuneError || unicode.Is(unicode.Co, r) || unicode.IsControl(r):
			return true
		case i == 0 || i == len(runes)-1:
		case strings.ContainsRune("¡¿|!¢£¥<>^~{}\\", r) && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1]):
			return true
		case unicode.IsDigit(r) && unicode.IsLower(runes[i-1]) && unicode.IsLower(runes[i+1]):
			return true
		case unicode.IsLetter(r) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]):
			return true
		}
	}
	return len(runes) > 2 && runes[0] == 'l' && strings.ToUpper(s[1:]) == s[1:] && strings.ToLower(s[1:]) != s[1:]
}
