package extract

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"legajo/ingest"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// readStrokes takes the strokes that a reader of scans made of a capital I in a
// plain type for what they are: "| resign" is "I resign". The rules of a table
// stand away from words, and none of those goes on in small letters.
func (t *Text) readStrokes() {
	for i := 0; i+1 < len(t.Tokens); i++ {
		k, next := &t.Tokens[i], &t.Tokens[i+1]
		if k.Text != "|" || t.WordAt(i).Source == ingest.SourceText || next.Line != k.Line || !unicode.IsLower(firstRune(next.Text)) {
			continue
		}
		a, b := t.WordBox(i), t.WordBox(i+1)
		if b.X0-a.X1 >= a.Height() {
			continue
		}
		for _, c := range []language.Code{language.Spanish, language.English} {
			if w := lexicon.GrammarOf(c).Stroke; w != "" && language.Known(next.Text, c) {
				k.Text, k.Key = w, name.Key(w)
			}
		}
	}
}

// readArticles takes what a reader of scans made of an article for it, behind a
// word of its language in small letters and before another word on the line: "se
// retiró de fa Alianza".
func (t *Text) readArticles() {
	for i := 1; i+1 < len(t.Tokens); i++ {
		before, k, next := &t.Tokens[i-1], &t.Tokens[i], &t.Tokens[i+1]
		if t.WordAt(i).Source == ingest.SourceText || before.Line != k.Line || next.Line != k.Line || !unicode.IsLower(firstRune(before.Text)) || !unicode.IsLetter(firstRune(next.Text)) {
			continue
		}
		for _, c := range []language.Code{language.Spanish, language.English} {
			if w := lexicon.GrammarOf(c).Slips[k.Text]; w != "" && language.Known(before.Text, c) {
				k.Text, k.Key = w, name.Key(w)
			}
		}
	}
}

// quotes are the marks of quotations; a quotation has at most mostQuoted words.
const (
	quotes     = "\"'“”‘’"
	mostQuoted = 60
)

// readQuotes takes off the single quotation mark that a speck makes before or
// behind a word that every text has: "salida del’ Consejo".
func (t *Text) readQuotes() {
	for i := range t.Tokens {
		k := &t.Tokens[i]
		bare := strings.Trim(k.Text, quotes)
		if bare == k.Text || t.WordAt(i).Source == ingest.SourceText || !language.Common(bare) {
			continue
		}
		quoted := strings.TrimLeft(k.Text, quotes) != k.Text && strings.TrimRight(k.Text, quotes) != k.Text
		for j := max(0, i-mostQuoted); j < min(len(t.Tokens), i+mostQuoted) && !quoted; j++ {
			quoted = j != i && strings.ContainsAny(t.Tokens[j].Text, quotes)
		}
		if !quoted {
			k.Text = bare
		}
	}
}

// readNumbers gives the number of a list's line the full stop that others of the
// list have, where a scan was read with another mark or with none: "4. Junta",
// "5, Liceo", "6 Radio".
func (t *Text) readNumbers() {
	for i := range t.Lines {
		k := &t.Tokens[t.Lines[i].First]
		if t.WordAt(t.Lines[i].First).Source == ingest.SourceText || t.Lines[i].First == t.Lines[i].Last {
			continue
		}
		if n, mark := t.numberOf(i); n > 0 && mark != "." && (t.listed(i, n, -1) || t.listed(i, n, 1)) {
			k.Text = strconv.Itoa(n) + "."
		}
	}
}

// listed reports whether the numbers of the lines that follow line i, number n, on
// one side go on until one has a full stop.
func (t *Text) listed(i, n, step int) bool {
	for {
		i, n = i+step, n+step
		switch found, mark := t.numberOf(i); {
		case found != n || n < 1:
			return false
		case mark == ".":
			return true
		}
	}
}

// readTitles takes another mark behind a title before a name for the full stop
// that it is written with: "Mr, Alfie Lerma", "Dra: Irati Rey".
func (t *Text) readTitles() {
	for i := 0; i+1 < len(t.Tokens); i++ {
		k, next := &t.Tokens[i], &t.Tokens[i+1]
		if !endsWith(k.Text, ",;:") || next.Line != k.Line || t.WordAt(i).Source == ingest.SourceText || !unicode.IsUpper(firstRune(next.Text)) {
			continue
		}
		if title := strings.TrimRight(k.Text, ",;:") + "."; shortTitles()[title] {
			k.Text = title
		}
	}
}

// shortTitles are the titles that are written with a full stop at their end and none
// within: "Mr.", "Dra.".
var shortTitles = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, l := range lexicon.Languages() {
		for _, title := range l.Cues[lexicon.Honorific] {
			if short, ok := strings.CutSuffix(title, "."); ok && len(short) > 1 && !strings.ContainsAny(short, " .") {
				out[title] = true
			}
		}
	}
	return out
})

// numberOf is the number of one or two figures that a line opens with, and the
// mark behind it; -1 where it opens with none.
func (t *Text) numberOf(line int) (n int, mark string) {
	if line < 0 || line >= len(t.Lines) {
		return -1, ""
	}
	text := strings.TrimLeft(t.Tokens[t.Lines[line].First].Text, "\"'“‘")
	figures := strings.TrimRight(text, ".,:;")
	if n, err := strconv.Atoi(figures); err == nil && len(figures) <= 2 && len(text)-len(figures) <= 1 {
		return n, text[len(figures):]
	}
	return -1, ""
}

// loopLetters are what readers of scans make of the loops of a signature, round
// ones above all; leastLoop is how many of them such a word has.
const (
	loopLetters = "elrbsvtw"
	roundLoops  = "el"
	leastLoop   = 4
)

// looped: a word of letters that loops look like, two of five of them round ones:
// "elellee", "lerell".
func looped(s string) bool {
	round := 0
	for _, r := range s {
		if !strings.ContainsRune(loopLetters, r) {
			return false
		}
		if strings.ContainsRune(roundLoops, r) {
			round++
		}
	}
	return len(s) >= leastLoop && 5*round >= 2*len(s)
}

// drawn are the words of a page that a reader of scans made of signatures: they
// stand alone on their lines or beside names, where nothing else goes on in
// small letters, as sentences do.
func drawn(p *ingest.Page) map[int]bool {
	var out map[int]bool
	for first := 0; first < len(p.Words); {
		end, loops, prose := first, 0, false
		for ; end < len(p.Words) && p.Words[end].Line == p.Words[first].Line; end++ {
			switch w := &p.Words[end]; {
			case w.Source == ingest.SourceOCR && looped(w.Text):
				loops++
			case len(w.Text) >= leastLoop && unicode.IsLower(firstRune(w.Text)):
				prose = true
			}
		}
		for i := first; i < end && loops > 0 && !prose; i++ {
			if w := &p.Words[i]; w.Source == ingest.SourceOCR && looped(w.Text) {
				if out == nil {
					out = map[int]bool{}
				}
				out[i] = true
			}
		}
		first = end
	}
	return out
}
