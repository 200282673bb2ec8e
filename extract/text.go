package extract

import (
	"sort"
	"strings"
	"unicode"

	"legajo/ingest"
	"legajo/language/name"
)

// Token is a visible word of a page. Halves that a hyphen parts at the end of a
// line are two tokens.
type Token struct {
	Text       string
	Key        string // folded, without punctuation: "ccp" for "C.c.p."
	Page, Word int    // page from 1, index into its Words
	Line       int    // index into Text.Lines
}

// Line is a printed line: tokens First to Last inclusive.
type Line struct {
	First, Last int
	Page        int
	Block       int
	Box         ingest.Box
	Size        int32 // the largest type on it, tenths of a point
	Bold        bool  // all of it
	Text        string
}

// Text is a run of pages as lines of tokens in reading order, visible words
// only. The steps work on token indices; Span turns them into word places.
type Text struct {
	Pages  []ingest.Page // upright, as their lines run
	Tokens []Token
	Lines  []Line

	atoms  []Atom // made by Atoms
	cues   *Cues  // made by Cues
	cuesOf *Lexicon
	cells  []Cell // made by Cells

	open   []*cueNode // the phrases that each token opens, made by Lexicon.child
	openOf *Lexicon
}

// NewText makes the Text of the words that a span covers. Pages must hold at
// least the span's pages, in order and by number.
func NewText(pages []ingest.Page, s Span) *Text {
	pages = upright(pages)
	t := &Text{Pages: pages}
	for i := range pages {
		p := &pages[i]
		if p.Number < s.Page || p.Number > s.LastPage {
			continue
		}
		loops := drawn(p)
		for w := range p.Words {
			word := &p.Words[w]
			if p.Number == s.Page && w < s.First || p.Number == s.LastPage && w > s.Last || word.Visibility != ingest.Visible || loops[w] {
				continue
			}
			t.add(p, w)
		}
	}
	t.readStrokes()
	t.readQuotes()
	t.readNumbers()
	t.readTitles()
	t.readArticles()
	for i := range t.Lines {
		t.Lines[i].Text = t.join(t.Lines[i].First, t.Lines[i].Last)
	}
	return t
}

func (t *Text) add(p *ingest.Page, w int) {
	word := &p.Words[w]
	n := len(t.Tokens)
	if n == 0 || t.Tokens[n-1].Page != p.Number || p.Words[t.Tokens[n-1].Word].Line != word.Line {
		t.Lines = append(t.Lines, Line{First: n, Page: p.Number, Block: int(word.Block), Bold: true})
	}
	l := &t.Lines[len(t.Lines)-1]
	l.Last = n
	l.Box = l.Box.Union(word.Box)
	l.Size = max(l.Size, word.Size)
	l.Bold = l.Bold && word.Bold
	t.Tokens = append(t.Tokens, Token{Text: mailRead(word), Key: name.Key(word.Text), Page: p.Number, Word: w, Line: len(t.Lines) - 1})
}

// mailRead is a word's text; an address in angle brackets whose "@" an image was read
// without, or as a letter, gets one back, so that it is taken for what it is:
// "<anaQclub.example>".
func mailRead(w *ingest.Word) string {
	s := w.Text
	if w.Source != ingest.SourceOCR || !strings.HasPrefix(s, "<") || strings.Contains(s, "@") {
		return s
	}
	inner, ok := strings.CutSuffix(strings.TrimRight(s[1:], ",;"), ">")
	if at := strings.LastIndexByte(inner, '.'); ok && at > 3 && at < len(inner)-2 && !strings.Contains(inner, "/") {
		return "<@" + s[1:]
	}
	return s
}

func (t *Text) join(first, last int) string {
	var b strings.Builder
	for i := first; i <= last; i++ {
		text := t.Tokens[i].Text
		if i < last && t.parts(i) {
			if !realHyphen(text[:len(text)-1], t.Tokens[i+1].Text) {
				text = text[:len(text)-1]
			}
			b.WriteString(text)
			continue
		}
		b.WriteString(text)
		if i < last {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// parts: a hyphen at its line's end parts token i from the next one: "ALCALDE-"
// over "PRESIDENTE".
func (t *Text) parts(i int) bool {
	word, dash := strings.CutSuffix(t.Tokens[i].Text, "-")
	if !dash || len(t.Tokens[i].Key) < 2 || strings.HasSuffix(word, ".") || t.Tokens[i].Line == t.Tokens[i+1].Line {
		return false
	}
	return unicode.IsLetter(firstRune(t.Tokens[i+1].Text))
}

// Between is the text of tokens first to last inclusive.
func (t *Text) Between(first, last int) string { return t.join(first, last) }

// FirstWord is the first of the tokens first to last that is more than a mark, last
// where none is.
func (t *Text) FirstWord(first, last int) int {
	for first < last && t.Tokens[first].Key == "" {
		first++
	}
	return first
}

// Span is the place of tokens first to last inclusive.
func (t *Text) Span(first, last int) Span {
	a, b := t.Tokens[first], t.Tokens[last]
	return Span{Page: a.Page, First: a.Word, LastPage: b.Page, Last: b.Word}
}

// Within gives the tokens that a span covers, first to last inclusive, and
// whether there are any.
func (t *Text) Within(s Span) (first, last int, ok bool) {
	first = sort.Search(len(t.Tokens), func(i int) bool {
		k := &t.Tokens[i]
		return k.Page > s.Page || k.Page == s.Page && k.Word >= s.First
	})
	last = sort.Search(len(t.Tokens), func(i int) bool {
		k := &t.Tokens[i]
		return k.Page > s.LastPage || k.Page == s.LastPage && k.Word > s.Last
	}) - 1
	if first > last {
		return -1, -1, false
	}
	return first, last, true
}

// Quote is the text of a span as printed, words parted by single spaces.
func Quote(pages []ingest.Page, s Span) string {
	var b strings.Builder
	for i := range pages {
		p := &pages[i]
		if p.Number < s.Page || p.Number > s.LastPage {
			continue
		}
		for w := range p.Words {
			if p.Number == s.Page && w < s.First || p.Number == s.LastPage && w > s.Last {
				continue
			}
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(p.Words[w].Text)
		}
	}
	return b.String()
}

// Boxes gives one box a page and line for the words of a span.
func Boxes(pages []ingest.Page, s Span) map[int][]ingest.Box {
	out := map[int][]ingest.Box{}
	for i := range pages {
		p := &pages[i]
		if p.Number < s.Page || p.Number > s.LastPage {
			continue
		}
		line := int32(-1)
		for w := range p.Words {
			if p.Number == s.Page && w < s.First || p.Number == s.LastPage && w > s.Last {
				continue
			}
			if boxes := out[p.Number]; p.Words[w].Line == line {
				boxes[len(boxes)-1] = boxes[len(boxes)-1].Union(p.Words[w].Box)
			} else {
				out[p.Number] = append(boxes, p.Words[w].Box)
				line = p.Words[w].Line
			}
		}
	}
	return out
}
