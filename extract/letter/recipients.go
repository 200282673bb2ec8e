package letter

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language/lexicon"
)

// recipients reads the list of those to whom a letter to many goes, where it
// stands below the text or behind it.
func (r *reader) recipients(z *zoned) []party {
	cells := z.ruled(extract.ZoneAddressee, extract.RuleRecipients)
	if len(cells) > 0 && strings.Contains(cells[0].Text, ":") {
		cells = append(r.unlabelled(cells[:1], lexicon.Recipients), cells[1:]...)
	}
	r.inDistribution = true
	defer func() { r.inDistribution = false }()
	cells = r.withoutNumbers(cells)
	if out := r.headedTable(cells); out != nil {
		return r.bodiesOf(z, out)
	}
	if people, rest := r.signTable(cells); people != nil {
		return append(r.bodiesOf(z, people), r.parties(rest, true)...)
	}
	var out []party
	for i, column := range listColumns(cells) {
		entries := r.parties(column, true)
		if i == 0 || 2*len(entries) >= len(column) {
			out = append(out, entries...)
		}
	}
	return out
}

// withoutNumbers leaves out the bare numbers that entries open with, where those of
// the list count up: "1 Alcaldía de Oria" over "2 Alcaldía de Lesa".
func (r *reader) withoutNumbers(cells []extract.Cell) []extract.Cell {
	count := 0
	number := func(c *extract.Cell) bool {
		n, err := strconv.Atoi(r.t.Tokens[c.First].Text)
		return err == nil && n == count+1 && c.Last > c.First && unicode.IsUpper(firstRune(r.t.Tokens[c.First+1].Text))
	}
	out := slices.Clone(cells)
	for i := range out {
		if c := &out[i]; number(c) {
			c.First, count = c.First+1, count+1
			c.Text, c.Box.X0 = r.text(c.First, c.Last), r.t.WordBox(c.First).X0
		}
	}
	if count < 2 {
		return cells
	}
	return out
}

// bodiesOf gives, where a letter goes to several organisations, those of the
// people that its list names beside them.
func (r *reader) bodiesOf(z *zoned, parties []party) []party {
	if !r.toBodies(z) {
		return parties
	}
	for i := range parties {
		if p := &parties[i]; len(p.orgs) > 0 {
			*p = party{orgs: p.orgs, first: p.orgs[0].first}
		}
	}
	return parties
}

// toBodies: the address, or the heading of the list, has a word for several
// organisations.
func (r *reader) toBodies(z *zoned) bool {
	for i := range z.cells {
		if z.kind[i] != extract.ZoneAddressee && z.rule[i] != string(lexicon.FieldTo) || z.rule[i] == extract.RuleRecipients {
			continue
		}
		for k := z.cells[i].First; k <= z.cells[i].Last; k++ {
			if r.x.Several(r.t.Tokens[k].Key) {
				return true
			}
		}
	}
	return false
}

// listColumns are the columns of a list of names, without those of bare numbers.
func listColumns(cells []extract.Cell) [][]extract.Cell {
	var named []extract.Cell
	for i := range cells {
		if strings.Trim(cells[i].Text, "0123456789.)-° ") != "" {
			named = append(named, cells[i])
		}
	}
	return columns(named)
}

// headedTable reads a table whose first row says what its columns hold; nil
// where there is none.
func (r *reader) headedTable(cells []extract.Cell) []party {
	rows := rowsOf(cells)
	for i, head := range rows {
		t := r.columnHeads(head)
		if t == nil {
			continue
		}
		r.surnamesLead = slices.ContainsFunc(head, func(c extract.Cell) bool {
			_, _, ok := r.x.Has(r.t, c.First, c.Last, lexicon.SurnamesLead)
			return ok
		})
		defer func() { r.surnamesLead = false }()
		var body [][]extract.Cell
		for _, row := range rows[i+1:] {
			body = append(body, r.inColumns(row, head))
		}
		return t.recipients(r, r.stacked(body, head))
	}
	return nil
}

// columnHeads says what the columns below a row of headings hold; nil where the row
// is none.
func (r *reader) columnHeads(head []extract.Cell) *signTable {
	if len(head) < 2 {
		return nil
	}
	head = slices.Clone(head)
	t, said := &signTable{make([]class, len(head))}, false
	for k := range head {
		c := &head[k]
		if end := r.x.Match(r.t, c.First, c.Last, lexicon.NumberMark); end >= 0 && end < c.Last {
			c.First = end + 1 // "N° Entidad"
		}
		whole := func(cues ...lexicon.Cue) bool {
			for _, cue := range cues {
				if end := r.x.MatchNear(r.t, c.First, c.Last, cue); end >= 0 && r.rest(end+1, c.Last) == "" {
					return true
				}
			}
			return false
		}
		switch {
		case c.Last-c.First > 3:
			return nil
		case whole(lexicon.SenderLabel):
			t.class[k] = person
		case whole(lexicon.RoleLabel):
			t.class[k] = role
		case whole(lexicon.OrgLabel, lexicon.Recipients, lexicon.FieldTo) || c.First == c.Last && r.orgWord(c.First, c.Last),
			c.Last-c.First == 1 && r.x.Match(r.t, c.First, c.First, lexicon.OrgLabel) >= 0: // "Entidad afiliada"
			t.class[k] = org
		}
		said = said || t.class[k] == person || t.class[k] == org
	}
	if !said {
		return nil
	}
	return t
}

// inColumns moves each cell of a row to where its column begins: cells may stand
// in the middle of a column. The number of the row goes.
func (r *reader) inColumns(row, head []extract.Cell) []extract.Cell {
	out := make([]extract.Cell, len(row))
	for i, c := range row {
		k := 0
		for k+1 < len(head) && c.Box.X0 > head[k+1].Box.X0-c.Box.Height() {
			k++
		}
		if c.First < c.Last && strings.Trim(r.t.Tokens[c.First].Text, "0123456789.)") == "" {
			c.First++
			c.Text = r.text(c.First, c.Last)
		}
		c.Box.X0 = head[k].Box.X0
		out[i] = c
	}
	return out
}

// recipients are those of the rows: the person named, with title and
// organisation, else the office or the organisation.
func (t *signTable) recipients(r *reader, rows []tableRow) []party {
	var out []party
	for _, row := range rows {
		p := party{}
		for k := range row {
			if t.class[k] == person && len(row[k]) > 0 {
				if c, ok := r.nameIn(row[k]); ok {
					p.person = &c
				}
			}
			r.fill(&p, row[k], t.class[k])
		}
		if p.empty() {
			continue
		}
		p.first = p.start()
		out = append(out, p)
	}
	return out
}

// start is the first token of what the party is named by.
func (p *party) start() int {
	switch {
	case p.person != nil:
		return p.person.first
	case len(p.roles) > 0:
		return p.roles[0].first
	}
	return p.orgs[0].first
}

// oneByOne gives those of a list of distribution whose title is the one that the
// letter is addressed to in the plural: "Sr. Alcalde de Oria" for "Sres. Alcaldes".
func (r *reader) oneByOne(addressed, listed []party) []party {
	var titles []string
	for i := range addressed {
		if p := &addressed[i]; p.person == nil && len(p.roles) == 1 {
			if key := r.titleKey(&p.roles[0]); r.plural(key) {
				titles = append(titles, stem(key))
			}
		}
	}
	var out []party
	for i := range listed {
		p := &listed[i]
		if len(p.roles) == 0 {
			continue
		}
		if key := r.titleKey(&p.roles[0]); !r.plural(key) && slices.ContainsFunc(titles, func(s string) bool { return strings.HasPrefix(key, s) && len(key) <= len(s)+3 }) {
			out = append(out, *p)
		}
	}
	return out
}

// titleKey is the word that a title is called by: "alcaldes" of "Sres. Alcaldes".
func (r *reader) titleKey(c *chunk) string { return r.t.Tokens[r.skipBefore(c.first, c.last)].Key }

// stem is a title's word without what tells men from women and one from many.
func stem(key string) string { return strings.TrimRight(strings.TrimSuffix(key, "s"), "aeo") }

// specific leaves out who is addressed in general words, several at once, as
// those whom a list names one by one: "A las entidades afiliadas".
func (r *reader) specific(parties []party) []party {
	var out []party
	for i := range parties {
		if p := &parties[i]; !r.general(p) {
			out = append(out, *p)
		}
	}
	return out
}

// general: the words refer to a list, or open with a plural of a kind of
// organisation or of a title.
func (r *reader) general(p *party) bool {
	switch {
	case p.body != nil:
		return true
	case p.person != nil && r.honorificAt(p.person.first, p.person.last):
		return false
	}
	t := &r.t.Tokens[p.first]
	last := p.first
	for last+1 < len(r.t.Tokens) && r.t.Tokens[last+1].Line == t.Line {
		last++
	}
	if _, _, ok := r.x.Has(r.t, p.first, last, lexicon.PerList); ok {
		return true
	}
	for k := r.skipArticle(p.first, last); k <= min(p.first+3, last); k++ {
		key := r.t.Tokens[k].Key
		if r.x.Several(key) || r.plural(key) {
			return true
		}
	}
	return false
}
