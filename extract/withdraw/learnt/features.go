package learnt

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// Class is what a word tells.
type Class uint8

const (
	None   Class = iota
	Exit         // somebody left, or gives notice of it
	Unreal       // sounds like an exit and is none
	Entry        // somebody joined
	classes
)

// Role is a part that a name may have in what a word tells.
type Role uint8

const (
	Who  Role = iota // leaves
	From             // is left
	When             // the day
	roles
)

// feats collects the hashed features of one thing.
type feats struct {
	list []uint64
	salt uint64
}

func (f *feats) put(kind, value uint64) {
	f.list = append(f.list, extract.Mix(extract.Mix(value, kind), f.salt))
}

// How far the features of a word look, in units.
const (
	reachBag  = 12
	reachSent = 40
)

// edge stands before the first and behind the last unit of a sentence.
var edge = extract.Hash("<edge>")

// lookAt is the look of unit i in a sentence from first to last.
func (s *Scene) lookAt(i, first, last int) uint64 {
	if i < first || i > last {
		return edge
	}
	return s.units[i].look
}

func tail(w string, n int) uint64 { return extract.Hash(w[max(0, len(w)-n):]) }
func front(w string, n int) uint64 {
	return extract.Hash(w[:min(len(w), n)])
}

// wordFeatures are those of a word, unit i, by which its class is told.
func (s *Scene) wordFeatures(f *feats, i, first, last int) {
	f.list, f.salt = f.list[:0], 1
	u := &s.units[i]
	at := func(k int) uint64 { return s.lookAt(i+k, first, last) }
	f.put(1, 0)
	f.put(1, extract.Hash(s.Kind))
	f.put(2, u.look)
	stem := front(u.fold, 5)
	f.put(7, extract.Mix(stem, extract.Hash(s.Kind)))
	f.put(3, stem)
	f.put(4, front(u.fold, 4))
	f.put(5, tail(u.fold, 3))
	f.put(6, tail(u.fold, 2))
	f.put(61, extract.Mix(front(u.fold, 4), tail(u.fold, 2)))
	for k := 1; k <= 3; k++ {
		f.put(uint64(10+k), at(k))
		f.put(uint64(20+k), at(-k))
	}
	f.put(30, extract.Mix(at(-1), u.look))
	f.put(31, extract.Mix(u.look, at(1)))
	f.put(32, extract.Mix(extract.Mix(at(-2), at(-1)), u.look))
	f.put(33, extract.Mix(extract.Mix(u.look, at(1)), at(2)))
	f.put(34, extract.Mix(stem, at(-1)))
	f.put(35, extract.Mix(stem, at(1)))
	f.put(36, extract.Mix(extract.Mix(stem, at(1)), at(2)))
	f.put(37, extract.Mix(extract.Mix(stem, at(-1)), at(-2)))
	f.put(38, extract.Mix(at(-1), at(1)))
	for c := range s.Cues.Of(u.first) {
		h := extract.Hash(string(c))
		f.put(40, h)
		f.put(41, extract.Mix(h, at(-1)))
		f.put(42, extract.Mix(h, at(1)))
	}
	for k := max(first, i-3); k < i; k++ {
		for c, n := range s.Cues.Of(s.units[k].first) {
			if s.units[k].first+n > u.first {
				f.put(43, extract.Mix(extract.Hash(string(c)), uint64(i-k)))
			}
		}
	}
	comma := uint64(0)
	for k := i - 1; k >= max(first, i-reachBag); k-- {
		v := &s.units[k]
		if v.kind == unitMark && (v.fold == "," || v.fold == ";" || v.fold == ":") {
			comma = min(comma+1, 2)
		}
		f.put(50, v.look)
		f.put(51, extract.Mix(v.look, comma))
		f.put(52, extract.Mix(v.look, stem))
		if k >= i-5 {
			f.put(53, v.look)
			for c := range s.Cues.Of(v.first) {
				f.put(54, extract.Hash(string(c)))
			}
		}
		for c := range s.Cues.Of(v.first) {
			f.put(55, extract.Mix(extract.Hash(string(c)), comma))
		}
	}
	for k := i + 1; k <= min(last, i+reachBag); k++ {
		v := &s.units[k]
		f.put(56, v.look)
		f.put(57, extract.Mix(v.look, stem))
		if k <= i+4 {
			f.put(58, v.look)
			for c := range s.Cues.Of(v.first) {
				f.put(59, extract.Hash(string(c)))
			}
		}
		for c := range s.Cues.Of(v.first) {
			f.put(60, extract.Hash(string(c)))
		}
	}
	hint := extract.Hash("nothing")
	for k := range s.Hints {
		if h := &s.Hints[k]; h.First <= u.last && u.first <= h.Last {
			hint = h.look
			f.put(90, extract.Mix(hint, h.parts))
		} else if s.Atoms[h.First].Sent == u.sent {
			f.put(91, h.look)
		}
	}
	f.put(92, hint)
	f.put(93, extract.Mix(hint, stem))
	f.put(70, extract.Mix(s.lookAt(first, first, last), s.lookAt(first+1, first, last)))
	f.put(71, s.lookAt(first, first, last))
	f.put(72, s.lookAt(last, first, last))
}

// Writer and Reader are who speaks and who is spoken to, among the names that may have
// a part.
const (
	writer = -1
	reader = -2
	nobody = -3
)

// candidate is a name that may have a part in what units a to b tell; name is an index into
// Names, writer or reader.
type candidate struct {
	name int
	unit int // of a name; of the nearest word that says so of writer and reader, -1 where none does

	spoken uint64 // 1 where the writer speaks of itself beside those words, of who may leave
}

// reachBack and reachOn are how many sentences before and behind a word those may be named
// who have a part in what it tells.
const reachBack = 3

var reachOn = [roles]int{Who: 1, From: 1, When: 3}

// candidates are those who may have a role in what units a to b tell.
func (s *Scene) candidates(role Role, a int) []candidate {
	out := []candidate{{name: nobody, unit: -1}}
	sent := s.units[a].sent
	for k := a; k >= 0 && s.units[k].sent >= sent-reachBack; k-- {
		if s.takes(role, k) {
			out = append(out, candidate{name: s.units[k].name, unit: k})
		}
	}
	for k := a + 1; k < len(s.units) && s.units[k].sent <= sent+reachOn[role]; k++ {
		if s.takes(role, k) {
			out = append(out, candidate{name: s.units[k].name, unit: k})
		}
	}
	if role == Who {
		spoken := s.spoken(a, speaking...)
		for i := range out {
			out[i].spoken = uint64(min(1, spoken+1))
		}
		out = append(out, candidate{name: writer, unit: spoken})
		if k := s.spoken(a, lexicon.Yours); k >= 0 {
			out = append(out, candidate{name: reader, unit: k})
		}
	}
	return out
}

// takes reports whether unit k may have a role.
func (s *Scene) takes(role Role, k int) bool {
	switch s.units[k].kind {
	case unitPerson:
		return role == Who
	case unitOrganisation, unitOffice, unitCapitals, unitBody:
		return role != When
	case unitDay:
		return role == When
	}
	return false
}

// spoken is the unit nearest to unit a in its sentence that begins a phrase with one of some
// cues, -1 where none does.
func (s *Scene) spoken(a int, cues ...lexicon.Cue) int {
	first, last := s.sentence(a)
	for d := 0; d <= last-first; d++ {
		for _, k := range []int{a - d, a + d} {
			if k < first || k > last || s.units[k].name >= 0 {
				continue
			}
			for _, c := range cues {
				if s.Cues.At(s.units[k].first, c) > 0 {
					return k
				}
			}
		}
	}
	return -1
}

func bucket(n int) uint64 {
	switch {
	case n <= 4:
		return uint64(n)
	case n <= 6:
		return 5
	case n <= 9:
		return 6
	case n <= 14:
		return 7
	case n <= 22:
		return 8
	}
	return 9
}

// speaking are the cues of words by which who writes speaks of itself.
var speaking = []lexicon.Cue{lexicon.Speaks, lexicon.SpeaksOne, lexicon.Ours, lexicon.ExitSelf, lexicon.Undersigned, lexicon.ExitNow, lexicon.ExitMine}

// partFeatures are those of a candidate for a role in what units a to b tell, of a class.
func (s *Scene) partFeatures(f *feats, role Role, class Class, c candidate, a, b int) {
	f.list, f.salt = f.list[:0], 100+uint64(role)
	first, last := s.sentence(a)
	u := &s.units[a]
	if c.name < 0 {
		f.salt += 10 * uint64(-c.name)
	}
	f.put(1, extract.Hash(s.Kind))
	f.put(2, uint64(class))
	f.put(3, front(u.fold, 5))
	f.put(4, s.lookAt(a-1, first, last))
	f.put(5, tail(u.fold, 3))
	f.put(6, tail(u.fold, 2))
	for cue := range s.Cues.Of(u.first) {
		f.put(7, extract.Hash(string(cue)))
	}
	s.hinted(f, role, c, a, b)
	switch {
	case c.name == nobody:
		for j := max(first, a-6); j <= min(b+6, last); j++ {
			f.put(8, extract.Mix(s.units[j].look, uint64(max(0, min(1, a-j)))))
		}
		f.put(9, s.census(role, first, last))
		f.put(9, extract.Mix(8, s.census(role, first, a)))
	case c.name < 0:
		s.speakerFeatures(f, c, a, b, first, last)
	default:
		v := s.viewOf(role, class, c, a, b)
		v.placed(f)
		v.beside(f)
		v.made(f)
		v.between(f)
		v.inPaper(f)
	}
}

// view is a candidate, unit k, as seen from the words that tell something, units a to b.
type view struct {
	s           *Scene
	role        Role
	class       Class
	k, a, b     int
	u, v        *unit  // of the words, and of the candidate
	first, last int    // units of the sentence of the words
	from, to    int    // and of that of the candidate
	kind, stem  uint64 // of the candidate; of the words
	before      uint64 // the look of what stands before the words
	side        uint64 // 0 before them, 1 behind, 2 among them
	apart       uint64 // sentences between
	place       uint64 // both together
	near        uint64 // how many others for the role stand between
	spoken      uint64 // as the candidate has it
}

func (s *Scene) viewOf(role Role, class Class, c candidate, a, b int) *view {
	k := c.unit
	v := &view{s: s, role: role, class: class, k: k, a: a, b: b, u: &s.units[a], v: &s.units[k], spoken: c.spoken}
	v.first, v.last = s.sentence(a)
	v.from, v.to = s.sentence(k)
	v.kind, v.stem = uint64(v.v.kind), front(v.u.fold, 5)
	v.before = s.lookAt(a-1, v.first, v.last)
	if k > b {
		v.side = 1
	} else if k >= a {
		v.side = 2
	}
	v.apart = uint64(v.v.sent - v.u.sent + 8)
	v.place = extract.Mix(v.side, v.apart)
	for j := min(k, a) + 1; j < max(k, b); j++ {
		if s.takes(role, j) && j != k {
			v.near++
		}
	}
	return v
}

// placed puts where the candidate stands: how far, and how many others are nearer.
func (v *view) placed(f *feats) {
	f.put(10, extract.Mix(v.place, v.kind))
	f.put(11, extract.Mix(v.place, uint64(v.class)))
	gap := v.a - v.k
	if v.side == 1 {
		gap = v.k - v.b
	}
	f.put(12, extract.Mix(v.place, bucket(gap)))
	f.put(13, extract.Mix(v.place, min(v.near, 4)))
	f.put(14, extract.Mix(extract.Mix(v.place, min(v.near, 4)), v.kind))
	rank := min(v.s.census(v.role, v.from, v.k-1), 3)
	f.put(15, extract.Mix(v.place, rank))
	f.put(16, extract.Mix(extract.Mix(v.place, rank), v.stem))
	f.put(27, extract.Mix(v.stem, extract.Mix(v.place, v.kind)))
	f.put(61, extract.Mix(v.place, v.s.census(v.role, v.first, v.last)))
	if v.role != Who {
		return
	}
	f.put(62, extract.Mix(v.place, v.spoken))
	f.put(63, extract.Mix(extract.Mix(v.place, v.before), v.kind))
	f.put(64, extract.Mix(extract.Mix(v.place, v.before), min(v.near, 3)))
}

// beside puts the words around the candidate.
func (v *view) beside(f *feats) {
	s, place := v.s, v.place
	at := func(i int) uint64 { return s.lookAt(v.k+i, v.from, v.to) }
	p1, p2, n1 := at(-1), at(-2), at(1)
	f.put(20, extract.Mix(p1, place))
	f.put(21, extract.Mix(extract.Mix(p1, p2), place))
	f.put(22, extract.Mix(extract.Mix(extract.Mix(p1, p2), at(-3)), place))
	f.put(23, extract.Mix(n1, place))
	f.put(24, extract.Mix(extract.Mix(n1, at(2)), place))
	f.put(25, extract.Mix(extract.Mix(p1, v.stem), place))
	f.put(26, extract.Mix(extract.Mix(p1, n1), place))
	f.put(28, extract.Mix(extract.Mix(v.u.look, s.units[v.b].look), extract.Mix(place, extract.Mix(p1, v.kind))))
	f.put(29, extract.Mix(extract.Mix(v.before, p1), extract.Mix(place, v.kind)))
	lead := s.lead(v.k, v.from)
	f.put(30, extract.Mix(lead, extract.Mix(place, v.kind)))
	f.put(31, extract.Mix(extract.Mix(lead, v.stem), place))
	for cue := range s.Cues.Of(v.u.first) {
		f.put(32, extract.Mix(extract.Mix(extract.Hash(string(cue)), lead), extract.Mix(place, v.kind)))
		f.put(33, extract.Mix(extract.Mix(extract.Hash(string(cue)), min(v.near, 3)), extract.Mix(place, v.kind)))
	}
	for j := max(v.from, v.k-4); j < v.k; j++ {
		for cue, n := range s.Cues.Of(s.units[j].first) {
			if j+n >= v.k {
				f.put(34, extract.Mix(extract.Hash(string(cue)), place))
			}
			f.put(35, extract.Mix(extract.Hash(string(cue)), place))
		}
	}
	for j := v.k + 1; j <= min(v.to, v.k+3); j++ {
		for cue := range s.Cues.Of(s.units[j].first) {
			f.put(36, extract.Mix(extract.Hash(string(cue)), place))
		}
		f.put(37, extract.Mix(s.units[j].look, place))
	}
}

// made puts what the candidate's name is made of.
func (v *view) made(f *feats) {
	atoms := v.s.Atoms
	f.put(40, extract.Mix(uint64(min(v.v.last-v.v.first, 6)), v.kind))
	f.put(41, extract.Hash(atoms[v.v.first].Fold))
	f.put(42, extract.Hash(atoms[v.v.last].Fold))
	for j := v.v.first; j <= v.v.last; j++ {
		f.put(43, extract.Hash(atoms[j].Fold))
		for cue := range v.s.Cues.Of(j) {
			f.put(44, extract.Hash(string(cue)))
		}
	}
	if atoms[v.v.first].Upper {
		f.put(45, 1)
	}
}

// between puts the words between the candidate and those that tell something, or those
// around it where another sentence names it.
func (v *view) between(f *feats) {
	s := v.s
	if v.v.sent != v.u.sent {
		for j := max(v.from, v.k-8); j <= min(v.to, v.k+8); j++ {
			f.put(55, extract.Mix(s.units[j].look, v.apart))
		}
		return
	}
	from, to := v.k+1, v.a-1
	if v.side == 1 {
		from, to = v.b+1, v.k-1
	}
	path := uint64(0)
	for j := from; j <= to; j++ {
		w := &s.units[j]
		path = extract.Mix(w.look, path)
		if j >= from+20 {
			continue
		}
		f.put(50, extract.Mix(w.look, v.side))
		for cue := range s.Cues.Of(w.first) {
			f.put(51, extract.Mix(extract.Hash(string(cue)), v.side))
		}
	}
	if to-from < 5 {
		f.put(52, extract.Mix(path, v.side))
		f.put(53, extract.Mix(path, extract.Mix(v.stem, v.side)))
	}
}

// inPaper puts how often the candidate is named around, and what it is to the paper.
func (v *view) inPaper(f *feats) {
	if v.v.kind == unitDay {
		return
	}
	s, entity, times := v.s, v.s.Names[v.v.name].Entity, uint64(0)
	for j := max(0, v.a-60); j < min(len(s.units), v.b+30); j++ {
		if n := s.units[j].name; n >= 0 && s.Names[n].Entity == entity && s.units[j].kind != unitDay {
			times++
		}
	}
	f.put(60, min(times, 3))
	stand := extract.Hash(s.Stand[entity])
	f.put(65, stand)
	f.put(66, extract.Mix(stand, v.place))
	f.put(67, extract.Mix(stand, extract.Mix(v.before, min(v.near, 3))))
}

// hinted puts what rules make of a candidate for a role in what units a to b tell.
func (s *Scene) hinted(f *feats, role Role, c candidate, a, b int) {
	for k := range s.Hints {
		h := &s.Hints[k]
		if h.Why != "" || s.Atoms[h.First].Sent != s.units[a].sent {
			continue
		}
		near := extract.Hash("sentence")
		if h.First <= s.units[b].last && s.units[a].first <= h.Last {
			near = extract.Hash("words")
		}
		is := []int{h.Who, h.From, h.Day}[role]
		said := extract.Hash("another")
		switch {
		case role == Who && h.Writer:
			if c.name == writer {
				said = extract.Hash("this")
			}
		case is < 0:
			said = extract.Hash("none")
		case c.name >= 0 && s.Names[c.name].Entity == is:
			said = extract.Hash("this")
		}
		f.put(95, extract.Mix(near, said))
		if c.name < 0 {
			f.put(96, extract.Mix(extract.Mix(near, said), uint64(-c.name)))
		}
	}
}

// census counts the names of a role between two units, up to three.
func (s *Scene) census(role Role, first, last int) uint64 {
	n := 0
	for j := first; j <= last; j++ {
		if s.takes(role, j) {
			n++
		}
	}
	return uint64(min(n, 3))
}

// lead is the look of the word before unit k, articles left out.
func (s *Scene) lead(k, first int) uint64 {
	for j := k - 1; j >= first; j-- {
		if s.Cues.At(s.units[j].first, lexicon.Determiner) == 0 {
			return s.units[j].look
		}
	}
	return edge
}

// speakerFeatures are those of who speaks, or is spoken to.
func (s *Scene) speakerFeatures(f *feats, c candidate, a, b, first, last int) {
	if c.unit < 0 {
		f.put(70, 0)
	} else {
		side := uint64(0)
		if c.unit > b {
			side = 1
		}
		gap := max(a-c.unit, c.unit-b, 0)
		f.put(71, extract.Mix(side, bucket(gap)))
		f.put(72, extract.Mix(s.units[c.unit].look, side))
		f.put(73, extract.Mix(s.units[c.unit].look, bucket(gap)))
		between := 0
		for j := min(c.unit, a) + 1; j < max(c.unit, b); j++ {
			if s.takes(Who, j) {
				between++
			}
		}
		f.put(74, extract.Mix(uint64(min(between, 3)), side))
	}
	f.put(75, s.census(Who, first, a))
	f.put(76, s.census(Who, first, last))
	for j := max(first, a-8); j < a; j++ {
		f.put(77, s.units[j].look)
		for cue := range s.Cues.Of(s.units[j].first) {
			f.put(78, extract.Hash(string(cue)))
		}
	}
	for j := a; j <= min(b+3, last); j++ {
		f.put(79, s.units[j].look)
	}
	f.put(80, extract.Mix(s.lookAt(a-1, first, last), s.units[a].look))
	f.put(81, extract.Mix(s.lookAt(a-1, first, last), tail(s.units[a].fold, 2)))
	f.put(82, extract.Mix(s.lookAt(first, first, last), s.census(Who, first, a)))
}
