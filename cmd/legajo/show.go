package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/ask"
	"legajo/extract"
	"legajo/graph"
)

func (a *app) showCommand() *cobra.Command {
	cite, images := false, ""
	r := &reply{}
	cmd := a.command("show", "ask", arguments(1, -1), a.asking(func(ctx context.Context, q *question, args []string) error {
		documents, err := q.documents(ctx, strings.Join(args, " "))
		if errors.Is(err, graph.ErrNotFound) && !cite {
			return q.showEntity(ctx, strings.Join(args, " "))
		}
		if err != nil {
			return q.documentProblem(err, args)
		}
		views := []ask.View{}
		for v, err := range q.desk().Full(ctx, ask.Listed(documents)) {
			if err != nil {
				return err
			}
			views = append(views, v)
		}
		switch {
		case cite:
			return q.cite(views)
		case images != "":
			return q.writeImages(ctx, views, images)
		case q.json:
			return q.printJSON(views)
		case q.csv:
			return q.evidenceTable(views)
		}
		for i := range views {
			if i > 0 {
				q.out.line("")
			}
			q.show(&views[i])
		}
		return nil
	}))
	cmd.Flags().BoolVar(&cite, "cite", false, a.text("flag.cite"))
	cmd.Flags().StringVar(&images, "images", "", a.valued("DIR")+a.text("flag.images"))
	a.witnessed(cmd, r)
	_ = cmd.Flags().MarkHidden("evidence") // it always shows it
	a.completesNames(cmd)
	return a.scored(a.tabular(cmd))
}

func (q *question) documentProblem(err error, args []string) error {
	if errors.Is(err, graph.ErrNotFound) {
		return failed("error.document_not_found", safe(strings.Join(args, " "))).hint("hint.list_documents")
	}
	return err
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
	if len(found) == 0 {
		return nil, failed("error.no_documents_in_file", safe(what)).hint("hint.failures")
	}
	return found, nil
}

// showEntity is for what is no document's id and no file.
func (q *question) showEntity(ctx context.Context, id string) error {
	e, err := q.entity(ctx, id)
	var p *problem
	if errors.As(err, &p) && p.key == "error.name_not_found" {
		return failed("error.document_not_found", safe(id)).hint("hint.list_documents")
	}
	if err != nil {
		return err
	}
	return q.who(ctx, e, &reply{evidence: true})
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
	ids, failure := q.archive.LettersBeginning(ctx, id)
	if failure != nil || len(ids) == 0 {
		return d, errors.Join(failure, err)
	}
	found := map[string]graph.Document{}
	for d, err := range q.graph.Documents(ctx, graph.Filter{IDs: ids}) {
		if err != nil {
			return d, err
		}
		found[d.ID] = d
	}
	switch len(found) {
	case 0:
		return d, err
	case 1:
		for _, d := range found {
			return d, nil
		}
	}
	return d, failed("error.several_documents", id, len(found)).hint("hint.longer_id")
}

// show prints a document with all that it says.
func (a *app) show(v *ask.View) {
	a.showParties(v)
	var named []string
	for i := range v.Others {
		f := &v.Others[i]
		if f.Kind == extract.Mentions && f.Relation.From == v.ID {
			named = append(named, fmt.Sprintf("%s (%s%d)", safe(f.To), a.text("word.page"), f.Evidence[0].Page))
			continue
		}
		if f.Kind == extract.PartOf && strings.HasSuffix(f.From, f.To) {
			continue // an office's name says of what it is
		}
		a.out.line("")
		line := a.showEnd(v, f.From, f.FromDocument) + " " + a.text("relation."+f.Kind) + " " + a.showEnd(v, f.To, f.ToDocument)
		a.out.line(strings.Join(nonEmpty(line, a.longDate(f.Date), safe(f.Role), a.dates(&f.Relation)), ", "))
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

// showEnd names one end of what a document says.
func (a *app) showEnd(v *ask.View, name string, d *graph.Document) string {
	switch {
	case d == nil:
		return safe(name)
	case d.ID == v.ID:
		return a.text("show.this")
	}
	caption := a.caption(d)
	if d.Caption != d.Kind {
		caption = a.text("document."+d.Kind) + " " + caption
	}
	return caption + " (" + short(d.ID) + ")"
}

// showParties prints a document's head and its correspondents, each with the
// words that say so.
func (a *app) showParties(v *ask.View) {
	a.out.line(a.out.bold(a.caption(&v.Document)) + "  (" + strings.Join(nonEmpty(a.text("document."+v.Kind), v.Language, short(v.ID)), ", ") + ")")
	for _, f := range []struct{ key, value string }{
		{"show.date", a.longDate(v.Date)}, {"show.number", v.Number}, {"show.title", v.Title}, {"show.subject", v.Subject}, {"show.place", v.Place},
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
	} else if v.State != "read" && v.State != "" {
		a.out.line("  " + a.text("show.state", a.text("page."+v.State)))
	}
	for _, g := range correspondents(v) {
		for _, p := range g.list {
			a.showParty(g.kind, v.Date, p)
		}
	}
	if !v.Cited && len(v.To()) == 0 && isCorrespondence(v.Kind) {
		a.out.line("")
		if v.State == "failed" || v.State == "handwritten" {
			a.out.line(a.text("show.unread_addressee"))
		} else {
			a.out.line(a.text("show.no_addressee", short(v.ID)))
		}
	}
}

func isCorrespondence(kind string) bool {
	for _, k := range ask.Correspondence {
		if k == kind {
			return true
		}
	}
	return false
}

// group are the correspondents of a document of one kind.
type group struct {
	kind string
	list []ask.Party
}

// correspondents are all of a document, in the order in which it is told.
func correspondents(v *ask.View) []group {
	return []group{{"signed", v.Signed}, {"sent", v.Sent}, {"addressed", v.Addressed}, {"copied", v.Copied}, {"party", v.Parties}}
}

func (a *app) showParty(group, date string, p ask.Party) {
	a.out.line("")
	a.out.line(a.partyLine(group, date, &p))
	a.evidence("    ", p.Evidence)
}

// partyLine is a correspondent of a document in words.
func (a *app) partyLine(group, date string, p *ask.Party) string {
	key := "party." + group
	switch {
	case p.Form == extract.FormBlankLine, p.Form == extract.FormStated:
		key = "form." + p.Form
	case p.As == extract.AsThrough, p.As == extract.AsAttention:
		key = "party." + p.As
	case p.Blind:
		key = "party.blind"
	}
	details := nonEmpty(a.standing(p.Role, p.Standing(), date))
	if len(p.For) > 0 && (len(p.For) > 1 || p.For[0] != p.Standing()) {
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
	return line
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
