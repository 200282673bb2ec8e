package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
)

func (a *app) explainCommand() *cobra.Command {
	byPage, images := false, ""
	cmd := a.command("explain", "ask", arguments(1, 1), func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		if byPage || images != "" {
			return a.explainPages(ctx, args[0], images)
		}
		ar, err := archive.OpenRead(ctx, a.cfg.Archive)
		if err != nil {
			return err
		}
		return errors.Join(a.explain(ctx, ar, args[0]), ar.Close())
	})
	cmd.Flags().BoolVar(&byPage, "pages", false, a.text("flag.explain_pages"))
	cmd.Flags().StringVar(&images, "images", "", a.valued("DIR")+a.text("flag.explain_images"))
	return a.tabular(cmd)
}

// explanation is what extract found in one document and what it did not.
type explanation struct {
	ID       string           `json:"id"`
	Letter   string           `json:"letter"`
	Path     string           `json:"path"`
	SHA256   string           `json:"sha256"`
	Pages    [2]int           `json:"pages"`
	State    ingest.PageState `json:"state"`
	Document extract.Document `json:"document"`
}

func (a *app) explain(ctx context.Context, ar *archive.Archive, what string) error {
	docs, err := a.namedDocuments(ctx, ar, what)
	if err != nil {
		return err
	}
	if a.json {
		list := []explanation{}
		for _, d := range docs {
			list = append(list, explanation{d.ID, d.Letter, d.Path, d.SHA256, [2]int{d.FirstPage, d.LastPage}, d.State, d.Document})
		}
		return a.printJSON(list)
	}
	if a.csv {
		return a.explainTable(ctx, ar, docs)
	}
	for i, d := range docs {
		if i > 0 {
			a.out.line("")
		}
		words, err := ar.Pages(ctx, d.SHA256, d.FirstPage, d.LastPage)
		if err != nil {
			return err
		}
		e := explainer{a, &d, words}
		e.print()
	}
	return nil
}

// explainTable has a row for each relation that was found.
func (a *app) explainTable(ctx context.Context, ar *archive.Archive, docs []archive.Document) error {
	t := a.table(column{key: "col.id"}, column{key: "col.relation"}, column{key: "col.from"}, column{key: "col.to"}, column{key: "col.role"}, column{key: "col.as"},
		column{key: "col.date", date: true}, column{key: "col.file"}, column{key: "col.page"}, column{key: "col.quote"}, column{key: "col.rule"}, column{key: "col.score"}, column{key: "col.needed"}, column{key: "col.state"})
	for _, d := range docs {
		words, err := ar.Pages(ctx, d.SHA256, d.FirstPage, d.LastPage)
		if err != nil {
			return err
		}
		e := explainer{a, &d, words}
		for i := range d.Relations {
			r := &d.Relations[i]
			t.add(findingID(d.ID, i), r.Kind, e.ref(r.From), e.ref(r.To), r.Role, r.Form+r.As, r.Date, d.Path, fmt.Sprint(r.Span.Page),
				extract.Quote(words, r.Span), r.Rule, scoreText(r.Score), scoreText(a.cfg.Threshold[r.Kind]), r.Status)
		}
	}
	return a.give(t)
}

// namedDocuments finds the documents of a file, by its path or hash, or one by
// its id.
func (a *app) namedDocuments(ctx context.Context, ar *archive.Archive, what string) ([]archive.Document, error) {
	if d, err := ar.Document(ctx, what); err == nil {
		return []archive.Document{d}, nil
	} else if !errors.Is(err, archive.ErrNotFound) {
		return nil, err
	}
	sha, err := a.fileHash(ctx, ar, what)
	if err == nil {
		docs, err := ar.FileDocuments(ctx, sha)
		if err == nil && len(docs) == 0 {
			return nil, failed("error.no_documents_in_file", safe(what)).hint("hint.failures")
		}
		return docs, err
	}
	if !errors.Is(err, archive.ErrNotFound) || len(what) < shortID {
		return nil, err
	}
	docs, failure := byID(ctx, ar, what)
	if failure == nil && len(docs) == 0 {
		return nil, err
	}
	return docs, failure
}

// byID gives the documents whose id, or letter's id, begins with what was typed.
func byID(ctx context.Context, ar *archive.Archive, id string) ([]archive.Document, error) {
	var docs []archive.Document
	for d, err := range ar.Documents(ctx) {
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(d.ID, id) || strings.HasPrefix(d.Letter, id) {
			docs = append(docs, d)
		}
	}
	return docs, nil
}

// fileHash finds the bytes that a path, the end of a path, or a hash names.
func (a *app) fileHash(ctx context.Context, ar *archive.Archive, what string) (string, error) {
	if f, err := ar.File(ctx, what); err == nil {
		return f.SHA256, nil
	}
	if abs, err := filepath.Abs(what); err == nil {
		if p, err := ar.Path(ctx, abs); err == nil && p.SHA256 != "" {
			return p.SHA256, nil
		}
	}
	var found []string
	for p, err := range ar.Paths(ctx) {
		if err != nil {
			return "", err
		}
		named := p.Rel == what || p.Name() == what || strings.HasSuffix(p.Name(), "/"+what) || len(what) >= shortID && strings.HasPrefix(p.SHA256, what)
		if named && p.SHA256 != "" && !slices.Contains(found, p.SHA256) {
			found = append(found, p.SHA256)
		}
	}
	switch len(found) {
	case 0:
		return "", failed("error.file_not_found", safe(what)).of(archive.ErrNotFound).hint("hint.list_documents")
	case 1:
		return found[0], nil
	}
	return "", failed("error.several_files", safe(what), len(found)).hint("hint.whole_path")
}

// explainer prints one document's findings.
type explainer struct {
	*app
	d     *archive.Document
	words []ingest.Page
}

// heldText tells when a role was held, "" where nothing says so.
func (e *explainer) heldText(r *extract.Role) string {
	acting := ""
	if r.Acting {
		acting = e.text("explain.acting")
	}
	from, to := "", ""
	if r.DateFrom != "" {
		from = e.text("date.since", e.longDate(r.DateFrom))
	}
	if r.DateTo != "" {
		to = e.text("date.until", e.longDate(r.DateTo))
	}
	return strings.Join(nonEmpty(acting, from, to), ", ")
}

// citedText names a letter or an agreement that the document speaks of.
func (e *explainer) citedText(c *extract.Cited) string {
	when := e.longDate(c.Date)
	if when == "" {
		when = safe(c.Number)
	}
	if c.Kind == extract.Agreement {
		return e.text("explain.cited_pact", when)
	}
	return e.text("explain.cited_letter", when)
}

// kindText is the document's kind, of an agreement also what its paper is.
func (e *explainer) kindText() string {
	kind := e.text("document." + e.d.Kind)
	if e.d.Standing == "" {
		return kind
	}
	return kind + " (" + e.text("standing."+e.d.Standing) + ")"
}

func (e *explainer) print() {
	d := e.d
	e.out.line(fmt.Sprintf("%s  %s %s  (%s)", safe(d.Path), e.text("word.pages"), pages(d.FirstPage, d.LastPage), short(d.ID)))
	e.out.line("  " + strings.Join(nonEmpty(e.kindText(), string(d.Language), e.longDate(d.Date), safe(d.Number), safe(d.Title)), ", "))
	e.section("explain.zones", len(d.Zones), func(i int) {
		z := d.Zones[i]
		e.finding(e.text("zone."+z.Kind), extract.Evidence{Span: z.Span, Rule: z.Rule, Score: -1})
	})
	e.section("explain.relations", len(d.Relations), func(i int) {
		r := &d.Relations[i]
		e.finding(findingID(d.ID, i)+"  "+e.relation(r), r.Evidence)
	})
	e.section("explain.entities", len(d.Entities), func(i int) {
		n := d.Entities[i]
		e.out.line("    " + strings.Join(nonEmpty(e.text("kind."+n.Kind), safe(n.Name), safe(strings.Join(n.Aliases, "; "))), "  "))
	})
	e.section("explain.roles", len(d.Roles), func(i int) {
		r := d.Roles[i]
		e.finding(safe(strings.Join(nonEmpty(e.name(r.Person), r.Title, e.name(r.Organisation), e.heldText(&r)), ", ")), r.Evidence)
	})
	e.section("explain.dates", len(d.Dates), func(i int) {
		t := d.Dates[i]
		e.finding(strings.Join(nonEmpty(orDash(t.Value), t.Role, t.Basis), " "), t.Evidence)
	})
	e.section("explain.cited", len(d.Cited), func(i int) {
		c := d.Cited[i]
		e.finding(strings.Join(nonEmpty(e.text("document."+c.Kind), c.Date, safe(c.Number)), " "), c.Evidence)
	})
	e.section("explain.notes", len(d.Notes), func(i int) { e.note(d.Notes[i]) })
	unseen := e.hidden()
	e.section("explain.unseen", len(unseen), func(i int) { e.out.line("    " + unseen[i]) })
}

// hidden tells, page by page, the words of the text layer that nobody who looks
// at the page sees.
func (e *explainer) hidden() []string {
	var lines []string
	for i := range e.words {
		words := unseenWords(&e.words[i])
		for _, by := range hidings {
			if w := words[by]; w != "" {
				lines = append(lines, fmt.Sprintf("%s%d %s «%s»", e.text("word.page"), e.words[i].Number, e.text("unseen."+by), safe(cut(w, 160))))
			}
		}
	}
	return lines
}

func (e *explainer) section(key string, n int, each func(i int)) {
	if n == 0 {
		return
	}
	e.out.line("  " + e.text(key))
	for i := range n {
		each(i)
	}
}

// finding prints what was found, where, by which rule, with which score.
func (e *explainer) finding(what string, ev extract.Evidence) {
	score := ""
	if ev.Score >= 0 {
		score = " " + scoreText(ev.Score)
	}
	e.out.line(fmt.Sprintf("    %s  %s%d «%s»  %s%s", what, e.text("word.page"), ev.Span.Page, safe(cut(extract.Quote(e.words, ev.Span), 160)), ev.Rule, score))
}

func (e *explainer) relation(r *extract.Relation) string {
	text := e.ref(r.From) + " → " + e.ref(r.To)
	candidate := ""
	if r.Score < e.cfg.Threshold[r.Kind] {
		candidate = e.text("explain.candidate")
	}
	return e.text("relation."+r.Kind) + ": " + safe(strings.Join(nonEmpty(text, r.Role, e.formText(r.Form), e.asText(r.As), e.date(r.Date), e.statusText(r.Status), candidate), ", "))
}

func (e *explainer) formText(form string) string {
	if form == "" {
		return ""
	}
	return e.text("form." + form)
}

func (e *explainer) asText(as string) string {
	if as == extract.AsThrough || as == extract.AsAttention {
		return e.text("party." + as)
	}
	return ""
}

func (e *explainer) statusText(status string) string {
	if status == "" {
		return ""
	}
	return e.text("finding." + status)
}

func (e *explainer) ref(r extract.Ref) string {
	switch r.To {
	case extract.RefSelf:
		return e.text("explain.self")
	case extract.RefCited:
		if r.Index < len(e.d.Cited) {
			return e.citedText(&e.d.Cited[r.Index])
		}
	}
	return e.name(r.Index)
}

func (e *explainer) name(i int) string {
	if i < 0 || i >= len(e.d.Entities) {
		return ""
	}
	return e.d.Entities[i].Name
}

// note tells what was looked for and not found, or found and rejected.
func (e *explainer) note(n extract.Note) {
	line := "    " + n.Looked + ": " + e.text("outcome."+n.Outcome)
	if n.Why != "" {
		line += " (" + safe(n.Why) + ")"
	}
	quote := n.Text
	if quote == "" && n.Span != nil {
		quote = extract.Quote(e.words, *n.Span)
	}
	if quote != "" {
		line += "  «" + safe(cut(quote, 160)) + "»"
	}
	if n.Span != nil {
		line += fmt.Sprintf("  %s%d", e.text("word.page"), n.Span.Page)
	}
	e.out.line(line)
}
