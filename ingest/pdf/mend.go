package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mend puts words together that a line's type sets apart: the raised letters
// of an ordinal ("15" and "th"), and words whose letters are spaced out.
func mend(words []word, l *line) {
	kept := l.words[:1]
	for _, i := range l.words[1:] {
		prev := &words[kept[len(kept)-1]]
		if w := &words[i]; ordinal(prev, w) || prev.ordinal && closes(prev, w) {
			prev.ordinal = true
			prev.join(w)
			continue
		}
		kept = append(kept, i)
	}
	l.words = kept
	for from := 0; from < len(l.words); {
		n := spacedOut(words, l.words[from:])
		if n > 1 {
			l.words = append(l.words[:from+1], unspace(words, l.words[from:from+n], l.words[from+n:])...)
		}
		from++
	}
}

// join adds w to the end of p.
func (p *word) join(w *word) {
	p.text += w.text
	p.box = p.box.union(w.box)
	p.endX, p.endY, p.run = w.endX, w.endY, w.run
	p.glyphs += w.glyphs
	p.unknowns += w.unknowns
}

// gapTo is the room between two words in ems of the larger.
func (p *word) gapTo(w *word) float64 {
	return ((w.x-p.endX)*p.dx + (w.y-p.endY)*p.dy) / max(p.size, w.size, 1)
}

// ordinal reports whether w is the raised end of an ordinal number. A raised
// number after a word is a footnote's mark and stays apart.
func ordinal(p, w *word) bool {
	last, _ := utf8.DecodeLastRuneInString(p.text)
	if last < '0' || last > '9' || w.spaced || w.glyphs > 3 || p.see != w.see {
		return false
	}
	for _, r := range w.text {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	raised := (w.x-p.x)*p.dy-(w.y-p.y)*p.dx > .12*p.size
	return (raised || w.size < .85*p.size) && math.Abs(p.gapTo(w)) < .3
}

// closes reports whether w is punctuation right after p.
func closes(p, w *word) bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return !w.spaced && unicode.IsPunct(r) && math.Abs(p.gapTo(w)) < .3
}

// Bounds of letters that are spaced out, in ems, and how many there must be:
// more where characters of space stand between them.
const (
	minSpacing, maxSpacing = .12, .6
	minSpaced, minBlanked  = 4, 5
)

// spacedOut counts the words at the beginning of line that are single letters
// with room between them.
func spacedOut(words []word, line []int) int {
	n, blanks, caps := 0, 0, true
	for n < len(line) {
		w := &words[line[n]]
		r, _ := utf8.DecodeRuneInString(w.text)
		long := utf8.RuneCountInString(strings.TrimRight(w.text, ".,:;-–"))
		if !unicode.IsLetter(r) || long > 2 || long == 2 && (n == 0 || w.spaced) {
			break
		}
		if n > 0 && w.spaced {
			blanks++
		}
		caps = caps && unicode.IsUpper(r)
		n++
	}
	if n < minSpaced || blanks > n/3 && (n < minBlanked || !caps) {
		return 0
	}
	return n
}

// unspace joins the letters of run, its first word already kept, wherever the
// gap is not far above the least one, and gives what follows that first word.
func unspace(words []word, run, rest []int) []int {
	least := math.Inf(1)
	for i := 1; i < len(run); i++ {
		least = min(least, words[run[i-1]].gapTo(&words[run[i]]))
	}
	out := []int{}
	p := &words[run[0]]
	for _, i := range run[1:] {
		w := &words[i]
		if least >= minSpacing && least <= maxSpacing && p.gapTo(w) <= 1.6*least {
			p.join(w)
			continue
		}
		out = append(out, i)
		p = w
	}
	return append(out, rest...)
}
