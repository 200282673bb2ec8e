package letter_test

import (
	"strings"
	"testing"

	"legajo/extract"
)

// customs are invented papers in the ways of single countries and bodies.
var customs = []struct{ name, text, want string }{
	{"a report with the header of a memorandum", `
"Año de la Pesca Responsable"

INFORME N° 031-2016-MPO/GDE-SGT

A            : ECON. LIDIA HUAMÁN SOTO
               Gerente de Desarrollo Económico

DE           : LIC. TUR. FLOR CANDIA DÁVILA
               Subgerente de Turismo

ASUNTO       : Situación de los miembros del comité del circuito

REF.         : Memorando N° 112-2016-MPO/GDE

FECHA        : Oria, 7 de julio de 2016

Es grato dirigirme a usted para saludarlo cordialmente y, en atención al documento de la
referencia, informarle lo siguiente:

I. ANTECEDENTES

1.1. El comité fue constituido el 18 de abril de 2011 con doce instituciones públicas y
privadas de la provincia, que no han cambiado desde entonces en nada.

II. CONCLUSIÓN

2.1. El comité queda integrado por once instituciones. Se sugiere cursar comunicación.

Es cuanto informo a usted para los fines pertinentes.

Atentamente,


FLOR CANDIA DÁVILA
Subgerente de Turismo
Municipalidad Provincial de Oria

FCD/jlr
`, `
SIGNED typed per Flor Candia Dávila
ADDRESSED to per Lidia Huamán Soto
ROLE Flor Candia Dávila: Subgerente de Turismo @ Municipalidad Provincial de Oria
ROLE Lidia Huamán Soto: Gerente de Desarrollo Económico
`},
	{"people and bodies who sign line by line", `
Oria, 3 de junio de 2022

Sra. Clara Ponce Ugarte
Directora del Teatro de Oria
Presente

Quienes firmamos estas líneas hemos trabajado durante años en la sala grande de la ciudad y
no queremos que se cierre sin que nadie nos haya preguntado qué opinamos de ello.

La saludan atentamente,

Efraín Lugo, director de escena
Nelia Stern, modista, Conservatorio Municipal Aurora
Fermín Aguirre, carpintero
Coro de Cámara de Oria
Sociedad Fomento del Lago
Ana Clara Petri, profesora adjunta, Universidad Nacional de Oria
Celso Humán, tramoyista
Biblioteca Popular Inés Arroyo
`, `
SIGNED typed per Efraín Lugo
SIGNED typed per Nelia Stern
SIGNED typed per Fermín Aguirre
SIGNED typed org Coro de Cámara de Oria
SIGNED typed org Sociedad Fomento del Lago
SIGNED typed per Ana Clara Petri
SIGNED typed per Celso Humán
SIGNED typed org Biblioteca Popular Inés Arroyo
ADDRESSED to per Clara Ponce Ugarte
`},
	{"bodies that sign below a motto", `
COMUNICADO PÚBLICO

Oria, 12 de septiembre de 2018

Las organizaciones abajo firmantes hacemos saber a quienes viven junto al lago y a todos los
que nos apoyan que este año no habrá feria, porque nadie ha querido pagar la seguridad.

Pedimos, además, que el ayuntamiento diga qué piensa hacer con la plaza vieja y con las casas
que compró hace dos años y que siguen vacías.

Por la tierra y por el pan,

Asociación de Panaderos Artesanos de Bocas de Oria, ASPABOR
Consejo Comunitario Voces del Lago
Corporación Puertas de Sal
Resguardo Indígena Alto Sinal
`, `
SIGNED typed org Asociación de Panaderos Artesanos de Bocas de Oria
SIGNED typed org Consejo Comunitario Voces del Lago
SIGNED typed org Corporación Puertas de Sal
SIGNED typed org Resguardo Indígena Alto Sinal
`},
	{"two addressees, each below a form of courtesy", `
MUNICIPALIDAD DE SAN RAMÓN
Secretaría del Concejo Municipal

13 de marzo de 2023
SCM-0318-2023

Señora
Ximena Mora Umaña
Alcaldesa Municipal
S. D.

Licenciado
Walter Cascal Solorz
Auditor Interno
S. D.

Estimados señores:

Les comunico lo que acordó ayer el Concejo sobre las cuentas del mercado, que quedarán a la
vista del público en esta oficina durante quince días a partir del próximo lunes.

Atentamente,


Jimena Quesada Bermúdez
Secretaria del Concejo Municipal
`, `
SIGNED typed per Jimena Quesada Bermúdez
ADDRESSED to per Ximena Mora Umaña
ADDRESSED to per Walter Cascal Solorz
ROLE Walter Cascal Solorz: Auditor Interno
`},
	{"who is copied by a postscript", `
Mill Cottage,
Elm Bay.

9th May, 1983

The Revd. Canon Piers Holt,
President, Elm Bay Walking Club.

My dear Canon,

I shall be glad to lead the walk on the first Sunday of June, and to see you and your sister
there if the weather and your knee allow it.

Yours very sincerely,

Olive Blake

PS. I have sent a copy of this to Dr. Tolvan Gar, as he is Secretary.
`, `
SIGNED typed per Olive Blake
ADDRESSED to per Piers Holt
COPIED per Tolvan Gar
`},
	{"bodies without a word for their kind are copied", `
Bexhill, 4 July 2019

Ms Ann Porter
Director
Tide Trust
4 High Street
Bexhill

Dear Ms Porter,

I write to ask that the slipway be closed for the winter, since the boats are all ashore and
nobody uses it between October and March.

Yours sincerely,

Ned Holm

Copies: Sandlark Voices
        Friends of the Quay
        Larkmoor Singers
`, `
SIGNED typed per Ned Holm
ADDRESSED to per Ann Porter
COPIED org Sandlark Voices
COPIED org Friends of the Quay
COPIED org Larkmoor Singers
`},
	{"a long entry of a list of copies", `
Oria, 9 de agosto de 2012

Señor
Patricio Ortiz Lyon
Gerente de Personas
Muelles del Lago de Oria S.A.
Presente

De nuestra consideración:

Le hacemos llegar lo que votamos el viernes, que es lo mismo que ya le dijimos de palabra en
su oficina y que esperamos que tenga en cuenta antes de que acabe el mes.

Saluda atentamente a usted,


Luis Moreno Teca
Presidente

c.c.: Entidad Comunal del Empleo de Laguna Alta
      Sr. Germán Suárez Vera, Presidente, Federación de Estibadores del Lago
      Archivo
`, `
SIGNED typed per Luis Moreno Teca
ADDRESSED to per Patricio Ortiz Lyon
COPIED org Entidad Comunal del Empleo de Laguna Alta
COPIED per Germán Suárez Vera
`},
	{"two lists of who signs, side by side", `
Oria, 14 de agosto de 2021

Sra. Ana Ruiz Soto
Presente

Quienes suscribimos, integrantes de organizaciones de la sociedad civil, académicas y
académicos, manifestamos nuestra preocupación por la designación de la nueva titular.

Atentamente

Huellas de Regreso, A.C.                 Dr. Abundio Quijano Soto, Universidad del Lago
Instituto Balam de Derechos              Mtra. Soledad Arjona, investigadora
Red de Periodistas del Lago              Luis Gil Mora, Centro Barro Negro
Casa de la Mujer Ixchel                  Guadalupe Novelo, ciudadana
`, `
SIGNED typed org Huellas de Regreso, A.C.
SIGNED typed org Instituto Balam de Derechos
SIGNED typed org Red de Periodistas del Lago
SIGNED typed org Casa de la Mujer Ixchel
SIGNED typed per Abundio Quijano Soto
SIGNED typed per Soledad Arjona
SIGNED typed per Luis Gil Mora
SIGNED typed per Guadalupe Novelo
ADDRESSED to per Ana Ruiz Soto
`},
	{"the text begins below who is present", `
Oria, a 27 de marzo de 2014

PROFRA. HERLINDA OTLICA SOTO
DIRECTORA DEL BALLET FOLCLÓRICO TONAL
P R E S E N T E.

Por instrucciones del Presidente Municipal de esta ciudad, Ing. Wulfrano Escorza
Lechuga, y en respuesta a su escrito del 18 del actual, me permito informarle que se
autoriza el uso del teatro los días diez y once de mayo.

ATENTAMENTE


LIC. ANA PRADO RÍOS
DIRECTORA DE CULTURA
`, `
SIGNED typed per Ana Prado Ríos
ADDRESSED to per Herlinda Otlica Soto
`},
	{"a body behind what one calls it, in a title", `
Caleta Alta, 22 de noviembre de 2016

Señor
Alcalde de la Ilustre Municipalidad de Oria
Don Nibaldo Paredes Mansilla
Presente

Junto con saludarle, le solicitamos una reunión por el cierre de la posta, de la que no
hemos tenido noticia alguna desde que se fue el médico de la ronda en septiembre.

Se despide atentamente,


Rosa Guineo Soto
Presidenta
`, `
SIGNED typed per Rosa Guineo Soto
ADDRESSED to per Nibaldo Paredes Mansilla
ROLE Nibaldo Paredes Mansilla: Alcalde @ Ilustre Municipalidad de Oria
`},
	{"a given name over the organisation", `
De: Macarena Usó Ribes <muso@huertas.example>
Para: Íñigo Lara <i@semillas.example>
Asunto: Encuentro de junio

Buenos días, Íñigo:

Te confirmo que al encuentro vendrán todas las que dijeron que vendrían y algunas más, de
modo que habrá que buscar otra sala para la tarde.

Un abrazo,

Macarena
Red de Huertas de Oria
`, `
SIGNED typed per Macarena Usó Ribes
ADDRESSED to per Íñigo Lara
`},
	{"two who sign in one line, each with a title in brackets", `
Brindle Court Tenants' Association

3 November 2008

Ms Fatou Jallow
Neighbourhood Manager
Northgate Homes

Dear Fatou

Thanks for coming to the drop-in. As promised we have made a list of what has to be done
before the winter, and we should be glad to go through it with you.

Best wishes


Jean Trubshaw (chair) and Denzil Murch (secretary)
`, `
SIGNED typed per Jean Trubshaw
SIGNED typed per Denzil Murch
ADDRESSED to per Fatou Jallow
ROLE Jean Trubshaw: chair @ Brindle Court Tenants' Association
ROLE Denzil Murch: secretary @ Brindle Court Tenants' Association
`},
	{"a label in two languages", `
INTEROFFICE MEMORANDUM

TO: / A:        Ms. Solveig Brandt, Chief, Registry Unit
FROM: / DE:     Martin Beck, Programme Officer
DATE:           24 September 2009
SUBJECT:        Mission to the lakes

1. Further to our discussion of 21 September, I attach the terms of reference for the
mission, which will leave on 12 October and come back four days later.
`, `
SIGNED typed per Martin Beck
ADDRESSED to per Solveig Brandt
`},
	{"for whom somebody writes, and what else", `
Oria, 19 de agosto del 2011

Señor:
Ing. PERCY VILCA LAZO
Jefe del Programa Agua Segura
Presente.-

Por medio de la presente le saludo a nombre de la Comunidad Campesina San Marcos y a la vez
paso a exponer lo siguiente, que la obra se ha paralizado y nadie cuida el campamento.

Es justicia que espero alcanzar.


_______________________
Eulogio Mamani Rojas
PRESIDENTE
`, `
SIGNED blank_line per Eulogio Mamani Rojas
ADDRESSED to per Percy Vilca Lazo
ROLE Eulogio Mamani Rojas: Presidente @ Comunidad Campesina San Marcos
`},
	{"copied in the text, the last of a paragraph", `
Ribble Borough Council

24 January 2017

Sir Clement Danvers
Chairman, North Fells Growth Board

Dear Sir Clement

Further to the decision of Thursday, I am writing to confirm that the Council will take part
in the work of the Growth Board with effect from 1 April.

I am copying this to the leaders of the other councils and to Andrew Pocklin MP.

Yours sincerely


Maureen Ashworth
`, `
SIGNED typed per Maureen Ashworth
ADDRESSED to per Clement Danvers
COPIED off leaders of the other councils
COPIED per Andrew Pocklin
`},
	{"from whom a newsletter is", `
THE SLUICE
Newsletter of the Ouzel Navigation Partnership

From the Chair

Dear members,

We said goodbye to two old friends this winter, and we welcome three new ones in their place
who will help us with the clean-up in the spring and the regatta in June.

Yours sincerely,

Humphrey Dacre
Chair, Ouzel Navigation Partnership
`, `
SIGNED typed per Humphrey Dacre
`},
	{"minutes whose title tells their day", `
Lakefront Arts Alliance
Board Meeting Minutes – June 18, 2015

Present: Odell Framing (chair), Yesenia Cordero, Hiroshi Tanabe
Absent: Gus Papadakis

Called to order 5:35 p.m.

Membership. Merle reported that two of the members have each given sixty days' notice and
that the others have paid what they owe.

Adjourned 6:50.

Respectfully submitted,
Lucinda Vail, Secretary
`, `
SIGNED typed per Lucinda Vail
`},
	{"the sender's label on the addressee's row", `
FAX

To:    Lamar Gill, Esq. From:    Patience Holm

Re:    Ditch easement    Date:    7/22/1997

Lamar - here is the signed page. Emory says the county surveyor will not be out before August
and that you should call me when you hear from the others about the ditch.

Patience
`, `
SIGNED typed per Patience Holm
ADDRESSED to per Lamar Gill
`},
	{"a surname that did not fit in its column", `
Oria, a 19 de enero de 2012

C. LIC. GABINO CUELLAR SOTO
SECRETARIO GENERAL DE GOBIERNO
P R E S E N T E

Los que suscribimos nos dirigimos a usted para solicitar la presencia de la guardia en el
tramo alto del camino, donde desde hace meses no se puede pasar de noche sin miedo.

ATENTAMENTE


 C. FIDENCIO ZARATE LEON                    PROF. ERASTO MARTIN
 PRESIDENTE MUNICIPAL                             GONZAL
                                             SINDICO MUNICIPAL
`, `
SIGNED typed per Fidencio Zarate Leon
SIGNED typed per Erasto Martin Gonzal
ADDRESSED to per Gabino Cuellar Soto
`},
}

func TestCustoms(t *testing.T) {
	for _, c := range customs {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, strings.TrimLeft(c.text, "\n"), "", c.want)
		})
	}
}

// TestPostsOnly: what a post is called after, and what somebody has learnt, are no bodies.
func TestPostsOnly(t *testing.T) {
	text := `AYUNTAMIENTO DE ORIA
Alcaldía

Oria, 4 de julio de 2019

Sra. Ana Ruiz Soto
Presente

Me dirijo a usted para solicitar que se fiscalicen las extracciones de áridos que se
hacen en el lecho del río, por cuanto han puesto en riesgo el agua potable rural.

Saluda a usted,


Juan Gil Soto
Geólogo, Doctor en Ciencias de la Sal
Director
`
	mail := `De: Ana Ruiz <ana@oria.example>
Para: Luis Gil (tesorería) <luis@oria.example>
Asunto: Cuotas

Hola, Luis:

Te confirmo que hemos recibido las cuotas de todas las que dijeron que vendrían y de algunas
más, de modo que habrá que buscar otra sala para la tarde.

Ana
`
	for _, s := range []string{text, mail} {
		for _, d := range read(extract.Typed(s).Pages) {
			for _, e := range d.Entities {
				if e.Kind == extract.Organisation && e.Name != "Ayuntamiento de Oria" {
					t.Errorf("organisation %q", e.Name)
				}
			}
		}
	}
}
