package zone

import (
	"strconv"
	"strings"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// correspondence marks a letter, memo or e-mail: what stands above the first
// line of running text, the text, and what stands below it.
func (m *marker) correspondence() {
	n := len(m.Cells)
	m.margin()
	m.titled()
	body := m.firstNumbered(m.paragraphStart(m.bodyStart()))
	m.treatyDay(body)
	m.earlierMessages(body)
	m.mailFoot(body)
	m.recipients(body)
	m.annexPages(body)
	copies := m.copiesStart(body)
	end := n
	if copies >= 0 {
		end = copies
	}
	end = m.signList(body, end)
	closing, signature := m.bodyEnd(body, end)
	m.mailSender(body)
	m.mailSalutation(body)
	m.head(body)
	if body < n && m.Leads[body].Salutation {
		m.set(body, m.salutationEnd(body), extract.ZoneSalutation, "salutation")
	}
	if copies >= 0 {
		m.tailCopies(copies)
	}
	m.signature(signature, end)
	if closing >= 0 {
		m.set(closing, signature-1, extract.ZoneClosing, "closing-phrase")
	}
	m.set(body, n-1, extract.ZoneBody, "between")
	m.addresseeAtFoot()
}

// salutationEnd: a salutation may run over two lines before its colon; one
// that opens a paragraph of running text is body from there on.
func (m *marker) salutationEnd(i int) int {
	for j := i; j < min(i+3, len(m.Cells)) && (j == i || !m.opensParagraph(j)); j++ {
		if endsWith(m.Cells[j].Text, ":,") && !m.salutesOn(j) {
			return j
		}
	}
	return i
}

// salutesOn: the line ends with a comma, and the one below it opens with "and" and ends
// with a colon or comma: the greeting of several goes on there.
func (m *marker) salutesOn(i int) bool {
	if i+1 >= len(m.Cells) || !endsWith(m.Cells[i].Text, ",") || !m.Tight(&m.Cells[i], &m.Cells[i+1]) {
		return false
	}
	next := &m.Cells[i+1]
	return m.X.Word(m.T.Tokens[next.First].Key, lexicon.JoinedBy) && endsWith(next.Text, ":,") && !m.Prose[i+1]
}

// bodyStart is the first cell of salutation or running text; len(cells) where
// there is none.
func (m *marker) bodyStart() int {
	if i := m.petitioner(); i >= 0 {
		return i
	}
	if i := m.presents(); i >= 0 {
		return i
	}
	limit := m.firstRun()
	anchor, lines := 0, 0
	for i := 0; i < limit; i++ {
		l := &m.Leads[i]
		if m.kind[i] != "" {
			if m.rule[i] == extract.RuleLetterTitle {
				anchor = i + 1
			}
			continue
		}
		if l.Salutation && l.Field == "" || m.compliments(i) {
			return i
		}
		if anchor > 0 && m.text(i) && l.Field == "" && !l.Copies && !m.continuesField(i) {
			break
		}
		if m.text(i) && l.Field == "" && !l.Copies {
			if (i == 0 || m.opensParagraph(i)) && m.WritesTo(i) {
				return i
			}
			lines++
		}
		if lines >= maxLinesAbove || lines > 0 && (l.Closing && !l.Salutation || m.signListHead(i)) {
			break // what comes now stands below the text
		}
		if l.Date || l.Here || l.Field != "" {
			anchor = i + 1
		}
	}
	for i := anchor; i < len(m.Cells); i++ {
		if m.kind[i] != "" || m.Leads[i].Field != "" || m.continuesField(i) || m.Leads[i].Copies || m.Leads[i].Number && i < limit {
			continue
		}
		if m.Leads[i].Salutation || m.text(i) {
			return i
		}
	}
	return m.bodyWithoutProse(anchor)
}

// maxLinesAbove is how many lines like those of a text are one, though paragraphs
// of a line or two part them: a date or label below is at the paper's foot.
const maxLinesAbove = 4

// petitioner is the first cell of the paragraph that says who petitions, right
// above the first heading of a petition: "D. Juan Gil, con D.N.I. …" above
// "EXPONE:"; -1 where none does.
func (m *marker) petitioner() int {
	for p := 1; p < min(len(m.Cells), maxTitled); p++ {
		if !m.Leads[p].Petition {
			continue
		}
		first, prose := p-1, false
		for first > 0 && !m.opensParagraph(first) {
			first--
		}
		for i := first; i < p; i++ {
			if m.kind[i] != "" {
				return -1
			}
			prose = prose || m.Prose[i]
		}
		if l := &m.Leads[first]; !prose || l.Respect || l.Field != "" {
			return -1
		}
		return first
	}
	return -1
}

// presents is the cell with which the paragraph begins that says who writes, by
// an identity card or by where that one lives; -1 where none does.
func (m *marker) presents() int {
	for i := 1; i < min(len(m.Cells), maxTitled); i++ {
		c, l := &m.Cells[i], &m.Leads[i]
		self := m.X.Match(m.T, c.First, c.Last, lexicon.SelfLead) >= 0
		below := upperLine(&m.Cells[i-1]) && !upperLine(c) // whom the paper is addressed to, in capitals
		if m.kind[i] != "" || l.Field != "" || l.Here || l.Copies || l.Respect || !self && !below && !m.opensParagraph(i) || c.Box.Width() < (m.Right-m.Left)/2 {
			continue
		}
		if _, _, ok := m.X.Has(m.T, c.First, min(c.First+maxIdentity, len(m.T.Tokens)-1), lexicon.Identity); ok {
			return i
		}
		if m.Prose[i] {
			return -1
		}
	}
	return -1
}

// maxIdentity is within how many tokens such a paragraph tells it.
const maxIdentity = 20

// paragraphStart goes back to the first line of the paragraph that the text
// begins with, where that line has too many capitals to be told by itself.
func (m *marker) paragraphStart(body int) int {
	if body < 2 || body >= len(m.Cells) {
		return body
	}
	c, above, l := &m.Cells[body], &m.Cells[body-1], &m.Leads[body-1]
	opens := m.X.Word(m.T.Tokens[above.First].Key, lexicon.Opener) && body > 1 && m.Leads[body-2].Here // "Por instrucciones del Ing. Luis"
	if !firstSmall(c.Text) && !firstSmall(m.T.Tokens[above.Last].Text) && !unended(above.Text) && !opens {
		return body
	}
	full := above.Box.X1 > m.Right-(m.Right-m.Left)/10 && above.Box.X0 < m.Left+(m.Right-m.Left)/6
	if above.Row == c.Row || !m.Tight(above, c) || !full || m.kind[body-1] != "" || l.Field != "" || l.Honorific || l.Respect || l.Here || l.Salutation || l.Date || l.Number || l.Copies {
		return body
	}
	return body - 1
}

// firstNumbered goes back to the paragraph with the number 1 where the text seems
// to begin with that of the number 2: figures and addresses within it hide it.
func (m *marker) firstNumbered(body int) int {
	if body >= len(m.Cells) || m.number(body) != 2 {
		return body
	}
	for i := body - 1; i >= 0 && i > body-8 && m.Cells[i].Page == m.Cells[body].Page; i-- {
		if m.kind[i] == "" && m.number(i) == 1 && m.sameLeft(i, body) {
			return i
		}
	}
	return body
}

// number is the number of a paragraph that opens the cell, "2.-" or "2)", or
// stands beside it; 0 where none does.
func (m *marker) number(i int) int {
	s := m.T.Tokens[m.Cells[i].First].Text
	n := strings.TrimRight(s, ".-–)°º")
	if n == s || len(n) != 1 || n < "1" || n > "9" {
		return 0
	}
	return int(n[0] - '0')
}

// text: the cell is running text, not the long line of an address block ("To
// the members of …" above "PRESENTE" or the salutation).
func (m *marker) text(i int) bool {
	if m.compliments(i) {
		return true
	}
	if !m.Prose[i] || m.namesBody(i) {
		return false
	}
	for j := i + 1; j < len(m.Cells) && j <= i+4 && (!m.Prose[j] || !m.opensParagraph(j) || j+1 < len(m.Cells) && m.opensParagraph(j+1)); j++ {
		if l := &m.Leads[j]; l.Here || l.Salutation && l.Field == "" && !m.Prose[j] && m.afterHead(i) {
			return false
		}
	}
	return true
}

// namesBody: the line, a paragraph of its own or a column of such, is a long name
// of whom a letter is addressed to, or the long title right below a person's name: "A
// los miembros de la Junta Rectora de …", "Presidenta de la Liga de …".
func (m *marker) namesBody(i int) bool {
	if i <= 0 {
		return false
	}
	c := &m.Cells[i]
	titled := m.Leads[i].Role && m.personShape(i-1) && m.Tight(&m.Cells[i-1], c)
	if !titled && !m.opensParagraph(i) && !m.namesBody(i-1) || endsWith(c.Text, ".,;") || i+1 < len(m.Cells) && firstSmall(m.Cells[i+1].Text) {
		return false
	}
	at := -1
	if titled {
		at = c.First
	}
	for _, cue := range []lexicon.Cue{lexicon.Respect, lexicon.BodyOf, lexicon.OrgHead, lexicon.UnitHead} {
		at = max(at, m.X.Match(m.T, c.First, c.Last, cue))
	}
	for k := at + 1; at >= 0 && k <= c.Last; k++ {
		if t := &m.T.Tokens[k]; firstSmall(t.Text) && !m.X.Word(t.Key, lexicon.SmallWord) {
			return false
		}
	}
	return at >= 0 && m.afterHead(i)
}

// afterHead: a date, a number or a subject stands above.
func (m *marker) afterHead(i int) bool {
	for j := 0; j < i; j++ {
		if l := &m.Leads[j]; l.Date || l.Number || l.Field != "" {
			return true
		}
	}
	return false
}

// compliments: a note verbale's formula opens with the cell: whose compliments
// they are may fill a line or two before it.
func (m *marker) compliments(i int) bool {
	c := &m.Cells[i]
	if _, _, ok := m.X.Has(m.T, c.First, min(c.Last+6, len(m.T.Tokens)-1), lexicon.Compliments); ok {
		return true
	}
	if m.X.Match(m.T, c.First, c.Last, lexicon.Article) < 0 || c.Box.Width() < (m.Right-m.Left)/2 {
		return false
	}
	for j := i + 1; j < min(i+3, len(m.Cells)) && !m.opensParagraph(j); j++ {
		if _, _, ok := m.X.Has(m.T, m.Cells[j].First, min(m.Cells[j].Last+6, len(m.T.Tokens)-1), lexicon.Compliments); ok {
			return true
		}
	}
	return false
}

// firstRun is where the first three lines of running text in succession
// begin: what comes later is no head.
func (m *marker) firstRun() int {
	run := 0
	for i := range m.Cells {
		if m.kind[i] != "" {
			continue
		}
		if m.Prose[i] && !m.Leads[i].Copies && m.Leads[i].Field == "" {
			run++
		} else {
			run = 0
		}
		if run == 3 {
			return i - 1
		}
	}
	return len(m.Cells)
}

// continuesField: the cell is a further line of a header field's value.
func (m *marker) continuesField(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		above, c := &m.Cells[j], &m.Cells[i]
		if above.Page != c.Page || m.Cells[j+1].Box.Y0-above.Box.Y0 > m.Pitch*9/5 {
			return false
		}
		if m.Leads[j].Field != "" {
			x := m.valueX(j)
			if m.beside(j) {
				x = m.Cells[j+1].Box.X0
			}
			return c.Box.X0 >= x-m.Line/2 && x > m.Left+m.Line
		}
		if m.Prose[j] && c.Box.X0 <= m.Left+m.Line {
			return false
		}
	}
	return false
}

// bodyWithoutProse: a very short letter; its text begins after the last line
// of the address block or header.
func (m *marker) bodyWithoutProse(anchor int) int {
	for i := anchor; i < len(m.Cells); i++ {
		if m.kind[i] == "" && m.Leads[i].Closing {
			return i
		}
	}
	return len(m.Cells)
}

// copiesStart is where the list of copies below the text begins, -1 where
// there is none.
func (m *marker) copiesStart(body int) int {
	last := m.lastProse(body)
	for i := body + 1; i < len(m.Cells); i++ {
		if m.kind[i] != "" || !m.Leads[i].Copies && !m.Leads[i].Blind && !m.listedCopy(i) && !m.Leads[i].Distribution {
			continue
		}
		if i > last || (m.Leads[i].Copies || m.Leads[i].Distribution && m.signedBefore(i)) && m.noTextAfter(i) {
			return i
		}
	}
	return -1
}

// listedCopy: a line of a copy list without a heading opens with an honorific
// and ends with a courtesy ("Para su conocimiento"), of one word behind a mark
// ("Dr. Luis Gil.- Presente").
func (m *marker) listedCopy(i int) bool {
	c := &m.Cells[i]
	if !m.Leads[i].Honorific {
		return false
	}
	for k := max(c.First+2, c.Last-5); k <= c.Last; k++ {
		end := m.X.MatchNear(m.T, k, c.Last, lexicon.Courtesy)
		if marked := endsWith(m.T.Tokens[k-1].Text, ".-,;") || m.T.Tokens[k-1].Key == ""; (end > k || end == k && marked) && m.OnlyMarksAfter(end, c.Last) {
			return true
		}
	}
	return false
}

// lastProse is the last cell of running text that is no line of a copy list,
// -1 where there is none.
func (m *marker) lastProse(body int) int {
	for i := len(m.Cells) - 1; i >= body; i-- {
		if m.kind[i] == "" && m.Prose[i] && !m.tailLine(i) {
			return i
		}
	}
	return -1
}

// tailLine: prose by its length, but a line of copies, enclosures or drafters,
// or one that goes on with them.
func (m *marker) tailLine(i int) bool {
	for j := i; j >= 0 && j > i-4; j-- {
		l := &m.Leads[j]
		if l.Copies || l.Blind || m.listedCopy(j) || l.Enclosure || l.Drafters || l.ESigned || l.Validation || l.Certifier || m.rule[j] == "address-foot" {
			return true
		}
		if m.opensParagraph(j) {
			return false
		}
	}
	return false
}

func (m *marker) opensParagraph(i int) bool {
	return i > 0 && (m.Cells[i].Row != m.Cells[i-1].Row && !m.Tight(&m.Cells[i-1], &m.Cells[i]))
}

// noTextAfter: fewer than three lines of plain running text follow, so that
// the list is the letter's own.
func (m *marker) noTextAfter(i int) bool {
	n := 0
	for j := i + 1; j < len(m.Cells); j++ {
		if m.kind[j] == "" && m.Prose[j] && !m.tailLine(j) && firstSmall(m.Cells[j].Text) {
			n++
		}
	}
	return n < 3
}

// bodyEnd finds the closing phrase (-1 where there is none) and the first cell
// after it or after the last line of text.
func (m *marker) bodyEnd(body, end int) (closing, signature int) {
	last := body
	for i := body; i < end; i++ {
		if m.kind[i] == "" && !m.countsNames(i) && (m.Prose[i] || m.numbered(i) || m.d.Kind == extract.Other && m.goesOver(i)) && !m.signatureProse(i) && !m.datedSigner(i) && !m.finePrint(i, body) {
			last = i
		}
	}
	closing = -1
	text := 0
	for i := body; i < end; i++ {
		if m.Prose[i] {
			text++
		}
		if m.kind[i] != "" || !m.Leads[i].Closing || m.Leads[i].Salutation && text < 2 || m.signedAct(i) {
			continue // "Reciba un cordial saludo" may open a letter
		}
		if m.shortClosing(i) && m.fewAfter(i, end) {
			closing, last = i, min(last, i)
		} else if i >= last-3 && m.closes(i, last) {
			closing = i
		}
	}
	switch {
	case closing >= 0:
		return closing, m.afterParagraph(max(closing, last), end)
	case body >= len(m.Cells):
		return -1, len(m.Cells)
	}
	signature = m.afterParagraph(last, end)
	for signature < end && (m.shortText(signature, end) || m.wrappedText(signature, end)) {
		signature++ // "We ask the Minister to think again."
		if m.wrappedText(signature-1, end) {
			signature++
		}
	}
	if m.valediction(signature, end) {
		return signature, signature + 1
	}
	return -1, signature
}

// shortText: the line is a sentence to its full stop, or numbered and right above one:
// "4. Resignations" over "The Chair told that Ann Holt had left the Board."
func (m *marker) shortText(i, end int) bool {
	if m.kind[i] != "" {
		return false
	}
	if m.ordinal(i) && i+1 < end && m.kind[i+1] == "" && m.Tight(&m.Cells[i], &m.Cells[i+1]) {
		i++
	}
	return m.sentence(i) && endsWith(m.Cells[i].Text, ".")
}

// wrappedText: the line is a sentence that ends in small letters on the line below, with
// its full stop.
func (m *marker) wrappedText(i, end int) bool {
	if i+1 >= end || m.kind[i] != "" || m.kind[i+1] != "" || !m.sentence(i) || strings.ContainsAny(m.Cells[i].Text[len(m.Cells[i].Text)-1:], ".,:;") {
		return false
	}
	next := &m.Cells[i+1]
	return next.Row == m.Cells[i].Row+1 && m.Tight(&m.Cells[i], next) && firstSmall(m.T.Tokens[next.First].Text) && endsWith(next.Text, ".")
}

// ordinal: the line opens with a number and its full stop: "4. Resignations".
func (m *marker) ordinal(i int) bool {
	s := m.T.Tokens[m.Cells[i].First].Text
	return len(s) <= 3 && endsWith(s, ".") && strings.Trim(s, "0123456789.") == ""
}

// maxValediction is how many words such a line has at most.
const maxValediction = 9

// valediction: the line stands apart between the text and other lines, ends with a comma,
// and has no capital but its first: "Por el agua y por la vida,".
func (m *marker) valediction(i, end int) bool {
	if i+1 >= end || m.kind[i] != "" || !m.opensParagraph(i) || !m.opensParagraph(i+1) || m.standsIn(i) || m.bodyWord(&m.Cells[i]) {
		return false
	}
	c, l := &m.Cells[i], &m.Leads[i]
	if words := c.Last - c.First + 1; !endsWith(c.Text, ",") || words < 3 || words > maxValediction || l.Role || l.Honorific || l.Copies || l.Address > 0 {
		return false
	}
	for k := c.First + 1; k <= c.Last; k++ {
		if !firstSmall(m.T.Tokens[k].Text) {
			return false
		}
	}
	return true
}

// finePrint: the line is set much smaller than the first line of the text, below
// a closing phrase: what the paper's maker says of the paper.
func (m *marker) finePrint(i, body int) bool {
	if m.Cells[i].Size*4 > m.Cells[body].Size*3 {
		return false
	}
	for j := i - 1; j > body; j-- {
		if m.Leads[j].Closing {
			return true
		}
	}
	return false
}

// datedSigner: the paragraph opens with place, day and who signs: "Oria, 3 de
// mayo de 2018.- El Consejero de Hacienda, Ana Ruiz."
func (m *marker) datedSigner(i int) bool {
	for j := i; j > i-3 && j >= 0; j-- {
		if m.Leads[j].Signer {
			return true
		}
		if m.opensParagraph(j) {
			return false
		}
	}
	return false
}

// numbered: a paragraph of the text opens with its number, and its line runs over
// more than half of the text's width: "3. My point of contact is Mr. Ned Holm".
func (m *marker) numbered(i int) bool {
	c := &m.Cells[i]
	return !m.countsNames(i) && c.Last-c.First >= 7 && m.ordinal(i) && c.Box.Width() > (m.Right-m.Left)/2 && c.Box.X0 < m.Left+m.Line
}

// countsNames: the line is one of those that are numbered one after the other, each with
// a name in front of its first comma: "3. Ned Holm, History, Elm College".
func (m *marker) countsNames(i int) bool {
	n := m.counted(i)
	return n > 0 && (i+1 < len(m.Cells) && m.counted(i+1) == n+1 || i > 0 && n > 1 && m.counted(i-1) == n-1)
}

// counted is the number of such a line, 0 where it is none.
func (m *marker) counted(i int) int {
	c := &m.Cells[i]
	s := m.T.Tokens[c.First].Text
	n, err := strconv.Atoi(strings.TrimRight(s, ".)"))
	if err != nil || !endsWith(s, ".)") {
		return 0
	}
	for k := c.First + 1; k < min(c.Last, c.First+6); k++ {
		if endsWith(m.T.Tokens[k].Text, ",") && k > c.First+1 && (m.wordsAsName(c.First+1, k) || name.Score(m.T.Between(c.First+1, k)) >= nameInList) {
			return n
		}
	}
	return 0
}

// nameInList is the score per mille that words of such a line must reach to be a name.
const nameInList = 350

// shortClosing: the closing phrase is all that its line says, or all but in whose name
// somebody signs: "Yours sincerely, on behalf of the members".
func (m *marker) shortClosing(i int) bool {
	c := &m.Cells[i]
	end := m.X.Match(m.T, c.First, c.Last, lexicon.Closing)
	behalf := end >= 0 && end < c.Last && endsWith(m.T.Tokens[end].Text, ",") && max(m.X.Match(m.T, end+1, c.Last, lexicon.SignFor), m.X.Match(m.T, end+1, c.Last, lexicon.Represents)) > end+1
	return (c.Last-c.First < 4 || behalf) && i > 0 && !firstSmall(c.Text) || m.spaced(c)
}

// spaced: single letters with spaces between: "A T E N T A M E N T E".
func (m *marker) spaced(c *extract.Cell) bool { return len(c.Text) == 2*(c.Last-c.First)+1 }

// fewAfter: hardly any running text follows.
func (m *marker) fewAfter(i, end int) bool {
	n := 0
	for j := i + 1; j < end; j++ {
		if m.kind[j] == "" && m.Prose[j] {
			n++
		}
	}
	return n <= 2
}

// closes: the closing phrase opens its line, and nothing but its own
// paragraph's text follows.
func (m *marker) closes(i, last int) bool {
	for j := i + 1; j <= last; j++ {
		if m.opensParagraph(j) && m.Prose[j] {
			return false
		}
	}
	return true
}

// signatureProse: a long line within a signature block or below it, or one that
// goes on with such a line.
func (m *marker) signatureProse(i int) bool {
	if i > 0 && (m.personShape(i-1) || m.namedBelowClosing(i-1)) && m.Tight(&m.Cells[i-1], &m.Cells[i]) && !firstSmall(m.Cells[i].Text) && !endsWith(m.Cells[i].Text, ".,;:") && (m.Leads[i].Role || m.centred([]int{i - 1, i}) || m.sameLeft(i-1, i) && m.Cells[i].Box.X0 > m.Left+(m.Right-m.Left)/4) {
		return true // "Ned Holm" over "Special Rapporteur on the right of …"
	}
	if m.secondTitle(i) || m.forWhom(i) || m.standsIn(i) && m.closedAbove(i) {
		return true // "Por ausencia de la Sra. Secretaria de Cultura,"
	}
	for j := i; j > i-3 && j >= 0; j-- {
		l := &m.Leads[j]
		if l.Closing && m.signedAct(j) {
			return true // "Lo que comunico a usted …" below who signed an act
		}
		if m.accepting(j) {
			return true
		}
		if l.ESigned && j == i || l.Certifier && j == i || l.Drafters && j == i || l.Enclosure && j == i || l.Validation {
			return true
		}
		if m.opensParagraph(j) {
			return false
		}
	}
	return false
}

// goesOver: the line runs to the right edge and goes on below it, as text full of
// capitals does; no names behind a mark of signing.
func (m *marker) goesOver(i int) bool {
	c := &m.Cells[i]
	return m.wrapped(c) && m.X.Match(m.T, c.First, c.Last, lexicon.Conformed) < 0
}

// secondTitle: the line opens with a title, right below somebody's first title
// and name: "Encargada de las funciones de Alcalde según Decreto 7 de 2018".
func (m *marker) secondTitle(i int) bool {
	titled := func(c *extract.Cell) bool { return m.X.Match(m.T, c.First, c.Last, lexicon.RoleHead) >= 0 }
	return i > 1 && titled(&m.Cells[i]) && titled(&m.Cells[i-1]) && m.personShape(i-2) && m.Tight(&m.Cells[i-2], &m.Cells[i-1]) && m.Tight(&m.Cells[i-1], &m.Cells[i])
}

// forWhom: the line says no more than for which body somebody signs, who is named
// right below it, "Por la Red de Vecinos de la Ribera" over "Ana Ruiz", or above it
// behind a closing phrase or words of accepting.
func (m *marker) forWhom(i int) bool {
	c := &m.Cells[i]
	e := m.X.Match(m.T, c.First, c.Last, lexicon.SignFor)
	if e < 0 || e == c.Last || endsWith(c.Text, ".,;") {
		return false
	}
	if e > c.First && (m.closedAbove(i) || m.acceptedAbove(i)) {
		return true
	}
	for j := i + 1; m.bodyWord(c) && j < len(m.Cells) && m.Cells[j].Page == c.Page && m.Cells[j].Box.Y0 < c.Box.Y1+2*m.Pitch; j++ {
		if m.personShape(j) && m.Cells[j].Box.X0 < c.Box.X1 {
			return true
		}
	}
	return false
}

// signedRows is within how many rows above a line a mark of signing stands that
// belongs to the same block.
const signedRows = 5

// signedAct: the paper is no letter, and within a few rows above the cell stands
// the mark of somebody's signature before a name: "(Fdo.) Ana Ruiz".
func (m *marker) signedAct(i int) bool {
	if m.d.Kind != extract.Other {
		return false
	}
	for j := range m.above(i, signedRows) {
		c := &m.Cells[j]
		if end := m.X.Match(m.T, c.First, c.Last, lexicon.Conformed); end >= 0 && end < c.Last {
			return true
		}
	}
	return false
}

// afterParagraph is the first cell after i that does not go on with i's
// paragraph.
func (m *marker) afterParagraph(i, end int) int {
	j := i + 1
	for ; j < end; j++ {
		c, above := &m.Cells[j], &m.Cells[j-1]
		if m.kind[j] != "" || c.Page != above.Page || !m.Tight(above, c) || m.Leads[j].Closing || m.Leads[j].Honorific && (!firstSmall(c.Text) || endsWith(above.Text, ".")) {
			break
		}
		if m.Prose[j-1] && m.X.Word(m.T.Tokens[above.Last].Key, lexicon.Honorific) || firstSmall(c.Text) && endsWith(above.Text, ",") && !m.Leads[j-1].Closing {
			continue // "… que dirige la Lic." and the name
		}
		if !firstSmall(c.Text) && endsWith(above.Text, ".,:;") || !m.Prose[j-1] && !m.wrapped(above) {
			break
		}
		if !firstSmall(c.Text) && above.Box.X1 < m.Right-(m.Right-m.Left)/5 {
			break
		}
	}
	return min(j, end)
}

// wrapped: a line of many words that runs to the right edge and ends without a
// mark, as within a sentence.
func (m *marker) wrapped(c *extract.Cell) bool {
	return c.Last-c.First >= 6 && c.Box.X1 > m.Right-(m.Right-m.Left)/10 && c.Box.X0 < m.Left+m.Line && !endsWith(c.Text, ".,:;")
}

func (m *marker) beside(i int) bool {
	return i >= 0 && i+1 < len(m.Cells) && m.Cells[i+1].Row == m.Cells[i].Row
}

func overlapX(a, b ingest.Box) bool { return a.X0 < b.X1 && b.X0 < a.X1 }
