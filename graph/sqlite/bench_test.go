package sqlite

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"legajo/graph"
)

// letters makes letters of ten relations each with evidence, over n/2 people,
// as an archive has them.
func letters(b testing.TB, first, n, people int) []graph.Letter {
	b.Helper()
	rng := rand.New(rand.NewPCG(uint64(first), 1))
	out := make([]graph.Letter, n)
	for i := range out {
		id := graph.HashID("letter", fmt.Sprint(first+i))[:20]
		c := graph.Copy{Document: id, SHA256: graph.HashID(id) + graph.HashID("x", id), Path: fmt.Sprintf("box-%d/letter-%d.pdf", i%40, first+i), First: 1, Last: 2}
		l := graph.Letter{Document: graph.Document{ID: id, Kind: "letter", Language: "es", Date: "2018-03-02", DateFrom: "2018-03-02", DateTo: "2018-03-02",
			Number: fmt.Sprint("CR/", i), Place: "Valle Alto", Subject: "Limpieza del canal principal", Caption: "Liga → Junta, 2018-03-02", State: "read", Copies: []graph.Copy{c}}}
		seen := map[string]bool{}
		for k := range 10 {
			who := graph.HashID("person", fmt.Sprint(rng.IntN(people)))[:20]
			if seen[who] {
				continue
			}
			seen[who] = true
			l.Entities = append(l.Entities, graph.Entity{ID: who, Kind: "person", Name: "Berenice Zaldívar " + who[:6], Sort: "berenice zaldivar " + who[:6], Aliases: []string{"B. Zaldívar"}})
			r := graph.Relation{Kind: "ADDRESSED", From: id, To: who, As: "to", Role: "Encargada de la compuerta", Date: "2018-03-02", DateFrom: "2018-03-02", DateTo: "2018-03-02"}
			if k == 0 {
				r.Kind, r.From, r.To, r.As, r.Form = "SIGNED", who, id, "", "ink"
			} else if k > 3 {
				r.Kind = "COPIED"
			}
			r.Evidence = []graph.Evidence{{Document: c.Document, SHA256: c.SHA256, Path: c.Path, Page: 1, Quote: "Berenice Zaldívar, Encargada de la compuerta del canal", Box: [4]int32{720, 1440, 3600, 1580}, Rule: "addressee.block", Score: 940, Status: "machine"}}
			l.Relations = append(l.Relations, r)
		}
		if err := l.Seal(); err != nil {
			b.Fatal(err)
		}
		out[i] = l
	}
	return out
}

const perBatch = batchRelations / 10 // letters

// cpu is what the process has used: other work on the machine does not show.
func cpu(b testing.TB) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func newStore(b testing.TB) *Store {
	b.Helper()
	s := open(b, filepath.Join(b.TempDir(), "graph.db"))
	b.Cleanup(func() { s.Close() })
	return s
}

// BenchmarkApply loads b.N letters; BenchmarkBare inserts the same rows into
// the same tables and indexes, their keys known beforehand.
func BenchmarkApply(b *testing.B) {
	s := newStore(b)
	relations := 0
	var took time.Duration
	for first := 0; first < b.N; first += perBatch {
		list := letters(b, first, min(perBatch, b.N-first), max(100, b.N*2))
		start := cpu(b)
		if err := s.Apply(b.Context(), graph.Batch{Archive: "a", Put: list, Seq: int64(first + 1)}); err != nil {
			b.Fatal(err)
		}
		took += cpu(b) - start
		for _, l := range list {
			relations += len(l.Relations)
		}
	}
	b.ReportMetric(float64(relations)/took.Seconds(), "relations/cpu-s")
}

func BenchmarkBare(b *testing.B) {
	bare := newBare(b)
	relations := 0
	var took time.Duration
	for first := 0; first < b.N; first += perBatch {
		rows := bare.rows(letters(b, first, min(perBatch, b.N-first), max(100, b.N*2)))
		start := cpu(b)
		bare.insert(rows)
		took += cpu(b) - start
		relations += len(rows[len(rows)-1].args)
	}
	b.ReportMetric(float64(relations)/took.Seconds(), "relations/cpu-s")
}

// bare inserts the rows of letters into a store's tables with the least that
// must be said: their keys are known beforehand, nothing is looked at.
type bare struct {
	b          testing.TB
	s          *Store
	node, sort *sql.Stmt
	nodes      map[string]int64
	sorts      map[sort]int64
}

// bareRows are rows of one table.
type bareRows struct {
	into *sql.Stmt
	args [][]any
}

func newBare(b testing.TB) *bare {
	b.Helper()
	s := newStore(b)
	node, err := s.write.PrepareContext(b.Context(), "INSERT INTO node VALUES (?, ?)")
	if err != nil {
		b.Fatal(err)
	}
	sorts, err := s.write.PrepareContext(b.Context(), "INSERT INTO sort VALUES (?, ?, ?, ?)")
	if err != nil {
		b.Fatal(err)
	}
	return &bare{b, s, node, sorts, map[string]int64{}, map[sort]int64{}}
}

// key gives a key's row id, and whether it is new.
func key[K comparable](known map[K]int64, k K) (id int64, fresh bool) {
	id, ok := known[k]
	if !ok {
		id = int64(len(known) + 1)
		known[k] = id
	}
	return id, !ok
}

// rows makes the rows of a batch, those of relations last.
func (b *bare) rows(batch []graph.Letter) []bareRows {
	var nodes, sorts, documents, entities, relations [][]any
	for _, l := range batch {
		n, fresh := key(b.nodes, l.Document.ID)
		if fresh {
			nodes = append(nodes, []any{n, l.Document.ID})
		}
		d := &l.Document
		copies, _ := list(d.Copies)
		documents = append(documents, []any{n, d.Kind, d.Language, d.Date, d.DateFrom, d.DateTo, d.Title, d.Number, d.Place, d.Subject, d.Caption, d.Cited, "", d.State, copies, l.Hash})
		for _, e := range l.Entities {
			if m, fresh := key(b.nodes, e.ID); fresh {
				nodes = append(nodes, []any{m, e.ID})
				aliases, _ := list(e.Aliases)
				entities = append(entities, []any{m, e.Kind, e.Name, e.Sort, e.Type, aliases})
			}
		}
		for i := range l.Relations {
			r := &l.Relations[i]
			k, fresh := key(b.sorts, sort{r.Kind, r.Form, r.As})
			if fresh {
				sorts = append(sorts, []any{k, r.Kind, r.Form, r.As})
			}
			from, _ := key(b.nodes, r.From)
			to, _ := key(b.nodes, r.To)
			first, _ := dayNumber(r.DateFrom)
			last, _ := dayNumber(r.DateTo)
			relations = append(relations, []any{n, k, from, to, r.Score(), r.Date, first, last, r.Role, r.Blind, "", packEvidence(r.Evidence, map[string]int{})})
		}
	}
	return []bareRows{{b.node, nodes}, {b.sort, sorts}, {b.s.stmts.documentPut, documents}, {b.s.stmts.entityPut, entities}, {b.s.stmts.relationPut, relations}}
}

// insert writes rows in one transaction.
func (b *bare) insert(tables []bareRows) {
	exec := func(_ any, err error) {
		if err != nil {
			b.b.Fatal(err)
		}
	}
	exec(b.s.write.ExecContext(b.b.Context(), "BEGIN IMMEDIATE"))
	for _, t := range tables {
		for _, args := range t.args {
			exec(t.into.Exec(args...))
		}
	}
	exec(b.s.write.ExecContext(b.b.Context(), "COMMIT"))
}

// TestMeasure loads as many documents as LEGAJO_TEST_MEASURE says, with ten
// relations each, into a store and barely into another, a batch of the one
// after a batch of the other. Its log is a line of a table.
func TestMeasure(t *testing.T) {
	documents, _ := strconv.Atoi(os.Getenv("LEGAJO_TEST_MEASURE"))
	if documents == 0 {
		t.Skip("LEGAJO_TEST_MEASURE is not set")
	}
	s, bare := newStore(t), newBare(t)
	var ours, theirs [10]time.Duration // a tenth of the documents each
	var oursCPU, theirsCPU time.Duration
	relations := 0
	for first := 0; first < documents; first += perBatch {
		list := letters(t, first, min(perBatch, documents-first), 2*documents)
		rows := bare.rows(list)
		relations += len(rows[len(rows)-1].args)
		tenth := first * 10 / documents
		begin, used := time.Now(), cpu(t)
		bare.insert(rows)
		theirs[tenth] += time.Since(begin)
		theirsCPU += cpu(t) - used
		begin, used = time.Now(), cpu(t)
		if err := s.Apply(t.Context(), graph.Batch{Archive: "a", Put: list, Seq: int64(first + 1)}); err != nil {
			t.Fatal(err)
		}
		ours[tenth] += time.Since(begin)
		oursCPU += cpu(t) - used
	}
	whole := func(tenths [10]time.Duration) (sum time.Duration) {
		for _, d := range tenths {
			sum += d
		}
		return sum
	}
	t.Logf("| embedded store, a bare insert of the rows | %d | %.1f s | %.0f/s | %.0f s | |", relations, whole(theirs).Seconds(), float64(relations)/whole(theirs).Seconds(), theirsCPU.Seconds())
	t.Logf("| embedded store, batch for batch beside it | %d | %.1f s | %.0f/s | %.0f s | %.2f of bare (≥ .6), by CPU %.2f; last tenth %.2f of first (≥ .6), of the bare insert's %.2f |",
		relations, whole(ours).Seconds(), float64(relations)/whole(ours).Seconds(), oursCPU.Seconds(), whole(theirs).Seconds()/whole(ours).Seconds(),
		theirsCPU.Seconds()/oursCPU.Seconds(), ours[0].Seconds()/ours[9].Seconds(), theirs[0].Seconds()/theirs[9].Seconds())
}

// BenchmarkUnchanged applies letters that the store has.
func BenchmarkUnchanged(b *testing.B) {
	s := newStore(b)
	list := letters(b, 0, 1000, 2000)
	for range b.N {
		if err := s.Apply(b.Context(), graph.Batch{Archive: "a", Put: list, Seq: 1}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOneHop asks for what touches one person among 100,000 relations.
func BenchmarkOneHop(b *testing.B) {
	s := newStore(b)
	list := letters(b, 0, 10000, 20000)
	if err := s.Apply(b.Context(), graph.Batch{Archive: "a", Put: list, Seq: 1}); err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for i := range b.N {
		for _, err := range s.Relations(b.Context(), graph.Edge{Touching: list[i%len(list)].Entities[0].ID}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
