package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"legajo/graph"
)

const (
	selectEntity = `SELECT n.key, e.kind, e.name, e.sort, e.type, e.aliases
		FROM entity e JOIN node n ON n.id = e.id`
	selectDocument = `SELECT n.key, d.kind, d.language, d.date, d.date_from, d.date_to, d.title, d.number,
		d.place, d.subject, d.caption, d.cited, d.cited_by, d.state, d.copies
		FROM document d JOIN node n ON n.id = d.id`
	selectRelation = `SELECT s.kind, f.key, t.key, l.key, r.date, r.date_from, r.date_to, s.as_, s.form, r.role,
		r.blind, r.more, r.evidence, d.copies
		FROM relation r JOIN sort s ON s.id = r.sort JOIN node f ON f.id = r.from_id JOIN node t ON t.id = r.to_id
		JOIN node l ON l.id = r.letter JOIN document d ON d.id = r.letter`
)

// Entity fails with graph.ErrNotFound.
func (s *Store) Entity(ctx context.Context, id string) (graph.Entity, error) {
	return first(query(ctx, s, scanEntity, selectEntity+" WHERE n.key = ?", id), "entity", id)
}

// Document fails with graph.ErrNotFound.
func (s *Store) Document(ctx context.Context, id string) (graph.Document, error) {
	return first(query(ctx, s, scanDocument, selectDocument+" WHERE n.key = ?", id), "document", id)
}

func first[T any](seq iter.Seq2[T, error], what, id string) (T, error) {
	for v, err := range seq {
		return v, err
	}
	var none T
	return none, fmt.Errorf("%s %s: %w", what, id, graph.ErrNotFound)
}

// Entities go by kind, folded name, id.
func (s *Store) Entities(ctx context.Context, f graph.Filter) iter.Seq2[graph.Entity, error] {
	var w where
	w.in("e.kind", f.Kinds)
	w.keys("e.id", f.IDs)
	return query(ctx, s, scanEntity, selectEntity+w.String()+" ORDER BY e.kind, e.sort, n.key", w.args...)
}

// Documents go by date_from (undated last), id.
func (s *Store) Documents(ctx context.Context, f graph.Filter) iter.Seq2[graph.Document, error] {
	var w where
	w.in("d.kind", f.Kinds)
	if f.Language != "" {
		w.add("d.language = ?", f.Language)
	}
	if f.Since != "" {
		w.add("d.date <> '' AND (d.date_to = '' OR d.date_to >= ?)", f.Since)
	}
	if f.Until != "" {
		w.add("d.date <> '' AND (d.date_from = '' OR d.date_from <= ?)", f.Until)
	}
	if f.Cited != nil {
		w.add("d.cited = ?", *f.Cited)
	}
	w.keys("d.id", f.IDs)
	parties, err := s.parties(ctx, f)
	if err != nil {
		return func(yield func(graph.Document, error) bool) {
			yield(graph.Document{}, fmt.Errorf("read graph %s: %w", s.path, classify(err)))
		}
	}
	for i, p := range parties {
		w.party(p, i == 0, f.MinScore)
	}
	return query(ctx, s, scanDocument, selectDocument+w.String()+" ORDER BY d.date_from = '', d.date_from, n.key", w.args...)
}

// party asks for documents that an entity stands in a relation with: end and
// document are the columns of the relation's ends.
type party struct {
	id, end, document, condition string
	relations                    int
}

// parties are those that a filter asks for, the one with the fewest relations
// first: the others are looked for in its documents alone.
func (s *Store) parties(ctx context.Context, f graph.Filter) ([]party, error) {
	asked := slices.DeleteFunc([]party{
		{f.From, "from_id", "to_id", "s.kind IN ('SIGNED', 'SENT')", 0},
		{f.SignedBy, "from_id", "to_id", "s.kind = 'SIGNED' AND s.form <> 'blank_line'", 0},
		{f.To, "to_id", "from_id", "s.kind = 'ADDRESSED' AND s.as_ IN ('', 'to', 'distribution')", 0},
		{f.CC, "to_id", "from_id", "s.kind = 'COPIED'", 0},
	}, func(p party) bool { return p.id == "" })
	if len(asked) < 2 {
		return asked, nil
	}
	for i := range asked {
		p := &asked[i]
		for n, err := range query(ctx, s, scanInt, "SELECT count(*) FROM relation WHERE "+p.end+" = (SELECT id FROM node WHERE key = ?)", p.id) {
			if err != nil {
				return nil, err
			}
			p.relations = n
		}
	}
	slices.SortStableFunc(asked, func(a, b party) int { return cmp.Compare(a.relations, b.relations) })
	return asked, nil
}

func scanInt(rows *sql.Rows) (n int, err error) { return n, rows.Scan(&n) }

// party narrows to a party's documents; whole reads all of them, else they are
// looked for from the side of the document.
func (w *where) party(p party, whole bool, minScore int) {
	from := " FROM relation r JOIN sort s ON s.id = r.sort WHERE r.score >= ? AND " + p.condition + " AND "
	is := p.end + " = (SELECT id FROM node WHERE key = ?)"
	if whole {
		w.add("d.id IN (SELECT r."+p.document+from+"r."+is+")", minScore, p.id)
		return
	}
	w.add("EXISTS (SELECT 1"+from+"r."+p.document+" = d.id AND +r."+is+")", minScore, p.id)
}

// Relations go by date_from (undated last), kind, from, to, letter.
func (s *Store) Relations(ctx context.Context, e graph.Edge) iter.Seq2[graph.Relation, error] {
	const node = "(SELECT id FROM node WHERE key = ?)"
	var w where
	w.in("s.kind", e.Kinds)
	if e.From != "" {
		w.add("r.from_id = "+node, e.From)
	}
	if e.To != "" {
		w.add("r.to_id = "+node, e.To)
	}
	if e.Touching != "" {
		w.add("(r.from_id = "+node+" OR r.to_id = "+node+")", e.Touching, e.Touching)
	}
	if e.Letter != "" {
		w.add("r.letter = "+node, e.Letter)
	}
	w.keys("r.letter", e.Letters)
	if len(e.Any) > 0 {
		var ends where
		ends.in("kind", e.Kinds)
		among := " IN (SELECT a.id FROM json_each(?) j JOIN node a ON a.key = j.value) AND sort IN (SELECT id FROM sort" + ends.String() + ")"
		args := slices.Concat([]any{jsonArray(e.Any)}, ends.args)
		w.add("r.id IN (SELECT id FROM relation WHERE from_id"+among+" UNION SELECT id FROM relation WHERE to_id"+among+")", slices.Concat(args, args)...)
	}
	if e.Form != nil {
		w.add("s.form = ?", *e.Form)
	}
	if e.As != nil {
		w.add("s.as_ = ?", *e.As)
	}
	if e.MinScore > 0 {
		w.add("r.score >= ?", e.MinScore)
	}
	order := " ORDER BY r.date_from = 0, r.date_from, s.kind, f.key, t.key, l.key"
	if e.Newest {
		order = " ORDER BY r.date_from DESC, s.kind, f.key, t.key, l.key"
	}
	if e.Limit > 0 {
		order += " LIMIT ?"
		w.args = append(w.args, e.Limit)
	}
	return query(ctx, s, relationScanner(), selectRelation+w.String()+order, w.args...)
}

// jsonArray is how a list of any length becomes one value of a statement.
func jsonArray(ids []string) string {
	b, _ := json.Marshal(ids) // strings always can be
	return string(b)
}

// where gathers conditions that must all hold.
type where struct {
	conditions []string
	args       []any
}

func (w *where) add(condition string, args ...any) {
	w.conditions = append(w.conditions, condition)
	w.args = append(w.args, args...)
}

// keys narrows a column of row ids to those of some keys.
func (w *where) keys(column string, ids []string) {
	if len(ids) > 0 {
		w.add(column+" IN (SELECT a.id FROM json_each(?) j JOIN node a ON a.key = j.value)", jsonArray(ids))
	}
}

func (w *where) in(column string, values []string) {
	if len(values) == 0 {
		return
	}
	args := make([]any, len(values))
	for i, v := range values {
		args[i] = v
	}
	w.add(column+" IN (?"+strings.Repeat(", ?", len(values)-1)+")", args...)
}

func (w *where) String() string {
	if len(w.conditions) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(w.conditions, " AND ")
}

// query yields what scan makes of each row.
func query[T any](ctx context.Context, s *Store, scan func(*sql.Rows) (T, error), text string, args ...any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		fail := func(err error) { yield(none, fmt.Errorf("read graph %s: %w", s.path, classify(err))) }
		rows, err := s.rowsOf(ctx, text, args)
		if err != nil {
			fail(err)
			return
		}
		defer rows.Close()
		for rows.Next() {
			s.rows.Add(1)
			v, err := scan(rows)
			if err != nil {
				fail(err)
				return
			}
			if !yield(v, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			fail(err)
		}
	}
}

// rowsOf asks with a kept statement. A snapshot has one connection, on which a
// statement can be asked once at a time: its queries are prepared each anew.
func (s *Store) rowsOf(ctx context.Context, text string, args []any) (*sql.Rows, error) {
	if s.moment != nil {
		return s.moment.QueryContext(ctx, text, args...)
	}
	stmt, err := s.prepared(ctx, text)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}

// prepared gives a query's statement: making one takes longer than one hop.
// The texts are few: conditions are there or not, kinds are counted.
func (s *Store) prepared(ctx context.Context, text string) (*sql.Stmt, error) {
	if stmt, ok := s.queries.Load(text); ok {
		return stmt.(*sql.Stmt), nil
	}
	stmt, err := s.read.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	if first, there := s.queries.LoadOrStore(text, stmt); there {
		return first.(*sql.Stmt), stmt.Close()
	}
	return stmt, nil
}

func scanEntity(rows *sql.Rows) (e graph.Entity, err error) {
	var aliases string
	if err := rows.Scan(&e.ID, &e.Kind, &e.Name, &e.Sort, &e.Type, &aliases); err != nil {
		return e, err
	}
	return e, parse(aliases, &e.Aliases)
}

func scanDocument(rows *sql.Rows) (d graph.Document, err error) {
	var citedBy, copies string
	if err := rows.Scan(&d.ID, &d.Kind, &d.Language, &d.Date, &d.DateFrom, &d.DateTo, &d.Title, &d.Number,
		&d.Place, &d.Subject, &d.Caption, &d.Cited, &citedBy, &d.State, &copies); err != nil {
		return d, err
	}
	if err := parse(citedBy, &d.CitedBy); err != nil {
		return d, err
	}
	return d, parse(copies, &d.Copies)
}

// keptCopies is of how many letters a scanner remembers the copies: relations
// come by date, those of one letter not together.
const keptCopies = 256

func relationScanner() func(*sql.Rows) (graph.Relation, error) {
	kept := map[string][]graph.Copy{}
	return func(rows *sql.Rows) (r graph.Relation, err error) {
		var more, evidence, copies string
		if err := rows.Scan(&r.Kind, &r.From, &r.To, &r.Letter, &r.Date, (*day)(&r.DateFrom), (*day)(&r.DateTo), &r.As, &r.Form, &r.Role,
			&r.Blind, &more, &evidence, &copies); err != nil {
			return r, err
		}
		r.ID = graph.HashID(r.Kind, r.From, r.To, r.Letter)
		if err := unpackMore(more, &r); err != nil {
			return r, err
		}
		held, ok := kept[copies]
		if !ok {
			if err := parse(copies, &held); err != nil {
				return r, err
			}
			if len(kept) == keptCopies {
				clear(kept)
			}
			kept[copies] = held
		}
		r.Evidence, err = unpackEvidence(evidence, held)
		return r, err
	}
}

// parse reads a JSON array that list wrote.
func parse(s string, to any) error {
	if s == "" {
		return nil
	}
	return json.Unmarshal([]byte(s), to)
}
