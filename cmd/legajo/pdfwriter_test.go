package main

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// objects is a PDF in the making: object n stands at index n-1.
type objects struct{ bodies []string }

func (o *objects) add(format string, args ...any) int {
	o.bodies = append(o.bodies, fmt.Sprintf(format, args...))
	return len(o.bodies)
}

func (o *objects) stream(dict, content string) int {
	return o.add("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(content), content)
}

// bytes writes the file; object 1 is the catalogue.
func (o *objects) bytes(trailer string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	offsets := make([]int, len(o.bodies))
	for i, body := range o.bodies {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, n := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, trailer, at)
	return b.Bytes()
}

// writePDF sets text in Helvetica, a line for each line, a page for each form
// feed. Letters beyond Latin-1 are left out.
func writePDF(text, kind string) []byte {
	o := &objects{}
	o.add("<< /Type /Catalog /Pages 2 0 R >>")
	o.add("") // the page tree, below
	font := o.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	var kids []string
	for _, page := range strings.Split(text, "\f") {
		if kind == "none" {
			break
		}
		content := o.stream("", typeset(page))
		kids = append(kids, fmt.Sprintf("%d 0 R", o.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F %d 0 R >> >> /Contents %d 0 R >>", font, content)))
	}
	o.bodies[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids))
	trailer := ""
	if kind == "locked" {
		key := strings.Repeat("5a", 32)
		trailer = fmt.Sprintf("/ID [<%s> <%s>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>", key[:32], key[:32], key, key)
	}
	return o.bytes(trailer)
}

func typeset(page string) string {
	if strings.TrimSpace(page) == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString("BT /F 11 Tf 72 730 Td 14 TL\n")
	for _, line := range strings.Split(page, "\n") {
		b.WriteString("(")
		for _, r := range line {
			switch {
			case r == '(' || r == ')' || r == '\\':
				b.WriteString(`\` + string(r))
			case r < 0x80:
				b.WriteRune(r)
			case r < 0x100:
				fmt.Fprintf(&b, `\%03o`, r)
			}
		}
		b.WriteString(") ' \n")
	}
	b.WriteString("ET")
	return b.String()
}

// imagePDF is one page that shows a binary PGM as it is.
func imagePDF(pgm []byte) []byte {
	return pastedPDF("612 0 0 792 0 0", pgm, "")
}

// pastedPDF is one page of text with a grey image placed on it by a matrix.
func pastedPDF(matrix string, pgm []byte, text string) []byte {
	var w, h, most int
	_, _ = fmt.Sscanf(string(pgm[:min(len(pgm), 40)]), "P5\n%d %d\n%d", &w, &h, &most)
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write(pgm[len(pgm)-w*h:]) // into memory: cannot fail
	_ = z.Close()
	o := &objects{}
	o.add("<< /Type /Catalog /Pages 2 0 R >>")
	o.add("<< /Type /Pages /Kids [6 0 R] /Count 1 >>")
	o.stream(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", w, h), packed.String())
	o.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	o.stream("", typeset(text)+"\nq "+matrix+" cm /I Do Q")
	o.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /I 3 0 R >> /Font << /F 4 0 R >> >> /Contents 5 0 R >>")
	return o.bytes("")
}
