package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// actsFor turns a party that is a person acting for an organisation into that
// organisation, represented by the person: "D. Juan Pérez, Rector de la
// Universidad X, en su nombre", "Ana Gil, acting on behalf of X Ltd".
func (s *scan) actsFor(p *party, end int) {
	if !s.person(p) {
		return
	}
	title, ended, other := -1, false, -1
	for k := p.last + 1; k < end && k < p.last+actReach; k++ {
		if s.is(k, ";") || s.is(k, "\"") || s.cue(k, lexicon.OtherPart) > 1 || s.cue(k, lexicon.Hereinafter) > 1 || s.a[k].Sent != s.a[k-1].Sent && (s.cue(k, lexicon.Between) > 0 || s.cue(k, lexicon.Determiner) > 0 && s.upper(k) && !s.a[k].Caps && s.t.Tokens[s.a[k].Token].Line != s.t.Tokens[s.a[k-1].Token].Line) || s.heads(p, k) {
			return
		}
		ended = ended || s.is(k, ",")
		if n := s.cue(k, lexicon.SignAbsent); n > 1 {
			other = k + n + s.cue(k+n, lexicon.Determiner) // "obrando por delegación del Gobernador": no title of who acts
		}
		if (title < 0 || ended) && k != other && s.role(k) {
			title, ended = k, false
		}
		n := s.speaksFor(k)
		said := n > 0
		if n == 0 && title >= 0 && k >= title+max(1, s.cue(title, lexicon.RoleHead)) && !s.spokenFor(k, end) {
			n = s.cue(k, lexicon.RoleOf)
		}
		if n == 0 {
			continue
		}
		lead := s.skipLead(k+n, end)
		at := s.behindKind(lead, end)
		last := s.nameEnd(at, end)
		whole := ""
		if said && last == at && s.cue(at, lexicon.OrgHead) > 0 {
			whole = s.namedBefore(at, p.first)
		}
		if whole == "" && (last <= at || s.cue(at, lexicon.RoleHead) > 0 && s.cue(at, lexicon.OrgHead) == 0 || !s.bodied(at, last) && !((said || at > lead) && last > at+1) && !s.shortened(at, last)) {
			continue
		}
		g := &signer{first: p.first, last: p.last, name: p.text}
		if title >= 0 && title < k {
			g.title = withoutTail(strings.TrimRight(s.t.AtomText(title, s.titleEnd(title, s.beforeName(k)-1)), ","))
		} else {
			behind := s.bracketEnd(last+1, end)
			g.title = s.titleBehind(behind, min(end, behind+capacityReach))
		}
		p.first, p.last, p.signer = at, last, g
		p.text = strings.TrimRight(s.t.AtomText(at, last), ",;")
		if whole != "" {
			p.text = whole
		}
		return
	}
}

// namedBefore gives the name that begins with the word at atom k for a kind of body
// and stands before atom end, as a title has it for "en representación del
// Ayuntamiento"; "" where none does.
func (s *scan) namedBefore(k, end int) string {
	for i := 0; i < end; i++ {
		if s.a[i].Fold == s.a[k].Fold {
			if e := s.nameEnd(i, end); e > i {
				return strings.TrimRight(s.t.AtomText(i, e), ",;")
			}
		}
	}
	return ""
}

// parenthesis is how many atoms may stand between commas within "on behalf, …, of".
const parenthesis = 8

// speaksFor is how many atoms at k say that somebody acts for whom is named behind,
// "en representación de", be it with a parenthesis: "en representación, según se
// acreditará, de".
func (s *scan) speaksFor(k int) int {
	if n := s.cue(k, lexicon.SpeaksFor); n > 0 {
		return n
	}
	i := k + s.cue(k, lexicon.SpeaksOpen)
	if i == k || !s.is(i, ",") {
		return 0
	}
	for i++; i < min(len(s.a), k+parenthesis) && s.a[i].Sent == s.a[k].Sent; i++ {
		if s.is(i, ",") {
			if n := s.cue(i+1, lexicon.RoleOf); n > 0 {
				return i + 1 + n - k
			}
			return 0
		}
	}
	return 0
}

// spokenFor reports whether the sentence says behind atom k for which body the person
// speaks, so that the one in the title before is but where the person works:
// "Secretario de Memoria, …, en representación del Ministerio".
func (s *scan) spokenFor(k, end int) bool {
	for i := k; i < end && i < k+actReach && s.a[i].Sent == s.a[k].Sent && !s.is(i, ";") && !s.is(i, "\"") && s.cue(i, lexicon.OtherPart) < 2 && s.cue(i, lexicon.Hereinafter) < 2; i++ {
		if n := s.speaksFor(i); n > 0 {
			at := s.skipLead(i+n, end)
			return s.nameEnd(at, end) > at && s.bodied(at, s.nameEnd(at, end))
		}
	}
	return false
}

// role reports whether a title begins at atom k, be it one of two joined by a
// hyphen: "patrono-director".
func (s *scan) role(k int) bool {
	if !s.upper(k) && s.cue(k, lexicon.PersonNature) > 0 { // "mayor, casada"
		return false
	}
	if s.cue(k, lexicon.RoleHead) > 0 || s.cue(k, lexicon.RoleEnd) > 0 {
		return true
	}
	return k+2 < len(s.a) && s.is(k+1, "-") && s.glued(k+1) && s.glued(k+2) && s.lex.Word(s.a[k+2].Text, lexicon.RoleHead)
}

// office turns a party that is a person into the body that its short name says
// it is, which the title above names in full: "Juan Pérez, en su calidad de
// Alcalde, quien en adelante se denominará EL MUNICIPIO".
func (s *scan) office(p *party) {
	if p.signer != nil || !s.person(p) {
		return
	}
	for _, short := range p.short {
		head := name.Fold(short)
		if !s.lex.Word(head, lexicon.OrgHead) && !s.lex.Word(head, lexicon.PartyBody) {
			continue
		}
		for k := 0; k < p.first; k++ {
			last := s.nameEnd(k, p.first)
			if s.a[k].Fold != head || last <= k {
				continue
			}
			p.signer = &signer{first: p.first, last: p.last, name: p.text, title: s.titleBehind(p.last+1, min(p.last+actReach, len(s.a)))}
			p.first, p.last, p.text = k, last, strings.TrimRight(s.t.AtomText(k, last), ",;")
			return
		}
	}
}

// titleEnd is the last atom of a title from i to last: it ends before words that are
// part of none, "nombrada por", and before a comma behind which a small letter begins
// what is no title: ", y vecino de Elmo".
func (s *scan) titleEnd(i, last int) int {
	for last > i && s.cue(last, lexicon.ListAnd) > 0 { // "Presidenta y en representación de"
		last--
	}
	for k := i + 1; k < last; k++ {
		if n := s.cue(k, lexicon.ListAnd); n > 0 && !s.upper(k+n) && s.cue(k+n, lexicon.RoleOf) > 0 { // "Director y en representación, según se acreditará,"
			return k - 1
		}
		if s.cue(k, lexicon.TitleStops) > 0 || s.is(k, ",") && !s.a[k+1].Upper && !s.role(k+1) && s.cue(k+1, lexicon.ListAnd) == 0 {
			return k - 1
		}
	}
	return last
}

// withoutTail takes a last small word behind a comma from a title: ", obrando".
func withoutTail(title string) string {
	head, tail, ok := cutLast(title, ", ")
	if ok && tail == strings.ToLower(tail) && !strings.Contains(tail, " ") {
		return head
	}
	return title
}

func cutLast(text, sep string) (head, tail string, ok bool) {
	at := strings.LastIndex(text, sep)
	if at < 0 {
		return text, "", false
	}
	return text[:at], text[at+len(sep):], true
}

// capacityReach is within how many atoms of an organisation's name the
// capacity stands of who acts for it.
const capacityReach = 8

// titleBehind reads the title behind the organisation that somebody acts for:
// "en representación del Municipio de X, en su condición de Alcalde, …".
func (s *scan) titleBehind(i, end int) string {
	for k := i; k < end && !s.is(k, ";") && !s.is(k, "\"") && s.cue(k, lexicon.Hereinafter) < 2; k++ {
		if s.cue(k, lexicon.RoleHead) == 0 && s.cue(k, lexicon.RoleEnd) == 0 || s.cue(k, lexicon.PersonNature) > 0 {
			continue
		}
		last := k
		for last+1 < end && last < k+capacityReach && s.a[last+1].Kind == extract.AtomWord && s.a[last+1].Sent == s.a[k].Sent && s.cue(last+1, lexicon.Hereinafter) < 2 && s.cue(last+1, lexicon.TitleStops) == 0 {
			last++
		}
		return s.t.AtomText(k, last)
	}
	return ""
}

// bodied reports whether a run names a body by a word at its head: not
// "Cultura de la Comarca", of which a councillor is in charge.
func (s *scan) bodied(first, last int) bool {
	if s.cue(first, lexicon.OrgHead) > 0 || s.territory(first) {
		return true
	}
	for k := first; k <= last; k++ {
		if s.cue(k, lexicon.OrgEnd) > 0 || k > first && s.cue(k, lexicon.LegalForm) > 0 {
			return true
		}
	}
	return false
}

// shortened reports whether right behind a run a bracket tells the short name of what
// it names, with a word of it: "Cáritas de Elmo (en adelante, Cáritas)".
func (s *scan) shortened(first, last int) bool {
	if !s.is(last+1, "(") {
		return false
	}
	k := last + 2
	if n := s.cue(k, lexicon.Hereinafter); n > 1 {
		k += n
	}
	for k < len(s.a) && (s.is(k, ",") || s.is(k, "\"") || s.cue(k, lexicon.Determiner) > 0) {
		k++
	}
	for i := first; i <= last && k < len(s.a); i++ {
		if s.a[i].Fold == s.a[k].Fold && s.upper(k) && !s.lex.Word(s.a[k].Text, lexicon.SmallWord) {
			return true
		}
	}
	return false
}

// signer reads who represents a party: "su Rector, Dr. Juan Pérez Soto".
func (s *scan) signer(i, end int) *signer {
	for s.cue(i, lexicon.Determiner) > 0 && i < end {
		i++
	}
	if n := s.cue(i, lexicon.Honorific); n > 0 && s.role(i+n) { // "el señor Intendente"
		i += n
	}
	for k := i; k < end && k < i+30; k++ {
		if s.is(k, ";") || s.is(k, "\"") {
			return nil
		}
		at := k + s.cue(k, lexicon.Honorific)
		if at > k && s.is(at, ".") {
			at++
		}
		if k > i && s.role(k-1) && s.cue(k, lexicon.RoleAfter) > 0 { // "SECRETARIO GENERAL DE GOBIERNO"
			continue
		}
		if k > i && s.a[k-1].Kind == extract.AtomNumber { // "whose office is at 3 Green Lane"
			continue
		}
		if !s.upper(at) || at == k && !name.IsGiven(s.a[at].Text) || s.cue(at, lexicon.RoleHead) > 0 || s.cue(at, lexicon.OrgHead) > 0 {
			continue
		}
		last := s.personEnd(at, end)
		text := s.t.AtomText(at, last)
		if last == at || !givenFirst(text) && (at == k && name.Score(text) < minBare || name.Score(text) < minLabelled) {
			continue
		}
		g := &signer{first: at, last: last, name: text}
		if titleEnd := s.beforeName(k); titleEnd > i {
			g.title, g.first = s.t.AtomText(i, titleEnd-1), i
			if n := s.cue(i, lexicon.Honorific); titleEnd == i+2 && s.is(i+1, ".") || n > 0 && s.cue(i+n, lexicon.OrgIn) > 0 { // "el NOT. Joaquín Esparza", "la Doctora en Derecho Ana Gil"
				g.title = ""
			}
		}
		if g.title == "" {
			g.title = s.titleAfter(last+1, end)
		}
		return g
	}
	return nil
}

// titleAfterReach is within how many atoms behind a name its title begins: ", en
// su calidad de Gerente".
const titleAfterReach = 6

// titleAfter reads the title behind the name of who represents a party, "" where
// another person or the short name comes first.
func (s *scan) titleAfter(i, end int) string {
	for k := i; k < min(end, i+titleAfterReach); k++ {
		if s.role(k) {
			return s.titleBehind(k, min(end, k+capacityReach))
		}
		if n := s.cue(k, lexicon.Capacity); n > 0 && s.role(k+n) { // "EN SU CARÁCTER DE GERENTE"
			return s.titleBehind(k+n, min(end, k+n+capacityReach))
		}
		if s.is(k, "(") || s.is(k, ";") || s.is(k, ".") || s.upper(k) || s.cue(k, lexicon.ListAnd) > 0 || s.cue(k, lexicon.Hereinafter) > 1 {
			return ""
		}
	}
	return ""
}

// besideReach is within how many atoms behind a representative another's title
// and name begin: "y su Secretaria", "asistido por el Síndico".
const besideReach = 12

// besides reads who represents a party with the one found: ", and its Secretary,
// Ana Gil", ", asistida por …". It gives the last atom of the last of them.
func (s *scan) besides(p *party, end int) int {
	last, reach := p.signer.last, besideReach
	if s.severalAct(p) {
		reach = actReach // an identity card and an address may stand between them
	}
	for k := last + 1; k < end && k <= last+reach && !s.is(k, "\"") && s.cue(k, lexicon.Hereinafter) < 2; k++ {
		n := max(s.cue(k, lexicon.Assisted), s.alsoTitled(k, last, end))
		if m := s.cue(k, lexicon.ListAnd); n == 0 && m > 0 && k <= last+2 {
			m += max(s.cue(k+m, lexicon.RepresentBy), s.cue(k+m, lexicon.ClauseBy))
			at := k + m
			if s.cue(at, lexicon.Determiner) > 0 && s.cue(at, lexicon.OtherPart) == 0 {
				at += s.cue(at, lexicon.Determiner)
			}
			if s.role(at) && (at > k+m || !s.upper(at) || s.cue(at, lexicon.OrgHead) == 0) {
				n = m
			}
		}
		if n == 0 {
			n = max(s.alsoBy(k), s.assistedToo(p, k, end), s.oneOfSeveral(p, k))
		}
		if n == 0 && s.is(k, ";") {
			return last
		}
		if n == 0 || s.cue(k, lexicon.OtherPart) > 1 {
			continue
		}
		g := s.signer(k+n, min(k+n+2*besideReach, end))
		if g == nil {
			return last
		}
		p.beside, last = append(p.beside, g), g.last
		k = last
	}
	return last
}

// alsoTitled is how many atoms at k lead to somebody who represents a party with the
// one whose name and title end before, "el C. Juan Gil, Presidente Municipal, y la C.
// Ana Mesa, Síndica": only where a longer phrase tells the next party, "y por la otra",
// or none is.
func (s *scan) alsoTitled(k, last, end int) int {
	n := s.cue(k, lexicon.ListAnd)
	if n == 0 || s.cue(k, lexicon.OtherPart) > n || k < last+3 || !s.role(last+2) || !s.is(last+1, ",") || !(s.accedes || s.otherBehind(k, end)) {
		return 0
	}
	at := k + n + s.cue(k+n, lexicon.Determiner)
	if s.cue(at, lexicon.Honorific) == 0 {
		return 0
	}
	g := s.signer(k+n, min(k+n+2*besideReach, end))
	if g == nil || g.title == "" || g.first > at+2 {
		return 0
	}
	return n
}

// alsoBy is how many atoms at k say that the one named behind represents a party too:
// "representada por Ana Gil, con DNI 12, y por Juan Paz".
func (s *scan) alsoBy(k int) int {
	n := s.cue(k, lexicon.ListAnd)
	m := s.cue(k+n, lexicon.ClauseBy)
	if n == 0 || m == 0 || !s.upper(k+n+m) || !name.IsGiven(s.a[k+n+m].Text) {
		return 0
	}
	return n + m
}

// oneOfSeveral is how many atoms at k lead to another of those who represent a party
// together: "por sus representantes legales, señor Juan Gil, con DNI 12, y señora Ana
// Mesa".
func (s *scan) oneOfSeveral(p *party, k int) int {
	n := s.cue(k, lexicon.ListAnd)
	if n == 0 || s.cue(k, lexicon.OtherPart) > n || !s.severalAct(p) {
		return 0
	}
	at := k + n + s.cue(k+n, lexicon.Honorific)
	if at == k+n && !name.IsGiven(s.a[at].Text) || !s.upper(at) {
		return 0
	}
	return n
}

// severalReach is within how many atoms before the first of those who represent a party
// together it is said that they are several.
const severalReach = 4

// severalAct reports whether it is said before the one who represents a party that
// several do: "por sus apoderados, Ana Mesa", "conjuntamente por doña Ana Mesa".
func (s *scan) severalAct(p *party) bool {
	return s.cues.Any(max(p.signer.first-severalReach, p.last), p.signer.first, lexicon.SeveralAct)
}

// assistedToo is how many atoms at k part two of those who assist the one who
// represents a party, each with a title: "asistido por el Lic. Juan Gil, Secretario
// General; la Mtra. Ana Mesa, Directora; y …". One for whom a short name follows is
// another party.
func (s *scan) assistedToo(p *party, k, end int) int {
	n := s.cue(k, lexicon.ListAnd)
	if s.is(k, ";") || s.is(k, ",") {
		n = 1 + s.cue(k+1, lexicon.ListAnd)
	}
	if n == 0 || len(p.beside) == 0 || s.cues.Any(k, k+n, lexicon.PartyPlural) || max(s.cue(k, lexicon.OtherPart), s.cue(k+1, lexicon.OtherPart)) > 1 || !s.assistedBefore(p.first, k) {
		return 0
	}
	at := k + n + s.cue(k+n, lexicon.Determiner)
	g := s.signer(k+n, min(k+n+2*besideReach, end))
	if g == nil || g.title == "" || g.first > at+2 || s.is(k, ",") && s.cue(at, lexicon.Honorific) == 0 {
		return 0
	}
	for i := g.last + 1; i < end && !s.is(i, ";") && s.cue(i, lexicon.OtherPart) < 2; i++ {
		if s.cue(i, lexicon.Hereinafter) > 1 || s.speaksFor(i) > 0 {
			return 0
		}
	}
	return n
}

// assistedBefore reports whether between atoms i and k somebody is said to assist.
func (s *scan) assistedBefore(i, k int) bool {
	for ; i < k; i++ {
		if s.cue(i, lexicon.Assisted) > 0 {
			return true
		}
	}
	return false
}

// otherBehind reports whether words that part two parties, more than "and", stand
// between atoms k and end.
func (s *scan) otherBehind(k, end int) bool {
	for ; k < end && k < len(s.a); k++ {
		if s.cue(k, lexicon.OtherPart) > 1 {
			return true
		}
	}
	return false
}

// beforeName steps back over the comma, the article and the forms of respect before a
// name: ", Excmo. Sr. D. Juan Gil".
func (s *scan) beforeName(k int) int {
	for k > 0 {
		n := s.respectBefore(k)
		if n == 0 && (s.is(k-1, ",") || s.cue(k-1, lexicon.Determiner) > 0) {
			n = 1
		}
		if n == 0 {
			break
		}
		k -= n
	}
	return k
}

// respectReach is how many atoms a form of respect has at most: "Excmo. Sr. D.".
const respectReach = 6

// respectBefore is how many atoms right before k are a form of respect and no title, 0
// where none is.
func (s *scan) respectBefore(k int) int {
	for n := 1; n <= min(k, respectReach); n++ {
		if m := s.cue(k-n, lexicon.Honorific); m > 0 && (m >= n || m == n-1 && s.is(k-1, ".")) && !s.role(k-n) {
			return n
		}
	}
	return 0
}

// personEnd is the last atom of the words of a person's name from i on.
func (s *scan) personEnd(i, end int) int {
	last := i
	for k := i + 1; k < end && k < i+8; k++ {
		switch {
		case s.upper(k) && s.a[k].Kind == extract.AtomWord && s.cue(k, lexicon.RoleHead) == 0 && s.cue(k, lexicon.RepresentBy) == 0 && s.cue(k, lexicon.PartyNature) == 0:
			last = k
		case s.is(k, ".") && s.a[k].Glued && len(s.a[k-1].Text) == 1:
			last = k
		case s.is(k, "-") && s.a[k].Glued && s.upper(k+1):
		case s.cue(k, lexicon.Particle) > 0 && s.upper(k+s.cue(k, lexicon.Particle)):
		default:
			return s.withoutAnd(last)
		}
	}
	return s.withoutAnd(last)
}

// withoutAnd steps back over an "and" in capitals behind a name.
func (s *scan) withoutAnd(last int) int {
	for s.cue(last, lexicon.ListAnd) > 0 {
		last--
	}
	return last
}
