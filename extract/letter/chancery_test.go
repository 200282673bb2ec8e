package letter_test

// chanceries are further invented papers: the forms of courtesy, stand-ins,
// attention lines and feet of chanceries that the first list has not.
var chanceries = []struct{ name, kind, text, want string }{
	{"spain honorific chain at the right", "letter", `
AYUNTAMIENTO DE VALHONDO
Secretaría General

                                        Excma. Sra. Dña. Leocadia Barrientos Ugalde
                                        Consejera de Fomento
                                        JUNTA DE LA RIBERA ALTA

Excma. Sra.:

Por la presente le traslado el acuerdo adoptado por el Pleno en la sesión ordinaria
celebrada el pasado mes, relativo a la mejora de la carretera de acceso al municipio.

Lo que le comunico a los efectos oportunos.

                    Valhondo, a 12 de marzo de 2014
                    LA ALCALDESA,


                    Fdo.: Rosario Quintanar Belda
`, `
SIGNED conformed per Rosario Quintanar Belda
ADDRESSED to per Leocadia Barrientos Ugalde
ROLE Leocadia Barrientos Ugalde: Consejera de Fomento @ Junta de la Ribera Alta
ROLE Rosario Quintanar Belda: Alcaldesa @ Ayuntamiento de Valhondo
`},
	{"spain rector magnifico", "letter", `
UNIVERSIDAD DE MONTECLARO

                                        Excmo. y Magfco. Sr. D. Fulgencio Arnedo Lapuente
                                        Rector de la Universidad de Ribadulla

Excmo. y Magfco. Sr.:

Me es grato comunicarle que el Consejo de Gobierno de esta Universidad ha aprobado
la propuesta de doble titulación remitida por su institución el curso pasado.

Reciba un cordial saludo,



Amparo Zurbano Illescas
Vicerrectora de Ordenación Académica
`, `
SIGNED typed per Amparo Zurbano Illescas
ADDRESSED to per Fulgencio Arnedo Lapuente
ROLE Fulgencio Arnedo Lapuente: Rector @ Universidad de Ribadulla
ROLE Amparo Zurbano Illescas: Vicerrectora de Ordenación Académica @ Universidad de Monteclaro
`},
	{"chile office repeated at the foot", "letter", `
SERVICIO DE VIVIENDA DE LA COSTA
                                        ORD. N° 0221
                                        MAT.: Responde consulta.
                                        PUERTO NIEBLA, 14 de julio de 2016

DE   : ALFREDO MELGAREJO SOTO
       DIRECTOR SERVICIO DE VIVIENDA DE LA COSTA

A    : SR. GASPAR ÑANCUPIL VERA
       SECRETARIO REGIONAL MINISTERIAL DE BIENES RURALES

Por medio del presente doy respuesta a la consulta formulada por esa repartición acerca
de los terrenos disponibles para la construcción del nuevo conjunto habitacional.

Saluda atentamente a Ud.,


                    ALFREDO MELGAREJO SOTO
                           DIRECTOR

DISTRIBUCIÓN:
- Sr. Secretario Regional Ministerial de Bienes Rurales
- Sra. Alcaldesa de Puerto Niebla
- Archivo
`, `
SIGNED typed per Alfredo Melgarejo Soto
ADDRESSED to per Gaspar Ñancupil Vera
COPIED off Alcaldesa de Puerto Niebla
`},
	{"peru organisation with attention", "letter", `
"Año de la Cosecha Segura"

Tarmapampa, 9 de mayo de 2013

CARTA N° 044-2013-APT/G

Señores
MINISTERIO DE RIEGO Y DRENAJE
Tarmapampa.-

Atención : Ing. Wilfredo Cusihuamán Tito
           Director de Proyectos

De nuestra consideración:

Nos dirigimos a ustedes para solicitar la ampliación del plazo concedido para la entrega
del expediente técnico de la represa, por las lluvias ocurridas en el mes de abril.

Atentamente,


_____________________
Melchora Ticona Yupanqui
Gerente General
`, `
SIGNED blank_line per Melchora Ticona Yupanqui
ADDRESSED to org Ministerio de Riego y Drenaje
ADDRESSED attention per Wilfredo Cusihuamán Tito
ROLE Wilfredo Cusihuamán Tito: Director de Proyectos @ Ministerio de Riego y Drenaje
ROLE Melchora Ticona Yupanqui: Gerente General
`},
	{"uk pp above the absent one", "letter", `
Stourmere Borough Council

Guildhall, Stourmere SM1 4QT

7 August 2013

To: The Members of the Harbour Scrutiny Panel

Dear Members

I write to confirm the date of the next meeting of the Panel, which will be held in the
old customs house on the quay, and to invite written evidence before the end of the month.

Yours faithfully


pp Gwendolyn Thackeray

Rupert Ainscough
Director of Legal Services
`, `
SIGNED typed per Gwendolyn Thackeray absent Rupert Ainscough
ADDRESSED to org Members of the Harbour Scrutiny Panel
ROLE Rupert Ainscough: Director of Legal Services
`},
	{"uk present address", "letter", `
Penhallow Rural Trust

4 May 2016

Ms Rosalind Fairweather
Chief Planning Officer
Tamarside District Council
County Hall
Tamarside TS1 1AB

Dear Ms Fairweather

Thank you for the draft plan that your officers sent to us in April. The Trust supports
its main aims, and asks only that the two footpaths by the river be kept open all year.

Yours sincerely


Hugh Penrose
Chair
`, `
SIGNED typed per Hugh Penrose
ADDRESSED to per Rosalind Fairweather
ROLE Rosalind Fairweather: Chief Planning Officer @ Tamarside District Council
ROLE Hugh Penrose: Chair @ Penhallow Rural Trust
`},
	{"argentina president of a body", "letter", `
                              Villa Ombú, 3 de agosto de 2010

A la Señora Directora
de la Comisión de Aguas del Sur
Ing. Filomena Etchegaray
S             /             D

De mi mayor consideración:

Tengo el agrado de dirigirme a Ud. a efectos de remitir la documentación solicitada por
ese organismo en su nota del mes pasado respecto de la obra de toma.

Sin otro particular, saludo a Ud. muy atentamente.



               p.a. Cdora. Marta Beatriz Luján

               Ing. Osvaldo Carranza
               Subsecretario de Obras
`, `
SIGNED typed per Marta Beatriz Luján absent Osvaldo Carranza
ADDRESSED to per Filomena Etchegaray
ROLE Filomena Etchegaray: Directora @ Comisión de Aguas del Sur
ROLE Osvaldo Carranza: Subsecretario de Obras
`},
	{"mexico attention with a title below", "letter", `
                                              Oficio No. CVS/114/2016
                                              Peñón Alto, a 2 de marzo de 2016

DRA. HERMELINDA ZAMUDIO RÍOS
DIRECTORA DE SERVICIOS
INSTITUTO DE VIVIENDA SERRANA
P R E S E N T E

At'n: Lic. Abundio Carrizales Mejía
      Jefe del Departamento de Nóminas

Por medio del presente me permito solicitar a usted el informe de los trabajos realizados
durante el segundo semestre del año anterior en los tres conjuntos habitacionales.

ATENTAMENTE


ARQ. TADEO VILLASANA CRUZ
`, `
SIGNED typed per Tadeo Villasana Cruz
ADDRESSED to per Hermelinda Zamudio Ríos
ADDRESSED attention per Abundio Carrizales Mejía
ROLE Hermelinda Zamudio Ríos: Directora de Servicios @ Instituto de Vivienda Serrana
ROLE Abundio Carrizales Mejía: Jefe del Departamento de Nóminas
`},
	{"us memo through", "memo", `
                    MEMORANDUM

TO:        Rosamund Peck, Assistant Secretary
THRU:      Leland Stroud, Deputy Chief of Staff
FROM:      Myrna Castleberry, Budget Director
DATE:      May 9, 2011
SUBJECT:   Quarterly estimates

Attached are the estimates for the third quarter that you asked for at the meeting held
last week. Please let me know if the regional offices should be given a copy of them.
`, `
SIGNED typed per Myrna Castleberry
ADDRESSED to per Rosamund Peck
ADDRESSED through per Leland Stroud
ROLE Leland Stroud: Deputy Chief of Staff
ROLE Myrna Castleberry: Budget Director
ROLE Rosamund Peck: Assistant Secretary
`},
	{"colombia vobo and copies", "letter", `
EMPRESA DE ACUEDUCTO DE LA SABANA
Radicado: 2018-310-004417-1
Villa del Prado, 5 de junio de 2018

Doctor
EVELIO CASTIBLANCO MORA
Secretario de Hacienda
Alcaldía de Villa del Prado
Ciudad

Asunto: Pago de subsidios

Respetado doctor Castiblanco:

En atención a su comunicación de la referencia, nos permitimos informar que la Empresa
remitirá las cuentas de cobro correspondientes al primer trimestre en los próximos días.

Cordialmente,


NUBIA ESPERANZA GALEANO RICO
Gerente

Copia a: Dra. Ofelia Barragán Prieto, Personera Municipal
Anexos: 3 folios
Proyectó: Yamile Fandiño
VoBo: Néstor Albarracín, Jefe de Facturación
`, `
SIGNED typed per Nubia Esperanza Galeano Rico
ADDRESSED to per Evelio Castiblanco Mora
COPIED per Ofelia Barragán Prieto
ROLE Evelio Castiblanco Mora: Secretario de Hacienda @ Alcaldía de Villa del Prado
ROLE Nubia Esperanza Galeano Rico: Gerente @ Empresa de Acueducto de la Sabana
`},
	{"spain nota interior with c/c", "memo", `
                    NOTA INTERIOR

DE:      Visitación Murillo Peral, Jefa del Servicio de Archivo
A:       Teodoro Salinas Gil, Interventor
C/C:     Secretaría General
FECHA:   9 de octubre de 2017
ASUNTO:  Traslado de legajos

Se comunica que el traslado de los legajos al nuevo depósito comenzará el próximo lunes
y que durante esa semana no podrán atenderse las peticiones de consulta.
`, `
SIGNED typed per Visitación Murillo Peral
ADDRESSED to per Teodoro Salinas Gil
COPIED org Secretaría General
ROLE Teodoro Salinas Gil: Interventor
ROLE Visitación Murillo Peral: Jefa del Servicio de Archivo
`},
	{"open letter of organisations", "letter", `
                    OPEN LETTER

To the Minister for Rivers and the members of the Flood Commission

14 October 2015

We, the undersigned organisations, write to express our deep concern about the proposal
to close the six gauging stations on the upper river, on which our members depend.

We ask that the decision be delayed until the communities have been heard.

Signed:

Upland Anglers Association
Save Our Weirs Campaign
Tolbury Civic Society
`, `
SIGNED typed org Upland Anglers Association
SIGNED typed org Save Our Weirs Campaign
SIGNED typed org Tolbury Civic Society
ADDRESSED to off Minister for Rivers
ADDRESSED to org members of the Flood Commission
`},
	{"body addressed in spanish", "letter", `
                                        Cerro Pardo, 8 de mayo de 2012

A los integrantes del Consejo Consultivo de Playas
Presentes

Por medio de la presente, las y los vecinos del barrio solicitamos que se revise el
reglamento de uso de la playa que fue aprobado en la sesión del mes de abril.

Atentamente,

Nicanor Olmedo Baeza
Presidente de la Junta de Vecinos
`, `
SIGNED typed per Nicanor Olmedo Baeza
ADDRESSED to org integrantes del Consejo Consultivo de Playas
`},
	{"un addressee at the foot", "letter", `
                    UNITED NATIONS
          OFFICE FOR LAKES AND RESERVOIRS

REFERENCE: OLR/2014/33

                                        9 September 2014

Excellency,

I have the honour to refer to the consultations held in June with the representatives of
your Government, and to thank you for the data that your Permanent Mission has provided.

Please accept, Excellency, the assurances of my highest consideration.



                                        Ottoline Brandt
                                        Executive Secretary

H.E. Mr. Casimir Dubreuil
Ambassador Extraordinary and Plenipotentiary
Permanent Representative of the Republic of Lorvia
Port Lorval
`, `
SIGNED typed per Ottoline Brandt
ADDRESSED to per Casimir Dubreuil
ROLE Ottoline Brandt: Executive Secretary @ United Nations
`},
	{"chamber on behalf", "letter", `
The Merrow Chamber of Commerce

12 January 2011

Mr Alasdair Whitcombe
Managing Director
Quayline Ferries Ltd
Harbour Road
Merrow

Dear Mr Whitcombe

Our members have asked us to write to you about the winter timetable, which leaves the
island without a morning crossing on three days of the week from the first of February.

Yours sincerely

For and on behalf of the Merrow Chamber of Commerce


Henrietta Falk
Secretary General
`, `
SIGNED typed per Henrietta Falk for Merrow Chamber of Commerce
ADDRESSED to per Alasdair Whitcombe
ROLE Alasdair Whitcombe: Managing Director @ Quayline Ferries Ltd
ROLE Henrietta Falk: Secretary General @ Merrow Chamber of Commerce
`},
	{"spain university saluda", "letter", `
UNIVERSIDAD DE CAMPOSECO
Vicerrectorado de Investigación

Camposeco, 4 de noviembre de 2013

Ilmo. Sr. D. Anselmo Toribio Casares
Decano de la Facultad de Letras

Ilmo. Sr.:

En respuesta a su escrito del pasado mes, le comunico que la Comisión de Investigación
ha informado favorablemente la solicitud de ayuda presentada por el grupo de filología.

Un cordial saludo,

EL VICERRECTOR DE INVESTIGACIÓN

Fdo.: Cipriano Velilla Marcos
`, `
SIGNED conformed per Cipriano Velilla Marcos
ADDRESSED to per Anselmo Toribio Casares
ROLE Anselmo Toribio Casares: Decano @ Facultad de Letras
ROLE Cipriano Velilla Marcos: Vicerrector de Investigación @ Universidad de Camposeco
`},
	{"peru oficio multiple", "letter", `
"Año del Agua Limpia"

Sicaya, 12 de julio de 2011

OFICIO MÚLTIPLE N° 018-2011-DREH/D

Señores
DIRECTORES DE LAS INSTITUCIONES EDUCATIVAS
Presente.-

ASUNTO     : Remisión de nóminas
REFERENCIA : Directiva N° 004-2011

Tengo el agrado de dirigirme a ustedes para expresarles mi cordial saludo y solicitarles
que remitan las nóminas de matrícula a más tardar el viernes 22 de julio del presente.

Atentamente,


Mg. Teófilo Huamancaja Lazo
Director Regional
`, `
SIGNED typed per Teófilo Huamancaja Lazo
ADDRESSED to off Directores de las Instituciones Educativas
`},
	{"colombia radicado", "letter", `
Bogotá D.C., 8 de agosto de 2019

Al contestar cite: 20193000118

Señora
MARLENY PEDRAZA SUÁREZ
Directora Ejecutiva
Fundación Sembrar Futuro
Carrera 12 No. 45-67
Neiva - Huila

Referencia: Su derecho de petición

Cordial saludo, señora Marleny:

En respuesta a su petición, la Superintendencia se permite informarle que el trámite fue
remitido a la dependencia competente, la cual dará respuesta de fondo en los términos.

Cordialmente,


GERMÁN ANDRÉS LOZADA VIVAS
Superintendente Delegado para las Fundaciones

C.C. Dr. Hernando Cifuentes, Personero Delegado
Elaboró: Dayana Rojas
`, `
SIGNED typed per Germán Andrés Lozada Vivas
ADDRESSED to per Marleny Pedraza Suárez
COPIED per Hernando Cifuentes
ROLE Marleny Pedraza Suárez: Directora Ejecutiva @ Fundación Sembrar Futuro
`},
	{"nhs trust letter", "letter", `
                              Wexcombe Valley NHS Foundation Trust
                              Chief Executive's Office

Our ref: HB/lm/221

19 February 2014

Dr Imogen Satterley
Medical Director
Wexcombe Clinical Commissioning Group
The Old Mill
Wexcombe WX3 9ZZ

Dear Dr Satterley

Re: Winter pressures

Thank you for meeting us on Thursday. I enclose the figures for the four wards that were
discussed, and the plan for the reopening of the day unit in the first week of March.

Kind regards


Hilary Bannister
Chief Executive

Enc.

cc Mr Desmond Okafor, Chair
   Ms Priya Ramanathan, Director of Nursing
`, `
SIGNED typed per Hilary Bannister
ADDRESSED to per Imogen Satterley
COPIED per Desmond Okafor
COPIED per Priya Ramanathan
ROLE Imogen Satterley: Medical Director @ Wexcombe Clinical Commissioning Group
ROLE Desmond Okafor: Chair
ROLE Priya Ramanathan: Director of Nursing
`},
	{"us state agency", "letter", `
                    STATE OF WINNEMAC
               DEPARTMENT OF NATURAL RESOURCES

August 22, 2012

VIA CERTIFIED MAIL

Mr. Clayton Ostrander, P.E.
Vice President, Operations
Prairie Aggregate Company
P.O. Box 118
Catawba, WM 55555

RE:  Permit No. 07-331

Dear Mr. Ostrander:

This letter responds to your request of July 30 for an extension of the above permit. The
Department has no objection to the extension, provided that the bond is renewed by fall.

Sincerely,


Darlene Kowalczyk
Chief, Bureau of Mines

cc:  Regional Office
     Joel Hendershot, Esq.
`, `
SIGNED typed per Darlene Kowalczyk
ADDRESSED to per Clayton Ostrander
COPIED org Regional Office
COPIED per Joel Hendershot
ROLE Clayton Ostrander: Vice President, Operations @ Prairie Aggregate Company
ROLE Darlene Kowalczyk: Chief @ Bureau of Mines
`},
	{"us senators together", "letter", `
                    Congress of the United Counties
                         March 3, 2010

The Honorable Winifred Applegate
Secretary
Department of Harbors
1200 Quay Street
Fort Ambrose, WM 55501

Dear Secretary Applegate:

We write to urge you to release the funds that were set aside last year for the dredging
of the inner basin, without which the autumn grain cannot be shipped from the counties.

Sincerely,


____________________                    ____________________
Barnaby Thorsen                         Eunice Delacroix
Member of Congress                      Member of Congress
`, `
SIGNED blank_line per Barnaby Thorsen
SIGNED blank_line per Eunice Delacroix
ADDRESSED to per Winifred Applegate
ROLE Winifred Applegate: Secretary @ Department of Harbors
`},
	{"embassy third person", "letter", `
          EMBASSY OF THE KINGDOM OF ORSINIA

No. 71/2009

The Embassy of the Kingdom of Orsinia presents its compliments to the Ministry of Foreign
Affairs of Lorvia and has the honour to acknowledge receipt of the Ministry's note of the
fifth of May concerning the visit of the commission of inquiry.

The Embassy avails itself of this opportunity to renew to the Ministry the assurances of
its highest consideration.

                                        Port Lorval, 19 May 2009

Ministry of Foreign Affairs
Port Lorval
`, `
SENT org Embassy of the Kingdom of Orsinia
ADDRESSED to org Ministry of Foreign Affairs of Lorvia
`},
	{"nota verbal", "letter", `
          EMBAJADA DE LORVIA

NV/044/2012

La Embajada de Lorvia saluda muy atentamente al Ministerio de Relaciones Exteriores y
tiene el honor de comunicarle que el señor Agregado Cultural dejará sus funciones el
treinta de junio próximo.

La Embajada de Lorvia aprovecha la oportunidad para reiterar al Ministerio de Relaciones
Exteriores las seguridades de su más alta y distinguida consideración.

                                        Villa Real, 3 de junio de 2012

Al
Ministerio de Relaciones Exteriores
Ciudad
`, `
SENT org Embajada de Lorvia
ADDRESSED to org Ministerio de Relaciones Exteriores
`},
	{"ngo joint letter with people", "letter", `
                                        5 June 2017

Ms Clementine Abara
Executive Director
International Rivers Facility

Dear Ms Abara,

We, the undersigned, ask the Facility to publish the safeguards review of the Upper Tamar
project before the Board meets, so that the communities concerned may comment upon it.

Yours sincerely,

Tobias Renwick, Director, Dryland Watch
Aurelia Montoya, Coordinator, Red de Ríos Libres
Sunniva Halvorsen, Policy Adviser, Fjord Alliance
`, `
SIGNED typed per Tobias Renwick
SIGNED typed per Aurelia Montoya
SIGNED typed per Sunniva Halvorsen
ADDRESSED to per Clementine Abara
ROLE Tobias Renwick: Director @ Dryland Watch
ROLE Aurelia Montoya: Coordinator @ Red de Ríos Libres
ROLE Sunniva Halvorsen: Policy Adviser @ Fjord Alliance
ROLE Clementine Abara: Executive Director @ International Rivers Facility
`},
	{"bishop", "letter", `
          OBISPADO DE SANTA CASILDA

Santa Casilda, 1 de diciembre de 2010
Prot. N° 118/10

Señor Don
Eleuterio Barrenechea
Presidente de la Hermandad de la Vera Cruz
Presente

Muy estimado en el Señor:

He recibido con gozo la noticia de la restauración del retablo mayor, que habrá de ser
bendecido el domingo siguiente a la Epifanía, si Dios quiere.

Con mi bendición,

+ Mons. Wenceslao Iturrioz Daza
Obispo de Santa Casilda
`, `
SIGNED typed per Wenceslao Iturrioz Daza
ADDRESSED to per Eleuterio Barrenechea
ROLE Eleuterio Barrenechea: Presidente @ Hermandad de la Vera Cruz
`},
	{"union letter", "letter", `
          SINDICATO DE TRABAJADORES PORTUARIOS
                    Sección 14

                              Puerto Lirio, a 20 de abril de 2013

Lic. Fabricio Montelongo Ibarra
Gerente de Recursos Humanos
Terminal de Granos del Golfo, S.A. de C.V.
P r e s e n t e

Por este conducto le informamos que en asamblea del día 18 de los corrientes se acordó
solicitar la revisión de las condiciones de trabajo del turno nocturno del muelle.

          "POR LA UNIDAD DE LOS TRABAJADORES"
          Por el Comité Ejecutivo Seccional


     Efrén Castañón Luna                    Ma. Elena Zavaleta
     Secretario General                     Secretaria del Trabajo

c.c.p. Delegación del Trabajo.- Para su conocimiento.
c.c.p. Archivo.
`, `
SIGNED typed per Efrén Castañón Luna for Comité Ejecutivo Seccional
SIGNED typed per Ma. Elena Zavaleta for Comité Ejecutivo Seccional
ADDRESSED to per Fabricio Montelongo Ibarra
COPIED org Delegación del Trabajo
ROLE Fabricio Montelongo Ibarra: Gerente de Recursos Humanos @ Terminal de Granos del Golfo, S.A. de C.V.
`},
	{"un agency memorandum", "memo", `
INTEROFFICE MEMORANDUM

TO:       Ms. Kirsi Lehtonen
          Director, Programme Division

FROM:     Mr. Babatunde Oyelaran
          Officer-in-Charge, Audit Unit

CC:       Mr. Rainer Holt

DATE:     11 October 2016

SUBJECT:  Field audit

1. The Unit will visit the two field offices in November and will need a car and an
   interpreter for the days that are given in the annex to this memorandum.
`, `
SIGNED typed per Babatunde Oyelaran
ADDRESSED to per Kirsi Lehtonen
COPIED per Rainer Holt
`},
	{"chile carta with several signers", "letter", `
Talcamávida, 3 de octubre de 2012

Señor
Exequiel Paillamán Reyes
Intendente Regional
Presente

Ref.: Camino costero

De nuestra consideración:

Los dirigentes que suscriben solicitamos a usted una audiencia para tratar la situación
del camino costero, cortado desde el temporal del mes de agosto.

Le saludan atentamente,


Orfelina Catrileo Mella          Abelardo Sanhueza Pino
Presidenta                       Tesorero
Junta de Vecinos N° 4            Junta de Vecinos N° 4

c.c.: Sr. Director de Vialidad
      Archivo
`, `
SIGNED typed per Orfelina Catrileo Mella
SIGNED typed per Abelardo Sanhueza Pino
ADDRESSED to per Exequiel Paillamán Reyes
COPIED off Director de Vialidad
`},
	{"charity trustee", "letter", `
The Linnet Trust
Registered charity no. 000000
14 Bell Lane, Marlow End

11th May 2015

FAO: Mrs Geraldine Foxcroft, Grants Manager
Harrow Vale Community Foundation
3 Station Parade
Harrow Vale

Dear Geraldine

I am pleased to send you our report on the first year of the reading scheme, together with
the accounts, and to say how grateful the trustees are for the support of the Foundation.

With best wishes

Quentin Mayhew
Trustee, on behalf of the Linnet Trust
`, `
SIGNED typed per Quentin Mayhew
ADDRESSED attention per Geraldine Foxcroft
ADDRESSED to org Harrow Vale Community Foundation
ROLE Geraldine Foxcroft: Grants Manager @ Harrow Vale Community Foundation
`},
	{"colombia por orden", "letter", `
ALCALDÍA DE PIEDRA GORDA
Secretaría de Gobierno

Piedra Gorda, 6 de marzo de 2020

Señores
ASOCIACIÓN DE RECICLADORES DEL VALLE
Atn. Sra. Yolima Piedrahíta
Calle 4 No. 8-20
Ciudad

Asunto: Espacio público

Respetados señores:

De manera atenta les informo que la mesa de concertación sobre el uso del espacio público
se reunirá el próximo martes a las ocho de la mañana en el salón del concejo.

Atentamente,


ÁLVARO MAURICIO TRUJILLO SERNA
Secretario de Gobierno
`, `
SIGNED typed per Álvaro Mauricio Trujillo Serna
ADDRESSED to org Asociación de Recicladores del Valle
ADDRESSED attention per Yolima Piedrahíta
ROLE Álvaro Mauricio Trujillo Serna: Secretario de Gobierno @ Alcaldía de Piedra Gorda
`},
	{"spain ministry by conduct", "letter", `
MINISTERIO DE MONTES Y RIBERAS
SUBSECRETARÍA

S/REF.:
N/REF.: SGT/lm
FECHA: 22 de septiembre de 2008
ASUNTO: Cesión de vivero

DESTINATARIO: Sr. Alcalde de Robledal

Se ha recibido en este Departamento la solicitud de cesión del vivero forestal, que se ha
remitido para informe a la Abogacía del Estado y a la Dirección General competente.

EL SUBSECRETARIO

Leopoldo Aranguren Prieto
`, `
SIGNED typed per Leopoldo Aranguren Prieto
ADDRESSED to off Alcalde de Robledal
ROLE Leopoldo Aranguren Prieto: Subsecretario @ Ministerio de Montes y Riberas
`},
	{"uk through a clerk", "letter", `
Lower Wick Parish Council
Clerk: Mrs P. Lavender, 2 Church Row, Lower Wick

3rd June 2012

The Chief Constable
Severnside Constabulary
Headquarters Road
Severnbridge

Dear Sir

Speeding in Church Row

At its meeting on 1 June the Council resolved to ask that a speed survey be carried out in
Church Row before the school reopens in September.

Yours faithfully

Penelope Lavender (Mrs)
Clerk to the Council
`, `
SIGNED typed per Penelope Lavender
ADDRESSED to off Chief Constable, Severnside Constabulary
ROLE Penelope Lavender: Clerk to the Council @ Lower Wick Parish Council
`},
}
