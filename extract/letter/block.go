package letter

import (
	"strings"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// Where one addressee of an address block ends and the next begins.

// attend begins the party whose attention an address block asks for, and ends
// it where the body that it belongs to stands below: "A la atención de la Junta
// Directiva" over "Asociación Haizea".
func (a *assembler) attend(c *chunk) {
	if a.list || !a.r.inAddress {
		return
	}
	if c.hand && c.newLine {
		a.finish()
		a.cur.hand = true
		return
	}
	if p := &a.cur; p.hand && c.newLine && c.class == org && p.person == nil && len(p.roles) == 0 && len(p.orgs) > 0 {
		a.finish()
	}
}

// hasParticle: a small word stands within the name, as in those of towns.
func (r *reader) hasParticle(c *chunk) bool {
	for i := c.first + 1; i < c.last; i++ {
		if r.opensSmall(r.t.Tokens[i].Text) {
			return true
		}
	}
	return false
}

// belowOffice: in an address block the line stands below a title with its
// article, which is nobody's by name: words that open with no given name are what
// the title is of.
func (a *assembler) belowOffice(c *chunk) bool {
	if !a.r.inAddress || a.list || a.cur.person != nil || len(a.cur.roles) != 1 || a.last != role || !c.newLine {
		return false
	}
	first := a.r.t.Tokens[a.cur.roles[0].first].Key
	return a.r.x.Word(first, lexicon.Article) && !a.r.honorificAt(c.first, c.last) && !name.IsGiven(a.r.t.Tokens[c.first].Text) && !a.r.initialled(c.first, c.last)
}

// townOf: in an address block a line below a body, which ends with the same words, is
// the town: "MUNICIPALIDAD DE VILLA SECA" over "Villa Seca".
func (a *assembler) townOf(c *chunk) bool {
	n := len(a.cur.orgs)
	return a.r.inAddress && !a.list && c.newLine && n > 0 && a.cur.person == nil && strings.HasSuffix(name.Fold(a.cur.orgs[n-1].text), " "+name.Fold(strings.Trim(c.text, ".-")))
}

// another: in an address block a line opens with a form of respect, or an
// organisation stands below a street: a further addressee.
func (a *assembler) another(c *chunk) bool {
	if !a.r.inAddress || a.list || a.cur.empty() {
		return false
	}
	if c.class == role && a.holders && c.newLine && a.cur.person == nil && len(a.cur.roles) > 0 {
		return true
	}
	if c.class == role && a.cur.person == nil && len(a.cur.roles) > 0 && a.last == role && a.r.plural(a.r.t.Tokens[c.first].Key) && (c.newLine && strings.ContainsAny(a.r.t.Tokens[c.first-1].Text, ".;") || a.r.plural(a.r.t.Tokens[a.cur.roles[0].first].Key) || a.r.holdersOf(&a.cur.roles[0])) {
		return true // "Jefes de Servicio, Directores Regionales"
	}
	if !c.newLine {
		return (c.sep == "" || c.sep == ",") && a.r.behindRespect(c) && c.class != role
	}
	if (c.class == org || c.class == role) && a.r.opensAddress(c) && !(a.last == role && a.r.opensSmall(a.r.t.Tokens[a.r.t.Lines[a.r.t.Tokens[c.first].Line].First].Text)) {
		return true
	}
	if c.class != role && a.last == address {
		return !a.placeBetween(c)
	}
	if line := &a.r.t.Lines[a.r.t.Tokens[c.first].Line]; c.class == role && a.cur.person != nil && len(a.cur.orgs) > 0 && line.First <= c.first && a.r.x.Word(a.r.t.Tokens[line.First].Key, lexicon.Article) {
		return true // "The Manager, Holm Fisheries" below somebody and the body that she is of
	}
	if a.cur.person != nil {
		return c.class == role && (a.manyBelow(c) || a.nextHolder(c))
	}
	if n := len(a.cur.orgs); n > 0 && c.class == org && (a.r.isFirm(c) && a.r.isFirm(&a.cur.orgs[n-1]) || a.bodies && len(a.cur.roles) == 0) {
		return true
	}
	if c.class == role {
		return len(a.cur.roles) > 0 && a.r.respectful(c.first, c.last)
	}
	return c.first > 0 && a.r.t.Tokens[c.first-1].Line == a.r.t.Tokens[c.first].Line
}

// placeBetween: between a person with neither title nor body and the body's line stands one
// place without a number: "Mr Ned Cole" over "Building Unit" over "Department of Schools".
func (a *assembler) placeBetween(c *chunk) bool {
	p := &a.cur
	return (c.class == org || c.class == unit) && p.person != nil && len(p.roles)+len(p.orgs) == 0 && a.before.newLine && c.tight &&
		!strings.ContainsAny(a.before.text, "0123456789") && a.r.t.Tokens[a.before.first].Line == a.r.t.Tokens[p.person.last].Line+1
}

// behindRespect: "to the", or "and the", stands right before the words.
func (r *reader) behindRespect(c *chunk) bool {
	if c.first < 2 {
		return false
	}
	from := c.first - 2
	if r.x.Word(r.t.Tokens[from].Key, lexicon.JoinedBy) {
		from++
	}
	return r.x.Match(r.t, from, c.first-1, lexicon.Respect) == c.first-1
}

// manyBelow: below a name and its title a line opens with the plural of a title,
// which one person does not hold: "Jefes de Oficina".
func (a *assembler) manyBelow(c *chunk) bool {
	return len(a.cur.roles) > 0 && (a.r.severalHold(c) || a.r.plural(a.r.t.Tokens[c.last].Key)) && !a.r.plural(a.r.t.Tokens[a.cur.roles[0].first].Key)
}

// severalHold: the title opens, behind an article or a form of courtesy, with a
// plural: "Los Jefes de Servicio", "CC. DIRECTORES".
func (r *reader) severalHold(c *chunk) bool {
	first := r.skipArticle(c.first, c.last)
	if end := r.x.Match(r.t, c.first, c.last-1, lexicon.Honorific); end >= c.first {
		first = end + 1
	}
	return r.plural(r.t.Tokens[first].Key)
}

// opensAddress: the line opens with a form of respect that begins an address: "Al Sr.
// Director de Obras".
func (r *reader) opensAddress(c *chunk) bool {
	l := &r.t.Lines[r.t.Tokens[c.first].Line]
	end := r.x.Match(r.t, l.First, c.last, lexicon.Respect)
	return end >= l.First && end < c.last && !r.x.Word(r.t.Tokens[l.First].Key, lexicon.Honorific) && !r.x.Word(r.t.Tokens[l.First].Key, lexicon.Article) && c.first <= end+1
}

// nextHolder: below a name with an honorific of its own and its title, a line
// opens with a form of respect before the title of another: "SR. PRESIDENTE DEL
// COLEGIO".
func (a *assembler) nextHolder(c *chunk) bool {
	end := a.r.x.Match(a.r.t, c.first, c.last, lexicon.Courteous)
	return end >= 0 && end < c.last && len(a.cur.roles) > 0 && a.r.honorificAt(a.cur.person.first, a.cur.person.last)
}

// belowUnread: in an address block the title stands below a line of its own that
// has the shape of a name which no table knows: it is that one's, not that of
// who is named below.
func (a *assembler) belowUnread(c *chunk) bool {
	b := a.before
	return a.r.inAddress && !a.list && c.newLine && b != nil && b.newLine && (b.class == other || b.class == address) &&
		b.last > b.first && b.last-b.first < 6 && properName(b.text) && name.IsGiven(a.r.t.Tokens[b.first].Text)
}

// bodiesAbove: in an address block two bodies or more stand above somebody with a
// form of courtesy, each on its line, or one stands apart above who has a body of their
// own: they are addressed too, for an employer stands below who is employed.
func (a *assembler) bodiesAbove(c *chunk) {
	p := &a.cur
	if !a.r.inAddress || a.list || !c.newLine || p.person != nil || len(p.roles) > 0 || len(p.orgs) == 0 || !a.r.honorificAt(c.first, c.last) {
		return
	}
	if !c.tight && a.ownBody() {
		a.finish()
		return
	}
	if len(p.orgs) < 2 {
		return
	}
	for i := range p.orgs {
		if p.orgs[i].class != org || !p.orgs[i].newLine {
			return
		}
	}
	bodies := p.orgs
	for i := range bodies {
		a.cur.orgs, a.cur.first = bodies[i:i+1:i+1], bodies[i].first
		a.finish()
	}
}

// ownBody: within the paragraph that the name opens, a body stands below it.
func (a *assembler) ownBody() bool {
	for i := range a.rest {
		if k := &a.rest[i]; k.newLine && !k.tight {
			return false
		} else if k.class == org {
			return true
		}
	}
	return false
}

// holdersAbove: in an address block the holders of a title in the plural stand above
// a person: they are addressed too.
func (a *assembler) holdersAbove(c *chunk) {
	p := &a.cur
	if a.r.inAddress && !a.list && c.newLine && p.person == nil && len(p.roles) > 0 && a.r.severalHold(&p.roles[0]) && a.r.honorificAt(c.first, c.last) {
		a.finish()
	}
}

// belowHolders: below the holders of a title in the plural stands another's, of one:
// "Clerks of Elm and Ash Councils" over "Councillor Ned Cole".
func (a *assembler) belowHolders(c *chunk) bool {
	p := &a.cur
	return a.r.inAddress && !a.list && c.newLine && p.person == nil && len(p.roles) > 0 && a.r.severalHold(&p.roles[0]) && !a.r.severalHold(c)
}

// firmBelow: in an address block the firm that partners are called by stands right below
// a person, who is of it: "Ms Ann Holt" over "Messrs Field & Webb". The chunk becomes a body's name.
func (a *assembler) firmBelow(c *chunk) bool {
	p := &a.cur
	if !a.r.inAddress || a.list || !c.newLine || !c.tight || p.person == nil || len(p.orgs) > 0 {
		return false
	}
	first := a.r.t.Lines[a.r.t.Tokens[c.first].Line].First
	end := a.r.x.Match(a.r.t, first, c.last, lexicon.Courtesies)
	if end < first || end == c.last || end+1 < c.first || !strings.Contains(c.text, " & ") {
		return false
	}
	c.class, c.first = org, end+1
	return true
}

// marked: several lines of a block open with a bullet or an ordinal. One alone may be
// a speck.
func marked(chunks []chunk) bool {
	n := 0
	for i := range chunks {
		if chunks[i].newEntry && chunks[i].newLine {
			n++
		}
	}
	return n > 1
}

// bodiesOfAKind: two lines of a block open with one word for a kind of
// organisation that no unit is called by, and names differ, or with words for bodies
// that are no part of one another: "Ayuntamiento de Oria" over "Ayuntamiento de Lesa"
// or over "Mancomunidad del Valle".
func (r *reader) bodiesOfAKind(chunks []chunk) bool {
	seen, own := map[string]string{}, 0
	for i := range chunks {
		c := &chunks[i]
		opens := func(cue lexicon.Cue) bool { return r.x.Match(r.t, c.first, c.last, cue) >= 0 }
		if c.class != org || !c.newLine {
			continue
		}
		if opens(lexicon.OwnBody) {
			if own++; own > 1 {
				return true
			}
		}
		if c.last == c.first || opens(lexicon.UnitHead) || opens(lexicon.SubBody) || !opens(lexicon.OrgHead) {
			continue
		}
		kind := r.t.Tokens[c.first].Key
		if other, ok := seen[kind]; ok && other != name.Fold(c.text) {
			return true
		}
		seen[kind] = name.Fold(c.text)
	}
	return false
}

// holdersOfAKind: nobody is named in a block of two lines or more, each a title, that
// open with one word, men and women apart: "Gerente de Obras" over "Gerente de
// Rentas"; or each with a body of its own: "Directora de la Escuela Rural" over
// "Encargado del Hospital".
func (r *reader) holdersOfAKind(chunks []chunk) bool {
	seen := map[string]string{}
	alike, bodied := false, 0
	for i := range chunks {
		c := &chunks[i]
		switch {
		case c.class == person:
			return false
		case c.class != role || !c.newLine:
			continue
		case r.ofBody(chunks[i:]):
			bodied++
		}
		kind := stem(r.titleKey(c))
		other, ok := seen[kind]
		alike = alike || ok && other != name.Fold(c.text)
		seen[kind] = name.Fold(c.text)
	}
	return alike || bodied > 1
}

// ofBody: the title that the chunks open with, which nobody holds for another, has
// on its line the body or unit that it is of. "Encargada" opens titles too.
func (r *reader) ofBody(chunks []chunk) bool {
	c := &chunks[0]
	_, _, body := r.x.Has(r.t, c.first+1, c.last, lexicon.OrgHead)
	_, _, unit := r.x.Has(r.t, c.first+1, c.last, lexicon.UnitHead)
	_, end, acting := r.x.Has(r.t, c.first, c.last, lexicon.Acting)
	return (body || unit || len(chunks) > 1 && chunks[1].class == org && !chunks[1].newLine) && (!acting || end == c.first)
}

// townOfBody: in an address block the line repeats the words with which the name of
// the body above opens: the town that both are called by.
func (a *assembler) townOfBody(c *chunk) bool {
	if !a.r.inAddress || !c.newLine || len(a.cur.orgs) == 0 || a.r.honorificAt(c.first, c.last) {
		return false
	}
	return strings.HasPrefix(name.Fold(a.cur.orgs[len(a.cur.orgs)-1].text), name.Fold(c.text)+" ")
}

// townAtEnd: the last line of an address block, closed as "Presente.-" is, opens with
// no given name: the town, "Puerto Hondo.-".
func (a *assembler) townAtEnd(c *chunk) bool {
	return a.r.inAddress && !a.list && c.newLine && a.next == nil && !a.cur.empty() &&
		strings.HasSuffix(a.r.t.Tokens[c.last].Text, ".-") && !a.r.honorificAt(c.first, c.last) && !name.IsGiven(a.r.t.Tokens[c.first].Text)
}

// townBelowOffice: below an office that says what it is of, which nobody is named for,
// the last line of an address block has no word that names have: "PUERTO NUEVO".
func (a *assembler) townBelowOffice(c *chunk) bool {
	if !a.r.inAddress || a.list || !c.newLine || a.next != nil || a.cur.person != nil || len(a.cur.roles) == 0 || a.r.honorificAt(c.first, c.last) {
		return false
	}
	for i := c.first; i <= c.last; i++ {
		if name.Known(a.r.t.Tokens[i].Text) {
			return false
		}
	}
	last := &a.cur.roles[len(a.cur.roles)-1]
	return last.last-last.first >= 2
}

// townAndRegion: at the end of an address block stand words that no given name opens,
// and behind a dash one word more: "Puerto Nuevo - Oria".
func (a *assembler) townAndRegion(c *chunk) bool {
	return a.r.inAddress && !a.list && c.newLine && !a.cur.empty() && len(a.rest) == 1 && !a.next.newLine && a.next.sep == "-" && a.next.last == a.next.first &&
		!a.r.honorificAt(c.first, c.last) && !name.IsGiven(a.r.t.Tokens[c.first].Text)
}

// placeBelow: in an address block the line below who is addressed is the country:
// "Perú".
func (a *assembler) placeBelow(c *chunk) bool {
	return a.r.inAddress && !a.list && c.newLine && !a.cur.empty() && a.r.x.Match(a.r.t, c.first, c.last, lexicon.Place) == c.last
}

// country: in an address block the line is the country below the street and town:
// "Republic of Norland".
func (a *assembler) country(c *chunk) bool {
	return a.r.inAddress && !a.list && c.newLine && c.class == org && a.r.x.Word(a.r.t.Tokens[a.r.skipArticle(c.first, c.last)].Key, lexicon.PartyBody) && a.r.x.Match(a.r.t, a.r.skipArticle(c.first, c.last)+1, c.last, lexicon.RoleOf) >= 0
}
