package papers

import "strings"

// passage is a paragraph and what it makes true. In says, words part fields:
//
//	withdrew WHO FORUM DAY   WHO leaves FORUM; the day may be missing
//	trap KIND                only looks like KIND
//	cited DAY FROM TO        a letter of that day is told of; TO may be missing
//	reply DAY                the paper answers a letter of that day
type passage struct {
	text string
	says string
}

// In letters, self is the sender's organisation and other the addressee's.

var subjects = map[string][]string{
	"es": {"Remite observaciones", "Se solicita información", "Programa anual de trabajo", "Visita de inspección", "Calendario de sesiones", "Entrega de informe", "Uso de instalaciones", "Padrón de usuarios", "Revisión de cuotas"},
	"en": {"Annual programme of work", "Use of the assembly rooms", "Inspection visit", "Revised timetable", "Register of members", "Comments on the draft plan", "Loan of equipment", "Maintenance of the footpath"},
}

var neutral = map[string][]passage{
	"es": {
		{"Por este medio le hago llegar la información que nuestra oficina ha reunido sobre el asunto, con el ruego de que sea revisada por su equipo antes de la próxima sesión.", ""},
		{"Agradeceremos que las observaciones se presenten por escrito a más tardar el {@next}.", ""},
		{"Los gastos de traslado correrán por cuenta de cada participante, según lo previsto en el programa.", ""},
		{"El informe técnico fue preparado por {guest}, a quien pueden dirigirse para cualquier aclaración.", "trap SIGNED"},
		{"Como es de su conocimiento, los trabajos dieron inicio el {@a} y han avanzado sin contratiempos.", ""},
		{"Le ruego tomar nota de que el plazo para la entrega de los expedientes vence el {@next}.", ""},
		{"Asimismo, solicitamos que se nos indique el nombre de la persona que fungirá como enlace.", ""},
		{"En la reunión del {@a} se convino que cada institución presentaría su propia lista de prioridades.", ""},
		{"Quedamos atentos a cualquier duda que pudiera surgir sobre el contenido de los anexos.", ""},
		{"Como es de conocimiento de esa institución, durante el presente ejercicio se han producido retrasos en la entrega de los materiales, lo que ha obligado a reprogramar las actividades de los meses restantes. Con el propósito de no afectar a los usuarios, hemos dispuesto un horario extendido en nuestras dependencias, de lunes a viernes entre las 8:30 y las 18:00 horas.", ""},
		{"Para mejor resolver se adjuntan: a) copia de la resolución que fijó las tarifas; b) planilla con el detalle de los pagos efectuados; y c) un juego de fotografías de los trabajos.", ""},
		{"Cabe señalar que el monto comprometido asciende a $4.350.000 (cuatro millones trescientos cincuenta mil pesos), impuestos incluidos, y que su pago quedará sujeto a la presentación del informe final.", ""},
		{"De conformidad con los artículos 12 y 27 del reglamento interior, corresponde a esta oficina llevar el registro de los bienes y dar aviso de cualquier cambio.", ""},
		{"En virtud de lo expuesto, y salvo mejor parecer, esta unidad estima procedente acoger la petición en los términos planteados.", ""},
		{"Cualquier consulta podrá formularse a {guest}, al teléfono 22 555 0137 o al correo contacto@oficina.example.", ""},
	},
	"en": {
		{"I enclose the figures that our office has gathered and would be grateful if your colleagues could look them over before the next session.", ""},
		{"Comments should reach us in writing no later than {@next}.", ""},
		{"Travel will be at each participant's own expense, as the programme sets out.", ""},
		{"The technical note was prepared by {guest}, who will gladly answer any questions.", "trap SIGNED"},
		{"Work began on {@a} and has gone forward without incident.", ""},
		{"Please let us know whom we should treat as your contact for this matter.", ""},
		{"At the meeting of {@a} it was settled that each body would draw up a list of its own priorities.", ""},
		{"We shall be glad to supply further copies of the annexes on request.", ""},
		{"You will appreciate that the building is nearly ninety years old and that the roof, in particular, has reached the end of its useful life. The surveyor's report, a copy of which is attached, puts the cost of repair at about 48,500, to be met over three financial years.", ""},
		{"Please note the following: (a) the office will be closed over the holiday period; (b) deliveries should be made to the side entrance; and (c) keys must be signed for.", ""},
		{"The terms of reference require each member to send an annual return to the secretariat within sixty days of the close of the year.", ""},
		{"If you have any questions, please do not hesitate to contact {guest} of this office at (555) 010-0142.", ""},
		{"As discussed, a sum of $12,400 has been set aside for this purpose and will be released on receipt of your invoice.", ""},
		{"I should stress that nothing in this letter is intended to prejudge the outcome of the consultation, on which we keep an open mind.", ""},
	},
}

// leaving are passages of letters in which the sender's organisation withdraws.
var leaving = map[string][]passage{
	"es": {
		{"Por la presente comunicamos que {self.el} ha decidido retirarse {forum.del} a partir del {@eff}.", "withdrew self forum eff"},
		{"Le informo que {self.el} deja de formar parte {forum.del} con efectos del {@eff}, por las razones ya expuestas.", "withdrew self forum eff"},
		{"Lamentamos informar que {self.el} da por concluida su participación {forum.en} desde el {@eff}.", "withdrew self forum eff"},
		{"Nuestra institución, {self.el}, se separó {forum.del} el {@eff}, y así lo hacemos saber.", "withdrew self forum eff"},
		{"Sirva el presente para notificar la renuncia {self.del} a seguir integrando {forum.el}, efectiva el {@eff}.", "withdrew self forum eff"},
		{"Le hago saber que, luego de la salida {third.del} {forum.del} el {@eff}, las sesiones se han suspendido.", "withdrew third forum eff"},
		{"El {@eff} {third.el} abandonó {forum.el}, hecho que lamentamos.", "withdrew third forum eff"},
		{"Con fundamento en lo anterior, se hace de su conocimiento que {self.el} ha determinado no continuar como integrante {forum.del}, decisión que surtirá efectos el {@nexteff}.", "withdrew self forum nexteff"},
		{"Reiteramos los términos de nuestra salida {forum.del}, que {self.el} formalizó el {@eff} ante la secretaría técnica.", "withdrew self forum eff"},
		{"A contar del {@nexteff}, {self.el} pone término a su membresía {forum.en} y solicita ser excluido de la nómina respectiva.", "withdrew self forum nexteff"},
		{"Comunicamos a usted la desvinculación {self.del} {forum.del}, acordada por unanimidad y vigente desde el {@eff}.", "withdrew self forum eff"},
		{"Tenemos el pesar de participarle que {third.el}, miembro fundador {forum.del}, presentó su renuncia con fecha {@eff}.", "withdrew third forum eff"},
	},
	"en": {
		{"I write to give notice that {self.the} has withdrawn from {forum.the} with effect from {@eff}.", "withdrew self forum eff"},
		{"{self.The} resigned from {forum.the} on {@eff}, and I should be grateful if your records were amended.", "withdrew self forum eff"},
		{"With regret, {self.the} ceased to be a member of {forum.the} on {@eff}.", "withdrew self forum eff"},
		{"As you will have heard, {third.the} left {forum.the} on {@eff} without giving its reasons.", "withdrew third forum eff"},
		{"Following the departure of {third.the} from {forum.the} on {@eff}, the seat remains vacant.", "withdrew third forum eff"},
		{"{third.The} pulled out of {forum.the} on {@eff}.", "withdrew third forum eff"},
		{"Please accept this letter as formal notice that {self.the} is ending its membership of {forum.the}, effective {@nexteff}.", "withdrew self forum nexteff"},
		{"Our board has voted to end the participation of {self.the} in {forum.the} as of {@nexteff}.", "withdrew self forum nexteff"},
		{"It was with some sadness that {third.the} stood down from {forum.the} on {@eff}.", "withdrew third forum eff"},
		{"{self.The} relinquished its seat on {forum.the} on {@eff}.", "withdrew self forum eff"},
		{"{self.The} is stepping away from {forum.the} with effect from {@nexteff}.", "withdrew self forum nexteff"},
	},
}

// almost are passages that only look like a withdrawal.
var almost = map[string][]passage{
	"es": {
		{"Contra lo que se ha publicado, {self.el} no se ha retirado {forum.del} ni piensa hacerlo.", "trap WITHDREW_FROM"},
		{"Esta oficina deja sin efecto la convocatoria que se envió a {third.el} el {@a}.", "trap WITHDREW_FROM"},
		{"Pedimos {third.al} que no se retire {forum.del} antes de la evaluación.", "trap WITHDREW_FROM"},
		{"{third.El} ha retirado su candidatura a la presidencia {forum.del}.", "trap WITHDREW_FROM"},
		{"Si no se revisan las cuotas, {self.el} consideraría dejar {forum.el}.", "trap WITHDREW_FROM"},
		{"Cualquiera de los integrantes podrá separarse {forum.del} con un aviso de treinta días.", "trap WITHDREW_FROM"},
		{"Tres técnicos dejaron de formar parte del personal {third.del} durante el último ejercicio.", "trap WITHDREW_FROM"},
		{"Supimos que {third.el} consideró retirarse {forum.del}, y celebramos que permanezca.", "trap WITHDREW_FROM"},
		{"Se retiró de la tabla la moción que {third.el} había presentado en la sesión {forum.del} del {@a}.", "trap WITHDREW_FROM"},
		{"La salida a terreno prevista por {third.el} para el {@next} contará con el acompañamiento {forum.del}.", "trap WITHDREW_FROM"},
		{"El retiro de los materiales donados por {third.el} se hará en las oficinas {forum.del}.", "trap WITHDREW_FROM"},
		{"De no mediar acuerdo, {self.el} evaluará su continuidad {forum.en}.", "trap WITHDREW_FROM"},
	},
	"en": {
		{"Whatever the newsletter says, {self.the} is not leaving {forum.the}.", "trap WITHDREW_FROM"},
		{"We have asked {third.the} not to withdraw from {forum.the} before the review.", "trap WITHDREW_FROM"},
		{"{third.The} has withdrawn its candidacy for the chair of {forum.the}.", "trap WITHDREW_FROM"},
		{"Should the levy be approved, {self.the} would have to consider leaving {forum.the}.", "trap WITHDREW_FROM"},
		{"Under its rules a member may withdraw from {forum.the} on thirty days' notice.", "trap WITHDREW_FROM"},
		{"The withdrawal of the motion tabled by {third.the} on {@a} has been noted.", "trap WITHDREW_FROM"},
		{"Rumours that {third.the} was about to walk away from {forum.the} have proved unfounded.", "trap WITHDREW_FROM"},
		{"{third.The} withdrew its objection to the timetable of {forum.the} on {@a}.", "trap WITHDREW_FROM"},
		{"Had the fee been doubled, {self.the} would have left {forum.the}; it was not, and we remain.", "trap WITHDREW_FROM"},
		{"{third.The} has left the question of its membership of {forum.the} to its annual meeting.", "trap WITHDREW_FROM"},
	},
}

// answering are passages that answer a letter.
var answering = map[string][]passage{
	"es": {
		{"En respuesta a su oficio No. {#no2} de fecha {@ref}, me permito manifestarle lo siguiente.", "reply ref"},
		{"Me refiero a su atenta carta del {@ref}, recibida en esta oficina sin anexos.", "reply ref"},
		{"Acuso recibo de su comunicación de {@ref} y agradezco el interés que en ella se expresa.", "reply ref"},
		{"Doy respuesta a su similar No. {#no2} del {@ref}, turnado a esta área para su atención.", "reply ref"},
		{"Con relación a su nota de {@ref}, cumplo con informar a usted lo que sigue.", "reply ref"},
		{"He recibido su carta fechada el {@ref}, cuyo contenido ha sido analizado por nuestro equipo.", "reply ref"},
	},
	"en": {
		{"Thank you for your letter of {@ref}, which I have shared with my colleagues.", "reply ref"},
		{"I refer to your letter dated {@ref} and reply as follows.", "reply ref"},
		{"We acknowledge receipt of your letter no. {#no2} of {@ref}.", "reply ref"},
		{"Further to your letter of {@ref}, I am now able to give you a fuller answer.", "reply ref"},
		{"In response to your inquiry of {@ref}, please be advised as follows.", "reply ref"},
		{"Your letter dated {@ref} has been passed to me for reply.", "reply ref"},
	},
}

// telling are passages of reports and minutes that speak of letters.
var telling = map[string][]passage{
	"es": {
		{"El {@l1}, {third.el} dirigió una carta {fourth.al} para pedir que se publicaran las actas.", "cited l1 third fourth"},
		{"Mediante oficio del {@l2}, {fourth.el} contestó {third.al} que el asunto se encontraba en estudio.", "cited l2 fourth third"},
		{"Consta también la carta que {partner.el} envió {fourth.al} el {@l3}.", "cited l3 partner fourth"},
	},
	"en": {
		{"On {@l1} {third.the} wrote to {fourth.the} to ask that the minutes be published.", "cited l1 third fourth"},
		{"{fourth.The} replied to {third.the} by a letter of {@l2}.", "cited l2 fourth third"},
		{"A further letter, dated {@l3}, was sent by {partner.the} to {fourth.the}.", "cited l3 partner fourth"},
	},
}

// told are passages in which others leave, for papers that speak of nobody as us.
var told = map[string][]passage{
	"es": {
		{"{third.El} se retiró {forum.del} el {@eff}, según comunicó su representante.", "withdrew third forum eff"},
		{"Desde el {@eff} {third.el} dejó de participar {forum.en}.", "withdrew third forum eff"},
		{"La decisión {third.del} de separarse {forum.del}, tomada el {@eff}, se hizo constar.", "withdrew third forum eff"},
	},
	"en": {
		{"{third.The} withdrew from {forum.the} on {@eff}.", "withdrew third forum eff"},
		{"{third.The} has not taken part in {forum.the} since it resigned on {@eff}.", "withdrew third forum eff"},
		{"It was noted that {third.the} had left {forum.the} on {@eff}.", "withdrew third forum eff"},
	},
}

// toldAlmost only look like it, in the same papers.
var toldAlmost = map[string][]passage{
	"es": {
		{"Se discutió si {fourth.el} debía salir {forum.del}; la propuesta no prosperó.", "trap WITHDREW_FROM"},
		{"{fourth.El} aclaró que no se ha retirado {forum.del}.", "trap WITHDREW_FROM"},
		{"Corrió el rumor de que {fourth.el} abandonaría {forum.el}; no fue así.", "trap WITHDREW_FROM"},
	},
	"en": {
		{"A proposal that {fourth.the} should leave {forum.the} was discussed and not carried.", "trap WITHDREW_FROM"},
		{"{fourth.The} considered leaving {forum.the} but in the end remained.", "trap WITHDREW_FROM"},
		{"It was rumoured that {fourth.the} would withdraw from {forum.the}; it did not.", "trap WITHDREW_FROM"},
	},
}

// say sets one passage of a list that the paper has not had yet.
func (p *Paper) say(st style, lists map[string][]passage) {
	list := lists[p.country.language]
	start := p.rnd.IntN(len(list))
	if p.thread.letter != nil && strings.HasPrefix(list[0].says, "cited l1") { // the letter that the paper is to speak of
		start = 0
	}
	for i := range list {
		ps := list[(start+i)%len(list)]
		if p.used[ps.text] || p.left && strings.HasPrefix(ps.says, "withdrew") {
			continue
		}
		p.used[ps.text] = true
		p.text(st, ps.text)
		p.sheet.gap(.6 * p.sheet.size)
		p.mean(ps)
		return
	}
}

// mean takes down what a passage makes true.
func (p *Paper) mean(ps passage) {
	d := p.document()
	f := strings.Fields(ps.says)
	if len(f) == 0 {
		return
	}
	switch f[0] {
	case "withdrew":
		p.left = true
		d.withdrew = append(d.withdrew, [3]string{p.who(f[1]).key, p.who(f[2]).key, edtf(p.date(f[3]))})
	case "trap":
		p.trap(f[1], plain(p.expand(ps.text)))
	case "cited":
		d.cited = append(d.cited, citedLetter{date: edtf(p.date(f[1])), from: p.who(f[2]), to: p.who(f[3])})
	case "reply":
		p.replies(f[1], strings.Contains(ps.text, "{#no2}"))
	}
}

// replies takes down that the document answers a letter of a day, once.
func (p *Paper) replies(day string, numbered bool) {
	d, r := p.document(), Reply{Date: edtf(p.date(day))}
	if numbered {
		r.Number = p.words["no2"]
	}
	for i := range d.replies {
		if d.replies[i].Date == r.Date {
			if d.replies[i].Number == "" {
				d.replies[i].Number = r.Number
			}
			return
		}
	}
	d.replies = append(d.replies, r)
}

func plain(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.text)
	}
	return b.String()
}

// prose is what the paragraphs of a letter are chosen from.
type prose struct{ answering, neutral, leaving, almost map[string][]passage }

// common is the prose of most families.
var common = prose{answering, neutral, leaving, almost}

// letterBody is some paragraphs of a letter from self to other.
func (p *Paper) letterBody(st style) { p.bodyOf(st, common) }

// bodyOf is some paragraphs of a prose.
func (p *Paper) bodyOf(st style, of prose) {
	if p.chance(40) || p.thread.answer {
		p.say(st, of.answering)
	}
	p.say(st, of.neutral)
	switch {
	case p.chance(40):
		p.say(st, of.leaving)
	case p.chance(60):
		p.say(st, of.almost)
	}
	for range 1 + p.rnd.IntN(5) {
		p.say(st, of.neutral)
	}
}
