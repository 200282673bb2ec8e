package pipeline

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
)

// batch is how many pages are kept in one commit while a file with scanned
// pages is read.
const batch = 32

// errReplaced: the file was written to while it was read.
var errReplaced = errors.New("the file changed while it was read")

// take brings one entry of the walk into the ledger. A file whose text layer
// will do lands whole; one with pages to be read as images is only begun.
func (p *Pipeline) take(ctx context.Context, e entry) error {
	for range 3 {
		if err := p.takeOnce(ctx, e); !errors.Is(err, errReplaced) {
			return err
		}
	}
	return p.settle(ctx, e.failed("changing", errReplaced), archive.Path{})
}

func (p *Pipeline) takeOnce(ctx context.Context, e entry) error {
	was, err := p.Archive.Path(ctx, e.abs)
	if err != nil && !errors.Is(err, archive.ErrNotFound) {
		return err
	}
	at, e := look(e)
	if e.state != "" {
		return p.settle(ctx, e, was)
	}
	if was.SHA256 != "" && sameBytes(was, at) && !was.Own {
		return p.unchanged(ctx, e, was)
	}
	if at.SHA256, err = digest(e.abs); err != nil {
		return p.settle(ctx, e.failed(reasonOf(err).Code, err), was)
	}
	defer p.lock(at.SHA256)()
	f, err := p.Archive.File(ctx, at.SHA256)
	if errors.Is(err, archive.ErrNotFound) {
		err := p.read(ctx, e, at)
		if lost(err, e.abs) {
			return p.settle(ctx, e.failed(reasonOf(err).Code, err), was)
		}
		return err
	}
	if err == nil {
		err = p.Archive.PutPath(ctx, at)
	}
	if err != nil {
		return err
	}
	switch f.State {
	case archive.Loaded:
		f.State = archive.Duplicate
	case archive.Forgotten:
		f.State = archive.Skipped
	}
	p.known(e, f.SHA256, f.State, f.Reason)
	return nil
}

// lost reports whether an error is that a path can no longer be opened.
func lost(err error, path string) bool {
	var at *fs.PathError
	return errors.As(err, &at) && at.Path == path
}

// look tells without reading it all whether a file can be a PDF.
func look(e entry) (archive.Path, entry) {
	at := archive.Path{Abs: e.abs, Rel: e.rel}
	if e.state != "" {
		return at, e
	}
	f, err := os.Open(e.abs)
	if err != nil {
		return at, e.failed(reasonOf(err).Code, err)
	}
	defer f.Close() // only read from
	info, err := f.Stat()
	if err != nil {
		return at, e.failed(reasonOf(err).Code, err)
	}
	at.Size, at.ModTime = info.Size(), info.ModTime().UnixNano()
	head := make([]byte, 1024)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return at, e.failed(reasonOf(err).Code, err)
	}
	var code string
	switch {
	case n == 0:
		code = "empty_file"
	case !bytes.Contains(head[:n], []byte("%PDF-")):
		code = "not_pdf"
	default:
		return at, e
	}
	// Who named it .pdf expects it to be read.
	if strings.EqualFold(filepath.Ext(e.rel), ".pdf") {
		e.state, e.reason = archive.Failed, ingest.Reason{Code: code}
		return at, e
	}
	return at, e.skipped(code)
}

// sameBytes reports whether a file is, by size and time, the one that the
// ledger knows.
func sameBytes(was, at archive.Path) bool {
	return was.Size == at.Size && was.ModTime == at.ModTime
}

func digest(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close() // only read from
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// settle ends a path that gives no file to read. What was read from it before
// stays where the path cannot be read now, and goes where it holds something
// else.
func (p *Pipeline) settle(ctx context.Context, e entry, was archive.Path) error {
	at := archive.Path{Abs: e.abs, Rel: e.rel, State: e.state, Reason: e.reason}
	if e.state == archive.Failed && e.reason.Code != "empty_file" && e.reason.Code != "not_pdf" {
		at.SHA256, at.Size, at.ModTime = was.SHA256, was.Size, was.ModTime
	}
	if err := p.Archive.PutPath(ctx, at); err != nil {
		return err
	}
	p.count(func(n *Progress) { n.end(e, e.state, e.reason) })
	return nil
}

// unchanged counts a path that the ledger knows with these bytes.
func (p *Pipeline) unchanged(ctx context.Context, e entry, was archive.Path) error {
	if e.rel < was.Rel {
		was.Rel = e.rel
		if err := p.Archive.PutPath(ctx, was); err != nil {
			return err
		}
	}
	p.count(func(n *Progress) { n.Report.Unchanged++ })
	p.known(e, was.SHA256, was.State, was.Reason)
	return nil
}

// known counts a path whose bytes the archive has, now or when they are read.
func (p *Pipeline) known(e entry, sha string, s archive.State, why ingest.Reason) {
	if s == archive.Reading {
		p.wait(e, sha, 0)
		return
	}
	p.count(func(n *Progress) { n.end(e, s, why) })
}

// read reads a file that the archive does not have, as far as its text layer
// goes.
func (p *Pipeline) read(ctx context.Context, e entry, at archive.Path) error {
	f := archive.File{File: ingest.File{SHA256: at.SHA256, Size: at.Size}}
	src, err := p.Open(ctx, e.abs)
	if err != nil {
		return p.unreadable(ctx, f, at, err)
	}
	defer src.Close() // only read from
	f.File = about(src, f)
	var pages []ingest.Page
	for l, err := range src.Layers(ctx) {
		if err != nil {
			return p.unreadable(ctx, f, at, err)
		}
		if l.Doubt != "" {
			f.Words = p.Versions.Words(true)
			if _, err := p.Archive.Begin(ctx, f, at); err != nil {
				return err
			}
			p.wait(e, f.SHA256, f.Pages)
			return nil
		}
		pages = append(pages, l.Page)
	}
	if replaced(at) {
		return errReplaced
	}
	return p.land(ctx, e, f, at, pages, pages)
}

func about(src Source, f archive.File) ingest.File {
	a := src.About()
	a.SHA256, a.Size = f.SHA256, f.Size
	return a
}

// replaced reports whether a path holds other bytes than when it was looked
// at.
func replaced(at archive.Path) bool {
	now, e := look(entry{abs: at.Abs, rel: at.Rel})
	return e.state != "" || !sameBytes(at, now)
}

// unreadable ends a file that cannot be read as a whole; other errors end the
// run.
func (p *Pipeline) unreadable(ctx context.Context, f archive.File, at archive.Path, err error) error {
	var why *FileError
	if !errors.As(err, &why) {
		return err
	}
	f.State, f.Reason = archive.Failed, why.Reason
	f.Words, f.Findings = cmp.Or(f.Words, p.Versions.Words(false)), p.Versions.Findings
	if err := p.Archive.PutReading(ctx, archive.Put{Path: at, File: f}); err != nil {
		return err
	}
	p.landed(entry{abs: at.Abs, rel: at.Rel}, f, nil, 0)
	return nil
}

// land extracts what the pages of a file say and puts the reading into the
// archive; put are those that are not kept there yet.
func (p *Pipeline) land(ctx context.Context, e entry, f archive.File, at archive.Path, pages, put []ingest.Page) error {
	f, docs, err := p.extract(ctx, f, pages)
	if err != nil {
		return err
	}
	if err := p.Archive.PutReading(ctx, archive.Put{Path: at, File: f, Pages: put, Documents: docs}); err != nil {
		return err
	}
	p.landed(e, f, pages, len(docs))
	return nil
}

// extract runs the steps over a file of which pages were read, and says how
// it ended. A step that panics or gives what cannot be harms one file, not the
// run.
func (p *Pipeline) extract(ctx context.Context, f archive.File, pages []ingest.Page) (_ archive.File, docs []extract.Document, err error) {
	f.Words, f.Findings = p.words(f, slices.ContainsFunc(pages, seen)), p.Versions.Findings
	if f.State, f.Reason = outcome(pages); f.State != archive.Loaded {
		return f, nil, nil
	}
	docs, wrong, err := p.steps(ctx, f.File, pages)
	if wrong != nil {
		f.State, f.Reason = archive.Failed, ingest.Reason{Code: "internal", Detail: wrong.Error()}
	}
	return f, docs, err
}

// words is the version of a file's words, images where some of its pages are
// read as images. Without a reader of images those that were read before stay,
// and with them their version.
func (p *Pipeline) words(f archive.File, images bool) string {
	if images && p.Versions.OCR == "" && archive.FromImages(f.Words) {
		return f.Words
	}
	return p.Versions.Words(images)
}

func (p *Pipeline) steps(ctx context.Context, f ingest.File, pages []ingest.Page) (docs []extract.Document, wrong, err error) {
	defer func() {
		if r := recover(); r != nil {
			docs, wrong, err = nil, fmt.Errorf("a step of extraction failed: %v", r), nil
		}
	}()
	begins, err := p.Archive.Beginnings(ctx, f.SHA256)
	if err != nil {
		return nil, nil, err
	}
	if docs, err = p.Extract(ctx, f, pages, begins); err != nil {
		return nil, nil, err
	}
	if wrong = check(docs, pages); wrong != nil {
		docs = nil
	}
	return docs, wrong, nil
}

// outcome is how a file ended by its pages: failed where none was read and
// some failed, for the first one's reason.
func outcome(pages []ingest.Page) (archive.State, ingest.Reason) {
	read := func(p ingest.Page) bool { return p.State == ingest.PageRead || p.State == ingest.PageHandwritten }
	failed := slices.IndexFunc(pages, func(p ingest.Page) bool { return p.State == ingest.PageFailed })
	if failed >= 0 && !slices.ContainsFunc(pages, read) {
		return archive.Failed, pages[failed].Reason
	}
	return archive.Loaded, ingest.Reason{}
}

// seen reports whether a page was read as an image.
func seen(p ingest.Page) bool {
	return archive.PageSource(&p) == "ocr" || slices.ContainsFunc(p.Regions, func(r ingest.Region) bool { return r.Source != ingest.SourceText })
}
