// Command legajo-ppocr is the second reader of page images, in a process of its
// own: the library that runs its networks is opened while it runs, which makes
// this program, and not legajo, dynamically linked, and a fault in the library
// ends this process alone. legajo starts it; a person runs
//
//	legajo-ppocr install    to fetch ONNX Runtime through pip, once
//	legajo-ppocr check      to see whether it would work
//
// As another process it is Tesseract with its models loaded, whose library is
// of the same kind.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"

	"legajo/ingest/ocr/loaded"
	"legajo/ingest/ocr/loaded/library"
	"legajo/ingest/ocr/ppocr/lines"
	"legajo/ingest/ocr/ppocr/onnx"
	"legajo/models"
)

func main() {
	if err := start(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "legajo-ppocr:", err)
		os.Exit(exitCode(err))
	}
}

// Exit codes tell legajo what is wrong.
const (
	exitFailed  = 1
	exitUsage   = 2
	exitMissing = 4 // ONNX Runtime is not installed
	exitDamaged = 5 // the library or a network is damaged
)

var errUsage = errors.New("usage: legajo-ppocr install [FOLDER] | check | serve | tesseract VERSION")

func exitCode(err error) int {
	switch {
	case errors.Is(err, errUsage):
		return exitUsage
	case errors.Is(err, onnx.ErrMissing):
		return exitMissing
	case errors.Is(err, onnx.ErrDamaged), errors.Is(err, models.ErrDamaged):
		return exitDamaged
	}
	return exitFailed
}

func start(args []string) error {
	switch {
	case len(args) >= 1 && len(args) <= 2 && args[0] == "install":
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		defer stop()
		return install(ctx, args[1:])
	case len(args) == 1 && args[0] == "check":
		return check(os.Stdout)
	case len(args) == 1 && args[0] == "serve":
		return serve(os.Stdin, os.Stdout)
	case len(args) == 2 && args[0] == loaded.Arg:
		return serveTesseract(args[1], os.Stdin, os.Stdout)
	}
	return errUsage
}

// check prints the version of what would read, after a look at every byte.
func check(out io.Writer) error {
	if _, err := onnx.Find(); err != nil {
		return err
	}
	if _, err := models.Load(); err != nil {
		return err
	}
	r, _ := onnx.Wanted()
	_, err := fmt.Fprintf(out, "%s, %s, onnxruntime %s\n", lines.Version, models.Version(), r.Version)
	return err
}

// moreOften is how much the heap grows between collections, in per cent: it
// holds few things, each of tens of megabytes, which are to go at once.
const moreOften = 20

// serve reads images that come over a pipe.
func serve(in io.Reader, out io.Writer) error {
	path, err := onnx.Find()
	if err != nil {
		return err
	}
	m, err := models.Load()
	if err != nil {
		return err
	}
	debug.SetGCPercent(moreOften)
	library, err := onnx.Open(path)
	if err != nil {
		return err
	}
	detector, err := library.Session(m.Detector)
	if err != nil {
		return err
	}
	quick, err := library.Session(m.Quick.Network)
	if err != nil {
		return err
	}
	careful := &late{open: func() (lines.Network, error) { return library.Session(m.Careful.Network) }}
	bare := &late{open: func() (lines.Network, error) { return library.Session(m.Bare) }}
	r := lines.New(detector, lines.NewRecogniser(quick, m.Quick.Dictionary), lines.NewRecogniser(careful, m.Careful.Dictionary), bare)
	return lines.Serve(r, in, out)
}

// serveTesseract reads images that come over a pipe with Tesseract of a version.
func serveTesseract(version string, in io.Reader, out io.Writer) error {
	l, err := library.Open(version)
	if err != nil {
		return err
	}
	debug.SetGCPercent(moreOften)
	return loaded.Serve(l.Load, in, out)
}

// late is a network that is set up when it is first needed: many archives have
// nothing that needs it, and it holds much memory.
type late struct {
	open func() (lines.Network, error)
	net  lines.Network
}

func (l *late) Run(shape []int64, data []float32) ([]int64, []float32, error) {
	if l.net == nil {
		net, err := l.open()
		if err != nil {
			return nil, nil, err
		}
		l.net = net
	}
	return l.net.Run(shape, data)
}
