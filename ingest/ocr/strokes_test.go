package ocr

import (
	"bytes"
	"encoding/binary"
	"image"
	"testing"
)

// picture is a mask of a picture of x and spaces, each as a square of k pixels.
func picture(k int, rows ...string) *mask {
	m := &mask{make([]uint8, len(rows[0])*k*len(rows)*k), len(rows[0]) * k, len(rows) * k}
	for y := range m.h {
		for x := range m.w {
			if rows[y/k][x/k] == 'x' {
				m.pix[y*m.w+x] = 1
			}
		}
	}
	return m
}

func (m *mask) count() int {
	n := 0
	for _, v := range m.pix {
		n += int(v)
	}
	return n
}

// A stem of 9 pixels is crossed by a level stroke of 3.
func crossed() *mask {
	return picture(3,
		"          xxx          ",
		"          xxx          ",
		"          xxx          ",
		"xxxxxxxxxxxxxxxxxxxxxxx",
		"          xxx          ",
		"          xxx          ",
		"          xxx          ")
}

func TestWide(t *testing.T) {
	m := crossed().wide(6)
	if n, stem := m.count(), 9*21; n < stem || n > stem+60 {
		t.Errorf("%d pixels are left of a stem of %d", n, stem)
	}
	if m.pix[10*m.w+3] != 0 {
		t.Error("the fine stroke stays")
	}
}

func TestLong(t *testing.T) {
	ink := crossed()
	strokes := ink.long(40).thicker(ink)
	if n := strokes.count(); n < 69*3 || n > 69*3+30 {
		t.Errorf("%d pixels are in long strokes, want those of the level one", n)
	}
	left := ink.without(strokes, 12)
	if n, stem := left.count(), 9*21; n < stem-9 || n > stem+30 {
		t.Errorf("%d pixels are left of a stem of %d", n, stem)
	}
	slanted := &mask{make([]uint8, 100*100), 100, 100}
	for y := range 100 {
		for x := y / 3; x < y/3+3; x++ {
			slanted.pix[y*100+x] = 1
		}
	}
	if n := slanted.long(40).thicker(slanted).count(); n < 280 {
		t.Errorf("%d of 300 pixels of a slanted stroke are found", n)
	}
}

// A line across the page is a ruling; a loop is none.
func TestLines(t *testing.T) {
	m := picture(2,
		"                                        ",
		"  xxx  xxx   xxx    xxx  xxx  xxx       ",
		"  x x    x   x  x   x    x x  x x       ",
		"  xxx  xxx   xxx    xxx  xxx  xxx       ",
		"                                        ",
		"                                        ",
		"                 x                      ",
		"                                        ")
	got := m.lines(6)
	if len(got) != 1 || got[0].Min.X > 4 || got[0].Max.X < 66 || got[0].Max.Y > 12 {
		t.Errorf("%v", got)
	}
}

func TestWriteTIFF(t *testing.T) {
	a, b := image.NewGray(image.Rect(0, 0, 3, 3)), image.NewGray(image.Rect(0, 0, 4, 2))
	var out bytes.Buffer
	if err := writeTIFF(&out, []*image.Gray{a, b}); err != nil {
		t.Fatal(err)
	}
	le, raw := binary.LittleEndian, out.Bytes()
	at := le.Uint32(raw[4:])
	for _, want := range []uint32{3, 4} {
		if n, width := le.Uint16(raw[at:]), le.Uint32(raw[at+2+8:]); n != 8 || width != want {
			t.Fatalf("%d entries, width %d, want %d", n, width, want)
		}
		at = le.Uint32(raw[at+2+8*12:])
	}
	if at != 0 {
		t.Errorf("another page at %d", at)
	}
}

func BenchmarkStrokes(b *testing.B) {
	m := &mask{make([]uint8, 1500*600), 1500, 600}
	for i := range m.pix {
		m.pix[i] = uint8(i / 7 % 5 / 4)
	}
	b.Run("wide", func(b *testing.B) {
		for b.Loop() {
			m.wide(5)
		}
	})
	b.Run("long", func(b *testing.B) {
		for b.Loop() {
			m.long(50)
		}
	})
	b.Run("without", func(b *testing.B) {
		strokes := m.long(50)
		for b.Loop() {
			m.without(strokes, 12)
		}
	})
}

func TestRing(t *testing.T) {
	const size = 120
	pix := make([]uint8, size*size)
	for i := range pix {
		pix[i] = 255
		x, y := i%size, i/size
		if off := offCentre(image.Rect(10, 20, 110, 100), image.Pt(x, y)); off > 930 && off < 1000 {
			pix[i] = 0
		}
	}
	runs, blobs := inkOf(pix, size, size, inkShade)
	if len(blobs) != 1 || !ring(image.Rect(blobs[0].x0, blobs[0].y0, blobs[0].x1, blobs[0].y1), 0, runs) {
		t.Error("a ring is not seen")
	}
	for i := range pix {
		if x, y := i%size, i/size; x < 60 && y < 60 {
			pix[i] = 255
		}
	}
	runs, blobs = inkOf(pix, size, size, inkShade)
	if ring(image.Rect(blobs[0].x0, blobs[0].y0, blobs[0].x1, blobs[0].y1), 0, runs) {
		t.Error("three quarters of a ring are one")
	}
}

// Type is told from a stamp's ink that is little lighter, also where the two
// cross.
func TestDarkest(t *testing.T) {
	g := image.NewGray(image.Rect(0, 0, 200, 120))
	for i := range g.Pix {
		g.Pix[i] = 255
	}
	bar := func(r image.Rectangle, shade uint8) {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				g.Pix[y*g.Stride+x] = min(g.Pix[y*g.Stride+x], shade)
			}
		}
	}
	for x := 10; x < 190; x += 20 {
		bar(image.Rect(x, 30, x+6, 60), 30)
	}
	bar(image.Rect(5, 40, 195, 48), 75)
	ink := inkMask(g)
	out := darkest(g, ink, ink.long(60).thicker(ink), greyShades)
	if out == nil {
		t.Fatal("two shades are not told apart")
	}
	if out.GrayAt(12, 44).Y > 60 || out.GrayAt(22, 44).Y < 200 {
		t.Errorf("type is %d, the stamp beside it %d", out.GrayAt(12, 44).Y, out.GrayAt(22, 44).Y)
	}
	if darkest(g, ink, ink, 60) != nil {
		t.Error("shades that differ less are told apart")
	}
}
