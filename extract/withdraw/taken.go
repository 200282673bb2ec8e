package withdraw

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// takesOut reads an exit that a house works upon itself: "withdraw this school from
// the Network", "retirar a la Universidad de la Red". Who takes somebody else out
// tells of no exit of theirs.
func (s *scan) takesOut(tell *telling, p phrase) bool {
	i := p.at + p.n
	who, end := s.itself(i, p)
	if end < i {
		return false
	}
	if !s.ledOut(tell, end+1, p) || tell.from == who || s.expelled(p) {
		return false
	}
	tell.who, tell.self, tell.speaks = who, true, s.isOwn(who)
	return true
}

// expelled reports whether somebody else is named before a phrase as who takes the house
// out: "la asamblea de la Red resolvió separar a este Colegio".
func (s *scan) expelled(p phrase) bool {
	for k := p.at - 1; k >= p.from; k-- {
		e := s.organisation(k)
		if e < 0 {
			continue
		}
		k = s.startOf(k)
		if own := s.sender(false); e != own && e != s.house() && !s.general(e) && s.organOf(k) {
			return true
		}
	}
	return false
}

// apart reads what is said of somebody behind a comma: "la Comunidad, retirada del mismo".
func (s *scan) apart(tell *telling, p phrase) bool {
	e := s.entity(p.at - 2)
	if !s.is(p.at-1, ",") || e < 0 || s.hangs(s.startOf(p.at-2)) {
		return false
	}
	if !s.ledOut(tell, p.at+p.n, p) || tell.from == e {
		return false
	}
	tell.who, tell.whoAt = e, s.startOf(p.at-2)
	return true
}

// takesOther reports whether somebody is named right behind a verb: "withdrew the College
// from" tells of no exit of who does it.
func (s *scan) takesOther(i int, p phrase) bool {
	if !s.grammar.BareObject || s.cues.At(p.at, lexicon.ExitTakes) != p.n && s.cues.At(p.at, lexicon.ExitTaking) != p.n {
		return false
	}
	if s.cues.At(i, lexicon.Determiner) > 0 && s.cues.At(i, lexicon.ExitFrom) == 0 {
		i++
	}
	return i <= p.to && s.organisation(i) >= 0
}

// takesIt reports whether a verb that may take an object has one that is only pointed at:
// "has since withdrawn it".
func (s *scan) takesIt(p phrase) bool {
	i := p.at + p.n
	return s.grammar.BareObject && s.cues.At(p.at, lexicon.ExitTakes) == p.n && i <= p.to && s.cues.At(i, lexicon.ExitIt) == 1
}

// itself gives who is named at atom i as the sender's own house, or as the one who
// does it, and where that ends; end is before i where it is neither.
func (s *scan) itself(i int, p phrase) (who, end int) {
	own := s.sender(false)
	if own < 0 && s.d.Kind == extract.Minutes {
		own = s.house()
	}
	if n := max(s.cues.At(i, lexicon.ExitSelf), s.cues.At(i, lexicon.ExitHouse)); n > 0 && own >= 0 && !s.overlaps(i, n) {
		return own, i + n - 1
	}
	i = s.noArticle(i, p.to)
	if i > p.to || own < 0 || !s.a[i].Upper {
		return -1, -1
	}
	end = i
	for end < p.to {
		if s.a[end+1].Upper {
			end++
			continue
		}
		n := s.cues.At(end+1, lexicon.OrgLink) + 1
		if n < 2 || end+n > p.to || !s.a[end+n].Upper || !hasWords(s.d.Entities[own].Name, s.a[i:end+n+1]) {
			break
		}
		end += n
	}
	if !hasWords(s.d.Entities[own].Name, s.a[i:end+1]) {
		return -1, -1
	}
	return own, end
}

// ledOut takes the body out of which the words from atom i on lead, by its name or by
// what stands for it.
func (s *scan) ledOut(tell *telling, i int, p phrase) bool {
	return s.walk(tell, i, p.to) && s.outOf(tell.at) || s.meantObject(tell, i, p)
}

// outOf reports whether a word that only leads out of a body stands before the name
// that ends at atom at.
func (s *scan) outOf(at int) bool {
	k := s.startOf(at)
	return !s.precedes(lexicon.ExitInto, k) && (s.precedes(lexicon.ExitOff, k) || s.precedes(lexicon.BelongsTo, k))
}
