package link

import (
	"cmp"
	"slices"
	"strings"

	"legajo/archive"
	"legajo/extract"
)

// member is a profile as the solver sees it.
type member struct {
	key string
	profile
	aliases []string // cores that documents bind to it
}

// said is a judgement that two or more profiles (by key, or "a|" and an
// authority entry's id) are one, or are not.
type said struct {
	id   int64
	kind string // archive.Same, Different or Unsure
	keys []string
}

// component is all that a solution may hang on: the profiles that blocks
// connect, by key, and what people said of them.
type component struct {
	members []member
	said    []said
	entries []archive.Authority // by id
	// shares reports whether two members have a fact of one of the classes
	// in common.
	shares func(a, b int, classes ...string) bool
}

// doubt is a member that might be one with the cluster of another.
type doubt struct {
	a, b int // members
	why  string
}

// conflict is a judgement that cannot be followed beside another.
type conflict struct{ same, different int64 }

// solution of a component: clusters of members, each sorted, by their first.
type solution struct {
	clusters  [][]int
	authority []string // the entry of each cluster, "" where none
	doubts    []doubt
	conflicts []conflict
}

// solver works on one component. Parent is a forest of members and, behind
// them, entries.
type solver struct {
	component
	parent []int
	apart  map[[2]int]int64 // judged different: pairs of nodes, smaller first
	doubts []doubt
}

// solve divides a component into entities. It is a function of the component
// alone, whatever the order in which its profiles came.
func solve(c component) solution {
	s := &solver{component: c, parent: make([]int, len(c.members)+len(c.entries)), apart: map[[2]int]int64{}}
	for i := range s.parent {
		s.parent[i] = i
	}
	nodes := s.judgedNodes()
	for i, j := range s.said {
		if j.kind != archive.Same {
			s.pairs(nodes[i], func(a, b int) { s.apart[[2]int{a, b}] = j.id })
		}
		if j.kind == archive.Unsure {
			s.pairs(nodes[i], func(a, b int) { s.doubt(a, b, archive.Unsure) })
		}
	}
	s.byAuthority()
	people, others := s.split()
	s.people(people)
	s.others(others)
	conflicts := s.judged(nodes)
	return s.solution(conflicts)
}

func (s *solver) entry(i int) int { return len(s.members) + i }

func (s *solver) find(i int) int {
	for s.parent[i] != i {
		i = s.parent[i]
	}
	return i
}

// union makes two clusters one, unless they were judged different or belong
// to two entries. The smaller root stays, so an entry's place does not matter.
func (s *solver) union(a, b int) bool {
	a, b = s.find(a), s.find(b)
	if a == b {
		return true
	}
	if s.parted(a, b) != 0 || s.entryOf(a) >= 0 && s.entryOf(b) >= 0 {
		return false
	}
	s.parent[max(a, b)] = min(a, b)
	return true
}

// cluster gives the members and entries under a root, sorted.
func (s *solver) cluster(root int) []int {
	var out []int
	for i := range s.parent {
		if s.find(i) == root {
			out = append(out, i)
		}
	}
	return out
}

// parted gives the judgement that two clusters are different, 0 where none.
func (s *solver) parted(a, b int) int64 {
	if len(s.apart) == 0 {
		return 0
	}
	a, b = s.find(a), s.find(b)
	var id int64
	for pair, j := range s.apart {
		x, y := s.find(pair[0]), s.find(pair[1])
		if (x == a && y == b || x == b && y == a) && (id == 0 || j < id) {
			id = j
		}
	}
	return id
}

// entryOf is the index of the authority entry of a cluster, -1 where none.
func (s *solver) entryOf(root int) int {
	for i := range s.entries {
		if s.find(s.entry(i)) == s.find(root) {
			return i
		}
	}
	return -1
}

func (s *solver) doubt(a, b int, why string) {
	if a < len(s.members) && b < len(s.members) {
		s.doubts = append(s.doubts, doubt{a, b, why})
	}
}

// judgedNodes finds each judgement's subjects in the component.
func (s *solver) judgedNodes() [][]int {
	at := map[string]int{}
	for i, m := range s.members {
		at[m.key] = i
	}
	for i, e := range s.entries {
		at["a|"+e.ID] = s.entry(i)
	}
	out := make([][]int, len(s.said))
	for i, j := range s.said {
		for _, k := range j.keys {
			if n, ok := at[k]; ok {
				out[i] = append(out[i], n)
			}
		}
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out
}

func (s *solver) pairs(nodes []int, do func(a, b int)) {
	for i, a := range nodes {
		for _, b := range nodes[i+1:] {
			do(a, b)
		}
	}
}

// byAuthority gives profiles whose very name an entry lists to that entry,
// where only one does.
func (s *solver) byAuthority() {
	for i, m := range s.members {
		if strings.HasPrefix(m.scope, parted) {
			continue
		}
		var listed []int
		for k := range s.entries {
			if e := &s.entries[k]; e.Kind == m.kind && slices.Contains(entryNames(e), m.name) && s.parted(i, s.entry(k)) == 0 {
				listed = append(listed, s.entry(k))
			}
		}
		if len(listed) == 1 {
			s.union(i, listed[0])
		}
	}
}

// entryNames are an entry's names as profiles have them.
func entryNames(e *archive.Authority) []string {
	var out []string
	for _, n := range append([]string{e.Preferred}, e.Variants...) {
		if e.Kind == extract.Person {
			out = append(out, parsePerson(n).String())
		} else {
			out = append(out, core(n))
		}
	}
	return out
}

// entryBlocks are the blocks of which an entry is a part.
func entryBlocks(e *archive.Authority) []string {
	var out []string
	for _, n := range entryNames(e) {
		out = append(out, profile{kind: e.Kind, name: n}.blocks(nil)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// split tells people from others. Whom somebody parted from those of the name
// is one with those of the scope alone, however they are written.
func (s *solver) split() (people, others []int) {
	scopes := map[string]int{}
	for i, m := range s.members {
		switch {
		case strings.HasPrefix(m.scope, parted):
			if first, ok := scopes[m.scope]; ok {
				s.union(first, i)
			} else {
				scopes[m.scope] = i
			}
		case m.kind == extract.Person:
			people = append(people, i)
		default:
			others = append(others, i)
		}
	}
	return people, others
}

// judged follows the judgements that profiles are the same, in the order of
// their subjects, and gives those that cannot be followed.
func (s *solver) judged(nodes [][]int) []conflict {
	order := make([]int, 0, len(s.said))
	for i, j := range s.said {
		if j.kind == archive.Same && len(nodes[i]) > 1 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(slices.Compare(nodes[a], nodes[b]), cmp.Compare(s.said[a].id, s.said[b].id))
	})
	var out []conflict
	for _, i := range order {
		s.pairs(nodes[i], func(a, b int) {
			if j := s.parted(a, b); j != 0 {
				out = append(out, conflict{same: s.said[i].id, different: j})
			}
			s.union(a, b)
		})
	}
	return out
}

func (s *solver) solution(conflicts []conflict) solution {
	out := solution{conflicts: conflicts}
	byRoot := map[int]int{}
	for i := range s.members {
		r := s.find(i)
		n, ok := byRoot[r]
		if !ok {
			n = len(out.clusters)
			byRoot[r] = n
			out.clusters = append(out.clusters, nil)
			id := ""
			if e := s.entryOf(r); e >= 0 {
				id = s.entries[e].ID
			}
			out.authority = append(out.authority, id)
		}
		out.clusters[n] = append(out.clusters[n], i)
	}
	for _, d := range s.doubts {
		if s.find(d.a) != s.find(d.b) && (d.why == archive.Unsure || s.parted(d.a, d.b) == 0) {
			out.doubts = append(out.doubts, d)
		}
	}
	return out
}

// others joins organisations, offices and meetings: the same name, slips in
// long names, and names that documents bind to one organisation.
func (s *solver) others(members []int) {
	s.pairs(members, func(a, b int) {
		x, y := &s.members[a], &s.members[b]
		switch {
		case x.scope != "" || y.scope != "" || x.kind != y.kind || x.organisation != y.organisation:
		case x.name == y.name || len(x.name) >= longOrganisation && blur(x.name) == blur(y.name):
			s.union(a, b)
		case common(x.aliases, y.aliases) && nested(x.name, y.name):
			s.union(a, b)
		}
	})
	s.bindings(members)
}

// longOrganisation is how many letters a name has in which confused letters
// do not make another name.
const longOrganisation = 10

func common(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// nested reports whether one name has all the words of the other.
func nested(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	return subset(x, y) || subset(y, x)
}

// bindings gives the profiles of a name that documents bind to an
// organisation to that organisation, where it is only one; long names first.
func (s *solver) bindings(members []int) {
	var names []string
	for _, i := range members {
		names = append(names, s.members[i].aliases...)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(strings.Fields(b)), len(strings.Fields(a))), cmp.Compare(a, b))
	})
	for _, n := range slices.Compact(names) {
		var named, bound []int
		for _, i := range members {
			m := &s.members[i]
			if m.kind == extract.Organisation && m.name == n && m.scope == "" {
				named = append(named, i)
			}
			if slices.Contains(m.aliases, n) && !slices.ContainsFunc(bound, func(b int) bool { return s.find(b) == s.find(i) }) {
				bound = append(bound, i)
			}
		}
		for _, i := range named {
			if len(bound) == 1 {
				s.union(i, bound[0])
				continue
			}
			for _, b := range bound {
				s.doubt(i, b, "several")
			}
		}
	}
}
