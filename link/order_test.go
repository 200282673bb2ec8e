package link

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"pgregory.net/rapid"

	"legajo/archive"
	"legajo/extract"
)

// Names that may be one another's, in few words, so that blocks are full.
var (
	people = []string{"Berenice Zaldívar", "Berenice Zaldívar Ocampo", "Berenice Zaldívar Quiroz", "B. Zaldívar", "Beatriz Zaldívar", "Zaldívar",
		"Bruno Zaldívar", "BERENICE ZALDIVAR OCAMPO", "Berenice M. Zaldívar", "Ana Ruiz", "Ana Ruiz Belmonte", "A. Ruiz"}
	bodies = []extract.Entity{body("Liga de Regantes de Valle Alto"), body("Liga de Regantes de Valle Alto", "LRVA"), body("LRVA"),
		body("Logia Real de Vinos y Aceites", "LRVA"), body("The Harbour Trust"), body("el Consejo")}
	days = []string{"2018-03-02", "2018-03-02", "2018-03-05", ""}
)

// genPaper draws a letter, or a report that speaks of one.
func genPaper(t *rapid.T) paper {
	person := func(label string) extract.Entity { return human(rapid.SampledFrom(people).Draw(t, label)) }
	day := rapid.SampledFrom(days).Draw(t, "day")
	number := rapid.SampledFrom([]string{"", "", "CR/11/2018"}).Draw(t, "number")
	if rapid.IntRange(0, 3).Draw(t, "report") == 0 {
		return speaking(day, number, []extract.Entity{person("from")}, []extract.Entity{person("to")})
	}
	p := letterTo(day, number, person("from").Name, person("to").Name, rapid.SampledFrom([]string{canal, puente}).Draw(t, "body"), rapid.Bool().Draw(t, "ocr"))
	if rapid.Bool().Draw(t, "employed") {
		p.entities = append(p.entities, rapid.SampledFrom(bodies).Draw(t, "organisation"))
		p.roles = append(p.roles, works(0, 2, "Director"))
	}
	return p
}

// TestAnyOrderIsARebuild: whatever comes and goes in whatever order, with
// judgements and an authority list, each state is that of a rebuild.
func TestAnyOrderIsARebuild(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a, err := archive.Open(t.Context(), t.TempDir(), archive.Options{})
		must(t, err)
		defer a.Close()
		files := map[string]archive.Put{}
		for range rapid.IntRange(1, 4).Draw(r, "batches") {
			for range rapid.IntRange(1, 3).Draw(r, "files") {
				sha := fmt.Sprint(rapid.IntRange(0, 5).Draw(r, "file"))
				put := reading(sha)
				if rapid.IntRange(0, 4).Draw(r, "goes") > 0 {
					put = reading(sha, genPaper(r), genPaper(r))
				}
				files[sha] = put
				must(t, a.PutReading(t.Context(), put))
			}
			say(t, r, a, files)
			relink(t, a)
			got := dump(t, a)
			_, err := Rebuild(t.Context(), a)
			must(t, err)
			if want := dump(t, a); got != want {
				r.Fatalf("step by step\n%s\nrebuilt\n%s", got, want)
			}
		}
		if got, want := dump(t, a), dump(t, shuffled(t, r, a, files)); got != want {
			r.Fatalf("in this order\n%s\nin another\n%s", got, want)
		}
	})
}

// say adds a judgement, takes one back, or changes the authority list.
func say(t *testing.T, r *rapid.T, a *archive.Archive, files map[string]archive.Put) {
	subject := func(label string) archive.Anchor {
		return archive.Anchor{SHA256: fmt.Sprint(rapid.IntRange(0, 5).Draw(r, label)), Page: 1, Kind: extract.Person, Quote: rapid.SampledFrom(people).Draw(r, label+" name")}
	}
	switch rapid.IntRange(0, 5).Draw(r, "say") {
	case 0, 1:
		x, y := subject("x"), subject("y")
		kind := rapid.SampledFrom([]string{archive.Same, archive.Different}).Draw(r, "kind")
		_, _ = a.AddJudgement(t.Context(), archive.Judgement{Kind: kind, Subjects: []archive.Anchor{x, y}, At: time.Unix(0, 0)}) // may contradict
	case 2:
		_ = a.Undo(t.Context(), int64(rapid.IntRange(1, 3).Draw(r, "undo")), time.Unix(0, 0)) // may not be there
	case 3:
		var list []archive.Authority
		for i := range rapid.IntRange(0, 2).Draw(r, "entries") {
			list = append(list, archive.Authority{ID: fmt.Sprint("auth", i), Kind: extract.Person,
				Preferred: rapid.SampledFrom(people).Draw(r, "preferred"), Variants: []string{rapid.SampledFrom(people).Draw(r, "variant")}})
		}
		must(t, a.SetAuthority(t.Context(), list))
	}
}

// shuffled makes an archive of the same files, judgements and entries in
// another order.
func shuffled(t *testing.T, r *rapid.T, from *archive.Archive, files map[string]archive.Put) *archive.Archive {
	a := newArchive(t)
	var list []archive.Authority
	for e, err := range from.AuthorityList(t.Context()) {
		must(t, err)
		list = append(list, e)
	}
	must(t, a.SetAuthority(t.Context(), list))
	for j, err := range from.Judgements(t.Context()) {
		must(t, err)
		if j.Undone.IsZero() {
			_, err := a.AddJudgement(t.Context(), j)
			must(t, err)
		}
	}
	order := rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 1))
	var shas []string
	for sha := range files {
		shas = append(shas, sha)
	}
	order.Shuffle(len(shas), func(i, j int) { shas[i], shas[j] = shas[j], shas[i] })
	for _, sha := range shas {
		must(t, a.PutReading(t.Context(), files[sha]))
		if order.IntN(2) == 0 {
			relink(t, a)
		}
	}
	relink(t, a)
	return a
}

// TestCostStaysFlat: the same correspondents write again and again, and a
// letter costs as many rows as at the beginning.
func TestCostStaysFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("the count of rows does not hang on the race detector")
	}
	a := newArchive(t)
	var first, last int64
	const warm, part, all = 60, 60, 400
	for i := range all {
		p := letterTo(fmt.Sprintf("%d-%02d-%02d", 1900+i/28, 1+i%12, 1+i%28), "", people[i%len(people)], people[(i+3)%len(people)], canal+fmt.Sprint(" Lote ", i), false)
		p.entities = append(p.entities, bodies[i%len(bodies)])
		p.roles = append(p.roles, works(0, 2, fmt.Sprint("Encargado de la compuerta ", i%7)))
		must(t, a.PutReading(t.Context(), reading(fmt.Sprint(i), p)))
		before := a.Rows()
		relink(t, a)
		switch rows := a.Rows() - before; {
		case i >= warm && i < warm+part:
			first += rows
		case i >= all-part:
			last += rows
		}
	}
	if last*10 > first*13 {
		t.Errorf("the last %d letters cost %d rows, the first %d", part, last, first)
	}
	t.Logf("rows a letter: %d at first, %d at last", first/part, last/part)
}

func BenchmarkLink(b *testing.B) {
	a := newArchive(b)
	for i := range b.N {
		p := letterTo(fmt.Sprintf("%d-%02d-%02d", 1000+i/28, 1+i%12, 1+i%28), "", people[i%len(people)], people[(i+3)%len(people)], canal+puente+fmt.Sprint(i), false)
		must(b, a.PutReading(b.Context(), reading(fmt.Sprint(i), p)))
	}
	b.ResetTimer()
	relink(b, a)
}
