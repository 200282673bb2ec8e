package graph

import (
	"cmp"
	"context"
)

// Count is how many documents an entity stands in, in one way.
type Count struct {
	Kind      string // of relation
	Out       bool   // the entity is the relation's From
	Form, As  string
	Documents int // other ends, each once
	// First and Last are the first and last day of the relations, "" where
	// none is dated.
	First, Last string
}

// Contact is a correspondent with the letters exchanged, each counted once:
// those that were signed or sent by one (no blank line) and addressed (not
// through, not for attention) or copied to the other.
type Contact struct {
	ID       string
	To       int // letters addressed to the contact
	From     int // letters that the contact addressed
	CopyTo   int // letters copied to the contact
	CopiedBy int
}

// Ways asks for the shortest ways between two nodes, whatever the direction of
// the relations.
type Ways struct {
	A, B     string
	Kinds    []string // of relations that may be walked, at least one
	MinScore int
	Most     int // hops
	Limit    int // ways
}

// Way is a chain of nodes from A to B, by id.
type Way []string

// Asker answers what would take reading a large part of the graph otherwise.
type Asker interface {
	// Counts go by kind, direction (in before out), form, as.
	Counts(ctx context.Context, id string, minScore int) ([]Count, error)
	// Contacts are the most frequent correspondents of an entity (by all
	// letters, addressed ones, id), among its latest letters each way; whole
	// says that these are all letters.
	Contacts(ctx context.Context, id string, minScore, limit int) (contacts []Contact, whole bool, err error)
	// Ways gives the shortest ways, the smallest by the ids of their nodes
	// first; none where the two are not connected within Most hops.
	Ways(ctx context.Context, w Ways) ([]Way, error)
}

// LatestLetters is how many letters each way Contacts looks at.
const LatestLetters = 500

// CompareContacts puts those with the most letters first.
func CompareContacts(a, b Contact) int {
	all := func(c Contact) int { return c.To + c.From + c.CopyTo + c.CopiedBy }
	return cmp.Or(cmp.Compare(all(b), all(a)), cmp.Compare(b.To+b.From, a.To+a.From), cmp.Compare(a.ID, b.ID))
}
