package ocr

import (
	"image"
	"strings"
	"testing"
)

// Three readings agree on a name that the first got wrong; what one alone has
// and no other has anything like is ink; words cut by the zone have no vote.
func TestElect(t *testing.T) {
	at := func(x0, x1 int, text string, conf int) Token {
		return Token{Text: text, Conf: conf, Box: image.Rect(x0, 100, x1, 130), Line: 3, Block: 1, Size: 40}
	}
	words := []Token{at(10, 90, "Cordialmente,", 960), at(200, 300, "E1)O", 350), at(310, 400, "Mv", 400)}
	words[0].Line = 2
	words[0].Box = image.Rect(10, 20, 150, 50)
	v := &view{zone: zone{box: image.Rect(150, 60, 520, 180)}, scale: 1, letter: 30}
	voices := [][]Token{
		{at(200, 300, "ELENA", 900), at(310, 400, "RUIZ", 700)},
		{at(201, 299, "ELENA", 500), at(312, 401, "RU1Z", 300), at(420, 460, "¡«", 310)},
		{at(202, 301, "ELENA", 800), at(310, 400, "RUIZ", 400), at(490, 519, "corta", 900)},
	}
	got := elect(words, voices, v)
	if text(got) != "Cordialmente, ELENA RUIZ" {
		t.Fatalf("%q", text(got))
	}
	if got[1].Conf != 900 || got[1].Line != 3 {
		t.Errorf("%+v", got[1])
	}
}

// A name of which no two readings agree keeps a low confidence; nobody
// completes it.
func TestElectHalfHidden(t *testing.T) {
	at := func(text string, conf int) Token {
		return Token{Text: text, Conf: conf, Box: image.Rect(200, 100, 300, 130)}
	}
	v := &view{zone: zone{box: image.Rect(150, 60, 450, 180)}, scale: 1, letter: 30}
	got := elect(nil, [][]Token{{at("Ferr", 800)}, {at("Ferra", 700)}, {at("erra", 650)}}, v)
	if len(got) != 1 || got[0].Conf > doubted+100 {
		t.Fatalf("%+v", got)
	}
}

// Words found on one line stay together, whatever stands beside them.
func TestSeated(t *testing.T) {
	word := func(x0, x1, y int, text string, line int) Token {
		return Token{Text: text, Box: image.Rect(x0, y, x1, y+30), Line: line, Block: line, Conf: 900}
	}
	page := []Token{word(10, 200, 20, "atentamente.", 0), word(420, 600, 95, "DESPACHADO", 1), word(10, 90, 300, "c.c.:", 2)}
	found := []Token{word(100, 180, 100, "ANA", 0), word(200, 290, 100, "SOTO", 0), word(310, 400, 100, "VERA", 0)}
	if got := text(seated(page, found, 30)); got != "atentamente. ANA SOTO VERA DESPACHADO c.c.:" && got != "atentamente. DESPACHADO ANA SOTO VERA c.c.:" {
		t.Errorf("%q", got)
	}
	between := []Token{word(10, 90, 100, "ANA", 0), word(150, 240, 100, "VERA", 0)}
	if got := text(seated(between, []Token{word(100, 140, 100, "DE", 0)}, 30)); got != "ANA DE VERA" {
		t.Errorf("%q", got)
	}
}

// What was read surely, or is a word, stays where a single other reading
// differs, and gives way to three that agree.
func TestElectSureStays(t *testing.T) {
	at := func(text string, conf int) Token {
		return Token{Text: text, Conf: conf, Box: image.Rect(200, 100, 300, 130)}
	}
	v := &view{zone: zone{box: image.Rect(150, 60, 450, 180)}, scale: 1, letter: 30}
	for _, c := range []struct {
		first  Token
		voices []string
		want   string
	}{
		{at("Orozco", 950), []string{"Orosco", "Oroxco"}, "Orozco"},
		{at("Orozco", 950), []string{"Orosco", "Orosco", "Orosco"}, "Orosco"},
		{at("Oro", 950), []string{"Orózco", "Orósco", "Orózco"}, "Orózco"}, // ink hid the rest
		{at("rozco", 950), []string{"Orozco", "Orozco"}, "Orozco"},         // or one letter
		{at("Orozco", 500), []string{"Oroz1co", "Oroz1co", "Oroz1co"}, "Orozco"},
	} {
		var voices [][]Token
		for _, s := range c.voices {
			voices = append(voices, []Token{at(s, 900)})
		}
		if got := text(elect([]Token{c.first}, voices, v)); got != c.want {
			t.Errorf("%s against %v: %q", c.first.Text, c.voices, got)
		}
	}
}

// A word that a language knows, of which the first engine is in doubt, is what
// ink made of letters that the second sees; one that it is sure of is none.
func TestElectKnownInDoubt(t *testing.T) {
	at := func(text string, conf int) []Token {
		return []Token{{Text: text, Conf: conf, Box: image.Rect(200, 100, 300, 130)}}
	}
	v := &view{zone: zone{box: image.Rect(150, 60, 450, 180)}, scale: 1, letter: 30}
	for _, c := range []struct {
		conf int
		want string
	}{{90, "Obrvunlo"}, {960, "entre"}} {
		voices := [][]Token{nil, at("entre", c.conf), nil, at("entre", 0), nil, at("Obrvunlo", 850)}
		if got := text(elect(nil, voices, v)); got != c.want {
			t.Errorf("%d: %q, want %q", c.conf, got, c.want)
		}
	}
}

// What is left of a word speaks for those who saw it whole, not against them;
// a word that stands alone does not.
func TestElectSliver(t *testing.T) {
	at := func(x0, x1 int, text string, conf int) []Token {
		return []Token{{Text: text, Conf: conf, Box: image.Rect(x0, 100, x1, 130)}}
	}
	v := &view{zone: zone{box: image.Rect(150, 60, 450, 180)}, scale: 1, letter: 30}
	for _, c := range []struct {
		part  []Token // by three of the first engine
		whole []Token // by the second
		want  string
	}{
		{at(280, 300, "o", 880), at(200, 301, "Orzvco", 790), "Orzvco"},
		{at(262, 300, "vco", 950), at(200, 301, "Orzvco", 860), "Orzvco"},
		{at(200, 270, "Oroz", 950), at(200, 301, "Orozlb", 790), "Oroz"}, // more than half of it
		{at(200, 230, "de", 950), at(200, 301, "deylbo", 790), "de"},     // a word of its own
		{at(200, 300, "vco", 950), at(200, 301, "Orzvco", 790), "vco"},   // as wide: there is no more
		{at(280, 300, "o", 880), at(200, 301, "Orzvco", 400), "o"},       // in doubt itself
	} {
		got := text(elect(c.part, [][]Token{c.part, c.part, nil, nil, nil, c.whole}, v))
		if got != c.want {
			t.Errorf("%s against %s: %q", c.whole[0].Text, c.part[0].Text, got)
		}
	}
}

// A reading that passed over spaces is parted like one that saw them, also
// where the two differ by a letter, and not where they are nothing alike.
func TestRespaced(t *testing.T) {
	at := func(x0, x1 int, text string) Token {
		return Token{Text: text, Conf: 900, Box: image.Rect(x0, 100, x1, 130)}
	}
	other := []Token{at(100, 180, "según"), at(200, 230, "lo"), at(250, 380, "previsto")}
	for glued, want := range map[string]string{"segúnloprevlsto": "según lo prevlsto", "MAQUINARIAS": "MAQUINARIAS"} {
		got := respaced([]Token{at(98, 381, glued)}, other)
		if s := text(got); s != want {
			t.Errorf("%s: %q", glued, s)
		}
	}
}

// A word that ink broke in one reading stays whole where more have it so, and one
// that the reading itself broke becomes whole; words that follow each other stay
// apart.
func TestRespacedBroken(t *testing.T) {
	words := func(texts ...string) []Token {
		var out []Token
		x := 100
		for _, s := range texts {
			w := 20 * len([]rune(s))
			out = append(out, Token{Text: s, Conf: 900, Box: image.Rect(x, 100, x+w, 130)})
			x += w + 2
		}
		return out
	}
	whole, broken, one := words("Alquimbro"), words("A", "lquimbro"), words("SAN", "JUAN")
	for _, c := range []struct {
		voice  []Token
		others [][]Token
		want   string
	}{
		{whole, [][]Token{whole, whole, broken}, "Alquimbro"},
		{whole, [][]Token{whole, broken, broken}, "A lquimbro"},
		{broken, [][]Token{whole, whole, broken}, "Alquimbro"},
		{broken, [][]Token{whole, broken}, "A lquimbro"},
		{one, [][]Token{words("SANJUAN"), one, one}, "SAN JUAN"},
	} {
		if got := text(respaced(c.voice, c.others...)); got != c.want {
			t.Errorf("%s: %q, want %q", text(c.voice), got, c.want)
		}
	}
}

// A word of two lines that ink joined does not bring the lines together, and
// what ink hid of a word is read from those who saw it.
func TestElectLines(t *testing.T) {
	at := func(x0, x1, y int, text string, conf int) Token {
		return Token{Text: text, Conf: conf, Box: image.Rect(x0, y, x1, y+30), Line: y}
	}
	v := &view{zone: zone{box: image.Rect(50, 50, 700, 300)}, scale: 1, letter: 30, lines: []image.Rectangle{image.Rect(60, 100, 600, 130), image.Rect(60, 150, 600, 180)}}
	tall := Token{Text: "Soo", Conf: 218, Box: image.Rect(100, 100, 190, 180), Line: 150}
	first := []Token{tall, at(320, 400, 100, "Alex", 970), at(200, 400, 150, "Director", 960)}
	voice := func(conf int) []Token {
		return []Token{at(100, 190, 100, "Clara", conf), at(320, 500, 100, "Alexandrini", conf), at(200, 400, 150, "Director", conf)}
	}
	got := elect(first, [][]Token{voice(940), voice(930), voice(920)}, v)
	if s := text(got); s != "Clara Alexandrini Director" {
		t.Errorf("%q", s)
	}
}

// Readings that saw a part of a word speak for the whole that the second engine
// is certain of, not for one that it is unsure of; and as much for a whole that
// a language knows.
func TestElectWhole(t *testing.T) {
	at := func(text string, conf int) []Token {
		return []Token{{Text: text, Conf: conf, Box: image.Rect(200, 100, 300, 130)}}
	}
	v := &view{zone: zone{box: image.Rect(150, 60, 450, 180)}, scale: 1, letter: 30}
	for _, c := range []struct {
		tesseract string
		conf      int
		want      string
	}{
		{"TAMANTE", 1000, "BUSTAMANTE"},
		{"TAMANTE", 700, "TAMANTE"},
		{"TALAVERA", 1000, "TALAVERA"},
	} {
		voices := [][]Token{at(c.tesseract, 910), at(c.tesseract, 880), at(c.tesseract, 920), at(c.tesseract, 880), at(c.tesseract, 910), at(c.tesseract, 970), at("BUSTAMANTE", c.conf)}
		if got := text(elect(nil, voices, v)); got != c.want {
			t.Errorf("%s and BUSTAMANTE of %d: %q", c.tesseract, c.conf, got)
		}
	}
	if got := text(elect(nil, [][]Token{at("guez", 899), at("Rodríguez", 563), nil, nil, nil, nil, at("Rogríguez", 936)}, v)); got != "Rodríguez" {
		t.Errorf("%q", got)
	}
}

// What the second engine read of the whole page has a vote where it read the
// zone otherwise.
func TestElectPageReading(t *testing.T) {
	at := func(text string, conf int) []Token {
		return []Token{{Text: text, Conf: conf, Box: image.Rect(200, 100, 300, 130)}}
	}
	v := &view{zone: zone{box: image.Rect(150, 60, 450, 180)}, scale: 1, letter: 30}
	zone := [][]Token{nil, at("Ceallagh", 568), at("Ceallafgy", 672), at("Ceallatth", 158), at("Cealafge", 250), at("Ceallargh", 848), nil}
	page := Token{Text: "Ceallaigh", Conf: 900, Box: image.Rect(200, 100, 300, 130)}
	first := at("Ceal", 924)
	got := elect(first, append(zone, v.inside([]Token{page, {Text: "Dublin", Conf: 900, Box: image.Rect(200, 300, 300, 330)}})), v)
	if text(got) != "Ceallaigh" {
		t.Errorf("%q", text(got))
	}
	if got = elect(first, zone, v); text(got) != "Ceallargh" {
		t.Errorf("%q without the page's reading", text(got))
	}
}

// Ink that looks like a short word stands back behind a name that two readings
// have nearly alike; an initial that one reading is sure of counts.
func TestElectInk(t *testing.T) {
	at := func(x0, x1 int, text string, conf int) Token {
		return Token{Text: text, Conf: conf, Box: image.Rect(x0, 100, x1, 130)}
	}
	v := &view{zone: zone{box: image.Rect(50, 60, 550, 180)}, scale: 1, letter: 30}
	hub := at(200, 300, "Hub", 326)
	voices := [][]Token{nil, nil, nil, nil, nil, nil, {at(200, 300, "Huixlacat", 896)}, {at(200, 300, "Huixlaca", 917)}}
	if got := text(elect([]Token{hub}, voices, v)); !strings.HasPrefix(got, "Huixlaca") {
		t.Errorf("%q", got)
	}
	for conf, want := range map[int]string{976: "Mia Q. Gonzalez", 800: "Mia Gonzalez"} {
		first := []Token{at(100, 160, "Mia", 960), at(220, 380, "Gonzalez", 960)}
		voice := []Token{first[0], at(175, 205, "Q.", conf), first[1]}
		if got := text(elect(first, [][]Token{first, nil, nil, nil, nil, nil, voice}, v)); got != want {
			t.Errorf("initial of %d: %q", conf, got)
		}
	}
}

// A name that many people bear is no ink, though one reading alone has it; what
// may be ink gives way to readings like it that may be words.
func TestElectPlausible(t *testing.T) {
	at := func(text string, conf int) []Token {
		return []Token{{Text: text, Conf: conf, Box: image.Rect(200, 100, 300, 130)}}
	}
	v := &view{zone: zone{box: image.Rect(150, 60, 450, 180)}, scale: 1, letter: 30}
	for _, c := range []struct {
		first  []Token
		voices [][]Token
		want   string
	}{
		{nil, [][]Token{at("Nereida", 500)}, "Nereida"},
		{nil, [][]Token{at("Nxreida", 500)}, ""},
		{at("b", 400), [][]Token{nil, nil, nil, nil, nil, at("be", 936), at("Rbe", 700)}, ""},
		{nil, [][]Token{at("Obe", 320), nil, nil, nil, nil, at("be", 936), at("Rbe", 700)}, "Rbe"},
		{nil, [][]Token{nil, nil, nil, nil, nil, at("be", 936)}, ""},
	} {
		if got := text(elect(c.first, c.voices, v)); got != c.want {
			t.Errorf("%v: %q, want %q", c.voices, got, c.want)
		}
	}
}
