package archive

import (
	"context"
	"errors"
	"testing"

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
	for h, err := range a.Search(ctx, "ibanez", 5) {
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
	for h, err := range a.Search(ctx, "confidencial", 5) {
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
