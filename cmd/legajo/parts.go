package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/graph"
	"legajo/graph/neo4j"
	"legajo/graph/sqlite"
)

// store is the graph, wherever it is kept.
type store interface {
	graph.Reader
	graph.Writer
	Close() error
}

// graphName is the file of the embedded graph, beside the archive.
const graphName = "graph.db"

// openStore opens the graph that the configuration names.
func (a *app) openStore(ctx context.Context) (store, error) {
	if a.cfg.Store != "" {
		return neo4j.Open(ctx, neo4j.Options{URI: a.cfg.Store, User: a.cfg.Neo4j.User, Password: a.cfg.Neo4j.Password, Database: a.cfg.Neo4j.Database})
	}
	return sqlite.Open(ctx, filepath.Join(a.cfg.Archive, graphName))
}

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
	if _, err := os.Stat(filepath.Join(q.cfg.Archive, graphName)); q.cfg.Store == "" && errors.Is(err, fs.ErrNotExist) {
		return failed("error.no_graph").hint("hint.rebuild")
	}
	g, err := q.openStore(ctx)
	if err != nil {
		return err
	}
	q.graph = g
	state, err := g.State(ctx)
	if err != nil {
		return errors.Join(err, g.Close())
	}
	seq, err := q.archive.Seq(ctx)
	if err != nil {
		return errors.Join(err, g.Close())
	}
	switch {
	case state.Archive != "" && state.Archive != q.archive.ID():
		return errors.Join(graph.ErrForeign, g.Close())
	case state.Seq < seq:
		q.note("note.graph_behind")
		q.hint("hint.rebuild")
	}
	return nil
}

func (q *question) Close() error { return errors.Join(q.graph.Close(), q.archive.Close()) }

// asking makes a command's run of a function that asks archive and graph.
func (a *app) asking(run func(context.Context, *question, []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		q, err := a.ask(cmd.Context())
		if err != nil {
			return err
		}
		return errors.Join(run(cmd.Context(), q, args), q.Close())
	}
}
