// Package export writes views of the graph as files for other people's tools:
// a store and a selection of its letters go in, and what Gephi, Palladio, R,
// correspSearch, Aleph or an archive's catalogue can open comes out, with a
// count of all that was kept, left out and lost.
//
// A view is made once, in one pass over the store (Build, Letters), and holds
// in memory some tens of bytes a node and an edge; what they carry waits in a
// temporary file. Order, numbers and text depend on the store's content alone:
// the same content gives the same bytes.
//
// To add a format, write a function over a Network (nodes and edges) or over
// Letters, name what it cannot hold among its Losses, and give it a row in
// Formats.
package export

import (
	"context"
	"fmt"
	"slices"

	"legajo/graph"
)

// Views of the graph.
const (
	// Correspondence links those who wrote to those who were written to.
	Correspondence = "correspondence"
	// Documents has the graph as it stands: documents and those who stand in
	// them, every relation an edge.
	Documents = "documents"
	// Organisations links the bodies for which people wrote, and has what
	// bodies are to each other: members, parts, those that left.
	Organisations = "organisations"
)

// Views are all of them.
var Views = []string{Correspondence, Documents, Organisations}

// Kinds of edge between correspondents, derived from letters.
const (
	WroteTo          = "WROTE_TO"           // who signed or sent → whom it is addressed to
	CopiedTo         = "COPIED_TO"          // who signed or sent → who got a copy
	WroteThrough     = "WROTE_THROUGH"      // … → through whom it goes
	WroteToAttention = "WROTE_TO_ATTENTION" // … → whose attention is asked for
)

// Derived are the kinds of edges that letters give between correspondents; the
// first two are drawn where nobody asks for others.
var Derived = []string{WroteTo, CopiedTo, WroteThrough, WroteToAttention}

// between are the relations of bodies to each other, in the view of
// organisations.
var between = []string{withdrewFrom, joined, memberOf, partOf}

// Kinds of relation, document and entity as package graph's stores hold them.
const (
	signed       = "SIGNED"
	sent         = "SENT"
	addressed    = "ADDRESSED"
	copied       = "COPIED"
	withdrewFrom = "WITHDREW_FROM"
	joined       = "JOINED"
	memberOf     = "MEMBER_OF"
	partOf       = "PART_OF"
	represented  = "REPRESENTED"
	affiliated   = "AFFILIATED_WITH"
	held         = "HELD"
	partyTo      = "PARTY_TO"
	repliesTo    = "REPLIES_TO"
	cites        = "CITES"
	amends       = "AMENDS"
	annexedTo    = "ANNEXED_TO"

	person       = "person"
	organisation = "organisation"
	office       = "office"
	meeting      = "meeting"
	document     = "document" // the kind of a node that is none of these

	blankLine    = "blank_line"
	through      = "through"
	attention    = "attention"
	distribution = "distribution"
)

// letterKinds are the documents that went from somebody to somebody.
var letterKinds = []string{"letter", "memo", "email"}

// How letters to many count.
const (
	Share = "share" // a letter to n weighs 1/n on each edge
	Out   = "out"   // it gives no edges
	Whole = "whole" // it weighs 1 on each, as any other
)

// Options select what a view shows.
type Options struct {
	View         string
	Since, Until string // YYYY-MM-DD, as in graph.Filter
	From, To     string // ids of entities: letters from, letters to
	// People and Organisations keep edges between people alone, or between
	// organisations and offices alone; both or neither keep all.
	People, Organisations bool
	Relations             []string // kinds of edge, nil for the view's own
	MinScore              int      // per mille
	Held                  bool     // leave out letters known only by report
	EachLetter            bool     // one edge a letter, else one a pair and kind
	// Proofs keeps the letters behind the edges, for formats that point at them.
	Proofs bool
	// Many is the number of receivers above which a letter is one to many,
	// and ToMany what becomes of it.
	Many   int
	ToMany string
}

// DefaultMany is the number of receivers of a letter that is still one to few.
const DefaultMany = 10

// Kinds are the kinds of edge that the view can show, those that it shows by
// itself first.
func (o *Options) Kinds() (shown, more []string) {
	switch o.View {
	case Correspondence:
		return Derived[:2], Derived[2:]
	case Organisations:
		return append(slices.Clone(Derived[:2]), between...), Derived[2:]
	}
	return nil, nil
}

// wants reports whether edges of a kind are shown.
func (o *Options) wants(kind string) bool {
	if len(o.Relations) > 0 {
		return slices.Contains(o.Relations, kind)
	}
	shown, _ := o.Kinds()
	return shown == nil || slices.Contains(shown, kind)
}

// takes reports whether an entity's kind may be an edge's end.
func (o *Options) takes(kind string) bool {
	switch {
	case o.People == o.Organisations:
		return true
	case o.People:
		return kind == person
	}
	return kind == organisation || kind == office
}

// filter is the selection of documents.
func (o *Options) filter() graph.Filter {
	f := graph.Filter{Since: o.Since, Until: o.Until, From: o.From, To: o.To, MinScore: o.MinScore}
	if o.View == Correspondence {
		f.Kinds = letterKinds
	}
	if o.Held {
		no := false
		f.Cited = &no
	}
	return f
}

// Hold gives the store as it stands now, and a function that ends the holding
// and fails where the store moved meanwhile: one that cannot hold a moment is
// asked before and after.
func Hold(ctx context.Context, s Store) (graph.Reader, func() error, error) {
	if still, ok := s.(graph.Snapshotter); ok {
		moment, err := still.Snapshot(ctx)
		if err != nil {
			return nil, nil, err
		}
		return moment, moment.Close, nil
	}
	before, err := s.State(ctx)
	if err != nil {
		return nil, nil, err
	}
	return s, func() error {
		after, err := s.State(ctx)
		if err == nil && after != before {
			err = ErrMoved
		}
		return err
	}, nil
}

// Store is what an export reads.
type Store interface {
	graph.Reader
	State(ctx context.Context) (graph.State, error)
}

// ErrMoved: the graph was written to while it was read, and its store cannot
// hold a moment still.
var ErrMoved = fmt.Errorf("the graph changed while it was read")
