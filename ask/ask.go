// Package ask answers the questions that people put to an archive: a graph
// and the archive behind it go in, answers with the evidence on each go out.
//
// It knows no store and no screen: whatever keeps the graph, the answers are
// the same, and how they are told is the caller's matter.
package ask

import (
	"context"
	"slices"

	"legajo/archive"
	"legajo/extract"
	"legajo/graph"
)

// Desk is where questions are put.
type Desk struct {
	Graph    graph.Reader
	Archive  *archive.Archive
	MinScore int // per mille: what is less sure is left out
	// Thresholds are the scores, per mille, from which on findings of a kind
	// count. Without them no answer says what was left out.
	Thresholds map[string]int
}

// Correspondence are the kinds of document that are letters.
var Correspondence = []string{extract.Letter, extract.Memo, extract.Email}

// GCPercent is for a process that does nothing but ask: what a question makes
// is small and soon of no use, and collecting it took a fifth of the time.
const GCPercent = 400

// batch is how many documents are asked for at a time.
const batch = 200

// gather collects a sequence.
func gather[T any](seq func(func(T, error) bool)) ([]T, error) {
	var list []T
	for v, err := range seq {
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// documents gives documents by their ids, in the order of the graph.
func (d *Desk) documents(ctx context.Context, ids []string) ([]graph.Document, error) {
	var list []graph.Document
	for part := range slices.Chunk(ids, batch) {
		docs, err := gather(d.Graph.Documents(ctx, graph.Filter{IDs: part}))
		if err != nil {
			return nil, err
		}
		list = append(list, docs...)
	}
	return list, nil
}

// entities gives entities by their ids; ids that are none's are left out.
func (d *Desk) entities(ctx context.Context, ids []string) (map[string]graph.Entity, error) {
	byID := map[string]graph.Entity{}
	for part := range slices.Chunk(ids, batch) {
		for e, err := range d.Graph.Entities(ctx, graph.Filter{IDs: part}) {
			if err != nil {
				return nil, err
			}
			byID[e.ID] = e
		}
	}
	return byID, nil
}

// set collects ids, each once, in the order in which they came.
type set struct {
	ids  []string
	seen map[string]bool
}

func (s *set) add(ids ...string) {
	if s.seen == nil {
		s.seen = map[string]bool{}
	}
	for _, id := range ids {
		if id != "" && !s.seen[id] {
			s.seen[id] = true
			s.ids = append(s.ids, id)
		}
	}
}

// Received reports whether an ADDRESSED of that manner makes somebody the
// addressee: neither a hand that it goes through nor an attention line.
func Received(as string) bool { return as != extract.AsThrough && as != extract.AsAttention }
