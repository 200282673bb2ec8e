package letter

import (
	"strings"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// Where an entry of a list ends and the next begins.

// opens: in a list, a title on the line above a name belongs to it only where
// nothing ended it.
func (a *assembler) opens() bool { return !a.ended && a.last == role && a.roleFirst }

// complete: in a list, the entry at hand takes nothing from a new line: it has
// no name, or its name's own line went on with a title, or that of one above it
// did, or it ended.
func (a *assembler) complete() bool {
	p := &a.cur
	if p.empty() {
		return false
	}
	return a.ended || p.person == nil || a.inline || a.inlined
}

// eachALine: in a list of copies somebody was named alone on a line above the name at hand,
// with neither title nor body: the body on the next line is another entry.
func (a *assembler) eachALine() bool {
	n := len(a.out) - 1
	if !a.r.inCopies || n < 0 || a.cur.person == nil || len(a.cur.roles)+len(a.cur.orgs) > 0 {
		return false
	}
	p := &a.out[n]
	return p.person != nil && len(p.roles)+len(p.orgs) == 0
}

// officeBelow: in a list, below a name and a body on one line, stand a title and another
// body on one: "Ann Holt, Fen College" over "President, Peat Society".
func (a *assembler) officeBelow() bool {
	n := a.next
	return a.cur.person != nil && len(a.cur.orgs) > 0 && len(a.cur.roles) == 0 && n != nil && !n.newLine && n.sep == "," && (n.class == org || n.class == unit)
}

// holds: in a list, brackets behind a title or organisation say who holds or
// receives for it: "Legal Directorate (A Holm)", "Peat Trust (Attn: A Holm)", an entry of its own.
func (a *assembler) holds(c *chunk) bool {
	if a.next != nil && !a.next.newLine && a.next.class == person && (a.next.sep == "(" || a.next.hand) {
		return true
	}
	_, inner, found := strings.Cut(strings.TrimSuffix(c.text, ")"), "(")
	return found && strings.Contains(inner, " ") && properName(inner) && !allCaps(inner) && a.r.x.Phrase(strings.Fields(inner), lexicon.OrgHead) == 0
}

// offices: in a list, a title of one word behind another and a comma, with nobody
// named: "Bursar, Librarian".
func (a *assembler) offices(c *chunk) bool {
	p := &a.cur
	return a.list && p.person == nil && len(p.roles) == 1 && len(p.orgs) == 0 && !c.newLine && c.sep == "," && a.last == role && a.r.skipArticle(c.first, c.last) == c.last &&
		p.roles[0].last == a.r.skipArticle(p.roles[0].first, p.roles[0].last)
}

// leastDashed is how many lines "name – organisation" make a list of such.
const leastDashed = 3

// bodiesBehindDashes: where several lines have a person, a dash and something
// else, what stands behind the dash is that person's organisation, though it looks
// like a name: "Ann Holt – Sierra Walkers".
func (r *reader) bodiesBehindDashes(chunks []chunk) {
	behind := func(i int) bool {
		c := &chunks[i]
		return i > 0 && c.sep == "-" && !c.newLine && chunks[i-1].class == person && chunks[i-1].newLine && !r.honorificAt(c.first, c.last)
	}
	n := 0
	for i := range chunks {
		if behind(i) && (chunks[i].class == person || chunks[i].class == org || chunks[i].class == other || chunks[i].class == unit) {
			n++
		}
	}
	for i := range chunks {
		if n >= leastDashed && behind(i) && (chunks[i].class == person || chunks[i].class == other) {
			chunks[i].class = org
		}
	}
}

// twoNames: on both sides of the "and" at token i stands a given name with one to
// three words more, all with capitals: two who sign on one line. A surname alone
// behind it, "Ramón y Cajal", is of one.
func (r *reader) twoNames(first, i, last int) bool {
	if r.t.Tokens[first].Line != r.t.Tokens[last].Line {
		return false
	}
	full := func(from, to int) bool {
		n := to - from
		return n >= 1 && n <= 3 && name.IsGiven(r.t.Tokens[from].Text) && properName(r.text(from, to)) && !r.orgWord(from, to)
	}
	if r.t.Tokens[i].Text == "&" && r.inSignature {
		named := func(from, to int) bool {
			return to > from && to-from <= 2 && properName(r.text(from, to)) && !r.orgWord(from, to) && r.x.Match(r.t, to, to, lexicon.LegalForm) < 0 && !r.titleWord(to)
		}
		return named(first, i-1) && named(i+1, last) && (name.IsGiven(r.t.Tokens[first].Text) || name.IsGiven(r.t.Tokens[i+1].Text))
	}
	return full(first, i-1) && full(i+1, last) || (r.inSignature || r.inAddress) && r.sharedTitle(last) && (full(first, i-1) && r.bareName(i+1, last) || r.bareName(first, i-1) && full(i+1, last))
}

// sharedSurname: in a signature block two given names that "and" at token i joins have one
// surname: "Ann and Ned Holt".
func (r *reader) sharedSurname(first, i, last int) bool {
	if !r.inSignature || i != first+1 || last != i+2 || !r.x.Word(r.t.Tokens[i].Key, lexicon.JoinedBy) && r.t.Tokens[i].Text != "&" {
		return false
	}
	surname := trimmed(r.t.Tokens[last].Text)
	return name.IsGiven(r.t.Tokens[first].Text) && name.IsGiven(r.t.Tokens[i+1].Text) && properName(surname) && !name.IsGiven(surname) && !r.orgWord(first, last) && !r.titleWord(last)
}

// bareName: two to four words with capitals, none of them one for a body or title.
func (r *reader) bareName(first, last int) bool {
	if last <= first || last-first > 3 || !properName(r.text(first, last)) || r.orgWord(first, last) {
		return false
	}
	for k := first; k <= last; k++ {
		if r.titleWord(k) {
			return false
		}
	}
	return true
}

// sharedTitle: behind token i and its comma stands on its line, or opens the next one, a
// title of several: "…, Co-Chairs".
func (r *reader) sharedTitle(i int) bool {
	if i+1 >= len(r.t.Tokens) || r.t.Tokens[i+1].Line == r.t.Tokens[i].Line && !strings.HasSuffix(r.t.Tokens[i].Text, ",") {
		return false
	}
	for k := i + 1; k <= min(i+maxShared, r.t.Lines[r.t.Tokens[i+1].Line].Last); k++ {
		if r.plural(r.t.Tokens[k].Key) {
			return true
		}
		if strings.HasSuffix(r.t.Tokens[k].Text, ",") {
			break
		}
	}
	return false
}

// maxShared is among how many words the title of several stands.
const maxShared = 3

// courteous: one to four words with capitals behind a form of courtesy, none of a title
// or body.
func (r *reader) courteous(first, last int) bool {
	at := max(r.x.Match(r.t, first, last, lexicon.Courteous), r.x.Match(r.t, first, last, lexicon.Honorific)) + 1
	return at > first && at <= last && last-at < 4 && properName(r.text(at, last)) && !r.titleWord(at) && !r.orgWord(at, last)
}

// organAt: behind its article stands one word for a body and what it is of: "the
// Council of the University".
func (r *reader) organAt(first, last int) bool {
	at := r.skipArticle(first, last)
	return at > first && at < last && r.orgWord(at, at) && r.x.Match(r.t, at+1, last, lexicon.RoleOf) > at
}

// another finds the "and" after which a second correspondent is named: a body
// ("the Minister and the members of the Council"). 0 where there is none.
func (r *reader) another(first, last int) int {
	for i := first + 1; i < last; i++ {
		if r.sharedSurname(first, i, last) || r.t.Tokens[i].Text == "&" && (r.inSignature || r.inAddress) && r.twoNames(first, i, last) {
			return i // "Ann Holt & Ned Cole"
		}
		if !r.x.Word(r.t.Tokens[i].Key, lexicon.JoinedBy) {
			continue
		}
		if r.inSignature && r.opensSmall(r.t.Tokens[i+1].Text) && name.IsGiven(r.t.Tokens[first].Text) && name.Score(r.text(first, i-1)) >= knownName {
			return i // "Ana Holt y familia"
		}
		if i == last-1 {
			break
		}
		if (r.inSignature || r.inAddress) && r.twoNames(first, i, last) {
			return i // "Ann Holt and Ned Cole"
		}
		if r.inAddress && r.courteous(first, i-1) && r.courteous(i+1, last) {
			return i // "Mr Ned Cole and Ms Ann Holt"
		}
		if (r.inAddress || r.inCopies || r.inSignature) && r.courteous(first, i-1) && r.initialled(i+1, last) && !r.orgWord(i+1, last) {
			return i // "Drs. N. Cole and A. Holt"
		}
		if r.inAddress && r.plural(r.t.Tokens[i+1].Key) && r.x.Match(r.t, i+2, last, lexicon.RoleOf) >= 0 && !r.isRole(first, i-1) && !r.isOrg(first, i-1) && !r.isUnit(first, i-1) {
			return i // "DIRECTORES DE INSTITUTOS" over "DESCENTRALIZADOS Y GERENTES DE EMPRESAS"
		}
		if r.inAddress && r.isRole(first, i-1) && r.organAt(i+1, last) {
			return i // "The Rector and the Council of the University"
		}
		if to := r.x.Match(r.t, i+1, last, lexicon.Respect); i == first+1 && (to < 0 || to == last || !r.isOrg(first, first) && !r.isUnit(first, first)) {
			continue
		}
		if r.plural(r.t.Tokens[i+1].Key) && r.plural(r.t.Tokens[first].Key) && r.x.Match(r.t, first+1, i, lexicon.RoleOf) >= 0 {
			return i // "Jefes de Servicio y Supervisores de Unidad"
		}
		if to := r.x.Match(r.t, i+1, last, lexicon.Respect); to > i && to < last && (r.isOrg(to+1, last) || r.isUnit(to+1, last)) {
			return i // "Consejo de la Red y a la Junta de la Federación"
		}
		at := r.skipArticle(i+1, last)
		if r.x.Match(r.t, i+1, last, lexicon.BodyOf) > i+1 || at > i+1 && r.x.Match(r.t, at, last, lexicon.BodyOf) > at {
			return i
		}
	}
	return 0
}
