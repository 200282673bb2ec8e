package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// thresholded are the collections on which the thresholds of edges are set:
// none that measures.
var thresholded = []string{"written-tuning", "made-tuning-native"}

// levels are the confidences from which on a relation is kept.
var levels = []float64{.5, .6, .65, .7, .8, .85, .9}

// edges are the kinds of relation that have a figure of their own.
var edges = []string{"SIGNED", "ADDRESSED", "COPIED", "WITHDREW_FROM"}

// thresholds is what each kind of relation would gain in precision and lose in
// recall if only those with a higher confidence became edges.
func thresholds() (string, error) {
	work, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work)
	if err := os.Setenv("LEGAJO_THRESHOLD_WITHDREW_FROM", "500"); err != nil { // whose own is higher
		return "", err
	}
	defer os.Unsetenv("LEGAJO_THRESHOLD_WITHDREW_FROM")
	sets, err := exportsKept(work, thresholded)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("# What a higher threshold would bring\n\nPrecision / recall of each kind of relation in the tuning sets if only findings from a confidence on became edges. The threshold of each kind stands at .5 (`legajo config`, threshold.withdrew_from and so on).\n\n| set | from | " + strings.Join(edges, " | ") + " |\n|" + strings.Repeat(" --- |", len(edges)+2) + "\n")
	for _, x := range sets {
		for _, level := range levels {
			s, err := x.without(func(r line) bool { return r.Record == "relation" && r.Confidence < level })
			if err != nil {
				return "", fmt.Errorf("%s from %.2f: %w", x.name, level, err)
			}
			fmt.Fprintf(&b, "| %s | %.2f", x.name, level)
			for _, kind := range edges {
				at := slices.IndexFunc(s, func(o score) bool { return o.name == kind })
				if at < 0 {
					return "", fmt.Errorf("%s has no %s", x.name, kind)
				}
				fmt.Fprintf(&b, " | %.3f / %.3f", s[at].P, s[at].R)
			}
			b.WriteString(" |\n")
		}
	}
	return b.String(), nil
}
