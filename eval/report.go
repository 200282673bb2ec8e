package eval

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// add counts one kind of thing of one document in all its groups.
func (s *scorer) add(name string, gold set, found findings, optional set, g *goldDocument) {
	at := Error{Name: name, Where: g.where(), File: g.File}
	s.count(name, func(*tally) {}) // a figure of nothing is one too
	for _, i := range sorted(found) {
		switch {
		case gold[i]:
			s.count(name, func(t *tally) { t.right++ })
			s.weigh(found[i], true)
		case !optional[i]:
			e := at
			e.Page, e.Quote, e.Item = cmp.Or(found[i].page, g.Pages[0]), found[i].text, i.parts()
			s.wrong(e, name+" extra: "+extraKind(i, gold))
			s.weigh(found[i], false)
		}
	}
	for _, i := range sorted(gold) {
		if _, ok := found[i]; !ok {
			e := at
			e.Missed, e.Item = true, i.parts()
			page, quote, seen := s.shouldStand(i, g)
			e.Page, e.Quote = page, quote
			s.wrong(e, name+" missed: "+missedKind(i, found, seen))
		}
	}
}

func (s *scorer) count(name string, one func(*tally)) {
	for _, group := range s.groups {
		one(s.board(group).tally(name))
	}
}

// weigh puts a scored finding into its bin.
func (s *scorer) weigh(f finding, right bool) {
	if f.score == 0 {
		return
	}
	tenth := min(int(f.score*1000+.5), 999) / 100 * 100
	b := s.scored[tenth]
	if b == nil {
		b = &Bin{From: tenth}
		s.scored[tenth] = b
	}
	b.All++
	if right {
		b.Right++
	}
}

// wrong counts an error; kind tells more than its name.
func (s *scorer) wrong(e Error, kind string) {
	s.count(e.Name, func(t *tally) {
		if e.Missed {
			t.missed++
		} else {
			t.extra++
		}
	})
	s.errors = append(s.errors, e)
	s.kinds[strings.TrimSuffix(kind, ": ")]++
}

// extraKind tells an item that is known to gold from one that is not.
func extraKind(i item, gold set) string {
	for want := range gold {
		if i[1] != "" && i[2] != "" && i[0] == want[0] && i[1] == want[1] {
			return "another date"
		}
	}
	switch {
	case strings.Contains(i[0]+i[1], "?"):
		return "no such name in the truth"
	case len(gold) > 0:
		return "beside the true ones"
	}
	return "where there is none"
}

// missedKind tells what was overlooked from what was not even read.
func missedKind(i item, found findings, seen bool) string {
	for got := range found {
		if i[1] != "" && i[2] != "" && i[0] == got[0] && i[1] == got[1] {
			return "another date"
		}
	}
	if seen {
		return "though the name was found"
	}
	return "nothing of it found"
}

// shouldStand is where an item that was missed stands: a mention of it in the
// export, or in gold, or only its names and the document's first page. seen
// says whether the export has it.
func (s *scorer) shouldStand(i item, g *goldDocument) (page int, quote string, seen bool) {
	for _, k := range i {
		if at, ok := s.mentioned[[2]string{g.where(), k}]; ok && k != "" {
			return at.page, at.text, true
		}
	}
	for _, m := range g.Mentions {
		if m.Entity == i[0] {
			return m.Page, m.Text, false
		}
	}
	for n, k := range s.gold.keys {
		if k == i[0] {
			return g.Pages[0], s.gold.written[n], false
		}
	}
	return g.Pages[0], i[0], false
}

// report gathers the figures; further are those that were made of other things.
func (s *scorer) report(further []Score, merged int) Report {
	r := Report{Scores: s.board("").scores(), Further: further, Merged: merged, Errors: s.errors}
	for _, group := range slices.Sorted(maps.Keys(s.boards)) {
		if group != "" {
			b := s.boards[group]
			t := b.tally("segments")
			r.Groups = append(r.Groups, Group{group, t.right + t.missed, b.scores()})
		}
	}
	for _, tenth := range slices.Sorted(maps.Keys(s.scored)) {
		r.Reliability = append(r.Reliability, *s.scored[tenth])
	}
	for name, n := range s.kinds {
		r.Kinds = append(r.Kinds, Kind{name, n})
	}
	slices.SortFunc(r.Kinds, func(a, b Kind) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Name, b.Name)) })
	// by measure, as the reference scorer lists them
	order := map[string]int{}
	for i, n := range s.board("").names {
		order[n] = i
	}
	slices.SortStableFunc(r.Errors, func(a, b Error) int { return order[a.Name] - order[b.Name] })
	return r
}

// scores are the figures of a board: its tallies, resolution, and those that
// are made of others.
func (b *board) scores() []Score {
	var list []Score
	var three tally
	for _, name := range b.names {
		t := b.tallies[name]
		list = append(list, t.score(name))
		if name == "SIGNED" || name == "ADDRESSED" || name == "COPIED" {
			three.right += t.right
			three.extra += t.extra
			three.missed += t.missed
		}
	}
	list = append(list, bCubed(Resolution, b.pairs), three.score(Together))
	sum, n := 0.0, 0
	for _, x := range list {
		if slices.Contains(core, x.Name) {
			sum += x.F
			n++
		}
	}
	if n > 0 {
		list = append(list, Score{Name: Macro, F: round(sum / float64(n))})
	}
	return list
}

// bCubed is over the pairs of gold key and entity that were found in each
// document: for a pair, how many of its entity's pairs have its key, and how
// many of its key's pairs have its entity.
func bCubed(name string, pairs [][2]string) Score {
	entities, keys, both := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for _, p := range pairs {
		keys[p[0]]++
		entities[p[1]]++
		both[p]++
	}
	p, r := 0.0, 0.0
	for _, x := range pairs {
		p += float64(both[x]) / float64(entities[x[1]])
		r += float64(both[x]) / float64(keys[x[0]])
	}
	if n := float64(len(pairs)); n > 0 {
		p, r = p/n, r/n
	}
	return Score{Name: name, P: round(p), R: round(r), F: round(harmonic(p, r)), Right: len(pairs)}
}
