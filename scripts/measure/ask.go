package main

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// askDocuments are the documents of the archive that is asked, ten relations
// each.
const askDocuments = "100000"

// askFast is how fast questions are answered on a large archive. A test of
// package ask makes it, once, and asks; LEGAJO_TEST_MEASURE is another number
// of documents.
func askFast() (string, error) {
	documents := cmp.Or(os.Getenv("LEGAJO_TEST_MEASURE"), askDocuments)
	dir, err := filepath.Abs(filepath.Join(cache, "ask-"+documents))
	if err != nil {
		return "", err
	}
	for _, env := range [][2]string{{"LEGAJO_TEST_MEASURE", documents}, {"LEGAJO_TEST_DIR", dir}} {
		if err := os.Setenv(env[0], env[1]); err != nil {
			return "", err
		}
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	out, err := output("go", "test", "-count=1", "-timeout=12h", "-v", "-run=^TestMillion$", "./ask")
	if err != nil {
		return "", err
	}
	rows := logged(out, "| ")
	for _, start := range []struct{ name, args string }{
		{"start of `legajo version`", "version"},
		{"start of `legajo search`, that finds nothing", "search --archive " + dir + " xyzzy"},
	} {
		row, err := started(strings.Fields(start.args))
		if err != nil {
			return "", err
		}
		rows = append(rows, "| "+start.name+row)
	}
	return fmt.Sprintf(`# Questions

%s documents of 300 words, indexed, with ten relations each, every second one addressed to one hub; names drawn by how often they stand in relations.
CPU time of the process that asks, 100 questions each after 50 others, opening the archive aside; of a start that of the whole process. The fifteen questions on real papers are in [fifteen.md](fifteen.md).

| question | half | 95 of 100 | all | asked for |
| --- | --- | --- | --- | --- |
%s
`, documents, strings.Join(rows, "\n")), nil
}

// started is the CPU time of 20 runs of the program as the cells of a row.
func started(args []string) (string, error) {
	var took []time.Duration
	for range 20 {
		cmd := exec.Command(legajo, args...)
		if err := cmd.Run(); err != nil {
			return "", fmt.Errorf("%s %s: %w", legajo, strings.Join(args, " "), err)
		}
		took = append(took, cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
	}
	slices.Sort(took)
	ms := func(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000) }
	return fmt.Sprintf(" | %s | %s | %s | 100 ms |", ms(took[9]), ms(took[18]), ms(took[19])), nil
}
