package mention

import (
	"sort"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// form is one spelling of an organisation's name with all its places.
type form struct {
	text   string
	words  []string // folded, without links
	after  []bool   // a link stands before the word: "of", "de la"
	orgs   []int
	group  int
	entity int // of the document, -1 where it has none yet
	places bool
}

// cutHeadlines leaves of an organisation that a headline seems to name, with its
// verb and what stands around it, what the text below calls by its name: "River
// Council" of "Three Groups Leave River Council"; of others nothing.
func (s *scan) cutHeadlines() {
	told := map[string]bool{}
	for i := range s.orgs {
		if o := &s.orgs[i]; s.verbOf(o) < 0 {
			told[s.key(o.first, o.last)] = true
		}
	}
	for i := range s.orgs {
		o := &s.orgs[i]
		verb := s.verbOf(o)
		if verb < 0 {
			continue
		}
		if told[s.key(verb+1, o.last)] {
			delete(s.starts, o.first)
			o.first, s.starts[verb+1] = verb+1, i
		} else if told[s.key(o.first, verb-1)] {
			o.last, o.full = verb-1, verb-1
		} else {
			o.score = 0
		}
	}
}

// verbOf is the atom of the headline's verb within a name, -1 where there is
// none.
func (s *scan) verbOf(o *org) int {
	z := s.zone[s.a[o.first].Token]
	if z != extract.ZoneTitle && z != extract.ZoneLetterhead && z != extract.ZoneSubject {
		return -1
	}
	for k := o.first + 1; k < o.last; k++ {
		if s.cue(k, lexicon.Headline) == 1 {
			return k
		}
	}
	return -1
}

func (s *scan) key(first, last int) string {
	words, _ := wordsOf(s.a[first : last+1])
	return strings.Join(words, " ")
}

// settleOrgs makes entities of the organisations found: forms of one name, a
// longer and a shorter one, and those that share an acronym are one.
func (s *scan) settleOrgs() {
	forms := s.forms()
	byLength := make([]int, len(forms))
	for i := range byLength {
		byLength[i] = i
	}
	sort.SliceStable(byLength, func(a, b int) bool { return len(forms[byLength[a]].words) > len(forms[byLength[b]].words) })
	for k, f := range byLength {
		s.join(forms, f, byLength[:k])
	}
	s.joinByAlias(forms)
	s.writeOrgs(forms)
}

// forms lists the distinct names, those of the document's entities first.
func (s *scan) forms() []form {
	var list []form
	at := map[string]int{}
	for e := range s.d.Entities {
		if s.d.Entities[e].Kind == extract.Organisation {
			for _, text := range append([]string{s.d.Entities[e].Name}, s.d.Entities[e].Aliases...) {
				words, after := wordsOf(extract.AtomsOf(text))
				list = append(list, form{text: text, words: words, after: after, group: len(list), entity: e})
				at[strings.Join(list[len(list)-1].words, " ")] = len(list) - 1
			}
		}
	}
	for i := range s.orgs {
		o := &s.orgs[i]
		if o.alone && len(o.alias) == 0 {
			continue
		}
		if o.score < minOrganisation {
			s.candidate(extract.Organisation, o.first, o.last)
			continue
		}
		words, after := wordsOf(s.a[o.first : o.last+1])
		key := strings.Join(words, " ")
		k, ok := at[key]
		if !ok {
			k = len(list)
			at[key] = k
			list = append(list, form{text: s.t.AtomText(o.first, o.last), words: words, after: after, group: k, entity: -1, places: s.hasPlace(o.first, o.last)})
		}
		list[k].orgs = append(list[k].orgs, i)
	}
	for i := range list { // aliases of one entity are one group
		for k := range i {
			if list[i].entity >= 0 && list[i].entity == list[k].entity {
				list[i].group = list[k].group
				break
			}
		}
	}
	return list
}

func (s *scan) hasPlace(i, e int) bool {
	for k := i; k <= e; k++ {
		if s.cue(k, lexicon.Place) > 0 {
			return true
		}
	}
	return false
}

// wordsOf gives a name's capitalised words, folded, and before which of them
// small words stand.
func wordsOf(atoms []extract.Atom) (words []string, after []bool) {
	link := false
	for i := range atoms {
		switch a := &atoms[i]; {
		case a.Kind == extract.AtomMark:
		case a.Upper || a.Kind != extract.AtomWord:
			words, after = append(words, a.Fold), append(after, link)
			link = false
		default:
			link = true
		}
	}
	return words, after
}

// join puts a form into the group of the longer forms that begin or end with
// it; where several groups do, only if the short form stands by itself more
// than once and no place tells the longer ones apart.
func (s *scan) join(forms []form, f int, longer []int) {
	x := &forms[f]
	if len(x.words) < 2 {
		return
	}
	groups, places := map[int]bool{}, false
	var order []int
	for _, l := range longer {
		y := &forms[l]
		if len(y.words) > len(x.words) && (s.holds(y, x.words) || s.headline(x) && y.shortens(x.words)) {
			if !groups[y.group] {
				order = append(order, y.group)
			}
			groups[y.group] = true
			places = places || y.places
		}
	}
	if len(order) == 0 || len(order) > 1 && (places || len(x.orgs) < 2 && len(x.words) < 3) {
		return
	}
	for _, g := range order {
		regroup(forms, g, x.group)
	}
}

func regroup(forms []form, from, to int) {
	for i := range forms {
		if forms[i].group == from {
			forms[i].group = to
		}
	}
}

// holds reports whether a name goes on from a shorter one ("Council", "Council
// of Trades") or has only modifiers before it ("City Council"): in "Committee
// of the Council" and "Secretaría Mesa Agua" the shorter is another one.
func (s *scan) holds(f *form, short []string) bool {
	head, tail := true, true
	off := len(f.words) - len(short)
	for i, w := range short {
		head = head && f.words[i] == w
		tail = tail && f.words[off+i] == w
	}
	for i := 1; i <= off && tail; i++ {
		tail = !f.after[i] && !(s.grammar.HeadFirst && s.x.Word(f.words[i-1], lexicon.OrgHead))
	}
	return head || tail
}

// headline reports whether a form stands in titles and subject lines alone, which
// leave words of names out.
func (s *scan) headline(x *form) bool {
	for _, o := range x.orgs {
		if z := s.zone[s.a[s.orgs[o].first].Token]; z != extract.ZoneTitle && z != extract.ZoneSubject {
			return false
		}
	}
	return len(x.orgs) > 0
}

// shortens reports whether a shorter name opens as this one does and leaves only
// some of its words out: "Asociación de Archiveros", "Asociación Nacional de
// Archiveros".
func (f *form) shortens(short []string) bool {
	if short[0] != f.words[0] {
		return false
	}
	n := 0
	for _, w := range f.words {
		if n < len(short) && short[n] == w {
			n++
		}
	}
	return n == len(short)
}

func (s *scan) joinByAlias(forms []form) {
	owner := map[string]int{}
	for i := range forms {
		for _, o := range forms[i].orgs {
			for _, alias := range s.orgs[o].alias {
				key := extract.Fold(alias)
				if g, ok := owner[key]; ok && g != forms[i].group {
					regroup(forms, forms[i].group, g)
				}
				owner[key] = forms[i].group
			}
		}
	}
}

// writeOrgs makes one entity a group, named by its fullest form.
func (s *scan) writeOrgs(forms []form) {
	done := map[int]int{}
	for i := range forms {
		g := forms[i].group
		e, ok := done[g]
		if !ok {
			e = s.entityOf(forms, g)
			done[g] = e
		}
		if e < 0 {
			continue
		}
		s.d.AddAlias(e, forms[i].text)
		for _, k := range forms[i].orgs {
			o := &s.orgs[k]
			o.entity = e
			s.mention(e, o.first, o.last, o.rule, o.score)
			for _, alias := range o.alias {
				s.d.AddAlias(e, alias)
			}
		}
	}
}

func (s *scan) entityOf(forms []form, group int) int {
	best := -1
	for i := range forms {
		if forms[i].group != group {
			continue
		}
		if e := forms[i].entity; e >= 0 {
			s.nameInFull(forms, i)
			return e
		}
		if best < 0 || len(forms[i].words) > len(forms[best].words) {
			best = i
		}
	}
	return s.d.AddEntity(extract.Organisation, forms[best].text)
}

// nameInFull names an entity that an earlier step took from a title by the form
// that the text below gives.
func (s *scan) nameInFull(forms []form, i int) {
	e := &s.d.Entities[forms[i].entity]
	for k := range forms {
		if f := &forms[k]; f.group == forms[i].group && f.entity < 0 && s.headline(&forms[i]) && f.shortens(forms[i].words) {
			e.Name = name.Display(f.text)
		}
	}
}

// findParts writes that a unit belongs to the organisation with which its name
// goes on: "Dirección de Puertos de la Secretaría de Pesca".
func (s *scan) findParts() {
	for k := range s.orgs {
		o := &s.orgs[k]
		if o.nested < 0 || o.entity < 0 || s.cue(o.head, lexicon.UnitHead)+s.cue(o.head, lexicon.UnitEnd)+s.cue(o.head, lexicon.SubBody) == 0 {
			continue
		}
		at, ok := s.starts[o.nested]
		if !ok || s.orgs[at].entity < 0 || s.orgs[at].entity == o.entity {
			continue
		}
		s.d.AddRelation(extract.Relation{
			Kind: extract.PartOf, From: extract.ToEntity(o.entity), To: extract.ToEntity(s.orgs[at].entity),
			Evidence: extract.Evidence{Span: s.t.AtomSpan(o.first, s.orgs[at].last), Rule: "org.part", Score: 800},
		})
	}
}
