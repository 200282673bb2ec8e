package ocr

import (
	"context"
	"fmt"
	"image"
	"math"
	"slices"
)

// stamp is a slanted frame on a page, in small pixels: where its upper left
// corner lies and which way its sides run.
type stamp struct {
	label         int // of its ink
	corner        [2]float64
	across, down  [2]float64 // steps of one pixel
	width, height float64
	box           image.Rectangle
}

// Frames of rubber stamps, in small pixels, and the slope, as a tangent, from
// which a frame was stamped and not printed: pages have been straightened.
const (
	narrowestStamp, widestStamp = 55, 480
	lowestStamp, highestStamp   = 18, 240
	leastSlant                  = .02
)

// stamps finds the slanted frames of a page.
func (t *trace) stamps() []stamp {
	var out []stamp
	corners := map[int]*[4]image.Point{}
	for _, r := range t.runs {
		b := t.blobs[r.label]
		if b.width() < narrowestStamp || b.width() > widestStamp || b.height() < lowestStamp || b.height() > highestStamp+widestStamp/4 || 2*b.area > b.width()*b.height() {
			continue
		}
		c := corners[r.label]
		if c == nil {
			c = &[4]image.Point{{r.x0, r.y}, {r.x0, r.y}, {r.x0, r.y}, {r.x0, r.y}}
			corners[r.label] = c
		}
		for _, x := range [2]int{r.x0, r.x1 - 1} {
			p := image.Pt(x, r.y)
			if p.X+p.Y < c[0].X+c[0].Y {
				c[0] = p
			}
			if p.X-p.Y > c[1].X-c[1].Y {
				c[1] = p
			}
			if p.X+p.Y > c[2].X+c[2].Y {
				c[2] = p
			}
			if p.X-p.Y < c[3].X-c[3].Y {
				c[3] = p
			}
		}
	}
	for label := range t.blobs {
		if c := corners[label]; c != nil {
			if s, ok := t.framed(label, c); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

// framed says whether four corners of a piece of ink are those of a slanted
// frame, all along whose sides there is ink.
func (t *trace) framed(label int, c *[4]image.Point) (stamp, bool) {
	b := t.blobs[label]
	s := stamp{label: label, corner: [2]float64{float64(c[0].X), float64(c[0].Y)}, box: image.Rect(b.x0, b.y0, b.x1, b.y1)}
	s.width, s.across = side(c[0], c[1])
	s.height, s.down = side(c[0], c[3])
	below, _ := side(c[3], c[2])
	right, _ := side(c[1], c[2])
	switch {
	case s.width < narrowestStamp || s.width > widestStamp || s.height < lowestStamp || s.height > highestStamp:
		return s, false
	case math.Abs(s.width-below) > .1*s.width || math.Abs(s.height-right) > .15*s.height:
		return s, false
	case math.Abs(s.across[1]) < leastSlant || math.Abs(s.across[1]) > .5 || math.Abs(s.across[0]*s.down[0]+s.across[1]*s.down[1]) > .12:
		return s, false
	}
	for i := range 4 {
		if !t.along(c[i], c[(i+1)%4]) {
			return s, false
		}
	}
	return s, true
}

// side is how far a point is from another, and the step of one pixel to it.
func side(a, b image.Point) (float64, [2]float64) {
	dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
	n := math.Max(math.Hypot(dx, dy), 1)
	return n, [2]float64{dx / n, dy / n}
}

// along says whether there is ink on nearly all of the way between points, two
// pixels to a side allowed.
func (t *trace) along(a, b image.Point) bool {
	n, step := side(a, b)
	hit := 0
	for i := range int(n) {
		x, y := float64(a.X)+float64(i)*step[0], float64(a.Y)+float64(i)*step[1]
		for off := -2.0; off <= 2; off++ {
			px, py := int(x-off*step[1]+.5), int(y+off*step[0]+.5)
			if px >= 0 && py >= 0 && px < t.w && py < t.h && t.pix[py*t.w+px] < inkShade {
				hit++
				break
			}
		}
	}
	return 20*hit >= 17*int(n)
}

// level is a stamp straightened, at zoneDPI, without its frame.
func (s *stamp) level(g *image.Gray, k int, scale float64) *image.Gray {
	w, h := int(s.width*float64(k)*scale), int(s.height*float64(k)*scale)
	out := image.NewGray(image.Rect(0, 0, w, h))
	frame := int(4 * float64(k) * scale)
	for y := range h {
		for x := range w {
			out.Pix[y*w+x] = 255
			if x < frame || y < frame || x >= w-frame || y >= h-frame {
				continue
			}
			p := s.at(float64(x)/scale, float64(y)/scale, k)
			out.Pix[y*w+x] = between(g, p[0], p[1])
		}
	}
	return framed(out, image.Rectangle{})
}

// at is where a point of a stamp, in pixels of the page from its corner, lies
// on the page.
func (s *stamp) at(x, y float64, k int) [2]float64 {
	return [2]float64{
		s.corner[0]*float64(k) + x*s.across[0] + y*s.down[0],
		s.corner[1]*float64(k) + x*s.across[1] + y*s.down[1],
	}
}

// between is the shade of a page between its pixels.
func between(g *image.Gray, x, y float64) uint8 {
	ix, iy := int(x), int(y)
	if x < 0 || y < 0 || ix+1 >= g.Rect.Dx() || iy+1 >= g.Rect.Dy() {
		return 255
	}
	fx, fy := x-float64(ix), y-float64(iy)
	up, down := g.Pix[iy*g.Stride+ix:], g.Pix[(iy+1)*g.Stride+ix:]
	return uint8((float64(up[0])*(1-fx)+float64(up[1])*fx)*(1-fy) + (float64(down[0])*(1-fx)+float64(down[1])*fx)*fy)
}

// stamped reads the stamps of a page, straightened, and puts their words in
// blocks of their own, in the place of what was read there aslant. Type over
// which one was stamped stays.
func (r *Reader) stamped(ctx context.Context, p *prepared, stamps []stamp, k int, words []Token) ([]Token, error) {
	scale := zoneDPI / float64(p.dpi)
	images := make([]*image.Gray, len(stamps))
	for i := range stamps {
		images[i] = stamps[i].level(p.gray, k, scale)
		p.see(fmt.Sprintf("3-stamp%d", i+1), images[i])
	}
	read, err := r.tesseract.readAll(ctx, images, zoneDPI, AreaBlock, r.tesseract.languagesOf(words))
	if err != nil {
		return nil, err
	}
	for i := range stamps {
		s := &stamps[i]
		var own []Token
		for _, w := range dropNoise(read[i]) {
			if letters(w.Text) == 0 || w.Conf < doubted {
				continue
			}
			w.Box, w.Stamp, w.Size = s.onPage(w.Box, k, scale), true, int(float64(w.Size)/scale)
			if !w.Box.Empty() {
				own = append(own, w)
			}
		}
		words = instead(words, own, scaledBox(s.box, k))
	}
	return words, nil
}

// onPage is the box on the page of one in a levelled stamp.
func (s *stamp) onPage(b image.Rectangle, k int, scale float64) image.Rectangle {
	var out image.Rectangle
	for i, c := range [4]image.Point{b.Min, {X: b.Max.X, Y: b.Min.Y}, b.Max, {X: b.Min.X, Y: b.Max.Y}} {
		p := s.at(float64(c.X-surround)/scale, float64(c.Y-surround)/scale, k)
		at := image.Rect(int(p[0]), int(p[1]), int(p[0])+1, int(p[1])+1)
		if i == 0 {
			out = at
		}
		out = out.Union(at)
	}
	return out
}

// instead puts a stamp's words in the place of those that were read in its
// box: the doubtful ones, and those like its own.
func instead(words, own []Token, box image.Rectangle) []Token {
	out := slices.DeleteFunc(slices.Clone(words), func(w Token) bool {
		if !w.Box.Min.Add(w.Box.Max).Div(2).In(box) {
			return false
		}
		return len(own) > 0 && w.Conf < believed || slices.ContainsFunc(own, func(o Token) bool {
			return covers(o.Box, w.Box) || similarity(o.Text, w.Text) >= alike
		})
	})
	block, line := 0, 0
	for _, w := range out {
		block, line = max(block, w.Block+1), max(line, w.Line+1)
	}
	for i := range own {
		own[i].Block, own[i].Line = block, line+own[i].Line
	}
	return append(out, own...) // last: a stamp interrupts no text
}
