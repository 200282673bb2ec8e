package learnt

import (
	"bytes"
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

var lex = extract.NewLexicon(lexicon.Languages())

// sceneOf is a text with its names marked as extract.Marked has them.
func sceneOf(text string) *Scene {
	t, d := extract.Marked(text)
	s := &Scene{Atoms: t.Atoms(), Cues: t.Cues(lex), Kind: extract.Report}
	for range s.Atoms {
		s.Prose = append(s.Prose, true)
	}
	for i := range d.Mentions {
		first, last, _ := t.AtomsWithin(d.Mentions[i].Span)
		s.Names = append(s.Names, Name{First: first, Last: last, Kind: d.Entities[d.Mentions[i].Entity].Kind, Entity: d.Mentions[i].Entity})
	}
	return s
}

// exampleOf marks the exit that one word of a text tells, of the first name from the last.
func exampleOf(text, word string) Example {
	x := Example{Scene: sceneOf(text)}
	last := x.Scene.Names[len(x.Scene.Names)-1]
	for i := range x.Scene.Atoms {
		if x.Scene.Atoms[i].Text == word {
			t := Truth{Spans: [][2]int{{i, i}}, Class: Exit}
			t.Parts[Who] = [][2]int{{x.Scene.Names[0].First, x.Scene.Names[0].Last}}
			t.Parts[From] = [][2]int{{last.First, last.Last}}
			x.Told = append(x.Told, t)
		}
	}
	return x
}

func learnSome() *Model {
	var list []Example
	for range 5 {
		list = append(list,
			exampleOf("The {Rowan Trust} blorped out of the {Harbour Alliance}.", "blorped"),
			exampleOf("In spring the {Elm College} blorped out of the {Quay Forum}.", "blorped"),
			Example{Scene: sceneOf("The {Ash Club} wrote to the {Quay Forum}."), Plain: true},
		)
	}
	return Learn(list, Settings{Bits: 12, Rounds: 20, Rate: 0.1, Decay: 1e-4, Seed: 1})
}

// A word that told exits tells one of other names, and who has which part in it.
func TestLearn(t *testing.T) {
	m := learnSome()
	s := sceneOf("The {Willow House} blorped out of the {Ferry Board}. The {Ash Club} wrote.")
	told := m.Read(s)
	if len(told) != 1 || told[0].Class != Exit || told[0].Odds[Exit] < .5 {
		t.Fatalf("%+v", told)
	}
	from := told[0].Parts[From]
	if len(from) == 0 || from[0].Name != 1 {
		t.Fatalf("left: %+v", from)
	}
	if who, share := told[0].Leavers(s, from[0].Name); len(who) != 1 || who[0] != 0 || share < .5 {
		t.Errorf("who leaves: %v %.2f", who, share)
	}
	if told := m.Read(sceneOf("The {Ash Club} wrote to the {Ferry Board}.")); len(told) != 0 {
		t.Errorf("nothing is told: %+v", told)
	}
}

// Those named in one list leave together.
func TestLeavers(t *testing.T) {
	s := sceneOf("The {Ash Club}, the {Elm College} and the {Oak House} left; the {Quay Forum} did not.")
	s.ready()
	told := Told{Parts: [roles][]Part{Who: {{0, .5}, {1, .2}, {2, .2}, {3, .1}}}}
	if who, share := told.Leavers(s, -1); len(who) != 3 || share < .85 || share > .95 {
		t.Errorf("%v %.2f", who, share)
	}
}

// The same examples make the same bytes, which are read again as the same model.
func TestWriteAndParse(t *testing.T) {
	var a, b bytes.Buffer
	m := learnSome()
	if err := m.Write(&a); err != nil {
		t.Fatal(err)
	}
	if err := learnSome().Write(&b); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Fatalf("another model: %v", err)
	}
	again, err := Parse(a.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	s := "The {Willow House} blorped out of the {Ferry Board}."
	if told := again.Read(sceneOf(s)); len(told) != 1 || told[0].Class != Exit {
		t.Errorf("%+v", told)
	}
}

func TestParseBroken(t *testing.T) {
	var b bytes.Buffer
	if err := learnSome().Write(&b); err != nil {
		t.Fatal(err)
	}
	whole := b.Bytes()
	other := bytes.Clone(whole)
	other[len(magic)] = Version + 1
	for name, data := range map[string][]byte{"nothing": nil, "another file": []byte("%PDF-1.7 and so on"), "cut": whole[:len(whole)/2], "cut at once": whole[:len(magic)+3], "another version": other} {
		if _, err := Parse(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// The model that is shipped can be read.
func TestShipped(t *testing.T) {
	if _, err := Parse(modelFile); err != nil {
		t.Fatal(err)
	}
	if !Opens("resigned") || Opens("of") {
		t.Error("which words may tell something")
	}
}
