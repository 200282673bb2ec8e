package agreement

import "testing"

// TestNarrow: names, bodies and clauses that a narrow column or a table breaks.
func TestNarrow(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"names of two lines over their titles", `CONTRATO

Entre la CORPORACIÓN DE ELMO, representada por su Secretario General, don PABLO RIVAS SOTO, por una parte; y por la otra, AGUAS DE ELMO S.A., representada conjuntamente por doña ANTONIA MESA GIL, ingeniera, cédula de identidad N° 15.229.074-0, y don BALDOMERO SOTO RUIZ, dibujante, ambos con domicilio en Elmo.

En comprobante firman.

ANTONIA            BALDOMERO          PABLO
MESA GIL           SOTO RUIZ          RIVAS SOTO
C.I. 15.229.074    C.I. 9.881.342     SECRETARIO
`, `for Aguas de Elmo S.A.: Antonia Mesa Gil, 
for Aguas de Elmo S.A.: Baldomero Soto Ruiz, 
for Corporación de Elmo: Pablo Rivas Soto, Secretario General
party Aguas de Elmo S.A.
party Corporación de Elmo
typed Antonia Mesa Gil,  <Aguas de Elmo S.A.>
typed Baldomero Soto Ruiz,  <Aguas de Elmo S.A.>
typed Pablo Rivas Soto, Secretario <Corporación de Elmo>`},
		{"a name of two lines behind a mark", `ADENDA

De una parte, D. Pablo Rivas Soto, Alcalde del Ayuntamiento de Elmo, y de otra, D.ª Práxedes Gil Mesa, Presidenta de la Asociación La Fragua.

Firman por duplicado.

EL ALCALDE                LA PRESIDENTA

Fdo.: Pablo Rivas Soto    Fdo.: Práxedes
                          Gil Mesa
`, `conformed Pablo Rivas Soto, Alcalde <Ayuntamiento de Elmo>
conformed Práxedes Gil Mesa, Presidenta <Asociación La Fragua>
for Asociación La Fragua: Práxedes Gil Mesa, Presidenta
for Ayuntamiento de Elmo: Pablo Rivas Soto, Alcalde
party Asociación La Fragua
party Ayuntamiento de Elmo`},
		{"forms of respect between a title and a name", `CONVENIO entre la Universidad de Elmo, representada por su Rectora Magnífica, Excma. Sra. Dña. Ana Gil Mesa, y la Fundación Rowan, representada por su Director, Ilmo. Sr. D. Pablo Rivas Soto.
`, `for Fundación Rowan: Pablo Rivas Soto, Director
for Universidad de Elmo: Ana Gil Mesa, Rectora Magnífica
party Fundación Rowan
party Universidad de Elmo`},
		{"a form with what parties are before their names, and two who sign for one", `GRANT AGREEMENT

Grantor      Rowan Community Foundation (charity no. 1140)

Grantee      Stepping Elms Refuge (charity no. 1171)

The grant is paid in three parts, each when the account of the one before was approved.

Signed on behalf of Rowan Community Foundation

Signature    A. Gil
Name         Ana Gil
Position     Head of Grants

Signed on behalf of Stepping Elms Refuge

Signature 1  N. Holm
Name         Ned Holm
Position     Chair

Signature 2  N. Whitlock
Name         Nora Whitlock
Position     Treasurer
`, `party Rowan Community Foundation
party Stepping Elms Refuge
typed Ana Gil, Head of Grants <Rowan Community Foundation>
typed Ned Holm, Chair <Stepping Elms Refuge>
typed Nora Whitlock, Treasurer <Stepping Elms Refuge>`},
		{"a firm behind an aside", `AMENDMENT NO. 2

This Amendment is made by and among ROWAN TERMINALS, LLC, a Delaware company ("Operator"), the PORT OF ELM (the "Port"), and, solely for purposes of Section 4, HOLM HOLDINGS, INC., an Iowa corporation ("Guarantor").
`, `party Holm Holdings, Inc.
party Port of Elm
party Rowan Terminals, LLC`},
		{"a body of which an organ is named", `CONVENIO ENTRE EL AYUNTAMIENTO DE ELMO Y LA FUNDACIÓN ARCHIVO DE ELMO

REUNIDOS

De una parte, doña Ana Gil Ruiz, Alcaldesa del Ayuntamiento de Elmo, y de otra, don Pablo Rivas Soto, Presidente del Patronato de la Fundación Archivo de Elmo.
`, `for Ayuntamiento de Elmo: Ana Gil Ruiz, Alcaldesa
for Fundación Archivo de Elmo: Pablo Rivas Soto, Presidente
party Ayuntamiento de Elmo
party Fundación Archivo de Elmo`},
		{"a column for each, of several lines", `MEMORANDUM between:

a. Elm Borough Council ("the Council"); and

b. Rowan Youth Trust ("the Trust").

Signed by the parties:

            Elm Borough       Rowan
            Council           Youth Trust

Name        Ana Gil           Cuthbert Anand-
                              Lowe

Position    Director of       Chief Executive
            Communities
`, `party Elm Borough Council
party Rowan Youth Trust
typed Ana Gil, Director of Communities <Elm Borough Council>
typed Cuthbert Anand-Lowe, Chief Executive <Rowan Youth Trust>`},
		{"a clause beside the lines to sign on", `DEED between (1) ROWAN TRUST ("Landlord") and (2) ELM LAND LIMITED ("Tenant").

In witness whereof this deed is executed.

                                      ......................
Executed as a deed by ROWAN TRUST
                                      Trustee
acting by two of its trustees,
                                      ......................
NED HOLM and NORA WHITLOCK
                                      Trustee
`, `party Elm Land Limited
party Rowan Trust
typed Ned Holm,  <Rowan Trust>
typed Nora Whitlock,  <Rowan Trust>`},
	}
	for _, tt := range tests {
		if got := told(read(tt.text)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// TestTableOfParties: rows of several lines, over the end of a page, and the day with
// which the paper opens.
func TestTableOfParties(t *testing.T) {
	const text = `ACTA ACUERDO

En la ciudad de Punta del Elmo, a los 19 días del mes de agosto de 2016, los abajo firmantes acuerdan lo siguiente.

El acta entrará en vigor el 1 de diciembre de 2016.

Entidad               Nombre y         Cargo         Firma
                      apellido


Centro de Estudios    Pablo            Director
del Elmo              Rivas Soto


Cámara de Turismo     Ana Gil          Presidenta
de Punta              Mesa
`
	want := `2016-08-19
blank_line Ana Gil Mesa, Presidenta <Cámara de Turismo de Punta>
blank_line Pablo Rivas Soto, Director <Centro de Estudios del Elmo>
party Centro de Estudios del Elmo
party Cámara de Turismo de Punta`
	if got := dated(text); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
