// Command measure makes the tables of docs/measure: what taking papers in costs
// beside the bare tools, how the cost grows with the archive, and how much of
// what papers say is found. Run it from the module's root on a machine that
// does nothing else:
//
//	go run ./scripts/measure [native] [text] [agreements] [ablation] [thresholds] [scans] [growth] [quality] [tagger] [yardstick] [neo4j] [export] [ask]
//	go run ./scripts/measure quality -set NAME [-errors] [-fresh]
//	go run ./scripts/measure neo4j -part load|embedded|faults|page [TIMES]
//	go run ./scripts/measure export -part arrived|speed|memory|page [ARCHIVE]
//	go run ./scripts/measure reading -part names|letters|cost|hand
//
// The second form scores one set of papers alone and writes no file, see one;
// the others do a part of what takes hours and write the page of the parts
// that were done.
// It runs bin/legajo as a user does, needs Chromium, poppler, LibreOffice and Tesseract, and
// keeps the papers that it makes under .cache/measure.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"legajo/ingest/pdf"
)

// legajo is the program that is measured.
const legajo = "bin/legajo"

// cache holds the papers that were made to be measured on.
var cache = filepath.Join(".cache", "measure")

var tables = []struct {
	name    string
	measure func() (string, error)
}{
	{"native", native},
	{"text", text},
	{"agreements", agreements},
	{"ablation", ablation},
	{"thresholds", thresholds},
	{"scans", scans},
	{"reading", reading},
	{"growth", growth},
	{"quality", quality},
	{"tagger", taggerTable},
	{"yardstick", yardstick},
	{"neo4j", neo4jLoad},
	{"export", exports},
	{"ask", askFast},
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == pdf.ChildArg {
		os.Exit(pdf.Child(os.Args[2:]))
	}
	work := measure
	if len(os.Args) > 2 && os.Args[1] == "quality" {
		work = one
	}
	if len(os.Args) > 3 && os.Args[2] == "-part" {
		work = onePart
	}
	if len(os.Args) > 1 && os.Args[1] == readArg {
		work = func(args []string) error { return readFiles(args[1:]) }
	}
	err := os.MkdirAll(cache, 0o755)
	if err == nil {
		err = work(os.Args[1:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

// measure makes the named tables, all where none is named.
func measure(names []string) error {
	for _, t := range tables {
		if len(names) > 0 && !slices.Contains(names, t.name) {
			continue
		}
		fmt.Fprintf(os.Stderr, "measuring %s …\n", t.name)
		text, err := t.measure()
		if err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
		if err := os.MkdirAll("docs/measure", 0o755); err != nil {
			return err
		}
		if _, each := inParts[t.name]; !each { // its parts say it
			text += "\n" + machine() + "\n"
		}
		if err := os.WriteFile(filepath.Join("docs", "measure", t.name+".md"), []byte(text), 0o644); err != nil {
			return err
		}
		fmt.Println(text)
	}
	return nil
}

// inParts are the tables that can be made piece by piece: run does a piece and
// keeps what it found, page is made of what is kept.
var inParts = map[string]struct {
	run  func(part string, args []string) error
	page func() (string, error)
}{
	"neo4j":   {neo4jRun, neo4jPage},
	"export":  {exportRun, exportPage},
	"reading": {readingRun, readingPage},
}

// onePart does a part of a table: its arguments are TABLE -part PART …
func onePart(args []string) error {
	table, ok := inParts[args[0]]
	if !ok {
		return fmt.Errorf("%s has no parts", args[0])
	}
	if args[2] != "page" { // the page alone, of what is kept
		if err := table.run(args[2], args[3:]); err != nil {
			return fmt.Errorf("%s: %w", args[0], err)
		}
	}
	page, err := table.page()
	if err != nil {
		return err
	}
	name := filepath.Join("docs", "measure", args[0]+".md")
	was, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return os.WriteFile(name, []byte(renewed(string(was), page)), 0o644)
}

// renewed is a page with the sections of what it was that it has no longer, each under
// its heading in the place where it stood: parts that were measured on another machine.
func renewed(was, page string) string {
	const mark = "\n## "
	heading := func(section string) string { h, _, _ := strings.Cut(section, "\n"); return h }
	old, now := strings.Split(was, mark), strings.Split(page, mark)
	out, now := []string{now[0]}, now[1:]
	for _, s := range old[1:] {
		if i := slices.IndexFunc(now, func(n string) bool { return heading(n) == heading(s) }); i >= 0 {
			s = now[i]
			now = slices.Delete(now, i, i+1)
		}
		out = append(out, s)
	}
	out = append(out, now...)
	for i := range out {
		out[i] = strings.TrimRight(out[i], "\n") + "\n"
	}
	return strings.Join(out, mark)
}

// machine says on what, of which commit and with which tools it was measured.
func machine() string {
	first := func(name string, args ...string) string {
		out, err := output(name, args...)
		if err != nil {
			return "unknown"
		}
		line, _, _ := strings.Cut(strings.TrimSpace(out), "\n")
		return line
	}
	commit := first("git", "rev-parse", "--short", "HEAD")
	if changed, err := output("git", "status", "--porcelain", "--untracked-files=no"); err == nil && changed != "" {
		commit += " with changes"
	}
	return fmt.Sprintf("Commit %s, %s; %s, %s cores; %s, %s, %s.",
		commit, time.Now().UTC().Format(time.DateOnly), processor(), first("nproc"),
		first("go", "env", "GOVERSION"), first("tesseract", "--version"), first("pdftotext", "-v"))
}

func processor() string {
	b, _ := os.ReadFile("/proc/cpuinfo") // absent elsewhere than on Linux
	for _, line := range strings.Split(string(b), "\n") {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown processor"
}

// ms is a duration in milliseconds, s in seconds, for a table.
func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d)/1e6) }
func s(d time.Duration) string  { return fmt.Sprintf("%.2f s", d.Seconds()) }

// verdict compares a figure with its target.
func verdict(got, target float64) string {
	if got <= target {
		return "met"
	}
	return "**missed**"
}
