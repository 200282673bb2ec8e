package neo4j

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/archive"
	"legajo/archive/archivetest"
	"legajo/graph"
	"legajo/graph/load"
	"legajo/graph/neo4j/neo4jtest"
	"legajo/graph/sqlite"
	"legajo/link"
)

// loaded is the sample archive with its graph in a file.
type loaded struct {
	*archive.Archive
	graph *sqlite.Store
}

// embedded writes the sample archive and loads it into the embedded store.
func embedded(t testing.TB) loaded {
	t.Helper()
	dir := t.TempDir()
	a, err := archive.Open(t.Context(), dir, archive.Options{})
	must(t, err)
	for _, p := range archivetest.Sample("test") {
		must(t, a.PutReading(t.Context(), p))
	}
	_, err = link.Run(t.Context(), a)
	must(t, err)
	g, err := sqlite.Open(t.Context(), filepath.Join(dir, "graph.db"))
	must(t, err)
	_, err = load.Follow(t.Context(), a, g, load.Options{})
	must(t, err)
	t.Cleanup(func() {
		must(t, g.Close())
		must(t, a.Close())
	})
	return loaded{a, g}
}

// imported writes the graph as CSV and runs the command line of its README on
// a server that is stopped.
func imported(t *testing.T, server *neo4jtest.Server, from loaded) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "csv")
	state, err := from.graph.State(t.Context())
	must(t, err)
	letters := 0
	done, err := WriteCSV(t.Context(), from.graph, state, dir, func(*graph.Letter) { letters++ })
	must(t, err)
	if letters == 0 || done.Nodes["document"] != letters || done.Nodes["person"] == 0 {
		t.Errorf("%d letters were written, and nodes %v", letters, done.Nodes)
	}
	readme, err := os.ReadFile(filepath.Join(dir, "README"))
	must(t, err)
	for _, line := range strings.Split(string(readme), "\n") {
		if arguments, ok := strings.CutPrefix(line, "neo4j-admin "); ok {
			if out, err := server.Admin(t.Context(), dir, strings.Fields(arguments)...); err != nil {
				t.Fatalf("%s: %v\n%s", line, err, out)
			}
			return
		}
	}
	t.Fatalf("no command line in the README:\n%s", readme)
}

// asLoaded compares what was imported with the embedded store's answers and,
// property by property, with what a load writes.
func asLoaded(t *testing.T, s *Store, from loaded) {
	must(t, s.runEach(t.Context(), []string{fillEvidence}, nil)) // the last statement of the README
	if diff := cmp.Diff(dump(t, from.graph), dump(t, s), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the imported graph answers otherwise (-embedded +imported):\n%s", diff)
	}
	if r, err := load.Follow(t.Context(), from.Archive, s, load.Options{}); err != nil || r != (load.Report{}) {
		t.Errorf("a load after the import: %+v, %v; want nothing to do", r, err)
	}
	got := stored(t, s)
	_, err := load.Rebuild(t.Context(), from.Archive, s, load.Options{})
	must(t, err)
	if diff := cmp.Diff(stored(t, s), got); diff != "" {
		t.Errorf("the imported graph is stored otherwise (-loaded +imported):\n%s", diff)
	}
}

// stored is all that the server holds of ours, a line each.
func stored(t *testing.T, s *Store) []string {
	t.Helper()
	var out []string
	err := s.once(t.Context(), false, func(tx neo4j.ExplicitTransaction) error {
		w := &writer{ctx: t.Context(), tx: tx}
		line := func(v []any) { out = append(out, fmt.Sprintf("%q", v)) }
		if err := w.run("MATCH (n:Legajo) RETURN labels(n), properties(n) ORDER BY n.key", nil, line); err != nil {
			return err
		}
		return w.run("MATCH (a:Legajo)-[r]->(b:Legajo) WITH a, r, b ORDER BY a.key, type(r), b.key, r.letter RETURN a.key, type(r), b.key, properties(r)", nil, line)
	})
	must(t, err)
	return out
}
