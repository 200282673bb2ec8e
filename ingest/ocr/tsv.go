package ocr

import (
	"errors"
	"fmt"
	"image"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// errTSV is wrapped by errors about a table that tesseract did not finish.
var errTSV = errors.New("not a table of words")

// parseTSV reads tesseract's table of so many images: a row for each image,
// block, paragraph, line and word, of which words have level 5.
func parseTSV(table string, pages int) ([][]Token, error) {
	head, rest, _ := strings.Cut(table, "\n")
	if !strings.HasPrefix(head, "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext") {
		return nil, fmt.Errorf("%w: no header", errTSV)
	}
	out := make([][]Token, pages)
	line, size := -1, 0
	for row := range strings.Lines(rest) {
		f := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if len(f) < 12 {
			return nil, fmt.Errorf("%w: a row of %d fields", errTSV, len(f))
		}
		var n [10]int
		for i := range n {
			v, err := strconv.Atoi(f[i])
			if err != nil || v < 0 || v > maxPixels {
				return nil, fmt.Errorf("%w: field %d is %.20q", errTSV, i+1, f[i])
			}
			n[i] = v
		}
		page := n[1] - 1
		if page < 0 || page >= pages {
			return nil, fmt.Errorf("%w: page %d of %d", errTSV, n[1], pages)
		}
		switch n[0] {
		case 1:
			line = -1
		case 4:
			line++
			size = n[9]
		case 5:
			text := Plain(strings.Join(f[11:], " "))
			if text == "" || n[8] == 0 || n[9] == 0 {
				continue
			}
			out[page] = append(out[page], Token{
				Text: text, Conf: perMille(f[10]), Block: n[2], Line: max(line, 0), Size: size,
				Box: image.Rect(n[6], n[7], n[6]+n[8], n[7]+n[9]),
			})
		}
	}
	return out, nil
}

// perMille reads a confidence of 0 to 100 with a fraction.
func perMille(s string) int {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || !(v > 0) {
		return 0
	}
	return int(min(v, 100) * 10)
}

var ligatures = strings.NewReplacer("ﬁ", "fi", "ﬂ", "fl", "ﬀ", "ff", "ﬃ", "ffi", "ﬄ", "ffl")

// Plain is a word in NFC, without ligatures, spaces and what cannot be seen.
func Plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || !unicode.IsPrint(r) || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
	return capitalI(norm.NFC.String(ligatures.Replace(s)))
}

// capitalI takes an l among capitals for the I that it looks like: "INAl".
func capitalI(s string) string {
	if !strings.Contains(s, "l") {
		return s
	}
	capitals := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			capitals++
		} else if unicode.IsLetter(r) && r != 'l' {
			return s
		}
	}
	if capitals < 2 {
		return s
	}
	return strings.ReplaceAll(s, "l", "I")
}

// dropNoise leaves out what a reader made of specks, rules, ink and pictures:
// lines without two letters or figures that it was sure of, and marks that it
// doubted. A mark in a line of type stays.
func dropNoise(words []Token) []Token {
	var out []Token
	for i := 0; i < len(words); {
		end := i + 1
		for end < len(words) && words[end].Line == words[i].Line {
			end++
		}
		if line := words[i:end]; sure(line) {
			for _, w := range line {
				if letters(w.Text) > 0 || w.Conf >= doubted {
					out = append(out, w)
				}
			}
		}
		i = end
	}
	return out
}

// Confidences, per mille. Tesseract gives clean type 900 and more, and what it
// makes of ink or texture mostly less than 500.
const (
	doubted  = 300
	believed = 600
)

// sure says whether a line has type in it.
func sure(line []Token) bool {
	single := false
	for _, w := range line {
		switch n := letters(w.Text); {
		case n >= 2 && w.Conf >= doubted:
			return true
		case n == 1 && w.Conf >= believed && w.Size < 4*w.Box.Dx():
			single = true
		}
	}
	return single
}

// letters counts letters and figures.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
