package neo4j

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
)

// Apply makes the batch's changes in one transaction, or in several smaller
// ones where the server has not the memory for it: then Seq moves with the
// last, and what an interruption leaves is written again by the next Apply.
func (s *Store) Apply(ctx context.Context, b graph.Batch) error {
	for i := range b.Put {
		if err := b.Put[i].Check(); err != nil {
			return fmt.Errorf("apply to graph %s: %w", s.where, err)
		}
		if err := known(&b.Put[i]); err != nil {
			return fmt.Errorf("apply to graph %s: %w", s.where, err)
		}
	}
	err := s.prepare(ctx)
	if err == nil {
		err = s.retry(ctx, false, func(tx neo4j.ExplicitTransaction) error { return begin(ctx, tx, b.Archive) })
	}
	if err == nil {
		err = s.apply(ctx, b, true)
	}
	if err != nil {
		return fmt.Errorf("apply to graph %s: %w", s.where, err)
	}
	return nil
}

// begin claims the store for an archive. The second node of the state is what
// announce writes, apart from the first, which a load locks.
func begin(ctx context.Context, tx neo4j.ExplicitTransaction, archive string) error {
	w := &writer{ctx: ctx, tx: tx}
	var holder string
	var version int64
	err := w.run(`MERGE (s:LegajoState {one: 1}) ON CREATE SET s.archive = $archive, s.schema = $schema, s.seq = 0
		MERGE (f:LegajoState {one: 2}) ON CREATE SET f.moves = timestamp()
		RETURN s.archive, s.schema`,
		map[string]any{"archive": archive, "schema": schema}, func(v []any) { holder, version = str(v[0]), int64(number(v[1])) })
	switch {
	case err != nil:
		return err
	case holder != archive:
		return graph.ErrForeign
	case version > schema:
		return graph.ErrSchema
	}
	return nil
}

// announce tells readers that a load is about to be committed, or that it has
// been: a commit of the server's does not become visible all at once. A load
// that dies in between leaves the word, which readers heed for a while only.
func (s *Store) announce(ctx context.Context, begins bool) error {
	statement := "MATCH (f:LegajoState {one: 2}) REMOVE f.announced"
	if begins {
		statement = "MATCH (f:LegajoState {one: 2}) SET f.moves = f.moves + 1, f.announced = timestamp()"
	}
	return s.runEach(ctx, []string{statement}, nil)
}

// known refuses kinds that have no label or relationship type.
func known(l *graph.Letter) error {
	for i := range l.Entities {
		if labels[l.Entities[i].Kind] == "" {
			return fmt.Errorf("letter %s: entity %s is of unknown kind %q", l.Document.ID, l.Entities[i].ID, l.Entities[i].Kind)
		}
	}
	for i := range l.Relations {
		if _, ok := slices.BinarySearch(kinds, l.Relations[i].Kind); !ok {
			return fmt.Errorf("letter %s: relation of unknown kind %q", l.Document.ID, l.Relations[i].Kind)
		}
	}
	return nil
}

// apply writes a batch, moving Seq if last, halving it when memory runs out.
func (s *Store) apply(ctx context.Context, b graph.Batch, last bool) error {
	err := s.retry(ctx, true, func(tx neo4j.ExplicitTransaction) error { return write(ctx, tx, b, last) })
	if !errors.Is(err, ErrMemory) || len(b.Put)+len(b.Delete) < 2 {
		return err
	}
	first, second := b, b
	if half := len(b.Put) / 2; half > 0 {
		first.Put, second.Put = b.Put[:half], b.Put[half:]
		first.Delete = nil
	} else {
		half = (len(b.Delete) + 1) / 2
		first.Delete, second.Delete, second.Put = b.Delete[:half], b.Delete[half:], nil
	}
	if err := s.apply(ctx, first, false); err != nil {
		return err
	}
	return s.apply(ctx, second, last)
}

// retry runs work in a transaction, again while the server is away, until
// patience ends. Work is repeated whole, so that a commit whose answer was
// lost does no harm. Announced is for work that readers could see half of.
func (s *Store) retry(ctx context.Context, announced bool, work func(neo4j.ExplicitTransaction) error) error {
	deadline := time.Now().Add(s.patience)
	for wait := 100 * time.Millisecond; ; wait = min(2*wait, 2*time.Second) {
		err := s.once(ctx, announced, work)
		if !errors.Is(err, graph.ErrUnavailable) || time.Now().Add(wait).After(deadline) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
}

func (s *Store) once(ctx context.Context, announced bool, work func(neo4j.ExplicitTransaction) error) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	tx, err := session.BeginTransaction(ctx)
	if err != nil {
		return classify(err)
	}
	defer tx.Close(ctx)
	if err := work(tx); err != nil {
		return err
	}
	if !announced {
		return classify(tx.Commit(ctx))
	}
	if err := s.announce(ctx, true); err != nil {
		return err
	}
	err = classify(tx.Commit(ctx))
	// Where this fails, readers wait a little longer: the load itself stands.
	_ = s.announce(context.WithoutCancel(ctx), false)
	return err
}

// write makes a batch's changes: claim the store, drop what the changed
// letters said, then nodes, then relationships, one type at a time, and sweep
// what stands alone.
func write(ctx context.Context, tx neo4j.ExplicitTransaction, b graph.Batch, last bool) error {
	w := &writer{ctx: ctx, tx: tx, archive: b.Archive, touched: map[string]bool{}}
	if err := w.claim(b.Seq, last); err != nil {
		return err
	}
	changed, replaced, err := w.changed(b.Put)
	if err != nil {
		return err
	}
	if err := w.unlink(append(replaced, b.Delete...)); err != nil {
		return err
	}
	if err := w.nodes(changed); err != nil {
		return err
	}
	if err := w.files(changed); err != nil {
		return err
	}
	if err := w.relations(changed); err != nil {
		return err
	}
	if err := w.drop(b.Delete); err != nil {
		return err
	}
	return w.sweep()
}

// writer is one transaction.
type writer struct {
	ctx     context.Context
	tx      neo4j.ExplicitTransaction
	archive string
	touched map[string]bool // keys of nodes that may have lost their last relationship
}

// key of an entity or a document. Files have a space of their own.
func (w *writer) key(id string) string { return w.archive + "/" + id }

func (w *writer) fileKey(c graph.Copy) string { return w.archive + "/file/" + c.SHA256 }

func (w *writer) run(cypher string, params map[string]any, row func([]any)) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	r, err := w.tx.Run(w.ctx, cypher, params)
	if err != nil {
		return classify(err)
	}
	for r.Next(w.ctx) {
		if row != nil {
			row(r.Record().Values)
		}
	}
	return classify(r.Err())
}

// claim takes the state's lock, so that two loads go one after the other, and
// moves Seq with the last part of a batch.
func (w *writer) claim(seq int64, last bool) error {
	var archive string
	err := w.run("MATCH (s:LegajoState {one: 1}) SET s.seq = CASE WHEN $last THEN $seq ELSE s.seq END RETURN s.archive",
		map[string]any{"seq": seq, "last": last}, func(v []any) { archive = str(v[0]) })
	if err == nil && archive != w.archive {
		return graph.ErrForeign
	}
	return err
}

// changed gives the letters that the store does not hold as they are, and the
// ids of those among them that it holds otherwise.
func (w *writer) changed(letters []graph.Letter) (changed []*graph.Letter, replaced []string, err error) {
	if len(letters) == 0 {
		return nil, nil, nil
	}
	keys := make([]string, len(letters))
	for i := range letters {
		keys[i] = w.key(letters[i].Document.ID)
	}
	held := map[string]string{}
	err = w.run("UNWIND $keys AS key MATCH (d:Legajo {key: key}) WHERE d.hash IS NOT NULL RETURN d.id, d.hash",
		map[string]any{"keys": keys}, func(v []any) { held[v[0].(string)] = v[1].(string) })
	for i := range letters {
		hash, ok := held[letters[i].Document.ID]
		if ok && hash == letters[i].Hash {
			continue
		}
		changed = append(changed, &letters[i])
		if ok {
			replaced = append(replaced, letters[i].Document.ID)
		}
	}
	return changed, replaced, err
}

// unlink deletes all that letters said.
func (w *writer) unlink(letters []string) error {
	if len(letters) == 0 {
		return nil
	}
	touch := func(v []any) {
		for _, end := range v {
			w.touched[end.(string)] = true
		}
	}
	for _, kind := range kinds {
		err := w.run(fmt.Sprintf(`UNWIND $letters AS letter MATCH (a:Legajo)-[r:%s {letter: letter}]->(b:Legajo)
			WITH r, a.key AS a, b.key AS b DELETE r RETURN DISTINCT a, b`, kind), map[string]any{"letters": letters}, touch)
		if err != nil {
			return err
		}
	}
	keys := make([]string, len(letters))
	for i, id := range letters {
		keys[i] = w.key(id)
	}
	return w.run(`UNWIND $keys AS key MATCH (d:Legajo {key: key})-[r:FOUND_IN]->(f:File)
		WITH r, f.key AS f DELETE r RETURN DISTINCT f`, map[string]any{"keys": keys}, touch)
}

// nodes writes entities by kind, and documents.
func (w *writer) nodes(letters []*graph.Letter) error {
	entities := map[string]map[string]any{}
	byKind := map[string][]map[string]any{}
	var documents []map[string]any
	for _, l := range letters {
		for i := range l.Entities {
			e := &l.Entities[i]
			if entities[e.ID] == nil {
				entities[e.ID] = w.entityRow(e)
				byKind[e.Kind] = append(byKind[e.Kind], entities[e.ID])
			}
		}
		documents = append(documents, w.documentRow(l))
	}
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		err := w.run(fmt.Sprintf(`UNWIND $rows AS row MERGE (n:Legajo {key: row.key})
			REMOVE n:Person:Organisation:Office:Meeting SET n = row, n:%s`, labels[kind]),
			map[string]any{"rows": byKind[kind]}, nil)
		if err != nil {
			return err
		}
	}
	if len(documents) == 0 {
		return nil
	}
	return w.run("UNWIND $rows AS row MERGE (n:Legajo {key: row.key}) SET n = row, n:Document", map[string]any{"rows": documents}, nil)
}

func (w *writer) files(letters []*graph.Letter) error {
	var rows []map[string]any
	for _, l := range letters {
		for i, c := range l.Document.Copies {
			rows = append(rows, w.fileRow(l.Document.ID, i, c))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return w.run(`UNWIND $rows AS row
		MERGE (f:Legajo {key: row.key}) SET f:File, f.sha256 = row.sha256, f.path = row.path
		WITH f, row MATCH (d:Legajo {key: row.document}) CREATE (d)-[r:FOUND_IN]->(f) SET r = row.found`,
		map[string]any{"rows": rows}, nil)
}

// relations writes one type at a time. An end that is no entity of the letter
// is a document that may come later.
func (w *writer) relations(letters []*graph.Letter) error {
	byKind := map[string][]map[string]any{}
	ends := map[string]map[string]any{}
	for _, l := range letters {
		own := map[string]bool{l.Document.ID: true}
		for i := range l.Entities {
			own[l.Entities[i].ID] = true
		}
		for i := range l.Relations {
			r := &l.Relations[i]
			byKind[r.Kind] = append(byKind[r.Kind], w.relationRow(r))
			for _, id := range []string{r.From, r.To} {
				if !own[id] {
					ends[id] = map[string]any{"key": w.key(id), "id": id}
				}
			}
		}
	}
	if len(ends) > 0 {
		rows := make([]map[string]any, 0, len(ends))
		for _, id := range slices.Sorted(maps.Keys(ends)) {
			rows = append(rows, ends[id])
		}
		err := w.run("UNWIND $rows AS row MERGE (n:Legajo {key: row.key}) ON CREATE SET n:Document, n.id = row.id",
			map[string]any{"rows": rows}, nil)
		if err != nil {
			return err
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		err := w.run(fmt.Sprintf(`UNWIND $rows AS row MATCH (a:Legajo {key: row.a}) MATCH (b:Legajo {key: row.b})
			CREATE (a)-[r:%s]->(b) SET r = row.r`, kind), map[string]any{"rows": byKind[kind]}, nil)
		if err != nil {
			return err
		}
	}
	return nil
}

// drop takes deleted letters' documents away. One that another letter still
// names stays as a bare end of that relation.
func (w *writer) drop(letters []string) error {
	if len(letters) == 0 {
		return nil
	}
	rows := make([]map[string]any, len(letters))
	for i, id := range letters {
		rows[i] = map[string]any{"key": w.key(id), "id": id}
		w.touched[w.key(id)] = true
	}
	return w.run("UNWIND $rows AS row MATCH (d:Legajo:Document {key: row.key}) SET d = row", map[string]any{"rows": rows}, nil)
}

// sweep deletes the nodes that lost their last relationship, derived ones
// aside: entities, files, and documents that are bare ends.
func (w *writer) sweep() error {
	if len(w.touched) == 0 {
		return nil
	}
	return w.run(`UNWIND $keys AS key MATCH (n:Legajo {key: key})
		WHERE n.hash IS NULL AND NOT EXISTS { (n)-[r]-() WHERE NOT type(r) IN $derived } DETACH DELETE n`,
		map[string]any{"keys": slices.Sorted(maps.Keys(w.touched)), "derived": []string{"WROTE_TO", "COPIED_TO"}}, nil)
}
