package ocr

import "image"

// small is a page at about 100 dots an inch: enough for the paper's shade, the
// slope of lines and the place of ink, at a tenth of the cost.
type small struct {
	pix  []uint8
	w, h int
	k    int // pixels of the page to one of these, each way
}

// reduce averages squares of pixels, so many that about 100 dots an inch are
// left.
func reduce(g *image.Gray, dpi int) *small {
	k := max(1, min(dpi/100, g.Rect.Dx(), g.Rect.Dy()))
	s := &small{w: g.Rect.Dx() / k, h: g.Rect.Dy() / k, k: k}
	s.pix = make([]uint8, s.w*s.h)
	sums := make([]uint32, s.w)
	scale := uint32(1<<16) / uint32(k*k)
	for y := range s.h {
		clear(sums)
		for i := range k {
			row := g.Pix[(y*k+i)*g.Stride:]
			addRow(sums, row[:s.w*k], k)
		}
		out := s.pix[y*s.w : (y+1)*s.w]
		for x, v := range sums {
			out[x] = uint8((v*scale + 1<<15) >> 16)
		}
	}
	return s
}

// addRow adds k neighbours at a time; 3 is the usual case (300 dpi).
func addRow(sums []uint32, row []uint8, k int) {
	if k == 3 {
		for x := range sums {
			q := row[3*x : 3*x+3 : 3*x+3]
			sums[x] += uint32(q[0]) + uint32(q[1]) + uint32(q[2])
		}
		return
	}
	for x := range sums {
		var v uint32
		for _, p := range row[x*k : x*k+k] {
			v += uint32(p)
		}
		sums[x] += v
	}
}

// The paper is looked for around a spot as far as paperReach, in fiftieths of an
// inch: further than any stroke of type is wide, or two letters.
const (
	paperReach   = 4
	darkestPaper = 48
)

// paper is the shade of the paper, at half of the small size: the lightest
// shade within reach, smoothed. No spot counts as darker than half of the
// page's usual paper, so that black stays black.
func (s *small) paper() *small {
	p := s.lightest()
	p.pix = lighter(p.pix, p.w, p.h, paperReach)
	invert(p.pix)
	p.pix = lighter(p.pix, p.w, p.h, paperReach)
	invert(p.pix)
	p.pix = blur(blur(p.pix, p.w, p.h, paperReach), p.w, p.h, paperReach)
	floor := max(percentile(p.pix, 500)/2, darkestPaper)
	for i, v := range p.pix {
		p.pix[i] = max(v, floor)
	}
	return p
}

// lightest halves the size, keeping the lightest of four.
func (s *small) lightest() *small {
	out := &small{w: max(1, s.w/2), h: max(1, s.h/2), k: 2 * s.k}
	out.pix = make([]uint8, out.w*out.h)
	for y := range out.h {
		a := s.pix[2*y*s.w : (2*y+1)*s.w]
		b := s.pix[min(2*y+1, s.h-1)*s.w:][:s.w]
		for x := range out.w {
			l, r := 2*x, min(2*x+1, s.w-1)
			out.pix[y*out.w+x] = max(a[l], a[r], b[l], b[r])
		}
	}
	return out
}

func invert(pix []uint8) {
	for i, v := range pix {
		pix[i] = 255 - v
	}
}

// lighter gives each pixel the lightest value within reach, along rows and
// then along columns.
func lighter(in []uint8, w, h, reach int) []uint8 {
	tmp, out := make([]uint8, w*h), make([]uint8, w*h)
	for y := range h {
		row := in[y*w : (y+1)*w]
		for x := range row {
			v := uint8(0)
			for _, p := range row[max(0, x-reach):min(w, x+reach+1)] {
				v = max(v, p)
			}
			tmp[y*w+x] = v
		}
	}
	for y := range h {
		to := out[y*w : (y+1)*w]
		for near := max(0, y-reach); near < min(h, y+reach+1); near++ {
			for x, v := range tmp[near*w : (near+1)*w] {
				to[x] = max(to[x], v)
			}
		}
	}
	return out
}

// blur averages within reach, along rows and then along columns.
func blur(in []uint8, w, h, reach int) []uint8 {
	tmp, out := make([]uint8, w*h), make([]uint8, w*h)
	for y := range h {
		slide(tmp[y*w:(y+1)*w], in[y*w:(y+1)*w], reach)
	}
	sums, count := make([]uint32, w), uint32(0)
	for y := range h + reach {
		if y < h {
			count++
			for x, v := range tmp[y*w : (y+1)*w] {
				sums[x] += uint32(v)
			}
		}
		if gone := y - 2*reach - 1; gone >= 0 && gone < h {
			count--
			for x, v := range tmp[gone*w : (gone+1)*w] {
				sums[x] -= uint32(v)
			}
		}
		if at := y - reach; at >= 0 {
			for x, v := range sums {
				out[at*w+x] = uint8(v / count)
			}
		}
	}
	return out
}

// slide averages one row within reach.
func slide(out, in []uint8, reach int) {
	sum, count := 0, 0
	for x := range len(in) + reach {
		if x < len(in) {
			sum += int(in[x])
			count++
		}
		if gone := x - 2*reach - 1; gone >= 0 && gone < len(in) {
			sum -= int(in[gone])
			count--
		}
		if at := x - reach; at >= 0 {
			out[at] = uint8(sum / count)
		}
	}
}

// percentile is the value that so many per mille of the pixels do not exceed.
func percentile(pix []uint8, perMille int) uint8 {
	var count [256]int
	for _, v := range pix {
		count[v]++
	}
	return uint8(ranked(count[:], len(pix)*perMille/1000))
}

// ranked is the value than which so many of those that were counted come
// earlier.
func ranked(count []int, rank int) int {
	for v, n := range count {
		if rank -= n; rank < 0 {
			return v
		}
	}
	return len(count) - 1
}

// divide makes the paper white: each pixel over the paper's shade there, which
// is known at small size and interpolated between.
func divide(g *image.Gray, paper *small) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	var over [256]uint32 // 1/shade with a little to spare, so that grain turns white too
	for i := range over {
		over[i] = (255 << 16) * 100 / uint32(max(i, 1)*97)
	}
	shade := make([]int32, paper.w) // of the row, 8 bits of fraction
	for y := range h {
		interpolateRow(shade, paper, y)
		divideRow(out.Pix[y*w:(y+1)*w], g.Pix[y*g.Stride:y*g.Stride+w], shade, paper.k, &over)
	}
	return out
}

// interpolateRow gives the paper's shade along row y of the page.
func interpolateRow(shade []int32, s *small, y int) {
	pos := (2*y+1)*128/s.k - 128 // in small rows, 8 bits of fraction
	y0 := min(max(pos>>8, 0), s.h-1)
	y1 := min(y0+1, s.h-1)
	f := int32(min(max(pos-y0<<8, 0), 256))
	a, b := s.pix[y0*s.w:(y0+1)*s.w], s.pix[y1*s.w:(y1+1)*s.w]
	for x := range shade {
		shade[x] = int32(a[x])<<8 + (int32(b[x])-int32(a[x]))*f
	}
}

func divideRow(out, in []uint8, shade []int32, k int, over *[256]uint32) {
	last := len(shade) - 1
	for x := -1; x <= last; x++ {
		from, to := shade[max(x, 0)], shade[min(x+1, last)]
		begin := x*k + k/2
		end := min(begin+k, len(out))
		if x == last {
			end = len(out)
		}
		step := (to - from) / int32(k)
		v := from
		if begin < 0 {
			begin = 0
		}
		for i := begin; i < end; i++ {
			out[i] = uint8(min(uint32(in[i])*over[uint8(v>>8)]>>16, 255))
			v += step
		}
	}
}
