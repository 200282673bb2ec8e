package agreement

import (
	"testing"

	"legajo/extract"
	"legajo/extract/date"
	"legajo/ingest"
	"legajo/language/lexicon"
)

// TestDay: the day on which an agreement was made, not that of the agreement
// which it changes or ends, nor one that only stands near its foot.
func TestDay(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an addendum, its own day in the text below its title", "ADENDA AL CONVENIO DE COLABORACIÓN ENTRE LA\nUNIVERSIDAD DE LA VEGA Y LA FUNDACIÓN ALBORADA\nEn Vega, a 3 de mayo de 2018, las partes\n\nMANIFIESTAN\n\nQue el 2 de abril de 2015 suscribieron un convenio.", "2018-05-03"},
		{"an ending, the ended agreement's day in its title", "ACUERDO DE RESOLUCIÓN DEL CONVENIO SUSCRITO EL 2 DE ABRIL DE 2015 ENTRE LA UNIVERSIDAD DE LA VEGA Y LA FUNDACIÓN ALBORADA\n\nEn Vega, a 3 de mayo de 2018\n\nREUNIDOS\n\nLa Universidad de la Vega y la Fundación Alborada.", "2018-05-03"},
		{"an amendment made now", "AMENDMENT NO. 2 TO SERVICES AGREEMENT\n\nThis Amendment No. 2 to the Services Agreement dated July 1, 2013 is made as of March 4, 2016 by and between Rowan Trust, a charity, and Elm Council, a council.", "2016-03-04"},
		{"between the number of a list and what made it", "THIS LEASE is made the 30th day of November 2012\n\nBETWEEN:\n\n(1) ROWAN TRUST LIMITED (the \"Landlord\"); and\n\n(2) ELM NURSERY LIMITED (the \"Tenant\").\n\nThe house was let before by a lease dated 25 March 1998.", "2012-11-30"},
		{"what a recital tells", "AMENDMENT NO. 3\n\nTHIS AMENDMENT NO. 3 is made this ____ day of ________ by and between the City of Rowan (\"City\") and Elm Engineers, P.C. (\"Consultant\").\n\nWHEREAS, the parties entered into a Services Agreement dated June 11, 2018 (the \"Agreement\"); and\n\nWHEREAS, the Agreement was amended on January 7, 2019;", ""},
		{"right before who agree, below that of a decree", "RES. EXENTA N° 4501 / 31.08.2020\n\nMODIFICA CONVENIO\n\nEn Puerto Alto a 27 de agosto de 2020, entre el Servicio de Salud Austral, representado por su Director D. Anselmo Ríos, y la Municipalidad de Aliseda, se acuerda:", "2020-08-27"},
		{"a form, the day when it was adopted", "FORM OF USE AGREEMENT\n\nThis Agreement is made this ____ day of ________, 20__, by and between Rowan Trust and ________________.\n\nAdopted June 14, 2010; revised May 9, 2011.", ""},
	}
	for _, tt := range tests {
		text, d := extract.Marked(tt.text)
		d.Kind, d.DateFinding = extract.Agreement, -1
		date.Find(text, d, lexicon.DatesIn("es"))
		Read(text, d, lex)
		if d.Date != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, d.Date, tt.want)
		}
	}
}

// A letter of the words of changing was misread: the changed agreement's day is
// not the one of what changes it. Typed words say what they say.
func TestDayMisread(t *testing.T) {
	for source, want := range map[ingest.Source]string{ingest.SourceOCR: "2014-04-19", ingest.SourceText: "2010-05-10"} {
		text, d := extract.Marked("FIRST AMENDMENT TO COOPERATION AGREEMENT\n\nThis First Amendment, dates 19 April 2014, mends the Cooperation Agreement of May 10, 2010 between Rowan Trust, a charity, and Elm Council, a council.")
		for i := range text.Tokens {
			text.WordAt(i).Source = source
		}
		d.Kind, d.DateFinding = extract.Agreement, -1
		date.Find(text, d, lexicon.DatesIn("en"))
		Read(text, d, lex)
		if d.Date != want {
			t.Errorf("%v: got %q, want %q", source, d.Date, want)
		}
	}
}
