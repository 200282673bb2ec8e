// Package learnt reads exits as it has learnt to from marked passages: which words
// tell that somebody left something, or joined it, or only sound so, and of those who
// are named around them who leaves, what is left and on which day.
//
// It holds two sorts of linear models over hashed features (logistic regression): one
// gives each word a class, the other says of each name near such a word how likely it
// has a part in what is told. They know no word of their own: the model file and the
// tables of language hold them. docs/exits.md tells what it was made from, the command in
// train makes it again.
package learnt

import (
	"fmt"

	"legajo/extract"
)

// Name is somebody, something or a day that is named: atoms First to Last inclusive.
type Name struct {
	First, Last int
	Kind        string // extract.Person, extract.Organisation, extract.Office, or Day
	Entity      int    // index into the document's entities, or dates
}

// Kinds of names beside those of entities.
const (
	Day  = "day"
	Free = "free" // may be a name, where an exit makes it one; such a Name has an Entity below 0
)

// Scene is a document as this package sees it.
type Scene struct {
	Atoms    []extract.Atom
	Cues     *extract.Cues
	Names    []Name         // in the order of the text; none overlaps another
	Prose    []bool         // of each atom, whether it stands in running text: nothing else tells anything
	Kind     string         // of the document
	Language string         // of it, a code
	Stand    map[int]string // what entities are to the document: who sends it, whom it addresses

	Hints []Hint

	units []unit
	at    []int32 // the unit of each atom
}

// Hint is what a rule makes of some words: an exit, with who has which part in it, or none.
type Hint struct {
	First, Last int    // atoms of the words
	Why         string // why it tells nothing, "" where it tells an exit
	Who, From   int    // entities, below 0 where it gives none
	Day         int    // index into the document's dates, below 0 where it gives none
	Writer      bool   // who speaks is who leaves

	look, parts uint64 // hashes of what it tells, and of the parts that it gives
}

// unit is one atom, or all those of a name.
type unit struct {
	first, last int
	look        uint64 // hash of the word, or of the kind of a name
	fold        string
	kind        unitKind
	name        int // index into Names, -1 where it is none
	sent        int
}

type unitKind uint8

const (
	unitWord unitKind = iota
	unitCapital
	unitMark
	unitNumber
	unitPerson
	unitOrganisation
	unitOffice
	unitCapitals // a free name that begins with a capital
	unitBody     // one that does not
	unitDay
)

// ready makes the units of a scene, once.
func (s *Scene) ready() {
	if s.units != nil {
		return
	}
	for i := range s.Hints {
		h := &s.Hints[i]
		h.look = extract.Hash("exit" + h.Why)
		h.parts = extract.Hash(fmt.Sprint(h.Who >= 0, h.From >= 0, h.Day >= 0, h.Writer))
	}
	s.at = make([]int32, len(s.Atoms))
	next := 0
	for i := 0; i < len(s.Atoms); {
		u := unit{first: i, last: i, name: -1, sent: s.Atoms[i].Sent, fold: s.Atoms[i].Fold}
		for next < len(s.Names) && s.Names[next].First < i {
			next++
		}
		if next < len(s.Names) && s.Names[next].First == i {
			u.last, u.name = s.Names[next].Last, next
			next++
		}
		u.kind = s.kindOf(&u)
		if u.kind >= unitNumber {
			u.look = extract.Hash(kindLooks[u.kind])
		} else {
			u.look = extract.Hash(u.fold)
		}
		for k := u.first; k <= u.last; k++ {
			s.at[k] = int32(len(s.units))
		}
		s.units = append(s.units, u)
		i = u.last + 1
	}
}

// kindLooks stand for what is no word of its own.
var kindLooks = [...]string{unitNumber: "<number>", unitPerson: "<person>", unitOrganisation: "<organisation>", unitOffice: "<office>", unitCapitals: "<capitals>", unitBody: "<body>", unitDay: "<day>"}

func (s *Scene) kindOf(u *unit) unitKind {
	if u.name >= 0 {
		switch s.Names[u.name].Kind {
		case extract.Person:
			return unitPerson
		case extract.Organisation:
			return unitOrganisation
		case Day:
			return unitDay
		case Free:
			if s.Atoms[u.first].Upper {
				return unitCapitals
			}
			return unitBody
		}
		return unitOffice
	}
	a := &s.Atoms[u.first]
	switch {
	case a.Kind == extract.AtomMark:
		return unitMark
	case a.Kind != extract.AtomWord:
		return unitNumber
	case a.Upper && u.first > 0 && s.Atoms[u.first-1].Sent == a.Sent && !a.Caps:
		return unitCapital
	}
	return unitWord
}

// sentence gives the first and last unit of the sentence of unit i.
func (s *Scene) sentence(i int) (first, last int) {
	first, last = i, i
	for first > 0 && s.units[first-1].sent == s.units[i].sent {
		first--
	}
	for last+1 < len(s.units) && s.units[last+1].sent == s.units[i].sent {
		last++
	}
	return first, last
}
