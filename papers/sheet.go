package papers

import (
	"strings"
	"unicode/utf8"

	"legajo/papers/pdffile"
)

// face is one of the standard fonts.
type face int

const (
	sans face = iota
	sansBold
	serif
	serifBold
	serifItalic
	mono
	script // by hand
)

var faces = []struct {
	name   string // in PDF
	css    string
	weight string    // and slant, in CSS
	widths *[224]int // nil where all are 600
}{
	sans:        {"Helvetica", "Nimbus Sans, Liberation Sans, Arial, sans-serif", "normal", &sansWidths},
	sansBold:    {"Helvetica-Bold", "Nimbus Sans, Liberation Sans, Arial, sans-serif", "bold", &sansBoldWidths},
	serif:       {"Times-Roman", "Nimbus Roman, Liberation Serif, Times New Roman, serif", "normal", &serifWidths},
	serifBold:   {"Times-Bold", "Nimbus Roman, Liberation Serif, Times New Roman, serif", "bold", &serifBoldWidths},
	serifItalic: {"Times-Italic", "Nimbus Roman, Liberation Serif, Times New Roman, serif", "italic", &serifItalicWidths},
	mono:        {"Courier", "Nimbus Mono PS, Liberation Mono, Courier New, monospace", "normal", nil},
	script:      {"Times-Italic", "Nimbus Roman, Liberation Serif, Times New Roman, serif", "italic", &serifItalicWidths},
}

// width is a text's width in points.
func (f face) width(text string, size float64) float64 {
	if f == script {
		return scriptWidth(text, size)
	}
	if faces[f].widths == nil {
		return .6 * size * float64(utf8.RuneCountInString(text))
	}
	sum := 0
	for _, r := range text {
		if c := pdffile.WinAnsi(r); c >= 32 {
			sum += faces[f].widths[c-32]
		}
	}
	return float64(sum) * size / 1000
}

type align int

const (
	left align = iota
	center
	right
	justify
)

// style is how a paragraph is set; the zero size is the sheet's own.
type style struct {
	face      face
	size      float64 // points
	align     align
	indent    float64 // of the first line; negative hangs the others
	underline bool
	spaced    bool // l e t t e r s   a p a r t
}

// Word is a word on a page as displayed: its text and box in points from the
// top left, and what it says.
type Word struct {
	Text string     `json:"text"`
	Box  [4]float64 `json:"box"` // left, top, right, bottom

	face face
	size float64
	base float64 // baseline from the top
	run  *run
}

// run is a piece of text that says one thing; of is nil for mere words.
type run struct {
	text string
	of   *said
	mark *mark // nil where it is printed with the rest
}

// said is what a run of words says: somebody's name, somebody's post or a date.
type said struct {
	who      *actor
	post     bool
	date     string // EDTF
	optional bool   // neither owed nor wrong
}

// stroke is a rule on a page, or the pieces of a curve that a pen drew.
type stroke struct {
	points [][2]float64 // from the top left
	curve  bool         // the points are a start and then triples of a Bézier curve
	width  float64
	rgb    [3]float64
	turned float64 // degrees, of text
	text   string  // a stamp's letters, at points[0], in rgb
	size   float64
	fill   bool // a rectangle between two corners
}

// page is what stands on one page. ink lies over the words.
type page struct {
	words    []Word
	rules    []stroke
	ink      []stroke
	mentions []mention
}

// mention is a range of words of one page that names somebody or something.
type mention struct {
	said        *said
	first, last int
	text        string
}

// sheet sets text on pages from top to bottom.
type sheet struct {
	w, h        float64
	margin      float64
	face        face // of the body
	size        float64
	pages       []*page
	x0, x1, y   float64
	foot        func() // writes the foot of a page that is full
	head        func() // writes the head of a further page
	inFurniture bool
}

func (s *sheet) page() *page { return s.pages[len(s.pages)-1] }

// newPage begins a page.
func (s *sheet) newPage() {
	if len(s.pages) > 0 {
		s.furnish(s.foot, s.h-40)
	}
	s.pages = append(s.pages, &page{})
	s.y = s.margin
	if len(s.pages) > 1 && s.head != nil {
		s.furnish(s.head, 34)
		s.y = s.margin + 10
	}
}

// furnish writes a head or foot at a height, in full width.
func (s *sheet) furnish(write func(), y float64) {
	if write == nil {
		return
	}
	x0, x1, old := s.x0, s.x1, s.y
	s.x0, s.x1, s.y, s.inFurniture = s.margin, s.w-s.margin, y, true
	write()
	s.x0, s.x1, s.y, s.inFurniture = x0, x1, old, false
}

// room begins a page where so many points are not left on this one.
func (s *sheet) room(points float64) {
	if !s.inFurniture && s.y+points > s.h-s.margin {
		s.newPage()
	}
}

func (s *sheet) gap(points float64) { s.y += points }

// set sets runs as one paragraph in the frame. A line break in a run is one on
// the page.
func (s *sheet) set(st style, runs []run) {
	if st.size == 0 {
		st.size = s.size
	}
	var lineWords []Word
	x := max(0, st.indent)
	flush := func(last bool) {
		s.place(st, lineWords, last)
		lineWords = nil
		x = max(0, -st.indent)
	}
	space := st.face.width(" ", st.size)
	for i := range runs {
		r := &runs[i]
		for n, part := range strings.Split(r.text, "\n") {
			if n > 0 {
				flush(true)
				x = 0
			}
			glued := n == 0 && i > 0 && !strings.HasPrefix(part, " ") && !strings.HasSuffix(runs[i-1].text, " ")
			if st.spaced {
				part = strings.Join(strings.Split(part, ""), " ")
			}
			for k, w := range strings.Fields(part) {
				width := st.face.width(w, st.size)
				if k == 0 && glued && len(lineWords) > 0 {
					p := &lineWords[len(lineWords)-1]
					p.Text += w
					p.Box[2] += width
					x += width
					if r.of != nil {
						p.run = r
					}
					continue
				}
				if len(lineWords) > 0 && x+width > s.x1-s.x0 {
					flush(false)
				}
				lineWords = append(lineWords, Word{Text: w, Box: [4]float64{x, 0, x + width, 0}, face: st.face, size: st.size, run: r})
				x += width + space
			}
		}
	}
	flush(true)
}

// place puts one line of words on the page; the words' boxes count from the
// frame's left.
func (s *sheet) place(st style, words []Word, last bool) {
	height := 1.22 * st.size
	s.room(height)
	defer func() { s.y += height }()
	if len(words) == 0 {
		return
	}
	slack := s.x1 - s.x0 - words[len(words)-1].Box[2]
	shift, stretch := 0.0, 0.0
	switch {
	case st.align == center:
		shift = slack / 2
	case st.align == right:
		shift = slack
	case st.align == justify && !last && len(words) > 1:
		stretch = slack / float64(len(words)-1)
	}
	p := s.page()
	base := s.y + .95*st.size
	for i, w := range words {
		dx := s.x0 + shift + stretch*float64(i)
		w.Box = [4]float64{w.Box[0] + dx, base - .74*st.size, w.Box[2] + dx, base + .22*st.size}
		w.base = base
		p.add(w)
	}
	if st.underline {
		a, b := p.words[len(p.words)-len(words)].Box[0], p.words[len(p.words)-1].Box[2]
		p.rules = append(p.rules, stroke{points: [][2]float64{{a, base + 1.6}, {b, base + 1.6}}, width: .6})
	}
}

// add puts a word on the page and takes down what it says.
func (p *page) add(w Word) {
	n := len(p.words)
	p.words = append(p.words, w)
	if w.run == nil || w.run.of == nil {
		return
	}
	if m := len(p.mentions) - 1; m >= 0 && p.mentions[m].said == w.run.of && p.mentions[m].last == n-1 {
		p.mentions[m].last = n
		p.mentions[m].text += " " + w.Text
		return
	}
	p.mentions = append(p.mentions, mention{w.run.of, n, n, w.Text})
}

// columns sets parts side by side and goes on below the longest. shares are
// those of the frame's width.
func (s *sheet) columns(shares []float64, parts ...func()) {
	s.room(60)
	x0, x1, top := s.x0, s.x1, s.y
	low, x := top, x0
	for i, part := range parts {
		w := shares[i] * (x1 - x0)
		s.x0, s.x1, s.y = x, x+w-8, top
		part()
		low = max(low, s.y)
		x += w
	}
	s.x0, s.x1, s.y = x0, x1, low
}

// within sets a part in a piece of the frame, from and to as shares of its width.
func (s *sheet) within(from, to float64, part func()) {
	x0, x1 := s.x0, s.x1
	s.x0, s.x1 = x0+from*(x1-x0), x0+to*(x1-x0)
	part()
	s.x0, s.x1 = x0, x1
}

// rule draws a line across the frame.
func (s *sheet) rule() {
	s.page().rules = append(s.page().rules, stroke{points: [][2]float64{{s.x0, s.y + 3}, {s.x1, s.y + 3}}, width: .8})
	s.y += 8
}
