package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// ingest takes papers into an archive and gives what that cost.
func ingest(archive string, paths ...string) (cost, error) {
	return costOf(legajo, append([]string{"--archive", archive, "ingest", "--json"}, paths...))
}

// native is the cost of a page of native letters and agreements.
func native() (string, error) {
	const letters = 200
	dir := filepath.Join(cache, "native")
	if err := variety(dir, letters); err != nil {
		return "", err
	}
	pages, err := pagesOf(dir)
	if err != nil {
		return "", err
	}
	whole, alone, err := fresh(dir)
	if err != nil {
		return "", err
	}
	bare, err := bboxLayout(dir)
	if err != nil {
		return "", err
	}
	page := (whole.cpu - alone.cpu) / time.Duration(pages)
	return fmt.Sprintf(`# Native pages

%d letters and agreements of 1-20 pages in Spanish and English, printed by Chromium from scripts/measure/papers.go: %d pages.
CPU is user and system time of the whole run and all its children; process start is that of a run that takes in one letter of one page.

| | CPU | a page |
| --- | --- | --- |
| legajo ingest, whole | %s | %s |
| of it process start | %s | |
| legajo ingest, start aside | %s | %s |
| pdftotext -bbox-layout | %s | %s |

Target at most 12 ms a page, start aside: %s. Ratio to pdftotext: %.2f. Memory at most %d MB.
`, letters, pages, s(whole.cpu), ms(whole.cpu/time.Duration(pages)), s(alone.cpu), s(whole.cpu-alone.cpu), ms(page),
		s(bare), ms(bare/time.Duration(pages)), verdict(float64(page)/1e6, 12), ratio(whole.cpu-alone.cpu, bare), whole.peak>>20), nil
}

// fresh takes a folder into a new archive and one letter of one page into
// another, which is what starting costs.
func fresh(dir string) (whole, alone cost, err error) {
	work, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return whole, alone, err
	}
	defer os.RemoveAll(work)
	return freshIn(work, dir)
}

// freshIn is fresh that leaves the archive of the folder as work/all.
func freshIn(work, dir string) (whole, alone cost, err error) {
	one := filepath.Join(cache, "one")
	if err := variety(one, 1); err != nil {
		return whole, alone, err
	}
	if alone, err = ingest(filepath.Join(work, "one"), one); err != nil {
		return whole, alone, err
	}
	whole, err = ingest(filepath.Join(work, "all"), dir)
	return whole, alone, err
}

// bboxLayout is the CPU of poppler's reader on every PDF of a folder.
func bboxLayout(dir string) (time.Duration, error) {
	var sum time.Duration
	files, err := pdfs(dir)
	if err != nil {
		return 0, err
	}
	for _, f := range files {
		c, err := costOf("pdftotext", []string{"-bbox-layout", f, os.DevNull})
		if err != nil {
			return 0, err
		}
		sum += c.cpu
	}
	return sum, nil
}

// pdfs lists a folder's PDFs; an empty one is an error.
func pdfs(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		if strings.EqualFold(filepath.Ext(e.Name()), ".pdf") {
			files = append(files, filepath.Join(dir, e.Name()))
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no PDF there", dir)
	}
	return files, nil
}

// pagesOf counts the pages of a folder's PDFs.
func pagesOf(dir string) (int, error) {
	files, err := pdfs(dir)
	if err != nil {
		return 0, err
	}
	sum := 0
	for _, f := range files {
		out, err := output("pdfinfo", f)
		if err != nil {
			return 0, err
		}
		_, rest, _ := strings.Cut(out, "Pages:")
		n, err := strconv.Atoi(strings.Fields(rest + " ?")[0])
		if err != nil {
			return 0, fmt.Errorf("pdfinfo %s: %w", f, err)
		}
		sum += n
	}
	return sum, nil
}

func output(name string, args ...string) (string, error) {
	var errs bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, errs.Bytes())
	}
	if len(out) == 0 { // poppler says its version on stderr
		out = errs.Bytes()
	}
	return string(out), nil
}

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

// rows are the rows that the archive's and the graph's queries returned in a run.
type rows struct{ Archive, Graph int64 }

func rowsOf(c cost) (rows, error) {
	var report struct{ Rows rows }
	if err := json.Unmarshal(c.out, &report); err != nil {
		return rows{}, fmt.Errorf("the report of ingest: %w", err)
	}
	return report.Rows, nil
}
