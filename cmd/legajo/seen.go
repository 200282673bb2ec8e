package main

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"sync"
)

// seen writes what each step of reading saw of a page as a PNG, so that a
// person can judge what could not be read.
type seen struct {
	dir string
	mu  sync.Mutex
	err error // the first
}

// newSeen writes into a folder, which it makes.
func newSeen(dir string) (*seen, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, failed("error.cannot_write", safe(dir)).because(pathCause(err))
	}
	return &seen{dir: dir}, nil
}

// page shows the steps of one page; it is nil for nobody who looks.
func (s *seen) page(n int) func(step string, g *image.Gray) {
	if s == nil {
		return nil
	}
	return func(step string, g *image.Gray) {
		name := filepath.Join(s.dir, fmt.Sprintf("p%03d-%s.png", n, step))
		if err := toFile(name, func(w io.Writer) error { return png.Encode(w, g) }); err != nil {
			s.mu.Lock()
			defer s.mu.Unlock()
			if s.err == nil {
				s.err = err
			}
		}
	}
}
