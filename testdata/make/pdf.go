package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"math/rand/v2"
	"os/exec"
	"strings"
	"unicode/utf8"
)

// document is a PDF in the making: one picture a page, and words under it that
// nobody sees.
type document struct {
	objects [][]byte // object n is objects[n-1]; the first two are the catalog and the page tree
	pages   []int
}

// word is a word of a page and its place in points, from the top left.
type word struct {
	Text string  `xml:",chardata"`
	XMin float64 `xml:"xMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMin float64 `xml:"yMin,attr"`
	YMax float64 `xml:"yMax,attr"`
}

func (d *document) object(dict string, stream []byte) int {
	if d.objects == nil {
		d.objects = make([][]byte, 2)
	}
	b := []byte(dict)
	if stream != nil {
		b = fmt.Appendf(nil, "<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(stream), stream)
	}
	d.objects = append(d.objects, b)
	return len(d.objects)
}

func (d *document) add(s *scan, img *image.Gray, layer []word) error {
	data, dict, err := s.encode(img)
	if err != nil {
		return err
	}
	px := img.Rect.Size()
	w, h := float64(px.X)*72/float64(s.dpi), float64(px.Y)*72/float64(s.dpi)
	picture := d.object(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d %s", px.X, px.Y, dict), data)
	var content bytes.Buffer
	for _, l := range layer {
		size := .8 * (l.YMax - l.YMin)
		stretch := 100 * (l.XMax - l.XMin) / (.55 * size * float64(utf8.RuneCountInString(l.Text)))
		fmt.Fprintf(&content, "BT 3 Tr /F %.1f Tf %.0f Tz %.1f %.1f Td (%s ) Tj ET\n", size, stretch, l.XMin, h-l.YMax+.2*size, escape(l.Text))
	}
	fmt.Fprintf(&content, "q %.2f 0 0 %.2f 0 0 cm /I Do Q", w, h)
	stream := d.object("", content.Bytes())
	font := d.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", nil)
	d.pages = append(d.pages, d.object(fmt.Sprintf(
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents %d 0 R /Resources << /XObject << /I %d 0 R >> /Font << /F %d 0 R >> >> >>",
		w, h, stream, picture, font), nil))
	return nil
}

func (d *document) bytes() []byte {
	var kids strings.Builder
	for _, p := range d.pages {
		fmt.Fprintf(&kids, "%d 0 R ", p)
	}
	d.objects[0] = []byte("<< /Type /Catalog /Pages 2 0 R >>")
	d.objects[1] = fmt.Appendf(nil, "<< /Type /Pages /Count %d /Kids [%s] >>", len(d.pages), kids.String())
	out := []byte("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	at := make([]int, len(d.objects))
	for i, o := range d.objects {
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

// escape writes a string of a content stream in WinAnsi; what it lacks is a
// question mark.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '(' || r == ')' || r == '\\':
			b.WriteByte('\\')
			b.WriteByte(byte(r))
		case r < 0x80:
			b.WriteByte(byte(r))
		case r >= 0xa0 && r <= 0xff:
			fmt.Fprintf(&b, "\\%03o", r)
		default:
			b.WriteByte('?')
		}
	}
	return b.String()
}

// words gives each page's words as poppler finds them.
func words(pdf string) ([][]word, error) {
	out, err := exec.Command("pdftotext", "-bbox", pdf, "-").Output()
	if err != nil {
		return nil, fmt.Errorf("pdftotext: %w", err)
	}
	var html struct {
		Pages []struct {
			Words []word `xml:"word"`
		} `xml:"body>doc>page"`
	}
	dec := xml.NewDecoder(bytes.NewReader(out))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	if err := dec.Decode(&html); err != nil {
		return nil, fmt.Errorf("pdftotext: %w", err)
	}
	pages := make([][]word, len(html.Pages))
	for i, p := range html.Pages {
		pages[i] = p.Words
	}
	return pages, nil
}

// misread is what a reader of long ago made of the words: letters taken for
// others, accents lost, specks taken for marks.
func (s *scan) misread(layer []word, rnd *rand.Rand) []word {
	swaps := strings.NewReplacer("á", "d", "é", "6", "í", "i", "ó", "6", "ú", "u", "ñ", "fi", "rn", "m", "cl", "d", "ll", "U", "e", "c", "o", "0")
	mild := strings.NewReplacer("á", "a", "é", "e", "í", "l", "ó", "o", "ú", "u", "ñ", "n", "l", "1")
	out := make([]word, len(layer))
	for i, w := range layer {
		switch rnd.IntN(4) {
		case 0, 1:
			w.Text = swaps.Replace(w.Text)
		case 2:
			w.Text = mild.Replace(w.Text)
		}
		if rnd.IntN(6) == 0 {
			w.Text += []string{".", "'", ";", "~", "|"}[rnd.IntN(5)]
		}
		out[i] = w
	}
	return out
}
