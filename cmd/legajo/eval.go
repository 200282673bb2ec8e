package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/archive/export"
	"legajo/eval"
)

func (a *app) evalCommand() *cobra.Command {
	mistakes := false
	cmd := a.command("eval", "give_out", arguments(1, 2), func(cmd *cobra.Command, args []string) error {
		gold, err := os.Open(args[0])
		if err != nil {
			return cannotRead(args[0], err)
		}
		defer gold.Close()
		report, err := a.compare(cmd.Context(), gold, args[1:])
		if err != nil {
			return err
		}
		return a.printScores(report, mistakes)
	})
	cmd.Flags().BoolVar(&mistakes, "errors", false, a.text("flag.errors"))
	return a.listing(cmd)
}

// compare scores an export, or what the archive would export now.
func (a *app) compare(ctx context.Context, gold io.Reader, export []string) (eval.Report, error) {
	if len(export) == 0 {
		return a.compareArchive(ctx, gold)
	}
	f, err := os.Open(export[0])
	if err != nil {
		return eval.Report{}, cannotRead(export[0], err)
	}
	defer f.Close()
	return a.unusable(eval.Compare(gold, f))
}

func (a *app) compareArchive(ctx context.Context, gold io.Reader) (eval.Report, error) {
	ar, err := archive.OpenRead(ctx, a.cfg.Archive)
	if err != nil {
		return eval.Report{}, err
	}
	pipe, w := io.Pipe()
	done := make(chan error, 1)
	go func() {
		err := export.JSONL(ctx, ar, w, a.cfg.Threshold)
		w.CloseWithError(err)
		done <- err
	}()
	report, err := a.unusable(eval.Compare(gold, pipe))
	pipe.CloseWithError(err)
	if exportErr := <-done; exportErr != nil && !errors.Is(exportErr, io.ErrClosedPipe) {
		err = exportErr
	}
	return report, errors.Join(err, ar.Close())
}

func (a *app) unusable(r eval.Report, err error) (eval.Report, error) {
	if err != nil {
		return r, failed("error.eval").because(err).hint("hint.eval")
	}
	return r, nil
}

// cannotRead is a file named on the command line that cannot be opened.
func cannotRead(path string, err error) *problem {
	return failed("error.cannot_read", safe(path)).because(pathCause(err))
}

func (a *app) printScores(r eval.Report, mistakes bool) error {
	switch {
	case a.json && mistakes:
		return a.printJSON(struct {
			Scores eval.Report  `json:"scores"`
			Errors []eval.Error `json:"errors"`
		}{r, r.Errors})
	case a.json:
		return a.printJSON(r)
	}
	for _, s := range r.Scores {
		if s.Name == eval.Macro {
			a.out.line(fmt.Sprintf("%s: %.3f", s.Name, s.F))
			continue
		}
		a.out.line(fmt.Sprintf("%-24s P %.3f  R %.3f  F1 %.3f   (%s)", s.Name, s.P, s.R, s.F, a.text("eval.counts", s.Right, s.Extra, s.Missed)))
	}
	if mistakes {
		for _, e := range r.Errors {
			key := "eval.extra"
			if e.Missed {
				key = "eval.missed"
			}
			a.out.line(fmt.Sprintf("  %s: %s: %s %s", e.Name, safe(e.Where), a.text(key), safe(strings.Join(e.Item, ", "))))
		}
	}
	return nil
}
