package ocr

import (
	"bytes"
	"context"
	"errors"
	"image"
	"testing"
)

func TestReadPGM(t *testing.T) {
	g, err := ReadPGM(bytes.NewReader([]byte("P5\n# made by hand\n3 2\n255\nabcdef")))
	if err != nil || g.Rect.Dx() != 3 || g.Rect.Dy() != 2 || string(g.Pix) != "abcdef" {
		t.Fatalf("%v %v", g, err)
	}
	for _, bad := range []string{"", "P", "P6\n1 1\n255\nabc", "P5\n0 2\n255\n", "P5\n2 2\n255\nabc", "P5\n99999999 99999999\n255\n", "P5\n1 1\n65535\nab", "P5\n-1 1\n255\na"} {
		if _, err := ReadPGM(bytes.NewReader([]byte(bad))); !errors.Is(err, ErrImage) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestReadNothing(t *testing.T) {
	r := &Reader{}
	if _, err := r.Read(context.Background(), Image{Gray: image.NewGray(image.Rectangle{}), DPI: 300}); ReasonOf(err).Code != "image" {
		t.Errorf("no pixels: %v", err)
	}
}
