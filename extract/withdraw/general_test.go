package withdraw

import (
	"sort"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language"
)

// inPaper gives the exits that a paper of a kind tells, sent by the first one named in
// its head where it is a letter, else with the head as its title.
func inPaper(kind, lang, head, text string) string {
	t, d := extract.Marked(head + " " + text)
	d.Kind, d.Language, d.Date = kind, language.Code(lang), "2019-06-10"
	if n := len(strings.Fields(head)); kind != extract.Letter {
		d.Zones = append(d.Zones, extract.Zone{Kind: extract.ZoneTitle, Span: t.Span(0, n-1)}, extract.Zone{Kind: extract.ZoneBody, Span: t.Span(n, len(t.Tokens)-1)})
	} else {
		sends := extract.Sent
		if d.Entities[0].Kind == extract.Person {
			sends = extract.Signed
		}
		d.Relations = append(d.Relations, extract.Relation{Kind: sends, From: extract.ToEntity(0), To: extract.Self()})
	}
	findPhrases(t, d)
	var out []string
	for _, r := range d.Relations {
		if r.Kind == extract.WithdrewFrom && r.Evidence.Score >= 500 {
			out = append(out, strings.TrimSpace(d.Entities[r.From.Index].Name+" > "+d.Entities[r.To.Index].Name+" "+r.Date))
		}
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

// paperTest is a text below a head, of a kind of paper and a language, and the exits that it
// tells.
type paperTest struct{ kind, lang, head, text, want string }

func checkPapers(t *testing.T, papers []paperTest) {
	t.Helper()
	for _, p := range papers {
		if got := inPaper(p.kind, p.lang, p.head, p.text); got != p.want {
			t.Errorf("%s %s\n got %s\nwant %s", p.head, p.text, got, p.want)
		}
	}
}

// Exits of which the paper as a whole tells who left what.
func TestInPaper(t *testing.T) {
	const (
		council = "{Consejo de Turismo}."
		network = "{Choirs Network}."
		trust   = "{Meadow Trust}."
		alameda = "{Colegio Alameda}."
	)
	tests := []paperTest{
		// who is the subject of the clause, what is this house
		{extract.Minutes, "es", council, "Se leyó el escrito por el que la {Asociación Prado} da por concluida su participación en este órgano colegiado.", "Asociación Prado > Consejo de Turismo"},
		{extract.Minutes, "es", council, "{p:Elisa Montt} avisó que ya no le es posible seguir acudiendo, por lo que se llamará a su suplente.", "Elisa Montt > Consejo de Turismo"},
		{extract.Minutes, "es", council, "Se expone lo obrado por la {Fundación Ceibo}, cuya asamblea votó el <2018-02-17|17 de febrero de 2018> abandonar la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre 2018-02-17"},
		{extract.Report, "en", network, "The {Orchard School} having decided over the summer not to renew its membership, twenty are left.", "Orchard School > Choirs Network"},
		{extract.Report, "en", network, "Our editor, {p:Tom Akers}, formerly of Wells, has bowed out after a decade.", "Tom Akers > Choirs Network"},
		// some of those in a body leave, not the body; who holds a post there does
		{extract.PressRelease, "es", "Nota.", "Seis miembros del {Consejo Lacustre} ({CL}) han decidido presentar su renuncia a la {Mesa del Agua}.", ""},
		{extract.Other, "es", "{Consejo Lacustre} y sus dudas.", "Este miércoles se confirmó la renuncia de dos miembros del {Consejo de Aforos}.", ""},
		{extract.Other, "es", "Nota.", "La presidenta de la {Red Lacustre} presentó ayer su renuncia a la {Mesa del Agua}.", ""},
		{extract.Other, "es", "Nota.", "Tera.- Ante el {Comité Estatal} (CE) del {Partido de la Ribera}, presentó su renuncia el presidente del {Comité Municipal} en Tera, {p:Juan Gil}.", ""},
		{extract.Other, "es", "Renuncia presidente del {PR} de Tapahuil\n\n", "Tapahuil.- Ante el {Comité Estatal en Ribera} (CE) del {Partido de la Ribera} (PR), presentó su renuncia el presidente del {Comité Municipal del Lago} en Tapahuil, {p:Juan Gil}.", ""},
		{extract.Other, "es", "Nota.", "La {Confederación del Remo} sufrió un revés. El representante de la {Unión Metalera}, el vecino {p:Juan Gil}, renunció a su cargo de Secretario del Interior.", ""},
		{extract.Other, "es", "Nota.", "{p:Joel Paz} escribió: “En razón de la reunión de todos los que integran la {Federación de Riegos}, me permito informar de mi separación formal del {Partido de la Ribera}”.", ""},
		{extract.Letter, "es", "De {p:Juan Gil}.", "Me dirijo a usted a efectos de presentar mi renuncia al cargo de vocal del {Consejo Lacustre}. Desde el <2003-05-25|25 de mayo de 2003> he puesto en él mi dedicación.", "Juan Gil > Consejo Lacustre 2019-06-10"},
		{extract.Letter, "es", "De {p:Juan Gil}.", "Me dirijo a usted a efectos de presentar mi renuncia al cargo de vocal del {Consejo Lacustre}. Desde el <2019-07-01|1 de julio de 2019> ocupará mi lugar otro.", "Juan Gil > Consejo Lacustre 2019-07-01"},
		// a body whose name no step knows, behind a place in it
		{extract.Other, "es", "Nota.", "El presidente electo, {p:Juan Gil}, renunció ayer a su militancia en Renovación Lacustre (RL).", "Juan Gil > Renovación Lacustre"},
		{extract.Other, "es", "Nota.", "La {Liga del Remo} y el {Club del Lago} renunciaron a sus respectivas militancias en la {Red Lacustre}.", "Club del Lago > Red Lacustre; Liga del Remo > Red Lacustre"},
		// one of those in the body
		{extract.PressRelease, "es", "Nota.", "La {Plataforma del Agua} celebró su asamblea tras la salida, el pasado mes de <2015-04|abril>, de la {Coordinadora Sur}, una de sus entidades fundadoras.", "Coordinadora Sur > Plataforma del Agua 2015-04"},
		{extract.PressRelease, "es", "Nota.", "La {Plataforma del Agua} celebró su asamblea tras la salida de la {Coordinadora Sur}.", ""},
		// what one decided, in any form
		{extract.Letter, "es", alameda, "El Pleno ha dispuesto que este Colegio se desligue de la {Red Lacustre}.", "Colegio Alameda > Red Lacustre 2019-06-10"},
		{extract.Letter, "es", alameda, "El {Concejo Vecinal} acordó que este Colegio no continúe en la {Red Lacustre}.", "Colegio Alameda > Red Lacustre 2019-06-10"},
		{extract.Letter, "es", alameda, "El {Concejo Vecinal} pide que este Colegio se desligue de la {Red Lacustre}.", ""},
		{extract.Letter, "en", trust, "The trustees came down in favour of leaving the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{extract.Letter, "en", trust, "The trustees also discussed leaving the {Harwick Partnership}.", ""},
		// a house takes itself out
		{extract.Letter, "es", alameda, "La Junta tomó la determinación de retirar a este Colegio de la {Red Lacustre}.", "Colegio Alameda > Red Lacustre 2019-06-10"},
		{extract.Letter, "en", trust, "The trustees have decided to withdraw the Trust from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-06-10"},
		{extract.Letter, "en", trust, "We have decided to withdraw the {Elm College} from the {Harwick Partnership}.", ""},
		{extract.Letter, "en", trust, "Some would withdraw the Trust from the {Harwick Partnership}.", ""},
		// an agreement that somebody ends
		{extract.Letter, "en", trust, "You are hereby given three months' notice that the Agreement with {Southern Repairs} will determine on <2017-06-30|30 June 2017>.", "Meadow Trust > Southern Repairs 2017-06-30"},
		{extract.Letter, "en", trust, "We write to inform you that the Agreement with {Southern Repairs} will end on <2017-06-30|30 June 2017> and to invite you to renew it.", ""},
		{extract.Letter, "es", alameda, "Le comunicamos que el convenio celebrado con la {Empresa Sur} no será renovado.", "Colegio Alameda > Empresa Sur 2019-06-10"},
		{extract.Letter, "es", alameda, "Le comunicamos que el convenio celebrado con la {Empresa Sur} vencerá el <2017-06-30|30 de junio de 2017>.", ""},
		// relative clauses, perfects, wishes not to go on, those of this house
		{extract.PressRelease, "es", "Nota.", "La {Mesa Central} sesionará sin la {Cámara Minera}, que se levantó de ella en <2017-03|marzo de 2017>.", "Cámara Minera > Mesa Central 2017-03"},
		{extract.Report, "es", council, "Quedan nueve, al haberse separado el {Colegio Alameda}.", "Colegio Alameda > Consejo de Turismo"},
		{extract.Report, "es", council, "De haberse separado el {Colegio Alameda}, quedarían nueve.", ""},
		{extract.Report, "es", council, "{p:Elisa Montt}, vocal desde 2011, cesó a petición propia.", "Elisa Montt > Consejo de Turismo"},
		{extract.Minutes, "en", network, "{p:Tom Akers} had confirmed by e-mail that he did not wish to carry on.", "Tom Akers > Choirs Network"},
		{extract.Minutes, "en", network, "{p:Tom Akers} did not wish to carry the motion.", ""},
		{extract.Letter, "en", trust, "I have to tell you that {p:Tom Akers} is no longer one of our trustees.", "Tom Akers > Meadow Trust"},
		{extract.Letter, "en", trust, "This charity will no longer be one of the members of the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-06-10"},
		// any word for one's own house
		{extract.Letter, "es", alameda, "Le informo que este plantel causará baja de la {Red Lacustre}.", "Colegio Alameda > Red Lacustre 2019-06-10"},
		{extract.Letter, "es", alameda, "Le informo que esta semana {p:Elisa Montt} causó baja de la {Red Lacustre}.", "Elisa Montt > Red Lacustre"},
		{extract.Minutes, "es", "{Sociedad Rural}.", "Por unanimidad se resuelve retirar a la entidad de la {Confederación Ribera}.", "Sociedad Rural > Confederación Ribera 2019-06-10"},
		{extract.Letter, "en", trust, "Kindly note that the charity's membership of the {Harwick Partnership} is to lapse on <2019-12-31|31 December 2019>.", "Meadow Trust > Harwick Partnership 2019-12-31"},
		{extract.Letter, "es", alameda, "Ruego a usted solicitar que se tramite nuestra baja como asociados en la {Red Lacustre}.", "Colegio Alameda > Red Lacustre 2019-06-10"},
		{extract.Letter, "es", alameda, "Los vocales que deseen irse deben presentar su renuncia ante esta {Red Lacustre}.", ""},
		{extract.Letter, "en", trust, "The date of the last meeting of the {Harwick Partnership} is unknown.", ""},
		// an organ decides for its house; names that begin with a word for a body
		{extract.Report, "es", council, "La asamblea de la {Fundación Ceibo} determinó no seguir siendo parte de la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre"},
		{extract.Letter, "es", alameda, "Les informamos que {p:Elsa Marín Paz}, investigadora de nuestro colegio, deja de formar parte de la {Mesa Verde} a partir del <2019-08-01|1 de agosto de 2019>.", "Elsa Marín Paz > Mesa Verde 2019-08-01"},
		{extract.Letter, "es", alameda, "Ponemos punto final a nuestro paso por la Coordinadora de {Centros Vecinales}.", "Colegio Alameda > Coordinadora de Centros Vecinales 2019-06-10"},
		{extract.Minutes, "en", network, "RESOLVED, that the {Elm College} terminate its participation in the {p:Lower Valley Compact}.", "Elm College > Lower Valley Compact"},
		// a treaty is left, and not who keeps it
		{extract.Letter, "en", "{Embassy of Elsmere}.", "The Embassy thanks the {Federal Office}, depositary of the Agreement on the Alpine Bank, and gives notice of the denunciation of the said Agreement.", "Embassy of Elsmere > Agreement on the Alpine Bank 2019-06-10"},
		// how one left, between; what is ended in two words; lists behind a colon
		{extract.Letter, "es", "{p:Elisa Montt}.", "Me separo en forma definitiva e irrevocable de esa {Junta de Patronos}.", "Elisa Montt > Junta de Patronos 2019-06-10"},
		{extract.Letter, "es", alameda, "Acordó la asamblea la desafiliación de nuestra organización gremial de la {Red Lacustre}.", "Colegio Alameda > Red Lacustre"},
		{extract.Letter, "es", alameda, "Le comunico la voluntad de este Colegio de dar por terminado anticipadamente dicho convenio. El convenio celebrado con la {Empresa Sur} es de mayo.", "Colegio Alameda > Empresa Sur 2019-06-10"},
		{extract.PressRelease, "es", "Nota.", "La {Fundación Ceibo} resolvió no nombrar suplente y dar así por finalizada su intervención en la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre"},
		{extract.PressRelease, "es", "Nota.", "La {Fundación Ceibo} resolvió no retirarse de la {Red Lacustre} ni dar por finalizada su intervención en ella.", ""},
		{extract.PressRelease, "es", "Nota.", "Dos gremios se retiraron de la {Red Lacustre}: la {Unión Obrera} y el {Sindicato Sur}.", "Sindicato Sur > Red Lacustre; Unión Obrera > Red Lacustre"},
		// told by a letter or a vacancy in the house
		{extract.Minutes, "en", network, "A letter was read from {p:Tom Akers} resigning as a governor.", "Tom Akers > Choirs Network"},
		{extract.PressRelease, "en", network, "The vacancy created by the departure of {p:Tom Akers} in <2013|2013> is still to be filled.", "Tom Akers > Choirs Network 2013"},
		{extract.Report, "es", council, "En abril presentó su dimisión doña {p:Elisa Montt}, secretaria desde 2004; el Pleno la aceptó.", "Elisa Montt > Consejo de Turismo"},
		{extract.Letter, "es", "{Organización Ribereña}.", "En su calidad de depositaria del Convenio Interamericano de Pesca, informa que recibió de la {República de Almadra} el instrumento de denuncia del citado Convenio.", "República de Almadra > Convenio Interamericano de Pesca 2019-06-10"},
		// formal notice; agreements of membership; what is said behind a comma; relative clauses
		{extract.Minutes, "en", network, "The {Elm College} gave notice this month that it would not be continuing in the Network.", "Elm College > Choirs Network"},
		{extract.Minutes, "en", network, "The {Elm College} said in May that it might not be continuing in the Network.", ""},
		{extract.Letter, "en", trust, "The {Meadow Trust} has elected not to renew its Participation Agreement with the {Midwest Network}.", "Meadow Trust > Midwest Network"},
		{extract.Minutes, "es", council, "No fueron citadas la {Asociación Prado}, que ya no pertenece al {Consejo de Turismo}, ni la {Comunidad Sur}, retirada del mismo en <2014|2014>.", "Asociación Prado > Consejo de Turismo; Comunidad Sur > Consejo de Turismo 2014"},
		{extract.Minutes, "es", council, "La propuesta de la {Asociación Prado}, retirada por su autor, no se votó.", ""},
		{extract.Minutes, "en", network, "The Network has lost the {Elm College}, which disbanded its choir and resigned.", "Elm College > Choirs Network"},
		{extract.Report, "es", "{Mesa Sur}.", "Primero fue la {Fundación Ceibo}, que optó por hacerse a un lado; en <2015-10|octubre de 2015> el {Colegio Alameda} hizo pública su salida de la {Mesa Sur}.", "Colegio Alameda > Mesa Sur 2015-10; Fundación Ceibo > Mesa Sur"},
		{extract.Other, "es", "Resolución.", "Aceptar la renuncia formulada por {p:Elisa Montt} al cargo de vocal del {Directorio Portuario}.", "Elisa Montt > Directorio Portuario"},
		// put out by others, refused, on a condition, of a thing
		{extract.Letter, "es", alameda, "La asamblea de la {Red Lacustre} resolvió separar a este Colegio de la {Mesa Norte}.", ""},
		{extract.Minutes, "es", council, "Se rechaza la renuncia formulada por {p:Elisa Montt} al cargo de vocal del {Directorio Portuario}.", ""},
		{extract.Letter, "en", trust, "The charity's membership of the {Harwick Partnership} is to lapse unless the fee is paid.", ""},
		{extract.Minutes, "es", council, "El camión de la {Empresa Sur}, retirado del {Instituto Sur}, se vendió.", ""},
		{extract.Letter, "en", "{p:Tom Akers}.", "My last meeting with the {Lake Council} was cordial.", ""},
		// a body that only the exit names, with a word for a thing in its name
		{extract.Letter, "en", "{p:Tom Akers}.", "I relinquish the chairmanship of the Tarnbrook Hospital Trust.", "Tom Akers > Tarnbrook Hospital Trust 2019-06-10"},
	}
	checkPapers(t, tests)
}
