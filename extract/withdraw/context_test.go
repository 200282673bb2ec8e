package withdraw

import (
	"strings"
	"testing"

	"legajo/extract"
)

// toldBy gives the exits of a paper of a kind: the first one named in it sends or
// signs it, the second one gets it.
func toldBy(kind, text string) string {
	t, d := extract.Marked(text)
	d.Kind, d.Date = kind, "2019-06-10"
	sends := extract.Sent
	if d.Entities[0].Kind == extract.Person {
		sends = extract.Signed
	}
	d.Relations = append(d.Relations,
		extract.Relation{Kind: sends, From: extract.ToEntity(0), To: extract.Self()},
		extract.Relation{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(1)})
	first, last := 0, len(t.Tokens)-1
	d.Zones = append(d.Zones, extract.Zone{Kind: extract.ZoneBody, Span: t.Span(first, last)})
	findPhrases(t, d)
	var out []string
	for _, r := range d.Relations {
		if r.Kind == extract.WithdrewFrom {
			out = append(out, d.Entities[r.From.Index].Name+" > "+d.Entities[r.To.Index].Name)
		}
	}
	return strings.Join(out, "; ")
}

// Exits whose body the paper around them tells.
func TestContext(t *testing.T) {
	const (
		english = "{Meadow Trust}. {Harwick Partnership}. "
		spanish = "{Colegio Alameda}. {Red Lacustre}. "
		own     = "{p:Elisa Montt}. {Red Lacustre}. "
	)
	tests := []struct{ kind, text, want string }{
		{extract.Letter, english + "We have therefore decided to part company with you, effective today.", "Meadow Trust > Harwick Partnership"},
		{extract.Letter, english + "We hereby cease to be a member.", "Meadow Trust > Harwick Partnership"},
		{extract.Letter, english + "Please treat our membership as having lapsed in May.", "Meadow Trust > Harwick Partnership"},
		{extract.Letter, spanish + "Lamentamos informarle que ya no seguiremos caminando con ese espacio.", "Colegio Alameda > Red Lacustre"},
		{extract.Letter, spanish + "Le notifico que este colegio ha determinado separarse del organismo a su digno cargo.", "Colegio Alameda > Red Lacustre"},
		{extract.Letter, spanish + "Comunicamos que la asamblea extraordinaria resolvió poner término a esa participación.", "Colegio Alameda > Red Lacustre"},
		{extract.Letter, own + "Comunico que por razones de salud declino continuar como vocal del comité que usted preside.", "Elisa Montt > Red Lacustre"},
		{extract.Letter, english + "We leave it to you to decide. We have decided to withdraw our offer, for now.", ""},
		{extract.Letter, english + "If nothing changes we shall withdraw.", ""},
		{extract.Letter, own + "Me permito informarle que, por motivos personales y de salud, a partir del <2019-09-01|1 de septiembre de 2019> dejaré de formar parte de la {Mesa Norte}.", "Elisa Montt > Mesa Norte"},
		{extract.Letter, spanish + "Nuestra organización manifiesta la imposibilidad de continuar con la ejecución del proyecto de danza, por falta de recursos.", ""},
		{extract.Letter, english + "We are unable to continue with the delivery of the tree scheme this year.", ""},
		{extract.Agreement, spanish + "Que mediante oficio del 4 de mayo la {Corporación Ronda} manifestó la imposibilidad de continuar.", ""},
		{extract.Report, english + "One. Two. Three. The {Lake Council} met twice. In August the {Elm College} withdrew, citing the cost.", "Elm College > Lake Council"},
		{extract.Report, english + "The {Lake Council} met. The board regrets that they have left.", ""},
		{extract.Report, spanish + "Recibimos cartas de la {Fundación Ceibo} y la {Fundación Notro}. El {Consejo Fluvial} lamenta que ambas se hayan retirado de la {Mesa Central}.", "Fundación Notro > Mesa Central; Fundación Ceibo > Mesa Central"},
		{extract.Report, english + "You will have heard it said that {Elm College} has left the {Lake Council}. They have done nothing of the sort.", ""},
		{extract.Letter, own + "Nos tratan mal: nuestros estatutos nos permiten separarnos en cualquier tiempo.", ""},
		{extract.Letter, english + "Dear Pennine Access Coalition, members voted that the {Meadow Trust} should no longer belong to the Coalition.", "Meadow Trust > Pennine Access Coalition"},
		{extract.Report, spanish + "El {Sindicato Médico} ya no forma parte de la Intersindical Sanitaria.", "Sindicato Médico > Intersindical Sanitaria"},
		{extract.Report, english + "It was put to me that {Elm College} had walked away from the {Lake Council}.", ""},
	}
	for _, tt := range tests {
		if got := toldBy(tt.kind, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
