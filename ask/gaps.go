package ask

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strconv"

	"legajo/extract"
	"legajo/graph"
)

// Gaps is what the archive should hold and does not.
type Gaps struct {
	// Cited are letters that others speak of and that are not held.
	Cited []Missing `json:"cited"`
	// Numbers are those missing between two of a series that are held.
	Numbers []MissingNumbers `json:"numbers"`
}

// Missing is a letter that is not held, and who speaks of it.
type Missing struct {
	View
	By      []graph.Document `json:"by"`
	Replied bool             `json:"replied,omitempty"` // one of them answers it
	// MayBe are letters of that day that are held: one of them may be it.
	MayBe []graph.Document `json:"may_be,omitempty"`
}

// MissingNumbers lie between two numbers of one sender's series.
type MissingNumbers struct {
	Sender string         `json:"sender"`
	From   int            `json:"from"`
	To     int            `json:"to"`
	Before graph.Document `json:"before"` // with the number under From
	After  graph.Document `json:"after"`
	series string
}

// Gaps looks for what is missing; with an entity, for what it wrote or got.
func (d *Desk) Gaps(ctx context.Context, e *graph.Entity) (*Gaps, error) {
	g := &Gaps{Cited: []Missing{}, Numbers: []MissingNumbers{}}
	yes := true
	for v, err := range d.views(ctx, d.Graph.Documents(ctx, graph.Filter{Cited: &yes}), slices.Concat(correspond, []string{extract.RepliesTo})) {
		if err != nil {
			return nil, err
		}
		if e != nil && !v.hasPart(e.ID) {
			continue
		}
		m := Missing{View: v, By: []graph.Document{}}
		for _, o := range v.Others {
			m.Replied = m.Replied || o.Relation.Kind == extract.RepliesTo && o.Relation.To == v.ID
		}
		g.Cited = append(g.Cited, m)
	}
	if err := d.speakers(ctx, g.Cited); err != nil {
		return nil, err
	}
	no := false
	filter := graph.Filter{Cited: &no, Kinds: Correspondence}
	if e != nil {
		filter.From = e.ID
	}
	views, err := gather(d.Views(ctx, d.Graph.Documents(ctx, filter)))
	if err != nil {
		return nil, err
	}
	g.Numbers = series(views)
	return g, d.mayBe(ctx, g.Cited)
}

// mayBe looks for letters that are held of the days of those that are not.
func (d *Desk) mayBe(ctx context.Context, cited []Missing) error {
	held := map[string][]graph.Document{}
	no := false
	for i := range cited {
		m := &cited[i]
		if m.DateFrom == "" || m.DateFrom != m.DateTo {
			continue
		}
		docs, ok := held[m.DateFrom]
		if !ok {
			var err error
			filter := graph.Filter{Kinds: Correspondence, Cited: &no, Since: m.DateFrom, Until: m.DateFrom}
			if docs, err = gather(d.Graph.Documents(ctx, filter)); err != nil {
				return err
			}
			held[m.DateFrom] = docs
		}
		for _, doc := range docs {
			if doc.DateFrom == doc.DateTo && !slices.Contains(m.CitedBy, doc.ID) {
				m.MayBe = append(m.MayBe, doc)
			}
		}
	}
	return nil
}

func (d *Desk) speakers(ctx context.Context, cited []Missing) error {
	var ids set
	for i := range cited {
		ids.add(cited[i].CitedBy...)
	}
	docs, err := d.documents(ctx, ids.ids)
	if err != nil {
		return err
	}
	for i := range cited {
		for _, doc := range docs {
			if slices.Contains(cited[i].CitedBy, doc.ID) {
				cited[i].By = append(cited[i].By, doc)
			}
		}
	}
	return nil
}

var digits = regexp.MustCompile(`\d+`)

// seriesOf splits a letter's number: what stands around it and the number
// itself. Of several runs of digits a year is none, and the last other one
// counts: "DGB/DAR/0417/2016" is number 417 of a series of 2016.
func seriesOf(number string) (series string, n int, ok bool) {
	runs := digits.FindAllStringIndex(number, -1)
	for i := len(runs) - 1; i >= 0; i-- {
		r := runs[i]
		text := number[r[0]:r[1]]
		v, err := strconv.Atoi(text)
		if err != nil || len(text) > 6 {
			return "", 0, false
		}
		if len(text) == 4 && v >= 1800 && v < 2100 && len(runs) > 1 {
			continue
		}
		return number[:r[0]] + "#" + number[r[1]:], v, true
	}
	return "", 0, false
}

// widest is how many numbers may be missing between two letters for them to be
// told as missing: beyond it the archive holds only scattered ones.
const widest = 20

// series finds the numbers missing in the series of each sender.
func series(views []View) []MissingNumbers {
	type item struct {
		n int
		v *View
	}
	bySeries := map[[2]string][]item{}
	for i := range views {
		v := &views[i]
		s, n, ok := seriesOf(v.Number)
		if !ok {
			continue
		}
		sender := v.office()
		year := ""
		if len(v.Date) >= 4 {
			year = v.Date[:4]
		}
		bySeries[[2]string{sender, s + " " + year}] = append(bySeries[[2]string{sender, s + " " + year}], item{n, v})
	}
	list := []MissingNumbers{}
	for key, items := range bySeries {
		slices.SortFunc(items, func(a, b item) int { return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.v.ID, b.v.ID)) })
		for i := 1; i < len(items); i++ {
			before, after := items[i-1], items[i]
			if missing := after.n - before.n - 1; missing > 0 && missing <= widest && key[0] != "" {
				list = append(list, MissingNumbers{key[0], before.n + 1, after.n - 1, before.v.Document, after.v.Document, key[1]})
			}
		}
	}
	slices.SortFunc(list, func(a, b MissingNumbers) int {
		return cmp.Or(cmp.Compare(a.Sender, b.Sender), cmp.Compare(a.series, b.series), cmp.Compare(a.From, b.From))
	})
	return list
}

// office is whose numbers a letter bears: the letterhead's, else its signer's.
func (v *View) office() string {
	for _, list := range [][]Party{own(v.Sent), own(v.Signed)} {
		for _, p := range list {
			return p.Name
		}
	}
	return ""
}
