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
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"legajo/graph"
)

// Schema is the version of the tables; it stands in the file's user_version.
const Schema = 4

//go:embed schema.sql
var schema string

//go:embed older.sql
var older string

// batchRelations and logPages are large because relations come in no order of
// their ends: a page of an index that takes many of them is written once for a
// batch to the log, and once for a log to the file.
const (
	batchRelations = 20_000
	logPages       = 64_000 // 4 KB each
)

// Store is a graph in one file. Its methods may be called concurrently.
type Store struct {
	path string
	read *sql.DB
	db   *sql.DB // the writer's, of one connection
	rows atomic.Int64
	// queries are the readers' statements by their text.
	queries sync.Map
	// moment is a snapshot's one transaction, whose reads are none of read's.
	moment *sql.Tx

	mu    sync.Mutex // held by the one writer
	write *sql.Conn
	stmts statements
	known known
}

var (
	_ graph.Store       = (*Store)(nil)
	_ graph.Snapshotter = (*Store)(nil)
)

var errReadOnly = errors.New("the graph was opened for reading")

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

// OpenRead opens the store at path for questions alone, which no writer holds
// up and which may lie where nothing can be written. It fails with
// fs.ErrNotExist where there is none, with graph.ErrSchema where a newer
// version made it, and with graph.ErrOlder where an older one did.
func OpenRead(ctx context.Context, path string) (*Store, error) {
	s := &Store{path: path}
	if err := s.openRead(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open graph %s: %w", path, err), s.Close())
	}
	return s, nil
}

func (s *Store) openRead(ctx context.Context) error {
	if _, err := os.Stat(s.path); err != nil {
		return errors.Unwrap(err)
	}
	abs, err := filepath.Abs(s.path)
	if err != nil {
		return err
	}
	if s.read, err = connect(abs, readMode(abs), "query_only(1)", "cache_size(-32768)"); err != nil {
		return err
	}
	var version int
	if err := s.read.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return classify(err)
	}
	switch {
	case version == 0: // begun and never written
		return fs.ErrNotExist
	case version > Schema:
		return fmt.Errorf("schema %d: %w", version, graph.ErrSchema)
	case version < Schema:
		return fmt.Errorf("schema %d: %w", version, graph.ErrOlder)
	}
	return nil
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
	// A page in the cache takes twice its size of memory.
	if s.db, err = connect(abs, "rwc", "journal_mode(wal)", "synchronous(normal)", "cache_size(-32768)", fmt.Sprintf("wal_autocheckpoint(%d)", logPages), "secure_delete(1)"); err != nil {
		return err
	}
	s.db.SetMaxOpenConns(1)
	if s.read, err = connect(abs, "rw", "query_only(1)", "cache_size(-16384)"); err != nil {
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

// Snapshot holds the store as it stands now in one transaction that reads.
func (s *Store) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	fail := func(err error) (graph.Snapshot, error) {
		return nil, fmt.Errorf("snapshot of graph %s: %w", s.path, classify(err))
	}
	moment, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fail(err)
	}
	still := &Store{path: s.path, moment: moment}
	if _, err := still.State(ctx); err != nil { // the first read fixes the moment
		return fail(errors.Join(err, still.Close()))
	}
	return still, nil
}

func connect(path, mode string, pragmas ...string) (*sql.DB, error) {
	query := url.Values{"_pragma": append(pragmas, "busy_timeout(10000)")}
	u := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode() + "&mode=" + mode}
	return sql.Open("sqlite", u.String())
}

// readMode opens a database that cannot be written, or lies in a folder that
// cannot, as one that does not change: SQLite has nowhere to put the index of
// its log. Where a log is left it has to be read all the same.
func readMode(path string) string {
	const write = 2 // W_OK
	if syscall.Access(path, write) == nil && syscall.Access(filepath.Dir(path), write) == nil {
		return "rw"
	}
	if _, err := os.Stat(path + "-wal"); err == nil {
		return "ro"
	}
	return "ro&immutable=1"
}

// migrate makes the tables of a new file, and brings those of an older one to
// this version.
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
		make := schema
		if version > 0 {
			_, relations, _ := strings.Cut(schema, "-- Relations,")
			make = `ALTER TABLE relation RENAME TO older;
				DROP INDEX relation_letter; DROP INDEX relation_from; DROP INDEX relation_to; -- ` + relations + older
		}
		_, err := s.write.ExecContext(ctx, make+fmt.Sprintf("PRAGMA user_version = %d;", Schema))
		return err
	})
}

// transaction runs do on the writer's connection, all of it or nothing.
func (s *Store) transaction(ctx context.Context, do func() error) error {
	if s.write == nil {
		return errReadOnly
	}
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
	for _, stmt := range s.queries.Range {
		errs = append(errs, stmt.(*sql.Stmt).Close())
	}
	if s.moment != nil {
		errs = append(errs, s.moment.Rollback())
	}
	if s.read != nil {
		errs = append(errs, s.read.Close())
	}
	// The last to close is one that may write and has no statement left: it
	// empties the log.
	if s.write != nil {
		errs = append(errs, s.stmts.close(), s.write.Close())
	}
	if s.db != nil {
		errs = append(errs, s.db.Close())
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("close graph %s: %w", s.path, err)
	}
	return nil
}

// Rows is how many rows the store's queries have returned since it was opened:
// a measure of work that does not hang on the machine.
func (s *Store) Rows() int64 { return s.rows.Load() }

// BatchRelations is about how many relations a batch has best.
func (s *Store) BatchRelations() int { return batchRelations }

// State tells how far the store has come.
func (s *Store) State(ctx context.Context) (graph.State, error) {
	st := graph.State{Schema: Schema}
	ask := s.read.QueryRowContext
	if s.moment != nil {
		ask = s.moment.QueryRowContext
	}
	err := ask(ctx, "SELECT archive, seq FROM meta").Scan(&st.Archive, &st.Seq)
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
			DELETE FROM sort; DELETE FROM node; DELETE FROM meta;`)
		return err
	})
	if err != nil {
		return fmt.Errorf("reset graph %s: %w", s.path, classify(err))
	}
	return nil
}

// Renew empties the store: filling it anew is quicker than looking what of it
// is as it was.
func (s *Store) Renew(ctx context.Context) error { return s.Reset(ctx) }

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
