package withdraw

import (
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language"
)

// joined gives the entries that a paper tells as "A + B date".
func joined(kind, lang, text string) string {
	t, d := extract.Marked(text)
	d.Kind, d.Language, d.Date = kind, language.Code(lang), "2019-06-10"
	findPhrases(t, d)
	var out []string
	for _, r := range d.Relations {
		if r.Kind == extract.Joined {
			out = append(out, strings.TrimSpace(d.Entities[r.From.Index].Name+" + "+d.Entities[r.To.Index].Name+" "+r.Date))
		}
	}
	return strings.Join(out, "; ")
}

// Entries by verb, by decision, by a body that lets somebody in.
func TestEntries(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"es", "El {Club Sur} pasó a ser miembro de la {Red Lacustre} en <2018|2018>.", "Club Sur + Red Lacustre 2018"},
		{"es", "El {Club Sur} ha sido admitido como socio de la {Red Lacustre}.", "Club Sur + Red Lacustre"},
		{"es", "El {Club Sur} acordó adherirse a la {Red Lacustre}.", "Club Sur + Red Lacustre"},
		{"es", "El {Club Sur} acordó formalizar su ingreso en la {Red Lacustre}.", "Club Sur + Red Lacustre"},
		{"es", "El {Club Sur} estudia adherirse a la {Red Lacustre}.", ""},
		{"es", "El {Club Sur} pidió adherirse a la {Red Lacustre}.", ""},
		{"es", "Se informa de que el {Club Sur} ha solicitado su ingreso en la {Red Lacustre}, que se estudiará.", ""},
		{"es", "El {Club Sur} acordó no adherirse a la {Red Lacustre}.", ""},
		{"es", "La {Red Lacustre} aprobó el ingreso del {Club Sur}.", "Club Sur + Red Lacustre"},
		{"es", "La {Red Lacustre} no aprobó el ingreso del {Club Sur}.", ""},
		{"es", "La {Red Lacustre} aceptó como socio al {Club Sur}.", ""},
		{"es", "La {Red Lacustre} admitió a la {Peña Sur} como miembro.", "Peña Sur + Red Lacustre"},
		{"es", "La {Red Lacustre} incorporó a la {Peña Sur} en su plan.", ""},
		{"es", "{p:Elisa Montt} fue designada consejera de la {Red Lacustre}.", "Elisa Montt + Red Lacustre"},
		{"en", "The {Elm College} decided to join the {Harwick Partnership}.", "Elm College + Harwick Partnership"},
		{"en", "The {Elm College} applied to join the {Harwick Partnership}.", ""},
		{"en", "The {Elm College} applied to be admitted to the {Harwick Partnership}.", ""},
		{"en", "The {Elm College} was received into membership of the {Harwick Partnership} in <2018|2018>.", "Elm College + Harwick Partnership 2018"},
		{"en", "The {Harwick Partnership} welcomed the {Elm College} as a new member.", "Elm College + Harwick Partnership"},
		{"en", "{p:Tom Akers} joined the board of the {Meadow Trust}.", "Tom Akers + Meadow Trust"},
		{"en", "{p:Tom Akers} joined the staff of the {Meadow Trust}.", ""},
	}
	for _, tt := range tests {
		if got := joined(extract.Other, tt.lang, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
