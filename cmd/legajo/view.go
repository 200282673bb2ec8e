package main

import (
	"context"
	"fmt"
	"strings"

	"legajo/extract"
	"legajo/graph"
)

// view is a document with who stands in it: what the listings and `show` tell,
// and the shape of their JSON.
type view struct {
	graph.Document
	Signed    []party   `json:"signed,omitempty"`
	Sent      []party   `json:"sent,omitempty"`
	Addressed []party   `json:"addressed,omitempty"` // `as` says to, attention, through or distribution
	Copied    []party   `json:"copied,omitempty"`
	Parties   []party   `json:"parties,omitempty"`
	Others    []further `json:"others,omitempty"`
}

// party is one end of a relation of a document.
type party struct {
	ID       string           `json:"id"`
	Name     string           `json:"name"`
	Kind     string           `json:"kind"`
	Role     string           `json:"role,omitempty"`
	Form     string           `json:"form,omitempty"`
	As       string           `json:"as,omitempty"`
	For      []string         `json:"for,omitempty"` // names
	Absent   string           `json:"absent,omitempty"`
	Blind    bool             `json:"blind,omitempty"`
	Date     string           `json:"date,omitempty"`
	Score    int              `json:"score"`
	Said     string           `json:"said_by,omitempty"` // the letter that says so, where it is another one
	Evidence []graph.Evidence `json:"evidence"`
}

// further is a relation that the document says and that is none of its own
// correspondents: a withdrawal, a role.
type further struct {
	Kind string `json:"kind"`
	From string `json:"from"` // names
	To   string `json:"to"`
	graph.Relation
}

// names keeps the names of entities that were asked for.
type names struct {
	q    *question
	kept map[string]graph.Entity
}

func (q *question) names() *names { return &names{q, map[string]graph.Entity{}} }

// entity gives what an id stands for; a document's id stands for its caption.
func (n *names) entity(ctx context.Context, id string) (graph.Entity, error) {
	if e, ok := n.kept[id]; ok {
		return e, nil
	}
	e, err := n.q.graph.Entity(ctx, id)
	if err != nil {
		d, docErr := n.q.graph.Document(ctx, id)
		if docErr != nil {
			return e, err
		}
		e = graph.Entity{ID: id, Kind: "document", Name: d.Caption}
	}
	if len(n.kept) > 10000 { // enough for any page of a listing
		clear(n.kept)
	}
	n.kept[id] = e
	return e, nil
}

// view gathers a document's parties. What another letter says of it stands
// with the others, and says so.
func (q *question) view(ctx context.Context, n *names, d graph.Document) (view, error) {
	v := view{Document: d}
	for r, err := range q.graph.Relations(ctx, graph.Edge{Touching: d.ID, MinScore: q.cfg.MinScore}) {
		if err != nil {
			return v, err
		}
		if err := v.add(ctx, n, r); err != nil {
			return v, err
		}
	}
	return v, nil
}

// full adds to a view what the document says of others.
func (q *question) full(ctx context.Context, n *names, d graph.Document) (view, error) {
	v, err := q.view(ctx, n, d)
	if err != nil {
		return v, err
	}
	for r, err := range q.graph.Relations(ctx, graph.Edge{Letter: d.ID, MinScore: q.cfg.MinScore}) {
		if err != nil {
			return v, err
		}
		if r.From == d.ID || r.To == d.ID {
			continue
		}
		from, err := n.entity(ctx, r.From)
		if err != nil {
			return v, err
		}
		to, err := n.entity(ctx, r.To)
		if err != nil {
			return v, err
		}
		v.Others = append(v.Others, further{r.Kind, from.Name, to.Name, r})
	}
	return v, nil
}

func (v *view) add(ctx context.Context, n *names, r graph.Relation) error {
	other := r.From
	if r.From == v.ID {
		other = r.To
	}
	list := v.list(r.Kind)
	if list == nil {
		return v.addFurther(ctx, n, r, other)
	}
	p, err := n.party(ctx, other, r)
	if err != nil {
		return err
	}
	if r.Letter != v.ID {
		p.Said = r.Letter
	}
	*list = append(*list, p)
	return nil
}

// list is where the correspondents of a kind of relation stand, nil for a kind
// that has none.
func (v *view) list(kind string) *[]party {
	switch kind {
	case extract.Signed:
		return &v.Signed
	case extract.Sent:
		return &v.Sent
	case extract.PartyTo:
		return &v.Parties
	case extract.Addressed:
		return &v.Addressed
	case extract.Copied:
		return &v.Copied
	}
	return nil
}

func (v *view) addFurther(ctx context.Context, n *names, r graph.Relation, other string) error {
	e, err := n.entity(ctx, other)
	if err != nil {
		return err
	}
	f := further{r.Kind, v.Caption, e.Name, r}
	if r.From != v.ID {
		f.From, f.To = f.To, f.From
	}
	v.Others = append(v.Others, f)
	return nil
}

func (n *names) party(ctx context.Context, id string, r graph.Relation) (party, error) {
	e, err := n.entity(ctx, id)
	if err != nil {
		return party{}, err
	}
	p := party{ID: id, Name: e.Name, Kind: e.Kind, Role: r.Role, Form: r.Form, As: r.As, Blind: r.Blind, Date: r.Date, Score: r.Score(), Evidence: r.Evidence}
	for _, f := range r.For {
		whom, err := n.entity(ctx, f)
		if err != nil {
			return p, err
		}
		p.For = append(p.For, whom.Name)
	}
	if r.Absent != "" {
		whom, err := n.entity(ctx, r.Absent)
		if err != nil {
			return p, err
		}
		p.Absent = whom.Name
	}
	return p, nil
}

// from are those whose letter it is: who signed, else who sent it.
func (v *view) from() []party {
	if own := own(v.Signed); len(own) > 0 {
		return own
	}
	if own := own(v.Sent); len(own) > 0 {
		return own
	}
	if len(v.Signed) > 0 {
		return v.Signed
	}
	return v.Sent
}

// to are those to whom it goes: neither those through whom it goes nor those
// whose attention is asked for.
func (v *view) to() []party {
	var to []party
	for _, p := range v.Addressed {
		if p.As != extract.AsThrough && p.As != extract.AsAttention {
			to = append(to, p)
		}
	}
	if own := own(to); len(own) > 0 {
		return own
	}
	return to
}

// own are the parties that the document itself names.
func own(all []party) []party {
	var list []party
	for _, p := range all {
		if p.Said == "" {
			list = append(list, p)
		}
	}
	return list
}

// inCell is how many names a cell of a table shows.
const inCell = 2

// cell names parties in a table; of a signature that is not one it says so.
func (a *app) cell(parties []party) string {
	var b strings.Builder
	for i, p := range parties {
		if i == inCell {
			fmt.Fprintf(&b, " +%d", len(parties)-inCell)
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(p.Name)
		switch p.Form {
		case extract.FormBlankLine:
			b.WriteString(" (" + a.text("form.blank_line") + ")")
		case extract.FormStated:
			b.WriteString(" (" + a.text("form.stated") + ")")
		}
	}
	return b.String()
}

// subject is what a listing shows of what a document is about.
func (v *view) subject() string {
	var parts []string
	for _, s := range []string{v.Number, v.Subject} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 && v.Title != "" {
		parts = append(parts, v.Title)
	}
	return strings.Join(parts, " · ")
}

// where names the first place that holds a document: file and page. Of a
// letter that is not held it names a place that speaks of it.
func (a *app) where(v *view) string {
	if len(v.Copies) == 0 {
		if e := v.anyEvidence(); e != nil {
			return a.text("word.spoken_of", fmt.Sprintf("%s:%d", e.Path, e.Page))
		}
		return a.text("word.not_held")
	}
	c := v.Copies[0]
	place := fmt.Sprintf("%s:%d", c.Path, c.First)
	if len(v.Copies) > 1 {
		place += fmt.Sprintf(" +%d", len(v.Copies)-1)
	}
	return place
}

func (v *view) anyEvidence() *graph.Evidence {
	for _, list := range [][]party{v.Signed, v.Sent, v.Addressed, v.Copied} {
		for _, p := range list {
			return &p.Evidence[0]
		}
	}
	for _, f := range v.Others {
		return &f.Evidence[0]
	}
	return nil
}

// evidence prints the place, the words, the rule and the score of findings.
func (a *app) evidence(indent string, list []graph.Evidence) {
	for _, e := range list {
		place := fmt.Sprintf("%s:%d", e.Path, e.Page)
		a.out.line(fmt.Sprintf("%s%s  «%s»  %s %s", indent, safe(place), safe(e.Quote), e.Rule, scoreText(e.Score)))
	}
}

// scoreText writes a score per mille as people give it, 0 to 1.
func scoreText(score int) string { return fmt.Sprintf("%.2f", float64(score)/1000) }

// orDash stands for what a document does not say.
func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// list writes words one after the other.
func list(words []string) string { return strings.Join(words, ", ") }
