package archivetest

import (
	"legajo/archive"
	"legajo/extract"
)

// The people and bodies of the sample.
const (
	Ana     = "Ana Ruiz Belmonte"   // signs for the league
	Luis    = "Luis Prado Vega"     // answers her
	Olga    = "Olga Prim Sáez"      // is copied and never written to
	Tomas   = "Tomás Lara Quintero" // signs for the trust
	League  = "Liga de Regantes de Valle Alto"
	Trust   = "The Harbour Trust"
	Council = "Consejo de Cuenca del Norte"
	// Hostile would do harm where a name becomes part of a statement.
	Hostile     = "Roberto '}) DETACH DELETE n //"
	HostileBody = "Sociedad `) MATCH (n) DETACH DELETE n; --"
)

// Sample is a small archive with a case of each question that analysts ask:
// letters in several years and their copies, a chain of replies, a copied
// correspondent whom nobody addresses, signatures for a body, an agreement, a
// withdrawal with letters after it, a person between two bodies, a letter
// known by report, and names that look like Cypher.
func Sample(findings string) []archive.Put {
	var puts []archive.Put
	add := func(name string, p *Paper) { puts = append(puts, p.Put(name, findings)) }

	first := letter("2018-03-02", Ana, Luis, "solicitamos la limpieza del canal principal antes de la temporada de lluvias pues las compuertas quedaron cubiertas de lodo")
	first.signsFor(League)
	first.Relate(extract.Copied, Self, first.Person(Olga), 700)
	add("01-solicitud", first.Paper)
	copied := letter("2018-03-02", Ana, Luis, "solicitamos la limpieza del canal principal antes de la temporada de lluvias pues las compuertas quedaron cubiertas de lodo")
	copied.signsFor(League)
	add("02-solicitud-copia", copied.Paper)

	answer := letter("2018-03-20", Luis, Ana, "las compuertas se limpiarán en abril con la cuadrilla del distrito y el presupuesto que queda del año anterior")
	answer.Cite(extract.RepliesTo, "2018-03-02", Ana, Luis)
	add("03-respuesta", answer.Paper)
	again := letter("2018-04-10", Ana, Luis, "agradecemos la pronta respuesta y pedimos además que se revise el puente de madera sobre el ramal menor")
	again.Cite(extract.RepliesTo, "2018-03-20", Luis, Ana)
	again.Relate(extract.Copied, Self, again.Person(Olga), 700)
	add("04-agradecimiento", again.Paper)

	agreement := New(extract.Agreement, "2018-06-15")
	for _, side := range [][2]string{{Ana, League}, {Tomas, Trust}} {
		body := agreement.Organisation(side[1])
		agreement.Relate(extract.PartyTo, body, Self, 950)
		r := agreement.Relate(extract.Signed, agreement.Person(side[0]), Self, 900)
		r.Form, r.For = extract.FormInk, []int{body.Index}
	}
	agreement.Body("las partes convienen en compartir las mediciones de caudal y en reunirse cada trimestre en la casa del agua")
	add("05-convenio", agreement)

	exit := letter("2019-05-02", Ana, "", "por decisión de la asamblea la liga deja de formar parte del fideicomiso y devuelve las llaves del almacén")
	exit.signsFor(League)
	exit.Relate(extract.Addressed, Self, exit.Organisation(Trust), 900).As = extract.AsTo
	exit.Relate(extract.Addressed, Self, exit.Organisation(Council), 900).As = extract.AsTo
	w := exit.Relate(extract.WithdrewFrom, exit.Organisation(League), exit.Organisation(Trust), 880)
	w.Date, w.DateText = "2019-05-01", "a partir del 1 de mayo"
	add("06-retiro", exit.Paper)
	after := letter("2019-05-20", Luis, Tomas, "lamentamos la salida de la liga y proponemos una reunión con quienes quedan en el fideicomiso")
	add("07-despues", after.Paper)
	late := letter("2019-09-01", Tomas, Luis, "la reunión se celebró sin acuerdo y las mediciones quedan suspendidas hasta la primavera")
	add("08-tarde", late.Paper)

	report := New(extract.Report, "2020")
	report.Cite(extract.Cites, "2017-11-09", Tomas, Ana)
	report.Body("el informe resume los antecedentes del convenio y las cartas que lo precedieron")
	add("09-informe", report)

	hostile := letter("2020-01-15", Hostile, Luis, "este nombre no es una orden y no debe tratarse como tal en ningún lugar")
	hostile.Document.Subject, hostile.Document.Number = "`) DELETE n //", "$key: {x: 1}"
	hostile.Relate(extract.Copied, Self, hostile.Organisation(HostileBody), 800)
	add("10-nombre", hostile.Paper)
	return puts
}

// correspondence is a letter whose first relation is its signature.
type correspondence struct{ *Paper }

func letter(date, from, to, body string) correspondence {
	p := New(extract.Letter, date)
	p.Relate(extract.Signed, p.Person(from), Self, 900).Form = extract.FormInk
	if to != "" {
		p.Relate(extract.Addressed, Self, p.Person(to), 900).As = extract.AsTo
	}
	p.Body(body)
	return correspondence{p}
}

// signsFor says for which body the letter is signed.
func (c correspondence) signsFor(body string) {
	n := c.Organisation(body).Index
	c.Document.Relations[0].For = []int{n}
}
