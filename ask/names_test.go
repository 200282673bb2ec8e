package ask

import (
	"strings"
	"testing"

	"legajo/graph"
)

func TestMatcher(t *testing.T) {
	entities := []graph.Entity{
		{ID: "0a1b2c3d4e", Kind: "person", Name: "Inés Ñandú Güell", Aliases: []string{"I. Ñandú"}},
		{ID: "1a1b2c3d4e", Kind: "person", Name: "Inés Peña"},
		{ID: "2a1b2c3d4e", Kind: "organisation", Name: "Red de Aguas Claras", Aliases: []string{"RAC"}},
		{ID: "3a1b2c3d4e", Kind: "organisation", Name: "Consejo Regional de Lectura"},
		{ID: "4a1b2c3d4e", Kind: "organisation", Name: "Consejo Regional de Lectura y Escritura"},
		{ID: "6a1b2c3d4e", Kind: "meeting", Name: "7 Sesión Ordinaria de la Red de Aguas Claras, 2017-09-28"},
		{ID: "5a1b2c3d4e", Kind: "office", Name: "Secretaria, Red de Aguas Claras"},
	}
	for _, c := range []struct{ typed, found, near string }{
		{"ines nandu guell", "0a1b2c3d4e", ""},
		{"Ñandú", "0a1b2c3d4e", ""},
		{"nand", "0a1b2c3d4e", ""},
		{"inés", "0a1b2c3d4e 1a1b2c3d4e", ""},
		{"INES PEÑA", "1a1b2c3d4e", ""},
		{"rac", "2a1b2c3d4e", ""},
		{"CRL", "3a1b2c3d4e", ""},
		{"consejo regional de lectura", "3a1b2c3d4e", ""},
		{"lectura consejo", "3a1b2c3d4e 4a1b2c3d4e", ""},
		{"2a1b2c3d", "2a1b2c3d4e", ""},
		{"peñna", "", "Inés Peña"},
		{"guel nandu", "0a1b2c3d4e", ""},
		{"aguas claras", "2a1b2c3d4e", ""}, // the body, not who has a post there
		{"red de aguas claras", "2a1b2c3d4e", ""},
		{"sesión ordinaria", "6a1b2c3d4e", ""},
		{"secretaria aguas", "5a1b2c3d4e", ""},
		{"zzzz", "", ""},
		{"¿?", "", ""},
	} {
		m := newMatcher(c.typed, nil)
		for _, e := range entities {
			if !m.try(e) {
				m.remember(e)
			}
		}
		var found, near []string
		for _, e := range m.match().Found {
			found = append(found, e.ID)
		}
		if len(m.found) == 0 {
			for _, n := range m.near {
				near = append(near, n.entity.Name)
			}
		}
		if strings.Join(found, " ") != c.found || strings.Join(near, "; ") != c.near {
			t.Errorf("%q finds %v, near %v; want %q, near %q", c.typed, found, near, c.found, c.near)
		}
	}
}
