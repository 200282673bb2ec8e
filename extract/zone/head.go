package zone

import (
	"strings"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// head marks what stands above the text, cells 0 to body-1: first what its
// own words tell, then the address block among what is left; the rest is the
// letterhead.
func (m *marker) head(body int) {
	m.postLabels(body)
	for i := 0; i < body; i++ {
		if m.kind[i] == "" {
			m.headCell(i, body)
		}
	}
	m.copiesWrap(body)
	m.headValues(body)
	m.receivedBelow(body)
	if !m.hasFieldTo(body) {
		m.addressBlock(body)
	}
	for i := 0; i < body; i++ {
		if m.kind[i] == "" {
			m.set(i, i, extract.ZoneLetterhead, "above-text")
		}
	}
}

// copiesWrap marks the line that goes on with the copies of the header, where theirs, which
// semicolons part, had no room for its first word: "cc: Elm Council; Holm" over "Museum".
func (m *marker) copiesWrap(body int) {
	for i := 1; i < body; i++ {
		a, c := &m.Cells[i-1], &m.Cells[i]
		if m.kind[i] == "" && m.rule[i-1] == "field-copies" && m.Tight(a, c) && strings.Contains(a.Text, "; ") && a.Box.X1+m.T.WordBox(c.First).Width() > m.Right {
			m.set(i, i, extract.ZoneHeader, "field-copies")
		}
	}
}

// postLabels takes the label of a post or body on the row of a sender or addressee
// for no label of the paper's own: "Title:" behind "To: Ann Porter".
func (m *marker) postLabels(body int) {
	for i := 0; i < body; i++ {
		for j := i + 1; j < body && m.Cells[j].Row == m.Cells[i].Row; j++ {
			if m.labelsPost(i, j) {
				m.Leads[j].Field = ""
			}
		}
	}
}

// labelsPost: cell j, on the row of a sender or addressee, is the label of the
// post or body in a table, or opens with it.
func (m *marker) labelsPost(i, j int) bool {
	if f := m.Leads[i].Field; f != lexicon.FieldTo && f != lexicon.FieldFrom {
		return false
	}
	c := &m.Cells[j]
	end := max(m.X.Match(m.T, c.First, c.Last, lexicon.RoleLabel), m.X.Match(m.T, c.First, c.Last, lexicon.OrgLabel))
	return end >= 0 && (endsWith(m.T.Tokens[end].Text, ":") || m.OnlyMarksAfter(end, c.Last))
}

// receivedBelow marks date and number right below or beside what a registry
// stamped.
func (m *marker) receivedBelow(body int) {
	for i := 0; i < body; i++ {
		if m.kind[i] != extract.ZoneStamp || !m.Leads[i].Received {
			continue
		}
		last, dated := &m.Cells[i], m.Leads[i].Date
		for j := i + 1; j < body; j++ {
			c, l := &m.Cells[j], &m.Leads[j]
			if dated && l.Date {
				continue // the paper's own
			}
			if c.Page != last.Page || c.Box.Y0-last.Box.Y0 > max(m.Pitch*9/5, last.Box.Height()*2) {
				break
			}
			if overlapX(c.Box, last.Box) && c.Row > last.Row && (l.Date && c.Last-c.First < 4 || l.Received || c.Last-c.First < 4 && (l.Number || strings.Trim(c.Text, "0123456789") == "")) {
				m.kind[j], m.rule[j], last, dated = extract.ZoneStamp, "received", c, dated || l.Date
			}
		}
	}
}

// hasFieldTo: the header names the addressee, so that no block does.
func (m *marker) hasFieldTo(body int) bool {
	for i := 0; i < body; i++ {
		if m.Leads[i].Field == lexicon.FieldTo {
			return true
		}
	}
	return false
}

// headCell marks a cell that its own cue decides.
func (m *marker) headCell(i, body int) {
	l := &m.Leads[i]
	switch {
	case l.Registry && !(l.Date && m.onlyDate(i)):
		m.set(i, i, extract.ZoneStamp, "registry")
	case l.Received && m.Cells[i].Last-m.Cells[i].First < 6:
		m.set(i, i, extract.ZoneStamp, "received")
	case l.Initials:
		m.set(i, i, extract.ZoneInitials, "initials")
	case l.Copies && !m.citizens(i):
		m.set(i, i, extract.ZoneHeader, "field-copies")
	case l.Blind:
		m.set(i, i, extract.ZoneHeader, "field-blind")
	case l.Field == lexicon.FieldReference || l.Number && l.Field == "":
		m.set(i, i, extract.ZoneNumber, "number-label")
	case l.Field == lexicon.FieldPrior:
		m.set(i, i, extract.ZoneHeader, string(l.Field))
	case l.Field == lexicon.FieldSubject && m.letterStyle():
		m.set(i, i, extract.ZoneSubject, "field-subject")
	case l.Field != "":
		m.set(i, i, extract.ZoneHeader, string(l.Field))
	case m.fromWhom(i):
		m.set(i, i, extract.ZoneTitle, "from-whom")
	case m.isCode(i):
		m.set(i, i, extract.ZoneNumber, "code")
	case l.Date:
		m.set(i, i, extract.ZoneDateline, "month-and-year")
	case l.PerList:
		m.set(i, i, extract.ZoneAddressee, "per-list")
	case m.listsStaff(i):
		m.set(i, i, extract.ZoneLetterhead, "staff")
	case i > 0 && i == body-1 && m.afterDate(i) && numbersHeading(m.T.Tokens[m.Cells[i].First].Text) && !m.Tight(&m.Cells[i-1], &m.Cells[i]):
		m.set(i, i, extract.ZoneTitle, "numbered-heading") // "1- SOLICITUD DE CONCEPTO."
	}
}

// fromWhom: the line says from whom the paper is, by a title and without a label's colon:
// "From the Chair".
func (m *marker) fromWhom(i int) bool {
	c := &m.Cells[i]
	end := m.X.Match(m.T, c.First, c.Last, lexicon.FieldFrom)
	return end >= c.First && end < c.Last && m.X.Match(m.T, end+1, c.Last, lexicon.Article) > end && m.titleLabel(m.T.Tokens[c.Last].Key)
}

// listsStaff: a title, a colon and a name: who holds a post of the sender's:
// "Chancellor: Willow James".
func (m *marker) listsStaff(i int) bool {
	c := &m.Cells[i]
	for k := c.First; k < min(c.First+5, c.Last); k++ {
		if !endsWith(m.T.Tokens[k].Text, ":") {
			continue
		}
		return m.Leads[i].Field == "" && m.titleBehind(c.First, k) && name.Score(m.T.Between(k+1, min(c.Last, k+3))) > 0
	}
	return false
}

// titleBehind: a title opens the words first to last or ends them, or its head does and what
// it is the title of follows: "Chair of Governors:".
func (m *marker) titleBehind(first, last int) bool {
	if m.X.Match(m.T, first, last, lexicon.RoleHead) >= 0 || m.X.Word(m.T.Tokens[last].Key, lexicon.RoleEnd) {
		return true
	}
	for k := first; k < last; k++ {
		if m.X.Word(m.T.Tokens[k].Key, lexicon.RoleEnd) && m.X.Match(m.T, k+1, last, lexicon.RoleOf) >= 0 {
			return true
		}
	}
	return false
}

// isCode: a line that is nothing but a paper's number: "MHF-DM-0877-1994",
// "OEA-01542". A day is none: "MAY-12-2019".
func (m *marker) isCode(i int) bool {
	c := &m.Cells[i]
	if c.Last == c.First+1 && m.marksCode(c) {
		return true
	}
	if c.First != c.Last || len(c.Text) < 8 || strings.ContainsAny(c.Text, "@.") || strings.ToUpper(c.Text) != c.Text {
		return false
	}
	parts := strings.FieldsFunc(c.Text, func(r rune) bool { return r == '-' || r == '/' })
	if len(parts) < 2 || strings.ToLower(parts[0]) == parts[0] {
		return false
	}
	last := parts[len(parts)-1]
	long := len(last) > 4 // more than a year
	return strings.Trim(last, "0123456789") == "" && (long || len(parts) >= 3 && !m.Leads[i].Date)
}

// marksCode: letters of a unit and the mark of a number in one word, and figures
// behind it: "DGOI/N° 1187/18".
func (m *marker) marksCode(c *extract.Cell) bool {
	unit, mark, ok := strings.Cut(m.T.Tokens[c.First].Text, "/")
	s := m.T.Tokens[c.Last].Text
	return ok && len(unit) >= 2 && strings.ToUpper(unit) == unit && strings.ToLower(unit) != unit && m.X.Word(mark, lexicon.NumberMark) && s[0] >= '0' && s[0] <= '9'
}

// citizens: "CC. DIRECTORES DE …" above "PRESENTE" are addressed: an honorific
// that is written as copies are.
func (m *marker) citizens(i int) bool {
	c := &m.Cells[i]
	if !m.Leads[i].Honorific || strings.Contains(m.T.Tokens[c.First].Text, ":") || c.Last == c.First {
		return false
	}
	for j := i + 1; j < min(i+7, len(m.Cells)) && !m.Prose[j]; j++ {
		if m.Leads[j].Here {
			return true
		}
	}
	return false
}

// onlyDate: no other line above the text has the date.
func (m *marker) onlyDate(i int) bool {
	for j := 0; j < len(m.Cells) && !m.Prose[j]; j++ {
		if j != i && m.Leads[j].Date && !m.Leads[j].Registry {
			return false
		}
	}
	return true
}

// letterStyle: the document has no header of To and From, so that its subject
// stands alone.
func (m *marker) letterStyle() bool {
	for i := range m.Leads {
		if m.Leads[i].Field == lexicon.FieldTo || m.Leads[i].Field == lexicon.FieldFrom {
			return false
		}
	}
	return true
}

// headValues gives the cells beside and below a label the label's kind.
func (m *marker) headValues(body int) {
	for i := 0; i < body; i++ {
		if m.Leads[i].Field == "" && !m.Leads[i].Copies && !m.Leads[i].Blind || m.kind[i] == extract.ZoneAddressee {
			continue // no label
		}
		if m.kind[i] != extract.ZoneHeader && m.kind[i] != extract.ZoneSubject && m.kind[i] != extract.ZoneNumber {
			continue
		}
		m.valueCells(i, body)
	}
}

// valueCells: the cells on the label's row to its right, and those below that
// keep to the value's left edge until the next label.
func (m *marker) valueCells(i, body int) {
	label := &m.Cells[i]
	x := int32(-1)
	j := i + 1
	right := m.Right // where another column begins
	for ; j < body && m.Cells[j].Row == label.Row && m.Leads[j].Field == ""; j++ {
		if m.headsColumn(i, j) {
			right = m.Cells[j].Box.X0 - m.Line
			break
		}
		if m.namesPaper(i) && (m.Leads[j].Honorific || m.bodyBeside(i, j)) {
			right = m.Cells[j].Box.X0 - m.Line
			break // whom the paper is addressed to
		}
		if x = m.ownValue(i, x); x >= 0 && !endsWith(m.Cells[j-1].Text, ":") && m.Cells[j].Box.X0-m.Cells[j-1].Box.X1 > 2*m.Line && (m.Cells[j].Box.X0 > m.Left+(m.Right-m.Left)*2/5 || m.underAddressee(i, j)) && !m.postBeside(i, j) && !(m.Leads[i].Field == lexicon.FieldTo && m.Leads[j].Honorific) {
			right = m.Cells[j].Box.X0 - m.Line
			break // another column
		}
		m.override(j, i)
		if x < 0 && !m.OnlyMarksAfter(m.Cells[j].First-1, m.Cells[j].Last) {
			x = m.Cells[j].Box.X0
		}
	}
	if j == i+1 && m.beside(i) && m.Leads[j].Field != "" {
		right = m.Cells[j].Box.X0 - m.Line // another label
	}
	if i > 0 && m.raised(i-1) {
		m.override(i-1, i)
		x = m.Cells[i-1].Box.X0
	}
	if x < 0 { // the value is in the label's own cell
		x = m.valueX(i)
	}
	prev := max(i, j-1)
	empty := j == i+1 && x == label.Box.X0 && m.namesPaper(i)
	for ; j < body; j++ {
		c := &m.Cells[j]
		if empty && !strings.ContainsAny(c.Text, "0123456789") && !m.brokenOff(prev, j) {
			return // "Your reference:" with nothing behind it, above an address
		}
		if c.Page == label.Page && c.Box.X1 <= label.Box.X0 && c.Box.Y0-m.Cells[prev].Box.Y0 <= m.Pitch*9/5 {
			continue // a column to the left
		}
		if c.Page == label.Page && (c.Box.X0 > right || m.underAddressee(i, j)) && c.Box.Y0-m.Cells[prev].Box.Y0 <= m.Pitch*9/5 {
			continue
		}
		if m.Leads[j].Field != "" || m.raised(j) || c.Page != label.Page || c.Box.Y0-m.Cells[prev].Box.Y0 > m.Pitch*9/5 && !m.anotherAddressee(i, prev, j, x) || j == body-1 && j > i+1 && m.Leads[j].Salutation && endsWith(c.Text, ":") {
			return
		}
		if m.kind[j] != "" && m.kind[j] != extract.ZoneDateline || c.Box.X0 < x-m.Line && !m.copiesColumn(i, j) && !m.titleBelow(i, prev, j) && !m.postLabel(i, prev, j) && !m.underLabel(i, prev, j) && !m.wraps(i, prev, j) && !m.listedBelow(i, prev, j) && !(m.kind[i] == extract.ZoneNumber && m.brokenOff(prev, j)) && !m.betweenLabels(i, prev, j) && !m.mailGoesOn(i, prev, j) || m.Leads[j].Here {
			return
		}
		if m.Leads[j].Honorific && (m.namesPaper(i) || m.Leads[i].Field == lexicon.FieldSubject && c.Box.X0 > x+3*m.Line) {
			return // the address block
		}
		if m.kind[i] == extract.ZoneNumber && !m.narrowBelow(i, j) && !m.brokenOff(prev, j) {
			return
		}
		m.override(j, i)
		prev = j
	}
}

// raised: cell j opens, with its colon, the value of the label that stands below it to
// the left, in the middle of its row of a table: ": Ann Porter" over "TO".
func (m *marker) raised(j int) bool {
	if j+1 >= len(m.Cells) || !strings.HasPrefix(m.Cells[j].Text, ":") || m.Leads[j+1].Field == "" {
		return false
	}
	c, label := &m.Cells[j], &m.Cells[j+1]
	alone := j == 0 || m.Cells[j-1].Row != c.Row || m.Cells[j-1].Page != c.Page
	return alone && label.Page == c.Page && label.Row > c.Row && label.Box.X1 <= c.Box.X0 && m.Tight(c, label)
}

// bodyBeside: beside a paper's label with nothing behind it the lines of a body's address
// begin: "S/Ref.:" left of "Talleres Oria, S.L." over its street.
func (m *marker) bodyBeside(i, j int) bool {
	c := &m.Cells[j]
	if j != i+1 || m.valueX(i) != m.Cells[i].Box.X0 || strings.ContainsAny(c.Text, "0123456789") || !m.bodyWord(c) || c.Box.X0-m.Cells[i].Box.X1 < farBeside*m.Line {
		return false
	}
	for k := j + 1; k < len(m.Cells) && m.Cells[k].Row <= c.Row+2; k++ {
		if m.Leads[k].Address > 0 && m.sameLeft(j, k) {
			return true
		}
	}
	return false
}

// copiesColumn: label i of copies heads a column to the right of an address, and the cell
// stands in that column, left of the label's value: a name that goes on.
func (m *marker) copiesColumn(i, j int) bool {
	label, c := &m.Cells[i], &m.Cells[j]
	return m.Leads[i].Copies && label.Box.X0 > m.Left+(m.Right-m.Left)/3 && c.Box.X0 >= label.Box.X0-m.Line/2
}

// farBeside is how far to the right of a label, in heights of a line, a cell on its
// row stands that may be of another column.
const farBeside = 8

// headsColumn: the label of cell i stands by itself over its own value, so that cell
// j, far to the right on its row, is of another column: "To:" over "Chief Executives"
// beside who writes.
func (m *marker) headsColumn(i, j int) bool {
	label := &m.Cells[i]
	if strings.HasPrefix(m.Cells[j].Text, ":") || m.valueX(i) != label.Box.X0 || m.Cells[j].Box.X0-label.Box.X1 < farBeside*m.Line || m.Leads[i].Field == "" && !m.Leads[i].Copies {
		return false
	}
	for k := j + 1; k < len(m.Cells) && m.Cells[k].Row <= label.Row+1; k++ {
		if c, l := &m.Cells[k], &m.Leads[k]; c.Row > label.Row && m.Tight(label, c) && m.sameLeft(i, k) {
			return l.Field == "" && !l.Copies && !l.Date && !l.Salutation && !m.Prose[k] && !endsWith(c.Text, ":")
		}
	}
	return false
}

// underAddressee: up the column of cell j, no lower than label i, stands somebody
// with a form of courtesy: the column is the address block's.
func (m *marker) underAddressee(i, j int) bool {
	for k := j - 1; k >= 0 && m.Cells[k].Page == m.Cells[j].Page; k-- {
		if k == i || !m.Tight(&m.Cells[k], &m.Cells[j]) || !m.sameLeft(k, j) || m.Cells[k].Row == m.Cells[j].Row {
			continue
		}
		if m.Leads[k].Honorific && m.Leads[k].Field == "" && m.Cells[k].Row <= m.Cells[i].Row && m.rule[k] != m.rule[i] {
			return true
		}
		j = k
	}
	return false
}

// postBeside: in a column of its own the title of a sender or addressee, or its
// label, or what stands behind that.
func (m *marker) postBeside(i, j int) bool {
	f := m.Leads[i].Field
	return (f == lexicon.FieldTo || f == lexicon.FieldFrom) && m.Leads[j].Role || m.labelsPost(i, j) || m.labelsPost(i, j-1)
}

// ownValue is x, or where the value begins in the label's own cell if there is
// one behind its colon.
func (m *marker) ownValue(i int, x int32) int32 {
	c := &m.Cells[i]
	if v := m.valueX(i); x < 0 && v > c.Box.X0 {
		return v
	}
	if end := m.X.Match(m.T, c.First, c.Last, m.Leads[i].Field); x < 0 && end >= 0 && end < c.Last && !endsWith(c.Text, ":") {
		return m.T.WordBox(end + 1).X0 // "S/REF. E-12"
	}
	return x
}

// anotherAddressee: below a gap a second addressee follows behind the one
// label, as far in as the first.
func (m *marker) anotherAddressee(i, prev, j int, x int32) bool {
	c := &m.Cells[j]
	return m.Leads[i].Field == lexicon.FieldTo && m.Leads[j].Honorific && !m.Leads[j].Salutation && c.Box.Y0-m.Cells[prev].Box.Y0 < m.Pitch*7/2 &&
		c.Box.X0 > x-m.Line && c.Box.X0 < x+m.Line && x > m.Left+m.Line
}

// titleBelow: right below the name of a sender, an addressee or who is to
// attend stands a title, wherever its line begins.
func (m *marker) titleBelow(i, prev, j int) bool {
	c := &m.Cells[j]
	if prev != i && m.Cells[prev].Row != m.Cells[i].Row || !m.Tight(&m.Cells[prev], c) || m.Leads[j].Honorific {
		return false
	}
	switch m.Leads[i].Field {
	case lexicon.FieldAttention:
	case lexicon.FieldTo, lexicon.FieldFrom, lexicon.FieldThrough:
		return m.Leads[j].Role && c.Box.X0 > m.Cells[i].Box.X0-m.Line
	default:
		return false
	}
	if m.X.Match(m.T, c.First, c.Last, lexicon.RoleHead) >= 0 {
		return true
	}
	_, _, ok := m.X.Has(m.T, c.First, min(c.First+3, c.Last), lexicon.RoleEnd)
	return ok
}

// postLabel: right below a sender or addressee a label tells the post or the
// organisation: "Para: Ana Ruiz" over "Cargo: Directora".
func (m *marker) postLabel(i, prev, j int) bool {
	c := &m.Cells[j]
	if f := m.Leads[i].Field; f != lexicon.FieldTo && f != lexicon.FieldFrom || !m.Tight(&m.Cells[prev], c) {
		return false
	}
	end := max(m.X.Match(m.T, c.First, c.Last, lexicon.RoleLabel), m.X.Match(m.T, c.First, c.Last, lexicon.OrgLabel))
	return end >= 0 && endsWith(m.T.Tokens[end].Text, ":")
}

// maxBetween is how many lines without a label may go on with one that has one.
const maxBetween = 4

// betweenLabels: right below a sender or addressee, as far left as its label, the
// line belongs to it: another label stands right above or a few lines below: "A:
// SEÑOR ALCALDE" over "MUNICIPALIDAD DE ORIA" over "DE: JEFE DE OBRAS".
func (m *marker) betweenLabels(i, prev, j int) bool {
	label := &m.Cells[i]
	if f := m.Leads[i].Field; f != lexicon.FieldTo && f != lexicon.FieldFrom || m.valueX(i) == label.Box.X0 {
		return false
	}
	labelled := i > 0 && m.Leads[i-1].Field != "" && m.Tight(&m.Cells[i-1], label) && m.sameLeft(i-1, i)
	listed := true // each line names somebody or a body: a list of addressees
	for above := prev; j < len(m.Cells) && m.sameLeft(i, j); above, j = j, j+1 {
		tight := m.Tight(&m.Cells[above], &m.Cells[j])
		if m.Leads[j].Field != "" {
			return tight || listed && m.Cells[j].Page == m.Cells[above].Page
		}
		if !tight {
			return labelled
		}
		listed = listed && m.namesOne(j)
		if j > i+maxBetween && !listed || m.Cells[j].Row == m.Cells[above].Row || m.Prose[j] {
			return false
		}
	}
	return labelled
}

// namesOne: the line opens with a form of courtesy or respect, a title or the
// word of a kind of organisation.
func (m *marker) namesOne(i int) bool {
	c, l := &m.Cells[i], &m.Leads[i]
	return l.Honorific || l.Respect || l.Role || m.X.Match(m.T, c.First, c.Last, lexicon.OrgHead) >= 0 || m.X.Match(m.T, c.First, c.Last, lexicon.UnitHead) >= 0
}

// sameLeft: the two cells begin as far left.
func (m *marker) sameLeft(i, j int) bool {
	d := m.Cells[i].Box.X0 - m.Cells[j].Box.X0
	return d < m.Line/2 && -d < m.Line/2
}

// mailGoesOn: in an e-mail, below a list of who it goes to that ends with the mark
// between entries, or above an address, the list goes on at the left margin.
func (m *marker) mailGoesOn(label, prev, j int) bool {
	above, c, l := &m.Cells[prev], &m.Cells[j], &m.Leads[label]
	listed := l.Field == lexicon.FieldTo || l.Copies || l.Blind
	return m.d.Kind == extract.Email && m.Tight(above, c) && !m.Leads[j].Salutation &&
		(endsWith(above.Text, ",;") || strings.HasPrefix(c.Text, "<") || listed && strings.Contains(c.Text, "@")) && (listed || strings.Contains(above.Text+c.Text, "@"))
}

// underLabel: in a column of its own a subject, the paper answered, or a name
// goes on right below its label: "ANT.: Oficio N° 12 de la" over "Gerencia.";
// at the left margin, a subject does whose line is full.
func (m *marker) underLabel(i, prev, j int) bool {
	label, c, l := &m.Cells[i], &m.Cells[j], &m.Leads[j]
	wrapped := m.Cells[prev].Box.X1 > m.Right-(m.Right-m.Left)/6
	switch m.Leads[i].Field {
	case lexicon.FieldPrior, lexicon.FieldFrom, lexicon.FieldTo:
		wrapped = wrapped && firstSmall(c.Text) || m.capitalsGoOn(prev, j)
	case lexicon.FieldSubject:
	default:
		return false
	}
	if label.Box.X0 < m.Left+(m.Right-m.Left)/4 && !wrapped || m.kind[j] != "" && !(l.Date && m.Leads[i].Field == lexicon.FieldPrior) {
		return false
	}
	near := c.Box.X0 < label.Box.X0+m.Line/2 && c.Box.X0 > label.Box.X0-m.Line/2
	return near && m.Tight(&m.Cells[prev], c) && !l.Honorific && !l.Respect && (!l.Date || m.ends(j))
}

// capitalsGoOn: both lines are in capitals, the lower one's first word had no room
// on the upper, and it opens no title, body or label of its own: "DIRECTORES DE
// INSTITUTOS" over "DESCENTRALIZADOS".
func (m *marker) capitalsGoOn(prev, j int) bool {
	above, c, l := &m.Cells[prev], &m.Cells[j], &m.Leads[j]
	if above.Box.X1+m.T.WordBox(c.First).Width()+m.Line/4 < m.Right {
		return false
	}
	return strings.ToUpper(above.Text) == above.Text && strings.ToUpper(c.Text) == c.Text && strings.ToLower(c.Text) != c.Text &&
		!endsWith(above.Text, ".;:") && !l.Role && !m.X.PluralTitle(m.T.Tokens[c.First].Key) && !l.Number && !l.Date && l.Field == "" &&
		m.X.Match(m.T, c.First, c.Last, lexicon.OrgHead) < 0 && m.X.Match(m.T, c.First, c.Last, lexicon.UnitHead) < 0
}

// wraps: the line above ends with a word that wants another, and the cell stands
// right below it at its left edge or the label's: "A/A: Junta de la Casa de" over
// "Oficios".
func (m *marker) wraps(i, prev, j int) bool {
	c, above := &m.Cells[j], &m.Cells[prev]
	near := func(x int32) bool { return c.Box.X0 < x+m.Line/2 && c.Box.X0 > x-m.Line/2 }
	return m.X.Word(m.T.Tokens[above.Last].Key, lexicon.SmallWord) && m.Tight(above, c) && (near(above.Box.X0) || near(m.Cells[i].Box.X0))
}

// listedBelow: in capitals, flush with the label of who is addressed, more of those
// addressed follow in lines of their own: "PARA: VICECONTRALOR." over "GERENTES
// DEPARTAMENTALES."
func (m *marker) listedBelow(i, prev, j int) bool {
	c, above := &m.Cells[j], &m.Cells[prev]
	if m.Leads[i].Field != lexicon.FieldTo || !m.Tight(above, c) || !m.sameLeft(i, j) || m.Prose[j] || !name.Capitals(c.Text) || !name.Capitals(above.Text) {
		return false
	}
	if c.First == c.Last && !endsWith(above.Text, ".;,") {
		return false // "INSTITUCIONES EDUCATIVAS" over "OFICIALES"
	}
	return m.Leads[j].Role || m.X.PluralTitle(m.T.Tokens[c.First].Key) || !endsWith(above.Text, ".:")
}

// brokenOff: the line above is full, so that the first word of cell j below it did not
// find room there.
func (m *marker) brokenOff(prev, j int) bool {
	c, above := &m.Cells[j], &m.Cells[prev]
	n := int32(utf8.RuneCountInString(above.Text))
	if !m.Tight(above, c) || !m.sameLeft(prev, j) || endsWith(above.Text, ".:;") || n == 0 {
		return false
	}
	word := int32(utf8.RuneCountInString(m.T.Tokens[c.First].Text)) + 1
	return above.Box.X1+word*(above.Box.X1-above.Box.X0)/n > m.Right
}

// ends: a date that ends the reference which a line above began: "de fecha" over
// "21.02.2018.", "de 3 de" over "noviembre de 2015.", "de" over "28 de mayo".
func (m *marker) ends(j int) bool {
	c := &m.Cells[j]
	return c.First == c.Last || firstSmall(c.Text) || c.First > 0 && m.X.Word(m.T.Tokens[c.First-1].Key, lexicon.SmallWord)
}

// namesPaper: the field's value is a reference or a day, nobody's name.
func (m *marker) namesPaper(i int) bool {
	switch m.Leads[i].Field {
	case lexicon.FieldPrior, lexicon.FieldReference, lexicon.FieldDate, lexicon.FieldEnclosed:
		return true
	}
	return false
}

// valueX is where the value begins within the label's cell.
func (m *marker) valueX(i int) int32 {
	c := &m.Cells[i]
	for k := c.First; k < c.Last && !endsWith(c.Text, ":"); k++ { // not "FROM: / DE:"
		if endsWith(m.T.Tokens[k].Text, ":") || m.T.Tokens[k].Text == ":" {
			return m.T.WordBox(k + 1).X0
		}
	}
	return c.Box.X0
}

// valueLeft is the left edge of a label's value, in its own cell or the next.
func (m *marker) valueLeft(i int) int32 {
	if x := m.valueX(i); m.beside(i) && x == m.Cells[i].Box.X0 {
		return m.Cells[i+1].Box.X0
	}
	return m.valueX(i)
}

// narrowBelow: a reference goes on only straight below its value.
func (m *marker) narrowBelow(i, j int) bool {
	return m.Cells[j].Box.X0 >= m.valueLeft(i)-m.Line/2 && m.Cells[j].Box.X0 > m.Left+m.Line
}

func (m *marker) override(j, i int) {
	goesOn := m.Leads[i].Field == lexicon.FieldDate || m.Leads[i].Field == lexicon.FieldPrior && m.ends(j) || m.Cells[j].Box.X0 > m.valueLeft(i)-m.Line/2 && m.Cells[j].Box.X0 < m.valueLeft(i)+m.Line/2 && m.Leads[i].Field != "" && m.Leads[i].Field != lexicon.FieldSubject
	if m.kind[j] == "" || m.kind[j] == extract.ZoneDateline && goesOn || m.kind[j] == extract.ZoneNumber {
		m.kind[j], m.rule[j] = m.kind[i], m.rule[i]
	}
}
