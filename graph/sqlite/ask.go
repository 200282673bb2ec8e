package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"legajo/graph"
)

// Counts go by kind, direction (in before out), form, as. A document says of
// itself a thing once; only what other letters say has to be compared.
func (s *Store) Counts(ctx context.Context, id string, minScore int) ([]graph.Count, error) {
	node, names, err := s.nodeAndSorts(ctx, id)
	if err != nil {
		return nil, err
	}
	var list []graph.Count
	for _, out := range []bool{false, true} {
		end, other := "to_id", "from_id"
		if out {
			end, other = other, end
		}
		sorts, err := s.sorts(ctx, node, end)
		if err != nil {
			return nil, err
		}
		for _, t := range sorts {
			c, err := s.count(ctx, node, t, end, other, minScore)
			if err != nil {
				return nil, err
			}
			if c.Documents > 0 {
				c.Kind, c.Out, c.Form, c.As = names[t].kind, out, names[t].form, names[t].as
				list = append(list, c)
			}
		}
	}
	slices.SortFunc(list, func(a, b graph.Count) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(pick(a.Out), pick(b.Out)), cmp.Compare(a.Form, b.Form), cmp.Compare(a.As, b.As))
	})
	return list, nil
}

func pick(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// count counts one sort of a node's relations. The index answers it alone; no
// more is done with a row than must be, as a hub has very many.
func (s *Store) count(ctx context.Context, node, sort int64, end, other string, minScore int) (graph.Count, error) {
	var c graph.Count
	from := " FROM relation r WHERE r." + end + " = ?1 AND r.sort = ?2"
	args := []any{node, sort}
	if minScore > 0 {
		from += " AND r.score >= ?3"
		args = append(args, minScore)
	}
	told := 0 // by other letters
	scan := func(rows *sql.Rows) (c graph.Count, err error) {
		return c, rows.Scan(&c.Documents, &told, (*day)(&c.Last), (*day)(&c.First))
	}
	for n, err := range query(ctx, s, scan, "SELECT count(*), total(r.letter <> r."+other+"), coalesce(max(r.date_to), 0), coalesce((SELECT r.date_from"+from+
		" AND r.date_from > 0 ORDER BY r.date_from LIMIT 1), 0)"+from, args...) {
		if err != nil {
			return c, err
		}
		c = n
	}
	if told == 0 {
		return c, nil
	}
	c.Documents -= told
	score := ""
	if minScore > 0 {
		score = " AND o.score >= ?3"
	}
	for n, err := range query(ctx, s, scanInt, "SELECT count(DISTINCT r."+other+")"+from+" AND r.letter <> r."+other+" AND NOT EXISTS (SELECT 1 FROM relation o WHERE o.letter = r."+other+
		" AND o.sort = r.sort AND o.from_id = r.from_id AND o.to_id = r.to_id"+score+")", args...) {
		if err != nil {
			return c, err
		}
		c.Documents += n
	}
	return c, nil
}

// nodeAndSorts are the row of a node, 0 where there is none, and the sorts of
// relations by their rows.
func (s *Store) nodeAndSorts(ctx context.Context, id string) (node int64, sorts map[int64]sort, err error) {
	sorts = map[int64]sort{}
	scan := func(rows *sql.Rows) (row int64, err error) {
		var t sort
		err = rows.Scan(&row, &t.kind, &t.form, &t.as)
		sorts[row] = t
		return row, err
	}
	for _, err := range query(ctx, s, scan, "SELECT id, kind, form, as_ FROM sort") {
		if err != nil {
			return 0, nil, err
		}
	}
	for n, err := range query(ctx, s, scanInt, "SELECT id FROM node WHERE key = ?", id) {
		if err != nil {
			return 0, nil, err
		}
		node = int64(n)
	}
	return node, sorts, nil
}

// sort is one kind, form and as of relations.
type sort struct{ kind, form, as string }

// sorts are the rows of those that a node has on one side, each found by a
// step in the index however many relations there are: SQLite makes none of its
// own.
func (s *Store) sorts(ctx context.Context, node int64, end string) ([]int64, error) {
	next := "SELECT sort FROM relation WHERE " + end + " = ? AND sort > ? ORDER BY sort LIMIT 1"
	var list []int64
	for last, found := int64(0), true; found; {
		found = false
		for n, err := range query(ctx, s, scanInt, next, node, last) {
			if err != nil {
				return nil, err
			}
			last, found = int64(n), true
			list = append(list, last)
		}
	}
	return list, nil
}

// part is in which way an entity has a part in a letter.
type part int

const (
	none part = iota
	wrote
	got
	copied
)

// part is that which a sort of relation gives.
func (t sort) part() part {
	switch {
	case t.kind == "SIGNED" && t.form != "blank_line", t.kind == "SENT":
		return wrote
	case t.kind == "ADDRESSED" && (t.as == "" || t.as == "to" || t.as == "distribution"):
		return got
	case t.kind == "COPIED":
		return copied
	}
	return none
}

// Contacts are the most frequent correspondents of an entity.
func (s *Store) Contacts(ctx context.Context, id string, minScore, limit int) ([]graph.Contact, bool, error) {
	node, sorts, err := s.nodeAndSorts(ctx, id)
	if err != nil {
		return nil, false, err
	}
	c := &counting{store: s, ctx: ctx, node: node, minScore: minScore, parts: map[int64]part{}, byID: map[int64]*graph.Contact{}}
	for row, t := range sorts {
		c.parts[row] = t.part()
	}
	whole := true
	for _, mine := range [][]part{{wrote}, {got, copied}} {
		letters, err := c.latest(mine)
		if err == nil {
			whole = whole && len(letters) < graph.LatestLetters
			err = c.others(letters)
		}
		if err != nil {
			return nil, false, err
		}
	}
	list, err := c.ranked(limit)
	return list, whole, err
}

// counting counts an entity's letters with each correspondent.
type counting struct {
	store    *Store
	ctx      context.Context
	node     int64
	minScore int
	parts    map[int64]part // by sorts of relations
	byID     map[int64]*graph.Contact
}

// mine is a letter in which the entity has a part. Its key is there only where
// letters have to be told apart by it.
type mine struct {
	document int64
	part     part
	key      string
	day      int64
}

// latest are the latest letters in which the entity has one of some parts,
// those of a day by id. Ids are looked up only where there are more letters
// than are wanted.
func (c *counting) latest(parts []part) ([]mine, error) {
	end, _ := ends(parts[0])
	sorts, err := c.store.sorts(c.ctx, c.node, end)
	if err != nil {
		return nil, err
	}
	sorts = slices.DeleteFunc(sorts, func(t int64) bool { return !slices.Contains(parts, c.parts[t]) })
	list, err := c.letters(sorts, false)
	if err == nil && len(list) >= graph.LatestLetters {
		list, err = c.letters(sorts, true)
	}
	slices.SortFunc(list, func(a, b mine) int {
		return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(a.key, b.key), cmp.Compare(a.document, b.document), cmp.Compare(a.part, b.part))
	})
	seen := map[[2]int64]bool{}
	list = slices.DeleteFunc(list, func(m mine) bool { // that two relations tell of
		key := [2]int64{m.document, int64(m.part)}
		twice := seen[key]
		seen[key] = true
		return twice
	})
	return list[:min(len(list), graph.LatestLetters)], err
}

// letters are the latest letters of each sort of the entity's relations, which
// stands in the index by day, with their ids or without.
func (c *counting) letters(sorts []int64, keys bool) ([]mine, error) {
	var list []mine
	for _, t := range sorts {
		p := c.parts[t]
		end, document := ends(p)
		scan := func(rows *sql.Rows) (m mine, err error) {
			m.part = p
			return m, rows.Scan(&m.document, &m.key, &m.day)
		}
		text := "SELECT r." + document + ", '', r.date_from FROM relation r"
		order := " ORDER BY r.date_from DESC LIMIT ?"
		if keys {
			text = "SELECT r." + document + ", n.key, r.date_from FROM relation r JOIN node n ON n.id = r." + document
			order = " ORDER BY r.date_from DESC, n.key LIMIT ?"
		}
		for m, err := range query(c.ctx, c.store, scan, text+" WHERE r."+end+" = ? AND r.sort = ? AND r.score >= ?"+order,
			c.node, t, c.minScore, graph.LatestLetters) {
			if err != nil {
				return nil, err
			}
			list = append(list, m)
		}
	}
	return list, nil
}

// ends are the columns of who has a part in a letter, and of the letter.
func ends(p part) (end, document string) {
	if p == wrote {
		return "from_id", "to_id"
	}
	return "to_id", "from_id"
}

// others counts those on the other side of letters.
func (c *counting) others(letters []mine) error {
	if len(letters) == 0 {
		return nil
	}
	parts := map[int64][]part{}
	var documents []int64
	for _, m := range letters {
		parts[m.document] = append(parts[m.document], m.part)
		documents = append(documents, m.document)
	}
	theirs := wrote
	if letters[0].part == wrote {
		theirs = got
	}
	end, document := ends(theirs)
	type relation struct{ document, other, sort int64 }
	scan := func(rows *sql.Rows) (r relation, err error) {
		return r, rows.Scan(&r.document, &r.other, &r.sort)
	}
	seen := map[[3]int64]bool{}
	for r, err := range query(c.ctx, c.store, scan, `SELECT r.`+document+`, r.`+end+`, r.sort
		FROM json_each(?) j CROSS JOIN relation r ON r.`+document+` = j.value WHERE r.score >= ?`, rowList(documents), c.minScore) {
		if err != nil {
			return err
		}
		their := c.parts[r.sort]
		if r.other == c.node || their == none || (their == wrote) != (theirs == wrote) {
			continue
		}
		for _, my := range parts[r.document] {
			copy := my == copied || their == copied
			key := [3]int64{r.document, r.other, 0}
			if copy {
				key[2] = 1
			}
			if !seen[key] {
				seen[key] = true
				*c.count(r.other, theirs == wrote, copy)++
			}
		}
	}
	return nil
}

// count is where letters with a correspondent are counted: those that it
// wrote, or got, as a copy or not.
func (c *counting) count(other int64, wrote, copy bool) *int {
	n := c.byID[other]
	if n == nil {
		n = &graph.Contact{}
		c.byID[other] = n
	}
	switch {
	case wrote && copy:
		return &n.CopiedBy
	case wrote:
		return &n.From
	case copy:
		return &n.CopyTo
	}
	return &n.To
}

// ranked gives the contacts with the most letters. Ids are looked up of those
// alone that may be among them.
func (c *counting) ranked(limit int) ([]graph.Contact, error) {
	type counted struct {
		row int64
		*graph.Contact
	}
	var list []counted
	for row, n := range c.byID {
		list = append(list, counted{row, n})
	}
	slices.SortFunc(list, func(a, b counted) int { return graph.CompareContacts(*a.Contact, *b.Contact) })
	end := min(limit, len(list))
	for end > 0 && end < len(list) && graph.CompareContacts(*list[end-1].Contact, *list[end].Contact) == 0 {
		end++
	}
	var rows []int64
	for _, n := range list[:end] {
		rows = append(rows, n.row)
	}
	keys, err := c.store.keys(c.ctx, rows)
	if err != nil {
		return nil, err
	}
	ranked := make([]graph.Contact, 0, end)
	for _, n := range list[:end] {
		n.ID = keys[n.row]
		ranked = append(ranked, *n.Contact)
	}
	slices.SortFunc(ranked, graph.CompareContacts)
	return ranked[:min(limit, end)], nil
}

// keys are the ids of nodes by their rows.
func (s *Store) keys(ctx context.Context, rows []int64) (map[int64]string, error) {
	keys := make(map[int64]string, len(rows))
	for n, err := range query(ctx, s, scanNode, "SELECT id, key FROM node WHERE id IN (SELECT value FROM json_each(?))", rowList(rows)) {
		if err != nil {
			return nil, err
		}
		keys[n.row] = n.key
	}
	return keys, nil
}

type keyed struct {
	row int64
	key string
}

func scanNode(rows *sql.Rows) (n keyed, err error) { return n, rows.Scan(&n.row, &n.key) }
