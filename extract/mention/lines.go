package mention

import "slices"

// newLine reports whether atom i ends its line.
func (s *scan) newLine(i int) bool {
	return i+1 < len(s.a) && s.t.Tokens[s.a[i].Token].Line != s.t.Tokens[s.a[i+1].Token].Line
}

// columnEnds reports whether the next line stands above that of atom i on its page: at the
// head of the next column.
func (s *scan) columnEnds(i int) bool {
	if !s.newLine(i) {
		return false
	}
	a, b := &s.t.Lines[s.t.Tokens[s.a[i].Token].Line], &s.t.Lines[s.t.Tokens[s.a[i+1].Token].Line]
	return a.Page == b.Page && b.Box.Y1 <= a.Box.Y0
}

// apart reports whether a name cannot go on behind atom i, since the next line
// is set in other type or further off than lines of one paragraph are: a
// heading above the first words of a text.
func (s *scan) apart(i int) bool {
	if !s.newLine(i) {
		return false
	}
	n := s.t.Tokens[s.a[i].Token].Line
	above, below := &s.t.Lines[n], &s.t.Lines[s.t.Tokens[s.a[i+1].Token].Line]
	if above.Page != below.Page || below.Box.Y0 < above.Box.Y1-above.Box.Height()/2 {
		return false
	}
	if above.Bold && !below.Bold && above.Size > 0 || above.Size*5 > below.Size*6 && below.Size > 0 {
		return true
	}
	return below.Box.Y0-above.Box.Y1 > s.usualGap()+above.Box.Height()/2
}

// usualGap is the space between two lines that most pairs of lines have:
// what is left between their boxes.
func (s *scan) usualGap() int32 {
	if s.gap != nil {
		return *s.gap
	}
	var gaps []int32
	for i := 1; i < len(s.t.Lines); i++ {
		a, b := &s.t.Lines[i-1], &s.t.Lines[i]
		if gap := b.Box.Y0 - a.Box.Y1; a.Page == b.Page && gap > -a.Box.Height()/2 && gap < 3*a.Box.Height() {
			gaps = append(gaps, gap)
		}
	}
	usual := int32(0)
	if len(gaps) > 0 {
		slices.Sort(gaps)
		usual = gaps[(len(gaps)-1)/2]
	}
	s.gap = &usual
	return usual
}
