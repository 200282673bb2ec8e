package extract

import (
	"strings"
	"unicode"

	"legajo/language/lexicon"
)

// datelines takes a line that is no more than a place and a day for no running
// text, though a short page makes it look like it: "San Clemente, a 28 de febrero
// de 2014".
func (m *Layout) datelines() {
	for i := range m.Cells {
		m.Prose[i] = m.Prose[i] && !(m.Leads[i].Date && m.placeAndDay(&m.Cells[i]))
	}
}

// placeAndDay: names of places, a comma, and nothing behind it but a day.
func (m *Layout) placeAndDay(c *Cell) bool {
	k := c.First
	for ; k < c.Last && !strings.HasSuffix(m.T.Tokens[k].Text, ","); k++ {
		if t := &m.T.Tokens[k]; !unicode.IsUpper(firstRune(t.Text)) && !m.X.Word(t.Key, lexicon.SmallWord) {
			return false
		}
	}
	for k++; k <= c.Last; k++ {
		t := &m.T.Tokens[k]
		if t.Key != "" && !m.hasDigit(k, k) && !m.X.Word(t.Key, lexicon.SmallWord) && !m.X.Word(t.Key, lexicon.DateWord) && len(t.Key) > 1 {
			return false
		}
	}
	return true
}
