package letter

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// signatures reads the signature block, column by column. Only in a letter is
// it a loss when nobody signs; minutes are signed by who has a title.
func (r *reader) signatures(z *zoned) {
	r.inSignature, r.brands = true, r.brandsOf(z.of(extract.ZoneLetterhead))
	defer func() { r.inSignature, r.inSignList = false, false }()
	n := 0
	listed, lines := r.signList(z)
	r.inSignList = len(z.ruled(extract.ZoneSignature, extract.RuleSignList)) > 0
	cells := r.byNeighbours(r.eachMark(r.withoutList(z, lines)))
	table, cells := r.signTable(cells)
	n += r.signed(table)
	if rows := r.signatureTable(cells); rows != nil {
		n += r.signed(rows)
		cells = nil
	}
	cells = r.withoutHeads(cells)
	var blocks [][]party
	var lead []extract.Cell // a line that tells for whom those below sign
	for _, column := range r.signColumns(cells) {
		if r.representing(column) {
			lead = column
			continue
		}
		numbered := r.numbered(column) || r.signsOn(column)
		if block := r.dashedBodies(column); block != nil {
			blocks = append(blocks, block)
			continue
		}
		block := r.listed(r.parties(column, numbered), column)
		if len(lead) > 0 && column[0].Row > lead[len(lead)-1].Row {
			block = r.listed(r.parties(append(slices.Clone(lead), column...), false), column)
		}
		r.byGivenName(z, column, block)
		for i := range block {
			block[i].numbered = numbered && len(block[i].orgs) > 0
		}
		blocks = append(blocks, block)
	}
	shareBehalf(blocks)
	blocks = r.shareTitle(blocks)
	blocks = r.withoutSeals(r.certified(blocks))
	r.shareBody(blocks)
	for i, block := range blocks {
		if r.bodyBelow(blocks[:i], block) {
			r.reject(&block[0], "signature", "the body of those who sign above")
			continue
		}
		n += r.signed(block)
	}
	n += r.signed(listed)
	if n == 0 {
		n += r.signed(r.represented(lead)) // "for and on behalf of Holm & Tait LLP", and nobody named
	}
	if n == 0 && r.d.Kind != extract.PressRelease && !r.titleNeeded() {
		r.d.AddNote(r.t, "signature", "not_found", "no name, office or organisation below the text", -1, -1)
	}
}

// signatureCells are the cells of the signature block, and what behind the
// closing or the day at the foot tells who signs.
func (r *reader) signatureCells(z *zoned) []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		c := z.cells[i]
		switch z.kind[i] {
		case extract.ZoneSignature:
			if z.rule[i] != extract.RuleSignList {
				out = append(out, c)
			}
		case extract.ZoneDateline:
			if at := r.t.SignerBehindDate(r.x, &c); at > 0 {
				_, c = r.t.Part(c, at)
				out = append(out, c)
			}
		case extract.ZoneClosing:
			if at := r.t.SignerBehindClosing(r.x, &c); at > 0 {
				_, signer := r.t.Part(c, at)
				signer.Box.X0 = c.Box.X0 // of one column with what stands below
				out = append(out, signer)
			}
		}
	}
	return out
}

// brandsOf are the names in a letterhead, folded: each column's line by line and
// as a whole.
func (r *reader) brandsOf(cells []extract.Cell) map[string]bool {
	out := map[string]bool{}
	for _, column := range columns(cells) {
		whole := ""
		for i := range column {
			out[name.Fold(column[i].Text)] = true
			whole += " " + column[i].Text
		}
		out[name.Fold(whole)] = true
	}
	return out
}

// brand: words in the shape of a name, without an honorific, that the letterhead
// has.
func (r *reader) brand(c *chunk) bool {
	return r.brands[name.Fold(c.text)] && !r.honorificAt(c.first, c.last)
}

// eachMark cuts cells in which a mark of signing stands a second time: "Fdo.: Ana
// Ruiz Fdo.: Luis Gil", two columns that stand close.
func (r *reader) eachMark(cells []extract.Cell) []extract.Cell {
	var out []extract.Cell
	for _, c := range cells {
		for i := c.First + 2; i < c.Last; i++ {
			end := r.x.Match(r.t, i, c.Last, lexicon.Conformed)
			if end < 0 || end == c.Last || r.x.Match(r.t, c.First, i-1, lexicon.Conformed) < 0 || !strings.HasSuffix(r.t.Tokens[end].Text, ":") {
				continue
			}
			var left extract.Cell
			left, c = r.t.Part(c, i)
			out = append(out, left)
			i = c.First + 1
		}
		out = append(out, c)
	}
	return out
}

// representing: the column names only whom those who sign represent: "Por la
// Asociación X:" above several names.
func (r *reader) representing(column []extract.Cell) bool {
	said := false
	for _, c := range r.chunksOf(column) {
		switch c.class {
		case behalf:
			said = true
		case absent:
			said = said || r.x.Match(r.t, c.first, c.last, lexicon.SignInstead) >= 0
		case org, unit:
		default:
			return false
		}
	}
	return said
}

// represented is the organisation that such a column names.
func (r *reader) represented(column []extract.Cell) []party {
	for _, c := range r.chunksOf(column) {
		if c.class == org {
			return []party{{orgs: []chunk{c}, first: c.first}}
		}
	}
	return nil
}

// signColumns are the columns of the parts of a signature block.
func (r *reader) signColumns(cells []extract.Cell) [][]extract.Cell {
	var out [][]extract.Cell
	for _, part := range r.headed(cells) {
		out = append(out, columns(part)...)
	}
	return out
}

// headed parts a block at the lines that head a list of their own: "And the
// following individuals:". Such a line is no signer.
func (r *reader) headed(cells []extract.Cell) [][]extract.Cell {
	var out [][]extract.Cell
	start := 0
	for i := range cells {
		c := &cells[i]
		if !strings.HasSuffix(c.Text, ":") || c.Last-c.First < 2 || i+1 == len(cells) || unicode.IsLower(firstRune(c.Text)) {
			continue
		}
		if k := r.chunksOf(cells[i : i+1]); len(k) != 1 || k[0].class != other {
			continue
		}
		out = append(out, cells[start:i])
		start = i + 1
	}
	return append(out, cells[start:])
}

// numbered: three lines or more of a column, and most of them, are numbered: each
// signs by itself.
func (r *reader) numbered(column []extract.Cell) bool {
	n := 0
	for i := range column {
		if r.skipOrdinal(column[i].First, column[i].Last) > column[i].First {
			n++
		}
	}
	return n >= 3 && 2*n > len(column)
}

// signsOn: in a paper of "the undersigned" a column of four lines or more without
// titles, two of which have a name with what it belongs to: each line signs by
// itself.
func (r *reader) signsOn(column []extract.Cell) bool {
	if len(column) < 4 {
		return false
	}
	with := 0
	chunks := r.chunksOf(column)
	for i := range chunks {
		c := &chunks[i]
		if named := c.class == person || c.class == org || c.class == other; c.class == role && !(r.inSignList && !c.newLine) || c.newLine && !named {
			return false // what stands below a title goes with it
		}
		if i > 0 && !c.newLine && chunks[i-1].class == person && chunks[i-1].newLine && (c.sep == "," || c.sep == "-") {
			with++
		}
	}
	_, _, ok := r.x.Has(r.t, 0, column[0].First, lexicon.Undersigned)
	return with >= 2 && (ok || r.inSignList)
}

// columns parts the cells of a signature block into columns, each from top to
// bottom; a line across several columns ends those above it.
func columns(cells []extract.Cell) [][]extract.Cell {
	var done, open [][]extract.Cell
	for i := range cells {
		c := cells[i]
		if i == 0 || cells[i-1].Row != c.Row {
			done, open = spanned(cells, i, done, open)
		}
		var hit []int
		for k := range open {
			if under(open[k], &c) {
				hit = append(hit, k)
			}
		}
		switch len(hit) {
		case 0:
			open = append(open, []extract.Cell{c})
		case 1:
			open[hit[0]] = append(open[hit[0]], c)
		default:
			if k := centredUnder(open, hit, &c); k >= 0 {
				open[k] = append(open[k], c)
				continue
			}
			done = append(done, open...)
			open = [][]extract.Cell{{c}}
		}
	}
	done = append(done, open...)
	sort.SliceStable(done, func(a, b int) bool {
		x, y := &done[a][0], &done[b][0]
		if x.Page != y.Page {
			return x.Page < y.Page
		}
		return x.Row < y.Row || x.Row == y.Row && x.Box.X0 < y.Box.X0
	})
	return done
}

// spanned ends the columns that stand above several cells of the row that begins
// with cell i: a line across them.
func spanned(cells []extract.Cell, i int, done, open [][]extract.Cell) ([][]extract.Cell, [][]extract.Cell) {
	var kept [][]extract.Cell
	for _, column := range open {
		n := 0
		for j := i; j < len(cells) && cells[j].Row == cells[i].Row && cells[j].Page == cells[i].Page; j++ {
			if last := &column[len(column)-1]; last.Page == cells[j].Page && last.Box.X0 < cells[j].Box.X1 && cells[j].Box.X0 < last.Box.X1 {
				n++
			}
		}
		if n >= 2 {
			done = append(done, column)
		} else {
			kept = append(kept, column)
		}
	}
	return done, kept
}

// centredUnder is the one column of those hit whose last cell stands right above
// with the same middle, as a title is centred below a name; -1 where none or
// several do.
func centredUnder(open [][]extract.Cell, hit []int, c *extract.Cell) int {
	found := -1
	for _, k := range hit {
		l := &open[k][len(open[k])-1]
		if d := l.Box.X0 + l.Box.X1 - c.Box.X0 - c.Box.X1; l.Row != c.Row-1 || d > 2*l.Box.Height() || d < -2*l.Box.Height() {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// under: the cell stands below the column's last two cells, sideways
// overlapping one of them.
func under(column []extract.Cell, c *extract.Cell) bool {
	for k := len(column) - 1; k >= max(0, len(column)-2); k-- {
		l := &column[k]
		if l.Page != c.Page {
			return len(column) > 0 && l.Page < c.Page
		}
		if l.Row != c.Row && l.Box.X0 < c.Box.X1 && c.Box.X0 < l.Box.X1 {
			return true
		}
	}
	return false
}

// signed writes SIGNED for each party of a column and counts them.
func (r *reader) signed(parties []party) int {
	n := 0
	people, said := false, r.d.Kind == extract.Minutes && r.saysSigned()
	for i := range parties {
		people = people || parties[i].person != nil
	}
	for i := range parties {
		p := &parties[i]
		if p.nobody {
			r.reject(p, "signature", "certifies a copy")
			continue
		}
		if i+1 < len(parties) && r.writtenOver(p, &parties[i+1]) {
			parties[i+1].form = cmp.Or(parties[i+1].form, p.form)
			if len(parties[i+1].behalf) == 0 {
				parties[i+1].behalf = p.behalf
			}
			continue
		}
		if r.titleNeeded() && !r.inSignList && (p.person == nil || len(p.roles)+len(p.orgs)+len(p.behalf) == 0 && p.form == "" && !said && !r.namedAbove(p.person)) {
			continue
		}
		if p.person == nil && people && !p.numbered {
			continue // "Universidad de X" above or below the people who sign
		}
		if p.person == nil && (r.scrap(p) || p.form == "" && !p.numbered && !r.signsAlone(p)) {
			r.reject(p, "signature", "no person, and the words do not stand where a signature does")
			continue
		}
		r.sign(p)
		n++
	}
	return n
}

// titleNeeded: in minutes, and papers without a kind, only who has a title, an
// organisation or a mark of a signature signs.
func (r *reader) titleNeeded() bool {
	return r.d.Kind == extract.Minutes || r.d.Kind == extract.Other
}

// namedAbove: first and last word of the name stand together in the text before
// it too, as those of who attended a meeting do.
func (r *reader) namedAbove(c *chunk) bool {
	first := max(r.x.Match(r.t, c.first, c.last, lexicon.Honorific), c.first-1) + 1
	if first >= c.last {
		return false
	}
	given, surname := r.t.Tokens[first].Key, r.t.Tokens[c.last].Key
	for i := 0; i+1 < c.first; i++ {
		if r.t.Tokens[i].Key != given {
			continue
		}
		for k := i + 1; k < c.first && k <= i+c.last-first+1; k++ {
			if r.t.Tokens[k].Key == surname {
				return true
			}
		}
	}
	return false
}

// saysSigned: the text says that those below sign.
func (r *reader) saysSigned() bool {
	for i := range r.t.Tokens {
		if r.x.Match(r.t, i, min(i+10, len(r.t.Tokens)-1), lexicon.SignIntro) >= 0 {
			return true
		}
	}
	return false
}

// scrap: one short word that an image was read as: what is left of a name
// under ink, not an organisation's acronym; or letters that stand nowhere else
// in the document: somebody's initials.
func (r *reader) scrap(p *party) bool {
	if len(p.orgs) == 0 || len(p.roles) > 0 {
		return false
	}
	c := &p.orgs[0]
	return c.first == c.last && (r.t.WordAt(c.first).Source == ingest.SourceOCR || extract.Acronym(r.t.Tokens[c.first].Text) && r.onlyHere(c.first))
}

// onlyHere: no other word of the document is that of token i.
func (r *reader) onlyHere(i int) bool {
	for k := range r.t.Tokens {
		if k != i && r.t.Tokens[k].Key == r.t.Tokens[i].Key {
			return false
		}
	}
	return true
}

// signsAlone: an organisation or office may sign where it stands by itself.
func (r *reader) signsAlone(p *party) bool { return len(p.orgs) > 0 || len(p.roles) > 0 }

func (r *reader) reject(p *party, looked, why string) {
	last := p.first
	if p.person != nil {
		last = max(last, p.person.last)
	}
	r.d.AddNote(r.t, looked, "rejected", why, p.first, last)
}

// sign writes one signature: its form, whom it stands in for, whom it
// represents.
func (r *reader) sign(p *party) {
	form, rule, score := extract.FormTyped, "signature-block", extract.ScoreStrong
	switch {
	case p.counts:
		form, rule = extract.FormCountersigned, "countersigned"
	case p.form != "":
		form, rule, score = p.form, "signature-"+p.form, extract.ScoreSure
	case r.inkOn(p) != "":
		form = r.inkOn(p)
		rule = "signature-" + form
	case p.blank:
		form, rule, score = extract.FormBlankLine, "signature-line", extract.ScoreFair
	}
	if p.person == nil {
		score = extract.ScoreFair - 50
	}
	if p.person == nil && len(p.roles) > 0 && r.t.WordAt(p.first).Source == ingest.SourceOCR {
		score = extract.ScoreWeak // a name under ink that nobody could read is likelier than none
		r.d.AddNote(r.t, "signature", "candidate", "a title without a name, on a page read from an image", p.first, p.roles[0].last)
	}
	if p.unsure || p.person != nil && (r.badlyRead(p.person) || r.nobodyKnown(p)) {
		score = extract.ScoreWeak
	}
	if p.counts && p.person == nil {
		return
	}
	a, ok := r.add(p, rule, score)
	if !ok {
		return
	}
	rel := extract.Relation{Kind: extract.Signed, From: extract.ToEntity(a.entity), To: extract.Self(), Form: form, Role: a.role, Evidence: r.evidence(a.first, a.last, rule, score-r.doubt(p))}
	for i := range p.behalf {
		c := &p.behalf[i]
		e := r.orgEntity(c)
		r.d.AddMention(r.t, e, c.first, c.last, rule, score)
		rel.For = append(rel.For, e)
	}
	if p.absent != nil {
		if b, ok := r.add(p.absent, rule+"-absent", score); ok {
			rel.Absent = &b.entity
		}
	}
	r.d.AddRelation(rel)
}
