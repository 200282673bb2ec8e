package letter

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// sender reads who sent it: the header's "From" or "DE", and the letterhead's
// organisation.
func (r *reader) sender(z *zoned) {
	z.from = r.fieldParties(r.fieldCells(z, lexicon.FieldFrom))
	if len(z.from) == 0 {
		z.from = r.titledBy(z)
	}
	for i := range z.from {
		p := &z.from[i]
		if p.person != nil {
			r.cutInitials(p)
			r.add(p, "field-from", extract.ScoreSure)
			q := *p
			q.roles, q.person = nil, nil
			if len(q.orgs) > 0 {
				r.sent(&q, "field-from", extract.ScoreStrong)
			}
			continue
		}
		r.sent(p, "field-from", extract.ScoreSure)
	}
	circulated := len(z.ruled(extract.ZoneHeader, extract.RuleLetterTitle)) > 0 // on another's paper
	r.letterhead(z.without(extract.ZoneLetterhead, extract.RuleMargin), "letterhead", len(z.from) == 0 && !circulated)
}

// cutInitials takes from the end of a sender's last title the initials by which he or she
// signs there: "Ann Holt, Registrar AH".
func (r *reader) cutInitials(p *party) {
	if len(p.roles) == 0 {
		return
	}
	c, letters := &p.roles[len(p.roles)-1], ""
	for _, w := range strings.Fields(p.person.text) {
		letters += w[:1]
	}
	if c.last > c.first && len(letters) > 1 && r.t.Tokens[c.last].Text == letters {
		c.last--
		c.text = trimmed(r.text(c.first, c.last))
	}
}

func (r *reader) sent(p *party, rule string, score int) {
	if a, ok := r.add(p, rule, score); ok {
		r.d.AddRelation(extract.Relation{Kind: extract.Sent, From: extract.ToEntity(a.entity), To: extract.Self(), Evidence: r.evidence(a.first, a.last, rule, score)})
	}
}

// letterhead notes the organisations that the letterhead names; the first, or
// a unit where there is none, sent the document. People and titles in it are
// staff, not senders.
func (r *reader) letterhead(cells []extract.Cell, rule string, sends bool) bool {
	var chunks []chunk
	for _, column := range columns(r.withoutTitle(r.withoutStaff(cells))) {
		chunks = append(chunks, r.chunksOf(r.headJoined(column))...)
	}
	at := -1
	for i := range chunks {
		c := &chunks[i]
		switch {
		case i == 0 && c.class == person && r.d.Kind == extract.Email && c.newLine && name.Score(c.text) >= 500 && c.box.First == c.first && c.box.Last == c.last:
			r.d.AddMention(r.t, r.personEntity(c), c.first, c.last, rule, extract.ScoreFair) // in whose mailbox it was printed
		case (c.class == person || c.class == role) && rule == "letterhead":
			r.d.AddNote(r.t, "sender", "rejected", "a name or title in the letterhead signs nothing", c.first, c.last)
		case r.titlesPaper(c), r.headline(c) && r.tellTogether(c) == nil, r.restOfTitle(c):
		case i > 0 && !c.newLine && c.sep == "," && chunks[i-1].class == person && c.first == c.last: // "NED HOLM, OHIO"
		case i > 0 && r.postOnly(c): // "Alcaldía" below "Ayuntamiento de Oria"
		case c.class == org && (at < 0 || chunks[at].class != org):
			at = i
		case c.class == org && rule == "letterhead":
			r.d.AddMention(r.t, r.orgEntity(c), c.first, c.last, rule, extract.ScoreFair)
		case c.class == unit && at < 0:
			at = i
		}
	}
	if at < 0 {
		return false
	}
	p := party{orgs: []chunk{chunks[at]}, first: chunks[at].first}
	if at+1 < len(chunks) && chunks[at+1].class == unit && !r.postOnly(&chunks[at+1]) {
		p.orgs = []chunk{chunks[at+1], chunks[at]}
	}
	if together := r.tellTogether(&chunks[at]); sends && len(together) > 0 {
		for i := range together {
			r.sent(&party{orgs: together[i : i+1], first: together[i].first}, rule, extract.ScoreFair)
		}
		return true
	}
	top := r.addOrgs(p.orgs, rule, extract.ScoreFair)
	if !sends {
		return true
	}
	c := &p.orgs[len(p.orgs)-1]
	if u := &p.orgs[0]; len(p.orgs) > 1 && r.x.Word(r.t.Tokens[u.last].Key, lexicon.LocalBody) {
		c, top = u, r.orgEntity(u)
	}
	r.d.AddRelation(extract.Relation{Kind: extract.Sent, From: extract.ToEntity(top), To: extract.Self(), Evidence: r.evidence(c.first, c.last, rule, extract.ScoreFair)})
	return true
}

// headJoined puts the two lines together that head a column in one type, which no line
// below has, where the second has no more than the word for a body's kind, with others of
// the language, or a legal form: "Elm Lane" over "Primary School".
func (r *reader) headJoined(column []extract.Cell) []extract.Cell {
	if len(column) < 2 || column[1].First != column[0].Last+1 || !r.sameType(&column[0], &column[1]) || len(column) > 2 && r.sameType(&column[1], &column[2]) {
		return column
	}
	a, b := &column[0], &column[1]
	form := func(c *extract.Cell) bool { return r.x.Match(r.t, c.Last, c.Last, lexicon.LegalForm) == c.Last }
	rest := len(column) > 2 && r.restOfName(a, b)
	if !(form(b) && !form(a) && r.orgWord(a.First, a.Last)) && !r.kindAlone(b) && !rest || strings.HasSuffix(r.t.Tokens[a.Last].Text, ",") {
		return column
	}
	c := *a
	c.Last, c.Text = b.Last, r.text(a.First, b.Last)
	c.Box.X0, c.Box.X1, c.Box.Y1 = min(a.Box.X0, b.Box.X0), max(a.Box.X1, b.Box.X1), b.Box.Y1
	return append([]extract.Cell{c}, column[2:]...)
}

// restOfName: the first line has words of a name and none for a body's kind, which the second
// ends with: "Fen and Marsh" over "Hospitals NHS Trust".
func (r *reader) restOfName(a, b *extract.Cell) bool {
	c := r.one(a.First, a.Last)
	return !lexicon.GrammarOf(r.d.Language).HeadFirst && c.class == other && a.Last > a.First && properName(c.text) && !r.orgWord(a.First, a.Last) &&
		!r.x.Word(r.t.Tokens[a.Last].Key, lexicon.PlaceWord) && r.x.Word(r.t.Tokens[b.Last].Key, lexicon.OrgEnd)
}

// sameType: the lines are set in one size and weight.
func (r *reader) sameType(a, b *extract.Cell) bool { return a.Size == b.Size && a.Bold == b.Bold }

// kindAlone: the line ends, in a language where names do, with the word for a body's kind,
// and has none but words of the language.
func (r *reader) kindAlone(c *extract.Cell) bool {
	for k := c.First; k <= c.Last; k++ {
		if !language.Usual(r.t.Tokens[k].Key) {
			return false
		}
	}
	return !lexicon.GrammarOf(r.d.Language).HeadFirst && c.Last-c.First < 3 && r.x.Word(r.t.Tokens[c.Last].Key, lexicon.OrgEnd)
}

// tellTogether parts the organisations before a verb of telling, with which a
// title says who issues the paper: "The A and the B announce …"; nil where no
// such verb follows.
func (r *reader) tellTogether(c *chunk) []chunk {
	last := c.first
	for last <= c.last && !r.x.Word(r.t.Tokens[last].Key, lexicon.ExitTold) && (last == c.first || !r.x.Word(r.t.Tokens[last].Key, lexicon.Headline)) {
		last++
	}
	if last > c.last {
		return nil
	}
	var out []chunk
	first := c.first
	for i := first + 1; i <= last; i++ {
		at := r.skipArticle(i+1, last)
		and := i < last-1 && r.x.Word(r.t.Tokens[i].Key, lexicon.JoinedBy) && at > i+1 && r.isOrg(at, last-1)
		if !and && i < last {
			continue
		}
		p := r.one(r.skipArticle(first, i-1), i-1)
		if p.class != org || r.counted(p.first, p.last) {
			return nil
		}
		p.newLine, p.box = c.newLine, c.box
		out, first = append(out, p), i+1
	}
	return out
}

// counted: a number opens the words and ends them the word for several bodies, which are
// named elsewhere: "Four Charities".
func (r *reader) counted(first, last int) bool {
	_, number := lexicon.DatesIn(r.d.Language)[0].Numbers[r.t.Tokens[first].Key]
	return last > first && number && r.x.Word(r.t.Tokens[last].Key, lexicon.OrgPlural)
}

// titlesPaper: the words are the title of the paper, not the name of who sends
// it: "Open letter to the Bureau of Statistics".
func (r *reader) titlesPaper(c *chunk) bool {
	for _, cue := range []lexicon.Cue{lexicon.TitleLetter, lexicon.TitleMemo, lexicon.TitlePress} {
		if r.x.Match(r.t, c.first, c.last, cue) >= 0 {
			return true
		}
	}
	return false
}

// restOfTitle: the words go on with a line that began before them, with a preposition and an
// article: "(JOINT STATEMENT) ON THE CLOSURE OF THE RIVER PANEL".
func (r *reader) restOfTitle(c *chunk) bool {
	return c.last > c.first+1 && r.t.Lines[r.t.Tokens[c.first].Line].First < c.first && r.x.Word(r.t.Tokens[c.first].Key, lexicon.SmallWord) && !r.x.Word(r.t.Tokens[c.first].Key, lexicon.Article) &&
		!r.x.Word(r.t.Tokens[c.first].Key, lexicon.JoinedBy) && r.x.Word(r.t.Tokens[c.first+1].Key, lexicon.Article)
}

// headline: a verb of headlines stands within the words, which are no name then, "Three
// Groups Leave River Council"; or ordinary words lead up to the name: "Changes at the
// River Council".
func (r *reader) headline(c *chunk) bool {
	for i := c.first + 1; i < c.last; i++ {
		if r.opensSmall(r.t.Tokens[i].Text) && r.x.Word(r.t.Tokens[i].Key, lexicon.SmallWord) && !r.x.Word(r.t.Tokens[i].Key, lexicon.OrgLink) &&
			r.x.Word(r.t.Tokens[i+1].Key, lexicon.Article) && !r.orgWord(c.first, i) && r.isOrg(i+2, c.last) {
			return true
		}
		if r.x.Word(r.t.Tokens[i].Key, lexicon.Headline) && r.cased(c.first, c.last) {
			return true
		}
	}
	return false
}

// maxHolders is how many may sign for their titles to be the sender's.
const maxHolders = 3

// holdAtSender gives the titles of who signs the organisation that the
// letterhead names, where nothing else says of what they are.
func (r *reader) holdAtSender() {
	org, n := -1, 0
	for i := range r.d.Relations {
		if k := &r.d.Relations[i]; k.Kind == extract.Sent && k.To == extract.Self() && k.From.To == extract.RefEntity && k.From.Index != org {
			org, n = k.From.Index, n+1
		}
	}
	if n != 1 || r.d.Entities[org].Kind != extract.Organisation || r.signers() > maxHolders {
		return
	}
	accepted := r.x.AcceptLine(r.t)
	for k := range signedIn(r.d) {
		if k.From.To == extract.RefEntity && len(k.For) == 0 && !r.belongs(k.From.Index) && !(accepted >= 0 && r.standsBehind(k, accepted)) {
			r.holdsAt(k.From.Index, org)
		}
	}
}

// standsBehind reports whether the words behind a relation stand below token i.
func (r *reader) standsBehind(k *extract.Relation, i int) bool {
	first, _, ok := r.t.AtomsWithin(k.Evidence.Span)
	return ok && r.t.Atoms()[first].Token > i
}

func (r *reader) signers() int {
	n := 0
	for range signedIn(r.d) {
		n++
	}
	return n
}

// signedIn gives the relations that tell who signs the document.
func signedIn(d *extract.Document) iter.Seq[*extract.Relation] {
	return func(yield func(*extract.Relation) bool) {
		for i := range d.Relations {
			if k := &d.Relations[i]; k.Kind == extract.Signed && k.To == extract.Self() && !yield(k) {
				return
			}
		}
	}
}

// belongs: the document says of what the person is.
func (r *reader) belongs(person int) bool {
	for i := range r.d.Roles {
		if o := &r.d.Roles[i]; o.Person == person && o.Organisation >= 0 {
			return true
		}
	}
	for i := range r.d.Relations {
		if k := &r.d.Relations[i]; k.Kind == extract.AffiliatedWith && k.From == extract.ToEntity(person) {
			return true
		}
	}
	return false
}

// withoutStaff leaves out the lines of a letterhead that list who holds its
// posts: a title, an honorific or a name stands behind a colon.
func (r *reader) withoutStaff(cells []extract.Cell) []extract.Cell {
	var out []extract.Cell
	for i := range cells {
		if !r.listsStaff(&cells[i]) {
			out = append(out, cells[i])
		}
	}
	return out
}

// withoutTitle leaves out the title of the paper, with its number, on the line of the
// sender's name: "ISLES HOUSING FEDERATION   Circular 7/2015".
func (r *reader) withoutTitle(cells []extract.Cell) []extract.Cell {
	out := slices.Clone(cells)
	for i := range out {
		c := &out[i]
		for k := c.First + 1; k < c.Last; k++ {
			end := max(r.x.Match(r.t, k, c.Last, lexicon.TitleLetter), r.x.Match(r.t, k, c.Last, lexicon.NumberLead))
			if end < 0 || end == c.Last || !unicode.IsDigit(firstRune(r.t.Tokens[end+1].Text)) || !r.orgWord(c.First, k-1) {
				continue
			}
			*c, _ = r.t.Part(*c, k)
			break
		}
	}
	return out
}

func (r *reader) listsStaff(c *extract.Cell) bool {
	for k := c.First; k < c.Last; k++ {
		if !strings.HasSuffix(r.t.Tokens[k].Text, ":") {
			continue
		}
		after := k + 1
		if r.titleAt(after, c.Last) || r.honorificAt(after, c.Last) || name.Score(r.text(after, min(c.Last, after+2))) >= 500 {
			return true
		}
	}
	return false
}

// issuers reads who issued a press release: the organisation above its title.
func (r *reader) issuers(z *zoned) {
	if !r.letterhead(z.of(extract.ZoneTitle), "above-title", true) {
		r.d.AddNote(r.t, "sender", "not_found", "no organisation above the title", -1, -1)
	}
}

// compliments reads a note verbale's formula: "The Embassy of X presents its
// compliments to the Ministry of Y and …". It reports whether it is one.
func (r *reader) compliments(z *zoned) bool {
	for i := range z.cells {
		if z.kind[i] != extract.ZoneBody && z.kind[i] != extract.ZoneSalutation && z.kind[i] != extract.ZoneClosing {
			continue
		}
		for k := z.cells[i].First; k <= z.cells[i].Last; k++ {
			end := r.x.Match(r.t, k, min(k+8, len(r.t.Tokens)-1), lexicon.Compliments)
			if end < 0 {
				continue
			}
			return r.verbale(z, k, end)
		}
	}
	return false
}

func (r *reader) verbale(z *zoned, at, end int) bool {
	first := at - 1
	for first > 0 && at-first < 25 && !endsSentence(r.t.Tokens[first-1].Text) && r.t.Tokens[first-1].Page == r.t.Tokens[at].Page {
		if r.x.Word(r.t.Tokens[first].Key, lexicon.Article) && unicode.IsUpper(firstRune(r.t.Tokens[first].Text)) {
			break
		}
		first--
	}
	from, ok := r.named(first, at-1)
	if !ok {
		return false
	}
	last := r.withoutOffice(end+1, r.nameEnd(end+1))
	also, more := r.alsoTo(end+1, last)
	if more {
		last = also.first - 1
		for last > end+1 && !r.x.Word(r.t.Tokens[last].Key, lexicon.JoinedBy) {
			last--
		}
		last--
	}
	to, ok := r.named(end+1, last)
	if at := r.skipArticle(end+1, last); !ok && (at > last || at == end+1 || !unicode.IsUpper(firstRune(r.t.Tokens[at].Text))) {
		return false
	}
	if !r.letterheadNames(&from) {
		r.sent(&from, "compliments", extract.ScoreSure)
	}
	if _, _, ok := r.x.Has(r.t, end+1, last, lexicon.PerList); ok {
		if list := r.distribution(z); len(list) > 0 { // "the Permanent Missions listed below"
			r.addressed(list, extract.AsDistribution, "distribution-list", extract.ScoreStrong)
			return true
		}
	}
	if ok { // if not, it is a note all the same, which nobody signs
		r.addressed([]party{to}, extract.AsTo, "compliments", extract.ScoreSure)
	}
	if ok && more {
		r.addressed([]party{also}, extract.AsTo, "compliments", extract.ScoreSure)
	}
	return true
}

// alsoTo is who else a note greets, behind "and to": "the Ministry of Ports and to all
// Consular Posts".
func (r *reader) alsoTo(first, last int) (party, bool) {
	for k := first + 1; k+2 < last; k++ {
		if !r.x.Word(r.t.Tokens[k].Key, lexicon.JoinedBy) {
			continue
		}
		at := r.x.Match(r.t, k+1, last, lexicon.Respect)
		if at < 0 && r.x.Match(r.t, k+1, last, lexicon.AllOf) > k+1 {
			at = k + 1
		}
		if at > k {
			return r.named(at+1, last)
		}
	}
	return party{}, false
}

// withoutOffice is the end of an organisation's name behind which its office stands
// between dashes: "Ministry of Fisheries – Protocol Division –"; last where none does.
func (r *reader) withoutOffice(first, last int) int {
	for k := first + 2; k < last; k++ {
		if s := r.t.Tokens[k].Text; strings.Contains("–—-", s) && r.orgWord(first, k-1) && (r.isUnit(k+1, last) || r.orgWord(k+1, last)) {
			return k - 1
		}
	}
	return last
}

// leastShared is how many words two forms of a sender's name must open with:
// "Permanent Mission of Ostrava Minor to the United Nations" and "… in Geneva".
const leastShared = 4

// sameKind: both names have the word of one kind of organisation and another
// word that opens alike: "Royal Embassy of Norstrand" and "Royal Norstrandian
// Embassy".
func (r *reader) sameKind(a, b []string) bool {
	kind, alike := false, 0
	for _, w := range a {
		for _, v := range b {
			switch {
			case w == v && (r.x.Word(w, lexicon.OrgHead) || r.x.Word(w, lexicon.OrgEnd)):
				kind = true
			case !r.x.Word(w, lexicon.SmallWord) && len(w) > leastAlike && len(v) > leastAlike && w[:leastAlike] == v[:leastAlike]:
				alike++
			}
		}
	}
	return kind && alike > 0
}

// leastAlike is how many letters the name of a country and the word for what is
// of it open with alike.
const leastAlike = 5

// letterheadNames: the organisation is the one that the letterhead names as the
// sender, in other words.
func (r *reader) letterheadNames(p *party) bool {
	if len(p.orgs) == 0 {
		return false
	}
	words := strings.Fields(name.Fold(p.orgs[0].text))
	for i := range r.d.Relations {
		k := &r.d.Relations[i]
		if k.Kind != extract.Sent || k.To != extract.Self() || k.From.To != extract.RefEntity {
			continue
		}
		n := 0
		for _, w := range strings.Fields(name.Fold(r.d.Entities[k.From.Index].Name)) {
			if n == len(words) || words[n] != w {
				break
			}
			n++
		}
		if n >= leastShared || r.sameKind(words, strings.Fields(name.Fold(r.d.Entities[k.From.Index].Name))) {
			r.d.AddAlias(k.From.Index, p.orgs[0].text)
			r.d.AddMention(r.t, k.From.Index, p.orgs[0].first, p.orgs[0].last, "compliments", extract.ScoreSure)
			return true
		}
	}
	return false
}

// named makes a party of a name in running text: an organisation or office.
func (r *reader) named(first, last int) (party, bool) {
	first = r.skipArticle(first, last)
	for first <= last && r.t.Tokens[first].Key == "" {
		first++
	}
	if first > last {
		return party{}, false
	}
	c := r.one(first, last)
	if c.class == other && r.orgWord(first, r.headEnd(first, last)) {
		c.class = org // "Permanent Mission of Valdoria to the … and other … Organizations"
	}
	if c.class == other && r.x.Word(r.t.Tokens[c.last].Key, lexicon.OrgPlural) && properName(c.text) {
		c.class = bodyOf // "States Parties"
	}
	switch c.class {
	case org, unit:
		return party{orgs: []chunk{c}, first: first}, true
	case bodyOf:
		return party{body: &c, first: first}, true
	case role:
		return party{roles: []chunk{c}, first: first}, true
	case person:
		return party{person: &c, first: first}, true
	}
	return party{}, false
}

// nameEnd is the last token of the name that begins at token i: before a
// comma's clause, or "and" with a small letter.
func (r *reader) nameEnd(i int) int {
	last := min(i+25, len(r.t.Tokens)-1)
	for k := i; k <= last; k++ {
		s := r.t.Tokens[k].Text
		if k < last && strings.HasPrefix(r.t.Tokens[k+1].Text, "(") && !extract.Acronym(r.t.Tokens[k+1].Text) {
			return k
		}
		if k < last && strings.HasPrefix(r.t.Tokens[k+1].Text, "-") {
			return k // "Ministerio de Cultura -Dirección de Archivos-"
		}
		if strings.HasSuffix(s, ",") || strings.HasSuffix(s, ".") && len(s) > 3 || strings.HasSuffix(s, ";") {
			return k
		}
		if k < last && r.x.Word(r.t.Tokens[k+1].Key, lexicon.JoinedBy) && k+2 <= last && unicode.IsLower(firstRune(r.t.Tokens[k+2].Text)) && !r.x.Word(r.t.Tokens[k+2].Key, lexicon.SmallWord) {
			return k
		}
	}
	return last
}

func endsSentence(s string) bool {
	return strings.HasSuffix(s, ".") && len(s) > 3 || strings.HasSuffix(s, ":")
}
