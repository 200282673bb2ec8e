package pdf

import (
	"bytes"
	"cmp"
	"slices"
	"sort"
	"unicode/utf16"
)

// cmap is what a CMap stream maps codes to.
type cmap struct {
	spaces []codespace
	chars  map[uint32]string
	ranges []textRange
	cids   []cidRange
}

type codespace struct {
	low, high uint32
	size      int
}

type textRange struct {
	low, high uint32
	text      []byte   // UTF-16 of the first
	list      [][]byte // or one each
}

type cidRange struct {
	low, high uint32
	cid       int
}

// maxRanges bounds the lines of one section of a CMap; overlapping is how many
// ranges that begin before a code are asked for it.
const (
	maxRanges   = 1 << 17
	overlapping = 8
)

func parseCMap(data []byte) *cmap {
	m := &cmap{chars: map[uint32]string{}}
	l := lexer{data: data}
	for {
		t := l.next()
		switch {
		case t.kind == tEOF:
			slices.SortStableFunc(m.ranges, func(a, b textRange) int { return cmp.Compare(a.low, b.low) })
			slices.SortStableFunc(m.cids, func(a, b cidRange) int { return cmp.Compare(a.low, b.low) })
			return m
		case t.is("begincodespacerange"):
			m.section(&l, 2, func(a []token) {
				if n := len(a[0].bytes); n >= 1 && n <= 4 {
					m.spaces = append(m.spaces, codespace{codeOf(a[0].bytes), codeOf(a[1].bytes), n})
				}
			})
		case t.is("beginbfchar"):
			m.section(&l, 2, func(a []token) {
				m.chars[codeOf(a[0].bytes)] = utf16Text(a[1].bytes)
			})
		case t.is("begincidchar"):
			m.section(&l, 2, func(a []token) {
				c := codeOf(a[0].bytes)
				m.cids = append(m.cids, cidRange{c, c, int(a[1].num)})
			})
		case t.is("begincidrange"):
			m.section(&l, 3, func(a []token) {
				m.cids = append(m.cids, cidRange{codeOf(a[0].bytes), codeOf(a[1].bytes), int(a[2].num)})
			})
		case t.is("beginbfrange"):
			m.bfRange(&l)
		}
		l.scratch = l.scratch[:0]
	}
}

// section reads rows of n operands up to the word that ends them.
func (m *cmap) section(l *lexer, n int, row func([]token)) {
	var args []token
	for range maxRanges {
		t := l.next()
		if t.kind == tKeyword || t.kind == tEOF {
			return
		}
		if args = append(args, t); len(args) == n {
			row(args)
			args, l.scratch = args[:0], l.scratch[:0]
		}
	}
}

func (m *cmap) bfRange(l *lexer) {
	for range maxRanges {
		low := l.next()
		if low.kind != tString {
			return
		}
		high, dst := l.next(), l.next()
		r := textRange{low: codeOf(low.bytes), high: codeOf(high.bytes)}
		if dst.kind == tArray {
			for t := l.next(); t.kind == tString; t = l.next() {
				r.list = append(r.list, bytes.Clone(t.bytes))
			}
		} else {
			r.text = bytes.Clone(dst.bytes)
		}
		m.ranges = append(m.ranges, r)
		l.scratch = l.scratch[:0]
	}
}

func codeOf(b []byte) (n uint32) {
	for _, c := range b {
		n = n<<8 | uint32(c)
	}
	return n
}

func utf16Text(b []byte) string {
	if len(b) == 1 {
		return string(rune(b[0]))
	}
	units := make([]uint16, 0, len(b)/2)
	for ; len(b) >= 2; b = b[2:] {
		units = append(units, uint16(b[0])<<8|uint16(b[1]))
	}
	return string(utf16.Decode(units))
}

func (m *cmap) text(code uint32) (string, bool) {
	if t, ok := m.chars[code]; ok {
		return t, true
	}
	last := sort.Search(len(m.ranges), func(i int) bool { return m.ranges[i].low > code }) - 1
	for i := last; i >= max(0, last-overlapping); i-- {
		r := &m.ranges[i]
		if code > r.high {
			continue
		}
		n := code - r.low
		if r.list != nil {
			if int(n) < len(r.list) {
				return utf16Text(r.list[n]), true
			}
			continue
		}
		if len(r.text) == 0 {
			continue
		}
		b := bytes.Clone(r.text)
		for i := len(b) - 1; i >= 0 && n > 0; i-- {
			n += uint32(b[i])
			b[i] = byte(n)
			n >>= 8
		}
		return utf16Text(b), true
	}
	return "", false
}

func (m *cmap) cid(code uint32) int {
	last := sort.Search(len(m.cids), func(i int) bool { return m.cids[i].low > code }) - 1
	for i := last; i >= max(0, last-overlapping); i-- {
		if r := &m.cids[i]; code <= r.high {
			return r.cid + int(code-r.low)
		}
	}
	return 0
}

// code takes the shortest code that a codespace holds.
func (m *cmap) code(s []byte) (uint32, int) {
	var code uint32
	for n := 1; n <= 4 && n <= len(s); n++ {
		code = code<<8 | uint32(s[n-1])
		for _, sp := range m.spaces {
			if sp.size == n && code >= sp.low && code <= sp.high {
				return code, n
			}
		}
	}
	n := min(m.spaces[0].size, len(s))
	return codeOf(s[:n]), n
}
