package tagger

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sort"

	"legajo/extract"
)

// Version is of the features: a model of another one says nothing.
const Version = 1

const (
	magic   = "legajo tagger\n"
	maxBits = 20
	maxStep = 64 // steps of a calibration
)

// Model is what was learnt. It is read only and safe for several goroutines.
type Model struct {
	mask    uint32
	weights []int8                 // of slot s and tag t at s*tags+t
	step    [tags + 1][tags]int32  // of a tag after another, last row: at the start
	sure    [len(kinds)][]sureness // by margin, rising
}

// sureness says that spans with a margin of at least Margin are right so often.
type sureness struct{ Margin, PerMille int32 }

// score is how sure a span of a kind with a margin is, per mille.
func (m *Model) score(kind string, margin int32) int {
	k := 0
	if kind == extract.Organisation {
		k = 1
	}
	i := sort.Search(len(m.sure[k]), func(i int) bool { return m.sure[k][i].Margin > margin })
	if i == 0 {
		return 0
	}
	return int(m.sure[k][i-1].PerMille)
}

// Write writes the model as Parse reads it.
func (m *Model) Write(w io.Writer) error {
	var b bytes.Buffer
	b.WriteString(magic)
	b.WriteByte(Version)
	put := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) } // a buffer takes everything
	put(m.mask)
	put(m.step)
	for _, s := range m.sure {
		put(uint32(len(s)))
		put(s)
	}
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if err := binary.Write(z, binary.LittleEndian, m.weights); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// Parse reads a model.
func Parse(data []byte) (*Model, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok || len(rest) == 0 {
		return nil, errors.New("tagger: no model")
	}
	if rest[0] != Version {
		return nil, fmt.Errorf("tagger: model of version %d, not %d", rest[0], Version)
	}
	m, r := &Model{}, bytes.NewReader(rest[1:])
	if err := m.parse(r); err != nil {
		return nil, fmt.Errorf("tagger: broken model: %w", err)
	}
	return m, nil
}

func (m *Model) parse(r *bytes.Reader) error {
	get := func(v any) error { return binary.Read(r, binary.LittleEndian, v) }
	if err := errors.Join(get(&m.mask), get(&m.step)); err != nil {
		return err
	}
	if m.mask&(m.mask+1) != 0 || m.mask >= 1<<maxBits {
		return fmt.Errorf("mask %#x", m.mask)
	}
	for k := range m.sure {
		var n uint32
		if err := get(&n); err != nil {
			return err
		}
		if n > maxStep {
			return fmt.Errorf("%d steps", n)
		}
		m.sure[k] = make([]sureness, n)
		if err := get(m.sure[k]); err != nil {
			return err
		}
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		return err
	}
	raw := make([]byte, (int(m.mask)+1)*tags)
	if _, err := io.ReadFull(z, raw); err != nil {
		return err
	}
	m.weights = make([]int8, len(raw))
	for i, b := range raw {
		m.weights[i] = int8(b)
	}
	return nil
}
