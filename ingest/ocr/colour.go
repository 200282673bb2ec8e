package ocr

import (
	"image"
	"image/draw"
)

// ImageOf takes the shades of a picture apart; it has no resolution or size yet.
func ImageOf(picture image.Image) Image {
	switch m := picture.(type) {
	case *image.Gray:
		return Image{Gray: m}
	case *image.RGBA:
		grey, light := image.NewGray(m.Rect), image.NewGray(m.Rect)
		for i := range grey.Pix {
			p := m.Pix[4*i : 4*i+3 : 4*i+3]
			grey.Pix[i] = uint8((299*int(p[0]) + 587*int(p[1]) + 114*int(p[2]) + 500) / 1000)
			light.Pix[i] = max(p[0], p[1], p[2])
		}
		return Image{Gray: grey, Light: light, Black: func() *image.Gray { return blackOf(m) }}
	}
	grey := image.NewGray(picture.Bounds())
	draw.Draw(grey, grey.Rect, picture, grey.Rect.Min, draw.Src)
	return Image{Gray: grey}
}

// Ink is coloured where it darkens one of red, green and blue by so much more
// than another, of 255 for the paper's shade. What is as dark as most of the
// darkest is black ink, whatever lies on it.
const (
	coloured = 60
	mostDull = 2.5 * 256
)

// shadows is what ink darkens an image by, of 255 for what is black: red, green
// and blue alike, and one more than another, which is coloured ink.
type shadows struct {
	low, spread, hue []uint8
	black            uint8 // the darkest, but for specks
}

// blackOf is an image without its coloured ink. Black ink darkens red, green
// and blue alike. Ink of another colour darkens one more than another, and all
// of them by a share of that which is the same wherever that ink lies: what is
// darker is black ink beneath.
func blackOf(m *image.RGBA) *image.Gray {
	s := shadowsOf(m)
	dull := s.dullness()
	out := image.NewGray(m.Rect)
	for i, l := range s.low {
		if 10*int(l) < 8*int(s.black) {
			l -= uint8(min(int(l), int(s.spread[i])*dull[s.hue[i]]/256))
		}
		out.Pix[i] = 255 - l
	}
	return out
}

func shadowsOf(m *image.RGBA) *shadows {
	var scale [3][256]uint8 // how dark a shade is beside the paper
	for c, p := range paperColour(m) {
		for v := range scale[c] {
			scale[c][v] = uint8(max(0, 255*(int(p)-v)/max(int(p), 1)))
		}
	}
	n := len(m.Pix) / 4
	s := &shadows{low: make([]uint8, n), spread: make([]uint8, n), hue: make([]uint8, n), black: 255}
	var count [256]int
	for i := range n {
		p := m.Pix[4*i : 4*i+3 : 4*i+3]
		s.low[i], s.spread[i], s.hue[i] = tint(scale[0][p[0]], scale[1][p[1]], scale[2][p[2]])
		count[s.low[i]]++
	}
	for dark := 0; s.black > 0 && 2000*dark < n; s.black-- {
		dark += count[s.black]
	}
	return s
}

// dullness is, for coloured ink of each hue, by how much it darkens all of red,
// green and blue beside what it darkens one more than another, in 256ths.
func (s *shadows) dullness() (dull [6]int) {
	var count [6][mostDull + 1]int
	var all [6]int
	for i, spread := range s.spread {
		if spread >= coloured {
			hue := s.hue[i]
			count[hue][min(256*int(s.low[i])/int(spread), mostDull)]++
			all[hue]++
		}
	}
	for hue, n := range all {
		if n > 0 {
			dull[hue] = ranked(count[hue][:], n*3/5)
		}
	}
	return dull
}

// tint is what a colour darkens red, green and blue by alike, by how much more
// it darkens one of them than another, and which more than which: one of six.
func tint(r, g, b uint8) (low, spread, hue uint8) {
	switch {
	case r >= g && g >= b:
		hue = 0
	case r >= b && b >= g:
		hue = 1
	case g >= r && r >= b:
		hue = 2
	case g >= b && b >= r:
		hue = 3
	case b >= r && r >= g:
		hue = 4
	default:
		hue = 5
	}
	low = min(r, g, b)
	return low, max(r, g, b) - low, hue
}

// paperColour is the usual red, green and blue of the lighter half of an image.
func paperColour(m *image.RGBA) (paper [3]uint8) {
	var count [3][256]int
	n := 0
	for i := 0; i+3 < len(m.Pix); i += 4 * 7 {
		for c := range 3 {
			count[c][m.Pix[i+c]]++
		}
		n++
	}
	for c := range 3 {
		paper[c] = uint8(ranked(count[c][:], (3*n-1)/4))
	}
	return paper
}
