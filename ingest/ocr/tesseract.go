package ocr

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"legajo/ingest/ocr/helper"
)

// ErrNoOCR means that tesseract is not installed, or does not start.
// ErrNoLanguage means that it has none of the languages asked for.
var (
	ErrNoOCR      = errors.New("tesseract is not installed")
	ErrNoLanguage = errors.New("tesseract has none of the languages asked for")
)

// tesseract is an installed Tesseract: where it is and what it can read.
type tesseract struct {
	path      string
	languages string // "spa+eng", those asked for that are there
	missing   []string
	osd       bool   // it can tell orientation
	version   string // its own, and its models'
	loaded    *loadedPool
}

// findTesseract asks the tesseract on the PATH for its version and languages.
func findTesseract(ctx context.Context, wanted []string) (*tesseract, error) {
	path, err := exec.LookPath("tesseract")
	if err != nil {
		return nil, ErrNoOCR
	}
	t := &tesseract{path: path}
	version, err := t.run(ctx, nil, "--version")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoOCR, err)
	}
	list, err := t.run(ctx, nil, "--list-langs")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoLanguage, err)
	}
	head, rest, _ := strings.Cut(list, "\n")
	installed := strings.Fields(rest)
	var found []string
	for _, l := range wanted {
		if slices.Contains(installed, l) {
			found = append(found, l)
		} else {
			t.missing = append(t.missing, l)
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%w: %s", ErrNoLanguage, strings.Join(wanted, ", "))
	}
	t.languages = strings.Join(found, "+")
	t.osd = slices.Contains(installed, "osd")
	first, _, _ := strings.Cut(version, "\n")
	t.version = first + " " + models(quoted(head), found)
	return t, nil
}

// quoted is what stands between the quotes of the first line of --list-langs:
// the folder of the models.
func quoted(s string) string {
	_, s, _ = strings.Cut(s, `"`)
	s, _, _ = strings.Cut(s, `"`)
	return s
}

// models names each language with the hash of its model; "?" where the file is
// not where tesseract says.
func models(dir string, languages []string) string {
	out := make([]string, len(languages))
	for i, l := range languages {
		out[i] = l + "=" + fileHash(filepath.Join(dir, l+".traineddata"))
	}
	return strings.Join(out, " ")
}

func fileHash(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return "?"
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "?"
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}

// segmentation is tesseract's page segmentation mode for an area. Mode 3 takes
// a page to stand upright.
func segmentation(a Area) int {
	switch a {
	case AreaBlock:
		return 6
	case AreaLine:
		return 7
	}
	return 3
}

// Version names the program and its models.
func (t *tesseract) Version() string { return t.version }

// Read makes words of an image.
func (t *tesseract) Read(ctx context.Context, g *image.Gray, dpi int, area Area) ([]Token, error) {
	all, err := t.readAll(ctx, []*image.Gray{g}, dpi, area, t.languages)
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// readAll makes words of each of several images in one run, with some of the
// languages. Where Tesseract is not kept loaded, or fails so, the program reads.
func (t *tesseract) readAll(ctx context.Context, images []*image.Gray, dpi int, area Area, languages string) ([][]Token, error) {
	table, err := t.loaded.table(ctx, images, dpi, area, languages)
	if err != nil {
		table, err = t.run(ctx, images, imageName, "stdout", "-l", languages, "--psm", strconv.Itoa(segmentation(area)), "--dpi", strconv.Itoa(dpi), "tsv")
	}
	if err != nil {
		return nil, err
	}
	return parseTSV(table, len(images))
}

// orientation asks how many degrees clockwise an image must be turned to stand
// upright; 0 where tesseract cannot tell.
func (t *tesseract) orientation(ctx context.Context, g *image.Gray, dpi int) (int, error) {
	if !t.osd {
		return 0, nil
	}
	out, err := t.run(ctx, []*image.Gray{g}, imageName, "stdout", "-l", "osd", "--psm", "0", "--dpi", strconv.Itoa(dpi))
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) && ctx.Err() == nil {
			return 0, nil // too few letters
		}
		return 0, err
	}
	for line := range strings.Lines(out) {
		if v, ok := strings.CutPrefix(line, "Rotate: "); ok {
			if turn, err := strconv.Atoi(strings.TrimSpace(v)); err == nil && turn%90 == 0 && turn >= 0 && turn < 360 {
				return turn, nil
			}
		}
	}
	return 0, nil
}

// oneThread keeps tesseract to one thread: two are slower than one, and the
// other processor has a page of its own.
var oneThread = []string{"OMP_THREAD_LIMIT=1"}

// run runs tesseract on images, if there are any.
func (t *tesseract) run(ctx context.Context, images []*image.Gray, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, t.path, args...)
	cmd.Env = append(os.Environ(), oneThread...)
	cmd.WaitDelay = time.Second
	var stdout bytes.Buffer
	var stderr helper.Tail
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := feed(cmd, images); err != nil {
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		if said := stderr.Said(); said != "" {
			err = fmt.Errorf("%w: %s", err, said)
		}
		return "", fmt.Errorf("tesseract: %w", err)
	}
	return stdout.String(), nil
}
