package ocr

import (
	"image"
	"image/color"
	"testing"
)

// Blue and red ink go from yellowish paper, black type stays, also where it is
// crossed.
func TestBlack(t *testing.T) {
	paper, type_ := color.RGBA{232, 226, 205, 255}, color.RGBA{28, 26, 24, 255}
	for _, pen := range []color.RGBA{{45, 55, 150, 255}, {190, 40, 45, 255}} {
		m := image.NewRGBA(image.Rect(0, 0, 120, 80))
		fill := func(r image.Rectangle, c color.RGBA) {
			for y := r.Min.Y; y < r.Max.Y; y++ {
				for x := r.Min.X; x < r.Max.X; x++ {
					m.SetRGBA(x, y, c)
				}
			}
		}
		fill(m.Rect, paper)
		fill(image.Rect(50, 0, 54, 80), pen)
		fill(image.Rect(10, 30, 110, 36), type_)
		fill(image.Rect(50, 30, 54, 36), color.RGBA{12, 12, 22, 255})
		shades := ImageOf(m)
		g := shades.Black()
		for _, c := range []struct {
			x, y        int
			least, most uint8
		}{{5, 5, 245, 255}, {52, 10, 225, 255}, {20, 32, 0, 60}, {52, 32, 0, 60}} {
			if v := g.GrayAt(c.x, c.y).Y; v < c.least || v > c.most {
				t.Errorf("pen %v: %d at %d, %d", pen, v, c.x, c.y)
			}
		}
	}
	if grey := ImageOf(image.NewGray(image.Rect(0, 0, 3, 3))); grey.Light != nil || grey.Black != nil {
		t.Error("a grey image has colour")
	}
}
