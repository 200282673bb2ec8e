package papers

import (
	"slices"
	"strings"

	"legajo/eval"
)

// register holds the names of a set's papers by their longer words, so that no
// two of them are so alike that a scorer takes one for the other. People of one
// very same name are wanted: only the places where they are named tell them
// apart.
type register map[string][]entry

type entry struct{ key, name string }

// tries are how often a paper is composed anew for the sake of its names.
const tries = 12

// settle composes a paper until its names are its own.
func (r register) settle(compose func(try int) *Paper) *Paper {
	for try := 0; ; try++ {
		if p := compose(try); try == tries || !r.clashes(p) {
			r.add(p)
			return p
		}
	}
}

func (r register) clashes(p *Paper) bool {
	for _, a := range p.order {
		name := eval.Fold(a.name)
		for _, w := range long(name) {
			for _, e := range r[w] {
				if e.key != a.key && e.name != name && eval.Same(name, e.name) {
					return true
				}
			}
		}
	}
	return false
}

func (r register) add(p *Paper) {
	for _, a := range p.order {
		name := eval.Fold(a.name)
		for _, w := range long(name) {
			if e := (entry{a.key, name}); !slices.Contains(r[w], e) {
				r[w] = append(r[w], e)
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
