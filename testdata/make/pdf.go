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

	"legajo/papers/pdffile"
)

// word is a word of a page and its place in points, from the top left.
type word struct {
	Text string  `xml:",chardata"`
	XMin float64 `xml:"xMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMin float64 `xml:"yMin,attr"`
	YMax float64 `xml:"yMax,attr"`
}

// addPage adds a page that is one picture with words under it that nobody sees.
func (s *scan) addPage(f *pdffile.File, img *image.Gray, layer []word) error {
	data, dict, err := s.encode(img)
	if err != nil {
		return err
	}
	px := img.Rect.Size()
	w, h := float64(px.X)*72/float64(s.dpi), float64(px.Y)*72/float64(s.dpi)
	picture := f.Object(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d %s", px.X, px.Y, dict), data)
	var content bytes.Buffer
	for _, l := range layer {
		size := .8 * (l.YMax - l.YMin)
		stretch := 100 * (l.XMax - l.XMin) / (.55 * size * float64(utf8.RuneCountInString(l.Text)))
		fmt.Fprintf(&content, "BT 3 Tr /F %.1f Tf %.0f Tz %.1f %.1f Td (%s ) Tj ET\n", size, stretch, l.XMin, h-l.YMax+.2*size, pdffile.Escape(l.Text))
	}
	fmt.Fprintf(&content, "q %.2f 0 0 %.2f 0 0 cm /I Do Q", w, h)
	font := f.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", nil)
	f.Page(w, h, content.Bytes(), fmt.Sprintf("/XObject << /I %d 0 R >> /Font << /F %d 0 R >>", picture, font))
	return nil
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
