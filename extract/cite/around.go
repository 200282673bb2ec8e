package cite

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// reachVerb is how many atoms before the noun its verb may stand.
const reachVerb = 10

// before reads what stands before the noun: "X addressed a letter", "Y
// received a letter", "X's letter". It reports whether a verb of sending or
// receiving was found.
func (s *scan) before(l *letter, i, from int) bool {
	if s.is(i-1, "'s") && i >= 2 && s.entity(i-2) >= 0 && len(l.from) == 0 {
		l.from = []int{s.entity(i - 2)}
		l.first = s.startOf(i - 2)
	}
	for k := i - 1; k >= from && k >= i-reachVerb; k-- {
		if s.is(k, ";") || s.cue(k, lexicon.LetterNoun) > 0 {
			break
		}
		sends, receives := s.cue(k, lexicon.Sends) > 0, s.cue(k, lexicon.Receives) > 0
		if !sends && !receives {
			continue
		}
		who, at := s.subject(k, from)
		if at >= 0 {
			l.first = min(l.first, at)
		}
		switch {
		case sends && len(l.from) == 0:
			l.from = who
		case receives && len(l.to) == 0:
			l.to = who
		}
		return true
	}
	for k := i; k < len(s.a) && s.a[k].Sent == s.a[i].Sent && k < i+reachVerb; k++ {
		if s.cue(k, lexicon.Receives) > 0 && len(l.to) == 0 { // "the letter was received by"
			for j := k + 1; j < k+6 && j < len(s.a); j++ {
				if e := s.entity(j); e >= 0 {
					l.to, l.last = []int{e}, max(l.last, s.endOf(j))
					return true
				}
			}
		}
	}
	return false
}

func (s *scan) startOf(i int) int {
	m := s.named[s.a[i].Token]
	for i > 0 && s.named[s.a[i-1].Token] == m {
		i--
	}
	return i
}

// subject gives those named right before a verb, with their list: "A and B
// addressed"; the sender of the document for "we".
func (s *scan) subject(verb, from int) (list []int, at int) {
	at = -1
	for k := verb - 1; k >= from; k-- {
		e := s.entity(k)
		if e < 0 {
			if s.cue(k, lexicon.Speaks) > 0 || s.cue(k, lexicon.SpeaksOne) > 0 {
				return s.ours(extract.Signed, extract.Sent), -1
			}
			if len(list) > 0 && !s.is(k, ",") && s.cue(k, lexicon.ListAnd) == 0 && s.cue(k, lexicon.Determiner) == 0 {
				break
			}
			if len(list) == 0 && verb-k > 8 {
				break
			}
			continue
		}
		if len(list) > 0 && !s.joinedAfter(k, at) {
			break
		}
		list = append(list, e)
		k = s.startOf(k)
		at = k
	}
	if e := s.holder(verb - 1); e >= 0 && len(list) == 0 {
		return []int{e}, verb - 2
	}
	return list, at
}

// holder gives who is meant by the position that ends at atom k, "the mayor":
// the only one of whom the document says it; -1 where that is nobody or more
// than one.
func (s *scan) holder(k int) int {
	found := -1
	if k < 1 || s.cue(k-1, lexicon.Determiner) == 0 || s.cue(k, lexicon.RoleHead) == 0 && s.cue(k, lexicon.RoleEnd) == 0 {
		return found
	}
	for i := range s.d.Roles {
		r := &s.d.Roles[i]
		if title := extract.AtomsOf(r.Title); len(title) == 0 || title[0].Fold != s.a[k].Fold || r.Person == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = r.Person
	}
	return found
}

// joinedAfter reports whether "and" or a comma, and nothing else, stands
// between a name that ends at k and the one that begins at next.
func (s *scan) joinedAfter(k, next int) bool {
	and := false
	for j := k + 1; j < next; j++ {
		and = and || s.cue(j, lexicon.ListAnd) > 0
		if !s.is(j, ",") && s.cue(j, lexicon.ListAnd) == 0 && s.cue(j, lexicon.Determiner) == 0 {
			return false
		}
	}
	return and
}

// owner reads "your letter", "our letter": the first from those whom this
// document addresses, the second from its sender.
func (s *scan) owner(l *letter, i, from int) bool {
	if k := s.yours(i, from); k >= 0 {
		l.first = min(l.first, k)
		if len(l.from) == 0 {
			l.from = s.addressees()
		}
		if len(l.to) == 0 {
			l.to = s.ours(extract.Sent)
		}
		return true
	}
	for k := i - 1; k >= from && k >= i-3; k-- {
		if s.cue(k, lexicon.Ours) > 0 && s.isLetter() {
			l.first = min(l.first, k)
			if len(l.from) == 0 {
				l.from = s.ours(extract.Sent, extract.Signed)
			}
			if len(l.to) == 0 {
				l.to = s.addressees()
			}
			return true
		}
	}
	return false
}

// yours gives the atom of "your" before the noun of a letter at atom i, -1 where
// none stands or the document speaks to nobody. A word that may as well mean
// somebody whom the sentence names before is "your" only in a reply: "su".
func (s *scan) yours(i, from int) int {
	for k := i - 1; k >= from && k >= i-3 && s.isLetter(); k-- {
		if s.cue(k, lexicon.Ours) > 0 {
			return -1
		}
		if s.cue(k, lexicon.Yours) > 0 {
			if s.cue(k, lexicon.Pronoun) > 0 && s.someone(from, k) && !s.replies(i, from, lexicon.InReply) && !s.replies(i, from, lexicon.Refers) {
				return -1
			}
			return k
		}
	}
	return -1
}

// someone reports whether somebody is named from atom i up to atom k.
func (s *scan) someone(i, k int) bool {
	for ; i < k; i++ {
		if s.entity(i) >= 0 {
			return true
		}
	}
	return false
}

// isLetter reports whether the document speaks from one to another.
func (s *scan) isLetter() bool {
	switch s.d.Kind {
	case extract.Letter, extract.Memo, extract.Email:
		return true
	}
	return false
}

// ours gives who sent the document, by the first of the kinds that says it.
func (s *scan) ours(kinds ...string) []int {
	for _, kind := range kinds {
		var list []int
		for i := range s.d.Relations {
			if r := &s.d.Relations[i]; r.Kind == kind && r.To.To == extract.RefSelf && r.From.To == extract.RefEntity {
				list = append(list, r.From.Index)
			}
		}
		if len(list) > 0 {
			return list
		}
	}
	return nil
}

// addressees gives the one whom the document addresses; nobody where that is
// more than one.
func (s *scan) addressees() []int {
	var list []int
	for i := range s.d.Relations {
		if r := &s.d.Relations[i]; r.Kind == extract.Addressed && r.From.To == extract.RefSelf && r.As == extract.AsTo {
			list = append(list, r.To.Index)
		}
	}
	if len(list) != 1 {
		return nil
	}
	return list
}

// dateBefore takes for a letter the date before its noun: right before it
// ("the May 23 letter"), or that of the sentence where its verb follows.
func (s *scan) dateBefore(l *letter, i, from int, verb bool) {
	for k := len(s.dates) - 1; k >= 0; k-- {
		x := &s.dates[k]
		if x.last >= i || x.first < from || s.used[x.index] {
			continue
		}
		if x.last >= i-2 || verb && s.near(x.last+1, i) {
			l.date, l.first = x.index, min(l.first, x.first)
		}
		return
	}
}

// followsAt reports whether the date or number of a letter stands right after
// its noun: "letter dated", "oficio No.".
func (s *scan) followsAt(l *letter, i int) bool {
	if l.number != "" {
		return true
	}
	for _, x := range s.dates {
		if x.index == l.date {
			return x.first >= i && x.first <= i+5
		}
	}
	return false
}

// replies reports whether words with a cue before the noun say that this
// document answers it.
func (s *scan) replies(i, from int, c lexicon.Cue) bool {
	for k := i - 1; k >= from && k >= i-8; k-- {
		if s.cue(k, c) > 0 {
			return true
		}
	}
	return false
}

// theirs reports whether one of those whom this document addresses, or the
// organisation of one of them, is in a list.
func (s *scan) theirs(list []int) bool {
	for i := range s.d.Relations {
		r := &s.d.Relations[i]
		if r.Kind != extract.Addressed || r.From.To != extract.RefSelf {
			continue
		}
		if has(list, r.To.Index) {
			return true
		}
		for k := range s.d.Roles {
			if o := &s.d.Roles[k]; o.Person == r.To.Index && o.Organisation >= 0 && has(list, o.Organisation) {
				return true
			}
		}
	}
	return false
}

// openList reads a sentence such as "A and B have been copied in the
// following": it holds for the letters that the next sentences list.
func (s *scan) openList(i int) {
	s.copied, s.list = nil, s.a[i].Sent
	for k := i - 1; k >= 0 && s.a[k].Sent == s.list; k-- {
		if e := s.entity(k); e >= 0 {
			s.copied = append(s.copied, e)
			k = s.startOf(k)
		}
	}
	if len(s.copied) == 0 {
		s.list = -1
	}
}

// members reads "the other members of X" at i: those of whom X is said to be
// composed, without the sender. It gives them and how many atoms it read.
func (s *scan) members(i, to int, l *letter) (list []int, n int) {
	n = s.cue(i, lexicon.OtherOnes)
	if n == 0 && s.cue(i, lexicon.Determiner) > 0 {
		if n = s.cue(i+1, lexicon.OtherOnes); n > 0 {
			n++
		}
	}
	if n == 0 && i > 0 { // the article went with the word before
		if n = s.cue(i-1, lexicon.OtherOnes); n > 0 {
			n--
		}
	}
	if n == 0 {
		return nil, 0
	}
	for k := i + n; k <= to && k < i+n+3; k++ {
		whole := s.entity(k)
		if whole < 0 {
			continue
		}
		n = s.endOf(k) - i + 1
		l.last = max(l.last, s.endOf(k))
		return append(s.parts(whole), whole), n
	}
	return nil, 0
}

// parts gives those of whom the document says that an entity is composed.
func (s *scan) parts(whole int) []int {
	for i := range s.a {
		n := s.cue(i, lexicon.ComposedOf)
		if n == 0 || !s.aboutWhole(i, whole) {
			continue
		}
		var list []int
		for k := i + n; k < len(s.a) && s.a[k].Sent == s.a[i].Sent; k++ {
			if e := s.entity(k); e >= 0 {
				if e != whole && !has(list, e) {
					list = append(list, e)
				}
				k = s.endOf(k)
			}
		}
		if len(list) >= 2 {
			return list
		}
	}
	return nil
}

// aboutWhole reports whether the sentence of a phrase at i has an entity for
// its subject.
func (s *scan) aboutWhole(i, whole int) bool {
	for k := i - 1; k >= 0 && s.a[k].Sent == s.a[i].Sent && i-k < 8; k-- {
		if e := s.entity(k); e >= 0 {
			return e == whole
		}
	}
	return false
}

func has(list []int, e int) bool {
	for _, x := range list {
		if x == e {
			return true
		}
	}
	return false
}

// clause reads who sends in "the letter that X sent": those named between the
// noun, which ends before atom i, and the verb at atom verb.
func (s *scan) clause(l *letter, i, verb int) {
	if len(l.from) > 0 || s.cue(i, lexicon.Relative) == 0 && s.cue(i, lexicon.Determiner) == 0 && s.entity(i) < 0 {
		return
	}
	list, at := s.subject(verb, i)
	if at < 0 || verb > s.endOf(at)+reachVerb || at > i+3 {
		return
	}
	for k := i; k < at; k++ {
		if s.cue(k, lexicon.Relative) == 0 && s.cue(k, lexicon.Determiner) == 0 {
			return
		}
	}
	l.from = list
}

// between reads whom a verb before the noun tells of: "X replied to Y by a
// letter", "X se dirigió a Y mediante nota".
func (s *scan) between(l *letter, i, from int) bool {
	if s.cue(i-1, lexicon.ByLetter) == 0 && s.cue(i-2, lexicon.ByLetter) == 0 {
		return false
	}
	for k := i - 1; k >= from && k >= i-4*reachVerb; k-- {
		n := s.cue(k, lexicon.Sends)
		if n == 0 {
			continue
		}
		to := 0
		for j := k + n; j < min(k+n+2, i) && to == 0; j++ {
			to = s.cue(j, lexicon.SentTo)
			if to > 0 {
				l.to, _ = s.entities(l, j+to, i-1)
			}
		}
		who, at := s.subject(k, from)
		if len(l.to) == 0 || len(who) == 0 {
			return false
		}
		if at >= 0 {
			l.first = min(l.first, at)
		}
		l.from = who
		return true
	}
	return false
}

// means reads a letter that is the means of a deed told behind it: "By letter
// of 3 May X informed Y".
func (s *scan) means(l *letter, i, from, to int) bool {
	if len(l.from) > 0 || l.date < 0 && l.number == "" || s.cue(i-1, lexicon.ByLetter) == 0 && s.cue(i-2, lexicon.ByLetter) == 0 {
		return false
	}
	k := l.last + 1
	for _, x := range s.dates {
		if x.index == l.date {
			k = x.last + 1
		}
	}
	for k <= to && (s.is(k, ",") || s.cue(k, lexicon.Determiner) > 0) {
		k++
	}
	if s.entity(k) < 0 {
		return false
	}
	last := l.last
	who, end := s.entities(l, k, to)
	verb := end + 1
	for verb <= to && verb < end+3 && s.cue(verb, lexicon.Sends) == 0 && s.cue(verb, lexicon.Acts) == 0 {
		verb++
	}
	if verb > to || verb >= end+3 {
		l.last = last
		return false
	}
	l.from = who
	for j := verb + 1; j <= to && j < verb+3 && len(l.to) == 0; j++ {
		n := s.cue(j, lexicon.SentTo)
		if n > 0 || s.cue(j, lexicon.Determiner) > 0 || s.entity(j) >= 0 {
			l.to, _ = s.entities(l, j+n, to)
		}
	}
	return true
}

// saysIn reads who writes a letter by what they say in it: "the letter of 3 May whereby
// A gives notice", "el escrito del 3 de mayo, mediante el cual A comunica".
func (s *scan) saysIn(l *letter) {
	k := l.last + 1
	if s.is(k, ",") {
		k++
	}
	if k >= len(s.a) || len(l.from) > 0 || s.a[k].Sent != s.a[l.last].Sent {
		return
	}
	n := s.cue(k, lexicon.InWhich)
	if n == 0 {
		return
	}
	_, to := s.segment(k, n)
	last := l.last
	who, end := s.entities(l, k+n, to)
	l.last = last
	if len(who) == 0 || end+1 > to {
		return
	}
	for _, c := range []lexicon.Cue{lexicon.Sends, lexicon.ExitTold, lexicon.ExitAsks, lexicon.ExitStem, lexicon.ExitNoun} {
		if s.cue(end+1, c) > 0 {
			l.from = who
			return
		}
	}
}
