package withdraw

import (
	"slices"

	"legajo/extract"
	"legajo/extract/withdraw/learnt"
	"legajo/language/lexicon"
)

// Likelihoods from which on what was learnt is taken. They were set on papers that are
// kept for tuning; docs/exits.md tells how right exits of each likelihood are.
const (
	likelyExit = 0.5 // that somebody left something
	doubtful   = 0.1 // below it what a phrase tells is not believed
	likelyDay  = 0.3 // that a day is that of the exit
	surelyDay  = 0.6 // the same, where it is the writer who leaves: else the paper's own is
)

// learn adds the exits that the learnt reader finds, and takes away those told by phrases
// that it finds most unlikely.
func (s *scan) learn() {
	near := s.tellingSentences()
	if near == nil {
		return
	}
	scene := s.scene(func(sentence int) bool { return near[sentence] })
	told := learnt.Read(scene)
	s.weigh(scene, told)
	for i := range told {
		if t := &told[i]; !s.toldBy(t) && !s.rejected(t) {
			s.takeLearnt(scene, t)
		}
	}
}

// weigh holds what phrases tell against what the learnt reader makes of the same words:
// what it finds most unlikely is dropped, and where a phrase tells no day it is asked for
// one.
func (s *scan) weigh(scene *learnt.Scene, told []learnt.Told) {
	believed := s.believed(scene, told)
	kept := s.told[:0]
	for _, tell := range s.told {
		if tell.kind == extract.WithdrewFrom && tell.who >= 0 {
			if !believed[[2]int{tell.cueAt, tell.from}] {
				s.note(tell.cueAt, tell.cueLast, whyUnlikely)
				continue
			}
			if tell.date < 0 && tell.day == "" && !tell.self {
				s.message = s.messageAt(tell.cueAt)
				if t, _ := s.likeliest(scene, told, &tell); t != nil {
					s.learntDay(&tell, scene, t, true)
				}
			}
		}
		kept = append(kept, tell)
	}
	s.told = kept
}

// believed tells, by the atom of a phrase and what is left, of which exits that phrases tell
// one at least is not most unlikely: those who are listed leave together. What people say of
// themselves is believed, and what letters tell of agreements ended: of such little was learnt.
func (s *scan) believed(scene *learnt.Scene, told []learnt.Told) map[[2]int]bool {
	out := map[[2]int]bool{}
	for i := range s.told {
		tell := &s.told[i]
		if tell.kind != extract.WithdrewFrom || tell.who < 0 {
			continue
		}
		s.message = s.messageAt(tell.cueAt)
		_, p := s.likeliest(scene, told, tell)
		if p >= doubtful || s.plain(tell) || tell.pact >= 0 && s.letterly() || tell.speaks && tell.self && s.d.Entities[tell.who].Kind == extract.Person {
			out[[2]int{tell.cueAt, tell.from}] = true
		}
	}
	return out
}

// plain reports whether who leaves stands right before the verb, and what is left behind it
// with nothing but a small word between: "the {Club} withdrew from the {League}".
func (s *scan) plain(tell *telling) bool {
	k := s.noArticle(tell.cueLast+1, len(s.a)-1)
	return s.entity(tell.cueAt-1) == tell.who && (s.entity(k) == tell.from || s.entity(s.noArticle(k+1, len(s.a)-1)) == tell.from)
}

// likeliest gives what the learnt reader tells by the words of a phrase that makes what
// that tells likeliest, and how likely; nil and 0 where it tells nothing by them.
func (s *scan) likeliest(scene *learnt.Scene, told []learnt.Told, tell *telling) (best *learnt.Told, p float64) {
	for i := range told {
		t := &told[i]
		if t.First > tell.cueLast || tell.cueAt > t.Last {
			continue
		}
		if q := s.likely(scene, t, tell); best == nil || q > p {
			best, p = t, q
		}
	}
	return best, p
}

// toldBy reports whether a phrase tells an exit in the same words.
func (s *scan) toldBy(t *learnt.Told) bool {
	return slices.ContainsFunc(s.told, func(o telling) bool {
		return o.rule != ruleLearnt && o.kind == extract.WithdrewFrom && o.who >= 0 && o.cueAt <= t.Last && t.First <= o.cueLast
	})
}

// rejected reports whether a phrase has a reason why the same words tell no exit.
func (s *scan) rejected(t *learnt.Told) bool {
	return slices.ContainsFunc(s.d.Notes, func(n extract.Note) bool {
		if n.Looked != Looked || n.Span == nil || n.Why == whyNobody || n.Why == whyUnlikely {
			return false
		}
		first, last, ok := s.t.AtomsWithin(*n.Span)
		return ok && first <= t.Last && t.First <= last
	})
}

// likely is how likely the learnt reader finds a telling in some words.
func (s *scan) likely(scene *learnt.Scene, t *learnt.Told, tell *telling) float64 {
	who, from := s.shares(scene, t, tell)
	return t.Odds[learnt.Exit] * who * from
}

// shares is how likely the learnt reader finds who leaves and what is left in a telling.
// Who and what is named too far from its words to be judged is as likely as that nobody
// near them is meant.
func (s *scan) shares(scene *learnt.Scene, t *learnt.Told, tell *telling) (who, from float64) {
	named := func(p learnt.Part, e int) bool { return p.Name >= 0 && scene.Names[p.Name].Entity == e }
	who, nobody := shareOf(t.Parts[learnt.Who], func(p learnt.Part) bool {
		return p.Name == learnt.Writer && tell.speaks || p.Name == learnt.Reader && tell.who == s.addressee() || named(p, tell.who)
	})
	if !tell.speaks && !scene.Near(t, tell.who) {
		who = max(who, nobody)
	}
	from, nothing := shareOf(t.Parts[learnt.From], func(p learnt.Part) bool { return named(p, tell.from) })
	if tell.pact >= 0 || !scene.Near(t, tell.from) {
		from = max(from, nothing)
	}
	return who, from
}

// shareOf is how likely those of some parts are that are told so, and how likely that none
// of all has the role.
func shareOf(parts []learnt.Part, is func(learnt.Part) bool) (of, none float64) {
	all := 0.0
	for _, p := range parts {
		if is(p) {
			of += p.P
		}
		all += p.P
	}
	return of, 1 - all
}

// takeLearnt writes down an exit as the learnt reader tells it.
func (s *scan) takeLearnt(scene *learnt.Scene, t *learnt.Told) {
	who, from, p := t.Exit(scene)
	if p < likelyExit {
		if p >= doubtful {
			s.note(t.First, t.Last, whyUnlikely)
		}
		return
	}
	if s.cues.At(t.Last+1, lexicon.ExitIt) > 0 && s.cues.At(t.Last+1, lexicon.Determiner) == 0 && scene.Names[from].First > t.Last {
		s.note(t.First, t.Last, whyUnlikely)
		return // "the Kingdom, which denounced it, and the {Duchy}": what "it" is stands before
	}
	s.message = s.messageAt(t.First)
	tell := telling{kind: extract.WithdrewFrom, who: -1, from: -1, after: -1, whoAt: -1, pact: -1, at: t.Last, first: t.First, last: t.Last, cueAt: t.First, cueLast: t.Last, date: -1, own: s.ownDay(), rule: ruleLearnt, score: scoreOf(p)}
	s.learntDay(&tell, scene, t, who[0] == learnt.Writer)
	for _, w := range who {
		one := tell
		if !s.learntLeaver(&one, scene, w) {
			continue
		}
		if one.from = s.namedBy(scene, from); one.from >= 0 && one.who != one.from {
			s.showOf(&one, scene, from)
			if w >= 0 {
				s.showOf(&one, scene, w)
				if first, _ := s.sentence(t.First); len(who) == 1 && one.whoAt >= first && one.whoAt < t.First && s.entity(one.whoAt) == one.who {
					one.with = slices.DeleteFunc(s.others(one.whoAt, first, one.who), func(e int) bool { return e == one.from }) // "A and B resigned"
				}
			}
			s.tell(one)
		}
	}
}

// showOf takes a name of its sentence into the words that are shown of an exit.
func (s *scan) showOf(tell *telling, scene *learnt.Scene, n int) {
	if x := &scene.Names[n]; s.a[x.First].Sent == s.a[tell.cueAt].Sent {
		tell.first, tell.last = min(tell.first, x.First), max(tell.last, x.Last)
	}
}

// ruleLearnt is the rule of exits that no phrase tells.
const ruleLearnt = "withdraw.learnt"

// scoreOf is the score of a likelihood: of exits with a score of 700 some seven of ten are
// right.
func scoreOf(p float64) int { return 300 + int(600*p) }

// learntDay sets the day of an exit: the likeliest one that is told around it, else the
// paper's own.
func (s *scan) learntDay(tell *telling, scene *learnt.Scene, t *learnt.Told, writer bool) {
	least := likelyDay
	if writer {
		least = surelyDay
	}
	when := t.Parts[learnt.When]
	switch {
	case len(when) == 0 || when[0].P < least:
		tell.day = tell.own
	case scene.Names[when[0].Name].Entity >= 0:
		if tell.date = scene.Names[when[0].Name].Entity; s.longSince(tell) {
			tell.date, tell.day = -1, tell.own
		}
	default:
		tell.day = s.near[-scene.Names[when[0].Name].Entity-1]
	}
}

// longSince reports whether the day of an exit is one since which something was till then:
// "gave up the seat, having held it since 1994".
func (s *scan) longSince(tell *telling) bool {
	from, to := s.sentence(tell.cueAt)
	for k := range s.dates {
		if x := &s.dates[k]; x.index == tell.date && x.first > from && s.longBefore(x.index) {
			return s.begun(x, tell, phrase{at: tell.cueAt, n: tell.cueLast - tell.cueAt + 1, from: from, to: to})
		}
	}
	return false
}

// learntLeaver sets who leaves by a name of the learnt reader's; it reports whether that is
// somebody.
func (s *scan) learntLeaver(tell *telling, scene *learnt.Scene, n int) bool {
	switch n {
	case learnt.Writer:
		from, to := s.sentence(tell.first)
		one := s.cues.Any(from, to, lexicon.SpeaksOne)
		many := s.cues.Any(from, to, lexicon.Speaks) || s.cues.Any(from, to, lexicon.ExitSelf) || s.cues.Any(from, to, lexicon.Undersigned) || s.cues.Any(from, to, lexicon.Ours)
		if !one && !many {
			one, many = true, true
		}
		rule, score := tell.rule, tell.score
		s.bySender(tell, phrase{&cue{cue: lexicon.ExitStem, kind: tell.kind}, tell.first, tell.last - tell.first + 1, from, to}, one, many)
		tell.rule, tell.score, tell.self = rule, score, tell.date < 0
	case learnt.Reader:
		if tell.who = s.addressee(); tell.who < 0 {
			tell.who = s.addressed()
		}
	default:
		if tell.who = s.bearer(&scene.Names[n]); tell.who < 0 {
			tell.who = s.namedBy(scene, n)
		}
		if at := scene.Names[n].First; s.entity(at) >= 0 { // not where a word such as "that college" stands for the name
			tell.whoAt = at
		}
	}
	return tell.who >= 0
}

// namedBy is the entity of a name, made now where only the exit makes it one.
func (s *scan) namedBy(scene *learnt.Scene, n int) int {
	x := &scene.Names[n]
	if x.Entity >= 0 {
		return x.Entity
	}
	if s.entity(x.First) < 0 && x.First == x.Last && (s.cues.At(x.First, lexicon.ExitTreaty) > 0 || !s.a[x.First].Upper && s.cues.At(x.First, lexicon.ExitShare) > 0 && s.cues.At(x.First, lexicon.BodyEnd) == 0) {
		return -1 // "the Agreement", "ended the partnership": nobody, and its parties are not told
	}
	if s.entity(x.First) < 0 && x.First == x.Last && s.a[x.First].Caps && s.cues.At(x.First, lexicon.ExitLed) > 0 {
		return -1 // "RESOLVED to withdraw"
	}
	if s.entity(x.First) < 0 {
		s.nameFrame(frame{first: x.First, last: x.Last, generic: !s.a[x.First].Upper})
	}
	return s.entity(x.First)
}

// bearer is the one person of whose name a free name is a part, alone or behind a rank:
// "Iker", "Director Morley"; -1 where none or more than one has it.
func (s *scan) bearer(x *learnt.Name) int {
	first := x.First
	for first < x.Last && (s.cues.At(first, lexicon.RoleHead) > 0 || s.cues.At(first, lexicon.Honorific) > 0) {
		first++
	}
	if x.Entity >= 0 || s.entity(x.First) >= 0 || !s.a[first].Upper || s.a[first].Caps {
		return -1
	}
	found := none
	for e := range s.d.Entities {
		if p := &s.d.Entities[e]; p.Kind == extract.Person && atomsHave(extract.AtomsOf(p.Name), s.a[first:x.Last+1]) {
			found.also(e)
		}
	}
	return found.one()
}
