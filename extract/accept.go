package extract

import "legajo/language/lexicon"

// AcceptLine is the first token of the last line in the second half of a letter that
// opens with words of accepting, "Accepted and agreed": who signs below it accepts the
// letter. -1 where none does.
func (x *Lexicon) AcceptLine(t *Text) int {
	cells := t.Cells()
	for i := len(cells) - 1; i >= len(cells)/2; i-- {
		if x.Match(t, cells[i].First, cells[i].Last, lexicon.Accepts) >= 0 {
			return cells[i].First
		}
	}
	return -1
}
