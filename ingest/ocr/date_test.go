package ocr

import (
	"image"
	"strings"
	"testing"
)

var dateCues = Cues{Months: []string{"mayo", "agosto", "diciembre", "dic.", "ene.", "October", "May"}}

// dateLine are the words of a line, spaces between them.
func dateLine(text string) []Token {
	var out []Token
	x := 0
	for _, w := range strings.Fields(text) {
		gap := 12
		if rest, ok := strings.CutPrefix(w, "~"); ok { // hardly a space
			w, gap = rest, 4
		}
		x += gap
		out = append(out, Token{Text: w, Conf: 950, Box: image.Rect(x, 0, x+15*len(w), 30)})
		x += 15 * len(w)
	}
	return out
}

// Dates that can be none are read again; two readings have to agree on one.
func TestDatesAgain(t *testing.T) {
	p := prepare(Image{Gray: page(t, 100).gray, DPI: 100})
	for _, c := range []struct{ read, again, want string }{
		{"Los Aromos, 97 DIC. 2008", "Los Aromos, 27 DIC.2008", "Los Aromos, 27 DIC. 2008"},
		{"Fecha: 28 de mayo de 2924", "28 de mayo de 2021", "Fecha: 28 de mayo de 2021"},
		{"28/AGOS10/201", "28/AGOST0/2019", "28/AGOSTO/2019"},
		{"97 DIC. 2008", "97 DIC. 2008", "97 DIC. 2008"}, // no better
		{"97 DIC. 2008", "27 ENE. 2008", "97 DIC. 2008"}, // another date
		{"27 DIC. 2088", "27 DIC. 1955", "27 DIC. 2088"}, // another year
		{"27 DIC. 2008", "21 DIC. 2008", "27 DIC. 2008"}, // it can be one
		{"pagó 12 de mayo 350 pesos", "12 de mayo 350 pesos", "pagó 12 de mayo 350 pesos"},
		{"you may 12 times", "27 May 2008", "you may 12 times"},
		{"15 ENE. 201 ~3 Asunto", "", "15 ENE. 2013 Asunto"},
		{"15 ENE. 201 3 folios", "", "15 ENE. 201 3 folios"},    // a space
		{"15 ENE. 2013 ~3 folios", "", "15 ENE. 2013 3 folios"}, // a whole year
		{"CALETA BRAVA14/AGOSTO/2000", "", "CALETA BRAVA 14/AGOSTO/2000"},
		{"EXP14/ABC/2000", "", "EXP14/ABC/2000"},
	} {
		e := &engine{words: dateLine(c.again)}
		r := &Reader{second: e, cues: dateCues}
		got, err := r.datesAgain(t.Context(), p, dateLine(c.read))
		if err != nil || text(got) != c.want {
			t.Errorf("%s, again %s: %s, want %s; %v", c.read, c.again, text(got), c.want, err)
		}
	}
	e := &engine{words: dateLine("27 DIC. 2008")}
	r := &Reader{second: e, cues: dateCues, effort: EffortLow}
	if got, err := r.datesAgain(t.Context(), p, dateLine("97 DIC. 2008")); err != nil || text(got) != "97 DIC. 2008" || e.asked > 0 {
		t.Errorf("low effort: %s, asked %d times, %v", text(got), e.asked, err)
	}
}
