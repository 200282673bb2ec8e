package ocr

import (
	"image"
	"testing"
)

// A zone is widened by letters that nobody read and that go on with those in it,
// on their line alone.
func TestWithType(t *testing.T) {
	const letter = 10
	var type_ []image.Rectangle
	for x := 60; x < 300; x += 12 {
		type_ = append(type_, image.Rect(x, 40, x+8, 50)) // a name
	}
	type_ = append(type_, image.Rect(330, 40, 338, 50), image.Rect(120, 90, 128, 100)) // apart, and below
	got := withType(image.Rect(100, 30, 200, 60), type_, letter)
	if want := image.Rect(58, 30, 298, 60); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestUnreadType(t *testing.T) {
	s := &small{w: 100, h: 40, k: 2}
	blobs := []blob{{10, 10, 16, 20, 30}, {20, 10, 26, 20, 30}, {40, 10, 46, 20, 30}, {60, 15, 63, 18, 9}}
	words := []Token{{Text: "Po", Box: image.Rect(18, 18, 54, 42), Conf: 990}, {Text: "r", Box: image.Rect(78, 18, 94, 42), Conf: 500}}
	if got := unreadType(blobs, words, s, 10); len(got) != 1 || got[0] != image.Rect(40, 10, 46, 20) {
		t.Errorf("%v", got)
	}
}
