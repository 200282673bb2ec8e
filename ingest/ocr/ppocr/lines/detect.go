package lines

import (
	"fmt"
	"image"
)

// What the detector's own settings say: a pixel belongs to type from
// leastPixel on, a line counts from leastLine on, and what it marks, the core
// of a line, is grown by growth times its area over its outline.
const (
	leastPixel = .2
	leastLine  = .4
	growth     = 1.4
)

// The detector sees an image at detectDPI at most, and no side longer than
// longest: more costs time and memory and finds no more.
const (
	longest   = 1600
	detectDPI = 150
	leastSide = 3  // of a line's core, in the detector's pixels
	least     = 32 // the sides of what the detector sees are multiples of this
)

// detect finds the strips in which type lies.
func (r *Reader) detect(g *image.Gray, dpi int) ([]strip, error) {
	w, h := seen(g, dpi)
	small := shrink(g, w, h)
	shape, out, err := r.detector.Run([]int64{1, 3, int64(h), int64(w)}, imageNet(small))
	if err != nil {
		return nil, err
	}
	if len(out) != w*h {
		return nil, fmt.Errorf("a map of %v for %d × %d pixels", shape, w, h)
	}
	var found []strip
	for _, c := range cores(out, w, h) {
		c.scale(float64(g.Rect.Dx())/float64(w), float64(g.Rect.Dy())/float64(h))
		found = append(found, c.strip())
	}
	return found, nil
}

// seen is the size at which the detector sees an image.
func seen(g *image.Gray, dpi int) (w, h int) {
	w, h = g.Rect.Dx(), g.Rect.Dy()
	scale := min(1, float64(longest)/float64(max(w, h)), float64(detectDPI)/float64(dpi))
	side := func(n int) int { return max(least, (int(float64(n)*scale)+least/2)/least*least) }
	return side(w), side(h)
}

// imageNet makes three channels of a grey image, each with the mean and the
// spread that the detector learnt with.
func imageNet(g *image.Gray) []float32 {
	mean, spread := [3]float32{.485, .456, .406}, [3]float32{.229, .224, .225}
	out := make([]float32, 0, 3*len(g.Pix))
	for c := range 3 {
		var table [256]float32
		for v := range table {
			table[v] = (float32(v)/255 - mean[c]) / spread[c]
		}
		for _, v := range g.Pix {
			out = append(out, table[v])
		}
	}
	return out
}

// core is a connected part of the detector's map: the ends of its rows.
type core struct{ ends []point }

type point struct{ x, y float64 }

func (c *core) scale(x, y float64) {
	for i, p := range c.ends {
		c.ends[i] = point{(p.x + .5) * x, (p.y + .5) * y}
	}
}

// cores finds the connected parts of a map that are lines of type.
func cores(out []float32, w, h int) []core {
	var found []core
	done := make([]bool, len(out))
	var stack []int
	for i, v := range out {
		if v <= leastPixel || done[i] {
			continue
		}
		rows, y0 := map[int][2]int{}, i/w
		done[i], stack = true, append(stack[:0], i)
		for len(stack) > 0 {
			at := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			x, y := at%w, at/w
			if row, ok := rows[y]; ok {
				rows[y] = [2]int{min(row[0], x), max(row[1], x)}
			} else {
				rows[y] = [2]int{x, x}
			}
			for ny := max(0, y-1); ny <= min(h-1, y+1); ny++ {
				for nx := max(0, x-1); nx <= min(w-1, x+1); nx++ {
					if n := ny*w + nx; out[n] > leastPixel && !done[n] {
						done[n], stack = true, append(stack, n)
					}
				}
			}
		}
		if c, ok := coreOf(out, w, y0, rows); ok {
			found = append(found, c)
		}
	}
	return found
}

// coreOf takes the rows of a connected part, from y0 down; it is no line where
// it is tiny or the map is unsure.
func coreOf(out []float32, w, y0 int, rows map[int][2]int) (core, bool) {
	var c core
	sum, n, width := 0., 0, 0
	for y := y0; ; y++ {
		row, ok := rows[y]
		if !ok {
			break
		}
		for _, v := range out[y*w+row[0] : y*w+row[1]+1] {
			sum += float64(v)
		}
		n += row[1] - row[0] + 1
		width = max(width, row[1]-row[0]+1)
		c.ends = append(c.ends, point{float64(row[0]), float64(y)}, point{float64(row[1]), float64(y)})
	}
	return c, sum >= leastLine*float64(n) && min(len(rows), width) >= leastSide
}
