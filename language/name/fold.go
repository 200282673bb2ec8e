// Package name takes a name as written and gives its parts, its display form
// and its folded key. It is the only place that folds or parses names.
package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is the key under which spellings of one name meet: lower case, without
// accents and punctuation, words parted by single spaces. Full stops and
// apostrophes inside a word vanish ("S.A." is "sa", "O'Brien" "obrien"),
// other punctuation parts words.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	put := func(r rune) {
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
	}
	for _, r := range decomposed(s) {
		switch {
		case unicode.Is(unicode.Mn, r), isDropped(r):
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '&':
			put(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return b.String()
}

// Key is Fold for one word of running text: all punctuation vanishes, so that
// "C.c.p.", "C/c" and "c.c," are "ccp", "cc" and "cc". The sign of degrees behind
// a letter is the raised "o" that it is printed or read for: "N°" is "no". A word
// without letters or digits has the key "".
func Key(word string) string {
	if plainKey(word) {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	letter := false // the last sign but full stops was one
	for _, r := range decomposed(word) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '.':
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&':
			b.WriteRune(unicode.ToLower(r))
		case r == '°' && letter:
			b.WriteByte('o')
		}
		letter = unicode.IsLetter(r)
	}
	return b.String()
}

func plainKey(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// decomposed is s with accents and compatibility forms taken apart; plain
// ASCII passes without work.
func decomposed(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return norm.NFKD.String(s)
		}
	}
	return s
}

func isDropped(r rune) bool {
	switch r {
	case '.', '\'', '’', '‘', '`', '´', 'ʼ':
		return true
	}
	return false
}
