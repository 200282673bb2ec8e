package agreement

import (
	"strings"
	"testing"

	"legajo/extract"
)

// TestContracts: how contracts and convenios of several countries name who is bound,
// who acts for them and who signs.
func TestContracts(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a gazette prints the signers, for whom each signs before commas", `En Elmo, a 3 de mayo de 2018.

REUNIDOS

De una parte, el Instituto de Aguas de Elmo (en adelante, «IAE»), representado por su Directora, doña Elvira Montt
Rojas, nombrada por Decreto 12/2016, de 4 de junio.

De otra parte, Servicios y Obras para la Ribera y los Canales, S.A. (en adelante, «RICANAL»), representada por su
Presidente, don Ramiro Gil Sosa.

CLÁUSULAS

Primera. Objeto. La limpieza de los canales.

Por el Instituto de Aguas de Elmo, la Directora, Elvira Montt Rojas.–Por Servicios y Obras para la Ribera y los
Canales, S.A., el Presidente, Ramiro Gil Sosa.
`, `2018-05-03
for Instituto de Aguas de Elmo: Elvira Montt Rojas, Directora
for Servicios y Obras para la Ribera y los Canales, S.A.: Ramiro Gil Sosa, Presidente
party Instituto de Aguas de Elmo
party Servicios y Obras para la Ribera y los Canales, S.A.
typed Elvira Montt Rojas, Directora <Instituto de Aguas de Elmo>
typed Ramiro Gil Sosa, Presidente <Servicios y Obras para la Ribera y los Canales, S.A.>`},
		{"who assists, listed, and those of whom a gazette says for whom only the first signs", `ACUERDO DE COORDINACIÓN QUE CELEBRAN LA COMISIÓN NACIONAL PARA EL DESARROLLO DE LOS PUERTOS, A LA QUE EN LO SUCESIVO SE
DENOMINARÁ "LA COMISIÓN", REPRESENTADA POR SU DIRECTOR GENERAL, RAMIRO GIL SOSA, ASISTIDO POR ELVIRA MONTT ROJAS,
TITULAR DE LA UNIDAD DE ENLACE; Y EL GOBIERNO DEL ESTADO DE ELMO, EN ADELANTE "EL ESTADO", REPRESENTADO POR SU
GOBERNADORA, LICENCIADA CLOTILDE BÁEZ MONTERO, ASISTIDA POR EL DOCTOR EN DERECHO ANSELMO QUIROGA FERRER,
SECRETARIO GENERAL DE GOBIERNO; EL LICENCIADO HERNÁN DUQUE LEAL, SECRETARIO DE OBRAS; Y LA MAESTRA MARTHA CORREA DÍAZ, VOCAL EJECUTIVA DEL
CONSEJO ESTATAL DE PUERTOS; AL TENOR DE LAS SIGUIENTES CLÁUSULAS:

PRIMERA. Objeto. Dragar la barra.

Leído que fue, lo firman en Elmo, el 3 de mayo de 2018.- Por la Comisión: el Director General, Ramiro Gil Sosa.- Rúbrica.-
La Titular de la Unidad, Elvira Montt Rojas.- Rúbrica.- Por el Estado: la Gobernadora, Clotilde Báez Montero.- Rúbrica.-
El Secretario de Finanzas, Anselmo Quiroga Ferrer.- Rúbrica.- La Subsecretaria, Olga Peralta Ruiz.- Rúbrica.
`, `2018-05-03
conformed Anselmo Quiroga Ferrer, Secretario de Finanzas <Gobierno del Estado de Elmo>
conformed Clotilde Báez Montero, Gobernadora <Gobierno del Estado de Elmo>
conformed Elvira Montt Rojas, Titular de la Unidad <Comisión Nacional para el Desarrollo de los Puertos>
conformed Olga Peralta Ruiz, Subsecretaria <Gobierno del Estado de Elmo>
conformed Ramiro Gil Sosa, Director General <Comisión Nacional para el Desarrollo de los Puertos>
for Comisión Nacional para el Desarrollo de los Puertos: Elvira Montt Rojas, Titular de la Unidad de Enlace
for Comisión Nacional para el Desarrollo de los Puertos: Ramiro Gil Sosa, Director General
for Gobierno del Estado de Elmo: Anselmo Quiroga Ferrer, Secretario General de Gobierno
for Gobierno del Estado de Elmo: Clotilde Báez Montero, Gobernadora
for Gobierno del Estado de Elmo: Hernán Duque Leal, Secretario de Obras
for Gobierno del Estado de Elmo: Martha Correa Díaz, Vocal Ejecutiva del Consejo Estatal de Puertos
party Comisión Nacional para el Desarrollo de los Puertos
party Gobierno del Estado de Elmo`},
		{"a firm's whole name in quotes, what it does listed in it", `CONTRATO QUE CELEBRAN POR UNA PARTE EL MUNICIPIO DE ELMO, REPRESENTADO POR ELVIRA MONTT ROJAS, EN SU CARÁCTER DE
PRESIDENTA MUNICIPAL, Y POR LA OTRA PARTE LA EMPRESA DENOMINADA "OBRAS, PROYECTOS Y SUPERVISIÓN, S.A. DE C.V.", EN LO
SUCESIVO "EL CONTRATISTA", REPRESENTADA POR RAMIRO GIL SOSA, EN SU CARÁCTER DE ADMINISTRADOR ÚNICO, AL TENOR DE LAS
SIGUIENTES CLÁUSULAS:
`, `for Municipio de Elmo: Elvira Montt Rojas, Presidenta Municipal
for Obras, Proyectos y Supervisión, S.A. de C.V.: Ramiro Gil Sosa, Administrador Único
party Municipio de Elmo
party Obras, Proyectos y Supervisión, S.A. de C.V.`},
		{"numbers that identify people, and no title of theirs", `CONTRATO DE SERVICIOS

Entre la Sra. ELVIRA MONTT ROJAS DNI 12.345.678, domiciliada en Elmo, en adelante LA PRESTADORA, y AGRO RIBERA 12, C.A.,
representada en este acto por su presidente, señor Ramiro Gil Sosa, titular de la cédula de identidad N° 9.876.543, y por
la ciudadana Clotilde Báez Montero, titular de la cédula de identidad N° 8.765.432, en adelante LA EMPRESA, convienen en
celebrar el presente contrato:
`, `for Agro Ribera 12, C.A.: Ramiro Gil Sosa, presidente
party Agro Ribera 12, C.A.
party Elvira Montt Rojas`},
		{"two who represent one, each behind by", `CONTRATO DE CONCESIÓN

Entre la MUNICIPALIDAD DE ELMO, representada por su Alcaldesa Elvira Montt Rojas, y la sociedad PUERTO RIBERA S.A.,
representada por Ramiro Gil Sosa, identificado con DNI N° 12345678 y por Jorge Báez Montero, identificado con
DNI N° 87654321, se conviene lo siguiente:
`, `for Municipalidad de Elmo: Elvira Montt Rojas, Alcaldesa
for Puerto Ribera S.A.: Jorge Báez Montero, 
for Puerto Ribera S.A.: Ramiro Gil Sosa, 
party Municipalidad de Elmo
party Puerto Ribera S.A.`},
		{"in what capacity, up to the words that are no title", `CONVENIO

Entre los suscritos ELVIRA MONTT ROJAS, en su carácter de Gerente General actúa en nombre y representación legal de
AGUAS DE ELMO S.A. E.S.P., que se denominará LA EMPRESA, y por la otra RAMIRO GIL SOSA, Subsecretario del Ministerio de
Riego y Fomento Rural en virtud de su nombramiento por el Decreto 21, en adelante EL MINISTERIO, acuerdan:
`, `for Aguas de Elmo S.A. E.S.P.: Elvira Montt Rojas, Gerente General
for Ministerio de Riego y Fomento Rural: Ramiro Gil Sosa, Subsecretario
party Aguas de Elmo S.A. E.S.P.
party Ministerio de Riego y Fomento Rural`},
		{"an office alone, whose body the title names; a gazette in quotes is no short name", `Adenda de prórroga al convenio entre la Administración General del Estado, a través de la Presidencia del Consejo
Superior Hidráulico, y la Administración de la Comunidad Autónoma de las Islas Bajas, a través de la Consejería de Medio
Ambiente y Territorio, por el que la Comunidad Autónoma de las Islas Bajas se integra en el Sistema de Aguas

En Elmo, a 3 de mayo de 2018.

REUNIDOS

De una parte, don Ramiro Gil Sosa, Subsecretario del Ministerio de Riego y Fomento Rural en virtud de su nombramiento
por el Real Decreto 854/2014, de 27 de agosto, y como presidente del Consejo Superior Hidráulico.

De otra parte, don Anselmo Quiroga Ferrer, Consejero de Vivienda y Territorio, en virtud de su nombramiento por el
Decreto 7/2014, de 18 de julio, de la Presidenta de las Islas Bajas, publicado en el «Boletín Oficial de las Islas Bajas»
n.º 95, de 19 de julio de 2014.

EXPONEN

Que con fecha 4 de junio de 2015 se suscribió el Convenio entre la Administración General del Estado y la Comunidad
Autónoma de las Islas Bajas.
`, `2018-05-03
amends 2015-06-04
for Administración de la Comunidad Autónoma de las Islas Bajas: Anselmo Quiroga Ferrer, Consejero de Vivienda y Territorio
for Ministerio de Riego y Fomento Rural: Ramiro Gil Sosa, Subsecretario
party Administración de la Comunidad Autónoma de las Islas Bajas
party Ministerio de Riego y Fomento Rural`},
		{"a name with and, which a cover has on a line", `MEMORANDUM OF UNDERSTANDING

BETWEEN

FRIENDS OF ELMSHIRE AND ROWANSHIRE

AND

HOLM CITY COUNCIL

This Memorandum is between the Friends of Elmshire and Rowanshire (charity number 123456) ("Friends") and Holm City
Council ("Council") about the fund.

Signed for and on behalf of Friends of Elmshire and Rowanshire

Name: Nora Whitlock
Position: Chief Executive
Date: 3 May 2018
`, `2018-05-03
party Friends of Elmshire and Rowanshire
party Holm City Council
typed Nora Whitlock, Chief Executive <Friends of Elmshire and Rowanshire>`},
		{"a firm that says behind a comma what it is, a body of two matters, an office of state", `Convenio entre el Ministerio de Puertos y la Fábrica Nacional de Vidrio y Loza-Casa de Elmo, con Ribalta, para la escolta

14 de diciembre de 2017.

REUNIDOS

De una parte, don Ramiro Gil Sosa, Secretario de Estado de Riberas, nombrado por Real Decreto 84/2016, de 17 de enero.

De otra parte, doña Elvira Montt Rojas, en nombre y representación de la Fábrica Nacional de Vidrio y Loza-Casa de
Elmo (en adelante, FNV), en su calidad de Directora General.

Y de otra, don Anselmo Quiroga Ferrer, en nombre y representación de Ribalta, Sociedad Gestora de Fondos de Obras, SAU (en
adelante, Ribalta), como Presidente de la misma.
`, `2017-12-14
for Fábrica Nacional de Vidrio y Loza-Casa de Elmo: Elvira Montt Rojas, Directora General
for Ministerio de Puertos: Ramiro Gil Sosa, Secretario de Estado de Riberas
for Ribalta, Sociedad Gestora de Fondos de Obras, SAU: Anselmo Quiroga Ferrer, Presidente
party Fábrica Nacional de Vidrio y Loza-Casa de Elmo
party Ministerio de Puertos
party Ribalta, Sociedad Gestora de Fondos de Obras, SAU`},
		{"and before of within a name, those who represent below a title, letters of two words", `MEMORANDO DE ENTENDIMIENTO ENTRE LA UNIÓN DE PUERTOS DEL SUR (UNIPUR) Y LA CORPORACIÓN DE RIBERAS Y DE CANALES (CR SUR)

La Unión de Puertos del Sur, en adelante "UNIPUR", representada por la Presidenta Pro Tempore del Consejo de Puertos, Elvira
Montt Rojas, y la Corporación de Riberas y de Canales, en adelante "CR SUR", representada por su Presidente, Ramiro Gil Sosa,

ACUERDAN:

Firmado en Elmo, a los seis días del mes de diciembre de 2022, en dos ejemplares originales.

Por la CR SUR

Ramiro Gil Sosa
Presidente
`, `2022-12-06
for Corporación de Riberas y de Canales: Ramiro Gil Sosa, Presidente
for Unión de Puertos del Sur: Elvira Montt Rojas, Presidenta Pro Tempore del Consejo de Puertos
party Corporación de Riberas y de Canales
party Unión de Puertos del Sur
typed Ramiro Gil Sosa, Presidente <Corporación de Riberas y de Canales>`},
		{"two who represent one together, and an address that is no party", `CONVENIO DE INVERSIÓN

que celebran de una parte el MINISTERIO DEL AGUA Y FOMENTO RURAL, en adelante LA ENTIDAD, representado por la señora
Ministra Elvira Montt Rojas; y de otra parte COMPAÑÍA RIBERA S.A., con domicilio en Av. del Puerto N° 55, Provincia y
Departamento de Elmo, representada por sus Representantes Legales, señor Ramiro Gil Sosa, con DNI N° 31622928, y señor
Jorge Báez Montero, con DNI N° 07631252, a quien en adelante se le denominará LA EMPRESA.
`, `for Compañía Ribera S.A.: Jorge Báez Montero, 
for Compañía Ribera S.A.: Ramiro Gil Sosa, Representantes Legales
for Ministerio del Agua y Fomento Rural: Elvira Montt Rojas, Ministra
party Compañía Ribera S.A.
party Ministerio del Agua y Fomento Rural`},
		{"a firm behind its kind, and a person whom a number identifies", `CONTRATO DE APRENDIZAJE

Entre los suscritos a saber ELVIRA MONTT ROJAS, identificada con la cédula de ciudadanía No. 79756755, actuando como
Representante Legal de la Empresa SOLUCIONES RIBERA S.A. NIT 800199453 quien se denominará EMPRESA y CLOTILDE BÁEZ MONTERO
identificada con cédula de ciudadanía No 1070945112, quien se denominará el APRENDIZ, se suscribe el presente contrato.
`, `for Soluciones Ribera S.A.: Elvira Montt Rojas, Representante Legal
party Clotilde Báez Montero
party Soluciones Ribera S.A.`},
		{"a body by its kind alone, which the title names, and one of two matters and two places", `CONVENIO ENTRE EL AYUNTAMIENTO DE ELMO Y LA ASOCIACIÓN DE PEQUEÑOS Y MEDIANOS TALLERES DE ELMO Y COMARCA.

Elmo, con efectos de veintiocho de junio de dos mil veintiuno.

De una parte D. Ramiro Gil Sosa, Alcalde de Elmo, actuando en nombre y representación del Ayuntamiento, en virtud de lo
dispuesto en el artículo 21 de la Ley 7/1985, asistido de la Sra. Secretaria de la Corporación, Dña. Clotilde Báez Montero.

Y de otra parte, Dña. Elvira Montt Rojas, con DNI nº 22123456J, en calidad de Presidenta y en representación de la
Asociación de Pequeños y Medianos Talleres de Elmo y Comarca con CIF G-03123456.

Reconociendo ambas partes, mutua capacidad.
`, `2021-06-28
for Asociación de Pequeños y Medianos Talleres de Elmo y Comarca: Elvira Montt Rojas, Presidenta
for Ayuntamiento de Elmo: Ramiro Gil Sosa, Alcalde de Elmo
party Asociación de Pequeños y Medianos Talleres de Elmo y Comarca
party Ayuntamiento de Elmo`},
		{"and before of in a title in capitals", `MEMORANDO DE ENTENDIMIENTO ENTRE EL MINISTERIO DE RIBERAS Y DE CANALES DE LA REPÚBLICA DE ELMO Y LA UNIÓN DE PUERTOS (UNIPUR)

Las partes acuerdan colaborar.
`, `party Ministerio de Riberas y de Canales de la República de Elmo
party Unión de Puertos`},
		{"a firm whose name begins with a number", `LEASE AGREEMENT

THIS LEASE is made as of May 3, 2018, by and between (i) 1335 HOLM LLC, a Maryland limited liability company ("Landlord"),
indirect successor in interest to ELM ASSOCIATES ("EA"), and (ii) ROWAN COUNTY, a body corporate and politic ("Tenant").
`, `2018-05-03
party 1335 Holm LLC
party Rowan County`},
		{"one who signs for two", `AMENDMENT TO LEASE

This Amendment is made as of May 3, 2018 by and between ELM COURT, INC., a Maryland corporation ("Landlord"), HOLM WORKS,
L.L.C. ("New Landlord") and ROWAN BANK, a national bank ("Tenant").

IN WITNESS WHEREOF, the parties have executed this Amendment.

ELM COURT, INC.

By: /s/ Ned Holm
Name: Ned Holm
Title: President

HOLM WORKS, L.L.C.

By: /s/ Ned Holm
Name: Ned Holm
Title: Managing Member

ROWAN BANK

By: /s/ Nora Whitlock
Name: Nora Whitlock
Title: Vice President
`, `2018-05-03
conformed Ned Holm, President <Elm Court, Inc.> <Holm Works, L.L.C.>
conformed Nora Whitlock, Vice President <Rowan Bank>
party Elm Court, Inc.
party Holm Works, L.L.C.
party Rowan Bank`},
	}
	for _, tt := range tests {
		if got := dated(tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestAccepted: a letter that its addressee signs too binds those for whom both sign,
// and one that nobody accepts binds nobody.
func TestAccepted(t *testing.T) {
	const letter = `3 May 2018

Ms Nora Whitlock
2 Holm Lane

Dear Nora,

This letter sets out the terms on which you leave us.

Yours sincerely,

ELM COURT LIMITED

By: /s/ Ned Holm
Ned Holm
Director
`
	tests := []struct{ name, text, want string }{
		{"by who is addressed", letter + `
Accepted and agreed:

/s/ Nora Whitlock
Nora Whitlock
`, "party Elm Court Limited\nparty Nora Whitlock"},
		{"by nobody", letter, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, d := extract.Marked(tt.text)
			d.Kind, d.DateFinding = extract.Letter, -1
			sign := func(who, body string) {
				from := extract.ToEntity(d.AddEntity(extract.Person, who))
				for i, tok := range text.Tokens {
					if tok.Text == "/s/" && strings.HasPrefix(who, text.Tokens[i+1].Text) {
						d.AddRelation(extract.Relation{Kind: extract.Signed, From: from, To: extract.Self(), Evidence: extract.Evidence{Span: text.Span(i+1, i+2)}})
					}
				}
				if body != "" {
					d.AddRole(extract.Role{Person: from.Index, Title: "Director", Organisation: d.AddEntity(extract.Organisation, body)})
				}
			}
			sign("Ned Holm", "Elm Court Limited")
			sign("Nora Whitlock", "")
			Read(text, d, lex)
			var got []string
			for _, line := range strings.Split(told(d), "\n") {
				if strings.HasPrefix(line, "party") {
					got = append(got, line)
				}
			}
			if got := strings.Join(got, "\n"); got != tt.want {
				t.Errorf("got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestAmendsWhat: which agreement an amendment changes, by its title or by the text
// under it, and that other papers only speak of one.
func TestAmendsWhat(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"named with its day under the title", `FIRST AMENDMENT TO LEASE

THIS FIRST AMENDMENT is made on May 3, 2018 by and between Elm Court, LLC, a Delaware limited liability company ("Lessor"),
and the Rowan Library District, a public body ("Lessee").

Pursuant to the lease agreement dated June 4, 2015, Lessor leases to Lessee the hall.
`, `2018-05-03
amends 2015-06-04
party Elm Court, LLC
party Rowan Library District`},
		{"that certain letter of another paper", `TRANSITION AGREEMENT

THIS AGREEMENT, dated as of May 3, 2018, is by and between Elm Court, LLC, a Delaware limited liability company (the "Company"),
and Ned Holm (the "Executive").

The Executive serves pursuant to that certain Offer Letter, dated as of June 4, 2015.
`, `2018-05-03
party Elm Court, LLC
party Ned Holm`},
		{"day and place in the last sentence, in the feminine", `SEGUNDA ADENDA AL CONTRATO DE CONCESIÓN

Conste por el presente documento la adenda que celebran la MUNICIPALIDAD DE ELMO, representada por su Alcaldesa Elvira
Montt Rojas, designada por Resolución de fecha 2 de mayo de 2018, y PUERTO RIBERA S.A., representada por Ramiro Gil Sosa.

Con fecha 4 de junio de 2015 las partes suscribieron el contrato de concesión.

Suscrita en Elmo, en dos ejemplares, a los 3 días del mes de mayo de 2018.
`, `2018-05-03
amends 2015-06-04
for Municipalidad de Elmo: Elvira Montt Rojas, Alcaldesa
for Puerto Ribera S.A.: Ramiro Gil Sosa, 
party Municipalidad de Elmo
party Puerto Ribera S.A.`},
	}
	for _, tt := range tests {
		if got := dated(tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}
