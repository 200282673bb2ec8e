package withdraw

import (
	"iter"
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// What is left where the exit itself names nothing, or only says "you": the body
// that the paper around it tells.

// slot is what stands where an exit would name what is left.
type slot int

const (
	slotOther slot = iota // something else
	slotEmpty             // nothing: the clause ends
	slotYours             // those whom the paper goes to: "with you"
)

// topicReach is how many sentences back others' exits may have their body.
const topicReach = 2

// context takes for an exit that names no body the one that the paper tells: for
// the sender's own notice the one it writes to or about, for others' exit the one
// that the sentences before speak of.
func (s *scan) context(tell *telling, p phrase) bool {
	if joins(p) || s.d.Kind == extract.Agreement { // whose ends are agreements'
		return false
	}
	slot, end := s.slotOf(p)
	post := s.placeIn(p.at, end) // "deja su puesto de director"
	if slot == slotOther {
		return false
	}
	probe := s.probe(p)
	e := -1
	switch own := s.bySelf(&probe); {
	case slot == slotYours && own:
		e = s.goesTo()
	case slot == slotYours:
	case own && (s.offered(p) || p.cue.cue == lexicon.ExitShare || post):
		if e = s.toldOfOwn(); e < 0 {
			e = s.aboutBody(&probe, p)
		}
	case !own && probe.who >= 0 && probe.whoAt >= p.from && !s.general(probe.who) && (post || s.leavesAlone(p, probe.who)):
		told := s.topic(probe.who, p)
		if e = told.one(); told == none && (s.d.Kind == extract.Minutes || s.d.Kind == extract.Report || (s.d.Kind == extract.PressRelease || s.d.Kind == extract.Other) && s.collegiate(s.firstOf(s.house()))) {
			e = s.house()
		}
		if e < 0 {
			e = s.leftBefore(probe.who, p)
		}
	}
	if e < 0 && s.sure(p) && (s.bySelf(&probe) || probe.who >= 0 && probe.whoAt >= p.from && !s.general(probe.who)) {
		e = s.onlyBody(p, probe.who)
	}
	if e < 0 || e == probe.who || s.isOwn(e) && s.isOwn(probe.who) {
		return false
	}
	tell.from, tell.at, tell.score, tell.around = e, end, tell.score-200, true
	return true
}

// toldOfOwn is what the sender has said before to leave, to which "our resignation" points
// back; -1 where it has said of nothing or of several.
func (s *scan) toldOfOwn() int {
	found := none
	for i := range s.told {
		if t := &s.told[i]; t.kind == extract.WithdrewFrom && t.self && t.speaks {
			found.also(t.from)
		}
	}
	return found.one()
}

// leftBefore is what others have just left, in the sentence of a phrase or in the one before,
// for an exit that names nothing: "A left the Trust; B walked away in May"; -1 where the
// exits told there are from several bodies or from none.
func (s *scan) leftBefore(who int, p phrase) int {
	found := none
	for i := range s.told {
		t := &s.told[i]
		if t.kind == extract.WithdrewFrom && t.who >= 0 && t.who != who && t.pact < 0 && t.cueAt < p.at && s.a[t.cueAt].Sent >= s.a[p.at].Sent-1 {
			found.also(t.from)
		}
	}
	return found.one()
}

// noMore reports whether a phrase says that somebody belongs no more.
func (s *scan) noMore(p phrase) bool {
	return s.cues.At(p.at, lexicon.NoMore) > 0 && s.cues.Any(p.at, p.at+p.n-1, lexicon.Belonging)
}

// placeIn reports whether what somebody gives up between two atoms is a place in a
// body that the one who leaves has: "su puesto", "her seat".
func (s *scan) placeIn(first, last int) bool {
	for k := first + 1; k <= last; k++ {
		if s.cues.At(k, lexicon.ExitPost) > 0 {
			return true
		}
	}
	return false
}

// probe is the telling of a phrase with its subject, what is left unknown.
func (s *scan) probe(p phrase) telling {
	probe := telling{who: -1, from: -1, after: -1, whoAt: -1, pact: -1, at: p.at + p.n - 1}
	s.subject(&probe, p)
	return probe
}

// slotOf reads what stands behind a phrase where it would name what is left, and
// where that ends.
func (s *scan) slotOf(p phrase) (slot, int) {
	i := p.at + p.n
	switch p.cue.cue {
	case lexicon.ExitShare:
		if s.cues.Any(p.at-3, p.at-1, lexicon.Ours) && s.over(i, p) {
			return slotEmpty, p.at + p.n - 1
		}
		return slotOther, i
	case lexicon.EndVerb, lexicon.EndRoot:
		if i = s.shareEnd(i, p.to); i < 0 {
			return slotOther, i
		}
	case lexicon.ExitNoun:
		if !s.owned(i) && !s.owned(p.at) {
			return slotOther, i
		}
		i += s.cues.At(i, lexicon.ExitSelf)
	case lexicon.ExitUnreal, lexicon.ExitSame, lexicon.EndNoun:
		return slotOther, i
	}
	for k := i; k < i+maxManner; {
		if n := s.cues.At(k, lexicon.ExitYours); n > 0 {
			return slotYours, k + n - 1
		}
		if s.stops(k, p.to) {
			return slotEmpty, max(p.at+p.n-1, k-1)
		}
		if s.cues.At(k, lexicon.ExitAdjunct) > 0 && !s.someone(k, min(k+reachOwner, p.to)) {
			return slotEmpty, max(p.at+p.n-1, k-1)
		}
		n := s.manner(k, p.to)
		if n > 0 && s.entity(k) < 0 {
			k += n
			continue
		}
		if s.sure(p) && (s.ranked(i, k) || k > i && !s.calledSo(p) && !s.cues.Any(i, k-1, lexicon.ExitInto) && s.a[k].Kind == extract.AtomWord && p.cue.cue == lexicon.ExitStem) && !s.precedes(lexicon.BelongsTo, k) && !s.someone(k, p.to) {
			return slotEmpty, k - 1 // "resigned as a trustee on moving away"
		}
		break
	}
	return slotOther, i
}

// ranked reports whether words between two atoms say what somebody was in a body.
func (s *scan) ranked(i, k int) bool {
	for ; i < k; i++ {
		if s.cues.At(i, lexicon.ExitRank) > 0 {
			return true
		}
	}
	return false
}

// shareEnd is the atom behind what a verb of ending at atom i ends, "our
// participation", where it ends something of the sort; -1 where it does not.
func (s *scan) shareEnd(i, to int) int {
	for k := i; k <= to && k < i+5 && s.entity(k) < 0; k++ {
		if n := s.cues.At(k, lexicon.ExitShare); n > 0 {
			return k + n
		}
		if s.cues.At(k, lexicon.Determiner) == 0 && s.cues.At(k, lexicon.ThatOne) == 0 && s.cues.At(k, lexicon.Pronoun) == 0 && s.cues.At(k, lexicon.Ours) == 0 && s.cues.At(k, lexicon.ExitManner) == 0 {
			break
		}
	}
	return -1
}

// bySelf reports whether a telling is that of the sender's own exit, by itself or
// by one of its organs: "la asamblea acordó".
func (s *scan) bySelf(tell *telling) bool {
	return tell.speaks || s.isOwn(tell.who) || tell.who >= 0 && s.general(tell.who) && s.sender(false) >= 0 && s.letterly()
}

// isOwn reports whether an entity is one of those who send or sign the document,
// or whose paper it is.
func (s *scan) isOwn(e int) bool {
	return e >= 0 && (s.sends(e) || slices.Contains(s.ofSender(), e) || slices.Contains(s.senders(false), e) || slices.Contains(s.inZone(extract.ZoneLetterhead), e) && s.letterly())
}

// sends reports whether an entity is the one organisation or the one person that sends
// the document.
func (s *scan) sends(e int) bool {
	return e >= 0 && (e == s.sender(false) || e == s.sender(true))
}

// letterly reports whether a document is one that somebody sends to somebody.
func (s *scan) letterly() bool {
	return s.d.Kind == extract.Letter || s.d.Kind == extract.Email || s.d.Kind == extract.Memo
}

// aboutBody is the body that the sender's own notice can only mean: the one that
// it says it belongs to, else the one in its subject, else the one body that its
// text names, else the one that it goes to. Of several it is the one that it goes
// to; -1 where none is.
func (s *scan) aboutBody(probe *telling, p phrase) int {
	person := probe.who >= 0 && s.d.Entities[probe.who].Kind == extract.Person
	own := func(e int) bool {
		return s.isOwn(e) && !(person && s.collegiate(s.firstOf(e))) // one can sign as member of what one leaves
	}
	to := s.goesTo()
	decides := telling{who: -1, from: -1}
	s.lastNamed(&decides, p) // "el Concejo aprobó": who decides is not left
	for _, list := range [][]int{s.bodiesBefore(p, s.within), s.inZone(extract.ZoneSubject), s.bodiesBefore(p, s.collegiate)} {
		if list = slices.DeleteFunc(list, func(e int) bool { return own(e) || e == decides.who }); len(list) == 1 {
			return list[0]
		}
		if len(list) > 1 {
			if slices.Contains(list, to) {
				return to
			}
			return -1
		}
	}
	if to < 0 || !s.letterly() || own(to) || !s.left(to, p) {
		return -1
	}
	return to
}

// left reports whether an organisation is such that a notice to it can mean it: it has
// members, the notice speaks of them, or of an agreement.
func (s *scan) left(e int, p phrase) bool {
	return s.sure(p) || s.placeIn(p.at, p.to) || s.collegiate(s.firstOf(e)) || s.cues.Any(p.at, p.to, lexicon.ExitMember) || s.cues.Any(0, len(s.a)-1, lexicon.ExitPact)
}

// goesTo is the body that a paper goes to: the one with members where its address
// names several, a part's whole where that part is but "the Board".
func (s *scan) goesTo() int {
	found := none
	for _, e := range s.inZone(extract.ZoneAddressee) {
		if s.collegiate(s.firstOf(e)) && !s.general(e) {
			found.also(e)
		}
	}
	if found >= 0 {
		return int(found)
	}
	e := s.addressed()
	if e < 0 || !s.general(e) && !s.unit(e) {
		return e
	}
	for whole := range s.wholes(extract.ToEntity(e)) {
		return whole
	}
	for _, o := range s.inZone(extract.ZoneAddressee) {
		if o != e {
			return o
		}
	}
	return e
}

// unit reports whether an organisation's name is that of a unit: "Membership Department".
func (s *scan) unit(e int) bool {
	k := s.firstOf(e)
	return s.cues.At(k, lexicon.UnitHead) > 0 || k >= 0 && s.cues.At(s.endOf(k), lexicon.UnitEnd) > 0
}

// wholes gives the organisations of which something is told to be a part.
func (s *scan) wholes(of extract.Ref) iter.Seq[int] {
	return func(yield func(e int) bool) {
		for i := range s.d.Relations {
			if r := &s.d.Relations[i]; r.Kind == extract.PartOf && r.From == of && r.To.To == extract.RefEntity && !yield(r.To.Index) {
				return
			}
		}
	}
}

// bodiesBefore gives the organisations that the text names before a phrase and of
// whose name, at its first atom, something is so.
func (s *scan) bodiesBefore(p phrase, is func(k int) bool) []int {
	var list []int
	first, _ := s.firstSentence()
	for k := first; k < p.at; k++ {
		if e := s.organisation(k); e >= 0 {
			if s.d.Entities[e].Type != typeBody && !slices.Contains(list, e) && is(k) {
				list = append(list, e)
			}
			k = s.endOf(k)
		}
	}
	return list
}

// collegiate reports whether the name at atom k, -1 for none, is that of a body
// with members, "Mesa Hídrica", "Harbour Alliance".
func (s *scan) collegiate(k int) bool {
	if k < 0 {
		return false
	}
	if s.cues.At(k, lexicon.BodyHead) > 0 || s.grammar.HeadFirst && s.cues.At(k, lexicon.ExitBody) > 0 {
		return true
	}
	return s.cues.Any(k, s.endOf(k), lexicon.BodyEnd)
}

// leavesAlone reports whether a phrase without a body tells that somebody left one:
// an organisation, or a person by a word for resigning.
func (s *scan) leavesAlone(p phrase, who int) bool {
	if s.bare(p) && !s.ledTo(p) || s.cues.Any(p.at+p.n, min(p.at+p.n+reachOwner, p.to), lexicon.ExitThing) || s.cues.Any(p.at+p.n, p.to, lexicon.ExitClock) {
		return false
	}
	return s.d.Entities[who].Kind == extract.Organisation || s.cues.At(p.at, lexicon.ExitOffice) > 0 || s.noMore(p)
}

// announcer is the organisation that says in the sentence of a phrase that somebody has left
// a place in it: "the {Aggregate Company} announces that Ann Porter has resigned as a
// director"; -1 where none does.
func (s *scan) announcer(who int, p phrase) int {
	for k := p.from; k < p.at; k++ {
		e := s.organisation(k)
		if e < 0 || e == who || s.hangs(s.startOf(k)) {
			continue
		}
		k = s.endOf(k)
		for j := k + 1; j < p.at && j <= k+reachOwner; j++ {
			if s.cues.At(j, lexicon.ExitTold) > 0 && s.cues.Any(j+1, min(j+3, p.at), lexicon.Relative) {
				return e
			}
		}
	}
	return -1
}

// topic is the one body that the sentence of others' exit and those right before it
// name beside the one who leaves, where there is but one.
func (s *scan) topic(who int, p phrase) only {
	found := none
	for k := p.at - 1; k >= 0 && s.a[k].Sent >= s.a[p.at].Sent-topicReach; k-- {
		e := s.organisation(k)
		if e < 0 {
			continue
		}
		k = s.startOf(k)
		if e != who && s.collegiate(k) && !s.general(e) {
			found.also(e)
		}
	}
	return found
}
