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
