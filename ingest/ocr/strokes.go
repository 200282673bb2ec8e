package ocr

import "math"

// Ink that pens and stamps left is told from type by the shape of its strokes:
// type is broader than a fine pen, and none of its strokes runs straight for
// longer than a letter is high, as those of signatures, rings and rules do.

// wide keeps what strokes of at least d pixels make up, grown back by a pixel
// or two inside the ink that there was: an opening with a disk.
func (m *mask) wide(d int) *mask {
	core := m.depth()
	least := int32(3*d+3) / 2 // thirds of a pixel
	for i, v := range core {
		if v >= least {
			core[i] = 0
		} else {
			core[i] = far
		}
	}
	spread(core, m.w, m.h)
	out := &mask{make([]uint8, len(m.pix)), m.w, m.h}
	for i, v := range core {
		if m.pix[i] != 0 && v <= least+3 {
			out.pix[i] = 1
		}
	}
	return out
}

const far = math.MaxInt32 / 2

// depth is how far each pixel of ink is from the paper, in thirds of a pixel.
func (m *mask) depth() []int32 {
	d := make([]int32, len(m.pix))
	for i, v := range m.pix {
		if v != 0 {
			d[i] = far
		}
	}
	spread(d, m.w, m.h)
	return d
}

// spread gives each pixel the least way to one that has 0, 3 for a step
// sideways and 4 for one aslant.
func spread(d []int32, w, h int) {
	for y := range h {
		row := d[y*w : (y+1)*w]
		for x := range row {
			v := row[x]
			if x > 0 {
				v = min(v, row[x-1]+3)
			}
			if y > 0 {
				up := d[(y-1)*w:]
				v = min(v, up[x]+3)
				if x > 0 {
					v = min(v, up[x-1]+4)
				}
				if x+1 < w {
					v = min(v, up[x+1]+4)
				}
			}
			row[x] = v
		}
	}
	for y := h - 1; y >= 0; y-- {
		row := d[y*w : (y+1)*w]
		for x := w - 1; x >= 0; x-- {
			v := row[x]
			if x+1 < w {
				v = min(v, row[x+1]+3)
			}
			if y+1 < h {
				down := d[(y+1)*w:]
				v = min(v, down[x]+3)
				if x > 0 {
					v = min(v, down[x-1]+4)
				}
				if x+1 < w {
					v = min(v, down[x+1]+4)
				}
			}
			row[x] = v
		}
	}
}

// steps is how many slopes between level and diagonal are tried each way:
// neighbouring directions are less than 6 degrees apart.
const steps = 8

// eachLine calls f with every digital straight line of a mask in one of
// directions 0 to 4*steps-1: the index of its first pixel, and of all others
// in turn.
func (m *mask) eachLine(direction int, f func(line []int32)) {
	slope, steep := direction%(2*steps)-steps, direction >= 2*steps
	long, short, along, across := m.w, m.h, 1, m.w
	if steep {
		long, short, along, across = m.h, m.w, m.w, 1
	}
	shift := make([]int, long)
	for i := range shift {
		shift[i] = int(math.Floor(float64(i*slope)/steps + .5))
	}
	line := make([]int32, 0, long)
	for base := min(0, -shift[long-1]); base < max(short, short-shift[long-1]); base++ {
		line = line[:0]
		for i, s := range shift {
			if at := base + s; at >= 0 && at < short {
				line = append(line, int32(i*along+at*across))
			}
		}
		if len(line) > 0 {
			f(line)
		}
	}
}

// stretch is how many pixels of a line in a direction make up a length.
func stretch(length, direction int) int {
	slope := float64(direction%(2*steps)-steps) / steps
	return int(float64(length) / math.Sqrt(1+slope*slope))
}

// long marks the ink that lies on a straight stretch of ink of at least n
// pixels.
func (m *mask) long(n int) *mask {
	out := &mask{make([]uint8, len(m.pix)), m.w, m.h}
	for direction := range 4 * steps {
		least := stretch(n, direction)
		m.eachLine(direction, func(line []int32) {
			begin := 0
			for i, at := range line {
				if m.pix[at] != 0 {
					continue
				}
				if i-begin >= least {
					out.set(line[begin:i])
				}
				begin = i + 1
			}
			if len(line)-begin >= least {
				out.set(line[begin:])
			}
		})
	}
	return out
}

func (m *mask) set(pixels []int32) {
	for _, at := range pixels {
		m.pix[at] = 1
	}
}

// without takes strokes off a mask, but leaves what lies between type on both
// sides of a stroke that is at most across pixels broad.
func (m *mask) without(strokes *mask, across int) *mask {
	out := &mask{make([]uint8, len(m.pix)), m.w, m.h}
	for i, v := range m.pix {
		if v != 0 && strokes.pix[i] == 0 {
			out.pix[i] = 1
		}
	}
	kept := &mask{append([]uint8(nil), out.pix...), m.w, m.h}
	for direction := 0; direction < 4*steps; direction += 2 {
		most := stretch(across, direction)
		m.eachLine(direction, func(line []int32) {
			typed := -1 // where the last type was, with only strokes since
			for i, at := range line {
				switch {
				case kept.pix[at] != 0:
					if typed >= 0 && i-typed > 1 && i-typed <= most {
						out.set(line[typed+1 : i])
					}
					typed = i
				case m.pix[at] == 0:
					typed = -1
				}
			}
		})
	}
	return out
}
