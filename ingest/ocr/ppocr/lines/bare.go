package lines

import (
	"fmt"
	"image"
)

// Bare is an image with its type alone, black on white: a network takes away
// what pens and stamps left, and mends the letters beneath. It sees the image
// in pieces, so that none takes much memory.
func (r *Reader) Bare(g *image.Gray) (*image.Gray, error) {
	out := image.NewGray(g.Rect)
	for top := 0; top < g.Rect.Dy(); top += pieceHeight {
		from, to := max(0, top-pieceEdge), min(g.Rect.Dy(), top+pieceHeight+pieceEdge)
		type_, err := r.piece(g, from, to)
		if err != nil {
			return nil, fmt.Errorf("take ink off type: %w", err)
		}
		for y := top; y < min(g.Rect.Dy(), top+pieceHeight); y++ {
			copy(out.Pix[y*out.Stride:(y+1)*out.Stride], type_[(y-from)*out.Stride:])
		}
	}
	return out, nil
}

// A piece has so many rows, and more at its edges that are seen but not taken
// from it. Its sides are a multiple of pieceUnit, as the network halves them.
const (
	pieceHeight = 384
	pieceEdge   = 48
	pieceUnit   = 16
)

// piece is the type of some rows of an image.
func (r *Reader) piece(g *image.Gray, from, to int) ([]uint8, error) {
	w, h := g.Rect.Dx(), to-from
	wide, high := (w+pieceUnit-1)/pieceUnit*pieceUnit, (h+pieceUnit-1)/pieceUnit*pieceUnit
	dark := make([]float32, wide*high)
	for y := range h {
		for x, v := range g.Pix[(from+y)*g.Stride : (from+y)*g.Stride+w] {
			dark[y*wide+x] = float32(255-v) / 255
		}
	}
	shape, type_, err := r.bare.Run([]int64{1, 1, int64(high), int64(wide)}, dark)
	if err != nil {
		return nil, err
	}
	if len(type_) != wide*high {
		return nil, fmt.Errorf("a network gave %v of %d × %d pixels", shape, wide, high)
	}
	out := make([]uint8, w*h)
	for y := range h {
		for x := range w {
			out[y*w+x] = uint8(255 - 255*type_[y*wide+x] + .5)
		}
	}
	return out, nil
}
