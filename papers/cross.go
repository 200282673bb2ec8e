package papers

// Crossed tells what lies over the names of signers on a hard scan.
const (
	crossedPen   = 1 // ink
	crossedStamp = 2 // a stamp
	crossedBoth  = 3
)

// cross puts ink, or a stamp, or both across the typed names of those who
// signed by hand, as on papers that have been through an office: of three names
// that stand nowhere else in their letter bare Tesseract reads one.
func (p *Paper) cross() {
	for _, d := range p.Documents {
		for i, s := range d.signed {
			if s.form == "electronic" || s.form == "conformed" || s.form == "blank_line" {
				continue
			}
			if pg, box, ok := p.typedName(d, s.who); ok {
				d.signed[i].crossed, d.signed[i].share = p.over(pg, box)
			}
		}
	}
}

// typedName is the last place of a document where somebody's name stands.
func (p *Paper) typedName(d *Document, who *actor) (pg *page, box [4]float64, ok bool) {
	for n := d.Pages[0]; n <= d.Pages[1]; n++ {
		sheet := p.sheet.pages[n-1]
		for _, m := range sheet.mentions {
			if m.said.who == who && !m.said.post {
				first, last := sheet.words[m.first], sheet.words[m.last]
				if first.base != last.base { // over two lines: the first of them
					last = first
				}
				pg, box, ok = sheet, [4]float64{first.Box[0], first.Box[1], last.Box[2], last.Box[3]}, true
			}
		}
	}
	return pg, box, ok
}

// over draws over a box: mostly a signature, often a stamp too, at times a
// stamp alone. It gives what lies there, and how much of the name's width the
// pen ran over, per cent.
func (p *Paper) over(pg *page, box [4]float64) (crossed, share int) {
	rgb := black
	if p.chance(65) {
		rgb = blue
	}
	mid := (box[1] + box[3]) / 2
	from, to, y := box[0]-8+14*p.rnd.Float64(), box[2]+10, mid+3*p.rnd.NormFloat64()
	third := (to - from) / 3
	crossed, share = crossedPen, 100
	switch way := p.rnd.IntN(12); {
	case way < 4: // beside the name, where it was left room
		crossed, share = 0, 0
		if p.chance(75) {
			return 0, 0
		}
	case way < 7: // above it, its feet on the letters
		y = box[1] - 6
	case way < 9: // over the beginning
		to -= 2 * third
		share = 33
	case way < 10: // over the end
		from += 2 * third
		share = 33
	}
	if crossed != 0 {
		p.scrawl(pg, from, to, y, rgb)
	}
	if crossed == 0 || p.chance(25) {
		crossed |= crossedStamp
		at, colour := box[0]+(.2+.6*p.rnd.Float64())*(box[2]-box[0]), pick(p.rnd, [][3]float64{red, blue, blue, black, violet})
		if p.chance(65) {
			p.ring(pg, at, mid+6*p.rnd.NormFloat64(), colour)
		} else {
			p.plate(pg, at-60, mid-20+6*p.rnd.NormFloat64(), colour)
		}
	}
	return crossed, share
}

// scrawl draws loops from one side of a name to the other, and a line back.
func (p *Paper) scrawl(pg *page, x, to, y float64, rgb [3]float64) {
	k := stroke{curve: true, width: .8 + .7*p.rnd.Float64(), rgb: rgb, points: [][2]float64{{x, y}}}
	for x < to {
		up, dx := 8+20*p.rnd.Float64(), 18+26*p.rnd.Float64()
		k.points = append(k.points, [2]float64{x + dx, y - up}, [2]float64{x - dx/2, y - up}, [2]float64{x + dx*.7, y + 2 + 9*p.rnd.Float64()})
		x += dx * .7
	}
	back := y + 6*p.rnd.NormFloat64()
	k.points = append(k.points, [2]float64{x + 24, y - 16}, [2]float64{x, back + 8}, [2]float64{x - 40 - 50*p.rnd.Float64(), back})
	pg.ink = append(pg.ink, k)
}

// plate draws a rectangular stamp of three lines, aslant.
func (p *Paper) plate(pg *page, x, y float64, rgb [3]float64) {
	lines := map[string][][]string{
		"es": {{"DEPARTAMENTO DE", "CORRESPONDENCIA", "DESPACHADO"}, {"SECRETARÍA GENERAL", "REGISTRO DE SALIDA", "N° ........"}, {"OFICIALÍA MAYOR", "ES COPIA FIEL", "DEL ORIGINAL"}},
		"en": {{"REGISTRY", "DESPATCHED", "BY HAND"}, {"OFFICE OF RECORDS", "CERTIFIED TRUE COPY", "........"}},
	}[p.country.language]
	turned := -6 + 12*p.rnd.Float64()
	sin, cos := sincos(turned)
	at := func(dx, dy float64) [2]float64 { return [2]float64{x + dx*cos - dy*sin, y + dx*sin + dy*cos} }
	for i, text := range pick(p.rnd, lines) {
		pg.ink = append(pg.ink, stroke{text: text, size: 9, rgb: rgb, turned: turned, points: [][2]float64{at(8, float64(13+11*i))}})
	}
	pg.ink = append(pg.ink, stroke{width: 1.3, rgb: rgb, points: [][2]float64{at(0, 0), at(122, 0), at(122, 42), at(0, 42), at(0, 0)}})
}
