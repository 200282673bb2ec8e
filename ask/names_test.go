package main

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
		{"zzzz", "", ""},
		{"¿?", "", ""},
	} {
		m := newMatcher(c.typed)
		for _, e := range entities {
			m.try(e)
		}
		var found, near []string
		for _, e := range m.found {
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

func TestDay(t *testing.T) {
	for _, c := range []struct{ typed, since, until string }{
		{"2017", "2017-01-01", "2017-12-31"},
		{"2017-05", "2017-05-01", "2017-05-31"},
		{"2017-05-23", "2017-05-23", "2017-05-23"},
		{"", "", ""},
	} {
		since, err := day(c.typed, "01-01")
		until, err2 := day(c.typed, "12-31")
		if err != nil || err2 != nil || since != c.since || until != c.until {
			t.Errorf("%q: %s to %s", c.typed, since, until)
		}
	}
	if _, err := day("mayo", "01-01"); err == nil {
		t.Error("mayo is a day")
	}
}

// TestSpreadsheet brings cells that a spreadsheet would take for formulas
// there and back.
func TestSpreadsheet(t *testing.T) {
	for _, s := range []string{"=1+1", "+34", "-x", "@here", "plain", "'quoted", ""} {
		if got := fromSpreadsheet(inSpreadsheet(s)); got != s {
			t.Errorf("%q becomes %q", s, got)
		}
	}
}

func FuzzReadAuthority(f *testing.F) {
	f.Add("id,kind,preferred\nx,person,X Y\n")
	f.Add("\ufeffid;kind;preferred;variants\nx;office;Y;a|b\n")
	f.Add("id\n\"")
	f.Fuzz(func(t *testing.T, text string) {
		entries, err := readAuthority(strings.NewReader(text))
		for _, e := range entries {
			if err == nil && (e.ID == "" || e.Preferred == "") {
				t.Errorf("%+v", e)
			}
		}
	})
}
