package letter_test

import (
	"strings"
	"testing"
)

// mails are e-mails as programs print them, and short papers beside which they stand.
var mails = []struct{ name, kind, text, want string }{
	{"what is quoted below with its marks is no part of who signs", "email", `
From: Ann Holm <a.holm@haven.example>
To: Owen Dale <o.dale@reef.example>
Date: 30 Nov 2021, 18:04
Subject: Re: Dues

Dear Owen,

Please see the letter of last June. We therefore owe nothing for the second half of the
year, and the treasurer will tell you so as well.

Regards,

Ann Holm
Treasurer, Harwick Haven Trust

> Dear member, your dues for the second half of the year are outstanding.
> Ruth Marsh
> Secretary, Reef Alliance
`, `
SIGNED typed per Ann Holm
ADDRESSED to per Owen Dale
ROLE Ann Holm: Treasurer @ Harwick Haven Trust
`},
	{"labels without a colon, close to their values", "email", `
Asunto    Borrador de convenio
De   Inmaculada Bernal Otero <ibernal@utorre.example>
Destinatario Jaime Lloret <jlloret@aguas.example>
Cc   Consuelo Ariza <cariza@utorre.example>
Fecha 2013-05-17 09:48

Hola Jaime:

Te adjunto el borrador con los cambios que pidieron ayer por teléfono desde la sede
de la capital, y que el rector quiere ver antes de la firma del mes que viene.

Un saludo,

Inmaculada Bernal Otero
Responsable de Convenios
Universidad de Torrealta
`, `
SIGNED typed per Inmaculada Bernal Otero
ADDRESSED to per Jaime Lloret
COPIED per Consuelo Ariza
ROLE Inmaculada Bernal Otero: Responsable de Convenios @ Universidad de Torrealta
`},
	{"who answers is above the day, which has an hour", "email", `
Patricia Olivos/SUPCOOP                 Para       Guillermo Tapia/SUPCOOP@SUPCOOP
08/07/2009 05:13 p.m.                   cc         Ana María Cornejo/SUPCOOP@SUPCOOP
                                        Asunto     Fiscalización pendiente

Guillermo:

Te recuerdo que quedó pendiente la revisión de los estados financieros de las tres
cooperativas de la zona sur, y que hay que decidir si la pasamos al mes de agosto.

Saludos

Patricia Olivos
Analista Senior
`, `
SIGNED typed per Patricia Olivos
ADDRESSED to per Guillermo Tapia
COPIED per Ana María Cornejo
ROLE Patricia Olivos: Analista Senior
`},
	{"an address alone names nobody, but the text greets by name", "email", `
De: Wilfredo Sánchez Tuesta (sichoyu@correo.example)
Enviado: martes, 23 de marzo de 2010 08:47:11 p.m.
Para: jmercado@yurimarca.example
Asunto: Retiro

Señora Juana Mercado:

Por acuerdo de nuestra asamblea le hacemos llegar la lista de quienes asistirán a la
reunión del lunes, y le pedimos que nos confirme la hora antes del viernes próximo.

Atentamente,

Wilfredo Sánchez Tuesta
Secretario General
`, `
SIGNED typed per Wilfredo Sánchez Tuesta
ADDRESSED to per Juana Mercado
ROLE Wilfredo Sánchez Tuesta: Secretario General
`},
	{"a firm's own footer below who signs for it behind By", "email", `
From: m.quenn@holmtait.example
Sent: Wednesday, July 10, 2002 2:02 PM
To: Ann Holt
Subject: Your letter

We can no longer give you the letter that you asked for, and we have told the registry so.
Please look to your own counsel for what is to be done.

Very truly yours,

By
Richard Porter

****Internet Email Confidentiality Footer****

Privileged/Confidential information may be in this message. If you are not the one to whom
it is addressed, you may not copy it or hand it on to anyone, and should destroy it, and
tell the sender of it by reply.
`, `
SIGNED typed per Richard Porter
ADDRESSED to per Ann Holt
`},
	{"the colons of a memorandum in a column of their own", "memo", `
MEMORANDO N° 045-2011-GRA

PARA           : Lic. DORIS MELGAR POZO
Jefa de la Oficina de Compras
DE             : Ing. ELISEO CUBA RIMACHI
Gerente de Infraestructura
ASUNTO         : Requerimiento de cemento
FECHA          : Apumarca, 25 de enero de 2011

Por medio del presente solicito la compra de trescientas bolsas de cemento, según el
informe que se adjunta y que fue visto por esta gerencia en la última reunión.

Atentamente,

Ing. Eliseo Cuba Rimachi
Gerente de Infraestructura
`, `
SIGNED typed per Eliseo Cuba Rimachi
ADDRESSED to per Doris Melgar Pozo
ROLE Eliseo Cuba Rimachi: Gerente de Infraestructura
ROLE Doris Melgar Pozo: Jefa de la Oficina de Compras
`},
	{"the day at the foot of a short letter is below its text", "letter", `
             CARTA ABIERTA

A la Ministra de Educación
Al Ministro de Obras

Las niñas y los niños de Lonquén estudian desde hace un año en contenedores y nadie
responde por la obra, que la empresa dejó sin terminar y sin decir por qué se iba.

No pedimos favores: pedimos lo que la ley promete a todos los niños de esta comuna.

Atentamente,

Amalia Recabarren Soto
Presidenta

                          Lonquén Alto, 19 de noviembre de 2018
`, `
SIGNED typed per Amalia Recabarren Soto
ADDRESSED to off Ministra de Educación
ADDRESSED to off Ministro de Obras
ROLE Amalia Recabarren Soto: Presidenta
`},
}

func TestMails(t *testing.T) {
	for _, c := range mails {
		t.Run(c.name, func(t *testing.T) { checkTyped(t, strings.TrimLeft(c.text, "\n"), c.kind, c.want) })
	}
}
