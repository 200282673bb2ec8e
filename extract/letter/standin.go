package letter

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// leftover: an absent one named below the signer ("p.p. …") belongs to the
// signer above; alone, the letter is that one's own as far as it tells.
func (a *assembler) leftover() {
	if a.absent == nil {
		return
	}
	if n := len(a.out) - 1; n >= 0 {
		if a.out[n].absent == nil && a.out[n].person != nil {
			a.out[n].absent = a.absent
		}
		return
	}
	p := *a.absent
	p.unsure = true
	a.out = append(a.out, p)
}

// inBasis: the chunk is part of a sentence below a signer and the title, which
// tells by what act that one signs, and for whom: nobody signs in it.
func (a *assembler) inBasis(c *chunk) bool {
	if a.basis {
		a.basis = (!c.newLine || c.tight && !a.ended) && !(a.absent != nil && a.r.x.Word(a.r.t.Tokens[c.first].Key, lexicon.SignsVerb))
		return a.basis
	}
	if a.basis = !a.list && !c.newLine && c.class == courtesy && a.absent != nil && a.cur.empty() && a.r.x.Match(a.r.t, c.first, c.last, lexicon.LegalBasis) >= 0; a.basis {
		return true // "en ausencia del Director, con fundamento en el artículo 4 del Reglamento, firma …"
	}
	a.basis = !a.list && c.newLine && c.class == courtesy && a.cur.person != nil && len(a.cur.roles) > 0 && a.r.x.Match(a.r.t, c.first, c.last, lexicon.LegalBasis) >= 0
	return a.basis
}

// withoutBasis leaves out the brackets below a title that tell by what act its
// holder signs for a superior: "(P.D. Resolución de 14 de agosto)". Where a title
// follows them, the one above is the superior's.
func (r *reader) withoutBasis(in []chunk) []chunk {
	var out []chunk
	for i := 0; i < len(in); i++ {
		c := &in[i]
		if c.class == absent && i > 0 && in[i-1].class == role && i+1 < len(in) && strings.HasPrefix(r.t.Tokens[c.first].Text, "(") && !in[i+1].newLine &&
			strings.ContainsAny(in[i+1].text, "0123456789") && (i+2 == len(in) || in[i+2].class != role) {
			i++
			continue
		}
		out = append(out, *c)
	}
	return out
}

// aboutTitle: words between a title and its holder's name tell how that one signs:
// "(firmado electrónicamente al margen)".
func (a *assembler) aboutTitle(c *chunk) bool {
	p := &a.cur
	return !a.list && c.newLine && a.last == role && a.next != nil && a.next.class == person && p.person == nil && p.body == nil && len(p.roles) > 0
}

// standsBelow: the title above "P.A." is the absent one's: nobody is named with
// it, and what follows stands on a line of its own or behind a mark.
func (a *assembler) standsBelow() bool {
	p := &a.cur
	return !a.list && a.absent == nil && p.person == nil && p.body == nil && len(p.roles) > 0 && a.next != nil &&
		(a.next.newLine || a.next.sep == "(" || a.next.sep == "," || a.next.class == role && a.r.skipArticle(a.next.first, a.next.last) > a.next.first && !a.r.x.Word(a.r.t.Tokens[a.next.first-1].Key, lexicon.RoleOf))
}

// titleStays: the title above "en suplencia del Director" is that of who signs
// below: on the line of the mark another title follows.
func (a *assembler) titleStays() bool {
	p := &a.cur
	return !a.list && p.person == nil && p.body == nil && len(p.roles) > 0 && a.next != nil && !a.next.newLine && a.next.sep == "" && a.next.class == role
}

// absentNamed: the name behind the title of who is absent is that one's: "en
// ausencia del Director, Lic. Ana Ruiz, firma …", "subrogando al Director don
// Juan Soto".
func (a *assembler) absentNamed(c *chunk) bool {
	o := a.absent
	if o == nil || o.person != nil || len(o.roles) == 0 || a.last != role && a.last != nothing || !a.cur.empty() && !a.inBrackets(c) {
		return false
	}
	if c.newLine { // over "FIRMA LA SUBDIRECTORA", over who signs, or below that one
		n := len(a.out) - 1
		return a.next == nil && n >= 0 && a.out[n].person != nil ||
			a.next != nil && (a.next.newLine && a.next.class == person || a.r.x.Word(a.r.t.Tokens[a.next.first].Key, lexicon.SignsVerb) || a.apart(c))
	}
	if !strings.HasSuffix(a.r.t.Tokens[c.first-1].Text, ",") {
		return a.r.honorificAt(c.first, c.last)
	}
	n := len(a.out) - 1
	named := func(o chunk) bool { return o.class == person }
	return a.next != nil && (!a.next.newLine || a.next.class == person || a.next.class == role && slices.ContainsFunc(a.rest, named)) || n >= 0 && a.out[n].person != nil
}

// apart: the name with its honorific stands right below the title of who is
// absent, and below a gap another title and name follow: "P.O. de la Presidenta"
// and "D.ª Ana Ruiz", then "EL VICEPRESIDENTE" and "Luis Gil".
func (a *assembler) apart(c *chunk) bool {
	return c.tight && a.r.honorificAt(c.first, c.last) && a.next.newLine && !a.next.tight && a.next.class == role &&
		slices.ContainsFunc(a.rest, func(o chunk) bool { return o.class == person })
}

// withoutHolders takes out who is named above those who stand in for them: of "ANA RUIZ",
// "GOBERNADORA" over "Por orden de la Gobernadora", "LUIS GIL" the first is absent,
// and so is who holds an office in a letter that another signs as its acting
// holder.
func (a *assembler) withoutHolders() {
	if a.list || !a.r.inSignature {
		return
	}
	for i := 1; i < len(a.out); i++ {
		p, above := &a.out[i], a.out[i-1]
		if p.person == nil || above.person == nil || len(above.roles) == 0 || above.absent != nil || above.form != "" || !a.r.standsFor(p, &above) && !(len(a.out) == 2 && a.r.actsAs(p, &above)) {
			continue
		}
		p.absent = &above
		a.out = slices.Delete(a.out, i-1, i)
		i--
	}
}

// withoutLabelled takes out who stands behind a title and a colon on one line,
// "Secretaria: Ana Ruiz", below somebody who is named over the title: told, not
// signing.
func (a *assembler) withoutLabelled() {
	if a.list || !a.r.inSignature || len(a.out) < 2 {
		return
	}
	if p := &a.out[0]; p.person == nil || len(p.roles) == 0 || !p.roles[0].newLine || p.roles[0].first <= p.person.last {
		return
	}
	a.out = slices.DeleteFunc(a.out, func(p party) bool { return a.r.labelled(&p) })
}

// labelled: nothing but a title and a colon before the name says that the person
// signs.
func (r *reader) labelled(p *party) bool {
	if p.person == nil || p.form != "" || p.counts || p.absent != nil || len(p.behalf) > 0 || p.person.newLine || !strings.HasSuffix(r.t.Tokens[p.person.first-1].Text, ":") {
		return false
	}
	first := r.t.Lines[r.t.Tokens[p.person.first].Line].First
	return r.skipArticle(first, p.person.first-1) == first && r.isRole(first, p.person.first-1)
}

// standsFor: whom the signer says to stand in for has the title of the party
// above.
func (r *reader) standsFor(p, above *party) bool {
	o := p.absent
	if o == nil || o.person != nil || len(o.roles) != 1 || len(o.orgs) > 0 {
		return false
	}
	if c := &o.roles[0]; r.x.Match(r.t, r.skipArticle(c.first, c.last), c.last, lexicon.HolderWord) == c.last {
		return true // "En ausencia de la titular"
	}
	said, title := r.officeWords(&o.roles[0]), r.officeWords(&above.roles[0])
	return len(said) > 0 && len(title) >= len(said) && slices.Equal(said, title[:len(said)])
}

// actsAs: in a letter the signer is the acting holder of the very office, told in
// two words or more, that the party above holds.
func (r *reader) actsAs(p, above *party) bool {
	if r.d.Kind != extract.Letter && r.d.Kind != extract.Memo || p.absent != nil || len(p.roles) != 1 || len(above.roles) != 1 ||
		!r.acting(p.roles[0].first, p.roles[0].last) || r.acting(above.roles[0].first, above.roles[0].last) {
		return false
	}
	acting, held := r.officeWords(&p.roles[0]), r.officeWords(&above.roles[0])
	n := min(len(acting), len(held))
	return n >= 2 && stem(acting[0]) == stem(held[0]) && slices.Equal(acting[1:n], held[1:n])
}

// officeWords are the words of a title without its article and what says that it
// is held for the time being.
func (r *reader) officeWords(c *chunk) []string {
	var out []string
	for i := r.skipArticle(c.first, c.last); i <= c.last; i++ {
		if end := r.x.Match(r.t, i, c.last, lexicon.Acting); end >= i {
			i = end
			continue
		}
		if k := r.t.Tokens[i].Key; k != "" {
			out = append(out, k)
		}
	}
	return out
}

// foreignLabel: in a signature block a label that is none of who signs stands
// before a name, "Enterada: Ana Ruiz": neither a mark of signing nor a title or an
// organisation.
func (r *reader) foreignLabel(first, last int) bool {
	at := first
	for at < last && at < first+longestLabel && !strings.HasSuffix(r.t.Tokens[at].Text, ":") {
		at++
	}
	if at < last && r.x.MatchNear(r.t, first, at, lexicon.Received) == at {
		return true // "Mesa de Entradas: recibió Ana Ruiz"
	}
	field := at == first && !name.IsGiven(r.t.Tokens[at].Text) // "Apellidos: Ruiz", "Doc.: D.N.I." of a form
	if at >= last || !strings.HasSuffix(r.t.Tokens[at].Text, ":") || !field && name.Score(r.text(at+1, last)) < knownName || r.isRole(first, at) || r.isOrg(first, at) || r.isUnit(first, at) {
		return false
	}
	for _, cue := range []lexicon.Cue{lexicon.Conformed, lexicon.ESigned, lexicon.Countersign, lexicon.SignAbsent, lexicon.SignFor, lexicon.SenderLabel, lexicon.SignByLabel, lexicon.PostNoun, lexicon.SignIntro, lexicon.Closing, lexicon.RoleLabel, lexicon.OrgLabel} {
		if r.x.MatchNear(r.t, first, at, cue) >= 0 {
			return false
		}
	}
	return true
}

// longestLabel is how many tokens such a label has at most.
const longestLabel = 4

// forOfficer: the title right behind "Por", alone on its line, is that of the
// officer for whom signs who is named below with another title: "Por la Rectora"
// over "Ana Ruiz" and "Secretaria General".
func (a *assembler) forOfficer(c *chunk) bool {
	return !a.list && a.pending == behalf && a.last == behalf && a.r.inSignature && a.cur.empty() && a.next != nil && a.next.newLine && a.next.class == person &&
		!c.either && a.r.title(c.first, c.last).org == ""
}

// forSuperior: the title right behind "for", below somebody's name and title, is that of the
// officer for whom that one signs: "Director, Legal Affairs" over "for the Secretary".
func (a *assembler) forSuperior(c *chunk) bool {
	return !a.list && a.pending == behalf && a.last == behalf && a.r.inSignature && a.cur.person != nil && len(a.cur.roles) > 0 && a.r.title(c.first, c.last).org == ""
}

// inBrackets: the name stands behind the title of who is absent, both in brackets
// below the title of who signs: "EL CONCEJAL" over "(P.D. de la Alcaldesa, Ana
// Ruiz, Decreto 4/2019)".
func (a *assembler) inBrackets(c *chunk) bool {
	line := a.r.t.Tokens[c.first].Line
	first := a.r.t.Lines[line].First
	return a.cur.person == nil && a.cur.body == nil && a.r.t.Tokens[a.absent.first].Line == line && strings.HasPrefix(a.r.t.Tokens[first].Text, "(") &&
		a.r.x.Match(a.r.t, first, c.last, lexicon.SignAbsent) >= 0
}

// signsByHand: the name behind "P.A.", or below it with a title of its own, is of
// who signs for the person or office above.
func (a *assembler) signsByHand(c *chunk) bool {
	n := len(a.out) - 1
	below := c.newLine && a.last == absent && a.next != nil && a.next.newLine && a.next.class == role
	if !a.byHand || a.list || a.pending != absent || a.absent != nil || !a.absentHere(c) && !below || n < 0 || len(a.out[n].roles) == 0 || a.out[n].absent != nil {
		return false
	}
	above := a.out[n]
	a.out, a.absent, a.pending, a.instead = a.out[:n], &above, nothing, false
	return true
}

// absentHere: the name right after "por ausencia de" on the same line is the
// absent one's; alone on the next line it is the signer's own.
func (a *assembler) absentHere(c *chunk) bool { return !c.newLine && a.last == absent }

// signsAbove: the title at hand, "firma el Subdirector" behind who is absent, is
// that of who signs above.
func (a *assembler) signsAbove() bool {
	n := len(a.out) - 1
	if a.absent == nil || n < 0 || a.list || a.cur.person != nil || len(a.cur.roles) != 1 || a.out[n].person == nil || a.out[n].absent != nil {
		return false
	}
	first := a.cur.roles[0].first
	return a.r.x.Word(a.r.t.Tokens[first].Key, lexicon.SignsVerb)
}

// standIn puts who signs first: of "pp A. Bright" above "J. Sowerby, Director"
// the one without a title signs; behind "P.A. DEL JEFE," stands the chief's name.
func (a *assembler) standIn(p party) party {
	o := p.absent
	if !a.instead || o == nil || o.person == nil || len(o.roles) > 0 && o.roles[0].first < o.person.first || len(p.roles) == 0 {
		return p
	}
	if p.person == nil { // "p.p. Ana Ruiz" over "Gerente": her title, and nobody else is named
		p.person, p.first, p.absent = o.person, o.first, nil
		return p
	}
	signer := p
	signer.person, signer.first, signer.roles, signer.orgs = o.person, o.first, nil, nil
	signer.absent = &party{person: p.person, roles: p.roles, orgs: p.orgs, first: p.first}
	return signer
}
