package papers

import (
	"bytes"
	"fmt"
	"image"
	"math"
	"math/rand/v2"
	"os"
)

// raster is a picture of three bytes a pixel: red, green, blue.
type raster struct {
	w, h int
	pix  []byte
}

// readPPM reads the binary colour maps that pdftoppm writes.
func readPPM(name string) (*raster, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var w, h, top int
	if _, err := fmt.Sscanf(string(b[:min(len(b), 40)]), "P6\n%d %d\n%d\n", &w, &h, &top); err != nil {
		return nil, err
	}
	start := bytes.Index(b, []byte("\n255\n")) + 5
	if start < 5 || len(b)-start != 3*w*h {
		return nil, fmt.Errorf("%d bytes for %d by %d pixels", len(b), w, h)
	}
	return &raster{w, h, b[start:]}, nil
}

// fields are slow waves over the page, one value a block of 16 by 16 pixels,
// so that no pixel costs a sine.
type fields struct {
	w     int
	paper []int32
	worn  []int32
}

func (n *Noise) fields(w, h int, rnd *rand.Rand) fields {
	f := fields{w: w/16 + 1}
	phase := [4]float64{6 * rnd.Float64(), 6 * rnd.Float64(), 6 * rnd.Float64(), 6 * rnd.Float64()}
	for y := 0; y <= h/16; y++ {
		for x := 0; x <= w/16; x++ {
			u, v := float64(x*16)/float64(w), float64(y*16)/float64(h)
			tone := 3*float64(n.Level)*(.5*math.Sin(2.1*u+phase[0])+.4*math.Sin(3.3*v+phase[1])) - 4*float64(n.Level)*math.Exp(-30*u)
			f.paper = append(f.paper, int32(float64(n.Paper)+tone))
			f.worn = append(f.worn, int32(float64(n.Ink)+float64(n.Wear)*max(0, math.Sin(5*u+phase[2])*math.Sin(4*v+phase[3]))))
		}
	}
	return f
}

// wear is the page as the scanner saw it; back is the page that shows through,
// nil for none.
func (n *Noise) wear(page, back *raster, rnd *rand.Rand) *raster {
	out := &raster{page.w, page.h, make([]byte, len(page.pix))}
	f := n.fields(page.w, page.h, rnd)
	grain := make([]int32, 4096)
	for i := range grain {
		grain[i] = int32(math.Round(rnd.NormFloat64() * n.Grain))
	}
	sin, cos := sincos(-n.Skew)
	w, h := float64(page.w), float64(page.h)
	tint := [3]int32{0, 0, 0}
	if n.Colour {
		tint = [3]int32{0, -3 * int32(n.Level), -8 * int32(n.Level)}
	}
	for y := range page.h {
		for x := range page.w {
			dx, dy := float64(x)-w/2, float64(y)-h/2
			ox, oy := cos*dx-sin*dy+w/2, sin*dx+cos*dy+h/2
			at := 3 * (y*page.w + x)
			block := y/16*f.w + x/16
			paper, ink := f.paper[block], f.worn[block]
			through := int32(0)
			if n.Through > 0 && back != nil {
				through = int32(n.Through) * (255 - back.pixel(page.w-1-x, y, 0)) / 255
			}
			noise := grain[rnd.Uint32()&4095]
			for c := range 3 {
				v := ink + (paper-ink)*page.between(ox, oy, c)/255 + tint[c] - through + noise
				out.pix[at+c] = byte(min(max(v, 0), 255))
			}
			if n.dark(ox, oy, float64(x), float64(y), w, h) {
				out.pix[at], out.pix[at+1], out.pix[at+2] = 24, 22, 22
			}
		}
	}
	for range n.Specks {
		at := 3 * (rnd.IntN(page.h)*page.w + rnd.IntN(page.w-1))
		copy(out.pix[at:], []byte{30, 30, 30, 60, 60, 60})
	}
	if n.Fax {
		for i, v := range out.pix {
			out.pix[i] = 255
			if v < 140 {
				out.pix[i] = 0
			}
		}
	}
	for range n.Turn {
		out = out.quarter()
	}
	return out
}

// dark reports whether a point is a hole in the sheet or lies beside it.
func (n *Noise) dark(ox, oy, x, y, w, h float64) bool {
	if n.Border && (ox < 5 || oy < 5 || ox > w-5 || oy > h-5) {
		return true
	}
	if !n.Holes || x > .06*w {
		return false
	}
	r := .013 * w
	return math.Abs(y-.36*h) < r && math.Hypot(x-.035*w, y-.36*h) < r || math.Abs(y-.64*h) < r && math.Hypot(x-.035*w, y-.64*h) < r
}

// pixel is one part of a pixel, 255 outside the page.
func (r *raster) pixel(x, y, c int) int32 {
	if x < 0 || y < 0 || x >= r.w || y >= r.h {
		return 255
	}
	return int32(r.pix[3*(y*r.w+x)+c])
}

// between is the value at a point between pixels.
func (r *raster) between(x, y float64, c int) int32 {
	x0, y0 := math.Floor(x), math.Floor(y)
	fx, fy := int32(256*(x-x0)), int32(256*(y-y0))
	i, j := int(x0), int(y0)
	top := r.pixel(i, j, c)*(256-fx) + r.pixel(i+1, j, c)*fx
	low := r.pixel(i, j+1, c)*(256-fx) + r.pixel(i+1, j+1, c)*fx
	return (top/256*(256-fy) + low/256*fy) / 256
}

// quarter turns a page a quarter clockwise.
func (r *raster) quarter() *raster {
	out := &raster{r.h, r.w, make([]byte, len(r.pix))}
	for y := range r.h {
		for x := range r.w {
			copy(out.pix[3*(x*out.w+r.h-1-y):], r.pix[3*(y*r.w+x):3*(y*r.w+x)+3])
		}
	}
	return out
}

func (r *raster) grey() *image.Gray {
	img := image.NewGray(image.Rect(0, 0, r.w, r.h))
	for i := range img.Pix {
		img.Pix[i] = byte((299*int(r.pix[3*i]) + 587*int(r.pix[3*i+1]) + 114*int(r.pix[3*i+2])) / 1000)
	}
	return img
}

func (r *raster) rgba() *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, r.w, r.h))
	for i := range r.w * r.h {
		copy(img.Pix[4*i:], r.pix[3*i:3*i+3])
		img.Pix[4*i+3] = 255
	}
	return img
}

// bits are a page of black and white, a bit a pixel and whole bytes a row.
func (r *raster) bits() []byte {
	row := (r.w + 7) / 8
	out := make([]byte, row*r.h)
	for y := range r.h {
		for x := range r.w {
			out[y*row+x/8] |= r.pix[3*(y*r.w+x)] & 1 << (7 - x%8)
		}
	}
	return out
}
