// Package sqlite keeps the graph in one SQLite file beside the archive:
// batches of letters in, answers out.
//
// Strings that are keys are interned: inside, everything hangs on integer row
// ids. One connection writes, others read, each from its own snapshot (WAL).
package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"legajo/graph"
)

// Schema is the version of the tables; it stands in the file's user_version.
const Schema = 1

//go:embed schema.sql
var schema string

// Store is a graph in one file. Its methods may be called concurrently.
type Store struct {
	path string
	read *sql.DB
	db   *sql.DB // the writer's, of one connection
	rows atomic.Int64
	// queries are the readers' statements by their text; closing read closes
	// them.
	queries sync.Map

	mu    sync.Mutex // held by the one writer
	write *sql.Conn
	stmts statements
	known known
}

var _ graph.Store = (*Store)(nil)

// Open opens the store at path, or makes it with mode 0600. It fails with
// graph.ErrSchema where a newer version made it.
func Open(ctx context.Context, path string) (*Store, error) {
	s := &Store{path: path}
	if err := s.open(ctx); err != nil {
		s.Close()
		return nil, fmt.Errorf("open graph %s: %w", path, err)
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	f, err := os.OpenFile(s.path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return errors.Unwrap(err)
	}
	if err := f.Close(); err != nil {
		return err
	}
	abs, err := filepath.Abs(s.path)
	if err != nil {
		return err
	}
	if s.db, err = connect(abs, "journal_mode(wal)", "synchronous(normal)", "cache_size(-65536)", "wal_autocheckpoint(8000)", "secure_delete(1)"); err != nil {
		return err
	}
	s.db.SetMaxOpenConns(1)
	if s.read, err = connect(abs, "query_only(1)", "cache_size(-16384)"); err != nil {
		return err
	}
	if s.write, err = s.db.Conn(ctx); err != nil {
		return classify(err)
	}
	if err := s.migrate(ctx); err != nil {
		return classify(err)
	}
	return classify(s.stmts.prepare(ctx, s.write))
}

func connect(path string, pragmas ...string) (*sql.DB, error) {
	u := url.URL{Scheme: "file", Path: path, RawQuery: url.Values{"_pragma": append(pragmas, "busy_timeout(10000)")}.Encode()}
	return sql.Open("sqlite", u.String())
}

// migrate makes the tables of a new file.
func (s *Store) migrate(ctx context.Context) error {
	return s.transaction(ctx, func() error {
		var version int
		if err := s.write.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		if version > Schema {
			return fmt.Errorf("schema %d: %w", version, graph.ErrSchema)
		}
		if version == Schema {
			return nil
		}
		_, err := s.write.ExecContext(ctx, schema+fmt.Sprintf("PRAGMA user_version = %d;", Schema))
		return err
	})
}

// transaction runs do on the writer's connection, all of it or nothing.
func (s *Store) transaction(ctx context.Context, do func() error) error {
	if _, err := s.write.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := do()
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		// From here on the context can no longer undo it.
		_, err = s.write.ExecContext(context.WithoutCancel(ctx), "COMMIT")
	}
	if err != nil {
		// Its own error says only that SQLite has rolled back already.
		_, _ = s.write.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	}
	return err
}

// Close closes the file.
func (s *Store) Close() error {
	var errs []error
	if s.write != nil {
		errs = append(errs, s.write.Close())
	}
	if s.db != nil {
		errs = append(errs, s.db.Close())
	}
	if s.read != nil {
		errs = append(errs, s.read.Close())
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("close graph %s: %w", s.path, err)
	}
	return nil
}

// Rows is how many rows the store's queries have returned since it was opened:
// a measure of work that does not hang on the machine.
func (s *Store) Rows() int64 { return s.rows.Load() }

// State tells how far the store has come.
func (s *Store) State(ctx context.Context) (graph.State, error) {
	st := graph.State{Schema: Schema}
	err := s.read.QueryRowContext(ctx, "SELECT archive, seq FROM meta").Scan(&st.Archive, &st.Seq)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return graph.State{}, fmt.Errorf("state of graph %s: %w", s.path, classify(err))
	}
	return st, nil
}

// Reset empties the store.
func (s *Store) Reset(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.known.forget()
	err := s.transaction(ctx, func() error {
		_, err := s.write.ExecContext(ctx, `DELETE FROM relation; DELETE FROM document; DELETE FROM entity;
			DELETE FROM kind; DELETE FROM node; DELETE FROM meta;`)
		return err
	})
	if err != nil {
		return fmt.Errorf("reset graph %s: %w", s.path, classify(err))
	}
	return nil
}

// classify marks what may go better later with graph.ErrUnavailable.
func classify(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN:
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	return err
}
