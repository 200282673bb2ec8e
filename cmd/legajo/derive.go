package main

import (
	"context"
	"errors"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
	"legajo/ingest/pdf"
	"legajo/pipeline"
)

var errPending = errors.New("pending")

// textReader is the version of the reader of text layers and of how it is
// judged when a page has to be read as an image.
const textReader = "pdf 1"

// findings is the version of the steps that extract findings and of their
// tables.
const findings = "extract 1"

func (a *app) archiveOptions() archive.Options {
	return archive.Options{MaxPages: a.cfg.Limits.Archive * 256} // SQLite pages of 4 KiB
}

// versions are those that this program, with the tools that are installed,
// would make things with now.
func (a *app) versions(ctx context.Context) archive.Versions {
	return newReaders(ctx, a.cfg).versions()
}

func (r *readers) versions() archive.Versions {
	v := archive.Versions{Text: textReader, Findings: findings}
	if p := pdf.PopplerVersion(); p != "" {
		v.Text += ", poppler " + p
	}
	if r.ocr != nil {
		v.OCR = r.ocr.Version()
	}
	return v
}

func (a *app) derive(context.Context, *archive.Archive) error              { return errPending }
func (a *app) graphBehind(context.Context, *archive.Archive) (bool, error) { return false, nil }

func (a *app) subjects(context.Context, *archive.Archive, []string) ([]archive.Anchor, error) {
	return nil, errPending
}

// pipeline chooses the parts of a run. The function that it returns lets them
// go.
func (a *app) pipeline(ctx context.Context, ar *archive.Archive) (*pipeline.Pipeline, func() error) {
	r := newReaders(ctx, a.cfg)
	return &pipeline.Pipeline{
		Archive: ar, Open: r.open, Extract: extractDocuments, Versions: r.versions(), Workers: a.cfg.Workers,
		Link: func(ctx context.Context) error { return a.link(ctx, ar) },
		Load: func(ctx context.Context) error { return a.load(ctx, ar) },
	}, r.Close
}

func (a *app) link(context.Context, *archive.Archive) error { return nil }
func (a *app) load(context.Context, *archive.Archive) error { return nil }

func extractDocuments(context.Context, ingest.File, []ingest.Page) ([]extract.Document, error) {
	return nil, nil
}
