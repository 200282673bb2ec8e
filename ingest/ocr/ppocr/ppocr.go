// Package ppocr is the second reader of page images: PP-OCR, which reads type
// under stamps and in boxes that Tesseract passes over, and drops an accent now
// and then. It runs in helper processes, legajo-ppocr, that are kept from one
// image to the next: a fault in the library that it needs ends a helper, not
// the program, and another is started.
package ppocr

import (
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"legajo/ingest/ocr"
	"legajo/ingest/ocr/ppocr/lines"
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
	path    string
	version string
	turns   chan struct{} // one for each helper that may run
	mu      sync.Mutex
	idle    []*helper
	closed  bool
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
		return &Reader{path: path, turns: make(chan struct{}, max(1, helpers)), version: strings.TrimSpace(string(version))}, nil
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
func (r *Reader) Path() string { return r.path }

// Read reads an image. A helper that fails is replaced once.
func (r *Reader) Read(ctx context.Context, forms []*image.Gray, dpi int, area ocr.Area) ([]ocr.Token, error) {
	size := forms[0].Rect.Size()
	q := lines.Request{Width: size.X, Height: size.Y, DPI: dpi, Single: area == ocr.AreaLine, Careful: area != ocr.AreaPage, Forms: len(forms), Pix: rows(forms[0])}
	for _, g := range forms[1:] {
		q.Pix = append(q.Pix, rows(g)...)
	}
	var err error
	for range 2 {
		var reply lines.Reply
		if reply, err = r.ask(ctx, &q); err == nil {
			if reply.Err != "" {
				return nil, fmt.Errorf("ppocr: %s", reply.Err)
			}
			return tokens(reply.Words), nil
		}
		if ctx.Err() != nil {
			return nil, fmt.Errorf("ppocr: %w", ctx.Err())
		}
	}
	return nil, fmt.Errorf("ppocr: %w", err)
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
			out = append(out, ocr.Token{Text: text, Box: w.Box, Conf: w.Conf, Block: w.Line, Line: w.Line, Size: w.Size})
		}
	}
	return out
}

// ask has a helper read an image; one that failed is not kept.
func (r *Reader) ask(ctx context.Context, q *lines.Request) (reply lines.Reply, err error) {
	select {
	case r.turns <- struct{}{}:
		defer func() { <-r.turns }()
	case <-ctx.Done():
		return reply, ctx.Err()
	}
	h, err := r.take()
	if err != nil {
		return reply, err
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	stop := context.AfterFunc(ctx, h.kill)
	err = errors.Join(h.enc.Encode(q), h.dec.Decode(&reply))
	if !stop() || err != nil {
		h.kill()
		return reply, errors.Join(err, ctx.Err(), h.wait())
	}
	r.keep(h)
	return reply, nil
}

func (r *Reader) take() (*helper, error) {
	r.mu.Lock()
	if n := len(r.idle); n > 0 {
		h := r.idle[n-1]
		r.idle = r.idle[:n-1]
		r.mu.Unlock()
		return h, nil
	}
	r.mu.Unlock()
	return start(r.path)
}

func (r *Reader) keep(h *helper) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		h.end()
		return
	}
	r.idle = append(r.idle, h)
}

// Close ends the helpers.
func (r *Reader) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	for _, h := range r.idle {
		h.end()
	}
	r.idle = nil
	return nil
}

// helper is a running helper process.
type helper struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	enc    *gob.Encoder
	dec    *gob.Decoder
	stderr *bytes.Buffer
}

func start(path string) (*helper, error) {
	h := &helper{cmd: exec.Command(path, "serve"), stderr: &bytes.Buffer{}}
	h.cmd.Stderr = h.stderr
	in, err := h.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := h.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := h.cmd.Start(); err != nil {
		return nil, err
	}
	h.in, h.enc, h.dec = in, gob.NewEncoder(in), gob.NewDecoder(out)
	return h, nil
}

func (h *helper) kill() { _ = h.cmd.Process.Kill() }

// wait waits for the end of a helper and gives what it said last.
func (h *helper) wait() error {
	err := h.cmd.Wait()
	if said := bytes.TrimSpace(h.stderr.Bytes()); len(said) > 0 {
		said = said[max(0, len(said)-300):]
		err = fmt.Errorf("%w: %s", err, said)
	}
	return err
}

// end lets an idle helper end: it stops when there is nothing more to come.
func (h *helper) end() {
	_ = h.in.Close()
	_ = h.cmd.Wait()
}
