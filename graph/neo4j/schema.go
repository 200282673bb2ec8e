package neo4j

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
)

// schema is the version of what Apply writes.
const schema = 2

// migrations bring a graph from each version to the next, the first from 1.
// Each may run again where it was interrupted.
var migrations = []string{fillEvidence}

// fillEvidence makes the lists of evidence that version 1, and the importer of
// CSV, left out as nothing was in them.
const fillEvidence = `MATCH (:Legajo)-[r]->(:Legajo) WHERE r.evidence_page IS NOT NULL
	AND (r.evidence_quote IS NULL OR r.evidence_date IS NULL OR r.evidence_date_text IS NULL)
CALL (r) { WITH r, [p IN r.evidence_page | ''] AS none SET r.evidence_quote = coalesce(r.evidence_quote, none),
	r.evidence_date = coalesce(r.evidence_date, none), r.evidence_date_text = coalesce(r.evidence_date_text, none) } IN TRANSACTIONS OF 10000 ROWS`

// marker is the label of all that is ours.
const marker = "Legajo"

// labels of nodes by the kind of their entity.
var labels = map[string]string{
	"person":       "Person",
	"organisation": "Organisation",
	"office":       "Office",
	"meeting":      "Meeting",
}

// kinds are the relationship types that Apply writes, sorted. A type cannot be a
// parameter of Cypher: none that is not listed here ever reaches a statement.
var kinds = []string{
	"ADDRESSED", "AFFILIATED_WITH", "AMENDS", "ANNEXED_TO", "ATTENDED", "CITES", "COPIED", "HELD", "JOINED",
	"MEMBER_OF", "MENTIONS", "PARTY_TO", "PART_OF", "REPLIES_TO", "REPRESENTED", "SENT", "SIGNED", "WITHDREW_FROM",
}

// schemaStatements make the constraints and indexes.
func schemaStatements() []string {
	statements := []string{
		"CREATE CONSTRAINT legajo_key IF NOT EXISTS FOR (n:Legajo) REQUIRE n.key IS UNIQUE",
		"CREATE CONSTRAINT legajo_state IF NOT EXISTS FOR (n:LegajoState) REQUIRE n.one IS UNIQUE",
		"CREATE INDEX legajo_document_date IF NOT EXISTS FOR (n:Document) ON (n.date_from)",
	}
	for _, label := range []string{"Person", "Organisation", "Office", "Meeting"} {
		statements = append(statements, fmt.Sprintf("CREATE INDEX legajo_%s_name IF NOT EXISTS FOR (n:%[1]s) ON (n.name)", label))
	}
	for _, kind := range kinds {
		statements = append(statements, fmt.Sprintf("CREATE INDEX legajo_%s_letter IF NOT EXISTS FOR ()-[r:%[1]s]-() ON (r.letter)", kind))
	}
	return statements
}

// prepare makes constraints and indexes, and waits for them, and migrates what
// an older version wrote; once a Store.
func (s *Store) prepare(ctx context.Context) error {
	if s.prepared {
		return nil
	}
	statements := schemaStatements()
	standing := 0
	err := s.each(ctx, "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'legajo_' AND state = 'ONLINE' RETURN count(*)", nil,
		func(v []any) error { standing = number(v[0]); return nil })
	if err != nil {
		return err
	}
	if standing < len(statements) {
		if err := s.index(ctx, statements); err != nil {
			return err
		}
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	s.prepared = true
	return nil
}

func (s *Store) index(ctx context.Context, statements []string) error {
	// In one transaction this takes a quarter of the time.
	err := s.retry(ctx, false, func(tx neo4j.ExplicitTransaction) error {
		w := &writer{ctx: ctx, tx: tx}
		for _, statement := range statements {
			if err := w.run(statement, nil, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return s.runEach(ctx, []string{"CALL db.awaitIndexes(300)"}, nil)
}

// migrate brings a graph of an older version to this one.
func (s *Store) migrate(ctx context.Context) error {
	version := schema
	err := s.each(ctx, "MATCH (s:LegajoState {one: 1}) RETURN s.schema", nil, func(v []any) error { version = number(v[0]); return nil })
	for ; err == nil && version < schema; version++ {
		err = s.runEach(ctx, []string{migrations[version-1], fmt.Sprintf("MATCH (s:LegajoState {one: 1}) SET s.schema = %d", version+1)}, nil)
	}
	return err
}

// State tells how far the store has come.
func (s *Store) State(ctx context.Context) (graph.State, error) {
	state := graph.State{Schema: schema}
	err := s.each(ctx, "MATCH (s:LegajoState {one: 1}) RETURN s.archive, s.schema, s.seq", nil, func(v []any) error {
		state = graph.State{Archive: v[0].(string), Schema: int(v[1].(int64)), Seq: v[2].(int64)}
		return nil
	})
	if err == nil && state.Schema > schema {
		err = graph.ErrSchema
	}
	if err != nil {
		return state, fmt.Errorf("read the state of graph %s: %w", s.where, err)
	}
	return state, nil
}

// Reset empties the store of what is ours. The state goes first: a store that
// was half emptied is filled again from the start.
func (s *Store) Reset(ctx context.Context) error {
	err := s.runEach(ctx, []string{"MATCH (s:LegajoState) DELETE s"}, nil)
	for left, nodes := int64(1), 5000; err == nil && left > 0; {
		err = s.retry(ctx, false, func(tx neo4j.ExplicitTransaction) error {
			w := &writer{ctx: ctx, tx: tx}
			return w.run("MATCH (n:Legajo) WITH n LIMIT $nodes DETACH DELETE n RETURN count(*)", map[string]any{"nodes": nodes},
				func(v []any) { left, _ = v[0].(int64) })
		})
		if errors.Is(err, ErrMemory) && nodes > 1 {
			err, nodes = nil, nodes/4
		}
	}
	if err != nil {
		return fmt.Errorf("empty graph %s: %w", s.where, err)
	}
	return nil
}
