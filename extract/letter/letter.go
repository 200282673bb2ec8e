// Package letter reads who did what in a letter, memo, e-mail or press
// release from its zones: a document with zones in; people, organisations,
// offices, roles, and who signed, sent, was addressed and was copied out.
//
// It never looks for names in running text: what a zone's structure does not
// say is left out, with a note of what was looked for.
package letter

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// maxPlainBlock is how many lines the signature block of a paper without a kind
// may have: a longer one is a list.
const maxPlainBlock = 14

// Read appends what the zones of a document say. It reads d.Kind and d.Zones;
// agreements and reports are left alone.
func Read(t *extract.Text, d *extract.Document, x *extract.Lexicon) {
	r := &reader{t: t, d: d, x: x}
	z := r.zones()
	switch d.Kind {
	case extract.Letter, extract.Memo, extract.Email:
		r.fields(z)
		r.sender(z)
		verbale := r.compliments(z)
		r.addressees(z, verbale)
		if !verbale {
			r.signatures(z)
		}
		r.copies(z)
		r.headerSigner(z)
		r.headerTitle(z)
		r.marginSigners(z)
		r.presented(z)
		r.holdAtSender()
	case extract.PressRelease:
		r.fields(z)
		r.issuers(z)
		r.signatures(z)
		r.copies(z)
	case extract.Minutes:
		r.fields(z)
		r.signatures(z)
	case extract.Other:
		if len(z.of(extract.ZoneSignature)) <= maxPlainBlock {
			r.signatures(z)
		}
		r.copies(z)
	}
}

// zoned is the document's cells by zone, in the order of the eye.
type zoned struct {
	cells []extract.Cell
	kind  []string
	rule  []string
	// to and from are what the header fields say.
	from []party
}

func (r *reader) zones() *zoned {
	z := &zoned{cells: r.t.Cells()}
	z.kind, z.rule = make([]string, len(z.cells)), make([]string, len(z.cells))
	at := make([]int, len(r.t.Tokens))
	for i := range r.d.Zones {
		first, last, ok := r.t.Within(r.d.Zones[i].Span)
		for k := first; ok && k <= last; k++ {
			at[k] = i + 1
		}
	}
	for i := range z.cells {
		if n := at[z.cells[i].First]; n > 0 {
			z.kind[i], z.rule[i] = r.d.Zones[n-1].Kind, r.d.Zones[n-1].Rule
		}
	}
	return z
}

// of gives the cells of one kind of zone.
func (z *zoned) of(kind string) []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		if z.kind[i] == kind {
			out = append(out, z.cells[i])
		}
	}
	return out
}

// addressBlock gives the cells of the address block, without a list of
// recipients below the text.
func (z *zoned) addressBlock() []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		if z.kind[i] == extract.ZoneAddressee && !strings.HasPrefix(z.rule[i], extract.RuleRecipients) {
			out = append(out, z.cells[i])
		}
	}
	return out
}

// ruled gives runs of cells of a kind whose zones have one rule.
func (z *zoned) ruled(kind, rule string) []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		if z.kind[i] == kind && z.rule[i] == rule {
			out = append(out, z.cells[i])
		}
	}
	return out
}

// without gives the cells of a kind whose zones have another rule.
func (z *zoned) without(kind, rule string) []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		if z.kind[i] == kind && z.rule[i] != rule {
			out = append(out, z.cells[i])
		}
	}
	return out
}

// fields sets number, subject, place and title from their zones.
func (r *reader) fields(z *zoned) {
	led := false // the number stands behind the paper's name, not behind "Ref."
	for i := range z.cells {
		c := &z.cells[i]
		switch {
		case z.kind[i] == extract.ZoneNumber && (r.d.Number == "" || !led && r.leadsNumber(c)):
			if z.rule[i] == "code" {
				r.d.Number, led = trimmed(c.Text), true
			} else if r.aboutWhat(c) {
				r.d.Subject = strings.TrimSpace(r.d.Subject + " " + r.afterLabel(c, lexicon.FieldReference))
			} else if n := r.number(c, z.beside(i)); n != "" {
				r.d.Number, led = n, r.leadsNumber(c)
			}
		case (z.kind[i] == extract.ZoneSubject || z.rule[i] == string(lexicon.FieldSubject)) && z.kind[i] != extract.ZoneBody:
			r.d.Subject = strings.TrimSpace(r.d.Subject + " " + r.afterLabel(c, lexicon.FieldSubject))
		case z.kind[i] == extract.ZoneDateline && r.d.Place == "":
			r.d.Place = r.place(c)
		}
	}
	r.findTitle(z)
	if r.d.Number == "" {
		r.registryNumber(z)
	}
}

// aboutWhat: behind "Ref.:" stand words, not a number: what the letter is about.
func (r *reader) aboutWhat(c *extract.Cell) bool {
	v := r.value(c, lexicon.FieldReference)
	if v.First == c.First || v.Last-v.First < 2 || r.leadsNumber(c) {
		return false
	}
	for i := v.First; i < v.First+2; i++ {
		s := r.t.Tokens[i].Text
		if strings.ContainsAny(s, "0123456789/") || r.x.Match(r.t, i, v.Last, lexicon.NumberLead) >= 0 || r.x.Match(r.t, i, v.Last, lexicon.NumberMark) >= 0 {
			return false
		}
	}
	return true
}

// leadsNumber: the cell opens with the name of the paper: "OFICIO N° 12".
func (r *reader) leadsNumber(c *extract.Cell) bool {
	first := r.firstWord(c.First, c.Last)
	return r.x.MatchNear(r.t, first, c.Last, lexicon.NumberLead) > r.x.MatchNear(r.t, first, c.Last, lexicon.FieldReference)
}

// registryNumber takes the number from the box of a registry: its first long
// figure.
func (r *reader) registryNumber(z *zoned) {
	for _, c := range z.ruled(extract.ZoneStamp, "registry") {
		for i := c.First; i <= c.Last; i++ {
			if s := strings.Trim(r.t.Tokens[i].Text, " .,;:()*"); len(s) >= 6 && strings.ContainsAny(s, "0123456789") && !strings.ContainsAny(s, ":") {
				r.d.Number = s
				return
			}
		}
	}
}

// beside is the next cell on the same row, nil where there is none.
func (z *zoned) beside(i int) *extract.Cell {
	if i+1 < len(z.cells) && z.cells[i+1].Row == z.cells[i].Row {
		return &z.cells[i+1]
	}
	return nil
}

// number is the reference in "Oficio No. DGP/123/2017": what follows the
// label, as far as its figures go.
func (r *reader) number(c, beside *extract.Cell) string {
	first := r.firstWord(c.First, c.Last)
	end := max(r.x.MatchNear(r.t, first, c.Last, lexicon.NumberLead), r.x.MatchNear(r.t, first, c.Last, lexicon.FieldReference))
	for e := end; e < c.Last; {
		if e = r.x.Match(r.t, e+1, c.Last, lexicon.NumberMark); e < 0 {
			break
		}
		end = e
	}
	if end < 0 {
		end = r.x.Match(r.t, first, c.Last, lexicon.NumberMark)
	}
	if end < 0 {
		return ""
	}
	end = r.markBehind(end, c.Last)
	rest := ""
	if end < c.Last {
		rest = trimmed(r.text(end+1, r.beforeLabel(end+1, c.Last)))
	} else if beside != nil {
		rest = trimmed(beside.Text)
	}
	if !strings.ContainsAny(rest, "0123456789") {
		return ""
	}
	return strings.TrimRight(rest, " /-")
}

// markBehind is the mark of a number that stands a few words behind the label
// that ends at token end: "Oficio de remisión No. 45"; end where none does.
func (r *reader) markBehind(end, last int) int {
	for k := end + 1; k <= min(end+4, last); k++ {
		if strings.ContainsAny(r.t.Tokens[k].Text, "0123456789") {
			break
		}
		if e := r.x.Match(r.t, k, last, lexicon.NumberMark); e >= 0 && e < last {
			return e
		}
	}
	return end
}

// beforeLabel is the last token before another field's label: "CE/12" in
// "Our ref: CE/12 Date: 4 May".
func (r *reader) beforeLabel(first, last int) int {
	for i := first + 1; i <= last; i++ {
		for _, cue := range []lexicon.Cue{lexicon.FieldDate, lexicon.FieldPrior, lexicon.FieldReference, lexicon.FieldSubject} {
			if e := r.x.Match(r.t, i, last, cue); e >= i && strings.HasSuffix(r.t.Tokens[e].Text, ":") {
				return i - 1
			}
		}
	}
	return last
}

func (r *reader) firstWord(first, last int) int {
	for first < last && r.t.Tokens[first].Key == "" {
		first++
	}
	return first
}

// afterLabel is a cell's text without the label that opens it.
func (r *reader) afterLabel(c *extract.Cell, cue lexicon.Cue) string {
	v := r.value(c, cue)
	if v.First > v.Last {
		return ""
	}
	return strings.Trim(r.text(v.First, v.Last), " :.-–")
}

// value is a cell without the label that opens it; First > Last where nothing
// is left.
func (r *reader) value(c *extract.Cell, cues ...lexicon.Cue) extract.Cell {
	v := *c
	first := r.firstWord(c.First, c.Last)
	end := -1
	for _, cue := range cues {
		end = max(end, r.x.MatchNear(r.t, first, c.Last, cue))
	}
	if end >= 0 {
		v.First = end + 1
	}
	for v.First <= v.Last && r.t.Tokens[v.First].Key == "" && !isBlank(r.t.Tokens[v.First].Text) {
		v.First++
	}
	if v.First <= v.Last {
		v.Box.X0 = r.t.WordBox(v.First).X0
		v.Text = r.text(v.First, v.Last)
	}
	return v
}

// place is the town in "Ciudad de México, a 4 de mayo de 2017".
func (r *reader) place(c *extract.Cell) string {
	v := r.value(c, lexicon.FieldDate)
	c = &v
	for i := c.First; i <= c.Last && i < c.First+6; i++ {
		s := r.t.Tokens[i].Text
		if strings.ContainsAny(s, "0123456789") || r.x.Word(s, lexicon.DateWord) {
			return ""
		}
		if strings.HasSuffix(s, ",") || strings.HasSuffix(s, ".-") {
			return trimmed(r.text(c.First, i))
		}
	}
	return ""
}

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
	to := r.fieldParties(r.fieldCells(z, lexicon.FieldTo))
	if len(list) == 0 {
		list = r.oneByOne(slices.Concat(block, to), r.distribution(z))
	}
	if len(list) > 0 {
		block, to = r.specific(block), r.specific(to)
	}
	found := r.addressed(block, extract.AsTo, "address-block", extract.ScoreStrong)
	found += r.addressed(to, extract.AsTo, "field-to", extract.ScoreSure)
	found += r.addressed(r.titledTo(z), extract.AsTo, extract.RuleLetterTitle, extract.ScoreSure)
	if found == 0 {
		found = r.addressed(r.openTo(z), extract.AsTo, "title", extract.ScoreStrong)
	}
	r.addressed(r.parties(r.fieldCells(z, lexicon.FieldThrough), false), extract.AsThrough, "field-through", extract.ScoreSure)
	hand := extract.AsAttention
	if found == 0 {
		hand = extract.AsTo // nobody else is named: "A/A D. Pedro Lago"
	}
	attended := r.addressed(r.parties(r.fieldCells(z, lexicon.FieldAttention), false), hand, "field-attention", extract.ScoreSure)
	if hand == extract.AsTo {
		found += attended
	}
	found += r.addressed(list, extract.AsDistribution, "distribution-list", extract.ScoreStrong)
	if found == 0 && !verbale {
		found = r.saluted(z)
	}
	if found == 0 && !verbale {
		r.noAddressee(z)
	}
}

// fieldParties reads the value of a header field.
func (r *reader) fieldParties(cells []extract.Cell) []party {
	if r.d.Kind == extract.Email {
		return r.mailboxes(cells)
	}
	r.inAddress = true
	defer func() { r.inAddress = false }()
	return r.parties(r.withoutRespect(cells), false)
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
	for _, column := range columns(cells) {
		out = append(out, r.parties(column, false)...)
	}
	return out
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

// fieldCells gives a header field's value: the label's cell without the
// label, and the cells beside and below it.
func (r *reader) fieldCells(z *zoned, cue lexicon.Cue) []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		if z.kind[i] != extract.ZoneHeader || z.rule[i] != string(cue) {
			continue
		}
		if v := r.value(&z.cells[i], cue); v.First <= v.Last {
			out = append(out, v)
		}
	}
	return out
}

// withoutRespect leaves out "Al", "Señor" before a name or title, and the
// labels for through and attention, which addressed takes care of.
func (r *reader) withoutRespect(cells []extract.Cell) []extract.Cell {
	var out []extract.Cell
	for i := range cells {
		v := cells[i]
		if e := r.x.Match(r.t, v.First, v.Last, lexicon.Respect); e == v.Last && e > v.First || e == v.Last && r.x.Match(r.t, v.First, v.Last, lexicon.Honorific) == e {
			continue // "Señor" alone on its line
		}
		if e := r.x.Match(r.t, v.First, v.Last, lexicon.FieldTo); e >= v.First && e < v.Last && strings.HasSuffix(r.t.Tokens[e].Text, ":") {
			v = r.value(&v, lexicon.FieldTo)
		}
		if e := r.x.Match(r.t, v.First, v.Last, lexicon.Respect); e >= v.First && e < v.Last && (r.isOrg(e+1, v.Last) || r.isUnit(e+1, v.Last)) {
			v.First, v.Text = e+1, r.text(e+1, v.Last) // "AL AYUNTAMIENTO DE …"
		}
		out = append(out, v)
	}
	return out
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
	for _, c := range z.of(extract.ZoneSalutation) {
		end := r.x.MatchNear(r.t, r.firstWord(c.First, c.Last), c.Last, lexicon.Salutation)
		if end < 0 || end >= c.Last {
			continue
		}
		k := r.one(end+1, c.Last)
		if k.class == person {
			return r.addressed([]party{{person: &k, first: k.first}}, extract.AsTo, "salutation", extract.ScoreFair)
		}
		return 0
	}
	return r.salutedOffice(z)
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
		if _, _, ok := r.x.Has(r.t, z.cells[i].First, z.cells[i].Last, lexicon.PerList); ok {
			return true
		}
	}
	return false
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
		if r.x.MatchNear(r.t, r.firstWord(c.First, c.Last), c.Last, lexicon.Anybody) >= 0 {
			r.d.AddNote(r.t, "addressee", "rejected", "addressed to nobody in particular", c.First, c.Last)
			return
		}
	}
	r.d.AddNote(r.t, "addressee", "not_found", "no address block, header field or salutation names one", -1, -1)
}
