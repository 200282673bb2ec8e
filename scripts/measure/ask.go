package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"
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
	return fmt.Sprintf(`# Questions

%s documents of 300 words, indexed, with ten relations each, every second one addressed to one hub; names drawn by how often they stand in relations.
CPU time of the process that asks, a question each, opening the archive aside.

| question | half | 95 of 100 | all | asked for |
| --- | --- | --- | --- | --- |
%s
`, documents, strings.Join(logged(out, "| "), "\n")), nil
}
