package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"legajo/extract"
	"legajo/extract/tagger"
	"legajo/ingest"
	"legajo/papers"
)

// made are the papers of a part's layout families, so many of each, with so
// many of a thousand letters misread.
func made(part string, seed uint64, each, misread int) []tagger.Example {
	rnd := rand.New(rand.NewPCG(seed, uint64(misread)))
	var out []tagger.Example
	for _, f := range papers.Families() {
		if f.Part() != part {
			continue
		}
		for n := range each {
			p := f.Write(seed, n)
			gold := papers.GoldOf("", []*papers.Paper{p})
			pages := p.Words()
			for _, d := range gold.Documents {
				out = append(out, exampleOf(pages, d, rnd, misread))
			}
		}
	}
	return out
}

// exampleOf is one document of a paper.
func exampleOf(pages [][]papers.Word, d papers.GoldDocument, rnd *rand.Rand, misread int) tagger.Example {
	var list []ingest.Page
	for i, words := range pages {
		list = append(list, pageOf(i+1, words, rnd, misread))
	}
	t := extract.NewText(list, extract.Span{Page: d.Pages[0], LastPage: d.Pages[1], Last: math.MaxInt})
	x := tagger.Example{Text: t}
	for _, m := range d.Mentions {
		first, last, ok := t.AtomsWithin(extract.Span{Page: m.Page, First: m.First, LastPage: m.Page, Last: m.Last})
		if !ok {
			continue
		}
		kind := ""
		switch {
		case slices.Contains(d.People, m.Entity) || slices.Contains(d.PeopleOptional, m.Entity):
			kind = extract.Person
		case slices.Contains(d.Organisations, m.Entity):
			kind = extract.Organisation
		}
		addName(&x, first, last, kind)
	}
	openCourtesy(&x)
	return x
}

// openCourtesy leaves open who "Dear Dr Moss" is: papers do not tell it.
func openCourtesy(x *tagger.Example) {
	atoms := x.Text.Atoms()
	named := make([]bool, len(atoms))
	for _, s := range x.Names {
		for i := s.First; i <= s.Last; i++ {
			named[i] = true
		}
	}
	for i := range atoms {
		if !honorifics[strings.TrimSuffix(atoms[i].Fold, ".")] {
			continue
		}
		k := i + 1
		if k < len(atoms) && atoms[k].Fold == "." {
			k++
		}
		last := k
		for last < len(atoms) && atoms[last].Upper && !named[last] && atoms[last].Sent == atoms[i].Sent {
			last++
		}
		if last > k {
			x.Open = append(x.Open, tagger.Span{First: k, Last: last - 1})
		}
	}
}

// pageOf is a page of a paper as a reader gives it.
func pageOf(number int, words []papers.Word, rnd *rand.Rand, misread int) ingest.Page {
	var list []ingest.Word
	for _, w := range words {
		list = append(list, ingest.Word{Text: noisy(w.Text, rnd, misread), Box: ingest.Box{X0: int32(10 * w.Box[0]), Y0: int32(10 * w.Box[1]), X1: int32(10 * w.Box[2]), Y1: int32(10 * w.Box[3])}})
	}
	return extract.Laid(number, list)
}

// takenFor are letters that readers of scans take for each other.
var takenFor = map[rune]string{
	'a': "aáo", 'e': "co", 'i': "l1í", 'l': "1Ií", 'o': "0óe", 'u': "vú", 'n': "ñru", 'm': "nr", 'c': "eo", 's': "5S", 't': "fl", 'r': "nt", 'h': "bn", 'g': "q9",
	'á': "aä", 'é': "e6", 'í': "i1", 'ó': "o6", 'ú': "uü", 'ñ': "nfi", 'A': "4R", 'B': "8R", 'C': "GO", 'D': "O0", 'E': "FB", 'G': "C6", 'I': "l1", 'L': "I1", 'M': "NH", 'O': "0Q", 'P': "FR", 'R': "BK", 'S': "5$", 'T': "7I", 'U': "VO",
}

// noisy is a word as a poor reader may give it: so many of a thousand letters
// are others, or gone.
func noisy(word string, rnd *rand.Rand, misread int) string {
	if misread == 0 {
		return word
	}
	var out []rune
	for _, r := range word {
		if rnd.IntN(1000) >= misread {
			out = append(out, r)
			continue
		}
		others := []rune(takenFor[r])
		if k := rnd.IntN(len(others) + 1); k < len(others) {
			out = append(out, others[k])
		}
	}
	if len(out) == 0 {
		return word
	}
	return string(out)
}
