package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/language/edit"
)

// lettersWrong pairs the words of a page with those read, each with its like
// wherever it stands, and counts the letters by which they differ. A space that
// was missed or made is one letter wrong, as between two lines' worth of text;
// forms of one mark are none.
func lettersWrong(truth, read []string) (wrong, all int) {
	truth, read = evened(truth), evened(read)
	for _, w := range truth {
		all += utf8.RuneCountInString(w)
	}
	missed, rest := unpaired(truth, read)
	wrong, missed, rest = partedElsewhere(missed, rest)
	return wrong + differing(missed, rest), all
}

// differing pairs words with those most like them and counts the letters by
// which they differ; all of those that are like none.
func differing(missed, rest []piece) int {
	type pair struct{ i, k, wrong, share int }
	var pairs []pair
	sum := 0
	for i, w := range missed {
		n := utf8.RuneCountInString(w.text)
		sum += n
		for k, o := range rest {
			if d := edit.Distance(w.text, o.text); d < n {
				pairs = append(pairs, pair{i, k, d, 1000 * d / n})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.share, b.share) })
	missedDone, restDone := make([]bool, len(missed)), make([]bool, len(rest))
	for _, p := range pairs {
		if !missedDone[p.i] && !restDone[p.k] {
			missedDone[p.i], restDone[p.k] = true, true
			sum += p.wrong - utf8.RuneCountInString(missed[p.i].text)
		}
	}
	return sum
}

// marksAlike are forms of marks that readers may choose between: which of them
// a font has can often not be told.
var marksAlike = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "´", "'", "`", "'",
	"–", "-", "—", "-", "‐", "-", "−", "-", "º", "°", "…", "...")

// evened are words with one form of each mark, and those whose letters stand
// apart, as in headings, whole: there spaces part no words.
func evened(words []string) []string {
	var out []string
	for i := 0; i < len(words); {
		n := apart(words[i:])
		if n < leastApart {
			out = append(out, marksAlike.Replace(words[i]))
			i++
			continue
		}
		out = append(out, strings.Join(words[i:i+n], ""))
		i += n
	}
	return out
}

// leastApart is how many letters that stand alone one after another are those
// of one word.
const leastApart = 4

// apart is how many letters stand alone at the beginning of words, all but the
// first of one case.
func apart(words []string) int {
	for i, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		if n != len(w) || !unicode.IsLetter(r) {
			return i
		}
		if before, _ := utf8.DecodeRuneInString(words[max(i-1, 0)]); i > 1 && unicode.IsUpper(r) != unicode.IsUpper(before) {
			return i
		}
	}
	return len(words)
}

// piece is a word and which of its page it is.
type piece struct {
	text string
	at   int
}

// unpaired are the words of the truth that the reading does not have, and the
// other way round.
func unpaired(truth, read []string) (missed, rest []piece) {
	left := map[string]int{}
	for _, w := range read {
		left[w]++
	}
	for i, w := range truth {
		if left[w] > 0 {
			left[w]--
		} else {
			missed = append(missed, piece{w, i})
		}
	}
	for i, w := range read {
		if left[w] > 0 {
			left[w]--
			rest = append(rest, piece{w, i})
		}
	}
	return missed, rest
}

// mostParts is into how many words a word may be parted to be found again.
const mostParts = 3

// partedElsewhere pairs words between which a space was missed, and those in
// which one was made: several that follow one another on one side with one of
// the other side that is much like them. It gives what is wrong with them and
// the words that are left.
func partedElsewhere(missed, rest []piece) (wrong int, missedLeft, restLeft []piece) {
	one := func(wholes, parts []piece) (int, []piece, []piece) {
		wrong := 0
		for n := mostParts; n > 1; n-- {
			for i := 0; i+n <= len(parts); i++ {
				if parts[i+n-1].at != parts[i].at+n-1 {
					continue
				}
				text := ""
				for _, p := range parts[i : i+n] {
					text += p.text
				}
				best, at := utf8.RuneCountInString(text)/4+1, -1
				for k, w := range wholes {
					if d := edit.Distance(text, w.text); d < best {
						best, at = d, k
					}
				}
				if at >= 0 {
					wrong += best + n - 1
					wholes, parts = slices.Delete(slices.Clone(wholes), at, at+1), slices.Delete(slices.Clone(parts), i, i+n)
					i--
				}
			}
		}
		return wrong, wholes, parts
	}
	made, missed, rest := one(missed, rest)
	lost, rest, missed := one(rest, missed)
	return made + lost, missed, rest
}
