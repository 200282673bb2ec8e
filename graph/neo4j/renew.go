package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
)

// A full pass takes from every document the hash that says as what it was
// written, so that all letters are written as they come, over what stands. A
// document that has no hash at the end is none of the archive's. Answers are
// whole all the while.

// Renew begins a full pass.
func (s *Store) Renew(ctx context.Context) error {
	err := s.prepare(ctx)
	if err == nil {
		err = s.runEach(ctx, []string{
			"MATCH (d:Legajo:Document) WHERE d.hash <> '' CALL (d) { SET d.hash = '' } IN TRANSACTIONS OF 1000 ROWS",
			"MATCH (s:LegajoState {one: 1}) SET s.seq = 0, s.renewed = true",
		}, nil)
	}
	if err != nil {
		return fmt.Errorf("renew graph %s: %w", s.where, err)
	}
	return nil
}

// finish ends a full pass with the state after its last batch.
func (s *Store) finish(ctx context.Context, b graph.Batch) error {
	renewed := false
	err := s.each(ctx, "MATCH (s:LegajoState {one: 1}) RETURN s.renewed", nil, func(v []any) error { renewed = v[0] == true; return nil })
	if err != nil || !renewed {
		return err
	}
	for {
		gone := graph.Batch{Archive: b.Archive}
		err := s.each(ctx, "MATCH (d:Legajo:Document) WHERE d.hash = '' RETURN d.id LIMIT 500", nil,
			func(v []any) error { gone.Delete = append(gone.Delete, str(v[0])); return nil })
		if err != nil {
			return err
		}
		if len(gone.Delete) == 0 {
			break
		}
		if err := s.apply(ctx, gone, false); err != nil {
			return err
		}
	}
	err = s.runEach(ctx, []string{`MATCH (n:Legajo) WHERE n.hash IS NULL AND NOT EXISTS { (n)-[r]-() WHERE NOT type(r) IN ['WROTE_TO', 'COPIED_TO'] }
		CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS`}, nil)
	if err != nil {
		return err
	}
	return s.retry(ctx, false, func(tx neo4j.ExplicitTransaction) error {
		w := &writer{ctx: ctx, tx: tx}
		return w.run("MATCH (s:LegajoState {one: 1}) SET s.seq = $seq REMOVE s.renewed", map[string]any{"seq": b.Seq}, nil)
	})
}
