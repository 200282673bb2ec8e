package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"legajo/ask"
)

func (a *app) gapsCommand() *cobra.Command {
	cmd := a.command("gaps", "ask", arguments(0, -1), a.asking(func(ctx context.Context, q *question, args []string) error {
		e, err := q.maybeEntity(ctx, args)
		if err != nil {
			return err
		}
		g, err := q.desk().Gaps(ctx, e)
		switch {
		case err != nil:
			return err
		case q.json:
			return q.printJSON(g)
		case q.csv:
			return q.gapTable(g)
		}
		return q.tellGaps(ctx, g)
	}))
	a.completesNames(cmd)
	return a.scored(a.tabular(cmd))
}

func (q *question) gapTable(g *ask.Gaps) error {
	t := q.table(column{key: "col.gap"}, column{key: "col.date", date: true}, column{key: "col.number"}, column{key: "col.from"}, column{key: "col.to"}, column{key: "col.file"}, column{key: "col.id"}, column{key: "col.may_be"})
	for i := range g.Cited {
		m := &g.Cited[i]
		gap := "cited"
		if m.Replied {
			gap = "answered"
		}
		t.add(gap, m.Date, m.Number, q.cell(m.From()), q.cell(m.To()), q.spokenIn(m), m.ID, q.mayBe(m))
	}
	for _, n := range g.Numbers {
		t.add("number", "", missingNumbers(n), n.Sender, "", "", "", "")
	}
	return q.give(t)
}

func (q *question) tellGaps(ctx context.Context, g *ask.Gaps) error {
	may := false
	for _, part := range []struct {
		title   string
		replied bool
	}{{"gaps.answered", true}, {"gaps.cited", false}} {
		t := q.table(column{key: "col.date", date: true}, column{key: "col.number"}, column{key: "col.from", least: 14}, column{title: "→"}, column{key: "col.to", least: 14}, column{key: "col.spoken_in", least: 16, place: true}, column{key: "col.id"}, column{key: "col.may_be"})
		for i := range g.Cited {
			if m := &g.Cited[i]; m.Replied == part.replied {
				t.add(m.Date, m.Number, orDash(q.cell(m.From())), "→", orDash(q.cell(m.To())), q.spokenIn(m), short(m.ID), q.mayBe(m))
				may = may || len(m.MayBe) > 0
			}
		}
		if len(t.rows) > 0 {
			q.out.line(q.out.bold(q.count(part.title, int64(len(t.rows)))))
			q.giveIndented(t, "  ")
			q.out.line("")
		}
	}
	if may {
		q.hint("hint.may_be")
	}
	if len(g.Numbers) > 0 {
		q.out.line(q.out.bold(q.text("gaps.numbers")))
		for _, n := range g.Numbers {
			q.out.line("  " + q.text("gaps.between", safe(n.Sender), missingNumbers(n), safe(n.Before.Number), q.date(n.Before.Date), safe(n.After.Number), q.date(n.After.Date)))
		}
		q.out.line("")
	}
	if len(g.Cited)+len(g.Numbers) == 0 {
		q.note("note.no_gaps")
	}
	u, err := q.desk().Unread(ctx, "", "")
	if err != nil {
		return err
	}
	if u.Files+u.Pages+u.Handwritten > 0 {
		q.out.line(q.text("gaps.unread", u.Files, u.Pages+u.Handwritten))
	}
	return nil
}

// spokenIn names the papers that speak of a letter.
func (q *question) spokenIn(m *ask.Missing) string {
	var list []string
	for _, d := range m.By {
		if len(d.Copies) > 0 {
			list = append(list, fmt.Sprintf("%s:%d", d.Copies[0].Path, d.Copies[0].First))
		}
	}
	return strings.Join(list, q.separator())
}

// mayBe are the ids of letters that are held of the day of one that is not.
func (q *question) mayBe(m *ask.Missing) string {
	var ids []string
	for _, d := range m.MayBe {
		ids = append(ids, q.id(d.ID))
	}
	return strings.Join(ids, q.separator())
}

func missingNumbers(n ask.MissingNumbers) string {
	if n.From == n.To {
		return fmt.Sprint(n.From)
	}
	return fmt.Sprintf("%d–%d", n.From, n.To)
}
