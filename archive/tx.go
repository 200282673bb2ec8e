package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
)

// tx is one write: all of it lands, or nothing.
type tx struct {
	ctx context.Context
	a   *Archive
}

// update runs f in one transaction. Only one runs at a time. A write that was
// begun is brought to its end also where ctx ends.
func (a *Archive) update(ctx context.Context, f func(*tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return a.transact(context.WithoutCancel(ctx), f)
}

// transact is update for a write that ctx may stop; then nothing of it lands.
func (a *Archive) transact(ctx context.Context, f func(*tx) error) error {
	if a.conn == nil {
		return ErrReadOnly
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	t := &tx{ctx, a}
	err := t.exec(`BEGIN IMMEDIATE`)
	if err != nil {
		return classify(err)
	}
	done := false
	defer func() {
		if !done {
			back := tx{context.WithoutCancel(ctx), a}
			_ = back.exec(`ROLLBACK`) // after some errors SQLite has done it already
		}
	}()
	if err = f(t); err == nil {
		err = t.exec(`COMMIT`)
	}
	done = err == nil
	return classify(err)
}

// prepared gives the statement of a query, compiled once.
func (t *tx) prepared(query string) (*sql.Stmt, error) {
	s := t.a.prepared[query]
	if s == nil {
		var err error
		if s, err = t.a.conn.PrepareContext(t.ctx, query); err != nil {
			return nil, err
		}
		t.a.prepared[query] = s
	}
	return s, nil
}

func (t *tx) exec(query string, args ...any) error {
	_, err := t.run(query, args...)
	return err
}

func (t *tx) run(query string, args ...any) (sql.Result, error) {
	s, err := t.prepared(query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(t.ctx, args...)
}

// insert runs an INSERT and gives the new row's id.
func (t *tx) insert(query string, args ...any) (int64, error) {
	r, err := t.run(query, args...)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

// touch appends letters to the feed of changes. A letter stands in it once,
// at its last change.
func (t *tx) touch(letters ...string) error {
	for _, l := range letters {
		if err := t.exec(`INSERT OR REPLACE INTO change(letter) VALUES (?)`, l); err != nil {
			return err
		}
	}
	return nil
}

// source is what can be asked: the archive outside a transaction, or a tx.
type source interface {
	ask(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	count()
}

func (a *Archive) ask(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, ok := a.questions.Load(query)
	if !ok {
		prepare := a.reader.PrepareContext
		if a.moment != nil {
			prepare = a.moment.PrepareContext
		}
		fresh, err := prepare(ctx, query)
		if err != nil {
			return nil, err
		}
		if s, ok = a.questions.LoadOrStore(query, fresh); ok {
			_ = fresh.Close() // somebody else was first
		}
	}
	return s.(*sql.Stmt).QueryContext(ctx, args...)
}
func (a *Archive) count() { a.rows.Add(1) }

func (t *tx) ask(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := t.prepared(query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}
func (t *tx) count() { t.a.rows.Add(1) }

// row is the part of sql.Rows that a scan function needs.
type row interface{ Scan(...any) error }

// each runs a query and yields its rows one by one; after an error it ends.
// The archive may be written to while it runs, but not inside the same tx.
func each[T any](ctx context.Context, s source, scan func(row) (T, error), query string, args ...any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		rows, err := s.ask(ctx, query, args...)
		if err != nil {
			yield(zero, classify(err))
			return
		}
		defer rows.Close() // its error is rows.Err's
		for rows.Next() {
			s.count()
			v, err := scan(rows)
			if err != nil {
				yield(zero, classify(err))
				return
			}
			if !yield(v, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(zero, classify(err))
		}
	}
}

// all collects a query whose rows are known to be few.
func all[T any](ctx context.Context, s source, scan func(row) (T, error), query string, args ...any) ([]T, error) {
	var out []T
	for v, err := range each(ctx, s, scan, query, args...) {
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// one gives a query's only row, or ErrNotFound.
func one[T any](ctx context.Context, s source, scan func(row) (T, error), query string, args ...any) (T, error) {
	for v, err := range each(ctx, s, scan, query, args...) {
		return v, err
	}
	var zero T
	return zero, ErrNotFound
}

func scanString(r row) (s string, err error) { return s, r.Scan(&s) }
func scanInt(r row) (n int64, err error)     { return n, r.Scan(&n) }

func migrate(ctx context.Context, db *sql.DB) error {
	version, err := schemaVersion(ctx, db)
	if err != nil {
		return err
	}
	if version > len(migrations) {
		return ErrNewer
	}
	for ; version < len(migrations); version++ {
		if err := step(ctx, db, version); err != nil {
			return fmt.Errorf("schema %d: %w", version+1, err)
		}
	}
	return nil
}

func step(ctx context.Context, db *sql.DB, version int) error {
	t, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	_, err = t.ExecContext(ctx, migrations[version])
	if err == nil && version == 0 {
		_, err = t.ExecContext(ctx, `INSERT INTO meta(key, value) VALUES ('id', ?)`, newID())
	}
	if err == nil {
		_, err = t.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d`, version+1))
	}
	if err != nil {
		return errors.Join(err, t.Rollback())
	}
	return t.Commit()
}

func schemaVersion(ctx context.Context, db *sql.DB) (v int, err error) {
	return v, db.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&v)
}
