package ask

import (
	"context"
	"slices"
	"strings"

	"legajo/extract"
	"legajo/graph"
)

// Event is a document, or a withdrawal or joining that one tells of, on a day.
type Event struct {
	Date string `json:"date"` // EDTF
	sort string
	View
	// What is "" for the document itself, else what it tells of.
	What *Further `json:"what,omitempty"`
}

// Period is how many events fall into a day, month or year.
type Period struct {
	Period  string `json:"period"` // EDTF, "" for what has no date, or none so exact
	Letters int    `json:"letters"`
	Others  int    `json:"others"`  // agreements, reports …
	Changes int    `json:"changes"` // who joined, who withdrew
}

// Timeline gives what happened in its order: with an entity, that in which it
// took part (not where it is only named), between two days, "" for open.
func (d *Desk) Timeline(ctx context.Context, e *graph.Entity, since, until string) ([]Event, error) {
	filter := graph.Filter{Since: since, Until: until}
	if e != nil {
		var ids set
		for r, err := range d.Graph.Relations(ctx, graph.Edge{Touching: e.ID, Kinds: took, MinScore: d.MinScore}) {
			if err != nil {
				return nil, err
			}
			ids.add(r.Letter, pick(r.From == e.ID, r.To, r.From))
		}
		if len(ids.ids) == 0 {
			return []Event{}, nil
		}
		filter.IDs = ids.ids
	}
	var events []Event
	for v, err := range d.views(ctx, d.Graph.Documents(ctx, filter), slices.Concat(correspond, changes)) {
		if err != nil {
			return nil, err
		}
		v.Others = nil
		if e == nil || v.hasPart(e.ID) {
			events = append(events, Event{Date: v.Date, sort: v.DateFrom, View: v})
		}
	}
	told, err := d.changes(ctx, e, since, until)
	if err != nil {
		return nil, err
	}
	events = append(events, told...)
	slices.SortStableFunc(events, func(a, b Event) int { return undatedLast(a.sort, b.sort) })
	return events, nil
}

// took are the relations by which somebody takes part in what happens.
var took = []string{extract.Signed, extract.Sent, extract.Addressed, extract.Copied, extract.PartyTo, extract.WithdrewFrom, extract.Joined}

// changes are the relations that are events of their own.
var changes = []string{extract.WithdrewFrom, extract.Joined}

func (v *View) hasPart(id string) bool {
	for _, list := range [][]Party{v.Signed, v.Sent, v.Addressed, v.Copied, v.Parties} {
		if slices.ContainsFunc(list, func(p Party) bool { return p.ID == id }) {
			return true
		}
	}
	return false
}

// changes gives withdrawals and joinings, each once however many tell of it.
func (d *Desk) changes(ctx context.Context, e *graph.Entity, since, until string) ([]Event, error) {
	edge := graph.Edge{Kinds: changes, MinScore: d.MinScore}
	if e != nil {
		edge.Touching = e.ID
	}
	relations, err := gather(d.Graph.Relations(ctx, edge))
	if err != nil {
		return nil, err
	}
	m, err := d.maker(ctx, relations)
	if err != nil {
		return nil, err
	}
	var letters set
	for _, r := range relations {
		letters.add(r.Letter)
	}
	views, err := d.ViewsOf(ctx, letters.ids)
	if err != nil {
		return nil, err
	}
	byID := map[string]View{}
	for _, v := range views {
		byID[v.ID] = v
	}
	var events []Event
	seen := map[[4]string]bool{}
	for _, r := range relations {
		key := [4]string{r.Kind, r.From, r.To, r.Date}
		if seen[key] || since != "" && r.DateTo < since || until != "" && (r.DateFrom == "" || r.DateFrom > until) {
			continue
		}
		seen[key] = true
		what := m.further(r)
		events = append(events, Event{Date: r.Date, sort: r.DateFrom, View: byID[r.Letter], What: &what})
	}
	return events, nil
}

// Periods counts events by day, month or year. A date that is not so exact
// counts under what it says.
func Periods(events []Event, by string) []Period {
	list := []Period{}
	at := map[string]int{}
	for _, e := range events {
		p := period(e.Date, by)
		i, ok := at[p]
		if !ok {
			i = len(list)
			at[p] = i
			list = append(list, Period{Period: p})
		}
		switch {
		case e.What != nil:
			list[i].Changes++
		case slices.Contains(Correspondence, e.Kind):
			list[i].Letters++
		default:
			list[i].Others++
		}
	}
	slices.SortFunc(list, func(a, b Period) int { return undatedLast(a.Period, b.Period) })
	return list
}

func period(date, by string) string {
	date = strings.TrimLeft(date, "[")
	if i := strings.IndexAny(date, "/.,"); i >= 0 {
		date = date[:i]
	}
	if strings.HasPrefix(date, "XXXX") {
		return ""
	}
	n := map[string]int{"day": 10, "month": 7, "year": 4}[by]
	return strings.TrimRight(date[:min(n, len(date))], "?~-]")
}
