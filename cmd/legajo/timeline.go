package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"legajo/ask"
	"legajo/graph"
)

func (a *app) timelineCommand() *cobra.Command {
	r, by, since, until := &reply{}, "", "", ""
	cmd := a.command("timeline", "ask", arguments(0, -1), a.asking(func(ctx context.Context, q *question, args []string) error {
		if by != "" && by != "day" && by != "month" && by != "year" {
			return misused("error.flag_value", "by", safe(by)).hint("hint.bad_value", "day, month, year")
		}
		first, last, err := days(since, until)
		if err != nil {
			return err
		}
		e, err := q.maybeEntity(ctx, args)
		if err != nil {
			return err
		}
		events, err := q.desk().Timeline(ctx, e, first, last)
		if err != nil {
			return err
		}
		if by != "" {
			return q.tellPeriods(ask.Periods(events, by))
		}
		if e != nil {
			return q.tellEvents(ctx, events, r, e.ID)
		}
		return q.tellEvents(ctx, events, r)
	}))
	flags := cmd.Flags()
	flags.StringVar(&by, "by", "", a.valued("day|month|year")+a.text("flag.by_period"))
	flags.StringVar(&since, "since", "", a.valued("DATE")+a.text("flag.since"))
	flags.StringVar(&until, "until", "", a.valued("DATE")+a.text("flag.until"))
	a.completesNames(cmd)
	a.witnessed(cmd, r)
	return a.scored(a.tabular(cmd))
}

// maybeEntity finds the entity that the words of a command name, nil where
// there are none.
func (q *question) maybeEntity(ctx context.Context, args []string) (*graph.Entity, error) {
	if len(args) == 0 {
		return nil, nil
	}
	e, err := q.entity(ctx, strings.Join(args, " "))
	return &e, err
}

// tellPeriods prints counts, with a bar for people.
func (q *question) tellPeriods(periods []ask.Period) error {
	if q.json {
		return q.printJSON(periods)
	}
	most := 1
	for _, p := range periods {
		most = max(most, p.Letters)
	}
	columns := []column{{key: "col.period", date: true}, {key: "col.letters", right: true}, {key: "col.others", right: true}, {key: "col.changes", right: true}, {}}
	t := q.table(columns...)
	for _, p := range periods {
		t.add(p.Period, number(p.Letters), number(p.Others), number(p.Changes), strings.Repeat("█", (p.Letters*40+most-1)/most))
	}
	if len(periods) == 0 && !q.csv {
		q.note("note.no_documents")
		return nil
	}
	return q.give(t)
}

func (q *question) tellEvents(ctx context.Context, events []ask.Event, r *reply, of ...string) error {
	t := q.table(column{key: "col.date", date: true}, column{key: "col.kind"}, column{key: "col.event", least: 30}, column{key: "col.subject", least: 10}, column{key: "col.where", least: 16, place: true}, column{key: "col.id"})
	var views []ask.View
	rested := map[string]bool{}
	for i := range events {
		t.add(q.eventCells(&events[i])...)
		if e := &events[i]; !rested[e.ID] {
			rested[e.ID] = true
			views = append(views, e.View)
		}
	}
	if q.csv && !q.json {
		return q.give(t)
	}
	on, err := q.rests(ctx, views, of...)
	switch {
	case err != nil:
		return err
	case q.json:
		return q.printJSON(struct {
			Events []ask.Event `json:"events"`
			Rests  rests       `json:"rests_on"`
		}{append([]ask.Event{}, events...), on})
	case len(events) == 0:
		q.note("note.no_documents")
	case r.evidence:
		q.tellEventEvidence(events)
	default:
		if err := q.give(t); err != nil {
			return err
		}
	}
	q.tellRests(on)
	return nil
}

// tellEventEvidence shows of each event where it stands.
func (q *question) tellEventEvidence(events []ask.Event) {
	for i := range events {
		e := &events[i]
		cells := q.eventCells(e)
		cells[0] = orDash(q.date(cells[0]))
		q.out.line(safe(strings.Join(nonEmpty(cells...), "  ")))
		if e.What != nil {
			q.evidence("    ", e.What.Evidence)
			continue
		}
		for _, g := range correspondents(&e.View) {
			for _, p := range g.list {
				q.evidence("    ", p.Evidence)
			}
		}
	}
}

func (q *question) eventCells(e *ask.Event) []string {
	if e.What != nil {
		best := e.What.Evidence[0]
		return []string{e.Date, q.text("relation." + e.What.Kind), e.What.From + " → " + e.What.To, q.dates(&e.What.Relation), fmt.Sprintf("%s:%d", best.Path, best.Page), q.id(e.ID)}
	}
	what := q.bareCaption(&e.Document)
	if from, to := q.cell(e.From()), q.cell(e.To()); from != "" || to != "" {
		what = strings.TrimSpace(from + " → " + orDash(to))
	}
	if len(e.Parties) > 0 {
		what = q.cell(e.Parties)
	}
	return []string{e.Date, q.text("document." + e.Kind), what, e.About(), q.where(&e.View), q.id(e.ID)}
}
