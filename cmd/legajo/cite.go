package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"legajo/ask"
	"legajo/graph"
)

// citation is a reference to a document that holds over every new reading: it
// rests on the file's bytes and on what stands on the page.
type citation struct {
	Archive  string   `json:"archive"`
	Document string   `json:"document"`
	Caption  string   `json:"caption"`
	Kind     string   `json:"kind"`
	Number   string   `json:"number,omitempty"`
	Date     string   `json:"date,omitempty"` // EDTF
	Path     string   `json:"path"`
	Pages    [2]int   `json:"pages"`
	SHA256   string   `json:"sha256"`
	Quotes   []quoted `json:"quotes,omitempty"`
	Text     string   `json:"text"` // all of it as one sentence
}

// quoted is what a page says.
type quoted struct {
	Page  int    `json:"page"`
	Quote string `json:"quote"`
}

// cite prints a reference to each copy of documents.
func (q *question) cite(views []ask.View) error {
	list := []citation{}
	for i := range views {
		for _, c := range views[i].Copies {
			list = append(list, q.citation(&views[i], c))
		}
	}
	if len(list) == 0 {
		return failed("error.nothing_to_cite").hint("hint.list_documents")
	}
	if q.json {
		return q.printJSON(list)
	}
	for i, c := range list {
		if i > 0 {
			q.out.line("")
		}
		q.out.wrapped(c.Text)
		for _, x := range c.Quotes {
			for _, l := range wrap(fmt.Sprintf("%s%d: «%s»", q.text("word.page"), x.Page, safe(x.Quote)), q.out.width-4) {
				q.out.line("    " + l)
			}
		}
	}
	return nil
}

func (q *question) citation(v *ask.View, c graph.Copy) citation {
	x := citation{Archive: q.archiveName(), Document: c.Document, Caption: strings.TrimSuffix(v.Caption, ", "+v.Date), Kind: v.Kind, Number: v.Number, Date: v.Date,
		Path: c.Path, Pages: [2]int{c.First, c.Last}, SHA256: c.SHA256}
	seen := map[string]bool{}
	for _, g := range correspondents(v) {
		for _, p := range g.list {
			for _, e := range p.Evidence {
				if e.Document == c.Document && !seen[e.Quote] {
					seen[e.Quote] = true
					x.Quotes = append(x.Quotes, quoted{e.Page, e.Quote})
				}
			}
		}
	}
	what := q.text("document." + v.Kind)
	if v.Number != "" {
		what += " " + safe(v.Number)
	}
	x.Text = q.text("cite.text", strings.Join(nonEmpty(safe(strings.TrimSuffix(x.Caption, " →")), what, q.longDate(v.Date)), ", "), x.Archive, safe(c.Path), q.citedPages(c), c.SHA256, c.Document)
	return x
}

func (q *question) citedPages(c graph.Copy) string {
	if c.First == c.Last {
		return q.text("cite.page", c.First)
	}
	return q.text("cite.pages", c.First, c.Last)
}

// archiveName is how the archive is called in references: as the configuration
// says, else as its folder, or the one around it, is called.
func (q *question) archiveName() string {
	if q.cfg.Name != "" {
		return q.cfg.Name
	}
	dir, err := filepath.Abs(q.cfg.Archive)
	if err != nil {
		dir = q.cfg.Archive
	}
	if base := filepath.Base(dir); base != "legajo-archive" {
		return safe(base)
	}
	return safe(filepath.Base(filepath.Dir(dir)))
}
