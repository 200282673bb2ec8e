package papers

import (
	"fmt"
	"strings"
)

// Papers that go to many at once, that end something, or that come over a
// counter where they get their number and day.

// clCircular: A: SEGÚN DISTRIBUCIÓN, numbered paragraphs, and who it is for in
// the list at the foot, in two columns.
func clCircular(p *Paper) {
	s := p.sheet
	s.face = sans
	self := p.organisation("self")
	p.organisation("other")
	p.person("from", self)
	p.begin("letter")
	b := style{face: p.bold()}
	s.within(0, .45, func() { p.text(style{size: 8.5}, "{self^}") })
	s.within(.5, 1, func() {
		p.text(b, "CIRCULAR N° {#no}")
		p.pairs(b, .2, [2]string{"ANT.", ": Resolución Exenta N° {#no2}, de {@a}."}, [2]string{"MAT.", ": {#subject}."})
		p.dated(style{}, "{#city^}", "{@date.stamp}")
	})
	s.gap(12)
	p.pairs(b, .12, [2]string{"DE :", "{from.post^}"}, [2]string{"A :", "SEGÚN DISTRIBUCIÓN"})
	s.gap(10)
	n := 1
	point := func(list map[string][]passage) {
		p.text(style{}, fmt.Sprintf("%d.-", n))
		s.gap(-1.22 * s.size)
		s.within(.06, 1, func() { p.say(style{align: justify}, list) })
		n++
	}
	point(neutral)
	point(told)
	point(neutral)
	point(toldAlmost)
	p.text(style{}, "Saluda atentamente a ustedes,")
	s.within(.3, .9, func() {
		p.hand("from", "ink")
		p.lines(style{face: p.bold(), align: center}, "{from^}", "{from.post^}")
	})
	s.gap(14)
	p.text(style{size: 8}, "{from.initials}/"+pick(p.rnd, []string{"vgm", "cls", "rdo"}))
	p.trap("SIGNED", "initials")
	p.text(style{size: 8, underline: true}, "DISTRIBUCIÓN:")
	d, list := p.document(), p.offices(6+p.rnd.IntN(10))
	half := (len(list) + 1) / 2
	column := func(keys []string) func() {
		return func() {
			for _, k := range keys {
				p.text(style{size: 8}, "- {"+k+"}")
			}
		}
	}
	s.columns([]float64{.5, .5}, column(list[:half]), column(list[half:]))
	for _, k := range list {
		d.addressed = append(d.addressed, relation{who: p.who(k), as: "distribution"})
		d.copiedToo = append(d.copiedToo, p.who(k))
	}
	p.text(style{size: 8}, "- Oficina de Partes")
	p.trap("COPIED", "Oficina de Partes")
}

// coVentanilla: a label of the counter with number, day and sheets is all the
// date there is; greeting with the surname; who drafted in one line.
func coVentanilla(p *Paper) {
	s := p.sheet
	s.face = sans
	p.correspond(1)
	p.person("drafter", nil)
	p.begin("letter")
	s.columns([]float64{.5, .5}, func() {
		s.gap(10)
		p.text(style{face: sansBold, size: 11}, "{self}")
	}, func() {
		small := style{size: 8}
		p.lines(small, "Al contestar por favor cite estos datos:", "Radicado No.: *{#year}"+fmt.Sprintf("%08d", p.rnd.IntN(1e8))+"*")
		p.text(small, "Fecha: {@date."+pick(p.rnd, []string{"dash", "num"})+"}")
		p.text(small, "Folios: 3   Anexos: 1")
	})
	s.gap(18)
	p.text(style{}, "{#city}")
	s.gap(14)
	p.lines(style{}, "{to.sir}", "{to}", "{to.post}", "{to.org}", "Calle 23 No. 6-18, piso 2", "{#city}")
	s.gap(12)
	p.text(style{face: sansBold}, "Asunto: Respuesta al radicado {#no2} del {@ref.num}. {#subject}.")
	p.replies("ref", true)
	s.gap(10)
	p.text(style{}, map[bool]string{true: "Respetada señora ", false: "Respetado señor "}[p.who("to").female]+"{to.surname}:")
	s.gap(6)
	p.letterBody(style{align: justify})
	p.text(style{}, "En los anteriores términos damos por atendida su solicitud.")
	s.gap(4)
	p.text(style{}, "Atentamente,")
	p.hand("from", "ink")
	p.lines(style{face: sansBold}, "{from^}", "{from.post}")
	s.gap(12)
	p.lines(style{size: 7}, "Con copia: {cc0}, {cc0.post}", "Proyectó: {drafter?}. Archivado en: Correspondencia {#year}")
	p.trap("SIGNED", "Proyectó")
	p.addressed("to")
	p.copied("cc0")
}

// usCounty: a board's letter with its supervisors in the head, sections in
// capitals, submitted by a department's head.
func usCounty(p *Paper) {
	s := p.sheet
	s.face = serif
	self := p.organisation("self")
	board := p.cast("other", &actor{kind: "office", name: "Board of Supervisors"})
	for _, k := range []string{"m0", "m1", "m2", "counsel", "cc0"} {
		p.person(k, nil)
	}
	p.person("from", self)
	p.begin("memo")
	p.text(style{face: serifBold, align: center, size: 13}, "{self^}")
	p.text(style{align: center, size: 8}, "Supervisors: {m0?} · {m1?} · {m2?}")
	p.trap("SIGNED", "supervisors in the letterhead")
	s.rule()
	p.pairs(style{face: serifBold}, .18, [2]string{"DATE:", "{@date}"}, [2]string{"TO:", "{other}"}, [2]string{"FROM:", "{from}, {from.post}"}, [2]string{"SUBJECT:", "{#subject}"})
	s.rule()
	for _, part := range []struct {
		head string
		list map[string][]passage
	}{{"RECOMMENDED ACTION", neutral}, {"BACKGROUND", telling}, {"DISCUSSION", told}, {"OTHER MEMBERS", toldAlmost}, {"FISCAL IMPACT", neutral}} {
		p.text(style{face: serifBold, size: 9.5}, part.head)
		s.gap(3)
		p.say(style{align: justify}, part.list)
	}
	p.text(style{}, "Respectfully submitted,")
	p.hand("from", "ink")
	p.lines(style{}, "{from}", "{from.post}")
	s.gap(10)
	p.text(style{size: 9}, "Reviewed as to form: {counsel?}, County Counsel")
	p.trap("SIGNED", "Reviewed as to form")
	p.role("counsel", "")
	p.text(style{size: 9}, "cc: {cc0}, {cc0.post}")
	d := p.document()
	d.addressed = append(d.addressed, relation{who: board, as: "to"})
	p.copied("cc0")
}

// usResignation: a person leaves a body, from a private address.
func usResignation(p *Paper) {
	s := p.sheet
	s.face = serif
	forum := p.forum("forum")
	p.person("from", nil)
	p.person("to", forum)
	p.person("cc0", forum)
	d := p.begin("letter")
	s.within(.55, 1, func() { p.lines(style{}, "418 Sycamore Lane", "{#city}", "{@date}") })
	s.gap(16)
	p.lines(style{}, "{to}, {to.post}", "{forum}", "{#city}")
	s.gap(12)
	p.text(style{}, "Dear {to.honor} {to.surname}:")
	s.gap(6)
	way := pick(p.rnd, []string{
		"Please accept my resignation from {forum.the}, effective {@nexteff}. My duties at home no longer leave me the time that the work deserves.",
		"It is with regret that I must step down as a member of {forum.the}. My last day will be {@nexteff}.",
		"I am resigning my seat on {forum.the} as of {@nexteff}. I have said my reasons at the last two meetings and will not repeat them here.",
		"After much thought I have decided to leave {forum.the}. I would ask that this take effect on {@nexteff}, so that a successor can be found.",
	})
	p.text(style{}, way)
	s.gap(8)
	p.text(style{}, pick(p.rnd, []string{"I have no intention of resigning from the garden club, and hope to see many of you there.", "I remain a member of the county library board.", "I withdraw the proposal that I tabled in the spring."}))
	p.trap("WITHDREW_FROM", "of what is not left")
	s.gap(8)
	p.text(style{}, "It has been a privilege to serve with you.")
	s.gap(8)
	s.within(.55, 1, func() {
		p.text(style{}, pick(p.rnd, []string{"Very truly yours,", "Respectfully,", "Sincerely,"}))
		p.hand("from", "ink")
		p.text(style{}, "{from}")
	})
	s.gap(10)
	p.text(style{}, "cc: {cc0}, {cc0.post}")
	d.withdrew = append(d.withdrew, [3]string{p.who("from").key, forum.key, edtf(p.date("nexteff")) + "|" + d.Date})
	p.addressed("to")
	p.copied("cc0")
}

// ukStatement: several bodies say together that they have left; notes to
// editors below.
func ukStatement(p *Paper) {
	s := p.sheet
	s.face = sans
	for _, k := range []string{"self", "third", "fourth", "partner"} {
		p.organisation(k)
	}
	p.forum("forum")
	p.person("speaker", p.who("self"))
	p.person("contact", nil)
	d := p.begin("press_release")
	p.text(style{face: sansBold, size: 9}, "JOINT STATEMENT")
	p.text(style{face: sansBold, size: 15}, pick(p.rnd, []string{"Why we are leaving", "A seat that was never ours", "Time to go"}))
	p.text(style{size: 9}, "{@date}")
	s.gap(10)
	p.text(style{}, pick(p.rnd, []string{
		"{self.The}, {third.the} and {fourth.the} have today ended their membership of {forum.the}.",
		"Today {self.the}, together with {third.the} and {fourth.the}, leaves {forum.the}.",
		"As of today, {self.the}, {third.the} and {fourth.the} are no longer members of {forum.the}.",
	}))
	s.gap(6)
	p.text(style{}, "“We were asked for our views and they were filed,” said {speaker}, {speaker.post} of {self.the}. “Others may yet be heard. We hope so.”")
	s.gap(6)
	p.text(style{}, "{partner.The}, which joined on {@olda}, has decided to stay.")
	p.trap("WITHDREW_FROM", "has decided to stay")
	s.gap(12)
	p.text(style{face: sansBold, size: 9}, "Notes to editors")
	p.text(style{size: 9}, "1. The three bodies will go on meeting officials. 2. Interviews: {contact?}, 020 7946 0911.")
	for _, k := range []string{"self", "third", "fourth"} {
		d.withdrew = append(d.withdrew, [3]string{p.who(k).key, p.who("forum").key, d.Date + "|"})
		d.maySign = append(d.maySign, p.who(k))
	}
}

// peCarta: to a body, for somebody's attention, signed by two side by side.
func peCarta(p *Paper) {
	s := p.sheet
	s.face = sans
	self, other := p.organisation("self"), p.organisation("other")
	p.person("from", self)
	p.person("second", self)
	p.person("to", other)
	p.office("cc0")
	p.begin("letter")
	p.text(style{face: sansBold, align: center, size: 12}, "{self^}")
	p.text(style{align: center, size: 8}, "Partida Registral N° 110{#no2} - Jr. Los Geranios 315")
	s.gap(12)
	p.text(style{align: right}, "{#city}, {@date}")
	p.text(style{face: sansBold, underline: true}, "CARTA N° 0{#no}-{#year}-"+p.sigla()+"/CD")
	s.gap(8)
	p.lines(style{}, "Señores", "{other^}", "{#city}.-")
	s.gap(4)
	p.pairs(style{}, .18, [2]string{"Atención", ": {to.sr} {to}, {to.post}"}, [2]string{"Asunto", ": {#subject}"})
	p.through("to", "attention")
	s.gap(8)
	p.text(style{}, "De nuestra mayor consideración:")
	s.gap(4)
	p.letterBody(style{align: justify})
	p.text(style{}, "Sin otro particular, quedamos de ustedes.")
	p.text(style{}, "Atentamente,")
	sign := func(key string) func() {
		return func() {
			p.hand(key, "ink")
			p.lines(style{align: center}, "____________________", "{"+key+"}", "{"+key+".post}")
		}
	}
	s.columns([]float64{.5, .5}, sign("from"), sign("second"))
	s.gap(12)
	p.lines(style{size: 8}, "c.c. {cc0}", "Arch.")
	p.trap("COPIED", "Arch.")
	d := p.document()
	d.addressed = append(d.addressed, relation{who: other, as: "to"})
	d.mayAddress = append(d.mayAddress, p.who("to"))
	p.copied("cc0")
}

// mxOficioCircular: to four in two columns, each with the post below, and
// P R E S E N T E S once.
func mxOficioCircular(p *Paper) {
	s := p.sheet
	s.face = serif
	p.correspond(1)
	keys := []string{"to", "to2", "to3", "to4"}
	for _, k := range keys[1:] {
		p.person(k, nil)
	}
	p.begin("letter")
	s.within(.45, 1, func() {
		p.lines(style{face: serifBold, size: 9}, "{self}")
		p.lines(style{size: 9}, "Oficio Circular "+p.sigla()+"/{#no}/{#year}", "Asunto: {#subject}", "{#city}, a {@date}.")
	})
	s.gap(12)
	b := style{face: serifBold, size: 9.5}
	who := func(keys ...string) func() {
		return func() {
			for _, k := range keys {
				p.lines(b, "{"+k+".honor^} {"+k+"^}", "{"+k+".post^}")
				s.gap(6)
			}
		}
	}
	s.columns([]float64{.5, .5}, who("to", "to2"), who("to3", "to4"))
	p.text(style{face: serifBold, spaced: true}, "PRESENTES")
	s.gap(8)
	p.letterBody(style{align: justify, indent: 30})
	p.text(style{indent: 30}, "Sin más por el momento, reciban un cordial saludo.")
	s.gap(8)
	p.lines(style{face: serifBold}, pick(p.rnd, []string{"ATENTAMENTE", "Respetuosamente"}), "{from.post^}")
	p.hand("from", "ink")
	p.text(style{face: serifBold}, "{from.honor^} {from^}")
	s.gap(14)
	p.lines(style{size: 7.5}, "c.c.p.- {cc0.honor} {cc0}, {cc0.post}.- Para su conocimiento.", "          Expediente.", strings.ToLower("{from.initials}")+"*"+pick(p.rnd, []string{"mgr", "lhc"}))
	p.trap("COPIED", "Expediente")
	p.trap("SIGNED", "initials")
	p.addressed(keys...)
	p.copied("cc0")
}

// esBaja: a member tells the body's secretary that it leaves; the signer signs
// over a rubber stamp's text, date and place under the text.
func esBaja(p *Paper) {
	s := p.sheet
	s.face = serif
	self, forum := p.organisation("self"), p.forum("forum")
	p.actors["other"] = forum
	p.person("from", self)
	p.person("to", forum)
	d := p.begin("letter")
	p.text(style{face: serifBold}, "{self}")
	p.text(style{size: 8}, "C.I.F. G-0{#no2}  ·  Apartado de Correos {#no}")
	s.gap(20)
	s.within(.45, 1, func() { p.lines(style{}, "A/A {to.don}", "{to.post}", "{forum}") })
	s.gap(16)
	p.text(style{face: serifBold}, "Asunto: "+pick(p.rnd, []string{"baja", "comunicación de baja", "cese como entidad miembro"}))
	s.gap(10)
	p.text(style{}, pick(p.rnd, []string{"Estimado compañero:", "Muy señores nuestros:", "Apreciados amigos:"}))
	s.gap(6)
	j := style{align: justify, indent: 24}
	p.text(j, pick(p.rnd, []string{
		"La asamblea {self.del}, reunida el {@a}, acordó causar baja voluntaria {forum.en} con fecha {@nexteff}.",
		"Por acuerdo de nuestra junta de {@a}, {self.el} se da de baja {forum.del}, lo que tendrá efecto el {@nexteff}.",
		"Os comunicamos que {self.el} deja de pertenecer {forum.al} desde el {@nexteff}, conforme a lo decidido el {@a}.",
	}))
	s.gap(6)
	p.text(j, pick(p.rnd, []string{"Ello no supone la baja {self.del} en los grupos de trabajo locales, en los que seguiremos.", "{third.El}, con quien compartimos sede, continúa como socia.", "Las cuotas del ejercicio en curso están abonadas y no se reclama su devolución."}))
	p.trap("WITHDREW_FROM", "of what is not left")
	s.gap(6)
	p.text(j, "Os agradecemos estos años de trabajo en común.")
	s.gap(8)
	p.text(style{}, "{#city}, {@date}")
	p.hand("from", "ink")
	p.lines(style{}, "Fdo.: {from}", "{from.post}")
	d.withdrew = append(d.withdrew, [3]string{self.key, forum.key, edtf(p.date("nexteff")) + "|" + edtf(p.date("a")) + "|" + d.Date})
	p.addressed("to")
}
