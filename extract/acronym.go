package extract

import (
	"strings"
	"unicode"
)

// Acronym reports whether a word is one: three capitals or more and hardly anything else: "CONAV", "UNHCR",
// "FundaTEC".
func Acronym(s string) bool {
	up, low := 0, 0
	if strings.Count(s, ".") >= 2 && len(s) <= 6 {
		return false // somebody's initials
	}
	for _, c := range strings.Trim(s, "()[].,;:") {
		switch {
		case unicode.IsUpper(c):
			up++
		case unicode.IsLower(c):
			low++
		case unicode.IsDigit(c), c == '-', c == '&', c == '.':
		default:
			return false
		}
	}
	return up >= 3 && (low == 0 && up <= 8 || low > 0) && strings.Trim(s, "IVXLC.") != ""
}
