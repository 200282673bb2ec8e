package main

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/ask"
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
	Signed    int    `json:"signed"` // and sent
	Addressed int    `json:"addressed"`
	Copied    int    `json:"copied"`
	Mentioned int    `json:"mentioned"`
	First     string `json:"first,omitempty"` // day
	Last      string `json:"last,omitempty"`
}

// entityFlags narrow a listing of people or bodies.
type entityFlags struct {
	reply
	part, of     string
	since, until string
}

func (a *app) entityListing(command, kind string) *cobra.Command {
	f := &entityFlags{}
	cmd := a.command(command, "ask", arguments(0, -1), a.asking(func(ctx context.Context, q *question, args []string) error {
		f.part = name.Fold(strings.Join(args, " "))
		return q.listEntities(ctx, kind, f)
	}))
	flags := cmd.Flags()
	flags.StringVar(&f.of, "of", "", a.valued("NAME")+a.text("flag.of"))
	flags.StringVar(&f.since, "since", "", a.valued("DATE")+a.text("flag.since"))
	flags.StringVar(&f.until, "until", "", a.valued("DATE")+a.text("flag.until"))
	a.completesName(cmd, "of")
	a.limited(cmd, &f.reply, "flag.limit_rows")
	return a.scored(a.tabular(a.sorted(cmd, &f.reply, []string{"name", "signed", "addressed", "copied", "mentioned", "first", "last"})))
}

func (q *question) listEntities(ctx context.Context, kind string, f *entityFlags) error {
	since, until, err := days(f.since, f.until)
	if err != nil {
		return err
	}
	filter := graph.Filter{Kinds: []string{kind}}
	if f.of != "" {
		if filter.IDs, err = q.members(ctx, f.of); err != nil {
			return err
		}
	}
	found := []correspondent{}
	for e, err := range q.graph.Entities(ctx, filter) {
		if err != nil {
			return err
		}
		if !isNamed(e, f.part) {
			continue
		}
		c, err := q.correspondent(ctx, e)
		if err != nil {
			return err
		}
		if since != "" && c.Last < since || until != "" && (c.First == "" || c.First > until) {
			continue
		}
		found = append(found, c)
		if len(found) == f.limit && f.sort == "" && !f.reverse {
			break
		}
	}
	sortCorrespondents(found, &f.reply)
	if f.limit > 0 {
		found = found[:min(f.limit, len(found))]
	}
	unread, err := q.desk().Unread(ctx, since, until)
	if err != nil {
		return err
	}
	if q.json {
		return q.printJSON(struct {
			Entities []correspondent `json:"entities"`
			NotRead  ask.Unread      `json:"could_not_be_read"`
		}{found, unread})
	}
	if len(found) == 0 && !q.csv {
		q.note("note.no_entities")
		q.tellUnread(&unread)
		return nil
	}
	t := q.table(column{key: "col.name", least: 20}, column{key: "col.signed", right: true}, column{key: "col.addressed", right: true},
		column{key: "col.copied", right: true}, column{key: "col.mentioned", right: true}, column{key: "col.first", date: true}, column{key: "col.last", date: true},
		column{key: "col.aliases", least: 12}, column{key: "col.id"})
	for _, c := range found {
		t.add(c.Name, number(c.Signed), number(c.Addressed), number(c.Copied), number(c.Mentioned), c.First, c.Last, strings.Join(c.Aliases, "; "), q.id(c.ID))
	}
	if err := q.give(t); err != nil || q.csv {
		return err
	}
	if unread.Unread != (archive.Unread{}) {
		q.out.line("")
	}
	q.tellUnread(&unread)
	return nil
}

// members are the ids of those that papers name as of a body, or none's.
func (q *question) members(ctx context.Context, typed string) ([]string, error) {
	body, err := q.entity(ctx, typed, extract.Organisation, extract.Office)
	if err != nil {
		return nil, err
	}
	ids := []string{""} // so that nobody is not everybody
	var parts []string
	for r, err := range q.graph.Relations(ctx, graph.Edge{To: body.ID, MinScore: q.cfg.MinScore,
		Kinds: []string{extract.Represented, extract.AffiliatedWith, extract.Held, extract.MemberOf, extract.PartOf}}) {
		if err != nil {
			return nil, err
		}
		ids = append(ids, r.From)
		if r.Kind == extract.PartOf {
			parts = append(parts, r.From)
		}
	}
	holders, err := q.desk().Holders(ctx, parts)
	for _, r := range holders {
		ids = append(ids, r.From)
	}
	slices.Sort(ids)
	return slices.Compact(ids), err
}

func sortCorrespondents(list []correspondent, r *reply) {
	count := map[string]func(*correspondent) int{
		"signed":    func(c *correspondent) int { return c.Signed },
		"addressed": func(c *correspondent) int { return c.Addressed },
		"copied":    func(c *correspondent) int { return c.Copied },
		"mentioned": func(c *correspondent) int { return c.Mentioned },
	}[r.sort]
	date := map[string]func(*correspondent) string{
		"first": func(c *correspondent) string { return c.First },
		"last":  func(c *correspondent) string { return c.Last },
	}[r.sort]
	switch {
	case count != nil: // the most first
		slices.SortStableFunc(list, func(a, b correspondent) int { return cmp.Compare(count(&b), count(&a)) })
	case date != nil:
		slices.SortStableFunc(list, func(a, b correspondent) int { return cmp.Compare(date(&a), date(&b)) })
	}
	if r.reverse {
		slices.Reverse(list)
	}
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

// correspondent counts the documents of each relation.
func (q *question) correspondent(ctx context.Context, e graph.Entity) (correspondent, error) {
	c := correspondent{Entity: e}
	counts, err := q.graph.Counts(ctx, e.ID, q.cfg.MinScore)
	for _, n := range counts {
		switch {
		case n.Kind == extract.Signed && n.Form != extract.FormBlankLine, n.Kind == extract.Sent:
			c.Signed += n.Documents
		case n.Kind == extract.Addressed && ask.Received(n.As):
			c.Addressed += n.Documents
		case n.Kind == extract.Copied:
			c.Copied += n.Documents
		case n.Kind == extract.Mentions:
			c.Mentioned += n.Documents
		}
		if n.First != "" && (c.First == "" || n.First < c.First) {
			c.First = n.First
		}
		c.Last = max(c.Last, n.Last)
	}
	return c, err
}
