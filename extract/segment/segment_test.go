package segment_test

import (
	"fmt"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/extract/segment"
	"legajo/ingest"
	"legajo/language/lexicon"
)

var cues = extract.NewLexicon(lexicon.Languages())

const letterA = `
San Clemente, a 4 de marzo de 2014

Lic. Onésimo Barraza Luna
Director de Catastro
PRESENTE

Estimado licenciado:

Le ruego se sirva expedir a mi costa copia certificada del plano del predio El Fresno, que
fue levantado en el año de 1987 y obra en el archivo de la dirección a su digno cargo.

Atentamente,

Griselda Montaño Paz
`

const letterB = `
                                        Oficio No. DC/55/2014
San Clemente, a 11 de marzo de 2014

C. Griselda Montaño Paz
PRESENTE

En respuesta a su escrito del día cuatro de los corrientes, le comunico que la copia que
solicita le será entregada en cuanto acredite el pago de los derechos correspondientes.

Atentamente,

Lic. Onésimo Barraza Luna
Director de Catastro

C.c.p. Archivo
`

const prose = `The survey of the northern beds went on through the summer and the boats came back with
samples from every station but one, where the weather never allowed a landing at all. The
results are set out below, station by station, together with the notes of the skippers.
`

const acceptedLetter = `
Rowan Conservation Fund
18 Lantern Street, Elm

4 March 2016

Nora Whitlock
Chief Executive
Elm Wildlife Trust
The Old Station, Elm

Dear Nora

This letter records what was agreed between the Fund and the Trust about the survey of the
northern beds and what is to be paid for it when the last of the reports has been accepted.

The final report shall be due on 30 June 2017. Please sign and return the copy of this letter.

Yours sincerely

Ana Gil
Grants Director

We acknowledge and agree to the terms of this letter.
` + "\f" + `
Date: 9 March 2016

Mr. Ned Holm
Chair of Trustees
for and on behalf of Elm Wildlife Trust
`

func report(pages int) string {
	var b strings.Builder
	b.WriteString("REPORT ON THE NORTHERN BEDS\n\n1. Introduction\n\n")
	for i := range pages {
		if i > 0 {
			fmt.Fprintf(&b, "\f%d. Station %d\n\n", i+1, i)
		}
		b.WriteString(strings.Repeat(prose, 6))
		b.WriteString("and the last of the samples was lost on the way to the harbour because of the heavy\n")
	}
	return b.String() + "sea.\n\n9. Conclusions\n\n" + prose
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"one letter", letterA, "1:letter"},
		{"letters in a row", letterA + "\f" + letterB + "\f" + letterA, "1:letter 2:letter 3:letter"},
		{"a letter of two pages", strings.Replace(letterA, "Atentamente,", "Además le pido que la copia comprenda las anotaciones marginales que en el plano hizo\f el\ntopógrafo de la comisión cuando levantó los linderos del norte, según me han informado.\n\nAtentamente,", 1), "1:letter"},
		{"who accepts a letter signs on the next page", acceptedLetter, "1:letter"},
		{"report with annexed letters", report(4) + "\f" + letterA + "\f" + letterB, "1:report 5:letter 6:letter"},
		{"report alone", report(5), "1:report"},
		{"letter then agreement", letterA + "\f" + `
CONVENIO DE COLABORACIÓN QUE CELEBRAN LA DIRECCIÓN DE CATASTRO Y EL COLEGIO DE TOPÓGRAFOS

En San Clemente, a 2 de abril de 2014, comparecen las partes, a quienes en lo sucesivo se
denominará LA DIRECCIÓN y EL COLEGIO, al tenor de las siguientes declaraciones y cláusulas:

PRIMERA.- Las partes se obligan a levantar en común los planos de los predios rústicos.
`, "1:letter 2:agreement"},
		{"agreement with annex", `
SERVICE AGREEMENT

This Agreement is entered into by and between the parties named below, who hereby agree as
follows, in consideration of the mutual promises that are set out in the clauses below.

` + prose + "\f" + `
SCHEDULE 1

` + prose + prose, "1:agreement"},
		{"quoted letter in a body", strings.Replace(letterA, "Atentamente,", `El texto de aquella carta decía así:

«San Clemente, 3 de mayo de 1987. Estimado ingeniero: el plano queda a su disposición en esta
oficina y puede pasar por él cualquier día hábil. Atentamente, la Dirección.»

Atentamente,`, 1), "1:letter"},
		{"an annex that says of what letter it is", strings.Replace(letterA, "Atentamente,", prose+"\nAtentamente,", 1) + "\fAnnex to the letter dated 3 May 1987 from the Engineer addressed to the Board\n\n" + prose + "\n(Signed) Ada Crook\nMinister\n", "1:letter 2:other"},
		{"behind a sheet that heads an annex, and a closing that may greet", strings.Replace(letterA, "Atentamente,", "Reciba un cordial saludo,", 1) + "\f\n\nANEXO 2\n\f" + `
Griselda Montaño Paz
Calle del Molino, 14

                                        28 de febrero de 2014

Dirección de Catastro
Plaza Mayor, 1

Muy Sres. míos:

Acuso recibo de su carta de 13 de enero y les ruego que me faciliten copia de lo que se
actúe en el expediente, así como el nombre de la persona que ha de instruirlo.

Atentamente,

Griselda Montaño Paz
`, "1:letter 3:letter"},
		{"behind a letter, another body's that only names whom it writes to", letterB + "\f" + `
                       COMUNIDAD DE REGANTES DE LESA

                                                        3 de febrero de 2014

Colegio de Topógrafos

Por la presente pedimos que manden a sus peritos para que vean los linderos del canal que
está deshaciendo la crecida y nos digan qué podemos hacer con las tierras de la ribera.

Griselda Montaño Paz
Presidenta
`, "1:letter 2:letter"},
		{"the same, headed as an annex, with a form of respect", letterB + "\f" + `
ANEXO I

                       SOCIEDAD RURAL DE LESA

Lesa, 3 de febrero de 2014

A la Sra. Directora de la
Escuela de Topografía

Por la presente ponemos en su conocimiento la situación de los productores, donde no ha
llovido en ciento veinte días y se ha perdido la totalidad del trigo que se sembró.

Griselda Montaño Paz
Presidenta
`, "1:letter 2:letter"},
		{"behind a letter, one whose day is at its foot", letterB + "\f" + `
C. Director de Catastro
de San Clemente

Los que suscribimos venimos a denunciar que el rastro tira la sangre a la barranca, y que
por las noches no se puede dormir por el ruido de los animales que allí encierran todos.

San Clemente, a 1 de marzo de 2014

Griselda Montaño Paz
`, "1:letter 2:letter"},
		{"behind a letter, an undated one with its subject", letterB + "\f" + `
Señora
GRISELDA MONTAÑO PAZ
San Clemente

Ref: cobro indebido

Muy comedidamente me dirijo a usted para poner en su conocimiento que desde julio me están
cobrando en el recibo del agua un cargo de reconexión que nunca solicité a la oficina.

Onésimo Barraza Luna
`, "1:letter 2:letter"},
		{"a second page with its running head, number and day", strings.Replace(letterA, "Atentamente,", "El plano del predio comprende también los linderos del norte.\n\fColegio de Topógrafos\n\n11 de marzo de 2014\n\nAsociación de Catastro\n\n"+"Además le pido que la copia comprenda las anotaciones marginales que en el plano hizo el\ntopógrafo de la comisión cuando levantó los linderos del norte, según me han informado.\n\nAtentamente,", 1), "1:letter"},
		{"behind a letter, a list of another body that tells a day but is no letter", letterB + "\f" + `
COLEGIO DE TOPÓGRAFOS

Relación de predios

El Fresno        Sr. Luis Gil
La Rosa          Sra. Eva Paz

Actualizada a 30 de octubre de 2013
`, "1:letter"},
		{"letters in a file whose pages are numbered through", strings.Replace(letterB, "San Clemente,", "Hoja 1 de 2\n\nSan Clemente,", 1) + "\f" + strings.Replace(letterB, "San Clemente,", "Hoja 2 de 2\n\nSan Clemente,", 1), "1:letter 2:letter"},
		{"two short letters on a page", letterA + "\n\n\n" + letterB, "1:letter 1:letter"},
		{"minutes whose first word alone is in capitals", "NURSING ASSOCIATION\n\nMINUTES of a meeting held in the reading room on 21st May, 1974\n\n" + prose, "1:minutes"},
		{"a title over three lines", "General Assembly\n\nLetter dated 3 October 2016 from the Permanent Representative of\nRuatoria and the Chargé d'affaires of the Permanent Mission of\nVestlandet addressed to the Secretary-General\n\n" + prose + "\n(Signed) Tevita Raumati\nAmbassador\n", "1:letter"},
		{"minutes", "MINUTES OF THE ANNUAL MEETING\n\nPresent: Ada Crook (chair), Ben Stiles\nApologies: Cora Lund\n\n1. Matters arising\n" + prose, "1:minutes"},
		{"press release", "PRESS RELEASE\n\nFor immediate release\n\nHarbour to open in May\n\n" + prose + "\nMedia contact: the harbour office\n", "1:press_release"},
		{"an e-mail by its hour", "From: Ada Crook\nTo: Ben Stiles; Cora Lund\nDate: 3/23/99 4:41 pm\nSubject: Ropes\n\n" + prose, "1:email"},
		{"memo", "MEMORANDUM\n\nTO: Ada Crook\nFROM: Ben Stiles\nSUBJECT: Ropes\n\n" + prose, "1:memo"},
		{"an act of authority", "DIRECCIÓN DE PUERTOS\n\nRESOLUCIÓN N° 44\n\nPuerto Claro, 2 de mayo de 2016\n\nVISTOS: El oficio N° 12 de la Capitanía, la Sra. Intendenta y lo informado por la Oficina\nJurídica sobre el uso de los muelles del puerto durante los meses de invierno.\n\nRESUELVO:\n\n1.- Autorízase el uso del muelle sur.\n\nLo que comunico a usted para su conocimiento.\n", "1:other"},
		{"a letter that quotes an act", "San Clemente, 3 de mayo de 1987\n\nSr. Ramón Paz\nPresente\n\nEstimado señor:\n\nVISTOS: los planos que nos envió, y CONSIDERANDO: que están completos, le devuelvo\nel expediente con las notas de esta oficina para que siga su curso.\n\nAtentamente,\n\nLuis Vega\nDirector\n", "1:letter"},
		{"an agreement by what it is for", "INTERLOCAL AGREEMENT FOR FIRE SERVICES\n\nTHIS AGREEMENT is made by and among the County of Rowan and the City of Elm.\n\n" + prose, "1:agreement"},
		{"letters that together are an agreement", "EXCHANGE OF LETTERS CONSTITUTING AN AGREEMENT BETWEEN THE ROWAN UNION AND THE REPUBLIC OF ELM\n\n5 August 2011\n\nSir,\n\nI have the honour to propose the arrangements below.\n\n" + prose + "\nAccept, Sir, the assurances of my highest consideration.\n\n(Signed) Ada Crook\n", "1:agreement"},
		{"one accedes to what others agreed", "ACUERDO DE ADHESIÓN AL CONVENIO DE AGUAS\n\nDoña Ada Crook, Alcaldesa del Ayuntamiento de Elmo, en representación del mismo,\n\nMANIFIESTA\n\n" + prose + "\nACUERDA\n\nAdherirse al convenio citado.\n\nElmo, a 3 de mayo de 2018.\n\nFdo.: Ada Crook\n", "1:agreement"},
		{"a report of one office to another", "INFORME N° 14-2016-GO\n\nA       : Lic. Ada Crook Paz\n          Gerente Municipal\n\nDE      : Ing. Luis Vega Gil\n          Jefe de Obras\n\nASUNTO  : Muelle sur\n\nFECHA   : Puerto Claro, 2 de mayo de 2016\n\nLe informo que la obra del muelle está concluida y que se puede pagar lo convenido.\n\nAtentamente,\n\nIng. Luis Vega Gil\nJefe de Obras\n\nC.c. Archivo\n", "1:memo"},
		{"a petition whose second head ends a line", "Luis Vega Gil, mayor de edad, con DNI 00000000T, en nombre y representación de la Cofradía\nde Puerto Claro, ante el Ayuntamiento comparece y\n\nEXPONE:\n\nQue el muelle sur lleva cerrado desde el mes de enero sin que nadie haya dicho por qué.\n\nPor lo expuesto, SOLICITA:\n\nQue se abra el muelle.\n\nEn Puerto Claro, a 2 de mayo de 2016.\n\nFdo.: Luis Vega Gil\n", "1:letter"},
		{"nothing but text", prose + prose, "1:other"},
		{"blank pages", "\f\f", "1:other"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range segment.Split(extract.Typed(c.text).Pages, cues) {
				got = append(got, fmt.Sprintf("%d:%s", d.Span.Page, d.Kind))
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
}

// TestSplitAt: what somebody said of a page holds, whatever stands there.
func TestSplitAt(t *testing.T) {
	pages := extract.Typed(letterA + "\f" + prose + "\f" + letterB).Pages
	for _, c := range []struct {
		said map[int]bool
		want string
	}{
		{nil, "1 3"},
		{map[int]bool{2: true}, "1 2 3"},
		{map[int]bool{3: false}, "1"},
		{map[int]bool{1: false, 2: true, 3: false}, "1 2"},
	} {
		var got []string
		for _, d := range segment.SplitAt(pages, cues, c.said) {
			got = append(got, fmt.Sprint(d.Span.Page))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%v: documents begin at %s, want %s", c.said, s, c.want)
		}
	}
}

// TestSplitCovers: the documents cover all words once, in order.
func TestSplitCovers(t *testing.T) {
	pages := extract.Typed(letterA + "\n\n\n" + letterB + "\f\f" + report(3) + "\f" + letterB).Pages
	pages = append(pages, ingest.Page{Number: len(pages) + 1})
	next := [2]int{1, 0}
	for _, d := range segment.Split(pages, cues) {
		if d.Span.Page != next[0] || d.Span.First != next[1] {
			t.Fatalf("document begins at %d/%d, want %v", d.Span.Page, d.Span.First, next)
		}
		next = [2]int{d.Span.LastPage, d.Span.Last + 1}
		if last := len(pages[d.Span.LastPage-1].Words); next[1] >= last {
			next = [2]int{d.Span.LastPage + 1, 0}
		}
	}
	if next[0] != len(pages)+1 {
		t.Errorf("ends at %v of %d pages", next, len(pages))
	}
}

func TestSplitNothing(t *testing.T) {
	if docs := segment.Split(nil, cues); docs != nil {
		t.Errorf("got %v", docs)
	}
}

// TestAnnexedPetition: a citizen's own paper, without a letterhead, lies behind
// the letter that sends it on.
func TestAnnexedPetition(t *testing.T) {
	cover := `
                                        Oficio No. DC/55/2014
                                        Asunto: Se envía solicitud
                                        San Clemente, a 11 de marzo de 2014

Lic. Onésimo Barraza Luna
Director de Catastro del Municipio de San Clemente
Presente

Adjunto al presente le envío, para que se atienda, la solicitud que se recibió en esta
oficina el 3 de marzo de 2014.

Sin otro asunto, reciba un saludo.
Atentamente


Lic. Griselda Montaño Paz
Jefa de Atención
c.c.p. Expediente
`
	for name, petition := range map[string]string{
		"with its date": `
                              San Clemente, a 28 de febrero de 2014

Lic. Griselda Montaño Paz
Jefa de Atención
PRESENTE

Tomás Olvera Rico, por mi propio derecho, vengo a exponer a usted:
Que en la calle del molino no hay luz desde el mes de enero.
PROTESTO LO NECESARIO

                    TOMÁS OLVERA RICO

Con copia para Lic. Onésimo Barraza Luna, Director de Catastro.
`,
		"without a copy": `
28 de febrero de 2014

C. Jefa de Atención
Presente.

El que suscribe, vecino de la calle del molino, le pide que se arregle la luz.

Tomás Olvera Rico
`,
	} {
		pages := extract.Typed(cover + "\f" + petition).Pages
		if docs := segment.Split(pages, cues); len(docs) != 2 {
			t.Errorf("%s: %d documents, want 2", name, len(docs))
		}
	}
}
