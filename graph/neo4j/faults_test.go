package neo4j

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
	"legajo/graph/neo4j/neo4jtest"
	"legajo/graph/sqlite"
)

const loaderEnv = "LEGAJO_TEST_LOADER" // the address that a child process loads into

// batches is a load of letters with shared signers, some of them put twice and
// some deleted again, so that a batch lost or doubled shows.
func batches(t testing.TB) []graph.Batch {
	var out []graph.Batch
	for i := range 12 {
		b := graph.Batch{Archive: "faults", Seq: int64(i + 1)}
		for j := range 40 {
			b.Put = append(b.Put, letter(t, fmt.Sprintf("l%03d", i*20+j), fmt.Sprint("p", j%7), fmt.Sprint("q", i)))
		}
		if i > 0 {
			b.Delete = []string{fmt.Sprintf("l%03d", i*20-3)}
		}
		out = append(out, b)
	}
	return out
}

// loadAll applies what the store has not got yet, again and again until all of it
// is there or patience ends.
func loadAll(ctx context.Context, t testing.TB, w graph.Writer) error {
	var last error
	for range 40 {
		last = pass(ctx, t, w)
		if last == nil || !errors.Is(last, graph.ErrUnavailable) {
			return last
		}
		time.Sleep(500 * time.Millisecond)
	}
	return last
}

func pass(ctx context.Context, t testing.TB, w graph.Writer) error {
	state, err := w.State(ctx)
	if err != nil {
		return err
	}
	for _, b := range batches(t) {
		if b.Seq <= state.Seq {
			continue
		}
		if err := w.Apply(ctx, b); err != nil {
			return err
		}
	}
	return nil
}

// dump is everything that a store answers.
func dump(t testing.TB, r graph.Reader) []any {
	t.Helper()
	var out []any
	for e, err := range r.Entities(t.Context(), graph.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e)
	}
	for d, err := range r.Documents(t.Context(), graph.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	for e, err := range r.Relations(t.Context(), graph.Edge{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e)
	}
	return out
}

// whole compares the store with the embedded one after an undisturbed load.
func whole(t testing.TB, s *Store) {
	t.Helper()
	embedded, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer embedded.Close()
	if err := loadAll(t.Context(), t, embedded); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(dump(t, embedded), dump(t, s), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the graph differs from one loaded without the fault (-want +got):\n%s", diff)
	}
}

// own makes a server for one test, which may break it, and which starts it.
func own(t *testing.T, settings map[string]string) *neo4jtest.Server {
	t.Helper()
	lib, err := neo4jtest.Jars(t.Context())
	must(t, err)
	s, err := neo4jtest.New(t.Context(), lib, t.TempDir(), settings)
	must(t, err)
	t.Cleanup(s.Kill)
	return s
}

func TestServerAway(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	_, err = Open(t.Context(), Options{URI: "bolt://" + address, User: "neo4j", Password: "secret-word", Patience: time.Second})
	if !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("open: %v, want ErrUnavailable", err)
	}
	if strings.Contains(fmt.Sprint(err), "secret-word") {
		t.Errorf("the password stands in %v", err)
	}
}

func TestWrongPassword(t *testing.T) {
	o := options(t)
	o.Password = "not-the-password"
	if _, err := Open(t.Context(), o); !errors.Is(err, ErrPassword) || strings.Contains(err.Error(), o.Password) {
		t.Errorf("open: %v, want ErrPassword without the password", err)
	}
}

func TestNoSuchDatabase(t *testing.T) {
	o := options(t)
	o.Database = "nosuch"
	if _, err := Open(t.Context(), o); !errors.Is(err, ErrNoDatabase) {
		t.Errorf("open: %v, want ErrNoDatabase", err)
	}
}

// TestForeignDataInTheWay holds that somebody else's nodes under our label
// stop a load with a clear error, and that nothing of theirs is touched.
func TestForeignDataInTheWay(t *testing.T) {
	s := empty(t, options(t))
	defer s.Close()
	cypher(t, s, "DROP CONSTRAINT legajo_key IF EXISTS")
	cypher(t, s, "CREATE (:Legajo {key: 'k', n: 1}), (:Legajo {key: 'k', n: 2})")
	defer func() {
		if n := cypher(t, s, "MATCH (n:Legajo {key: 'k'}) WITH n, n.n AS x DELETE n RETURN sum(x)"); n != 3 {
			t.Errorf("foreign nodes were changed: %d", n)
		}
	}()
	if err := pass(t.Context(), t, s); !errors.Is(err, ErrConstraint) {
		t.Errorf("apply: %v, want ErrConstraint", err)
	}
}

// TestBrokenServer imports into a server, gives it little memory, kills it in
// the middle of a load, starts it again read-only, and lets its password
// expire: each time the graph ends as it would have without.
func TestBrokenServer(t *testing.T) {
	server := own(t, map[string]string{"db.memory.transaction.max": "4m"})
	sample := embedded(t)
	imported(t, server, sample)
	must(t, server.Restart(t.Context()))
	o := optionsOf(server.Login())
	o.Patience = 5 * time.Minute
	s := open(t, o)
	defer s.Close()
	restart := func(t *testing.T, settings map[string]string) {
		t.Helper()
		must(t, server.Configure(settings))
		must(t, server.Restart(t.Context()))
	}
	t.Run("Imported", func(t *testing.T) { asLoaded(t, s, sample) })
	t.Run("Memory", func(t *testing.T) { outOfMemory(t, s) })
	t.Run("Killed", func(t *testing.T) {
		done := make(chan error, 1)
		go func() { done <- loadAll(t.Context(), t, s) }()
		await(t, s, 1+chance(t).Int64N(9))
		server.Kill()
		restart(t, map[string]string{"db.memory.transaction.max": ""})
		must(t, <-done)
		whole(t, s)
	})
	t.Run("ReadOnly", func(t *testing.T) {
		restart(t, map[string]string{"server.databases.read_only": "neo4j"})
		err := s.Apply(t.Context(), graph.Batch{Archive: "faults", Seq: 99})
		if !errors.Is(err, ErrReadOnly) {
			t.Errorf("apply: %v, want ErrReadOnly", err)
		}
		whole(t, s)
	})
	t.Run("PasswordExpired", func(t *testing.T) {
		system := &Store{driver: s.driver, database: "system", where: s.where}
		cypher(t, system, "ALTER USER neo4j SET PASSWORD CHANGE REQUIRED")
		if _, err := Open(t.Context(), optionsOf(server.Login())); !errors.Is(err, ErrPasswordExpired) {
			t.Errorf("open: %v, want ErrPasswordExpired", err)
		}
	})
}

// outOfMemory applies a batch that is too much for one transaction.
func outOfMemory(t *testing.T, s *Store) {
	must(t, s.Reset(t.Context()))
	all := graph.Batch{Archive: "faults", Seq: 1}
	gone := graph.Batch{Archive: "faults", Seq: 0}
	for i := range 1500 {
		all.Put = append(all.Put, letter(t, fmt.Sprintf("m%04d", i), "p", fmt.Sprint("p", i)))
		gone.Delete = append(gone.Delete, all.Put[i].Document.ID)
	}
	must(t, s.Apply(t.Context(), graph.Batch{Archive: "faults"}))
	err := s.once(t.Context(), false, func(tx neo4j.ExplicitTransaction) error { return write(t.Context(), tx, all, true) })
	if !errors.Is(err, ErrMemory) {
		t.Fatalf("in one transaction: %v, want ErrMemory", err)
	}
	must(t, s.Apply(t.Context(), all))
	if n := cypher(t, s, "MATCH (:Legajo)-[r:SIGNED]->() RETURN count(r)"); n != 2*1500 {
		t.Errorf("%d relationships, want 3000", n)
	}
	must(t, s.Apply(t.Context(), gone))
	if n := cypher(t, s, "MATCH (n:Legajo) RETURN count(n)"); n != 0 {
		t.Errorf("%d nodes are left", n)
	}
}

// seeds counts the tests that choose the moment of their fault: each run of
// -count has its own moments, the same every time.
var seeds atomic.Uint64

func chance(t *testing.T) *rand.Rand {
	seed := seeds.Add(1)
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, 0))
}

// await returns when the store's seq has come to at least n.
func await(t *testing.T, s *Store, n int64) {
	t.Helper()
	for range 15000 {
		if st, err := s.State(t.Context()); err == nil && st.Seq >= n {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("the load never came to %d", n)
}

// TestCutConnection loads through a proxy that cuts its connections now and
// then, and once through one that is slow.
func TestCutConnection(t *testing.T) {
	o := options(t)
	for _, test := range []struct {
		name  string
		cut   int64
		delay time.Duration
	}{{"cut", 40_000 + chance(t).Int64N(40_000), 0}, {"slow", 0, 3 * time.Millisecond}} {
		t.Run(test.name, func(t *testing.T) {
			empty(t, o).Close()
			p := newProxy(t, strings.TrimPrefix(o.URI, "bolt://"), test.cut, test.delay)
			through := o
			through.URI = "bolt://" + p.address
			s := open(t, through)
			defer s.Close()
			if err := loadAll(t.Context(), t, s); err != nil {
				t.Fatal(err)
			}
			if test.cut > 0 && p.cuts.Load() == 0 {
				t.Error("no connection was cut")
			}
			p.cut.Store(0)
			whole(t, s)
		})
	}
}

// proxy passes bytes on to a server; after cut bytes it drops the connection,
// each time a little later so that a load comes to its end.
type proxy struct {
	address string
	cut     atomic.Int64
	cuts    atomic.Int64
	delay   time.Duration
}

func newProxy(t *testing.T, to string, cut int64, delay time.Duration) *proxy {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{address: l.Addr().String(), delay: delay}
	p.cut.Store(cut)
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go p.serve(c, to)
		}
	}()
	return p
}

func (p *proxy) serve(c net.Conn, to string) {
	defer c.Close()
	up, err := net.Dial("tcp", to)
	if err != nil {
		return
	}
	defer up.Close()
	var once sync.Once
	end := func() { once.Do(func() { c.Close(); up.Close() }) }
	go func() { _, _ = io.Copy(c, up); end() }()
	buf := make([]byte, 4096)
	for passed := int64(0); ; {
		n, err := c.Read(buf)
		if err != nil {
			break
		}
		if limit := p.cut.Load(); limit > 0 && passed+int64(n) > limit {
			p.cuts.Add(1)
			p.cut.Store(limit + limit/2)
			break
		}
		time.Sleep(p.delay)
		passed += int64(n)
		if _, err := up.Write(buf[:n]); err != nil {
			break
		}
	}
	end()
}

// TestKilledLoader kills a process of ours in the middle of a load, several
// times, and lets another finish it.
func TestKilledLoader(t *testing.T) {
	o := options(t)
	if os.Getenv(loaderEnv) != "" {
		s := open(t, o)
		if err := loadAll(t.Context(), t, s); err != nil {
			t.Fatal(err)
		}
		return
	}
	s := empty(t, o)
	defer s.Close()
	random := chance(t)
	for _, seq := range []int64{1, 4, 7} {
		seq += random.Int64N(3)
		cmd := exec.Command(os.Args[0], "-test.run", "^TestKilledLoader$")
		cmd.Env = append(os.Environ(), loaderEnv+"=1", "LEGAJO_TEST_NEO4J="+o.URI, "LEGAJO_TEST_NEO4J_PASSWORD="+o.Password)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		await(t, s, seq)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	if err := loadAll(t.Context(), t, s); err != nil {
		t.Fatal(err)
	}
	whole(t, s)
}
