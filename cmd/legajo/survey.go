package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"legajo/archive"
	"legajo/pipeline"
)

// survey tells what ingest would take in and how long that would take. It
// writes nothing to the archive, and makes none.
func (a *app) survey(ctx context.Context, paths []string, o pipeline.Options) error {
	ar, done, err := a.anyArchive(ctx)
	if err != nil {
		return err
	}
	r := newReaders(ctx, a.cfg)
	p := &pipeline.Pipeline{Archive: ar, Open: r.open, Versions: r.versions(), Workers: a.cfg.Workers}
	plan, err := p.Plan(ctx, paths, o)
	if err = errors.Join(err, r.Close(), done()); err != nil {
		return err
	}
	if a.json {
		return a.printJSON(plan)
	}
	a.out.line(a.count("survey.files", plan.Files, plan.PDFs, plan.Known, plan.Skipped, plan.Failed))
	a.out.line(a.count("survey.pages", plan.Pages, plan.Images))
	if plan.Time < time.Minute {
		a.out.line(a.text("survey.little"))
	} else {
		a.out.line(a.text("survey.time", spell(plan.Time)))
	}
	if plan.Missing > 0 {
		return &ended{exitPartly}
	}
	return nil
}

// spell writes a time to the minute: "3h20m".
func spell(d time.Duration) string {
	d = d.Round(time.Minute)
	if d < time.Hour {
		return fmt.Sprintf("%dm", d/time.Minute)
	}
	return fmt.Sprintf("%dh%02dm", d/time.Hour, d%time.Hour/time.Minute)
}

// anyArchive opens the archive for reading, or an empty one that is thrown
// away where there is none.
func (a *app) anyArchive(ctx context.Context) (*archive.Archive, func() error, error) {
	ar, err := archive.OpenRead(ctx, a.cfg.Archive)
	if err == nil {
		return ar, ar.Close, nil
	}
	if !errors.Is(err, archive.ErrNone) {
		return nil, nil, err
	}
	dir, err := os.MkdirTemp("", "legajo-")
	if err != nil {
		return nil, nil, err
	}
	ar, err = archive.Open(ctx, dir, archive.Options{})
	if err != nil {
		return nil, nil, errors.Join(err, os.RemoveAll(dir))
	}
	return ar, func() error { return errors.Join(ar.Close(), os.RemoveAll(dir)) }, nil
}
