package letter_test

// councils are invented papers of councils, schools and offices: letterheads
// that open with a courtesy, addressees at the foot and in a column of their
// own, titles that only the header tells, and those who sign for another.
var councils = []struct{ name, kind, text, want string }{
	{"a given name at the foot, the whole one over the writer's address", "letter", `
Sheila Marsh
22 Bell Street
Oxley

8 March 2022

Mr Owen Dale
Oxley Dance Trust

Dear Owen,

Please accept this letter as my resignation from the Board of the Oxley Dance Trust. It
has been a pleasure to serve.

Yours,

Sheila
`, `
SIGNED typed per Sheila Marsh
ADDRESSED to per Owen Dale
`},
	{"another given name at the foot than that at the head", "letter", `
Sheila Marsh
22 Bell Street
Oxley

8 March 2022

Mr Owen Dale
Oxley Dance Trust

Dear Owen,

Please accept this letter as my resignation from the Board of the Oxley Dance Trust. It
has been a pleasure to serve.

Yours,

Ruth
`, `
ADDRESSED to per Owen Dale
`},
	{"a title with its task in brackets, below who signs for its holder", "letter", `
HOLM COUNTY COUNCIL

30 January 2014

Cllr Mrs H Dale
County Hall

Dear Cllr Dale

We hope that the works on the sea wall may begin before the summer, and not in the winter.

Yours sincerely

p.p. A. Bright

OWEN MARSH
Executive Director (Place)
`, `
SIGNED typed per A. Bright absent Owen Marsh
ADDRESSED to per H Dale
ROLE Owen Marsh: Executive Director (Place)
`},
	{"the kind of paper below the sender, a title broken at its hyphen", "memo", `
                HARWICK COASTAL SURVEY OFFICE
                         MEMORANDUM

TO:    Ms. Perpetua Holm, Under-
       Secretary-General for Archives
DATE:  15 May 1998

The share of the rent will have to be borne by the three agencies that remain in the hall.
`, `
ADDRESSED to per Perpetua Holm
ROLE Perpetua Holm: Under-Secretary-General for Archives
SENT org Harwick Coastal Survey Office
`},
	{"the house in which somebody gets letters", "letter", `
21 July 2009

Mrs T Holm
Hon. Secretary
Harwick Civic Society
c/o 4 Mill Brow
Harwick

Dear Mrs Holm,

The forum will meet again in the autumn, and we shall let you know the day in good time.

Yours sincerely

G. Dale
`, `
SIGNED typed per G. Dale
ADDRESSED to per T Holm
ROLE T Holm: Secretary @ Harwick Civic Society
`},
	{"whom one may ask signs nothing, a dean's school on two lines, initials behind a title", "memo", `
HOLM UNIVERSITY

MEMORANDUM

To:       Ann Holm, Provost
Through:  Dr. Ingrid Marsh, Dean of the Graduate
          School
From:     Owen Brand, Registrar OB
Date:     6 June 2019

The Office will hand over the records of the fund by the end of September at the latest.

Point of contact: Ruth Dale, Policy Division, (202) 555-0117.
`, `
SIGNED typed per Owen Brand
ADDRESSED to per Ann Holm
ADDRESSED through per Ingrid Marsh
ROLE Ann Holm: Provost
ROLE Ingrid Marsh: Dean @ Graduate School
ROLE Owen Brand: Registrar
`},
	{"the holder of a task", "letter", `
2 February 2022

To: The Freedom of Information Officer
Holm Hospitals NHS Trust

Dear Sir/Madam,

Please supply the minutes of the Board of last December and all letters about the boilers.

Yours faithfully,

Ann Brand
`, `
SIGNED typed per Ann Brand
ADDRESSED to off Freedom of Information Officer
`},
	{"the rest of a title is no sender", "press_release", `
JOINT STATEMENT ON THE CLOSURE OF THE TIDE PANEL

21 June 2016

We are sorry to say that the work of the last ten years ends here, and we shall go on with
anyone who shares our aim of clean rivers.
`, ``},
	{"a headline that counts bodies names none", "press_release", `
PRESS RELEASE

FOUR CHARITIES LEAVE TIDE PLEDGE

2 May 2024

Four of the largest charities of the coast said on Thursday that they are leaving the
pledge, which has become a badge for those who do the least of all.

ENDS
`, ``},
	{"a union's branch writes below the union's name", "letter", `
UNION OF ISLAND STOKERS
Harwick Branch

23 November 2021

Mr J. Holm
Harwick Ferries

Dear Mr Holm,

Please let us know by the end of the month when the boiler will be mended.

Yours sincerely,

Dilys Marsh
Branch Secretary
`, `
SIGNED typed per Dilys Marsh
ADDRESSED to per J. Holm
ROLE Dilys Marsh: Branch Secretary @ Harwick Branch
SENT org Harwick Branch
`},
	{"a body's name breaks as its letterhead does not", "letter", `
Office for Tidal Waters Cooperation

6 June 2019

Mr. Owen Marsh
Harwick

Dear Mr. Marsh,

The Office will hand over the records of the fund by the end of September at the latest.

Yours sincerely,

Ann Brand
Director
Office for Tidal Waters
Cooperation

cc: Ms. Ruth Dale, Chef de Cabinet
`, `
SIGNED typed per Ann Brand
ADDRESSED to per Owen Marsh
COPIED per Ruth Dale
ROLE Ann Brand: Director @ Office for Tidal Waters Cooperation
ROLE Ruth Dale: Chef de Cabinet
`},
	{"the holders of a post in all bodies of a kind", "letter", `
FEDERATION OF VILLAGE HALLS

Circular 7/2013
5 July 2013

To: Secretaries of all member associations
From: Godfrey Nash, Deputy Chief Executive

Subscriptions fall due on the first day of October and are to be sent to the office, with
the form that is enclosed.

Godfrey Nash
for the Federation of Village Halls
`, `
SIGNED typed per Godfrey Nash for Federation of Village Halls
ADDRESSED to off Secretaries of all member associations
ROLE Godfrey Nash: Deputy Chief Executive
`},
	{"mexico citizens in the plural", "letter", `
                                              OFICIO CIRCULAR NUM. 014
                                              Villa Serrana, 6 de abril de 1998.

CC. PRESIDENTES MUNICIPALES DEL ESTADO.
P R E S E N T E S .

Por este medio me permito comunicar a ustedes que a partir del día 15 del actual estarán a
su disposición las constancias de participaciones que corresponden al primer trimestre.

ATENTAMENTE
LA SUBSECRETARIA DE INGRESOS


C.P. MARÍA DEL REFUGIO ONTIVEROS LEYVA
`, `
SIGNED typed per María del Refugio Ontiveros Leyva
ADDRESSED to off Presidentes Municipales del Estado
ROLE María del Refugio Ontiveros Leyva: Subsecretaria de Ingresos
`},
	{"spain courtesy in the letterhead, addressee at the foot", "letter", `
EXCMO. AYUNTAMIENTO
DE TORREMENUDA

Asunto: Requerimiento de documentación

En relación con la solicitud de licencia de obra mayor presentada por esa mercantil el pasado
12 de diciembre, le comunico que se han advertido las deficiencias que se citan al margen.

En Torremenuda, a 3 de febrero de 2015
LA CONCEJALA DELEGADA DE URBANISMO


Fdo.: Inmaculada Rebollo Sanchís


SR. GERENTE DE AGUAS DE LA VEGA BAJA, S.A.
C/ Acequia, 14, bajo
`, `
SIGNED conformed per Inmaculada Rebollo Sanchís
ADDRESSED to off Gerente de Aguas de la Vega Baja, S.A.
ROLE Inmaculada Rebollo Sanchís: Concejala Delegada de Urbanismo @ Ayuntamiento de Torremenuda
`},
	{"spain addressee below the copies", "letter", `
Ayuntamiento de Puertomoro
Expediente: 102/2024

Por la presente solicitamos de ese Servicio que se autorice el dragado de la bocana, dado que
el calado actual impide la salida de la flota en las horas de la marea baja de este invierno.

Atentamente,

Puertomoro, 19 de febrero de 2024
El Alcalde,
Ramiro Cantos Vidaurre

C/c.: Cofradía de Pescadores de Puertomoro

SR. JEFE PROVINCIAL DE COSTAS
`, `
SIGNED typed per Ramiro Cantos Vidaurre
ADDRESSED to off Jefe Provincial de Costas
COPIED org Cofradía de Pescadores de Puertomoro
ROLE Ramiro Cantos Vidaurre: Alcalde @ Ayuntamiento de Puertomoro
`},
	{"chile courtesy of one letter", "letter", `
SERVICIO DE AGUAS LLUVIAS
ORD. N° 2210
SANTIAGO, 15 de diciembre de 2016

DE : RAIMUNDO CIFUENTES LAGOS
     DIRECTOR REGIONAL
A  : SEGÚN DISTRIBUCIÓN

En el marco de la preparación del plan de invierno solicito a Ud. designar una contraparte de
ese municipio, lo que agradeceré informar antes del día 10 de enero del año que viene.

Saluda atentamente a Ud.,

RAIMUNDO CIFUENTES LAGOS
DIRECTOR REGIONAL

DISTRIBUCIÓN:
- I. Municipalidad de Alhué Norte
- L Municipalidad de Pirque Alto
- Oficina de Partes
`, `
SIGNED typed per Raimundo Cifuentes Lagos
ADDRESSED distribution org Municipalidad de Alhué Norte
ADDRESSED distribution org Municipalidad de Pirque Alto
ROLE Raimundo Cifuentes Lagos: Director Regional
`},
	{"colombia title in the header alone", "letter", `
GOBERNACIÓN DEL ALTO CAUCA
CIRCULAR No. 007

PARA:    SECRETARIOS DE DESPACHO, DIRECTORES DE INSTITUTOS REGIONALES Y DEMÁS
         DESCENTRALIZADOS Y GERENTES DE EMPRESAS SOCIALES DEL ESTADO
DE:      SECRETARIO GENERAL
ASUNTO:  REPORTE DE LA VIGENCIA
FECHA:   6 de febrero de 2017

De manera atenta les recuerdo que el plazo para diligenciar el formulario único de reporte de
avances de la gestión vence el próximo 28 de febrero, según lo que está dispuesto.

Cordialmente,

MARCO FIDEL OSPINA GIRALDO
`, `
SIGNED typed per Marco Fidel Ospina Giraldo
ADDRESSED to off Secretarios de Despacho
ADDRESSED to off Directores de Institutos Regionales y Demás Descentralizados
ADDRESSED to off Gerentes de Empresas Sociales del Estado
ROLE Marco Fidel Ospina Giraldo: Secretario General
`},
	{"peru several below each other, the last by their office", "memo", `
MEMORÁNDUM MÚLTIPLE N° 041-2018

A       : CÉSAR AUGUSTO VILLAFUERTE LOLI
          Jefe de la Oficina de Administración
          MILAGROS TASAYCO PEVE
          Jefa de la Oficina de Planeamiento
          JEFES DE OFICINA Y UNIDADES
DE      : HILDA ROJAS LAGOS
          Jefa de la Oficina de Recursos Humanos
FECHA   : 29 de noviembre de 2018

Por medio del presente me dirijo a ustedes con la finalidad de solicitarles que remitan a esta
Oficina la programación de vacaciones del personal a su cargo, conforme al formato adjunto.

Atentamente,

HILDA ROJAS LAGOS
`, `
SIGNED typed per Hilda Rojas Lagos
ADDRESSED to per César Augusto Villafuerte Loli
ADDRESSED to per Milagros Tasayco Peve
ADDRESSED to off Jefes de Oficina y Unidades
ROLE Hilda Rojas Lagos: Jefa de la Oficina de Recursos Humanos
`},
	{"mexico signs below the one who is away", "letter", `
UNIVERSIDAD DE HUAMANTLA
Oficio FL/D/0211/14
Huamantla, 12 de marzo de 2014

DRA. CONSUELO ORENDÁIN MACÍAS
DIRECTORA GENERAL DE REVALIDACIÓN
PRESENTE

Por este conducto le envío un cordial saludo y, al mismo tiempo, me permito remitir a usted los
expedientes de los alumnos que solicitan revalidación para el ciclo de primavera.

ATENTAMENTE

DR. GASPAR LUNA MENESES
DIRECTOR DE LA FACULTAD DE LENGUAS

P. A.

MTRO. NAHÚM ESCOBEDO TLAPALE
SECRETARIO ACADÉMICO
`, `
SIGNED typed per Nahúm Escobedo Tlapale absent Gaspar Luna Meneses
ADDRESSED to per Consuelo Orendáin Macías
ROLE Gaspar Luna Meneses: Director @ Facultad de Lenguas
ROLE Nahúm Escobedo Tlapale: Secretario Académico @ Universidad de Huamantla
`},
	{"spain by delegation in brackets", "letter", `
CONSEJERÍA DE MOVILIDAD DE LA RIBERA

FECHA: 8 de julio de 2020
DESTINATARIO: Asociación de Vecinos Cuesta del Molino

En contestación a su escrito, en el que solicitan la instalación de un reductor de velocidad en
la travesía de la carretera, les comunicamos que no se considera procedente instalarlo.

EL DIRECTOR GENERAL DE INFRAESTRUCTURAS
(P.D. Resolución de 14 de agosto de 2019)

Firmado por: EUTIMIO BARRAGÁN COTELO
`, `
SIGNED electronic per Eutimio Barragán Cotelo
ADDRESSED to org Asociación de Vecinos Cuesta del Molino
ROLE Eutimio Barragán Cotelo: Director General de Infraestructuras @ Consejería de Movilidad de la Ribera
`},
	{"costa rica copies that end with the archive", "letter", `
14 de setiembre de 2016
SC-0941-2016

Licenciado
Ronulfo Ugalde Barrantes
Director de Hacienda Municipal

Estimado señor:

Para los fines legales correspondientes le transcribo el artículo sétimo del acta de la sesión
ordinaria que el Concejo Municipal celebró el lunes 12 de setiembre del año que corre.

Atentamente,

Marjorie Quesada Umaña
Secretaria a.i. Concejo Municipal

C. Auditoría Interna
   Archivo.-
`, `
SIGNED typed per Marjorie Quesada Umaña
ADDRESSED to per Ronulfo Ugalde Barrantes
COPIED org Auditoría Interna
ROLE Marjorie Quesada Umaña: Secretaria a.i. @ Concejo Municipal
`},
	{"several greeted over Presente", "letter", `
UNIVERSIDAD DEL ESTRECHO
Prorrectoría

Punta Delgada, septiembre 7 de 2017
PR 188/2017

Señoras y señores
Decanas y Decanos de Facultad
Directoras y Directores de Instituto
Presente

Estimadas y estimados colegas:

Conforme a lo resuelto en su última sesión, les recuerdo que las propuestas de plazas para el
proceso de jerarquización deben ingresar a esta Prorrectoría a más tardar el viernes 29.

Sin otro particular, los saluda cordialmente,

Elisa Monreal Vergara
Prorrectora
`, `
SIGNED typed per Elisa Monreal Vergara
ADDRESSED to off Decanas y Decanos de Facultad
ADDRESSED to off Directoras y Directores de Instituto
ROLE Elisa Monreal Vergara: Prorrectora @ Universidad del Estrecho
`},
	{"one word behind what one calls several, a list of ordinary words", "letter", `
MINISTERIO DE ESCUELAS
CIRCULAR N° 5
MALLECURA, 29 de marzo de 2005

DE : FRESIA OLIVARES ROJAS
     DIRECTORA PROVINCIAL
A  : SRES. PROVEEDORES

Comunico a Uds. que los textos escolares de enseñanza básica pueden retirarse en el local de
este Departamento desde el día 4 de abril, con la nómina de matrícula de la escuela timbrada.

Saluda atentamente a Uds.,

FRESIA OLIVARES ROJAS
DIRECTORA PROVINCIAL

DISTRIBUCIÓN:
- Establecimientos Educacionales
- Seremi de Vivienda
- Archivo
`, `
SIGNED typed per Fresia Olivares Rojas
ADDRESSED to org Proveedores
COPIED org Establecimientos Educacionales
COPIED off Seremi de Vivienda
ROLE Fresia Olivares Rojas: Directora Provincial
`},
	{"colombia copies numbered below the enclosure", "letter", `
Pupialito, 17 de abril de 2018
Oficio HCM - 056

Doctor
CAMILO ERNESTO ROSERO DELGADO
Gobernador del Departamento de Nariñal
E.   S.   D.

ASUNTO: Traslado de proposición No. 011 de 2018

Respetuoso saludo:

Comedidamente me permito dar traslado de la proposición aprobada en la sesión plenaria del 13 de
abril, mediante la cual la Corporación solicita el nombramiento de los tres docentes que faltan.

Atentamente,

EDILBERTO CUASPUD ROJAS
Presidente Concejo Municipal

Anexo: Lo enunciado en tres (3) folios

Copia a: 1. Procuraduría Regional
         2. Defensoría del Pueblo
`, `
SIGNED typed per Edilberto Cuaspud Rojas
ADDRESSED to per Camilo Ernesto Rosero Delgado
COPIED org Procuraduría Regional
COPIED org Defensoría del Pueblo
ROLE Camilo Ernesto Rosero Delgado: Gobernador del Departamento de Nariñal
ROLE Edilberto Cuaspud Rojas: Presidente @ Concejo Municipal
`},
}
