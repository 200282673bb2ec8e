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

// entry is one of those who sign in a list that runs over its lines: its words, and
// what stands in brackets behind them.
type entry struct {
	first, last int
	aside       *chunk
	class       class
}

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
	if list := r.bodiesByLine(lines); list != nil {
		signers, lines = append(signers, list...), nil
	}
	cells := r.signatureCells(z)
	if len(signers) > 0 {
		return signers, append(cells, lines...)
	}
	if list := r.bodiesByLine(cells); list != nil {
		return list, nil
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
	if 2*people >= len(cells) {
		return nil
	}
	return r.signPieces(list)
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

// split parts tokens behind those that end with a mark.
func (r *reader) split(tokens []int, mark string) [][]int {
	var out [][]int
	var run []int
	depth := 0
	for _, k := range tokens {
		s := r.t.Tokens[k].Text
		depth += strings.Count(s, "(") - strings.Count(s, ")")
		if r.t.Tokens[k].Key == "" && (s == "•" || s == "·" || s == "/" || s == "|" || s == mark) {
			if len(run) > 0 && (mark == "," || s == mark) {
				out, run = append(out, run), nil
			}
			continue
		}
		run = append(run, k)
		if strings.HasSuffix(s, mark) && depth <= 0 {
			out, run = append(out, run), nil
		}
	}
	if len(run) > 0 {
		out = append(out, run)
	}
	return out
}

// pieces parts tokens at commas and before the last one's "and", and says what each
// piece is; the legal form of a firm goes with its name.
func (r *reader) pieces(tokens []int) []entry {
	runs := r.split(tokens, ",")
	if n := len(runs) - 1; n >= 0 {
		if at := r.lastAnd(runs[n]); at > 0 {
			runs = append(runs[:n], runs[n][:at], runs[n][at+1:])
		} else if n > 0 && r.x.Word(r.t.Tokens[runs[n][0]].Key, lexicon.JoinedBy) && len(runs[n]) > 1 {
			runs[n] = runs[n][1:]
		}
	}
	var out []entry
	for _, run := range runs {
		e := entry{first: run[0], last: run[len(run)-1]}
		if n := len(out); n > 0 && r.x.Match(r.t, e.first, e.last, lexicon.LegalForm) == e.last {
			out[n-1].last = e.last
			continue
		}
		out = append(out, e)
	}
	for i := range out {
		r.classify(&out[i])
	}
	return out
}

// lastAnd is where in the last piece of a list the "and" stands before its last name:
// the words on both sides are names by themselves. 0 where none does.
func (r *reader) lastAnd(run []int) int {
	for n := len(run) - 2; n > 0; n-- {
		if !r.x.Word(r.t.Tokens[run[n]].Key, lexicon.JoinedBy) {
			continue
		}
		first, last := run[n+1], run[len(run)-1]
		left, _, open := strings.Cut(r.text(run[0], run[n-1]), "(")
		right, _, _ := strings.Cut(r.text(first, last), "(")
		if open && !strings.HasSuffix(r.t.Tokens[run[n-1]].Text, ")") || !properName(trimmed(left)) || !properName(trimmed(right)) {
			continue
		}
		if r.isOrg(first, last) || r.isUnit(first, last) || name.IsGiven(r.t.Tokens[first].Text) && last > first {
			return n
		}
		if word := strings.Trim(r.t.Tokens[first].Text, ".,"); last > first && !language.Usual(strings.ToLower(word)) {
			return n
		}
	}
	return 0
}

// wellKnown is the least score of a name whose every word tables know.
const wellKnown = 600

// classify says what an entry is, and takes what stands in brackets behind it apart.
func (r *reader) classify(e *entry) {
	for k := e.first + 1; k < e.last || k == e.last && strings.HasPrefix(r.t.Tokens[k].Text, "("); k++ {
		s, end := r.t.Tokens[k].Text, e.last
		dash := s == "-" || s == "–" || s == "—"
		if !dash && !strings.HasPrefix(s, "(") {
			continue
		}
		at := k
		if dash {
			at++
		}
		for i := at; !dash && i < e.last; i++ {
			if strings.Contains(r.t.Tokens[i].Text, ")") {
				end = i
				break
			}
		}
		if c := r.one(at, end); !extract.Acronym(c.text) {
			c.text = strings.Trim(c.text, " ().,;")
			e.aside = &c
		}
		e.last = k - 1
		break
	}
	e.class = r.one(e.first, e.last).class
	if e.class == role && !r.postGoesOn(e.first, e.last) {
		e.class = org // "Coordinadora Campesina Yaku"
	}
	if e.class == address || e.class == bodyOf {
		e.class = other // "Médicos de Barrio", "Vecinos del Puente"
	}
	if given := name.IsGiven(r.t.Tokens[e.first].Text) || name.Score(r.text(e.first, e.last)) >= wellKnown; e.class == person && !r.honorificAt(e.first, e.last) && !given && !r.initialled(e.first, e.last) {
		e.class = other
	}
}

// postGoesOn: the words of a title stand alone or go on with a preposition or in
// small letters, as a body's name that opens with one does not.
func (r *reader) postGoesOn(first, last int) bool {
	end := r.x.Match(r.t, first, last, lexicon.RoleHead)
	if end < 0 || end == last || r.opensSmall(r.t.Tokens[first].Text) || r.opensSmall(r.t.Tokens[end+1].Text) {
		return true
	}
	for k := end + 1; k <= last; k++ {
		if r.x.Match(r.t, k, last, lexicon.RoleOf) >= 0 || r.x.Word(r.t.Tokens[k].Key, lexicon.RoleEnd) || r.titleWord(k) {
			return true
		}
	}
	return false
}

// signPieces makes signers of a list whose every comma may part two of them. Titles go
// with the person before them, and organisations where each person has one.
func (r *reader) signPieces(list []entry) []party {
	bodies, people, behind := 0, 0, 0
	for i := range list {
		switch list[i].class {
		case org, unit:
			bodies++
			if i > 0 && (list[i-1].class == person || list[i-1].class == role) {
				behind++
			}
		case person:
			people++
		}
	}
	affiliated := people > 0 && behind == bodies && 2*behind > people
	var out []party
	for i := range list {
		e := &list[i]
		c := chunk{class: e.class, first: e.first, last: e.last, text: trimmed(r.text(e.first, e.last)), newLine: true}
		var cur *party
		if n := len(out) - 1; n >= 0 && out[n].person != nil {
			cur = &out[n]
		}
		switch {
		case e.class == person || e.class == other && bodies == 0 && people > 0 && r.nameShape(e):
			c.class = person
			c.text = r.withoutStop(c.text, c.last)
			out = append(out, r.withAside(party{person: &c, first: c.first}, e))
		case e.class == role && cur != nil:
			cur.roles = append(cur.roles, c)
		case (e.class == org || e.class == unit || e.class == other) && affiliated && cur != nil && len(cur.orgs) == 0:
			cur.orgs = append(cur.orgs, c)
		case e.class == org, e.class == unit, e.class == other && bodies > people && properName(c.text) && e.last > e.first:
			c.class = org
			out = append(out, r.withAside(party{orgs: []chunk{c}, first: c.first, numbered: true}, e))
		}
	}
	return out
}

// nameShape: two to four words with capitals.
func (r *reader) nameShape(e *entry) bool {
	n := e.last - e.first + 1
	return n >= 2 && n <= 4 && properName(r.text(e.first, e.last)) && !r.orgWord(e.first, e.last)
}

// signEntry makes a signer of the pieces of one entry of a list parted by semicolons:
// a person with title and organisation, or an organisation.
func (r *reader) signEntry(list []entry) []party {
	list = slices.DeleteFunc(list, func(e entry) bool { return e.first > e.last })
	if len(list) == 0 {
		return nil
	}
	if p, ok := r.speakerFor(list); ok {
		return []party{p}
	}
	out := r.signPieces(list[:1])
	if len(out) == 0 {
		e := &list[0]
		c := chunk{class: org, first: e.first, last: e.last, text: trimmed(r.text(e.first, e.last)), newLine: true}
		if !properName(c.text) || e.last == e.first && !extract.Acronym(c.text) {
			return nil
		}
		out = []party{{orgs: []chunk{c}, first: c.first, numbered: true}}
	}
	p := &out[0]
	for i := 1; i < len(list) && p.person != nil; i++ {
		e := &list[i]
		c := chunk{class: e.class, first: e.first, last: e.last, text: trimmed(r.text(e.first, e.last))}
		switch {
		case e.class == role:
			p.roles = append(p.roles, c)
		case len(p.orgs) == 0 && properName(c.text) && (e.class == org || e.class == unit || e.class == other && e.last > e.first):
			c.class = org
			p.orgs = append(p.orgs, c)
		}
	}
	return out
}

// speakerFor reads an entry that opens with the body for which somebody signs: "por la
// Red de Cuencas, Ana Ruiz", also behind the last "and".
func (r *reader) speakerFor(list []entry) (party, bool) {
	first, last := list[0].first, list[0].last
	if r.x.Word(r.t.Tokens[first].Key, lexicon.JoinedBy) && first < last {
		first++
	}
	end := r.x.Match(r.t, first, last, lexicon.SignFor)
	if end < first || end >= last || len(list) < 2 || list[1].class != person {
		return party{}, false
	}
	body := r.one(end+1, last)
	who := r.one(list[1].first, list[1].last)
	if body.class != org && body.class != unit || who.class != person {
		return party{}, false
	}
	return party{person: &who, behalf: []chunk{body}, first: who.first}, true
}

// withAside gives a person the title or organisation in brackets or behind a dash; who
// is named so behind an organisation signs for it.
func (r *reader) withAside(p party, e *entry) party {
	if e.aside == nil {
		return p
	}
	switch c := *e.aside; {
	case p.person == nil && c.class == person && len(p.orgs) > 0:
		p.person, p.numbered = &c, false
	case p.person == nil:
	case c.class == role:
		p.roles = append(p.roles, c)
	case c.class == org || c.class == unit:
		p.orgs = append(p.orgs, c)
	}
	return p
}

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
