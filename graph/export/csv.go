package export

import (
	"encoding/csv"
	"fmt"
	"io"

	"legajo/markup"
)

// Table is one file of a format of several.
type Table struct {
	Name  string // of the file, without ".csv"
	Write func(n *Network, w io.Writer) (Written, error)
}

// The tables of each format in CSV.
var (
	// GephiTables are what Gephi's import of spreadsheets takes.
	GephiTables = []Table{{"nodes", gephiNodes}, {"edges", gephiEdges}}
	// PalladioTables have a row a directed edge, and the people.
	PalladioTables = []Table{{"letters", palladioLetters}, {"people", palladioPeople}}
	// TidyTables have a column a property, for R and pandas.
	TidyTables = []Table{{"nodes", tidyNodes}, {"edges", tidyEdges}}
)

// sheet writes rows of CSV in which no spreadsheet sees a formula.
type sheet struct {
	*csv.Writer
	Written
	row []string
}

func newSheet(w io.Writer, header ...string) (*sheet, error) {
	s := &sheet{Writer: csv.NewWriter(w)}
	return s, s.Write(header)
}

// cells adds cells to the row that is being made.
func (s *sheet) cells(values ...string) {
	for _, v := range values {
		s.row = append(s.row, markup.Defuse(markup.Clean(v, &s.Dropped), &s.Defused))
	}
}

// end writes the row.
func (s *sheet) end() error {
	err := s.Write(s.row)
	s.row = s.row[:0]
	return err
}

func (s *sheet) done(what string, err error) (Written, error) {
	s.Flush()
	if err == nil {
		err = s.Error()
	}
	if err != nil {
		return Written{}, fmt.Errorf("write %s: %w", what, err)
	}
	return s.Written, nil
}

func names(columns []Column) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.Name
	}
	return out
}

func nodeRows(n *Network, s *sheet) error {
	for v, err := range n.Nodes() {
		if err != nil {
			return err
		}
		s.cells(v.ID, v.Label)
		s.cells(v.Values...)
		if err := s.end(); err != nil {
			return err
		}
	}
	return nil
}

func gephiNodes(n *Network, w io.Writer) (Written, error) {
	s, err := newSheet(w, append([]string{"Id", "Label"}, names(NodeColumns)...)...)
	if err == nil {
		err = nodeRows(n, s)
	}
	return s.done("nodes for Gephi", err)
}

func tidyNodes(n *Network, w io.Writer) (Written, error) {
	s, err := newSheet(w, append([]string{"id", "label"}, names(NodeColumns)...)...)
	if err == nil {
		err = nodeRows(n, s)
	}
	return s.done("tidy nodes", err)
}

// gephiEdges has the columns that Gephi knows by name first. The kind of edge
// stands in Kind, which Gephi makes the edge's type.
func gephiEdges(n *Network, w io.Writer) (Written, error) {
	header := append([]string{"Source", "Target", "Type", "Kind", "Id", "Label", "Weight"}, names(EdgeColumns)...)
	s, err := newSheet(w, header...)
	if err != nil {
		return s.done("edges for Gephi", err)
	}
	for e, err := range n.Edges() {
		if err == nil {
			s.cells(e.From, e.To, "Directed", e.Kind, e.ID, e.Kind, e.Weight)
			s.cells(e.Values...)
			err = s.end()
		}
		if err != nil {
			return s.done("edges for Gephi", err)
		}
	}
	return s.done("edges for Gephi", nil)
}

func tidyEdges(n *Network, w io.Writer) (Written, error) {
	s, err := newSheet(w, append([]string{"id", "from", "to", "weight"}, names(EdgeColumns)...)...)
	if err != nil {
		return s.done("tidy edges", err)
	}
	for e, err := range n.Edges() {
		if err == nil {
			s.cells(e.ID, e.From, e.To, e.Weight)
			s.cells(e.Values...)
			err = s.end()
		}
		if err != nil {
			return s.done("tidy edges", err)
		}
	}
	return s.done("tidy edges", nil)
}

// precision says how much of a date is known: day, month, year, span, or ""
// for none; and gives the date as Palladio reads it, YYYY or YYYY-MM-DD.
func precision(edtf, first, last string) (date, how string) {
	switch {
	case first == "" && last == "":
		return "", ""
	case first == last:
		return first, "day"
	case first == "":
		return last[:4], "before"
	case last == "":
		return first[:4], "after"
	case edtf == first[:7]:
		return first[:4], "month"
	case first[:4] == last[:4]:
		how = "span"
		if edtf == first[:4] {
			how = "year"
		}
		return first[:4], how
	}
	return first[:4], "span"
}

// distinct gives each node a name of its own: Palladio knows people by their
// names alone, so one that two have gets the id behind it.
func distinct(n *Network) (map[string]string, error) {
	labels, count := map[string]string{}, map[string]int{}
	for v, err := range n.Nodes() {
		if err != nil {
			return nil, err
		}
		labels[v.ID] = v.Label
		count[v.Label]++
	}
	for id, label := range labels {
		if count[label] > 1 {
			labels[id] = label + " [" + id + "]"
		}
	}
	return labels, nil
}

// palladioLetters has names in Source and Target, by which Palladio links them
// to the table of people.
func palladioLetters(n *Network, w io.Writer) (Written, error) {
	s, err := newSheet(w, append([]string{"Source", "Target", "Date", "Precision", "Weight", "Source id", "Target id"}, names(EdgeColumns)...)...)
	if err != nil {
		return s.done("letters for Palladio", err)
	}
	labels, err := distinct(n)
	if err != nil {
		return s.done("letters for Palladio", err)
	}
	for e, err := range n.Edges() {
		if err == nil {
			date, how := precision(e.Values[edgeDate], e.First, e.Last)
			s.cells(labels[e.From], labels[e.To], date, how, e.Weight, e.From, e.To)
			s.cells(e.Values...)
			err = s.end()
		}
		if err != nil {
			return s.done("letters for Palladio", err)
		}
	}
	return s.done("letters for Palladio", nil)
}

func palladioPeople(n *Network, w io.Writer) (Written, error) {
	s, err := newSheet(w, append([]string{"Name", "Id"}, names(NodeColumns)...)...)
	if err != nil {
		return s.done("people for Palladio", err)
	}
	labels, err := distinct(n)
	if err != nil {
		return s.done("people for Palladio", err)
	}
	for v, err := range n.Nodes() {
		if err == nil {
			s.cells(labels[v.ID], v.ID)
			s.cells(v.Values...)
			err = s.end()
		}
		if err != nil {
			return s.done("people for Palladio", err)
		}
	}
	return s.done("people for Palladio", nil)
}
