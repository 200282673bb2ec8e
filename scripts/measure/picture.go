package main

import (
	"fmt"

	"legajo/papers/pdffile"
)

// picturePDF is a PDF of one page with one grey picture and nothing else.
func picturePDF(w, h, dpi int, grey []byte) []byte {
	var f pdffile.File
	picture := f.Object(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", w, h), pdffile.Deflate(grey))
	pw, ph := float64(w)*72/float64(dpi), float64(h)*72/float64(dpi)
	f.Page(pw, ph, fmt.Appendf(nil, "q %.3f 0 0 %.3f 0 0 cm /I Do Q", pw, ph), fmt.Sprintf("/XObject << /I %d 0 R >>", picture))
	return f.Bytes()
}
