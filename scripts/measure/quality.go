package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"legajo/papers"
)

// figure is a column and the name that legajo eval gives it.
type figure struct{ column, name string }

// figures are the columns of the table of all collections.
var figures = []figure{
	{"segments", "segments"}, {"kind", "document kind"}, {"language", "document language"}, {"date", "document date"},
	{"people", "people"}, {"organisations", "organisations"}, {"dates", "dates"}, {"roles", "roles"},
	{"SIGNED", "SIGNED"}, {"ADDRESSED", "ADDRESSED"}, {"COPIED", "COPIED"}, {"WITHDREW_FROM", "WITHDREW_FROM"},
	{"the three together", "SIGNED, ADDRESSED and COPIED together"}, {"cited", "cited letters"}, {"B³", "resolution (B3)"},
	{"macro", "macro F1 of people, organisations, dates, roles and the four relations"},
}

// score is one row of legajo eval.
type score struct {
	name                 string
	P, R, F              float64
	Right, Extra, Missed int
}

// scores keep the order of the object's keys.
type scores []score

// result is what legajo eval --json --details gives.
type result struct {
	Scores  scores
	Details struct {
		Further scores
		Merged  int
		Groups  []struct {
			Name      string
			Documents int
			Scores    scores
		}
		Reliability []struct{ From, Right, All int }
		Kinds       []errorKind
	}
}

// errorKind is a kind of error and how many there are.
type errorKind struct {
	Name  string
	Count int
}

// tables are the parts of docs/measure/quality.md that have a row a set.
type qualityTables struct {
	all, further, groups, reliable, sections strings.Builder

	read strings.Builder // of words that an earlier reader read

	unseen result // kinds of error in the sets for measuring, together
}

// quality is how much of what papers say is found.
func quality() (string, error) {
	var t qualityTables
	for _, c := range collections {
		if c.forOne {
			continue
		}
		fmt.Fprintf(os.Stderr, "measuring quality: %s …\n", c.name)
		c, err := c.ready()
		if err != nil {
			return "", err
		}
		if _, err := os.Stat(c.papers); err != nil {
			fmt.Fprintf(&t.sections, "\n## %s\n\nNot at hand.\n", c.name)
			continue
		}
		archive, err := c.archive(true)
		if err != nil {
			return "", err
		}
		r, err := evaluate(archive, c)
		if err != nil {
			return "", fmt.Errorf("%s: %w", c.name, err)
		}
		t.add(c, r)
		was, err := readAt(c, archive)
		if err != nil {
			return "", err
		}
		t.read.WriteString(was)
	}
	making, err := makingPapers()
	if err != nil {
		return "", err
	}
	return "# Quality\n\nWhat the export has of what a careful reader finds, as `legajo eval` counts it. " + movedFamilies() + "F1 of each set:\n\n" + head("", figures) + t.all.String() + "\n" + t.read.String() +
		"\n## Beyond the contract\n\nF1 of the letters that a document answers, of links to letters that are held, of pairs of copies of one letter, and of identity where people of one name are told apart by the places where they are named; wrong merges are the people and bodies that an entity stands for beyond the first.\n\n| | replies | letters held | same letter | identity | wrong merges |\n| --- | --- | --- | --- | --- | --- |\n" + t.further.String() +
		"\n## By language, native or scan, and noise\n\nF1; the noise of a scan is 1 (clean) to 4 (heavy).\n\n" + head("set | part | documents", parts) + t.groups.String() +
		"\n## Can scores be relied on?\n\nOf the findings of the four relations with a score in each tenth, how many are right.\n\n| | 0.5 | 0.6 | 0.7 | 0.8 | 0.9 |\n| --- | --- | --- | --- | --- | --- |\n" + t.reliable.String() +
		"\n## What goes wrong\n\nIn the sets for measuring, together. " + t.unseen.kinds() + "\n## How papers are made\n\n" + making +
		t.sections.String(), nil
}

// movedFamilies tells the reader that some families measured once and no more.
func movedFamilies() string {
	return "These layout families of made papers (" + strings.Join(papers.Moved("tuning"), ", ") + ") were for measuring until most of what went wrong there lay in them and no other paper showed why. They have been looked at since: they are for tuning now, and families written by somebody who did not look at the program measure in their place. The sets of made papers are therefore others than before, and their figures do not compare with earlier ones. So it went with the written papers: most of those for tuning measured once, and those that measure now were written, with their gold, by somebody who did not look at the program, and nobody has looked at them but through their figures.\n\n"
}

// makingPapers times the generator on papers of all layouts, half of them scans.
func makingPapers() (string, error) {
	dir, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	generate := filepath.Join(dir, "generate")
	if err := run("go", "build", "-o", generate, "./papers/generate"); err != nil {
		return "", err
	}
	start := time.Now()
	c, err := costOf(generate, []string{"-o", filepath.Join(dir, "papers"), "-seed", "5", "-each", "8", "-scans", "50"})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("`papers/generate -seed 5 -each 8 -scans 50`: %s of all layouts, half of the papers scans of 150 to 300 dpi, in %.0f s, %.0f s of CPU (asked: 400 pages in 10 minutes on 2 cores).\n",
		strings.TrimSpace(string(c.out)), time.Since(start).Seconds(), c.cpu.Seconds()), nil
}

// parts are the columns of the table by language and noise.
var parts = figures[4:]

func head(first string, columns []figure) string {
	names := []string{first}
	for _, f := range columns {
		names = append(names, f.column)
	}
	line := strings.Join(names, " | ")
	return "| " + line + " |\n|" + strings.Repeat(" --- |", strings.Count(line, "|")+1) + "\n"
}

func (t *qualityTables) add(c collection, r result) {
	if strings.Contains(c.name, "measuring") {
		t.unseen.join(r)
	}
	t.all.WriteString(row(c.name, r.Scores, figures))
	fmt.Fprintf(&t.further, "| %s |", c.name)
	for _, name := range []string{"replies", "letters spoken of that are held", "same letter", "identity by mentions (B3)"} {
		fmt.Fprintf(&t.further, " %s |", r.Details.Further.f(name))
	}
	fmt.Fprintf(&t.further, " %d |\n", r.Details.Merged)
	for _, g := range r.Details.Groups {
		t.groups.WriteString(row(fmt.Sprintf("%s | %s | %d", c.name, g.Name, g.Documents), g.Scores, parts))
	}
	fmt.Fprintf(&t.reliable, "| %s |", c.name)
	for tenth := 500; tenth < 1000; tenth += 100 {
		cell := " |"
		for _, b := range r.Details.Reliability {
			if b.From == tenth {
				cell = fmt.Sprintf(" %d of %d: %.2f |", b.Right, b.All, float64(b.Right)/float64(b.All))
			}
		}
		t.reliable.WriteString(cell)
	}
	t.reliable.WriteString("\n")
	fmt.Fprintf(&t.sections, "\n## %s\n\n%s.\n\n%s\n%s", c.name, c.about, details(slices.Concat(r.Scores, r.Details.Further)), r.kinds())
}

// one scores one set:
//
//	go run ./scripts/measure quality -set NAME [-errors] [-fresh]
//
// It keeps the papers that were made and the words that were read, so that only
// findings are made again; -fresh reads the pages anew where the reader has
// changed, as the whole table does. -errors lists the errors, of sets that are not for measuring.
func one(args []string) error {
	flags := flag.NewFlagSet("quality", flag.ContinueOnError)
	set := flags.String("set", "", "name of the set")
	list := flags.Bool("errors", false, "list the errors")
	fresh := flags.Bool("fresh", false, "read the pages anew")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	i := slices.IndexFunc(collections, func(c collection) bool { return c.name == *set })
	if i < 0 {
		var names []string
		for _, c := range collections {
			names = append(names, c.name)
		}
		return fmt.Errorf("no set %q; there are %s", *set, strings.Join(names, ", "))
	}
	c := collections[i]
	if *list && strings.Contains(c.name, "measuring") {
		return fmt.Errorf("%s is looked at only through figures", c.name)
	}
	c, err := c.ready()
	if err != nil {
		return err
	}
	archive, err := c.archive(*fresh)
	if err != nil {
		return err
	}
	r, err := evaluate(archive, c)
	if err != nil {
		return err
	}
	var t qualityTables
	t.add(c, r)
	fmt.Println(head("", figures) + t.all.String() + "\n" + head("set | part | documents", parts) + t.groups.String() + "\n" + t.reliable.String() + t.sections.String())
	if !*list {
		return nil
	}
	out, err := output(legajo, "--archive", archive, "eval", "--errors", c.gold)
	_, after, _ := strings.Cut(out, "\n  ")
	fmt.Println("  " + after)
	return err
}

// f is the F1 of a figure, empty where there is none.
func (list scores) f(name string) string {
	i := slices.IndexFunc(list, func(s score) bool { return s.name == name })
	if i < 0 {
		return ""
	}
	return fmt.Sprintf("%.3f", list[i].F)
}

// row is a line of a table of figures.
func row(name string, list scores, columns []figure) string {
	line := "| " + name
	for _, f := range columns {
		line += " | " + list.f(f.name)
	}
	return line + " |\n"
}

// details is the table of one collection.
func details(list scores) string {
	var b strings.Builder
	b.WriteString("| | precision | recall | F1 | right | extra | missed |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	for _, s := range list {
		if s.Right+s.Extra+s.Missed == 0 { // a figure made of others, or nothing of its kind
			fmt.Fprintf(&b, "| %s | | | %.3f | | | |\n", s.name, s.F)
			continue
		}
		fmt.Fprintf(&b, "| %s | %.3f | %.3f | %.3f | %d | %d | %d |\n", s.name, s.P, s.R, s.F, s.Right, s.Extra, s.Missed)
	}
	return b.String()
}

// join adds the kinds of error of another result.
func (r *result) join(other result) {
	for _, k := range other.Details.Kinds {
		i := slices.IndexFunc(r.Details.Kinds, func(had errorKind) bool { return had.Name == k.Name })
		if i < 0 {
			r.Details.Kinds = append(r.Details.Kinds, k)
			continue
		}
		r.Details.Kinds[i].Count += k.Count
	}
	slices.SortStableFunc(r.Details.Kinds, func(a, b errorKind) int { return b.Count - a.Count })
}

// kinds names the five most frequent kinds of error.
func (r result) kinds() string {
	all := 0
	for _, k := range r.Details.Kinds {
		all += k.Count
	}
	if all == 0 {
		return "No errors.\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Errors: %d. The most frequent kinds:\n\n", all)
	for _, k := range r.Details.Kinds[:min(5, len(r.Details.Kinds))] {
		fmt.Fprintf(&b, "- %d %%: %s (%d)\n", (100*k.Count+all/2)/all, k.Name, k.Count)
	}
	return b.String()
}

// evaluate takes papers into an archive and scores its export.
func evaluate(archive string, c collection) (result, error) {
	if _, err := ingest(archive, c.papers); err != nil && !taken(err) {
		return result{}, err
	}
	out, err := output(legajo, "--archive", archive, "eval", "--json", "--details", c.gold)
	if err != nil {
		return result{}, err
	}
	var r result
	return r, json.Unmarshal([]byte(out), &r)
}

// taken reports whether papers were taken in, some of which could not be read:
// what they say counts as missed.
func taken(err error) bool {
	var exit *exec.ExitError
	return errors.As(err, &exit) && exit.ExitCode() == 3
}

// UnmarshalJSON keeps the order of the object's keys.
func (list *scores) UnmarshalJSON(text []byte) error {
	dec := json.NewDecoder(bytes.NewReader(text))
	if _, err := dec.Token(); err != nil {
		return err
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return err
		}
		var row struct {
			P, R, F    float64
			TP, FP, FN int
		}
		if err := dec.Decode(&row); err != nil {
			return err
		}
		*list = append(*list, score{fmt.Sprint(key), row.P, row.R, row.F, row.TP, row.FP, row.FN})
	}
	return nil
}
