package export

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
)

// spool keeps records of strings in a temporary file that has no name: it
// goes with the process. Written first, then read, mostly in its order.
type spool struct {
	file   *os.File
	out    *bufio.Writer
	at     int64 // where the next record goes
	window []byte
	from   int64 // of window in the file
	buf    []byte
}

// How much is read at a time, where records are read in their order and where
// they are not.
const (
	windowSize = 1 << 18
	jumpSize   = 1 << 10
)

func newSpool() (*spool, error) {
	f, err := os.CreateTemp("", ".legajo-export-*")
	if err != nil {
		return nil, fmt.Errorf("make a temporary file: %w", err)
	}
	if err := os.Remove(f.Name()); err != nil {
		return nil, errors.Join(fmt.Errorf("make a temporary file: %w", err), f.Close())
	}
	return &spool{file: f, out: bufio.NewWriterSize(f, 1<<16)}, nil
}

func (s *spool) close() error { return s.file.Close() }

// put appends a record and gives its place.
func (s *spool) put(fields ...string) (int64, error) {
	s.buf = s.buf[:0]
	for _, f := range fields {
		s.buf = binary.AppendUvarint(s.buf, uint64(len(f)))
		s.buf = append(s.buf, f...)
	}
	place := s.at
	head := binary.AppendUvarint(nil, uint64(len(s.buf)))
	s.at += int64(len(head) + len(s.buf))
	_, err := s.out.Write(head)
	if err == nil {
		_, err = s.out.Write(s.buf)
	}
	return place, err
}

// get fills fields with the record at a place.
func (s *spool) get(place int64, fields []string) error {
	if s.out.Buffered() > 0 {
		if err := s.out.Flush(); err != nil {
			return err
		}
	}
	head, err := s.bytes(place, min(binary.MaxVarintLen64, int(s.at-place)))
	if err != nil {
		return err
	}
	size, n := binary.Uvarint(head)
	record, err := s.bytes(place+int64(n), int(size))
	if err != nil {
		return err
	}
	for i := range fields {
		size, n := binary.Uvarint(record)
		fields[i] = string(record[n : n+int(size)])
		record = record[n+int(size):]
	}
	return nil
}

// bytes gives n bytes of the file; they stand until the next call.
func (s *spool) bytes(at int64, n int) ([]byte, error) {
	if at < s.from || at+int64(n) > s.from+int64(len(s.window)) {
		size := windowSize
		if end := s.from + int64(len(s.window)); at < s.from || at > end+windowSize {
			size = jumpSize // somewhere else: what lies around it is not wanted
		}
		size = int(min(int64(max(size, n)), s.at-at))
		if cap(s.window) < size {
			s.window = make([]byte, size)
		}
		s.window, s.from = s.window[:size], at
		if _, err := s.file.ReadAt(s.window, at); err != nil {
			s.window = s.window[:0]
			return nil, fmt.Errorf("read temporary file: %w", err)
		}
	}
	return s.window[at-s.from:][:n], nil
}
