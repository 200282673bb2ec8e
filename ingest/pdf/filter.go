package pdf

import (
	"bytes"
	"compress/flate"
	"compress/lzw"
	"encoding/ascii85"
	"errors"
	"io"
)

// A filter of a stream and its parameters.
type filter struct {
	name                     string
	predictor                int
	columns, colors, bitsPer int
	earlyChange              int
}

// decode runs a stream's bytes through its filters; those of images give
// nothing. What a damaged stream
// holds up to the damage is kept. Every byte made counts against the budget.
func decode(raw []byte, filters []filter, work *budget) []byte {
	for _, f := range filters {
		switch f.name {
		case "FlateDecode", "Fl":
			raw = unpredict(inflate(raw, work), f)
		case "LZWDecode", "LZW":
			raw = unpredict(unlzw(raw, f.earlyChange, work), f)
		case "ASCIIHexDecode", "AHx":
			l := lexer{data: raw}
			raw = l.hex().bytes
		case "ASCII85Decode", "A85":
			raw = un85(raw)
		case "RunLengthDecode", "RL":
			raw = unrun(raw, work)
		case "Crypt":
		default:
			return nil
		}
	}
	return raw
}

// inflate skips the zlib header and ignores the checksum, which broken files
// have wrong.
func inflate(raw []byte, work *budget) []byte {
	raw = bytes.TrimLeft(raw, "\r\n")
	if len(raw) < 2 {
		return nil
	}
	if raw[0]&0x0f == 8 && (int(raw[0])<<8|int(raw[1]))%31 == 0 {
		raw = raw[2:]
	}
	in := bytes.NewReader(raw)
	if work.inflater == nil {
		work.inflater = flate.NewReader(in)
	} else {
		_ = work.inflater.(flate.Resetter).Reset(in, nil)
	}
	return work.drain(work.inflater, 4*len(raw))
}

// unlzw reads LZW as PDF writes it: codes change width one early, which the
// standard library's TIFF-less reader does not do, so the early kind is here.
func unlzw(raw []byte, early int, work *budget) []byte {
	if early == 0 {
		return work.drain(lzw.NewReader(bytes.NewReader(raw), lzw.MSB, 8), 4*len(raw))
	}
	type entry struct {
		prev int
		last byte
		size int
	}
	var (
		table [4096]entry
		out   []byte
		next  = 258
		width = 9
		prev  = -1
		acc   uint32
		bits  int
	)
	for i := range 256 {
		table[i] = entry{-1, byte(i), 1}
	}
	for _, b := range raw {
		acc, bits = acc<<8|uint32(b), bits+8
		if bits < width {
			continue
		}
		bits -= width
		code := int(acc >> bits & (1<<width - 1))
		switch {
		case code == 256:
			next, width, prev = 258, 9, -1
			continue
		case code == 257:
			return out
		case code > next || code == next && prev < 0 || code >= 4096:
			return out
		}
		from := len(out)
		size := table[code].size
		if code == next {
			size = table[prev].size + 1
		}
		work.bytes(size)
		out = append(out, make([]byte, size)...)
		c, at := code, from+size-1
		if code == next {
			c, at = prev, at-1
		}
		for ; c >= 0 && at >= from; c, at = table[c].prev, at-1 {
			out[at] = table[c].last
		}
		if code == next {
			out[from+size-1] = out[from]
		}
		if prev >= 0 && next < 4096 {
			table[next] = entry{prev, out[from], table[prev].size + 1}
			next++
		}
		prev = code
		if next+1 >= 1<<width && width < 12 {
			width++
		}
	}
	return out
}

func un85(raw []byte) []byte {
	if i := bytes.IndexByte(raw, '~'); i >= 0 {
		raw = raw[:i]
	}
	raw = bytes.TrimPrefix(raw, []byte("<"))
	clean := make([]byte, 0, len(raw)+4)
	for _, b := range raw {
		if b >= '!' && b <= 'u' || b == 'z' {
			clean = append(clean, b)
		}
	}
	out := make([]byte, 4*len(clean)+4)
	n, _, _ := ascii85.Decode(out, clean, true)
	return out[:n]
}

func unrun(raw []byte, work *budget) []byte {
	var out []byte
	for i := 0; i < len(raw) && raw[i] != 128; {
		n := int(raw[i])
		i++
		if n < 128 {
			end := min(i+n+1, len(raw))
			out = append(out, raw[i:end]...)
			i = end
			continue
		}
		if i < len(raw) {
			work.bytes(257 - n)
			out = append(out, bytes.Repeat(raw[i:i+1], 257-n)...)
			i++
		}
	}
	return out
}

// unpredict undoes the PNG and TIFF predictors, in place.
func unpredict(data []byte, f filter) []byte {
	if f.predictor < 2 {
		return data
	}
	colors, bitsPer, columns := max(f.colors, 1), f.bitsPer, f.columns
	if bitsPer == 0 {
		bitsPer = 8
	}
	if columns <= 0 {
		columns = 1
	}
	if columns > 1<<24 || colors > 64 || bitsPer > 16 || bitsPer < 0 {
		return nil
	}
	width := (columns*colors*bitsPer + 7) / 8
	step := max(colors*bitsPer/8, 1)
	if f.predictor == 2 {
		if bitsPer == 8 {
			for row := 0; row < len(data); row += width {
				line := data[row:min(row+width, len(data))]
				for i := step; i < len(line); i++ {
					line[i] += line[i-step]
				}
			}
		}
		return data
	}
	out := data[:0]
	above := make([]byte, width)
	for len(data) > 0 {
		mode := data[0]
		line := data[1:min(width+1, len(data))]
		data = data[1+len(line):]
		unfilter(mode, line, above, step)
		copy(above, line)
		out = append(out, line...)
	}
	return out
}

func unfilter(mode byte, line, above []byte, step int) {
	for i := range line {
		var left, corner byte
		if i >= step {
			left, corner = line[i-step], above[i-step]
		}
		switch mode {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// budget counts work, so that the same file meets the same limit everywhere.
// Running out panics with errLimit, which the page or file being read catches.
type budget struct {
	decoded   int64 // bytes that filters may still make
	operators int   // that the page may still run
	glyphs    int   // that the page may still draw
	read      int64 // bytes that the object reader may still ask for
	page      int64 // how far decoded may sink for the page being read
	faults    int   // panics of the object reader that guarded dropped
	inflater  io.ReadCloser
}

type errLimit string

func (b *budget) bytes(n int) {
	b.decoded -= int64(n)
	if b.decoded < b.page {
		panic(errLimit("decoded bytes"))
	}
}

// guarded runs f and drops a panic of the object reader: what one value breaks
// is lost, not the rest. Limits still reach the caller.
func (b *budget) guarded(f func()) {
	defer func() {
		if x := recover(); x != nil {
			if limit, ok := x.(errLimit); ok {
				panic(limit)
			}
			b.faults++
		}
	}()
	f()
}

func (b *budget) operator() {
	b.operators--
	if b.operators < 0 {
		panic(errLimit("operators"))
	}
}

// drain reads all that r gives before an error.
func (b *budget) drain(r io.Reader, guess int) []byte {
	out := make([]byte, 0, min(max(guess, 512), 1<<20))
	for {
		if len(out) == cap(out) {
			out = append(out, 0)[:len(out)]
		}
		n, err := r.Read(out[len(out):cap(out)])
		out = out[:len(out)+n]
		b.bytes(n)
		if err != nil {
			if !errors.Is(err, io.EOF) {
				b.faults++
			}
			return out
		}
	}
}
