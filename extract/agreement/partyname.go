package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// nameEnd is the last atom of the name that begins at i, less than i where
// none does.
func (s *scan) nameEnd(i, end int) int {
	last := s.runEnd(i, end)
	if k := s.firmEnd(i, last, end); k > last {
		return k
	}
	return last
}

// firmEnd is the last atom of a firm's name that lists what it does, before which a
// quote opens or "de una parte" stands, up to its legal form, "Servicios y Estudios
// para la Navegación, S.A.", or that tells what it is behind a comma: "Holm, Sociedad
// Gestora de Fondos, S.A."; last where no such name begins at i.
func (s *scan) firmEnd(i, last, end int) int {
	if last < i || s.kind(i, last) || s.cue(i, lexicon.RoleHead) > 0 || s.cue(i-1, lexicon.Honorific) > 0 {
		return last
	}
	lists := language.Usual(s.a[i].Text) && !name.IsGiven(s.a[i].Text) && s.cue(i-1, lexicon.Determiner) == 0 && (s.is(i-1, "\"") || s.partBefore(i))
	if !lists && !(s.is(last+1, ",") && s.upper(last+2) && s.cue(last+2, lexicon.OrgHead) > 0 && s.cue(last+2, lexicon.LegalForm) == 0 && s.upper(last+3)) {
		return last
	}
	for k := last + 1; k < end && s.cue(k, lexicon.OtherPart) < 2 && s.cue(k, lexicon.Hereinafter) < 2 && !(lists && s.cue(k, lexicon.RoleHead) > 0); k++ {
		if s.is(k, ",") && s.upper(k+1) && s.cue(k+1, lexicon.LegalForm) > 0 {
			return s.runEnd(k-1, end)
		}
		if !s.upper(k) && !s.is(k, ",") && s.cue(k, lexicon.OrgLink)+s.cue(k, lexicon.Determiner)+s.cue(k, lexicon.ListAnd)+s.cue(k, lexicon.Particle) == 0 {
			return last
		}
	}
	return last
}

// definedReach is within how many atoms behind a name the words stand that define
// whom it names, ", a la que en lo sucesivo se denominará".
const definedReach = 5

// stopsName reports whether words at atom k begin what the agreement is about behind
// a name. Words behind which the name goes on to what defines a party are part of it:
// "Comisión para el Desarrollo de los Puertos, en lo sucesivo …".
func (s *scan) stopsName(k, end int) bool {
	if s.cue(k, lexicon.NameStops) == 0 {
		return false
	}
	j := k
	for j < end && (s.upper(j) || s.cue(j, lexicon.OrgLink)+s.cue(j, lexicon.Determiner)+s.cue(j, lexicon.ListAnd) > 0) && s.cue(j, lexicon.OtherPart) < 2 {
		j++
	}
	if !s.is(j, ",") {
		return true
	}
	for i := j + 1; i < min(end, j+definedReach); i++ {
		if n := s.cue(i, lexicon.Hereinafter); n > 1 {
			return s.calledThing(i+n, end)
		}
		if s.cue(i, lexicon.RepresentBy) > 0 {
			return false
		}
	}
	return true
}

// calledThing reports whether the short name at atom i is that of a paper: "en adelante
// EL CONVENIO".
func (s *scan) calledThing(i, end int) bool {
	for i < end && (s.a[i].Kind == extract.AtomMark || s.cue(i, lexicon.Determiner) > 0) {
		i++
	}
	return i < end && s.cue(i, lexicon.Thing) > 0
}

// identified reports whether the number at atom k, in capitals and with its label,
// identifies who was named: "Ana Gil DNI 12.345.678".
func (s *scan) identified(k int) bool {
	n := s.cue(k, lexicon.PartyNature)
	return n > 0 && s.a[k].Caps && k+n < len(s.a) && (s.a[k+n].Kind == extract.AtomNumber || s.cue(k+n, lexicon.CitedNo) > 0)
}

// runEnd is the last atom of the words of a name that begins at i, less than i where
// none does.
func (s *scan) runEnd(i, end int) int {
	if i >= end || !s.upper(i) && s.a[i].Kind != extract.AtomMixed && s.a[i].Kind != extract.AtomNumber {
		if i >= end || !s.brand(i) {
			return i - 1
		}
	}
	last := i
	for k := i + 1; k < end; {
		a := &s.a[k]
		switch {
		case s.numberIn(i, k) > 0:
			last = s.numberIn(i, k)
			k = last + 1
		case s.upper(k) || a.Kind == extract.AtomMixed || a.Kind == extract.AtomNumber && k > i:
			if s.stopsName(k, end) || s.identified(k) || s.topic(i, k) || s.cue(k, lexicon.OtherPart) > 1 || s.clauseEnds(k) || s.breaks(k) || s.parted(k) && s.cue(k, lexicon.ListAnd) == 0 && s.cue(k, lexicon.LegalForm) == 0 {
				return last
			}
			if s.cue(k, lexicon.ListAnd) > 0 && (s.alone(k) || !s.within(i, k, end)) || s.cue(k, lexicon.Hereinafter) > 1 || s.cue(k, lexicon.RepresentBy) > 0 {
				return last
			}
			last = k
			k++
		case a.Kind == extract.AtomWord && (len(a.Text) <= 4 || strings.HasSuffix(a.Text, ".")) && s.cue(k, lexicon.LegalForm) == 1: // "plc", "s.r.o."
			return k
		case a.Kind == extract.AtomMark && a.Glued && s.glued(k+1) && k+1 < end && s.a[k+1].Kind != extract.AtomMark && !s.is(k, "(") && !s.is(k, ","):
			last = k + 1
			k += 2
		case s.is(k, ".") && a.Glued && last == k-1:
			if !s.abbreviated(k) {
				return last
			}
			last = k
			k++
			if n := s.cue(k, lexicon.OrgLink); k-2 > i && s.cue(k-2, lexicon.LegalForm) > 0 && s.cue(k, lexicon.LegalForm) == 0 && (n == 0 || s.cue(k+n, lexicon.LegalForm) == 0) && !(s.is(k, ",") && s.cue(k+1, lexicon.LegalForm) > 0) {
				return last
			}
		case s.is(k, "&") && s.upper(k+1) && !s.alone(k):
			last = k + 1
			k += 2
		case s.is(k, ",") && s.cue(k+1, lexicon.LegalForm) > 0 && s.upper(k+1):
			last = k + s.cue(k+1, lexicon.LegalForm)
			k = last + 1
		case s.is(k, "(") && s.inName(k, end) > 0:
			last = s.inName(k, end)
			k = last + 1
		case a.Fold == "'s" || s.is(k, "'") && a.Glued && strings.HasSuffix(s.a[k-1].Fold, "s") && s.upper(k+1) && !s.glued(k+1):
			last = k
			k++
		case a.Kind == extract.AtomWord && s.linked(i, k, end) > 0:
			k = s.linked(i, k, end)
		default:
			return last
		}
	}
	return last
}

// numberIn gives the atom of the number that a body has by its name, "Junta de
// Vecinos N° 14", where the words for one stand at atom k; 0 where none does.
func (s *scan) numberIn(first, k int) int {
	n := s.cue(k, lexicon.CitedNo)
	if n == 0 || s.cue(first, lexicon.OrgHead) == 0 {
		return 0
	}
	k += n
	for k < len(s.a) && s.a[k].Kind == extract.AtomMark && s.a[k].Glued {
		k++
	}
	if k >= len(s.a) || s.a[k].Kind != extract.AtomNumber || len(s.a[k].Text) > 4 || s.glued(k+1) && k+1 < len(s.a) && s.a[k+1].Fold != "," && s.a[k+1].Fold != "." || k+2 < len(s.a) && s.is(k+1, ".") && s.glued(k+2) {
		return 0
	}
	return k
}

// topic reports whether "on" at atom k begins what the agreement is about: the name
// from atom first has told of what it is before, "Government of Elm on …", and no
// word for a body stands right before.
func (s *scan) topic(first, k int) bool {
	if s.cue(k, lexicon.TopicOn) == 0 || s.cue(k-1, lexicon.OrgEnd)+s.cue(k-1, lexicon.OrgHead) > 0 {
		return false
	}
	for j := first + 1; j < k; j++ {
		if s.cue(j, lexicon.RoleOf) > 0 && s.cue(j, lexicon.OrgLink) > 0 {
			return true
		}
	}
	return false
}

// nameBegins is the atom at which a party's name begins behind what leads to it from
// atom i on.
func (s *scan) nameBegins(i, end int) int {
	return s.behindKind(s.behindAside(s.skipLead(i, end), end), end)
}

// asideReach is how many atoms an aside before a party's name has at most.
const asideReach = 16

// behindAside steps over what is said between commas before a firm's name of how far it
// is bound: ", and, solely for purposes of Section 4, ACME, INC."; i where none stands
// there.
func (s *scan) behindAside(i, end int) int {
	if !s.is(i-1, ",") || s.a[i].Kind != extract.AtomWord || s.a[i].Upper {
		return i
	}
	for k := i + 1; k < min(end, i+asideReach) && s.a[k].Sent == s.a[i].Sent; k++ {
		if s.is(k, ",") {
			if at := s.skipLead(k, end); s.upper(at) && s.formed(at, s.nameEnd(at, end)) {
				return at
			}
			return i
		}
	}
	return i
}

// kindReach is how many atoms have the words for what a party is before its name.
const kindReach = 5

// behindKind steps over what a party is where its name follows: "la asociación
// civil denominada CASA LUZ, A.C.". It gives i where no such words stand there.
func (s *scan) behindKind(i, end int) int {
	if n := s.cue(i, lexicon.PartyKind); n > 0 && i+n < end && !s.upper(i) && s.upper(i+n) { // "la mercantil ACEROS, S.L."
		return i + n
	}
	if n := s.cue(i, lexicon.FirmKind); n > 0 && i+n+1 < end && s.upper(i) && s.a[i+n].Caps && s.cue(i-1, lexicon.Determiner) > 0 && s.cue(i+n, lexicon.RoleOf) == 0 && s.firmNamed(i+n, end) { // "LA EMPRESA GRUPO ROWAN, S.A."
		return i + n
	}
	for k := i; k < min(end, i+kindReach); k++ {
		if n := s.cue(k, lexicon.NamedAs); n > 0 && k > i && k+n < end {
			at := s.skipLead(k+n, end)
			if s.is(k+n, "\"") && at == k+n+1 || s.upper(at) {
				return at
			}
			return i
		}
		if s.a[k].Kind == extract.AtomMark {
			return i
		}
	}
	return i
}

// firmNamed reports whether a firm's whole name begins at atom i: it ends with a
// legal form, and behind a word in capitals does not begin with an ordinary one as
// "PORTUARIA DE ELMO, S.A." does.
func (s *scan) firmNamed(i, end int) bool {
	if !s.upper(i) || s.a[i-1].Caps && s.cue(i, lexicon.OrgHead) == 0 && language.Usual(s.a[i].Text) {
		return false
	}
	return s.formed(i, s.nameEnd(i, end))
}

// alone reports whether a mark has a line of its own, as on a cover page
// between two names.
func (s *scan) alone(k int) bool {
	l := &s.t.Lines[s.t.Tokens[s.a[k].Token].Line]
	return l.First == l.Last
}

// brand reports a name written with a small first letter: "i-Escrow".
func (s *scan) brand(i int) bool {
	for k := i + 1; k < len(s.a) && k < i+5; k++ { // "acme.com, Inc."
		if s.cue(k, lexicon.LegalForm) > 0 && s.upper(k) && s.is(k-1, ",") {
			return true
		}
		if !s.glued(k) {
			break
		}
	}
	return s.a[i].Kind != extract.AtomMark && s.glued(i+1) && i+2 < len(s.a) && s.glued(i+2) && s.upper(i+2)
}

// parted reports whether atom k begins a line that stands apart from the one
// before it, as an address under a name does.
func (s *scan) parted(k int) bool {
	a, b := s.a[k-1].Token, s.a[k].Token
	la, lb := s.t.Tokens[a].Line, s.t.Tokens[b].Line
	if la == lb {
		return false
	}
	x, y := &s.t.Lines[la], &s.t.Lines[lb]
	if s.a[k].Caps && s.a[k-1].Caps && s.cue(k, lexicon.RoleOf) > 0 && x.Page == y.Page { // "MINISTRY OF LABOUR" over "OF THE REPUBLIC OF …" on a cover
		return false
	}
	return x.Page != y.Page || x.Box.X1 < x.Box.X0+s.width(x.Page)*3/5
}

// breaks reports whether a line begins at atom k that a name in capitals does
// not go on with, or that opens a sentence.
func (s *scan) breaks(k int) bool {
	if s.t.Tokens[s.a[k-1].Token].Line == s.t.Tokens[s.a[k].Token].Line {
		return false
	}
	if s.cue(k, lexicon.TopicHead) > 0 {
		return true
	}
	return s.cue(k, lexicon.Opener) > 0 && s.cue(k, lexicon.ListAnd) == 0 && s.cue(k, lexicon.OrgLink) == 0 && !s.a[k].Caps
}

// clauseEnds reports whether a line begins at atom k with words that end the
// clause of the parties, or the next one, "WHEREAS" or "REUNIDOS" under the names
// of a cover, or with a label, "Dated:".
func (s *scan) clauseEnds(k int) bool {
	return s.t.Tokens[s.a[k-1].Token].Line != s.t.Tokens[s.a[k].Token].Line && (s.cue(k, lexicon.PartiesEnd)+s.cue(k, lexicon.Between) > 0 || s.is(k+1, ":"))
}

// width is the width of a page's text.
func (s *scan) width(page int) int32 {
	w, _ := s.t.PageSize(page)
	return w * 7 / 10
}

// abbreviated reports whether the stop at k belongs to the word before it and
// the name may go on: "Inc.", "St.", an initial.
func (s *scan) abbreviated(k int) bool {
	w := &s.a[k-1]
	goesOn := k+1 < len(s.a) && s.a[k+1].Sent == s.a[k].Sent
	return len(w.Text) <= 4 && (goesOn || s.cue(k-1, lexicon.LegalForm) > 0) || goesOn && s.cue(k-1, lexicon.LegalForm) > 0
}

// within reports whether "and" at k joins two words of the name that begins
// at first, as in "Health and Human Services": ordinary words on its right,
// or a name without a legal form or a word of its kind on its left and one
// with them on its right ("Film and Theatre Corporation").
func (s *scan) within(first, k, end int) bool {
	next := k + s.cue(k, lexicon.ListAnd)
	if s.goesOnOf(k, end) {
		return true
	}
	if next >= end || !s.upper(next) {
		return false
	}
	if s.cue(next, lexicon.Determiner) > 0 { // "Y LA UNIVERSIDAD"
		return false
	}
	last := next
	for last+1 < end && s.upper(last+1) && s.cue(last+1, lexicon.ListAnd)+s.cue(last+1, lexicon.Determiner)+s.cue(last+1, lexicon.RoleOf) == 0 {
		last++
	}
	if last == next && s.cue(next, lexicon.PartyBody) > 0 && s.cue(next+1, lexicon.OrgLink) == 0 && !s.upper(next+1) { // "de Elmo y Comarca"
		return true
	}
	if s.covers(first, last) || s.modifiers(k, next, last) || last == next && s.cue(first, lexicon.OrgHead) > 0 && s.partBefore(first) {
		return true
	}
	if s.actedFor(first) && language.Usual(s.a[k-1].Text) && language.Usual(s.a[next].Text) && !s.kind(next, last) && !name.IsGiven(s.a[next].Text) {
		return true
	}
	if s.kind(first, k-1) { // "Ente de Agua y Saneamiento"
		return s.headedBy(first, k) && (last == next || s.matters(first, next, last)) && s.cue(k-1, lexicon.OrgHead) == 0 && language.Usual(s.a[next].Text) && language.Usual(s.a[k-1].Text) && !s.kind(next, last) && !name.IsGiven(s.a[next].Text)
	}
	if s.kind(next, last) {
		return last > next && (language.Usual(s.a[k-1].Text) || name.Score(s.t.AtomText(first, k-1)) < 450)
	}
	return s.cue(next, lexicon.NotAName) > 0 && s.cue(last+1, lexicon.PartyNature) == 0
}

// goesOnOf reports whether "and" at atom k is followed by "of", with which no party
// begins: "Ministerio de Exteriores y de Cooperación".
func (s *scan) goesOnOf(k, end int) bool {
	if s.cue(k, lexicon.ListAnd) == 0 || s.cue(k, lexicon.OtherPart) > 1 || k+1 >= end {
		return false
	}
	n := s.cue(k+1, lexicon.RoleOf)
	return n > 0 && k+1+n < end && s.upper(k+1+n) && s.cue(k+1, lexicon.Between)+s.cue(k+1, lexicon.OtherPart) == 0
}

// covers reports whether the words from atom first to last are a whole line of the
// first page over or under one that is nothing but "and": a cover names a party so.
func (s *scan) covers(first, last int) bool {
	if s.covered == nil {
		s.covered = map[string]bool{}
		cells := s.t.Cells()
		for i := 0; i < len(cells) && cells[i].Row <= cells[0].Row+headRows; i++ {
			if s.lex.Match(s.t, cells[i].First, cells[i].Last, lexicon.ListAnd) != cells[i].Last {
				continue
			}
			for _, k := range []int{i - 1, i + 1} {
				if k >= 0 && k < len(cells) {
					s.covered[name.Fold(cells[k].Text)] = true
				}
			}
		}
	}
	return len(s.covered) > 0 && s.covered[name.Fold(s.t.AtomText(first, last))]
}

// matters reports whether the words from atom next to last are ordinary ones, as what
// a ministry has charge of, and the next party comes behind, "MEDIO RURAL Y LA …", or
// the name is that of the body whose office somebody holds.
func (s *scan) matters(first, next, last int) bool {
	for k := next; k <= last; k++ {
		if !language.Usual(s.a[k].Text) || s.cue(k, lexicon.LegalForm) > 0 {
			return false
		}
	}
	n := s.cue(last+1, lexicon.ListAnd)
	return last == next+1 && (s.heldOf(first) || s.is(last+1, ",") && s.cue(last+2, lexicon.Hereinafter) > 1 || n > 1 || n > 0 && s.cue(last+1+n, lexicon.Determiner) > 0 || s.cue(last+1, lexicon.OtherPart) > 1)
}

// heldOf reports whether before a name at atom first stands an office in what it names:
// "Subsecretario del Ministerio de Transportes y Movilidad Sostenible".
func (s *scan) heldOf(first int) bool {
	k := first
	for k > 0 && s.cue(k-1, lexicon.Determiner) > 0 && s.cue(k-1, lexicon.RoleOf) == 0 {
		k--
	}
	for j := max(k-2, 1); j < k; j++ {
		if n := s.cue(j, lexicon.RoleOf); n > 0 && j+n >= k {
			return s.role(j-1) || s.cue(j-1, lexicon.RoleAfter) > 0
		}
	}
	return false
}

// actedFor reports whether right before a name at atom first words say that somebody
// acts for whom it names: "en representación de la Fábrica de Vidrio y Loza".
func (s *scan) actedFor(first int) bool {
	k := first
	for k > 0 && s.cue(k-1, lexicon.Determiner) > 0 && s.cue(k-1, lexicon.RoleOf) == 0 {
		k--
	}
	for j := max(k-6, 0); j < k; j++ {
		if n := s.cue(j, lexicon.SpeaksFor); n > 0 && j+n >= k {
			return true
		}
	}
	return false
}

// partBefore reports whether "on the one part" stands before a name: another
// party comes behind "on the other", not behind "and".
func (s *scan) partBefore(first int) bool {
	k := first
	for k > 0 && (s.a[k-1].Kind == extract.AtomMark || s.cue(k-1, lexicon.Determiner) > 0 || s.cue(k-1, lexicon.Honorific) > 0) {
		k--
	}
	for j := max(k-5, 0); j < k; j++ {
		for _, cue := range []lexicon.Cue{lexicon.Between, lexicon.OtherPart} {
			if n := s.cue(j, cue); n > 2 && j+n == k {
				return true
			}
		}
	}
	return false
}

// modifiers reports whether "and" at k joins two ordinary words before the word
// for a kind of organisation that ends the run from next to last: "Soil and Water
// Conservation District".
func (s *scan) modifiers(k, next, last int) bool {
	for _, j := range []int{k - 1, next} {
		if !language.Usual(s.a[j].Text) || s.cue(j, lexicon.OrgHead)+s.cue(j, lexicon.OrgEnd)+s.cue(j, lexicon.LegalForm)+s.cue(j, lexicon.Place) > 0 {
			return false
		}
	}
	return last > next && (s.cue(last, lexicon.OrgEnd) > 0 || s.cue(last, lexicon.PartyBody) > 0)
}

// headedBy reports whether a name from atom first to k-1 begins with a word for a
// kind of organisation, or goes on with "of" behind one: "Penhallow College of
// Arts".
func (s *scan) headedBy(first, k int) bool {
	for j := first; j < k; j++ {
		if s.cue(j, lexicon.OrgHead) > 0 && j == first || (s.cue(j, lexicon.OrgHead) > 0 || s.cue(j, lexicon.OrgEnd) > 0) && s.cue(j+1, lexicon.OrgLink) > 0 {
			return true
		}
	}
	return false
}

// kind reports whether a legal form or a word of a kind of organisation
// stands within a run.
func (s *scan) kind(first, last int) bool {
	for j := first; j <= last; j++ {
		if j > first && s.cue(j, lexicon.LegalForm) > 0 || s.cue(j, lexicon.OrgHead) > 0 || s.cue(j, lexicon.OrgEnd) > 0 {
			return true
		}
	}
	return s.territory(first)
}

// territory reports whether a name begins at atom i as that of a territory does:
// "Departamento del Sumapaz".
func (s *scan) territory(i int) bool {
	return s.upper(i) && s.cue(i, lexicon.PartyBody) > 0 && s.cue(i+1, lexicon.OrgLink) > 0
}

// inName gives the end of a bracket that is part of a name, "(UK)" in "Acme
// (UK) Ltd.", 0 where it is none.
func (s *scan) inName(k, end int) int {
	for j := k + 1; j < end && j <= k+3; j++ {
		if s.is(j, ")") {
			if j > k+1 && s.upper(j+1) && s.cue(j+1, lexicon.ListAnd) == 0 && (s.sameLine(j, j+1) || s.cue(j+1, lexicon.LegalForm) > 0) {
				return j
			}
			return 0
		}
		if !s.upper(j) {
			return 0
		}
	}
	return 0
}

// sameLine reports whether two atoms stand in one line.
func (s *scan) sameLine(i, k int) bool {
	return s.t.Tokens[s.a[i].Token].Line == s.t.Tokens[s.a[k].Token].Line
}

// linked gives the next word of a name after "of", "de la", "and" within it,
// 0 where the name ends.
func (s *scan) linked(first, k, end int) int {
	n := s.cue(k, lexicon.OrgLink)
	if n == 0 {
		n = s.cue(k, lexicon.Particle)
	}
	if m := s.cue(k, lexicon.OrgIn); n == 0 && m > 0 && k > first && s.cue(first, lexicon.OrgHead) > 0 && k+m < end && s.cue(k+m, lexicon.Place) == 0 && language.Usual(s.a[k+m].Text) {
		n = m // "Centro de Investigación en Zonas Áridas"
	}
	if n == 0 || s.stopsName(k, end) || s.topic(first, k) || s.cue(k, lexicon.ListAnd) > 0 && (s.alone(k) || !s.within(first, k, end)) || s.cue(k, lexicon.OtherPart) > n {
		return 0
	}
	next := k + n
	if s.cue(k, lexicon.ListAnd) > 0 && s.goesOnOf(k, end) {
		next += s.cue(next, lexicon.RoleOf)
	}
	if m := s.cue(next, lexicon.Determiner); m > 0 && !s.upper(next) {
		next += m
	}
	if next >= end || !s.upper(next) || s.cue(next, lexicon.PartiesEnd) > 0 || s.seated(first, k, next) {
		return 0
	}
	return next
}

// seated reports whether "of" at k begins an address behind a whole name: one
// that ends with a legal form, or is in capitals where the next word is not.
func (s *scan) seated(first, k, next int) bool {
	if (s.cue(k-1, lexicon.LegalForm) > 0 || s.cue(k-1, lexicon.OrgEnd) > 0 && s.placed(next)) && k-1 > first {
		return true
	}
	return k-1 > first && s.a[first].Caps && s.a[k-1].Caps && !s.a[next].Caps && len(s.a[next].Text) > 1 && s.a[next].Kind == extract.AtomWord
}

// isAddress reports whether a run is an address and no name: it has a word for a
// place and a number, or begins with such a word, and nothing of a body.
func (s *scan) isAddress(p *party) bool {
	number, place := false, s.cue(p.first, lexicon.PlaceWord) > 0
	for k := p.first; k <= p.last; k++ {
		number = number || s.a[k].Kind == extract.AtomNumber
		place = place || number && s.cues.Any(p.first, k, lexicon.PlaceWord)
	}
	return place && s.cue(p.first, lexicon.OrgHead) == 0 && !s.kind(p.first, p.last)
}

// addressReach is within how many atoms behind "of" an address has its number.
const addressReach = 14

// placed reports whether an address begins at atom i: a word for a place opens its
// words or ends them before a comma, or a number comes behind commas: "Royal
// Infirmary, Lunecaster, LC1 1ZZ".
func (s *scan) placed(i int) bool {
	commas := 0
	if n := s.cue(i, lexicon.Determiner); n > 0 && s.upper(i) {
		i += n
	}
	for k := i; k < min(i+addressReach, len(s.a)); k++ {
		n := s.cue(k, lexicon.PlaceWord)
		switch {
		case n > 0 && (k == i || commas == 0 && s.is(k+n, ",") || commas == 1 && !s.is(k-1, ",")):
			return true
		case s.is(k, ","):
			commas++
		case commas > 0 && (s.a[k].Kind == extract.AtomNumber || s.a[k].Kind == extract.AtomMixed):
			return true
		case !s.upper(k):
			return false
		}
	}
	return false
}

func (s *scan) glued(i int) bool { return i < len(s.a) && s.a[i].Glued }

// partyLike reports whether a run can name a party.
func (s *scan) partyLike(p *party) bool {
	letters := 0
	for _, r := range p.text {
		if r != ' ' && r != '.' {
			letters++
		}
	}
	if letters < 2 || s.cue(p.first, lexicon.PartyPlural) > 0 || s.cue(p.first, lexicon.PartiesEnd) > 0 && s.cue(p.first, lexicon.OrgHead) == 0 || s.cue(p.first, lexicon.Thing) > 0 && !(p.last > p.first && name.IsGiven(s.a[p.first].Text) && s.person(p)) || s.cue(p.first, lexicon.PartyRole) > 0 && p.first == p.last {
		return false
	}
	if s.is(p.first-1, "\"") && s.is(p.last+1, "\"") && !s.formed(p.first, p.last) || s.cue(p.first-1, lexicon.Determiner) > 0 && s.cue(p.first-1, lexicon.PartyNature) > 0 && !s.upper(p.first-1) {
		return false // a short name, "a Delaware corporation"
	}
	if s.cue(p.last, lexicon.Thing) > 0 && s.cue(p.first, lexicon.OrgHead) == 0 || s.cue(p.first, lexicon.PartyRole) > 0 && s.cue(p.first+1, lexicon.ListAnd) > 0 {
		return false // "Non-Competition Agreement"
	}
	if s.isAddress(p) {
		return false
	}
	for k := p.first; k < p.last; k++ {
		if s.cue(k, lexicon.PartyAll) > 1 { // "cuando actúen de manera conjunta"
			return false
		}
	}
	if s.cue(p.first, lexicon.DateWord) > 0 || s.cue(p.first, lexicon.Opener) > 0 && (p.first == p.last || s.cue(p.first, lexicon.ListAnd) > 0 || s.cue(p.first+1, lexicon.Opener) > 0 && !s.kind(p.first, p.last)) {
		return false
	}
	return true
}

// formed reports whether a legal form stands within a run, behind its first word.
func (s *scan) formed(first, last int) bool {
	for k := first + 1; k <= last; k++ {
		if s.cue(k, lexicon.LegalForm) > 0 {
			return true
		}
	}
	return false
}

func (s *scan) orgLike(i, last int) bool {
	for j := i; j <= last; j++ {
		if s.cue(j, lexicon.OrgHead) > 0 || s.cue(j, lexicon.OrgEnd) > 0 {
			return last > i
		}
	}
	return last > i && s.territory(i)
}
