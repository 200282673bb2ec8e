package letter

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// copies reads the copy lists: below the text and in the header. Who is
// already addressed is not copied too.
func (r *reader) copies(z *zoned) {
	r.inCopies = true
	defer func() { r.inCopies = false }()
	cues := []lexicon.Cue{lexicon.CopiesLead, lexicon.CopiesPhrase}
	open, blind := r.copyParties(z.ruled(extract.ZoneCopies, "copies-label"), cues...)
	r.copied(open, "copies-label", extract.ScoreSure)
	r.copied(blind, "blind-label", extract.ScoreSure)
	r.copied(r.parties(z.ruled(extract.ZoneCopies, "courtesy-lines"), true), "courtesy-lines", extract.ScoreStrong)
	if !r.perList(z) {
		r.copied(r.distribution(z), "distribution-foot", extract.ScoreFair)
	}
	open, _ = r.copyParties(z.ruled(extract.ZoneHeader, "field-copies"), cues...)
	r.copied(open, "field-copies", extract.ScoreSure)
	_, blind = r.copyParties(z.ruled(extract.ZoneHeader, "field-blind"))
	r.copied(blind, "blind-label", extract.ScoreSure)
	r.copied(r.copiedInText(z), "copies-said", extract.ScoreStrong)
}

// copiedInText reads whom a sentence of the text says to be copied: "I am
// copying this letter to Ann Field, Chair of the Trust, and to the Town Clerk."
func (r *reader) copiedInText(z *zoned) []party {
	body := z.of(extract.ZoneBody)
	for i := range body {
		for k := body[i].First; k <= body[i].Last; k++ {
			if end := r.x.Match(r.t, k, min(k+12, len(r.t.Tokens)-1), lexicon.CopySaid); end >= 0 {
				return r.saidParties(end + 1)
			}
		}
	}
	return nil
}

// maxSaid is how many tokens a sentence that says who is copied may have.
const maxSaid = 60

// saidParties reads the people, offices and organisations that a sentence
// lists from token first to its end, parted by commas and "and".
func (r *reader) saidParties(first int) []party {
	var out []party
	start, last := first, min(first+maxSaid, len(r.t.Tokens)-1)
	for i := first; i <= last; i++ {
		stop := strings.HasSuffix(r.t.Tokens[i].Text, ".") && (i == last || r.endsBlock(i) || r.endsSentence(i) && !unicode.IsLower(firstRune(r.t.Tokens[i+1].Text)))
		join := i > start && r.x.Word(r.t.Tokens[i].Key, lexicon.JoinedBy)
		if !stop && !join && !strings.HasSuffix(r.t.Tokens[i].Text, ",") && !strings.HasSuffix(r.t.Tokens[i].Text, ";") {
			continue
		}
		end := i
		if join {
			end--
		}
		if end >= start && !r.said(&out, start, end) && join {
			continue // "Transport and Works"
		}
		if start = i + 1; stop {
			break
		}
	}
	return out
}

// endsBlock: the next token stands in another paragraph.
func (r *reader) endsBlock(i int) bool {
	a, b := &r.t.Lines[r.t.Tokens[i].Line], &r.t.Lines[r.t.Tokens[i+1].Line]
	return a.Block != b.Block || a.Page != b.Page
}

// said takes one item of such a list: a name opens a party, a title without an
// article behind a name belongs to it. It reports whether the words are an item.
func (r *reader) said(out *[]party, first, last int) bool {
	at := first
	for at <= last {
		e := max(r.x.Match(r.t, at, last, lexicon.JoinedBy), r.x.Match(r.t, at, last, lexicon.SentTo))
		if e < 0 || e >= last {
			break
		}
		at = e + 1
	}
	led := r.x.Word(r.t.Tokens[at].Key, lexicon.Article)
	if p, ok := r.personAt(at, last); ok {
		*out = append(*out, p)
		return true
	}
	for at < last && r.opensSmall(r.t.Tokens[at].Text) && !r.titleWord(at) && !r.x.Word(r.t.Tokens[at].Key, lexicon.Honorific) {
		at++ // "as he is Secretary"
	}
	c := r.one(r.skipArticle(at, last), last)
	if strings.Contains(c.text, ":") {
		return false // "the members you wish to include: …"
	}
	switch c.class {
	case person:
		*out = append(*out, party{person: &c, first: c.first})
	case role:
		if n := len(*out); n > 0 && !led && at == first && (*out)[n-1].person != nil {
			(*out)[n-1].roles = append((*out)[n-1].roles, c)
			return true
		}
		*out = append(*out, party{roles: []chunk{c}, first: c.first})
	case org, unit:
		if n := len(*out); n > 0 && !led && at == first && (*out)[n-1].person != nil && len((*out)[n-1].orgs) == 0 {
			(*out)[n-1].orgs = append((*out)[n-1].orgs, c)
			return true
		}
		*out = append(*out, party{orgs: []chunk{c}, first: c.first})
	case bodyOf:
		*out = append(*out, party{body: &c, first: c.first})
	default:
		return false
	}
	return true
}

// personAt reads a person and the organisation in which the person is found:
// "Ann Field at the Water Board".
func (r *reader) personAt(first, last int) (party, bool) {
	for k := first + 2; k < last; k++ {
		end := r.x.Match(r.t, k, last, lexicon.RoleOf)
		if end < 0 || end >= last {
			continue
		}
		c, o := r.one(first, k-1), r.one(r.skipArticle(end+1, last), last)
		if c.class != person || o.class != org && o.class != unit {
			return party{}, false
		}
		return party{person: &c, orgs: []chunk{o}, first: c.first}, true
	}
	return party{}, false
}

// copyParties reads a labelled list, who is copied openly and who blind. Each
// label opens an entry.
func (r *reader) copyParties(cells []extract.Cell, cues ...lexicon.Cue) (open, blind []party) {
	var run []extract.Cell
	hidden := false
	flush := func() {
		if len(run) > 0 && hidden {
			blind = append(blind, r.listParties(run)...)
		} else if len(run) > 0 {
			open = append(open, r.listParties(run)...)
		}
		run = nil
	}
	for i := range cells {
		v := r.value(&cells[i], append([]lexicon.Cue{lexicon.BlindLead}, cues...)...)
		if first := r.t.FirstWord(cells[i].First, cells[i].Last); len(r.t.Tokens[first].Key) == 1 && !extract.OneLetterLabel(r.t, first) {
			v = cells[i] // "C. Mora", no label
		}
		if v.First > cells[i].First && v.First < v.Last && strings.HasSuffix(r.t.Tokens[v.First].Text, ":") && r.x.Word(r.t.Tokens[v.First].Key, lexicon.SentTo) {
			_, v = r.t.Part(v, v.First+1) // "c/c a: Town Clerk"
		}
		if v.First > cells[i].First {
			flush()
			if first := r.t.FirstWord(cells[i].First, cells[i].Last); first < v.First {
				hidden = r.x.Match(r.t, first, cells[i].Last, lexicon.BlindLead) >= 0
			}
		}
		if v.First <= v.Last {
			run = append(run, v)
		}
	}
	flush()
	return open, blind
}

// listParties reads the entries of a list of copies.
func (r *reader) listParties(cells []extract.Cell) []party {
	if r.d.Kind == extract.Email {
		return r.mailboxes(cells)
	}
	if out := r.series(cells); out != nil {
		return out
	}
	if out := r.bodiesBeside(cells); out != nil {
		return out
	}
	cells = r.unwrapped(cells)
	for i := 1; i < len(cells); i++ {
		if cells[i].Row != cells[i-1].Row || cells[i].Page != cells[i-1].Page {
			continue
		}
		blocks := columns(cells[i-1:])
		if len(blocks) < 2 {
			break
		}
		apart := !r.peopleBeside(blocks)
		if apart && !r.entriesBeside(blocks) {
			break
		}
		out := r.parties(cells[:i-1], true)
		for _, block := range blocks {
			out = append(out, r.entriesOf(block, apart)...)
		}
		return out
	}
	return r.parties(cells, true)
}

// unwrapped puts the lines of a list together whose entries semicolons part: one that a
// semicolon does not end goes on on the next, where that one's first word had no room.
func (r *reader) unwrapped(cells []extract.Cell) []extract.Cell {
	parted := slices.ContainsFunc(cells, func(c extract.Cell) bool { return strings.Contains(strings.TrimRight(c.Text, "; "), "; ") })
	if !parted {
		return cells
	}
	var out []extract.Cell
	for _, c := range cells {
		if n := len(out) - 1; n >= 0 && out[n].Last+1 == c.First && out[n].Row != c.Row && out[n].Page == c.Page && !strings.HasSuffix(out[n].Text, ";") && r.full(out[n].Last, c.First) {
			a := &out[n]
			a.Last, a.Row, a.Text = c.Last, c.Row, a.Text+" "+c.Text
			a.Box.X0, a.Box.X1, a.Box.Y1 = min(a.Box.X0, c.Box.X0), max(a.Box.X1, c.Box.X1), c.Box.Y1
			continue
		}
		out = append(out, c)
	}
	return out
}

// entriesOf reads the entries of a column; apart says that each cell is one.
func (r *reader) entriesOf(column []extract.Cell, apart bool) []party {
	if !apart {
		return r.parties(column, true)
	}
	var out []party
	for i := range column {
		out = append(out, r.parties(column[i:i+1], true)...)
	}
	return out
}

// leastSeries is how many parties a series in one line has at least.
const leastSeries = 3

// series reads a list that runs on as a sentence does, bodies or people parted by
// commas, the last by "and": "Museo de la Sal, Junta Vecinal de Oria y Cruz Roja".
// It is nil where an item is no party by itself.
func (r *reader) series(cells []extract.Cell) []party {
	last := cells[len(cells)-1].Last
	for i := 1; i < len(cells); i++ {
		if cells[i].Row == cells[i-1].Row || cells[i].First != cells[i-1].Last+1 || strings.HasSuffix(cells[i-1].Text, ".") {
			return nil
		}
	}
	var out []party
	start, kept, joined, parted := cells[0].First, 0, false, false
	for i := start; i <= last; i++ {
		join := r.x.Word(r.t.Tokens[i].Key, lexicon.JoinedBy) && i > start
		comma := strings.HasSuffix(r.t.Tokens[i].Text, ",")
		if !join && !comma && i < last {
			continue
		}
		end := i
		if join {
			end--
		}
		c, holder := r.held(r.skipArticle(start, end), end)
		led := r.x.Match(r.t, c.first, c.last, lexicon.OrgHead) >= 0 || r.x.Match(r.t, c.first, c.last, lexicon.UnitHead) >= 0 || r.endsBody(&c)
		switch {
		case c.class == nobody && len(out) > 1:
			joined, kept = true, kept+1 // "…, Arch.": each is one that the paper goes to
		case (c.class == org || c.class == unit) && (led || len(out) > 1 && extract.Acronym(c.text)):
			out = append(out, party{person: holder, orgs: []chunk{c}, first: c.first})
		case c.class == person && r.honorificAt(c.first, c.last):
			out = append(out, party{person: &c, first: c.first})
		case join && i < last:
			continue // "Fondo de Tierras y Aguas"
		default:
			return nil
		}
		joined, parted, start = join || joined, parted || comma, i+1
	}
	if len(out)+kept < leastSeries || !parted || !joined && !r.wholeBodies(out) {
		return nil
	}
	return out
}

// bodiesBeside reads a list in one run of bodies that dashes or slashes part: "Servicio de
// Montes – Áridos Oria, S.L. – Guardería Forestal". One before the last is whole by itself, a
// firm or a body of its own, so that it is no part of what follows, and no unit follows that
// might be a part of it; or the archive is one of the list. nil where this is not so.
func (r *reader) bodiesBeside(cells []extract.Cell) []party {
	last := cells[len(cells)-1].Last
	for i := 1; i < len(cells); i++ {
		if cells[i].Row == cells[i-1].Row || cells[i].First != cells[i-1].Last+1 || !r.full(cells[i-1].Last, cells[i].First) {
			return nil
		}
	}
	for _, marks := range []string{"/", "–—-"} {
		var out []party
		whole, kept, apart := false, 0, true
		for _, e := range r.partedBy(tokensFrom(cells[0].First, last), marks) {
			c := r.one(r.skipArticle(e.first, e.last), e.last)
			if c.class == nobody {
				kept++
				continue
			}
			if c.class != org && c.class != unit {
				return nil
			}
			apart = apart && (c.class == org || !whole)
			out = append(out, party{orgs: []chunk{c}, first: c.first})
			whole = whole || c.last < last && (r.isFirm(&c) || r.ownBody(&c))
		}
		if len(out)+kept >= leastSeries && (kept > 0 || whole && apart) {
			return out
		}
	}
	return nil
}

// held says what a run of words is, and who stands behind it in brackets as the one who
// receives for it: "Fen Board (Dr A. Holm)"; nil where nobody does.
func (r *reader) held(first, last int) (chunk, *chunk) {
	if p := r.parts(first, last); len(p) == 2 && p[1].class == person && p[1].sep == "(" {
		return p[0], &p[1]
	}
	return r.one(first, last), nil
}

// endsBody: the words end, in a language where names of bodies do, with the word for the
// kind of one that is no part of another, and have more than that word.
func (r *reader) endsBody(c *chunk) bool {
	k := r.t.Tokens[c.last].Key
	return c.class == org && c.last > c.first && !lexicon.GrammarOf(r.d.Language).HeadFirst && r.x.Word(k, lexicon.OrgEnd) && !r.x.Word(k, lexicon.SubBody) && !r.x.Word(k, lexicon.UnitEnd)
}

// wholeBodies: bodies that are no part of others open the series, and behind the first
// person stand only people: none is whom another of them belongs to. The last may be any
// body where a word leads the name of each before it.
func (r *reader) wholeBodies(parties []party) bool {
	people, led := false, true
	for i := range parties {
		p := &parties[i]
		alone := len(p.orgs) == 0
		own := !alone && r.ownBody(&p.orgs[0])
		if !alone && (people || !own && !r.endsBody(&p.orgs[0]) && !(led && i == len(parties)-1)) {
			return false
		}
		people, led = people || alone, led && own
	}
	return len(parties[0].orgs) > 0
}

// ownBody: the words open with one for a body that is no part of another such.
func (r *reader) ownBody(c *chunk) bool { return r.x.Match(r.t, c.first, c.last, lexicon.OwnBody) >= 0 }

// entriesBeside: each cell of the columns names somebody or a body by itself, and
// they are not those of a table with people in one column and what they hold or
// where in the other.
func (r *reader) entriesBeside(blocks [][]extract.Cell) bool {
	var kinds []map[class]bool
	for _, block := range blocks {
		kind := map[class]bool{}
		for i := range block {
			switch k := r.cellClass(block[i]); {
			case k == person || k == org || k == unit || k == role:
				kind[k] = true
			case !r.nobodyLead(block[i].First, block[i].Last):
				return false
			}
		}
		kinds = append(kinds, kind)
	}
	for i := 1; i < len(kinds); i++ {
		if len(kinds[0]) == 1 && len(kinds[i]) == 1 && !maps.Equal(kinds[0], kinds[i]) {
			return false
		}
	}
	return len(blocks[0]) > 1
}

// peopleBeside: the columns of a list open with people side by side, each above
// lines of the same column that name nobody: blocks, not the rows of a table.
func (r *reader) peopleBeside(blocks [][]extract.Cell) bool {
	for _, block := range blocks {
		if len(block) < 2 || block[0].Row != blocks[0][0].Row || r.cellClass(block[0]) != person || r.cellClass(block[1]) == person || block[1].Row == block[0].Row {
			return false
		}
	}
	return true
}

// copied writes COPIED for each party that is not addressed.
func (r *reader) copied(parties []party, rule string, score int) {
	for i := range parties {
		p := &parties[i]
		a, ok := r.add(p, rule, score)
		if !ok {
			continue
		}
		if r.signsIt(a.entity) {
			r.d.AddNote(r.t, "copy", "rejected", "signs the letter", a.first, a.last)
			continue
		}
		if r.isAddressed(a.entity) || r.abbreviates(a.entity) || p.person == nil && r.officeAddressed(p, a.role) {
			r.d.AddNote(r.t, "copy", "rejected", "is the addressee", a.first, a.last)
			continue
		}
		r.d.AddRelation(extract.Relation{Kind: extract.Copied, From: extract.Self(), To: extract.ToEntity(a.entity), Role: a.role, Blind: rule == "blind-label", Evidence: r.evidence(a.first, a.last, rule, score-r.doubt(p))})
	}
}

// abbreviates: the name is an addressee's with a surname cut to its initial:
// "Gregorio Llancapán S.".
func (r *reader) abbreviates(entity int) bool {
	e := &r.d.Entities[entity]
	short := strings.Fields(name.Fold(e.Name))
	if e.Kind != extract.Person || len(short) < 3 || utf8.RuneCountInString(short[len(short)-1]) > 1 {
		return false
	}
	for i := range r.d.Relations {
		k := &r.d.Relations[i]
		if k.Kind != extract.Addressed || k.From != extract.Self() || k.To.To != extract.RefEntity {
			continue
		}
		if full := name.Fold(r.d.Entities[k.To.Index].Name); strings.HasPrefix(full, strings.Join(short, " ")) && len(strings.Fields(full)) == len(short) {
			return true
		}
	}
	return false
}

// officeAddressed: the addressee is named with this title; or the words of this
// office are those of the addressee's title and organisation: "Gerenta Zonal de
// Pudahue" for the "Gerenta Zonal" of the "Corporación de Pudahue". The same
// title in another organisation is another office.
func (r *reader) officeAddressed(p *party, role string) bool {
	words := r.stems(role)
	if len(words) == 0 {
		return false
	}
	for i := range r.d.Relations {
		k := &r.d.Relations[i]
		if k.Kind != extract.Addressed || k.From != extract.Self() || k.As != extract.AsTo || k.Role == "" {
			continue
		}
		if !r.elsewhere(p, k) && (name.Fold(k.Role) == name.Fold(role) || covers(r.stems(k.Role), r.stems(r.officeOf(k)), words)) {
			return true
		}
	}
	return false
}

// elsewhere: the party's organisation and the addressee's are both named, and
// share no word.
func (r *reader) elsewhere(p *party, k *extract.Relation) bool {
	if len(p.orgs) == 0 {
		return false
	}
	ours, title, others := r.stems(p.orgs[0].text), r.stems(k.Role), 0
	for _, w := range r.stems(r.officeOf(k)) {
		switch {
		case slices.Contains(ours, w):
			return false
		case !slices.Contains(title, w):
			others++
		}
	}
	return others > 0
}

// officeOf is the name of the organisation that the addressee's title belongs
// to, or of the addressed office itself.
func (r *reader) officeOf(k *extract.Relation) string {
	out := ""
	for i := range r.d.Roles {
		if o := &r.d.Roles[i]; k.To == extract.ToEntity(o.Person) && o.Organisation >= 0 {
			out += " " + r.d.Entities[o.Organisation].Name
		}
	}
	if k.To.To == extract.RefEntity && r.d.Entities[k.To.Index].Kind == extract.Office {
		out += " " + r.d.Entities[k.To.Index].Name
	}
	return out
}

// covers: the office opens with the words of the title, all or the first of
// them, and names nothing else than title and organisation do.
func covers(title, organisation, office []string) bool {
	n := 0
	for n < len(title) && n < len(office) && title[n] == office[n] {
		n++
	}
	if n == 0 || n < len(title) && n < len(office) {
		return false
	}
	for _, w := range office[n:] {
		if !slices.Contains(organisation, w) {
			return false
		}
	}
	return true
}

// stems are the words of a title without small ones and without the vowel that
// tells men from women.
func (r *reader) stems(s string) []string {
	var out []string
	for _, w := range strings.Fields(name.Fold(s)) {
		if !r.x.Word(w, lexicon.SmallWord) {
			out = append(out, strings.TrimRight(w, "aeo"))
		}
	}
	return out
}

// signsIt: the person signs the document.
func (r *reader) signsIt(entity int) bool {
	for k := range signedIn(r.d) {
		if k.From == extract.ToEntity(entity) && r.d.Entities[entity].Kind == extract.Person {
			return true
		}
	}
	return false
}

func (r *reader) isAddressed(entity int) bool {
	for i := range r.d.Relations {
		if k := &r.d.Relations[i]; k.Kind == extract.Addressed && k.To == extract.ToEntity(entity) && (k.As == extract.AsTo || k.As == extract.AsDistribution) {
			return true
		}
	}
	return false
}

// leastOfAKind is how many entries of a list open with one word for it to say
// what they are.
const leastOfAKind = 3

// placesOfAKind takes the entries of a list that open with one word, which is no
// given name, for bodies: "Posta de Los Boldos", "Posta El Manzano", "Posta de
// Trapiche".
func (r *reader) placesOfAKind(chunks []chunk) {
	count := map[string]int{}
	opens := func(c *chunk) string {
		if w := r.t.Tokens[c.first]; c.newLine && c.last > c.first && (c.class == person || c.class == other || c.class == address) && !r.honorificAt(c.first, c.last) && !name.IsGiven(w.Text) && !name.IsSurname(w.Text) && properName(c.text) {
			return w.Key
		}
		return ""
	}
	for i := range chunks {
		count[opens(&chunks[i])]++
	}
	for i := range chunks {
		if w := opens(&chunks[i]); w != "" && count[w] >= leastOfAKind {
			chunks[i].class = org
		}
	}
}
