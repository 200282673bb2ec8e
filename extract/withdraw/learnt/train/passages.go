package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"legajo/extract"
	"legajo/extract/date"
	"legajo/extract/mention"
	"legajo/extract/withdraw"
	"legajo/extract/withdraw/learnt"
	"legajo/extract/withdraw/learnt/passages"
	"legajo/language"
	"legajo/language/lexicon"
)

// passage is a marked passage, read.
type passage struct {
	learnt.Example
	file string
}

// passagesIn reads the marked passages of a folder.
func passagesIn(dir string) ([]passage, error) {
	list, err := passages.In(dir)
	if err != nil {
		return nil, err
	}
	var out []passage
	for i := range list {
		p, err := passageOf(&list[i])
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

var cues = extract.NewLexicon(lexicon.Languages())

// heads are the lines above a passage, so that its dates can be reckoned.
var heads = map[language.Code]string{language.Spanish: "Puerto Claro, 10 de junio de 2019", language.English: "10 June 2019"}

// passageOf reads a passage as the pipeline does its text, below a line with its day.
func passageOf(marked *passages.Passage) (passage, error) {
	code := marked.Language
	plain, marks, err := marked.Plain()
	if err != nil {
		return passage{}, err
	}
	top := heads[code]
	if on, err := time.Parse(time.DateOnly, marked.Date); err == nil {
		top = fmt.Sprintf("%d %s %d", on.Day(), on.Month(), on.Year())
		if code == language.Spanish {
			top = fmt.Sprintf("Puerto Claro, %d de %s de %d", on.Day(), meses[on.Month()-1], on.Year())
		}
	}
	words := len(strings.Fields(top))
	t := extract.Typed(top + "\n\n" + passages.Wrapped(plain))
	d := &extract.Document{Kind: marked.Kind, Language: code, DateFinding: -1}
	d.Zones = []extract.Zone{
		{Kind: extract.ZoneDateline, Span: t.Span(0, words-1)},
		{Kind: extract.ZoneBody, Span: t.Span(words, len(t.Tokens)-1)},
	}
	date.Find(t, d, lexicon.DatesIn(code))
	marked.Relate(d)
	mention.Find(t, d, cues)
	p := passage{file: marked.File}
	p.Scene = withdraw.Scene(t, d, cues)
	numbers := map[string]int{}
	for _, m := range marks {
		if _, ok := numbers[m.Number]; !ok {
			numbers[m.Number] = len(p.Told)
			p.Told = append(p.Told, learnt.Truth{})
		}
		truth := &p.Told[numbers[m.Number]]
		first, last, ok := find(p.Scene.Atoms, m.Text, words+m.Word, words+m.Word+len(strings.Fields(m.Text))-1)
		if !ok {
			return passage{}, fmt.Errorf("%s, passage %d: %q is not found again", marked.File, marked.Number, m.Text)
		}
		span := [2]int{first, last}
		switch m.Kind {
		case "X", "U", "J":
			truth.Class = map[string]learnt.Class{"X": learnt.Exit, "U": learnt.Unreal, "J": learnt.Entry}[m.Kind]
			truth.Spans = append(truth.Spans, span)
		case "W":
			truth.Parts[learnt.Who] = append(truth.Parts[learnt.Who], span)
		case "F":
			truth.Parts[learnt.From] = append(truth.Parts[learnt.From], inner(p.Scene, span))
		case "D":
			truth.Parts[learnt.When] = append(truth.Parts[learnt.When], span)
		}
	}
	p.Told = slices.DeleteFunc(p.Told, func(t learnt.Truth) bool { return t.Class == learnt.None })
	for i := range p.Told {
		truth := &p.Told[i]
		truth.Writer = len(truth.Parts[learnt.Who]) == 0 && truth.Class == learnt.Exit
		for _, sp := range truth.Parts[learnt.Who] {
			if named(p.Scene, sp) {
				continue
			}
			truth.Writer = truth.Writer || has(p.Scene, sp, lexicon.Speaks, lexicon.SpeaksOne, lexicon.Ours, lexicon.ExitSelf, lexicon.Undersigned)
			truth.Reader = truth.Reader || has(p.Scene, sp, lexicon.Yours)
		}
	}
	return p, nil
}

// inner narrows the atoms of a body within another to those of the inner one: "the
// Alliance's {data panel}", "{comisión de becas} de la Red".
func inner(s *learnt.Scene, sp [2]int) [2]int {
	for i := range s.Names {
		n := &s.Names[i]
		if n.First < sp[0] || n.Last >= sp[1] {
			continue
		}
		if s.Atoms[n.Last+1].Fold == "'s" {
			sp[0] = min(n.Last+2, sp[1])
		} else if s.Cues.At(n.Last+1, lexicon.BelongsTo) > 0 {
			sp[1] = n.Last
		}
	}
	return sp
}

func named(s *learnt.Scene, sp [2]int) bool {
	for _, n := range s.Names {
		if n.First <= sp[1] && sp[0] <= n.Last {
			return true
		}
	}
	return false
}

func has(s *learnt.Scene, sp [2]int, list ...lexicon.Cue) bool {
	for _, c := range list {
		if s.Cues.Any(sp[0], sp[1], c) {
			return true
		}
	}
	return false
}

// find gives the atoms of a text within tokens first to last.
func find(atoms []extract.Atom, text string, first, last int) (int, int, bool) {
	want := extract.AtomsOf(text)
	for i := range atoms {
		if atoms[i].Token < first || atoms[i].Token > last {
			continue
		}
		k := 0
		for k < len(want) && i+k < len(atoms) && atoms[i+k].Fold == want[k].Fold {
			k++
		}
		if k == len(want) {
			return i, i + k - 1, true
		}
	}
	// a mark that parts a word, or joins two: all of its tokens
	from, to := -1, -1
	for i := range atoms {
		if atoms[i].Token >= first && atoms[i].Token <= last && atoms[i].Kind != extract.AtomMark {
			if from < 0 {
				from = i
			}
			to = i
		}
	}
	return from, to, from >= 0
}

var meses = strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
