package withdraw

import (
	"testing"

	"legajo/extract"
)

// Exits whose leaver or body the sentences around them tell.
func TestAround(t *testing.T) {
	tests := []struct{ kind, lang, sender, text, want string }{
		// who: the form of the verb, the clause, the letter, the points that somebody makes
		{extract.Letter, "es", "{p:Elisa Montt}.", "Le informo que a partir del 3 de mayo dejaré de formar parte de la {Red Lacustre}.", "Elisa Montt > Red Lacustre 2019-06-10"},
		{extract.Letter, "es", "{p:Elisa Montt}.", "Por este medio la {Empresa Alameda}, que me honro en representar, causa baja como socia de la {Red Lacustre}.", "Empresa Alameda > Red Lacustre"},
		{extract.Report, "es", "", "Se recibió nota del {Banco Alameda} en la que éste comunica que deja de ser signatario de la {Red Lacustre}.", "Banco Alameda > Red Lacustre"},
		{extract.Report, "es", "", "La {Red Lacustre} creció. Durante el año dejó de pertenecer a ella el {Club Alameda}, que presentó su carta.", "Club Alameda > Red Lacustre"},
		{extract.PressRelease, "es", "", "La {Cámara Alameda} y el {Colegio Ceibo} manifiestan: 1. Que han venido participando en la {Red Lacustre}. 2. Que ponen fin a su participación en dicha red.", "Colegio Ceibo > Red Lacustre; Cámara Alameda > Red Lacustre"},
		{extract.Minutes, "en", "", "Letter from {p:Ruth Skewes} stepping down from the {Harwick Partnership}.", "Ruth Skewes > Harwick Partnership"},
		{extract.Report, "en", "", "{p:Tom Akers} moved away, and as he ceased to be eligible and vacated his seat on the {Harwick Partnership}, an election is due.", "Tom Akers > Harwick Partnership"},
		// what only concerns the telling denies nothing
		{extract.Letter, "en", "{p:Tom Akers}.", "I can confirm that the {Meadow Trust} is no longer a member of the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership"},
		{extract.Letter, "en", "{p:Tom Akers}.", "I have to tell you that I can no longer serve on the {Harwick Partnership}.", "Tom Akers > Harwick Partnership 2019-06-10"},
		{extract.Letter, "en", "{Meadow Trust}.", "The {Meadow Trust} hereby exercises its right to end its membership of the {Harwick Partnership}.", "Meadow Trust > Harwick Partnership 2019-06-10"},
		{extract.Report, "en", "", "Members should be aware that, following the resignation of the {Meadow Trust} from the {Harwick Partnership}, votes are counted anew.", "Meadow Trust > Harwick Partnership"},
	}
	for _, tt := range tests {
		if got := saidIn(tt.kind, tt.lang, tt.sender, tt.text); got != tt.want {
			t.Errorf("%s %s\n got %s\nwant %s", tt.sender, tt.text, got, tt.want)
		}
	}
}

// Nobody leaves whom another clause, another's wish or a thing given up tells of.
func TestNotAround(t *testing.T) {
	tests := []struct{ kind, lang, sender, text string }{
		{extract.Letter, "en", "{p:Tom Akers}.", "The {Elm Council} has asked me to say that the Diocese is no longer in the {Harwick Partnership}."},
		{extract.Report, "es", "", "Con esta baja quedamos en 44 socios de la {Red Lacustre}."},
		{extract.PressRelease, "en", "", "A column suggesting that the {Meadow Trust} had left the {Harwick Partnership} was wrong."},
		{extract.PressRelease, "en", "", "The {Meadow Trust} may announce that it is leaving the {Harwick Partnership}."},
	}
	for _, tt := range tests {
		if got := saidIn(tt.kind, tt.lang, tt.sender, tt.text); got != "" {
			t.Errorf("%s %s: %s", tt.sender, tt.text, got)
		}
	}
}
