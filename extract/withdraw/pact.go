package withdraw

import (
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// reachPact is how far the parties may stand behind an agreement's name, in
// atoms: its number and date stand between.
const reachPact = 22

// pactOf finds with whom an agreement is that is ended and names nobody right
// there ("dicho convenio"): those between whom it is said to be, whom it is
// said to be with, else, in a letter, the one who gets the notice.
func (s *scan) pactOf(tell *telling, p phrase) bool {
	if s.cues.Any(0, len(s.a)-1, lexicon.Depositary) {
		return s.treatyOf(tell, p)
	}
	who := s.ender(p)
	if who < 0 {
		return false
	}
	list := s.partiesTold(who)
	if len(list) == 0 {
		if e := s.addressed(); e >= 0 && s.d.Kind == extract.Letter && s.isOwn(who) {
			list = []int{e}
		}
	}
	list = slices.DeleteFunc(list, func(e int) bool { return e == who })
	if len(list) == 0 {
		return false
	}
	tell.who, tell.from, tell.further = who, list[0], list[1:]
	tell.at, tell.score = max(tell.at, tell.pact), tell.score-100
	tell.self = s.gives(p.at+1, p.from) || who == s.sender(false)
	tell.speaks = who == s.sender(false)
	return true
}

// treatyOf takes for a treaty that is denounced to its depositary, "the said Agreement",
// the treaty as the paper names it.
func (s *scan) treatyOf(tell *telling, p phrase) bool {
	for k := range s.a[:p.at] {
		if !s.a[k].Upper || s.a[k].Fold != s.a[tell.pact].Fold || s.cues.At(k, lexicon.ExitTreaty) == 0 {
			continue
		}
		f := frame{first: k, last: k}
		if f, _ = s.frameEnd(f, s.nameEnd(k)); f.last == k {
			if f.last = s.titleEnd(k); f.last == k {
				continue
			}
		}
		tell.from, tell.at = s.d.AddEntity(extract.Organisation, s.t.AtomText(f.first, f.last)), max(tell.at, tell.pact)
		if who, at := s.by(tell.at+1, p.to); who >= 0 {
			tell.who, tell.whoAt = who, at
		} else if who, at := s.sentBy(p); who >= 0 {
			tell.who, tell.whoAt = who, at
		} else if tell.who = s.ender(p); tell.who < 0 {
			return false
		}
		tell.pact, tell.self = -1, true
		return true
	}
	return false
}

// sentBy gives from whom the paper that tells an exit was received, "recibió de la
// República el instrumento de denuncia", and where that stands; -1 where nobody is.
func (s *scan) sentBy(p phrase) (entity, at int) {
	for k := p.at - 1; k >= p.from; k-- {
		if e := s.entity(k); e >= 0 {
			if k = s.startOf(k); (s.ends(k, lexicon.SentBy) || s.ends(k, lexicon.BelongsTo)) && s.cues.Any(max(p.from, k-reachOwner), k-1, lexicon.Receives) {
				return e, k
			}
		}
	}
	return -1, -1
}

// titleEnd is the last atom of a treaty's title at atom k that goes on in small letters,
// "Agreement establishing the Alpine Bank": up to the mark behind it.
func (s *scan) titleEnd(k int) int {
	last := k
	for j := k + 1; j < len(s.a) && j < k+maxManner && s.a[j].Kind == extract.AtomWord && s.a[j].Sent == s.a[k].Sent; j++ {
		if s.a[j].Upper {
			last = j
		}
	}
	return last
}

// pactEnds takes for "notice that the Agreement will determine", in what a party sends
// to another, who gives the notice. That an agreement runs out needs no party's will.
func (s *scan) pactEnds(tell *telling, p phrase) bool {
	if !s.letterly() || !s.gives(p.at, p.from) && !s.givesOwn(s.sender(false), p) && !s.cues.Any(p.from, p.at, lexicon.ExitNotice) || s.cues.At(p.from, lexicon.ExitIf) > 0 {
		return false
	}
	if s.ended(p.at+1, p.to) || !s.cues.Any(p.at+1, p.at+p.n-1, lexicon.PactEnds) && !s.cues.Any(p.from, p.at, lexicon.ExitNotice) {
		return false
	}
	tell.pact = p.at
	return s.pactOf(tell, p)
}

// pactEnded takes for "the agreement between A and B, signed in May, was terminated by A"
// the one who ended it, and the other one as left.
func (s *scan) pactEnded(tell *telling, p phrase) bool {
	i := p.at + s.cues.At(p.at, lexicon.ExitPact)
	who, at := s.by(p.at+p.n, p.to)
	if who < 0 || s.cues.At(i, lexicon.Between) == 0 || !s.cues.Any(i, p.at+p.n-1, lexicon.EndsPassive) {
		return false
	}
	found := none
	for k := i; k < p.at+p.n; k++ {
		if e := s.organisation(k); e != who {
			found.also(e)
		}
	}
	if found.one() < 0 {
		return false
	}
	tell.who, tell.whoAt, tell.from, tell.at, tell.pact = who, at, found.one(), s.endOf(at), p.at
	return true
}

// pactBefore takes for "terminate it" the agreement that the sentence of a phrase or
// one right before it named last.
func (s *scan) pactBefore(tell *telling, p phrase) bool {
	for k := p.at - 1; k >= 0 && s.a[k].Sent >= s.a[p.at].Sent-topicReach; k-- {
		if s.cues.At(k, lexicon.ExitPact) > 0 {
			tell.pact = k
			return s.pactOf(tell, p)
		}
	}
	return false
}

// ender is who ends the agreement of a phrase.
func (s *scan) ender(p phrase) int {
	for k := p.at - 1; k >= p.from && k >= p.at-reachWill; k-- {
		if e := s.organisation(k); e >= 0 && !s.hangs(s.startOf(k)) && !s.bare(p) {
			return e // "on behalf of our client we notify you that {Coastline} terminates"
		}
	}
	if own := s.sender(false); own >= 0 && s.d.Kind == extract.Letter && (s.gives(p.at+1, p.from) || s.givesOwn(own, p)) {
		return own
	}
	probe := telling{who: -1, from: -1, after: -1, whoAt: -1, at: p.at + p.n - 1}
	s.subject(&probe, p)
	if probe.who >= 0 && s.d.Entities[probe.who].Kind == extract.Organisation {
		return probe.who
	}
	if probe.speaks || s.gives(p.at+1, p.from) || s.cues.Any(p.from, p.to, lexicon.ExitSelf) {
		if e := s.sender(false); e >= 0 {
			return e
		}
		if list := s.ofSender(); len(list) == 1 {
			return list[0]
		}
	}
	return -1
}

// givesOwn reports whether words of a notice stand before a phrase in its sentence and
// nobody between but the sender.
func (s *scan) givesOwn(own int, p phrase) bool {
	for k := p.at - 1; k >= p.from && (s.entity(k) < 0 || s.entity(k) == own); k-- {
		if s.cues.At(k, lexicon.ExitGives) > 0 {
			return true
		}
	}
	return false
}

// partiesTold gives the organisations that the document tells an agreement to
// be between, or to be with: those of the first agreement that who has made.
func (s *scan) partiesTold(who int) []int {
	for i := range s.a {
		n := s.cues.At(i, lexicon.ExitPact)
		if n == 0 {
			continue
		}
		_, to := s.sentence(i)
		for k := i + n; k <= to && k < i+n+reachPact; k++ {
			m := s.cues.At(k, lexicon.Between)
			if m == 0 && s.cues.At(k, lexicon.PactWith) == 0 {
				continue
			}
			list := s.namedFrom(k, to)
			if m > 0 && (slices.Contains(list, who) && len(list) > 1 || len(list) > 0 && s.isOwn(who) && s.cues.Any(k, k+m+2, lexicon.ExitSelf)) {
				return list
			}
			if m == 0 && len(list) > 0 {
				return list[:1]
			}
		}
	}
	return nil
}

// namedFrom gives the organisations named in a list that begins at atom k or a
// little later.
func (s *scan) namedFrom(k, to int) []int {
	var list []int
	for gap := 0; k <= to && gap < reachBy; k++ {
		e := s.organisation(k)
		if e < 0 {
			gap++
			if s.is(k, ";") {
				break
			}
			continue
		}
		if !slices.Contains(list, e) {
			list = append(list, e)
		}
		k, gap = s.endOf(k), 0
	}
	return list
}

// agreement is the agreement that a telling ends: this document itself, or the
// paper that its words name by a day or a number; nil where none does.
func (s *scan) agreement(tell *telling) *extract.Ref {
	if tell.pact < 0 {
		return nil
	}
	if s.d.Kind == extract.Agreement {
		self := extract.Self()
		return &self
	}
	p, ok := s.paperAt(tell.pact)
	if !ok { // "said agreement": the only one that the document names
		only := -1
		for i := range s.a {
			if q, named := s.paperAt(i); named && (only < 0 || q.date != p.date || q.number != p.number) {
				if only >= 0 {
					return nil
				}
				only, p = i, q
			}
		}
		if only < 0 {
			return nil
		}
	}
	r := s.cited(p, tell)
	return &r
}

// paper is an agreement as a document names it.
type paper struct {
	first, last  int // atoms
	date, number string
}

// paperAt reads the agreement at atom i with its day, "dated 9 July 2010", and
// its number; it reports whether one of them is told.
func (s *scan) paperAt(i int) (paper, bool) {
	p := paper{first: i, last: i}
	n := s.cues.At(i, lexicon.ExitPact)
	if n == 0 {
		return p, false
	}
	s.fillDates()
	_, to := s.sentence(i)
	for k := i + n; k <= to && k < i+n+2*reachPact; k++ {
		if s.is(k, ";") || s.cues.At(k, lexicon.ExitPact) > 0 && k > i+n+1 {
			break
		}
		if m := s.cues.At(k, lexicon.CitedNo); m > 0 && p.number == "" && k < i+n+reachBy {
			first := k + m
			for s.is(first, ".") || s.is(first, ":") {
				first++
			}
			if end := s.numberEnd(first); end >= first {
				p.number, p.last = s.t.AtomText(first, end), end
			}
		}
		for j := range s.dates {
			x := &s.dates[j]
			if v := s.d.Dates[x.index].Value; x.first == k && p.date == "" && len(v) == len("2006-01-02") && (k <= i+n+2 || s.ofPact(x)) {
				p.date, p.last = v, x.last
			}
		}
	}
	return p, p.date != "" || p.number != ""
}

// numberEnd is the last atom of a number such as "014/2017" at atom i, i-1 where
// none stands there.
func (s *scan) numberEnd(i int) int {
	end := i - 1
	digits := false
	for end+1 < len(s.a) && (end < i || s.a[end+1].Glued) && !s.is(end+1, ",") && !s.is(end+1, ".") && !s.is(end+1, ";") && !s.is(end+1, ")") {
		end++
		digits = digits || s.a[end].Kind == extract.AtomNumber
	}
	if !digits {
		return i - 1
	}
	return end
}

// cited is the agreement of a paper among the documents that this one speaks
// of, with those who leave and are left as its parties.
func (s *scan) cited(p paper, tell *telling) extract.Ref {
	at := slices.IndexFunc(s.d.Cited, func(c extract.Cited) bool {
		return c.Kind == extract.Agreement && c.Date == p.date && c.Number == p.number
	})
	if at < 0 {
		at = len(s.d.Cited)
		s.d.Cited = append(s.d.Cited, extract.Cited{Kind: extract.Agreement, Date: p.date, Number: p.number,
			Evidence: extract.Evidence{Span: s.t.AtomSpan(p.first, p.last), Rule: "withdraw.agreement", Score: 750}})
	}
	r := extract.ToCited(at)
	for _, e := range []int{tell.who, tell.from} {
		s.d.AddRelation(extract.Relation{Kind: extract.PartyTo, From: extract.ToEntity(e), To: r, Evidence: s.d.Cited[at].Evidence})
	}
	return r
}
