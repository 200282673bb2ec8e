package main

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"legajo/papers/pdffile"
)

// scan is what paper, copier and glass do to a page.
type scan struct {
	dpi      int
	skew     float64 // degrees clockwise
	turn     int     // 0 or 90 degrees clockwise: the sheet lay on its side
	ink      float64 // grey of full ink, 0 black to 255
	paper    float64 // grey of clean paper
	fade     float64 // how much lighter the ink gets where it is worn
	stains   int     // rings left by cups
	speckles int     // specks of dirt
	holes    bool    // punched at the left
	border   bool    // the lid was open: black around the sheet
	bilevel  bool    // black and white only, as a fax
	layer    bool    // an earlier, poor OCR lies under the picture
	quality  int     // of the JPEG
	seed     uint64
}

// write scans the pages of one PDF into another that has only pictures.
func (s *scan) write(native, out string) error {
	stem := native + "-page"
	if err := command("pdftoppm", "-r", fmt.Sprint(s.dpi), "-gray", native, stem); err != nil {
		return err
	}
	names, err := filepath.Glob(stem + "-*.pgm")
	if err != nil {
		return err
	}
	slices.Sort(names)
	layers := make([][]word, len(names))
	if s.layer {
		if layers, err = words(native); err != nil {
			return err
		}
	}
	var doc pdffile.File
	for i, name := range names {
		img, err := readPGM(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		rnd := rand.New(rand.NewPCG(s.seed, uint64(i)))
		if err := s.addPage(&doc, s.wear(img, rnd), s.misread(layers[i], rnd)); err != nil {
			return err
		}
	}
	return os.WriteFile(out, doc.Bytes(), 0o644)
}

// wear is the page as the scanner saw it.
func (s *scan) wear(img *image.Gray, rnd *rand.Rand) *image.Gray {
	page := blur(img)
	b := page.Bounds()
	out := image.NewGray(b)
	w, h := float64(b.Dx()), float64(b.Dy())
	sin, cos := math.Sincos(-s.skew * math.Pi / 180)
	phase := [4]float64{rnd.Float64() * 6, rnd.Float64() * 6, rnd.Float64() * 6, rnd.Float64() * 6}
	stains := s.rings(w, h, rnd)
	for y := range b.Dy() {
		for x := range b.Dx() {
			dx, dy := float64(x)-w/2, float64(y)-h/2
			ox, oy := cos*dx-sin*dy+w/2, sin*dx+cos*dy+h/2
			if s.border && (ox < 4 || oy < 4 || ox > w-4 || oy > h-4) {
				out.Pix[y*out.Stride+x] = uint8(20 + rnd.IntN(20))
				continue
			}
			u, v := float64(x)/w, float64(y)/h
			paper := s.paper + 9*math.Sin(2.1*u+phase[0]) + 7*math.Sin(3.3*v+phase[1]) - 16*math.Exp(-30*u)
			worn := math.Max(0, math.Sin(5*u+phase[2])*math.Sin(4*v+phase[3]))
			ink := s.ink + s.fade*worn
			g := ink + (paper-ink)*at(page, ox, oy)/255
			for _, r := range stains {
				g -= r.shade(float64(x), float64(y))
			}
			if s.holes && hole(u*w, v*h, w, h) {
				g = 24
			}
			out.Pix[y*out.Stride+x] = clamp(g + rnd.NormFloat64()*2.5)
		}
	}
	for range s.speckles {
		x, y := rnd.IntN(b.Dx()-2), rnd.IntN(b.Dy()-2)
		out.Pix[y*out.Stride+x], out.Pix[y*out.Stride+x+1] = 30, 60
	}
	if s.bilevel {
		threshold(out)
	}
	if s.turn == 90 {
		out = quarter(out)
	}
	return out
}

// ring is the mark of a cup: centre, radius and darkness.
type ring struct{ x, y, r, dark float64 }

func (s *scan) rings(w, h float64, rnd *rand.Rand) []ring {
	out := make([]ring, s.stains)
	for i := range out {
		out[i] = ring{w * (.2 + .6*rnd.Float64()), h * (.2 + .6*rnd.Float64()), w * (.08 + .06*rnd.Float64()), 34}
	}
	return out
}

func (r ring) shade(x, y float64) float64 {
	d := math.Hypot(x-r.x, y-r.y) - r.r
	if d < 0 {
		return r.dark * .25
	}
	return r.dark * math.Exp(-d*d/30)
}

// hole reports whether a punch for two holes took this point.
func hole(x, y, w, h float64) bool {
	for _, cy := range []float64{.36, .64} {
		if math.Hypot(x-.035*w, y-cy*h) < .013*w {
			return true
		}
	}
	return false
}

func clamp(g float64) uint8 { return uint8(min(max(g, 0), 255)) }

// at is the grey at a point between pixels; white outside the page.
func at(img *image.Gray, x, y float64) float64 {
	x0, y0 := math.Floor(x), math.Floor(y)
	fx, fy := x-x0, y-y0
	px := func(x, y int) float64 {
		if !(image.Point{X: x, Y: y}).In(img.Rect) {
			return 255
		}
		return float64(img.Pix[y*img.Stride+x])
	}
	i, j := int(x0), int(y0)
	return (px(i, j)*(1-fx)+px(i+1, j)*fx)*(1-fy) + (px(i, j+1)*(1-fx)+px(i+1, j+1)*fx)*fy
}

// blur is what a lens a little out of focus makes of a page.
func blur(img *image.Gray) *image.Gray {
	out := image.NewGray(img.Rect)
	copy(out.Pix, img.Pix)
	kernel := [3]int{1, 4, 1}
	for y := 1; y < img.Rect.Dy()-1; y++ {
		for x := 1; x < img.Rect.Dx()-1; x++ {
			sum := 0
			for j := range 3 {
				for i := range 3 {
					sum += kernel[i] * kernel[j] * int(img.Pix[(y+j-1)*img.Stride+x+i-1])
				}
			}
			out.Pix[y*out.Stride+x] = uint8(sum / 36)
		}
	}
	return out
}

func threshold(img *image.Gray) {
	for i, g := range img.Pix {
		img.Pix[i] = 255
		if g < 140 {
			img.Pix[i] = 0
		}
	}
}

// quarter turns a page a quarter clockwise.
func quarter(img *image.Gray) *image.Gray {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, h, w))
	for y := range h {
		for x := range w {
			out.Pix[x*out.Stride+h-1-y] = img.Pix[y*img.Stride+x]
		}
	}
	return out
}

// encode gives a picture's bytes in a PDF and the entries that describe them.
func (s *scan) encode(img *image.Gray) (data []byte, dict string, err error) {
	var buf bytes.Buffer
	if !s.bilevel {
		err = jpeg.Encode(&buf, img, &jpeg.Options{Quality: s.quality})
		return buf.Bytes(), "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", err
	}
	z, err := zlib.NewWriterLevel(&buf, zlib.BestCompression)
	if err != nil {
		return nil, "", err
	}
	row := make([]byte, (img.Rect.Dx()+7)/8)
	for y := range img.Rect.Dy() {
		clear(row)
		for x := range img.Rect.Dx() {
			row[x/8] |= img.Pix[y*img.Stride+x] & 1 << (7 - x%8)
		}
		if _, err := z.Write(row); err != nil {
			return nil, "", err
		}
	}
	err = z.Close()
	return buf.Bytes(), "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode", err
}

// readPGM reads the binary grey maps that pdftoppm writes.
func readPGM(name string) (*image.Gray, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	var w, h, top int
	if _, err := fmt.Fscanf(r, "P5\n%d %d\n%d\n", &w, &h, &top); err != nil {
		return nil, err
	}
	img := image.NewGray(image.Rect(0, 0, w, h))
	_, err = io.ReadFull(r, img.Pix)
	return img, err
}
