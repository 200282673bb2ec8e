package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"legajo/archive"
)

// overview is what `status` tells, and the shape of its JSON.
type overview struct {
	Archive       string           `json:"archive"`
	Files         map[string]int64 `json:"files"` // loaded, duplicate, skipped, failed, reading
	Pages         map[string]int64 `json:"pages"` // native, ocr, empty, handwritten, failed
	Documents     map[string]int64 `json:"documents"`
	StaleWords    int64            `json:"stale_words"`
	StaleFindings int64            `json:"stale_findings"`
	GraphBehind   *int64           `json:"graph_behind"` // letters; null where the store cannot be asked
}

// fileStates and pageStates are told in this order, also where there is none.
var (
	fileStates = []archive.State{archive.Loaded, archive.Duplicate, archive.Skipped, archive.Failed}
	pageStates = []string{"native", "ocr", "empty", "handwritten", "failed"}
)

func (a *app) statusCommand() *cobra.Command {
	return a.tabular(a.command("status", "take_in", arguments(0, 0), func(cmd *cobra.Command, _ []string) error {
		ctx := cmd.Context()
		ar, err := archive.OpenRead(ctx, a.cfg.Archive)
		if err != nil {
			return err
		}
		return errors.Join(a.status(ctx, ar), ar.Close())
	}))
}

func (a *app) status(ctx context.Context, ar *archive.Archive) error {
	s, err := ar.Status(ctx, a.versions(ctx))
	if err != nil {
		return err
	}
	o := overview{
		Archive: ar.Dir(), Files: map[string]int64{}, Pages: map[string]int64{}, Documents: s.Documents,
		StaleWords: s.StaleWords, StaleFindings: s.StaleFindings,
	}
	for _, k := range fileStates {
		o.Files[string(k)] = s.Paths[k]
	}
	if s.Reading > 0 {
		o.Files[string(archive.Reading)] = s.Reading
	}
	for _, k := range pageStates {
		o.Pages[k] = s.Pages[k]
	}
	lacks, storeErr := a.lacks(ctx, ar)
	if storeErr == nil {
		o.GraphBehind = &lacks
	}
	if a.json {
		return errors.Join(a.printJSON(o), storeErr)
	}
	if a.csv {
		return errors.Join(a.statusTable(&o), storeErr)
	}
	a.printStatus(&o)
	waiting, err := ar.Waiting(ctx)
	for _, j := range waiting {
		a.note("note.waiting", j.ID, a.text("judgement."+j.Kind))
	}
	return errors.Join(storeErr, err)
}

// statusTable has a row for each count.
func (a *app) statusTable(o *overview) error {
	t := a.table(column{key: "col.what"}, column{key: "col.kind"}, column{key: "col.count"})
	for _, part := range []struct {
		what   string
		kinds  []string
		counts map[string]int64
	}{
		{"files", append(words(fileStates), string(archive.Reading)), o.Files},
		{"pages", pageStates, o.Pages},
		{"documents", documentKinds, o.Documents},
	} {
		for _, k := range part.kinds {
			if n, ok := part.counts[k]; ok {
				t.add(part.what, k, fmt.Sprint(n))
			}
		}
	}
	t.add("stale_words", "", fmt.Sprint(o.StaleWords))
	t.add("stale_findings", "", fmt.Sprint(o.StaleFindings))
	if o.GraphBehind != nil {
		t.add("graph_behind", "", fmt.Sprint(*o.GraphBehind))
	}
	return a.give(t)
}

func (a *app) printStatus(o *overview) {
	a.out.line(a.text("status.archive", safe(o.Archive)))
	a.printCounts("status.files", "state.", append(words(fileStates), string(archive.Reading)), o.Files)
	a.printCounts("status.pages", "pages.", pageStates, o.Pages)
	a.printCounts("status.documents", "document.", documentKinds, o.Documents)
	if o.Files[string(archive.Reading)] > 0 {
		a.hint("hint.unfinished")
	}
	if o.Files[string(archive.Failed)] > 0 || o.Pages["failed"] > 0 {
		a.hint("hint.failures")
	}
	if o.StaleWords > 0 {
		a.hint("hint.stale_words", o.StaleWords)
	}
	if o.StaleFindings > 0 {
		a.hint("hint.stale_findings", o.StaleFindings)
	}
	if o.GraphBehind != nil {
		a.tellLacks(*o.GraphBehind)
	}
}

// printCounts prints how many there are of each kind; a kind that was not
// counted is left out.
func (a *app) printCounts(title, prefix string, kinds []string, counts map[string]int64) {
	t := table{columns: []column{{}, {right: true}}}
	for _, k := range kinds {
		if n, ok := counts[k]; ok {
			t.add(a.text(prefix+k), fmt.Sprint(n))
		}
	}
	if len(t.rows) > 0 {
		a.out.line(a.text(title))
		t.printIndented(a.out, "  ")
	}
}

func words(states []archive.State) []string {
	list := make([]string, len(states))
	for i, s := range states {
		list[i] = string(s)
	}
	return list
}

// failure is a path, or a page of it, that could not be read.
type failure struct {
	Path   string `json:"path"`
	Page   int    `json:"page,omitempty"`
	Reason string `json:"reason"` // the code
	Detail string `json:"detail,omitempty"`
	Text   string `json:"text"`
	Hint   string `json:"hint,omitempty"`
}

func (a *app) failuresCommand() *cobra.Command {
	return a.tabular(a.command("failures", "take_in", arguments(0, 0), func(cmd *cobra.Command, _ []string) error {
		ctx := cmd.Context()
		ar, err := archive.OpenRead(ctx, a.cfg.Archive)
		if err != nil {
			return err
		}
		return errors.Join(a.failures(ctx, ar), ar.Close())
	}))
}

func (a *app) failures(ctx context.Context, ar *archive.Archive) error {
	list := []failure{}
	for f, err := range ar.Failures(ctx) {
		if err != nil {
			return err
		}
		list = append(list, failure{f.Path.Name(), f.Page, f.Reason.Code, f.Reason.Detail, a.reason(f.Reason.Code), a.optional("remedy." + f.Reason.Code)})
	}
	switch {
	case a.json:
		return a.printJSON(list)
	case a.csv:
		t := a.table(column{key: "col.file"}, column{key: "col.page"}, column{key: "col.reason"}, column{key: "col.detail"}, column{key: "col.text"}, column{key: "col.hint"})
		for _, f := range list {
			t.add(f.Path, number(f.Page), f.Reason, f.Detail, f.Text, f.Hint)
		}
		return a.give(t)
	case len(list) == 0:
		a.note("note.no_failures")
		return nil
	}
	t := a.table(column{key: "col.file", least: 16, place: true}, column{key: "col.page", right: true}, column{key: "col.reason", least: 30}, column{key: "col.detail", least: 10})
	for _, f := range list {
		t.add(f.Path, number(f.Page), f.Text, f.Detail)
	}
	err := a.give(t)
	a.remedies(list)
	return err
}

// remedies tells once for each reason what can be done about it.
func (a *app) remedies(list []failure) {
	told := map[string]bool{}
	for _, f := range list {
		if f.Hint != "" && !told[f.Hint] {
			told[f.Hint] = true
			a.hint("word.as_is", f.Hint)
		}
	}
}

// reason is what a reason's code means; a code that the catalogue lacks stands
// for itself.
func (a *app) reason(code string) string {
	if text := a.optional("reason." + code); text != "" {
		return text
	}
	return code
}
