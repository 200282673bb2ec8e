package pipeline

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
)

// fake reads files of a small format of its own: a line "%PDF-fake", then a
// line a page, "text WORDS", "image WORDS", "broken REASON" or "empty"; or one
// line "locked".
type fake struct {
	pages []Layer
	slow  time.Duration
	noOCR bool
}

func openFake(path string, slow time.Duration, noOCR bool) (Source, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s := &fake{slow: slow, noOCR: noOCR}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		kind, rest, _ := strings.Cut(lines.Text(), " ")
		l := Layer{Page: ingest.Page{Number: len(s.pages) + 1, Width: 6120, Height: 7920, State: ingest.PageRead}}
		switch kind {
		case "%PDF-fake":
			continue
		case "locked":
			return nil, &FileError{ingest.Reason{Code: "pdf_password"}}
		case "broken":
			l.State, l.Reason.Code = ingest.PageFailed, rest
		case "empty":
			l.State = ingest.PageEmpty
		case "image":
			l.Doubt = "no_text"
		}
		for i, w := range strings.Fields(rest) {
			l.Words = append(l.Words, ingest.Word{Text: w, Conf: 1000, Line: int32(i / 5)})
		}
		s.pages = append(s.pages, l)
	}
	return s, lines.Err()
}

func (s *fake) About() ingest.File { return ingest.File{Pages: len(s.pages)} }
func (s *fake) Close() error       { return nil }

func (s *fake) Layers(context.Context) iter.Seq2[Layer, error] {
	return func(yield func(Layer, error) bool) {
		for _, l := range s.pages {
			if !yield(l, nil) {
				return
			}
		}
	}
}

func (s *fake) Images(ctx context.Context, pages []Layer) iter.Seq2[ingest.Page, error] {
	return func(yield func(ingest.Page, error) bool) {
		for _, i := range rand.Perm(len(pages)) {
			p := pages[i].Page
			p.Words = slices.Clone(p.Words)
			for w := range p.Words {
				p.Words[w].Source, p.Words[w].Conf = ingest.SourceOCR, 900
			}
			if s.noOCR {
				p.State, p.Words, p.Reason = ingest.PageFailed, nil, ingest.Reason{Code: "no_ocr"}
			}
			time.Sleep(s.slow)
			if !yield(p, ctx.Err()) || ctx.Err() != nil {
				return
			}
		}
	}
}

// onePerPage makes a letter of each page with words.
func onePerPage(_ context.Context, _ ingest.File, pages []ingest.Page, _ map[int]bool) ([]extract.Document, error) {
	var docs []extract.Document
	for _, p := range pages {
		if len(p.Words) == 0 {
			continue
		}
		if p.Words[0].Text == "panic" {
			panic("a step fell over")
		}
		docs = append(docs, extract.Document{Kind: extract.Letter, Title: p.Words[0].Text, DateFinding: -1,
			Span: extract.Span{Page: p.Number, LastPage: p.Number, Last: len(p.Words) - 1}})
	}
	return docs, nil
}

func running(a *archive.Archive, workers int, slow time.Duration) *Pipeline {
	return &Pipeline{
		Archive:  a,
		Open:     func(_ context.Context, path string) (Source, error) { return openFake(path, slow, false) },
		Extract:  onePerPage,
		Versions: archive.Versions{Text: "t", OCR: "o", Findings: "f"},
		Workers:  workers,
	}
}

func opened(t *testing.T, dir string) *archive.Archive {
	t.Helper()
	a, err := archive.Open(t.Context(), dir, archive.Options{})
	must(t, err)
	t.Cleanup(func() { _ = a.Close() })
	return a
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// tree writes files, by path and content.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	plant(t, dir, files)
	return dir
}

func plant(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(dir, name)
		must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		must(t, os.WriteFile(path, []byte(content), 0o644))
	}
}

const head = "%PDF-fake\n"

var mixed = map[string]string{
	"a/one.pdf":    head + "text carta primera\ntext segunda hoja",
	"a/copy.pdf":   head + "text carta primera\ntext segunda hoja",
	"b/scan.pdf":   head + "text portada\nimage oficio uno\nimage oficio dos\nempty\nimage oficio tres",
	"b/again.pdf":  head + "text portada\nimage oficio uno\nimage oficio dos\nempty\nimage oficio tres",
	"b/part.pdf":   head + "text bien\nbroken timeout",
	"b/bad.pdf":    head + "broken timeout",
	"c/locked.pdf": head + "locked",
	"c/blank.pdf":  head + "empty",
	"c/empty.pdf":  "",
	"c/text.pdf":   "no document at all",
	"c/notes.txt":  "no document at all",
	"c/fell.pdf":   head + "text panic",
	"c/.hidden":    head + "text no",
}

// dump is all that an archive holds, by content.
func dump(t *testing.T, a *archive.Archive) string {
	t.Helper()
	var b strings.Builder
	for p, err := range a.Paths(t.Context()) {
		must(t, err)
		fmt.Fprintf(&b, "path %s %s %s\n", p.Name(), p.State, p.Reason)
	}
	for d, err := range a.Documents(t.Context()) {
		must(t, err)
		pages, err := a.Pages(t.Context(), d.SHA256, d.FirstPage, d.LastPage)
		must(t, err)
		fmt.Fprintf(&b, "document %s %s %s %s\n", d.ID, d.Path, d.State, extract.Quote(pages, d.Span))
	}
	for f, err := range a.Failures(t.Context()) {
		must(t, err)
		fmt.Fprintf(&b, "failure %s %d %s\n", f.Path.Name(), f.Page, f.Reason)
	}
	s, err := a.Status(t.Context(), archive.Versions{Text: "t", OCR: "o", Findings: "f"})
	must(t, err)
	fmt.Fprintf(&b, "status %+v\n", s)
	return b.String()
}

func TestIngest(t *testing.T) {
	dir := tree(t, mixed)
	a := opened(t, t.TempDir())
	p := running(a, 3, 0)
	r, err := p.Ingest(t.Context(), []string{dir, filepath.Join(dir, "missing.pdf")}, Options{})
	must(t, err)
	want := map[archive.State]int64{archive.Loaded: 4, archive.Duplicate: 2, archive.Failed: 5, archive.Skipped: 2}
	if fmt.Sprint(r.Files) != fmt.Sprint(want) || r.Missing != 1 || !r.Incomplete() {
		t.Errorf("report %+v, want %v", r, want)
	}
	if pages := fmt.Sprint(r.Pages); pages != "map[empty:2 failed:2 native:5 ocr:3]" {
		t.Errorf("pages %s", pages)
	}
	s, err := a.Status(t.Context(), p.Versions)
	must(t, err)
	if fmt.Sprint(s.Paths) != fmt.Sprint(want) || s.Reading != 0 || s.StaleWords != 0 || s.StaleFindings != 0 {
		t.Errorf("status %+v", s)
	}
	first := dump(t, a)
	r, err = p.Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	if fmt.Sprint(r.Files) != fmt.Sprint(want) {
		t.Errorf("second report %+v", r)
	}
	if again := dump(t, a); again != first {
		t.Errorf("second ingest changed\n%s\nto\n%s", first, again)
	}
}

func TestOrderAndWorkers(t *testing.T) {
	dir := tree(t, mixed)
	a := opened(t, t.TempDir())
	_, err := running(a, 1, 0).Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	want := dump(t, a)
	for seed := range uint64(5) {
		names := slices.Sorted(maps.Keys(mixed))
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		b, grown := opened(t, t.TempDir()), map[string]string{}
		p := running(b, 4, time.Millisecond)
		dir := t.TempDir()
		for batch := range slices.Chunk(names, 3) {
			for _, name := range batch {
				grown[name] = mixed[name]
			}
			plant(t, dir, grown)
			_, err := p.Ingest(t.Context(), []string{dir}, Options{})
			must(t, err)
		}
		if got := dump(t, b); got != want {
			t.Errorf("seed %d: got\n%s\nwant\n%s", seed, got, want)
		}
	}
}

// TestKill stops a run with SIGKILL again and again, wherever it is, until one
// comes through, and compares with a run that nobody stopped.
func TestKill(t *testing.T) {
	if os.Getenv("LEGAJO_KILL_DIR") != "" {
		killed(t)
		return
	}
	files := map[string]string{}
	for name, content := range mixed {
		files[name] = content
	}
	for i := range 12 {
		files[fmt.Sprintf("many/%02d.pdf", i)] = head + strings.Repeat(fmt.Sprintf("image hoja %d\ntext otra %d\n", i, i), 1+i%5)
	}
	dir := tree(t, files)
	a := opened(t, t.TempDir())
	_, err := running(a, 2, 0).Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	want := dump(t, a)

	into := t.TempDir()
	random := rand.New(rand.NewPCG(3, 9))
	kills := 0
	for {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKill$")
		cmd.Env = append(os.Environ(), "LEGAJO_KILL_DIR="+dir, "LEGAJO_KILL_INTO="+into)
		must(t, cmd.Start())
		timer := time.AfterFunc(time.Duration(20+random.IntN(40+20*kills))*time.Millisecond, func() { _ = cmd.Process.Kill() })
		err := cmd.Wait()
		timer.Stop()
		if err == nil {
			break
		}
		if kills++; kills > 200 {
			t.Fatal("no run comes through")
		}
	}
	if kills == 0 {
		t.Error("nothing was killed")
	}
	b := opened(t, into)
	if got := dump(t, b); got != want {
		t.Errorf("after %d kills:\n%s\nwant\n%s", kills, got, want)
	}
}

func killed(t *testing.T) {
	a := opened(t, os.Getenv("LEGAJO_KILL_INTO"))
	_, err := running(a, 2, 3*time.Millisecond).Ingest(t.Context(), []string{os.Getenv("LEGAJO_KILL_DIR")}, Options{})
	must(t, err)
}

func TestRetry(t *testing.T) {
	dir := tree(t, map[string]string{"scan.pdf": head + "text uno\nimage dos", "all.pdf": head + "image tres", "copy.pdf": head + "image tres"})
	a := opened(t, t.TempDir())
	p := running(a, 2, 0)
	p.Versions.OCR = ""
	p.Open = func(_ context.Context, path string) (Source, error) { return openFake(path, 0, true) }
	r, err := p.Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	if fmt.Sprint(r.Files) != "map[failed:2 loaded:1]" || r.Pages["failed"] != 2 || len(r.Failures) != 3 {
		t.Fatalf("report %+v", r)
	}
	p = running(a, 2, 0)
	if r, err = p.Retry(t.Context(), false); err != nil || fmt.Sprint(r.Files) != "map[duplicate:1 loaded:2]" || r.Incomplete() {
		t.Errorf("retry %+v, %v", r, err)
	}
	if s, err := a.Status(t.Context(), p.Versions); err != nil || s.Pages["ocr"] != 2 || s.Pages["native"] != 1 || s.StaleWords != 0 {
		t.Errorf("status %+v, %v", s, err)
	}
	p.Versions.OCR = "newer"
	if s, err := a.Status(t.Context(), p.Versions); err != nil || s.StaleWords != 2 {
		t.Errorf("status %+v, %v", s, err)
	}
	_, err = p.Retry(t.Context(), true)
	must(t, err)
	if s, err := a.Status(t.Context(), p.Versions); err != nil || s.StaleWords != 0 {
		t.Errorf("status %+v, %v", s, err)
	}
}

// TestRetryWithoutOCR: what was read from images stays where they cannot be
// read any more.
func TestRetryWithoutOCR(t *testing.T) {
	dir := tree(t, map[string]string{"scan.pdf": head + "image uno\nbroken timeout"})
	a := opened(t, t.TempDir())
	p := running(a, 2, 0)
	_, err := p.Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	p.Versions.OCR = ""
	p.Open = func(_ context.Context, path string) (Source, error) { return openFake(path, 0, true) }
	_, err = p.Retry(t.Context(), true)
	must(t, err)
	if got := dump(t, a); !strings.Contains(got, " uno\n") || !strings.Contains(got, "failure scan.pdf 2") {
		t.Errorf("after retry:\n%s", got)
	}
}

func TestReplacedAndVanished(t *testing.T) {
	dir := tree(t, map[string]string{"a.pdf": head + "text vieja", "b.pdf": head + "text queda"})
	a := opened(t, t.TempDir())
	p := running(a, 2, 0)
	_, err := p.Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	must(t, os.WriteFile(filepath.Join(dir, "a.pdf"), []byte(head+"text nueva carta"), 0o644))
	must(t, os.Remove(filepath.Join(dir, "b.pdf")))
	_, err = p.Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	got := dump(t, a)
	for word, there := range map[string]bool{"vieja": false, "nueva": true, "queda": true} {
		if strings.Contains(got, word) != there {
			t.Errorf("%s: there is %v in\n%s", word, !there, got)
		}
	}
}

// TestLost: a file that goes away while the run is on harms itself alone.
func TestLost(t *testing.T) {
	dir := tree(t, map[string]string{"a.pdf": head + "text uno", "b.pdf": head + "text dos"})
	a := opened(t, t.TempDir())
	p := running(a, 1, 0)
	open := p.Open
	p.Open = func(ctx context.Context, path string) (Source, error) {
		if filepath.Base(path) == "a.pdf" {
			must(t, os.Remove(path))
		}
		return open(ctx, path)
	}
	r, err := p.Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	if fmt.Sprint(r.Files) != "map[failed:1 loaded:1]" || r.Failures[0].Reason.Code != "not_found" {
		t.Errorf("report %+v", r)
	}
}

func TestLinksAndNames(t *testing.T) {
	dir := tree(t, map[string]string{"real/x.pdf": head + "text uno", "bad\xff.pdf": head + "text dos"})
	must(t, os.Symlink("..", filepath.Join(dir, "real", "up")))
	must(t, os.Symlink("self", filepath.Join(dir, "self")))
	must(t, os.Symlink("real", filepath.Join(dir, "other")))
	a := opened(t, t.TempDir())
	r, err := running(a, 2, 0).Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	if fmt.Sprint(r.Files) != "map[loaded:2 skipped:2]" {
		t.Errorf("report %+v", r)
	}
	p, err := a.Path(t.Context(), filepath.Join(dir, "bad\xff.pdf"))
	must(t, err)
	if p.Name() != `bad\xff.pdf` || p.State != archive.Loaded {
		t.Errorf("path %+v", p)
	}
}

// TestRoots: whatever is asked for, and in which order, each path counts once
// and has its smallest name.
func TestRoots(t *testing.T) {
	dir := tree(t, map[string]string{"b/x.pdf": head + "text uno", "b/.old/y.pdf": head + "text dos", "z.pdf": head + "text tres"})
	in := func(name string) string { return filepath.Join(dir, name) }
	for _, roots := range [][]string{
		{dir, in("b"), in("b/.old/y.pdf"), in("z.pdf"), dir},
		{in("z.pdf"), in("b/.old/y.pdf"), in("b"), dir},
	} {
		a := opened(t, t.TempDir())
		r, err := running(a, 2, 0).Ingest(t.Context(), roots, Options{})
		must(t, err)
		if fmt.Sprint(r.Files) != "map[loaded:3 skipped:1]" {
			t.Errorf("%v: %v", roots, r.Files)
		}
		var names []string
		for p, err := range a.Paths(t.Context(), archive.Loaded) {
			must(t, err)
			names = append(names, p.Name())
		}
		if fmt.Sprint(names) != "[.old/y.pdf b/x.pdf z.pdf]" {
			t.Errorf("%v: %v", roots, names)
		}
	}
}

func TestClosedFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("nothing is closed to root")
	}
	dir := tree(t, map[string]string{"in/x.pdf": head + "text uno", "y.pdf": head + "text dos"})
	must(t, os.Chmod(filepath.Join(dir, "in"), 0))
	a := opened(t, t.TempDir())
	p := running(a, 2, 0)
	r, err := p.Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	if fmt.Sprint(r.Files) != "map[failed:1 loaded:1]" || r.Failures[0].Reason.Code != "folder_permission" {
		t.Errorf("report %+v", r)
	}
	must(t, os.Chmod(filepath.Join(dir, "in"), 0o755))
	if _, err = p.Retry(t.Context(), false); err != nil {
		t.Error(err)
	}
	if got := dump(t, a); strings.Contains(got, "failed") || !strings.Contains(got, "path in/x.pdf loaded") {
		t.Errorf("after retry:\n%s", got)
	}
}

func TestSample(t *testing.T) {
	files := map[string]string{}
	for i := range 40 {
		files[fmt.Sprintf("%d/%02d.pdf", i/10, i)] = head + "text carta " + strconv.Itoa(i)
	}
	dir := tree(t, files)
	a := opened(t, t.TempDir())
	_, err := running(a, 2, 0).Ingest(t.Context(), []string{dir}, Options{Sample: 4})
	must(t, err)
	var got []string
	for p, err := range a.Paths(t.Context()) {
		must(t, err)
		got = append(got, p.Name())
	}
	if fmt.Sprint(got) != "[0/05.pdf 1/15.pdf 2/25.pdf 3/35.pdf]" {
		t.Errorf("sample %v", got)
	}
}

func TestStop(t *testing.T) {
	files := map[string]string{}
	for i := range 30 {
		files[fmt.Sprintf("%02d.pdf", i)] = head + "image carta " + strconv.Itoa(i)
	}
	dir := tree(t, files)
	a := opened(t, t.TempDir())
	p := running(a, 2, time.Millisecond)
	ctx, cancel := context.WithCancel(t.Context())
	p.Progress = func(n Progress) {
		if n.ImagesDone == 5 {
			cancel()
		}
	}
	if _, err := p.Ingest(ctx, []string{dir}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped with %v", err)
	}
	p.Progress = nil
	r, err := p.Ingest(t.Context(), []string{dir}, Options{})
	must(t, err)
	if r.Files[archive.Loaded] != 30 {
		t.Errorf("report %+v", r)
	}
}

func TestPlan(t *testing.T) {
	dir := tree(t, mixed)
	a := opened(t, t.TempDir())
	p := running(a, 2, 0)
	plan, err := p.Plan(t.Context(), []string{dir}, Options{})
	must(t, err)
	want := Plan{Files: 13, PDFs: 8, Skipped: 2, Failed: 3, Pages: 19, Images: 6, Time: plan.Time}
	if plan != want || plan.Time < 6*time.Second {
		t.Errorf("plan %+v, want %+v", plan, want)
	}
	if s, err := a.Status(t.Context(), p.Versions); err != nil || len(s.Paths) != 0 {
		t.Errorf("a plan wrote %+v, %v", s, err)
	}
}
