package pipeline

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"legajo/archive"
)

// Plan is what Ingest would do.
type Plan struct {
	Files   int64 // met by the walk
	PDFs    int64 // of them, those that can be opened as a PDF
	Known   int64 // of these, those that the archive has under this path, unchanged
	Skipped int64 // files that are no PDF, or ignorable
	Failed  int64 // files that cannot be opened
	Missing int64 // paths asked for that do not exist
	Pages   int64 // of the PDFs that are not known
	Images  int64 // of them, those to be read as images; estimated from a sample
	Time    time.Duration
}

// What a page costs one worker: measured on letters and agreements, native and
// at 300 dpi. An estimate, good for hours or days.
const (
	nativePage = 12 * time.Millisecond
	imagePage  = 2 * time.Second
	// looked is how many files a plan looks at page by page.
	looked = 40
)

// Plan looks at what there is to take in and writes nothing. Of the parts it
// needs Archive, Open and Workers.
func (p *Pipeline) Plan(ctx context.Context, paths []string, o Options) (Plan, error) {
	w, missing := newWalk(paths, p.Archive.Dir())
	if len(w.roots) == 0 {
		return Plan{Missing: int64(len(missing))}, ErrNothing
	}
	entries := w.entries()
	if o.Sample > 0 {
		entries = slices.Values(sample(entries, o.Sample))
	}
	s := &survey{plan: Plan{Missing: int64(len(missing))}, every: 1 + count(entries)/looked}
	err := p.parallel(ctx, entries, func(ctx context.Context, e entry) error {
		f, err := p.prospect(ctx, e)
		if err != nil {
			return err
		}
		if !f.isPDF || f.known {
			s.add(f)
			return nil
		}
		f.pages, f.images, err = p.pageCount(ctx, e, s.looks())
		var why *FileError
		if errors.As(err, &why) {
			f, err = found{state: archive.Failed}, nil
		}
		s.add(f)
		return err
	})
	return s.estimate(p.Workers), err
}

// found is what a plan knows of one entry.
type found struct {
	state  archive.State // Skipped or Failed
	isPDF  bool
	known  bool
	pages  int64
	images int64 // -1 where its pages were not looked at
}

// survey adds up what is found.
type survey struct {
	sync.Mutex
	plan          Plan
	every, n      int64 // each every-th file is looked at
	pages, images int64 // of the files that were
}

// looks decides whether to look at the pages of the next file.
func (s *survey) looks() bool {
	s.Lock()
	defer s.Unlock()
	s.n++
	return s.n%s.every == 0
}

func (s *survey) add(f found) {
	s.Lock()
	defer s.Unlock()
	s.plan.Files++
	switch {
	case f.state == archive.Skipped:
		s.plan.Skipped++
	case f.state == archive.Failed:
		s.plan.Failed++
	case f.known:
		s.plan.PDFs++
		s.plan.Known++
	default:
		s.plan.PDFs++
		s.plan.Pages += f.pages
		if f.images >= 0 {
			s.pages += f.pages
			s.images += f.images
		}
	}
}

func (s *survey) estimate(workers int) Plan {
	if s.pages > 0 {
		s.plan.Images = s.plan.Pages * s.images / s.pages
	}
	cost := time.Duration(s.plan.Pages-s.plan.Images)*nativePage + time.Duration(s.plan.Images)*imagePage
	s.plan.Time = cost / time.Duration(max(1, workers))
	return s.plan
}

// prospect tells how an entry would end before it is read.
func (p *Pipeline) prospect(ctx context.Context, e entry) (found, error) {
	at, e := look(e)
	if e.state != "" {
		return found{state: e.state}, nil
	}
	was, err := p.Archive.Path(ctx, e.abs)
	if errors.Is(err, archive.ErrNotFound) {
		return found{isPDF: true}, nil
	}
	return found{isPDF: true, known: was.SHA256 != "" && sameBytes(was, at)}, err
}

// pageCount counts a file's pages, and those to be read as images where it is
// to look; else images is -1.
func (p *Pipeline) pageCount(ctx context.Context, e entry, lookAt bool) (pages, images int64, err error) {
	src, err := p.Open(ctx, e.abs)
	if err != nil {
		return 0, -1, err
	}
	defer src.Close() // only read from
	pages, images = int64(src.About().Pages), -1
	if !lookAt {
		return pages, images, nil
	}
	images = 0
	for l, err := range src.Layers(ctx) {
		if err != nil {
			return pages, -1, err
		}
		if l.Doubt != "" {
			images++
		}
	}
	return pages, images, nil
}
