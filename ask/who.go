package ask

import (
	"cmp"
	"context"
	"slices"

	"legajo/extract"
	"legajo/graph"
)

// Dossier is everything that the papers say of one entity.
type Dossier struct {
	graph.Entity
	First string `json:"first,omitempty"` // day
	Last  string `json:"last,omitempty"`
	Parts []Part `json:"parts"`
	Roles []Role `json:"roles,omitempty"`
	// Contacts are the most frequent correspondents; ContactsOfLatest is set
	// where only the latest letters were looked at for them.
	Contacts         []Contact      `json:"contacts,omitempty"`
	ContactsOfLatest int            `json:"contacts_of_latest,omitempty"`
	Doubts           []MaybeTheSame `json:"maybe_the_same,omitempty"`
	Rests            Rests          `json:"rests_on"`
}

// Part is what a dossier says under one heading; Facts are the latest.
type Part struct {
	Heading string `json:"part"`
	Total   int    `json:"total"` // documents, each counted once
	Facts   []Fact `json:"facts"`
}

// Fact is one relation as the dossier tells it.
type Fact struct {
	Document graph.Document `json:"document"`
	Other    string         `json:"other,omitempty"` // name of the other end, where it is no document
	With     []string       `json:"with,omitempty"`  // the other side's correspondents, in a letter
	As       *Party         `json:"-"`               // the entity itself in the letter
	graph.Relation
}

// Role is a title that a person has in papers, from the first to the last.
type Role struct {
	Title string `json:"title"`
	Of    string `json:"of,omitempty"`
	First string `json:"first,omitempty"` // EDTF, of documents
	Last  string `json:"last,omitempty"`
	Where string `json:"document"`
	sort  string
}

// Contact is a correspondent with how many letters went either way.
type Contact struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
	graph.Contact
}

// MaybeTheSame is another entity that may be the same.
type MaybeTheSame struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Why  string `json:"why"`
}

// Headings are the parts of a dossier in their order.
var Headings = []string{
	"signed", "named_to_sign", "said_to_have_signed", "sent", "received", "through", "copied",
	"withdrew", "left_by", "joined", "roles", "holders", "organisations", "members", "represented_by", "party_to", "meetings", "other", "named",
}

// heading says under which heading relations of an entity stand.
func heading(kind string, out bool, form, as string) string {
	switch kind {
	case extract.Signed:
		switch form {
		case extract.FormBlankLine:
			return "named_to_sign"
		case extract.FormStated:
			return "said_to_have_signed"
		}
		return "signed"
	case extract.Sent:
		return "sent"
	case extract.Addressed:
		return pick(Received(as), "received", "through")
	case extract.Copied:
		return "copied"
	case extract.WithdrewFrom:
		return pick(out, "withdrew", "left_by")
	case extract.Joined:
		return pick(out, "joined", "members")
	case extract.Held:
		return pick(out, "roles", "holders")
	case extract.Represented:
		return pick(out, "organisations", "represented_by")
	case extract.AffiliatedWith, extract.MemberOf, extract.PartOf:
		return pick(out, "organisations", "members")
	case extract.PartyTo:
		return "party_to"
	case extract.Attended:
		return "meetings"
	case extract.Mentions:
		return "named"
	}
	return "other"
}

// topContacts is how many correspondents a dossier names.
const topContacts = 8

// Who gathers what is said of an entity, under each heading at most limit of
// the latest facts, 0 for all.
func (d *Desk) Who(ctx context.Context, e graph.Entity, limit int) (*Dossier, error) {
	w := &Dossier{Entity: e, Parts: []Part{}}
	counts, err := d.Graph.Counts(ctx, e.ID, d.MinScore)
	if err != nil {
		return nil, err
	}
	parts, err := d.parts(ctx, w, counts, limit)
	if err != nil {
		return nil, err
	}
	if err := d.tellFacts(ctx, w, parts); err != nil {
		return nil, err
	}
	onlyNamed(parts)
	for _, h := range Headings {
		if p := parts[h]; p != nil && len(p.Facts) > 0 {
			w.Parts = append(w.Parts, *p)
		}
	}
	w.Roles = roles(parts)
	if err := d.contacts(ctx, w); err != nil {
		return nil, err
	}
	doubts, err := d.Archive.DoubtsOf(ctx, e.ID)
	for _, x := range doubts {
		other := pick(x.A.ID == e.ID, x.B, x.A)
		w.Doubts = append(w.Doubts, MaybeTheSame{other.ID, other.Name, x.Why})
	}
	return w, err
}

// parts gives the latest relations under each heading.
func (d *Desk) parts(ctx context.Context, w *Dossier, counts []graph.Count, limit int) (map[string]*Part, error) {
	parts := map[string]*Part{}
	for _, c := range counts {
		h := heading(c.Kind, c.Out, c.Form, c.As)
		p := parts[h]
		if p == nil {
			p = &Part{Heading: h}
			parts[h] = p
		}
		p.Total += c.Documents
		w.widen(c.First, c.Last)
		edge := graph.Edge{Kinds: []string{c.Kind}, Form: &c.Form, As: &c.As, MinScore: d.MinScore, Newest: true, Limit: limit}
		if c.Out {
			edge.From = w.ID
		} else {
			edge.To = w.ID
		}
		relations, err := gather(d.Graph.Relations(ctx, edge))
		if err != nil {
			return nil, err
		}
		for _, r := range relations {
			p.Facts = append(p.Facts, Fact{Relation: r})
		}
	}
	for _, p := range parts {
		slices.SortStableFunc(p.Facts, func(a, b Fact) int {
			return cmp.Or(cmp.Compare(b.DateFrom, a.DateFrom), graph.CompareRelations(a.Relation, b.Relation))
		})
		if limit > 0 {
			p.Facts = p.Facts[:min(limit, len(p.Facts))]
		}
		slices.SortStableFunc(p.Facts, func(a, b Fact) int {
			return cmp.Or(undatedLast(a.DateFrom, b.DateFrom), graph.CompareRelations(a.Relation, b.Relation))
		})
	}
	return parts, nil
}

func undatedLast(a, b string) int {
	return cmp.Or(cmp.Compare(pick(a == "", 1, 0), pick(b == "", 1, 0)), cmp.Compare(a, b))
}

// widen widens the first and last date.
func (w *Dossier) widen(first, last string) {
	if first != "" && (w.First == "" || first < w.First) {
		w.First = first
	}
	w.Last = max(w.Last, last)
}

// tellFacts gives each fact its document, and of a letter the other side. A
// letter is the relation's other end; else it is the one that says so.
func (d *Desk) tellFacts(ctx context.Context, w *Dossier, parts map[string]*Part) error {
	var letters, others set
	for _, p := range parts {
		for i := range p.Facts {
			f := &p.Facts[i]
			if slices.Contains(correspond, f.Kind) {
				letters.add(other(w.ID, &f.Relation), f.Letter)
			} else {
				others.add(other(w.ID, &f.Relation), f.Letter)
			}
		}
	}
	names, err := d.entities(ctx, others.ids)
	if err != nil {
		return err
	}
	views, err := d.ViewsOf(ctx, letters.ids)
	if err != nil {
		return err
	}
	if w.Rests, err = d.RestsOn(ctx, views, w.ID); err != nil {
		return err
	}
	docs, err := d.documents(ctx, slices.DeleteFunc(others.ids, func(id string) bool { _, ok := names[id]; return ok || letters.seen[id] }))
	if err != nil {
		return err
	}
	for _, doc := range docs { // whose correspondents nobody asks for
		views = append(views, View{Document: doc})
		if !doc.Cited {
			w.Rests.Documents++
		}
	}
	byID := map[string]*View{}
	for i := range views {
		byID[views[i].ID] = &views[i]
	}
	for _, p := range parts {
		for i := range p.Facts {
			f := &p.Facts[i]
			f.tell(w.ID, names, byID)
			if f.Date == "" && slices.Contains(correspond, f.Kind) {
				w.widen(f.Document.DateFrom, f.Document.DateTo)
			}
		}
		slices.SortStableFunc(p.Facts, func(a, b Fact) int { return undatedLast(a.day(), b.day()) })
	}
	return nil
}

// day is the first that a fact can mean: its own, else its document's.
func (f *Fact) day() string { return cmp.Or(f.DateFrom, f.Document.DateFrom) }

func other(id string, r *graph.Relation) string { return pick(r.From == id, r.To, r.From) }

func (f *Fact) tell(id string, names map[string]graph.Entity, views map[string]*View) {
	o := other(id, &f.Relation)
	v := views[o]
	if e, ok := names[o]; ok || v == nil {
		f.Other = e.Name
		if v = views[f.Letter]; v != nil {
			f.Document = v.Document
		}
		return
	}
	f.Document = v.Document
	switch f.Kind {
	case extract.Signed, extract.Sent:
		f.With = partyNames(v.To())
	case extract.Addressed, extract.Copied:
		f.With = partyNames(v.From())
	}
	if list := v.list(f.Kind); list != nil {
		for i := range *list {
			if p := &(*list)[i]; p.ID == id {
				f.As = p
			}
		}
	}
}

func partyNames(parties []Party) []string {
	var list []string
	for _, p := range parties {
		if !slices.Contains(list, p.Name) {
			list = append(list, p.Name)
		}
	}
	return list
}

// onlyNamed leaves of the documents that name somebody those of which nothing
// more is told.
func onlyNamed(parts map[string]*Part) {
	named := parts["named"]
	if named == nil {
		return
	}
	told := map[string]bool{}
	for h, p := range parts {
		for _, f := range p.Facts {
			told[f.Document.ID] = told[f.Document.ID] || h != "named"
		}
	}
	before := len(named.Facts)
	named.Facts = slices.DeleteFunc(named.Facts, func(f Fact) bool { return told[f.Document.ID] })
	named.Total -= before - len(named.Facts)
}

// roles are the titles that a person has in letters, over time.
func roles(parts map[string]*Part) []Role {
	byTitle := map[[2]string]*Role{}
	for _, h := range []string{"signed", "named_to_sign", "said_to_have_signed", "received", "through", "copied"} {
		p := parts[h]
		if p == nil {
			continue
		}
		for i := range p.Facts {
			f := &p.Facts[i]
			if f.Role == "" {
				continue
			}
			of := ""
			if f.As != nil {
				of = f.As.Standing()
			}
			key := [2]string{f.Role, of}
			r := byTitle[key]
			if r == nil {
				r = &Role{Title: f.Role, Of: of, Where: f.Document.ID}
				byTitle[key] = r
			}
			r.widen(&f.Document)
		}
	}
	list := make([]Role, 0, len(byTitle))
	for _, r := range byTitle {
		list = append(list, *r)
	}
	slices.SortFunc(list, func(a, b Role) int {
		return cmp.Or(undatedLast(a.sort, b.sort), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Of, b.Of))
	})
	return list
}

func (r *Role) widen(d *graph.Document) {
	if d.DateFrom == "" {
		return
	}
	if r.sort == "" || d.DateFrom < r.sort {
		r.sort, r.First, r.Where = d.DateFrom, d.Date, d.ID
	}
	if d.Date > r.Last {
		r.Last = d.Date
	}
}

// contacts names the most frequent correspondents.
func (d *Desk) contacts(ctx context.Context, w *Dossier) error {
	list, whole, err := d.Graph.Contacts(ctx, w.ID, d.MinScore, topContacts)
	if err != nil {
		return err
	}
	if !whole {
		w.ContactsOfLatest = graph.LatestLetters
	}
	var ids []string
	for _, c := range list {
		ids = append(ids, c.ID)
	}
	names, err := d.entities(ctx, ids)
	for _, c := range list {
		w.Contacts = append(w.Contacts, Contact{names[c.ID].Name, names[c.ID].Kind, c})
	}
	return err
}
