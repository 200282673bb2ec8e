package ppocr

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"legajo/ingest/ocr"
)

// helperPath is the helper, built for these tests; "" where it cannot be.
var helperPath string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "ppocr")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		path := filepath.Join(dir, Helper)
		if out, err := exec.Command("go", "build", "-o", path, "legajo/cmd/legajo-ppocr").CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "build the helper: %v\n%s", err, out)
			return 1
		}
		helperPath = path
		return m.Run()
	}())
}

// reader is the real reader. Where ONNX Runtime is not installed the tests are
// skipped, except where they must not be.
func reader(t *testing.T) *Reader {
	r, err := Use(t.Context(), helperPath, 1)
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

const dpi = 200

// typed draws lines of 12-point type from a place on, in steps down and to the
// side.
func typed(t *testing.T, size image.Point, at fixed.Point26_6, rise int, text string) *image.Gray {
	f, err := opentype.Parse(goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: 12, DPI: dpi})
	if err != nil {
		t.Fatal(err)
	}
	g := image.NewGray(image.Rectangle{Max: size})
	draw.Draw(g, g.Rect, image.White, image.Point{}, draw.Src)
	d := font.Drawer{Dst: g, Src: image.NewUniform(color.Gray{Y: 30}), Face: face}
	for i, line := range strings.Split(text, "\n") {
		d.Dot = at
		d.Dot.Y += fixed.I(i * 60)
		for _, r := range line {
			d.DrawString(string(r))
			d.Dot.Y -= fixed.Int26_6(rise) // a slope, letter by letter
		}
	}
	return g
}

func said(words []ocr.Token) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 && w.Line != words[i-1].Line {
			b.WriteString("\n")
		} else if i > 0 {
			b.WriteString(" ")
		}
		b.WriteString(w.Text)
	}
	return b.String()
}

const letter = "Señora Amparo Quiroga Leal\nDirectora General de Aguas\nRef.: oficio N° 214 de 2011, página 3\nquedamos atentos a sus comentarios"

func TestRead(t *testing.T) {
	r := reader(t)
	for name, rise := range map[string]int{"level": 0, "aslant": 24} {
		words, err := r.Read(t.Context(), []*image.Gray{typed(t, image.Pt(1200, 420), fixed.P(80, 120), rise, letter)}, dpi, ocr.AreaPage)
		if err != nil {
			t.Fatal(err)
		}
		if got := said(words); got != letter {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, letter)
		}
	}
	words, err := r.Read(t.Context(), []*image.Gray{typed(t, image.Pt(700, 60), fixed.P(10, 44), 0, "Hernán Puig Salvatierra")}, dpi, ocr.AreaLine)
	if err != nil || said(words) != "Hernán Puig Salvatierra" {
		t.Errorf("%q %v", said(words), err)
	}
}

// Boxes reach from the first to the last ink of a word.
func TestBoxes(t *testing.T) {
	r := reader(t)
	g := typed(t, image.Pt(1200, 300), fixed.P(80, 120), 0, "Quedamos atentos")
	words, err := r.Read(t.Context(), []*image.Gray{g}, dpi, ocr.AreaPage)
	if err != nil || len(words) != 2 {
		t.Fatalf("%v %v", words, err)
	}
	for _, w := range words {
		for _, x := range []int{w.Box.Min.X, w.Box.Max.X - 1} {
			ink := false
			for y := w.Box.Min.Y; y < w.Box.Max.Y; y++ {
				ink = ink || g.GrayAt(x, y).Y < 200
			}
			if !ink {
				t.Errorf("%s: no ink at %d of %v", w.Text, x, w.Box)
			}
		}
	}
	if gap := words[1].Box.Min.X - words[0].Box.Max.X; gap < 3 || gap > 20 {
		t.Errorf("%d pixels between %v and %v", gap, words[0].Box, words[1].Box)
	}
}

// A helper that fails is replaced, and its image read by the next.
func TestFailedHelper(t *testing.T) {
	real := reader(t)
	dir := t.TempDir()
	script := "#!/bin/sh\nif [ $1 = serve ] && mkdir " + filepath.Join(dir, "failed") + " 2>/dev/null; then exit 1; fi\nexec " + real.Path() + " \"$@\"\n"
	path := filepath.Join(dir, Helper)
	must(t, os.WriteFile(path, []byte(script), 0o755))
	r, err := Use(t.Context(), path, 1)
	must(t, err)
	defer r.Close()
	words, err := r.Read(t.Context(), []*image.Gray{typed(t, image.Pt(900, 300), fixed.P(80, 120), 0, "Quedamos atentos")}, dpi, ocr.AreaPage)
	if err != nil || said(words) != "Quedamos atentos" {
		t.Fatalf("%q %v", said(words), err)
	}
	if _, err := os.Stat(filepath.Join(dir, "failed")); err != nil {
		t.Error("no helper failed")
	}
}

func TestReadStops(t *testing.T) {
	r := reader(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := r.Read(ctx, []*image.Gray{image.NewGray(image.Rect(0, 0, 100, 100))}, dpi, ocr.AreaPage); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// Without a whole library nothing is read, and it is said why.
func TestLibrary(t *testing.T) {
	reader(t)
	home, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	installed, err := filepath.Glob(filepath.Join(home, "legajo", "libonnxruntime-*"))
	if err != nil || len(installed) == 0 {
		t.Skip("the library is not in the cache")
	}
	for name, c := range map[string]struct {
		damage func(t *testing.T, path string)
		want   error
	}{
		"absent":    {func(t *testing.T, path string) { must(t, os.Remove(path)) }, ErrNoLibrary},
		"truncated": {func(t *testing.T, path string) { must(t, os.Truncate(path, 10<<20)) }, ErrDamaged},
		"flipped":   {flip, ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			cache := t.TempDir()
			t.Setenv("XDG_CACHE_HOME", cache)
			path := filepath.Join(cache, "legajo", filepath.Base(installed[0]))
			must(t, os.MkdirAll(filepath.Dir(path), 0o755))
			copyFile(t, installed[0], path)
			c.damage(t, path)
			if _, err := Use(t.Context(), helperPath, 1); !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
}

func TestWithoutHelper(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := New(t.Context(), 1); !errors.Is(err, ErrNoHelper) {
		t.Errorf("%v", err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// flip turns one bit in the middle of a file.
func flip(t *testing.T, path string) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	defer f.Close()
	var b [1]byte
	_, err = f.ReadAt(b[:], 5<<20)
	must(t, err)
	b[0] ^= 4
	_, err = f.WriteAt(b[:], 5<<20)
	must(t, err)
}

func copyFile(t *testing.T, from, to string) {
	in, err := os.Open(from)
	must(t, err)
	defer in.Close()
	out, err := os.Create(to)
	must(t, err)
	_, err = io.Copy(out, in)
	must(t, errors.Join(err, out.Close()))
}

// Ink across type is taken off, and the type stays.
func TestBare(t *testing.T) {
	r := reader(t)
	clean := typed(t, image.Pt(900, 160), fixed.P(80, 90), 0, "Quedamos atentos")
	inked := image.NewGray(clean.Rect)
	copy(inked.Pix, clean.Pix)
	for x := 40; x < 860; x++ {
		for y := range 4 {
			inked.Pix[(40+x/10+y)*inked.Stride+x] = 0 // a stroke from above the line to below it
		}
	}
	got, err := r.Bare(t.Context(), inked, dpi)
	must(t, err)
	off := func(g *image.Gray) (sum int) {
		for i, v := range g.Pix {
			sum += max(int(v)-int(clean.Pix[i]), int(clean.Pix[i])-int(v))
		}
		return sum / 255
	}
	if before, after := off(inked), off(got); 2*after > before {
		t.Errorf("%d pixels are off, with the ink %d", after, before)
	}
}
