package papers

import "strings"

// families are all layouts, by name.
var families = []Family{
	{"cl-ordinario", "cl", clOrdinario},
	{"cl-gremio", "cl", clGremio},
	{"cl-memo", "cl", clMemo},
	{"mx-oficio", "mx", mxOficio},
	{"mx-circular", "mx", mxCircular},
	{"mx-remision", "mx", mxRemision},
	{"mx-comunicado", "mx", mxComunicado},
	{"mx-convenio", "mx", mxConvenio},
	{"mx-acta", "mx", mxActa},
	{"es-oficio", "es", esOficio},
	{"es-asociacion", "es", esAsociacion},
	{"es-convenio", "es", esConvenio},
	{"es-nota-interior", "es", esNotaInterior},
	{"co-carta", "co", coCarta},
	{"co-circular", "co", coCircular},
	{"co-correo", "co", coCorreo},
	{"pe-oficio", "pe", peOficio},
	{"pe-memorando", "pe", peMemorando},
	{"pe-informe", "pe", peInforme},
	{"ar-nota", "ar", arNota},
	{"ar-renuncia", "ar", arRenuncia},
	{"un-note-verbale", "un", unNoteVerbale},
	{"un-letter", "un", unLetter},
	{"un-interoffice", "un", unInteroffice},
	{"uk-council", "uk", ukCouncil},
	{"uk-charity", "uk", ukCharity},
	{"uk-minutes", "uk", ukMinutes},
	{"uk-report", "uk", ukReport},
	{"uk-email", "uk", ukEmail},
	{"us-letter", "us", usLetter},
	{"us-memo", "us", usMemo},
	{"us-agreement", "us", usAgreement},
	{"us-press", "us", usPress},
	{"us-amendment", "us", usAmendment},
	{"cl-subrogancia", "cl", clSubrogancia},
	{"mx-suplencia", "mx", mxSuplencia},
	{"es-consejeria", "es", esConsejeria},
	{"es-acta", "es", esActa},
	{"pe-electronico", "pe", peElectronico},
	{"ar-gestion", "ar", arGestion},
	{"co-gestion", "co", coGestion},
	{"un-bilingue", "un", unBilingue},
	{"un-acting", "un", unActing},
	{"us-agency", "us", usAgency},
	{"uk-university", "uk", ukUniversity},
	{"cl-circular", "cl", clCircular},
	{"co-ventanilla", "co", coVentanilla},
	{"us-county", "us", usCounty},
	{"us-resignation", "us", usResignation},
	{"uk-statement", "uk", ukStatement},
	{"pe-carta", "pe", peCarta},
	{"mx-oficio-circular", "mx", mxOficioCircular},
	{"es-baja", "es", esBaja},
	{"es-federacion", "es", esFederacion},
	{"es-mancomunidad", "es", esMancomunidad},
	{"cl-gobernacion", "cl", clGobernacion},
	{"pe-encargatura", "pe", peEncargatura},
	{"co-veeduria", "co", coVeeduria},
	{"mx-rectorado", "mx", mxRectorado},
	{"ar-confederacion", "ar", arConfederacion},
	{"uk-auditors", "uk", ukAuditors},
}

// correspond casts a letter: from and to with their organisations, and n of cc0,
// cc1, … who get copies. self and other are the two organisations.
func (p *Paper) correspond(n int) {
	self, other := p.organisation("self"), p.organisation("other")
	p.person("from", self)
	p.person("to", other)
	for i := range n {
		p.person("cc"+string(rune('0'+i)), nil)
	}
}

// lines sets templates one under the other.
func (p *Paper) lines(st style, templates ...string) { p.text(st, strings.Join(templates, "\n")) }

// pairs sets labels and what belongs to them in two columns.
func (p *Paper) pairs(label style, share float64, rows ...[2]string) {
	for _, r := range rows {
		p.sheet.columns([]float64{share, 1 - share},
			func() { p.text(label, r[0]) },
			func() { p.text(style{size: label.size}, r[1]) })
	}
}

// Chile

// clOrdinario: unit at the top left, ORD., ANT. and MAT. at the right, DE and A
// in capitals, initials and a distribution at the foot.
func clOrdinario(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(0)
	p.office("cc0")
	p.person("drafter", nil)
	p.begin("letter")
	b := style{face: p.bold()}
	s.within(0, .38, func() { p.text(style{size: 8, align: center}, "{self^}") })
	s.within(.48, 1, func() {
		p.text(b, "ORD. N° {#no} /")
		s.gap(6)
		if p.chance(70) {
			p.pairs(b, .2, [2]string{"ANT.", ": Su Ord. N° {#no2}, de fecha {@ref}."})
			p.replies("ref", true)
		}
		p.pairs(b, .2, [2]string{"MAT.", ": {#subject}."})
		s.gap(8)
		p.dated(style{}, "{#city^}", "{@date.stamp}")
	})
	s.gap(14)
	from, to := "{from.post^}", "{to.post^}"
	if p.chance(60) {
		from = "{from.sr^} {from^}\n{from.post^}"
	}
	to = "{to.sr^} {to^}\n" + to + "\n{to.org^}"
	p.pairs(b, .1, [2]string{"DE :", from}, [2]string{"A :", to})
	s.gap(10)
	body := style{align: justify, indent: 24}
	p.letterBody(body)
	p.text(style{indent: 24}, "Saluda atentamente a Ud.,")
	s.within(.3, .9, func() {
		p.hand("from", "ink")
		p.lines(style{face: p.bold(), align: center}, "{from^}", "{from.post^}")
	})
	s.gap(16)
	small := style{size: 8}
	p.lines(small, "{from.initials}/{drafter.initials}/"+pick(p.rnd, []string{"mlt", "pvc", "jrs"}))
	p.text(style{size: 8, underline: true}, "DISTRIBUCIÓN:")
	p.lines(small, "- {to.sr} {to.post}", "- {cc0}", "- Oficina de Partes", "- Archivo")
	p.trap("COPIED", "the addressee again, Oficina de Partes, Archivo")
	p.trap("SIGNED", "initials")
	p.addressed("to")
	p.copied("cc0")
}

// clGremio: an association's letter in typescript; C.c. in a list with hyphens.
func clGremio(p *Paper) {
	s := p.sheet
	s.face = mono
	p.correspond(1)
	p.office("cc1")
	p.begin("letter")
	p.text(style{}, "{self^}")
	s.gap(20)
	p.text(style{align: right}, "{#city}, {@date}.-")
	s.gap(16)
	p.lines(style{}, "{to.sir}", "{to}", "{to.post}", "{to.org}")
	p.text(style{underline: true}, "Presente")
	s.gap(12)
	p.text(style{}, "De nuestra consideración:")
	s.gap(8)
	p.letterBody(style{indent: 40})
	p.text(style{}, "Sin otro particular, se despide atentamente,")
	p.hand("from", "ink")
	p.lines(style{align: center}, "{from^}", "{from.post}")
	s.gap(14)
	p.lines(style{}, "C.c.: - {cc0.sr} {cc0}, {cc0.post}", "      - {cc1}", "      - Arch.")
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// clMemo: MEMORÁNDUM with the date above and the signer's post under a stamp's line.
func clMemo(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(0)
	p.begin("memo")
	p.text(style{size: 8}, "{self^}")
	p.text(style{face: sansBold, align: center, size: 13}, "MEMORÁNDUM N° {#no}/{#year}")
	s.gap(8)
	p.pairs(style{face: sansBold}, .16, [2]string{"A", ": {to}\n  {to.post^}"}, [2]string{"DE", ": {from}\n  {from.post^}"},
		[2]string{"MATERIA", ": {#subject}"}, [2]string{"FECHA", ": {#city}, {@date}"})
	s.rule()
	p.letterBody(style{})
	p.text(style{}, "Saluda a usted,")
	p.hand("from", "ink")
	s.within(.4, 1, func() { p.lines(style{align: center}, "{from}", "{from.post}") })
	p.addressed("to")
}

// Mexico

// mxOficio: everything of the sender at the right, the addressee in capitals
// closing with P R E S E N T E, the post above the signer's name, c.c.p. with
// what the copy is for.
func mxOficio(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(2)
	p.person("hand", nil)
	p.begin("letter")
	r, b := style{align: right}, style{face: serifBold}
	p.text(style{face: serifBold, align: right}, "{self}")
	p.text(style{face: serifBold, align: right}, "Oficio No. "+p.sigla()+"/{#no}/{#year}")
	p.text(r, "Asunto: {#subject}.")
	p.dated(r, "{#city}", "a {@date}")
	s.gap(14)
	p.lines(b, "{to.honor^} {to^}", "{to.post^}", "{to.org^}")
	p.text(style{face: serifBold, spaced: true}, "PRESENTE.")
	if p.chance(40) {
		s.gap(6)
		p.lines(style{face: serifItalic}, "At'n: {hand.honor} {hand}", "{hand.post}")
		p.through("hand", "attention")
	}
	s.gap(12)
	p.letterBody(style{align: justify})
	p.text(style{}, "Sin otro particular, aprovecho la ocasión para enviarle un cordial saludo.")
	s.gap(10)
	p.text(style{face: serifBold, align: center, spaced: true}, "ATENTAMENTE")
	p.text(style{face: serifBold, align: center}, "{from.post^}")
	p.hand("from", "ink")
	p.text(style{face: serifBold, align: center}, "{from.honor^} {from^}")
	s.gap(24)
	p.lines(style{size: 8}, "C.c.p. {cc0.honor} {cc0}.- {cc0.post}.- Para su superior conocimiento.- Presente.", "{cc1.honor} {cc1}.- {cc1.post}.- Mismo fin.", "Archivo/Minutario.", "{from.initials}/"+pick(p.rnd, []string{"jlm*", "rgt*", "apv"}))
	p.trap("SIGNED", "initials")
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// mxCircular: to a group, the number in the middle.
func mxCircular(p *Paper) {
	s := p.sheet
	s.face = sans
	self := p.organisation("self")
	p.person("from", self)
	group := p.cast("group", &actor{kind: "office", name: pick(p.rnd, []string{"Titulares de las Unidades Administrativas", "Integrantes del Comité Técnico", "Jefes de Departamento y Coordinadores", "Personal de Base y de Confianza"})})
	p.actors["other"] = group
	p.office("cc0")
	p.begin("letter")
	p.text(style{face: sansBold, align: center}, "{self^}")
	p.text(style{face: sansBold, align: center}, "CIRCULAR No. {#no}/{#year}")
	p.text(style{align: right}, "{#city}, a {@date}")
	s.gap(10)
	p.text(style{face: sansBold}, "A LOS {group^}:")
	s.gap(8)
	p.letterBody(style{align: justify})
	p.text(style{face: sansBold}, "ATENTAMENTE")
	p.hand("from", "ink")
	p.lines(style{face: sansBold}, "{from.honor^} {from^}", "{from.post^}")
	s.gap(10)
	p.text(style{size: 8}, "c.c.p. {cc0}. Para su conocimiento. Expediente.")
	p.addressed("group")
	p.copied("cc0")
}

// mxRemision: a bundle, an oficio that sends on a citizen's letter, which follows.
func mxRemision(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(0)
	p.person("citizen", nil)
	p.begin("letter")
	s.within(.5, 1, func() {
		p.lines(style{}, "{self}", "Oficio: "+p.sigla()+"/{#no}/{#year}", "Asunto: Se remite escrito")
		p.dated(style{}, "{#city}", "a {@date}")
	})
	s.gap(12)
	p.lines(style{face: serifBold}, "{to.honor} {to}", "{to.post} {other.del}")
	p.text(style{spaced: true}, "Presente")
	s.gap(10)
	p.text(style{}, "Por este conducto remito a usted, para los efectos procedentes, el escrito que en copia simple se anexa, recibido en esta oficina el {@recv}.")
	s.gap(8)
	p.say(style{}, neutral)
	p.text(style{}, "Sin más por el momento, quedo de usted.")
	p.text(style{}, "Atentamente")
	p.hand("from", "ink")
	p.lines(style{}, "{from.honor} {from}", "{from.post}")
	p.text(style{size: 8}, "c.c.p. Expediente")
	p.trap("COPIED", "Expediente")
	p.addressed("to")

	p.date("sent")
	p.dates["date"] = p.date("recv").AddDate(0, 0, -5)
	s.face = mono
	d := p.begin("letter")
	d.Date = edtf(p.date("date"))
	p.text(style{align: right}, "{#city}, a {@date}")
	s.gap(16)
	p.lines(style{}, "{from.honor} {from}", "{from.post}", "PRESENTE")
	s.gap(16)
	p.text(style{}, "{citizen}, por mi propio derecho, ante usted expongo:")
	p.say(style{}, neutral)
	p.text(style{}, "PROTESTO LO NECESARIO")
	p.hand("citizen", "ink")
	p.text(style{align: center}, "{citizen^}")
	s.gap(10)
	p.text(style{size: 9}, "Con copia para {to.honor} {to}, {to.post}.")
	p.addressed("from")
	p.copied("to")
}

// mxComunicado: a press release; organisations leave a forum together.
func mxComunicado(p *Paper) {
	s := p.sheet
	s.face = sans
	for _, k := range []string{"self", "third", "fourth"} {
		p.organisation(k)
	}
	p.person("speaker", p.who("self"))
	p.person("contact", nil)
	p.forum("forum")
	d := p.begin("press_release")
	p.text(style{align: right}, "{#city}, {@date}")
	p.text(style{face: sansBold, size: 14}, "COMUNICADO DE PRENSA {#no}")
	s.gap(8)
	if p.chance(60) {
		p.text(style{face: sansBold, size: 12}, "Organizaciones abandonan {forum.el}")
		p.text(style{align: justify}, "Las organizaciones {self} y {third} anunciaron hoy su retiro {forum.del}, al que pertenecían desde hace varios años. «Nuestras propuestas no se atienden», dijo {speaker}, {speaker.post} {self.del}.")
		for _, k := range []string{"self", "third"} {
			d.withdrew = append(d.withdrew, [3]string{p.who(k).key, p.who("forum").key, d.Date + "|"})
		}
		p.left = true
	} else {
		p.text(style{face: sansBold, size: 12}, "{self.El} seguirá {forum.en}")
		p.text(style{align: justify}, "{self.El} y {third.el} confirmaron hoy que no dejarán {forum.el}. «No nos vamos», dijo {speaker}, {speaker.post} {self.del}.")
		p.trap("WITHDREW_FROM", "confirmaron hoy que no dejarán")
	}
	s.gap(8)
	p.text(style{align: justify}, "{fourth.El} pidió a los demás integrantes no retirarse y convocó a una reunión para el {@next}.")
	p.trap("WITHDREW_FROM", "pidió a los demás integrantes no retirarse")
	s.gap(12)
	p.text(style{size: 9}, "Contacto para medios: {contact}.")
	for _, k := range []string{"self", "third"} {
		d.maySign = append(d.maySign, p.who(k))
	}
}

// mxConvenio: an agreement in one paragraph of capitals, declarations and
// clauses, the date in words, two signers over lines and two witnesses.
func mxConvenio(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(0)
	p.person("witness", nil)
	d := p.begin("agreement")
	p.text(style{face: serifBold, align: justify}, "CONVENIO DE COLABORACIÓN QUE CELEBRAN, POR UNA PARTE, {self.el^}, EN LO SUCESIVO \"LA PRIMERA PARTE\", REPRESENTADO EN ESTE ACTO POR SU {from.post^}, {from.honor^} {from^}; Y POR LA OTRA, {other.el^}, EN LO SUCESIVO \"LA SEGUNDA PARTE\", REPRESENTADA POR SU {to.post^}, {to.honor^} {to^}, AL TENOR DE LAS SIGUIENTES:")
	s.gap(8)
	p.text(style{face: serifBold, align: center, spaced: true}, "DECLARACIONES")
	j := style{align: justify}
	p.text(j, "I. Declaran \"LAS PARTES\" que con fecha {@olda} suscribieron una carta de intención.")
	p.text(j, "II. Que es su voluntad cooperar en materia de archivos, capacitación y servicios.")
	s.gap(6)
	p.text(style{face: serifBold, align: center, spaced: true}, "CLÁUSULAS")
	for _, c := range []string{"PRIMERA.- El objeto del presente instrumento es establecer las bases de cooperación.", "SEGUNDA.- Cada parte cubrirá sus propios gastos.", "TERCERA.- Cualquiera de \"LAS PARTES\" podrá darlo por terminado con treinta días de anticipación.", "CUARTA.- La vigencia concluirá el {@next}."} {
		p.text(j, c)
		s.gap(4)
	}
	p.trap("WITHDREW_FROM", "podrá darlo por terminado")
	p.text(j, "Leído que fue, lo firman por duplicado en {#city}, a los {@date.words}.")
	sign := func(key, label, form string) func() {
		return func() {
			p.text(style{face: serifBold, align: center}, label)
			p.hand(key, form)
			p.text(style{align: center}, "______________________")
			p.text(style{align: center}, "{"+key+".honor^} {"+key+"^}")
			if p.who(key).org != nil {
				p.text(style{align: center}, "{"+key+".post^}")
			}
		}
	}
	form := pick(p.rnd, []string{"ink", "blank_line"})
	s.gap(10)
	s.columns([]float64{.5, .5}, sign("from", "POR \"LA PRIMERA PARTE\"", form), sign("to", "POR \"LA SEGUNDA PARTE\"", form))
	s.within(.25, .75, func() {
		p.text(style{face: serifBold, align: center}, "TESTIGO")
		s.gap(20)
		p.text(style{align: center}, "{witness^}")
	})
	d.maySign = append(d.maySign, p.who("witness"))
	p.role("witness", "")
}

// mxActa: minutes as one flowing paragraph.
func mxActa(p *Paper) {
	s := p.sheet
	s.face = serif
	self := p.forum("forum")
	p.person("chair", self)
	p.person("secretary", self)
	p.person("absent", nil)
	p.organisation("third")
	p.organisation("fourth")
	p.person("member", p.who("third"))
	p.begin("minutes")
	p.text(style{face: serifBold, align: center}, "ACTA DE LA SESIÓN ORDINARIA {forum.del^}")
	s.gap(8)
	p.text(style{align: justify}, "En {#city}, siendo las 10:00 horas del día {@date}, se reunieron {chair}, presidente de la sesión; {secretary}, a cargo de la secretaría; y {member}, por {third.el}. Excusó su inasistencia {absent}.")
	s.gap(6)
	p.role("chair", "presidente de la sesión|presidente|presidencia")
	p.role("secretary", "")
	p.role("member", "")
	p.text(style{}, "1. Se aprobó el acta de la sesión del {@a}.")
	p.say(style{align: justify}, telling)
	if p.chance(50) {
		p.say(style{align: justify}, told)
	}
	p.say(style{align: justify}, toldAlmost)
	p.text(style{align: justify}, "No habiendo más asuntos que tratar, se levanta la sesión a las 12:15 horas, firmando al calce quienes en ella intervinieron.")
	s.columns([]float64{.5, .5}, func() { p.hand("chair", "ink"); p.lines(style{align: center}, "{chair}", "Presidencia") },
		func() { p.hand("secretary", "ink"); p.lines(style{align: center}, "{secretary}", "Secretaría") })
}

// Spain

// esOficio: references at the left, the addressee in the right half, date and
// place under the text, the post above and Fdo. before the name.
func esOficio(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(0)
	p.begin("letter")
	p.text(style{face: serifBold, align: center}, "{self^}")
	s.gap(14)
	p.lines(style{size: 9}, "S/Ref.: {#no2}/{#year}", "N/Ref.: "+p.sigla()+"/{#no}", "Asunto: {#subject}")
	s.within(.5, 1, func() {
		p.lines(style{}, "{to.don}", "{to.post}", "{to.org}", "C/ Mayor, "+p.words["no"][:1], "{#city^}")
	})
	s.gap(16)
	p.letterBody(style{align: justify, indent: 20})
	p.text(style{indent: 20}, "Lo que le comunico a los efectos oportunos.")
	s.gap(10)
	p.text(style{align: center}, "{#city}, a {@date}")
	p.text(style{align: center}, "{from.post^},")
	p.hand("from", "conformed")
	p.text(style{align: center}, "Fdo.: {from}")
	p.addressed("to")
}

// esAsociacion: an association's letter with its board down the left margin.
func esAsociacion(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(1)
	p.person("board0", nil)
	p.person("board1", nil)
	p.begin("letter")
	p.text(style{face: sansBold, size: 14}, "{self}")
	s.rule()
	s.columns([]float64{.24, .76}, func() {
		p.lines(style{size: 7}, "Junta directiva", "", "{board0?}", "{board0.post?}", "", "{board1?}", "{board1.post?}")
		p.trap("SIGNED", "the board in the margin")
	}, func() {
		p.text(style{}, "{#city}, {@date}")
		s.gap(8)
		p.lines(style{}, "A la atención de {to.don}", "{to.post}", "{to.org}")
		s.gap(10)
		p.text(style{}, "{to.dear}:")
		s.gap(6)
		p.letterBody(style{})
		p.text(style{}, "Reciba un cordial saludo,")
		p.hand("from", "ink")
		p.lines(style{}, "{from}", "{from.post} {self.del}")
		s.gap(10)
		p.text(style{size: 9}, "Con copia a: {cc0}, {cc0.post}")
	})
	p.addressed("to")
	p.copied("cc0")
}

// esConvenio: REUNIDOS, EXPONEN, CLÁUSULAS; signed Fdo. in two columns.
func esConvenio(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(0)
	p.begin("agreement")
	h := style{face: serifBold, align: center}
	p.text(style{face: serifBold, align: center, size: 13}, "CONVENIO ENTRE {self.el^} Y {other.el^}")
	s.gap(8)
	p.text(style{}, "En {#city}, a {@date}")
	p.text(h, "REUNIDOS")
	j := style{align: justify}
	p.text(j, "De una parte, {from.don}, {from.post} {self.del}, en nombre y representación de la misma.")
	p.text(j, "Y de otra, {to.don}, en calidad de {to.post} {other.del}.")
	p.text(h, "EXPONEN")
	p.text(j, "Primero.- Que ambas entidades suscribieron el {@olda} un protocolo general.")
	p.text(h, "CLÁUSULAS")
	p.text(j, "Primera. Objeto. El presente convenio regula la cesión temporal de salas y equipos.")
	p.text(j, "Segunda. Vigencia. Entrará en vigor el {@next} y durará dos años.")
	p.text(j, "Tercera. Cualquiera de las partes podrá desistir comunicándolo con dos meses de antelación.")
	p.trap("WITHDREW_FROM", "podrá desistir")
	s.gap(8)
	p.text(j, "Y en prueba de conformidad, firman por duplicado en el lugar y fecha arriba indicados.")
	sign := func(key, org string) func() {
		return func() {
			p.text(style{align: center}, "Por {"+org+".el}")
			p.hand(key, "conformed")
			p.lines(style{align: center}, "Fdo.: {"+key+"}", "{"+key+".post}")
		}
	}
	s.columns([]float64{.5, .5}, sign("from", "self"), sign("to", "other"))
}

// esNotaInterior: a form with ruled rows; signed with an initial and surname.
func esNotaInterior(p *Paper) {
	s := p.sheet
	s.face = sans
	self := p.organisation("self")
	p.actors["other"] = self
	p.person("from", nil)
	p.person("to", nil)
	p.office("cc0")
	p.begin("memo")
	p.text(style{face: sansBold}, "{self^}")
	p.text(style{face: sansBold, size: 13, align: center}, "NOTA INTERIOR")
	s.rule()
	p.pairs(style{}, .15, [2]string{"DE:", "{from}, {from.post}"}, [2]string{"A:", "{to}, {to.post}"}, [2]string{"C/C:", "{cc0}"},
		[2]string{"FECHA:", "{@date." + pick(p.rnd, []string{"num", "dots", "dash"}) + "}"}, [2]string{"ASUNTO:", "{#subject}"})
	s.rule()
	p.say(style{}, neutral)
	p.say(style{}, almost)
	p.say(style{}, neutral)
	p.text(style{}, "Un saludo,")
	p.hand("from", "ink")
	p.text(style{}, "Fdo. {from}")
	p.addressed("to")
	p.copied("cc0")
}

// Colombia

// coCarta: number and date at the top, the addressee's name in capitals, who
// drafted and who reviewed under the signature.
func coCarta(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(1)
	p.person("drafter", nil)
	p.person("reviewer", nil)
	p.begin("letter")
	p.text(style{face: sansBold}, "{self}")
	s.gap(10)
	p.lines(style{}, "Radicado: {#year}-EE-00{#no}", "{#city}, {@date}")
	s.gap(12)
	p.text(style{}, "{to.sir}")
	p.text(style{face: sansBold}, "{to^}")
	p.lines(style{}, "{to.post}", "{to.org}", "Carrera 4 No. 12-33", "Ciudad")
	s.gap(10)
	p.text(style{}, "Referencia: {#subject}")
	s.gap(8)
	p.letterBody(style{align: justify})
	p.text(style{}, "Cordialmente,")
	s.gap(6)
	if p.chance(50) {
		p.text(style{face: sansBold, size: 8}, "Firmado electrónicamente")
		p.hand("from", "electronic")
	} else {
		p.hand("from", "ink")
	}
	p.text(style{face: sansBold}, "{from^}")
	p.text(style{}, "{from.post}"+pick(p.rnd, []string{"", " (E)"}))
	s.gap(12)
	p.lines(style{size: 8}, "Anexos: dos (2) folios", "Copia a: {cc0}, {cc0.post}", "Elaboró: {drafter?}", "VoBo: {reviewer?}, {reviewer.post?}")
	p.trap("SIGNED", "Elaboró")
	p.trap("SIGNED", "VoBo")
	p.addressed("to")
	p.copied("cc0")
}

// coCircular: four labels, the sender only an office, the person at the foot.
func coCircular(p *Paper) {
	s := p.sheet
	s.face = sans
	p.organisation("self")
	p.person("from", nil)
	p.actors["other"] = p.cast("group", &actor{kind: "office", name: pick(p.rnd, []string{"Rectores y Coordinadores", "Gerentes Seccionales", "Funcionarios y Contratistas", "Comités de Veeduría"})})
	p.actors["group"] = p.actors["other"]
	p.person("cc0", nil)
	p.person("drafter", nil)
	p.begin("letter")
	p.text(style{face: sansBold, align: center}, "{self^}")
	p.text(style{face: sansBold, align: center}, "CIRCULAR No. {#no}")
	s.gap(10)
	for _, l := range []string{"PARA: {group^}", "DE: {from.post^}", "ASUNTO: {#subject^}", "FECHA: {@date}"} {
		p.text(style{}, l)
		s.gap(4)
	}
	p.text(style{}, "Cordial saludo,")
	s.gap(6)
	p.letterBody(style{align: justify})
	p.text(style{}, "Atentamente,")
	p.hand("from", "ink")
	p.text(style{face: sansBold}, "{from^}")
	p.text(style{}, "{from.post}")
	s.gap(10)
	p.lines(style{size: 8}, "Proyectó: {drafter?} - Profesional Universitario", "Copia: {cc0}, {cc0.post}")
	p.trap("SIGNED", "Proyectó")
	p.addressed("group")
	p.copied("cc0")
}

// coCorreo: a printed e-mail with the message that it answers below.
func coCorreo(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(1)
	p.person("to2", nil)
	p.date("sent")
	p.dates["sent"] = p.date("date").AddDate(0, 0, -1)
	p.begin("email")
	p.text(style{size: 8, align: right}, "Página 1 de 1")
	p.lines(style{}, "De: {from} <"+p.mail("from")+">", "Enviado el: {@date.weekday} 18:22", "Para: {to} <"+p.mail("to")+">; {to2}", "CC: {cc0}", "Asunto: RE: {#subject}")
	s.rule()
	p.text(style{}, "Buenas tardes:")
	s.gap(6)
	p.say(style{}, neutral)
	p.say(style{}, almost)
	p.text(style{}, "Saludos,")
	s.gap(6)
	p.lines(style{}, "{from}", "{from.post}", "{self}")
	s.gap(10)
	p.lines(style{}, "-----Mensaje original-----", "De: {to}", "Enviado el: {@sent}", "Para: {from}", "Asunto: {#subject}")
	p.text(style{}, "¿Podemos confirmar la asistencia?")
	p.signed("from", "typed")
	p.addressed("to", "to2")
	p.copied("cc0")
	p.replies("sent", false)
}

// Peru

// peOficio: the year's motto, the number underlined, the addressee's post before
// the place, ASUNTO and REF. in columns, the name under a line.
func peOficio(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(0)
	p.office("cc0")
	p.begin("letter")
	p.text(style{face: serifItalic, align: center, size: 9}, pick(p.rnd, []string{"\"Año de los Caminos y los Ríos\"", "\"Decenio de la Lectura Pública\"", "\"Año del Archivo y la Memoria\""}))
	p.text(style{}, "{#city}, {@date}")
	s.gap(8)
	p.text(style{face: serifBold, underline: true}, "OFICIO N° {#no}-{#year}-"+p.sigla()+"/P")
	s.gap(8)
	p.text(style{}, "{to.sir}:")
	p.text(style{face: serifBold}, "{to^}")
	p.lines(style{}, "{to.post}", "{to.org}")
	p.text(style{underline: true}, "Presente.-")
	s.gap(8)
	p.pairs(style{}, .16, [2]string{"ASUNTO", ": {#subject}"}, [2]string{"REF.", ": Su Oficio N° {#no2} de fecha {@ref}"})
	p.replies("ref", true)
	s.gap(8)
	p.text(style{}, "De mi consideración:")
	p.letterBody(style{align: justify, indent: 60})
	p.text(style{indent: 60}, "Es propicia la oportunidad para expresarle los sentimientos de mi especial consideración.")
	p.text(style{align: center}, "Atentamente,")
	p.hand("from", "ink")
	p.lines(style{align: center}, "______________________", "{from.honor} {from}", "{from.post^}", "{self^}")
	s.gap(10)
	p.lines(style{size: 8}, "{from.initials}/gm", "c.c.", "{cc0}", "Archivo")
	p.trap("COPIED", "Archivo")
	p.addressed("to")
	p.copied("cc0")
}

// peMemorando: several addressees one above the other behind one A.
func peMemorando(p *Paper) {
	s := p.sheet
	s.face = sans
	p.organisation("self")
	p.actors["other"] = p.who("self")
	for _, k := range []string{"from", "to", "to2", "to3"} {
		p.person(k, nil)
	}
	p.begin("memo")
	p.text(style{face: sansBold, align: center, underline: true}, "MEMORANDO MÚLTIPLE N° {#no}-{#year}-"+p.sigla())
	s.gap(8)
	p.pairs(style{}, .15, [2]string{"A", ": {to.honor} {to}\n  {to.post}\n\n  {to2.honor} {to2}\n  {to2.post}\n\n  {to3.honor} {to3}\n  {to3.post}"},
		[2]string{"DE", ": {from.honor} {from}\n  {from.post}"}, [2]string{"ASUNTO", ": {#subject}"}, [2]string{"FECHA", ": {#city}, {@date}"})
	s.rule()
	p.say(style{}, neutral)
	p.say(style{}, neutral)
	p.text(style{}, "Atentamente,")
	s.gap(6)
	p.text(style{align: center}, "{self^}")
	p.hand("from", "ink")
	p.lines(style{align: center}, "{from.honor} {from}", "{from.post^}")
	p.text(style{size: 8}, "c.c. Archivo")
	p.trap("COPIED", "Archivo")
	p.addressed("to", "to2", "to3")
}

// peInforme: a report with numbered headings that speaks of letters.
func peInforme(p *Paper) {
	s := p.sheet
	s.face = sans
	for _, k := range []string{"third", "fourth", "partner"} {
		p.organisation(k)
	}
	p.person("author", nil)
	d := p.begin("report")
	s.foot = func() { p.text(style{size: 8, align: center}, "Informe {#no}-{#year}") }
	p.text(style{face: sansBold, size: 14, align: center}, "INFORME SOBRE LA MARCHA {forum.del^}")
	p.text(style{align: center}, "Elaborado por {author}, {author.post}, {#city}, {@date}")
	s.gap(12)
	for _, h := range []string{"1. Antecedentes", "2. Correspondencia", "3. Retiros", "4. Conclusiones"} {
		p.text(style{face: sansBold}, h)
		s.gap(4)
		switch h[0] {
		case '2':
			p.say(style{align: justify}, telling)
			p.say(style{align: justify}, telling)
			p.say(style{align: justify}, telling)
		case '3':
			p.say(style{align: justify}, told)
			p.say(style{align: justify}, toldAlmost)
			p.say(style{align: justify}, toldAlmost)
		default:
			p.text(style{align: justify}, "El presente documento resume lo que se desprende de los archivos consultados y de las entrevistas que se sostuvieron con los participantes. No pretende agotar el tema ni sustituir las actas, que siguen siendo la fuente principal.")
			s.gap(6)
		}
	}
	d.maySign = append(d.maySign, p.who("author"))
}

// Argentina

// arNota: the addressee's post before the name, S / D, the signature at the
// right, at times by somebody for an absent one.
func arNota(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(0)
	p.person("deputy", nil)
	p.begin("letter")
	p.text(style{align: right}, "{#city}, {@date}.")
	s.gap(8)
	p.text(style{}, "NOTA N° {#no}/"+p.words["year"][2:])
	s.gap(8)
	p.lines(style{}, "{to.sir} {to.post}", "{other.del}", "{to.honor} {to}")
	p.text(style{underline: true}, "S   /   D")
	s.gap(12)
	p.letterBody(style{indent: 90, align: justify})
	p.text(style{indent: 90}, "Saludo a Ud. muy atentamente.")
	s.gap(8)
	if p.chance(40) {
		p.text(style{align: right}, "p.a. {deputy.honor} {deputy}")
		p.handFor("deputy", "from")
	} else {
		s.within(.5, 1, func() { p.hand("from", "ink") })
	}
	p.lines(style{align: right}, "{from.honor} {from}", "{from.post}")
	p.addressed("to")
}

// arRenuncia: a person's resignation in typescript.
func arRenuncia(p *Paper) {
	s := p.sheet
	s.face = mono
	forum := p.forum("forum")
	p.person("from", nil)
	p.person("to", forum)
	p.person("cc0", nil)
	d := p.begin("letter")
	p.text(style{align: right}, "{#city}, {@date}")
	s.gap(20)
	p.lines(style{}, "{to.sir} {to.post}", "{forum.del}", "{to.honor} {to}", "PRESENTE")
	s.gap(16)
	p.text(style{}, "De mi mayor consideración:")
	s.gap(8)
	p.text(style{indent: 50}, "Por la presente elevo mi renuncia indeclinable como integrante {forum.del}, en el que participo desde el {@olda}. Mi retiro se hará efectivo el {@next}.")
	s.gap(8)
	p.text(style{indent: 50}, "Agradezco el apoyo recibido y saludo a usted atentamente.")
	p.hand("from", "ink")
	p.text(style{align: center}, "{from^}")
	s.gap(16)
	p.text(style{}, "c.c.: {cc0.honor} {cc0}, {cc0.post}")
	d.withdrew = append(d.withdrew, [3]string{p.who("from").key, forum.key, edtf(p.date("next")) + "|" + d.Date})
	p.addressed("to")
	p.copied("cc0")
}

// sigla is an abbreviation such as numbers of letters have.
func (p *Paper) sigla() string {
	return initials(strings.Fields(strings.ToUpper(p.who("self").name))...)
}

// mail is an address in a domain that nobody has.
func (p *Paper) mail(key string) string {
	a := p.who(key)
	plain := strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ñ", "n", "ü", "u", " ", "", "'", "")
	return plain.Replace(strings.ToLower(string([]rune(a.name)[0])+a.surname)) + "@" + strings.ToLower(p.sigla()) + ".example"
}

// dated sets place and date in one line, the date stamped where the family's
// papers have it so.
func (p *Paper) dated(st style, place, day string) { p.text(st, place+", "+day) }
