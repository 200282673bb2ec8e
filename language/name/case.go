package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Capitals reports whether the letters of s are all capitals and at least two.
func Capitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// Display is a name written in capitals in the case a reader would write it,
// accents left as they are; a name that is not all capitals stays as it is.
// A single short word of capitals is an acronym and stays, as does a word in
// capitals without a vowel.
func Display(s string) string {
	words := strings.Fields(s)
	if !Capitals(s) || len(words) == 1 && utf8.RuneCountInString(words[0]) <= 6 {
		return strings.Join(words, " ")
	}
	for i, w := range words {
		words[i] = titleWord(w, i > 0)
	}
	return strings.Join(words, " ")
}

// titleWord is one word of capitals in title case; inside a name a particle
// or a preposition is lower case.
func titleWord(w string, inside bool) string {
	if inside && small[Key(w)] {
		return strings.ToLower(w)
	}
	if isRoman(w) || !hasVowel(w) || strings.Count(w, ".") > 1 || strings.HasPrefix(w, "(") {
		return w
	}
	return titleCaps(w)
}

// titleCaps is a word in title case, also after a hyphen, an elision and Mc.
func titleCaps(w string) string {
	var b strings.Builder
	up := true
	runes := []rune(w)
	for i, r := range runes {
		if up {
			b.WriteRune(unicode.ToUpper(r))
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		up = r == '-' || r == '/' || !unicode.IsLetter(r) && up || elided(runes, i) || i == 1 && runes[0] == 'M' && r == 'C' && len(runes) > 3
	}
	return b.String()
}

// elided reports the apostrophe of O'Brien and D'Alessandro, not that of
// "Children's".
func elided(w []rune, i int) bool {
	return i == 1 && (w[i] == '\'' || w[i] == '’') && len(w) > 3
}

var small = map[string]bool{
	"de": true, "del": true, "la": true, "las": true, "los": true, "el": true, "lo": true, "y": true, "e": true, "en": true, "para": true, "por": true, "con": true, "a": true, "al": true, "o": true, "u": true, "sobre": true,
	"da": true, "do": true, "dos": true, "das": true, "of": true, "the": true, "and": true, "for": true, "in": true, "on": true, "to": true, "at": true, "von": true, "van": true, "der": true, "den": true,
}

func hasVowel(w string) bool {
	return strings.ContainsAny(decomposed(w), "AEIOUYaeiouy")
}

func isRoman(w string) bool {
	w = strings.TrimRight(w, ".,")
	return w != "" && strings.Trim(w, "IVX") == ""
}
