package agreement

import (
	"strings"
	"testing"
)

// TestIntervene: for whom people act who are named first, and other ways to tell
// parties apart from what they are and where they work.
func TestIntervene(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the first, the second", `CONVENIO DE COLABORACIÓN

REUNIDOS

De una parte, D. PABLO RIVAS SOTO, con DNI 70.000.111-X.

Y de otra, D.ª ANA GIL RUIZ, con DNI 70.000.222-Y.

INTERVIENEN

El primero, en nombre y representación del Ayuntamiento de Elmo, en su calidad de Alcalde.

La segunda, en nombre y representación de la Asociación La Noria, como Presidenta de la misma.

Lo firman.

Fdo.: Pablo Rivas Soto        Fdo.: Ana Gil Ruiz
`, `conformed Ana Gil Ruiz, Presidenta <Asociación La Noria>
conformed Pablo Rivas Soto, Alcalde <Ayuntamiento de Elmo>
for Asociación La Noria: Ana Gil Ruiz, Presidenta
for Ayuntamiento de Elmo: Pablo Rivas Soto, Alcalde
party Asociación La Noria
party Ayuntamiento de Elmo`},
		{"in their own names", `CONVENIO

REUNIDOS

De una parte, D. PABLO RIVAS SOTO, con DNI 70.000.111-X. Y de otra, D.ª ANA GIL RUIZ, con DNI 70.000.222-Y.

Ambos intervienen en su propio nombre. El primero es dueño de la casa.
`, `party Ana Gil Ruiz
party Pablo Rivas Soto`},
		{"for whom, not where; a surname that is a body's word", `PROTOCOLO

De una parte, don Pablo Rivas Soto, Secretario de Estado de Memoria, actuando en representación del Ministerio de Cultura.

De otra parte, doña Concepción Rivas Mesa, Directora del Archivo General de Elmo.
`, `for Archivo General de Elmo: Concepción Rivas Mesa, Directora
for Ministerio de Cultura: Pablo Rivas Soto, Secretario de Estado de Memoria
party Archivo General de Elmo
party Ministerio de Cultura`},
		{"a firm in capitals", `CONTRATO QUE CELEBRAN POR UNA PARTE LA COMISIÓN DEL AGUA, Y POR LA OTRA LA EMPRESA GRUPO ROWAN, S.A. DE C.V., REPRESENTADA POR ANA GIL RUIZ.
`, `for Grupo Rowan, S.A. de C.V.: Ana Gil Ruiz,` + " " + `
party Comisión del Agua
party Grupo Rowan, S.A. de C.V.`},
		{"a firm called so", `CONTRATO QUE CELEBRAN POR UNA PARTE LA COMISIÓN DEL AGUA, Y POR LA OTRA LA EMPRESA PORTUARIA DE ELMO, S.A., REPRESENTADA POR ANA GIL RUIZ.
`, `for Empresa Portuaria de Elmo, S.A.: Ana Gil Ruiz,` + " " + `
party Comisión del Agua
party Empresa Portuaria de Elmo, S.A.`},
		{"a list with marks, titles with the body", `PARTNERSHIP AGREEMENT

This agreement is made between the following partners:

• Rowan Trust (charity no. 1080001)
• Elm Schools Foundation

It records how they run the project.

Signed on behalf of the partners:

Nora Whitlock
Director, Rowan Trust
`, `party Elm Schools Foundation
party Rowan Trust
typed Nora Whitlock, Director <Rowan Trust>`},
		{"names and titles in one column", `This memorandum is made by and among Rowan Library, Elm School District and Holm Society to scan papers.

Signatures

Agency                  Name and title              Signature        Date
Rowan Library           Nora Whitlock, Director                      4 April 2022
Elm School District     Martin Hale, President                       9 April 2022
`, `blank_line Martin Hale, President <Elm School District>
blank_line Nora Whitlock, Director <Rowan Library>
party Elm School District
party Holm Society
party Rowan Library`},
	}
	for _, tt := range tests {
		if got := told(read(tt.text)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
	if got := dated("SEGUNDO CONVENIO MODIFICATORIO AL CONTRATO NÚMERO CAT-\nOP-017/2021, QUE CELEBRAN POR UNA PARTE LA COMISIÓN DEL AGUA Y POR LA OTRA GRUPO ROWAN, S.A. DE C.V.\n"); !strings.Contains(got, "amends CAT-OP-017/2021") {
		t.Error(got)
	}
}
