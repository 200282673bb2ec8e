package ocr

import (
	"image"
	"math"
)

// turned turns an image clockwise by 0, 90, 180 or 270 degrees.
func turned(g *image.Gray, degrees int) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	switch degrees {
	case 90, 270:
		out := image.NewGray(image.Rect(0, 0, h, w))
		quarter(out.Pix, g, degrees)
		return out
	case 180:
		out := image.NewGray(image.Rect(0, 0, w, h))
		for y := range h {
			row, to := g.Pix[y*g.Stride:y*g.Stride+w], out.Pix[(h-1-y)*w:(h-y)*w]
			for x, v := range row {
				to[w-1-x] = v
			}
		}
		return out
	}
	return g
}

// quarter writes g turned by 90 or 270 degrees, in tiles that fit the cache.
func quarter(out []uint8, g *image.Gray, degrees int) {
	const tile = 64
	w, h := g.Rect.Dx(), g.Rect.Dy()
	for y0 := 0; y0 < h; y0 += tile {
		for x0 := 0; x0 < w; x0 += tile {
			for y := y0; y < min(y0+tile, h); y++ {
				row := g.Pix[y*g.Stride : y*g.Stride+w]
				for x := x0; x < min(x0+tile, w); x++ {
					if degrees == 90 {
						out[x*h+h-1-y] = row[x]
					} else {
						out[(w-1-x)*h+y] = row[x]
					}
				}
			}
		}
	}
}

// slope is the sine and cosine of an angle in hundredths of a degree, with 16
// bits of fraction.
func slope(skew int32) (sin, cos int64) {
	a := float64(skew) * math.Pi / 18000
	return int64(math.Round(math.Sin(a) * (1 << 16))), int64(math.Round(math.Cos(a) * (1 << 16)))
}

// straighten takes a skew out of an image, white where there was no paper. The
// image grows by what the corners need; its centre stays the centre.
func straighten(g *image.Gray, skew int32) *image.Gray {
	sin, cos := slope(skew)
	size := grown(g.Rect.Size(), sin, cos)
	out := image.NewGray(image.Rectangle{Max: size})
	w, h := int64(g.Rect.Dx()), int64(g.Rect.Dy())
	for y := range size.Y {
		dx, dy := -int64(size.X-1), 2*int64(y)-int64(size.Y-1) // twice the way from the centre
		sx := (w-1)<<15 + (cos*dx-sin*dy)/2
		sy := (h-1)<<15 + (sin*dx+cos*dy)/2
		straightenRow(out.Pix[y*out.Stride:(y+1)*out.Stride], g, sx, sy, cos, sin)
	}
	return out
}

// grown is the size of an image after straightening.
func grown(size image.Point, sin, cos int64) image.Point {
	sin = max(sin, -sin)
	w, h := int64(size.X), int64(size.Y)
	return image.Pt(int((w*cos+h*sin+1<<15)>>16), int((h*cos+w*sin+1<<15)>>16))
}

func straightenRow(out []uint8, g *image.Gray, sx, sy, dx, dy int64) {
	w, h, stride := g.Rect.Dx(), g.Rect.Dy(), g.Stride
	for x := range out {
		ix, iy := int(sx>>16), int(sy>>16)
		if uint(ix) < uint(w-1) && uint(iy) < uint(h-1) {
			at := iy*stride + ix
			up, down := g.Pix[at:at+2:at+2], g.Pix[at+stride:at+stride+2:at+stride+2]
			fx, fy := uint32(sx>>8&255), uint32(sy>>8&255)
			a := uint32(up[0])*(256-fx) + uint32(up[1])*fx
			b := uint32(down[0])*(256-fx) + uint32(down[1])*fx
			out[x] = uint8((a*(256-fy) + b*fy + 1<<15) >> 16)
		} else {
			out[x] = 255
		}
		sx += dx
		sy += dy
	}
}
