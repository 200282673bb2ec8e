package main

import (
	"context"

	"github.com/spf13/cobra"

	"legajo/ask"
)

// reply are the flags of how an answer is told.
type reply struct {
	evidence bool
	limit    int
	sort     string
	reverse  bool
}

// tabular gives a command --json and --csv.
func (a *app) tabular(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().BoolVar(&a.csv, "csv", false, a.text("flag.csv"))
	return a.listing(cmd)
}

// witnessed gives a command --evidence.
func (a *app) witnessed(cmd *cobra.Command, r *reply) *cobra.Command {
	cmd.Flags().BoolVar(&r.evidence, "evidence", false, a.text("flag.evidence"))
	return cmd
}

// limited gives a command --limit.
func (a *app) limited(cmd *cobra.Command, r *reply, key string) *cobra.Command {
	cmd.Flags().IntVar(&r.limit, "limit", 0, a.valued("N")+a.text(key))
	return cmd
}

// sorted gives a command --sort and --reverse; the keys are columns.
func (a *app) sorted(cmd *cobra.Command, r *reply, keys []string) *cobra.Command {
	cmd.Flags().StringVar(&r.sort, "sort", "", a.valued("COLUMN")+a.text("flag.sort", list(keys)))
	cmd.Flags().BoolVar(&r.reverse, "reverse", false, a.text("flag.reverse"))
	check := cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		for _, k := range keys {
			if r.sort == "" || r.sort == k {
				return check(cmd, args)
			}
		}
		return misused("error.flag_value", "sort", r.sort).hint("hint.bad_value", list(keys))
	}
	return cmd
}

// tellRests ends an answer with what it rests on, and what could not be read
// of the time between two days, of any time where neither is given.
func (q *question) tellRests(ctx context.Context, r ask.Rests, since, until string) error {
	u, err := q.desk().Unread(ctx, since, until)
	if err != nil {
		return err
	}
	q.out.line("")
	for _, l := range wrap(q.restsText(r, &u, since+until != ""), q.out.width) {
		q.out.line(l)
	}
	return nil
}

// tellRestsOn tells what a list of documents rests on; of narrows to some
// entities.
func (q *question) tellRestsOn(ctx context.Context, views []ask.View, of ...string) error {
	if q.json || q.csv {
		return nil
	}
	r, err := q.desk().RestsOn(ctx, views, of...)
	if err != nil {
		return err
	}
	return q.tellRests(ctx, r, r.First, r.Last)
}
