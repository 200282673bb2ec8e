package main

import (
	"cmp"
	"context"
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"legajo/ask"
	"legajo/extract"
	"legajo/graph"
	"legajo/language"
	"legajo/language/name"
)

// listFlags narrow a listing of documents.
type listFlags struct {
	reply
	from, to, cc, signedBy string
	since, until           string
	kinds                  []string
	language, place, state string
	cited, held            bool
}

// documentKinds are all kinds of document.
var documentKinds = []string{extract.Letter, extract.Memo, extract.Email, extract.Agreement, extract.PressRelease, extract.Report, extract.Minutes, extract.Other}

// documentStates are those of a document's worst page.
var documentStates = []string{"read", "empty", "handwritten", "failed"}

func (a *app) lettersCommand() *cobra.Command {
	return a.documentListing("letters", ask.Correspondence, a.letterTable)
}

func (a *app) agreementsCommand() *cobra.Command {
	return a.documentListing("agreements", []string{extract.Agreement}, a.agreementTable)
}

func (a *app) documentsCommand() *cobra.Command {
	return a.documentListing("documents", documentKinds, a.documentTable)
}

// layout gives the columns of a listing and the cells of a row.
type layout func() (columns []column, row func(v *ask.View) []string)

func (a *app) documentListing(name string, kinds []string, l layout) *cobra.Command {
	f := &listFlags{}
	cmd := a.command(name, "ask", arguments(0, 0), a.asking(func(ctx context.Context, q *question, _ []string) error {
		filter, err := q.filter(ctx, f, kinds)
		if err != nil {
			return err
		}
		return q.listDocuments(ctx, filter, f, l)
	}))
	flags := cmd.Flags()
	flags.StringVar(&f.from, "from", "", a.valued("NAME")+a.text("flag.from"))
	flags.StringVar(&f.to, "to", "", a.valued("NAME")+a.text("flag.to"))
	flags.StringVar(&f.cc, "cc", "", a.valued("NAME")+a.text("flag.cc"))
	flags.StringVar(&f.signedBy, "signed-by", "", a.valued("NAME")+a.text("flag.signed-by"))
	flags.StringVar(&f.since, "since", "", a.valued("DATE")+a.text("flag.since"))
	flags.StringVar(&f.until, "until", "", a.valued("DATE")+a.text("flag.until"))
	flags.StringVar(&f.language, "language", "", a.valued("es|en")+a.text("flag.language"))
	if len(kinds) > 1 {
		flags.StringSliceVar(&f.kinds, "kind", nil, a.valued("KIND")+a.text("flag.kind"))
	}
	flags.StringVar(&f.place, "place", "", a.valued("NAME")+a.text("flag.place"))
	flags.StringVar(&f.state, "state", "", a.valued("STATE")+a.text("flag.state", list(documentStates)))
	flags.BoolVar(&f.cited, "cited", false, a.text("flag.cited"))
	flags.BoolVar(&f.held, "held", false, a.text("flag.held"))
	for _, flag := range []string{"from", "to", "cc", "signed-by"} {
		a.completesName(cmd, flag)
	}
	a.witnessed(cmd, &f.reply)
	a.limited(cmd, &f.reply, "flag.limit_rows")
	return a.scored(a.tabular(a.sorted(cmd, &f.reply, []string{"date", "from", "to", "kind", "title", "file"})))
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
	if f.state != "" && !slices.Contains(documentStates, f.state) {
		return filter, misused("error.flag_value", "state", f.state).hint("hint.bad_value", list(documentStates))
	}
	if f.cited != f.held {
		filter.Cited = &f.cited
	}
	var err error
	if filter.Since, filter.Until, err = days(f.since, f.until); err != nil {
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

// days makes the first and last day of dates as people type them.
func days(since, until string) (first, last string, err error) {
	if first, err = day(since, "01-01"); err != nil {
		return "", "", err
	}
	last, err = day(until, "12-31")
	return first, last, err
}

// day makes a day of a date as people type it: a year or month stands for its
// first or last day, as rest says of a year.
func day(typed, rest string) (string, error) {
	if typed == "" {
		return "", nil
	}
	m := dayForm.FindStringSubmatch(typed)
	switch {
	case m == nil || m[2] > "12" || m[3] > "31" || m[2] == "00" || m[3] == "00":
		return "", misused("error.not_a_date", safe(typed)).hint("hint.date")
	case m[3] != "":
		return typed, nil
	case m[2] != "" && rest == "12-31":
		return typed + "-31", nil
	case m[2] != "":
		return typed + "-01", nil
	}
	return typed + "-" + rest, nil
}

// fits reports whether a document passes the flags that the graph knows
// nothing of.
func (f *listFlags) fits(d *graph.Document) bool {
	return (f.place == "" || strings.Contains(name.Fold(d.Place), name.Fold(f.place))) && (f.state == "" || d.State == f.state)
}

// narrowed leaves out what the flags do not want.
func (f *listFlags) narrowed(docs iter.Seq2[graph.Document, error]) iter.Seq2[graph.Document, error] {
	return func(yield func(graph.Document, error) bool) {
		n := 0
		for d, err := range docs {
			if err == nil && !f.fits(&d) {
				continue
			}
			n++
			if f.limit > 0 && f.sort == "" && n > f.limit || !yield(d, err) {
				return
			}
		}
	}
}

func (q *question) listDocuments(ctx context.Context, filter graph.Filter, f *listFlags, l layout) error {
	columns, row := l()
	t := q.table(columns...)
	views := []ask.View{}
	for v, err := range q.desk().Views(ctx, f.narrowed(q.graph.Documents(ctx, filter))) {
		if err != nil {
			return err
		}
		views = append(views, v)
	}
	q.sortViews(views, &f.reply)
	if f.limit > 0 {
		views = views[:min(f.limit, len(views))]
	}
	for i := range views {
		t.add(row(&views[i])...)
	}
	switch {
	case q.csv && !q.json && f.evidence:
		return q.evidenceTable(views)
	case q.csv && !q.json:
		return q.give(t)
	}
	on, err := q.restsListed(ctx, views, &filter)
	switch {
	case err != nil:
		return err
	case q.json:
		return q.printJSON(struct {
			Documents []ask.View `json:"documents"`
			Rests     rests      `json:"rests_on"`
		}{views, on})
	case len(views) == 0:
		q.note("note.no_documents")
	case f.evidence:
		for i := range views {
			if i > 0 {
				q.out.line("")
			}
			q.showParties(&views[i])
		}
	default:
		if err := q.give(t); err != nil {
			return err
		}
	}
	q.tellRests(on)
	return nil
}

// restsListed is what a listing rests on: of the time that it was narrowed to,
// else of that of whom it was narrowed to.
func (q *question) restsListed(ctx context.Context, views []ask.View, f *graph.Filter) (rests, error) {
	var of []string
	for _, id := range []string{f.From, f.To, f.CC, f.SignedBy} {
		if id != "" && !slices.Contains(of, id) && f.Since+f.Until == "" {
			of = append(of, id)
		}
	}
	r, err := q.desk().RestsOn(ctx, views, of...)
	switch {
	case err != nil:
		return rests{}, err
	case len(of) > 0:
		return q.restsThen(ctx, r, r.First, r.Last)
	}
	return q.restsThen(ctx, r, f.Since, f.Until)
}

// sortViews puts documents in the order asked for; those of one place in it
// stay by date.
func (q *question) sortViews(views []ask.View, r *reply) {
	key := map[string]func(*ask.View) string{
		"from":  func(v *ask.View) string { return name.Fold(q.cell(v.From())) },
		"to":    func(v *ask.View) string { return name.Fold(q.cell(v.To())) },
		"kind":  func(v *ask.View) string { return v.Kind },
		"title": func(v *ask.View) string { return name.Fold(cmp.Or(v.Title, v.About(), v.Caption)) },
		"file":  func(v *ask.View) string { return q.where(v) },
	}[r.sort]
	if key != nil {
		slices.SortStableFunc(views, func(a, b ask.View) int { return cmp.Compare(key(&a), key(&b)) })
	}
	if r.reverse {
		slices.Reverse(views)
	}
}

// evidenceTable has a row for each finding that makes somebody a correspondent.
func (q *question) evidenceTable(views []ask.View) error {
	t := q.table(column{key: "col.date", date: true}, column{key: "col.kind"}, column{key: "col.relation"}, column{key: "col.name"}, column{key: "col.role"},
		column{key: "col.file"}, column{key: "col.page"}, column{key: "col.quote"}, column{key: "col.rule"}, column{key: "col.score"}, column{key: "col.id"})
	for i := range views {
		v := &views[i]
		for _, g := range correspondents(v) {
			for _, p := range g.list {
				for _, e := range p.Evidence {
					t.add(v.Date, v.Kind, g.kind, p.Name, p.Role, e.Path, strconv.Itoa(e.Page), e.Quote, e.Rule, scoreText(e.Score), v.ID)
				}
			}
		}
	}
	return q.give(t)
}

func (a *app) letterTable() ([]column, func(*ask.View) []string) {
	return []column{
			{key: "col.date", date: true}, {key: "col.from", least: 14}, {title: "→"}, {key: "col.to", least: 14},
			{key: "col.cc", right: true}, {key: "col.subject", least: 12}, {key: "col.where", least: 16, place: true}, {key: "col.id"},
		}, func(v *ask.View) []string {
			return []string{v.Date, a.or(a.cell(v.From())), "→", a.or(a.cell(v.To())), number(len(v.Copied)), v.About(), a.where(v), a.id(v.ID)}
		}
}

// id is short for people and whole for programs.
func (a *app) id(id string) string {
	if a.csv {
		return id
	}
	return short(id)
}

func (a *app) agreementTable() ([]column, func(*ask.View) []string) {
	return []column{
			{key: "col.date", date: true}, {key: "col.title", least: 16}, {key: "col.parties", least: 16},
			{key: "col.signed", least: 16}, {key: "col.where", least: 16, place: true}, {key: "col.id"},
		}, func(v *ask.View) []string {
			return []string{v.Date, a.or(v.Title), a.cell(v.Parties), a.cell(v.Signed), a.where(v), a.id(v.ID)}
		}
}

func (a *app) documentTable() ([]column, func(*ask.View) []string) {
	return []column{
			{key: "col.date", date: true}, {key: "col.kind"}, {key: "col.language"}, {key: "col.caption", least: 20},
			{key: "col.where", least: 16, place: true}, {key: "col.state"}, {key: "col.id"},
		}, func(v *ask.View) []string {
			about := v.Title
			if about == "" {
				about = a.bareCaption(&v.Document)
			}
			state := ""
			if v.State != "read" && v.State != "" {
				state = a.text("page." + v.State)
			}
			spoken := v.Language
			if spoken == string(language.Undetermined) && !a.csv {
				spoken = ""
			}
			return []string{v.Date, a.text("document." + v.Kind), spoken, about, a.where(v), state, a.id(v.ID)}
		}
}

// number is a count in a table, "" for none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
