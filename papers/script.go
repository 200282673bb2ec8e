package papers

import (
	"math"
	"math/rand/v2"
	"strings"
)

// letterforms are how a hand forms its letters: strokes parted by commas, each
// a row of points on a grid of 10 by 10, x before y, capitals from line 0 to
// the base on line 6, tails down to line 9.
var letterforms = map[rune]string{
	'a': "43 23 14 15 26 36 44 43 45 56", 'b': "20 13 16 26 36 45 44 33 14", 'c': "43 23 14 15 26 46", 'd': "43 23 14 15 26 36 44 50 45 56",
	'e': "15 44 33 23 14 15 26 46", 'f': "50 40 31 27 18,13 43", 'g': "43 23 14 15 26 44 43 47 38 18", 'h': "10 16,14 33 44 46 56",
	'i': "23 25 36,21 22", 'j': "33 36 28 18,31 32", 'k': "10 16,43 14 46", 'l': "20 15 26 36", 'm': "03 06,04 23 26,24 43 45 56",
	'n': "13 16,14 33 44 46 56", 'o': "33 14 15 26 45 44 33 53", 'p': "13 19,14 33 44 45 36 15", 'q': "43 23 14 15 26 44 43 49",
	'r': "13 16,14 33 43", 's': "43 23 14 35 36 16", 't': "20 15 26 36,13 43", 'u': "13 15 26 36 43 45 56", 'v': "13 26 43",
	'w': "03 16 24 36 53", 'x': "13 46,43 16", 'y': "13 15 26 44,43 47 28 18", 'z': "13 43 16 46",
	'A': "06 20 46,14 44", 'B': "00 06,00 30 41 32 03 43 45 36 06", 'C': "41 20 02 04 26 45", 'D': "00 06,00 30 52 54 36 06",
	'E': "40 00 06 46,03 33", 'F': "40 00 06,03 33", 'G': "41 20 02 04 26 46 43 33", 'H': "00 06,40 46,03 43", 'I': "20 26",
	'J': "30 35 26 15", 'K': "00 06,40 03 46", 'L': "00 06 46", 'M': "06 00 23 40 46", 'N': "06 00 46 40", 'O': "20 02 04 26 44 42 20",
	'P': "06 00 30 41 32 03", 'Q': "20 02 04 26 44 42 20,34 56", 'R': "06 00 30 41 32 03 46", 'S': "41 20 11 33 44 36 05",
	'T': "00 40,20 26", 'U': "00 04 26 44 40", 'V': "00 26 40", 'W': "00 16 23 36 50", 'X': "00 46,40 06", 'Y': "00 23 40,23 26", 'Z': "00 40 06 46",
	'0': "20 02 04 26 44 42 20", '1': "11 20 26", '2': "01 20 41 32 06 46", '3': "01 20 41 23 44 26 05", '4': "30 04 44,32 36",
	'5': "40 10 02 33 44 26 05", '6': "30 02 05 26 44 33 04", '7': "00 40 16", '8': "23 01 20 41 05 26 45 03", '9': "43 13 01 20 41 43 26",
	'.': "25 26", ',': "25 17", '/': "40 06", '-': "14 44", ':': "23 24,25 26", '°': "10 01 12 21 10",
}

// accents stand over a letter that has none of its own.
var accents = map[rune]struct {
	letter rune
	mark   string
}{
	'á': {'a', "41 32"}, 'é': {'e', "41 32"}, 'í': {'i', "41 32"}, 'ó': {'o', "41 32"}, 'ú': {'u', "41 32"}, 'ü': {'u', "21 22,41 42"},
	'ñ': {'n', "12 21 32 41"}, 'Á': {'A', "30 21"}, 'É': {'E', "30 21"}, 'Í': {'I', "30 21"}, 'Ó': {'O', "30 21"}, 'Ñ': {'N', "10 20 30"},
}

// form is a letter's strokes; a sign that the hand does not know is a dash.
func form(r rune) string {
	if f, ok := letterforms[r]; ok {
		return f
	}
	if a, ok := accents[r]; ok {
		return letterforms[a.letter] + "," + a.mark
	}
	return letterforms['-']
}

// scriptWidth is a text's width by hand.
func scriptWidth(text string, size float64) float64 {
	sum := 0.0
	for _, r := range text {
		if r == ' ' {
			sum += 4
			continue
		}
		wide := byte('0')
		for _, point := range strings.FieldsFunc(form(r), func(r rune) bool { return r == ' ' || r == ',' }) {
			wide = max(wide, point[0])
		}
		sum += float64(wide-'0') + 1
	}
	return sum * size / 9
}

// handwritten are the strokes of a text in somebody's hand, which never makes
// the same letter twice.
func handwritten(text string, x, base, size float64, rgb [3]float64, rnd *rand.Rand) []stroke {
	var out []stroke
	unit := size / 9
	for _, r := range text {
		for _, part := range strings.Split(form(r), ",") {
			if r == ' ' {
				break
			}
			var points [][2]float64
			for _, p := range strings.Fields(part) {
				gx, gy := float64(p[0]-'0')+.35*rnd.NormFloat64(), float64(p[1]-'0')+.35*rnd.NormFloat64()
				points = append(points, [2]float64{x + unit*(gx+.22*(6-gy)), base + unit*(gy-6)})
			}
			out = append(out, stroke{curve: true, width: .8 + .3*rnd.Float64(), rgb: rgb, points: smooth(points)})
		}
		x += scriptWidth(string(r), size)
		base += .12 * rnd.NormFloat64()
	}
	return out
}

// smooth turns points into a curve through all of them.
func smooth(p [][2]float64) [][2]float64 {
	out := [][2]float64{p[0]}
	at := func(i int) [2]float64 { return p[min(max(i, 0), len(p)-1)] }
	for i := range len(p) - 1 {
		a, b, c, d := at(i-1), at(i), at(i+1), at(i+2)
		out = append(out, [2]float64{b[0] + (c[0]-a[0])/6, b[1] + (c[1]-a[1])/6}, [2]float64{c[0] - (d[0]-b[0])/6, c[1] - (d[1]-b[1])/6}, c)
	}
	return out
}

// markKind is how something was put on a page that was printed before.
type markKind int

const (
	stamped markKind = iota + 1 // by a rubber stamp, aslant
	boxed                       // white on a black box
	penned                      // by hand
)

// mark is something put on a page: words that a native file prints like others.
type mark struct {
	kind   markKind
	rgb    [3]float64
	turned float64
	seed   uint64 // of the hand
}

// strokes draw the words of one mark.
func (m *mark) strokes(words []Word) []stroke {
	first, last := words[0], words[len(words)-1]
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.Text
	}
	text := strings.Join(texts, " ")
	switch m.kind {
	case boxed:
		return []stroke{
			{fill: true, points: [][2]float64{{first.Box[0] - 4, first.Box[1] - 3}, {last.Box[2] + 4, last.Box[3] + 3}}},
			{text: text, size: first.size, rgb: [3]float64{1, 1, 1}, points: [][2]float64{{first.Box[0], first.base}}},
		}
	case penned:
		size := first.size
		if first.face != script { // a number in a space that was left for it
			size *= 1.3
		}
		return handwritten(text, first.Box[0], first.base, size, m.rgb, rand.New(rand.NewPCG(m.seed, 3)))
	}
	sin, cos := math.Sincos(m.turned * math.Pi / 180)
	half := (last.Box[2] - first.Box[0]) / 2
	return []stroke{{text: text, size: 1.05 * first.size, rgb: m.rgb, turned: m.turned,
		points: [][2]float64{{first.Box[0] + half - half*cos, first.base - half*sin}}}}
}

// marker draws which papers of a family have their date or number put on later.
type marker struct {
	date   *mark
	number bool
	rnd    *rand.Rand
	dated  bool // the document in hand has its date
	penned bool // and its number
}

func newMarker(rnd *rand.Rand) marker {
	m := marker{rnd: rnd, number: rnd.IntN(3) == 0}
	if k := rnd.IntN(10); k < 6 {
		m.date = &mark{kind: []markKind{stamped, stamped, stamped, stamped, boxed, boxed}[k], rgb: pick(rnd, [][3]float64{red, blue, blue, black}), turned: -7 + 14*rnd.Float64()}
	}
	return m
}

// form is that in which the paper's own date is set: as wanted, or as a stamp
// has it, once a document.
func (m *marker) form(form string) (string, *mark) {
	if m.date == nil || m.dated || form == "words" || form == "weekday" {
		return form, nil
	}
	m.dated = true
	if m.date.kind == boxed {
		return "box", m.date
	}
	return "stamp", m.date
}

func (m *marker) hand() *mark {
	if !m.number || m.penned {
		return nil
	}
	m.penned = true
	return &mark{kind: penned, rgb: pick(m.rnd, [][3]float64{blue, blue, black}), seed: m.rnd.Uint64()}
}
