package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"legajo/ask"
	"legajo/extract"
	"legajo/graph"
)

// latest is how many facts of a part `who` shows to people unless asked for
// more.
const latest = 10

func (a *app) whoCommand() *cobra.Command {
	r := &reply{}
	cmd := a.command("who", "ask", arguments(1, -1), a.asking(func(ctx context.Context, q *question, args []string) error {
		e, err := q.entity(ctx, strings.Join(args, " "))
		if err != nil {
			return err
		}
		return q.who(ctx, e, r)
	}))
	a.completesNames(cmd)
	a.witnessed(cmd, r)
	a.limited(cmd, r, "flag.limit_facts")
	return a.scored(a.tabular(cmd))
}

func (q *question) who(ctx context.Context, e graph.Entity, r *reply) error {
	limit := r.limit
	if limit == 0 && !q.json && !q.csv {
		limit = latest
	}
	d, err := q.desk().Who(ctx, e, limit)
	switch {
	case err != nil:
		return err
	case q.csv:
		return q.whoTable(d)
	}
	on, err := q.restsThen(ctx, d.Rests, d.First, d.Last)
	switch {
	case err != nil:
		return err
	case q.json:
		return q.printJSON(struct {
			*ask.Dossier
			Rests rests `json:"rests_on"`
		}{d, on})
	}
	q.tellDossier(d, r)
	q.tellRests(on)
	return nil
}

// whoTable has a row for each fact, with its best evidence.
func (q *question) whoTable(d *ask.Dossier) error {
	t := q.table(column{key: "col.part"}, column{key: "col.date", date: true}, column{key: "col.name"}, column{key: "col.role"}, column{key: "col.subject"},
		column{key: "col.file"}, column{key: "col.page"}, column{key: "col.quote"}, column{key: "col.score"}, column{key: "col.id"})
	for _, p := range d.Parts {
		for i := range p.Facts {
			f := &p.Facts[i]
			about := f.Other
			if about == "" {
				about = strings.Join(f.With, q.separator())
			}
			date, best, v := f.Date, f.Evidence[0], ask.View{Document: f.Document}
			if date == "" {
				date = f.Document.Date
			}
			t.add(p.Heading, date, about, f.Role, v.About(), best.Path, fmt.Sprint(best.Page), best.Quote, scoreText(best.Score), f.Document.ID)
		}
	}
	return q.give(t)
}

func (q *question) tellDossier(d *ask.Dossier, r *reply) {
	q.out.line(q.out.bold(safe(d.Name)) + "  (" + q.text("kind."+d.Kind) + ", " + short(d.ID) + ")")
	if len(d.Aliases) > 0 {
		q.out.line(q.text("who.aliases", safe(strings.Join(d.Aliases, "; "))))
	}
	switch {
	case d.First == "":
	case d.First == d.Last:
		q.out.line(q.text("who.date", q.longDate(d.First)))
	default:
		q.out.line(q.text("who.dates", q.longDate(d.First), q.longDate(d.Last)))
	}
	q.tellRoles(d.Roles)
	q.tellContacts(d)
	for _, p := range d.Parts {
		q.out.line("")
		head := q.text("who."+p.Heading) + fmt.Sprintf(" (%d)", p.Total)
		if shown := distinct(p.Facts); shown < p.Total {
			head += ", " + q.text("who.latest", shown)
		}
		q.out.line(q.out.bold(head))
		q.facts(p.Facts, r.evidence)
	}
	if len(d.Doubts) > 0 {
		q.out.line("")
		q.out.line(q.out.bold(q.text("who.doubts")))
		for _, x := range d.Doubts {
			q.out.line("  " + safe(x.Name) + "  (" + short(x.ID) + ")")
		}
	}
	if !r.evidence && len(d.Parts) > 0 && q.out.terminal {
		q.hint("hint.evidence")
	}
}

func (q *question) tellRoles(roles []ask.Role) {
	if len(roles) == 0 {
		return
	}
	q.out.line("")
	q.out.line(q.out.bold(q.text("who.titles")))
	t := q.table(column{date: true}, column{date: true}, column{least: 30}, column{})
	for _, r := range roles {
		title := r.Title
		if r.Of != "" {
			title = q.text("who.title_of", r.Title, r.Of)
		}
		last := r.Last
		if last == r.First {
			last = ""
		}
		t.add(r.First, last, title, short(r.Where))
	}
	for _, row := range t.rows {
		if row[1] != "" {
			row[1] = "– " + q.date(row[1])
		}
	}
	t.columns[1].date = false
	q.giveIndented(t, "  ")
}

func (q *question) tellContacts(d *ask.Dossier) {
	if len(d.Contacts) == 0 {
		return
	}
	q.out.line("")
	head := q.text("who.contacts")
	if d.ContactsOfLatest > 0 {
		head += ", " + q.text("who.contacts_latest", d.ContactsOfLatest)
	}
	q.out.line(q.out.bold(head))
	t := q.table(column{least: 20}, column{}, column{})
	for _, c := range d.Contacts {
		var parts, copies []string
		for _, x := range []struct {
			key string
			n   int
			to  *[]string
		}{{"who.letters_to", c.To, &parts}, {"who.letters_from", c.From, &parts}, {"who.copies_to", c.CopyTo, &copies}, {"who.copies_from", c.CopiedBy, &copies}} {
			if x.n > 0 {
				*x.to = append(*x.to, q.count(x.key, int64(x.n)))
			}
		}
		t.add(c.Name, strings.Join(parts, ", "), strings.Join(copies, ", "))
	}
	q.giveIndented(t, "  ")
}

// distinct counts the documents among facts.
func distinct(facts []ask.Fact) int {
	seen := map[string]bool{}
	for i := range facts {
		f := &facts[i]
		seen[f.From+f.To] = true
	}
	return len(seen)
}

// facts prints a part of a dossier.
func (q *question) facts(list []ask.Fact, evidence bool) {
	if evidence {
		for i := range list {
			f := &list[i]
			cells := q.factCells(f)
			cells[0] = q.date(cells[0])
			for j, l := range wrap(strings.Join(nonEmpty(cells...), "  "), q.out.width-2) {
				q.out.line(strings.Repeat(" ", 2+4*min(j, 1)) + l)
			}
			q.evidence("      ", f.Evidence)
		}
		return
	}
	t := q.table(column{date: true}, column{least: 12}, column{least: 12}, column{least: 10}, column{least: 14, place: true}, column{})
	for i := range list {
		if !toldAlready(list, i) {
			t.add(q.factCells(&list[i])...)
		}
	}
	q.giveIndented(t, "  ")
}

// toldAlready reports what another letter says of a document that tells it
// itself: the evidence has it, a list has each letter once.
func toldAlready(list []ask.Fact, i int) bool {
	f := &list[i]
	if f.Letter == f.Document.ID || f.Other != "" {
		return false
	}
	return slices.ContainsFunc(list, func(o ask.Fact) bool {
		return o.Document.ID == f.Document.ID && o.Letter == o.Document.ID && o.Kind == f.Kind
	})
}

// factCells are date, what it is about, as what, subject, place, id.
func (q *question) factCells(f *ask.Fact) []string {
	date := f.Date
	if date == "" {
		date = f.Document.Date
	}
	v := ask.View{Document: f.Document}
	var about string
	subject := v.About()
	switch {
	case f.Other != "":
		about, subject = f.Other, q.bareCaption(&f.Document)
	case f.Kind == extract.Signed || f.Kind == extract.Sent:
		about = "→ " + orDash(q.few(f.With))
	case f.Kind == extract.Addressed || f.Kind == extract.Copied:
		about = "← " + orDash(q.few(f.With))
	default:
		about = q.bareCaption(&f.Document)
	}
	of := ""
	if f.As != nil {
		of = f.As.Standing()
	}
	best := f.Evidence[0]
	return []string{date, safe(about), strings.Join(nonEmpty(q.standing(f.Role, of, date), q.dates(&f.Relation)), ", "),
		safe(subject), safe(fmt.Sprintf("%s:%d", best.Path, best.Page)), short(f.Document.ID)}
}

// few names as many as fit a cell.
func (a *app) few(names []string) string {
	if len(names) <= inCell {
		return list(names)
	}
	return list(names[:inCell]) + fmt.Sprintf(" +%d", len(names)-inCell)
}

// dates tells a withdrawal's further dates.
func (a *app) dates(r *graph.Relation) string {
	var parts []string
	if r.Noticed != "" {
		parts = append(parts, a.text("who.noticed", a.longDate(r.Noticed)))
	}
	if r.Effective != "" {
		parts = append(parts, a.text("who.effective", a.longDate(r.Effective)))
	}
	return strings.Join(parts, ", ")
}
