package neo4j

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
	"legajo/graph/graphtest"
	"legajo/graph/neo4j/neo4jtest"
)

// shared is the server that most tests use, started by the first of them.
var shared struct {
	sync.Once
	server *neo4jtest.Server
	home   string
	err    error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if shared.server != nil {
		shared.server.Kill()
		os.RemoveAll(shared.home)
	}
	os.Exit(code)
}

// jars is the folder of the server's jars, fetched once into a cache beside
// the sources, or where LEGAJO_CACHE says.
func jars(t testing.TB) string {
	t.Helper()
	cache := os.Getenv("LEGAJO_CACHE")
	if cache == "" {
		cache = filepath.Join("..", "..", ".cache")
	}
	cache, err := filepath.Abs(cache)
	if err != nil {
		t.Fatal(err)
	}
	lib, err := neo4jtest.Jars(t.Context(), cache)
	if errors.Is(err, neo4jtest.ErrUnavailable) && os.Getenv("CI") == "" {
		t.Skipf("NEO4J NOT TESTED: %v; install Java and Maven, or name a server in LEGAJO_TEST_NEO4J", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// options of the shared server, or of the one that LEGAJO_TEST_NEO4J names:
// it must hold nothing that matters.
func options(t testing.TB) Options {
	t.Helper()
	if uri := os.Getenv("LEGAJO_TEST_NEO4J"); uri != "" {
		return Options{URI: uri, User: "neo4j", Password: os.Getenv("LEGAJO_TEST_NEO4J_PASSWORD")}
	}
	lib := jars(t)
	shared.Do(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
		defer cancel()
		if shared.home, shared.err = os.MkdirTemp("", "legajo-neo4j-"); shared.err == nil {
			shared.server, shared.err = neo4jtest.Start(ctx, lib, shared.home, nil)
		}
	})
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return serverOptions(shared.server)
}

func serverOptions(s *neo4jtest.Server) Options {
	return Options{URI: s.URI(), User: "neo4j", Password: neo4jtest.Password}
}

func open(t testing.TB, o Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// empty opens the store without a letter in it.
func empty(t testing.TB, o Options) *Store {
	t.Helper()
	s := open(t, o)
	if err := s.Reset(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestConformance(t *testing.T) {
	o := options(t)
	graphtest.Run(t, func(t *testing.T) graphtest.Place {
		if err := empty(t, o).Close(); err != nil {
			t.Fatal(err)
		}
		return func(t *testing.T) graph.Store { return open(t, o) }
	})
}

// TestOtherDataIsLeftAlone puts foreign nodes beside ours, with our labels'
// names, and empties the store.
func TestOtherDataIsLeftAlone(t *testing.T) {
	s := empty(t, options(t))
	defer s.Close()
	ctx := t.Context()
	cypher(t, s, "CREATE (:Person {id: 'x', name: 'Other'})-[:SIGNED {letter: 'l'}]->(:Document {id: 'd', hash: 'h'})")
	defer cypher(t, s, "MATCH (n) WHERE NOT n:Legajo AND NOT n:LegajoState DETACH DELETE n")
	for i, want := range []int{0, 1} {
		if i == 1 {
			if err := s.Apply(ctx, graph.Batch{Archive: "a", Put: []graph.Letter{letter(t, "d", "x")}, Seq: 1}); err != nil {
				t.Fatal(err)
			}
		}
		got := 0
		for _, err := range s.Relations(ctx, graph.Edge{}) {
			if err != nil {
				t.Fatal(err)
			}
			got++
		}
		if got != want {
			t.Errorf("%d relations, want %d", got, want)
		}
	}
	if err := s.Reset(ctx); err != nil {
		t.Fatal(err)
	}
	if n := cypher(t, s, "MATCH (n) RETURN count(n)"); n != 2 {
		t.Errorf("%d nodes left, want the 2 foreign ones", n)
	}
}

// cypher runs a statement of the test's own and gives its first number.
func cypher(t testing.TB, s *Store, statement string) int64 {
	t.Helper()
	var n int64
	err := s.once(context.Background(), func(tx neo4j.ExplicitTransaction) error {
		w := &writer{ctx: context.Background(), tx: tx}
		return w.run(statement, nil, func(v []any) { n, _ = v[0].(int64) })
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func letter(t testing.TB, id string, signers ...string) graph.Letter {
	t.Helper()
	l := graph.Letter{Document: graph.Document{ID: id, Kind: "letter", Language: "es", State: "read", Caption: id,
		Copies: []graph.Copy{{Document: id, SHA256: "sha-" + id, Path: id + ".pdf", First: 1, Last: 1}}}}
	for i, p := range signers {
		l.Entities = append(l.Entities, graph.Entity{ID: p, Kind: "person", Name: p, Sort: p})
		l.Relations = append(l.Relations, graph.Relation{Kind: "SIGNED", From: p, To: id, Evidence: []graph.Evidence{{
			Document: id, SHA256: "sha-" + id, Path: id + ".pdf", Page: 1, Quote: fmt.Sprint("signed ", i), Rule: "r", Score: 900, Status: "machine"}}})
	}
	if err := l.Seal(); err != nil {
		t.Fatal(err)
	}
	return l
}
