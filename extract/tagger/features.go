package tagger

import (
	"sync"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// look is what is seen of one atom by itself: hashes of its word, its ends and
// its shape, and which tables know it.
type look struct {
	word, shape, class     uint64
	pre3, suf2, suf3, suf4 uint64
	fold                   uint64 // what of a line's end lies before it
	inner                  bool   // neither begins nor ends a name
	head                   uint64 // the word that opened an organisation's name not long before
}

// features is how many features an atom has at most.
const features = 34

// edge is what is seen before and after a sentence.
var edge = look{word: 0x51ed270b, shape: 0x9e6c63d0, class: 0x2545f491}

// classed are the cues whose single words tell an atom's class. Of longer
// phrases the first word counts for those that open a name.
var classed = []lexicon.Cue{
	lexicon.OrgHead, lexicon.OrgEnd, lexicon.UnitHead, lexicon.UnitEnd, lexicon.LegalForm, lexicon.RoleHead, lexicon.RoleEnd,
	lexicon.Honorific, lexicon.PostNominal, lexicon.Particle, lexicon.NotAName, lexicon.Place, lexicon.PlaceWord, lexicon.Opener, lexicon.DateWord, lexicon.Thing,
}

// Bits of a class beyond those of classed.
const (
	classGiven = 1 << (16 + iota)
	classSurname
	classSpanish // a usual Spanish word, seen with a capital
	classEnglish
)

var classes = sync.OnceValue(func() map[string]uint64 {
	m := map[string]uint64{}
	for _, l := range lexicon.Languages() {
		for bit, cue := range classed {
			for _, phrase := range l.Cues[cue] {
				if a := extract.AtomsOf(phrase); len(a) == 1 || len(a) == 2 && a[1].Kind == extract.AtomMark {
					m[a[0].Fold] |= 1 << bit
				}
			}
		}
	}
	return m
})

// lookAt looks at one atom.
func lookAt(a *extract.Atom, table map[string]uint64, shouting, first bool) look {
	f := a.Fold
	l := look{word: extract.Hash(f), inner: inner(a)}
	n := len(f)
	l.pre3, l.suf2, l.suf3, l.suf4 = extract.Hash(f[:min(3, n)]), extract.Hash(f[max(0, n-2):]), extract.Hash(f[max(0, n-3):]), extract.Hash(f[max(0, n-4):])
	l.shape = shape(a, shouting, first)
	l.class = table[f]
	if a.Upper && a.Kind != extract.AtomNumber {
		l.class |= ofNames(a)
	}
	return l
}

// Bits of a class for words that open an organisation's name, and how many
// atoms on they are still remembered.
const (
	classHead = 1<<0 | 1<<2 // OrgHead, UnitHead
	reach     = 9
)

// inner reports whether an atom is a mark or a word without a capital. "l" is
// what readers of scans make of "I".
func inner(a *extract.Atom) bool {
	return a.Kind == extract.AtomMark || a.Kind == extract.AtomWord && !a.Upper && a.Text[0] != 'l'
}

// ofNames is what the tables of names and of usual words know of a capitalised
// word.
func ofNames(a *extract.Atom) uint64 {
	c := uint64(0)
	if name.IsGiven(a.Fold) {
		c |= classGiven
	}
	if name.IsSurname(a.Fold) {
		c |= classSurname
	}
	if language.Known(a.Text, language.Spanish) {
		c |= classSpanish
	}
	if language.Known(a.Text, language.English) {
		c |= classEnglish
	}
	return c
}

// shape is the kind, case and length of an atom as one number. Where all of a
// sentence is in capitals they say nothing.
func shape(a *extract.Atom, shouting, first bool) uint64 {
	s := uint64(a.Kind)
	set := func(bit int, is bool) {
		if is {
			s |= 1 << bit
		}
	}
	set(2, a.Upper)
	set(3, a.Caps)
	set(4, shouting)
	set(5, first)
	set(6, a.Glued && a.Kind != extract.AtomMark)
	if a.Kind != extract.AtomMark {
		s |= uint64(min(utf8.RuneCountInString(a.Text), 4)) << 7
	} else {
		s |= extract.Hash(a.Fold) << 10
	}
	return s
}

// shouting reports whether nearly all words of a sentence are in capitals.
func shouting(atoms []extract.Atom) bool {
	caps, lower := 0, 0
	for i := range atoms {
		switch a := &atoms[i]; {
		case a.Kind != extract.AtomWord:
		case a.Caps:
			caps++
		case !a.Upper || utf8.RuneCountInString(a.Text) > 1:
			lower++
		}
	}
	return caps > 2 && caps > 4*lower
}

// featuresAt gives the slots of the features of atom i among the looks of a
// sentence, two edges on either side: atom i is at[i+2].
func featuresAt(at []look, i int, mask uint32, out *[features]uint32) {
	a, b, c, d, e := &at[i], &at[i+1], &at[i+2], &at[i+3], &at[i+4]
	k := uint64(0)
	put := func(h uint64) {
		h = extract.Mix(h, k)
		out[k] = uint32(h>>32) & mask
		k++
	}
	put(0)
	put(c.word)
	put(b.word)
	put(d.word)
	put(a.word)
	put(e.word)
	put(extract.Mix(b.word, c.word))
	put(extract.Mix(c.word, d.word))
	put(c.shape)
	put(extract.Mix(b.shape, c.shape))
	put(extract.Mix(c.shape, d.shape))
	put(extract.Mix(extract.Mix(b.shape, c.shape), d.shape))
	put(c.suf2)
	put(c.suf3)
	put(c.suf4)
	put(c.pre3)
	put(extract.Mix(b.suf3, c.shape))
	put(extract.Mix(d.suf3, c.shape))
	put(extract.Mix(c.class, c.shape))
	put(b.class)
	put(d.class)
	put(extract.Mix(b.class, c.class))
	put(extract.Mix(c.class, d.class))
	put(extract.Mix(extract.Mix(b.class, c.class), d.class))
	put(extract.Mix(b.word, c.shape))
	put(extract.Mix(d.word, c.shape))
	put(extract.Mix(extract.Mix(a.word, b.word), c.shape))
	put(extract.Mix(extract.Mix(d.word, e.word), c.shape))
	put(extract.Mix(extract.Mix(a.class, b.class), c.class))
	put(extract.Mix(extract.Mix(c.class, d.class), e.class))
	put(extract.Mix(extract.Mix(b.shape, c.shape), 1+c.fold))
	put(extract.Mix(extract.Mix(c.shape, d.shape), 1+d.fold))
	put(extract.Mix(c.head, c.shape))
	put(extract.Mix(extract.Mix(c.head, c.word), b.shape))
}

// folds tells whether a new line (1), one of another block or size (2) or a
// shorter line's successor (3) begins between two atoms.
func folds(t *extract.Text, a, b *extract.Atom) uint64 {
	i, k := t.Tokens[a.Token].Line, t.Tokens[b.Token].Line
	if i == k {
		return 0
	}
	x, y := &t.Lines[i], &t.Lines[k]
	switch {
	case x.Block != y.Block || x.Page != y.Page || 10*x.Size > 11*y.Size || 10*y.Size > 11*x.Size:
		return 2
	case 5*x.Box.X1 < 4*y.Box.X1:
		return 3
	}
	return 1
}
