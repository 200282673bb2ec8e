package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// Draft turns an export (JSON Lines) into the beginning of a gold file: all that
// the export says, a line a field, to be corrected by a careful reader. Before
// that it scores 1, or nearly where names are much alike, and says nothing of
// quality.
func Draft(exportLines io.Reader, goldFile io.Writer) error {
	x, err := readExport(exportLines)
	if err != nil {
		return err
	}
	d := drafter{export: x, keys: map[string]string{}, used: map[string]bool{}}
	var documents []string
	for i := range x.documents {
		if !x.documents[i].Cited {
			documents = append(documents, d.document(&x.documents[i]))
		}
	}
	w := bufio.NewWriter(goldFile)
	fmt.Fprintf(w, "{\n\"about\": %s,\n\"entities\": {\n", quoted("A draft from an export, to be corrected. A name may be given as alternatives joined by |."))
	for i, id := range d.order {
		comma := ","
		if i == len(d.order)-1 {
			comma = ""
		}
		fmt.Fprintf(w, " %s: %s%s\n", quoted(d.keys[id]), quoted(d.names(id)), comma)
	}
	fmt.Fprintf(w, "},\n\"optional\": [],\n\"documents\": [\n%s\n]\n}\n", strings.Join(documents, ",\n"))
	return w.Flush()
}

// drafter gives entities short keys, in the order in which documents name them.
type drafter struct {
	export *export
	keys   map[string]string // by entity id
	used   map[string]bool
	order  []string
}

// key is an entity's in the gold file: its last word, and a number where that
// is taken.
func (d *drafter) key(id string) string {
	if k, ok := d.keys[id]; ok {
		return k
	}
	words := strings.Fields(Fold(d.export.entities[id].Name))
	word := "nobody"
	if len(words) > 0 {
		word = words[len(words)-1]
	}
	k := word
	for n := 2; d.used[k]; n++ {
		k = fmt.Sprintf("%s-%d", word, n)
	}
	d.used[k], d.keys[id] = true, k
	d.order = append(d.order, id)
	return k
}

// names are an entity's name and aliases, joined by bars.
func (d *drafter) names(id string) string {
	e := d.export.entities[id]
	all := []string{e.Name}
	for _, a := range e.Aliases {
		if !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	return strings.Join(all, "|")
}

// document is one document's object, a line a field.
func (d *drafter) document(doc *document) string {
	fields := []string{fmt.Sprintf(` {"file": %s, "pages": [%d, %d], "kind": %s, "language": %s, "date": %s`,
		quoted(path.Base(doc.Path)), doc.Pages[0], doc.Pages[len(doc.Pages)-1], quoted(doc.Kind), quoted(doc.Language), null(doc.Date))}
	field := func(name string, value any) {
		fields = append(fields, fmt.Sprintf("  %s: %s", quoted(name), quoted(value)))
	}
	people, organisations := []string{}, []string{}
	if m := d.export.mentions[doc.ID]; m != nil {
		for _, id := range m.entities {
			switch d.export.entities[id].Kind {
			case "person":
				people = append(people, d.key(id))
			case "organisation":
				organisations = append(organisations, d.key(id))
			}
		}
	}
	field("people", people)
	field("organisations", organisations)
	field("dates", d.dates(doc.ID))
	field("roles", d.roles(doc.ID))
	for _, kind := range []string{"SIGNED", "ADDRESSED", "COPIED"} {
		field(strings.ToLower(kind), d.related(doc.ID, kind))
	}
	field("withdrew", d.withdrew(doc.ID))
	if cited := d.cited(doc.ID); len(cited) > 0 {
		field("cited", cited)
	}
	return strings.Join(fields, ",\n") + "}"
}

func (d *drafter) dates(doc string) []string {
	out := []string{}
	for _, x := range d.export.dates {
		if x.Document == doc && !slices.Contains(out, x.Value) {
			out = append(out, x.Value)
		}
	}
	slices.Sort(out)
	return out
}

func (d *drafter) roles(doc string) [][3]*string {
	out := [][3]*string{}
	for _, r := range d.export.roles {
		if r.Document != doc {
			continue
		}
		person, title := d.key(r.Person), r.Title
		row := [3]*string{&person, &title, nil}
		if r.Organisation != "" {
			organisation := d.key(r.Organisation)
			row[2] = &organisation
		}
		out = append(out, row)
	}
	return out
}

// related are those who signed a document or to whom it or a copy went.
func (d *drafter) related(doc, kind string) []string {
	out := []string{}
	for i := range d.export.relations {
		r := &d.export.relations[i]
		if r.Kind != kind || !r.saidBy(doc) || r.As == "through" || r.As == "attention" {
			continue
		}
		here, other := r.From, r.To
		if kind == "SIGNED" {
			here, other = r.To, r.From
		}
		if k := d.keyIf(here == doc, other); k != "" && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

func (d *drafter) keyIf(wanted bool, id string) string {
	if !wanted {
		return ""
	}
	return d.key(id)
}

func (d *drafter) withdrew(doc string) [][3]string {
	out := [][3]string{}
	for i := range d.export.relations {
		if r := &d.export.relations[i]; r.Kind == "WITHDREW_FROM" && r.saidOnlyBy(doc) {
			out = append(out, [3]string{d.key(r.From), d.key(r.To), r.Date})
		}
	}
	return out
}

// draftCited is a letter of which a document speaks.
type draftCited struct {
	Date      string   `json:"date"`
	Signed    []string `json:"signed"`
	Addressed []string `json:"addressed"`
	Copied    []string `json:"copied"`
}

func (d *drafter) cited(doc string) []draftCited {
	var out []draftCited
	for i := range d.export.documents {
		c := &d.export.documents[i]
		if !c.Cited || c.Date == "" || !contains(c.CitedBy, doc) {
			continue
		}
		letter := draftCited{c.Date, []string{}, []string{}, []string{}}
		for n := range d.export.relations {
			r := &d.export.relations[n]
			if !r.saidOnlyBy(doc) {
				continue
			}
			switch {
			case r.To == c.ID && (r.Kind == "SIGNED" || r.Kind == "SENT"):
				letter.Signed = append(letter.Signed, d.key(r.From))
			case r.From == c.ID && r.Kind == "ADDRESSED":
				letter.Addressed = append(letter.Addressed, d.key(r.To))
			case r.From == c.ID && r.Kind == "COPIED":
				letter.Copied = append(letter.Copied, d.key(r.To))
			}
		}
		out = append(out, letter)
	}
	return out
}

// quoted is a value as JSON in one line, letters as they are.
func quoted(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil { // strings and lists of them: cannot fail
		panic(err)
	}
	return strings.TrimSpace(b.String())
}

func null(s string) string {
	if s == "" {
		return "null"
	}
	return quoted(s)
}
