package ask

import (
	"context"
	"errors"
	"slices"

	"legajo/archive"
	"legajo/extract"
	"legajo/graph"
)

// Rests is what an answer rests on, and what it lacks.
type Rests struct {
	Documents   int `json:"documents"`              // that the archive holds
	NotHeld     int `json:"not_held,omitempty"`     // known because others speak of them
	Unread      int `json:"unread,omitempty"`       // some page of which could not be read
	NoAddressee int `json:"no_addressee,omitempty"` // letters that are read and name none
	Unresolved  int `json:"unresolved,omitempty"`   // addressees that may be one with another name
	Unsure      int `json:"unsure,omitempty"`       // of little score
	// Candidates are findings that are too unsure to be in any answer. Where
	// CandidatesOf is set only so many documents were looked into.
	Candidates   int `json:"candidates,omitempty"`
	CandidatesOf int `json:"candidates_of,omitempty"`
	// First and Last are the days between which the documents are dated.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
}

// unsure is the score, per mille, under which a finding should be looked at.
const unsure = 600

// RestsOn counts what stands behind a list of documents: of some entities
// alone, if any are given, also what other documents say of them that is too
// unsure to count.
func (d *Desk) RestsOn(ctx context.Context, views []View, of ...string) (Rests, error) {
	var r Rests
	for i := range views {
		r.take(&views[i], of)
	}
	var err error
	if r.Unresolved, err = d.unresolved(ctx, views); err != nil {
		return r, err
	}
	documents, err := d.lookedInto(ctx, views, of)
	if err != nil {
		return r, err
	}
	if len(documents) > maxLookedInto {
		documents, r.CandidatesOf = documents[:maxLookedInto], maxLookedInto
	}
	for _, id := range documents {
		found, err := d.candidates(ctx, id, of)
		if err != nil {
			return r, err
		}
		r.Candidates += len(found)
	}
	if r.Candidates == 0 {
		r.CandidatesOf = 0
	}
	return r, nil
}

// take counts one document.
func (r *Rests) take(v *View, of []string) {
	if v.DateFrom != "" && (r.First == "" || v.DateFrom < r.First) {
		r.First = v.DateFrom
	}
	r.Last = max(r.Last, v.DateTo)
	switch {
	case v.Cited:
		r.NotHeld++
		return
	case v.State == "failed" || v.State == "handwritten":
		r.Unread++
	case slices.Contains(Correspondence, v.Kind) && len(v.To()) == 0:
		r.NoAddressee++
	}
	r.Documents++
	for _, list := range [][]Party{v.Signed, v.Sent, v.Addressed, v.Copied} {
		for _, p := range list {
			if p.Score < unsure && (len(of) == 0 || slices.Contains(of, p.ID)) {
				r.Unsure++
			}
		}
	}
}

// unresolved counts the addressees that may be one with another name.
func (d *Desk) unresolved(ctx context.Context, views []View) (int, error) {
	var ids set
	for i := range views {
		for _, p := range views[i].Addressed {
			ids.add(p.ID)
		}
	}
	return d.Archive.CountDoubted(ctx, ids.ids)
}

// maxLookedInto is how many documents an answer looks into for what is too
// unsure to count.
const maxLookedInto = 100

// lookedInto are documents in which findings may be that the answer leaves out,
// some more than are looked into where there are more.
func (d *Desk) lookedInto(ctx context.Context, views []View, of []string) ([]string, error) {
	if len(d.Thresholds) == 0 {
		return nil, nil
	}
	if len(of) > 0 {
		return d.Archive.DocumentsNaming(ctx, maxLookedInto+1, of...)
	}
	var ids set
	for i := range views {
		for _, c := range views[i].Copies {
			ids.add(c.Document)
		}
		if len(ids.ids) > maxLookedInto {
			break
		}
	}
	return ids.ids, nil
}

// candidates are the findings of a document that are under their threshold,
// with one of some entities at an end if any are given.
func (d *Desk) candidates(ctx context.Context, document string, of []string) ([]Candidate, error) {
	doc, err := d.Archive.Document(ctx, document)
	if errors.Is(err, archive.ErrNotFound) { // a graph that is behind still has it
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	links, err := d.Archive.Links(ctx, document)
	if err != nil {
		return nil, err
	}
	is := func(r extract.Ref) bool {
		return r.To == extract.RefEntity && r.Index >= 0 && r.Index < len(links.Entities) && slices.Contains(of, links.Entities[r.Index])
	}
	var list []Candidate
	for _, r := range doc.Relations {
		if r.Score >= d.Thresholds[r.Kind] || r.Kind == extract.Mentions || len(of) > 0 && !is(r.From) && !is(r.To) {
			continue
		}
		list = append(list, Candidate{Document: doc.ID, SHA256: doc.SHA256, Path: doc.Path, Page: r.Span.Page, Kind: r.Kind, Rule: r.Rule, Score: r.Score, Needed: d.Thresholds[r.Kind], Span: r.Span})
	}
	return list, nil
}

// Unread is what could not be read: what it says nobody can tell.
type Unread struct {
	archive.Unread
	// Then are documents of a time some page of which could not be read, and
	// Undated those of which nobody knows the time.
	Then    int `json:"then"`
	Undated int `json:"undated"`
}

// Unread counts what could not be read, of the time between two days where
// they are given.
func (d *Desk) Unread(ctx context.Context, since, until string) (Unread, error) {
	all, err := d.Archive.Unread(ctx)
	u := Unread{Unread: all}
	if err != nil || since == "" && until == "" || all.Pages+all.Handwritten == 0 {
		return u, err
	}
	letters, err := d.Archive.UnreadLetters(ctx)
	if err != nil {
		return u, err
	}
	for part := range slices.Chunk(letters, batch) {
		dated := 0
		for _, f := range []struct {
			filter graph.Filter
			n      *int
		}{{graph.Filter{IDs: part, Since: since, Until: until}, &u.Then}, {graph.Filter{IDs: part, Since: "0000-01-01"}, &dated}} {
			for _, err := range d.Graph.Documents(ctx, f.filter) {
				if err != nil {
					return u, err
				}
				*f.n++
			}
		}
		u.Undated += len(part) - dated
	}
	return u, nil
}
