package ocr

import (
	"image"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// merged puts the readings of two engines together, word by word: where both
// read the same it is sure, where they differ the likelier word counts and the
// other is kept beside it, and where one has nothing the other's word counts
// if it may be one. The first reading gives the order.
func merged(first, second []Token, letter int) []Token {
	first = acrossLines(first, second)
	var all []ballot
	for i, w := range first {
		all = append(all, ballot{w, -1, i})
	}
	for _, w := range second {
		all = append(all, ballot{w, 0, -1})
	}
	words := slices.Clone(first)
	put := make([][]Token, len(first)) // in the place of each word of the first
	for i, w := range words {
		put[i] = []Token{w}
	}
	var found []Token
	for _, p := range places(all, letter) {
		a, b := p.of(-1), p.of(0)
		switch {
		case len(a) == 0:
			found = append(found, passedOver(first, put, b)...)
		case len(b) == 0:
			for _, w := range a {
				if w.Conf < doubted && letters(w.Text) < 4 && !knownWord(w.Text) {
					put[w.at] = nil
				}
			}
		default:
			won := settle(a, b)
			for _, w := range a {
				put[w.at] = nil
			}
			put[a[0].at] = won
		}
	}
	var out []Token
	for _, w := range put {
		out = append(out, w...)
	}
	return seated(out, found, letter)
}

// acrossLines leaves out the doubtful words of a reading that lie over words of
// two lines of another that is sure of them.
func acrossLines(first, second []Token) []Token {
	return slices.DeleteFunc(slices.Clone(first), func(w Token) bool {
		var over []image.Rectangle
		for _, i := range overlapped(second, w.Box) {
			if w.Conf < believed && credible(second[i]) {
				over = append(over, second[i].Box)
			}
		}
		return slices.ContainsFunc(over, func(a image.Rectangle) bool {
			return slices.ContainsFunc(over, func(b image.Rectangle) bool { return 4*(a.Max.Y-b.Min.Y) <= a.Dy() })
		})
	})
}

// passedOver takes up a word that the second engine alone saw: in the place of
// what the first made of ink and type together, or, where the first has
// nothing, as one that was found.
func passedOver(first []Token, put [][]Token, b place) []Token {
	w := b.joined()
	if !credible(w) {
		return nil
	}
	under := overlapped(first, w.Box)
	if len(under) == 0 {
		return []Token{w}
	}
	for _, i := range under {
		if first[i].Conf >= believed || knownWord(first[i].Text) {
			return nil
		}
	}
	for _, i := range under {
		put[i] = nil
	}
	at := under[0]
	put[at] = place{ballot{first[at], -1, at}}.replaced(b, w.Text, first[at])
	return nil
}

// overlapped lists the words that share a third of a box, or of their own.
func overlapped(words []Token, box image.Rectangle) []int {
	var out []int
	for i, w := range words {
		o := w.Box.Intersect(box)
		if 3*o.Dx()*o.Dy() > min(w.Box.Dx()*w.Box.Dy(), box.Dx()*box.Dy()) {
			out = append(out, i)
		}
	}
	return out
}

// credible says whether a word that the second engine alone saw may be one.
func credible(w Token) bool {
	return letters(w.Text) >= 2 && (w.Conf >= certain || w.Conf >= believed && knownWord(w.Text))
}

// certain is a confidence of the second engine from which on it is hardly ever
// wrong.
const certain = 900

// settle decides between what two engines read at one place.
func settle(a, b place) []Token {
	one, two := a.joined(), b.joined()
	if bone(one.Text) != bone(two.Text) {
		two.Text = unglued(two.Text)
	}
	if one.Text == two.Text {
		out := make([]Token, len(a))
		for i, w := range a {
			w.Conf = max(w.Conf, two.Conf)
			out[i] = w.Token
		}
		return out
	}
	won, lost := a, two
	text := one.Text
	switch {
	case len(a) != len(b) && bone(one.Text) == bone(two.Text): // parted in different places
		whole, parts := one.Text, b
		if len(a) > len(b) {
			whole, parts = two.Text, a
		}
		if (len(b) > len(a)) != parts.broke(whole) {
			won, lost, text = b, one, two.Text
		}
	case skeleton(one.Text) == skeleton(two.Text):
		if accented(one, two) {
			text, lost = two.Text, one
		}
	case soiled(one.Text) < soiled(two.Text):
	case soiled(one.Text) > soiled(two.Text) || likelihood(two, secondScale) > likelihood(one, firstScale):
		won, lost, text = b, one, two.Text
	}
	return a.replaced(won, text, lost)
}

// broke says whether words are the pieces of one: of letters alone that is
// understood, "ME MBE RS", or of figures with marks or of a year, "12: 15".
func (p place) broke(whole string) bool {
	whole = bare(whole)
	other := func(r rune) bool { return !unicode.IsLetter(r) }
	switch {
	case year(whole) || strings.Trim(whole, "0123456789:/.,") == "" && strings.Trim(whole, "0123456789") != "":
		return true
	case !understood(whole) || strings.ContainsFunc(whole, other):
		return false
	}
	return slices.ContainsFunc(p, func(b ballot) bool { return letters(b.Text) > 0 && !stands(b.Text) })
}

// figured says whether a figure stands among the lower-case letters of a word,
// or after them: what an engine makes of letters that it cannot tell.
func figured(s string) bool {
	low := false
	for _, r := range s {
		if low && unicode.IsDigit(r) {
			return true
		}
		low = unicode.IsLower(r)
	}
	return false
}

// marked says whether a mark stands between the letters of a word where nobody
// writes one, "aten:amente": what an engine makes of a speck or a stroke.
func marked(s string) bool {
	runes := []rune(s)
	for i := 1; i+1 < len(runes); i++ {
		r := runes[i]
		if unicode.IsLetter(r) || unicode.IsDigit(r) || !unicode.IsLetter(runes[i-1]) {
			continue
		}
		if unicode.IsDigit(runes[i+1]) && unicode.IsLower(runes[i-1]) && (r == '\'' || r == '’') {
			return true
		}
		if unicode.IsLetter(runes[i+1]) && !strings.ContainsRune("-–—'’.·/&_@", r) || r == '@' && !strings.Contains(string(runes[i:]), ".") {
			return true
		}
	}
	return false
}

// soiled is 1 for a word with figures or marks among its letters.
func soiled(s string) int {
	if figured(s) || marked(s) {
		return 1
	}
	return 0
}

// unglued parts a word that no language knows and that two words make, each
// of three letters at least: the second engine misses spaces. Names are not
// parted: they begin with a capital.
func unglued(s string) string {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(first) || knownWord(s) {
		return s
	}
	for i, r := range s {
		if unicode.IsLower(r) && utf8.RuneCountInString(s[:i]) == letters(s[:i]) && letters(s[:i]) >= 3 && letters(s[i:]) >= 3 && knownWord(s[:i]) && knownWord(s[i:]) {
			return s[:i] + " " + s[i:]
		}
	}
	return s
}

// replaced gives the words that won, on the line of the words in whose place
// they are, with the reading that lost beside the first of them.
func (p place) replaced(won place, text string, lost Token) []Token {
	parts := strings.Fields(text)
	out := make([]Token, len(won))
	for i, w := range won {
		out[i] = w.Token
		if len(parts) == len(won) {
			out[i].Text = parts[i]
		}
		out[i].Line, out[i].Block, out[i].Size = p[0].Line, p[0].Block, p[0].Size
	}
	out[0].Other, out[0].OtherConf = lost.Text, lost.Conf
	if len(out) == 1 && len(parts) > 1 {
		out[0].Text = text
		return parted(out[0])
	}
	return out
}

// bone is the letters and figures of a text, without accents.
func bone(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, skeleton(s))
}

// skeleton is a text without accents.
func skeleton(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// sureAccent is the confidence from which on the second engine's accents are
// right.
const sureAccent = 980

// accented says whether the second of two words that differ in accents alone
// is right: a language knows it and not the first; or the second engine saw an
// accent and was sure, or the first took a speck for one. Words of three
// letters and less that mean something either way have none.
func accented(one, two Token) bool {
	x, y := knownWord(one.Text), knownWord(two.Text)
	more := accents(two.Text) - accents(one.Text)
	switch {
	case x != y:
		return y
	case more == 0:
		return likelihood(two, secondScale) > likelihood(one, firstScale)
	case letters(one.Text) <= 3:
		return more < 0
	case more > 0:
		return two.Conf >= sureAccent
	}
	return one.Conf < believed && two.Conf >= sureAccent
}

// accents counts the accents of a Spanish word, of which it has one besides ñ
// and ü, less those that it cannot have.
func accents(s string) int {
	n, acute := 0, 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("áéíóúÁÉÍÓÚ", r):
			acute++
		case strings.ContainsRune("üñÜÑ", r):
			n++
		case unicode.IsLetter(r) && r > unicode.MaxASCII:
			n -= 2
		}
	}
	return n + min(acute, 2-acute)
}

// scale turns an engine's confidence into how often it is right, per mille: at
// a confidence of 0, 500, 800, 900, 950, 980 and 1000.
type scale struct {
	right [7]int
	ink   bool // it is of words under ink
}

var marks = [7]int{0, 500, 800, 900, 950, 980, 1000}

// of is how often an engine of such a confidence is right.
func (s scale) of(conf int) int {
	for i := 1; i < len(marks); i++ {
		if conf <= marks[i] {
			return s.right[i-1] + (s.right[i]-s.right[i-1])*(conf-marks[i-1])/(marks[i]-marks[i-1])
		}
	}
	return s.right[len(marks)-1]
}

// What each engine's confidence is worth, on made scans of all levels of wear.
var (
	firstScale  = scale{right: [7]int{100, 300, 500, 750, 980, 990, 995}}
	secondScale = scale{right: [7]int{0, 50, 350, 450, 550, 850, 990}}
	// zoneScale and carefulScale are the two engines' under ink.
	zoneScale    = scale{[7]int{50, 150, 300, 500, 900, 950, 980}, true}
	carefulScale = scale{[7]int{0, 200, 500, 700, 800, 900, 990}, true}
)

// likelihood is how likely a word is right, by its engine's confidence and
// whether a language knows it.
func likelihood(w Token, s scale) int {
	p := s.of(w.Conf)
	switch {
	case known(w) && s.ink:
		return 1000 * knownOdds * p / (1000 + (knownOdds-1)*p)
	case known(w):
		return p + (1000-p)*3/4
	case odd(bare(w.Text)):
		return p / 2
	}
	return p
}

// knownOdds is by how much the odds that a word under ink is right rise where a
// language knows it. What a reader was in doubt of stays doubtful there: ink
// makes words, too.
const knownOdds = 4

// known says whether a word is understood and that tells something: ink
// makes words of two or three letters, of which engines are unsure.
func known(w Token) bool {
	return understood(w.Text) && (letters(w.Text) > 3 || w.Conf >= sureShort)
}

const sureShort = 500
