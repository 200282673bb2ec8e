package link

import (
	"cmp"
	"slices"
)

// node is a group of members of one name that belong together before names
// are compared.
type node struct {
	person
	name    string
	members []int // sorted
}

// people joins persons: first those of the very same name, then each name
// with the only fuller one that it can stand for.
func (s *solver) people(members []int) {
	nodes := s.sameNames(members)
	slices.SortStableFunc(nodes, func(a, b node) int {
		return cmp.Or(-compareBool(a.anchor(), b.anchor()), -cmp.Compare(a.full(), b.full()), -cmp.Compare(len(a.name), len(b.name)),
			cmp.Compare(a.name, b.name), cmp.Compare(a.members[0], b.members[0]))
	})
	for i, n := range nodes {
		// One that an authority entry lists has its place.
		if !n.nameless() && s.entryOf(s.find(n.members[0])) < 0 {
			s.place(n, nodes[:i])
		}
	}
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// sameNames groups the members of each name. Members of a name that many may
// bear are one only where an organisation, file or correspondent joins them;
// the one without an organisation goes with the only other group.
func (s *solver) sameNames(members []int) []node {
	byName := map[string][]int{}
	var names []string
	for _, i := range members {
		n := s.members[i].name
		if byName[n] == nil {
			names = append(names, n)
		}
		byName[n] = append(byName[n], i)
	}
	slices.Sort(names)
	var out []node
	for _, n := range names {
		who := personOf(n)
		if !who.nameless() {
			s.joinSame(who, byName[n])
		}
		groups := map[int][]int{}
		var roots []int
		for _, i := range byName[n] {
			r := s.find(i)
			if groups[r] == nil {
				roots = append(roots, r)
			}
			groups[r] = append(groups[r], i)
		}
		for _, r := range roots {
			out = append(out, node{who, n, groups[r]})
		}
	}
	return out
}

func (s *solver) joinSame(who person, members []int) {
	var bare []int // without organisation
	s.pairs(members, func(a, b int) {
		x, y := &s.members[a], &s.members[b]
		if who.ownName() || x.organisation != "" && y.organisation != "" && s.context(a, b) {
			s.union(a, b)
		}
	})
	var groups []int
	for _, i := range members {
		if s.members[i].organisation == "" {
			bare = append(bare, i)
		} else if r := s.find(i); !slices.Contains(groups, r) {
			groups = append(groups, r)
		}
	}
	for _, i := range bare {
		s.joinBare(who, i, groups, members)
	}
}

// joinBare gives a profile without organisation to the only group that it
// shares a file or correspondent with, or to the only group there is.
func (s *solver) joinBare(who person, i int, groups, members []int) {
	var sharing []int
	for _, g := range groups {
		if slices.ContainsFunc(members, func(m int) bool { return s.find(m) == s.find(g) && m != i && s.context(i, m) }) {
			sharing = append(sharing, g)
		}
	}
	switch {
	case len(sharing) == 1:
		s.union(i, sharing[0])
	case len(sharing) == 0 && len(groups) == 1 && who.anchor():
		s.union(i, groups[0])
	default:
		for _, g := range groups {
			s.doubt(i, g, "several")
		}
	}
}

// context reports whether two members share what joins like names.
func (s *solver) context(a, b int) bool {
	return s.members[a].scope != "" && s.members[a].scope == s.members[b].scope ||
		s.shares(a, b, factOrganisation, factFile, factCorrespondent)
}

// bond is how a name stands to a cluster.
type bond int

const (
	none   bond = iota // contradicts it, or nothing in common
	unsure             // the names could be one person's, nothing else says so
	open               // the names could be one person's and nothing speaks against it
	shared             // and an organisation, file or correspondent is common
)

// place joins a node with the only cluster of earlier, fuller nodes that it
// fits.
func (s *solver) place(n node, earlier []node) {
	clusters := map[int][]node{}
	var roots []int
	for _, e := range earlier {
		r := s.find(e.members[0])
		if clusters[r] == nil {
			roots = append(roots, r)
		}
		clusters[r] = append(clusters[r], e)
	}
	for i := range s.entries {
		if r := s.find(s.entry(i)); !slices.Contains(roots, r) {
			roots = append(roots, r)
		}
	}
	bonds := map[int]bond{}
	for _, r := range roots {
		bonds[r] = s.bond(n, r, clusters[r])
	}
	own := s.find(n.members[0])
	roots = slices.DeleteFunc(roots, func(r int) bool { return r == own || bonds[r] == none })
	fit := slices.DeleteFunc(slices.Clone(roots), func(r int) bool { return bonds[r] != shared })
	if len(fit) == 0 && len(roots) == 1 && bonds[roots[0]] == open {
		fit = roots
	}
	if len(fit) == 1 && s.union(own, fit[0]) {
		return
	}
	for _, r := range roots {
		why := "unsure"
		if len(roots) > 1 {
			why = "several"
		}
		s.doubt(n.members[0], s.first(r), why)
	}
}

// first is a member of a cluster; of an entry alone there is none.
func (s *solver) first(root int) int { return s.cluster(root)[0] }

// bond compares a node with all names of a cluster: none where one of them
// contradicts it, shared where one shares what joins, else the least that one
// of them gives.
func (s *solver) bond(n node, root int, cluster []node) bond {
	if s.parted(n.members[0], root) != 0 {
		return none
	}
	best, least := none, none
	for _, e := range cluster {
		l := liken(n.person, e.person)
		if l == unlike {
			return none
		}
		w := s.weigh(l, n, e)
		best = max(best, w)
		if least == none || w != none && w < least {
			least = w
		}
	}
	if best == shared {
		return shared
	}
	if e := s.entryOf(root); e >= 0 {
		return max(least, entryBond(n.person, entryNames(&s.entries[e])))
	}
	return least
}

// entryBond compares a name with those of an authority entry: one that fits
// is enough, since the entry may list names that have nothing in common.
func entryBond(p person, names []string) bond {
	best := none
	for _, n := range names {
		switch liken(p, personOf(n)) {
		case identical, part:
			best = max(best, open)
		case slip, initials:
			best = max(best, unsure)
		}
	}
	return best
}

func (s *solver) weigh(l likeness, n, e node) bond {
	context, role, apart := false, false, true
	for _, a := range n.members {
		for _, b := range e.members {
			context = context || s.context(a, b)
			apart = apart && s.members[a].organisation != "" && s.members[b].organisation != ""
			role = role || l == slip && s.shares(a, b, factRole)
		}
	}
	switch {
	case context || l == slip && role:
		return shared
	case l == part && !apart && n.anchor() && e.anchor():
		return open
	case l == slip:
		return none
	}
	return unsure // of one name, too: sameNames has joined what can be
}
