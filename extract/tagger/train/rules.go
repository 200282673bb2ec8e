package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"legajo/extract"
	"legajo/extract/date"
	"legajo/extract/mention"
	"legajo/language/lexicon"
)

var cues = extract.NewLexicon(lexicon.Languages())

// read runs the rules of names over a paper.
func (w *written) read() *extract.Document {
	d := &extract.Document{Kind: w.Kind, Language: w.Language, DateFinding: -1}
	d.Zones = []extract.Zone{{Kind: extract.ZoneBody, Span: w.text.Span(0, len(w.text.Tokens)-1)}}
	date.Find(w.text, d, lexicon.DatesIn(d.Language))
	w.Relate(d)
	mention.Find(w.text, d, cues)
	return d
}

// wordings are the distinct texts of a document's mentions of a kind, and the rule of each.
func wordings(d *extract.Document, kind string) map[string]string {
	out := map[string]string{}
	for _, m := range d.Mentions {
		if d.Entities[m.Entity].Kind == kind {
			out[strings.Join(strings.Fields(m.Text), " ")] = m.Rule
		}
	}
	return out
}

// measureRules counts the wordings of the names that the rules find in the written papers,
// by language and kind, and tells each error where wanted.
func measureRules(errors bool) error {
	list, err := writtenIn(papersDir, namesDir)
	if err != nil {
		return err
	}
	counts, rules := map[string]*count{}, map[string]*count{}
	for i := range list {
		w := &list[i]
		d := w.read()
		for letter, kind := range map[string]string{ofPeople: extract.Person, ofBodies: extract.Organisation} {
			w.compare(letter, wordings(d, kind), counts, rules, errors)
		}
	}
	for _, m := range []map[string]*count{counts, rules} {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			fmt.Printf("%-24s %s  %d right, %d extra, %d missed\n", k, m[k], m[k].right, m[k].extra, m[k].missed)
		}
	}
	return nil
}

// compare counts the wordings found of one kind. Of short and small names of bodies, those
// found are counted apart and none is owed.
func (w *written) compare(letter string, found map[string]string, counts, rules map[string]*count, errors bool) {
	at := func(m map[string]*count, key string) *count {
		if m[key] == nil {
			m[key] = &count{}
		}
		return m[key]
	}
	say := func(what, name, rule string) {
		if errors {
			fmt.Printf("%s\t%s\t%s\t%s\t%s\t%s#%d\n", w.Language, letter, what, rule, name, strings.TrimSuffix(w.File, ".txt"), w.Number)
		}
	}
	all := at(counts, string(w.Language)+" "+letter)
	for _, name := range w.names[letter] {
		if found[name] == "" {
			all.missed++
			say("missed", name, "")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		rule := "rule " + letter + " " + found[name]
		switch {
		case slices.Contains(w.names[letter], name):
			all.right++
			at(rules, rule).right++
		case letter == ofBodies && (slices.Contains(w.names[shortOf], name) || slices.Contains(w.names[lowerOf], name)):
			at(counts, string(w.Language)+" short").right++
		default:
			all.extra++
			at(rules, rule).extra++
			say("extra", name, found[name])
		}
	}
}
