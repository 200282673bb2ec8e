package main

import (
	"context"
	"fmt"
	"strings"

	"legajo/archive"
	"legajo/pipeline"
)

// closing is the report at the end of a run, and the shape of its JSON.
type closing struct {
	Files     map[string]int64 `json:"files"` // loaded, duplicate, skipped, failed
	Unchanged int64            `json:"unchanged"`
	Missing   int64            `json:"missing"`
	Pages     map[string]int64 `json:"pages"` // native, ocr, empty, handwritten, failed
	Documents int64            `json:"documents"`
	Failures  []failure        `json:"failures"`
	Rows      rows             `json:"rows"`
}

// rows are the rows that queries returned in this run: what it cost, whatever
// the machine.
type rows struct {
	Archive int64 `json:"archive"`
	Graph   int64 `json:"graph"`
}

// maxTold is how many failures the closing report names; `failures` has all.
const maxTold = 10

// maxLook is how many pages the report says should be looked at first.
const maxLook = 3

// tellReport tells what a run did. The words go to stderr: the result of
// ingest is the archive. With --json the report is the result.
func (a *app) tellReport(ctx context.Context, ar *archive.Archive, r *pipeline.Report) error {
	c := a.closing(r)
	if a.json {
		c.Rows = rows{ar.Rows(), a.graphRows}
		return a.printJSON(c)
	}
	a.tellCounts(&c)
	a.tellFailures(&c)
	if c.Pages["ocr"] > 0 {
		a.tellSecond(a.noSecond)
	}
	return a.tellLooks(ctx, ar)
}

func (a *app) closing(r *pipeline.Report) closing {
	c := closing{Files: map[string]int64{}, Unchanged: r.Unchanged, Missing: r.Missing, Pages: map[string]int64{}, Documents: r.Documents, Failures: []failure{}}
	for _, k := range fileStates {
		c.Files[string(k)] = r.Files[k]
	}
	for _, k := range pageStates {
		c.Pages[k] = r.Pages[k]
	}
	for _, f := range r.Failures {
		c.Failures = append(c.Failures, failure{f.Path, f.Page, f.Reason.Code, f.Reason.Detail, a.reason(f.Reason.Code), a.optional("remedy." + f.Reason.Code)})
	}
	return c
}

func (a *app) tellCounts(c *closing) {
	var files, pages []string
	total := int64(0)
	for _, k := range fileStates {
		n := c.Files[string(k)]
		total += n
		files = append(files, fmt.Sprintf("%d %s", n, a.text("state."+string(k))))
	}
	for _, k := range pageStates {
		if n := c.Pages[k]; n > 0 || k == "native" || k == "ocr" {
			pages = append(pages, fmt.Sprintf("%d %s", n, a.text("pages."+k)))
		}
	}
	if total == 0 && c.Missing == 0 {
		a.note("note.no_files")
		return
	}
	fmt.Fprintln(a.talk, "legajo: "+a.count("report.files", total)+": "+strings.Join(files, ", "))
	if c.Unchanged > 0 {
		fmt.Fprintln(a.talk, "legajo: "+a.count("report.unchanged", c.Unchanged))
	}
	if c.Unchanged < total {
		a.note("report.pages", strings.Join(pages, ", "))
		fmt.Fprintln(a.talk, "legajo: "+a.count("report.documents", c.Documents))
	}
}

func (a *app) tellFailures(c *closing) {
	for i, f := range c.Failures {
		if i == maxTold {
			a.hint("hint.failures")
			break
		}
		place := f.Path
		if f.Page > 0 {
			place += fmt.Sprintf(":%d", f.Page)
		}
		text := f.Text
		if f.Detail != "" {
			text += " (" + safe(f.Detail) + ")"
		}
		a.note("report.failure", safe(place), text)
	}
	a.remedies(c.Failures)
}

// tellLooks names what a person should look at first: pages that were read
// with little confidence, letters without an addressee.
func (a *app) tellLooks(ctx context.Context, ar *archive.Archive) error {
	pages, err := ar.Doubtful(ctx, maxLook)
	if err != nil {
		return err
	}
	for _, l := range pages {
		if l.Conf < sureEnough {
			a.note("report.doubtful", safe(l.Path), l.Page, scoreText(l.Conf))
		}
	}
	letters, err := ar.Unaddressed(ctx, maxLook)
	if err != nil {
		return err
	}
	for _, l := range letters {
		a.note("report.unaddressed", safe(l.Path), l.Page, short(l.Document))
	}
	return nil
}

// sureEnough is the mean confidence, per mille, from which on a page that was
// read from its image need not be looked at.
const sureEnough = 800
