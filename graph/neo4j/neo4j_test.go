package neo4j

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
	"legajo/graph/graphtest"
	"legajo/graph/neo4j/neo4jtest"
)

// shared is the server that most tests use, started by the first of them.
var shared struct {
	sync.Once
	login neo4jtest.Login
	stop  func()
	err   error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if shared.stop != nil {
		shared.stop()
	}
	os.Exit(code)
}

// must ends a test that cannot go on; one without a server is skipped, loudly
// and not where everything must be tested.
func must(t testing.TB, err error) {
	t.Helper()
	if errors.Is(err, neo4jtest.ErrUnavailable) && os.Getenv("CI") == "" {
		t.Skipf("NEO4J NOT TESTED: %v; install Java and Maven, or name a server in LEGAJO_TEST_NEO4J", err)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// options of the shared server.
func options(t testing.TB) Options {
	t.Helper()
	shared.Do(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
		defer cancel()
		shared.login, shared.stop, shared.err = neo4jtest.Shared(ctx)
	})
	must(t, shared.err)
	return optionsOf(shared.login)
}

func optionsOf(l neo4jtest.Login) Options {
	return Options{URI: l.URI, User: l.User, Password: l.Password}
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

// TestSharedServer is what needs no server of its own; TestBrokenServer runs
// beside it.
func TestSharedServer(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		run   func(*testing.T)
		fault bool // tried in every round
	}{
		{"ServerAway", serverAway, true},
		{"WrongPassword", wrongPassword, true},
		{"NoSuchDatabase", noSuchDatabase, true},
		{"ForeignDataInTheWay", foreignDataInTheWay, true},
		{"CutConnection", cutConnection, true},
		{"SlowConnection", slowConnection, true},
		{"KilledLoader", killedLoader, true},
		{"Conformance", conformance, false},
		{"OtherDataIsLeftAlone", otherDataIsLeftAlone, false},
		{"Derive", derive, false},
		{"Migrates", migrates, false},
		{"Renews", renews, false},
		{"Questions", questions, false},
		{"NamesAreNoStatements", namesAreNoStatements, false},
	} {
		if !test.fault {
			t.Run(test.name, test.run)
			continue
		}
		for _, n := range rounds(t) {
			t.Run(tried(test.name, n), test.run)
		}
	}
}

func conformance(t *testing.T) {
	o := options(t)
	graphtest.Run(t, func(t *testing.T) graphtest.Place {
		must(t, empty(t, o).Close())
		return func(t *testing.T) graph.Store { return open(t, o) }
	})
}

// otherDataIsLeftAlone puts foreign nodes beside ours, with our labels'
// names, and empties the store.
func otherDataIsLeftAlone(t *testing.T) {
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

// derive holds that derived links come and go with the option, follow the
// letters, keep nobody in the graph, and are in no answer.
func derive(t *testing.T) {
	s := empty(t, options(t))
	defer s.Close()
	ctx := t.Context()
	apply := func(seq int64, deleted []string, put ...graph.Letter) {
		t.Helper()
		must(t, s.Apply(ctx, graph.Batch{Archive: "a", Put: put, Delete: deleted, Seq: seq}))
		must(t, s.Derive(ctx, true))
	}
	want := func(kind string, letters int64) {
		t.Helper()
		if n := cypher(t, s, "MATCH (:Person)-[r:"+kind+" {derived: true}]->(:Person) RETURN sum(size(r.letters))"); n != letters {
			t.Errorf("%s stands for %d letters, want %d", kind, n, letters)
		}
	}
	must(t, s.Derive(ctx, true)) // of an empty store
	apply(1, nil, written(t, "d1", "ana", "to luis", "cc olga"), written(t, "d2", "ana", "to luis", "through olga"), written(t, "d3", "luis", "to luis"))
	want("WROTE_TO", 2)
	want("COPIED_TO", 1)
	for r, err := range s.Relations(ctx, graph.Edge{Touching: "ana"}) {
		if err != nil || r.Kind != "SIGNED" {
			t.Errorf("%+v %v", r, err)
		}
	}
	apply(2, []string{"d2"}, written(t, "d1", "ana", "to olga"))
	want("WROTE_TO", 1)
	want("COPIED_TO", 0)
	apply(3, []string{"d1"})
	if _, err := s.Entity(ctx, "ana"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("ana, without a letter: %v", err)
	}
	apply(4, nil, written(t, "d1", "ana", "to olga"))
	must(t, s.Derive(ctx, false))
	if n := cypher(t, s, "MATCH (:Legajo)-[r:WROTE_TO|COPIED_TO]->() RETURN count(r)"); n != 0 {
		t.Errorf("%d derived relationships are left", n)
	}
}

// migrates turns a graph into one of the first version: the next load makes it
// what it was.
func migrates(t *testing.T) {
	s := empty(t, options(t))
	defer s.Close()
	must(t, pass(t.Context(), t, s))
	now := stored(t, s)
	cypher(t, s, `MATCH (s:LegajoState {one: 1}) SET s.schema = 1
		WITH s MATCH (:Legajo)-[r]->(:Legajo) REMOVE r.evidence_date, r.evidence_date_text`)
	if cmp.Diff(now, stored(t, s)) == "" {
		t.Error("nothing was taken out")
	}
	older := open(t, options(t))
	defer older.Close()
	must(t, older.Apply(t.Context(), graph.Batch{Archive: "faults", Seq: 12}))
	if diff := cmp.Diff(now, stored(t, s)); diff != "" {
		t.Errorf("(-as loaded now +migrated):\n%s", diff)
	}
	if state, err := s.State(t.Context()); err != nil || state.Schema != schema {
		t.Errorf("state %+v, %v", state, err)
	}
}

// renews holds that a full pass mends what somebody did to the graph, and takes
// away what the archive does not have.
func renews(t *testing.T) {
	s := empty(t, options(t))
	defer s.Close()
	must(t, pass(t.Context(), t, s))
	want := stored(t, s)
	must(t, s.Apply(t.Context(), graph.Batch{Archive: "faults", Put: []graph.Letter{letter(t, "unknown", "p1", "somebody")}, Seq: 13}))
	for _, statement := range []string{
		"MATCH (:Legajo)-[r:SIGNED]->(:Legajo) WITH r LIMIT 5 SET r.quote = 'other', r.more = 1",
		"MATCH (a:Legajo)-[r:SIGNED]->(b:Legajo) WITH a, r, b LIMIT 3 CREATE (a)-[x:SIGNED]->(b) SET x = properties(r)",
		"MATCH (:Legajo)-[r:FOUND_IN]->(:Legajo) WITH r LIMIT 2 DELETE r",
		"MATCH (d:Legajo:Document) WITH d LIMIT 2 DETACH DELETE d",
		"CREATE (:Legajo:Person {key: 'faults/nobody', id: 'nobody', name: 'Nobody'})",
	} {
		cypher(t, s, statement)
	}
	must(t, s.Renew(t.Context()))
	must(t, pass(t.Context(), t, s))
	if diff := cmp.Diff(want, stored(t, s)); diff != "" {
		t.Errorf("(-as loaded +renewed):\n%s", diff)
	}
	if state, err := s.State(t.Context()); err != nil || state.Seq != 12 {
		t.Errorf("state %+v, %v", state, err)
	}
}

// written is a letter from somebody; each of the others is "to X", "cc X" or
// "through X".
func written(t testing.TB, id, from string, others ...string) graph.Letter {
	t.Helper()
	l := letter(t, id, from)
	named := map[string]bool{from: true}
	for _, o := range others {
		as, who, _ := strings.Cut(o, " ")
		r := l.Relations[0]
		r.Kind, r.From, r.To, r.As = "ADDRESSED", id, who, as
		if as == "cc" {
			r.Kind, r.As = "COPIED", ""
		}
		l.Relations = append(l.Relations, r)
		if !named[who] {
			l.Entities = append(l.Entities, graph.Entity{ID: who, Kind: "person", Name: who, Sort: who})
		}
		named[who] = true
	}
	must(t, l.Seal())
	return l
}

// cypher runs a statement of the test's own and gives its first number.
func cypher(t testing.TB, s *Store, statement string) int64 {
	t.Helper()
	var n int64
	err := s.once(context.Background(), false, func(tx neo4j.ExplicitTransaction) error {
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
