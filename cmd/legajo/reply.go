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

// rests is what an answer rests on, with what could not be read: of the time
// between two days, of any time where neither is given.
type rests struct {
	ask.Rests
	NotRead ask.Unread `json:"could_not_be_read"`
	then    bool
}

// rests looks for what stands behind documents; of narrows to some entities.
func (q *question) rests(ctx context.Context, views []ask.View, of ...string) (rests, error) {
	r, err := q.desk().RestsOn(ctx, views, of...)
	if err != nil {
		return rests{}, err
	}
	return q.restsThen(ctx, r, r.First, r.Last)
}

func (q *question) restsThen(ctx context.Context, r ask.Rests, since, until string) (rests, error) {
	u, err := q.desk().Unread(ctx, since, until)
	return rests{r, u, since+until != ""}, err
}

// tellRests ends an answer with what it rests on.
func (q *question) tellRests(r rests) {
	q.out.line("")
	q.out.wrapped(q.restsText(r.Rests, &r.NotRead, r.then))
}
