package main

import (
	"fmt"
	"io"
	"strings"

	"legajo/extract/withdraw/learnt"
)

// folds are the parts of the passages, each of which is read by what the others taught.
const folds = 5

// count is of exits; dated are those of the right ones whose day is right too.
type count struct{ right, dated, extra, missed int }

func (c count) String() string {
	p, r := float64(c.right)/float64(max(1, c.right+c.extra)), float64(c.right)/float64(max(1, c.right+c.missed))
	return fmt.Sprintf("%.3f | %.3f | %.3f | %d | %d | %d | %d", p, r, 2*p*r/max(1e-9, p+r), c.right, c.extra, c.missed, c.dated)
}

// pair is who left what, as entities of a passage; the writer and the reader are below any
// entity.
type pair struct{ who, from int }

const speakers = 1000

// levels are the likelihoods from which on exits are counted.
var levels = []float64{.2, .3, .4, .5, .6, .7}

// tally counts the exits of passages, those of phrases and those that were learnt.
type tally struct {
	passages, exits, named int
	phrases                count
	learnt                 [6]count
}

// measure writes how well exits are read that were not learnt from, as Markdown.
func measure(w io.Writer, list []passage, texts []passage, formulas []learnt.Example, st learnt.Settings) {
	var tallies [2]tally
	for fold := range folds {
		var train []learnt.Example
		for i := range list {
			if i%folds != fold {
				train = append(train, list[i].Example)
			}
		}
		m := learnt.Learn(train, st)
		m = learnt.Learn(append(append(train, plain(texts, m)...), formulas...), st)
		for i := fold; i < len(list); i += folds {
			kind := 0
			if strings.Contains(list[i].file, "papers") {
				kind = 1
			}
			tallies[kind].add(&list[i], m.Read(list[i].Scene))
		}
	}
	for kind, name := range []string{"short passages", "whole papers"} {
		t := &tallies[kind]
		fmt.Fprintf(w, "\n%d %s, %d exits (of %d it is known who is named for leaving and for what is left; the others count as missed); by what is learnt from the other four fifths:\n\n| | precision | recall | F1 | right | too many | missed | right, and the day too |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n", t.passages, name, t.exits, t.named)
		fmt.Fprintf(w, "| phrases alone | %s |\n", t.phrases)
		for k, at := range levels {
			fmt.Fprintf(w, "| learnt, from a likelihood of %.1f on | %s |\n", at, t.learnt[k])
		}
	}
}

// add compares a passage with what was read of it.
func (t *tally) add(p *passage, told []learnt.Told) {
	t.passages++
	want, unnamed := truth(p)
	t.exits += len(want) + unnamed
	t.named += len(want)
	phrases := map[pair]string{}
	for _, h := range p.Scene.Hints {
		if h.Why == "" && h.From >= 0 && (h.Who >= 0 || h.Writer) {
			k := pair{h.Who, h.From}
			if h.Writer {
				k.who = learnt.Writer - speakers
			}
			phrases[k] = ""
			if h.Day >= 0 {
				phrases[k] = fmt.Sprint(h.Day)
			}
		}
	}
	t.phrases.add(want, phrases, unnamed)
	for k, at := range levels {
		t.learnt[k].add(want, read(p, told, at), unnamed)
	}
}

func (c *count) add(want, got map[pair]string, unnamed int) {
	c.missed += unnamed
	for k, day := range got {
		days, ok := want[k]
		if !ok {
			c.extra++
			continue
		}
		c.right++
		if strings.Contains(days, "|"+day+"|") {
			c.dated++
		}
	}
	for k := range want {
		if _, ok := got[k]; !ok {
			c.missed++
		}
	}
}

// truth gives the exits of a passage with their days, each between bars, and how many
// have nobody who is named for leaving, or nothing for what is left.
func truth(p *passage) (map[pair]string, int) {
	out, unnamed := map[pair]string{}, 0
	for _, t := range p.Told {
		if t.Class != learnt.Exit {
			continue
		}
		who, from, day := entities(p, t.Parts[learnt.Who], false), entities(p, t.Parts[learnt.From], false), ""
		if len(t.Parts[learnt.When]) > 0 {
			day = "?"
		}
		for _, e := range entities(p, t.Parts[learnt.When], true) {
			day = fmt.Sprint(e)
		}
		if t.Writer {
			who = append(who, learnt.Writer-speakers)
		}
		if t.Reader {
			who = append(who, learnt.Reader-speakers)
		}
		if len(who) == 0 || len(from) == 0 {
			unnamed += max(1, len(t.Parts[learnt.Who]))
		}
		for _, w := range who {
			for _, f := range from {
				out[pair{w, f}] += "|" + day + "|"
			}
		}
	}
	return out, unnamed
}

// entities are those named, or the days told, at some places.
func entities(p *passage, spans [][2]int, day bool) []int {
	var out []int
	for _, sp := range spans {
		for _, n := range p.Scene.Names {
			if n.First <= sp[1] && sp[0] <= n.Last && (n.Kind == learnt.Day) == day {
				out = append(out, n.Entity)
				break
			}
		}
	}
	return out
}

// read gives the exits that were read with a likelihood from one on, with their days.
func read(p *passage, told []learnt.Told, least float64) map[pair]string {
	out := map[pair]string{}
	for i := range told {
		t := &told[i]
		who, from, likely := t.Exit(p.Scene)
		if likely == 0 || likely < least {
			continue
		}
		day := ""
		if when := t.Parts[learnt.When]; len(when) > 0 && when[0].P > .5 {
			day = fmt.Sprint(p.Scene.Names[when[0].Name].Entity)
		}
		for _, w := range who {
			k := pair{w - speakers, p.Scene.Names[from].Entity}
			if w >= 0 {
				k.who = p.Scene.Names[w].Entity
			}
			if old := out[k]; k.who != k.from && old == "" {
				out[k] = day
			}
		}
	}
	return out
}
