package ocr

import (
	"image"
	"slices"
)

// leastLetters is how many letters make a line.
const leastLetters = 4

// lines finds the lines of type of a mask, whose capitals are so high, and
// gives the bands in which they lie, from top to bottom.
func (m *mask) lines(letter int) []image.Rectangle {
	_, blobs := m.blobs()
	var type_ []image.Rectangle
	for _, b := range blobs {
		if 2*b.height() >= letter && 10*b.height() <= 17*letter && b.width() <= 8*letter {
			type_ = append(type_, image.Rect(b.x0, b.y0, b.x1, b.y1))
		}
	}
	slices.SortFunc(type_, func(a, b image.Rectangle) int { return a.Min.X - b.Min.X })
	type line struct {
		box   image.Rectangle
		last  image.Rectangle
		width int
		n     int
	}
	var open []line
	for _, b := range type_ {
		best := -1
		for i := range open {
			l := &open[i]
			level := abs(l.last.Max.Y-b.Max.Y)*10 <= 3*letter || b.Min.Y*10 >= l.last.Min.Y*10-3*letter && b.Max.Y*10 <= l.last.Max.Y*10+3*letter
			if level && b.Min.X-l.box.Max.X < 2*letter && (best < 0 || abs(l.last.Max.Y-b.Max.Y) < abs(open[best].last.Max.Y-b.Max.Y)) {
				best = i
			}
		}
		if best < 0 {
			open = append(open, line{b, b, b.Dx(), 1})
			continue
		}
		l := &open[best]
		l.box, l.last, l.n, l.width = l.box.Union(b), b, l.n+1, l.width+b.Dx()
	}
	var out []image.Rectangle
	for _, l := range open {
		if l.n >= leastLetters || l.width >= leastLetters*letter/2 {
			out = append(out, image.Rect(l.box.Min.X-letter, l.box.Min.Y-letter*35/100, l.box.Max.X+letter, l.box.Max.Y+letter*28/100).Intersect(image.Rect(0, 0, m.w, m.h)))
		}
	}
	slices.SortFunc(out, func(a, b image.Rectangle) int { return a.Min.Y - b.Min.Y })
	return out
}

func abs(n int) int { return max(n, -n) }
