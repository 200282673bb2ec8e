package pdf

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"legajo/ingest"
)

// check holds a page to what every page promises.
func check(t *testing.T, p *ingest.Page) {
	t.Helper()
	line := int32(0)
	for i, w := range p.Words {
		if w.Text == "" || !utf8.ValidString(w.Text) || !norm.NFC.IsNormalString(w.Text) {
			t.Fatalf("word %q", w.Text)
		}
		if w.Box.Empty() || w.Line < line || w.Line > line+1 || i == 0 && w.Line != 0 || w.Block < 0 {
			t.Fatalf("word %+v after line %d", w, line)
		}
		line = w.Line
	}
	if p.State == "" || (p.State == ingest.PageFailed) && p.Reason.Code == "" {
		t.Fatalf("page is %q for %q", p.State, p.Reason)
	}
}

func FuzzFile(f *testing.F) {
	f.Add(sample().bytes())
	f.Add(sample().packed())
	paths, err := filepath.Glob("testdata/*.pdf")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, bad := openDocument(raw)
		if bad != nil {
			return
		}
		for n := range min(len(d.pages), 20) {
			r := d.page(n + 1)
			check(t, &r.Page.Page)
		}
	})
}

func FuzzContent(f *testing.F) {
	f.Add([]byte("q BT /F 10 Tf 50 700 Td 3 Tr (uno) Tj [(d)-300(os)] TJ T* <41> ' ET Q /Span <</ActualText (x)>> BDC EMC 1 g 0 0 9 9 re f W n"))
	f.Add([]byte("BI /W 8 ID \x00 EI 0 1 -1 0 300 400 cm BT /F 10 Tf 100 Tz 4 Ts 2 Tc 9 Tw (A\\264B) Tj 0 Tf ET /X Do /G gs /C cs .5 scn"))
	f.Fuzz(func(t *testing.T, content []byte) {
		d, bad := openDocument(onePage(string(content)))
		if bad != nil {
			t.Fatal(bad)
		}
		r := d.page(1)
		check(t, &r.Page.Page)
	})
}

// FuzzFont gives one stream to everything that reads a part of a font.
func FuzzFont(f *testing.F) {
	f.Add([]byte("1 begincodespacerange <00><ff> endcodespacerange 1 beginbfrange <01><09><0041> endbfrange 1 begincidrange <00><ff> 3 endcidrange"))
	f.Add([]byte("/Encoding 256 array dup 65 /A put readonly def"))
	f.Add([]byte{1, 0, 4, 1, 0, 1, 1, 1, 2, 'a', 0, 1, 1, 1, 5, 28, 0, 40, 16, 0, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		m := parseCMap(data)
		for code := range uint32(300) {
			m.text(code)
			m.cid(code)
		}
		if len(m.spaces) > 0 && len(data) > 0 {
			m.code(data)
		}
		type1Encoding(data)
		cffEncoding(data)
		glyphRunes(data)
		signerOf(data)
	})
}

// FuzzPoppler reads what pdftotext writes.
func FuzzPoppler(f *testing.F) {
	f.Add([]byte("<page width=\"600.0\" height=\"800.0\">\n<flow>\n<block xMin=\"1\">\n<line xMin=\"1\">\n<word xMin=\"50.1\" yMin=\"9\" xMax=\"60\" yMax=\"20\">a&amp;b</word>\n</line>\n</block>\n</flow>\n</page>\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, p := range parseBoxes(bufio.NewReader(bytes.NewReader(data)), 1) {
			for _, w := range p.Words {
				if w.Text == "" || w.Box.Empty() || !norm.NFC.IsNormalString(w.Text) {
					t.Fatalf("word %+v", w)
				}
			}
		}
	})
}
