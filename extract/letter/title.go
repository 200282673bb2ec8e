package letter

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// maxTitle is over how many lines a title may run.
const maxTitle = 4

// findTitle sets the title: the line in the largest type of those that say more than
// which kind of paper it is, with the lines that it goes on with. Of minutes it is
// the line that calls them so or names the meeting, whatever its type.
func (r *reader) findTitle(z *zoned) {
	best, rank := -1, 0
	for i := range z.cells {
		if z.kind[i] != extract.ZoneTitle {
			continue
		}
		n := r.titleRank(&z.cells[i])
		if best < 0 || n > rank || n == rank && z.cells[i].Size > z.cells[best].Size {
			best, rank = i, n
		}
	}
	if best < 0 {
		return
	}
	last := best
	for last+1 < len(z.cells) && last+1 < best+maxTitle && z.kind[last+1] == extract.ZoneTitle && r.titleGoesOn(&z.cells[last], &z.cells[last+1]) {
		last++
	}
	r.d.Title = trimmed(r.text(z.cells[best].First, z.cells[last].Last))
}

// titleRank tells how much a line is the title by what it says.
func (r *reader) titleRank(c *extract.Cell) int {
	if r.kindOnly(c) {
		return -1
	}
	if first := r.t.FirstWord(c.First, c.Last); r.d.Kind == extract.Minutes && max(r.x.MatchNear(r.t, first, c.Last, lexicon.TitleMinutes), r.x.MatchNear(r.t, first, c.Last, lexicon.TitleMeeting)) >= 0 {
		return 1
	}
	return 0
}

// kindOnly: the line says which kind of paper it is and no more, or is a label's:
// "PRESS RELEASE", "Contact: Ana Ruiz".
func (r *reader) kindOnly(c *extract.Cell) bool {
	if strings.HasSuffix(r.t.Tokens[c.First].Text, ":") {
		return true
	}
	end := r.x.MatchNear(r.t, c.First, c.Last, lexicon.TitlePress)
	return end >= 0 && r.rest(end+1, c.Last) == ""
}

// titleGoesOn: the line below is set like the one above, right under it.
func (r *reader) titleGoesOn(c, below *extract.Cell) bool {
	if below.Page != c.Page || below.Size != c.Size || below.Bold != c.Bold || below.First != c.Last+1 || below.Box.Y0-c.Box.Y1 > c.Box.Height() || r.kindOnly(below) || r.x.Match(r.t, below.First, below.Last, lexicon.RollLabel) == below.Last {
		return false
	}
	return allCaps(c.Text) == allCaps(below.Text) && !strings.HasSuffix(c.Text, ".")
}
