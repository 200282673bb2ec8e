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

// class is what a chunk of an address block, signature or copy list says.
type class uint8

const (
	nothing     class = iota
	person            // a person's name
	role              // a title or position
	org               // an organisation
	unit              // a part of one
	bodyOf            // a body addressed as such: "Members of the Council"
	away              // who is named above was: "Signed in the Director's absence by"
	address           // street, town, telephone
	courtesy          // "Para su conocimiento", "PRESENTE"
	nobody            // "Archivo"
	letters           // letters after a name: "PhD"
	conformed         // "Rúbrica", "/s/"
	eSigned           // "Digitally signed by"
	countersign       // "Vo. Bo."
	absent            // "P.A.", "por ausencia de"
	behalf            // "for and on behalf of"
	certifier         // "Es copia fiel"
	blank             // a line to sign on
	label             // "Name:"
	other             // anything else
)

// classOf is what tokens first to last, whose text is given, say.
func (r *reader) classOf(first, last int, text string) class {
	whole := func(cue lexicon.Cue) bool {
		end := r.x.MatchNear(r.t, first, last, cue)
		return end >= 0 && r.rest(end+1, last) == ""
	}
	lead := func(cue lexicon.Cue) bool { return r.x.MatchNear(r.t, first, last, cue) >= 0 }
	switch {
	case isBlank(text) || isBlank(r.t.Tokens[first].Text):
		return blank
	case text == "", r.honorificsOnly(first, last), whole(lexicon.SignsVerb),
		last > first && r.x.Match(r.t, last, last, lexicon.NumberMark) == last && unicode.IsUpper(firstRune(r.t.Tokens[last].Text)) && len(r.t.Tokens[last].Key) > 1: // "Docket No."
		return nothing
	case whole(lexicon.HereAddressee), r.carried(first, last), r.isCourtesy(first, last), lead(lexicon.LegalBasis), r.inSignature && r.motto(first):
		return courtesy
	case whole(lexicon.Nobody), whole(lexicon.PerList), r.nobodyLead(first, last), r.archiveOf(first, last):
		return nobody
	case r.rankOnly(first, last), whole(lexicon.PostNominal) && strings.ToLower(text) != text, r.isProfession(first, last), strings.HasPrefix(r.t.Tokens[first].Text, "(") && whole(lexicon.Acting):
		return letters
	case whole(lexicon.ESigned):
		return eSigned
	case whole(lexicon.Conformed):
		return conformed
	case whole(lexicon.Countersign):
		return countersign
	case whole(lexicon.SignAbsent):
		return absent
	case whole(lexicon.SignFor):
		return behalf
	case lead(lexicon.Certifier):
		return certifier
	case whole(lexicon.SenderLabel), whole(lexicon.RoleLabel), whole(lexicon.OrgLabel):
		return label
	}
	return r.nameClass(first, last, text)
}

// carried: the words say how the paper goes: "Via overnight courier".
func (r *reader) carried(first, last int) bool {
	end := r.x.Match(r.t, first, last, lexicon.FieldThrough)
	return end >= first && end < last && r.x.Match(r.t, end+1, last, lexicon.Delivery) == last
}

// motto: the words stand on a line that is all in quotation marks: what an office
// writes by its name, "Por la verdad y la ciencia", "Oria: Mar, Sal, Viento".
func (r *reader) motto(first int) bool {
	l := &r.t.Lines[r.t.Tokens[first].Line]
	return l.Last > l.First && strings.IndexAny(r.t.Tokens[l.First].Text, "“\"«") == 0 && strings.ContainsAny(r.t.Tokens[l.Last].Text, "”\"»")
}

// rankOnly: forms of courtesy and letters after them, no name: "Colonel (Ret.)".
func (r *reader) rankOnly(first, last int) bool {
	i := r.x.Match(r.t, first, last, lexicon.Honorific) + 1
	return i > first && i <= last && r.x.Match(r.t, i, last, lexicon.PostNominal) == last
}

// isProfession: the words say what somebody has learnt, not which post they
// hold: "Ingeniera Agrónoma", "Abogado y Notario", "Arquitecta, Col. 1234".
func (r *reader) isProfession(first, last int) bool {
	if in := r.x.Match(r.t, first, last, lexicon.ProfessionIn); in > first && in < last {
		return true // "Doctora en Ciencias de la Tierra"
	}
	end := r.x.MatchNear(r.t, first, last, lexicon.Profession)
	for end >= 0 && end+1 < last && r.x.Word(r.t.Tokens[end+1].Key, lexicon.JoinedBy) {
		next := r.x.MatchNear(r.t, end+2, last, lexicon.Profession)
		if next < 0 {
			return false
		}
		end = next
	}
	return end >= 0 && r.rest(end+1, last) == ""
}

// nameClass tells names, titles, organisations and addresses apart.
func (r *reader) nameClass(first, last int, text string) class {
	score := name.Score(text)
	switch {
	case r.d.Place != "" && name.Fold(text) == name.Fold(r.d.Place):
		return address
	case r.severalAt(first, last) && r.isRole(first, last):
		return role
	case r.severalCalled(first, last):
		return bodyOf
	case r.peer(first, last), r.anew[first] && score >= 350 && r.nameShape(&entry{first: first, last: last}) && !r.isRole(first, last):
		return person
	case r.calledAsTitle(first, last):
		return person
	case r.inAddress && r.membersOf(first, last):
		return bodyOf
	case last > first && r.inSignature && r.x.Match(r.t, first, last, lexicon.Place) == last:
		return address // "New York", nobody who signs
	case last > first && strings.HasPrefix(r.t.Tokens[last].Text, "(") && r.isRole(first, last-1):
		return role // "Executive Director (Place)"
	case r.houseNumber(first, last), r.streetMark(first, last), r.townBefore(first, last), r.postcodeParted(first, last):
		return address
	case r.inAddress && last > first && score < 600 && r.x.Word(r.t.Tokens[first].Key, lexicon.TownHead) && !r.orgWord(first, last):
		return address // "Nueva Almorán"
	case r.isAddress(first, last) && score < 600 && !r.wholeName(first, last) && !r.particled(first, last, score) && !r.ofHouse(first, last):
		return address
	case r.x.Match(r.t, first, last, lexicon.BodyOf) >= 0 && last > first && score < 500,
		r.inAddress && last > first && r.x.Word(r.t.Tokens[first].Key, lexicon.OrgPlural):
		return bodyOf
	case last > first && (r.x.Match(r.t, first, last, lexicon.RoleEnd) == last || r.x.Match(r.t, first, last, lexicon.RoleHead) == last):
		return role // "Attorney General"
	case last > first && r.x.Word(r.t.Tokens[last].Key, lexicon.SmallWord) && r.isRole(first, last):
		return role // "SRA. ALCALDESA-PRESIDENTA DEL" over the town hall
	case r.honorificAt(first, last) && score >= 500 && !r.severalAt(first, last):
		return person
	case r.isRole(first, last) && score < 600:
		return role
	case score >= 350 && last-first >= 2 && name.IsGiven(r.t.Tokens[first].Text) && r.x.Match(r.t, last, last, lexicon.PostNominal) == last:
		return person // "Jean Abernethy CB", which is no firm
	case r.firmName(first, last):
		return org
	case r.isUnit(first, last) && score < 600:
		return unit
	case r.isOrg(first, last) && score < 600:
		return org
	case r.acronymLed(first, last):
		return org
	case score >= 350 && !r.ordinary(first, last) && !(r.inCopies && score < knownName && r.ordinary(last, last)), score > 0 && r.initialled(first, last):
		return person
	case r.honorificAt(first, last) && (score >= 250 || r.surnameOnly(first, last) || r.wholeName(first, last)):
		return person
	}
	return other
}

// ofHouse: a title of an assembly that is called as buildings are: "Speaker of the House",
// "House Minority Leader".
func (r *reader) ofHouse(first, last int) bool {
	end := r.x.Match(r.t, first, last, lexicon.RoleEnd)
	return last > first && (r.x.Match(r.t, last, last, lexicon.RoleEnd) == last || end >= first && end < last && r.x.Match(r.t, end+1, last, lexicon.RoleOf) > end) &&
		!strings.ContainsAny(r.text(first, last), "0123456789@")
}

// acronymLed: the run opens with a body's letters, and what follows is set otherwise:
// "ONG Selva Viva", "WWF Perú"; no surname in capitals before given names, and no
// body and a further title: "WWF and Chair".
func (r *reader) acronymLed(first, last int) bool {
	for k := first + 1; k <= last; k++ {
		if r.x.Word(r.t.Tokens[k].Key, lexicon.ListAnd) || r.titleWord(k) {
			return false
		}
	}
	s := r.t.Tokens[first].Text
	return last > first && len(s) > 2 && extract.Acronym(s) && !strings.ContainsAny(s, ".,:") && !allCaps(r.text(first+1, last)) && properName(r.text(first, last)) &&
		!name.IsGiven(s) && !name.IsSurname(s) && r.x.Match(r.t, first, last, lexicon.Honorific) < 0 && !r.titleWord(first)
}

// townBefore: in an address block a comma stands behind the run, and on its line
// follow no more than the letters of a state and its postal number: "Red Mesa, UT
// 84511".
func (r *reader) townBefore(first, last int) bool {
	if !r.inAddress || !strings.HasSuffix(r.t.Tokens[last].Text, ",") || last+2 >= len(r.t.Tokens) {
		return false
	}
	state, zip := &r.t.Tokens[last+1], &r.t.Tokens[last+2]
	ends := last+3 >= len(r.t.Tokens) || r.t.Tokens[last+3].Line != zip.Line
	return ends && zip.Line == r.t.Tokens[first].Line && len(state.Text) == 2 && allCaps(state.Text) &&
		len(zip.Text) >= 5 && strings.Trim(zip.Text, "0123456789-") == ""
}

// postcodeParted: in an address block the run ends with the letters of a British
// postcode that a reader of scans parted: "Dudley DY 1 9ZZ".
func (r *reader) postcodeParted(first, last int) bool {
	if !r.inAddress || last == first || len(r.t.Tokens[last].Text) > 2 || !allCaps(r.t.Tokens[last].Text) {
		return false
	}
	for end := last + 1; end <= min(last+2, len(r.t.Tokens)-1); end++ {
		inward := r.t.Tokens[end].Text
		if inward[0] < '0' || inward[0] > '9' {
			return false
		}
		if len(inward) == 3 && allCaps(inward[1:]) {
			return true
		}
	}
	return false
}

// streetMark: the run opens with one letter and a stroke, as streets do: "C/ Coso
// Bajo".
func (r *reader) streetMark(first, last int) bool {
	s := r.t.Tokens[first].Text
	return last > first && len(s) <= 3 && strings.HasSuffix(s, "/") && len(r.t.Tokens[first].Key) > 0 && !r.inSignature
}

// houseNumber: a word for streets opens the run, and behind a comma the number of
// a house follows it: "Plaza del Mercado, 1".
func (r *reader) houseNumber(first, last int) bool {
	if last == first || last+1 >= len(r.t.Tokens) || r.t.Tokens[last+1].Line != r.t.Tokens[last].Line || !strings.HasSuffix(r.t.Tokens[last].Text, ",") {
		return false
	}
	number := r.t.Tokens[last+1].Text
	return r.x.Match(r.t, first, last, lexicon.PlaceWord) >= 0 && number[0] >= '0' && number[0] <= '9'
}

// surnameOnly: one word with a capital stands behind an honorific, nothing that
// an organisation, place or title is called: "Mr. Asante".
func (r *reader) surnameOnly(first, last int) bool {
	if last == first || r.x.Match(r.t, first, last, lexicon.Honorific) != last-1 || strings.ContainsAny(r.text(first, last-1), ",/") || len(r.t.Tokens[last-1].Key) < 2 {
		return false
	}
	return properName(r.text(last, last)) && !r.titleWord(last) && !r.orgWord(last, last) && !r.x.Word(r.t.Tokens[last].Key, lexicon.PlaceWord) && !r.x.Word(r.t.Tokens[last].Key, lexicon.Honorific)
}

// peer: a title, a surname and the place that goes with it: "Baroness Holm of
// Ludlow".
func (r *reader) peer(first, last int) bool {
	return last-first >= 3 && r.x.Word(r.t.Tokens[last-1].Key, lexicon.RoleOf) && r.surnameOnly(first, last-2) && properName(r.text(last, last)) && !r.orgWord(last, last)
}

// wholeName: two or three words with capitals stand behind an honorific that
// streets are not called by, letters after a name left out, so that ordinary
// words and "Lane" or "Grove" are names there: "Rt Hon Miles Grove MP".
func (r *reader) wholeName(first, last int) bool {
	end := r.x.Match(r.t, first, last, lexicon.Honorific)
	if end < 0 || end == first && len(r.t.Tokens[end].Key) > 3 && !strings.HasSuffix(r.t.Tokens[end].Text, ".") {
		return false
	}
	for last > end && r.x.Match(r.t, last, last, lexicon.PostNominal) == last {
		last--
	}
	if n := last - end; n < 2 || n > 3 {
		return false
	}
	for i := end + 1; i <= last; i++ {
		if k := r.t.Tokens[i].Key; len(k) < 3 && !isInitial(r.t.Tokens[i].Text) || !unicode.IsUpper(firstRune(r.t.Tokens[i].Text)) || r.titleWord(i) || r.orgWord(i, i) || r.x.Word(k, lexicon.SmallWord) || strings.ContainsAny(k, "0123456789") {
			return false
		}
	}
	return true
}

// particled: tables know the name, and a particle leads up to what else would be
// a street: "Anselmo de la Calle".
func (r *reader) particled(first, last, score int) bool {
	return last > first+1 && score >= 500 && r.x.Word(r.t.Tokens[last-1].Key, lexicon.Particle) && !r.orgWord(last, last)
}

// calledAsTitle: behind a Spanish given name two surnames or three, one of which is
// a word of titles or places as well: "Ignacio Pastor Galán", "Ramón Ugarte
// Calle". No Spanish title or address opens with a given name.
func (r *reader) calledAsTitle(first, last int) bool {
	if r.d.Language != language.Spanish || last-first < 2 || last-first > 3 || !name.IsGiven(r.t.Tokens[first].Text) || r.titleWord(first) || r.orgWord(first, last) {
		return false
	}
	words := 0
	for i := first; i <= last; i++ {
		k := r.t.Tokens[i].Key
		if w := r.t.Tokens[i].Text; !properName(w) || strings.ContainsAny(w, ".") || r.x.Word(k, lexicon.NotAName) && !name.IsSurname(k) {
			return false
		}
		if i > first && (r.x.Word(k, lexicon.RoleHead) || r.x.Word(k, lexicon.RoleEnd) || r.x.Word(k, lexicon.PlaceWord)) {
			words++
		}
	}
	return words == 1
}

// severalAt: the holders of a position stand behind an honorific: "Sres.
// Gobernadores Provinciales".
func (r *reader) severalAt(first, last int) bool {
	i := r.x.Match(r.t, first, last, lexicon.Honorific) + 1
	return i > first && i <= last && r.plural(r.t.Tokens[i].Key)
}

// severalCalled: behind what one calls several stands one word that is nobody's
// name: "Sres. Proveedores".
func (r *reader) severalCalled(first, last int) bool {
	return last > first && r.x.Match(r.t, first, last, lexicon.Courtesies) == last-1 && r.ordinary(last, last)
}

// ordinary: words of the language, none of which is a name: "Establecimientos
// Educacionales".
func (r *reader) ordinary(first, last int) bool {
	for i := first; i <= last; i++ {
		w := strings.Trim(r.t.Tokens[i].Text, ".,;:()")
		if len(w) < 4 || name.IsGiven(w) || name.IsSurname(w) || !language.Usual(w) {
			return false
		}
	}
	return true
}

// initialled: initials and one surname or two: "L. M. Pargeter"; one without its
// full stop only before a comma or letters, or in the blocks of an English letter:
// "K Muir OBE".
func (r *reader) initialled(first, last int) bool {
	named := lexicon.GrammarOf(r.d.Language).BareInitial && (r.inAddress || r.inSignature)
	for last > first+1 && r.x.Match(r.t, last, last, lexicon.PostNominal) == last {
		last, named = last-1, true
	}
	n := 0
	for first+n < last && (isInitial(r.t.Tokens[first+n].Text) || n > 0 && r.saintly(first+n, last)) {
		n++
	}
	words := last - first + 1 - n
	bare := n == 1 && !strings.Contains(r.t.Tokens[first].Text, ".")
	if n == 0 || n > 4 || words < 1 || words > 2 || bare && (words > 1 || !named && !r.parted(last)) { // "T Oyelaran, Building Control"
		return false
	}
	for i := first + n; i <= last; i++ {
		if k := r.t.Tokens[i].Key; utf8.RuneCountInString(k) < 3 || r.x.Word(k, lexicon.SmallWord) || !unicode.IsUpper(firstRune(r.t.Tokens[i].Text)) || r.orgWord(i, i) {
			return false
		}
	}
	return true
}

// saintly: a shortened "Saint" among initials: "A. St. J. Holm".
func (r *reader) saintly(i, last int) bool {
	return i+1 < last && isInitial(r.t.Tokens[i+1].Text) && r.x.Word(r.t.Tokens[i].Key, lexicon.TownHead) && strings.HasSuffix(r.t.Tokens[i].Text, ".")
}

// parted: a comma ends the token, or a bracket opens behind it.
func (r *reader) parted(i int) bool {
	return strings.HasSuffix(r.t.Tokens[i].Text, ",") || i+1 < len(r.t.Tokens) && strings.HasPrefix(r.t.Tokens[i+1].Text, "(")
}

// isInitial: one capital, or capitals each with its full stop: "J.", "A", "R.S.".
func isInitial(s string) bool {
	k := name.Key(s)
	n := utf8.RuneCountInString(k)
	return strings.ToUpper(k) != k && strings.ToUpper(s) == s && (n == 1 && len(s) <= 3 || n <= 3 && strings.Count(s, ".") == n)
}

// initialOnly: the words are one initial, not the mark "s/".
func (r *reader) initialOnly(first, last int) bool {
	return first == last && len(r.t.Tokens[first].Key) == 1 && !strings.ContainsAny(r.t.Tokens[first].Text, "/()[]:")
}

// isCourtesy: a courtesy phrase opens the run and the run is short.
func (r *reader) isCourtesy(first, last int) bool {
	end := r.x.MatchNear(r.t, first, last, lexicon.Courtesy)
	if end < 0 {
		return false
	}
	return r.rest(end+1, last) == "" || end > first && firstRune(r.t.Tokens[min(end+1, last)].Text) >= 'a' && !unicode.IsUpper(firstRune(r.t.Tokens[end+1].Text))
}

// nobodyLead: "Archivo/Minutario", "Exp. 12-2017".
func (r *reader) nobodyLead(first, last int) bool {
	if end := r.x.Match(r.t, first, last, lexicon.Nobody); end >= 0 && end < last-1 && end > last-4 && r.x.Match(r.t, end+1, last, lexicon.ActLead) >= 0 && r.t.Tokens[last].Key[0] <= '9' {
		return true // "Registro, Ley 20.111"
	}
	if last > first+3 {
		return false
	}
	for i := first; i <= last; {
		end := r.x.Match(r.t, i, last, lexicon.Nobody)
		k := r.t.Tokens[i].Key
		switch {
		case end >= 0:
			i = end + 1
		case r.partsAll(i, lexicon.Nobody), k == "", i > first && (strings.ContainsAny(k, "0123456789") || r.x.Word(k, lexicon.JoinedBy)):
			i++
		default:
			return false
		}
	}
	return true
}

// archiveOf: "Archivo División", "Archivo Alcaldía", "Archivo DIPLAN", "Arch.
// Gerencia", the sender's own: an archive with a part of the organisation, its
// letters or an organisation's bare word, not an archive's own name.
func (r *reader) archiveOf(first, last int) bool {
	end := r.x.Match(r.t, first, last, lexicon.Nobody)
	if end < 0 || end == last || end > first+1 || r.x.Match(r.t, first, last, lexicon.OrgHead) > end {
		return false
	}
	if strings.HasSuffix(r.t.Tokens[end].Text, ".") || end+1 == last && extract.Acronym(r.t.Tokens[last].Text) && !allCaps(r.t.Tokens[first].Text) {
		return true
	}
	return r.x.Word(r.t.Tokens[end+1].Key, lexicon.Abbreviation) && strings.HasSuffix(r.t.Tokens[end+1].Text, ".") || r.x.Match(r.t, end+1, last, lexicon.UnitHead) >= 0 || r.x.Match(r.t, end+1, last, lexicon.OrgHead) > end
}

// partsAll: every part of a token such as "Archivo/Minutario" has the cue.
func (r *reader) partsAll(i int, cue lexicon.Cue) bool {
	p := strings.FieldsFunc(r.t.Tokens[i].Text, func(c rune) bool { return !unicode.IsLetter(c) })
	for _, w := range p {
		if !r.x.Word(w, cue) {
			return false
		}
	}
	return len(p) > 0
}

// rest is the text of tokens without marks.
func (r *reader) rest(first, last int) string {
	var b strings.Builder
	for i := first; i <= last; i++ {
		b.WriteString(r.t.Tokens[i].Key)
	}
	return b.String()
}

// isAddress: telephones, web pages, streets with numbers, post codes.
func (r *reader) isAddress(first, last int) bool {
	digits, place := 0, 0
	for i := first; i <= last; i++ {
		s := r.t.Tokens[i].Text
		if strings.ContainsRune(s, '@') || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "http") {
			return true
		}
		if strings.ContainsAny(s, "0123456789") {
			digits++
		}
		if r.x.Match(r.t, i, last, lexicon.PlaceWord) >= 0 {
			place++
		}
	}
	if r.x.Match(r.t, first, last, lexicon.PlaceWord) == last && last-first <= 2 {
		return true // "County Hall"
	}
	if k := r.t.Tokens[first].Key; len(k) <= 4 && last > first && last-first < 5 && strings.Trim(k, "0123456789") == "" && (!r.orgWord(first+1, last) || last-first <= 2 && !r.orgWord(last, last)) {
		return true // "14 The Strand", "1 College Green"
	}
	if last > first && last-first <= 2 && r.x.Word(r.t.Tokens[last].Key, lexicon.PlaceWord) && !r.orgWord(last, last) && !r.x.Word(r.t.Tokens[first].Key, lexicon.OrgHead) {
		return true // "Church Lane"
	}
	opens := r.x.Match(r.t, first, last, lexicon.PlaceWord) >= 0
	ends := r.x.Match(r.t, last, last, lexicon.PlaceWord) >= 0 && last > first
	return place > 0 && digits > 0 || opens && last > first && !r.orgWord(first+1, last) || ends && last-first < 4 && !r.orgWord(first, last-1) || digits > 0 && last-first <= 3 && digits*2 > last-first &&
		r.x.Match(r.t, first, last, lexicon.RoleHead) != first && !r.numberedUnit(first, last) // not "Vicepresidente 1°", "Region 6"
}

// membersOf: behind "to the" those of a body or a place are called by a word in small
// letters, or all stands in capitals: "To the residents of Mill Street".
func (r *reader) membersOf(first, last int) bool {
	at := max(r.x.Match(r.t, first, last, lexicon.Respect), first-1) + 1
	if at > first+1 && r.x.Match(r.t, at-1, last, lexicon.BodyOf) == last {
		return true // "To the Stockholders"
	}
	return at < last && (r.opensSmall(r.t.Tokens[at].Text) || at > first && allCaps(r.text(first, last))) && r.x.Match(r.t, at, last, lexicon.BodyOf) > at
}

// numberedUnit: behind a comma on their line the words are a part of an organisation
// with its number: "Regional Administrator, Region 6".
func (r *reader) numberedUnit(first, last int) bool {
	return first > 0 && r.t.Tokens[first-1].Line == r.t.Tokens[first].Line && strings.HasSuffix(r.t.Tokens[first-1].Text, ",") && r.x.Match(r.t, first, last, lexicon.UnitNumber) >= 0
}

func (r *reader) orgWord(first, last int) bool {
	for i := first; i <= last; i++ {
		if r.x.Match(r.t, i, last, lexicon.OrgHead) >= 0 || r.x.Match(r.t, i, last, lexicon.OrgEnd) >= 0 {
			return true
		}
	}
	return false
}

// honorificAt: an honorific leads a name; one in small letters only where a given
// name follows it: "doña Ana Ruiz".
func (r *reader) honorificAt(i, last int) bool {
	end := r.x.Match(r.t, i, last, lexicon.Honorific)
	if end < 0 || end == last {
		return false
	}
	if unicode.IsUpper(firstRune(r.t.Tokens[i].Text)) {
		return true
	}
	behindComma := i > 0 && strings.HasSuffix(r.t.Tokens[i-1].Text, ",") && last > end+1 // "Rector, señor Tolvan Orrek"
	return unicode.IsUpper(firstRune(r.t.Tokens[end+1].Text)) && (behindComma || name.IsGiven(r.t.Tokens[end+1].Text))
}

// honorificsOnly: forms of courtesy without a name: "Excmo. Sr.".
func (r *reader) honorificsOnly(first, last int) bool {
	for i := first; i <= last; i++ {
		if i = r.x.Match(r.t, i, last, lexicon.Honorific); i < 0 {
			return false
		}
	}
	return last > first || strings.HasSuffix(r.t.Tokens[first].Text, ".") || strings.HasPrefix(r.t.Tokens[first].Text, "(") // "Mayor" may be a title
}
