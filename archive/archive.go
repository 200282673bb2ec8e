// Package archive is the record on disk: files, the words of their pages, what
// was found on them, what people judged and what linking derived go in; the
// same comes out again, document by document.
//
// It is one SQLite database, archive.db, in a folder of its own. One process
// writes at a time, any number read. Every change is one transaction that also
// appends the letters that it touched to the feed of changes, so whatever is
// made from the archive (the graph) can follow it. A process that dies at any
// moment leaves the last whole transaction.
package archive

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"

	"modernc.org/sqlite" // the driver; also its error type
)

// Name is the database's file name inside the archive's folder.
const Name = "archive.db"

var (
	// ErrNone: the folder holds no archive.
	ErrNone = errors.New("there is no archive")
	// ErrNewer: a newer version of the program made the archive.
	ErrNewer = errors.New("the archive was made by a newer version")
	// ErrOlder: the archive has to be opened for writing once to be brought
	// up to this version.
	ErrOlder = errors.New("the archive was made by an older version")
	// ErrBusy: another process writes to the archive; see BusyError.
	ErrBusy = errors.New("another process writes to the archive")
	// ErrFull: the disk is full. What was committed before stays.
	ErrFull = errors.New("the disk is full")
	// ErrReadOnly: the archive's folder or file cannot be written.
	ErrReadOnly = errors.New("the archive cannot be written")
	// ErrCorrupt: a row or the database is not what was written.
	ErrCorrupt = errors.New("the archive is damaged")
	// ErrNotFound: no such file, page, document or judgement.
	ErrNotFound = errors.New("not found")
)

// BusyError tells which process holds the archive; PID is 0 where unknown.
// It is ErrBusy.
type BusyError struct{ PID int }

func (e *BusyError) Error() string        { return fmt.Sprintf("%v (process %d)", ErrBusy, e.PID) }
func (e *BusyError) Is(target error) bool { return target == ErrBusy }

// Options of Open.
type Options struct {
	// MaxPages bounds the database, in SQLite's pages of 4096 bytes; 0 is no
	// bound. Going over it is ErrFull.
	MaxPages int
}

// Archive is an open archive. Its methods may be called from any goroutine;
// writes wait for one another.
type Archive struct {
	dir    string
	id     string
	lock   *lock
	reader *sql.DB
	// questions are the reader's statements by their text, compiled once.
	questions sync.Map
	rows      atomic.Int64
	// judged are the judgements on findings, by file, nil until they are asked
	// for; a change of the ledger by this process empties it.
	judged atomic.Pointer[map[string][]Judgement]
	// moment is a snapshot's one transaction, whose reads are none of reader's.
	moment *sql.Tx

	// What writes has one connection; nil where the archive was opened to
	// read. One write at a time has it, and the statements.
	writer   *sql.DB
	mu       sync.Mutex
	conn     *sql.Conn
	prepared map[string]*sql.Stmt
}

// Open opens the archive in dir for writing and makes it where there is none.
// It fails with ErrBusy, ErrNewer, ErrReadOnly or ErrFull.
func Open(ctx context.Context, dir string, o Options) (*Archive, error) {
	a, err := open(ctx, dir, o)
	if err != nil {
		return nil, fmt.Errorf("open archive %s: %w", dir, classify(err))
	}
	return a, nil
}

func open(ctx context.Context, dir string, o Options) (*Archive, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	l, err := takeLock(filepath.Join(dir, "lock"))
	if err != nil {
		return nil, err
	}
	a := &Archive{dir: dir, lock: l}
	if err := a.openWriter(ctx, o); err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}

func (a *Archive) openWriter(ctx context.Context, o Options) error {
	file := filepath.Join(a.dir, Name)
	f, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o600) // SQLite would use the umask
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	pragmas := []string{"journal_mode(WAL)", "synchronous(NORMAL)", "foreign_keys(1)", "secure_delete(1)"}
	if o.MaxPages > 0 {
		pragmas = append(pragmas, fmt.Sprintf("max_page_count(%d)", o.MaxPages))
	}
	if a.writer, err = connect(file, "rw", pragmas...); err != nil {
		return err
	}
	a.writer.SetMaxOpenConns(1)
	if err := migrate(ctx, a.writer); err != nil {
		return err
	}
	a.prepared = map[string]*sql.Stmt{}
	if a.conn, err = a.writer.Conn(ctx); err != nil {
		return err
	}
	if a.reader, err = connect(file, "rw", "query_only(1)", "cache_size(-16384)"); err != nil {
		return err
	}
	return a.readID(ctx)
}

// OpenRead opens the archive in dir for reading. It never makes one: where
// there is none it fails with ErrNone.
func OpenRead(ctx context.Context, dir string) (*Archive, error) {
	a, err := openRead(ctx, dir)
	if err != nil {
		return nil, fmt.Errorf("open archive %s: %w", dir, classify(err))
	}
	return a, nil
}

func openRead(ctx context.Context, dir string) (*Archive, error) {
	file := filepath.Join(dir, Name)
	if info, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
		return nil, ErrNone
	} else if err != nil {
		return nil, err
	}
	a := &Archive{dir: dir}
	var err error
	if a.reader, err = connect(file, readMode(file), "query_only(1)", "cache_size(-8192)"); err != nil {
		return nil, err
	}
	version, err := schemaVersion(ctx, a.reader)
	switch {
	case err != nil:
	case version == 0:
		err = ErrNone
	case version > len(migrations):
		err = ErrNewer
	case version < len(migrations):
		err = ErrOlder
	default:
		err = a.readID(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}

// readMode opens a database that cannot be written, or lies in a folder that
// cannot, as one that does not change: SQLite has nowhere to put the index of
// its log. Where a log is left it has to be read all the same.
func readMode(file string) string {
	const write = 2 // W_OK
	if syscall.Access(file, write) == nil && syscall.Access(filepath.Dir(file), write) == nil {
		return "rw"
	}
	if _, err := os.Stat(file + "-wal"); err == nil {
		return "ro"
	}
	return "ro&immutable=1"
}

func connect(file, mode string, pragmas ...string) (*sql.DB, error) {
	dsn := "file:" + (&url.URL{Path: file}).EscapedPath() + "?_pragma=busy_timeout(10000)&_txlock=immediate&mode=" + mode
	for _, p := range pragmas {
		dsn += "&_pragma=" + url.QueryEscape(p)
	}
	return sql.Open("sqlite", dsn)
}

func (a *Archive) readID(ctx context.Context) error {
	id, err := a.Meta(ctx, "id")
	a.id = id
	return err
}

// Close ends the use of the archive and lets another process write.
func (a *Archive) Close() error {
	var errs []error
	for _, s := range a.questions.Range {
		errs = append(errs, s.(*sql.Stmt).Close())
	}
	if a.moment != nil {
		errs = append(errs, a.moment.Rollback())
	}
	if a.reader != nil {
		errs = append(errs, a.reader.Close())
	}
	for _, s := range a.prepared {
		errs = append(errs, s.Close())
	}
	if a.conn != nil {
		errs = append(errs, a.conn.Close())
	}
	if a.writer != nil {
		errs = append(errs, a.writer.Close())
	}
	if a.lock != nil {
		errs = append(errs, a.lock.release())
	}
	return errors.Join(errs...)
}

// ID is the archive's own random id, made with it: a graph knows by it whose
// projection it is.
func (a *Archive) ID() string { return a.id }

// Dir is the archive's folder.
func (a *Archive) Dir() string { return a.dir }

// Rows counts the rows that the database has returned since the archive was
// opened: a measure of work that no machine's speed changes.
func (a *Archive) Rows() int64 { return a.rows.Load() }

// Meta reads a value that SetMeta wrote, "" where there is none.
func (a *Archive) Meta(ctx context.Context, key string) (string, error) {
	v, err := one(ctx, a, scanString, `SELECT value FROM meta WHERE key = ?`, key)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return v, err
}

// SetMeta keeps a value under a key.
func (a *Archive) SetMeta(ctx context.Context, key, value string) error {
	return a.update(ctx, func(t *tx) error {
		return t.exec(`INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value`, key, value)
	})
}

func newID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// classify puts the sentinel that callers branch on before an error of the
// driver or of the file system.
func classify(err error) error {
	var s *sqlite.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &s):
		switch s.Code() & 0xff {
		case 13: // SQLITE_FULL
			return fmt.Errorf("%w: %w", ErrFull, err)
		case 8, 14, 3: // SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM
			return fmt.Errorf("%w: %w", ErrReadOnly, err)
		case 11, 26: // SQLITE_CORRUPT, SQLITE_NOTADB
			return fmt.Errorf("%w: %w", ErrCorrupt, err)
		case 5: // SQLITE_BUSY
			return fmt.Errorf("%w: %w", ErrBusy, err)
		}
	case isFull(err):
		return fmt.Errorf("%w: %w", ErrFull, err)
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	}
	return err
}
