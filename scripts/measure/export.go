package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Letters of the synthetic archives: each is two edges between people.
const (
	someLetters = 50_000
	manyLetters = "500000" // LEGAJO_TEST_MEASURE is another number
	maxHeld     = 500      // MB that no export may hold at once
)

// opening is a format, and who opens it: what arrived.py, or Gephi, calls it.
type opening struct {
	format    string
	file      string // what the importer opens, "%" for the export's own name
	args      []string
	importers []string
}

var edition = []string{"--title", "Letters", "--editor", "Somebody", "--publisher", "An archive", "--licence", "https://creativecommons.org/licenses/by/4.0/"}

var openings = []opening{
	{"gexf", "export.gexf", []string{"--each-letter"}, []string{"gephi", "networkx"}},
	{"graphml", "export.graphml", []string{"--each-letter"}, []string{"gephi", "networkx", "igraph"}},
	{"gephi-csv", "gephi", []string{"--each-letter"}, []string{"gephi", "pandas"}},
	{"palladio", "palladio", []string{"--each-letter"}, []string{"pandas"}},
	{"tidy", "tidy", []string{"--each-letter"}, []string{"pandas"}},
	{"cmif", "export.xml", edition, []string{"correspsearch"}},
	{"ftm", "export.ftm", nil, []string{"followthemoney"}},
	{"rico", "export.ttl", nil, []string{"rdflib"}},
	{"register", "export.csv", nil, []string{"spreadsheet"}},
	{"xlsx", "export.xlsx", nil, []string{"openpyxl", "libreoffice"}},
	{"jsonl", "export.jsonl", nil, []string{"jsonl"}},
	{"neo4j-csv", "neo4j", nil, nil},
}

// arrival is what an importer found, or what the card says was written.
type arrival struct {
	Version    string
	Nodes      int
	Edges      int
	Relations  int
	Dates      int
	Evidence   int
	Complaints int
}

// exports are what real importers make of each format, what writing costs, and
// whether memory stays bounded.
func exports() (string, error) {
	for _, part := range []string{"arrived", "speed", "memory"} {
		if err := exportRun(part, nil); err != nil {
			return "", err
		}
	}
	return exportPage()
}

// exportRun does a part and keeps its rows: what arrived of the archives of
// those names, of all where none is named.
func exportRun(part string, names []string) error {
	e := &exportMeasure{dir: filepath.Join(cache, "export")}
	if err := e.prepare(); err != nil {
		return err
	}
	switch part {
	case "arrived":
		for _, a := range e.archives() {
			if len(names) > 0 && !slices.Contains(names, a.name) {
				continue
			}
			rows, err := e.arrivals(a)
			if err == nil {
				err = keepRows("arrived-"+a.name, rows)
			}
			if err != nil {
				return err
			}
		}
		return nil
	case "speed", "memory":
		measure := e.speed
		if part == "memory" {
			measure = e.memory
		}
		rows, err := measure()
		if err != nil {
			return err
		}
		return keepRows(part, rows)
	}
	return fmt.Errorf("no part %q", part)
}

// keptRows is where rows of a table wait for the page.
func keptRows(part string) string { return filepath.Join(cache, "export-"+part+".md") }

func keepRows(part, rows string) error {
	return os.WriteFile(keptRows(part), []byte(rows+measuredMark+machine()), 0o644)
}

// measuredMark stands in what is kept before what says on what it was measured.
const measuredMark = "\nMEASURED "

// exportPage is made of the parts that were run.
func exportPage() (string, error) {
	page := "# Exports\n"
	for _, table := range []struct {
		text  string
		parts []string
	}{{arrivedText, []string{"arrived-testdata", "arrived-corpus", "arrived-synthetic"}}, {speedText, []string{"speed"}}, {memoryText, []string{"memory"}}} {
		var rows string
		var on []string
		for _, part := range table.parts {
			kept, err := os.ReadFile(keptRows(part))
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return "", err
			}
			some, where, _ := strings.Cut(string(kept), measuredMark)
			rows, on = rows+some, append(on, where)
		}
		if rows != "" {
			page += "\n" + table.text + rows + "\n" + strings.Join(slices.Compact(on), "\n") + "\n"
		}
	}
	return page, nil
}

// arrivals opens each format of an archive with its importers.
func (e *exportMeasure) arrivals(a madeArchive) (string, error) {
	var table strings.Builder
	for _, o := range openings {
		rows, err := e.open(a.name, a.dir, o)
		if err != nil {
			return "", fmt.Errorf("%s of %s: %w", o.format, a.name, err)
		}
		table.WriteString(rows)
	}
	return table.String(), nil
}

const arrivedText = `Each format was opened by real importers; a number is what arrived, of what the card says was written.
Edges are one a letter; of cmif and the registers an edge is a letter, a relation a name with it, evidence the file and page that hold it; dates are edges that have a day.
Complaints are warnings of the importer, values that it dropped, terms that the ontology lacks, formulas.
"not carried" is what the format has no place for; the format's page under docs/export says so. What Neo4j makes of neo4j-csv is tested in graph/neo4j.

| archive | format | importer | nodes | edges | relations | dates | evidence | complaints |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
`

var speedText = fmt.Sprintf(`## Time

%d invented letters, two edges each, one edge a letter: processor time of the whole command, reading archive or graph too, beside NetworkX writing the same graph, which it has in memory.

| format | legajo | a second | NetworkX |
| --- | --- | --- | --- |
`, someLetters)

var memoryText = fmt.Sprintf(`## Memory

%s invented letters, two edges each; at most %d MB.

| format | edges | most memory | processor time |
| --- | --- | --- | --- |
`, many(), maxHeld)

type exportMeasure struct{ dir, python, gephi string }

// prepare installs the importers and makes the archives that are missing.
func (e *exportMeasure) prepare() error {
	if err := os.MkdirAll(e.dir, 0o755); err != nil {
		return err
	}
	e.python = filepath.Join(cache, "importers", "bin", "python")
	if _, err := os.Stat(e.python); err != nil {
		if _, err := output("python3", "-m", "venv", filepath.Join(cache, "importers")); err != nil {
			return err
		}
	}
	if _, err := output(e.python, "-m", "pip", "install", "-q", "networkx==3.6.1", "igraph==1.0.0", "rdflib==7.6.0", "followthemoney==4.11.2", "lxml", "openpyxl==3.1.5", "pandas"); err != nil {
		return err
	}
	e.gephi = filepath.Join(cache, "gephi")
	if _, err := os.Stat(filepath.Join(e.gephi, "Arrival.class")); err == nil {
		return nil
	}
	lib, err := filepath.Abs(filepath.Join(e.gephi, "lib"))
	if err != nil {
		return err
	}
	if _, err := output("mvn", "-q", "-f", "scripts/measure/importers/gephi/pom.xml", "dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory="+lib); err != nil {
		return err
	}
	_, err = output("javac", "-cp", filepath.Join(lib, "*"), "-d", e.gephi, "scripts/measure/importers/gephi/Arrival.java")
	return err
}

// madeArchive is one that is exported.
type madeArchive struct{ name, dir string }

func (e *exportMeasure) archives() []madeArchive {
	return []madeArchive{{"testdata", filepath.Join(e.dir, "testdata")}, {"corpus", filepath.Join(e.dir, "corpus")}, {"synthetic", e.synthetic(strconv.Itoa(someLetters))}}
}

// make takes papers in where the archive is not there yet; there may be no
// papers.
func (e *exportMeasure) make(a madeArchive) (bool, error) {
	if _, err := os.Stat(filepath.Join(a.dir, "graph.db")); err == nil {
		return true, nil
	}
	switch a.name {
	case "testdata", "corpus":
		papers := map[string]string{"testdata": "testdata/archive", "corpus": "../shared/corpus"}[a.name]
		if _, err := os.Stat(papers); errors.Is(err, fs.ErrNotExist) {
			return false, nil
		}
		_, err := output(legajo, "ingest", "--archive", a.dir, papers)
		return err == nil, err
	}
	_, err := output("go", "run", "./scripts/measure/synthetic", a.dir, strings.TrimPrefix(filepath.Base(a.dir), "letters-"))
	return err == nil, err
}

func (e *exportMeasure) synthetic(letters string) string {
	return filepath.Join(e.dir, "letters-"+letters)
}

// many is the number of letters on which memory is measured.
func many() string { return cmp.Or(os.Getenv("LEGAJO_TEST_MEASURE"), manyLetters) }

// export writes a format and gives its cost and its card.
func (e *exportMeasure) export(dir string, o opening) (string, cost, map[string]any, error) {
	path := filepath.Join(e.dir, "out", o.file)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", cost{}, nil, err
	}
	card := filepath.Join(e.dir, "out", "card.json")
	c, err := costOf(legajo, append([]string{"export", "--archive", dir, "--format", o.format, "-o", path, "--card", card}, o.args...))
	if err != nil {
		return "", c, nil, err
	}
	b, err := os.ReadFile(card)
	if err != nil {
		return "", c, nil, err
	}
	var content map[string]any
	return path, c, content, json.Unmarshal(b, &content)
}

// open exports a format and has its importers open it: a row each.
func (e *exportMeasure) open(name, dir string, o opening) (string, error) {
	if len(o.importers) == 0 {
		return "", nil
	}
	there, err := e.make(madeArchive{name, dir})
	if err != nil || !there {
		return "", err
	}
	path, _, card, err := e.export(dir, o)
	if err != nil {
		return "", err
	}
	want := written(o.format, card)
	var rows strings.Builder
	for _, importer := range o.importers {
		if name == "synthetic" && importer == "libreoffice" {
			continue // minutes for a sheet that openpyxl has read
		}
		got, err := e.arrived(importer, path)
		if err != nil {
			return "", fmt.Errorf("%s: %w", importer, err)
		}
		if importer == "gephi" && o.format == "gephi-csv" {
			got.Nodes = want.Nodes // its table of edges alone was opened; pandas opens both
		}
		fmt.Fprintf(&rows, "| %s | %s | %s %s | %s | %s | %s | %s | %s | %s |\n", name, o.format, importer, got.Version,
			of(got.Nodes, want.Nodes), of(got.Edges, want.Edges), of(got.Relations, want.Relations), of(got.Dates, want.Dates), of(got.Evidence, want.Evidence), some(got.Complaints))
	}
	return rows.String(), nil
}

// written is what the card says, in the terms of what the format carries.
func written(format string, card map[string]any) arrival {
	content := card["content"].(map[string]any)
	n := func(key string) int { v, _ := content[key].(float64); return int(v) }
	sum := func(key string, only ...string) (total int) {
		counts, _ := content[key].(map[string]any)
		for k, v := range counts {
			if len(only) == 0 || strings.Contains(strings.Join(only, " "), k) {
				total += int(v.(float64))
			}
		}
		return total
	}
	a := arrival{Nodes: sum("nodes"), Edges: n("edges"), Relations: n("edges"), Dates: n("edges") - n("edges_undated"), Evidence: n("edges_with_evidence")}
	switch format {
	case "cmif":
		a = arrival{Edges: n("documents"), Relations: sum("edges_by_relation", "SIGNED", "SENT", "ADDRESSED"), Dates: n("with_date"), Evidence: n("documents") - n("known_by_report")}
	case "register", "xlsx":
		a = arrival{Edges: n("documents"), Relations: -1, Dates: n("with_date"), Evidence: n("documents")}
	case "jsonl":
		a.Nodes = -1
	}
	return a
}

// arrived asks an importer.
func (e *exportMeasure) arrived(importer, path string) (arrival, error) {
	var a arrival
	var out string
	var err error
	switch importer {
	case "gephi":
		if filepath.Ext(path) == "" {
			path = filepath.Join(path, "edges.csv")
		}
		out, err = output("java", "-Djava.awt.headless=true", "-Xmx6g", "-cp", filepath.Join(e.gephi, "lib", "*")+":"+e.gephi, "Arrival", path)
		a.Version = "0.10.1"
		if _, after, ok := strings.Cut(out, "ARRIVED "); ok {
			out, _, _ = strings.Cut(after, "\n")
		}
	case "libreoffice":
		dir := filepath.Dir(path)
		if out, err = output("soffice", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", dir, path); err == nil {
			out, err = output(e.python, "scripts/measure/importers/arrived.py", "libreoffice", strings.TrimSuffix(path, ".xlsx")+".csv")
		}
	default:
		out, err = output(e.python, "scripts/measure/importers/arrived.py", importer, path)
	}
	if err != nil {
		return a, err
	}
	line, _, _ := strings.Cut(strings.TrimSpace(out), "\n")
	if err := json.Unmarshal([]byte(line), &a); err != nil {
		return a, fmt.Errorf("%q: %w", out, err)
	}
	if importer == "libreoffice" { // "LibreOffice 7.4.7.2 40(Build:2)"
		out, err := output("soffice", "--version")
		if words := strings.Fields(out); err == nil && len(words) > 1 {
			a.Version = words[1]
		}
	}
	return a, nil
}

// of is what arrived of what was written.
func of(got, want int) string {
	switch {
	case want == 0 && got == 0:
		return "not carried"
	case want < 0 || got == want:
		return strconv.Itoa(got)
	}
	return fmt.Sprintf("**%d of %d**", got, want)
}

func some(n int) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprintf("**%d**", n)
}

// speed compares writing with NetworkX.
func (e *exportMeasure) speed() (string, error) {
	dir := e.synthetic(strconv.Itoa(someLetters))
	var rows strings.Builder
	beside := map[string]any{}
	for _, format := range []string{"graphml", "gexf", "gephi-csv", "palladio", "tidy", "cmif", "ftm", "rico", "register", "xlsx", "jsonl", "neo4j-csv"} {
		o := openings[indexOf(format)]
		path, c, card, err := e.export(dir, o)
		if err != nil {
			return "", err
		}
		if format == "graphml" {
			out, err := output(e.python, "scripts/measure/importers/arrived.py", "write", path)
			if err != nil {
				return "", err
			}
			if err := json.Unmarshal([]byte(out), &beside); err != nil {
				return "", err
			}
		}
		other := "–"
		if seconds, ok := beside[format].(float64); ok {
			other = fmt.Sprintf("%.2f s (%.2f)", seconds, c.cpu.Seconds()/seconds)
		}
		want := written(format, card)
		fmt.Fprintf(&rows, "| %s | %s | %.0f edges | %s |\n", format, s(c.cpu), float64(want.Edges)/c.cpu.Seconds(), other)
	}
	return rows.String(), nil
}

func indexOf(format string) int {
	for i, o := range openings {
		if o.format == format {
			return i
		}
	}
	return -1
}

// memory exports many edges in every format.
func (e *exportMeasure) memory() (string, error) {
	dir := e.synthetic(many())
	if _, err := e.make(madeArchive{"many", dir}); err != nil {
		return "", err
	}
	var rows strings.Builder
	for _, o := range openings {
		path, c, card, err := e.export(dir, o)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&rows, "| %s | %d | %d MB (%s) | %s |\n", o.format, written(o.format, card).Edges, c.peak>>20, verdict(float64(c.peak>>20), maxHeld), s(c.cpu))
		if err := os.RemoveAll(path); err != nil {
			return "", err
		}
	}
	return rows.String(), nil
}
