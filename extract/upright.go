package extract

import "legajo/ingest"

// leastSkew is the skew, in hundredths of a degree, from which words on one
// line stand at heights that differ.
const leastSkew = 30

// upright gives pages as their lines run: those that were read turned or
// straightened are copied with their words' boxes turned and straightened too.
// The words stay the same, by number and text.
func upright(pages []ingest.Page) []ingest.Page {
	out := pages
	for i := range pages {
		p := &pages[i]
		if p.Turn%360 == 0 && max(p.Skew, -p.Skew) < leastSkew {
			continue
		}
		if &out[0] == &pages[0] {
			out = append([]ingest.Page(nil), pages...)
		}
		out[i] = uprightPage(p)
	}
	return out
}

func uprightPage(p *ingest.Page) ingest.Page {
	q := *p
	if p.Turn%180 != 0 {
		q.Width, q.Height = p.Height, p.Width
	}
	sin := int64(p.Skew) * 65536 * 314159 / (18000 * 100000)
	q.Words = append([]ingest.Word(nil), p.Words...)
	for i := range q.Words {
		b := turned(q.Words[i].Box, p)
		q.Words[i].Box = straight(b, &q, sin)
	}
	return q
}

// turned is a box of the displayed page on the page turned upright.
func turned(b ingest.Box, p *ingest.Page) ingest.Box {
	switch p.Turn % 360 {
	case 90:
		return ingest.Box{X0: p.Height - b.Y1, Y0: b.X0, X1: p.Height - b.Y0, Y1: b.X1}
	case 180:
		return ingest.Box{X0: p.Width - b.X1, Y0: p.Height - b.Y1, X1: p.Width - b.X0, Y1: p.Height - b.Y0}
	case 270:
		return ingest.Box{X0: b.Y0, Y0: p.Width - b.X1, X1: b.Y1, Y1: p.Width - b.X0}
	}
	return b
}

// straight takes a small skew out of a box, its sine in 16 bits of fraction:
// the box moves with its middle and loses the height that the slope gave it.
func straight(b ingest.Box, p *ingest.Page, sin int64) ingest.Box {
	dx, dy := int64(b.X0+b.X1-p.Width)/2, int64(b.Y0+b.Y1-p.Height)/2
	mx, my := sin*dy>>16, -sin*dx>>16
	rise := max(sin, -sin) * int64(b.Width()) >> 16
	rise = min(rise, int64(b.Height())/3)
	return ingest.Box{X0: b.X0 + int32(mx), Y0: b.Y0 + int32(my+rise/2), X1: b.X1 + int32(mx), Y1: b.Y1 + int32(my-rise/2)}
}
