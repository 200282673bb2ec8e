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

// joined puts a chunk that goes on with the one before it together with it:
// after a connecting word or a comma, or where it opens with a small letter.
func (r *reader) joined(in []chunk) []chunk {
	var out []chunk
	in = r.withoutBasis(in)
	listed := r.listsHolders(in)
	for i, c := range in {
		if listed && r.holdersOrg(in, out, i) {
			if a := &out[len(out)-1]; a.class != role {
				r.append(a, &c)
				a.class, a.either = org, false
				continue
			}
			c.class, c.either = org, false
			out = append(out, c)
			continue
		}
		if n := r.firm(out, &c); n > 0 {
			for k := len(out) - n; k < len(out)-1; k++ {
				r.append(&out[len(out)-n], &out[k+1])
			}
			out = out[:len(out)-n+1]
			r.append(&out[len(out)-1], &c)
			out[len(out)-1].class, out[len(out)-1].either = org, false
			continue
		}
		if len(out) > 0 && c.sep == "," && !c.newLine && c.class != courtesy && !r.lettersOf(&out[len(out)-1], &c) && r.x.Match(r.t, c.first, c.last, lexicon.LegalForm) == c.last {
			a := &out[len(out)-1]
			if r.stateSign(a, &c) {
				r.append(a, &c)
				a.class, a.either = address, false
				continue
			}
			r.append(a, &c)
			if a.class != role || r.title(a.first, a.last).org == "" {
				a.class, a.either = org, false // not "Presidente de Cementos Roa, S.A."
			}
			continue
		}
		if (c.class == other || c.class == person) && i+1 < len(in) && r.titled(&c, &in[i+1]) {
			c.class, c.titled = person, true
		}
		if i == 0 && len(in) == 2 && r.inSignature && c.class == other && in[1].newLine && in[1].tight && r.nameOverBody(c.first, c.last, in[1].first, in[1].last) {
			c.class = person
		}
		c.titled = c.titled || i+1 < len(in) && r.titledBelow(&c, &in[i+1])
		if i > 0 && r.trade(in, i) || i+1 < len(in) && r.profession(&c, &in[i+1]) {
			c.class = nothing
		}
		if i > 0 && r.employer(&in[i-1], &c) {
			c.class = org
		}
		if i > 0 && c.newLine && in[i-1].last+1 == c.first && r.x.MatchNear(r.t, in[i-1].first, c.last, lexicon.Courtesy) >= c.first {
			c.class = courtesy // "Para su" over "conocimiento"
		}
		if r.bodyWraps(in, out, i) {
			if body, ok := r.bodyOfTitle(&out[len(out)-1]); ok {
				out = append(out, body)
			}
			r.append(&out[len(out)-1], &c)
			out[len(out)-1].class, out[len(out)-1].either = org, false
			continue
		}
		town := c.newLine && c.first == c.last && i+1 < len(in) && !in[i+1].newLine && in[i+1].class == address // "WASHINGTON, DC 20510"
		if len(out) > 0 && !town && !r.opensFirm(in, i) && (r.goesOn(&out[len(out)-1], &c) || i+1 < len(in) && r.surnameBelow(&out[len(out)-1], &c, &in[i+1])) {
			r.append(&out[len(out)-1], &c)
			continue
		}
		out = append(out, c)
	}
	return out
}

// lettersOf: letters that a firm's name may end with stand behind somebody named with a form
// of courtesy: "The Honourable Ann Holt, P.C., M.P."
func (r *reader) lettersOf(a, c *chunk) bool {
	return a.class == person && r.honorificAt(a.first, a.last) && r.x.Match(r.t, c.first, c.last, lexicon.PostNominal) == c.last
}

// surnameBelow: between a name of two words in capitals and the title below stands one word
// more, which did not fit: "PROF. ERASTO MARTÍN" over "GONZAL" over "PRESIDENTE MUNICIPAL".
func (r *reader) surnameBelow(a, b, next *chunk) bool {
	if !r.inSignature && !r.inAddress || a.class != person || next.class != role || !next.newLine || !b.newLine || !b.tight || b.first != b.last || !allCaps(a.text) || !allCaps(b.text) {
		return false
	}
	first := max(r.x.Match(r.t, a.first, a.last, lexicon.Honorific)+1, a.first)
	return a.last-first == 1 && (first > a.first || name.IsGiven(r.t.Tokens[first].Text)) && properName(b.text) && !r.orgWord(b.first, b.last) && r.x.Match(r.t, b.first, b.last, lexicon.LegalForm) < 0 && sideways(a, b)
}

// stateSign: behind the name of a town stands the sign of its state, which a legal form
// looks like: "Grand Junction, CO".
func (r *reader) stateSign(a, c *chunk) bool {
	text := r.t.Tokens[c.first].Text
	return c.first == c.last && r.x.Match(r.t, c.first, c.last, lexicon.StateSign) == c.last && text == strings.ToUpper(text) && r.t.Tokens[a.first].Text != strings.ToUpper(r.t.Tokens[a.first].Text)
}

// firm: the chunk ends with a legal form and "&" and goes on with the surnames
// of partners before it on its line: "Pruitt, Hollander & Stowe LLP". It gives
// how many chunks those are, 0 where it is no such name.
func (r *reader) firm(out []chunk, c *chunk) int {
	if c.class != org || c.newLine || c.sep != "," || r.x.Match(r.t, c.last, c.last, lexicon.LegalForm) < 0 && !r.andPartners(c) {
		return 0
	}
	joint := false
	for i := c.first; i < c.last; i++ {
		joint = joint || r.x.Word(r.t.Tokens[i].Key, lexicon.JoinedBy) || r.t.Tokens[i].Text == "&"
	}
	n := 0
	for k := len(out) - 1; joint && k >= 0; k-- {
		o := &out[k]
		if o.class != other && o.class != person && o.class != org && o.class != bodyOf || o.last > o.first && !r.courtesyAlone(o.first, o.last-1) || o.class != bodyOf && r.honorificAt(o.first, o.last) {
			return 0
		}
		n++
		if o.newLine {
			return n
		}
		if k > 0 && out[k-1].class == conformed {
			return n
		}
		if o.sep != "," {
			return 0
		}
	}
	return 0
}

// courtesyAlone: the words are those by which one calls several, nothing else: "Messrs".
func (r *reader) courtesyAlone(first, last int) bool {
	return r.x.Match(r.t, first, last, lexicon.Courtesies) == last
}

// andPartners: the words end with "&" and a title of several: "Field & Partners".
func (r *reader) andPartners(c *chunk) bool {
	return c.last > c.first+1 && r.t.Tokens[c.last-1].Text == "&" && r.plural(r.t.Tokens[c.last].Key)
}

// opensFirm: chunk i opens its line with the first surname of a firm's partners.
func (r *reader) opensFirm(in []chunk, i int) bool {
	for j := i + 1; in[i].newLine && j < len(in) && !in[j].newLine && in[j].sep == ","; j++ {
		if r.firm(in[:j], &in[j]) > 0 {
			return true
		}
	}
	return false
}

// partners: the words end with "&" and a legal form, as those of a firm that surnames
// are the name of: "Hollander & Stowe LLP", "Stowe & Company".
func (r *reader) partners(first, last int) bool {
	if first > last || r.x.Match(r.t, last, last, lexicon.LegalForm) < 0 {
		return false
	}
	for i := first; i < last; i++ {
		if r.t.Tokens[i].Text == "&" {
			return true
		}
	}
	return false
}

// titled: words with capitals that a title follows on their line name a person
// whose names no table has: "Sunniva Strand, Policy Adviser".
func (r *reader) titled(c, next *chunk) bool {
	words := c.last - c.first + 1
	return (c.newLine || c.sep == "," && next.sep == "(") && words >= 2 && words <= 4 && next.class == role && !next.newLine && (next.sep == "," || next.sep == "(") && properName(c.text) && !r.orgWord(c.first, c.last) && (!allCaps(c.text) || name.IsGiven(r.t.Tokens[c.first].Text))
}

// titledBelow: a name that opens with a given name stands alone on its line,
// and the line below is a title.
func (r *reader) titledBelow(c, next *chunk) bool {
	return c.newLine && c.class == person && c.last > c.first && name.IsGiven(r.t.Tokens[c.first].Text) &&
		next.newLine && next.class == role && next.tight && sideways(c, next)
}

// profession: an honorific and one word that no table knows as a name, alone on
// their line above a person's name: "Señora Tecnóloga".
func (r *reader) profession(c, next *chunk) bool {
	end := r.x.Match(r.t, c.first, c.last, lexicon.Honorific)
	return c.newLine && end >= c.first && end == c.last-1 && next.newLine && next.tight && next.class == person && next.last-next.first >= 1 && !r.honorificAt(next.first, next.last) &&
		!name.IsGiven(r.t.Tokens[c.last].Text) && !name.IsSurname(r.t.Tokens[c.last].Text) && r.x.Match(r.t, c.last, c.last, lexicon.RoleHead) < 0
}

// sideways: the lines of the two chunks overlap.
func sideways(a, b *chunk) bool {
	return b.box.Box.X0 < a.box.Box.X1 && a.box.Box.X0 < b.box.Box.X1
}

// trade: chunk i has the shape of a name that no table knows, alone behind a
// person's name and a comma: a trade or an employer ("Vera Holm, Peat Stripper").
// Several such names in a row, or parted by semicolons, are people.
func (r *reader) trade(in []chunk, i int) bool {
	c, before := &in[i], &in[i-1]
	if c.class != person || c.newLine || c.newEntry || c.sep != "," || before.class != person || !before.newLine {
		return false
	}
	if i+1 < len(in) && !in[i+1].newLine && in[i+1].class == person {
		return false
	}
	return !r.honorificAt(c.first, c.last) && !name.IsGiven(r.t.Tokens[c.first].Text) && !r.initialled(c.first, c.last)
}

// employer: behind a name and a dash on its line, words that no given name
// opens: "Marta Oliva – Caminos Abiertos"; behind a body's, its other name.
func (r *reader) employer(before, c *chunk) bool {
	return c.class == person && c.sep == "-" && !c.newLine && (before.class == person || before.class == org) && before.newLine &&
		!r.honorificAt(c.first, c.last) && !name.IsGiven(r.t.Tokens[c.first].Text) && !r.initialled(c.first, c.last)
}

func (r *reader) goesOn(a, b *chunk) bool {
	if b.newEntry || b.hand || b.sep == ";" || b.class == absent || b.class == person && r.honorificAt(b.first, b.last) {
		return false
	}
	if a.class == person && b.newLine && (b.class == other || b.class == org && b.tight && allCaps(a.text)) && b.first == b.last && (b.first == a.last+1 || r.inAddress && b.tight && sideways(a, b)) {
		// a surname that did not fit on the line
		return name.IsSurname(b.text) || b.last+1 < len(r.t.Tokens) && strings.Contains(r.t.Tokens[b.last+1].Text, "@")
	}
	if a.class == person && a.last > a.first && r.givenAlone(a.first, a.last) && b.newLine && b.tight && (b.class == person || b.class == other) && name.IsSurname(r.t.Tokens[b.first].Text) && sideways(a, b) {
		return true // "Profr. Eloy" over "Gil Soto"
	}
	if a.class == other && b.newLine && b.tight && b.class == person && r.danglingAnd(a) != "" && sideways(a, b) {
		return true // half of a name that no table knows
	}
	if r.inSignature && (a.class == other || a.class == person) && b.newLine && b.tight && r.connects(a) && r.danglingAnd(a) == "" && properName(b.text) && sideways(a, b) {
		return b.class == other || b.class == person || b.class == address || b.class == org // "Pastoral de la Tierra de" over "Oria"
	}
	if a.first == a.last && b.class == role && b.newLine && b.tight && r.hyphened(a, b) && sideways(a, b) {
		return true // "Under-" over "Secretary-General"
	}
	named := a.class == role || a.class == org || a.class == unit || a.class == bodyOf
	if !named {
		return false
	}
	if b.newLine {
		if b.box.Box.X0 >= a.box.Box.X1 || r.leftOf(a) >= b.box.Box.X1 || b.box.Row == a.box.Row {
			return false // another column
		}
		if !b.tight {
			return false
		}
		if r.hyphened(a, b) {
			return true
		}
		if r.respectAnew(a, b) || r.enrolled(b) || r.holdersOf(a) && r.holdersOf(b) {
			return false
		}
		if r.wraps(a, b) || r.bodyGoesOn(a, b) || r.namedWhole(a, b) {
			return true
		}
		if b.class == bodyOf && r.connects(a) {
			return true // "RECTORES DE" over "INSTITUCIONES EDUCATIVAS"
		}
		if r.slogan(a, b) || r.titlesPaper(b) && b.first == b.last || r.x.Match(r.t, b.first, b.last, lexicon.FieldAttention) >= 0 {
			return false
		}
		if r.connects(a) || (r.opensSmall(b.text) || r.opensJoined(a, b)) && (b.class != role || r.x.Word(r.t.Tokens[b.first].Key, lexicon.SmallWord)) {
			return b.class == other || b.class == role || b.class == org || b.class == unit || b.class == person || b.class == address && r.connects(a) && unicode.IsUpper(firstRune(b.text))
		}
		if (a.class == org || a.class == unit) && (b.class == other || b.class == org || b.class == person) && r.nameGoesOn(b) && allCaps(a.text) && allCaps(b.text) {
			return true // "CORPORACIÓN AUTÓNOMA" over "REGIONAL DEL VALLE"
		}
		// "SECRETARIO DE DESARROLLO" over "URBANO Y VIVIENDA"
		return a.class == role && b.class == other && !r.numberWithin(b) && allCaps(a.text) && allCaps(b.text) && r.t.WordBox(b.last).X1-r.t.WordBox(b.first).X0 <= a.box.Box.Width() && !strings.HasSuffix(r.t.Tokens[a.last].Text, ".")
	}
	switch b.sep {
	case ",":
		if r.holdersOf(a) && (b.class == bodyOf || b.class == org && r.x.Several(r.t.Tokens[b.last].Key)) {
			return true // "Directores de Escuelas, Centros y Talleres", "Clerks of Elm, Ash and Oak Councils"
		}
		if at := r.skipArticle(b.first, b.last); at > b.first && a.class == org && r.x.Match(r.t, at, b.last, lexicon.OrgHead) >= 0 {
			return false // "Foro Viva, el Ateneo La Espiga y …": another body
		}
		return b.class == other || b.class == person && name.Score(b.text) < 500 && a.class != role || r.opensSmall(b.text) && b.class != courtesy && b.class != nothing && b.class != role
	case "-":
		return a.class == org && (b.class == other && utf8.RuneCountInString(b.text) < 8 || b.class == person && extract.Acronym(a.text) && allCaps(b.text) && name.Score(b.text) < 500)
	}
	return false
}

// slogan: below a body's name stands in other type what opens with an article in small
// letters: "Harwick Chamber" over "the voice of its shops".
func (r *reader) slogan(a, b *chunk) bool {
	return a.class == org && !r.connects(a) && b.last > b.first && r.opensSmall(b.text) && r.x.Word(r.t.Tokens[b.first].Key, lexicon.Article) && !r.sameType(&a.box, &b.box)
}

// numberWithin: the words hold the mark of a number: "D.N.I. N° 1234".
func (r *reader) numberWithin(c *chunk) bool {
	_, _, ok := r.x.Has(r.t, c.first, c.last, lexicon.NumberMark)
	return ok
}

// enrolled: the letters of a professional body and a member's number: "CBP 1234".
func (r *reader) enrolled(c *chunk) bool {
	n := r.t.Tokens[c.last].Key
	return c.last == c.first+1 && extract.Acronym(r.t.Tokens[c.first].Text) && len(n) > 3 && strings.Trim(n, "0123456789") == ""
}

// holdersOf: in an address block the chunk is a title of several, with what they hold it
// of: "Directores de Escuelas".
func (r *reader) holdersOf(c *chunk) bool {
	if !r.inAddress || c.class != role {
		return false
	}
	at := r.skipBefore(c.first, c.last)
	return at < c.last && r.plural(r.t.Tokens[at].Key) && r.x.Match(r.t, at+1, c.last, lexicon.RoleOf) > at
}

// nameGoesOn: the words open with one that no name opens with, and a
// preposition joins them: "REGIONAL DEL VALLE".
func (r *reader) nameGoesOn(b *chunk) bool {
	if b.first == b.last && (b.class == other || b.class == org) && r.x.Match(r.t, b.first, b.last, lexicon.OrgHead) < 0 {
		w := strings.Trim(r.t.Tokens[b.first].Text, ".,")
		return allCaps(w) && len(w) > 3 && language.Usual(w) // "… DE TIERRAS" over "ALTAS"
	}
	if b.class == org || !r.x.Word(r.t.Tokens[b.first].Key, lexicon.NotAName) || !properName(b.text) {
		return false
	}
	for i := b.first + 1; i < b.last; i++ {
		if r.x.Word(r.t.Tokens[i].Key, lexicon.SmallWord) {
			return true
		}
	}
	return b.last == b.first
}

// hyphened: a hyphen at the line's end parts the first chunk's last word from
// the second: "ALCALDE-" over "PRESIDENTE".
func (r *reader) hyphened(a, b *chunk) bool {
	return b.first == a.last+1 && strings.HasSuffix(r.t.Tokens[a.last].Text, "-") && len(r.t.Tokens[a.last].Key) > 1 && unicode.IsLetter(firstRune(b.text))
}

// respectAnew: in an address block both lines open with "To the": further
// addressees.
func (r *reader) respectAnew(a, b *chunk) bool {
	opens := func(c *chunk) bool {
		l := &r.t.Lines[r.t.Tokens[c.first].Line]
		end := r.x.Match(r.t, l.First, c.last, lexicon.Respect)
		return end > l.First && end < c.last && end+1 >= c.first
	}
	return r.inAddress && opens(b) && (opens(a) || a.class == org && allCaps(a.text) && allCaps(b.text) && r.x.Match(r.t, b.first, b.last, lexicon.Respect) > b.first)
}

// connects: the chunk ends with a word that wants another, which brackets do not
// close as in "Gerente (E)", or one follows it on its line.
func (r *reader) connects(a *chunk) bool {
	last := a.text[strings.LastIndexByte(a.text, ' ')+1:]
	return last != a.text && !strings.HasSuffix(last, ")") && (r.x.Word(last, lexicon.SmallWord) || last == "&") || r.danglingAnd(a) != ""
}

// danglingAnd is the "and" that ends the line behind a chunk and belongs to no
// other: "Foro de Archivos y" over "Bibliotecas"; "" where none does.
func (r *reader) danglingAnd(a *chunk) string {
	at := a.last + 1
	if at >= len(r.t.Tokens) || !r.x.Word(r.t.Tokens[at].Key, lexicon.JoinedBy) {
		return ""
	}
	line := r.t.Tokens[a.last].Line
	if r.t.Tokens[at].Line != line || r.t.Lines[line].Last != at {
		return ""
	}
	return r.t.Tokens[at].Text
}

// leftOf is the left edge of a chunk, of its label where one stands before it
// on its line.
func (r *reader) leftOf(a *chunk) int32 {
	first := r.t.Lines[r.t.Tokens[a.first].Line].First
	for k := first; k < a.first; k++ {
		if strings.HasSuffix(r.t.Tokens[k].Text, ":") {
			return min(a.box.Box.X0, r.t.WordBox(first).X0)
		}
	}
	return a.box.Box.X0
}

// opensSmall: the text begins with a small letter that is no label.
func (r *reader) opensSmall(s string) bool { return unicode.IsLower(firstRune(s)) }

// opensJoined: in capitals, the words go on with "Y …" or "DE LA …".
func (r *reader) opensJoined(a, b *chunk) bool {
	return b.last > b.first && r.x.Word(r.t.Tokens[b.first].Key, lexicon.SmallWord) && !r.x.Word(r.t.Tokens[b.first].Key, lexicon.Article) && allCaps(a.text) && allCaps(b.text)
}

func (r *reader) append(a, b *chunk) {
	if r.hyphened(a, b) {
		if a.first == a.last && b.class == role {
			a.class = role
		}
		a.text, a.last, a.box = r.text(a.first, b.last), b.last, b.box
		return
	}
	sep := " "
	if b.sep == "," || strings.HasSuffix(r.t.Tokens[a.last].Text, ",") {
		sep = ", "
	} else if b.sep == "-" {
		sep = " - "
	}
	if and := r.danglingAnd(a); and != "" && b.newLine {
		sep = " " + and + " "
	}
	a.text = strings.TrimRight(a.text, " ,") + sep + b.text
	if b.first == a.last+1 || b.first > a.last && b.first-a.last <= 2 {
		a.last = b.last
	}
	a.box = b.box
}
