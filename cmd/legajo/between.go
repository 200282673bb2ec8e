package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"legajo/ask"
	"legajo/graph"
)

func (a *app) betweenCommand() *cobra.Command {
	r, by := &reply{}, ""
	cmd := a.command("between", "ask", arguments(2, 2), a.asking(func(ctx context.Context, q *question, args []string) error {
		if by != "person" && by != "organisation" && by != "organization" {
			return misused("error.flag_value", "by", by).hint("hint.bad_value", "person, organisation")
		}
		x, y, err := q.pair(ctx, args)
		if err != nil {
			return err
		}
		return q.between(ctx, x, y, by != "person", r)
	}))
	cmd.Flags().StringVar(&by, "by", "person", a.valued("person|organisation")+a.text("flag.by"))
	a.completesNames(cmd)
	a.witnessed(cmd, r)
	return a.scored(a.tabular(cmd))
}

// pair finds two entities, not one and the same.
func (q *question) pair(ctx context.Context, typed []string) (x, y graph.Entity, err error) {
	if x, err = q.entity(ctx, typed[0]); err != nil {
		return x, y, err
	}
	if y, err = q.entity(ctx, typed[1]); err != nil {
		return x, y, err
	}
	if x.ID == y.ID {
		return x, y, failed("error.one_already", safe(typed[0]), safe(typed[1])).hint("hint.one_already")
	}
	return x, y, nil
}

func (q *question) between(ctx context.Context, x, y graph.Entity, bodies bool, r *reply) error {
	var passages []ask.Passage
	var err error
	if bodies {
		var b ask.Bodies
		passages, b, err = q.desk().BetweenBodies(ctx, x, y)
		if err == nil && !q.json && !q.csv {
			q.out.line(q.text("between.bodies", safe(names(b.X)), safe(names(b.Y))))
			q.out.line("")
		}
	} else {
		passages, err = q.desk().Between(ctx, x, y)
	}
	switch {
	case err != nil:
		return err
	case q.csv && !q.json:
		return q.passageTable(passages, r)
	}
	on, err := q.rests(ctx, lettersOf(passages), x.ID, y.ID)
	switch {
	case err != nil:
		return err
	case q.json:
		return q.printJSON(struct {
			Passages []ask.Passage `json:"passages"`
			Rests    rests         `json:"rests_on"`
		}{passages, on})
	case len(passages) == 0:
		q.note("note.nothing_between", safe(x.Name), safe(y.Name))
		q.hint("hint.nothing_between")
	default:
		q.tellPassages(passages, r)
	}
	q.tellRests(on)
	return nil
}

// lettersOf are the letters of passages, each once.
func lettersOf(passages []ask.Passage) []ask.View {
	var all []ask.View
	seen := map[string]bool{}
	for _, p := range passages {
		for _, v := range p.Letters {
			if !seen[v.ID] {
				seen[v.ID] = true
				all = append(all, v)
			}
		}
	}
	return all
}

func (q *question) tellPassages(passages []ask.Passage, r *reply) {
	for i, p := range passages {
		if i > 0 {
			q.out.line("")
		}
		q.out.line(q.out.bold(q.text("between."+p.As, safe(p.From), safe(p.To), len(p.Letters))))
		columns, row := q.letterTable()
		t := q.table(columns...)
		for j := range p.Letters {
			v := &p.Letters[j]
			t.add(q.saidFrom(&p, v, row(v))...)
		}
		q.giveIndented(t, "  ")
		if r.evidence {
			for j := range p.Letters {
				q.out.line("")
				q.showParties(&p.Letters[j])
			}
		}
	}
}

// passageTable has a row for each letter and way.
func (q *question) passageTable(passages []ask.Passage, r *reply) error {
	if r.evidence {
		var views []ask.View
		for _, p := range passages {
			views = append(views, p.Letters...)
		}
		return q.evidenceTable(views)
	}
	columns, row := q.letterTable()
	t := q.table(append([]column{{key: "col.as"}}, columns...)...)
	for _, p := range passages {
		for i := range p.Letters {
			t.add(append([]string{p.As}, q.saidFrom(&p, &p.Letters[i], row(&p.Letters[i]))...)...)
		}
	}
	return q.give(t)
}

// saidFrom puts before the sender whom another letter alone calls so.
func (q *question) saidFrom(p *ask.Passage, v *ask.View, cells []string) []string {
	if v.OnlySaid(p.FromID) {
		cells[1] = p.From + " (" + q.text("form.stated") + ")" + q.separator() + cells[1]
	}
	return cells
}

func names(entities []graph.Entity) string {
	var list []string
	for _, e := range entities {
		list = append(list, e.Name)
	}
	return strings.Join(list, " + ")
}
