package ocr

import "image"

// cleaned is a page with white paper, without borders and specks, and its ink
// at small size.
type cleaned struct {
	gray  *image.Gray
	small *small
	runs  []run
	blobs []blob
}

func clean(g *image.Gray, dpi int) cleaned {
	s := reduce(g, dpi)
	if boxes := s.darkBoxes(); len(boxes) > 0 {
		g = copied(g)
		for i := range boxes {
			boxes[i].invert(g, s.k)
		}
		s = reduce(g, dpi)
	}
	if paper := s.paper(); percentile(paper.pix, 10) < white {
		g = divide(g, paper)
		s.whiten(paper)
	} else {
		g = copied(g)
	}
	if b, ok := s.borders(); ok {
		b.erase(g.Pix, g.Stride, g.Rect.Dx(), g.Rect.Dy(), s.k)
		b.erase(s.pix, s.w, s.w, s.h, 1)
	}
	if level := percentile(s.pix, 1); level >= faint && level < palest {
		deepen(g.Pix, level)
		deepen(s.pix, level)
	}
	changed := false
	if grainy(g) {
		g, changed = smooth(g), true
	}
	if speckled(g) {
		g, changed = despeckle(g), true
	}
	if dust(g, dpi) {
		changed = true
	}
	if changed {
		s = reduce(g, dpi)
	}
	c := cleaned{gray: g, small: s}
	c.runs, c.blobs = inkOf(s.pix, s.w, s.h, inkShade)
	if specks, type_ := count(c.blobs); specks > 2*type_ && specks > 200 {
		dropSpecks(g, dpi)
		c.small = reduce(g, dpi)
		c.runs, c.blobs = inkOf(c.small.pix, s.w, s.h, inkShade)
	}
	return c
}

// copied is the image's own pixels, for changes in place.
func copied(g *image.Gray) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		copy(out.Pix[y*w:(y+1)*w], g.Pix[y*g.Stride:])
	}
	return out
}

// white is a shade of paper that needs nothing done to it.
const white = 250

// count counts specks, small as a full stop, and text-like pieces of ink.
func count(blobs []blob) (specks, type_ int) {
	for _, b := range blobs {
		if b.textLike() {
			type_++
		} else if b.width() <= 2 && b.height() <= 2 {
			specks++
		}
	}
	return specks, type_
}

// The darkest thousandth of a page with type on it is darker than faint, or
// its ink is deepened; where it is lighter than palest there is no ink.
const (
	faint  = 140
	palest = 215
	deep   = 60
)

// deepen stretches shades from level to white so that level becomes deep.
func deepen(pix []uint8, level uint8) {
	var table [256]uint8
	for v := range table {
		table[v] = uint8(min(max(255-(255-v)*(255-deep)/(255-int(level)), 0), 255))
	}
	for i, v := range pix {
		pix[i] = table[v]
	}
}

// mostGrain is the mean step between neighbouring pixels of paper, in
// hundredths of a shade, that tesseract reads without harm.
const mostGrain = 1600

// grainy says whether the paper is noisy; it looks at every 16th row.
func grainy(g *image.Gray) bool {
	n, steps := 0, 0
	for y := 0; y < g.Rect.Dy(); y += 16 {
		row := g.Pix[y*g.Stride : y*g.Stride+g.Rect.Dx()]
		for x := 1; x < len(row); x++ {
			if a, b := int(row[x-1]), int(row[x]); a >= dark && b >= dark {
				n++
				steps += max(a-b, b-a)
			}
		}
	}
	return steps*100 > n*mostGrain
}

// smooth blurs a page with the weights 1 4 6 4 1 both ways.
func smooth(g *image.Gray) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	column := make([]uint32, w)
	for y := range h {
		a, b := g.Pix[max(y-2, 0)*g.Stride:], g.Pix[max(y-1, 0)*g.Stride:]
		d, e := g.Pix[min(y+1, h-1)*g.Stride:], g.Pix[min(y+2, h-1)*g.Stride:]
		for x, v := range g.Pix[y*g.Stride : y*g.Stride+w] {
			column[x] = uint32(a[x]) + uint32(e[x]) + 4*(uint32(b[x])+uint32(d[x])) + 6*uint32(v)
		}
		to := out.Pix[y*w : (y+1)*w]
		for x, v := range column {
			sides := column[max(x-1, 0)] + column[min(x+1, w-1)]
			to[x] = uint8((column[max(x-2, 0)] + column[min(x+2, w-1)] + 4*sides + 6*v + 128) >> 8)
		}
	}
	return out
}

// dropSpecks paints over ink no larger than a hundredth of an inch that stands
// alone: the dark parts of pale letters are as small.
func dropSpecks(g *image.Gray, dpi int) {
	w, h, most := g.Rect.Dx(), g.Rect.Dy(), max(1, dpi/100)
	_, blobs := inkOf(g.Pix, w, h, dark)
	for _, b := range blobs {
		if b.width() > most || b.height() > most || !alone(g, b) {
			continue
		}
		for y := max(0, b.y0-1); y < min(h, b.y1+1); y++ {
			for x := max(0, b.x0-1); x < min(w, b.x1+1); x++ {
				g.Pix[y*w+x] = 255
			}
		}
	}
}

// alone says whether no ink, be it pale, comes within two pixels of a blob.
func alone(g *image.Gray, b blob) bool {
	box := image.Rect(b.x0-2, b.y0-2, b.x1+2, b.y1+2)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			edge := y == box.Min.Y || y == box.Max.Y-1 || x == box.Min.X || x == box.Max.X-1
			if edge && image.Pt(x, y).In(g.Rect) && g.Pix[y*g.Stride+x] < light {
				return false
			}
		}
	}
	return true
}

// whiten divides a small page by its paper.
func (s *small) whiten(paper *small) {
	for y := range s.h {
		shades := paper.pix[min(y/2, paper.h-1)*paper.w:][:paper.w]
		row := s.pix[y*s.w : (y+1)*s.w]
		for x, v := range row {
			row[x] = uint8(min(uint32(v)*255/uint32(max(shades[min(x/2, paper.w-1)], 1)), 255))
		}
	}
}

// A black border of a scan is ink that reaches in from an edge of the page,
// after at most a sliver of white, along at least an inch of the edge and no
// deeper than a quarter of the page.
const (
	sliver     = 3
	borderLeft = 100
)

// borders are the black borders of a small page: for each row how far they
// reach in from the left and from the right, for each column from the top and
// from the bottom; all 0 where there is none.
type borders struct{ left, right, top, bottom []int }

func (s *small) borders() (borders, bool) {
	b := borders{
		left:   s.depths(s.h, s.w, 0, s.w, 1),
		right:  s.depths(s.h, s.w, s.w-1, s.w, -1),
		top:    s.depths(s.w, s.h, 0, 1, s.w),
		bottom: s.depths(s.w, s.h, (s.h-1)*s.w, 1, -s.w),
	}
	for _, side := range [][]int{b.left, b.right, b.top, b.bottom} {
		for _, d := range side {
			if d > 0 {
				return b, true
			}
		}
	}
	return b, false
}

// depths follows n lines into the page: line i begins at from+i*next and its
// pixels, m at most, are step apart.
func (s *small) depths(n, m, from, next, step int) []int {
	out := make([]int, n)
	for i := range out {
		at, white, depth := from+i*next, 0, 0
		for x := 0; x < m/4 && (depth > 0 || white <= sliver); x++ {
			if s.pix[at+x*step] < inkShade {
				depth = x + 1
			} else if white++; depth > 0 {
				break
			}
		}
		out[i] = depth
	}
	keepLong(out, borderLeft)
	return out
}

// keepLong zeroes stretches above zero that are shorter than n.
func keepLong(v []int, n int) {
	for i := 0; i < len(v); i++ {
		begin := i
		for i < len(v) && v[i] > 0 {
			i++
		}
		if i-begin < n {
			clear(v[begin:i])
		}
	}
}

// erase paints borders white on a page of k pixels to a small one.
func (b borders) erase(pix []uint8, stride, w, h, k int) {
	paint := func(x0, y0, x1, y1 int) {
		for y := max(0, y0); y < min(h, y1); y++ {
			row := pix[y*stride : y*stride+w]
			for x := max(0, x0); x < min(w, x1); x++ {
				row[x] = 255
			}
		}
	}
	for y, d := range b.left {
		if d > 0 {
			paint(0, y*k, (d+1)*k, (y+1)*k)
		}
	}
	for y, d := range b.right {
		if d > 0 {
			paint(w-(d+2)*k, y*k, w, (y+1)*k)
		}
	}
	for x, d := range b.top {
		if d > 0 {
			paint(x*k, 0, (x+1)*k, (d+1)*k)
		}
	}
	for x, d := range b.bottom {
		if d > 0 {
			paint(x*k, h-(d+2)*k, (x+1)*k, h)
		}
	}
}

// dark is a shade of ink at full size, the paper being white.
const dark = 128

// light is a shade that even the edge of a thin stroke does not reach.
const light = 200

// speckled says whether a page is sprinkled with single dark pixels: more than
// a twentieth of its dark pixels stand alone. It looks at every 8th row.
func speckled(g *image.Gray) bool {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	all, single := 0, 0
	for y := 8; y < h-1; y += 8 {
		row := g.Pix[y*g.Stride : y*g.Stride+w]
		for x := 1; x < w-1; x++ {
			if row[x] >= dark {
				continue
			}
			all++
			if around(g.Pix, y*g.Stride+x, g.Stride, light) <= 1 {
				single++
			}
		}
	}
	return single*20 > all && single > w*h/100_000
}

// around counts those of a pixel's eight neighbours that are darker than a
// shade.
func around(pix []uint8, at, stride int, shade uint8) int {
	n := 0
	for _, row := range [3]int{at - stride - 1, at - 1, at + stride - 1} {
		for _, v := range pix[row : row+3] {
			if v < shade {
				n++
			}
		}
	}
	if pix[at] < shade {
		n--
	}
	return n
}

// despeckle takes away dark pixels that stand alone, and light ones amid ink.
func despeckle(g *image.Gray) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		row := g.Pix[y*g.Stride : y*g.Stride+w]
		to := out.Pix[y*w : (y+1)*w]
		copy(to, row)
		if y == 0 || y == h-1 {
			continue
		}
		for x := 1; x < w-1; x++ {
			beside := int(row[x-1]) + int(row[x+1]) + int(g.Pix[(y-1)*g.Stride+x]) + int(g.Pix[(y+1)*g.Stride+x])
			at := y*g.Stride + x
			if d := 4*int(row[x]) - beside; d < -200 && around(g.Pix, at, g.Stride, light) <= 1 || d > 200 && around(g.Pix, at, g.Stride, dark) >= 7 {
				to[x] = median9(g.Pix, at, g.Stride)
			}
		}
	}
	return out
}

func median9(pix []uint8, at, stride int) uint8 {
	var v [9]uint8
	copy(v[0:3], pix[at-stride-1:])
	copy(v[3:6], pix[at-1:])
	copy(v[6:9], pix[at+stride-1:])
	for i := 1; i < 9; i++ {
		for j := i; j > 0 && v[j-1] > v[j]; j-- {
			v[j-1], v[j] = v[j], v[j-1]
		}
	}
	return v[4]
}
