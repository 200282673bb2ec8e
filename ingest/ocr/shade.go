package ocr

import (
	"image"
	"slices"
)

// leastContrast is how many shades ink and type differ at least if they are to
// be told apart by them.
const leastContrast = 12

// shades corrects by the shades of ink what the shapes of strokes told: what
// lies in long strokes but is as dark as the type is type that they cross, and
// what was left of lighter ink goes. It changes plain.
func shades(g *image.Gray, ink, strokes, plain *mask, letter int) {
	depth := ink.depth()
	core := func(m *mask) []uint8 {
		var out []uint8
		for i, v := range m.pix {
			if v != 0 && depth[i] > 4 {
				out = append(out, g.Pix[i])
			}
		}
		slices.Sort(out)
		return out
	}
	type_, pen := core(plain), core(strokes)
	if len(type_) < 100 || len(pen) < 100 {
		return
	}
	// Most of what is left is type, most of what strokes are made of is not.
	dark, light := int(type_[len(type_)/4]), int(pen[len(pen)*3/5])
	if light-dark < leastContrast {
		return
	}
	limit := uint8(dark + (light-dark)/2)
	for i, v := range strokes.pix {
		if v != 0 && plain.pix[i] == 0 && g.Pix[i] <= limit && depth[i] > 3 {
			plain.pix[i] = 1
		}
	}
	plain.dropLighter(g, limit, depth)
	pale := &mask{make([]uint8, len(plain.pix)), plain.w, plain.h}
	for i, v := range plain.pix {
		if v != 0 && depth[i] > 6 && g.Pix[i] > limit {
			pale.pix[i] = 1
		}
	}
	pale = pale.grown()
	for i, v := range pale.pix {
		if v != 0 && (g.Pix[i] > limit || depth[i] <= 3) {
			plain.pix[i] = 0
		}
	}
	plain.dropPale(g, limit, letter)
}

// clearShades is how many shades the ink of pens and stamps is lighter than type
// at least, on a page in colour, where it is to be made white by its shade.
const clearShades = 40

// greyShades is the same on a page in grey.
const greyShades = 20

// hairline is how many pixels thin type goes on from where it is black.
const hairline = 4

// darkest is an image with all ink white that is clearly lighter than the
// darkest; nil where the ink is not of two shades. On a page in colour, of which
// g has each pixel's lightest part, that leaves black type alone, also where a
// pen crossed it.
func darkest(g *image.Gray, ink, strokes *mask, least int) *image.Gray {
	depth := ink.depth()
	var core []uint8
	for i, v := range depth {
		if ink.pix[i] != 0 && v > 4 {
			core = append(core, g.Pix[i])
		}
	}
	if len(core) < 200 {
		return nil
	}
	limit := otsu(core)
	dark, light, n := 0, 0, 0
	for _, v := range core {
		if v < limit {
			dark += int(v)
			n++
		} else {
			light += int(v)
		}
	}
	if 10*n < len(core) || 10*n > 9*len(core) {
		return nil
	}
	dark, light = dark/n, light/(len(core)-n)
	if light-dark < least {
		return nil
	}
	black := &mask{make([]uint8, len(ink.pix)), ink.w, ink.h}
	for i, v := range g.Pix {
		if int(v) <= (dark+light)/2 {
			black.pix[i] = 1
		}
	}
	near := black.grown()
	for range hairline { // along thin strokes of type, not along a pen's
		more := near.grown()
		for i, v := range more.pix {
			if v != 0 && ink.pix[i] != 0 && strokes.pix[i] == 0 {
				near.pix[i] = 1
			}
		}
	}
	out := image.NewGray(g.Rect)
	for i, v := range g.Pix {
		out.Pix[i] = v
		if near.pix[i] == 0 {
			out.Pix[i] = uint8(min(max((int(v)-dark)*255/(light-dark), int(v)), 255))
		}
	}
	return out
}

// dropPale takes away small pieces of a mask of which next to nothing is as
// dark as a shade: the edges of lighter strokes.
func (m *mask) dropPale(g *image.Gray, limit uint8, letter int) {
	runs, blobs := m.blobs()
	dark := make([]int, len(blobs))
	for _, r := range runs {
		for at := r.y*m.w + r.x0; at < r.y*m.w+r.x1; at++ {
			if g.Pix[at] <= limit {
				dark[r.label]++
			}
		}
	}
	for _, r := range runs {
		if b := blobs[r.label]; 10*b.height() < 7*letter && 8*dark[r.label] < b.area {
			clear(m.pix[r.y*m.w+r.x0 : r.y*m.w+r.x1])
		}
	}
}

// dropLighter takes away the pieces of a mask whose strokes are lighter than a
// shade wherever they are deep enough to tell.
func (m *mask) dropLighter(g *image.Gray, limit uint8, depth []int32) {
	runs, blobs := m.blobs()
	dark, deep := make([]int, len(blobs)), make([]int, len(blobs))
	for _, r := range runs {
		for at := r.y*m.w + r.x0; at < r.y*m.w+r.x1; at++ {
			if depth[at] > 4 {
				deep[r.label]++
				if g.Pix[at] <= limit {
					dark[r.label]++
				}
			}
		}
	}
	for _, r := range runs {
		if deep[r.label] >= 12 && 8*dark[r.label] < deep[r.label] {
			clear(m.pix[r.y*m.w+r.x0 : r.y*m.w+r.x1])
		}
	}
}
