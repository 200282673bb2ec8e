package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	words "legajo/ingest"
	"legajo/ingest/pdf"
)

// text is what the reader of text layers reads of files of many producers, of
// odd ones, and what it costs.
func text() (string, error) {
	var b strings.Builder
	b.WriteString("# Text layers\n\n")
	for _, part := range []func(*strings.Builder) error{producers, variants, oddFiles, readingCost} {
		if err := part(&b); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

// readArg is the first argument of a run of this program that only reads files.
const readArg = "read-files"

// readFiles reads the text layers of files as ingest does, and lets the words go.
func readFiles(files []string) error {
	r := pdf.New(pdf.Config{Memory: 1 << 30})
	defer r.Close()
	for _, path := range files {
		if _, err := eachPage(r, path, func(*pdf.Page) {}); err != nil {
			return err
		}
	}
	return nil
}

// eachPage reads a file page by page; why says why it gave nothing.
func eachPage(r *pdf.Reader, path string, f func(*pdf.Page)) (why string, err error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close() // only read from
	doc, err := r.Open(context.Background(), file)
	var bad *pdf.Error
	if errors.As(err, &bad) {
		return bad.Error(), nil
	}
	if err != nil {
		return "", err
	}
	defer doc.Close()
	for p, err := range doc.Pages(context.Background(), 1) {
		if err != nil {
			return "", err
		}
		f(&p)
	}
	return "", nil
}

// seen are the words of a file that a reader of its pages sees, and who read them.
type seen struct {
	words  []string
	native bool   // our own interpreter read every page
	why    string // why there are none
}

func read(path string) (s seen, err error) {
	r := pdf.New(pdf.Config{})
	defer r.Close()
	s.native = true
	s.why, err = eachPage(r, path, func(p *pdf.Page) {
		for _, w := range p.Words {
			if w.Visibility == words.Visible {
				s.words = append(s.words, w.Text)
			}
		}
		s.native = s.native && p.Facts.Reader == pdf.ByNative
		if s.why == "" {
			s.why = p.Reason.Code
		}
	})
	return s, err
}

// theirs are the words that pdftotext and mutool read; what fails gives none.
func theirs(path string) (pdftotext, mutool []string) {
	a, _ := output("pdftotext", path, "-")
	b, _ := output("mutool", "draw", "-q", "-F", "txt", path)
	return strings.Fields(a), strings.Fields(b)
}

// wordF1 compares two bags of words.
func wordF1(truth, got []string) float64 {
	left := map[string]int{}
	for _, w := range truth {
		left[w]++
	}
	hits := 0
	for _, w := range got {
		if left[w] > 0 {
			left[w]--
			hits++
		}
	}
	if len(truth)+len(got) == 0 {
		return 1
	}
	return 2 * float64(hits) / float64(len(truth)+len(got))
}

// readingCost is the processor time of reading alone, beside pdftotext's.
func readingCost(b *strings.Builder) error {
	dir := filepath.Join(cache, "native")
	if err := variety(dir, 200); err != nil {
		return err
	}
	files, err := pdfs(dir)
	if err != nil {
		return err
	}
	pages, err := pagesOf(dir)
	if err != nil {
		return err
	}
	b.WriteString("## Cost of reading alone\n\nCPU of all processes, their start counted: one run of pdftotext -bbox-layout a file, one of ours for all files. Memory is that of all processes together.\n\n")
	b.WriteString("| files | pages | legajo | pdftotext | ratio | target | memory |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	bare, err := bboxLayout(dir)
	if err != nil {
		return err
	}
	if err := costRow(b, fmt.Sprintf("%d of 1-20 pages", len(files)), pages, files, bare, 2); err != nil {
		return err
	}
	for _, c := range []struct {
		pages   int
		objects string
	}{{1050, "disable"}, {1050, "generate"}, {3000, "generate"}} {
		path, err := joined(files, c.pages, c.objects)
		if err != nil {
			return err
		}
		one, err := costOf("pdftotext", []string{"-bbox-layout", path, os.DevNull})
		if err != nil {
			return err
		}
		name := "one"
		if c.objects == "generate" {
			name = "one, object streams"
		}
		if err := costRow(b, name, c.pages, []string{path}, one.cpu, 4); err != nil {
			return err
		}
	}
	return nil
}

func costRow(b *strings.Builder, name string, pages int, files []string, bare time.Duration, target float64) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	own, err := costOf(self, append([]string{readArg}, files...))
	if err != nil {
		return err
	}
	r := ratio(own.cpu, bare)
	fmt.Fprintf(b, "| %s | %d | %s | %s | %.2f | %.0f: %s | %d MB |\n", name, pages, s(own.cpu), s(bare), r, target, verdict(r, target), own.peak>>20)
	return nil
}

// joined is one file of so many pages of others.
func joined(files []string, pages int, objects string) (string, error) {
	out := filepath.Join(cache, fmt.Sprintf("joined-%d-%s.pdf", pages, objects))
	if _, err := os.Stat(out); err == nil {
		return out, nil
	}
	args := []string{"--object-streams=" + objects, "--empty", "--pages"}
	for n, i := 0, 0; n < pages; i++ {
		f := files[i%len(files)]
		info, err := output("qpdf", "--show-npages", f)
		if err != nil {
			return "", err
		}
		has := 0
		if _, err := fmt.Sscan(info, &has); err != nil {
			return "", err
		}
		has = min(has, pages-n)
		args = append(args, f, fmt.Sprintf("1-%d", has))
		n += has
	}
	_, err := output("qpdf", append(args, "--", out)...)
	return out, err
}

// oddFiles reads the files of the veraPDF corpus, where it lies beside the tree.
func oddFiles(b *strings.Builder) error {
	files, _ := filepath.Glob("../shared/data/pdf-verapdf/*.pdf")
	if len(files) == 0 {
		return errors.New("../shared/data/pdf-verapdf: no PDF there")
	}
	var withText, native, silent, fewer int
	var slowest time.Duration
	var notes []string
	for _, f := range files {
		begun := time.Now()
		own, err := read(f)
		if err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
		slowest = max(slowest, time.Since(begun))
		poppler, _ := theirs(f)
		switch {
		case len(own.words) > 0:
			withText++
			if own.native {
				native++
			}
		case own.why == "" && len(poppler) > 0:
			silent++
		}
		if own, other := letters(own.words), letters(poppler); own < other {
			fewer++
			notes = append(notes, fmt.Sprintf("- %s: %d letters, pdftotext %d", filepath.Base(f), own, other))
		}
	}
	fmt.Fprintf(b, "## Odd files\n\nThe %d files of the veraPDF corpus (CC BY 4.0): text from %d, of these %d by our own interpreter alone; none crashed; slowest %s (30 s allowed); %d gave nothing, without a reason, where pdftotext gives text; fewer letters seen than pdftotext gives: %d.\n\n",
		len(files), withText, native, s(slowest), silent, fewer)
	if len(notes) > 0 {
		b.WriteString(strings.Join(notes, "\n") + "\n\n")
	}
	return nil
}

func letters(words []string) int { return len([]rune(strings.Join(words, ""))) }
