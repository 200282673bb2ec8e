package neo4j

import (
	"context"
	"fmt"

	"legajo/graph"
)

// schema is the version of what Apply writes.
const schema = 1

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

// prepare makes constraints and indexes, once a Store, and waits for them.
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
	if standing == len(statements) {
		s.prepared = true
		return nil
	}
	statements = append(statements, "CALL db.awaitIndexes(300)")
	if err := s.runEach(ctx, statements, nil); err != nil {
		return err
	}
	s.prepared = true
	return nil
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
	err := s.runEach(ctx, []string{
		"MATCH (s:LegajoState) DELETE s",
		"MATCH (:Legajo)-[r]->(:Legajo) CALL (r) { DELETE r } IN TRANSACTIONS OF 1000 ROWS",
		"MATCH (n:Legajo) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS",
	}, nil)
	if err != nil {
		return fmt.Errorf("empty graph %s: %w", s.where, err)
	}
	return nil
}
