package main

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"github.com/spf13/cobra"

	"legajo/extract"
	"legajo/graph"
)

func (a *app) whoCommand() *cobra.Command {
	evidence := false
	cmd := a.command("who", "ask", arguments(1, -1), a.asking(func(ctx context.Context, q *question, args []string) error {
		e, err := q.entity(ctx, strings.Join(args, " "))
		if err != nil {
			return err
		}
		return q.who(ctx, e, evidence)
	}))
	cmd.Flags().BoolVar(&evidence, "evidence", false, a.text("flag.evidence"))
	return a.scored(a.listing(cmd))
}

// dossier is everything that the papers say of one entity.
type dossier struct {
	graph.Entity
	First string  `json:"first,omitempty"` // dates of the documents
	Last  string  `json:"last,omitempty"`
	Parts []chunk `json:"parts"`
}

// chunk is what a dossier says under one heading.
type chunk struct {
	Heading string   `json:"part"`
	Total   int      `json:"total"` // documents, each counted once
	Facts   []*facts `json:"facts"`
}

// facts is one relation as the dossier tells it.
type facts struct {
	Document graph.Document `json:"document"`
	Other    string         `json:"other,omitempty"` // name of the other end, where it is no document
	With     string         `json:"with,omitempty"`  // the other side's correspondents, in a letter
	graph.Relation
}

// headings are the parts of a dossier in their order.
var headings = []string{
	"signed", "named_to_sign", "said_to_have_signed", "sent", "received", "through", "copied",
	"withdrew", "left_by", "joined", "roles", "holders", "organisations", "members", "represented_by", "party_to", "meetings", "other", "named",
}

// heading says under which heading a relation of an entity stands.
func heading(id string, r *graph.Relation) string {
	out := r.From == id
	switch r.Kind {
	case extract.Signed:
		switch r.Form {
		case extract.FormBlankLine:
			return "named_to_sign"
		case extract.FormStated:
			return "said_to_have_signed"
		}
		return "signed"
	case extract.Sent:
		return "sent"
	case extract.Addressed:
		if r.As == extract.AsThrough || r.As == extract.AsAttention {
			return "through"
		}
		return "received"
	case extract.Copied:
		return "copied"
	case extract.WithdrewFrom:
		return either(out, "withdrew", "left_by")
	case extract.Joined:
		return either(out, "joined", "members")
	case extract.Held:
		return either(out, "roles", "holders")
	case extract.Represented:
		return either(out, "organisations", "represented_by")
	case extract.AffiliatedWith, extract.MemberOf, extract.PartOf:
		return either(out, "organisations", "members")
	case extract.PartyTo:
		return "party_to"
	case extract.Attended:
		return "meetings"
	case extract.Mentions:
		return "named"
	}
	return "other"
}

func either(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

func (q *question) who(ctx context.Context, e graph.Entity, evidence bool) error {
	d, err := q.dossier(ctx, e)
	if err != nil {
		return err
	}
	if q.json {
		return q.printJSON(d)
	}
	q.out.line(safe(d.Name) + "  (" + q.text("kind."+d.Kind) + ", " + short(d.ID) + ")")
	if len(d.Aliases) > 0 {
		q.out.line(q.text("who.aliases", safe(strings.Join(d.Aliases, "; "))))
	}
	if d.First != "" {
		q.out.line(q.text("who.dates", d.First, d.Last))
	}
	for _, c := range d.Parts {
		q.out.line("")
		q.out.line(q.text("who."+c.Heading) + fmt.Sprintf(" (%d)", c.Total))
		q.facts(c.Facts, evidence)
	}
	if !evidence && len(d.Parts) > 0 && q.out.terminal {
		q.hint("hint.evidence")
	}
	return nil
}

func (q *question) dossier(ctx context.Context, e graph.Entity) (*dossier, error) {
	d := &dossier{Entity: e, Parts: []chunk{}}
	n := q.names()
	parts := map[string][]*facts{}
	for r, err := range q.graph.Relations(ctx, graph.Edge{Touching: e.ID, MinScore: q.cfg.MinScore}) {
		if err != nil {
			return nil, err
		}
		h := heading(e.ID, &r)
		f, err := q.fact(ctx, n, e.ID, r)
		if err != nil {
			return nil, err
		}
		parts[h] = append(parts[h], f)
		d.span(f.Document.Date)
	}
	parts["named"] = onlyNamed(parts)
	for _, h := range headings {
		if list := parts[h]; len(list) > 0 {
			d.Parts = append(d.Parts, chunk{h, letters(list), list})
		}
	}
	return d, nil
}

// onlyNamed leaves of the documents that name somebody those of which nothing
// more is told.
func onlyNamed(parts map[string][]*facts) []*facts {
	told := map[string]bool{}
	for h, list := range parts {
		for _, f := range list {
			told[f.Document.ID] = told[f.Document.ID] || h != "named"
		}
	}
	var rest []*facts
	for _, f := range parts["named"] {
		if !told[f.Document.ID] {
			rest = append(rest, f)
		}
	}
	return rest
}

// span widens the first and last date.
func (d *dossier) span(date string) {
	if date == "" || strings.ContainsAny(date[:1], "X[") {
		return
	}
	if d.First == "" || date < d.First {
		d.First = date
	}
	if date > d.Last {
		d.Last = date
	}
}

// letters counts the documents among facts, each once.
func letters(list []*facts) int {
	seen := map[string]bool{}
	for _, f := range list {
		seen[f.Document.ID] = true
	}
	return len(seen)
}

// fact tells a relation: its document is the letter itself where the relation
// has one at its other end, else the one that says so.
func (q *question) fact(ctx context.Context, n *names, id string, r graph.Relation) (*facts, error) {
	other := r.From
	if r.From == id {
		other = r.To
	}
	f := &facts{Relation: r}
	doc, err := q.graph.Document(ctx, other)
	if err != nil {
		e, err := n.entity(ctx, other)
		if err != nil {
			return nil, err
		}
		f.Other = e.Name
		if doc, err = q.graph.Document(ctx, r.Letter); err != nil {
			return nil, err
		}
		f.Document = doc
		return f, nil
	}
	f.Document = doc
	v, err := q.view(ctx, n, doc)
	if err != nil {
		return nil, err
	}
	switch r.Kind {
	case extract.Signed, extract.Sent:
		f.With = "→ " + orDash(q.cell(v.to()))
	case extract.Addressed, extract.Copied:
		f.With = "← " + orDash(q.cell(v.from()))
	}
	return f, nil
}

// facts prints a part of a dossier.
func (q *question) facts(list []*facts, evidence bool) {
	if evidence {
		for _, f := range list {
			q.out.line("  " + strings.Join(f.cells(q.app), "  "))
			q.evidence("      ", f.Evidence)
		}
		return
	}
	t := table{columns: []column{{}, {least: 12}, {least: 10}, {least: 10}, {least: 14}, {}}}
	for _, f := range list {
		t.add(f.cells(q.app)...)
	}
	t.printIndented(q.out, "  ")
}

// cells are date, what it is about, role, subject, place, id.
func (f *facts) cells(a *app) []string {
	date := f.Date
	if date == "" {
		date = f.Document.Date
	}
	about := f.With
	if f.Other != "" {
		about = f.Other
	}
	var detail []string
	for _, s := range []string{f.Role, a.dates(&f.Relation)} {
		if s != "" {
			detail = append(detail, s)
		}
	}
	best := f.Evidence[0]
	v := view{Document: f.Document}
	subject := v.subject()
	if f.Other != "" {
		subject = f.Document.Caption
	}
	return []string{orDash(date), safe(about), safe(strings.Join(detail, ", ")), safe(subject), safe(fmt.Sprintf("%s:%d", best.Path, best.Page)), short(f.Document.ID)}
}

// dates tells a withdrawal's further dates.
func (a *app) dates(r *graph.Relation) string {
	var parts []string
	if r.Noticed != "" {
		parts = append(parts, a.text("who.noticed", r.Noticed))
	}
	if r.Effective != "" {
		parts = append(parts, a.text("who.effective", r.Effective))
	}
	return strings.Join(parts, ", ")
}

func (a *app) betweenCommand() *cobra.Command {
	evidence := false
	cmd := a.command("between", "ask", arguments(2, 2), a.asking(func(ctx context.Context, q *question, args []string) error {
		x, err := q.entity(ctx, args[0])
		if err != nil {
			return err
		}
		y, err := q.entity(ctx, args[1])
		if err != nil {
			return err
		}
		return q.between(ctx, x, y, evidence)
	}))
	cmd.Flags().BoolVar(&evidence, "evidence", false, a.text("flag.evidence"))
	return a.scored(a.listing(cmd))
}

// passage is one direction in which letters went.
type passage struct {
	From    string `json:"from"`
	To      string `json:"to"`
	As      string `json:"as"` // addressed or copied
	Letters []view `json:"letters"`
}

func (q *question) between(ctx context.Context, x, y graph.Entity, evidence bool) error {
	n := q.names()
	passages := []passage{}
	for _, way := range [][2]graph.Entity{{x, y}, {y, x}} {
		for _, as := range []string{extract.Addressed, extract.Copied} {
			p := passage{From: way[0].Name, To: way[1].Name, As: strings.ToLower(as)}
			ids, err := q.passed(ctx, way[0].ID, way[1].ID, as)
			if err != nil {
				return err
			}
			for _, id := range ids {
				d, err := q.graph.Document(ctx, id)
				if err != nil {
					return err
				}
				v, err := q.view(ctx, n, d)
				if err != nil {
					return err
				}
				p.Letters = append(p.Letters, v)
			}
			if len(ids) > 0 {
				passages = append(passages, p)
			}
		}
	}
	if q.json {
		return q.printJSON(passages)
	}
	if len(passages) == 0 {
		q.note("note.nothing_between", safe(x.Name), safe(y.Name))
		return nil
	}
	for i, p := range passages {
		if i > 0 {
			q.out.line("")
		}
		q.out.line(q.text("between."+p.As, safe(p.From), safe(p.To), len(p.Letters)))
		columns, row := q.letterTable()
		t := q.table(columns...)
		for j := range p.Letters {
			t.add(row(&p.Letters[j])...)
		}
		q.giveIndented(t, "  ")
		if evidence {
			for j := range p.Letters {
				q.out.line("")
				q.showParties(&p.Letters[j])
			}
		}
	}
	return nil
}

// passed gives the documents that one signed or sent and that went to the
// other as addressee or as copy, by date.
func (q *question) passed(ctx context.Context, from, to, as string) ([]string, error) {
	mine, dates := map[string]bool{}, map[string]string{}
	for r, err := range q.graph.Relations(ctx, graph.Edge{From: from, Kinds: []string{extract.Signed, extract.Sent}, MinScore: q.cfg.MinScore}) {
		if err != nil {
			return nil, err
		}
		mine[r.To] = mine[r.To] || r.Form != extract.FormBlankLine
	}
	for r, err := range q.graph.Relations(ctx, graph.Edge{To: to, Kinds: []string{as}, MinScore: q.cfg.MinScore}) {
		if err != nil {
			return nil, err
		}
		if mine[r.From] && r.As != extract.AsThrough && r.As != extract.AsAttention {
			dates[r.From] = r.DateFrom
		}
	}
	ids := make([]string, 0, len(dates))
	for id := range dates {
		ids = append(ids, id)
	}
	sort.Slice(ids, func(i, j int) bool {
		if dates[ids[i]] != dates[ids[j]] {
			return dates[ids[i]] < dates[ids[j]]
		}
		return ids[i] < ids[j]
	})
	return ids, nil
}
