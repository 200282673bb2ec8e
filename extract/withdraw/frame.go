package withdraw

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// frame is a body that only the sentence of an exit names: "the Steering
// Group", "el grupo de trabajo de Patrimonio". What no relation takes is
// dropped again.
type frame struct {
	first, last int  // atoms
	generic     bool // nothing but a word that many bodies have: "the Board"
}

// fillFrames names the bodies in the sentences that tell exits, where no
// mention does yet. It gives how many entities and mentions there were before.
func (s *scan) fillFrames() (entities, mentions int) {
	entities, mentions = len(s.d.Entities), len(s.d.Mentions)
	if s.tellsAny(0, len(s.a)-1) {
		s.fillLines(s.firstSentence())
		s.fillSigned()
	}
	for i := 0; i < len(s.a); {
		from, to := s.sentence(i)
		i = to + 1
		if !s.tellsAny(from, to) {
			continue
		}
		s.freeBodies(from, to)
		s.fillLists(from, to)
		for k := from; k <= to; k++ {
			if s.named[k] >= 0 {
				continue
			}
			if e := max(s.shortOf(k), s.surnamed(k, to)); e >= 0 {
				s.addMention(frame{first: k, last: k}, e)
				continue
			}
			f, ok := s.candidateAt(k, to)
			if !ok {
				f, ok = s.frameAt(k, from, to)
			}
			if !ok {
				f, ok = s.spokenFor(k, to)
			}
			if !ok {
				f, ok = s.belongedTo(k, to)
			}
			if !ok {
				f, ok = s.leftAt(k, to)
			}
			if !ok {
				f, ok = s.rankedIn(k, to)
			}
			if !ok {
				f, ok = s.territoryAt(k, to)
			}
			if !ok {
				f, ok = s.endsTerritory(k, to)
			}
			if !ok {
				if f, ok = s.leaverAt(k, to); ok && s.human(f) {
					s.nameLeaver(f)
					k = f.last
					continue
				}
			}
			if !ok {
				f, ok = s.loneAt(k, to)
			}
			if ok && !s.title(f) {
				s.nameFrame(f)
				k = f.last
			}
		}
	}
	return entities, mentions
}

// title reports whether a frame is nothing but a title: "cargo de {Vicedecana}".
func (s *scan) title(f frame) bool {
	n := f.last - f.first + 1
	return s.cues.At(f.first, lexicon.RoleHead) == n || s.cues.At(f.first, lexicon.RoleEnd) == n
}

// freeBodies takes from people's names what stands between two atoms and has an article
// before it and a word for a body at its end: "the Hudson Valley Compact".
func (s *scan) freeBodies(from, to int) {
	for k := from + 1; k <= to; k++ {
		e := s.entity(k)
		if e < 0 || s.d.Entities[e].Kind != extract.Person || s.startOf(k) != k || s.cues.At(k-1, lexicon.Determiner) == 0 || s.cues.At(k, lexicon.Honorific) > 0 {
			continue
		}
		last := s.endOf(k)
		if s.cues.At(last, lexicon.BodyEnd) == 0 || name.IsSurname(s.a[last].Text) {
			continue
		}
		for ; k <= last; k++ {
			s.named[k] = -1
		}
	}
}

// fillLines names the bodies in lines.
func (s *scan) fillLines(first, last int) {
	for k := first; k <= last; k++ {
		if f, ok := s.frameAt(k, first, min(s.nameEnd(k), last)); ok && s.named[k] < 0 && !f.generic {
			s.nameFrame(f)
			k = f.last
		}
	}
}

// nameLike reports whether atoms are all capitals and what links them, none of them
// named, and no words of positions and papers.
func (s *scan) nameLike(f frame) bool {
	for k := f.first; k <= f.last; k++ {
		if s.entity(k) >= 0 || !s.joined(k) && s.cues.At(k, lexicon.OrgLink) == 0 && s.cues.At(k, lexicon.Determiner) == 0 {
			return false
		}
		if s.cues.At(k, lexicon.Thing) > 0 || s.cues.At(k, lexicon.RoleHead) > 0 || s.cues.At(k, lexicon.RoleEnd) > 0 || s.cues.At(k, lexicon.LetterNoun) > 0 {
			return false
		}
	}
	return true
}

// nameEnd is the last atom that a name at atom k may reach: that of its line, or of
// those behind it while a name goes on over their ends.
func (s *scan) nameEnd(k int) int {
	end := s.lineEnd(k)
	for end+1 < len(s.a) && (!s.a[end+1].Upper && s.a[end+1].Kind == extract.AtomWord || s.cues.At(end, lexicon.OrgLink) > 0 || s.ends(end+1, lexicon.OrgLink)) {
		end = s.lineEnd(end + 1)
	}
	return end
}

// lineEnd is the last atom of the line of atom k.
func (s *scan) lineEnd(k int) int {
	for k+1 < len(s.a) && s.line(k+1) == s.line(k) {
		k++
	}
	return k
}

// tellsAny reports whether a phrase of an exit or entry stands between two
// atoms.
func (s *scan) tellsAny(from, to int) bool {
	for k := range tells {
		if s.cues.Any(from, to, tells[k].cue) {
			return true
		}
	}
	return s.cues.Any(from, to, lexicon.NoMore) && (s.cues.Any(from, to, lexicon.Belonging) || s.cues.Any(from, to, lexicon.Composing))
}

// frameAt reads the body that is named from atom k on.
func (s *scan) frameAt(k, from, to int) (frame, bool) {
	if n := s.cues.At(k, lexicon.BodyHead); n > 0 && !s.overlaps(k, n) {
		return s.frameEnd(frame{first: k, last: k + n - 1, generic: true}, to)
	}
	if !s.a[k].Upper || k > from && s.joined(k-1) || s.cues.At(k, lexicon.Determiner) > 0 || s.cues.At(k, lexicon.Opener) > 0 {
		return frame{}, false
	}
	f := frame{first: k, last: -1}
	for j := k; j <= to && (s.joined(j) || (s.linked(j) || j == k+1 && s.cues.At(k-1, lexicon.Determiner) > 0 && s.cues.At(j, lexicon.ListAnd) > 0) && f.last < 0); j++ {
		if n := s.cues.At(j, lexicon.BodyEnd); n > 0 && !s.overlaps(j, n) && j+n-1 > f.last {
			f.last, f.generic = j+n-1, j == k
		}
	}
	if f.last < 0 {
		return f, false
	}
	return s.frameEnd(f, to)
}

// linked reports whether a word that goes on within a name stands at atom j,
// between capitals: "Code of Conduct Working Party".
func (s *scan) linked(j int) bool {
	return s.cues.At(j, lexicon.OrgLink) == 1 && s.cues.At(j, lexicon.ListAnd) == 0 && s.joined(j-1) && j+1 < len(s.a) && s.joined(j+1)
}

// spokenFor reads the organisation, unknown by its name's form, that a sender
// says it speaks for: "on behalf of the board of Brightwater Energy".
func (s *scan) spokenFor(k, to int) (frame, bool) {
	led := false
	for j := max(k-6, 0); j < k && !led; j++ {
		led = s.cues.At(j, lexicon.SpeaksFor) > 0 && !s.a[j].Upper
	}
	if !led || !s.joined(k) || s.joined(k-1) || name.IsGiven(s.a[k].Text) {
		return frame{}, false
	}
	f := frame{first: k, last: k}
	for f.last < to && s.joined(f.last+1) {
		f.last++
	}
	return f, f.last > k
}

// belongedTo reads the body, unknown by its name's form, that somebody is said to
// belong to no more: "ya no forma parte de la Intersindical Sanitaria".
func (s *scan) belongedTo(k, to int) (frame, bool) {
	if !s.joined(k) || s.joined(k-1) || !s.led(k) || s.cues.At(k, lexicon.Place) > 0 {
		return frame{}, false
	}
	for j := max(k-reachBy, 0); j < k; j++ {
		n := s.phraseAt(j, lexicon.ExitStem)
		if n == 0 || s.cues.At(j, lexicon.NoMore) == 0 || j+n > k || k-j-n > 3 {
			continue
		}
		f := frame{first: k, last: k}
		for f.last < to && s.joined(f.last+1) {
			f.last++
		}
		f, _ = s.frameEnd(f, to)
		return f, f.last > k && !s.sentencesOf(f)
	}
	return frame{}, false
}

// shortOf gives the one organisation that a capitalised word alone stands for, as
// the first of its name and no word of the language or of people's names:
// "Meridian" for "Meridian Freight Ltd"; -1 where there is none.
func (s *scan) shortOf(k int) int {
	w := s.a[k].Text
	if e := s.ownShort(k); e >= 0 {
		return e
	}
	if e := s.bracketed(k); e >= 0 {
		return e
	}
	if !s.joined(k) || s.joined(k-1) || s.joined(k+1) || len(w) < 4 || language.Known(w, s.d.Language) || name.IsGiven(w) || name.IsSurname(w) || s.cues.At(k, lexicon.Place) > 0 {
		return -1
	}
	found := none
	for e := range s.d.Entities {
		x := &s.d.Entities[e]
		if first, rest, _ := strings.Cut(x.Name, " "); x.Kind == extract.Organisation && first == w && rest != "" {
			found.also(e)
		}
	}
	return found.one()
}

// ownShort gives the body whose paper this is for "the Orchestra", "el Gremio", a
// word of its name behind an article; -1 where another has the word too.
func (s *scan) ownShort(k int) int {
	if s.cues.At(k-1, lexicon.Determiner) == 0 || !s.joined(k) || s.joined(k+1) || s.a[k].Caps || len(s.a[k].Text) < 4 || s.cues.At(k, lexicon.OrgLink) > 0 {
		return -1
	}
	if own := s.sender(false); own >= 0 && s.letterly() && s.endsWith(own, s.a[k].Fold) {
		return own // "the City", from the City of Elm, where there is a City Council too
	}
	e := s.bodyWith(s.a[k : k+1])
	if e != s.house() && e != s.addressed() && !slices.Contains(s.inZone(extract.ZoneLetterhead), e) {
		return -1
	}
	return e
}

// endsWith reports whether a word is the first or the last of an organisation's name, by which
// it calls itself: "the City", "the Trust".
func (s *scan) endsWith(e int, word string) bool {
	name := extract.AtomsOf(s.d.Entities[e].Name)
	return len(name) > 1 && (name[0].Fold == word || name[len(name)-1].Fold == word)
}

// territoryAt reads the name of a territory, which leaves a body as an
// organisation does: "Comuna de Villa Alta", "Borough of Elmsea".
func (s *scan) territoryAt(k, to int) (frame, bool) {
	f := frame{first: k, last: k}
	if s.a[k].Upper && s.joined(k-1) || s.cues.At(k, lexicon.ExitParty) != 1 {
		return f, false
	}
	f, _ = s.frameEnd(f, to)
	return f, f.last > k+1
}

// endsTerritory reads one that its last word tells: "Delmore County".
func (s *scan) endsTerritory(k, to int) (frame, bool) {
	f := frame{first: k, last: k}
	if !s.joined(k) || s.joined(k-1) || s.cues.At(k, lexicon.Opener) > 0 {
		return f, false
	}
	for f.last < to && s.joined(f.last+1) {
		f.last++
	}
	return f, f.last > k && s.cues.At(f.last, lexicon.ExitParty) == 1
}

// joined reports whether a capitalised word without a mention stands at atom k.
func (s *scan) joined(k int) bool {
	return k >= 0 && k < len(s.a) && s.a[k].Upper && s.a[k].Kind != extract.AtomMark && s.named[k] < 0 && s.cues.At(k, lexicon.Determiner) == 0
}

// frameEnd takes what follows a body's head into its name: capitals and what
// links them, up to somebody who is named. A head alone before such a one is
// no frame: the body is that one's.
func (s *scan) frameEnd(f frame, to int) (frame, bool) {
	lower := !s.a[f.first].Upper
	for e := f.last; e < to; e = f.last {
		if s.inDate(e+1) || s.inDate(e+2) {
			break // "left the Compact on April 30"
		}
		if e+2 < to && s.weekday(e+2) > 0 && !s.a[e+3].Upper || e+2 == to && s.weekday(to) > 0 {
			break // "left the Compact on Friday"
		}
		if s.joined(e+1) && s.a[e+1].Sent == s.a[e].Sent {
			f.last, f.generic = e+1, false
			continue
		}
		n := s.cues.At(e+1, lexicon.OrgLink)
		if n > 0 && e+1+n <= to && s.cues.At(e+1, lexicon.ListAnd) == 0 {
			if k := e + 1 + n; s.organisation(k) >= 0 && n == 1 && !lower && f.generic && f.first == f.last && s.a[k].Upper && s.startOf(k) == k {
				f.last, f.generic = s.endOf(k), false // "Coordinadora de {Centros Vecinales}"
				return f, true
			}
			if k := e + 1 + n; s.organisation(k) >= 0 && s.cues.At(f.first, lexicon.ExitTreaty) > 0 && s.startOf(k) == k {
				f.last = s.endOf(k) // "Tratado Constitutivo de la {Liga}"
				continue
			}
			if s.entity(e+1+n) >= 0 {
				return f, !f.generic
			}
			if s.joined(e + 1 + n) {
				f.last, f.generic = e+1+n, false
				continue
			}
		}
		break
	}
	return f, !(f.generic && lower && f.first == f.last)
}

// nameFrame gives the body of a frame an entity and a mention: a general word
// is the one known body that has it in its name, else one of its own.
func (s *scan) nameFrame(f frame) {
	if f.generic && f.first == f.last && s.cues.At(f.first, lexicon.BodyEnd) > 0 && s.a[f.first].Upper && s.organisation(f.first-1) >= 0 {
		f.first, f.generic = s.startOf(f.first-1), false // "{Homeless Services} Collaborative"
	}
	text := s.t.AtomText(f.first, f.last)
	e := s.d.FindEntity(extract.Organisation, text)
	if e < 0 && f.generic {
		e = s.bodyWith(s.a[f.first : f.last+1])
	}
	if e < 0 && f.generic {
		e = s.namedSo(f)
	}
	if e < 0 && f.generic {
		e = s.fullerName(f)
	}
	if e < 0 && f.generic && s.cues.At(f.first-1, lexicon.ThatOne) > 0 {
		e = s.bodyBefore(f.first - 1)
	}
	if e < 0 {
		e = len(s.d.Entities)
		x := extract.Entity{Kind: extract.Organisation, Name: text}
		if f.generic {
			x.Type = typeBody
		}
		s.d.Entities = append(s.d.Entities, x)
	}
	s.addMention(f, e)
}

// namedSo gives the one organisation named before a frame whose name has its words, "the
// Forum" behind "the Harbour Forum"; -1 where none or more than one is.
func (s *scan) namedSo(f frame) int {
	found := none
	for k := 0; k < f.first; k++ {
		if e := s.organisation(k); e >= 0 && s.d.Entities[e].Type != typeBody {
			if hasWords(s.d.Entities[e].Name, s.a[f.first:f.last+1]) {
				found.also(e)
			}
			k = s.endOf(k)
		}
	}
	return found.one()
}

// fullerName gives the body that a line elsewhere names in full with the words of a
// frame, "Dear Pennine Coalition" for "the Coalition"; -1 where none does.
func (s *scan) fullerName(f frame) int {
	for j := range s.a {
		if j >= f.first && j <= f.last || !s.joined(j) || s.a[j].Fold != s.a[f.last].Fold || !s.joined(j-1) || s.line(j-1) != s.line(j) {
			continue
		}
		first := j
		for s.joined(first-1) && s.line(first-1) == s.line(j) && s.cues.At(first-1, lexicon.Opener) == 0 {
			first--
		}
		if g, ok := s.frameAt(first, first, j); ok && !g.generic && g.last > first {
			s.nameFrame(g)
			return s.organisation(first)
		}
	}
	return -1
}

func (s *scan) addMention(f frame, e int) {
	for k := f.first; k <= f.last; k++ {
		s.named[k] = len(s.d.Mentions)
	}
	s.d.Mentions = append(s.d.Mentions, extract.Mention{Entity: e, Text: s.t.AtomText(f.first, f.last), Evidence: extract.Evidence{
		Span: s.t.AtomSpan(f.first, f.last), Rule: "name.exit", Score: 600,
	}})
}

// typeBody is the type of a body that its own name does not tell from others'.
const typeBody = "body"

// general reports whether an entity is named by nothing but a word that many
// bodies have: "Junta de Gobierno", "the Board".
func (s *scan) general(e int) bool {
	if s.d.Entities[e].Type == typeBody {
		return true
	}
	k := s.firstOf(e)
	if k < 0 {
		return false
	}
	n := s.endOf(k) - k + 1
	return s.cues.At(k, lexicon.BodyHead) == n || s.cues.At(k, lexicon.BodyEnd) == n
}

// bodyBefore gives the body with members named last before atom i, in its sentence
// but not as its subject, or in the one before, else the one whose paper this is; -1
// where there is none.
func (s *scan) bodyBefore(i int) int {
	for k := i - 1; k >= 0 && s.a[k].Sent >= s.a[i].Sent-1; k-- {
		if e := s.organisation(k); e >= 0 {
			if k = s.startOf(k); s.collegiate(k) && (s.a[k].Sent < s.a[i].Sent || s.hangs(k)) {
				return e
			}
		}
	}
	return s.house()
}

// bodyWith gives the one organisation whose name has some words side by side,
// -1 where none or more than one has.
func (s *scan) bodyWith(words []extract.Atom) int {
	found := none
	for e := range s.d.Entities {
		if x := &s.d.Entities[e]; x.Kind == extract.Organisation && x.Type != typeBody && hasWords(x.Name, words) {
			found.also(e)
		}
	}
	return found.one()
}

func hasWords(name string, words []extract.Atom) bool { return atomsHave(extract.AtomsOf(name), words) }

// atomsHave reports whether some words stand side by side in a name.
func atomsHave(atoms, words []extract.Atom) bool {
	for i := 0; i+len(words) <= len(atoms); i++ {
		if slices.EqualFunc(atoms[i:i+len(words)], words, func(a, b extract.Atom) bool { return a.Fold == b.Fold }) {
			return true
		}
	}
	return false
}

// settleFrames ties the general bodies that relations took to the one
// organisation whose paper this is, and drops the frames that none took.
func (s *scan) settleFrames(entities, mentions int) {
	used := make([]bool, len(s.d.Entities))
	for i := range s.d.Relations {
		for _, end := range []extract.Ref{s.d.Relations[i].From, s.d.Relations[i].To} {
			if end.To == extract.RefEntity {
				used[end.Index] = true
			}
		}
	}
	to := make([]int, len(s.d.Entities))
	kept := entities
	for e := range s.d.Entities {
		switch {
		case e < entities:
			to[e] = e
		case used[e]:
			to[e] = kept
			s.d.Entities[kept] = s.d.Entities[e]
			kept++
		default:
			to[e] = -1
		}
	}
	s.d.Entities = s.d.Entities[:kept]
	list := s.d.Mentions[:mentions]
	moved := make([]int, len(s.d.Mentions)) // where each mention went
	for i := range moved {
		moved[i] = i
	}
	for i, m := range s.d.Mentions[mentions:] {
		moved[mentions+i] = -1
		if m.Entity = to[m.Entity]; m.Entity >= 0 {
			moved[mentions+i] = len(list)
			list = append(list, m)
		}
	}
	s.d.Mentions = list
	for k, m := range s.named {
		if m >= 0 {
			s.named[k] = moved[m]
		}
	}
	for i := range s.d.Relations {
		for _, end := range []*extract.Ref{&s.d.Relations[i].From, &s.d.Relations[i].To} {
			if end.To == extract.RefEntity {
				end.Index = to[end.Index]
			}
		}
	}
	for e := entities; e < kept; e++ {
		s.tie(e)
	}
}

// leftBy reports whether one organisation left another, which is then no part of it.
func (s *scan) leftBy(e, who int) bool {
	return slices.ContainsFunc(s.d.Relations, func(r extract.Relation) bool {
		return r.Kind == extract.WithdrewFrom && r.From == extract.ToEntity(who) && r.To == extract.ToEntity(e)
	})
}

// ownerOfBody is the one organisation whose a general body is said to be, right before one
// of its mentions or where the same word stands elsewhere: "the {Alliance}'s safety
// panel", "resigned from the panel"; -1 where none or more than one is.
func (s *scan) ownerOfBody(e int) int {
	found, first := none, s.firstOf(e)
	if first < 0 {
		return -1
	}
	if from, _ := s.sentence(first); s.cues.At(first-1, lexicon.Pronoun) > 0 && s.cues.At(first-1, lexicon.Ours) == 0 {
		for k := from; k < first; k++ {
			found.also(s.organisation(k)) // "la {Alianza} confirmó su salida de su consejo"
		}
		return found.one()
	}
	last := s.endOf(first)
	for k := range s.a {
		if s.a[k].Fold != s.a[last].Fold {
			continue
		}
		j := k - 1
		for j > k-reachOwner && j > 0 && s.a[j].Kind == extract.AtomWord && !s.is(j, "'s") {
			j--
		}
		if o := s.organisation(j - 1); s.is(j, "'s") && o != e {
			found.also(o)
		}
	}
	return found.one()
}

// tie names a general body by the organisation that has it, where the paper
// says which one that is.
func (s *scan) tie(e int) {
	x := &s.d.Entities[e]
	owner := s.ownerOfBody(e)
	if owner < 0 {
		owner = s.house()
	}
	if x.Type != typeBody || owner < 0 || s.leftBy(e, owner) {
		return
	}
	s.d.AddAlias(e, x.Name)
	x.Name = strings.Join([]string{x.Name, s.d.Entities[owner].Name}, ", ")
	x.Type = ""
	for i := range s.d.Mentions {
		if m := &s.d.Mentions[i]; m.Entity == e {
			s.d.AddRelation(extract.Relation{Kind: extract.PartOf, From: extract.ToEntity(e), To: extract.ToEntity(owner), Evidence: extract.Evidence{Span: m.Span, Rule: "part.letterhead", Score: 600}})
			return
		}
	}
}
