package pipeline

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"legajo/archive"
	"legajo/archive/export"
	"legajo/extract"
	"legajo/ingest"
	"legajo/link"
)

// scripted reads who wrote to whom from pages of the form
// "de=Ana_Ruiz a=Luis_Soto cc=Junta_Local fecha=2017-03-02 num=A/12 cita=2017-02-01".
func scripted(_ context.Context, _ ingest.File, pages []ingest.Page, _ map[int]bool) ([]extract.Document, error) {
	var docs []extract.Document
	for _, p := range pages {
		if len(p.Words) == 0 {
			continue
		}
		d := extract.Document{Kind: extract.Letter, Language: "es", DateFinding: -1,
			Span: extract.Span{Page: p.Number, LastPage: p.Number, Last: len(p.Words) - 1}}
		for i := range p.Words {
			script(&d, p.Words[i].Text, extract.Evidence{Span: extract.Span{Page: p.Number, First: i, LastPage: p.Number, Last: i}, Rule: "script", Score: 900})
		}
		docs = append(docs, d)
	}
	return docs, nil
}

func script(d *extract.Document, word string, at extract.Evidence) {
	key, value, _ := strings.Cut(word, "=")
	value = strings.ReplaceAll(value, "_", " ")
	entity := func(kind string) extract.Ref {
		i := d.AddEntity(kind, value)
		d.Mentions = append(d.Mentions, extract.Mention{Entity: i, Text: value, Evidence: at})
		return extract.ToEntity(i)
	}
	relate := func(kind string, from, to extract.Ref) {
		d.Relations = append(d.Relations, extract.Relation{Kind: kind, From: from, To: to, Evidence: at})
	}
	switch key {
	case "de":
		relate(extract.Signed, entity(extract.Person), extract.Self())
	case "a":
		relate(extract.Addressed, extract.Self(), entity(extract.Person))
	case "cc":
		relate(extract.Copied, extract.Self(), entity(extract.Organisation))
	case "fecha":
		d.Date, d.DateFinding = value, len(d.Dates)
		d.Dates = append(d.Dates, extract.Date{Value: value, Text: value, Role: extract.DateWritten, Basis: extract.Stated, Evidence: at})
	case "num":
		d.Number = value
	case "cita":
		d.Cited = append(d.Cited, extract.Cited{Kind: extract.Letter, Date: value, Evidence: at})
		c := extract.ToCited(len(d.Cited) - 1)
		for i := range d.Relations {
			if r := d.Relations[i]; r.Kind == extract.Signed && r.To == extract.Self() {
				relate(extract.Signed, r.From, c)
			}
		}
	}
}

func whole(a *archive.Archive, workers int) *Pipeline {
	p := running(a, workers, 0)
	p.Extract = scripted
	p.Link = func(ctx context.Context) error {
		_, err := link.Run(ctx, a)
		return err
	}
	return p
}

func exported(t interface{ Fatal(...any) }, a *archive.Archive) string {
	var b bytes.Buffer
	if _, err := export.JSONL(context.Background(), a, &b, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := export.Register(context.Background(), a, &b, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	people = []string{"Ana_Ruiz", "Ana_Ruiz_Lobo", "A._Ruiz", "Ruiz", "Luis_Soto", "Luis_Soto_Vela", "Luis_Soto_Paz", "L._Soto", "Eva_Mora"}
	bodies = []string{"Junta_Local", "Junta_Local_de_Aguas", "JLA", "Colegio_Norte"}
	days   = []string{"2017-02-01", "2017-02-02", "2017-03-05", ""}
)

// anyLetter is a page of the script, on paper or on an image of it.
func anyLetter(t *rapid.T) string {
	pick := func(from []string, what string) string { return rapid.SampledFrom(from).Draw(t, what) }
	words := []string{pick([]string{"text", "image"}, "page"), "de=" + pick(people, "from"), "a=" + pick(people, "to"), "cc=" + pick(bodies, "cc")}
	if d := pick(days, "date"); d != "" {
		words = append(words, "fecha="+d)
	}
	if n := pick([]string{"", "", "A/1", "A/2"}, "number"); n != "" {
		words = append(words, "num="+n)
	}
	if c := pick(days, "cited"); c != "" {
		words = append(words, "cita="+c)
	}
	return strings.Join(words, " ")
}

// TestSubsets takes files in, changes them and takes them away in random
// batches, and compares the export after each with that of an archive that
// took in the same files at once.
func TestSubsets(t *testing.T) {
	if testing.Short() {
		must(t, flag.Set("rapid.checks", "10"))
		defer func() { must(t, flag.Set("rapid.checks", "100")) }()
	}
	rapid.Check(t, func(t *rapid.T) {
		dir, err := os.MkdirTemp("", "legajo")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		a := openedAt(t, filepath.Join(dir, "a"))
		defer a.Close()
		for batch := range rapid.IntRange(1, 4).Draw(t, "batches") {
			for range rapid.IntRange(1, 5).Draw(t, "files") {
				content := head + strings.Join(rapid.SliceOfN(rapid.Custom(anyLetter), 1, 2).Draw(t, "pages"), "\n")
				name := filepath.Join(dir, "in", rapid.SampledFrom([]string{"a.pdf", "b.pdf", "c/a.pdf", "c/d.pdf", "c/e.pdf", "f.pdf", "g.pdf"}).Draw(t, "name"))
				if os.MkdirAll(filepath.Dir(name), 0o755) != nil || os.WriteFile(name, []byte(content), 0o644) != nil {
					t.Fatal("cannot write")
				}
			}
			got := takenIn(t, a, filepath.Join(dir, "in"), rapid.IntRange(1, 4).Draw(t, "workers"))
			b := openedAt(t, filepath.Join(dir, fmt.Sprint("b", batch)))
			want := takenIn(t, b, filepath.Join(dir, "in"), 1)
			if err := b.Close(); err != nil {
				t.Fatal(err)
			}
			if got != want {
				t.Fatalf("batch %d: got\n%s\nwant\n%s", batch, got, want)
			}
		}
	})
}

func openedAt(t *rapid.T, dir string) *archive.Archive {
	a, err := archive.Open(context.Background(), dir, archive.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func takenIn(t *rapid.T, a *archive.Archive, dir string, workers int) string {
	if _, err := whole(a, workers).Ingest(context.Background(), []string{dir}, Options{}); err != nil {
		t.Fatal(err)
	}
	return exported(t, a)
}

// TestKillWhole is TestKill for all that a run does, linking too, compared by
// the export.
func TestKillWhole(t *testing.T) {
	if dir := os.Getenv("LEGAJO_KILL_DIR"); dir != "" {
		a := opened(t, os.Getenv("LEGAJO_KILL_INTO"))
		p := whole(a, 2)
		p.Open = func(_ context.Context, path string) (Source, error) { return openFake(path, 2*time.Millisecond, false) }
		_, err := p.Ingest(t.Context(), []string{dir}, Options{})
		must(t, err)
		return
	}
	files := map[string]string{}
	for i := range 16 {
		page := fmt.Sprintf("de=%s a=%s cc=%s num=%d cita=%s", people[i%9], people[(i*5+1)%9], bodies[i%4], i%7, days[i%3])
		files[fmt.Sprintf("%02d.pdf", i)] = head + "text " + page + "\nimage " + page + "/b\nimage de=Eva_Mora a=" + people[i%9]
	}
	dir := tree(t, files)
	a := opened(t, t.TempDir())
	_, err := whole(a, 2).Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	want := exported(t, a)

	into := t.TempDir()
	kills := 0
	for ; ; kills++ {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKillWhole$")
		cmd.Env = append(os.Environ(), "LEGAJO_KILL_DIR="+dir, "LEGAJO_KILL_INTO="+into)
		must(t, cmd.Start())
		timer := time.AfterFunc(time.Duration(40+25*kills)*time.Millisecond, func() { _ = cmd.Process.Kill() })
		err := cmd.Wait()
		timer.Stop()
		if err == nil {
			break
		}
		if kills > 200 {
			t.Fatal("no run comes through")
		}
	}
	if kills == 0 {
		t.Error("nothing was killed")
	}
	if got := exported(t, opened(t, into)); got != want {
		t.Errorf("after %d kills, got\n%s\nwant\n%s", kills, got, want)
	}
}

func TestExportShape(t *testing.T) {
	dir := tree(t, map[string]string{
		"x/uno.pdf":  head + "text de=Ana_Ruiz_Lobo a=Luis_Soto_Vela cc=Junta_Local fecha=2017-03-05 num==1+1 cita=2017-02-01",
		"y/uno.pdf":  head + "text de=Ana_Ruiz_Lobo a=Luis_Soto_Vela cc=Junta_Local fecha=2017-03-05 num==1+1 cita=2017-02-01",
		"y/otra.pdf": head + "image de=Luis_Soto_Vela a=Ana_Ruiz_Lobo fecha=2017-04-01",
	})
	a := opened(t, t.TempDir())
	_, err := whole(a, 2).Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	lines := strings.Split(exported(t, a), "\n")
	for _, want := range []string{
		`"kind":"SIGNED"`, `"kind":"ADDRESSED"`, `"kind":"COPIED"`, `"confidence":0.900`, `"cited":true`, `"path":"x/uno.pdf"`,
		`2017-03-05,'=1+1,Ana Ruiz Lobo,`, `y/otra.pdf,1,read`,
	} {
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, want) }) {
			t.Errorf("no %s in\n%s", want, strings.Join(lines, "\n"))
		}
	}
}

// BenchmarkIngest says what a file costs beside its reading: walk, ledger,
// archive and linking, after a thousand others.
func BenchmarkIngest(b *testing.B) {
	dir, into := b.TempDir(), b.TempDir()
	write := func(folder string, n int) string {
		in := filepath.Join(dir, folder)
		if err := os.Mkdir(in, 0o755); err != nil {
			b.Fatal(err)
		}
		for i := range n {
			page := fmt.Sprintf("text de=%s a=%s cc=%s num=%s/%d", people[i%9], people[(i*5+1)%9], bodies[i%4], folder, i)
			if err := os.WriteFile(filepath.Join(in, fmt.Sprintf("%06d.pdf", i)), []byte(head+page), 0o644); err != nil {
				b.Fatal(err)
			}
		}
		return in
	}
	a, err := archive.Open(b.Context(), into, archive.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	ingest := func(in string) {
		if _, err := whole(a, 2).Ingest(b.Context(), []string{in}, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	ingest(write("before", 1000))
	in, rows := write("measured", b.N), a.Rows()
	b.ResetTimer()
	ingest(in)
	b.ReportMetric(float64(a.Rows()-rows)/float64(b.N), "rows/op")
}

// BenchmarkSteps says what extraction costs a page of a letter.
func BenchmarkSteps(b *testing.B) {
	steps := Steps()
	lines := strings.Split(`Instituto de Riego del Valle
Oficio No. 114/2019
Villa Alta, a 4 de marzo de 2019
Mtra. Carmen Olivares Rentería
Directora de Planeación
Presente
Estimada maestra Olivares:
Por este medio me permito informarle que el comité revisó la propuesta que su oficina
envió el 12 de febrero de 2019 y acordó devolverla con las observaciones que se anexan.
Le ruego confirmar la recepción de estos documentos antes del fin de mes.
Atentamente
Ing. Rodolfo Santibáñez Prieto
Secretario Técnico
c.c.p. Lic. Teresa Gálvez Ruano, Contraloría Interna`, "\n")
	page := ingest.Page{Number: 1, Width: 6120, Height: 7920, State: ingest.PageRead}
	for n, line := range lines {
		x := int32(720)
		for _, w := range strings.Fields(line) {
			wide := int32(60 * len(w))
			y := int32(700 + 400*n)
			page.Words = append(page.Words, ingest.Word{Text: w, Box: ingest.Box{X0: x, Y0: y, X1: x + wide, Y1: y + 120}, Conf: 1000, Line: int32(n), Block: int32(n), Size: 110})
			x += wide + 40
		}
	}
	for b.Loop() {
		docs, err := steps(b.Context(), ingest.File{Pages: 1}, []ingest.Page{page}, nil)
		if err != nil || len(docs) != 1 {
			b.Fatal(len(docs), err)
		}
	}
}
