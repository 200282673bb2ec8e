package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/ask"
	"legajo/language/name"
)

// hit is a page with the words that were searched for, as JSON has it.
type hit struct {
	Document string `json:"document,omitempty"`
	Letter   string `json:"letter,omitempty"`
	SHA256   string `json:"sha256"`
	Path     string `json:"path"`
	Page     int    `json:"page"`
	Quote    string `json:"quote"`
}

func (a *app) searchCommand() *cobra.Command {
	limit, near := 0, 0
	cmd := a.command("search", "ask", arguments(1, -1), a.asking(func(ctx context.Context, q *question, args []string) error {
		if limit < 1 {
			return misused("error.flag_value", "limit", limit)
		}
		if name.Fold(strings.Join(args, " ")) == "" {
			return misused("error.no_words").hint("hint.help_command", "legajo search")
		}
		return q.search(ctx, archive.Query{Words: strings.Join(args, " "), Near: near, Limit: limit})
	}))
	cmd.Flags().IntVar(&limit, "limit", 50, a.valued("N")+a.text("flag.limit"))
	cmd.Flags().IntVar(&near, "near", 0, a.valued("N")+a.text("flag.near"))
	return a.tabular(cmd)
}

func (q *question) search(ctx context.Context, query archive.Query) error {
	hits := []hit{}
	letters := map[string]bool{}
	for h, err := range q.archive.Search(ctx, query) {
		if err != nil {
			return err
		}
		hits = append(hits, hit{h.Document, h.Letter, h.SHA256, h.Path, h.Page, h.Quote})
		letters[h.Letter] = true
	}
	unread, err := q.desk().Unread(ctx, "", "")
	if err != nil {
		return err
	}
	if q.json {
		return q.printJSON(struct {
			Hits    []hit      `json:"hits"`
			NotRead ask.Unread `json:"could_not_be_read"`
		}{hits, unread})
	}
	if len(hits) == 0 && !q.csv {
		q.note("note.no_hits", safe(query.Words))
		q.hint("hint.no_hits")
		q.tellUnread(&unread)
		return nil
	}
	t := q.table(column{key: "col.where", least: 16, place: true}, column{key: "col.quote", least: 30}, column{key: "col.id"})
	for _, h := range hits {
		t.add(fmt.Sprintf("%s:%d", h.Path, h.Page), h.Quote, q.id(h.Letter))
	}
	if err := q.give(t); err != nil || q.csv {
		return err
	}
	q.out.line("")
	q.out.line(q.text("search.counted", q.count("search.pages", int64(len(hits))), q.count("search.documents", int64(len(letters)))))
	if len(hits) == query.Limit {
		q.note("note.limited", query.Limit)
	}
	q.tellUnread(&unread)
	return nil
}

// tellUnread tells what could not be read: where words and names may stand that
// nobody found.
func (q *question) tellUnread(u *ask.Unread) {
	if parts := q.unreadText(u); len(parts) > 0 {
		q.out.wrapped(strings.Join(parts, "; "))
	}
}
