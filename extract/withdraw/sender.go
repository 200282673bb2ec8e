package withdraw

import (
	"iter"
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// Who speaks as "I" and "we" in a paper.

// senders are those who speak as "we" or "I": the sender, else all the
// organisations that sign, else the one that the text says it speaks for.
func (s *scan) senders(person bool) []int {
	if s.message != nil {
		return s.message.From
	}
	if e := s.sender(person); e >= 0 && !s.group(e) {
		if list := s.cosigning(); !person && len(list) > 1 && slices.Contains(list, e) {
			return list // A is named in the title, and A, B and C sign
		}
		return []int{e}
	}
	if person {
		return s.titled()
	}
	if list := s.signing(); len(list) > 0 {
		return list
	}
	found := -1
	for i := range s.a {
		n := s.cues.At(i, lexicon.SpeaksFor)
		if n == 0 || !s.selfSpoken(i) {
			continue
		}
		e, _ := s.next(i+n, min(i+n+5, len(s.a)-1), 6)
		if e < 0 || s.d.Entities[e].Kind != extract.Organisation || found >= 0 && found != e {
			return nil
		}
		found = e
	}
	if found >= 0 {
		return []int{found}
	}
	if list := s.signers(); len(list) > 0 {
		return list
	}
	if list := s.declaring(); len(list) > 0 {
		return list
	}
	if list := s.bodies(-1); len(list) == 1 {
		return list // the one that whoever signs speaks for
	}
	if e := s.headed(); e >= 0 && s.letterly() {
		return []int{e}
	}
	return s.undersigned()
}

// declaring gives the organisations that the first sentence of a text without a
// sender says it is from: "A and B inform the public:".
func (s *scan) declaring() []int {
	first, to := s.firstSentence()
	for k := first; k <= to; k++ {
		if s.cues.At(k, lexicon.ExitTold) == 0 || s.entity(k-1) < 0 && s.entity(k-2) < 0 && !s.is(k-1, ",") && !s.is(k-1, ")") {
			continue
		}
		for j := k - 1; j >= first; j-- {
			if e := s.organisation(j); e >= 0 && !s.hangs(s.startOf(j)) {
				return append(s.others(s.startOf(j), first, e), e)
			}
		}
	}
	return nil
}

// firstSentence gives the first and last atom of the sentence that opens the
// text; last is before first where there is no text.
func (s *scan) firstSentence() (first, last int) {
	for i := range s.d.Zones {
		z := &s.d.Zones[i]
		if z.Kind != extract.ZoneBody {
			continue
		}
		if first, _, ok := s.t.AtomsWithin(z.Span); ok {
			_, last = s.sentence(first)
			return first, last
		}
	}
	return 0, -1
}

// group reports whether an entity is no more than a word for those who sign,
// "the undersigned members".
func (s *scan) group(e int) bool {
	if s.d.Entities[e].Type == typeBody {
		return true
	}
	k := s.firstOf(e)
	return s.cues.At(k, lexicon.Undersigned) > 0 || s.cues.At(k-1, lexicon.Undersigned) > 0
}

// titled gives the one person in the title of a paper that nobody signs:
// "Statement from Ana Ruiz".
func (s *scan) titled() []int {
	found := -1
	for i := range s.d.Zones {
		z := &s.d.Zones[i]
		first, last, ok := s.t.AtomsWithin(z.Span)
		for k := first; ok && k <= last && (z.Kind == extract.ZoneTitle || z.Kind == extract.ZoneLetterhead); k++ {
			e := s.entity(k)
			if e < 0 || e == found || s.d.Entities[e].Kind != extract.Person {
				continue
			}
			if found >= 0 {
				return nil
			}
			found = e
		}
	}
	if found < 0 || slices.Contains(slices.Collect(s.recipients()), found) || s.sender(false) >= 0 || s.sender(true) >= 0 || len(s.signing()) > 0 {
		return nil
	}
	return []int{found}
}

// signers gives the people who sign a document for nobody but themselves,
// where they are two or more: "we, the undersigned".
func (s *scan) signers() []int {
	var list []int
	for r := range s.authored(extract.Signed) {
		if len(r.For) == 0 && s.d.Entities[r.From.Index].Kind == extract.Person && !slices.Contains(list, r.From.Index) {
			list = append(list, r.From.Index)
		}
	}
	if len(list) < 2 || !s.cues.Any(0, len(s.a)-1, lexicon.Undersigned) {
		return nil
	}
	return list
}

// selfSpoken reports whether the sender speaks of itself in the sentence of
// atom i.
func (s *scan) selfSpoken(i int) bool {
	from, to := s.sentence(i)
	return s.cues.Any(from, to, lexicon.Speaks) || s.cues.Any(from, to, lexicon.SpeaksOne)
}

// cosigning gives the organisations that sign the document by themselves.
func (s *scan) cosigning() []int {
	var list []int
	for r := range s.authored(extract.Signed) {
		if e := r.From.Index; s.d.Entities[e].Kind == extract.Organisation && !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	return list
}

// signing gives the organisations that sign the document, by themselves or by
// people, or that issue it together.
func (s *scan) signing() []int {
	var list []int
	seen := map[int]bool{}
	for r := range s.authored(extract.Sent) {
		if e := r.From.Index; !seen[e] && s.d.Entities[e].Kind == extract.Organisation {
			seen[e] = true
			list = append(list, e)
		}
	}
	if len(list) > 1 {
		return list
	}
	list, seen = nil, map[int]bool{}
	for r := range s.authored(extract.Signed) {
		ends := r.For
		if s.d.Entities[r.From.Index].Kind == extract.Organisation {
			ends = []int{r.From.Index}
		}
		for _, e := range ends {
			if !seen[e] && s.d.Entities[e].Kind == extract.Organisation {
				seen[e] = true
				list = append(list, e)
			}
		}
	}
	return list
}

// sender is who sends the document: for "we" the organisation, for "I" the
// person; -1 where that is nobody or more than one.
func (s *scan) sender(person bool) int {
	found := -1
	for _, kind := range []string{extract.Sent, extract.Signed} {
		for r := range s.authored(kind) {
			e := r.From.Index
			isPerson := s.d.Entities[e].Kind == extract.Person
			if isPerson && !strings.Contains(s.d.Entities[e].Name, " ") {
				continue // a title below the name, more likely than somebody
			}
			if !person && s.d.Entities[e].Kind == extract.Office {
				continue
			}
			if isPerson != person {
				if !person && isPerson && len(r.For) == 1 {
					e = r.For[0]
				} else {
					continue
				}
			}
			if found >= 0 && found != e {
				return -1
			}
			found = e
		}
		if found >= 0 {
			return found
		}
	}
	if !person {
		return s.officeBody()
	}
	return -1
}

// officeBody is the organisation whose office alone sends a document, -1 where none
// does: "De: Rector de la Universidad".
func (s *scan) officeBody() int {
	found := none
	for r := range s.authored(extract.Sent) {
		for whole := range s.wholes(r.From) {
			found.also(whole)
		}
	}
	return found.one()
}

// recipients gives those to whom this document is addressed, or the earlier message
// that is being read.
func (s *scan) recipients() iter.Seq[int] {
	return func(yield func(int) bool) {
		if s.message != nil {
			slices.Values(s.message.To)(yield)
			return
		}
		for i := range s.d.Relations {
			r := &s.d.Relations[i]
			if r.Kind == extract.Addressed && r.From == extract.Self() && r.To.To == extract.RefEntity && !yield(r.To.Index) {
				return
			}
		}
	}
}

// authored gives the relations of a kind, Sent or Signed, from somebody to this
// document, or to the earlier message that is being read.
func (s *scan) authored(kind string) iter.Seq[*extract.Relation] {
	return func(yield func(*extract.Relation) bool) {
		if s.message != nil {
			for _, e := range s.message.From {
				if (s.d.Entities[e].Kind == extract.Person) == (kind == extract.Signed) && !yield(&extract.Relation{Kind: kind, From: extract.ToEntity(e), To: extract.Self()}) {
					return
				}
			}
			return
		}
		for i := range s.d.Relations {
			r := &s.d.Relations[i]
			if r.Kind == kind && r.To.To == extract.RefSelf && r.From.To == extract.RefEntity && !yield(r) {
				return
			}
		}
	}
}
