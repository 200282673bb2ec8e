package withdraw

import (
	"testing"

	"legajo/extract"
)

// Clauses beside an exit that tell of something else: since when a body was there, who
// is a friend, what newspapers said.
func TestClauses(t *testing.T) {
	const elisa = "{p:Elisa Montt}."
	tests := []paperTest{
		{extract.Letter, "es", elisa, "Le hago llegar mi renuncia indeclinable a la calidad de directora de la {Red Lacustre}, tarea que asumí el <2016-05-02|2 de mayo de 2016>.", "Elisa Montt > Red Lacustre 2019-06-10"},
		{extract.PressRelease, "es", "Nota.", "El {Colegio Alameda} y la {Fundación Ceibo} han comunicado hoy su salida de la {Red Lacustre}, el foro que la {Junta Sur} puso en marcha en <2006|2006>.", "Colegio Alameda > Red Lacustre 2019-06-10; Fundación Ceibo > Red Lacustre 2019-06-10"},
		{extract.Letter, "es", "{Fundación Ceibo}.", "Esta fundación ha resuelto desafiliarse de la {Red Lacustre}, a la que se hallaba adherida desde el <1971-10-09|9 de octubre de 1971>.", "Fundación Ceibo > Red Lacustre 2019-06-10"},
		{extract.Letter, "en", "{Meadow Trust}.", "Several directors urged that we leave the {Harwick Partnership}. Mrs. {p:Una Frost}, who made the motion, has since withdrawn it.", ""},
		{extract.Letter, "en", "{Meadow Trust}.", "Several directors urged that we leave the {Harwick Partnership}. Mrs. {p:Una Frost} who made the motion. has since withdrawn it.", ""},
		{extract.PressRelease, "en", "Note.", "The {Elm College}, which some papers reported had resigned from the {Harwick Partnership}, issued a statement denying it.", ""},
		{extract.PressRelease, "en", "Note.", "The {Elm College}, which newspapers said had left the {Harwick Partnership}, is still a member.", ""},
		{extract.Letter, "es", elisa, "Por estas razones, y no por el pleito con el cronista {p:Saúl Paz}, que es mi amigo y que sigue y seguirá en su lugar, me separo de la {Red Lacustre} a contar del día <2019-07-01|primero de julio>.", "Elisa Montt > Red Lacustre 2019-07-01"},
		{extract.PressRelease, "es", "Nota.", "{p:Juan Paz}, presidente del {Colegio Alameda}, ha agradecido el trabajo de la que fue secretaria de la {Red Lacustre}, {p:Elisa Montt}, que dimitió en <2019-01|enero>.", "Elisa Montt > Red Lacustre 2019-01"},
		{extract.Letter, "en", "{Harwick Partnership}.", "We deny, however, that the {Elm College}, of Port Cove, has left the {Harwick Partnership}: this was a mistake.", ""},
		{extract.Report, "en", "Note.", "The {Meadow Trust} was not satisfied: it formally left the Upland Charter Panel on <2013-04-30|April 30, 2013>.", "Meadow Trust > Upland Charter Panel 2013-04-30"},
		{extract.Letter, "en", "{Harwick Partnership}.", "We write to let you know that the {Meadow Trust}, one of the bodies that brought the {Harwick Partnership} into being, has decided to withdraw from it.", "Meadow Trust > Harwick Partnership"},
		{extract.Letter, "en", "{Meadow Trust}.", "I am writing to confirm that, following a decision of our Council on <2019-06-07|7 June>, the {Meadow Trust} will not be renewing its subscription to the {Harwick Partnership} and that our membership will accordingly come to an end on <2019-07-31|31 July 2019>.", "Meadow Trust > Harwick Partnership 2019-07-31"},
		{extract.Letter, "es", elisa, "Le hago llegar mi renuncia a la {Red Lacustre}. Con copia a la {Comisión de Cuentas}. Mi dimisión se hará efectiva al término de la sesión del <2019-07-25|25 de julio>.", "Elisa Montt > Red Lacustre 2019-07-25"},
		{extract.Letter, "en", "{Meadow Trust}.", "The {Meadow Trust} is no longer in a position to provide reports on the {Harwick Partnership}.", ""},
		{extract.Letter, "en", "{Meadow Trust}.", "As members of the {Harwick Partnership} know, we are no longer in a position to host the meeting of the {Harwick Partnership}.", ""},
		{extract.Letter, "es", "{Fundación Ceibo}.", "Esta fundación ya no está en condiciones de atender a los delegados de la {Red Lacustre}.", ""},
		{extract.Letter, "es", "{Comité Norte}.", "Les informamos de que el administrador, {p:Juan Paz}, dejó su cargo el <2019-05-02|2 de mayo> y de que las cuotas se pagan en la oficina.", ""},
		{extract.Letter, "en", "{Meadow Trust}.", "We write to tell residents that the caretaker, {p:Tom Akers}, left his post on <2019-05-02|2 May 2019>.", ""},
	}
	checkPapers(t, tests)
}
