package link

import (
	"slices"
	"strings"
	"unicode/utf8"

	"legajo/language/name"
)

// person is a name taken apart for comparing: folded, small words left out.
type person struct {
	given   []string
	surname []string
	suffix  string
}

// parsePerson takes a name as written apart.
func parsePerson(written string) person {
	n := name.Parse(strings.ReplaceAll(written, ".", ". "))
	return person{
		given:   strings.Fields(name.Fold(n.Given)),
		surname: significant(name.Fold(n.Surname + " " + n.Married)),
		suffix:  name.Fold(n.Suffix),
	}
}

// String is a person's folded name as it stands in a profile's key;
// personOf reads it back.
func (p person) String() string {
	return strings.Join(p.given, " ") + "|" + strings.Join(p.surname, " ") + "|" + p.suffix
}

func personOf(folded string) person {
	parts := strings.SplitN(folded, "|", 3)
	for len(parts) < 3 {
		parts = append(parts, "")
	}
	return person{given: strings.Fields(parts[0]), surname: strings.Fields(parts[1]), suffix: parts[2]}
}

// anchor reports whether the name is enough to know somebody by: a given name
// that is not an initial alone, and a surname.
func (p person) anchor() bool {
	return len(p.given) > 0 && !initial(p.given[0]) && len(p.surname) > 0 && !initial(p.surname[0])
}

// nameless reports a single name, or none: too little to be joined at all.
func (p person) nameless() bool { return len(p.given) == 0 || len(p.surname) == 0 }

// full counts the parts that are more than an initial.
func (p person) full() int {
	n := 0
	for _, w := range slices.Concat(p.given, p.surname) {
		if !initial(w) {
			n++
		}
	}
	return n
}

// ownName reports a name that is taken for one person's: three full parts, two
// of them surnames. One of fewer, or of two given names and one surname, may
// be many people's.
func (p person) ownName() bool {
	return p.anchor() && p.full() >= 3 && len(p.surname) > 1
}

// block is the key that all persons share who may be one.
func (p person) block() string {
	if p.nameless() {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(p.given[0])
	return "p|" + blur(p.surname[0]) + "|" + blur(string(r))
}

func initial(w string) bool { return utf8.RuneCountInString(w) == 1 }

// likeness is how two names of persons stand to each other.
type likeness int

const (
	unlike    likeness = iota // they contradict each other
	initials                  // alike, but one has an initial for its first given name
	slip                      // alike, but for letters that readers of images confuse
	part                      // alike, but one lacks a further given name or surname
	identical                 // the same parts
)

// liken compares two names.
func liken(a, b person) likeness {
	if a.nameless() || b.nameless() || a.suffix != b.suffix {
		return unlike
	}
	if slices.Equal(a.given, b.given) && slices.Equal(a.surname, b.surname) {
		return identical
	}
	first, surname := likenWord(a.given[0], b.given[0]), likenWord(a.surname[0], b.surname[0])
	if surname == initials {
		surname = unlike
	}
	given := likenFurther(a.given[1:], b.given[1:])
	further := likenSurnames(a.surname[1:], b.surname[1:])
	return min(first, surname, given, further)
}

// likenWord compares two words of a name.
func likenWord(a, b string) likeness {
	switch {
	case a == b && initial(a):
		return initials
	case a == b:
		return identical
	case initial(a) && strings.HasPrefix(b, a), initial(b) && strings.HasPrefix(a, b):
		return initials
	case min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) >= longName && blur(a) == blur(b):
		return slip
	}
	return unlike
}

// longName is how many letters a word has in which a confused letter does not
// make another name.
const longName = 5

// likenFurther compares what follows the first given name: the fewer must all
// be among the more, in their order.
func likenFurther(a, b []string) likeness {
	if len(a) > len(b) {
		a, b = b, a
	}
	worst := identical
	if len(a) < len(b) {
		worst = part
	}
	at := 0
	for _, w := range a {
		for at < len(b) && likenWord(w, b[at]) == unlike {
			at++
		}
		if at == len(b) {
			return unlike
		}
		worst = min(worst, furtherWord(w, b[at]))
		at++
	}
	return worst
}

// likenSurnames compares what follows the first surname, place by place.
func likenSurnames(a, b []string) likeness {
	worst := identical
	if len(a) != len(b) {
		worst = part
	}
	for i := range min(len(a), len(b)) {
		worst = min(worst, furtherWord(a[i], b[i]))
	}
	return worst
}

// furtherWord compares words after the first: an initial lacks no more than a
// missing word would.
func furtherWord(a, b string) likeness {
	l := likenWord(a, b)
	switch {
	case l == initials && a == b:
		return identical
	case l == initials:
		return part
	}
	return l
}

// blur maps letters that readers of images confuse onto one, so that words
// which differ by such slips alone are equal.
func blur(s string) string { return confused.Replace(s) }

// confused holds shapes, no language's words: what stands first goes first.
var confused = strings.NewReplacer(
	"rn", "m", "vv", "w", "cl", "d", "ii", "u", "1", "i", "l", "i", "j", "i", "0", "o", "e", "c", "v", "u",
	"h", "b", "8", "b", "6", "b", "q", "g", "9", "g", "5", "s", "2", "z",
)
