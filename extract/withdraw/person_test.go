package withdraw

import (
	"testing"

	"legajo/extract"
)

// Who speaks and what was decided, where only a verb's form or the words of a decision
// tell.
func TestPerson(t *testing.T) {
	const (
		ceibo = "{Fundación Ceibo}."
		montt = "{p:Elisa Montt}."
		trust = "{Meadow Trust}."
		akers = "{p:Tom Akers}."
		body  = "{Red Lacustre}."
	)
	tests := []paperTest{
		// verbs that only who speaks says
		{extract.Letter, "es", ceibo, "Creemos que ha llegado el momento de salir de la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre 2019-06-10"},
		{extract.Letter, "es", ceibo, "Los últimos reclamos hicieron necesario salir de la {Red Lacustre}.", ""},
		{extract.Letter, "es", ceibo, "Lamentamos que la junta acordara salir de la {Red Lacustre}.", ""},
		{extract.Letter, "es", montt, "Vengo en renunciar a la {Red Lacustre}.", "Elisa Montt > Red Lacustre 2019-06-10"},
		// what the sender must or wants to do
		{extract.Letter, "es", ceibo, "Nos vemos en la obligación de retirarnos de la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre 2019-06-10"},
		{extract.Letter, "es", ceibo, "Si no hay respuesta nos vemos en la obligación de retirarnos de la {Red Lacustre}.", ""},
		{extract.Letter, "en", akers, "I wish to step down from the {Harwick Partnership}.", "Tom Akers > Harwick Partnership 2019-06-10"},
		{extract.Letter, "en", akers, "I wish to step down from the {Harwick Partnership} if you can find a successor.", ""},
		{extract.Letter, "en", akers, "I do not wish to step down from the {Harwick Partnership}.", ""},
		// an organ of the sender's house; one that belongs to another
		{extract.Letter, "es", ceibo, "Le informo que la asamblea acordó salir de la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre 2019-06-10"},
		{extract.Letter, "es", ceibo, "Le informo que la asamblea del {Club Sur} acordó salir de la {Red Lacustre}.", "Club Sur > Red Lacustre"},
		// the words of a decision, quoted
		{extract.Letter, "es", ceibo, "Sobre la {Red Lacustre} traslado el acuerdo de nuestra Junta, que dice: \"Cursar baja como entidad consorciada\".", "Fundación Ceibo > Red Lacustre 2019-06-10"},
		// lists behind titles, and those whom a plural word takes up
		{extract.Other, "es", "Nota.", "La Dra. {p:Elisa Montt} y el Dr. {p:Juan Paz} dejan el {Comité Lacustre}.", "Elisa Montt > Comité Lacustre; Juan Paz > Comité Lacustre"},
		{extract.Other, "es", "Nota.", "Ya no están el {Hospital Sur} ni la {Clínica Norte}, los cuales se apartaron de la {Red Lacustre}.", "Clínica Norte > Red Lacustre; Hospital Sur > Red Lacustre"},
		{extract.Other, "es", "Nota.", "El {Hospital Sur}, que había pedido su exclusión de la {Red Lacustre}, desistió de ella y permanece.", ""},
		{extract.Other, "es", "Nota.", "El {Programa Sur} nació en mayo. En <2011|2011> se descolgó de él el {Departamento de Historia}.", "Departamento de Historia > Programa Sur 2011"},
		// where a post is
		{extract.Other, "es", "Nota.", "Se acepta la renuncia de {p:Elisa Montt} al cargo de Directora de {Programa I} adscrita a la {Unidad Lacustre}.", "Elisa Montt > Unidad Lacustre"},
		// what is asked, offered, granted
		{extract.Minutes, "en", "{Choirs Network}.", "{p:Tom Akers} asked whether the choir might leave the {Harwick Partnership}. It was agreed to wait.", ""},
		{extract.Minutes, "es", body, "{p:Elisa Montt} pone su cargo de vocal a disposición de la {Red Lacustre}. Los presentes aceptan el cese.", "Elisa Montt > Red Lacustre"},
		{extract.Minutes, "es", body, "{p:Elisa Montt} pone su cargo de vocal a disposición de la {Red Lacustre}. Se verá en mayo.", ""},
		{extract.Minutes, "en", "{Choirs Network}.", "{p:Tom Akers} had resigned as a trustee on moving to another town.", "Tom Akers > Choirs Network"},
		{extract.Minutes, "en", "{Choirs Network}.", "{p:Tom Akers} had resigned as head of a school in another town.", ""},
		// what is taken back
		{extract.Other, "es", "Nota.", "La {Fundación Ceibo} retiró su adhesión a la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre"},
		{extract.Other, "es", "Nota.", "La {Fundación Ceibo} retiró su apoyo a la {Red Lacustre}.", ""},
		{extract.Other, "en", "Note.", "The trustees of the {Meadow Trust} voted to quit the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{extract.Other, "es", "Nota.", "Tras retirarse de la {Red Lacustre}, la {Fundación Ceibo} abrió su oficina.", "Fundación Ceibo > Red Lacustre"},
		{extract.Other, "es", "Nota.", "Antes de retirarse de la {Red Lacustre}, la {Fundación Ceibo} la pensó.", ""},
		{extract.Letter, "en", trust, "Our membership of the {Harwick Partnership} will end on <2019-09-30|30 September 2019>.", "Meadow Trust > Harwick Partnership 2019-09-30"},
		{extract.Letter, "en", trust, "Its membership of the {Harwick Partnership} will end unless the fee is paid by <2019-09-30|30 September 2019>.", ""},
		{extract.Letter, "en", trust, "I write to let you know that the governing body has decided to leave the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-06-10"},
		{extract.Letter, "en", "{p:Tom Akers}.", "I have the honour to inform you that my Government has decided to withdraw from the {Harwick Partnership} with effect from <2019-07-01|1 July 2019>.", ""},
		{extract.Letter, "en", "{p:Tom Akers}.", "I am sorry to tell you that Penmark will leave the {Harwick Partnership} on <2019-07-31|31 July 2019>.", ""},
		{extract.Letter, "en", "{p:Tom Akers}.", "I am sorry to tell you that I will leave the {Harwick Partnership} on <2019-07-31|31 July 2019>.", "Tom Akers > Harwick Partnership 2019-07-31"},
		{extract.Letter, "en", trust, "Would you therefore take us off the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-06-10"},
	}
	checkPapers(t, tests)
}
