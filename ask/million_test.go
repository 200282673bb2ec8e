package ask_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"legajo/archive"
	"legajo/ask"
	"legajo/extract"
	"legajo/graph"
	"legajo/graph/sqlite"
	"legajo/ingest"
	"legajo/language/name"
)

// TestMillion measures questions on an archive of LEGAJO_TEST_MEASURE documents
// of 300 words, ten relations each, half of them addressed to one hub.
// scripts/measure runs it; the archive is kept in LEGAJO_TEST_DIR.
func TestMillion(t *testing.T) {
	documents, err := strconv.Atoi(os.Getenv("LEGAJO_TEST_MEASURE"))
	if err != nil {
		t.Skip("LEGAJO_TEST_MEASURE is the number of documents")
	}
	dir := os.Getenv("LEGAJO_TEST_DIR")
	if dir == "" {
		dir = t.TempDir()
	}
	if _, err := os.Stat(filepath.Join(dir, "done")); errors.Is(err, fs.ErrNotExist) {
		newWorld(documents).write(t, dir)
	}
	g, err := sqlite.Open(t.Context(), filepath.Join(dir, "graph.db")) // brings the indexes of an earlier one up to date
	if err == nil {
		err = g.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestAsked$", "-test.v")
	cmd.Env = append(os.Environ(), "LEGAJO_TEST_ASKED="+dir)
	out, err := cmd.CombinedOutput()
	t.Log("\n" + string(out))
	if err != nil {
		t.Fatal(err)
	}
}

// TestAsked asks, in a process that does nothing else.
func TestAsked(t *testing.T) {
	dir := os.Getenv("LEGAJO_TEST_ASKED")
	if dir == "" {
		t.Skip("TestMillion runs it")
	}
	debug.SetGCPercent(ask.GCPercent)
	documents, _ := strconv.Atoi(os.Getenv("LEGAJO_TEST_MEASURE"))
	w := newWorld(documents)
	ctx := t.Context()
	ar, err := archive.OpenRead(ctx, dir)
	if err != nil {
		t.Fatal(err)
	}
	defer ar.Close()
	g, err := sqlite.OpenRead(ctx, filepath.Join(dir, "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	desk := &ask.Desk{Graph: g, Archive: ar, Thresholds: map[string]int{extract.Signed: 500}}
	draw := func() string { // a name that stands in some relation
		for {
			i := w.byDegree()
			if _, err := g.Entity(ctx, w.entity(i).ID); err == nil {
				return w.names[i]
			}
		}
	}
	find := func(typed string) graph.Entity {
		m, err := desk.Find(ctx, typed)
		if err != nil || len(m.Found) != 1 {
			t.Fatalf("%+v, %v", m, err)
		}
		return m.Found[0]
	}
	for _, q := range []struct {
		name, want string
		ask        func(a, b string) error
	}{
		{"who", "50 ms", func(a, _ string) error { _, err := desk.Who(ctx, find(a), 10); return err }},
		{"who, the hub", "", func(_, _ string) error { _, err := desk.Who(ctx, find(w.names[0]), 10); return err }},
		{"between", "50 ms", func(a, b string) error { _, err := desk.Between(ctx, find(a), find(b)); return err }},
		{"search, one to three words", "50 ms", func(_, _ string) error { return w.search(ctx, ar) }},
		{"path", "200 ms", func(a, b string) error { _, err := desk.Path(ctx, find(a), find(b), ask.Walked, 5); return err }},
	} {
		var took []time.Duration
		for i := range 150 {
			if i == 50 { // by then what everybody reads is in memory
				took = nil
			}
			a, b := draw(), draw()
			begin := spent(t)
			if err := q.ask(a, b); err != nil {
				t.Fatal(err)
			}
			took = append(took, spent(t)-begin)
		}
		slices.Sort(took)
		ms := func(p int) string {
			return fmt.Sprintf("%.1f ms", float64(took[len(took)*p/100-p/100].Microseconds())/1000)
		}
		t.Logf("| %s | %s | %s | %s | %s |", q.name, ms(50), ms(95), ms(100), q.want)
	}
	status, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(status), "\n") {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "VmHWM:" {
			kb, _ := strconv.Atoi(f[1])
			t.Logf("| memory at most | | | %d MB | 200 MB |", kb/1024)
		}
	}
}

// spent is the CPU time of this process: what a question takes on a machine
// that does nothing else, however many others run on this one.
func spent(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// world is an invented archive: the same for the same number of documents.
type world struct {
	rng       *rand.Rand
	documents int
	names     []string // entity 0 is the hub; bodies come after people
	people    int
	zipf      *rand.Zipf
	words     []string
	common    *rand.Zipf
}

func newWorld(documents int) *world {
	w := &world{rng: rand.New(rand.NewPCG(4, 4)), documents: documents}
	syllables := strings.Fields("ba ce di fo gu la me ni po ru sa te vi zo ar el in os un que tra bri clo")
	made := map[string]bool{}
	word := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString(syllables[w.rng.IntN(len(syllables))])
		}
		return b.String()
	}
	w.people = documents / 5
	bodies := documents / 50
	for len(w.names) < w.people+bodies {
		n := "D" + word(3) + " E" + word(3) + " P" + word(4)
		if len(w.names) >= w.people {
			n = "Instituto " + n
		}
		if !made[n] {
			made[n] = true
			w.names = append(w.names, n)
		}
	}
	for range 20000 {
		w.words = append(w.words, word(2+w.rng.IntN(3)))
	}
	w.zipf = rand.NewZipf(w.rng, 1.1, 20, uint64(w.people-2))
	w.common = rand.NewZipf(w.rng, 1.05, 5, uint64(len(w.words)-1))
	return w
}

// byDegree draws an entity about as often as it stands in relations: the hub
// in one of 20.
func (w *world) byDegree() int {
	if w.rng.IntN(20) == 0 {
		return 0
	}
	return w.person()
}

func (w *world) person() int { return 1 + int(w.zipf.Uint64()) }
func (w *world) body() int   { return w.people + int(w.zipf.Uint64())%(len(w.names)-w.people) }

func (w *world) entity(i int) graph.Entity {
	kind := extract.Person
	if i >= w.people {
		kind = extract.Organisation
	}
	return graph.Entity{ID: graph.HashID("e", strconv.Itoa(i)), Kind: kind, Name: w.names[i], Sort: name.Fold(w.names[i])}
}

func (w *world) search(ctx context.Context, ar *archive.Archive) error {
	var words []string
	for range 1 + w.rng.IntN(3) {
		words = append(words, w.words[w.common.Uint64()])
	}
	for _, err := range ar.Search(ctx, archive.Query{Words: strings.Join(words, " "), Limit: 50}) {
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *world) write(t *testing.T, dir string) {
	ctx := t.Context()
	ar, err := archive.Open(ctx, dir, archive.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer ar.Close()
	g, err := sqlite.Open(ctx, filepath.Join(dir, "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	err = ar.Link(ctx, func(l *archive.Linking) error {
		for i := range w.names {
			e := w.entity(i)
			if err := l.PutEntity(archive.Entity{ID: e.ID, Kind: e.Kind, Name: e.Name, Sort: e.Sort}, []string{e.Sort}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	batch := graph.Batch{Archive: ar.ID()}
	edges := 0
	for i := range w.documents {
		sha := graph.HashID("f", strconv.Itoa(i))
		if err := ar.PutReading(ctx, w.paper(sha)); err != nil {
			t.Fatal(err)
		}
		l := w.letter(t, sha, i)
		edges += len(l.Relations)
		batch.Put = append(batch.Put, l)
		if len(batch.Put) == 5000 || i == w.documents-1 {
			batch.Seq++
			if err := g.Apply(ctx, batch); err != nil {
				t.Fatal(err)
			}
			batch.Put = nil
		}
	}
	t.Logf("%d documents, %d relations", w.documents, edges)
	if err := os.WriteFile(filepath.Join(dir, "done"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
}

// paper is a file of one page of 300 words.
func (w *world) paper(sha string) archive.Put {
	p := ingest.Page{Number: 1, Width: 5950, Height: 8420, State: ingest.PageRead}
	for i := range 300 {
		p.Words = append(p.Words, ingest.Word{Text: w.words[w.common.Uint64()], Conf: 1000, Line: int32(i / 12), Box: ingest.Box{X0: int32(i % 12 * 400), Y0: int32(i / 12 * 200), X1: int32(i%12*400 + 350), Y1: int32(i/12*200 + 120)}})
	}
	return archive.Put{
		Path:  archive.Path{Abs: "/papers/" + sha + ".pdf", Rel: sha + ".pdf"},
		File:  archive.File{File: ingest.File{SHA256: sha, Pages: 1}, State: archive.Loaded, Words: "test", Findings: "test"},
		Pages: []ingest.Page{p}, Documents: []extract.Document{{Kind: extract.Letter, Language: "es", DateFinding: -1, Span: extract.Span{Page: 1, LastPage: 1, Last: 299}}},
	}
}

// letter has ten relations; every second is addressed to the hub.
func (w *world) letter(t *testing.T, sha string, i int) graph.Letter {
	id := archive.DocumentID(sha, 1, 0)
	day := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, w.rng.IntN(10000)).Format(time.DateOnly)
	d := graph.Document{ID: id, Kind: extract.Letter, Language: "es", Date: day, DateFrom: day, DateTo: day, Caption: "carta, " + day, State: "read",
		Copies: []graph.Copy{{Document: id, SHA256: sha, Path: sha + ".pdf", First: 1, Last: 1}}}
	l := graph.Letter{Document: d}
	seen := map[string]bool{}
	relate := func(kind string, from, to string) {
		if from == to || seen[kind+from+to] {
			return
		}
		seen[kind+from+to] = true
		l.Relations = append(l.Relations, graph.Relation{Kind: kind, From: from, To: to, Date: day, DateFrom: day, DateTo: day,
			Evidence: []graph.Evidence{{Document: id, SHA256: sha, Path: sha + ".pdf", Page: 1, Quote: "palabras que lo dicen en la página", Box: [4]int32{100, 200, 900, 320}, Rule: "rule", Score: 850, Status: extract.Machine}}})
	}
	add := func(i int) string {
		e := w.entity(i)
		if !slices.ContainsFunc(l.Entities, func(x graph.Entity) bool { return x.ID == e.ID }) {
			l.Entities = append(l.Entities, e)
		}
		return e.ID
	}
	to := w.person()
	if i%2 == 0 {
		to = 0
	}
	signer, body := w.person(), w.body()
	relate(extract.Signed, add(signer), id)
	relate(extract.Sent, add(body), id)
	relate(extract.Represented, add(signer), add(body))
	relate(extract.Addressed, id, add(to))
	for range 3 {
		relate(extract.Copied, id, add(w.person()))
	}
	for len(l.Relations) < 10 {
		relate(extract.Mentions, id, add(w.person()))
	}
	l.Entities = slices.DeleteFunc(l.Entities, func(e graph.Entity) bool {
		return !slices.ContainsFunc(l.Relations, func(r graph.Relation) bool { return r.From == e.ID || r.To == e.ID })
	})
	if err := l.Seal(); err != nil {
		t.Fatal(err)
	}
	return l
}
