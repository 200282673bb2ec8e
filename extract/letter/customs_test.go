package letter_test

import (
	"strings"
	"testing"
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

Sra. Clara Vidal Ugarte
Directora del Teatro de Oria
Presente

Quienes firmamos esta carta somos músicas y músicos, docentes, técnicas y público del teatro
de la ciudad. Nos alarma que la sala principal pueda quedar en manos de una productora.

Saludamos a usted con toda consideración,

Evaristo Lugo, director de orquesta
Nélida Stern, pianista, Conservatorio Municipal Alborada
Facundo Aguirre, luthier
Coro Polifónico de Oria
Sociedad Amigos del Lago
Ana Laura Petri, profesora titular, Universidad Nacional de Oria
Ceferino Huenumán, escenógrafo
Biblioteca Popular Juana Azorín
`, `
SIGNED typed per Evaristo Lugo
SIGNED typed per Nélida Stern
SIGNED typed per Facundo Aguirre
SIGNED typed org Coro Polifónico de Oria
SIGNED typed org Sociedad Amigos del Lago
SIGNED typed per Ana Laura Petri
SIGNED typed per Ceferino Huenumán
SIGNED typed org Biblioteca Popular Juana Azorín
ADDRESSED to per Clara Vidal Ugarte
`},
	{"bodies that sign below a motto", `
COMUNICADO PÚBLICO

Oria, 12 de septiembre de 2018

Las organizaciones abajo firmantes informamos a las comunidades ribereñas, a las
entidades cooperantes y a la ciudadanía en general que, agotadas las instancias de diálogo
que ofrecía el comité, a partir de la fecha no asistiremos a ninguna de sus reuniones.

Exigimos, de otra parte, que la empresa retire la maquinaria del predio que ocupa desde
hace dos años sin licencia alguna de las autoridades.

Por el agua y por la vida,

Asociación de Pescadores Artesanales de Bocas de Oria, ASPEBOR
Consejo Comunitario Renacer del Lago
Corporación Semillas de Sal
Resguardo Indígena Alto Tumí
`, `
SIGNED typed org Asociación de Pescadores Artesanales de Bocas de Oria
SIGNED typed org Consejo Comunitario Renacer del Lago
SIGNED typed org Corporación Semillas de Sal
SIGNED typed org Resguardo Indígena Alto Tumí
`},
	{"two addressees, each below a form of courtesy", `
MUNICIPALIDAD DE SAN RAMÓN
Secretaría del Concejo Municipal

13 de marzo de 2023
SCM-0217-2023

Señora
Ximena Madrigal Umaña
Alcaldesa Municipal
S. D.

Licenciado
Minor Cascal Solorz
Auditor Interno
S. D.

Estimados señores:

Para su conocimiento y fines consiguientes, les transcribo el acuerdo tomado por el Concejo
Municipal en la sesión ordinaria N° 151-2023, celebrada el lunes 6 de marzo de 2023.

Atentamente,


Jimena Quirós Bermúdez
Secretaria del Concejo Municipal
`, `
SIGNED typed per Jimena Quirós Bermúdez
ADDRESSED to per Ximena Madrigal Umaña
ADDRESSED to per Minor Cascal Solorz
ROLE Minor Cascal Solorz: Auditor Interno
`},
	{"who is copied by a postscript", `
Glebe Cottage,
Kilmore Cross.

2nd May, 1979

The Revd. Canon Cecil Wyndham,
President, Ardmore Field Club.

My dear Canon,

Thank you for your kind note of the 25th April, and for the cutting about the tower, which
I have passed to my sister. I shall be glad to see you both at the autumn meeting.

Yours very sincerely,

Honoria Blake

PS. I have sent a copy of this to Dr. Eoin Gar, as he is Secretary.
`, `
SIGNED typed per Honoria Blake
ADDRESSED to per Cecil Wyndham
COPIED per Eoin Gar
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
Patricio Ebner Lyon
Gerente de Personas
Terminales Marítimos de Oria S.A.
Presente

De nuestra consideración:

Tal como se lo adelantáramos en la reunión del 27 de julio último, a la que también concurrió
la abogada, cumplimos con poner en su conocimiento el acuerdo de nuestra asamblea.

Saluda atentamente a usted,


Luis Mansilla Teca
Presidente

c.c.: Entidad Comunal del Trabajo de Quebrada Alta
      Sr. Germán Suárez Vial, Presidente, Federación de Portuarios del Litoral
      Archivo
`, `
SIGNED typed per Luis Mansilla Teca
ADDRESSED to per Patricio Ebner Lyon
COPIED org Entidad Comunal del Trabajo de Quebrada Alta
COPIED per Germán Suárez Vial
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
}

func TestCustoms(t *testing.T) {
	for _, c := range customs {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, strings.TrimLeft(c.text, "\n"), "", c.want)
		})
	}
}
