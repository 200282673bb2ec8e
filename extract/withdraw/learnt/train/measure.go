package main

import (
	"fmt"
	"io"
	"strings"

	"legajo/extract/withdraw/learnt"
)

// folds are the parts of the passages, each of which is read by what the others taught.
const folds = 5

// count is of exits.
type count struct{ right, extra, missed int }

func (c count) String() string {
	p, r := float64(c.right)/float64(max(1, c.right+c.extra)), float64(c.right)/float64(max(1, c.right+c.missed))
	return fmt.Sprintf("%.3f | %.3f | %.3f | %d | %d | %d", p, r, 2*p*r/max(1e-9, p+r), c.right, c.extra, c.missed)
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
	days                   [2]int // of the right exits of the third level: right days, and all
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
		fmt.Fprintf(w, "\n%d %s, %d exits of which %d name who left and what was left; by what is learnt from the other four fifths:\n\n| | precision | recall | F1 | right | too many | missed |\n| --- | --- | --- | --- | --- | --- | --- |\n", t.passages, name, t.exits, t.named)
		fmt.Fprintf(w, "| phrases alone | %s |\n", t.phrases)
		for k, at := range levels {
			fmt.Fprintf(w, "| learnt, from a likelihood of %.1f on | %s |\n", at, t.learnt[k])
		}
		fmt.Fprintf(w, "\nOf the right ones from %.1f on %d of %d have the right day, or none where none is told.\n", levels[2], t.days[0], t.days[1])
	}
}

// add compares a passage with what was read of it.
func (t *tally) add(p *passage, told []learnt.Told) {
	t.passages++
	for _, x := range p.Told {
		if x.Class == learnt.Exit {
			t.exits++
		}
	}
	want := truth(p)
	t.named += len(want)
	phrases := map[pair]string{}
	for _, h := range p.Scene.Hints {
		if h.Why == "" && h.From >= 0 && (h.Who >= 0 || h.Writer) {
			k := pair{h.Who, h.From}
			if h.Writer {
				k.who = learnt.Writer - speakers
			}
			phrases[k] = ""
		}
	}
	t.phrases.add(want, phrases)
	for k, at := range levels {
		got := read(p, told, at)
		t.learnt[k].add(want, got)
		if k != 2 {
			continue
		}
		for pair, day := range got {
			if days, ok := want[pair]; ok {
				t.days[1]++
				if strings.Contains(days, "|"+day+"|") {
					t.days[0]++
				}
			}
		}
	}
}

func (c *count) add(want, got map[pair]string) {
	for k := range got {
		if _, ok := want[k]; ok {
			c.right++
		} else {
			c.extra++
		}
	}
	for k := range want {
		if _, ok := got[k]; !ok {
			c.missed++
		}
	}
}

// truth gives the exits of a passage with their days, each between bars.
func truth(p *passage) map[pair]string {
	out := map[pair]string{}
	for _, t := range p.Told {
		if t.Class != learnt.Exit {
			continue
		}
		who, day := entities(p, t.Parts[learnt.Who], false), ""
		for _, e := range entities(p, t.Parts[learnt.When], true) {
			day = fmt.Sprint(e)
		}
		if t.Writer {
			who = append(who, learnt.Writer-speakers)
		}
		if t.Reader {
			who = append(who, learnt.Reader-speakers)
		}
		for _, w := range who {
			for _, f := range entities(p, t.Parts[learnt.From], false) {
				out[pair{w, f}] += "|" + day + "|"
			}
		}
	}
	return out
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
		from := t.Parts[learnt.From]
		if t.Class != learnt.Exit || len(from) == 0 {
			continue
		}
		who, share := t.Leavers(p.Scene, from[0].Name)
		if t.Odds[learnt.Exit]*from[0].P*share < least {
			continue
		}
		day := ""
		if when := t.Parts[learnt.When]; len(when) > 0 && when[0].P > .5 {
			day = fmt.Sprint(p.Scene.Names[when[0].Name].Entity)
		}
		for _, w := range who {
			k := pair{w - speakers, p.Scene.Names[from[0].Name].Entity}
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
