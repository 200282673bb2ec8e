package withdraw

import (
	"testing"

	"legajo/extract"
)

// TestMergedDay: a headline and the text of a release tell one exit, and only the
// text says that it is of the day.
func TestMergedDay(t *testing.T) {
	for text, want := range map[string]string{
		"{Colegio Alameda} deja la {Red Lacustre}. El {Colegio Alameda} anunció hoy su salida de la {Red Lacustre}.":                        "2019-06-10",
		"{Colegio Alameda} deja la {Red Lacustre}. El {Colegio Alameda} salió de la {Red Lacustre} el <2019-05-02|2 de mayo>, se supo hoy.": "2019-05-02",
		"{Colegio Alameda} deja la {Red Lacustre}. El {Colegio Alameda} anunció su salida de la {Red Lacustre}.":                            "",
	} {
		atoms, d := extract.Marked(text)
		d.Date, d.Kind = "2019-06-10", extract.PressRelease
		findPhrases(atoms, d)
		if len(d.Relations) != 1 || d.Relations[0].Date != want {
			t.Errorf("%s: %+v, want one of %q", text, d.Relations, want)
		}
	}
}
