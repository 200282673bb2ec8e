package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"legajo/extract"
	"legajo/graph"
	"legajo/language/name"
)

func (a *app) peopleCommand() *cobra.Command { return a.entityListing("people", extract.Person) }

func (a *app) organisationsCommand() *cobra.Command {
	cmd := a.entityListing("organisations", extract.Organisation)
	cmd.Aliases = []string{"organizations"}
	return cmd
}

func (a *app) officesCommand() *cobra.Command { return a.entityListing("offices", extract.Office) }

// correspondent is an entity with the letters in which it stands.
type correspondent struct {
	graph.Entity
	Signed    int `json:"signed"` // and sent
	Addressed int `json:"addressed"`
	Copied    int `json:"copied"`
	Mentioned int `json:"mentioned"`
}

func (a *app) entityListing(command, kind string) *cobra.Command {
	cmd := a.command(command, "ask", arguments(0, 1), a.asking(func(ctx context.Context, q *question, args []string) error {
		part := ""
		if len(args) > 0 {
			part = name.Fold(args[0])
		}
		return q.listEntities(ctx, kind, part)
	}))
	return a.scored(a.listing(cmd))
}

func (q *question) listEntities(ctx context.Context, kind, part string) error {
	t := table{columns: []column{
		{title: q.text("col.name"), least: 20}, {title: q.text("col.signed"), right: true}, {title: q.text("col.addressed"), right: true},
		{title: q.text("col.copied"), right: true}, {title: q.text("col.mentioned"), right: true}, {title: q.text("col.aliases"), least: 12}, {title: q.text("col.id")},
	}}
	found := []correspondent{}
	for e, err := range q.graph.Entities(ctx, graph.Filter{Kinds: []string{kind}}) {
		if err != nil {
			return err
		}
		if !isNamed(e, part) {
			continue
		}
		c, err := q.correspondent(ctx, e)
		if err != nil {
			return err
		}
		if q.json {
			found = append(found, c)
			continue
		}
		t.add(c.Name, number(c.Signed), number(c.Addressed), number(c.Copied), number(c.Mentioned), strings.Join(c.Aliases, "; "), short(c.ID))
	}
	switch {
	case q.json:
		return q.printJSON(found)
	case len(t.rows) == 0:
		q.note("note.no_entities")
	default:
		t.print(q.out)
	}
	return nil
}

// isNamed reports whether a form of the name has a folded part.
func isNamed(e graph.Entity, part string) bool {
	if part == "" || strings.Contains(name.Fold(e.Name), part) {
		return true
	}
	for _, alias := range e.Aliases {
		if strings.Contains(name.Fold(alias), part) {
			return true
		}
	}
	return false
}

// correspondent counts the documents of each relation, each once.
func (q *question) correspondent(ctx context.Context, e graph.Entity) (correspondent, error) {
	c := correspondent{Entity: e}
	seen := map[[2]string]bool{}
	for r, err := range q.graph.Relations(ctx, graph.Edge{Touching: e.ID, MinScore: q.cfg.MinScore}) {
		if err != nil {
			return c, err
		}
		count, document := &c.Mentioned, r.From
		switch {
		case r.Kind == extract.Signed && r.Form != extract.FormBlankLine, r.Kind == extract.Sent:
			count, document = &c.Signed, r.To
		case r.Kind == extract.Addressed && r.As != extract.AsThrough && r.As != extract.AsAttention:
			count = &c.Addressed
		case r.Kind == extract.Copied:
			count = &c.Copied
		case r.Kind == extract.Mentions:
		default:
			continue
		}
		group := r.Kind
		if group == extract.Sent {
			group = extract.Signed
		}
		if key := [2]string{group, document}; !seen[key] {
			seen[key] = true
			*count++
		}
	}
	return c, nil
}
