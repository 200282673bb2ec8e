package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"legajo/graph"
)

// Counts go by kind, direction (in before out), form, as.
func (s *Store) Counts(ctx context.Context, id string, minScore int) ([]graph.Count, error) {
	side := func(out int, end, document string) string {
		return fmt.Sprintf(`SELECT k.name AS kind, %d AS out, c.form AS form, c.as_ AS as_, c.documents, c.first, c.last
			FROM (SELECT kind, form, as_, count(DISTINCT %s) AS documents, min(nullif(date_from, '')) AS first, max(date_to) AS last
				FROM relation WHERE %s = (SELECT id FROM node WHERE key = ?1) AND score >= ?2 GROUP BY kind, form, as_) c
			JOIN kind k ON k.id = c.kind`, out, document, end)
	}
	return gather(query(ctx, s, scanCount, side(0, "to_id", "from_id")+" UNION ALL "+side(1, "from_id", "to_id")+" ORDER BY kind, out, form, as_", id, minScore))
}

func scanCount(rows *sql.Rows) (c graph.Count, err error) {
	var first, last sql.NullString
	err = rows.Scan(&c.Kind, &c.Out, &c.Form, &c.As, &c.Documents, &first, &last)
	c.First, c.Last = first.String, last.String
	return c, err
}

func gather[T any](seq func(func(T, error) bool)) ([]T, error) {
	var list []T
	for v, err := range seq {
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// manner is one kind of relation by which letters are written or got.
type manner struct{ kind, condition, copied string }

var (
	wrote = []manner{{"SIGNED", "r.form <> 'blank_line'", "0"}, {"SENT", "1", "0"}}
	got   = []manner{{"ADDRESSED", "r.as_ IN ('', 'to', 'distribution')", "0"}, {"COPIED", "1", "1"}}
)

// Contacts are the most frequent correspondents of an entity. Of each manner
// the latest letters come straight from the index.
func (s *Store) Contacts(ctx context.Context, id string, minScore, limit int) ([]graph.Contact, bool, error) {
	byID := map[string]*graph.Contact{}
	whole := true
	for _, way := range []struct {
		mine, theirs         []manner
		end, document, other string // columns: of mine, of theirs
		to, copied           func(*graph.Contact) *int
	}{
		{wrote, got, "from_id", "to_id", "to_id",
			func(c *graph.Contact) *int { return &c.To }, func(c *graph.Contact) *int { return &c.CopyTo }},
		{got, wrote, "to_id", "from_id", "from_id",
			func(c *graph.Contact) *int { return &c.From }, func(c *graph.Contact) *int { return &c.CopiedBy }},
	} {
		const is = "r.kind = (SELECT id FROM kind WHERE name = '%s') AND r.score >= ?2 AND %s"
		var latest, theirs []string
		for _, m := range way.mine {
			latest = append(latest, fmt.Sprintf(`SELECT * FROM (SELECT r.%[1]s AS document, %[2]s AS copied, r.date_from AS day FROM relation r
				WHERE r.%[3]s = (SELECT id FROM node WHERE key = ?1) AND `+fmt.Sprintf(is, m.kind, m.condition)+`
				ORDER BY r.date_from DESC, r.%[1]s DESC LIMIT %[4]d)`, way.document, m.copied, way.end, graph.LatestLetters))
		}
		for _, m := range way.theirs {
			theirs = append(theirs, fmt.Sprintf(`SELECT r.%s AS other, m.copied OR %s AS copied, m.document AS document
				FROM mine m CROSS JOIN relation r ON r.%s = m.document AND `+fmt.Sprintf(is, m.kind, m.condition), way.other, m.copied, way.end))
		}
		q := fmt.Sprintf(`WITH mine AS MATERIALIZED (SELECT DISTINCT document, copied FROM (%s) ORDER BY day DESC, document DESC LIMIT %d)
			SELECT n.key, t.copied, count(DISTINCT t.document), (SELECT count(*) FROM mine) FROM (%s) t JOIN node n ON n.id = t.other
			WHERE n.key <> ?1 GROUP BY t.other, t.copied`, strings.Join(latest, " UNION ALL "), graph.LatestLetters, strings.Join(theirs, " UNION ALL "))
		for p, err := range query(ctx, s, scanPair, q, id, minScore) {
			if err != nil {
				return nil, false, err
			}
			c := byID[p.id]
			if c == nil {
				c = &graph.Contact{ID: p.id}
				byID[p.id] = c
			}
			to := way.to
			if p.copied {
				to = way.copied
			}
			*to(c) = p.letters
			whole = whole && p.looked < graph.LatestLetters
		}
	}
	return ranked(byID, limit), whole, nil
}

// pair is one correspondent in one way.
type pair struct {
	id              string
	copied          bool
	letters, looked int
}

func scanPair(rows *sql.Rows) (p pair, err error) {
	return p, rows.Scan(&p.id, &p.copied, &p.letters, &p.looked)
}

// ranked gives the contacts with the most letters.
func ranked(byID map[string]*graph.Contact, limit int) []graph.Contact {
	list := make([]graph.Contact, 0, len(byID))
	for _, c := range byID {
		list = append(list, *c)
	}
	slices.SortFunc(list, graph.CompareContacts)
	return list[:min(limit, len(list))]
}

// Ways walks from both ends at once, by row ids, each time from the side with
// fewer relations to look at.
func (s *Store) Ways(ctx context.Context, w graph.Ways) ([]graph.Way, error) {
	k := &walk{store: s, ctx: ctx, minScore: w.MinScore, names: map[int64]string{}}
	a, b := k.side(w.A), k.side(w.B)
	k.kinds = k.kindIDs(w.Kinds)
	if k.err != nil || a == nil || b == nil || w.A == w.B || k.kinds == "" {
		return nil, k.err
	}
	for a.depth+b.depth < w.Most && len(a.rim) > 0 && len(b.rim) > 0 {
		from, to := a, b
		if k.cost(b) < k.cost(a) {
			from, to = b, a
		}
		if met := k.step(from, to); len(met) > 0 {
			ways := k.ways(a, b, met, w.Limit)
			return ways, k.err
		}
		if k.err != nil {
			return nil, k.err
		}
	}
	return nil, k.err
}

// walk is one search for ways; err is its first error.
type walk struct {
	store    *Store
	ctx      context.Context
	kinds    string // row ids, as an IN list
	minScore int
	names    map[int64]string
	err      error
}

// side is what was reached from one end: for each node its steps back.
type side struct {
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
		return &side{level: map[int64]int{at: 0}, back: map[int64][]int64{}, rim: []int64{at}}
	}
	return nil
}

func (k *walk) kindIDs(kinds []string) string {
	var ids []string
	var w where
	w.in("name", kinds)
	for n, err := range query(k.ctx, k.store, scanInt, "SELECT id FROM kind"+w.String()+" ORDER BY id", w.args...) {
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
	const hop = "SELECT DISTINCT %[1]s, %[2]s FROM relation WHERE %[1]s IN (SELECT value FROM json_each(?1)) AND kind IN (%[3]s) AND score >= ?2"
	for _, ends := range [][2]string{{"from_id", "to_id"}, {"to_id", "from_id"}} {
		for h, err := range query(k.ctx, k.store, scanHop, fmt.Sprintf(hop, ends[0], ends[1], k.kinds), list, k.minScore) {
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

// maxWays bounds how many ways are laid out to find the smallest.
const maxWays = 20000

// ways lays out the shortest ways through the nodes where the sides met.
func (k *walk) ways(a, b *side, met []int64, limit int) []graph.Way {
	best := -1
	for _, m := range met {
		if n := a.level[m] + b.level[m]; best < 0 || n < best {
			best = n
		}
	}
	var rows [][]int64
	for _, m := range met {
		if a.level[m]+b.level[m] != best {
			continue
		}
		tails := chains(b, m, nil, nil)
		for _, head := range chains(a, m, nil, nil) {
			for _, tail := range tails {
				way := slices.Clone(head)
				slices.Reverse(way)
				rows = append(rows, append(way, tail[1:]...))
			}
		}
		if len(rows) > maxWays {
			break
		}
	}
	return k.named(rows, limit)
}

// chains are all ways back from a node to the end of its side, the node first.
func chains(s *side, at int64, soFar []int64, out [][]int64) [][]int64 {
	soFar = append(slices.Clone(soFar), at)
	if s.level[at] == 0 || len(out) > maxWays {
		return append(out, soFar)
	}
	slices.Sort(s.back[at])
	s.back[at] = slices.Compact(s.back[at])
	for _, before := range s.back[at] {
		out = chains(s, before, soFar, out)
	}
	return out
}

// named turns row ids into keys and gives the smallest ways.
func (k *walk) named(rows [][]int64, limit int) []graph.Way {
	all := map[int64]bool{}
	for _, way := range rows {
		for _, n := range way {
			all[n] = true
		}
	}
	var list []int64
	for n := range all {
		list = append(list, n)
	}
	slices.Sort(list)
	for p, err := range query(k.ctx, k.store, scanNode, "SELECT id, key FROM node WHERE id IN (SELECT value FROM json_each(?))", rowList(list)) {
		if err != nil {
			k.err = err
			return nil
		}
		k.names[p.row] = p.key
	}
	ways := make([]graph.Way, 0, len(rows))
	for _, row := range rows {
		way := make(graph.Way, len(row))
		for i, n := range row {
			way[i] = k.names[n]
		}
		ways = append(ways, way)
	}
	slices.SortFunc(ways, func(a, b graph.Way) int { return cmp.Or(cmp.Compare(len(a), len(b)), slices.Compare(a, b)) })
	return ways[:min(limit, len(ways))]
}

type keyed struct {
	row int64
	key string
}

func scanNode(rows *sql.Rows) (n keyed, err error) { return n, rows.Scan(&n.row, &n.key) }
