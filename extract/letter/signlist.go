package letter

import (
	"slices"
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// signList reads the list of who signs below its heading. Paragraphs in which the
// names follow one another over the lines, parted by commas or semicolons, give their
// signers; the other cells of those who sign, which stand line by line, are given back.
// Without a heading only a paragraph with several semicolons is such a list.
func (r *reader) signList(z *zoned) (signers []party, lines []extract.Cell) {
	headed := r.listParagraphs(z.ruled(extract.ZoneSignature, extract.RuleSignList))
	for _, p := range headed {
		if list := r.runningList(p); len(list) > 2 || len(list) == 2 && (len(p) > 1 || list[0].numbered && list[1].numbered) {
			signers = append(signers, list...)
			continue
		}
		if r.headsSigners(p) {
			continue
		}
		lines = append(lines, p...)
	}
	under, lines := r.underHeads(lines)
	signers = append(signers, under...)
	if list := r.bodiesByLine(lines); list != nil {
		signers, lines = append(signers, list...), nil
	} else if len(lines) >= leastHeaded {
		if list := r.signersByLine(lines); list != nil {
			signers, lines = append(signers, list...), nil
		}
	}
	cells := r.signatureCells(z)
	if len(signers) > 0 {
		return signers, append(cells, lines...)
	}
	if list := r.bodiesByLine(cells); list != nil {
		return list, nil
	}
	if len(cells) >= leastByLine && (r.saysUndersigned() || r.weAreBodies()) {
		if list := r.signersByLine(cells); list != nil {
			return list, nil
		}
	}
	paragraphs := r.listParagraphs(cells)
	if list := r.bodiesEach(paragraphs); list != nil {
		return list, nil
	}
	for _, p := range paragraphs {
		if r.semicolons(p) >= leastSemicolons && len(p) > 1 {
			signers = append(signers, r.runningList(p)...)
			continue
		}
		if list := r.bodiesInLine(p); list != nil {
			signers = append(signers, list...)
			continue
		}
		if list := r.peopleInLine(p); list != nil {
			signers = append(signers, list...)
			continue
		}
		lines = append(lines, p...)
	}
	return signers, lines
}

// underHeads takes from the lines of a list those below a heading of bodies,
// "Organisations", up to that of others, "Individuals": each of them signs. The other lines
// are given back.
func (r *reader) underHeads(lines []extract.Cell) (signers []party, rest []extract.Cell) {
	bodies := false
	for i := range lines {
		c := &lines[i]
		if heads, several := r.headsKind(c); heads {
			bodies = several
			continue
		}
		e := entry{first: r.t.FirstWord(r.skipOrdinal(c.First, c.Last), c.Last), last: c.Last}
		if r.classify(&e); !bodies || e.class == person || e.class == role || !bodyName(trimmed(r.text(e.first, e.last))) {
			rest = append(rest, *c)
			continue
		}
		e.class = org
		signers = append(signers, r.signPieces([]entry{e})...)
	}
	return signers, rest
}

// headsKind: the line says no more than that those below it are bodies, or individuals.
func (r *reader) headsKind(c *extract.Cell) (heads, bodies bool) {
	for k := c.First; k <= c.Last; k++ {
		key := r.t.Tokens[k].Key
		switch {
		case r.x.Word(key, lexicon.OrgPlural):
			heads, bodies = true, true
		case r.x.Word(key, lexicon.SignListFill):
			heads = true
		case key != "" && !r.x.Word(key, lexicon.SmallWord) && !r.x.Word(key, lexicon.SignList):
			return false, false
		}
	}
	return heads && c.Last-c.First < maxKind, bodies
}

// maxKind is how many words such a line has at most.
const maxKind = 3

// leastInLine is how many names parted by the same mark are a list of bodies.
const leastInLine = 3

// bodiesEach reads the foot of a press release where each line, or each cell of a grid,
// names a body, most of them without a word that tells it, and where nobody and no title
// stands among them. nil where one does.
func (r *reader) bodiesEach(paragraphs [][]extract.Cell) []party {
	if r.d.Kind != extract.PressRelease {
		return nil
	}
	bodies, grid, last := 0, false, -1
	var list []entry
	for _, p := range paragraphs {
		c := &p[0]
		grid, last = grid || c.Row == last, c.Row
		if strings.HasPrefix(c.Text, "¡") || strings.HasPrefix(c.Text, "#") || r.headsSigners(p) && len(list) == 0 {
			continue // a motto
		}
		e := entry{first: r.t.FirstWord(r.skipOrdinal(c.First, c.Last), c.Last), last: c.Last}
		r.classify(&e)
		text := trimmed(r.text(e.first, e.last))
		switch {
		case len(p) > 1, e.aside != nil, !bodyName(text), strings.ContainsAny(c.Text, ",;:|·"), r.x.Word(r.t.Tokens[e.last].Key, lexicon.SmallWord):
			return nil
		case e.class == org && r.x.Match(r.t, r.skipArticle(e.first, e.last), e.last, lexicon.OrgHead) >= 0:
			bodies++
		case e.class != other && e.class != org, e.first == e.last:
			return nil
		}
		e.class = org
		list = append(list, e)
	}
	if len(list) < leastInLine || grid && bodies < len(list) || 2*bodies < len(list) && !r.saysJoint() {
		return nil
	}
	return r.signPieces(list)
}

// saysJoint: the text says that several make the paper known.
func (r *reader) saysJoint() bool {
	_, _, ok := r.x.Has(r.t, 0, len(r.t.Tokens)-1, lexicon.JointPaper)
	return ok || r.bodiesSign()
}

// bodiesInLine reads a paragraph without a heading whose every piece, parted by the same
// mark, names a body, as most of them tell by their words: "Tejido Azul · Corporación
// Ruta · Colectivo Bici". Commas part them only at the foot of a press release, where no
// unit stands behind the body that it is of. nil where the paragraph is no such list.
func (r *reader) bodiesInLine(p []extract.Cell) []party {
	tokens := r.behindHead(p)
	for _, marks := range []string{"·•|/", "–—-", ","} {
		if marks == "," && r.d.Kind != extract.PressRelease {
			break
		}
		list := r.partedBy(tokens, marks)
		bodies := 0
		for i := range list {
			switch r.classify(&list[i]); {
			case list[i].class == org:
				bodies++
			case list[i].class != other || list[i].aside != nil || !bodyName(trimmed(r.text(list[i].first, list[i].last))):
				bodies = -len(list)
			}
		}
		if len(list) < leastInLine || 2*bodies < len(list) || marks == "," && 3*bodies < 2*len(list) {
			continue
		}
		return r.signPieces(list)
	}
	return nil
}

// leastPeopleInLine is how many names parted by commas are a list of people.
const leastPeopleInLine = 6

// peopleInLine reads a paragraph of two lines or more without a heading in which each
// piece that commas part has the shape of a name and most open with a given name: those
// who sign a letter to a newspaper. nil where a title or a body stands among them.
func (r *reader) peopleInLine(p []extract.Cell) []party {
	list, given := r.pieces(r.behindHead(p)), 0
	if len(p) < 2 || len(list) < leastPeopleInLine {
		return nil
	}
	for i := range list {
		e, called := &list[i], name.IsGiven(r.t.Tokens[list[i].first].Text)
		if e.aside != nil || !r.nameShape(e) || e.class == unit || e.class == role && !called { // "Ned Alderman"
			return nil
		}
		if e.class = person; called {
			given++
		}
	}
	if 2*given < len(list) {
		return nil
	}
	return r.signPieces(list)
}

// partedBy parts tokens at marks that stand by themselves, or at commas.
func (r *reader) partedBy(tokens []int, marks string) []entry {
	if marks == "," {
		return r.pieces(tokens)
	}
	var out []entry
	open := false
	for _, k := range tokens {
		switch s := r.t.Tokens[k].Text; {
		case strings.Contains(marks, s):
			open = false
		case open:
			out[len(out)-1].last = k
		default:
			out, open = append(out, entry{first: k, last: k}), true
		}
	}
	return out
}

// leastSemicolons is how many semicolons make a list of signers of lines that no
// heading says to be one.
const leastSemicolons = 3

// semicolons counts the entries that semicolons end in a paragraph.
func (r *reader) semicolons(p []extract.Cell) int {
	n := 0
	for i := range p {
		n += strings.Count(p[i].Text, ";")
	}
	return n
}

// listParagraphs parts the cells of a list of signers into paragraphs: a line goes on
// with the one above where that is full, in one column.
func (r *reader) listParagraphs(cells []extract.Cell) [][]extract.Cell {
	var out [][]extract.Cell
	right := int32(0)
	for i := range r.t.Lines {
		right = max(right, r.t.Lines[i].Box.X1)
	}
	for i := range cells {
		c := cells[i]
		if i > 0 {
			above := &cells[i-1]
			space := c.Box.Height() / 3
			full := above.Box.X1+space+r.t.WordBox(c.First).Width() > right
			near := c.Page == above.Page && c.Row == above.Row+1 && c.Box.Y0-above.Box.Y0 < 2*c.Box.Height() || c.Page == above.Page+1
			if alone := i+1 == len(cells) || cells[i+1].Row != c.Row; full && near && alone && !strings.HasSuffix(above.Text, ":") && !(strings.HasSuffix(above.Text, ".") && r.endsSentence(above.Last)) && !isBullet(r.t.Tokens[c.First].Text) {
				out[len(out)-1] = append(out[len(out)-1], c)
				continue
			}
		}
		out = append(out, []extract.Cell{c})
	}
	return out
}

// bodiesByLine reads the lines below the text, or below a heading of signers, of a paper
// that says that organisations sign it: each line, not beside another, is a name, and
// few of them a person's, alone or with a title behind a comma. nil where another title
// stands among them.
func (r *reader) bodiesByLine(cells []extract.Cell) []party {
	for len(cells) > 0 && r.headsSigners(cells[:1]) {
		cells = cells[1:]
	}
	if len(cells) < leastInLine || !r.bodiesSign() && !r.weAreBodies() {
		return nil
	}
	blocks := columns(cells)
	if r.namesOverBodies(blocks) || r.namesBetweenBodies(cells) {
		return nil
	}
	cells = slices.Concat(blocks...)
	var list []entry
	people := 0
	for i := range cells {
		c := &cells[i]
		first := r.t.FirstWord(r.skipOrdinal(c.First, c.Last), c.Last)
		if i > 0 && cells[i-1].Row == c.Row || c.Last-c.First > maxListHead || strings.ContainsAny(c.Text, ":;|·") {
			return nil
		}
		if line := r.pieces(tokensFrom(first, c.Last)); len(line) > 1 && line[0].class == person {
			if len(line) > 2 || line[1].class != role && !r.opensSmall(r.t.Tokens[line[1].first].Text) {
				return nil // "Ana Ruiz, Vecinos de Oria"
			}
			line[1].class = role
			list = append(list, line...)
			people++
			continue
		}
		e := entry{first: first, last: c.Last}
		switch r.classify(&e); {
		case e.class == person && e.aside == nil && !r.bodyLike(&e):
			people++
		case e.class != person && e.class != org && (e.class != other || !bodyName(trimmed(r.text(e.first, e.last)))), e.aside != nil && e.aside.last > e.aside.first && e.aside.class != person, r.x.Word(r.t.Tokens[e.last].Key, lexicon.SmallWord):
			return nil
		default:
			e.class = org
		}
		list = append(list, e)
	}
	if 2*people >= len(cells) || len(blocks) > 1 && 4*people > len(cells) {
		return nil
	}
	return r.signPieces(list)
}

// namesOverBodies: side by side stand columns of two lines, each a name over the body that
// its bearer signs for.
func (r *reader) namesOverBodies(blocks [][]extract.Cell) bool {
	for _, b := range blocks {
		if len(b) != 2 || !r.nameOverBody(b[0].First, b[0].Last, b[1].First, b[1].Last) {
			return false
		}
	}
	return len(blocks) > 1
}

// namesBetweenBodies: in one column, every other line is a name, and the line below it the
// body that its bearer signs for.
func (r *reader) namesBetweenBodies(cells []extract.Cell) bool {
	for i := 0; i+1 < len(cells); i += 2 {
		if !r.nameOverBody(cells[i].First, cells[i].Last, cells[i+1].First, cells[i+1].Last) {
			return false
		}
	}
	return len(cells) > 2 && len(cells)%2 == 0
}

// nameOverBody: words that are a name, if one that no table knows, over a body's with the
// word for its kind and more.
func (r *reader) nameOverBody(first, last, body, end int) bool {
	named := r.one(first, last).class == person || r.unusual(first, last) && !r.isOrg(first, last)
	return named && end > body && r.isOrg(body, end) && r.orgWord(body, end)
}

// How many lines make a list of people and bodies, each on its line: below the text, and
// below a heading of signers.
const (
	leastByLine = 5
	leastHeaded = 4
)

// saysUndersigned: the paper says that those named below sign it.
func (r *reader) saysUndersigned() bool {
	_, _, ok := r.x.Has(r.t, 0, len(r.t.Tokens)-1, lexicon.Undersigned)
	return ok
}

// signersByLine reads lines below the text, or below a heading of signers, where each is
// a body's name, maybe with its short one, or a person's with what he or she is, and of
// which body, behind commas: "Ana Ruiz, luthier", "Coro de Oria". Two bodies must stand one
// below the other, or each person above a body have one on the line, so that none of them
// is of the person above it. nil where a line is neither.
func (r *reader) signersByLine(cells []extract.Cell) []party {
	var out []party
	run, bodies := 0, 0      // bodies one below the other: here, and at most
	alone, apart := false, 0 // a person with no body on the line; bodies below one that has
	if blocks := columns(cells); len(blocks) > 1 && r.entriesBeside(blocks) {
		cells = slices.Concat(blocks...)
	}
	for i := range cells {
		c := &cells[i]
		if i > 0 && cells[i-1].Row == c.Row || strings.ContainsAny(c.Text, ":;|·") {
			return nil
		}
		line := r.pieces(tokensFrom(r.t.FirstWord(r.skipOrdinal(c.First, c.Last), c.Last), c.Last))
		if len(line) == 1 && r.bodyOfWords(&line[0]) {
			line[0].class = org
		}
		if e := &line[0]; e.class != org && e.class != unit {
			if e.class != person && !(len(line) > 1 && r.nameShape(e)) || len(line) > 1 && !r.toldOfSigner(line[1]) {
				return nil
			}
			e.class, run = person, 0
			alone = !slices.ContainsFunc(line[1:], func(e entry) bool { return e.class == org || e.class == unit })
		} else if run++; len(line) == 2 && extract.Acronym(r.text(line[1].first, line[1].last)) {
			line = line[:1] // "Red de Boteros – REBO"
		} else if len(line) > 1 {
			return nil
		}
		switch {
		case run == 1 && alone:
			apart = -len(cells) // maybe the body of the person above
		case run == 1 && i > 0:
			apart++
		}
		bodies = max(bodies, run)
		out = append(out, r.signEntry(line)...)
	}
	if bodies < 2 && apart < 2 {
		return nil
	}
	return out
}

// toldOfSigner: what stands behind a signer's name and a comma is a title, a body or words
// in small letters.
func (r *reader) toldOfSigner(e entry) bool {
	return e.class == role || e.class == org || e.class == unit || r.opensSmall(r.t.Tokens[e.first].Text)
}

// bodyOfWords: the words, which no table knows for a body, are no person's name: ordinary
// ones open them, as in "Better Buses for Oria", and a small or a third word follows.
func (r *reader) bodyOfWords(e *entry) bool {
	return (e.class == other || e.class == person) && e.aside == nil && e.last > e.first+1 && !r.honorificAt(e.first, e.last) && r.ordinary(e.first+1, e.first+1) &&
		language.Usual(r.t.Tokens[e.first].Key) && !name.IsGiven(r.t.Tokens[e.first].Text) && bodyName(trimmed(r.text(e.first, e.last)))
}

// weAreBodies: those who write say that they are organisations: "we are four charities".
func (r *reader) weAreBodies() bool {
	for i := range r.t.Tokens {
		if !r.x.Word(r.t.Tokens[i].Key, lexicon.Speaks) {
			continue
		}
		for k := i + 1; k <= min(i+maxWeAre, len(r.t.Tokens)-1); k++ {
			if r.x.Word(r.t.Tokens[k].Key, lexicon.OrgListed) {
				return true
			}
		}
	}
	return false
}

// maxWeAre is how far behind "we" the word for organisations may stand.
const maxWeAre = 4

// bodyLike: the last of the words is an ordinary one and nobody's name, as in "Holloway
// Swings": among organisations no person.
func (r *reader) bodyLike(e *entry) bool {
	return !r.honorificAt(e.first, e.last) && r.ordinary(e.last, e.last)
}

// tokensFrom gives the numbers of tokens from first to last.
func tokensFrom(first, last int) []int {
	var out []int
	for k := first; k <= last; k++ {
		out = append(out, k)
	}
	return out
}

// bodyName is properName, and a number may stand behind its first word: "Centro Juvenil
// 21 de Mayo".
func bodyName(s string) bool {
	words := strings.Fields(s)
	kept := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return len(w) < 4 && strings.Trim(w, "0123456789") == "" })
	return len(kept) > 0 && kept[0] == words[0] && properName(strings.Join(kept, " "))
}

// headsSigners: the paragraph is nothing but a heading of signers.
func (r *reader) headsSigners(p []extract.Cell) bool {
	c := &p[0]
	if len(p) > 1 {
		return false
	}
	for k := c.First; k <= c.Last; k++ {
		if r.x.Word(r.t.Tokens[k].Key, lexicon.SignList) {
			return true
		}
	}
	return strings.HasSuffix(c.Text, ":") && c.Last-c.First < 6 && r.x.Match(r.t, c.First, c.Last, lexicon.SignFor) < 0
}

// runningList reads a paragraph of names parted by commas or semicolons.
func (r *reader) runningList(p []extract.Cell) []party {
	tokens := r.behindHead(p)
	if r.semicolons(p) > 0 {
		var out []party
		for _, e := range r.split(tokens, ";") {
			out = append(out, r.signEntry(r.pieces(e))...)
		}
		return out
	}
	return r.signPieces(r.pieces(tokens))
}

// behindHead gives the tokens of a paragraph behind its heading: "Suscriben: ",
// "A título personal: ".
func (r *reader) behindHead(p []extract.Cell) []int {
	var out []int
	from := r.x.Match(r.t, p[0].First, p[0].Last, lexicon.SignClause) + 1 // "Firmado por A, B y C"
	for i := range p {
		for k := max(p[i].First, from); k <= p[i].Last; k++ {
			out = append(out, k)
			if i == 0 && len(out) <= maxListHead && strings.HasSuffix(r.t.Tokens[k].Text, ":") && r.x.Match(r.t, p[0].First, k, lexicon.SignFor) < 0 {
				out = nil
			}
		}
	}
	return out
}

// maxListHead is how many words the heading of such a paragraph has at most.
const maxListHead = 9

// listed parts a column of three organisations or more, one a line, into those
// that sign: most of its lines are plainly organisations, and none has a title,
// an honorific or a mark of a signature.
func (r *reader) listed(parties []party, column []extract.Cell) []party {
	chunks := r.chunksOf(column)
	var out []party
	orgs, single := 0, 0
	for i := range chunks {
		c := &chunks[i]
		switch {
		case !c.newLine && (c.class != org && c.class != unit && c.class != other || i > 0 && chunks[i-1].class == person):
			return parties
		case c.class == org || c.class == unit:
			orgs++
		case c.class == address && !r.phrased(c), c.class == courtesy:
			continue
		case c.class == person && (r.honorificAt(c.first, c.last) || name.Score(c.text) >= 600), c.class != person && c.class != other && c.class != bodyOf && c.class != address:
			return parties
		case !properName(c.text):
			continue
		case c.last == c.first:
			single++
		}
		if c.newLine {
			out = append(out, party{orgs: []chunk{*c}, first: c.first})
		}
	}
	if len(out)-single < 3 || 2*orgs <= len(out) {
		return parties
	}
	if len(out) < leastSingle {
		out = slices.DeleteFunc(out, func(p party) bool { return p.orgs[0].class == other && p.orgs[0].first == p.orgs[0].last })
	}
	return out
}

// phrased: capitals open and end the words, a small word stands among them and no
// figure: "Brass on the Hill", which is no street.
func (r *reader) phrased(c *chunk) bool {
	small := false
	for i := c.first + 1; i < c.last; i++ {
		small = small || r.x.Word(r.t.Tokens[i].Key, lexicon.SmallWord)
	}
	return small && properName(c.text) && unicode.IsUpper(firstRune(r.t.Tokens[c.last].Text))
}

// leastSingle is how many organisations must sign one a line for a line of one
// word to be one of them.
const leastSingle = 5
