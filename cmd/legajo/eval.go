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
	mistakes, draft := false, false
	cmd := a.command("eval", "give_out", arguments(0, 2), func(cmd *cobra.Command, args []string) error {
		if draft {
			if err := arguments(0, 1)(cmd, args); err != nil {
				return err
			}
			return a.draftGold(cmd.Context(), args)
		}
		if err := arguments(1, 2)(cmd, args); err != nil {
			return err
		}
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
	cmd.Flags().BoolVar(&draft, "draft", false, a.text("flag.draft"))
	return a.listing(cmd)
}

// compare scores an export, or what the archive would export now.
func (a *app) compare(ctx context.Context, gold io.Reader, path []string) (report eval.Report, err error) {
	err = a.exported(ctx, path, func(lines io.Reader) error {
		report, err = eval.Compare(gold, lines)
		return a.unusable(err)
	})
	return report, err
}

// draftGold prints the beginning of a gold file.
func (a *app) draftGold(ctx context.Context, path []string) error {
	return a.exported(ctx, path, func(lines io.Reader) error {
		return a.unusable(eval.Draft(lines, a.out))
	})
}

// exported hands the lines of an export to use, or those that the archive would
// export now.
func (a *app) exported(ctx context.Context, path []string, use func(lines io.Reader) error) error {
	if len(path) == 0 {
		return a.exportedNow(ctx, use)
	}
	f, err := os.Open(path[0])
	if err != nil {
		return cannotRead(path[0], err)
	}
	defer f.Close()
	return use(f)
}

func (a *app) exportedNow(ctx context.Context, use func(lines io.Reader) error) error {
	ar, err := archive.OpenRead(ctx, a.cfg.Archive)
	if err != nil {
		return err
	}
	pipe, w := io.Pipe()
	done := make(chan error, 1)
	go func() {
		err := export.JSONL(ctx, ar, w, a.cfg.Threshold)
		w.CloseWithError(err)
		done <- err
	}()
	err = use(pipe)
	pipe.CloseWithError(err)
	if exportErr := <-done; exportErr != nil && !errors.Is(exportErr, io.ErrClosedPipe) {
		err = exportErr
	}
	return errors.Join(err, ar.Close())
}

// unusable is a gold file or export that cannot be read.
func (a *app) unusable(err error) error {
	if err != nil {
		return failed("error.eval").because(err).hint("hint.eval")
	}
	return nil
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
