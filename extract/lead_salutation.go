package extract

import (
	"strings"
	"unicode"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// isSalutation: the cell opens with a salutation and is short, or ends with a
// colon or comma; or a salutation with a colon opens a paragraph.
func (m *Layout) isSalutation(n, first int, c *Cell) bool {
	if m.overName(n) {
		return false
	}
	if end := m.hits.End(lexicon.SalutationAll); end >= 0 && (c.Last-end <= 2 || m.greetsByName(end, c)) {
		return true
	}
	end := m.hits.End(lexicon.Salutation)
	if end < 0 {
		return m.titleSaluted(n, first, c)
	}
	if m.opensAddress(n, end) || m.severalAddressed(n) || !m.Prose[n] && m.namedEntry(end, c) {
		return false
	}
	for i := end; i <= c.Last && i < end+14; i++ {
		if i < end+9 && endsWith(m.T.Tokens[i].Text, ":,") && (i > end || end > first) || endsWith(m.T.Tokens[i].Text, ":") {
			return true
		}
	}
	if end < c.Last && m.X.Word(m.T.Tokens[end+1].Key, lexicon.RoleOf) {
		return false // "Honorable Members of the City Council", an address
	}
	return c.Last-first < 6 && unicode.IsUpper(firstRune(m.T.Tokens[first].Text)) && !endsWith(m.T.Tokens[c.Last].Text, ";") && !m.titledName(end, c)
}

// greetsByName: behind a greeting to anybody stand a form of courtesy, a name and a colon
// or comma: "Cordial saludo, doctora Luz Marina:".
func (m *Layout) greetsByName(end int, c *Cell) bool {
	from := m.X.Past(m.T, end+1, c.Last, lexicon.Honorific)
	return from > end+1 && c.Last-from < 5 && endsWith(c.Text, ":,") && capital(m.T.Tokens[from].Text)
}

// namedEntry: the cell is a line of a list that names somebody behind a form of
// courtesy which is a salutation as well, and goes on behind the name's comma:
// "Sir Ned Holm, Chair, Rural Commission".
func (m *Layout) namedEntry(end int, c *Cell) bool {
	if m.hits.End(lexicon.Honorific) != end {
		return false
	}
	for i := end + 1; i < min(c.Last, end+5); i++ {
		if endsWith(m.T.Tokens[i].Text, ",") {
			return capital(m.T.Tokens[i+1].Text) && !endsWith(c.Text, ":,") && name.Score(m.T.Between(end+1, i)) > 0
		}
	}
	return false
}

// overName: right below the cell, at its left edge, a line has nothing but a
// person's name: "Señor Doctor:" over "JUAN GIL SOTO" opens an address.
func (m *Layout) overName(n int) bool {
	if n+1 >= len(m.Cells) {
		return false
	}
	c, next := &m.Cells[n], &m.Cells[n+1]
	if d := next.Box.X0 - c.Box.X0; d > m.Line || d < -m.Line || !m.Tight(c, next) || m.Prose[n+1] || endsWith(next.Text, ".:;") {
		return false
	}
	from := m.X.Past(m.T, next.First, next.Last, lexicon.Honorific)
	return next.Last > from && name.Score(m.T.Between(from, next.Last)) >= nameAlone
}

// opensAddress: the cell is the first line of an address block whose lines end
// with commas: "Sir Ned Holm," right over "President,".
func (m *Layout) opensAddress(i, end int) bool {
	c := &m.Cells[i]
	if i+1 >= len(m.Cells) || end+1 >= c.Last || m.hits.End(lexicon.Honorific) != end || !endsWith(c.Text, ",") {
		return false
	}
	next := &m.Cells[i+1]
	return m.Tight(c, next) && endsWith(next.Text, ",") && next.Last-next.First < 8 && unicode.IsUpper(firstRune(next.Text)) && name.Score(m.T.Between(end+1, c.Last)) > 0
}

// severalAddressed: the cell is nothing but what one calls several, and the block
// that it opens ends with "Presente": an address, not a greeting.
func (m *Layout) severalAddressed(i int) bool {
	c := &m.Cells[i]
	if m.X.Match(m.T, c.First, c.Last, lexicon.Courtesies) != c.Last || endsWith(c.Text, ":,") {
		return false
	}
	for j := i + 1; j < min(i+maxListed, len(m.Cells)) && m.Tight(&m.Cells[j-1], &m.Cells[j]); j++ {
		b := &m.Cells[j]
		if e := m.X.Match(m.T, b.First, b.Last, lexicon.HereAddressee); e >= 0 && m.OnlyMarksAfter(e, b.Last) {
			return true
		}
	}
	return false
}

// withinAddress: the cell stands right between two lines of a block whose lines
// end with commas: "Mr. Ned Holm," over "Hon. Treasurer," over "Boat Club,".
func (m *Layout) withinAddress(i int) bool {
	if i == 0 || i+1 >= len(m.Cells) || !endsWith(m.Cells[i].Text, ",") || !endsWith(m.Cells[i-1].Text, ",") {
		return false
	}
	return m.Tight(&m.Cells[i-1], &m.Cells[i]) && m.Tight(&m.Cells[i], &m.Cells[i+1]) && m.Cells[i-1].Last-m.Cells[i-1].First < 8
}

// titledName: behind a salutation that is a form of address as well ("Sir")
// stands a name, without the comma or colon that a salutation ends with.
func (m *Layout) titledName(end int, c *Cell) bool {
	return end < c.Last && m.hits.End(lexicon.Honorific) == end && !endsWith(c.Text, ":,") && name.Score(m.T.Between(end+1, c.Last)) > 0 &&
		m.X.Match(m.T, end+1, c.Last, lexicon.RoleHead) < 0 && m.X.Match(m.T, end+1, c.Last, lexicon.RoleEnd) < 0
}

// titleSaluted: "Señor Alcalde:" and the like.
func (m *Layout) titleSaluted(n, first int, c *Cell) bool {
	end := max(m.hits.End(lexicon.Respect), m.hits.End(lexicon.Honorific))
	if m.honorificsOnly(first, c) || m.namesakeSaluted(n, first, c) {
		return true
	}
	if m.nameSaluted(n, first, c) || m.petitioned(first, c) || m.severalSaluted(first, c) || m.respectSaluted(n, first, c) {
		return true
	}
	if m.withinAddress(n) {
		return false
	}
	if m.peersSaluted(n, c) {
		return true
	}
	if end < 0 || end >= c.Last || c.Last-first > 6 || !endsWith(c.Text, ":,") || endsWith(c.Text, ",") && m.hits.End(lexicon.Honorific) < 0 {
		return false // "The Town Clerk," opens an address
	}
	return m.X.Match(m.T, end+1, c.Last, lexicon.RoleHead) > end || m.X.Match(m.T, end+1, c.Last, lexicon.RoleEnd) == c.Last ||
		end+1 == c.Last && m.X.PluralTitle(m.T.Tokens[c.Last].Key) && m.addressEnded(n)
}

// WritesTo reports whether cell i, or the few words behind it, says that somebody
// writes to somebody: "Adjunto remitimos", "I am writing".
func (m *Layout) WritesTo(i int) bool {
	c := &m.Cells[i]
	_, _, ok := m.X.Has(m.T, c.First, min(c.Last+4, len(m.T.Tokens)-1), lexicon.SaysLetter)
	return ok
}

// addressEnded: above the cell an address block has ended with "Presente".
func (m *Layout) addressEnded(n int) bool {
	for i := range m.Leads[:n] {
		if m.Leads[i].Here {
			return true
		}
	}
	return false
}

// respectSaluted: a line by itself right above the text opens with a form of respect of
// two words and ends with a comma or colon: "To the Members of the Board:".
func (m *Layout) respectSaluted(n, first int, c *Cell) bool {
	end := m.hits.End(lexicon.Respect)
	if end <= first || end >= c.Last || c.Last-first > 9 || !endsWith(c.Text, ":,") || n+1 >= len(m.Cells) || !m.Prose[n+1] {
		return false
	}
	return !m.Tight(c, &m.Cells[n+1]) && (n == 0 || !m.Tight(&m.Cells[n-1], c))
}

// nameSaluted: a line by itself right above the text has nothing but a form of courtesy and
// a name, and ends with a colon: "Excmo. Sr. D. Luis Gil Soto:".
func (m *Layout) nameSaluted(n, first int, c *Cell) bool {
	from := m.X.Past(m.T, first, c.Last, lexicon.Honorific)
	if from == first || from == c.Last || c.Last-from > 5 || !endsWith(c.Text, ":") || n+1 >= len(m.Cells) || !m.Prose[n+1] {
		return false
	}
	return !m.Tight(c, &m.Cells[n+1]) && (n == 0 || !m.Tight(&m.Cells[n-1], c)) && name.Score(m.T.Between(from, c.Last)) >= nameAlone
}

// peersSaluted: between an address and the text stands nothing but the plural of a
// title and a colon: "Commissioners:".
func (m *Layout) peersSaluted(n int, c *Cell) bool {
	if c.First != c.Last || !endsWith(c.Text, ":") || !m.X.PluralTitle(m.T.Tokens[c.Last].Key) || n == 0 || n+1 >= len(m.Cells) {
		return false
	}
	street := false
	for i := max(0, n-maxNamesake); i < n; i++ {
		street = street || m.Leads[i].Address > 0
	}
	return street && m.Prose[n+1] && !m.Tight(&m.Cells[n-1], c) && !m.Tight(c, &m.Cells[n+1])
}

// severalSaluted: two titles or more, each behind its form of courtesy, and a
// colon or comma: "Excmo. Sr. Consejero, Ilma. Sra. Presidenta:".
func (m *Layout) severalSaluted(first int, c *Cell) bool {
	if !endsWith(c.Text, ":,") || c.Last-first > 14 {
		return false
	}
	courteous, titles := false, 0
	for i := first; i <= c.Last; i++ {
		if end := m.X.Match(m.T, i, c.Last, lexicon.Honorific); end >= 0 {
			courteous, i = true, end
			continue
		}
		end := m.X.Match(m.T, i, c.Last, lexicon.RoleHead)
		switch {
		case end >= 0 && courteous:
			courteous, i = false, end
			titles++
		case titles > 0 && (m.X.Word(m.T.Tokens[i].Key, lexicon.JoinedBy) || m.X.Word(m.T.Tokens[i].Key, lexicon.RoleAfter)):
		default:
			return false
		}
	}
	return titles >= 2
}

// endsPetition: a short line leads up to the head of a part of a petition, in capitals
// before a colon: "Por lo expuesto, SOLICITA:".
func (m *Layout) endsPetition(c *Cell) bool {
	const most = 8
	w := m.T.Tokens[c.Last].Text
	return c.Last > c.First && c.Last-c.First < most && strings.HasSuffix(w, ":") && strings.ToUpper(w) == w && m.X.Match(m.T, c.Last, c.Last, lexicon.Petition) == c.Last
}

// petitioned: in capitals, a line or two that open with a form of respect and a
// title and end with a colon: whom a petition is made to.
func (m *Layout) petitioned(first int, c *Cell) bool {
	end := m.hits.End(lexicon.Respect)
	if end < 0 || end >= c.Last || strings.ToUpper(c.Text) != c.Text || m.X.Match(m.T, end+1, c.Last, lexicon.RoleHead) < 0 || c.Last-first > 14 {
		return false
	}
	if endsWith(c.Text, ":") {
		return true
	}
	for i := range m.Cells {
		if below := &m.Cells[i]; below.First > c.Last && m.Tight(c, below) && below.Row > c.Row {
			return strings.ToUpper(below.Text) == below.Text && endsWith(below.Text, ":")
		}
	}
	return false
}

// honorificsOnly: "Excmo. Sr.:", two forms of courtesy or more and a colon or
// comma.
func (m *Layout) honorificsOnly(first int, c *Cell) bool {
	if c.Last == first || c.Last-first > 6 || !endsWith(c.Text, ":,") {
		return false
	}
	for i := first; i <= c.Last; i++ {
		if i = m.X.Match(m.T, i, c.Last, lexicon.Honorific); i < 0 {
			return false
		}
	}
	return true
}

// nameAlone is the score per mille that a line must reach to be taken for a name
// by itself.
const nameAlone = 500
