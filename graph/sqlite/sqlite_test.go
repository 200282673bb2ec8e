package sqlite

import (
	_ "embed"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"legajo/graph"
	"legajo/graph/graphtest"
)

func TestConformance(t *testing.T) {
	graphtest.Run(t, func(t *testing.T) graphtest.Place {
		path := filepath.Join(t.TempDir(), "graph?mode=x#%41.db")
		return func(t *testing.T) graph.Store { return open(t, path) }
	})
}

func open(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

//go:embed testdata/schema3.sql
var schema3 string

// TestOlderVersion holds that a file of the version before answers the same
// once it was opened for writing, and takes the same letters as known.
func TestOlderVersion(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	list := letters(t, 0, 30, 40)
	for i := range list {
		r := &list[i].Relations[i%len(list[i].Relations)]
		r.Date, r.DateFrom, r.DateTo, r.Blind = "", "", "", true
		if err := list[i].Seal(); err != nil {
			t.Fatal(err)
		}
	}
	s := open(t, path)
	if err := s.Apply(t.Context(), graph.Batch{Archive: "a", Put: list, Seq: 30}); err != nil {
		t.Fatal(err)
	}
	want := answers(t, s)
	if _, err := s.write.ExecContext(t.Context(), schema3); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenRead(t.Context(), path); !errors.Is(err, graph.ErrOlder) {
		t.Errorf("open for reading: %v, want ErrOlder", err)
	}
	s = open(t, path)
	defer s.Close()
	if diff := cmp.Diff(want, answers(t, s)); diff != "" {
		t.Errorf("answers differ (-want +got):\n%s", diff)
	}
	if err := s.Apply(t.Context(), graph.Batch{Archive: "a", Put: list, Seq: 31}); err != nil {
		t.Fatal(err)
	}
	if err := s.Apply(t.Context(), graph.Batch{Archive: "a", Delete: []string{list[0].Document.ID}, Seq: 32}); err != nil {
		t.Fatal(err)
	}
}

// answers are all relations, and what is counted of each entity.
func answers(t *testing.T, s *Store) (all []any) {
	t.Helper()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for r, err := range s.Relations(t.Context(), graph.Edge{}) {
		must(err)
		all = append(all, r)
	}
	for e, err := range s.Entities(t.Context(), graph.Filter{}) {
		must(err)
		counts, err := s.Counts(t.Context(), e.ID, 0)
		must(err)
		contacts, _, err := s.Contacts(t.Context(), e.ID, 0, 10)
		must(err)
		all = append(all, e, counts, contacts)
	}
	return all
}

// TestDays holds that a day is kept as a number and comes back.
func TestDays(t *testing.T) {
	for _, s := range []string{"", "2018-03-02", "0000-01-01", "9999-12-31"} {
		if n, err := dayNumber(s); err != nil || string(dayOf(n)) != s {
			t.Errorf("%q: %d, %q, %v", s, n, dayOf(n), err)
		}
	}
	for _, s := range []string{"2018", "2018-3-2", "20180302", "2018-03-0x", "-2018-03-02", "0000-00-00", "2018-03-02-01"} {
		if n, err := dayNumber(s); err == nil {
			t.Errorf("%q became %d", s, n)
		}
	}
}

func TestNewerSchemaIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	if _, err := s.write.ExecContext(t.Context(), "PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path); !errors.Is(err, graph.ErrSchema) {
		t.Errorf("open: %v, want ErrSchema", err)
	}
}

func TestFilesAreTheOwnersAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	defer s.Close()
	if err := s.Apply(t.Context(), graph.Batch{Archive: "a", Seq: 1}); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(path + "*")
	if err != nil || len(files) < 2 {
		t.Fatalf("files %v, %v", files, err)
	}
	for _, f := range files {
		if st, err := os.Stat(f); err != nil || st.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v, want 0600", f, st.Mode(), err)
		}
	}
}

func TestOpenFails(t *testing.T) {
	if _, err := Open(t.Context(), filepath.Join(t.TempDir(), "no", "graph.db")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("in a folder that does not exist: %v", err)
	}
	path := filepath.Join(t.TempDir(), "graph.db")
	if err := os.WriteFile(path, []byte("no database at all, no database at all"), 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err := Open(t.Context(), path); err == nil {
		s.Close()
		t.Error("opened what is no database")
	}
}

// TestOpenRead asks a store that another holds open for writing, and one that
// lies where nothing can be written; it makes none and changes none.
func TestOpenRead(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "graph.db")
	if _, err := OpenRead(t.Context(), path); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("no store: %v", err)
	}
	writer, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := writer.Apply(t.Context(), graph.Batch{Archive: "a", Seq: 7}); err != nil {
		t.Fatal(err)
	}
	ask := func() {
		t.Helper()
		s, err := OpenRead(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		if state, err := s.State(t.Context()); err != nil || state.Seq != 7 {
			t.Errorf("state %+v, %v", state, err)
		}
		if err := s.Apply(t.Context(), graph.Batch{Archive: "a", Seq: 8}); err == nil {
			t.Error("a store that was opened for reading took a batch")
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	ask()
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + "-wal"); err == nil {
		t.Error("the log is left after closing")
	}
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	ask()
}

// TestSnapshotStandsStill reads one moment, several sequences at a time, while
// the store goes on.
func TestSnapshotStandsStill(t *testing.T) {
	ctx := t.Context()
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	defer s.Close()
	put := func(id string, seq int64) {
		l := graph.Letter{Document: graph.Document{ID: id, Kind: "letter"}}
		if err := l.Seal(); err != nil {
			t.Fatal(err)
		}
		if err := s.Apply(ctx, graph.Batch{Archive: "a", Put: []graph.Letter{l}, Seq: seq}); err != nil {
			t.Fatal(err)
		}
	}
	put("one", 1)
	still, err := s.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	put("two", 2)
	n := 0
	for d, err := range still.Documents(ctx, graph.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		for again, err := range still.Documents(ctx, graph.Filter{}) { // while the first is open
			if err != nil || again.ID != d.ID {
				t.Fatalf("%v, %v", again, err)
			}
		}
		n++
	}
	if state, err := still.State(ctx); n != 1 || state.Seq != 1 || err != nil {
		t.Errorf("%d documents, state %v, %v; want the one of state 1", n, state, err)
	}
	if err := still.Close(); err != nil {
		t.Error(err)
	}
}
