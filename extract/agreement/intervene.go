package agreement

import "legajo/language/lexicon"

// interveneReach is how far behind the people the clause names, in atoms, the
// paragraphs stand that say for whom each of them acts.
const interveneReach = 400

// intervene turns parties that are people into the bodies for which a later
// paragraph says that they act: "REUNIDOS: de una parte, D. Juan Gil; … INTERVIENEN:
// El primero, en nombre y representación del Ayuntamiento de Elmo, como Alcalde".
func (s *scan) intervene(list []party) {
	if len(list) == 0 {
		return
	}
	from, next := list[len(list)-1].last+1, 0
	for k := from; k < min(len(s.a), from+interveneReach) && next < len(list); k++ {
		n := s.cue(k, lexicon.PartyOrdinal)
		if n == 0 || s.a[k].Sent == s.a[k-1].Sent && s.t.Tokens[s.a[k].Token].Line == s.t.Tokens[s.a[k-1].Token].Line {
			continue
		}
		p := &list[next]
		next++
		if p.signer == nil && s.person(p) {
			s.actsAs(p, k+n)
		}
	}
}

// actsReach is within how many atoms of who acts the words for whom stand.
const actsReach = 8

// actsAs turns a person into the body for which the sentence says from atom k on
// that the person acts.
func (s *scan) actsAs(p *party, k int) {
	end := min(len(s.a), k+actReach)
	for i := k; i < min(end, k+actsReach) && s.a[i].Sent == s.a[k].Sent; i++ {
		n := s.speaksFor(i)
		if n == 0 {
			continue
		}
		lead := s.skipLead(i+n, end)
		at := s.behindKind(lead, end)
		last := s.nameEnd(at, end)
		if last <= at || at == lead && !s.bodied(at, last) {
			return
		}
		g := &signer{first: p.first, last: p.last, name: p.text, title: s.titleBehind(last+1, min(end, last+2*capacityReach))}
		*p = party{first: at, last: last, clause: p.clause, text: s.t.AtomText(at, last), short: p.short, defined: p.defined, entity: -1, signer: g}
		s.define(p, last+1, min(end, last+actReach/2))
		return
	}
}
