package ocr

import (
	"image"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/language"
	"legajo/language/edit"
)

// elect puts what most readings of a zone agree on in the place of what was
// read there first. Words are those of one place when they cover one another;
// what a reading has there is its vote. Words that only one reading has keep a
// low confidence, and are left out where they look like ink.
func elect(words []Token, voices [][]Token, v *view) []Token {
	letter := v.page(v.letter)
	first := make([]int, 0, len(words)) // those in the zone
	for i, w := range words {
		if mid := w.Box.Min.Add(w.Box.Max).Div(2); mid.In(v.zone.box) && !w.Stamp {
			first = append(first, i)
		}
	}
	var all []ballot
	for _, i := range first {
		w, _ := v.levelled(words[i])
		all = append(all, ballot{w, -1, i})
	}
	for k, voice := range voices {
		for _, w := range voice {
			if ofStamp(w, words) {
				continue
			}
			if level, ok := v.levelled(w); ok && (w.Conf >= doubted || letters(w.Text) >= 3) && !v.cut(w, words) {
				all = append(all, ballot{level, k, -1})
			}
		}
	}
	put := map[int][]Token{} // in the place of the words in the zone
	for _, i := range first {
		put[i] = nil
	}
	var found []Token
	for _, p := range places(all, letter) {
		for _, c := range p.columns() {
			old := c.of(-1)
			won := c.outcome(old)
			if len(old) == 0 {
				found = append(found, won...)
				continue
			}
			at := old[0].at
			for _, w := range won {
				w.Block, w.Line, w.Size = words[at].Block, words[at].Line, words[at].Size
				put[at] = append(put[at], w)
			}
		}
	}
	found = append(found, v.broken(put, found)...)
	out := make([]Token, 0, len(words)+len(found))
	for i, w := range words {
		own, zoned := put[i]
		if !zoned {
			own = []Token{w}
		}
		for _, w := range own {
			out = append(out, parted(w)...)
		}
	}
	return seated(out, found, letter)
}

// ofStamp says whether a word is one of those that were read in a stamp.
func ofStamp(w Token, words []Token) bool {
	return slices.ContainsFunc(words, func(s Token) bool {
		return s.Stamp && s.Box.Overlaps(w.Box) && similarity(s.Text, w.Text) >= alike
	})
}

// broken takes out the words of lines of the zone that the first reading broke
// up, or on which something was found that it had not: they are seated again.
func (v *view) broken(put map[int][]Token, found []Token) []Token {
	var out []Token
	for _, line := range v.lines {
		on := func(w Token) bool { return levelWith(line, w.Box) && covers(line, w.Box) }
		numbers := map[int]bool{}
		for _, own := range put {
			for _, w := range own {
				if on(w) {
					numbers[w.Line] = true
				}
			}
		}
		if len(numbers) == 0 || len(numbers) == 1 && !slices.ContainsFunc(found, on) {
			continue
		}
		for _, i := range slices.Sorted(maps.Keys(put)) {
			put[i] = slices.DeleteFunc(put[i], func(w Token) bool {
				if on(w) {
					out = append(out, w)
				}
				return on(w)
			})
		}
	}
	return out
}

// levelled is a word of the height of the line that it stands on: ink makes
// words taller. It is none where it reaches over two lines.
func (v *view) levelled(w Token) (Token, bool) {
	on := -1
	for i, b := range v.lines {
		over := min(b.Max.Y, w.Box.Max.Y) - max(b.Min.Y, w.Box.Min.Y)
		if 10*over < 6*b.Dy() || min(b.Max.X, w.Box.Max.X) <= max(b.Min.X, w.Box.Min.X) {
			continue
		}
		if on >= 0 && !levelWith(b, v.lines[on]) {
			return w, false
		}
		on = i
	}
	if on >= 0 {
		w.Box.Min.Y, w.Box.Max.Y = v.lines[on].Min.Y, v.lines[on].Max.Y
	}
	return w, true
}

// outcome is what stands at a place after the vote: what was read there first,
// the word of most votes, or nothing.
func (p place) outcome(old place) []Token {
	if len(p) == 0 {
		return nil
	}
	won, votes, like := p.count()
	switch {
	case len(old) > 0 && !p.contested() && won.Conf < certain && (letters(won.Text) < 3 || won.Conf < believed):
		return nil // seven readings saw nothing there
	case len(old) > 0 && (votes < 2 && !p.contested() || p.stands(won, votes, like)):
		return old.tokens() // nobody else saw anything, or too few saw something else
	case votes < 2 && !plausible(won, like):
		if len(old) > 0 {
			return nil
		}
		return p.besides(won).outcome(nil)
	}
	if votes == 1 && slices.ContainsFunc(p, func(b ballot) bool { return b.voice != p[0].voice }) {
		won.Conf = min(won.Conf, doubted+100)
	}
	return []Token{won}
}

// besides are the readings of a place that are like a word, without the word.
func (p place) besides(w Token) place {
	return slices.DeleteFunc(slices.Clone(p), func(b ballot) bool {
		return b.Text == w.Text || similarity(b.Text, w.Text) < alike
	})
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
			if covers(a.Box, all[j].Box) && abreast(a.Box, all[j].Box, letter) && a.Box.Dy() < 3*letter && all[j].Box.Dy() < 3*letter {
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

// abreast says whether two words stand on one line: their middles do.
func abreast(a, b image.Rectangle, letter int) bool {
	apart := abs(a.Min.Y+a.Max.Y-b.Min.Y-b.Max.Y) / 2
	return 10*apart <= 6*max(letter, min(a.Dy(), b.Dy()))
}

// columns parts a place where voices saw several words by those of the voice
// that is the likeliest of all; the others' words are parted like them.
func (p place) columns() []place {
	var pivot []Token
	best := 0
	for k := -1; k < mostVoices; k++ {
		own, sum := p.of(k), 0
		for _, b := range own {
			sum += (likelihood(b.Token, scaleOf(k)) - 400) * letters(b.Text)
		}
		if sum > best && own.apart() {
			pivot, best = own.tokens(), sum
		}
	}
	if len(pivot) < 2 {
		return []place{p}
	}
	out := make([]place, len(pivot))
	for _, b := range p {
		var under []int
		for i, o := range pivot {
			if inner := min(b.Box.Max.X, o.Box.Max.X) - max(b.Box.Min.X, o.Box.Min.X); 2*inner > min(b.Box.Dx(), o.Box.Dx()) && levelWith(b.Box, o.Box) {
				under = append(under, i)
			}
		}
		switch len(under) {
		case 0:
		case 1:
			out[under[0]] = append(out[under[0]], b)
		default:
			first, last := under[0], under[len(under)-1]
			for i, w := range partedLike(b.Token, pivot[first:last+1]) {
				if w.Text != "" {
					out[first+i] = append(out[first+i], ballot{w, b.voice, b.at})
				}
			}
		}
	}
	return out
}

// apart says whether the words of one voice follow each other.
func (p place) apart() bool {
	for i := 1; i < len(p); i++ {
		if 3*(p[i-1].Box.Max.X-p[i].Box.Min.X) > min(p[i-1].Box.Dx(), p[i].Box.Dx()) {
			return false
		}
	}
	return true
}

func (p place) tokens() []Token {
	out := make([]Token, len(p))
	for i, b := range p {
		out[i] = b.Token
	}
	return out
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

// count gives the word that the readings of a place speak for most: each
// speaks for its own word and, less, for those like it, by how likely it is
// itself. It gives the votes of those that have just this word; like says how
// similar, per mille, the nearest of the others is.
func (p place) count() (won Token, votes, like int) {
	all := p.opinions()
	best := -1 << 30
	for i, s := range all {
		n, sum, nearest := 0, 0, 0
		for k, o := range all {
			same := similarity(unspaced(s.Text), unspaced(o.Text))
			if o.part && (s.certain || known(s.Token)) && partOf(o.Text, s.Text) || o.sliver(s) {
				same = max(same, hidden)
			}
			sum += same * same / 1000 * same / 1000 * o.worth / 1000
			if same == 1000 {
				n++
				s.Conf = max(s.Conf, o.Conf)
				if o.Box.Dy() < s.Box.Dy() {
					s.Box = o.Box // without the ink that was taken for a part of it
				}
				sum += 100 * (strings.Count(s.Text, " ") - strings.Count(o.Text, " ")) // a space is missed sooner than made
			} else if k != i {
				nearest = max(nearest, same)
			}
		}
		if known(s.Token) {
			sum += 250
		}
		if figured(s.Text) || marked(s.Text) {
			sum -= 500
		}
		if sum > best {
			won, votes, best, like = s.Token, n, sum, nearest
		}
	}
	won.Text = accentsOf(won.Text, all)
	return won, votes, like
}

// accentsOf gives a word the accents that one of the readings has in which
// nothing was taken off: what takes ink off type takes its accents too, and the
// second engine drops them.
func accentsOf(text string, readings []opinion) string {
	out, most := text, accents(text)
	for _, o := range readings {
		if !o.whole || o.Conf < believed || letters(text) <= 3 || skeleton(o.Text) != skeleton(text) {
			continue
		}
		if n := accents(o.Text); n > most && !knownWord(text) {
			out, most = o.Text, n
		}
	}
	return out
}

// opinion is what a voice has at a place, as one word, and what it is worth.
type opinion struct {
	Token
	worth   int
	careful bool // it is the second engine's of the zone
	certain bool // it is the second engine's that is certain of it
	part    bool // it is a part of one that is
	whole   bool // it is the first engine's of type of which nothing was taken off
}

func (p place) opinions() []opinion {
	var out []opinion
	for k := -1; k < mostVoices; k++ {
		own := p.of(k)
		if len(own) == 0 {
			continue
		}
		o := opinion{Token: own.joined()}
		o.worth = likelihood(o.Token, scaleOf(k)) + 200
		if k == secondVoice {
			o.worth *= 2 // it saw several forms
		}
		if i := twin[k+1]; i >= 0 && len(p.of(i)) > 0 {
			o.worth = o.worth * 2 / 3 // the same reader of the same image
		}
		o.careful = k >= secondVoice && k < pageVoice
		o.certain = k >= secondVoice && o.Conf >= certain
		o.whole = untouched[k+1]
		out = append(out, o)
	}
	for i := range out {
		out[i].part = slices.ContainsFunc(out, func(o opinion) bool { return o.certain && partOf(out[i].Text, o.Text) })
	}
	return out
}

// hidden is how similar, per mille, the part of a word counts as of which ink
// hid the rest.
const hidden = 950

// sliver says whether a reading is what ink left of a longer one: a few letters
// of a word that the second engine saw whole, where that word begins or ends. A
// word that a language knows is none.
func (o opinion) sliver(whole opinion) bool {
	n := letters(whole.Text)
	if !whole.careful || n < leastWhole || whole.Conf < believed || soiled(whole.Text) != 0 || 2*letters(o.Text) > n {
		return false
	}
	if known(o.Token) || letters(o.Text) > 1 && o.Conf >= believed && language.Usual(bare(o.Text)) {
		return false
	}
	part, all, wide := strings.ToLower(bone(o.Text)), strings.ToLower(bone(whole.Text)), whole.Box.Dx()
	if part == "" || 10*o.Box.Dx() > 6*wide {
		return false
	}
	return strings.HasPrefix(all, part) && 4*abs(o.Box.Min.X-whole.Box.Min.X) < wide ||
		strings.HasSuffix(all, part) && 4*abs(o.Box.Max.X-whole.Box.Max.X) < wide
}

// leastWhole is how many letters a word has at least of which slivers are known
// as such.
const leastWhole = 5

// partOf says whether a text is the beginning or the end of a longer one.
func partOf(part, whole string) bool {
	a, b := strings.ToLower(bone(part)), strings.ToLower(bone(whole))
	return letters(a) >= 2 && len(a) < len(b) && (strings.HasPrefix(b, a) || strings.HasSuffix(b, a))
}

// twin is, for each voice from the first reading on, another that is the same
// reader of the same image; -1 for none.
var twin = [mostVoices + 1]int{-1, -1, -1, 0, 1, -1, -1, -1, -1, 6}

// untouched says of each voice, from the first reading on, whether it is the first
// engine's that took no strokes off the type: the page, the zone as a block and
// its lines as they are.
var untouched = [mostVoices + 1]bool{0: true, 1: true, 3: true}

// stands says whether what was read first stays: its reader was sure of it, or
// a language knows it, and not two readings more are for another; or the other
// is one with figures among its letters.
func (p place) stands(won Token, votes, like int) bool {
	old := p.of(-1).joined()
	if bone(old.Text) == bone(won.Text) {
		return false
	}
	if figured(won.Text) && !figured(old.Text) || marked(won.Text) && !marked(old.Text) {
		return true
	}
	if strings.Contains(bone(won.Text), bone(old.Text)) {
		more := letters(won.Text) - letters(old.Text)
		if more >= 2 && (votes >= 2 || like >= alike || won.Conf >= certain) || more == 1 && votes >= 2 && !known(old) {
			return false // ink hid the rest
		}
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

// scaleOf is what the confidence of a voice is worth.
func scaleOf(voice int) scale {
	switch {
	case voice == pageVoice:
		return secondScale
	case voice >= secondVoice:
		return carefulScale
	}
	return zoneScale
}

func unspaced(s string) string { return strings.ReplaceAll(s, " ", "") }

// similarity is how many of the letters of two words agree, per mille.
func similarity(a, b string) int {
	if a == b {
		return 1000
	}
	longer := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	return 1000 * (longer - edit.Distance(a, b)) / longer
}

// Tesseract's readings of a zone come first, then the second engine's, and last
// what that had there when it read the whole page; mostVoices bounds them all.
const (
	secondVoice = 5
	pageVoice   = 8
	mostVoices  = 9
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
	case knownWord(w.Text), n > 3 && understood(w.Text):
		return w.Conf >= doubted
	case n >= 3 && like >= alike, initial(w.Text) && w.Conf >= sureInitial:
		return true
	}
	return n >= 3 && w.Conf >= believed
}

// sureInitial is the confidence from which on a capital with a full stop that
// one reading alone has is no ink.
const sureInitial = 950

// initial says whether a text is a capital with a full stop.
func initial(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && s[n:] == "."
}

// alike is how similar two readings of one word are at least, per mille.
const alike = 600
