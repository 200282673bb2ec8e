package main

import (
	"bytes"
	"compress/zlib"
	"fmt"
)

// picturePDF is a PDF of one page with one grey picture and nothing else.
func picturePDF(w, h, dpi int, grey []byte) ([]byte, error) {
	var data bytes.Buffer
	z := zlib.NewWriter(&data)
	if _, err := z.Write(grey); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	pw, ph := float64(w)*72/float64(dpi), float64(h)*72/float64(dpi)
	show := fmt.Sprintf("q %.3f 0 0 %.3f 0 0 cm /I Do Q", pw, ph)
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
		fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.3f %.3f] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>", pw, ph),
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(show), show),
		fmt.Sprintf("<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", w, h, data.Len(), data.Bytes()),
	}
	out := []byte("%PDF-1.4\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = len(out)
		out = fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := len(out)
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		out = fmt.Appendf(out, "%010d 00000 n \n", a)
	}
	return fmt.Appendf(out, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref), nil
}
