package main

import (
	"context"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"legajo/archive"
)

func (a *app) sameCommand() *cobra.Command      { return a.pairCommand("same", archive.Same) }
func (a *app) differentCommand() *cobra.Command { return a.pairCommand("different", archive.Different) }

// pairCommand says something of two entities.
func (a *app) pairCommand(name, kind string) *cobra.Command {
	who, why := "", ""
	cmd := a.command(name, "correct", arguments(2, 2), func(cmd *cobra.Command, args []string) error {
		return a.writing(cmd.Context(), func(ctx context.Context, ar *archive.Archive) error {
			subjects, err := a.subjects(ctx, ar, args)
			if err != nil {
				return err
			}
			id, err := ar.AddJudgement(ctx, archive.Judgement{Kind: kind, Subjects: subjects, Who: who, Why: why, At: time.Now().UTC().Truncate(time.Second)})
			if err != nil {
				return err
			}
			if err := a.derive(ctx, ar); err != nil {
				return err
			}
			a.note("note.judged", id)
			a.hint("hint.undo", id)
			return nil
		})
	})
	cmd.Flags().StringVar(&who, "who", "", "`NAME` "+a.text("flag.who"))
	cmd.Flags().StringVar(&why, "why", "", "`TEXT` "+a.text("flag.why"))
	return cmd
}

func (a *app) undoCommand() *cobra.Command {
	return a.command("undo", "correct", arguments(0, 1), func(cmd *cobra.Command, args []string) error {
		return a.writing(cmd.Context(), func(ctx context.Context, ar *archive.Archive) error {
			j, err := a.judgement(ctx, ar, args)
			if err != nil {
				return err
			}
			if err := ar.Undo(ctx, j.ID, time.Now().UTC().Truncate(time.Second)); err != nil {
				return err
			}
			if err := a.derive(ctx, ar); err != nil {
				return err
			}
			a.note("note.undone", j.ID, j.Kind)
			return nil
		})
	})
}

// judgement finds the one to undo: by its number, or the last that stands.
func (a *app) judgement(ctx context.Context, ar *archive.Archive, args []string) (archive.Judgement, error) {
	var last archive.Judgement
	number := int64(-1)
	if len(args) > 0 {
		n, err := strconv.ParseInt(args[0], 10, 64)
		if err != nil {
			return last, misused("error.not_a_number", safe(args[0])).hint("hint.undo_number")
		}
		number = n
	}
	for j, err := range ar.Judgements(ctx) {
		if err != nil {
			return last, err
		}
		if j.Undone.IsZero() && (number < 0 || j.ID == number) {
			last = j
		}
	}
	if last.ID == 0 {
		return last, failed("error.nothing_to_undo")
	}
	return last, nil
}
