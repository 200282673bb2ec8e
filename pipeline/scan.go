package pipeline

import (
	"context"
	"errors"
	"slices"

	"legajo/archive"
	"legajo/ingest"
)

// scan reads a file that the archive knows, with the pages that have to be
// read as images: it keeps each page as it is read and goes on after those
// that are kept already.
func (p *Pipeline) scan(ctx context.Context, e entry) error {
	defer p.lock(e.sha)()
	f, err := p.Archive.File(ctx, e.sha)
	if err != nil {
		return err
	}
	p.wait(e, e.sha, f.Pages)
	at, why, err := p.find(ctx, e)
	if err != nil {
		return err
	}
	if at.Abs == "" {
		return p.gone(ctx, e, f, why)
	}
	src, err := p.Open(ctx, at.Abs)
	if lost(err, at.Abs) {
		return p.gone(ctx, e, f, reasonOf(err))
	}
	if err != nil {
		return p.unreadable(ctx, f, at, err)
	}
	defer src.Close() // only read from
	f.File, f.Words = about(src, f), p.words(f, true)
	kept, err := p.Archive.Begin(ctx, f, at)
	if err != nil {
		return err
	}
	p.count(func(n *Progress) { n.ImagesDone += int64(len(kept)) })
	if err := p.pages(ctx, f.SHA256, src, kept); err != nil {
		return p.unreadable(ctx, f, at, err)
	}
	if replaced(at) {
		return p.unreadable(ctx, f, at, &FileError{ingest.Reason{Code: "changing"}})
	}
	pages, err := p.Archive.Pages(ctx, f.SHA256, 1, f.Pages)
	if err != nil {
		return err
	}
	return p.land(ctx, e, f, at, pages, nil)
}

// gone counts a file whose bytes are no longer where they were met. What was
// read from it stays; where it was only begun, it failed.
func (p *Pipeline) gone(ctx context.Context, e entry, f archive.File, why ingest.Reason) error {
	if f.State == archive.Reading {
		return p.unreadable(ctx, f, archive.Path{}, &FileError{why})
	}
	f.State, f.Reason = archive.Failed, why
	p.landed(e, f, nil, 0)
	return nil
}

// find gives a path that still holds a file's bytes, or why there is none.
func (p *Pipeline) find(ctx context.Context, e entry) (archive.Path, ingest.Reason, error) {
	paths, err := p.Archive.FilePaths(ctx, e.sha)
	why := ingest.Reason{Code: "not_found"}
	for _, was := range paths {
		at, e := look(entry{abs: was.Abs, rel: was.Rel})
		if e.state != "" {
			why = e.reason
			continue
		}
		if sha, err := digest(e.abs); err == nil && sha == was.SHA256 {
			at.SHA256 = sha
			return at, why, nil
		}
		why = ingest.Reason{Code: "changing"}
	}
	return archive.Path{}, why, err
}

// pages keeps all pages of a file but those that are kept already.
func (p *Pipeline) pages(ctx context.Context, sha string, src Source, kept []int) error {
	var done []ingest.Page
	var todo []Layer
	flush := func() error {
		if err := p.keep(ctx, sha, done...); err != nil {
			return err
		}
		for page, err := range src.Images(ctx, todo) {
			if err == nil {
				err = p.keep(ctx, sha, page)
			}
			if err != nil {
				return err
			}
		}
		done, todo = nil, nil
		return nil
	}
	for l, err := range src.Layers(ctx) {
		if err != nil {
			return errors.Join(err, flush())
		}
		if _, ok := slices.BinarySearch(kept, l.Number); ok {
			continue
		}
		if l.Doubt == "" {
			done = append(done, l.Page)
		} else {
			todo = append(todo, l)
		}
		if len(done)+len(todo) >= batch {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

func (p *Pipeline) keep(ctx context.Context, sha string, pages ...ingest.Page) error {
	if len(pages) == 0 {
		return nil
	}
	if err := p.Archive.PutPages(ctx, sha, pages...); err != nil {
		return err
	}
	p.count(func(n *Progress) { n.ImagesDone, n.Pages = n.ImagesDone+int64(len(pages)), n.Pages+int64(len(pages)) })
	return nil
}
