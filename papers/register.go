package papers

import (
	"slices"
	"strings"

	"legajo/eval"
)

// register holds the names of a set's papers by their longer words, so that no
// two of them are so alike that a scorer takes one for the other. A few people
// of one very same name are wanted: only the places where they are named tell
// them apart.
type register struct {
	names     map[string][]entry
	namesakes int // papers with somebody who is called like somebody else
}

type entry struct{ key, name string }

// tries are how often a paper is composed anew for the sake of its names,
// maxNamesakes how many papers of a set may name a namesake.
const (
	tries        = 12
	maxNamesakes = 4
)

// settle composes a paper until its names are its own.
func (r *register) settle(compose func(try int) *Paper) *Paper {
	for try := 0; ; try++ {
		p := compose(try)
		alike, same := r.clashes(p)
		if try < tries && (alike || same && r.namesakes == maxNamesakes) {
			continue
		}
		if same {
			r.namesakes++
		}
		r.add(p)
		return p
	}
}

// clashes reports whether a paper has a name that is like another of the set,
// and whether it has the very same one.
func (r *register) clashes(p *Paper) (alike, same bool) {
	for _, a := range p.order {
		name := eval.Fold(a.name)
		for _, w := range long(name) {
			for _, e := range r.names[w] {
				switch {
				case e.key == a.key:
				case e.name == name:
					same = true
				case eval.Same(name, e.name) || eval.Same(e.name, name): // it makes a difference
					alike = true
				}
			}
		}
	}
	return alike, same
}

func (r *register) add(p *Paper) {
	for _, a := range p.order {
		name := eval.Fold(a.name)
		for _, w := range long(name) {
			if e := (entry{a.key, name}); !slices.Contains(r.names[w], e) {
				r.names[w] = append(r.names[w], e)
			}
		}
	}
}

// long are the words of a folded name that are no articles.
func long(name string) []string {
	var out []string
	for _, w := range strings.Fields(name) {
		if len(w) > 3 {
			out = append(out, w)
		}
	}
	return out
}
