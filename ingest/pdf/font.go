package pdf

import (
	"bytes"
	"math"
	"strings"
	"unicode/utf16"

	lib "github.com/ledongthuc/pdf"
)

// glyph is what one code of a font stands for.
type glyph struct {
	text  string  // "" for one of no width or without a known character
	width float64 // advance in ems; along the writing direction
	known bool    // some table says what it is
}

// font turns the codes of a string into glyphs.
type font struct {
	simple          *[256]glyph
	composite       *composite
	vertical        bool
	type3           bool
	bold            bool
	ascent, descent float64 // ems above and below the baseline
	scale           float64 // ems per unit of the text matrix; 1 but in Type 3
	broken          bool    // a part that tells what the codes mean is lost
}

// composite is a Type0 font: codes of one to four bytes, looked up on demand.
type composite struct {
	codes     *cmap // code to CID, nil for the identity
	unicode   *cmap // code to text, nil without a ToUnicode
	ucs2      bool  // the codes themselves are UTF-16
	widths    map[int]float64
	width     float64
	byGlyph   map[int]rune // of the embedded font's own table
	cidToGID  []byte
	found     map[uint32]glyph
	codeBytes int
}

func (d *document) newFont(v lib.Value) *font {
	f := &font{ascent: .8, descent: .2, scale: 1}
	name := v.Key("BaseFont").Name()
	f.bold = boldName(name)
	for _, k := range v.Keys() {
		switch k {
		case "Encoding", "ToUnicode", "FontDescriptor", "DescendantFonts", "Widths":
			f.broken = f.broken || v.Key(k).IsNull()
		}
	}
	if v.Key("Subtype").Name() == "Type0" {
		d.composite(f, v)
		return f
	}
	f.describe(v.Key("FontDescriptor"))
	f.type3 = v.Key("Subtype").Name() == "Type3"
	texts := d.simpleTexts(v, name)
	var toUnicode *cmap
	if t := v.Key("ToUnicode"); t.Kind() == lib.Stream {
		toUnicode = parseCMap(d.stream(t))
	}
	f.simple = &[256]glyph{}
	widths, first, missing := v.Key("Widths"), int(v.Key("FirstChar").Int64()), v.Key("FontDescriptor").Key("MissingWidth").Float64()
	unit := .001
	if f.type3 {
		unit = f.type3Scale(v)
	}
	flags := v.Key("FontDescriptor").Key("Flags").Int64()
	italic := strings.Contains(name, "Italic") || strings.Contains(name, "Oblique")
	for code := range f.simple {
		g := &f.simple[code]
		g.text, g.known = texts[code], texts[code] != ""
		if toUnicode != nil {
			if t, ok := toUnicode.text(uint32(code)); ok {
				if k, ok := known(t); ok {
					g.text, g.known = k, true
				}
			}
		}
		switch {
		case widths.Len() > 0 && code >= first && code-first < widths.Len():
			g.width = widths.Index(code-first).Float64() * unit
		case widths.Len() > 0:
			g.width = missing * unit
		default:
			g.width = standardWidth(name, g.text, flags&1 != 0, flags&2 != 0, f.bold, italic) * unit
		}
	}
	return f
}

func boldName(name string) bool {
	n := strings.ToLower(name)
	for _, s := range []string{"bold", "black", "heavy", "demi", "cmbx", "cmb1", "sfbx", "-bd", "ultra"} {
		if strings.Contains(n, s) {
			return true
		}
	}
	return false
}

func (f *font) describe(desc lib.Value) {
	if desc.Kind() != lib.Dict {
		return
	}
	f.bold = f.bold || desc.Key("Flags").Int64()&(1<<18) != 0 || desc.Key("FontWeight").Float64() >= 600
	if a := desc.Key("Ascent").Float64() / 1000; a > .3 && a < 1.2 {
		f.ascent = min(a, .95)
	}
	if d := -desc.Key("Descent").Float64() / 1000; d > .05 && d < .6 {
		f.descent = min(d, .35)
	}
}

// type3Scale sets the size of the type from the font's box, and gives the unit
// of its widths.
func (f *font) type3Scale(v lib.Value) float64 {
	m, box := v.Key("FontMatrix"), v.Key("FontBBox")
	x, y := m.Index(0).Float64(), m.Index(3).Float64()
	if x == 0 {
		x = .001
	}
	if y == 0 {
		y = x
	}
	if y < 0 {
		y = -y
	}
	height := (box.Index(3).Float64() - box.Index(1).Float64()) * y
	if height <= .05 || height > 5000 {
		widest := 0.0
		for i := range min(v.Key("Widths").Len(), 256) {
			widest = max(widest, v.Key("Widths").Index(i).Float64()*math.Abs(x))
		}
		height = widest
	}
	if height > 0 {
		f.scale = height
	}
	return x
}

// simpleTexts gives the text of each code of a font of single bytes, "" where
// nothing says.
func (d *document) simpleTexts(v lib.Value, name string) [256]string {
	enc := v.Key("Encoding")
	base := enc.Name()
	if enc.Kind() == lib.Dict {
		base = enc.Key("BaseEncoding").Name()
	}
	plain := name
	if i := strings.IndexByte(plain, '+'); i >= 0 {
		plain = plain[i+1:]
	}
	var texts [256]string
	switch {
	case base == "WinAnsiEncoding", base == "MacRomanEncoding":
		texts = baseEncoding(base)
	case v.Key("Subtype").Name() == "Type3":
	case strings.HasPrefix(plain, "Symbol"):
		texts = baseEncoding("Symbol")
	case strings.HasPrefix(plain, "ZapfDingbats"):
		texts = baseEncoding("ZapfDingbats")
	default:
		texts = d.builtIn(v)
	}
	code := 0
	diff := enc.Key("Differences")
	for i := range min(diff.Len(), 1024) {
		x := diff.Index(i)
		if x.Kind() != lib.Name {
			code = int(x.Int64())
			continue
		}
		if code >= 0 && code < 256 {
			texts[code], _ = glyphText(x.Name())
		}
		code++
	}
	return texts
}

// builtIn is the encoding that an embedded font program brings, or the one
// that a viewer assumes.
func (d *document) builtIn(v lib.Value) [256]string {
	desc := v.Key("FontDescriptor")
	var names map[int]string
	if s := desc.Key("FontFile"); s.Kind() == lib.Stream {
		names = type1Encoding(d.stream(s))
	} else if s := desc.Key("FontFile3"); s.Kind() == lib.Stream {
		names = cffEncoding(d.stream(s))
	}
	if names == nil {
		if v.Key("Subtype").Name() == "TrueType" {
			return baseEncoding("WinAnsiEncoding")
		}
		return baseEncoding("Standard")
	}
	var texts [256]string
	for code, n := range names {
		if code >= 0 && code < 256 {
			texts[code], _ = glyphText(n)
		}
	}
	return texts
}

// type1Encoding reads "dup 65 /A put" lines of a Type 1 font program; nil says
// the standard encoding.
func type1Encoding(program []byte) map[int]string {
	if i := bytes.Index(program, []byte("eexec")); i >= 0 {
		program = program[:i]
	}
	i := bytes.Index(program, []byte("/Encoding"))
	if i < 0 {
		return nil
	}
	l := lexer{data: program, pos: i + len("/Encoding")}
	if l.next().is("StandardEncoding") {
		return nil
	}
	names := map[int]string{}
	for {
		t := l.next()
		if t.kind == tEOF || t.is("def") || t.is("readonly") {
			return names
		}
		if !t.is("dup") {
			continue
		}
		code, name := l.next(), l.next()
		if code.kind == tNumber && name.kind == tName {
			names[int(code.num)] = string(name.bytes)
		}
	}
}

// composite fills a Type0 font.
func (d *document) composite(f *font, v lib.Value) {
	c := &composite{found: map[uint32]glyph{}, width: 1, codeBytes: 2}
	f.composite = c
	sub := v.Key("DescendantFonts").Index(0)
	f.bold = f.bold || boldName(sub.Key("BaseFont").Name())
	f.describe(sub.Key("FontDescriptor"))
	enc := v.Key("Encoding")
	switch name := enc.Name(); {
	case enc.Kind() == lib.Stream:
		c.codes = parseCMap(d.stream(enc))
		f.vertical = enc.Key("WMode").Int64() == 1
	default:
		f.vertical = strings.HasSuffix(name, "-V")
		c.ucs2 = strings.Contains(name, "UCS2") || strings.Contains(name, "UTF16")
	}
	if t := v.Key("ToUnicode"); t.Kind() == lib.Stream {
		c.unicode = parseCMap(d.stream(t))
	}
	if dw := sub.Key("DW"); !dw.IsNull() {
		c.width = dw.Float64() / 1000
	}
	c.widths = cidWidths(sub.Key("W"))
	if c.unicode == nil && !c.ucs2 {
		if s := sub.Key("FontDescriptor").Key("FontFile2"); s.Kind() == lib.Stream {
			c.byGlyph = glyphRunes(d.stream(s))
			if m := sub.Key("CIDToGIDMap"); m.Kind() == lib.Stream {
				c.cidToGID = d.stream(m)
			}
		}
	}
}

// cidWidths reads "c [w1 w2 …]" and "first last w", in ems.
func cidWidths(w lib.Value) map[int]float64 {
	widths := map[int]float64{}
	for i := 0; i+1 < w.Len() && len(widths) < 1<<16; {
		first := int(w.Index(i).Int64())
		second := w.Index(i + 1)
		if second.Kind() == lib.Array {
			for j := range second.Len() {
				widths[first+j] = second.Index(j).Float64() / 1000
			}
			i += 2
			continue
		}
		last, width := min(int(second.Int64()), first+1<<16), w.Index(i+2).Float64()/1000
		for c := first; c <= last; c++ {
			widths[c] = width
		}
		i += 3
	}
	return widths
}

// next takes one code off a string and gives its glyph, and whether it is the
// single byte 32, to which word spacing applies.
func (f *font) next(s []byte) (glyph, []byte, bool) {
	if f.simple != nil {
		return f.simple[s[0]], s[1:], s[0] == 32
	}
	c := f.composite
	code, n := c.code(s)
	g, ok := c.found[code|uint32(n)<<29]
	if !ok {
		g = c.glyph(code)
		if f.vertical {
			g.width = 1
		}
		if len(c.found) < 1<<16 {
			c.found[code|uint32(n)<<29] = g
		}
	}
	return g, s[n:], n == 1 && code == 32
}

func (c *composite) code(s []byte) (uint32, int) {
	if c.codes != nil && len(c.codes.spaces) > 0 {
		return c.codes.code(s)
	}
	if len(s) == 1 {
		return uint32(s[0]), 1
	}
	return uint32(s[0])<<8 | uint32(s[1]), 2
}

func (c *composite) glyph(code uint32) glyph {
	cid := int(code)
	if c.codes != nil {
		cid = c.codes.cid(code)
	}
	g := glyph{width: c.width}
	if w, ok := c.widths[cid]; ok {
		g.width = w
	}
	text := ""
	switch {
	case c.unicode != nil:
		text, _ = c.unicode.text(code)
	case c.ucs2:
		text = string(utf16.Decode([]uint16{uint16(code)}))
	case c.byGlyph != nil:
		gid := cid
		if 2*cid+1 < len(c.cidToGID) {
			gid = int(c.cidToGID[2*cid])<<8 | int(c.cidToGID[2*cid+1])
		}
		if r := c.byGlyph[gid]; r != 0 {
			text = string(r)
		}
	}
	g.text, g.known = known(text)
	return g
}
