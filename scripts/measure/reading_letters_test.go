package main

import (
	"strings"
	"testing"
)

func TestLettersWrong(t *testing.T) {
	for _, c := range []struct {
		truth, read string
		want        int
	}{
		{"uno dos tres", "tres uno dos", 0},
		{"uno dos tres", "uno dns", 5},
		{"P R E S E N T E S a todos", "PRESENTES a todos", 0},
		{"Oficio N° 12 “de hoy”", `Oficio Nº 12 "de hoy"`, 0},
		{"NOTA N° 1584/98", "NOTAN°1584/98", 2},
		{"por Communications y", "por Commu nications y", 1},
		{"a 12:15 horas", "a 12: 15 horas", 1},
		{"Calendario de sesiones", "de", 18},
	} {
		if got, _ := lettersWrong(strings.Fields(c.truth), strings.Fields(c.read)); got != c.want {
			t.Errorf("%q read %q: %d letters wrong, want %d", c.truth, c.read, got, c.want)
		}
	}
}

// What another machine measured stays on the page.
func TestRenewed(t *testing.T) {
	was := "# Page\n\nold\n\n## A\n\nold a\n\n## B\n\nold b\n"
	for page, want := range map[string]string{
		"# Page\n\nnew\n\n## B\n\nnew b\n":                  "# Page\n\nnew\n\n## A\n\nold a\n\n## B\n\nnew b\n",
		"# Page\n\nnew\n\n## A\n\nnew a\n\n## C\n\nnew c\n": "# Page\n\nnew\n\n## A\n\nnew a\n\n## B\n\nold b\n\n## C\n\nnew c\n",
	} {
		if got := renewed(was, page); got != want {
			t.Errorf("got %q\nwant %q", got, want)
		}
	}
	if got := renewed("", "# Page\n\n## A\n\na\n"); got != "# Page\n\n## A\n\na\n" {
		t.Errorf("a new page: %q", got)
	}
}
