package sqlite

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

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

// day is a day, YYYY-MM-DD or "", that is kept as a number: see schema.sql.
type day string

func dayNumber(s string) (int64, error) {
	if s == "" {
		return 0, nil
	}
	n, err := strconv.ParseUint(strings.ReplaceAll(s, "-", ""), 10, 32)
	if err != nil || n == 0 || string(dayOf(int64(n))) != s {
		return 0, fmt.Errorf("%q is no day", s)
	}
	return int64(n), nil
}

func dayOf(n int64) day {
	if n == 0 {
		return ""
	}
	b := []byte("0000-00-00")
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] != '-' {
			b[i] += byte(n % 10)
			n /= 10
		}
	}
	return day(b)
}

// Scan reads what dayNumber gave.
func (d *day) Scan(from any) error {
	n, ok := from.(int64)
	if !ok {
		return fmt.Errorf("%v is no day's number", from)
	}
	*d = dayOf(n)
	return nil
}

// evidence is one as a JSON array: see schema.sql.
type evidence struct {
	copy int
	graph.Evidence
}

// UnmarshalJSON reads what packEvidence writes.
func (e *evidence) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&e.copy, &e.Page, &e.Quote, &e.Box[0], &e.Box[1], &e.Box[2], &e.Box[3],
		&e.Rule, &e.Score, &e.Status, &e.Date, &e.DateText})
}

// packEvidence writes the evidence with each document as its place among the
// letter's copies. It is by far the most that a store writes, hence by hand.
func packEvidence(list []graph.Evidence, copies map[string]int) string {
	b := make([]byte, 0, 160*len(list)+2)
	number := func(n int64) { b = append(strconv.AppendInt(b, n, 10), ',') }
	for i := range list {
		e := &list[i]
		b = append(b, "[,"[min(i, 1)])
		b = append(b, '[')
		number(int64(copies[e.Document]))
		number(int64(e.Page))
		b = append(appendString(b, e.Quote), ',')
		for _, x := range e.Box {
			number(int64(x))
		}
		b = append(appendString(b, e.Rule), ',')
		number(int64(e.Score))
		b = append(appendString(b, e.Status), ',')
		b = append(appendString(b, e.Date), ',')
		b = append(appendString(b, e.DateText), ']')
	}
	return string(append(b, ']'))
}

// appendString writes s as JSON, what is not UTF-8 replaced.
func appendString(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c == 0x7f {
			return appendEscaped(b, s)
		}
	}
	return append(append(append(b, '"'), strings.ToValidUTF8(s, "\uFFFD")...), '"')
}

func appendEscaped(b []byte, s string) []byte {
	quoted, _ := json.Marshal(s) // a string always can be
	return append(b, quoted...)
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
