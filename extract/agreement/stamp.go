package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// A stamp's first line has few words, its mark among the first: "a la fecha de la
// última firma electrónica" is none.
const (
	stampLead  = 3
	stampWords = 20
)

// stampLines is how many lines a signing program's stamp has at most.
const stampLines = 6

// stamps reads what a signing program printed: "Firmado digitalmente por GIL RUIZ
// ANA - 0561238", with the day below. It tells the form and the day of a
// signature; one whom the opening clause names to represent a party signs by it.
// A clause of attestation, "Signed by Ana Gil on behalf of …", is no stamp.
func (s *scan) stamps(cells []extract.Cell, clauses []bool) {
	for i := range cells {
		c := &cells[i]
		if at, _, ok := s.lex.Has(s.t, c.First, c.Last, lexicon.ESigned); clauses[i] || !ok || at > c.First+stampLead || c.Last-c.First > stampWords {
			continue
		}
		has, date := s.stamp(cells, i)
		if r := s.stamped(has); r != nil {
			r.Form = extract.FormElectronic
			if date >= 0 && r.Date == "" {
				r.Date, r.DateText = s.d.Dates[date].Value, s.d.Dates[date].Text
				s.days = append(s.days, date)
			}
			continue
		}
		for k := range s.bound {
			for _, signs := range s.signAs(&s.bound[k]) {
				if allIn(signs, has) {
					g := signature{form: extract.FormElectronic, name: signs, at: [2]int{c.First, c.Last}, party: -1, date: date, strong: true}
					s.fromClause(&g)
					s.writeSignature(&g)
				}
			}
		}
	}
}

// stamp gives the words of the stamp that begins with cell i, and its day.
func (s *scan) stamp(cells []extract.Cell, i int) (has map[string]bool, date int) {
	has, date = map[string]bool{}, -1
	last := i
	for k := i; k < len(cells) && cells[k].Page == cells[i].Page && cells[k].Row < cells[i].Row+stampLines; k++ {
		if k > i && (cells[k].Row == cells[last].Row || cells[k].Row > cells[last].Row+1 || !column(cells[k].Box, cells[i].Box)) {
			continue
		}
		if k > i && s.cueIn(&cells[k], lexicon.ESigned) {
			break
		}
		last = k
		if date < 0 {
			date = s.dateIn(&cells[k])
		}
		for _, w := range strings.Fields(name.Fold(cells[k].Text)) {
			has[w] = true
		}
	}
	return has, date
}

// clocked is the name in a line that a signing program printed with day and hour in a
// bracket, "Ana Gil (Jun 2, 2021 09:14 PDT)"; "" where a cell is none.
func (s *scan) clocked(c *extract.Cell) string {
	at := strings.LastIndexByte(c.Text, '(')
	if at <= 0 || !strings.HasSuffix(c.Text, ")") || strings.Count(c.Text[at:], ":") == 0 || c.Last-c.First > stampWords || s.dateIn(c) < 0 {
		return ""
	}
	who := strings.TrimSpace(c.Text[:at])
	if name.Score(who) < minLabelled && !s.represents(who) || s.bodyNamed(who) {
		return ""
	}
	return who
}

// inStamp reports whether a cell is a line of a signing program's stamp, below its
// first one.
func (s *scan) inStamp(cells []extract.Cell, i int) bool {
	for k := i - 1; k >= 0 && cells[k].Page == cells[i].Page && cells[k].Row > cells[i].Row-stampLines; k-- {
		if column(cells[k].Box, cells[i].Box) && s.cueIn(&cells[k], lexicon.ESigned) {
			return true
		}
	}
	return false
}

// stamped is the signature of the person all of whose names a stamp has, nil
// where none or several of this paper's have them.
func (s *scan) stamped(has map[string]bool) *extract.Relation {
	var found *extract.Relation
	for i := range s.d.Relations {
		r := &s.d.Relations[i]
		if r.Kind != extract.Signed || r.To != extract.Self() || r.From.To != extract.RefEntity || !allIn(s.d.Entities[r.From.Index].Name, has) {
			continue
		}
		if found != nil {
			return nil
		}
		found = r
	}
	return found
}

// allIn reports whether a stamp has every word of a name of two words or more,
// but one of the surnames where there are three.
func allIn(text string, has map[string]bool) bool {
	words := strings.Fields(name.Fold(name.Parse(text).String()))
	n := 0
	for _, w := range words {
		if has[w] {
			n++
		}
	}
	return len(words) >= 2 && n >= min(len(words), max(2, len(words)-1)) && has[words[0]]
}
