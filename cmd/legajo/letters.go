package main

import (
	"context"
	"regexp"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"legajo/extract"
	"legajo/graph"
)

// listFlags narrow a listing of documents.
type listFlags struct {
	from, to, cc, signedBy string
	since, until           string
	kinds                  []string
	language               string
	cited, held            bool
	evidence               bool
}

// documentKinds are all kinds of document.
var documentKinds = []string{extract.Letter, extract.Memo, extract.Email, extract.Agreement, extract.PressRelease, extract.Report, extract.Minutes, extract.Other}

// correspondence are the kinds that `letters` lists.
var correspondence = []string{extract.Letter, extract.Memo, extract.Email}

func (a *app) lettersCommand() *cobra.Command {
	return a.documentListing("letters", correspondence, a.letterTable)
}

func (a *app) agreementsCommand() *cobra.Command {
	return a.documentListing("agreements", []string{extract.Agreement}, a.agreementTable)
}

func (a *app) documentsCommand() *cobra.Command {
	return a.documentListing("documents", documentKinds, a.documentTable)
}

// layout gives the columns of a listing and the cells of a row.
type layout func() (columns []column, row func(v *view) []string)

func (a *app) documentListing(name string, kinds []string, l layout) *cobra.Command {
	f := &listFlags{}
	cmd := a.command(name, "ask", arguments(0, 0), a.asking(func(ctx context.Context, q *question, _ []string) error {
		filter, err := q.filter(ctx, f, kinds)
		if err != nil {
			return err
		}
		return q.listDocuments(ctx, filter, f.evidence, l)
	}))
	flags := cmd.Flags()
	flags.StringVar(&f.from, "from", "", a.valued("NAME")+a.text("flag.from"))
	flags.StringVar(&f.to, "to", "", a.valued("NAME")+a.text("flag.to"))
	flags.StringVar(&f.cc, "cc", "", a.valued("NAME")+a.text("flag.cc"))
	flags.StringVar(&f.signedBy, "signed-by", "", a.valued("NAME")+a.text("flag.signed-by"))
	flags.StringVar(&f.since, "since", "", a.valued("DATE")+a.text("flag.since"))
	flags.StringVar(&f.until, "until", "", a.valued("DATE")+a.text("flag.until"))
	flags.StringVar(&f.language, "language", "", "`es|en` "+a.text("flag.language"))
	if len(kinds) > 1 {
		flags.StringSliceVar(&f.kinds, "kind", nil, a.valued("KIND")+a.text("flag.kind"))
	}
	flags.BoolVar(&f.cited, "cited", false, a.text("flag.cited"))
	flags.BoolVar(&f.held, "held", false, a.text("flag.held"))
	flags.BoolVar(&f.evidence, "evidence", false, a.text("flag.evidence"))
	return a.scored(a.listing(cmd))
}

// filter checks the flags of a listing and finds the names in them.
func (q *question) filter(ctx context.Context, f *listFlags, kinds []string) (graph.Filter, error) {
	filter := graph.Filter{Kinds: kinds, Language: f.language, MinScore: q.cfg.MinScore}
	for _, k := range f.kinds {
		if !slices.Contains(kinds, k) {
			return filter, misused("error.unknown_kind", k).hint("hint.kinds", list(kinds))
		}
	}
	if len(f.kinds) > 0 {
		filter.Kinds = f.kinds
	}
	if f.cited != f.held {
		filter.Cited = &f.cited
	}
	var err error
	if filter.Since, err = day(f.since, "01-01"); err != nil {
		return filter, err
	}
	if filter.Until, err = day(f.until, "12-31"); err != nil {
		return filter, err
	}
	for _, n := range []struct {
		typed string
		id    *string
	}{{f.from, &filter.From}, {f.to, &filter.To}, {f.cc, &filter.CC}, {f.signedBy, &filter.SignedBy}} {
		if n.typed == "" {
			continue
		}
		e, err := q.entity(ctx, n.typed)
		if err != nil {
			return filter, err
		}
		*n.id = e.ID
	}
	return filter, nil
}

var dayForm = regexp.MustCompile(`^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$`)

// day makes a day of a date as people type it: a year or month stands for its
// first or last day, as rest says of a year.
func day(typed, rest string) (string, error) {
	if typed == "" {
		return "", nil
	}
	m := dayForm.FindStringSubmatch(typed)
	switch {
	case m == nil:
		return "", misused("error.not_a_date", typed).hint("hint.date")
	case m[3] != "":
		return typed, nil
	case m[2] != "" && rest == "12-31":
		return typed + "-31", nil
	case m[2] != "":
		return typed + "-01", nil
	}
	return typed + "-" + rest, nil
}

func (q *question) listDocuments(ctx context.Context, filter graph.Filter, evidence bool, l layout) error {
	n := q.names()
	columns, row := l()
	t := q.table(columns...)
	views := []view{}
	for d, err := range q.graph.Documents(ctx, filter) {
		if err != nil {
			return err
		}
		v, err := q.view(ctx, n, d)
		if err != nil {
			return err
		}
		if q.json || evidence {
			views = append(views, v)
		}
		if !q.json {
			t.add(row(&v)...)
		}
	}
	switch {
	case q.json:
		return q.printJSON(views)
	case len(t.rows) == 0:
		q.note("note.no_documents")
	case evidence:
		for i := range views {
			q.showParties(&views[i])
		}
	default:
		return q.give(t)
	}
	return nil
}

func (a *app) letterTable() ([]column, func(*view) []string) {
	return []column{
			{key: "col.date", date: true}, {key: "col.from", least: 14}, {title: "→"}, {key: "col.to", least: 14},
			{key: "col.cc", right: true}, {key: "col.subject", least: 12}, {key: "col.where", least: 16}, {key: "col.id"},
		}, func(v *view) []string {
			return []string{v.Date, orDash(a.cell(v.from())), "→", orDash(a.cell(v.to())), number(len(v.Copied)), v.subject(), a.where(v), short(v.ID)}
		}
}

func (a *app) agreementTable() ([]column, func(*view) []string) {
	return []column{
			{key: "col.date", date: true}, {key: "col.title", least: 16}, {key: "col.parties", least: 16},
			{key: "col.signed", least: 16}, {key: "col.where", least: 16}, {key: "col.id"},
		}, func(v *view) []string {
			return []string{v.Date, orDash(v.Title), a.cell(v.Parties), a.cell(v.Signed), a.where(v), short(v.ID)}
		}
}

func (a *app) documentTable() ([]column, func(*view) []string) {
	return []column{
			{key: "col.date", date: true}, {key: "col.kind"}, {key: "col.language"}, {key: "col.caption", least: 20},
			{key: "col.where", least: 16}, {key: "col.state"}, {key: "col.id"},
		}, func(v *view) []string {
			about := v.Title
			if about == "" {
				about = v.Caption
			}
			state := v.State
			if state == "read" {
				state = ""
			}
			return []string{v.Date, a.text("document." + v.Kind), v.Language, about, a.where(v), state, short(v.ID)}
		}
}

// number is a count in a table, "" for none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
