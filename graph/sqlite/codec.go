package sqlite

import (
	"encoding/json"
	"fmt"

	"legajo/graph"
)

// more is what few relations have.
type more struct {
	For       []string `json:"for,omitempty"`
	Absent    string   `json:"absent,omitempty"`
	Noticed   string   `json:"noticed,omitempty"`
	Effective string   `json:"effective,omitempty"`
	Agreement string   `json:"agreement,omitempty"`
}

func packMore(r *graph.Relation) (string, error) {
	if len(r.For) == 0 && r.Absent == "" && r.Noticed == "" && r.Effective == "" && r.Agreement == "" {
		return "", nil
	}
	b, err := json.Marshal(more{For: r.For, Absent: r.Absent, Noticed: r.Noticed, Effective: r.Effective, Agreement: r.Agreement})
	return string(b), err
}

func unpackMore(s string, r *graph.Relation) error {
	if s == "" {
		return nil
	}
	var m more
	if err := json.Unmarshal([]byte(s), &m); err != nil {
		return err
	}
	r.For, r.Absent, r.Noticed, r.Effective, r.Agreement = m.For, m.Absent, m.Noticed, m.Effective, m.Agreement
	return nil
}

// evidence is one as a JSON array: see schema.sql.
type evidence struct {
	copy int
	graph.Evidence
}

func (e *evidence) fields() []any {
	return []any{&e.copy, &e.Page, &e.Quote, &e.Box[0], &e.Box[1], &e.Box[2], &e.Box[3], &e.Rule, &e.Score, &e.Status, &e.Date, &e.DateText}
}

// MarshalJSON writes the evidence as an array.
func (e *evidence) MarshalJSON() ([]byte, error) { return json.Marshal(e.fields()) }

// UnmarshalJSON reads what MarshalJSON writes.
func (e *evidence) UnmarshalJSON(b []byte) error {
	fields := e.fields()
	return json.Unmarshal(b, &fields)
}

// packEvidence writes the evidence with each document as its place among the
// letter's copies.
func packEvidence(list []graph.Evidence, copies map[string]int) (string, error) {
	out := make([]*evidence, len(list))
	for i, e := range list {
		out[i] = &evidence{copy: copies[e.Document], Evidence: e}
	}
	b, err := json.Marshal(out)
	return string(b), err
}

func unpackEvidence(s string, copies []graph.Copy) ([]graph.Evidence, error) {
	var in []evidence
	if err := json.Unmarshal([]byte(s), &in); err != nil {
		return nil, err
	}
	out := make([]graph.Evidence, len(in))
	for i, e := range in {
		if e.copy < 0 || e.copy >= len(copies) {
			return nil, fmt.Errorf("evidence on copy %d of %d", e.copy, len(copies))
		}
		c := copies[e.copy]
		out[i] = e.Evidence
		out[i].Document, out[i].SHA256, out[i].Path = c.Document, c.SHA256, c.Path
	}
	return out, nil
}
