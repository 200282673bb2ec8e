package pipeline

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"legajo/archive"
)

// Plan is what Ingest would do.
type Plan struct {
	Files   int64 // met by the walk
	PDFs    int64 // of them, those that begin like a PDF
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

// Plan looks at what there is to take in and writes nothing.
func (p *Pipeline) Plan(ctx context.Context, paths []string, o Options) (Plan, error) {
	w := walk{exclude: p.Archive.Dir()}
	roots, missing := w.roots(paths)
	plan := Plan{Missing: int64(len(missing))}
	if len(roots) == 0 {
		return plan, ErrNothing
	}
	entries := w.entries(roots)
	if o.Sample > 0 {
		entries = sample(entries, o.Sample)
	}
	every := 1 + count(entries)/looked
	var n, seenPages, seenImages atomic.Int64
	tally := func(v *int64, by int64) { atomic.AddInt64(v, by) }
	err := p.parallel(ctx, entries, func(ctx context.Context, e entry) error {
		tally(&plan.Files, 1)
		switch known, state, err := p.prospect(ctx, e); {
		case err != nil:
			return err
		case state == archive.Skipped:
			tally(&plan.Skipped, 1)
			return nil
		case state == archive.Failed:
			tally(&plan.Failed, 1)
			return nil
		case known:
			tally(&plan.PDFs, 1)
			tally(&plan.Known, 1)
			return nil
		}
		tally(&plan.PDFs, 1)
		pages, images, err := p.pageCount(ctx, e, n.Add(1)%every == 0 || every == 1)
		var why *FileError
		if errors.As(err, &why) {
			tally(&plan.Failed, 1)
			return nil
		}
		tally(&plan.Pages, pages)
		if images >= 0 {
			seenPages.Add(pages)
			seenImages.Add(images)
		}
		return err
	})
	if seen := seenPages.Load(); seen > 0 {
		plan.Images = plan.Pages * seenImages.Load() / seen
	}
	cost := time.Duration(plan.Pages-plan.Images)*nativePage + time.Duration(plan.Images)*imagePage
	plan.Time = cost / time.Duration(max(1, p.Workers))
	return plan, err
}

// prospect tells how an entry would end before it is read.
func (p *Pipeline) prospect(ctx context.Context, e entry) (known bool, s archive.State, err error) {
	at, e := look(e)
	if e.state != "" {
		return false, e.state, nil
	}
	was, err := p.Archive.Path(ctx, e.abs)
	if errors.Is(err, archive.ErrNotFound) {
		return false, "", nil
	}
	return err == nil && was.SHA256 != "" && sameBytes(was, at), "", err
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
