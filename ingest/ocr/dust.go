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
	mass  int // its shades below white, summed
	type_ int // the height of the type around it, 0 where there is none
}

// dust takes away small pieces of ink amid type that are like those where
// nothing is written, where they harm nobody, and much smaller than the dots of
// that type. It says whether there were any.
func dust(g *image.Gray, dpi int) bool {
	dots := dotsOf(g, dpi)
	var masses, sides []int
	for _, d := range dots {
		if d.type_ == 0 {
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
		if d.mass <= mass && max(d.width(), d.height()) <= side && d.mass*dotShare <= 255*d.type_*d.type_ {
			blank(g, d.blob)
		}
	}
	return true
}

// dotShare is how much a dot's mass may be in the square of the height of the
// type around it before it may be a full stop or stand on an i.
const dotShare = 90

// dotsOf finds small pieces of ink and tells how high the type around each is.
func dotsOf(g *image.Gray, dpi int) []dot {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	_, blobs := inkOf(g.Pix, w, h, light)
	cell := dpi / dustReach
	cols := w/cell + 1
	heights := make([][]int, cols*(h/cell+1))
	var dots []dot
	for _, b := range blobs {
		if b.width() <= dpi/30 && b.height() <= dpi/30 {
			dots = append(dots, dot{blob: b, mass: massOf(g, b)})
			continue
		}
		for y := b.y0 / cell; y <= (b.y1-1)/cell; y++ {
			for x := b.x0 / cell; x <= (b.x1-1)/cell; x++ {
				heights[y*cols+x] = append(heights[y*cols+x], b.height())
			}
		}
	}
	for i := range dots {
		d := &dots[i]
		var around []int
		for y := max(d.y0/cell-1, 0); y <= min(d.y0/cell+1, h/cell); y++ {
			for x := max(d.x0/cell-1, 0); x <= min(d.x0/cell+1, w/cell); x++ {
				around = append(around, heights[y*cols+x]...)
			}
		}
		if len(around) > 0 {
			slices.Sort(around)
			d.type_ = around[len(around)/2]
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
