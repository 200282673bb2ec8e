package ocr

import (
	"bufio"
	"errors"
	"fmt"
	"image"
	"io"
	"strconv"
)

// ErrImage is wrapped by every error that an image's bytes cause.
var ErrImage = errors.New("not a readable grey image")

// maxPixels bounds one page image: A3 at 400 dpi has 31 million.
const maxPixels = 100_000_000

// ReadPGM reads a binary grey PNM image (P5, up to 255 grey levels), as
// pdftoppm -gray writes it. Errors wrap ErrImage, or are the reader's own.
func ReadPGM(r io.Reader) (*image.Gray, error) {
	b := bufio.NewReaderSize(r, 1<<16)
	magic := make([]byte, 2)
	if _, err := io.ReadFull(b, magic); err != nil {
		return nil, fmt.Errorf("read image: %w", truncated(err))
	}
	if string(magic) != "P5" {
		return nil, fmt.Errorf("read image: %w: begins with %q", ErrImage, magic)
	}
	var head [3]int
	for i := range head {
		n, err := number(b)
		if err != nil {
			return nil, fmt.Errorf("read image: %w", err)
		}
		head[i] = n
	}
	w, h, top := head[0], head[1], head[2]
	if w < 1 || h < 1 || top < 1 || top > 255 || w > maxPixels/h {
		return nil, fmt.Errorf("read image: %w: %d × %d pixels, %d levels", ErrImage, w, h, top)
	}
	g := image.NewGray(image.Rect(0, 0, w, h))
	if _, err := io.ReadFull(b, g.Pix); err != nil {
		return nil, fmt.Errorf("read image: %w", truncated(err))
	}
	if top < 255 {
		for i, v := range g.Pix {
			g.Pix[i] = uint8(min(int(v), top) * 255 / top)
		}
	}
	return g, nil
}

func truncated(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("%w: cut off", ErrImage)
	}
	return err
}

// number reads a number of a PNM header, the space and comments before it and
// the one space after it.
func number(b *bufio.Reader) (int, error) {
	digits := make([]byte, 0, 9)
	for {
		c, err := b.ReadByte()
		switch {
		case err != nil:
			return 0, truncated(err)
		case c >= '0' && c <= '9':
			if digits = append(digits, c); len(digits) > 9 {
				return 0, fmt.Errorf("%w: a header of large numbers", ErrImage)
			}
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			if len(digits) > 0 {
				return strconv.Atoi(string(digits))
			}
		case c == '#' && len(digits) == 0:
			if _, err := b.ReadSlice('\n'); err != nil {
				return 0, fmt.Errorf("%w: a header without an end", ErrImage)
			}
		default:
			return 0, fmt.Errorf("%w: %q in its header", ErrImage, c)
		}
	}
}

// writePGM writes a grey image; the bytes of its rows go out as they lie.
func writePGM(w io.Writer, g *image.Gray) error {
	b := g.Bounds()
	if _, err := fmt.Fprintf(w, "P5\n%d %d\n255\n", b.Dx(), b.Dy()); err != nil {
		return err
	}
	if g.Stride == b.Dx() {
		_, err := w.Write(g.Pix[:b.Dx()*b.Dy()])
		return err
	}
	for y := range b.Dy() {
		if _, err := w.Write(g.Pix[y*g.Stride : y*g.Stride+b.Dx()]); err != nil {
			return err
		}
	}
	return nil
}
