package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"legajo/ask"
	"legajo/extract"
	"legajo/graph"
)

func (a *app) pathCommand() *cobra.Command {
	r, mentions := &reply{}, false
	cmd := a.command("path", "ask", arguments(2, 2), a.asking(func(ctx context.Context, q *question, args []string) error {
		x, y, err := q.pair(ctx, args)
		if err != nil {
			return err
		}
		kinds := slices.Clone(ask.Walked)
		if mentions {
			kinds = append(kinds, extract.Mentions)
		}
		limit := r.limit
		if limit == 0 {
			limit = 5
		}
		return q.path(ctx, x, y, kinds, limit, r.evidence)
	}))
	cmd.Aliases = []string{"connect"}
	cmd.Flags().BoolVar(&mentions, "mentions", false, a.text("flag.mentions"))
	a.completesNames(cmd)
	a.witnessed(cmd, r)
	a.limited(cmd, r, "flag.limit_ways")
	return a.scored(a.tabular(cmd))
}

// connections is what `path` answers.
type connections struct {
	Walked []string         `json:"walked"` // kinds of relation
	Ways   []ask.Connection `json:"ways"`
}

func (q *question) path(ctx context.Context, x, y graph.Entity, kinds []string, limit int, evidence bool) error {
	ways, err := q.desk().Path(ctx, x, y, kinds, limit)
	switch {
	case err != nil:
		return err
	case q.json:
		return q.printJSON(connections{kinds, ways})
	case q.csv:
		return q.hopTable(ways)
	}
	for i := range ways {
		if i > 0 {
			q.out.line("")
		}
		q.tellWay(&ways[i], evidence)
	}
	if len(ways) == 0 {
		q.note("note.no_way", safe(x.Name), safe(y.Name))
	} else {
		q.out.line("")
	}
	var walked []string
	for _, k := range kinds {
		walked = append(walked, q.text("relation."+k))
	}
	q.out.wrapped(q.text("path.walked", list(walked)))
	if !slices.Contains(kinds, extract.Mentions) {
		q.out.line(q.text("path.no_mentions"))
	}
	return nil
}

func (q *question) tellWay(c *ask.Connection, evidence bool) {
	for i, h := range c.Hops {
		if i == 0 {
			q.out.line(q.out.bold(q.node(h.From)))
		}
		var how []string
		for _, r := range h.Relations {
			text := q.hopText(&r, h.To.ID)
			if !slices.Contains(how, text) {
				how = append(how, text)
			}
		}
		q.out.line("  " + strings.Join(how, "; "))
		if evidence {
			for _, r := range h.Relations {
				q.evidence("      ", r.Evidence)
			}
		}
		q.out.line(q.out.bold(q.node(h.To)))
	}
	if c.CopyOnly {
		q.out.line("  " + q.text("path.copy_only"))
	}
}

// node tells a person by the name, a document by its caption, date and id.
func (q *question) node(n ask.Node) string {
	name := strings.TrimSuffix(n.Name, ", "+n.Date)
	if isDocument(n.Kind) {
		return strings.Join(nonEmpty(q.text("document."+n.Kind)+": "+safe(name), q.longDate(n.Date)), ", ") + "  " + short(n.ID)
	}
	return safe(name)
}

func isDocument(kind string) bool { return slices.Contains(documentKinds, kind) }

// hopText is a relation as it is walked: forwards, or against its direction.
func (q *question) hopText(r *graph.Relation, to string) string {
	key := "relation." + r.Kind
	switch {
	case r.Form == extract.FormBlankLine, r.Form == extract.FormStated:
		key = "form." + r.Form
	case r.As == extract.AsThrough, r.As == extract.AsAttention:
		key = "party." + r.As
	}
	if r.To == to {
		return "↓ " + q.text(key)
	}
	return "↑ " + q.text(key)
}

func (q *question) hopTable(ways []ask.Connection) error {
	t := q.table(column{key: "col.way"}, column{key: "col.hop"}, column{key: "col.from"}, column{key: "col.relation"}, column{key: "col.to"},
		column{key: "col.date", date: true}, column{key: "col.file"}, column{key: "col.page"}, column{key: "col.quote"}, column{key: "col.score"}, column{key: "col.id"})
	for i, w := range ways {
		for j, h := range w.Hops {
			for _, r := range h.Relations {
				from, to := h.From, h.To
				if r.From == h.To.ID {
					from, to = to, from
				}
				e := r.Evidence[0]
				t.add(number(i+1), number(j+1), from.Name, r.Kind, to.Name, r.Date, e.Path, number(e.Page), e.Quote, scoreText(e.Score), r.Letter)
			}
		}
	}
	return q.give(t)
}
