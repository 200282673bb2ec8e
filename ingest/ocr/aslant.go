package ocr

import (
	"context"
	"fmt"
	"image"
	"math"
	"slices"
	"strings"
)

// aslant is what a dater or a numbering stamp printed on a line: its words
// first to last rise or fall, where those around them are level.
type aslant struct {
	first, last int
	slope       float64 // of its baseline, as a tangent
}

// A page that was straightened slopes less than leastAslant; nobody presses a
// dater on at a slope of more than mostAslant. So many on a page are read again.
const (
	leastAslant   = .035
	mostAslant    = .3
	mostSlants    = 3
	leastRise     = .25 // of the height of capitals, from the first word to the last
	slantMargin   = 1.2 // at its sides, in heights of capitals, where nothing stands there
	leastSlanted  = 3   // words there are at least: day, month and year
	leastStraight = 850 // the confidence with which it is read once it is straight
)

// slants finds the words of a line that stand aslant, figures among them: of
// each line those that rise or fall most.
func slants(words []Token, letter int) []aslant {
	var out []aslant
	for first := 0; first < len(words) && len(out) < mostSlants; {
		end := first + 1
		for end < len(words) && words[end].Line == words[first].Line {
			end++
		}
		best, most := aslant{}, leastRise*float64(letter)
		for ; first < end; first++ {
			for last := first + leastSlanted - 1; last < end; last++ {
				if s, rise := slant(words, first, last, letter); rise > most {
					best, most = s, rise
				}
			}
		}
		if best.last > 0 {
			out = append(out, best)
		}
	}
	return out
}

// plumb says whether the middle of a word's box is that of a capital: it has a
// capital, a figure or an ascender and nothing much below the line.
func plumb(w Token) bool {
	return !w.Stamp && letters(w.Text) >= 2 && !strings.ContainsAny(w.Text, "gjpqyçQ;()/|") && strings.ContainsFunc(w.Text, ascends)
}

// slant is how words of a line rise or fall from the first to the last, and by
// how much; 0 where they do not, or stand on no one slope, or are no date.
func slant(words []Token, first, last, letter int) (aslant, float64) {
	if !plumb(words[first]) || !plumb(words[last]) {
		return aslant{}, 0
	}
	a, b := middle(words[first]), middle(words[last])
	rise, way := float64(b.Y-a.Y), math.Max(float64(b.X-a.X), 1)
	slope := rise / way
	if steep := math.Abs(slope); steep < leastAslant || steep > mostAslant {
		return aslant{}, 0
	}
	if run := words[first : last+1]; !figures(run) || !onSlope(run, slope, letter) {
		return aslant{}, 0
	}
	return aslant{first, last, slope}, math.Abs(rise)
}

func middle(w Token) image.Point { return w.Box.Min.Add(w.Box.Max).Div(2) }

// figures says whether one of the words is a number of two figures or more.
func figures(words []Token) bool {
	for _, w := range words {
		if text := bare(w.Text); len(text) > 1 && strings.Trim(text, "0123456789") == "" {
			return true
		}
	}
	return false
}

// onSlope says whether words follow each other closely, and the middles of those
// that tell lie on a slope.
func onSlope(words []Token, slope float64, letter int) bool {
	from := middle(words[0])
	for i, w := range words[1:] {
		if gap(words[i].Box, w.Box) > 2*letter {
			return false
		}
		at := middle(w)
		if off := float64(at.Y-from.Y) - slope*float64(at.X-from.X); plumb(w) && math.Abs(off) > float64(letter)/6 {
			return false
		}
	}
	return true
}

// strip is where such words lie, as a stamp's frame would, in small pixels, with
// half of the white beside them.
func (a aslant) strip(words []Token, letter, k int) stamp {
	cos := 1 / math.Hypot(1, a.slope)
	s := stamp{across: [2]float64{cos, a.slope * cos}, down: [2]float64{-a.slope * cos, cos}}
	from, to := words[a.first].Box, words[a.last].Box
	left, right := slantMargin*float64(letter), slantMargin*float64(letter)
	if a.first > 0 && words[a.first-1].Line == words[a.first].Line {
		left = math.Min(left, float64(gap(words[a.first-1].Box, from))/2)
	}
	if n := a.last + 1; n < len(words) && words[n].Line == words[a.last].Line {
		right = math.Min(right, float64(gap(to, words[n].Box))/2)
	}
	s.width = (float64(to.Max.X-from.Min.X) + left + right) / float64(k)
	s.height = 2.2 * float64(letter) / float64(k)
	x := float64(from.Min.X) - left
	y := float64(middle(words[a.first]).Y) + a.slope*(x-float64(middle(words[a.first]).X))
	s.corner = [2]float64{x/float64(k) - s.down[0]*s.height/2, y/float64(k) - s.down[1]*s.height/2}
	return s
}

// straightened reads words that stand aslant again, straightened, and puts them
// in the place of the others where they were read well.
func (r *Reader) straightened(ctx context.Context, p *prepared, k int, words []Token) ([]Token, error) {
	letter := capHeight(words, 0)
	found := slants(words, letter)
	if len(found) == 0 {
		return words, nil
	}
	scale := zoneDPI / float64(p.dpi)
	strips, images := make([]stamp, len(found)), make([]*image.Gray, len(found))
	for i, a := range found {
		strips[i] = a.strip(words, letter, k)
		images[i] = strips[i].level(p.gray, k, scale)
		p.see(fmt.Sprintf("4-aslant%d", i+1), images[i])
	}
	read, err := r.tesseract.readAll(ctx, images, zoneDPI, AreaLine, r.tesseract.languagesOf(words))
	if err != nil {
		return nil, err
	}
	for i := len(found) - 1; i >= 0; i-- {
		a := found[i]
		own := dropNoise(read[i])
		for n := range own {
			w, old := &own[n], words[a.first]
			w.Box, w.Line, w.Block, w.Size = strips[i].onPage(w.Box, k, scale), old.Line, old.Block, old.Size
		}
		words = slices.Concat(words[:a.first], better(own, words[a.first:a.last+1]), words[a.last+1:])
	}
	return words, nil
}

// better is what was read of words once they were straight, each in the place of
// the one before it where it is sure, or surer; all of the old ones where the
// two readings do not pair and one of the new ones is not sure.
func better(own, old []Token) []Token {
	if len(own) != len(old) {
		if len(own) == 0 || slices.ContainsFunc(own, func(w Token) bool { return w.Conf < leastStraight }) || lettersIn(own) != lettersIn(old) {
			return old
		}
		return own
	}
	out := slices.Clone(old)
	for i, w := range own {
		if w.Conf >= min(leastStraight, old[i].Conf) {
			out[i] = w
		}
	}
	return out
}

func lettersIn(words []Token) int {
	n := 0
	for _, w := range words {
		n += letters(w.Text)
	}
	return n
}
