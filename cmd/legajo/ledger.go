package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"legajo/archive"
)

// judgementsCommand lists what people have said, with the number by which it
// is taken back.
func (a *app) judgementsCommand() *cobra.Command {
	undone := false
	cmd := a.command("judgements", "correct", arguments(0, 0), func(cmd *cobra.Command, _ []string) error {
		ctx := cmd.Context()
		ar, err := archive.OpenRead(ctx, a.cfg.Archive)
		if err != nil {
			return err
		}
		return errors.Join(a.judgements(ctx, ar, undone), ar.Close())
	})
	cmd.Flags().BoolVar(&undone, "undone", false, a.text("flag.undone"))
	return a.tabular(cmd)
}

func (a *app) judgements(ctx context.Context, ar *archive.Archive, undone bool) error {
	waiting, err := ar.Waiting(ctx)
	if err != nil {
		return err
	}
	list := []archive.Judgement{}
	t := a.table(column{key: "col.number", right: true}, column{key: "col.day"}, column{key: "col.kind"}, column{key: "col.about", least: 24},
		column{key: "col.said", least: 10}, column{key: "col.who", least: 8}, column{key: "col.why", least: 10}, column{key: "col.state"})
	for j, err := range ar.Judgements(ctx) {
		if err != nil {
			return err
		}
		if !j.Undone.IsZero() && !undone {
			continue
		}
		list = append(list, j)
		state := ""
		switch {
		case !j.Undone.IsZero():
			state = a.text("judgement.undone")
		case slices.ContainsFunc(waiting, func(w archive.Judgement) bool { return w.ID == j.ID }):
			state = a.text("judgement.waiting")
		}
		t.add(fmt.Sprint(j.ID), j.At.Format(time.DateOnly), a.text("judgement."+j.Kind), a.subjectsText(ctx, ar, &j), saidText(&j), j.Who, j.Why, state)
	}
	switch {
	case a.json:
		return a.printJSON(list)
	case len(list) == 0 && !a.csv:
		a.note("note.no_judgements")
		return nil
	}
	return a.give(t)
}

// subjectsText names what a judgement is about, by the words on the page and
// where they stand.
func (a *app) subjectsText(ctx context.Context, ar *archive.Archive, j *archive.Judgement) string {
	var parts []string
	for _, s := range j.Subjects {
		text := s.Quote
		if s.SHA256 == "" {
			text = s.ID
		}
		text = cut(text, 40)
		if s.Kind == archive.PageKind {
			text = a.text("judgement.page", s.Page)
		}
		if docs, err := ar.FileDocuments(ctx, s.SHA256); err == nil && len(docs) > 0 {
			text += fmt.Sprintf(" (%s:%d)", docs[0].Path, s.Page)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}

// saidText is what a judgement puts in the place of what was found.
func saidText(j *archive.Judgement) string {
	switch j.Kind {
	case archive.Correct:
		return j.Value["field"] + ": " + j.Value["to"]
	case archive.Add:
		return strings.ToLower(j.Value["relation"]) + ": " + j.Value["name"]
	}
	return ""
}
