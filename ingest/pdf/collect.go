package pdf

import (
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"legajo/ingest"
)

// word is a word in the making or made, in display space.
type word struct {
	text             string
	box              rect
	x, y             float64 // origin of the first letter
	endX, endY       float64 // where the pen is after the last
	dx, dy           float64 // direction of writing, of length 1
	size             float64
	bold             bool
	see              ingest.Visibility
	fill             colour
	clip             rect
	seq              int // how many events were painted before
	firstRun, run    int // the drawing operators that the first and last letter came from
	glyphs, unknowns int
	spaced           bool // a character of space stands before it
	ordinal          bool // a number with its raised letters
}

// event is something painted that may lie under or over words.
type event struct {
	box   rect
	fill  colour
	hides bool // nothing below shows through, and all of the box is painted
}

// maxEvents bounds the paint remembered. Where there was more, what lies under
// a word cannot be told, and no word is taken for hidden.
const (
	maxEvents = 2048
	maxHeld   = 12
	grid      = 32
)

// collector gathers what one page shows.
type collector struct {
	width, height float64
	words         []word
	events        []event
	cur           word
	text          []byte // of cur
	lastAt        int    // where its last letter begins in text
	lastX, lastY  float64
	lastWidth     float64
	tracking      float64 // letter spacing after the last letter
	bolds         int
	run           int
	blank         bool // a character of space came last
	facts         Facts
	pictures      []picture
	inked         bool
	covered       [grid][grid]bool
	largest       float64
	actual        string
	holding       bool
	held          []heldGlyph
	accent        heldGlyph // one off the line, before the letter over which it stands
}

type heldGlyph struct {
	pen    pen
	glyph  glyph
	x, y   float64
	dx, dy float64
}

func newCollector(width, height float64) *collector {
	return &collector{width: width, height: height}
}

// startRun says that a drawing operator begins.
func (c *collector) startRun() { c.run++ }

// pen is what all letters of one string share.
type pen struct {
	c          *collector
	dx, dy     float64
	upX, upY   float64
	size       float64
	unit       float64 // display units per unit of text space along the line
	font       *font
	see        ingest.Visibility
	fill       colour
	clip       rect
	rise       float64
	a, b, p, q float64 // text space to display, without the place
}

func (c *collector) pen(in *interpreter, m matrix) pen {
	s := &in.state
	p := pen{c: c, font: s.font, clip: s.clip, fill: s.fill, rise: s.rise, a: m.a, b: m.b, p: m.c, q: m.d}
	sign := 1.0
	if s.size < 0 {
		sign = -1
	}
	across := math.Hypot(m.a, m.b)
	up := math.Hypot(m.c, m.d)
	if across > 0 {
		p.dx, p.dy = sign*m.a/across, sign*m.b/across
	}
	if up > 0 {
		p.upX, p.upY = sign*m.c/up, sign*m.d/up
	}
	if s.font.vertical {
		p.dx, p.dy = -p.upX, -p.upY
	}
	p.size = math.Abs(s.size) * up * s.font.scale
	p.unit = across
	switch {
	case s.render == 3 || s.render == 7:
		p.see = ingest.Invisible
	case in.hidden() || s.alpha < .01 || p.size < 5 && !s.font.type3:
		p.see = ingest.Hidden
	}
	switch s.render {
	case 1, 5:
		p.fill = s.stroke
	case 2, 6:
		if s.fill.alike(white) {
			p.fill = s.stroke
		}
	}
	return p
}

// spaced tells the letter spacing that follows the string's letters.
func (p *pen) spaced(space float64) { p.c.tracking = max(0, space*p.unit) }

// glyph draws one letter at the text matrix's place; wx, wy is its advance in
// text space.
func (p *pen) glyph(g *glyph, tm, ctm matrix, wx, wy float64) {
	x, y := ctm.apply(tm.e+p.rise*tm.c, tm.f+p.rise*tm.d)
	dx, dy := wx*p.a+wy*p.p, wx*p.b+wy*p.q
	c := p.c
	if c.holding {
		c.held = append(c.held, heldGlyph{*p, *g, x, y, dx, dy})
		if len(c.held) > maxHeld {
			c.replay(false)
		}
		return
	}
	c.draw(p, g.text, g.known, x, y, dx, dy)
}

// draw adds one letter to the word that it continues, or to a new one.
func (c *collector) draw(p *pen, text string, known bool, x, y, dx, dy float64) {
	if text == " " {
		if math.Hypot(dx, dy) > minSpace*p.size {
			c.flush()
			c.blank = true
		}
		return
	}
	c.facts.Glyphs++
	if !sane(x, y, dx, dy, p.size) {
		c.facts.Unseen++
		return
	}
	if !known {
		c.facts.Undecoded++
		text = "\uFFFD"
	}
	if a := c.accent; a.glyph.text != "" {
		c.accent = heldGlyph{}
		if joined, ok := accented(text, spacingAccents[a.glyph.text]); ok && a.over(x, y, dx, dy) {
			text = joined
		} else {
			c.set(&a.pen, a.glyph.text, true, a.x, a.y, a.dx, a.dy)
		}
	}
	if _, ok := spacingAccents[text]; ok && c.raised(p, x, y) {
		c.accent = heldGlyph{*p, glyph{text: text}, x, y, dx, dy}
		return
	}
	c.set(p, text, known, x, y, dx, dy)
}

// raised reports whether a letter at (x, y) follows the current word's last, off
// its line.
func (c *collector) raised(p *pen, x, y float64) bool {
	w := &c.cur
	if len(c.text) == 0 || p.dx*w.dx+p.dy*w.dy < .999 {
		return false
	}
	off := math.Abs(-(x-w.x)*w.dy + (y-w.y)*w.dx)
	gap := (x-w.endX)*w.dx + (y-w.endY)*w.dy
	return off > .12*p.size && off < .7*p.size && math.Abs(gap) < .4*p.size
}

// over reports whether a held accent stands over a letter.
func (a *heldGlyph) over(x, y, dx, dy float64) bool {
	p := &a.pen
	from := (x-a.x)*p.dx + (y-a.y)*p.dy
	width, own := math.Hypot(dx, dy), math.Hypot(a.dx, a.dy)
	overlap := min(own, from+width) - max(0, from)
	return overlap >= .5*min(width, own) && math.Abs(-(x-a.x)*p.dy+(y-a.y)*p.dx) <= .7*p.size
}

// set adds one letter, whose accent is on it, to the word that it continues, or
// to a new one.
func (c *collector) set(p *pen, text string, known bool, x, y, dx, dy float64) {
	if len(c.text) > 0 {
		if text == "" {
			c.cur.endX, c.cur.endY = x+dx, y+dy
			return
		}
		if c.repeated(p, text, x, y) {
			c.cur.bold = true
			return
		}
		if c.compose(p, text, x, y, dx, dy) {
			return
		}
		if !c.continues(p, x, y) {
			c.flush()
		}
	}
	if text == "" {
		return
	}
	if len(c.text) == 0 {
		if len(c.words) >= maxWords {
			panic(errLimit("words"))
		}
		c.cur = word{
			x: x, y: y, dx: p.dx, dy: p.dy, size: p.size, see: p.see, fill: p.fill, clip: p.clip,
			seq: len(c.events), firstRun: c.run, box: nowhere, spaced: c.blank,
		}
		c.bolds, c.blank = 0, false
	}
	c.lastAt, c.lastX, c.lastY, c.lastWidth = len(c.text), x, y, math.Hypot(dx, dy)
	c.text = append(c.text, text...)
	c.extend(p, x, y, dx, dy)
	c.cur.glyphs++
	if !known {
		c.cur.unknowns++
	}
	if p.font.bold {
		c.bolds++
	}
	c.tracking = 0
}

// sane reports whether numbers can be places on a page, be it far off it.
func sane(numbers ...float64) bool {
	for _, n := range numbers {
		if !(n > -1e7 && n < 1e7) {
			return false
		}
	}
	return true
}

// extend grows the current word by a letter's box.
func (c *collector) extend(p *pen, x, y, dx, dy float64) {
	w := &c.cur
	w.endX, w.endY, w.run = x+dx, y+dy, c.run
	w.size = max(w.size, p.size)
	if p.font.vertical {
		half := p.size / 2
		w.box = w.box.add(x-half, y).add(x+half, y+dy)
		return
	}
	ax, ay := p.upX*p.font.ascent*p.size, p.upY*p.font.ascent*p.size
	bx, by := -p.upX*p.font.descent*p.size, -p.upY*p.font.descent*p.size
	w.box = w.box.add(x+ax, y+ay).add(x+bx, y+by).add(x+dx+ax, y+dy+ay).add(x+dx+bx, y+dy+by)
}

// wordGap is the gap between two letters, in ems, from which they belong to
// two words; backGap how far back a letter may stand and still belong;
// minSpace how wide a character of space must be to part words.
const (
	wordGap  = .15
	backGap  = .5
	minSpace = .05
)

// continues reports whether a letter at (x, y) goes on with the current word.
func (c *collector) continues(p *pen, x, y float64) bool {
	w := &c.cur
	if p.dx*w.dx+p.dy*w.dy < .999 || (p.see == ingest.Visible) != (w.see == ingest.Visible) {
		return false
	}
	small, large := min(p.size, w.size), max(p.size, w.size)
	if large > 1.7*small {
		return false
	}
	off := -(x-w.x)*w.dy + (y-w.y)*w.dx
	if math.Abs(off) > .12*small {
		return false
	}
	gap := (x-w.endX)*w.dx + (y-w.endY)*w.dy
	// Letter spacing is no gap between words.
	if c.tracking > 0 && c.tracking < large {
		gap -= c.tracking
	}
	return gap <= wordGap*large && gap >= -backGap*large
}

// repeated reports whether the letter was just drawn at nearly this place, as
// producers do to make type look bold.
func (c *collector) repeated(p *pen, text string, x, y float64) bool {
	return string(c.text[c.lastAt:]) == text && math.Abs(x-c.lastX) < .08*p.size && math.Abs(y-c.lastY) < .08*p.size &&
		p.dx*c.cur.dx+p.dy*c.cur.dy > .999
}

// compose joins an accent that was drawn as a letter of its own with the
// letter over which it stands, whichever came first.
func (c *collector) compose(p *pen, text string, x, y, dx, dy float64) bool {
	w := &c.cur
	last := string(c.text[c.lastAt:])
	mark, accentFirst := spacingAccents[last]
	base := text
	if !accentFirst {
		var ok bool
		if mark, ok = spacingAccents[text]; !ok {
			return false
		}
		base = last
	}
	from := (x-c.lastX)*w.dx + (y-c.lastY)*w.dy
	width := math.Hypot(dx, dy)
	overlap := min(c.lastWidth, from+width) - max(0, from)
	if overlap < .5*min(width, c.lastWidth) || math.Abs(-(x-c.lastX)*w.dy+(y-c.lastY)*w.dx) > .7*p.size {
		return false
	}
	joined, ok := accented(base, mark)
	if !ok {
		return false
	}
	c.text = append(c.text[:c.lastAt], joined...)
	if accentFirst {
		c.lastX, c.lastY, c.lastWidth = x, y, width
		if c.lastAt == 0 {
			w.x, w.y = x, y // the accent may stand above the line
		}
		c.extend(p, x, y, dx, dy)
	}
	return true
}

// accented is a letter with an accent on it, where there is one such.
func accented(base string, mark rune) (string, bool) {
	switch base {
	case "ı":
		base = "i"
	case "ȷ":
		base = "j"
	}
	r, n := utf8.DecodeRuneInString(base)
	if n != len(base) || r < 'A' || mark == 0 {
		return "", false
	}
	joined := norm.NFC.String(base + string(mark))
	return joined, utf8.RuneCountInString(joined) == 1
}

// flush ends the current word.
func (c *collector) flush() {
	if a := c.accent; a.glyph.text != "" {
		c.accent = heldGlyph{}
		c.set(&a.pen, a.glyph.text, true, a.x, a.y, a.dx, a.dy)
	}
	if len(c.text) == 0 {
		return
	}
	w := c.cur
	w.bold = w.bold || c.bolds*2 > w.glyphs
	text := string(c.text)
	c.text = c.text[:0]
	c.tracking = 0
	for i := range len(text) {
		if text[i] >= 0x80 {
			text = norm.NFC.String(text)
			break
		}
	}
	parts := strings.Fields(text)
	if len(parts) == 1 {
		w.text = parts[0]
		c.words = append(c.words, w)
		return
	}
	// One code stood for letters with a space among them: share the box out.
	total, done := float64(utf8.RuneCountInString(text)), 0.0
	box := w.box
	for _, part := range parts {
		n := float64(utf8.RuneCountInString(part))
		w.text = part
		if w.dx > .7 {
			w.box.x0 = box.x0 + (box.x1-box.x0)*done/total
			w.box.x1 = w.box.x0 + (box.x1-box.x0)*n/total
		}
		done += n + 1
		c.words = append(c.words, w)
	}
}

// beginActual holds the letters of a sequence whose text the file gives.
func (c *collector) beginActual(text string) bool {
	if c.holding {
		return false
	}
	text, ok := known(text)
	if !ok || strings.TrimSpace(text) == "" || utf8.RuneCountInString(text) > 2*maxHeld {
		return false
	}
	c.holding, c.actual = true, text
	return true
}

func (c *collector) endActual() {
	if c.holding {
		c.replay(true)
	}
}

// replay draws the held letters: as one with the text that the file gives, or
// as they came. Letters that the font tells well are believed over a text that
// says far more than they show.
func (c *collector) replay(replace bool) {
	c.holding = false
	held := c.held
	c.held = c.held[:0]
	if replace && len(held) > 0 && utf8.RuneCountInString(c.actual) <= 3*len(held)+1 {
		first, last := &held[0], &held[len(held)-1]
		c.draw(&first.pen, c.actual, true, first.x, first.y, last.x+last.dx-first.x, last.y+last.dy-first.y)
		return
	}
	for i := range held {
		h := &held[i]
		c.draw(&h.pen, h.glyph.text, h.glyph.known, h.x, h.y, h.dx, h.dy)
	}
}

// paint notes a filled rectangle or a shading.
func (c *collector) paint(box rect, fill colour, shape, through bool) {
	page := rect{0, 0, c.width, c.height}
	box = box.intersect(page)
	if box.empty() {
		return
	}
	if !fill.alike(white) {
		c.inked = true
	}
	if box.area() < 900 || box.x1-box.x0 < 20 || box.y1-box.y0 < 20 || len(c.events) >= maxEvents {
		return
	}
	e := event{box: box, fill: fill, hides: shape && !through && !fill.unknown}
	if through {
		e.fill.unknown = true
	}
	c.events = append(c.events, e)
}

// ink notes lines and shapes of which only the extent is known.
func (c *collector) ink(box rect, fill colour) {
	if box.x1 < 0 || box.y1 < 0 || box.x0 > c.width || box.y0 > c.height || box.x1 < box.x0 || box.y1 < box.y0 {
		return
	}
	if fill.alike(white) {
		return
	}
	c.inked = true
	if box.x1-box.x0 > 20 && box.y1-box.y0 > 20 && len(c.events) < maxEvents {
		c.events = append(c.events, event{box: box, fill: colour{unknown: true}})
	}
}

// image notes an image on the unit square of m.
func (c *collector) image(m matrix, clip rect, pixels float64, mask, through bool) {
	box := m.mapped(rect{0, 0, 1, 1}).intersect(clip).intersect(rect{0, 0, c.width, c.height})
	if box.empty() {
		return
	}
	c.inked = true
	if area := box.area(); area > c.largest {
		c.largest = area
		if w := math.Hypot(m.a, m.b); w > 0 {
			c.facts.ImageDPI = int(min(pixels*720/w+.5, 1e6))
		}
	}
	for i := cell(box.y0, c.height); i < cell(box.y1, c.height); i++ {
		for j := cell(box.x0, c.width); j < cell(box.x1, c.width); j++ {
			c.covered[i][j] = true
		}
	}
	if len(c.events) < maxEvents && box.area() > 900 {
		c.events = append(c.events, event{box: box, fill: colour{unknown: true}, hides: !mask && !through})
	}
}

// cell is the first row or column of the grid whose middle lies beyond v.
func cell(v, size float64) int {
	return max(0, min(grid, int(math.Ceil(v/size*grid-.5))))
}

// see decides which words a reader sees.
func (c *collector) see() {
	page := rect{0, 0, c.width, c.height}
	for i := range c.words {
		w := &c.words[i]
		x, y := (w.box.x0+w.box.x1)/2, (w.box.y0+w.box.y1)/2
		switch {
		case w.see != ingest.Visible:
		case !page.holds(x, y):
			w.see = ingest.OffPage
		case !w.clip.holds(x, y):
			w.see = ingest.Clipped
		case c.coveredAfter(w):
			w.see = ingest.Covered
		case len(c.events) < maxEvents && w.fill.alike(c.ground(w, x, y)):
			w.see = ingest.Hidden
		}
		if w.see != ingest.Visible {
			c.facts.Unseen += w.glyphs
		}
	}
}

func (c *collector) coveredAfter(w *word) bool {
	// The box has room above and below the letters.
	slack := .2 * w.size
	for i := w.seq; i < len(c.events); i++ {
		if e := &c.events[i]; e.hides && e.box.covers(w.box, slack) {
			return true
		}
	}
	return false
}

// ground is the colour on which a word was drawn.
func (c *collector) ground(w *word, x, y float64) colour {
	for i := w.seq - 1; i >= 0; i-- {
		if e := &c.events[i]; e.box.holds(x, y) {
			return e.fill
		}
	}
	return white
}

// account sums the page up.
func (c *collector) account() Facts {
	n := 0
	for i := range c.covered {
		for j := range c.covered[i] {
			if c.covered[i][j] {
				n++
			}
		}
	}
	f := c.facts
	f.Reader = ByNative
	f.ImageCover = n * 1000 / (grid * grid)
	f.Blank = !c.inked && f.Glyphs == f.Unseen
	f.Pictures = c.wordless()
	return f
}
