package mention

import (
	"testing"

	"legajo/extract"
	"legajo/extract/date"
	"legajo/language"
	"legajo/language/lexicon"
)

// When a role was held, as the words beside it say.
func TestHeld(t *testing.T) {
	tests := []struct {
		code           language.Code
		text, from, to string
	}{
		{language.English, "The report was sent by Martin Hale, then Minister of Works, to the council.", "", "[..2018-03-05]"},
		{language.English, "Martin Hale, former Director of the Harbour Institute, spoke first.", "", "[..2018-03-05]"},
		{language.English, "Martin Hale, Director of the Harbour Institute until March 2015, spoke first.", "", "2015-03"},
		{language.English, "Martin Hale, Director of the Harbour Institute since 2012, spoke first.", "2012", ""},
		{language.English, "Martin Hale, Director of the Harbour Institute from 3 May 2012 to 4 June 2016, spoke first.", "2012-05-03", "2016-06-04"},
		{language.English, "Martin Hale, Director of the Harbour Institute, then spoke of the works.", "", ""},
		{language.English, "Martin Hale, Director of the Harbour Institute, spoke first.", "", ""},
		{language.Spanish, "Recibió el informe Elisa Montt Rojas, entonces Directora del Instituto del Lago.", "", "[..2018-03-05]"},
		{language.Spanish, "Habló Elisa Montt Rojas, Directora del Instituto del Lago hasta marzo de 2015.", "", "2015-03"},
		{language.Spanish, "Habló Elisa Montt Rojas, Directora del Instituto del Lago desde 2012.", "2012", ""},
		{language.Spanish, "Habló la exdirectora y Elisa Montt Rojas, Directora del Instituto del Lago.", "", ""},
	}
	for _, tt := range tests {
		text := extract.Typed(tt.text)
		d := &extract.Document{Kind: extract.Letter, Language: tt.code, DateFinding: -1}
		date.Find(text, d, lexicon.DatesIn(tt.code))
		d.Date = "2018-03-05"
		Find(text, d, extract.NewLexicon(lexicon.Languages()))
		if len(d.Roles) != 1 {
			t.Errorf("%s: roles %+v", tt.text, d.Roles)
			continue
		}
		if r := d.Roles[0]; r.DateFrom != tt.from || r.DateTo != tt.to {
			t.Errorf("%s: %q %q, want %q %q", tt.text, r.DateFrom, r.DateTo, tt.from, tt.to)
		}
	}
}
