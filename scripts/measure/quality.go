package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// collections are the papers with a known truth. Those for measuring are looked
// at only through figures. Those under made are written when they are wanted.
var collections = []collection{
	{"corpus", "../shared/corpus", "../shared/eval/seed-gold.json", "four real files, native and scanned, which are not in this tree", nil},
	{"testdata", "testdata/archive", "testdata/gold.json", "the sample archive of this tree: invented papers, native and scanned", nil},
	{"written-tuning", "testdata/written/tuning", "testdata/written/tuning.json", "papers written one by one, none like another, for tuning", nil},
	{"written-measuring", "testdata/written/measuring", "testdata/written/measuring.json", "the other half of the written papers, for measuring", nil},
	made("tuning", "native", 34, 0),
	made("measuring", "native", 34, 0),
	made("tuning", "scans", 3, 100),
	made("measuring", "scans", 3, 100),
}

// collection is a folder of papers and its gold file; order makes them, nil
// where they are at hand.
type collection struct {
	name, papers, gold, about string
	order                     []string
}

// made are papers that the generator writes: so many of each layout family of a
// part, of a hundred so many scans.
func made(part, kind string, each, scans int) collection {
	dir := filepath.Join(cache, "papers-"+kind)
	return collection{"made-" + part + "-" + kind, filepath.Join(dir, part), filepath.Join(dir, part+".json"),
		fmt.Sprintf("made papers, %s: %d of each layout family for %s, seed 1", kind, each, part),
		[]string{"run", "./papers/generate", "-o", dir, "-part", part, "-each", fmt.Sprint(each), "-scans", fmt.Sprint(scans)}}
}

// make writes the papers, where they are to be made.
func (c collection) make() error {
	if c.order == nil {
		return nil
	}
	if err := run("go", c.order...); err != nil {
		return fmt.Errorf("%s: %w", c.name, err)
	}
	return nil
}

// figures are the columns of the table of all collections, by the names that
// legajo eval gives them.
var figures = []struct{ column, name string }{
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

// quality is how much of what papers say is found.
func quality() (string, error) {
	var table, sections strings.Builder
	for _, f := range figures {
		fmt.Fprintf(&table, " | %s", f.column)
	}
	fmt.Fprintf(&table, " |\n|%s\n", strings.Repeat(" --- |", len(figures)+1))
	for _, c := range collections {
		if err := c.make(); err != nil {
			return "", err
		}
		if _, err := os.Stat(c.papers); err != nil {
			fmt.Fprintf(&sections, "\n## %s\n\nNot at hand.\n", c.name)
			continue
		}
		scores, err := evaluate(c.papers, c.gold)
		if err != nil {
			return "", fmt.Errorf("%s: %w", c.name, err)
		}
		table.WriteString(row(c.name, scores))
		fmt.Fprintf(&sections, "\n## %s\n\n%s.\n\n%s\n%s", c.name, c.about, details(scores), shares(scores))
	}
	return "# Quality\n\nWhat the export has of what a careful reader finds, as `legajo eval` counts it. F1 of each set:\n\n|" + table.String() + sections.String(), nil
}

// row is a collection's line in the table of all.
func row(name string, scores []score) string {
	line := "| " + name
	for _, f := range figures {
		i := slices.IndexFunc(scores, func(s score) bool { return s.name == f.name })
		if i < 0 {
			line += " | "
			continue
		}
		line += fmt.Sprintf(" | %.3f", scores[i].F)
	}
	return line + " |\n"
}

// details is the table of one collection.
func details(scores []score) string {
	var b strings.Builder
	b.WriteString("| | precision | recall | F1 | right | extra | missed |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	for _, s := range scores {
		if s.Right+s.Extra+s.Missed == 0 { // a figure made of others, or nothing of its kind
			fmt.Fprintf(&b, "| %s | | | %.3f | | | |\n", s.name, s.F)
			continue
		}
		fmt.Fprintf(&b, "| %s | %.3f | %.3f | %.3f | %d | %d | %d |\n", s.name, s.P, s.R, s.F, s.Right, s.Extra, s.Missed)
	}
	return b.String()
}

// shares names the five most frequent kinds of error.
func shares(scores []score) string {
	type kind struct {
		name string
		n    int
	}
	var kinds []kind
	all := 0
	for _, s := range scores {
		if s.name == "SIGNED, ADDRESSED and COPIED together" { // counted one by one
			continue
		}
		kinds = append(kinds, kind{s.name + " missed", s.Missed}, kind{s.name + " extra", s.Extra})
		all += s.Missed + s.Extra
	}
	if all == 0 {
		return "No errors.\n"
	}
	slices.SortStableFunc(kinds, func(a, b kind) int { return b.n - a.n })
	var most []string
	for _, k := range kinds[:5] {
		if k.n > 0 {
			most = append(most, fmt.Sprintf("%s %d (%d %%)", k.name, k.n, (100*k.n+all/2)/all))
		}
	}
	return fmt.Sprintf("Errors: %d; most often %s.\n", all, strings.Join(most, ", "))
}

// evaluate takes papers in and scores the export, in the order of legajo eval.
func evaluate(papers, gold string) ([]score, error) {
	work, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	archive, export := filepath.Join(work, "archive"), filepath.Join(work, "export.jsonl")
	if _, err := ingest(archive, papers); err != nil && !taken(err) {
		return nil, err
	}
	if err := run(legajo, "--archive", archive, "export", "--format", "jsonl", "-o", export); err != nil {
		return nil, err
	}
	out, err := output(legajo, "eval", "--json", gold, export)
	if err != nil {
		return nil, err
	}
	return parseScores(out)
}

// taken reports whether papers were taken in, some of which could not be read:
// what they say counts as missed.
func taken(err error) bool {
	var exit *exec.ExitError
	return errors.As(err, &exit) && exit.ExitCode() == 3
}

// parseScores keeps the order of the object's keys.
func parseScores(text string) ([]score, error) {
	dec := json.NewDecoder(strings.NewReader(text))
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	var out []score
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, err
		}
		var row struct {
			P, R, F    float64
			TP, FP, FN int
		}
		if err := dec.Decode(&row); err != nil {
			return nil, err
		}
		out = append(out, score{fmt.Sprint(key), row.P, row.R, row.F, row.TP, row.FP, row.FN})
	}
	return out, nil
}
