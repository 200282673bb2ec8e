package main

import (
	"cmp"
	"fmt"
	"os"
	"strings"
)

// Documents that are loaded, with ten relationships each, and how often each
// fault is tried.
const (
	neo4jDocuments = "100000"
	faultTimes     = "20"
)

// neo4jLoad is what loading into Neo4j costs beside a bare script of the
// driver, and whether anything is lost by faults. The tests of graph/neo4j do
// both on servers of their own; LEGAJO_TEST_MEASURE is another number of
// documents, LEGAJO_TEST_ROUNDS another number of times.
func neo4jLoad() (string, error) {
	documents := cmp.Or(os.Getenv("LEGAJO_TEST_MEASURE"), neo4jDocuments)
	if err := os.Setenv("LEGAJO_TEST_MEASURE", documents); err != nil {
		return "", err
	}
	out, err := output("go", "test", "-count=1", "-timeout=12h", "-p=1", "-v", "-run=^TestMeasure$", "./graph/neo4j", "./graph/sqlite")
	if err != nil {
		return "", err
	}
	table := strings.Join(logged(out, "| "), "\n")
	rounds := cmp.Or(os.Getenv("LEGAJO_TEST_ROUNDS"), faultTimes)
	if err := os.Setenv("LEGAJO_TEST_ROUNDS", rounds); err != nil {
		return "", err
	}
	out, err = output("go", "test", "-count=1", "-timeout=12h", "-v",
		"-run=^(TestBrokenServer|TestSharedServer)$/^(ServerAway|WrongPassword|NoSuchDatabase|ForeignDataInTheWay|CutConnection|SlowConnection|KilledLoader|Memory|Killed|PasswordExpired|Restarted|ReadOnly)(#|$)", "./graph/neo4j")
	if err != nil {
		return "", err
	}
	return fmt.Sprintf(`# Neo4j

%s letters written through the archive package, with ten relationships each, loaded into a server on the same machine.
The bare script writes the same rows with the same constraint, indexes and batches; only its calls of the server are timed, while load reads the archive too.

CPU is that of legajo + that of the server; the bare script's own is also that of making its next batch.

| way | relationships | took | rate | CPU | beside |
| --- | --- | --- | --- | --- | --- |
%s

Each fault was tried %s times (server away, wrong and expired password, no such database, foreign data in the way, too little memory, read-only, server killed and restarted, connection cut and slow, legajo killed), each load after it compared edge for edge with the embedded store: 0 lost, 0 doubled.
Seeds of the moments: %s.
`, documents, table, rounds, strings.Join(logged(out, "seed "), ", ")), nil
}

// logged are the lines that tests logged with that beginning.
func logged(out, beginning string) []string {
	var lines []string
	for _, line := range strings.Split(out, "\n") {
		// "    file_test.go:12: text"
		if _, text, ok := strings.Cut(line, ".go:"); ok {
			if _, text, ok = strings.Cut(text, ": "); ok && strings.HasPrefix(text, beginning) {
				lines = append(lines, text)
			}
		}
	}
	return lines
}
