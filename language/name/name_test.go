package name

import "testing"

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"José  María Ñíguez": "jose maria niguez",
		"S.A. de C.V.":       "sa de cv",
		"O’Brien-Smith":      "obrien smith",
		"  Ruíz, Yáñez ":     "ruiz yanez",
		"AT&T":               "at&t",
		"":                   "",
		"___":                "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestKey(t *testing.T) {
	for in, want := range map[string]string{"C.c.p.": "ccp", "C/c": "cc", "c.c,": "cc", "—": "", "N.º": "no", "N.°": "no", "V.°": "vo", "12°": "12", "atentamente": "atentamente"} {
		if got := Key(in); got != want {
			t.Errorf("Key(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, given, surname, whole string }{
		{"Mtra. Berenice Zaldívar Ocampo", "Berenice", "Zaldívar Ocampo", "Berenice Zaldívar Ocampo"},
		{"DR. JUAN CARLOS DE LA ROSA Y PEÑALOZA", "Juan Carlos", "de la Rosa y Peñaloza", "Juan Carlos de la Rosa y Peñaloza"},
		{"C. Lucía Ibarra", "Lucía", "Ibarra", "Lucía Ibarra"},
		{"Excmo. Sr. D. Tomás Urdaneta Gil", "Tomás", "Urdaneta Gil", "Tomás Urdaneta Gil"},
		{"Excma. Sra. D.* Leocadia Barrutia Sanz", "Leocadia", "Barrutia Sanz", "Leocadia Barrutia Sanz"},
		{"M.? Dolores Barrutia Sanz", "M.ª Dolores", "Barrutia Sanz", "M.ª Dolores Barrutia Sanz"},
		{"The Rt Hon Gwendolyn Ashcombe MP", "Gwendolyn", "Ashcombe", "Gwendolyn Ashcombe"},
		{"H.E. Ms. Priya Raghunathan", "Priya", "Raghunathan", "Priya Raghunathan"},
		{"Margaret T. Holloway, PhD, OBE", "Margaret T.", "Holloway", "Margaret T. Holloway"},
		{"VILLASANTE QUIJANO, Rosa Elvira", "Rosa Elvira", "Villasante Quijano", "Rosa Elvira Villasante Quijano"},
		{"POBLETE QUIROGA MARCELA", "Marcela", "Poblete Quiroga", "Marcela Poblete Quiroga"},
		{"RICARDO POBLETE M.", "Ricardo", "Poblete M.", "Ricardo Poblete M."},
		{"Henry P. Donovan III", "Henry P.", "Donovan", "Henry P. Donovan III"},
		{"SHANE O'MALLEY", "Shane", "O'Malley", "Shane O'Malley"},
		{"FIONA MCALLISTER", "Fiona", "McAllister", "Fiona McAllister"},
		{"Cecilia Rueda de Montesinos", "Cecilia", "Rueda", "Cecilia Rueda de Montesinos"},
		{"Jean-Luc DUVALIER", "Jean-Luc", "Duvalier", "Jean-Luc Duvalier"},
		{"Z.W. Rosa Vidal Prado", "Rosa", "Vidal Prado", "Rosa Vidal Prado"},
		{"J.M. Vidal Prado", "J.M.", "Vidal Prado", "J.M. Vidal Prado"},
		{"Benigno de la Torre y Prado", "Benigno", "de la Torre y Prado", "Benigno de la Torre y Prado"},
		{"Dr. Okonkwo", "", "Okonkwo", "Okonkwo"},
		{"Ludwig van der Meer", "Ludwig", "van der Meer", "Ludwig van der Meer"},
		{"Lic. Marco Antonio Solís Iturbe.", "Marco Antonio", "Solís Iturbe", "Marco Antonio Solís Iturbe"},
		{"", "", "", ""},
	} {
		n := Parse(c.in)
		if n.Given != c.given || n.Surname != c.surname || n.String() != c.whole {
			t.Errorf("Parse(%q) = %q | %q, %q; want %q | %q, %q", c.in, n.Given, n.Surname, n.String(), c.given, c.surname, c.whole)
		}
	}
}

func TestScore(t *testing.T) {
	for _, s := range []string{
		"Berenice Zaldívar Ocampo", "JUAN PÉREZ LEÓN", "Mtra. Xochitl Tzintzun", "Sir Oswald Pemberton-Leigh", "Margaret T. Holloway, PhD", "María de los Ángeles Ruiz",
		"Dr. Okonkwo", "VILLASANTE QUIJANO, Rosa Elvira", "Marina Gil", "Dean Bishop",
		"Rosa Elvira Gil viuda de Prado", "Rosa Elvira Gil Coronel", "Consuelo Ruiz Soto Vda. de Lago",
	} {
		if got := Score(s); got < 350 {
			t.Errorf("Score(%q) = %d, want a person", s, got)
		}
	}
	for _, s := range []string{
		"Director General", "Secretaría de Cultura", "Ministry of Health", "Avenida Reforma", "Sufragio Efectivo", "Ciudad de México", "PRESENTE", "Unidad de Transparencia",
		"12 de mayo", "Executive Director", "Para su conocimiento", "Members of the Council", "", "ABC/def", "Estimada Doctora", "Yours sincerely", "Dear Minister", "the committee met",
	} {
		if got := Score(s); got >= 350 {
			t.Errorf("Score(%q) = %d, want no person", s, got)
		}
	}
}

func TestDisplay(t *testing.T) {
	for in, want := range map[string]string{
		"SECRETARÍA DE LA ECONOMÍA SOCIAL": "Secretaría de la Economía Social",
		"CONAV":                            "CONAV",
		"Instituto X":                      "Instituto X",
		"MINISTRY OF THE INTERIOR":         "Ministry of the Interior",
		"CONSTRUCTORA ALFA, S.A. DE C.V.":  "Constructora Alfa, S.A. de C.V.",
	} {
		if got := Display(in); got != want {
			t.Errorf("Display(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("Dr. Ana de la Cruz, PhD")
	f.Add(", ,,")
	f.Fuzz(func(t *testing.T, s string) {
		_ = Parse(s).String()
		if n := Score(s); n < 0 || n > 1000 {
			t.Fatalf("Score(%q) = %d", s, n)
		}
		Fold(Key(Display(s)))
	})
}

// TestGivenOfMany: given names of the peoples whose papers are read are known.
func TestGivenOfMany(t *testing.T) {
	for _, w := range []string{"Aoibheann", "Myfanwy", "Calum", "Garbiñe", "Llorenç", "Uxía", "Wanjiku", "Gurdeep", "Policarpo"} {
		if !IsGiven(w) {
			t.Errorf("%s is no given name", w)
		}
	}
}
