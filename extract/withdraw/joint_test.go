package withdraw

import (
	"slices"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language"
)

// Papers of several organisations: text, and what stands below it where they sign, a name
// on each line.
func TestJointPapers(t *testing.T) {
	tests := []struct{ lang, text, signed, rule, want string }{
		{"es", "Las organizaciones ciudadanas que suscriben declaran: Que, en consecuencia, han decidido dejar de participar en la {Red Lacustre}.", "{Club Sur}\n{Liga Norte}", "", "Club Sur > Red Lacustre 2019-06-10; Liga Norte > Red Lacustre 2019-06-10"},
		{"es", "Las organizaciones ciudadanas que suscriben declaran: Que, en consecuencia, algunos vecinos han decidido dejar de participar en la {Red Lacustre}.", "{Club Sur}\n{Liga Norte}", "", ""},
		{"es", "El {Club Sur} y la {Liga Norte}, reunidos en asamblea, RESUELVEN: Primero.- Retirarse de la {Red Lacustre}.", "Nadie firma", "", "Club Sur > Red Lacustre; Liga Norte > Red Lacustre"},
		{"es", "El {Club Sur} y la {Liga Norte}, reunidos en asamblea, RESUELVEN: Primero.- No retirarse de la {Red Lacustre}.", "Nadie firma", "", ""},
		{"en", "We are organisations that sat on the {Harbour Forum}. We are therefore leaving the Forum.", "{p:Refugee Welcome Tynedale}\nDurham Action for Migrants", "sign-list", "Durham Action for Migrants > Harbour Forum 2019-06-10; Refugee Welcome Tynedale > Harbour Forum 2019-06-10"},
		{"en", "The two agencies named below met. Today each of us has ended its membership in the {Homeless Services} Collaborative.", "{Harmony House}\n{Veterans Bridge}", "", "Harmony House > Homeless Services Collaborative 2019-06-10; Veterans Bridge > Homeless Services Collaborative 2019-06-10"},
	}
	for _, tt := range tests {
		text, d := extract.Marked(tt.text + "\n" + tt.signed)
		d.Kind, d.Language, d.Date = extract.PressRelease, language.Code(tt.lang), "2019-06-10"
		body := len(strings.Fields(plain(tt.text)))
		d.Zones = append(d.Zones, extract.Zone{Kind: extract.ZoneBody, Span: text.Span(0, body-1)}, extract.Zone{Kind: extract.ZoneSignature, Rule: tt.rule, Span: text.Span(body, len(text.Tokens)-1)})
		findPhrases(text, d)
		var left []string
		for _, r := range d.Relations {
			if r.Kind == extract.WithdrewFrom {
				left = append(left, strings.TrimSpace(d.Entities[r.From.Index].Name+" > "+d.Entities[r.To.Index].Name+" "+r.Date))
			}
		}
		slices.Sort(left)
		if got := strings.Join(left, "; "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// plain is a text without the marks of names.
func plain(text string) string {
	return strings.NewReplacer("{p:", "", "{", "", "}", "").Replace(text)
}
