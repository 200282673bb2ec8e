// Package loaded is Tesseract with its models loaded, in a process that reads
// image after image: loading them anew for each costs as much as a sixth of the
// reading of a page. What it reads is what the program tesseract reads.
package loaded

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Arg is the argument that makes the helper's program such a process; the
// version of Tesseract that is wanted follows.
const Arg = "tesseract"

// Request are images to be read together, in languages as the program is told
// them and with its number for what an image shows.
type Request struct {
	Languages         string
	Segmentation, DPI int
	Images            []Image
}

// Image is a grey image: its shades row by row.
type Image struct {
	Width, Height int
	Pix           []byte
}

// Reply is the table of the words of all images, as the program writes it, or
// why there is none.
type Reply struct{ Table, Err string }

// Engine is Tesseract with the models of some languages.
type Engine interface {
	// Table gives the rows of an image's words, which say that they are of a
	// page, counted from 0.
	Table(g *Image, segmentation, dpi, page int) (string, error)
}

// head is the first row of a table.
const head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

// maxPixels bounds one image: A3 at 400 dpi has 31 million.
const maxPixels = 100_000_000

// Serve answers requests until there are no more. load gives an engine, once
// for each choice of languages.
func Serve(load func(languages string) (Engine, error), in io.Reader, out io.Writer) error {
	w := bufio.NewWriter(out)
	dec, enc := gob.NewDecoder(bufio.NewReaderSize(in, 1<<16)), gob.NewEncoder(w)
	engines := map[string]Engine{}
	for {
		var q Request
		if err := dec.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("read request: %w", err)
		}
		if engines[q.Languages] == nil {
			e, err := load(q.Languages)
			if err != nil {
				return err
			}
			engines[q.Languages] = e
		}
		var reply Reply
		table, err := q.table(engines[q.Languages])
		if reply.Table = table; err != nil {
			reply = Reply{Err: err.Error()}
		}
		if err := errors.Join(enc.Encode(reply), w.Flush()); err != nil {
			return fmt.Errorf("write reply: %w", err)
		}
	}
}

// table is the table of all images of a request.
func (q *Request) table(e Engine) (string, error) {
	var b strings.Builder
	b.WriteString(head)
	for i := range q.Images {
		g := &q.Images[i]
		if g.Width < 1 || g.Height < 1 || g.Width > maxPixels/g.Height || len(g.Pix) != g.Width*g.Height {
			return "", fmt.Errorf("an image of %d × %d pixels in %d bytes", g.Width, g.Height, len(g.Pix))
		}
		rows, err := e.Table(g, q.Segmentation, q.DPI, i)
		if err != nil {
			return "", err
		}
		b.WriteString(rows)
	}
	return b.String(), nil
}
