package ocr

import (
	"image"
	"slices"
)

// Dust lies on the whole sheet: what it looks like shows where nothing is
// written, and what looks like that amid type is dust as well. dustReach is how
// far around type is where it is written, in parts of an inch; leastDust is how
// many pieces show what dust looks like, and mostDust the mass of a square a
// hundredth of an inch wide, which none has more of: those are the dots of
// pictures.
const (
	dustReach = 6
	leastDust = 40
	mostDust  = 255
)

// dot is a piece of ink no larger than a full stop of large type.
type dot struct {
	blob
	mass int    // its shades below white, summed
	high int    // the height of the type around it, 0 where there is none
	near []blob // that type
}

// dust takes away small pieces of ink amid type that are like those where
// nothing is written, where they harm nobody, and much smaller than the dots of
// that type. What stands where a letter has its dot or a stop its place stays:
// on a worn sheet it is no larger than dust. It says whether there were any.
func dust(g *image.Gray, dpi int) bool {
	dots := dotsOf(g, dpi)
	var masses, sides []int
	for _, d := range dots {
		if d.high == 0 {
			masses, sides = append(masses, d.mass), append(sides, max(d.width(), d.height()))
		}
	}
	if len(masses) < leastDust {
		return false
	}
	slices.Sort(masses)
	slices.Sort(sides)
	mass, side := min(masses[len(masses)*98/100], mostDust*dpi*dpi/10_000), sides[len(sides)*98/100]
	for _, d := range dots {
		if d.mass <= mass && max(d.width(), d.height()) <= side && d.mass*dotShare <= 255*d.high*d.high && !d.onStem(g) && !d.stop() {
			blank(g, d.blob)
		}
	}
	return true
}

// dotShare is how much a dot's mass may be in the square of the height of the
// type around it before it may be a full stop or stand on an i.
const dotShare = 90

// onStem says whether a dot stands above a stem, as that of an i does: ink
// begins close below it and goes on for most of a letter's height.
func (d *dot) onStem(g *image.Gray) bool {
	inked := func(y int) bool {
		if y >= g.Rect.Dy() {
			return false
		}
		row := g.Pix[y*g.Stride:]
		return slices.ContainsFunc(row[max(0, d.x0-1):min(g.Rect.Dx(), d.x1+1)], func(v uint8) bool { return v < light })
	}
	y := d.y1
	for y < d.y1+d.high*6/10 && !inked(y) {
		y++
	}
	top := y
	for inked(y) {
		y++
	}
	return 2*(y-top) > d.high
}

// stop says whether a dot follows a letter at its foot, as a full stop does, or
// at its side, as the upper dot of a colon.
func (d *dot) stop() bool {
	return slices.ContainsFunc(d.near, func(b blob) bool {
		far := d.x0 - b.x1
		return 2*b.height() > d.high && far >= -1 && 10*far <= 7*d.high && d.y0 > b.y0 && 4*(d.y1-b.y1) <= d.high && 2*(b.y1-d.y1) <= d.high
	})
}

// dotsOf finds small pieces of ink and tells what type is around each.
func dotsOf(g *image.Gray, dpi int) []dot {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	_, blobs := inkOf(g.Pix, w, h, light)
	cell := dpi / dustReach
	cols := w/cell + 1
	types := make([][]blob, cols*(h/cell+1))
	var dots []dot
	for _, b := range blobs {
		if b.width() <= dpi/30 && b.height() <= dpi/30 {
			dots = append(dots, dot{blob: b, mass: massOf(g, b)})
			continue
		}
		for y := b.y0 / cell; y <= (b.y1-1)/cell; y++ {
			for x := b.x0 / cell; x <= (b.x1-1)/cell; x++ {
				types[y*cols+x] = append(types[y*cols+x], b)
			}
		}
	}
	for i := range dots {
		d := &dots[i]
		for y := max(d.y0/cell-1, 0); y <= min(d.y0/cell+1, h/cell); y++ {
			for x := max(d.x0/cell-1, 0); x <= min(d.x0/cell+1, w/cell); x++ {
				d.near = append(d.near, types[y*cols+x]...)
			}
		}
		if len(d.near) > 0 {
			slices.SortFunc(d.near, func(a, b blob) int { return a.height() - b.height() })
			d.high = d.near[len(d.near)/2].height()
		}
	}
	return dots
}

// massOf sums how much darker than white a piece of ink is, with its edge.
func massOf(g *image.Gray, b blob) int {
	sum := 0
	for y := max(0, b.y0-1); y < min(g.Rect.Dy(), b.y1+1); y++ {
		for _, v := range g.Pix[y*g.Stride+max(0, b.x0-1) : y*g.Stride+min(g.Rect.Dx(), b.x1+1)] {
			sum += 255 - int(v)
		}
	}
	return sum
}

// blank paints over a piece of ink and its edge.
func blank(g *image.Gray, b blob) {
	for y := max(0, b.y0-1); y < min(g.Rect.Dy(), b.y1+1); y++ {
		row := g.Pix[y*g.Stride : y*g.Stride+g.Rect.Dx()]
		for x := max(0, b.x0-1); x < min(len(row), b.x1+1); x++ {
			row[x] = 255
		}
	}
}
