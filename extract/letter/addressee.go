package letter

import (
	"slices"
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// Whom a letter is addressed to: the address block, the header's fields, the title
// and the salutation. Lists of recipients are read in recipients.go.

// addressees reads the address block, the header's fields, and failing these
// the salutation.
func (r *reader) addressees(z *zoned, verbale bool) {
	list := r.recipients(z)
	if r.perList(z) {
		list = append(list, r.distribution(z)...)
	}
	block := r.addressBlocks(r.withoutRespect(z.addressBlock()))
	if verbale {
		block = r.withoutSender(block)
	}
	if len(block) > 1 && r.general(&block[0]) && r.endsInColon(&block[0]) {
		block = block[1:] // "A los representantes de:" above their bodies
	}
	to := r.fieldParties(r.fieldCells(z, lexicon.FieldTo))
	if r.toEach(z) {
		to = r.parties(r.fieldCells(z, lexicon.FieldTo), true)
	}
	if len(list) == 0 {
		list = r.oneByOne(slices.Concat(block, to), r.distribution(z))
	}
	if len(list) > 0 {
		block, to = r.specific(block), r.specific(to)
	}
	found := r.addressed(block, extract.AsTo, "address-block", extract.ScoreStrong)
	found += r.addressed(to, extract.AsTo, "field-to", extract.ScoreSure)
	found += r.addressed(r.titledTo(z), extract.AsTo, extract.RuleLetterTitle, extract.ScoreSure)
	if found == 0 && !r.greetsByName(z) {
		found = r.addressed(r.openTo(z), extract.AsTo, "title", extract.ScoreStrong)
	}
	r.addressed(r.parties(r.fieldCells(z, lexicon.FieldThrough), false), extract.AsThrough, "field-through", extract.ScoreSure)
	hand := extract.AsAttention
	if found == 0 {
		hand = extract.AsTo // nobody else is named: "A/A D. Pedro Lago"
	}
	attended := r.addressed(r.handsOf(block, r.fieldParties(r.fieldCells(z, lexicon.FieldAttention))), hand, "field-attention", extract.ScoreSure)
	if hand == extract.AsTo {
		found += attended
	}
	found += r.addressed(list, extract.AsDistribution, "distribution-list", extract.ScoreStrong)
	if found == 0 && !verbale {
		found = r.saluted(z)
	}
	if found == 0 && !verbale {
		found = r.addressed(r.distribution(z), extract.AsDistribution, "distribution-foot", extract.ScoreFair) // nobody else is named
	}
	if found == 0 && !verbale {
		r.noAddressee(z)
	}
}

// handsOf gives those whose attention is asked for by name and title the one body that
// the letter is addressed to: their titles are of it.
func (r *reader) handsOf(to, hands []party) []party {
	if len(to) != 1 || to[0].person != nil || len(to[0].roles) > 0 || len(to[0].orgs) == 0 {
		return hands
	}
	for i := range hands {
		if p := &hands[i]; p.person != nil && len(p.roles) > 0 && len(p.orgs) == 0 {
			p.orgs = to[0].orgs
		}
	}
	return hands
}

// greetsByName: the salutation is a form of courtesy and a person's whole name, which says
// more than the office that the title of an open letter has: "Excmo. Sr. D. Luis Gil Soto:".
func (r *reader) greetsByName(z *zoned) bool {
	for _, c := range z.of(extract.ZoneSalutation) {
		first := r.x.Past(r.t, c.First, c.Last, lexicon.Honorific)
		if first > c.First && first < c.Last && name.IsGiven(r.t.Tokens[first].Text) && r.one(first, c.Last).class == person {
			return true
		}
	}
	return false
}

// endsInColon: the line that the party is named on ends with a colon.
func (r *reader) endsInColon(p *party) bool {
	return strings.HasSuffix(r.t.Tokens[r.t.Lines[r.t.Tokens[p.first].Line].Last].Text, ":")
}

// toEach: the label of the header's field says that several are addressed, one a
// line: "DESTINATARIOS:".
func (r *reader) toEach(z *zoned) bool {
	for i := range z.cells {
		if c := &z.cells[i]; z.kind[i] == extract.ZoneHeader && z.rule[i] == string(lexicon.FieldTo) {
			return r.x.Match(r.t, r.t.FirstWord(c.First, c.Last), c.Last, lexicon.Recipients) >= 0
		}
	}
	return false
}

// fieldParties reads the value of a header field.
func (r *reader) fieldParties(cells []extract.Cell) []party {
	if r.d.Kind == extract.Email {
		return r.mailboxes(cells)
	}
	r.inAddress = true
	defer func() { r.inAddress = false }()
	if side := columns(cells); r.besideEach(side) {
		var out []party
		for _, column := range side {
			out = append(out, r.parties(r.withoutRespect(column), false)...)
		}
		return out
	}
	if each := r.slashed(cells); each != nil {
		var out []party
		for _, one := range each {
			out = append(out, r.parties(r.withoutRespect(one), false)...)
		}
		return out
	}
	return r.parties(r.withoutRespect(cells), false)
}

// slashed cuts the lines of a field at the slashes between those to whom a paper goes:
// "Deans / Heads of School", "Mr Director of Ports / Ms Warden of the Quay". Each is
// an office, or a body behind a form of courtesy or beside offices of several holders: one
// behind a single office may be where it is held. nil where this is not so.
func (r *reader) slashed(cells []extract.Cell) [][]extract.Cell {
	if len(cells) == 0 {
		return nil
	}
	var out [][]extract.Cell
	single, bodies := false, false
	for _, e := range r.partedBy(tokensFrom(cells[0].First, cells[len(cells)-1].Last), "/") {
		switch c := r.one(r.skipArticle(max(r.pastRespect(e.first, e.last), e.first), e.last), e.last); {
		case c.class == bodyOf, c.class == role && r.plural(r.titleKey(&c)):
		case c.class == role:
			single = true
		case c.class == org && r.honorificAt(e.first, e.last):
		case c.class == org:
			bodies = true
		default:
			return nil
		}
		out = append(out, cellsWithin(r.t, cells, e.first, e.last))
	}
	if len(out) < 2 || bodies && (single || len(out) == 2) {
		return nil
	}
	return out
}

// cellsWithin are the parts of the cells between two tokens.
func cellsWithin(t *extract.Text, cells []extract.Cell, first, last int) []extract.Cell {
	var out []extract.Cell
	for _, c := range cells {
		if c.Last < first || c.First > last {
			continue
		}
		if c.First < first {
			_, c = t.Part(c, first)
		}
		if c.Last > last {
			c, _ = t.Part(c, last+1)
		}
		out = append(out, c)
	}
	return out
}

// besideEach: each of several columns opens on one row with a form of courtesy: those
// who are addressed stand side by side, titles of several lines below one another.
func (r *reader) besideEach(columns [][]extract.Cell) bool {
	for _, column := range columns {
		if c := &column[0]; c.Row != columns[0][0].Row || c.Page != columns[0][0].Page || r.pastRespect(c.First, c.Last) < c.First && !r.honorificAt(c.First, c.Last) {
			return false
		}
	}
	return len(columns) > 1
}

// addressBlocks reads the address block; where addressees stand side by side,
// column by column.
func (r *reader) addressBlocks(cells []extract.Cell) []party {
	r.inAddress = true
	defer func() { r.inAddress = false }()
	beside := false
	for i := 1; i < len(cells); i++ {
		beside = beside || cells[i].Row == cells[i-1].Row && cells[i].Page == cells[i-1].Page
	}
	if !beside {
		return r.parties(cells, false)
	}
	var out []party
	blocks := columns(cells)
	grid := r.gridOfBodies(blocks)
	for _, column := range blocks {
		if grid {
			out = append(out, r.entriesOf(column, true)...)
			continue
		}
		out = append(out, r.parties(column, false)...)
	}
	return out
}

// gridOfBodies: columns side by side whose every cell names a body, none a unit.
func (r *reader) gridOfBodies(blocks [][]extract.Cell) bool {
	for _, column := range blocks {
		for i := range column {
			if r.cellClass(column[i]) != org || r.x.Match(r.t, column[i].First, column[i].Last, lexicon.OrgHead) < 0 {
				return false
			}
		}
	}
	return len(blocks) > 1 && len(blocks[0]) > 1
}

// withoutSender leaves out the mission that a note verbale opens with.
func (r *reader) withoutSender(block []party) []party {
	var out []party
	for i := range block {
		if p := &block[i]; p.person == nil && len(p.roles) == 0 && len(p.orgs) > 0 && r.namesSender(p.orgs[0].text) {
			continue
		}
		out = append(out, block[i])
	}
	return out
}

// namesSender: the words open with the name of who sent the document.
func (r *reader) namesSender(text string) bool {
	for i := range r.d.Relations {
		k := &r.d.Relations[i]
		if k.Kind == extract.Sent && k.To == extract.Self() && strings.Contains(name.Fold(text)+" ", name.Fold(r.d.Entities[k.From.Index].Name)+" ") {
			return true
		}
	}
	return false
}

// fieldCells gives a header field's value: the label's cell without the label, and the
// cells beside and below it; the sender's too where its label stands within the row of the
// addressee.
func (r *reader) fieldCells(z *zoned, cue lexicon.Cue) []extract.Cell {
	var out []extract.Cell
	sender := false // behind such a label
	for i := range z.cells {
		if i == 0 || z.cells[i].Row != z.cells[i-1].Row || z.cells[i].Page != z.cells[i-1].Page {
			sender = false
		}
		rule := lexicon.Cue(z.rule[i])
		if z.kind[i] != extract.ZoneHeader || rule != cue && !(rule == lexicon.FieldTo && cue == lexicon.FieldFrom) {
			continue
		}
		left := r.value(&z.cells[i], rule)
		right := extract.Cell{First: 1}
		if at := r.senderWithin(&left); rule == lexicon.FieldTo && at > 0 {
			left, right = r.t.Part(left, at)
			right = r.value(&right, lexicon.FieldFrom)
			sender = true
		} else if sender {
			left, right = right, left
		}
		if cue == lexicon.FieldFrom && rule == lexicon.FieldTo {
			left = right
		}
		if left.First <= left.Last {
			if end := r.beforeLabel(left.First, left.Last); end < left.Last {
				left, _ = r.t.Part(left, end+1) // "Chief of Staff   REF: 12/3"
			}
			out = append(out, left)
		}
	}
	return out
}

// senderWithin finds the label of the sender, with its colon, behind the first word of a
// cell: "Lamar Gill From:" of a form; 0 where none stands there.
func (r *reader) senderWithin(c *extract.Cell) int {
	for k := c.First + 1; k <= c.Last; k++ {
		if strings.HasSuffix(r.t.Tokens[k].Text, ":") && unicode.IsUpper(firstRune(r.t.Tokens[k].Text)) && r.x.Match(r.t, k, k, lexicon.FieldFrom) == k {
			return k
		}
	}
	return 0
}

// withoutRespect leaves out "Al", "Señor" before a name or title, and the
// labels for through and attention, which addressed takes care of.
func (r *reader) withoutRespect(cells []extract.Cell) []extract.Cell {
	var out []extract.Cell
	for i := range cells {
		v := cells[i]
		if e := r.x.Match(r.t, v.First, v.Last, lexicon.Respect); e == v.Last && e > v.First || e >= v.First && r.x.Match(r.t, v.First, v.Last, lexicon.Honorific) >= e && r.onlyHonorifics(e+1, v.Last) {
			if i+1 < len(cells) && i > 0 {
				r.opensAnew(cells[i+1].First)
			}
			continue // "Señor", "Señor Ingeniero" alone on its line
		}
		if r.degreeAlone(cells, i) {
			r.opensAnew(cells[i+1].First)
			continue
		}
		if e := r.x.Match(r.t, v.First, v.Last, lexicon.FieldTo); e >= v.First && e < v.Last && strings.HasSuffix(r.t.Tokens[e].Text, ":") {
			v = r.value(&v, lexicon.FieldTo)
		}
		goesOn := i > 0 && r.opensSmall(v.Text) && r.cellClass(cells[i-1]) == role // "to the United Nations", where a representative is
		if e := r.pastRespect(v.First, v.Last); e >= v.First && e < v.Last && !goesOn && (r.isOrg(e+1, v.Last) || r.isUnit(e+1, v.Last)) {
			v.First, v.Text = e+1, r.text(e+1, v.Last) // "AL AYUNTAMIENTO DE …"
		}
		out = append(out, v)
	}
	return out
}

// degreeAlone: line i is no more than a degree or rank, and the line right below has the
// shape of a name: "Licenciada" over "Ana Ruiz", not the rank below somebody's name.
func (r *reader) degreeAlone(cells []extract.Cell, i int) bool {
	c := &cells[i]
	if i+1 >= len(cells) || !r.onlyHonorifics(c.First, c.Last) || i > 0 && (r.cellClass(cells[i-1]) == person || cells[i-1].Row == c.Row) {
		return false
	}
	return r.nameShape(&entry{first: cells[i+1].First, last: cells[i+1].Last}) && !r.isRole(cells[i+1].First, cells[i+1].Last)
}

// pastRespect is the last of the forms of respect that a line opens with, one behind
// another: "A los Sres. de la"; before first where it opens with none.
func (r *reader) pastRespect(first, last int) int {
	end := first - 1
	for end < last {
		e := r.x.Match(r.t, end+1, last, lexicon.Respect)
		if e <= end {
			break
		}
		end = e
	}
	return end
}

// onlyHonorifics: the words, if any, are all honorifics.
func (r *reader) onlyHonorifics(first, last int) bool {
	for first <= last {
		end := r.x.Match(r.t, first, last, lexicon.Honorific)
		if end < first {
			return false
		}
		first = end + 1
	}
	return true
}

// opensAnew notes that a further addressee begins with a token: "Señores:" stands
// alone above it.
func (r *reader) opensAnew(first int) {
	if r.anew == nil {
		r.anew = map[int]bool{}
	}
	r.anew[first] = true
}

// addressed writes ADDRESSED for each party and counts them.
func (r *reader) addressed(parties []party, as, rule string, score int) int {
	n, others := 0, false
	for i := range parties {
		others = others || !parties[i].hand
	}
	for i := range parties {
		p := &parties[i]
		a, ok := r.add(p, rule, score)
		if !ok {
			continue
		}
		how := as
		if p.hand && others {
			how = extract.AsAttention
		}
		r.d.AddRelation(extract.Relation{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(a.entity), As: how, Role: a.role, Evidence: r.evidence(a.first, a.last, rule, score-r.doubt(p))})
		n++
	}
	return n
}

// doubt lowers the score of what stands on the shape of words alone.
func (r *reader) doubt(p *party) int {
	if p.person != nil && !r.honorificAt(p.person.first, p.person.last) && len(p.roles) == 0 && name.Score(p.person.text) < 500 {
		return 150
	}
	if p.person == nil && len(p.roles) == 0 && p.body == nil {
		return 50
	}
	return 0
}

// saluted takes the addressee from "Dear Ms Holloway" where no block names
// one.
func (r *reader) saluted(z *zoned) int {
	if several := r.greetedEach(z.of(extract.ZoneSalutation)); len(several) > 1 {
		return r.addressed(several, extract.AsTo, "salutation", extract.ScoreFair)
	}
	for _, c := range z.of(extract.ZoneSalutation) {
		at := r.t.FirstWord(c.First, c.Last)
		end := r.x.MatchNear(r.t, at, c.Last, lexicon.Salutation)
		if end < 0 && r.x.Match(r.t, at, c.Last, lexicon.Respect) > at && r.x.MatchNear(r.t, at, c.Last, lexicon.Anybody) < 0 {
			ps := r.addressBlocks(r.withoutRespect([]extract.Cell{c})) // "To the Board,"
			if len(ps) > 0 && ps[0].person != nil && ps[0].person.first == at {
				return 0 // "A los Amigos Ribereños:"
			}
			return r.addressed(ps, extract.AsTo, "salutation", extract.ScoreFair)
		}
		first := end + 1
		if end < 0 {
			first = c.First // "Señora Ana Ruiz:"
		}
		if end < 0 && (r.d.Kind != extract.Email && !r.honorificAt(c.First, c.Last) || c.First == c.Last) || end >= c.Last {
			continue
		}
		k, p := r.one(first, c.Last), party{first: first}
		switch k.class {
		case person:
			p.person = &k
		case bodyOf:
			p.body = &k
		case org, unit:
			p.orgs = []chunk{k}
		default:
			at := r.greetedByTitle(first, c.Last)
			if at == 0 {
				return 0
			}
			k = r.one(at, c.Last)
			k.class, p.person, p.roles = person, &k, []chunk{r.one(first, at-1)} // "President Orrek"
		}
		return r.addressed([]party{p}, extract.AsTo, "salutation", extract.ScoreFair)
	}
	return r.salutedOffice(z)
}

// greetedEach reads the people of a salutation that greets each of several by a word of
// its own: "Dear Ann Holt (Peat Trust), dear Dr Cole,"; none where it greets only once.
func (r *reader) greetedEach(cells []extract.Cell) []party {
	if len(cells) == 0 {
		return nil
	}
	var out []party
	last := cells[len(cells)-1].Last
	for first := r.t.FirstWord(cells[0].First, last); first <= last; {
		end := r.x.MatchNear(r.t, first, last, lexicon.Salutation)
		if end < 0 || end == last {
			return nil
		}
		next := end + 2
		for next <= last && (r.x.Match(r.t, next, last, lexicon.Salutation) < 0 || r.x.Match(r.t, next, last, lexicon.Honorific) >= 0) {
			next++
		}
		stop := next - 1
		if stop < last && r.x.Word(r.t.Tokens[stop].Key, lexicon.JoinedBy) {
			stop--
		}
		_, c := r.t.Part(cells[0], end+1)
		c.Last, c.Text = stop, trimmed(r.text(end+1, stop))
		r.inAddress = true
		ps := r.parties([]extract.Cell{c}, false)
		r.inAddress = false
		if len(ps) != 1 || ps[0].person == nil {
			return nil
		}
		out = append(out, ps[0])
		first = next
	}
	return out
}

// salutedOffice takes the office that a petition is made to, with what it is
// the office of: "SEÑOR DIRECTOR DE LA ESCUELA N° 12:".
func (r *reader) salutedOffice(z *zoned) int {
	parties := r.parties(z.of(extract.ZoneSalutation), false)
	if len(parties) != 1 || parties[0].person != nil || len(parties[0].roles) != 1 {
		return 0
	}
	p := &parties[0]
	if t := r.titles(&p.roles[0]); len(p.orgs) == 0 && t[0].org == "" {
		return 0
	}
	return r.addressed(parties, extract.AsTo, "salutation", extract.ScoreFair)
}

// perList: the address block only refers to a list of distribution.
func (r *reader) perList(z *zoned) bool {
	for i := range z.cells {
		if z.kind[i] != extract.ZoneAddressee && z.kind[i] != extract.ZoneHeader || z.rule[i] == string(lexicon.FieldSubject) {
			continue
		}
		if _, _, ok := r.x.Has(r.t, z.cells[i].First, z.cells[i].Last, lexicon.PerList); ok || r.toDistribution(z, i) {
			return true
		}
	}
	return false
}

// toDistribution: all that stands behind the label of who is addressed is the name of
// the list at the foot: "MEMORANDUM FOR: Distribution".
func (r *reader) toDistribution(z *zoned, i int) bool {
	if z.rule[i] != string(lexicon.FieldTo) {
		return false
	}
	v := r.value(&z.cells[i], lexicon.FieldTo)
	return v.First <= v.Last && r.x.Match(r.t, v.First, v.Last, lexicon.Distribution) == v.Last
}

// distribution gives the parties of the list of distribution at the foot.
func (r *reader) distribution(z *zoned) []party {
	r.inDistribution = true
	defer func() { r.inDistribution = false }()
	return r.parties(r.unlabelled(z.ruled(extract.ZoneCopies, "distribution"), lexicon.Distribution), true)
}

// unlabelled strips a label from each cell that opens with one.
func (r *reader) unlabelled(cells []extract.Cell, cues ...lexicon.Cue) []extract.Cell {
	var out []extract.Cell
	for i := range cells {
		if v := r.value(&cells[i], cues...); v.First <= v.Last {
			out = append(out, v)
		}
	}
	return out
}

func (r *reader) noAddressee(z *zoned) {
	for i := range z.cells {
		c := &z.cells[i]
		if z.kind[i] == extract.ZoneBody {
			break
		}
		if r.x.MatchNear(r.t, r.t.FirstWord(c.First, c.Last), c.Last, lexicon.Anybody) >= 0 {
			r.d.AddNote(r.t, "addressee", "rejected", "addressed to nobody in particular", c.First, c.Last)
			return
		}
	}
	r.d.AddNote(r.t, "addressee", "not_found", "no address block, header field or salutation names one", -1, -1)
}

// notToSelf takes back that a letter is addressed to who signs it, where its address
// block names others too: writers put their own name and street above.
func (r *reader) notToSelf() {
	signs := map[int]bool{}
	others := 0
	own := func(k *extract.Relation) bool {
		return k.Kind == extract.Addressed && k.From == extract.Self() && k.To.To == extract.RefEntity && signs[k.To.Index] && k.Rule == "address-block"
	}
	for k := range signedIn(r.d) {
		if k.From.To == extract.RefEntity {
			signs[k.From.Index] = true
		}
	}
	for i := range r.d.Relations {
		if k := &r.d.Relations[i]; k.Kind == extract.Addressed && k.From == extract.Self() && k.As == extract.AsTo && !own(k) {
			others++
		}
	}
	if others == 0 {
		return
	}
	r.d.Relations = slices.DeleteFunc(r.d.Relations, func(k extract.Relation) bool {
		if !own(&k) {
			return false
		}
		if first, last, ok := r.t.Within(k.Span); ok {
			r.d.AddNote(r.t, "addressee", "rejected", "signs the letter", first, last)
		}
		return true
	})
}
