package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// Clean scanned pages whose cost is measured, and pages of either kind in the
// PDF that OCRmyPDF reads as well.
const (
	cleanPages = 12
	mixedPages = 20
)

// readCost is what clean scanned pages cost beside bare Tesseract, and a file of
// native and scanned pages beside OCRmyPDF.
func readCost(keep func(text string) error) error {
	dir, images, err := scannedPages()
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	var files []string
	var bare time.Duration
	for _, image := range images[:cleanPages] {
		files = append(files, filepath.Join(dir, stem(image)+".pdf"))
		c, err := costOf("tesseract", []string{image, os.DevNull, "-l", "spa+eng+por+deu", "--psm", "1", "--dpi", "300", "tsv"}, "OMP_THREAD_LIMIT=1")
		if err != nil {
			return err
		}
		bare += c.cpu
	}
	whole, err := ingest(filepath.Join(work, "clean"), files...)
	if err != nil {
		return err
	}
	mixed, err := mixedCost(dir, images, work)
	if err != nil {
		return err
	}
	return keep(fmt.Sprintf(`## Cost

%d clean pages of 300 dpi, legajo ingest whole (drawing, both readers as they are needed, extraction, archive): %s a page; bare Tesseract on the same pictures: %s a page. Ratio %.2f, target at most 1.0: %s. Memory at most %d MB.

%s`, cleanPages, s(whole.cpu/cleanPages), s(bare/cleanPages), ratio(whole.cpu, bare), verdict(ratio(whole.cpu, bare), 1), whole.peak>>20, mixed))
}

// mixedCost has legajo and OCRmyPDF read one PDF of native and scanned pages.
func mixedCost(dir string, images []string, work string) (string, error) {
	if _, err := exec.LookPath("ocrmypdf"); err != nil {
		return "OCRmyPDF is not installed.\n", nil
	}
	var parts []string
	for i := range mixedPages {
		native, err := pdfs(filepath.Join(cache, "native"))
		if err != nil {
			return "", err
		}
		one := filepath.Join(work, fmt.Sprintf("native-%d.pdf", i))
		if err := run("pdfseparate", "-f", "1", "-l", "1", native[i], one); err != nil {
			return "", err
		}
		parts = append(parts, one, filepath.Join(dir, stem(images[cleanPages+i])+".pdf"))
	}
	file := filepath.Join(work, "mixed.pdf")
	if err := run("pdfunite", append(parts, file)...); err != nil {
		return "", err
	}
	start := time.Now()
	ours, err := ingest(filepath.Join(work, "mixed"), file)
	if err != nil {
		return "", err
	}
	oursWall := time.Since(start)
	start = time.Now()
	theirs, err := costOf("ocrmypdf", []string{"--skip-text", "--output-type", "pdf", "-j", "2", "-l", "spa+eng+por+deu", file, filepath.Join(work, "out.pdf")})
	if err != nil {
		return "", err
	}
	theirsWall := time.Since(start)
	return fmt.Sprintf("One PDF of %d native and %d clean scanned pages, one program after the other: legajo ingest %s by the clock, %s of CPU, at most %d MB; ocrmypdf --skip-text --output-type pdf -j 2 %s, %s, %d MB: %.2f times as fast, target 1.3.\n",
		mixedPages, mixedPages, s(oursWall), s(ours.cpu), ours.peak>>20, s(theirsWall), s(theirs.cpu), theirs.peak>>20, theirsWall.Seconds()/oursWall.Seconds()), nil
}

// stem is a file's name without folder and extension.
func stem(path string) string {
	base := filepath.Base(path)
	return base[:len(base)-len(filepath.Ext(base))]
}
