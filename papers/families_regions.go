package papers

import (
	"fmt"
	"time"
)

// Councils, regional governments and universities, whose heads are often away.

// esMancomunidad: sender, addressee, subject and copies in the cells of a ruled
// table; the text begins with no salutation; signed at the right, mostly by a
// deputy in the absence of somebody named.
func esMancomunidad(p *Paper) {
	s := p.sheet
	s.face = pick(p.rnd, []face{sans, serif})
	p.correspondAs(body{"Mancomunidad de Municipios", true}, body{"Consejo Comarcal", false}, body{"Cabildo", false}, body{"Diputación Provincial", true})
	p.person("deputy", p.who("self"))
	p.person("cc1", nil)
	p.bystander("cc0", []string{"Servicio de Intervención", "Oficina Comarcal Agraria", "Junta de Portavoces", "Gabinete Técnico"})
	p.appoint("from", [2]string{"Presidente", "Presidenta"}, [2]string{"Consejero Delegado", "Consejera Delegada"}, [2]string{"Alcalde-Presidente", "Alcaldesa-Presidenta"})
	p.appoint("deputy", [2]string{"Vicepresidente", "Vicepresidenta"}, [2]string{"Teniente de Alcalde", "Teniente de Alcalde"}, [2]string{"Vicesecretario", "Vicesecretaria"})
	p.begin("letter")
	p.text(style{face: p.bold(), size: 12}, "{self}")
	p.text(style{size: 7.5}, "Registro de salida n.º {#no} / {#year}")
	s.gap(12)
	rows := [][2]string{{"Destinatario", "{to.don}\n{to.post}\n{other}"}, {"Asunto", "{#subject}"}, {"Copias a", "{cc0}; {cc1}, {cc1.post}"}, {"Expediente", p.sigla() + "-{#no2}/{#year}"}}
	if p.chance(50) {
		rows[0], rows[1] = rows[1], rows[0]
	}
	for _, r := range rows {
		s.rule()
		p.pairs(style{face: p.bold(), size: 9}, .18, r)
	}
	s.rule()
	s.gap(14)
	p.bodyOf(style{align: justify}, institutional)
	p.text(style{align: justify}, pick(p.rnd, []string{"Lo que se le participa para su conocimiento y a los efectos oportunos.", "Es cuanto tengo que comunicarle.", "Contra lo que aquí se comunica no cabe recurso alguno, por ser acto de trámite."}))
	s.gap(10)
	s.room(140)
	s.within(.4, 1, func() {
		p.text(style{}, pick(p.rnd, []string{"{#city}, a {@date}", "En {#city}, a los {@date.words}"}))
		if p.chance(65) {
			absent := p.inGender("from", "del Sr. ", "de la Sra. ")
			p.text(style{}, pick(p.rnd, []string{"Por ausencia " + absent + "{from.post}, {from.don},", "P.S. " + absent + "{from.post} ({from})", "P.A. de {from.don}, {from.post}"}))
			p.text(style{}, p.inGender("deputy", "El ", "La ")+"{deputy.post},")
			p.handFor("deputy", "from")
			p.text(style{}, pick(p.rnd, []string{"Fdo.: {deputy}", "{deputy}"}))
			return
		}
		p.text(style{}, p.inGender("from", "El ", "La ")+"{from.post},")
		p.hand("from", "ink")
		p.text(style{}, "{from}")
	})
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// clGobernacion: place and date above all else, A before DE, the addressee named
// before the post, after it, or not at all; an acting officer signs by order of
// the head, told under the name; the list at the foot begins with the addressee.
func clGobernacion(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspondAs(body{"Gobierno Regional", false}, body{"Delegación Provincial", true}, body{"Intendencia", true})
	p.person("cc0", nil)
	p.person("drafter", nil)
	p.bystander("cc1", []string{"Unidad de Gestión de Riesgos", "Departamento de Presupuesto", "Secretaría Comunal", "Asesoría Urbana"})
	p.appoint("from", [2]string{"Jefe de División de Fomento", "Jefa de División de Fomento"}, [2]string{"Administrador Regional", "Administradora Regional"}, [2]string{"Jefe de Gabinete", "Jefa de Gabinete"})
	p.begin("letter")
	p.dated(style{align: right}, "{#city^}", "{@date.stamp}")
	s.gap(6)
	b := style{face: serifBold}
	p.lines(b, "{self^}", "ORDINARIO N.º {#no}")
	s.gap(10)
	if p.chance(60) {
		numbered := p.chance(50)
		what := "Su carta"
		if numbered {
			what = "Su oficio N.º {#no2}"
		}
		p.pairs(b, .12, [2]string{"ANT.", ": 1) " + what + " de {@ref}.\n  2) Instrucciones verbales."})
		p.replies("ref", numbered)
	}
	p.pairs(b, .12, [2]string{"MAT.", ": {#subject}."}, [2]string{"INCL.", ": Lo que indica."})
	s.gap(10)
	var to string
	named := true
	switch p.rnd.IntN(4) {
	case 0:
		to = ": {to.sr^} {to^}\n  {to.post^} {other.del^}"
	case 1:
		to = ": {to.post^}\n  {other^}\n  {to.sr^} {to^}"
	case 2:
		to = ": {to}, {to.post} {other.del}"
	default:
		p.desk("Director Nacional", "Presidente del Directorio", "Jefe del Departamento de Estudios")
		to, named = ": SEÑOR {desk.short^}\n  {other^}", false
	}
	p.pairs(b, .12, [2]string{"A", to}, [2]string{"DE", ": {from.post^} (S)\n  {self^}"})
	s.gap(12)
	p.bodyOf(style{align: justify}, institutional)
	p.text(style{}, pick(p.rnd, []string{"Saluda cordialmente a Ud.,", "Sin otro particular, le saluda,", "Dios guarde a Ud.,"}))
	s.room(150)
	s.within(.3, 1, func() {
		p.hand("from", "ink")
		p.lines(style{align: center, face: serifBold}, "{from^}", "{from.post^} (S)", pick(p.rnd, []string{"Por orden del Jefe Superior del Servicio", "POR ORDEN DE LA AUTORIDAD", "{self^}"}))
	})
	s.gap(14)
	p.lines(style{size: 7.5}, "{from.initials}/{drafter.initials}/"+pick(p.rnd, []string{"hcv", "rmt", "eop"}), fmt.Sprintf("ID DOC. %d", 100000+p.rnd.IntN(900000)))
	p.trap("SIGNED", "initials")
	p.lines(style{size: 8}, "Distribución:", "1. Indicado en A.", "2. {cc0.sr} {cc0}, {cc0.post}.", "3. {cc1}.", "4. Archivo.")
	p.trap("COPIED", "Indicado en A, Archivo")
	p.copied("cc0", "cc1")
	p.toDeskUnless(named)
}

// toDeskUnless addresses the letter to who is called "to" where that is named on the
// page, and to the desk otherwise, with the desk's own house as what may be found too.
func (p *Paper) toDeskUnless(named bool) {
	if named {
		p.addressed("to")
		return
	}
	d := p.document()
	d.addressed = append(d.addressed, relation{who: p.who("desk"), as: "to"})
	d.mayAddress = append(d.mayAddress, p.who("other"))
}

// desk casts who holds a post at the addressee's, whoever that is.
func (p *Paper) desk(posts ...string) {
	post, other := pick(p.rnd, posts), p.who("other")
	p.cast("desk", &actor{kind: "office", name: post + " " + ofThe(other, p.country.language) + other.name, alias: []string{post}})
}

// peEncargatura: a bundle. An officer in charge (e) sends on, "por encargo", a
// letter of an association; the letter follows, at times a memorandum too that
// was written on it.
func peEncargatura(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspondAs(body{"Gobierno Regional", false}, body{"Municipalidad Provincial", true}, body{"Dirección Regional", true})
	p.person("annexer", p.organisation("annexing"))
	p.person("tech", p.who("self"))
	p.bystander("cc0", []string{"Procuraduría Pública", "Órgano de Control Institucional", "Secretaría del Consejo"})
	p.appoint("from", [2]string{"Gerente General", "Gerente General"}, [2]string{"Secretario General", "Secretaria General"}, [2]string{"Gerente de Infraestructura", "Gerente de Infraestructura"})
	p.appoint("annexer", [2]string{"Presidente", "Presidenta"}, [2]string{"Gerente", "Gerente"})
	sent := p.date("sent")
	memo := p.chance(50)
	d := p.begin("letter")
	p.text(style{face: sansBold, size: 11}, "{self^}")
	s.rule()
	p.text(style{}, pick(p.rnd, []string{"{#city}, {@date}", "{#city}, {@date.dots}"}))
	s.gap(8)
	p.text(style{face: sansBold, underline: true}, "OFICIO N.° {#no}-{#year}-"+p.sigla())
	s.gap(8)
	p.lines(style{}, pick(p.rnd, []string{"{to.sir^}", "{to.sir}"}), "{to.post^} {other.del^}", "{to.honor} {to}", "Ciudad.-")
	s.gap(8)
	p.pairs(style{face: sansBold}, .2, [2]string{"ASUNTO", ": Remite documentación"}, [2]string{"ANEXOS", ": Los que se indican, en folios numerados"})
	s.gap(8)
	j := style{align: justify}
	p.text(j, "Por encargo de este despacho remito a usted, para el trámite que corresponda, la carta de {@sent} que {annexer}, {annexer.post} {annexing.del}, dirigió {self.al}."+map[bool]string{true: " Se agrega lo informado por nuestra oficina técnica."}[memo])
	d.cited = append(d.cited, citedLetter{date: edtf(sent), from: p.who("annexer"), to: p.who("self")})
	s.gap(6)
	p.bodyOf(j, prose{institutional.answering, institutional.neutral, institutional.almost, institutional.almost})
	p.text(style{}, "Hago propicia la ocasión para saludarlo.")
	s.gap(4)
	p.text(style{}, "Atentamente,")
	p.hand("from", "ink")
	p.lines(style{}, "{from.honor} {from}", "{from.post} (e)", "{self}")
	s.gap(10)
	p.lines(style{size: 8}, "C.c.: {cc0}", "        Archivo", "{from.small}/"+pick(p.rnd, []string{"yqc", "lbm"}))
	p.trap("COPIED", "Archivo")
	p.trap("SIGNED", "initials")
	p.addressed("to")
	p.copied("cc0")
	p.annexedLetter(p.chance(40))
	if memo {
		p.annexedMemo()
	}
}

// earlier has what is written next be of another day, from which its other days
// are counted.
func (p *Paper) earlier(day time.Time) {
	p.dates["date"] = day
	delete(p.dates, "a")
	delete(p.dates, "next")
}

// annexedLetter is the letter that is sent on.
func (p *Paper) annexedLetter(leaves bool) {
	s := p.sheet
	p.earlier(p.date("sent"))
	s.face = pick(p.rnd, []face{serif, mono})
	p.begin("letter")
	p.text(style{face: p.bold(), align: center}, "{annexing^}")
	s.gap(14)
	p.lines(style{}, "{from.sir}", "{from.honor} {from}", "{from.post}", "{self}", "Presente")
	s.gap(10)
	j := style{align: justify}
	p.text(j, "Yo, {annexer}, en representación {annexing.del}, me dirijo a usted para exponer lo siguiente:")
	s.gap(4)
	p.say(j, institutional.neutral)
	if leaves {
		p.text(j, "También cumplo con avisarle que {annexing.el} se apartó {forum.del} el {@eff}.")
		d := p.document()
		d.withdrew = append(d.withdrew, [3]string{p.who("annexing").key, p.who("forum").key, edtf(p.date("eff"))})
		s.gap(6)
	}
	p.say(j, institutional.neutral)
	p.text(style{}, "Por lo expuesto, pido a usted acceder a lo solicitado.")
	s.gap(6)
	p.text(style{align: right}, "{#city}, {@date}")
	p.hand("annexer", "ink")
	p.lines(style{align: center}, "{annexer}", "{annexer.post}", fmt.Sprintf("DNI %08d", 10000000+p.rnd.IntN(60000000)))
	p.addressed("from")
}

// annexedMemo is what an office wrote on the letter.
func (p *Paper) annexedMemo() {
	s := p.sheet
	p.earlier(p.date("sent").AddDate(0, 0, 4))
	s.face = sans
	p.begin("memo")
	p.text(style{face: sansBold, align: center}, "MEMORANDO N.° {#no2}-"+fmt.Sprint(p.date("date").Year()))
	s.gap(10)
	p.pairs(style{face: sansBold}, .14, [2]string{"PARA", ": {from}\n  {from.post}"}, [2]string{"DE", ": {tech}\n  {tech.post}"}, [2]string{"FECHA", ": {@date}"})
	s.rule()
	p.say(style{align: justify}, institutional.neutral)
	p.text(style{}, "Es todo cuanto informo a usted.")
	p.hand("tech", "ink")
	p.text(style{}, "{tech}")
	p.addressed("from")
}

// mxRectorado: the sender's house at the right and its motto under the close;
// place and date after the motto, the post before the name, or the name of who
// signs because the head is away.
func mxRectorado(p *Paper) {
	s := p.sheet
	s.face = pick(p.rnd, []face{serif, sans})
	p.correspondAs(body{"Universidad Autónoma", true}, body{"Universidad Politécnica", true}, body{"Instituto Tecnológico", false})
	p.person("deputy", p.who("self"))
	p.person("cc0", nil)
	p.person("cc1", p.who("self"))
	p.person("drafter", nil)
	p.appoint("from", [2]string{"Rector", "Rectora"}, [2]string{"Director de la Facultad de Letras", "Directora de la Facultad de Letras"}, [2]string{"Vicerrector Académico", "Vicerrectora Académica"})
	p.appoint("deputy", [2]string{"Secretario General", "Secretaria General"}, [2]string{"Secretario Académico", "Secretaria Académica"})
	p.begin("letter")
	s.within(.5, 1, func() {
		p.lines(style{face: p.bold(), align: right}, "{self}")
		p.lines(style{align: right, size: 9}, "Oficio "+p.sigla()+"/R-{#no}/{#year}", "Asunto: {#subject}")
	})
	s.gap(18)
	named := p.chance(75)
	switch {
	case !named:
		p.desk("Titular de la Unidad de Enlace", "Coordinador Administrativo", "Encargado de Proyectos Especiales")
		p.lines(style{face: p.bold()}, "C. {desk.short^}", "{other^}")
	case p.chance(50):
		p.lines(style{face: p.bold()}, "{to.honor} {to}", "{to.post}", "{other}")
	default:
		p.lines(style{face: p.bold()}, "{to.post^} {other.del^}", "{to.honor^} {to^}")
	}
	p.text(style{}, pick(p.rnd, []string{"Presente", "P r e s e n t e .", "PRESENTE:"}))
	s.gap(12)
	p.bodyOf(style{align: justify}, institutional)
	p.text(style{}, "Sin otro asunto que tratar, reciba mis saludos.")
	s.gap(10)
	s.room(190)
	c := style{align: pick(p.rnd, []align{left, center})}
	p.text(c, "Atentamente")
	p.text(style{face: serifItalic, align: c.align}, pick(p.rnd, []string{"“Saber para Servir”", "“La Luz en la Palabra”", "“Por la Razón y el Trabajo”"}))
	p.text(c, pick(p.rnd, []string{"{#city}, a {@date}", "Ciudad Universitaria, {@date}"}))
	if p.chance(35) {
		p.handFor("deputy", "from")
		p.text(c, "{deputy.honor} {deputy}")
		p.text(c, "{deputy.post}")
		p.text(style{size: 8, align: c.align}, pick(p.rnd, []string{"En ausencia de {from.honor} {from}, {from.post}", "Firma por ausencia " + p.inGender("from", "del ", "de la ") + "{from.post}, {from.honor} {from}"}))
	} else {
		p.text(c, "{from.post}")
		p.hand("from", "ink")
		p.text(c, "{from.honor} {from}")
	}
	s.gap(14)
	p.pairs(style{size: 7.5}, .08, [2]string{"c.c.p.", "{cc0.honor} {cc0}, {cc0.post}.\n{cc1.honor} {cc1}, {cc1.post}. Para seguimiento.\nMinuta."})
	p.text(style{size: 7.5}, "{from.initials}/{drafter.small}")
	p.trap("COPIED", "Minuta")
	p.trap("SIGNED", "initials")
	p.copied("cc0", "cc1")
	p.toDeskUnless(named)
}
