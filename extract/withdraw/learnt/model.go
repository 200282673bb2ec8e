package learnt

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the model
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"sync"
)

// Model is what was learnt. It is read only and safe for several goroutines.
type Model struct {
	mask  uint32
	words []float32 // of class c and slot s at s*classes+c
	parts []float32 // of slot s
	stems []uint32  // of the words that may tell something, rising
}

// opens reports whether a word may tell something: it begins as one that did so where the
// model was learnt.
func (m *Model) opens(fold string) bool {
	_, ok := slices.BinarySearch(m.stems, stemOf(fold))
	return ok
}

// stemLength is how many bytes of a word tell it from others that may tell something.
const stemLength = 6

func stemOf(fold string) uint32 { return uint32(front(fold, stemLength) >> 32) }

// classesAt gives how likely a word is of each class.
func (m *Model) classesAt(f *feats) (p [classes]float64) {
	for _, h := range f.list {
		at := int(uint32(h>>32)&m.mask) * int(classes)
		for c := range p {
			p[c] += float64(m.words[at+c])
		}
	}
	softmax(p[:])
	return p
}

// share gives how likely each of some candidates has a role, in all one.
func (m *Model) share(list []feats) []float64 {
	p := make([]float64, len(list))
	for i := range list {
		for _, h := range list[i].list {
			p[i] += float64(m.parts[uint32(h>>32)&m.mask])
		}
	}
	softmax(p)
	return p
}

// softmax turns scores into likelihoods, in all one.
func softmax(p []float64) {
	top, sum := slices.Max(p), 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - top)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
}

// Version is of the features: a model of another one says nothing.
const Version = 1

const (
	magic   = "legajo exits\n"
	maxBits = 20
	grain   = 32.0 // so many parts of one are kept of a weight
)

// Write writes the model as Parse reads it.
func (m *Model) Write(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "%s%c", magic, Version); err != nil {
		return err
	}
	if err := binary.Write(w, binary.LittleEndian, m.mask); err != nil {
		return err
	}
	if err := errors.Join(binary.Write(w, binary.LittleEndian, uint32(len(m.stems))), binary.Write(w, binary.LittleEndian, m.stems)); err != nil {
		return err
	}
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	for _, list := range [][]float32{m.words, m.parts} {
		raw := make([]byte, len(list))
		for i, x := range list {
			raw[i] = byte(int8(max(-127, min(127, math.Round(float64(x)*grain)))))
		}
		if _, err := z.Write(raw); err != nil {
			return err
		}
	}
	return z.Close()
}

// Parse reads a model.
func Parse(data []byte) (*Model, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok || len(rest) < 5 {
		return nil, errors.New("learnt: no model")
	}
	if rest[0] != Version {
		return nil, fmt.Errorf("learnt: model of version %d, not %d", rest[0], Version)
	}
	m := &Model{}
	if err := m.parse(bytes.NewReader(rest[1:])); err != nil {
		return nil, fmt.Errorf("learnt: broken model: %w", err)
	}
	return m, nil
}

func (m *Model) parse(r *bytes.Reader) error {
	var stems uint32
	get := func(v any) error { return binary.Read(r, binary.LittleEndian, v) }
	if err := errors.Join(get(&m.mask), get(&stems)); err != nil {
		return err
	}
	if m.mask&(m.mask+1) != 0 || m.mask >= 1<<maxBits || int(stems) > r.Len()/4 {
		return fmt.Errorf("mask %#x, %d stems", m.mask, stems)
	}
	m.stems = make([]uint32, stems)
	if err := get(m.stems); err != nil {
		return err
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		return err
	}
	n := int(m.mask) + 1
	for _, list := range []struct {
		to *[]float32
		n  int
	}{{&m.words, n * int(classes)}, {&m.parts, n}} {
		raw := make([]byte, list.n)
		if _, err := io.ReadFull(z, raw); err != nil {
			return err
		}
		*list.to = make([]float32, list.n)
		for i, b := range raw {
			(*list.to)[i] = float32(int8(b)) / grain
		}
	}
	return nil
}

//go:embed exits.model
var modelFile []byte

var load = sync.OnceValue(func() *Model {
	m, err := Parse(modelFile)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

// Opens reports whether a folded word may tell something, alone or with others.
func Opens(fold string) bool { return len(fold) >= shortest && load().opens(fold) }

// Read gives what the words of a scene tell that likely tell of an exit or entry, or sound
// so.
func Read(s *Scene) []Told { return load().Read(s) }
