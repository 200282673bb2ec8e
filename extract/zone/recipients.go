package zone

import (
	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// recipients marks the list of those to whom a letter to many goes, where it
// stands below the text or on a page behind it: below a heading that says so
// ("Destinatarios"), or where the head of the letter refers to a list.
func (m *marker) recipients(body int) {
	first, headed := m.recipientsStart(body)
	if first < 0 {
		return
	}
	for i := first; i < len(m.Cells); i++ {
		l := &m.Leads[i]
		if l.Copies || l.Blind || l.Enclosure || l.Distribution && i > first || l.Closing || m.Prose[i] && firstSmall(m.Cells[i].Text) {
			return
		}
		if l.Drafters || l.Initials || l.Validation || l.Page {
			continue
		}
		rule := extract.RuleRecipients
		if i == first && headed && m.wholeHead(i) {
			rule = "recipients-head"
		}
		m.set(i, i, extract.ZoneAddressee, rule)
	}
}

// recipientsStart is the first cell of that list, and whether it heads it or is its
// first entry; -1 where there is none.
func (m *marker) recipientsStart(body int) (first int, headed bool) {
	refers, several := m.refersToList(body), m.toSeveral(body)
	for i := body + 1; i < len(m.Cells); i++ {
		if m.kind[i] != "" || m.Leads[i].Copies || !m.belowText(i, body) {
			continue
		}
		if m.headsRecipients(i) || m.headsAddressed(i, several) {
			return i, true
		}
		anew := m.anew(i)
		if !anew && !m.opensParagraph(i) {
			continue
		}
		if refers && m.headsList(i, body) {
			return i, true
		}
		if (refers || several != "") && (anew && m.listsBodies(i) || m.belowSigner(i, body, several, refers)) {
			return i, !m.namesOne(i)
		}
	}
	return -1, false
}

// anew: the cell is the first of its page, but for furniture and a letterhead that
// heads the first page too.
func (m *marker) anew(i int) bool {
	c := &m.Cells[i]
	if c.Page == m.Cells[0].Page {
		return false
	}
	for j := i - 1; j >= 0 && m.Cells[j].Page == c.Page; j-- {
		if m.kind[j] == "" && !m.headsFirst(j) {
			return false
		}
	}
	return !m.headsFirst(i)
}

// maxLetterhead is among how many cells of its first page a letterhead stands.
const maxLetterhead = 8

// headsFirst: the words stand in the letterhead of the first page as well.
func (m *marker) headsFirst(i int) bool {
	for j := range min(maxLetterhead, len(m.Cells)) {
		if m.Cells[j].Page != m.Cells[0].Page {
			return false
		}
		if j != i && name.Fold(m.Cells[j].Text) == name.Fold(m.Cells[i].Text) {
			return true
		}
	}
	return false
}

// belowSigner: without a heading, apart below somebody who signs, bodies stand one
// below another to the end, and the letter goes to those on a list (alike), or some
// are of the kind that it is addressed to in the plural: "Club Arenal" and so on below
// a letter "A los clubes federados".
func (m *marker) belowSigner(i, body int, several string, alike bool) bool {
	if !m.signerAbove(i, body) {
		return false
	}
	rows := 0
	for j := i; j < len(m.Cells); j++ {
		if m.kind[j] != "" {
			continue
		}
		if m.Leads[j].Copies || m.Leads[j].Enclosure || m.Leads[j].Initials {
			break
		}
		c := &m.Cells[j]
		kind := m.T.Tokens[c.First].Key
		if last := &m.T.Tokens[c.Last]; m.X.Word(last.Key, lexicon.OrgEnd) {
			kind = last.Key // "Langar Cricket Club"
		} else if m.X.Match(m.T, c.First, c.Last, lexicon.OrgHead) < 0 {
			return false
		}
		if m.Prose[j] || c.Last == c.First {
			return false
		}
		rows, alike = rows+1, alike || several == kind+"s" || several == kind+"es"
	}
	return rows >= 2 && alike
}

// signerAbove: above the cell, apart from it, a line below the text names a person,
// or a title that one signs with.
func (m *marker) signerAbove(i, body int) bool {
	for j := i - 1; j > body && m.Cells[j].Page == m.Cells[i].Page && !m.Prose[j]; j-- {
		if m.personShape(j) || m.Leads[j].Honorific && m.Leads[j].Field == "" {
			return true
		}
	}
	return false
}

// refersToList: above the text the letter says that it goes to those on a list.
func (m *marker) refersToList(body int) bool {
	for i := range min(body, len(m.Cells)) {
		if m.Leads[i].PerList && m.Leads[i].Field != lexicon.FieldSubject {
			return true
		}
	}
	return false
}

// belowText: a line of a closing, signature or list of copies stands between the
// text and the cell, and hardly any running text below it.
func (m *marker) belowText(i, body int) bool {
	for j := i - 1; j > body; j-- {
		if m.kind[j] == "" && (!m.Prose[j] || m.Leads[j].Copies) {
			return m.noTextAfter(i)
		}
	}
	return false
}

// maxHead is how many words the heading of a list may have.
const maxHead = 10

// headsRecipients: the cell is a heading that says that those below are the
// addressees, or opens with the label of them.
func (m *marker) headsRecipients(i int) bool {
	c := &m.Cells[i]
	if m.T.Tokens[c.First].Key == "" {
		return false // "- Destinatarios", an entry of another list
	}
	if end := m.X.Match(m.T, c.First, c.Last, lexicon.Recipients); end >= 0 && (endsWith(m.T.Tokens[end].Text, ":") || end == c.Last) {
		return true
	}
	return m.wholeHead(i) && m.says(i, lexicon.Recipients)
}

// headsList: the cell is a heading of a list, or has a word of how the letter
// calls those whom it is addressed to.
func (m *marker) headsList(i, body int) bool {
	if !m.wholeHead(i) {
		return false
	}
	if m.says(i, lexicon.PerList) || m.X.Match(m.T, m.Cells[i].First, m.Cells[i].Last, lexicon.ListHead) >= 0 {
		return true
	}
	for j := range min(body, len(m.Cells)) {
		if m.Leads[j].PerList && m.sharesWord(i, j) {
			return true
		}
	}
	return false
}

// headsAddressed: a heading of a list says by the same plural as the address whom
// it lists: "Nómina de organizaciones" for a letter "A las organizaciones".
func (m *marker) headsAddressed(i int, several string) bool {
	c := &m.Cells[i]
	if !m.wholeHead(i) || !m.anew(i) && m.X.Match(m.T, c.First, c.Last, lexicon.ListHead) < 0 {
		return false
	}
	return several != "" && m.hasWord(i, several)
}

// toSeveral is the plural of a kind of organisation that the letter is addressed
// to: "entidades"; "" where none is, or where the plural is a word within the name of
// one body: "Northern Colleges Trust".
func (m *marker) toSeveral(body int) string {
	for j := range min(body, len(m.Cells)) {
		c, l := &m.Cells[j], &m.Leads[j]
		if m.kind[j] != "" || l.Field != "" && l.Field != lexicon.FieldTo || l.Number || l.Date {
			continue
		}
		from := max(m.X.Match(m.T, c.First, c.Last, lexicon.FieldTo), m.X.Match(m.T, c.First, c.Last, lexicon.Respect), c.First-1) + 1
		for k := from; k <= min(from+3, c.Last); k++ {
			if w := m.T.Tokens[k].Key; m.X.Several(w) && m.T.Tokens[k].Text != w && !m.withinName(k, c.Last) {
				return w
			}
		}
	}
	return ""
}

// withinName: the line runs on from token k to the word for a kind of organisation at
// its end: "Colleges Study Network".
func (m *marker) withinName(k, last int) bool {
	for i := k; i < last; i++ {
		if t := &m.T.Tokens[i]; endsWith(t.Text, ",;:") || t.Key == "" || m.X.Word(t.Key, lexicon.SmallWord) || m.X.Word(t.Key, lexicon.JoinedBy) {
			return false
		}
	}
	return k < last && m.X.Word(m.T.Tokens[last].Key, lexicon.OrgEnd) && !m.X.Several(m.T.Tokens[last].Key)
}

// wholeHead: a short line by itself on its row, without a full stop.
func (m *marker) wholeHead(i int) bool {
	c := &m.Cells[i]
	return c.Last-c.First < maxHead && !endsWith(c.Text, ".,;") && !m.beside(i) && !m.beside(i-1)
}

func (m *marker) says(i int, cue lexicon.Cue) bool {
	_, _, ok := m.X.Has(m.T, m.Cells[i].First, m.Cells[i].Last, cue)
	return ok
}

// sharesWord: a long word stands in both cells.
func (m *marker) sharesWord(i, j int) bool {
	for k := m.Cells[i].First; k <= m.Cells[i].Last; k++ {
		if w := m.T.Tokens[k].Key; len(w) > 4 && !m.X.Word(w, lexicon.SmallWord) && m.hasWord(j, w) {
			return true
		}
	}
	return false
}

// listsBodies: from the cell on, most lines open with the word of a kind of
// organisation, a form of courtesy or a title.
func (m *marker) listsBodies(i int) bool {
	named, all := map[int]bool{}, map[int]bool{} // rows
	for j := i; j < len(m.Cells); j++ {
		if m.kind[j] != "" {
			continue
		}
		row := m.Cells[j].Page<<16 + m.Cells[j].Row
		all[row] = true
		if l := &m.Leads[j]; l.Honorific || l.Respect || l.Role || m.says(j, lexicon.OrgHead) || m.says(j, lexicon.UnitHead) {
			named[row] = true
		}
	}
	return len(named) >= 2 && 2*len(named) >= len(all)
}
