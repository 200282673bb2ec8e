package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// scanned is how many letters of the native set, one page of each, are scanned.
const scanned = 40

// scans compares with Tesseract on image-only pages of 300 dpi.
func scans() (string, error) {
	dir, images, err := scannedPages()
	if err != nil {
		return "", err
	}
	whole, alone, err := fresh(dir)
	if err != nil {
		return "", err
	}
	var bare time.Duration
	for _, image := range images {
		c, err := costOf("tesseract", []string{image, os.DevNull, "-l", "spa+eng+por+deu", "--psm", "1", "tsv"}, "OMP_THREAD_LIMIT=1")
		if err != nil {
			return "", err
		}
		bare += c.cpu
	}
	n := time.Duration(len(images))
	return fmt.Sprintf(`# Scanned pages

One page each of %d of the native letters, rendered to grey pictures of 300 dpi and put into image-only PDFs.
Tesseract reads the same pictures with psm 1, spa+eng+por+deu and OMP_THREAD_LIMIT=1; making pictures of the pages (pdftoppm) counts on the side of legajo.

| | CPU | a page | ratio |
| --- | --- | --- | --- |
| legajo ingest, whole | %s | %s | %.2f |
| legajo ingest, start aside | %s | %s | %.2f |
| tesseract | %s | %s | 1 |

Target at most 1.3 times Tesseract, with the start: %s. Memory at most %d MB.
`, len(images), s(whole.cpu), s(whole.cpu/n), ratio(whole.cpu, bare), s(whole.cpu-alone.cpu), s((whole.cpu-alone.cpu)/n), ratio(whole.cpu-alone.cpu, bare),
		s(bare), s(bare/n), verdict(ratio(whole.cpu, bare), 1.3), whole.peak>>20), nil
}

// scannedPages makes the image-only PDFs and gives the pictures in them.
func scannedPages() (dir string, images []string, err error) {
	dir = filepath.Join(cache, "scans")
	if !done(dir, scanned) {
		if err := variety(filepath.Join(cache, "native"), 200); err != nil {
			return "", nil, err
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return "", nil, err
		}
		for i := range scanned {
			name := fmt.Sprintf("%04d", i*5+1)
			if err := scanPage(filepath.Join(cache, "native", name+".pdf"), filepath.Join(dir, name)); err != nil {
				return "", nil, err
			}
		}
	}
	images, err = filepath.Glob(filepath.Join(dir, "*.pgm"))
	slices.Sort(images)
	if err == nil && len(images) != scanned {
		err = fmt.Errorf("%s: %d pictures, want %d", dir, len(images), scanned)
	}
	return dir, images, err
}

// scanPage renders a PDF's first page to name.pgm and puts it into name.pdf.
func scanPage(native, name string) error {
	if err := run("pdftoppm", "-r", "300", "-gray", "-f", "1", "-l", "1", "-singlefile", native, name); err != nil {
		return err
	}
	b, err := os.ReadFile(name + ".pgm")
	if err != nil {
		return err
	}
	var w, h, top int
	if _, err := fmt.Sscanf(string(b[:min(len(b), 64)]), "P5\n%d %d\n%d", &w, &h, &top); err != nil {
		return fmt.Errorf("%s.pgm: %w", name, err)
	}
	return os.WriteFile(name+".pdf", picturePDF(w, h, 300, b[len(b)-w*h:]), 0o644)
}
