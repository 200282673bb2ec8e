package mention

import (
	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// findTables reads the rows of tables that hold a person, a position and an
// organisation side by side.
func (s *scan) findTables() {
	cells := s.t.Cells()
	for i := 0; i < len(cells); {
		if n := s.headedTable(cells[i:]); n > 0 {
			i += n
			continue
		}
		j := i + 1
		for j < len(cells) && cells[j].Page == cells[i].Page && cells[j].Row == cells[i].Row {
			j++
		}
		if row := s.withoutRulings(cells[i:j]); len(row) == 2 || len(row) == 3 {
			s.row(row)
		}
		i = j
	}
}

// minColumn is how many cells of a column are bodies by themselves, where the others are.
const minColumn = 2

// findColumns takes the names that stand in a column of a table for bodies where its heading
// says so and one of its cells is a body by itself, or two are and at least half of those
// that a word for bodies does not show.
func (s *scan) findColumns() {
	for _, column := range s.columns() {
		var open []span
		sure, bare, least := 0, 0, minColumn
		for _, c := range column {
			first, last, ok := s.within(c)
			if !ok || !s.prose(first) {
				continue
			}
			if n := max(s.orgWord(first), s.cue(first, lexicon.OrgCalled), s.cue(first, lexicon.OrgListed)); n > 0 && first+n > last {
				least = 1
				continue
			}
			if !s.itemName(first, last) {
				continue
			}
			at, named := s.starts[first]
			switch {
			case named && s.orgs[at].full == last && s.orgs[at].score >= minOrganisation:
				sure++
			case first < last && s.nameless(first, last) && (!named && !s.allKnown(first, last) || named && s.orgs[at].last == last && !s.orgs[at].alone):
				open = append(open, span{first: first, last: last})
				if !named {
					bare++
				}
			}
		}
		if sure < least || least == minColumn && (sure < bare || 2*sure < len(open)) {
			continue
		}
		for _, x := range open {
			if at, named := s.starts[x.first]; named {
				s.orgs[at].score = 600
			} else {
				s.addItem(x.first, x.last)
			}
		}
	}
}

// columns gives the cells that stand one below the other in rows of several, which follow
// each other on a page and begin at one place.
func (s *scan) columns() [][]*extract.Cell {
	var done, above [][]*extract.Cell
	cells := s.t.Cells()
	for i := 0; i < len(cells); {
		j := i + 1
		for j < len(cells) && cells[j].Page == cells[i].Page && cells[j].Row == cells[i].Row {
			j++
		}
		var here [][]*extract.Cell
		for k := i; k < j && j > i+1; k++ {
			column := []*extract.Cell{&cells[k]}
			for n, c := range above {
				if len(c) > 0 && c[0].Page == cells[k].Page && abs(c[0].Box.X0-cells[k].Box.X0) < cells[k].Box.Height()/2 {
					column, above[n] = append(c, &cells[k]), nil
					break
				}
			}
			here = append(here, column)
		}
		done = append(done, above...)
		above, i = here, j
	}
	return append(done, above...)
}

// withoutRulings leaves out the cells of a row that are nothing but marks.
func (s *scan) withoutRulings(row []extract.Cell) []extract.Cell {
	var out []extract.Cell
	for _, c := range row {
		if s.t.Tokens[c.First].Key != "" || c.Last > c.First {
			out = append(out, c)
		}
	}
	return out
}

// minRow is the score of a person's name beside a position in a table.
const minRow = 280

// row reads one row of two or three cells: a person and a position, a person and
// a body, or all three.
func (s *scan) row(cells []extract.Cell) {
	first, last, ok := s.within(&cells[0])
	if !ok || !s.prose(first) {
		return
	}
	if k := s.bracket(first, last); k > first {
		last = k - 1 // "Ann Porter (Chair)"
	}
	if last-first > 6 || name.Score(s.t.AtomText(first, last)) < minRow {
		return
	}
	from, to, ok := s.within(&cells[1])
	if !ok || to-from > 9 || s.anotherNamed(from, to) {
		return
	}
	p := span{first: first, last: last, entity: -1, score: 800, rule: "person.table"}
	switch {
	case s.hasRoleWord(from, to):
		s.rowPerson(&p)
		s.rowPost(&p, cells, from, to)
	case len(cells) == 2 && s.wholeBody(from, to):
		s.rowPerson(&p)
		s.affiliation(&p, s.cellOrg(cells[1]), to)
	}
}

// anotherNamed reports whether a cell opens with a form of courtesy and a given name:
// somebody else beside the first, "Ms Ann Field (Director of".
func (s *scan) anotherNamed(from, to int) bool {
	n := s.cue(from, lexicon.Honorific)
	if s.is(from+n, ".") {
		n++
	}
	return n > 0 && from+n < to && given(&s.a[from+n]) && s.roleWord(from+n) == 0
}

// rowPerson writes the person of a row.
func (s *scan) rowPerson(p *span) {
	p.entity = s.person(p.first, p.last)
	s.mention(p.entity, p.first, p.last, p.rule, p.score)
}

// rowPost writes the position between two atoms that the person of a row holds, in
// the body of the third cell or in the one that closes the second.
func (s *scan) rowPost(p *span, cells []extract.Cell, from, to int) {
	org := -1
	if len(cells) == 3 {
		org = s.cellOrg(cells[2])
	} else { // two columns that stand close
		for k := from + 1; k <= to; k++ {
			if at, ok := s.starts[k]; ok && s.orgs[at].entity >= 0 && s.orgs[at].last == to && s.cue(k-1, lexicon.OrgLink) == 0 && s.cue(k-1, lexicon.Determiner) == 0 {
				org, to = s.orgs[at].entity, k-1
			}
		}
	}
	s.role(p, &title{first: from, last: to, end: to}, org)
}

// bracket is the first bracket that opens between two atoms, -1 where none does.
func (s *scan) bracket(first, last int) int {
	for k := first; k <= last; k++ {
		if s.is(k, "(") {
			return k
		}
	}
	return -1
}

// wholeBody reports whether the atoms of a cell are a name with a word for a kind of
// organisation in it, and nothing else.
func (s *scan) wholeBody(from, to int) bool {
	if !s.a[from].Upper || from == to || s.is(to, ":") {
		return false
	}
	at, ok := s.starts[from]
	return ok && s.orgs[at].last == to && !s.orgs[at].alone
}

func (s *scan) hasRoleWord(from, to int) bool {
	for k := from; k <= to; k++ {
		if s.roleWord(k) > 0 {
			return true
		}
	}
	return false
}

// cellOrg takes a cell for an organisation's name: one that is known, or a
// capitalised text without digits.
func (s *scan) cellOrg(c extract.Cell) int {
	first, last, ok := s.within(&c)
	if !ok || !s.a[first].Upper || last-first > 14 || s.cue(first, lexicon.Place) > 0 {
		return -1
	}
	if e, _ := s.orgNamed(first, false); e >= 0 {
		return e
	}
	for k := first; k <= last; k++ {
		if s.a[k].Kind == extract.AtomNumber {
			return -1
		}
	}
	if first == last && !s.a[first].Caps && s.known(first) {
		return -1 // "Yes"
	}
	e := s.d.AddEntity(extract.Organisation, s.t.AtomText(first, last))
	s.mention(e, first, last, "org.table", 700)
	return e
}

// findRegister takes the senders and addressees of a table of letters for people and
// bodies: nothing else stands in these columns.
func (s *scan) findRegister() {
	for _, e := range s.t.Register(s.x) {
		for _, field := range []lexicon.Cue{lexicon.FieldFrom, lexicon.FieldTo} {
			if lines := e[field]; len(lines) > 0 {
				s.correspondent(lines, e.Text(field))
			}
		}
	}
}

// correspondent writes who is named in the lines of a cell of a table of letters; an
// office, and what has no capital, is left out.
func (s *scan) correspondent(lines []extract.Cell, text string) {
	first, last, ok := s.within(&lines[0])
	_, end, _ := s.within(&lines[len(lines)-1])
	if !ok || !s.prose(first) || !s.a[first].Upper {
		return
	}
	switch atoms := extract.AtomsOf(text); {
	case s.hasRoleWord(first, last) && !s.wholeBody(first, last) || s.a[end].Kind == extract.AtomMark || len(atoms) > 14:
	case name.Score(text) >= minRow && s.bodyWord(atoms) < 0:
		p := span{first: first, last: last, entity: s.d.AddEntity(extract.Person, text), score: 800, rule: "person.table"}
		s.mention(p.entity, first, last, p.rule, p.score)
	default:
		s.mention(s.d.AddEntity(extract.Organisation, text), first, last, "org.table", 700)
	}
}

// bodyWord is the first of the atoms that is a word for a kind of organisation, -1 where
// none is.
func (s *scan) bodyWord(atoms []extract.Atom) int {
	for i := range atoms {
		if s.x.Word(atoms[i].Fold, lexicon.OrgHead) {
			return i
		}
	}
	return -1
}

func abs(x int32) int32 { return max(x, -x) }
