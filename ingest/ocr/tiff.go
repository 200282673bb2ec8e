package ocr

import (
	"bytes"
	"encoding/binary"
	"image"
	"io"
)

// writeImages writes images as tesseract takes them.
func writeImages(w io.Writer, images []*image.Gray) error {
	if len(images) == 1 {
		return writePGM(w, images[0])
	}
	return writeTIFF(w, images)
}

// writeTIFF writes grey images as the pages of one uncompressed TIFF, which
// tesseract reads in one run.
func writeTIFF(w io.Writer, pages []*image.Gray) error {
	const entries = 8
	const directory = 2 + entries*12 + 4
	var head bytes.Buffer
	head.WriteString("II*\x00")
	at := uint32(8)
	le := binary.LittleEndian
	head.Write(le.AppendUint32(nil, at))
	if _, err := w.Write(head.Bytes()); err != nil {
		return err
	}
	for i, g := range pages {
		width, height := uint32(g.Rect.Dx()), uint32(g.Rect.Dy())
		size := (width*height + 1) &^ 1
		next := at + directory + size
		b := le.AppendUint16(nil, entries)
		for _, e := range [entries][3]uint32{
			{256, 4, width}, {257, 4, height}, {258, 3, 8}, {259, 3, 1}, {262, 3, 1},
			{273, 4, at + directory}, {278, 4, height}, {279, 4, width * height},
		} {
			b = le.AppendUint16(b, uint16(e[0]))
			b = le.AppendUint16(b, uint16(e[1]))
			b = le.AppendUint32(b, 1)
			b = le.AppendUint32(b, e[2])
		}
		at = next
		if i == len(pages)-1 {
			next = 0
		}
		if _, err := w.Write(le.AppendUint32(b, next)); err != nil {
			return err
		}
		for y := range g.Rect.Dy() {
			if _, err := w.Write(g.Pix[y*g.Stride : y*g.Stride+g.Rect.Dx()]); err != nil {
				return err
			}
		}
		if size > width*height {
			if _, err := w.Write([]byte{0}); err != nil {
				return err
			}
		}
	}
	return nil
}
