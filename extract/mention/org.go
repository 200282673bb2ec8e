package mention

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// org is an organisation's name as it stands in the text.
type org struct {
	span
	head   int  // the atom of the word that names its kind
	weak   bool // that word as often names a thing
	alone  bool // nothing but that word
	nested int  // first atom of the organisation that its name goes on with, -1 where none
	full   int  // last atom with all that its name goes on with
	alias  []string
}

// findOrgs collects the names of organisations that a word of their kind or a
// legal form shows.
func (s *scan) findOrgs() {
	for i := 0; i < len(s.a); i++ {
		if !s.a[i].Upper || s.a[i].Kind == extract.AtomMark || s.covered[i] || !s.prose(i) {
			continue
		}
		o, next := s.orgAt(i)
		if last := s.knownLonger(&o); last > o.last {
			o.last, o.full, o.nested, next = last, last, -1, last+1
		}
		s.districtBefore(&o)
		if o.score > 0 {
			s.starts[o.first] = len(s.orgs)
			s.orgs = append(s.orgs, o)
		}
		i = max(next, i+1) - 1
	}
}

// districtBefore takes the town into the name of a body that is also of what lies around it:
// "Holmby and District Canoe Club".
func (s *scan) districtBefore(o *org) {
	k := o.first - 1
	if o.score <= 0 || o.last == o.first || s.cue(o.first, lexicon.AreaAround) == 0 || s.cue(k, lexicon.ListAnd) == 0 {
		return
	}
	for s.upper(k-1, s.a[o.first].Sent) && s.cue(k-1, lexicon.Opener) == 0 {
		k--
	}
	if k < o.first-1 {
		o.first, o.score = k, max(o.score, 600)
	}
}

// knownLonger is the last atom of the longest name of an organisation that the document
// has already, by its signatures or parties, and that begins as a name found does:
// "Asociación Pasajeras en Marcha".
func (s *scan) knownLonger(o *org) int {
	if o.score <= 0 {
		return -1
	}
	e, last := s.knownAt(o.first)
	if e < 0 || s.d.Entities[e].Kind != extract.Organisation {
		return -1
	}
	return last
}

// orgAt reads an organisation's name in the run of capitals at i. It gives
// where the search goes on.
func (s *scan) orgAt(i int) (o org, next int) {
	e := s.runEnd(i)
	for i <= e && (s.cue(i, lexicon.Opener) > 0 && !s.ordinalOf(i, e) || s.cue(i, lexicon.Determiner) > 0) {
		i++
	}
	if i > e {
		return o, e + 1
	}
	if last := s.legal(i, e); last > 0 {
		o = org{span: span{first: i, last: last, entity: -1, score: 900, rule: "org.legal_form"}, head: i, nested: -1, full: last}
		return o, last + 1
	}
	if first, last := s.joinedForm(i, e); last > 0 {
		return org{span: span{first: first, last: last, entity: -1, score: 850, rule: "org.legal_form"}, head: first, nested: -1, full: last}, last + 1
	}
	if n := s.officeOf(i); n > 0 {
		last := i + n - 1
		return org{span: span{first: i, last: last, entity: -1, score: 800, rule: "org.office"}, head: i, nested: -1, full: last}, last + 1
	}
	if n := s.knownBody(i); n > 0 {
		last := i + n - 1
		return org{span: span{first: i, last: last, entity: -1, score: 750, rule: "org.known"}, head: i, nested: -1, full: last}, last + 1
	}
	if n := s.cue(e, lexicon.NumberedEnd); n == 1 && (e > i || s.grammar.HeadFirst == (s.orgWord(i) > 0)) && e+1 < len(s.a) && s.a[e+1].Kind == extract.AtomNumber && s.a[e+1].Sent == s.a[i].Sent {
		return org{span: span{first: i, last: e + 1, entity: -1, score: 700, rule: "org.numbered"}, head: i, nested: -1, full: e + 1}, e + 2 // "Dockers Local 61", "Local 61", "Escuela 46"
	}
	if last := s.partners(i); last > 0 {
		return org{span: span{first: i, last: last, entity: -1, score: 700, rule: "org.partners"}, head: i, nested: -1, full: last}, last + 1
	}
	head, n, weak := s.headIn(i, e)
	if head < 0 && s.firm(i, e) {
		return org{span: span{first: i, last: e, entity: -1, score: 650, rule: "org.ampersand"}, head: i, nested: -1, full: e}, e + 1
	}
	if head < 0 || s.thing(i, head) {
		return o, e + 1
	}
	o = org{span: span{first: i, last: e, entity: -1}, head: head, weak: weak, nested: -1}
	switch {
	case s.opens(head), n > 1 && s.cue(head+n-1, lexicon.OrgLink) > 0: // "TOWN OF HOLMBY"
		o.first = head
	default:
		o.last = head + n - 1
		if o.last < e && head > i {
			o.last += min(s.cue(o.last+1, lexicon.OrgTail), e-o.last)
		}
	}
	for o.first < head && s.month(o.first) { // "the June Council meeting"
		o.first++
	}
	s.cutShouted(&o)
	for k := head - 1; k >= o.first; k-- { // "Minister Office"? a title before is not its name
		if s.roleWord(k) > 0 || s.cue(k, lexicon.Honorific) > 0 && s.a[k].Fold != "c" {
			o.first = k + 1
			break
		}
	}
	s.joinedBefore(&o)
	first := o.last
	s.complement(&o)
	if last := s.legal(o.last, o.last); last > 0 && o.full == o.last && o.last > o.head {
		o.last, o.full = last, last // "Áridos de la Cuenca, S.A."
	}
	s.numbered(&o)
	s.dayNamed(&o)
	words := 0
	for k := o.first; k <= o.last && !s.inPlace(k); k++ {
		if s.a[k].Upper {
			words++
		}
	}
	o.alone = o.first == o.last || words < 2
	o.rule, o.score = "org.head", 850
	switch {
	case o.alone:
		o.score = 1
	case s.organ(&o), s.posted(&o), s.located(&o):
		o.score = minOrganisation - 100
	case weak && s.chargeOf(&o):
		o.score = minOrganisation - 100
	case weak && o.last > first:
		o.score = 650
	case weak && s.proper(&o):
		o.score = 600
	case weak && s.wholeName(&o):
		o.score = 600
	case weak && s.namedBody(&o):
		o.score = 600
	case weak && s.cue(o.first-1, lexicon.Determiner) > 0 && s.deed(o.last+1, s.a[o.last].Sent): // "the Tide Fund paid"
		o.score = 600
	case weak && (first-o.first < 2 || s.cue(o.first-1, lexicon.Determiner) == 0):
		o.score = minOrganisation - 100
	case weak:
		o.score = 560
	}
	next = o.last + 1
	if o.nested >= 0 {
		next = o.nested
	}
	return o, max(next, i+1)
}

// cutShouted leaves out of a name in capitals that its head ends what a small word in
// capitals parts from it: "AUDIT OF THE | HERON CONSORTIUM".
func (s *scan) cutShouted(o *org) {
	if s.opens(o.head) {
		return
	}
	for k := o.head - 1; k > o.first; k-- {
		if s.a[k].Caps && s.cue(k, lexicon.OrgLink)+s.cue(k, lexicon.Determiner)+s.cue(k, lexicon.OrgIn) > 0 && s.cue(k, lexicon.ListAnd) == 0 {
			o.first = k + 1
			return
		}
	}
}

// wholeName reports whether the name ends with its head, without an article, has two words
// or more before it, and a word in small letters behind it: "Heron Canoe Club has left".
func (s *scan) wholeName(o *org) bool {
	if z := s.zone[s.a[o.first].Token]; z == extract.ZoneTitle || z == extract.ZoneSubject || o.nested >= 0 || o.head-o.first < 2 || s.opens(o.head) {
		return false
	}
	for k := o.first; k < o.head; k++ {
		if !s.a[k].Upper && s.a[k].Kind == extract.AtomWord {
			return false
		}
	}
	next := o.last + 1
	if s.cue(o.first-1, lexicon.Determiner) > 0 || next >= len(s.a) || s.a[next].Sent != s.a[o.first].Sent {
		return false
	}
	mark := s.is(next, ",") || s.is(next, ".")
	return s.a[next].Kind == extract.AtomWord && !s.a[next].Upper || mark && s.cue(o.first-1, lexicon.OrgLink) > 0
}

// chargeOf reports whether ordinary words stand right behind a title and its preposition,
// without an article: what somebody has charge of, "consejero de Transportes y Costas".
func (s *scan) chargeOf(o *org) bool {
	k := o.first - 1
	if k < 1 || s.cue(k, lexicon.RoleOf) != 1 || s.cue(k, lexicon.OfThe)+s.cue(k, lexicon.Determiner) > 0 || !s.abstract(o.first, o.last) {
		return false
	}
	for r := k - 1; r >= 0 && r >= k-3; r-- {
		if n := s.roleWord(r); n > 0 {
			return !s.a[r].Upper && r+n == k
		}
	}
	return false
}

// namedBody reports whether the head, with a proper name that no dictionary has in the name, is
// a body's and never a thing's: "Pellow Roe Associates", "Caja Orria".
func (s *scan) namedBody(o *org) bool {
	if s.cue(o.head, lexicon.NamedBody) == 0 {
		return false
	}
	if k := o.first - 1; s.grammar.HeadFirst && o.head == o.first && o.last > o.first && k >= s.sentence(o.first) && !s.a[k].Upper && s.cue(k, lexicon.Determiner)+s.cue(k, lexicon.OrgLink)+s.cue(k, lexicon.OrgIn)+s.cue(k, lexicon.OfThe) == 0 && s.upper(o.first+1, s.a[o.first].Sent) {
		return true // "dice que Granja Tres Robles sigue": a thing would have its article
	}
	for k := o.first; k <= o.last && s.cue(k, lexicon.Place)+s.cue(k, lexicon.Honorific) == 0; k++ {
		if a := &s.a[k]; k != o.head && a.Upper && !a.Caps && !s.known(k) && len(a.Text) > 3 {
			return !given(a)
		}
	}
	return false
}

// ordinalOf reports whether the word that opens the run opens a name within a sentence, as
// well as sentences: an ordinal, "of First Prairie Bank".
func (s *scan) ordinalOf(i, e int) bool {
	return i > s.sentence(i) && e > i+1 && s.cue(i, lexicon.RoleBefore) > 0 && s.cue(i, lexicon.Determiner) == 0 && s.cue(i-1, lexicon.Opener)+s.cue(i-1, lexicon.Determiner) > 0 && !s.a[i-1].Upper
}

// organ reports whether the name is that of an organ or a meeting which every
// body has, and says of none whose: "la Junta Directiva", "la Asamblea General".
func (s *scan) organ(o *org) bool {
	words := o.last - o.first + 1
	return words > 1 && (s.cue(o.first, lexicon.UnitHead) == words || s.cue(o.first, lexicon.TitleMeeting) == words)
}

// locatedReach is how many atoms the name of a territory has at most that an address
// lists before another.
const locatedReach = 6

// located reports whether the name is that of a territory in an address, beside one
// within which it lies or that lies in it, "distrito de Elmo, Provincia de Holm", or of
// one whose law a paper is under.
func (s *scan) located(o *org) bool {
	if s.cue(o.first, lexicon.PartyBody) == 0 || o.nested >= 0 {
		return false
	}
	if s.is(o.last+1, ",") && s.cue(o.last+2, lexicon.PartyBody) > 0 && s.cue(o.last+3, lexicon.OrgLink) > 0 {
		return true
	}
	for k := o.first - 1; k >= 0 && k >= o.first-locatedReach; k-- {
		if n := s.cue(k, lexicon.LawsOf); n > 0 && k+n == o.first {
			return true
		}
		if k < o.first-1 && s.is(k, ",") {
			return false
		}
		if s.is(o.first-1, ",") && s.cue(k, lexicon.PartyBody) > 0 && s.cue(k+1, lexicon.OrgLink) > 0 {
			return true
		}
	}
	return false
}

// posted reports whether the name is that of a post in a body, which stands
// before it without a link: "Board Secretary".
func (s *scan) posted(o *org) bool {
	if s.grammar.HeadFirst || s.cue(o.last, lexicon.RoleEnd) == 0 || o.nested >= 0 {
		return false
	}
	for k := o.first; k < o.last; k++ {
		if !s.a[k].Upper {
			return false
		}
	}
	return true
}

// proper reports whether a name whose head may be a thing's has its article
// and a proper name in it, or leaves or joins somebody: "el Colegio Alameda".
func (s *scan) proper(o *org) bool {
	if s.cue(o.first-1, lexicon.Determiner) == 0 && s.cue(o.first-1, lexicon.ListAnd) == 0 || o.first == o.last {
		return false
	}
	if s.leadsUp(o.first, lexicon.MemberOf) || s.ledByRole(o.first) {
		return true
	}
	sent := s.a[o.first].Sent
	for _, c := range []lexicon.Cue{lexicon.ExitStem, lexicon.LeaveVerb, lexicon.JoinVerb, lexicon.ExitNoun} {
		for k := o.last + 1; k < len(s.a) && k <= o.last+4 && s.a[k].Sent == sent; k++ {
			if s.cue(k, c) > 0 {
				return true
			}
		}
		for k := o.first - 1; k > 0 && k >= o.first-4 && s.a[k].Sent == sent; k-- {
			if s.cue(k, c) > 0 {
				return true
			}
		}
	}
	for k := o.first; k <= o.last; k++ {
		if k != o.head && s.a[k].Upper && !s.known(k) && s.cue(k, lexicon.NotAName) == 0 && !s.a[k].Caps {
			return true
		}
	}
	return false
}

// ledByRole reports whether the title of somebody ends right before atom i and
// its article: "titular de la".
func (s *scan) ledByRole(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if n := s.cue(k, lexicon.RoleOf); n > 0 && k > 0 && (k+n == i || k+n == i-1 && s.cue(i-1, lexicon.Determiner) > 0) {
			return s.roleWord(k-1) > 0 || k > 1 && s.cue(k-1, lexicon.RoleAfter) > 0 && s.roleWord(k-2) > 0
		}
	}
	return false
}

// leadsUp reports whether a phrase with a cue ends right before atom i, or
// before its article.
func (s *scan) leadsUp(i int, c lexicon.Cue) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if n := s.cue(k, c); n > 0 && (k+n == i || k+n == i-1 && s.cue(i-1, lexicon.Determiner) > 0) {
			return true
		}
	}
	return false
}

// joinedBefore takes ordinary words joined by "and" before the head of a unit
// into its name: "Trade and Fisheries Unit".
func (s *scan) joinedBefore(o *org) {
	k := o.first - 1
	if s.opens(o.head) || o.first == o.head || k < 1 || s.cue(k, lexicon.ListAnd) == 0 || !s.upper(k-1, s.a[o.first].Sent) {
		return
	}
	first := k - 1
	for s.upper(first-1, s.a[o.first].Sent) {
		first--
	}
	if head, _, _ := s.headIn(first, k-1); head >= 0 && s.cue(head, lexicon.WeakHead) == 0 {
		return
	}
	led := s.cue(first-1, lexicon.RoleOf) > 0 || s.cue(first-1, lexicon.Determiner) > 0 || s.is(first-1, "(")
	if led && s.abstract(first, k-1) && s.abstract(o.first, o.head-1) && s.cue(first, lexicon.Opener) == 0 {
		o.first = first
	}
}

// joinedForm reads a name whose words "of" joins and that a legal form ends:
// "Vapores del Lago S.A."; last is 0 where the run first to e begins none.
func (s *scan) joinedForm(i, e int) (first, last int) {
	if head, _, _ := s.headIn(i, e); head >= 0 || s.cue(i, lexicon.Thing) > 0 || s.roleWord(i) > 0 || given(&s.a[i]) || s.cue(i, lexicon.Honorific) > 0 {
		return i, 0
	}
	for m, and, _ := s.link(e + 1); m > 0 && !and && s.upper(m, s.a[i].Sent); m, and, _ = s.link(e + 1) {
		e = s.runEnd(m)
		if last = s.legal(m, e); last > 0 {
			return i, last
		}
		if head, _, _ := s.headIn(m, e); head >= 0 {
			return i, 0
		}
	}
	return i, 0
}

// firm reports whether a run is a firm's name by its "&": "Pell Roe & Moor".
func (s *scan) firm(i, e int) bool {
	words, and := 0, false
	for k := i; k <= e; k++ {
		switch {
		case s.is(k, "&"):
			and = k > i
		case s.a[k].Upper:
			words++
		}
		if s.cue(k, lexicon.Thing) > 0 || s.roleWord(k) > 0 {
			return false
		}
	}
	return and && words >= 3 && !(e+1 < len(s.a) && s.a[e+1].Fold == "'s") && !s.abstract(i, e) && !s.is(i-1, "(")
}

// partners reads a firm that is called by surnames, of one word each: three or more,
// "Dunmer, Fitch & Lacey", or two before what they do, "Pell & Roe, solicitors", "Pell & Roe, the firm that …". It gives
// the last atom, with the legal form behind it, 0 where none stands at i.
func (s *scan) partners(i int) int {
	k, n := i, 1
	if given(&s.a[i]) {
		return 0
	}
	for s.partner(k) && s.is(k+1, ",") && s.partner(k+2) {
		k, n = k+2, n+1
	}
	if !s.partner(k) || !s.is(k+1, "&") || !s.partner(k+2) || s.upper(i-1, s.a[i].Sent) && s.cue(i-1, lexicon.Opener) == 0 {
		return 0
	}
	last := k + 2
	if form := s.legal(k, last); form > 0 {
		return form
	}
	at := last + 2
	at += s.cue(at, lexicon.Determiner)
	trade := s.is(last+1, ",") && max(s.cue(at, lexicon.FirmEnd), s.cue(at, lexicon.Profession), s.cue(at, lexicon.OrgCalled)) > 0
	if n < 2 && !trade || s.upper(last+1, s.a[i].Sent) || s.abstract(i, last) {
		return 0
	}
	return last
}

// partner reports whether a word stands at k that may be the surname of a firm's partner.
func (s *scan) partner(k int) bool {
	return k < len(s.a) && s.a[k].Upper && s.a[k].Kind == extract.AtomWord && len(s.a[k].Text) > 2 && !s.covered[k] &&
		s.roleWord(k)+s.orgWord(k)+s.cue(k, lexicon.Opener)+s.cue(k, lexicon.Thing)+s.cue(k, lexicon.Place)+s.cue(k, lexicon.Honorific) == 0 && !s.month(k)
}

// knownBody is the length of a name at i that everybody knows for a body's, and that goes
// neither on nor stands in brackets behind another; an acronym is none here.
func (s *scan) knownBody(i int) int {
	n := s.cue(i, lexicon.KnownBody)
	last := i + n - 1
	if n == 0 || s.acronym(i) || s.is(i-1, "(") || s.upper(i-1, s.a[i].Sent) && s.cue(i-1, lexicon.Opener) == 0 || s.upper(last+1, s.a[i].Sent) && !s.apart(last) || !s.a[last].Upper {
		return 0
	}
	return n
}

// officeOf reads "Attorney General's office": how many atoms, 0 for none.
func (s *scan) officeOf(i int) int {
	if s.roleWord(i) == 0 {
		return 0
	}
	e := s.runEnd(i)
	if e+2 >= len(s.a) || s.a[e+1].Fold != "'s" || s.cue(e+2, lexicon.OfficeHead) == 0 || e == i && !(s.a[e+2].Upper && s.cue(i-1, lexicon.Article) > 0) {
		return 0
	}
	for k := i; k <= e; k++ {
		if s.roleWord(k) == e-k+1 {
			return e + 3 - i
		}
	}
	return 0 // "Vice President Holm's office"
}

// legal gives the last atom of a name of the run first to e that a legal form
// ends, 0 where none does: "Acme, Inc.", "Acme S.A. de C.V.".
func (s *scan) legal(first, e int) int {
	for k := first + 1; k <= e+1 && k < len(s.a); k++ {
		at := k
		quoted := s.is(at, "\"") && s.is(at+1, ",")
		if quoted {
			at++
		}
		if s.is(at, ",") {
			at++
		}
		if s.is(at, "(") && s.upper(at+1, s.a[first].Sent) && s.is(at+2, ")") && s.cue(at+3, lexicon.LegalForm) > 0 {
			at += 3 // "Heron Masons (Holmby) Ltd"
		}
		if quoted && s.cue(at, lexicon.LegalForm) > 0 {
			return k - 1 // "«Café El Mirador», S. de R.L."
		}
		if at < len(s.a) && s.a[at].Sent == s.a[first].Sent && (s.a[at].Upper || s.smallForm(at) || s.is(at, "&")) {
			if n := s.cue(at, lexicon.LegalForm); n > 0 && !s.formOf(at, n) && !(s.is(at+n, "-") && s.a[at+n].Glued) && !(at > k && s.cue(at, lexicon.StateSign) > 0 && s.a[at].Caps && !s.a[first].Caps) && (at > k || len(s.a[at].Text) > 2 || !s.known(at-1)) {
				last := at + n - 1
				if s.is(last+1, ".") && s.a[last+1].Glued && !s.a[last].Caps && len(s.a[last].Text) < 6 {
					last++
				}
				return last
			}
		}
	}
	return 0
}

// formOf reports whether the legal form of n atoms at k is a body's kind that its name goes
// on behind: "Worshipful Company of Remers".
func (s *scan) formOf(k, n int) bool {
	if n > 1 || s.orgWord(k) == 0 {
		return false
	}
	m, and, _ := s.link(k + 1)
	return m > 0 && !and && s.upper(m, s.a[k].Sent) && !s.inPlace(k+1)
}

// smallForm reports whether a legal form in small letters, no word of the language, stands
// behind a capitalised word: "Elm Water plc".
func (s *scan) smallForm(k int) bool {
	return k > 0 && s.a[k-1].Upper && len(s.a[k].Text) > 2 && s.cue(k, lexicon.LegalForm) == 1 && !s.known(k)
}

// headIn finds the word that names the kind of an organisation in a run:
// one that opens names where it begins the run, else the last of those that
// end them, else one that opens names further on.
func (s *scan) headIn(i, e int) (at, n int, weak bool) {
	at = -1
	open := false
	for k := i; k <= e; k++ {
		m, opens := s.orgWord(k), s.opens(k)
		m = min(m, e-k+1) // "Department of" opens a name whose run is one word
		if m == 0 || open && !opens || at >= 0 && opens && !open {
			continue
		}
		at, n, open = k, m, opens
		if opens {
			break
		}
		k += m - 1
	}
	return at, n, at >= 0 && n == 1 && s.cue(at, lexicon.WeakHead) > 0
}

// opens reports whether a word that opens organisations' names stands at k.
func (s *scan) opens(k int) bool {
	before := k - 1
	if s.is(before, "'") {
		before-- // "Remers' Union"
	}
	if !s.grammar.HeadFirst && s.cue(k, lexicon.OrgEnd) > 0 && s.upper(before, s.a[k].Sent) && s.cue(before, lexicon.Opener) == 0 && !s.upper(k+1, s.a[k].Sent) {
		return false // "Rowing Club": a word of both languages
	}
	if !s.grammar.HeadFirst && s.cue(k, lexicon.OrgHead) == 1 && s.known(k) && s.upper(k+1, s.a[k].Sent) && s.endsBody(k+1) {
		return false // "Red Kite Society": a word of another language's bodies
	}
	return s.cue(k, lexicon.OrgHead) > 0 || s.cue(k, lexicon.UnitHead) > 0
}

// endsBody reports whether the run of capitals at k ends with a word that ends bodies' names.
func (s *scan) endsBody(k int) bool {
	e := s.runEnd(k)
	return s.cue(e, lexicon.OrgEnd) > 0
}

// orgWord is the length of a word of a kind of organisation or unit at k, 0 where
// somebody is called by it.
func (s *scan) orgWord(k int) int {
	n := max(s.cue(k, lexicon.OrgHead), s.cue(k, lexicon.OrgEnd), s.cue(k, lexicon.UnitHead), s.cue(k, lexicon.UnitEnd))
	if n == 1 && s.honoured(k) {
		return 0
	}
	return n
}

// roleWord is the length of a word of a position at k.
func (s *scan) roleWord(k int) int {
	if k >= len(s.a) {
		return 0
	}
	n := max(s.cue(k, lexicon.RoleHead), s.cue(k, lexicon.RoleEnd))
	if s.cue(k, lexicon.PartyNature) > n || n > 0 && !s.a[k].Upper && s.cue(k, lexicon.PersonNature) >= n { // "mayor de edad", "mayor, casada"
		return 0
	}
	if n == 1 && s.cue(k, lexicon.OrgHead) > 0 && s.a[k].Fold != strings.ToLower(s.a[k].Text) { // "Secretaría", not "secretaria"
		return 0
	}
	return n
}

// thing reports whether the run's first word says that a law, plan or paper
// is named.
func (s *scan) thing(i, head int) bool {
	if _, number := lexicon.DatesIn(s.d.Language)[0].Numbers[s.a[i].Fold]; number && head == i+1 && s.cue(head, lexicon.OrgPlural) > 0 {
		return true // "Four Charities"
	}
	return head > i && s.cue(i, lexicon.Thing) > 0 || s.cue(i, lexicon.Thing) > s.orgWord(head)
}

// complement extends a name over what follows: "of Public Works", "para la
// Cultura y las Artes", ", Access to Information and …".
func (s *scan) complement(o *org) {
	o.full = o.last
	sent, e := s.a[o.first].Sent, o.last
	has, cut := false, -1
	for e+1 < len(s.a) && s.a[e+1].Sent == sent && !s.apart(e) {
		k := e + 1
		if s.is(k, ",") {
			end := s.listTail(k, sent)
			if !has || end == 0 {
				break
			}
			e = end
			continue
		}
		m, and, article := s.link(k)
		if n := s.cue(m, lexicon.PlaceKind); m > 0 && n > 0 && !s.a[m].Upper && s.upper(m+n, sent) {
			e, has = s.runEnd(m+n), true // "Junta de Agua de la vereda El Tamar"
			continue
		}
		if m == 0 || !s.upper(m, sent) || s.month(m) && !article || s.isTitled(m) || !has && s.seated(o, e, m) {
			break
		}
		end := s.beforeHolder(m, s.runEnd(m))
		if in := s.cue(k, lexicon.OrgIn) > 0 && s.cue(k, lexicon.OrgLink) != s.cue(k, lexicon.OrgIn) || s.inPlace(k); in && !(has && m == k+1 && s.cue(m, lexicon.Place) == 0 && s.abstract(m, end)) {
			if s.cue(m, lexicon.Place) == 0 {
				break
			}
			e = m + s.cue(m, lexicon.Place) - 1
			break
		}
		head, _, weak := s.headIn(m, end)
		if head >= 0 && s.thing(head, head) {
			head = -1 // "Foro Regional de Gobierno Abierto"
		}
		if and && (!has && o.head != o.first || s.roleWord(m) > 0 || head >= 0 && (article || s.cue(head, lexicon.OrgWeak) == 0) || !s.abstract(m, end)) {
			break
		}
		if head >= 0 && (article || head == m || has && !weak) && !s.ownHouse(o, m, end) && cut < 0 && o.nested < 0 && s.content(o.first, e) >= 2 && !(and && s.weakTail(m, end)) {
			cut, o.nested = e, m
		}
		e, has = s.townTail(end), true
	}
	o.full, o.last = e, e
	if cut >= 0 {
		o.last = cut
	}
}

// ownHouse reports whether no more than a word for a body stands from m to end, and what it
// belongs to is no unit or organ: "Círculo de Damas del Teatro".
func (s *scan) ownHouse(o *org, m, end int) bool {
	if m != end || s.cue(o.first, lexicon.UnitHead)+s.cue(o.head, lexicon.UnitEnd)+s.cue(o.first, lexicon.SubBody) > 0 {
		return false
	}
	next, and, _ := s.link(end + 1)
	return next == 0 || and || !s.upper(next, s.a[m].Sent)
}

// townTail takes in what tells a town from others of its name: "Torre | la Baja".
func (s *scan) townTail(e int) int {
	if n := s.cue(e+1, lexicon.TownTail); n > 0 && s.a[e+1].Sent == s.a[e].Sent && !s.upper(e+n+1, s.a[e].Sent) {
		return e + n
	}
	return e
}

// beforeHolder is the last atom of a run that is part of a name where a title and who
// holds it follow within the run: "University of | Elm Bay Chancellor Tim Ryan".
func (s *scan) beforeHolder(first, last int) int {
	for k := first + 1; k < last; k++ {
		if n := s.roleWord(k); n > 0 && k+n < last && given(&s.a[k+n]) {
			return k - 1
		}
	}
	return last
}

// seated reports whether "of" before atom m begins an address: a name in capitals
// has ended with the word for what it is, and the next word is not in capitals, or
// is one for a place: "ELM TOWN COUNCIL of the Guildhall".
func (s *scan) seated(o *org, e, m int) bool {
	if o.head <= o.first {
		return false
	}
	at := m + s.cue(m, lexicon.Determiner)
	return s.a[o.first].Caps && s.a[e].Caps && !s.a[m].Caps && len(s.a[m].Text) > 1 || (at > m || s.cue(m-1, lexicon.Determiner) > 0) && s.cue(at, lexicon.PlaceWord) > 0
}

// ordinalMark reports whether atom i is the mark of "N°".
func (s *scan) ordinalMark(i int) bool {
	return i < len(s.a) && (s.a[i].Text == "°" || s.a[i].Text == "º")
}

// numbered takes the number of one of many into its name, with what follows:
// "Escuela N° 7 Estación".
func (s *scan) numbered(o *org) {
	if o.last > o.head && o.full == o.last && s.cue(o.last, lexicon.CitedNo) > 0 && s.ordinalMark(o.last+1) {
		o.last, o.full = o.last-1, o.last-1 // "Junta de Vecinos N° 14": the mark looks like a capital of the name
	}
	n := s.cue(o.last+1, lexicon.CitedNo)
	k := o.last + 1 + n
	for k < len(s.a) && s.a[k].Glued && (s.is(k, ".") || s.ordinalMark(k)) {
		k++
	}
	if n == 0 || o.nested >= 0 || o.full != o.last || k >= len(s.a) || s.a[k].Kind != extract.AtomNumber || s.a[k].Sent != s.a[o.first].Sent || len(s.a[k].Text) > 4 {
		return
	}
	if s.is(k+1, "/") || s.is(k+1, "-") || s.is(k+1, ".") && k+2 < len(s.a) && s.a[k+2].Kind == extract.AtomNumber {
		return
	}
	o.last = k
	if s.upper(k+1, s.a[k].Sent) && !s.isTitled(k+1) && !given(&s.a[k+1]) && s.roleWord(k+1) == 0 && s.orgWord(k+1) == 0 {
		o.last = s.runEnd(k + 1)
	}
	o.full = o.last
}

// dayNamed takes a day without its year, its month with a capital, into the name of a
// body that is called after it: "Mutual 12 de Octubre", "Sindicato 3 de Febrero".
func (s *scan) dayNamed(o *org) {
	day := o.last + 1
	if day >= len(s.a) || o.full != o.last || o.nested >= 0 || s.a[day].Kind != extract.AtomNumber || s.a[day].Sent != s.a[o.first].Sent {
		return
	}
	n, month := atoi(s.a[day].Fold), day+1+s.cue(day+1, lexicon.RoleOf)
	if n < 1 || n > 31 || month == day+1 || !s.upper(month, s.a[day].Sent) || !s.month(month) {
		return
	}
	if of := s.cue(month+1, lexicon.RoleOf); month+1+of < len(s.a) && s.a[month+1+of].Kind == extract.AtomNumber {
		return
	}
	o.last, o.full = month, month
}

// weakTail reports a single word that names what somebody deals with as often
// as a body: "Transport and Works".
func (s *scan) weakTail(m, end int) bool {
	return m == end && (s.cue(m, lexicon.OrgWeak) > 0 || s.cue(m, lexicon.WeakHead) > 0)
}

// inPlace reports a word such as "in" that only a place may follow.
func (s *scan) inPlace(k int) bool { return s.cue(k, lexicon.OrgIn) > 0 }

// link reads the words between two parts of a name: it gives the next atom, 0
// where there is no link, and whether "and" or an article is among them.
func (s *scan) link(k int) (next int, and, article bool) {
	n := s.cue(k, lexicon.OrgLink)
	if m := s.cue(k-1, lexicon.OrgTo); m > 1 {
		n = max(n, m-1)
	}
	if n == 0 {
		if n = s.cue(k, lexicon.OrgIn); n == 0 {
			return 0, false, false
		}
	}
	and = s.cue(k, lexicon.ListAnd) > 0
	article = s.cue(k+n-1, lexicon.Determiner) > 0
	k += n
	for m := s.cue(k, lexicon.Determiner); m > 0 && (!s.a[k].Upper || s.a[k].Caps && s.a[k-1].Caps); m = s.cue(k, lexicon.Determiner) {
		if s.cue(k, lexicon.Article) == 0 { // "Pleno de este Ayuntamiento"
			return 0, false, false
		}
		k += m
		article = true
	}
	return k, and, article
}

// listTail reads ", X, Y and Z" after a name's complement, all of them words
// of matters and not of somebody. It gives its last atom, 0 where it is no
// such list.
func (s *scan) listTail(k, sent int) int {
	for s.is(k, ",") {
		if !s.upper(k+1, sent) {
			return 0
		}
		end := s.runEnd(k + 1)
		if head, _, _ := s.headIn(k+1, end); head >= 0 || !s.abstract(k+1, end) || s.roleWord(k+1) > 0 {
			return 0
		}
		for m, and, _ := s.link(end + 1); m > 0 && s.upper(m, sent); m, and, _ = s.link(end + 1) {
			last := s.runEnd(m)
			if head, _, _ := s.headIn(m, last); head >= 0 || !s.abstract(m, last) {
				break
			}
			end = last
			if and {
				return s.ofTail(end, sent)
			}
		}
		k = end + 1
	}
	return 0
}

// ofTail takes "of Personal Data" along that ends a list.
func (s *scan) ofTail(e, sent int) int {
	for {
		m, and, _ := s.link(e + 1)
		if m == 0 || and || !s.upper(m, sent) || s.inPlace(e+1) {
			return e
		}
		end := s.runEnd(m)
		if head, _, _ := s.headIn(m, end); head >= 0 || !s.abstract(m, end) {
			return e
		}
		e = end
	}
}

// abstract reports whether all words of a run are ordinary words, as those of
// an office's matters are, and none a place or an acronym.
func (s *scan) abstract(i, e int) bool {
	for k := i; k <= e; k++ {
		a := &s.a[k]
		if a.Kind == extract.AtomMark {
			continue
		}
		if s.cue(k, lexicon.Place) > 0 || s.cue(k, lexicon.Honorific) > 0 {
			return false
		}
		if !s.known(k) && s.cue(k, lexicon.NotAName) == 0 {
			return false
		}
	}
	return true
}

// isTitled reports whether a person with an honorific begins at i.
func (s *scan) isTitled(i int) bool {
	n := s.cue(i, lexicon.Honorific)
	return n > 0 && i+n < len(s.a) && (given(&s.a[min(i+n, len(s.a)-1)]) || s.is(i+n, "."))
}

// content counts the words of a name that say more than that it is a unit.
func (s *scan) content(i, e int) int {
	n := 0
	for k := i; k <= e; k++ {
		if s.a[k].Upper && (s.cue(k, lexicon.UnitHead) == 0 || k > i) && s.cue(k, lexicon.RoleBefore) == 0 {
			n++
		}
	}
	if s.cue(i, lexicon.UnitHead) == 0 {
		return n
	}
	return n + 1
}
