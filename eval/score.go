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

	names   []string // of the tallies, in the order in which they were first asked for
	tallies map[string]*tally

	used  map[string]bool   // ids of the documents that stand for a gold document
	files map[string][]int  // base name → indices of documents that are not cited
	keys  map[string]string // text → gold key, "" where none
	who   map[[2]string]string
	pairs [][2]string // gold key and entity id, for resolution
}

func newScorer(g *gold, x *export) *scorer {
	s := &scorer{
		gold: g, export: x,
		tallies: map[string]*tally{}, used: map[string]bool{}, files: map[string][]int{},
		keys: map[string]string{}, who: map[[2]string]string{},
	}
	for i, d := range x.documents {
		if !d.Cited {
			base := d.Path[strings.LastIndex(d.Path, "/")+1:]
			s.files[base] = append(s.files[base], i)
		}
	}
	return s
}

func (s *scorer) run() Report {
	found := s.match()
	for n := range s.gold.documents {
		g := &s.gold.documents[n]
		d := found[n]
		s.segment(g, d)
		if d == nil {
			d = &document{}
		}
		s.document(g, d)
	}
	s.extraDocuments()
	return s.report()
}

func (s *scorer) tally(name string) *tally {
	t := s.tallies[name]
	if t == nil {
		t = &tally{}
		s.tallies[name] = t
		s.names = append(s.names, name)
	}
	return t
}

func (s *scorer) add(name string, gold, found, optional set, where string) {
	s.tally(name).add(gold, found, optional, name, where)
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
	folded, key := fold(t), ""
search:
	for i, names := range s.gold.names {
		for _, n := range names {
			if sameFolded(folded, n) {
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
		folded := fold(t)
		for _, o := range s.gold.optional {
			if sameFolded(folded, o) {
				return true
			}
		}
	}
	return false
}

func (s *scorer) segment(g *goldDocument, d *document) {
	found := set{}
	if d != nil {
		found[item{g.where()}] = true
	}
	s.add("segments", setOf([]string{g.where()}), found, nil, g.where())
}

func (s *scorer) document(g *goldDocument, d *document) {
	s.fields(g, d)
	s.entities(g, d.ID)
	s.dates(g, d.ID)
	s.roles(g, d.ID)
	s.relations(g, d.ID)
	s.withdrawals(g, d.ID)
	for _, c := range g.Cited {
		s.cited(c, d.ID, g.where())
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
		found := set{}
		if f.got != "" {
			found[item{f.got}] = true
		}
		s.add("document "+f.name, setOf([]string{*f.want}), found, nil, g.where())
	}
}

func (s *scorer) entities(g *goldDocument, doc string) {
	people, organisations, owed := set{}, set{}, g.owed()
	if m := s.export.mentions[doc]; m != nil {
		for _, id := range m.entities {
			e, ok := s.export.entities[id]
			if !ok {
				continue
			}
			key := s.which(doc, id)
			if owed[key] {
				s.pairs = append(s.pairs, [2]string{key, id})
			}
			if strings.HasPrefix(key, "~") {
				continue
			}
			switch e.Kind {
			case "person":
				people[item{key}] = true
			case "organisation":
				organisations[item{key}] = true
			}
		}
	}
	s.add("people", setOf(g.People), people, setOf(g.PeopleOptional), g.where())
	s.add("organisations", setOf(g.Organisations), organisations, setOf(g.OrganisationsOptional), g.where())
}

func (s *scorer) dates(g *goldDocument, doc string) {
	found := set{}
	for _, d := range s.export.dates {
		if d.Document == doc {
			found[item{d.Value}] = true
		}
	}
	s.add("dates", setOf(g.Dates), found, setOf(g.DatesOptional), g.where())
}

func (s *scorer) roles(g *goldDocument, doc string) {
	want, found := set{}, set{}
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
			found[item{*hit[0], *hit[1]}] = true
			s.roleOrganisation(hit, doc, r.Organisation, g.where())
		case g.roleIsOptional(person):
		default:
			found[item{person, r.Title}] = true
		}
	}
	s.add("roles", want, found, nil, g.where())
}

// role is the gold's role of a person under one of its titles, or under the
// beginning of one; nil where none.
func (g *goldDocument) role(person, title string) []*string {
	folded := fold(title)
	for _, r := range g.Roles {
		if *r[0] != person {
			continue
		}
		for _, t := range alternatives(*r[1]) {
			ft := fold(t)
			if sameFolded(folded, ft) || len([]rune(folded)) > 4 && strings.HasPrefix(ft, folded) {
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

func (s *scorer) roleOrganisation(hit []*string, doc, organisation, where string) {
	if hit[2] == nil || *hit[2] == "" {
		return
	}
	found := set{}
	if organisation != "" {
		found[item{*hit[0], s.which(doc, organisation)}] = true
	}
	s.add("role organisation", set{item{*hit[0], *hit[2]}: true}, found, nil, where)
}

func (s *scorer) relations(g *goldDocument, doc string) {
	signed, addressed, copied := set{}, set{}, set{}
	for i := range s.export.relations {
		r := &s.export.relations[i]
		if doc == "" || !r.saidBy(doc) {
			continue
		}
		switch {
		case r.Kind == "SIGNED" && r.To == doc:
			signed[item{s.which(doc, r.From)}] = true
		case r.Kind == "ADDRESSED" && r.From == doc && r.As != "through" && r.As != "attention":
			addressed[item{s.which(doc, r.To)}] = true
		case r.Kind == "COPIED" && r.From == doc:
			copied[item{s.which(doc, r.To)}] = true
		}
	}
	s.correspondents("SIGNED", g.Signed, g.SignedOptional, signed, g.where())
	s.correspondents("ADDRESSED", g.Addressed, g.AddressedOptional, addressed, g.where())
	s.correspondents("COPIED", g.Copied, g.CopiedOptional, copied, g.where())
}

// correspondents scores one relation: of alternatives the one that was found
// counts, and none of the others is wrong.
func (s *scorer) correspondents(name string, gold, optional []string, found set, where string) {
	want, free := set{}, setOf(optional)
	for _, g := range gold {
		keys := alternatives(g)
		owed := keys[0]
		for _, k := range keys {
			free[item{k}] = true
		}
		for _, k := range keys {
			if found[item{k}] {
				owed = k
				break
			}
		}
		want[item{owed}] = true
	}
	s.add(name, want, found, free, where)
}

func (s *scorer) withdrawals(g *goldDocument, doc string) {
	found, want, free := set{}, set{}, set{}
	for i := range s.export.relations {
		r := &s.export.relations[i]
		if r.Kind == "WITHDREW_FROM" && r.saidOnlyBy(doc) {
			found[item{s.which(doc, r.From), s.which(doc, r.To), r.Date}] = true
		}
	}
	for _, w := range g.WithdrewOptional {
		for _, who := range alternatives(w[0]) {
			for _, i := range exits(who, w[1], w[2]) {
				free[i] = true
			}
		}
	}
	for _, w := range g.Withdrew {
		ways := exits(w[0], w[1], w[2])
		owed := ways[0]
		for _, i := range ways {
			free[i] = true
		}
		for _, i := range ways {
			if found[i] {
				owed = i
				break
			}
		}
		want[owed] = true
	}
	s.add("WITHDREW_FROM", want, found, free, g.where())
}

// exits are all readings of who left what when.
func exits(who, from, date string) []item {
	var all []item
	for _, f := range alternatives(from) {
		for _, d := range alternatives(date) {
			all = append(all, item{who, f, d})
		}
	}
	return all
}

// cited scores one letter that a document speaks of.
func (s *scorer) cited(c goldCited, doc, where string) {
	letters := s.spokenOf(doc, c.Date)
	date, found := setOf([]string{c.Date}), set{}
	if len(letters) > 0 {
		found = date
	}
	s.add("cited letters", date, found, nil, where)
	for _, part := range []struct {
		as, kinds      string
		gold, optional []string
	}{
		{"signed", "SIGNED SENT", c.Signed, c.SignedOptional},
		{"addressed", "ADDRESSED", c.Addressed, c.AddressedOptional},
		{"copied", "COPIED", c.Copied, c.CopiedOptional},
	} {
		want, got, free := set{}, set{}, set{}
		for _, k := range part.gold {
			want[item{c.Date, part.as, k}] = true
		}
		for _, k := range part.optional {
			free[item{c.Date, part.as, k}] = true
		}
		for i := range s.export.relations {
			r := &s.export.relations[i]
			if !strings.Contains(" "+part.kinds+" ", " "+r.Kind+" ") || !r.saidOnlyBy(doc) || !letters[r.From] && !letters[r.To] {
				continue
			}
			other := r.To
			if part.as == "signed" {
				other = r.From
			}
			if k := s.which(doc, other); !strings.HasPrefix(k, "~") {
				got[item{c.Date, part.as, k}] = true
			}
		}
		s.add("cited letters, who", want, got, free, where)
	}
}

// spokenOf are the ids of the letters of a date that a document may speak of:
// those known by its report, and every other document that gold has.
func (s *scorer) spokenOf(doc, date string) map[string]bool {
	last := map[string]*document{}
	for i := range s.export.documents {
		d := &s.export.documents[i]
		if s.used[d.ID] && d.ID != doc || d.Cited && contains(d.CitedBy, doc) {
			last[d.ID] = d
		}
	}
	ids := map[string]bool{}
	for id, d := range last {
		if d.Date == date {
			ids[id] = true
		}
	}
	return ids
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// extraDocuments counts what the export has in gold's files and gold has not.
func (s *scorer) extraDocuments() {
	t, seen := s.tally("segments"), map[string]bool{}
	for n := range s.gold.documents {
		file := s.gold.documents[n].File
		if seen[file] {
			continue
		}
		seen[file] = true
		for _, i := range s.files[file] {
			if d := &s.export.documents[i]; !s.used[d.ID] {
				t.extra++
				where := fmt.Sprintf("%s#%d", file, d.Pages[0])
				t.errors = append(t.errors, Error{Name: "segments", Where: where, Item: []string{where}})
			}
		}
	}
}

func (s *scorer) report() Report {
	var r Report
	var three tally
	for _, name := range s.names {
		t := s.tallies[name]
		r.Scores = append(r.Scores, t.score(name))
		r.Errors = append(r.Errors, t.errors...)
		if name == "SIGNED" || name == "ADDRESSED" || name == "COPIED" {
			three.right += t.right
			three.extra += t.extra
			three.missed += t.missed
		}
	}
	r.Scores = append(r.Scores, s.resolution(), three.score(Together))
	sum, n := 0.0, 0
	for _, name := range core {
		if f, ok := r.Score(name); ok {
			sum += f.F
			n++
		}
	}
	if n > 0 {
		r.Scores = append(r.Scores, Score{Name: Macro, F: round(sum / float64(n))})
	}
	return r
}

// resolution is B-cubed over the pairs of gold key and entity that were found
// in each document: for a pair, how many of its entity's pairs have its key,
// and how many of its key's pairs have its entity.
func (s *scorer) resolution() Score {
	entities, keys, both := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for _, p := range s.pairs {
		keys[p[0]]++
		entities[p[1]]++
		both[p]++
	}
	p, r := 0.0, 0.0
	for _, x := range s.pairs {
		p += float64(both[x]) / float64(entities[x[1]])
		r += float64(both[x]) / float64(keys[x[0]])
	}
	if n := float64(len(s.pairs)); n > 0 {
		p, r = p/n, r/n
	}
	return Score{Name: Resolution, P: round(p), R: round(r), F: round(harmonic(p, r)), Right: len(s.pairs)}
}
