package agreement

import (
	"fmt"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/extract/date"
	"legajo/language"
	"legajo/language/lexicon"
)

// boundOf gives the parties of a text, each with its kind and short name.
func boundOf(text string) string {
	d := read(text)
	var out []string
	for _, r := range d.Relations {
		if r.Kind == extract.PartyTo {
			e := d.Entities[r.From.Index]
			out = append(out, fmt.Sprintf("%s %s [%s]", e.Kind, e.Name, r.Role))
		}
	}
	return strings.Join(out, "; ")
}

// TestTogether: people whose names no table knows, by where they live, and the short
// name of several; a firm has an office, and what is said of all tells none apart.
func TestTogether(t *testing.T) {
	tests := []struct{ text, want string }{
		{"THIS LEASE is made between (1) TELWYN HASKARD and BRENWEN HASKARD both of Elm Lea, Rowan, RW4 2ZZ (together the \"Landlord\"); and (2) ELM BAKERY LIMITED whose registered office is at 4 Mill Row (the \"Tenant\").",
			"person Telwyn Haskard [Landlord]; person Brenwen Haskard [Landlord]; organisation Elm Bakery Limited [Tenant]"},
		{"THIS DEED is made between (1) TELWYN HASKARD of 19 Weir Street, Rowan (the \"Donor\"); and (2) ROWAN COMMUNITY TRUST of 4 Mill Row, Rowan (the \"Trust\").",
			"person Telwyn Haskard [Donor]; organisation Rowan Community Trust [Trust]"},
		{"This Agreement is made between ROWAN TRUST LIMITED and ELM WORKS LIMITED (together the \"Partners\").",
			"organisation Rowan Trust Limited []; organisation Elm Works Limited []"},
		{"AGREEMENT BETWEEN Rowan Council of The Institute, Main Road, Rowan (the Council) and Elmore Playgroup of 2 Mill Row, Elm (the Playgroup).",
			"organisation Rowan Council [Council]; organisation Elmore Playgroup [Playgroup]"},
		{"DEED OF VARIATION\n\nParties\n\nROWAN ESTATES LIMITED (Company No. 03000777) of Rowan House, Kendal (Transferor)\n\nELM WIND LLP (Registered No. OC300777) of 9 Fell Road, Kendal (Transferee)\n\nBackground\n\nThis deed varies an option.",
			"organisation Rowan Estates Limited [Transferor]; organisation Elm Wind LLP [Transferee]"},
		{"MEMORANDUM OF AGREEMENT\nBETWEEN\nFORT TOLLAND GARRISON\nAND\nELM COUNTY POLICE OFFICE (ECPO)\n\nSUBJECT: Help",
			"organisation Fort Tolland Garrison []; organisation Elm County Police Office [ECPO]"},
		{"ACUERDO ENTRE LA CONSEJERÍA DE PAISAJE Y MEDIO RURAL Y LA EMPRESA TRAGSILVA MONTES, S.A.",
			"organisation Consejería de Paisaje y Medio Rural []; organisation Tragsilva Montes, S.A. []"},
		{"The Contract concluded between the Rowan Programme for Meadows (hereinafter referred to as \"RPM\") and Zavrel & Sons Printing s.r.o. (hereinafter referred to as the \"Contractor\"), is amended:",
			"organisation Rowan Programme for Meadows [RPM]; organisation Zavrel & Sons Printing s.r.o. [Contractor]"},
		{"CONVENIO QUE CELEBRAN POR UNA PARTE, EL EJECUTIVO DEL ESTADO POR CONDUCTO DE LA SECRETARÍA DE BIENESTAR RURAL, REPRESENTADA POR SU TITULAR, ING. JACINTO OLVERA PIMENTEL, EN ADELANTE \"LA SECRETARÍA\"; Y POR LA OTRA, EL EJIDO DEL ROBLE, EN ADELANTE \"EL EJIDO\".",
			"organisation Secretaría de Bienestar Rural [Secretaría]; organisation Ejido del Roble [EJIDO]"},
		{"This Agreement is made between VELTRIX HASKARD (the \"Supplier\") and ELM WORKS LIMITED (the \"Buyer\").",
			"organisation Veltrix Haskard [Supplier]; organisation Elm Works Limited [Buyer]"},
	}
	for _, tt := range tests {
		if got := boundOf(tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestForeignArticle: an article of another language than the paper's belongs to a name
// that begins with it, but for one before what a body is.
func TestForeignArticle(t *testing.T) {
	for _, tt := range []struct {
		language   language.Code
		text, want string
	}{
		{language.English, "This Agreement is made between EL ROBLE, INC. and LA UNIVERSIDAD DE ELMO.", "El Roble, Inc. []; Universidad de Elmo []"},
		{language.Spanish, "Convenio celebrado entre EL ROBLE, INC. y LA UNIVERSIDAD DE ELMO.", "Roble, Inc. []; Universidad de Elmo []"},
	} {
		d := &extract.Document{Kind: extract.Agreement, Language: tt.language, DateFinding: -1}
		Read(extract.Typed(tt.text), d, lex)
		if got := parties(d); got != tt.want {
			t.Errorf("%s: got %s", tt.text, got)
		}
	}
}

// signedOn gives who signed a text and on which day.
func signedOn(text string) string {
	t, d := extract.Marked(text)
	d.Kind, d.DateFinding = extract.Agreement, -1
	date.Find(t, d, lexicon.DatesIn("en"))
	Read(t, d, lex)
	var out []string
	for _, r := range d.Relations {
		if r.Kind == extract.Signed {
			out = append(out, d.Entities[r.From.Index].Name+" "+r.Date)
		}
	}
	return strings.Join(out, "; ")
}

// TestDaysOverSigners: where days stand over those who sign, and where below.
func TestDaysOverSigners(t *testing.T) {
	const clause = "This Agreement is made by and between Dorothea Lind (\"Lind\") and the Rowan School District (the \"District\").\n\nIN WITNESS WHEREOF, the parties have executed this Agreement.\n\n"
	tests := []struct{ text, want string }{
		{clause + "Dated: November 3, 2014\n\n/s/ Dorothea Lind\nDOROTHEA LIND\n\nDated: November 10, 2014\n\nROWAN SCHOOL DISTRICT\n\nBy: /s/ Terrence Holm\nTERRENCE HOLM\nSuperintendent\n", "Dorothea Lind 2014-11-03; Terrence Holm 2014-11-10"},
		{clause + "/s/ Dorothea Lind\nDOROTHEA LIND\nDated: November 3, 2014\n\nROWAN SCHOOL DISTRICT\n\nBy: /s/ Terrence Holm\nTERRENCE HOLM\nDated: November 10, 2014\n", "Dorothea Lind 2014-11-03; Terrence Holm 2014-11-10"},
	}
	tests = append(tests, struct{ text, want string }{clause + "/s/ Dorothea Lind\nDOROTHEA LIND\n\n3 November 2014\n(Date)\n", "Dorothea Lind 2014-11-03"},
		struct{ text, want string }{clause + "Dorothea Lind (Nov 3, 2014 09:14 PDT)\nDorothea Lind\n\nROWAN SCHOOL DISTRICT\n\nTerrence Holm (Nov 10, 2014 16:40 PDT)\nTerrence Holm, Superintendent\n", "Dorothea Lind 2014-11-03; Terrence Holm 2014-11-10"})
	for _, tt := range tests {
		if got := signedOn(tt.text); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}
