package link

import (
	"testing"
)

func TestLiken(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want likeness
	}{
		{"Berenice Zaldívar", "BERENICE ZALDIVAR", identical},
		{"Berenice Zaldívar", "Berenice Zaldívar Ocampo", part},
		{"Berenice Zaldívar Ocampo", "Berenice Zaldívar Quiroz", unlike},
		{"Berenice Zaldívar O.", "Berenice Zaldívar Ocampo", part},
		{"Berenice Zaldívar Q.", "Berenice Zaldívar Ocampo", unlike},
		{"Berenice Zaldívar", "Beatriz Zaldívar", unlike},
		{"Berenice Zaldívar", "Berenice Ocampo", unlike},
		{"Juan Carlos Robledo Paz", "Juan Robledo Paz", part},
		{"Juan C. Robledo Paz", "Juan Carlos Robledo Paz", part},
		{"Juan Carlos Robledo Paz", "Juan Manuel Robledo Paz", unlike},
		{"Margaret T. Holloway", "Margaret Holloway", part},
		{"M. Holloway", "Margaret Holloway", initials},
		{"M.T. Holloway", "Margaret T. Holloway", initials},
		{"M. Holloway", "M. Holloway", identical}, // the same words: whether they are one is not the name's to say
		{"J. Holloway", "Margaret Holloway", unlike},
		{"Holloway", "Margaret Holloway", unlike},
		{"Holloway", "Holloway", unlike},
		{"Gwendolyn Ashcornbe", "Gwendolyn Ashcombe", slip},
		{"Gwendolyn Ashcombe", "Gwendolyn Ashcroft", unlike},
		{"Elena Rulz", "Elena Ruiz", unlike}, // too short to be sure
		{"Mario Fuentes", "Maria Fuentes", unlike},
		{"Ramiro Hernández", "Ramiro Fernández", unlike},
		{"Juan de la Rosa", "Juan Rosa", identical},
		{"Juan San Martín", "Juan Martín", unlike},
		{"Henry Donovan III", "Henry Donovan", unlike},
		{"O'Brien, Shane", "Shane O’Brien", identical},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := liken(parsePerson(pair[0]), parsePerson(pair[1])); got != c.want {
				t.Errorf("liken(%q, %q) = %d, want %d (%v, %v)", pair[0], pair[1], got, c.want, parsePerson(pair[0]), parsePerson(pair[1]))
			}
		}
	}
}

func TestNamesThatMayBeOneShareABlock(t *testing.T) {
	for _, pair := range [][2]string{
		{"M. Holloway", "Margaret T. Holloway"}, {"C. Ibarra", "Clara Ibarra"}, {"Gwendolyn Ashcornbe", "GWENDOLYN ASHCOMBE"},
		{"Juan de la Rosa", "Juan Rosa Peña"}, {"E. Ruiz", "Elena Ruiz Gil"},
	} {
		a, b := parsePerson(pair[0]).block(), parsePerson(pair[1]).block()
		if a == "" || a != b {
			t.Errorf("blocks of %q and %q: %q, %q", pair[0], pair[1], a, b)
		}
	}
	if b := parsePerson("Holloway").block(); b != "" {
		t.Errorf("a single name has block %q", b)
	}
}

func TestPersonInAKey(t *testing.T) {
	for _, s := range []string{"Berenice Zaldívar Ocampo", "M. Holloway", "Holloway", "Henry P. Donovan III", ""} {
		p := parsePerson(s)
		if got := personOf(p.String()); got.String() != p.String() {
			t.Errorf("%q: %q, %q", s, got, p)
		}
	}
}

func TestCore(t *testing.T) {
	for in, want := range map[string]string{
		"el Consejo de la Cuenca del Río Tinto":       "consejo cuenca rio tinto",
		"Talleres Almanza, S.A. de C.V.":              "talleres almanza",
		"The Harbour Trust":                           "harbour trust",
		"Ministry of Tides":                           "ministry tides",
		"S.A.":                                        "sa",
		"LIGA DE REGANTES Y CAMPESINOS DE VALLE ALTO": "liga regantes campesinos valle alto",
	} {
		if got := core(in); got != want {
			t.Errorf("core(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGeneric(t *testing.T) {
	for in, want := range map[string]bool{
		"el Consejo": true, "Dirección General": true, "the Committee": true, "Consejo de la Cuenca": false,
		"Ministry of Tides": false, "CRVA": false,
	} {
		if got := generic(core(in)); got != want {
			t.Errorf("generic(%q) = %v", in, got)
		}
	}
}

func TestBinds(t *testing.T) {
	for _, c := range []struct {
		alias, long string
		want        bool
	}{
		{"LRVA", "Liga de Regantes de Valle Alto", true},
		{"LiReVA", "Liga de Regantes de Valle Alto", true},
		{"XQZ", "Liga de Regantes de Valle Alto", false},
		{"la Liga", "Liga de Regantes de Valle Alto", false},
		{"Liga de Regantes", "Liga de Regantes de Valle Alto", false},
		{"High Valley Irrigators League", "Liga de Regantes de Valle Alto", true},
		{"the Board", "Harbour Trust Board", false},
	} {
		if got := binds(c.alias, c.long); got != c.want {
			t.Errorf("binds(%q, %q) = %v", c.alias, c.long, got)
		}
	}
}

func TestFullest(t *testing.T) {
	for _, c := range []struct {
		want  string
		forms []string
	}{
		{"Berenice Zaldívar Ocampo", []string{"B. Zaldívar Ocampo", "Berenice Zaldivar Ocampo", "Berenice Zaldívar Ocampo", "BERENICE ZALDÍVAR OCAMPO", "Berenice Zaldívar"}},
		{"Margaret T. Holloway", []string{"Margaret Holloway", "Margaret T. Holloway"}},
		{"", nil},
	} {
		if got := fullest(c.forms); got != c.want {
			t.Errorf("fullest(%q) = %q", c.forms, got)
		}
	}
}

func TestOwnName(t *testing.T) {
	for written, want := range map[string]bool{
		"Berenice Zaldívar Ocampo":     true,
		"Juan Carlos Robledo Paz":      true,
		"Juan Carlos Robledo":          false, // two given names
		"Berenice Zaldívar":            false,
		"B. Zaldívar Ocampo":           false,
		"Margaret Holloway":            false,
		"Otilia Narváez de Monteagudo": true,
	} {
		if got := parsePerson(written).ownName(); got != want {
			t.Errorf("%s: %v, want %v (%+v)", written, got, want, parsePerson(written))
		}
	}
}
