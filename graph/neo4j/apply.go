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
	if err == nil && b.Last {
		err = s.finish(ctx, b)
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

// write makes a batch's changes: claim the store, write nodes, then
// relationships over those that stand, drop what the letters no longer say,
// and sweep what stands alone.
func write(ctx context.Context, tx neo4j.ExplicitTransaction, b graph.Batch, last bool) error {
	w := &writer{ctx: ctx, tx: tx, archive: b.Archive, touched: map[string]bool{}, held: map[string]string{}}
	if err := w.claim(b, last); err != nil {
		return err
	}
	changed, replaced, err := w.changed(b.Put)
	if err != nil {
		return err
	}
	if err := w.hold(append(replaced, b.Delete...)); err != nil {
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
	if err := w.unlink(); err != nil {
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
	renewed bool              // a full pass is under way
	held    map[string]string // relationships of the letters to be written, as the server calls them, by their id
	stale   []string          // those that go whatever the letters say
	over    []map[string]any  // those that are written over
	touched map[string]bool   // keys of nodes that may have lost their last relationship
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
// moves Seq with the last part of a batch. With a full pass's last batch
// finish moves it.
func (w *writer) claim(b graph.Batch, last bool) error {
	var archive string
	err := w.run(`MATCH (s:LegajoState {one: 1})
		SET s.seq = CASE WHEN $last AND NOT ($ends AND coalesce(s.renewed, false)) THEN $seq ELSE s.seq END RETURN s.archive, s.renewed`,
		map[string]any{"seq": b.Seq, "last": last, "ends": b.Last}, func(v []any) { archive, w.renewed = str(v[0]), v[1] == true })
	if err == nil && archive != w.archive {
		return graph.ErrForeign
	}
	return err
}

// changed gives the letters that the store does not hold as they are, and the
// ids of those among them that it holds otherwise; in a full pass nothing is
// known of what it holds.
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
		if ok || w.renewed {
			replaced = append(replaced, letters[i].Document.ID)
		}
	}
	return changed, replaced, err
}

// hold notes the relationships that letters have. Where one stands twice, the
// second is stale.
func (w *writer) hold(letters []string) error {
	if len(letters) == 0 {
		return nil
	}
	note := func(v []any) {
		id, element := str(v[0]), str(v[1])
		if _, twice := w.held[id]; twice {
			w.stale = append(w.stale, element)
			return
		}
		w.held[id] = element
	}
	for _, kind := range kinds {
		err := w.run(fmt.Sprintf(`UNWIND $letters AS letter MATCH (:Legajo)-[r:%s {letter: letter}]->(:Legajo)
			RETURN coalesce(r.id, ''), elementId(r)`, kind), map[string]any{"letters": letters}, note)
		if err != nil {
			return err
		}
	}
	keys := make([]string, len(letters))
	for i, id := range letters {
		keys[i] = w.key(id)
	}
	return w.run(`UNWIND $keys AS key MATCH (:Legajo {key: key})-[r:FOUND_IN]->(f:File)
		RETURN key + ' ' + coalesce(r.ordinal, '') + ' ' + coalesce(f.key, ''), elementId(r)`, map[string]any{"keys": keys}, note)
}

// stands notes a relationship to be written over where it is held, and reports
// whether it is.
func (w *writer) stands(id string, properties any) bool {
	element, ok := w.held[id]
	if ok {
		delete(w.held, id)
		w.over = append(w.over, map[string]any{"e": element, "r": properties})
	}
	return ok
}

// overwrite writes over the relationships that stand.
func (w *writer) overwrite() error {
	if len(w.over) == 0 {
		return nil
	}
	return w.run("UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.e SET r = row.r", map[string]any{"rows": w.over}, nil)
}

// unlink deletes the relationships that were held and not written again.
func (w *writer) unlink() error {
	stale := slices.AppendSeq(w.stale, maps.Values(w.held))
	if len(stale) == 0 {
		return nil
	}
	slices.Sort(stale)
	return w.run(`UNWIND $stale AS e MATCH (a)-[r]->(b) WHERE elementId(r) = e
		WITH r, a.key AS a, b.key AS b DELETE r RETURN DISTINCT a, b`, map[string]any{"stale": stale}, func(v []any) {
		for _, end := range v {
			w.touched[str(end)] = true
		}
	})
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
	var rows, create []map[string]any
	for _, l := range letters {
		for i, c := range l.Document.Copies {
			row := w.fileRow(l.Document.ID, i, c)
			rows = append(rows, row)
			if !w.stands(fmt.Sprintf("%s %d %s", row["document"], i, row["key"]), row["found"]) {
				create = append(create, row)
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	err := w.run("UNWIND $rows AS row MERGE (f:Legajo {key: row.key}) SET f:File, f.sha256 = row.sha256, f.path = row.path",
		map[string]any{"rows": rows}, nil)
	if err != nil || len(create) == 0 {
		return err
	}
	return w.run(`UNWIND $rows AS row MATCH (d:Legajo {key: row.document}) MATCH (f:Legajo {key: row.key})
		CREATE (d)-[r:FOUND_IN]->(f) SET r = row.found`, map[string]any{"rows": create}, nil)
}

// relations writes one type at a time. An end that is no entity of the letter
// is a document that may come later.
func (w *writer) relations(letters []*graph.Letter) error {
	if err := w.ends(letters); err != nil {
		return err
	}
	create := map[string][]map[string]any{}
	for _, l := range letters {
		for i := range l.Relations {
			r := &l.Relations[i]
			row := w.relationRow(r)
			if !w.stands(r.ID, row["r"]) {
				create[r.Kind] = append(create[r.Kind], row)
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(create)) {
		err := w.run(fmt.Sprintf(`UNWIND $rows AS row MATCH (a:Legajo {key: row.a}) MATCH (b:Legajo {key: row.b})
			CREATE (a)-[r:%s]->(b) SET r = row.r`, kind), map[string]any{"rows": create[kind]}, nil)
		if err != nil {
			return err
		}
	}
	return w.overwrite()
}

// ends makes the documents that letters name and that are not there yet.
func (w *writer) ends(letters []*graph.Letter) error {
	ends := map[string]map[string]any{}
	for _, l := range letters {
		own := map[string]bool{l.Document.ID: true}
		for i := range l.Entities {
			own[l.Entities[i].ID] = true
		}
		for i := range l.Relations {
			for _, id := range []string{l.Relations[i].From, l.Relations[i].To} {
				if !own[id] {
					ends[id] = map[string]any{"key": w.key(id), "id": id}
				}
			}
		}
	}
	if len(ends) == 0 {
		return nil
	}
	rows := make([]map[string]any, 0, len(ends))
	for _, id := range slices.Sorted(maps.Keys(ends)) {
		rows = append(rows, ends[id])
	}
	return w.run("UNWIND $rows AS row MERGE (n:Legajo {key: row.key}) ON CREATE SET n:Document, n.id = row.id", map[string]any{"rows": rows}, nil)
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
