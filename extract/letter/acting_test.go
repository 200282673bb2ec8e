package letter_test

// acting are invented papers that are signed by who stands in for another, and
// acts of authority, whose copies somebody else sends.
var acting = []struct{ name, kind, text, want string }{
	{"in whose absence, by which article", "letter", `
JUNTA LOCAL DE CAMINOS DE TEPANGO

                                        Tepango, a 4 de marzo de 2017

C. RUFINA OLVERA CANO
JEFA DE ALMACENES
PRESENTE

Le informo que las palas solicitadas para la limpieza de la cuneta norte estarán en la
bodega a partir del lunes, y le pido que firme el resguardo antes de retirarlas.

ATENTAMENTE
En ausencia del Director Operativo, Ing. Jacobo Lerma Solís, con fundamento en el
artículo 9 del Estatuto Orgánico, firma la Subdirectora de Obra


ARQ. GRISELDA TAMEZ ROCHA
`, `
SIGNED typed per Griselda Tamez Rocha absent Jacobo Lerma Solís
ADDRESSED to per Rufina Olvera Cano
ROLE Griselda Tamez Rocha: Subdirectora de Obra @ Junta Local de Caminos de Tepango
ROLE Jacobo Lerma Solís: Director Operativo
ROLE Rufina Olvera Cano: Jefa de Almacenes
`},
	{"by delegation of whom brackets name", "letter", `
AYUNTAMIENTO DE BERROLA

                                        Berrola, 9 de mayo de 2018

Dña. Casilda Ruiz Ordás
Calle Ancha, 3

Le comunico que deberá presentar en diez días el plano de la finca, sin el cual no podrá
seguirse la tramitación de la licencia que solicitó el mes pasado en este Ayuntamiento.

EL TENIENTE DE ALCALDE
(P.D. del Alcalde, Fermín Ochoa Lasarte, Decreto 12/2016, de 4 de abril)
Ignacio Parra Galán
`, `
SIGNED typed per Ignacio Parra Galán absent Fermín Ochoa Lasarte
ADDRESSED to per Casilda Ruiz Ordás
ROLE Fermín Ochoa Lasarte: Alcalde
ROLE Ignacio Parra Galán: Teniente de Alcalde @ Ayuntamiento de Berrola
`},
	{"an act that another communicates", "other", `
INSTITUTO PEDAGÓGICO DE LLACTA
RESOLUCIÓN DIRECTORAL N° 045-2014

Llacta, 3 de junio de 2014

VISTO: El informe de la Jefatura de Personal;

CONSIDERANDO: Que es necesario cubrir la plaza vacante de bibliotecario mientras dure la
licencia de su titular, y que existe crédito para ello en el presupuesto del año;

SE RESUELVE:

Artículo Único.- ENCARGAR la biblioteca a don Julio Matos Rivas hasta el 30 de setiembre.

Regístrese y comuníquese.

(Fdo.) Mg. ROSA ALIAGA PINTO
Directora General

Lo que comunico a usted para su conocimiento y demás fines.
`, `
SIGNED conformed per Rosa Aliaga Pinto
ROLE Rosa Aliaga Pinto: Directora General
`},
}
