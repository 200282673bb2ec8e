package letter

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// signTable reads a table of three signers or more, one a row, whose columns
// hold names, titles and organisations: what most cells of a column are, all of
// them are. It gives the signers and the cells outside the table; nobody where
// there is none, or where names stand in two columns.
func (r *reader) signTable(cells []extract.Cell) (signers []party, rest []extract.Cell) {
	rows := rowsOf(cells)
	for i := range rows {
		columns := rows[i]
		if len(columns) < 2 {
			continue
		}
		n := i
		for n < len(rows) && fits(rows[n], columns) {
			n++
		}
		stacked := r.stacked(rows[i:n], columns)
		t := r.typed(stacked)
		if t == nil {
			continue
		}
		for _, row := range rows[:i] {
			rest = append(rest, row...)
		}
		for _, row := range rows[n:] {
			rest = append(rest, row...)
		}
		return t.signers(r, stacked), rest
	}
	return nil, cells
}

// rowsOf parts cells by their rows.
func rowsOf(cells []extract.Cell) [][]extract.Cell {
	var rows [][]extract.Cell
	for i := 0; i < len(cells); {
		j := i
		for j < len(cells) && cells[j].Row == cells[i].Row && cells[j].Page == cells[i].Page {
			j++
		}
		rows = append(rows, cells[i:j])
		i = j
	}
	return rows
}

// fits: each cell of the row begins where a column does.
func fits(row, columns []extract.Cell) bool {
	for i := range row {
		if columnOf(&row[i], columns) < 0 {
			return false
		}
	}
	return true
}

func columnOf(c *extract.Cell, columns []extract.Cell) int {
	for k := range columns {
		if d := c.Box.X0 - columns[k].Box.X0; d < c.Box.Height() && -d < c.Box.Height() {
			return k
		}
	}
	return -1
}

// signTable is what the columns of a table of signers hold.
type signTable struct{ class []class }

// typed says what the columns hold by most of their cells; nil where it is no
// table of signers.
func (r *reader) typed(rows []tableRow) *signTable {
	columns := len(rows[0])
	votes := make([]map[class]int, columns)
	full, owners, cells := 0, 0, make([]int, columns)
	bodies := make([]bool, columns) // whose head says that organisations stand in it
	for i := range votes {
		votes[i] = map[class]int{}
	}
	for _, row := range rows {
		if row.filled() > 1 && !r.tableHead(row.top()) {
			full++
		}
		for k := range row {
			bodies[k] = bodies[k] || r.headsBodies(row, k)
			if len(row[k]) > 0 {
				cells[k]++
				votes[k][r.cellClass(row[k]...)]++
				owners += r.ownBodies(row[k])
			}
		}
	}
	if full < 3 {
		return nil
	}
	t := &signTable{make([]class, columns)}
	people, said := 0, 0
	for k, v := range votes {
		switch {
		case v[person] > 0 && v[role] > 0:
			return nil // names over titles: columns of signers
		case 2*v[person] > cells[k]:
			t.class[k] = person
			people++
		case v[role] > v[org] && 3*v[role] >= cells[k]:
			t.class[k] = role
			said++
		case owners > 0 && !bodies[k] && v[org] > 0:
			return nil // two lists of who signs, side by side
		case bodies[k], v[org] > 0 && 3*v[org] >= cells[k] && v[person]*2 <= cells[k]:
			t.class[k] = org
			said++
		}
	}
	if people != 1 || said == 0 {
		return nil
	}
	return t
}

// ownBodies is 1 where a person in the cell has an organisation behind a comma, else 0:
// "Ana Ruiz, Colegio de Oria".
func (r *reader) ownBodies(cells []extract.Cell) int {
	chunks := r.chunksOf(cells)
	for i := 1; i < len(chunks); i++ {
		if c := &chunks[i]; c.class == org && !c.newLine && c.sep == "," && chunks[i-1].class == person {
			return 1
		}
	}
	return 0
}

// headsBodies: the row names the columns, and column k as that of organisations.
func (r *reader) headsBodies(row tableRow, k int) bool {
	return len(row[k]) > 0 && r.labels(&row[k][0], lexicon.OrgLabel) && r.tableHead(row.top())
}

// cellClass is what cells, one below the other, by themselves say: a person,
// title or organisation.
func (r *reader) cellClass(cells ...extract.Cell) class {
	chunks := r.chunksOf(cells)
	for i := range chunks {
		switch k := chunks[i].class; k {
		case person, role, org:
			return k
		case unit:
			return org
		}
	}
	return other
}

// signers are the people of the rows; a row that goes on with the one above
// has no name.
func (t *signTable) signers(r *reader, rows []tableRow) []party {
	var out []party
	for _, row := range rows {
		if r.tableHead(row.top()) {
			continue
		}
		named := false
		for k := range row {
			if t.class[k] != person || len(row[k]) == 0 {
				continue
			}
			if c, ok := r.nameIn(row[k]); ok {
				out = append(out, party{person: &c, first: c.first})
				out[len(out)-1].roles = r.titlesBehind(row[k], &c)
				named = true
			}
		}
		if !named {
			continue
		}
		p := &out[len(out)-1]
		for k := range row {
			r.fill(p, row[k], t.class[k])
		}
		if r.bodiesSign() {
			p.behalf = p.orgs
		}
	}
	return out
}

// nameIn is the person that a cell of the column of names holds; a name that did
// not fit goes on in the cells below it.
func (r *reader) nameIn(cells []extract.Cell) (chunk, bool) {
	if c, ok := r.wrappedName(cells); ok {
		return c, true
	}
	chunks := r.chunksOf(cells)
	for i := range chunks {
		if chunks[i].class != person {
			continue
		}
		c := chunks[i]
		for k := i + 1; k < len(chunks) && chunks[k].newLine && (chunks[k].class == other || chunks[k].class == person) && properName(chunks[k].text); k++ {
			r.append(&c, &chunks[k])
			c.text = strings.ReplaceAll(c.text, "- ", "-")
		}
		return c, true
	}
	if len(chunks) == 0 || chunks[0].last == chunks[0].first || !properName(chunks[0].text) || r.isOrg(chunks[0].first, chunks[0].last) {
		return chunk{}, false
	}
	c := chunks[0]
	c.class = person
	return c, true
}

// wrappedName is the name that all lines of a narrow cell make up together: "Mtra." over
// "Ana" over "Ruiz Soto".
func (r *reader) wrappedName(cells []extract.Cell) (chunk, bool) {
	if len(cells) < 2 {
		return chunk{}, false
	}
	c := chunk{class: person, first: cells[0].First, last: cells[0].Last, text: cells[0].Text, newLine: true, box: cells[0]}
	for i := range cells {
		t := cells[i].Text
		if strings.ContainsAny(t, ",;:/0123456789") || r.orgWord(cells[i].First, cells[i].Last) || r.isRole(cells[i].First, cells[i].Last) {
			return chunk{}, false
		}
		if i > 0 {
			r.append(&c, &chunk{first: cells[i].First, last: cells[i].Last, text: t, newLine: true, box: cells[i]})
		}
	}
	c.text = strings.ReplaceAll(c.text, "- ", "-")
	led := r.x.Match(r.t, cells[0].First, cells[0].Last, lexicon.Honorific) >= 0
	return c, properName(c.text) && (led || name.IsGiven(r.t.Tokens[c.first].Text)) && name.Score(c.text) >= 500
}

// titlesBehind are the titles that stand behind a name in its cell: "Ana Ruiz, Vocal".
func (r *reader) titlesBehind(cells []extract.Cell, who *chunk) []chunk {
	var out []chunk
	for _, c := range r.chunksOf(cells) {
		if c.class == role && !c.newLine && c.first > who.last {
			out = append(out, c)
		}
	}
	return out
}

// fill adds to a signer what a cell of a column of titles or organisations
// says, with the lines below that go on with it.
func (r *reader) fill(p *party, cells []extract.Cell, column class) {
	if column != role && column != org || len(cells) == 0 {
		return
	}
	chunks := r.chunksOf(cells)
	for i := 1; i < len(chunks) && chunks[i].newLine && properName(chunks[i].text); {
		r.append(&chunks[0], &chunks[i])
		chunks[0].class = column
		chunks = append(chunks[:i], chunks[i+1:]...)
	}
	for i := range chunks {
		c := chunks[i]
		switch {
		case c.class == role:
			p.roles = append(p.roles, c)
		case c.class == org, c.class == unit:
			p.orgs = append(p.orgs, c)
		case column == org && i == 0 && (c.class == other || c.class == person || c.class == bodyOf) && properName(c.text):
			c.class = org
			p.orgs = append(p.orgs, c)
		case column == role && i == 0 && c.class == other && len(chunks) == 1 && name.Score(c.text) < 500:
			p.roles = append(p.roles, c)
		}
	}
}

// bodiesSign: the text says that organisations sign: "the undersigned
// organisations".
func (r *reader) bodiesSign() bool {
	for i := range r.t.Tokens {
		end := r.x.Match(r.t, i, min(i+4, len(r.t.Tokens)-1), lexicon.SigningBody)
		if end < 0 {
			continue
		}
		for k := max(0, i-3); k <= min(end+6, len(r.t.Tokens)-1); k++ {
			if r.x.Match(r.t, k, k, lexicon.OrgPlural) >= 0 {
				return true
			}
		}
	}
	return false
}

// leastBodies is how many bodies sign at least in a list that dashes part.
const leastBodies = 3

// dashedBodies reads the bodies of a paper that says that bodies sign it, parted by
// dashes over the lines: "Harbour Watch – Mothers of the Estuary – Tide Trust"; nil
// where the column is no such list.
func (r *reader) dashedBodies(column []extract.Cell) []party {
	if !r.bodiesSign() {
		return nil
	}
	first, orgs := column[0].First, 0
	var out []party
	take := func(last int) bool {
		text := trimmed(r.text(first, last))
		if first > last || !properName(text) || r.honorificAt(first, last) || r.isRole(first, last) {
			return false
		}
		if r.isOrg(first, last) {
			orgs++
		}
		out = append(out, party{orgs: []chunk{{class: org, first: first, last: last, text: text, newLine: true, box: column[0]}}, first: first, numbered: true})
		return true
	}
	for _, c := range column {
		for i := c.First; i <= c.Last; i++ {
			if r.t.Tokens[i].Key != "" || !isBullet(r.t.Tokens[i].Text) {
				continue
			}
			if !take(i - 1) {
				return nil
			}
			first = i + 1
		}
	}
	if !take(column[len(column)-1].Last) || len(out) < leastBodies || 2*orgs < len(out) {
		return nil
	}
	return out
}

// signatureTable reads a table of signers, one a row: a name, then title and
// organisation. It gives nil where the block is none: another row begins with
// no name, or a second name stands on a row.
func (r *reader) signatureTable(cells []extract.Cell) []party {
	var out []party
	for i := 0; i < len(cells); {
		j := i
		for j < len(cells) && cells[j].Row == cells[i].Row && cells[j].Page == cells[i].Page {
			j++
		}
		row := r.chunksOf(cells[i:j])
		if len(row) > 0 && !r.tableHead(cells[i:j]) {
			if j-i < 2 || row[0].class != person {
				return nil
			}
			for k := range row[1:] {
				if c := &row[k+1]; c.class == person && name.Score(c.text) >= 500 {
					return nil
				}
				row[k+1].newLine = false
			}
			out = append(out, r.assemble(row, true)...)
		}
		i = j
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// tableHead: the row names the columns, or most of three or more: "Nombre", "Cargo",
// "Cédula", "Firma"; a title, or a word for a kind of body, by itself does beside such a
// label: "Representante".
func (r *reader) tableHead(row []extract.Cell) bool {
	named, titles := 0, 0
	for i := range row {
		switch {
		case r.labels(&row[i], lexicon.SenderLabel, lexicon.RoleLabel, lexicon.OrgLabel):
			named++
		case r.x.Match(r.t, row[i].First, row[i].Last, lexicon.RoleHead) == row[i].Last,
			row[i].First == row[i].Last && r.orgWord(row[i].First, row[i].Last): // "Museo" beside "Firma"
			titles++
		}
	}
	return named > 0 && named+titles == len(row) || named > 2 && 3*named >= 2*len(row)
}

// labels: the cell is nothing but a label of one of the cues.
func (r *reader) labels(c *extract.Cell, cues ...lexicon.Cue) bool {
	for _, cue := range cues {
		if end := r.x.MatchNear(r.t, c.First, c.Last, cue); end >= 0 && r.rest(end+1, c.Last) == "" {
			return true
		}
	}
	return false
}

// withoutHeads leaves out the rows that name the columns of a table and nobody:
// "Organización", "Representante", "Firma".
func (r *reader) withoutHeads(cells []extract.Cell) []extract.Cell {
	var out []extract.Cell
	for _, row := range rowsOf(cells) {
		colon := slices.ContainsFunc(row, func(c extract.Cell) bool { return strings.HasSuffix(c.Text, ":") })
		if len(row) < 2 || colon || !r.tableHead(row) {
			out = append(out, row...)
		}
	}
	return out
}

// withoutList leaves out the numbered lines below somebody's signature and the
// day that ends it, where no line says that those who are listed sign: a
// distribution whose heading was not read.
func (r *reader) withoutList(z *zoned, cells []extract.Cell) []extract.Cell {
	day := r.dayBelowSigner(z)
	listed := func(c extract.Cell) bool { return c.Row > day && r.skipOrdinal(c.First, c.Last) > c.First }
	n := 0
	for i := range cells {
		if _, _, ok := r.x.Has(r.t, cells[i].First, cells[i].Last, lexicon.SigningBody); ok {
			return cells
		}
		if listed(cells[i]) {
			n++
		}
	}
	if day < 0 || n < leastOfAKind {
		return cells
	}
	return slices.DeleteFunc(cells, listed)
}

// dayBelowSigner is the row of the day that stands below who signs, -1 where
// none does.
func (r *reader) dayBelowSigner(z *zoned) int {
	signed := false
	for i := range z.cells {
		signed = signed || z.kind[i] == extract.ZoneSignature
		if signed && z.kind[i] == extract.ZoneDateline {
			return z.cells[i].Row
		}
	}
	return -1
}
