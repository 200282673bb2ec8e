package letter_test

import (
	"strings"
	"testing"
)

// listAtFoot is the rest of a letter with bodies below who signs.
const listAtFoot = `a la pasantía que se hará en junio, para la
cual cada organización deberá acreditar a dos de sus socios con tiempo.

Atentamente,


Juan Gil Soto
Jefe de Agencia


Asociación de Ganaderos de Huayopata
Comité de Riego de Amaybamba
Cooperativa Cafetalera del Alto
`

// severals are invented letters that go to several: lists of addressees in the head,
// at the foot and behind, beside lists of copies.
var severals = []struct{ name, text, want string }{
	{"below a flush label, apart from the sender's", `
ORD. N° 31
Tirúa, 4 de mayo de 2017

A : SR. INTENDENTE DE LA REGIÓN
SR. ALCALDE DE TIRÚA
SRA. DIRECTORA DE VIALIDAD

DE : GOBERNADOR PROVINCIAL

1. Se convoca a ustedes a la reunión del comité de emergencia del próximo martes,
que tratará de los caminos que quedaron cortados por las lluvias de este mes.

Saluda a ustedes,


LORETO BARAHONA PINTO
GOBERNADORA PROVINCIAL
`, `
SIGNED typed per Loreto Barahona Pinto
ADDRESSED to off Intendente de la Región
ADDRESSED to off Alcalde de Tirúa
ADDRESSED to off Directora de Vialidad
`},
	{"one below another without a heading, bodies of a kind", `
Oria, 6 de mayo de 2019

AYUNTAMIENTO DE VALDEFLORES
AYUNTAMIENTO DE CASTRO BAJO
MANCOMUNIDAD DE TIERRAS ALTAS

Se pone en su conocimiento que la campaña de incendios comenzará el día primero de
junio y que las solicitudes de medios se dirigirán al parque de la comarca.

Atentamente,


Genaro Utrilla Ponce
`, `
SIGNED typed per Genaro Utrilla Ponce
ADDRESSED to org Ayuntamiento de Valdeflores
ADDRESSED to org Ayuntamiento de Castro Bajo
ADDRESSED to org Mancomunidad de Tierras Altas
`},
	{"a body and the one above it are one addressee", `
Oria, 6 de mayo de 2019

COMISIÓN DE RIEGO
MINISTERIO DE AGRICULTURA
Presente

Se pone en su conocimiento que la campaña de incendios comenzará el día primero de
junio y que las solicitudes de medios se dirigirán al parque de la comarca.

Atentamente,


Genaro Utrilla Ponce
`, `
SIGNED typed per Genaro Utrilla Ponce
ADDRESSED to org Comisión de Riego
`},
	{"bodies above a person with a form of courtesy", `
Oria, 6 de mayo de 2019

Señores
EMPRESA DE ACUEDUCTO DE ORIA
CORPORACIÓN DEL ALTO SUMA
Ing. JUAN GIL SOTO
Interventor
Ciudad

Se pone en su conocimiento que la campaña de incendios comenzará el día primero de
junio y que las solicitudes de medios se dirigirán al parque de la comarca.

Atentamente,


Genaro Utrilla Ponce
`, `
SIGNED typed per Genaro Utrilla Ponce
ADDRESSED to org Empresa de Acueducto de Oria
ADDRESSED to org Corporación del Alto Suma
ADDRESSED to per Juan Gil Soto
ROLE Juan Gil Soto: Interventor
`},
	{"titles of a kind behind one label", `
MEMORÁNDUM MÚLTIPLE N° 18

A:       GERENTE DE OBRAS
         GERENTE DE RENTAS
         SUBGERENTE DE LOGÍSTICA
DE:      GERENTE MUNICIPAL
FECHA:   4 de febrero de 2020

Se les requiere remitir a este despacho en el plazo de tres días hábiles el detalle
de lo ejecutado en el ejercicio anterior, bajo responsabilidad de cada uno.
`, `
SENT off Gerente Municipal
ADDRESSED to off Gerente de Obras
ADDRESSED to off Gerente de Rentas
ADDRESSED to off Subgerente de Logística
`},
	{"a label in the plural", `
FECHA:           20 de enero de 2020
ASUNTO:          Plan de inspección
DESTINATARIOS:   Subsecretaría de Fomento
                 Dirección General de Costas
                 Museo de la Sal

Se comunica a las unidades arriba indicadas que el plan de inspección fue aprobado y
que las visitas darán comienzo en marzo, por lo que se ruega nombren interlocutor.

Amparo Ridaura Cebrián
`, `
SIGNED typed per Amparo Ridaura Cebrián
ADDRESSED to org Subsecretaría de Fomento
ADDRESSED to org Dirección General de Costas
ADDRESSED to org Museo de la Sal
`},
	{"bodies of the kind addressed, at the foot without a heading", `
FEDERACIÓN DE MONTAÑA DE ORIA
Oria, 8 de octubre de 2018

A LOS CLUBES FEDERADOS

Estimados amigos:

La junta acordó que las licencias se tramiten desde el primero de noviembre y que
las altas posteriores lleven el recargo que aprobó en su día la asamblea.

Atentamente,


Juan Gil Soto
Secretario



Club Deportivo Arenal
Sociedad Gimnástica de Benalúa
Unión Ciclista de Tresviso
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED distribution org Club Deportivo Arenal
ADDRESSED distribution org Sociedad Gimnástica de Benalúa
ADDRESSED distribution org Unión Ciclista de Tresviso
`},
	{"behind copies on a page with the letterhead again", `
FEDERACIÓN DE REGANTES DEL ALTO
Luco, 3 de abril de 2014

A LAS COMUNIDADES DE REGANTES

Por acuerdo de la asamblea se repartirán las derramas en dos plazos, el primero de
los cuales vence el 30 de junio, lo que se tendrá en cuenta en los presupuestos.

Atentamente,


Josefina Ruiz Gil
Presidenta

c.c. Confederación Hidrográfica
` + "\f" + `
FEDERACIÓN DE REGANTES DEL ALTO

Comunidad de Regantes de Monreal        Comunidad de Regantes de Villafranca
Sindicato de Riegos de Calamocha        Comunidad General del Pancrudo
`, `
SIGNED typed per Josefina Ruiz Gil
ADDRESSED distribution org Comunidad de Regantes de Monreal
ADDRESSED distribution org Comunidad de Regantes de Villafranca
ADDRESSED distribution org Sindicato de Riegos de Calamocha
ADDRESSED distribution org Comunidad General del Pancrudo
COPIED org Confederación Hidrográfica
`},
	{"what heads a paper of its own on a further page is no copy", `
Oria, 3 de abril de 2014

Sra. Ana Ruiz Soto
Presente

Le remito los antecedentes que solicitó el mes pasado a esta oficina, que son los que
obran en el expediente y que ruego devuelva cuando no le sean necesarios.

Atentamente,


Juan Gil Soto

c.c. Museo de la Sal
` + "\f" + `
MUNICIPALIDAD DE VILLA SECA

Ficha N° 12 del catastro

Fundación del Valle
Cooperativa de Lesa
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
COPIED org Museo de la Sal
`},
	{"a note to the missions on its list", `
INSTITUTE FOR COASTAL STUDIES

The Secretariat of the Institute for Coastal Studies presents its compliments to the
Permanent Missions listed below and has the honour to refer to the coming session of
the Working Group, to be held in June.

12 March 2018

Distribution:
Permanent Mission of Ostralia
Permanent Mission of Bergonia

cc: Legal Office
`, `
ADDRESSED distribution org Permanent Mission of Ostralia
ADDRESSED distribution org Permanent Mission of Bergonia
COPIED org Legal Office
`},
	{"a knight in a list of copies is no salutation", `
To:
Ann Porter, Chief Executive, Northmoor District Council
Ned Holm, Chief Executive, Wellow City Council

Copied to:
Sir John Baker, Chair, Rural Commission
National Association of Wardens

17 September 2015

Dear colleagues

I am writing to let you know that the grants will be paid in a single instalment this
year and that the returns which you made in June have been accepted without change.

Yours sincerely


Mary Field
Director
`, `
SIGNED typed per Mary Field
ADDRESSED to per Ann Porter
ADDRESSED to per Ned Holm
COPIED per John Baker
COPIED org National Association of Wardens
`},
	{"blocks side by side in a service list", `
Hobart & Leary, P.C.
March 4, 2011

Ms. Ann Porter
1200 Capitol Avenue

Dear Ms. Porter:

Enclosed for filing please find an original and seven copies of the response, which has
been served upon the parties on the attached list as the rules of the board require.

Very truly yours,


John Baker

cc: Service List
` + "\f" + `
SERVICE LIST
Docket No. 11-0142

Warren Field                     Mary Holm
Assistant Attorney General       Office of Consumer Advocate
300 Capitol Avenue               12 Elm Street
`, `
SIGNED typed per John Baker
ADDRESSED to per Ann Porter
COPIED per Warren Field
COPIED per Mary Holm
ROLE Warren Field: Assistant Attorney General
`},
	{"the writer's own name above the address", `
Ana Ruiz Soto
C/ Río Bernesga, 14

AL SERVICIO DE ATENCIÓN AL CIUDADANO

Ana Ruiz Soto, con domicilio arriba indicado, EXPONE: que el día 27 de octubre iba en
el tren de las ocho y que este se detuvo sin que nadie diera razón a los viajeros.

En Oria, a 2 de noviembre de 2017

Fdo.: Ana Ruiz Soto
`, `
SIGNED conformed per Ana Ruiz Soto
ADDRESSED to org Servicio de Atención al Ciudadano
`},
	{"the town below a body that is called after it", `
Isca, 19 de junio de 2018

Señores
MUNICIPALIDAD DISTRITAL DE PUCARÁ CHICO
Pucará Chico.-

Por acuerdo de la asamblea solicitamos a ustedes una camioneta para el traslado de las
herramientas, ya que la comunidad no cuenta con movilidad propia para ello.

Atentamente,


Juan Gil Soto
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to org Municipalidad Distrital de Pucará Chico
`},
	{"bodies behind bullets, below who represents them", `
Rafaela Sur, 5 de septiembre de 2016

A los señores representantes de:

- Cámara de Tamberos de Rafaela Sur
- Cooperativa Eléctrica de Monigotes
- Comuna de Las Palmeras

De nuestra consideración:

Les informamos que la reunión mensual fue trasladada al jueves que viene, por coincidir
la fecha anterior con los actos del aniversario, y que se mantiene el temario.

Los saludamos cordialmente.


Juan Gil Soto
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to org Cámara de Tamberos de Rafaela Sur
ADDRESSED to org Cooperativa Eléctrica de Monigotes
ADDRESSED to org Comuna de Las Palmeras
`},
	{"a table whose names open with surnames", `
Acora, 3 de abril de 2012

Señores:
JEFES DE ESTABLECIMIENTOS DE SALUD
(Según relación adjunta)
Presente.-

Me dirijo a ustedes para convocarlos al taller del registro de atenciones que se hará
el día 11 de abril en el auditorio de la Red, siendo su asistencia obligatoria.

Atentamente,


Juan Gil Soto
` + "\f" + `
RELACIÓN DE JEFES

N°   APELLIDOS Y NOMBRES        ESTABLECIMIENTO
01   Choque Lima, Abelardo      Puesto de Salud Totorani
02   Laura Callo, Rufina        Centro de Salud Jayu Jayu
03   Huisa Puma, Nicanor        Puesto de Salud Culta
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED distribution per Abelardo Choque Lima
ADDRESSED distribution per Rufina Laura Callo
ADDRESSED distribution per Nicanor Huisa Puma
`},
	{"holders of titles above a person", `
CIRCULAR INTERNA No. 22

FECHA:    8 de febrero de 2018
PARA:     Jefes de Oficina
          Coordinadores de Sede
          Dra. Ana Ruiz Soto, Asesora de Planeación
DE:       Rectoría

Se recuerda a los destinatarios que el plazo para entregar los planes de acción vence
el 23 de febrero y que no se recibirán planes en otro formato que el aprobado.
`, `
ADDRESSED to off Jefes de Oficina
ADDRESSED to off Coordinadores de Sede
ADDRESSED to per Ana Ruiz Soto
`},
	{"several letters' heads in one, each below its form of courtesy", `
Yunguyo, 16 de octubre de 2013

Señora:
ANA RUIZ SOTO
Jr. Bolívar 220, Yunguyo

Señores:
CONSTRUCTORA ILLAMPU S.A.C.
Av. Panamericana 1014, Yunguyo

Señor:
JUAN GIL SOTO
Jr. Arica 87, Yunguyo

De mi consideración:

Por la presente les requiero el retiro de los materiales que han dejado en el lindero de
mi propiedad, para lo que les doy un plazo de siete días desde el recibo de esta.

Atentamente,


PEDRO PAZ LUNA
`, `
SIGNED typed per Pedro Paz Luna
ADDRESSED to per Ana Ruiz Soto
ADDRESSED to org Constructora Illampu S.A.C.
ADDRESSED to per Juan Gil Soto
`},
	{"a memorandum for its distribution", `
MEMORANDUM FOR: Distribution
FROM: Ann Porter, Assistant Secretary
SUBJECT: Travel ceiling
DATE: November 9, 2016

Effective immediately the travel ceiling for each office will be set at ninety percent
of the amount obligated in the last fiscal year, and will be reviewed in March.

Distribution:
Bureau of Trails
Bureau of Waters

cc: Mary Holm, Budget Office
`, `
SIGNED typed per Ann Porter
ADDRESSED distribution org Bureau of Trails
ADDRESSED distribution org Bureau of Waters
COPIED per Mary Holm
`},
	{"offices parted by slashes in a field", `
ORD. N° 31
Tirúa, 4 de mayo de 2017

DE : GOBERNADOR PROVINCIAL
A  : SR. DIRECTOR REGIONAL DE VIALIDAD / SR. SEREMI DE OBRAS PÚBLICAS

1. Se convoca a ustedes a la reunión del comité de emergencia del próximo martes,
que tratará de los caminos que quedaron cortados por las lluvias de este mes.

Saluda a ustedes,


LORETO BARAHONA PINTO
GOBERNADORA PROVINCIAL
`, `
SIGNED typed per Loreto Barahona Pinto
ADDRESSED to off Director Regional de Vialidad
ADDRESSED to off Seremi de Obras Públicas
`},
	{"members and a body parted by slashes", `
CIRCULAR 08/2019

A: Socios activos / Socios adherentes / Comisión Revisora de Cuentas
De: Secretaría General
Fecha: 22-03-2019

Les recordamos que la asamblea ordinaria se celebrará el 12 de abril en la sede y que el
orden del día estará disponible en la secretaría desde el lunes anterior a esa fecha.

Elsa Marín Paz
Secretaria General
`, `
SIGNED typed per Elsa Marín Paz
ADDRESSED to off Socios activos
ADDRESSED to off Socios adherentes
ADDRESSED to org Comisión Revisora de Cuentas
`},
	{"an office and where it is held, parted by a slash", `
CIRCULAR 08/2019

A: Director General / Instituto de Aguas
De: Secretaría General
Fecha: 22-03-2019

Le recordamos que la asamblea ordinaria se celebrará el 12 de abril en la sede y que el
orden del día estará disponible en la secretaría desde el lunes anterior a esa fecha.

Elsa Marín Paz
Secretaria General
`, `
SIGNED typed per Elsa Marín Paz
ADDRESSED to off Director General, Instituto de Aguas
`},
	{"a note that greets a body and all of a kind", `
CONSULADO GENERAL DE OSTRALIA

Nota N.º 41/22

El Consulado General de Ostralia en Oria presenta sus atentos saludos a la Gobernación del
Valle y a todas las Oficinas Consulares acreditadas y se complace en informarles que desde
el 10 de octubre de 2022 atenderá en la calle 9.

Oria, 3 de octubre de 2022
`, `
SENT org Consulado General de Ostralia
ADDRESSED to org Gobernación del Valle
ADDRESSED to org todas las Oficinas Consulares acreditadas
`},
	{"a petition below whom it is made to, in capitals", `
AL ILMO. SR. ALCALDE DEL AYUNTAMIENTO DE TORRELOBOS
D. Hugo Marín Paz, con DNI 11111111H, en calidad de Secretario de la
Comunidad de Regantes La Vega, con domicilio en C/ Molino 8,

EXPONE

Que el día 14 de mayo de 2016 se produjo un corte del canal que duró dos semanas.

En virtud de lo expuesto, SOLICITA:

Se informe a esta Comunidad de las causas del corte que se produjo en el canal.

Torrelobos, 20 de mayo de 2016

Fdo. Hugo Marín Paz
`, `
SIGNED conformed per Hugo Marín Paz
ADDRESSED to off Alcalde del Ayuntamiento de Torrelobos
`},
	{"a given name that looks like a word for a body", `
ORD. N° 31
Tirúa, 4 de mayo de 2017

A  : SR. ALCALDE DE TIRÚA
DE : DIRECTORA REGIONAL DE VIALIDAD

Se convoca a usted a la reunión del comité de emergencia del próximo martes,
que tratará de los caminos que quedaron cortados por las lluvias de este mes.

Saluda a usted,


JAVIERA SOTO RIFFO
DIRECTORA REGIONAL (S)
`, `
SIGNED typed per Javiera Soto Riffo
ADDRESSED to off Alcalde de Tirúa
`},
	{"two bodies and the archive, parted by commas", `
Ayuí, 17 de noviembre de 2014

Dra. Ana Ruiz Soto
S. / D.

Me dirijo a Ud. para informarle que el simulacro previsto para este mes se hará el día
28 a las 9 horas, por lo que se ruega disponer la presencia de una ambulancia.

Saludo a Ud. muy atentamente.


Juan Gil Soto
Director

C/c: Unión de Remeros del Ayuí, Cooperativa Eléctrica de Lesa, archivo.
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
COPIED org Unión de Remeros del Ayuí
COPIED org Cooperativa Eléctrica de Lesa
`},
	{"bodies of their own parted by commas, one with who receives for it", `
Ayuí, 17 de noviembre de 2014

Dra. Ana Ruiz Soto
S. / D.

Me dirijo a Ud. para informarle que el simulacro previsto para este mes se hará el día
28 a las 9 horas, por lo que se ruega disponer la presencia de una ambulancia.

Saludo a Ud. muy atentamente.


Juan Gil Soto
Director

Con copia: Cooperativa Eléctrica de Lesa (Dr. Hugo Marín Paz), Fundación Ayuí, Museo de la Sal
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
COPIED per Hugo Marín Paz
COPIED org Fundación Ayuí
COPIED org Museo de la Sal
`},
	{"a body with who receives for it, a line each", `
Ayuí, 17 de noviembre de 2014

Dra. Ana Ruiz Soto
S. / D.

Me dirijo a Ud. para informarle que el simulacro previsto para este mes se hará el día
28 a las 9 horas, por lo que se ruega disponer la presencia de una ambulancia.

Saludo a Ud. muy atentamente.


Juan Gil Soto
Director

DISTRIBUCIÓN:
- Federación de Remeros del Norte (Sra. Elsa Marín Paz)
- Oficina de Partes
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
COPIED per Elsa Marín Paz
`},
	{"copies that run on as a sentence", `
Ayuí, 17 de noviembre de 2014

Dra. Ana Ruiz Soto
S. / D.

Me dirijo a Ud. para informarle que el simulacro previsto para este mes se hará el día
28 a las 9 horas, por lo que se ruega disponer la presencia de una ambulancia.

Saludo a Ud. atte.


Juan Gil Soto

Transcribir a: Intendencia Municipal, Concejo Deliberante de Ayuí y Cruz Roja de Ayuí.
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
COPIED org Intendencia Municipal
COPIED org Concejo Deliberante de Ayuí
COPIED org Cruz Roja de Ayuí
`},
	{"copies in two columns, bodies and people mixed", `
Pichasca, 4 de julio de 2019

Sra. Ana Ruiz Soto
Presente

Me dirijo a usted para solicitar que se fiscalicen las extracciones de áridos que se
hacen en el lecho del río, por cuanto han puesto en riesgo el agua potable rural.

Saluda a usted,


Juan Gil Soto

C.C.:
Contraloría Regional          Sr. Pedro Paz Luna
Sra. Elena Mora Gil           Consejo de Pichasca
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
COPIED org Contraloría Regional
COPIED org Consejo de Pichasca
COPIED per Pedro Paz Luna
COPIED per Elena Mora Gil
`},
	{"a numbered list whose numbers stand close", `
Pacho Nuevo, 5 de marzo de 2019

Señores
ALCALDÍAS ASOCIADAS
Ver listado al final

Nos permitimos recordarles que la cuota del presente año debe ser consignada a más
tardar el 31 de marzo, conforme a lo dispuesto en el acuerdo de la asamblea.

Cordialmente,


JUAN GIL SOTO

Listado

1 Alcaldía de Paime Alto
2 Alcaldía de Supatá Viejo
3 Alcaldía de Lesa
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED distribution org Alcaldía de Paime Alto
ADDRESSED distribution org Alcaldía de Supatá Viejo
ADDRESSED distribution org Alcaldía de Lesa
`},
	{"the writer's name and street head the letter", `
Ana Ruiz Soto
Paseo de la Ribera, 40
Almenar

                                        20 de enero de 2015

Colegio San Prudencio
C/ Fuente Nueva, 3
Almenar

Muy Sres. míos:

Acuso recibo de su carta de 13 de enero y les ruego que me faciliten copia de lo que se
actúe en el expediente, así como el nombre de la persona que ha de instruirlo.

Atentamente,


Ana Ruiz Soto
`, `
SIGNED typed per Ana Ruiz Soto
ADDRESSED to org Colegio San Prudencio
`},
	{"titles with a form of respect above names", `
CUYUM, 10 de diciembre de 2012

A la Sra. Escribana General
Esc. Beatriz Ruiz Gil

Al Sr. Director de Registro
Dr. Omar Paz Luna
Su despacho

Me dirijo a Uds. para remitirles la nómina de quienes se encuentran en condiciones de
firmar, a fin de que se disponga el turno en la segunda quincena de este mes.

Saludo a Uds. muy atentamente.


Juan Gil Soto
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Beatriz Ruiz Gil
ROLE Omar Paz Luna: Director de Registro
ADDRESSED to per Omar Paz Luna
`},
	{"bodies in two columns below the date", `
Gobierno de Navasca
Pamplona, 11 de septiembre de 2017

Colegio Santa Eulalia                Escuela de Artes de Lumbier
Instituto Ribera Alta                Conservatorio de Sangüesa

Estimados directores:

Ante el comienzo del curso les recuerdo que los datos de matrícula deben grabarse antes
del 30 de septiembre y que pasada esa fecha no se admitirán más modificaciones.

Atentamente,


Juan Gil Soto
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to org Colegio Santa Eulalia
ADDRESSED to org Instituto Ribera Alta
ADDRESSED to org Escuela de Artes de Lumbier
ADDRESSED to org Conservatorio de Sangüesa
`},
	{"bodies at the foot that the head refers to", `
Huayopata, 12 de mayo de 2014

Señores:
ORGANIZACIONES DE PRODUCTORES
(Lista al pie)
Presente.-

Es grato dirigirme a ustedes para invitarlos ` + listAtFoot, `
SIGNED typed per Juan Gil Soto
ADDRESSED distribution org Asociación de Ganaderos de Huayopata
ADDRESSED distribution org Comité de Riego de Amaybamba
ADDRESSED distribution org Cooperativa Cafetalera del Alto
`},
	{"bodies at the foot below a letter to nobody in the plural", `
Huayopata, 12 de mayo de 2014

Señora
ANA RUIZ SOTO
Presente.-

Es grato dirigirme a usted para invitarla ` + listAtFoot, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
`},
	{"a heading on a further page parts a list from the copies", `
Colón, 9 de mayo de 2003

COMPAÑEROS SECRETARIOS GENERALES

Llevamos a su conocimiento que el congreso convocado para el 30 de mayo sesionará en el
local de la calle Urquiza, y que se deberá estar al día con la cotización.

Fraternalmente,


Juan Gil Soto

C.c.: Ministerio de Trabajo
` + "\f" + `
ORGANIZACIONES A LAS QUE SE CURSA

Sindicato de Aserradores de Colón
Sindicato de Hacheros de Villaguay
Federación de Balseros
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED distribution org Sindicato de Aserradores de Colón
ADDRESSED distribution org Sindicato de Hacheros de Villaguay
ADDRESSED distribution org Federación de Balseros
COPIED org Ministerio de Trabajo
`},
	{"a heading that no table knows ends the copies as well", `
Colón, 9 de mayo de 2003

Sra. Ana Ruiz Soto
Presente

Llevamos a su conocimiento que el congreso convocado para el 30 de mayo sesionará en el
local de la calle Urquiza, y que se deberá estar al día con la cotización.

Fraternalmente,


Juan Gil Soto

C.c.: Ministerio de Trabajo
` + "\f" + `
CUADRO DE COTIZACIONES AL DÍA

Sindicato de Aserradores de Colón
Sindicato de Hacheros de Villaguay
Federación de Balseros
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
COPIED org Ministerio de Trabajo
`},
	{"many bodies in two columns above the date", `
MANCOMUNIDAD DEL BAJO JILOCA
Plaza Mayor, 1

Ayuntamiento de Alcolea              Ayuntamiento de Daroca
Ayuntamiento de Brea                 Ayuntamiento de Embid

                                     Calamocha, 6 de abril de 2016

Se pone en su conocimiento que el camión de los muebles viejos pasará desde el mes de
mayo el primer lunes de cada mes, y que se deberá avisar a la oficina antes.

Atentamente,


Juan Gil Soto
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to org Ayuntamiento de Alcolea
ADDRESSED to org Ayuntamiento de Brea
ADDRESSED to org Ayuntamiento de Daroca
ADDRESSED to org Ayuntamiento de Embid
`},
	{"a body with a form of respect of its own, between people", `
Arroyo Dulce, 2 de junio de 2005

Al Señor Presidente de la Cooperativa
Dn. Hernán Ruiz Gil
A la Mutual de Empleados de Comercio
A la Señora Directora del Correo
Dña. Marisol Paz Luna
SU DESPACHO

Nos dirigimos a ustedes a fin de invitarlos a la audiencia pública por la tarifa de agua,
que se realizará el día 23 de junio a las 19 horas en el salón de sesiones.

Saludamos a ustedes atentamente.


Juan Gil Soto

Con copia al Departamento Ejecutivo
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Hernán Ruiz Gil
ADDRESSED to org Mutual de Empleados de Comercio
ADDRESSED to per Marisol Paz Luna
COPIED org Departamento Ejecutivo
`},
	{"what stands below a colon behind bullets signs nothing", `
La Marjal, 29 de julio de 2013

Sra. Ana Ruiz Soto
Presidenta de la Junta Central

Quiero agradecerte el trabajo que la Junta ha hecho para que las fiestas de este año
hayan transcurrido sin incidentes y te ruego que lo hagas extensivo a todos.

Un abrazo,


Juan Gil Soto
Alcalde

Se acompañan las obras de:
- Pedro Paz Luna
- Elena Mora Gil
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
`},
	{"who was served by whom is no signer", `
Prewitt Lumber Company

July 7, 1999

Ms. Ann Porter
Board of Appeals

Dear Ms. Porter:

Enclosed is the notice of appeal together with the filing fee. Kindly return a stamped
copy in the envelope that is provided for the purpose with this letter.

Respectfully,


John Baker

CERTIFICATE OF SERVICE

Warren Field
County Counsel
`, `
SIGNED typed per John Baker
ADDRESSED to per Ann Porter
`},
	{"who signs is not copied", `
Oria, 4 de julio de 2019

Sra. Ana Ruiz Soto
Presente

Me dirijo a usted para solicitar que se fiscalicen las extracciones de áridos que se
hacen en el lecho del río, por cuanto han puesto en riesgo el agua potable rural.

Saluda a usted,


Juan Gil Soto
Director

c.c. Pedro Paz Luna, Juan Gil Soto
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
COPIED per Pedro Paz Luna
`},
}

func TestSeveral(t *testing.T) {
	for _, c := range severals {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, strings.TrimLeft(c.text, "\n"), "", c.want)
		})
	}
}
