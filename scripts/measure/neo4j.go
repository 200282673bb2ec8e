package main

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Documents that are loaded, with ten relationships each, and the times that
// each fault is tried, so many in one run of the tests.
const neo4jDocuments = "100000"

var faultTimes = []string{"1-5", "6-10", "11-15", "16-20"}

// neo4jLoad is what loading into Neo4j and into the embedded store costs beside
// bare scripts, and whether anything is lost by faults. The tests of graph/neo4j
// do it on servers of their own; LEGAJO_TEST_MEASURE is another number of
// documents.
func neo4jLoad() (string, error) {
	for _, part := range []string{"load", "embedded", "faults"} {
		if err := neo4jRun(part, nil); err != nil {
			return "", err
		}
	}
	return neo4jPage()
}

// neo4jLog is where the log of a part waits for the page.
func neo4jLog(part string) string { return filepath.Join(cache, "neo4j-"+part+".log") }

// neo4jRun does a part and keeps its log; of the faults those TIMES, which are
// among faultTimes.
func neo4jRun(part string, times []string) error {
	run := func(name, setting, test string, where ...string) error {
		variable, value, _ := strings.Cut(setting, "=")
		if err := os.Setenv(variable, value); err != nil {
			return err
		}
		// What failed stands in the log too, and is counted.
		out, failed := exec.Command("go", append([]string{"test", "-count=1", "-timeout=12h", "-p=1", "-v", "-run=" + test}, where...)...).CombinedOutput()
		if failed != nil {
			failed = fmt.Errorf("%s %s: %w: see %s", part, name, failed, neo4jLog(name))
		}
		return errors.Join(failed, os.WriteFile(neo4jLog(name), append(out, measuredMark+machine()+"\n"...), 0o644))
	}
	documents := "LEGAJO_TEST_MEASURE=" + cmp.Or(os.Getenv("LEGAJO_TEST_MEASURE"), neo4jDocuments)
	switch part {
	case "load":
		return run(part, documents, "^TestMeasure$", "./graph/neo4j")
	case "embedded":
		return run(part, documents, "^TestMeasure$", "./graph/sqlite")
	case "faults":
		if len(times) == 0 {
			times = faultTimes
		}
		for _, t := range times {
			const faults = "^(TestBrokenServer|TestSharedServer)$/^(ServerAway|WrongPassword|NoSuchDatabase|ForeignDataInTheWay|CutConnection|SlowConnection|KilledLoader|Memory|Killed|PasswordExpired|Restarted|ReadOnly)-"
			if err := run("faults-"+t, "LEGAJO_TEST_ROUNDS="+t, faults, "./graph/neo4j"); err != nil {
				return err
			}
		}
		return nil
	}
	return fmt.Errorf("no part %q", part)
}

// neo4jPage is made of the logs that are there.
func neo4jPage() (string, error) {
	var tables []string
	for _, part := range []string{"load", "embedded"} {
		log, err := os.ReadFile(neo4jLog(part))
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return "", err
		}
		tables = append(tables, fmt.Sprintf("## %s\n\n| way | relationships | took | rate | CPU | beside |\n| --- | --- | --- | --- | --- | --- |\n%s\n\n%s",
			map[string]string{"load": "Neo4j", "embedded": "The embedded store"}[part], strings.Join(logged(string(log), "| "), "\n"), measuredOn(string(log))))
	}
	faults, err := neo4jFaults()
	if err != nil {
		return "", err
	}
	return fmt.Sprintf(`# Stores of the graph

Letters written through the archive package, with ten relationships each.
A bare script writes the same rows with the same constraint, indexes and batches; only its calls of the store are timed, while a load reads the archive too.
CPU is that of legajo + that of the server; the bare script's own is also that of making its next batch. Where other work runs on the machine CPU says more than time.

%s
%s`, strings.Join(tables, "\n\n"), faults), nil
}

// measuredOn says on what a log was made.
func measuredOn(log string) string {
	_, on, _ := strings.Cut(log, measuredMark)
	return strings.TrimSpace(on)
}

const faultText = `## Faults

After each fault the load is brought to its end and compared, edge for edge, with the embedded store after a load without it: nothing may be lost or doubled.

`

var faultEnd = regexp.MustCompile(`--- (PASS|FAIL): Test\w+/(\w+)-\d+ `)

// neo4jFaults counts what became of each fault in all logs.
func neo4jFaults() (string, error) {
	logs, err := filepath.Glob(neo4jLog("faults-*"))
	if err != nil || len(logs) == 0 {
		return "", err
	}
	tried, whole := map[string]int{}, map[string]int{}
	var seeds, on []string
	for _, path := range logs {
		log, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		for _, m := range faultEnd.FindAllStringSubmatch(string(log), -1) {
			tried[m[2]]++
			if m[1] == "PASS" {
				whole[m[2]]++
			}
		}
		for _, seed := range logged(string(log), "seed ") {
			seeds = append(seeds, strings.TrimPrefix(seed, "seed "))
		}
		on = append(on, measuredOn(string(log)))
	}
	var b strings.Builder
	b.WriteString("\n" + faultText + "| fault | tried | whole afterwards |\n| --- | --- | --- |\n")
	for _, fault := range slices.Sorted(maps.Keys(tried)) {
		fmt.Fprintf(&b, "| %s | %d | %d |\n", fault, tried[fault], whole[fault])
	}
	fmt.Fprintf(&b, "\nSeeds of the moments: %s.\n\n%s\n", strings.Join(seeds, ", "), strings.Join(slices.Compact(on), "\n"))
	return b.String(), nil
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
