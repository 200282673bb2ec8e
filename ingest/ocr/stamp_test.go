package ocr

import (
	"context"
	"image"
	"math"
	"strings"
	"testing"

	"legajo/ingest"
)

// stampOn draws a slanted frame with a picture of type in it, both turned by
// an angle about the frame's corner.
func stampOn(g *image.Gray, in *image.Gray, at image.Point, degrees float64) {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	w, h := in.Rect.Dx(), in.Rect.Dy()
	for y := range g.Rect.Dy() {
		for x := range g.Rect.Dx() {
			dx, dy := float64(x-at.X), float64(y-at.Y)
			u, v := int(dx*cos+dy*sin), int(-dx*sin+dy*cos)
			if u < 0 || v < 0 || u >= w || v >= h {
				continue
			}
			shade := in.Pix[v*in.Stride+u]
			if u < 5 || v < 5 || u >= w-5 || v >= h-5 {
				shade = 20
			}
			g.Pix[y*g.Stride+x] = min(g.Pix[y*g.Stride+x], shade)
		}
	}
}

// A slanted stamp is read straight, its words have their own source and block,
// and the type around it stays as it was.
func TestStamped(t *testing.T) {
	r := reader(t)
	whole := page(t, testDPI)
	line := firstLines(whole.gray, 2)
	clean := image.NewGray(whole.gray.Rect)
	copy(clean.Pix, whole.gray.Pix)
	for y := clean.Rect.Dy() * 6 / 10; y < clean.Rect.Dy(); y++ {
		for x := range clean.Rect.Dx() {
			clean.Pix[y*clean.Stride+x] = 255
		}
	}
	stampOn(clean, line, image.Pt(clean.Rect.Dx()/4, clean.Rect.Dy()*7/10), -6)
	got, err := r.Read(context.Background(), Image{Gray: clean, DPI: testDPI})
	if err != nil {
		t.Fatal(err)
	}
	var stamped []string
	for _, w := range got.Page.Words {
		if w.Source == ingest.SourceStamp {
			stamped = append(stamped, w.Text)
			if int(w.Box.Y0) < int(got.Page.Height)*55/100 {
				t.Errorf("%q is said to be stamped", w.Text)
			}
		}
	}
	if len(stamped) < 2 {
		t.Errorf("stamped: %s", strings.Join(stamped, " "))
	}
}

// firstLines cuts the first lines of type out of a page, with paper around.
func firstLines(g *image.Gray, n int) *image.Gray {
	s := reduce(g, testDPI)
	_, blobs := inkOf(s.pix, s.w, s.h, inkShade)
	var box image.Rectangle
	for _, b := range blobs {
		r := image.Rect(b.x0, b.y0, b.x1, b.y1)
		if b.textLike() && (box.Empty() || r.Min.Y < box.Min.Y+14*n && r.Min.X < box.Min.X+200) {
			box = box.Union(r)
		}
	}
	box = scaledBox(box.Inset(-10), s.k).Intersect(g.Rect)
	out := image.NewGray(image.Rect(0, 0, box.Dx(), box.Dy()))
	for y := range box.Dy() {
		copy(out.Pix[y*out.Stride:(y+1)*out.Stride], g.Pix[g.PixOffset(box.Min.X, box.Min.Y+y):])
	}
	return out
}

// A printed frame is level: it is none.
func TestLevelFrame(t *testing.T) {
	for _, c := range []struct {
		degrees float64
		want    int
	}{{0, 0}, {-7, 1}, {5, 1}} {
		g := image.NewGray(image.Rect(0, 0, 600, 500))
		paper := image.NewGray(image.Rect(0, 0, 330, 120))
		for i := range g.Pix {
			g.Pix[i] = 255
		}
		for i := range paper.Pix {
			paper.Pix[i] = 255
		}
		stampOn(g, paper, image.Pt(100, 200), c.degrees)
		p := &prepared{gray: g, dpi: 200}
		if got := p.trace().stamps(); len(got) != c.want {
			t.Errorf("at %g degrees %d stamps, want %d", c.degrees, len(got), c.want)
		}
	}
}
