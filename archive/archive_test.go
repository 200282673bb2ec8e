package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"legajo/extract"
	"legajo/ingest"
)

func page(n int, words ...string) ingest.Page {
	p := ingest.Page{Number: n, Width: 6120, Height: 7920, State: ingest.PageRead}
	for i, w := range words {
		x := int32(400 * i)
		p.Words = append(p.Words, ingest.Word{Text: w, Box: ingest.Box{X0: x, Y0: 100, X1: x + 350, Y1: 220}, Conf: 1000, Size: 120})
	}
	return p
}

func letter(first, last int) extract.Document {
	return extract.Document{Kind: extract.Letter, Language: "es", DateFinding: -1,
		Span: extract.Span{Page: first, LastPage: last, Last: 3}}
}

func reading(abs, rel, sha string, pages ...ingest.Page) Put {
	return Put{
		Path:      Path{Abs: abs, Rel: rel, Size: 10, ModTime: 1},
		File:      File{File: ingest.File{SHA256: sha, Size: 10, Pages: len(pages)}, State: Loaded, Words: "w1", Findings: "f1"},
		Pages:     pages,
		Documents: []extract.Document{letter(1, len(pages))},
	}
}

func opened(t *testing.T) *Archive {
	t.Helper()
	a, err := Open(t.Context(), t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	return a
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func letters(t *testing.T, a *Archive, since int64) []string {
	t.Helper()
	var out []string
	for c, err := range a.Changes(t.Context(), since) {
		must(t, err)
		out = append(out, c.Letter)
	}
	return out
}

func TestPutReading(t *testing.T) {
	a, ctx := opened(t), t.Context()
	must(t, a.PutReading(ctx, reading("/r/b.pdf", "b.pdf", "aa", page(1, "Estimada", "señora", "Ibáñez"), page(2, "Atentamente"))))
	id := DocumentID("aa", 1, 0)
	d, err := a.Document(ctx, id)
	must(t, err)
	if d.Path != "b.pdf" || d.SHA256 != "aa" || d.Letter != id || d.FirstPage != 1 || d.LastPage != 2 || d.State != ingest.PageRead {
		t.Errorf("document %+v", d)
	}
	if got := letters(t, a, 0); len(got) != 1 || got[0] != id {
		t.Errorf("changes %v", got)
	}
	pages, err := a.Pages(ctx, "aa", 1, 2)
	must(t, err)
	if len(pages) != 2 || pages[0].Words[2].Text != "Ibáñez" {
		t.Errorf("pages %+v", pages)
	}
	for h, err := range a.Search(ctx, Query{Words: "ibanez", Limit: 5}) {
		must(t, err)
		if h.Document != id || h.Quote != "Estimada señora Ibáñez" {
			t.Errorf("hit %+v", h)
		}
	}
	// The same bytes elsewhere: the smaller path is the loaded one.
	must(t, a.PutPath(ctx, Path{Abs: "/r/a.pdf", Rel: "a.pdf", SHA256: "aa"}))
	var states []State
	for p, err := range a.Paths(ctx) {
		must(t, err)
		states = append(states, p.State)
	}
	if len(states) != 2 || states[0] != Loaded || states[1] != Duplicate {
		t.Errorf("states %v", states)
	}
	seq, err := a.Seq(ctx)
	must(t, err)
	// Other bytes under both paths: the old reading is gone.
	must(t, a.PutReading(ctx, reading("/r/a.pdf", "a.pdf", "bb", page(1, "Otra"))))
	must(t, a.PutReading(ctx, reading("/r/b.pdf", "b.pdf", "bb", page(1, "Otra"))))
	if _, err := a.Document(ctx, id); !errors.Is(err, ErrNotFound) {
		t.Errorf("old document: %v", err)
	}
	if got := letters(t, a, seq); len(got) != 2 {
		t.Errorf("changes %v", got)
	}
	if _, err := a.File(ctx, "aa"); !errors.Is(err, ErrNotFound) {
		t.Errorf("old file: %v", err)
	}
}

func TestForget(t *testing.T) {
	a, ctx := opened(t), t.Context()
	must(t, a.PutReading(ctx, reading("/r/b.pdf", "b.pdf", "aa", page(1, "Confidencial"))))
	must(t, a.Forget(ctx, "aa"))
	f, err := a.File(ctx, "aa")
	must(t, err)
	if f.State != "forgotten" {
		t.Errorf("file %+v", f)
	}
	for h, err := range a.Search(ctx, Query{Words: "confidencial", Limit: 5}) {
		t.Errorf("hit %+v, %v", h, err)
	}
	if err := a.Forget(ctx, "aa"); !errors.Is(err, ErrNotFound) {
		t.Errorf("forget twice: %v", err)
	}
}

func TestOpen(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	if _, err := OpenRead(ctx, dir); !errors.Is(err, ErrNone) {
		t.Fatalf("open nothing: %v", err)
	}
	a, err := Open(ctx, dir, Options{})
	must(t, err)
	defer a.Close()
	var busy *BusyError
	if _, err := Open(ctx, dir, Options{}); !errors.As(err, &busy) || !errors.Is(err, ErrBusy) || busy.PID == 0 {
		t.Fatalf("second writer: %v", err)
	}
	r, err := OpenRead(ctx, dir)
	must(t, err)
	defer r.Close()
	if r.ID() != a.ID() || r.ID() == "" {
		t.Errorf("ids %q, %q", r.ID(), a.ID())
	}
	if err := r.SetMeta(ctx, "k", "v"); !errors.Is(err, ErrReadOnly) {
		t.Errorf("write to a reader: %v", err)
	}
}

func TestNewer(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	a, err := Open(ctx, dir, Options{})
	must(t, err)
	_, err = a.conn.ExecContext(ctx, `PRAGMA user_version = 999`)
	must(t, err)
	must(t, a.Close())
	if _, err := Open(ctx, dir, Options{}); !errors.Is(err, ErrNewer) {
		t.Errorf("open: %v", err)
	}
	if _, err := OpenRead(ctx, dir); !errors.Is(err, ErrNewer) {
		t.Errorf("open to read: %v", err)
	}
}

func TestNoArchive(t *testing.T) {
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, Name), []byte("this is no database, but long enough to be looked at as one"), 0o600))
	if _, err := Open(t.Context(), dir, Options{}); !errors.Is(err, ErrCorrupt) {
		t.Errorf("open: %v", err)
	}
	if _, err := OpenRead(t.Context(), dir); !errors.Is(err, ErrCorrupt) {
		t.Errorf("open to read: %v", err)
	}
	if _, err := Open(t.Context(), filepath.Join(dir, Name), Options{}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("open a file: %v", err)
	}
}

func TestModes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "archive")
	a, err := Open(t.Context(), dir, Options{})
	must(t, err)
	defer a.Close()
	must(t, a.PutReading(t.Context(), reading("/r/b.pdf", "b.pdf", "aa", page(1, "Hola"))))
	info, err := os.Stat(dir)
	must(t, err)
	if info.Mode().Perm() != 0o700 {
		t.Errorf("folder %v", info.Mode())
	}
	files, err := os.ReadDir(dir)
	must(t, err)
	for _, f := range files {
		if info, err := f.Info(); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s %v, %v", f.Name(), info.Mode(), err)
		}
	}
}

// TestFull fills the archive to its bound: what was committed stays, what was
// not is not there in part, and with more room it goes on.
func TestFull(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	a, err := Open(ctx, dir, Options{MaxPages: 120})
	must(t, err)
	landed := 0
	for ; landed < 1000; landed++ {
		name := fmt.Sprintf("%03d", landed)
		if err = a.PutReading(ctx, reading("/r/"+name, name, name, page(1, strings.Split(strings.Repeat(name+"x ", 60), " ")...))); err != nil {
			break
		}
	}
	if !errors.Is(err, ErrFull) || landed == 0 {
		t.Fatalf("after %d: %v", landed, err)
	}
	must(t, a.Close())
	a, err = Open(ctx, dir, Options{})
	must(t, err)
	defer a.Close()
	s, err := a.Status(ctx, Versions{})
	must(t, err)
	if s.Paths[Loaded] != int64(landed) || s.Documents["letter"] != int64(landed) {
		t.Errorf("landed %d, status %+v", landed, s)
	}
	name := fmt.Sprintf("%03d", landed)
	must(t, a.PutReading(ctx, reading("/r/"+name, name, name, page(1, "Hola"))))
}

// TestLockDies: the lock of a process that was killed is free again.
func TestLockDies(t *testing.T) {
	if dir := os.Getenv("LEGAJO_LOCK_DIR"); dir != "" {
		a, err := Open(t.Context(), dir, Options{})
		must(t, err)
		defer a.Close() // what nobody holds may be collected, and its lock let go
		fmt.Println("locked")
		_, _ = io.Copy(io.Discard, os.Stdin) // until it is killed, or whoever started it has ended
		return
	}
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0], "-test.run=^TestLockDies$")
	cmd.Env = append(os.Environ(), "LEGAJO_LOCK_DIR="+dir)
	in, err := cmd.StdinPipe()
	must(t, err)
	defer in.Close()
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	_, err = io.ReadFull(out, make([]byte, len("locked")))
	must(t, err)
	var busy *BusyError
	if _, err := Open(t.Context(), dir, Options{}); !errors.As(err, &busy) || busy.PID != cmd.Process.Pid {
		t.Errorf("beside process %d: %v", cmd.Process.Pid, err)
	}
	must(t, cmd.Process.Kill())
	_ = cmd.Wait() // says that it was killed
	a, err := Open(t.Context(), dir, Options{})
	must(t, err)
	must(t, a.Close())
}

func TestJudgements(t *testing.T) {
	a, ctx, at := opened(t), t.Context(), time.Date(2020, 5, 1, 12, 0, 0, 0, time.UTC)
	x := Anchor{SHA256: "aa", Page: 1, Quote: "rosa ibanez", Kind: "person"}
	y := Anchor{SHA256: "bb", Page: 3, Quote: "r. ibanez", Kind: "person"}
	id, err := a.AddJudgement(ctx, Judgement{Kind: Same, Subjects: []Anchor{y, x}, Who: "ana", At: at})
	must(t, err)
	if again, err := a.AddJudgement(ctx, Judgement{Kind: Same, Subjects: []Anchor{x, y}, Who: "eva", At: at}); err != nil || again != id {
		t.Errorf("said twice: %d, %v", again, err)
	}
	var c *ContradictionError
	if _, err := a.AddJudgement(ctx, Judgement{Kind: Different, Subjects: []Anchor{x, y}, At: at}); !errors.As(err, &c) || c.Old.ID != id {
		t.Errorf("contradiction: %v", err)
	}
	must(t, a.Undo(ctx, id, at.Add(time.Hour)))
	if err := a.Undo(ctx, id, at); !errors.Is(err, ErrNotFound) {
		t.Errorf("undone twice: %v", err)
	}
	_, err = a.AddJudgement(ctx, Judgement{Kind: Different, Subjects: []Anchor{x, y}, At: at})
	must(t, err)
	var kinds []string
	for j, err := range a.Judgements(ctx) {
		must(t, err)
		kinds = append(kinds, fmt.Sprint(j.Kind, " ", j.Undone.IsZero()))
	}
	if fmt.Sprint(kinds) != "[same false different true]" {
		t.Errorf("ledger %v", kinds)
	}
}

func TestSearchQueries(t *testing.T) {
	a, ctx := opened(t), t.Context()
	must(t, a.PutReading(ctx, reading("/r/a.pdf", "a.pdf", "aa", page(1, "La", "Señora", "Ibáñez-Ruiz,", "O'Neill", "firmó", "NOT", "AND"))))
	for query, want := range map[string]int{
		"senora": 1, "SEÑORA": 1, "ibañez ruiz": 1, `"la señora"`: 1, `"señora la"`: 0, "sen*": 1, "sen": 0,
		`o'neill`: 1, "NOT": 1, "firmó OR nadie": 0, `"`: 0, `""`: 0, "*": 0, "(": 0, "señora nadie": 0, "": 0, `a"b`: 0, "page_text:x": 0,
	} {
		n := 0
		for _, err := range a.Search(ctx, Query{Words: query, Limit: 10}) {
			if err != nil {
				t.Errorf("%q: %v", query, err)
			}
			n++
		}
		if n != want {
			t.Errorf("%q: %d hits, want %d", query, n, want)
		}
	}
}

func TestSearchFindsHalvedWords(t *testing.T) {
	a, ctx := opened(t), t.Context()
	p := page(1, "la", "adminis-", "tración", "del", "puerto")
	for i := 2; i < len(p.Words); i++ {
		p.Words[i].Line = 1
	}
	must(t, a.PutReading(ctx, reading("/r/a.pdf", "a.pdf", "aa", p)))
	for _, query := range []string{"administracion", `"administración del puerto"`, "tración"} {
		found := false
		for h, err := range a.Search(ctx, Query{Words: query, Limit: 10}) {
			must(t, err)
			found = h.Quote == "la adminis- tración del puerto"
		}
		if !found {
			t.Errorf("%s: not found", query)
		}
	}
}

func TestDisplay(t *testing.T) {
	for in, want := range map[string]string{"a/b.pdf": "a/b.pdf", "añ\xff": `añ\xff`, `a\xff`: `a\\xff`, "a\nb": `a\x0ab`, "\u0085": `\xc2\x85`} {
		if got := Display(in); got != want {
			t.Errorf("Display(%q) = %s, want %s", in, got, want)
		}
	}
}

// BenchmarkPutReading says what a document costs as the archive grows.
func BenchmarkPutReading(b *testing.B) {
	for _, size := range []int{100, 2000} {
		b.Run(fmt.Sprint("after ", size), func(b *testing.B) {
			a, err := Open(b.Context(), b.TempDir(), Options{})
			if err != nil {
				b.Fatal(err)
			}
			defer a.Close()
			words := strings.Fields(strings.Repeat("El comité acuerda remitir la presente a las partes firmantes para su conocimiento ", 30))
			put := func(i int) {
				name := fmt.Sprintf("%06d", i)
				if err := a.PutReading(b.Context(), reading("/r/"+name, name, name, page(1, append(words, name)...))); err != nil {
					b.Fatal(err)
				}
			}
			for i := range size {
				put(i)
			}
			rows := a.Rows()
			b.ResetTimer()
			for i := range b.N {
				put(size + i)
			}
			b.ReportMetric(float64(a.Rows()-rows)/float64(b.N), "rows/op")
		})
	}
}

// TestForgetLeavesNothing looks for the words of a forgotten file in the bytes
// on the disk.
func TestForgetLeavesNothing(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	a, err := Open(ctx, dir, Options{})
	must(t, err)
	must(t, a.PutReading(ctx, reading("/r/a.pdf", "a.pdf", "aa", page(1, "queda"))))
	must(t, a.PutReading(ctx, reading("/r/zanahoria.pdf", "zanahoria.pdf", "bb", page(1, "berenjena"))))
	holds := func(word string) bool {
		b, err := os.ReadFile(filepath.Join(dir, Name))
		must(t, err)
		wal, err := os.ReadFile(filepath.Join(dir, Name+"-wal"))
		must(t, err)
		return bytes.Contains(append(b, wal...), []byte(word))
	}
	if !holds("berenjena") || !holds("zanahoria") {
		t.Fatal("the words cannot be seen in the first place")
	}
	must(t, a.Forget(ctx, "bb"))
	for _, word := range []string{"berenjena", "zanahoria"} {
		if holds(word) {
			t.Errorf("%s is still there", word)
		}
	}
	must(t, a.Close())
}
