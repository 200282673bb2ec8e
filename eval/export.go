package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// The records of an export, as far as they are scored. An id that is null or
// absent is "".
type (
	document struct {
		ID       string
		Path     string
		Pages    []int
		Kind     string
		Language string
		Date     string
		Letter   string
		Number   string
		Cited    bool
		CitedBy  []string `json:"cited_by"`
	}
	entity struct {
		ID      string
		Kind    string
		Name    string
		Aliases []string
	}
	mention struct {
		Document, Entity, Text string
		Page                   int
	}
	date struct {
		Document, Value, Text string
		Page                  int
	}
	role struct {
		Document, Person, Organisation, Title, Text string
		Page                                        int
	}

	relation struct {
		Kind     string
		From, To string
		Document *string // nil where the record does not say
		Date     string
		As       string

		Confidence float64
		Page       int
		Text       string
	}
)

func (r *relation) finding() finding { return finding{r.Page, r.Text, r.Confidence} }

// saidBy reports whether the relation is what the document itself says; one
// that names no document is counted with the document that it touches.
func (r *relation) saidBy(doc string) bool { return r.Document == nil || *r.Document == doc }

// saidOnlyBy reports whether the relation names the document that says it.
func (r *relation) saidOnlyBy(doc string) bool {
	return r.Document != nil && *r.Document == doc || r.Document == nil && doc == ""
}

type export struct {
	documents []document
	entities  map[string]entity
	mentions  map[string]*mentions // by document
	dates     []date
	roles     []role
	relations []relation
}

// mentions are one document's, by entity, in the order of the export.
type mentions struct {
	entities []string
	texts    map[string][]string
	at       map[string]finding // the first of each
	all      []mention
}

// maxRecord bounds one line of an export, in bytes.
const maxRecord = 64 << 20

func readExport(r io.Reader) (*export, error) {
	x := &export{entities: map[string]entity{}, mentions: map[string]*mentions{}}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxRecord)
	n := 0
	for lines.Scan() {
		n++
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		if err := x.add(line); err != nil {
			return nil, fmt.Errorf("read export line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read export line %d: %w", n+1, err)
	}
	return x, nil
}

func (x *export) add(line []byte) error {
	var kind struct{ Record string }
	if err := json.Unmarshal(line, &kind); err != nil {
		return err
	}
	switch kind.Record {
	case "document":
		d, err := decode[document](line)
		if err == nil && (d.ID == "" || len(d.Pages) == 0 && !d.Cited) {
			err = errors.New("a document without id or pages")
		}
		x.documents = append(x.documents, d)
		return err
	case "entity":
		e, err := decode[entity](line)
		x.entities[e.ID] = e
		return err
	case "mention":
		m, err := decode[mention](line)
		x.mention(m)
		return err
	case "date":
		d, err := decode[date](line)
		x.dates = append(x.dates, d)
		return err
	case "role":
		r, err := decode[role](line)
		x.roles = append(x.roles, r)
		return err
	case "relation":
		r, err := decode[relation](line)
		x.relations = append(x.relations, r)
		return err
	}
	return nil // further records are welcome and not scored
}

func (x *export) mention(m mention) {
	of := x.mentions[m.Document]
	if of == nil {
		of = &mentions{texts: map[string][]string{}, at: map[string]finding{}}
		x.mentions[m.Document] = of
	}
	if _, ok := of.texts[m.Entity]; !ok {
		of.entities = append(of.entities, m.Entity)
		of.at[m.Entity] = finding{page: m.Page, text: m.Text}
	}
	of.all = append(of.all, m)
	of.texts[m.Entity] = append(of.texts[m.Entity], m.Text)
}

func decode[T any](line []byte) (T, error) {
	var v T
	err := json.Unmarshal(line, &v)
	return v, err
}
