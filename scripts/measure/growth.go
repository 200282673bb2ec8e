package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// step is a number of letters taken in by one run.
type step struct {
	name    string
	letters int
}

var steps = []step{{"1-warm", 100}, {"2-first", 200}, {"3-middle", 1500}, {"4-last", 200}}

// growth is whether a letter costs the same however many are there already.
func growth() (string, error) {
	dir := filepath.Join(cache, "growth")
	if err := alike(dir, steps); err != nil {
		return "", err
	}
	work, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work)
	var table strings.Builder
	var first, last cost
	var firstRows, lastRows rows
	var peak int64
	for _, st := range steps {
		c, err := ingest(filepath.Join(work, "archive"), filepath.Join(dir, st.name))
		if err != nil {
			return "", err
		}
		r, err := rowsOf(c)
		if err != nil {
			return "", err
		}
		switch st.name {
		case "2-first":
			first, firstRows = c, r
		case "4-last":
			last, lastRows = c, r
		}
		peak = max(peak, c.peak)
		fmt.Fprintf(&table, "| %s | %d | %s | %s | %d | %d | %d MB |\n", st.name[2:], st.letters, s(c.cpu), ms(c.cpu/time.Duration(st.letters)), r.Archive, r.Graph, c.peak>>20)
	}
	cpu := ratio(last.cpu, first.cpu)
	archiveRows := float64(lastRows.Archive) / float64(max(firstRows.Archive, 1))
	graphRows := float64(lastRows.Graph) / float64(max(firstRows.Graph, 1))
	return fmt.Sprintf(`# Growth

2,000 native letters of one page with small differences among 24 correspondents and 8 bodies, printed by Chromium from scripts/measure/papers.go and taken into one archive in four runs, each with its process start.
Rows are those that the archive's and the graph's queries returned.

| run | letters | CPU | a letter | rows, archive | rows, graph | memory |
| --- | --- | --- | --- | --- | --- | --- |
%s
The last 200 against the first 200, target at most 1.3: CPU %.2f (%s), rows of the archive %.2f (%s), of the graph %.2f (%s).
Memory of the process and its children, target at most 500 MB: %d MB (%s).
`, table.String(), cpu, verdict(cpu, 1.3), archiveRows, verdict(archiveRows, 1.3), graphRows, verdict(graphRows, 1.3),
		peak>>20, verdict(float64(peak>>20), 500)), nil
}
