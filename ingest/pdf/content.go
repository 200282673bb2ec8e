package pdf

import (
	"bytes"
	"math"

	lib "github.com/ledongthuc/pdf"
)

// colour is what fills letters, as red, green and blue from 0 to 1. One whose
// look cannot be told (a pattern, a spot colour) is unknown.
type colour struct {
	r, g, b float64
	unknown bool
}

var white = colour{r: 1, g: 1, b: 1}

// alike reports whether a reader could not tell the one on the other.
func (c colour) alike(o colour) bool {
	return !c.unknown && !o.unknown && math.Abs(c.r-o.r) < .03 && math.Abs(c.g-o.g) < .03 && math.Abs(c.b-o.b) < .03
}

// state is what q saves and Q restores.
type state struct {
	ctm                matrix
	clip               rect // in display space
	fill, stroke       colour
	fillSpace, strokeS string // how operands of sc and scn read: G, RGB, CMYK, tint, ?
	alpha              float64
	blended            bool // what is painted lets through what lies below
	font               *font
	size               float64
	charSpace, wordSpc float64
	stretch            float64 // Tz / 100
	leading, rise      float64
	render             int
}

// resources is one level of named resources, with what was made of them.
type resources struct {
	v        lib.Value
	fonts    map[string]*font
	fontDict lib.Value
	fontRefs map[string]string
	xobjects lib.Value
	spaces   map[string]string
	effects  map[string]effect
}

// effect is what a graphics state dictionary changes.
type effect struct {
	alpha   float64 // negative: not said
	blended *bool
	font    *font
	size    float64
}

// interpreter runs content and hands letters and paint to a collector.
type interpreter struct {
	doc    *document
	work   *budget
	out    *collector
	state  state
	stack  []state
	res    *resources
	tm, lm matrix // text and line matrices
	args   []token
	path   path
	clipTo bool // W seen, to hold from the next painting operator
	depth  int  // of forms
	marks  []mark
}

const (
	maxArgs   = 4096 // operands kept; a TJ array may be long
	maxStates = 512
	maxForms  = 24
)

func newState(ctm matrix, clip rect) state {
	return state{ctm: ctm, clip: clip, alpha: 1, stretch: 1, fillSpace: "G", strokeS: "G"}
}

// run interprets one content stream.
func (in *interpreter) run(data []byte) {
	l := lexer{data: data}
	in.args = in.args[:0]
	for {
		t := l.next()
		switch t.kind {
		case tEOF:
			return
		case tKeyword:
			in.work.operator()
			if string(t.bytes) == "BI" {
				in.inlineImage(&l)
			} else {
				in.operator(t.bytes)
			}
			in.args = in.args[:0]
			l.scratch = l.scratch[:0]
		default:
			if len(in.args) < maxArgs {
				in.args = append(in.args, t)
			} else if t.kind == tString || t.kind == tNumber {
				in.work.operator()
				in.longArray(t)
			}
		}
	}
}

// longArray shows what a TJ array holds beyond maxArgs piece by piece: first
// all that was kept, then each further operand.
func (in *interpreter) longArray(t token) {
	if in.args[0].kind != tArray {
		return
	}
	in.showArray()
	in.args = append(in.args[:1], t)
}

func (in *interpreter) num(i int) float64 {
	if i < len(in.args) {
		return in.args[i].num
	}
	return 0
}

// nums are the last n operands, zeros where there are fewer.
func (in *interpreter) last(n int) []token {
	if len(in.args) >= n {
		return in.args[len(in.args)-n:]
	}
	return append(make([]token, n-len(in.args)), in.args...)
}

func (in *interpreter) matrixArg() matrix {
	a := in.last(6)
	return matrix{a[0].num, a[1].num, a[2].num, a[3].num, a[4].num, a[5].num}
}

func (in *interpreter) operator(op []byte) {
	s := &in.state
	switch string(op) {
	case "q":
		if len(in.stack) < maxStates {
			in.stack = append(in.stack, *s)
		}
	case "Q":
		if n := len(in.stack); n > 0 {
			*s, in.stack = in.stack[n-1], in.stack[:n-1]
		}
	case "cm":
		s.ctm = in.matrixArg().then(s.ctm)
	case "gs":
		in.graphicsState()
	case "Do":
		in.object()
	case "BDC":
		in.beginMarked()
	case "BMC":
		in.marks = append(in.marks, mark{})
	case "EMC":
		in.endMarked()
	case "sh":
		in.out.paint(s.clip, colour{unknown: true}, false, s.blended)
	default:
		if !in.textOperator(op) && !in.pathOperator(op) {
			in.colourOperator(op)
		}
	}
}

func (in *interpreter) textOperator(op []byte) bool {
	s := &in.state
	switch string(op) {
	case "BT":
		in.tm, in.lm = identity, identity
	case "ET":
	case "Tf":
		in.setFont()
	case "Td":
		in.move(in.num(0), in.num(1))
	case "TD":
		s.leading = -in.num(1)
		in.move(in.num(0), in.num(1))
	case "Tm":
		in.lm = in.matrixArg()
		in.tm = in.lm
	case "T*":
		in.move(0, -s.leading)
	case "Tj":
		in.showLast()
	case "'":
		in.move(0, -s.leading)
		in.showLast()
	case "\"":
		a := in.last(3)
		s.wordSpc, s.charSpace = a[0].num, a[1].num
		in.move(0, -s.leading)
		in.showLast()
	case "TJ":
		in.showArray()
	case "Tc":
		s.charSpace = in.num(0)
	case "Tw":
		s.wordSpc = in.num(0)
	case "Tz":
		s.stretch = in.num(0) / 100
	case "TL":
		s.leading = in.num(0)
	case "Ts":
		s.rise = in.num(0)
	case "Tr":
		s.render = int(in.num(0))
	default:
		return false
	}
	return true
}

func (in *interpreter) move(x, y float64) {
	in.lm = matrix{1, 0, 0, 1, x, y}.then(in.lm)
	in.tm = in.lm
}

func (in *interpreter) setFont() {
	a := in.last(2)
	in.state.size = a[1].num
	in.state.font = in.fontNamed(string(a[0].bytes))
	if f := in.state.font; f == nil || f.broken {
		in.work.faults++
	}
}

func (in *interpreter) fontNamed(name string) *font {
	r := in.res
	if f, ok := r.fonts[name]; ok {
		return f
	}
	if r.fontRefs == nil {
		in.work.guarded(func() { r.fontDict = r.v.Key("Font") })
		r.fontRefs = entryTexts(r.fontDict)
	}
	f := in.doc.fontAt(r.fontDict, name, r.fontRefs[name])
	r.fonts[name] = f
	return f
}

func (in *interpreter) showLast() {
	if n := len(in.args); n > 0 && in.args[n-1].kind == tString {
		in.out.startRun()
		in.show(in.args[n-1].bytes)
	}
}

func (in *interpreter) showArray() {
	s := &in.state
	in.out.startRun()
	for _, t := range in.args {
		switch t.kind {
		case tString:
			in.show(t.bytes)
		case tNumber:
			d := -t.num / 1000 * s.size
			if s.font != nil && s.font.vertical {
				in.advance(0, d)
			} else {
				in.advance(d*s.stretch, 0)
			}
		}
	}
}

func (in *interpreter) advance(x, y float64) {
	in.tm.e += x*in.tm.a + y*in.tm.c
	in.tm.f += x*in.tm.b + y*in.tm.d
}

// show draws the glyphs of one string.
func (in *interpreter) show(str []byte) {
	s := &in.state
	f := s.font
	if f == nil || s.size == 0 {
		return
	}
	m := in.tm.then(s.ctm)
	pen := in.out.pen(in, m)
	for len(str) > 0 {
		in.work.glyphs--
		if in.work.glyphs < 0 {
			panic(errLimit("glyphs"))
		}
		g, rest, space := f.next(str)
		str = rest
		w := g.width * s.size
		extra := s.charSpace
		if space {
			extra += s.wordSpc
		}
		if g.text == " " {
			w += extra // a space so squeezed that it is none parts no words
			extra = 0
		}
		if f.vertical {
			pen.glyph(&g, in.tm, s.ctm, 0, -w)
			in.advance(0, -w-extra)
			continue
		}
		pen.glyph(&g, in.tm, s.ctm, w*s.stretch, 0)
		in.advance((w+extra)*s.stretch, 0)
	}
	pen.spaced(s.charSpace * s.stretch)
}

// object runs a form, or notes an image.
func (in *interpreter) object() {
	if len(in.args) == 0 {
		return
	}
	name := string(in.args[len(in.args)-1].bytes)
	in.work.guarded(func() {
		if in.res.xobjects.IsNull() {
			in.res.xobjects = in.res.v.Key("XObject")
		}
		x := in.res.xobjects.Key(name)
		if x.Kind() != lib.Stream {
			return
		}
		if in.doc.isOff(x, "OC") {
			return
		}
		switch x.Key("Subtype").Name() {
		case "Image":
			in.out.facts.ImageColour = in.out.facts.ImageColour || coloured(x)
			in.image(offsetOf(x), x.Key("Width").Float64(), x.Key("ImageMask").Bool(), x.Key("SMask").Kind() == lib.Stream || !x.Key("Mask").IsNull())
		case "Form":
			in.form(x, identity)
		}
	})
}

// coloured says whether an image as large as a page's is in colour.
func coloured(x lib.Value) bool {
	if x.Key("Width").Int64() < 500 || x.Key("BitsPerComponent").Int64() < 8 {
		return false
	}
	space := x.Key("ColorSpace")
	if space.Index(0).Name() == "Indexed" {
		space = space.Index(1)
	}
	switch space.Name() + space.Index(0).Name() {
	case "DeviceRGB", "CalRGB", "DeviceCMYK", "Lab":
		return true
	case "ICCBased":
		return space.Index(1).Key("N").Int64() >= 3
	}
	return false
}

// image notes an image, which object says if it is not part of the content.
func (in *interpreter) image(object int64, width float64, mask, through bool) {
	s := &in.state
	if in.hidden() {
		return
	}
	in.out.picture(s.ctm, s.clip, width, object)
	in.out.image(s.ctm, s.clip, width, mask, through || s.blended || s.alpha < .9)
}

// form runs a form's content inside a state of its own; placed maps the form
// to the current space beyond its own matrix.
func (in *interpreter) form(x lib.Value, placed matrix) {
	if in.depth >= maxForms {
		panic(errLimit("nested forms"))
	}
	in.depth++
	saved, stack, res, args, tm, lm, marks := in.state, in.stack, in.res, in.args, in.tm, in.lm, in.marks
	defer func() {
		in.depth--
		in.state, in.stack, in.res, in.args, in.tm, in.lm, in.marks = saved, stack, res, args, tm, lm, marks
	}()
	in.stack, in.args = nil, nil
	m := identity
	if v := x.Key("Matrix"); v.Len() == 6 {
		m = matrixOf(v)
	}
	in.state.ctm = m.then(placed).then(in.state.ctm)
	if box, ok := boxOf(x.Key("BBox")); ok {
		in.state.clip = in.state.clip.intersect(in.state.ctm.mapped(box))
	}
	if r := x.Key("Resources"); r.Kind() == lib.Dict {
		in.res = newResources(r)
	}
	in.path = path{}
	in.run(in.doc.stream(x))
}

func matrixOf(v lib.Value) matrix {
	return matrix{v.Index(0).Float64(), v.Index(1).Float64(), v.Index(2).Float64(), v.Index(3).Float64(), v.Index(4).Float64(), v.Index(5).Float64()}
}

func newResources(v lib.Value) *resources {
	return &resources{v: v, fonts: map[string]*font{}, spaces: map[string]string{}, effects: map[string]effect{}}
}

func (in *interpreter) graphicsState() {
	if len(in.args) == 0 {
		return
	}
	name := string(in.args[0].bytes)
	e, ok := in.res.effects[name]
	if !ok {
		e = effect{alpha: -1}
		in.work.guarded(func() { e = in.doc.effect(in.res.v.Key("ExtGState").Key(name)) })
		in.res.effects[name] = e
	}
	s := &in.state
	if e.alpha >= 0 {
		s.alpha = e.alpha
	}
	if e.blended != nil {
		s.blended = *e.blended
	}
	if e.font != nil {
		s.font, s.size = e.font, e.size
	}
}

func (d *document) effect(gs lib.Value) effect {
	e := effect{alpha: -1}
	if a := gs.Key("ca"); !a.IsNull() {
		e.alpha = a.Float64()
	}
	blend, mask := gs.Key("BM"), gs.Key("SMask")
	if !blend.IsNull() || !mask.IsNull() {
		if blend.Kind() == lib.Array {
			blend = blend.Index(0)
		}
		name := blend.Name()
		through := name != "" && name != "Normal" && name != "Compatible" || mask.Kind() == lib.Dict
		e.blended = &through
	}
	if f := gs.Key("Font"); f.Len() == 2 && f.Index(0).Kind() == lib.Dict {
		e.font, e.size = d.newFont(f.Index(0)), f.Index(1).Float64()
	}
	return e
}

// inlineImage steps over an image in the content, and notes it.
func (in *interpreter) inlineImage(l *lexer) {
	dict := map[string]any{}
	for {
		k := l.next()
		if k.kind == tEOF || k.is("ID") {
			break
		}
		if k.kind == tName {
			dict[string(k.bytes)] = l.value(0)
		}
	}
	l.pos = min(l.pos+1, len(l.data))
	l.pos += inlineEnd(l.data[l.pos:])
	number := func(keys ...string) float64 {
		for _, k := range keys {
			if n, ok := dict[k].(float64); ok {
				return n
			}
		}
		return 0
	}
	mask, _ := dict["IM"].(bool)
	mask2, _ := dict["ImageMask"].(bool)
	in.image(0, number("W", "Width"), mask || mask2, false)
}

// inlineEnd finds the EI that ends an image's bytes: one that stands alone and
// is followed by what looks like content.
func inlineEnd(data []byte) int {
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("EI"))
		if i < 0 {
			return len(data)
		}
		i += at
		at = i + 2
		if i > 0 && class[data[i-1]] != cSpace || at < len(data) && class[data[at]] == cRegular {
			continue
		}
		binary := false
		for _, b := range data[at:min(len(data), at+24)] {
			binary = binary || b >= 0x7f || b < 0x20 && class[b] != cSpace
		}
		if !binary {
			return at
		}
	}
}
