package eval

import (
	"fmt"
	"strings"
)

// core are the figures that the macro F1 is the mean of.
var core = []string{"people", "organisations", "dates", "roles", "SIGNED", "ADDRESSED", "COPIED", "WITHDREW_FROM"}

type scorer struct {
	gold   *gold
	export *export

	boards map[string]*board // by group; "" is the whole
	groups []string          // of the document in hand, "" among them
	scored map[int]*Bin      // by tenths of the score
	kinds  map[string]int    // of errors
	errors []Error
	apart  map[string]*tally // figures of our own

	byID      map[string]*document
	mentioned map[[2]string]finding // by where and gold key: the first mention in the export

	used  map[string]bool   // ids of the documents that stand for a gold document
	files map[string][]int  // base name → indices of documents that are not cited
	keys  map[string]string // text → gold key, "" where none
	who   map[[2]string]string
}

// board holds the tallies of some of the documents.
type board struct {
	names   []string // of the tallies, in the order in which they were first asked for
	tallies map[string]*tally
	pairs   [][2]string // gold key and entity id, for resolution
}

func (b *board) tally(name string) *tally {
	t := b.tallies[name]
	if t == nil {
		t = &tally{}
		b.tallies[name] = t
		b.names = append(b.names, name)
	}
	return t
}

func newScorer(g *gold, x *export) *scorer {
	s := &scorer{
		gold: g, export: x, boards: map[string]*board{}, scored: map[int]*Bin{}, kinds: map[string]int{},
		apart: map[string]*tally{}, byID: map[string]*document{}, mentioned: map[[2]string]finding{},
		used: map[string]bool{}, files: map[string][]int{}, keys: map[string]string{}, who: map[[2]string]string{},
	}
	for i, d := range x.documents {
		s.byID[d.ID] = &x.documents[i]
		if !d.Cited {
			s.files[base(d.Path)] = append(s.files[base(d.Path)], i)
		}
	}
	return s
}

// base is the last part of a path, whatever the system.
func base(path string) string { return path[strings.LastIndex(path, "/")+1:] }

func (s *scorer) run() Report {
	found := s.match()
	for n := range s.gold.documents {
		g := &s.gold.documents[n]
		d := found[n]
		s.groups = g.groups()
		s.segment(g, d)
		if d == nil {
			d = &document{}
		}
		s.document(g, d)
	}
	s.extraDocuments()
	return s.report(s.further(found))
}

func (s *scorer) board(group string) *board {
	b := s.boards[group]
	if b == nil {
		b = &board{tallies: map[string]*tally{}}
		s.boards[group] = b
	}
	return b
}

// match finds the export's document for each gold document: the one of the
// same file whose pages overlap most, at least by half; nil where none.
func (s *scorer) match() []*document {
	found := make([]*document, len(s.gold.documents))
	for n := range s.gold.documents {
		g := &s.gold.documents[n]
		best := 0.0
		for _, i := range s.files[g.File] {
			d := &s.export.documents[i]
			if v := overlap(g.Pages[0], g.Pages[1], d.Pages[0], d.Pages[len(d.Pages)-1]); !s.used[d.ID] && v > best {
				found[n], best = d, v
			}
		}
		if best < 0.5 {
			found[n] = nil
		} else {
			s.used[found[n].ID] = true
		}
	}
	return found
}

// overlap is the pages that both ranges have by the pages that either has.
func overlap(a0, a1, b0, b1 int) float64 {
	both := max(0, min(a1, b1)-max(a0, b0)+1)
	either := max(0, a1-a0+1) + max(0, b1-b0+1) - both
	if either == 0 {
		return 0
	}
	return float64(both) / float64(either)
}

// text is the gold key that a name stands for, "" where none.
func (s *scorer) text(t string) string {
	if k, ok := s.keys[t]; ok {
		return k
	}
	folded, key := Fold(t), ""
search:
	for i, names := range s.gold.names {
		for _, n := range names {
			if Same(folded, n) {
				key = s.gold.keys[i]
				break search
			}
		}
	}
	s.keys[t] = key
	return key
}

// which is the gold key that an entity stands for in a document, by the votes
// of its mentions, name and aliases; "~" and the name where it is neither owed
// nor wrong, "?" and the name where it is nothing that gold knows.
func (s *scorer) which(doc, id string) string {
	at := [2]string{doc, id}
	if k, ok := s.who[at]; ok {
		return k
	}
	e, ok := s.export.entities[id]
	if !ok {
		return "?" + id
	}
	var texts []string
	if m := s.export.mentions[doc]; m != nil {
		texts = append(texts, m.texts[id]...)
	}
	texts = append(append(texts, e.Name, e.Name), e.Aliases...)
	key := s.vote(texts)
	switch {
	case key != "":
	case s.isOptional(texts):
		key = "~" + e.Name
	default:
		key = "?" + e.Name
	}
	s.who[at] = key
	return key
}

// vote gives the key with most votes, the first that got one among equals.
func (s *scorer) vote(texts []string) string {
	votes := map[string]int{}
	var order []string
	for _, t := range texts {
		if k := s.text(t); k != "" {
			if votes[k] == 0 {
				order = append(order, k)
			}
			votes[k]++
		}
	}
	best := ""
	for _, k := range order {
		if votes[k] > votes[best] {
			best = k
		}
	}
	return best
}

func (s *scorer) isOptional(texts []string) bool {
	for _, t := range texts {
		folded := Fold(t)
		for _, o := range s.gold.optional {
			if Same(folded, o) {
				return true
			}
		}
	}
	return false
}

func (s *scorer) segment(g *goldDocument, d *document) {
	found := findings{}
	if d != nil {
		found.add(item{g.where()}, finding{})
	}
	s.add("segments", setOf([]string{g.where()}), found, nil, g)
}

func (s *scorer) document(g *goldDocument, d *document) {
	s.fields(g, d)
	s.entities(g, d.ID)
	s.dates(g, d.ID)
	s.roles(g, d.ID)
	s.relations(g, d.ID)
	s.withdrawals(g, d.ID)
	for _, c := range g.Cited {
		s.cited(c, d.ID, g)
	}
}

func (s *scorer) fields(g *goldDocument, d *document) {
	for _, f := range []struct {
		name string
		want *string
		got  string
	}{{"kind", g.Kind, d.Kind}, {"language", g.Language, d.Language}, {"date", g.Date, d.Date}} {
		if f.want == nil {
			continue
		}
		found := findings{}
		if f.got != "" {
			found.add(item{f.got}, finding{})
		}
		s.add("document "+f.name, setOf([]string{*f.want}), found, nil, g)
	}
}

func (s *scorer) entities(g *goldDocument, doc string) {
	people, organisations, owed := findings{}, findings{}, g.owed()
	if m := s.export.mentions[doc]; m != nil {
		for _, id := range m.entities {
			e, ok := s.export.entities[id]
			if !ok {
				continue
			}
			key := s.which(doc, id)
			if _, ok := s.mentioned[[2]string{g.where(), key}]; !ok {
				s.mentioned[[2]string{g.where(), key}] = m.at[id]
			}
			if owed[key] {
				for _, group := range s.groups {
					b := s.board(group)
					b.pairs = append(b.pairs, [2]string{key, id})
				}
			}
			if strings.HasPrefix(key, "~") {
				continue
			}
			switch e.Kind {
			case "person":
				people.add(item{key}, m.at[id])
			case "organisation":
				organisations.add(item{key}, m.at[id])
			}
		}
	}
	s.add("people", setOf(g.People), people, setOf(g.PeopleOptional), g)
	s.add("organisations", setOf(g.Organisations), organisations, setOf(g.OrganisationsOptional), g)
}

func (s *scorer) dates(g *goldDocument, doc string) {
	found := findings{}
	for _, d := range s.export.dates {
		if d.Document == doc {
			found.add(item{d.Value}, finding{page: d.Page, text: d.Text})
		}
	}
	s.add("dates", setOf(g.Dates), found, setOf(g.DatesOptional), g)
}

func (s *scorer) roles(g *goldDocument, doc string) {
	want, found := set{}, findings{}
	for _, r := range g.Roles {
		want[item{*r[0], *r[1]}] = true
	}
	for _, r := range s.export.roles {
		if r.Document != doc {
			continue
		}
		person := s.which(doc, r.Person)
		hit := g.role(person, r.Title)
		switch {
		case hit != nil:
			found.add(item{*hit[0], *hit[1]}, finding{page: r.Page, text: r.Text})
			s.roleOrganisation(hit, &r, g)
		case g.roleIsOptional(person):
		default:
			found.add(item{person, r.Title}, finding{page: r.Page, text: r.Text})
		}
	}
	s.add("roles", want, found, nil, g)
}

// role is the gold's role of a person under one of its titles, or under the
// beginning of one; nil where none.
func (g *goldDocument) role(person, title string) []*string {
	folded := Fold(title)
	for _, r := range g.Roles {
		if *r[0] != person {
			continue
		}
		for _, t := range alternatives(*r[1]) {
			ft := Fold(t)
			if Same(folded, ft) || len([]rune(folded)) > 4 && strings.HasPrefix(ft, folded) {
				return r
			}
		}
	}
	return nil
}

func (g *goldDocument) roleIsOptional(person string) bool {
	for _, r := range g.RolesOptional {
		if r[0] == person {
			return true
		}
	}
	return false
}

func (s *scorer) roleOrganisation(hit []*string, r *role, g *goldDocument) {
	if hit[2] == nil || *hit[2] == "" {
		return
	}
	found := findings{}
	if r.Organisation != "" {
		found.add(item{*hit[0], s.which(r.Document, r.Organisation)}, finding{page: r.Page, text: r.Text})
	}
	s.add("role organisation", set{item{*hit[0], *hit[2]}: true}, found, nil, g)
}

// extraDocuments counts what the export has in gold's files and gold has not.
func (s *scorer) extraDocuments() {
	seen := map[string]bool{}
	for n := range s.gold.documents {
		g := &s.gold.documents[n]
		file := g.File
		if seen[file] {
			continue
		}
		seen[file] = true
		for _, i := range s.files[file] {
			if d := &s.export.documents[i]; !s.used[d.ID] {
				where := fmt.Sprintf("%s#%d", file, d.Pages[0])
				s.groups = g.groups()
				s.wrong(Error{Name: "segments", Where: where, File: file, Page: d.Pages[0], Item: []string{where}}, "segments extra")
			}
		}
	}
}
