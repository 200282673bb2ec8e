package ocr

import (
	"bytes"
	"context"
	"errors"
	"image"
	"math/rand"
	"os"
	"strings"
	"testing"
	"time"

	"legajo/ingest"
)

// reader is the installed Tesseract. On a machine without one these tests are
// skipped, except where they must not be.
func reader(t testing.TB) *Reader {
	r, err := New(context.Background(), Options{Languages: []string{"spa", "eng"}})
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	return r
}

const testDPI = 200

func TestRead(t *testing.T) {
	r := reader(t)
	clean := page(t, testDPI)
	for _, c := range []struct {
		name string
		make func(*image.Gray) *image.Gray
		turn int
		skew int32
	}{
		{"clean", func(g *image.Gray) *image.Gray { return g }, 0, 0},
		{"worn", worn, 0, 0},
		{"skewed", skewed(3), 0, 300},
		{"skewed and worn", func(g *image.Gray) *image.Gray { return worn(skewed(-4)(g)) }, 0, -400},
		{"turned left", clockwise(270), 90, 0},
		{"upside down", clockwise(180), 180, 0},
		{"turned right, skewed", func(g *image.Gray) *image.Gray { return skewed(1.5)(clockwise(90)(g)) }, 270, 150},
		{"black border", bordered, 0, 0},
		{"pale", pale, 0, 0},
		{"single specks", sprinkled(10, 1), 0, 0},
		{"specks", sprinkled(2, 2), 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := r.Read(context.Background(), Image{Gray: c.make(clean.gray), DPI: testDPI})
			if err != nil {
				t.Fatal(err)
			}
			p := out.Page
			if p.State != ingest.PageRead || p.Turn != c.turn || p.Skew < c.skew-10 || p.Skew > c.skew+10 {
				t.Errorf("state %s, turn %d, skew %d; want turn %d, skew %d", p.State, p.Turn, p.Skew, c.turn, c.skew)
			}
			missing := compare(clean.words, p.Words)
			if len(missing)*100 > 3*len(clean.words) {
				t.Errorf("%d of %d words not read: %q", len(missing), len(clean.words), missing)
			}
			if len(p.Words) > len(clean.words)+3 {
				t.Errorf("%d words read of %d", len(p.Words), len(clean.words))
			}
			if out.Covered < 950 {
				t.Errorf("%d per mille of the type is in words", out.Covered)
			}
		})
	}
}

// compare lists the words drawn that were not read.
func compare(want []drawn, got []ingest.Word) (missing []string) {
	left := map[string]int{}
	for _, w := range got {
		left[w.Text]++
	}
	for _, w := range want {
		if left[w.text] == 0 {
			missing = append(missing, w.text)
		}
		left[w.text]--
	}
	return missing
}

// Boxes lie on the page as displayed, whatever was done to read it.
func TestReadPlaces(t *testing.T) {
	r := reader(t)
	clean := page(t, testDPI)
	size := clean.gray.Rect.Size()
	for _, c := range []struct {
		turn int
		skew float64
	}{{0, 0}, {0, 2}, {90, 0}, {180, 0}, {270, 0}, {90, -2}} {
		shown := skewed(c.skew)(turned(clean.gray, c.turn))
		out, err := r.Read(context.Background(), Image{Gray: shown, DPI: testDPI})
		if err != nil {
			t.Fatal(err)
		}
		back := frame{image: size, turn: 0, width: int32(shown.Rect.Dx() * 720 / testDPI), height: int32(shown.Rect.Dy() * 720 / testDPI)}
		if out.Page.Width != back.width || out.Page.Height != back.height {
			t.Errorf("turn %d: page of %d × %d", c.turn, out.Page.Width, out.Page.Height)
		}
		found := 0
		for _, w := range clean.words {
			centre := shownAt(w.box.Min.Add(w.box.Max).Div(2), size, c.turn, c.skew)
			x, y := int32(centre.X*720/testDPI), int32(centre.Y*720/testDPI)
			for _, g := range out.Page.Words {
				if g.Text == w.text && x >= g.Box.X0 && x <= g.Box.X1 && y >= g.Box.Y0-20 && y <= g.Box.Y1+20 {
					found++
					break
				}
			}
		}
		if found*100 < 95*len(clean.words) {
			t.Errorf("turn %d, skew %g: %d of %d words in place", c.turn, c.skew, found, len(clean.words))
		}
	}
}

// shownAt is where a pixel of the letter lies after turning and skewing.
func shownAt(p image.Point, size image.Point, turn int, degrees float64) image.Point {
	w, h := size.X, size.Y
	switch turn {
	case 90:
		p, w, h = image.Pt(h-p.Y, p.X), h, w
	case 180:
		p = image.Pt(w-p.X, h-p.Y)
	case 270:
		p, w, h = image.Pt(p.Y, w-p.X), h, w
	}
	sin, cos := slope(int32(degrees * 100))
	dx, dy := int64(p.X-w/2), int64(p.Y-h/2)
	return image.Pt(w/2+int((dx*cos-dy*sin)>>16), h/2+int((dx*sin+dy*cos)>>16))
}

func TestReadWithoutType(t *testing.T) {
	r := reader(t)
	blank := newPen(t, testDPI).gray
	noise := rand.New(rand.NewSource(4))
	for name, c := range map[string]struct {
		gray *image.Gray
		want []ingest.PageState
	}{
		"blank":            {blank, []ingest.PageState{ingest.PageEmpty}},
		"blank and worn":   {worn(blank), []ingest.PageState{ingest.PageEmpty}},
		"blank, border":    {bordered(blank), []ingest.PageState{ingest.PageEmpty}},
		"blank, specks":    {sprinkled(3, 2)(blank), []ingest.PageState{ingest.PageEmpty}},
		"black":            {change(blank, func(x, y int) uint8 { return uint8(noise.Intn(20)) }), []ingest.PageState{ingest.PageEmpty}},
		"noise":            {change(blank, func(x, y int) uint8 { return uint8(noise.Intn(256)) }), []ingest.PageState{ingest.PageEmpty, ingest.PageHandwritten}},
		"strokes of a pen": {scrawled(t, testDPI), []ingest.PageState{ingest.PageHandwritten}},
	} {
		begin := time.Now()
		out, err := r.Read(context.Background(), Image{Gray: c.gray, DPI: testDPI})
		t.Log(name, out.Page.State, time.Since(begin))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		ok := false
		for _, s := range c.want {
			ok = ok || out.Page.State == s
		}
		if !ok || len(out.Page.Words) > 0 {
			t.Errorf("%s: %s, words %v", name, out.Page.State, out.Page.Words)
		}
	}
}

// A line that the reader passed over is found by its ink and read.
func TestFill(t *testing.T) {
	r := reader(t)
	clean := page(t, testDPI)
	p := prepare(Image{Gray: clean.gray, DPI: testDPI})
	words, err := r.tesseract.Read(context.Background(), p.gray, p.dpi, AreaPage)
	if err != nil {
		t.Fatal(err)
	}
	var kept []Token
	for _, w := range words {
		if w.Line < 6 || w.Line > 8 {
			kept = append(kept, w)
		}
	}
	ink := p.trace()
	filled, reread, err := r.fill(context.Background(), p, ink, kept)
	if err != nil {
		t.Fatal(err)
	}
	if c := covered(ink.blobs, filled, ink.small); text(filled) != text(words) || c < 950 || reread != 1 {
		t.Errorf("%d per mille after %d:\n%s\nwant\n%s", c, reread, text(filled), text(words))
	}
}

func text(words []Token) string {
	var out []string
	for _, w := range words {
		out = append(out, w.Text)
	}
	return strings.Join(out, " ")
}

func TestWithoutTesseract(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := New(context.Background(), Options{Languages: Languages()})
	if !errors.Is(err, ErrNoOCR) || ReasonOf(err).Code != "no_ocr" {
		t.Errorf("%v", err)
	}
}

func TestWithoutLanguage(t *testing.T) {
	reader(t)
	_, err := New(context.Background(), Options{Languages: []string{"xxx"}})
	if !errors.Is(err, ErrNoLanguage) || ReasonOf(err).Code != "no_ocr_language" {
		t.Errorf("%v", err)
	}
	r, err := New(context.Background(), Options{Languages: []string{"eng", "xxx"}})
	if err != nil || len(r.Missing()) != 1 || !strings.Contains(r.Version(), "eng=") || strings.Contains(r.Version(), "xxx") {
		t.Errorf("%v %v", r, err)
	}
}

func TestReadStops(t *testing.T) {
	r := reader(t)
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := r.Read(ctx, Image{Gray: page(t, testDPI).gray, DPI: testDPI}); ReasonOf(err).Code != "timeout" {
		t.Errorf("%v", err)
	}
}

func TestReadPGM(t *testing.T) {
	g, err := ReadPGM(bytes.NewReader([]byte("P5\n# made by hand\n3 2\n255\nabcdef")))
	if err != nil || g.Rect.Dx() != 3 || g.Rect.Dy() != 2 || string(g.Pix) != "abcdef" {
		t.Fatalf("%v %v", g, err)
	}
	for _, bad := range []string{"", "P", "P6\n1 1\n255\nabc", "P5\n0 2\n255\n", "P5\n2 2\n255\nabc", "P5\n99999999 99999999\n255\n", "P5\n1 1\n65535\nab", "P5\n-1 1\n255\na"} {
		if _, err := ReadPGM(bytes.NewReader([]byte(bad))); !errors.Is(err, ErrImage) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func FuzzReadPGM(f *testing.F) {
	f.Add([]byte("P5\n# c\n3 2\n255\nabcdef"))
	f.Add([]byte("P5 1 1 15 a"))
	f.Add([]byte("P5\n9999 9999\n255\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		g, err := ReadPGM(bytes.NewReader(b))
		if err != nil {
			return
		}
		var again bytes.Buffer
		if err := writePGM(&again, g); err != nil {
			t.Fatal(err)
		}
		if h, err := ReadPGM(&again); err != nil || !bytes.Equal(g.Pix, h.Pix) {
			t.Errorf("%v", err)
		}
	})
}

// Tiny pages go through every step without harm.
func TestPrepareTiny(t *testing.T) {
	for _, size := range []image.Point{{1, 1}, {2, 1}, {1, 50}, {3, 3}, {40, 7}, {500, 2}} {
		p := prepare(Image{Gray: image.NewGray(image.Rectangle{Max: size}), DPI: 300})
		if p.gray == nil || p.frame.width < 1 || p.frame.height < 1 {
			t.Errorf("%v: %+v", size, p.frame)
		}
	}
}
