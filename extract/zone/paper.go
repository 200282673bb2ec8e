package zone

import "legajo/extract"

// paper marks what is no letter: title, text, and the names at the foot of a
// press release or an agreement.
func (m *marker) paper() {
	body := m.bodyStart()
	for i := 0; i < body && i < len(m.cells); i++ {
		l := &m.lead[i]
		switch {
		case m.kind[i] != "":
		case l.date:
			m.set(i, i, extract.ZoneDateline, "month-and-year")
		case l.number && l.field == "":
			m.set(i, i, extract.ZoneNumber, "number-label")
		default:
			m.set(i, i, extract.ZoneTitle, "above-text")
		}
	}
	if m.d.Kind == extract.PressRelease || m.d.Kind == extract.Agreement || m.d.Kind == extract.Other {
		end := len(m.cells)
		if copies := m.copiesStart(body); copies >= 0 {
			m.tailCopies(copies)
			end = copies
		}
		_, signature := m.bodyEnd(body, end)
		m.signature(signature, end)
	}
	m.set(body, len(m.cells)-1, extract.ZoneBody, "between")
}
