package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"

	"legajo/graph"
	"legajo/markup"
)

// ricoPrefixes begin the file. Terms of our own are subproperties of terms of
// the ontology, so that whoever does not know them still finds the link.
const ricoPrefixes = `@prefix rico: <https://www.ica.org/standards/RiC/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix l: <urn:legajo:vocabulary:> .
`

// ricoTerm is the property that stands for a kind of relation, in the
// direction of the relation or, turned, against it.
type ricoTerm struct {
	name   string
	turned bool
	above  string // of a term of our own: what it is a subproperty of
}

const provenance = "rico:hasOrganicProvenance"

// ricoTerms are the properties of relations. hasReceiver would say that a
// letter arrived and was kept, which only a stamp shows: nobody gets it.
var ricoTerms = map[string]ricoTerm{
	signed:       {"l:hasSignatory", true, provenance},
	sent:         {"rico:hasSender", true, ""},
	addressed:    {"rico:hasAddressee", false, ""},
	copied:       {"l:hasCopyRecipient", false, provenance},
	partyTo:      {"l:hasParty", true, provenance},
	memberOf:     {"l:isMemberOf", false, "rico:isRelatedTo"},
	partOf:       {"rico:isOrWasSubordinateTo", false, ""},
	held:         {"rico:occupiesOrOccupied", false, ""},
	represented:  {"l:represented", false, "rico:isRelatedTo"},
	affiliated:   {"l:isAffiliatedWith", false, "rico:isRelatedTo"},
	withdrewFrom: {"l:withdrewFrom", false, "rico:isRelatedTo"},
	joined:       {"l:joined", false, "rico:isRelatedTo"},
	"ATTENDED":   {"l:attended", false, "rico:isRelatedTo"},
	repliesTo:    {"rico:isReplyTo", false, ""},
	cites:        {"l:cites", false, "rico:isRelatedTo"},
	amends:       {"l:amends", false, "rico:isRelatedTo"},
	annexedTo:    {"l:isAnnexedTo", false, "rico:isRelatedTo"},
	"MENTIONS":   {"l:mentions", false, "rico:isRelatedTo"},
}

// Terms for what is said of a signature and of an address that is neither.
var (
	namedToSign = ricoTerm{"l:namesToSign", true, "rico:isRelatedTo"}
	sentThrough = ricoTerm{"l:isSentThrough", false, "rico:isRelatedTo"}
	forNotice   = ricoTerm{"l:isForTheAttentionOf", false, "rico:isRelatedTo"}
)

// ricoClasses are the classes of nodes; documents are Records.
var ricoClasses = map[string]string{person: "rico:Person", organisation: "rico:CorporateBody", office: "rico:Position", meeting: "rico:Event"}

// RiCO writes a network of documents, one edge a letter, in Turtle with the
// terms of Records in Contexts 1.1.
func RiCO(n *Network, archive string, w io.Writer) (Written, error) {
	t := &turtle{out: bufio.NewWriterSize(w, 1<<16), base: "urn:legajo:" + url.PathEscape(archive) + ":", kinds: map[string]string{}}
	t.raw(ricoPrefixes)
	t.vocabulary()
	err := t.nodes(n)
	if err == nil {
		err = t.edges(n)
	}
	if err != nil {
		return Written{}, fmt.Errorf("write RiC-O: %w", err)
	}
	return Written{Dropped: t.dropped, Items: t.items}, t.out.Flush()
}

// turtle writes statements.
type turtle struct {
	out     *bufio.Writer
	base    string
	kinds   map[string]string // of nodes, by id
	dropped int
	items   map[string]int
}

func (t *turtle) raw(s string) { _, _ = t.out.WriteString(s) }

// iri writes the name of a node.
func (t *turtle) iri(id string) { t.raw("<" + t.base + url.PathEscape(id) + ">") }

var turtleEscape = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

// says writes a property of the current subject with a text, where there is
// one.
func (t *turtle) says(property, text string) {
	if text != "" {
		t.raw(" ;\n\t" + property + ` "` + turtleEscape.Replace(markup.Clean(text, &t.dropped)) + `"`)
	}
}

// vocabulary declares the terms of our own.
func (t *turtle) vocabulary() {
	t.items = map[string]int{}
	terms := []ricoTerm{namedToSign, sentThrough, forNotice}
	for _, kind := range ricoOrder {
		terms = append(terms, ricoTerms[kind])
	}
	for _, term := range terms {
		if term.above != "" {
			t.raw(term.name + " a rdf:Property ; rdfs:subPropertyOf " + term.above + " .\n")
		}
	}
	t.raw("\n")
}

// ricoOrder is the order in which terms are declared.
var ricoOrder = []string{signed, copied, partyTo, memberOf, represented, affiliated, withdrewFrom, joined, "ATTENDED", cites, amends, annexedTo, "MENTIONS"}

func (t *turtle) nodes(n *Network) error {
	for v, err := range n.Nodes() {
		if err != nil {
			return err
		}
		class := ricoClasses[v.Values[nodeKind]]
		t.kinds[v.ID] = v.Values[nodeKind]
		if class == "" {
			if err := t.record(v); err != nil {
				return err
			}
			continue
		}
		t.items[class]++
		t.iri(v.ID)
		t.raw(" a " + class)
		t.says("rico:name", v.Label)
		for _, alias := range strings.Split(v.Values[nodeAliases], separator) {
			t.says("l:alias", alias)
		}
		t.says("rico:type", v.Values[nodeKind+1])
		t.raw(" .\n")
	}
	return nil
}

// record writes a document with an instantiation a file that holds it.
func (t *turtle) record(v *Node) error {
	var copies []graph.Copy
	if v.copies != "" {
		if err := json.Unmarshal([]byte(v.copies), &copies); err != nil {
			return err
		}
	}
	t.items["rico:Record"]++
	t.iri(v.ID)
	t.raw(" a rico:Record")
	t.says("rico:name", v.Label)
	t.says("rico:title", v.Values[nodeTitle])
	t.says("rico:identifier", v.Values[nodeNumber])
	t.says("rico:scopeAndContent", v.Values[nodeSubject])
	t.says("rico:type", v.Values[nodeKind])
	t.says("l:language", v.Values[nodeLanguage])
	t.says("l:place", v.Values[nodePlace])
	t.says("rico:creationDate", v.Values[nodeDate])
	if v.Values[nodeReported] != "" {
		t.says("rico:authenticityNote", "Not held; known only by what other papers report of it.")
	}
	for i := range copies {
		t.raw(" ;\n\trico:hasOrHadInstantiation ")
		t.iri(v.ID + "-copy-" + strconv.Itoa(i+1))
	}
	t.raw(" .\n")
	for i, c := range copies {
		t.items["rico:Instantiation"]++
		t.iri(v.ID + "-copy-" + strconv.Itoa(i+1))
		t.raw(" a rico:Instantiation")
		t.says("rico:identifier", c.SHA256)
		t.says("l:file", c.Path)
		t.says("rico:instantiationExtent", "p. "+pages(c.First, c.Last))
		t.raw(" .\n")
	}
	return nil
}

func (t *turtle) edges(n *Network) error {
	for e, err := range n.Edges() {
		if err != nil {
			return err
		}
		term := t.term(e)
		from, to := e.From, e.To
		if term.turned {
			from, to = to, from
		}
		t.triple(from, term.name, to)
		if e.Kind == signed && term == ricoTerms[signed] && isLetter(t.kinds[e.To]) {
			t.triple(from, "rico:hasSender", to)
		}
		t.relation(e, term)
	}
	return nil
}

func isLetter(kind string) bool { return kind == "letter" || kind == "memo" || kind == "email" }

// term is the property for an edge: a blank line is no signature, and through
// or attention no address.
func (t *turtle) term(e *Edge) ricoTerm {
	switch as := e.Values[edgeAs]; {
	case e.Kind == signed && e.Values[edgeForm] == blankLine:
		return namedToSign
	case e.Kind == addressed && as == through:
		return sentThrough
	case e.Kind == addressed && as == attention:
		return forNotice
	}
	if term, ok := ricoTerms[e.Kind]; ok {
		return term
	}
	return ricoTerm{"rico:isRelatedTo", false, ""}
}

func (t *turtle) triple(from, property, to string) {
	t.items[property]++
	t.iri(from)
	t.raw(" " + property + " ")
	t.iri(to)
	t.raw(" .\n")
}

// relation writes what an edge rests on.
func (t *turtle) relation(e *Edge, term ricoTerm) {
	t.items["rico:Relation"]++
	t.iri("relation-" + e.ID)
	t.raw(" a rico:Relation ;\n\trico:relationHasSource ")
	t.iri(e.From)
	t.raw(" ;\n\trico:relationHasTarget ")
	t.iri(e.To)
	t.raw(" ;\n\tl:property " + term.name)
	for _, d := range e.Documents {
		t.raw(" ;\n\tl:saidBy ")
		t.iri(d)
	}
	t.says("rico:type", e.Kind)
	t.says("rico:date", e.Values[edgeDate])
	if e.Values[edgeDate] == "" {
		t.says("rico:beginningDate", e.First)
		t.says("rico:endDate", e.Last)
	}
	t.says("rico:relationCertainty", e.Values[edgeScore])
	t.says("rico:relationState", e.Values[edgeStatus])
	t.says("rico:relationSource", quoted(e.Values[edgePath], e.Values[edgePage], e.Values[edgeQuote]))
	for at := edgeAs; at < edgePath; at++ {
		t.says("l:"+EdgeColumns[at].Name, e.Values[at])
	}
	t.says("l:page", e.Values[edgePage])
	t.says("l:quote", e.Values[edgeQuote])
	t.says("l:box", e.Values[edgeRule+1])
	t.says("l:rule", e.Values[edgeRule])
	t.raw(" .\n")
}
