package lines

import (
	"image"
	"slices"
)

// inOrder sorts lines from top to bottom. Strips beside each other that belong
// to one line, as a label and what follows it, are given one after the other.
func inOrder(lines []line) [][]line {
	lines = slices.DeleteFunc(lines, func(l line) bool { return len(l.letters) == 0 })
	slices.SortStableFunc(lines, func(a, b line) int { return sign(a.y - b.y) })
	var rows [][]line
	for _, l := range lines {
		at := -1
		for i := len(rows) - 1; i >= 0 && i > len(rows)-6; i-- {
			if beside(rows[i], l) {
				at = i
				break
			}
		}
		if at < 0 {
			rows = append(rows, []line{l})
		} else {
			rows[at] = append(rows[at], l)
		}
	}
	for _, r := range rows {
		slices.SortStableFunc(r, func(a, b line) int { return sign(a.x - b.x) })
	}
	return rows
}

// beside says whether a strip carries on a row: it stands at the height of one
// of its strips, is about as high, and overlaps none.
func beside(row []line, l line) bool {
	ok := false
	for _, m := range row {
		gap := max(l.x-l.width()/2-m.x-m.width()/2, m.x-m.width()/2-l.x-l.width()/2)
		high, low := max(l.height(), m.height()), min(l.height(), m.height())
		if gap < -low {
			return false
		}
		// the lines' own slope, over the way between the two
		rise := (m.alongY*m.width() + l.alongY*l.width()) / (m.alongX*m.width() + l.alongX*l.width())
		if d := l.y - m.y - rise*(l.x-m.x); max(d, -d) < .4*low && high < 2*low {
			ok = true
		}
	}
	return ok
}

// wordsOf parts lines at their spaces.
func wordsOf(g *image.Gray, rows [][]line) []Word {
	var out []Word
	for n, row := range rows {
		for _, l := range row {
			size := int(l.height() + .5)
			for begin := 0; begin < len(l.letters); {
				end := begin
				for end < len(l.letters) && l.letters[end].text != " " {
					end++
				}
				if end > begin {
					w := l.word(g, begin, end)
					w.Line, w.Size = n, size
					out = append(out, w)
				}
				begin = end + 1
			}
		}
	}
	return out
}

// word makes a word of letters. It reaches half way to the letters beside it,
// and is then drawn in to the ink.
func (l line) word(g *image.Gray, begin, end int) Word {
	var w Word
	sum := 0.
	for _, c := range l.letters[begin:end] {
		w.Text += c.text
		sum += c.conf
	}
	w.Name = l.letters[begin].name
	w.Conf = min(int(1000*sum/float64(end-begin)+.5), 1000)
	u0, u1 := -1., 1.
	if begin > 0 {
		u0 = (l.letters[begin-1].u + l.letters[begin].u) / 2
	}
	if end < len(l.letters) {
		u1 = (l.letters[end-1].u + l.letters[end].u) / 2
	}
	w.Box = toInk(g, l.box(u0, u1))
	return w
}

// toInk draws a box in to the ink in it; without ink it stays.
func toInk(g *image.Gray, box image.Rectangle) image.Rectangle {
	box = box.Intersect(image.Rect(0, 0, g.Rect.Dx(), g.Rect.Dy()))
	if box.Empty() {
		return image.Rect(box.Min.X, box.Min.Y, box.Min.X+1, box.Min.Y+1)
	}
	dark := ink(g, box)
	columns, rows := make([]int, box.Dx()), make([]int, box.Dy())
	for y := range rows {
		for x, v := range g.Pix[(box.Min.Y+y)*g.Stride+box.Min.X:][:box.Dx()] {
			if v < dark {
				columns[x]++
				rows[y]++
			}
		}
	}
	x0, x1 := reach(columns)
	y0, y1 := reach(rows)
	if x1 <= x0 || y1 <= y0 {
		return box
	}
	return image.Rect(box.Min.X+x0, box.Min.Y+y0, box.Min.X+x1, box.Min.Y+y1)
}

// reach is from the first to behind the last that is not 0.
func reach(counts []int) (from, to int) {
	for i, n := range counts {
		if n > 0 {
			if to == 0 {
				from = i
			}
			to = i + 1
		}
	}
	return from, to
}

// ink is the shade below which a pixel of a box is ink: half way between its
// darkest and its usual shade.
func ink(g *image.Gray, box image.Rectangle) uint8 {
	var count [256]int
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for _, v := range g.Pix[y*g.Stride+box.Min.X:][:box.Dx()] {
			count[v]++
		}
	}
	all := box.Dx() * box.Dy()
	share := func(of int) int {
		n := 0
		for v, c := range count {
			if n += c; n*100 > all*of {
				return v
			}
		}
		return 255
	}
	return uint8((share(1) + share(60)) / 2)
}
