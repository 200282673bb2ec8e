package ocr

import "testing"

// Marks and accents that specks make go, those that people write stay.
func TestUnspotted(t *testing.T) {
	for line, want := range map[string]string{
		"se convino que. cada oficina":               "se convino que cada oficina",
		"Residuos Urbanos. de Quilpolemu":            "Residuos Urbanos de Quilpolemu",
		"was rumoured that- the chamber":             "was rumoured that the chamber",
		"el 22 de junio.de 2001 en-esta ciudad":      "el 22 de junio de 2001 en esta ciudad",
		"según lò previsto, le ruégo un saludo":      "según lo previsto, le ruego un saludo",
		"con fecha 5 de mayo. El director":           "con fecha 5 de mayo. El director",
		"art. de la Ley y el depto. de compras":      "art. de la Ley y el depto. de compras",
		"la Subdir. de Obras":                        "la Subdir. de Obras",
		"know-how, director's and well-being":        "know-how, director's and well-being",
		"short- and long-term":                       "short- and long-term",
		"Él también volverá, més que res, à Lérida.": "Él también volverá, més que res, à Lérida.",
		"you've what it'll take, vía correo":         "you've what it'll take, vía correo",
		"sólo éste, aquél y ésta; dése aviso":        "sólo éste, aquél y ésta; dése aviso",
		"contacto@oficina.example www.gob.mx":        "contacto@oficina.example www.gob.mx",
	} {
		if got := text(unspotted(row(0, line))); got != want {
			t.Errorf("%q: %q", line, got)
		}
	}
}
