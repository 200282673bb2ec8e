package pdf

import (
	"bytes"
	"math"
)

// Kinds of token.
type kind uint8

const (
	tEOF kind = iota
	tNumber
	tString
	tName
	tKeyword
	tArray // [
	tArrayEnd
	tDict // <<
	tDictEnd
)

// token is one token of PDF syntax. bytes is a string's decoded value, a
// name's without the slash, or a keyword's; it lives until the lexer is reset.
type token struct {
	kind  kind
	num   float64
	bytes []byte
}

func (t token) is(keyword string) bool { return t.kind == tKeyword && string(t.bytes) == keyword }

// lexer cuts PDF syntax into tokens. It never fails: what makes no sense is
// skipped, as every viewer does.
type lexer struct {
	data    []byte
	pos     int
	scratch []byte // decoded strings and names that differ from their source
}

// Classes of byte.
const (
	cRegular = iota
	cSpace
	cDelim
)

var class = func() (c [256]uint8) {
	for _, b := range []byte("\x00\t\n\f\r ") {
		c[b] = cSpace
	}
	for _, b := range []byte("<>()[]{}/%") {
		c[b] = cDelim
	}
	return c
}()

func (l *lexer) skipSpace() {
	for l.pos < len(l.data) {
		b := l.data[l.pos]
		if b == '%' {
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
			continue
		}
		if class[b] != cSpace {
			return
		}
		l.pos++
	}
}

func (l *lexer) next() token {
	for {
		l.skipSpace()
		if l.pos >= len(l.data) {
			return token{kind: tEOF}
		}
		b := l.data[l.pos]
		if class[b] == cRegular {
			return l.regular()
		}
		l.pos++
		switch b {
		case '[':
			return token{kind: tArray}
		case ']':
			return token{kind: tArrayEnd}
		case '/':
			return l.name()
		case '(':
			return l.literal()
		case '<':
			if l.pos < len(l.data) && l.data[l.pos] == '<' {
				l.pos++
				return token{kind: tDict}
			}
			return l.hex()
		case '>':
			if l.pos < len(l.data) && l.data[l.pos] == '>' {
				l.pos++
				return token{kind: tDictEnd}
			}
		}
		// A stray ) { } or > means nothing.
	}
}

func (l *lexer) regular() token {
	start := l.pos
	for l.pos < len(l.data) && class[l.data[l.pos]] == cRegular {
		l.pos++
	}
	word := l.data[start:l.pos]
	if n, ok := number(word); ok {
		return token{kind: tNumber, num: n}
	}
	return token{kind: tKeyword, bytes: word}
}

// number reads what PDF calls a number, and the near misses that viewers
// accept: a doubled sign, a sign in the middle that ends it.
func number(word []byte) (float64, bool) {
	c := word[0]
	if c > '9' || c < '+' || c == ',' || c == '/' {
		return 0, false
	}
	i, neg := 0, false
	for i < len(word) && (word[i] == '-' || word[i] == '+') {
		neg = neg || word[i] == '-'
		i++
	}
	var whole float64
	digits := 0
	for ; i < len(word) && word[i]-'0' <= 9; i++ {
		whole = whole*10 + float64(word[i]-'0')
		digits++
	}
	if i < len(word) && word[i] == '.' {
		scale := 1.0
		for i++; i < len(word) && word[i]-'0' <= 9; i++ {
			scale /= 10
			whole += float64(word[i]-'0') * scale
			digits++
		}
	}
	if i < len(word) && word[i] != '-' && word[i] != '.' || digits == 0 && len(word) > 1 {
		return 0, false
	}
	if neg {
		whole = -whole
	}
	if math.IsInf(whole, 0) {
		return 0, true
	}
	return whole, true
}

func (l *lexer) name() token {
	start := l.pos
	escaped := false
	for l.pos < len(l.data) && class[l.data[l.pos]] == cRegular {
		escaped = escaped || l.data[l.pos] == '#'
		l.pos++
	}
	word := l.data[start:l.pos]
	if !escaped {
		return token{kind: tName, bytes: word}
	}
	from := len(l.scratch)
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) && unhex(word[i+1]) >= 0 && unhex(word[i+2]) >= 0 {
			l.scratch = append(l.scratch, byte(unhex(word[i+1])<<4|unhex(word[i+2])))
			i += 2
			continue
		}
		l.scratch = append(l.scratch, word[i])
	}
	return token{kind: tName, bytes: l.scratch[from:]}
}

func unhex(b byte) int {
	switch {
	case '0' <= b && b <= '9':
		return int(b - '0')
	case 'a' <= b && b <= 'f':
		return int(b-'a') + 10
	case 'A' <= b && b <= 'F':
		return int(b-'A') + 10
	}
	return -1
}

func (l *lexer) hex() token {
	from := len(l.scratch)
	high := -1
	for l.pos < len(l.data) {
		b := l.data[l.pos]
		l.pos++
		if b == '>' {
			break
		}
		d := unhex(b)
		if d < 0 {
			continue
		}
		if high < 0 {
			high = d
			continue
		}
		l.scratch = append(l.scratch, byte(high<<4|d))
		high = -1
	}
	if high >= 0 {
		l.scratch = append(l.scratch, byte(high<<4))
	}
	return token{kind: tString, bytes: l.scratch[from:]}
}

// literal reads a string in parentheses, the opening one already read.
func (l *lexer) literal() token {
	if i := bytes.IndexAny(l.data[l.pos:min(len(l.data), l.pos+256)], "()\\\r"); i >= 0 && l.data[l.pos+i] == ')' {
		t := token{kind: tString, bytes: l.data[l.pos : l.pos+i]}
		l.pos += i + 1
		return t
	}
	from := len(l.scratch)
	depth := 1
	for l.pos < len(l.data) {
		b := l.data[l.pos]
		l.pos++
		switch b {
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				return token{kind: tString, bytes: l.scratch[from:]}
			}
		case '\r':
			b = '\n'
			if l.pos < len(l.data) && l.data[l.pos] == '\n' {
				l.pos++
			}
		case '\\':
			l.escape()
			continue
		}
		l.scratch = append(l.scratch, b)
	}
	return token{kind: tString, bytes: l.scratch[from:]}
}

var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

func (l *lexer) escape() {
	if l.pos >= len(l.data) {
		return
	}
	b := l.data[l.pos]
	l.pos++
	switch {
	case b == '\r':
		if l.pos < len(l.data) && l.data[l.pos] == '\n' {
			l.pos++
		}
	case b == '\n':
	case '0' <= b && b <= '7':
		v := int(b - '0')
		for i := 0; i < 2 && l.pos < len(l.data) && '0' <= l.data[l.pos] && l.data[l.pos] <= '7'; i++ {
			v = v*8 + int(l.data[l.pos]-'0')
			l.pos++
		}
		l.scratch = append(l.scratch, byte(v))
	default:
		if e, ok := escapes[b]; ok {
			b = e
		}
		l.scratch = append(l.scratch, b)
	}
}

// reference is an indirect object's number and generation.
type reference struct{ id, gen int }

// nameObject is a name as a value, apart from strings.
type nameObject string

// maxDepth bounds how deep values, forms and trees may nest.
const maxDepth = 64

// value reads one value: float64, string, nameObject, bool, nil, reference,
// []any or map[string]any.
func (l *lexer) value(depth int) any {
	return l.valueOf(l.next(), depth)
}

func (l *lexer) valueOf(t token, depth int) any {
	if depth > maxDepth {
		return nil
	}
	switch t.kind {
	case tNumber:
		return l.numberOrReference(t.num)
	case tString:
		return string(t.bytes)
	case tName:
		return nameObject(t.bytes)
	case tArray:
		var list []any
		for {
			t := l.next()
			if t.kind == tArrayEnd || t.kind == tEOF || t.is("endobj") {
				return list
			}
			list = append(list, l.valueOf(t, depth+1))
		}
	case tDict:
		dict := map[string]any{}
		for {
			k := l.next()
			if k.kind == tDictEnd || k.kind == tEOF || k.is("endobj") {
				return dict
			}
			if k.kind != tName {
				continue
			}
			key := string(k.bytes)
			v := l.next()
			if v.kind == tDictEnd {
				return dict
			}
			dict[key] = l.valueOf(v, depth+1)
		}
	case tKeyword:
		if t.is("true") || t.is("false") {
			return t.is("true")
		}
	}
	return nil
}

func (l *lexer) numberOrReference(n float64) any {
	if n < 0 || n != math.Trunc(n) || n > 1<<31 {
		return n
	}
	back := l.pos
	if g := l.next(); g.kind == tNumber && g.num >= 0 && g.num < 1<<16 {
		if l.next().is("R") {
			return reference{int(n), int(g.num)}
		}
	}
	l.pos = back
	return n
}

// header reads "12 0 obj" at the lexer's place.
func (l *lexer) header() (reference, bool) {
	id, gen := l.next(), l.next()
	if id.kind != tNumber || gen.kind != tNumber || id.num < 0 || id.num > maxObject || gen.num < 0 || gen.num > 1<<16 {
		return reference{}, false
	}
	l.skipSpace()
	if !bytes.HasPrefix(l.data[l.pos:], []byte("obj")) {
		return reference{}, false
	}
	l.pos += 3
	return reference{int(id.num), int(gen.num)}, true
}
