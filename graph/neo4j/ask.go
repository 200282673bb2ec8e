package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"legajo/graph"
)

// Counts go by kind, direction (in before out), form, as.
func (s *Store) Counts(ctx context.Context, id string, minScore int) ([]graph.Count, error) {
	const side = `MATCH (n:Legajo {key: archive + $id})%s(d:Legajo) WHERE type(r) IN $types AND r.score >= $score
		RETURN type(r) AS kind, %s AS out, coalesce(r.form, '') AS form, coalesce(r.as, '') AS as,
		count(DISTINCT d) AS documents, toString(min(r.date_from)) AS first, toString(max(r.date_to)) AS last`
	cypher := ours + "CALL (archive) { " + fmt.Sprintf(side, "<-[r]-", "false") + " UNION ALL " + fmt.Sprintf(side, "-[r]->", "true") +
		" } RETURN kind, out, form, as, documents, first, last ORDER BY kind, out, form, as"
	var list []graph.Count
	for c, err := range query(ctx, s, scanCount, cypher, map[string]any{"id": id, "score": minScore, "types": kinds}) {
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, nil
}

func scanCount(v []any) (graph.Count, error) {
	return graph.Count{Kind: str(v[0]), Out: v[1] == true, Form: str(v[2]), As: str(v[3]), Documents: number(v[4]), First: str(v[5]), Last: str(v[6])}, nil
}

// Contacts are the most frequent correspondents of an entity.
func (s *Store) Contacts(ctx context.Context, id string, minScore, limit int) ([]graph.Contact, bool, error) {
	const wrote = "(type(%[1]s) IN ['SIGNED', 'SENT'] AND coalesce(%[1]s.form, '') <> 'blank_line' AND %[1]s.score >= $score)"
	const got = "((type(%[1]s) = 'ADDRESSED' AND coalesce(%[1]s.as, '') IN ['', 'to', 'distribution'] OR type(%[1]s) = 'COPIED') AND %[1]s.score >= $score)"
	byID := map[string]*graph.Contact{}
	whole := true
	for _, way := range []struct {
		mine, theirs, mineIs, theirsIs string
		to, copied                     func(*graph.Contact) *int
	}{
		{"-[m:SIGNED|SENT]->", "-[t:ADDRESSED|COPIED]->", wrote, got,
			func(c *graph.Contact) *int { return &c.To }, func(c *graph.Contact) *int { return &c.CopyTo }},
		{"<-[m:ADDRESSED|COPIED]-", "<-[t:SIGNED|SENT]-", got, wrote,
			func(c *graph.Contact) *int { return &c.From }, func(c *graph.Contact) *int { return &c.CopiedBy }},
	} {
		cypher := ours + fmt.Sprintf(`MATCH (n:Legajo {key: archive + $id})%s(d) WHERE %s
			WITH n, d, type(m) = 'COPIED' AS copied, max(m.date_from) AS latest ORDER BY latest IS NULL, latest DESC, d.id, copied LIMIT $latest
			WITH n, collect([d, copied]) AS mine UNWIND mine AS x WITH n, x[0] AS d, x[1] AS copied, size(mine) AS looked
			MATCH (d)%s(o:Legajo) WHERE %s AND o <> n
			RETURN o.id, copied OR type(t) = 'COPIED' AS copy, count(DISTINCT d), looked`,
			way.mine, fmt.Sprintf(way.mineIs, "m"), way.theirs, fmt.Sprintf(way.theirsIs, "t"))
		for p, err := range query(ctx, s, scanPair, cypher, map[string]any{"id": id, "score": minScore, "latest": graph.LatestLetters}) {
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
	list := make([]graph.Contact, 0, len(byID))
	for _, c := range byID {
		list = append(list, *c)
	}
	slices.SortFunc(list, graph.CompareContacts)
	return list[:min(limit, len(list))], whole, nil
}

// pair is one correspondent in one way.
type pair struct {
	id              string
	copied          bool
	letters, looked int
}

func scanPair(v []any) (pair, error) {
	return pair{id: str(v[0]), copied: v[1] == true, letters: number(v[2]), looked: number(v[3])}, nil
}

// Ways gives the shortest ways, the smallest by the ids of their nodes first.
func (s *Store) Ways(ctx context.Context, w graph.Ways) ([]graph.Way, error) {
	types := slices.DeleteFunc(slices.Clone(kinds), func(k string) bool { return !slices.Contains(w.Kinds, k) })
	if len(types) == 0 || w.A == w.B {
		return nil, nil
	}
	cypher := ours + fmt.Sprintf(`MATCH (a:Legajo {key: archive + $a}), (b:Legajo {key: archive + $b})
		MATCH p = allShortestPaths((a)-[:%s*..%d]-(b)) WHERE all(r IN relationships(p) WHERE r.score >= $score)
		WITH DISTINCT [n IN nodes(p) | n.id] AS way ORDER BY way LIMIT $limit RETURN way`, strings.Join(types, "|"), w.Most)
	var ways []graph.Way
	for way, err := range query(ctx, s, scanWay, cypher, map[string]any{"a": w.A, "b": w.B, "score": w.MinScore, "limit": w.Limit}) {
		if err != nil {
			return nil, err
		}
		ways = append(ways, way)
	}
	return ways, nil
}

func scanWay(v []any) (graph.Way, error) {
	list, _ := v[0].([]any)
	way := make(graph.Way, len(list))
	for i, id := range list {
		way[i] = str(id)
	}
	return way, nil
}
