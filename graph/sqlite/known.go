package sqlite

import (
	"context"
	"database/sql"
	"hash/maphash"

	"legajo/graph"
)

// known is what the writer remembers of the file from batch to batch: row ids,
// and what it last wrote of each entity.
type known struct {
	nodes map[string]node
	kinds map[string]int64
	// version is the file's as SQLite counts it: another one than last time
	// means that another process has written to it.
	version int64
	seed    maphash.Seed
}

type node struct {
	id  int64
	sum uint64 // of the entity's row, 0 where not known
}

// maxNodes bounds the memory for what is known: about 20 MB.
const maxNodes = 200_000

// begin prepares for a batch, in its transaction.
func (k *known) begin(ctx context.Context, c *sql.Conn) error {
	var version int64
	if err := c.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return err
	}
	if k.nodes == nil || version != k.version || len(k.nodes) > maxNodes {
		k.forget()
		k.version = version
	}
	return nil
}

func (k *known) forget() {
	*k = known{nodes: map[string]node{}, kinds: map[string]int64{}, version: k.version, seed: maphash.MakeSeed()}
}

// same reports whether an entity's row is as last written, and remembers it
// as written otherwise. Its node is known.
func (k *known) same(e *graph.Entity, aliases string) bool {
	var h maphash.Hash
	h.SetSeed(k.seed)
	for _, s := range []string{e.Kind, e.Name, e.Sort, e.Type, aliases} {
		_, _ = h.WriteString(s) // never fails
		_ = h.WriteByte(0)
	}
	n := k.nodes[e.ID]
	if sum := h.Sum64() | 1; sum != n.sum {
		k.nodes[e.ID] = node{n.id, sum}
		return false
	}
	return true
}
