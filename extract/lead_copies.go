package extract

import (
	"strings"

	"legajo/language/lexicon"
)

// maxListed is within how many lines a list of copies ends with the archive, and
// an address with "Presente".
const maxListed = 8

// isCopies: an abbreviation that only copies have, a label before a colon or
// alone, or a phrase at the beginning of a paragraph.
func (m *Layout) isCopies(i, first int) bool {
	c := &m.Cells[i]
	if glued := m.T.Tokens[first].Key; strings.HasPrefix(glued, "ccp") && strings.ContainsAny(m.T.Tokens[first].Text, ".-,") && len(glued) < 14 {
		return true
	}
	end := m.hits.End(lexicon.CopiesLead)
	if end < 0 || end == first && m.T.Tokens[first].Text == "C.P." && end < c.Last {
		return false // an accountant's title
	}
	if end < c.Last && (m.X.Match(m.T, end+1, c.Last, lexicon.NumberMark) >= 0 || m.hasDigit(end+1, end+1)) && m.hasDigit(end+1, c.Last) && !m.ordinal(end+1, c.Last) {
		return false // "C.C. No. 79.000.000": an identity card
	}
	if end == first && m.citizens(end, c.Last) {
		return false
	}
	if end == first && len(m.T.Tokens[first].Key) == 1 {
		return OneLetterLabel(m.T, first) || m.hangingList(i, first) // "c:", not an initial
	}
	said := m.hits.End(lexicon.CopiesPhrase)
	text := m.T.Tokens[end].Text
	switch {
	case said < 0: // "C.c.p.", "cc"
		return strings.ContainsAny(m.T.Between(first, end), ".:/,") || end == c.Last || strings.ToLower(text) == "cc" || strings.ToUpper(text) == text || m.X.Match(m.T, end+1, c.Last, lexicon.Honorific) >= 0
	case endsWith(text, ":.") || end == c.Last:
		return true
	case end < c.Last && m.T.Tokens[end+1].Key == "" && endsWith(m.T.Tokens[end+1].Text, ":-–"):
		return true
	}
	return end > first && !m.Prose[i] && m.ParagraphBegins(i)
}

// citizens: the mark of copies that ends with token i is a form of courtesy for
// several as well, and those who hold a title follow it: "CC. PRESIDENTES
// MUNICIPALES".
func (m *Layout) citizens(i, last int) bool {
	t := &m.T.Tokens[i]
	return i < last && t.Text == strings.ToUpper(t.Text) && endsWith(t.Text, ".") && m.X.Match(m.T, i, i, lexicon.Courtesies) == i && m.X.PluralTitle(m.T.Tokens[i+1].Key)
}

// ordinal: token i numbers the words behind it: "1. Procuraduría Regional".
func (m *Layout) ordinal(i, last int) bool {
	k := m.T.Tokens[i].Key
	return i < last && len(k) <= 2 && digits(k) && endsWith(m.T.Tokens[i].Text, ".-)°º") && capital(m.T.Tokens[i+1].Text)
}

// hangingList: somebody with an honorific stands behind the letter, and the line
// below begins right under that one; or such a one or a body does, and the list
// ends with the archive: "C. Sra. Ana Ruiz" over "Sr. Juan Soto" and "Archivo".
func (m *Layout) hangingList(i, first int) bool {
	name := first + 1
	if name >= len(m.T.Tokens) || m.T.Tokens[name].Page != m.T.Tokens[first].Page {
		return false
	}
	if m.Cells[i].Last < name && i+1 < len(m.Cells) {
		i++ // the letter has a column of its own
	}
	named := m.X.Match(m.T, name, m.Cells[i].Last, lexicon.Honorific) >= 0
	if !named && m.X.Match(m.T, name, m.Cells[i].Last, lexicon.OrgHead) < 0 && m.X.Match(m.T, name, m.Cells[i].Last, lexicon.UnitHead) < 0 {
		return false
	}
	for j := i + 1; j < min(i+maxListed, len(m.Cells)) && m.Tight(&m.Cells[j-1], &m.Cells[j]); j++ {
		c := &m.Cells[j]
		at := m.T.FirstWord(c.First, c.Last)
		d := m.T.WordBox(at).X0 - m.T.WordBox(name).X0
		if named && j == i+1 && d < m.Line/2 && d > -m.Line/2 || m.X.Match(m.T, at, c.Last, lexicon.Nobody) == c.Last {
			return true
		}
	}
	return false
}
