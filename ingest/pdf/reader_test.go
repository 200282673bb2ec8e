package pdf

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"legajo/ingest"
)

// The test binary is its own child. As "bad-child" it is one that reads two
// pages of any file and then dies or falls asleep.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case ChildArg:
			os.Exit(Child(os.Args[2:]))
		case "bad-child":
			os.Exit(badChild(os.Args[2], os.Args[3:]))
		}
	}
	os.Exit(m.Run())
}

// badChild is a child that ends in manner at page 3, and from there on works.
func badChild(manner string, args []string) int {
	if args[0] != "serve" {
		return Child(args)
	}
	conn, err := net.FileConn(os.Stdin)
	if err != nil {
		return 2
	}
	w := bufio.NewWriter(os.Stdout)
	s := &server{enc: gob.NewEncoder(w), flush: w.Flush}
	for {
		r, err := receive(conn.(*net.UnixConn))
		if err != nil {
			return 0
		}
		if r.ask == askPages && r.from <= 3 {
			for n := r.from; n < 3; n++ {
				p := s.doc.page(n)
				if s.send(answer{Page: &p}) != nil {
					return 1
				}
			}
			if manner == "sleep" {
				time.Sleep(time.Hour)
			}
			return 3
		}
		if s.answer(r) != nil {
			return 1
		}
	}
}

func fileOf(t testing.TB, raw []byte) *os.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "-a file; rm $HOME.pdf")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func needPoppler(t *testing.T) {
	t.Helper()
	if PopplerVersion() != "" {
		return
	}
	if os.Getenv("CI") != "" {
		t.Fatal("poppler is not installed")
	}
	t.Skip("poppler is not installed")
}

// pagesOf reads all pages of a file.
func pagesOf(t *testing.T, r *Reader, raw []byte, from int) []Page {
	t.Helper()
	doc, err := r.Open(context.Background(), fileOf(t, raw))
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	var pages []Page
	for p, err := range doc.Pages(context.Background(), from) {
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
	return pages
}

func fivePages() *maker {
	m := newMaker()
	for i := range 5 {
		m.page(fmt.Sprintf("BT /F 12 Tf 50 700 Td (hoja %d) Tj ET", i+1), "", "")
	}
	return m
}

func TestReaderKeepsItsChild(t *testing.T) {
	r := New(Config{})
	defer r.Close()
	raw := fivePages().bytes()
	for range 3 {
		if pages := pagesOf(t, r, raw, 2); len(pages) != 4 || shown(&pages[0]) != "hoja 2" || pages[0].Number != 2 {
			t.Fatalf("pages %+v", pages)
		}
	}
	if len(r.idle) != 1 {
		t.Fatalf("%d children are idle, want 1", len(r.idle))
	}
	pid := r.idle[0].cmd.Process.Pid
	_, err := r.Open(context.Background(), fileOf(t, []byte("no PDF")))
	var bad *Error
	if !errors.As(err, &bad) || bad.Reason.Code != "not_pdf" {
		t.Errorf("error %v, want not_pdf", err)
	}
	if len(r.idle) != 1 || r.idle[0].cmd.Process.Pid != pid {
		t.Errorf("a file that is no PDF cost the child")
	}
	// One that died while idle is replaced without a word.
	_ = r.idle[0].cmd.Process.Kill()
	time.Sleep(20 * time.Millisecond)
	if pages := pagesOf(t, r, raw, 1); len(pages) != 5 {
		t.Errorf("%d pages after the idle child was killed", len(pages))
	}
}

func TestReaderStopsEarly(t *testing.T) {
	r := New(Config{})
	defer r.Close()
	doc, err := r.Open(context.Background(), fileOf(t, fivePages().bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if doc.File.Pages != 5 || doc.File.Size == 0 {
		t.Errorf("file %+v", doc.File)
	}
	for p, err := range doc.Pages(context.Background(), 1) {
		if err != nil || p.Number == 2 {
			break
		}
	}
	doc.Close()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := r.Open(ctx, fileOf(t, fivePages().bytes())); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want the context's", err)
	}
}

func TestChildThatEnds(t *testing.T) {
	needPoppler(t)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for manner, patience := range map[string]time.Duration{"die": time.Minute, "sleep": 2 * time.Second} {
		r := New(Config{Command: []string{self, "bad-child", manner}, Patience: patience})
		pages := pagesOf(t, r, fivePages().bytes(), 1)
		if len(pages) != 5 {
			t.Fatalf("%s: %d pages", manner, len(pages))
		}
		for i, p := range pages {
			want := ByNative
			if i == 2 {
				want = ByPoppler
			}
			if shown(&p) != fmt.Sprintf("hoja %d", i+1) || p.Facts.Reader != want {
				t.Errorf("%s: page %d says %q by %s", manner, i+1, shown(&p), p.Facts.Reader)
			}
		}
		r.Close()
	}
}

func TestChildWithoutMemory(t *testing.T) {
	m := fivePages()
	n := m.stream("/Filter/FlateDecode", deflate(strings.Repeat("%", 60<<20)))
	m.objects[m.pages[1]] = fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R>>", n)
	t.Setenv("PATH", "") // poppler would read the page
	r := New(Config{Memory: 160 << 20})
	defer r.Close()
	pages := pagesOf(t, r, m.bytes(), 1)
	if len(pages) != 5 || pages[1].State != ingest.PageFailed || pages[1].Reason.Code != "pdf_broken" || shown(&pages[2]) != "hoja 3" {
		t.Errorf("pages %+v", pages)
	}
}

func TestLimits(t *testing.T) {
	t.Setenv("PATH", "")
	m := fivePages()
	bomb := m.stream("/Filter[/FlateDecode/FlateDecode]", deflate(deflate(strings.Repeat("\x00", 70<<20))))
	m.objects[m.pages[0]] = fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R>>", bomb)
	busy := m.stream("/Filter/FlateDecode", deflate(strings.Repeat("q Q ", maxOperators)))
	m.objects[m.pages[1]] = fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R>>", busy)
	r := New(Config{})
	defer r.Close()
	pages := pagesOf(t, r, m.bytes(), 1)
	for i, want := range []string{"decoded bytes", "operators"} {
		if got := pages[i].Reason; got.Code != "pdf_limit" || got.Detail != want {
			t.Errorf("page %d: %+v, want pdf_limit, %s", i+1, got, want)
		}
	}
	if shown(&pages[2]) != "hoja 3" {
		t.Errorf("page 3 says %q", shown(&pages[2]))
	}
}

func TestWithoutPoppler(t *testing.T) {
	t.Setenv("PATH", "")
	r := New(Config{})
	defer r.Close()
	if pages := pagesOf(t, r, fivePages().bytes(), 1); len(pages) != 5 || shown(&pages[4]) != "hoja 5" {
		t.Errorf("pages %+v", pages)
	}
	doc, err := r.Open(context.Background(), fileOf(t, fivePages().bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	for _, err := range doc.Render(context.Background(), []ingest.Page{{Number: 1, Width: 6000, Height: 8000}}, 50, false) {
		if !errors.Is(err, ErrNoPoppler) {
			t.Errorf("error %v, want ErrNoPoppler", err)
		}
	}
}

func TestPopplerReadsWhatWeCannot(t *testing.T) {
	needPoppler(t)
	if _, err := exec.LookPath("pdfinfo"); err != nil {
		t.Skip("pdfinfo is not installed")
	}
	r := New(Config{})
	defer r.Close()
	doc := &Document{reader: r, file: fileOf(t, fivePages().bytes())}
	doc, err := doc.openByPoppler(context.Background(), ingest.Reason{Code: "pdf_broken"})
	if err != nil || doc.File.Pages != 5 {
		t.Fatalf("opened %+v, %v", doc, err)
	}
	n := 0
	for p, err := range doc.Pages(context.Background(), 1) {
		if n++; err != nil || shown(&p) != fmt.Sprintf("hoja %d", n) || p.Facts.Reader != ByPoppler {
			t.Errorf("page %d: %q by %s, %v", n, shown(&p), p.Facts.Reader, err)
		}
		if b := p.Words[0].Box; b.X0 != 500 || p.Width != 6000 || p.Height != 8000 {
			t.Errorf("word at %v of %d by %d", b, p.Width, p.Height)
		}
	}
	if n != 5 {
		t.Errorf("%d pages", n)
	}
	locked, err := os.Open("testdata/password.pdf")
	if err != nil {
		t.Fatal(err)
	}
	defer locked.Close()
	var bad *Error
	if _, err := r.Open(context.Background(), locked); !errors.As(err, &bad) || bad.Reason.Code != "pdf_password" {
		t.Errorf("error %v, want pdf_password", err)
	}
}

func TestRender(t *testing.T) {
	needPoppler(t)
	m := newMaker()
	m.page("0 0 300 400 re f", "/MediaBox[0 0 600 800]/CropBox[0 0 300 400]", "")
	m.page("0 0 600 400 re f", "", "")
	m.page("", "/MediaBox[0 0 14400000 14400000]", "")
	m.page("1 0 0 rg 0 0 600 800 re f", "", "")
	r := New(Config{})
	defer r.Close()
	doc, err := r.Open(context.Background(), fileOf(t, m.bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	var pages []ingest.Page
	for p, err := range doc.Pages(context.Background(), 1) {
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p.Page)
	}
	n := 0
	for img, err := range doc.Render(context.Background(), pages, 72, false) {
		n++
		if img.Page != n {
			t.Fatalf("image of page %d, want %d", img.Page, n)
		}
		if err != nil {
			if n == 3 {
				continue // a page of 200 miles may fail, but alone
			}
			t.Fatal(err)
		}
		size := img.Bounds().Size()
		if n == 1 && (size.X != 300 || size.Y != 400 || img.DPI != 72) || size.X*size.Y > 2*maxPixels {
			t.Errorf("page %d is %v at %d dpi", n, size, img.DPI)
		}
		if n == 2 {
			top, _, _, _ := img.At(300, 100).RGBA()
			low, _, _, _ := img.At(300, 700).RGBA()
			if top != 0xffff || low != 0 {
				t.Errorf("page 2 is %x above and %x below", top, low)
			}
		}
	}
	if n != 4 {
		t.Errorf("%d images", n)
	}
	for img, err := range doc.Render(context.Background(), pages[3:], 36, true) {
		if err != nil {
			t.Fatal(err)
		}
		if r, g, _, _ := img.At(100, 100).RGBA(); r != 0xffff || g != 0 {
			t.Errorf("red came out as %x %x", r, g)
		}
	}
}
