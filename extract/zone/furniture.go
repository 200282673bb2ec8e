package zone

import (
	"sort"
	"strings"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/name"
)

// measure finds where the running text begins and ends and how high a line
// is, and which cells are running text.
func (m *marker) measure() {
	var x0, x1, h []int32
	for i := range m.cells {
		c := &m.cells[i]
		h = append(h, c.Box.Height())
		if c.Last-c.First >= 7 {
			x0, x1 = append(x0, c.Box.X0), append(x1, c.Box.X1)
		}
	}
	m.line = max(quantile(h, 50), 60)
	w, _ := m.t.PageSize(m.cells[0].Page)
	m.left, m.right = w/8, w-w/8
	if len(x0) >= 3 {
		m.left, m.right = quantile(x0, 30), quantile(x1, 75)
	}
	m.prose = make([]bool, len(m.cells))
	for i := range m.cells {
		m.prose[i] = m.isProse(&m.cells[i])
	}
}

func quantile(v []int32, percent int) int32 {
	if len(v) == 0 {
		return 0
	}
	s := append([]int32(nil), v...)
	sort.Slice(s, func(i, j int) bool { return s[i] < s[j] })
	return s[(len(s)-1)*percent/100]
}

// isProse: a line that runs over more than half of the text's width with at
// least seven words, most of them in small letters.
func (m *marker) isProse(c *extract.Cell) bool {
	words, small := 0, 0
	for i := c.First; i <= c.Last; i++ {
		if m.t.Tokens[i].Key == "" {
			continue
		}
		words++
		if r := firstRune(m.t.Tokens[i].Text); r >= 'a' && r <= 'z' || r > 127 && strings.ToLower(string(r)) == string(r) {
			small++
		}
	}
	return words >= 7 && 2*small >= words && c.Box.Width() > (m.right-m.left)/2
}

// furniture marks what belongs to the paper, not to the text: stamps, page
// numbers, running heads and feet, addresses at the foot.
func (m *marker) furniture() {
	repeated := m.repeated()
	for i := range m.cells {
		c := &m.cells[i]
		_, height := m.t.PageSize(c.Page)
		foot := c.Box.Y0 > height*9/10
		head := c.Box.Y1 < height*12/100
		switch {
		case m.stamped(c):
			m.set(i, i, extract.ZoneStamp, "stamp-words")
		case m.lead[i].page && (foot || head || repeated[i]):
			m.set(i, i, extract.ZoneFooter, "page-number")
		case repeated[i] && (foot || c.Box.Y0 > height*85/100):
			m.set(i, i, extract.ZoneFooter, "running-foot")
		case repeated[i] && head && c.Page > m.cells[0].Page:
			m.set(i, i, extract.ZoneFooter, "running-head")
		case foot && m.lead[i].address >= 3:
			m.set(i, i, extract.ZoneFooter, "address-foot")
		}
	}
	m.footBlocks()
}

// footBlocks takes into the footer what stands below its first line.
func (m *marker) footBlocks() {
	for i := 1; i < len(m.cells); i++ {
		c, above := &m.cells[i], &m.cells[i-1]
		_, height := m.t.PageSize(c.Page)
		if m.kind[i-1] == extract.ZoneFooter && m.rule[i-1] == "address-foot" && above.Page == c.Page && c.Box.Y0 > height*9/10 {
			m.set(i, i, extract.ZoneFooter, "address-foot")
		}
	}
}

func (m *marker) stamped(c *extract.Cell) bool {
	p := c.Page
	for i := range m.t.Pages {
		if m.t.Pages[i].Number != p {
			continue
		}
		for k := c.First; k <= c.Last; k++ {
			if m.t.Pages[i].Words[m.t.Tokens[k].Word].Source != ingest.SourceStamp {
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
	out := make([]bool, len(m.cells))
	if m.cells[0].Page == m.cells[len(m.cells)-1].Page {
		return out
	}
	type place struct {
		text string
		y    int32
	}
	at := map[place]int{}
	page := map[place]int{}
	for i := range m.cells {
		c := &m.cells[i]
		_, height := m.t.PageSize(c.Page)
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
	for i := 0; i < len(m.cells); i++ {
		c := &m.cells[i]
		_, height := m.t.PageSize(c.Page)
		first := m.t.Tokens[c.First].Text
		if m.kind[i] != extract.ZoneBody || c.Box.Y0 < height*55/100 || c.Size >= m.line || c.Size*10 > body*9 || !(first[0] >= '1' && first[0] <= '9') {
			continue
		}
		for j := i; j < len(m.cells) && m.cells[j].Page == c.Page && m.kind[j] == extract.ZoneBody && m.cells[j].Size*10 <= body*9; j++ {
			m.kind[j], m.rule[j] = extract.ZoneFootnote, "small-type"
		}
	}
}

// bodySize is the usual size of type of the running text.
func (m *marker) bodySize() int32 {
	var s []int32
	for i := range m.cells {
		if m.prose[i] {
			s = append(s, m.cells[i].Size)
		}
	}
	return quantile(s, 50)
}
