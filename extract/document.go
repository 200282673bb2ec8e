package extract

import (
	"sort"

	"legajo/language/name"
)

// Scores that rules start from, per mille. A rule adds to or takes from them
// by what else it sees.
const (
	ScoreSure   = 950 // a label says so
	ScoreStrong = 850 // the place on the page says so
	ScoreFair   = 700 // the shape of the words says so
	ScoreWeak   = 450 // a guess for people to judge: a candidate
)

// Self is the end of a relation that is the document itself.
func Self() Ref { return Ref{To: RefSelf} }

// ToEntity is the end of a relation that is an entity of the document.
func ToEntity(i int) Ref { return Ref{To: RefEntity, Index: i} }

// ToCited is the end of a relation that is a letter it speaks of.
func ToCited(i int) Ref { return Ref{To: RefCited, Index: i} }

// AddEntity gives the document's entity of a kind with this name or alias,
// folded, and adds it where there is none. A person's name is taken without
// its honorifics; a name in capitals is put in ordinary case.
func (d *Document) AddEntity(kind, written string) int {
	e := Entity{Kind: kind, Name: name.Display(written)}
	if kind == Person {
		n := name.Parse(written)
		e.Name, e.Given, e.Surname = n.String(), n.Given, n.Surname
	}
	if i := d.FindEntity(kind, e.Name); i >= 0 {
		return i
	}
	d.Entities = append(d.Entities, e)
	return len(d.Entities) - 1
}

// FindEntity gives the entity of a kind with this name or alias, folded, or -1.
func (d *Document) FindEntity(kind, written string) int {
	key := name.Fold(written)
	for i := range d.Entities {
		if d.Entities[i].Kind != kind {
			continue
		}
		if name.Fold(d.Entities[i].Name) == key {
			return i
		}
		for _, a := range d.Entities[i].Aliases {
			if name.Fold(a) == key {
				return i
			}
		}
	}
	return -1
}

// AddAlias gives an entity another name, kept sorted and distinct.
func (d *Document) AddAlias(entity int, alias string) {
	e := &d.Entities[entity]
	if alias == "" || alias == e.Name {
		return
	}
	at := sort.SearchStrings(e.Aliases, alias)
	if at < len(e.Aliases) && e.Aliases[at] == alias {
		return
	}
	e.Aliases = append(e.Aliases, "")
	copy(e.Aliases[at+1:], e.Aliases[at:])
	e.Aliases[at] = alias
}

// AddMention notes that an entity is named at tokens first to last; the same
// place twice counts once.
func (d *Document) AddMention(t *Text, entity, first, last int, rule string, score int) {
	span := t.Span(first, last)
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Entity == entity && m.Span == span {
			return
		}
	}
	d.Mentions = append(d.Mentions, Mention{Entity: entity, Text: t.Between(first, last), Evidence: Evidence{Span: span, Rule: rule, Score: score}})
}

// AddRole adds a role, unless the person already has the same title with the
// same organisation, or with none now stated.
func (d *Document) AddRole(r Role) {
	r.Title = name.Display(r.Title)
	key := name.Fold(r.Title)
	for i := range d.Roles {
		o := &d.Roles[i]
		if o.Person != r.Person || name.Fold(o.Title) != key {
			continue
		}
		if o.Organisation < 0 {
			o.Organisation = r.Organisation
		}
		if r.Organisation < 0 || o.Organisation == r.Organisation {
			return
		}
	}
	d.Roles = append(d.Roles, r)
}

// AddRelation adds a finding; one of the same kind, ends and manner keeps the
// better evidence.
func (d *Document) AddRelation(r Relation) {
	r.Role = name.Display(r.Role)
	for i := range d.Relations {
		o := &d.Relations[i]
		if o.Kind == r.Kind && o.From == r.From && o.To == r.To && o.As == r.As && o.Date == r.Date {
			if r.Score > o.Score {
				*o = r
			}
			return
		}
	}
	d.Relations = append(d.Relations, r)
}

// AddNote says what was looked for and why it was not taken; tokens first to
// last are where, first below 0 for nowhere.
func (d *Document) AddNote(t *Text, looked, outcome, why string, first, last int) {
	n := Note{Looked: looked, Outcome: outcome, Why: why}
	if first >= 0 {
		s := t.Span(first, last)
		n.Span, n.Text = &s, t.Between(first, last)
	}
	d.Notes = append(d.Notes, n)
}

// Named gives for each token the mention that covers it, as index into
// Mentions, -1 where none does; of two the longer one.
func (d *Document) Named(t *Text) []int {
	at := make([]int, len(t.Tokens))
	size := make([]int, len(t.Tokens))
	for i := range at {
		at[i] = -1
	}
	for m := range d.Mentions {
		first, last, ok := t.Within(d.Mentions[m].Span)
		for i := first; ok && i <= last; i++ {
			if last-first+1 > size[i] {
				at[i], size[i] = m, last-first+1
			}
		}
	}
	return at
}
