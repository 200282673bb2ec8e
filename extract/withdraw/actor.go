package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// reachGives is within how many atoms before an exit the words stand that make
// a notice of it.
const reachGives = 12

// subject finds who leaves: the owner of the noun ("Acme's exit"), the one
// named after it ("the exit of Acme from"), the last one named before the verb,
// the sender for "we", the one last named for "its". It sets tell.who and gives
// the atom where the name stands, -1 where it stands outside the sentence.
func (s *scan) subject(tell *telling, i, n, from, objectAt int, c *cue) int {
	if c.cue == lexicon.ExitNoun {
		for k := i + n; k < objectAt; k++ { // "exit of X from Y"
			if e := s.entity(k); e >= 0 && e != tell.from {
				tell.who = e
				return k
			}
		}
		if s.is(i-1, "'s") && i >= 2 && s.entity(i-2) >= 0 {
			tell.who = s.entity(i - 2)
			return s.startOf(i - 2)
		}
	}
	if s.speaks(tell, i, n, from, c) {
		return -1
	}
	if c.cue == lexicon.ExitNoun || c.cue == lexicon.ExitDecide || c.cue == lexicon.EndVerb || c.cue == lexicon.ExitBare {
		if k := s.pronoun(i, n, from); k >= 0 {
			return s.antecedent(tell, k, from)
		}
	}
	if c.cue == lexicon.ExitNoun {
		return -1
	}
	return s.before(tell, i, from)
}

func (s *scan) startOf(i int) int {
	m := s.named[s.a[i].Token]
	for i > 0 && s.named[s.a[i-1].Token] == m {
		i--
	}
	return i
}

// speaks reports that the sender speaks of itself near the phrase, and sets
// it as the one who leaves.
func (s *scan) speaks(tell *telling, i, n, from int, c *cue) bool {
	low := max(from, i-6)
	for k := i + n - 1; k >= low; k-- {
		if k < i && s.entity(k) >= 0 {
			return false
		}
		one, many := s.cues.At(k, lexicon.SpeaksOne) > 0, s.cues.At(k, lexicon.Speaks) > 0
		if !one && !many {
			continue
		}
		senders := s.senders(one && !many)
		tell.who, tell.self = -1, s.now(i, n) || s.gives(i, from)
		if len(senders) > 0 {
			tell.who, tell.with = senders[0], senders[1:]
		}
		if at := s.manner(i + n); c.cue == lexicon.ExitNoun && !s.linked(i+n) && !s.linked(i+n-1) && s.cues.At(at, lexicon.ExitFrom) == 0 {
			tell.who = -1
		}
		tell.rule, tell.score = tell.rule+".self", tell.score-50
		return true
	}
	return false
}

// now reports whether the phrase does what it says, as "we hereby withdraw
// from" and "me retiro de" do; "our exit from" may be long past.
func (s *scan) now(i, n int) bool {
	self := s.cues.At(i, lexicon.Speaks) > 0 || s.cues.At(i, lexicon.SpeaksOne) > 0
	switch n {
	case s.cues.At(i, lexicon.ExitBare):
		return true
	case s.cues.At(i, lexicon.ExitDecide):
		return !self
	case s.cues.At(i, lexicon.ExitVerb):
		return self
	}
	return s.cues.At(i, lexicon.ExitRoot) > 0 || self && s.cues.At(i, lexicon.ExitStem) > 0
}

// gives reports whether words before the phrase make a notice of it: "please
// accept", "presento".
func (s *scan) gives(i, from int) bool {
	return s.cues.Any(max(from, i-reachGives), i-1, lexicon.ExitGives)
}

// senders are those who speak as "we" or "I": the sender, else all the
// organisations that sign, else the one that the text says it speaks for.
func (s *scan) senders(person bool) []int {
	if e := s.sender(person); e >= 0 {
		return []int{e}
	}
	if person {
		return nil
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
		e, _ := s.next(i+n, min(i+n+2, len(s.a)-1), 3)
		if e < 0 || s.d.Entities[e].Kind != extract.Organisation || found >= 0 && found != e {
			return nil
		}
		found = e
	}
	if found < 0 {
		return nil
	}
	return []int{found}
}

// selfSpoken reports whether the sender speaks of itself in the sentence of
// atom i.
func (s *scan) selfSpoken(i int) bool {
	from, to := s.sentence(i)
	return s.cues.Any(from, to, lexicon.Speaks) || s.cues.Any(from, to, lexicon.SpeaksOne)
}

// signing gives the organisations that sign the document, by themselves or by
// people.
func (s *scan) signing() []int {
	var list []int
	seen := map[int]bool{}
	for i := range s.d.Relations {
		r := &s.d.Relations[i]
		if r.Kind != extract.Signed || r.To.To != extract.RefSelf || r.From.To != extract.RefEntity {
			continue
		}
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
		for i := range s.d.Relations {
			r := &s.d.Relations[i]
			if r.Kind != kind || r.To.To != extract.RefSelf || r.From.To != extract.RefEntity {
				continue
			}
			e := r.From.Index
			isPerson := s.d.Entities[e].Kind == extract.Person
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
	return -1
}

// pronoun gives the atom of a pronoun within or right before the phrase, -1
// where none stands.
func (s *scan) pronoun(i, n, from int) int {
	for k := i + n - 1; k >= from && k >= i-3; k-- {
		if s.cues.At(k, lexicon.Pronoun) > 0 {
			return k
		}
	}
	return -1
}

// antecedent takes for a pronoun at atom k the organisation or person last
// named before it, in this sentence or the one before.
func (s *scan) antecedent(tell *telling, k, from int) int {
	sent := s.a[k].Sent
	for j := k - 1; j >= 0 && s.a[j].Sent >= sent-1; j-- {
		e := s.entity(j)
		if e < 0 || e == tell.from {
			continue
		}
		if between := s.plural(j+1, k); between {
			return -1
		}
		tell.who, tell.score = e, tell.score-150
		if j >= from {
			return s.startOf(j)
		}
		return -1
	}
	return -1
}

// plural reports a group without a name between two atoms, to which a
// pronoun may point as well: "organisations".
func (s *scan) plural(first, last int) bool {
	return s.cues.Any(first, last-1, lexicon.OrgPlural)
}

// before takes the one last named before a verb as its subject. A group
// without a name between them is the subject instead.
func (s *scan) before(tell *telling, i, from int) int {
	for j := i - 1; j >= from; j-- {
		if s.is(j, ";") {
			return -1
		}
		e := s.entity(j)
		if e < 0 {
			continue
		}
		if s.plural(j+1, i) || e == tell.from {
			return -1
		}
		k := s.startOf(j)
		if s.cues.At(k-1, lexicon.OrgIn) > 0 || s.cues.At(k-2, lexicon.OrgIn) > 0 && s.cues.At(k-1, lexicon.Determiner) > 0 {
			j = k
			continue
		}
		tell.who = e
		return k
	}
	if k := s.pronoun(i, 1, max(from, i-3)); k >= 0 {
		return s.antecedent(tell, k, from)
	}
	return -1
}

// others gives those named in a list with the subject: "A, B and C".
func (s *scan) others(at, from, who int) []int {
	var list []int
	if at < 0 || who < 0 {
		return nil
	}
	for k := at - 1; k >= from; k-- {
		if s.entity(k) < 0 {
			if !s.is(k, ",") && s.cues.At(k, lexicon.ListAnd) == 0 && s.cues.At(k, lexicon.Determiner) == 0 {
				break
			}
			continue
		}
		if e := s.entity(k); e != who {
			list = append(list, e)
		}
		k = s.startOf(k)
	}
	if len(list) > 0 && !s.listed(at) {
		return nil
	}
	return list
}

// listed reports whether "and" or a comma stands right before a name.
func (s *scan) listed(at int) bool {
	for k := at - 1; k >= 0 && k >= at-3; k-- {
		if s.cues.At(k, lexicon.ListAnd) > 0 || s.is(k, ",") {
			return true
		}
		if s.cues.At(k, lexicon.Determiner) == 0 {
			return false
		}
	}
	return false
}

// when finds the date of the exit in the sentence: right after it, or before
// the subject with no other deed between. A letter between them tells the day
// of the notice.
func (s *scan) when(tell *telling, i, objectAt, from, to int) {
	s.fillDates()
	best, gap := -1, 1<<30
	for k := range s.dates {
		x := &s.dates[k]
		if x.first < from || x.last > to || s.cues.Any(max(from, x.first-4), x.first-1, lexicon.ExitSince) {
			continue
		}
		switch {
		case x.first > objectAt && x.first-objectAt < gap && !s.deed(objectAt+1, x.first):
			best, gap = k, x.first-objectAt
		case x.first > i && x.last < objectAt:
			best, gap = k, 0
		case x.last < i && i-x.last < gap && (!s.deed(x.last+1, i) || s.letter(x.last+1, i) || s.tendered(x.last+1, i)):
			best, gap = k, i-x.last
		}
	}
	if best < 0 || tell.self && s.effect(to+1) >= 0 {
		if tell.self {
			tell.date = s.effect(objectAt + 1)
		}
		return
	}
	tell.date = s.dates[best].index
	tell.notice = s.dates[best].last < i && s.letter(s.dates[best].last+1, i)
	tell.first, tell.last = min(tell.first, s.dates[best].first), max(tell.last, s.dates[best].last)
}

// effect gives the date from which the sender's exit counts, as one of the
// sentences from atom i on says: "will take effect on"; -1 where none does.
func (s *scan) effect(i int) int {
	if i >= len(s.a) {
		return -1
	}
	for last := s.a[i].Sent + 2; i < len(s.a) && s.a[i].Sent <= last; i++ {
		n := s.cues.At(i, lexicon.ExitEffect)
		if n < 2 {
			continue
		}
		for _, x := range s.dates {
			if x.first >= i+n-1 && x.first <= i+n+2 {
				return x.index
			}
		}
	}
	return -1
}

// deed reports whether a verb of somebody's doing stands between two atoms.
func (s *scan) deed(first, last int) bool { return s.cues.Any(first, last-1, lexicon.Acts) }

// tendered reports whether the one deed between two atoms is that of the exit
// at the last of them: "presentó su renuncia".
func (s *scan) tendered(first, i int) bool {
	return s.cues.At(i, lexicon.ExitNoun) > 0 && !s.deed(first, i-2) && s.cues.Any(i-1, i-1, lexicon.Pronoun)
}

func (s *scan) letter(first, last int) bool { return s.cues.Any(first, last-1, lexicon.LetterNoun) }

func (s *scan) fillDates() {
	if s.dates != nil {
		return
	}
	s.dates = []dated{}
	for k := range s.d.Dates {
		if s.d.Dates[k].Value == "" {
			continue
		}
		if first, last, ok := s.t.AtomsWithin(s.d.Dates[k].Span); ok {
			s.dates = append(s.dates, dated{k, first, last})
		}
	}
}
