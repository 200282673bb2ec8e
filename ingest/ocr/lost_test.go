package ocr

import (
	"image"
	"testing"
)

// What a dotted line parts is one group: no line of type is too short to be read
// again for that. Lines below one another stay apart, and what stands on both
// sides of a word.
func TestAlongLines(t *testing.T) {
	at := func(x0, y0, x1 int) group { return group{image.Rect(x0, y0, x1, y0+10), 5} }
	for name, c := range map[string]struct {
		all   []group
		words []Token
		want  int
	}{
		"one line":          {[]group{at(70, 500, 105), at(200, 501, 240), at(330, 502, 360)}, nil, 1},
		"two lines":         {[]group{at(70, 500, 105), at(200, 520, 240)}, nil, 2},
		"a word in between": {[]group{at(70, 500, 105), at(200, 500, 240)}, []Token{{Text: "Chair", Box: image.Rect(360, 1500, 400, 1530)}}, 2},
	} {
		if got := alongLines(c.all, c.words, 3); len(got) != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
