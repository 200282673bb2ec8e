package ask

import (
	"context"
	"slices"

	"legajo/extract"
	"legajo/graph"
)

// Connection is one shortest way between two entities.
type Connection struct {
	Hops []Hop `json:"hops"`
	// CopyOnly says that somewhere on the way two are in touch only because
	// one of them got a copy.
	CopyOnly bool `json:"copy_only,omitempty"`
}

// Hop is one step: from one node by relations to the next.
type Hop struct {
	From      Node             `json:"from"`
	To        Node             `json:"to"`
	Relations []graph.Relation `json:"relations"`
}

// Node is an entity or a document on a way.
type Node struct {
	ID   string `json:"id"`
	Kind string `json:"kind"`
	Name string `json:"name"`
	Date string `json:"date,omitempty"`
}

// Walked are the relations that connect: all but being named in the same
// paper.
var Walked = []string{
	extract.Signed, extract.Sent, extract.Addressed, extract.Copied, extract.PartyTo, extract.Represented, extract.AffiliatedWith,
	extract.Held, extract.MemberOf, extract.PartOf, extract.Attended, extract.WithdrewFrom, extract.Joined,
	extract.RepliesTo, extract.Cites, extract.Amends, extract.AnnexedTo,
}

// maxHops is how far apart two may be.
const maxHops = 12

// Path gives the shortest ways between two entities by relations of some
// kinds, at most limit.
func (d *Desk) Path(ctx context.Context, x, y graph.Entity, kinds []string, limit int) ([]Connection, error) {
	ways, err := d.Graph.Ways(ctx, graph.Ways{A: x.ID, B: y.ID, Kinds: kinds, MinScore: d.MinScore, Most: maxHops, Limit: limit})
	if err != nil || len(ways) == 0 {
		return []Connection{}, err
	}
	var ids set
	for _, w := range ways {
		ids.add(w...)
	}
	names, err := d.entities(ctx, ids.ids)
	if err != nil {
		return nil, err
	}
	docs, err := d.documents(ctx, slices.DeleteFunc(slices.Clone(ids.ids), func(id string) bool { _, ok := names[id]; return ok }))
	if err != nil {
		return nil, err
	}
	nodes := map[string]Node{}
	for id, e := range names {
		nodes[id] = Node{ID: id, Kind: e.Kind, Name: e.Name}
	}
	for _, doc := range docs {
		nodes[doc.ID] = Node{ID: doc.ID, Kind: doc.Kind, Name: doc.Caption, Date: doc.Date}
	}
	said, err := d.saidIn(ctx, docs, kinds)
	if err != nil {
		return nil, err
	}
	connections := make([]Connection, 0, len(ways))
	for _, w := range ways {
		c, err := d.connection(ctx, w, nodes, said, kinds)
		if err != nil {
			return nil, err
		}
		connections = append(connections, c)
	}
	return connections, nil
}

// saidIn gives the relations of documents by their ends: those of a document
// are few, those of an entity may be very many.
func (d *Desk) saidIn(ctx context.Context, docs []graph.Document, kinds []string) (map[[2]string][]graph.Relation, error) {
	said := map[[2]string][]graph.Relation{}
	if len(docs) == 0 {
		return said, nil
	}
	ids := make([]string, len(docs))
	for i := range docs {
		ids[i] = docs[i].ID
	}
	for r, err := range d.Graph.Relations(ctx, graph.Edge{Any: ids, Kinds: kinds, MinScore: d.MinScore}) {
		if err != nil {
			return nil, err
		}
		ends := [2]string{r.From, r.To}
		said[ends] = append(said[ends], r)
	}
	return said, nil
}

func (d *Desk) connection(ctx context.Context, w graph.Way, nodes map[string]Node, said map[[2]string][]graph.Relation, kinds []string) (Connection, error) {
	var c Connection
	for i := 1; i < len(w); i++ {
		h := Hop{From: nodes[w[i-1]], To: nodes[w[i]]}
		h.Relations = slices.Concat(said[[2]string{w[i-1], w[i]}], said[[2]string{w[i], w[i-1]}])
		if len(h.Relations) == 0 { // neither end is a document
			for _, ends := range [][2]string{{w[i-1], w[i]}, {w[i], w[i-1]}} {
				relations, err := gather(d.Graph.Relations(ctx, graph.Edge{From: ends[0], To: ends[1], Kinds: kinds, MinScore: d.MinScore}))
				if err != nil {
					return c, err
				}
				h.Relations = append(h.Relations, relations...)
			}
		}
		c.CopyOnly = c.CopyOnly || !slices.ContainsFunc(h.Relations, func(r graph.Relation) bool { return r.Kind != extract.Copied })
		c.Hops = append(c.Hops, h)
	}
	return c, nil
}
