package archive

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"legajo/extract"
	"legajo/ingest"
)

// File is what the archive holds of a file's bytes.
type File struct {
	ingest.File
	State    State
	Reason   ingest.Reason
	Words    string // version with which its words were read
	Findings string // version with which its findings were made
}

// Put is one file's reading as it lands.
type Put struct {
	Path Path // where the bytes were met; none where Abs is ""
	File File // State Loaded, Failed or Skipped
	// Pages are those not yet kept by PutPages; one that is already there is
	// replaced.
	Pages     []ingest.Page
	Documents []extract.Document
}

// Document is one document of a file, as extract found it, with what the
// archive knows of it.
type Document struct {
	extract.Document
	ID        string
	Letter    string // the letter's id; ID until linking says more
	SHA256    string
	Path      string // the smallest known one, as Display writes it
	FirstPage int
	LastPage  int
	State     ingest.PageState // the worst of its pages
	Parting
}

// DocumentID is the id of the document that begins on a page of a file as the
// ordinal-th (from 0).
func DocumentID(sha string, page, ordinal int) string {
	return Hash(sha, fmt.Sprint(page), fmt.Sprint(ordinal))
}

// Hash makes an id of parts, each prefixed with its length: 20 hex digits.
func Hash(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return hex.EncodeToString(h.Sum(nil)[:10])
}

// File gives what the archive holds of bytes by their hash, or ErrNotFound.
func (a *Archive) File(ctx context.Context, sha string) (File, error) {
	return one(ctx, a, scanFile, selectFile+` WHERE sha256 = ?`, sha)
}

const selectFile = `SELECT sha256, size, pages, state, code, detail, words, findings, about FROM file`

type about struct {
	Producer   string             `json:"producer,omitempty"`
	Signatures []ingest.Signature `json:"signatures,omitempty"`
}

func scanFile(r row) (f File, err error) {
	var blob []byte
	var more about
	err = r.Scan(&f.SHA256, &f.Size, &f.Pages, &f.State, &f.Reason.Code, &f.Reason.Detail, &f.Words, &f.Findings, &blob)
	if err == nil && len(blob) > 0 {
		err = json.Unmarshal(blob, &more)
	}
	f.Producer, f.Signatures = more.Producer, more.Signatures
	return f, err
}

// Begin makes a file's row, in state Reading, and its path's, so that its pages
// can be kept as they are read. Pages kept by an interrupted run with the same
// words version stay, and the numbers of those that did not fail are returned;
// those of another version go, and what was found on them.
func (a *Archive) Begin(ctx context.Context, f File, p Path) (kept []int, err error) {
	err = a.update(ctx, func(t *tx) error {
		id, err := t.putFile(f)
		if err != nil {
			return err
		}
		was, err := one(t.ctx, t, scanString, `SELECT words FROM file WHERE id = ?`, id)
		if err != nil {
			return err
		}
		if was != f.Words {
			if err := t.dropWords(id); err != nil {
				return err
			}
		}
		if err := t.exec(`UPDATE file SET state = 'reading', code = '', detail = '', words = ? WHERE id = ?`, f.Words, id); err != nil {
			return err
		}
		p.SHA256, p.State = f.SHA256, ""
		if err := t.putPath(p); err != nil {
			return err
		}
		kept, err = all(t.ctx, t, scanNumber, `SELECT number FROM page WHERE file = ? AND state != 'failed' ORDER BY number`, id)
		return err
	})
	return kept, err
}

func scanNumber(r row) (n int, err error) { return n, r.Scan(&n) }

// putFile makes the file's row where there is none and gives its id.
func (t *tx) putFile(f File) (int64, error) {
	id, err := one(t.ctx, t, scanInt, `SELECT id FROM file WHERE sha256 = ?`, f.SHA256)
	if !errors.Is(err, ErrNotFound) {
		return id, err
	}
	more, err := json.Marshal(about{f.Producer, f.Signatures})
	if err != nil {
		return 0, err
	}
	return t.insert(`INSERT INTO file(sha256, size, pages, state, words, about) VALUES (?, ?, ?, 'reading', ?, ?)`,
		f.SHA256, f.Size, f.Pages, f.Words, more)
}

// PutPages keeps pages of a file that was begun. Not one of them is findable
// before the file's reading lands.
func (a *Archive) PutPages(ctx context.Context, sha string, pages ...ingest.Page) error {
	return a.update(ctx, func(t *tx) error {
		id, err := one(t.ctx, t, scanInt, `SELECT id FROM file WHERE sha256 = ?`, sha)
		if err != nil {
			return err
		}
		return t.putPages(id, pages)
	})
}

func (t *tx) putPages(file int64, pages []ingest.Page) error {
	for i := range pages {
		p := &pages[i]
		err := t.exec(`INSERT INTO page(file, number, state, source, conf, code, detail, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT(file, number) DO UPDATE SET state = excluded.state, source = excluded.source, conf = excluded.conf,
				code = excluded.code, detail = excluded.detail, words = excluded.words`,
			file, p.Number, string(p.State), PageSource(p), confidence(p), p.Reason.Code, p.Reason.Detail, EncodePage(p))
		if err != nil {
			return err
		}
	}
	return nil
}

// PageSource says whence most of a page's words come: "native", "ocr" where
// they were read from an image, "none" where there are none.
func PageSource(p *ingest.Page) string {
	seen := 0
	for i := range p.Words {
		if p.Words[i].Source != ingest.SourceText {
			seen++
		}
	}
	switch {
	case len(p.Words) == 0:
		return "none"
	case 2*seen > len(p.Words):
		return "ocr"
	}
	return "native"
}

func confidence(p *ingest.Page) int {
	if len(p.Words) == 0 {
		return 0
	}
	sum := 0
	for i := range p.Words {
		sum += int(p.Words[i].Conf)
	}
	return sum / len(p.Words)
}

// PutReading lands a file's reading: its last pages, its documents, their
// full text, the ledger's row and the feed of changes, all or nothing. What
// an earlier reading of the same bytes said is replaced.
func (a *Archive) PutReading(ctx context.Context, p Put) error {
	return a.update(ctx, func(t *tx) error {
		id, err := t.putFile(p.File)
		if err != nil {
			return err
		}
		if err := t.dropReading(id); err != nil {
			return err
		}
		if err := t.putPages(id, p.Pages); err != nil {
			return err
		}
		f := p.File
		err = t.exec(`UPDATE file SET state = ?, code = ?, detail = ?, pages = ?, words = ?, findings = ? WHERE id = ?`,
			string(f.State), f.Reason.Code, f.Reason.Detail, f.Pages, f.Words, f.Findings, id)
		if err != nil {
			return err
		}
		if err := t.putDocuments(id, f.SHA256, p.Documents); err != nil {
			return err
		}
		if err := t.indexPages(id, p.Pages); err != nil {
			return err
		}
		if p.Path.Abs == "" {
			return nil
		}
		p.Path.SHA256 = f.SHA256
		return t.putPath(p.Path)
	})
}

func (t *tx) putDocuments(file int64, sha string, docs []extract.Document) error {
	for n := range docs {
		d := &docs[n]
		blob, err := encodeDocument(d)
		if err != nil {
			return err
		}
		addressees := 0
		for _, r := range d.Relations {
			if r.Kind == extract.Addressed && r.From.To == extract.RefSelf {
				addressees++
			}
		}
		id := DocumentID(sha, d.Span.Page, d.Ordinal)
		err = t.exec(`INSERT INTO document(document, letter, file, ordinal, first_page, last_page, kind, date, addressees, findings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			id, id, file, n, d.Span.Page, d.Span.LastPage, d.Kind, d.Date, addressees, blob)
		if err != nil {
			return fmt.Errorf("document %d of file %s: %w", n, sha, err)
		}
		if err := t.unlink(id, id); err != nil {
			return err
		}
	}
	return nil
}

// unlink tells linking and the graph that a document came, changed or went.
func (t *tx) unlink(document, letter string) error {
	if err := t.exec(`INSERT OR IGNORE INTO unlinked(document) VALUES (?)`, document); err != nil {
		return err
	}
	return t.touch(letter)
}

// indexPages puts a file's pages into the full text; those at hand need not be
// read again.
func (t *tx) indexPages(file int64, atHand []ingest.Page) error {
	type place struct{ id, number int64 }
	places, err := all(t.ctx, t, func(r row) (p place, err error) { return p, r.Scan(&p.id, &p.number) },
		`SELECT id, number FROM page WHERE file = ? AND source != 'none' ORDER BY number`, file)
	if err != nil {
		return err
	}
	for _, at := range places {
		i := slices.IndexFunc(atHand, func(p ingest.Page) bool { return int64(p.Number) == at.number })
		var p ingest.Page
		if i >= 0 {
			p = atHand[i]
		} else if p, err = one(t.ctx, t, scanPage, `SELECT words FROM page WHERE id = ?`, at.id); err != nil {
			return err
		}
		var b strings.Builder
		for i := range p.Words {
			b.WriteString(p.Words[i].Text)
			b.WriteByte(' ')
			if s := mended(p.Words, i); s != "" {
				b.WriteString(s + " ")
			}
		}
		if err := t.exec(`INSERT INTO page_text(rowid, text) VALUES (?, ?)`, at.id, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// dropReading takes out a file's documents and full text; its pages' words
// stay.
func (t *tx) dropReading(file int64) error {
	type pair struct{ document, letter string }
	gone, err := all(t.ctx, t, func(r row) (p pair, err error) { return p, r.Scan(&p.document, &p.letter) },
		`SELECT document, letter FROM document WHERE file = ?`, file)
	if err != nil {
		return err
	}
	for _, p := range gone {
		if err := t.unlink(p.document, p.letter); err != nil {
			return err
		}
	}
	if err := t.exec(`DELETE FROM page_text WHERE rowid IN (SELECT id FROM page WHERE file = ?)`, file); err != nil {
		return err
	}
	return t.exec(`DELETE FROM document WHERE file = ?`, file)
}

// dropWords takes out everything of a file but its row.
func (t *tx) dropWords(file int64) error {
	if err := t.dropReading(file); err != nil {
		return err
	}
	return t.exec(`DELETE FROM page WHERE file = ?`, file)
}

// touchFile tells the graph that a file's letters show another path.
func (t *tx) touchFile(file int64) error {
	letters, err := all(t.ctx, t, scanString, `SELECT DISTINCT letter FROM document WHERE file = ? ORDER BY letter`, file)
	if err != nil {
		return err
	}
	return t.touch(letters...)
}

// Pages gives a file's pages first to last, inclusive, those that were read.
func (a *Archive) Pages(ctx context.Context, sha string, first, last int) ([]ingest.Page, error) {
	return all(ctx, a, scanPage, `SELECT p.words FROM page p JOIN file f ON f.id = p.file WHERE f.sha256 = ? AND p.number BETWEEN ? AND ? ORDER BY p.number`, sha, first, last)
}

func scanPage(r row) (p ingest.Page, err error) {
	var blob []byte
	if err = r.Scan(&blob); err == nil {
		p, err = DecodePage(blob)
	}
	return p, err
}

const selectDocument = `
	SELECT d.document, d.letter, f.sha256, d.first_page, d.last_page, d.findings,
		coalesce((SELECT min(rel) FROM path WHERE file = d.file), x''),
		coalesce((SELECT max(CASE state WHEN 'failed' THEN '3failed' WHEN 'handwritten' THEN '2handwritten' WHEN 'read' THEN '1read' ELSE '0empty' END)
			FROM page WHERE file = d.file AND number BETWEEN d.first_page AND d.last_page), '0empty')
	FROM document d JOIN file f ON f.id = d.file`

func scanDocument(r row) (d Document, err error) {
	var blob, path []byte
	var state string
	if err = r.Scan(&d.ID, &d.Letter, &d.SHA256, &d.FirstPage, &d.LastPage, &blob, &path, &state); err != nil {
		return d, err
	}
	d.Path, d.State = Display(string(path)), ingest.PageState(state[1:])
	d.Document, err = decodeDocument(blob)
	return d, err
}

// Document gives a document by its id, or ErrNotFound.
func (a *Archive) Document(ctx context.Context, id string) (Document, error) {
	d, err := one(ctx, a, scanDocument, selectDocument+` WHERE d.document = ?`, id)
	if err != nil {
		return d, err
	}
	return a.asJudged(ctx, d)
}

// Documents yields all documents by id, one in memory at a time.
func (a *Archive) Documents(ctx context.Context) iter.Seq2[Document, error] {
	return a.eachJudged(ctx, each(ctx, a, scanDocument, selectDocument+` ORDER BY d.document`))
}

// FileDocuments gives a file's documents in their order.
func (a *Archive) FileDocuments(ctx context.Context, sha string) ([]Document, error) {
	docs, err := all(ctx, a, scanDocument, selectDocument+` WHERE f.sha256 = ? ORDER BY d.ordinal`, sha)
	return a.allJudged(ctx, docs, err)
}

// LetterDocuments gives the copies of a letter by id, none where it is gone.
func (a *Archive) LetterDocuments(ctx context.Context, letter string) ([]Document, error) {
	docs, err := all(ctx, a, scanDocument, selectDocument+` WHERE d.letter = ? ORDER BY d.document`, letter)
	return a.allJudged(ctx, docs, err)
}
