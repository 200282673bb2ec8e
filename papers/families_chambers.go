package papers

import (
	"fmt"
	"strings"
)

// Federations, watchdogs of citizens and auditors: those who write from outside
// the offices.

// esFederacion: the date before the addressee, who stands in the right half in
// one of several orders; two sign, each under the post with its article; the
// address of the house in the foot.
func esFederacion(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspondAs(body{"Federación de Empresarios", true}, body{"Cámara Agraria", true}, body{"Coordinadora de Comercio", true}, body{"Asociación de Vecinos", true})
	p.person("second", p.who("self"))
	p.person("cc0", nil)
	p.bystander("cc1", []string{"Servicio de Intervención", "Patronato de Turismo", "Mesa de Contratación", "Junta de Compensación"})
	p.appoint("from", [2]string{"Presidente", "Presidenta"}, [2]string{"Vicepresidente Primero", "Vicepresidenta Primera"})
	p.appoint("second", [2]string{"Secretario General", "Secretaria General"}, [2]string{"Tesorero", "Tesorera"})
	street := fmt.Sprintf("Plaza del Mercado, %d - 2.ª planta - Teléfono 900 555 0%d", 1+p.rnd.IntN(30), 10+p.rnd.IntN(90))
	s.foot = func() { p.text(style{size: 7.5, align: center}, street) }
	p.begin("letter")
	p.text(style{face: serifBold, size: 13, align: pick(p.rnd, []align{left, center})}, "{self^}")
	s.gap(18)
	p.text(style{}, pick(p.rnd, []string{"{#city}, {@date}", "En {#city}, a {@date}"}))
	s.gap(16)
	excellency := p.inGender("to", "Excmo. Sr. ", "Excma. Sra. ")
	s.within(.42, 1, func() {
		switch p.rnd.IntN(3) {
		case 0:
			p.lines(style{}, excellency+"{to.don}", "{to.post}", "{to.org}")
		case 1:
			p.lines(style{}, p.inGender("to", "Sr. ", "Sra. ")+"{to.post} {other.del}", "{to.don}", "{#city^}")
		default:
			p.lines(style{}, "{other}", "{to.post}: {to.don}", "28{#no2} {#city}")
		}
	})
	s.gap(20)
	p.text(style{}, strings.TrimSpace(excellency)+":")
	s.gap(8)
	p.bodyOf(style{align: justify, indent: 28}, institutional)
	p.text(style{indent: 28}, pick(p.rnd, []string{"Agradeciendo de antemano su atención, le saludamos cordialmente.", "Quedamos a la espera de sus noticias y aprovechamos para saludarle."}))
	s.gap(12)
	s.room(150)
	s.columns([]float64{.5, .5}, p.underPost("from"), p.underPost("second"))
	s.gap(16)
	small := style{size: 9}
	switch p.rnd.IntN(3) {
	case 0:
		p.pairs(small, .08, [2]string{"C/c:", "{cc0}, {cc0.post}\n{cc1}"})
	case 1:
		p.text(small, "Se envía copia de este escrito, para su constancia, a: {cc1}; {cc0}, {cc0.post}.")
	default:
		p.lines(small, "Con copia:", "1) {cc1}", "2) {cc0} ({cc0.post})")
	}
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// shuffled are some texts in any order.
func (p *Paper) shuffled(texts ...string) []string {
	p.rnd.Shuffle(len(texts), func(i, k int) { texts[i], texts[k] = texts[k], texts[i] })
	return texts
}

// correspondAs casts a letter's from and to, whose writer's house is one of
// some kinds and is called after a town.
func (p *Paper) correspondAs(kinds ...body) {
	p.person("from", p.institution("self", kinds...))
	p.person("to", p.organisation("other"))
}

// underPost sets a signature with the post and its article above.
func (p *Paper) underPost(key string) func() {
	return func() {
		p.text(style{align: center}, p.inGender(key, "EL ", "LA ")+"{"+key+".post^}")
		p.hand(key, "ink")
		p.text(style{align: center}, "{"+key+"}")
	}
}

// inGender chooses by somebody's grammatical gender.
func (p *Paper) inGender(key, male, female string) string {
	if p.who(key).female {
		return female
	}
	return male
}

// coVeeduria: a claim without letterhead, to a body and for somebody's
// attention, E. S. D.; who claims presents himself in the first sentence; facts,
// requests, where answers go, and the number of the signer's papers.
func coVeeduria(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspondAs(body{"Veeduría Ciudadana", true}, body{"Junta de Acción Comunal", true}, body{"Asociación de Usuarios", true})
	desks := []string{"Personería Municipal", "Contraloría Departamental", "Defensoría del Usuario", "Comité de Control Social"}
	p.bystander("cc0", desks)
	p.bystander("cc1", desks)
	p.appoint("from", [2]string{"Representante Legal", "Representante Legal"}, [2]string{"Veedor Principal", "Veedora Principal"}, [2]string{"Presidente", "Presidenta"})
	d := p.begin("letter")
	p.text(style{}, pick(p.rnd, []string{"{#city}, {@date}", "{#city}, {@date}.", "{#city} ({@date})"}))
	s.gap(22)
	p.lines(style{}, "Señores", "{other^}")
	p.text(style{}, pick(p.rnd, []string{"Atn.: {to.honor} {to}, {to.post}", "Atención {to.honor} {to}\n{to.post}"}))
	p.through("to", "attention")
	p.text(style{face: sansBold}, "E.   S.   D.")
	s.gap(14)
	claim := pick(p.rnd, []string{"RECLAMACIÓN", "DERECHO DE PETICIÓN", "QUEJA"})
	s.columns([]float64{.2, .8}, func() { p.text(style{face: sansBold}, "REFERENCIA:") }, func() { p.text(style{}, claim+". {#subject}.") })
	s.gap(12)
	j := style{align: justify}
	p.text(j, "{from}, mayor de edad, con domicilio en {#city}, "+p.inGender("from", "identificado", "identificada")+" como aparece al pie de mi firma, en calidad de {from.post} {self.del}, presento ante ustedes esta solicitud, que fundo en los siguientes")
	s.gap(8)
	part := func(head string) {
		s.room(60)
		p.text(style{face: sansBold, align: center}, head)
		s.gap(4)
	}
	part("HECHOS")
	p.bodyOf(j, institutional)
	part("PETICIONES")
	for i, request := range p.shuffled("Que se ordene la revisión de las cuentas del periodo.", "Que se expida, a costa de los peticionarios, copia del contrato y de sus adiciones.", "Que se fije fecha para una audiencia pública.", "Que se responda por escrito y dentro del término legal.")[:2] {
		p.text(j, fmt.Sprintf("%d. %s", i+1, request))
	}
	s.gap(8)
	part("NOTIFICACIONES")
	p.text(j, "Recibiré notificaciones en la Carrera 9 No. 14-{#no} de {#city}.")
	s.gap(8)
	p.text(style{}, pick(p.rnd, []string{"De ustedes, atentamente,", "Con todo respeto,", "Cordialmente,"}))
	p.hand("from", "ink")
	p.lines(style{}, "{from^}", fmt.Sprintf("C.C. %d.%03d.%03d", 10+p.rnd.IntN(80), p.rnd.IntN(1000), p.rnd.IntN(1000)), "{from.post}")
	s.gap(12)
	p.lines(style{size: 8.5}, "Anexos: lo anunciado, en cuatro (4) folios.", "Con copia a:", "   - {cc0}", "   - {cc1}")
	d.addressed = append(d.addressed, relation{who: p.who("other"), as: "to"})
	d.mayAddress = append(d.mayAddress, p.who("to"))
	p.copied("cc0", "cc1")
}

// arConfederacion: a circular to the members, who stand in a numbered list on a
// sheet behind it; number in a box at the right, two signers over dotted lines.
func arConfederacion(p *Paper) {
	s := p.sheet
	s.face = pick(p.rnd, []face{sans, serif})
	self := p.institution("self", body{"Federación de Entidades Populares", true}, body{"Unión de Cooperadoras", true}, body{"Confederación de Clubes", true})
	p.person("from", self)
	p.person("second", self)
	p.appoint("from", [2]string{"Presidente", "Presidenta"}, [2]string{"Vicepresidente 1º", "Vicepresidenta 1ª"})
	p.appoint("second", [2]string{"Secretario de Actas", "Secretaria de Actas"}, [2]string{"Prosecretario", "Prosecretaria"})
	p.bystander("cc0", []string{"Comisión Revisora de Cuentas", "Tribunal de Disciplina", "Junta Fiscalizadora"})
	p.cast("group", &actor{kind: "office", name: pick(p.rnd, []string{"Entidades Adheridas", "Instituciones Afiliadas", "Filiales de la Provincia"})})
	d := p.begin("letter")
	p.grid([]float64{.7, .3}, "{self^}", "CIRCULAR Nº {#no}/"+p.words["year"][2:])
	s.gap(10)
	p.text(style{align: right}, pick(p.rnd, []string{"{#city}, {@date}.-", "{#city}, {@date.weekday}"}))
	s.gap(8)
	p.lines(style{face: p.bold()}, "A las {group}", "(nómina en hoja aparte)")
	s.gap(8)
	p.text(style{}, pick(p.rnd, []string{"Estimados compañeros:", "De nuestra consideración:", "Señores delegados:"}))
	s.gap(4)
	j := style{align: justify, indent: 50}
	p.say(j, institutional.neutral)
	p.say(j, p.either(70, institutional.leaving, institutional.almost))
	p.say(j, institutional.neutral)
	p.text(style{indent: 50}, "Saludamos a ustedes con la cordialidad de siempre.")
	s.gap(8)
	s.room(140)
	sign := func(key string) func() {
		return func() {
			p.hand(key, "ink")
			p.lines(style{align: center, size: 9.5}, "...................................", "{"+key+"}", "{"+key+".post}")
		}
	}
	s.columns([]float64{.5, .5}, sign("second"), sign("from"))
	s.gap(10)
	p.text(style{size: 8}, "Copia para {cc0}.")
	s.newPage()
	p.text(style{face: p.bold(), underline: true}, "Nómina de entidades a las que se envía la Circular Nº {#no}")
	s.gap(8)
	n := 6 + p.rnd.IntN(9)
	if p.chance(15) {
		n = 40
	}
	list := p.places(n, []string{"Biblioteca Popular ", "Club Social ", "Cooperadora ", "Sociedad de Fomento "}, hamlets)
	for i, key := range list {
		p.text(style{size: 9.5}, fmt.Sprintf("%d) {%s}", i+1, key))
		d.addressed = append(d.addressed, relation{who: p.who(key), as: "distribution"})
	}
	d.mayAddress = append(d.mayAddress, p.who("group"))
	p.copied("cc0")
}

// either is one list of passages or another: a paper that says that somebody
// left does not say that nobody did.
func (p *Paper) either(share int, one, other map[string][]passage) map[string][]passage {
	if p.chance(share) {
		return one
	}
	return other
}

var hamlets = []string{"Las Toscas Viejas", "Villa Quebracho", "El Sauzal", "Arroyo Zorro", "Monte Pampa", "Tres Lomas Chicas", "Puesto Ñandú", "La Calandria", "Médano Alto", "Cañada Honda", "Estación Ituré", "Bajo Grande", "Fortín Yerba", "Los Hornillos"}

// ukAuditors: what auditors observed, to a committee and for somebody's
// attention: points with a recommendation beside each; a partner signs for the
// firm.
func ukAuditors(p *Paper) {
	s := p.sheet
	s.face = sans
	self := p.take("self")
	if self == nil {
		self = p.cast("self", &actor{kind: "organisation", name: pick(p.rnd, []string{"Harbottle Sleight LLP", "Pennant & Crewe", "Oldroyd Marsh Associates", "Tansley Quill LLP"})})
	}
	p.person("from", self)
	p.person("to", p.organisation("other"))
	p.person("cc0", p.who("other"))
	p.bystander("cc1", []string{"Charities Directorate", "Pensions Panel", "Council of Management", "Grants Inspectorate"})
	p.appoint("from", [2]string{"Partner", "Partner"}, [2]string{"Senior Statutory Auditor", "Senior Statutory Auditor"}, [2]string{"Engagement Director", "Engagement Director"})
	p.cast("board", &actor{kind: "office", name: pick(p.rnd, []string{"Audit Committee", "Finance and Risk Committee", "Governing Body"})})
	d := p.begin("letter")
	s.within(.55, 1, func() {
		p.text(style{face: sansBold, size: 13}, "{self}")
		p.lines(style{size: 8.5}, "Chartered accountants", "7 Cornhill Row, {#city}", "", "{@date}", "Our reference "+p.sigla()+"/{#no}")
	})
	s.gap(10)
	p.lines(style{}, pick(p.rnd, []string{"The Members of the {board}", "To the members of the {board}", "The {board}"}), "{other}", "{#city}")
	s.gap(4)
	p.text(style{}, pick(p.rnd, []string{"For the attention of {to}, {to.post}", "Attention: {to.sr} {to}, {to.post}", "FAO {to}, {to.post}"}))
	p.through("to", "attention")
	s.gap(12)
	p.text(style{}, pick(p.rnd, []string{"Dear Members", "Dear Sirs", "Ladies and Gentlemen"}))
	s.gap(6)
	p.text(style{face: sansBold}, "Matters arising from our work on the accounts")
	s.gap(6)
	if p.chance(40) || p.thread.answer {
		p.say(style{}, institutional.answering)
	}
	p.text(style{}, "During our recent visit we noted the points set out below. We have kept to those that in our judgement call for action.")
	s.gap(8)
	advice := []string{"Each order should be numbered before it leaves the office.", "A second officer should initial the sheets every month.", "Access should be reviewed twice a year.", "The register should be brought up to date.", "None needed."}
	lists := []map[string][]passage{institutional.neutral, p.either(50, institutional.leaving, institutional.almost), institutional.neutral, institutional.neutral}
	for i, list := range lists {
		s.rule()
		s.columns([]float64{.07, .58, .35}, func() { p.text(style{face: sansBold}, fmt.Sprint(i+1)) }, func() { p.say(style{}, list) },
			func() { p.text(style{size: 9}, "Recommendation: "+pick(p.rnd, advice)) })
	}
	s.rule()
	p.text(style{}, "We are grateful for the help that your staff gave us.")
	s.gap(6)
	p.text(style{}, "Yours faithfully")
	p.hand("from", "ink")
	p.lines(style{}, "{from} FCA", "{from.post}", pick(p.rnd, []string{"For and on behalf of {self}", "for {self}"}))
	s.gap(12)
	if p.chance(50) {
		p.text(style{size: 9}, "Copies to: {cc0}, {cc0.post}; {cc1}")
	} else {
		p.pairs(style{size: 9}, .06, [2]string{"cc", "{cc0} ({cc0.post})\n{cc1}"})
	}
	d.addressed = append(d.addressed, relation{who: p.who("board"), as: "to"})
	d.mayAddress = append(d.mayAddress, p.who("to"), p.who("other"))
	p.copied("cc0", "cc1")
}
