package withdraw

import (
	"testing"

	"legajo/extract"
)

// A notice that ends an agreement carries which one: by its day, its number, or
// as the only one that the letter names.
func TestEndedAgreement(t *testing.T) {
	tests := []struct{ text, date, number string }{
		{"{Elm Institute} to the {Meadow Trust}. We refer to the agreement signed on <2015-09-20|20 September 2015> between the {Elm Institute} and the {Meadow Trust}. We hereby give notice to terminate the said agreement.", "2015-09-20", ""},
		{"{Elm Institute} to the {Meadow Trust}. We hereby give notice to terminate the services agreement dated <2015-09-20|20 September 2015> with the {Meadow Trust}.", "2015-09-20", ""},
		{"{Instituto Olmo} a la {Fundación Ceibo}. Le notifico la terminación anticipada del convenio de colaboración No. 014/2015 celebrado con la {Fundación Ceibo} el <2015-09-20|20 de septiembre de 2015>.", "2015-09-20", "014/2015"},
		{"{Instituto Olmo} a la {Fundación Ceibo}. Con fundamento en la cláusula décima del convenio suscrito el <2015-09-20|20 de septiembre de 2015>, le notifico la terminación anticipada de dicho instrumento.", "2015-09-20", ""},
		{"{Instituto Olmo} a la {Fundación Ceibo}. Le informo que el {Instituto Olmo} no tiene interés en prorrogar el convenio suscrito con la {Fundación Ceibo}.", "", ""},
	}
	for _, tt := range tests {
		d, left := letter(tt.text), 0
		for _, r := range d.Relations {
			if r.Kind != extract.WithdrewFrom {
				continue
			}
			left++
			var got extract.Cited
			if r.Agreement != nil && r.Agreement.To == extract.RefCited {
				got = d.Cited[r.Agreement.Index]
			}
			if got.Date != tt.date || got.Number != tt.number {
				t.Errorf("%s: %+v", tt.text, got)
			}
		}
		if left != 1 {
			t.Errorf("%s: %d exits", tt.text, left)
		}
	}
}
