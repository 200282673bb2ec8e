package withdraw

import (
	"testing"

	"legajo/extract"
)

// Exits that are built of parts, whose body or leaver only the exit names, or
// that are granted, given back or told of what belongs no more.
func TestBuilt(t *testing.T) {
	tests := []struct{ sender, text, want string }{
		{"", "{p:Tom Akers} is no longer able to serve on the {Harwick Partnership}.", "Tom Akers > Harwick Partnership"},
		{"", "The {Meadow Trust} chose not to be represented any further on the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{"", "{p:Tom Akers} handed back his seat on the {Harwick Partnership} in <2016|2016>.", "Tom Akers > Harwick Partnership 2016"},
		{"", "The {Meadow Trust} served until <2010|2010>, when it stepped off the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2010"},
		{"", "Following its decision to leave the {Harwick Partnership}, the {Meadow Trust} will lose its stall.", "Meadow Trust > Harwick Partnership"},
		{"", "{p:Tom Akers} asked to be released from the {Harwick Partnership}. The request was granted and noted; it was agreed with thanks.", "Tom Akers > Harwick Partnership"},
		{"", "The resignation of Councillor {p:Tom Akers} from the {Harwick Partnership} was noted.", "Tom Akers > Harwick Partnership"},
		{"", "The {Meadow Trust} informed us that it will be leaving the {Harwick Partnership}, and that its membership ends on <2019-03-31|31 March 2019>.", "Meadow Trust > Harwick Partnership 2019-03-31"},
		{"", "{p:Tom Akers} has resigned from the Lower Valley Working Party.", "Tom Akers > Lower Valley Working Party"},
		{"", "Rosalind Quarmby's resignation from the {Harwick Partnership} was noted.", "Rosalind Quarmby > Harwick Partnership"},
		{"", "El {Colegio Alameda} manifestó su decisión de no hacer más parte de la {Red Lacustre}.", "Colegio Alameda > Red Lacustre"},
		{"{p:Elisa Montt}.", "Informo a usted que me veo en la imposibilidad de continuar integrando la {Red Lacustre}.", "Elisa Montt > Red Lacustre 2019-06-10"},
		{"", "{p:Elisa Montt} ya no está en la {Red Lacustre}.", "Elisa Montt > Red Lacustre"},
		{"", "El {Colegio Alameda} y la {Fundación Ceibo} se levantaron este martes de la {Mesa Central}.", "Colegio Alameda > Mesa Central; Fundación Ceibo > Mesa Central"},
		{"", "La {Fundación Ceibo} solicita causar baja en la {Red Lacustre}. La asamblea toma razón de la baja.", "Fundación Ceibo > Red Lacustre"},
		{"", "{p:Elisa Montt} renunció al grupo de trabajo de Riego Tecnificado.", "Elisa Montt > grupo de trabajo de Riego Tecnificado"},
		{"{p:Elisa Montt}.", "Por este medio, en mi carácter de vocal de la {Junta de Aguas}, comunico que he decidido separarme de dicho órgano colegiado.", "Elisa Montt > Junta de Aguas 2019-06-10"},
		{"", "Tras su salida de la {Red Lacustre}, la {Fundación Ceibo} abrió otra oficina.", "Fundación Ceibo > Red Lacustre"},
		{"", "{p:Elisa Montt}, miembro fundador de la {Red Lacustre}, presentó su renuncia con fecha <2012-08-29|29 de agosto de 2012>.", "Elisa Montt > Red Lacustre 2012-08-29"},
	}
	for _, tt := range tests {
		if got := said(tt.sender, tt.text); got != tt.want {
			t.Errorf("%s %s\n got %s\nwant %s", tt.sender, tt.text, got, tt.want)
		}
	}
}

// TestNotTheAddressee: who is addressed does not speak as "I", though no other person is
// named at the paper's head.
func TestNotTheAddressee(t *testing.T) {
	for _, addressed := range []bool{false, true} {
		x, d := extract.Marked("{p:Ann Porter} I have resigned from the {Quay Trust}.")
		d.Kind, d.Language, d.Date = extract.Email, "en", "2018-05-14"
		d.Zones = []extract.Zone{{Kind: extract.ZoneLetterhead, Span: x.Span(0, 1)}, {Kind: extract.ZoneBody, Span: x.Span(2, len(x.Tokens)-1)}}
		want := 1
		if addressed {
			d.Relations, want = []extract.Relation{{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(0)}}, 0
		}
		findPhrases(x, d)
		got := 0
		for _, r := range d.Relations {
			if r.Kind == extract.WithdrewFrom {
				got++
			}
		}
		if got != want {
			t.Errorf("addressed %v: %d exits, want %d", addressed, got, want)
		}
	}
}

// Look-alikes of what is built, of motion and of what others want.
func TestNotBuilt(t *testing.T) {
	for _, text := range []string{
		"{p:Ana Ruiz} se fue a la {Red Lacustre} por la mañana.",
		"La {Fundación Ceibo} no forma parte de la {Red Lacustre}.",
		"El {Colegio Alameda} ya no está de acuerdo con la {Red Lacustre}.",
		"{p:Ana Ruiz} no ha dejado de asistir a la {Red Lacustre}.",
		"{p:Ana Ruiz} no seguirá las instrucciones del {Comité de Obras}.",
		"La {Fundación Ceibo} solicita causar baja en la {Red Lacustre}. La asamblea no toma razón de la baja.",
		"{p:Luis Prat} presenta su renuncia a la {Red Lacustre}, la que por mayoría no es aceptada.",
		"El retiro de la {Fundación Ceibo} de la {Red Lacustre} no procede.",
		"The {Rowan Trust} is not a member of the {Lake Council}.",
		"The {Rowan Trust} is no longer on speaking terms with the {Lake Council}.",
		"The {Lake Council} confirmed the departure of the {Rowan Trust}.",
		"{p:Ana Ruiz} left her place on the train and walked to the {Lake Council}.",
		"It has been reported that the {Rowan Trust} is quitting the {Lake Council}; the Trust denies it.",
		"The {Rowan Trust} has no interest in extending the hours of the {Lake Council}.",
	} {
		if got := said("", text); got != "" {
			t.Errorf("%s: %s", text, got)
		}
	}
	if got := said("{p:Tom Akers}.", "I write to urge you to withdraw from the {Lake Council}."); got != "" {
		t.Errorf("urged: %s", got)
	}
}

// letter is a letter from entity 0 to entity 1.
func letter(text string) *extract.Document {
	t, d := extract.Marked(text)
	d.Kind, d.Date = extract.Letter, "2019-06-10"
	kind := extract.Sent
	if d.Entities[0].Kind == extract.Person {
		kind = extract.Signed
	}
	d.Relations = append(d.Relations,
		extract.Relation{Kind: kind, From: extract.ToEntity(0), To: extract.Self()},
		extract.Relation{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(1)})
	findPhrases(t, d)
	return d
}

// An agreement that is ended leaves the other party; a resignation that names
// no body leaves the one that the letter goes to; a body without a name of its
// own is that of the paper's house.
func TestImplied(t *testing.T) {
	tests := []struct{ text, from, to string }{
		{"{Elm Institute} to the {Meadow Trust}. We refer to the agreement signed on <2015-09-20|20 September 2015> between the {Elm Institute} and the {Meadow Trust}. We hereby give notice to terminate the said agreement.", "Elm Institute", "Meadow Trust"},
		{"{Instituto Olmo} a la {Fundación Ceibo}. Con fundamento en la cláusula décima del convenio suscrito el <2015-09-20|20 de septiembre de 2015>, le notifico la terminación anticipada de dicho instrumento.", "Instituto Olmo", "Fundación Ceibo"},
		{"{Instituto Olmo} a la {Fundación Ceibo}. Le informo que el {Instituto Olmo} no tiene interés en prorrogar el convenio suscrito con la {Fundación Ceibo}.", "Instituto Olmo", "Fundación Ceibo"},
		{"{p:Tom Akers} to the {Meadow Trust}. Please accept this as my resignation as a director.", "Tom Akers", "Meadow Trust"},
		{"{p:Tom Akers} to the {Meadow Trust}. I write to resign from the Board of Trustees with immediate effect.", "Tom Akers", "Board of Trustees, Meadow Trust"},
	}
	for _, tt := range tests {
		d, found := letter(tt.text), false
		for _, r := range d.Relations {
			if r.Kind == extract.WithdrewFrom {
				found = d.Entities[r.From.Index].Name == tt.from && d.Entities[r.To.Index].Name == tt.to
			}
		}
		if !found {
			t.Errorf("%s: %+v %+v", tt.text, d.Relations, d.Notes)
		}
	}
}

// Who comes in for one who left, and whom a body takes in.
func TestJoined(t *testing.T) {
	tests := []struct{ text, want string }{
		{"{p:Tom Akers} stood down from the {Finance Panel} and {p:Ruth Skewes} was appointed in his place.", "Tom Akers > Finance Panel; Ruth Skewes + Finance Panel"},
		{"It was resolved that {p:Ruth Skewes} be co-opted on to the {Finance Panel}.", "Ruth Skewes + Finance Panel"},
		{"Se acuerda la incorporación de la {Fundación Ceibo} como miembro de pleno derecho de la {Red Lacustre}.", "Fundación Ceibo + Red Lacustre"},
		{"No se aprueba el ingreso de la {Fundación Ceibo} a la {Red Lacustre}.", ""},
	}
	for _, tt := range tests {
		if got, d := tell(tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s\n%+v", tt.text, got, tt.want, d.Notes)
		}
	}
}
