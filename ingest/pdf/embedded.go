package pdf

// What embedded font programs say of their own glyphs: the built-in encoding
// of a CFF font, and the character table of a TrueType font.

// bigEndian reads numbers from a font program; past its end all is zero.
type bigEndian []byte

func (b bigEndian) u8(at int) int {
	if at < 0 || at >= len(b) {
		return 0
	}
	return int(b[at])
}
func (b bigEndian) u16(at int) int { return b.u8(at)<<8 | b.u8(at+1) }
func (b bigEndian) u32(at int) int { return b.u16(at)<<16 | b.u16(at+2) }

// uint reads a number of size bytes.
func (b bigEndian) uint(at, size int) (n int) {
	for i := range size {
		n = n<<8 | b.u8(at+i)
	}
	return n
}

func (b bigEndian) slice(from, to int) []byte {
	if from < 0 || to > len(b) || from >= to {
		return nil
	}
	return b[from:to]
}

// index reads a CFF INDEX at a place: its members, and where it ends.
func (b bigEndian) index(at int) (members [][]byte, end int) {
	count, size := b.u16(at), b.u8(at+2)
	if count == 0 || size < 1 || size > 4 || at+3+(count+1)*size > len(b) {
		return nil, at + 2
	}
	base := at + 3 + (count+1)*size - 1
	for i := range count {
		from, to := b.uint(at+3+i*size, size), b.uint(at+3+(i+1)*size, size)
		members = append(members, b.slice(base+from, base+to))
	}
	return members, base + b.uint(at+3+count*size, size)
}

// cffTop reads the integer operands of a top DICT: operator to last operand.
func cffTop(dict []byte) map[int]int {
	d := bigEndian(dict)
	top := map[int]int{}
	last := 0
	for i := 0; i < len(d); {
		b := d.u8(i)
		switch {
		case b == 12:
			top[1200+d.u8(i+1)] = last
			i += 2
		case b <= 21:
			top[b] = last
			i++
		case b == 28:
			last = d.u16(i + 1)
			i += 3
		case b == 29:
			last = d.u32(i + 1)
			i += 5
		case b == 30:
			for i++; i < len(d) && d.u8(i)&0x0f != 0x0f; i++ {
			}
			i++
		case b >= 32 && b <= 246:
			last = b - 139
			i++
		case b >= 247 && b <= 254:
			last = (b-247)*256 + d.u8(i+1) + 108
			i += 2
		default:
			i++
		}
	}
	return top
}

// Operators of a top DICT.
const (
	cffCharset     = 15
	cffEncodingOp  = 16
	cffCharStrings = 17
	cffROS         = 1230
)

// cffEncoding gives the built-in encoding of a CFF font, code to glyph name;
// nil says the standard encoding or none.
func cffEncoding(program []byte) map[int]string {
	b := bigEndian(program)
	_, at := b.index(b.u8(2)) // names
	tops, at := b.index(at)
	strings, _ := b.index(at)
	if len(tops) == 0 {
		return nil
	}
	top := cffTop(tops[0])
	if _, cid := top[cffROS]; cid || top[cffEncodingOp] <= 1 {
		return nil
	}
	chars, _ := b.index(top[cffCharStrings])
	names := b.charset(top[cffCharset], len(chars), strings)
	table := map[int]string{}
	enter := func(code, gid int) {
		if gid < len(names) && names[gid] != "" {
			table[code] = names[gid]
		}
	}
	at = top[cffEncodingOp]
	format, n := b.u8(at), b.u8(at+1)
	at += 2
	switch format & 0x7f {
	case 0:
		for i := range n {
			enter(b.u8(at+i), i+1)
		}
		at += n
	case 1:
		gid := 1
		for range n {
			for c := range b.u8(at+1) + 1 {
				enter(b.u8(at)+c, gid)
				gid++
			}
			at += 2
		}
	}
	if format&0x80 != 0 {
		for i := range b.u8(at) {
			table[b.u8(at+1+3*i)] = sidName(b.u16(at+2+3*i), strings)
		}
	}
	return table
}

// charset gives the name of each glyph.
func (b bigEndian) charset(at, glyphs int, strings [][]byte) []string {
	names := make([]string, 1, min(glyphs, 1<<16)+1)
	if at <= 2 {
		for i := 1; i < glyphs && i <= 228; i++ {
			names = append(names, sidName(i, nil))
		}
		return names
	}
	format := b.u8(at)
	at++
	for len(names) < glyphs && at < len(b) {
		sid := b.u16(at)
		at += 2
		run := 0
		switch format {
		case 1:
			run = b.u8(at)
			at++
		case 2:
			run = b.u16(at)
			at += 2
		}
		for i := 0; i <= run && len(names) < glyphs; i++ {
			names = append(names, sidName(sid+i, strings))
		}
	}
	return names
}

// cffStandardStrings is how many strings every CFF font has without saying.
const cffStandardStrings = 391

func sidName(sid int, strings [][]byte) string {
	if sid < cffStandardStrings {
		return encodings()["CFF"][sid]
	}
	if sid-cffStandardStrings < len(strings) {
		return string(strings[sid-cffStandardStrings])
	}
	return ""
}

// glyphRunes turns the character table of a TrueType font round: glyph to
// character, nil where the font has no Unicode table.
func glyphRunes(program []byte) map[int]rune {
	b := bigEndian(program)
	at := 0
	for i := range b.u16(4) {
		if rec := 12 + 16*i; string(b.slice(rec, rec+4)) == "cmap" {
			at = b.u32(rec + 8)
		}
	}
	if at == 0 {
		return nil
	}
	best := 0
	for i := range b.u16(at + 2) {
		rec := at + 4 + 8*i
		platform, encoding := b.u16(rec), b.u16(rec+2)
		if platform == 0 || platform == 3 && (encoding == 1 || encoding == 10) {
			best = at + b.u32(rec+4)
		}
	}
	switch {
	case best == 0:
		return nil
	case b.u16(best) == 4:
		return b.cmap4(best)
	case b.u16(best) == 12:
		return b.cmap12(best)
	}
	return nil
}

func (b bigEndian) cmap4(at int) map[int]rune {
	out := map[int]rune{}
	n := b.u16(at+6) / 2
	ends, starts, deltas, offsets := at+14, at+16+2*n, at+16+4*n, at+16+6*n
	for s := range n {
		start, end := b.u16(starts+2*s), b.u16(ends+2*s)
		for c := start; c <= end && c < 0xffff && len(out) < 1<<16; c++ {
			gid := c
			if off := b.u16(offsets + 2*s); off != 0 {
				gid = b.u16(offsets + 2*s + off + 2*(c-start))
				if gid == 0 {
					continue
				}
			}
			b.enter(out, (gid+b.u16(deltas+2*s))&0xffff, rune(c))
		}
	}
	return out
}

func (b bigEndian) cmap12(at int) map[int]rune {
	out := map[int]rune{}
	for g := range min(b.u32(at+12), 1<<16) {
		rec := at + 16 + 12*g
		start, end, gid := b.u32(rec), b.u32(rec+4), b.u32(rec+8)
		for c := start; c <= end && len(out) < 1<<16 && c <= 0x10ffff; c++ {
			b.enter(out, gid+c-start, rune(c))
		}
	}
	return out
}

// enter keeps the first character of a glyph, but the ordinary one where the
// first is of private use.
func (b bigEndian) enter(out map[int]rune, gid int, r rune) {
	if old, ok := out[gid]; !ok || old >= 0xe000 && old <= 0xf8ff {
		out[gid] = r
	}
}
