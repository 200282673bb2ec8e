package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/extract"
	"legajo/graph"
)

func (a *app) showCommand() *cobra.Command {
	cmd := a.command("show", "ask", arguments(1, 1), a.asking(func(ctx context.Context, q *question, args []string) error {
		documents, err := q.documents(ctx, args[0])
		if errors.Is(err, graph.ErrNotFound) {
			return q.showEntity(ctx, args[0])
		}
		if err != nil {
			return err
		}
		views := []view{}
		for _, d := range documents {
			v, err := q.full(ctx, q.names(), d)
			if err != nil {
				return err
			}
			views = append(views, v)
		}
		if q.json {
			return q.printJSON(views)
		}
		for i := range views {
			if i > 0 {
				q.out.line("")
			}
			q.show(&views[i])
		}
		return nil
	}))
	return a.scored(a.listing(cmd))
}

// documents finds a document by its id, or those of a file.
func (q *question) documents(ctx context.Context, what string) ([]graph.Document, error) {
	d, err := q.document(ctx, what)
	if err == nil {
		return []graph.Document{d}, nil
	}
	if !errors.Is(err, graph.ErrNotFound) {
		return nil, err
	}
	sha, fileErr := q.fileHash(ctx, q.archive, what)
	if errors.Is(fileErr, archive.ErrNotFound) {
		return nil, err
	}
	if fileErr != nil {
		return nil, fileErr
	}
	held, err := q.archive.FileDocuments(ctx, sha)
	if err != nil {
		return nil, err
	}
	var found []graph.Document
	for _, h := range held {
		d, err := q.graph.Document(ctx, h.Letter)
		if err != nil {
			return nil, err
		}
		found = append(found, d)
	}
	return found, nil
}

// showEntity is for an id that is no document's.
func (q *question) showEntity(ctx context.Context, id string) error {
	e, err := q.entity(ctx, id)
	var p *problem
	if errors.As(err, &p) && p.key == "error.name_not_found" {
		return failed("error.document_not_found", safe(id)).hint("hint.list_documents")
	}
	if err != nil {
		return err
	}
	return q.who(ctx, e, true)
}

// document finds a document of the graph by its id, the beginning of it, or
// the id of one of its copies.
func (q *question) document(ctx context.Context, id string) (graph.Document, error) {
	d, err := q.graph.Document(ctx, id)
	if err == nil || !errors.Is(err, graph.ErrNotFound) {
		return d, err
	}
	if len(id) < shortID || strings.Trim(id, "0123456789abcdef") != "" {
		return d, err
	}
	var found []graph.Document
	for d, err := range q.graph.Documents(ctx, graph.Filter{}) {
		if err != nil {
			return d, err
		}
		if hasID(&d, id) {
			found = append(found, d)
		}
	}
	switch len(found) {
	case 0:
		return d, err
	case 1:
		return found[0], nil
	}
	return d, failed("error.several_documents", id, len(found)).hint("hint.longer_id")
}

func hasID(d *graph.Document, id string) bool {
	if strings.HasPrefix(d.ID, id) {
		return true
	}
	for _, c := range d.Copies {
		if strings.HasPrefix(c.Document, id) {
			return true
		}
	}
	return false
}

// show prints a document with all that it says.
func (a *app) show(v *view) {
	a.showParties(v)
	var named []string
	for i := range v.Others {
		f := &v.Others[i]
		if f.Kind == extract.Mentions && f.Relation.From == v.ID {
			named = append(named, fmt.Sprintf("%s (%s%d)", safe(f.To), a.text("word.page"), f.Evidence[0].Page))
			continue
		}
		a.out.line("")
		a.out.line(strings.Join(nonEmpty(safe(f.From)+" → "+safe(f.To), a.text("relation."+f.Kind), f.Date, safe(f.Role), a.dates(&f.Relation)), ", "))
		a.evidence("    ", f.Evidence)
	}
	if len(named) > 0 {
		a.out.line("")
		a.out.line(a.text("show.names"))
		for _, l := range wrap(strings.Join(named, ", "), a.out.width-4) {
			a.out.line("    " + l)
		}
	}
}

// showParties prints a document's head and its correspondents, each with the
// words that say so.
func (a *app) showParties(v *view) {
	a.out.line(safe(v.Caption) + "  (" + strings.Join(nonEmpty(a.text("document."+v.Kind), v.Language, short(v.ID)), ", ") + ")")
	for _, f := range []struct{ key, value string }{
		{"show.date", v.Date}, {"show.number", v.Number}, {"show.title", v.Title}, {"show.subject", v.Subject}, {"show.place", v.Place},
	} {
		if f.value != "" {
			a.out.line("  " + a.text(f.key) + ": " + safe(f.value))
		}
	}
	for _, c := range v.Copies {
		a.out.line("  " + a.text("show.copy", safe(c.Path), pages(c.First, c.Last)))
	}
	if v.Cited {
		a.out.line("  " + a.count("show.cited", int64(len(v.CitedBy))))
	}
	for _, group := range []struct {
		key  string
		list []party
	}{{"signed", v.Signed}, {"sent", v.Sent}, {"addressed", v.Addressed}, {"copied", v.Copied}, {"party", v.Parties}} {
		for _, p := range group.list {
			a.showParty(group.key, p)
		}
	}
}

func (a *app) showParty(group string, p party) {
	key := "party." + group
	switch {
	case p.Form == extract.FormBlankLine, p.Form == extract.FormStated:
		key = "form." + p.Form
	case p.As == extract.AsThrough, p.As == extract.AsAttention:
		key = "party." + p.As
	case p.Blind:
		key = "party.blind"
	}
	details := nonEmpty(safe(p.Role))
	if len(p.For) > 0 {
		details = append(details, a.text("show.for", safe(strings.Join(p.For, ", "))))
	}
	if p.Absent != "" {
		details = append(details, a.text("show.absent", safe(p.Absent)))
	}
	if p.Form != "" && p.Form != extract.FormBlankLine && p.Form != extract.FormStated {
		details = append(details, a.text("form."+p.Form))
	}
	if p.Said != "" {
		details = append(details, a.text("show.said_by", short(p.Said)))
	}
	line := a.text(key) + " " + safe(p.Name)
	if len(details) > 0 {
		line += " (" + strings.Join(details, "; ") + ")"
	}
	a.out.line("")
	a.out.line(line)
	a.evidence("    ", p.Evidence)
}

// pages writes a range of pages.
func pages(first, last int) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d-%d", first, last)
}

func nonEmpty(parts ...string) []string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}
