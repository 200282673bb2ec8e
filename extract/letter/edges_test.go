package letter_test

import (
	"strings"
	"testing"

	"legajo/extract"
	"legajo/ingest"
)

// edges are invented papers whose letter paper, foot or lists stand close to the letter.
var edges = []struct{ name, text, want string }{
	{"who holds a post of the sender's is not addressed", `
Elm Lane Primary School
4 Elm Lane, Holmby HB3 6JJ
Headteacher: Mrs R. Ellwood
Chair of Governors: Mr A. Thwaite

8 July 2022

Dear Parents and Carers,

We are writing to tell you that the governors have decided to join the other schools of
the valley from January next, and that nothing will change for the children until then.

With thanks for your support,


Ruth Ellwood
Headteacher
`, `
SIGNED typed per Ruth Ellwood
ADDRESSED to org Parents and Carers
`},
	{"for whose attention, in capitals and without a colon", `
Thwaite & Hale LLP

Messrs Field & Webb                                  Our ref: JH/4
Solicitors                                           Date: 21 November 2018
88 Castle Gate
Holmby
                                                     BY EMAIL ONLY
                                                     field@webb.example
FAO Ms Rosamund Pew 

Dear Sirs

We write further to your letter of 2 November, which we have been able to take the
instructions of our client on since then, and which he does not agree with at all.

Yours faithfully


John Hale
`, `
SIGNED typed per John Hale
ADDRESSED to org Messrs Field & Webb
ADDRESSED attention per Rosamund Pew
`},
	{"copies parted by semicolons, a body among them that no table knows", `
THE LANTERN FUND

14 June 2022

Mrs Joan Field
4 Hill Street
Westmouth

Dear Mrs Field,

We write because what we have to say concerns you as well, and because none of us knew
last spring whether the schools would let us in, which all of them have done since then.

Yours sincerely,


John Hale
Director

Copied to: Ruth Ellwood (Holmby Hospice); Detective Inspector Alan Thwaite (Holmby Police); Action for Oarsmen
`, `
SIGNED typed per John Hale
ADDRESSED to per Joan Field
COPIED per Ruth Ellwood
COPIED per Alan Thwaite
COPIED org Action for Oarsmen
`},
	{"a body's name in two languages below its signer", `
Lesa, 12 de marzo de 2019

Señor
Juan Gil Soto
Presente

Le comunico que nuestro grupo no podrá cantar en el festival de este año, porque varias
de las voces graban ese mismo fin de semana con otra orquesta, y le pido disculpas.

Atentamente,

Ana Ruiz Peralta
Presidenta
Orfeón de Lesa – Lesako Abesbatza
`, `
SIGNED typed per Ana Ruiz Peralta
ADDRESSED to per Juan Gil Soto
`},
	{"an open letter that greets by name", `
Carta abierta al presidente de la Junta de Lesa

Excmo. Sr. D. Juan Gil Soto:

Somos agricultores y vecinos de once pueblos, y le escribimos juntos porque el pantano
está al nueve por ciento y nadie nos ha preguntado qué haremos cuando no quede agua.

Lesa, 3 de febrero de 2023

Ana Ruiz Peralta
Presidenta
`, `
SIGNED typed per Ana Ruiz Peralta
ADDRESSED to per Juan Gil Soto
`},
	{"bodies that sign in two columns", `
Geneva, 14 March 2019

To the Heads of Delegation to the Pledging Conference for the Lake

Excellencies,

We, the undersigned organisations, work with people who have fled across the lake, and we
have learnt that the scheme which brought most of them to safety will end in May next.

Signed:

Action Without Oars                            Holmby Law Clinic
Danish Ferry Council                           Oxfam
Doctors of the Lakes                           Remers Rights Watch
International Otter Committee                  Tumani Trust
`, `
SIGNED typed org Action Without Oars
SIGNED typed org Danish Ferry Council
SIGNED typed org Doctors of the Lakes
SIGNED typed org International Otter Committee
SIGNED typed org Holmby Law Clinic
SIGNED typed org Oxfam
SIGNED typed org Remers Rights Watch
SIGNED typed org Tumani Trust
ADDRESSED to org Heads of Delegation to the Pledging Conference for the Lake
`},
	{"two who are addressed in one line, and an office below another's body", `
HOLMBY DISTRICT COUNCIL

19 May 2021

To:  Dr Alan Thwaite and Dr Ruth Ellwood
     Mrs Joan Field, Secretary, Holmby Anglers' Club
     The Manager, Inland Otters Agency

I am directed by the Chief Executive to give you the result of the investigation, for
which samples were taken at the lough in August and tested by two laboratories.

Yours faithfully,


John Hale
Senior Officer

c.c. Mr Ned Cole, Clerk; Ofwat; Mrs Mary Webb T.D.
`, `
SIGNED typed per John Hale
ADDRESSED to per Alan Thwaite
ADDRESSED to per Ruth Ellwood
ADDRESSED to per Joan Field
ADDRESSED to off Manager, Inland Otters Agency
COPIED per Ned Cole
COPIED org Ofwat
COPIED per Mary Webb
`},
	{"copies parted by full stops, and the addressee's own", `
Lesa, 9 de mayo de 2017

Mtra. Ana Ruiz Peralta
Presente

Las organizaciones formamos parte del secretariado desde su instalación, y le escribimos
para comunicarle que no asistiremos a la sesión del mes que viene por falta de quórum.

Atentamente

Juan Gil Soto
Presidente

C.c.p. Lic. Luis Paz Mora, Gobernador del Estado. Red del Agua.
- Indicada
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Peralta
COPIED per Luis Paz Mora
COPIED org Red del Agua
`},
	{"two who sign with a sign between them, and a policeman who is copied", `
THE TARNSIDE FORUM

28 February 2018

Mrs Joan Field                                   cc:  Roland Vasey, Oakham
4 Hill Street                                    Otters plc
Westmouth                                             Ann Lowe, Gatling Harbours

Dear Mrs Field,

We promised you an account of the winter shelter and here it is. From December to last
night more than two hundred people slept at the hall, which the cadets have lent us.

Warm regards

Ruth Ellwood & Babbick Rahimsey
Co-directors

Also sent to: Inspector Mary Webb (Holmby Police), Otter Association
`, `
SIGNED typed per Ruth Ellwood
SIGNED typed per Babbick Rahimsey
ADDRESSED to per Joan Field
COPIED per Roland Vasey
COPIED per Ann Lowe
COPIED per Mary Webb
COPIED org Otter Association
`},
	{"a unit with its house, and bodies behind full stops", `
Lesa, 9 de mayo de 2017

Mtra. Ana Ruiz Peralta
Presente

Le escribimos para comunicarle que no asistiremos a la sesión del mes que viene por falta
de quórum, y que la siguiente se hará en la sede de costumbre cuando usted lo diga.

Atentamente

Juan Gil Soto
Presidente

Con copia a: Secretaría del Consejo de Museos. Intervención Delegada.
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Peralta
COPIED org Secretaría del Consejo de Museos
COPIED org Intervención Delegada
`},
	{"the day behind who signed the minutes", `
HOLMBY PARISH COUNCIL

Minutes of a meeting held in the Reading Room on Tuesday, 11th February 2020

Present: Ruth Ellwood (in the chair), John Hale, Joan Field (secretary)

1. Minutes of the meeting of 14th January were agreed and signed by all who were there.

2. The tower. It was resolved to accept the lower of the two quotations for the roof.

Signed: Ruth Ellwood ...................... (Chairman)   Date: 10 March 2020
`, `
SIGNED conformed per Ruth Ellwood
`},
	{"a school's short word", `
UNIDAD DE GESTIÓN EDUCATIVA DE LESA

Lesa, 20 de setiembre de 2018

Señores:
Prof. Juan Gil Soto, Director de la I.E. Mariscal Andrés Rosas
Lic. Ana Ruiz Peralta, Directora del Colegio Santa Rita
Presente.-

Es grato dirigirme a ustedes para comunicarles que la feria de ciencias se hará en los
días 18 y 19 de octubre, y que el transporte estará a cargo de la municipalidad.

Atentamente,


Luis Paz Mora
Director
`, `
SIGNED typed per Luis Paz Mora
ADDRESSED to per Juan Gil Soto
ADDRESSED to per Ana Ruiz Peralta
`},
}

func TestEdges(t *testing.T) {
	for _, c := range edges {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, strings.TrimLeft(c.text, "\n"), "", c.want)
		})
	}
}

// TestMarginLeft: what letter paper bears at the left edge beside the text addresses nobody;
// who is named at the foot, as one calls others, is addressed.
func TestMarginLeft(t *testing.T) {
	checkTyped(t, `World Heron Office
                         Reference: WHO/233
Bureau mondial
du héron                 12 July 2018
Oficina Mundial
de la Garza              Excellency,

Marine House             I have the honour to refer to my letter of 30 May 2018 and to the
Port Elm                 talks which your officers held with us in Rome. I am pleased to confirm
                         that the second phase of the work can begin, and that the adviser will
                         arrive in the first week of August, if you agree with the draft.

                         Please accept, Excellency, the assurances of my highest consideration.


                                                  John Hale
                                                  Regional Director

                         Her Excellency
                         The Honourable Ruth Ellwood
                         Minister of Natural Resources
                         Port Elm
`, "", `
SIGNED typed per John Hale
ADDRESSED to per Ruth Ellwood
`)
}

// TestUnitOfHead: the sender's unit below the body in bold that heads the page, beside the
// day, is no addressee's.
func TestUnitOfHead(t *testing.T) {
	pages := sized(extract.Typed(`
COLEGIO TÉCNICO DE ALMORÁN                    Almorán, 3 de mayo de 2016
Consejo Directivo                             CD-0187-2016

Señora
Ana Ruiz Cobo, Decana
Escuela de Minas

Señores
Unidad de Compras

Estimados señores:

Les comunico que la sesión de la semana próxima se celebrará el martes a las diez de la
mañana en la sala de siempre, y que se repartirá el plan de obras del año que viene.

Atentamente,


Rosa Gil Marín
Secretaria
`).Pages, "COLEGIO TÉCNICO DE ALMORÁN", 110, true)
	check(t, pages, &read(pages)[0], `
SIGNED typed per Rosa Gil Marín
ADDRESSED to per Ana Ruiz Cobo
ADDRESSED to org Unidad de Compras
`)
}

// TestDayBelowCopies: a day alone below the copies is that of the letter, and no copy's.
func TestDayBelowCopies(t *testing.T) {
	pages := extract.Typed(`
Dear Vice-Chancellor,

We ask you to withdraw the proposal to close the Department of Hittite, as it was printed
in the gazette.

Yours sincerely,

Ann Brand

Copies: Registrar; Dr Ruth Dale

13 March 2017
`).Pages
	d := read(pages)[0]
	for _, z := range d.Zones {
		if z.Kind == extract.ZoneDateline {
			return
		}
	}
	t.Errorf("no place and date among %v", d.Zones)
}

// sized sets the words of the lines that hold the text in other type.
func sized(pages []ingest.Page, text string, size int32, bold bool) []ingest.Page {
	for p := range pages {
		for i := range pages[p].Words {
			if w := &pages[p].Words[i]; strings.Contains(text, w.Text) {
				w.Size, w.Bold = size, bold
			}
		}
	}
	return pages
}

// TestHeadJoined: two lines in one type that head a letterhead are one name.
func TestHeadJoined(t *testing.T) {
	for _, head := range []string{"Marrow Otter\nCouncil", "Marrow and Otter\nHospitals NHS Trust"} {
		want := strings.ReplaceAll(head, "\n", " ")
		pages := sized(extract.Typed(head+`
12 Elm Street
Holmby HB3 6JJ

8 July 2022

Mrs Ruth Ellwood
4 Hill Street
Westmouth

Dear Mrs Ellwood,

We are writing to tell you that the works on the weir have come to an end, so that its
gates will be opened in the first week of August, if the weather is good enough for it.

Yours sincerely,

John Hale
Clerk
`).Pages, want, 160, true)
		for _, d := range read(pages) {
			for _, e := range d.Entities {
				if e.Kind == extract.Organisation && e.Name != want {
					t.Errorf("organisation %q, want %q", e.Name, want)
				}
			}
		}
	}
}

// TestFootSmall: who governs a firm, and who holds a post, in small type at a page's foot,
// neither signs nor gets a copy.
func TestFootSmall(t *testing.T) {
	pages := sized(extract.Typed(`Hale & Webb
Solicitors

21 November 2018

Mrs Ruth Ellwood
4 Hill Street
Westmouth

Dear Mrs Ellwood,

We have been able to take the instructions of our client since your letter came, and he
would rather settle than go on with the matter before the tribunal in the new year.

Yours sincerely,

Fen Group. Proprietor: Crispin Webb
`+"\f"+`
John Hale

c.c. Mr Alan Thwaite

Partners: Joan Field, Owen Marsh, Adam Moor. Consultant: Mary Moor.
`).Pages, "Fen Group. Proprietor: Crispin Webb Partners: Joan Field, Owen Marsh, Adam Moor. Consultant: Mary Moor.", 60, false)
	check(t, pages, &read(pages)[0], `SIGNED typed per John Hale
ADDRESSED to per Ruth Ellwood
COPIED per Alan Thwaite`)
}

// TestFootHolder: who holds a post, behind the address at the foot of the last page, signs
// nothing.
func TestFootHolder(t *testing.T) {
	const foot = "Elm Academy, Church Road, Holmby. Headteacher: Mr C Webb"
	pages := sized(extract.Typed(`Elm Academy

8 January 2016

Mrs Ruth Ellwood
4 Hill Street
Westmouth

Dear Mrs Ellwood,

After eleven years Mr Webb has told the governors that he will leave us in the summer, and
what he does will be told in the papers next week, so that others may ask to be heard.

Yours sincerely,


John Hale
Chair of Governors

`+foot+`
`).Pages, foot, 85, false)
	check(t, pages, &read(pages)[0], `SIGNED typed per John Hale
ADDRESSED to per Ruth Ellwood`)
}

// TestTitleBesideName: the number of a circular on the line of its sender is no part of the name.
func TestTitleBesideName(t *testing.T) {
	for _, d := range read(extract.Typed(`ISLES OTTER FEDERATION Circular 7/2015

24 September 2015

Dear Colleague,

I am glad to tell you that the committee has admitted two new members this month, and that
both of them were proposed by their neighbours on the western side of the sound.

Yours sincerely,

John Hale
Director
`).Pages) {
		for _, e := range d.Entities {
			if e.Kind == extract.Organisation && strings.Contains(e.Name, "7") {
				t.Errorf("organisation %q", e.Name)
			}
		}
	}
}
