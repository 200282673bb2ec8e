package extract_test

import (
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

// TestParallel: text set in two columns, as in two languages, is running text,
// however narrow; two address blocks side by side are not.
func TestParallel(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"two languages", `
ACCORD OF THE SLUICES                             ACUERDO DE LAS COMPUERTAS

The keepers of both sluices shall open            Los guardianes de las dos compuertas
them at dawn and shall close them at the          las abrirán al alba y las cerrarán a la
hour at which the upper mill stops, or            hora en que pare el molino de arriba, o
when the water stands above the mark that         cuando el agua pase de la marca que los
both councils have painted on the wall.           dos concejos pintaron en la pared.
`, 10},
		{"address blocks", `
Ms. Lavinia Rusk                                  Mr. Osbert Finch
Clerk of the Lower Sluice                         Clerk of the Upper Sluice
Wyre Parish Council                               Carrow Parish Council
4 Mill Lane, Wyre                                 9 Weir Street, Carrow
Orlandia                                          Orlandia
`, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := extract.NewLayout(extract.Typed(c.text), extract.NewLexicon(lexicon.Languages()))
			n := 0
			for _, p := range m.Prose {
				if p {
					n++
				}
			}
			if n != c.want {
				t.Errorf("%d of %d lines are running text, want %d", n, len(m.Cells), c.want)
			}
		})
	}
}
