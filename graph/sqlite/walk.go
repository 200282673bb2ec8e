package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"legajo/graph"
)

// Ways walks from both ends at once, by row ids, each time from the side with
// fewer relations to look at.
func (s *Store) Ways(ctx context.Context, w graph.Ways) ([]graph.Way, error) {
	k := &walk{store: s, ctx: ctx, minScore: w.MinScore}
	a, b := k.side(w.A), k.side(w.B)
	k.sorts = k.sortsOf(w.Kinds)
	if k.err != nil || a == nil || b == nil || w.A == w.B || k.sorts == "" {
		return nil, k.err
	}
	for a.depth+b.depth < w.Most && len(a.rim) > 0 && len(b.rim) > 0 && k.err == nil {
		from, to := a, b
		if k.cost(b) < k.cost(a) {
			from, to = b, a
		}
		if met := k.step(from, to); len(met) > 0 && k.err == nil {
			return k.ways(a, b, met, w.Limit)
		}
	}
	return nil, k.err
}

// walk is one search for ways; err is its first error.
type walk struct {
	store    *Store
	ctx      context.Context
	sorts    string // of relations that may be walked: row ids, as an IN list
	minScore int
	err      error
}

// side is what was reached from one end: for each node its steps back.
type side struct {
	start int64
	depth int
	level map[int64]int
	back  map[int64][]int64
	rim   []int64
}

func (k *walk) side(id string) *side {
	for n, err := range query(k.ctx, k.store, scanInt, "SELECT id FROM node WHERE key = ?", id) {
		if err != nil {
			k.err = err
			return nil
		}
		at := int64(n)
		return &side{start: at, level: map[int64]int{at: 0}, back: map[int64][]int64{}, rim: []int64{at}}
	}
	return nil
}

func (k *walk) sortsOf(kinds []string) string {
	var ids []string
	var w where
	w.in("kind", kinds)
	for n, err := range query(k.ctx, k.store, scanInt, "SELECT id FROM sort"+w.String()+" ORDER BY id", w.args...) {
		if err != nil {
			k.err = err
			return ""
		}
		ids = append(ids, strconv.Itoa(n))
	}
	return strings.Join(ids, ", ")
}

// fewNodes is up to how many nodes on a rim their relations are counted.
const fewNodes = 64

// cost is about how many relations the next step from a side looks at.
func (k *walk) cost(s *side) int {
	if len(s.rim) > fewNodes {
		return len(s.rim) * 10
	}
	list := rowList(s.rim)
	for n, err := range query(k.ctx, k.store, scanInt, `SELECT (SELECT count(*) FROM relation WHERE from_id IN (SELECT value FROM json_each(?1)))
		+ (SELECT count(*) FROM relation WHERE to_id IN (SELECT value FROM json_each(?1)))`, list) {
		if err != nil {
			k.err = err
		}
		return n
	}
	return 0
}

func rowList(rows []int64) string {
	b := []byte{'['}
	for i, r := range rows {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, r, 10)
	}
	return string(append(b, ']'))
}

// step goes one hop further from a side and gives the nodes where it met the
// other.
func (k *walk) step(s, other *side) []int64 {
	var met, rim []int64
	s.depth++
	list := rowList(s.rim)
	// The + has a node's relations read from one end to the other, as most are walked.
	const hop = "SELECT r.%[1]s, r.%[2]s FROM json_each(?1) j CROSS JOIN relation r ON r.%[1]s = j.value WHERE +r.sort IN (%[3]s) AND r.score >= ?2"
	for _, ends := range [][2]string{{"from_id", "to_id"}, {"to_id", "from_id"}} {
		for h, err := range query(k.ctx, k.store, scanHop, fmt.Sprintf(hop, ends[0], ends[1], k.sorts), list, k.minScore) {
			if err != nil {
				k.err = err
				return nil
			}
			level, known := s.level[h[1]]
			if known && level < s.depth {
				continue
			}
			s.back[h[1]] = append(s.back[h[1]], h[0])
			if known {
				continue
			}
			s.level[h[1]] = s.depth
			rim = append(rim, h[1])
			if _, there := other.level[h[1]]; there {
				met = append(met, h[1])
			}
		}
	}
	s.rim = rim
	return met
}

func scanHop(rows *sql.Rows) (h [2]int64, err error) { return h, rows.Scan(&h[0], &h[1]) }

// ways lays out the smallest of the shortest ways through the nodes where the
// sides met. Of the others not even the ids are looked up.
func (k *walk) ways(a, b *side, met []int64, limit int) ([]graph.Way, error) {
	least := -1
	for _, m := range met {
		if n := a.level[m] + b.level[m]; least < 0 || n < least {
			least = n
		}
	}
	met = slices.DeleteFunc(met, func(m int64) bool { return a.level[m]+b.level[m] > least })
	l := &layout{walk: k, next: onward(a, met), b: b, limit: limit, keys: map[int64]string{}}
	l.name([]int64{a.start})
	l.from(a.start, nil)
	return l.ways, k.err
}

// onward turns the steps back from some nodes to the start of a side.
func onward(s *side, rim []int64) map[int64][]int64 {
	next := map[int64][]int64{}
	seen := map[int64]bool{}
	for len(rim) > 0 {
		var before []int64
		for _, n := range rim {
			for _, p := range s.back[n] {
				next[p] = append(next[p], n)
				if !seen[p] {
					seen[p] = true
					before = append(before, p)
				}
			}
		}
		rim = before
	}
	return next
}

// layout goes through shortest ways from the smallest on.
type layout struct {
	*walk
	next  map[int64][]int64 // up to where the sides met
	b     *side             // whose steps back lead on from there
	limit int
	keys  map[int64]string
	ways  []graph.Way
}

func (l *layout) from(at int64, way graph.Way) {
	way = append(slices.Clone(way), l.keys[at])
	if at == l.b.start {
		l.ways = append(l.ways, way)
		return
	}
	next, ok := l.next[at]
	if !ok {
		next = l.b.back[at]
	}
	slices.Sort(next)
	next = slices.Compact(next)
	l.name(next)
	slices.SortFunc(next, func(x, y int64) int { return strings.Compare(l.keys[x], l.keys[y]) })
	for _, n := range next {
		if len(l.ways) == l.limit || l.err != nil {
			return
		}
		l.from(n, way)
	}
}

// name looks up the ids of nodes that are not known yet.
func (l *layout) name(nodes []int64) {
	unknown := slices.DeleteFunc(slices.Clone(nodes), func(n int64) bool { return l.keys[n] != "" })
	if len(unknown) == 0 {
		return
	}
	keys, err := l.store.keys(l.ctx, unknown)
	if err != nil {
		l.err = err
	}
	for n, key := range keys {
		l.keys[n] = key
	}
}
