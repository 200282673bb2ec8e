// Command train makes the model of exits and measures it. Run it from the module's root,
// where the sets of marked names lie in a folder beside it:
//
//	go run ./extract/withdraw/learnt/train
//	go run ./extract/withdraw/learnt/train -measure
//
// The first form learns from the marked passages and papers, from texts in which nobody
// leaves anything, and from made papers of the training families; the second writes, as
// Markdown, how well exits are read that were not learnt from. The same texts give the same
// model.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"

	"legajo/extract/withdraw/learnt"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	dir := flag.String("passages", "extract/withdraw/learnt/passages", "folder with the marked passages")
	file := flag.String("o", "extract/withdraw/learnt/exits.model", "where to write the model")
	sets := flag.String("sets", "../shared/data/ner", "folder with the sets of marked names")
	only := flag.Bool("measure", false, "measure how well it is learnt")
	st := learnt.Settings{Seed: 1}
	flag.IntVar(&st.Bits, "bits", 19, "two to so many slots for features")
	flag.IntVar(&st.Rounds, "rounds", 8, "over all examples")
	flag.Float64Var(&st.Rate, "rate", 0.015, "of learning")
	flag.Float64Var(&st.Decay, "decay", 1e-4, "of weights")
	each := flag.Int("each", 20, "made papers of each family")
	flag.Parse()

	list, err := passagesIn(*dir)
	if err != nil {
		return err
	}
	texts, err := setsIn(*sets)
	if err != nil {
		return err
	}
	papers, err := writtenIn("testdata/written/tuning.json", "testdata/written/sources")
	if err != nil {
		return err
	}
	texts = append(texts, papers...)
	formulas := made(11, *each)
	if *only {
		measure(os.Stdout, list, texts, formulas, st)
		return nil
	}
	var all []learnt.Example
	for i := range list {
		all = append(all, list[i].Example)
	}
	all = append(all, plain(texts, learnt.Learn(all, st))...)
	all = append(all, formulas...)
	var b bytes.Buffer
	if err := learnt.Learn(all, st).Write(&b); err != nil {
		return err
	}
	return os.WriteFile(*file, b.Bytes(), 0o644)
}
