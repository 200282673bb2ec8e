package letter_test

// layouts are invented papers whose parts stand where most papers have something
// else: who governs the sender in a margin, the addressee's body over the name,
// labels in table cells, names that their column breaks.
var layouts = []struct{ name, kind, text, want string }{
	{"spain board in the left margin", "letter", `
FUNDACIÓN RÍO CLARO

PATRONATO                 Almorán, 3 de mayo de 2016

Presidenta                A la atención de Dña. Leocadia Barrientos Ugalde
Rosa Gil Marín            Jefa de Proyectos
                          Diputación de Ribera Alta
Vicepresidente
Luis Prado Soto           Estimada señora Barrientos:

Vocales                   Le agradezco el envío de la memoria de las obras que se
Ana Ruiz Cobo             hicieron el verano pasado en la ribera del molino, que hemos
Pedro Lago Mesa           leído con interés y que el patronato verá en su reunión.
                          Quedamos a la espera de la fecha en que podamos visitar los
                          trabajos con el equipo que los dirige.

                          Reciba un cordial saludo,


                          Amparo Zurbano Illescas
                          Directora

                          Con copia a: Marta Ríos Peña, Gerente
`, `
SIGNED typed per Amparo Zurbano Illescas
ADDRESSED to per Leocadia Barrientos Ugalde
COPIED per Marta Ríos Peña
ROLE Leocadia Barrientos Ugalde: Jefa de Proyectos @ Diputación de Ribera Alta
`},
	{"uk trustees in the right margin", "letter", `
THE WENLOCK TREES TRUST

4 May 2017                                                           Trustees
                                                                     Ann Porter
Mr Giles Marston                                                     John Hale
Head of Planning                                                     Mary Webb
Stourmere Borough Council                                            Peter Lane

Dear Mr Marston,

Thank you for coming to see the orchard last week. The trustees      Patron
were glad to hear that the council will look again at the line of    Dame Joan Firth
the path, which would cost us eleven of the older trees as drawn.
We will write again as soon as the survey of the roots is done.

Yours sincerely,


Helen Ashdown
Director
`, `
SIGNED typed per Helen Ashdown
ADDRESSED to per Giles Marston
ROLE Giles Marston: Head of Planning @ Stourmere Borough Council
`},
	{"chile body and name below a flush label", "letter", `
CORPORACIÓN DE FOMENTO DEL VALLE
                                        OFICIO ORDINARIO N° 88
                                        MAT.: Remite nómina.

DE: JEFE DE PROYECTOS (S)
A: SEÑOR ALCALDE
MUNICIPALIDAD DE LOS AROMOS
GASPAR ÑANCUPIL VERA

Por el presente remito a usted la nómina de los postulantes que fueron seleccionados en el
concurso del mes pasado, para que se les notifique dentro del plazo de cinco días hábiles.

Saluda atentamente a usted,


                    ALFREDO MELGAREJO SOTO
                    JEFE DE PROYECTOS (S)
                    Los Aromos, 14 de julio de 2016

Distribución
1. Señor Alcalde
2. Posta Rural El Manzano
3. Oficina de Partes
`, `
SIGNED typed per Alfredo Melgarejo Soto
ADDRESSED to per Gaspar Ñancupil Vera
COPIED org Posta Rural El Manzano
ROLE Gaspar Ñancupil Vera: Alcalde @ Municipalidad de los Aromos
ROLE Alfredo Melgarejo Soto: Jefe de Proyectos (S)
`},
	{"memo in a table with the post in a column", "memo", `
Cooperativa de Aguas            MEMORANDO                 Código: F-018
del Sur

Para       Martín Rueda Salcido           Cargo       Jefe de Compras

De         Lucía Funes Blanco             Cargo       Coordinadora de Almacén

Fecha      6 de junio de 2018             Asunto      Pedido de tuberías

Le solicito que se autorice la compra de las tuberías que se detallan en la hoja adjunta,
que son necesarias para terminar la obra de la calle del molino antes de las lluvias.

Firma: Lucía Funes Blanco                  Copia: Pedro Lago Mesa, Jefe de Control
                                           Interno
`, `
SIGNED typed per Lucía Funes Blanco
ADDRESSED to per Martín Rueda Salcido
COPIED per Pedro Lago Mesa
ROLE Martín Rueda Salcido: Jefe de Compras
ROLE Lucía Funes Blanco: Coordinadora de Almacén
ROLE Pedro Lago Mesa: Jefe de Control Interno
`},
	{"memo in a table with the unit in a column", "memo", `
MEMORANDUM

To:      Ann Porter          Title:    Head of Stores
From:    John Hale           Title:    Works Manager
Date:    6 June 2018         Subject:  Order of pipes

Please approve the order of the pipes that are listed on the attached sheet, since we need
them to finish the work in Mill Street before the rains begin and the road is closed.

John Hale
`, `
SIGNED typed per John Hale
ADDRESSED to per Ann Porter
ROLE Ann Porter: Head of Stores
ROLE John Hale: Works Manager
`},
	{"spain file beside the addressee, signed by a system", "letter", `
CONSEJERÍA DE FOMENTO DE LA RIBERA

Expte.: CFR/1998                Sr. D. Gaspar Melgar Soto
Asunto: Remite informe          Jefe de Servicio de Caminos
                                Diputación de Ribera Alta

Se remite el informe que solicitó sobre el estado de los caminos que dan acceso a la presa,
al que se acompañan los planos que se levantaron durante la visita del mes de marzo.

Lo que se comunica para su conocimiento y efectos.

                    LA DIRECTORA GENERAL



Firmado electrónicamente por Rosario Quintanar Belda a fecha 24/12/2016 10:41. CSV: 427C4415-DE12
`, `
SIGNED electronic per Rosario Quintanar Belda
ADDRESSED to per Gaspar Melgar Soto
ROLE Gaspar Melgar Soto: Jefe de Servicio de Caminos @ Diputación de Ribera Alta
ROLE Rosario Quintanar Belda: Directora General @ Consejería de Fomento de la Ribera
`},
	{"signed by a system with the day between", "letter", `
AYUNTAMIENTO DE VALHONDO

Sra. Dña. Leocadia Barrientos Ugalde
Presente

Se le comunica que la solicitud que presentó ha sido admitida y que se resolverá dentro del
plazo de tres meses, contados desde el día siguiente al de su entrada en el registro.

El Secretario

Documento firmado electrónicamente el 3 de mayo de 2019 a las 10:22 por Luis Prado Soto
`, `
SIGNED electronic per Luis Prado Soto
ADDRESSED to per Leocadia Barrientos Ugalde
ROLE Luis Prado Soto: Secretario @ Ayuntamiento de Valhondo
`},
	{"mexico title and body broken at the right edge", "letter", `
Instituto Regional de                                      OFICIO: IRC-15-2018
Caminos Rurales                                            ASUNTO: Uso de patios

                                              Villa Serrana, a 20 de enero de 2018

LIC. MARÍA FERNANDA PEÑA CORTEZ
SUBDIRECTORA DE ESTUDIOS Y PROYECTOS RURALES DE LA COMISIÓN DE AGUAS Y RIEGO DE SAN MARTÍN
TEPEJI
Presente

Por este medio le solicito que se permita el uso de los patios de la comisión durante los
trabajos que se harán en el camino del molino en los meses de febrero y marzo de este año.

ATENTAMENTE


ING. ÁLVARO MÉNDEZ MARÍN
DIRECTOR DE RECURSOS
HUMANOS
`, `
SIGNED typed per Álvaro Méndez Marín
ADDRESSED to per María Fernanda Peña Cortez
SENT org Instituto Regional de Caminos Rurales
ROLE María Fernanda Peña Cortez: Subdirectora de Estudios y Proyectos Rurales @ Comisión de Aguas y Riego de San Martín Tepeji
ROLE Álvaro Méndez Marín: Director de Recursos Humanos @ Instituto Regional de Caminos Rurales
`},
	{"letterhead broken in a narrow column", "letter", `
Servicio Nacional de Patrimonio          Carta N° 14
Industrial                               Ref.: visita

Los Aromos, 14 de julio de 2016

Señora
Ana Ruiz Cobo
Presente

Por medio de la presente le confirmo la visita a la antigua fábrica, que tendrá lugar el
martes próximo a las diez de la mañana y en la que nos acompañará el arquitecto.

Atentamente,


Pedro Lago Mesa
Encargado de Relaciones
Institucionales
`, `
SIGNED typed per Pedro Lago Mesa
ADDRESSED to per Ana Ruiz Cobo
SENT org Servicio Nacional de Patrimonio Industrial
ROLE Pedro Lago Mesa: Encargado de Relaciones Institucionales @ Servicio Nacional de Patrimonio Industrial
`},
	{"list of places of one kind in columns", "letter", `
DIRECCIÓN DE SALUD DEL VALLE
                                        CIRCULAR N° 17
                                        LOS AROMOS, 04 JUN. 2016

DE :    DIRECTORA DE SALUD
A :     SEGÚN DISTRIBUCIÓN

Se recuerda a los establecimientos que el plazo para enviar el informe de vacunas vence el
último día hábil de este mes y que no se recibirán los que lleguen después de esa fecha.

Saluda atentamente a ustedes,


                    ROSA GIL MARÍN
                    DIRECTORA DE SALUD

RGM/abc
DISTRIBUCIÓN:
- Posta El Manzano                      - Posta de Trapiche
- Posta de Los Boldos                   - Aguada de Huique
- Posta de Lonquimay                    - Aguada Cerro Alto
- Liceo Las Viñas                       - Aguada de Peralillo
- Oficina de Partes
`, `
SIGNED typed per Rosa Gil Marín
ADDRESSED distribution org Posta El Manzano
ADDRESSED distribution org Posta de Los Boldos
ADDRESSED distribution org Posta de Lonquimay
ADDRESSED distribution org Liceo Las Viñas
ADDRESSED distribution org Posta de Trapiche
ADDRESSED distribution org Aguada de Huique
ADDRESSED distribution org Aguada Cerro Alto
ADDRESSED distribution org Aguada de Peralillo
`},
	{"chile circular whose first point is of figures", "letter", `
DIRECCIÓN DE SALUD DEL VALLE
                                        CIRCULAR N° 17
                                        ANT.  : Resolución Exenta N° 1136, de
                                                28 de mayo de 2016.
                                        MAT.  : Vacunas.
                                        LOS AROMOS, 04 JUN. 2016

DE :    DIRECTORA DE SALUD
A :     SEÑORA JEFA DE COMPRAS

1.-     Para dudas llame a Luis Prado Soto, al teléfono 22 555 0137 o al correo
        vacunas@valle.example.
2.-     Se recuerda a los establecimientos que el plazo para enviar el informe vence el
        último día hábil de este mes y que no se recibirán los que lleguen después.

Saluda atentamente a usted,

                    ROSA GIL MARÍN
                    DIRECTORA DE SALUD
`, `
SIGNED typed per Rosa Gil Marín
ADDRESSED to off Jefa de Compras
`},
	{"university with its offices in the margin, no name", "letter", `
UNIVERSIDAD DE MONTECLARO
Consejo Directivo         12 de marzo de 2014
Rosa Gil Marín
Rectora                   Señor
Emma Mesa Prado           Gaspar Melgar Soto
Vicerrector               Director del Liceo Las Viñas
Ana Ruiz Cobo
Secretaria                Estimado señor Melgar:

                          Nos es grato comunicarle que el consejo ha aceptado la
                          propuesta de prácticas de los alumnos de su liceo y que
                          podrán comenzar en el mes de agosto de este mismo año.

                          Lo saluda atentamente,


                          Pedro Lago Mesa
                          Jefe de Prácticas
`, `
SIGNED typed per Pedro Lago Mesa
ADDRESSED to per Gaspar Melgar Soto
ROLE Gaspar Melgar Soto: Director @ Liceo Las Viñas
`},
	{"us law firm with its partners in the margin", "letter", `
HALE, PORTER & WEBB LLP
ATTORNEYS AT LAW

                       March 4, 2015
THOMAS J. HALE
ANN M. PORTER          Via Certified Mail
MARY K. WEBB
                       Mr. Giles Marston
ROBERT L. LANE         General Counsel
SUSAN P. FIRTH         Tallgrass Water District
                       12 Mill Street
                       Larchport, Ohio 44001

                       Re: Easement at Cedar Bluff

                       Dear Mr. Marston:

                       We represent the owners of the two lots that lie east of
                       the canal and write to answer your letter of February 9.
                       Our clients are willing to meet the district's engineer on
                       the ground at any time during the next three weeks.

                       Very truly yours,


                       Susan P. Firth

                       cc: Helen Ashdown, Clerk of the District
`, `
SIGNED typed per Susan P. Firth
ADDRESSED to per Giles Marston
COPIED per Helen Ashdown
ROLE Giles Marston: General Counsel @ Tallgrass Water District
`},
	{"colombia council in the right margin", "letter", `
CORPORACIÓN PÁRAMO VIVO                                         CONSEJO DIRECTIVO
                                                                Presidente: Luis Prado Soto
Santa Rita, 12 de marzo de 2018                                 Vicepresidenta: Rosa Gil
                                                                Fiscal: Ana Ruiz Cobo
Doctor                                                          Vocal: Pedro Lago
GASPAR MELGAR SOTO
Gerente
Acueducto Regional de Oriente
Ciudad

Respetado doctor Melgar:

De manera atenta le solicitamos que se nos permita el ingreso al predio
La Cascada para hacer la medición de los caudales durante el mes de abril,
en compañía de los estudiantes que hacen su práctica en la corporación.

Cordialmente,



AMPARO ZURBANO ILLESCAS
Directora Ejecutiva
`, `
SIGNED typed per Amparo Zurbano Illescas
ADDRESSED to per Gaspar Melgar Soto
ROLE Gaspar Melgar Soto: Gerente @ Acueducto Regional de Oriente
`},
	{"peru report with posts in a third column", "memo", `
MEMORANDO N° 044-2019-GM

PARA        :  Wilfredo Cusihuamán Tito        -  Jefe de Logística

DE          :  Melchora Ticona Yupanqui        -  Gerente de Obras

ASUNTO      :  Requerimiento de materiales

FECHA       :  9 de mayo de 2019

Por el presente le remito el requerimiento de los materiales para la obra del canal, a fin
de que se inicie el proceso de compra dentro de los plazos que señala la directiva vigente.

Atentamente,


Melchora Ticona Yupanqui
`, `
SIGNED typed per Melchora Ticona Yupanqui
ADDRESSED to per Wilfredo Cusihuamán Tito
ROLE Wilfredo Cusihuamán Tito: Jefe de Logística
ROLE Melchora Ticona Yupanqui: Gerente de Obras
`},
	{"peru report with the post in brackets below", "", `
INFORME N° 012-2017-RRHH

A           :  Lic. Rosa Gil Marín
               Directora de Administración

DE          :  Luis Prado Soto
               Especialista en Personal

REF.        :  Carta N° 14-2017

FECHA       :  Huamanpata, 3 de agosto de 2017

Tengo el agrado de dirigirme a usted para informarle sobre las licencias que se concedieron
durante el semestre pasado, conforme al cuadro que se acompaña y a los documentos del legajo.

Es todo cuanto informo a usted para los fines pertinentes.


Luis Prado Soto
Especialista en Personal
`, `
SIGNED typed per Luis Prado Soto
ADDRESSED to per Rosa Gil Marín
ROLE Rosa Gil Marín: Directora de Administración
ROLE Luis Prado Soto: Especialista en Personal
`},
	{"memo grid with departments", "memo", `
INTERNAL MEMORANDUM

To        Ann Porter              Department    Stores

From      John Hale               Department    Works

Date      6 June 2018             Subject       Order of pipes

Please approve the order of the pipes that are listed on the attached sheet, since we need
them to finish the work in Mill Street before the rains begin and the road is closed.

John Hale
`, `
SIGNED typed per John Hale
ADDRESSED to per Ann Porter
`},
	{"argentina office, then the name", "letter", `
Asociación Vecinal Paso Grande

                                        Villa Ombú, 14 de julio de 2016

AL SEÑOR DIRECTOR DE OBRAS
MUNICIPALIDAD DE VILLA OMBÚ
ARQ. GASPAR MELGAR SOTO
S            /            D

                    Tenemos el agrado de dirigirnos a Ud. a fin de solicitarle que se
repare el puente de la calle Mitre, cuyo estado pone en riesgo a los alumnos de la escuela.

                    Sin otro particular, saludamos a Ud. muy atentamente.



ROSA GIL MARÍN                                        LUIS PRADO SOTO
Presidenta                                            Secretario
`, `
SIGNED typed per Rosa Gil Marín
SIGNED typed per Luis Prado Soto
ADDRESSED to per Gaspar Melgar Soto
ROLE Gaspar Melgar Soto: Director de Obras @ Municipalidad de Villa Ombú
ROLE Rosa Gil Marín: Presidenta @ Asociación Vecinal Paso Grande
ROLE Luis Prado Soto: Secretario @ Asociación Vecinal Paso Grande
`},
	{"chile, signed by a program with its date", "letter", `
SUBDIRECCIÓN DE RIEGO
                                        ORD.: N° 221
                                        ANT.: Carta de fecha 3 de
                                              mayo de 2021
                                        MAT.: Responde

                                        LOS AROMOS, 9 de junio de 2021

DE  : LEOCADIA BARRIENTOS UGALDE
      SUBDIRECTORA DE RIEGO

A   : SR. GASPAR MELGAR SOTO
      GERENTE ASOCIACIÓN DE CANALISTAS DEL VALLE

En atención a lo solicitado, se informa que el proyecto fue aprobado y que los fondos serán
transferidos en dos cuotas, la primera de ellas dentro de los próximos treinta días.

Saluda atentamente,

Firmado digitalmente por LEOCADIA BARRIENTOS UGALDE
Fecha: 2021.06.09 10:22:11 -04'00'
Subdirectora de Riego
`, `
SIGNED electronic per Leocadia Barrientos Ugalde
ADDRESSED to per Gaspar Melgar Soto
`},
	{"spain, several who sign by a system on one line each", "letter", `
AYUNTAMIENTO DE VALHONDO
                                        Expediente: 15/2019
                                        Asunto: Licencia

Sra. Dña. Rosa Gil Marín
C/ Mayor, 14
Valhondo

Le comunico que la licencia que solicitó ha sido concedida por la Junta de Gobierno en la
sesión del pasado martes, con las condiciones que se recogen en el acuerdo que se adjunta.

Firmado por: Luis Prado Soto - Alcalde - 12/03/2019 09:14
Firmado por: Ana Ruiz Cobo - Secretaria General - 12/03/2019 10:02
`, `
SIGNED electronic per Luis Prado Soto
SIGNED electronic per Ana Ruiz Cobo
ADDRESSED to per Rosa Gil Marín
`},
	{"uk, signed by a system with day and hour", "letter", `
STOURMERE BOROUGH COUNCIL

Mr Giles Marston
4 Chapel Row
Stourmere

12 March 2019

Dear Mr Marston,

Your application for the use of the hall has been granted by the committee and the keys may
be had from the porter at any time during the week before the concert.

Yours sincerely,

Electronically signed by Helen Ashdown on 12 March 2019 at 10:22
Town Clerk
`, `
SIGNED electronic per Helen Ashdown
ADDRESSED to per Giles Marston
`},
	{"mexico signer's title and unit over several lines", "letter", `
SECRETARÍA DE CAMINOS Y OBRAS
                                        OFICIO No. SCO/015/2018
                                        Villa Serrana, a 20 de enero de 2018

C. GASPAR MELGAR SOTO
JEFE DEL DEPARTAMENTO DE RECURSOS
MATERIALES Y SERVICIOS GENERALES
INSTITUTO ESTATAL DE VIVIENDA
RURAL
P R E S E N T E

Por este medio le solicito que se permita el uso de los patios del instituto durante los
trabajos que se harán en el camino del molino en los meses de febrero y marzo de este año.

A T E N T A M E N T E
EL SUBSECRETARIO DE INFRAESTRUCTURA
CARRETERA


ING. ÁLVARO MÉNDEZ MARÍN

c.c.p. Mtra. Ana Ruiz Cobo, Titular de la Unidad de Asuntos
       Jurídicos.- Para su conocimiento.
`, `
SIGNED typed per Álvaro Méndez Marín
ADDRESSED to per Gaspar Melgar Soto
COPIED per Ana Ruiz Cobo
ROLE Gaspar Melgar Soto: Jefe del Departamento de Recursos Materiales y Servicios Generales @ Instituto Estatal de Vivienda Rural
ROLE Ana Ruiz Cobo: Titular de la Unidad de Asuntos Jurídicos
`},
	{"peru list of schools by number in columns", "letter", `
UNIDAD DE GESTIÓN EDUCATIVA LOCAL DE CAJAPAMPA

OFICIO MÚLTIPLE N° 031-2018-UGEL

Señores
DIRECTORES DE LAS INSTITUCIONES EDUCATIVAS
Presente.-

Se les comunica que el plazo para la entrega de las nóminas de matrícula vence el último
día hábil del mes de marzo y que no habrá prórroga para las que se envíen después.

Atentamente,


Rosa Gil Marín
Directora

Distribución:
- Telecentro Alto Puquio        - Telecentro El Molino
- Telecentro San Isidro         - Archivo
- Telecentro Huaychao
`, `
SIGNED typed per Rosa Gil Marín
ADDRESSED to off Directores de las Instituciones Educativas
COPIED org Telecentro Alto Puquio
COPIED org Telecentro San Isidro
COPIED org Telecentro Huaychao
COPIED org Telecentro El Molino
`},
	{"mexico title held in a directorate", "letter", `
SECRETARÍA DE CAMINOS Y OBRAS
                                        OFICIO No. SCO/015/2018
                                        Villa Serrana, a 20 de enero de 2018

ARQ. ANA RUIZ COBO
SUBDIRECTORA DE PLANOS DE LA DIRECCIÓN GENERAL DE PUERTOS
P R E S E N T E

Por este medio le solicito que se permita el uso de los patios del muelle durante los
trabajos que se harán en el camino del molino en los meses de febrero y marzo de este año.

A T E N T A M E N T E


ING. ÁLVARO MÉNDEZ MARÍN
TITULAR DE LA DIRECCIÓN GENERAL DE OBRAS
`, `
SIGNED typed per Álvaro Méndez Marín
ADDRESSED to per Ana Ruiz Cobo
ROLE Ana Ruiz Cobo: Subdirectora de Planos @ Dirección General de Puertos
ROLE Álvaro Méndez Marín: Titular de la Dirección General de Obras @ Secretaría de Caminos y Obras
`},
	{"distribution without its heading, below the day", "letter", `
SERVICIO DE RIEGO DEL VALLE
                                        ORD. N° 221

A: SEÑOR DIRECTOR DE OBRAS
DE: JEFE DE PROYECTOS

En atención a lo solicitado, se informa que el proyecto fue aprobado y que los fondos serán
transferidos en dos cuotas, la primera de ellas dentro de los próximos treinta días.

Saluda atentamente a usted,


                    ALFREDO MELGAREJO SOTO
                    JEFE DE PROYECTOS
                    Los Aromos, 14 de julio de 2016

1. Señor Director de Obras
2. Liceo Las Viñas
3. Liceo El Manzano
4. Liceo Cerro Alto
`, `
SIGNED typed per Alfredo Melgarejo Soto
ADDRESSED to off Director de Obras
`},
	{"board named in the text column is no margin", "letter", `
Valhondo, 12 de marzo de 2014

Rosa Gil Marín
Luis Prado Soto
Ana Ruiz Cobo
Club Náutico de Valhondo

                    Estimados socios:

                    Les agradezco la invitación a la regata del mes de mayo, a la que
                    asistiré con mucho gusto en compañía de los alumnos de la escuela
                    de vela y de sus padres, que quieren conocer las instalaciones.

                    Un saludo,


                    Pedro Lago Mesa
`, `
SIGNED typed per Pedro Lago Mesa
ADDRESSED to per Rosa Gil Marín
ADDRESSED to per Luis Prado Soto
ADDRESSED to per Ana Ruiz Cobo
`},
	{"patrons and officers over the letter, in two columns", "letter", `
THE STOURMERE CHORAL SOCIETY

Patron: Dame Joan Firth               President: Peter Lane
Chairman: John Hale                   Treasurer: Mary Webb

                                                  4 Chapel Row
                                                  Stourmere
                                                  12 March 2019

The Town Clerk
Stourmere Borough Council

Dear Sir,

The society wishes to book the hall for the evening of the first Saturday in December and
would be glad to know the charge, and whether the platform may be used for the choir.

Yours faithfully,


Ann Porter
Honorary Secretary
`, `
SIGNED typed per Ann Porter
ADDRESSED to off Town Clerk, Stourmere Borough Council
ROLE Ann Porter: Honorary Secretary @ Stourmere Choral Society
`},
	{"spain attention below the body, officers in the margin", "letter", `
CLUB DE MONTAÑA PEÑA ALTA                     Valhondo, 12 de marzo de 2014

Presidente:
Luis Prado Soto            Federación de Montañismo de la Ribera
                           A/A Dña. Leocadia Barrientos Ugalde
Secretaria:                Secretaria General
Ana Ruiz Cobo

Tesorero:                  Muy señora nuestra:
Pedro Lago Mesa
                           Les enviamos la relación de los socios que renuevan la
                           licencia para este año y el justificante del pago de las
                           cuotas, que se hizo por transferencia el pasado viernes.

                           Atentamente,


                           Luis Prado Soto
                           Presidente
`, `
SIGNED typed per Luis Prado Soto
ADDRESSED to org Federación de Montañismo de la Ribera
ADDRESSED attention per Leocadia Barrientos Ugalde
ROLE Luis Prado Soto: Presidente @ Club de Montaña Peña Alta
`},
	{"mexico memo with puesto and area", "memo", `
MEMORÁNDUM                                        No. 17/2019

PARA:     Lic. Ana Ruiz Cobo
PUESTO:   Jefa de Compras
DE:       Ing. Luis Prado Soto
PUESTO:   Coordinador de Obras
FECHA:    3 de mayo de 2019
ASUNTO:   Compra de cemento

Le solicito que se autorice la compra del cemento que se detalla en la hoja adjunta, que es
necesario para terminar la obra de la calle del molino antes de que comiencen las lluvias.

Atentamente

Ing. Luis Prado Soto
`, `
SIGNED typed per Luis Prado Soto
ADDRESSED to per Ana Ruiz Cobo
ROLE Ana Ruiz Cobo: Jefa de Compras
ROLE Luis Prado Soto: Coordinador de Obras
`},
	{"chile office, body, name and commune below a label in its column", "letter", `
                                        ORD. N° 17 /
                                        ANT. : No hay.
                                        MAT. : Invita a ceremonia.

                                        LOS AROMOS, 3 de mayo de 2019.

DE   :  ALCALDE (S)
        MUNICIPALIDAD DE LOS AROMOS
        ALFREDO MELGAREJO SOTO

A    :  DIRECTORA
        LICEO CERRO ALTO
        ROSA GIL MARÍN

Tengo el agrado de invitar a usted a la ceremonia de inicio del año escolar, que se llevará
a cabo en el gimnasio de la comuna el próximo lunes a las once de la mañana.

Saluda atentamente a usted,


                    ALFREDO MELGAREJO SOTO
                    ALCALDE (S)
`, `
SIGNED typed per Alfredo Melgarejo Soto
ADDRESSED to per Rosa Gil Marín
ROLE Rosa Gil Marín: Directora @ Liceo Cerro Alto
`},
	{"colombia signed by a platform", "letter", `
AGENCIA DE RIEGO DEL ORIENTE
Radicado: 2019-0417

Santa Rita, 3 de mayo de 2019

Señora
ANA RUIZ COBO
Calle 4 No. 12-30
Santa Rita

Asunto: Respuesta a su petición

En respuesta a la petición de la referencia, le informamos que la visita técnica se hará en
la segunda semana del mes de junio y que se le avisará con tres días de anticipación.

Cordialmente,

GASPAR MELGAR SOTO
Subgerente Técnico
Documento firmado electrónicamente el 2019-05-03 15:22:10

Proyectó: L. Prado
`, `
SIGNED typed per Gaspar Melgar Soto
ADDRESSED to per Ana Ruiz Cobo
ROLE Gaspar Melgar Soto: Subgerente Técnico @ Agencia de Riego del Oriente
`},
	{"spain two posts signed by a program in a box", "letter", `
CONSEJERÍA DE FOMENTO DE LA RIBERA

Sr. D. Luis Prado Soto
Alcalde de Valhondo

En relación con su escrito del mes pasado, le comunico que la consejería ha incluido el
arreglo del puente en el plan de este año y que las obras comenzarán en el otoño.

EL DIRECTOR GENERAL DE CARRETERAS
Firmado por MELGAR SOTO GASPAR - 12345678Z el día 12/03/2019 con un certificado emitido por AC
`, `
SIGNED electronic per Gaspar Melgar Soto
ADDRESSED to per Luis Prado Soto
`},
	{"title broken before a preposition and after an adjective", "letter", `
Instituto de Estudios           Oficio 18
Fluviales de la Ribera

Almorán, 3 de mayo de 2016

Dra. Leocadia Barrientos Ugalde
Jefa de la División de Obras
Hidráulicas
Ministerio de Caminos

Distinguida doctora:

Le agradezco el envío de los planos de la presa, que nos han sido de mucha ayuda para el
estudio que se presentará en el congreso del mes de octubre próximo en esta ciudad.

Atentamente,


Gaspar Melgar Soto
Secretario de Asuntos
Académicos
`, `
SIGNED typed per Gaspar Melgar Soto
ADDRESSED to per Leocadia Barrientos Ugalde
SENT org Instituto de Estudios Fluviales de la Ribera
ROLE Leocadia Barrientos Ugalde: Jefa de la División de Obras Hidráulicas @ Ministerio de Caminos
ROLE Gaspar Melgar Soto: Secretario de Asuntos Académicos @ Instituto de Estudios Fluviales de la Ribera
`},
	{"organisation over its motto is not broken", "letter", `
Fundación Aguas Vivas
Unidos por el río

Almorán, 3 de mayo de 2016

Sra. Ana Ruiz Cobo
Asociación Vecinal del Puente
Nueva Almorán

Estimada señora Ruiz:

Le agradezco el envío de los planos de la presa, que nos han sido de mucha ayuda para el
estudio que se presentará en el congreso del mes de octubre próximo en esta ciudad.

Atentamente,


Gaspar Melgar Soto
Director
`, `
SIGNED typed per Gaspar Melgar Soto
ADDRESSED to per Ana Ruiz Cobo
SENT org Fundación Aguas Vivas
ROLE Gaspar Melgar Soto: Director @ Fundación Aguas Vivas
`},
	{"labels in the middle of their rows", "memo", `
MEMORANDO 14-2018

            : Dr. Gaspar Melgar Soto
SEÑOR
              Director de Caminos
            : Ing. Ana Ruiz Cobo
DE
              Jefa de Puentes
ASUNTO      : Visita a la presa
FECHA       : Los Aromos, 3 de mayo de 2018

Es grato dirigirme a usted para informarle que la visita se hizo el martes pasado, que no
hubo novedad alguna y que las obras del camino nuevo comenzarán en el otoño próximo.

Atentamente,


Ing. Ana Ruiz Cobo
Jefa de Puentes
`, `
SIGNED typed per Ana Ruiz Cobo
ADDRESSED to per Gaspar Melgar Soto
ROLE Gaspar Melgar Soto: Director de Caminos
ROLE Ana Ruiz Cobo: Jefa de Puentes
`},
	{"memorandum of several set as a letter", "memo", `
                MEMORANDO MÚLTIPLE N° 034-2017

A          : Ing. Ana Ruiz Cobo
             Jefa de Puentes
             Dr. Luis Prado Soto
             Jefe de Compras
ASUNTO     : Memoria anual
REFERENCIA : Informe N° 118-2017
FECHA      : Los Aromos, 6 de marzo de 2017

Por medio del presente les pido que en cinco días envíen a este despacho los datos de sus
obras, que hacen falta para la memoria del año pasado y para el plan del que viene.

Atentamente,


Gaspar Melgar Soto
Director

C.c.: Archivo
`, `
SIGNED typed per Gaspar Melgar Soto
ADDRESSED to per Ana Ruiz Cobo
ADDRESSED to per Luis Prado Soto
`},
	{"a board and copies behind a second word for whom", "letter", `
Los Aromos, 3 de mayo de 2016

Señores
Directorio de la Corporación Aguas Vivas
Presente

Estimados señores:

Les agradezco el envío de los planos de la presa, que nos han sido de mucha ayuda para el
estudio que se presentará en el congreso del mes de octubre próximo en esta ciudad.

Atentamente,


Gaspar Melgar Soto
Director

c/c a: Ministerio de Caminos; Red del Agua.
`, `
SIGNED typed per Gaspar Melgar Soto
ADDRESSED to org Directorio de la Corporación Aguas Vivas
COPIED org Ministerio de Caminos
COPIED org Red del Agua
`},
	{"offices of a kind and the archive's short form", "letter", `
Los Aromos, 3 de mayo de 2016

CC. TITULARES DE LAS SECRETARÍAS,
ÓRGANOS DESCONCENTRADOS Y ENTIDADES
DEL GOBIERNO ESTATAL
Presente

Estimados señores:

Les agradezco el envío de los planos de la presa, que nos han sido de mucha ayuda para el
estudio que se presentará en el congreso del mes de octubre próximo en esta ciudad.

Atentamente,


Gaspar Melgar Soto
Director

Distribución:
- Red del Agua
- Arch. Alcaldía
`, `
SIGNED typed per Gaspar Melgar Soto
ADDRESSED to off Titulares de las Secretarías
COPIED org Red del Agua
`},
	{"the body below those who sign side by side", "letter", `
Los Aromos, 3 de mayo de 2016

Sra. Leocadia Barrientos Ugalde
Presente

Estimada señora:

Les agradezco el envío de los planos de la presa, que nos han sido de mucha ayuda para el
estudio que se presentará en el congreso del mes de octubre próximo en esta ciudad.

Atentamente,


Ana Ruiz Cobo                                                     Gaspar Melgar Soto
Presidenta                                                        Secretario

                      Comité de Gestión del Río Claro

cc: Autoridad Local del Agua
`, `
SIGNED typed per Ana Ruiz Cobo
SIGNED typed per Gaspar Melgar Soto
ADDRESSED to per Leocadia Barrientos Ugalde
COPIED org Autoridad Local del Agua
ROLE Ana Ruiz Cobo: Presidenta @ Comité de Gestión del Río Claro
ROLE Gaspar Melgar Soto: Secretario @ Comité de Gestión del Río Claro
`},
	{"a speck beside the addressee's label", "letter", `
Los Aromos, 3 de mayo de 2016

Señor:                                :
Dr. GASPAR MELGAR SOTO
Director de la Escuela de Minas
Presente.-

De nuestra consideración:

Le agradezco el envío de los planos de la presa, que nos han sido de mucha ayuda para el
estudio que se presentará en el congreso del mes de octubre próximo en esta ciudad.

Atentamente,


Ana Ruiz Cobo
Presidenta
`, `
SIGNED typed per Ana Ruiz Cobo
ADDRESSED to per Gaspar Melgar Soto
`},
}
