package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/language"
	"legajo/language/lexicon"
)

// Lead is what opens a cell, and what the cell is by its own words.
type Lead struct {
	Salutation, Closing, Copies, Blind, Distribution  bool
	Here, PerList, Respect, Honorific                 bool
	Number, Date, Page, Received, Initials, Enclosure bool
	Drafters, Certifier, Countersign, ESigned         bool
	Validation                                        bool        // where a paper made by a machine is proved
	Petition                                          bool        // alone on its line, the head of a part of a petition
	Registry                                          bool        // in the box that a registry prints on what it sends: number, sender, addressee
	Role                                              bool        // a title: its head opens the cell or ends the words before a preposition
	Signer                                            bool        // behind its day stands who signs: "3 de mayo de 2018.- El Consejero"
	History                                           bool        // heads the message that an e-mail answers
	Field                                             lexicon.Cue // the header field whose label it opens with, "" where none
	Address                                           int         // how much it looks like the address of a letterhead or foot
}

func (m *Layout) findLeads() {
	m.Leads = make([]Lead, len(m.Cells))
	for i := range m.Cells {
		m.Leads[i] = m.leadOf(i)
	}
	m.wrappedDates()
	m.datelines()
	m.reverends()
	for i := range m.Leads {
		if m.Leads[i].Registry {
			m.registry(i)
		}
	}
}

// reverends takes what opens with a short form of courtesy, without a colon, for that and
// not for who revised a draft where no other line is of drafters: "Rev. Ann Holm" is a
// reverend, unlike "Rev. A. Gil" below "Elab. B. Paz".
func (m *Layout) reverends() {
	courteous := func(l *Lead, c *Cell) bool {
		return l.Drafters && l.Honorific && !strings.Contains(c.Text, ":")
	}
	for i := range m.Leads {
		if l := &m.Leads[i]; l.Drafters && !courteous(l, &m.Cells[i]) {
			return
		}
	}
	for i := range m.Leads {
		if courteous(&m.Leads[i], &m.Cells[i]) {
			m.Leads[i].Drafters = false
		}
	}
}

// wrappedDates finds dates whose year did not fit on the line: "Villa Alta, 11 de
// febrero de" over "2016".
func (m *Layout) wrappedDates() {
	for i := 0; i+1 < len(m.Cells); i++ {
		a, b := &m.Cells[i], &m.Cells[i+1]
		if m.Prose[i] || m.Leads[i].Field != "" || m.Leads[i].Date || b.First != b.Last || !hasYear(m.T.Tokens[b.First].Key) || !m.Tight(a, b) || a.Last-a.First > 9 {
			continue
		}
		day, month := false, false
		for k := a.First; k <= a.Last; k++ {
			day = day || m.hasDigit(k, k) && len(m.T.Tokens[k].Key) <= 2
			month = month || day && m.X.Word(m.T.Tokens[k].Key, lexicon.DateWord)
		}
		if month && unicode.IsUpper(firstRune(a.Text)) {
			m.Leads[i].Date, m.Leads[i+1].Date = true, true
		}
	}
}

// registry marks the lines below the first one of a registry's box: what they
// name repeats the letter, or names only units.
func (m *Layout) registry(i int) {
	m.Leads[i].Field, m.Leads[i].Number = "", false
	inset := m.Cells[i].Box.X0 > m.Left+(m.Right-m.Left)/4
	for j, prev := i+1, i; j < len(m.Cells); j++ {
		c, above, l := &m.Cells[j], &m.Cells[prev], &m.Leads[j]
		if c.Row == above.Row || c.Box.X1 <= above.Box.X0 || c.Box.X0 >= above.Box.X1 {
			continue
		}
		if !m.Tight(above, c) || l.Honorific || l.Respect || l.Here || l.Salutation || !inset && !strings.Contains(c.Text, ":") {
			return
		}
		l.Registry, l.Field, l.Number, l.Enclosure, l.Copies, prev = true, "", false, false, false, j
	}
}

func (m *Layout) leadOf(i int) Lead {
	c := &m.Cells[i]
	first := m.opening(c)
	words := c.Last - first + 1
	m.hits = m.X.Hits(m.hits[:0], m.T, first, c.Last, !m.Prose[i])
	at := func(cue lexicon.Cue) bool { return m.hits.End(cue) >= 0 }
	whole := func(cue lexicon.Cue) bool { return m.OnlyMarksAfter(m.hits.End(cue), c.Last) }
	l := Lead{
		Closing:   at(lexicon.Closing) && !(at(lexicon.Conformed) && !whole(lexicon.Conformed)),
		Blind:     at(lexicon.BlindLead),
		Here:      whole(lexicon.HereAddressee),
		Drafters:  at(lexicon.Drafters) && words <= 12 && !(at(lexicon.RoleHead) && !strings.Contains(c.Text, ":")) && !(at(lexicon.Honorific) && !strings.Contains(c.Text, ":") && strings.Contains(c.Text, ",")), // "Rev. Ned Holm, St Brendan's"
		Enclosure: at(lexicon.Enclosure) && words <= 14 && unicode.IsUpper(firstRune(m.T.Tokens[first].Text)),
		Page:      m.isPageMark(first, c.Last),
		Received:  at(lexicon.Received) && words <= 6,
		PerList:   words <= 9 && m.hasPhrase(first, c.Last, lexicon.PerList),
		Respect:   at(lexicon.Respect), Honorific: (at(lexicon.Honorific) || m.X.degree(m.T, first, c.Last)) && (len(m.T.Tokens[first].Key) > 2 || unicode.IsUpper(firstRune(m.T.Tokens[first].Text))),
		ESigned: at(lexicon.ESigned), Certifier: at(lexicon.Certifier),
		Countersign: at(lexicon.Countersign), History: at(lexicon.EmailHistory) && words <= 5 || m.opensWrote(i),
		Date:       m.isDate(first, c.Last),
		Initials:   m.isInitials(c),
		Address:    m.addressLike(c),
		Role:       m.isRole(first, c),
		Validation: at(lexicon.Validation),
		Petition:   whole(lexicon.Petition) && words == 1 && strings.ToUpper(c.Text) == c.Text || m.endsPetition(c),
		Registry:   at(lexicon.Registry) && m.hasDigit(first, c.Last) && words <= 12,
	}
	if endsWith(m.T.Tokens[first].Text, "/") || l.Address >= 2 && at(lexicon.PlaceWord) && m.hasDigit(first, c.Last) {
		l.Honorific, l.Respect, l.Role = false, false, false // "C/ Mayor, 14"
	}
	l.Signer = m.T.SignerBehindDate(m.X, c) > 0
	l.Salutation = m.isSalutation(i, first, c)
	l.Copies = m.isCopies(i, first)
	l.Distribution = m.labelled(lexicon.Distribution, first, c.Last)
	l.Number = m.isNumber(first, c.Last) || m.numberBeside(i, first)
	l.Field = m.fieldOf(i, first)
	l.Initials = l.Initials && (l.Field == "" || !strings.Contains(c.Text, ":")) // "FROM: / DE:"
	if l.Field == lexicon.FieldThrough && (l.Here || m.byDelivery(c.Last)) {
		l.Field, l.Here = "", true // "Via certified mail", "By way of courier and e-mail"
	}
	return l
}

// isRole: a short line opens with the head of a title ("Directora de …"), or
// the words before its first preposition end with one ("Chief Clerk").
func (m *Layout) isRole(first int, c *Cell) bool {
	if c.Last-first > 10 || m.hits.End(lexicon.OrgHead) >= 0 && m.hits.End(lexicon.OrgHead) >= m.hits.End(lexicon.RoleHead) || m.hits.End(lexicon.UnitHead) >= 0 {
		return false
	}
	if m.hits.End(lexicon.RoleHead) >= 0 {
		return true
	}
	for i := first; i <= min(c.Last, first+5); i++ {
		if i > first && m.X.Match(m.T, i, c.Last, lexicon.RoleOf) >= 0 {
			return m.X.Word(m.T.Tokens[i-1].Key, lexicon.RoleEnd)
		}
		if endsWith(m.T.Tokens[i].Text, ",") || i == c.Last {
			return m.X.Word(m.T.Tokens[i].Key, lexicon.RoleEnd)
		}
	}
	return false
}

// byDelivery: after "Via" comes a means of delivery, not who passes it on.
func (m *Layout) byDelivery(last int) bool {
	i := m.T.FirstWord(m.hits.End(lexicon.FieldThrough)+1, last)
	return i > 0 && i <= last && m.X.Match(m.T, i, last, lexicon.Delivery) >= 0
}

// maxNamesake is within how many cells above such a salutation its addressee is
// named.
const maxNamesake = 8

// namesakeSaluted: between an address and the text a line has a title, the last
// word of somebody's name above, and a comma or colon: "Governor Stokes,".
func (m *Layout) namesakeSaluted(n, first int, c *Cell) bool {
	if c.Last-first < 1 || c.Last-first > 3 || !endsWith(c.Text, ",:") || n+1 >= len(m.Cells) || !m.Prose[n+1] || !m.X.Word(m.T.Tokens[c.Last-1].Key, lexicon.RoleEnd) {
		return false
	}
	for i := max(0, n-maxNamesake); i < n; i++ {
		if a := &m.Cells[i]; a.Last > a.First && m.T.Tokens[a.Last].Key == m.T.Tokens[c.Last].Key && len(m.T.Tokens[a.Last].Key) > 2 {
			return true
		}
	}
	return false
}

// isNumber: "Oficio No. 12/2017", "Ref.: …", "No. 45".
func (m *Layout) isNumber(first, last int) bool {
	end := m.hits.End(lexicon.NumberLead)
	if end < 0 {
		end = m.hits.End(lexicon.NumberMark)
		if end >= 0 && last-end > 3 {
			return false
		}
	}
	if end < 0 || last-first > 11 {
		return false
	}
	for i := first; i <= min(last, end+4); i++ {
		if strings.ContainsAny(m.T.Tokens[i].Text, "0123456789") {
			return true
		}
	}
	return false
}

// numberBeside: the label's figures stand in the next column.
func (m *Layout) numberBeside(i, first int) bool {
	c := &m.Cells[i]
	end := max(m.hits.End(lexicon.NumberLead), m.hits.End(lexicon.NumberMark))
	return end >= first && m.OnlyMarksAfter(end, c.Last) && m.beside(i) && m.hasDigit(m.Cells[i+1].First, m.Cells[i+1].Last)
}

// tellsWhen: the line opens a sentence with a small word and a day, and goes on behind the
// year: "On 25 August 2004, the Secretary sent letters to".
func (m *Layout) tellsWhen(first, last int) bool {
	if !m.X.Word(m.T.Tokens[first].Key, lexicon.SmallWord) {
		return false
	}
	small, year := 0, false
	for i := first + 1; i <= last; i++ {
		if year && unicode.IsLower(firstRune(m.T.Tokens[i].Text)) {
			small++
		}
		year = year || hasYear(m.T.Tokens[i].Key)
	}
	return small > 2
}

// isDate: a month and a year, or figures parted by strokes, in a short cell.
func (m *Layout) isDate(first, last int) bool {
	if last-first > 13 || last-first > 5 && unicode.IsLower(firstRune(m.T.Tokens[first].Text)) && !m.weekday(first) {
		return false
	}
	if m.hits.End(lexicon.ActLead) >= 0 || !m.hasDigit(first, last) || m.tellsWhen(first, last) {
		return false
	}
	month, year, figures := false, false, false
	for i := first; i <= last; i++ {
		k := m.T.Tokens[i].Key
		month = month || m.X.MatchNear(m.T, i, i, lexicon.DateWord) >= 0 || m.monthWithin(m.T.Tokens[i].Text)
		year = year || hasYear(k)
		figures = figures || isFigures(m.T.Tokens[i].Text)
	}
	called := m.hits.End(lexicon.OrgHead) >= 0 // after a day: "Mutual 12 de Octubre"
	return month && year || figures && last-first <= 6 || month && !called && (last-first <= 4 || last-first <= 9 && m.hasDigit(last, last) && capital(m.T.Tokens[first].Text))
}

// weekday: the token is a day of the week before a comma: "lunes, 3 de mayo de 2021".
func (m *Layout) weekday(i int) bool {
	if !endsWith(m.T.Tokens[i].Text, ",") {
		return false
	}
	for _, t := range lexicon.DatesIn(language.Mixed) {
		if t.Weekdays[m.T.Tokens[i].Key] > 0 {
			return true
		}
	}
	return false
}

// isPageMark: "Página 2 de 3", "2/3", "- 2 -", "2".
func (m *Layout) isPageMark(first, last int) bool {
	if last-first > 4 {
		return false
	}
	end := m.hits.End(lexicon.PageMark)
	numbers := 0
	for i := max(first, end+1); i <= last; i++ {
		k := m.T.Tokens[i].Key
		switch {
		case digits(k) && len(k) <= 3:
			numbers++
		case k == "" || m.X.Match(m.T, i, i, lexicon.PageOf) >= 0 || pageFraction(m.T.Tokens[i].Text):
			if pageFraction(m.T.Tokens[i].Text) {
				numbers++
			}
		default:
			return false
		}
	}
	return numbers > 0
}

func pageFraction(s string) bool {
	a, b, ok := strings.Cut(strings.Trim(s, "()[].-"), "/")
	return ok && digits(a) && digits(b) && len(a) <= 3 && len(b) <= 3
}

// isInitials: "ABC/def", "JMR/abc/xyz", "JLM*rgs", "/def", "R.S.V.C.".
func (m *Layout) isInitials(c *Cell) bool {
	if c.Last-c.First > 3 {
		return false
	}
	if c.First == c.Last && stoppedLetters(c.Text) && m.onlyHere(c.First) {
		return true
	}
	if n := len(c.Text); c.First == c.Last && n >= 3 && n <= 5 && c.Text[0] == '/' && strings.Trim(c.Text[1:], "abcdefghijklmnopqrstuvwxyz") == "" {
		return true // "/zk": who typed it
	}
	parts := strings.FieldsFunc(strings.ReplaceAll(c.Text, " ", ""), func(r rune) bool { return strings.ContainsRune("/*-:|", r) })
	if key := m.T.Tokens[c.First].Key; len(parts) < 2 || !strings.ContainsAny(c.Text, "/*:-") || m.X.Word(key, lexicon.RoleHead) || m.X.Word(key, lexicon.RoleEnd) { // "Co-Chair"
		return false
	}
	for _, p := range parts {
		p = strings.Trim(p, ".,()")
		n := utf8.RuneCountInString(p)
		if n < 2 || n > 5 || strings.ContainsAny(p, "0123456789@") {
			return false
		}
	}
	return true
}

// leastInitials is how many letters with a stop behind each are the initials of who
// drafted: a given name and two surnames.
const leastInitials = 3

// stoppedLetters: capitals with a stop behind each, and nothing else.
func stoppedLetters(s string) bool {
	n := 0
	for part := range strings.SplitSeq(strings.TrimSuffix(s, "."), ".") {
		if r, size := utf8.DecodeRuneInString(part); size != len(part) || !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= leastInitials && strings.HasSuffix(s, ".")
}

// onlyHere: no other word of the document is that of token i, as letters are that
// stand for a name.
func (m *Layout) onlyHere(i int) bool {
	for k := range m.T.Tokens {
		if k != i && m.T.Tokens[k].Key == m.T.Tokens[i].Key {
			return false
		}
	}
	return true
}

// addressLike counts what only addresses, telephones and web pages have.
func (m *Layout) addressLike(c *Cell) int {
	n, figures := 0, m.hasDigit(c.First, c.Last)
	for i := c.First; i <= c.Last; i++ {
		s := m.T.Tokens[i].Text
		switch {
		case strings.ContainsRune(s, '@') || strings.HasPrefix(strings.ToLower(s), "www.") || strings.HasPrefix(s, "http"):
			n += 3
		case figures && (m.X.Match(m.T, i, c.Last, lexicon.PlaceWord) >= 0 || i == c.First && i < c.Last && len(s) <= 3 && endsWith(s, "/")):
			n += 2
		case digits(strings.Trim(s, ",.()")) && len(s) >= 4 && !hasYear(m.T.Tokens[i].Key):
			n++
		}
	}
	return n
}

// maxWrote is how many lines may tell who wrote the message below them.
const maxWrote = 3

// opensWrote: the line and up to two below it tell a day and an address, and end with
// "wrote:", as mail programs write over what is answered.
func (m *Layout) opensWrote(i int) bool {
	if !m.hasDigit(m.Cells[i].First, m.Cells[i].Last) {
		return false
	}
	at := false
	for j := i; j < min(i+maxWrote, len(m.Cells)); j++ {
		c := &m.Cells[j]
		at = at || strings.Contains(c.Text, "@")
		if strings.HasSuffix(c.Text, ":") {
			end := c.Last
			if m.T.Tokens[end].Key == "" && end > c.First {
				end-- // the colon by itself
			}
			return at && m.X.Match(m.T, end, c.Last, lexicon.EmailWrote) == end
		}
		if strings.HasSuffix(c.Text, ".") {
			return false
		}
	}
	return false
}

// labelled: the cue stands alone or before a colon.
func (m *Layout) labelled(cue lexicon.Cue, first, last int) bool {
	end := m.hits.End(cue)
	return end >= 0 && (m.OnlyMarksAfter(end, last) || endsWith(m.T.Tokens[end].Text, ":") || end < last && m.T.Tokens[end+1].Text == ":")
}

// fields are the labels of header fields, the more specific first.
var fields = []lexicon.Cue{lexicon.FieldThrough, lexicon.FieldAttention, lexicon.FieldSubject, lexicon.FieldFrom, lexicon.FieldTo, lexicon.FieldDate, lexicon.FieldPrior, lexicon.FieldReference, lexicon.FieldEnclosed}

// fieldOf is the label that opens a cell: before a colon, or alone with a
// value in the next column.
func (m *Layout) fieldOf(i, first int) lexicon.Cue {
	c := &m.Cells[i]
	for _, cue := range fields {
		end := m.hits.End(cue)
		if end < 0 {
			continue
		}
		if cue == lexicon.FieldTo && m.hits.End(lexicon.Honorific) == end && m.oneOfSeveral(i, end) {
			continue // "Señor:" over a name, "Señores:" over another
		}
		s := m.T.Tokens[end].Text
		switch {
		case end == c.Last && !endsWith(s, ":") && m.T.inRegisterHead(m.X, i):
			return ""
		case endsWith(s, ":") || end < c.Last && strings.HasPrefix(m.T.Tokens[end+1].Text, ":"):
			return cue
		case end == c.Last && len(m.T.Tokens[first].Key) > 4 && m.overValue(i, cue):
			return cue
		case end == c.Last && m.beside(i) && m.labelBeside(i, first) && (cue != lexicon.FieldDate || m.hasDigit(m.Cells[i+1].First, m.Cells[i+1].Last)):
			return cue
		case cue == lexicon.FieldDate && end < c.Last && strings.ToUpper(s) == s && m.isDate(first, c.Last) && m.hasDigit(end+1, end+1):
			return cue // "FECHA 25 MAR. 2009"
		case cue == lexicon.FieldSubject && end < c.Last && len(s) > 5 && strings.ToUpper(s) == s && !m.Prose[i] && capital(m.T.Tokens[end+1].Text) && strings.ToUpper(c.Text) != c.Text:
			return cue // "ASUNTO Acceso a …"
		case cue == lexicon.FieldTo && end == first && end < c.Last && len(s) > 5 && strings.ToUpper(s) == s && !m.Prose[i] && capital(m.T.Tokens[end+1].Text) && (strings.ToUpper(c.Text) != c.Text || m.underLabel(i)):
			return cue // "DESTINATARIO Ministra de …"
		case end < c.Last && m.mailLabel(i, end, cue):
			return cue
		case (cue == lexicon.FieldTo || cue == lexicon.FieldFrom) && end == first && m.bareLabel(i, cue) && m.pairedLabel(i, cue):
			return cue
		case cue == lexicon.FieldTo && m.hits.End(lexicon.TitleMemo) >= first && m.hits.End(lexicon.TitleMemo) < end && end < c.Last && !m.Prose[i] && strings.ToUpper(c.Text) == c.Text:
			return cue // "MEMORANDUM FOR THE HEADS OF DEPARTMENTS"
		case endsWith(s, ".-") && (cue == lexicon.FieldSubject || cue == lexicon.FieldReference || cue == lexicon.FieldPrior) && len(s) > 2 && !m.Prose[i] && m.addressLike(c) < 2:
			return cue
		case (cue == lexicon.FieldThrough || cue == lexicon.FieldAttention) && c.Last > end && !m.Prose[i] && capital(m.T.Tokens[end+1].Text) && (m.ParagraphBegins(i) || strings.Contains(s, "/") || len(s) > 2 && strings.ToUpper(s) == s && strings.ToUpper(c.Text) != c.Text):
			return cue
		}
	}
	return ""
}

// mailLabel: a label without a colon, close to its value, in the header of an e-mail:
// "Destinatario Ana Gil <ana@club.example>", "Fecha 2016-03-12 09:14".
func (m *Layout) mailLabel(i, end int, cue lexicon.Cue) bool {
	c := &m.Cells[i]
	label, next := m.T.Tokens[end], m.T.Tokens[end+1].Text
	if m.Prose[i] || !unicode.IsUpper(firstRune(c.Text)) || len(label.Key) < 2 || endsWith(label.Text, ",.;") {
		return false
	}
	switch cue {
	case lexicon.FieldTo, lexicon.FieldFrom:
		return strings.Contains(c.Text, "@") && (capital(next) || strings.Contains(next, "@")) && m.mailRow(i)
	case lexicon.FieldDate:
		return m.isDate(end+1, c.Last) && m.mailRow(i)
	}
	return false
}

// mailRow: right above or below the cell, as far left, stands a row of an e-mail's
// header: another field's label and an address behind it, or in the row's next cell.
func (m *Layout) mailRow(i int) bool {
	c := &m.Cells[i]
	for j := max(i-4, 0); j < min(i+5, len(m.Cells)); j++ {
		o := &m.Cells[j]
		if d := o.Box.X0 - c.Box.X0; o.Row == c.Row || d > m.Line/2 || -d > m.Line/2 || m.Prose[j] {
			continue
		}
		at := strings.Contains(o.Text, "@") || m.beside(j) && strings.Contains(m.Cells[j+1].Text, "@")
		for _, cue := range fields {
			if at && m.X.Match(m.T, o.First, o.Last, cue) >= 0 {
				return true
			}
		}
	}
	return false
}

// bareLabel: the cell opens with a label in capitals without a colon and with
// somebody's honorific, or is nothing else: "A SR. ALCALDE", "DE".
func (m *Layout) bareLabel(i int, cue lexicon.Cue) bool {
	c := &m.Cells[i]
	end := m.X.Match(m.T, c.First, c.Last, cue)
	return end == c.First && strings.ToUpper(m.T.Tokens[end].Text) == m.T.Tokens[end].Text && (end == c.Last || m.X.Match(m.T, end+1, c.Last, lexicon.Honorific) > end)
}

// pairedLabel: near a bare label of To stands one of From, or the other way round.
func (m *Layout) pairedLabel(i int, cue lexicon.Cue) bool {
	other := lexicon.FieldTo
	if cue == lexicon.FieldTo {
		other = lexicon.FieldFrom
	}
	for j := max(i-6, 0); j < min(i+7, len(m.Cells)); j++ {
		if j != i && m.bareLabel(j, other) {
			return true
		}
	}
	return false
}

// oneOfSeveral: the cell is nothing but a form of courtesy and a colon, and another
// cell near it is too: each opens an address block.
func (m *Layout) oneOfSeveral(i, end int) bool {
	c := &m.Cells[i]
	if !m.OnlyMarksAfter(end, c.Last) || m.beside(i) {
		return false
	}
	for j := max(i-maxListed, 0); j < min(i+maxListed, len(m.Cells)); j++ {
		o := &m.Cells[j]
		if e := max(m.X.Match(m.T, o.First, o.Last, lexicon.Honorific), m.X.Match(m.T, o.First, o.Last, lexicon.Courtesies)); j != i && e >= 0 && m.OnlyMarksAfter(e, o.Last) && endsWith(o.Text, ":") {
			return true
		}
	}
	return false
}

// underLabel: a cell that opens with another field's label stands right above, as
// far left.
func (m *Layout) underLabel(i int) bool {
	for j := i - 1; j >= max(i-2, 0); j-- {
		a, c := &m.Cells[j], &m.Cells[i]
		if d := a.Box.X0 - c.Box.X0; a.Row == c.Row || d > m.Line/2 || -d > m.Line/2 {
			continue
		}
		for _, cue := range fields {
			if m.X.Match(m.T, a.First, a.Last, cue) >= 0 {
				return true
			}
		}
		return false
	}
	return false
}

// overValue: the label stands over its value, as in a box, and either beside
// another such label or as a subject's or an addressee's.
func (m *Layout) overValue(i int, cue lexicon.Cue) bool {
	c := &m.Cells[i]
	if !unicode.IsUpper(firstRune(c.Text)) {
		return false
	}
	aside := i > 0 && m.Cells[i-1].Row == c.Row && m.isLabel(i-1) || m.beside(i) && m.isLabel(i+1)
	alone := !m.beside(i) && (i == 0 || m.Cells[i-1].Row != c.Row)
	if !aside && !(alone && strings.ToUpper(c.Text) == c.Text && (cue == lexicon.FieldTo || cue == lexicon.FieldSubject)) {
		return false
	}
	for j := i + 1; j < len(m.Cells); j++ {
		b := &m.Cells[j]
		if b.Row > c.Row && b.Box.X0 < c.Box.X0+m.Line && b.Box.X0 > c.Box.X0-m.Line {
			return m.Tight(c, b) && !m.Prose[j] && !m.isLabel(j)
		}
	}
	return false
}

// isLabel: the cell is nothing but a header field's label.
func (m *Layout) isLabel(i int) bool {
	c := &m.Cells[i]
	for _, cue := range fields {
		if end := m.X.Match(m.T, c.First, c.Last, cue); end >= 0 && m.OnlyMarksAfter(end, c.Last) {
			return true
		}
	}
	return false
}

// labelBeside: a label without a colon has a capital, and one of a single
// letter ("A") needs the colon in the next column.
func (m *Layout) labelBeside(i, first int) bool {
	t, next := m.T.Tokens[first], m.T.Tokens[m.Cells[i+1].First].Text
	if strings.HasPrefix(next, ":") {
		return true
	}
	return unicode.IsUpper(firstRune(t.Text)) && len(t.Key) > 1 && (capital(next) || m.hits.End(lexicon.FieldDate) >= first && m.mailRow(i))
}

// beside reports whether the next cell stands on the same row: a value in
// another column.
func (m *Layout) beside(i int) bool {
	return i+1 < len(m.Cells) && m.Cells[i+1].Row == m.Cells[i].Row
}
