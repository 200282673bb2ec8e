package ocr

import (
	"image"
	"math"
	"slices"
	"strings"
	"unicode"
)

// A zone is a part of a page that is read again because ink that is no type
// lies on it, in pixels of the page.
type zone struct {
	box   image.Rectangle
	rings []image.Rectangle // of seals
	above bool              // it lies above where people sign: stamps are there, not pens
}

// At most so many zones of a page are read again, and no zone is larger than a
// third of it.
const mostZones = 4

// inked finds the zones of a page where pens and stamps lie on type or beside
// it. Most pages have none, which is all that is looked for there.
func inked(t *trace, stamps []stamp, words []Token, cues *Cues) []zone {
	blobs, runs, s := t.blobs, t.runs, t.small
	letter := max(capHeight(words, 0)/s.k, 5)
	ruled := rulings(blobs, runs, 5*letter)
	var out []zone
	for i, b := range blobs {
		ink := image.Rect(b.x0, b.y0, b.x1, b.y1)
		if slices.ContainsFunc(stamps, func(s stamp) bool { return s.label == i }) {
			if onLines(scaledBox(ink, s.k), words, letter*s.k) {
				out = joined(out, zone{box: ink}, 2*letter)
			}
			continue
		}
		if !b.penned(letter) || 2*ruled[i] > b.area {
			continue
		}
		if near := ink.Inset(-2 * letter); !typed(near, i, blobs, letter) {
			continue
		}
		z := zone{box: ink}
		if b.height() > 5*letter && ring(ink, i, runs) {
			z.rings = []image.Rectangle{ink}
		}
		out = joined(out, z, 2*letter)
	}
	bounds := image.Rect(0, 0, s.w*s.k, s.h*s.k)
	unread := unreadType(blobs, words, s, letter)
	inks := out
	out = nil
	for _, z := range inks {
		z.box = withType(z.box.Inset(-letter), unread, letter)
		out = joined(out, z, 0)
	}
	for i := range out {
		z := &out[i]
		z.box = withLines(scaledBox(z.box, s.k), words, letter*s.k).Intersect(bounds)
		for k := range z.rings {
			z.rings[k] = scaledBox(z.rings[k], s.k)
		}
	}
	part := cues.block(words, letter*s.k, bounds)
	for i := range out {
		out[i].above = out[i].box.Max.Y <= signing(part, bounds)
	}
	if !part.Empty() && !zoned(out, part) && doubtful(part, words, t, letter) {
		if part = trim(part, t, letter); !part.Empty() {
			part = scaledBox(withType(part, unread, letter), s.k)
			out = append(out, zone{box: withLines(part, words, letter*s.k).Intersect(bounds)})
		}
	}
	out = slices.DeleteFunc(out, func(z zone) bool { return 3*z.box.Dx()*z.box.Dy() > bounds.Dx()*bounds.Dy() })
	slices.SortStableFunc(out, func(a, b zone) int { return b.box.Min.Y - a.box.Min.Y }) // signatures first
	return out[:min(len(out), mostZones)]
}

// signing is how far down a page people sign: from the closing on, or, where
// none was found, from the middle.
func signing(part, page image.Rectangle) int {
	if part.Empty() {
		return page.Min.Y + page.Dy()/2
	}
	return part.Min.Y
}

// onLines says whether lines of type run into a stamp, or out of it.
func onLines(box image.Rectangle, words []Token, letter int) bool {
	near := image.Rect(box.Min.X-2*letter, box.Min.Y, box.Max.X+2*letter, box.Max.Y)
	return slices.ContainsFunc(words, func(w Token) bool {
		return !w.Stamp && w.Conf >= doubted && w.Box.Overlaps(near)
	})
}

// zoned says whether one of the zones lies in a part of the page.
func zoned(zones []zone, part image.Rectangle) bool {
	return slices.ContainsFunc(zones, func(z zone) bool {
		over := z.box.Intersect(part)
		return 3*over.Dy() > part.Dy()
	})
}

// trim draws a part of the page in to the ink in it, in its small pixels; it is
// empty without any.
func trim(part image.Rectangle, t *trace, letter int) image.Rectangle {
	var ink image.Rectangle
	small := image.Rectangle{part.Min.Div(t.k), part.Max.Div(t.k)}
	for _, b := range t.blobs {
		if r := image.Rect(b.x0, b.y0, b.x1, b.y1); b.textLike() && r.In(small) {
			ink = ink.Union(r)
		}
	}
	if ink.Empty() {
		return ink
	}
	return ink.Inset(-letter / 2)
}

// penned says whether a blob is larger than letters are and drawn of thin
// strokes: a signature, a ring, a word of a stamp that hangs together with it.
func (b blob) penned(letter int) bool {
	return b.height() > 2*letter && b.width() > 2*letter && max(b.width(), b.height()) > 4*letter && 2*b.area < b.width()*b.height()
}

// ring says whether a piece of ink is the ring of a seal: it lies near the
// edge of the ellipse in its box, on all sides.
func ring(box image.Rectangle, label int, runs []run) bool {
	if 2*box.Dx() < box.Dy() || 2*box.Dy() < box.Dx() {
		return false
	}
	var sides [16]int
	all, outer := 0, 0
	for _, r := range runs {
		if r.label != label {
			continue
		}
		for x := r.x0; x < r.x1; x++ {
			all++
			if far := offCentre(box, image.Pt(x, r.y)); far > 850 {
				outer++
				dx, dy := float64(2*x+1-box.Min.X-box.Max.X)/float64(box.Dx()), float64(2*r.y+1-box.Min.Y-box.Max.Y)/float64(box.Dy())
				sides[int((math.Atan2(dy, dx)+math.Pi)*8/math.Pi)&15]++
			}
		}
	}
	empty := 0
	for _, n := range sides {
		if n == 0 {
			empty++
		}
	}
	return empty <= 1 && 10*outer > 3*all
}

// offCentre is how far a pixel is from the middle of an ellipse in a box, per
// mille of the way to its edge.
func offCentre(box image.Rectangle, p image.Point) int {
	dx, dy := float64(2*p.X+1-box.Min.X-box.Max.X)/float64(box.Dx()), float64(2*p.Y+1-box.Min.Y-box.Max.Y)/float64(box.Dy())
	return int(1000 * math.Sqrt(dx*dx+dy*dy))
}

// rulings counts for each blob the ink of level and upright lines longer than
// n: frames, tables.
func rulings(blobs []blob, runs []run, n int) []int {
	out := make([]int, len(blobs))
	upright := map[[2]int]int{} // blob and column → rows of narrow runs
	for _, r := range runs {
		if r.x1-r.x0 >= n {
			out[r.label] += r.x1 - r.x0
		} else if r.x1-r.x0 <= 3 && blobs[r.label].height() > n {
			upright[[2]int{r.label, r.x0 / 3}] += r.x1 - r.x0
		}
	}
	for k, area := range upright {
		if area >= n {
			out[k[0]] += area
		}
	}
	return out
}

// typed says whether text-like ink other than a blob lies in a box.
func typed(box image.Rectangle, self int, blobs []blob, letter int) bool {
	n := 0
	for i, b := range blobs {
		if i != self && b.textLike() && 2*b.height() > letter && image.Rect(b.x0, b.y0, b.x1, b.y1).Overlaps(box) {
			n++
		}
	}
	return n >= 3
}

// joined adds a zone to others; those within reach of it become one with it.
func joined(zones []zone, z zone, reach int) []zone {
	for i := 0; i < len(zones); {
		if zones[i].box.Inset(-reach).Overlaps(z.box) {
			z = zone{box: z.box.Union(zones[i].box), rings: append(zones[i].rings, z.rings...)}
			zones = slices.Delete(zones, i, i+1)
			i = 0
			continue
		}
		i++
	}
	return append(zones, z)
}

// unreadType are the letters of a page that no reader was sure of, in its small
// pixels.
func unreadType(blobs []blob, words []Token, s *small, letter int) []image.Rectangle {
	read := coverage(slices.DeleteFunc(slices.Clone(words), func(w Token) bool { return w.Conf < certain }), s)
	var out []image.Rectangle
	for _, b := range blobs {
		if b.textLike() && 2*b.height() >= letter && b.height() <= 2*letter && !read[s.middle(b)] {
			out = append(out, image.Rect(b.x0, b.y0, b.x1, b.y1))
		}
	}
	return out
}

// withType widens a box so that it cuts no letters, and by those that go on
// with them on their lines: what lies under ink was not read, and withLines
// does not know of it.
func withType(box image.Rectangle, type_ []image.Rectangle, letter int) image.Rectangle {
	for range mostBeside {
		wide, near := box, image.Rect(box.Min.X-letter, box.Min.Y, box.Max.X+letter, box.Max.Y)
		for _, b := range type_ {
			if b.Overlaps(near) {
				wide = wide.Union(b.Inset(-letter / 4))
			}
		}
		if wide == box {
			break
		}
		box = wide
	}
	return box
}

// mostBeside is how many letters beside a box it is widened by at most.
const mostBeside = 20

// withLines widens a box so that it cuts no word, and by the neighbours on
// their lines.
func withLines(box image.Rectangle, words []Token, letter int) image.Rectangle {
	for range 2 {
		wide := box.Inset(-2 * letter)
		for _, w := range words {
			if w.Conf >= doubted && w.Box.Dy() < 3*letter && w.Box.Overlaps(image.Rect(wide.Min.X, box.Min.Y, wide.Max.X, box.Max.Y)) {
				box = box.Union(w.Box.Inset(-letter / 3))
			}
		}
	}
	return image.Rect(box.Min.X-4*letter, box.Min.Y, box.Max.X+4*letter, box.Max.Y)
}

func scaledBox(r image.Rectangle, k int) image.Rectangle {
	return image.Rectangle{r.Min.Mul(k), r.Max.Mul(k)}
}

// capHeight is how high the page's capitals are, in pixels: the median of the
// words that have ascenders and no descenders; other where there are few.
func capHeight(words []Token, other int) int {
	var heights []int
	for _, w := range words {
		if w.Conf >= believed && letters(w.Text) >= 2 && !strings.ContainsAny(w.Text, "gjpqyçQ,;()/|") && strings.ContainsFunc(w.Text, ascends) {
			heights = append(heights, w.Box.Dy())
		}
	}
	if len(heights) < leastLost {
		return other
	}
	slices.Sort(heights)
	return heights[len(heights)/2]
}

func ascends(r rune) bool {
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("bdfhkl", r)
}
