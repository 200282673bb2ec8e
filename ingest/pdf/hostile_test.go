package pdf

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"legajo/ingest"
)

// TestHostile opens files that mean harm. Each ends soon, as a whole or page by
// page, with a reason or with the words that it shows.
func TestHostile(t *testing.T) {
	needPoppler(t)
	const hello = "BT /F 12 Tf 50 700 Td (hoja) Tj ET"
	one := func(entries, resources string) []byte {
		m := newMaker()
		m.page(hello, entries, resources)
		return m.bytes()
	}
	manyPages := newMaker()
	manyPages.page(hello, "", "")
	manyPages.tree()
	var kids, fonts strings.Builder
	for i := range maxPages + 1 {
		fmt.Fprintf(&kids, "<</Type/Page/N %d>>", i)
	}
	manyPages.objects[2] = "<</Type/Pages/Count 1000000/Kids[" + kids.String() + "]>>"
	for i := range 100_000 {
		fmt.Fprintf(&fonts, "/F%d %s", i, helvetica)
	}
	ring := newMaker()
	ring.page(hello, "", "")
	ring.tree()
	ring.objects[2] = "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R 2 0 R]>>"
	active := newMaker()
	script := active.add("<</S/JavaScript/JS(app.launchURL\\('file:///'\\))>>")
	launch := active.add("<</S/Launch/F(/bin/sh)>>")
	inside := active.stream("/Type/EmbeddedFile", "%PDF-1.4 inside")
	active.page(hello, fmt.Sprintf("/AA<</O %d 0 R>>/Annots[<</Subtype/Link/Rect[0 0 600 800]/A %d 0 R>>]", script, launch), "")
	active.tree()
	active.objects[1] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/OpenAction %d 0 R/Names<</EmbeddedFiles<</Names[(a) <</EF<</F %d 0 R>>>>]>>>>>>", script, inside)
	outside := newMaker()
	s := outside.add("<</Length 0/F<</FS/URL/F(http://192.0.2.1/x)>>>>\nstream\n\nendstream")
	outside.objects[outside.add("")] = fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R>>", s)
	outside.pages = append(outside.pages, outside.next-1)

	tests := []struct {
		name string
		raw  []byte
		want string // the words of page 1, or the reason's code
	}{
		{"a million pages", manyPages.bytes(), "pdf_limit"},
		{"a hundred thousand fonts", one("", fonts.String()+";"), "hoja"}, // by poppler
		{"a page of ten kilometres", one("/MediaBox[0 0 28346456 28346456]", ""), "hoja"},
		{"absurd numbers", one("/MediaBox[0 0 600 800]/Rotate 99999999999999999999/UserUnit 1e300/CropBox[-1e308 -1e308 1e308 1e308]", ""), "hoja"},
		{"pages in a ring", ring.bytes(), "hoja"},
		{"deep nesting in the content", onePage(strings.Repeat("[", 1_000_000) + hello), "hoja"},
		{"deep nesting in an object", one("/X "+strings.Repeat("[", 200_000)+strings.Repeat("]", 200_000), ""), "hoja"},
		{"scripts, programs to launch, files inside", active.bytes(), "hoja"},
		{"content that lies on the net", outside.bytes(), ""},
	}
	r := New(Config{Patience: time.Minute})
	defer r.Close()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := firstPage(t, r, test.raw); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// firstPage gives the words of a file's first page, or why there are none.
func firstPage(t *testing.T, r *Reader, raw []byte) string {
	doc, err := r.Open(context.Background(), fileOf(t, raw))
	var bad *Error
	if errors.As(err, &bad) {
		return bad.Reason.Code
	}
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	for p, err := range doc.Pages(context.Background(), 1) {
		if err != nil {
			t.Fatal(err)
		}
		if p.State == ingest.PageFailed {
			return p.Reason.Code
		}
		return shown(&p)
	}
	return "no page"
}

func TestDrawnPageOfTenKilometres(t *testing.T) {
	needPoppler(t)
	m := newMaker()
	m.page("", "/MediaBox[0 0 28346456 28346456]", "")
	r := New(Config{})
	defer r.Close()
	doc, err := r.Open(t.Context(), fileOf(t, m.bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	for p, err := range doc.Pages(t.Context(), 1) {
		if err != nil {
			t.Fatal(err)
		}
		for img, err := range doc.Render(t.Context(), []ingest.Page{p.Page}, 300, false) {
			if err == nil && img.Bounds().Dx()*img.Bounds().Dy() > 2*maxPixels {
				t.Errorf("drawn as %v", img.Bounds())
			}
		}
	}
}
