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

// Laid makes a page of words in reading order, and gives them lines and blocks by where
// they stand, as a reader of the page does. Tools that have words with boxes make a Text with it.
func Laid(number int, words []ingest.Word) ingest.Page {
	p := ingest.Page{Number: number, Width: 5950, Height: 8420, State: ingest.PageRead, Words: words}
	line, block := int32(-1), int32(0)
	var before ingest.Box
	for i := range words {
		w := &words[i]
		if h := w.Box.Height(); line < 0 || w.Box.Y0 > before.Y0+h/2 || w.Box.Y0 < before.Y0-h/2 || w.Box.X0 < before.X0 {
			line++
			if w.Box.Y0 > before.Y1+h || w.Box.Y1 < before.Y0 {
				block++
			}
		}
		before = w.Box
		w.Conf, w.Line, w.Block, w.Size = 1000, line, block, w.Box.Height()
	}
	return p
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

// Marked sets plain text as Typed does, with names and dates marked in it, and
// gives the document that a reader of them would: "{Acme Council}" is an
// organisation, "{p:Ana López}" a person, "{Acme Council=the Council}" a later
// mention, "<2017-05-03|3 May 2017>" a date. Tests of the steps that build on
// mentions and dates speak so.
func Marked(text string) (*Text, *Document) {
	d := &Document{DateFinding: -1}
	var plain strings.Builder
	type mark struct {
		body  string
		first int
		words int
		date  bool
	}
	var marks []mark
	for text != "" {
		at := strings.IndexAny(text, "{<")
		if at < 0 {
			plain.WriteString(text)
			break
		}
		plain.WriteString(text[:at])
		end := strings.IndexAny(text, "}>")
		if end < at {
			break
		}
		m := mark{body: text[at+1 : end], date: text[at] == '<'}
		shown := m.body[strings.LastIndexAny(m.body, "=|:")+1:]
		m.first, m.words = len(strings.Fields(plain.String()+"x"))-1, len(strings.Fields(shown))
		plain.WriteString(shown)
		marks = append(marks, m)
		text = text[end+1:]
	}
	t := Typed(plain.String())
	for _, m := range marks {
		last := m.first + m.words - 1
		if m.words == 0 || last >= len(t.Tokens) {
			continue
		}
		if m.date {
			value, words, _ := strings.Cut(m.body, "|")
			d.Dates = append(d.Dates, Date{Value: value, Text: words, Basis: Stated, Evidence: Evidence{Span: t.Span(m.first, last), Rule: "marked", Score: 1000}})
			continue
		}
		kind, full := Organisation, m.body
		if strings.HasPrefix(full, "p:") {
			kind, full = Person, full[2:]
		}
		full, _, _ = strings.Cut(full, "=")
		d.AddMention(t, d.AddEntity(kind, full), m.first, last, "marked", 1000)
	}
	return t, d
}
