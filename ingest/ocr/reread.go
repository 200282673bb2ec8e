package ocr

import (
	"context"
	"fmt"
	"image"
	"slices"
	"strings"

	"legajo/ingest"
	"legajo/language"
)

// zoneDPI is the resolution at which zones are read again, whatever the page's.
const zoneDPI = 300

// view is a zone as readers see it: at zoneDPI, with paper around, in several
// forms of the same size.
type view struct {
	zone   zone
	scale  float64 // its pixels to one of the page
	letter int     // height of capitals in its pixels
	raw    *image.Gray
	plain  *image.Gray       // its type alone: without long strokes, or as the second engine sees it
	third  *image.Gray       // without fine strokes, or, of a page in colour, the darkest ink alone
	black  *image.Gray       // of a page in colour, without coloured ink
	dark   bool              // third is the darkest ink alone
	bands  []image.Rectangle // lines of type, with what stands around them
	lines  []image.Rectangle // the same on the page, without
	pen    *mask             // long strokes, and the lines of seals
	seals  []circle          // the lines of seals that are in none of the forms
	round  []circle          // the lines of all seals
}

// surround is the white around what is read again, in pixels.
const surround = 20

// again reads the zones of a page again, in several forms, and puts what most
// readings agree on in the place of what was read first. What the second engine
// read of the page, if it did, is one of them.
func (r *Reader) again(ctx context.Context, p *prepared, words, second []Token, zones []zone) ([]Token, error) {
	var blocks, lines []*image.Gray
	views := make([]view, len(zones))
	page, black := p.colourless(), p.black()
	for i, z := range zones {
		v := newView(page, p.dpi, z, capHeight(words, p.dpi*11/100), p.light != nil)
		name := fmt.Sprintf("2-zone%d-", i+1)
		p.see(name+"1-as-it-is", v.raw)
		p.see(name+"3-without-fine-strokes-or-pale-ink", v.third)
		if black != nil {
			v.black = v.unsealed(framed(scaledTo(black, z.box, v.scale), image.Rectangle{}))
			p.see(name+"4-without-coloured-ink", v.black)
		}
		if err := r.bare(ctx, p, &v); err != nil {
			return nil, err
		}
		p.see(name+"2-without-ink", v.plain)
		views[i] = v
		blocks = append(blocks, v.whole(), v.plain)
		for _, b := range v.bands {
			lines = append(lines, framed(v.raw, b), framed(v.plain, b), framed(v.third, b))
		}
	}
	languages := r.tesseract.languagesOf(words)
	whole, err := r.tesseract.readAll(ctx, blocks, zoneDPI, AreaBlock, languages)
	if err != nil {
		return nil, err
	}
	var single [][]Token
	if len(lines) > 0 {
		if single, err = r.tesseract.readAll(ctx, lines, zoneDPI, AreaLine, languages); err != nil {
			return nil, err
		}
	}
	for i := range views {
		v := &views[i]
		voices := make([][]Token, secondVoice, mostVoices)
		voices[0], voices[1] = v.placed(whole[0], v.raw.Rect), v.placed(whole[1], v.raw.Rect)
		whole = whole[2:]
		for _, b := range v.bands {
			for k := range 3 {
				voices[2+k] = append(voices[2+k], v.placed(single[k], b)...)
			}
			single = single[3:]
		}
		if r.second != nil {
			for _, forms := range v.careful() {
				read, err := r.other(ctx, p, forms, zoneDPI, AreaBlock)
				if err != nil {
					return nil, err
				}
				voices = append(voices, respaced(v.placed(named(read), v.raw.Rect), voices[:secondVoice]...))
			}
		}
		if len(voices) == pageVoice {
			voices = append(voices, respaced(v.inside(second), voices[:secondVoice]...))
		}
		words = elect(words, voices, v)
		v.mark(words)
		words = v.apart(words)
	}
	return words, nil
}

// named are words of which those that no language knows, and whose letters may
// be a name that many people bear, are that name, with a doubt.
func named(words []Token) []Token {
	out := slices.Clone(words)
	for i, w := range out {
		if w.Name != "" && !knownWord(w.Text) {
			out[i].Text, out[i].Conf = w.Name, min(w.Conf, sureName)
		}
	}
	return out
}

// sureName is the confidence of a word at most of which the letters alone did
// not tell that it is a name.
const sureName = 800

// languagesOf gives the language that most of the words are in, where
// tesseract has it: a second reading needs no other.
func (t *tesseract) languagesOf(words []Token) string {
	var text strings.Builder
	for _, w := range words {
		if w.Conf >= believed {
			text.WriteString(w.Text + " ")
		}
	}
	code, _ := language.Detect(text.String())
	for l := range strings.SplitSeq(t.languages, "+") {
		if modelOf[code] == l {
			return l
		}
	}
	return t.languages
}

// modelOf names tesseract's models by language.
var modelOf = map[language.Code]string{language.Spanish: "spa", language.English: "eng"}

// careful are the forms that the second engine reads: together, as a letter
// that ink hides in one it may see in another, and what is as it was and the
// type alone each by itself.
func (v *view) careful() [][]*image.Gray {
	second, third := v.raw, halfway(v.raw, v.plain)
	if v.black != nil {
		second, third = v.black, v.raw
	}
	return [][]*image.Gray{{v.plain, second, third}, {v.raw}, {v.plain}}
}

// whole is the form that is read as a block beside the one without strokes: as
// it is, unless ink of another shade could be told from the type.
func (v *view) whole() *image.Gray {
	if v.dark && v.black == nil {
		return v.third
	}
	return v.raw
}

// halfway is an image of shades halfway between those of two.
func halfway(a, b *image.Gray) *image.Gray {
	out := image.NewGray(a.Rect)
	for i, x := range a.Pix {
		out.Pix[i] = uint8((int(x) + int(b.Pix[i])) / 2)
	}
	return out
}

// shaded is an image in other shades.
func shaded(g *image.Gray, shade func(int) int) *image.Gray {
	var table [256]uint8
	for i := range table {
		table[i] = uint8(shade(i))
	}
	out := image.NewGray(g.Rect)
	for i, x := range g.Pix {
		out.Pix[i] = table[x]
	}
	return out
}

// newView cuts a zone out of a page, whose capitals are so high; coloured says
// that coloured ink is pale there.
func newView(page *image.Gray, dpi int, z zone, letter int, coloured bool) view {
	v := view{zone: z, scale: zoneDPI / float64(dpi)}
	v.letter = max(8, int(float64(letter)*v.scale))
	v.raw = framed(scaledTo(page, z.box, v.scale), image.Rectangle{})
	base, ink := v.raw, inkMask(v.raw)
	v.round = ink.circles(v.raw, v.letter)
	v.seals = v.round
	if coloured && ink.paler(v.raw, v.seals) {
		v.seals = nil
	}
	sealed := ink.on(v.seals)
	if len(v.seals) > 0 {
		v.raw = v.unsealed(v.raw)
		base, ink = v.raw, inkMask(v.raw)
	}
	all := ink.long(v.letter * 3 / 2).thicker(ink)
	strokes := all
	v.third = kept(v.raw, ink.wide(max(2, v.letter*14/100)))
	if coloured || z.above {
		least := clearShades
		if !coloured {
			least = greyShades
		}
		if dark := darkest(v.raw, ink, all, least); dark != nil {
			base, ink, v.third, v.dark = dark, inkMask(dark), dark, true
			strokes = ink.long(v.letter * 3 / 2).thicker(ink)
		}
	}
	plain := ink.without(strokes, v.letter*2/5)
	shades(base, ink, strokes, plain, v.letter)
	v.pen = all.less(plain)
	v.pen.drop(func(b blob) bool { return 3*b.height() < v.letter || 3*b.width() < v.letter }) // rulings, crumbs
	for i, on := range sealed.pix {
		v.pen.pix[i] |= on
	}
	v.typed(base, plain)
	return v
}

// typed makes what is type in an image the form without ink, and its lines the
// view's.
func (v *view) typed(g *image.Gray, type_ *mask) {
	type_.drop(func(b blob) bool { return b.height() > 2*v.letter || b.area < v.letter*v.letter/60 })
	v.bands, v.lines = type_.lines(v.letter), nil
	for _, b := range v.bands {
		b = image.Rect(b.Min.X, b.Min.Y+v.letter*35/100, b.Max.X, b.Max.Y-v.letter*28/100).Sub(image.Pt(surround, surround))
		v.lines = append(v.lines, image.Rect(v.page(b.Min.X), v.page(b.Min.Y), v.page(b.Max.X), v.page(b.Max.Y)).Add(v.zone.box.Min))
	}
	type_.outside(v.bands)
	v.plain = kept(g, type_)
}

// bare has the second engine take ink off a view, where it can: it tells letters
// from strokes of the same breadth and shade.
func (r *Reader) bare(ctx context.Context, p *prepared, v *view) error {
	engine, ok := r.second.(Barer)
	if !ok || p.failed != nil {
		return nil
	}
	inked := v.raw
	if v.black != nil {
		inked = v.black
	}
	type_, err := engine.Bare(ctx, inked, zoneDPI)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		p.failed = err
		return nil
	}
	v.typed(type_, inkMask(type_))
	return nil
}

// placed moves words of a part of a view to the page.
func (v *view) placed(words []Token, part image.Rectangle) []Token {
	var out []Token
	for _, w := range words {
		if letters(w.Text) == 0 {
			continue
		}
		b := w.Box.Add(part.Min).Sub(image.Pt(surround, surround))
		if part != v.raw.Rect {
			b = b.Sub(image.Pt(surround, surround)) // the band's own frame
		}
		w.Box = image.Rect(v.page(b.Min.X), v.page(b.Min.Y), v.page(b.Max.X), v.page(b.Max.Y)).Add(v.zone.box.Min)
		w.Size = v.page(w.Size)
		if w.Box.Dx() > 0 && w.Box.Dy() > 0 {
			out = append(out, w)
		}
	}
	return out
}

// inside are those of a page's words that lie in the zone.
func (v *view) inside(words []Token) []Token {
	var out []Token
	for _, w := range words {
		if mid := w.Box.Min.Add(w.Box.Max).Div(2); mid.In(v.zone.box) && letters(w.Text) > 0 {
			out = append(out, w)
		}
	}
	return out
}

func (v *view) page(pixels int) int { return int(float64(pixels)/v.scale + .5) }

// mark notes on the words of a zone what ink lies on them or just above.
func (v *view) mark(words []Token) {
	letter := v.page(v.letter)
	for i := range words {
		w := &words[i]
		if mid := w.Box.Min.Add(w.Box.Max).Div(2); !mid.In(v.zone.box) {
			continue
		}
		near := image.Rect(w.Box.Min.X, w.Box.Min.Y-letter, w.Box.Max.X, w.Box.Max.Y+letter/3)
		pen, stamp := 0, 0
		box := image.Rectangle{v.own(near.Min), v.own(near.Max)}.Intersect(v.raw.Rect)
		for y := box.Min.Y; y < box.Max.Y; y++ {
			for x := box.Min.X; x < box.Max.X; x++ {
				if v.pen.pix[y*v.pen.w+x] == 0 {
					continue
				}
				if v.ringed(image.Pt(x, y)) {
					stamp++
				} else {
					pen++
				}
			}
		}
		least := v.letter * v.letter / 6 // a stroke across
		switch {
		case pen >= least && pen >= stamp:
			w.Ink = ingest.InkPen
		case stamp >= least:
			w.Ink = ingest.InkStamp
		}
	}
}

// own is where a point of the page lies in the view, page the way back.
func (v *view) own(p image.Point) image.Point {
	p = p.Sub(v.zone.box.Min)
	return image.Pt(int(float64(p.X)*v.scale)+surround, int(float64(p.Y)*v.scale)+surround)
}

// ringed says whether a pixel of the view lies on the ring of a seal.
func (v *view) ringed(p image.Point) bool {
	if slices.ContainsFunc(v.seals, func(c circle) bool { return c.near(p) }) {
		return true
	}
	at := image.Pt(v.page(p.X-surround), v.page(p.Y-surround)).Add(v.zone.box.Min)
	for _, r := range v.zone.rings {
		if off := offCentre(r, at); off > 500 && off < 1100 {
			return true
		}
	}
	return false
}

// framed is a part of an image, all of it for an empty one, with white around.
func framed(g *image.Gray, part image.Rectangle) *image.Gray {
	if part.Empty() {
		part = g.Rect
	}
	part = part.Intersect(g.Rect)
	out := image.NewGray(image.Rect(0, 0, part.Dx()+2*surround, part.Dy()+2*surround))
	for i := range out.Pix {
		out.Pix[i] = 255
	}
	for y := range part.Dy() {
		from := g.PixOffset(part.Min.X, part.Min.Y+y)
		copy(out.Pix[(y+surround)*out.Stride+surround:], g.Pix[from:from+part.Dx()])
	}
	return out
}

// scaledTo is a part of a page at another scale.
func scaledTo(g *image.Gray, part image.Rectangle, scale float64) *image.Gray {
	w, h := int(float64(part.Dx())*scale), int(float64(part.Dy())*scale)
	out := image.NewGray(image.Rect(0, 0, w, h))
	var column []int
	for y := range h {
		at, f := cubic((float64(y)+.5)/scale - .5)
		column = column[:0]
		for x := part.Min.X - 1; x <= part.Max.X+2; x++ {
			sum := 0
			cx := min(max(x, 0), g.Rect.Dx()-1)
			for k, c := range f {
				sum += c * int(g.Pix[min(max(part.Min.Y+at+k-1, 0), g.Rect.Dy()-1)*g.Stride+cx])
			}
			column = append(column, sum)
		}
		for x := range w {
			at, f := cubic((float64(x)+.5)/scale - .5)
			sum := 0
			for k, c := range f {
				sum += c * (column[min(max(at+k, 0), len(column)-1)] >> 8)
			}
			out.Pix[y*w+x] = uint8(min(max(sum>>8, 0), 255))
		}
	}
	return out
}

// cubic gives the pixel before a position and the weights, of 256, of the four
// around it (Catmull-Rom).
func cubic(at float64) (int, [4]int) {
	i := int(at)
	if at < 0 {
		i--
	}
	t := at - float64(i)
	f := [4]float64{-t + 2*t*t - t*t*t, 2 - 5*t*t + 3*t*t*t, t + 4*t*t - 3*t*t*t, -t*t + t*t*t}
	var out [4]int
	for k, v := range f {
		out[k] = int(v*128+1000.5) - 1000
	}
	return i, out
}

// inkMask is what is darker than Otsu's threshold.
func inkMask(g *image.Gray) *mask {
	limit := otsu(g.Pix)
	m := &mask{make([]uint8, len(g.Pix)), g.Rect.Dx(), g.Rect.Dy()}
	for i, v := range g.Pix {
		if v < limit {
			m.pix[i] = 1
		}
	}
	return m
}

// otsu is the shade that parts dark from light with the least spread in both.
func otsu(pix []uint8) uint8 {
	var count [256]int
	sum := 0
	for _, v := range pix {
		count[v]++
		sum += int(v)
	}
	best, limit, n, below := 0.0, 128, 0, 0
	for v, c := range count {
		n += c
		below += v * c
		rest := len(pix) - n
		if n == 0 || rest == 0 {
			continue
		}
		d := float64(below)/float64(n) - float64(sum-below)/float64(rest)
		if between := float64(n) * float64(rest) * d * d; between > best {
			best, limit = between, v+1
		}
	}
	return uint8(min(max(limit, 60), 210))
}

// kept is an image with its ink white that a mask leaves out, and the edges of
// what is left as they were.
func kept(g *image.Gray, m *mask) *image.Gray {
	near := m.grown()
	out := image.NewGray(g.Rect)
	for i, v := range g.Pix {
		out.Pix[i] = 255
		if near.pix[i] != 0 {
			out.Pix[i] = v
		}
	}
	return out
}

// grown is a mask with the pixels beside its own.
func (m *mask) grown() *mask {
	out := &mask{append([]uint8(nil), m.pix...), m.w, m.h}
	for y := range m.h {
		row := m.pix[y*m.w : (y+1)*m.w]
		for x, v := range row {
			if v == 0 {
				continue
			}
			at := y*m.w + x
			if x > 0 {
				out.pix[at-1] = 1
			}
			if x+1 < m.w {
				out.pix[at+1] = 1
			}
			if y > 0 {
				out.pix[at-m.w] = 1
			}
			if y+1 < m.h {
				out.pix[at+m.w] = 1
			}
		}
	}
	return out
}

// thicker is a mask of strokes with their edges, inside the ink.
func (m *mask) thicker(ink *mask) *mask {
	out := m.grown()
	for i, v := range ink.pix {
		out.pix[i] &= v
	}
	return out
}

// less is a mask without what another has.
func (m *mask) less(other *mask) *mask {
	out := &mask{append([]uint8(nil), m.pix...), m.w, m.h}
	for i, v := range other.pix {
		out.pix[i] &= 1 - v
	}
	return out
}

// blobs finds the connected pieces of a mask.
func (m *mask) blobs() ([]run, []blob) {
	pix := make([]uint8, len(m.pix))
	for i, v := range m.pix {
		pix[i] = 255 * (1 - v)
	}
	return inkOf(pix, m.w, m.h, 128)
}

// outside takes away what lies in none of some boxes.
func (m *mask) outside(boxes []image.Rectangle) {
	m.drop(func(b blob) bool {
		r := image.Rect(b.x0, b.y0, b.x1, b.y1)
		return !slices.ContainsFunc(boxes, func(box image.Rectangle) bool { return covers(r, box) })
	})
}

// drop takes away the pieces that a test names.
func (m *mask) drop(test func(blob) bool) {
	runs, blobs := m.blobs()
	for _, r := range runs {
		if test(blobs[r.label]) {
			clear(m.pix[r.y*m.w+r.x0 : r.y*m.w+r.x1])
		}
	}
}
