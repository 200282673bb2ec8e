// Package lines reads page images with the networks of PP-OCR: one finds where
// lines of type lie, level or not, another reads a line that was cut out and
// laid level, and a third reads with more care what that one was in doubt of.
// What comes out are words with their places.
//
// The networks are run by whoever gives a Network; everything else is here, in
// pure Go. A further network, of this project, takes ink off type. Confidences
// are per mille, places in pixels of the image.
package lines

import (
	"fmt"
	"image"
	"math"
	"slices"
	"strings"
)

// Version names what this package does to an image; it changes whenever the
// words of some image may.
const Version = "lines 5"

// Network turns a tensor into one: its shape, and its numbers in rows.
type Network interface {
	Run(shape []int64, data []float32) (outShape []int64, out []float32, err error)
}

// Word is a word as read.
type Word struct {
	Text string // without spaces
	Box  image.Rectangle
	Conf int // per mille: the mean over its letters
	Line int // from 0, in the order of the image; words of a line follow one another
	Size int // height of the line in pixels
	// Name is one of the names that a reader was given, of which the letters of
	// the word are nearly as likely as what was read; "" for none.
	Name string
}

// Reader finds lines and reads them. It serves one caller at a time.
type Reader struct {
	detector       Network
	quick, careful *Recogniser
	bare           Network
}

// Recogniser reads one line at a time.
type Recogniser struct {
	net     Network
	classes []class
	forms   map[rune][]class // of each letter without case and accents
}

// NewRecogniser makes a recogniser of a network and the letters that it tells
// apart, one a line.
func NewRecogniser(net Network, dictionary string) *Recogniser {
	classes := classesOf(dictionary)
	return &Recogniser{net, classes, formsOf(classes)}
}

// New makes a reader of a network that finds lines, two that read them, and one
// that takes ink off type.
func New(detector Network, quick, careful *Recogniser, bare Network) *Reader {
	return &Reader{detector, quick, careful, bare}
}

// Read reads an image, in one form or several of one size: lines are looked for
// in the first two. Where it shows a single line, nothing is looked for.
// Careful asks for the careful network, which otherwise reads the lines alone
// that the quick one was in doubt of. Names, folded, are compared with what the
// first network is in doubt of.
func (r *Reader) Read(forms []*image.Gray, dpi int, single, careful bool, names []string) ([]Word, error) {
	g := forms[0]
	found := []strip{wholeOf(g)}
	if !single {
		var err error
		if found, err = r.find(forms, dpi); err != nil {
			return nil, fmt.Errorf("find lines: %w", err)
		}
	}
	first := r.quick
	if careful {
		first = r.careful
	}
	read, err := first.recognise(forms, found, names)
	if err == nil && !careful {
		err = r.again(forms, read)
	}
	if err != nil {
		return nil, fmt.Errorf("read lines: %w", err)
	}
	return wordsOf(g, inOrder(read)), nil
}

// find finds the strips of the first form, and those of the second that lie
// where the first has none.
func (r *Reader) find(forms []*image.Gray, dpi int) ([]strip, error) {
	found, err := r.detect(forms[0], dpi)
	if err != nil || len(forms) == 1 {
		return found, err
	}
	more, err := r.detect(forms[1], dpi)
	if err != nil {
		return nil, err
	}
	first := found
	for _, s := range more {
		if !slices.ContainsFunc(first, s.over) {
			found = append(found, s)
		}
	}
	return found, nil
}

// over says whether two strips share a third of the smaller one.
func (s strip) over(o strip) bool {
	a, b := s.box(-1, 1), o.box(-1, 1)
	i := a.Intersect(b)
	return 3*i.Dx()*i.Dy() > min(a.Dx()*a.Dy(), b.Dx()*b.Dy())
}

// sureLine is the mean confidence of a line's letters from which on it is not
// read again.
const sureLine = .93

// again reads carefully the lines that the quick network was in doubt of.
func (r *Reader) again(forms []*image.Gray, read []line) error {
	var doubtful []int
	var strips []strip
	for i, l := range read {
		if len(l.letters) > 0 && l.mean() < sureLine {
			doubtful, strips = append(doubtful, i), append(strips, l.strip)
		}
	}
	better, err := r.careful.recognise(forms, strips, nil)
	if err != nil {
		return err
	}
	for i, at := range doubtful {
		read[at] = better[i]
	}
	return nil
}

// mean is the confidence of a line.
func (l line) mean() float64 {
	sum := 0.
	for _, c := range l.letters {
		sum += c.conf
	}
	return sum / float64(len(l.letters))
}

// strip is a rectangle of an image, level or not, in which a line of type lies:
// its centre, its half width along the line and half height across it, as
// vectors, in pixels.
type strip struct{ x, y, alongX, alongY, acrossX, acrossY float64 }

func wholeOf(g *image.Gray) strip {
	w, h := float64(g.Rect.Dx())/2, float64(g.Rect.Dy())/2
	return strip{x: w, y: h, alongX: w, acrossY: h}
}

func (s strip) width() float64  { return 2 * math.Hypot(s.alongX, s.alongY) }
func (s strip) height() float64 { return 2 * math.Hypot(s.acrossX, s.acrossY) }

// point is the place in the image of a place in the strip, both of whose sides
// go from -1 to 1.
func (s strip) point(u, v float64) (x, y float64) {
	return s.x + u*s.alongX + v*s.acrossX, s.y + u*s.alongY + v*s.acrossY
}

// box is the smallest level rectangle around the strip from u0 to u1.
func (s strip) box(u0, u1 float64) image.Rectangle {
	x0, y0 := math.Inf(1), math.Inf(1)
	x1, y1 := math.Inf(-1), math.Inf(-1)
	for _, u := range [2]float64{u0, u1} {
		for _, v := range [2]float64{-1, 1} {
			x, y := s.point(u, v)
			x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
		}
	}
	return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1)))
}

// class is one thing that the recogniser tells apart: a letter, with its place
// in the network's output.
type class struct {
	at   int
	text string
}

// classesOf lists the letters that Spanish and English papers and the names in
// them have. The network knows thousands more and mistakes ink for them. The
// first of its classes says that there is none, the last is the space.
func classesOf(dictionary string) []class {
	out, n := []class{{0, ""}}, 0
	for l := range strings.Lines(dictionary) {
		n++
		if letter := strings.TrimRight(l, "\r\n"); written(letter) {
			out = append(out, class{n, letter})
		}
	}
	return append(out, class{n + 1, " "})
}

func written(letter string) bool {
	runes := []rune(letter)
	if len(runes) != 1 {
		return false
	}
	return runes[0] <= 'ÿ' || strings.ContainsRune("ŒœŠšŽžŸ‘’“”–—•…€", runes[0])
}
