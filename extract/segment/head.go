package segment

import (
	"slices"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// How far down a page its letterhead and its address block are looked for, in cells.
const (
	maxLetterhead = 4
	maxAddress    = 16
)

// letterhead gives the bodies that the page's first lines name, folded.
func (k *look) letterhead() []string {
	var out []string
	for n, i := range k.body {
		if n == maxLetterhead || k.Prose[i] {
			break
		}
		if k.opensBody(i) {
			out = append(out, name.Fold(k.Cells[i].Text))
		}
	}
	return out
}

// opensBody: the cell opens with the word of a kind of organisation and goes on.
func (k *look) opensBody(i int) bool {
	c := &k.Cells[i]
	return c.Last > c.First && k.X.Match(k.T, c.First, c.Last, lexicon.OrgHead) >= 0
}

// anothersHead: the first body in the page's letterhead is none of those in that of the
// document's first page.
func (s *state) anothersHead(k *look) bool {
	own := k.letterhead()
	return len(own) > 0 && !slices.Contains(s.heads, own[0])
}

// addressesBody: below the page's first line and above its text a paragraph opens with
// a body or a form of respect, as an address block without further marks does.
func (k *look) addressesBody(cells []int) bool {
	for n, i := range cells {
		if n == maxAddress || k.Prose[i] {
			return false
		}
		if n > 0 && k.apart(cells[n-1], i) && (k.opensBody(i) || k.Leads[i].Respect) && k.Leads[i].Field == "" {
			return k.textBelow(cells[n:])
		}
	}
	return false
}

// apart: a gap stands between the cells, the upper one is set in small print, or it
// tells the day.
func (k *look) apart(above, i int) bool {
	a, c := &k.Cells[above], &k.Cells[i]
	return c.Row != a.Row && (k.Leads[above].Date || c.Box.Y0-a.Box.Y0 > k.Pitch*3/2 || c.Size*5 > a.Size*6)
}

// textBelow: at least two lines of running text stand among the cells.
func (k *look) textBelow(cells []int) bool {
	n := 0
	for _, i := range cells {
		if k.Prose[i] {
			n++
		}
	}
	return n > 1
}

// maxAttest is among how many of a page's first cells the word stands by which
// somebody attests.
const maxAttest = 8

// attests: the cell is nothing but that word, in capitals, before a colon:
// "CERTIFICA:".
func (k *look) attests(i int) bool {
	c := &k.Cells[i]
	end := k.X.Match(k.T, c.First, c.Last, lexicon.AttestLead)
	return end >= 0 && k.OnlyMarksAfter(end, c.Last) && endsWith(c.Text, ":") && capitals(c.Text)
}

// dayAtFoot: below the page's text a line tells the day, as letters do that have none
// above it.
func (k *look) dayAtFoot() bool {
	text := 0
	for _, i := range k.body {
		switch {
		case k.Prose[i]:
			text++
		case k.Leads[i].Date && text > 1:
			return true
		}
	}
	return false
}
