package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// presented reads the paragraphs that begin with a form of respect, each of which
// presents who acts for a party: "El Excmo. Sr. D. Juan Gil, Consejero de Turismo,
// …". A party without a signer is but a person there.
func (s *scan) presented() []party {
	page := s.signIntro()
	var list []party
	for i := 1; i < len(s.a) && i < openingReach && s.a[i].Token < page; i++ {
		if s.t.Tokens[s.a[i-1].Token].Line == s.t.Tokens[s.a[i].Token].Line {
			continue
		}
		k := i
		for k < i+3 && k < len(s.a) && (s.a[k].Kind == extract.AtomNumber || s.a[k].Kind == extract.AtomMark) { // "1. Don Juan Gil"
			k++
		}
		if s.cue(k+s.cue(k, lexicon.Determiner), lexicon.Honorific) == 0 {
			continue
		}
		if p, _, ok := s.party(k, min(k+partyReach, len(s.a))); ok && (p.signer != nil || s.is(p.last+1, ",") && s.person(&p)) {
			list = append(list, p)
		}
	}
	return list
}

// presentedParties gives the parties that such paragraphs tell where no clause does.
func (s *scan) presentedParties(best []party) []party {
	var list []party
	for _, p := range s.presented() {
		if p.signer != nil {
			list = s.withParty(list, p)
		}
	}
	if len(list) < 2 {
		return best
	}
	return list
}

// represent adds who represents parties that only a title names.
func (s *scan) represent(list []party) {
	if len(list) < 2 || list[0].signer != nil && list[1].signer != nil {
		return
	}
	for _, p := range s.unopened(nil) { // below a title: "La Unión, representada por su Presidenta, Ana Gil, y …"
		if k := sameParty(list, p.text); k >= 0 && list[k].signer == nil {
			list[k].signer, list[k].beside = p.signer, p.beside
		}
	}
	for _, p := range s.presented() {
		k, g := sameParty(list, p.text), p.signer
		if g == nil {
			g = &signer{first: p.first, last: p.last, name: p.text, title: s.titleBehind(p.last+1, min(p.last+capacityReach, len(s.a)))}
			k = s.headedBody(list, g.title)
		}
		if k < 0 && p.signer != nil {
			k = s.withTopic(list, p.text)
		}
		if k < 0 || list[k].signer != nil {
			continue
		}
		list[k].signer = g
		if len(list[k].short) == 0 && p.signer != nil {
			list[k].short, list[k].defined = p.short, list[k].defined || len(p.short) > 0
		}
	}
}

// holders turns parties that are people named with an office alone, "don Juan Gil,
// Consejero de Hacienda, en virtud de su nombramiento …", behind "de una parte" into
// the bodies that the title names in the same order.
func (s *scan) holders(list, heading []party) {
	if len(list) != len(heading) || len(list) == 0 || heading[len(heading)-1].last > list[0].clause {
		return
	}
	for i := range list {
		p, q := &list[i], &heading[i]
		if p.signer != nil || len(p.short) > 0 || !s.partBefore(p.first) || !s.is(p.last+1, ",") || !s.role(p.last+2) || !s.person(p) || !s.orgLike(q.first, q.last) && !s.cues.Any(q.first, q.last, lexicon.PartyBody) || sameParty(list, q.text) >= 0 {
			continue
		}
		g := &signer{first: p.first, last: p.last, name: p.text, title: s.titleBehind(p.last+1, min(p.last+actReach, len(s.a)))}
		*p = party{first: q.first, last: q.last, clause: p.clause, text: q.text, short: q.short, defined: q.defined, entity: -1, signer: g}
	}
}

// asTitled takes the organ from a party of which the title names the body alone:
// "Presidente del Patronato de la Fundación Elmo" below "CONVENIO ENTRE … Y LA FUNDACIÓN
// ELMO".
func (s *scan) asTitled(list, heading []party) {
	for i := range list {
		p := &list[i]
		for k := range heading {
			rest := " " + name.Fold(heading[k].text)
			if p.signer == nil || !s.orgLike(heading[k].first, heading[k].last) || heading[k].last >= p.first || !strings.HasSuffix(name.Fold(p.text), rest) {
				continue
			}
			for at := p.first + 1; at < p.last; at++ {
				if s.organOf(at) && " "+name.Fold(s.t.AtomText(at, p.last)) == rest {
					p.first, p.text = at, strings.TrimRight(s.t.AtomText(at, p.last), ",;")
					break
				}
			}
		}
	}
}

// organOf reports whether "of", maybe with an article, stands before atom k.
func (s *scan) organOf(k int) bool {
	if s.cue(k-1, lexicon.RoleOf) == 0 && s.cue(k-1, lexicon.Determiner) > 0 {
		k--
	}
	return s.cue(k-1, lexicon.RoleOf) > 0
}

// withTopic is the index of the party whose name in a title goes on with what the
// agreement is for behind the name that such a paragraph has, which is set right:
// "COMUNIDAD DE REGANTES DE ELMO PARA LA MEJORA DEL CANAL"; -1 where none does.
func (s *scan) withTopic(list []party, text string) int {
	key := name.Fold(text)
	for i := range list {
		p := &list[i]
		rest, ok := strings.CutPrefix(name.Fold(p.text), key+" ")
		if first, _, _ := strings.Cut(rest, " "); !ok || !s.lex.Word(first, lexicon.SmallWord) || !s.a[p.first].Caps {
			continue
		}
		for k := p.first; k < p.last; k++ {
			if name.Fold(s.t.AtomText(p.first, k)) == key {
				p.last, p.text = k, s.t.AtomText(p.first, k)
				return i
			}
		}
	}
	return -1
}

// sameParty is the index of the party with a name, -1 where none has it.
func sameParty(list []party, text string) int {
	for i := range list {
		if name.Fold(list[i].text) == name.Fold(text) {
			return i
		}
	}
	return -1
}

// stem is how many letters the word for who heads a body shares with the word for
// the body: Consejero, Consejería; Minister, Ministry.
const stem = 5

// headedBody is the index of the one party that a title says its holder heads: the
// words for both are of one stem, and what they are for is the same. -1 where none
// or several are.
func (s *scan) headedBody(list []party, title string) int {
	head, matter, ok := s.headAndMatter(title)
	if !ok {
		return -1
	}
	found := -1
	for i := range list {
		body, of, ok := s.headAndMatter(list[i].text)
		if !ok || len(body) < stem || len(head) < stem || body[:stem] != head[:stem] || of != matter {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// headAndMatter parts "Consejero de Empleo y Turismo" into its first word and what
// is behind "of", folded, up to whose it is: "of the Republic of Elm".
func (s *scan) headAndMatter(text string) (head, matter string, ok bool) {
	words := strings.Fields(text)
	if len(words) > 2 && s.lex.Word(words[0], lexicon.Determiner) {
		words = words[1:]
	}
	n := 1
	for n < len(words) && (s.lex.Word(words[n], lexicon.RoleOf) || n > 1 && s.lex.Word(words[n], lexicon.Determiner)) {
		n++
	}
	if n == 1 || n >= len(words) {
		return "", "", false
	}
	end := n + 1
	for end < len(words) && !(s.lex.Word(words[end], lexicon.RoleOf) && end+1 < len(words) && s.whose(words[end+1:])) {
		end++
	}
	return name.Fold(words[0]), name.Fold(strings.Join(words[n:end], " ")), true
}

// whose reports whether words begin with a territory or a government: "the Republic
// of Elm", "la República".
func (s *scan) whose(words []string) bool {
	for len(words) > 1 && s.lex.Word(words[0], lexicon.Determiner) {
		words = words[1:]
	}
	return s.lex.Word(words[0], lexicon.PartyBody) || s.lex.Word(words[0], lexicon.OrgHead)
}
