package extract

import (
	"math"
	"strings"
	"unicode/utf8"

	"legajo/ingest"
)

// Sizes of what Typed sets, in tenths of a point.
const (
	typedPitch  = 60
	typedHeight = 100
	typedLine   = 140
	typedMargin = 720
)

// Typed sets plain text as a typewriter would: one page for each form feed,
// one line for each line, one block for each paragraph between blank lines.
// Tests and tools make a Text of their own words with it.
func Typed(text string) *Text {
	var pages []ingest.Page
	for i, body := range strings.Split(text, "\f") {
		pages = append(pages, typedPage(i+1, body))
	}
	return NewText(pages, Span{Page: 1, LastPage: len(pages), Last: math.MaxInt})
}

func typedPage(number int, body string) ingest.Page {
	p := ingest.Page{Number: number, Width: 6120, Height: 7920, State: ingest.PageRead}
	line, block := int32(0), int32(0)
	for row, s := range strings.Split(body, "\n") {
		if strings.TrimSpace(s) == "" {
			block++
			continue
		}
		column := 0
		for _, w := range strings.SplitAfter(s, " ") {
			n := utf8.RuneCountInString(w)
			if word := strings.TrimSpace(w); word != "" {
				x, y := int32(typedMargin+column*typedPitch), int32(typedMargin+row*typedLine)
				p.Words = append(p.Words, ingest.Word{
					Text: word, Conf: 1000, Line: line, Block: block, Size: typedHeight,
					Box: ingest.Box{X0: x, Y0: y, X1: x + int32(utf8.RuneCountInString(word))*typedPitch, Y1: y + typedHeight},
				})
			}
			column += n
		}
		line++
	}
	return p
}
