package extract

import "testing"

func TestHalvesOfAWord(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"la adminis-\ntración del puerto", "la administración del puerto"},
		{"the govern-\nment, as such", "the government, as such"},
		{"a don Anselmo Guarda-\nmuro de Villalba", "a don Anselmo Guardamuro de Villalba"},
		{"la comisión franco-\nmexicano y otras", "la comisión franco-mexicano y otras"},
		{"doña Inés Pérez-\nGil firma", "doña Inés Pérez-Gil firma"},
		{"ADMINIS-\nTRACIÓN GENERAL", "ADMINISTRACIÓN GENERAL"},
		{"los años 2017-\n2018 fueron", "los años 2017- 2018 fueron"},
		{"the end -\nof it", "the end - of it"},
		{"según la adminis-\nPágina 3\fBoletín\ntración del puerto", "según la administración Página 3 Boletín del puerto"},
		{"según la adminis-\n3\fpágina 4\nTodo sigue", "según la adminis- 3 página 4 Todo sigue"},
		{"de Zumpa-\n3\fhuacán y otros", "de Zumpahuacán 3 y otros"},
	} {
		text := Typed(c.lines)
		atoms := text.Atoms()
		if got := text.AtomText(0, len(atoms)-1); got != c.want {
			t.Errorf("%q: %q, want %q", c.lines, got, c.want)
		}
	}
}

func TestQuoteKeepsTheHyphen(t *testing.T) {
	text := Typed("la adminis-\ntración del puerto")
	text.Atoms()
	if got := Quote(text.Pages, text.AtomSpan(1, 1)); got != "adminis- tración" {
		t.Errorf("quote %q", got)
	}
}
