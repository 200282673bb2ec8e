package withdraw

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
)

// house is the organisation whose paper this is, -1 where that is none or
// unclear: the one that sends it; of a person's own letter the one that it
// goes to; of minutes and reports the first one named in their head.
func (s *scan) house() int {
	if list := s.ofSender(); len(list) == 1 {
		return list[0]
	}
	if e := s.addressed(); e >= 0 {
		return e
	}
	first := -1
	for _, e := range append(s.inZone(extract.ZoneLetterhead), s.inZone(extract.ZoneTitle)...) {
		if s.collegiate(s.firstOf(e)) && !s.general(e) {
			return e // "Town of Elm, Charter Review Commission"
		}
		if first < 0 {
			first = e
		}
	}
	if first >= 0 || s.d.Kind != extract.Minutes {
		return first
	}

	return first
}

// ofSender gives the organisations that send the document.
func (s *scan) ofSender() []int {
	var list []int
	for r := range s.authored(extract.Sent) {
		if s.d.Entities[r.From.Index].Kind == extract.Organisation && !slices.Contains(list, r.From.Index) {
			list = append(list, r.From.Index)
		}
	}
	return list
}

// addressed is the organisation that a document goes to, by itself or by those
// who hold its offices, -1 where that is none or more than one.
func (s *scan) addressed() int {
	found := none
	for e := range s.recipients() {
		if x := &s.d.Entities[e]; x.Kind == extract.Organisation {
			if first, _ := utf8.DecodeRuneInString(x.Name); unicode.IsUpper(first) { // not "all members"
				found.also(e)
			}
			continue
		}
		found.also(s.bodyOf(e))
		for whole := range s.wholes(extract.ToEntity(e)) {
			found.also(whole)
		}
	}
	if found == none {
		for _, e := range s.inZone(extract.ZoneAddressee) {
			found.also(e)
		}
	}
	return found.one()
}

// inZone gives the organisations named in the zones of a kind.
func (s *scan) inZone(kind string) []int {
	var list []int
	for i := range s.d.Zones {
		z := &s.d.Zones[i]
		if z.Kind != kind && !(kind == extract.ZoneSubject && subjectLine(z)) {
			continue
		}
		first, last, ok := s.t.AtomsWithin(z.Span)
		for k := first; ok && k <= last; k++ {
			if e := s.organisation(k); e >= 0 && s.d.Entities[e].Type != typeBody && !slices.Contains(list, e) {
				list = append(list, e)
			}
		}
		if ok && kind == extract.ZoneTitle && len(list) == 0 {
			list = s.withinTitle(first, last)
		}
	}
	return list
}

// withinTitle gives the organisations named between two atoms of a title, of which the
// whole is the name of a meeting.
func (s *scan) withinTitle(first, last int) []int {
	var list []int
	for i := range s.d.Mentions {
		e := s.d.Mentions[i].Entity
		if s.d.Entities[e].Kind != extract.Organisation || s.d.Entities[e].Type == typeBody || slices.Contains(list, e) {
			continue
		}
		if a, b, ok := s.t.AtomsWithin(s.d.Mentions[i].Span); ok && first <= a && b <= last {
			list = append(list, e)
		}
	}
	return list
}

// subjectLine reports whether a zone says of what a paper is.
func subjectLine(z *extract.Zone) bool {
	return z.Kind == extract.ZoneSubject || z.Kind == extract.ZoneNumber || z.Kind == extract.ZoneHeader && z.Rule == string(lexicon.FieldSubject)
}

// implied takes for a sender's resignation that names no body ("as a
// director", "from it") the one that it has named before, else the one that
// the letter goes to.
func (s *scan) implied(tell *telling, p phrase) bool {
	if s.cues.At(p.at, lexicon.ExitOffice) == 0 || s.d.Kind != extract.Letter && s.d.Kind != extract.Email && s.d.Kind != extract.Memo {
		return false
	}
	if !s.mine(p) || !s.offered(p) || s.someoneElse(p) || s.cues.Any(p.at+p.n, p.at+p.n+2, lexicon.ExitIt) {
		return false
	}
	e := s.toldOfOwn()
	if e < 0 {
		e = s.spokenOf(p)
	}
	if e < 0 {
		e = s.addressed()
	}
	if one := s.sender(true); e < 0 && one >= 0 {
		e = s.house()
	} else if e == s.sender(false) {
		return false
	}
	if e < 0 {
		return false
	}
	tell.from, tell.at, tell.score = e, p.at+p.n-1, tell.score-150
	return true
}

// ofHouse takes for "is no longer a member", "causó baja", in minutes and in
// what a body says of itself, that body, where the sentence names no other.
func (s *scan) ofHouse(tell *telling, p phrase) bool {
	seat := p.cue.cue == lexicon.EndVerb && s.cues.At(p.at+p.n, lexicon.Pronoun) > 0 && s.cues.At(p.at+p.n, lexicon.Ours) == 0 && s.cues.At(p.at+p.n+1, lexicon.ExitSeat) > 0
	beside := s.is(p.at-1, "(") && s.entity(p.at-2) >= 0 && (p.cue.cue == lexicon.ExitStem || p.cue.cue == lexicon.LeaveVerb) // "Ana Ruiz (resigned in May)"
	if s.memberLeft(tell, p) {
		return true
	}
	if s.membersLeft(tell, p) {
		return true
	}
	if s.cues.At(p.at, lexicon.ExitMember) != p.n && !seat && !beside && !(p.cue.cue == lexicon.ExitNoun && s.cues.Any(p.at+p.n, p.at+p.n+3, lexicon.ExitMember)) || s.someoneElse(p) {
		return false
	}
	e := -1
	switch s.d.Kind {
	case extract.Agreement:
		return false
	case extract.Minutes, extract.PressRelease, extract.Report:
		if e = s.announcer(s.probe(p).who, p); e < 0 {
			e = s.house()
		}
	default:
		if list := s.inZone(extract.ZoneSubject); len(list) == 1 {
			e = list[0]
		} else if list := s.matter(); len(list) == 1 {
			e = list[0]
		}
	}
	for i := len(s.told) - 1; i >= 0 && e < 0; i-- {
		if s.told[i].kind == extract.WithdrewFrom {
			e = s.told[i].from
		}
	}
	if e < 0 {
		return false
	}
	tell.from, tell.at, tell.score = e, p.at+p.n-1, tell.score-150
	s.behind(tell, p)
	return true
}

// membersLeft takes for a verb with who leaves right behind it and no body, "han
// causado baja A y B", in minutes and reports the body whose they are.
func (s *scan) membersLeft(tell *telling, p phrase) bool {
	if p.cue.cue != lexicon.ExitStem || s.d.Kind != extract.Minutes && s.d.Kind != extract.Report {
		return false
	}
	k := p.at + p.n
	for k <= p.to && (s.cues.At(k, lexicon.Determiner) > 0 || s.cues.At(k, lexicon.Honorific) > 0) && s.entity(k) < 0 {
		k++
	}
	house := s.house()
	if house < 0 || s.entity(k) < 0 || s.led(k) || s.entity(k) == house || s.lastNamed(&telling{who: -1, from: -1}, p) {
		return false
	}
	return s.leaveHouse(tell, p, k, house)
}

// memberLeft takes for a noun with its leaver and without a body, "the resignation
// of X", in minutes and reports the body whose they are; in what a body makes
// public only where it announces it.
func (s *scan) memberLeft(tell *telling, p phrase) bool {
	if p.cue.cue != lexicon.ExitNoun {
		return false
	}
	k := s.step(p.at+p.n, p.to)
	who, house := s.entity(k), s.house()
	if one := s.oneOf(k, p); one >= 0 {
		house = one
	} else if !s.ofMembers(p) {
		return false
	}
	if who < 0 || house < 0 || who == house || s.ofSome(k) || s.place(p.at+p.n, k) || !s.led(k) && !s.ends(k, lexicon.BelongsTo) && s.cues.At(k-1, lexicon.Honorific) == 0 {
		return false
	}
	if s.organisation(k) >= 0 && (s.cues.Any(p.at+p.n, k-1, lexicon.RoleHead) || s.cues.Any(p.at+p.n, k-1, lexicon.RoleEnd)) || s.owned(p.at) && !s.cues.Any(p.at-3, p.at-2, lexicon.ExitAsks) {
		return false
	}
	return s.leaveHouse(tell, p, k, house)
}

// oneOf gives the body with members of which the one named at atom k is said to be one,
// "the exit of the Club, one of its founders": the last one named before; -1 where
// nothing of the kind is said.
func (s *scan) oneOf(k int, p phrase) int {
	end := s.endOf(k)
	if s.entity(k) < 0 || !s.is(end+1, ",") || s.cues.At(end+2, lexicon.ExitOneOf) == 0 {
		return -1
	}
	for j := p.at - 1; j >= 0 && s.a[j].Sent >= s.a[p.at].Sent-topicReach; j-- {
		if e := s.organisation(j); e >= 0 && e != s.entity(k) {
			if j = s.startOf(j); s.collegiate(j) {
				return e
			}
		}
	}
	return -1
}

// ofMembers reports whether a paper is one in which a body tells of its own members: its
// minutes and reports, and what it makes public where it announces the exit or calls
// itself "este Consejo" beside it.
func (s *scan) ofMembers(p phrase) bool {
	switch s.d.Kind {
	case extract.Minutes, extract.Report:
		return true
	case extract.PressRelease, extract.Other:
		return s.cues.Any(p.at-reachMeant, p.at-1, lexicon.ExitTold) || s.cues.Any(p.from, p.at-1, lexicon.ExitVacancy)
	}
	return false
}

// leaveHouse takes those named from atom k on for who left the body whose paper
// it is, if nothing else is said of them.
func (s *scan) leaveHouse(tell *telling, p phrase, k, house int) bool {
	list, end := s.list(k, p.to)
	if !s.closed(end+1, p.to) && !s.deed(end+1, end+2) && !s.letter(end+1, end+4) || s.someoneElse(phrase{p.cue, p.at, end - p.at + 1, p.from, p.to}) {
		return false
	}
	tell.who, tell.with, tell.whoAt = list[0], list[1:], k
	tell.from, tell.at, tell.score = house, end, tell.score-150
	return true
}

// behind takes who is named behind a verb that opens its sentence, "Causó
// baja el señor X", as who it is told of.
func (s *scan) behind(tell *telling, p phrase) {
	for k := p.at - 1; k >= p.from && !s.is(k, ";"); k-- {
		if s.entity(k) >= 0 {
			return
		}
	}
	for k := p.at + p.n; k <= p.to; k++ {
		if e := s.entity(k); e >= 0 {
			tell.after, tell.whoAt = e, k
			return
		}
		if s.manner(k, p.to) == 0 && s.cues.At(k, lexicon.Honorific) == 0 && !s.inDate(k) && !s.is(k, ".") {
			return
		}
	}
}

// matter gives the organisations, the sender left out, that the first sentence
// of the text names.
func (s *scan) matter() []int {
	var list []int
	own := s.sender(false)
	first, to := s.firstSentence()
	for k := first; k <= to; k++ {
		if e := s.organisation(k); e >= 0 && e != own && !s.general(e) && !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	return list
}

// mine reports whether an exit is the sender's own: "my resignation", "I
// resign", "nuestra renuncia".
func (s *scan) mine(p phrase) bool {
	for k := p.at; k >= p.from && k >= p.at-4; k-- {
		if s.entity(k) >= 0 {
			return false
		}
		if s.cues.At(k, lexicon.SpeaksOne) > 0 || s.cues.At(k, lexicon.Speaks) > 0 || s.cues.At(k, lexicon.Ours) > 0 {
			return true
		}
	}
	return s.cues.Any(p.at+1, min(p.at+p.n+2, p.to), lexicon.Ours)
}

// handedIn reports whether a sure exit is a noun that the sender hands in, nobody
// named between: "presento a usted renuncia irrevocable".
func (s *scan) handedIn(p phrase) bool {
	if p.cue.cue != lexicon.ExitNoun || !s.sure(p) {
		return false
	}
	for k := p.at - 1; k >= p.from && k >= p.at-reachOpen && s.entity(k) < 0; k-- {
		if s.cues.At(k, lexicon.ExitHands) > 0 {
			return true
		}
	}
	return false
}

// offered reports whether a phrase hands in a resignation, and does not speak
// of one.
func (s *scan) offered(p phrase) bool {
	return s.gives(p.at+1, p.from) || s.now(p)
}

// someoneElse reports whether a name stands near a phrase that may be what is
// left after all.
func (s *scan) someoneElse(p phrase) bool {
	for k := p.at + p.n; k <= p.to; k++ {
		if s.is(k, ",") || s.is(k, ";") {
			return false
		}
		if s.organisation(k) >= 0 {
			return true
		}
	}
	return false
}

// spokenOf is the one organisation, the sender's own left out, that the
// sentence of a phrase or the two before name as what the sender belongs to.
func (s *scan) spokenOf(p phrase) int {
	own, found := s.sender(false), none
	for k := p.at - 1; k >= 0 && s.a[k].Sent >= s.a[p.at].Sent-2; k-- {
		e := s.organisation(k)
		if e < 0 {
			continue
		}
		k = s.startOf(k)
		if e != own && s.within(k) {
			found.also(e)
		}
	}
	return found.one()
}

// within reports whether words before the name at atom k say that somebody
// belongs to it: "member of the", "mi permanencia en el".
func (s *scan) within(k int) bool {
	return s.precedes(lexicon.ExitWithin, k) || s.led(k) && s.cues.Any(k-4, k-2, lexicon.ExitShare)
}

// memberOf reports whether "members" stands before the name at atom k, and
// nothing but how long between: "integrantes hasta hoy del Consejo".
func (s *scan) memberOf(k int) bool {
	for j := k - 2; j >= 0 && j > k-reachBy && s.entity(j) < 0 && !s.is(j, ","); j-- {
		if s.cues.At(j, lexicon.ExitMember) > 0 {
			return true
		}
	}
	return false
}

// accepted reports whether an exit that was asked for was granted, in the same
// sentence or in one of the next two: "solicita su baja. El Consejo toma razón".
func (s *scan) accepted(p phrase) bool {
	asked := false
	for k := p.at - 1; k >= p.from && k >= p.at-reachGives; k-- {
		asked = asked || s.cues.At(k, lexicon.ExitAsks) > 0
		if s.cues.At(k, lexicon.ExitNot) > 0 || s.cues.At(k, lexicon.ExitUntil) > 0 {
			return false // "asked whether it might leave"
		}
	}
	return asked && s.granted(p)
}

// granted reports whether what was asked for is said to be granted behind a phrase, in
// its sentence or in one of the next two.
func (s *scan) granted(p phrase) bool {
	last := p.to
	for n := 0; n < 2 && last+1 < len(s.a); n++ {
		_, last = s.sentence(last + 1)
	}
	for k := p.at + p.n; k <= last; k++ {
		if s.cues.At(k, lexicon.ExitTaken) > 0 && !s.cues.Any(k-3, k-1, lexicon.ExitNot) {
			return true
		}
	}
	return false
}

// reachRefusal is how long a sentence may be that takes back the one before it.
const reachRefusal = 12

// refused reports whether the next sentence says that an exit was not let
// happen, "La renuncia no fue aceptada", or that it is not so, "No es verdad".
func (s *scan) refused(p phrase) bool {
	if p.to+1 >= len(s.a) {
		return false
	}
	from, to := s.sentence(p.to + 1)
	return (s.cues.Any(from, min(from+4, to), lexicon.ExitNoun) || to < from+reachRefusal) && s.cues.Any(from, to, lexicon.ExitFalse)
}
