package letter

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// added is a party as findings of the document.
type added struct {
	entity int    // the correspondent
	kind   string // of the entity
	role   string
	org    int // -1 where none
	first  int // tokens of its name
	last   int
	score  int
}

// add writes a party's entities, mentions, roles and memberships.
func (r *reader) add(p *party, rule string, score int) (added, bool) {
	out := added{entity: -1, org: -1, score: score}
	top := r.addOrgs(p.orgs, rule, score)
	if top < 0 && len(p.roles) > 0 {
		top = r.addOrgs(p.behalf, rule, score) // "For and on behalf of X", and a title
	}
	switch {
	case p.person != nil:
		r.addPerson(p, &out, top, rule, score)
	case p.body != nil:
		r.addBody(p, &out, top, rule, score)
	case len(p.roles) > 0:
		r.addOffice(p, &out, top, rule, score)
	case top >= 0:
		c := &p.orgs[0]
		out.entity, out.kind, out.first, out.last = r.orgEntity(c), extract.Organisation, c.first, c.last
	default:
		return out, false
	}
	return out, true
}

func (r *reader) orgEntity(c *chunk) int {
	text := c.text
	i := r.pastCourtesy(r.skipArticle(c.first, c.last), c.last)
	if i > c.first {
		text = strings.TrimPrefix(text, r.text(c.first, i-1)+" ")
	}
	return r.entityOf(extract.Organisation, text)
}

// addOrgs adds the organisations of a block, each part of the next one, and
// gives the one that roles belong to: the first that is no unit, else the last.
func (r *reader) addOrgs(orgs []chunk, rule string, score int) int {
	top, prev := -1, -1
	whole := false
	for i := range orgs {
		c := &orgs[i]
		e := r.orgEntity(c)
		r.d.AddMention(r.t, e, c.first, c.last, rule, score)
		if prev >= 0 && prev != e && orgs[i-1].class == unit {
			r.d.AddRelation(extract.Relation{Kind: extract.PartOf, From: extract.ToEntity(prev), To: extract.ToEntity(e), Evidence: r.evidence(orgs[i-1].first, c.last, rule, score-100)})
		}
		if !whole {
			top, whole = e, c.class != unit
		}
		prev = e
	}
	return top
}

func (r *reader) evidence(first, last int, rule string, score int) extract.Evidence {
	return extract.Evidence{Span: r.t.Span(min(first, last), max(first, last)), Rule: rule, Score: score}
}

func (r *reader) addPerson(p *party, out *added, top int, rule string, score int) {
	c := p.person
	out.entity, out.kind, out.first, out.last, out.org = r.personEntity(c), extract.Person, c.first, c.last, top
	r.d.AddMention(r.t, out.entity, c.first, c.last, rule, score)
	titles := 0
	for i := range p.roles {
		list := r.titles(&p.roles[i])
		if top >= 0 && len(list) == 1 && (list[0].org == "" || r.subBody(&list[0])) {
			// the organisation on a line of its own is the title's
			list = []title{{text: r.bareTitle(&p.roles[i]), first: p.roles[i].first, last: p.roles[i].last}}
		}
		for _, t := range list {
			o := top
			if t.org != "" {
				o = r.titleOrg(&t, rule, score)
			}
			titles++
			if out.role == "" {
				out.role = t.text
			} else {
				out.role += "; " + t.text
			}
			out.org = max(out.org, -1)
			if out.org < 0 {
				out.org = o
			}
			r.d.AddRole(extract.Role{Person: out.entity, Organisation: o, Title: t.text, Acting: r.acting(p.roles[i].first, p.roles[i].last), Evidence: r.evidence(t.first, t.last, rule, score)})
		}
	}
	if titles == 0 && top >= 0 {
		r.d.AddRelation(extract.Relation{Kind: extract.AffiliatedWith, From: extract.ToEntity(out.entity), To: extract.ToEntity(top), Evidence: r.evidence(c.first, p.orgs[len(p.orgs)-1].last, rule, score-50)})
	}
}

// personEntity adds a person; a surname behind an honorific is the one person of
// that surname whom the document has.
func (r *reader) personEntity(c *chunk) int {
	if !r.surnameOnly(c.first, c.last) {
		return r.d.AddEntity(extract.Person, c.text)
	}
	surname, match := name.Fold(r.text(c.last, c.last)), -1
	for i := range r.d.Entities {
		e := &r.d.Entities[i]
		if e.Kind != extract.Person || !slices.Contains(strings.Fields(name.Fold(e.Name))[1:], surname) {
			continue
		}
		if match >= 0 {
			return r.d.AddEntity(extract.Person, c.text)
		}
		match = i
	}
	if match >= 0 {
		return match
	}
	return r.d.AddEntity(extract.Person, c.text)
}

func (r *reader) titleOrg(t *title, rule string, score int) int {
	e := r.entityOf(extract.Organisation, t.org)
	r.d.AddMention(r.t, e, t.orgAt[0], t.orgAt[1], rule, score)
	return e
}

// addOffice adds a position without its holder. Its name carries the
// organisation that stands on a line of its own.
func (r *reader) addOffice(p *party, out *added, top int, rule string, score int) {
	c := &p.roles[0]
	text := c.text
	if i := r.skipLabel(c.first, c.last); i > c.first {
		text = strings.TrimPrefix(text, r.text(c.first, i-1)+" ")
	}
	full := text
	if top >= 0 {
		full = name.Display(text) + ", " + r.d.Entities[top].Name
	}
	out.entity, out.kind, out.first, out.last, out.org = r.d.AddEntity(extract.Office, full), extract.Office, c.first, c.last, top
	r.d.AddAlias(out.entity, name.Display(text))
	r.d.AddMention(r.t, out.entity, c.first, c.last, rule, score)
	if top < 0 {
		for _, t := range r.titles(c) {
			if t.org != "" {
				top = r.titleOrg(&t, rule, score)
				break
			}
		}
	}
	if top >= 0 {
		r.d.AddRelation(extract.Relation{Kind: extract.PartOf, From: extract.ToEntity(out.entity), To: extract.ToEntity(top), Evidence: r.evidence(c.first, c.last, rule, score-50)})
	}
	out.role = text
}

// addBody adds a body addressed as such: "Members of the Council".
func (r *reader) addBody(p *party, out *added, top int, rule string, score int) {
	c := p.body
	text := c.text
	i := r.skipArticle(c.first, c.last)
	for _, cue := range []lexicon.Cue{lexicon.Respect, lexicon.SentTo} {
		if e := r.x.Match(r.t, i, c.last, cue); e >= i && e < c.last {
			i = e + 1 // "A los integrantes …", "Messrs …", "TO ALL MEMBERS"
		}
	}
	if i > c.first {
		text = strings.TrimPrefix(text, r.text(c.first, i-1)+" ")
	}
	if top >= 0 && !strings.Contains(name.Fold(text), name.Fold(r.d.Entities[top].Name)) {
		text += ", " + r.d.Entities[top].Name
	}
	out.entity, out.kind, out.first, out.last, out.org = r.d.AddEntity(extract.Organisation, text), extract.Organisation, c.first, c.last, top
	r.d.Entities[out.entity].Type = "body"
	r.d.AddMention(r.t, out.entity, c.first, c.last, rule, score)
	if top < 0 {
		if i, _, ok := r.orgWithin(c); ok && i < c.last {
			e := r.entityOf(extract.Organisation, trimmed(r.text(i, c.last)))
			if e != out.entity {
				r.d.AddMention(r.t, e, i, c.last, rule, score)
				r.d.AddRelation(extract.Relation{Kind: extract.PartOf, From: extract.ToEntity(out.entity), To: extract.ToEntity(e), Evidence: r.evidence(c.first, c.last, rule, score-100)})
			}
		}
	}
}

// orgWithin finds the organisation in "Miembros del Consejo Estatal".
func (r *reader) orgWithin(c *chunk) (first, last int, ok bool) {
	for i := c.first + 1; i <= c.last; i++ {
		if r.x.Match(r.t, i, c.last, lexicon.OrgHead) >= 0 {
			return i, c.last, true
		}
		if end := r.x.Match(r.t, i, c.last, lexicon.RoleOf); end >= 0 && end < c.last && r.orgWord(end+1, c.last) {
			return r.skipArticle(end+1, c.last), c.last, true
		}
	}
	return 0, 0, false
}

// male: an honorific stands before a name, and neither it nor the given name
// ends as a woman's does.
func (r *reader) male(c *chunk) bool {
	end := r.x.Match(r.t, c.first, c.last, lexicon.Honorific)
	return end >= 0 && !strings.HasSuffix(r.t.Tokens[end].Key, "a") && (end == c.last || !strings.HasSuffix(r.t.Tokens[end+1].Key, "a"))
}
