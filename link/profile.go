package link

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"legajo/archive"
	"legajo/extract"
	"legajo/language/name"
)

// Classes of facts. A fact is its class, a colon and a value.
const (
	factFile          = "f" // a file that the profile stands in
	factCorrespondent = "c" // a folded name that it wrote to or heard from
	factOrganisation  = "o" // a name of its organisation
	factRole          = "r"
	factForm          = "n" // the name as written
	factType          = "t"
	factAlias         = "a" // another name that a document binds to it
)

// profile is what documents say of somebody in the same words; its key says
// all but the facts.
type profile struct {
	kind         string
	name         string // person.String, or a core
	organisation string // a core
	// scope keeps apart what is too little to be one everywhere: a
	// correspondent, or a single document.
	scope string
}

// alone stands before the document of a scope. There are as many of them as
// documents, so they are judged with no other.
const alone = "="

// parted stands before the name of a scope that somebody made: who it holds is
// one, and nobody else.
const parted = "|"

func (p profile) key() string {
	return strings.Join([]string{p.kind, p.name, p.organisation, p.scope}, "\t")
}

func profileOf(key string) profile {
	f := strings.SplitN(key, "\t", 4)
	for len(f) < 4 {
		f = append(f, "")
	}
	return profile{f[0], f[1], f[2], f[3]}
}

// hash is an entity's id where this is its smallest profile.
func hash(key string) string { return archive.Hash("entity", key) }

// blocks of a profile, given the names that are bound to it. A block of single
// names, "s|", joins nobody by itself: see run.mates.
func (p profile) blocks(aliases []string) []string {
	if strings.HasPrefix(p.scope, parted) {
		return []string{"x" + p.scope}
	}
	if p.kind == extract.Person {
		who := personOf(p.name)
		if who.nameless() || strings.HasPrefix(p.scope, alone) {
			return []string{"s|" + p.name}
		}
		return []string{who.block()}
	}
	if p.scope != "" {
		return []string{"s|" + p.key()}
	}
	out := []string{p.kind + "|" + blur(p.name)}
	for _, a := range aliases {
		out = append(out, p.kind+"|"+blur(a))
	}
	return out
}

// single reports a block of single names.
func single(block string) bool { return strings.HasPrefix(block, "s|") }

// taker takes from one document what identity and letters work on.
type taker struct {
	d *archive.Document
	// comparable are the entities' names for comparing, "" where they tell
	// nobody apart.
	comparable []string
	profiles   []profile
	facts      []map[string]bool
}

func newTaker(d *archive.Document) *taker {
	t := &taker{d: d, comparable: make([]string, len(d.Entities)), profiles: make([]profile, len(d.Entities)), facts: make([]map[string]bool, len(d.Entities))}
	for i := range d.Entities {
		t.comparable[i] = comparableName(&d.Entities[i])
	}
	correspondents := t.correspondents()
	for i := range d.Entities {
		t.facts[i] = map[string]bool{}
		t.profiles[i] = t.profile(i, correspondents[i])
		t.gather(i, correspondents[i])
	}
	return t
}

// comparableName is the folded name by which another document could know it.
func comparableName(e *extract.Entity) string {
	if e.Kind == extract.Person {
		p := parsePerson(e.Name)
		if p.nameless() {
			return ""
		}
		return p.String()
	}
	c := core(e.Name)
	if generic(c) || e.Type == "body" {
		return ""
	}
	return c
}

func (t *taker) profile(i int, correspondents []string) profile {
	e := &t.d.Entities[i]
	p := profile{kind: e.Kind, name: t.comparable[i]}
	if tag, ok := t.d.Apart[i]; ok {
		if p.name == "" {
			p.name = core(e.Name)
		}
		p.scope = parted + tag
		return p
	}
	if e.Kind != extract.Person {
		p.name = core(e.Name)
		if e.Kind == extract.Office {
			p.organisation = t.organisationOf(i)
		}
		if t.comparable[i] == "" && p.organisation == "" || e.Kind == extract.Meeting {
			p.scope = alone + t.d.ID
		}
		return p
	}
	who := parsePerson(e.Name)
	p.name = who.String()
	p.organisation = t.organisationOf(i)
	switch {
	case who.anchor() || p.organisation != "":
	case !who.nameless() && len(correspondents) > 0:
		p.scope = correspondents[0]
	default:
		p.scope = alone + t.d.ID
	}
	return p
}

// organisationOf is the core of the first organisation that the document
// gives somebody, "" where it gives none that can be told from others.
func (t *taker) organisationOf(i int) string {
	for _, o := range t.organisations(i) {
		if t.comparable[o] != "" {
			return t.comparable[o]
		}
	}
	return ""
}

// organisations are all that the document gives somebody: by role, then by
// relation.
func (t *taker) organisations(i int) []int {
	var out []int
	for _, r := range t.d.Roles {
		if r.Person == i && r.Organisation >= 0 && r.Organisation < len(t.d.Entities) {
			out = append(out, r.Organisation)
		}
	}
	for _, r := range t.d.Relations {
		belongs := r.Kind == extract.Represented || r.Kind == extract.AffiliatedWith || r.Kind == extract.PartOf
		if belongs && r.From == (extract.Ref{To: extract.RefEntity, Index: i}) && r.To.To == extract.RefEntity {
			out = append(out, r.To.Index)
		}
	}
	return out
}

// correspondents gives for each entity the folded names that it wrote to or
// heard from, sorted.
func (t *taker) correspondents() [][]string {
	type sides struct{ from, to []int }
	letters := map[extract.Ref]*sides{}
	side := func(r extract.Ref) *sides {
		if letters[r] == nil {
			letters[r] = &sides{}
		}
		return letters[r]
	}
	for _, r := range t.d.Relations {
		switch {
		case (r.Kind == extract.Signed || r.Kind == extract.Sent) && r.From.To == extract.RefEntity:
			s := side(r.To)
			s.from = append(s.from, r.From.Index)
		case r.Kind == extract.Addressed && r.To.To == extract.RefEntity:
			s := side(r.From)
			s.to = append(s.to, r.To.Index)
		}
	}
	found := make([]map[string]bool, len(t.d.Entities))
	hear := func(who int, others []int) {
		for _, o := range others {
			if n := t.comparable[o]; n != "" && o != who {
				if found[who] == nil {
					found[who] = map[string]bool{}
				}
				found[who][n] = true
			}
		}
	}
	for _, s := range letters {
		for _, i := range s.from {
			hear(i, s.to)
		}
		for _, i := range s.to {
			hear(i, s.from)
		}
	}
	out := make([][]string, len(found))
	for i, f := range found {
		out[i] = slices.Sorted(maps.Keys(f))
	}
	return out
}

// gather collects the facts of an entity.
func (t *taker) gather(i int, correspondents []string) {
	e := &t.d.Entities[i]
	add := func(class, value string) {
		if value != "" {
			t.facts[i][class+":"+value] = true
		}
	}
	add(factType, e.Type)
	for _, form := range append([]string{e.Name}, e.Aliases...) {
		add(factForm, name.Display(form))
	}
	if e.Kind != extract.Person {
		for _, a := range t.bound(i) {
			add(factAlias, a)
		}
		return
	}
	add(factFile, t.d.SHA256)
	for _, c := range correspondents {
		add(factCorrespondent, c)
	}
	for _, o := range t.organisations(i) {
		add(factOrganisation, t.comparable[o])
		for _, a := range t.bound(o) {
			add(factOrganisation, a)
		}
	}
	for _, r := range t.d.Roles {
		if r.Person == i {
			add(factRole, name.Fold(r.Title))
		}
	}
}

// bound are the cores of the other names that the document binds to an
// organisation, sorted.
func (t *taker) bound(i int) []string {
	e := &t.d.Entities[i]
	if e.Kind != extract.Organisation || t.comparable[i] == "" {
		return nil
	}
	var out []string
	for _, a := range e.Aliases {
		if c := core(a); binds(a, e.Name) && c != t.comparable[i] {
			out = append(out, c)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// take gives all that linking takes from the document.
func (t *taker) take(s sketch) (archive.Taken, error) {
	taken := archive.Taken{SHA256: t.d.SHA256}
	quotes := t.quotes()
	for i, p := range t.profiles {
		taken.Profiles = append(taken.Profiles, archive.TakenProfile{
			Key: p.key(), Blocks: p.blocks(t.bound(i)), Facts: slices.Sorted(maps.Keys(t.facts[i])), Quotes: quotes[i],
		})
	}
	var err error
	taken.Items, err = t.items(s)
	return taken, err
}

// quotes are the places of each entity, for judgements to find it by.
func (t *taker) quotes() [][]string {
	out := make([][]string, len(t.d.Entities))
	mentions := slices.SortedStableFunc(slices.Values(t.d.Mentions), func(a, b extract.Mention) int { return cmp.Compare(a.Span.Page, b.Span.Page) })
	for _, m := range mentions {
		if m.Entity < 0 || m.Entity >= len(out) {
			continue
		}
		q := strconv.Itoa(m.Span.Page) + " " + name.Fold(m.Text)
		if !slices.Contains(out[m.Entity], q) {
			out[m.Entity] = append(out[m.Entity], q)
		}
	}
	return out
}
