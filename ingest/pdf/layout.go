package pdf

import (
	"cmp"
	"math"
	"slices"

	"legajo/ingest"
)

// line is a printed line, or a piece of one that stands apart.
type line struct {
	words  []int
	dx, dy float64
	u0, u1 float64 // along the direction of writing
	v      float64 // the baseline, across it, growing downwards
	top    float64 // of its letters, and bottom, across
	bottom float64
	size   float64
	block  int32
}

// lineGap is the gap, in ems, from which words that were drawn separately on
// one baseline belong to two lines; looseGap the same for words that the
// content stream does not draw one after the other.
const (
	lineGap  = 3
	looseGap = .6
)

// layOut sets words in lines and lines in blocks, in the order in which they
// were drawn, and gives them as words of a page.
func layOut(words []word) []ingest.Word {
	words = distinct(words)
	lines := blocks(joinPieces(words, cut(words)))
	out := make([]ingest.Word, 0, len(words))
	for n := range lines {
		l := &lines[n]
		mend(words, l)
		for _, i := range l.words {
			w := &words[i]
			out = append(out, ingest.Word{
				Text: w.text, Box: boxOfRect(w.box), Conf: 1000, Line: int32(n), Block: l.block,
				Size: int32(math.Round(min(w.size, 1e6))), Bold: w.bold, Visibility: w.see,
			})
		}
	}
	return out
}

func boxOfRect(r rect) ingest.Box {
	at := func(v float64) int32 { return int32(math.Round(max(-1e7, min(1e7, v)))) }
	b := ingest.Box{X0: at(r.x0), Y0: at(r.y0), X1: at(r.x1), Y1: at(r.y1)}
	b.X1, b.Y1 = max(b.X1, b.X0+1), max(b.Y1, b.Y0+1)
	return b
}

// distinct drops a word that was drawn twice at nearly the same place, to make
// it bold or to give it a shadow; the one that is seen stays.
func distinct(words []word) []word {
	last := make(map[string]int, len(words))
	out := words[:0]
	for _, w := range words {
		if i, ok := last[w.text]; ok {
			o := &out[i]
			if d := .12 * w.size; math.Abs(o.x-w.x) < d && math.Abs(o.y-w.y) < d && o.dx*w.dx+o.dy*w.dy > .99 {
				if o.see != ingest.Visible {
					o.see = w.see
				}
				continue
			}
		}
		last[w.text] = len(out)
		out = append(out, w)
	}
	return out
}

func newLine(w *word, i int) line {
	l := line{words: []int{i}, dx: w.dx, dy: w.dy, size: w.size}
	l.u0, l.u1 = w.along()
	l.v = -w.x*w.dy + w.y*w.dx
	l.top, l.bottom = w.across()
	return l
}

func (w *word) along() (from, to float64) {
	return w.project(w.dx, w.dy)
}

// across gives the extent of a word from top to bottom as its reader holds it.
func (w *word) across() (from, to float64) {
	return w.project(-w.dy, w.dx)
}

func (w *word) project(x, y float64) (from, to float64) {
	from, to = math.Inf(1), math.Inf(-1)
	for _, p := range [4][2]float64{{w.box.x0, w.box.y0}, {w.box.x1, w.box.y0}, {w.box.x0, w.box.y1}, {w.box.x1, w.box.y1}} {
		v := p[0]*x + p[1]*y
		from, to = min(from, v), max(to, v)
	}
	return from, to
}

// level reports whether two runs of type stand on one line: same direction,
// and each at the height of the other.
func (l *line) level(o *line) bool {
	if l.dx*o.dx+l.dy*o.dy < .999 {
		return false
	}
	if math.Abs(l.v-o.v) < .15*min(l.size, o.size) {
		return true
	}
	overlap := min(l.bottom, o.bottom) - max(l.top, o.top)
	return overlap > .55*min(l.bottom-l.top, o.bottom-o.top)
}

func (l *line) take(o *line) {
	l.words = append(l.words, o.words...)
	l.u0, l.u1 = min(l.u0, o.u0), max(l.u1, o.u1)
	if o.size > l.size*1.05 {
		l.v, l.size, l.top, l.bottom = o.v, o.size, o.top, o.bottom
	}
}

// cut parts the words, in the order drawn, where a line ends.
func cut(words []word) []line {
	var lines []line
	for i := range words {
		n := newLine(&words[i], i)
		if len(lines) > 0 {
			l := &lines[len(lines)-1]
			gap := n.u0 - l.u1
			em := max(l.size, n.size)
			near := gap >= -backGap*em && gap <= lineGap*em
			if (near || gap > 0 && words[i-1].run == words[i].firstRun) && l.level(&n) {
				l.take(&n)
				continue
			}
		}
		lines = append(lines, n)
	}
	return lines
}

// reach is how many pieces back a piece of the same line is looked for.
const reach = 256

// joinPieces puts pieces of one line together that were not drawn one after
// the other: a word in another font that comes later, a line drawn backwards.
func joinPieces(words []word, pieces []line) []line {
	out := pieces[:0]
	for _, p := range pieces {
		joined := false
		for i := len(out) - 1; i >= max(0, len(out)-reach) && !joined; i-- {
			l := &out[i]
			if !l.level(&p) || !l.adjoins(&p, words) {
				continue
			}
			l.take(&p)
			slices.SortStableFunc(l.words, func(a, b int) int {
				ua, _ := words[a].along()
				ub, _ := words[b].along()
				return cmp.Compare(ua, ub)
			})
			joined = true
		}
		if !joined {
			out = append(out, p)
		}
	}
	return out
}

// adjoins reports whether p continues l at one of its ends, or fits a gap.
func (l *line) adjoins(p *line, words []word) bool {
	em := max(l.size, p.size)
	slack := looseGap * em
	if p.u0 >= l.u1-.3*em && p.u0 <= l.u1+slack || p.u1 <= l.u0+.3*em && p.u1 >= l.u0-slack {
		return true
	}
	if p.u0 < l.u0 || p.u1 > l.u1 {
		return false
	}
	for _, i := range l.words {
		from, to := words[i].along()
		if min(to, p.u1)-max(from, p.u0) > .3*em {
			return false
		}
	}
	return true
}

// pitch is the usual distance of one line to the next, in sizes of type.
func pitch(lines []line) float64 {
	var all []float64
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if d := (b.v - a.v) / max(a.size, 1); a.dx*b.dx+a.dy*b.dy > .99 && d > .7 && d < 2.5 && overlaps(a, b) {
			all = append(all, d)
		}
	}
	if len(all) == 0 {
		return 1.2
	}
	slices.Sort(all)
	return all[len(all)/2]
}

func overlaps(a, b *line) bool { return min(a.u1, b.u1) > max(a.u0, b.u0) }

// blockReach is how many lines back the block is looked for that a line goes
// on with: columns are often drawn row by row.
const blockReach = 8

// blocks numbers the blocks of lines.
func blocks(lines []line) []line {
	usual := max(1.6, 1.25*pitch(lines))
	next := int32(0)
	for i := range lines {
		l := &lines[i]
		found := false
		for j := i - 1; j >= max(0, i-blockReach) && !found; j-- {
			if p := &lines[j]; follows(p, l, usual) {
				l.block, found = p.block, true
			}
		}
		if !found {
			l.block = next
			next++
		}
	}
	return lines
}

// follows reports whether l is the next line of the paragraph that p is of.
func follows(p, l *line, usual float64) bool {
	if p.dx*l.dx+p.dy*l.dy < .999 || !overlaps(p, l) {
		return false
	}
	small, large := min(p.size, l.size), max(p.size, l.size)
	d := l.v - p.v
	return large <= 1.4*small && d > .3*small && d <= usual*large
}
