package neo4j

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
)

// A property is left out where it is empty; the readers below give back the
// zero value. Lists of evidence are all of one length, a missing value in them
// being "" or 0, since stored lists hold neither nulls nor lists.

func (w *writer) entityRow(e *graph.Entity) map[string]any {
	row := map[string]any{"key": w.key(e.ID), "id": e.ID, "kind": e.Kind, "name": e.Name, "sort": e.Sort}
	text(row, "type", e.Type)
	texts(row, "aliases", e.Aliases)
	return row
}

func entityOf(p map[string]any) graph.Entity {
	return graph.Entity{
		ID: str(p["id"]), Kind: str(p["kind"]), Name: str(p["name"]), Sort: str(p["sort"]),
		Type: str(p["type"]), Aliases: strs(p["aliases"]),
	}
}

func (w *writer) documentRow(l *graph.Letter) map[string]any {
	d := &l.Document
	row := map[string]any{
		"key": w.key(d.ID), "id": d.ID, "hash": l.Hash, "kind": d.Kind, "language": d.Language,
		"caption": d.Caption, "cited": d.Cited, "state": d.State,
	}
	text(row, "date", d.Date)
	day(row, "date_from", d.DateFrom)
	day(row, "date_to", d.DateTo)
	text(row, "title", d.Title)
	text(row, "number", d.Number)
	text(row, "place", d.Place)
	text(row, "subject", d.Subject)
	texts(row, "cited_by", d.CitedBy)
	return row
}

// fileRow is a copy of a document: the file, and on which of its pages the
// document is found.
func (w *writer) fileRow(document string, ordinal int, c graph.Copy) map[string]any {
	return map[string]any{
		"document": w.key(document), "key": w.fileKey(c), "sha256": c.SHA256, "path": c.Path,
		"found": map[string]any{"copy": c.Document, "path": c.Path, "first": c.First, "last": c.Last, "ordinal": ordinal},
	}
}

// documentOf makes a document of its properties and those of its FOUND_IN
// relationships, with the files' hashes beside them, in the order of copies.
func documentOf(p map[string]any, found []any) (graph.Document, error) {
	d := graph.Document{
		ID: str(p["id"]), Kind: str(p["kind"]), Language: str(p["language"]), Caption: str(p["caption"]),
		Cited: p["cited"] == true, State: str(p["state"]), Date: str(p["date"]),
		DateFrom: dayOf(p["date_from"]), DateTo: dayOf(p["date_to"]), Title: str(p["title"]), Number: str(p["number"]),
		Place: str(p["place"]), Subject: str(p["subject"]), CitedBy: strs(p["cited_by"]),
	}
	d.Copies = make([]graph.Copy, len(found))
	for _, f := range found {
		c, _ := f.(map[string]any)
		i := number(c["ordinal"])
		if i >= len(found) {
			return d, errChanged
		}
		d.Copies[i] = graph.Copy{
			Document: str(c["copy"]), SHA256: str(c["sha256"]), Path: str(c["path"]),
			First: number(c["first"]), Last: number(c["last"]),
		}
	}
	if len(d.Copies) == 0 {
		d.Copies = nil
	}
	return d, nil
}

func (w *writer) relationRow(r *graph.Relation) map[string]any {
	best := &r.Evidence[0]
	p := map[string]any{
		"id": r.ID, "letter": r.Letter, "page": best.Page, "quote": best.Quote, "box": box(best.Box),
		"rule": best.Rule, "score": best.Score, "status": best.Status,
	}
	text(p, "date", r.Date)
	text(p, "date_text", best.DateText)
	day(p, "date_from", r.DateFrom)
	day(p, "date_to", r.DateTo)
	text(p, "as", r.As)
	text(p, "form", r.Form)
	text(p, "role", r.Role)
	texts(p, "for", r.For)
	text(p, "absent", r.Absent)
	text(p, "noticed", r.Noticed)
	text(p, "effective", r.Effective)
	text(p, "agreement", r.Agreement)
	if r.Blind {
		p["blind"] = true
	}
	evidence(p, r.Evidence)
	return map[string]any{"a": w.key(r.From), "b": w.key(r.To), "r": p}
}

// evidence writes the findings as parallel lists, all of one length.
func evidence(p map[string]any, all []graph.Evidence) {
	column := func(name string, value func(*graph.Evidence) string) {
		list := make([]string, len(all))
		for i := range all {
			list[i] = value(&all[i])
		}
		p["evidence_"+name] = list
	}
	column("document", func(e *graph.Evidence) string { return e.Document })
	column("sha256", func(e *graph.Evidence) string { return e.SHA256 })
	column("path", func(e *graph.Evidence) string { return e.Path })
	column("quote", func(e *graph.Evidence) string { return e.Quote })
	column("box", func(e *graph.Evidence) string { return box(e.Box) })
	column("rule", func(e *graph.Evidence) string { return e.Rule })
	column("status", func(e *graph.Evidence) string { return e.Status })
	column("date", func(e *graph.Evidence) string { return e.Date })
	column("date_text", func(e *graph.Evidence) string { return e.DateText })
	pages, scores := make([]int, len(all)), make([]int, len(all))
	for i := range all {
		pages[i], scores[i] = all[i].Page, all[i].Score
	}
	p["evidence_page"], p["evidence_score"] = pages, scores
}

func relationOf(kind, from, to string, p map[string]any) graph.Relation {
	r := graph.Relation{
		ID: str(p["id"]), Kind: kind, From: from, To: to, Letter: str(p["letter"]), Date: str(p["date"]),
		DateFrom: dayOf(p["date_from"]), DateTo: dayOf(p["date_to"]), As: str(p["as"]), Form: str(p["form"]),
		Role: str(p["role"]), For: strs(p["for"]), Absent: str(p["absent"]), Blind: p["blind"] == true,
		Noticed: str(p["noticed"]), Effective: str(p["effective"]), Agreement: str(p["agreement"]),
	}
	at := func(name string, i int) any {
		if list, _ := p["evidence_"+name].([]any); i < len(list) {
			return list[i]
		}
		return nil
	}
	documents, _ := p["evidence_document"].([]any)
	for i := range documents {
		r.Evidence = append(r.Evidence, graph.Evidence{
			Document: str(at("document", i)), SHA256: str(at("sha256", i)), Path: str(at("path", i)),
			Page: number(at("page", i)), Quote: str(at("quote", i)), Box: boxOf(str(at("box", i))),
			Rule: str(at("rule", i)), Score: number(at("score", i)), Status: str(at("status", i)),
			Date: str(at("date", i)), DateText: str(at("date_text", i)),
		})
	}
	return r
}

func text(row map[string]any, name, value string) {
	if value != "" {
		row[name] = value
	}
}

func texts(row map[string]any, name string, values []string) {
	if len(values) > 0 {
		row[name] = values
	}
}

// day writes YYYY-MM-DD as a date of the server's. Years before 1 stay out of
// its reach only where time.Parse refuses them, and then the property is left
// out: the EDTF beside it keeps them.
func day(row map[string]any, name, value string) {
	if t, err := time.Parse(time.DateOnly, value); err == nil {
		row[name] = neo4j.DateOf(t)
	}
}

func dayOf(v any) string {
	if d, ok := v.(neo4j.Date); ok {
		return d.Time().Format(time.DateOnly)
	}
	return ""
}

func str(v any) string { s, _ := v.(string); return s }

func number(v any) int { n, _ := v.(int64); return int(n) }

func strs(v any) []string {
	list, _ := v.([]any)
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i := range list {
		out[i] = str(list[i])
	}
	return out
}

// box as text is "x0 y0 x1 y1" in tenths of a point.
func box(b [4]int32) string { return fmt.Sprintf("%d %d %d %d", b[0], b[1], b[2], b[3]) }

func boxOf(s string) (b [4]int32) {
	for i, f := range strings.Fields(s) {
		if n, err := strconv.ParseInt(f, 10, 32); err == nil && i < len(b) {
			b[i] = int32(n)
		}
	}
	return b
}
