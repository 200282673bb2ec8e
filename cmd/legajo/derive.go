package main

import (
	"context"

	"legajo/archive"
	"legajo/ingest/pdf"
	"legajo/link"
	"legajo/pipeline"
)

// textReader is the version of the reader of text layers and of how it is
// judged whether a page has to be read as an image.
const textReader = "pdf 2"

func (a *app) archiveOptions() archive.Options {
	return archive.Options{MaxPages: a.cfg.Limits.Archive * 256} // SQLite pages of 4 KiB
}

// versions are those that this program, with the tools that are installed,
// would make things with now.
func (a *app) versions(ctx context.Context) archive.Versions {
	return newReaders(ctx, a.cfg).versions()
}

func (r *readers) versions() archive.Versions {
	v := archive.Versions{Text: textReader, Findings: pipeline.FindingsVersion()}
	if p := pdf.PopplerVersion(); p != "" {
		v.Text += ", poppler " + p
	}
	if r.ocr != nil {
		v.OCR = r.ocr.Version()
	}
	return v
}

// pipeline chooses the parts of a run; anew makes links and graph from
// nothing. The function that it returns lets the parts go.
func (a *app) pipeline(ctx context.Context, ar *archive.Archive, anew bool) (*pipeline.Pipeline, func() error) {
	r := newReaders(ctx, a.cfg)
	a.noSecond = r.noSecond
	return &pipeline.Pipeline{
		Archive: ar, Open: r.open, Extract: pipeline.Steps(), Versions: r.versions(), Workers: a.cfg.Workers,
		Link: func(ctx context.Context) error { return a.link(ctx, ar, anew) },
		Load: func(ctx context.Context) error { return a.load(ctx, ar, anew) },
	}, r.Close
}

// derive brings findings, links and graph up to what the archive holds and
// what people said.
func (a *app) derive(ctx context.Context, ar *archive.Archive) error {
	p := &pipeline.Pipeline{Archive: ar, Extract: pipeline.Steps(), Versions: archive.Versions{Findings: pipeline.FindingsVersion()}}
	if err := p.Remake(ctx); err != nil {
		return err
	}
	if err := a.link(ctx, ar, false); err != nil {
		return err
	}
	return a.load(ctx, ar, false)
}

func (a *app) link(ctx context.Context, ar *archive.Archive, anew bool) error {
	run := link.Run
	if anew {
		run = link.Rebuild
	}
	report, err := run(ctx, ar)
	if err != nil {
		return err
	}
	for _, id := range report.Unattached {
		a.note("note.unattached", id)
	}
	for _, c := range report.Contradictions {
		a.note("note.contradiction", c.Same.ID, c.Different.ID)
	}
	return nil
}
