package export

import (
	"maps"

	"legajo/graph"
)

// Tally counts what a view took in, drew and left out.
type Tally struct {
	Documents     int `json:"documents"`
	WithSender    int `json:"with_sender"`
	WithAddressee int `json:"with_addressee"`
	WithDate      int `json:"with_date"`
	Reported      int `json:"known_by_report"` // letters that are not held

	Nodes map[string]int `json:"nodes,omitempty"` // by kind
	Edges int            `json:"edges"`

	Relations map[string]int `json:"edges_by_relation,omitempty"`
	Statuses  map[string]int `json:"edges_by_status,omitempty"`
	Scores    map[string]int `json:"edges_by_score,omitempty"`
	// Undated are edges without a day: tools with a time line show them always.
	Undated int `json:"edges_undated"`
	// Evidence counts the edges that carry words of a page.
	Evidence int `json:"edges_with_evidence"`

	// ToMany are the letters that went to more than a few, Treated says how
	// they count.
	ToMany  int    `json:"letters_to_many"`
	Treated string `json:"letters_to_many_count_as,omitempty"`

	// LeftOut are edges not drawn, by why: a kind of edge that was not asked
	// for, an end of another kind, both ends one.
	LeftOut map[string]int `json:"left_out,omitempty"`
	// Dangling are ends that the store knows by their id alone.
	Dangling int `json:"ends_without_a_name,omitempty"`
}

// Reasons in LeftOut beside kinds of edge.
const (
	LeftEnd    = "end_of_another_kind"
	LeftLoop   = "both_ends_are_one"
	LeftNobody = "no_body_known"
)

// Written is what a writer did to the text that it wrote.
type Written struct {
	// Dropped counts characters that the format cannot hold, Defused the cells
	// that a spreadsheet would have taken for formulas.
	Dropped int `json:"characters_dropped,omitempty"`
	Defused int `json:"formulas_defused,omitempty"`
	// Items are what the file has, where that is not the view's nodes and
	// edges: letters, rows, statements.
	Items map[string]int `json:"items,omitempty"`
}

func (t *Tally) leave(why string, n int) {
	if t.LeftOut == nil {
		t.LeftOut = map[string]int{}
	}
	t.LeftOut[why] += n
}

// AddEdges counts edges as they are drawn: of a kind, status and score, per
// mille; whether they have a day, and words of a page.
func (t *Tally) AddEdges(kind, status string, score int, dated, evident bool, n int) {
	if t.Relations == nil {
		t.Relations, t.Statuses, t.Scores = map[string]int{}, map[string]int{}, map[string]int{}
	}
	t.Edges += n
	t.Relations[kind] += n
	t.Statuses[status] += n
	t.Scores[band(score)] += n
	if !dated {
		t.Undated += n
	}
	if evident {
		t.Evidence += n
	}
}

// Counter counts a graph that goes out whole, a letter at a time.
type Counter struct {
	tally Tally
	known map[string]uint8 // of documents: which of given, sender and addressee
}

// given: the document was given.
const given = 1 << 7

// Letter counts a document and all that its papers say.
func (c *Counter) Letter(l *graph.Letter) {
	if c.known == nil {
		c.known = map[string]uint8{}
	}
	c.known[l.Document.ID] |= given
	if l.Document.Date != "" {
		c.tally.WithDate++
	}
	if l.Document.Cited {
		c.tally.Reported++
	}
	for i := range l.Relations {
		r := &l.Relations[i]
		v := &r.Evidence[0]
		c.tally.AddEdges(r.Kind, v.Status, r.Score(), r.DateFrom != "", v.Quote != "", 1)
		switch {
		case r.Kind == signed && r.Form != blankLine, r.Kind == sent:
			c.known[r.To] |= sender
		case r.Kind == addressed && r.As != through && r.As != attention:
			c.known[r.From] |= addressee
		}
	}
}

// Tally is what was counted.
func (c *Counter) Tally() Tally {
	t := c.tally
	for _, known := range c.known {
		if known&given == 0 {
			continue
		}
		t.Documents++
		if known&sender != 0 {
			t.WithSender++
		}
		if known&addressee != 0 {
			t.WithAddressee++
		}
	}
	return t
}

// band is the range that a score, per mille, lies in.
func band(score int) string {
	switch {
	case score >= 900:
		return "0.90-1.00"
	case score >= 700:
		return "0.70-0.89"
	case score >= 500:
		return "0.50-0.69"
	}
	return "0.00-0.49"
}

// Merge adds what another writer of the same export did.
func (w *Written) Merge(o Written) {
	w.Dropped += o.Dropped
	w.Defused += o.Defused
	if w.Items == nil {
		w.Items = map[string]int{}
	}
	maps.Copy(w.Items, o.Items)
}
