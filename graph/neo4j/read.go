package neo4j

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
)

// each runs a reading statement and gives row the values of each record.
func (s *Store) each(ctx context.Context, cypher string, params map[string]any, row func([]any) error) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	r, err := session.Run(ctx, cypher, params)
	if err != nil {
		return classify(err)
	}
	for r.Next(ctx) {
		if err := row(r.Record().Values); err != nil {
			return err
		}
	}
	return classify(r.Err())
}

// held is how many answers a reading keeps back until it knows that no load
// came between them.
const held = 20000

// errChanged: a load changed the graph under a long reading.
var errChanged = errors.New("the graph was changed while it was read; ask again")

// query yields what scan makes of each record, all of one state of the store.
// The server isolates no statement from a load that commits while it runs, so
// the state is compared before and after: up to held answers are read again
// when it moved; a longer reading ends with errChanged.
func query[T any](ctx context.Context, s *Store, scan func([]any) (T, error), cypher string, params map[string]any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for try := 1; ; try++ {
			r := &reading[T]{yield: yield}
			err := r.run(ctx, s, scan, cypher, params)
			switch {
			case r.stopped:
			case errors.Is(err, errChanged) && !r.streaming && try < 100:
				continue
			case err != nil:
				var none T
				yield(none, fmt.Errorf("read graph %s: %w", s.where, err))
			default:
				_ = r.flush()
			}
			return
		}
	}
}

// reading is one try at an answer.
type reading[T any] struct {
	yield     func(T, error) bool
	kept      []T
	streaming bool // more than held: what comes is yielded at once
	stopped   bool // the reader has had enough
}

func (r *reading[T]) run(ctx context.Context, s *Store, scan func([]any) (T, error), cypher string, params map[string]any) error {
	before, err := s.moves(ctx)
	if err != nil {
		return err
	}
	err = s.each(ctx, cypher, params, func(v []any) error {
		t, err := scan(v)
		if err != nil {
			return err
		}
		return r.take(t)
	})
	if err != nil {
		return err
	}
	after, err := s.moves(ctx)
	if err == nil && after != before {
		return errChanged
	}
	return err
}

// take keeps an answer back, or passes it on once there are too many.
func (r *reading[T]) take(t T) error {
	r.kept = append(r.kept, t)
	if !r.streaming && len(r.kept) < held {
		return nil
	}
	r.streaming = true
	return r.flush()
}

// errStopped ends a reading that its reader has had enough of.
var errStopped = errors.New("stopped")

func (r *reading[T]) flush() error {
	for _, t := range r.kept {
		if !r.yield(t, nil) {
			r.stopped = true
			return errStopped
		}
	}
	r.kept = r.kept[:0]
	return nil
}

// heeded is how long, in milliseconds, readers wait for a commit that was
// announced: one of a load that died never comes.
const heeded = 10_000

// moves counts the loads, waiting for one that is being committed.
func (s *Store) moves(ctx context.Context) (n int64, err error) {
	for {
		committing := false
		err = s.each(ctx, "MATCH (f:LegajoState {one: 2}) RETURN f.moves, timestamp() - f.announced < $heeded", map[string]any{"heeded": heeded},
			func(v []any) error {
				n, _ = v[0].(int64)
				committing = v[1] == true
				return nil
			})
		if err != nil || !committing {
			return n, err
		}
		select {
		case <-ctx.Done():
			return n, ctx.Err()
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func first[T any](seq iter.Seq2[T, error], what, id string) (T, error) {
	for v, err := range seq {
		return v, err
	}
	var none T
	return none, fmt.Errorf("%s %s: %w", what, id, graph.ErrNotFound)
}

// ours is the clause that every statement begins with: the archive whose
// letters these are, for the keys.
const ours = "MATCH (s:LegajoState {one: 1}) WITH s.archive + '/' AS archive "

const returnEntity = " RETURN properties(n)"

// returnDocument gives a document and its copies. The ordinal of each copy
// stands on its FOUND_IN.
const returnDocument = ` CALL (d) { OPTIONAL MATCH (d)-[r:FOUND_IN]->(f:File)
	RETURN collect(CASE WHEN r IS NULL THEN null ELSE r {.*, sha256: f.sha256} END) AS found }
	RETURN properties(d), found`

// Entity fails with graph.ErrNotFound.
func (s *Store) Entity(ctx context.Context, id string) (graph.Entity, error) {
	return first(query(ctx, s, scanEntity, ours+"MATCH (n:Legajo {key: archive + $id}) WHERE n.kind IS NOT NULL AND NOT n:Document"+returnEntity,
		map[string]any{"id": id}), "entity", id)
}

// Document fails with graph.ErrNotFound.
func (s *Store) Document(ctx context.Context, id string) (graph.Document, error) {
	return first(query(ctx, s, scanDocument, ours+"MATCH (d:Legajo:Document {key: archive + $id}) WHERE d.hash IS NOT NULL"+returnDocument,
		map[string]any{"id": id}), "document", id)
}

// Entities go by kind, folded name, id.
func (s *Store) Entities(ctx context.Context, f graph.Filter) iter.Seq2[graph.Entity, error] {
	match := "MATCH (n:Legajo)"
	if len(f.IDs) > 0 {
		match = ours + "UNWIND $ids AS id MATCH (n:Legajo {key: archive + id})"
	}
	return query(ctx, s, scanEntity, match+` WHERE n.sort IS NOT NULL AND ($kinds IS NULL OR n.kind IN $kinds)
		WITH DISTINCT n ORDER BY n.kind, n.sort, n.id`+returnEntity, map[string]any{"kinds": some(f.Kinds), "ids": f.IDs})
}

// Documents go by date_from (undated last), id.
func (s *Store) Documents(ctx context.Context, f graph.Filter) iter.Seq2[graph.Document, error] {
	var w where
	w.add("d.hash IS NOT NULL", nil)
	if len(f.Kinds) > 0 {
		w.add("d.kind IN $kinds", map[string]any{"kinds": f.Kinds})
	}
	if f.Language != "" {
		w.add("d.language = $language", map[string]any{"language": f.Language})
	}
	if f.Since != "" {
		w.add("d.date IS NOT NULL AND (d.date_to IS NULL OR d.date_to >= date($since))", map[string]any{"since": f.Since})
	}
	if f.Until != "" {
		w.add("d.date IS NOT NULL AND (d.date_from IS NULL OR d.date_from <= date($until))", map[string]any{"until": f.Until})
	}
	if f.Cited != nil {
		w.add("d.cited = $cited", map[string]any{"cited": *f.Cited})
	}
	w.party("from", f.From, "<-[r:SIGNED|SENT]-", "true")
	w.party("signer", f.SignedBy, "<-[r:SIGNED]-", "coalesce(r.form, '') <> 'blank_line'")
	w.party("to", f.To, "-[r:ADDRESSED]->", "coalesce(r.as, '') IN ['', 'to', 'distribution']")
	w.party("cc", f.CC, "-[r:COPIED]->", "true")
	w.param("score", f.MinScore)
	match := "MATCH (d:Legajo:Document)"
	if len(f.IDs) > 0 {
		match = "UNWIND $ids AS id MATCH (d:Legajo:Document {key: archive + id})"
		w.param("ids", f.IDs)
	}
	return query(ctx, s, scanDocument, ours+match+w.String()+
		" WITH DISTINCT d ORDER BY d.date_from IS NULL, d.date_from, d.id"+returnDocument, w.params)
}

// Relations go by date_from (undated last), kind, from, to, letter.
func (s *Store) Relations(ctx context.Context, e graph.Edge) iter.Seq2[graph.Relation, error] {
	types := kinds
	if len(e.Kinds) > 0 {
		types = slices.DeleteFunc(slices.Clone(kinds), func(k string) bool { return !slices.Contains(e.Kinds, k) })
	}
	if len(types) == 0 {
		return func(func(graph.Relation, error) bool) {}
	}
	var w where
	w.param("score", e.MinScore)
	w.add("r.score >= $score", nil)
	end := func(name, id string) string {
		if id == "" {
			return ":Legajo"
		}
		w.param(name, id)
		return ":Legajo {key: archive + $" + name + "}"
	}
	a, b := end("from", e.From), end("to", e.To)
	if e.Touching != "" {
		w.add("(a.key = archive + $touching OR b.key = archive + $touching)", map[string]any{"touching": e.Touching})
	}
	if e.Letter != "" {
		w.add("r.letter = $letter", map[string]any{"letter": e.Letter})
	}
	if e.Form != nil {
		w.add("coalesce(r.form, '') = $form", map[string]any{"form": *e.Form})
	}
	if e.As != nil {
		w.add("coalesce(r.as, '') = $as", map[string]any{"as": *e.As})
	}
	if len(e.Letters) > 0 {
		w.add("r.letter IN $letters", map[string]any{"letters": e.Letters})
	}
	if len(e.Any) > 0 {
		w.add("(a.id IN $any OR b.id IN $any)", map[string]any{"any": e.Any})
	}
	match := fmt.Sprintf("MATCH (a%s)-[r:%s]->(b%s)", a, strings.Join(types, "|"), b)
	condition := w.String()
	switch {
	case e.Touching != "" && e.From == "" && e.To == "":
		match = fmt.Sprintf(`MATCH (n:Legajo {key: archive + $touching})-[r:%s]-()
			WITH DISTINCT r, archive, startNode(r) AS a, endNode(r) AS b`, strings.Join(types, "|"))
	case len(e.Any) > 0 && e.From == "" && e.To == "":
		match = fmt.Sprintf(`UNWIND $any AS id MATCH (n:Legajo {key: archive + id})-[r:%s]-()
			WITH DISTINCT r, archive, startNode(r) AS a, endNode(r) AS b`, strings.Join(types, "|"))
	case e.Letter != "" && e.From == "" && e.To == "":
		match = byLetter(types, "UNWIND [$letter] AS letter ")
	case len(e.Letters) > 0 && e.From == "" && e.To == "":
		match = byLetter(types, "UNWIND $letters AS letter ")
	}
	direction, limit := "", ""
	if e.Newest {
		direction = " DESC"
	}
	if e.Limit > 0 {
		w.param("limit", e.Limit)
		limit = " LIMIT $limit"
	}
	return query(ctx, s, scanRelation, ours+match+condition+
		` WITH DISTINCT r, a, b, type(r) AS kind ORDER BY r.date_from IS NULL, r.date_from`+direction+`, kind, a.id, b.id, r.letter`+limit+`
		RETURN kind, a.id, b.id, properties(r)`, w.params)
}

// byLetter looks each type up by its own index on letter.
func byLetter(types []string, letters string) string {
	parts := make([]string, len(types))
	for i, t := range types {
		parts[i] = fmt.Sprintf("%sMATCH (a:Legajo)-[r:%s {letter: letter}]->(b:Legajo) RETURN a, r, b", letters, t)
	}
	return "CALL () { " + strings.Join(parts, " UNION ALL ") + " } WITH a, r, b, archive"
}

// where gathers conditions that must all hold, and parameters.
type where struct {
	conditions []string
	params     map[string]any
}

func (w *where) add(condition string, params map[string]any) {
	w.conditions = append(w.conditions, condition)
	for k, v := range params {
		w.param(k, v)
	}
}

func (w *where) param(name string, value any) {
	if w.params == nil {
		w.params = map[string]any{}
	}
	w.params[name] = value
}

// party asks for documents that an entity stands in a relation with.
func (w *where) party(name, id, arrow, condition string) {
	if id == "" {
		return
	}
	w.add(fmt.Sprintf("EXISTS { MATCH (d)%s(:Legajo {key: archive + $%s}) WHERE r.score >= $score AND %s }", arrow, name, condition),
		map[string]any{name: id})
}

func (w *where) String() string { return " WHERE " + strings.Join(w.conditions, " AND ") }

// some is nil for an empty list.
func some(list []string) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

// The readers of records. What a load deleted between its finding and its
// reading comes as null.

func scanEntity(v []any) (graph.Entity, error) {
	p, ok := v[0].(map[string]any)
	if !ok {
		return graph.Entity{}, errChanged
	}
	return entityOf(p), nil
}

func scanDocument(v []any) (graph.Document, error) {
	p, ok := v[0].(map[string]any)
	found, _ := v[1].([]any)
	if !ok {
		return graph.Document{}, errChanged
	}
	return documentOf(p, found)
}

func scanRelation(v []any) (graph.Relation, error) {
	p, ok := v[3].(map[string]any)
	if !ok || p["evidence_document"] == nil {
		return graph.Relation{}, errChanged
	}
	return relationOf(str(v[0]), str(v[1]), str(v[2]), p), nil
}
