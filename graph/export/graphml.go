package export

import (
	"fmt"
	"io"
	"strconv"

	"legajo/markup"
)

// graphmlWriter writes the parts of a document.
type graphmlWriter struct{ *markup.XML }

// graphmlTypes are the names that GraphML gives to the types of columns.
var graphmlTypes = map[Type]string{Text: "string", Integer: "int", Decimal: "double", Truth: "boolean"}

// GraphML writes a network as GraphML, for yEd, Cytoscape, NetworkX and
// igraph. Edges have no attribute "label": Gephi would take it for their kind.
func GraphML(n *Network, w io.Writer) (Written, error) {
	m := &graphmlWriter{markup.NewXML(w)}
	m.Raw(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
		`xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">` + "\n")
	m.Raw(`<key id="label" for="node" attr.name="label" attr.type="string"/>` + "\n")
	m.Raw(`<key id="weight" for="edge" attr.name="weight" attr.type="double"/>` + "\n")
	m.keys("node", "n", NodeColumns)
	m.keys("edge", "e", EdgeColumns)
	m.Raw(`<graph id="legajo" edgedefault="directed">` + "\n")
	err := m.nodes(n)
	if err == nil {
		err = m.edges(n)
	}
	if err != nil {
		return Written{}, fmt.Errorf("write GraphML: %w", err)
	}
	m.Raw("</graph>\n</graphml>\n")
	return Written{Dropped: m.Dropped}, m.Flush()
}

func (m *graphmlWriter) keys(class, prefix string, columns []Column) {
	for i, c := range columns {
		m.Raw(`<key id="` + prefix + strconv.Itoa(i) + `" for="` + class + `" attr.name="` + c.Name + `" attr.type="` + graphmlTypes[c.Type] + `"/>` + "\n")
	}
}

func (m *graphmlWriter) data(key, value string) {
	if value != "" {
		m.Raw(`<data key="` + key + `">`)
		m.Text(value)
		m.Raw("</data>")
	}
}

func (m *graphmlWriter) nodes(n *Network) error {
	for v, err := range n.Nodes() {
		if err != nil {
			return err
		}
		m.Raw("<node")
		m.Attr("id", v.ID)
		m.Raw(">")
		m.data("label", v.Label)
		for i, value := range v.Values {
			m.data("n"+strconv.Itoa(i), value)
		}
		m.Raw("</node>\n")
	}
	return nil
}

func (m *graphmlWriter) edges(n *Network) error {
	for e, err := range n.Edges() {
		if err != nil {
			return err
		}
		m.Raw("<edge")
		m.Attr("id", e.ID)
		m.Attr("source", e.From)
		m.Attr("target", e.To)
		m.Raw(">")
		m.data("weight", e.Weight)
		for i, value := range e.Values {
			m.data("e"+strconv.Itoa(i), value)
		}
		m.Raw("</edge>\n")
	}
	return nil
}
