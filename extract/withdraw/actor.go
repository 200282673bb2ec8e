package withdraw

import (
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// How far words reach, in atoms.
const (
	reachGives  = 14 // before an exit: the words that make a notice of it
	reachOwner  = 5  // between an owner and what is owned: adjectives
	reachSpeaks = 14 // before an exit: "we", "the undersigned"
)

// subject finds who leaves: whom the noun itself names, the owner of the noun
// ("Acme's exit"), one who was named just before for "its" and "they", the
// sender for "we", the last one named before the verb as its subject.
func (s *scan) subject(tell *telling, p phrase) {
	if tell.who >= 0 {
		return
	}
	if s.listedBehind(tell, p) || s.ownActs(tell, p) || s.yourOrgan(tell, p) {
		return
	}
	if s.ofThose(p) {
		return
	}
	if p.cue.cue == lexicon.ExitGerund && s.writer(tell, p) {
		return
	}
	noun := p.cue.cue == lexicon.ExitNoun || p.cue.cue == lexicon.ExitShare || p.cue.cue == lexicon.JoinNoun
	if p.cue.cue == lexicon.JoinTakes && tell.after >= 0 {
		tell.who = tell.after
		return
	}
	if k := s.ownerOf(p.at); noun && k >= 0 {
		tell.who, tell.whoAt = s.entity(k), s.startOf(k)
		tell.with = s.others(tell.whoAt, p.from, tell.who)
		return
	}
	if noun && s.houseOwns(p.at) {
		tell.who, tell.speaks, tell.self = s.sender(false), true, s.gives(p.at, p.from) || s.cues.Any(p.from, p.at, lexicon.ExitPlease)
		return
	}
	if p.cue.cue == lexicon.ExitNoun && s.inverted(tell, p) {
		return
	}
	if p.cue.cue == lexicon.ExitNoun && s.cues.Any(p.at-reachYours, p.at-1, lexicon.YoursAlone) {
		tell.who = s.addressee() // "I accept your resignation"
		return
	}
	if s.ofSpeaker(p) && s.speaks(tell, p) {
		return
	}
	if k := s.pronoun(p); k >= 0 && (s.bodyOfTeller(tell, k, p) || s.antecedent(tell, k, p.from)) {
		return
	}
	if s.speaks(tell, p) || s.quotedSelf(p) || s.bothOf(tell, p) {
		return
	}
	if noun {
		if e, at := s.by(tell.at+1, p.to); e >= 0 && e != tell.from {
			tell.who, tell.whoAt = e, at
			return
		}
		if !s.cues.Any(p.at-2, p.at-1, lexicon.Acts) && !s.cues.Any(p.at-3, p.at-1, lexicon.ExitGives) {
			s.ahead(tell, p)
			return
		}
	}
	if s.lastNamed(tell, p) {
		return
	}
	if tell.after >= 0 {
		tell.who = tell.after
		return
	}
	if own := s.sender(false); p.cue.cue == lexicon.EndNoun && own >= 0 && own != tell.from && s.gives(p.at, p.from) {
		tell.who, tell.self = own, true // "le notifico la terminación"
		return
	}
	if !s.houseResolves(tell, p) && !s.pointOfSigners(tell, p) && !s.introduced(tell, p) && !s.inverted(tell, p) && !s.sole(tell, p) {
		s.ahead(tell, p)
	}
}

// houseResolves takes for what minutes say was resolved, and nobody named as who resolves it,
// the body whose they are: "RESOLVED to withdraw from the Trust".
func (s *scan) houseResolves(tell *telling, p phrase) bool {
	house := s.house()
	if s.d.Kind != extract.Minutes || house < 0 || house == tell.from || !s.bare(p) || s.entity(p.at-1) >= 0 {
		return false
	}
	words := 0
	for k := p.at - 1; k >= p.from; k-- {
		if n := s.cues.At(k, lexicon.ExitLed); n > 0 && n >= p.at-k-1 && s.entity(k) < 0 {
			for ; k > p.from && s.a[k-1].Kind == extract.AtomWord && s.entity(k-1) < 0; k-- {
				words++
			}
			if words > 2 || s.entity(k-1) >= 0 {
				return false
			}
			tell.who, tell.score = house, tell.score-50
			return true
		}
	}
	return false
}

// ofThose reports whether a verb is told of some without a name: "welcomed those who left".
func (s *scan) ofThose(p phrase) bool {
	k := p.at - 1
	if k > p.from && s.cues.At(k, lexicon.ExitManner) > 0 && s.cues.At(k, lexicon.WhoRelative) == 0 {
		k--
	}
	return k > p.from && s.cues.At(k, lexicon.WhoRelative) > 0 && s.entity(k-1) < 0 && s.a[k-1].Kind == extract.AtomWord && !s.a[k-1].Upper
}

// listedBehind takes for "two unions have left the Congress: A and B" those named behind
// the colon.
func (s *scan) listedBehind(tell *telling, p phrase) bool {
	colon := tell.at + 1
	for colon < p.to && colon < tell.at+reachBy && s.a[colon].Kind == extract.AtomWord && s.entity(colon) < 0 {
		colon++ // "salieron de la Red tres de sus fundadoras: A y B"
	}
	if tell.from < 0 || !s.is(colon, ":") || colon == tell.at+1 && !s.plural(p.from, p.at) {
		return false
	}
	k := s.noArticle(colon+1, p.to)
	return s.organisation(k) >= 0 && s.listAt(tell, k, p.to) && (colon == tell.at+1 || len(tell.with) > 0)
}

// listAt takes the one named at atom k as who leaves, with those listed behind.
func (s *scan) listAt(tell *telling, k, to int) bool {
	e := s.entity(k)
	if e < 0 || e == tell.from {
		return false
	}
	list, _ := s.list(k, to)
	tell.who, tell.whoAt, tell.with = e, k, list[1:]
	return true
}

// writer takes for "a letter from Ana Ruiz resigning" the one whose letter it is.
func (s *scan) writer(tell *telling, p phrase) bool {
	for k := p.at - 1; k >= p.from && k >= p.at-3; k-- {
		if e := s.entity(k); e >= 0 && e != tell.from && s.letter(max(p.from, s.startOf(k)-reachOwner), s.startOf(k)) {
			tell.who, tell.whoAt = e, s.startOf(k)
			return true
		}
	}
	return false
}

// bothOf takes for "the two companies" before a phrase the ones who were just named
// together, in its sentence or in one of those right before it.
func (s *scan) bothOf(tell *telling, p phrase) bool {
	at := p.at - 1
	for ; at >= p.from && s.entity(at) < 0 && s.cues.At(at, lexicon.ExitBoth) == 0; at-- {
	}
	if at < p.from || s.entity(at) >= 0 {
		return false
	}
	var found []int
	for k := at - 1; k >= 0 && s.a[k].Sent >= s.a[at].Sent-topicReach; k-- {
		if s.entity(k) < 0 {
			continue
		}
		k = s.startOf(k)
		list, _ := s.list(k, at)
		list = slices.DeleteFunc(list, func(e int) bool { return e == tell.from })
		if len(list) > 1 {
			if found != nil {
				return false
			}
			found = list
		}
	}
	if found == nil {
		return false
	}
	tell.who, tell.with, tell.score = found[0], found[1:], tell.score-100
	return true
}

// behindObject takes who is named right behind what is left as the subject of a
// verb that opens its sentence: "Causan baja en la Red la Fundación y el
// Colegio".
func (s *scan) behindObject(tell *telling, p phrase) bool {
	k := tell.at + 1
	for k <= p.to && (s.honours(k) || s.cues.At(k, lexicon.Determiner) > 0 && s.cues.At(k, lexicon.ExitFrom) == 0 || s.heldBefore(k)) {
		k++
	}
	return s.listAt(tell, k, p.to)
}

// heldBefore reports whether atom k is part of what is said of somebody before the name:
// "el {tesorero}{,} Juan Paz".
func (s *scan) heldBefore(k int) bool {
	held := func(k int) bool {
		return s.cues.At(k, lexicon.RoleHead) > 0 || s.cues.At(k, lexicon.RoleEnd) > 0 || s.cues.At(k, lexicon.ExitRank) > 0
	}
	return s.entity(k) < 0 && (held(k) && !s.a[k].Upper || s.is(k, ",") && held(k-1))
}

// inverted is behindObject for a verb before which its sentence names nobody: "Durante
// el año dejó de pertenecer a ella el Club".
func (s *scan) inverted(tell *telling, p phrase) bool {
	if p.cue.cue == lexicon.ExitNoun && !s.cues.Any(max(p.from, p.at-reachYours-1), p.at-1, lexicon.ExitAsks) || s.bare(p) || !s.grammar.VerbFirst {
		return false
	}
	for k := p.from; k < p.at; k++ {
		if s.entity(k) >= 0 {
			return false
		}
	}
	return s.cues.At(tell.at+1, lexicon.Determiner) > 0 && s.behindObject(tell, p)
}

// ownerOf is the last atom of the name that owns the noun at atom i, adjectives
// between, "Acme's long association"; -1 where none does.
func (s *scan) ownerOf(i int) int {
	for k := i - 1; k > 0 && k >= i-reachOwner; k-- {
		if s.is(k, "'s") {
			if s.entity(k-1) >= 0 {
				return k - 1
			}
			return -1
		}
		if s.entity(k) >= 0 || s.a[k].Upper || s.deed(k, k+1) || s.cues.At(k, lexicon.Determiner) > 0 || s.cues.At(k, lexicon.ListAnd) > 0 || s.cues.At(k, lexicon.ExitFrom) > 0 || s.is(k, ",") {
			return -1
		}
	}
	return -1
}

// ahead takes for a clause without a subject that opens its sentence the
// subject of what follows its comma: "Tras su salida de la Red, la Fundación".
func (s *scan) ahead(tell *telling, p phrase) {
	if s.cues.At(p.from, lexicon.ExitAdjunct) == 0 {
		return
	}
	for k := p.from; k < p.at; k++ {
		if s.entity(k) >= 0 {
			return
		}
	}
	for k := tell.at + 1; k <= p.to; k++ {
		if e := s.entity(k); e >= 0 && e != tell.from {
			if s.is(k-1, ",") || s.cues.At(k-1, lexicon.Determiner) > 0 && s.is(k-2, ",") {
				tell.who, tell.whoAt, tell.score = e, k, tell.score-50
			}
			return
		}
	}
}

// lastNamed takes the last one named before a phrase as its subject: not what
// a word such as "of" hangs on another, and what commas enclose only where
// nobody stands before them.
func (s *scan) lastNamed(tell *telling, p phrase) bool {
	if at := s.ofRelative(p.at - 1); at >= 0 && s.entity(at) != tell.from && s.d.Entities[s.entity(at)].Kind == extract.Person && !s.hangs(s.startOf(at)) {
		tell.who, tell.whoAt = s.entity(at), s.startOf(at)
		tell.with = s.others(tell.whoAt, p.from, tell.who)
		return true
	}
	for at, j := s.verbAt(p), p.at-1; j >= max(p.from, at-3) && s.entity(j) < 0; j-- {
		if s.is(j, ",") && s.lastBefore(tell, p, s.asideBefore(j, p.from)) {
			return true
		}
	}
	return s.lastBefore(tell, p, p.at)
}

// lastBefore is lastNamed for what stands before atom end.
func (s *scan) lastBefore(tell *telling, p phrase, end int) bool {
	for j := end - 1; j >= p.from && !s.is(j, ";"); j-- {
		e := s.entity(j)
		if e < 0 {
			continue
		}
		k := s.startOf(j)
		if e == tell.from || s.hangs(k) && !s.hasIts(s.endOf(j)) && !(s.bare(p) && s.organOf(k)) {
			j = k
			continue
		}
		if s.plural(j+1, end) {
			return false // "the Board regrets that they left"
		}
		if n := s.otherNoun(s.endOf(j)+1, end); n >= 0 {
			if e = s.bodyOf(e); e < 0 {
				return false
			}
		}
		tell.who, tell.whoAt = e, k
		tell.with = s.others(k, p.from, e)
		return true
	}
	return false
}

// hasIts reports whether what does something behind a name that ends at atom i is the
// name's own: "the Club, whose members voted".
func (s *scan) hasIts(i int) bool {
	return s.is(i+1, ",") && s.cues.At(i+2, lexicon.ExitWhose) > 0
}

// organOf reports whether an organ of the house named at atom k stands before it, which
// decides for it: "la asamblea de la Red determinó".
func (s *scan) organOf(k int) bool {
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		n := s.cues.At(j, lexicon.BelongsTo)
		if n == 0 || j+n < k-1 || j+n > k {
			continue
		}
		if s.ends(j, lexicon.ExitOrgan) {
			return true
		}
	}
	return false
}

// otherNoun gives the atom of a subject without a name that stands between a name
// and the exit, "X confirmed that the college left", -1 where none does.
func (s *scan) otherNoun(first, end int) int {
	for k := first; k+1 < end; k++ {
		n := s.cues.At(k, lexicon.Relative)
		if n == 0 || !s.cues.Any(first, k, lexicon.ExitTold) && !s.othersTold(k, phrase{&tells[0], end, 1, first, end}) {
			continue
		}
		for j := k + n; j < end && s.entity(j) < 0; j++ {
			if m := max(s.sometime(j), s.cues.At(j, lexicon.ExitManner), s.cues.At(j, lexicon.ExitSince)); m > 1 {
				j += m - 1 // "que a partir de hoy cesan"
				continue
			}
			if s.cues.At(j, lexicon.Determiner) > 0 && s.a[j+1].Kind == extract.AtomWord && s.cues.At(j+1, lexicon.ExitLed) == 0 && s.cues.At(j, lexicon.Pronoun) == 0 && s.cues.At(j, lexicon.OfBody) == 0 {
				return j
			}
		}
	}
	return -1
}

// hangs reports whether the name at atom k depends on a word before it:
// "members of the Trust", "with the Trust". The one who decides does not:
// "the decision of the Trust".
func (s *scan) hangs(k int) bool {
	k = s.spelledOut(k)
	for _, c := range []lexicon.Cue{lexicon.BelongsTo, lexicon.OrgIn, lexicon.ExitFrom} {
		for j := k - 1; j >= 0 && j >= k-3; j-- {
			if n := s.cues.At(j, c); n > 0 && (j+n == k || j+n == k-1 && s.cues.At(k-1, lexicon.Determiner) > 0) {
				return !(c != lexicon.OrgIn && s.ends(j, lexicon.ExitLed)) && s.cues.At(j, lexicon.ExitAlso) == 0 && !(s.cues.At(j, lexicon.SentAgent) > 0 && s.letter(j-reachBy, j))
			}
		}
	}
	return false
}

// spelledOut gives for a name in brackets right behind another, "the {Water Board}
// ({WB})", where the other begins; k for any other name at atom k.
func (s *scan) spelledOut(k int) int {
	open := k // the mark may be part of the mention
	if !s.is(open, "(") {
		open--
	}
	if !s.is(open, "(") || s.organisation(open-1) < 0 {
		return k
	}
	return s.startOf(open - 1)
}

// quotedSelf reports whether somebody who is quoted tells of their own exit, "«informo de
// mi separación de»": who that is, no name within the quotation tells.
func (s *scan) quotedSelf(p phrase) bool {
	if !s.quoted(p) {
		return false
	}
	for k := p.at; k >= p.from && k >= p.at-reachOwner && !s.is(k, "\""); k-- {
		if s.cues.At(k, lexicon.SpeaksOne) > 0 && s.entity(k) < 0 {
			return true
		}
	}
	return false
}

// plural reports a group without a name between two atoms, to which a
// pronoun may point as well: "organisations".
func (s *scan) plural(first, last int) bool {
	return s.cues.Any(first, last-1, lexicon.OrgPlural)
}

// unnamed is plural for a group of its own: not for what a comma hangs on those
// who are named, "A y B, miembros de la Mesa,".
func (s *scan) unnamed(first, last int) bool {
	for k := first; k < last; k++ {
		if s.cues.At(k, lexicon.OrgPlural) > 0 && !s.is(k-1, ",") {
			return true
		}
	}
	return false
}

// others gives those named in a list with the subject: "A, B and C", "A, president of
// D, and B".
func (s *scan) others(at, from, who int) []int {
	var list []int
	if at < 0 || who < 0 {
		return nil
	}
	and := false
	for k := at - 1; k >= from; k-- {
		k = s.unbracketed(k, from)
		and = and || s.cues.At(k, lexicon.ListAnd) > 0 || s.cues.At(k, lexicon.ExitAlso) > 0
		if s.entity(k) < 0 && !s.is(k, ",") && s.cues.At(k, lexicon.ListAnd) == 0 && s.cues.At(k, lexicon.ExitAlso) == 0 && s.cues.At(k, lexicon.Determiner) == 0 && !s.honours(k) || s.entity(k) >= 0 && s.hangs(s.startOf(k)) {
			if k = s.appended(k, from); k < 0 {
				break
			}
		}
		if s.entity(k) < 0 {
			continue
		}
		if e := s.entity(k); e != who {
			list = append(list, e)
		}
		k = s.startOf(k)
	}
	if len(list) > 0 && (!and || !s.addedTo(at)) {
		return nil // "as Ana Ruiz said, the Council left", "said A and B, the Council left"
	}
	return list
}

// addedTo reports whether a name ends a list: "and" stands before it, or the comma of a list
// that goes on behind it.
func (s *scan) addedTo(at int) bool {
	for k := at - 1; k >= 0 && k >= at-4; k-- {
		if s.cues.At(k, lexicon.ListAnd) > 0 || s.cues.At(k, lexicon.ExitAlso) > 0 || s.ends(k+1, lexicon.ExitAlso) {
			return true
		}
		if s.cues.At(k, lexicon.Determiner) == 0 && !s.honours(k) {
			break
		}
	}
	return s.listed(at) && s.cues.At(s.endOf(at)+1, lexicon.ListAnd) > 0
}

// unbracketed gives for a closing bracket at atom k the atom before what it encloses, a
// short name, else k.
func (s *scan) unbracketed(k, from int) int {
	for j := k - 1; s.is(k, ")") && j > from && j >= k-maxListed; j-- {
		if s.is(j, "(") {
			return j - 1
		}
	}
	return k
}

// appended gives the last atom of the name behind whose comma atom k is part of what is
// said of the one named, "{Ana Ruiz}, president of the Trust, and"; -1 where it is not.
func (s *scan) appended(k, from int) int {
	if !s.is(k+1, ",") {
		return -1
	}
	deed := false
	for ; k > from; k-- {
		deed = deed || s.deed(k, k+1)
		if s.is(k, ",") {
			if s.entity(k-1) >= 0 && !s.hangs(s.startOf(k-1)) && (!deed || s.toldEnd(k, len(s.a)-1) > k) {
				return k - 1
			}
			return -1
		}
	}
	return -1
}

// listed reports whether "and" or a comma stands right before a name.
func (s *scan) listed(at int) bool {
	for k := at - 1; k >= 0 && k >= at-4; k-- {
		if s.cues.At(k, lexicon.ListAnd) > 0 || s.cues.At(k, lexicon.ExitAlso) > 0 || s.is(k, ",") {
			return true
		}
		if s.cues.At(k, lexicon.Determiner) == 0 && !s.honours(k) {
			return false
		}
	}
	return false
}

// honours reports whether atom k is a title before a name or its full stop: "Dr.".
func (s *scan) honours(k int) bool {
	return s.cues.At(k, lexicon.Honorific) > 0 || s.is(k, ".") && s.cues.At(k-1, lexicon.Honorific) > 0
}
