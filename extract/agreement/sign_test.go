package agreement

import "testing"

// TestSignaturePages: marks of signing, who only witnesses, whose name an annex
// has, and for whom each signs.
// TestEmptyMark: a mark of signing with nothing behind it names nobody.
func TestEmptyMark(t *testing.T) {
	if got := signers(read(clause + "Signature: ____________________\nName:\nTitle:")); got != "" {
		t.Error(got)
	}
}

func TestSignaturePages(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an office, marks, initials", `CONTRATO No. 12 DE 2019 SUSCRITO ENTRE EL MUNICIPIO DE LA SIERRA Y LA CORPORACIÓN AGUA VIVA

Entre los suscritos a saber: ONÉSIMO CHAPARRO OTÁLORA, mayor de edad, en su calidad de Alcalde Municipal, quien en
adelante se denominará EL MUNICIPIO, de una parte; y de la otra, la CORPORACIÓN AGUA VIVA, representada por su
Directora, ANA GIL RUIZ, quien en adelante se denominará EL CONTRATISTA, hemos acordado:

Para constancia se firma en La Sierra.

EL MUNICIPIO,                           EL CONTRATISTA,
(Fdo.)                                  (Fdo.)
ONÉSIMO CHAPARRO OTÁLORA                ANA GIL RUIZ
Alcalde Municipal                       Directora
`, `conformed Ana Gil Ruiz, Directora <Corporación Agua Viva>
conformed Onésimo Chaparro Otálora, Alcalde Municipal <Municipio de la Sierra>
for Corporación Agua Viva: Ana Gil Ruiz, Directora
for Municipio de la Sierra: Onésimo Chaparro Otálora, Alcalde Municipal
party Corporación Agua Viva
party Municipio de la Sierra`},
		{"a party's name on two lines above its signer", `CONVENIO ENTRE EL AYUNTAMIENTO DE ORIA Y LA COFRADÍA DE PESCADORES SAN TELMO

De una parte, D. Ramiro Gil Sosa, Alcalde del AYUNTAMIENTO DE ORIA.

De otra, D. Pablo Soto Rey, Patrón Mayor de la COFRADÍA DE PESCADORES SAN TELMO.

Y en prueba de conformidad, firman el presente convenio en Oria, a 15 de marzo de 2018.

Por el Ayuntamiento de                  Por la Cofradía de
Oria                                    Pescadores San Telmo


Fdo.: D. Ramiro Gil Sosa                Fdo.: D. Pablo Soto Rey
`, `conformed Pablo Soto Rey, Patrón Mayor <Cofradía de Pescadores San Telmo>
conformed Ramiro Gil Sosa, Alcalde <Ayuntamiento de Oria>
for Ayuntamiento de Oria: Ramiro Gil Sosa, Alcalde
for Cofradía de Pescadores San Telmo: Pablo Soto Rey, Patrón Mayor
party Ayuntamiento de Oria
party Cofradía de Pescadores San Telmo`},
		{"attested, and an exhibit", `This Agreement is made by and between ROWAN COUNTY DISTRICT, a district (the "District"), and ELM COACHWORKS, INC., a
Virginia corporation (the "Contractor").

IN WITNESS WHEREOF, the parties have executed this Agreement.

ROWAN COUNTY DISTRICT
By: /s/ Wanda Sizemore
Wanda Sizemore
Chairperson

ATTEST:
/s/ Lorraine Day
Lorraine Day, Clerk of the Board

ELM COACHWORKS, INC.
By: /s/ Curtis Belcher
Curtis Belcher
Vice President

EXHIBIT A

Lead
Gordon Pell
`, `conformed Curtis Belcher, Vice President <Elm Coachworks, Inc.>
conformed Wanda Sizemore, Chairperson <Rowan County District>
party Elm Coachworks, Inc.
party Rowan County District`},
		{"printed by a gazette", `CONVENIO QUE CELEBRAN POR UNA PARTE LA SECRETARÍA DE RIEGO, EN ADELANTE "LA SECRETARÍA", Y POR LA OTRA EL MUSEO DEL
FUEGO, A.C., EN ADELANTE "EL MUSEO", CONFORME A LOS SIGUIENTES ANTECEDENTES:

Enteradas las partes, lo firman en Puebla.

Por la Secretaría: la Secretaria de Riego, Yolanda Ruiz Paz.- Rúbrica.- Por el Museo: el Apoderado Legal, Genaro Soto Gil.- Rúbrica.
`, `conformed Genaro Soto Gil, Apoderado Legal <Museo del Fuego, A.C.>
conformed Yolanda Ruiz Paz, Secretaria de Riego <Secretaría de Riego>
party Museo del Fuego, A.C.
party Secretaría de Riego`},
		{"a table with a label for each row", `SERVICE AGREEMENT between Thornbeck Borough Council ("the Council") and Elm Care Limited ("the Provider").

Signed on behalf of the Council

Signature        M. Oyelaran
Name             Marcus Oyelaran
Position         Director of Adult Services
`, `party Elm Care Limited
party Thornbeck Borough Council
typed Marcus Oyelaran, Director of Adult Services <Thornbeck Borough Council>`},
		{"two names with their titles below in each column", `CONVENIO ESPECÍFICO DE COLABORACIÓN

Convenio que celebran por una parte el Instituto de Aguas del Valle, en lo sucesivo "EL INSTITUTO", representado por su
Presidenta, Brenda Gil Mora; y por la otra parte la Universidad del Valle, en lo sucesivo "LA UNIVERSIDAD", representada
por su Rector, Arturo Soto Téllez, al tenor de las cláusulas siguientes.

Leído que fue, lo firman por duplicado en Almorán.

POR "EL INSTITUTO"                      POR "LA UNIVERSIDAD"

BRENDA GIL MORA                         ARTURO SOTO TÉLLEZ
PRESIDENTA                              RECTOR

SAÚL MEZA RÍOS                          ANA LILIA PARDO RUIZ
SECRETARIO EJECUTIVO                    ABOGADA GENERAL
`, `for Instituto de Aguas del Valle: Brenda Gil Mora, Presidenta
for Universidad del Valle: Arturo Soto Téllez, Rector
party Instituto de Aguas del Valle
party Universidad del Valle
typed Ana Lilia Pardo Ruiz, Abogada General <Universidad del Valle>
typed Arturo Soto Téllez, RECTOR <Universidad del Valle>
typed Brenda Gil Mora, Presidenta <Instituto de Aguas del Valle>
typed Saúl Meza Ríos, Secretario Ejecutivo <Instituto de Aguas del Valle>`},
		{"bodies that agree", `ACUERDO DE COOPERACIÓN

La Red de Bibliotecas del Valle, la Fundación Letra Viva y el Sindicato de Profesores Rurales acuerdan lo siguiente:

1. Sumar esfuerzos para el fomento de la lectura en las escuelas de la provincia.
`, `party Fundación Letra Viva
party Red de Bibliotecas del Valle
party Sindicato de Profesores Rurales`},
		{"a name that a narrow column breaks behind a small word", `CONVENIO DE COLABORACIÓN

REUNIDOS: De una parte, D.ª Edurne Sagarna Olano, Rectora de la Universidad del Llano, en representación de la misma. De
otra, D. Pere Vilar i Soler, en calidad de apoderado de la Fundación Letra Viva, ACUERDAN lo siguiente:

Primero. Compartir sus fondos.

Y en prueba de conformidad, lo firman.

Por la Universidad del Llano            Por la Fundación Letra Viva
Fdo.: Edurne Sagarna Olano              Fdo.: Pere Vilar i
                                        Soler
`, `conformed Edurne Sagarna Olano, Rectora <Universidad del Llano>
conformed Pere Vilar i Soler, apoderado <Fundación Letra Viva>
for Fundación Letra Viva: Pere Vilar i Soler, apoderado
for Universidad del Llano: Edurne Sagarna Olano, Rectora
party Fundación Letra Viva
party Universidad del Llano`},
		{"names over their parties, and a supervisor below", `ACTA DE LIQUIDACIÓN DEL CONVENIO No. 10 DE 2019

Entre los suscritos a saber, JAIRO CUBIDES TORO, Secretario de Educación, obrando en nombre y representación del
DEPARTAMENTO DEL ALTO RÍO, que en adelante se llamará EL DEPARTAMENTO, y LUZ GUARNIZO PEÑA, Rectora de la UNIVERSIDAD
DEL LLANO, que en adelante se llamará LA UNIVERSIDAD, se procede a liquidar el convenio.

JAIRO CUBIDES TORO                      LUZ GUARNIZO PEÑA
Por EL DEPARTAMENTO                     Por LA UNIVERSIDAD

OSCAR BELTRÁN ROA
Supervisor
`, `for Departamento del Alto Río: Jairo Cubides Toro, Secretario de Educación
for Universidad del Llano: Luz Guarnizo Peña, Rectora
party Departamento del Alto Río
party Universidad del Llano
typed Jairo Cubides Toro, Secretario de Educación <Departamento del Alto Río>
typed Luz Guarnizo Peña, Rectora <Universidad del Llano>`},
	}
	for _, tt := range tests {
		if got := told(read(tt.text)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}
