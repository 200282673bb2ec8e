package archive

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/ingest"
)

// State is how a path or a file ended.
type State string

const (
	Reading   State = "reading"   // begun and interrupted; ingest or retry goes on with it
	Loaded    State = "loaded"    // read; single pages of it may have failed
	Duplicate State = "duplicate" // the same bytes as another path that is loaded
	Skipped   State = "skipped"   // not a document, or forgotten on purpose
	Failed    State = "failed"
	Forgotten State = "forgotten" // of a file; its paths are skipped
)

// Path is a row of the ledger: one place where a file was met. Abs and Rel are
// the bytes that the system gave and need not be UTF-8.
type Path struct {
	Abs     string
	Rel     string // below the folder that was taken in; "/" parts it
	Size    int64
	ModTime int64  // nanoseconds since 1970
	SHA256  string // "" where the bytes could not be read or were not wanted
	State   State
	Reason  ingest.Reason
	// Own says that Reason is the path's own (it could not be opened), not
	// that of its bytes.
	Own bool
}

// Name is Rel as it can be shown and exported.
func (p Path) Name() string { return Display(p.Rel) }

// Display writes a path so that any terminal and any JSON can hold it and that
// no two paths look the same: control characters and bytes that are not UTF-8
// as \xNN, a backslash doubled.
func Display(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); {
		r, n := utf8.DecodeRuneInString(path[i:])
		switch {
		case r == '\\':
			b.WriteString(`\\`)
		case r == utf8.RuneError && n == 1, unicode.IsControl(r):
			for _, c := range []byte(path[i : i+n]) {
				fmt.Fprintf(&b, `\x%02x`, c)
			}
		default:
			b.WriteString(path[i : i+n])
		}
		i += n
	}
	return b.String()
}

// A path's own state goes before its file's; a loaded file has one loaded
// path, the smallest, and its others are duplicates.
const selectPath = `
	SELECT p.abs, p.rel, p.size, p.mtime, coalesce(f.sha256, ''),
		CASE WHEN p.state != '' THEN p.state
			WHEN f.state = 'loaded' AND p.id != (SELECT id FROM path WHERE file = p.file AND state = '' ORDER BY rel, abs LIMIT 1) THEN 'duplicate'
			WHEN f.state = 'forgotten' THEN 'skipped'
			ELSE f.state END AS ends,
		CASE WHEN p.state != '' THEN p.code ELSE coalesce(f.code, '') END,
		CASE WHEN p.state != '' THEN p.detail ELSE coalesce(f.detail, '') END,
		p.state != ''
	FROM path p LEFT JOIN file f ON f.id = p.file`

func scanPath(r row) (p Path, err error) {
	err = r.Scan(&p.Abs, &p.Rel, &p.Size, &p.ModTime, &p.SHA256, &p.State, &p.Reason.Code, &p.Reason.Detail, &p.Own)
	return p, err
}

// Path gives what the ledger holds of an absolute path, or ErrNotFound.
func (a *Archive) Path(ctx context.Context, abs string) (Path, error) {
	return one(ctx, a, scanPath, selectPath+` WHERE p.abs = ?`, []byte(abs))
}

// Paths yields the ledger by rel and abs, all of it or what ended in one of
// the states.
func (a *Archive) Paths(ctx context.Context, states ...State) iter.Seq2[Path, error] {
	query, args := selectPath, []any{}
	if len(states) > 0 {
		query += ` WHERE ends IN (?` + strings.Repeat(`, ?`, len(states)-1) + `)`
		for _, s := range states {
			args = append(args, string(s))
		}
	}
	return each(ctx, a, scanPath, query+` ORDER BY p.rel, p.abs`, args...)
}

// FilePaths gives the paths where a file's bytes were met, the smallest first.
func (a *Archive) FilePaths(ctx context.Context, sha256 string) ([]Path, error) {
	return all(ctx, a, scanPath, selectPath+` WHERE f.sha256 = ? ORDER BY p.rel, p.abs`, sha256)
}

// PutPath writes a path whose bytes need no reading of their own: SHA256 names
// a file that the archive has, or State and Reason say why there is none. What
// only this path held before leaves the archive.
func (a *Archive) PutPath(ctx context.Context, p Path) error {
	return a.update(ctx, func(t *tx) error { return t.putPath(p) })
}

// DropPath takes a path out of the ledger, and what only it held.
func (a *Archive) DropPath(ctx context.Context, abs string) error {
	return a.update(ctx, func(t *tx) error {
		file, err := one(ctx, t, scanInt, `SELECT coalesce(file, 0) FROM path WHERE abs = ?`, []byte(abs))
		if err != nil {
			return err
		}
		if err := t.exec(`DELETE FROM path WHERE abs = ?`, []byte(abs)); err != nil {
			return err
		}
		return t.dropOrphan(file)
	})
}

func (t *tx) putPath(p Path) error {
	var file any
	if p.SHA256 != "" {
		id, err := one(t.ctx, t, scanInt, `SELECT id FROM file WHERE sha256 = ?`, p.SHA256)
		if err != nil {
			return fmt.Errorf("file %s of %s: %w", p.SHA256, p.Name(), err)
		}
		file = id
	}
	state := p.State
	if state != Failed && state != Skipped {
		state = ""
	}
	was, err := one(t.ctx, t, scanInt, `SELECT coalesce(file, 0) FROM path WHERE abs = ?`, []byte(p.Abs))
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	err = t.exec(`INSERT INTO path(abs, rel, size, mtime, file, state, code, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT(abs) DO UPDATE SET rel = min(rel, excluded.rel), size = excluded.size, mtime = excluded.mtime,
			file = excluded.file, state = excluded.state, code = excluded.code, detail = excluded.detail`,
		[]byte(p.Abs), []byte(p.Rel), p.Size, p.ModTime, file, string(state), p.Reason.Code, p.Reason.Detail)
	if err != nil {
		return err
	}
	if now, ok := file.(int64); ok {
		if err := t.touchFile(now); err != nil { // its smallest path may be another now
			return err
		}
		if now == was {
			return nil
		}
	}
	return t.dropOrphan(was)
}

// dropOrphan takes out a file that no path has any more; touches the letters
// of one that still has some, since its smallest path may be another now.
func (t *tx) dropOrphan(file int64) error {
	if file == 0 {
		return nil
	}
	n, err := one(t.ctx, t, scanInt, `SELECT count(*) FROM path WHERE file = ?`, file)
	if err != nil {
		return err
	}
	if n > 0 {
		return t.touchFile(file)
	}
	if err := t.dropReading(file); err != nil {
		return err
	}
	if err := t.exec(`DELETE FROM page WHERE file = ?`, file); err != nil {
		return err
	}
	return t.exec(`DELETE FROM file WHERE id = ? AND state != 'forgotten'`, file)
}
