package neo4j

import (
	stdcmp "cmp"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
	"legajo/graph/neo4j/neo4jtest"
	"legajo/graph/sqlite"
)

// roundsEnv is which times each fault is tried, as "1-5", and says that those
// are wanted too for which a server has to be started again and again.
const roundsEnv = "LEGAJO_TEST_ROUNDS"

// rounds are the numbers of the tries.
func rounds(t testing.TB) (out []int) {
	from, to, _ := strings.Cut(stdcmp.Or(os.Getenv(roundsEnv), "1-1"), "-")
	first, err := strconv.Atoi(from)
	must(t, err)
	last, err := strconv.Atoi(to)
	must(t, err)
	for n := first; n <= last; n++ {
		out = append(out, n)
	}
	return out
}

// tried is the name of a fault's try: a test's moments follow from it.
func tried(fault string, n int) string { return fmt.Sprintf("%s-%02d", fault, n) }

// batches is a load of letters with shared signers, some of them put twice and
// some deleted again, so that a batch lost or doubled shows.
func batches(t testing.TB) []graph.Batch {
	var out []graph.Batch
	for i := range 12 {
		b := graph.Batch{Archive: "faults", Seq: int64(i + 1), Last: i == 11}
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

// undisturbed is what the embedded store answers after a load of the batches.
var undisturbed struct {
	sync.Once
	answers []any
}

// whole compares the store with the embedded one after an undisturbed load.
func whole(t testing.TB, s *Store) {
	t.Helper()
	undisturbed.Do(func() {
		embedded, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
		must(t, err)
		defer embedded.Close()
		must(t, loadAll(t.Context(), t, embedded))
		undisturbed.answers = dump(t, embedded)
	})
	if diff := cmp.Diff(undisturbed.answers, dump(t, s), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the graph differs from one loaded without the fault (-want +got):\n%s", diff)
	}
}

// faulty is a Writer at one of whose batches something happens to the server
// or the process, a little after the batch was given to it.
type faulty struct {
	graph.Writer
	at    int64 // seq of the batch
	after time.Duration
	fault func()
	once  sync.Once
	done  sync.WaitGroup
}

// disturbed chooses the moment of a fault in a load.
func disturbed(random *rand.Rand, w graph.Writer, fault func()) *faulty {
	return &faulty{Writer: w, at: 1 + random.Int64N(11), after: time.Duration(random.IntN(60)) * time.Millisecond, fault: fault}
}

func (f *faulty) Apply(ctx context.Context, b graph.Batch) error {
	if b.Seq == f.at {
		f.once.Do(func() {
			f.done.Go(func() {
				time.Sleep(f.after)
				f.fault()
			})
		})
	}
	return f.Writer.Apply(ctx, b)
}

// chance is the chance of a test's moments: each run has the same, each round
// its own, as its name differs.
func chance(t testing.TB) *rand.Rand {
	h := fnv.New64()
	_, _ = h.Write([]byte(t.Name())) // never fails
	return seeded(t, h.Sum64())
}

func seeded(t testing.TB, seed uint64) *rand.Rand {
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, 0))
}

// TestBrokenServer imports into a server of its own, gives it little memory,
// kills it in the middle of a load, and so on: each time the graph ends as it
// would have without.
func TestBrokenServer(t *testing.T) {
	t.Parallel()
	lib, err := neo4jtest.Jars(t.Context())
	must(t, err)
	server, err := neo4jtest.New(t.Context(), lib, t.TempDir(), map[string]string{"db.memory.transaction.max": "4m"})
	must(t, err)
	t.Cleanup(server.Kill)
	sample := embedded(t)
	imported(t, server, sample)
	must(t, server.Restart(t.Context()))
	o := optionsOf(server.Login())
	o.Patience = 5 * time.Minute
	s := open(t, o)
	defer s.Close()
	t.Run("Imported", func(t *testing.T) { asLoaded(t, s, sample) })
	for _, n := range rounds(t) {
		for _, fault := range []struct {
			name string
			run  func(*testing.T, *neo4jtest.Server, *Store)
			rare bool
		}{
			{"Memory", outOfMemory, false},
			{"Killed", killedServer, false},
			{"PasswordExpired", passwordExpired, false},
			{"Restarted", restartedServer, true},
			{"ReadOnly", readOnly, true},
		} {
			if fault.rare && os.Getenv(roundsEnv) == "" {
				continue
			}
			t.Run(tried(fault.name, n), func(t *testing.T) {
				must(t, s.Reset(t.Context()))
				fault.run(t, server, s)
				must(t, loadAll(t.Context(), t, s))
				whole(t, s)
			})
		}
	}
}

// outOfMemory applies a batch that is too much for one transaction.
func outOfMemory(t *testing.T, _ *neo4jtest.Server, s *Store) {
	const letters = 600
	all := graph.Batch{Archive: "faults", Seq: 1}
	gone := graph.Batch{Archive: "faults", Seq: 0}
	for i := range letters {
		all.Put = append(all.Put, letter(t, fmt.Sprintf("m%04d", i), "p", fmt.Sprint("p", i)))
		gone.Delete = append(gone.Delete, all.Put[i].Document.ID)
	}
	must(t, s.Apply(t.Context(), graph.Batch{Archive: "faults"}))
	err := s.once(t.Context(), false, func(tx neo4j.ExplicitTransaction) error { return write(t.Context(), tx, all, true) })
	if !errors.Is(err, ErrMemory) {
		t.Fatalf("in one transaction: %v, want ErrMemory", err)
	}
	must(t, s.Apply(t.Context(), all))
	if n := cypher(t, s, "MATCH (:Legajo)-[r:SIGNED]->() RETURN count(r)"); n != 2*letters {
		t.Errorf("%d relationships, want %d", n, 2*letters)
	}
	must(t, s.Apply(t.Context(), gone))
	if n := cypher(t, s, "MATCH (n:Legajo) RETURN count(n)"); n != 0 {
		t.Errorf("%d nodes are left", n)
	}
}

func killedServer(t *testing.T, server *neo4jtest.Server, s *Store) {
	f := disturbed(chance(t), s, func() {
		server.Kill()
		if err := server.Restart(t.Context()); err != nil {
			t.Error(err)
		}
	})
	must(t, loadAll(t.Context(), t, f))
	f.done.Wait()
}

// restartedServer stops the server in order; while it is away, nobody can
// begin.
func restartedServer(t *testing.T, server *neo4jtest.Server, s *Store) {
	f := disturbed(chance(t), s, func() {
		server.Stop()
		if _, err := Open(t.Context(), optionsOf(server.Login())); !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("open: %v, want ErrUnavailable", err)
		}
		if err := server.Restart(t.Context()); err != nil {
			t.Error(err)
		}
	})
	must(t, loadAll(t.Context(), t, f))
	f.done.Wait()
}

// readOnly starts the server again with a database that takes nothing, and
// then with one that does.
func readOnly(t *testing.T, server *neo4jtest.Server, s *Store) {
	must(t, server.Configure(map[string]string{"server.databases.read_only": "neo4j"}))
	must(t, server.Restart(t.Context()))
	if err := pass(t.Context(), t, s); !errors.Is(err, ErrReadOnly) {
		t.Errorf("apply: %v, want ErrReadOnly", err)
	}
	must(t, server.Configure(map[string]string{"server.databases.read_only": ""}))
	must(t, server.Restart(t.Context()))
}

// passwordExpired lets the password expire, and gives another.
func passwordExpired(t *testing.T, server *neo4jtest.Server, s *Store) {
	system := &Store{driver: s.driver, database: "system", where: s.where}
	cypher(t, system, "ALTER USER neo4j SET PASSWORD CHANGE REQUIRED")
	if _, err := Open(t.Context(), optionsOf(server.Login())); !errors.Is(err, ErrPasswordExpired) {
		t.Errorf("open: %v, want ErrPasswordExpired", err)
	}
	cypher(t, system, "ALTER USER neo4j SET PASSWORD CHANGE NOT REQUIRED")
}

func serverAway(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
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

func wrongPassword(t *testing.T) {
	o := options(t)
	o.Password = "not-the-password"
	if _, err := Open(t.Context(), o); !errors.Is(err, ErrPassword) || strings.Contains(err.Error(), o.Password) {
		t.Errorf("open: %v, want ErrPassword without the password", err)
	}
}

func noSuchDatabase(t *testing.T) {
	o := options(t)
	o.Database = "nosuch"
	if _, err := Open(t.Context(), o); !errors.Is(err, ErrNoDatabase) {
		t.Errorf("open: %v, want ErrNoDatabase", err)
	}
}

// foreignDataInTheWay holds that somebody else's nodes under our label stop a
// load with a clear error, that nothing of theirs is touched, and that the load
// goes on without them.
func foreignDataInTheWay(t *testing.T) {
	s := empty(t, options(t))
	defer s.Close()
	cypher(t, s, "DROP CONSTRAINT legajo_key IF EXISTS")
	cypher(t, s, "CREATE (:Legajo {key: 'k', n: 1}), (:Legajo {key: 'k', n: 2})")
	if err := pass(t.Context(), t, s); !errors.Is(err, ErrConstraint) {
		t.Errorf("apply: %v, want ErrConstraint", err)
	}
	if n := cypher(t, s, "MATCH (n:Legajo {key: 'k'}) WITH n, n.n AS x DELETE n RETURN sum(x)"); n != 3 {
		t.Errorf("foreign nodes were changed: %d", n)
	}
	must(t, pass(t.Context(), t, s))
	whole(t, s)
}

// cutConnection loads through a proxy that cuts its connections now and then.
func cutConnection(t *testing.T) {
	p := throughProxy(t, 40_000+chance(t).Int64N(40_000), 0)
	if p.cuts.Load() == 0 {
		t.Error("no connection was cut")
	}
}

// slowConnection loads through a proxy that takes its time.
func slowConnection(t *testing.T) { throughProxy(t, 0, 3*time.Millisecond) }

func throughProxy(t *testing.T, cut int64, delay time.Duration) *proxy {
	o := options(t)
	empty(t, o).Close()
	p := newProxy(t, strings.TrimPrefix(o.URI, "bolt://"), cut, delay)
	through := o
	through.URI = "bolt://" + p.address
	s := open(t, through)
	defer s.Close()
	must(t, loadAll(t.Context(), t, s))
	p.cut.Store(0)
	whole(t, s)
	return p
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

// The child process of killedLoader: who it loads into, and whether it dies.
const (
	loaderEnv = "LEGAJO_TEST_LOADER" // seed of the moment at which it kills itself
	uriEnv    = "LEGAJO_TEST_LOADER_URI"
	wordEnv   = "LEGAJO_TEST_LOADER_PASSWORD"
)

// TestLoaderProcess is the child process.
func TestLoaderProcess(t *testing.T) {
	seed, err := strconv.ParseUint(os.Getenv(loaderEnv), 10, 64)
	if err != nil {
		t.Skip("a child process of another test")
	}
	s := open(t, Options{URI: os.Getenv(uriEnv), User: "neo4j", Password: os.Getenv(wordEnv)})
	f := disturbed(seeded(t, seed), s, func() { _ = syscall.Kill(os.Getpid(), syscall.SIGKILL) })
	must(t, loadAll(t.Context(), t, f))
	f.done.Wait()
}

// killedLoader has a process of ours killed in the middle of a load, three
// times in a row, and finishes it.
func killedLoader(t *testing.T) {
	o := options(t)
	s := empty(t, o)
	defer s.Close()
	random := chance(t)
	for range 3 {
		cmd := exec.Command(os.Args[0], "-test.run", "^TestLoaderProcess$")
		seed := random.Uint64()
		cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%d", loaderEnv, seed), uriEnv+"="+o.URI, wordEnv+"="+o.Password)
		if out, err := cmd.CombinedOutput(); err != nil && cmd.ProcessState.Exited() {
			t.Fatalf("the loader failed by itself: %s", out)
		}
	}
	must(t, loadAll(t.Context(), t, s))
	whole(t, s)
}
