package extract

import (
	"strings"

	"legajo/language/lexicon"
)

// Entry is a row of a table that lists letters: what its columns hold, by what the
// table's head calls them, line by line.
type Entry map[lexicon.Cue][]Cell

// Text is what a column of the row holds, "" where nothing.
func (e Entry) Text(field lexicon.Cue) string {
	var lines []string
	for _, c := range e[field] {
		lines = append(lines, c.Text)
	}
	return strings.Join(lines, " ")
}

// maxEntries is how many rows a table of letters is read for.
const maxEntries = 400

// registerFields are what the head of a table of letters may call its columns.
var registerFields = []lexicon.Cue{lexicon.FieldFrom, lexicon.FieldTo, lexicon.FieldDate, lexicon.FieldSubject, lexicon.FieldReference, lexicon.NumberMark}

// Register gives the rows of the tables that list letters, one a row, by day, sender
// and addressee, as reports do.
func (t *Text) Register(x *Lexicon) []Entry {
	cells := t.Cells()
	var out []Entry
	for i := 0; i < len(cells); i++ {
		head := t.registerHead(x, i)
		if head == nil {
			continue
		}
		began := len(out)
		for i += len(head); i < len(cells) && len(out) < maxEntries; {
			e, n := registerLine(cells[i:], head)
			if n == 0 {
				break
			}
			i += n
			if t.opensEntry(e) {
				out = append(out, e)
			} else if len(out) > began {
				for field, c := range e {
					out[len(out)-1][field] = append(out[len(out)-1][field], c...)
				}
			}
		}
		i--
	}
	return out
}

// opensEntry: a line of a table of letters has a day, and not only the year that the
// line before left over.
func (t *Text) opensEntry(e Entry) bool {
	day := e[lexicon.FieldDate]
	return len(day) == 1 && (day[0].Last > day[0].First || len(day[0].Text) > len("2006"))
}

// column is one of a table of letters.
type column struct {
	field lexicon.Cue
	x     int32
}

// registerHead gives the columns of the table of letters whose head cell i opens: at
// least three cells of one row, each nothing but a label without a colon, among them
// those of day, sender and addressee; nil where it opens none.
func (t *Text) registerHead(x *Lexicon, i int) []column {
	const least = 3
	cells := t.Cells()
	if i+least > len(cells) || cells[i+least-1].Row != cells[i].Row || i > 0 && cells[i-1].Row == cells[i].Row {
		return nil
	}
	var out []column
	has := map[lexicon.Cue]bool{}
	for j := i; j < len(cells) && cells[j].Row == cells[i].Row; j++ {
		c := column{x: cells[j].Box.X0}
		for _, cue := range registerFields {
			if !has[cue] && x.Match(t, cells[j].First, cells[j].Last, cue) == cells[j].Last && !endsWith(t.Tokens[cells[j].Last].Text, ":") {
				c.field = cue
				has[cue] = true
				break
			}
		}
		out = append(out, c)
	}
	if has[lexicon.FieldFrom] && has[lexicon.FieldTo] && has[lexicon.FieldDate] {
		return out
	}
	return nil
}

// registerLine reads a line of a row of a table of letters, and how many cells it has;
// 0 where the cells that follow are of no such table.
func registerLine(cells []Cell, head []column) (Entry, int) {
	const edge = 30 // tenths of a point
	e, n := Entry{}, 0
	for n < len(cells) && cells[n].Row == cells[0].Row {
		found := false
		for k, c := range head {
			over := k+1 < len(head) && cells[n].Box.X1 > head[k+1].x // running text
			if d := cells[n].Box.X0 - c.x; d < edge && -d < edge && !over {
				found = true
				e[c.field] = append(e[c.field], cells[n])
			}
		}
		if !found {
			return nil, 0
		}
		n++
	}
	return e, n
}

// inRegisterHead reports whether cell i stands in the head of a table of letters.
func (t *Text) inRegisterHead(x *Lexicon, i int) bool {
	cells := t.Cells()
	for i > 0 && cells[i-1].Row == cells[i].Row {
		i--
	}
	return t.registerHead(x, i) != nil
}
