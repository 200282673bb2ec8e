package letter_test

import (
	"strings"
	"testing"

	"legajo/extract"
)

// naturals are invented letters written as people write them, against no template.
var naturals = []struct{ name, text, want string }{
	{"a table of an annex lists no addressees", `
COLLEGE OF ST BRANOCK

12 March 2018

Dr Ruth Ellwood
Director
Coastal Universities Study Network
4 Hill Street
Westmouth

Dear Ruth

Thank you for the visit last week. I attach at Annex A a note of the projects that we
share, and of the people with whom each of them may be discussed from now on.

With best wishes


Professor Alan Thwaite
Principal

cc: Mrs Joan Field, Registrar
` + "\f" + `
Annex A: Shared projects

Project               Partner                      Ends             Contact
Tides and Towns       Westmouth University         30 June 2019     Dr Mary Webb
Kelp Records          Harbour Museums Service      1 May 2020       Mr John Hale
Fellowships           Coastal Study Network        31 July 2019     Mrs Joan Field
`, `
SIGNED typed per Alan Thwaite
ADDRESSED to per Ruth Ellwood
COPIED per Joan Field
`},
	{"to which body a representative is accredited", `
SECRETARIAT OF THE OCEANS CONVENTION

4 May 2017

Excellency,

I have the honour to inform you that the meeting of the working group will be held in
June, and that your delegation is invited to attend it with two of its members.

Accept, Excellency, the assurances of my highest consideration.


Ruth Ellwood
Executive Secretary


His Excellency

Mr. Peter Lane

Permanent Representative of the Republic of Orvia

to the World Meteorological Organization

Geneva
`, `
SIGNED typed per Ruth Ellwood
ADDRESSED to per Peter Lane
ROLE Peter Lane: Permanent Representative @ Republic of Orvia
`},
	{"an office whose line ends before its body", `
DIPUTACIÓN DE RIBERA ALTA

Fecha: 4 de mayo de 2016

SRA. ALCALDESA-PRESIDENTA DEL
AYUNTAMIENTO DE VALDEFLORES
Plaza Mayor, 1
40001 VALDEFLORES

Se pone en su conocimiento que la campaña de incendios comenzará el día primero de
junio y que las solicitudes de medios se dirigirán al parque de la comarca.

Atentamente,


Genaro Utrilla Ponce
`, `
SIGNED typed per Genaro Utrilla Ponce
ADDRESSED to off Alcaldesa-Presidenta del Ayuntamiento de Valdeflores
`},
	{"a body below somebody's town in a list of copies", `
Oria, 4 de julio de 2019

Sra. Ana Ruiz Soto
Presente

Me dirijo a usted para solicitar que se fiscalicen las extracciones de áridos que se
hacen en el lecho del río, por cuanto han puesto en riesgo el agua potable rural.

Saluda a usted,


Juan Gil Soto
Director

Copia: Señor Pedro Paz Luna, vereda La Palma, Lesa
       Personería Municipal de Lesa
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
COPIED per Pedro Paz Luna
COPIED org Personería Municipal de Lesa
`},
	{"two forms of courtesy before an initial", `
LANGAR PARISH COUNCIL

17th October 2014

Mr Giles Marston
Chairman
Langar Burial Committee

Dear Mr Marston,

At its last meeting my Council considered the precept for the coming year and asked me
to write to you about the path, which will be closed for most of the winter.

Yours sincerely,

Mrs H. Ashdown
Clerk

Copies to: The Clerk, Barnstone Parish Council; Cllr Miss M. Webb; File
`, `
SIGNED typed per H. Ashdown
ADDRESSED to per Giles Marston
COPIED off Clerk, Barnstone Parish Council
COPIED per M. Webb
`},
	{"a firm below a person in a list of copies", `
Holm Hospice Trust

November 2, 2020

Mr. Peter Lane, President
Orvia Home Oxygen, Inc.
77 Stock Avenue
Lesa

Dear Mr. Lane:

Reference is made to the supply agreement that your company and ours made three years
ago, which we shall let run to its end without a further term after the summer.

Very truly yours,


Ruth Ellwood
General Counsel

cc: John Hale
    Webbing, Aldous & Thwaite LLP (Attn: Mary Webb, Esq.)
`, `
SIGNED typed per Ruth Ellwood
ADDRESSED to per Peter Lane
COPIED per John Hale
COPIED org Webbing, Aldous & Thwaite LLP
`},
	{"an open letter to the public, a governor and a body", `
                                        Puerto Hondo, a 30 de enero de 2014

A LA CIUDADANÍA

AL GOBERNADOR DEL ESTADO, LIC. PEDRO PAZ LUNA

AL INSTITUTO ESTATAL DE LA MEMORIA

Hace tres años aceptamos la invitación a integrar el consejo del instituto porque se
nos dijo que la voz de los vecinos sería escuchada antes que la de las oficinas, y
hoy vemos que nuestra presencia sólo da apariencia de consulta a lo ya decidido.

Atentamente

   1. Balbina Ruiz Soto                        4. Mtra. Ana Lago Mesa

   2. Dr. Luis Prado Gil                       5. Pbro. Tomás Cobo

   3. Ma. de la Luz Marín Arreola
`, `
SIGNED typed per Balbina Ruiz Soto
SIGNED typed per Luis Prado Gil
SIGNED typed per Ma. de la Luz Marín Arreola
SIGNED typed per Ana Lago Mesa
SIGNED typed per Tomás Cobo
ADDRESSED to per Pedro Paz Luna
ADDRESSED to org Instituto Estatal de la Memoria
`},
	{"two names, each with a title, apart", `
Oria, 23 de mayo de 2016

OFICIO MÚLTIPLE N° 037-2016-MPO/GDS

Señores:
PEDRO PAZ LUNA
Presidente de la Asociación de Ganaderos de Altollano

ANA RUIZ CCORI
Presidenta del Comité de Riego Lago Chico

ASUNTO : Precisa situación de la mesa de diálogo
REF.   : a) Carta N° 011-2016-ASO, del 6 de mayo de 2016

Tengo el agrado de dirigirme a ustedes para saludarlos cordialmente a nombre de la
municipalidad y manifestarles que la queja interpuesta ha sido archivada.

Atentamente,


Lic. JUAN GIL SOTO
GERENTE DE DESARROLLO SOCIAL
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Pedro Paz Luna
ADDRESSED to per Ana Ruiz Ccori
ROLE Pedro Paz Luna: Presidente @ Asociación de Ganaderos de Altollano
ROLE Ana Ruiz Ccori: Presidenta @ Comité de Riego Lago Chico
`},
	{"those who own the flats of a house", `
Oria, 11 de septiembre de 2016

A LOS CONDÓMINOS DEL EDIFICIO LAGO CHICO
PRESENTES

Estimados vecinos:

Los abajo firmantes les informamos que las cuotas deberán entregarse desde ahora en la
portería, y que la asamblea será el último domingo del mes en el vestíbulo.

Atentamente,


Ana Ruiz Soto
Presidenta
`, `
SIGNED typed per Ana Ruiz Soto
ADDRESSED to org Condóminos del Edificio Lago Chico
`},
	{"bodies beside who signs for them, a title behind each name", `
Open letter to the Board of the Coastal Welfare Initiative

28 February 2017

Dear members of the Board,

When the Initiative was founded, each of the undersigned put its name, its staff and a
good deal of its money at your disposal, because it promised a seat at the table.

We call on the Chair to publish this letter on the website of the Initiative, and to
answer it before the summer, for our members will ask us what has become of it.

Signed:

Clean Estuary Trust                          Ann Prado, Executive Director

International Stewards' Association          John Holm, General Secretary

Mission Without Walls                        Rev. Mary Webb

Island Fishers' Solidarity Network           John Hale, Convener

Copy: Dr Ruth Ellwood
`, `
SIGNED typed per Ann Prado
SIGNED typed per John Holm
SIGNED typed per Mary Webb
SIGNED typed per John Hale
ADDRESSED to org Board of the Coastal Welfare Initiative
COPIED per Ruth Ellwood
ROLE Ann Prado: Executive Director @ Clean Estuary Trust
ROLE John Holm: General Secretary @ International Stewards' Association
ROLE John Hale: Convener @ Island Fishers' Solidarity Network
`},
}

func TestNaturals(t *testing.T) {
	for _, c := range naturals {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, strings.TrimLeft(c.text, "\n"), "", c.want)
		})
	}
}

// TestRecorded: what a letterhead tells of a body's registration and beginning names
// no body of its own.
func TestRecorded(t *testing.T) {
	text := `ATENEO DE LA RIBERA
Asociación deportiva fundada en 1921 · Calle del Puente, 7 · Registro Provincial n.º 30

Oria, 4 de julio de 2019

Sra. Ana Ruiz Soto
Presente

Me dirijo a usted para solicitar que se fiscalicen las extracciones de áridos que se
hacen en el lecho del río, por cuanto han puesto en riesgo el agua potable rural.

Saluda a usted,


Juan Gil Soto
Presidente
`
	for _, d := range read(extract.Typed(text).Pages) {
		for _, e := range d.Entities {
			if e.Kind == extract.Organisation && strings.ContainsAny(e.Name, "0123456789") {
				t.Errorf("organisation %q", e.Name)
			}
		}
	}
}
