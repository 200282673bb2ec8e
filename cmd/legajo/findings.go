package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
	"legajo/language"
)

func (a *app) confirmCommand() *cobra.Command { return a.findingCommand("confirm", archive.Confirm) }
func (a *app) rejectCommand() *cobra.Command  { return a.findingCommand("reject", archive.Reject) }

// findingID is how people name a document's finding: the document and the
// number of the finding, from 1.
func findingID(document string, i int) string { return short(document) + "." + strconv.Itoa(i+1) }

var findingForm = regexp.MustCompile(`^([0-9a-f]{8,})\.([0-9]+)$`)

// findingCommand says something of one finding.
func (a *app) findingCommand(name, kind string) *cobra.Command {
	who, why := "", ""
	cmd := a.command(name, "correct", arguments(1, 1), func(cmd *cobra.Command, args []string) error {
		return a.judging(cmd.Context(), func(ctx context.Context, ar *archive.Archive) (archive.Judgement, error) {
			m := findingForm.FindStringSubmatch(args[0])
			if m == nil {
				return archive.Judgement{}, misused("error.no_finding", safe(args[0])).hint("hint.finding")
			}
			d, pages, err := a.judgedDocument(ctx, ar, m[1])
			if err != nil {
				return archive.Judgement{}, err
			}
			n, err := strconv.Atoi(m[2])
			if err != nil || n < 1 || n > len(d.Relations) {
				return archive.Judgement{}, failed("error.no_finding", safe(args[0])).hint("hint.finding")
			}
			return archive.Judgement{Kind: kind, Subjects: []archive.Anchor{archive.AnchorOf(d, &d.Relations[n-1], pages)}, Who: who, Why: why}, nil
		})
	})
	a.judgeFlags(cmd, &who, &why)
	return cmd
}

func (a *app) judgeFlags(cmd *cobra.Command, who, why *string) {
	cmd.Flags().StringVar(who, "who", "", a.valued("NAME")+a.text("flag.who"))
	cmd.Flags().StringVar(why, "why", "", a.valued("TEXT")+a.text("flag.why"))
}

// judging keeps a judgement and brings links and graph up to it.
func (a *app) judging(ctx context.Context, make func(context.Context, *archive.Archive) (archive.Judgement, error)) error {
	return a.writing(ctx, func(ctx context.Context, ar *archive.Archive) error {
		j, err := make(ctx, ar)
		if err != nil {
			return err
		}
		j.At = time.Now().UTC().Truncate(time.Second)
		id, err := ar.AddJudgement(ctx, j)
		if err != nil {
			return err
		}
		if err := a.derive(ctx, ar); err != nil {
			return err
		}
		a.note("note.judged", id)
		a.hint("hint.undo", id)
		return nil
	})
}

// needDocuments are the documents that an id or a file names, one at least.
func (a *app) needDocuments(ctx context.Context, ar *archive.Archive, what string) ([]archive.Document, error) {
	docs, err := a.namedDocuments(ctx, ar, what)
	if errors.Is(err, archive.ErrNotFound) || err == nil && len(docs) == 0 {
		return nil, failed("error.document_not_found", safe(what)).hint("hint.list_documents")
	}
	return docs, err
}

// judgedDocument finds the one document that an id or a file names, with its
// pages.
func (a *app) judgedDocument(ctx context.Context, ar *archive.Archive, what string) (*archive.Document, []ingest.Page, error) {
	docs, err := a.needDocuments(ctx, ar, what)
	if err != nil {
		return nil, nil, err
	}
	if len(docs) > 1 {
		if i := slices.IndexFunc(docs, func(d archive.Document) bool { return strings.HasPrefix(d.ID, what) }); i >= 0 {
			docs = docs[i : i+1]
		} else {
			return nil, nil, failed("error.several_documents", safe(what), len(docs)).hint("hint.list_documents")
		}
	}
	pages, err := ar.Pages(ctx, docs[0].SHA256, docs[0].FirstPage, docs[0].LastPage)
	return &docs[0], pages, err
}

func (a *app) correctCommand() *cobra.Command {
	who, why := "", ""
	cmd := a.command("correct", "correct", arguments(3, -1), func(cmd *cobra.Command, args []string) error {
		field, to := args[1], strings.Join(args[2:], " ")
		if !slices.Contains(archive.Fields, field) {
			return misused("error.no_field", safe(field)).hint("hint.bad_value", list(archive.Fields))
		}
		if err := checkField(field, to); err != nil {
			return err
		}
		return a.judging(cmd.Context(), func(ctx context.Context, ar *archive.Archive) (archive.Judgement, error) {
			d, pages, err := a.judgedDocument(ctx, ar, args[0])
			if err != nil {
				return archive.Judgement{}, err
			}
			return archive.Judgement{Kind: archive.Correct, Subjects: []archive.Anchor{archive.AnchorOfDocument(d, pages)},
				Value: map[string]string{"field": field, "to": to}, Who: who, Why: why}, nil
		})
	})
	a.judgeFlags(cmd, &who, &why)
	return cmd
}

// checkField refuses what a field cannot be. A date is a day, month or year,
// an interval of them, or "" for none.
func checkField(field, to string) error {
	bad := misused("error.bad_field", field, safe(to))
	switch field {
	case "date":
		for _, part := range strings.Split(to, "/") {
			if _, err := day(part, "12-31"); err != nil {
				return err
			}
			if t, err := time.Parse("2006-01-02", part); len(part) == 10 && (err != nil || t.IsZero()) {
				return bad.hint("hint.date")
			}
		}
	case "kind":
		if !slices.Contains(documentKinds, to) {
			return bad.hint("hint.kinds", list(documentKinds))
		}
	case "language":
		codes := []string{string(language.Spanish), string(language.English), string(language.Mixed)}
		if !slices.Contains(codes, to) {
			return bad.hint("hint.bad_value", list(codes))
		}
	}
	return nil
}

// addable are the relations of which somebody can add one, by what is typed.
var addable = map[string]string{"signed": extract.Signed, "sent": extract.Sent, "addressed": extract.Addressed, "copied": extract.Copied}

func (a *app) addCommand() *cobra.Command {
	who, why, quote, role, kind, page := "", "", "", "", "", 0
	cmd := a.command("add", "correct", arguments(3, -1), func(cmd *cobra.Command, args []string) error {
		relation, ok := addable[args[1]]
		if !ok {
			return misused("error.bad_field", "add", safe(args[1])).hint("hint.bad_value", "signed, sent, addressed, copied")
		}
		if kind != extract.Person && kind != extract.Organisation && kind != extract.Office {
			return misused("error.flag_value", "kind", kind).hint("hint.bad_value", "person, organisation, office")
		}
		return a.judging(cmd.Context(), func(ctx context.Context, ar *archive.Archive) (archive.Judgement, error) {
			d, pages, err := a.judgedDocument(ctx, ar, args[0])
			if err != nil {
				return archive.Judgement{}, err
			}
			if quote != "" && !standsOn(pages, quote, page) {
				return archive.Judgement{}, failed("error.no_quote", safe(quote), max(page, d.FirstPage))
			}
			return archive.Judgement{Kind: archive.Add, Subjects: []archive.Anchor{archive.AnchorOfDocument(d, pages)}, Who: who, Why: why,
				Value: map[string]string{"relation": relation, "name": strings.Join(args[2:], " "), "kind": kind, "role": role, "quote": quote, "page": strconv.Itoa(page)}}, nil
		})
	})
	flags := cmd.Flags()
	flags.StringVar(&quote, "quote", "", a.valued("TEXT")+a.text("flag.quote"))
	flags.IntVar(&page, "page", 0, a.valued("N")+a.text("flag.page"))
	flags.StringVar(&role, "role", "", a.valued("TEXT")+a.text("flag.role"))
	flags.StringVar(&kind, "kind", extract.Person, a.valued("person|organisation|office")+a.text("flag.entity_kind"))
	a.judgeFlags(cmd, &who, &why)
	return cmd
}

func standsOn(pages []ingest.Page, quote string, page int) bool {
	for i := range pages {
		if _, _, ok := archive.FindWords(&pages[i], quote); ok && (page == 0 || pages[i].Number == page) {
			return true
		}
	}
	return false
}

// decision is something that a person should decide.
type decision struct {
	What   string   `json:"what"` // pair or finding
	A      string   `json:"a,omitempty"`
	B      string   `json:"b,omitempty"`
	ID     string   `json:"id,omitempty"` // of a finding
	Kind   string   `json:"kind,omitempty"`
	Text   string   `json:"text"`
	Path   string   `json:"path,omitempty"`
	Page   int      `json:"page,omitempty"`
	Quote  string   `json:"quote,omitempty"`
	Score  int      `json:"score,omitempty"`
	Needed int      `json:"needed,omitempty"`
	Type   []string `json:"commands"`
}

func (a *app) reviewCommand() *cobra.Command {
	limit := 10
	cmd := a.command("review", "correct", arguments(0, 0), func(cmd *cobra.Command, _ []string) error {
		ctx := cmd.Context()
		ar, err := archive.OpenRead(ctx, a.cfg.Archive)
		if err != nil {
			return err
		}
		return errors.Join(a.review(ctx, ar, limit), ar.Close())
	})
	cmd.Flags().IntVar(&limit, "limit", 10, a.valued("N")+a.text("flag.limit_review"))
	return a.tabular(cmd)
}

func (a *app) review(ctx context.Context, ar *archive.Archive, limit int) error {
	pairs, allPairs, err := a.reviewPairs(ctx, ar, limit)
	if err != nil {
		return err
	}
	findings, allFindings, err := a.reviewFindings(ctx, ar, limit)
	if err != nil {
		return err
	}
	switch all := slices.Concat([]decision{}, pairs, findings); {
	case a.json:
		return a.printJSON(all)
	case a.csv:
		return a.decisionTable(all)
	}
	if len(pairs)+len(findings) == 0 {
		a.note("note.no_review")
		return nil
	}
	for _, part := range []struct {
		key  string
		list []decision
		all  int
	}{{"review.pairs", pairs, allPairs}, {"review.findings", findings, allFindings}} {
		if part.all == 0 {
			continue
		}
		head := a.count(part.key, int64(part.all))
		if part.all > len(part.list) {
			head += "; " + a.text("review.first", len(part.list))
		}
		a.out.line(a.out.bold(head))
		for _, d := range part.list {
			a.tellDecision(&d)
		}
		a.out.line("")
	}
	return nil
}

// decisionTable has a row for each decision.
func (a *app) decisionTable(list []decision) error {
	t := a.table(column{key: "col.what"}, column{key: "col.a"}, column{key: "col.b"}, column{key: "col.id"}, column{key: "col.kind"}, column{key: "col.text"},
		column{key: "col.file"}, column{key: "col.page"}, column{key: "col.quote"}, column{key: "col.score"}, column{key: "col.needed"}, column{key: "col.commands"})
	for _, d := range list {
		score, needed := "", ""
		if d.What == "finding" {
			score, needed = scoreText(d.Score), scoreText(d.Needed)
		}
		t.add(d.What, d.A, d.B, d.ID, d.Kind, d.Text, d.Path, number(d.Page), d.Quote, score, needed, strings.Join(d.Type, a.separator()))
	}
	return a.give(t)
}

func (a *app) tellDecision(d *decision) {
	a.out.line("  " + safe(d.Text))
	if d.Quote != "" {
		for _, l := range wrap(fmt.Sprintf("%s:%d  «%s»  %s", safe(d.Path), d.Page, safe(cut(d.Quote, 300)), a.text("why.needed", scoreText(d.Score), scoreText(d.Needed))), a.out.width-6) {
			a.out.line("      " + l)
		}
	}
	a.out.line("      " + strings.Join(d.Type, "   "))
}

func (a *app) reviewPairs(ctx context.Context, ar *archive.Archive, limit int) (pairs []decision, all int, err error) {
	for x, err := range ar.Doubts(ctx) {
		if err != nil {
			return nil, 0, err
		}
		if x.Why == archive.Unsure { // nobody can tell: that is decided
			continue
		}
		if all++; len(pairs) < limit {
			ids := short(x.A.ID) + " " + short(x.B.ID)
			pairs = append(pairs, decision{What: "pair", A: x.A.ID, B: x.B.ID, Kind: x.A.Kind, Text: x.A.Name + "  ~  " + x.B.Name + "  (" + a.text("kind."+x.A.Kind) + ")",
				Type: []string{"legajo same " + ids, "legajo different " + ids, "legajo unsure " + ids}})
		}
	}
	return pairs, all, nil
}

// reviewFindings gives the findings nearest under their thresholds.
func (a *app) reviewFindings(ctx context.Context, ar *archive.Archive, limit int) (list []decision, all int, err error) {
	type candidate struct {
		d *archive.Document
		i int
	}
	var kept []candidate
	lacks := func(c candidate) int { r := &c.d.Relations[c.i]; return a.cfg.Threshold[r.Kind] - r.Score }
	for d, err := range ar.Documents(ctx) {
		if err != nil {
			return nil, 0, err
		}
		for i := range d.Relations {
			r := &d.Relations[i]
			if r.Score >= a.cfg.Threshold[r.Kind] || r.Kind == extract.Mentions {
				continue
			}
			all++
			kept = append(kept, candidate{&d, i})
			slices.SortStableFunc(kept, func(x, y candidate) int { return lacks(x) - lacks(y) })
			kept = kept[:min(limit, len(kept))]
		}
	}
	for _, c := range kept {
		pages, err := ar.Pages(ctx, c.d.SHA256, c.d.FirstPage, c.d.LastPage)
		if err != nil {
			return nil, 0, err
		}
		r := &c.d.Relations[c.i]
		id := findingID(c.d.ID, c.i)
		e := explainer{a, c.d, pages}
		list = append(list, decision{What: "finding", ID: id, Kind: r.Kind, Text: id + "  " + e.relation(r), Path: c.d.Path, Page: r.Span.Page,
			Quote: extract.Quote(pages, r.Span), Score: r.Score, Needed: a.cfg.Threshold[r.Kind], Type: []string{"legajo confirm " + id, "legajo reject " + id}})
	}
	return list, all, nil
}
