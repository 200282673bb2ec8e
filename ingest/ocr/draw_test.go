package ocr

import (
	"image"
	"image/color"
	"math"
	"math/rand"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

const letter = `Villa Robledo, 14 de marzo de 2011
Señora Amparo Quiroga Leal
Directora General de Aguas
Ministerio de Obras Fluviales
Presente
Estimada señora directora:
Por medio de la presente le remitimos el informe que solicitó en su oficio
del mes pasado sobre las bodegas del puerto y el estado de los muelles. Los
trabajos comenzaron en enero y continuarán durante todo el verano.
Quedamos atentos a sus comentarios y le enviamos un cordial saludo.
Atentamente,
Hernán Puig Salvatierra
Presidente de la Junta del Puerto Nuevo`

// pen draws lines of type and remembers where each word stands.
type pen struct {
	gray  *image.Gray
	face  font.Face
	words []drawn
}

type drawn struct {
	text string
	box  image.Rectangle
}

func newPen(t testing.TB, dpi int) *pen {
	f, err := opentype.Parse(goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: 11, DPI: float64(dpi)})
	if err != nil {
		t.Fatal(err)
	}
	g := image.NewGray(image.Rect(0, 0, 85*dpi/10, 11*dpi))
	for i := range g.Pix {
		g.Pix[i] = 255
	}
	return &pen{gray: g, face: face}
}

// write draws lines from a place on, in pixels.
func (p *pen) write(text string, x, y int) {
	d := font.Drawer{Dst: p.gray, Src: image.NewUniform(color.Gray{Y: 20}), Face: p.face}
	height := p.face.Metrics().Height.Ceil()
	for line := range strings.SplitSeq(text, "\n") {
		y += height * 3 / 2
		d.Dot = fixed.P(x, y)
		for word := range strings.FieldsSeq(line) {
			from := d.Dot.X.Floor()
			d.DrawString(word)
			p.words = append(p.words, drawn{word, image.Rect(from, y-height*3/4, d.Dot.X.Ceil(), y+height/4)})
			d.DrawString(" ")
		}
	}
}

// page is the letter at a resolution, with wide margins.
func page(t testing.TB, dpi int) *pen {
	p := newPen(t, dpi)
	p.write(letter, dpi, dpi)
	return p
}

// change makes a new image of the same size from a function of the place.
func change(g *image.Gray, f func(x, y int) uint8) *image.Gray {
	out := image.NewGray(g.Rect)
	for y := range g.Rect.Dy() {
		for x := range g.Rect.Dx() {
			out.Pix[y*out.Stride+x] = f(x, y)
		}
	}
	return out
}

func at(g *image.Gray, x, y int) uint8 {
	if !image.Pt(x, y).In(g.Rect) {
		return 255
	}
	return g.Pix[y*g.Stride+x]
}

// worn darkens the paper towards a corner and gives it grain.
func worn(g *image.Gray) *image.Gray {
	r := rand.New(rand.NewSource(1))
	return change(g, func(x, y int) uint8 {
		light := 1 - .35*float64(x)/float64(g.Rect.Dx()) - .25*float64(y)/float64(g.Rect.Dy())
		v := (40+.8*float64(at(g, x, y)))*light + 8*r.NormFloat64()
		return uint8(min(max(v, 0), 255))
	})
}

func skewed(degrees float64) func(*image.Gray) *image.Gray {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return func(g *image.Gray) *image.Gray {
		w, h := float64(g.Rect.Dx())/2, float64(g.Rect.Dy())/2
		return change(g, func(x, y int) uint8 {
			dx, dy := float64(x)-w, float64(y)-h
			fx, fy := w+dx*cos+dy*sin, h+dy*cos-dx*sin
			ix, iy := int(math.Floor(fx)), int(math.Floor(fy))
			fx, fy = fx-float64(ix), fy-float64(iy)
			top := float64(at(g, ix, iy))*(1-fx) + float64(at(g, ix+1, iy))*fx
			bottom := float64(at(g, ix, iy+1))*(1-fx) + float64(at(g, ix+1, iy+1))*fx
			return uint8(top*(1-fy) + bottom*fy + .5)
		})
	}
}

func clockwise(degrees int) func(*image.Gray) *image.Gray {
	return func(g *image.Gray) *image.Gray { return turned(g, degrees) }
}

func bordered(g *image.Gray) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	return change(g, func(x, y int) uint8 {
		if x < w/40+y/60 || y < h/60 || x > w-w/50 {
			return uint8(10 + (x*7+y*13)%20)
		}
		return at(g, x, y)
	})
}

func pale(g *image.Gray) *image.Gray {
	return change(g, func(x, y int) uint8 { return uint8(170 + int(at(g, x, y))*70/255) })
}

// sprinkled puts dark specks of up to size × size pixels on a share of the
// page, per mille.
func sprinkled(share, size int) func(*image.Gray) *image.Gray {
	return func(g *image.Gray) *image.Gray {
		r := rand.New(rand.NewSource(2))
		out := change(g, func(x, y int) uint8 { return at(g, x, y) })
		w, h := g.Rect.Dx(), g.Rect.Dy()
		for range w * h * share / 1000 {
			x, y, n := r.Intn(w-size), r.Intn(h-size), 1+r.Intn(size)
			for i := range n * n {
				out.Pix[(y+i/n)*out.Stride+x+i%n] = uint8(r.Intn(60))
			}
		}
		return out
	}
}

// scrawled is a page of pen strokes without any letters.
func scrawled(t testing.TB, dpi int) *image.Gray {
	r := rand.New(rand.NewSource(3))
	g := newPen(t, dpi).gray
	for line := range 12 {
		x, y := float64(dpi), float64(dpi)*(1.5+.6*float64(line))
		base, phase := y, 0.0
		for x < 7*float64(dpi) {
			phase += .05 + .1*r.Float64()
			x += .6 + 1.2*math.Sin(phase)
			y = base + 25*math.Sin(phase*1.3) + 12*math.Sin(phase*.37+float64(line))
			for i := range 16 {
				g.SetGray(int(x)+i%4, int(y)+i/4, color.Gray{Y: 30})
			}
		}
	}
	return g
}
