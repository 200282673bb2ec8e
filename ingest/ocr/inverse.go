package ocr

import "image"

// White type on a dark box, in small pixels: how high and how long such boxes
// are, how much of them is dark at least, and, per cent, how much type they
// have. Without type a box is a bar or a redaction.
const (
	lowestBox, highestBox = 8, 40
	longestBox            = 600
	leastType, mostType   = 4, 50
)

// darkBoxes finds the boxes of white type on a page.
func (s *small) darkBoxes() []darkBox {
	paper := int(percentile(s.pix, 500))
	if paper < 100 {
		return nil // a dark page
	}
	limit := uint8(paper * 11 / 20)
	runs, blobs := inkOf(s.pix, s.w, s.h, limit)
	at := map[int]*darkBox{}
	for i, b := range blobs {
		short, long := min(b.width(), b.height()), max(b.width(), b.height())
		if short >= lowestBox && short <= highestBox && long >= 2*short && long <= longestBox && 2*b.area >= b.width()*b.height() {
			at[i] = newDarkBox(image.Rect(b.x0, b.y0, b.x1, b.y1))
		}
	}
	for _, r := range runs {
		if b := at[r.label]; b != nil {
			for x := r.x0; x < r.x1; x++ {
				b.add(image.Pt(x, r.y))
			}
		}
	}
	var out []darkBox
	for i := range blobs {
		if b := at[i]; b != nil && b.typed(s, limit) {
			out = append(out, *b)
		}
	}
	return out
}

// darkBox is a box that may lie aslant: where across its long side it begins
// and ends, at each place along it.
type darkBox struct {
	box     image.Rectangle
	upright bool // its long side is
	edges   [][2]int
}

func newDarkBox(box image.Rectangle) *darkBox {
	b := &darkBox{box: box, upright: box.Dy() > box.Dx()}
	b.edges = make([][2]int, max(box.Dx(), box.Dy()))
	for i := range b.edges {
		b.edges[i] = [2]int{1 << 30, -1}
	}
	return b
}

// of is where a pixel lies along the box and across.
func (b *darkBox) of(p image.Point) (along, across int) {
	p = p.Sub(b.box.Min)
	if b.upright {
		return p.Y, p.X
	}
	return p.X, p.Y
}

// add takes a dark pixel in, and its neighbours along: type may reach the edge.
func (b *darkBox) add(p image.Point) {
	along, across := b.of(p)
	for i := max(0, along-2); i < min(len(b.edges), along+3); i++ {
		b.edges[i] = [2]int{min(b.edges[i][0], across), max(b.edges[i][1], across+1)}
	}
}

// within says whether a pixel lies in the box, so many pixels from its edges.
func (b *darkBox) within(x, y, inset int) bool {
	along, across := b.of(image.Pt(x, y))
	if along < inset || along >= len(b.edges)-inset {
		return false
	}
	e := b.edges[min(max(along, 0), len(b.edges)-1)]
	return across >= e[0]+inset && across < e[1]-inset
}

// typed says whether there is white type in the box.
func (b *darkBox) typed(s *small, limit uint8) bool {
	all, light := 0, 0
	for y := b.box.Min.Y; y < b.box.Max.Y; y++ {
		for x := b.box.Min.X; x < b.box.Max.X; x++ {
			if b.within(x, y, 2) {
				all++
				if s.pix[y*s.w+x] >= limit {
					light++
				}
			}
		}
	}
	return 100*light >= leastType*all && 100*light <= mostType*all
}

// invert makes the box black type on white, on a page of k pixels to a small
// one; what lies at its edges becomes white.
func (b *darkBox) invert(g *image.Gray, k int) {
	area := image.Rectangle{b.box.Min.Mul(k), b.box.Max.Mul(k)}.Inset(-k).Intersect(g.Rect)
	var shades []uint8
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if b.within(x/k, y/k, 1) {
				shades = append(shades, g.Pix[g.PixOffset(x, y)])
			}
		}
	}
	if len(shades) == 0 {
		return
	}
	low, high := int(percentile(shades, 400)), int(percentile(shades, 990))
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			v := &g.Pix[g.PixOffset(x, y)]
			switch {
			case b.within(x/k, y/k, 1):
				*v = uint8(255 - min(max((int(*v)-low)*255/max(high-low, 1), 0), 255))
			case b.within(x/k, y/k, -1):
				*v = 255
			}
		}
	}
}
