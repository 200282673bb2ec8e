package ocr

import (
	"image"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/language"
	"legajo/language/edit"
	"legajo/language/name"
)

// parted makes words of one that has spaces, each with its share of the box.
func parted(w Token) []Token {
	parts := strings.Split(w.Text, " ")
	if len(parts) == 1 {
		return []Token{w}
	}
	total, at := len([]rune(w.Text)), 0
	out := make([]Token, len(parts))
	for i, s := range parts {
		n := len([]rune(s))
		out[i] = w
		out[i].Text = s
		out[i].Box.Min.X = w.Box.Min.X + w.Box.Dx()*at/total
		out[i].Box.Max.X = w.Box.Min.X + w.Box.Dx()*(at+n)/total
		at += n + 1
	}
	return out
}

// likeIts is how similar a word is to those that it is parted like, per mille.
const likeIts = 800

// respaced parts the words of a reading in which it passed over spaces that
// other readings of the same place have: each of those words is like its part.
// Where more of them have it as one word, ink broke it in the others.
func respaced(voice []Token, others ...[]Token) []Token {
	var out []Token
	for _, w := range unbroken(voice, others) {
		best, most, whole, broken := []Token{w}, likeIts-1, 0, 0
		for _, other := range others {
			beneath := under(w.Box, other)
			s := similarity(w.Text, texts(beneath))
			switch {
			case s < likeIts:
			case len(beneath) == 1:
				whole += s
			default:
				broken += s
			}
			if len(beneath) > 1 && s > most {
				best, most = slices.DeleteFunc(partedLike(w, beneath), func(w Token) bool { return w.Text == "" }), s
			}
		}
		if whole > broken {
			best = []Token{w}
		}
		out = append(out, best...)
	}
	return out
}

// unbroken joins the words of a reading between which it saw a space, where
// more of the others have their letters as one word than as several. Words that
// stand by themselves, and are none together, stay.
func unbroken(voice []Token, others [][]Token) []Token {
	var out []Token
	for _, w := range voice {
		n := len(out) - 1
		if n < 0 || out[n].Line != w.Line || stands(out[n].Text) && stands(w.Text) && !understood(out[n].Text+w.Text) {
			out = append(out, w)
			continue
		}
		whole, box := 0, out[n].Box.Union(w.Box)
		for _, other := range others {
			switch beneath := under(box, other); {
			case bone(texts(beneath)) != bone(out[n].Text+w.Text):
			case len(beneath) == 1:
				whole++
			default:
				whole--
			}
		}
		if whole <= 0 {
			out = append(out, w)
			continue
		}
		out[n].Text += w.Text
		out[n].Box, out[n].Conf = box, min(out[n].Conf, w.Conf)
	}
	return out
}

// under are the words of a reading that lie in a box for the most part, from the
// left.
func under(box image.Rectangle, read []Token) []Token {
	var out []Token
	for _, w := range read {
		if inner := w.Box.Intersect(box); 2*inner.Dx() > w.Box.Dx() && levelWith(w.Box, box) {
			out = append(out, w)
		}
	}
	slices.SortStableFunc(out, func(a, b Token) int { return a.Box.Min.X - b.Box.Min.X })
	return out
}

// texts are words written without spaces.
func texts(words []Token) string {
	var out strings.Builder
	for _, w := range words {
		out.WriteString(w.Text)
	}
	return out.String()
}

// rejoined joins words between which an engine saw a space that is none: two
// that follow each other on a line and make a word that a language knows, one
// of which is none itself.
func rejoined(words []Token) []Token {
	var out []Token
	for _, w := range words {
		n := len(out) - 1
		if n < 0 || out[n].Line != w.Line || out[n].Stamp != w.Stamp || gap(out[n].Box, w.Box) > w.Box.Dy() || !halves(out[n].Text, w.Text) {
			out = append(out, w)
			continue
		}
		out[n].Text += w.Text
		out[n].Box, out[n].Conf, out[n].Ink = out[n].Box.Union(w.Box), min(out[n].Conf, w.Conf), max(out[n].Ink, w.Ink)
		out[n].Other, out[n].OtherConf = "", 0
	}
	return out
}

// spaced parts words between which no engine saw a space.
func spaced(words []Token) []Token {
	out := make([]Token, 0, len(words))
	for _, w := range words {
		if at := seam(w.Text); at > 0 {
			w.Text = w.Text[:at] + " " + w.Text[at:]
			w.Other, w.OtherConf = "", 0
		}
		out = append(out, parted(w)...)
	}
	return out
}

// seam is where a space was missed in a text: behind a comma, a semicolon or a
// colon, or behind a year, with a word of a language on either side; 0 where
// none was. "1995,amends", "2003se", "Director:Juan".
func seam(s string) int {
	for i, r := range s {
		switch {
		case strings.ContainsRune(",;:", r) && aWord(s[:i]) && aWord(s[i+1:]):
			return i + 1
		case i == yearDigits && unicode.IsLower(r) && year(s[:i]) && language.Usual(bare(s[i:])) && letters(s[i:]) > 1:
			return i
		}
	}
	return 0
}

// yearDigits is how many digits a year has that is written out.
const yearDigits = 4

func year(s string) bool {
	return len(s) == yearDigits && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) && strings.Trim(s, "0123456789") == ""
}

// aWord says whether a text is a year, a word of a language or a name that many
// people bear, with marks around it.
func aWord(s string) bool {
	s = bare(s)
	return year(s) || letters(s) > 2 && understood(s) && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

// unspecked leaves out marks that are too small for any: specks. A hyphen is a
// fifth of the height of capitals wide.
func unspecked(words []Token) []Token {
	letter := capHeight(words, 0)
	return slices.DeleteFunc(slices.Clone(words), func(w Token) bool {
		return letters(w.Text) == 0 && 100*max(w.Box.Dx(), w.Box.Dy()) < 18*letter
	})
}

// leastBroken is how many letters a word has at least that is joined of halves.
const leastBroken = 5

// halves says whether two texts are the halves of one word.
func halves(a, b string) bool {
	first, _ := utf8.DecodeRuneInString(b)
	last, _ := utf8.DecodeLastRuneInString(a)
	if !unicode.IsLetter(last) || !unicode.IsLetter(first) || unicode.IsUpper(first) && unicode.IsLower(last) {
		return false
	}
	one, other := stands(a), stands(b)
	if unicode.IsUpper(first) && (letters(a) == 1 && other || letters(b) == 1 && one) { // an initial
		return false
	}
	return letters(a+b) >= leastBroken && letters(a+b) == len([]rune(bare(a+b))) && understood(a+b) && !(one && other) // SAN JUAN
}

// stands says whether a text is a word or a name by itself.
func stands(part string) bool {
	if part = bare(part); letters(part) == 1 {
		return strings.ContainsAny(part, "aeiouyAEIOUY")
	}
	return language.Usual(part) || name.Known(part)
}

// partedLike parts a word so that its parts are like others, one each; a part
// may be empty.
func partedLike(w Token, others []Token) []Token {
	rest := []rune(w.Text)
	var parts []string
	for i, o := range others[:len(others)-1] {
		after := ""
		for _, x := range others[i+1:] {
			after += x.Text
		}
		at, least := 0, len(rest)*2+len(o.Text)+len(after)
		n := len([]rune(o.Text))
		for p := max(0, n-3); p <= min(len(rest), n+3); p++ {
			if d := edit.Distance(string(rest[:p]), o.Text) + edit.Distance(string(rest[p:]), after); d < least {
				at, least = p, d
			}
		}
		parts, rest = append(parts, string(rest[:at])), rest[at:]
	}
	parts = append(parts, string(rest))
	out := make([]Token, 0, len(parts))
	for i, text := range parts {
		p := w
		p.Text, p.Box.Min.X, p.Box.Max.X = text, others[i].Box.Min.X, others[i].Box.Max.X
		out = append(out, p)
	}
	return out
}

// seated puts words that were found among those of the page, line by line: on
// the line of the page that they go on with, or as lines of their own.
func seated(words, found []Token, letter int) []Token {
	slices.SortStableFunc(found, func(a, b Token) int { return a.Box.Min.X - b.Box.Min.X })
	for rest := found; len(rest) > 0; {
		line, later := []Token{rest[0]}, []Token(nil)
		box := rest[0].Box
		for _, f := range rest[1:] {
			if last := line[len(line)-1]; levelWith(last.Box, f.Box) && gap(last.Box, f.Box) < 4*letter {
				line, box = append(line, f), box.Union(f.Box)
			} else {
				later = append(later, f)
			}
		}
		rest = later
		host := hostOf(words, box, letter)
		var own []Token
		for _, f := range line {
			if host == nil {
				f.Line = 0
				own = append(own, parted(f)...)
				continue
			}
			f.Line, f.Block, f.Size = host.Line, host.Block, host.Size
			words = slices.Insert(words, within(words, f), parted(f)...)
		}
		words = insert(words, own)
	}
	return words
}

// hostOf is the word of the page on whose line a box lies, nil where there is
// none near enough.
func hostOf(words []Token, box image.Rectangle, letter int) *Token {
	var host *Token
	nearest := 2 * letter
	for i := range words {
		if w := &words[i]; levelWith(w.Box, box) && gap(w.Box, box) < nearest {
			host, nearest = w, gap(w.Box, box)
		}
	}
	if host == nil {
		return nil
	}
	h := *host
	return &h
}

// within is where in the words of its line a word belongs.
func within(words []Token, f Token) int {
	at := -1
	for i, w := range words {
		if w.Line != f.Line {
			continue
		}
		if at < 0 {
			at = i
		}
		if w.Box.Min.X < f.Box.Min.X {
			at = i + 1
		}
	}
	return max(at, 0)
}

func levelWith(a, b image.Rectangle) bool {
	return 2*(min(a.Max.Y, b.Max.Y)-max(a.Min.Y, b.Min.Y)) > min(a.Dy(), b.Dy())
}

func gap(a, b image.Rectangle) int { return max(a.Min.X-b.Max.X, b.Min.X-a.Max.X) }
