package agreement

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"legajo/extract"
)

// told gives all that an agreement says, sorted: parties, who represents them,
// who signs, what it amends.
func told(d *extract.Document) string {
	var out []string
	for _, r := range d.Relations {
		name := ""
		if r.From.To == extract.RefEntity {
			name = d.Entities[r.From.Index].Name
		}
		switch r.Kind {
		case extract.PartyTo:
			out = append(out, "party "+name)
		case extract.Represented:
			out = append(out, fmt.Sprintf("for %s: %s, %s", d.Entities[r.To.Index].Name, name, r.Role))
		case extract.Signed:
			s := fmt.Sprintf("%s %s, %s", r.Form, name, r.Role)
			for _, e := range r.For {
				s += " <" + d.Entities[e].Name + ">"
			}
			out = append(out, strings.TrimSuffix(s, ", "))
		}
	}
	sort.Strings(out)
	return strings.Join(out, "\n")
}

func TestConvenios(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"by delegation of whose title", `CONVENIO DE ASOCIACIÓN

Entre los suscritos, MARTHA LUCÍA CORREA DÍAZ, en su calidad de Secretaria de Cultura, obrando por delegación del
Alcalde según Decreto 21 de 2017, en nombre y representación del MUNICIPIO DE VALVERDE, en adelante EL MUNICIPIO, y
HERNÁN GIL DUQUE, Representante Legal de la FUNDACIÓN CANTO CLARO, en adelante LA FUNDACIÓN, acuerdan:

PRIMERA. Objeto. Aunar esfuerzos para el festival de la cometa.
`, `for Fundación Canto Claro: Hernán Gil Duque, Representante Legal
for Municipio de Valverde: Martha Lucía Correa Díaz, Secretaria de Cultura
party Fundación Canto Claro
party Municipio de Valverde`},
		{"a title that its line breaks, and one with the party's short name", `CONVENIO MARCO QUE CELEBRAN, POR UNA PARTE, EL COLEGIO AGRARIO DE ALISEDA, EN LO SUCESIVO "EL COLEGIO", REPRESENTADO POR SU
DIRECTOR, DR. ANSELMO QUIROGA FERRER; Y POR LA OTRA, LA FUNDACIÓN ALBORADA, A.C., EN LO SUCESIVO "ALBORADA", REPRESENTADA POR
LA C. CLOTILDE BÁEZ MONTERO, PRESIDENTA DEL CONSEJO DIRECTIVO.

LO FIRMAN EN ALISEDA.

POR "EL COLEGIO"                        POR "ALBORADA"

DR. ANSELMO QUIROGA FERRER              C. CLOTILDE BÁEZ MONTERO
DIRECTOR COLEGIO                        PRESIDENTA DEL CONSEJO
                                        DIRECTIVO
`, `for Colegio Agrario de Aliseda: Anselmo Quiroga Ferrer, Director
for Fundación Alborada, A.C.: Clotilde Báez Montero, Presidenta del Consejo Directivo
party Colegio Agrario de Aliseda
party Fundación Alborada, A.C.
typed Anselmo Quiroga Ferrer, Director <Colegio Agrario de Aliseda>
typed Clotilde Báez Montero, Presidenta del Consejo Directivo <Fundación Alborada, A.C.>`},
		{"who met, each for a body", `ACTA DE ACUERDO

En Aliseda, a 3 de mayo de 2017, se reunieron en el despacho de la Alcaldía el señor ANSELMO QUIROGA FERRER, Alcalde
Municipal, en representación del Municipio de Aliseda (en adelante el Municipio), y la señora CLOTILDE BÁEZ MONTERO,
Presidenta de la Asociación de Usuarios del Acueducto (en adelante ASOAGUA), con la presencia del Personero, doctor
RAMIRO GIL SOSA, y acordaron:

1. El Municipio entregará la tubería.
`, `for Asociación de Usuarios del Acueducto: Clotilde Báez Montero, Presidenta
for Municipio de Aliseda: Anselmo Quiroga Ferrer, Alcalde Municipal
party Asociación de Usuarios del Acueducto
party Municipio de Aliseda`},
		{"who met, for nobody else", `ACTA DE ACUERDO

En Aliseda, a 3 de mayo de 2017, se reunieron en el salón comunal el señor ANSELMO QUIROGA FERRER y la señora CLOTILDE BÁEZ
MONTERO, y acordaron arreglar la cerca.
`, ``},
		{"a parenthesis before whom, a given name that is a word, a surname on a line of its own", `TÉRMINO DE CONTRATO

En Aliseda, a 29 de enero de 2018, entre don IGNACIO BORJA SOTO, casado, en representación, según se acreditará, de
SOCIEDAD DE INVERSIONES ROBLE LIMITADA, RUT N° 76.000.567-8, en adelante "la Arrendadora", por una parte; y por la otra,
doña Purificación Bermejo, Diputada Delegada de la Diputación Provincial de Aliseda, en adelante, la Diputación, se conviene:

PRIMERO. Se pone término al contrato. SEGUNDO. Las partes se otorgan finiquito. TERCERO. La personería consta de escritura.

Para constancia, firman:

ING. IGNACIO BORJA                      PURIFICACIÓN BERMEJO
SOTO                                    Diputada Delegada
Apoderado
`, `for Diputación Provincial de Aliseda: Purificación Bermejo, Diputada Delegada
for Sociedad de Inversiones Roble Limitada: Ignacio Borja Soto, 
party Diputación Provincial de Aliseda
party Sociedad de Inversiones Roble Limitada
typed Ignacio Borja Soto, Apoderado <Sociedad de Inversiones Roble Limitada>
typed Purificación Bermejo, Diputada Delegada <Diputación Provincial de Aliseda>`},
		{"a title before its holder, a body by its short name", `CONVENIO DE CESIÓN

En Aliseda, siendo el día 3 de mayo de 2015, ante mí, Teodomiro Sanz, Secretario, comparecen:

De una parte, el Sr. Alcalde de este Ayuntamiento, D. Anselmo Quiroga Ferrer, actuando en nombre y representación del
Ayuntamiento de Aliseda (en adelante, el Ayuntamiento).

Y de otra, Dña. Clotilde Báez Montero, Directora de Cáritas Parroquial de Aliseda (en adelante, Cáritas), con CIF R4000000H.
`, `for Ayuntamiento de Aliseda: Anselmo Quiroga Ferrer, Alcalde de este Ayuntamiento
for Cáritas Parroquial de Aliseda: Clotilde Báez Montero, Directora
party Ayuntamiento de Aliseda
party Cáritas Parroquial de Aliseda`},
		{"two for one party, and what a title is for", `CONTRATO DE COMODATO QUE CELEBRAN POR UNA PARTE EL MUNICIPIO DE ALISEDA, REPRESENTADO POR EL C. ANSELMO QUIROGA FERRER,
PRESIDENTE MUNICIPAL, Y LA C. CLOTILDE BÁEZ MONTERO, SÍNDICA MUNICIPAL, A QUIEN SE LE DENOMINARÁ "EL COMODANTE", Y POR LA
OTRA EL CLUB HALCONES, A.C., REPRESENTADO POR SU PRESIDENTE, EL C. RAMIRO GIL SOSA.
`, `for Club Halcones, A.C.: Ramiro Gil Sosa, Presidente
for Municipio de Aliseda: Anselmo Quiroga Ferrer, Presidente Municipal
for Municipio de Aliseda: Clotilde Báez Montero, Síndica Municipal
party Club Halcones, A.C.
party Municipio de Aliseda`},
		{"a person with a title who is a party", `Contrato que celebran la Universidad de Aliseda, representada por su Rector, D. Anselmo Quiroga Ferrer, y doña Clotilde Báez
Montero, Arquitecta, en adelante «la Arquitecta».
`, `for Universidad de Aliseda: Anselmo Quiroga Ferrer, Rector
party Clotilde Báez Montero
party Universidad de Aliseda`},
		{"what a title goes on with is for", `PRÓRROGA DEL CONVENIO ENTRE LA AGENCIA DEL AGUA Y LA COMUNIDAD DE REGANTES DE ALISEDA PARA LA MEJORA DEL CANAL

INTERVIENEN

El Sr. D. Anselmo Quiroga Ferrer, en su condición de Director de la Agencia del Agua.

La Sra. D.ª Clotilde Báez Montero, en su condición de Presidenta de la Comunidad de Regantes de Aliseda.
`, `for Agencia del Agua: Anselmo Quiroga Ferrer, Director
for Comunidad de Regantes de Aliseda: Clotilde Báez Montero, Presidenta
party Agencia del Agua
party Comunidad de Regantes de Aliseda`},
		{"labels over sentences, and a short name over a signer that is a title too", `CONTRATO DE COMODATO No. 9

COMODANTE: INSTITUTO DE PÁRAMOS
COMODATARIO: CORPORACIÓN FRAILEJÓN VIVO

ANSELMO QUIROGA FERRER, mayor de edad, en su calidad de Subdirector del INSTITUTO DE PÁRAMOS, en adelante ICOPAR, de una parte,
y de la otra CLOTILDE BÁEZ MONTERO, quien obra como Directora Ejecutiva de la CORPORACIÓN FRAILEJÓN VIVO, en adelante EL
CONTRATISTA, han convenido:

Se suscribe en Aliseda.

"EL COMODANTE"                    "EL CONTRATISTA"
ANSELMO QUIROGA FERRER            CLOTILDE BÁEZ MONTERO
SUBDIRECTOR                       DIRECTORA EJECUTIVA
`, `for Corporación Frailejón Vivo: Clotilde Báez Montero, Directora Ejecutiva
for Instituto de Páramos: Anselmo Quiroga Ferrer, Subdirector
party Corporación Frailejón Vivo
party Instituto de Páramos
typed Anselmo Quiroga Ferrer, Subdirector <Instituto de Páramos>
typed Clotilde Báez Montero, Directora Ejecutiva <Corporación Frailejón Vivo>`},
		{"reunidos", `CONVENIO MARCO DE COLABORACIÓN

En Villabrava, a 3 de mayo de 2018

REUNIDOS

De una parte, D. Anselmo Quiroga Ferrer, Rector Magnífico de la Universidad de Villabrava, con CIF Q0000001A,
actuando en nombre y representación de la misma, en adelante «la Universidad».

Y de otra parte, Dña. Clotilde Báez Montero, en calidad de Presidenta de la Asociación Amigos del Cauce, con
domicilio en la calle Mayor 3 de Villabrava, en adelante «la Asociación».

Ambas partes se reconocen capacidad para obligarse y

EXPONEN

Primero. Que la Universidad de Villabrava imparte enseñanzas.

CLÁUSULAS

Primera. Objeto.

Y en prueba de conformidad firman el presente convenio.

Por la Universidad de Villabrava        Por la Asociación Amigos del Cauce



Fdo.: Anselmo Quiroga Ferrer            Fdo.: Clotilde Báez Montero
`, `conformed Anselmo Quiroga Ferrer, Rector Magnífico <Universidad de Villabrava>
conformed Clotilde Báez Montero, Presidenta <Asociación Amigos del Cauce>
for Asociación Amigos del Cauce: Clotilde Báez Montero, Presidenta
for Universidad de Villabrava: Anselmo Quiroga Ferrer, Rector Magnífico
party Asociación Amigos del Cauce
party Universidad de Villabrava`},
		{"comparecen", `CONVENIO ESPECÍFICO ENTRE LA MUNICIPALIDAD DE PUERTO ALERCE Y LA FUNDACIÓN RÍO HONDO

En Puerto Alerce, a 12 de marzo de 2016, comparecen: por una parte, la MUNICIPALIDAD DE PUERTO ALERCE, RUT
69.000.001-2, representada por su Alcalde, don Ramiro Oyarzún Pinto, ambos domiciliados en calle Prat 100, en
adelante "la Municipalidad"; y por la otra, la FUNDACIÓN RÍO HONDO, RUT 65.000.002-3, representada legalmente por
doña Ester Carrasco Lillo, cédula de identidad 8.000.003-4, domiciliada en Los Aromos 22, en adelante "la
Fundación", quienes han convenido lo siguiente:

PRIMERO: La Municipalidad cede el uso del salón.




ESTER CARRASCO LILLO                    RAMIRO OYARZÚN PINTO
REPRESENTANTE LEGAL                     ALCALDE
FUNDACIÓN RÍO HONDO                     MUNICIPALIDAD DE PUERTO ALERCE
`, `for Fundación Río Hondo: Ester Carrasco Lillo,` + " " + `
for Municipalidad de Puerto Alerce: Ramiro Oyarzún Pinto, Alcalde
party Fundación Río Hondo
party Municipalidad de Puerto Alerce
typed Ester Carrasco Lillo, Representante Legal <Fundación Río Hondo>
typed Ramiro Oyarzún Pinto, Alcalde <Municipalidad de Puerto Alerce>`},
		{"mexicano", `CONVENIO DE COLABORACIÓN QUE CELEBRAN, POR UNA PARTE, EL INSTITUTO DE LAGUNAS DEL ESTADO, EN LO SUCESIVO "EL
INSTITUTO", REPRESENTADO EN ESTE ACTO POR SU DIRECTOR GENERAL, EL ING. EVARISTO LUGO CANTÚ, Y POR LA OTRA, LA
COOPERATIVA PESCADORES DE ARENAL, S.C. DE R.L., EN LO SUCESIVO "LA COOPERATIVA", REPRESENTADA POR SU PRESIDENTA,
LA C. MIREYA SOLÍS BRAVO, A QUIENES DE MANERA CONJUNTA SE LES DENOMINARÁ "LAS PARTES", AL TENOR DE LAS SIGUIENTES
DECLARACIONES Y CLÁUSULAS:

DECLARACIONES

I. Declara "EL INSTITUTO" que es un organismo público.

Leído que fue el presente convenio y enteradas las partes de su contenido, lo firman por duplicado.

POR "EL INSTITUTO"                      POR "LA COOPERATIVA"


____________________________            ____________________________
ING. EVARISTO LUGO CANTÚ                C. MIREYA SOLÍS BRAVO
DIRECTOR GENERAL                        PRESIDENTA

                     TESTIGOS

____________________________            ____________________________
LIC. DORA PAZ LEAL                      PROF. ABEL RUIZ TOVAR
`, `blank_line Evaristo Lugo Cantú, Director General <Instituto de Lagunas del Estado>
blank_line Mireya Solís Bravo, Presidenta <Cooperativa Pescadores de Arenal, S.C. de R.L.>
for Cooperativa Pescadores de Arenal, S.C. de R.L.: Mireya Solís Bravo, Presidenta
for Instituto de Lagunas del Estado: Evaristo Lugo Cantú, Director General
party Cooperativa Pescadores de Arenal, S.C. de R.L.
party Instituto de Lagunas del Estado`},
		{"adenda", `ADENDA N.° 2 AL CONVENIO DE COOPERACIÓN INTERINSTITUCIONAL ENTRE EL GOBIERNO REGIONAL DE CHACRAS Y EL COLEGIO DE
INGENIEROS DE CHACRAS

Conste por el presente documento la Adenda N.° 2 al Convenio de Cooperación Interinstitucional que celebran de una
parte el GOBIERNO REGIONAL DE CHACRAS, con RUC 20000000001, debidamente representado por su Gobernador Regional, señor
Wilmer Cárdenas Huamán, identificado con DNI 10000001, a quien en adelante se le denominará EL GOBIERNO; y de la otra
parte el COLEGIO DE INGENIEROS DE CHACRAS, con RUC 20000000002, representado por su Decana, señora Nélida Rojas
Tito, identificada con DNI 10000002, a quien en adelante se le denominará EL COLEGIO, en los términos siguientes:

En señal de conformidad suscriben la presente adenda el 4 de junio de 2019.

Wilmer Cárdenas Huamán                  Nélida Rojas Tito
EL GOBIERNO                             EL COLEGIO
`, `for Colegio de Ingenieros de Chacras: Nélida Rojas Tito, Decana
for Gobierno Regional de Chacras: Wilmer Cárdenas Huamán, Gobernador Regional
party Colegio de Ingenieros de Chacras
party Gobierno Regional de Chacras
typed Nélida Rojas Tito, Decana <Colegio de Ingenieros de Chacras>
typed Wilmer Cárdenas Huamán, Gobernador Regional <Gobierno Regional de Chacras>`},
		{"colombiano", `PRÓRROGA No. 1 AL CONTRATO DE COMODATO No. 014 DE 2017

Entre los suscritos, LUZ DARY OSPINA CANO, mayor de edad, identificada con cédula de ciudadanía 30.000.001, en su
calidad de Gerente de la EMPRESA DE ACUEDUCTO DE SALAMINITA S.A. E.S.P., quien se denominará EL COMODANTE, y HERNANDO
GIL ROA, identificado con cédula 10.000.002, quien actúa como representante legal de la CORPORACIÓN CAMINOS DEL AGUA,
quien se denominará EL COMODATARIO, hemos acordado prorrogar el contrato.

Para constancia se firma el 2 de abril de 2018.



LUZ DARY OSPINA CANO                    HERNANDO GIL ROA
EL COMODANTE                            EL COMODATARIO
`, `for Corporación Caminos del Agua: Hernando Gil Roa, representante legal
for Empresa de Acueducto de Salaminita S.A. E.S.P.: Luz Dary Ospina Cano, Gerente
party Corporación Caminos del Agua
party Empresa de Acueducto de Salaminita S.A. E.S.P.
typed Hernando Gil Roa, representante legal <Corporación Caminos del Agua>
typed Luz Dary Ospina Cano, Gerente <Empresa de Acueducto de Salaminita S.A. E.S.P.>`},
		{"on behalf", `MEMORANDUM OF UNDERSTANDING

between Harwick Borough Council and the Meadow Trust

This Memorandum, dated 4 May 2015, sets out how the parties will work together.

Signed for and on behalf of Harwick Borough Council


Prudence Oakley
Head of Parks
Date: 4 May 2015

Signed for and on behalf of the Meadow Trust


Giles Rowntree
Chair of Trustees
Date: 6 May 2015
`, `party Harwick Borough Council
party Meadow Trust
typed Giles Rowntree, Chair of Trustees <Meadow Trust>
typed Prudence Oakley, Head of Parks <Harwick Borough Council>`},
		{"for and on behalf, columns", `GRANT AGREEMENT

This Agreement is made on 1 March 2017 between the Lakes Foundation, a charity registered in England (the "Grantor"), and
Elm College Ltd (the "Grantee").

For and on behalf of                    For and on behalf of
THE LAKES FOUNDATION                    ELM COLLEGE LTD


/s/ Imogen Hart                         /s/ Declan Byrne
Imogen Hart                             Declan Byrne
Director                                Principal
`, `conformed Declan Byrne, Principal <Elm College Ltd>
conformed Imogen Hart, Director <Lakes Foundation>
party Elm College Ltd
party Lakes Foundation`},
		{"names that no table knows", `MEMORANDUM OF UNDERSTANDING

This Memorandum is made on 1 June 2010 between Northmoor Council, a local authority ("the Council"), and
Elm Port Services Limited, a company registered in Scotland ("Elm").

IN WITNESS WHEREOF the parties have signed below.

For Northmoor Council                 For Elm Port Services Limited

Imogen Hart                           Tobrzyk Wezorek
Chief Executive                       Managing Director
`, `party Elm Port Services Limited
party Northmoor Council
typed Imogen Hart, Chief Executive <Northmoor Council>
typed Tobrzyk Wezorek, Managing Director <Elm Port Services Limited>`},
		{"deed", `THIS DEED is made the 9th day of July 2014

BETWEEN

(1) HARWICK ESTATES LIMITED (company number 01234567) whose registered office is at 1 Mill Street (the "Landlord"); and

(2) NORA WHITLOCK of 4 High Street (the "Tenant")

IN WITNESS whereof the parties have executed this deed.

EXECUTED as a deed by
HARWICK ESTATES LIMITED
acting by:

Director ............................
Name: Simon Peel

in the presence of:

Witness signature ____________________
Name: Karen Ash
`, `blank_line Simon Peel, Director <Harwick Estates Limited>
party Harwick Estates Limited
party Nora Whitlock`},
	}
	for _, tt := range tests {
		if got := told(read(tt.text)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestAmends(t *testing.T) {
	tests := []struct{ text, date, number string }{
		{"FIRST AMENDMENT\n\nThis First Amendment, dated <2015-02-24|February 24, 2015>, amends the Cooperation Agreement of <2009-11-03|November 3, 2009> between {Rowan Trust} and {Elm Council}.", "2009-11-03", ""},
		{"Adenda al Convenio Marco suscrito el <2016-05-02|2 de mayo de 2016> entre la {Universidad del Lago} y la {Fundación Ceibo}.", "2016-05-02", ""},
		{"PRÓRROGA No. 1\n\nPrórroga al Contrato de Comodato No. 014/2017 entre la {Universidad del Lago} y la {Fundación Ceibo}.", "", "014/2017"},
		{"AMENDMENT NO. 3\n\nThis Amendment is made between the {City of Rowan} and {Elm Trust}.\n\nWHEREAS, the parties entered into a Professional Services Agreement dated <2018-06-11|June 11, 2018>.", "2018-06-11", ""},
		{"GRANT AGREEMENT\n\nThis Agreement is made between the {City of Rowan} and {Elm Trust}.\n\nWHEREAS, the parties entered into a Framework Agreement dated <2018-06-11|June 11, 2018>.", "", ""},
		{"The {Rowan Trust} and {Elm Council} met on <2016-05-02|2 May 2016>.", "", ""},
	}
	for _, tt := range tests {
		text, d := extract.Marked(tt.text)
		d.Kind, d.Date, d.DateFinding = extract.Agreement, "2015-02-24", -1
		Read(text, d, lex)
		date, number := "", ""
		for _, r := range d.Relations {
			if r.Kind == extract.Amends {
				date, number = d.Cited[r.To.Index].Date, d.Cited[r.To.Index].Number
			}
		}
		if date != tt.date || number != tt.number {
			t.Errorf("%s: %q %q", tt.text, date, number)
		}
	}
}

// TestWitnessOverLines: a witness whom no clause names, the second surname on a line of
// its own, is a person and no signer.
func TestWitnessOverLines(t *testing.T) {
	d := read("Convenio que celebran por una parte el Colegio Agrario de Aliseda y por la otra la Fundación Alborada, A.C.\n\nLo firman en Aliseda.\n\nTESTIGO\nING. SAÚL ORTEGA\nRUIZ\nRESIDENTE DE OBRA\n")
	if d.FindEntity(extract.Person, "Saúl Ortega Ruiz") < 0 || strings.Contains(told(d), "typed") {
		t.Errorf("%v\n%s", d.Entities, told(d))
	}
}
