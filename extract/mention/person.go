package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// findPeople collects people by honorific, by given name and shape, and by
// the titles and lists around them; and what they are, and of whom.
func (s *scan) findPeople() {
	lone := []int{}
	for i := 0; i < len(s.a); i++ {
		if s.covered[i] || s.a[i].Kind == extract.AtomMark || !s.prose(i) && !s.attesting(i) {
			continue
		}
		p, before, ok := s.personAt(i)
		if !ok {
			continue
		}
		if p.entity < 0 {
			lone = append(lone, p.first, p.last)
			i = p.last
			continue
		}
		s.mention(p.entity, p.first, p.last, p.rule, p.score)
		s.people = append(s.people, p)
		i = s.about(len(s.people)-1, before)
	}
	s.findAmong()
	for k := 0; k < len(lone); k += 2 {
		s.inFull(lone[k])
		s.bySurname(lone[k], lone[k+1])
	}
}

// inFull takes for a person the two or three words with capitals that end with a surname
// which a form of courtesy stands before elsewhere: "Ilvane Prosk", where "Ms Prosk" is
// told of as well.
func (s *scan) inFull(surname int) {
	for k := 1; k < len(s.a); k++ {
		if s.a[k].Fold != s.a[surname].Fold || k == surname || s.covered[k] || !s.a[k].Upper || !s.prose(k) || k+1 < len(s.a) && s.upper(k+1, s.a[k].Sent) && !s.newLine(k) {
			continue
		}
		first := k
		for first > k-2 && s.upper(first-1, s.a[k].Sent) && s.a[first-1].Kind == extract.AtomWord && s.cue(first-1, lexicon.Opener) == 0 && !s.covered[first-1] && !s.wide(first-1) {
			first--
		}
		if first == k || s.upper(first-1, s.a[k].Sent) && s.cue(first-1, lexicon.Opener) == 0 || !s.nameless(first, k) || name.Score(s.t.AtomText(first, k)) < 320 {
			continue
		}
		e := s.person(first, k)
		s.mention(e, first, k, "person.in_full", 650)
		s.people = append(s.people, span{first: first, last: k, entity: e, score: 650, rule: "person.in_full"})
	}
}

// dropCourtesy takes out the roles that are but a way to address somebody of
// whom another role is told: "Professor Ana López, Head of the School".
func (s *scan) dropCourtesy() {
	for n := len(s.courtesy) - 1; n >= 0; n-- {
		k := s.courtesy[n]
		if k >= len(s.d.Roles) {
			continue
		}
		for i := range s.d.Roles {
			if i != k && s.d.Roles[i].Person == s.d.Roles[k].Person {
				s.d.Roles = slices.Delete(s.d.Roles, k, k+1)
				break
			}
		}
	}
}

// personAt reads a person at i, with the title before the name if there is
// one.
func (s *scan) personAt(i int) (p span, before *title, ok bool) {
	if n := s.cue(i, lexicon.RollLabel); n > 0 && (s.roll[i] && s.is(i+n, ":") || s.rows[i] == rowLabel) {
		return p, nil, false
	}
	if last := s.surnameFirst(i); last > i {
		p = span{first: i, last: last, score: 800, rule: "person.surname_first"}
		p.entity = s.person(i, last)
		return p, nil, true
	}
	at := i
	if s.a[i].Kind == extract.AtomWord && s.titleBegins(i) {
		t, good := s.titleAt(i)
		if !good {
			return p, nil, false
		}
		if at = t.end + 1; at < len(s.a) && s.wide(t.end) && s.newLine(t.end) {
			return p, nil, false // the head of a column and the first cell of the next row
		}
		if end := s.bracketEnd(min(at, len(s.a)-1)); s.is(at, "(") && end > 0 && t.org >= 0 { // "(ABC)" behind its organisation
			at = end + 1
		}
		if s.is(at, ",") {
			at = s.courteous(at + 1)
		} else if n := s.cue(at, lexicon.RoleIs); n > 0 && t.first == i+s.cue(i, lexicon.Determiner) && s.cue(i, lexicon.Determiner) > 0 {
			at += n // "su coordinadora es Ana Ruiz"
		}
		if at >= len(s.a) || s.covered[at] || s.a[at].Sent != s.a[i].Sent {
			return p, nil, false
		}
		t.first = s.lowerBefore(t.first)
		before = &t
	}
	n := s.cue(at, lexicon.Honorific)
	if n == 1 && utf8.RuneCountInString(s.a[at].Text) == 1 && (s.roll[at] && s.grammar.BareInitial || !s.is(at+1, ".")) {
		n = 0 // "P Dunmore": an initial
	}
	m := at + n
	if n > 0 && s.is(m, ".") {
		m++
	}
	for k := s.cue(m, lexicon.Honorific); n > 0 && k > 0 && s.a[m].Upper && !s.initialAt(m); k = s.cue(m, lexicon.Honorific) { // "Cllr Mrs"
		if m += k; s.is(m, ".") {
			m++
		}
	}
	if n == 0 || !s.upper(m, s.a[at].Sent) {
		n, m = 0, at
	}
	last, words := s.nameRun(m)
	if words == 0 || n == 0 && before == nil && (s.streetBefore(m, last) || s.quoted(m, last) || s.withinName(m)) || s.covered[last] || n == 0 && before == nil && s.firstWord(m) {
		return p, nil, false
	}
	if k, ok := s.starts[m]; ok && n == 0 && s.orgs[k].last > last { // "Trinity Lights Service", be it sure or not
		return p, nil, false
	}
	if n == 0 && before == nil && (s.cue(m, lexicon.Saint) > 0 || m > 0 && s.a[m-1].Upper && s.a[m-1].Sent == s.a[m].Sent && s.cue(m-1, lexicon.Saint) > 0) { // "San Juan Atlixpan", a town
		return p, nil, false
	}
	if n == 0 && before == nil && s.cue(m, lexicon.WaterHead) > 0 { // "Lake Tambra"
		return p, nil, false
	}
	if n == 0 && (words == 2 && s.romanHeading(m, last) || s.headlineWords(m, last)) {
		return p, nil, false
	}
	p = span{first: m, last: last, entity: -1, score: name.Score(s.t.AtomText(m, last)), rule: "person.name"}
	switch {
	case words == 1 && s.initial(m, last) && (n > 0 || s.roll[m]):
		p.rule, p.score, p.entity = "person.initial", 800, s.byInitial(m, last)
		return p, before, p.entity >= 0
	case n > 0 && words == 1 || before != nil && words == 1 && before.end+1 == at:
		p.rule = "person.surname"
		return p, before, s.a[m].Upper && (n > 0 || surname(&s.a[m]))
	case words < 2:
		return p, nil, false
	case n > 0:
		p.rule, p.score = "person.honorific", max(p.score, 900)
	case before != nil && p.score >= 380:
		p.rule, p.score = "person.title", max(p.score, 850)
	case p.score >= 320 && s.listed(last) && s.cue(m, lexicon.Opener) == 0 && !s.known(m):
		p.rule, p.score = "person.list", max(p.score, 700)
	case p.score >= 380 && s.is(last+1, ",") && s.titleBegins(last+2) && (given(&s.a[m]) || !s.allKnown(m, last)):
		p.rule, p.score = "person.title", max(p.score, 700)
	case words <= 4 && s.nameless(m, last) && p.score >= 320 && (s.told(m, last) || s.described(m)):
		p.rule, p.score = "person.told", max(p.score, 700)
	case s.roll[m] && words <= 5 && (p.score >= 200 || s.rows[m] != 0 && (m == 0 || s.rows[m-1] == 0 || s.newLine(at-1))):
		p.rule, p.score = "person.roll", max(p.score, 750)
	case p.score < minPerson || !given(&s.a[m]) && !s.rareGiven(m, words) || s.cue(last, lexicon.PlaceWord) > 0 && s.known(m) || s.landmark(m, last):
		if given(&s.a[m]) && p.score > 450 {
			s.candidate(extract.Person, m, last)
		}
		return p, nil, false
	}
	p.entity = s.person(m, last)
	return p, before, true
}

// landmark reports whether a name that a table's given name begins is rather a place's or
// a body's: it ends with no surname, and an article stands before it, "la Cruz Toral", or
// it ends as those do, "Rosa Honda", "Ruby Junction".
func (s *scan) landmark(m, last int) bool {
	if s.cue(last, lexicon.PlaceEnd) > 0 && s.a[last].Kind == extract.AtomWord {
		return last == m+1 || !surname(&s.a[last-1])
	}
	return !surname(&s.a[last]) && !given(&s.a[last]) && s.cue(m-1, lexicon.Article) == 1 && s.a[m-1].Sent == s.a[m].Sent && !s.a[m-1].Upper
}

// courteous steps over an article, and a word for what somebody is, before a form of
// courtesy or a name, as they stand behind a title: "su presidenta, la ingeniera Ana Ruiz".
func (s *scan) courteous(k int) int {
	n := s.cue(k, lexicon.Article)
	if n == 0 || k+n >= len(s.a) || s.a[k].Upper || s.a[k+n].Upper {
		return k
	}
	if s.cue(k+n, lexicon.Honorific) > 0 {
		return k + n
	}
	if m := s.cue(k+n, lexicon.PersonNoun); m > 0 && s.upper(k+n+m, s.a[k].Sent) {
		return k + n + m
	}
	return k
}

// streetBefore reports whether a word for a street or square in small letters stands
// right before the name of atoms m to last, who it is called after, "calle Arturo
// Prat", or any such word does and a number behind: "Avenida Arturo Prat 12".
func (s *scan) streetBefore(m, last int) bool {
	k := m - 1
	for k > 0 && (s.is(k, ":") || s.is(k, ".")) {
		k--
	}
	if k == m-1 && k >= 0 && !s.a[k].Upper && s.a[k].Sent == s.a[m].Sent && s.cue(k, lexicon.PlaceKind) > 0 {
		return true // "colegio Gerardo Diego"
	}
	if k < 0 || s.a[k].Sent != s.a[m].Sent || s.cue(k, lexicon.PlaceWord) == 0 {
		return false
	}
	at := last + 1
	if s.is(at, ",") {
		at++
	}
	return !s.a[k].Upper && k == m-1 || at < len(s.a) && (s.a[at].Kind == extract.AtomNumber || s.cue(at, lexicon.CitedNo) > 0 || at > last+1 && s.cue(at, lexicon.PlaceWord) > 0)
}

// withinName reports whether a given name and a small word in capitals stand right
// before atom m, in capitals as well: "CARMEN BRAVO" in "LUCÍA DEL CARMEN BRAVO".
func (s *scan) withinName(m int) bool {
	return m > 1 && s.a[m].Caps && s.a[m-1].Caps && s.cue(m-1, lexicon.Particle) > 0 && s.a[m-2].Caps && given(&s.a[m-2]) && s.a[m-2].Sent == s.a[m].Sent && !s.newLine(m-1)
}

// quoted reports whether the name stands alone within quotation marks behind a
// word: what is called after somebody, "Escuela «Benito López»".
func (s *scan) quoted(m, last int) bool {
	return m > 1 && last+1 < len(s.a) && s.a[m-2].Kind == extract.AtomWord && s.quote(m-1) && s.quote(last+1)
}

func (s *scan) quote(i int) bool {
	return s.a[i].Kind == extract.AtomMark && strings.ContainsAny(s.a[i].Text, "\"“”«»")
}

// romanHeading: a Roman number and an ordinary word, both in capitals: "I. APROBACIÓN".
func (s *scan) romanHeading(first, last int) bool {
	return strings.Trim(s.a[first].Text, "IVX") == "" && s.a[last].Caps && s.known(last)
}

// headlineWords: two or three ordinary words within a headline in capitals, though
// some are called by the first of them: "WILL STAY".
func (s *scan) headlineWords(first, last int) bool {
	if z := s.zone[s.a[first].Token]; z != extract.ZoneTitle && z != extract.ZoneLetterhead {
		return false
	}
	if !s.allKnown(first, last) || !s.a[first].Caps || !s.a[last].Caps {
		return false
	}
	return first > 0 && s.a[first-1].Caps && !s.newLine(first-1) || last+1 < len(s.a) && s.a[last+1].Caps && !s.newLine(last)
}

// allKnown: each word of the run is an ordinary one.
func (s *scan) allKnown(first, last int) bool {
	for k := first; k <= last; k++ {
		if !s.known(k) {
			return false
		}
	}
	return true
}

// initialAt reports whether the letter at m, behind an honorific, is an initial
// and no honorific of its own: in English, or before a surname alone: "Ms C.
// Holm", not "Sr. D. Ramón Holm".
func (s *scan) initialAt(m int) bool {
	if utf8.RuneCountInString(strings.Trim(s.a[m].Text, ".")) != 1 {
		return false
	}
	_, words := s.nameRun(m)
	return words < 2 || s.grammar.BareInitial
}

// maxSurname is how many words a surname before a comma may have.
const maxSurname = 4

// surnameFirst reads "RÍOS DEL PRADO, Ing. Ana María" in a list: a surname in
// capitals that begins a line or follows a mark, a comma, and a given name that
// is not all in capitals. It gives the last atom, i where there is none.
func (s *scan) surnameFirst(i int) int {
	if !s.a[i].Caps || i > 0 && s.a[i-1].Sent == s.a[i].Sent && s.a[i-1].Kind != extract.AtomMark && s.a[i-1].Kind != extract.AtomNumber && !s.newLine(i-1) {
		return i
	}
	k, sent := i, s.a[i].Sent
	for ; k < len(s.a) && k < i+maxSurname && s.a[k].Caps && s.a[k].Sent == sent; k++ {
		if s.covered[k] || s.orgWord(k) > 0 || s.roleWord(k) > 0 || s.cue(k, lexicon.Opener) > 0 && k == i {
			return i
		}
	}
	if !s.is(k, ",") {
		return i
	}
	if n := s.cue(k+1, lexicon.Honorific); n > 0 {
		if k += n; s.is(k+1, ".") {
			k++
		}
	}
	last := k
	for last+1 < len(s.a) && last < k+3 && s.upper(last+1, sent) && !s.a[last+1].Caps && s.a[last+1].Kind == extract.AtomWord && s.roleWord(last+1) == 0 {
		last++
	}
	if last == k || !given(&s.a[k+1]) && !s.is(k, ".") || s.upper(last+1, sent) {
		return i
	}
	return last
}

// firstWord reports whether the word at m has its capital from the sentence's
// beginning and a name begins behind it: "Spoke Ana López".
func (s *scan) firstWord(m int) bool {
	return (m == 0 || s.a[m-1].Sent != s.a[m].Sent) && s.known(m) && !given(&s.a[m]) && !surname(&s.a[m]) && m+2 < len(s.a) && given(&s.a[m+1]) && s.upper(m+2, s.a[m].Sent)
}

// rareGiven reports whether a given name that no list has stands at m before
// one that the lists have.
func (s *scan) rareGiven(m, words int) bool {
	return words >= 3 && !s.known(m) && s.cue(m, lexicon.NotAName) == 0 && s.cue(m, lexicon.Opener) == 0 && given(&s.a[m+1]) && !surname(&s.a[m])
}

// nameRun reads the words of a name at i: it gives the last atom and how many
// words are more than an initial or a particle.
func (s *scan) nameRun(i int) (last, words int) {
	last = i - 1
	if i >= len(s.a) {
		return last, 0
	}
	sent := s.a[i].Sent
	for k := i; k < len(s.a) && s.a[k].Sent == sent && words < 6; {
		a := &s.a[k]
		switch {
		case a.Upper && a.Kind == extract.AtomWord && utf8.RuneCountInString(a.Text) == 1:
			last = k
			if k++; s.is(k, ".") && s.a[k].Glued {
				last = k
				k++
			}
			continue
		case words > 0 && a.Upper && s.cue(k, lexicon.NameLink) > 0 && s.upper(k+1, sent): // "Aoife Ní Dhuin"
			k++
		case a.Upper && a.Kind == extract.AtomWord && s.nameWord(k, words):
			last, words = k, words+1
			k++
		case s.is(k, "-") && a.Glued && s.upper(k+1, sent) && s.a[k+1].Glued && last == k-1:
			last = k + 1
			k += 2
		case words > 0 && s.particle(k, sent) > 0:
			k += s.particle(k, sent)
		default:
			return last, words
		}
		if last+1 < len(s.a) && last == k-1 && (s.wide(last) || s.newLine(last) && (s.rows[last] != 0 || words > 1 && s.capsEnd(i, last))) {
			break
		}
	}
	return last, words
}

// capsEnd reports whether a name in capitals, first to last, is followed by a
// word that is none: "ANA GIL" over "Executed as a deed".
func (s *scan) capsEnd(first, last int) bool {
	return s.a[first].Caps && s.a[last].Caps && !s.a[last+1].Caps && utf8.RuneCountInString(s.a[last+1].Text) > 1
}

// nameWord reports whether a capitalised word can be part of a name. Words of
// offices and the first words of sentences are none, but for those that are
// names as well.
func (s *scan) nameWord(k, words int) bool {
	a := &s.a[k]
	if s.roll[k] && s.newLine(k-1) && s.cue(k, lexicon.RollLabel) > 0 {
		return false
	}
	if s.covered[k] || a.Caps && !s.shouting(k) && (utf8.RuneCountInString(a.Text) < 4 || words > 1 && !s.a[k-1].Caps && utf8.RuneCountInString(a.Text) < 7 && !surname(a)) {
		return false
	}
	isName := given(a) || surname(a)
	if s.cue(k, lexicon.Honorific) > 0 && s.is(k+1, ".") && s.a[k+1].Glued && len(a.Text) > 1 && len(a.Text) < 5 {
		return false // "Minister Meets Dr. Ana Holm"
	}
	if s.orgWord(k) > 0 || s.roleWord(k) > 0 || s.cue(k, lexicon.Opener) > 0 && !(words == 0 && given(a) && k > 0 && s.cue(k-1, lexicon.Honorific) > 0) || s.cue(k, lexicon.Place) > 0 && !isName && (words == 0 || !given(&s.a[k-1]) && !s.surnamePlace(k, words)) {
		return false
	}
	if s.month(k) && words == 0 && !isName {
		return false
	}
	return isName || s.cue(k, lexicon.NotAName) == 0
}

// honoured reports whether the word at k ends what stands behind a form of courtesy and an
// initial or a given name: a surname, though bodies are called so, "Cllr S Mills".
func (s *scan) honoured(k int) bool {
	j := k - 1
	if s.is(j, ".") {
		j--
	}
	if j < 1 || utf8.RuneCountInString(s.a[j].Text) > 1 && !given(&s.a[j]) || k+1 < len(s.a) && s.upper(k+1, s.a[k].Sent) && !s.newLine(k) {
		return false
	}
	if s.is(j-1, ".") {
		j--
	}
	return j > 0 && s.cue(j-1, lexicon.Honorific) == 1 && s.a[j-1].Upper && s.a[j-1].Sent == s.a[k].Sent
}

// surnamePlace reports whether a place that no list has as a surname ends a name
// as its second one: "Juan Sanz Puebla", not "Ana Ruiz Puebla de los Ríos".
func (s *scan) surnamePlace(k, words int) bool {
	return words == 2 && given(&s.a[k-2]) && surname(&s.a[k-1]) && !s.newLine(k-1) && !s.wide(k-1) &&
		(k+1 >= len(s.a) || s.a[k+1].Kind == extract.AtomMark || s.a[k+1].Sent != s.a[k].Sent)
}

// particle gives how many atoms of particles stand at k before another
// capitalised word: "de la", "von", or "De" between a given name and a surname. "y" parts two people where a given name
// follows.
func (s *scan) particle(k, sent int) int {
	n := s.cue(k, lexicon.Particle)
	if n == 0 || s.a[k].Upper && !(given(&s.a[k-1]) && k+n < len(s.a) && surname(&s.a[k+n])) || !s.upper(k+n, sent) || s.covered[k+n] {
		return 0
	}
	if s.cue(k, lexicon.ListAnd) > 0 && (given(&s.a[k+n]) || !surname(&s.a[k+n]) && (!surname(&s.a[k-1]) || s.known(k+n) || s.upper(k+n+1, sent))) {
		return 0
	}
	if s.orgWord(k+n) > 0 || s.cue(k+n, lexicon.Place) > 0 && !s.marian(k-1, k+n) || s.acronym(k+n) {
		return 0
	}
	if married := k > 1 && s.is(k-1, ".") && s.initial(k-2, k-1); s.cue(k, lexicon.BelongsTo) > 0 && !married && !surname(&s.a[k+n]) && !given(&s.a[k+n]) && !(k+n+1 < len(s.a) && s.a[k+n+1].Sent == sent && surname(&s.a[k+n+1])) {
		return 0
	}
	return n
}

// marian reports whether given names stand at atoms k and m, which a small word
// joins, and a surname follows: "Lucía del Carmen Bravo", though a town is called
// so.
func (s *scan) marian(k, m int) bool {
	return k >= 0 && given(&s.a[k]) && given(&s.a[m]) && s.upper(m+1, s.a[m].Sent)
}

// listed reports whether the name that ends at last is one of a list of
// "Name Surname, Organisation;".
func (s *scan) listed(last int) bool {
	if !s.is(last+1, ",") {
		return false
	}
	sent, semis := s.a[last].Sent, 0
	for k := last + 2; k < len(s.a) && k < last+20; k++ {
		if s.is(k, ";") {
			semis++
			break
		}
		if s.a[k].Sent != sent && s.a[k].Sent > sent+1 {
			break
		}
	}
	for k := last; k > 0 && k > last-25; k-- {
		if s.is(k, ";") {
			semis++
			break
		}
	}
	return semis > 0
}

// person gives the entity of a full name: the one that already has it, a
// longer or shorter form of it, or a new one.
func (s *scan) person(first, last int) int { return s.personCalled(s.t.AtomText(first, last)) }

// personCalled is the person of this name, a new one where the document has none.
func (s *scan) personCalled(written string) int {
	parsed := name.Parse(written)
	if e := s.d.FindEntity(extract.Person, parsed.String()); e >= 0 {
		return e
	}
	words := s.nameWords(extract.AtomsOf(parsed.String()))
	match := -1
	for e := range s.d.Entities {
		if s.d.Entities[e].Kind != extract.Person {
			continue
		}
		other := s.nameWords(extract.AtomsOf(s.d.Entities[e].Name))
		if len(words) < 2 || len(other) < 2 || !prefix(words, other) && !prefix(other, words) {
			continue
		}
		if match >= 0 {
			return s.d.AddEntity(extract.Person, written)
		}
		match = e
	}
	if match < 0 {
		if match = s.bareSurname(words); match < 0 {
			return s.d.AddEntity(extract.Person, written)
		}
		s.d.AddAlias(match, s.d.Entities[match].Name)
		s.d.Entities[match].Name = parsed.String()
		return match
	}
	s.d.AddAlias(match, parsed.String())
	return match
}

// bareSurname is the one person whom the document has only by the surname of
// these names, -1 where there is none: "Ms. Crane" before "Ms. Ana Crane".
func (s *scan) bareSurname(words []string) int {
	match := -1
	for e := range s.d.Entities {
		if s.d.Entities[e].Kind != extract.Person || len(words) < 2 || len(strings.Fields(s.d.Entities[e].Name)) != 1 {
			continue
		}
		if other := s.nameWords(extract.AtomsOf(s.d.Entities[e].Name)); len(other) == 1 && slices.Contains(words[1:], other[0]) {
			if match >= 0 {
				return -1
			}
			match = e
		}
	}
	return match
}

// initial reports whether a run of name words opens with an initial: "B Field".
func (s *scan) initial(first, last int) bool {
	return last > first && utf8.RuneCountInString(s.a[first].Text) == 1 && s.a[first].Upper
}

// initialled reports whether a person is named by initials and a surname.
func (s *scan) initialled(e int) bool {
	atoms := extract.AtomsOf(s.d.Entities[e].Name)
	return len(atoms) > 1 && utf8.RuneCountInString(atoms[0].Text) == 1
}

// byInitial is the one person of that surname whose given name has that
// initial, else a new one; -1 where several have.
func (s *scan) byInitial(first, last int) int {
	match := -1
	for e := range s.d.Entities {
		if s.d.Entities[e].Kind != extract.Person {
			continue
		}
		atoms := extract.AtomsOf(s.d.Entities[e].Name)
		words := s.nameWords(atoms)
		if len(words) < 2 || words[len(words)-1] != s.a[last].Fold || atoms[0].Fold[:1] != s.a[first].Fold[:1] {
			continue
		}
		if match >= 0 {
			return -1
		}
		match = e
	}
	if match >= 0 {
		return match
	}
	return s.d.AddEntity(extract.Person, s.t.AtomText(first, last))
}

// nameWords are a name's folded words without initials and particles.
func (s *scan) nameWords(atoms []extract.Atom) []string {
	var words []string
	for i := range atoms {
		if a := &atoms[i]; a.Upper && utf8.RuneCountInString(a.Text) > 1 {
			words = append(words, a.Fold)
		}
	}
	return words
}

func prefix(short, long []string) bool {
	if len(short) > len(long) {
		return false
	}
	for i, w := range short {
		if long[i] != w {
			return false
		}
	}
	return true
}

// bySurname binds "Mr. Holm" to the one person of that surname; where
// there is none or several it stays a candidate.
func (s *scan) bySurname(first, last int) {
	match := s.byGiven(first)
	for e := range s.d.Entities {
		if s.d.Entities[e].Kind != extract.Person {
			continue
		}
		for k, w := range s.nameWords(extract.AtomsOf(s.d.Entities[e].Name)) {
			if (k > 0 || s.initialled(e)) && w == s.a[first].Fold {
				if match >= 0 && match != e {
					s.candidate(extract.Person, first, last)
					return
				}
				match = e
			}
		}
	}
	if match < 0 {
		s.candidate(extract.Person, first, last)
		return
	}
	s.mention(match, first, last, "person.surname", 800)
}

// byGiven is the one person whose given name stands after an honorific, as in
// "Sir Hugh"; -1 where none or several have it.
func (s *scan) byGiven(i int) int {
	match := -1
	if !given(&s.a[i]) {
		return match
	}
	for e := range s.d.Entities {
		if s.d.Entities[e].Kind != extract.Person {
			continue
		}
		if words := s.nameWords(extract.AtomsOf(s.d.Entities[e].Name)); len(words) > 1 && words[0] == s.a[i].Fold {
			if match >= 0 {
				return -1
			}
			match = e
		}
	}
	return match
}
