package archive

import (
	"encoding/binary"
	"encoding/json"
	"fmt"

	"github.com/klauspost/compress/zstd"

	"legajo/extract"
	"legajo/ingest"
)

// A page is kept as one zstd frame over a version byte and columns: all texts,
// then all boxes … Numbers are varints, boxes differences to the word before.
// Equal pages give equal bytes.

const (
	pageFormat = 1
	// maxBlob bounds what a damaged frame can unpack to.
	maxBlob = 256 << 20
)

var (
	packer, _   = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedDefault)) // fails on bad options alone
	unpacker, _ = zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxBlob))
)

func pack(b []byte) []byte { return packer.EncodeAll(b, nil) }

func unpack(b []byte) ([]byte, error) {
	out, err := unpacker.DecodeAll(b, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return out, nil
}

// EncodePage packs a page.
func EncodePage(p *ingest.Page) []byte {
	e := encoder{pageFormat}
	e.int(int64(p.Number))
	e.int(int64(p.Width))
	e.int(int64(p.Height))
	e.int(int64(p.Turn))
	e.int(int64(p.Skew))
	e.text(string(p.State))
	e.text(p.Reason.Code)
	e.text(p.Reason.Detail)
	e.int(int64(len(p.Regions)))
	for _, r := range p.Regions {
		e.box(r.Box, ingest.Box{})
		e.int(int64(r.Source))
		e.text(r.Why)
	}
	e.int(int64(len(p.Words)))
	for i := range p.Words {
		e.text(p.Words[i].Text)
	}
	var last ingest.Word
	for i := range p.Words {
		w := &p.Words[i]
		e.box(w.Box, last.Box)
		e.int(int64(w.Line) - int64(last.Line))
		e.int(int64(w.Block) - int64(last.Block))
		e.int(int64(w.Size) - int64(last.Size))
		e.int(int64(w.Conf) - int64(last.Conf))
		bold := int64(0)
		if w.Bold {
			bold = 1
		}
		e.int(bold | int64(w.Source)<<1 | int64(w.Visibility)<<9 | int64(w.Ink)<<17)
		last = *w
	}
	e.others(p.Words)
	return pack(e)
}

// others writes what other readers made of some words, after all else; pages
// without such words end before, as those do that older versions wrote.
func (e *encoder) others(words []ingest.Word) {
	last := 0
	for i := range words {
		if w := &words[i]; w.Other != "" {
			e.int(int64(i - last))
			e.int(int64(w.OtherConf))
			e.text(w.Other)
			last = i
		}
	}
}

func (d *decoder) others(words []ingest.Word) {
	for at := 0; len(d.b) > 0; {
		n := d.int()
		if n < 0 || n >= int64(len(words)-at) {
			d.fail()
			return
		}
		at += int(n)
		words[at].OtherConf, words[at].Other = uint16(d.int()), d.text()
	}
}

// DecodePage unpacks what EncodePage packed, or fails with ErrCorrupt.
func DecodePage(blob []byte) (ingest.Page, error) {
	b, err := unpack(blob)
	if err != nil {
		return ingest.Page{}, err
	}
	d := decoder{b: b}
	if d.byte() != pageFormat {
		d.fail()
	}
	p := ingest.Page{Number: int(d.int()), Width: int32(d.int()), Height: int32(d.int()), Turn: int(d.int()), Skew: int32(d.int()),
		State: ingest.PageState(d.text()), Reason: ingest.Reason{Code: d.text(), Detail: d.text()}}
	if n := d.count(6); n > 0 {
		p.Regions = make([]ingest.Region, n)
	}
	for i := range p.Regions {
		p.Regions[i] = ingest.Region{Box: d.box(ingest.Box{}), Source: ingest.Source(d.int()), Why: d.text()}
	}
	if n := d.count(10); n > 0 {
		p.Words = make([]ingest.Word, n)
	}
	for i := range p.Words {
		p.Words[i].Text = d.text()
	}
	var last ingest.Word
	for i := range p.Words {
		w := &p.Words[i]
		w.Box = d.box(last.Box)
		w.Line = last.Line + int32(d.int())
		w.Block = last.Block + int32(d.int())
		w.Size = last.Size + int32(d.int())
		w.Conf = uint16(int64(last.Conf) + d.int())
		flags := d.int()
		w.Bold, w.Source, w.Visibility, w.Ink = flags&1 != 0, ingest.Source(flags>>1), ingest.Visibility(flags>>9), ingest.Ink(flags>>17)
		last = *w
	}
	d.others(p.Words)
	if d.bad || len(d.b) > 0 {
		return ingest.Page{}, fmt.Errorf("%w: words of a page", ErrCorrupt)
	}
	return p, nil
}

type encoder []byte

func (e *encoder) int(n int64) { *e = binary.AppendVarint(*e, n) }

func (e *encoder) text(s string) {
	*e = binary.AppendUvarint(*e, uint64(len(s)))
	*e = append(*e, s...)
}

func (e *encoder) box(b, from ingest.Box) {
	e.int(int64(b.X0) - int64(from.X0))
	e.int(int64(b.Y0) - int64(from.Y0))
	e.int(int64(b.X1) - int64(b.X0))
	e.int(int64(b.Y1) - int64(b.Y0))
}

// decoder reads what encoder wrote. After the first thing that cannot be, it
// is bad and gives zeros.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) fail() { d.bad, d.b = true, nil }

func (d *decoder) byte() byte {
	if len(d.b) == 0 {
		d.fail()
		return 0
	}
	c := d.b[0]
	d.b = d.b[1:]
	return c
}

func (d *decoder) int() int64 {
	v, n := binary.Varint(d.b)
	if n <= 0 {
		d.fail()
		return 0
	}
	d.b = d.b[n:]
	return v
}

func (d *decoder) text() string {
	v, n := binary.Uvarint(d.b)
	if n <= 0 || v > uint64(len(d.b)-n) {
		d.fail()
		return ""
	}
	s := string(d.b[n : n+int(v)])
	d.b = d.b[n+int(v):]
	return s
}

// count reads how many things follow, each of at least size bytes.
func (d *decoder) count(size int) int {
	n := d.int()
	if n < 0 || n > int64(len(d.b)/size) {
		d.fail()
		return 0
	}
	return int(n)
}

func (d *decoder) box(from ingest.Box) ingest.Box {
	b := ingest.Box{X0: from.X0 + int32(d.int()), Y0: from.Y0 + int32(d.int())}
	b.X1 = b.X0 + int32(d.int())
	b.Y1 = b.Y0 + int32(d.int())
	return b
}

func encodeDocument(d *extract.Document) ([]byte, error) {
	b, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	return pack(b), nil
}

func decodeDocument(blob []byte) (d extract.Document, err error) {
	b, err := unpack(blob)
	if err != nil {
		return d, err
	}
	if err := json.Unmarshal(b, &d); err != nil {
		return d, fmt.Errorf("%w: findings of a document: %w", ErrCorrupt, err)
	}
	return d, nil
}
