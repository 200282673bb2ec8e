package ocr

import (
	"image"
	"slices"
	"strings"
)

// elect puts what most readings of a zone agree on in the place of what was
// read there first. Words are those of one place when they cover one another;
// what a reading has there is its vote. Words that only one reading has keep a
// low confidence, and are left out where they look like ink.
func elect(words []Token, voices [][]Token, v *view) []Token {
	letter := v.page(v.letter)
	first := make([]int, 0, len(words)) // those in the zone
	for i, w := range words {
		if mid := w.Box.Min.Add(w.Box.Max).Div(2); mid.In(v.zone.box) {
			first = append(first, i)
		}
	}
	var all []ballot
	for _, i := range first {
		all = append(all, ballot{words[i], -1, i})
	}
	for k, voice := range voices {
		for _, w := range voice {
			if (w.Conf >= doubted || letters(w.Text) >= 3) && !v.cut(w, words) {
				all = append(all, ballot{w, k, -1})
			}
		}
	}
	gone := make([]bool, len(words))
	var found []Token
	for _, place := range places(all, letter) {
		won, votes, like := place.count()
		old := place.of(-1)
		if len(old) > 0 && (votes < 2 && !place.contested() || place.stands(won, votes)) {
			continue // nobody else saw anything, or too few saw something else
		}
		if votes < 2 && !plausible(won, like) {
			for _, b := range old {
				gone[b.at] = true
			}
			continue
		}
		if len(old) > 0 {
			at := old[0].at
			for _, b := range old[1:] {
				gone[b.at] = true
			}
			won.Block, won.Line, won.Size = words[at].Block, words[at].Line, words[at].Size
			words[at] = won
			continue
		}
		found = append(found, won)
	}
	out := make([]Token, 0, len(words)+len(found))
	for i, w := range words {
		if !gone[i] {
			out = append(out, parted(w)...)
		}
	}
	return seated(out, found, letter)
}

// cut says whether a word was cut by the edge of its zone, or lies in a word
// of the page that stands outside.
func (v *view) cut(w Token, words []Token) bool {
	z := v.zone.box
	edge := max(2, v.page(4))
	if w.Box.Min.X < z.Min.X+edge || w.Box.Max.X > z.Max.X-edge || w.Box.Min.Y < z.Min.Y+edge/2 || w.Box.Max.Y > z.Max.Y-edge/2 {
		return true
	}
	return slices.ContainsFunc(words, func(o Token) bool {
		return covers(o.Box, w.Box) && !o.Box.Min.Add(o.Box.Max).Div(2).In(z)
	})
}

// ballot is a word of a voice, -1 for the first reading, in which it has an
// index.
type ballot struct {
	Token
	voice, at int
}

// place is what the voices read at one place.
type place []ballot

// places puts together the words that cover one another.
func places(all []ballot, letter int) []place {
	slices.SortStableFunc(all, func(a, b ballot) int { return a.Box.Min.X - b.Box.Min.X })
	parent := make([]int, len(all))
	for i := range parent {
		parent[i] = i
	}
	for i, a := range all {
		for j := i + 1; j < len(all) && all[j].Box.Min.X < a.Box.Max.X; j++ {
			if covers(a.Box, all[j].Box) && a.Box.Dy() < 3*letter && all[j].Box.Dy() < 3*letter {
				x, y := root(parent, i), root(parent, j)
				parent[max(x, y)] = min(x, y)
			}
		}
	}
	index := map[int]int{}
	var out []place
	for i, b := range all {
		r := root(parent, i)
		k, ok := index[r]
		if !ok {
			k = len(out)
			index[r] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], b)
	}
	return out
}

// covers: half of the smaller box, each way, lies in the other.
func covers(a, b image.Rectangle) bool {
	i := a.Intersect(b)
	return 2*i.Dx() > min(a.Dx(), b.Dx()) && 2*i.Dy() > min(a.Dy(), b.Dy())
}

func (p place) of(voice int) place {
	var out place
	for _, b := range p {
		if b.voice == voice {
			out = append(out, b)
		}
	}
	return out
}

// contested: some voice but the first has a word there.
func (p place) contested() bool {
	return slices.ContainsFunc(p, func(b ballot) bool { return b.voice >= 0 })
}

// count gives the word of most votes, of those the one that its readers were
// surest of, and its votes. Where all differ it is the word that is most like
// the others; like says how much, per mille, the nearest of them is.
func (p place) count() (won Token, votes, like int) {
	var sums []Token // what each voice has there, as one
	var worths []int
	for k := -1; k < mostVoices; k++ {
		if own := p.of(k); len(own) > 0 {
			s, engine := own.joined(), firstScale
			if k >= secondVoice {
				engine = secondScale
			}
			sums, worths = append(sums, s), append(worths, likelihood(s, engine)+200)
		}
	}
	weight := -1
	for i, s := range sums {
		n, sum, nearest := 0, 0, 0
		for k, o := range sums {
			same := similarity(unspaced(s.Text), unspaced(o.Text))
			sum += same * worths[k] / 1000
			if same == 1000 {
				n++
				s.Conf = max(s.Conf, o.Conf)
				sum += 100 * (strings.Count(s.Text, " ") - strings.Count(o.Text, " ")) // a space is missed sooner than made
			} else if k != i {
				nearest = max(nearest, same)
			}
		}
		if knownWord(s.Text) {
			sum += 300
		}
		if figured(s.Text) {
			sum -= 300
		}
		if n > votes || n == votes && sum > weight {
			won, votes, weight, like = s, n, sum, nearest
		}
	}
	if votes == 1 && len(sums) > 1 {
		won.Conf = min(won.Conf, doubted+100)
	}
	return won, votes, like
}

// stands says whether what was read first stays: its reader was sure of it, or
// a language knows it, and not two readings more are for another; or the other
// is one with figures among its letters.
func (p place) stands(won Token, votes int) bool {
	old := p.of(-1).joined()
	if bone(old.Text) == bone(won.Text) {
		return false
	}
	if figured(won.Text) && !figured(old.Text) {
		return true
	}
	own := 0
	for k := -1; k < mostVoices; k++ {
		if o := p.of(k); len(o) > 0 && unspaced(o.joined().Text) == unspaced(old.Text) {
			own++
		}
	}
	sure := old.Conf >= certain || old.Conf >= believed && knownWord(old.Text) && !knownWord(won.Text)
	return sure && votes < own+2
}

func unspaced(s string) string { return strings.ReplaceAll(s, " ", "") }

// similarity is how many of the letters of two words agree, per mille.
func similarity(a, b string) int {
	if a == b {
		return 1000
	}
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			change := diagonal
			if x[i] != y[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	longer := max(len(x), len(y))
	return 1000 * (longer - row[len(y)]) / longer
}

// Tesseract's readings of a zone come first, then the second engine's;
// mostVoices bounds them all.
const (
	secondVoice = 5
	mostVoices  = 8
)

// joined is what one voice has at a place, as one word with spaces in it.
func (p place) joined() Token {
	t := p[0].Token
	for _, b := range p[1:] {
		t.Text += " " + b.Text
		t.Box = t.Box.Union(b.Box)
		t.Conf = min(t.Conf, b.Conf)
	}
	return t
}

// plausible says whether a word that one reading alone has so may be one:
// another has one like it, or its reader was sure of it.
func plausible(w Token, like int) bool {
	n := letters(w.Text)
	switch {
	case knownWord(w.Text):
		return w.Conf >= doubted
	case n >= 3 && like >= alike:
		return true
	}
	return n >= 3 && w.Conf >= believed
}

// alike is how similar two readings of one word are at least, per mille.
const alike = 600

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

// seated puts words that were found among those of the page, line by line:
// beside the words of the page that stand among them, or as lines of their own.
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
		among := slices.ContainsFunc(words, func(w Token) bool {
			mid := (w.Box.Min.X + w.Box.Max.X) / 2
			return levelWith(w.Box, box) && mid > box.Min.X && mid < box.Max.X
		})
		var own []Token
		for _, f := range line {
			if at := beside(words, &f, letter); at >= 0 && (among || len(line) == 1) {
				words = slices.Insert(words, at, parted(f)...)
			} else {
				f.Line = 0
				own = append(own, parted(f)...)
			}
		}
		words = insert(words, own)
	}
	return words
}

// beside is where among the words of the page a word belongs that stands on a
// line with some of them, -1 where it does not; the word takes that line over.
func beside(words []Token, f *Token, letter int) int {
	at := -1
	for i, w := range words {
		if levelWith(w.Box, f.Box) && gap(w.Box, f.Box) < 2*letter {
			at = i
			if w.Box.Min.X < f.Box.Min.X {
				at = i + 1
			}
			f.Line, f.Block, f.Size = w.Line, w.Block, w.Size
		}
	}
	return at
}

func levelWith(a, b image.Rectangle) bool {
	return 2*(min(a.Max.Y, b.Max.Y)-max(a.Min.Y, b.Min.Y)) > min(a.Dy(), b.Dy())
}

func gap(a, b image.Rectangle) int { return max(a.Min.X-b.Max.X, b.Min.X-a.Max.X) }
