package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"legajo/ask"
	"legajo/graph"
)

func (a *app) whyCommand() *cobra.Command {
	cmd := a.command("why", "ask", arguments(2, 2), a.asking(func(ctx context.Context, q *question, args []string) error {
		x, y, err := q.pair(ctx, args)
		if err != nil {
			return err
		}
		w, err := q.desk().Why(ctx, x, y)
		switch {
		case err != nil:
			return err
		case q.json:
			return q.printJSON(w)
		case q.csv:
			return q.whyTable(w)
		}
		q.tellWhy(w, x, y)
		return nil
	}))
	a.completesNames(cmd)
	return a.scored(a.tabular(cmd))
}

func (q *question) tellWhy(w *ask.Reasons, x, y graph.Entity) {
	for _, f := range w.Edges {
		q.out.line(safe(f.From) + " " + q.text("relation."+f.Kind) + " " + safe(f.To))
		q.evidence("    ", f.Evidence)
	}
	if len(w.Letters) > 0 {
		q.out.line(q.out.bold(q.text("why.letters")))
		for i := range w.Letters {
			q.tellBoth(&w.Letters[i], x.ID, y.ID)
		}
	}
	if len(w.Edges)+len(w.Letters) == 0 {
		q.out.line(q.text("why.none", safe(x.Name), safe(y.Name)))
	}
	if len(w.Candidates) > 0 {
		q.out.line("")
		q.out.line(q.out.bold(q.text("why.candidates")))
		for _, c := range w.Candidates {
			q.out.line("  " + q.text("relation."+c.Kind) + ": " + q.text("why.needed", scoreText(c.Score), scoreText(c.Needed)))
			for _, l := range wrap(fmt.Sprintf("%s:%d  «%s»  %s", safe(c.Path), c.Page, safe(c.Quote), c.Rule), q.out.width-6) {
				q.out.line("      " + l)
			}
		}
	}
	if len(w.Together) > 0 {
		q.out.line("")
		q.out.line(q.out.bold(q.text("why.together")))
		for i := range w.Together {
			q.out.line("  " + q.caption(&w.Together[i]) + "  " + short(w.Together[i].ID))
		}
	}
	if len(w.Letters)+len(w.Together) == 0 {
		q.out.line(q.text("why.apart", safe(x.Name), w.NamedX, safe(y.Name), w.NamedY))
		q.hint("hint.try_path", quoteArg(x.Name), quoteArg(y.Name))
	}
}

// quoteArg writes a name as it is typed.
func quoteArg(name string) string {
	if strings.ContainsAny(name, " '\"") {
		return "'" + strings.ReplaceAll(safe(name), "'", `'\''`) + "'"
	}
	return safe(name)
}

// tellBoth prints what a document says of two who take part in it.
func (q *question) tellBoth(v *ask.View, x, y string) {
	q.out.line("  " + q.caption(&v.Document) + "  " + short(v.ID))
	for _, g := range correspondents(v) {
		for _, p := range g.list {
			if p.ID == x || p.ID == y {
				q.out.line("    " + q.partyLine(g.kind, v.Date, &p))
				q.evidence("        ", p.Evidence)
			}
		}
	}
}

func (q *question) whyTable(w *ask.Reasons) error {
	t := q.table(column{key: "col.why"}, column{key: "col.relation"}, column{key: "col.from"}, column{key: "col.to"}, column{key: "col.file"}, column{key: "col.page"}, column{key: "col.quote"}, column{key: "col.score"}, column{key: "col.id"})
	for _, f := range w.Edges {
		for _, e := range f.Evidence {
			t.add("edge", f.Kind, f.From, f.To, e.Path, number(e.Page), e.Quote, scoreText(e.Score), f.Letter)
		}
	}
	for i := range w.Letters {
		v := &w.Letters[i]
		for _, g := range correspondents(v) {
			for _, p := range g.list {
				e := p.Evidence[0]
				t.add("letter", g.kind, p.Name, v.Caption, e.Path, number(e.Page), e.Quote, scoreText(e.Score), v.ID)
			}
		}
	}
	for _, c := range w.Candidates {
		t.add("candidate", c.Kind, "", "", c.Path, number(c.Page), c.Quote, scoreText(c.Score), c.Document)
	}
	return q.give(t)
}
