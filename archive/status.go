package archive

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"

	"legajo/ingest"
)

// Versions are those that this program would make things with now.
type Versions struct {
	Text     string // reader of text layers
	OCR      string // reader of page images, "" where none is installed
	Findings string
}

// images parts the two versions of a file some of whose pages were read as
// images.
const images = "; images: "

// Words is the version of a file's words, ocr where some were read from
// images.
func (v Versions) Words(ocr bool) string {
	if ocr {
		return v.Text + images + v.OCR
	}
	return v.Text
}

// FromImages reports whether a version of words is of a file some of whose
// pages were read as images.
func FromImages(words string) bool { return strings.Contains(words, images) }

// Status counts what the archive holds.
type Status struct {
	Paths     map[State]int64  // by how they ended
	Reading   int64            // files begun and not finished
	Pages     map[string]int64 // native, ocr, empty, handwritten, failed
	Documents map[string]int64 // by kind
	// StaleWords and StaleFindings count files read or extracted by other
	// versions.
	StaleWords, StaleFindings int64
}

// Status counts; v says which versions are not stale.
func (a *Archive) Status(ctx context.Context, v Versions) (Status, error) {
	s := Status{}
	var err error
	if s.Paths, err = counts[State](ctx, a, `SELECT ends, count(*) FROM (`+selectPath+`) GROUP BY ends`); err != nil {
		return s, err
	}
	if s.Pages, err = counts[string](ctx, a, `SELECT CASE WHEN state = 'read' THEN CASE source WHEN 'ocr' THEN 'ocr' ELSE 'native' END ELSE state END AS s, count(*) FROM page GROUP BY s`); err != nil {
		return s, err
	}
	if s.Documents, err = counts[string](ctx, a, `SELECT kind, count(*) FROM document GROUP BY kind`); err != nil {
		return s, err
	}
	if s.Reading, err = one(ctx, a, scanInt, `SELECT count(*) FROM file WHERE state = 'reading'`); err != nil {
		return s, err
	}
	where, args := staleWords(v)
	if s.StaleWords, err = one(ctx, a, scanInt, `SELECT count(*) FROM file WHERE `+where, args...); err != nil {
		return s, err
	}
	s.StaleFindings, err = one(ctx, a, scanInt, `SELECT count(*) FROM file WHERE state = 'loaded' AND findings != ?`, v.Findings)
	return s, err
}

// staleWords asks for files that another version read. Without a reader of
// images, files that were read with one are left as they are.
func staleWords(v Versions) (where string, args []any) {
	where, args = `state = 'loaded' AND words NOT IN (?, ?)`, []any{v.Words(false), v.Words(true)}
	if v.OCR == "" {
		where += ` AND instr(words, ?) = 0`
		args = append(args, images)
	}
	return where, args
}

func counts[K ~string](ctx context.Context, a *Archive, query string) (map[K]int64, error) {
	type pair struct {
		key string
		n   int64
	}
	out := map[K]int64{}
	for p, err := range each(ctx, a, func(r row) (p pair, err error) { return p, r.Scan(&p.key, &p.n) }, query) {
		if err != nil {
			return nil, err
		}
		out[K(p.key)] = p.n
	}
	return out, nil
}

// Failure is a path that failed, or one page of a file that was loaded.
type Failure struct {
	Path   Path
	Page   int // 0 for the whole file
	Reason ingest.Reason
}

// Failures yields what failed, whole files first, then pages.
func (a *Archive) Failures(ctx context.Context) iter.Seq2[Failure, error] {
	return func(yield func(Failure, error) bool) {
		for p, err := range a.Paths(ctx, Failed) {
			if !yield(Failure{Path: p, Reason: p.Reason}, err) || err != nil {
				return
			}
		}
		pages := each(ctx, a, func(r row) (f Failure, err error) {
			return f, r.Scan(&f.Path.SHA256, &f.Path.Abs, &f.Path.Rel, &f.Page, &f.Reason.Code, &f.Reason.Detail)
		}, `SELECT f.sha256, p.abs, p.rel, g.number, g.code, g.detail
			FROM page g JOIN file f ON f.id = g.file JOIN path p ON p.id = (SELECT id FROM path WHERE file = f.id ORDER BY rel, abs LIMIT 1)
			WHERE g.state = 'failed' AND f.state = 'loaded' ORDER BY p.rel, p.abs, g.number`)
		for f, err := range pages {
			f.Path.State = Loaded
			if !yield(f, err) || err != nil {
				return
			}
		}
	}
}

// Retry yields a path of each file that is worth another try: those that
// failed, or some page of which did.
func (a *Archive) Retry(ctx context.Context) iter.Seq2[Path, error] {
	return each(ctx, a, scanPath, selectPath+` WHERE p.state = 'failed' OR f.state = 'failed'
		OR EXISTS (SELECT 1 FROM page WHERE file = p.file AND state = 'failed') ORDER BY p.rel, p.abs`)
}

// Unopened yields the paths, of files and folders, that could not be opened.
func (a *Archive) Unopened(ctx context.Context) iter.Seq2[Path, error] {
	return each(ctx, a, scanPath, selectPath+` WHERE p.state = 'failed' ORDER BY p.rel, p.abs`)
}

// StaleWords yields a path of each file whose words another version read.
func (a *Archive) StaleWords(ctx context.Context, v Versions) iter.Seq2[Path, error] {
	where, args := staleWords(v)
	return each(ctx, a, scanPath, selectPath+` WHERE p.state = '' AND p.file IN (SELECT id FROM file WHERE `+where+`) ORDER BY p.rel, p.abs`, args...)
}

// Unmade gives the files whose findings people have said something against
// that only extraction can heed.
func (a *Archive) Unmade(ctx context.Context) ([]File, error) {
	return all(ctx, a, scanFile, selectFile+` WHERE state = 'loaded' AND findings = '' ORDER BY sha256`)
}

// StaleFindings yields the files whose findings another version made. They may
// be made anew while it runs.
func (a *Archive) StaleFindings(ctx context.Context, version string) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for last := ""; ; {
			f, err := one(ctx, a, scanFile, selectFile+` WHERE sha256 > ? AND (state = 'loaded' OR code = 'internal') AND findings != ? ORDER BY sha256 LIMIT 1`, last, version)
			if errors.Is(err, ErrNotFound) || !yield(f, err) || err != nil {
				return
			}
			last = f.SHA256
		}
	}
}

// Unfinished yields a path of each file that was begun and not finished. Files
// may be finished, and begun, while it runs.
func (a *Archive) Unfinished(ctx context.Context) iter.Seq2[Path, error] {
	return func(yield func(Path, error) bool) {
		for last := int64(0); ; {
			id, err := one(ctx, a, scanInt, `SELECT id FROM file WHERE state = 'reading' AND id > ? ORDER BY id LIMIT 1`, last)
			if errors.Is(err, ErrNotFound) {
				return
			}
			var paths []Path
			if err == nil {
				paths, err = all(ctx, a, scanPath, selectPath+` WHERE p.file = ? AND p.state = '' ORDER BY p.rel, p.abs LIMIT 1`, id)
			}
			if err != nil {
				yield(Path{}, err)
				return
			}
			for _, p := range paths {
				if !yield(p, nil) {
					return
				}
			}
			last = id
		}
	}
}

// Look is a page or a document that somebody should look at first.
type Look struct {
	Document string // its id, "" for a page
	SHA256   string
	Path     string // as Display writes it
	Page     int
	Conf     int // mean confidence of the page's words, per mille
}

// Doubtful gives the n pages that were read with the least confidence.
func (a *Archive) Doubtful(ctx context.Context, n int) ([]Look, error) {
	return all(ctx, a, func(r row) (l Look, err error) {
		var path []byte
		err = r.Scan(&l.SHA256, &path, &l.Page, &l.Conf)
		l.Path = Display(string(path))
		return l, err
	}, `SELECT f.sha256, (SELECT min(rel) FROM path WHERE file = f.id), g.number, g.conf FROM page g JOIN file f ON f.id = g.file
		WHERE g.source = 'ocr' AND f.state = 'loaded' ORDER BY g.conf, f.sha256, g.number LIMIT ?`, n)
}

// Unaddressed gives n letters, memos and e-mails in which no addressee was
// found.
func (a *Archive) Unaddressed(ctx context.Context, n int) ([]Look, error) {
	return all(ctx, a, func(r row) (l Look, err error) {
		var path []byte
		err = r.Scan(&l.Document, &l.SHA256, &path, &l.Page)
		l.Path = Display(string(path))
		return l, err
	}, `SELECT d.document, f.sha256, (SELECT min(rel) FROM path WHERE file = f.id), d.first_page FROM document d JOIN file f ON f.id = d.file
		WHERE d.kind IN ('letter', 'memo', 'email') AND d.addressees = 0 ORDER BY d.document LIMIT ?`, n)
}

// Forget takes a file's words, findings, index and paths out and keeps its
// hash alone, so that the same bytes are skipped from now on. It fails with
// ErrNotFound where the archive holds no such file.
func (a *Archive) Forget(ctx context.Context, sha string) error {
	err := a.update(ctx, func(t *tx) error {
		id, err := one(t.ctx, t, scanInt, `SELECT id FROM file WHERE sha256 = ? AND state != 'forgotten'`, sha)
		if errors.Is(err, ErrNotFound) {
			return fmt.Errorf("file %s: %w", sha, err)
		}
		if err != nil {
			return err
		}
		if err := t.dropWords(id); err != nil {
			return err
		}
		if err := t.exec(`DELETE FROM path WHERE file = ?`, id); err != nil {
			return err
		}
		if err := t.exec(`INSERT INTO page_text(page_text) VALUES ('optimize')`); err != nil {
			return err
		}
		return t.exec(`UPDATE file SET state = 'forgotten', code = 'forgotten', detail = '', size = 0, pages = 0, words = '', findings = '', about = NULL WHERE id = ?`, id)
	})
	if err != nil {
		return err
	}
	return a.Sweep(ctx)
}

// Sweep takes what was deleted off the disk: it still stands in the
// write-ahead log.
func (a *Archive) Sweep(ctx context.Context) error {
	if a.conn == nil {
		return ErrReadOnly
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	_, err := a.conn.ExecContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`)
	return classify(err)
}
