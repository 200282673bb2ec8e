package agreement

import (
	"strings"
	"testing"

	"legajo/extract"
	"legajo/extract/date"
	"legajo/language/lexicon"
)

// dated is told, with the day of the agreement and what it amends before it.
func dated(text string) string {
	t, d := extract.Marked(text)
	d.Kind, d.DateFinding = extract.Agreement, -1
	date.Find(t, d, lexicon.DatesIn("es"))
	Read(t, d, lex)
	out := d.Date + "\n"
	for _, c := range d.Cited {
		out += "amends " + c.Number + c.Date + "\n"
	}
	return strings.TrimSpace(out + told(d))
}

// TestAccede: who accedes to an agreement is bound by the paper, those who made
// that agreement are not, nor is its day the paper's.
func TestAccede(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the undersigned", `JOINDER

The undersigned, Rowan Hill Partners, L.P., a Delaware limited partnership (the "New Member"), executes this Joinder as of May 3, 2018, pursuant to that certain Operating Agreement dated June 4, 2015, by and among Elm Holdings LLC, Holm Works, Inc. and others.

NEW MEMBER:
ROWAN HILL PARTNERS, L.P.

By: /s/ Nora Whitlock
Name: Nora Whitlock
Title: Manager
`, `2018-05-03
conformed Nora Whitlock, Manager <Rowan Hill Partners, L.P.>
party Rowan Hill Partners, L.P.`},
		{"who represents it opens the paper", `ACTA DE ADHESIÓN AL CONVENIO SUSCRITO EL 4 DE JUNIO DE 2015 ENTRE LA LIGA DE MUNICIPIOS Y LA CONSEJERÍA DE AGUAS

Dña. Elvira Montt Rojas, Alcaldesa del Ayuntamiento de Elmo, en representación del mismo,

MANIFIESTA

Que el Ayuntamiento desea adherirse al convenio citado.

Y para que conste, firma en Elmo, a 3 de mayo de 2018.

Fdo.: Elvira Montt Rojas
`, `2018-05-03
conformed Elvira Montt Rojas, Alcaldesa <Ayuntamiento de Elmo>
for Ayuntamiento de Elmo: Elvira Montt Rojas, Alcaldesa
party Ayuntamiento de Elmo`},
		{"with those who accept it", `DEED OF ADHERENCE

THIS DEED is made on 3 May 2018 BETWEEN:

(1) NORA WHITLOCK of 2 Quay Lane (the "Newcomer"); and

(2) ROWAN TRUST LIMITED (the "Company").

It is supplemental to an agreement dated 4 June 2015 made between Elm Holdings Limited and the Company.

Executed as a deed by NORA WHITLOCK in the presence of:
`, `2018-05-03
party Nora Whitlock
party Rowan Trust Limited
typed Nora Whitlock`},
		{"no accession: a clause about it", `SERVICES AGREEMENT

This Agreement is made on 3 May 2018 between Rowan Trust Limited and Elm Holdings Limited. Others may accede by a deed of adherence to the agreement between them.
`, `2018-05-03
party Elm Holdings Limited
party Rowan Trust Limited`},
	}
	for _, tt := range tests {
		if got := dated(tt.text); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// TestClauses: what stands around the names of parties and is none.
func TestClauses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"members of a consortium", `CONTRATO DE OBRA

Entre el DEPARTAMENTO DE ELMO, representado por su Gobernador, Pablo Rivas Soto, y la UNIÓN TEMPORAL RÍO HONDO, integrada por Obras del Sur S.A.S. y Puentes Elmo Ltda., representada por Ana Gil Ruiz, que en adelante se llamará EL CONTRATISTA, se celebra este contrato.
`, `for Departamento de Elmo: Pablo Rivas Soto, Gobernador
for Unión Temporal Río Hondo: Ana Gil Ruiz,` + " " + `
party Departamento de Elmo
party Unión Temporal Río Hondo`},
		{"a title and the clause below name them", `CONTRATO CELEBRADO ENTRE EL MUNICIPIO DE ELMO Y PABLO RIVAS SOTO

Entre los suscritos a saber: ANA GIL RUIZ, mayor de edad, en su calidad de Alcaldesa, quien actúa en nombre y representación del MUNICIPIO DE ELMO, quien se denominará EL MUNICIPIO, y por la otra, PABLO RIVAS SOTO, mayor de edad, quien obra en nombre propio y se denominará EL CONTRATISTA, hemos convenido este contrato.
`, `for Municipio de Elmo: Ana Gil Ruiz, Alcaldesa
party Municipio de Elmo
party Pablo Rivas Soto`},
		{"lines that end with a stop", `CONVENIO

REUNIDOS

De una parte, D. Pablo Rivas Soto, Alcalde del Ayuntamiento de Elmo de Lara.

De otra parte, Dª Ana Gil Ruiz, Alcaldesa del Ayuntamiento de Aldea.
`, `for Ayuntamiento de Aldea: Ana Gil Ruiz, Alcaldesa
for Ayuntamiento de Elmo de Lara: Pablo Rivas Soto, Alcalde
party Ayuntamiento de Aldea
party Ayuntamiento de Elmo de Lara`},
		{"a cover in capitals and a recital", `MEMORANDUM OF UNDERSTANDING
BETWEEN
THE MINISTRY OF LABOUR
OF THE REPUBLIC OF ROWAN
AND
THE MINISTRY OF HARBOURS
OF THE KINGDOM OF ELM

RECALLING the agreement signed on 4 June 2015 between the Government of Rowan and the Government of Elm;
`, `party Ministry of Harbours of the Kingdom of Elm
party Ministry of Labour of the Republic of Rowan`},
		{"an address behind a name", `GRANT AGREEMENT

THIS AGREEMENT is made between:

(1) Elmdale District Council of Guildhall, Mill Lane, Elmdale ("the Council"); and

(2) Rowan Food Trust of 3 Mill Lane, Elmdale ("the Recipient").
`, `party Elmdale District Council
party Rowan Food Trust`},
		{"labels of a table", `CONFIDENTIALITY AGREEMENT

Party A        Rowan Optics Ltd (company 1234), 5 Lens Yard, Elmdale
Party B        University of Elmdale, Mill Lane, Elmdale

Both parties shall keep their information secret on the terms below, for as long as they work together on the lenses.

               For Party A      For Party B
Signature      N. Whitlock      M. Hale
Name           Nora Whitlock    Martin Hale
Position       Director         Head of Research
`, `party Rowan Optics Ltd
party University of Elmdale
typed Martin Hale, Head of Research <University of Elmdale>
typed Nora Whitlock, Director <Rowan Optics Ltd>`},
		{"an address with a number, and words that begin the terms", `THIS LICENCE is made BETWEEN ELMDALE HEALTH TRUST of Royal Infirmary, Elmdale, EL1 2AB (the "Trust") of the one part and ROWAN BOAT CLUB (the "Club") of the other part

WHEREBY IT IS AGREED as follows:
`, `party Elmdale Health Trust
party Rowan Boat Club`},
		{"a number in a name, a title and more before the body", `CONTRATO DE COMODATO

Comparecen: don PABLO RIVAS SOTO, casado, en su calidad de Director y en representación, según se acreditará, del SERVICIO DE VIVIENDA DE ELMO; y por la otra, doña ANA MARÍA GIL RUIZ, viuda, en su calidad de Presidenta y en representación de la JUNTA DE VECINOS N° 14 VILLA ALTA.

En comprobante firman.

PABLO RIVAS             ANA GIL RUIZ
SOTO                    PRESIDENTA
DIRECTOR
`, `for Junta de Vecinos N° 14 Villa Alta: Ana María Gil Ruiz, Presidenta
for Servicio de Vivienda de Elmo: Pablo Rivas Soto, Director
party Junta de Vecinos N° 14 Villa Alta
party Servicio de Vivienda de Elmo
typed Ana Gil Ruiz, Presidenta <Junta de Vecinos N° 14 Villa Alta>
typed Pablo Rivas Soto, Director <Servicio de Vivienda de Elmo>`},
		{"what a party is before its name, a given name that is a thing", `Entre los suscritos, MARCO RIVAS SOTO, identificado con C.C. 1.234, en calidad de Gerente de la EMPRESA DE AGUAS S.A., en adelante EAG, y de otra parte ANA GIL RUIZ, mayor de edad, que actúa en nombre y representación de la mercantil ACEROS ELMO, S.L., en adelante ACELMO, hemos acordado este otrosí.
`, `for Aceros Elmo, S.L.: Ana Gil Ruiz,` + " " + `
for Empresa de Aguas S.A.: Marco Rivas Soto, Gerente
party Aceros Elmo, S.L.
party Empresa de Aguas S.A.`},
		{"for whom the clause says, whatever stands above", `CONVENIO

Entre la Secretaría de Pesca, representada por su Secretaria, doña Ana Gil Ruiz; y el Gobierno de Elmo, representado por su Intendente, don Pablo Rivas Soto, se conviene lo siguiente.

Se firma en dos ejemplares.

ANA GIL RUIZ
SECRETARIA DE PESCA

PABLO RIVAS SOTO
INTENDENTE
`, `for Gobierno de Elmo: Pablo Rivas Soto, Intendente
for Secretaría de Pesca: Ana Gil Ruiz, Secretaria
party Gobierno de Elmo
party Secretaría de Pesca
typed Ana Gil Ruiz, Secretaria <Secretaría de Pesca>
typed Pablo Rivas Soto, Intendente <Gobierno de Elmo>`},
		{"people who are parties sign for themselves", `This Settlement is made by and among Nora Whitlock, an individual ("Whitlock"), Martin Hale, an individual ("Hale"), and Rowan Ferries, LLC ("Rowan").

In witness whereof the parties have executed this Settlement.

________________________________
Nora Whitlock

________________________________
Martin Hale

ROWAN FERRIES, LLC

By: ____________________________
Curtis Holm, its Manager
`, `blank_line Curtis Holm, its Manager <Rowan Ferries, LLC>
blank_line Martin Hale
blank_line Nora Whitlock
party Martin Hale
party Nora Whitlock
party Rowan Ferries, LLC`},
		{"two that declare their intention", `LETTER OF INTENT

Elm College of Design (United Kingdom) and the Escuela de Artes de Rowan (Spain), having met in Rowan, hereby declare their intention to work together.
`, `party Elm College of Design
party Escuela de Artes de Rowan`},
	}
	for _, tt := range tests {
		if got := told(read(tt.text)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
	if got := dated("ACTA DE LIQUIDACIÓN\n\nSe reunieron el MUNICIPIO DE ELMO y OBRAS DEL SUR S.A.S. El contrato fue adicionado mediante otrosí No. 1 del 15 de octubre de 2018.\n"); strings.Contains(got, "amends") {
		t.Error(got)
	}
}

// TestPresented: parties that a title names, whose representatives paragraphs below
// it present, and those who head a body of the same matter.
func TestPresented(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"by paragraphs", `CONVENIO ENTRE LA CONSEJERÍA DE EMPLEO Y TURISMO Y LA UNIVERSIDAD DE ELMO PARA LA REALIZACIÓN DE UN ESTUDIO

En Elmo, a 3 de mayo de 2018.

INTERVIENEN

El Excmo. Sr. D. Pablo Rivas Soto, Consejero de Empleo y Turismo, nombrado por Decreto 18/2011, en el ejercicio de su cargo.

La Excma. Sra. D.ª Ana Gil Ruiz, Rectora de la Universidad de Elmo, en virtud del Decreto 40/2014.

Lo firman por duplicado.

EL CONSEJERO DE EMPLEO Y TURISMO        LA RECTORA


Pablo Rivas Soto                        Ana Gil Ruiz
`, `for Consejería de Empleo y Turismo: Pablo Rivas Soto, Consejero de Empleo y Turismo
for Universidad de Elmo: Ana Gil Ruiz, Rectora
party Consejería de Empleo y Turismo
party Universidad de Elmo
typed Ana Gil Ruiz, Rectora <Universidad de Elmo>
typed Pablo Rivas Soto, Consejero de Empleo y Turismo <Consejería de Empleo y Turismo>`},
		{"another's matter", `CONVENIO ENTRE LA EMPRESA DE TURISMO Y LA UNIVERSIDAD DE ELMO

INTERVIENEN

El Excmo. Sr. D. Pablo Rivas Soto, Consejero de Turismo, nombrado por Decreto 18/2011.

Lo firman por duplicado.

EL CONSEJERO DE TURISMO


Pablo Rivas Soto
`, `party Empresa de Turismo
party Universidad de Elmo
typed Pablo Rivas Soto, Consejero de Turismo`},
		{"short names of one word, labels of roles", `En Elmo se reúnen de una parte doña Ana Gil Ruiz, vecina de Elmo, en adelante la donante; y de otra el Archivo Municipal de Elmo, en adelante el Archivo.
`, `party Ana Gil Ruiz
party Archivo Municipal de Elmo`},
		{"labels of roles", `NONDISCLOSURE AGREEMENT

Discloser: Rowan Robotics, Inc., a corporation

Recipient: Nora Whitlock, an individual

The parties agree to keep what they are told to themselves, for as long as they work with one another and for three years more.
`, `party Nora Whitlock
party Rowan Robotics, Inc.`},
		{"a clause of several lines with the party before the line to sign on", `Between Rowan Trust plc and Elm Land Limited

In witness whereof:

Signed by Nora Whitlock
for and on behalf of
Rowan Trust plc ..............................

Executed as a deed by ELM LAND LIMITED acting
by MARTIN HALE, a director, in the presence of:
`, `party Elm Land Limited
party Rowan Trust plc
typed Martin Hale, director <Elm Land Limited>
typed Nora Whitlock,  <Rowan Trust plc>`},
	}
	for _, tt := range tests {
		if got := told(read(tt.text)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
	for _, tt := range []struct{ text, want string }{
		{"DEED OF VARIATION\n\nThis deed is made on 3 May 2018 between Rowan Trust Limited and Elm Land Limited.\n\nIt is supplemental to a lease dated 4 June 2015 and made between them.\n", "2018-05-03\namends 2015-06-04\n"},
		{"SIDE AGREEMENT\n\nto the Development Agreement dated 4 June 2015\n\nBetween Rowan Trust plc and Elm Land Limited\n\nDated: 3 May 2018\n", "amends 2015-06-04\nparty Elm Land Limited\n"},
		{"LEASE\n\nThis lease is made on 3 May 2018 between Rowan Trust Limited and Elm Land Limited.\n\nIt is supplemental to a lease dated 4 June 2015.\n", "2018-05-03\nparty"},
	} {
		if got := dated(tt.text); !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s\ngot %s", tt.text, got)
		}
	}
}

// TestPlainClauses: parties without the usual words, and words behind their names.
func TestPlainClauses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"numbered paragraphs", `CONVENIO DE SUBVENCIÓN

PARTES

1. Don Pablo Rivas Soto, Director de la Agencia de Cooperación (en lo sucesivo, la Agencia), en virtud del Decreto 200/2020.

2. Doña Ana Gil Ruiz, como presidenta y representante legal de la asociación Médicas del Páramo (en lo sucesivo, la entidad beneficiaria).

Lo firman por duplicado.
`, `for Agencia de Cooperación: Pablo Rivas Soto, Director
for Médicas del Páramo: Ana Gil Ruiz, presidenta y representante legal
party Agencia de Cooperación
party Médicas del Páramo`},
		{"what a title in capitals is about", `AGREEMENT BETWEEN THE GOVERNMENT OF THE REPUBLIC OF ROWAN AND THE GOVERNMENT OF THE STATE OF ELM ON THE RECOGNITION OF CERTIFICATES

Done in duplicate this 18th day of October 2006.

For the Government of        For the Government of
the Republic of Rowan        the State of Elm

(signed)                     (signed)
Ned Holm                     Nora Whitlock
Ambassador                   Minister of Ports
`, `conformed Ned Holm, Ambassador <Government of the Republic of Rowan>
conformed Nora Whitlock, Minister of Ports <Government of the State of Elm>
party Government of the Republic of Rowan
party Government of the State of Elm`},
		{"a name of small words", `This Agreement is made between YOU ON HOLD HOLDINGS, INC. ("Hold") and Rowan Trust Limited.
`, `party Rowan Trust Limited
party You on Hold Holdings, Inc.`},
		{"two in capitals, by a line alone", `THIS LEASE is made between NED HOLM and NORA HOLM, husband and wife, and ROWAN THEATRE SOCIETY, a corporation ("Tenant").

In witness whereof:

ROWAN THEATRE SOCIETY
By ____________________________
Rosamund Peel
Its Treasurer
`, `blank_line Rosamund Peel, Treasurer <Rowan Theatre Society>
party Ned Holm
party Nora Holm
party Rowan Theatre Society`},
		{"a sentence that two acronyms open, below an address", `STUDENT EXCHANGE AGREEMENT

Address        Av. Reforma 800, Rowan

Elm Polytechnic University ("EPU") and Instituto Técnico de Rowan ("ITR") agree to exchange students.
`, `party Elm Polytechnic University
party Instituto Técnico de Rowan`},
		{"who accedes by the present", `CARTA DE ADHESIÓN A LA ALIANZA POR LOS ARCHIVOS

Por medio de la presente, el COLEGIO DE PERIODISTAS DE ELMO, representado por su Presidenta, Lic. ANA GIL RUIZ, en adelante EL COLEGIO, se adhiere a la Alianza, constituida mediante el Acuerdo suscrito entre el Instituto de Archivos y la Red de Bibliotecas.
`, `for Colegio de Periodistas de Elmo: Ana Gil Ruiz, Presidenta
party Colegio de Periodistas de Elmo`},
		{"a last name that is a word for something else", `CONVENIO que celebran: (i) Laboratorios Elmo, S.A. de C.V. («ELMO»), representada por Ximena Rivas Patrón; y (ii) Pablo Gil Soto, por su propio derecho («EL RECEPTOR»).

Las partes firman.

ELMO                              EL RECEPTOR

Por: ______________________       ______________________
Nombre: Ximena Rivas Patrón       Pablo Gil Soto
Cargo: Apoderada legal
`, `blank_line Pablo Gil Soto
blank_line Ximena Rivas Patrón, Apoderada legal <Laboratorios Elmo, S.A. de C.V.>
for Laboratorios Elmo, S.A. de C.V.: Ximena Rivas Patrón,` + " " + `
party Laboratorios Elmo, S.A. de C.V.
party Pablo Gil Soto`},
	}
	for _, tt := range tests {
		if got := told(read(tt.text)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
	if got := dated("MODIFICACIÓN DE CONVENIO\n\nEn Elmo, a 30 de enero de 2020, entre la FUNDACIÓN RÍO HONDO, representada por Ana Gil Ruiz, por una parte, en adelante \"la Fundación\"; y la MUNICIPALIDAD DE ELMO, se acuerda:\n\nPRIMERO: Con fecha 15 de enero de 2018 las partes celebraron un convenio de colaboración.\n"); !strings.HasPrefix(got, "2020-01-30\namends 2018-01-15\n") {
		t.Error(got)
	}
	if got := dated("CONVENIO ESPECÍFICO\n\nEn Elmo, a 30 de enero de 2020, entre la FUNDACIÓN RÍO HONDO y la MUNICIPALIDAD DE ELMO, se acuerda:\n\nPRIMERO: Con fecha 15 de enero de 2018 las partes celebraron un convenio marco.\n"); strings.Contains(got, "amends") {
		t.Error(got)
	}
}
