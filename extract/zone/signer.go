package zone

import (
	"unicode"

	"legajo/language/lexicon"
)

// maxToClosing is within how many cells above who signs the closing phrase is
// looked for.
const maxToClosing = 4

// namedBelowClosing: a paragraph opens with the cell, soon below a closing phrase,
// and it has nothing but two words or more with capitals, and such as stand between
// the parts of a name: who signs, though no table knows the name.
func (m *marker) namedBelowClosing(i int) bool {
	c, words := &m.Cells[i], 0
	if c.Last-c.First > 5 || !m.opensParagraph(i) || endsWith(c.Text, ".,;:") || m.bodyWord(c) {
		return false
	}
	for k := c.First; k <= c.Last; k++ {
		switch t := &m.T.Tokens[k]; {
		case unicode.IsUpper(firstRune(t.Text)):
			words++
		case !m.X.Word(t.Key, lexicon.Particle) && !m.X.Word(t.Key, lexicon.SmallWord):
			return false
		}
	}
	for j := i - 1; j >= max(0, i-maxToClosing); j-- {
		if m.Leads[j].Closing {
			return words >= 2
		}
	}
	return false
}
