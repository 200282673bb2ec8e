package ocr

import (
	"context"
	"errors"
	"image"
	"regexp"
	"sync/atomic"
	"time"

	"legajo/ingest/ocr/helper"
	"legajo/ingest/ocr/loaded"
)

// loadedPool are helpers that keep Tesseract's models loaded. They read what
// the program reads, and the program reads what they cannot: nil, and helpers
// that keep failing, read nothing.
type loadedPool struct {
	helpers helper.Pool
	failed  atomic.Int32 // how many times in a row
}

// mostFailures is after how many in a row the helpers are left alone: their
// library is not there, or another than the program's.
const mostFailures = 3

// keptPatience is how long a helper may take for the images of a page.
const keptPatience = 5 * time.Minute

// oneArena keeps C from a stock of memory for each thread that Go calls it on.
const oneArena = "MALLOC_ARENA_MAX=1"

var errNotLoaded = errors.New("tesseract is not kept loaded")

// versionNumber is that of the first line of what the program says of itself.
var versionNumber = regexp.MustCompile(`^tesseract v?(\d[\w.-]*)`)

// newLoadedPool is nil where there is no helper, or no version to ask it for.
func newLoadedPool(path, version string) *loadedPool {
	m := versionNumber.FindStringSubmatch(version)
	if path == "" || m == nil {
		return nil
	}
	return &loadedPool{helpers: helper.Pool{Path: path, Args: []string{loaded.Arg, m[1]}, Env: append(oneThread, oneArena), Patience: keptPatience}}
}

// table is the table of the words of images.
func (p *loadedPool) table(ctx context.Context, images []*image.Gray, dpi int, area Area, languages string) (string, error) {
	if p == nil || p.failed.Load() >= mostFailures {
		return "", errNotLoaded
	}
	q := loaded.Request{Languages: languages, Segmentation: segmentation(area), DPI: dpi}
	for _, g := range images {
		q.Images = append(q.Images, loaded.Image{Width: g.Rect.Dx(), Height: g.Rect.Dy(), Pix: rows(g)})
	}
	var reply loaded.Reply
	if err := p.helpers.Ask(ctx, &q, &reply); err != nil {
		if ctx.Err() == nil {
			p.failed.Add(1)
		}
		return "", err
	}
	p.failed.Store(0)
	if reply.Err != "" {
		return "", errors.New(reply.Err)
	}
	return reply.Table, nil
}

// rows are an image's pixels without what lies between its rows.
func rows(g *image.Gray) []byte {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	if g.Stride == w {
		return g.Pix[: w*h : w*h]
	}
	return copied(g).Pix
}
