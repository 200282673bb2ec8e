package tagger

import (
	"math/rand/v2"
	"slices"
	"sort"

	"legajo/extract"
)

// Example is a text whose names are known.
type Example struct {
	Text  *extract.Text
	Names []Span
	// Open are atoms of which the truth is not told: any tag may be right.
	Open []Span
	// NoOrganisations says that organisations are marked only in part: what is
	// not marked may be one.
	NoOrganisations bool
}

// Settings are how a model is learnt.
type Settings struct {
	Bits   int // 2^Bits slots for features
	Rounds int // over all examples
	// Blind is of how many of a thousand atoms the word is hidden while learning,
	// as if never seen, so that its shape and neighbours teach too.
	Blind int
	Seed  uint64
}

// unseen stands for a word that is hidden.
const unseen = 0x632be59b

// sentence is a part of an example.
type sentence struct {
	t       *extract.Text
	atoms   []extract.Atom
	allowed []uint16
}

// learner is a model on its way: real weights and their sums over time.
type learner struct {
	d          decoder
	m          Model
	settings   Settings
	rnd        *rand.Rand
	weights    []int32
	sums       []int64
	steps, was [tags + 1][tags]int64 // weights of steps and their sums
	now        int64
}

// Learn makes a model of examples. The same examples and settings make the same
// model. say is told how many sentences were wrong in each round.
func Learn(examples []Example, s Settings, say func(round, wrong, all int)) *Model {
	var all []sentence
	for i := range examples {
		all = append(all, examples[i].sentences()...)
	}
	n := 1 << s.Bits
	l := &learner{settings: s, rnd: rand.New(rand.NewPCG(s.Seed, 1)), weights: make([]int32, n*tags), sums: make([]int64, n*tags), now: 1}
	l.m.mask = uint32(n - 1)
	l.d.m = &l.m
	for round := range s.Rounds {
		wrong := 0
		l.rnd.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for i := range all {
			if !l.see(&all[i]) {
				wrong++
			}
			l.now++
		}
		say(round+1, wrong, len(all))
	}
	return l.model()
}

// sentences are an example's sentences with the tags that each atom may have.
func (x *Example) sentences() []sentence {
	atoms := x.Text.Atoms()
	path := make([]tag, len(atoms))
	for _, s := range x.Names {
		setTags(path, s.First, s.Last, s.Kind)
	}
	allowed := make([]uint16, len(path))
	for i, t := range path {
		allowed[i] = 1 << t
		if t == outside && x.NoOrganisations {
			allowed[i] |= (1<<tags - 1) &^ (1<<(kindStep+1) - 1)
		}
	}
	for _, s := range x.Open {
		for i := s.First; i <= s.Last; i++ {
			allowed[i] = 1<<tags - 1
		}
	}
	var out []sentence
	for first := 0; first < len(atoms); {
		end := first + 1
		for end < len(atoms) && atoms[end].Sent == atoms[first].Sent {
			end++
		}
		out = append(out, sentence{x.Text, atoms[first:end], allowed[first:end]})
		first = end
	}
	return out
}

// see learns from one sentence and reports whether its tags were right.
func (l *learner) see(s *sentence) bool {
	d := &l.d
	d.look(s.t, s.atoms)
	for i := range s.atoms {
		if l.rnd.IntN(1000) < l.settings.Blind {
			d.at[i+2].word, d.at[i+2].pre3, d.at[i+2].suf4 = unseen, unseen, unseen
		}
	}
	emit(d, l.weights)
	d.best(nil)
	guess := slices.Clone(d.path)
	right := true
	for i, t := range guess {
		right = right && s.allowed[i]>>t&1 == 1
	}
	if right {
		return true
	}
	d.best(s.allowed)
	if d.ahead[len(guess)-1][d.path[len(guess)-1]] <= never/2 {
		return true // a name that a sentence's end parts teaches nothing
	}
	var slots [features]uint32
	for i, t := range guess {
		if d.path[i] != t {
			featuresAt(d.at, i, l.m.mask, &slots)
			for _, slot := range slots {
				l.add(int(slot)*tags+int(d.path[i]), 1)
				l.add(int(slot)*tags+int(t), -1)
			}
		}
	}
	l.addSteps(d.path, 1)
	l.addSteps(guess, -1)
	return false
}

func (l *learner) add(at int, by int32) {
	l.weights[at] += by
	l.sums[at] += l.now * int64(by)
}

func (l *learner) addSteps(path []tag, by int64) {
	p := tag(start)
	for _, t := range path {
		l.m.step[p][t] += int32(by)
		l.steps[p][t] += by
		l.was[p][t] += l.now * by
		p = t
	}
}

// Of the averages, as bytes: so many parts of one update are one, and less
// than that is left out.
const (
	parts    = 16
	smallest = 2
)

// model is the average of all models on the way.
func (l *learner) model() *Model {
	m := &Model{mask: l.m.mask, weights: make([]int8, len(l.weights))}
	for i, w := range l.weights {
		a := (int64(w)*l.now - l.sums[i]) * parts / l.now
		if a >= smallest || a <= -smallest {
			m.weights[i] = int8(max(-127, min(127, a)))
		}
	}
	for p := range m.step {
		for t := range m.step[p] {
			m.step[p][t] = int32((l.steps[p][t]*l.now - l.was[p][t]) * parts / l.now)
		}
	}
	return m
}

// Calibrate sets the scores of the model's spans to how often spans of their
// margin are right in examples that it has not learnt from.
func (m *Model) Calibrate(examples []Example) {
	var seen [len(kinds)][]sureness
	for i := range examples {
		x := &examples[i]
		m.each(x.Text, func(s Span, margin int32) {
			if !x.told(s) {
				return
			}
			right := int32(0)
			if slices.Contains(x.Names, s) {
				right = 1
			}
			k := slices.Index(kinds[:], s.Kind)
			seen[k] = append(seen[k], sureness{margin, right})
		})
	}
	for k := range seen {
		m.sure[k] = rising(seen[k])
	}
}

// told reports whether the example tells if a span is right.
func (x *Example) told(s Span) bool {
	if x.NoOrganisations && s.Kind == extract.Organisation {
		return false
	}
	for _, o := range x.Open {
		if o.First <= s.Last && s.First <= o.Last {
			return false
		}
	}
	return true
}

// rising makes of margins with 1 for right and 0 for wrong a table in which
// more margin is never less sure.
func rising(seen []sureness) []sureness {
	sort.SliceStable(seen, func(a, b int) bool { return seen[a].Margin < seen[b].Margin })
	const steps = 20
	var out []sureness
	for i := range steps {
		from, to := i*len(seen)/steps, (i+1)*len(seen)/steps
		if from == to {
			continue
		}
		right := int32(0)
		for _, s := range seen[from:to] {
			right += s.PerMille
		}
		rate := right * 1000 / int32(to-from)
		if len(out) > 0 {
			rate = max(rate, out[len(out)-1].PerMille)
		}
		margin := seen[from].Margin
		if i == 0 {
			margin = 0
		}
		out = append(out, sureness{margin, rate})
	}
	return out
}
