package mention

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// title is a position as it stands in the text, with the organisation that
// it is of.
type title struct {
	first, last int // the title alone
	end         int // with its organisation
	org         int // entity, -1 where none is said
	acting      bool
}

// titleBegins reports whether a title can begin at i: a word of a position,
// or words before one ("Deputy", "Global Executive Director").
func (s *scan) titleBegins(i int) bool {
	if i >= len(s.a) {
		return false
	}
	for k, n := i, 0; n < 4 && k < len(s.a) && s.a[k].Sent == s.a[i].Sent; n++ {
		if s.covered[k] {
			return false
		}
		if s.roleWord(k) > 0 {
			return true
		}
		m := s.cue(k, lexicon.RoleBefore)
		if m == 0 && s.a[k].Upper && !given(&s.a[k]) && (s.cue(k, lexicon.NotAName) > 0 || s.roleWord(k+1) > 0 || s.known(k) && s.cue(k, lexicon.Opener) == 0) {
			m = 1
		}
		if m == 0 {
			return false
		}
		k += m
	}
	return false
}

// titleAt reads a title: "Deputy Secretary of the Board of X", "directora
// general de Asuntos Jurídicos", "Commissioner and Coordinator of Y".
func (s *scan) titleAt(i int) (t title, ok bool) {
	t = title{first: i, org: -1}
	k := s.skipBefore(&t)
	n := s.roleWord(k)
	if n == 0 {
		return t, false
	}
	sent := s.a[i].Sent
	t.last = k + n - 1
	unit := -1
	for t.last+1 < len(s.a) && s.a[t.last+1].Sent == sent && !s.wide(t.last) {
		k = t.last + 1
		if m := s.wordOfTitle(k, sent); m > 0 {
			t.last = k + m - 1
			continue
		}
		if e, last := s.orgAfter(k, false); e >= 0 {
			if !s.unitAt(last) {
				t.org, t.end = e, last
				return t, true
			}
			unit, t.last = e, last
			continue
		}
		m := s.partOfTitle(k, sent)
		if m == 0 {
			t.last = s.lowerTail(t.last, sent)
			break
		}
		if e, last := s.orgAfter(k, true); e >= 0 {
			t.org, t.end = e, last
			return t, true
		}
		t.last = k + m - 1
	}
	t.end = t.last
	if s.outerOrg(&t); t.org < 0 {
		t.org = unit
	}
	if n := s.cue(t.end+1, lexicon.RoleTime); n > 1 { // "the director at the time"
		t.end += n
	}
	return t, true
}

// maxMatter is how many words of a matter in small letters a title may have.
const maxMatter = 3

// lowerTail takes what a title in small letters goes on with after atom e: "of
// operations", "de enlace", where a mark, a name or an organisation follows;
// it gives the title's last atom.
func (s *scan) lowerTail(e, sent int) int {
	for {
		n := s.cue(e+1, lexicon.OrgLink)
		k := e + 1 + n
		if n == 0 || s.cue(e+1, lexicon.ListAnd) > 0 || !s.matter(k, sent) || s.orgWord(k) > 0 {
			return e
		}
		last := k
		for last+1 < len(s.a) && last < k+maxMatter-1 && s.matter(last+1, sent) {
			last++
		}
		switch {
		case last+1 < len(s.a) && s.cue(last+1, lexicon.OrgLink) > 0 && s.matter(last+1+s.cue(last+1, lexicon.OrgLink), sent):
			e = last
			continue
		case s.closes(last+1, sent) || last == k && s.upper(k+1, sent):
			return last
		}
		return e
	}
}

// matter reports whether an ordinary word in small letters stands at k that
// can be what an office is for.
func (s *scan) matter(k, sent int) bool {
	if k >= len(s.a) || s.a[k].Sent != sent || s.a[k].Kind != extract.AtomWord || s.a[k].Upper || s.covered[k] || len(s.a[k].Text) < 3 {
		return false
	}
	for _, c := range []lexicon.Cue{lexicon.Determiner, lexicon.OrgLink, lexicon.ListAnd, lexicon.Opener, lexicon.BelongsTo, lexicon.Honorific, lexicon.Pronoun, lexicon.OfPerson} {
		if s.cue(k, c) > 0 {
			return false
		}
	}
	return s.known(k)
}

// closes reports whether a title is at its end before atom k: a mark, the
// sentence's end, who the title is with, or another title.
func (s *scan) closes(k, sent int) bool {
	if k >= len(s.a) || s.a[k].Sent != sent || s.a[k].Kind == extract.AtomMark && !s.is(k, "-") {
		return true
	}
	n := max(s.cue(k, lexicon.BelongsTo), s.cue(k, lexicon.RoleOf))
	for m := s.cue(k+n, lexicon.Determiner); n > 0 && m > 0 && !s.a[k+n].Upper; m = s.cue(k+n, lexicon.Determiner) {
		n += m
	}
	if n > 0 && s.upper(k+n, sent) {
		return true
	}
	n = s.cue(k, lexicon.ListAnd)
	return s.cue(k, lexicon.OfPerson) > 0 || n > 0 && s.roleWord(k+n) > 0
}

// lowerBefore is where a title in small letters begins whose head stands at
// k: after an article or a possessive, with the words between, as in "the
// Agency's harbour director".
func (s *scan) lowerBefore(k int) int {
	if k == 0 || s.a[k].Upper || s.grammar.HeadFirst {
		return k
	}
	first := k
	for first > 0 && first > k-maxMatter && s.matter(first-1, s.a[k].Sent) && !s.passing(first-1, 1) {
		first--
	}
	if first > 0 && (s.cue(first-1, lexicon.Determiner) > 0 || s.a[first-1].Fold == "'s" || s.cue(first-1, lexicon.RoleTime) > 0 || s.cue(first-1, lexicon.Acting) > 0) {
		return first
	}
	return k
}

// outerOrg reads the organisation after a comma or "at": ", Council for Y".
func (s *scan) outerOrg(t *title) {
	if s.is(t.end+1, ",") {
		if at, ok := s.starts[t.end+2]; ok && s.orgs[at].entity >= 0 {
			t.org, t.end = s.orgs[at].entity, s.orgs[at].last
		}
	}
}

// unitAt reports whether the organisation that ends at an atom is a unit of
// another, which a title may have for its part: "Head of the Legal Unit".
func (s *scan) unitAt(last int) bool {
	for k := range s.orgs {
		if o := &s.orgs[k]; o.last == last {
			return max(s.cue(o.head, lexicon.UnitHead), s.cue(o.head, lexicon.UnitEnd)) > 0
		}
	}
	return false
}

// skipBefore steps over articles and "then", "former" before a title, which
// are no part of it, and over "deputy", "regional", which are.
func (s *scan) skipBefore(t *title) int {
	k := t.first
	for n := 0; n < 4 && k < len(s.a); n++ {
		if s.roleWord(k) > 0 {
			break
		}
		m := max(s.cue(k, lexicon.RoleBefore), s.cue(k, lexicon.Determiner))
		if m == 0 && s.a[k].Upper {
			m = 1
		}
		if s.cue(k, lexicon.Opener) > 0 && s.cue(k, lexicon.RoleBefore) == 0 && k == t.first { // "As Mayor Ann Holt said"
			t.first = k + m
		}
		if k == t.first && s.a[k].Caps && s.acronym(k) && m == 1 { // "MTA President"
			t.first = k + 1
		}
		if s.cue(k, lexicon.Acting) > 0 {
			t.acting = true
		}
		if e, last := s.knownAt(k); (k == t.first || k == t.first+1 && s.cue(t.first, lexicon.RoleTime) > 0) && e >= 0 && s.d.Entities[e].Kind == extract.Organisation && s.acronym(k) && last == k {
			t.org, t.first = e, k+1
		}
		if (!s.a[k].Upper || k+1 < len(s.a) && !s.a[k+1].Upper && s.cue(k, lexicon.RoleTime) > 0) && k == t.first && s.passing(k, m) || s.cue(k, lexicon.Determiner) > 0 {
			t.first = k + m
		}
		k += max(m, 1)
	}
	return k
}

// passing reports whether m atoms at k say only when somebody has a title, or
// nothing of it: "former", "acting".
func (s *scan) passing(k, m int) bool {
	return m == 0 || s.cue(k, lexicon.RoleTime) > 0 || s.cue(k, lexicon.Acting) > 0
}

// wordOfTitle takes the words right after a title's head that belong to it:
// capitalised ones that are no name, "general", "ejecutivo".
func (s *scan) wordOfTitle(k, sent int) int {
	if s.covered[k] {
		return 0
	}
	if n := s.cue(k, lexicon.RoleAfter); n > 0 { // "Inspector General", though some are called so
		return n
	}
	if given(&s.a[k]) && surnameFollows(s, k) {
		return 0
	}
	if n := s.roleWord(k); n > 0 {
		return n
	}
	if n := s.cue(k, lexicon.RoleBefore); n > 0 && s.cue(k, lexicon.Determiner) == 0 {
		return n
	}
	if s.upper(k, sent) && s.cue(k, lexicon.Honorific) == 0 && (s.cue(k, lexicon.NotAName) > 0 || s.known(k) && !(k+1 < len(s.a) && given(&s.a[k+1]) && s.a[k+1].Sent == sent)) {
		return 1
	}
	if n := s.cue(k, lexicon.ListAnd); n > 0 && s.cue(k+n, lexicon.RoleAfter) > 0 && s.cue(k-1, lexicon.RoleAfter) > 0 { // "administrativa y financiera"
		return n + s.cue(k+n, lexicon.RoleAfter)
	}
	return 0
}

func surnameFollows(s *scan, k int) bool {
	return k+1 < len(s.a) && s.a[k+1].Upper
}

// partOfTitle takes what a title goes on with: "of Legal Affairs", "and
// Coordinator". It gives how many atoms, 0 for the end.
func (s *scan) partOfTitle(k, sent int) int {
	m, and, _ := s.link(k)
	if m == 0 || m >= len(s.a) || s.a[m].Sent != sent {
		return 0
	}
	if and {
		if s.roleWord(m) > 0 || s.upper(m, sent) && s.abstract(m, s.runEnd(m)) && !given(&s.a[m]) {
			return s.runEnd(m) - k + 1
		}
		return 0
	}
	if !s.upper(m, sent) || s.inPlace(k) || given(&s.a[m]) && surnameFollows(s, m) {
		return 0
	}
	return s.beforeName(m, s.runEnd(m)) - k + 1
}

// beforeName is the last atom of a run of capitals that a person's name does
// not take: "Public Works" in "of Public Works Ana López".
func (s *scan) beforeName(m, end int) int {
	for k := m + 1; k < end; k++ {
		if given(&s.a[k]) && !s.known(k) && s.a[k].Kind == extract.AtomWord && s.a[k+1].Kind == extract.AtomWord {
			return k - 1
		}
	}
	return end
}

// orgAfter reads an organisation after words such as "of the", "at"; free
// takes any run of capitals for one, as the place after a title allows.
func (s *scan) orgAfter(k int, free bool) (entity, last int) {
	m := k
	for {
		n := max(s.cue(m, lexicon.RoleOf), s.cue(m, lexicon.BelongsTo), s.cue(m, lexicon.Determiner))
		if n == 0 && m > k {
			n = s.called(m)
		}
		if n == 0 || s.a[m].Upper && s.cue(m, lexicon.Determiner) == 0 {
			break
		}
		m += n
	}
	if m == k {
		return -1, k
	}
	return s.orgNamed(m, free)
}

// orgNamed gives the organisation that begins at atom m and its last atom.
func (s *scan) orgNamed(m int, free bool) (entity, last int) {
	if m >= len(s.a) {
		return -1, m
	}
	if at, ok := s.starts[m]; ok {
		if e := s.orgs[at].entity; e >= 0 {
			return e, s.orgs[at].last
		}
		if e := s.headOf(at); e >= 0 && !s.upper(s.orgs[at].last+1, s.a[m].Sent) {
			return e, s.orgs[at].last
		}
	}
	if e := s.termAt(m); e >= 0 {
		return e, m
	}
	if e, last := s.knownAt(m); e >= 0 && s.d.Entities[e].Kind == extract.Organisation {
		return e, last
	}
	if !free || !s.a[m].Upper || s.covered[m] {
		return -1, m
	}
	last = s.runEnd(m)
	for {
		k, and, _ := s.link(last + 1)
		if k == 0 || and && !s.abstract(k, s.runEnd(min(k, len(s.a)-1))) || !s.upper(k, s.a[m].Sent) {
			break
		}
		last = s.runEnd(k)
	}
	if s.cue(m, lexicon.Place) > 0 || s.roleWord(m) > 0 || s.cue(m, lexicon.Honorific) > 0 || s.cue(m, lexicon.Opener) == 1 && last == m || s.month(m) || s.cue(m, lexicon.Thing) > 0 {
		return -1, m
	}
	if s.cue(m, lexicon.NotAName) > 0 && s.known(m) && !s.acronym(m) || s.abstract(m, last) && !s.acronym(m) || last == m && !s.acronym(m) || given(&s.a[m]) && last > m && surname(&s.a[m+1]) {
		return -1, m
	}
	e := s.d.AddEntity(extract.Organisation, s.t.AtomText(m, last))
	s.mention(e, m, last, "org.affiliation", 700)
	return e, last
}

// about reads what is said of a person beside the name: titles before and
// after, the organisation. It gives the atom where the search goes on.
func (s *scan) about(k int, before *title) int {
	p := &s.people[k]
	next := p.last
	if before != nil {
		org := before.org
		if org < 0 {
			org = s.orgBefore(before.first)
		}
		if e, last := s.orgAfter(p.last+1, false); org < 0 && e >= 0 {
			org, next = e, last
		}
		s.role(p, before, org)
	}
	at := next + 1
	if s.is(at, ",") || s.is(at, "(") || s.is(at, "-") && !s.a[at].Glued {
		at++
	}
	if at > next+1 {
		at = s.skipOne(at)
		if before == nil {
			at = s.apposed(at)
		}
	}
	if at >= len(s.a) || s.a[at].Sent != s.a[p.last].Sent {
		return next
	}
	if at > next+1 && s.titleBegins(at) {
		if before != nil && s.nextOnes(at) {
			return next
		}
		return s.titlesAfter(p, at)
	}
	if last := s.ownedTitle(p, at); last >= 0 && at > next+1 && before == nil {
		return last
	}
	if before != nil {
		return next
	}
	return s.affiliate(k, at, at > next+1 && s.is(at-1, ","), next)
}

// apposed steps over the article of a title at k that closes with a comma or the
// sentence, so that it is no further one's in a list: ", la secretaria técnica de la
// Coordinadora, vino"; else it gives k.
func (s *scan) apposed(k int) int {
	n := s.cue(k, lexicon.Article)
	if n == 0 || s.a[k].Upper || !s.titleBegins(k+n) {
		return k
	}
	t, ok := s.titleAt(k + n)
	if !ok || t.end+1 >= len(s.a) || s.personHere(t.end+1) {
		return k
	}
	end := t.end + 1
	if e, last := s.orgAfter(end, false); e >= 0 {
		end = last + 1
	}
	if s.is(end, ",") && s.cue(end+1, lexicon.ListAnd) == 0 && end+1 < len(s.a) && !s.a[end+1].Upper && !s.personHere(end+1) && !s.titleBegins(end+1+s.cue(end+1, lexicon.Article)) {
		return k + n
	}
	return k
}

// nextOnes reports whether the title at k, behind somebody whose title stands before
// the name, is that of the next one, whom no table knows: "the Secretary, Ana López,
// the Minister of Water, Sione Falaniko, said".
func (s *scan) nextOnes(k int) bool {
	t, ok := s.titleAt(k)
	if !ok || s.cue(k, lexicon.Article) == 0 || t.end+2 >= len(s.a) || !s.is(t.end+1, ",") {
		return false
	}
	if _, org := s.starts[t.end+2]; org {
		return false
	}
	last, words := s.nameRun(t.end + 2)
	return words > 1 && words < 4 && s.is(last+1, ",")
}

// skipOne steps over "a", "una", "its" before a title: articles that only one
// who was just named has.
func (s *scan) skipOne(k int) int {
	n := s.cue(k, lexicon.Determiner)
	if n == 0 || s.cue(k, lexicon.Article) > 0 || s.a[k].Upper || !s.titleBegins(k+n) {
		return k
	}
	if t, ok := s.titleAt(k + n); !ok || s.is(t.end+1, ",") && s.personHere(t.end+2) {
		return k // ", our attorney, Ana López": hers
	}
	return k + n
}

// orgBefore is the organisation right before the title at i that says whose it
// is: "the Lake Council's director", "the Lake Council, represented by its
// director"; -1 where none is.
func (s *scan) orgBefore(i int) int {
	its := false
	for i > 0 && s.cue(i-1, lexicon.Determiner) > 0 && !s.a[i-1].Upper {
		i--
		its = its || s.cue(i, lexicon.Pronoun) > 0
	}
	end := -1
	if its && i > 1 && s.is(i-1, ",") {
		end = i - 2 // "la Cooperativa Eléctrica, su presidente"
	}
	if i > 1 && s.a[i-1].Fold == "'s" {
		end = i - 2
	}
	for k := i - 1; k > 0 && k > i-6; k-- {
		if n := s.cue(k, lexicon.RepresentBy); n > 0 && k+n >= i {
			end = k - 1
		}
	}
	if end > 0 && s.is(end, ",") {
		end--
	}
	if end < 0 {
		return -1
	}
	for k := range s.orgs {
		if o := &s.orgs[k]; o.entity >= 0 && (o.last == end || o.full == end) {
			return o.entity
		}
	}
	return s.termAt(end)
}

// ownedTitle reads the title that an organisation gives the person: "the Lake
// Council's director". It gives its last atom, -1 where none stands at i.
func (s *scan) ownedTitle(p *span, i int) int {
	if n := s.cue(i, lexicon.Determiner); n > 0 && !s.a[i].Upper {
		i += n
	}
	e, last := s.orgNamed(i, false)
	if e < 0 && s.upper(i, s.a[p.last].Sent) && !given(&s.a[i]) {
		last = s.runEnd(i) // an organisation that no word shows
	}
	if last < i || !s.is(last+1, "'s") || !s.titleBegins(last+2) {
		return -1
	}
	t, ok := s.titleAt(last + 2)
	if !ok || s.is(t.end+1, ",") && s.personHere(t.end+2) {
		return -1 // ", the Trust's director, Ana López": the next one's
	}
	s.role(p, &t, e)
	return t.end
}

// titlesAfter reads one or more titles after a name, each with its
// organisation: ", Executive Director, Acme and Chair, Board of B".
func (s *scan) titlesAfter(p *span, at int) int {
	next := at - 1
	for n := 0; n < 3; n++ {
		t, ok := s.titleAt(at)
		if !ok {
			return next
		}
		if s.personHere(t.end+1) && !s.newLine(t.end) || n > 0 && s.is(t.end+1, ",") && !s.titledAfter(t.end+2) {
			return next // ", Secretary Ana López": the next one's title
		}
		next = t.end
		if t.org < 0 && !s.columnEnds(next) {
			k := next + 1
			if s.is(k, ",") {
				k++
			}
			if e, last := s.orgNamed(k, s.is(k-1, ",") && !s.personHere(k)); e >= 0 {
				t.org, next = e, last
			} else if e, last := s.orgAfter(next+1, true); e >= 0 {
				t.org, next = e, last
			} else if e, last := s.orgAfter(k, false); e >= 0 && k > next+1 {
				t.org, next = e, last
			}
		}
		s.role(p, &t, t.org)
		k := next + 1
		if s.is(k, ",") {
			k++
		}
		if m := s.cue(k, lexicon.ListAnd); m > 0 {
			k = s.skipOne(k + m)
		}
		if k == next+1 || !s.titleBegins(k) || s.a[k].Sent != s.a[p.last].Sent {
			return next
		}
		at = k
	}
	return next
}

// titledAfter reports whether no person begins at k, or one who has a title
// of its own after the name.
func (s *scan) titledAfter(k int) bool {
	if !s.personHere(k) {
		return true
	}
	last, _ := s.nameRun(k)
	return s.is(last+1, ",") && s.titleBegins(last+2)
}

// personHere reports whether a person's name begins at k.
func (s *scan) personHere(k int) bool {
	if k >= len(s.a) || s.covered[k] {
		return false
	}
	if s.cue(k, lexicon.Honorific) > 0 {
		return true
	}
	_, words := s.nameRun(k)
	return words >= 2 && given(&s.a[k])
}

func (s *scan) role(p *span, t *title, org int) {
	if t.last == t.first && org < 0 && t.first < p.first && s.cue(t.first, lexicon.Honorific) > 0 {
		s.courtesy = append(s.courtesy, len(s.d.Roles))
	}
	s.d.AddRole(extract.Role{
		Person: p.entity, Organisation: org, Title: s.t.AtomText(t.first, t.last), Acting: t.acting,
		Evidence: extract.Evidence{Span: s.t.AtomSpan(min(p.first, t.first), max(p.last, t.end)), Rule: "role.beside", Score: 850},
	})
}
