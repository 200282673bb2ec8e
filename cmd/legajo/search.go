package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
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
	limit := 0
	cmd := a.command("search", "ask", arguments(1, -1), a.asking(func(ctx context.Context, q *question, args []string) error {
		return q.search(ctx, strings.Join(args, " "), limit)
	}))
	cmd.Flags().IntVar(&limit, "limit", 50, a.valued("N")+a.text("flag.limit"))
	return a.listing(cmd)
}

func (q *question) search(ctx context.Context, words string, limit int) error {
	hits := []hit{}
	for h, err := range q.archive.Search(ctx, words, limit) {
		if err != nil {
			return err
		}
		hits = append(hits, hit{h.Document, h.Letter, h.SHA256, h.Path, h.Page, h.Quote})
	}
	if q.json {
		return q.printJSON(hits)
	}
	if len(hits) == 0 {
		q.note("note.no_hits", safe(words))
		return nil
	}
	t := table{columns: []column{{title: q.text("col.where"), least: 16}, {title: q.text("col.quote"), least: 30}, {title: q.text("col.id")}}}
	for _, h := range hits {
		t.add(fmt.Sprintf("%s:%d", h.Path, h.Page), h.Quote, short(h.Letter))
	}
	t.print(q.out)
	if len(hits) == limit {
		q.note("note.limited", limit)
	}
	return nil
}
