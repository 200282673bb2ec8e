package export

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"legajo/graph"
	"legajo/markup"
)

// ftmEntity is one line of a file for Aleph.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// ftmSchemata are the schemata of nodes; documents are Documents.
var ftmSchemata = map[string]string{person: "Person", organisation: "Organization", office: "Position", meeting: "Event"}

// ftmEdges are the relations for which the model has an edge of its own
// between these schemata; all others are UnknownLinks, whose subject is where
// the edge comes from.
var ftmEdges = map[string]struct{ schema, fromSchema, from, toSchema, to string }{
	represented: {"Representation", "Person", "agent", "Organization", "client"},
	memberOf:    {"Membership", "", "member", "Organization", "organization"},
	held:        {"Occupancy", "Person", "holder", "Position", "post"},
}

// ftmLanguages are codes of three letters, as the model has them.
var ftmLanguages = map[string]string{"es": "spa", "en": "eng"}

// FollowTheMoney writes a network as the entities of FollowTheMoney, one JSON
// object a line, for Aleph and OpenAleph. Proofs gives edges their documents.
func FollowTheMoney(n *Network, w io.Writer) (Written, error) {
	f := &ftm{n: n, out: json.NewEncoder(w), schema: map[string]string{}, written: Written{Items: map[string]int{}}}
	f.out.SetEscapeHTML(false)
	err := f.nodes()
	if err == nil {
		err = f.edges()
	}
	if err != nil {
		return Written{}, fmt.Errorf("write FollowTheMoney: %w", err)
	}
	return f.written, nil
}

type ftm struct {
	n       *Network
	out     *json.Encoder
	schema  map[string]string // of each node, by id
	written Written
}

// set adds the values of a property that are not empty.
func (f *ftm) set(p map[string][]string, name string, values ...string) {
	for _, v := range values {
		if v = strings.TrimSpace(markup.Clean(v, &f.written.Dropped)); v != "" && !slices.Contains(p[name], v) {
			p[name] = append(p[name], v)
		}
	}
}

func (f *ftm) put(e ftmEntity) error {
	f.written.Items[e.Schema]++
	return f.out.Encode(e)
}

func (f *ftm) nodes() error {
	for v, err := range f.n.Nodes() {
		if err != nil {
			return err
		}
		schema := ftmSchemata[v.Values[nodeKind]]
		if schema == "" {
			err = f.document(v)
		} else {
			p := map[string][]string{}
			f.set(p, "name", v.Label)
			f.set(p, "alias", strings.Split(v.Values[nodeAliases], separator)...)
			if schema == "Organization" {
				f.set(p, "classification", v.Values[nodeKind+1])
			}
			f.schema[v.ID] = schema
			err = f.put(ftmEntity{v.ID, schema, p})
		}
		if err != nil {
			return err
		}
	}
	for v, err := range f.n.Letters() {
		if err == nil && f.schema[v.ID] == "" {
			err = f.document(v)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// document writes a document with all its files.
func (f *ftm) document(v *Node) error {
	p := map[string][]string{}
	f.set(p, "name", v.Label)
	f.set(p, "title", v.Values[nodeTitle])
	f.set(p, "summary", strings.Join(slices.DeleteFunc([]string{v.Values[nodeNumber], v.Values[nodeSubject]}, empty), ". "))
	f.set(p, "keywords", v.Values[nodeKind])
	f.set(p, "language", ftmLanguages[v.Values[nodeLanguage]])
	f.set(p, "address", v.Values[nodePlace])
	f.ftmDate(p, "date", v.Values[nodeDate])
	if v.Values[nodeReported] != "" {
		f.set(p, "notes", "Not held; known only by what other papers report of it.")
	}
	var copies []graph.Copy
	if v.copies != "" {
		if err := json.Unmarshal([]byte(v.copies), &copies); err != nil {
			return err
		}
	}
	for _, c := range copies {
		f.set(p, "fileName", c.Path)
		f.set(p, "contentHash", c.SHA256)
		f.set(p, "notes", c.Path+", p. "+pages(c.First, c.Last))
	}
	f.schema[v.ID] = "Document"
	return f.put(ftmEntity{v.ID, "Document", p})
}

func empty(s string) bool { return s == "" }

// ftmDate sets a date that the model can hold: a year, a month or a day.
func (f *ftm) ftmDate(p map[string][]string, name, edtf string) {
	if m := edtfDoubtful.FindStringSubmatch(edtf); m != nil {
		edtf = m[1]
	}
	if edtfPlain.MatchString(edtf) {
		f.set(p, name, edtf)
	}
}

func (f *ftm) edges() error {
	for e, err := range f.n.Edges() {
		if err != nil {
			return err
		}
		from, to := f.schema[e.From], f.schema[e.To]
		shape, ok := ftmEdges[e.Kind]
		if !ok || shape.fromSchema != "" && shape.fromSchema != from || shape.fromSchema == "" && from != "Person" && from != "Organization" || shape.toSchema != to {
			shape.schema, shape.from, shape.to = "UnknownLink", "subject", "object"
		}
		p := map[string][]string{}
		f.set(p, shape.from, e.From)
		f.set(p, shape.to, e.To)
		if shape.schema != "Occupancy" { // it has no role: the schema says it
			f.set(p, "role", e.Kind)
		}
		f.evidence(p, e)
		if err := f.put(ftmEntity{"edge-" + e.ID, shape.schema, p}); err != nil {
			return err
		}
	}
	return nil
}

// evidence sets what an edge rests on.
func (f *ftm) evidence(p map[string][]string, e *Edge) {
	f.ftmDate(p, "date", e.Values[edgeDate])
	f.set(p, "startDate", e.First)
	f.set(p, "endDate", e.Last)
	f.set(p, "recordId", e.ID)
	f.set(p, "status", e.Values[edgeStatus])
	for _, id := range e.Documents {
		if f.schema[id] == "Document" {
			f.set(p, "proof", id)
		}
	}
	says := quoted(e.Values[edgePath], e.Values[edgePage], e.Values[edgeQuote])
	if e.Values[edgeSenderQuote] != "" {
		says += "; " + quoted(e.Values[edgePath], e.Values[edgeSenderPage], e.Values[edgeSenderQuote])
	}
	f.set(p, "summary", says)
	f.set(p, "description", fmt.Sprintf("%s; rule %s, score %s", attributes(e), e.Values[edgeRule], e.Values[edgeScore]))
}

// quoted is "file.pdf, p. 2: «words»".
func quoted(path, page, quote string) string {
	return path + ", p. " + page + ": «" + quote + "»"
}

// attributes are the particulars of an edge in a line.
func attributes(e *Edge) string {
	out := []string{e.Kind, "weight " + e.Weight}
	for _, at := range []int{edgeAs, edgeForm, edgeRole} {
		if e.Values[at] != "" {
			out = append(out, EdgeColumns[at].Name+" "+e.Values[at])
		}
	}
	return strings.Join(out, ", ")
}
