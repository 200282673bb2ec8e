package extract

import (
	"iter"
	"strings"
	"unicode/utf8"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// longestCue is how many tokens a phrase of the tables may have.
const longestCue = 10

// Cues are the phrases of a lexicon at each atom of a text.
type Cues struct {
	hits []cueHit
	from []int32 // hits of atom i are hits[from[i]:from[i+1]]
}

type cueHit struct {
	cue lexicon.Cue
	n   int // atoms
}

// Cues finds the phrases of a lexicon in the whole text at once. They are made
// once for a lexicon.
func (t *Text) Cues(x *Lexicon) *Cues {
	if t.cues == nil || t.cuesOf != x {
		t.cues, t.cuesOf = newCues(t, x), x
	}
	return t.cues
}

func newCues(t *Text, x *Lexicon) *Cues {
	atoms := t.Atoms()
	c := &Cues{from: make([]int32, len(atoms)+1)}
	for i := range atoms {
		c.from[i] = int32(len(c.hits))
		a := &atoms[i]
		if a.Kind == AtomMark || a.Glued && atoms[i-1].Token == a.Token && atoms[i-1].Kind != AtomMark {
			continue
		}
		key := t.Tokens[a.Token].Key
		if dashed(atoms, i) {
			key = name.Key(a.Text)
		}
		x.each(t, a.Token, key, func(cue lexicon.Cue, end int) {
			if n := phraseAtoms(atoms, i, end); n > 0 {
				c.hits = append(c.hits, cueHit{cue, n})
			}
		})
	}
	c.from[len(atoms)] = int32(len(c.hits))
	return c
}

// dashed reports whether atom i ends a word of the page behind a stop and a
// dash, as gazettes print what follows: "2019.–El".
func dashed(atoms []Atom, i int) bool {
	return i > 1 && atoms[i].Glued && atoms[i-1].Fold == "-" && atoms[i-2].Fold == "." && (i+1 == len(atoms) || atoms[i+1].Token != atoms[i].Token || atoms[i+1].Kind == AtomMark)
}

// phraseAtoms is how many atoms from i on a phrase has that ends with a token,
// marks after it left out; 0 where a mark parts it.
func phraseAtoms(atoms []Atom, i, end int) int {
	j := i
	for j+1 < len(atoms) && atoms[j+1].Token <= end {
		j++
	}
	for j > i && atoms[j].Kind == AtomMark {
		j--
	}
	for k := i + 1; k < j; k++ { // "Director, General Services" is two phrases
		if f := atoms[k].Fold; f == "," || f == ";" || f == ":" || atoms[k].Sent != atoms[i].Sent {
			return 0
		}
	}
	return j - i + 1
}

// At gives the number of atoms of the longest phrase with a cue that begins at
// atom i, 0 where there is none. A phrase begins where a word does.
func (c *Cues) At(i int, cue lexicon.Cue) int {
	if i < 0 || i+1 >= len(c.from) {
		return 0
	}
	n := 0
	for _, h := range c.hits[c.from[i]:c.from[i+1]] {
		if h.cue == cue && h.n > n {
			n = h.n
		}
	}
	return n
}

// Of gives the cues of the phrases that begin at atom i, each with how many atoms it has.
func (c *Cues) Of(i int) iter.Seq2[lexicon.Cue, int] {
	return func(yield func(lexicon.Cue, int) bool) {
		for _, h := range c.hits[c.from[i]:c.from[i+1]] {
			if !yield(h.cue, h.n) {
				return
			}
		}
	}
}

// None reports whether no phrase at all begins at atom i.
func (c *Cues) None(i int) bool { return c.from[i] == c.from[i+1] }

// Any reports whether a phrase with a cue begins at one of the atoms first to
// last.
func (c *Cues) Any(first, last int, cue lexicon.Cue) bool {
	first, last = max(first, 0), min(last, len(c.from)-2)
	if first > last {
		return false
	}
	for _, h := range c.hits[c.from[first]:c.from[last+1]] {
		if h.cue == cue {
			return true
		}
	}
	return false
}

// each calls found for every phrase that begins at token i, whose key is given.
func (x *Lexicon) each(t *Text, i int, k string, found func(cue lexicon.Cue, end int)) {
	n, first := x.root, i
	for last := min(i+longestCue, len(t.Tokens)) - 1; i <= last && n.next != nil; i++ {
		if i > first {
			k = t.Tokens[i].Key
		}
		if owner := withoutPossessive(t.Tokens[i].Text); owner != "" {
			k = name.Key(owner)
		}
		child := n.next[k]
		if child == nil && k == "" && n != x.root { // a mark between the words
			continue
		}
		if child == nil {
			return
		}
		n = child
		for _, cue := range n.cues {
			found(cue, i)
		}
	}
}

// withoutPossessive is "Council" for "Council's", "" for a word without.
func withoutPossessive(w string) string {
	w = strings.TrimRight(w, ",;:.)")
	if !strings.HasSuffix(w, "s") {
		return ""
	}
	w = w[:len(w)-1]
	if r, n := utf8.DecodeLastRuneInString(w); isQuote(r) {
		return w[:len(w)-n]
	}
	return ""
}
