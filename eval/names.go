package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// leading holds the words that may stand before a name without changing it.
var leading = map[string]bool{
	"dr": true, "dra": true, "mtro": true, "mtra": true, "lic": true, "licda": true, "ing": true,
	"arq": true, "mr": true, "ms": true, "mrs": true, "miss": true, "sr": true, "sra": true,
	"srta": true, "don": true, "dona": true, "prof": true, "profa": true, "hon": true, "sir": true,
	"c": true, "cp": true, "the": true, "el": true, "la": true, "los": true, "las": true,
}

// alike is the least likeness at which two names of six letters or more are
// taken as one.
const alike = 0.87

// Fold is a name as the scorer compares it: no accents, no case, no
// punctuation but & and ', no honorific before it.
func Fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if norm.NFKD.PropertiesString(string(r)).CCC() == 0 {
			b.WriteRune(r)
		}
	}
	s = strings.ReplaceAll(cases.Lower(language.Und).String(b.String()), "’", "'")
	words := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' && r != '&' && r != '\''
	})
	for len(words) > 0 && leading[words[0]] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// Same reports whether two folded names are one to the scorer.
func Same(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if a == b {
		return true
	}
	la, lb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if min(la, lb) < 6 || 2*float64(min(la, lb))/float64(la+lb) < alike {
		return false
	}
	x, y := []rune(a), []rune(b)
	return 2*float64(shared(x, y))/float64(la+lb) >= alike && ratio(x, y) >= alike
}

// shared counts the letters that both have, wherever they stand: no fewer than
// lie in matching blocks, and sooner counted.
func shared(a, b []rune) int {
	left := map[rune]int{}
	for _, r := range a {
		left[r]++
	}
	n := 0
	for _, r := range b {
		if left[r] > 0 {
			left[r]--
			n++
		}
	}
	return n
}

// ratio is twice the letters in matching blocks by the letters of both: the
// measure of Ratcliff and Obershelp as Python's difflib.SequenceMatcher counts
// it with autojunk off. It is not symmetric.
func ratio(a, b []rune) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	places := map[rune][]int{}
	for j, r := range b {
		places[r] = append(places[r], j)
	}
	return 2 * float64(matching(a, places, 0, len(a), 0, len(b))) / float64(len(a)+len(b))
}

// matching counts the letters of a[alo:ahi] and b[blo:bhi] in the longest
// common block, the earliest of equals, and on both sides of it.
func matching(a []rune, places map[rune][]int, alo, ahi, blo, bhi int) int {
	i, j, size := longest(a, places, alo, ahi, blo, bhi)
	if size == 0 {
		return 0
	}
	return size + matching(a, places, alo, i, blo, j) + matching(a, places, i+size, ahi, j+size, bhi)
}

func longest(a []rune, places map[rune][]int, alo, ahi, blo, bhi int) (besti, bestj, size int) {
	besti, bestj = alo, blo
	lengths := map[int]int{} // of the common run that ends at a[i-1] and this place of b
	for i := alo; i < ahi; i++ {
		next := map[int]int{}
		for _, j := range places[a[i]] {
			if j < blo {
				continue
			}
			if j >= bhi {
				break
			}
			k := lengths[j-1] + 1
			next[j] = k
			if k > size {
				besti, bestj, size = i-k+1, j-k+1, k
			}
		}
		lengths = next
	}
	return besti, bestj, size
}
