package withdraw

import (
	"testing"

	"legajo/extract"
)

// TestAnswered: who answers a letter tells of the exit of whoever wrote it, where the
// words say that it is theirs.
func TestAnswered(t *testing.T) {
	const to = "{p:Elisa Montt}. "
	for text, want := range map[string]string{
		"Acuso recibo de su carta de <2018-05-02|2 de mayo de 2018>, en la que presenta su renuncia irrevocable a la {Red Lacustre}.":                        "Elisa Montt > Red Lacustre 2018-05-02",
		"En relación con su escrito de <2018-05-02|2 de mayo de 2018>, por el que comunica su renuncia como miembro de la {Red Lacustre}, ha sido aceptada.": "Elisa Montt > Red Lacustre 2018-05-02",
		"Thank you for your letter of <2018-05-02|2 May 2018>, in which you tender your resignation from the {Harwick Partnership}.":                         "Elisa Montt > Harwick Partnership 2018-05-02",
		"Thank you for your letter, in which you tell us of the resignation of {p:Tom Akers} from the {Harwick Partnership}.":                                "Tom Akers > Harwick Partnership",
		"Thank you for your letter, in which you ask about your possible resignation from the {Harwick Partnership}.":                                        "",
		"Thank you for your letter, in which you told us of your wish to stand down from the {Harwick Partnership}.":                                         "",
		"Thank you for your letter of <2018-05-02|2 May 2018>, in which you told us of your decision to resign from the {Harwick Partnership}.":              "Elisa Montt > Harwick Partnership 2018-05-02",
		"I have received and accept your letter of <2018-05-02|2 May 2018> resigning from the {Harwick Partnership}.":                                        "Elisa Montt > Harwick Partnership 2018-05-02",
		"I have read your letter about resigning from the {Harwick Partnership}.":                                                                            "",
		"Thank you for your letter, in which you ask about our decision to resign from the {Harwick Partnership}.":                                           "",
		"Si en su próxima carta presenta su renuncia a la {Red Lacustre}, la aceptaremos.":                                                                   "",
		"I am sorry to accept your resignation from the {Harwick Partnership}, and thank you for all you did.":                                               "Elisa Montt > Harwick Partnership",
		"We have heard with regret of your withdrawal from the {Harwick Partnership}.":                                                                       "Elisa Montt > Harwick Partnership",
		"Acepto con pesar su renuncia a la {Red Lacustre}.":                                                                                                  "Elisa Montt > Red Lacustre",
		"Le escribo por {p:Tom Akers}. Acepto con pesar su renuncia a la {Red Lacustre}.":                                                                    "Tom Akers > Red Lacustre",
		"Acuso recibo de su carta, en la que {p:Tom Akers} presenta su renuncia a la {Red Lacustre}.":                                                        "Tom Akers > Red Lacustre",
	} {
		atoms, d := extract.Marked(to + text)
		d.Date, d.Kind = "2019-06-10", extract.Letter
		d.Relations = append(d.Relations, extract.Relation{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(0)})
		findPhrases(atoms, d)
		got := left(d)
		if got != want {
			t.Errorf("%s\n got %s\nwant %s\n%+v", text, got, want, d.Notes)
		}
	}
}

// TestYourOrgan: an organ that a letter of the addressee tells of is of the addressee's
// house, not of the one that answers.
func TestYourOrgan(t *testing.T) {
	for text, want := range map[string]string{
		"Acuso recibo de su carta de <2018-05-02|2 de mayo de 2018>, en la que nos comunica que la asamblea resolvió poner término a su participación en la {Red Lacustre}.":                              "Colegio Alameda > Red Lacustre 2018-05-02",
		"En atención a su escrito, mediante el cual hace del conocimiento de esta {Comisión Lacustre} que la asamblea acordó dar por terminada su participación en la {Red Lacustre}.":                    "Colegio Alameda > Red Lacustre",
		"En atención a su escrito, mediante el cual hace del conocimiento de esta {Comisión Lacustre} que la asamblea de la {Liga Norte} acordó dar por terminada su participación en la {Red Lacustre}.": "Liga Norte > Red Lacustre",
		"Thank you for your letter, in which you say that the trustees have resolved to end their participation in the {Harwick Partnership}.":                                                            "Colegio Alameda > Harwick Partnership",
	} {
		atoms, d := extract.Marked("{Colegio Alameda}. {Comisión Lacustre}. " + text)
		d.Date, d.Kind = "2019-06-10", extract.Letter
		d.Relations = append(d.Relations,
			extract.Relation{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(0)},
			extract.Relation{Kind: extract.Sent, From: extract.ToEntity(1), To: extract.Self()})
		findPhrases(atoms, d)
		if got := left(d); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}

// left tells the exits of a document, one behind the other.
func left(d *extract.Document) string {
	got := ""
	for _, r := range d.Relations {
		if r.Kind == extract.WithdrewFrom {
			got += d.Entities[r.From.Index].Name + " > " + d.Entities[r.To.Index].Name
			if r.Date != "" {
				got += " " + r.Date
			}
		}
	}
	return got
}

// TestThisDate: "with this date" is the day of the paper that tells it.
func TestThisDate(t *testing.T) {
	text, d := extract.Marked("La {Liga Norte} y el {Colegio Alameda} informan que con esta fecha se retiran de la {Red Lacustre}.")
	d.Date, d.Kind = "2019-04-02", extract.PressRelease
	findPhrases(text, d)
	if got := left(d); got != "Colegio Alameda > Red Lacustre 2019-04-02Liga Norte > Red Lacustre 2019-04-02" {
		t.Error(got)
	}
}
