package sqlite

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
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

const perBatch = 500 // letters

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
	s := newStore(b)
	nodes, kinds := map[string]int64{}, map[string]int64{}
	id := func(m map[string]int64, key string) (int64, bool) {
		n, ok := m[key]
		if !ok {
			n = int64(len(m) + 1)
			m[key] = n
		}
		return n, !ok
	}
	relations := 0
	var took time.Duration
	node, err := s.write.PrepareContext(b.Context(), "INSERT INTO node VALUES (?, ?)")
	if err != nil {
		b.Fatal(err)
	}
	kind, err := s.write.PrepareContext(b.Context(), "INSERT INTO kind VALUES (?, ?)")
	if err != nil {
		b.Fatal(err)
	}
	exec := func(_ any, err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	for first := 0; first < b.N; first += perBatch {
		batch := letters(b, first, min(perBatch, b.N-first), max(100, b.N*2))
		type row struct{ args []any }
		var nodeRows, kindRows, documents, entities, rels []row
		for _, l := range batch {
			n, fresh := id(nodes, l.Document.ID)
			if fresh {
				nodeRows = append(nodeRows, row{[]any{n, l.Document.ID}})
			}
			d := &l.Document
			copies, _ := list(d.Copies)
			documents = append(documents, row{[]any{n, d.Kind, d.Language, d.Date, d.DateFrom, d.DateTo, d.Title, d.Number, d.Place, d.Subject, d.Caption, d.Cited, "", d.State, copies, l.Hash}})
			for _, e := range l.Entities {
				if m, fresh := id(nodes, e.ID); fresh {
					nodeRows = append(nodeRows, row{[]any{m, e.ID}})
					aliases, _ := list(e.Aliases)
					entities = append(entities, row{[]any{m, e.Kind, e.Name, e.Sort, e.Type, aliases}})
				}
			}
			for i := range l.Relations {
				r := &l.Relations[i]
				k, fresh := id(kinds, r.Kind)
				if fresh {
					kindRows = append(kindRows, row{[]any{k, r.Kind}})
				}
				ev := packEvidence(r.Evidence, map[string]int{})
				from, _ := id(nodes, r.From)
				to, _ := id(nodes, r.To)
				rels = append(rels, row{[]any{n, k, from, to, r.Score(), r.Date, r.DateFrom, r.DateTo, r.As, r.Form, r.Role, r.Blind, "", ev}})
			}
		}
		start := cpu(b)
		exec(s.write.ExecContext(b.Context(), "BEGIN IMMEDIATE"))
		for _, r := range nodeRows {
			exec(node.Exec(r.args...))
		}
		for _, r := range kindRows {
			exec(kind.Exec(r.args...))
		}
		for _, r := range documents {
			exec(s.stmts.documentPut.Exec(r.args...))
		}
		for _, r := range entities {
			exec(s.stmts.entityPut.Exec(r.args...))
		}
		for _, r := range rels {
			exec(s.stmts.relationPut.Exec(r.args...))
		}
		exec(s.write.ExecContext(b.Context(), "COMMIT"))
		took += cpu(b) - start
		relations += len(rels)
	}
	b.ReportMetric(float64(relations)/took.Seconds(), "relations/cpu-s")
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
