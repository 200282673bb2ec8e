package ocr

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/language"
)

// What specks make of words: marks and accents that nobody writes where they
// are.

// leastSaid is how many letters a word has at least that is no abbreviation.
const leastSaid = 6

// unspotted takes off the marks that specks make behind words amid a sentence:
// a full stop or a hyphen where the line goes on in small letters, "de. la",
// "that- the". Abbreviations keep theirs, and words that are made of two.
func unspotted(words []Token) []Token {
	out := make([]Token, 0, len(words))
	for i, w := range words {
		if text, mark := cutMark(w.Text); mark != 0 && i+1 < len(words) && words[i+1].Line == w.Line && !w.Stamp && goesOn(words[i+1].Text) {
			if said := letters(text) == utf8.RuneCountInString(text); said && (language.Common(text) || mark == '.' && letters(text) >= leastSaid && language.Usual(text)) {
				w.Text = text
			}
		}
		w.Text = unaccented(w.Text)
		out = append(out, parted(unlinked(w))...)
	}
	return out
}

// cutMark is a word without the full stop or the hyphen at its end, and which of
// them it had.
func cutMark(s string) (string, rune) {
	for _, mark := range ".-" {
		if text, ok := strings.CutSuffix(s, string(mark)); ok {
			return text, mark
		}
	}
	return s, 0
}

// goesOn says whether a sentence goes on with a word: it is a word in small
// letters.
func goesOn(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first) && language.Usual(bare(s))
}

// unlinked puts a space in the place of the mark that a speck made between two
// words that every text has: "junio.de", "en-esta". English makes words with
// hyphens of such.
func unlinked(w Token) Token {
	at := strings.IndexAny(w.Text, ".-'")
	if at <= 0 || at+1 == len(w.Text) {
		return w
	}
	a, b := w.Text[:at], w.Text[at+1:]
	if w.Text[at] == '-' && language.Known(a, language.English) && language.Known(bare(b), language.English) {
		return w
	}
	first, _ := utf8.DecodeRuneInString(b)
	if utf8.RuneCountInString(a) > 1 && unicode.IsLower(first) && language.Common(a) && language.Common(bare(b)) && letters(b) > 1 {
		w.Text, w.Other, w.OtherConf = a+" "+b, "", 0
	}
	return w
}

// unaccented is a word in small letters without an accent that none of its
// language has, where it is one without: "ruégo", "cordiál", "lò".
func unaccented(s string) string {
	plain := skeleton(s)
	first, _ := utf8.DecodeRuneInString(s)
	if plain == s || !unicode.IsLower(first) || strings.ContainsAny(s, "ñüç") || language.Usual(bare(s)) || language.Common(bare(s)) || !language.Usual(bare(plain)) || letters(s) != utf8.RuneCountInString(bare(s)) {
		return s
	}
	return plain
}
