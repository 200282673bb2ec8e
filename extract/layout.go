package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/language/lexicon"
)

// Layout is a text as its lines stand on the page: cells, the edges of the
// running text, and what cue opens each cell. Several steps look at it.
type Layout struct {
	T     *Text
	X     *Lexicon
	Cells []Cell
	Leads []Lead // of each cell
	Prose []bool // which cells are running text
	Left  int32  // where the running text begins and ends, tenths of a point
	Right int32
	Line  int32 // height of a usual line
	Pitch int32 // from one line's top to the next one's within a paragraph
	hits  Hits  // of the cell being looked at
}

// NewLayout measures a text.
func NewLayout(t *Text, x *Lexicon) *Layout {
	m := &Layout{T: t, X: x, Cells: t.Cells()}
	m.measure()
	m.findLeads()
	return m
}

// Mailbox reports whether cell i is a name with its address in angle brackets,
// without a label, above a field of who receives it: the sender of a message as
// mail in a browser prints it.
func (m *Layout) Mailbox(i int) bool {
	c := &m.Cells[i]
	if m.Leads[i].Field != "" || m.Leads[i].Copies || !strings.Contains(c.Text, "@") || !strings.Contains(c.Text, "<") || m.Prose[i] {
		return false
	}
	for j := i + 1; j < min(i+4, len(m.Cells)); j++ {
		if m.Leads[j].Field == lexicon.FieldTo {
			return strings.Contains(m.Cells[j].Text, "@")
		}
	}
	return false
}

// opening is the first token of a cell that is more than a mark, a bullet or
// an ordinal.
func (m *Layout) opening(c *Cell) int {
	for i := c.First; i <= c.Last; i++ {
		if m.T.Tokens[i].Key != "" {
			return i
		}
	}
	return c.First
}

// OnlyMarksAfter reports whether a phrase that ends at token end (-1: there is
// none) is all that a run to token last says.
func (m *Layout) OnlyMarksAfter(end, last int) bool {
	if end < 0 {
		return false
	}
	for i := end + 1; i <= last; i++ {
		if m.T.Tokens[i].Key != "" {
			return false
		}
	}
	return true
}

func (m *Layout) hasPhrase(first, last int, cue lexicon.Cue) bool {
	_, _, ok := m.X.Has(m.T, first, last, cue)
	return ok
}

// measure finds where the running text begins and ends and how high a line
// is, and which cells are running text.
func (m *Layout) measure() {
	var x0, x1, h []int32
	for i := range m.Cells {
		c := &m.Cells[i]
		h = append(h, c.Box.Height())
		if c.Last-c.First >= 7 {
			x0, x1 = append(x0, c.Box.X0), append(x1, c.Box.X1)
		}
	}
	m.Line = max(Quantile(h, 50), 60)
	w, _ := m.T.PageSize(m.Cells[0].Page)
	m.Left, m.Right = w/8, w-w/8
	if len(x0) >= 3 {
		m.Left, m.Right = Quantile(x0, 30), Quantile(x1, 75)
	}
	m.Prose = make([]bool, len(m.Cells))
	defer m.measurePitch()
	for i := range m.Cells {
		m.Prose[i] = m.isProse(&m.Cells[i])
	}
	m.measurePitch()
	m.paragraphs()
	m.mottoes()
	m.parallel()
	for i := 0; i+1 < len(m.Cells); i++ { // "1." beside the text that it numbers
		m.Prose[i] = m.Prose[i] || m.Prose[i+1] && m.beside(i) && m.Cells[i].Last == m.Cells[i].First && len(m.Cells[i].Text) <= 4
	}
}

// maxOpening is how many lines such a paragraph may have.
const maxOpening = 6

// paragraphs marks the beginning of the running text where names leave the lines of its
// first paragraph, from margin to margin and down to a sentence's end, not quite enough
// small letters: "Effective June 30, the Graduate School will no longer be of the Data"
// over "Consortium. The Library and the Office of Research remain members."
func (m *Layout) paragraphs() {
	for i := 0; i+1 < len(m.Cells) && !m.Prose[i]; i++ {
		if last := m.openingEnd(i); last > i {
			for ; i <= last; i++ {
				m.Prose[i] = true
			}
			return
		}
	}
}

// openingEnd is the last cell of such a paragraph that begins with cell i, -1 where none
// does.
func (m *Layout) openingEnd(i int) int {
	edge := (m.Right - m.Left) / 12
	c, words, small := &m.Cells[i], 0, 0
	if !m.longLine(c) {
		return -1
	}
	for j := i; j < min(i+maxOpening, len(m.Cells)); j++ {
		line := &m.Cells[j]
		if j > i && (line.Row == m.Cells[j-1].Row || !m.Tight(&m.Cells[j-1], line) || c.Bold != line.Bold || line.Box.X0 > c.Box.X0+edge) {
			return -1
		}
		w, n := m.T.smallWords(line.First, line.Last)
		words, small = words+w, small+n
		if j > i && endsWith(line.Text, ".") && 5*small >= 2*words {
			return j
		}
		if line.Box.X0 > m.Left+2*edge || line.Box.X1 < m.Right-edge || j == i && (n == 0 || endsWith(line.Text, ",:")) {
			return -1
		}
	}
	return -1
}

// longLine: seven words or more, behind no label.
func (m *Layout) longLine(c *Cell) bool {
	words, _ := m.T.smallWords(c.First, c.Last)
	return words >= 7 && (unicode.IsLetter(firstRune(c.Text)) || m.opensWithDay(c)) && !strings.Contains(m.T.Between(c.First, min(c.First+2, c.Last)), ":")
}

// opensWithDay: a day and a month open the line, as of a press release: "4 May 2018 -
// The Board …".
func (m *Layout) opensWithDay(c *Cell) bool {
	return c.Last > c.First+2 && len(m.T.Tokens[c.First].Key) <= 4 && m.hasDigit(c.First, c.First) && m.X.Word(m.T.Tokens[c.First+1].Key, lexicon.DateWord)
}

// mottoes marks a line, or two, within quotation marks as no running text: the
// motto of a year or of an institution above or below it.
func (m *Layout) mottoes() {
	for i := range m.Cells {
		if !strings.ContainsAny(m.Cells[i].Text[:1], "\"'") && !strings.HasPrefix(m.Cells[i].Text, "“") && !strings.HasPrefix(m.Cells[i].Text, "«") {
			continue
		}
		for j := i; j < min(i+2, len(m.Cells)); j++ {
			if s := strings.TrimRight(m.Cells[j].Text, " .,"); strings.HasSuffix(s, "\"") || strings.HasSuffix(s, "”") || strings.HasSuffix(s, "»") {
				m.Prose[i], m.Prose[j] = false, false
				break
			}
		}
	}
}

// measurePitch takes the usual distance of running text, and of all lines where
// there is little of it.
func (m *Layout) measurePitch() {
	var prose, all []int32
	for i := 1; i < len(m.Cells); i++ {
		a, b := &m.Cells[i-1], &m.Cells[i]
		d := b.Box.Y0 - a.Box.Y0
		if a.Page != b.Page || a.Row == b.Row || d > 4*m.Line {
			continue
		}
		all = append(all, d)
		if m.Prose[i-1] && m.Prose[i] {
			prose = append(prose, d)
		}
	}
	switch {
	case len(prose) >= 3:
		m.Pitch = Quantile(prose, 40)
	case len(all) >= 3:
		m.Pitch = Quantile(all, 30)
	}
	m.Pitch = max(m.Pitch, m.Line*11/10)
}

// Tight reports whether cell b stands right below cell a, at most a little
// wider than the lines of a paragraph, which are farther apart in larger type.
func (m *Layout) Tight(a, b *Cell) bool {
	d, pitch := b.Box.Y0-a.Box.Y0, m.Pitch
	if h := min(a.Box.Height(), b.Box.Height()); h > m.Line {
		pitch = pitch * h / m.Line
	}
	return a.Page == b.Page && d <= pitch*13/10+10 && d > -m.Pitch
}

// Quantile is the value below which a share of v lies, 0 for none.
func Quantile(v []int32, percent int) int32 {
	if len(v) == 0 {
		return 0
	}
	s := slices.Clone(v)
	slices.Sort(s)
	return s[(len(s)-1)*percent/100]
}

// isProse: a line that runs over more than half of the text's width with at
// least seven words, most of them in small letters.
func (m *Layout) isProse(c *Cell) bool {
	return m.T.isText(c.First, c.Last, 7) && c.Box.Width() > (m.Right-m.Left)/2
}

// OneLetterLabel reports whether a letter by itself is a label: "c:", "c :".
func OneLetterLabel(t *Text, i int) bool {
	return endsWith(t.Tokens[i].Text, ":") || i+1 < len(t.Tokens) && t.Tokens[i+1].Text == ":"
}

// ParagraphBegins: the cell above ends well before the right edge, or a gap
// parts the two.
func (m *Layout) ParagraphBegins(i int) bool {
	if i == 0 || m.Cells[i-1].Page != m.Cells[i].Page {
		return true
	}
	above := &m.Cells[i-1]
	return above.Box.X1 < m.Right-(m.Right-m.Left)/6 || !m.Tight(above, &m.Cells[i])
}

// monthWithin finds the month in "21/DICIEMBRE/2017" and "4-DIC-2006".
func (m *Layout) monthWithin(text string) bool {
	if !strings.ContainsAny(text, "/-.") || !strings.ContainsAny(text, "0123456789") {
		return false
	}
	for _, p := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(p) >= 3 && m.X.Word(p, lexicon.DateWord) {
			return true
		}
	}
	return false
}

func (m *Layout) hasDigit(first, last int) bool {
	for i := first; i <= last; i++ {
		if strings.ContainsAny(m.T.Tokens[i].Text, "0123456789") {
			return true
		}
	}
	return false
}

// hasYear: four digits that may be a year, also after glued letters.
func hasYear(key string) bool {
	for i := 0; i+4 <= len(key); i++ {
		if (key[i:i+2] == "19" || key[i:i+2] == "20" || key[i:i+2] == "18") && digits(key[i:i+4]) {
			return true
		}
	}
	return false
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// isFigures: 12/05/2017, 2017-05-12, 12.05.17.
func isFigures(s string) bool {
	s = strings.Trim(s, ",.;:()")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 {
		return false
	}
	for _, p := range parts {
		if !digits(p) || len(p) > 4 {
			return false
		}
	}
	if len(parts[1]) == 3 || len(parts[0]) < 4 && len(parts[2]) == 3 {
		return false // "4.114.870": a number
	}
	return len(parts[0])+len(parts[1])+len(parts[2]) >= 4
}

func capital(s string) bool { return unicode.IsUpper(firstRune(strings.TrimLeft(s, "\"“«('"))) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func endsWith(s, marks string) bool {
	return s != "" && strings.ContainsRune(marks, rune(s[len(s)-1]))
}
