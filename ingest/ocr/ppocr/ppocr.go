// Package ppocr is the second reader of page images: PP-OCR, which reads type
// under stamps and in boxes that Tesseract passes over, and drops an accent now
// and then. It runs in helper processes, legajo-ppocr, that are kept from one
// image to the next: a fault in the library that it needs ends a helper, not
// the program, and another is started.
package ppocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"legajo/ingest/ocr"
	"legajo/ingest/ocr/helper"
	"legajo/ingest/ocr/ppocr/lines"
	"legajo/language/name"
)

// Why the second reader cannot be used.
var (
	ErrNoHelper  = errors.New("legajo-ppocr is not installed")
	ErrNoLibrary = errors.New("ONNX Runtime is not installed")
	ErrDamaged   = errors.New("ONNX Runtime or a network is damaged")
)

// Helper is the program that reads; with the argument "install" it fetches the
// library that it needs.
const Helper = "legajo-ppocr"

// What the helper's exit codes say.
const (
	exitMissing = 4
	exitDamaged = 5
)

// patience is how long a helper may take for an image. A page takes about a
// second; nothing takes longer but a helper that is stuck.
const patience = 2 * time.Minute

// Reader is an ocr.Engine. It starts as many helpers as images are being read
// at a time, up to a number, and keeps them until it is closed. A helper holds
// up to 500 MB.
type Reader struct {
	version string
	turns   chan struct{} // one for each helper that may run
	helpers helper.Pool
}

// New finds the helper, beside this program or on the PATH, and has it check
// what it needs. None is kept before an image is read, and so many at most.
// Errors wrap one of those above.
func New(ctx context.Context, helpers int) (*Reader, error) {
	path, err := Find()
	if err != nil {
		return nil, err
	}
	return Use(ctx, path, helpers)
}

// Use is New with the helper at a path.
func Use(ctx context.Context, path string, helpers int) (*Reader, error) {
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, path, "check")
	cmd.Stderr = &stderr
	version, err := cmd.Output()
	if err == nil {
		return &Reader{
			version: strings.TrimSpace(string(version)), turns: make(chan struct{}, max(1, helpers)),
			helpers: helper.Pool{Path: path, Args: []string{"serve"}, Patience: patience},
		}, nil
	}
	var exit *exec.ExitError
	cause := ErrNoHelper
	if errors.As(err, &exit) {
		switch exit.ExitCode() {
		case exitMissing:
			cause = ErrNoLibrary
		case exitDamaged:
			cause = ErrDamaged
		}
	}
	return nil, fmt.Errorf("ppocr: %w: %w %s", cause, err, bytes.TrimSpace(stderr.Bytes()))
}

// Find gives the helper's path: beside this program, or on the PATH.
func Find() (string, error) {
	if self, err := os.Executable(); err == nil {
		if beside, err := exec.LookPath(filepath.Join(filepath.Dir(self), Helper)); err == nil {
			return beside, nil
		}
	}
	path, err := exec.LookPath(Helper)
	if err != nil {
		return "", fmt.Errorf("ppocr: %w", ErrNoHelper)
	}
	return path, nil
}

// Version names the networks, the library and what is done with them.
func (r *Reader) Version() string { return r.version }

// Path is the helper's.
func (r *Reader) Path() string { return r.helpers.Path }

// Read reads an image.
func (r *Reader) Read(ctx context.Context, forms []*image.Gray, dpi int, area ocr.Area) ([]ocr.Token, error) {
	size := forms[0].Rect.Size()
	q := lines.Request{Width: size.X, Height: size.Y, DPI: dpi, Single: area == ocr.AreaLine, Careful: area != ocr.AreaPage, Forms: len(forms), Pix: rows(forms[0])}
	if area == ocr.AreaBlock {
		q.Names = name.Listed()
	}
	for _, g := range forms[1:] {
		q.Pix = append(q.Pix, rows(g)...)
	}
	reply, err := r.answer(ctx, &q)
	if err != nil {
		return nil, err
	}
	return tokens(reply.Words), nil
}

// Bare is an image without the ink that pens and stamps left on its type.
func (r *Reader) Bare(ctx context.Context, g *image.Gray, dpi int) (*image.Gray, error) {
	size := g.Rect.Size()
	reply, err := r.answer(ctx, &lines.Request{Width: size.X, Height: size.Y, DPI: dpi, Bare: true, Pix: rows(g)})
	if err != nil {
		return nil, err
	}
	if len(reply.Pix) != size.X*size.Y {
		return nil, fmt.Errorf("ppocr: %d bytes for %v pixels", len(reply.Pix), size)
	}
	return &image.Gray{Pix: reply.Pix, Stride: size.X, Rect: image.Rectangle{Max: size}}, nil
}

// answer is a helper's answer; a helper that fails is replaced once.
func (r *Reader) answer(ctx context.Context, q *lines.Request) (reply lines.Reply, err error) {
	for range 2 {
		if reply, err = r.ask(ctx, q); err == nil {
			if reply.Err != "" {
				err = errors.New(reply.Err)
			}
			break
		}
		if ctx.Err() != nil {
			err = ctx.Err()
			break
		}
	}
	if err != nil {
		return lines.Reply{}, fmt.Errorf("ppocr: %w", err)
	}
	return reply, nil
}

// rows are an image's pixels without what lies between its rows.
func rows(g *image.Gray) []byte {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	if g.Stride == w {
		return g.Pix[: w*h : w*h]
	}
	out := make([]byte, 0, w*h)
	for y := range h {
		out = append(out, g.Pix[y*g.Stride:y*g.Stride+w]...)
	}
	return out
}

// tokens takes words over. Each line of the image is a block of its own: lines
// are found one by one.
func tokens(words []lines.Word) []ocr.Token {
	out := make([]ocr.Token, 0, len(words))
	for _, w := range words {
		if text := ocr.Plain(w.Text); text != "" {
			out = append(out, ocr.Token{Text: text, Box: w.Box, Conf: w.Conf, Block: w.Line, Line: w.Line, Size: w.Size, Name: ocr.Plain(w.Name)})
		}
	}
	return out
}

// ask has a helper read an image as soon as one may.
func (r *Reader) ask(ctx context.Context, q *lines.Request) (reply lines.Reply, err error) {
	select {
	case r.turns <- struct{}{}:
		defer func() { <-r.turns }()
	case <-ctx.Done():
		return reply, ctx.Err()
	}
	err = r.helpers.Ask(ctx, q, &reply)
	return reply, err
}

// Close ends the helpers.
func (r *Reader) Close() error { return r.helpers.Close() }
