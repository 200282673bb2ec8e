package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"legajo/graph"
)

// statements are the writer's, prepared once.
type statements struct {
	nodeGet, nodePut, nodeDrop             *sql.Stmt
	sortGet, sortPut                       *sql.Stmt
	hash, ends, endOf                      *sql.Stmt
	documentPut, documentDrop              *sql.Stmt
	entityPut, entityDrop                  *sql.Stmt
	relationPut, relationsDrop, documentIs *sql.Stmt

	all []*sql.Stmt
}

func (s *statements) prepare(ctx context.Context, c *sql.Conn) error {
	for _, p := range []struct {
		to  **sql.Stmt
		sql string
	}{
		{&s.nodeGet, "SELECT id FROM node WHERE key = ?"},
		{&s.nodePut, "INSERT OR IGNORE INTO node (key) VALUES (?)"},
		{&s.nodeDrop, "DELETE FROM node WHERE id = ? RETURNING key"},
		{&s.sortGet, "SELECT id FROM sort WHERE kind = ? AND form = ? AND as_ = ?"},
		{&s.sortPut, "INSERT OR IGNORE INTO sort (kind, form, as_) VALUES (?, ?, ?)"},
		{&s.hash, "SELECT hash FROM document WHERE id = ?"},
		{&s.ends, "SELECT from_id, to_id FROM relation WHERE letter = ?"},
		{&s.endOf, "SELECT EXISTS (SELECT 1 FROM relation WHERE from_id = ?1) OR EXISTS (SELECT 1 FROM relation WHERE to_id = ?1)"},
		{&s.documentIs, "SELECT EXISTS (SELECT 1 FROM document WHERE id = ?)"},
		{&s.documentPut, "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
		{&s.documentDrop, "DELETE FROM document WHERE id = ?"},
		{&s.entityPut, `INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
			kind = excluded.kind, name = excluded.name, sort = excluded.sort, type = excluded.type, aliases = excluded.aliases`},
		{&s.entityDrop, "DELETE FROM entity WHERE id = ?"},
		{&s.relationPut, "INSERT INTO relation VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
		{&s.relationsDrop, "DELETE FROM relation WHERE letter = ?"},
	} {
		stmt, err := c.PrepareContext(ctx, p.sql)
		if err != nil {
			return err
		}
		*p.to = stmt
		s.all = append(s.all, stmt)
	}
	return nil
}

func (s *statements) close() error {
	var errs []error
	for _, stmt := range s.all {
		errs = append(errs, stmt.Close())
	}
	return errors.Join(errs...)
}

// Apply makes the batch's changes durable in one transaction.
func (s *Store) Apply(ctx context.Context, b graph.Batch) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	w := &writer{store: s, stmts: &s.stmts, known: &s.known, touched: map[int64]bool{}}
	err := s.transaction(ctx, func() error {
		if err := s.known.begin(ctx, s.write); err != nil {
			return err
		}
		if err := s.claim(ctx, b); err != nil {
			return err
		}
		for i := range b.Put {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := w.put(&b.Put[i]); err != nil {
				return err
			}
		}
		for _, id := range b.Delete {
			if err := w.remove(id); err != nil {
				return err
			}
		}
		return w.sweep()
	})
	if err != nil {
		s.known.forget()
		return fmt.Errorf("apply to graph %s: %w", s.path, classify(err))
	}
	return nil
}

// claim writes the batch's archive and seq, if the store is that archive's.
func (s *Store) claim(ctx context.Context, b graph.Batch) error {
	var archive string
	err := s.write.QueryRowContext(ctx, "SELECT archive FROM meta").Scan(&archive)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if err == nil && archive != b.Archive {
		return graph.ErrForeign
	}
	_, err = s.write.ExecContext(ctx, "INSERT OR REPLACE INTO meta VALUES (1, ?, ?)", b.Archive, b.Seq)
	return err
}

// writer is one Apply. Its statements run without the caller's context, which
// is looked at between letters: watching it costs more than most of them.
type writer struct {
	store   *Store
	stmts   *statements
	known   *known
	touched map[int64]bool // nodes that may have lost their last relation
}

func (w *writer) put(l *graph.Letter) error {
	if err := l.Check(); err != nil {
		return err
	}
	id, fresh, err := w.node(l.Document.ID)
	if err != nil {
		return err
	}
	if !fresh {
		var hash string
		if err := w.one(w.stmts.hash, []any{id}, &hash); err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if hash != "" && hash == l.Hash {
			return nil
		}
		if err := w.unlink(id); err != nil {
			return err
		}
	}
	if err := w.document(id, &l.Document, l.Hash); err != nil {
		return err
	}
	for i := range l.Entities {
		if err := w.entity(&l.Entities[i]); err != nil {
			return err
		}
	}
	copies := map[string]int{}
	for i, c := range slices.Backward(l.Document.Copies) {
		copies[c.Document] = i
	}
	for i := range l.Relations {
		if err := w.relation(id, &l.Relations[i], copies); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) remove(letter string) error {
	var id int64
	err := w.one(w.stmts.nodeGet, []any{letter}, &id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := w.unlink(id); err != nil {
		return err
	}
	w.touched[id] = true
	_, err = w.stmts.documentDrop.Exec(id)
	return err
}

// unlink deletes the relations of a letter.
func (w *writer) unlink(letter int64) error {
	rows, err := w.stmts.ends.Query(letter)
	if err != nil {
		return err
	}
	defer rows.Close()
	n := 0
	for ; rows.Next(); n++ {
		var from, to int64
		if err := rows.Scan(&from, &to); err != nil {
			return err
		}
		w.touched[from], w.touched[to] = true, true
	}
	w.store.rows.Add(int64(n))
	if err := rows.Err(); err != nil || n == 0 {
		return err
	}
	_, err = w.stmts.relationsDrop.Exec(letter)
	return err
}

func (w *writer) document(id int64, d *graph.Document, hash string) error {
	citedBy, err := list(d.CitedBy)
	if err != nil {
		return err
	}
	copies, err := list(d.Copies)
	if err != nil {
		return err
	}
	_, err = w.stmts.documentPut.Exec(id, d.Kind, d.Language, d.Date, d.DateFrom, d.DateTo, d.Title, d.Number,
		d.Place, d.Subject, d.Caption, d.Cited, citedBy, d.State, copies, hash)
	return err
}

func (w *writer) entity(e *graph.Entity) error {
	id, _, err := w.node(e.ID)
	if err != nil {
		return err
	}
	aliases, err := list(e.Aliases)
	if err != nil {
		return err
	}
	if w.known.same(id, e, aliases) {
		return nil
	}
	_, err = w.stmts.entityPut.Exec(id, e.Kind, e.Name, e.Sort, e.Type, aliases)
	return err
}

func (w *writer) relation(letter int64, r *graph.Relation, copies map[string]int) error {
	sort, err := w.sort(sort{r.Kind, r.Form, r.As})
	if err != nil {
		return err
	}
	from, _, err := w.node(r.From)
	if err != nil {
		return err
	}
	to, _, err := w.node(r.To)
	if err != nil {
		return err
	}
	more, err := packMore(r)
	if err != nil {
		return err
	}
	first, err := dayNumber(r.DateFrom)
	if err != nil {
		return err
	}
	last, err := dayNumber(r.DateTo)
	if err != nil {
		return err
	}
	_, err = w.stmts.relationPut.Exec(letter, sort, from, to, r.Score(), r.Date, first, last,
		r.Role, r.Blind, more, packEvidence(r.Evidence, copies))
	return err
}

// sweep drops the touched nodes that nothing holds any more.
func (w *writer) sweep() error {
	for _, id := range slices.Sorted(maps.Keys(w.touched)) {
		var held bool
		if err := w.one(w.stmts.endOf, []any{id}, &held); err != nil {
			return err
		}
		if held {
			continue
		}
		if _, err := w.stmts.entityDrop.Exec(id); err != nil {
			return err
		}
		if err := w.one(w.stmts.documentIs, []any{id}, &held); err != nil {
			return err
		}
		if held {
			continue
		}
		var key string
		if err := w.one(w.stmts.nodeDrop, []any{id}, &key); err != nil {
			return err
		}
		w.known.drop(key)
	}
	return nil
}

// node gives a key's row id, and the key a row where it has none; fresh
// where it had none.
func (w *writer) node(key string) (id int64, fresh bool, err error) {
	if n, ok := w.known.node(key); ok {
		return n.id, false, nil
	}
	id, fresh, err = w.intern(w.stmts.nodeGet, w.stmts.nodePut, key)
	if err == nil {
		w.known.put(w.known.digest(key), node{id: id})
	}
	return id, fresh, err
}

func (w *writer) sort(t sort) (int64, error) {
	if id, ok := w.known.sorts[t]; ok {
		return id, nil
	}
	id, _, err := w.intern(w.stmts.sortGet, w.stmts.sortPut, t.kind, t.form, t.as)
	if err == nil {
		w.known.sorts[t] = id
	}
	return id, err
}

// intern tries to put first: most keys that are not known are new.
func (w *writer) intern(get, put *sql.Stmt, key ...any) (id int64, fresh bool, err error) {
	r, err := put.Exec(key...)
	if err != nil {
		return 0, false, err
	}
	if n, err := r.RowsAffected(); err != nil || n == 1 {
		id, err2 := r.LastInsertId()
		return id, true, errors.Join(err, err2)
	}
	err = w.one(get, key, &id)
	return id, false, err
}

// one scans the first column of the first row.
func (w *writer) one(stmt *sql.Stmt, args []any, to any) error {
	err := stmt.QueryRow(args...).Scan(to)
	if err == nil {
		w.store.rows.Add(1)
	}
	return err
}

// list is a JSON array, "" for an empty one.
func list[T any](items []T) (string, error) {
	if len(items) == 0 {
		return "", nil
	}
	b, err := json.Marshal(items)
	return string(b), err
}
