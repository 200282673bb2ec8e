// Package pipeline takes paths to readings: files and folders go in, the words
// on their pages and what they say come out in the archive. The order of the
// steps stands here.
//
// Files whose text layer says everything land first; files with pages that
// have to be read as images wait in the archive until those are through, and
// then land page by page, so that no letter waits behind a scan and nothing
// that was read is read again after an interruption. What a file's reading is
// depends on its bytes and the versions alone, whatever the order, the number
// of workers, or how often the run was stopped.
package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
)

// Layer is a page as its file's text layer has it.
type Layer struct {
	ingest.Page
	// Doubt says why the page has to be read as an image, "" where the text
	// layer will do.
	Doubt string
}

// Source is an opened file.
type Source interface {
	// About is what the file says of itself; its SHA256 and Size are not set.
	About() ingest.File
	// Layers yields all pages in order. An error ends it: the context's, or a
	// FileError.
	Layers(ctx context.Context) iter.Seq2[Layer, error]
	// Images reads pages as images and yields each when it is done, in any
	// order; one that cannot be read says so in its State and Reason.
	Images(ctx context.Context, pages []Layer) iter.Seq2[ingest.Page, error]
	Close() error
}

// FileError says why a file as a whole cannot be read.
type FileError struct{ Reason ingest.Reason }

func (e *FileError) Error() string { return e.Reason.Code + " " + e.Reason.Detail }

// Pipeline has the parts that a run is made of. All fields but Progress, Link
// and Load must be set.
type Pipeline struct {
	Archive *archive.Archive
	// Open opens a file that begins like a PDF; a FileError says why it
	// cannot be read.
	Open func(ctx context.Context, path string) (Source, error)
	// Extract finds the documents on a file's pages; begins holds what people
	// said of pages, whether a document begins there. It depends on its
	// arguments alone.
	Extract  func(ctx context.Context, f ingest.File, pages []ingest.Page, begins map[int]bool) ([]extract.Document, error)
	Versions archive.Versions
	Workers  int
	// Progress is called after each step, never twice at the same time.
	Progress func(Progress)
	// Link and Load run after the files, in this order.
	Link, Load func(context.Context) error

	mu      sync.Mutex
	now     Progress
	flights map[string]*flight  // by sha256
	waiting map[string]*waiting // by sha256
}

// ErrNothing: none of the paths to take in exists.
var ErrNothing = errors.New("nothing to take in")

// Options of Ingest.
type Options struct {
	Sample int // take in only so many files, spread over the tree; 0 is all
}

// Ingest takes in files and folders, then links and loads. The report is
// right also where an error ends the run.
func (p *Pipeline) Ingest(ctx context.Context, paths []string, o Options) (Report, error) {
	p.begin()
	w, missing := newWalk(paths, p.Archive.Dir())
	for _, m := range missing {
		p.count(func(n *Progress) { n.Report.miss(m) })
	}
	if len(w.roots) == 0 {
		return p.report(), ErrNothing
	}
	entries := w.entries()
	err := p.reextract(ctx, false)
	if o.Sample > 0 {
		entries = slices.Values(sample(entries, o.Sample))
	} else if err == nil {
		err = p.closed(ctx, w)
	}
	files := count(entries)
	p.count(func(n *Progress) { n.Files = files })
	if err == nil {
		err = p.parallel(ctx, entries, p.take)
	}
	if err == nil {
		err = p.scans(ctx)
	}
	return p.finish(ctx, err)
}

// Retry reads again what failed, files and single pages, and goes on with what
// was begun; with stale also what other versions of the readers read.
func (p *Pipeline) Retry(ctx context.Context, stale bool) (Report, error) {
	p.begin()
	if err := p.reextract(ctx, false); err != nil {
		return p.report(), err
	}
	lists := []iter.Seq2[archive.Path, error]{p.Archive.Retry(ctx)}
	if stale {
		lists = append(lists, p.Archive.StaleWords(ctx, p.Versions))
	}
	take, scan, err := p.sort(ctx, lists)
	if err == nil {
		err = p.parallel(ctx, slices.Values(take), p.take)
	}
	if err == nil {
		err = p.parallel(ctx, slices.Values(scan), p.scan)
	}
	if err == nil {
		err = p.scans(ctx)
	}
	return p.finish(ctx, err)
}

// sort parts paths to try again into those to be taken in anew and files of
// which single pages or all are to be read again.
func (p *Pipeline) sort(ctx context.Context, lists []iter.Seq2[archive.Path, error]) (take, scan []entry, err error) {
	done := map[string]bool{}
	waiting := 0
	for path, err := range chain(lists...) {
		if err != nil {
			return nil, nil, err
		}
		if done[path.Abs] {
			continue
		}
		done[path.Abs] = true
		switch e := known(path); {
		case path.Own && strings.HasPrefix(path.Reason.Code, folder):
			more, err := p.reopen(ctx, path)
			if err != nil {
				return nil, nil, err
			}
			take = append(take, more...)
		case path.Own || path.SHA256 == "":
			take = append(take, e)
		default:
			if p.waiting[e.sha] == nil {
				scan = append(scan, e)
			}
			p.wait(e, e.sha, 0)
			waiting++
		}
	}
	p.count(func(n *Progress) { n.Files = int64(len(take) + waiting) })
	return take, scan, nil
}

func chain[K, V any](lists ...iter.Seq2[K, V]) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for _, l := range lists {
			for k, v := range l {
				if !yield(k, v) {
					return
				}
			}
		}
	}
}

// reopen goes again through a folder that could not be read.
func (p *Pipeline) reopen(ctx context.Context, path archive.Path) ([]entry, error) {
	w, _ := newWalk([]string{path.Abs}, p.Archive.Dir())
	if len(w.roots) == 0 {
		return nil, nil // gone, and so stays what the ledger says
	}
	// Below the folder that was taken in then.
	w.folders = []string{strings.TrimSuffix(path.Abs, "/"+path.Rel)}
	return slices.Collect(w.entries()), p.Archive.DropPath(ctx, path.Abs)
}

// closed takes folders that could not be read out of the ledger, where this
// run will look at them again.
func (p *Pipeline) closed(ctx context.Context, w *walk) error {
	for path, err := range p.Archive.Unopened(ctx) {
		if err != nil {
			return err
		}
		again := slices.ContainsFunc(w.roots, func(r string) bool { return within(path.Abs, r) })
		if again && strings.HasPrefix(path.Reason.Code, folder) {
			if err := p.Archive.DropPath(ctx, path.Abs); err != nil {
				return err
			}
		}
	}
	return nil
}

// Rebuild makes all findings anew from the words that were kept, then links
// and loads.
func (p *Pipeline) Rebuild(ctx context.Context) (Report, error) {
	p.begin()
	return p.finish(ctx, p.reextract(ctx, true))
}

// Remake makes the findings anew of files of which people said, or say no
// more, where documents begin. Of the parts it needs Archive, Extract and
// Versions.Findings.
func (p *Pipeline) Remake(ctx context.Context) error {
	files, err := p.Archive.Unmade(ctx)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := p.remake(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

func (p *Pipeline) finish(ctx context.Context, err error) (Report, error) {
	for _, step := range []func(context.Context) error{p.Link, p.Load} {
		if err == nil && step != nil {
			err = step(ctx)
		}
	}
	return p.report(), err
}

// parallel runs f on the entries, so many at a time as there are workers. The
// first error, or the end of ctx, stops it; what was begun ends first.
func (p *Pipeline) parallel(ctx context.Context, entries iter.Seq[entry], f func(context.Context, entry) error) error {
	g, inner := errgroup.WithContext(ctx)
	g.SetLimit(max(1, p.Workers))
	for e := range entries {
		if inner.Err() != nil {
			break
		}
		g.Go(func() error {
			if err := f(inner, e); err != nil {
				return fmt.Errorf("take in %s: %w", archive.Display(e.abs), err)
			}
			return nil
		})
	}
	err := g.Wait()
	return cmp.Or(ctx.Err(), err)
}

// scans goes on with all files that were begun.
func (p *Pipeline) scans(ctx context.Context) error {
	var broken error
	entries := func(yield func(entry) bool) {
		for path, err := range p.Archive.Unfinished(ctx) {
			if err != nil {
				broken = err
				return
			}
			if !yield(known(path)) {
				return
			}
		}
	}
	return cmp.Or(p.parallel(ctx, entries, p.scan), broken)
}

// reextract makes findings anew from the words that were kept, where another
// version made them, or all.
func (p *Pipeline) reextract(ctx context.Context, all bool) error {
	version := p.Versions.Findings
	if all {
		version = "" // which no findings have
	}
	g, inner := errgroup.WithContext(ctx)
	g.SetLimit(max(1, p.Workers))
	var broken error
	for f, err := range p.Archive.StaleFindings(ctx, version) {
		if err != nil || inner.Err() != nil {
			broken = err
			break
		}
		g.Go(func() error { return p.remake(inner, f) })
	}
	err := g.Wait()
	return cmp.Or(ctx.Err(), err, broken)
}

// remake makes a file's findings anew.
func (p *Pipeline) remake(ctx context.Context, f archive.File) error {
	pages, err := p.Archive.Pages(ctx, f.SHA256, 1, f.Pages)
	if err != nil {
		return err
	}
	words := f.Words // read by whatever version, they stay what they are
	f, docs, err := p.extract(ctx, f, pages)
	if err != nil {
		return err
	}
	f.Words = words
	if err := p.Archive.PutReading(ctx, archive.Put{File: f, Documents: docs}); err != nil {
		return err
	}
	p.count(func(n *Progress) {
		n.Report.Remade, n.Report.Documents = n.Report.Remade+1, n.Report.Documents+int64(len(docs))
	})
	return nil
}

// flight is the reading of a file's bytes, while somebody is at it.
type flight struct {
	sync.Mutex
	users int
}

// lock waits until nobody else reads the same bytes.
func (p *Pipeline) lock(sha string) (unlock func()) {
	p.mu.Lock()
	f := p.flights[sha]
	if f == nil {
		f = &flight{}
		p.flights[sha] = f
	}
	f.users++
	p.mu.Unlock()
	f.Lock()
	return func() {
		f.Unlock()
		p.mu.Lock()
		if f.users--; f.users == 0 {
			delete(p.flights, sha)
		}
		p.mu.Unlock()
	}
}
