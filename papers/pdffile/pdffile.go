// Package pdffile writes plain PDFs: objects, pages and an index, with nothing
// that asks for a library. The made papers, the samples and the measurements
// are written with it.
package pdffile

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// File is a PDF in the making; object n is objects[n-1], of which the first
// two are the catalog and the page tree.
type File struct {
	objects [][]byte
	pages   []int
}

// Object adds an object and gives its number; stream is nil where it has none.
func (f *File) Object(dict string, stream []byte) int {
	if f.objects == nil {
		f.objects = make([][]byte, 2)
	}
	b := []byte(dict)
	if stream != nil {
		b = fmt.Appendf(nil, "<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(stream), stream)
	}
	f.objects = append(f.objects, b)
	return len(f.objects)
}

// Page adds a page of w by h points; content is its stream, resources the inner
// part of its dictionary.
func (f *File) Page(w, h float64, content []byte, resources string) {
	c := f.Object("/Filter /FlateDecode", Deflate(content))
	f.pages = append(f.pages, f.Object(fmt.Sprintf(
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents %d 0 R /Resources << %s >> >>", w, h, c, resources), nil))
}

// Bytes is the whole file.
func (f *File) Bytes() []byte {
	var kids strings.Builder
	for _, p := range f.pages {
		fmt.Fprintf(&kids, "%d 0 R ", p)
	}
	f.objects[0] = []byte("<< /Type /Catalog /Pages 2 0 R >>")
	f.objects[1] = fmt.Appendf(nil, "<< /Type /Pages /Count %d /Kids [%s] >>", len(f.pages), kids.String())
	out := []byte("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	at := make([]int, len(f.objects))
	for i, o := range f.objects {
		at[i] = len(out)
		out = fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := len(out)
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		out = fmt.Appendf(out, "%010d 00000 n \n", a)
	}
	return fmt.Appendf(out, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
}

// Deflate packs a stream for /FlateDecode.
func Deflate(b []byte) []byte {
	var buf bytes.Buffer
	z := zlib.NewWriter(&buf)
	_, _ = z.Write(b) // into memory: cannot fail
	_ = z.Close()
	return buf.Bytes()
}

// WinAnsi is a letter's code in WinAnsiEncoding, 0 where it has none.
func WinAnsi(r rune) byte {
	if r >= 32 && r < 127 || r >= 0xa0 && r <= 0xff {
		return byte(r)
	}
	switch r {
	case '€':
		return 0x80
	case '…':
		return 0x85
	case '‘':
		return 0x91
	case '’':
		return 0x92
	case '“':
		return 0x93
	case '”':
		return 0x94
	case '•':
		return 0x95
	case '–':
		return 0x96
	case '—':
		return 0x97
	}
	return 0
}

// Escape writes a string of a content stream in WinAnsi.
func Escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch c := WinAnsi(r); {
		case c == '(' || c == ')' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == 0:
			b.WriteByte('?')
		case c < 0x80:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "\\%03o", c)
		}
	}
	return b.String()
}
