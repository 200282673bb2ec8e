package papers

import (
	"fmt"
	"slices"

	"legajo/eval"
)

// Offices where one signs for another, where papers go to long lists, and where
// machines sign.

// clSubrogancia: a resolution sent to a list of offices that may run over
// pages, signed by a substitute by order of the head; the copy is certified.
func clSubrogancia(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(0)
	p.person("certifier", nil)
	p.begin("letter")
	p.text(style{face: serifBold, size: 9}, "{self^}")
	s.within(.5, 1, func() {
		p.lines(style{}, "ORDINARIO N° {#no}", "ANT.: Su carta de {@ref}.", "MAT.: {#subject}.")
		p.replies("ref", false)
	})
	s.gap(12)
	p.lines(style{face: serifBold}, "A: {to.sir^} {to.post^}", "{to.org^}", "{to^}")
	p.text(style{face: serifBold}, "DE: {from.post^} (S)")
	s.gap(12)
	p.letterBody(style{align: justify})
	p.text(style{}, "Sin otro particular, saluda a usted,")
	p.text(style{align: center, size: 9}, "POR ORDEN DEL JEFE DEL SERVICIO")
	p.hand("from", "ink")
	p.lines(style{align: center, face: serifBold}, "{from^}", "{from.post^} (S)")
	p.text(style{align: center}, "{#city}, {@date}")
	s.gap(14)
	p.text(style{size: 8, underline: true}, "Distribución")
	n := 3 + p.rnd.IntN(5)
	if p.chance(20) {
		n = 46 // goes on on another page
	}
	small := style{size: 8}
	p.text(small, "1. {to.sir} {to.post}")
	for i, key := range p.offices(n) {
		p.text(small, fmt.Sprintf("%d. {%s}", i+2, key))
		p.copied(key)
	}
	p.text(small, fmt.Sprintf("%d. Oficina de Partes", n+2))
	p.trap("COPIED", "Oficina de Partes")
	s.gap(8)
	p.text(small, "ES COPIA FIEL DE SU ORIGINAL. {certifier?}, Ministro de Fe.")
	p.trap("SIGNED", "who certifies the copy")
	p.role("certifier", "")
	p.addressed("to")
}

// offices casts places in towns to which papers are sent.
func (p *Paper) offices(n int) []string {
	return p.places(n, []string{"Liceo ", "Posta de ", "Escuela ", "Radio ", "Retén "}, towns)
}

// places casts what there is in towns, no two with names too much alike.
func (p *Paper) places(n int, kinds, towns []string) []string {
	var keys, names []string
	for i := p.rnd.IntN(7); len(keys) < n; i++ {
		name := kinds[i/len(towns)%len(kinds)] + towns[i%len(towns)]
		folded := eval.Fold(name)
		if slices.ContainsFunc(names, func(other string) bool { return eval.Same(folded, other) }) {
			continue
		}
		key := fmt.Sprintf("d%d", i)
		p.cast(key, &actor{kind: "office", name: name})
		keys, names = append(keys, key), append(names, folded)
	}
	return keys
}

var towns = []string{"Lonquillay", "Peñablanca", "Trafunco", "Quebrada Verde", "Los Litres", "Hualañé Chico", "Puyehuín", "Santa Elvira", "El Membrillo", "Rarinco", "Caliboro", "Las Trancas Viejas", "Boyeruca", "Ñiquihue", "Tres Esquinas"}

// mxSuplencia: through somebody's hands, signed by a deputy for want of the
// head, seen and countersigned by another, with electronic copies.
func mxSuplencia(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(2)
	p.person("hand", nil)
	p.person("deputy", p.who("self"))
	p.person("reviewer", nil)
	p.begin("letter")
	p.columnsHead("{self}", "OFICIO: "+p.sigla()+"-{#no}-{#year}", "ASUNTO: {#subject}")
	p.text(style{align: right}, "{#city}, a {@date}.")
	s.gap(12)
	p.lines(style{face: sansBold}, "{to.honor^} {to^}", "{to.post^} {other.del^}")
	p.text(style{}, "Por conducto de: {hand.honor} {hand}, {hand.post}")
	p.through("hand", "through")
	s.gap(12)
	p.letterBody(style{align: justify})
	p.text(style{face: sansBold}, "A T E N T A M E N T E")
	p.text(style{size: 9}, pick(p.rnd, []string{"Por suplencia, en ausencia del titular, con fundamento en el artículo 34 del Reglamento Interior", "P.A. {from.post}", "En suplencia de {from.honor} {from}, {from.post}, firma"}))
	p.handFor("deputy", "from")
	p.lines(style{face: sansBold}, "{deputy.honor^} {deputy^}", "{deputy.post^}")
	s.gap(10)
	if p.chance(50) {
		s.within(.55, 1, func() {
			p.text(style{size: 9}, "Vo. Bo.")
			p.hand("reviewer", "countersigned")
			p.lines(style{size: 9}, "{reviewer.honor} {reviewer}", "{reviewer.post}")
		})
	} else {
		p.text(style{size: 8}, "Vo. Bo. {reviewer.initials}")
		p.trap("SIGNED", "Vo. Bo. with initials")
	}
	s.gap(8)
	p.lines(style{size: 8}, "C.c.e.p. {cc0.honor} {cc0}, {cc0.post}. Para conocimiento.", "C.c.e.p. {cc1.honor} {cc1}, {cc1.post}. Mismo fin.", "Minutario.")
	p.trap("COPIED", "Minutario")
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// columnsHead sets a name at the left and two lines at the right.
func (p *Paper) columnsHead(name, number, subject string) {
	p.sheet.columns([]float64{.45, .55}, func() { p.text(style{face: p.bold(), size: 12}, name) },
		func() { p.lines(style{align: right}, number, subject) })
	p.sheet.gap(4)
	p.sheet.rule()
}

// esConsejeria: a register's box at the top right, the signature a line of a
// machine in the foot, handed on to others by "Traslado a".
func esConsejeria(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(1)
	p.office("cc1")
	p.begin("letter")
	s.within(.55, 1, func() {
		p.lines(style{size: 8}, "REGISTRO GENERAL", "SALIDA N.º {#year}/{#no2}", "Fecha: {@date.num}")
	})
	p.text(style{face: sansBold}, "{self^}")
	s.gap(14)
	s.columns([]float64{.4, .6}, func() { p.lines(style{size: 9}, "Expte.: "+p.sigla()+"/{#no}", "Asunto: {#subject}") },
		func() { p.lines(style{}, "{to.sr} {to.don}", "{to.post}", "{to.org}") })
	s.gap(14)
	p.letterBody(style{align: justify})
	p.text(style{}, "Lo que se traslada para su conocimiento y efectos.")
	s.gap(10)
	p.text(style{align: center}, pick(p.rnd, []string{"{from.post^}", "P.D. {from.post^?}", "P.O. {from.post^?}"}))
	s.gap(16)
	p.hand("from", "electronic")
	p.text(style{size: 8}, "Firmado electrónicamente por {from} a fecha {@date.num} 10:41. Código de verificación: "+fmt.Sprintf("%X-%X", p.rnd.Uint32(), p.rnd.Uint32()))
	s.gap(10)
	p.lines(style{size: 9}, "Traslado a:", "– {cc0}, {cc0.post}", "– {cc1}")
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// peElectronico: one letter to three, the signer in a block that a machine put
// into the margin, and no name under the close.
func peElectronico(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(0)
	for _, k := range []string{"to2", "to3"} {
		p.person(k, p.organisation("org-"+k))
	}
	p.begin("letter")
	s.columns([]float64{.68, .32}, func() {
		p.lines(style{face: sansBold}, "{self^}", "", "OFICIO MÚLTIPLE N° 00{#no}-{#year}-"+p.sigla())
		p.text(style{}, "{#city}, {@date}")
	}, func() {
		p.hand("from", "electronic")
		p.lines(style{size: 7}, "Firmado digitalmente por:", "{from^}", "Motivo: Soy el autor del documento", "Fecha: {@date.num} 16:22:08")
	})
	s.gap(12)
	for _, k := range []string{"to", "to2", "to3"} {
		p.lines(style{}, "{"+k+".sir}", "{"+k+"^}", "{"+k+".post}", "{"+k+".org}")
		s.gap(5)
	}
	p.text(style{underline: true}, "Presente.-")
	s.gap(6)
	p.pairs(style{}, .16, [2]string{"Asunto", ": {#subject}"}, [2]string{"Referencia", ": Carta s/n del {@ref}"})
	p.replies("ref", false)
	s.gap(6)
	p.letterBody(style{align: justify})
	p.text(style{}, "Atentamente,")
	p.text(style{size: 8}, "Documento firmado digitalmente")
	p.addressed("to", "to2", "to3")
}

// arGestion: what a system for electronic papers prints: labels, units behind
// the names, and a signature of the system's.
func arGestion(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(1)
	p.begin("letter")
	p.text(style{face: sansBold, align: center}, "{self}")
	p.text(style{face: serifItalic, size: 8, align: right}, "Hoja Adicional de Firmas")
	p.text(style{face: sansBold, align: center}, "Nota")
	s.gap(8)
	p.text(style{}, "Número: NO-{#year}-0{#no2}{#no}-"+p.sigla())
	p.text(style{align: right}, "{#city^}")
	p.text(style{align: right}, "{@date.weekday}")
	s.gap(4)
	p.text(style{}, "Referencia: {#subject}")
	s.gap(10)
	p.text(style{}, "A: {to} ({other}),")
	p.text(style{}, "Con Copia A: {cc0} ({cc0.post}),")
	s.rule()
	p.text(style{}, "De mi mayor consideración:")
	s.gap(8)
	p.letterBody(style{})
	p.text(style{}, "Sin otro particular saluda atte.")
	s.gap(30)
	p.hand("from", "electronic")
	s.within(.4, 1, func() {
		p.lines(style{size: 8}, "Firmado por el sistema de expedientes")
		s.gap(4)
		p.lines(style{}, "{from}", "{from.post}", "{from.org}")
	})
	p.addressed("to")
	p.copied("cc0")
}

// coGestion: a memorandum all of whose matter stands in cells, the signature's
// too.
func coGestion(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(1)
	p.begin("memo")
	p.grid([]float64{.3, .4, .3}, "{self}", "MEMORANDO INTERNO", "Código: GD-F-0{#no2}")
	p.grid([]float64{.14, .36, .14, .36}, "Para", "{to}", "Cargo", "{to.post}")
	p.grid([]float64{.14, .36, .14, .36}, "De", "{from}", "Cargo", "{from.post}")
	p.grid([]float64{.14, .36, .14, .36}, "Fecha", "{@date}", "Asunto", "{#subject}")
	s.gap(10)
	p.letterBody(style{align: justify})
	s.gap(8)
	p.hand("from", "ink")
	p.grid([]float64{.5, .5}, "Firma: {from}", "Copia: {cc0}, {cc0.post}")
	p.addressed("to")
	p.copied("cc0")
}

// grid sets a row of cells with rules above and below.
func (p *Paper) grid(shares []float64, cells ...string) {
	p.sheet.rule()
	parts := make([]func(), len(cells))
	for i, c := range cells {
		parts[i] = func() { p.text(style{size: 9}, c) }
	}
	p.sheet.columns(shares, parts...)
	p.sheet.rule()
}

// esActa: minutes as a table of points, with what was received and sent.
func esActa(p *Paper) {
	s := p.sheet
	s.face = serif
	for _, k := range []string{"third", "fourth", "partner"} {
		p.organisation(k)
	}
	for _, k := range []string{"chair", "secretary", "m0"} {
		p.person(k, nil)
	}
	p.begin("minutes")
	p.text(style{face: serifBold, size: 12}, "{forum}")
	p.text(style{}, "Acta de la reunión celebrada en {#city} el {@date}")
	p.pairs(style{size: 9}, .2, [2]string{"Preside", "{chair}"}, [2]string{"Asisten", "{m0}, en nombre {fourth.del}"}, [2]string{"Da fe", "{secretary}"})
	p.role("chair", "")
	p.role("secretary", "")
	p.role("m0", "")
	s.rule()
	p.text(style{face: serifBold}, "Primero. Correspondencia")
	p.say(style{align: justify}, telling)
	p.say(style{align: justify}, telling)
	p.text(style{face: serifBold}, "Segundo. Altas y bajas")
	p.say(style{align: justify}, told)
	p.say(style{align: justify}, toldAlmost)
	p.text(style{}, "Tercero. La siguiente reunión será el {@next}.")
	s.gap(10)
	s.columns([]float64{.5, .5}, func() { p.text(style{}, "V.º B.º"); p.hand("chair", "countersigned"); p.text(style{}, "{chair}") },
		func() { p.text(style{}, "Doy fe,"); p.hand("secretary", "ink"); p.text(style{}, "{secretary}") })
}

// unBilingue: an agreement in two languages side by side, signed once below
// both.
func unBilingue(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(0)
	d := p.begin("agreement")
	d.Language = "mul"
	s.size = 9
	half := []float64{.5, .5}
	both := func(st style, english, spanish string) {
		s.columns(half, func() { p.text(st, english) }, func() { p.text(st, spanish) })
		s.gap(6)
	}
	both(style{face: serifBold, align: center}, "MEMORANDUM OF COOPERATION", "MEMORANDO DE COOPERACIÓN")
	both(style{}, "between {self} and {other}", "entre {self} y {other}")
	both(style{align: justify}, "{self}, represented by {from}, {from.post}, and {other}, represented by {to}, {to.post}, have agreed as follows.", "{self}, representada por {from}, y {other}, representada por {to}, convienen en lo que sigue.")
	both(style{align: justify}, "Article 1. The parties shall lend each other maps, plates and instruments.", "Artículo 1. Las partes se prestarán mapas, láminas e instrumentos.")
	both(style{align: justify}, "Article 2. Either party may leave this Memorandum on ninety days' notice.", "Artículo 2. Cualquiera de las partes podrá dejar este Memorando con noventa días de aviso.")
	p.trap("WITHDREW_FROM", "Either party may leave")
	both(style{align: justify}, "Done at {#city} on {@date}, in two originals.", "Hecho en {#city} en la misma fecha, en dos originales.")
	s.gap(10)
	sign := func(key, org string) func() {
		return func() {
			p.text(style{align: center}, "For / Por {"+org+"}")
			p.hand(key, pick(p.rnd, []string{"ink", "ink", "blank_line"}))
			p.lines(style{align: center}, "____________________", "{"+key+"}")
		}
	}
	s.columns(half, sign("from", "self"), sign("to", "other"))
}

// unActing: an officer in charge signs "for" the head; the addressees are many
// missions.
func unActing(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(2)
	p.person("deputy", p.who("self"))
	p.begin("letter")
	s.columns([]float64{.5, .5}, func() { p.text(style{face: sansBold}, "{self^}") }, func() { p.lines(style{align: right, size: 9}, "Ref.: {#no}/"+p.sigla(), "{@date}") })
	s.gap(16)
	p.text(style{}, "Dear {to.sr} {to.surname},")
	s.gap(8)
	p.letterBody(style{align: justify})
	p.text(style{}, "This arrangement holds with effect from {@next}.")
	s.gap(6)
	p.text(style{}, "Yours sincerely,")
	if p.chance(50) {
		p.handFor("deputy", "from")
		p.lines(style{}, "{deputy}", pick(p.rnd, []string{"for {from}", "on behalf of {from}"}), "{from.post}")
		p.role("deputy", "")
	} else {
		p.hand("from", "ink")
		p.lines(style{}, "{from}", "{from.post}"+pick(p.rnd, []string{" a.i.", ", ad interim", ""}))
	}
	s.gap(30)
	p.lines(style{size: 9}, "{to.sr} {to}", "{to.post}", "{other}", "Attention: Registry")
	s.gap(8)
	p.lines(style{size: 9}, "Copies: {cc0.sr} {cc0}, {cc0.post}", "        {cc1.sr} {cc1}, {cc1.post}")
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// usAgency: block letter of an agency, the acting head, "through" and delivery.
func usAgency(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(1)
	p.office("cc1")
	p.person("hand", nil)
	p.begin("letter")
	p.text(style{face: serifBold, align: center, size: 12}, "{self^}")
	p.text(style{align: center, size: 8}, "STATE OFFICE BUILDING, {#city^}")
	s.gap(10)
	p.text(style{align: right}, "{@date^}")
	p.text(style{}, "In reply refer to: {#no}")
	s.gap(8)
	p.lines(style{}, "THE HONORABLE {to^}", "{to.post^}", "{to.org^}", "THROUGH: {hand}, {hand.post}")
	p.through("hand", "through")
	s.gap(8)
	p.text(style{}, "Dear {to.sir} {to.surname}:")
	s.gap(6)
	p.letterBody(style{indent: 24})
	s.within(.5, 1, func() {
		p.text(style{}, "Very truly yours,")
		p.hand("from", pick(p.rnd, []string{"ink", "ink", "conformed"}))
		if f := p.document().signed; f[len(f)-1].form == "conformed" {
			p.text(style{}, "/s/ {from}")
		}
		p.lines(style{}, "{from^}", "Acting {from.post}")
	})
	p.role("from", "")
	s.gap(8)
	p.lines(style{size: 8}, "Attachments (2)", "cc: {cc0}, {cc0.post}", "    {cc1}", "    File")
	p.trap("COPIED", "File")
	p.addressed("to")
	p.copied("cc0", "cc1")
}

// ukUniversity: a registrar's letter with officers in the head and the signer's
// letters behind the name.
func ukUniversity(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(1)
	p.person("chancellor", nil)
	p.begin("letter")
	s.columns([]float64{.62, .38}, func() {
		p.text(style{face: serifBold, size: 15}, "{self}")
		p.text(style{face: serifItalic, size: 8}, "Chancellor: {chancellor?}")
	}, func() { p.lines(style{size: 8}, "The Registry", "{#city}", "Tel. 01632 960{#no}", "{@date}") })
	p.trap("SIGNED", "the chancellor in the head")
	s.gap(14)
	p.lines(style{}, "PRIVATE AND CONFIDENTIAL", "{to}, {to.post}", "{to.org}")
	s.gap(10)
	p.text(style{}, "Dear {to.sir} {to.surname}")
	s.gap(4)
	p.text(style{face: serifBold, underline: true}, "{#subject^}")
	s.gap(4)
	p.letterBody(style{align: justify})
	p.text(style{}, "Yours sincerely")
	p.hand("from", "ink")
	p.lines(style{}, "{from} MA PhD", "{from.post}")
	s.gap(10)
	p.text(style{size: 9}, "c.c. {cc0.honor} {cc0}, {cc0.post}")
	p.addressed("to")
	p.copied("cc0")
}
