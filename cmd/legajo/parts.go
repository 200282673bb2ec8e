package main

import (
	"context"
	"errors"
	"path/filepath"
	"runtime/debug"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/ask"
	"legajo/graph/sqlite"
)

// question opens the archive and its graph for reading. It never makes either.
type question struct {
	*app
	archive *archive.Archive
	graph   store
}

func (a *app) ask(ctx context.Context) (*question, error) {
	ar, err := archive.OpenRead(ctx, a.cfg.Archive)
	if err != nil {
		return nil, err
	}
	q := &question{app: a, archive: ar}
	if err := q.openGraph(ctx); err != nil {
		return nil, errors.Join(err, ar.Close())
	}
	return q, nil
}

func (q *question) openGraph(ctx context.Context) error {
	if q.noGraph() {
		return failed("error.no_graph").hint("hint.rebuild")
	}
	g, err := q.readStore(ctx)
	if err != nil {
		return err
	}
	n, err := lacking(ctx, q.archive, g)
	if err != nil {
		return errors.Join(err, g.Close())
	}
	q.graph = g
	q.tellLacks(n)
	return nil
}

// readStore opens the graph for questions alone: the embedded one waits for no
// writer, and may lie where nothing can be written.
func (a *app) readStore(ctx context.Context) (store, error) {
	if a.cfg.Store == "" {
		return sqlite.OpenRead(ctx, filepath.Join(a.cfg.Archive, graphName))
	}
	return a.openStore(ctx)
}

func (q *question) Close() error { return errors.Join(q.graph.Close(), q.archive.Close()) }

// asking makes a command's run of a function that asks archive and graph.
func (a *app) asking(run func(context.Context, *question, []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		debug.SetGCPercent(ask.GCPercent)
		q, err := a.ask(cmd.Context())
		if err != nil {
			return err
		}
		return errors.Join(run(cmd.Context(), q, args), q.Close())
	}
}
