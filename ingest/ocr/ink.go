package ocr

// inkShade is the darkest shade, paper being 255, that is not ink at small
// size. A stroke of thin type fills a third of a small pixel.
const inkShade = 180

// blob is a connected piece of ink at small size: its box and its pixels.
type blob struct{ x0, y0, x1, y1, area int }

func (b blob) width() int  { return b.x1 - b.x0 }
func (b blob) height() int { return b.y1 - b.y0 }

// textLike says whether a blob may be letters or a word of type: not a speck,
// a ruling, a picture or a border. True for text that lies sideways, too.
func (b blob) textLike() bool {
	short, long := min(b.width(), b.height()), max(b.width(), b.height())
	return short >= 3 && long >= 4 && short <= 54 && long <= 540 && long <= 30*short && b.area >= 10
}

// stroke says whether a blob is thin for its size and no speck: a letter, a
// word in handwriting, a flourish.
func (b blob) stroke() bool {
	return max(b.width(), b.height()) >= 6 && 2*b.area < b.width()*b.height()
}

// trace is the ink of a page at small size.
type trace struct {
	*small
	runs  []run
	blobs []blob
}

func (p *prepared) trace() *trace {
	t := &trace{small: reduce(p.gray, p.dpi)}
	t.runs, t.blobs = inkOf(t.pix, t.w, t.h, inkShade)
	return t
}

// run is a stretch of ink in one row, x1 exclusive.
type run struct{ y, x0, x1, label int }

// inkOf finds what is darker than a shade on a page whose paper is white: its
// runs, each with the index of its blob.
func inkOf(pix []uint8, w, h int, shade uint8) ([]run, []blob) {
	var runs []run
	var parent []int
	previous := 0 // index of the first run of the row above
	for y := range h {
		first := len(runs)
		row := pix[y*w : (y+1)*w]
		for x := 0; x < w; x++ {
			if row[x] >= shade {
				continue
			}
			begin := x
			for x < w && row[x] < shade {
				x++
			}
			runs = append(runs, run{y: y, x0: begin, x1: x, label: -1})
		}
		parent = join(runs, previous, first, parent)
		previous = first
	}
	return runs, gather(runs, parent)
}

// join labels the runs from first on by those of the row above that they
// touch, also at a corner.
func join(runs []run, previous, first int, parent []int) []int {
	above := previous
	for i := first; i < len(runs); i++ {
		r := &runs[i]
		for above < first && runs[above].x1 < r.x0 {
			above++
		}
		for j := above; j < first && runs[j].x0 <= r.x1 && runs[j].y == r.y-1; j++ {
			other := root(parent, runs[j].label)
			if r.label < 0 {
				r.label = other
			} else if mine := root(parent, r.label); mine != other {
				parent[max(mine, other)] = min(mine, other)
			}
		}
		if r.label < 0 {
			r.label = len(parent)
			parent = append(parent, r.label)
		}
	}
	return parent
}

func root(parent []int, i int) int {
	for parent[i] != i {
		parent[i] = parent[parent[i]]
		i = parent[i]
	}
	return i
}

// gather turns labels into indices of blobs.
func gather(runs []run, parent []int) []blob {
	index := make([]int, len(parent))
	for i := range index {
		index[i] = -1
	}
	var blobs []blob
	for i := range runs {
		r := &runs[i]
		at := root(parent, r.label)
		if index[at] < 0 {
			index[at] = len(blobs)
			blobs = append(blobs, blob{r.x0, r.y, r.x1, r.y + 1, 0})
		}
		r.label = index[at]
		b := &blobs[r.label]
		b.x0, b.x1, b.y1 = min(b.x0, r.x0), max(b.x1, r.x1), max(b.y1, r.y+1)
		b.area += r.x1 - r.x0
	}
	return blobs
}
