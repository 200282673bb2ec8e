// Package markup makes text safe for what holds it: text goes in, XML without
// the characters that XML cannot hold comes out, or a cell that no spreadsheet
// takes for a formula. What it drops or changes it counts.
package markup

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"
)

// XML writes a document: text goes out escaped, without the characters that
// XML 1.0 cannot hold. An error of its writer stays with it until Flush.
type XML struct {
	out     *bufio.Writer
	Dropped int // characters
}

// NewXML begins a document.
func NewXML(w io.Writer) *XML {
	m := &XML{out: bufio.NewWriterSize(w, 1<<16)}
	m.Raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	return m
}

// Raw writes markup as it is.
func (m *XML) Raw(s string) { _, _ = m.out.WriteString(s) }

// Attr writes an attribute; an empty one is left out.
func (m *XML) Attr(name, value string) {
	if value == "" {
		return
	}
	m.Raw(" " + name + `="`)
	m.Text(value)
	m.Raw(`"`)
}

// Element writes an element that holds text alone.
func (m *XML) Element(name, text string) {
	m.Raw("<" + name + ">")
	m.Text(text)
	m.Raw("</" + name + ">")
}

// Text writes text, for an element or an attribute.
func (m *XML) Text(s string) {
	from := 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		with, special := "", true
		switch {
		case r == '&':
			with = "&amp;"
		case r == '<':
			with = "&lt;"
		case r == '>':
			with = "&gt;"
		case r == '"':
			with = "&quot;"
		case r == '\t':
			with = "&#9;"
		case r == '\n':
			with = "&#10;"
		case r == '\r':
			with = "&#13;"
		case legal(r, size):
			special = false
		default:
			m.Dropped++
		}
		if special {
			m.Raw(s[from:i])
			m.Raw(with)
			from = i + size
		}
		i += size
	}
	m.Raw(s[from:])
}

// Flush writes what is left and tells the first error.
func (m *XML) Flush() error { return m.out.Flush() }

// legal reports whether XML 1.0 can hold a character; a byte that is no UTF-8
// is decoded as an error of one byte.
func legal(r rune, size int) bool {
	switch {
	case r == utf8.RuneError && size == 1:
		return false
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	}
	return r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= utf8.MaxRune
}

// Clean drops what no format of text should hold: characters that XML cannot,
// and bytes that are no UTF-8.
func Clean(s string, dropped *int) string {
	bad := func(i int, r rune) bool {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(s[i:])
		}
		return !legal(r, size)
	}
	for i, r := range s {
		if !bad(i, r) {
			continue
		}
		var b strings.Builder
		for i, r := range s {
			if bad(i, r) {
				*dropped++
			} else {
				b.WriteRune(r)
			}
		}
		return b.String()
	}
	return s
}

// Defuse keeps a spreadsheet from taking a cell for a formula, and counts it.
func Defuse(cell string, defused *int) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
		return cell
	}
	*defused++
	return "'" + cell
}
