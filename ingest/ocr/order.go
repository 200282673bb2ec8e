package ocr

import (
	"image"
	"slices"
)

// mostMoved is how many lines that follow one another may be moved: more are a
// column, which goes on beside what stands below its head.
const mostMoved = 4

// inOrder moves lines that come after one that they stand over: readers give a
// part of a page that they found late, or took for another column, after what
// stands below it. Stamps stay last: they interrupt no text.
func inOrder(words []Token) []Token {
	lines := pageLinesOf(words)
	moved := false
	for i := 1; i < len(lines); {
		to := lines.over(i)
		end := i + 1
		for end < len(lines) && to < i && lines.over(end) < i {
			end++
		}
		if to < i && end-i <= mostMoved {
			run := slices.Clone(lines[i:end])
			lines = slices.Insert(slices.Delete(lines, i, end), to, run...)
			moved = true
		}
		i = end
	}
	if !moved {
		return words
	}
	return lines.words()
}

// pageLine is a line of a page: its words and where they lie.
type pageLine struct {
	tokens []Token
	box    image.Rectangle
}

type pageLines []pageLine

func pageLinesOf(words []Token) pageLines {
	var out pageLines
	for i, w := range words {
		if i == 0 || w.Line != words[i-1].Line {
			out = append(out, pageLine{})
		}
		l := &out[len(out)-1]
		l.tokens, l.box = append(l.tokens, w), l.box.Union(w.Box)
	}
	return out
}

// over is the first line before line i that stands below it; i where none does.
func (l pageLines) over(i int) int {
	b := l[i].box
	if l[i].tokens[0].Stamp {
		return i
	}
	for k := range i {
		a := l[k].box
		shared := min(a.Max.X, b.Max.X) - max(a.Min.X, b.Min.X)
		if !l[k].tokens[0].Stamp && a.Min.Y >= b.Max.Y-b.Dy()/4 && 3*shared > min(a.Dx(), b.Dx()) {
			return k
		}
	}
	return i
}

// words gives the words of the lines, lines and blocks numbered anew: a block
// that another line now parts is two.
func (l pageLines) words() []Token {
	var out []Token
	block := 0
	for n, line := range l {
		if n > 0 && line.tokens[0].Block != l[n-1].tokens[0].Block {
			block++
		}
		for _, w := range line.tokens {
			w.Line = n
			out = append(out, w)
		}
		for i := len(out) - len(line.tokens); i < len(out); i++ {
			out[i].Block = block
		}
	}
	return out
}
