// Package tagger finds names of people and organisations in running text by
// what it has learnt from marked texts: a text in, spans with a kind and a score
// out. It is an averaged structured perceptron (Collins 2002) over the tags
// begin, inside, last, unit and outside of each kind, with the tags of a
// sentence chosen together (Viterbi). It knows no word of its own: the model,
// and the tables of language, hold them.
//
// The model is a file of this folder, read when the first text is tagged;
// docs/tagger.md tells what it was made from, and the command in train makes it
// again.
package tagger

import (
	_ "embed" // the model
	"slices"
	"sync"

	"legajo/extract"
)

//go:embed tagger.model
var modelFile []byte

var load = sync.OnceValue(func() *Model {
	m, err := Parse(modelFile)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

// Span is a name: atoms First to Last inclusive.
type Span struct {
	First, Last int
	Kind        string // extract.Person or extract.Organisation
	Score       int    // per mille: of so many spans with this score, so many are right
}

// Tag gives the names in a text, in order. Spans overlap neither each other nor
// the ends of sentences.
func Tag(t *extract.Text) []Span { return load().Tag(t) }

// Tag gives the names in a text as this model sees them.
func (m *Model) Tag(t *extract.Text) []Span {
	var out []Span
	m.each(t, func(s Span, margin int32) {
		s.Score = m.score(s.Kind, margin)
		out = append(out, s)
	})
	return out
}

// each gives the names in a text, each with the margin by which it is better
// than what else its atoms may be.
func (m *Model) each(t *extract.Text, do func(s Span, margin int32)) {
	atoms := t.Atoms()
	d := decoder{m: m}
	for first := 0; first < len(atoms); {
		end, capital := first, false
		for ; end < len(atoms) && atoms[end].Sent == atoms[first].Sent; end++ {
			capital = capital || atoms[end].Upper
		}
		if capital { // names have one
			d.sentence(t, atoms[first:end], first, do)
		}
		first = end
	}
}

// sentence gives the names of one sentence, whose first atom is the text's atom
// of that number.
func (d *decoder) sentence(t *extract.Text, atoms []extract.Atom, first int, do func(s Span, margin int32)) {
	d.look(t, atoms)
	emit(d, d.m.weights)
	d.best(nil)
	spans := spansOf(d.path)
	if len(spans) > 0 {
		d.margins()
	}
	for _, s := range spans {
		margin := slices.Min(d.margin[s.First : s.Last+1])
		s.First, s.Last = s.First+first, s.Last+first
		do(s, margin)
	}
}
