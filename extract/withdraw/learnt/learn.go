package learnt

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Example is a scene whose exits are known.
type Example struct {
	Scene *Scene
	Told  []Truth
	Plain bool     // nobody leaves or joins anything: what sounds so does not say it
	Open  [][2]int // atoms of which that is not known
}

// Truth is what some words of an example tell.
type Truth struct {
	Spans  [][2]int // atoms of its words, first and last inclusive
	Class  Class
	Parts  [roles][][2]int // atoms of who has which part
	Writer bool            // who speaks is who leaves
	Reader bool            // who is spoken to is
}

// Settings are how a model is learnt.
type Settings struct {
	Bits   int // 2^Bits slots for features
	Rounds int
	Rate   float64
	Decay  float64
	Seed   uint64
}

type learner struct {
	m            *Model
	words, parts []float32 // sums of squared steps
	rate, decay  float64
}

// Learn makes a model of examples. The same examples and settings make the same model.
func Learn(examples []Example, st Settings) *Model {
	n := 1 << st.Bits
	l := &learner{m: &Model{mask: uint32(n - 1), words: make([]float32, n*int(classes)), parts: make([]float32, n)}, words: make([]float32, n*int(classes)), parts: make([]float32, n), rate: st.Rate, decay: st.Decay}
	avg := &Model{mask: l.m.mask, words: make([]float32, len(l.m.words)), parts: make([]float32, len(l.m.parts))}
	l.m.stems = stemsOf(examples)
	avg.stems = l.m.stems
	rnd := rand.New(rand.NewPCG(st.Seed, 7))
	order := rnd.Perm(len(examples))
	for round := range st.Rounds {
		rnd.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			l.see(&examples[i])
		}
		if rest := st.Rounds - round; rest <= averaged {
			add(avg.words, l.m.words, 1/float32(averaged))
			add(avg.parts, l.m.parts, 1/float32(averaged))
		}
	}
	return avg
}

// seldom: of how many words with a stem one must tell something for the stem to be kept.
const seldom = 30

// stemsOf gives the stems of the words that tell something in examples.
func stemsOf(examples []Example) []uint32 {
	told, all := map[uint32]int{}, map[uint32]int{}
	for i := range examples {
		s := examples[i].Scene
		s.ready()
		for _, t := range examples[i].Told {
			for _, sp := range t.Spans {
				for k := s.at[sp[0]]; k <= s.at[sp[1]]; k++ {
					told[stemOf(s.units[k].fold)]++
				}
			}
		}
		for k := range s.units {
			if s.counts(k) {
				all[stemOf(s.units[k].fold)]++
			}
		}
	}
	var out []uint32
	for stem, n := range told {
		if n*seldom >= all[stem] {
			out = append(out, stem)
		}
	}
	slices.Sort(out)
	return out
}

// averaged is of how many last rounds the mean is taken.
const averaged = 4

func add(to, from []float32, times float32) {
	for i, x := range from {
		to[i] += x * times
	}
}

func (l *learner) see(x *Example) {
	s := x.Scene
	s.ready()
	f := &feats{}
	class := make([]Class, len(s.units))
	skip := make([]bool, len(s.units))
	for i := range x.Told {
		for _, sp := range x.Told[i].Spans {
			for k := s.at[sp[0]]; k <= s.at[sp[1]]; k++ {
				class[k] = x.Told[i].Class
			}
		}
	}
	for _, sp := range x.Open {
		for k := s.at[sp[0]]; k <= s.at[sp[1]]; k++ {
			skip[k] = true
		}
	}
	for i := 0; i < len(s.units); {
		first, last := s.sentence(i)
		for k := first; k <= last; k++ {
			if s.counts(k) && l.m.opens(s.units[k].fold) && !skip[k] {
				s.wordFeatures(f, k, first, last)
				l.word(f, class[k], x.Plain && class[k] == None)
			}
		}
		i = last + 1
	}
	for i := range x.Told {
		t := &x.Told[i]
		for _, sp := range t.Spans {
			a, b := int(s.at[sp[0]]), int(s.at[sp[1]])
			for role := range roles {
				l.choose(s, t, role, a, b)
			}
		}
	}
}

// choose learns which of the candidates have a role: those who do share what is likely,
// nobody has it where none does.
func (l *learner) choose(s *Scene, t *Truth, role Role, a, b int) {
	list := s.candidates(role, a)
	all := make([]feats, len(list))
	right := make([]bool, len(list))
	any := false
	for i, c := range list {
		s.partFeatures(&all[i], role, t.Class, c, a, b)
		right[i] = t.has(s, role, c)
		any = any || right[i]
	}
	if !any {
		for i, c := range list {
			right[i] = c.name == nobody
		}
	}
	p := l.m.share(all)
	sum := 0.0
	for i := range p {
		if right[i] {
			sum += p[i]
		}
	}
	for i := range p {
		g := p[i]
		if right[i] {
			g -= p[i] / max(sum, 1e-9)
		}
		l.part(&all[i], g)
	}
}

// has reports whether a candidate has a role, by its place or as one who is named there.
func (t *Truth) has(s *Scene, role Role, c candidate) bool {
	switch c.name {
	case writer:
		return t.Writer
	case reader:
		return t.Reader
	case nobody:
		return false
	}
	n := &s.Names[c.name]
	for _, sp := range t.Parts[role] {
		if n.First <= sp[1] && sp[0] <= n.Last {
			return true
		}
		for k := range s.Names {
			o := &s.Names[k]
			if o.Entity == n.Entity && o.Kind == n.Kind && o.First <= sp[1] && sp[0] <= o.Last {
				return true
			}
		}
	}
	return false
}

// word learns that a word is of a class, or only that it is neither exit nor entry.
func (l *learner) word(f *feats, want Class, plain bool) {
	p := l.m.classesAt(f)
	for c := range p {
		g := p[c]
		if plain {
			if c := Class(c); c == None || c == Unreal {
				g -= p[c] / (p[None] + p[Unreal])
			}
		} else if Class(c) == want {
			g--
		}
		if math.Abs(g) < 1e-3 {
			continue
		}
		for _, h := range f.list {
			at := int(uint32(h>>32)&l.m.mask)*int(classes) + c
			step(&l.m.words[at], &l.words[at], g, l.rate, l.decay)
		}
	}
}

func (l *learner) part(f *feats, g float64) {
	if math.Abs(g) < 1e-3 {
		return
	}
	for _, h := range f.list {
		at := uint32(h>>32) & l.m.mask
		step(&l.m.parts[at], &l.parts[at], g, l.rate, l.decay)
	}
}

// step moves a weight against a gradient (AdaGrad).
func step(w, sum *float32, g, rate, decay float64) {
	g += decay * float64(*w)
	*sum += float32(g * g)
	*w -= float32(rate * g / (math.Sqrt(float64(*sum)) + 1e-3))
}
