package ocr

import (
	"context"
	"errors"
	"image"
	"testing"
)

// eraser is a second engine that takes what lies below a row for ink.
type eraser struct {
	engine
	from int
}

func (e *eraser) Bare(_ context.Context, g *image.Gray, _ int) (*image.Gray, error) {
	return change(g, func(x, y int) uint8 {
		if y >= e.from {
			return 255
		}
		return g.Pix[y*g.Stride+x]
	}), e.err
}

// What the second engine takes for ink is in none of a view's lines; where it
// fails the view stays as it was, and the page says so.
func TestBareView(t *testing.T) {
	drawn := newPen(t, zoneDPI)
	drawn.write("Quedamos atentos\na sus comentarios", 100, 100)
	box := image.Rect(50, 50, 800, 300)
	last := drawn.words[len(drawn.words)-1].box
	for _, c := range []struct {
		name   string
		second Engine
		lines  int
		failed bool
	}{
		{"it cannot", &engine{}, 2, false},
		{"it can", &eraser{from: last.Min.Y - box.Min.Y + surround}, 1, false},
		{"it fails", &eraser{engine: engine{err: errors.New("the helper is gone")}}, 2, true},
	} {
		p := &prepared{gray: drawn.gray, dpi: zoneDPI}
		v := newView(drawn.gray, zoneDPI, zone{box: box}, 33, false)
		r := &Reader{second: c.second}
		if err := r.bare(t.Context(), p, &v); err != nil {
			t.Fatal(err)
		}
		if len(v.bands) != c.lines || len(v.lines) != c.lines || (p.failed != nil) != c.failed {
			t.Errorf("%s: %d bands, %d lines, failed: %v", c.name, len(v.bands), len(v.lines), p.failed)
		}
	}
}
