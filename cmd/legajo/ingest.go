package main

import (
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/pipeline"
)

func (a *app) ingestCommand() *cobra.Command {
	dry, sample := false, 0
	cmd := a.command("ingest", "take_in", arguments(1, -1), func(cmd *cobra.Command, args []string) error {
		if !anyExists(args) {
			return a.nothingExists(args)
		}
		if sample < 0 {
			return misused("error.flag_value", "sample", sample).hint("hint.help_command", cmd.CommandPath())
		}
		if dry {
			return a.survey(cmd.Context(), args, pipeline.Options{Sample: sample})
		}
		return a.reading(cmd.Context(), false, func(ctx context.Context, p *pipeline.Pipeline) (pipeline.Report, error) {
			return p.Ingest(ctx, args, pipeline.Options{Sample: sample})
		})
	})
	cmd.Flags().BoolVar(&dry, "dry-run", false, a.text("flag.dry-run"))
	cmd.Flags().IntVar(&sample, "sample", 0, a.valued("N")+a.text("flag.sample"))
	return a.derived(a.worked(a.listing(cmd)))
}

func (a *app) retryCommand() *cobra.Command {
	stale := false
	cmd := a.command("retry", "take_in", arguments(0, 0), func(cmd *cobra.Command, _ []string) error {
		if err := a.mustExist(cmd.Context()); err != nil {
			return err
		}
		return a.reading(cmd.Context(), false, func(ctx context.Context, p *pipeline.Pipeline) (pipeline.Report, error) {
			return p.Retry(ctx, stale)
		})
	})
	cmd.Flags().BoolVar(&stale, "stale", false, a.text("flag.stale"))
	return a.derived(a.worked(a.listing(cmd)))
}

func (a *app) rebuildCommand() *cobra.Command {
	return a.derived(a.worked(a.listing(a.command("rebuild", "take_in", arguments(0, 0), func(cmd *cobra.Command, _ []string) error {
		if err := a.mustExist(cmd.Context()); err != nil {
			return err
		}
		return a.reading(cmd.Context(), true, func(ctx context.Context, p *pipeline.Pipeline) (pipeline.Report, error) {
			return p.Rebuild(ctx)
		})
	}))))
}

// worked gives a command --workers and --effort.
func (a *app) worked(cmd *cobra.Command) *cobra.Command {
	a.setting(cmd.Flags(), "workers", "workers", "N")
	a.setting(cmd.Flags(), "effort", "effort", "low|normal|high")
	return cmd
}

func anyExists(paths []string) bool {
	for _, p := range paths {
		if _, err := os.Lstat(p); err == nil {
			return true
		}
	}
	return false
}

// nothingExists is told before an archive is made for nothing.
func (a *app) nothingExists(paths []string) error {
	for _, p := range paths[1:] {
		a.note("note.no_such_path", archive.Display(p))
	}
	return failed("error.no_such_path", archive.Display(paths[0])).hint("hint.no_such_path")
}

// running is one of the pipeline's runs.
type running func(context.Context, *pipeline.Pipeline) (pipeline.Report, error)

// reading runs the pipeline over the archive, tells how far it is, and reports
// what came of it. Wherever Ctrl-C meets it, the same command goes on.
func (a *app) reading(ctx context.Context, anew bool, run running) error {
	ar, err := archive.Open(ctx, a.cfg.Archive, a.archiveOptions())
	if err == nil {
		err = errors.Join(a.readInto(ctx, ar, anew, run), ar.Close())
	}
	if err != nil && ctx.Err() != nil {
		return interrupted("error.interrupted_ingest").hint("hint.go_on")
	}
	return err
}

func (a *app) readInto(ctx context.Context, ar *archive.Archive, anew bool, run running) error {
	if err := a.tryStore(ctx); err != nil {
		return err
	}
	p, done := a.pipeline(ctx, ar, anew)
	progress := a.newProgress()
	p.Progress = progress.tell
	report, err := run(ctx, p)
	progress.end()
	err = errors.Join(err, done())
	if err != nil && a.graphProblem(err) == nil {
		return err
	}
	// A graph that lags is made up for later: what was read is told all the same.
	if err := errors.Join(err, a.tellReport(ctx, ar, &report)); err != nil {
		return err
	}
	if report.Incomplete() {
		return &ended{exitPartly}
	}
	return nil
}
