package export

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"legajo/graph"
)

// Column is one property that nodes or edges of a network carry.
type Column struct {
	Name string
	Type Type
}

// Type is what the values of a column are.
type Type int

// Types of columns. Decimals have at most three places after the point.
const (
	Text Type = iota
	Integer
	Decimal
	Truth // "true" or ""
)

// NodeColumns are what a Node's Values are. A document has what stands before
// "sent", an entity kind, type and aliases; the rest is counted in the view:
// letters sent, got and got as a copy, and the days of the first and the last.
var NodeColumns = []Column{
	{"kind", Text}, {"type", Text}, {"aliases", Text},
	{"date", Text}, {"number", Text}, {"subject", Text}, {"title", Text}, {"language", Text}, {"place", Text},
	{"path", Text}, {"page", Integer}, {"sha256", Text}, {"state", Text}, {"reported", Truth},
	{"sent", Integer}, {"received", Integer}, {"copied", Integer}, {"first", Text}, {"last", Text},
}

// EdgeColumns are what an Edge's Values are. Of an edge of several letters the
// date is empty, "documents" are all of them, and what follows is the best
// one's: what the words say of the receiver, and who signed or sent.
var EdgeColumns = []Column{
	{"relation", Text}, {"letters", Integer}, {"reported", Integer}, {"undated", Integer},
	{"date", Text}, {"date_from", Text}, {"date_to", Text}, {"documents", Text},
	{"score", Decimal}, {"status", Text}, {"findings", Integer},
	{"as", Text}, {"form", Text}, {"role", Text}, {"for", Text}, {"absent", Text}, {"blind", Truth},
	{"date_text", Text}, {"noticed", Text}, {"effective", Text}, {"agreement", Text},
	{"path", Text}, {"page", Integer}, {"quote", Text}, {"rule", Text}, {"box", Text},
	{"sender_page", Integer}, {"sender_quote", Text}, {"sender_rule", Text},
}

// Where some of the columns stand in Values; TestColumns holds them to it.
const (
	nodeKind     = 0
	nodeAliases  = 2
	nodeDate     = 3
	nodeNumber   = 4
	nodeSubject  = 5
	nodeTitle    = 6
	nodeLanguage = 7
	nodePlace    = 8
	nodeReported = 13

	edgeDate        = 4
	edgeFrom        = 5
	edgeTo          = 6
	edgeScore       = 8
	edgeStatus      = 9
	edgeAs          = 11
	edgeForm        = 12
	edgeRole        = 13
	edgePath        = 21
	edgePage        = 22
	edgeQuote       = 23
	edgeRule        = 24
	edgeSenderPage  = 26
	edgeSenderQuote = 27
)

// separator parts several values of one column.
const separator = " | "

// Node is one end of edges.
type Node struct {
	ID, Label string
	Values    []string // by NodeColumns; stands until the next one
	copies    string   // JSON of a document's []graph.Copy, "" for none
}

// Edge is drawn from one letter, or from all of one kind between two.
type Edge struct {
	ID, From, To string
	Kind         string
	Weight       string // a decimal
	// First and Last are the days, YYYY-MM-DD, that its letters span, "" where
	// open or not known.
	First, Last string
	Spells      [][2]string // each letter's days, by date, each once
	Documents   []string    // the letters' ids
	Values      []string    // by EdgeColumns; stands until the next one
}

// Network is a view: its nodes, its edges, and the count of what it left out.
// Close it.
type Network struct {
	Options
	Tally Tally

	spool    *spool
	ids      map[string]uint32 // while it is built
	names    []string          // of entities, while it is built
	nodes    []node
	links    []link
	kinds    []string // of links
	statuses []string // of links
	sorts    []string // kinds of nodes
	proofs   []int64
}

// node is a node as it waits: what it is called stands in the spool.
type node struct {
	id                     string
	place                  int64 // -1 while nothing is known but the id
	sent, received, copied uint32
	first, last            day
	kind                   uint8 // of sorts
	flags                  uint8
}

// Flags of nodes.
const (
	used      = 1 << iota // an edge ends there, or the view shows it all the same
	sender                // a document of which somebody is named who signed or sent it
	addressee             // … to whom it goes
)

// link is what one letter says of two nodes.
type link struct {
	from, to    uint32
	first, last day
	micro       uint32 // weight in millionths
	score       uint16
	kind        uint8 // of kinds
	status      uint8 // of statuses
	reported    bool
	evident     bool // it has words of a page
	place       int64
}

// nodeFields is what the spool has of a node: id, label, NodeColumns before
// "sent", copies.
const nodeFields = 2 + 14 + 1

// Fields of links in the spool.
const (
	linkLetter = iota
	linkID
	linkDate
	linkFindings // from here on in the order of EdgeColumns
	linkAs
	linkForm
	linkRole
	linkFor
	linkAbsent
	linkBlind
	linkDateText
	linkNoticed
	linkEffective
	linkAgreement
	linkPath
	linkPage
	linkQuote
	linkRule
	linkBox
	linkSenderPage
	linkSenderQuote
	linkSenderRule
	linkFields
)

// Build makes a view of the store, which stands still meanwhile.
func Build(ctx context.Context, r graph.Reader, o Options) (*Network, error) {
	s, err := newSpool()
	if err != nil {
		return nil, err
	}
	n := &Network{Options: o, spool: s, ids: map[string]uint32{}}
	if err := n.build(ctx, r); err != nil {
		return nil, errors.Join(fmt.Errorf("view %s: %w", o.View, err), s.close())
	}
	return n, nil
}

// Close lets go of the temporary file.
func (n *Network) Close() error { return n.spool.close() }

func (n *Network) build(ctx context.Context, r graph.Reader) error {
	for e, err := range r.Entities(ctx, graph.Filter{}) {
		if err != nil {
			return err
		}
		if err := n.entity(&e); err != nil {
			return err
		}
	}
	b := &builder{n, r}
	for l, err := range lettersOf(ctx, r, n.filter(), n.View != Documents, n.View != Correspondence) {
		if err != nil {
			return err
		}
		if err := b.letter(l); err != nil {
			return err
		}
	}
	if err := b.dangling(ctx); err != nil {
		return err
	}
	if !n.EachLetter {
		slices.SortStableFunc(n.links, func(a, b link) int {
			return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(n.kinds[a.kind], n.kinds[b.kind]))
		})
	}
	n.ids, n.names = nil, nil
	n.count()
	return nil
}

// at gives the index of a node, a new one where the id is new.
func (n *Network) at(id string) uint32 {
	i, ok := n.ids[id]
	if !ok {
		i = uint32(len(n.nodes))
		n.ids[id] = i
		n.nodes = append(n.nodes, node{id: id, place: -1})
	}
	return i
}

func (n *Network) entity(e *graph.Entity) error {
	var fields [nodeFields]string
	fields[0], fields[1], fields[2], fields[3] = e.ID, e.Name, e.Kind, e.Type
	fields[4] = strings.Join(e.Aliases, separator)
	place, err := n.spool.put(fields[:]...)
	at := n.at(e.ID)
	n.names = append(n.names, e.Name)
	n.nodes[at].place, n.nodes[at].kind = place, index(&n.sorts, e.Kind)
	return err
}

// index is where a word stands in a list, at its end where it is new.
func index(list *[]string, word string) uint8 {
	i := slices.Index(*list, word)
	if i < 0 {
		i = len(*list)
		*list = append(*list, word)
	}
	return uint8(i)
}

// documentFields is the record of a document, for nodes and proofs.
func documentFields(d *graph.Document) []string {
	f := []string{d.ID, d.Caption, d.Kind, "", "", d.Date, d.Number, d.Subject, d.Title, d.Language, d.Place, "", "", "", d.State, truth(d.Cited), ""}
	if f[1] == "" {
		f[1] = cmp.Or(d.Title, d.Number, d.ID)
	}
	if len(d.Copies) > 0 {
		c := &d.Copies[0]
		f[11], f[12], f[13] = c.Path, strconv.Itoa(c.First), c.SHA256
		all, _ := json.Marshal(d.Copies) // strings and numbers always can be
		f[nodeFields-1] = string(all)
	}
	return f
}

func truth(b bool) string {
	if b {
		return "true"
	}
	return ""
}

// Nodes yields the nodes: entities by kind and name, then documents by date.
func (n *Network) Nodes() iter.Seq2[*Node, error] {
	return func(yield func(*Node, error) bool) {
		out := &Node{}
		var fields [nodeFields]string
		for i := range n.nodes {
			v := &n.nodes[i]
			if v.flags&used == 0 {
				continue
			}
			if err := n.spool.get(v.place, fields[:]); err != nil {
				yield(nil, err)
				return
			}
			out.ID, out.Label = fields[0], fields[1]
			out.copies = fields[nodeFields-1]
			out.Values = append(out.Values[:0], fields[2:nodeFields-1]...)
			out.Values = append(out.Values, positive(int(v.sent)), positive(int(v.received)), positive(int(v.copied)), v.first.String(), v.last.String())
			if !yield(out, nil) {
				return
			}
		}
	}
}

// Letters yields the documents behind the edges, as nodes, where Proofs asks
// for them.
func (n *Network) Letters() iter.Seq2[*Node, error] {
	return func(yield func(*Node, error) bool) {
		out := &Node{}
		var fields [nodeFields]string
		for _, place := range n.proofs {
			if err := n.spool.get(place, fields[:]); err != nil {
				yield(nil, err)
				return
			}
			out.ID, out.Label = fields[0], fields[1]
			out.copies = fields[nodeFields-1]
			out.Values = append(append(out.Values[:0], fields[2:nodeFields-1]...), "", "", "", "", "")
			if !yield(out, nil) {
				return
			}
		}
	}
}

// Edges yields the edges: by letter where there is one for each, else by ends
// and kind.
func (n *Network) Edges() iter.Seq2[*Edge, error] {
	return func(yield func(*Edge, error) bool) {
		out := &Edge{}
		for group := range n.groups() {
			if err := n.draw(group, out); err != nil {
				yield(nil, err)
				return
			}
			if !yield(out, nil) {
				return
			}
		}
	}
}

// groups yields the links of each edge.
func (n *Network) groups() iter.Seq[[]link] {
	return func(yield func([]link) bool) {
		for i := 0; i < len(n.links); {
			j := i + 1
			for a := &n.links[i]; !n.EachLetter && j < len(n.links); j++ {
				if b := &n.links[j]; a.from != b.from || a.to != b.to || a.kind != b.kind {
					break
				}
			}
			if !yield(n.links[i:j]) {
				return
			}
			i = j
		}
	}
}

// best is the link with the highest score, the first of several.
func best(group []link) *link {
	b := &group[0]
	for i := range group {
		if group[i].score > b.score {
			b = &group[i]
		}
	}
	return b
}

// draw makes an edge of its links.
func (n *Network) draw(group []link, e *Edge) error {
	first := &group[0]
	var f [linkFields]string
	e.Spells, e.Documents = e.Spells[:0], e.Documents[:0]
	var micro, reported, undated int
	for i := range group {
		l := &group[i]
		if err := n.spool.get(l.place, f[:1]); err != nil {
			return err
		}
		e.Documents = append(e.Documents, f[linkLetter])
		micro += int(l.micro)
		if l.reported {
			reported++
		}
		if l.first == 0 && l.last == 0 {
			undated++
		}
	}
	e.First, e.Last = e.spells(group)
	if err := n.spool.get(best(group).place, f[:]); err != nil {
		return err
	}
	e.Kind, e.Weight = n.kinds[first.kind], decimal(micro, 6)
	e.From, e.To = n.nodes[first.from].id, n.nodes[first.to].id
	e.ID, f[linkDate] = n.edgeID(e, group, f[linkID]), onlyOne(group, f[linkDate])
	e.Values = append(e.Values[:0], e.Kind, strconv.Itoa(len(group)), positive(reported), positive(undated),
		f[linkDate], e.First, e.Last, strings.Join(e.Documents, separator),
		decimal(int(best(group).score), 3), n.statuses[best(group).status])
	e.Values = append(e.Values, f[linkFindings:]...)
	return nil
}

// edgeID is the relation's own where the edge is that relation, else a hash of
// what the edge is drawn from.
func (n *Network) edgeID(e *Edge, group []link, own string) string {
	if len(group) == 1 && own != "" {
		return own
	}
	if n.EachLetter {
		return graph.HashID(e.Kind, e.From, e.To, e.Documents[0])
	}
	return graph.HashID(e.Kind, e.From, e.To)
}

func onlyOne(group []link, date string) string {
	if len(group) == 1 {
		return date
	}
	return ""
}

// spells sets the days of each letter and gives the first and the last.
func (e *Edge) spells(group []link) (first, last string) {
	days := make([][2]day, 0, len(group))
	for i := range group {
		if l := &group[i]; l.first != 0 || l.last != 0 {
			days = append(days, [2]day{l.first, l.last})
		}
	}
	slices.SortFunc(days, func(a, b [2]day) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	days = slices.Compact(days)
	open := false
	var from, to day
	for i, d := range days {
		e.Spells = append(e.Spells, [2]string{d[0].String(), d[1].String()})
		if i == 0 {
			from = d[0]
		}
		open, to = open || d[1] == 0, max(to, d[1])
	}
	if open {
		to = 0
	}
	return from.String(), to.String()
}

// count fills the tally's counts of what the view shows.
func (n *Network) count() {
	t := &n.Tally
	t.Nodes = map[string]int{}
	for i := range n.nodes {
		if v := &n.nodes[i]; v.flags&used != 0 {
			t.Nodes[n.sorts[v.kind]]++
		}
		if n.nodes[i].flags&sender != 0 {
			t.WithSender++
		}
		if n.nodes[i].flags&addressee != 0 {
			t.WithAddressee++
		}
	}
	for group := range n.groups() {
		b := best(group)
		dated := false
		for i := range group {
			dated = dated || group[i].first != 0 || group[i].last != 0
		}
		t.AddEdges(n.kinds[b.kind], n.statuses[b.status], int(b.score), dated, b.evident, 1)
	}
}

// day is a date as the number YYYYMMDD, 0 where there is none.
type day int32

func parseDay(s string) day {
	if len(s) != len("2006-01-02") {
		return 0
	}
	n, err := strconv.Atoi(s[:4] + s[5:7] + s[8:])
	if err != nil {
		return 0
	}
	return day(n)
}

func (d day) String() string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d/10000, d/100%100, d%100)
}

// decimal writes a number of the places-th parts of one, without zeros at the
// end.
func decimal(n, places int) string {
	s := fmt.Sprintf("%0*d", places+1, n)
	if places == 0 {
		return s
	}
	s = s[:len(s)-places] + "." + s[len(s)-places:]
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// positive writes a count, "" for none.
func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
