package main

import (
	"context"

	"github.com/spf13/cobra"

	"legajo/archive"
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

// restsUnread is what nobody can tell of the archive, as answers tell it.
type restsUnread struct {
	archive.Unread
}

// tellRests ends an answer with what it rests on.
func (q *question) tellRests(ctx context.Context, r ask.Rests) error {
	if q.json || q.csv {
		return nil
	}
	u, err := q.desk().Unread(ctx)
	if err != nil {
		return err
	}
	q.rests(r, &restsUnread{Unread: u})
	return nil
}
