package ocr

import (
	"errors"
	"image"
	"slices"
	"strings"
	"testing"

	"legajo/ingest"
)

const header = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

func TestParseTSV(t *testing.T) {
	pages, err := parseTSV(header+
		"1\t1\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t\n"+
		"4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t\n"+
		"5\t1\t1\t1\t1\t1\t10\t20\t100\t40\t96.512345\to\ufb01cio\n"+
		"5\t1\t1\t1\t1\t2\t120\t20\t90\t38\t88\tCOMlTE,\n"+
		"5\t1\t1\t1\t1\t3\t220\t20\t90\t38\t95\t \n"+
		"4\t1\t2\t1\t1\t0\t10\t80\t300\t30\t-1\t\n"+
		"5\t1\t2\t1\t1\t1\t10\t80\t100\t30\t-1\tacci\u006f\u0301n\n"+
		"1\t2\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t\n"+
		"4\t2\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t\n"+
		"5\t2\t1\t1\t1\t1\t10\t20\t100\t40\t90\tsegunda\n", 2)
	if err != nil {
		t.Fatal(err)
	}
	words := slices.Concat(pages...)
	want := []Token{
		{Text: "oficio", Box: image.Rect(10, 20, 110, 60), Conf: 965, Block: 1, Line: 0, Size: 40},
		{Text: "COMITE,", Box: image.Rect(120, 20, 210, 58), Conf: 880, Block: 1, Line: 0, Size: 40},
		{Text: "acción", Box: image.Rect(10, 80, 110, 110), Conf: 0, Block: 2, Line: 1, Size: 30},
		{Text: "segunda", Box: image.Rect(10, 20, 110, 60), Conf: 900, Block: 1, Line: 0, Size: 40},
	}
	if len(words) != len(want) {
		t.Fatalf("%+v", words)
	}
	for i, w := range want {
		if words[i] != w {
			t.Errorf("%+v, want %+v", words[i], w)
		}
	}
	for _, bad := range []string{"", "text\n", header + "5\t1\n", header + "x\t1\t2\t1\t1\t1\t10\t80\t100\t30\t-1\ta\n", header + "5\t1\t2\t1\t1\t1\t-10\t80\t100\t30\t-1\ta\n"} {
		if _, err := parseTSV(bad, 1); !errors.Is(err, errTSV) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func FuzzParseTSV(f *testing.F) {
	f.Add(header + "4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t\n5\t1\t1\t1\t1\t1\t10\t20\t100\t40\t96.5\tword\n")
	f.Add(header + "5\t1\t1\t1\t1\t1\t10\t20\t100\t40\tNaN\t\x00\xff\n")
	f.Fuzz(func(t *testing.T, table string) {
		pages, err := parseTSV(table, 1)
		if err != nil && !errors.Is(err, errTSV) {
			t.Fatal(err)
		}
		for _, w := range dropNoise(slices.Concat(pages...)) {
			if w.Text == "" || strings.ContainsAny(w.Text, " \t\n") || w.Conf < 0 || w.Conf > 1000 || w.Box.Empty() {
				t.Errorf("%+v", w)
			}
		}
	})
}

func TestDropNoise(t *testing.T) {
	at := func(line int, text string, conf int) Token {
		return Token{Text: text, Conf: conf, Line: line, Block: 1, Size: 30, Box: image.Rect(0, 0, 20, 30)}
	}
	words := []Token{
		at(0, "Quedamos", 950), at(0, "|", 100), at(0, "atentos", 900), at(0, "-", 800),
		at(1, "~", 700), at(1, "'", 900),
		at(2, "ee", 200), at(2, "|", 900),
		at(3, "I", 200),
		at(4, "2", 950),
	}
	if got := text(dropNoise(words)); got != "Quedamos atentos - 2" {
		t.Errorf("%q", got)
	}
}

func TestFrame(t *testing.T) {
	size := image.Pt(850, 1100)
	for _, f := range []frame{{}, {turn: 90}, {turn: 180}, {turn: 270}, {skew: 300}, {turn: 90, skew: -450}} {
		f.image, f.width, f.height = size, 6120, 7920
		tw, th := size.X, size.Y
		if f.turn%180 != 0 {
			tw, th = th, tw
		}
		sin, cos := slope(f.skew)
		seen := grown(image.Pt(tw, th), sin, cos)
		if x, y := f.point(seen.Div(2)); abs(int(x)-3060) > 5 || abs(int(y)-3960) > 5 {
			t.Errorf("%+v: the middle lies at %d, %d", f, x, y)
		}
		b := f.box(image.Rectangle{Max: seen})
		if b != (ingest.Box{X1: 6120, Y1: 7920}) {
			t.Errorf("%+v: the page is %v", f, b)
		}
	}
	f := frame{image: size, turn: 90, width: 6120, height: 7920}
	if got, want := f.box(image.Rect(100, 10, 200, 30)), (ingest.Box{X0: 72, Y0: 6480, X1: 216, Y1: 7200}); got != want {
		t.Errorf("turned: %v, want %v", got, want)
	}
}
