package withdraw

import (
	"sort"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language"
)

// said gives the exits that a sentence tells, sent by a sender who is named
// before it, "" where nobody is.
func said(sender, text string) string { return saidIn("", "", sender, text) }

// saidIn is said for a paper of a kind in a language.
func saidIn(kind, lang, sender, text string) string {
	t, d := extract.Marked(sender + " " + text)
	d.Kind, d.Language, d.Date = kind, language.Code(lang), "2019-06-10"
	if sender != "" {
		kind := extract.Sent
		if d.Entities[0].Kind == extract.Person {
			kind = extract.Signed
		}
		d.Relations = append(d.Relations, extract.Relation{Kind: kind, From: extract.ToEntity(0), To: extract.Self()})
	}
	findPhrases(t, d)
	var out []string
	for _, r := range d.Relations {
		if r.Kind == extract.WithdrewFrom {
			out = append(out, strings.TrimSpace(d.Entities[r.From.Index].Name+" > "+d.Entities[r.To.Index].Name+" "+r.Date))
		}
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

// TestEarlier: in a message below an e-mail's text "I" is who wrote that one, and its
// day is the notice's.
func TestEarlier(t *testing.T) {
	x, d := extract.Marked("{p:Ann Porter} forwards this. {p:Rhona Castell} <2018-05-13|13 May 2018> I have resigned from the {Quay Trust}.")
	d.Kind, d.Language, d.Date = extract.Email, "en", "2018-05-14"
	d.Relations = []extract.Relation{{Kind: extract.Signed, From: extract.ToEntity(0), To: extract.Self()}}
	d.Earlier = []extract.Message{{First: 4, Head: 8, Last: 15, From: []int{1}}}
	findPhrases(x, d)
	var got []string
	for _, r := range d.Relations[1:] {
		got = append(got, r.Kind+" "+d.Entities[r.From.Index].Name+" "+r.Date)
	}
	if want := extract.WithdrewFrom + " Rhona Castell 2018-05-13"; strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The ways in which letters, minutes and the press tell an exit.
func TestSaid(t *testing.T) {
	tests := []struct{ sender, text, want string }{
		{"", "2.- Desde el <2013-06-16|16 de junio de 2013> la {Asociación Prado} dejó de participar en la {Mesa Verde}. 3.- Agradeceremos sus notas.", "Asociación Prado > Mesa Verde 2013-06-16"},
		{"", "2. Desde el <2013-06-16|16 de junio de 2013> la {Asociación Prado} dejó de participar en la {Mesa Verde}.", "Asociación Prado > Mesa Verde 2013-06-16"},
		{"", "Desde el <2013-06-16|16 de junio de 2013> la {Asociación Prado} dejó de participar en la {Mesa Verde}.", "Asociación Prado > Mesa Verde 2013-06-16"},
		{"", "On <2019-04-12|12 April 2019> the {Meadow Trust} pulled out of the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-04-12"},
		{"", "The {Meadow Trust} has formally and with immediate effect withdrawn from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "The {Meadow Trust} withdrew with immediate effect from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "The {Meadow Trust} withdrew on <2018-03-03|3 March 2018> from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2018-03-03"},
		{"", "The {Meadow Trust} today announced that it has withdrawn from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "The {Meadow Trust} announced today its withdrawal from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "The {Meadow Trust} sent the {Larch Institute} a letter, which announced that it would leave the {Harwick Partnership} on <2018-06-01|1 June 2018>.", "Meadow Trust > Harwick Partnership 2018-06-01"},
		{"", "La {Asociación Prado} ha acordado en asamblea extraordinaria celebrada el <2018-06-30|30 de junio> no continuar en la {Mesa Verde}.", "Asociación Prado > Mesa Verde 2018-06-30"},
		{"", "{p:Tom Akers} has stepped down as chair of the {Harwick Partnership}.", "Tom Akers > Harwick Partnership"},
		{"", "{p:Tom Akers} resigned his position as treasurer of the {Harwick Partnership} in <2015-07|July 2015>.", "Tom Akers > Harwick Partnership 2015-07"},
		{"{p:Tom Akers}.", "I hereby tender my resignation from the {Harwick Partnership}.", "Tom Akers > Harwick Partnership 2019-06-10"},
		{"{Meadow Trust}.", "We are writing to inform you that we have decided to withdraw from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-06-10"},
		{"{Meadow Trust}.", "Please accept this letter as formal notice of our withdrawal from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-06-10"},
		{"{Meadow Trust}.", "As of today we cease to take part in the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-06-10"},
		{"{Meadow Trust}.", "It is with regret that the Trust gives notice of its decision to leave the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-06-10"},
		{"", "{Prairie Legal Clinic} hereby gives notice that it withdraws from the {Lakes Coalition}.", "Prairie Legal Clinic > Lakes Coalition"},
		{"", "The {Rowan Trust}, {Elm College} and the {Ash Forum} have announced their withdrawal from the {Lake Council}.", "Ash Forum > Lake Council; Elm College > Lake Council; Rowan Trust > Lake Council"},
		{"", "The {Rowan Trust} quit the {Lake Council} last week.", "Rowan Trust > Lake Council"},
		{"", "The {Rowan Trust}'s departure from the {Lake Council} was noted.", "Rowan Trust > Lake Council"},
		{"", "The {Rowan Trust} has terminated its membership in the {Lake Council}.", "Rowan Trust > Lake Council"},
		{"", "The {Rowan Trust} is no longer part of the {Lake Council}.", "Rowan Trust > Lake Council"},
		{"", "The {Rowan Trust} ceased to be a member of the {Lake Council}.", "Rowan Trust > Lake Council"},
		{"", "{p:Tom Akers} and {p:Clara Benning} stepped down from the {Harwick Partnership}.", "Clara Benning > Harwick Partnership; Tom Akers > Harwick Partnership"},
		{"", "The {Meadow Trust} resigned, with regret, from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "The {Meadow Trust} voted to withdraw from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "{p:Tom Akers} vacated his seat on the {Harwick Partnership}.", "Tom Akers > Harwick Partnership"},
		{"", "The {Meadow Trust} dropped out of the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "The {Meadow Trust} seceded from the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "The {Meadow Trust} relinquished its seat on the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "The {Meadow Trust} gave up its membership of the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"{Cámara de Artesanos}.", "Comunicamos que nuestra institución ha decidido retirarse de la {Mesa Técnica de Turismo}, a partir de la fecha.", "Cámara de Artesanos > Mesa Técnica de Turismo 2019-06-10"},
		{"{p:Marta Olea}.", "Presento mi renuncia como vocal de la {Comisión de Riego}.", "Marta Olea > Comisión de Riego 2019-06-10"},
		{"", "El {Colegio Alameda} se retiró del {Comité de Cuenca} el <2018-11-05|5 de noviembre de 2018>.", "Colegio Alameda > Comité de Cuenca 2018-11-05"},
		{"", "El {Colegio Alameda} ha decidido separarse definitivamente del {Comité de Cuenca}.", "Colegio Alameda > Comité de Cuenca"},
		{"", "El {Colegio Alameda} hizo pública su salida del {Comité de Cuenca}.", "Colegio Alameda > Comité de Cuenca"},
		{"", "El {Colegio Alameda} se retiró de manera definitiva del {Comité de Cuenca}.", "Colegio Alameda > Comité de Cuenca"},
		{"", "El {Colegio Alameda} formalizó su retiro del {Comité de Cuenca}.", "Colegio Alameda > Comité de Cuenca"},
		{"", "La renuncia del {Colegio Alameda} al {Comité de Cuenca} fue aceptada.", "Colegio Alameda > Comité de Cuenca"},
		{"", "La señora {p:Rosa Paredes} renunció a su cargo de tesorera del {Comité de Cuenca}.", "Rosa Paredes > Comité de Cuenca"},
		{"", "Con fecha <2018-05-02|2 de mayo de 2018>, doña {p:Rosa Paredes} presentó su renuncia indeclinable al {Comité de Cuenca}.", "Rosa Paredes > Comité de Cuenca 2018-05-02"},
		{"", "El {Colegio Alameda} ya no integra el {Comité de Cuenca}.", "Colegio Alameda > Comité de Cuenca"},
		{"", "El {Colegio Alameda} ha dejado de pertenecer al {Comité de Cuenca}.", "Colegio Alameda > Comité de Cuenca"},
		{"", "El {Colegio Alameda} abandonó el {Comité de Cuenca}.", "Colegio Alameda > Comité de Cuenca"},
		{"{Colegio Alameda}.", "A partir de hoy dejamos de participar en el {Comité de Cuenca}.", "Colegio Alameda > Comité de Cuenca 2019-06-10"},
		{"{Colegio Alameda}.", "Les informamos nuestra decisión de retirarnos del {Comité de Cuenca}.", "Colegio Alameda > Comité de Cuenca 2019-06-10"},
		{"", "La {Fundación Ceibo} ha causado baja en el {Consejo Fluvial}.", "Fundación Ceibo > Consejo Fluvial"},
		{"", "La {Fundación Ceibo} se ha separado voluntariamente del {Consejo Fluvial}.", "Fundación Ceibo > Consejo Fluvial"},
		{"", "{p:Rosa Paredes} dimitió ayer de su puesto en el {Consejo Fluvial}.", "Rosa Paredes > Consejo Fluvial"},
		{"", "La {Fundación Ceibo} puso fin a su participación en el {Consejo Fluvial}.", "Fundación Ceibo > Consejo Fluvial"},
		{"", "La {Fundación Ceibo} dejó de integrar el {Consejo Fluvial}.", "Fundación Ceibo > Consejo Fluvial"},
		{"", "La {Fundación Ceibo} resolvió desafiliarse del {Consejo Fluvial}.", "Fundación Ceibo > Consejo Fluvial"},
		{"", "La {Fundación Ceibo} ya no participa en el {Consejo Fluvial}.", "Fundación Ceibo > Consejo Fluvial"},
		{"", "{p:Rosa Paredes} renunció de manera irrevocable al {Consejo Fluvial}.", "Rosa Paredes > Consejo Fluvial"},
	}
	for _, tt := range tests {
		if got := said(tt.sender, tt.text); got != tt.want {
			t.Errorf("%s %s\n got %s\nwant %s", tt.sender, tt.text, got, tt.want)
		}
	}
}

// What sounds like an exit and is none.
func TestUnsaid(t *testing.T) {
	for _, text := range []string{
		"The {Rowan Trust} said it would leave the {Lake Council} unless the fee was cut.",
		"The {Rowan Trust} is considering leaving the {Lake Council}.",
		"The {Rowan Trust} will leave the {Lake Council} if the levy passes.",
		"The {Lake Council} may expel the {Rowan Trust}.",
		"Members may withdraw from the {Lake Council} on six months' notice.",
		"The {Rowan Trust} withdrew its bid to the {Lake Council}.",
		"The {Rowan Trust} withdrew from the talks with the {Lake Council}.",
		"The {Rowan Trust} denied that it had left the {Lake Council}.",
		"A motion to withdraw from the {Lake Council} was lost.",
		"The {Rowan Trust} has no plans to withdraw from the {Lake Council}.",
		"Reports that the {Rowan Trust} had left the {Lake Council} are false.",
		"Reports that the {Rowan Trust} had left the {Lake Council} are without foundation.",
		"It is not true that the {Rowan Trust} has resigned from the {Lake Council}.",
		"The {Rowan Trust} left the meeting of the {Lake Council} at noon.",
		"The {Rowan Trust}'s withdrawal from the {Lake Council} would be a loss.",
		"Any withdrawal from the {Lake Council} by the {Rowan Trust} must be in writing.",
		"The {Rowan Trust} sought leave of the {Lake Council}.",
		"The {Rowan Trust} rescinded its withdrawal from the {Lake Council}.",
		"The proposed withdrawal of the {Rowan Trust} from the {Lake Council} was debated.",
		"Nobody has left the {Harwick Partnership}, the {Meadow Trust} said.",
		"The {Meadow Trust} would rather leave the {Harwick Partnership}.",
		"The {Meadow Trust} retired the debt of the {Harwick Partnership}.",
		"The {Meadow Trust} might yet pull out of the {Harwick Partnership}.",
		"The {Meadow Trust} withdrew from the sale of the mill to the {Harwick Partnership}.",
		"The {Meadow Trust} was asked to resign from the {Harwick Partnership}.",
		"The {Meadow Trust} intends to withdraw from the {Harwick Partnership}.",
		"The resignation of the {Meadow Trust} from the {Harwick Partnership} was not accepted.",
		"El {Colegio Alameda} podría retirarse del {Comité de Cuenca}.",
		"El {Colegio Alameda} se retirará del {Comité de Cuenca} si no hay acuerdo.",
		"Se propuso el retiro del {Colegio Alameda} del {Comité de Cuenca}.",
		"El {Comité de Cuenca} solicitó la renuncia del {Colegio Alameda}.",
		"El {Colegio Alameda} retiró su propuesta ante el {Comité de Cuenca}.",
		"El {Colegio Alameda} se retiró de la sesión del {Comité de Cuenca} a las diez.",
		"Es falso que el {Colegio Alameda} se haya retirado del {Comité de Cuenca}.",
		"El {Colegio Alameda} desmintió que hubiera abandonado el {Comité de Cuenca}.",
		"Los socios podrán retirarse del {Comité de Cuenca} previo aviso.",
		"La eventual salida del {Colegio Alameda} del {Comité de Cuenca} preocupa.",
		"El {Colegio Alameda} retiró 500 pesos del {Banco del Sur}.",
		"El {Colegio Alameda} anunció que se retirará del {Comité de Cuenca}.",
		"El {Colegio Alameda} advirtió que abandonaría el {Comité de Cuenca}.",
		"No aceptamos la renuncia del {Colegio Alameda} al {Comité de Cuenca}.",
		"El {Colegio Alameda} renuncia a cualquier reclamación ante el {Comité de Cuenca}.",
		"Habría renunciado el {Colegio Alameda} al {Comité de Cuenca}, según versiones.",
		"La {Fundación Ceibo} evalúa apartarse del {Consejo Fluvial}.",
		"La {Fundación Ceibo} no ha renunciado al {Consejo Fluvial}.",
		"La {Fundación Ceibo} se retiró de la reunión con el {Consejo Fluvial}.",
		"La {Fundación Ceibo} salió de la sala del {Consejo Fluvial}.",
		"La {Fundación Ceibo} rechazó abandonar el {Consejo Fluvial}.",
		"La salida de la {Fundación Ceibo} del {Consejo Fluvial} sería un error.",
		"La renuncia de la {Fundación Ceibo} al {Consejo Fluvial} no fue aceptada.",
		"La {Fundación Ceibo} renunció a la indemnización del {Consejo Fluvial}.",
		"La {Fundación Ceibo} renunciará al {Consejo Fluvial} en enero.",
		"Versiones sin confirmar hablan de la salida de la {Fundación Ceibo} del {Consejo Fluvial}.",
	} {
		if got := said("", text); got != "" {
			t.Errorf("%s: %s", text, got)
		}
	}
}
