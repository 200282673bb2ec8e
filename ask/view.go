package ask

import (
	"context"
	"iter"
	"slices"
	"strings"

	"legajo/extract"
	"legajo/graph"
	"legajo/language/name"
)

// View is a document with who stands in it.
type View struct {
	graph.Document
	Signed    []Party   `json:"signed,omitempty"`
	Sent      []Party   `json:"sent,omitempty"`
	Addressed []Party   `json:"addressed,omitempty"` // `as` says to, attention, through or distribution
	Copied    []Party   `json:"copied,omitempty"`
	Parties   []Party   `json:"parties,omitempty"`
	Others    []Further `json:"others,omitempty"`
}

// Party is one end of a relation of a document.
type Party struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Kind string `json:"kind"`
	Role string `json:"role,omitempty"`
	// Of are the organisations for which a person stands in this document.
	Of       []string         `json:"of,omitempty"`
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

// Further is a relation that makes nobody a correspondent of the document: a
// withdrawal, a role.
type Further struct {
	Kind string `json:"kind"`
	From string `json:"from"` // names
	To   string `json:"to"`
	graph.Relation
	// FromDocument and ToDocument are the ends that are documents.
	FromDocument *graph.Document `json:"-"`
	ToDocument   *graph.Document `json:"-"`
}

// belongs are the relations that say for whom a person stands.
var belongs = []string{extract.Represented, extract.AffiliatedWith}

// correspond are the relations of a document that a view shows.
var correspond = []string{extract.Signed, extract.Sent, extract.Addressed, extract.Copied, extract.PartyTo}

// Views yields documents with their correspondents, many at a time.
func (d *Desk) Views(ctx context.Context, documents iter.Seq2[graph.Document, error]) iter.Seq2[View, error] {
	return d.views(ctx, documents, correspond)
}

// Full yields documents with all that they say and that is said of them.
func (d *Desk) Full(ctx context.Context, documents iter.Seq2[graph.Document, error]) iter.Seq2[View, error] {
	return d.views(ctx, documents, nil)
}

func (d *Desk) views(ctx context.Context, documents iter.Seq2[graph.Document, error], kinds []string) iter.Seq2[View, error] {
	return func(yield func(View, error) bool) {
		var docs []graph.Document
		flush := func() bool {
			views, err := d.viewBatch(ctx, docs, kinds)
			docs = docs[:0]
			if err != nil {
				return yield(View{}, err) && false
			}
			for _, v := range views {
				if !yield(v, nil) {
					return false
				}
			}
			return true
		}
		for doc, err := range documents {
			if err != nil {
				yield(View{}, err)
				return
			}
			if docs = append(docs, doc); len(docs) == batch && !flush() {
				return
			}
		}
		flush()
	}
}

// ViewsOf gives documents by their ids with their correspondents.
func (d *Desk) ViewsOf(ctx context.Context, ids []string) ([]View, error) {
	docs, err := d.documents(ctx, ids)
	if err != nil {
		return nil, err
	}
	return gather(d.Views(ctx, listed(docs)))
}

// listed is a sequence of what is at hand.
func listed[T any](list []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, v := range list {
			if !yield(v, nil) {
				return
			}
		}
	}
}

// Listed is a sequence of documents that are at hand.
func Listed(docs []graph.Document) iter.Seq2[graph.Document, error] { return listed(docs) }

// maker makes views of one batch.
type maker struct {
	names map[string]graph.Entity
	docs  map[string]graph.Document // at other ends
	of    map[[2]string][]string    // letter and person → organisations
}

// viewBatch asks for all relations of some documents at once. Without kinds it
// asks for all, and for what the documents say of others.
func (d *Desk) viewBatch(ctx context.Context, docs []graph.Document, kinds []string) ([]View, error) {
	if len(docs) == 0 {
		return nil, nil
	}
	ids := make([]string, len(docs))
	at := map[string]int{}
	views := make([]View, len(docs))
	for i, doc := range docs {
		ids[i], at[doc.ID], views[i].Document = doc.ID, i, doc
	}
	relations, err := gather(d.Graph.Relations(ctx, graph.Edge{Any: ids, Kinds: kinds, MinScore: d.MinScore}))
	if err != nil {
		return nil, err
	}
	said, err := gather(d.Graph.Relations(ctx, graph.Edge{Letters: ids, Kinds: pick(kinds == nil, nil, belongs), MinScore: d.MinScore}))
	if err != nil {
		return nil, err
	}
	m, err := d.maker(ctx, slices.Concat(relations, said))
	if err != nil {
		return nil, err
	}
	for _, r := range relations {
		if i, ok := at[r.To]; ok {
			views[i].add(m, r, r.From)
		}
		if i, ok := at[r.From]; ok && r.To != r.From {
			views[i].add(m, r, r.To)
		}
	}
	for _, r := range said {
		i, ok := at[r.Letter]
		if ok && kinds == nil && r.From != r.Letter && r.To != r.Letter {
			views[i].Others = append(views[i].Others, m.further(r))
		}
	}
	return views, nil
}

func pick[T any](yes bool, a, b T) T {
	if yes {
		return a
	}
	return b
}

// maker looks up all that relations name.
func (d *Desk) maker(ctx context.Context, relations []graph.Relation) (*maker, error) {
	m := &maker{docs: map[string]graph.Document{}, of: map[[2]string][]string{}}
	var ends set
	for _, r := range relations {
		ends.add(r.From, r.To, r.Absent)
		ends.add(r.For...)
	}
	var err error
	if m.names, err = d.entities(ctx, ends.ids); err != nil {
		return nil, err
	}
	rest := slices.DeleteFunc(ends.ids, func(id string) bool { _, ok := m.names[id]; return ok })
	docs, err := d.documents(ctx, rest)
	if err != nil {
		return nil, err
	}
	for _, doc := range docs {
		m.docs[doc.ID] = doc
	}
	for _, r := range relations {
		if slices.Contains(belongs, r.Kind) {
			key := [2]string{r.Letter, r.From}
			if n := m.name(r.To); !slices.Contains(m.of[key], n) {
				m.of[key] = append(m.of[key], n)
			}
		}
	}
	return m, nil
}

// name is what an id stands for; a document's stands for its caption.
func (m *maker) name(id string) string {
	if e, ok := m.names[id]; ok {
		return e.Name
	}
	return m.docs[id].Caption
}

func (m *maker) further(r graph.Relation) Further {
	f := Further{Kind: r.Kind, From: m.name(r.From), To: m.name(r.To), Relation: r}
	if d, ok := m.docs[r.From]; ok {
		f.FromDocument = &d
	}
	if d, ok := m.docs[r.To]; ok {
		f.ToDocument = &d
	}
	return f
}

func (m *maker) kind(id string) string {
	if e, ok := m.names[id]; ok {
		return e.Kind
	}
	return "document"
}

// add puts a relation of the document with another end where it belongs. What
// another letter says of it stands with the others, and says so.
func (v *View) add(m *maker, r graph.Relation, other string) {
	list := v.list(r.Kind)
	if list == nil {
		v.Others = append(v.Others, m.further(r))
		return
	}
	p := m.party(other, r)
	if r.Letter != v.ID {
		p.Said = r.Letter
	}
	*list = append(*list, p)
}

// list is where the correspondents of a kind of relation stand, nil for a kind
// that has none.
func (v *View) list(kind string) *[]Party {
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

func (m *maker) party(id string, r graph.Relation) Party {
	p := Party{ID: id, Name: m.name(id), Kind: m.kind(id), Role: r.Role, Form: r.Form, As: r.As, Blind: r.Blind, Date: r.Date, Score: r.Score(), Evidence: r.Evidence}
	for _, f := range r.For {
		p.For = append(p.For, m.name(f))
	}
	p.Absent = m.name(r.Absent)
	p.Of = m.of[[2]string{r.Letter, id}]
	if len(p.Of) == 0 {
		p.Of = p.For
	}
	return p
}

// Standing is the organisation that tells more of a person in a document than
// the role already does, "" where none does.
func (p *Party) Standing() string {
	for _, of := range p.Of {
		if !strings.Contains(name.Fold(p.Role), name.Fold(of)) && of != p.Name {
			return of
		}
	}
	return ""
}

// From are those whose document it is: who signed, else who sent it.
func (v *View) From() []Party {
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

// To are those to whom it goes: neither those through whom it goes nor those
// whose attention is asked for.
func (v *View) To() []Party {
	var to []Party
	for _, p := range v.Addressed {
		if Received(p.As) {
			to = append(to, p)
		}
	}
	if own := own(to); len(own) > 0 {
		return own
	}
	return to
}

// own are the parties that the document itself names.
func own(all []Party) []Party {
	return slices.DeleteFunc(slices.Clone(all), func(p Party) bool { return p.Said != "" })
}

// About is what a listing shows of what a document is about: its number and
// subject, else its title.
func (v *View) About() string {
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

// AnyEvidence is one place that speaks of the document, nil where none does.
func (v *View) AnyEvidence() *graph.Evidence {
	for _, list := range [][]Party{v.Signed, v.Sent, v.Addressed, v.Copied} {
		for _, p := range list {
			return &p.Evidence[0]
		}
	}
	for _, f := range v.Others {
		return &f.Evidence[0]
	}
	return nil
}
