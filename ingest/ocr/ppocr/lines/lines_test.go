package lines

import (
	"bytes"
	"encoding/gob"
	"errors"
	"image"
	"math"
	"strings"
	"testing"
)

// network answers with what a test gives it.
type network func(shape []int64, data []float32) ([]int64, []float32, error)

func (n network) Run(shape []int64, data []float32) ([]int64, []float32, error) {
	return n(shape, data)
}

func TestStrip(t *testing.T) {
	for _, degrees := range []float64{0, 1, -3, 12, -40} {
		sin, cos := math.Sincos(degrees * math.Pi / 180)
		var c core
		for u := -100.; u <= 100; u++ {
			for v := -8.; v <= 8; v++ {
				c.ends = append(c.ends, point{300 + u*cos - v*sin, 200 + u*sin + v*cos})
			}
		}
		s := c.strip()
		grow := 2 * growth * 200 * 16 / (2 * 216)
		if math.Abs(s.x-300) > .5 || math.Abs(s.y-200) > .5 || math.Abs(s.width()-200-grow) > 1 || math.Abs(s.height()-16-grow) > 1 {
			t.Errorf("%g°: %+v, %.1f × %.1f", degrees, s, s.width(), s.height())
		}
		if angle := math.Atan2(s.alongY, s.alongX) * 180 / math.Pi; math.Abs(angle-degrees) > .2 {
			t.Errorf("%g°: %g°", degrees, angle)
		}
		if s.alongX*s.acrossY-s.alongY*s.acrossX <= 0 {
			t.Errorf("%g°: a mirror image: %+v", degrees, s)
		}
	}
}

func TestCores(t *testing.T) {
	const w, h = 40, 20
	out := make([]float32, w*h)
	fill := func(x0, y0, x1, y1 int, v float32) {
		for y := y0; y < y1; y++ {
			for x := x0; x < x1; x++ {
				out[y*w+x] = v
			}
		}
	}
	fill(2, 2, 30, 6, .9)
	fill(2, 9, 30, 13, .3)  // unsure
	fill(2, 15, 30, 17, .9) // too thin
	fill(33, 2, 38, 12, .5)
	if got := cores(out, w, h); len(got) != 2 || len(got[0].ends) != 8 || len(got[1].ends) != 20 {
		t.Errorf("%v", got)
	}
}

func TestShrink(t *testing.T) {
	g := image.NewGray(image.Rect(0, 0, 7, 5))
	for i := range g.Pix {
		g.Pix[i] = 200
	}
	for _, size := range []image.Point{{7, 5}, {3, 2}, {1, 1}, {14, 10}, {7, 3}} {
		for i, v := range shrink(g, size.X, size.Y).Pix {
			if v != 200 {
				t.Fatalf("%v: pixel %d is %d", size, i, v)
			}
		}
	}
}

func TestDecode(t *testing.T) {
	r := NewRecogniser(nil, "a\r\né\r\n中\r\n")
	if len(r.classes) != 4 { // none, a, é, space
		t.Fatalf("%v", r.classes)
	}
	const columns, classes = 8, 5
	out := make([]float32, columns*classes)
	for at, c := range []int{1, 1, 0, 1, 4, 2, 3, 2} {
		out[at*classes+c] = .9
	}
	var text strings.Builder
	for _, l := range r.decode(out, columns, classes, 1) {
		text.WriteString(l.text)
	}
	if text.String() != "aa éé" { // what no paper has is nothing
		t.Errorf("%q", text.String())
	}
}

// A letter that one form hides is read from the others.
func TestForms(t *testing.T) {
	const width, classes = leastWidth, 4 // none, a, b, space
	read := network(func(shape []int64, data []float32) ([]int64, []float32, error) {
		out := make([]float32, shape[0]*classes)
		for i := range int(shape[0]) {
			row := out[i*classes:]
			row[1] = .6 // a
			if data[i*3*lineHeight*width] > 0 {
				row[1], row[2] = 0, .9 // b on white
			}
		}
		return []int64{shape[0], 1, classes}, out, nil
	})
	form := func(shade uint8) *image.Gray {
		g := image.NewGray(image.Rect(0, 0, leastWidth, lineHeight))
		for i := range g.Pix {
			g.Pix[i] = shade
		}
		return g
	}
	r := NewRecogniser(read, "a\nb\n")
	for _, c := range []struct {
		forms []*image.Gray
		want  string
	}{{[]*image.Gray{form(0)}, "a"}, {[]*image.Gray{form(0), form(255), form(255)}, "b"}, {[]*image.Gray{form(0), form(255), form(0)}, "a"}} {
		got, err := r.recognise(c.forms, []strip{wholeOf(c.forms[0]), wholeOf(c.forms[0])}, nil)
		if err != nil || len(got) != 2 || len(got[0].letters) != 1 || got[0].letters[0].text != c.want || got[1].letters[0].text != c.want {
			t.Errorf("%d forms: %+v, %v", len(c.forms), got, err)
		}
	}
}

func TestInOrder(t *testing.T) {
	at := func(text string, x, y, w float64) line {
		return line{strip{x: x + w/2, y: y, alongX: w / 2, acrossY: 15}, []letter{{text: text, conf: 1}}}
	}
	var b strings.Builder
	for _, row := range inOrder([]line{at("c", 100, 200, 400), at("b", 500, 104, 300), at("a", 100, 100, 200), at("d", 520, 205, 100), {}}) {
		for _, l := range row {
			b.WriteString(l.letters[0].text)
		}
		b.WriteString("|")
	}
	if b.String() != "ab|cd|" {
		t.Errorf("%q", b.String())
	}
}

// Serve answers what cannot be read with a reason, and goes on.
func TestServe(t *testing.T) {
	fails := network(func([]int64, []float32) ([]int64, []float32, error) { return nil, nil, errors.New("no memory") })
	var in, out bytes.Buffer
	enc := gob.NewEncoder(&in)
	for _, q := range []Request{{Width: 3, Height: 2, DPI: 200, Pix: make([]byte, 6)}, {Width: 3, Height: 2, DPI: 200}, {Width: -1, Height: -1, DPI: 200, Pix: []byte{1}}} {
		if err := enc.Encode(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := Serve(New(fails, NewRecogniser(fails, "a\n"), NewRecogniser(fails, "a\n"), fails), &in, &out); err != nil {
		t.Fatal(err)
	}
	dec := gob.NewDecoder(&out)
	for _, want := range []string{"no memory", "in 0 bytes", "-1 × -1"} {
		var reply Reply
		if err := dec.Decode(&reply); err != nil || !strings.Contains(reply.Err, want) {
			t.Errorf("%+v %v, want %q", reply, err, want)
		}
	}
}
