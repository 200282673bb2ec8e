package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/graph"
	"legajo/graph/load"
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
	if a.cfg.Store == "" {
		return sqlite.Open(ctx, filepath.Join(a.cfg.Archive, graphName))
	}
	if strings.Contains(a.cfg.Store, "+ssc://") && !a.toldTrust {
		a.toldTrust = true
		a.note("note.store_trust")
	}
	return neo4j.Open(ctx, neo4j.Options{URI: a.cfg.Store, User: a.cfg.Neo4j.User, Password: a.cfg.Neo4j.Password, Database: a.cfg.Neo4j.Database})
}

// noGraph reports that the embedded graph was never made.
func (a *app) noGraph() bool {
	if a.cfg.Store != "" {
		return false
	}
	_, err := os.Stat(filepath.Join(a.cfg.Archive, graphName))
	return errors.Is(err, fs.ErrNotExist)
}

// derived gives a command --with-derived.
func (a *app) derived(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().Bool("with-derived", false, a.text("flag.with-derived"))
	cmd.Flags().Lookup("with-derived").Annotations = map[string][]string{configKey: {"neo4j.derived"}}
	return cmd
}

// tryStore tells at the beginning of a long run that its graph cannot be
// reached: the papers are taken in all the same.
func (a *app) tryStore(ctx context.Context) error {
	if a.cfg.Store == "" {
		if a.flags["neo4j.derived"] == "true" {
			return misused("error.derived_where").hint("hint.derived_where")
		}
		return nil
	}
	g, err := a.openStore(ctx)
	if err == nil {
		return g.Close()
	}
	p := a.explainError(err)
	a.note("note.store_later", a.text(p.key, p.values...))
	for _, h := range p.hints {
		a.hint(h.key, h.values...)
	}
	return nil
}

// load brings the graph up to the archive; anew makes it from nothing, but
// never out of another archive's.
func (a *app) load(ctx context.Context, ar *archive.Archive, anew bool) error {
	g, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	err = a.loadInto(ctx, ar, g, anew)
	if counter, ok := g.(interface{ Rows() int64 }); ok {
		a.graphRows += counter.Rows()
	}
	return errors.Join(err, g.Close())
}

func (a *app) loadInto(ctx context.Context, ar *archive.Archive, g store, anew bool) error {
	run := load.Follow
	if anew {
		if state, err := g.State(ctx); a.cfg.Store != "" && (err != nil || state.Archive != "" && state.Archive != ar.ID()) {
			return errors.Join(graph.ErrForeign, err)
		}
		run = load.Rebuild
	}
	if _, err := run(ctx, ar, g, load.Options{Thresholds: a.cfg.Threshold}); err != nil {
		return err
	}
	if d, ok := g.(*neo4j.Store); ok {
		return d.Derive(ctx, a.cfg.Neo4j.Derived)
	}
	return nil
}

// lacks counts the letters that the graph does not have as the archive has
// them.
func (a *app) lacks(ctx context.Context, ar *archive.Archive) (int64, error) {
	if a.noGraph() {
		return ar.CountChanges(ctx, 0)
	}
	g, err := a.readStore(ctx)
	if err != nil {
		return 0, err
	}
	n, err := lacking(ctx, ar, g)
	return n, errors.Join(err, g.Close())
}

func lacking(ctx context.Context, ar *archive.Archive, g store) (int64, error) {
	state, err := g.State(ctx)
	if err != nil {
		return 0, err
	}
	if state.Archive != "" && state.Archive != ar.ID() {
		return 0, graph.ErrForeign
	}
	return ar.CountChanges(ctx, state.Seq)
}

// tellLacks says how far the graph is behind the archive.
func (a *app) tellLacks(letters int64) {
	if letters > 0 {
		a.note("word.as_is", a.count("note.graph_behind", letters))
		a.hint("hint.catch_up")
	}
}
