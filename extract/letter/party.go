package letter

import (
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// party is one correspondent as a block names it: a person with titles and
// organisation, or an office, or an organisation.
type party struct {
	person *chunk
	roles  []chunk
	orgs   []chunk // organisations and units, in the order of the page
	body   *chunk
	form   string
	blank  bool    // an empty line stands over the name
	counts bool    // "Vo. Bo." before it: countersigned
	absent *party  // for whom it stands in
	behalf []chunk // whom it represents
	nobody bool    // a certifier, a drafter
	unsure bool    // somebody else may have signed for it
	// numbered: an organisation as an entry of a numbered list of those who sign.
	numbered bool
	hand     bool // whose attention is asked for
	first    int  // its first token
}

func (p *party) empty() bool {
	return p.person == nil && len(p.roles) == 0 && len(p.orgs) == 0 && p.body == nil
}

// assembler puts the chunks of a block together into parties.
type assembler struct {
	r         *reader
	out       []party
	cur       party
	roleFirst bool // titles stand above names in this block
	list      bool // each line may be an entry of its own: copies, distribution
	pending   class
	last      class
	next      *chunk // the one after that at hand, nil at the end
	rest      []chunk
	inline    bool   // the entry's name and title stand on one line
	inlined   bool   // those of an entry so far do
	printed   bool   // what follows on the line of "Digitally signed by" is a certificate's
	bracketed bool   // the organisation at hand stands in brackets behind its name
	street    bool   // below the names a street or post box was told
	hand      bool   // on the line at hand, whose attention is asked for was named
	ended     bool   // the line before ended with a full stop or semicolon
	before    *chunk // the one before that at hand
	unread    bool   // the title at hand stands below a line that may be a name
	// marks for the next person
	form    string
	blank   bool
	counts  bool
	absent  *party
	instead bool // "pp": the name after it may be who signs
	basis   bool // within a sentence that cites the act by which the one above signs
	byHand  bool // "P.A.": below somebody named, it is
	behalf  []chunk
	stop    bool // a certifier's block: nobody from here on
	bodies  bool // the block lists bodies of a kind, one below another
	holders bool // the block lists titles of a kind, one below another, without names
	entries bool // bullets or ordinals mark its entries
}

// parties reads the parties of a block. In a list a line without a person's
// name opens an entry of its own unless it goes on with a person's.
func (r *reader) parties(cells []extract.Cell, list bool) []party {
	chunks := r.chunksOf(cells)
	if list {
		r.placesOfAKind(chunks)
	}
	return r.assemble(chunks, list)
}

func (r *reader) assemble(chunks []chunk, list bool) []party {
	a := &assembler{r: r, list: list}
	r.bodiesBehindDashes(chunks)
	if r.inAddress && !list {
		a.bodies, a.holders, a.entries = r.bodiesOfAKind(chunks), r.holdersOfAKind(chunks), marked(chunks)
	}
	for i := range chunks {
		a.next, a.rest = nil, chunks[i+1:]
		if i+1 < len(chunks) {
			a.next = &chunks[i+1]
		}
		a.take(&chunks[i])
		if a.cur.person != nil && !chunks[i].newLine && (chunks[i].class == role || chunks[i].class == person && len(a.cur.roles) > 0 || chunks[i].class == org || chunks[i].class == unit || chunks[i].class == address && chunks[i].sep == ",") {
			a.inline, a.inlined = true, a.inlined || chunks[i].class == role || chunks[i].class == org
		}
		a.ended = strings.HasSuffix(r.t.Tokens[chunks[i].last].Text, ".") || strings.HasSuffix(r.t.Tokens[chunks[i].last].Text, ";")
		a.last, a.before = chunks[i].class, &chunks[i]
	}
	a.finish()
	a.leftover()
	a.withoutHolders()
	a.withoutLabelled()
	return a.out
}

func (a *assembler) take(c *chunk) {
	if c.newEntry && (a.list || a.entries || a.r.anew[c.first]) {
		a.finish()
	}
	if a.last == absent && c.sep == "(" && strings.ContainsAny(c.text, "0123456789") {
		return // "P.A. (Orden de 9 de enero)"
	}
	a.hand = !c.newLine && !c.newEntry && a.hand || c.hand && a.list && !a.cur.empty() && !c.newLine
	if a.hand {
		return // "Peat Trust, Attn: Ana Holm": the trust's copy
	}
	if a.inBasis(c) || a.placeBelow(c) {
		return
	}
	a.attend(c)
	if a.street = c.class == address || a.street && c.class != role && !(c.class == person && a.r.honorificAt(c.first, c.last)); a.street && a.country(c) {
		return
	}
	a.printed = a.printed && (!c.newLine || c.tight && (c.class == org || c.class == other) && a.cur.person == nil)
	if a.printed && c.class != person && !(c.class == role && a.last == person && c.sep == ",") {
		return // "GESTION DOCUMENTAL ELECTRONICA"
	}
	switch c.class {
	case person:
		a.takePerson(c)
	case role:
		a.takeRole(c)
	case org, unit:
		a.takeOrg(c)
	case bodyOf:
		if a.firmBelow(c) {
			a.takeOrg(c)
			return
		}
		a.finish()
		a.cur.body, a.cur.first = c, c.first
	case blank:
		if a.cur.person != nil {
			a.finish()
		}
		a.blank = true
	case eSigned:
		if a.aboutTitle(c) {
			a.form, a.printed = extract.FormElectronic, !strings.HasPrefix(a.r.t.Tokens[c.first].Text, "(")
			return
		}
		a.finish()
		a.form, a.printed = extract.FormElectronic, true
	case conformed:
		a.takeConformed(c)
	case countersign:
		a.finish()
		a.counts = true
	case absent, behalf:
		if c.class == behalf && !c.newLine && c.sep == "," && a.cur.person != nil && a.next != nil && !a.next.newLine && a.next.class == org && a.r.d.Kind == extract.PressRelease {
			return // "Ana Ruiz, por la Red de Cuencas"
		}
		if c.class == absent && a.standsBelow() {
			a.absent, a.cur = &party{roles: a.cur.roles, orgs: a.cur.orgs, first: a.cur.first}, party{}
			return
		}
		if c.class == behalf && !a.behalfBelow(c) && !a.titleOverBehalf(c) || c.class == absent && !a.titleStays() {
			a.finish()
		}
		a.pending = c.class
		a.instead = a.r.x.Match(a.r.t, c.first, c.last, lexicon.SignInstead) >= 0
		a.byHand = a.r.x.Match(a.r.t, c.first, c.last, lexicon.SignByHand) >= 0
	case away:
		a.instead = false
		if p := a.cur; p.person != nil {
			a.absent, a.cur = &party{person: p.person, roles: p.roles, orgs: p.orgs, first: p.first}, party{}
		}
	case label:
		a.takeLabel(c)
	case certifier:
		a.finish()
		a.stop = true
	case other:
		a.takeOther(c)
	case courtesy, nobody:
		if a.list {
			a.finish()
		}
	}
}

// behalfBelow: right below the first signer's name and title stands whom that signer
// represents, "Finance Director" over "For and on behalf of Holm Ltd", and not whom
// the next one does, whose name would stand right below.
func (a *assembler) behalfBelow(c *chunk) bool {
	if !a.r.inSignature || !c.newLine || !c.tight || a.cur.person == nil || len(a.behalf) > 0 {
		return false
	}
	if n := a.next; n != nil && !n.newLine && n.class == person && (a.r.honorificAt(n.first, n.last) || name.IsGiven(a.r.t.Tokens[n.first].Text)) {
		return false // "on behalf of Ann Holt", who signs for her is named above
	}
	if len(a.out) > 0 && (len(a.out[0].behalf) == 0 || a.out[0].person == nil || a.out[0].behalf[0].first < a.out[0].person.first) {
		return false
	}
	for i := range a.rest {
		if k := &a.rest[i]; k.newLine && k.class != org && k.class != unit {
			return !k.tight || k.class != person && k.class != blank && k.class != conformed
		}
	}
	return true
}

// titleOverBehalf: below the line to sign on stands the title alone, over whom the signer
// represents and a label with the signer's name: "Director" over "for and on behalf of
// Holm Ltd" over "Name: Ann Holt".
func (a *assembler) titleOverBehalf(c *chunk) bool {
	if !a.r.inSignature || !c.newLine || !c.tight || a.cur.person != nil || len(a.cur.roles) != 1 || len(a.cur.orgs) > 0 {
		return false
	}
	for i := range a.rest {
		switch k := &a.rest[i]; k.class {
		case org, unit:
		case label:
			return i > 0 && k.tight && i+1 < len(a.rest) && a.rest[i+1].class == person && !a.rest[i+1].newLine
		default:
			return false
		}
	}
	return false
}

// officeUnknown: an address block opens with an article and a word with a capital,
// right above the name of a body: an office that no table knows, "The Commodore"
// over "Windlass Bay Yacht Club".
func (a *assembler) officeUnknown(c *chunk) bool {
	if !a.r.inAddress || a.list || !a.cur.empty() || len(a.out) > 0 || a.next == nil || a.next.class != org || !a.next.newLine || !a.next.tight {
		return false
	}
	at := a.r.skipArticle(c.first, c.last)
	return at == c.first+1 && at == c.last && unicode.IsUpper(firstRune(a.r.t.Tokens[at].Text))
}

// takeLabel: an organisation alone above "By:" is whom the signer represents.
func (a *assembler) takeLabel(c *chunk) {
	if a.list || a.cur.person != nil || a.cur.body != nil || len(a.cur.roles) > 0 || len(a.cur.orgs) == 0 || !c.newLine ||
		a.r.x.Match(a.r.t, c.first, c.last, lexicon.SignByLabel) < 0 {
		return
	}
	a.behalf = append(a.behalf, a.cur.orgs...)
	a.cur = party{}
}

// takeConformed: "Fdo.:" marks the name after it, "Rúbrica" the one before.
func (a *assembler) takeConformed(c *chunk) {
	if a.cur.person != nil && (c.newLine || a.last == person || a.last == role || a.last == org) && a.cur.form == "" && a.form == "" && !strings.HasSuffix(a.r.t.Tokens[c.last].Text, ":") {
		a.cur.form = extract.FormConformed
		return
	}
	if a.cur.person != nil {
		a.finish()
	}
	a.form = extract.FormConformed
}

func (a *assembler) takePerson(c *chunk) {
	if a.signsByHand(c) {
		a.cur.person, a.cur.first = c, c.first
		return
	}
	if a.pending == absent && a.absent == nil && a.absentHere(c) {
		p := c
		a.absent = &party{person: p, first: c.first}
		a.pending = nothing
		return
	}
	if a.absentNamed(c) {
		a.absent.person = c
		return
	}
	if a.pending == behalf && a.last == behalf && !c.newLine && !a.r.honorificAt(c.first, c.last) && !name.IsGiven(a.r.t.Tokens[c.first].Text) && !a.r.initialled(c.first, c.last) {
		a.behalf = append(a.behalf, *c) // "Por Vecinos Unidos,"
		a.pending = nothing
		return
	}
	if a.pending == behalf && a.last == behalf && (!c.newLine || !a.before.newLine || a.forAlone(c)) && len(a.out) > 0 && a.absent == nil && !strings.HasSuffix(a.r.t.Tokens[c.first-1].Text, ":") {
		a.absent = &party{person: c, first: c.first} // "Ana Ruiz" over "por Juan Soto", "Ann Holt for" over "Ned Cole"
		a.pending = nothing
		return
	}
	if c.sep == "(" && a.r.inAddress && !a.list && a.last == role && a.cur.person == nil && !c.newLine && a.before.newLine && a.r.honorificAt(c.first, c.last) {
		a.cur.person, a.roleFirst = c, true
		return // "Minister for Fish (Lord Holt)"
	}
	if c.sep == "(" && a.list && (a.last == role || a.last == org || a.last == unit) && a.cur.person == nil && a.r.honorificAt(c.first, c.last) {
		a.cur.person = c
		return // "Faculty Finance Officer (Mr R. Holm)", "Peat Trust (Ms A. Holm)"
	}
	if bare := !a.r.honorificAt(c.first, c.last) && !c.titled; c.sep == "(" || bare && !c.newLine && c.sep == "," && len(a.cur.roles) > 0 && !a.namesHolder(c) && (a.cur.person != nil || name.Score(c.text) < 600 || !name.IsGiven(a.r.t.Tokens[c.first].Text)) {
		a.takeOther(c) // "Director, Northgate Shelter"
		return
	}
	if a.r.inSignature && a.cur.person != nil && len(a.cur.orgs) == 0 && a.r.brand(c) {
		c.class = org
		a.takeOrg(c)
		return
	}
	if a.list && !c.newLine && !c.newEntry && c.sep == "," && a.cur.person == nil && (a.last == other || a.last == org || a.last == unit) && name.Score(c.text) < 600 && !a.r.honorificAt(c.first, c.last) {
		return // "Juntas de los ríos Elqui, Limarí y Choapa"
	}
	if a.belowOffice(c) {
		c.class = org
		a.takeOrg(c)
		return // "Barrowby Courier" below "The Editor,"
	}
	if a.r.inSignature && !a.list && !c.newLine && c.sep == "," && (a.last == org || a.last == address || a.last == other) && a.cur.person == nil && !a.r.honorificAt(c.first, c.last) && !name.IsGiven(a.r.t.Tokens[c.first].Text) {
		return // "Junta de Agua, Río Hondo"
	}
	if a.townOfBody(c) {
		return // "Windlass Bay" below "Windlass Bay Yacht Club"
	}
	if a.townAtEnd(c) || a.townBelowOffice(c) || a.townAndRegion(c) {
		return
	}
	if a.r.inAddress && !c.newLine && a.last == address && !a.r.honorificAt(c.first, c.last) {
		return // "Room 12, Eagle Wing"
	}
	if a.townOf(c) {
		return
	}
	below := c.newLine && c.tight && !a.list && !c.newEntry && !a.r.honorificAt(c.first, c.last)
	if below && a.last == address && !a.nextSigner(c) {
		return // the town below a street
	}
	if below && a.cur.person != nil && a.last == person && !c.titled && name.Score(c.text) < 450 && a.sure(a.cur.person) && !a.r.initialled(c.first, c.last) {
		a.takeOther(c) // below a name that tables know, words that none knows
		return
	}
	if below && a.r.inAddress && a.cur.person != nil && a.last == person && !c.titled && !name.IsGiven(a.r.t.Tokens[c.first].Text) && a.r.hasParticle(c) {
		return // the town: "Villar del Alberche"
	}
	if below && !c.titled && a.cur.person != nil && len(a.cur.roles) > 0 && !a.roleFirst && name.Score(c.text) < 650 && !a.nextSigner(c) {
		a.takeOther(c) // below a name and its title a line of unknown words names an organisation
		return
	}
	a.bodiesAbove(c)
	a.holdersAbove(c)
	if a.cur.person != nil || a.cur.body != nil || a.unread && c.newLine || a.list && !a.cur.empty() && c.newLine && !a.opens() {
		a.finish()
	}
	if len(a.cur.roles) > 0 && a.cur.person == nil && len(a.out) == 0 && c.newLine {
		a.roleFirst = true
	}
	if a.cur.empty() {
		a.cur.first = c.first
	}
	a.cur.person = c
	a.pending = nothing
}

// forAlone: "for" stands alone on a line right between the one who signs and another.
func (a *assembler) forAlone(c *chunk) bool {
	b := a.before
	return a.r.inSignature && b.first == b.last && b.newLine && b.tight && c.tight && a.out[len(a.out)-1].person != nil
}

// nextSigner: the words below a name and its title open with a given name, or
// are a name as far as tables know, and a title or an organisation stands on the
// line below them: another person.
func (a *assembler) nextSigner(c *chunk) bool {
	if a.cur.person == nil || len(a.cur.roles) == 0 || a.next == nil || !a.next.newLine || !a.next.tight {
		return false
	}
	return name.IsGiven(a.r.t.Tokens[c.first].Text) && (a.next.class == role || a.next.class == org) ||
		a.r.inSignature && a.next.class == role && name.Score(c.text) >= 500
}

// namesHolder: in a signature block the name behind an article, a title and a
// comma is the holder's: "El Consejero de Hacienda, Ana Ruiz."
func (a *assembler) namesHolder(c *chunk) bool {
	p := &a.cur
	if !a.r.inSignature || a.list || p.person != nil || a.last != role || len(p.roles) == 0 {
		return false
	}
	first := p.roles[len(p.roles)-1].first
	return a.r.skipArticle(first, c.first) > first && name.IsGiven(a.r.t.Tokens[c.first].Text) && c.last > c.first
}

// sure: the name is one by its honorific or by names that tables know.
func (a *assembler) sure(c *chunk) bool {
	return a.r.honorificAt(c.first, c.last) || name.Score(c.text) >= 550
}

// isOrgHere: "SECRETARIA DE SALUD" below a title is the organisation; below a
// name a title alone is the title.
func (a *assembler) isOrgHere(c *chunk) bool {
	return c.either && (len(a.cur.roles) > 0 || a.cur.person != nil && c.newLine && !a.list && a.r.male(a.cur.person) && a.r.orgAfterHead(c))
}

// orgAfterHead: the words go on with a preposition: "Secretaria de …".
func (r *reader) orgAfterHead(c *chunk) bool {
	for i := c.first + 1; i <= c.last; i++ {
		if r.x.Match(r.t, i, c.last, lexicon.RoleOf) >= 0 {
			return true
		}
	}
	return false
}

// isFirm: the name ends with a legal form.
func (r *reader) isFirm(c *chunk) bool {
	for k := c.first + 1; k <= c.last; k++ {
		if r.x.Match(r.t, k, c.last, lexicon.LegalForm) == c.last {
			return true
		}
	}
	return false
}

// respectful: the words open with a form of respect and go on: "Sra. Alcaldesa".
func (r *reader) respectful(first, last int) bool {
	end := max(r.x.Match(r.t, first, last, lexicon.Honorific), r.x.Match(r.t, first, last, lexicon.Respect))
	return end >= 0 && end < last
}

func (a *assembler) takeRole(c *chunk) {
	if a.isOrgHere(c) {
		o := *c
		o.class = org
		a.takeOrg(&o)
		return
	}
	if a.r.inSignature && c.newLine && !c.tight && a.cur.person != nil && a.r.x.Match(a.r.t, c.first, c.last-1, lexicon.Courteous) >= 0 {
		return // nobody calls himself so: "EXCMA. SRA. CONSEJERA" at the foot
	}
	if a.absent == nil && !c.newLine && (a.pending == absent || a.forOfficer(c) || a.forSuperior(c)) {
		a.absent = &party{roles: []chunk{*c}, first: c.first}
		a.pending = nothing
		return
	}
	if o := a.absent; o != nil && o.person != nil && len(o.roles) == 0 && a.cur.empty() && a.last == person && (!c.newLine || len(a.out) > 0 || c.tight && a.next != nil && a.next.class == person && !a.next.tight) {
		o.roles = append(o.roles, *c) // "en suplencia del Ing. Juan Soto, Director …"
		return
	}
	if n := len(a.cur.roles) - 1; n >= 0 && !c.newLine && a.last == role && a.r.x.Match(a.r.t, c.first, c.last, lexicon.Acting) == c.last {
		a.cur.roles[n].last = c.last // "DIRECTORA DE ARCHIVOS, ENCARGADA"
		return
	}
	switch {
	case a.another(c), a.titlesNext(c), a.belowHolders(c):
		a.finish()
	case a.cur.body != nil && c.first == c.last:
		return // "Solicitors" below the name of a firm
	case a.cur.body != nil:
		a.finish()
	case a.roleFirst && a.cur.person != nil && !a.list:
		a.finish()
	case a.list && c.newLine && (a.complete() || a.holds(c) || a.officeBelow() || a.eachALine() && a.r.plural(a.r.t.Tokens[c.last].Key)), a.offices(c):
		a.finish()
	}
	if a.cur.empty() {
		a.cur.first = c.first
		a.unread = a.belowUnread(c)
	}
	a.cur.roles = append(a.cur.roles, *c)
}

// titlesNext: the line opens with a title right before a name, below somebody else: it is
// that one's, "Governor Ann Holm" over "Speaker Ned Cole".
func (a *assembler) titlesNext(c *chunk) bool {
	return c.newLine && a.cur.person != nil && a.next != nil && a.next.class == person && !a.next.newLine && a.next.sep == "" && a.r.calledBy(c.first, c.last)
}

func (a *assembler) takeOrg(c *chunk) {
	if a.r.inAddress && a.last == address && c.newLine && extract.Acronym(c.text) && c.first == c.last && len(c.text) > 3 {
		return // the town below a street
	}
	if a.r.inAddress && c.sep == "." && !c.newLine && c.first == c.last && extract.Acronym(c.text) && len(c.text) > 4 {
		return // "Director General de Pesca.- MADRID"
	}
	if a.r.inSignature && a.r.postOnly(c) {
		if len(a.cur.roles) == 0 {
			a.takeRole(c)
		}
		return
	}
	if a.pending == behalf {
		a.behalf = append(a.behalf, *c)
		a.pending = nothing
		return
	}
	if a.another(c) || a.headsNext(c) {
		a.finish()
	}
	switch {
	case a.pending == absent && a.absent == nil && !c.newLine && a.instead && c.class == org:
		a.behalf, a.instead = append(a.behalf, *c), false // "p.p. MINERA X LTDA."
		a.pending = nothing
		return
	case a.pending == absent && a.absent == nil && !c.newLine:
		a.absent = &party{orgs: []chunk{*c}, first: c.first}
		a.pending = nothing
		return
	case a.cur.body != nil && c.newLine:
		a.cur.orgs = append(a.cur.orgs, *c)
		return
	case a.list && c.newLine && (a.complete() || a.holds(c) || a.eachALine()):
		a.finish()
	case a.r.inCopies && c.sep == "." && !c.newLine && !strings.HasSuffix(a.r.t.Tokens[c.first-1].Text, "-") && (a.cur.person != nil || len(a.out) > 0 || !extract.Acronym(c.text)) && len(a.cur.roles)+len(a.cur.orgs) > 0:
		a.finish() // "Lic. Ana Ruiz, Directora de Pesca. Red del Agua."
	case a.list && c.sep == "," && a.cur.person != nil && a.bracketed:
		a.finish() // "Ewan Tait (Audit), Legal Services"
	case a.r.inSignature && a.cur.person != nil && a.namesHead(c):
		a.finish()
	}
	if a.cur.empty() {
		a.cur.first = c.first
	}
	a.cur.orgs = append(a.cur.orgs, *c)
	a.bracketed = c.sep == "("
}

// headsNext: in a signature block the organisation stands apart from who signs above,
// with a title, and right over another name: it is that one's.
func (a *assembler) headsNext(c *chunk) bool {
	return a.r.inSignature && !a.list && c.newLine && !c.tight && a.cur.person != nil && len(a.cur.roles) > 0 &&
		a.next != nil && a.next.class == person && a.next.newLine && a.next.tight
}

// namesHead: an organisation opens a line and who speaks for it follows there:
// "Peat Trust – Ana Holm, chair".
func (a *assembler) namesHead(c *chunk) bool {
	return c.newLine && a.next != nil && a.next.class == person && !a.next.newLine
}

// postOnly: the words are nothing but what a post is called after: "Presidencia",
// "La Secretaría" by a name.
func (r *reader) postOnly(c *chunk) bool {
	first := r.skipArticle(c.first, c.last)
	return first == c.last && r.x.Word(r.t.Tokens[first].Key, lexicon.PostNoun)
}

// takeOther: words without a class after a person on its own line are a title
// or organisation that no table knows; taken as an organisation only where
// capitals say that it is a name.
func (a *assembler) takeOther(c *chunk) {
	if a.pending == behalf && properName(c.text) && !a.r.x.Word(a.r.t.Tokens[c.first].Key, lexicon.NotAName) {
		a.behalf = append(a.behalf, *c)
		a.pending = nothing
		return
	}
	if a.officeUnknown(c) {
		a.takeRole(c)
		return
	}
	if a.list && (c.newLine || c.newEntry) && (a.cur.empty() || a.complete()) && a.r.entryName(c) {
		a.finish()
		a.cur.orgs, a.cur.first = append(a.cur.orgs, *c), c.first
		return
	}
	if a.cur.person == nil || len(a.cur.orgs) > 0 || !properName(c.text) || a.last == address || a.last == other && c.sep == "" {
		return
	}
	if n := len(a.cur.roles); n > 0 && c.newLine {
		if t := a.r.titles(&a.cur.roles[n-1]); t[len(t)-1].org != "" {
			return
		}
	}
	if n := len(a.cur.roles) - 1; n >= 0 && c.sep == "(" && a.last == role && !c.newLine && a.r.matter(c) && !a.r.orgWord(c.first, c.last) {
		return // "Pro Vice-Chancellor (Education)"
	}
	if n := len(a.cur.roles) - 1; n >= 0 && c.sep == "-" && a.last == role && a.r.matter(c) {
		a.r.append(&a.cur.roles[n], c)
		return // "Vice President – Facilities"
	}
	if a.r.inSignature && c.sep == "," && a.bodyFollows() {
		return // "Ned Holm, Psychology, University of Elm Bay"
	}
	if c.sep == "," || c.sep == "-" || c.sep == "(" || c.newLine && c.tight && (len(a.cur.roles) > 0 || c.last-c.first < 4) {
		a.cur.orgs = append(a.cur.orgs, *c)
		a.bracketed = c.sep == "("
	}
}

// bodyFollows: behind commas on the line stands a body with a word for its kind.
func (a *assembler) bodyFollows() bool {
	for i := range a.rest {
		k := &a.rest[i]
		if k.newLine || k.sep != "," {
			return false
		}
		if k.class == org && a.r.orgWord(k.first, k.last) {
			return true
		}
	}
	return false
}

// matter: ordinary words, as those of what somebody has charge of are.
func (r *reader) matter(c *chunk) bool {
	for i := c.first; i <= c.last; i++ {
		w := strings.Trim(r.t.Tokens[i].Text, ".,;:()")
		if w != "" && !r.x.Word(w, lexicon.SmallWord) && !r.x.Word(w, lexicon.NotAName) && (extract.Acronym(w) || !language.Usual(w)) {
			return false
		}
	}
	return true
}

// maxEntryName is how many words an entry of a list of copies has at most that no table
// knows.
const maxEntryName = 8

// entryName: an entry of a list of distribution or of copies that no table knows: one to
// four words with capitals, plainly read; of copies two or more.
func (r *reader) entryName(c *chunk) bool {
	if n := c.last - c.first; !(r.inDistribution && n < 4 || r.inCopies && n > 0 && n < maxEntryName) || strings.HasSuffix(c.text, ".") || !properName(c.text) || !unicode.IsUpper(firstRune(c.text)) {
		return false
	}
	for i := c.first; i <= c.last; i++ {
		if r.conf(i) < 700 {
			return false
		}
	}
	return true
}

// properName: every longer word has a capital, none a figure.
func properName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 8 {
		return false
	}
	for _, w := range words {
		if strings.ContainsAny(w, "0123456789@_=<>|") {
			return false
		}
		if f := firstRune(w); len(w) > 3 && strings.ToLower(string(f)) == string(f) {
			return false
		}
	}
	return len([]rune(s)) >= 3
}

func (a *assembler) finish() {
	if a.signsAbove() {
		a.out[len(a.out)-1].absent, a.absent, a.cur = a.absent, nil, party{}
	}
	if !a.cur.empty() {
		if a.cur.form == "" {
			a.cur.form = a.form
		}
		a.cur.blank, a.cur.counts, a.cur.absent, a.cur.nobody = a.blank, a.counts, a.absent, a.stop
		a.cur.behalf = a.behalf
		a.out = append(a.out, a.standIn(a.cur))
		a.form, a.blank, a.counts, a.absent, a.behalf = "", false, false, nil, nil
	}
	a.cur, a.inline, a.bracketed, a.unread = party{}, false, false, false
}
