// Package graph is the vocabulary of the graph that the stores hold and the
// questions and exports read: letters with their evidence in, answers out.
//
// The graph is a projection of the archive: it can be thrown away and made
// again. Its unit is the letter, a document with all its copies: a store
// replaces what one letter says as a whole and never deletes in another way.
// The package imports none of the project's others.
package graph

import (
	"context"
	"errors"
	"iter"
)

// Entity is a person, organisation, office or meeting after linking.
type Entity struct {
	ID   string `json:"id"`
	Kind string `json:"kind"`
	Name string `json:"name"`
	// Sort is the folded name by which entities of a kind are listed.
	Sort    string   `json:"sort"`
	Type    string   `json:"type,omitempty"`
	Aliases []string `json:"aliases,omitempty"` // sorted, distinct, without Name
}

// Copy is one file's copy of a letter.
type Copy struct {
	Document string `json:"document"` // id of the document in the archive
	SHA256   string `json:"sha256"`
	Path     string `json:"path"`
	First    int    `json:"first"` // pages, from 1
	Last     int    `json:"last"`
}

// Document is one letter (agreement, report …) however many files hold it.
type Document struct {
	ID       string `json:"id"` // the letter's id
	Kind     string `json:"kind"`
	Language string `json:"language"`
	Date     string `json:"date,omitempty"` // EDTF
	// DateFrom and DateTo are the first and last day that Date can mean,
	// YYYY-MM-DD, "" where open.
	DateFrom string   `json:"date_from,omitempty"`
	DateTo   string   `json:"date_to,omitempty"`
	Title    string   `json:"title,omitempty"`
	Number   string   `json:"number,omitempty"`
	Place    string   `json:"place,omitempty"`
	Subject  string   `json:"subject,omitempty"`
	Caption  string   `json:"caption"`            // "Consejo → Ministra, 2017-12-14"
	Cited    bool     `json:"cited,omitempty"`    // known only because others speak of it
	CitedBy  []string `json:"cited_by,omitempty"` // letters, sorted
	State    string   `json:"state"`              // the worst of its pages
	Copies   []Copy   `json:"copies,omitempty"`   // by path, then first page
}

// Evidence is one finding behind an edge. Box is in tenths of a point on the
// page as displayed, all zero where none.
type Evidence struct {
	Document string   `json:"document"` // id of the archive's document that says so
	SHA256   string   `json:"sha256"`
	Path     string   `json:"path"`
	Page     int      `json:"page"`
	Quote    string   `json:"quote"`
	Box      [4]int32 `json:"box"` // x0, y0, x1, y1
	Rule     string   `json:"rule"`
	Score    int      `json:"score"`          // per mille
	Status   string   `json:"status"`         // machine, confirmed, manual
	Date     string   `json:"date,omitempty"` // EDTF, as this finding has it
	DateText string   `json:"date_text,omitempty"`
}

// Relation is one edge: at most one for each kind, ends and letter.
type Relation struct {
	ID   string `json:"id"` // hash of kind, from, to and letter
	Kind string `json:"kind"`
	From string `json:"from"` // id of an entity or a document
	To   string `json:"to"`
	// Letter is the document whose papers say so; the edge goes when the
	// letter goes.
	Letter    string   `json:"letter"`
	Date      string   `json:"date,omitempty"` // EDTF
	DateFrom  string   `json:"date_from,omitempty"`
	DateTo    string   `json:"date_to,omitempty"`
	As        string   `json:"as,omitempty"`
	Form      string   `json:"form,omitempty"`
	Role      string   `json:"role,omitempty"`
	For       []string `json:"for,omitempty"`    // ids of entities
	Absent    string   `json:"absent,omitempty"` // id of an entity
	Blind     bool     `json:"blind,omitempty"`
	Noticed   string   `json:"noticed,omitempty"`
	Effective string   `json:"effective,omitempty"`
	Agreement string   `json:"agreement,omitempty"` // id of a document
	// Evidence is not empty; the best comes first (score, then the smallest
	// path, page and quote).
	Evidence []Evidence `json:"evidence"`
}

// Score is the best evidence's.
func (r *Relation) Score() int { return r.Evidence[0].Score }

// Letter is the unit in which the graph changes: one document, the entities
// that its relations name, and its relations. Whatever the store holds under
// Document.ID is replaced by it.
//
// Each entity is an end of at least one of the relations, those named in For
// and Absent too. An end that is not among Entities is a document's id; that
// document may reach the store later or never: the relation is answered all
// the same. Every evidence's document, hash and path are those of one of
// Document.Copies. Seal puts a letter into this form, Check holds it to it.
type Letter struct {
	Document  Document
	Entities  []Entity   // by id
	Relations []Relation // by kind, from, to
	// Hash is over all of the above: a store leaves an unchanged letter alone.
	Hash string
}

// State is how far a store has come.
type State struct {
	Archive string // id of the archive whose projection it is, "" for an empty store
	Schema  int
	Seq     int64 // the last change of the archive that it holds
}

// Batch is what one transaction changes. Entities that are no relation's end
// any more go with it.
type Batch struct {
	Archive string
	Put     []Letter
	Delete  []string // letters
	Seq     int64    // the state after it
	Last    bool     // after it the store holds all that the archive has
}

var (
	// ErrNotFound: no such entity or document.
	ErrNotFound = errors.New("not found")
	// ErrForeign: the store holds another archive's data.
	ErrForeign = errors.New("the store holds another archive's data")
	// ErrUnavailable: the store cannot be reached or went away; what was not
	// yet applied can be applied again later.
	ErrUnavailable = errors.New("the store is not available")
	// ErrSchema: a newer version of the program made the store.
	ErrSchema = errors.New("the store was made by a newer version")
	// ErrOlder: an older version made the store, which only its next load
	// brings up to date.
	ErrOlder = errors.New("the store was made by an older version")
)

// Writer is a store that takes letters.
type Writer interface {
	// State tells how far the store has come.
	State(ctx context.Context) (State, error)
	// Apply makes the batch's changes and its Seq durable in one transaction.
	// Applying a batch again changes nothing. It fails with ErrForeign where
	// the store holds another archive's data.
	Apply(ctx context.Context, b Batch) error
	// Reset empties the store of this archive's data, other data in the same
	// database left alone.
	Reset(ctx context.Context) error
	// Renew begins a full pass: the state's Seq is 0, every letter is written
	// as it comes, the known ones too, and what none of the batches has put
	// goes with the one that is Last. Until then a store may hold the old, or
	// nothing.
	Renew(ctx context.Context) error
}

// Filter narrows Documents and Entities; a zero field does not narrow.
// Entities look at Kinds and IDs alone.
type Filter struct {
	IDs      []string
	Kinds    []string // of document or entity
	Language string
	// Since and Until are YYYY-MM-DD, inclusive: documents that may be of
	// that day or later, of that day or earlier. One without any date is
	// left out by either.
	Since    string
	Until    string
	From     string // entity ids: signed or sent by, in whatever form
	To       string // addressed to (as to or distribution, or without as)
	CC       string
	SignedBy string // a blank line is no signature
	MinScore int    // of the relations asked for by From, To, CC, SignedBy
	Cited    *bool
}

// Edge asks for relations; a zero field does not narrow.
type Edge struct {
	Kinds    []string
	From, To string   // ids
	Touching string   // id at either end
	Any      []string // ids, one of them at either end
	Letter   string
	Letters  []string // any of them
	Form, As *string
	MinScore int
	// Newest turns the order of dates (undated still last); Limit is how many
	// at most, 0 for all.
	Newest bool
	Limit  int
}

// Reader is a store that answers. All orders are total and of strings by code
// point, so that every store gives the same answers in the same order. A
// sequence that meets an error yields it last. What it yields is one state of
// the store, however long the reading takes.
type Reader interface {
	// Entity and Document fail with ErrNotFound.
	Entity(ctx context.Context, id string) (Entity, error)
	Document(ctx context.Context, id string) (Document, error)
	// Entities go by kind, folded name, id; Documents by date_from (undated
	// last), id; Relations by date_from (undated last), kind, from, to, letter.
	Entities(ctx context.Context, f Filter) iter.Seq2[Entity, error]
	Documents(ctx context.Context, f Filter) iter.Seq2[Document, error]
	Relations(ctx context.Context, e Edge) iter.Seq2[Relation, error]
	Asker
}

// Store is one that both takes letters and answers.
type Store interface {
	Writer
	Reader
	Close() error
}

// Snapshot is a store as it stood at one moment, for questions alone: what is
// written to the store later it does not see. It is closed before its store.
type Snapshot interface {
	Reader
	State(ctx context.Context) (State, error)
	Close() error
}

// Snapshotter is a store that can hold one moment still.
type Snapshotter interface {
	Snapshot(ctx context.Context) (Snapshot, error)
}
