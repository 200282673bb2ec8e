package neo4j

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/archive"
	"legajo/archive/archivetest"
	"legajo/extract"
	"legajo/graph"
	"legajo/graph/load"
	"legajo/graph/neo4j/neo4jtest"
	"legajo/graph/sqlite"
	"legajo/link"
)

// measureEnv is a number of documents, and says that TestMeasure is wanted.
const measureEnv = "LEGAJO_TEST_MEASURE"

// TestMeasure loads an archive of so many documents with ten relationships
// each by a bare script of the driver and by load, each into a server of its
// own and a tenth of the one after a tenth of the other, as a machine is not
// equally quick all the time; then load once more unchanged, once more in
// full, and by CSV; and into the embedded store. Its log is a table.
func TestMeasure(t *testing.T) {
	documents, _ := strconv.Atoi(os.Getenv(measureEnv))
	if documents == 0 {
		t.Skip(measureEnv + " is not set")
	}
	lib, err := neo4jtest.Jars(t.Context())
	must(t, err)
	a := large(t, filepath.Join(filepath.Dir(filepath.Dir(lib)), "measure", fmt.Sprintf("letters-%d", documents)), documents)
	other, otherServer := measured(t, lib)
	s, server := measured(t, lib)
	b := &bare{s: other, server: otherServer}
	first := inTenths(t, a, b, s, server, documents)
	theirs := make([]time.Duration, len(b.tenths)) // of b.took, which sums up
	for i := range theirs {
		theirs[i] = b.tenths[i]
		if i > 0 {
			theirs[i] -= b.tenths[i-1]
		}
	}
	last := len(theirs) - 1
	t.Logf("| bare script | %d | %.1f s | %.0f/s | %.0f + %.0f s | last tenth %.2f of first |", b.relations, b.took.Seconds(), b.rate(), b.own.Seconds(), b.its.Seconds(), theirs[0].Seconds()/theirs[last].Seconds())
	t.Logf("| load, a tenth after a tenth of the script | %s | %.2f of bare (≥ .7), by CPU of both %.2f; last tenth %.2f of first (≥ .8); peak memory %d MB (≤ 300 MB) |",
		first, first.rate()/b.rate(), (b.own+b.its).Seconds()/first.cpu().Seconds(), first.at[0].Seconds()/(first.at[last]-first.at[last-1]).Seconds(), first.peak)
	otherServer.Kill()

	known := timed(t, a, s, server, load.Follow)
	t.Logf("| again, nothing changed | %s | %.0f × as fast as the first (≥ 10) |", known, first.took().Seconds()/known.took().Seconds())
	again := timed(t, a, afresh{s}, server, load.Follow)
	t.Logf("| again, every letter offered as if changed | %s | %.1f ×, by CPU %.1f |", again, again.rate()/first.rate(), first.cpu().Seconds()/again.cpu().Seconds())
	forced := timed(t, a, s, server, load.Rebuild)
	t.Logf("| forced full pass | %s | %.2f × the first (≥ 1), by CPU %.2f |", forced, forced.rate()/first.rate(), first.cpu().Seconds()/forced.cpu().Seconds())

	g, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	must(t, err)
	defer g.Close()
	inFile := timed(t, a, g, nil, load.Follow)
	t.Logf("| the same archive into the embedded store | %s | |", inFile)
	server.Stop()
	begin, used := time.Now(), ownCPU()
	imported(t, server, loaded{a, g})
	took := time.Since(begin)
	t.Logf("| CSV: export and import | %d | %.1f s | %.0f/s | %.0f s, the importer's aside | %.1f × load |", first.relations, took.Seconds(),
		float64(first.relations)/took.Seconds(), (ownCPU() - used).Seconds(), float64(first.relations)/took.Seconds()/first.rate())
}

// measured is a server of the test's own.
func measured(t *testing.T, lib string) (*Store, *neo4jtest.Server) {
	server, err := neo4jtest.New(t.Context(), lib, t.TempDir(), map[string]string{"server.memory.pagecache.size": "1g"})
	must(t, err)
	server.Java = []string{"-Xmx2g"}
	must(t, server.Restart(t.Context()))
	t.Cleanup(server.Kill)
	s := open(t, optionsOf(server.Login()))
	t.Cleanup(func() { s.Close() })
	return s, server
}

// inTenths loads by the bare script and by load in turns.
func inTenths(t *testing.T, a *archive.Archive, b *bare, s *Store, server *neo4jtest.Server, documents int) *clock {
	c := &clock{}
	for i := range 10 {
		so := 10 * documents * (i + 1) / 10
		_, err := load.Follow(t.Context(), a, &leg{b, so - b.relations}, load.Options{})
		reached(t, err)
		b.tenths = append(b.tenths, b.took)
		_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o200) // Linux: the peak of memory begins anew
		begin, own, its := time.Now(), ownCPU(), itsCPU(server)
		l := &leg{s, so - c.relations}
		_, err = load.Follow(t.Context(), a, l, load.Options{})
		reached(t, err)
		c.relations = so - l.left
		c.own, c.its, c.peak = c.own+ownCPU()-own, c.its+itsCPU(server)-its, max(c.peak, peak())
		c.at = append(c.at, c.took()+time.Since(begin))
	}
	return c
}

// errReached ends a part of a load.
var errReached = errors.New("reached")

func reached(t *testing.T, err error) {
	if !errors.Is(err, errReached) {
		must(t, err)
	}
}

// leg is a Writer that takes some relations and then no more.
type leg struct {
	graph.Writer
	left int
}

func (l *leg) Apply(ctx context.Context, b graph.Batch) error {
	if l.left <= 0 {
		return errReached
	}
	for i := range b.Put {
		l.left -= len(b.Put[i].Relations)
	}
	return l.Writer.Apply(ctx, b)
}

// large is an archive of letters with ten relations each, among twice as many
// correspondents as letters, each of whom comes again now and then. It is kept
// in dir, as making it takes longer than what is measured on it.
func large(t *testing.T, dir string, documents int) *archive.Archive {
	t.Helper()
	must(t, os.MkdirAll(dir, 0o700))
	a, err := archive.Open(t.Context(), dir, archive.Options{})
	must(t, err)
	t.Cleanup(func() { must(t, a.Close()) })
	const done = "made to be measured on"
	if made, err := a.Meta(t.Context(), done); err == nil && made != "" {
		return a
	}
	person := func(n int) string { return fmt.Sprintf("Persona%s Apellido%s", letters(n), letters(n*7)) }
	for i := range documents {
		p := archivetest.New(extract.Letter, fmt.Sprintf("%d-%02d-%02d", 1900+i/336%120, 1+i/28%12, 1+i%28))
		p.Relate(extract.Signed, p.Person(person(2*i)), archivetest.Self, 900).Form = extract.FormInk
		for j, kind := range []string{extract.Addressed, extract.Addressed, extract.Copied, extract.Copied, extract.Copied} {
			p.Relate(kind, archivetest.Self, p.Person(person((2*i+j*j*31+1)%(2*documents))), 850)
		}
		p.Relate(extract.Sent, p.Organisation("Liga de "+letters(i%997)), archivetest.Self, 900)
		for j := range 3 {
			p.Relate(extract.AffiliatedWith, p.Person(person((2*i+j*5)%(2*documents))), p.Organisation("Consejo de "+letters((i+j)%499)), 800)
		}
		must(t, a.PutReading(t.Context(), p.Put(fmt.Sprintf("%064x", i), "test")))
	}
	_, err = link.Run(t.Context(), a)
	must(t, err)
	must(t, a.SetMeta(t.Context(), done, "yes"))
	return a
}

// letters writes a number in letters, as names have no digits.
func letters(n int) string {
	out := []byte("aaaa")
	for i := range out {
		out[i] += byte(n % 26)
		n /= 26
	}
	return string(out)
}

// afresh offers all letters again.
type afresh struct{ *Store }

func (a afresh) State(ctx context.Context) (graph.State, error) {
	state, err := a.Store.State(ctx)
	state.Seq = 0
	return state, err
}

// clock is what a load took.
type clock struct {
	at        []time.Duration // after each part
	relations int
	own, its  time.Duration // CPU of this process and of the server
	peak      int           // MB
}

func timed(t *testing.T, a *archive.Archive, w graph.Writer, server *neo4jtest.Server, run func(context.Context, *archive.Archive, graph.Writer, load.Options) (load.Report, error)) *clock {
	t.Helper()
	begin, own, its := time.Now(), ownCPU(), itsCPU(server)
	r, err := run(t.Context(), a, w, load.Options{})
	must(t, err)
	return &clock{at: []time.Duration{time.Since(begin)}, relations: r.Relations, own: ownCPU() - own, its: itsCPU(server) - its}
}

// ownCPU is what this process has used, itsCPU what a server has.
func ownCPU() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // fails on a bad argument alone
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func itsCPU(server *neo4jtest.Server) time.Duration {
	if server == nil {
		return 0
	}
	return server.CPU()
}

func (c *clock) took() time.Duration {
	if len(c.at) == 0 {
		return 0
	}
	return c.at[len(c.at)-1]
}
func (c *clock) rate() float64      { return float64(c.relations) / c.took().Seconds() }
func (c *clock) cpu() time.Duration { return c.own + c.its }
func (c *clock) String() string {
	return fmt.Sprintf("%d | %.2f s | %.0f/s | %.0f + %.0f s", c.relations, c.took().Seconds(), c.rate(), c.own.Seconds(), c.its.Seconds())
}

// peak is the most memory of this process, in MB; 0 elsewhere than on Linux.
func peak() int {
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, ok := strings.Cut(string(status), "VmHWM:")
	if !ok {
		return 0
	}
	kb, _ := strconv.Atoi(strings.Fields(rest)[0])
	return kb >> 10
}

// bare writes the same rows as a store with the least that a script of the
// driver must say: constraint and indexes, nodes, relationships, a type at a
// time. Only the server's part is timed.
type bare struct {
	s         *Store
	server    *neo4jtest.Server
	took      time.Duration
	tenths    []time.Duration // took, after each
	own, its  time.Duration   // CPU; own is also that of making the next batch
	relations int
	seq       int64
}

func (b *bare) rate() float64 { return float64(b.relations) / b.took.Seconds() }

func (b *bare) State(context.Context) (graph.State, error) { return graph.State{Seq: b.seq}, nil }
func (b *bare) Reset(context.Context) error                { return nil }
func (b *bare) Renew(context.Context) error                { return nil }

func (b *bare) Apply(ctx context.Context, batch graph.Batch) error {
	w := &writer{archive: batch.Archive}
	byLabel, byKind := map[string][]map[string]any{}, map[string][]map[string]any{}
	seen := map[string]bool{}
	for i := range batch.Put {
		l := &batch.Put[i]
		byLabel["Document"] = append(byLabel["Document"], w.documentRow(l))
		for j := range l.Entities {
			if e := &l.Entities[j]; !seen[e.ID] {
				seen[e.ID] = true
				byLabel[labels[e.Kind]] = append(byLabel[labels[e.Kind]], w.entityRow(e))
			}
		}
		for j, c := range l.Document.Copies {
			row := w.fileRow(l.Document.ID, j, c)
			byLabel["File"] = append(byLabel["File"], map[string]any{"key": row["key"], "sha256": c.SHA256, "path": c.Path})
			byKind["FOUND_IN"] = append(byKind["FOUND_IN"], map[string]any{"a": row["document"], "b": row["key"], "r": row["found"]})
		}
		for j := range l.Relations {
			byKind[l.Relations[j].Kind] = append(byKind[l.Relations[j].Kind], w.relationRow(&l.Relations[j]))
		}
		b.relations += len(l.Relations)
	}
	begin, own, its := time.Now(), ownCPU(), b.server.CPU()
	if b.seq == 0 {
		if err := b.s.runEach(ctx, append(schemaStatements(), "CALL db.awaitIndexes(300)"), nil); err != nil {
			return err
		}
	}
	b.seq = batch.Seq
	err := b.s.once(ctx, false, func(tx neo4j.ExplicitTransaction) error {
		w := &writer{ctx: ctx, tx: tx}
		for _, label := range slices.Sorted(maps.Keys(byLabel)) {
			if err := w.run("UNWIND $rows AS row MERGE (n:Legajo {key: row.key}) SET n = row, n:"+label, map[string]any{"rows": byLabel[label]}, nil); err != nil {
				return err
			}
		}
		for _, kind := range slices.Sorted(maps.Keys(byKind)) {
			err := w.run("UNWIND $rows AS row MATCH (a:Legajo {key: row.a}) MATCH (b:Legajo {key: row.b}) CREATE (a)-[r:"+kind+"]->(b) SET r = row.r", map[string]any{"rows": byKind[kind]}, nil)
			if err != nil {
				return err
			}
		}
		return nil
	})
	b.took, b.own, b.its = b.took+time.Since(begin), b.own+ownCPU()-own, b.its+b.server.CPU()-its
	return err
}
