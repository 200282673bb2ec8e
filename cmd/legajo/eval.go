package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/archive/export"
	"legajo/eval"
)

func (a *app) evalCommand() *cobra.Command {
	mistakes, details, draft, pages := false, false, false, ""
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
		if pages != "" {
			if err := a.writeErrorPages(cmd.Context(), report.Errors, pages); err != nil {
				return err
			}
		}
		return a.printScores(report, mistakes, details)
	})
	cmd.Flags().BoolVar(&mistakes, "errors", false, a.text("flag.errors"))
	cmd.Flags().BoolVar(&details, "details", false, a.text("flag.details"))
	cmd.Flags().StringVar(&pages, "html", "", a.valued("FILE")+a.text("flag.html"))
	cmd.Flags().BoolVar(&draft, "draft", false, a.text("flag.draft"))
	return a.tabular(cmd)
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
		_, err := export.JSONL(ctx, ar, w, a.cfg.Threshold)
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

// scoresJSON is what eval --json gives with --details or --errors.
type scoresJSON struct {
	Scores eval.Scores  `json:"scores"`
	Errors []eval.Error `json:"errors,omitempty"`
	More   *detailsJSON `json:"details,omitempty"`
}

type detailsJSON struct {
	Further     eval.Scores `json:"further"`
	Merged      int         `json:"merged"`
	Groups      []groupJSON `json:"groups"`
	Reliability []eval.Bin  `json:"reliability"`
	Kinds       []eval.Kind `json:"kinds"`
}

type groupJSON struct {
	Name      string      `json:"name"`
	Documents int         `json:"documents"`
	Scores    eval.Scores `json:"scores"`
}

func (a *app) printScores(r eval.Report, mistakes, details bool) error {
	switch {
	case a.json:
		return a.printScoresJSON(r, mistakes, details)
	case a.csv && mistakes:
		return a.giveErrors(r.Errors)
	case a.csv:
		return a.giveScores(r, details)
	}
	for _, s := range slices.Concat(r.Scores, r.Further) {
		a.out.line(a.figures(s))
	}
	a.out.line(a.text("eval.merged", r.Merged))
	if details {
		a.printDetails(r)
	}
	if mistakes {
		for _, e := range r.Errors {
			key := "eval.extra"
			if e.Missed {
				key = "eval.missed"
			}
			a.out.line(fmt.Sprintf("  %s: %s:%d: %s %s «%s»", e.Name, safe(e.File), e.Page, a.text(key), safe(strings.Join(e.Item, ", ")), safe(e.Quote)))
		}
	}
	return nil
}

// giveScores has a row for each kind of thing, with details also of each part
// of the papers.
func (a *app) giveScores(r eval.Report, details bool) error {
	t := &table{columns: []column{{key: "part"}, {key: "kind"}, {key: "precision"}, {key: "recall"}, {key: "f1"}, {key: "right"}, {key: "extra"}, {key: "missed"}}}
	groups := []eval.Group{{Name: "all", Scores: slices.Concat(r.Scores, r.Further)}}
	if details {
		groups = append(groups, r.Groups...)
	}
	for _, g := range groups {
		for _, s := range g.Scores {
			precision, recall := fmt.Sprintf("%.4f", s.P), fmt.Sprintf("%.4f", s.R)
			if s.Name == eval.Macro {
				precision, recall = "", ""
			}
			t.add(g.Name, s.Name, precision, recall, fmt.Sprintf("%.4f", s.F), fmt.Sprint(s.Right), fmt.Sprint(s.Extra), fmt.Sprint(s.Missed))
		}
	}
	return a.give(t)
}

// giveErrors has a row for each thing too much or too little.
func (a *app) giveErrors(errors []eval.Error) error {
	t := &table{columns: []column{{key: "kind"}, {key: "error"}, {key: "item"}, {key: "file"}, {key: "page"}, {key: "quote"}}}
	for _, e := range errors {
		kind := "extra"
		if e.Missed {
			kind = "missed"
		}
		t.add(e.Name, kind, strings.Join(e.Item, ", "), e.File, fmt.Sprint(e.Page), e.Quote)
	}
	return a.give(t)
}

// figures is the line of one kind of thing.
func (a *app) figures(s eval.Score) string {
	if s.Name == eval.Macro {
		return fmt.Sprintf("%s: %.3f", s.Name, s.F)
	}
	return fmt.Sprintf("%-24s P %.3f  R %.3f  F1 %.3f   (%s)", s.Name, s.P, s.R, s.F, a.text("eval.counts", s.Right, s.Extra, s.Missed))
}

// printDetails tells the figures of parts of the papers, how far scores can be
// relied on, and the kinds of error.
func (a *app) printDetails(r eval.Report) {
	for _, g := range r.Groups {
		a.out.line("")
		a.out.line(fmt.Sprintf("%s (%s)", g.Name, a.count("eval.documents", int64(g.Documents))))
		for _, s := range g.Scores {
			a.out.line("  " + a.figures(s))
		}
	}
	a.out.line("")
	for _, b := range r.Reliability {
		a.out.line(a.text("eval.reliable", fmt.Sprintf("0.%d", b.From/100), b.Right, b.All))
	}
	a.out.line("")
	all := max(1, len(r.Errors))
	for _, k := range r.Kinds {
		a.out.line(fmt.Sprintf("%5d  %3d %%  %s", k.Count, (100*k.Count+all/2)/all, k.Name))
	}
}

func (a *app) printScoresJSON(r eval.Report, mistakes, details bool) error {
	if !mistakes && !details {
		return a.printJSON(r)
	}
	out := scoresJSON{Scores: r.Scores}
	if mistakes {
		out.Errors = r.Errors
	}
	if details {
		out.More = &detailsJSON{Further: r.Further, Merged: r.Merged, Reliability: r.Reliability, Kinds: r.Kinds}
		for _, g := range r.Groups {
			out.More.Groups = append(out.More.Groups, groupJSON{g.Name, g.Documents, g.Scores})
		}
	}
	return a.printJSON(out)
}
