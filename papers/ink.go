package papers

import (
	"math"
	"strings"
)

var (
	black = [3]float64{.12, .12, .15}
	blue  = [3]float64{.12, .2, .6}
	red   = [3]float64{.7, .15, .2}

	violet = [3]float64{.4, .18, .55}
)

func sincos(degrees float64) (sin, cos float64) { return math.Sincos(degrees * math.Pi / 180) }

// hand takes down a signature and leaves room for it; where the form is ink it
// is drawn, and hangs over what is set next.
func (p *Paper) hand(key, form string) {
	p.signed(key, form)
	p.leave(form == "ink")
}

// handFor is a signature in ink of somebody for an absent one.
func (p *Paper) handFor(key, absent string) {
	p.signedFor(key, absent, "ink")
	p.leave(true)
}

func (p *Paper) leave(inked bool) {
	s := p.sheet
	s.room(80)
	s.gap(p.space)
	if !inked {
		return
	}
	x := (s.x0 + s.x1) / 2
	if s.x1-s.x0 > 300 && p.chance(30) {
		x = s.x0 + 90
	}
	rgb := black
	if p.chance(60) {
		rgb = blue
	}
	p.scribble(x-60+40*p.rnd.Float64(), s.y-6+12*p.rnd.Float64(), rgb)
	if p.chance(30) {
		p.roundStamp(x+70, s.y, pick(p.rnd, [][3]float64{red, blue, black}))
	}
}

// scribble draws a signature: loops that run to the right and a flourish.
func (p *Paper) scribble(x, y float64, rgb [3]float64) {
	k := stroke{curve: true, width: .9 + .6*p.rnd.Float64(), rgb: rgb, points: [][2]float64{{x, y}}}
	for range 5 + p.rnd.IntN(4) {
		up, dx := 8+22*p.rnd.Float64(), 8+10*p.rnd.Float64()
		k.points = append(k.points, [2]float64{x + dx, y - up}, [2]float64{x - dx/2, y - up}, [2]float64{x + dx*.7, y + 6*p.rnd.Float64()})
		x += dx * .7
	}
	k.points = append(k.points, [2]float64{x + 30, y - 20}, [2]float64{x + 20, y + 14}, [2]float64{x - 70, y + 12})
	p.sheet.page().ink = append(p.sheet.page().ink, k)
}

// roundStamp puts a round stamp on the page in hand.
func (p *Paper) roundStamp(x, y float64, rgb [3]float64) { p.ring(p.sheet.page(), x, y, rgb) }

// ring draws two circles with letters between them, and at times a word within.
func (p *Paper) ring(pg *page, x, y float64, rgb [3]float64) {
	for _, r := range []float64{34, 23} {
		k := stroke{width: 1.1, rgb: rgb}
		for i := range 33 {
			sin, cos := math.Sincos(float64(i) * math.Pi / 16)
			k.points = append(k.points, [2]float64{x + r*cos, y + r*sin})
		}
		pg.ink = append(pg.ink, k)
	}
	letters := []rune(strings.ToUpper(pick(p.rnd, []string{"oficina de registro", "general registry office", "secretaría general"})))
	if p.country.language == "en" {
		letters = []rune("GENERAL REGISTRY OFFICE")
	}
	if p.chance(50) {
		pg.ink = append(pg.ink, stroke{text: strings.ToUpper(p.country.code), size: 12, rgb: rgb, points: [][2]float64{{x - 8, y + 4}}})
	}
	for i, l := range letters {
		turned := -120 + 240*float64(i)/float64(len(letters)-1)
		sin, cos := sincos(turned - 90)
		pg.ink = append(pg.ink, stroke{text: string(l), size: 6.5, rgb: rgb, turned: turned, points: [][2]float64{{x + 26*cos, y + 26*sin}}})
	}
}

// receipt stamps a box with the day on which a paper was received, which is
// none of the paper's own: two lines, aslant.
func (p *Paper) receipt() {
	pg := p.sheet.pages[0]
	received := p.date("date").AddDate(0, 0, 2+p.rnd.IntN(9))
	day := p.written(received, "stamp")
	label := map[string]string{"es": "RECIBIDO", "en": "RECEIVED"}[p.country.language]
	x, y, turned := p.sheet.w*.55+60*p.rnd.Float64(), 90+60*p.rnd.Float64(), -8+16*p.rnd.Float64()
	rgb := pick(p.rnd, [][3]float64{red, blue, black})
	sin, cos := sincos(turned)
	at := func(dx, dy float64) [2]float64 { return [2]float64{x + dx*cos - dy*sin, y + dx*sin + dy*cos} }
	pg.ink = append(pg.ink, stroke{text: label, size: 13, rgb: rgb, turned: turned, points: [][2]float64{at(8, 16)}},
		stroke{text: day, size: 11, rgb: rgb, turned: turned, points: [][2]float64{at(8, 32)}},
		stroke{width: 1.4, rgb: rgb, points: [][2]float64{at(0, 0), at(104, 0), at(104, 40), at(0, 40), at(0, 0)}})
	d := p.Documents[0]
	d.traps = append(d.traps, Trap{"date", label + " " + day})
	d.mayDate = append(d.mayDate, edtf(received))
}
