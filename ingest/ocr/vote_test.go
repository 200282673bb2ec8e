package ocr

import (
	"context"
	"errors"
	"image"
	"strings"
	"testing"

	"legajo/ingest"
)

// row sets words side by side, each "text/confidence", the width by its letters.
func row(line int, words string) []Token {
	var out []Token
	x := 100
	for f := range strings.FieldsSeq(words) {
		text, conf, _ := strings.Cut(f, "/")
		w := 12 * len([]rune(text)) // "_" is where nothing was read
		if strings.Trim(text, "_") != "" {
			out = append(out, Token{Text: text, Box: image.Rect(x, 100+50*line, x+w, 125+50*line), Conf: perMille(conf), Line: line, Block: line, Size: 30})
		}
		x += w + 12
	}
	return out
}

func TestMerged(t *testing.T) {
	for _, c := range []struct{ name, first, second, want string }{
		{"agreement", "Quedamos/90 atentos/95", "Quedamos/99 atentos/99", "Quedamos atentos"},
		{"the surer", "Salvaticrra/55", "Salvatierra/99.9", "Salvatierra"},
		{"a known word", "comisi6n/92", "comisión/93", "comisión"},
		{"an accent that a language knows", "comisión/90", "comision/99.9", "comisión"},
		{"an accent of a name", "Peñaranda/90", "Penaranda/99.9", "Peñaranda"},
		{"an accent of no language of ours", "Quiroga/90", "Quirōga/99.9", "Quiroga"},
		{"both words of a language", "se/95", "sé/90", "se"},
		{"a space that one dropped", "DraAmparo/80", "Dra/99 Amparo/99", "Dra Amparo"},
		{"accents that PP-OCR sees", "Martinez/96", "Martínez/99.5", "Martínez"},
		{"a second accent in a word", "Martínez/78", "Martínéz/99", "Martínez"},
		{"a word that the first passed over", "Hernán/95 _____/0 Salvatierra/95", "Hernán/99 Puig/99 Salvatierra/99", "Hernán Puig Salvatierra"},
		{"doubtful ink that the second alone saw", "Hernán/95", "Hernán/99 xk/40", "Hernán"},
		{"ink that the first took for a word", "Hernán/95 jJi/12", "Hernán/99", "Hernán"},
	} {
		var got []string
		second := row(0, c.second)
		if c.name == "a space that one dropped" {
			second[0].Box.Max.X, second[1].Box.Min.X, second[1].Box.Max.X = 135, 140, 208
		}
		for _, w := range merged(row(0, c.first), second, 20) {
			got = append(got, w.Text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Of two readings that part the same letters in different places the one with
// the space is right, unless it broke a word that is understood.
func TestMergedBroken(t *testing.T) {
	for _, c := range []struct{ parted, whole, want string }{
		{"San/90 Juan/90", "SanJuan/99", "San Juan"},
		{"Chan/90 cellor/90", "Chancellor/99", "Chancellor"},
		{"MAY./90 2004./90", "MAY.2004./99", "MAY. 2004."},
		{"-/90 Liceo/90", "-Liceo/99", "- Liceo"},
		{"201/90 5/90", "2015/99", "2015"},
		{"12:/90 15/90", "12:15/99", "12:15"},
		{"14/90 20/90", "1420/99", "14 20"},
		{"4/90 November/90", "4November/99", "4 November"},
	} {
		parts, whole := row(0, c.parted), row(0, c.whole)
		whole[0].Box.Max.X = parts[1].Box.Max.X
		for _, got := range []string{text(merged(parts, whole, 20)), text(merged(whole, parts, 20))} {
			if got != c.want {
				t.Errorf("%s and %s: %q", c.parted, c.whole, got)
			}
		}
	}
}

// A word that lies under ink which the first engine took for one large word is
// not put beside it but in its place; not where the first was sure.
func TestMergedUnderInk(t *testing.T) {
	for conf, want := range map[string]string{"/30": "Hernán Puig", "/95": "Hernán RGVSi"} {
		first := row(0, "Hernán/95 RGVSi"+conf)
		first[1].Box.Min.Y -= 60
		first[1].Box.Max.Y += 60
		if got := text(merged(first, row(0, "Hernán/99 Puig/99"), 20)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A doubtful word that lies over two lines gives way to what the other engine read
// of each.
func TestMergedAcrossLines(t *testing.T) {
	for conf, want := range map[int]string{400: "The Registry Lindham", 950: "sy"} {
		first := []Token{{Text: "sy", Conf: conf, Box: image.Rect(100, 100, 200, 165)}}
		second := []Token{
			{Text: "The", Conf: 950, Box: image.Rect(100, 100, 140, 125)},
			{Text: "Registry", Conf: 950, Box: image.Rect(150, 100, 250, 125)},
			{Text: "Lindham", Conf: 950, Box: image.Rect(100, 140, 200, 165), Line: 1},
		}
		if got := text(merged(first, second, 25)); got != want {
			t.Errorf("%d: %q", conf, got)
		}
	}
}

// Both readings are kept where they differ, each with its score.
func TestMergedKeepsBoth(t *testing.T) {
	got := merged(row(0, "Salvaticrra/55"), row(0, "Salvatierra/99"), 20)
	if len(got) != 1 || got[0].Other != "Salvaticrra" || got[0].OtherConf != 550 || got[0].Conf != 990 {
		t.Errorf("%+v", got)
	}
	p := prepare(Image{Gray: page(t, 100).gray, DPI: 100})
	if w := p.place(got)[0]; w.Other != "Salvaticrra" || w.OtherConf != 550 {
		t.Errorf("%+v", w)
	}
}

// engine is a second engine that says what a test wants.
type engine struct {
	words []Token
	err   error
	asked int
}

func (e *engine) Version() string { return "engine of a test" }

func (e *engine) Read(context.Context, []*image.Gray, int, Area) ([]Token, error) {
	e.asked++
	return e.words, e.err
}

// A page that tesseract is sure of is not read twice, unless no effort is to
// be spared.
func TestEffort(t *testing.T) {
	first := reader(t)
	p := prepare(Image{Gray: page(t, 100).gray, DPI: 100})
	sure, unsure := row(0, "Quedamos/95 atentos/95"), row(0, "Qucdamos/50 atentos/95")
	for _, c := range []struct {
		effort Effort
		words  []Token
		asked  int
	}{
		{EffortNormal, sure, 0}, {EffortNormal, unsure, 1}, {EffortLow, unsure, 0}, {EffortHigh, sure, 1},
	} {
		e := &engine{words: row(0, "Quedamos/99 atentos/99")}
		r := &Reader{tesseract: first.tesseract, second: e, effort: c.effort}
		if _, _, err := r.both(t.Context(), p, c.words); err != nil || e.asked != c.asked {
			t.Errorf("%s, %s: asked %d times, want %d; %v", c.effort, text(c.words), e.asked, c.asked, err)
		}
	}
}

// Where the second engine fails the page is read all the same, and says so.
func TestSecondFails(t *testing.T) {
	first := reader(t)
	r := &Reader{tesseract: first.tesseract, second: &engine{err: errors.New("the helper is gone")}, effort: EffortHigh}
	out, err := r.Read(t.Context(), Image{Gray: page(t, testDPI).gray, DPI: testDPI})
	if err != nil || out.Page.State != ingest.PageRead || out.Page.Reason.Code != "second_reader" || len(out.Page.Words) < 60 {
		t.Errorf("%s, %d words, %+v, %v", out.Page.State, len(out.Page.Words), out.Page.Reason, err)
	}
}

// Without tesseract the second engine reads alone.
func TestAlone(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	words := append(row(0, "Quedamos/99 atentos/99 a/99 sus/99 comentarios/99"), row(1, "le/99 enviamos/99 un/99 cordial/99 saludo/99")...)
	r, err := New(t.Context(), Options{Languages: Languages(), Second: &engine{words: words}})
	if err != nil {
		t.Fatal(err)
	}
	out, err := r.Read(t.Context(), Image{Gray: page(t, testDPI).gray, DPI: testDPI})
	if err != nil || len(out.Page.Words) != len(words) || out.Page.Words[9].Block != 0 || r.Tesseract() != "" {
		t.Errorf("%+v %v", out.Page, err)
	}
}

func TestUnglued(t *testing.T) {
	for _, c := range [][2]string{
		{"permitaocupar", "permita ocupar"}, {"theheater", "the heater"},
		{"Casanueva", "Casanueva"}, {"aten:amente", "aten:amente"}, {"permita", "permita"}, {"arrecheatoro", "arrecheatoro"}, {"", ""},
	} {
		if got := unglued(c[0]); got != c[1] {
			t.Errorf("unglued(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestFigured(t *testing.T) {
	for s, want := range map[string]bool{
		"Lebre1": true, "só1o": true, "Gwdn8liité": true, "1l": false, "29ABR": false, "2do": false, "N12": false, "LL/GM/98/211": false, "": false,
	} {
		if figured(s) != want {
			t.Errorf("figured(%q) = %v, want %v", s, !want, want)
		}
	}
}

func TestSettleKeepsCleanWords(t *testing.T) {
	box := image.Rect(0, 0, 60, 10)
	one, two := Token{Text: "Tramel", Conf: 700, Box: box}, Token{Text: "Trame1", Conf: 990, Box: box}
	if won := settle(place{{one, -1, 0}}, place{{two, 0, -1}}); len(won) != 1 || won[0].Text != "Tramel" || won[0].Other != "Trame1" {
		t.Errorf("settle = %+v", won)
	}
}

func TestMarked(t *testing.T) {
	for word, want := range map[string]bool{
		"aten:amente": true, "C@aloe": true, "del'11": true, "ros=a": true,
		"O'Higgins": false, "know-how": false, "a.b@c.example": false, "12:15": false, "S/N": false, "dos;": false,
	} {
		if got := marked(word); got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
}

func TestRejoined(t *testing.T) {
	for in, want := range map[string]string{
		"Co/99 ordinador/99 de/99 Obras/99":  "Coordinador de Obras",
		"participant's/99 own/99":            "participant's own",
		"it/99 refer/99 s/99 to/99":          "it refers to",
		"Humano/99 s,/99 y/99":               "Humanos, y",
		"de/99 mora/99":                      "de mora",
		"Mar/99 Valdivieso/99":               "Mar Valdivieso",
		"Ana/99 Mitche/99 ll/99":             "Ana Mitchell",
		"SAN/99 JUAN/99 Ro/99 jas/99":        "SAN JUAN Rojas",
		"VICTOR/99 IA/99 RUIZ/99":            "VICTORIA RUIZ",
		"LUIS/99 A/99 ROJAS/99":              "LUIS A ROJAS",
		"JULIA/99 N/99 ROJAS/99":             "JULIA N ROJAS",
		"PABL/99 O/99 SOTO/99":               "PABLO SOTO",
		"los/99 Sec/99 retarios/99 todos/99": "los Secretarios todos",
	} {
		var got []string
		for _, w := range rejoined(row(0, in)) {
			got = append(got, w.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
	if got := rejoined(append(row(0, "Co/99"), row(1, "ordinador/99")...)); len(got) != 2 {
		t.Errorf("joined over lines: %v", got)
	}
}

func TestSpaced(t *testing.T) {
	for in, want := range map[string]string{
		"1995,amends":          "1995, amends",
		"2003se":               "2003 se",
		"Director:Juan":        "Director: Juan",
		"Rojas,Presidente,":    "Rojas, Presidente,",
		"10:15":                "10:15",
		"1,234":                "1,234",
		"2017p":                "2017p",
		"a@b.example":          "a@b.example",
		"https://a.example":    "https://a.example",
		"cor,poración":         "cor,poración",
		"mailto:ana@b.example": "mailto:ana@b.example",
		"1997a":                "1997a",
	} {
		var got []string
		for _, w := range spaced([]Token{{Text: in}}) {
			got = append(got, w.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// What was read of specks goes, marks that are as large as marks are stay, and
// so does everything where the height of type is not known.
func TestUnspecked(t *testing.T) {
	line := func(n int) []Token {
		var out []Token
		for i := range n {
			out = append(out, Token{Text: "Hola", Conf: 950, Box: image.Rect(i*100, 0, i*100+80, 20)})
		}
		return append(out,
			Token{Text: "-", Conf: 900, Box: image.Rect(1000, 8, 1002, 10)}, Token{Text: "'", Conf: 900, Box: image.Rect(1010, 8, 1013, 9)},
			Token{Text: "-", Conf: 900, Box: image.Rect(1020, 8, 1025, 10)}, Token{Text: ":", Conf: 900, Box: image.Rect(1030, 6, 1033, 20)},
			Token{Text: "1", Conf: 900, Box: image.Rect(1040, 6, 1042, 8)})
	}
	if got := unspecked(line(20)); len(got) != 20+3 || got[20].Box.Min.X != 1020 {
		t.Errorf("%v", got[20:])
	}
	if got := unspecked(line(1)); len(got) != 1+5 {
		t.Errorf("of one word: %v", got)
	}
}
