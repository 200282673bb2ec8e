package agreement

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

var lex = extract.NewLexicon(lexicon.Languages())

func read(text string) *extract.Document {
	d := &extract.Document{Kind: extract.Agreement, DateFinding: -1}
	Read(extract.Typed(text), d, lex)
	return d
}

func parties(d *extract.Document) string {
	var out []string
	for _, r := range d.Relations {
		if r.Kind == extract.PartyTo {
			out = append(out, fmt.Sprintf("%s [%s]", d.Entities[r.From.Index].Name, r.Role))
		}
	}
	return strings.Join(out, "; ")
}

func TestParties(t *testing.T) {
	tests := []struct{ text, want string }{
		{`This Agreement is made as of June 1, 2009 by and between Rowan Widgets, Inc., a Delaware corporation ("Rowan"), and Elm & Ash Holdings LLC, with offices at 12 High Street, Leeds (the "Supplier").`,
			"Rowan Widgets, Inc. [Rowan]; Elm & Ash Holdings LLC [Supplier]"},
		{`THIS AGREEMENT is between THE HARBOUR FILM AND THEATRE CORPORATION, located at 9 Mill Lane, and ROWAN MEDIA GROUP located at 3 Quay.`,
			"Harbour Film and Theatre Corporation []; Rowan Media Group []"},
		{`This Agreement is made by and among Rowan Trust Ltd. ("Rowan"), Elm Works S.A. ("Elm"), and Nora Whitlock ("Whitlock").`,
			"Rowan Trust Ltd. [Rowan]; Elm Works S.A. [Elm]; Nora Whitlock [Whitlock]"},
		{`SUPPLY AGREEMENT between iRowan Ltd and theelm.com, Inc. Dated as of May 4, 2010`,
			"iRowan Ltd []; theelm.com, Inc. []"},
		{"MEMORANDUM OF UNDERSTANDING\nbetween\nthe University of Harbour\nand\nthe Ministry of Fisheries\n\nThe parties agree:",
			"University of Harbour []; Ministry of Fisheries []"},
		{`CONVENIO DE COLABORACIÓN QUE CELEBRAN POR UNA PARTE LA UNIVERSIDAD DEL LAGO, REPRESENTADA EN ESTE ACTO POR SU RECTORA, DRA. ELISA MONTT ROJAS, EN ADELANTE «LA UNIVERSIDAD», Y POR LA OTRA LA FUNDACIÓN CEIBO, A.C., REPRESENTADA POR SU PRESIDENTE, LIC. PABLO RIVAS SOTO, EN LO SUCESIVO «LA FUNDACIÓN».`,
			"Universidad del Lago [Universidad]; Fundación Ceibo, A.C. [Fundación]"},
		{"This deed is made on 3 May 2010 between:\n\n(1) ROWAN CARE TOGETHER (HARBOUR) CIO whose office is at Lake House (the Trust)\n\n(2) THE UNIVERSITY OF HARBOUR, acting through its School of Nursing and Midwifery (the \"University\"); and\n\n(3) ELM HOLDINGS LLC (the \"Supplier\")\n\neach a \"Partner\" and together the \"Partners\".",
			"Rowan Care Together (HARBOUR) Cio [Trust]; University of Harbour [University]; Elm Holdings LLC [Supplier]"},
		{"Entre los suscritos, a saber: ANA LÓPEZ RUIZ, en su calidad de Gerente General del FONDO DEL LAGO, nombrada por Decreto 4, y de la otra, PEDRO RUIZ SOTO, quien obra en representación del MUNICIPIO DE LOBERA en su condición de Alcalde, quien en adelante se denominará EL MUNICIPIO, acuerdan:",
			"Fondo del Lago []; Municipio de Lobera [Municipio]"},
		{"The fee shall be between ten and twenty pounds.", ""},
	}
	for _, tt := range tests {
		if got := parties(read(tt.text)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestRepresented(t *testing.T) {
	d := read(`Convenio que celebran por una parte la Universidad del Lago, representada por su Rectora, Dra. Elisa Montt Rojas, en adelante «LA UNIVERSIDAD», y por la otra la Fundación Ceibo, A.C., representada por su Presidente, Lic. Pablo Rivas Soto, en adelante «LA FUNDACIÓN».`)
	var got []string
	for _, r := range d.Relations {
		if r.Kind == extract.Represented {
			got = append(got, d.Entities[r.From.Index].Name+" > "+d.Entities[r.To.Index].Name+" "+r.Role)
		}
	}
	if s := strings.Join(got, "; "); s != "Elisa Montt Rojas > Universidad del Lago Rectora; Pablo Rivas Soto > Fundación Ceibo, A.C. Presidente" {
		t.Errorf("%s", s)
	}
}

const clause = `This Agreement is made by and between Rowan Widgets, Inc. ("Rowan") and Elm Holdings LLC ("Elm").

Each party does its part.

In witness whereof the parties have executed this Agreement.

`

func signers(d *extract.Document) string {
	var out []string
	for _, r := range d.Relations {
		if r.Kind != extract.Signed {
			continue
		}
		s := d.Entities[r.From.Index].Name + " " + r.Form + " " + r.Role
		for _, e := range r.For {
			s += " for " + d.Entities[e].Name
		}
		out = append(out, s)
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

func TestSignatures(t *testing.T) {
	tests := []struct{ text, want string }{
		{"ROWAN WIDGETS, INC.\n\nBy: /s/ Nora Whitlock\nName: Nora Whitlock\nTitle: Chief Executive Officer\n\n\nELM HOLDINGS LLC\n\nBy: /s/ Martin Hale\nName: Martin Hale\nTitle: Director",
			"Martin Hale conformed Director for Elm Holdings LLC; Nora Whitlock conformed Chief Executive Officer for Rowan Widgets, Inc."},
		{"ROWAN WIDGETS, INC.                     ELM HOLDINGS LLC\n\nBy: ____________________                By: ____________________\nName: Nora Whitlock                     Name: Martin Hale\nTitle: President                        Title: Managing Member",
			"Martin Hale blank_line Managing Member for Elm Holdings LLC; Nora Whitlock blank_line President for Rowan Widgets, Inc."},
		{"____________________________\nNora Whitlock\nDirector General of the Harbour Institute\n\n\n____________________________\nMartin Hale\nSecretary", "Martin Hale blank_line Secretary; Nora Whitlock blank_line Director General of the Harbour Institute"},
		{"By: ______________________\n    Nora Whitlock, President and CEO", "Nora Whitlock blank_line President and CEO"},
		{"Done at Harbour on 4 May 2010.\n\nROWAN WIDGETS, INC.                     ELM HOLDINGS LLC\n\n                     \n\nNora Whitlock Hall                      Martin Hale\nPresident of the Harbor Rowing and Boat Managing Member", "Martin Hale typed Managing Member for Elm Holdings LLC; Nora Whitlock Hall typed President of the Harbor Rowing and Boat for Rowan Widgets, Inc."},
		{"WITNESSES:\n\n____________________________\nNora Whitlock", ""},
		{"By: ____________________\nName:\nTitle:", ""},
	}
	for _, tt := range tests {
		if got := signers(read(clause + tt.text)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
	d := read(`Convenio que celebran por una parte la Universidad del Lago, en adelante «LA UNIVERSIDAD», y por la otra la Fundación Ceibo, A.C., en adelante «LA FUNDACIÓN».

Leído que fue el presente lo firman.

POR LA UNIVERSIDAD                      POR LA FUNDACIÓN


Dra. Elisa Montt Rojas                  Lic. Pablo Rivas Soto
Rectora                                 Presidente
`)
	above := read("Adenda al convenio.\n\nLa Rectora de la Universidad del Lago\n\nElisa Montt Rojas\n\n\nEl Presidente de la Fundación Ceibo\n\nPablo Rivas Soto")
	if got := signers(above); got != "Elisa Montt Rojas typed Rectora de la Universidad del Lago; Pablo Rivas Soto typed Presidente de la Fundación Ceibo" {
		t.Error(got)
	}
	if got := signers(d); got != "Elisa Montt Rojas typed Rectora for Universidad del Lago; Pablo Rivas Soto typed Presidente for Fundación Ceibo, A.C." {
		t.Error(got)
	}
}

func TestOtherKindsAlone(t *testing.T) {
	d := &extract.Document{Kind: extract.Letter}
	Read(extract.Typed(clause), d, lex)
	if len(d.Relations)+len(d.Notes) > 0 {
		t.Errorf("%+v", d)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(clause + "By: /s/ Ana\n____\nName: x\nTitle:")
	f.Add("between A (“B” and, «c» celebran por una parte D.E, y por la otra; representada por")
	f.Fuzz(func(t *testing.T, text string) { read(text) })
}
