package zone

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// earlierMessages marks what an e-mail carries of those before it: no part of
// its own.
func (m *marker) earlierMessages(body int) {
	for i := body; i < len(m.Cells); i++ {
		if m.Leads[i].History || m.quoted(i) || m.quotedToEnd(i) {
			for k := i; k < len(m.Cells); k++ {
				if m.kind[k] == extract.ZoneFooter && m.rule[k] == "address" {
					m.kind[k] = "" // of who wrote it
				}
			}
			m.set(i, len(m.Cells)-1, extract.ZoneBody, extract.RuleEarlier)
			return
		}
	}
}

// quotedToEnd: this line of an e-mail and all below it open with the mark of what is quoted.
func (m *marker) quotedToEnd(i int) bool {
	if m.d.Kind != extract.Email {
		return false
	}
	for k := i; k < len(m.Cells); k++ {
		if !strings.HasPrefix(m.Cells[k].Text, ">") {
			return false
		}
	}
	return true
}

// mailSender marks who sends an e-mail that has no label for it.
func (m *marker) mailSender(body int) {
	for i := 0; i < body && m.d.Kind == extract.Email; i++ {
		if m.Leads[i].Field == lexicon.FieldFrom {
			return
		}
		if m.Mailbox(i) && (i+1 >= body || !m.Mailbox(i+1)) {
			m.mailName(i)
			m.set(i, i, extract.ZoneHeader, string(lexicon.FieldFrom))
			m.mailDay(i, body)
			return
		}
	}
}

// maxMailSalutation is how many words who is written to may be greeted with.
const maxMailSalutation = 6

// mailSalutation marks the line with which an e-mail's text opens, that has no word of a
// salutation but stands by itself below the header and ends as one: "Guillermo:".
func (m *marker) mailSalutation(body int) {
	i := body - 1
	if m.d.Kind != extract.Email || i < 1 || body >= len(m.Cells) || m.kind[i] != "" {
		return
	}
	c, l := &m.Cells[i], &m.Leads[i]
	headed := false
	for j := range i {
		headed = headed || m.Leads[j].Field == lexicon.FieldTo || m.Leads[j].Field == lexicon.FieldSubject
	}
	if headed && endsWith(c.Text, ":,") && c.Last-c.First < maxMailSalutation && l.Field == "" && !l.Copies && !l.Date && !strings.Contains(c.Text, "@") && m.opensParagraph(i) && m.opensParagraph(body) {
		m.set(i, i, extract.ZoneSalutation, "mail-salutation")
	}
}

// mailName marks the name above or before the address of who sends an e-mail,
// where both did not fit on one line.
func (m *marker) mailName(i int) {
	c := &m.Cells[i]
	for j := i - 1; j >= max(i-3, 0) && strings.HasPrefix(c.Text, "<"); j-- {
		if a := &m.Cells[j]; a.Row == c.Row || overlapX(a.Box, c.Box) && m.Tight(a, c) {
			m.set(j, j, extract.ZoneHeader, string(lexicon.FieldFrom))
			return
		}
	}
}

// mailDay marks the day that stands beside who sends an e-mail; one above it is
// that of printing.
func (m *marker) mailDay(from, body int) {
	for k := from + 1; k < body && m.Cells[k].Row == m.Cells[from].Row; k++ {
		if m.Leads[k].Date {
			m.set(k, k, extract.ZoneHeader, string(lexicon.FieldDate))
			for above := range from {
				if m.Leads[above].Date {
					m.set(above, above, extract.ZoneLetterhead, "printed")
				}
			}
			return
		}
	}
}

// quoted: a header of From and To or a date begins anew below the text.
func (m *marker) quoted(i int) bool {
	if m.d.Kind != extract.Email || m.Leads[i].Field != lexicon.FieldFrom {
		return m.d.Kind == extract.Email && m.Mailbox(i)
	}
	for j := i + 1; j < min(i+5, len(m.Cells)); j++ {
		if f := m.Leads[j].Field; f == lexicon.FieldTo || f == lexicon.FieldDate {
			return true
		}
	}
	return false
}

// mailFoot marks what programs and firms put below an e-mail's text: no words of
// its sender's.
func (m *marker) mailFoot(body int) {
	for i := body + 1; i < len(m.Cells) && m.d.Kind == extract.Email; i++ {
		c := &m.Cells[i]
		if m.kind[i] != "" || !m.opensParagraph(i) || m.X.Match(m.T, c.First, c.Last, lexicon.MailFoot) < 0 {
			continue
		}
		for j := i; j < len(m.Cells) && m.kind[j] == "" && (j == i || !m.opensParagraph(j)); j++ {
			m.set(j, j, extract.ZoneFooter, "mail-foot")
		}
	}
}
