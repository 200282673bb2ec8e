package lines

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"image"
	"io"
)

// Request is an image to be read: its shades row by row.
type Request struct {
	Width, Height int
	DPI           int
	Single        bool // it shows a single line
	Careful       bool // time matters less than letters
	Forms         int  // in which it is there, one after another; 0 for one
	Pix           []byte
	Bare          bool     // its type alone is asked for, no words
	Names         []string // that doubtful words may be, without case and accents
}

// Reply is what was read, or why nothing was.
type Reply struct {
	Words []Word
	Pix   []byte // the shades of its type alone, where that was asked for
	Err   string
}

// maxPixels bounds one image: A3 at 400 dpi has 31 million.
const maxPixels = 100_000_000

// mostForms bounds the forms of one image.
const mostForms = 8

// Serve answers requests until there are no more.
func Serve(r *Reader, in io.Reader, out io.Writer) error {
	w := bufio.NewWriter(out)
	dec, enc := gob.NewDecoder(bufio.NewReaderSize(in, 1<<16)), gob.NewEncoder(w)
	for {
		var q Request
		if err := dec.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("read request: %w", err)
		}
		if err := errors.Join(enc.Encode(r.answer(&q)), w.Flush()); err != nil {
			return fmt.Errorf("write reply: %w", err)
		}
	}
}

func (r *Reader) answer(q *Request) Reply {
	n := max(1, q.Forms)
	if q.Width < 1 || q.Height < 1 || q.DPI < 1 || q.Width > maxPixels/q.Height || n > mostForms || len(q.Pix) != n*q.Width*q.Height {
		return Reply{Err: fmt.Sprintf("an image of %d × %d pixels in %d bytes", q.Width, q.Height, len(q.Pix))}
	}
	forms := make([]*image.Gray, n)
	for i := range forms {
		size := q.Width * q.Height
		forms[i] = &image.Gray{Pix: q.Pix[i*size : (i+1)*size], Stride: q.Width, Rect: image.Rect(0, 0, q.Width, q.Height)}
	}
	if q.Bare {
		type_, err := r.Bare(forms[0])
		if err != nil {
			return Reply{Err: err.Error()}
		}
		return Reply{Pix: type_.Pix}
	}
	words, err := r.Read(forms, q.DPI, q.Single, q.Careful, q.Names)
	if err != nil {
		return Reply{Err: err.Error()}
	}
	return Reply{Words: words}
}
