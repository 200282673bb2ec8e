package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// derivedKinds are the relationships that Derive makes, each with the arrow
// from a document to those whom it reaches.
var derivedKinds = []struct{ kind, reaches string }{
	{"WROTE_TO", "-[r:ADDRESSED]->(b:Legajo) WHERE coalesce(r.as, '') IN ['', 'to', 'distribution'] AND"},
	{"COPIED_TO", "-[r:COPIED]->(b:Legajo) WHERE"},
}

// Derive links correspondents to each other, for those who want to see faces
// at once: WROTE_TO and COPIED_TO from whoever signed or sent a document (a
// blank line is no signature) to whom it is addressed or copied, one a pair,
// with `derived: true`, the number of letters, their ids, and the first and
// last of their dates. Without on it takes them away. Nothing else here
// reads them. It costs nothing where no load came since the last time;
// interrupted, it begins anew.
func (s *Store) Derive(ctx context.Context, on bool) error {
	stands, loaded := int64(-1), int64(0)
	err := s.each(ctx, "MATCH (s:LegajoState {one: 1}), (f:LegajoState {one: 2}) RETURN coalesce(s.derived, -1), f.moves", nil, func(v []any) error {
		stands, _ = v[0].(int64)
		loaded, _ = v[1].(int64)
		return nil
	})
	switch {
	case err != nil:
		return fmt.Errorf("derive in graph %s: %w", s.where, err)
	case on && stands == loaded, !on && stands < 0:
		return nil
	}
	// The state says that there may be links before the first is written.
	statements := []string{"MATCH (s:LegajoState {one: 1}) SET s.derived = 0"}
	for _, d := range derivedKinds {
		statements = append(statements, fmt.Sprintf("MATCH (:Legajo)-[r:%s {derived: true}]->(:Legajo) CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS", d.kind))
	}
	last := "MATCH (s:LegajoState {one: 1}) REMOVE s.derived"
	if on {
		for _, d := range derivedKinds {
			statements = append(statements, deriveStatement(d.kind, d.reaches))
		}
		last = "MATCH (s:LegajoState {one: 1}) SET s.derived = $loaded"
	}
	if err := s.runEach(ctx, append(statements, last), map[string]any{"loaded": loaded}); err != nil {
		return fmt.Errorf("derive in graph %s: %w", s.where, err)
	}
	return nil
}

func deriveStatement(kind, reaches string) string {
	return fmt.Sprintf(`MATCH (a:Legajo)-[w:SIGNED|SENT]->(d:Legajo:Document)%s a <> b AND coalesce(w.form, '') <> 'blank_line'
		WITH DISTINCT a, b, d ORDER BY d.id
		WITH a, b, collect(d.id) AS letters, min(d.date_from) AS first, max(d.date_to) AS last
		CALL (a, b, letters, first, last) { CREATE (a)-[r:%s {derived: true, count: size(letters), letters: letters}]->(b)
			SET r.date_from = first, r.date_to = last } IN TRANSACTIONS OF 10000 ROWS`, reaches, kind)
}

// runEach runs statements that commit by themselves, one after the other.
func (s *Store) runEach(ctx context.Context, statements []string, params map[string]any) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	for _, statement := range statements {
		r, err := session.Run(ctx, statement, params)
		if err == nil {
			_, err = r.Consume(ctx)
		}
		if err != nil {
			return classify(err)
		}
	}
	return nil
}
