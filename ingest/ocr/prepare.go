package ocr

import (
	"image"

	"legajo/ingest"
)

// prepared is a page image ready to be read: white paper, upright, straight.
type prepared struct {
	gray  *image.Gray
	dpi   int
	frame frame
	level *image.Gray        // before straightening, in case it must be turned again
	ink   int                // pieces of ink larger than specks
	pen   int                // how much of the page strokes cover, per ten thousand
	light *image.Gray        // of a page in colour, as it was
	type_ func() *image.Gray // of a page in colour: without coloured ink, as it was
	show  func(name string, g *image.Gray)
	// failed is why the second engine could not read, nil where it could or
	// was not asked.
	failed error
}

// leastSkew is the slope, in hundredths of a degree, from which straightening
// is worth its time; tesseract reads lines that slope less as well.
const leastSkew = 60

func prepare(img Image) *prepared {
	g := img.Gray
	p := &prepared{dpi: img.DPI, light: img.Light, type_: img.Black, show: img.Show, frame: frame{image: g.Rect.Size(), width: img.Width, height: img.Height}}
	if p.frame.width < 1 || p.frame.height < 1 {
		p.frame.width = int32(max(1, g.Rect.Dx()*720/img.DPI))
		p.frame.height = int32(max(1, g.Rect.Dy()*720/img.DPI))
	}
	c := clean(g, img.DPI)
	strokes := 0
	for _, b := range c.blobs {
		if b.width() > 2 || b.height() > 2 {
			p.ink++
		}
		if b.stroke() {
			strokes += b.area
		}
	}
	p.pen = strokes * 10_000 / (c.small.w * c.small.h)
	m := textMask(c.runs, c.blobs, c.small.w, c.small.h)
	p.frame.turn, p.frame.skew = m.stance()
	p.level = turned(c.gray, p.frame.turn)
	p.straighten()
	p.see("1-prepared", p.gray)
	return p
}

// colourless is the page with coloured ink pale, where it is in colour.
func (p *prepared) colourless() *image.Gray {
	if p.light == nil || p.light.Rect != (image.Rectangle{Max: p.frame.image}) {
		return p.gray
	}
	return p.like(p.light)
}

// black is the page without coloured ink; nil where it is not in colour.
func (p *prepared) black() *image.Gray {
	if p.type_ == nil {
		return nil
	}
	g := p.type_()
	if g.Rect != (image.Rectangle{Max: p.frame.image}) {
		return nil
	}
	return p.like(g)
}

// like makes another image of the same page ready to be read.
func (p *prepared) like(g *image.Gray) *image.Gray {
	g = turned(clean(g, p.dpi).gray, p.frame.turn)
	if p.frame.skew != 0 {
		g = straighten(g, p.frame.skew)
	}
	return g
}

// see shows what a step saw to whoever asked for it.
func (p *prepared) see(name string, g *image.Gray) {
	if p.show != nil {
		p.show(name, g)
	}
}

// stance is how a page lies: the degrees clockwise that turn it upright, and
// the slope of its lines after that.
func (m *mask) stance() (turn int, skew int32) {
	skew, strength := m.skew()
	side := m.clockwise()
	if slope, s := side.skew(); s > strength && s >= leastStrength {
		m, turn, skew = side, 90, slope
	}
	if above, below := m.sheared(skew).rising(); below*100 > above*115 {
		turn += 180
	}
	return turn, skew
}

func (p *prepared) straighten() {
	if max(p.frame.skew, -p.frame.skew) < leastSkew {
		p.frame.skew = 0
		p.gray = p.level
		return
	}
	p.gray = straighten(p.level, p.frame.skew)
}

// turnedBy is the page turned further, by degrees clockwise.
func (p *prepared) turnedBy(degrees int) *prepared {
	q := *p
	q.level = turned(p.level, degrees)
	q.frame.turn = (p.frame.turn + degrees) % 360
	if degrees%180 != 0 {
		s := reduce(q.level, q.dpi)
		runs, blobs := inkOf(s.pix, s.w, s.h, inkShade)
		q.frame.skew, _ = textMask(runs, blobs, s.w, s.h).skew()
	}
	q.straighten()
	return &q
}

// leastInk is the number of pieces of ink that a page has if anything is
// written on it, and leastPen how much of a page of handwriting its strokes
// cover, per ten thousand.
const (
	leastInk = 3
	leastPen = 20
)

func (p *prepared) blank() bool { return p.ink < leastInk }

func (p *prepared) page() ingest.Page {
	return ingest.Page{
		Width: p.frame.width, Height: p.frame.height,
		Turn: p.frame.turn, Skew: p.frame.skew, State: ingest.PageRead,
	}
}

// place makes words of tokens, lines and blocks counted anew.
func (p *prepared) place(tokens []Token) []ingest.Word {
	out := make([]ingest.Word, len(tokens))
	line, block := int32(0), int32(0)
	for i, t := range tokens {
		if i > 0 {
			if t.Line != tokens[i-1].Line {
				line++
			}
			if t.Block != tokens[i-1].Block {
				block++
			}
		}
		out[i] = ingest.Word{
			Text: t.Text, Box: p.frame.box(t.Box), Conf: uint16(t.Conf), Line: line, Block: block,
			Size: int32(t.Size * 720 / p.dpi), Source: ingest.SourceOCR,
			Other: t.Other, OtherConf: uint16(t.OtherConf), Ink: t.Ink,
		}
		if t.Stamp {
			out[i].Source = ingest.SourceStamp
		}
	}
	return out
}
