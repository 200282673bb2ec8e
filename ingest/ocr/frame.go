package ocr

import (
	"image"

	"legajo/ingest"
)

// frame knows the way back from the image that a reader saw to the page as
// displayed.
type frame struct {
	image         image.Point // the page image, in pixels
	turn          int         // degrees clockwise that it was turned, first
	skew          int32       // hundredths of a degree that were taken out, second
	width, height int32       // the page as displayed, in tenths of a point
}

// box maps a box of the straightened image, in pixels, to the page.
func (f *frame) box(r image.Rectangle) ingest.Box {
	var out ingest.Box
	for i, p := range [4]image.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}} {
		x, y := f.point(p)
		if i == 0 {
			out = ingest.Box{X0: x, Y0: y, X1: x, Y1: y}
			continue
		}
		out.X0, out.Y0 = min(out.X0, x), min(out.Y0, y)
		out.X1, out.Y1 = max(out.X1, x), max(out.Y1, y)
	}
	out.X0, out.X1 = clip(out.X0, out.X1, f.width)
	out.Y0, out.Y1 = clip(out.Y0, out.Y1, f.height)
	return out
}

// clip keeps a range within 0 to size and at least one long.
func clip(lo, hi, size int32) (int32, int32) {
	lo = min(max(lo, 0), size-1)
	return lo, min(max(hi, lo+1), size)
}

// point maps a corner between pixels. It counts in 16 bits of fraction.
func (f *frame) point(p image.Point) (x, y int32) {
	w, h := int64(f.image.X), int64(f.image.Y)
	tw, th := w, h // of the turned image
	if f.turn%180 != 0 {
		tw, th = h, w
	}
	px, py := int64(p.X)<<16, int64(p.Y)<<16
	if f.skew != 0 {
		sin, cos := slope(f.skew)
		size := grown(image.Pt(int(tw), int(th)), sin, cos)
		dx, dy := 2*int64(p.X)-int64(size.X), 2*int64(p.Y)-int64(size.Y)
		px = tw<<15 + (cos*dx-sin*dy)/2
		py = th<<15 + (sin*dx+cos*dy)/2
	}
	switch f.turn {
	case 90:
		px, py = py, h<<16-px
	case 180:
		px, py = w<<16-px, h<<16-py
	case 270:
		px, py = w<<16-py, px
	}
	return scaled(px, w, f.width), scaled(py, h, f.height)
}

// scaled turns pixels of which an image has n into tenths of a point of which
// the page has size.
func scaled(v, n int64, size int32) int32 {
	return int32((v/n*int64(size) + v%n*int64(size)/n + 1<<15) >> 16)
}
