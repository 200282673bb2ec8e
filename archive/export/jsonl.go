// Package export writes what an archive says as files for others: the archive
// goes in, JSON Lines (one record a line) or a register in CSV come out. The
// same content gives the same bytes.
package export

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
)

// Thresholds are the least scores, per mille, of the findings that are
// exported, one a kind of relation; a kind that is missing has none. Below it
// a finding is a candidate.
type Thresholds map[string]int

type documentRecord struct {
	Record   string   `json:"record"`
	ID       string   `json:"id"`
	Path     string   `json:"path,omitempty"`
	SHA256   string   `json:"sha256,omitempty"`
	Pages    []int    `json:"pages,omitempty"`
	Kind     string   `json:"kind"`
	Language string   `json:"language,omitempty"`
	Date     *string  `json:"date"`
	Title    string   `json:"title,omitempty"`
	Letter   string   `json:"letter"`
	Number   string   `json:"number,omitempty"`
	Place    string   `json:"place,omitempty"`
	Subject  string   `json:"subject,omitempty"`
	Standing string   `json:"standing,omitempty"` // an agreement: executed, draft, form
	State    string   `json:"state,omitempty"`
	Cited    bool     `json:"cited"`
	CitedBy  []string `json:"cited_by,omitempty"`
}

type entityRecord struct {
	Record  string   `json:"record"`
	ID      string   `json:"id"`
	Kind    string   `json:"kind"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	Type    string   `json:"type,omitempty"`
}

type mentionRecord struct {
	Record   string `json:"record"`
	Document string `json:"document"`
	Entity   string `json:"entity"`
	Page     int    `json:"page"`
	Text     string `json:"text"`
	Rule     string `json:"rule,omitempty"`
}

type dateRecord struct {
	Record   string   `json:"record"`
	Document string   `json:"document"`
	Value    string   `json:"value"`
	Page     int      `json:"page"`
	Text     string   `json:"text"`
	Role     string   `json:"role,omitempty"`
	Basis    string   `json:"basis,omitempty"`
	Rule     string   `json:"rule,omitempty"`
	Others   []string `json:"others,omitempty"`
}

type roleRecord struct {
	Record       string  `json:"record"`
	Document     string  `json:"document"`
	Person       string  `json:"person"`
	Title        string  `json:"title"`
	Organisation *string `json:"organisation"`
	Acting       bool    `json:"acting,omitempty"`
	DateFrom     string  `json:"date_from,omitempty"`
	DateTo       string  `json:"date_to,omitempty"`
	Page         int     `json:"page"`
	Text         string  `json:"text"`
	Rule         string  `json:"rule,omitempty"`
}

type relationRecord struct {
	Record     string      `json:"record"`
	Kind       string      `json:"kind"`
	From       string      `json:"from"`
	To         string      `json:"to"`
	Document   string      `json:"document"`
	Date       *string     `json:"date"`
	DateText   string      `json:"date_text,omitempty"`
	DateTo     string      `json:"date_to,omitempty"`
	Noticed    string      `json:"noticed,omitempty"`
	Effective  string      `json:"effective,omitempty"`
	Confidence json.Number `json:"confidence"`
	Page       int         `json:"page"`
	Text       string      `json:"text"`
	Form       string      `json:"form,omitempty"`
	As         string      `json:"as,omitempty"`
	For        []string    `json:"for,omitempty"`
	Role       string      `json:"role,omitempty"`
	Absent     string      `json:"absent,omitempty"`
	Blind      bool        `json:"blind,omitempty"`
	Agreement  string      `json:"agreement,omitempty"`
	Status     string      `json:"status"`
	Rule       string      `json:"rule"`
	Box        *[4]int32   `json:"box,omitempty"` // x0, y0, x1, y1 on Page, tenths of a point
}

// JSONL writes the whole archive as JSON Lines: entities by id, then each
// document by id with its mentions, dates, roles and relations, then the
// letters known only by report by id. It holds few documents in memory.
func JSONL(ctx context.Context, a *archive.Archive, w io.Writer, min Thresholds) (Done, error) {
	out := bufio.NewWriter(w)
	e := &exporter{a: a, out: json.NewEncoder(out), min: min}
	e.out.SetEscapeHTML(false)
	for _, part := range []func(context.Context) error{e.entities, e.documents, e.reported} {
		if err := part(ctx); err != nil {
			return e.done, fmt.Errorf("export JSON Lines: %w", err)
		}
	}
	return e.done, out.Flush()
}

type exporter struct {
	a   *archive.Archive
	out *json.Encoder
	min Thresholds

	done Done
}

func (e *exporter) entities(ctx context.Context) error {
	for n, err := range e.a.EntitiesByID(ctx) {
		if err != nil {
			return err
		}
		aliases := n.Aliases
		if aliases == nil {
			aliases = []string{}
		}
		if err := e.out.Encode(entityRecord{"entity", n.ID, n.Kind, n.Name, aliases, n.Type}); err != nil {
			return err
		}
	}
	return nil
}

func (e *exporter) documents(ctx context.Context) error {
	for d, err := range e.a.Linked(ctx) {
		if err != nil {
			return err
		}
		if err := e.document(ctx, &d); err != nil {
			return err
		}
	}
	return nil
}

// document writes one document and all that it says.
func (e *exporter) document(ctx context.Context, d *archive.Linked) error {
	if err := linked(d); err != nil {
		return err
	}
	pages, err := e.a.Pages(ctx, d.SHA256, d.FirstPage, d.LastPage)
	if err != nil {
		return err
	}
	e.done.document(&d.Document, e.min)
	v := &view{&d.Document, d.Links, pages}
	records := []any{documentRecord{Record: "document", ID: d.ID, Path: d.Path, SHA256: d.SHA256, Pages: []int{d.FirstPage, d.LastPage},
		Kind: d.Kind, Language: string(d.Language), Date: orNull(d.Date), Title: d.Title, Letter: d.Letter, Number: d.Number,
		Place: d.Place, Subject: d.Subject, Standing: d.Standing, State: string(d.State)}}
	records = v.mentions(records)
	records = v.dates(records)
	records = v.roles(records)
	records = v.relations(records, e.min)
	for _, r := range records {
		if err := e.out.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

// ErrUnlinked: linking has not seen all documents yet.
var ErrUnlinked = errors.New("not linked yet")

// linked fails with ErrUnlinked where linking does not know all of a document.
func linked(d *archive.Linked) error {
	if len(d.Links.Entities) != len(d.Entities) || len(d.Links.Cited) != len(d.Document.Cited) {
		return fmt.Errorf("document %s: %w", d.ID, ErrUnlinked)
	}
	return nil
}

// view is a document with what linking says of it.
type view struct {
	*archive.Document
	links archive.Links
	pages []ingest.Page
}

func (v *view) mentions(out []any) []any {
	for _, m := range v.Mentions {
		out = append(out, mentionRecord{"mention", v.ID, v.links.Entities[m.Entity], m.Span.Page, m.Text, m.Rule})
	}
	return out
}

func (v *view) dates(out []any) []any {
	for _, t := range v.Dates {
		if t.Value != "" {
			out = append(out, dateRecord{"date", v.ID, t.Value, t.Span.Page, t.Text, t.Role, t.Basis, t.Rule, t.Others})
		}
	}
	return out
}

func (v *view) roles(out []any) []any {
	for _, r := range v.Roles {
		rec := roleRecord{Record: "role", Document: v.ID, Person: v.links.Entities[r.Person], Title: r.Title, Acting: r.Acting,
			DateFrom: r.DateFrom, DateTo: r.DateTo, Page: r.Span.Page, Text: extract.Quote(v.pages, r.Span), Rule: r.Rule}
		if r.Organisation >= 0 {
			rec.Organisation = &v.links.Entities[r.Organisation]
		}
		out = append(out, rec)
	}
	return out
}

// relations are sorted by kind, ends and place.
func (v *view) relations(out []any, min Thresholds) []any {
	var list []relationRecord
	for _, r := range v.Relations {
		if r.Score >= min[r.Kind] {
			list = append(list, v.relation(&r))
		}
	}
	slices.SortStableFunc(list, func(a, b relationRecord) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Page, b.Page))
	})
	for _, r := range list {
		out = append(out, r)
	}
	return out
}

func (v *view) relation(r *extract.Relation) relationRecord {
	rec := relationRecord{Record: "relation", Kind: r.Kind, From: v.end(r.From), To: v.end(r.To), Document: v.ID,
		Date: orNull(r.Date), DateText: r.DateText, DateTo: r.DateTo, Noticed: r.Noticed, Effective: r.Effective,
		Confidence: perMille(r.Score), Page: r.Span.Page, Text: extract.Quote(v.pages, r.Span),
		Form: r.Form, As: r.As, Role: r.Role, Blind: r.Blind, Status: cmp.Or(r.Status, extract.Machine), Rule: r.Rule}
	for _, f := range r.For {
		rec.For = append(rec.For, v.links.Entities[f])
	}
	if r.Absent != nil {
		rec.Absent = v.links.Entities[*r.Absent]
	}
	if r.Agreement != nil {
		rec.Agreement = v.end(*r.Agreement)
	}
	var box ingest.Box
	for _, b := range extract.Boxes(v.pages, r.Span)[r.Span.Page] {
		box = box.Union(b)
	}
	if !box.Empty() {
		rec.Box = &[4]int32{box.X0, box.Y0, box.X1, box.Y1}
	}
	return rec
}

// end is the id at one end of a relation.
func (v *view) end(r extract.Ref) string {
	switch r.To {
	case extract.RefEntity:
		return v.links.Entities[r.Index]
	case extract.RefCited:
		return v.links.Cited[r.Index]
	}
	return v.ID
}

// reported writes the letters that are only spoken of. What the first document
// by id says of one goes before what others say.
func (e *exporter) reported(ctx context.Context) error {
	for id, err := range e.a.Reported(ctx) {
		if err != nil {
			return err
		}
		e.done.Reported++
		by, err := e.a.CitedBy(ctx, id)
		if err != nil {
			return err
		}
		rec := documentRecord{Record: "document", ID: id, Letter: id, Cited: true}
		for _, c := range by {
			d, err := e.a.Document(ctx, c.Document)
			if err != nil {
				return err
			}
			said := d.Cited[c.Index]
			rec.Kind = cmp.Or(rec.Kind, said.Kind)
			rec.Number = cmp.Or(rec.Number, said.Number)
			if rec.Date == nil {
				rec.Date = orNull(said.Date)
			}
			if n := len(rec.CitedBy); n == 0 || rec.CitedBy[n-1] != c.Document {
				rec.CitedBy = append(rec.CitedBy, c.Document)
			}
		}
		rec.Kind = cmp.Or(rec.Kind, extract.Letter)
		if err := e.out.Encode(rec); err != nil {
			return err
		}
	}
	return nil
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// perMille writes a score as a decimal fraction without passing through a
// float.
func perMille(n int) json.Number {
	return json.Number(fmt.Sprintf("%d.%03d", n/1000, n%1000))
}
