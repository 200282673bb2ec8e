package ocr

import (
	"bytes"
	"context"
	"testing"
)

// What a page costs before tesseract, step by step, at 300 dpi.
func BenchmarkPrepare(b *testing.B) {
	g := skewed(1.5)(worn(page(b, 300).gray))
	s := reduce(g, 300)
	paper := s.paper()
	white := divide(g, paper)
	run := func(name string, f func()) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(g.Pix)))
			for b.Loop() {
				f()
			}
		})
	}
	run("reduce", func() { reduce(g, 300) })
	run("paper", func() { s.paper() })
	run("divide", func() { divide(g, paper) })
	run("grain", func() { grainy(white) })
	run("specks", func() { speckled(white) })
	run("smooth", func() { smooth(white) })
	run("despeckle", func() { despeckle(white) })
	run("straighten", func() { straighten(white, 150) })
	run("turn", func() { turned(white, 90) })
	c := clean(g, 300)
	run("ink", func() { inkOf(c.small.pix, c.small.w, c.small.h, inkShade) })
	run("stance", func() { textMask(c.runs, c.blobs, c.small.w, c.small.h).stance() })
	run("all", func() { prepare(Image{Gray: g, DPI: 300}) })
	var pgm bytes.Buffer
	if err := writePGM(&pgm, g); err != nil {
		b.Fatal(err)
	}
	run("pgm", func() {
		if _, err := ReadPGM(bytes.NewReader(pgm.Bytes())); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkRead and BenchmarkTesseract read one page with and without what
// this package does.
func BenchmarkRead(b *testing.B) {
	r, g := reader(b), page(b, 300).gray
	for b.Loop() {
		if _, err := r.Read(context.Background(), Image{Gray: g, DPI: 300}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTesseract(b *testing.B) {
	r, g := reader(b), page(b, 300).gray
	for b.Loop() {
		if _, err := r.tesseract.Read(context.Background(), g, 300, AreaPage); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkQuality(b *testing.B) {
	words := layerOf(sound)
	for b.Loop() {
		Better(words, words)
	}
}
