package sqlite

import (
	"context"
	"database/sql"
	"hash/maphash"

	"legajo/graph"
)

// known is what the writer remembers of the file from batch to batch: row ids,
// and what it last wrote of each entity. Nodes that no batch has named for long
// are forgotten.
type known struct {
	young, old map[digest]node
	sorts      map[sort]int64
	// version is the file's as SQLite counts it: another one than last time
	// means that another process has written to it.
	version int64
	seeds   [2]maphash.Seed
}

// digest stands for a key, in less memory.
type digest [2]uint64

type node struct {
	id  int64
	sum uint64 // of the entity's row, 0 where not known
}

// maxYoung bounds the memory for what is known: 40 MB for twice as many nodes.
const maxYoung = 400_000

// begin prepares for a batch, in its transaction.
func (k *known) begin(ctx context.Context, c *sql.Conn) error {
	var version int64
	if err := c.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return err
	}
	if k.young == nil || version != k.version {
		k.forget()
		k.version = version
	}
	return nil
}

func (k *known) forget() {
	*k = known{young: map[digest]node{}, sorts: map[sort]int64{}, version: k.version,
		seeds: [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}}
}

func (k *known) digest(key string) digest {
	return digest{maphash.String(k.seeds[0], key), maphash.String(k.seeds[1], key)}
}

// node gives what is known of a key's node, which is young again by that.
func (k *known) node(key string) (node, bool) {
	d := k.digest(key)
	if n, ok := k.young[d]; ok {
		return n, true
	}
	n, ok := k.old[d]
	if ok {
		k.put(d, n)
	}
	return n, ok
}

func (k *known) put(d digest, n node) {
	if len(k.young) >= maxYoung {
		k.young, k.old = map[digest]node{}, k.young
	}
	k.young[d] = n
}

func (k *known) drop(key string) {
	d := k.digest(key)
	delete(k.young, d)
	delete(k.old, d)
}

// same reports whether an entity's row is as last written, and remembers it
// as written otherwise; id is its node's.
func (k *known) same(id int64, e *graph.Entity, aliases string) bool {
	var h maphash.Hash
	h.SetSeed(k.seeds[0])
	for _, s := range []string{e.Kind, e.Name, e.Sort, e.Type, aliases} {
		_, _ = h.WriteString(s) // never fails
		_ = h.WriteByte(0)
	}
	sum := h.Sum64() | 1
	if n, _ := k.node(e.ID); n.sum == sum {
		return true
	}
	k.put(k.digest(e.ID), node{id, sum})
	return false
}
