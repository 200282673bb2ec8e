package letter_test

// letters are invented letters in the layouts of many countries, and what a
// careful reader takes from each.
var letters = []struct{ name, kind, text, want string }{
	{"mexico oficio", "letter", `
      SECRETARÍA DE PESCA Y LITORAL
      Dirección General de Puertos
                                              Oficio No. SPL/DGP/0098/2015
                                              Asunto: Se remite dictamen de obra.

                                              Bahía Serena, a 9 de junio de 2015

MTRO. GUMERSINDO ARRIOLA PONCE
SUBSECRETARIO DE OBRAS PORTUARIAS
SECRETARÍA DE CAMINOS Y OBRAS
P R E S E N T E

En atención a su oficio del 2 de junio del presente año, me permito remitir a usted el
dictamen de la obra que se pretende realizar en el muelle norte de esta ciudad, a fin de
que se sirva girar las instrucciones que estime procedentes para su pronta ejecución.

Sin otro particular, aprovecho la ocasión para enviarle un cordial saludo.

ATENTAMENTE
LA DIRECTORA GENERAL



ING. EULALIA CIENFUEGOS MARTELL

C.c.p. Lic. Ponciano Rueda Salcido.- Secretario de Pesca y Litoral.- Para su superior conocimiento.
       Arq. Nereida Funes Blanco.- Directora de Obras.- Mismo fin.
       Archivo/Minutario.

ECM/grs*
`, `
SIGNED typed per Eulalia Cienfuegos Martell
ADDRESSED to per Gumersindo Arriola Ponce
COPIED per Ponciano Rueda Salcido
COPIED per Nereida Funes Blanco
SENT org Secretaría de Pesca y Litoral
ROLE Gumersindo Arriola Ponce: Subsecretario de Obras Portuarias @ Secretaría de Caminos y Obras
ROLE Nereida Funes Blanco: Directora de Obras
`},
	{"mexico por ausencia", "letter", `
                                              OFICIO NÚM. 771/2012
                                              Villa Serrana, a 3 de mayo de 2012

C. TITULAR DE LA UNIDAD DE ENLACE
INSTITUTO DE CAMINOS VECINALES
PRESENTE

Por medio del presente me permito solicitar a usted la información relativa a los caminos
que fueron rehabilitados durante el año anterior en la región serrana del estado.

ATENTAMENTE

En suplencia por ausencia del Director de Planeación,
firma el Subdirector de Estudios


LIC. HERIBERTO CANSECO DÍAZ

c.c.p. Expediente.
       Minutario.
`, `
SIGNED typed per Heriberto Canseco Díaz absent Director de Planeación
ADDRESSED to off Titular de la Unidad de Enlace, Instituto de Caminos Vecinales
`},
	{"chile ordinario", "letter", `
SERVICIO DE FAROS Y BALIZAS
DEPARTAMENTO JURÍDICO
                                        ORD. N° 1187
                                        ANT.: Carta de 4 de marzo de 2011.
                                        MAT.: Informa estado de trámite.

                                        CALETA BRUMOSA, 21 MAR. 2011

DE   : DIRECTORA NACIONAL
       SERVICIO DE FAROS Y BALIZAS

A    : SR. ATILIO BUSTAMANTE ROA
       ALCALDE DE CALETA BRUMOSA

1.  Por medio de la carta citada en el antecedente se consultó a este Servicio por el estado
    en que se encuentra la reparación del faro de Punta Larga y su camino de acceso.

2.  Sobre el particular cumplo con informar a usted que las obras comenzarán en abril.

    Saluda atentamente a usted,



                    MACARENA OYARCE FUENZALIDA
                       DIRECTORA NACIONAL

MOF/rtv/cch
DISTRIBUCIÓN:
- Destinatario
- Sra. Gobernadora Provincial de Costas
- Departamento de Operaciones
- Oficina de Partes
- Archivo
`, `
SENT off Directora Nacional, Servicio de Faros y Balizas
SIGNED typed per Macarena Oyarce Fuenzalida
ADDRESSED to per Atilio Bustamante Roa
COPIED off Gobernadora Provincial de Costas
COPIED org Departamento de Operaciones
ROLE Macarena Oyarce Fuenzalida: Directora Nacional
ROLE Atilio Bustamante Roa: Alcalde de Caleta Brumosa
`},
	{"chile subrogante", "letter", `
                                        ORD.: N° 402/
                                        MAT.: Solicita antecedentes.
                                        PUERTO HONDO, 8 de enero de 2009

A    : SEÑORA JEFA DEL DEPARTAMENTO DE PERSONAS

DE   : DIRECTOR REGIONAL (S)

Agradeceré a usted remitir a esta Dirección los antecedentes del personal que cumplió
funciones en la temporada de verano, con el objeto de tramitar sus remuneraciones.

                              Saluda a usted,


                         VLADIMIR INOSTROZA BARRA
                          DIRECTOR REGIONAL (S)
C.c.: Archivo
`, `
SIGNED typed per Vladimir Inostroza Barra
ADDRESSED to off Jefa del Departamento de Personas
`},
	{"peru oficio", "letter", `
"Decenio de los Puentes y Caminos"

                            Quebrada Alta, 14 de octubre de 2016

OFICIO N° 233-2016-OGA/MQA

Señor
EDILBERTO PUMACAHUA SIRENA
Gerente de Infraestructura
Gobierno Regional de Sierra Verde
Jr. Los Alisos 450
Presente.-

Asunto : Remisión de expediente técnico
Referencia : Oficio N° 118-2016

De mi mayor consideración:

Es grato dirigirme a usted para saludarlo cordialmente y remitir adjunto el expediente
técnico de la obra de la referencia, para su revisión y aprobación en el plazo de ley.

Hago propicia la oportunidad para expresarle los sentimientos de mi especial estima.

Atentamente,

Firmado digitalmente por:
QUISPITUPA ALLCCA Norma Edith
Motivo: Soy el autor del documento
Fecha: 14/10/2016 11:02

NEQA/jlr
c.c. Archivo
`, `
SIGNED electronic per Norma Edith Quispitupa Allcca
ADDRESSED to per Edilberto Pumacahua Sirena
ROLE Edilberto Pumacahua Sirena: Gerente de Infraestructura @ Gobierno Regional de Sierra Verde
`},
	{"colombia", "letter", `
Valle Claro, 22 de agosto de 2013

Doctora
XIOMARA BETANCUR ECHEVERRI
Secretaria de Cultura
Alcaldía de Valle Claro
Ciudad

Asunto: Invitación al festival

Respetada doctora Betancur:

La Fundación Teatro del Puente tiene el gusto de invitarla al acto de apertura de su séptimo
festival, que se llevará a cabo el próximo 12 de septiembre en la plaza mayor de la ciudad.

Cordialmente,



JAIRO ANDRÉS MONTOYA ZEA          LUZ DARY OSPINA GIL
Director                          Representante Legal
Fundación Teatro del Puente       Fundación Teatro del Puente

Copia: Dr. Hernando Builes, Personero Municipal
Anexo: programa (4 folios)
Elaboró: L. Ospina
Revisó: J. Montoya
`, `
SIGNED typed per Jairo Andrés Montoya Zea
SIGNED typed per Luz Dary Ospina Gil
ADDRESSED to per Xiomara Betancur Echeverri
COPIED per Hernando Builes
ROLE Xiomara Betancur Echeverri: Secretaria de Cultura @ Alcaldía de Valle Claro
ROLE Luz Dary Ospina Gil: Representante Legal @ Fundación Teatro del Puente
`},
	{"spain addressee at the foot", "letter", `
DIPUTACIÓN DE ALTOMIRA
Servicio de Carreteras

N/Ref.: SC-2001/44

En contestación a su escrito de 12 de febrero de 2001, relativo al mal estado de la carretera
que une ese municipio con la comarca vecina, le comunico que las obras de reparación han
sido incluidas en el plan de este año y que darán comienzo durante la primavera.

Dios guarde a V.E. muchos años.

Altomira, a 1 de marzo de 2001

EL PRESIDENTE DE LA DIPUTACIÓN


Fdo.: Evaristo Larrumbe Goñi


SR. ALCALDE-PRESIDENTE DEL AYUNTAMIENTO DE VILLASECA.
`, `
SIGNED conformed per Evaristo Larrumbe Goñi
ADDRESSED to off Alcalde-Presidente del Ayuntamiento de Villaseca
`},
	{"spain carta", "letter", `
                                          Asociación de Vecinos El Olivar
                                          C/ Mayor, 12
                                          28999 Torrelavega del Campo

Excmo. Sr. D. Leoncio Barandiarán Ugalde
Consejero de Fomento
Plaza de España, 1

Torrelavega del Campo, 4 de noviembre de 1999

Excelentísimo señor:

En nombre de los vecinos de este barrio me dirijo a V.E. para rogarle que se instale la
parada de autobús que se nos prometió hace ya más de dos años y que sigue sin llegar.

Agradeciendo de antemano su atención, le saluda atentamente,



Fdo.: Purificación Mansilla Redondo
Presidenta
`, `
SIGNED conformed per Purificación Mansilla Redondo
ADDRESSED to per Leoncio Barandiarán Ugalde
ROLE Purificación Mansilla Redondo: Presidenta @ Asociación de Vecinos El Olivar
ROLE Leoncio Barandiarán Ugalde: Consejero de Fomento
`},
	{"uk council", "letter", `
                                        Thornmere District Council
                                        Civic Centre, High Street
                                        Thornmere TH1 4ZZ
                                        Tel: 01632 555 010

Mrs Beryl Outhwaite
Chair of Trustees
Thornmere Almshouse Charity
3 Priory Lane
Thornmere

Our ref: HS/22/118
17 March 2004

Dear Mrs Outhwaite,

Repairs to the almshouse roof

Thank you for your letter of 2 March about the roof of the almshouses. I have asked our
surveyor to call on you next week and to report to the committee before the end of April.

Yours sincerely,



Clive Ramsbottom
Head of Housing Services

cc: Councillor Doreen Pickles, Ward Member
    Gordon Tweddle, Tweddle & Sons Ltd
`, `
SIGNED typed per Clive Ramsbottom
ADDRESSED to per Beryl Outhwaite
COPIED per Doreen Pickles
COPIED per Gordon Tweddle
SENT org Thornmere District Council
ROLE Beryl Outhwaite: Chair of Trustees @ Thornmere Almshouse Charity
ROLE Clive Ramsbottom: Head of Housing Services @ Thornmere District Council
`},
	{"uk pp", "letter", `
The Harbour Trust
9 Quay Street, Saltby

12 May 2010

The Clerk
Saltby Parish Council
The Old School
Saltby

Dear Sir or Madam

I write to confirm that the Trust will meet the whole cost of the new railings on the quay
and that our contractor will be in touch to agree a date for the work to begin in June.

Yours faithfully

Winifred Oakshott
Harbour Administrator
p.p. Commodore Basil Trelawney
`, `
SIGNED typed per Winifred Oakshott absent Basil Trelawney
ADDRESSED to off Clerk, Saltby Parish Council
`},
	{"us letter", "letter", `
October 3, 2011

The Honorable Thaddeus Whitcombe
Mayor
City of Larkspur Falls
100 Main Street
Larkspur Falls, OR 97000

Re: Riverside trail easement

Dear Mayor Whitcombe:

On behalf of the members of our coalition, I am writing to support the purchase of the
easement along the river and to offer the help of our volunteers in clearing the path.

Respectfully,


/s/ Lorraine Castellano-Burke
Lorraine Castellano-Burke
Executive Director, Riverside Trails Coalition

cc: Members of the City Council
    Dwight Hollenbeck, City Manager
bcc: Estelle Fontaine
Enclosures (2)
`, `
SIGNED conformed per Lorraine Castellano-Burke
ADDRESSED to per Thaddeus Whitcombe
COPIED org Members of the City Council
COPIED per Dwight Hollenbeck
COPIED blind per Estelle Fontaine
ROLE Lorraine Castellano-Burke: Executive Director @ Riverside Trails Coalition
ROLE Thaddeus Whitcombe: Mayor @ City of Larkspur Falls
`},
	{"us blank line", "letter", `
January 8, 2018

Ms. Cordelia Vanterpool
General Counsel
Amberline Logistics LLC
22 Dock Road
Port Amber

Dear Ms. Vanterpool:

This letter sets out the terms on which the college will lease the north lot to your company
for the spring term, and asks you to return one signed copy to my office by Friday.

Sincerely,


______________________________
Rutherford Okonjo
Vice President for Finance
Greyfield College
`, `
SIGNED blank_line per Rutherford Okonjo
ADDRESSED to per Cordelia Vanterpool
ROLE Rutherford Okonjo: Vice President for Finance @ Greyfield College
`},
	{"un interoffice memorandum", "memo", `
                    INTEROFFICE MEMORANDUM

TO:         Mr. Oumar Keita, Director
            Division of Field Logistics
THROUGH:    Ms. Ingeborg Falkenrath, Chief of Section
FROM:       Tariq Benslimane, Programme Officer
CC:         Mr. Pavel Drozd
DATE:       11 July 2008
SUBJECT:    Travel of the survey team

The survey team will leave on 20 July and return on 2 August. Three vehicles are requested
for the whole of that time, with drivers who know the northern road and speak the language.

The cost will be met from the budget of the section as agreed at the meeting of 1 July.
`, `
SIGNED typed per Tariq Benslimane
ADDRESSED to per Oumar Keita
ADDRESSED through per Ingeborg Falkenrath
COPIED per Pavel Drozd
ROLE Oumar Keita: Director @ Division of Field Logistics
ROLE Tariq Benslimane: Programme Officer
`},
	{"un letter", "letter", `
UNITED AGENCY FOR COASTAL SURVEYS

Reference: COAST/2014/7                          5 September 2014

Excellency,

I have the honour to invite your Government to nominate an expert to the working group on
the mapping of reefs, which will hold its first session in Port Coral from 3 to 7 November.

Please accept, Excellency, the assurances of my highest consideration.


                                   Anneliese Thorvaldsen
                                   Executive Secretary

His Excellency
Mr. Fitzroy Baptiste
Permanent Representative of the Republic of Santa Alba
Port Coral
`, `
SIGNED typed per Anneliese Thorvaldsen
ADDRESSED to per Fitzroy Baptiste
`},
	{"note verbale", "letter", `
EMBASSY OF THE KINGDOM OF NORWALD

No. 77/03

The Embassy of the Kingdom of Norwald presents its compliments to the Ministry of External
Relations of the Republic of Costaguana and has the honour to request the accreditation of
the persons named in the annexed list as members of its administrative staff.

The Embassy of the Kingdom of Norwald avails itself of this opportunity to renew to the
Ministry of External Relations the assurances of its highest consideration.

                                             Sulaco, 2 April 2003

Ministry of External Relations
Sulaco
`, `
SENT org Embassy of the Kingdom of Norwald
ADDRESSED to org Ministry of External Relations of the Republic of Costaguana
`},
	{"nota verbal", "letter", `
                                        Nota N° 15/2006

La Embajada de la República de Ruritania saluda muy atentamente al Honorable Ministerio de
Relaciones Exteriores y tiene el honor de comunicar que el señor Embajador estará ausente
de la ciudad entre los días 4 y 19 del presente mes.

La Embajada de la República de Ruritania aprovecha la oportunidad para reiterar al Honorable
Ministerio las seguridades de su más alta consideración.

                                        Streslau, 1 de junio de 2006
Al Honorable
Ministerio de Relaciones Exteriores
Ciudad
`, `
SENT org Embajada de la República de Ruritania
ADDRESSED to org Ministerio de Relaciones Exteriores
`},
	{"email", "email", `
From: Hartley, Susannah <shartley@fenmuseum.example>
Sent: Tuesday, 6 June 2017 14:10
To: Declan Moriarty <dmoriarty@fenmuseum.example>; Yolanda Prescott <yp@fenmuseum.example>
Cc: Archive Team
Subject: Loan of the eel traps

Declan, Yolanda,

The county has agreed to lend us the three eel traps for the autumn show, as long as we can
promise a locked case and somebody in the room whenever the public is let in to see them.

Best wishes
Susannah
`, `
SIGNED typed per Susannah Hartley
ADDRESSED to per Declan Moriarty
ADDRESSED to per Yolanda Prescott
COPIED org Archive Team
`},
	{"correo", "email", `
De: Remigio Cañizares <rcanizares@molinos.example>
Enviado el: jueves, 3 de abril de 2014 10:22
Para: Benita Solórzano <bs@harinas.example>
CC: Direccion General <dg@harinas.example>
Asunto: Visita

Estimada Benita:

Le confirmo que el lunes pasaremos por el molino a recoger las muestras de harina que hace
falta analizar antes de firmar el pedido del segundo semestre.

Saludos,
Remigio
`, `
SIGNED typed per Remigio Cañizares
ADDRESSED to per Benita Solórzano
COPIED org Direccion General
`},
	{"memo with initials alone below", "memo", `
MEMORANDUM

TO: Members of the Harbour Committee
FROM: Ambrose Tetley, Head of Secretariat
DATE: June 11, 2013
RE: Moorings

1. Please be advised that the moorings on the east side have been taken up for the season and
that they will be laid again in March.

2. Requests for a place are to be handed in by the end of the month.

AWT
`, `
SIGNED typed per Ambrose Tetley
ADDRESSED to org Members of the Harbour Committee
ROLE Ambrose Tetley: Head of Secretariat
`},
	{"signers of bodies whose names hold a word of courtesy", "letter", `
Villa Umbría, 3 de febrero de 2014

Doctora
LIBIA QUINTANA SUESCÚN
Secretaria de Participación
Alcaldía de Villa Umbría
Ciudad

Respetada doctora Quintana:

Por medio de la presente solicitamos a su despacho una reunión para tratar el estado de las
obras del acueducto veredal, que llevan más de un año suspendidas sin explicación alguna.

Cordialmente,


FIDELIA ARANGO TOBÓN                     JAIRO ENRIQUE POSADA LARA
Representante legal                      Coordinador
Corporación Vigías del Monte             Veeduría Ciudadana Agua Clara
`, `
SIGNED typed per Fidelia Arango Tobón
SIGNED typed per Jairo Enrique Posada Lara
ADDRESSED to per Libia Quintana Suescún
ROLE Libia Quintana Suescún: Secretaria de Participación @ Alcaldía de Villa Umbría
ROLE Fidelia Arango Tobón: Representante legal @ Corporación Vigías del Monte
ROLE Jairo Enrique Posada Lara: Coordinador @ Veeduría Ciudadana Agua Clara
`},
	{"spain letter of a guild, for the attention of", "letter", `
GREMIO DE ESPARTEROS DE LA VEGA
Calle del Horno, 4
CIF G00000000


A/A D.ª Remedios Otero Lama
Directora General de Ferias
Consejería de Comercio


Almorán, 30 de septiembre de 2009


Estimada señora:

Le remitimos las alegaciones de este gremio al nuevo calendario de ferias, que se anunció el
día tres de este mes en el tablón del ayuntamiento.

Fdo.: Isidro Seoane Barros
Presidente
`, `
SIGNED conformed per Isidro Seoane Barros
ADDRESSED to per Remedios Otero Lama
ROLE Remedios Otero Lama: Directora General de Ferias @ Consejería de Comercio
ROLE Isidro Seoane Barros: Presidente @ Gremio de Esparteros de la Vega
SENT org Gremio de Esparteros de la Vega
`},
	{"spain diligence with who received it", "other", `
DILIGENCIA

Para hacer constar que en el día de la fecha se entregan al Archivo Provincial los
documentos que se detallan en la relación que se acompaña a esta diligencia.

Almorán, 14 de marzo de 2018

LA JEFA DE SERVICIO                          RECIBÍ


Fdo.: Rosaura Peral Ibáñez                   Lucas Mingote Sanz
`, `
SIGNED conformed per Rosaura Peral Ibáñez
ROLE Rosaura Peral Ibáñez: Jefa de Servicio
`},
	{"letter to an envoy, named at the foot", "letter", `
COMMISSION OF SEABOARD STATES
Office of the High Coordinator

                                                        Geneva, 17 January 2012

Excellency,

I have the honour to invite you to designate a focal point for the meeting of experts that the
Commission will hold in the spring, no later than the last day of February.

Please accept, Excellency, the assurances of my highest consideration.



Torvald Lindgren
High Coordinator


H.E. Ms. Gracia Montalvo
Permanent Representative of the Republic of Andara
Geneva
`, `
SIGNED typed per Torvald Lindgren
ADDRESSED to per Gracia Montalvo
`},
	{"chile titles right below the labels", "letter", `
                                              ORD.: 2204
                                              MAT.: Responde solicitud.

                                              Almorán, 30 de junio de 2011

DE : XIMENA LARRAÍN TORO
INTENDENTA REGIONAL
A : BERNARDO ITURRA CID
ALCALDE DE PEÑA ALTA

Me refiero a la solicitud por la cual esa Alcaldía pide que se extienda el subsidio al
recorrido de la costa durante los meses de invierno.

Saluda a Ud.,


XIMENA LARRAÍN TORO
INTENDENTA
`, `
SIGNED typed per Ximena Larraín Toro
ADDRESSED to per Bernardo Iturra Cid
ROLE Ximena Larraín Toro: Intendenta Regional
ROLE Bernardo Iturra Cid: Alcalde de Peña Alta
`},
	{"colombia circular to all staff", "letter", `
COLEGIO SAN ISIDRO
CIRCULAR No. 003

FECHA: 22 de enero de 2008
PARA: Todo el personal docente
DE: Rectoría
ASUNTO: Jornada

Se informa que la jornada se realizará el viernes a las siete de la mañana en el salón de
actos y que la asistencia es obligatoria para quienes tengan cursos a su cargo.

LUZ ADRIANA BERMÚDEZ
Rectora
`, `
SIGNED typed per Luz Adriana Bermúdez
ADDRESSED to org Todo el personal docente
`},
	{"spain letter of an association to another", "letter", `
Asociación Cultural Amigos del Molino
C/ Mayor, 14 · 42000 Almorán

                                              Almorán, a 3 de mayo de 2006

Federación de Asociaciones de Madres y Padres de Almorán

Estimados amigos:

Nos dirigimos a ustedes para invitarles a la jornada que tendrá lugar en nuestra sede los
jueves por la tarde durante el próximo curso.

Reciban un cordial saludo,

Fdo.: Carmen Olmo Ruiz Fdo.: Julián Vega Mora
Presidenta             Secretario
`, `
SIGNED conformed per Carmen Olmo Ruiz
SIGNED conformed per Julián Vega Mora
ADDRESSED to org Federación de Asociaciones de Madres y Padres de Almorán
SENT org Asociación Cultural Amigos del Molino
ROLE Carmen Olmo Ruiz: Presidenta @ Asociación Cultural Amigos del Molino
ROLE Julián Vega Mora: Secretario @ Asociación Cultural Amigos del Molino
`},
	{"spain letter to a unit, beside a letterhead with its mail", "letter", `
Asociación Cultural Amigos del Molino        A la Concejalía de Cultura
C/ Mayor, 14 · 42000 Almorán                 Plaza Mayor, 1
molino@correo.example                        42000 Almorán

                                              Almorán, a 3 de mayo de 2006

Muy señora nuestra:

Nos dirigimos a usted para solicitar el uso del salón municipal los jueves por la tarde durante
el próximo curso.

Carmen Olmo Ruiz
Presidenta
`, `
SIGNED typed per Carmen Olmo Ruiz
ADDRESSED to org Concejalía de Cultura
`},
	{"memorando", "memo", `
                         MEMORANDO

PARA:     Dra. Jovita Arancibia, Jefa de Laboratorio
DE:       Ing. Próspero Villamizar, Coordinador de Calidad
FECHA:    19 de mayo de 2015
ASUNTO:   Calibración de balanzas

Las balanzas del laboratorio deben calibrarse antes de fin de mes. Ruego a usted disponer lo
necesario para que el proveedor tenga acceso a las salas durante la última semana.

Atentamente,

Próspero Villamizar

c.c. Archivo
     Ing. Salustio Peñafiel
`, `
SIGNED typed per Próspero Villamizar
ADDRESSED to per Jovita Arancibia
COPIED per Salustio Peñafiel
ROLE Próspero Villamizar: Coordinador de Calidad
`},
	{"attention and body", "letter", `
28 June 2007

The Trustees of the Ardmore Lifeboat Fund
The Boathouse, Ardmore
Attention: Miss Philomena Garrity

Dear Trustees,

We are sorry to tell you that the company can no longer sponsor the regatta and that this
year's cheque, which you will find with this letter, is therefore the last one we can send.

With kind regards,

Montague Sillitoe
Company Secretary
Sillitoe Rope & Twine Ltd
`, `
SIGNED typed per Montague Sillitoe
ADDRESSED to org Trustees of the Ardmore Lifeboat Fund
ADDRESSED attention per Philomena Garrity
ROLE Montague Sillitoe: Company Secretary @ Sillitoe Rope & Twine Ltd
`},
	{"por conducto de", "letter", `
Guadarrama del Río, a 5 de julio de 2002

SR. DIRECTOR GENERAL DE MONTES
Por conducto de: Sra. Dña. Visitación Arteche Lasa, Jefa de la Sección Forestal

Muy señor mío:

Los ganaderos de esta villa solicitamos que se nos permita entrar con el ganado en el monte
de la Solana durante los meses de verano, como se ha venido haciendo desde antiguo.

Atentamente,

Crescencio Bermejo Palomo
`, `
SIGNED typed per Crescencio Bermejo Palomo
ADDRESSED to off Director General de Montes
ADDRESSED through per Visitación Arteche Lasa
`},
	{"a quien corresponda", "letter", `
Los Almendros, 30 de enero de 2020

A QUIEN CORRESPONDA:

Por medio de la presente hago constar que la señorita Delfina Mayorga Ruiz prestó servicio
social en esta biblioteca durante seis meses, con puntualidad y a entera satisfacción.

Atentamente

Lic. Abundio Cortázar Nieves
Director de la Biblioteca Municipal
`, `
SIGNED typed per Abundio Cortázar Nieves
`},
	{"sign-on list", "letter", `
14 February 2019

Hon. Rosamund Achterberg
Minister of Fisheries
Government House
Port Lagoon

Dear Minister,

We, the undersigned organisations, ask you to close the southern grounds to trawling from
April to July, so that the stock may recover from the losses of the last three seasons.

Yours sincerely,

Oswin Drakes               Theodora Nguyen-Hale          Marcus Abernethy
President                  Executive Director            Coordinator
Lagoon Fishers Union       Reefkeepers                   Southern Coast Alliance

Priscilla Umunna           Giles Farquharson             Ottoline Beck
Chair                      Secretary                     Director
Island Women's Network     Anglers' Federation           Seagrass Trust
`, `
SIGNED typed per Oswin Drakes
SIGNED typed per Theodora Nguyen-Hale
SIGNED typed per Marcus Abernethy
SIGNED typed per Priscilla Umunna
SIGNED typed per Giles Farquharson
SIGNED typed per Ottoline Beck
ADDRESSED to per Rosamund Achterberg
ROLE Theodora Nguyen-Hale: Executive Director @ Reefkeepers
ROLE Ottoline Beck: Director @ Seagrass Trust
`},
	{"organisation signs", "letter", `
Ciudad Mirador, a 18 de octubre de 2016

Lic. Telésforo Ibáñez Roldán
Secretario de Movilidad
PRESENTE

Estimado Secretario:

Las organizaciones que formamos la Red Ciclista le pedimos que se respete la ciclovía de la
avenida del Lago y que se retiren los vehículos que desde hace meses la ocupan a diario.

Atentamente,

Red Ciclista de Ciudad Mirador
`, `
SIGNED typed org Red Ciclista de Ciudad Mirador
ADDRESSED to per Telésforo Ibáñez Roldán
`},
	{"countersigned", "letter", `
                                                  San Isidro, 9 de agosto de 1994

Señora
Hortensia Balmaceda Riquelme
Presidenta del Centro de Madres Los Aromos
Presente

De nuestra consideración:

Tenemos el agrado de comunicar a usted que el Consejo aprobó la entrega de doce máquinas de
coser a ese Centro, las que podrá retirar en nuestras oficinas a partir del próximo lunes.

Saluda atentamente a usted,


NOLBERTO SALDAÑA ERAZO                   Vº Bº GRISELDA TAPIA MONREAL
Secretario                               Presidenta
`, `
SIGNED typed per Nolberto Saldaña Erazo
SIGNED countersigned per Griselda Tapia Monreal
ADDRESSED to per Hortensia Balmaceda Riquelme
`},
	{"two addressees", "letter", `
Montelindo, a 2 de diciembre de 2013

Mtra. Olimpia Carvallo Ríos
Rectora de la Universidad de Montelindo

Dr. Feliciano Ordaz Cuéllar
Director del Instituto de Botánica

P r e s e n t e s

Estimados doctores:

Nos complace invitarlos a la inauguración del herbario que lleva el nombre de su fundadora,
la cual tendrá lugar el próximo viernes a las once de la mañana en el jardín principal.

Cordialmente,

Dra. Amaranta Quiroga Luján
Coordinadora del Herbario
`, `
SIGNED typed per Amaranta Quiroga Luján
ADDRESSED to per Olimpia Carvallo Ríos
ADDRESSED to per Feliciano Ordaz Cuéllar
ROLE Olimpia Carvallo Ríos: Rectora @ Universidad de Montelindo
ROLE Amaranta Quiroga Luján: Coordinadora del Herbario
`},
	{"run-on copies", "letter", `
3 April 2012

Ms Odette Larkin
Head Librarian
Moorside College

Dear Ms Larkin,

I enclose the list of the books that we should like to give to the college, and I would be
glad to know by the end of the month which of them you have no room for on your shelves.

Yours sincerely,

Ambrose Pettigrew

Copies to: Dr Sabine Kowalczyk; Mr Hugh Lattimer, Bursar; Moorside Parish Council; file
`, `
SIGNED typed per Ambrose Pettigrew
ADDRESSED to per Odette Larkin
COPIED per Sabine Kowalczyk
COPIED per Hugh Lattimer
COPIED org Moorside Parish Council
`},
	{"press release", "press_release", `
COMUNICADO DE PRENSA

Puerto Almeja, 6 de marzo de 2018

Pescadores y científicos acuerdan una veda compartida

Las cooperativas de la bahía y el Centro de Estudios del Mar acordaron cerrar la pesca de la
almeja durante cuatro meses, con el fin de que los bancos se repongan antes del verano.

Ambas partes revisarán el acuerdo en septiembre, con los datos que se reúnan entretanto.

Eustaquio Merodio Paz
Presidente de la Cooperativa Bahía Norte

Wilfrida Hoenicka Ortiz
Directora del Centro de Estudios del Mar
`, `
SIGNED typed per Eustaquio Merodio Paz
SIGNED typed per Wilfrida Hoenicka Ortiz
ROLE Wilfrida Hoenicka Ortiz: Directora @ Centro de Estudios del Mar
`},
	{"no salutation, no closing", "letter", `
                                              Cerro Pinto, 1 de abril de 1998
Sr. Celedonio Arrúe
Administrador
Hacienda La Esperanza

Comunico a usted que el canal de riego quedará cerrado desde el día cinco hasta el día nueve
del presente mes, por la limpieza que todos los años se hace antes de la siembra.

                                    Fortunata Beltrán de Elguera
                                    Tesorera de la Junta de Regantes
`, `
SIGNED typed per Fortunata Beltrán de Elguera
ADDRESSED to per Celedonio Arrúe
`},
	{"letterhead with staff", "letter", `
LIGA DE FUTBOL DE LA COSTA
Presidente: Ing. Saturnino Vela     Tesorero: C.P. Rufina Alonso
Calle del Puerto 8, Tel. 22 33 44

Costa Azul, a 7 de septiembre de 2005

C. Amadeo Luján Prieto
Entrenador
Club Tiburones
Presente

Por este conducto se le comunica que la multa impuesta a su club por los hechos del pasado
domingo deberá cubrirse en la tesorería de esta Liga antes del quince de este mes.

Atentamente

Prof. Isidoro Galaviz Mora
Secretario General
`, `
SIGNED typed per Isidoro Galaviz Mora
ADDRESSED to per Amadeo Luján Prieto
SENT org Liga de Futbol de la Costa
`},
	{"blank form", "", `
                         SOLICITUD DE INGRESO

Nombre: ______________________________
Cargo: _______________________________
Fecha: ______________

El que suscribe solicita su ingreso a la sociedad y se obliga a cumplir sus estatutos, que
declara conocer, así como a pagar las cuotas que la asamblea tenga a bien señalar cada año.

______________________________
Firma del solicitante
`, ``},
	{"certified copy", "letter", `
Río Manso, 12 de noviembre de 2003

Señor Presidente
Club Andino
Presente

De mi consideración:

Autorizo al Club Andino a usar el refugio del cerro durante la temporada de nieve, con la
obligación de devolverlo limpio y con la leña repuesta al terminar el mes de septiembre.

Saluda a usted,

FROILÁN ASTUDILLO MENA
Alcalde

ES COPIA FIEL DE SU ORIGINAL
LUCRECIA PINOCHET TORO
Secretaria Municipal
`, `
SIGNED typed per Froilán Astudillo Mena
ADDRESSED to off Presidente, Club Andino
`},
	{"noisy scan", "letter", `
Ciudad Ribera, a 3 de rnarzo de 2010

Lic. Nicéforo Guízar Ayala
Secretario de Gobíerno
PRESENTE

Estimado Lic. Guízar:

Le solicito atentamente que se reciba en audiencia a los representantes del mercado de abasto
para tratar el asunto de las concesiones que vencieron en el mes de diciembre pasado.

Atentamenle

Profra. Ludivina Escamilla Soto
Delegada Municipal

C.c,p. Arq. Rosendo Treviño Luna. Director de Mercados. Para su conoc¡miento.
`, `
SIGNED typed per Ludivina Escamilla Soto
ADDRESSED to per Nicéforo Guízar Ayala
COPIED per Rosendo Treviño Luna
`},
	{"dear fallback", "letter", `
                                                 11 Orchard Row
                                                 9 December 2001

Dear Miss Abercrombie,

Thank you for the parcel of seeds, which came this morning. I have put the foxgloves in the
north bed, where they did so well for my mother, and kept the rest back for the spring.

Yours ever,

Lettice Montrose
`, `
SIGNED typed per Lettice Montrose
ADDRESSED to per Abercrombie
`},
	{"behalf", "letter", `
8 May 2014

Mr. Quentin Albright
Managing Director
Albright Foundry Ltd

Dear Mr. Albright,

We confirm that the bells will be collected from the foundry on the first of June and that
the balance of the price will be paid to your account within seven days of that date.

For and on behalf of
St Oswin's Bell Restoration Trust

Leopold Fairweather
Treasurer
`, `
SIGNED typed per Leopold Fairweather for St Oswin's Bell Restoration Trust
ADDRESSED to per Quentin Albright
`},
	{"initials before the name", "letter", `
Las Mieses, a 6 de febrero de 1996

PROFR. TIBURCIO ALMAZÁN VERA
PRESIDENTE DE LA ASOCIACIÓN DE PADRES
P R E S E N T E.

Por medio de la presente le informo que la escuela permanecerá cerrada los días doce y trece
del mes en curso con motivo de las reparaciones que se harán en el techo del salón mayor.

A T E N T A M E N T E
P.A. DEL DIRECTOR DE LA ESCUELA


PROFRA. CONSUELO IRIBARREN SADA
SUBDIRECTORA

C.c.p.- Inspector de la Zona Escolar.- Para su conocimiento.
C.c.p.- C. Jefa del Departamento de Primarias.- Mismo fin.
C.c.p.- Minutario.
`, `
SIGNED typed per Consuelo Iribarren Sada absent Director de la Escuela
ADDRESSED to per Tiburcio Almazán Vera
COPIED off Inspector de la Zona Escolar
COPIED off Jefa del Departamento de Primarias
`},
	{"drafters in columns", "letter", `
Oficio 88/2019
Peña Blanca, a 30 de agosto de 2019

Dra. Evangelina Robledo Cásares
Secretaria de Salud
Presente

En cumplimiento de lo acordado en la reunión del pasado lunes, le envío la relación de los
centros de salud que carecen de planta de luz y que por ello no pueden guardar vacunas.

Atentamente
El Coordinador de Jurisdicción

_____________________________
Dr. Fulgencio Nava Irigoyen

Elaboró                         Revisó                         Vo. Bo.
Lic. Sara Monge                 Ing. Abel Toro                 C.P. Lidia Cota

c.c.p. Dr. Odilón Rangel Plaza, Director de Epidemiología. Para su atención.
`, `
SIGNED blank_line per Fulgencio Nava Irigoyen
ADDRESSED to per Evangelina Robledo Cásares
COPIED per Odilón Rangel Plaza
ROLE Fulgencio Nava Irigoyen: Coordinador de Jurisdicción
`},
	{"con copia a", "letter", `
                                             Bogavante, 14 de abril de 2018
Señores
Junta de Acción Comunal Barrio El Faro
Atn. Sra. Nohemí Carabalí
Ciudad

Referencia: Derecho de petición del 2 de abril

Cordial saludo:

En respuesta a la petición de la referencia les informamos que la red de acueducto del sector
será intervenida en el mes de junio, una vez se adjudique el contrato correspondiente.

Atentamente,

AMPARO LUCUMÍ BANGUERA
Gerente Operativa
Empresa de Acueducto de Bogavante S.A. E.S.P.

Con copia a: Personería Municipal
             Dr. Hugo Vernaza, Concejal
Proyectó: M. Solís
`, `
SIGNED typed per Amparo Lucumí Banguera
ADDRESSED to org Junta de Acción Comunal Barrio El Faro
ADDRESSED attention per Nohemí Carabalí
COPIED org Personería Municipal
COPIED per Hugo Vernaza
ROLE Amparo Lucumí Banguera: Gerente Operativa @ Empresa de Acueducto de Bogavante S.A. E.S.P.
`},
	{"stacked copies", "letter", `
9 October 1989

Professor Aneurin Prosser
Department of Geology
University of Cambria

Dear Professor Prosser,

I am delighted to say that the trustees have agreed to meet the cost of the new microscope,
and that a cheque for the whole sum will reach your bursar before the end of this month.

With best wishes,

Sir Peregrine Maltravers OBE
Chairman of the Trustees

Copies to:

Mrs Rhiannon Pugh
Bursar
University of Cambria

Dr Elspeth Lochhead
Curator of Minerals
`, `
SIGNED typed per Peregrine Maltravers
ADDRESSED to per Aneurin Prosser
COPIED per Rhiannon Pugh
COPIED per Elspeth Lochhead
ROLE Peregrine Maltravers: Chairman of the Trustees
ROLE Rhiannon Pugh: Bursar @ University of Cambria
ROLE Elspeth Lochhead: Curator of Minerals
`},
	{"distribution list", "letter", `
                                     ORD. CIRC. N° 12
                                     MAT.: Instruye cierre de bodegas.
                                     PUERTO HONDO, 3 de julio de 2012

A : SEGÚN DISTRIBUCIÓN

DE : SUBDIRECTORA DE ADMINISTRACIÓN

Se instruye a las jefaturas que más abajo se indican proceder al cierre de las bodegas que se
encuentren sin uso y remitir el inventario de su contenido antes del día treinta de julio.

Saluda atentamente a ustedes,


PERPETUA OLAVARRÍA CID
SUBDIRECTORA DE ADMINISTRACIÓN

DISTRIBUCIÓN:
1. Jefe Departamento de Obras
2. Jefa Departamento de Finanzas
3. Encargado Unidad de Bodegas
4. Archivo
`, `
SENT off Subdirectora de Administración
SIGNED typed per Perpetua Olavarría Cid
ADDRESSED distribution off Jefe Departamento de Obras
ADDRESSED distribution off Jefa Departamento de Finanzas
ADDRESSED distribution off Encargado Unidad de Bodegas
`},
	{"names with letters", "letter", `
Hollowell Housing Association
Registered charity 000111
                                                                    2 March 2016

Ms. Imelda Sorensen, LCSW
Director of Client Services, Northgate Shelter
48 Mill Street

Dear Imelda:

It was a pleasure to meet you and your team last week. As promised I am sending the figures
for the winter beds, and I hope that the board will look kindly on the plan for next year.

Best regards,

Jerome A. Villanueva, PhD, MPH
Chief Executive Officer

cc: Gwendolyn Ashby, Esq.; Rev. Tobias Crane (Northgate Shelter)
`, `
SIGNED typed per Jerome A. Villanueva
ADDRESSED to per Imelda Sorensen
COPIED per Gwendolyn Ashby
COPIED per Tobias Crane
ROLE Jerome A. Villanueva: Chief Executive Officer @ Hollowell Housing Association
`},
	{"rubrica and mottos", "letter", `
"2010, Año del Maíz"

Oficio: SE/3/2010
San Telmo, 5 de mayo de 2010

A LOS INTEGRANTES DEL CONSEJO CIUDADANO DE ARCHIVOS
PRESENTES

Se les convoca a la segunda sesión ordinaria del año, que tendrá verificativo el próximo día
diecinueve a las diez horas en la sala de juntas del segundo piso de este edificio.

SUFRAGIO EFECTIVO. NO REELECCIÓN
EL SECRETARIO EJECUTIVO

RÚBRICA
MTRO. BERNABÉ CORIA ZAVALA
`, `
SIGNED conformed per Bernabé Coria Zavala
ADDRESSED to org Integrantes del Consejo Ciudadano de Archivos
`},
	{"through and columns without colons", "memo", `
MEMORANDUM

TO          The Regional Directors
FROM        Euphemia Blackadder, Head of Training
DATE        14 January 1993
SUBJECT     Spring courses

The courses announced in November will be held in the third week of March and not in April as
was first proposed. Directors are asked to send the names of their people before the tenth.
`, `
SIGNED typed per Euphemia Blackadder
ADDRESSED to off Regional Directors
`},
	{"body names nobody", "letter", `
17 September 1971

Messrs Crabtree & Lowe
Solicitors
Market Place, Kettleby

Dear Sirs,

My late father, Josiah Hathersage, told my brother Edmund and Mr Silas Marrow, the surveyor,
that the meadow was to go to the parish, and I have a letter of his that says as much.

Yours faithfully,

Dorothea Hathersage
`, `
SIGNED typed per Dorothea Hathersage
ADDRESSED to org Messrs Crabtree & Lowe
`},
	{"second page with a running head", "letter", `
Sociedad de Amigos del Museo

Altozano, 9 de junio de 2011

Sra. Catalina Berruezo Pascual
Concejala de Cultura

Estimada señora:

La Sociedad de Amigos del Museo viene organizando desde hace once años, sin más ayuda que la
de sus socios, las visitas de los domingos, y ha visto con pena que el Ayuntamiento no piensa
abrir las salas durante el próximo verano, que es cuando más visitantes llegan a la ciudad de
` + "\f" + `
Sociedad de Amigos del Museo                                                             2

todas partes. Le rogamos que reconsidere esa decisión y nos ofrecemos a cubrir los turnos con
nuestros voluntarios, como ya hicimos hace dos años cuando se cerró la sala de cerámica.

Un cordial saludo,

Amadora Quintanilla Rey
Presidenta
`, `
SIGNED typed per Amadora Quintanilla Rey
ADDRESSED to per Catalina Berruezo Pascual
`},
	{"email with history", "email", `
From: Nathaniel Brackenbury
To: Ursula Whitlock
Subject: RE: Keys

Ursula,

The keys are with the porter and will stay there until Friday, so there is no need to hurry
back from the coast on their account.

Kind regards,
Nathaniel Brackenbury
Lodge Manager

-----Original Message-----
From: Ursula Whitlock
To: Nathaniel Brackenbury
Subject: Keys

Where did we leave the keys of the lodge?

Ursula Whitlock
Walking Club
`, `
SIGNED typed per Nathaniel Brackenbury
ADDRESSED to per Ursula Whitlock
ROLE Nathaniel Brackenbury: Lodge Manager
`},
	{"a circulated letter to two offices", "letter", `
United Nations                       A/64/911-S/2009/477
General Assembly                     Distr.: General
Security Council                     21 April 2009

Identical letters dated 16 April 2009 from the Permanent Representative of Kermadec addressed to the
Secretary-General and the President of the Security Council

On instructions from my Government, I have the honour to transmit herewith a letter concerning the
seizure of two vessels in the strait, and ask that it be circulated to all members.

                                              (Signed) Anselme Kourouma-Diallo
                                              Permanent Representative
`, `
SIGNED conformed per Anselme Kourouma-Diallo
ADDRESSED to off Secretary-General
ADDRESSED to off President of the Security Council
ROLE Anselme Kourouma-Diallo: Permanent Representative
`},
	{"copies with one initial and no stop", "letter", `
19 September 2013

Mrs Dorothea Quilliam
Staithe Lane

Dear Mrs Quilliam

I would ask that you either submit an application or remove the caravans by the first Friday of
November, and that you tell us which.

Yours sincerely

Sunita Pargeter
Planning Officer

cc  S J Pine, Legal Services
    T Oyelaran, Highways Department
`, `
SIGNED typed per Sunita Pargeter
ADDRESSED to per Dorothea Quilliam
COPIED per S J Pine
COPIED per T Oyelaran
ROLE Sunita Pargeter: Planning Officer
`},
	{"an office over a newspaper", "letter", `
4th December, 1989

The Editor,
Barrowby Courier,
Market Place,
Barrowby.

Dear Sir,

Your issue of the first says what is not so, and I should be obliged if you would print a
correction.

Yours faithfully,

Cedric Umunna
Town Clerk
`, `
SIGNED typed per Cedric Umunna
ADDRESSED to off Editor, Barrowby Courier
ROLE Cedric Umunna: Town Clerk
`},
	{"copies with titles in brackets, and one in the text", "letter", `
21 May 2012

Mr Ezra Fairweather
Managing Director
Fairweather Roofing Ltd

Dear Mr Fairweather

The Association ends the contract by the end of the month, and asks for its keys. I am copying
this letter to Simone Achterberg at the Environment Board.

Yours sincerely

Rosalind Kemble
Director of Finance

c.c. D Hartigan (Contracts Manager), Olu Bankole (Chair, Audit Committee)
`, `
SIGNED typed per Rosalind Kemble
ADDRESSED to per Ezra Fairweather
COPIED per D Hartigan
COPIED per Olu Bankole
COPIED per Simone Achterberg
ROLE Ezra Fairweather: Managing Director @ Fairweather Roofing Ltd
ROLE Rosalind Kemble: Director of Finance
ROLE D Hartigan: Contracts Manager
ROLE Olu Bankole: Chair @ Audit Committee
`},
	{"memorandum for the heads, in capitals", "memo", `
November 9, 1998

MEMORANDUM FOR THE HEADS OF EXECUTIVE AGENCIES

FROM:          LORETTA STILLWATER
               DIRECTOR

SUBJECT:     Transfer of magnetic tapes

The vault will be closed for the replacement of its air handling equipment, and tapes that are
ready should be delivered before the end of the month.
`, `
SIGNED typed per Loretta Stillwater
ADDRESSED to org Heads of Executive Agencies
ROLE Loretta Stillwater: Director
`},
	{"what stands in brackets behind a title", "letter", `
8 February 2019

Osric Blandford
President, Students' Union

Dear Osric

I write further to our conversation and to your emails; until the paper has been considered the
opening hours stay as they are.

Kind regards

Professor Ffion Gwynedd-Parry
Pro Vice-Chancellor (Education)
`, `
SIGNED typed per Ffion Gwynedd-Parry
ADDRESSED to per Osric Blandford
ROLE Osric Blandford: President @ Students' Union
ROLE Ffion Gwynedd-Parry: Pro Vice-Chancellor
`},
	{"an e-mail's foot signs nothing", "email", `
From: Piers Lovelace <piers@lights.example>
Sent: 14 September 2021 17:08
To: Gwen Ashdown
Subject: Thursday
Importance: High

Gwen, I am afraid it is what we expected, and I suggest that all of us who can come meet on
Thursday in the small room.

Piers Lovelace
Head of Programmes

Please consider the environment before printing this e-mail, which may hold what is not
meant for you.
`, `
SIGNED typed per Piers Lovelace
ADDRESSED to per Gwen Ashdown
ROLE Piers Lovelace: Head of Programmes
`},
	{"table of signers", "letter", `
                                              5 March 2019

Ms Odile Farrant
Chair
Upland Water Board

Dear Ms Farrant,

We, the undersigned organisations, ask the Board to publish the readings of the upper weir
before the season opens, and to say who will keep them from now on in each of the valleys.

Yours sincerely,

Name                    Position                  Organisation
Hannah Pryce            Director                  Weir and Water Trust
Amara Okafor            Convenor                  Anglers of the Upper Teme
Dr Luis Ferrer          Chair                     Upland Rivers Network
Joan Tarrant            Policy Lead               Save the Marches Group

And the following people:
Peter Dunmore, Fellow
`, `
SIGNED typed per Hannah Pryce for Weir and Water Trust
SIGNED typed per Amara Okafor for Anglers of the Upper Teme
SIGNED typed per Luis Ferrer for Upland Rivers Network
SIGNED typed per Joan Tarrant for Save the Marches Group
SIGNED typed per Peter Dunmore
ADDRESSED to per Odile Farrant
ROLE Amara Okafor: Convenor @ Anglers of the Upper Teme
`},
	{"copied in the text, addressee at the foot", "letter", `
HARBOUR PILOTS ASSOCIATION

                                              9 June 2014

Dear Captain Orme,

Thank you for your note about the buoys, which the committee will take up at its next
meeting, when the tide tables of the coming year are to be approved as well by all members.
I am copying this letter to the Mayor of Port Sallow, to Edith Lund, Clerk of the Harbour
Trust, and to Ivor Penhale.

Yours sincerely,



Martin Strand
Secretary


Captain Silas Orme
The Pilot House
14 Quay Street
Port Sallow
`, `
SIGNED typed per Martin Strand
ADDRESSED to per Silas Orme
COPIED off Mayor of Port Sallow
COPIED per Edith Lund
COPIED per Ivor Penhale
SENT org Harbour Pilots Association
ROLE Martin Strand: Secretary @ Harbour Pilots Association
`},
	{"firm of partners, courtesy in brackets", "letter", `
                                              2 May 2016

Aldous Crane, Esq.
Weir, Pruett & Lowe LLP
12 Market Row
Tallmere

Dear Mr Crane:

Please let us have the plans of the new quay before the end of the month, since the council
wishes to lay them before the harbour committee at the meeting that is to be held in June.

Very truly yours,

Ottilie Brand
Assistant Attorney General

c: Harbour Council (by email)
   Mr Lowe
`, `
SIGNED typed per Ottilie Brand
ADDRESSED to per Aldous Crane
COPIED org Harbour Council
COPIED per Lowe
ROLE Ottilie Brand: Assistant Attorney General
`},
	{"e-mail as a scan is read", "email", `
From: Nathaniel Brackenbury <nat@lodge.example>
To: Ursula Whitlock <ursula @club.example>; Piers Aldane <piers @club.example>
Date: Wed, 2 Mar 2022 at 21:14
Subject: Keys

Dear both,

The keys are with the porter and will stay there until Friday, so there is no need to hurry
back from the coast on their account.

Nathaniel Brackenbury
Lodge Manager
`, `
SIGNED typed per Nathaniel Brackenbury
ADDRESSED to per Ursula Whitlock
ADDRESSED to per Piers Aldane
ROLE Nathaniel Brackenbury: Lodge Manager
`},
	{"e-mail as a browser prints it", "email", `
Keys of the lodge
1 message

Nathaniel Brackenbury <nat@lodge.example>                   4 May 2021 at 10:12
To: Ursula Whitlock <ursula@club.example>, 'Piers Aldane' <piers@club.example>
Cc: Keepers' Committee <keepers@club.example>

The keys are with the porter and will stay there until Friday, so there is no need to hurry
back from the coast on their account.

Nathaniel Brackenbury
Lodge Manager
`, `
SIGNED typed per Nathaniel Brackenbury
ADDRESSED to per Ursula Whitlock
ADDRESSED to per Piers Aldane
COPIED org Keepers' Committee
ROLE Nathaniel Brackenbury: Lodge Manager
`},
}
