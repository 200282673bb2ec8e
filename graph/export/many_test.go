package export

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"

	"legajo/graph"
)

// endless is a store of n letters that nobody keeps: it makes them up as they
// are asked for, each signed by one person, addressed to one, copied to one.
type endless struct {
	graph.Reader
	n int
}

const endlessPeople = 20000

func (s endless) Entities(context.Context, graph.Filter) iter.Seq2[graph.Entity, error] {
	return func(yield func(graph.Entity, error) bool) {
		for i := range endlessPeople {
			if !yield(graph.Entity{ID: fmt.Sprintf("%020x", i), Kind: person, Name: fmt.Sprintf("Persona %d de la Sierra", i)}, nil) {
				return
			}
		}
	}
}

func (s endless) letter(i int) graph.Document {
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i*7000/s.n).Format(time.DateOnly)
	id := fmt.Sprintf("d%019x", i)
	return graph.Document{ID: id, Kind: "letter", Date: day, DateFrom: day, DateTo: day, Caption: "Carta " + id, State: "read",
		Copies: []graph.Copy{{Document: id, SHA256: strings.Repeat("ab", 32), Path: fmt.Sprintf("caja/%d.pdf", i), First: 1, Last: 1}}}
}

func (s endless) Documents(context.Context, graph.Filter) iter.Seq2[graph.Document, error] {
	return func(yield func(graph.Document, error) bool) {
		for i := range s.n {
			if !yield(s.letter(i), nil) {
				return
			}
		}
	}
}

func (s endless) Relations(_ context.Context, e graph.Edge) iter.Seq2[graph.Relation, error] {
	return func(yield func(graph.Relation, error) bool) {
		for _, id := range append(e.Any, e.Letters...) {
			i, err := strconv.ParseInt(id[1:], 16, 64)
			if err != nil {
				yield(graph.Relation{}, err)
				return
			}
			d := s.letter(int(i))
			who := func(n int64) string { return fmt.Sprintf("%020x", n%endlessPeople) }
			for _, r := range []graph.Relation{
				rel(signed, who(i), id), rel(addressed, id, who(i*7+1)), rel(copied, id, who(i*13+2)),
			} {
				r.ID, r.Letter, r.Date, r.DateFrom, r.DateTo = graph.HashID(r.Kind, r.From, r.To, id), id, d.Date, d.Date, d.Date
				r.Evidence[0].Document, r.Evidence[0].Path, r.Evidence[0].SHA256 = id, d.Copies[0].Path, d.Copies[0].SHA256
				if !yield(r, nil) {
					return
				}
			}
		}
	}
}

// TestManyEdges writes many edges in every format and looks at the most memory
// that the process has held. LEGAJO_TEST_MEASURE is another number of letters.
func TestManyEdges(t *testing.T) {
	letters, err := strconv.Atoi(os.Getenv("LEGAJO_TEST_MEASURE"))
	if err != nil {
		letters = 2000
	}
	debug.SetMemoryLimit(300 << 20)
	s := endless{n: letters}
	for _, c := range []struct {
		view, name string
		each       bool
		write      func(*Network, io.Writer) (Written, error)
	}{
		{Correspondence, "gexf", true, GEXF}, {Correspondence, "gexf, aggregated", false, GEXF}, {Correspondence, "graphml", true, GraphML},
		{Correspondence, "gephi-csv", true, gephiEdges}, {Correspondence, "palladio", true, palladioLetters}, {Correspondence, "tidy", true, tidyEdges},
		{Documents, "ftm", true, FollowTheMoney}, {Documents, "rico", true, func(n *Network, w io.Writer) (Written, error) { return RiCO(n, "a", w) }},
	} {
		o := options(c.view)
		o.EachLetter, o.Proofs = c.each, c.name == "ftm"
		n, err := Build(t.Context(), s, o)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.write(n, io.Discard); err != nil {
			t.Fatal(err)
		}
		if n.Tally.Documents != letters || c.each && n.Tally.Edges < 2*letters-letters/100 {
			t.Errorf("%s: %d documents, %d edges", c.name, n.Tally.Documents, n.Tally.Edges)
		}
		heldSoFar(t, c.name, n.Tally.Edges)
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, _, err := CMIF(t.Context(), s, options(Correspondence), edition, io.Discard); err != nil {
		t.Fatal(err)
	}
	heldSoFar(t, "cmif", 2*letters)
}

// heldSoFar fails where the process has ever held more than 500 MB.
func heldSoFar(t *testing.T, name string, edges int) {
	t.Helper()
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Skip(err) // elsewhere than on Linux
	}
	_, after, _ := strings.Cut(string(b), "VmHWM:")
	kb, err := strconv.Atoi(strings.Fields(after)[0])
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: %d edges, at most %d MB so far", name, edges, kb>>10)
	if kb>>10 > 500 {
		t.Errorf("%s: %d MB", name, kb>>10)
	}
}
