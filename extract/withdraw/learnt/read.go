package learnt

import (
	"cmp"
	"slices"

	"legajo/language/lexicon"
)

// Told is what some words tell: atoms First to Last, and who has which part in it.
type Told struct {
	First, Last int
	Class       Class
	Odds        [classes]float64 // how likely each class is
	Parts       [roles][]Part    // by likelihood, falling
}

// Part is a name with a role in what is told; Name is an index into Scene.Names, Writer or
// Reader.
type Part struct {
	Name int
	P    float64
}

// Who speaks and who is spoken to, as names of a Part.
const (
	Writer = writer
	Reader = reader
)

// floor is from which likelihood on words are looked at, and parts given.
const (
	floor     = 0.2
	partFloor = 0.05
)

// Read gives what the words of a scene tell that likely tell of an exit or entry, or sound
// so.
func (m *Model) Read(s *Scene) []Told {
	s.ready()
	var out []Told
	f := &feats{}
	for i := 0; i < len(s.units); {
		first, last := s.sentence(i)
		open := -1
		for k := first; k <= last; k++ {
			if !s.counts(k) || !m.opens(s.units[k].fold) {
				continue
			}
			s.wordFeatures(f, k, first, last)
			p := m.classesAt(f)
			if 1-p[None] < floor {
				continue
			}
			if open >= 0 && k-int(s.at[out[open].Last]) <= 3 && s.joins(int(s.at[out[open].Last]), k) {
				t := &out[open]
				t.Last = s.units[k].last
				if 1-p[None] > 1-t.Odds[None] {
					t.Odds = p
				}
				continue
			}
			open = len(out)
			out = append(out, Told{First: s.units[k].first, Last: s.units[k].last, Odds: p})
		}
		i = last + 1
	}
	for i := range out {
		m.fill(s, &out[i])
	}
	return out
}

// joins reports whether nothing but words stands between two units.
func (s *Scene) joins(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if s.units[k].kind != unitWord {
			return false
		}
	}
	return true
}

// fill sets the class and the parts of what is told.
func (m *Model) fill(s *Scene, t *Told) {
	for c := Exit; c < classes; c++ {
		if t.Class == None || t.Odds[c] > t.Odds[t.Class] {
			t.Class = c
		}
	}
	a, b := int(s.at[t.First]), int(s.at[t.Last])
	for role := range roles {
		list := s.candidates(role, a)
		all := make([]feats, len(list))
		for i, c := range list {
			s.partFeatures(&all[i], role, t.Class, c, a, b)
		}
		for i, p := range m.share(all) {
			if p >= partFloor && list[i].name != nobody {
				t.Parts[role] = s.addPart(t.Parts[role], Part{list[i].name, p})
			}
		}
		slices.SortStableFunc(t.Parts[role], func(a, b Part) int { return cmp.Compare(b.P, a.P) })
	}
}

// addPart adds a part; two names of one entity are one, of which the likelier place stands.
func (s *Scene) addPart(list []Part, p Part) []Part {
	for i := range list {
		if o := &list[i]; o.Name >= 0 && p.Name >= 0 && s.Names[o.Name].Entity == s.Names[p.Name].Entity && s.Names[o.Name].Kind == s.Names[p.Name].Kind {
			if p.P > o.P {
				o.Name = p.Name
			}
			o.P += p.P
			return list
		}
	}
	return append(list, p)
}

// shortest is how many bytes a word has at least that tells something.
const shortest = 3

// counts reports whether unit k is a word that may tell something: no name, mark or
// function word.
func (s *Scene) counts(k int) bool {
	u := &s.units[k]
	return s.Prose[u.first] && (u.kind == unitWord || u.kind == unitCapital) && len(u.fold) >= shortest
}

// leastShare is how likely a name must have its part in an exit.
const leastShare = 0.2

// Exit gives the exit that is told: who leaves and what is left, and how likely it is; 0
// where nothing of the kind is told.
func (t *Told) Exit(s *Scene) (who []int, from int, p float64) {
	if t.Class != Exit || len(t.Parts[From]) == 0 || t.Parts[From][0].P < leastShare {
		return nil, 0, 0
	}
	left := t.Parts[From][0]
	who, share := t.Leavers(s, left.Name)
	if share < leastShare {
		return nil, 0, 0
	}
	return who, left.Name, t.Odds[Exit] * left.P * share
}

// Leavers gives who leaves: the likeliest, with those who are named in one list with it,
// and how likely that is. From is the name that is left, which does not leave itself.
func (t *Told) Leavers(s *Scene, from int) ([]int, float64) {
	var out []int
	most, sum := 0.0, 0.0
	for _, p := range t.Parts[Who] {
		if from >= 0 && p.Name >= 0 && s.Names[p.Name].Entity == s.Names[from].Entity {
			continue
		}
		if len(out) > 0 && (p.P < most/listShare || !s.listed(out[0], p.Name)) {
			continue
		}
		most = max(most, p.P)
		out = append(out, p.Name)
		sum += p.P
	}
	return out, sum
}

// Near reports whether an entity is named where those are looked for who may have a part in
// what is told.
func (s *Scene) Near(t *Told, entity int) bool {
	sent := s.Atoms[t.First].Sent
	for i := range s.Names {
		n := &s.Names[i]
		if at := s.Atoms[n.First].Sent; n.Kind != Day && n.Entity == entity && at >= sent-reachBack && at <= sent+reachOn[From] {
			return true
		}
	}
	return false
}

// listShare is how many times likelier than another of its list the likeliest may be.
const listShare = 6

// listed reports whether two names stand in one list: nothing but names, marks, articles,
// "and" and what is said of somebody in brackets between.
func (s *Scene) listed(a, b int) bool {
	if a < 0 || b < 0 {
		return false
	}
	if a > b {
		a, b = b, a
	}
	for k := s.at[s.Names[a].Last] + 1; k < s.at[s.Names[b].First]; k++ {
		u := &s.units[k]
		if u.name >= 0 && u.kind != unitDay || u.fold == "," || u.fold == ";" || u.fold == "(" || u.fold == ")" || u.kind == unitCapital {
			continue
		}
		ok := false
		for _, c := range []lexicon.Cue{lexicon.ListAnd, lexicon.Determiner, lexicon.Honorific, lexicon.BelongsTo, lexicon.RoleOf, lexicon.RoleHead, lexicon.RoleEnd} {
			ok = ok || s.Cues.At(u.first, c) > 0
		}
		if !ok {
			return false
		}
	}
	return true
}
