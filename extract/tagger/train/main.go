// Command train makes the tagger's model and measures it. Run it from the
// module's root, where the sets of marked texts lie in a folder beside it:
//
//	go run ./extract/tagger/train [-sets ../shared/data/ner] [-o extract/tagger/tagger.model]
//	go run ./extract/tagger/train -measure
//	go run ./extract/tagger/train -rules [-errors]
//
// The first form learns from the sets' parts for learning and from made papers
// of the training families, clean and misread; the second writes, as Markdown,
// how well the model that the tree holds does on what it has not seen. The same
// sets give the same model.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"

	"legajo/extract/tagger"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	dir := flag.String("sets", "../shared/data/ner", "folder with the sets of marked texts")
	file := flag.String("o", "extract/tagger/tagger.model", "where to write the model")
	only := flag.Bool("measure", false, "measure the model at hand")
	s := tagger.Settings{Seed: 1}
	flag.IntVar(&s.Bits, "bits", 18, "two to so many slots for features")
	flag.IntVar(&s.Rounds, "rounds", 6, "over all examples")
	flag.IntVar(&s.Blind, "blind", 60, "of how many of a thousand atoms the word is hidden")
	each := flag.Int("each", 24, "made papers of each family")
	rules := flag.Bool("rules", false, "count the names that the rules find in the written papers")
	errors := flag.Bool("errors", false, "tell each error")
	flag.Parse()
	if *rules {
		return measureRules(*errors)
	}
	if *only {
		return measure(*dir, *file)
	}
	learnt, forScores, err := examples(*dir, *each)
	if err != nil {
		return err
	}
	m := tagger.Learn(learnt, s, func(round, wrong, all int) {
		fmt.Fprintf(os.Stderr, "round %d: %d of %d sentences wrong\n", round, wrong, all)
	})
	m.Calibrate(forScores)
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		return err
	}
	return os.WriteFile(*file, b.Bytes(), 0o644)
}

// Folders of the written papers and of their names.
const (
	papersDir = "extract/withdraw/learnt/passages"
	namesDir  = "extract/tagger/train/names"
)

// misread are the shares of letters, of a thousand, that papers are learnt and
// measured with.
var misread = []int{0, 20, 50}

// examples are what is learnt from and what the scores are set by.
func examples(dir string, each int) (learnt, scores []tagger.Example, err error) {
	for _, s := range sets {
		docs, err := s.read(dir)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", s.name, err)
		}
		for _, d := range docs {
			switch d.part {
			case forLearning:
				learnt = append(learnt, d.Example)
			case forScores:
				scores = append(scores, d.Example)
			}
		}
	}
	for k, share := range misread {
		for i, x := range made("training", uint64(11+k), each, share) {
			if tenth(i) == forScores {
				scores = append(scores, x)
			} else {
				learnt = append(learnt, x)
			}
		}
	}
	return learnt, scores, nil
}
