package zone

import (
	"strings"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/name"
)

// furniture marks what belongs to the paper, not to the text: stamps, page
// numbers, running heads and feet, addresses at the foot.
func (m *marker) furniture() {
	repeated := m.repeated()
	for i := range m.Cells {
		c := &m.Cells[i]
		_, height := m.T.PageSize(c.Page)
		foot := c.Box.Y0 > height*9/10
		head := c.Box.Y1 < height*12/100
		switch {
		case m.noise(i):
			m.set(i, i, extract.ZoneFooter, "specks")
		case m.stamped(c):
			m.set(i, i, extract.ZoneStamp, "stamp-words")
		case m.Leads[i].Page && (foot || head || repeated[i]):
			m.set(i, i, extract.ZoneFooter, "page-number")
		case repeated[i] && (foot || c.Box.Y0 > height*85/100):
			m.set(i, i, extract.ZoneFooter, "running-foot")
		case repeated[i] && head && c.Page > m.Cells[0].Page:
			m.set(i, i, extract.ZoneFooter, "running-head")
		case foot && m.Leads[i].Address >= 3:
			m.set(i, i, extract.ZoneFooter, "address-foot")
		}
	}
	m.footBlocks()
}

// footBlocks takes into the footer what stands below its first line.
func (m *marker) footBlocks() {
	for i := 1; i < len(m.Cells); i++ {
		c, above := &m.Cells[i], &m.Cells[i-1]
		_, height := m.T.PageSize(c.Page)
		if m.kind[i-1] == extract.ZoneFooter && m.rule[i-1] == "address-foot" && above.Page == c.Page && c.Box.Y0 > height*9/10 {
			m.set(i, i, extract.ZoneFooter, "address-foot")
		}
	}
}

// noise: a cell without a word, or with one small letter alone, as readers of
// scans make of specks and rules. A line to sign on is none.
func (m *marker) noise(i int) bool {
	c := &m.Cells[i]
	n := 0
	for k := c.First; k <= c.Last; k++ {
		n += len(m.T.Tokens[k].Key)
	}
	if n == 0 {
		return len(c.Text) < 4 && m.Leads[i].Field == "" && c.Text != ":"
	}
	return n == 1 && firstSmall(c.Text) && m.Leads[i].Field == ""
}

func (m *marker) stamped(c *extract.Cell) bool {
	p := c.Page
	for i := range m.T.Pages {
		if m.T.Pages[i].Number != p {
			continue
		}
		for k := c.First; k <= c.Last; k++ {
			if m.T.Pages[i].Words[m.T.Tokens[k].Word].Source != ingest.SourceStamp {
				return false
			}
		}
		return true
	}
	return false
}

// repeated finds cells whose text stands at the same height of another page,
// figures apart.
func (m *marker) repeated() []bool {
	out := make([]bool, len(m.Cells))
	if m.Cells[0].Page == m.Cells[len(m.Cells)-1].Page {
		return out
	}
	type place struct {
		text string
		y    int32
	}
	at := map[place]int{}
	page := map[place]int{}
	for i := range m.Cells {
		c := &m.Cells[i]
		_, height := m.T.PageSize(c.Page)
		if c.Box.Y0 > height*15/100 && c.Box.Y0 < height*80/100 {
			continue
		}
		text := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return '#'
			}
			return r
		}, name.Fold(c.Text))
		for _, y := range []int32{c.Box.Y0 / 80, c.Box.Y0/80 + 1} {
			k := place{text, y}
			if j, ok := at[k]; ok && page[k] != c.Page {
				out[i], out[j] = true, true
			}
			at[k], page[k] = i, c.Page
		}
	}
	return out
}

// footnotes marks small type that begins with a figure at the foot of a page.
func (m *marker) footnotes() {
	body := m.bodySize()
	for i := 0; i < len(m.Cells); i++ {
		c := &m.Cells[i]
		_, height := m.T.PageSize(c.Page)
		first := m.T.Tokens[c.First].Text
		if m.kind[i] != extract.ZoneBody || c.Box.Y0 < height*55/100 || c.Size >= m.Line || c.Size*10 > body*9 || !(first[0] >= '1' && first[0] <= '9') {
			continue
		}
		for j := i; j < len(m.Cells) && m.Cells[j].Page == c.Page && m.kind[j] == extract.ZoneBody && m.Cells[j].Size*10 <= body*9; j++ {
			m.kind[j], m.rule[j] = extract.ZoneFootnote, "small-type"
		}
	}
}

// bodySize is the usual size of type of the running text.
func (m *marker) bodySize() int32 {
	var s []int32
	for i := range m.Cells {
		if m.Prose[i] {
			s = append(s, m.Cells[i].Size)
		}
	}
	return extract.Quantile(s, 50)
}
