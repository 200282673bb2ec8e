package letter

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// isRole: the run opens with the head of a title ("Subdirectora de …"), or
// the words before its first preposition end with one ("Planning Officer").
func (r *reader) isRole(first, last int) bool {
	if k := r.actingTail(first, last); k > first {
		last = k - 1
	}
	i := r.skipBefore(first, last)
	if j := r.skipArticle(first, last); j < last && i > j && r.x.Match(r.t, j, last, lexicon.RoleHead) == j && r.x.Match(r.t, i, last, lexicon.RoleOf) >= 0 && unicode.IsUpper(firstRune(r.t.Tokens[j].Text)) {
		return true // "Encargada del Despacho de la …"
	}
	if i <= last && (r.x.MatchNear(r.t, i, last, lexicon.RoleHead) >= 0 || r.joinedHead(i) || r.plural(r.t.Tokens[i].Key) && i < last && !strings.ContainsAny(r.t.Tokens[i].Text, "'’")) && unicodeUpperOrFirst(r.t.Tokens[i].Text, i == r.skipArticle(first, last) || i == first) {
		return !r.orgPhraseAt(i, last)
	}
	end := r.headEnd(i, last)
	if end < i || end-i > 6 || r.x.Match(r.t, i, last, lexicon.UnitHead) > i {
		return false // "Consejo Rector"
	}
	if r.x.Word(r.t.Tokens[end].Key, lexicon.OrgEnd) && !r.x.Word(r.t.Tokens[end].Key, lexicon.RoleEnd) {
		return false
	}
	if r.plural(r.t.Tokens[end].Key) {
		return !r.firmName(i, end)
	}
	for k := end; k >= max(i, end-1); k-- {
		if m := r.x.MatchNear(r.t, k, end, lexicon.RoleEnd); m >= 0 && (m == end || end-i <= 2 && !r.x.Word(r.t.Tokens[end].Key, lexicon.OrgEnd)) {
			return true
		}
	}
	return r.x.MatchNear(r.t, i, end, lexicon.RoleEnd) == end || end < last && r.taskHolder(end+1, last)
}

// taskHolder: behind the first word of a task and from its preposition on stands what it is
// of and, last, a title, with no article or comma: "(Freedom) of Information Officer".
func (r *reader) taskHolder(of, last int) bool {
	if lexicon.GrammarOf(r.d.Language).HeadFirst || last < of+2 || !r.x.Word(r.t.Tokens[of].Key, lexicon.RoleOf) || r.orgWord(of-1, of-1) || !r.ordinary(of-1, of-1) {
		return false
	}
	for k := of + 1; k < last; k++ {
		if s := r.t.Tokens[k].Text; r.opensSmall(s) || strings.HasSuffix(s, ",") || r.orgWord(k, k) {
			return false
		}
	}
	return r.x.Match(r.t, last, last, lexicon.RoleEnd) == last
}

// actingTail is where the words begin behind a title that say it is held for a
// time, "Chargé d'affaires a.i.", and end with the run; -1 where none do.
func (r *reader) actingTail(first, last int) int {
	for k := last; k > first && k > last-3; k-- {
		if r.x.Match(r.t, k, last, lexicon.Acting) == last {
			return k
		}
	}
	return -1
}

// firmName: a trade of several behind a word that no dictionary has: "Holm Peat
// Chartered Surveyors".
func (r *reader) firmName(first, last int) bool {
	if r.x.Match(r.t, last, last, lexicon.FirmEnd) < 0 {
		return false
	}
	for i := first; i < last; i++ {
		if w := strings.Trim(r.t.Tokens[i].Text, ".,"); unicode.IsUpper(firstRune(w)) && len(w) > 2 && !language.Usual(name.Key(w)) {
			return true
		}
	}
	return false
}

// plural: several holders of a position: "Directores", "Directors".
func (r *reader) plural(key string) bool { return r.x.PluralTitle(key) }

// joinedHead: the first half of "Alcalde-Presidente" opens a title.
func (r *reader) joinedHead(i int) bool {
	a, _, ok := strings.Cut(r.t.Tokens[i].Text, "-")
	return ok && len(a) > 3 && (r.x.Word(a, lexicon.RoleHead) || r.plural(name.Key(a)))
}

// eitherHead: the word that opens the title opens organisations too, accents
// apart.
func (r *reader) eitherHead(first, last int) bool {
	i := r.skipArticle(first, last)
	k := r.t.Tokens[i].Key
	return r.x.Word(k, lexicon.RoleHead) && r.x.Word(k, lexicon.OrgHead)
}

func unicodeUpperOrFirst(s string, first bool) bool { return first || unicode.IsUpper(firstRune(s)) }

// orgPhraseAt: the organisation's phrase that begins here is longer than the
// title's ("Defensor" against "Defensoría del Pueblo").
func (r *reader) orgPhraseAt(i, last int) bool {
	return r.x.Match(r.t, i, last, lexicon.OrgHead) > r.x.Match(r.t, i, last, lexicon.RoleHead)
}

// skipBefore leaves out what may stand before the head of a title: articles,
// "Acting", "Señor".
func (r *reader) skipBefore(first, last int) int {
	i := first
	for i < last {
		end := -1
		for _, cue := range []lexicon.Cue{lexicon.RoleBefore, lexicon.Acting, lexicon.Respect, lexicon.Honorific} {
			if cue == lexicon.Honorific && r.x.Match(r.t, i, last, lexicon.RoleEnd) > r.x.Match(r.t, i, last, cue) {
				continue // "Attorney General"
			}
			if cue == lexicon.Honorific && r.headsTitle(i, r.x.Match(r.t, i, last, cue), last) {
				continue // "Mayor of West Riding"
			}
			if e := r.x.Match(r.t, i, last, cue); e > end && e < last && !(cue == lexicon.RoleBefore && (r.x.Match(r.t, i, last, lexicon.RoleHead) >= 0 || r.headsTitle(i, e, last))) {
				end = e
			}
		}
		if end < 0 || r.x.Match(r.t, i, last, lexicon.RoleHead) > end-1 && r.x.Match(r.t, i, last, lexicon.RoleHead) >= 0 && end >= i && r.x.Match(r.t, i, last, lexicon.Respect) < 0 {
			break
		}
		i = end + 1
	}
	return i
}

// headsTitle: what elsewhere stands before the head is the head itself:
// "Chief of Staff".
func (r *reader) headsTitle(i, end, last int) bool {
	return end == i && r.x.Word(r.t.Tokens[i].Key, lexicon.RoleEnd) && r.x.Match(r.t, i+1, last, lexicon.RoleOf) > i
}

// headEnd is the last word before the first preposition, comma or "and".
func (r *reader) headEnd(first, last int) int {
	for i := first; i <= last; i++ {
		k := r.t.Tokens[i].Key
		if i > first && (r.x.Word(k, lexicon.RoleOf) || r.x.Word(k, lexicon.JoinedBy)) {
			return i - 1
		}
		if strings.HasSuffix(r.t.Tokens[i].Text, ",") {
			return i
		}
	}
	return last
}

// titleAt: a title in capitals or with a capital begins at token i.
func (r *reader) titleAt(i, last int) bool {
	s := r.t.Tokens[i].Text
	if !unicode.IsUpper(firstRune(s)) || name.IsSurname(s) || name.IsGiven(s) {
		return false
	}
	return r.x.Match(r.t, i, last, lexicon.RoleHead) >= 0 || r.isRole(i, last) && r.x.Match(r.t, i, last, lexicon.RoleBefore) >= 0
}

// isUnit: a part of an organisation: "Dirección de Compras", "Legal Division".
func (r *reader) isUnit(first, last int) bool {
	i := r.skipArticle(first, last)
	if e := r.x.MatchNear(r.t, i, last, lexicon.UnitHead); e >= 0 {
		return e >= r.x.Match(r.t, i, last, lexicon.OrgHead)
	}
	end := r.headEnd(i, last)
	for k := i; k <= end; k++ {
		if r.x.Match(r.t, k, end, lexicon.UnitEnd) == end {
			return true
		}
	}
	return r.x.Match(r.t, i, last, lexicon.UnitEnd) > i
}

// isOrg: opens or ends with a word for organisations, has a legal form, or is
// an acronym.
func (r *reader) isOrg(first, last int) bool {
	i := r.skipArticle(first, last)
	if i > last || r.recorded(i, last) {
		return false
	}
	if r.x.MatchNear(r.t, i, last, lexicon.OrgHead) >= 0 || r.pastCourtesy(i, last) > i || r.x.Match(r.t, i, last, lexicon.KnownBody) == last {
		return true
	}
	if extract.Acronym(r.t.Tokens[i].Text) && !r.x.Word(r.t.Tokens[i].Key, lexicon.NotAName) && r.conf(i) >= 700 && last-i <= 1 && (last == i || strings.HasPrefix(r.t.Tokens[last].Text, "(")) {
		return true
	}
	for k := i; k <= last; k++ {
		if e := r.x.Match(r.t, k, last, lexicon.LegalForm); e == last && k > i {
			return true
		}
		if unicode.IsUpper(firstRune(r.t.Tokens[k].Text)) && r.x.MatchNear(r.t, k, last, lexicon.OrgEnd) >= 0 && r.cased(i, last) {
			return true
		}
	}
	return false
}

// recorded: the run tells, of a body that is named elsewhere, the number of an act or
// a register, or the year of its beginning: "Personería Jurídica 212/74", "Registro
// Provincial n.º 30", "Asociación deportiva fundada en 1921".
func (r *reader) recorded(first, last int) bool {
	number := strings.Trim(r.t.Tokens[last].Text, ".,;)")
	if last == first || number == "" || strings.Trim(number, "0123456789/-") != "" {
		return false
	}
	if r.x.Match(r.t, first, last, lexicon.ActLead) >= 0 || r.x.Match(r.t, first, last, lexicon.FieldReference) >= 0 {
		return true
	}
	return len(number) == 4 && r.x.Word(r.t.Tokens[last-1].Key, lexicon.SmallWord) && last-2 > first && r.opensSmall(r.t.Tokens[last-2].Text)
}

// conf is the confidence with which a token was read.
func (r *reader) conf(i int) uint16 { return r.t.WordAt(i).Conf }

// cased: all words but small ones have a capital, as in a name.
func (r *reader) cased(first, last int) bool {
	for i := first; i <= last; i++ {
		if k := r.t.Tokens[i].Key; k != "" && unicode.IsLower(firstRune(r.t.Tokens[i].Text)) && !r.x.Word(k, lexicon.SmallWord) {
			return false
		}
	}
	return true
}

func (r *reader) skipArticle(first, last int) int {
	if first < last && r.x.Word(r.t.Tokens[first].Key, lexicon.Article) {
		return first + 1
	}
	return first
}

// pastCourtesy is where an organisation's name begins behind what one calls it,
// be it a single letter: "H. Ayuntamiento", "I. Municipalidad"; i where nothing of
// the kind stands there.
func (r *reader) pastCourtesy(i, last int) int {
	e := r.x.Match(r.t, i, last, lexicon.Honorific)
	if e < 0 && i < last && len(r.t.Tokens[i].Key) == 1 && unicode.IsUpper(firstRune(r.t.Tokens[i].Text)) {
		e = i
	}
	if e >= i && e < last && r.x.MatchNear(r.t, e+1, last, lexicon.OrgHead) >= 0 {
		return e + 1
	}
	return i
}

// title is one title with the organisation that its own words state.
type title struct {
	text  string
	org   string // "" where not stated
	first int
	last  int
	orgAt [2]int // tokens of the organisation
}

// titles takes the words of a title apart: "Director Ejecutivo de la Alianza
// X" is a title and its organisation; a second title after "and" counts by
// itself where the first has an organisation of its own.
func (r *reader) titles(c *chunk) []title {
	first, last := r.skipLabel(c.first, c.last), c.last
	for i := first + 1; i < last; i++ {
		if !r.x.Word(r.t.Tokens[i].Key, lexicon.JoinedBy) || !r.isRole(i+1, last) || !unicode.IsUpper(firstRune(r.t.Tokens[i+1].Text)) {
			continue
		}
		a := r.title(first, i-1)
		if a.org == "" {
			continue
		}
		b := *c
		b.first = i + 1
		if !strings.HasSuffix(c.text, r.text(i+1, last)) {
			b.text = r.text(i+1, last)
		}
		return append([]title{a}, r.titles(&b)...)
	}
	t := r.title(first, last)
	if whole := r.bareTitle(c); t.org == "" && len(whole) > len(t.text) && c.last-c.first+1 < len(strings.Fields(whole)) {
		t.text = whole // joined over columns
	}
	return []title{t}
}

// bareTitle is the text of a title without the article or "Señor" before it.
func (r *reader) bareTitle(c *chunk) string {
	text := c.text
	if first := r.skipLabel(c.first, c.last); first > c.first {
		text = strings.TrimPrefix(text, r.text(c.first, first-1)+" ")
	}
	if article, rest, ok := strings.Cut(text, " "); ok && r.x.Word(article, lexicon.Article) {
		text = rest
	}
	return strings.TrimSpace(text)
}

// skipLabel leaves out an article or "Señor" before a title.
func (r *reader) skipLabel(first, last int) int {
	for first < last {
		if e := r.x.Match(r.t, first, last, lexicon.Respect); e >= 0 && e < last {
			first = e + 1
			continue
		}
		if k := r.t.Tokens[first].Key; r.x.Word(k, lexicon.Article) || r.x.Word(k, lexicon.RoleOf) || r.x.Word(k, lexicon.SignsVerb) {
			first++
			continue
		}
		if e := r.x.Match(r.t, first, last, lexicon.Honorific); e >= 0 && e < last && r.x.Match(r.t, first, last, lexicon.RoleHead) <= e && (r.x.Match(r.t, e+1, last, lexicon.RoleHead) > e || r.joinedHead(e+1) || r.plural(r.t.Tokens[e+1].Key) || r.headEnd(e+1, last) >= r.x.Match(r.t, e+1, last, lexicon.RoleEnd) && r.x.Match(r.t, e+1, last, lexicon.RoleEnd) > e) {
			first = e + 1
			continue
		}
		break
	}
	return first
}

// title finds the organisation in the words of one title: after a comma, or
// after a preposition before a word for organisations or an acronym.
func (r *reader) title(first, last int) title {
	whole := title{text: trimmed(r.text(first, last)), first: first, last: last}
	for i := first; i < last; i++ {
		if strings.HasSuffix(r.t.Tokens[i].Text, ",") && (r.isOrg(i+1, last) || r.isUnit(i+1, last) || r.properAfter(i+1, last)) && !r.isRole(i+1, last) && !(r.x.Word(r.t.Tokens[i+1].Key, lexicon.OrgPlural) && r.plural(r.t.Tokens[r.skipBefore(first, last)].Key)) {
			return r.withOrg(first, i, i+1, last)
		}
		if i == first {
			continue
		}
		if at := r.orgAfter(i, last); at > 0 {
			return r.withOrg(first, i-1, at, last)
		}
	}
	if i, at := r.directorate(first, last); at > 0 {
		return r.withOrg(first, i-1, at, last)
	}
	return whole
}

// directorate is where the part of an administration begins that a title of two
// words or more is held in, and the preposition before it: "Subdirectora de Obras
// de la Dirección General de Puertos"; the title of who heads it is whole.
func (r *reader) directorate(first, last int) (of, at int) {
	for i := first + 2; i < last; i++ {
		end := r.x.Match(r.t, i, last, lexicon.RoleOf)
		if end < 0 || end == last {
			continue
		}
		if at := r.skipArticle(end+1, last); at > i+1 && r.x.Match(r.t, at, last, lexicon.Directorate) >= 0 && r.unitAt(at, last) {
			return i, at
		}
	}
	return 0, 0
}

// properAfter: a single capitalised name after a comma ("Executive Director,
// Riverkeep").
func (r *reader) properAfter(first, last int) bool {
	if r.properOf(first, last) {
		return true
	}
	return last-first <= 2 && unicode.IsUpper(firstRune(r.t.Tokens[first].Text)) && !r.isRole(first, last) && name.Score(r.text(first, last)) > 0
}

// properOf: a longer name with a word that no dictionary has: "Anglers of the
// Lower Tay".
func (r *reader) properOf(first, last int) bool {
	if last-first < 2 || last-first > 7 || !r.cased(first, last) || r.isRole(first, last) || r.isAddress(first, last) {
		return false
	}
	proper := false
	for i := first; i <= last; i++ {
		k := r.t.Tokens[i].Text
		if strings.ContainsAny(k, "0123456789@") {
			return false
		}
		proper = proper || !r.x.Word(k, lexicon.SmallWord) && !r.x.Word(k, lexicon.NotAName) && !language.Usual(strings.Trim(k, ".,;'"))
	}
	return proper && unicode.IsUpper(firstRune(r.t.Tokens[first].Text))
}

func (r *reader) withOrg(first, titleLast, orgFirst, last int) title {
	orgFirst = r.skipArticle(orgFirst, last)
	return title{text: trimmed(r.text(first, titleLast)), org: trimmed(r.text(orgFirst, last)), first: first, last: titleLast, orgAt: [2]int{orgFirst, last}}
}

// subBody: what the title names is a body within an organisation: "Chair of
// the Planning Committee".
func (r *reader) subBody(t *title) bool {
	_, _, ok := r.x.Has(r.t, t.orgAt[0], t.orgAt[1], lexicon.SubBody)
	return ok
}

// orgAfter is where the organisation begins when a preposition at token i
// leads to one, or when its name follows without one; 0 where neither.
func (r *reader) orgAfter(i, last int) int {
	if end := r.x.Match(r.t, i, last, lexicon.RoleOf); end >= 0 && end < last {
		at := r.skipArticle(end+1, last)
		if r.namesOrg(at, last) && !r.officeOfOrg(at, last) || r.shortCourtesy(at, last) && r.namesOrg(at+1, last) {
			return at
		}
		if past := r.pastCourtesy(at, last); past > at && r.namesOrg(past, last) {
			return at // "Alcalde de la Ilustre Municipalidad de …"
		}
		return 0
	}
	prev := r.t.Tokens[i-1].Key
	if r.shortCourtesy(i, last) && !r.x.Word(prev, lexicon.SmallWord) {
		return i // "Alcalde I. Municipalidad de …"
	}
	if unicode.IsUpper(firstRune(r.t.Tokens[i].Text)) && !r.x.Word(prev, lexicon.SmallWord) && !r.unitAt(i, last) && r.x.Match(r.t, i, last, lexicon.OrgHead) >= 0 {
		return i
	}
	return 0
}

// shortCourtesy: one letter with its full stop stands before the word of an
// organisation: "H. Ayuntamiento".
func (r *reader) shortCourtesy(i, last int) bool {
	s := r.t.Tokens[i].Text
	return i < last && len(s) == 2 && s[1] == '.' && unicode.IsUpper(firstRune(s)) && r.x.Match(r.t, i+1, last, lexicon.OrgHead) > i && !r.unitAt(i+1, last)
}

// officeOfOrg: a bare word for organisations without its article, before the
// preposition of another: "Directora de Secretaría del Ministerio de …".
func (r *reader) officeOfOrg(i, last int) bool {
	if before := r.t.Tokens[i-1].Key; r.x.Word(before, lexicon.Article) || r.x.Word(before, lexicon.OfThe) || r.x.Match(r.t, i-1, i-1, lexicon.RoleOf) < 0 {
		return false
	}
	end := r.x.Match(r.t, i+1, last, lexicon.RoleOf)
	return end > i && end < last && r.x.Match(r.t, i, last, lexicon.OrgHead) == i && r.x.Match(r.t, r.skipArticle(end+1, last), last, lexicon.OrgHead) > 0
}

// namesOrg: an organisation's name, not a unit's, begins here and runs on.
func (r *reader) namesOrg(i, last int) bool {
	s := r.t.Tokens[i].Text
	if !unicode.IsUpper(firstRune(s)) {
		return false
	}
	if extract.Acronym(s) && !allCaps(r.text(max(0, i-2), i-1)) {
		return true
	}
	if r.unitAt(i, last) {
		return false
	}
	if e := r.x.MatchNear(r.t, i, last, lexicon.OrgHead); e >= 0 {
		return e < last // "Jefa de Laboratorio" names none
	}
	if r.legalName(i, last) {
		return true
	}
	end := r.headEnd(i, last)
	if end == i && end == last && r.x.Word(r.t.Tokens[i].Key, lexicon.OrgEnd) {
		return false // "Leader of the Council": of which, others say
	}
	if r.x.Word(r.t.Tokens[end].Key, lexicon.OrgWeak) && !r.x.Word(r.t.Tokens[i-1].Key, lexicon.Article) {
		return false // "Head of Housing Services"
	}
	return r.x.Match(r.t, end, end, lexicon.OrgEnd) >= 0 && !r.x.Word(r.t.Tokens[end].Key, lexicon.UnitEnd)
}

// legalName: the words end with a legal form, and the name before it begins
// here: with a word that no dictionary has, or with no preposition behind it
// where another might begin.
func (r *reader) legalName(first, last int) bool {
	form := -1
	for k := first + 1; k <= last && form < 0; k++ {
		if r.x.Match(r.t, k, last, lexicon.LegalForm) == last {
			form = k
		}
	}
	if form < 0 || r.x.Word(r.t.Tokens[first].Key, lexicon.NotAName) {
		return false
	}
	w := strings.Trim(r.t.Tokens[first].Text, ".,")
	known := language.Usual(w)
	for k := first + 1; known && k < form; k++ {
		if len(r.t.Tokens[k].Key) < 3 && r.x.Match(r.t, k, form, lexicon.RoleOf) == k {
			return false // "Relaciones de Minera X S.A.", not "Aguas del Norte, S.L."
		}
	}
	return true
}

// unitAt: what begins here is a part of an organisation by its longest cue.
func (r *reader) unitAt(i, last int) bool {
	if e := r.x.Match(r.t, i, last, lexicon.UnitHead); e >= 0 && e >= r.x.Match(r.t, i, last, lexicon.OrgHead) {
		return true
	}
	end := r.headEnd(i, last)
	for k := i; k <= end; k++ {
		if r.x.Match(r.t, k, end, lexicon.UnitEnd) == end {
			return true
		}
	}
	return r.x.Match(r.t, i, last, lexicon.UnitEnd) > i
}

func allCaps(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// acting: the title is held for the time being.
func (r *reader) acting(first, last int) bool {
	_, _, ok := r.x.Has(r.t, first, last, lexicon.Acting)
	return ok
}

// entityOf adds an organisation with its acronym, in brackets or behind a comma, as an
// alias.
func (r *reader) entityOf(kind, text string) int {
	text = closed(strings.Trim(text, " ,;:.-–\"“”«»"))
	if legalDot(text) {
		text += "."
	}
	open := strings.LastIndexByte(text, '(')
	if open > 0 && strings.HasSuffix(text, ")") {
		inner := text[open+1 : len(text)-1]
		if long := strings.TrimSpace(text[:open]); extract.Acronym(inner) && long != "" {
			e := r.d.AddEntity(kind, long)
			r.d.AddAlias(e, inner)
			return e
		}
	}
	if long, short, ok := strings.Cut(text, ", "); ok && kind == extract.Organisation && abbreviates(short, long) {
		e := r.d.AddEntity(kind, long)
		r.d.AddAlias(e, short)
		return e
	}
	return r.d.AddEntity(kind, text)
}

// abbreviates: the word is an acronym whose letters stand in the name, in their order, and
// the first of which opens it: "ASPABO" of "Asociación de Panaderos de Bolea".
func abbreviates(short, long string) bool {
	if !extract.Acronym(short) {
		return false
	}
	rest := name.Fold(long)
	for i, c := range name.Fold(short) {
		at := strings.IndexRune(rest, c)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		rest = rest[at+utf8.RuneLen(c):]
	}
	return true
}

// legalDot: the full stop that Trim took belongs to "S.A.".
func legalDot(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(last, ".") >= 1 && len(last) <= 6 && strings.ToUpper(last) == last
}
