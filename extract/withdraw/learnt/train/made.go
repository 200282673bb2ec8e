package main

import (
	"math"
	"slices"
	"strings"

	"legajo/extract"
	"legajo/extract/agreement"
	"legajo/extract/date"
	"legajo/extract/letter"
	"legajo/extract/mention"
	"legajo/extract/withdraw"
	"legajo/extract/withdraw/learnt"
	"legajo/extract/zone"
	"legajo/ingest"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/papers"
)

// made gives the documents of made papers of the training families, so many papers of each:
// the formulas in which papers tell exits, and much that tells none. What a phrase tells
// there and their truth has is an exit; documents of whose exits the phrases miss one are
// left out.
func made(seed uint64, each int) []learnt.Example {
	var out []learnt.Example
	for _, f := range papers.Families() {
		if f.Part() != "training" {
			continue
		}
		for n := range each {
			p := f.Write(seed, n)
			gold := papers.GoldOf("", []*papers.Paper{p})
			var pages []ingest.Page
			for i, words := range p.Words() {
				pages = append(pages, pageOf(i+1, words))
			}
			for i := range gold.Documents {
				if x, ok := documentOf(pages, &gold.Documents[i], gold.Entities); ok {
					out = append(out, x)
				}
			}
		}
	}
	return out
}

// pageOf is a page of a paper as a reader gives it.
func pageOf(number int, words []papers.Word) ingest.Page {
	var list []ingest.Word
	for _, w := range words {
		list = append(list, ingest.Word{Text: w.Text, Box: ingest.Box{X0: int32(10 * w.Box[0]), Y0: int32(10 * w.Box[1]), X1: int32(10 * w.Box[2]), Y1: int32(10 * w.Box[3])}})
	}
	return extract.Laid(number, list)
}

// documentOf is one document of a paper as an example; false where its exits are not known
// to the word.
func documentOf(pages []ingest.Page, g *papers.GoldDocument, names map[string]string) (learnt.Example, bool) {
	span := extract.Span{Page: g.Pages[0], LastPage: g.Pages[1], Last: math.MaxInt}
	t := extract.NewText(pages, span)
	d := &extract.Document{Kind: g.Kind, Language: language.Code(g.Language), Span: span, DateFinding: -1}
	if len(t.Tokens) == 0 {
		return learnt.Example{}, false
	}
	zone.Mark(t, d, cues)
	date.Find(t, d, lexicon.DatesIn(d.Language))
	letter.Read(t, d, cues)
	agreement.Read(t, d, cues)
	mention.Find(t, d, cues)
	x := learnt.Example{Scene: withdraw.Scene(t, d, cues), Plain: true}
	is := func(key string, e int) bool {
		return e >= 0 && slices.ContainsFunc(strings.Split(names[key], "|"), func(n string) bool {
			return strings.Contains(extract.Fold(d.Entities[e].Name), extract.Fold(n)) || strings.Contains(extract.Fold(n), extract.Fold(d.Entities[e].Name))
		})
	}
	met := make([]bool, len(g.Withdrew))
	for _, h := range x.Scene.Hints {
		if h.Why == extract.Joined {
			x.Open = append(x.Open, [2]int{h.First, h.Last})
		}
		if h.Why != "" {
			continue
		}
		owed := slices.IndexFunc(g.Withdrew, func(w [3]string) bool { return is(w[0], h.Who) && is(w[1], h.From) })
		if owed < 0 {
			x.Open = append(x.Open, [2]int{h.First, h.Last})
			continue
		}
		met[owed] = true
		truth := learnt.Truth{Spans: [][2]int{{h.First, h.Last}}, Class: learnt.Exit, Writer: h.Writer}
		for _, n := range x.Scene.Names {
			at := [2]int{n.First, n.Last}
			switch {
			case n.Kind == learnt.Day && n.Entity == h.Day && h.Day >= 0:
				truth.Parts[learnt.When] = append(truth.Parts[learnt.When], at)
			case n.Kind != learnt.Day && n.Entity == h.From:
				truth.Parts[learnt.From] = append(truth.Parts[learnt.From], at)
			case n.Kind != learnt.Day && n.Entity == h.Who && !h.Writer:
				truth.Parts[learnt.Who] = append(truth.Parts[learnt.Who], at)
			}
		}
		x.Told = append(x.Told, truth)
	}
	return x, !slices.Contains(met, false)
}
