package export

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
	"legajo/markup"
)

// Columns are the register's.
var Columns = []string{"date", "number", "from", "role", "organisation", "to", "copied", "subject", "file", "pages", "state"}

// Register writes one row a letter, memo or e-mail that the archive holds, by
// date and id, as CSV for a spreadsheet. Several values in a cell are parted
// by "; ".
func Register(ctx context.Context, a *archive.Archive, w io.Writer, min Thresholds) (Done, error) {
	g := &register{a: a, min: min}
	out := csv.NewWriter(w)
	if err := out.Write(Columns); err != nil {
		return g.done, fmt.Errorf("export register: %w", err)
	}
	for row, err := range g.rows(ctx) {
		if err == nil {
			for i := range row.cells {
				row.cells[i] = markup.Defuse(row.cells[i], &g.done.Defused)
			}
			err = out.Write(row.cells)
		}
		if err != nil {
			return g.done, fmt.Errorf("export register: %w", err)
		}
	}
	out.Flush()
	return g.done, out.Error()
}

// register makes rows of letters and counts them.
type register struct {
	a     *archive.Archive
	min   Thresholds
	known map[string]string // names of entities that were met, at most maxKnown
	done  Done
}

const maxKnown = 50_000

// row is one letter of the register: its cells by Columns, and where its first
// page lies.
type row struct {
	cells []string
	sha   string
	page  int
}

// rows yields the register's rows.
func (g *register) rows(ctx context.Context) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		for copies, err := range g.a.Correspondence(ctx) {
			var r row
			if err == nil {
				r, err = g.row(ctx, copies)
			}
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// row makes the row of a letter from its copies.
func (g *register) row(ctx context.Context, copies []archive.Linked) (row, error) {
	d := &copies[0]
	names, err := g.names(ctx, d)
	if err != nil {
		return row{}, err
	}
	g.done.document(&d.Document, g.min)
	var files, pages list
	state := d.State
	for _, c := range copies {
		files.add(c.Path)
		pages = append(pages, pageRange(c.FirstPage, c.LastPage))
		state = worse(state, c.State)
	}
	p := partiesOf(&d.Document, names, g.min)
	return row{[]string{d.Date, d.Number, p.from.String(), p.role.String(), p.organisation.String(), p.to.String(), p.copied.String(),
		d.Subject, files.String(), pages.String(), string(state)}, d.SHA256, d.FirstPage}, nil
}

// names are the names of a document's entities as linking has them.
func (g *register) names(ctx context.Context, d *archive.Linked) ([]string, error) {
	if err := linked(d); err != nil {
		return nil, err
	}
	if len(g.known) > maxKnown {
		clear(g.known)
	}
	names := make([]string, len(d.Links.Entities))
	for i, id := range d.Links.Entities {
		if name, ok := g.known[id]; ok {
			names[i] = name
			continue
		}
		e, err := g.a.Entity(ctx, id)
		if err != nil {
			return nil, fmt.Errorf("entity %s of document %s: %w", id, d.ID, err)
		}
		if g.known == nil {
			g.known = map[string]string{}
		}
		names[i], g.known[id] = e.Name, e.Name
	}
	return names, nil
}

// parties are the cells of those between whom a letter went.
type parties struct{ from, role, organisation, to, copied list }

func partiesOf(d *archive.Document, names []string, min Thresholds) (p parties) {
	for i := range d.Relations {
		r := &d.Relations[i]
		out, in := r.From.To == extract.RefSelf, r.To.To == extract.RefSelf
		switch {
		case r.Score < min[r.Kind]:
		case in && r.Kind == extract.Signed && r.Form != extract.FormBlankLine:
			p.signer(d, r, names)
		case in && r.Kind == extract.Sent:
			p.organisation.add(names[r.From.Index])
		case out && r.Kind == extract.Addressed && r.As != extract.AsThrough && r.As != extract.AsAttention:
			p.to.add(names[r.To.Index])
		case out && r.Kind == extract.Copied:
			p.copied.add(names[r.To.Index])
		}
	}
	return p
}

// signer adds who signed, in which role and for whom.
func (p *parties) signer(d *archive.Document, r *extract.Relation, names []string) {
	p.from.add(names[r.From.Index])
	p.role.add(r.Role)
	for _, f := range r.For {
		p.organisation.add(names[f])
	}
	for _, role := range d.Roles {
		if role.Person == r.From.Index {
			p.role.add(role.Title)
			if role.Organisation >= 0 {
				p.organisation.add(names[role.Organisation])
			}
		}
	}
}

// worse is the worse of two states of pages: a copy that failed is not hidden.
func worse(a, b ingest.PageState) ingest.PageState {
	order := []ingest.PageState{ingest.PageEmpty, ingest.PageRead, ingest.PageHandwritten, ingest.PageFailed}
	if slices.Index(order, b) > slices.Index(order, a) {
		return b
	}
	return a
}

// list is what goes into one cell.
type list []string

func (l *list) add(s string) {
	if s == "" {
		return
	}
	for _, have := range *l {
		if have == s {
			return
		}
	}
	*l = append(*l, s)
}

func (l list) String() string { return strings.Join(l, "; ") }

func pageRange(first, last int) string {
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d-%d", first, last)
}
