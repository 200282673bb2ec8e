package papers

// manuscripts are letters written by hand: always scans. Nobody is expected to
// read them; their truth is the words, and that they are handwritten.
var manuscripts = []Family{
	{"cl-manuscrito", "cl", clManuscript},
	{"mx-manuscrito", "mx", mxManuscript},
	{"uk-manuscript", "uk", ukManuscript},
	{"us-manuscript", "us", usManuscript},
}

func (f Family) byHand() bool {
	for _, m := range manuscripts {
		if m.Name == f.Name {
			return true
		}
	}
	return false
}

// manuscript begins a handwritten letter of a cast of two.
func (p *Paper) manuscript() style {
	p.correspond(0)
	p.begin("handwritten")
	return style{face: script, size: 15 + float64(p.rnd.IntN(4))}
}

// clManuscript: a neighbour to an office; place and date at the right.
func clManuscript(p *Paper) {
	h := p.manuscript()
	aside := h
	aside.align = right
	p.text(aside, "{#city}, {@date}")
	p.sheet.gap(24)
	p.lines(h, "Estimado {to.sir} {to.surname}:")
	p.sheet.gap(10)
	p.text(h, "Le escribo estas lineas para contarle que el camino sigue cortado desde el invierno y que nadie ha venido a verlo.")
	p.sheet.gap(8)
	p.handwrittenBody(h, "Los vecinos estamos dispuestos a poner el trabajo si ustedes ponen la madera.", "Mi hijo puede llevarle las medidas el martes.", "Quedo en espera de su respuesta y le doy las gracias.")
	p.sheet.gap(30)
	p.text(aside, "{from}")
}

// mxManuscript: a petition that fills the page, signed at the left.
func mxManuscript(p *Paper) {
	h := p.manuscript()
	p.lines(h, "{to.honor} {to}", "Presente")
	p.sheet.gap(16)
	p.handwrittenBody(h, "Por medio de esta carta le pido de la manera mas atenta que se revise el pozo de la comunidad, porque el agua sale con tierra.", "Somos cuarenta familias y no tenemos otra.", "El anterior encargado nos dijo que mandaria a alguien y no lo hizo.", "Le agradezco de antemano lo que pueda hacer por nosotros.")
	p.sheet.gap(24)
	p.lines(h, "{#city}, {@date}", "", "{from}")
}

// ukManuscript: an address at the top right and an initialled close.
func ukManuscript(p *Paper) {
	h := p.manuscript()
	p.sheet.within(.55, 1, func() { p.lines(h, "3 Chapel Row", "{#city}", "{@date}") })
	p.sheet.gap(20)
	p.text(h, "Dear {to.sir} {to.surname},")
	p.sheet.gap(10)
	p.handwrittenBody(h, "Thank you for the parcel of old minute books, which came safely on Tuesday.", "I have put the loose sheets in order as well as I could and will bring them when I am next in town.", "There is a gap of two years that I cannot account for.")
	p.sheet.gap(20)
	p.lines(h, "Yours ever,", "{from}")
}

// usManuscript: a note on a printed card of its sender.
func usManuscript(p *Paper) {
	h := p.manuscript()
	p.text(style{face: sansBold, align: center, size: 9}, "FROM THE DESK OF {from^}")
	p.sheet.gap(30)
	p.text(h, "{to.surname} -")
	p.handwrittenBody(h, "Saw your draft last night and I like it very much.", "Two small things on page four, marked in pencil.", "Let us talk before the board meets.", "Call me at home if it is late.")
	p.sheet.gap(16)
	p.lines(h, "{from.initials}", "{@date}")
}

// handwrittenBody sets sentences, some of them twice as far apart.
func (p *Paper) handwrittenBody(h style, sentences ...string) {
	for _, s := range sentences {
		p.text(h, s)
		p.sheet.gap(float64(4 + p.rnd.IntN(12)))
	}
}
