package pdf

import (
	"math"

	"legajo/ingest"
)

// picture is an image in the making of a page's account.
type picture struct {
	object int64
	box    rect
}

// What an image must be to hold words worth reading: neither small on the page,
// as emblems and bullets are, nor too coarse to show letters. In tenths of a
// point and pixels an inch.
const (
	pictureLong  = 800
	pictureShort = 80
	pictureDPI   = 60
	maxPictures  = 16 // of one page
)

// picture notes an image on the unit square of m.
func (c *collector) picture(m matrix, clip rect, pixels float64, object int64) {
	box := m.mapped(rect{0, 0, 1, 1}).intersect(clip).intersect(rect{0, 0, c.width, c.height})
	long, short := max(box.x1-box.x0, box.y1-box.y0), min(box.x1-box.x0, box.y1-box.y0)
	if box.empty() || long < pictureLong || short < pictureShort || pixels*720 < pictureDPI*math.Hypot(m.a, m.b) {
		return
	}
	if len(c.pictures) <= maxPictures {
		c.pictures = append(c.pictures, picture{object, box})
	}
}

// wordless gives the pictures on which no word of the text layer is seen. Those
// that touch are one: producers cut an image into strips. Where there are too
// many, they are a drawing.
func (c *collector) wordless() []Picture {
	if len(c.pictures) > maxPictures {
		return nil
	}
	var parts []picture
	for _, p := range c.pictures {
		for i := 0; i < len(parts); {
			if parts[i].box.grown(20).intersect(p.box).empty() {
				i++
				continue
			}
			p = picture{box: p.box.union(parts[i].box)}
			parts = append(parts[:i], parts[i+1:]...)
			i = 0
		}
		parts = append(parts, p)
	}
	var out []Picture
	for _, p := range parts {
		if !c.written(p.box) {
			out = append(out, Picture{p.object, boxOfRect(p.box)})
		}
	}
	return out
}

// written reports whether a word that is seen stands in a box.
func (c *collector) written(box rect) bool {
	for i := range c.words {
		w := &c.words[i]
		if w.see == ingest.Visible && box.holds((w.box.x0+w.box.x1)/2, (w.box.y0+w.box.y1)/2) {
			return true
		}
	}
	return false
}
