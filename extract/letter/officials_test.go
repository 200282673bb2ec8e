package letter_test

import (
	"strings"
	"testing"
)

// officials are invented letters of councils and other offices: what stands around
// signatures and copies without being one, and addressees by their posts.
var officials = []struct{ name, text, want string }{
	{"those who came to a meeting sign nothing below who signs", `
Sra. Ana Ruiz Soto
Presente

El contrato de la recogida termina en junio y se adjuntan los pliegos que preparó la
oficina técnica, para los que se admiten observaciones hasta el día de la asamblea.

Un cordial saludo.

En Oria, a 3 de marzo de 2012

LA PRESIDENTA


Fdo.: Rosa Vidal Prado

Vocales asistentes a la comisión: D. Juan Gil Soto (Lesa), Dª. Inés Paz Luna (Tera).
`, `
SIGNED conformed per Rosa Vidal Prado
ADDRESSED to per Ana Ruiz Soto
`},
	{"who took the paper in is told behind a day", `
Oria, 22 de mayo de 1998

Sr. Presidente de la
Junta Departamental de Oria
PRESENTE

Se remite el expediente con el informe de la dirección de hacienda, a los efectos de
recabar la anuencia de ese cuerpo para la enajenación de los predios que se detallan.

Saluda a usted atentamente,


Rosa Vidal Prado
Secretaria General

Entró a la Junta: 25.5.98 – Recibió: Juan Gil
`, `
SIGNED typed per Rosa Vidal Prado
ADDRESSED to off Presidente de la Junta Departamental de Oria
`},
	{"a receipt to fill in below the copies", `
Oria, 14 de febrero de 2022

Sr. Juan Gil Soto
Presente

Por el presente se le encargan las funciones de la oficina mientras su titular hace uso
del descanso que le corresponde, en adición a las que usted desempeña en el área.

Atentamente,


Rosa Vidal Prado
Directora

C.c. ORH
OCI
Nombre: ____________ DNI: __________ Firma: ____________
`, `
SIGNED typed per Rosa Vidal Prado
ADDRESSED to per Juan Gil Soto
COPIED org ORH
COPIED org OCI
`},
	{"what a program printed below the copies signs", `
Sr. Juan Gil Soto
Presente

Se le requiere para que en el plazo de diez días aporte el acuerdo de la asamblea y el
plano de situación de la acequia cuya limpieza solicitó ante este Ayuntamiento.

Lo que le comunico para su conocimiento y efectos.

Con traslado al Servicio de Patrimonio.

Documento firmado electrónicamente. Firmante: ROSA VIDAL PRADO. Fecha: 11/05/2023
`, `
SIGNED electronic per Rosa Vidal Prado
ADDRESSED to per Juan Gil Soto
COPIED org Servicio de Patrimonio
`},
	{"posts with their bodies below a label that stands alone", `
ORD. N° 31
Oria, 4 de mayo de 2017

A
JEFE DEPARTAMENTO DE EDUCACIÓN
DIRECTORA ESCUELA RURAL LOS MAÑÍOS
ENCARGADO HOSPITAL DE LESA

DE
ALCALDE DE ORIA

Debido a los trabajos del puente el camino permanecerá cerrado dos semanas, por lo que
deberán adoptarse las medidas necesarias para el traslado de alumnos y de pacientes.

Saluda a ustedes,


ROSA VIDAL PRADO
ALCALDESA
`, `
SIGNED typed per Rosa Vidal Prado
ADDRESSED to off Jefe Departamento de Educación
ADDRESSED to off Directora Escuela Rural los Mañíos
ADDRESSED to off Encargado Hospital de Lesa
`},
	{"one person's two posts behind a label stay together", `
ORD. N° 31
Oria, 4 de mayo de 2017

A : SR. JUAN GIL SOTO
DIRECTOR ESCUELA RURAL LOS MAÑÍOS
ENCARGADO HOSPITAL DE LESA

DE : ALCALDE DE ORIA

Debido a los trabajos del puente el camino permanecerá cerrado dos semanas, por lo que
deberán adoptarse las medidas necesarias para el traslado de alumnos y de pacientes.

Saluda a ustedes,


ROSA VIDAL PRADO
ALCALDESA
`, `
SIGNED typed per Rosa Vidal Prado
ADDRESSED to per Juan Gil Soto
`},
	{"two forms of courtesy alone on a line open an addressee; the town closes the block", `
Oria, 27 de marzo de 2017

Señor Abogado
PREFECTO PROVINCIAL DE ORIA
Señora Ingeniera
Rosa Vidal Prado
DIRECTORA DE RIEGO
Villa Honda.-

El motivo de la presente es solicitar una visita técnica a la captación que fue dañada
por la crecida del mes pasado, de la que dependen las familias de toda la parroquia.

Atentamente,


Juan Gil Soto
Presidente
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to off Prefecto Provincial de Oria
ADDRESSED to per Rosa Vidal Prado
`},
	{"degrees that no table knows, what a degree is in, and many between two who are named", `
Oria, 24 de mayo de 2018

DR. EN C. JUAN GIL SOTO
COORDINADOR DE POSGRADO

CC. DIRECTORES DE FACULTAD

L.X.E. ANA RUIZ PRADO
JEFA DE BECAS

PRESENTES

Me permito hacer de su conocimiento que la recepción de solicitudes de beca será del 4 al
15 de junio del presente año, en los horarios habituales de cada una de las facultades.

Atentamente,


Z.W. ROSA MARÍA VIDAL PRADO
SECRETARIA ACADÉMICA
`, `
SIGNED typed per Rosa María Vidal Prado
ADDRESSED to per Juan Gil Soto
ADDRESSED to off Directores de Facultad
ADDRESSED to per Ana Ruiz Prado
`},
	{"initials before surnames are no degree", `
Oria, 24 de mayo de 2018

Sra. Ana Ruiz Soto
Presente

Me permito hacer de su conocimiento que la recepción de solicitudes de beca será del 4 al
15 de junio del presente año, en los horarios habituales de cada una de las facultades.

Atentamente,


J.M. Gil Soto
Secretario
`, `
SIGNED typed per J.M. Gil Soto
ADDRESSED to per Ana Ruiz Soto
`},
	{"a body and its place stand below columns; a note on the original is no title", `
Oria, 30 de junio de 2014

Abogado
Juan Gil Soto
Comisionado Presidente
Su Oficina

La junta hace de su conocimiento que la tarifa que se aprobó en asamblea no ha podido
aplicarse por la oposición de la alcaldía, de lo que se adjunta copia a la presente.

Atentamente,


Ana Ruiz Soto                 Rosa Vidal Prado
Presidenta                    Fiscal
                              (original firmado)


         Junta de Agua, Río Grande
`, `
SIGNED typed per Ana Ruiz Soto
SIGNED conformed per Rosa Vidal Prado
ADDRESSED to per Juan Gil Soto
`},
	{"those greeted below an address that has ended", `
Oria, 14 de agosto de 2006

Señores:
CONCEJO MUNICIPAL DE ORIA
Presente.-

REF: SOLICITUD DE AULAS

Señores Concejales:

Mediante la presente solicitamos la construcción de dos aulas para la escuela seccional,
que figura en el plan de la gestión y cuenta con el aporte de toda la comunidad.

Atentamente,


Hno. Juan Gil Soto
STRIO. GENERAL
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to org Concejo Municipal de Oria
`},
	{"a seal's lines beside who signs, and a motto below", `
MUNICIPALIDAD DE ISLA HONDA
INTENDENCIA

Isla Honda, 13 de septiembre de 2001

Sra. Ana Ruiz Soto
Presente

Tengo el agrado de dirigirme a usted con el objeto de solicitar la provisión de bolsas de
cemento que se destinarán al empedrado de la avenida costanera de nuestra localidad.

Atentamente,


MUNICIPALIDAD DE ISLA HONDA              Juan Gil Soto
* INTENDENCIA *                          Intendente
Dpto. de Lesa                            “Unidos por la Isla”
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
`},
	{"two who sign within a sentence", `
1 de junio de 2018

Sra. Ana Ruiz Soto
Presente

El pasado 25 de mayo se suprimió sin previo aviso la parada en los trenes que usan a
diario unos doscientos vecinos del valle, por lo que les pedimos que la repongan ya.

Atentamente,


Juan Gil Soto, Presidente, y Rosa Vidal Prado, Gerente.
`, `
SIGNED typed per Juan Gil Soto
SIGNED typed per Rosa Vidal Prado
ADDRESSED to per Ana Ruiz Soto
`},
	{"a table of signers whose head names its columns, and numbers that are no days", `
Supía, 11 de agosto de 2015

Sra. Ana Ruiz Soto
Presente

Los abajo firmantes, en representación de las comunidades que se indican, presentamos
queja por los continuos racionamientos de agua que desde julio sufren nuestros barrios.

Cordialmente,


Nombre               Organización          Cargo          Cédula         Firma
Juan Gil Soto        JAC Villa del Río     Presidente     15.920.001
Rosa Vidal Prado     Aguas Vivas           Fiscal         10.233.764
Luz Paz Luna         JAC Tambor            Presidenta     33.992.118
`, `
SIGNED typed per Juan Gil Soto for JAC Villa del Río
SIGNED typed per Rosa Vidal Prado for Aguas Vivas
SIGNED typed per Luz Paz Luna for JAC Tambor
ADDRESSED to per Ana Ruiz Soto
ROLE Juan Gil Soto: Presidente @ JAC Villa del Río
ROLE Rosa Vidal Prado: Fiscal @ Aguas Vivas
ROLE Luz Paz Luna: Presidenta @ JAC Tambor
`},
	{"what proves the paper stands below the distribution", `
ORD. N° 33
Oria, 17 de noviembre de 2022

A: DIRECTORA REGIONAL DE SALUD
DE: SUBSECRETARIA DE REDES

Mediante el presente informo a usted que la dotación solicitada fue incluida en el
proyecto de ley de presupuestos del próximo año que ya se ha enviado al Congreso.

Saluda a usted,


Rosa Vidal Prado
Subsecretaria de Redes

Distribución:
1. División de Presupuesto
2. Archivo

Este documento ha sido firmado electrónicamente de acuerdo con la ley sobre la materia,
y su integridad puede comprobarse en la dirección que se indica con el código siguiente.
`, `
SIGNED typed per Rosa Vidal Prado
ADDRESSED to off Directora Regional de Salud
COPIED org División de Presupuesto
`},
	{"a body beside who is addressed, and who revised is not copied", `
Oria, 1 de junio de 2018

Dª Ana Ruiz Soto                        Departamento de Transportes
Directora de Explotación                Apartado 9

Muy señores nuestros:

El pasado 25 de mayo se suprimió sin previo aviso la parada en los trenes que usan a
diario unos doscientos vecinos del valle, por lo que les pedimos que la repongan ya.

Atentamente,


Juan Gil Soto
Presidente

Cc. Comisión de Legislación
Elaborado: Tlga. Eva Paz Luna
Revisado: Dr. Luis Vega Gil
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
ADDRESSED to org Departamento de Transportes
COPIED org Comisión de Legislación
`},
	{"the town below an office that nobody is named for", `
OFICIO N° 118-2014-MPSV/A
Oria, 27 de marzo de 2014

SEÑOR:
GERENTE REGIONAL DE TRANSPORTES
TARNO HALTO

ASUNTO: REMITE INFORME

Es grato dirigirme a usted para hacerle llegar el informe relacionado con el deterioro
del puente, que fue elaborado por la gerencia de desarrollo urbano de la municipalidad.

Atentamente,


Juan Gil Soto
ALCALDE
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to off Gerente Regional de Transportes
`},
	{"who is absent is named above, or behind the title on the line", `
Oria, 31 de agosto de 2022

DRA. ANA RUIZ SOTO,
COORDINADORA DE ARCHIVOS,
PRESENTE.

En atención a su correo se hace de su conocimiento que la capacitación solicitada se
impartirá el 14 de septiembre en modalidad virtual para todo el personal del archivo.

ATENTAMENTE


ROSA VIDAL PRADO
SUBSECRETARIA DE NORMATIVIDAD

En ausencia de la titular, con fundamento en el artículo 41 del Reglamento, firma:
LIC. JUAN GIL SOTO
DIRECTOR DE NORMATIVIDAD
`, `
SIGNED typed per Juan Gil Soto absent Rosa Vidal Prado
ADDRESSED to per Ana Ruiz Soto
`},
	{"the absent one's name behind her title, and another title over who signs", `
Oria, 17 de marzo de 2022

Sra. Ana Ruiz Soto
Presente

Tal y como solicitaron en su escrito del pasado 8 de marzo, les proponemos celebrar la
reunión el jueves 31 a las seis de la tarde en la Casa de Cultura de nuestro municipio.

Atentamente,

P.A. de la Alcaldesa, Rosa Vidal Prado
El Primer Teniente de Alcalde


Juan Gil Soto
`, `
SIGNED typed per Juan Gil Soto absent Rosa Vidal Prado
ADDRESSED to per Ana Ruiz Soto
`},
	{"bodies of their own one below another, and the town with its region", `
Oria, 7 de junio de 2023

Señores
CABILDO INDÍGENA DE LESA
FUNDACIÓN MANGLAR VIVO
Puerto Tarno - Oria

Asunto: Convocatoria

Respetados señores:

Se convoca a la mesa de concertación los días 29 y 30 de junio, en cumplimiento de los
compromisos que se adquirieron con la participación del viceministro en el mes de mayo.

Cordialmente,


Rosa Vidal Prado
Subdirectora
`, `
SIGNED typed per Rosa Vidal Prado
ADDRESSED to org Cabildo Indígena de Lesa
ADDRESSED to org Fundación Manglar Vivo
`},
	{"a short text above the day at the foot, and several called by courtesy below", `
Adjunto remito certificación del acuerdo adoptado por la asamblea de esta mancomunidad en
su última sesión.

Lesa, 1 de febrero de 2010

LA PRESIDENTA


Rosa Vidal Prado

Sr. D. Juan Gil Soto (vocal)
Sra. Dª. Ana Ruiz Soto (vocal)
`, `
SIGNED typed per Rosa Vidal Prado
ADDRESSED to per Juan Gil Soto
ADDRESSED to per Ana Ruiz Soto
`},
	{"a body at the right without a form of courtesy", `
                DEPARTAMENTO DE MEDIO AMBIENTE

                                               HNOS. OTAEGI, S.L.
                                               Polígono Bidebarri, 4
                                               20999 ZUBIONDO

Asunto: Notificación de resolución

Adjunto se remite la resolución por la que se concede una prórroga de seis meses, contra
la cual, que no agota la vía administrativa, podrá interponer recurso en el plazo dicho.

En Lesa, a 24 de octubre de 2016

La Directora


Rosa Vidal Prado
`, `
SIGNED typed per Rosa Vidal Prado
ADDRESSED to org Hnos. Otaegi, S.L.
`},
	{"those sent the paper too, without a heading, below who signs", `
Oria, 2 de octubre de 2013

A LOS INTEGRANTES DEL CONSEJO UNIVERSITARIO

Con fundamento en la ley orgánica les comunico que ha concluido el encargo del director de
la facultad de química, y que a partir de mañana se encarga del despacho la que se indica.

Atentamente


DR. JUAN GIL SOTO
RECTOR

Dr. Luis Vega Paz.- Presente.
Mtra. Ana Ruiz Soto.- Presente.
`, `
SIGNED typed per Juan Gil Soto
ADDRESSED to org Integrantes del Consejo Universitario
COPIED per Luis Vega Paz
COPIED per Ana Ruiz Soto
`},
	{"members that are listed above those who sign", `
Oria, 3 de agosto de 2020

Señores
ALCALDÍA MUNICIPAL DE ORIA

Por medio de la presente informamos que dos veedores dejaron de pertenecer a la veeduría
a partir del 15 de julio. La veeduría queda integrada así:

Juan Gil Soto – Coordinador
Ana Ruiz Prado – Secretaria
Luis Vega Paz – Vocal

Para constancia firman,


JUAN GIL SOTO                    ANA RUIZ PRADO
Coordinador                      Secretaria
`, `
SIGNED typed per Juan Gil Soto
SIGNED typed per Ana Ruiz Prado
ADDRESSED to org Alcaldía Municipal de Oria
`},
	{"a body centred below those who sign for it", `
Oria, 4 de febrero de 2008

Sra. Ana Ruiz Soto
Presente

Nos dirigimos a usted para solicitar el apoyo de la corporación para la introducción de
agua potable a la aldea, según el perfil que se adjunta a la presente solicitud.

Atentamente,


Juan Gil Soto                      Rosa Vidal Prado
Presidente                         Secretaria


         Consejo Comunitario de Desarrollo de Lesa
`, `
SIGNED typed per Juan Gil Soto
SIGNED typed per Rosa Vidal Prado
ADDRESSED to per Ana Ruiz Soto
`},
}

func TestOfficials(t *testing.T) {
	for _, c := range officials {
		t.Run(c.name, func(t *testing.T) {
			checkTyped(t, strings.TrimLeft(c.text, "\n"), "", c.want)
		})
	}
}
