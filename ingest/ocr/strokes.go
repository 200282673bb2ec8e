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

// grain is one direction through a mask: pixels lie on digital straight lines,
// at u along and v across it.
type grain struct {
	m            *mask
	long, short  int
	along, aside int   // distance of neighbours in the mask
	shift        []int // how far a line has gone across at u
	stretch      float64
}

// grains are all directions.
func (m *mask) grains() []grain {
	out := make([]grain, 4*steps)
	for i := range out {
		g := grain{m: m, long: m.w, short: m.h, along: 1, aside: m.w}
		if i >= 2*steps {
			g.long, g.short, g.along, g.aside = m.h, m.w, m.w, 1
		}
		slope := float64(i%(2*steps)-steps) / steps
		g.stretch = math.Sqrt(1 + slope*slope)
		g.shift = make([]int, g.long)
		for u := range g.shift {
			g.shift[u] = int(math.Floor(float64(u)*slope + .5))
		}
		out[i] = g
	}
	return out
}

// of is where a pixel of the mask lies.
func (g *grain) of(at int) (u, v int) {
	if g.along == 1 {
		return at % g.m.w, at / g.m.w
	}
	return at / g.m.w, at % g.m.w
}

// step goes from a pixel to its neighbour on the same line, by 1 or -1; false
// past the edge.
func (g *grain) step(u, v, by int) (int, int, bool) {
	if u += by; u < 0 || u >= g.long {
		return u, v, false
	}
	v += g.shift[u] - g.shift[u-by]
	return u, v, v >= 0 && v < g.short
}

func (g *grain) at(u, v int) int { return u*g.along + v*g.aside }

// set marks the n pixels of a line from one on.
func (g *grain) set(out *mask, u, v, n int) {
	for ; n > 0; n-- {
		out.pix[g.at(u, v)] = 1
		u, v, _ = g.step(u, v, 1)
	}
}

// pixels are the places of a mask's ink.
func (m *mask) pixels() []int32 {
	var out []int32
	for i, v := range m.pix {
		if v != 0 {
			out = append(out, int32(i))
		}
	}
	return out
}

// long marks the ink that lies on a straight stretch of ink of at least n
// pixels.
func (m *mask) long(n int) *mask {
	out := &mask{make([]uint8, len(m.pix)), m.w, m.h}
	ink := m.pixels()
	for _, g := range m.grains() {
		least := int(float64(n) / g.stretch)
		for _, at := range ink {
			u, v := g.of(int(at))
			if pu, pv, ok := g.step(u, v, -1); ok && m.pix[g.at(pu, pv)] != 0 {
				continue // not where the stretch begins
			}
			length, eu, ev, ok := 0, u, v, true
			for ok && m.pix[g.at(eu, ev)] != 0 {
				length++
				eu, ev, ok = g.step(eu, ev, 1)
			}
			if length >= least {
				g.set(out, u, v, length)
			}
		}
	}
	return out
}

// without takes strokes off a mask, but leaves what lies between type on both
// sides of a stroke that is at most across pixels broad.
func (m *mask) without(strokes *mask, across int) *mask {
	kept := &mask{make([]uint8, len(m.pix)), m.w, m.h}
	gone := &mask{make([]uint8, len(m.pix)), m.w, m.h}
	for i, v := range m.pix {
		if v != 0 {
			gone.pix[i] = strokes.pix[i]
			kept.pix[i] = 1 - strokes.pix[i]
		}
	}
	out := &mask{append([]uint8(nil), kept.pix...), m.w, m.h}
	taken := gone.pixels()
	for i, g := range m.grains() {
		if i%2 == 1 {
			continue
		}
		most := int(float64(across) / g.stretch)
		for _, at := range taken {
			u, v := g.of(int(at))
			if pu, pv, ok := g.step(u, v, -1); !ok || kept.pix[g.at(pu, pv)] == 0 {
				continue
			}
			length, eu, ev, ok := 0, u, v, true
			for ok && length <= most && gone.pix[g.at(eu, ev)] != 0 {
				length++
				eu, ev, ok = g.step(eu, ev, 1)
			}
			if ok && length <= most && kept.pix[g.at(eu, ev)] != 0 {
				g.set(out, u, v, length)
			}
		}
	}
	return out
}
