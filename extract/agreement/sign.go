package agreement

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// How far a signature's block reaches, in rows of cells.
const (
	rowsBelow = 7
	rowsAbove = 6
)

// Scores of names in a signature block.
const (
	minLabelled = 300 // after "Name:" or "/s/"
	minBare     = 450
)

// signature is one block of a signature page.
type signature struct {
	form   string
	name   string
	at     [2]int // tokens of the name
	title  []string
	orgs   []string
	party  int  // entity, -1 where none
	date   int  // index into d.Dates, -1 where none
	strong bool // a label or a mark of signing stands here
	byLine bool // it begins with "By" and a line to sign on
}

// signatures reads the signature pages: each "By:", "/s/" or line to sign on
// begins a block whose column gives name, title and party; then the names
// that nothing marks.
func (s *scan) signatures(parties []party) {
	s.bound = parties
	cells := s.columns(s.unrolled(s.signable(s.t.Cells())))
	s.annex = s.annexAfter(cells)
	s.own, s.under = make([]bool, len(cells)), make([]int, len(cells))
	taken := make([]bool, len(cells))
	s.datesLead = s.leadingDates(cells)
	s.attestations(cells, taken)
	clauses := slices.Clone(taken)
	s.grid(cells, taken)
	s.gridColumns(cells, taken)
	for _, begins := range []func([]extract.Cell, int) bool{s.anchor, s.bare} {
		for i := range cells {
			if !taken[i] && begins(cells, i) {
				s.sign(cells, i, taken)
			}
		}
	}
	s.running()
	s.stamps(cells, clauses)
}

// signable leaves out the initials of drafters and approvers, who sign nothing,
// but for the headings over those who only approve, and the rules of a table where a
// scan has them as letters.
func (s *scan) signable(cells []extract.Cell) []extract.Cell {
	zones := s.t.ZoneOf(s.d.Zones)
	return slices.DeleteFunc(slices.Clone(cells), func(c extract.Cell) bool {
		return zones[c.First] == extract.ZoneInitials && !s.witnessHead(&c) || strings.Trim(c.Text, "| ") == ""
	})
}

// annexWords is how many tokens the heading of an annex has at most.
const annexWords = 8

// annexAfter is the first token of the annex behind the signature page, whose
// tables name people who sign nothing; past the end where there is none.
func (s *scan) annexAfter(cells []extract.Cell) int {
	for i := range cells {
		c := &cells[i]
		if c.First > s.signing && c.Last-c.First < annexWords && rowAlone(cells, i) && s.lex.Match(s.t, c.First, c.Last, lexicon.AnnexHead) >= 0 {
			return c.First
		}
	}
	return len(s.t.Tokens)
}

// sign reads and writes the signature that begins at a cell.
func (s *scan) sign(cells []extract.Cell, i int, taken []bool) {
	witness := s.witness(cells, i)
	before := slices.Clone(taken)
	g := s.block(cells, i, taken, witness)
	if g.name == "" || !strings.Contains(name.Parse(g.name).String(), " ") {
		return
	}
	if witness || s.attestsAs(cells, &g) {
		s.note("witness", g)
		s.writeWitness(&g)
		return
	}
	g.party = s.partyAbove(cells, i, &g)
	if k := slices.IndexFunc(cells, func(c extract.Cell) bool { return c.First == g.at[0] }); g.party < 0 && k > i && cells[k].Box.X0 > cells[i].Box.X1 { // labels in a column of their own
		g.party = s.partyAbove(cells, k, &g)
	}
	if len(g.orgs) == 0 {
		s.stands(before, taken, g.party)
	}
	s.fromClause(&g)
	if g.party < 0 && len(g.title) > 0 { // "Director, Rowan Trust"
		g.party = s.onlyParty(strings.Join(append(slices.Clone(g.title), g.orgs...), " "))
	}
	if g.party < 0 && len(g.orgs) == 0 && len(g.title) > 0 {
		if k := s.headedBody(s.bound, strings.Join(g.title, " ")); k >= 0 {
			g.party = s.bound[k].entity
		}
	}
	s.writeSignature(&g)
}

// stands notes the party over the cells that a block has just taken, for the
// next signer in their column.
func (s *scan) stands(before, taken []bool, party int) {
	for k := range taken {
		if taken[k] && !before[k] {
			s.under[k] = 1 + party
		}
	}
}

// introLines is within how many lines two phrases open one signature page.
const introLines = 45

// signIntro is the first token after the words that open a signature page,
// past the end where the text has none.
func (s *scan) signIntro() int {
	at := len(s.t.Tokens)
	for i := len(s.a) - 1; i >= 0; i-- {
		n := s.cue(i, lexicon.SignIntro)
		if n == 0 {
			continue
		}
		token := s.a[i+n-1].Token
		if at < len(s.t.Tokens) && s.t.Tokens[at].Line-s.t.Tokens[token].Line > introLines {
			break
		}
		at = min(token+1, len(s.t.Tokens)-1)
	}
	return at
}

// cueIn reports whether a cell begins with a phrase of a cue, or holds one.
func (s *scan) cueIn(c *extract.Cell, cue lexicon.Cue) bool {
	_, _, ok := s.lex.Has(s.t, c.First, c.Last, cue)
	return ok
}

// underscores is how long the line to sign on is that a text holds, of
// underscores or of dots.
func underscores(s string) int {
	n := strings.Count(s, "_") + 3*strings.Count(s, "…")
	if dots := strings.Count(s, "."); dots >= 6 {
		n += dots
	}
	return n
}

// column reports whether two boxes stand one above the other.
func column(a, b ingest.Box) bool {
	if a.X0 == b.X0 {
		return true
	}
	over := min(a.X1, b.X1) - max(a.X0, b.X0)
	return over > min(a.Width(), b.Width())/3
}

// labelWords is how many tokens a label has at most, less one: "Lugar y fecha".
const labelWords = 2

// value gives what follows a label in a cell: the text after "Name:"; the
// whole text and false where the label is not there.
func (s *scan) value(c *extract.Cell, label lexicon.Cue) (string, bool) {
	text := c.Text
	at := strings.IndexByte(text, ':')
	if e := s.lex.Match(s.t, c.First, min(c.First+labelWords, c.Last), label); e >= 0 {
		if at > 0 && at < 20 {
			return strings.Trim(text[at+1:], " _"), true
		}
		if e == c.Last { // its value has the next cell
			return "", true
		}
		return strings.Trim(s.t.Between(e+1, c.Last), " _:"), true
	}
	if at > 0 && at < 20 { // "Name:James" is one word of the page
		if s.lex.Word(text[:at], label) {
			return strings.Trim(text[at+1:], " _"), true
		}
	}
	return text, false
}

// valueAt is value, but where the label fills its cell the next cell of the
// row holds what it labels.
func (s *scan) valueAt(cells []extract.Cell, k int, label lexicon.Cue) (text string, at int, ok bool) {
	text, ok = s.value(&cells[k], label)
	if ok && text == "" && k+1 < len(cells) && cells[k+1].Row == cells[k].Row && cells[k+1].Page == cells[k].Page {
		return cells[k+1].Text, k + 1, true
	}
	return text, k, ok
}

// block collects what stands in the column of an anchor, down to the next
// anchor; a witness's ends where a party is named.
func (s *scan) block(cells []extract.Cell, i int, taken []bool, witness bool) signature {
	g := signature{party: -1, form: extract.FormTyped, date: -1}
	s.line(cells, i, &g)
	s.dateBeside(cells, i, &g)
	if s.datesLead {
		s.dateOver(cells, i, &g)
	}
	taken[i] = true
	last := i
	for k := i + 1; k < len(cells); k++ {
		c := &cells[k]
		if c.Page != cells[i].Page || c.Row > cells[last].Row+2 && c.Row > cells[i].Row+2 || c.Row > cells[i].Row+rowsBelow {
			break
		}
		if taken[k] || c.Row == cells[i].Row || !column(cells[i].Box, c.Box) && !column(cells[last].Box, c.Box) || s.nearer(cells, k, i) {
			continue
		}
		if s.anchor(cells, k) || c.Last-c.First > 22 || s.besideWitness(cells, k) || s.otherParty(cells, i, k, &g) || witness && s.partyIn(c) >= 0 {
			break
		}
		at, ok := s.below(cells, k, &g)
		if !ok {
			break
		}
		taken[k], taken[at] = true, true
		s.dateBeside(cells, at, &g)
		s.own[k] = len(g.orgs) > 0
		last = k
	}
	return g
}

// besideWitness reports whether the row of cell k opens with a word for who only
// witnesses or approves: "Approved as to form: ______ | Ann Holt, County Attorney".
func (s *scan) besideWitness(cells []extract.Cell, k int) bool {
	if _, titled := s.value(&cells[k], lexicon.SignTitle); titled {
		return false // "Attest: | Title: Clerk"
	}
	first := k
	for first > 0 && cells[first-1].Row == cells[k].Row && cells[first-1].Page == cells[k].Page {
		first--
	}
	return first < k && s.witnessHead(&cells[first])
}

// nearer reports whether another anchor of a row above stands closer to the
// column of cell k than anchor i does.
func (s *scan) nearer(cells []extract.Cell, k, i int) bool {
	d := distance(cells[k].Box, cells[i].Box)
	for j := range cells {
		if j != i && cells[j].Page == cells[i].Page && cells[j].Row == cells[i].Row && distance(cells[k].Box, cells[j].Box) < d {
			return true
		}
	}
	return false
}

func distance(a, b ingest.Box) int32 {
	d := a.X0 - b.X0
	if d < 0 {
		d = -d
	}
	return d
}

// line reads the line that is signed itself.
func (s *scan) line(cells []extract.Cell, i int, g *signature) {
	text, at, labelled := s.valueAt(cells, i, lexicon.SignByLabel)
	c := &cells[at]
	if s.marked(c) {
		g.form, g.strong = extract.FormConformed, true
		return
	}
	if who := s.clocked(c); who != "" {
		g.form, g.strong, g.date = extract.FormElectronic, true, s.dateIn(c)
		s.setName(who, c, g, minLabelled)
		return
	}
	if who := s.conformedHalf(cells, at); who != "" {
		g.form, g.strong, g.name, g.at = extract.FormConformed, true, who, [2]int{c.First, c.Last}
		return
	}
	if n := s.conformed(c); n >= 0 {
		g.form, g.strong = extract.FormConformed, true
		s.setName(strings.Trim(c.Text[n:], " /_:."), c, g, minLabelled)
		return
	}
	if underscores(text)+underscores(cells[i].Text) >= 4 {
		g.form, g.byLine = extract.FormBlankLine, labelled
		if title := strings.Trim(text, " _.…:"); title != "" && s.titled(title) && !labelled { // "Director ………"
			g.title = append(g.title, title)
		}
		return
	}
	if labelled || s.bare(cells, i) {
		if !labelled {
			text, _ = s.value(c, lexicon.SignName)
		}
		least := s.leastBare(cells, i)
		if s.wrapped(cells, i) { // "ANTONIA" over "GIL RUIZ"
			least = 0
		}
		s.setName(text, c, g, least)
	} else if s.titleAbove(cells, i) && s.partyNamed(c.Text) < 0 { // not "EL CONTRATISTA"
		words := strings.Fields(c.Text)
		if s.lex.Word(words[0], lexicon.Determiner) {
			words = words[1:]
		}
		g.title = append(g.title, strings.TrimRight(strings.Join(words, " "), " ."))
	}
}

// conformed gives where the name begins after "/s/", "Fdo.:" in a cell, -1
// where it has no such mark or no name after it.
func (s *scan) conformed(c *extract.Cell) int {
	for _, mark := range []string{"/s/", "/S/", "/s ", "s/ ", "S/ "} {
		if at := strings.Index(c.Text, mark); at >= 0 && (at < 8 || at < 24 && len(mark) == 3 && mark[2] == '/' && strings.HasSuffix(c.Text[:at], ": ")) { // "Signature: /s/ Ana Gil"
			return at + len(mark)
		}
	}
	e := s.lex.Match(s.t, c.First, c.Last, lexicon.Conformed)
	if e < 0 || e >= c.Last {
		return -1
	}
	rest := strings.Trim(s.t.Between(e+1, c.Last), " :._")
	if name.Score(s.closed(rest)) < minLabelled {
		return -1
	}
	return strings.LastIndex(c.Text, rest)
}

// setName takes a text for the signer's name if it looks like one; what
// follows a comma is the title.
func (s *scan) setName(text string, c *extract.Cell, g *signature, least int) bool {
	text = withoutBracket(text)
	head, tail, _ := strings.Cut(text, ",")
	tail = s.withoutLetters(strings.TrimSpace(tail))
	if tail != "" && name.Score(text) >= 700 && !s.titled(tail) {
		head, tail = text, ""
	}
	if first, _, _ := strings.Cut(tail, " "); s.lex.Word(strings.Trim(first, ","), lexicon.LegalForm) { // "Rowan GP, Inc."
		return false
	}
	if g.name != "" || name.Score(s.closed(head)) < least && !s.represents(head) || s.bodyNamed(head) && !s.represents(head) || s.lex.Word(strings.Fields(head + " x")[0], lexicon.PartyRole) {
		return false
	}
	g.name, g.at = s.knownAs(head), [2]int{c.First, c.Last}
	if tail != "" {
		g.title = append(g.title, tail)
	}
	return true
}

// withoutBracket takes the bracket behind a name away: "Ana Gil (SEAL)".
func withoutBracket(text string) string {
	if at := strings.LastIndexAny(text, "(["); at > 1 && text[at-1] == ' ' && strings.LastIndexAny(text, ")]") == len(text)-1 {
		return strings.TrimSpace(text[:at])
	}
	return text
}

// closed is a name's line without the small words with which it goes on below:
// "Benet Casals i".
func (s *scan) closed(text string) string {
	for s.endsOpen(text) {
		text = text[:strings.LastIndexByte(strings.TrimSpace(text), ' ')]
	}
	return text
}

// endsOpen reports whether a name's line ends with a small word, so that the next
// line goes on with it: "JOAQUÍN ESPARZA DE LA".
func (s *scan) endsOpen(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 {
		return false
	}
	last := words[len(words)-1]
	return s.lex.Word(last, lexicon.Particle) || s.lex.Word(last, lexicon.Determiner)
}

// knownAs takes a title that no table knows off a name, "NOT. JOAQUÍN ESPARZA",
// where the clause names the person without it.
func (s *scan) knownAs(text string) string {
	first, rest, ok := strings.Cut(text, " ")
	if ok && strings.HasSuffix(first, ".") && !s.signsAs(text) && s.signsAs(rest) {
		return rest
	}
	return text
}

// withoutLetters takes the letters behind a name from what follows its comma:
// "M.D.", "Ph.D., Chair".
func (s *scan) withoutLetters(tail string) string {
	head, rest, _ := strings.Cut(tail, ",")
	if head != "" && s.lex.Word(strings.TrimSpace(head), lexicon.PostNominal) {
		return strings.TrimSpace(rest)
	}
	return tail
}

// lastWord is the last word of a name, folded.
func lastWord(text string) string {
	words := strings.Fields(name.Fold(text))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// isTitle reports whether a cell has a word of a title, or opens with a title of
// several words: "Abogada General".
func (s *scan) isTitle(c *extract.Cell) bool {
	return s.titled(c.Text) || s.lex.Match(s.t, c.First, c.Last, lexicon.RoleHead) >= 0
}

// titled reports whether a text holds a word of a position.
func (s *scan) titled(text string) bool {
	for _, w := range strings.Fields(text) {
		if s.lex.Word(w, lexicon.RoleHead) || s.lex.Word(w, lexicon.RoleEnd) {
			return true
		}
	}
	return false
}

// below reads one cell under the line. It gives the last cell that it used,
// and false where the block ends.
func (s *scan) below(cells []extract.Cell, k int, g *signature) (at int, ok bool) {
	c := &cells[k]
	if s.witnessHead(c) {
		return k, false
	}
	if v, at, ok := s.valueAt(cells, k, lexicon.SignName); ok {
		if v != "" && (name.Score(v) >= minLabelled || givenFirst(v)) && (g.name == "" || g.form == extract.FormConformed || lastWord(v) == lastWord(g.name)) {
			g.name, g.at, g.strong = strings.Trim(v, " ,"), [2]int{cells[at].First, cells[at].Last}, true
		}
		return at, true
	}
	if v, at, ok := s.valueAt(cells, k, lexicon.SignTitle); ok {
		if v != "" && underscores(v) < 4 {
			g.title, g.strong = append(g.title, v), true
		}
		return at, true
	}
	if _, at, ok := s.valueAt(cells, k, lexicon.SignDate); ok {
		if s.datesLead {
			return k, false
		}
		if x := s.dateIn(&cells[at]); x >= 0 { // "(Date)" may stand below it
			g.date = x
		}
		return at, true
	}
	switch {
	case underscores(c.Text) > 3:
		if g.name != "" { // the next one signs here
			return k, false
		}
		g.form = extract.FormBlankLine
		return k, true
	case g.name == "" && len(g.title) > 0 && (name.Capitals(g.title[0]) && name.Capitals(c.Text) && name.Score(c.Text) < minBare || s.titleGoesOn(g.title[0], c)):
		g.title = append(g.title, c.Text)
		return k, true
	case g.name == "" && s.endsParty(cells, k):
		return k, true
	case g.name == "":
		least := minBare
		if _, tail, _ := strings.Cut(c.Text, ","); g.strong || g.byLine || s.titled(tail) || s.titleUnder(cells, k) {
			least = minLabelled
		}
		return k, !s.givenAbove(cells, k) && s.setName(c.Text, c, g, least) || s.partyIn(c) >= 0 || s.namedUnder(cells, k)
	case strings.HasSuffix(g.name, "-") && c.Last-c.First < 3: // "Stannard-" over "Cole"
		g.name += c.Text
		return k, true
	case len(g.title) == 0 && s.surnameBelow(cells, k, g.name), s.goesOnAs(g.name, c.Text), s.endsOpen(g.name) && name.Capitals(g.name) == name.Capitals(c.Text) && c.Last-c.First < 3: // a name of two lines in a narrow column
		g.name = s.knownAs(g.name + " " + c.Text)
		return k, true
	case len(g.title) == 0 && len(c.Text) > len(g.name) && lastWord(c.Text) == lastWord(g.name) && name.Score(c.Text) >= minLabelled:
		g.name, g.at = c.Text, [2]int{c.First, c.Last} // "R. Roe" over "Richard Roe"
		return k, true
	case name.Fold(c.Text) == name.Fold(g.name):
		return k, true
	case len(g.title) == 0 && strings.HasPrefix(name.Fold(c.Text), name.Fold(g.name)+" "):
		h := signature{}
		s.setName(c.Text, c, &h, minLabelled)
		g.title = h.title
		return k, true
	}
	return k, s.goesOn(c, g)
}

// goesOn takes a line for the title or the organisation of the signer above,
// which may run over several lines.
func (s *scan) goesOn(c *extract.Cell, g *signature) bool {
	if d := s.dateIn(c); d >= 0 && c.Last-c.First < 5 {
		g.date = d
		return true
	}
	if strings.ContainsAny(c.Text, ":[@") || strings.Contains(c.Text, "--") || c.Last-c.First > 14 {
		return false
	}
	if head, tail, ok := strings.Cut(c.Text, ","); ok && len(g.title)+len(g.orgs) == 0 && s.titled(head) && s.bodyNamed(strings.TrimSpace(tail)) { // "Director, Rowan Trust"
		g.title, g.orgs = []string{head}, []string{strings.TrimSpace(tail)}
		return true
	}
	switch {
	case s.isTitle(c) && len(g.orgs) == 0 && len(g.title) < 4 && s.partyNamed(c.Text) < 0:
		g.title = append(g.title, c.Text)
	case s.isTitle(c) && len(g.title) == 0 && len(g.orgs) == 1 && !s.bodyNamed(c.Text): // "Colonel, U.S. Army" over "Commander"
		g.title = append(g.title, c.Text)
	case len(g.title) > 0 && len(g.orgs) == 0 && (s.unfinished(g.title[len(g.title)-1], c.Text) || s.titledSo(g.name, strings.Join(g.title, " ")+" "+c.Text)):
		g.title = append(g.title, c.Text)
	case s.orgText(c.Text) && s.bodyNamed(c.Text) && s.signsAlone(g.name): // the next one's party
		return false
	case s.orgText(c.Text):
		g.orgs = append(g.orgs, c.Text)
	default:
		return len(g.title) == 0 && len(g.orgs) == 0 && c.Last-c.First < 6 && name.Score(c.Text) < minBare
	}
	return true
}

// unfinished reports whether a title's line goes on in the next one: it ends
// with a small word or a comma, or the next begins with a small letter.
func (s *scan) unfinished(line, next string) bool {
	words := strings.Fields(line)
	last := words[len(words)-1]
	first := strings.Fields(next)[0]
	return last == strings.ToLower(last) && strings.Trim(last, "0123456789") != "" || strings.HasSuffix(last, ",") || first == strings.ToLower(first) && strings.Trim(first, "0123456789") != ""
}

// orgText reports whether a line names an organisation.
func (s *scan) orgText(text string) bool {
	for i, w := range strings.Fields(text) {
		if i < 4 && (s.lex.Word(w, lexicon.OrgHead) || s.lex.Word(w, lexicon.OrgEnd)) || i > 0 && s.lex.Word(w, lexicon.LegalForm) {
			return true
		}
	}
	return s.d.FindEntity(extract.Organisation, text) >= 0
}

func (s *scan) note(looked string, g signature) {
	s.d.AddNote(s.t, "signature", "rejected", looked, g.at[0], g.at[1])
}
