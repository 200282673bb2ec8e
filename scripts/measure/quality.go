package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// collections are the papers with a known truth.
var collections = []struct{ name, papers, gold, about string }{
	{"testdata", "testdata/archive", "testdata/gold.json", "the sample archive of this tree: invented papers, native and scanned"},
	{"corpus", "../shared/corpus", "../shared/eval/seed-gold.json", "four real files, native and scanned, which are not in this tree"},
}

// score is one row of legajo eval.
type score struct {
	name                 string
	P, R, F              float64
	Right, Extra, Missed int
}

// quality is how much of what papers say is found.
func quality() (string, error) {
	var b strings.Builder
	b.WriteString("# Quality\n\nPrecision, recall and F1 of the export against what a careful reader finds, as `legajo eval` counts them.\n")
	for _, c := range collections {
		if _, err := os.Stat(c.papers); err != nil {
			fmt.Fprintf(&b, "\n## %s\n\nNot at hand.\n", c.name)
			continue
		}
		scores, err := evaluate(c.papers, c.gold)
		if err != nil {
			return "", fmt.Errorf("%s: %w", c.name, err)
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s.\n\n| | precision | recall | F1 | right | extra | missed |\n| --- | --- | --- | --- | --- | --- | --- |\n", c.name, c.about)
		for _, s := range scores {
			if s.Right+s.Extra+s.Missed == 0 { // a figure made of others
				fmt.Fprintf(&b, "| %s | | | %.3f | | | |\n", s.name, s.F)
				continue
			}
			fmt.Fprintf(&b, "| %s | %.3f | %.3f | %.3f | %d | %d | %d |\n", s.name, s.P, s.R, s.F, s.Right, s.Extra, s.Missed)
		}
	}
	return b.String(), nil
}

// evaluate takes papers in and scores the export, in the order of legajo eval.
func evaluate(papers, gold string) ([]score, error) {
	work, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	archive, export := filepath.Join(work, "archive"), filepath.Join(work, "export.jsonl")
	if _, err := ingest(archive, papers); err != nil {
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
