package withdraw

import (
	"testing"

	"legajo/extract"
	"legajo/language"
)

// What a body's governing organ leaves the body leaves.
func TestWholeOf(t *testing.T) {
	for _, tt := range []struct {
		code       language.Code
		text, want string
	}{
		{"en", "The {Rowan Trust} met. The {Board of the Rowan Trust} withdrew from the {Harbour Alliance} on <2019-05-02|2 May 2019>.", "Rowan Trust > Harbour Alliance 2019-05-02"},
		{"en", "The {Rowan Trust} met. The {Youth Choir of the Rowan Trust} withdrew from the {Harbour Alliance} on <2019-05-02|2 May 2019>.", "Youth Choir of the Rowan Trust > Harbour Alliance 2019-05-02"},
		{"en", "The {Rowan Trust} met. The {Council of Ministers} withdrew from the {Harbour Alliance} on <2019-05-02|2 May 2019>.", "Council of Ministers > Harbour Alliance 2019-05-02"},
		{"es", "Se reunió la {Casa Abierta}. La {junta directiva de Casa Abierta} se retiró de la {Red Lacustre} el <2019-05-02|2 de mayo de 2019>.", "Casa Abierta > Red Lacustre 2019-05-02"},
	} {
		if got := found(extract.Report, tt.code, "", tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
