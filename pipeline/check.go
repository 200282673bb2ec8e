package pipeline

import (
	"fmt"

	"legajo/extract"
	"legajo/ingest"
)

// check finds what no reading may have: a place that is on no page, an end
// that is no entity, two documents with one id. It keeps a wrong step from
// harming more than its file.
func check(docs []extract.Document, pages []ingest.Page) error {
	words := map[int]int{}
	for i := range pages {
		words[pages[i].Number] = len(pages[i].Words)
	}
	begins := map[[2]int]bool{}
	for i := range docs {
		d := &docs[i]
		if _, ok := words[d.Span.Page]; !ok || d.Span.LastPage < d.Span.Page {
			return fmt.Errorf("document %d lies on pages %d to %d", i, d.Span.Page, d.Span.LastPage)
		}
		at := [2]int{d.Span.Page, d.Ordinal}
		if begins[at] {
			return fmt.Errorf("document %d is not the only one that begins as number %d on page %d", i, d.Ordinal, d.Span.Page)
		}
		begins[at] = true
		c := checker{d: d, words: words}
		c.all()
		if c.bad != nil {
			return fmt.Errorf("document %d: %w", i, c.bad)
		}
	}
	return nil
}

type checker struct {
	d     *extract.Document
	words map[int]int
	bad   error
}

func (c *checker) all() {
	if c.d.DateFinding >= len(c.d.Dates) {
		c.fail("date", c.d.DateFinding)
	}
	for i := range c.d.Zones {
		c.span("zone", i, c.d.Zones[i].Span)
	}
	for i := range c.d.Mentions {
		c.span("mention", i, c.d.Mentions[i].Span)
		c.entity("mention", i, c.d.Mentions[i].Entity)
	}
	for i := range c.d.Dates {
		c.span("date", i, c.d.Dates[i].Span)
	}
	for i := range c.d.Roles {
		r := &c.d.Roles[i]
		c.span("role", i, r.Span)
		c.entity("role", i, r.Person)
		if r.Organisation != -1 {
			c.entity("role", i, r.Organisation)
		}
	}
	for i := range c.d.Cited {
		c.span("cited", i, c.d.Cited[i].Span)
	}
	for i := range c.d.Relations {
		c.relation(i, &c.d.Relations[i])
	}
}

func (c *checker) relation(i int, r *extract.Relation) {
	c.span("relation", i, r.Span)
	c.end(i, r.From)
	c.end(i, r.To)
	for _, f := range r.For {
		c.entity("relation", i, f)
	}
	if r.Absent != nil {
		c.entity("relation", i, *r.Absent)
	}
	if r.Agreement != nil {
		c.end(i, *r.Agreement)
	}
}

func (c *checker) end(i int, r extract.Ref) {
	switch r.To {
	case extract.RefSelf:
	case extract.RefEntity:
		c.entity("relation", i, r.Index)
	case extract.RefCited:
		if r.Index < 0 || r.Index >= len(c.d.Cited) {
			c.fail("relation", i)
		}
	default:
		c.fail("relation", i)
	}
}

func (c *checker) entity(what string, i, entity int) {
	if entity < 0 || entity >= len(c.d.Entities) {
		c.fail(what, i)
	}
}

// span holds that evidence is words of the pages, in order.
func (c *checker) span(what string, i int, s extract.Span) {
	first, last := c.words[s.Page], c.words[s.LastPage]
	if s.First < 0 || s.First >= first || s.Last < 0 || s.Last >= last || s.LastPage < s.Page || s.LastPage == s.Page && s.Last < s.First {
		c.fail(what, i)
	}
}

func (c *checker) fail(what string, i int) {
	if c.bad == nil {
		c.bad = fmt.Errorf("%s %d points at nothing", what, i)
	}
}
