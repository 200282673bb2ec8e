package letter_test

// aguasDeLaCosta heads two of these papers.
const aguasDeLaCosta = `
SERVICIO DE AGUAS DE LA COSTA

                                        Caleta Honda, 3 de agosto de 2012

Sr. Tomás Arce Villa
Presente

`

// acting are invented papers that are signed by who stands in for another, and
// acts of authority, whose copies somebody else sends.
var acting = []struct{ name, kind, text, want string }{
	{"in whose absence, by which article", "letter", `
JUNTA LOCAL DE CAMINOS DE TEPANGO

                                        Tepango, a 4 de marzo de 2017

C. RUFINA OLVERA CANO
JEFA DE ALMACENES
PRESENTE

Le informo que las palas solicitadas para la limpieza de la cuneta norte estarán en la
bodega a partir del lunes, y le pido que firme el resguardo antes de retirarlas.

ATENTAMENTE
En ausencia del Director Operativo, Ing. Jacobo Lerma Solís, con fundamento en el
artículo 9 del Estatuto Orgánico, firma la Subdirectora de Obra


ARQ. GRISELDA TAMEZ ROCHA
`, `
SIGNED typed per Griselda Tamez Rocha absent Jacobo Lerma Solís
ADDRESSED to per Rufina Olvera Cano
ROLE Griselda Tamez Rocha: Subdirectora de Obra @ Junta Local de Caminos de Tepango
ROLE Jacobo Lerma Solís: Director Operativo
ROLE Rufina Olvera Cano: Jefa de Almacenes
`},
	{"for whom each signs, told below the titles", "letter", `
ROWAN HOUSING ASSOCIATION

                                        21 June 2011

Dear Sirs

We refer to the loan agreement and agree that the first payment of interest shall be made
at the end of September, and that this letter is governed by the law of England.

Yours faithfully

......................................
Martin Hale
Finance Director
For and on behalf of Rowan Housing Association

We agree to the terms of this letter.

......................................
Nora Whitlock
Trustee Director
For and on behalf of Elm Pensions Trustees Limited
`, `
SIGNED blank_line per Martin Hale for Rowan Housing Association
SIGNED blank_line per Nora Whitlock for Elm Pensions Trustees Limited
`},
	{"by delegation of whom brackets name", "letter", `
AYUNTAMIENTO DE BERROLA

                                        Berrola, 9 de mayo de 2018

Dña. Casilda Ruiz Ordás
Calle Ancha, 3

Le comunico que deberá presentar en diez días el plano de la finca, sin el cual no podrá
seguirse la tramitación de la licencia que solicitó el mes pasado en este Ayuntamiento.

EL TENIENTE DE ALCALDE
(P.D. del Alcalde, Fermín Ochoa Lasarte, Decreto 12/2016, de 4 de abril)
Ignacio Parra Galán
`, `
SIGNED typed per Ignacio Parra Galán absent Fermín Ochoa Lasarte
ADDRESSED to per Casilda Ruiz Ordás
ROLE Fermín Ochoa Lasarte: Alcalde
ROLE Ignacio Parra Galán: Teniente de Alcalde @ Ayuntamiento de Berrola
`},
	{"an act that another communicates", "other", `
INSTITUTO PEDAGÓGICO DE LLACTA
RESOLUCIÓN DIRECTORAL N° 045-2014

Llacta, 3 de junio de 2014

VISTO: El informe de la Jefatura de Personal;

CONSIDERANDO: Que es necesario cubrir la plaza vacante de bibliotecario mientras dure la
licencia de su titular, y que existe crédito para ello en el presupuesto del año;

SE RESUELVE:

Artículo Único.- ENCARGAR la biblioteca a don Julio Matos Rivas hasta el 30 de setiembre.

Regístrese y comuníquese.

(Fdo.) Mg. ROSA ALIAGA PINTO
Directora General

Lo que comunico a usted para su conocimiento y demás fines.
`, `
SIGNED conformed per Rosa Aliaga Pinto
ROLE Rosa Aliaga Pinto: Directora General
`},
	{"for whom by name and title", "letter", `
COMISIÓN DE AGUA DE SANTA INÉS

                                        Santa Inés, a 12 de abril de 2016

ING. ROGELIO BAEZA TUN
PRESENTE

En respuesta a su escrito le informo que la toma que señala está dada de alta a nombre del
predio que indica y que no presenta adeudo alguno a la fecha de este oficio.

ATENTAMENTE
P.A. DEL JEFE DE PADRÓN, C.P. HIGINIO MORA SEIJAS

C. ELOÍSA UGARTE CALLE
ENCARGADA DE VENTANILLA
`, `
SIGNED typed per Eloísa Ugarte Calle absent Higinio Mora Seijas
ADDRESSED to per Rogelio Baeza Tun
ROLE Eloísa Ugarte Calle: Encargada de Ventanilla @ Comisión de Agua de Santa Inés
ROLE Higinio Mora Seijas: Jefe de Padrón
`},
	{"who attests an act below", "other", `
CONCEJO MUNICIPAL DE LA UNIÓN ALTA
ACUERDO No. 031

El Concejo Municipal de La Unión Alta, en uso de las atribuciones que le confiere la ley,

ACUERDA:

ARTÍCULO 1. Créase el comité de ornato del parque principal, que tendrá cinco miembros.

ARTÍCULO 2. El presente acuerdo rige a partir de su publicación.

MATILDE PASTOR ROBLEDO
Presidenta

GERMÁN OSPINA LUGO
Secretario

EL SUSCRITO SECRETARIO HACE CONSTAR: Que el presente acuerdo fue discutido y aprobado en
los dos debates reglamentarios, en sesiones de los días 3 y 10 de mayo del año en curso.

GERMÁN OSPINA LUGO
Secretario
`, `
SIGNED typed per Matilde Pastor Robledo
SIGNED typed per Germán Ospina Lugo
ROLE Matilde Pastor Robledo: Presidenta
ROLE Germán Ospina Lugo: Secretario
`},
	{"approval of whom the title names", "minutes", `
ACTA DE LA ASAMBLEA ORDINARIA

Reunidos los socios en la sede, se aprueba la memoria del año y se fija la cuota. Y sin más
asuntos se levanta la sesión a las nueve de la noche, de lo que doy fe como Secretaria.

Vº Bº del Presidente                    La Secretaria


Roque Sanz Albero                       Inmaculada Peris Font
`, `
SIGNED countersigned per Roque Sanz Albero
SIGNED typed per Inmaculada Peris Font
ROLE Roque Sanz Albero: Presidente
ROLE Inmaculada Peris Font: Secretaria
`},
	{"who is absent is named above", "letter", `
DELEGACIÓN PROVINCIAL DE QUINTAL

                                        Quintal, 3 de agosto de 2012

Sr. Tomás Arce Villa
Presente

Solicito a usted facilitar el gimnasio del liceo los días 17 y 18 de septiembre para la
muestra de artesanos que organiza esta Delegación con las juntas de vecinos del sector.

Saluda atentamente a usted,

SONIA BRAVO LEAL
DELEGADA PROVINCIAL

Por orden de la Delegada
MATÍAS OLEA RÍOS
DELEGADO PROVINCIAL (S)
`, `
SIGNED typed per Matías Olea Ríos absent Sonia Bravo Leal
ADDRESSED to per Tomás Arce Villa
ROLE Matías Olea Ríos: Delegado Provincial (S) @ Delegación Provincial de Quintal
ROLE Sonia Bravo Leal: Delegada Provincial
`},
	{"who holds the office and who holds it meanwhile", "letter", aguasDeLaCosta + `Comunico a usted que el corte programado para el jueves se ha postergado una semana, por lo
que el suministro será normal en todo el sector hasta nuevo aviso de este Servicio.

Saluda atentamente a usted,

SONIA BRAVO LEAL
DIRECTORA REGIONAL

MATÍAS OLEA RÍOS
DIRECTOR REGIONAL (S)
`, `
SIGNED typed per Matías Olea Ríos absent Sonia Bravo Leal
ADDRESSED to per Tomás Arce Villa
ROLE Matías Olea Ríos: Director Regional (S) @ Servicio de Aguas de la Costa
ROLE Sonia Bravo Leal: Directora Regional
`},
	{"two offices, one of them held meanwhile", "letter", aguasDeLaCosta + `Comunicamos a usted que el corte programado para el jueves se ha postergado una semana, por
lo que el suministro será normal en todo el sector hasta nuevo aviso de este Servicio.

Saludan atentamente a usted,

SONIA BRAVO LEAL
DIRECTORA DE OBRAS

MATÍAS OLEA RÍOS
DIRECTOR DE FINANZAS (S)
`, `
SIGNED typed per Matías Olea Ríos
SIGNED typed per Sonia Bravo Leal
ADDRESSED to per Tomás Arce Villa
ROLE Matías Olea Ríos: Director de Finanzas (S) @ Servicio de Aguas de la Costa
ROLE Sonia Bravo Leal: Directora de Obras @ Servicio de Aguas de la Costa
`},
	{"for an officer who is not named", "letter", `
UNIVERSIDAD DE TIERRA LLANA

                                        Tierra Llana, a 2 de junio de 2014

ING. ROGELIO BAEZA TUN
PRESENTE

Comunico a usted que se autoriza el calendario de exámenes en los términos de su propuesta y
que deberá publicarse en los tableros de la escuela antes del día quince de este mes.

ATENTAMENTE
Por el Rector

DRA. MARCELA OCHOA ALBA
SECRETARIA GENERAL
`, `
SIGNED typed per Marcela Ochoa Alba absent Rector
ADDRESSED to per Rogelio Baeza Tun
ROLE Marcela Ochoa Alba: Secretaria General @ Universidad de Tierra Llana
`},
	{"by order of whom the line below names", "letter", `
FEDERACIÓN DE VELA DEL ALBERCHE

                                        5 de marzo de 2015

Sr. D. Teodoro Alonso Gil
Villar del Alberche

Estimado amigo:

Le remito el calendario de pruebas de la temporada, con el ruego de que lo dé a conocer
entre los socios de ese club y nos confirme las fechas que puedan organizar.

Reciba un cordial saludo,

P.O. del Presidente
D. Anselmo Peinado Ruiz


EL TESORERO
Jaime Marco Sanz
`, `
SIGNED typed per Jaime Marco Sanz absent Anselmo Peinado Ruiz
ADDRESSED to per Teodoro Alonso Gil
ROLE Jaime Marco Sanz: Tesorero @ Federación de Vela del Alberche
ROLE Anselmo Peinado Ruiz: Presidente
`},
	{"a second title by decree, and who drafted in a table", "letter", `
MUNICIPIO DE CAMPO ALEGRE

Campo Alegre, 3 de julio de 2018

Ingeniero
ÓSCAR IVÁN RIVAS LARGO
Ciudad

Apreciado ingeniero:

De manera atenta solicito programar el suministro de agua para la vereda mientras se repara
la bocatoma averiada por el invierno, y agradezco su pronta gestión en este asunto.

LUCERO ROBLES MORA
Secretaria de Gobierno
Encargada de las funciones de Alcalde mediante Decreto 077 de 2018

              NOMBRE              CARGO
Proyectó      Samir Yepes Gil     Profesional
Revisó        Luz Dary Amaya      Asesora
`, `
SIGNED typed per Lucero Robles Mora
ADDRESSED to per Óscar Iván Rivas Largo
ROLE Lucero Robles Mora: Secretaria de Gobierno @ Municipio de Campo Alegre
ROLE Lucero Robles Mora: Encargada de las funciones de Alcalde @ Municipio de Campo Alegre
`},
	{"labels that are none of who signs", "letter", `
COOPERATIVA DE AGUA LAS LOMAS LTDA.

                                        Las Lomas, 9 de noviembre de 2015

Sr. Rubén Ferreyra
Presente

Elevamos a su consideración el cuadro tarifario que aprobó la asamblea de asociados del mes
pasado, para que ese cuerpo lo trate en la próxima sesión ordinaria de este período.

Saludamos a usted atentamente.

LEONCIO VARGAS CRUZ
Presidente

Enterada: Mabel Rojas Peña
Mesa de Entradas: recibió Zulma Paz Ledesma, 10/11/15
`, `
SIGNED typed per Leoncio Vargas Cruz
ADDRESSED to per Rubén Ferreyra
ROLE Leoncio Vargas Cruz: Presidente @ Cooperativa de Agua las Lomas Ltda
`},
	{"in whose absence, in a sentence below the closing", "letter", `
PROVINCIA DEL ALTO RÍO
Secretaría de Cultura

                                        La Viña, 20 de abril de 2011

Sr. Rubén Ferreyra
Presente

Tengo el agrado de remitirle el cronograma de talleres previstos para el segundo semestre,
con el ruego de que lo dé a conocer en las escuelas de esa localidad.

Saludo a usted con atenta consideración.

Por ausencia de la Sra. Secretaria de Cultura y Turismo de la Provincia,
Lic. Gabriela Oviedo Nieva:

Humberto Farfán Leiva
Director de Despacho
`, `
SIGNED typed per Humberto Farfán Leiva absent Gabriela Oviedo Nieva
ADDRESSED to per Rubén Ferreyra
ROLE Humberto Farfán Leiva: Director de Despacho @ Provincia del Alto Río
ROLE Gabriela Oviedo Nieva: Secretaria de Cultura y Turismo de la Provincia
`},
	{"who transcribes a letter", "letter", `
GOBERNACIÓN PROVINCIAL DE LAJUELA

                                        Lajuela, 30 de octubre de 2012

Sra. Sonia Marín Bravo
Presente

Informo a usted que será recibida el jueves a las once de la mañana en esta Gobernación, y
le ruego confirmar su asistencia en la oficina de partes antes del día anterior.

Saluda a usted,

IGNACIO PRADO SALAS
GOBERNADOR (S)

Lo que se transcribe a usted para su conocimiento. Hugo Verdejo Tapia, Oficial de Partes.
`, `
SIGNED typed per Ignacio Prado Salas
ADDRESSED to per Sonia Marín Bravo
ROLE Ignacio Prado Salas: Gobernador (S) @ Gobernación Provincial de Lajuela
`},
	{"before whom, and a label below who signs", "letter", `
AYUNTAMIENTO DE HERMOSA DEL CAMPO

D. Dionisio Barrio Gil
Calle Eras, 22
Presente

Pongo en su conocimiento que se ha dictado resolución estimando su solicitud de devolución de
la fianza, cuyo importe le será abonado en la cuenta que usted indicó en su instancia.

Hermosa del Campo, a 7 de octubre de 2011

LA ALCALDESA,                           Ante mí, EL SECRETARIO,
Fdo. Aurora Rey Mármol                  Fdo. Basilio Torres Hoyos
`, `
SIGNED conformed per Aurora Rey Mármol
SIGNED conformed per Basilio Torres Hoyos
ADDRESSED to per Dionisio Barrio Gil
ROLE Aurora Rey Mármol: Alcaldesa @ Ayuntamiento de Hermosa del Campo
ROLE Basilio Torres Hoyos: Secretario @ Ayuntamiento de Hermosa del Campo
`},
	{"whom a label names below who signs", "letter", `
MUNICIPALIDAD DISTRITAL DE CÓNDOR PATA

Cóndor Pata, 17 de junio de 2014

Sra. Rosaura Gil Mita
Presente

Solicito el apoyo con un cargador por cinco días, a fin de rehabilitar la trocha y designo
como enlace ante ese Comité al Sr. Cosme Rivera Lino, a quien se servirá dar facilidades.

Atentamente,

Prof. Eufrasio Campos Lira
ALCALDE DISTRITAL

Secretaria: Silvia Correa Paz
`, `
SIGNED typed per Eufrasio Campos Lira
ADDRESSED to per Rosaura Gil Mita
ROLE Eufrasio Campos Lira: Alcalde Distrital @ Municipalidad Distrital de Cóndor Pata
`},
}
