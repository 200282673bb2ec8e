package date

import (
	"strings"
	"testing"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language"
	"legajo/language/lexicon"
)

// read finds the dates of a text and gives them as "value role" where the
// role matters.
func read(text string, code language.Code, kind string) *extract.Document {
	d := &extract.Document{Kind: kind, Language: code}
	Find(extract.Typed(text), d, lexicon.DatesIn(code))
	return d
}

func values(d *extract.Document) string {
	var v []string
	for _, x := range d.Dates {
		v = append(v, x.Value)
	}
	return strings.Join(v, " ")
}

func TestFind(t *testing.T) {
	es, en := language.Spanish, language.English
	tests := []struct {
		lang language.Code
		text string
		want string
	}{
		{es, "La junta se reunió el 16 de febrero de 2017 en Toledo.", "2017-02-16"},
		{es, "a 5 de marzo del 2019", "2019-03-05"},
		{es, "a los quince días del mes de marzo de dos mil diecisiete", "2017-03-15"},
		{es, "a los treinta y un (31) días del mes de enero del año dos mil veinte (2020)", "2020-01-31"},
		{es, "el primero de mayo de mil novecientos noventa y ocho", "1998-05-01"},
		{es, "el 1º de abril de 2011", "2011-04-01"},
		// what readers of scans get wrong
		{es, "a l9 de rnarzo de 20l8", "2018-03-19"},
		{es, "el 3O de Septiernbre de 2O06", "2006-09-30"},
		{es, "el 8 de Junlo de 2012", "2012-06-08"},
		{es, "el 4 de abri1 de 2013", "2013-04-04"},
		{es, "el l de mayo de 2013", "2013-05-01"},
		{en, "on l6th Novernber 2010", "2010-11-16"},
		{en, "on 21.iv.2008", "2008-04-21"},
		{es, "el 3 de Marcos de 2012", ""},
		{en, "Date: 4.12.01", "2001-12-04"},
		{en, "Date: 03/04/2017 Hythe Road, Oxmere OX49 9AB", "2017-04-03"},
		{en, "Date: 03/04/2017 Elm Avenue, Springdale", "2017-03-04"},
		{en, "section 4.12.01 of the code", ""},
		{en, "Exhibit 16.1\nNovember 15, 2004", "2004-11-15"},
		{en, "I resign as of 12:20, March 18, 2005.", "2005-03-18"},
		{en, "Ottawa, Ontario K1A 0B1 June 3, 2019", "2019-06-03"}, // a postcode ends with no day
		{es, "el 1.º de abril de 2011", "2011-04-01"},
		{es, "el 1° de abril de 2011", "2011-04-01"},
		{es, "RECIBIDO 04 DIC. 2006", "2006-12-04"},
		{es, "21/DICIEMBRE/2017", "2017-12-21"},
		{es, "Bogotá, marzo 5 de 2019", "2019-03-05"},
		{es, "5-XII-2017", "2017-12-05"},
		{es, "5/IV/2017", "2017-04-05"},
		{es, "12-dic-17", "2017-12-12"},
		{es, "en mayo de 2017 y en diciembre del 2018", "2017-05 2018-12"},
		{es, "del 3 al 7 de abril de 2017", "2017-04-03 2017-04-07 2017-04-03/2017-04-07"},
		{es, "los días 3, 4 y 5 de mayo de 2017", "2017-05-03 2017-05-04 2017-05-05"},
		{es, "entre el 3 de marzo y el 5 de abril de 2018", "2018-03-03 2018-04-05 2018-03-03/2018-04-05"},
		{es, "del 20 de diciembre al 7 de enero de 2018", "2017-12-20 2018-01-07 2017-12-20/2018-01-07"},
		{es, "desde el 1 de enero de 2018 hasta el 31 de diciembre de 2020", "2018-01-01 2020-12-31 2018-01-01/2020-12-31"},
		{es, "el 31 de febrero de 2018", ""},
		{es, "el 29 de febrero de 2016", "2016-02-29"},
		{es, "el 23/05/2017 a las 10:30", "2017-05-23"},
		{es, "el 23.05.2017", "2017-05-23"},
		{es, "el 2017-05-23", "2017-05-23"},
		{es, "el 03/04/2017", "2017-04-03"},
		{es, "firmado el 5 de marzo de 2.017", "2017-03-05"},
		{es, "a L4 de diciembre de2017", "2017-12-14"},
		{es, "el 3 de junio de 2Ol8", "2018-06-03"},
		{es, "la Ley 1712 de 2014 y el Decreto 103", ""},
		{es, "teléfono 55 1234 2010, folio 2015", ""},
		{es, "desde 2014 y en el año 2016", "2014 2016"},
		{es, "el Plan Estatal 2016-2018", "2016/2018"},
		{es, "Av. 16 de Septiembre 120, Col. Centro", ""},
		{es, "se pagaron 2017 pesos", ""},
		{es, "Expediente 12/05/2014/331", ""},
		{es, "Oficio No. 12/05/2014", ""},
		{es, "el Decreto 14/2015, de 9 de julio", "2015-07-09"},
		{en, "March 5th, 2019", "2019-03-05"},
		{en, "5 March 2019", "2019-03-05"},
		{en, "this 15th day of March, 2018", "2018-03-15"},
		{en, "this twenty-first day of March, two thousand and eighteen", "2018-03-21"},
		{en, "the fifth of June nineteen ninety-eight", "1998-06-05"},
		{en, "May of 2017", "2017-05"},
		{en, "May 2017", "2017-05"},
		{en, "You may 20 times over march 3 miles.", ""},
		{en, "June 27-28, 2017", "2017-06-27 2017-06-28 2017-06-27/2017-06-28"},
		{en, "October 19 and 20, of 2017", "2017-10-19 2017-10-20"},
		{en, "27–28 June 2017", "2017-06-27 2017-06-28 2017-06-27/2017-06-28"},
		{en, "from 3 to 7 April 2017", "2017-04-03 2017-04-07 2017-04-03/2017-04-07"},
		{en, "March 26 -May\n24, 2019", "2019-03-26 2019-05-24 2019-03-26/2019-05-24"},
		{en, "between March 1 and April 5, 2018", "2018-03-01 2018-04-05 2018-03-01/2018-04-05"},
		{en, "Tuesday, 5 March 2019", "2019-03-05"},
		{en, "05/23/2017", "2017-05-23"},
		{en, "It was set up in December 2011, in 2012 and ended in 2019.", "2011-12 2012 2019"},
		{en, "12 Dec. 2017", "2017-12-12"},
		{en, "15t h day of January 2018", "2018-01-15"},
		{en, "Dec. 5, 2017", "2017-12-05"},
		{en, "section 5 of 2017, page 2016", ""},
		{en, "version 1.2.2014.5 and 10.1.1.2015", ""},
		{en, "Sept. 3, '17", "2017-09-03"},
		{en, "by August 31st, 2019 and March 1st, 2020", "2019-08-31 2020-03-01"},
		{en, "at 10:30 on 6/21/99", "1999-06-21"},
	}
	for _, tt := range tests {
		if got := values(read(tt.text, tt.lang, extract.Other)); strings.TrimSpace(got) != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

// A speck between the day and the month of a scan is no end of the date; a
// colon that was typed is.
func TestSpeckInDate(t *testing.T) {
	for source, want := range map[ingest.Source]string{ingest.SourceOCR: "2021-04-24", ingest.SourceText: "2021-04"} {
		text := extract.Typed("as of 24: April 2021")
		for i := range text.Pages[0].Words {
			text.Pages[0].Words[i].Source = source
		}
		d := &extract.Document{Kind: extract.Other, Language: language.English}
		Find(text, d, lexicon.DatesIn(language.English))
		if got := values(d); got != want {
			t.Errorf("%v: %s, want %s", source, got, want)
		}
	}
}

func TestResolve(t *testing.T) {
	es, en := language.Spanish, language.English
	tests := []struct {
		lang       language.Code
		head, text string
		want       string
	}{
		{es, "Lima, 14 de diciembre de 2017", "como pedimos desde el 16 de febrero pasado", "2017-02-16"},
		{es, "Lima, 29 de enero de 2018", "su comunicación del 9 de enero pasado", "2018-01-09"},
		{es, "Lima, 29 de enero de 2018", "el pasado 16 de noviembre", "2017-11-16"},
		{es, "Lima, 29 de enero de 2018", "del 3 del actual y del 5 de los corrientes", "2018-01-03 2018-01-05"},
		{es, "Lima, 29 de enero de 2018", "el 30 de junio del año en curso", "2018-06-30"},
		{es, "Lima, 29 de enero de 2018", "el 30 de junio del presente año", "2018-06-30"},
		{es, "Lima, 29 de enero de 2018", "el 30 de junio del año pasado", "2017-06-30"},
		{es, "Lima, 14 de diciembre de 2017", "la propuesta del día 5 de diciembre", "2017-12-05"},
		{es, "Lima, 14 de diciembre de 2017", "el 2 de julio", "XXXX-07-02"},
		{es, "Lima, 12 de marzo de 2018", "el martes pasado", "2018-03-06"},
		{es, "Texto sin fecha", "el 4 de diciembre", "XXXX-12-04"},
		{es, "Texto sin fecha", "el 4 de diciembre de 2015 y otra vez el 4 de diciembre", "2015-12-04 2015-12-04"},
		{es, "Texto sin fecha", "el 4 de mayo de 2015 y el 9 de julio del mismo año", "2015-05-04 2015-07-09"},
		{en, "Leeds, 14 March 2018", "your letter of the 5th instant", "2018-03-05"},
		{en, "Leeds, 14 March 2018", "we met last Tuesday", "2018-03-13"},
		{en, "Leeds, 14 March 2018", "on 25 May we shall meet", "2018-05-25"},
		{en, "Leeds, 14 March 2018", "on Monday we met", ""},
		{en, "Leeds, 14 March 2018", "in the past November 3 meeting", "2017-11-03"},
	}
	for _, tt := range tests {
		d := read(tt.head+"\n\n"+tt.text+".", tt.lang, extract.Letter)
		got := values(d)
		if d.Date != "" {
			got = strings.TrimSpace(strings.TrimPrefix(got, d.Date))
		}
		if got != tt.want {
			t.Errorf("%q: %s, want %s (own %s)", tt.text, got, tt.want, d.Date)
		}
	}
}

// An account goes on with the year that it has told, other papers only where their own day
// does not settle it.
func TestGoesOn(t *testing.T) {
	const es = language.Spanish
	tests := []struct{ kind, text, want string }{
		{extract.Report, "El 11 de febrero de 2015 escribió al coordinador, que respondió el 20 de febrero y calló hasta mayo.", "2015-02-11 2015-02-20 2015-05"},
		{extract.Report, "El 11 de febrero de 2015 escribió al coordinador, que respondió el 20 de enero.", "2015-02-11 XXXX-01-20"},
		{extract.Letter, "El 11 de febrero de 2015 escribió al coordinador, que respondió el 20 de marzo.", "2015-02-11 2015-03-20"},
		{extract.Letter, "El 11 de febrero de 2015 escribió al coordinador; nos reunimos el 20 de octubre.", "2015-02-11 2016-10-20"},
	}
	for _, tt := range tests {
		d := read("Lima, 3 de octubre de 2016\n\n"+tt.text, es, tt.kind)
		if got := strings.TrimSpace(strings.TrimPrefix(values(d), "2016-10-03")); got != tt.want {
			t.Errorf("%s %q: %s, want %s", tt.kind, tt.text, got, tt.want)
		}
	}
}

func TestRole(t *testing.T) {
	tests := []struct {
		lang language.Code
		text string
		want string
	}{
		{language.English, "with effect from 1 July 2017", extract.DateEffective},
		{language.English, "to be submitted by August 31st, 2019", extract.DateDeadline},
		{language.English, "the agreement signed on 3 May 2012", extract.DateSigned},
		{language.English, "received on Monday, 3 May 2012", extract.DateReceived},
		{language.English, "the statement published on 3 May 2012", extract.DatePublished},
		{language.English, "they met on 3 May 2012", extract.DateEvent},
		{language.Spanish, "a partir del 1 de julio de 2017", extract.DateEffective},
		{language.Spanish, "a más tardar el 31 de agosto de 2019", extract.DateDeadline},
		{language.Spanish, "su oficio de fecha 3 de mayo de 2012", extract.DateWritten},
		{language.Spanish, "recibido el 3 de mayo de 2012", extract.DateReceived},
	}
	for _, tt := range tests {
		d := read(tt.text, tt.lang, extract.Report)
		if len(d.Dates) != 1 || d.Dates[0].Role != tt.want {
			t.Errorf("%q: %+v, want %s", tt.text, d.Dates, tt.want)
		}
	}
}

func TestOwn(t *testing.T) {
	tests := []struct {
		name, kind, text, want string
	}{
		{"dateline", extract.Letter, "Oficio 23\nVilla Alta, a 5 de marzo de 2019\n\nEn su oficio del 3 de enero de 2019 pide.", "2019-03-05"},
		{"label", extract.Memo, "DE: Ana\nPARA: Luis\nFECHA: 3 de mayo de 2010\n\nEl 1 de enero de 2009 fue.", "2010-05-03"},
		{"none in a report", extract.Report, "Informe\n\nEl 16 de febrero de 2017 la junta escribió a la oficina, y nada más.", ""},
		{"press release", extract.PressRelease, "ROSARIO, 5 de marzo de 2019 – La red anuncia hoy su plan.", "2019-03-05"},
		{"press release with a stop", extract.PressRelease, "ROSARIO, 5 de marzo de 2019.- La red anuncia hoy su plan del 3 de abril de 2018.", "2019-03-05"},
		{"minutes", extract.Minutes, "Acta de la sesión celebrada el 7 de junio de 2015\n\nPróxima sesión\n9 de julio de 2015", "2015-06-07"},
		{"minutes, a letter of another day on a line by itself", extract.Minutes, "Acta de la sesión celebrada el 7 de junio de 2015\n1. La red respondió a la junta de\nOria por una carta de 9 de julio de 2014.", "2015-06-07"},
		{"minutes, the day misread", extract.Minutes, "En Villa Alta, siendo las 10:00 horas del día 22 de encro de 2022, se reunieron\nlas personas que visitaron la obra\nel 25 de diciembre de 2021.", "2022-01-22"},
		{"minutes of the meeting before", extract.Minutes, "En Villa Alta, siendo las 10:00 horas del día se reunieron los socios.\n1. Se aprobó el acta de la sesión del 16 de noviembre de 2010.", ""},
		{"minutes of the meeting before, in brief", extract.Minutes, "Acta de la sesión del 7 de junio de 2015\n1. Lectura del acta de la sesión del 16 de mayo de 2015.", "2015-06-07"},
		{"at the end", extract.Letter, "Certifico que Ana vive aquí.\n\nCusco, 7 de junio de 2015", "2015-06-07"},
		{"agreement", extract.Agreement, "This Agreement is made and entered into as of July 1, 2004 by and between A and B.\n\nThe fee of May 3, 2003 stands.", "2004-07-01"},
		{"year of the others", extract.Letter, "Tumaco, 14 de junio\n\nSu carta del 2 de mayo de 2016 y la del 4 de mayo de 2016 se leyeron.", "2016-06-14"},
		{"year of several others", extract.Letter, "Tumaco, 14 de junio\n\nSu carta del 2 de mayo de 2016 y la del 4 de mayo de 2017 se leyeron.", ""},
		{"two digits alone", extract.Letter, "7.4.09\n\nDear Ana, section 2.3.14 stands as it was.", "2009-04-07"},
		{"opens the text", extract.PressRelease, "DECLARACIÓN CONJUNTA\n\nEn Lautaro Viejo, a 23 de noviembre de 2018, las organizaciones declaramos lo que sigue.", "2018-11-23"},
		{"told in the text", extract.PressRelease, "DECLARACIÓN CONJUNTA\n\nLas organizaciones vimos en Lautaro, el 23 de noviembre de 2018, lo que pasaba.", ""},
		{"extended at the foot", extract.Letter, "Hago constar que Ana vive en esta villa desde hace años.\n\nSe extiende la presente a petición de la interesada, en Oria, al primer día del mes de julio de dos mil veintidós.", "2022-07-01"},
		{"given at the foot", extract.Letter, "Certifico que Ana vive en esta villa desde hace años.\n\nDado en la villa de Tumaco, a los nueve (9) días del mes de junio de dos mil quince (2015), para los fines del caso.", "2015-06-09"},
		{"electronic", extract.Letter, "Tumaco, en la fecha de la firma\n\nSe le convoca.\n\nFirmado electrónicamente el 02/07/2020 por Ana Ruiz", "2020-07-02"},
		{"electronic, behind the name and title", extract.Letter, "Tumaco, a fecha de firma electrónica\n\nSe le convoca.\n\nFirmado electrónicamente por ANA RUIZ SOTO, Alcaldesa, el 3 de febrero de 2020 a las 13:12", "2020-02-03"},
		{"press release, the text behind a stop", extract.PressRelease, "NOTA DE PRENSA\n\nROSARIO, 5 de marzo de 2019. La red anuncia hoy su plan del 3 de abril de 2018.", "2019-03-05"},
		{"press release, a day and a dash", extract.PressRelease, "La red sigue\n\n5 de marzo de 2019 - La red anuncia hoy su plan del 3 de abril de 2018.", "2019-03-05"},
		{"press release, a dash within a sentence", extract.PressRelease, "La red sigue\n\nDesde el 5 de marzo de 2019 - La red lo dijo ayer - no hay agua.", ""},
		{"dictated and typed", extract.Letter, "Date dictated: 3 May 2010\nDate typed: 6 May 2010\n\nDear Ana,", "2010-05-06"},
		{"received", extract.Letter, "RECIBIDO: 9 de marzo de 2019\n\nQuito, 5 de marzo de 2019\n\nHola.", "2019-03-05"},
	}
	for _, tt := range tests {
		code := language.Spanish
		if tt.kind == extract.Agreement {
			code = language.English
		}
		if d := read(tt.text, code, tt.kind); d.Date != tt.want || (d.Date != "") != (d.DateFinding >= 0) {
			t.Errorf("%s: %q %d, want %q", tt.name, d.Date, d.DateFinding, tt.want)
		}
	}
}

func TestOthers(t *testing.T) {
	d := read("Filed on 03/04/2017 in Boston.", language.English, extract.Report)
	if len(d.Dates) != 1 || d.Dates[0].Value != "2017-03-04" || len(d.Dates[0].Others) != 1 || d.Dates[0].Others[0] != "2017-04-03" {
		t.Errorf("%+v", d.Dates)
	}
	d = read("On 5 June 2016 and 6 June 2016 it was filed; again on 03/04/2017.", language.English, extract.Report)
	if last := d.Dates[len(d.Dates)-1]; last.Value != "2017-04-03" {
		t.Errorf("order not learnt from the text: %+v", last)
	}
}

// English works as before without the Spanish tables.
func TestTablesAreData(t *testing.T) {
	d := &extract.Document{Kind: extract.Other}
	Find(extract.Typed("May 3, 2012 y el 4 de mayo de 2013"), d, lexicon.DatesIn(language.English)[:1])
	if got := values(d); got != "2012-05-03" {
		t.Errorf("%s", got)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("a los quince (15 días del - 3, y 4 de mayo de 2.017 pasado al 5/5/5")
	f.Add("June 27-28, and the last Tuesday , 5th instant '17")
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range []language.Code{language.Spanish, language.English} {
			d := read(text, code, extract.Letter)
			for _, x := range d.Dates {
				if x.Text == "" || x.Score <= 0 || x.Score > 1000 {
					t.Fatalf("%q: %+v", text, x)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := extract.Typed(strings.Repeat("The board met on 3 May 2012 and again in June; nothing else was said about the plan of the city or its works. ", 20))
	tables := lexicon.DatesIn(language.English)
	for b.Loop() {
		Find(text, &extract.Document{Kind: extract.Report}, tables)
	}
}

// TestOwnBehindNumber: a day at the end of the line of a paper's number is its own,
// unless it tells of when another was written.
func TestOwnBehindNumber(t *testing.T) {
	for text, want := range map[string]string{
		"Our ref: WL/300 6 November 2000":               "2000-11-06",
		"Ref: your letter WL/300 dated 6 November 2000": "",
	} {
		x := extract.Typed(text + "\n\nDear Ana,")
		n := strings.Count(text, " ")
		d := &extract.Document{Kind: extract.Letter, Language: language.English, Zones: []extract.Zone{{Kind: extract.ZoneNumber, Span: x.Span(0, n)}}}
		Find(x, d, lexicon.DatesIn(language.English))
		if d.Date != want {
			t.Errorf("%s: %q, want %q", text, d.Date, want)
		}
	}
}

// TestOwnAmongDatelines: of several days at the head of a paper, the one alone with its
// place is the paper's own, not one that the letterhead tells of.
func TestOwnAmongDatelines(t *testing.T) {
	x := extract.Typed("Benito Paz. Segunda Fundación: 7 de octubre de 1925. Cnel.\nOria 3 de mayo 2014.\n\nSeñora:")
	d := &extract.Document{Kind: extract.Letter, Language: language.Spanish, Zones: []extract.Zone{{Kind: extract.ZoneDateline, Span: x.Span(0, 14)}}}
	Find(x, d, lexicon.DatesIn(language.Spanish))
	if d.Date != "2014-05-03" {
		t.Errorf("%q, want 2014-05-03", d.Date)
	}
}
