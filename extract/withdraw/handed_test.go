package withdraw

import (
	"slices"
	"testing"

	"legajo/extract"
	"legajo/language"
)

// Who handed an exit in, what was put off or taken back, and what a paper ends by words
// of an agreement.
func TestHanded(t *testing.T) {
	const (
		olmo  = "{Instituto Olmo}."
		trust = "{Meadow Trust}."
	)
	tests := []paperTest{
		{extract.Minutes, "es", "{Pleno Sur}.", "Queda enterado de la renuncia al cargo de vocal de la {Red Lacustre} que formula D.ª {p:Elisa Montt}.", "Elisa Montt > Red Lacustre"},
		{extract.Report, "es", "{Patronato Norte}.", "El <2018-07-19|19 de julio> presentaron sus renuncias a la {Junta Sur} el tesorero, {p:Juan Paz}, y la vocal {p:Elisa Montt}.", "Elisa Montt > Junta Sur 2018-07-19; Juan Paz > Junta Sur 2018-07-19"},
		{extract.Letter, "es", olmo, "El convenio fue suscrito entre nuestra institución y el {Club Sur}. Comunico a usted que hemos visto por conveniente hacer uso de tal facultad, por lo que el convenio quedará resuelto el <2019-08-31|31 de agosto de 2019>.", "Instituto Olmo > Club Sur 2019-08-31"},
		{extract.Letter, "es", olmo, "El convenio fue suscrito entre nuestra institución y el {Club Sur}. Supimos que, de no haber acuerdo, el convenio quedará resuelto el <2019-08-31|31 de agosto de 2019>.", ""},
		{extract.Letter, "es", olmo, "Solicito hacer efectivo, a partir del <2019-08-01|1 de agosto de 2019>, nuestro retiro de la {Red Lacustre}.", "Instituto Olmo > Red Lacustre 2019-08-01"},
		{extract.Letter, "es", olmo, "Mediante plebiscito, la base resolvió retirarnos como organización de la {Red Lacustre}.", "Instituto Olmo > Red Lacustre 2019-06-10"},
		{extract.Other, "en", "Note.", "The {Elm College} hereby gives notice to the {Harwick Partnership} of the termination of its membership therein.", "Elm College > Harwick Partnership"},
		// put off, taken back, thrown out
		{extract.Other, "es", "Nota.", "La {Fundación Ceibo} pospuso la decisión de retirarse de la {Red Lacustre}.", ""},
		{extract.Other, "es", "Nota.", "La {Fundación Ceibo} retiró su renuncia a la {Red Lacustre}.", ""},
		{extract.Other, "es", "Nota.", "La {Fundación Ceibo} debate su salida de la {Red Lacustre}.", ""},
		{extract.Other, "es", "Nota.", "La {Fundación Ceibo} decidió no dejar de formar parte de la {Red Lacustre}.", ""},
		{extract.Other, "es", "Nota.", "La {Fundación Ceibo} dejó sin efecto la decisión de cesar como miembro de la {Red Lacustre}.", ""},
		{extract.Other, "en", "Note.", "The {Meadow Trust} deferred a decision to leave the {Harwick Partnership}.", ""},
		{extract.Other, "en", "Note.", "The {Meadow Trust} decided not to give up its seat on the {Harwick Partnership}.", ""},
		{extract.Letter, "en", trust, "We would like to end our membership of the {Harwick Partnership} only if the fee rises.", ""},
	}
	checkPapers(t, tests)
}

// The body in which those who sign say what they are, unknown by its name's form.
func TestUndersignedRank(t *testing.T) {
	text, d := extract.Marked("We, the undersigned editors of the Upland Journal, have today resigned. {p:Nora Whitlock} {p:Tom Akers}")
	d.Kind, d.Language, d.Date = extract.Letter, language.English, "2019-06-10"
	for e := range d.Entities {
		d.Relations = append(d.Relations, extract.Relation{Kind: extract.Signed, From: extract.ToEntity(e), To: extract.Self()})
	}
	findPhrases(text, d)
	var left []string
	for _, r := range d.Relations {
		if r.Kind == extract.WithdrewFrom {
			left = append(left, d.Entities[r.From.Index].Name+" > "+d.Entities[r.To.Index].Name)
		}
	}
	if slices.Sort(left); !slices.Equal(left, []string{"Nora Whitlock > Upland Journal", "Tom Akers > Upland Journal"}) {
		t.Errorf("%q %+v", left, d.Notes)
	}
}

// Who leaves: the unit in the letterhead, those named before a verb of "we", names that
// no other step was sure of.
func TestWhoLeaves(t *testing.T) {
	tests := []paperTest{
		{extract.Other, "es", "Aviso.", "La {Asociación Sur} y la {Cooperativa Norte} nos permitimos comunicar que declinamos nuestra pertenencia al {Comité Lacustre}.", "Asociación Sur > Comité Lacustre 2019-06-10; Cooperativa Norte > Comité Lacustre 2019-06-10"},
		{extract.Letter, "es", "{Fundación Ceibo}.", "La {Cooperativa Norte} nos informó que debíamos pagar y por eso nos retiramos del {Comité Lacustre}.", "Fundación Ceibo > Comité Lacustre 2019-06-10"},
		{extract.Letter, "es", "{p:Elisa Montt}.", "Señora {p:Jacinta Rubio}, hago de su conocimiento mi renuncia como vocal del {Comité Lacustre}.", "Elisa Montt > Comité Lacustre 2019-06-10"},
		{extract.Letter, "en", "{Elm Borough}.", "You should therefore treat this as the {Elm Borough}'s exit from the {Lake Board}.", "Elm Borough > Lake Board 2019-06-10"},
		{extract.Minutes, "en", "{Lake Board}.", "The Clerk reported that Elmbury Road Choir had ceased to be a member of the {Lake Board}.", "Elmbury Road Choir > Lake Board"},
		{extract.Minutes, "en", "{School Trustees}.", "Moved by {p:Tom Akers}, that Elm School District withdraw from the {Lake Cooperative}. Motion carried.", "Elm School District > Lake Cooperative"},
		{extract.Minutes, "en", "{School Trustees}.", "Moved by {p:Tom Akers}, that Elm School District withdraw from the {Lake Cooperative}. Motion died for lack of a second.", ""},
		{extract.PressRelease, "en", "{Amplio Corp}.", "The {Amplio Corp} is no longer a signatory to the Green Freight Pledge.", "Amplio Corp > Green Freight Pledge"},
		{extract.PressRelease, "en", "{Amplio Corp}.", "The {Amplio Corp} is no longer a signatory to the Green Freight Promise. It stays in the {Shippers Council}.", "Amplio Corp > Green Freight Promise"},
		{extract.Report, "es", "Circular.", "El {Grupo Sur} causó baja en el Circuito Metropolitano de Salas.", "Grupo Sur > Circuito Metropolitano de Salas"},
	}
	checkPapers(t, tests)
}
