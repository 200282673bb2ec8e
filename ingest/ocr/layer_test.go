package ocr

import (
	"strings"
	"testing"

	"legajo/ingest"
)

const sound = `En relación con el conocimiento que tenemos de las obras del puerto, la Secretaría
informó a la comisión que los trabajos de 2011 continuarán durante el verano. Para su
conocimiento enviamos copia al director del INFA y a la Junta del Puerto Nuevo, calle 4a, n.º 21.`

func layerOf(text string) []ingest.Word {
	var out []ingest.Word
	for w := range strings.FieldsSeq(text) {
		out = append(out, ingest.Word{Text: w, Visibility: ingest.Invisible})
	}
	return out
}

func TestSuspect(t *testing.T) {
	noisy := strings.NewReplacer("conocimiento", "conoc¡miento", "obras", "obros", "Secretaría", "Secretarla", "comisión", "comis¡ón", "2011", "2O11").Replace(sound)
	broken := strings.NewReplacer("a", "\ue001", "e", "\ue002", "o", "\ue003", "s", "\ue004").Replace(sound)
	for _, c := range []struct {
		name    string
		text    string
		scanned bool
		want    bool
	}{
		{"clean, scanned", sound, true, false},
		{"clean, native", sound, false, false},
		{"noisy, scanned", noisy, true, true},
		{"noisy, native", noisy, false, false},
		{"no layer", "", true, true},
		{"a stamped number", "No. 1234", true, true},
		{"a native page of two words", "Anexo 1", false, false},
		{"a font without meaning", broken, false, true},
		{"a table of characters that lies", lie(sound), false, true},
		{"French", "Monsieur le ministre, nous avons bien reçu votre lettre du mois dernier concernant les travaux de la nouvelle bibliothèque et nous vous remercions de votre attention", false, false},
	} {
		if got := Suspect(layerOf(c.text), c.scanned); got != c.want {
			t.Errorf("%s: %v, %+v", c.name, got, qualityOf(layerOf(c.text)))
		}
	}
	if Better(layerOf(noisy), layerOf(sound)) != ingest.SourceOCR || Better(layerOf(sound), layerOf(noisy)) != ingest.SourceText || Better(layerOf(sound), layerOf(sound)) != ingest.SourceText {
		t.Error("the worse one won")
	}
	if half := sound[:len(sound)/2]; Better(layerOf(noisy), layerOf(half)) != ingest.SourceText {
		t.Error("half a page won over a page with faults")
	}
}

// lie is a text as a table of characters that is one off gives it.
func lie(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r < 'z' || r >= 'A' && r < 'Z' {
			return r + 1
		}
		return r
	}, text)
}

func TestOdd(t *testing.T) {
	for _, w := range []string{"conoc¡miento", "art1culo", "2A18", "lNAI", "com|sión", "\ue001x"} {
		if !odd(w) {
			t.Errorf("%q is not odd", w)
		}
	}
	for _, w := range []string{"conocimiento", "PA2018", "2016-2018", "4a", "21st", "McAllister", "a.b@c.org", "www.x2y.org", "O'Neill", "A4", "III"} {
		if odd(w) {
			t.Errorf("%q is odd", w)
		}
	}
}
