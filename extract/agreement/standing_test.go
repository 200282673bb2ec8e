package agreement

import (
	"testing"

	"legajo/extract"
)

// What the paper of an agreement shows itself to be.
func TestStanding(t *testing.T) {
	const between = "This Agreement is made by and between Rowan Widgets, Inc. (\"Rowan\") and Elm Holdings LLC (\"Elm\").\n\nIn witness whereof the parties have executed this Agreement.\n\n"
	tests := []struct{ text, want string }{
		{between + "ROWAN WIDGETS, INC.\n\nBy: /s/ Nora Whitlock\nName: Nora Whitlock\nTitle: President", extract.StandingExecuted},
		{between + "ROWAN WIDGETS, INC.\n\nBy: ____________________\nName: Nora Whitlock\nTitle: President", ""},
		{"DRAFT 3 – for discussion\n\n" + between + "By: /s/ Nora Whitlock", extract.StandingDraft},
		{"[Draft]\n\n" + between, extract.StandingDraft},
		{"FORM OF SUPPLY AGREEMENT\n\n" + between + "By: ____________________\nName:\nTitle:", extract.StandingForm},
		{"GRANT AGREEMENT\n\nThis Agreement is made on ________ between ____________________ of ____________________ (the \"Recipient\") and the Rowan Trust.", extract.StandingForm},
		{"MODELO DE CONVENIO DE PRÁCTICAS\n\nEntre ____________ y ____________ se acuerda:", extract.StandingForm},
		{"BORRADOR\n\nConvenio que celebran por una parte la Universidad del Lago, en adelante «LA UNIVERSIDAD», y por la otra la Fundación Ceibo, A.C., en adelante «LA FUNDACIÓN».", extract.StandingDraft},
		{"Convenio que celebran por una parte la Universidad del Lago, en adelante «LA UNIVERSIDAD», y por la otra la Fundación Ceibo, A.C., en adelante «LA FUNDACIÓN».\n\nEl proyecto de convenio fue aprobado por la junta en su sesión ordinaria del mes de mayo de dos mil diez.", ""},
		{between + "The parties shall draft a report each year.", ""},
	}
	for _, tt := range tests {
		if d := read(tt.text); d.Standing != tt.want {
			t.Errorf("%s\n got %q, want %q", tt.text, d.Standing, tt.want)
		}
	}
}

// The day an agreement ends, apart from those of its signing and effect.
func TestTerms(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"This Agreement is made on <2010-05-03|3 May 2010> by and between Rowan Widgets, Inc. (\"Rowan\") and Elm Holdings LLC (\"Elm\") and shall continue in effect until <2013-05-02|2 May 2013>.", []string{"signed", "end"}},
		{"Convenio que celebran por una parte la Universidad del Lago y por la otra la Fundación Ceibo, A.C. Tendrá vigencia hasta el día <2013-05-02|2 de mayo de 2013>. Los informes se entregarán hasta el <2011-05-02|2 de mayo de 2011>.", []string{"end", ""}},
	}
	for _, tt := range tests {
		text, d := extract.Marked(tt.text)
		d.Kind, d.DateFinding = extract.Agreement, -1
		Read(text, d, lex)
		for i, want := range tt.want {
			if got := d.Dates[i].Role; got != want {
				t.Errorf("%s: date %d is %q, want %q", tt.text, i, got, want)
			}
		}
	}
}

// Which agreement an amendment changes, by number and day where both are told,
// and never by the day it will end.
func TestAmended(t *testing.T) {
	tests := []struct{ text, date, number string }{
		{"ADENDA N.º 2 AL CONVENIO N.º 045-2014\n\nConste la Adenda N.º 2 al Convenio de Cooperación N.º 045-2014 suscrito el <2014-06-10|10 de junio de 2014>, que celebran de una parte la Municipalidad de Lobera y de la otra parte la Asociación Tierra Fértil.", "2014-06-10", "045-2014"},
		{"Las partes acuerdan la prórroga del convenio hasta el <2018-12-31|31 de diciembre de 2018>.", "", ""},
		{"AMENDMENT NO. 3 TO THE SUPPLY AGREEMENT dated <2012-07-09|July 9, 2012>", "2012-07-09", ""},
	}
	for _, tt := range tests {
		text, d := extract.Marked(tt.text)
		d.Kind, d.DateFinding = extract.Agreement, -1
		for i := range d.Dates {
			if d.Dates[i].Value == "2018-12-31" {
				d.Dates[i].Role = extract.DateDeadline
			}
		}
		Read(text, d, lex)
		got := extract.Cited{}
		if len(d.Cited) > 0 {
			got = d.Cited[0]
		}
		if got.Date != tt.date || got.Number != tt.number {
			t.Errorf("%s: %+v", tt.text, got)
		}
	}
}

// Where parties stand under each other, the next one is no organisation of the
// signer above it.
func TestStackedParties(t *testing.T) {
	d := read("This Agreement is made by and between Rowan Widgets, Inc. (\"Rowan\") and Elm Holdings LLC (\"Elm\").\n\nIn witness whereof the parties have executed this Agreement.\n\nROWAN WIDGETS, INC.\nBy: /s/ Nora Whitlock\nName: Nora Whitlock\nTitle: President\nDate: May 3, 2010\nELM HOLDINGS LLC\nBy: /s/ Martin Hale\nName: Martin Hale\nTitle: Managing Member")
	for _, r := range d.Roles {
		if d.Entities[r.Person].Name == "Nora Whitlock" && (r.Organisation < 0 || d.Entities[r.Organisation].Name != "Rowan Widgets, Inc.") {
			t.Errorf("%+v of %v", r, d.Entities)
		}
	}
}
