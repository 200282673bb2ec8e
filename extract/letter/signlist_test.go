package letter_test

import (
	"strings"
	"testing"
)

// signLists are papers of many, whose names run over the lines behind a heading.
var signLists = []struct{ name, kind, text, want string }{
	{"organisations, then people, in running lines", "press_release", `
                         COMUNICADO CONJUNTO

La ribera no se vende, dicen las instituciones y las personas que firman este
comunicado, y piden que el plan de obras se someta a consulta de los vecinos.

Villar, 4 de mayo de 2019

Suscriben: Asociación de Vecinos La Chopera, Instituto de la Ribera Viva (IRV), Pastoral
de la Tierra de Oria, Coordinadora Campesina Nahuel, Estudios Roca, S.L. y Fundación
Semilla.

A título personal: Nélida Quiroga Paz (antropóloga), Tomás Arce Molina (Museo del Río) y
Amparo Vidal (abogada).
`, `
SIGNED typed org Asociación de Vecinos La Chopera
SIGNED typed org Instituto de la Ribera Viva
SIGNED typed org Pastoral de la Tierra de Oria
SIGNED typed org Coordinadora Campesina Nahuel
SIGNED typed org Estudios Roca, S.L.
SIGNED typed org Fundación Semilla
SIGNED typed per Nélida Quiroga Paz
SIGNED typed per Tomás Arce Molina
SIGNED typed per Amparo Vidal
`},
	{"people with what they belong to, parted by semicolons", "letter", `
Señor
Sergio Aránguiz Loyola
Director de Museos
Presente

Quienes firmamos esta carta le pedimos que la sala del puerto siga abierta todo el
verano y que los talleres de los sábados no pierdan su horario de siempre.

Firmantes: Marta Soto Prado, Colegio de Maestras del Sur; Luis Gil Ramos, presidente
del Club de Remo de Oria; Ana Ferrer Coll.
`, `
ADDRESSED to per Sergio Aránguiz Loyola
ROLE Sergio Aránguiz Loyola: Director de Museos
SIGNED typed per Marta Soto Prado
SIGNED typed per Luis Gil Ramos
SIGNED typed per Ana Ferrer Coll
ROLE Luis Gil Ramos: presidente @ Club de Remo de Oria
`},
	{"a bullet opens another signer below a title", "letter", `
Señor
Sergio Aránguiz Loyola
Presente

Quienes firmamos esta carta le pedimos que la sala del puerto siga abierta todo el
verano y que los talleres de los sábados no pierdan su horario de siempre.

Firman:

• Bárbara Soto, Directora del Museo Regional de Oria
• Ignacio Fontecilla, Fundación Patrimonio Vivo
`, `
ADDRESSED to per Sergio Aránguiz Loyola
SIGNED typed per Bárbara Soto
SIGNED typed per Ignacio Fontecilla
ROLE Bárbara Soto: Directora @ Museo Regional de Oria
`},
	{"a paper that opens with its text", "other", `
Las organizaciones firmantes pedimos al Ayuntamiento de Oria que abra los accesos,
que retire las vallas y que devuelva el sendero a los vecinos de toda la ribera.

Sin otro particular, le saludan atentamente.

Firman: Club de Remo de Oria, Asociación de Vecinos La Chopera y Colectivo Junco.
`, `
SIGNED typed org Club de Remo de Oria
SIGNED typed org Asociación de Vecinos La Chopera
SIGNED typed org Colectivo Junco
`},
	{"marks between bodies at the foot", "press_release", `
                         COMUNICADO CONJUNTO

San Gil del Llano, 21 de mayo de 2019

Las organizaciones que aquí hablamos informamos a la opinión pública de que el plan de
transporte no se sometió a la consulta que la ley pide y de que así lo haremos saber.

      Tejido Azul · Ríos Vivos del Cauquén · Corporación Ruta Verde · Colectivo Bici Valle
`, `
SIGNED typed org Tejido Azul
SIGNED typed org Ríos Vivos del Cauquén
SIGNED typed org Corporación Ruta Verde
SIGNED typed org Colectivo Bici Valle
`},
	{"one who signs has his post and his body behind such marks", "letter", `
Señora
Ana Ruiz Soto
Presente

Le hago llegar la lista de los talleres del verano y le pido que la ponga en el tablón
de la sala, a la vista de quienes vayan a inscribirse en los días que vienen.

Atentamente,

Luis Prado Gil | Coordinador | Fundación Molino
`, `
SIGNED typed per Luis Prado Gil
ADDRESSED to per Ana Ruiz Soto
ROLE Luis Prado Gil: Coordinador @ Fundación Molino
`},
	{"bodies without a word of their kind, one a line", "press_release", `
                  Declaración de organizaciones sobre la costa

Las organizaciones abajo firmantes celebramos la sentencia sobre el puerto y pedimos
que se cumpla sin demora, como manda la ley de costas en todas sus disposiciones.

14 de enero de 2020

Firman la declaración:

1. Amnistía Vecinal
2. Cáritas Norte
3. Médicos de Barrio
4. WWQ Litoral
`, `
SIGNED typed org Amnistía Vecinal
SIGNED typed org Cáritas Norte
SIGNED typed org Médicos de Barrio
SIGNED typed org WWQ Litoral
`},
	{"for a body, and behind a colon who signs", "letter", `
Señora
Elvira Soto Cid
Alcaldesa
Presente

Por la presente le comunicamos que los tres grupos asistiremos a la reunión del lunes
y que llevaremos las cuentas del año, como nos pidió en su última visita al barrio.

Saludan a usted,

p. Red de Bibliotecas Populares: Andrés Bascuñán
p. Teatro La Carreta: Julia Millapán
`, `
SIGNED typed per Andrés Bascuñán
SIGNED typed per Julia Millapán
ADDRESSED to per Elvira Soto Cid
ROLE Elvira Soto Cid: Alcaldesa
`},
	{"a table of who signs for which body", "press_release", `
                         COMUNICADO

Los grupos del páramo nos permitimos informar de que la próxima sesión del comité será
abierta y se transmitirá por la radio del pueblo desde las nueve de la mañana.

Dado en Villa Ocaña, a los siete días del mes de abril de dos mil dieciséis.

Organización                  Representante                  Firma
Fundación Monte y Río         Oliverio Sanabria Paz
Veeduría del Páramo           Nora Elena Ríos
Colegio de Ingenieras         Camilo Duque Arango
`, `
SIGNED typed per Oliverio Sanabria Paz
SIGNED typed per Nora Elena Ríos
SIGNED typed per Camilo Duque Arango
`},
	{"bodies in a grid", "press_release", `
                   COMUNICADO CONJUNTO – 4 de mayo de 2017

Las cuatro organizaciones que firmamos este comunicado anunciamos que la feria del mes
que viene se hará en la plaza vieja, y que habrá sitio para todos los que se apunten.

    FUNDACIÓN TIERRA FÉRTIL                    RED DE JARDINES
    COOPERATIVA ALBORADA                       CENTRO DE ESTUDIOS DEL AGUA
`, `
SIGNED typed org Fundación Tierra Fértil
SIGNED typed org Red de Jardines
SIGNED typed org Cooperativa Alborada
SIGNED typed org Centro de Estudios del Agua
`},
	{"a motto, then bodies one a line", "press_release", `
                             A LA OPINIÓN PÚBLICA

San Lucas, 15 de octubre de 2014

A través de este comunicado conjunto damos a conocer que la caravana saldrá del puerto
el domingo por la mañana y que pasará por todos los pueblos de la costa hasta la sierra.

                                ¡Ni una más!

                        Casa de la Mujer Obrera
                        Barzón Popular
                        Caravana del Norte
`, `
SIGNED typed org Casa de la Mujer Obrera
SIGNED typed org Barzón Popular
SIGNED typed org Caravana del Norte
`},
	{"people one a line are no bodies", "press_release", `
                            COMUNICADO CONJUNTO

Los tres que hablamos por los barrios del puerto damos a conocer que la caravana saldrá
el domingo por la mañana y que pasará por todos los pueblos de la costa hasta la sierra.

Marta Soto Prado
Luis Gil Ramos
Ana Ferrer Coll
`, `
SIGNED typed per Marta Soto Prado
SIGNED typed per Luis Gil Ramos
SIGNED typed per Ana Ferrer Coll
`},
	{"who signs for each body, parted by semicolons", "press_release", `
                            COMUNICADO CONJUNTO

Las organizaciones firmantes informamos a la opinión pública de que la feria del mes que
viene se hará en la plaza vieja, y de que habrá sitio para todos los que se apunten.

Suscriben este comunicado: por la Asociación Río Claro, Marta Soto Prado; por el Colectivo
Junco, Luis Gil Ramos; y por la Red de Cuencas, Paz Lira Mena.
`, `
SIGNED typed per Marta Soto Prado for Asociación Río Claro
SIGNED typed per Luis Gil Ramos for Colectivo Junco
SIGNED typed per Paz Lira Mena for Red de Cuencas
`},
	{"a body, a colon and who speaks for it", "press_release", `
                            COMUNICADO CONJUNTO

Las organizaciones firmantes informamos a la opinión pública de que la feria del mes que
viene se hará en la plaza vieja, y de que habrá sitio para todos los que se apunten.

Asociación Río Claro: Marta Soto Prado, presidenta
Colectivo Junco: Luis Gil Ramos, vocero
Red de Cuencas: Elena Lira Mena, coordinadora
`, `
SIGNED typed per Marta Soto Prado
SIGNED typed per Luis Gil Ramos
SIGNED typed per Elena Lira Mena
ROLE Marta Soto Prado: presidenta @ Asociación Río Claro
ROLE Luis Gil Ramos: vocero @ Colectivo Junco
ROLE Elena Lira Mena: coordinadora @ Red de Cuencas
`},
	{"the body above each name", "press_release", `
                            COMUNICADO CONJUNTO

Las organizaciones firmantes informamos a la opinión pública de que la feria del mes que
viene se hará en la plaza vieja, y de que habrá sitio para todos los que se apunten.

Asociación Río Claro
Marta Soto Prado
Presidenta

Colectivo Junco
Luis Gil Ramos
Vocero

Fundación Semilla
Ana Ferrer Coll
Directora
`, `
SIGNED typed per Marta Soto Prado
SIGNED typed per Luis Gil Ramos
SIGNED typed per Ana Ferrer Coll
ROLE Marta Soto Prado: Presidenta @ Asociación Río Claro
ROLE Luis Gil Ramos: Vocero @ Colectivo Junco
ROLE Ana Ferrer Coll: Directora @ Fundación Semilla
`},
	{"marks of signing, and for whom behind the name", "press_release", `
                            COMUNICADO CONJUNTO

Las organizaciones firmantes informamos a la opinión pública de que la feria del mes que
viene se hará en la plaza vieja, y de que habrá sitio para todos los que se apunten.

(Fdo.) Marta Soto Prado, por la Asociación Río Claro
(Fdo.) Luis Gil Ramos, por el Colectivo Junco
(Fdo.) Ana Ferrer Coll, por la Fundación Semilla
`, `
SIGNED conformed per Marta Soto Prado
SIGNED conformed per Luis Gil Ramos
SIGNED conformed per Ana Ferrer Coll
`},
	{"bodies, with who signs in brackets", "press_release", `
                            COMUNICADO CONJUNTO

Las organizaciones firmantes informamos a la opinión pública de que la feria del mes que
viene se hará en la plaza vieja, y de que habrá sitio para todos los que se apunten.

Firmantes

- Asociación Río Claro (Marta Soto Prado)
- Colectivo Junco (Luis Gil Ramos)
- Fundación Semilla (Ana Ferrer Coll)
`, `
SIGNED typed per Marta Soto Prado
SIGNED typed per Luis Gil Ramos
SIGNED typed per Ana Ferrer Coll
`},
	{"signed by bodies", "press_release", `
                            COMUNICADO CONJUNTO

Las organizaciones firmantes informamos a la opinión pública de que la feria del mes que
viene se hará en la plaza vieja, y de que habrá sitio para todos los que se apunten.

Firmado por Asociación Río Claro, Colectivo Junco, Fundación Semilla y Red de Cuencas.
`, `
SIGNED typed org Asociación Río Claro
SIGNED typed org Colectivo Junco
SIGNED typed org Fundación Semilla
SIGNED typed org Red de Cuencas
`},
	{"who are told to sign within the text are no list", "press_release", `
                         COMUNICADO

Las organizaciones firmantes:

Exigimos al Ayuntamiento de Oria, a la Diputación y al Gobierno que abran los accesos,
que retiren las vallas y que devuelvan el sendero a los vecinos de la ribera.
Pedimos además que se publique el informe de los técnicos y que se diga quién lo pagó.
Recordamos que el camino es público desde hace más de cien años y así lo dice el
catastro que la propia Diputación hizo cuando se cambió el trazado de la carretera.
`, ``},
	{"bodies whose names tell it of few, below a closing", "letter", `
Ms Ann Holm
Minister for Fisheries

3 May 2019

Dear Minister,

We, the undersigned organisations, ask you to reopen the talks on the estuary, which
have been closed to us since the spring, and to publish what was agreed there in May.
The people who fish, walk and study there have a right to know what is being planned.

Signed:

Amery Wheels
Coalition for Clear Tides
Mothers for the Estuary
Tide Watchers
`, `
ADDRESSED to per Ann Holm
SIGNED typed org Amery Wheels
SIGNED typed org Coalition for Clear Tides
SIGNED typed org Mothers for the Estuary
SIGNED typed org Tide Watchers
`},
	{"bodies that say what they are, and one person with a calling", "letter", `
Al Consejo de la Ribera

Los colectivos que suscribimos esta carta pedimos al Consejo que publique las actas de
sus reuniones y que convoque la sesión que aplazó en mayo, a la que todos los vecinos
de la ribera quieren asistir para que se les oiga antes de que comiencen las obras.

Suscriben:

La Tramoya
Colectivo Barro
Teatreras en Red
Vecinas por la Ribera
Luis Cobo, fotógrafo
`, `
ADDRESSED to org Consejo de la Ribera
SIGNED typed org Tramoya
SIGNED typed org Colectivo Barro
SIGNED typed org Teatreras en Red
SIGNED typed org Vecinas por la Ribera
SIGNED typed per Luis Cobo
`},
	{"people with what they belong to, in a letter of groups", "letter", `
Ms Ann Holm
Chair, Estuary Panel

3 May 2019

Dear Ms Holm,

We write as local groups that sit on the Panel, and ask you to publish the figures that
were promised to us in January and to tell us when the next meeting will be held there.
The people who fish, walk and study there have a right to know what is being planned.

Sincerely,

Ada Renwick, Eastside Walkers
Tom Hollis, Friends of the Creek
Corinne Vale, Tide Trust
`, `
ADDRESSED to per Ann Holm
SIGNED typed per Ada Renwick
SIGNED typed per Tom Hollis
SIGNED typed per Corinne Vale
`},
	{"a headline is no sender, nor the text's first lines full of names a title", "press_release", `
NEWS RELEASE

                    Changes at the Estuary Benevolent Fund

ELMTON, Ariz. - Yolanda Beecher and Thad Orozco joined the board of the Estuary Fund and
Basin Water District on 1 July 2011, replacing Lemuel Strand, who had resigned from the
board in May of that year and has moved away with all his family and their two horses.

The chair said that the district is grateful to all of those who have served on the board.
`, ``},
	{"a table whose names do not fit on a line", "letter", `
Oria, 3 de mayo de 2019

Dra. Ana Ruiz Soto
Directora de Aguas
Presente

Los abajo firmantes le solicitamos que nos reciba en audiencia antes de que acabe el mes,
a fin de exponerle los daños que han causado las obras del canal en los predios vecinos.

Atentamente

Nombre          Cargo              Localidad     Firma

Mtra.           Presidenta del     El Molino
Guadalupe       Comité
Marín
Campos

Profr. Hugo     Secretario de      Lesa
Paredes Luna    Actas

Elsa Nieto      Tesorera           Lesa
Toledo
`, `
ADDRESSED to per Ana Ruiz Soto
SIGNED typed per Guadalupe Marín Campos
SIGNED typed per Hugo Paredes Luna
SIGNED typed per Elsa Nieto Toledo
ROLE Guadalupe Marín Campos: Presidenta del Comité
ROLE Hugo Paredes Luna: Secretario de Actas
ROLE Elsa Nieto Toledo: Tesorera
`},
	{"a table headed by a kind of body and a title, whose last row is too wide", "letter", `
Oria, 3 de mayo de 2019

A quien corresponda:

Los museos firmantes hacemos constar que el C. Hugo Paredes Luna colaboró con esta red en
todas las campañas de los dos años pasados, y que lo hizo con dedicación y buen juicio.

          Museo                     Representante               Firma

Museo Comunitario Yuku          Elsa Marín Soto

Museo de la Palma               Pablo Nieto Cruz

Casa de la Memoria de San       Profra. Luisa Campos
Blas                            Vera
`, `
SIGNED typed per Elsa Marín Soto for Museo Comunitario Yuku
SIGNED typed per Pablo Nieto Cruz for Museo de la Palma
SIGNED typed per Luisa Campos Vera for Casa de la Memoria de San Blas
`},
	{"a line that is called after a day", "press_release", `
                         COMUNICADO

La Red Semillas del Valle, el Centro Juvenil 21 de Mayo y la Fundación Ceibo anuncian que
la feria del mes que viene se hará en la plaza vieja, y que habrá sitio para todos los que
se apunten antes de que termine el mes.

Oria, 18 de febrero de 2020

Red Semillas del Valle
Centro Juvenil 21 de Mayo
Fundación Ceibo
`, `
SIGNED typed org Red Semillas del Valle
SIGNED typed org Centro Juvenil 21 de Mayo
SIGNED typed org Fundación Ceibo
`},
	{"bodies and people with what they are of, each on its line", "letter", `
14 March 2022

The Rt Hon Lydia Cray MP
Secretary of State for Ferries

Dear Secretary of State,

We write as organisations and individuals who depend on the island ferries, and we ask you
to restore the winter boat before the school term begins.

Yours sincerely,

Age Friendly Skerry
Dr Pippa Lowe, Director, Centre for Island Studies, University of Holm
Better Boats for Harwick
Graham Stone, General Secretary, National Union of Stokers
Skerry Association of Small Farms
Revd Simon Hale, Diocese of Holm
`, `
SIGNED typed org Age Friendly Skerry
SIGNED typed per Pippa Lowe
SIGNED typed org Better Boats for Harwick
SIGNED typed per Graham Stone
SIGNED typed org Skerry Association of Small Farms
SIGNED typed per Simon Hale
ADDRESSED to per Lydia Cray
ROLE Lydia Cray: Secretary of State for Ferries
ROLE Pippa Lowe: Director @ Centre for Island Studies
ROLE Graham Stone: General Secretary @ National Union of Stokers
`},
	{"a body with an ampersand among semicolons", "letter", `
Sir

As organisations that work with young people we were dismayed by your report of the closure.

Yours,

Amina Marsh, Director, Holm Young Carers; Scouts of the Fen; Dockside Boxing Club; Holm
Churches Together; Brackwater & District Trades Council
`, `
SIGNED typed per Amina Marsh
SIGNED typed org Scouts of the Fen
SIGNED typed org Dockside Boxing Club
SIGNED typed org Holm Churches Together
SIGNED typed org Brackwater & District Trades Council
ROLE Amina Marsh: Director @ Holm Young Carers
`},
	{"bodies and individuals below headings of their own", "letter", `
3 November 2023

Dear Mr Holm,

We, the undersigned, ask you to reopen the crossing before the winter.

Signatories

Organisations

Harbour Medical Aid
Quakers for Passage
International Union of Ferrymen
Bread Without Borders

Individuals

Dame Rosamund Marsh, former Ambassador
Professor Ned Dale, University of Holm
`, `
SIGNED typed org Harbour Medical Aid
SIGNED typed org Quakers for Passage
SIGNED typed org International Union of Ferrymen
SIGNED typed org Bread Without Borders
SIGNED typed per Rosamund Marsh
SIGNED typed per Ned Dale
ADDRESSED to per Holm
`},
	{"a body below a person without one may be that person's", "letter", `
14 March 2022

Dear Minister,

We write as organisations and individuals who depend on the island ferries, and we ask you
to restore the winter boat before the school term begins.

Yours sincerely,

Pippa Lowe
Centre for Island Studies
Graham Stone
National Union of Stokers
Simon Hale
Diocese of Holm
`, `
SIGNED typed per Pippa Lowe
SIGNED typed per Graham Stone
SIGNED typed per Simon Hale
`},
}

func TestSignLists(t *testing.T) {
	for _, c := range signLists {
		t.Run(c.name, func(t *testing.T) { checkTyped(t, strings.TrimLeft(c.text, "\n"), c.kind, c.want) })
	}
}
