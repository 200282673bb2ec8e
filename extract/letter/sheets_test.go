package letter_test

import "testing"

// sheets are invented papers of offices and unions in Spanish whose lists and forms of
// address stand as such offices set them.
var sheets = []struct{ name, kind, text, want string }{
	{"greeted again by given names", "letter", `
CORPORACIÓN DEL HUMEDAL

Lagarta, 19 de mayo de 2021

Doctora
LUZ MARINA PINZÓN ACEVAL
Personera Municipal
Lagarta

Asunto: Respuesta a su queja

Cordial saludo, doctora Luz Marina:

En atención a la queja del asunto, informamos que el terreno fue visitado el martes y que la
tala no alcanzó la orilla del humedal, según consta en el informe que se acompaña.

Cordialmente,


FREDY GUATAVO LARA
Subdirector de Humedales
`, `
SIGNED typed per Fredy Guatavo Lara
ADDRESSED to per Luz Marina Pinzón Aceval
ROLE Fredy Guatavo Lara: Subdirector de Humedales @ Corporación del Humedal
ROLE Luz Marina Pinzón Aceval: Personera Municipal
`},
	{"a ministry's office between dashes", "letter", `
EMBAJADA DE LA REPÚBLICA DE LORVIA

N.V. 88/2018

La Embajada de la República de Lorvia saluda muy atentamente al Honorable Ministerio de
Relaciones Exteriores – Dirección de Asuntos Consulares – y tiene el honor de referirse a la
visita de los pescadores, que comenzará el lunes.

La Embajada de la República de Lorvia aprovecha la oportunidad para reiterar al Honorable
Ministerio las seguridades de su más alta y distinguida consideración.

Montelindo, 15 de mayo de 2018

AL HONORABLE
MINISTERIO DE RELACIONES EXTERIORES
DIRECCIÓN DE ASUNTOS CONSULARES
CIUDAD
`, `
ADDRESSED to org Ministerio de Relaciones Exteriores
`},
	{"copies of bodies that dashes part", "letter", `
CONSEJERÍA DE MONTES

Lagarta, 6 de octubre de 2014

Sr. Alcalde de Lagarta

Adjunto se da traslado del informe emitido en relación con la ocupación temporal, a fin de que
en el plazo de diez días formule las alegaciones que estime oportunas.

Atentamente,


Leandro Pascual Ibeas
Director de Montes

C/c: Servicio de Vías Pecuarias – Áridos Lagarta, S.L. – Guardería Forestal
`, `
SIGNED typed per Leandro Pascual Ibeas
ADDRESSED to off Alcalde de Lagarta
COPIED org Guardería Forestal
COPIED org Servicio de Vías Pecuarias
COPIED org Áridos Lagarta, S.L.
ROLE Leandro Pascual Ibeas: Director de Montes @ Consejería de Montes
`},
	{"an office that keeps papers, with the act that says so", "letter", `
DIRECCIÓN DE PARQUES

Lagarta, 6 de octubre de 2014

Sr. Alcalde de Lagarta

Adjunto se da traslado del informe emitido en relación con la ocupación temporal, a fin de que
en el plazo de diez días formule las alegaciones que estime oportunas.

Saluda atentamente a usted,


Leandro Pascual Ibeas
Jefe de Parques

Distribución:
- Museo de la Sal
- Oficina de Partes Ley 20.111
`, `
SIGNED typed per Leandro Pascual Ibeas
ADDRESSED to off Alcalde de Lagarta
COPIED org Museo de la Sal
ROLE Leandro Pascual Ibeas: Jefe de Parques @ Dirección de Parques
`},
	{"the head names who signs, the foot the title", "letter", `
UNIVERSIDAD DE ALCORNOCAL                      Código Seguro de Verificación: ABCD-1234
Gerencia                                       Firmado por: BARCALA ULLOA, PILAR - Gerente
                                               Fecha: 11/02/2021 13:05:41

Sra. Dña. Elvira Casares Montoya
Vicedecana de Estudiantes

Estimada vicedecana:

En contestación a su escrito, relativo al mobiliario de la sala de estudio, le comunico que se ha
encargado a los carpinteros la sustitución de las mesas.

Reciba un cordial saludo.

LA GERENTE
(Documento firmado electrónicamente)

Cc: Diputada Provincial Marcela Rubiona; Síndico del Claustro, señor Libardo Tambre
`, `
SIGNED electronic per Pilar Barcala Ulloa
ADDRESSED to per Elvira Casares Montoya
COPIED per Libardo Tambre
COPIED per Marcela Rubiona
ROLE Elvira Casares Montoya: Vicedecana de Estudiantes
ROLE Libardo Tambre: Síndico del Claustro
ROLE Marcela Rubiona: Diputada Provincial
ROLE Pilar Barcala Ulloa: Gerente @ Universidad de Alcornocal
`},
	{"copies between slashes, the archive the last", "letter", `
CONSEJERÍA DE MONTES

Lagarta, 6 de octubre de 2014

Sr. Alcalde de Lagarta

Adjunto se da traslado del informe emitido en relación con la ocupación temporal, a fin de que
en el plazo de diez días formule las alegaciones que estime oportunas.

Atentamente,


Leandro Pascual Ibeas
SUBGERENTE DE MONTES (e)
CXP 11223

C.c.: Gerencia Comarcal / Oficina de Participación Vecinal / Archivo
`, `
SIGNED typed per Leandro Pascual Ibeas
ADDRESSED to off Alcalde de Lagarta
COPIED org Gerencia Comarcal
COPIED org Oficina de Participación Vecinal
ROLE Leandro Pascual Ibeas: SUBGERENTE DE MONTES (e) @ Consejería de Montes
`},
	{"addressees of a kind on two lines", "letter", `
CIRCULAR N° 003

PARA:     ALCALDES MUNICIPALES, SECRETARIOS DE SALUD, RECTORES DE
          INSTITUCIONES EDUCATIVAS Y GERENTES DE HOSPITALES
FECHA:    16 de abril de 2024
ASUNTO:   Prevención de plagas

Ante el incremento de los casos notificados en la ribera, se imparten las siguientes instrucciones
para todos los establecimientos.

Cordialmente,


EDNA CULMATO TIQUE
Gerente
`, `
SIGNED typed per Edna Culmato Tique
ADDRESSED to off Alcaldes Municipales
ADDRESSED to off Gerentes de Hospitales
ADDRESSED to off Rectores de Instituciones Educativas
ADDRESSED to off Secretarios de Salud
ROLE Edna Culmato Tique: Gerente
`},
	{"a body below an acting holder's title", "letter", `
Lagarta, 6 de octubre de 2014

Sr. Alcalde de Lagarta

Adjunto se da traslado del informe emitido en relación con la ocupación temporal, a fin de que
en el plazo de diez días formule las alegaciones que estime oportunas.

Cordialmente,


Leandro Pascual Ibeas
Gerente General (E)
Empresa de Acueducto de Sogabuela S.A.
`, `
SIGNED typed per Leandro Pascual Ibeas
ADDRESSED to off Alcalde de Lagarta
ROLE Leandro Pascual Ibeas: Gerente General (E) @ Empresa de Acueducto de Sogabuela S.A.
`},
	{"a body and its own part between slashes", "letter", `
CONSEJERÍA DE MONTES

Lagarta, 6 de octubre de 2014

Sr. Alcalde de Lagarta

Adjunto se da traslado del informe emitido en relación con la ocupación temporal, a fin de que
en el plazo de diez días formule las alegaciones que estime oportunas.

Atentamente,


Leandro Pascual Ibeas
Director de Montes

C/c: Fundación Ribera / Área de Comunicación
`, `
SIGNED typed per Leandro Pascual Ibeas
ADDRESSED to off Alcalde de Lagarta
COPIED org Fundación Ribera
ROLE Leandro Pascual Ibeas: Director de Montes @ Consejería de Montes
`},
	{"signers in two columns, people among bodies", "press_release", `
COMUNICADO

Las organizaciones abajo firmantes expresamos nuestro rechazo al cierre del pozo y exigimos a la
autoridad una mesa de diálogo.

Lagarta, 22 de marzo de 2024.

Firman:
Colectivo Ribera Clara                  Mtra. Elsa Quintanar, investigadora
Barrio Unido de San Telmo, A.C.         Dr. Froylán Barajas
Consejo de Pueblos del Llano            Sindicato de Trabajadores del Temporal
`, `
SIGNED typed org Barrio Unido de San Telmo, A.C.
SIGNED typed org Colectivo Ribera Clara
SIGNED typed org Consejo de Pueblos del Llano
SIGNED typed org Sindicato de Trabajadores del Temporal
SIGNED typed per Elsa Quintanar
SIGNED typed per Froylán Barajas
ROLE Elsa Quintanar: investigadora
`},
}

func TestSheets(t *testing.T) {
	for _, c := range sheets {
		t.Run(c.name, func(t *testing.T) { checkTyped(t, c.text, c.kind, c.want) })
	}
}
