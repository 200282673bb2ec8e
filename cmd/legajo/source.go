package main

import (
	"context"
	"errors"
	"iter"
	"os"
	"slices"
	"sync"
	"time"

	"legajo/config"
	"legajo/ingest"
	"legajo/ingest/ocr"
	"legajo/ingest/pdf"
	"legajo/pipeline"
)

// readers are what turns files into words: the text layer's reader, and the
// reader of page images where one is installed.
type readers struct {
	pdf *pdf.Reader
	imageReaders
	noOCR ingest.Reason // why no page image can be read
	turns chan struct{} // one for each page image that is read at a time
	limit config.Limits
	seen  *seen // shown what each step sees of a page image, nil for nobody
}

func newReaders(ctx context.Context, c *config.Config) *readers {
	r := &readers{
		pdf: pdf.New(pdf.Config{
			Workers: c.Workers, Memory: int64(c.Limits.Memory) << 20, Patience: time.Duration(c.Limits.Seconds) * time.Second,
			Passwords: c.PDF.Passwords,
		}),
		turns: make(chan struct{}, c.Workers),
		limit: c.Limits,
	}
	var err error
	if r.imageReaders, err = newImageReaders(ctx, c); err != nil {
		r.noOCR = ocr.ReasonOf(err)
	}
	return r
}

// source is one open file.
type source struct {
	*readers
	doc    *pdf.Document
	file   *os.File
	dpi    map[int]int  // at which the pages in doubt are drawn
	colour map[int]bool // whether they are drawn in colour

	known map[string]*picture // by what tells one image of the file from another
	on    map[int][]placed    // by page

	mu    sync.Mutex
	cover map[int]int // by page read as an image: of the ink, what lies in words, per mille
}

// open opens a file for the pipeline.
func (r *readers) open(ctx context.Context, path string) (pipeline.Source, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err == nil && info.Size() > int64(r.limit.Bytes) {
		return nil, errors.Join(&pipeline.FileError{Reason: ingest.Reason{Code: "pdf_limit", Detail: "limit.bytes"}}, file.Close())
	}
	doc, err := r.pdf.Open(ctx, file)
	var bad *pdf.Error
	switch {
	case errors.As(err, &bad):
		return nil, errors.Join(&pipeline.FileError{Reason: bad.Reason}, file.Close())
	case err != nil:
		return nil, errors.Join(err, file.Close())
	case doc.File.Pages > r.limit.Pages:
		doc.Close()
		return nil, errors.Join(&pipeline.FileError{Reason: ingest.Reason{Code: "pdf_limit", Detail: "limit.pages"}}, file.Close())
	}
	return &source{readers: r, doc: doc, file: file, dpi: map[int]int{}, colour: map[int]bool{}, known: map[string]*picture{}, on: map[int][]placed{}, cover: map[int]int{}}, nil
}

// About is what the file says of itself.
func (s *source) About() ingest.File { return s.doc.File }

// Close lets the file go.
func (s *source) Close() error {
	s.doc.Close()
	return s.file.Close()
}

// Layers yields the pages as the text layer has them, and which of them have
// to be read as images.
func (s *source) Layers(ctx context.Context) iter.Seq2[pipeline.Layer, error] {
	return func(yield func(pipeline.Layer, error) bool) {
		for p, err := range s.doc.Pages(ctx, 1) {
			if err != nil {
				yield(pipeline.Layer{}, err)
				return
			}
			if !yield(s.layer(p), nil) {
				return
			}
		}
	}
}

// layer judges a page's text layer. Where it lies over an image of the page,
// what an earlier reader left is measured by the languages' own words.
func (s *source) layer(p pdf.Page) pipeline.Layer {
	doubt := p.Doubt()
	switch {
	case p.State == ingest.PageFailed:
		doubt = ""
	case doubt == pdf.TextOverImage:
		uncover(p.Words)
		if !ocr.Suspect(p.Words, true) {
			doubt = ""
		}
	case (doubt == "" || doubt == pdf.TextInPicture) && ocr.Suspect(p.Words, false):
		doubt = "bad_layer"
	}
	if doubt == pdf.TextInPicture {
		s.pictures(&p)
	} else if doubt != "" {
		s.dpi[p.Number] = min(max(p.Facts.ImageDPI, ocr.MinDPI), ocr.MaxDPI)
		if p.Facts.ImageDPI == 0 {
			s.dpi[p.Number] = ocr.MaxDPI
		}
		s.colour[p.Number] = p.Facts.ImageColour
	} else if len(p.Words) > 0 && len(p.Regions) == 0 {
		p.Regions = whole(&p.Page, ingest.SourceText, "text_layer")
	}
	return pipeline.Layer{Page: p.Page, Doubt: doubt}
}

// uncover makes words visible that lie unseen over or under the image in which
// people read them.
func uncover(words []ingest.Word) {
	for i := range words {
		if v := words[i].Visibility; v == ingest.Invisible || v == ingest.Covered || v == ingest.Hidden {
			words[i].Visibility = ingest.Visible
		}
	}
}

func whole(p *ingest.Page, source ingest.Source, why string) []ingest.Region {
	return []ingest.Region{{Box: ingest.Box{X1: p.Width, Y1: p.Height}, Source: source, Why: why}}
}

// read is what came of one page image.
type read struct {
	page ingest.Page
	err  error
}

// Images reads pages as images, as many at a time as there are turns.
func (s *source) Images(ctx context.Context, pages []pipeline.Layer) iter.Seq2[ingest.Page, error] {
	return func(yield func(ingest.Page, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		done := make(chan read)
		go func() {
			defer close(done)
			s.images(ctx, pages, done)
		}()
		defer func() {
			cancel()
			for range done { // what is still being read ends first
			}
		}()
		for r := range done {
			if !yield(r.page, r.err) || r.err != nil {
				return
			}
		}
	}
}

// images draws the pages in runs of one resolution and has each read.
func (s *source) images(ctx context.Context, pages []pipeline.Layer, done chan<- read) {
	if s.ocr == nil {
		for i := range pages {
			done <- read{page: unread(&pages[i], s.noOCR)}
		}
		return
	}
	var running sync.WaitGroup
	defer running.Wait()
	for i := range pages {
		if l := &pages[i]; l.Doubt == pdf.TextInPicture && ctx.Err() == nil {
			s.inTurn(&running, done, func() (ingest.Page, error) { return s.illustrated(ctx, l) })
		}
	}
	pages = slices.DeleteFunc(slices.Clone(pages), func(l pipeline.Layer) bool { return l.Doubt == pdf.TextInPicture })
	for len(pages) > 0 && ctx.Err() == nil {
		n := 1
		for n < len(pages) && s.dpi[pages[n].Number] == s.dpi[pages[0].Number] && s.colour[pages[n].Number] == s.colour[pages[0].Number] {
			n++
		}
		s.draw(ctx, pages[:n], &running, done)
		pages = pages[n:]
	}
	if ctx.Err() != nil {
		done <- read{err: ctx.Err()}
	}
}

func (s *source) draw(ctx context.Context, pages []pipeline.Layer, running *sync.WaitGroup, done chan<- read) {
	plain := make([]ingest.Page, len(pages))
	for i := range pages {
		plain[i] = pages[i].Page
	}
	i := 0
	for img, err := range s.doc.Render(ctx, plain, s.dpi[pages[0].Number], s.colour[pages[0].Number]) {
		if ctx.Err() != nil {
			return
		}
		if errors.Is(err, pdf.ErrNoPoppler) {
			break
		}
		l := &pages[i]
		i++
		if err != nil {
			done <- read{page: unread(l, reasonOf(err))}
			continue
		}
		s.inTurn(running, done, func() (ingest.Page, error) { return s.recognise(ctx, l, img) })
	}
	for ; i < len(pages) && ctx.Err() == nil; i++ {
		done <- read{page: unread(&pages[i], ingest.Reason{Code: "no_poppler"})}
	}
}

// inTurn reads one page beside others as soon as there is a turn.
func (s *source) inTurn(running *sync.WaitGroup, done chan<- read, page func() (ingest.Page, error)) {
	s.turns <- struct{}{}
	running.Go(func() {
		defer func() { <-s.turns }()
		p, err := page()
		done <- read{p, err}
	})
}

func reasonOf(err error) ingest.Reason {
	var bad *pdf.Error
	if errors.As(err, &bad) {
		return bad.Reason
	}
	return ingest.Reason{Code: "render_failed", Detail: err.Error()}
}

// unread is a page that nobody could read; one of which only pictures had to
// be read keeps its text.
func unread(l *pipeline.Layer, why ingest.Reason) ingest.Page {
	if l.Doubt == pdf.TextInPicture {
		page := l.Page
		page.Reason = why
		return page
	}
	return ingest.Page{Number: l.Number, Width: l.Width, Height: l.Height, State: ingest.PageFailed, Reason: why}
}

// recognise reads one page image and keeps the better of it and the text layer.
func (s *source) recognise(ctx context.Context, l *pipeline.Layer, img pdf.Image) (ingest.Page, error) {
	shades := ocr.ImageOf(img.Image)
	shades.DPI, shades.Width, shades.Height, shades.Show = img.DPI, l.Width, l.Height, s.seen.page(l.Number)
	reading, err := s.ocr.Read(ctx, shades)
	if ctx.Err() != nil {
		return ingest.Page{}, ctx.Err()
	}
	if err != nil {
		return unread(l, ocr.ReasonOf(err)), nil
	}
	s.mu.Lock()
	s.cover[l.Number] = reading.Covered
	s.mu.Unlock()
	page := reading.Page
	page.Number = l.Number
	if l.Doubt != pdf.NoText && ocr.Better(l.Words, page.Words) == ingest.SourceText {
		page = l.Page
		page.State = ingest.PageRead
		page.Regions = whole(&page, ingest.SourceText, l.Doubt)
		return page, nil
	}
	page.Regions = whole(&page, ingest.SourceOCR, l.Doubt)
	return page, nil
}

// coverage is how much of the ink of a page read as an image lies in words.
func (s *source) coverage(page int) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.cover[page]
}

// Close ends the children that read files.
func (r *readers) Close() error {
	r.pdf.Close()
	return r.imageReaders.Close()
}
