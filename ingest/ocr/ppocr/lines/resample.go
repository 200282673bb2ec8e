package lines

import (
	"image"
	"math"
)

// shrink makes an image smaller, each pixel the mean of those that it covers,
// in part where it covers them in part; or of nearly the same size.
func shrink(g *image.Gray, w, h int) *image.Gray {
	if g.Rect.Dx() == w && g.Rect.Dy() == h && g.Stride == w {
		return g
	}
	columns, rows := spans(g.Rect.Dx(), w), spans(g.Rect.Dy(), h)
	out := image.NewGray(image.Rect(0, 0, w, h))
	row := make([]uint32, w)
	sums := make([]uint32, w)
	for y, ys := range rows {
		clear(sums)
		for i := ys.from; i <= ys.to; i++ {
			weight := ys.weight(i)
			squeeze(row, g.Pix[i*g.Stride:], columns)
			for x, v := range row {
				sums[x] += v * weight
			}
		}
		to := out.Pix[y*w : (y+1)*w]
		for x, v := range sums {
			to[x] = uint8((v + 1<<15) >> 16)
		}
	}
	return out
}

// span is the pixels that a pixel of a smaller image covers, with weights in
// 256ths that add up to 256.
type span struct {
	from, to           int
	first, inner, last uint32
}

func (s span) weight(i int) uint32 {
	switch i {
	case s.from:
		return s.first
	case s.to:
		return s.last
	}
	return s.inner
}

func spans(from, to int) []span {
	out := make([]span, to)
	step := float64(from) / float64(to)
	for i := range out {
		begin, end := float64(i)*step, float64(i+1)*step
		s := span{from: min(int(begin), from-1), to: min(int(math.Ceil(end)), from) - 1}
		if s.to <= s.from {
			s.to, s.first = s.from, 256
			out[i] = s
			continue
		}
		s.inner = uint32(256 / step)
		s.first = uint32(256 / step * (float64(s.from+1) - begin))
		s.last = 256 - s.first - s.inner*uint32(s.to-s.from-1)
		out[i] = s
	}
	return out
}

// squeeze writes the means of a row's pixels, in 256ths of a shade.
func squeeze(out []uint32, row []uint8, columns []span) {
	for x, s := range columns {
		sum := uint32(row[s.from]) * s.first
		for _, v := range row[s.from+1 : max(s.to, s.from+1)] {
			sum += uint32(v) * s.inner
		}
		if s.to > s.from {
			sum += uint32(row[s.to]) * s.last
		}
		out[x] = sum
	}
}

// level cuts a strip out of an image, laid level, lineHeight pixels high.
// Outside the image there is paper.
func level(g *image.Gray, s strip, width int) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, width, lineHeight))
	samples := max(1, int(s.height()/lineHeight+.5)) // so many each way make a pixel
	for y := range lineHeight {
		to := out.Pix[y*out.Stride : (y+1)*out.Stride]
		for x := range to {
			sum := 0.
			for j := range samples * samples {
				u := 2*(float64(x)+(float64(j%samples)+.5)/float64(samples))/float64(width) - 1
				v := 2*(float64(y)+(float64(j/samples)+.5)/float64(samples))/lineHeight - 1
				px, py := s.point(u, v)
				sum += shade(g, px-.5, py-.5)
			}
			to[x] = uint8(sum/float64(samples*samples) + .5)
		}
	}
	return out
}

// shade is the shade between pixels.
func shade(g *image.Gray, x, y float64) float64 {
	fx, fy := math.Floor(x), math.Floor(y)
	ix, iy := int(fx), int(fy)
	if ix < -1 || iy < -1 || ix >= g.Rect.Dx() || iy >= g.Rect.Dy() {
		return 255
	}
	x0, x1 := max(ix, 0), min(ix+1, g.Rect.Dx()-1)
	y0, y1 := max(iy, 0), min(iy+1, g.Rect.Dy()-1)
	fx, fy = x-fx, y-fy
	top := float64(g.Pix[y0*g.Stride+x0])*(1-fx) + float64(g.Pix[y0*g.Stride+x1])*fx
	bottom := float64(g.Pix[y1*g.Stride+x0])*(1-fx) + float64(g.Pix[y1*g.Stride+x1])*fx
	return top*(1-fy) + bottom*fy
}
