package letter_test

import (
	"strings"
	"testing"
)

// circulars are invented letters to many, whose addressees a list names.
var circulars = []struct{ name, text, want string }{
	{"list on the next page", `
CORPORACIÓN DE PUERTOS DEL ESTERO
CIRCULAR N° 12
Estero Hondo, 4 de mayo de 2017

Señores
ENTIDADES AFILIADAS (según relación adjunta)
Presente

De mi consideración:

Recordamos a las entidades afiliadas que el plazo para enviar la memoria del año
anterior vence el último día de este mes, sin que se admitan memorias posteriores.

Atentamente,


Ana Lucía Ferreyra Soto
Directora de Afiliados
` + "\f" + `
RELACIÓN DE ENTIDADES

N°     Entidad                             Sede
1      Federación de Remo del Estero       Estero Hondo
2      Club Náutico de Punta Alta          Punta Alta
3      Asociación de Prácticos del Sur     Bahía Negra
`, `
SIGNED typed per Ana Lucía Ferreyra Soto
ADDRESSED distribution org Federación de Remo del Estero
ADDRESSED distribution org Club Náutico de Punta Alta
ADDRESSED distribution org Asociación de Prácticos del Sur
`},
	{"behind copies in a long line", `
FEDERACIÓN DE REGANTES DEL VALLE
CIRCULAR N° 3
Villa Seca, 4 de mayo de 2017

A LAS ENTIDADES AFILIADAS
Presente

Se informa que la asamblea anual se celebrará el día 9 de junio a las diez de la
mañana en la sede, y que las delegaciones deben acreditarse con tres días.

Saluda atentamente,


Elías Contreras Mansilla
Secretario General

c.c.: Comisión de Riego de la Provincia de Villa Seca
` + "\f" + `
LISTA DE DESTINATARIOS

Entidad afiliada                    Comuna
Comunidad de Aguas de Villa Seca    Villa Seca
Junta de Vigilancia del Estero      Las Tapias
Asociación de Canalistas del Sur    Punta Alta
`, `
SIGNED typed per Elías Contreras Mansilla
ADDRESSED distribution org Comunidad de Aguas de Villa Seca
ADDRESSED distribution org Junta de Vigilancia del Estero
ADDRESSED distribution org Asociación de Canalistas del Sur
COPIED org Comisión de Riego de la Provincia de Villa Seca
`},
	{"several holders of one title, one by one in the distribution", `
ORD. N° 88
MAT.: Fondo de emergencia
VILLA SECA, 2 de diciembre de 2013

DE: SECRETARIA REGIONAL
A: SRES. ALCALDES DE LA PROVINCIA

1. Se comunica que el fondo de emergencia podrá rendirse hasta el 31 de enero del
año que viene, por el alcalde o quien lo subrogue.

Saluda a Uds.,


LORETO BARAHONA PINTO
SECRETARIA REGIONAL

DISTRIBUCIÓN:
1. Sr. Alcalde de Villa Seca
2. Sra. Alcaldesa de Las Tapias
3. Sr. Gobernador Provincial
4. Archivo
`, `
SIGNED typed per Loreto Barahona Pinto
ADDRESSED distribution off Alcalde de Villa Seca
ADDRESSED distribution off Alcaldesa de Las Tapias
COPIED off Gobernador Provincial
`},
	{"two columns below a heading, and copies", `
FEDERATION OF RIVER TRUSTS
4 May 2017

To the Clerks of member bodies

Dear Clerk

Members are reminded that returns for the year should reach this office before the
last day of June, and that late returns cannot be taken into account.

Yours sincerely


Margaret Ellwood
Secretary

cc: Rivers Agency

CIRCULATION LIST
Upper Wend Trust              Lower Wend Rowing Club
Marl Valley Council           Institute of Locks
`, `
SIGNED typed per Margaret Ellwood
ADDRESSED distribution org Upper Wend Trust
ADDRESSED distribution org Lower Wend Rowing Club
ADDRESSED distribution org Marl Valley Council
ADDRESSED distribution org Institute of Locks
COPIED org Rivers Agency
`},
}

func TestRecipients(t *testing.T) {
	for _, c := range circulars {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, strings.TrimLeft(c.text, "\n"), "", c.want)
		})
	}
}
