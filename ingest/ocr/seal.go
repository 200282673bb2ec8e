package ocr

import (
	"image"
	"math"
	"slices"
	"strings"
	"unicode"

	"legajo/language/name"
)

// The lines of a round seal are circles: they are found as such, whatever lies
// on them, and taken off whole. Letters and loops of a pen are smaller, or no
// circles.

// circle is a line of a seal, in pixels.
type circle struct{ x, y, r, width float64 }

// A seal's lines are of a radius between so many letters' heights, drawn no
// broader than half a letter, and of what lies in the image of one, at least a
// third of a whole, so much is ink, per mille.
const (
	leastRadius = 2
	mostRadius  = 6
	leastRound  = 700
)

// Centres are looked for in cells of so many pixels, and those so many around
// count with each. Of seals as many edges of ink point there as are 120 letters
// high together and more, of type and pens at most 75; most are not looked at.
const (
	centreCell  = 3
	centreReach = 2
	mostCentres = 6
	leastEdges  = 60
)

// compass is the directions in which a circle is looked at, as steps of 65536.
var compass = func() (out [96]image.Point) {
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(out)))
		out[i] = image.Pt(int(cos*65536), int(sin*65536))
	}
	return out
}()

// circles finds the lines of seals in the ink of an image, whose capitals are
// so high.
func (m *mask) circles(g *image.Gray, letter int) []circle {
	var out []circle
	for _, c := range m.centres(g, letter) {
		found := m.around(c, letter)
		if len(found) > 0 && !slices.ContainsFunc(out, found[0].beside) {
			out = append(out, found...)
		}
	}
	return out
}

// centres are the points, inside the image or not, that most edges of ink have
// on the line across them: the likeliest first.
func (m *mask) centres(g *image.Gray, letter int) []image.Point {
	edges := m.edges(g)
	most := mostRadius * letter
	w, h := (m.w+2*most)/centreCell+1, (m.h+2*most)/centreCell+1
	votes := make([]int, w*h)
	for _, e := range edges {
		for r := leastRadius * letter; r <= most; r += centreCell {
			for _, way := range [2]float64{1, -1} {
				x := int(e[0]+way*float64(r)*e[2]+float64(most)) / centreCell
				y := int(e[1]+way*float64(r)*e[3]+float64(most)) / centreCell
				if x >= 0 && x < w && y >= 0 && y < h {
					votes[y*w+x]++
				}
			}
		}
	}
	peaks := peaksOf(votes, w, h, leastEdges*letter)
	slices.SortStableFunc(peaks, func(a, b peak) int { return b.edges - a.edges })
	var out []image.Point
	for _, p := range peaks {
		c := p.Mul(centreCell).Add(image.Pt(centreCell/2-most, centreCell/2-most))
		if !slices.ContainsFunc(out, func(o image.Point) bool { return abs(o.X-c.X)+abs(o.Y-c.Y) < letter }) {
			out = append(out, c)
		}
		if len(out) == mostCentres {
			break
		}
	}
	return out
}

// peak is a cell, and how many edges point to it and those around.
type peak struct {
	image.Point
	edges int
}

// peaksOf lists the cells of which more than least edges point there.
func peaksOf(votes []int, w, h, least int) []peak {
	var out []peak
	for y := centreReach; y < h-centreReach; y++ {
		for x := centreReach; x < w-centreReach; x++ {
			n := 0
			for row := y - centreReach; row <= y+centreReach; row++ {
				for _, v := range votes[row*w+x-centreReach : row*w+x+centreReach+1] {
					n += v
				}
			}
			if n > least {
				out = append(out, peak{image.Pt(x, y), n})
			}
		}
	}
	return out
}

// edges are the pixels at the edge of ink, each with the direction, of length
// 1, in which it gets lighter.
func (m *mask) edges(g *image.Gray) [][4]float64 {
	var out [][4]float64
	for y := 2; y < m.h-2; y++ {
		for x := 2; x < m.w-2; x++ {
			at := y*m.w + x
			if m.pix[at] == 0 || m.pix[at-1]&m.pix[at+1]&m.pix[at-m.w]&m.pix[at+m.w] != 0 {
				continue
			}
			across, down := 0, 0
			for dy := -2; dy <= 2; dy++ {
				for dx := -2; dx <= 2; dx++ {
					v := int(g.Pix[(y+dy)*g.Stride+x+dx])
					across, down = across+dx*v, down+dy*v
				}
			}
			if n := math.Hypot(float64(across), float64(down)); n > 0 {
				out = append(out, [4]float64{float64(x), float64(y), float64(across) / n, float64(down) / n})
			}
		}
	}
	return out
}

// lineWidth is how broad the lines of seals are, in pixels: the true centre is
// where most of so many circles of neighbouring radii is ink.
const lineWidth = 4

// around finds the circles around a centre, or a point near it where more of
// one of them is ink.
func (m *mask) around(c image.Point, letter int) []circle {
	least, most := leastRadius*letter, mostRadius*letter
	at, best := c, 0
	const side = 4*centreReach + 1
	for _, step := range [2]int{centreCell, 1} {
		middle := at
		for i := range side * side {
			p := middle.Add(image.Pt(i%side-2*centreReach, i/side-2*centreReach).Mul(step))
			var last [lineWidth]int
			sum := 0
			for r := least; r <= most; r++ {
				s := m.round(p, r)
				sum += s - last[r%lineWidth]
				last[r%lineWidth] = s
				if sum > best {
					at, best = p, sum
				}
			}
		}
	}
	if best < leastRound {
		return nil
	}
	var out []circle
	for r := least; r <= most; r++ {
		first := r
		for r <= most && m.round(at, r) >= leastRound {
			r++
		}
		if r > first && 2*(r-first) <= letter {
			out = append(out, circle{float64(at.X), float64(at.Y), float64(first+r-1) / 2, float64(r - first)})
		}
	}
	return out
}

// round is how much of a circle is ink, per mille; 0 for one of which less than
// a third lies in the image.
func (m *mask) round(c image.Point, radius int) int {
	seen, ink := 0, 0
	for _, d := range compass {
		x, y := c.X+(radius*d.X+1<<15)>>16, c.Y+(radius*d.Y+1<<15)>>16
		if x >= 0 && y >= 0 && x < m.w && y < m.h {
			seen++
			ink += int(m.pix[y*m.w+x])
		}
	}
	if 3*seen < len(compass) {
		return 0
	}
	return 1000 * ink / seen
}

// edgeOf is how far the ink of a circle reaches beyond where most of it is ink:
// no seal is quite round.
const edgeOf = 2

// beside says whether two circles are of one seal, found twice.
func (c circle) beside(o circle) bool {
	return 2*math.Hypot(c.x-o.x, c.y-o.y) < c.r
}

func (c circle) reach() float64 { return c.width/2 + edgeOf }

// near says whether a pixel lies on a circle, or within its reach.
func (c circle) near(p image.Point) bool {
	return math.Abs(math.Hypot(float64(p.X)-c.x, float64(p.Y)-c.y)-c.r) <= c.reach()
}

// on marks the ink that lies on some circles.
func (m *mask) on(circles []circle) *mask {
	out := &mask{make([]uint8, len(m.pix)), m.w, m.h}
	for _, c := range circles {
		far := c.r + c.reach()
		for y := max(0, int(c.y-far)); y < min(m.h, int(c.y+far)+1); y++ {
			for x := max(0, int(c.x-far)); x < min(m.w, int(c.x+far)+1); x++ {
				if c.near(image.Pt(x, y)) {
					out.pix[y*m.w+x] = m.pix[y*m.w+x]
				}
			}
		}
	}
	return out
}

// paler says whether the lines of seals are so much lighter than all other ink
// that on a page in colour their shade tells them from type: that hurts type
// less than taking them off.
func (m *mask) paler(g *image.Gray, seals []circle) bool {
	lines := m.on(seals)
	return shadeIn(g, lines)-shadeIn(g, m.less(lines)) >= greyShades
}

// shadeIn is the shade of strokes without their edges: of what a mask has, the
// darkest fifth is darker, or as dark.
func shadeIn(g *image.Gray, m *mask) int {
	var count [256]int
	n := 0
	for i, on := range m.pix {
		count[g.Pix[i]] += int(on)
		n += int(on)
	}
	return ranked(count[:], n/5)
}

// unsealed is an image of a view without the lines of seals: type that they
// cross is left, and what is darker than they are.
func (v *view) unsealed(g *image.Gray) *image.Gray {
	if len(v.seals) == 0 {
		return g
	}
	ink := inkMask(g)
	lines := ink.on(v.seals)
	shade := shadeIn(g, lines)
	for i, on := range lines.pix {
		if on != 0 && int(g.Pix[i]) < shade-greyShades {
			lines.pix[i] = 0
		}
	}
	return kept(g, ink.without(lines, v.letter*2/5))
}

// apart takes the words around the edge of a seal out of the text: they are the
// seal's own, and stand last, as those of stamps do.
func (v *view) apart(words []Token) []Token {
	var text, own []Token
	for i, w := range words {
		if slices.ContainsFunc(v.round, func(c circle) bool { return v.onEdge(c, w) && !v.outside(c, words, i) }) {
			w.Stamp = true
			own = append(own, w)
		} else {
			text = append(text, w)
		}
	}
	block, line := 0, 0
	for _, w := range text {
		block, line = max(block, w.Block+1), max(line, w.Line+1)
	}
	for i := range own {
		own[i].Block, own[i].Line = block, line
	}
	return append(text, own...)
}

// onEdge says whether a word without small letters, no name, stands between the
// outer line of a seal and its inner one, which is at least half as far from the
// centre: a short one within the circle, one that runs along it within its box,
// as it is higher than letters are.
func (v *view) onEdge(c circle, w Token) bool {
	if w.Stamp || strings.ContainsFunc(w.Text, unicode.IsLower) || name.Known(w.Text) {
		return false
	}
	b := image.Rectangle{v.own(w.Box.Min), v.own(w.Box.Max)}
	far := func(x, y int) float64 { return math.Hypot(float64(x)-c.x, float64(y)-c.y) }
	within := max(far(b.Min.X, b.Min.Y), far(b.Max.X, b.Min.Y), far(b.Min.X, b.Max.Y), far(b.Max.X, b.Max.Y)) <= c.r+float64(v.letter)/2
	side := int(c.r) + v.letter
	curved := 2*b.Dy() > 3*v.letter && b.In(image.Rect(int(c.x)-side, int(c.y)-side, int(c.x)+side, int(c.y)+side))
	return (within || curved) && 2*far((b.Min.X+b.Max.X)/2, (b.Min.Y+b.Max.Y)/2) > c.r
}

// outside says whether the line of a word goes on beside it outside of a seal.
func (v *view) outside(c circle, words []Token, i int) bool {
	w := words[i]
	return slices.ContainsFunc(words, func(o Token) bool {
		mid := v.own(o.Box.Min.Add(o.Box.Max).Div(2))
		return !o.Stamp && levelWith(o.Box, w.Box) && 2*gap(o.Box, w.Box) < 3*v.page(v.letter) && math.Hypot(float64(mid.X)-c.x, float64(mid.Y)-c.y) > c.r
	})
}
