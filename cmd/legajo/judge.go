package main

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/graph"
	"legajo/language/name"
)

func (a *app) sameCommand() *cobra.Command      { return a.pairCommand("same", archive.Same) }
func (a *app) differentCommand() *cobra.Command { return a.pairCommand("different", archive.Different) }

func (a *app) unsureCommand() *cobra.Command { return a.pairCommand("unsure", archive.Unsure) }

// pairCommand says something of two entities.
func (a *app) pairCommand(name, kind string) *cobra.Command {
	who, why := "", ""
	cmd := a.command(name, "correct", arguments(2, 2), func(cmd *cobra.Command, args []string) error {
		subjects, err := a.subjects(cmd.Context(), args)
		if err != nil {
			return err
		}
		return a.writing(cmd.Context(), func(ctx context.Context, ar *archive.Archive) error {
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
	cmd.Flags().StringVar(&who, "who", "", a.valued("NAME")+a.text("flag.who"))
	cmd.Flags().StringVar(&why, "why", "", a.valued("TEXT")+a.text("flag.why"))
	return cmd
}

// subjects finds two entities by what somebody typed, and where they stand.
func (a *app) subjects(ctx context.Context, typed []string) ([]archive.Anchor, error) {
	q, err := a.ask(ctx)
	if err != nil {
		return nil, err
	}
	anchors, err := q.anchors(ctx, typed)
	return anchors, errors.Join(err, q.Close())
}

func (q *question) anchors(ctx context.Context, typed []string) ([]archive.Anchor, error) {
	var anchors []archive.Anchor
	var first graph.Entity
	for i, t := range typed {
		e, err := q.entity(ctx, t)
		if err != nil {
			return nil, err
		}
		switch {
		case i == 0:
			first = e
		case e.ID == first.ID:
			return nil, failed("error.one_already", safe(typed[0]), safe(t)).hint("hint.one_already")
		case e.Kind != first.Kind:
			return nil, failed("error.kinds_differ", safe(first.Name), q.text("kind."+first.Kind), safe(e.Name), q.text("kind."+e.Kind))
		}
		anchor, err := q.anchor(ctx, e)
		if err != nil {
			return nil, err
		}
		anchors = append(anchors, anchor)
	}
	return anchors, nil
}

// anchor names an entity by its authority entry, or by the first words that
// name it in the smallest of its documents.
func (q *question) anchor(ctx context.Context, e graph.Entity) (archive.Anchor, error) {
	for entry, err := range q.archive.AuthorityList(ctx) {
		if err != nil {
			return archive.Anchor{}, err
		}
		if entry.ID == e.ID {
			return archive.Anchor{ID: e.ID}, nil
		}
	}
	documents, err := q.archive.EntityDocuments(ctx, e.ID)
	if err != nil {
		return archive.Anchor{}, err
	}
	for _, id := range documents {
		d, err := q.archive.Document(ctx, id)
		if err != nil {
			return archive.Anchor{}, err
		}
		links, err := q.archive.Links(ctx, id)
		if err != nil {
			return archive.Anchor{}, err
		}
		for _, m := range d.Mentions {
			if m.Entity < len(links.Entities) && links.Entities[m.Entity] == e.ID {
				return archive.Anchor{SHA256: d.SHA256, Page: m.Span.Page, Quote: name.Fold(m.Text), Kind: e.Kind}, nil
			}
		}
	}
	return archive.Anchor{}, failed("error.no_anchor", safe(e.Name))
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
			a.note("note.undone", j.ID, a.text("judgement."+j.Kind))
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
