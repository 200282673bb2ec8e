package link

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"legajo/archive"
	"legajo/extract"
)

const (
	canal  = "Por este medio solicitamos la limpieza del canal principal antes de la temporada de lluvias, pues el año pasado las compuertas quedaron cubiertas de lodo y los vecinos perdieron parte de la cosecha de maíz y de alfalfa que esperaban vender."
	puente = "Agradecemos la visita que su oficina hizo al puente viejo y enviamos las fotografías de las grietas, junto con el presupuesto que presentó el ingeniero para reparar los dos arcos centrales durante el verano próximo."
)

// misread is a text as a tired reader of images gives it: every fifth word
// has a letter wrong.
func misread(text string) string {
	words := strings.Fields(text)
	for i := range words {
		if i%5 == 2 && len(words[i]) > 3 {
			words[i] = words[i][:1] + "x" + words[i][2:]
		}
	}
	return strings.Join(words, " ")
}

func letterTo(date, number, from, to, text string, ocr bool) paper {
	return paper{date: date, number: number, entities: []extract.Entity{human(from), human(to)}, from: []int{0}, to: []int{1}, body: text, ocr: ocr}
}

func TestCopies(t *testing.T) {
	const ana, luis, olga = "Ana Ruiz Belmonte", "Luis Prado Vega", "Olga Prim Sáez"
	for name, c := range map[string]struct {
		a, b paper
		want bool
	}{
		"a native and a scanned copy":     {letterTo("2018-03-02", "", ana, luis, canal, false), letterTo("2018-03-02", "", "Ana Rulz Belmonte", luis, misread(canal), true), true},
		"two scans, no addressee on one":  {letterTo("2018-03-02", "", ana, luis, canal, true), paper{date: "2018-03-02", entities: []extract.Entity{human(ana)}, from: []int{0}, body: misread(canal), ocr: true}, true},
		"another text":                    {letterTo("2018-03-02", "", ana, luis, canal, true), letterTo("2018-03-02", "", ana, luis, puente, true), false},
		"another day":                     {letterTo("2018-03-02", "", ana, luis, canal, true), letterTo("2018-03-05", "", ana, luis, canal, true), false},
		"another addressee":               {letterTo("2018-03-02", "", ana, luis, canal, false), letterTo("2018-03-02", "", ana, olga, canal, false), false},
		"another number":                  {letterTo("2018-03-02", "CR/11/2018", ana, luis, canal, false), letterTo("2018-03-02", "CR/12/2018", ana, luis, canal, false), false},
		"native texts that differ":        {letterTo("2018-03-02", "", ana, luis, canal+" Lote siete.", false), letterTo("2018-03-02", "", ana, luis, misread(canal), false), false},
		"the number, the date misread":    {letterTo("2018-03-02", "CR/11/2018", ana, luis, canal, false), letterTo("", "CR/11/2018", ana, luis, misread(canal), true), true},
		"the number, nothing else":        {letterTo("2018-03-02", "11/2018", ana, luis, canal, false), letterTo("2018-04-09", "11/2018", olga, luis, puente, false), false},
		"an agreement and its letter":     {letterTo("2018-03-02", "", ana, luis, canal, true), paper{kind: extract.Agreement, date: "2018-03-02", entities: []extract.Entity{human(ana), human(luis)}, from: []int{0}, body: canal, ocr: true}, false},
		"one wording, another figure":     {letterTo("2018-03-02", "", ana, luis, canal+" Lote 7.", false), letterTo("2018-03-02", "", ana, luis, canal+" Lote 8.", false), false},
		"one wording, another name":       {letterTo("2018-03-02", "", ana, luis, "En el barrio de Almena. "+canal+" "+puente, false), letterTo("2018-03-02", "", ana, luis, "En el barrio de Toral. "+canal+" "+puente, false), false},
		"one wording in clear scans":      {letterTo("2018-03-02", "", ana, luis, canal+" Folio 7133.", true), letterTo("2018-03-02", "", ana, luis, canal+" Folio 7134.", true), false},
		"a copy with a stamped figure":    {letterTo("2018-03-02", "", ana, luis, canal+" Lote 7.", false), letterTo("2018-03-02", "", ana, luis, canal+" Lote 7. 0045", false), true},
		"undated and without number":      {letterTo("", "", ana, luis, canal, false), letterTo("", "", ana, luis, canal, false), false},
		"the same words in the same file": {letterTo("2018-03-02", "", ana, luis, canal, true), letterTo("2018-03-02", "", ana, luis, canal, true), true},
	} {
		t.Run(name, func(t *testing.T) {
			a := linked(t, reading("1", c.a), reading("2", c.b))
			x, y := letterOf(t, a, "1", 1), letterOf(t, a, "2", 1)
			if (x == y) != c.want {
				t.Errorf("one letter: %v, want %v", x == y, c.want)
			}
			if c.want && x != min(archive.DocumentID("1", 1, 0), archive.DocumentID("2", 1, 0)) {
				t.Errorf("letter %s is not its smallest document", x)
			}
		})
	}
}

// speaking is a report that speaks of a letter from its first entities to the
// rest.
func speaking(date, number string, from, to []extract.Entity) paper {
	p := paper{kind: extract.Report, cited: []extract.Cited{{Kind: extract.Letter, Date: date, Number: number}}}
	letter := extract.Ref{To: extract.RefCited}
	for _, e := range from {
		p.further = append(p.further, rel(extract.Signed, entity(len(p.entities)), letter))
		p.entities = append(p.entities, e)
	}
	for _, e := range to {
		p.further = append(p.further, rel(extract.Addressed, letter, entity(len(p.entities))))
		p.entities = append(p.entities, e)
	}
	return p
}

func citedOf(t testing.TB, a *archive.Archive, sha string) string {
	t.Helper()
	l, err := a.Links(t.Context(), archive.DocumentID(sha, 1, 0))
	must(t, err)
	return l.Cited[0]
}

func TestCitedLetters(t *testing.T) {
	ana, luis, olga := human("Ana Ruiz Belmonte"), human("Luis Prado Vega"), human("Olga Prim Sáez")
	league := body("Liga de Regantes de Valle Alto", "LRVA")
	who := func(list ...extract.Entity) []extract.Entity { return list }
	real := letterTo("2018-03-02", "CR/11/2018", ana.Name, luis.Name, canal, false)
	sent := paper{date: "2018-03-02", entities: who(league, luis), to: []int{1}, further: []extract.Relation{rel(extract.Sent, entity(0), extract.Ref{To: extract.RefSelf})}, body: puente}
	official := letterTo("2018-03-02", "", ana.Name, luis.Name, canal, false)
	official.entities = append(official.entities, league)
	official.roles = []extract.Role{works(1, 2, "Presidente")}
	for name, c := range map[string]struct {
		papers []paper // the last speaks of a letter
		joins  int     // the paper whose letter it is, -1 for one known only by report
	}{
		"date and parties":          {[]paper{real, speaking("2018-03-02", "", who(ana), who(luis))}, 0},
		"date and sender":           {[]paper{real, speaking("2018-03-02", "", who(ana), nil)}, 0},
		"date and addressee":        {[]paper{real, speaking("2018-03-02", "", nil, who(luis))}, 0},
		"a shorter name":            {[]paper{real, speaking("2018-03-02", "", who(human("Ana Ruiz")), who(luis))}, 0},
		"an acronym of the sender":  {[]paper{sent, speaking("2018-03-02", "", who(body("LRVA")), who(luis))}, 0},
		"number":                    {[]paper{real, speaking("", "CR/11/2018", nil, nil)}, 0},
		"a number that many have":   {[]paper{letterTo("2018-03-02", "123", ana.Name, luis.Name, canal, false), speaking("", "123", nil, nil)}, -1},
		"that number and its day":   {[]paper{letterTo("2018-03-02", "123", ana.Name, luis.Name, canal, false), speaking("2018-03-02", "123", nil, nil)}, 0},
		"that number and its side":  {[]paper{letterTo("2018-03-02", "123", ana.Name, luis.Name, canal, false), speaking("", "123", nil, who(luis))}, 0},
		"another number":            {[]paper{real, speaking("2018-03-02", "CR/12/2018", who(ana), who(luis))}, -1},
		"another day":               {[]paper{real, speaking("2018-03-03", "", who(ana), who(luis))}, -1},
		"another sender":            {[]paper{real, speaking("2018-03-02", "", who(olga), who(luis))}, -1},
		"another addressee":         {[]paper{real, speaking("2018-03-02", "", who(ana), who(olga))}, -1},
		"the addressee's body":      {[]paper{official, speaking("2018-03-02", "", who(ana), who(league))}, 0},
		"a body for a person":       {[]paper{real, speaking("2018-03-02", "", who(league), who(luis))}, -1},
		"nothing known":             {[]paper{real, speaking("2018-03-02", "", nil, nil)}, -1},
		"two letters of that day":   {[]paper{real, letterTo("2018-03-02", "CR/12/2018", ana.Name, luis.Name, puente, false), speaking("2018-03-02", "", who(ana), who(luis))}, -1},
		"two copies of that letter": {[]paper{real, letterTo("2018-03-02", "CR/11/2018", ana.Name, luis.Name, misread(canal), true), speaking("2018-03-02", "", who(ana), who(luis))}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			var readings []archive.Put
			for i, p := range c.papers {
				readings = append(readings, reading(fmt.Sprint(i), p))
			}
			a := linked(t, readings...)
			got := citedOf(t, a, fmt.Sprint(len(c.papers)-1))
			if c.joins < 0 {
				if docs, err := a.LetterDocuments(t.Context(), got); err != nil || len(docs) != 0 || got == "" {
					t.Errorf("joined letter %q of %v, %v", got, docs, err)
				}
			} else if want := letterOf(t, a, fmt.Sprint(c.joins), 1); got != want {
				t.Errorf("letter %s, want %s\n%s", got, want, dump(t, a))
			}
		})
	}
}

func TestOneLetterOfManyReports(t *testing.T) {
	ana, luis, olga := human("Ana Ruiz Belmonte"), human("Luis Prado Vega"), human("Olga Prim Sáez")
	who := func(list ...extract.Entity) []extract.Entity { return list }
	a := linked(t,
		reading("1", speaking("2018-03-02", "", who(ana), who(luis))),
		reading("2", speaking("2018-03-02", "", who(ana), who(luis))),
		reading("3", speaking("2018-03-02", "", who(ana), nil)),
		reading("4", speaking("2018-03-02", "", who(olga), who(luis))),
		reading("5", speaking("2018-03-02", "", nil, nil)),
		reading("6", speaking("2018-03-02", "", nil, nil)),
		reading("8", speaking("", "123", nil, nil)),
		reading("9", speaking("", "123", nil, nil)),
	)
	one := citedOf(t, a, "1")
	if citedOf(t, a, "2") != one || citedOf(t, a, "3") != one {
		t.Error("three reports of one letter made more")
	}
	seen := map[string]bool{one: true}
	for _, sha := range []string{"4", "5", "6", "8", "9"} {
		if l := citedOf(t, a, sha); seen[l] {
			t.Errorf("letter of report %s is another's", sha)
		} else {
			seen[l] = true
		}
	}
	if by, err := a.CitedBy(t.Context(), one); err != nil || len(by) != 3 {
		t.Errorf("cited by %v, %v", by, err)
	}

	// The letter itself comes, and goes again.
	seq, err := a.Seq(t.Context())
	must(t, err)
	must(t, a.PutReading(t.Context(), reading("7", letterTo("2018-03-02", "", ana.Name, luis.Name, canal, false))))
	relink(t, a)
	if l := letterOf(t, a, "7", 1); citedOf(t, a, "1") != l || citedOf(t, a, "3") != l {
		t.Error("the reports did not join the letter that came")
	}
	changed := map[string]bool{}
	for c, err := range a.Changes(t.Context(), seq) {
		must(t, err)
		changed[c.Letter] = true
	}
	for _, l := range []string{one, letterOf(t, a, "1", 1), letterOf(t, a, "2", 1), letterOf(t, a, "3", 1), letterOf(t, a, "7", 1)} {
		if !changed[l] {
			t.Errorf("the feed does not tell that %s changed", l)
		}
	}
	must(t, a.PutReading(t.Context(), reading("7", paper{kind: extract.Report, body: puente})))
	relink(t, a)
	if citedOf(t, a, "1") != one || citedOf(t, a, "3") != one {
		t.Error("the letter went and the reports still join it")
	}
}

// Copies of a letter that speaks of two others, of one day and by nobody, speak
// of two letters, whichever copy comes first, and of others than a second
// letter does.
func TestCopiesSpeakOfTheSame(t *testing.T) {
	const ana, luis = "Ana Ruiz Belmonte", "Luis Prado Vega"
	speaks := func(to, text string) paper {
		p := letterTo("2018-03-02", "", ana, to, text, false)
		p.cited = []extract.Cited{{Kind: extract.Letter, Date: "2018-01-09"}, {Kind: extract.Letter, Date: "2018-01-09"}}
		return p
	}
	cited := func(a *archive.Archive, sha string) []string {
		l, err := a.Links(t.Context(), archive.DocumentID(sha, 1, 0))
		must(t, err)
		return l.Cited
	}
	for _, order := range [][]string{{"1", "2", "3"}, {"3", "2", "1"}, {"2", "1", "3"}} {
		a := newArchive(t)
		for _, sha := range order {
			text := canal
			if sha == "3" {
				text = puente
			}
			must(t, a.PutReading(t.Context(), reading(sha, speaks(luis, text))))
			relink(t, a)
		}
		one, two, other := cited(a, "1"), cited(a, "2"), cited(a, "3")
		if !slices.Equal(one, two) || one[0] == one[1] || other[0] == one[0] {
			t.Errorf("taken in as %v: %v, %v, %v", order, one, two, other)
		}
		must(t, a.PutReading(t.Context(), reading("1", paper{kind: extract.Report, body: puente})))
		relink(t, a)
		alone := linked(t, reading("2", speaks(luis, canal)))
		if got, want := cited(a, "2"), cited(alone, "2"); !slices.Equal(got, want) {
			t.Errorf("after a copy went: %v, want %v", got, want)
		}
	}
}

func TestResemblance(t *testing.T) {
	make := func(text string) []byte {
		p := reading("x", paper{body: text}).Pages[0]
		s := newSketcher(&extract.Document{Span: extract.Span{Page: 1, LastPage: 1, Last: len(p.Words) - 1}})
		s.add(&p)
		return s.bytes()
	}
	long := canal + " " + puente
	for _, c := range []struct {
		a, b     string
		min, max int
	}{
		{long, long, 1000, 1000},
		{long, misread(long), resembleRead, 900},
		{canal, puente, 0, 150},
		{canal, "", 0, 0},
		{"", "", 0, 0},
	} {
		if got := resemblance(make(c.a), make(c.b)); got < c.min || got > c.max {
			t.Errorf("resemblance of %.20q and %.20q is %d, want %d to %d", c.a, c.b, got, c.min, c.max)
		}
	}
}
