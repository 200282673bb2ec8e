package mention

import (
	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// Limits of a list of organisations, in atoms.
const (
	listLead  = 40 // from the word that says what is listed to its first item
	itemReach = 26 // one item
	itemWords = 12
)

// findListed takes the items of a numbered list for organisations where the
// words before it say that they are: "the following organisations: 1) …".
func (s *scan) findListed() {
	for i := 0; i+1 < len(s.a); i++ {
		if !s.item(i, 1) || !s.prose(i) || !s.cues.Any(i-listLead, i-1, lexicon.OrgPlural) {
			continue
		}
		starts := []int{i}
		for n, k := 2, i; ; n++ {
			if k = s.nextItem(k+2, n); k < 0 {
				break
			}
			starts = append(starts, k)
		}
		if len(starts) < 3 {
			continue
		}
		for n, k := range starts {
			end := s.itemEnd(k+2, n+2, starts, n)
			s.addItem(k+2, end)
		}
		i = starts[len(starts)-1]
	}
}

// item reports whether number n and a bracket stand at i: "3)".
func (s *scan) item(i, n int) bool {
	return s.is(i+1, ")") && s.a[i+1].Glued && s.a[i].Kind == extract.AtomNumber && atoi(s.a[i].Fold) == n
}

func atoi(w string) int {
	n := 0
	for _, r := range w {
		if r < '0' || r > '9' || n > 10000 {
			return -1
		}
		n = n*10 + int(r-'0')
	}
	return n
}

func (s *scan) nextItem(i, n int) int {
	for k := i; k+1 < len(s.a) && k < i+itemReach; k++ {
		if s.item(k, n) {
			return k
		}
	}
	return -1
}

// itemEnd is the last atom of the item that begins at i: before the next
// number with its "and" and comma, or the end of the sentence.
func (s *scan) itemEnd(i, next int, starts []int, n int) int {
	end := i
	if n+1 < len(starts) {
		end = starts[n+1] - 1
	} else {
		for end+1 < len(s.a) && end < i+itemReach && !(s.is(end+1, ".") && (end+2 >= len(s.a) || s.a[end+2].Sent != s.a[i].Sent)) && !s.is(end+1, ";") && s.a[end+1].Sent == s.a[i].Sent {
			end++
		}
	}
	for end > i && (s.a[end].Kind == extract.AtomMark && !s.is(end, ")") || !s.a[end].Upper && s.cue(end, lexicon.ListAnd) > 0 || s.is(end, "(")) {
		end--
	}
	return end
}

// colonLead is how many atoms before a colon the word for several bodies stands at most.
const colonLead = 8

// findBehindColon takes the items of a list behind a colon for organisations where a word
// for several of them stands in the words before it: "Nine organisations remain: Bread &
// Roses; Harvest Share; and Three Sisters Pantry."
func (s *scan) findBehindColon() {
	for i := range s.a {
		first := max(i-colonLead, s.sentence(i))
		if !s.is(i, ":") || !s.prose(i) || !s.cues.Any(first, i-1, lexicon.OrgListed) {
			continue
		}
		items := s.itemsBehind(i + 1)
		if len(items) < 3 {
			continue
		}
		for _, x := range items {
			s.addItem(x.first, x.last)
		}
	}
}

// itemsBehind gives the items of a list that begins at k, which semicolons part or else
// commas, to the end of the sentence; nothing where one of them is no name.
func (s *scan) itemsBehind(k int) []span {
	end, mark := k, ","
	for ; end < len(s.a) && s.a[end].Sent == s.a[k].Sent; end++ {
		if s.is(end, ";") {
			mark = ";"
		}
	}
	var items []span
	people := 0
	for first := k; first < end; {
		last := first
		for last < end && !s.is(last, mark) && !(mark == "," && last > first && !s.a[last].Upper && s.cue(last, lexicon.ListAnd) > 0 && s.lastItem(last, end)) {
			last++
		}
		next := last + 1
		for last--; last > first && (s.is(last, ".") || s.is(last, ";")); last-- {
		}
		for n := 1; n > 0 && first < last; first += n {
			n = 0
			if !s.a[first].Upper {
				n = max(s.cue(first, lexicon.ListAnd), s.cue(first, lexicon.Determiner))
			}
		}
		if !s.itemName(first, last) {
			return nil
		}
		if given(&s.a[first]) && name.Score(s.t.AtomText(first, last)) >= minPerson {
			people++
		}
		items = append(items, span{first: first, last: last})
		first = next
	}
	if 3*people > len(items) {
		return nil
	}
	return items
}

// lastItem reports whether no comma stands between atoms k and end.
func (s *scan) lastItem(k, end int) bool {
	for ; k < end; k++ {
		if s.is(k, ",") {
			return false
		}
	}
	return true
}

// itemName reports whether the atoms are a name: it begins with a capital, and its small
// words are those within names.
func (s *scan) itemName(first, last int) bool {
	if last < first || last-first > itemWords || !s.a[first].Upper {
		return false
	}
	for k := first; k <= last; k++ {
		a := &s.a[k]
		if s.covered[k] || a.Kind == extract.AtomWord && !a.Upper && s.cue(k, lexicon.OrgLink)+s.cue(k, lexicon.Determiner)+s.cue(k, lexicon.OrgIn)+s.cue(k, lexicon.Particle) == 0 && a.Fold != "'s" {
			return false
		}
	}
	return true
}

// findNamed reads the names after a word for several organisations: "the
// charities A, B and C".
func (s *scan) findNamed() {
	for i := range s.a {
		n := s.cue(i, lexicon.OrgListed)
		if n > 0 && i+n < len(s.a) {
			n += s.cue(i+n, lexicon.ListSuch)
		}
		if n == 0 || s.a[i].Upper && i > s.sentence(i) || s.covered[i] || !s.prose(i) || !s.upper(i+n, s.a[i].Sent) {
			continue
		}
		items := s.namedAfter(i + n)
		if len(items) < 2 {
			continue
		}
		for _, x := range items {
			s.addItem(x.first, x.last)
		}
	}
}

// namedAfter gives the items of a list of names that begins at k, nothing
// where no "and" stands before the last.
func (s *scan) namedAfter(k int) []span {
	sent := s.a[k].Sent
	var items []span
	for {
		first, last := s.nameAt(k, sent)
		if last < first || s.cue(first, lexicon.Place) > 0 {
			return nil
		}
		items = append(items, span{first: first, last: last})
		next, and := s.nextItemAt(last + 1)
		if next == last+1 {
			return nil
		}
		if and {
			if first, last = s.nameAt(next, sent); last < first {
				return nil
			}
			return append(items, span{first: first, last: last})
		}
		k = next
	}
}

// nameAt reads a capitalised name after its articles at k; last is less than
// first where none stands there.
func (s *scan) nameAt(k, sent int) (first, last int) {
	for n := s.cue(k, lexicon.Determiner); n > 0 && !s.a[k].Upper; n = s.cue(k, lexicon.Determiner) {
		k += n
	}
	if !s.upper(k, sent) {
		return k, k - 1
	}
	e := s.runEnd(k)
	for m, and, _ := s.link(e + 1); m > 0 && !and && s.upper(m, sent); m, and, _ = s.link(e + 1) {
		e = s.runEnd(m)
	}
	if last := s.legal(k, e); last > 0 {
		e = last
	}
	return k, s.townTail(e)
}

// nextItemAt steps over a comma and "and" at k; it gives k itself where
// neither stands there.
func (s *scan) nextItemAt(k int) (next int, and bool) {
	if s.is(k, ",") {
		k++
	}
	if n := s.cue(k, lexicon.ListAnd); n > 0 && !s.a[k].Upper {
		return k + 1, true
	}
	return k, false
}

// addItem takes the atoms of an item for an organisation's name, with the
// acronym that stands in brackets or before a comma.
func (s *scan) addItem(i, end int) {
	if i > end || end-i > itemWords || !s.upper(i, s.a[i].Sent) || i == end && len(s.a[i].Text) < 2 {
		return
	}
	o := org{span: span{first: i, last: end, entity: -1, score: 850, rule: "org.list"}, head: i, nested: -1, full: end}
	for k := i + 1; k < end; k++ {
		if s.is(k, "(") {
			if short := s.shortIn(k+1, end); short != "" {
				o.alias = append(o.alias, short)
			}
			o.last, o.full = k-1, k-1
			break
		}
	}
	if s.is(i+1, ",") && s.acronym(i) {
		o.alias = append(o.alias, s.a[i].Text)
	}
	if text := s.t.AtomText(o.first, o.last); given(&s.a[i]) && name.Score(text) >= 650 {
		return
	}
	s.starts[o.first] = len(s.orgs)
	s.orgs = append(s.orgs, o)
	s.cover(i, end)
}

// group is a number of bodies without names that stand for an organisation:
// "ten civil associations".
type group struct {
	count  int
	plural string
	entity int
}

// findGroups binds "the ten associations" to the organisation that the
// document says is made of them: "Lake Council of ten associations".
func (s *scan) findGroups() {
	var defined []group
	ends := map[int]int{} // last atom of an organisation → its entity
	for k := range s.orgs {
		if o := &s.orgs[k]; o.entity >= 0 {
			ends[o.last] = o.entity
		}
	}
	type place struct {
		group
		first, last int
	}
	var later []place
	for i := range s.a {
		g, last := s.groupAt(i)
		if g.count < 2 || s.covered[i] {
			continue
		}
		e, ok := ends[i-2]
		if ok && s.cue(i-1, lexicon.RoleOf) > 0 {
			g.entity = e
			defined = append(defined, g)
		} else {
			later = append(later, place{g, i, last})
		}
	}
	for _, p := range later {
		match := -1
		for _, g := range defined {
			if g.count != p.count || g.plural != p.plural {
				continue
			}
			if match >= 0 && match != g.entity {
				match = -2
				break
			}
			match = g.entity
		}
		if match >= 0 {
			s.mention(match, p.first, p.last, "org.group", 700)
		}
	}
}

// groupAt reads "ten civil society associations" at i: a number, up to three
// words, and a word for several bodies.
func (s *scan) groupAt(i int) (g group, last int) {
	if s.a[i].Kind == extract.AtomMark {
		return g, i
	}
	g.count = s.number(i)
	if g.count < 2 || g.count > 99 {
		return group{}, i
	}
	for k := i + 1; k < len(s.a) && k <= i+5 && s.a[k].Sent == s.a[i].Sent && s.a[k].Kind != extract.AtomMark; k++ {
		if s.cue(k, lexicon.OrgPlural) > 0 {
			g.plural = s.a[k].Fold
			return g, k
		}
	}
	return group{}, i
}

// number is the value of a number in digits or as one word, 0 for none.
func (s *scan) number(i int) int {
	if s.a[i].Kind == extract.AtomNumber {
		return atoi(s.a[i].Fold)
	}
	for _, t := range s.dates {
		if n := t.Numbers[s.a[i].Fold]; n > 0 {
			return n
		}
	}
	return 0
}
