package ocr

import "slices"

// mask is the ink of text-like blobs at small size, 1 where there is ink.
type mask struct {
	pix  []uint8
	w, h int
}

func textMask(runs []run, blobs []blob, w, h int) *mask {
	m := &mask{make([]uint8, w*h), w, h}
	for _, r := range runs {
		if blobs[r.label].textLike() {
			row := m.pix[r.y*w : (r.y+1)*w]
			for x := r.x0; x < r.x1; x++ {
				row[x] = 1
			}
		}
	}
	return m
}

// clockwise turns a mask by 90 degrees.
func (m *mask) clockwise() *mask {
	out := &mask{make([]uint8, len(m.pix)), m.h, m.w}
	for y := range m.h {
		for x, v := range m.pix[y*m.w : (y+1)*m.w] {
			out.pix[x*out.w+m.h-1-y] = v
		}
	}
	return out
}

// strip is how much of a line, in small pixels, is looked at together, since
// lines may stand in columns.
const strip = 170

// Skew is looked for up to 7 degrees either way: first in coarse steps of
// hundredths of a degree, then in fine ones around the best.
const (
	maxSkew    = 700
	coarseStep = 25
	fineStep   = 5
	// leastStrength is how much better than others the slope of real lines is,
	// per cent.
	leastStrength = 115
)

// skew is the slope of the text lines in hundredths of a degree, positive
// where they go down to the right, and how much better ink falls into rows
// under that slope than under others, per cent. Lines of type reach 150 and
// more, their columns 110.
func (m *mask) skew() (angle int32, strength int) {
	points := m.feet()
	if len(points) < 200 {
		return 0, 100
	}
	rows := make([]int32, m.h+2*m.w)
	var scores []int
	best := 0
	try := func(a int32) int {
		score := alignment(points, rows, a, m.w)
		if score > best {
			best, angle = score, a
		}
		return score
	}
	for a := int32(-maxSkew); a <= maxSkew; a += coarseStep {
		scores = append(scores, try(a))
	}
	slices.Sort(scores)
	strength = best * 100 / scores[len(scores)/2]
	if strength < leastStrength {
		return 0, strength
	}
	for a, end := angle-coarseStep+fineStep, angle+coarseStep; a < end; a += fineStep {
		try(a)
	}
	return angle, strength
}

// feet are the pixels of ink with none below: baselines have most of them.
func (m *mask) feet() []point {
	var points []point
	for y := range m.h - 1 {
		row, below := m.pix[y*m.w:(y+1)*m.w], m.pix[(y+1)*m.w:(y+2)*m.w]
		for x, v := range row {
			if v != 0 && below[x] == 0 {
				points = append(points, point{int32(x), int32(y)})
			}
		}
	}
	return points
}

type point struct{ x, y int32 }

// alignment is how well points fall into rows that slope by an angle: the
// squares of their numbers, summed.
func alignment(points []point, rows []int32, angle int32, w int) int {
	clear(rows)
	sin, cos := slope(angle)
	tan := sin << 16 / cos
	offset := int64(w)<<16 + 1<<15
	for _, p := range points {
		rows[(int64(p.y)<<16-int64(p.x)*tan+offset)>>16]++
	}
	sum := 0
	for _, n := range rows {
		sum += int(n) * int(n)
	}
	return sum
}

// sheared moves columns so that lines that slope by an angle lie level.
func (m *mask) sheared(angle int32) *mask {
	if angle == 0 {
		return m
	}
	sin, cos := slope(angle)
	tan := sin << 16 / cos
	out := &mask{make([]uint8, len(m.pix)), m.w, m.h}
	for x := range m.w {
		down := int((int64(x-m.w/2)*tan + 1<<15) >> 16)
		for y := max(0, -down); y < min(m.h, m.h-down); y++ {
			out.pix[y*m.w+x] = m.pix[(y+down)*m.w+x]
		}
	}
	return out
}

// rising counts the ink above and below the bodies of level lines. Upright
// text of Latin letters has more above (capitals, figures, b d f h k l t) than
// below (g j p q y).
func (m *mask) rising() (above, below int) {
	profile := make([]int, m.h)
	for x0 := 0; x0 < m.w; x0 += 2 * strip {
		for y := range m.h {
			profile[y] = 0
			for _, v := range m.pix[y*m.w+x0 : y*m.w+min(x0+strip, m.w)] {
				profile[y] += int(v)
			}
		}
		for y := 0; y < m.h; y++ {
			if profile[y] == 0 {
				continue
			}
			first := y
			for y < m.h && profile[y] > 0 {
				y++
			}
			a, b := bodyOf(profile[first:y])
			above, below = above+a, below+b
		}
	}
	return above, below
}

// bodyOf splits a line's rows into the dense ones in the middle and what is
// above and below; nothing where this is no line of type.
func bodyOf(rows []int) (above, below int) {
	if len(rows) < 7 || len(rows) > 54 {
		return 0, 0
	}
	peak := slices.Max(rows)
	if peak < strip/8 {
		return 0, 0
	}
	first, last := 0, len(rows)-1
	for rows[first]*2 < peak {
		first++
	}
	for rows[last]*2 < peak {
		last--
	}
	for _, n := range rows[:first] {
		above += n
	}
	for _, n := range rows[last+1:] {
		below += n
	}
	return above, below
}
