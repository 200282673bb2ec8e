package export

import (
	"fmt"
	"io"
	"strconv"

	"legajo/markup"
)

// gexfWriter writes the parts of a document.
type gexfWriter struct{ *markup.XML }

// gexfTypes are the names that GEXF gives to the types of columns.
var gexfTypes = map[Type]string{Text: "string", Integer: "integer", Decimal: "double", Truth: "boolean"}

// GEXF writes a network as GEXF 1.3, for Gephi: directed, dynamic by days, the
// kind of an edge as its kind and as the attribute "relation" too.
func GEXF(n *Network, w io.Writer) (Written, error) {
	m := &gexfWriter{markup.NewXML(w)}
	m.Raw(`<gexf xmlns="http://gexf.net/1.3" version="1.3">` + "\n" + `<meta><creator>legajo</creator><description>`)
	m.Text("legajo, view " + n.View)
	m.Raw("</description></meta>\n" + `<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed" idtype="string">` + "\n")
	m.attributes("node", NodeColumns)
	m.attributes("edge", EdgeColumns)
	err := m.nodes(n)
	if err == nil {
		err = m.edges(n)
	}
	if err != nil {
		return Written{}, fmt.Errorf("write GEXF: %w", err)
	}
	m.Raw("</graph>\n</gexf>\n")
	return Written{Dropped: m.Dropped}, m.Flush()
}

func (m *gexfWriter) attributes(class string, columns []Column) {
	m.Raw(`<attributes class="` + class + `" mode="static">` + "\n")
	for i, c := range columns {
		m.Raw(`<attribute id="` + strconv.Itoa(i) + `" title="` + c.Name + `" type="` + gexfTypes[c.Type] + `"/>` + "\n")
	}
	m.Raw("</attributes>\n")
}

// values writes what is not empty.
func (m *gexfWriter) values(values []string) {
	m.Raw("<attvalues>")
	for i, v := range values {
		if v != "" {
			m.Raw(`<attvalue for="` + strconv.Itoa(i) + `"`)
			m.Attr("value", v)
			m.Raw("/>")
		}
	}
	m.Raw("</attvalues>")
}

func (m *gexfWriter) nodes(n *Network) error {
	total := 0
	for _, c := range n.Tally.Nodes {
		total += c
	}
	m.Raw(`<nodes count="` + strconv.Itoa(total) + `">` + "\n")
	for v, err := range n.Nodes() {
		if err != nil {
			return err
		}
		m.Raw("<node")
		m.Attr("id", v.ID)
		m.Attr("label", v.Label)
		m.Raw(">")
		m.values(v.Values)
		m.Raw("</node>\n")
	}
	m.Raw("</nodes>\n")
	return nil
}

func (m *gexfWriter) edges(n *Network) error {
	m.Raw(`<edges count="` + strconv.Itoa(n.Tally.Edges) + `">` + "\n")
	for e, err := range n.Edges() {
		if err != nil {
			return err
		}
		m.Raw("<edge")
		m.Attr("id", e.ID)
		m.Attr("source", e.From)
		m.Attr("target", e.To)
		m.Attr("weight", e.Weight)
		m.Attr("kind", e.Kind)
		if len(e.Spells) == 1 {
			m.Attr("start", e.First)
			m.Attr("end", e.Last)
		}
		m.Raw(">")
		m.values(e.Values)
		if len(e.Spells) > 1 {
			m.Raw("<spells>")
			for _, s := range e.Spells {
				m.Raw("<spell")
				m.Attr("start", s[0])
				m.Attr("end", s[1])
				m.Raw("/>")
			}
			m.Raw("</spells>")
		}
		m.Raw("</edge>\n")
	}
	m.Raw("</edges>\n")
	return nil
}
