package withdraw

import (
	"fmt"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

var lex = extract.NewLexicon(lexicon.Languages())

// findPhrases is Find by the phrases of the tables alone, without what was learnt.
func findPhrases(t *extract.Text, d *extract.Document) {
	s := newScan(t, d, lex)
	entities, mentions := s.fillFrames()
	s.readPhrases()
	s.merge()
	s.settleFrames(entities, mentions)
}

// tell gives the exits and entries of a text as "A > B date" or "A + B date".
func tell(text string) (string, *extract.Document) {
	t, d := extract.Marked(text)
	findPhrases(t, d)
	var out []string
	for _, r := range d.Relations {
		sign := ">"
		if r.Kind == extract.Joined {
			sign = "+"
		}
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s %s", d.Entities[r.From.Index].Name, sign, d.Entities[r.To.Index].Name, r.Date)))
	}
	return strings.Join(out, "; "), d
}

func TestFind(t *testing.T) {
	tests := []struct{ text, want string }{
		{"{Rowan Trust} withdrew from the {Harbour Alliance} in <2017-05|May 2017>.", "Rowan Trust > Harbour Alliance 2017-05"},
		{"On <2017-05-03|3 May 2017> the {Rowan Trust} formally withdrew from the {Harbour Alliance}.", "Rowan Trust > Harbour Alliance 2017-05-03"},
		{"The cuts led to the {Rowan Trust}'s exit from the {Harbour Alliance} in <2017-05|May 2017>.", "Rowan Trust > Harbour Alliance 2017-05"},
		{"After the departure of the {Rowan Trust} from the {Harbour Alliance} nothing moved.", "Rowan Trust > Harbour Alliance"},
		{"{Rowan Trust}, {Elm College} and {Ash Forum} pulled out of the {Harbour Alliance}.", "Elm College > Harbour Alliance; Rowan Trust > Harbour Alliance; Ash Forum > Harbour Alliance"},
		{"{p:Nora Whitlock} resigned from the {Harbour Alliance} on <2015-02-01|1 February 2015>.", "Nora Whitlock > Harbour Alliance 2015-02-01"},
		{"When the {Rowan Trust} walked out of the {Harbour Alliance}, others came.", "Rowan Trust > Harbour Alliance"},
		{"The {Rowan Trust} wrote a letter on <2017-05-03|3 May 2017>, communicating its decision to leave the {Harbour Alliance}.", "Rowan Trust > Harbour Alliance 2017-05-03"},
		{"{Rowan Trust} is no longer a member of the {Harbour Alliance}.", "Rowan Trust > Harbour Alliance"},
		{"{Rowan Trust} left the {Harbour Alliance} in <2012|2012>.", "Rowan Trust > Harbour Alliance 2012"},
		{"El {Colegio Alameda} se retiró de la {Red Lacustre} el <2016-03-04|4 de marzo de 2016>.", "Colegio Alameda > Red Lacustre 2016-03-04"},
		{"Luego de la salida del {Colegio Alameda} de la {Red Lacustre} se reunieron.", "Colegio Alameda > Red Lacustre"},
		{"{Colegio Alameda} y {Fundación Ceibo} decidieron retirarse de la {Red Lacustre}.", "Colegio Alameda > Red Lacustre; Fundación Ceibo > Red Lacustre"},
		{"{p:Nora Whitlock} joined the board in <2011|2011> in place of Ilvane Prosk, who resigned from the {Harbour Alliance}.", "Ilvane Prosk > Harbour Alliance"},
		{"{p:Nora Whitlock} came in place of {p:Tom Akers}, who resigned from the {Harbour Alliance}.", "Tom Akers > Harbour Alliance"},
		{"{Colegio Alameda} y {Fundación Ceibo} dejaron la {Red Lacustre}.", "Colegio Alameda > Red Lacustre; Fundación Ceibo > Red Lacustre"},
		{"{Colegio Alameda} y {Fundación Ceibo} daban por concluida la colaboración con la {Red Lacustre}.", "Colegio Alameda > Red Lacustre; Fundación Ceibo > Red Lacustre"},
		{"La {Fundación Ceibo}, el {Colegio Alameda} y la {Liga Norte} anuncian que a partir de hoy cesan su participación en la {Red Lacustre}.", "Colegio Alameda > Red Lacustre; Fundación Ceibo > Red Lacustre; Liga Norte > Red Lacustre"},
		{"La {Fundación Ceibo} cesó su participación en la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre"},
		{"La decisión de la {Fundación Ceibo} de separarse de la {Red Lacustre} fue unánime.", "Fundación Ceibo > Red Lacustre"},
		{"La {Fundación Ceibo} anunció su retiro de la {Red Lacustre}.", "Fundación Ceibo > Red Lacustre"},
		{"{p:Elisa Montt} renunció al {Consejo Fluvial}.", "Elisa Montt > Consejo Fluvial"},
		{"The {Rowan Trust} joined the {Harbour Alliance} in <2011|2011>.", "Rowan Trust + Harbour Alliance 2011"},
		{"La {Fundación Ceibo} se reincorporó a la {Red Lacustre}.", "Fundación Ceibo + Red Lacustre"},
		// several tellings, the best date
		{"In <2017-05|May 2017> the {Rowan Trust} withdrew from the {Harbour Alliance}. The {Rowan Trust} withdrew from the {Harbour Alliance} on <2017-05-03|3 May 2017>.", "Rowan Trust > Harbour Alliance 2017-05-03"},
		{"Ten organisations sent a letter on <2017-05-03|3 May 2017> with their decision to leave the {Harbour Alliance}. Since the {Rowan Trust} walked out of the {Harbour Alliance}, all is quiet.", "Rowan Trust > Harbour Alliance 2017-05-03"},
	}
	for _, tt := range tests {
		if got, d := tell(tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s\n%+v", tt.text, got, tt.want, d.Notes)
		}
	}
}

func TestNone(t *testing.T) {
	tests := []struct{ text, why string }{
		{"The {Rowan Trust} threatened to withdraw from the {Harbour Alliance}.", whyUnsaid},
		{"The {Rowan Trust} has not withdrawn from the {Harbour Alliance}.", whyDenied},
		{"The {Rowan Trust} may leave the {Harbour Alliance}.", whyUnsaid},
		{"The {Harbour Alliance} asked the {Rowan Trust} not to withdraw from the {Elm Council}.", whyUnsaid},
		{"If the {Rowan Trust} withdraws from the {Harbour Alliance}, we stop.", whyDenied},
		{"The {Rowan Trust} reportedly pulled out of the {Harbour Alliance}.", whyRumour},
		{"The {Rowan Trust} announced the withdrawal of its candidacy to the {Harbour Alliance}.", whyThing},
		{"The {Rowan Trust} called for the withdrawal of troops from the {Harbour Alliance}.", whyThing},
		{"El {Colegio Alameda} no se retiró de la {Red Lacustre}.", whyDenied},
		{"El {Colegio Alameda} amenazó con retirarse de la {Red Lacustre}.", whyUnsaid},
		{"La {Red Lacustre} pidió al {Colegio Alameda} no retirarse de la {Mesa Central}.", whyUnsaid},
		{"El {Colegio Alameda} dejó sin efecto el acuerdo con la {Red Lacustre}.", whyThing},
		{"El retiro de la candidatura ante la {Red Lacustre} se aceptó.", whyThing},
	}
	for _, tt := range tests {
		got, d := tell(tt.text)
		if got != "" {
			t.Errorf("%s: %s", tt.text, got)
		}
		if len(d.Notes) == 0 || d.Notes[0].Why != tt.why {
			t.Errorf("%s: notes %+v, want %s", tt.text, d.Notes, tt.why)
		}
	}
}

func TestNothing(t *testing.T) {
	for _, text := range []string{
		"She left the room. The {Rowan Trust} met.",
		"The {Rowan Trust} left {p:Nora Whitlock} in charge.",
		"They dejaron de formar parte de su personal en la {Red Lacustre}.",
		"The {Rowan Trust} withdrew 500 pounds.",
	} {
		if got, _ := tell(text); got != "" {
			t.Errorf("%s: %s", text, got)
		}
	}
}

func TestSelf(t *testing.T) {
	text, d := extract.Marked("{Rowan Trust}. We hereby withdraw from the {Harbour Alliance} with effect from <2018-01-01|1 January 2018>.")
	d.Date = "2017-12-01"
	d.Dates[0].Role = extract.DateEffective
	d.Relations = append(d.Relations, extract.Relation{Kind: extract.Sent, From: extract.ToEntity(0), To: extract.Self()})
	findPhrases(text, d)
	if len(d.Relations) != 2 {
		t.Fatalf("%+v %+v", d.Relations, d.Notes)
	}
	if r := d.Relations[1]; r.From.Index != 0 || r.To.Index != 1 || r.Effective != "2018-01-01" || r.Noticed != "2017-12-01" {
		t.Errorf("%+v", r)
	}
}

// What the sender did before has not the date of the letter.
func TestSelfBefore(t *testing.T) {
	text, d := extract.Marked("{Rowan Trust}. The causes of our exit from the {Harbour Alliance} are known, and so is our exit and the end of the {Elm Council}.")
	d.Date = "2017-12-01"
	d.Relations = append(d.Relations, extract.Relation{Kind: extract.Sent, From: extract.ToEntity(0), To: extract.Self()})
	findPhrases(text, d)
	if len(d.Relations) != 2 || d.Relations[1].To.Index != 1 || d.Relations[1].Date != "" {
		t.Errorf("%+v", d.Relations)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("{A B} and {C D} withdrew from, {E F} <2017|2017> 's exit from salida de {p:X Y} del {Z W}; nuestra salida de {A B=A}")
	f.Fuzz(func(t *testing.T, text string) { tell(text) })
}
