package ocr

import (
	"image"
	"testing"
)

// A letter is taken for one of its shape where one name alone comes of it.
func TestReshaped(t *testing.T) {
	for in, want := range map[string]string{
		"Chioe":   "Chloe",
		"Carnila": "Camila",
		"Camila":  "", // a name
		"Kxioe":   "", // none either way
		"Chioe.":  "", // with a mark
		"chioe":   "", // no name
		"Ana":     "",
	} {
		if got := reshaped(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// Of two readings one may have the beginning of a name and the other its end.
func TestOverlaid(t *testing.T) {
	for _, c := range [][3]string{
		{"ROJ", "OJAS", "ROJAS"},
		{"JUAN", "ANA", ""}, // two names
		{"ROJ", "JAS", ""},  // one letter is too little
		{"XAB", "ABZU", ""}, // none that many bear
		{"ROJAS", "ROJAS", ""},
	} {
		if got := overlaid(c[0], c[1]); got != c[2] {
			t.Errorf("%s, %s: %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestInNames(t *testing.T) {
	for in, want := range map[string]string{
		"MUÑOZMORENO": "MUÑOZ MORENO",
		"Montenegro":  "Montenegro", // a name
		"SOTOXYZ":     "SOTOXYZ",
	} {
		if got := inNames(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// What one voice saw alone and with doubt may be another name; what several
// saw is what stands there, though few people bear it.
func TestCandidates(t *testing.T) {
	box := image.Rect(0, 0, 100, 30)
	say := func(voice, conf int, text string) ballot {
		return ballot{Token{Text: text, Conf: conf, Box: box}, voice, -1}
	}
	for _, c := range []struct {
		place place
		want  string
	}{
		{place{say(1, 20, "Ghioe"), say(5, 700, "Chioe"), say(6, 730, "CHISE")}, "Chloe"},
		{place{say(1, 700, "Chioe"), say(5, 700, "Chioe"), say(6, 730, "Chioe")}, "Chioe"},
		{place{say(5, 950, "Chioe")}, "Chioe"},
		{place{say(1, 920, "Miller"), say(3, 920, "Miller"), say(5, 800, "Miler"), say(6, 780, "M")}, "Miller"},
		{place{say(5, 900, "Miler"), say(6, 990, "Miler")}, "Miler"},
	} {
		if won, _, _ := c.place.count(); won.Text != c.want {
			t.Errorf("%v: %s, want %s", c.place, won.Text, c.want)
		}
	}
}
