package neo4j

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"legajo/graph"
)

// separator parts the elements of a list in a field. It is U+001F, which no
// text on a page has; one that has it all the same loses it.
const separator = "\x1f"

// columns of the files for neo4j-admin: what the rows of Apply hold, and the
// types as the importer calls them. A field is left empty where a row lacks it.
var (
	entityColumns   = []string{"key:ID", "id", "kind", "name", "sort", "type", "aliases:string[]"}
	documentColumns = []string{
		"key:ID", "id", "hash", "kind", "language", "caption", "cited:boolean", "state", "date", "date_from:date", "date_to:date",
		"title", "number", "place", "subject", "cited_by:string[]",
	}
	fileColumns     = []string{"key:ID", "sha256", "path"}
	stateColumns    = []string{"key:ID", "one:long", "archive", "schema:long", "seq:long", "moves:long"}
	foundColumns    = []string{":START_ID", ":END_ID", "copy", "path", "first:long", "last:long", "ordinal:long"}
	relationColumns = []string{
		":START_ID", ":END_ID", "id", "letter", "page:long", "quote", "box", "rule", "score:long", "status", "date", "date_text",
		"date_from:date", "date_to:date", "as", "form", "role", "for:string[]", "absent", "noticed", "effective", "agreement", "blind:boolean",
		"evidence_document:string[]", "evidence_sha256:string[]", "evidence_path:string[]", "evidence_page:long[]", "evidence_quote:string[]",
		"evidence_box:string[]", "evidence_rule:string[]", "evidence_score:long[]", "evidence_status:string[]", "evidence_date:string[]",
		"evidence_date_text:string[]",
	}
)

// Exported counts what WriteCSV wrote: nodes by kind, and characters left out
// because they part the elements of a list.
type Exported struct {
	Nodes   map[string]int
	Dropped int
}

// WriteCSV writes all that a store holds into a folder as files for
// `neo4j-admin database import full`, with a README that has the command line
// and the constraints to make afterwards. A server that imports them holds
// what Apply would have written, so that later loads go on from there. Seen is
// given each letter as it is written.
func WriteCSV(ctx context.Context, r graph.Reader, state graph.State, dir string, seen func(*graph.Letter)) (Exported, error) {
	e := &csvExport{ctx: ctx, r: r, w: &writer{archive: state.Archive}, dir: dir, seen: seen, files: map[string]*csvFile{},
		entities: map[string]graph.Entity{}, nodes: map[string]bool{}, done: Exported{Nodes: map[string]int{}}}
	err := os.MkdirAll(dir, 0o700)
	if err == nil {
		err = e.write(state)
	}
	for _, name := range slices.Sorted(maps.Keys(e.files)) {
		err = errors.Join(err, e.files[name].close())
		e.done.Dropped += e.files[name].dropped
	}
	if err == nil {
		err = e.readme()
	}
	if err != nil {
		return e.done, fmt.Errorf("write CSV for Neo4j into %s: %w", dir, err)
	}
	return e.done, nil
}

type csvExport struct {
	ctx      context.Context
	r        graph.Reader
	w        *writer // for its rows and keys
	dir      string
	seen     func(*graph.Letter)
	files    map[string]*csvFile
	entities map[string]graph.Entity
	nodes    map[string]bool // ids of documents and keys of files that are written
	done     Exported
}

func (e *csvExport) write(state graph.State) error {
	for _, one := range []int{1, 2} { // as begin makes them
		row := map[string]any{"key": fmt.Sprintf("%s/state/%d", state.Archive, one), "one": one}
		if one == 1 {
			row["archive"], row["schema"], row["seq"] = state.Archive, schema, state.Seq
		} else {
			row["moves"] = 1
		}
		if err := e.put("LegajoState", stateColumns, row); err != nil {
			return err
		}
	}
	for entity, err := range e.r.Entities(e.ctx, graph.Filter{}) {
		if err != nil {
			return err
		}
		e.entities[entity.ID] = entity
		e.done.Nodes[entity.Kind]++
		if err := e.put(labels[entity.Kind], entityColumns, e.w.entityRow(&entity)); err != nil {
			return err
		}
	}
	var ends []string
	var group []graph.Document
	for d, err := range e.r.Documents(e.ctx, graph.Filter{}) {
		if err != nil {
			return err
		}
		if group = append(group, d); len(group) == csvTogether {
			if ends, err = e.letters(group, ends); err != nil {
				return err
			}
			group = group[:0]
		}
	}
	ends, err := e.letters(group, ends)
	if err != nil {
		return err
	}
	for _, id := range ends { // documents that are only named
		if e.nodes[id] {
			continue
		}
		e.nodes[id] = true
		if err := e.put("Document", documentColumns, map[string]any{"key": e.w.key(id), "id": id}); err != nil {
			return err
		}
	}
	return nil
}

// csvTogether is how many documents are asked about at a time.
const csvTogether = 256

// letters writes documents, and adds to ends the ids of those that they name.
func (e *csvExport) letters(group []graph.Document, ends []string) ([]string, error) {
	if len(group) == 0 {
		return ends, nil
	}
	ids := make([]string, len(group))
	for i := range group {
		ids[i] = group[i].ID
	}
	said := make(map[string][]graph.Relation, len(group))
	for r, err := range e.r.Relations(e.ctx, graph.Edge{Letters: ids}) {
		if err != nil {
			return nil, err
		}
		said[r.Letter] = append(said[r.Letter], r)
	}
	for i := range group {
		named, err := e.letter(graph.Letter{Document: group[i], Relations: said[group[i].ID]})
		if err != nil {
			return nil, err
		}
		ends = append(ends, named...)
	}
	return ends, nil
}

// letter writes a document with its files and what its papers say, and gives
// the ids of the documents that this names. The hash is made again: with it a
// later load leaves the letter alone.
func (e *csvExport) letter(l graph.Letter) (named []string, err error) {
	own := map[string]bool{}
	for i := range l.Relations {
		for _, id := range []string{l.Relations[i].From, l.Relations[i].To} {
			entity, ok := e.entities[id]
			if !ok && id != l.Document.ID {
				named = append(named, id)
			} else if ok && !own[id] {
				own[id] = true
				l.Entities = append(l.Entities, entity)
			}
		}
	}
	if err := l.Seal(); err != nil {
		return nil, err
	}
	e.nodes[l.Document.ID] = true
	e.done.Nodes["document"]++
	e.seen(&l)
	if err := e.put("Document", documentColumns, e.w.documentRow(&l)); err != nil {
		return nil, err
	}
	if err := e.copies(&l.Document); err != nil {
		return nil, err
	}
	for i := range l.Relations {
		r := &l.Relations[i]
		row := e.w.relationRow(r)
		p := row["r"].(map[string]any)
		p[":START_ID"], p[":END_ID"] = row["a"], row["b"]
		if err := e.put(r.Kind, relationColumns, p); err != nil {
			return nil, err
		}
	}
	return named, nil
}

func (e *csvExport) copies(d *graph.Document) error {
	for i, c := range d.Copies {
		row := e.w.fileRow(d.ID, i, c)
		if key := e.w.fileKey(c); !e.nodes[key] {
			e.nodes[key] = true
			if err := e.put("File", fileColumns, row); err != nil {
				return err
			}
		}
		found := row["found"].(map[string]any)
		found[":START_ID"], found[":END_ID"] = row["document"], row["key"]
		if err := e.put("FOUND_IN", foundColumns, found); err != nil {
			return err
		}
	}
	return nil
}

// put writes a row into the file of a label or relationship type.
func (e *csvExport) put(name string, columns []string, row map[string]any) error {
	f, err := e.file(name, columns)
	if err != nil {
		return err
	}
	for i, c := range columns {
		property, _, _ := strings.Cut(c, ":")
		if property == "" {
			property = c // an end of a relationship
		}
		f.field(i, row[property])
	}
	return f.end()
}

// text is a value of a row as the importer reads it.
func (f *csvFile) text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case bool:
		return strconv.FormatBool(v)
	case neo4j.Date:
		return dayOf(v)
	case []string:
		list := slices.Clone(v)
		for i := range list {
			if n := strings.Count(list[i], separator); n > 0 {
				f.dropped += n
				list[i] = strings.ReplaceAll(list[i], separator, " ")
			}
		}
		return strings.Join(list, separator)
	case []int:
		list := make([]string, len(v))
		for i := range v {
			list[i] = strconv.Itoa(v[i])
		}
		return strings.Join(list, separator)
	}
	panic(fmt.Sprintf("no field for a %T", v)) // a row of ours has another type: a mistake in this package
}

// csvFile is one file, its columns in the first line. Only its owner can read
// it: the papers may be sensitive.
type csvFile struct {
	file    *os.File
	buf     *bufio.Writer
	dropped int // separators within texts
}

func (e *csvExport) file(name string, columns []string) (*csvFile, error) {
	if f := e.files[name]; f != nil {
		return f, nil
	}
	file, err := os.OpenFile(filepath.Join(e.dir, name+".csv"), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	f := &csvFile{file: file, buf: bufio.NewWriterSize(file, 1<<16)}
	e.files[name] = f
	for i, c := range columns {
		f.field(i, c)
	}
	return f, f.end()
}

// field writes the nth field of a line. The importer takes an empty field for
// no value, a quoted one for an empty text; encoding/csv cannot say which.
func (f *csvFile) field(n int, v any) {
	if n > 0 {
		_ = f.buf.WriteByte(',') // an error stays with buf
	}
	if v != nil {
		_, _ = f.buf.WriteString(`"` + strings.ReplaceAll(f.text(v), `"`, `""`) + `"`)
	}
}

// end ends a line.
func (f *csvFile) end() error { return f.buf.WriteByte('\n') }

func (f *csvFile) close() error { return errors.Join(f.buf.Flush(), f.file.Close()) }

// readme has the command line and the statements to run afterwards.
func (e *csvExport) readme() error {
	var arguments []string
	for _, name := range slices.Sorted(maps.Keys(e.files)) {
		switch {
		case name == "FOUND_IN" || slices.Contains(kinds, name):
			arguments = append(arguments, fmt.Sprintf("--relationships=%s=%s.csv", name, name))
		case name == "LegajoState":
			arguments = append(arguments, "--nodes=LegajoState=LegajoState.csv")
		default:
			arguments = append(arguments, fmt.Sprintf("--nodes=%s:%s=%s.csv", marker, name, name))
		}
	}
	content := fmt.Sprintf(csvReadme, strings.Join(arguments, " "), strings.Join(append(schemaStatements(), fillEvidence), ";\n"))
	return os.WriteFile(filepath.Join(e.dir, "README"), []byte(content), 0o600)
}

const csvReadme = `The graph of a legajo archive as CSV, for Neo4j 5. On the machine of the server,
while the server is STOPPED and in this folder, run the line below. It REPLACES
the whole database neo4j, whatever else is in it.

neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true --array-delimiter=U+001F %s

Then start the server and run in Neo4j Browser or cypher-shell:

%s;

From then on legajo takes the database for the store of this archive and loads
only what has changed: legajo retry --store neo4j://HOST:7687
`
