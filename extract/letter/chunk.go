package letter

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// chunk is a run of tokens between separators.
type chunk struct {
	class       class
	first, last int    // tokens; last of the first run where text was joined over columns
	text        string // without the marks around it
	newLine     bool   // it opens a line
	either      bool   // a title that without its accent may be an organisation: "Secretaria de …"
	titled      bool   // a name that its title follows on its line
	newEntry    bool   // it opens an entry of a list: a bullet, a label, a full stop or semicolon before it
	sep         string // the separator before it on its line: ",", ".", ";", "-", ""
	tight       bool   // its line stands right below the one before, within one paragraph
	hand        bool   // a label says that it is whose attention is asked for: "Attn: Ana Holm"
	box         extract.Cell
}

// reader holds what the steps of this package need.
type reader struct {
	t *extract.Text
	d *extract.Document
	x *extract.Lexicon
	// Which part is being read: a list of distribution or of copies, the signature
	// block, the address block.
	inDistribution, inCopies, inSignature, inAddress bool
	inSignList                                       bool            // lines below a heading of signers
	surnamesLead                                     bool            // the head of a table says that names open with surnames
	brands                                           map[string]bool // names in the letterhead, folded
	anew                                             map[int]bool    // first tokens of lines below a form of courtesy that stands alone
}

// chunksOf cuts cells into chunks and says of each what it is.
func (r *reader) chunksOf(cells []extract.Cell) []chunk {
	var out []chunk
	pitch := pitchOf(cells)
	for i := range cells {
		tight := i > 0 && cells[i].Page == cells[i-1].Page && cells[i].Box.Y0-cells[i-1].Box.Y0 <= pitch*14/10
		out = r.cut(out, &cells[i], tight)
	}
	return r.joined(out)
}

// pitchOf is the smallest distance from one line's top to the next one's.
func pitchOf(cells []extract.Cell) int32 {
	pitch := int32(math.MaxInt32 / 20)
	for i := 1; i < len(cells); i++ {
		if d := cells[i].Box.Y0 - cells[i-1].Box.Y0; cells[i].Page == cells[i-1].Page && cells[i].Row != cells[i-1].Row && d > 0 {
			pitch = min(pitch, max(d, cells[i].Box.Height()*8/10))
		}
	}
	return pitch
}

// cut appends the chunks of one cell.
func (r *reader) cut(out []chunk, c *extract.Cell, tight bool) []chunk {
	start, sep, fresh := c.First, "", true
	entry := r.anew[c.First]
	flush := func(last int) {
		first := start
		for first <= last && r.t.Tokens[first].Key == "" && !isBlank(r.t.Tokens[first].Text) {
			entry = entry || isBullet(r.t.Tokens[first].Text)
			first++
		}
		if sep == "," && (r.inSignature || r.inCopies) && r.joinsName(first, last) {
			first, fresh = first+1, true // another who signs
		}
		if first > last {
			return
		}
		if at := r.skipOrdinal(first, last); at > first && fresh {
			first, entry = at, true
		}
		at := r.attended(first, last)
		for _, p := range r.parts(at, last) {
			if p.sep == "" {
				p.sep = sep
			}
			p.hand = at > first
			p.newLine, p.newEntry, p.tight, p.box = fresh, entry, tight, *c
			if p.text != "" || p.class == blank {
				out = append(out, p)
				fresh, entry, sep = false, false, ""
			}
		}
	}
	for i := c.First; i <= c.Last; i++ {
		if i < c.Last && start == i && fresh && isOrdinal(r.t.Tokens[i].Text) {
			start, entry = i+1, true // "1.- Sr. …"
			continue
		}
		s := r.separator(i, c.Last)
		if s == "" {
			continue
		}
		last := i
		if r.t.Tokens[i].Key == "" || s == "@" {
			last = i - 1
		}
		if last >= start {
			flush(last)
		} else if fresh && isBullet(r.t.Tokens[i].Text) {
			entry = true
		}
		start, sep = i+1, s
		entry = entry || s == ";" || s == "@" && strings.HasSuffix(r.t.Tokens[i].Text, ";")
	}
	flush(c.Last)
	return out
}

// joinsName: behind an "and" stands a person's name: "…, y Ana Ruiz Soto", "… and Ann
// Holt (secretary)".
func (r *reader) joinsName(first, last int) bool {
	for k := first + 3; k <= last; k++ {
		if strings.HasPrefix(r.t.Tokens[k].Text, "(") {
			return r.x.Word(r.t.Tokens[first].Key, lexicon.JoinedBy) && name.Score(r.text(first+1, k-1)) >= 350 && r.isRole(k, last)
		}
	}
	if last-first < 2 || !r.x.Word(r.t.Tokens[first].Key, lexicon.JoinedBy) {
		return false
	}
	for k := first + 2; k < last; k++ {
		if strings.HasSuffix(r.t.Tokens[k].Text, ",") {
			last = k // "… and Dr Ann Holt, Elm College"
		}
	}
	at := r.x.Past(r.t, first+1, last, lexicon.Honorific)
	return (at > first+1 || name.IsGiven(r.t.Tokens[at].Text)) && name.Score(r.text(first+1, last)) >= 400
}

// separator is the mark that ends a chunk with token i, "" where none does.
func (r *reader) separator(i, last int) string {
	s := r.t.Tokens[i].Text
	k := r.t.Tokens[i].Key
	if strings.ContainsRune(s, '@') {
		return "@"
	}
	if k == "" {
		switch strings.Trim(s, " ") {
		case "-", "–", "—", "/", "|", "•", "·", ".-", "--":
			return "-"
		case ",", ";", ".", ":":
			return s
		}
		return ""
	}
	switch {
	case i < last && strings.HasPrefix(r.t.Tokens[i+1].Text, "(") && r.attended(i+1, last) > i+1:
		return "," // "Peat Trust (Attn: Ana Holm)"
	case (r.inSignature || r.inCopies) && i < last && strings.HasSuffix(s, ")") && r.joinsName(i+1, last):
		return "," // "Ned Cole (chair) and Ann Holt (secretary)"
	case strings.HasSuffix(s, ";"):
		return ";"
	case strings.HasSuffix(s, ","):
		if r.surnameFirst(i, last) || i < last && r.x.Word(r.t.Tokens[i+1].Key, lexicon.NameSuffix) && i+2 <= last && r.x.Word(r.t.Tokens[i+2].Key, lexicon.RoleEnd) {
			return "" // "Ned Holm, Jr. Professor of Law"
		}
		return ","
	case strings.HasSuffix(s, ":") && (i == last || r.inSignature && r.behalfBefore(i)):
		return ","
	case strings.HasSuffix(s, ".-"), strings.HasSuffix(s, ".–"), strings.HasSuffix(s, ".—"):
		return "."
	case strings.HasSuffix(s, ".") && i < last && r.endsSentence(i):
		return "."
	}
	return ""
}

// behalfBefore: the line of token i opens with the body, behind "for" or by itself, in
// whose name the one behind the colon signs: "p. Teatro La Carreta: Julia Prado".
func (r *reader) behalfBefore(i int) bool {
	l := &r.t.Lines[r.t.Tokens[i].Line]
	first := l.First
	if r.d.Kind == extract.PressRelease && i > first && i < l.Last && r.isOrg(first, i) && (name.IsGiven(r.t.Tokens[i+1].Text) || name.Score(trimmed(r.text(i+1, min(i+3, l.Last)))) >= 500) {
		return true // "Teatro La Carreta: Julia Prado, directora"
	}
	end := r.x.Match(r.t, first, i, lexicon.SignFor)
	return end >= first && end < i && (r.isOrg(end+1, i) || r.isUnit(end+1, i))
}

// surnameFirst: the comma of token i parts a surname from the given names that
// follow it: "PÉREZ GÓMEZ, Ana".
func (r *reader) surnameFirst(i, last int) bool {
	if r.surnamesLead {
		return true
	}
	if r.partners(i+1, last) {
		return false
	}
	first := i
	for first > 0 && i-first < 3 && !strings.ContainsAny(r.t.Tokens[first-1].Text, ",;:.@<>") && r.t.Tokens[first-1].Key != "" && r.t.Tokens[first-1].Line == r.t.Tokens[i].Line {
		first--
	}
	if !name.IsSurname(r.t.Tokens[first].Text) || first < i && name.IsGiven(r.t.Tokens[first].Text) {
		return false
	}
	n, sure := 0, true
	for k := i + 1; k <= last && n < 4; k++ {
		s := r.t.Tokens[k].Text
		if strings.ContainsAny(s, "@<") {
			return n > 0 // an e-mail's address follows
		}
		if r.t.Tokens[k].Key == "" {
			break
		}
		if !name.IsGiven(s) && len(r.t.Tokens[k].Key) > 1 {
			sure = false
		}
		n++
		if strings.ContainsAny(s[len(s)-1:], ",;") {
			break
		}
	}
	return sure && n > 0 && n < 4
}

// endsSentence: the full stop of token i is no abbreviation's.
func (r *reader) endsSentence(i int) bool {
	s, k := r.t.Tokens[i].Text, r.t.Tokens[i].Key
	n := utf8.RuneCountInString(k)
	if strings.Count(s, ".") > 1 || n <= 1 || r.x.Match(r.t, i, min(i+3, len(r.t.Tokens)-1), lexicon.ESigned) > i {
		return false // "Fdo. electrónicamente"
	}
	for _, cue := range []lexicon.Cue{lexicon.Honorific, lexicon.LegalForm, lexicon.PlaceWord, lexicon.NumberMark, lexicon.PostNominal, lexicon.CopiesLead, lexicon.FieldAttention, lexicon.Abbreviation, lexicon.Nobody} {
		if r.x.Word(k, cue) && (cue != lexicon.PlaceWord && cue != lexicon.Nobody || n <= longestShort) {
			return false
		}
	}
	return n > 3 || r.shortSurname(i) || name.IsSurname(k) || k == strings.ToLower(s[:len(s)-1]) && n > 2 || s == strings.ToUpper(s)
}

// longestShort is how many letters a word for a place or an archive has at most where
// it is shortened: "Avda." and "Arch.", but "Oficial Mayor." and "Archivo."
const longestShort = 4

// shortSurname: a word of two or three letters stands behind a given name and
// before a title: "Mtra. Ana Canul Ek. Directora de …".
func (r *reader) shortSurname(i int) bool {
	if i < 2 || i+1 >= len(r.t.Tokens) || !unicode.IsUpper(firstRune(r.t.Tokens[i].Text)) || r.x.Match(r.t, i+1, min(i+4, len(r.t.Tokens)-1), lexicon.RoleHead) < 0 {
		return false
	}
	return name.IsGiven(r.t.Tokens[i-1].Text) || name.IsGiven(r.t.Tokens[i-2].Text) && unicode.IsUpper(firstRune(r.t.Tokens[i-1].Text))
}

func isBlank(s string) bool {
	return strings.Count(s, "_") >= 4 || strings.Count(s, "…") >= 3 || strings.Count(s, ".") >= 8
}

// isOrdinal: "1.-", "12)-": figures and a mark that would part them from what
// they number.
func isOrdinal(s string) bool {
	n := strings.TrimRight(s, ".)°ºª-–")
	return n != "" && len(n) <= 3 && (len(s)-len(n) >= 2 || len(n) >= 2 && len(s) > len(n)) && strings.Trim(n, "0123456789") == ""
}

func isBullet(s string) bool {
	switch s {
	case "-", "–", "—", "•", "·", "*", "►", "▪", "●", "o", "\uf0b7", "\uf0a7":
		return true
	}
	return false
}

// parts classifies a run of tokens; one that holds a role and a name becomes
// two.
func (r *reader) parts(first, last int) []chunk {
	if to := r.x.Match(r.t, first, last, lexicon.Respect); r.inAddress && to >= first && to < last && (r.opensSmall(r.t.Tokens[first].Text) || to > first && r.x.Word(r.t.Tokens[max(first-1, 0)].Key, lexicon.JoinedBy)) && (r.isOrg(to+1, last) || r.isUnit(to+1, last)) {
		return r.parts(to+1, last) // "…, al Ayuntamiento de Oria y a la Red del Agua"
	}
	if r.inSignature && r.foreignLabel(first, last) {
		return []chunk{{class: courtesy, first: first, last: last, text: trimmed(r.text(first, last))}}
	}
	if at := r.absenceBy(first, last); at > 0 {
		return append([]chunk{{class: away, first: first, last: at - 1, text: trimmed(r.text(first, at-1))}}, r.parts(at, last)...)
	}
	if at := r.mixed(first, last); at > 0 {
		of := r.x.Match(r.t, at, last, lexicon.RoleOf)
		if of < 0 || of == last || r.x.Match(r.t, first, at-1, lexicon.SignAbsent) < 0 && r.x.MatchNear(r.t, first, at-1, lexicon.Countersign) < 0 {
			of = at - 1
		}
		if by := r.signedBy(at, last); by > 0 && r.x.Match(r.t, first, at-1, lexicon.ESigned) >= 0 {
			of = by
		}
		rest := r.parts(of+1, last) // "P.D. del Alcalde", "Vº Bº de la Presidenta"
		if of == at-1 && len(rest) == 1 && rest[0].class == other && r.calledBy(first, of) && r.unusual(at, last) {
			rest[0].class = person
		}
		if strings.HasPrefix(r.t.Tokens[at].Text, "(") {
			rest[0].sep = "("
		}
		return append([]chunk{r.one(first, at-1)}, rest...)
	}
	if at := r.aside(first, last); at > 0 {
		return r.parts(first, at-1)
	}
	if at := r.another(first, last); at > 0 {
		both := append([]chunk{r.one(first, at-1)}, r.parts(at+1, last)...)
		if r.sharedSurname(first, at, last) {
			both[0].class, both[0].titled, both[0].text = person, true, both[0].text+" "+trimmed(r.t.Tokens[last].Text)
			both[1].class, both[1].titled = person, true
		}
		for i := range both {
			if c := &both[i]; (r.inSignature || r.inAddress) && (c.class == other || c.class == person) && r.sharedTitle(last) && r.bareName(c.first, c.last) {
				c.class, c.titled = person, true // "Wren Orrek and Ann Holt, Co-Chairs"
			}
		}
		return both
	}
	return []chunk{r.one(first, last)}
}

// absenceBy is where the name begins, in a signature block, of who signed while somebody
// was away: "Signed in the Director's absence by Ann Holt"; 0 where none does.
func (r *reader) absenceBy(first, last int) int {
	for k := first + 1; r.inSignature && k < last; k++ {
		if end := r.x.Match(r.t, k, last, lexicon.AbsenceBy); end >= 0 && end < last && (name.Score(r.text(end+1, last)) >= 350 || r.initialled(end+1, last)) {
			return end + 1
		}
	}
	return 0
}

// aside is where words in brackets at the end tell how a paper is sent, or
// why: "Chief (via e-mail)"; 0 where none do.
func (r *reader) aside(first, last int) int {
	for i := first + 1; i <= last; i++ {
		if !strings.HasPrefix(r.t.Tokens[i].Text, "(") || !strings.HasSuffix(r.t.Tokens[last].Text, ")") {
			continue
		}
		for _, cue := range []lexicon.Cue{lexicon.Courtesy, lexicon.HereAddressee} {
			if r.x.Match(r.t, i, last, cue) == last {
				return i
			}
		}
	}
	return 0
}

// attended is where the words begin behind a label for whose attention is asked
// within a line, first where none stands there.
func (r *reader) attended(first, last int) int {
	end := r.x.Match(r.t, first, last, lexicon.FieldAttention)
	if end < 0 || end >= last || !strings.ContainsAny(r.t.Tokens[end].Text, ":.") && end == first {
		return first
	}
	return end + 1
}

// skipOrdinal leaves out "1.", "a)", "(2)" before an entry.
func (r *reader) skipOrdinal(first, last int) int {
	if first < last {
		s := r.t.Tokens[first].Text
		k := r.t.Tokens[first].Key
		if len(k) <= 2 && (strings.Trim(k, "0123456789") == "" || len(k) == 1) && strings.ContainsAny(s, ").-") && (strings.ContainsAny(s, ")") || strings.Trim(k, "0123456789") == "") {
			return first + 1
		}
	}
	return first
}

// mixed finds where a second part begins inside a run: a name after a label
// or a title, a title after a name. 0 where there is one part.
func (r *reader) mixed(first, last int) int {
	for _, cue := range []lexicon.Cue{lexicon.ESigned, lexicon.Countersign, lexicon.Conformed, lexicon.SignAbsent, lexicon.SignFor, lexicon.SenderLabel, lexicon.RoleLabel, lexicon.OrgLabel} {
		if end := r.leadEnd(first, last, cue); end >= 0 && end < last {
			return end + 1
		}
	}
	if at := r.afterBracket(first, last); at > 0 {
		return at
	}
	if r.inSignature && last > first+1 && r.x.Match(r.t, last, last, lexicon.SignFor) == last && r.opensSmall(r.t.Tokens[last].Text) && name.Score(r.text(first, last-1)) >= 350 {
		return last // "Ann Holt for" over "Ned Cole"
	}
	for i := first + 1; i <= last; i++ {
		if r.inSignature && strings.HasSuffix(r.t.Tokens[i-1].Text, ":") && r.isRole(first, i-1) && name.Score(r.text(i, last)) >= 450 {
			return i // "La Directora General: Ana Ruiz"
		}
		if r.x.Match(r.t, i, last, lexicon.LegalBasis) >= 0 || r.x.Word(r.t.Tokens[i].Key, lexicon.SignsVerb) && r.isRole(i, last) {
			return i
		}
		if strings.HasPrefix(r.t.Tokens[i].Text, "(") && (name.Score(r.text(first, i-1)) >= 350 || r.initialled(first, i-1) || i-first == 2 && r.isRole(i, last) && properName(r.text(first, i-1)) && !r.orgWord(first, i-1) && !r.isRole(first, i-1)) {
			return i // "Olu Bankole (Chair)"
		}
		if strings.Contains(r.t.Tokens[i].Text, "/") && r.x.Match(r.t, i, last, lexicon.Conformed) == last && name.Score(r.text(first, i-1)) >= 350 {
			return i
		}
		if (r.x.Match(r.t, i, last, lexicon.ESignTail) >= 0 || r.dayAt(i, last)) && name.Score(r.text(first, i-1)) >= 350 {
			return i
		}
		if r.mark(i) == "blank" != (r.mark(first) == "blank") {
			return i
		}
		if strings.HasPrefix(r.t.Tokens[i].Text, "(") && r.isOrg(first, i-1) && (r.isRole(i, last) || r.honorificAt(i, last)) || strings.HasPrefix(r.t.Tokens[i].Text, "(") && r.honorificAt(i, last) && r.isRole(first, i-1) {
			return i // "Ayuntamiento de … (Sra. Alcaldesa)"
		}
		if i < last && strings.HasPrefix(r.t.Tokens[i].Text, "(") && r.x.Match(r.t, i, last, lexicon.Acting) == i && r.isRole(first, i) && name.Score(r.text(i+1, last)) >= 500 {
			return i + 1 // "DIRECTORA DE OBRAS (S) ANA RUIZ"
		}
		if r.titleAt(i, last) && i-first >= 2 && name.Score(r.text(first, i-1)) >= 450 && name.Score(r.text(first, last)) < 600 {
			return i
		}
		if r.honorificAt(i, last) && name.Score(r.text(i, last)) >= 500 && (r.isRole(first, i-1) || i-first > 1 && r.isOrg(first, i-1)) && !r.honorificAt(first, last) && r.x.Match(r.t, i-1, i-1, lexicon.OrgHead) < 0 {
			return i
		}
	}
	if at := r.namedBehindOffice(first, last); at > 0 {
		return at
	}
	return r.titledName(first, last)
}

// dayAt: a day's figures stand here, or behind a small word: "el 3", "on 4".
func (r *reader) dayAt(i, last int) bool {
	digit := func(k int) bool { c := r.t.Tokens[k].Text[0]; return c >= '0' && c <= '9' }
	return digit(i) || i < last && r.opensSmall(r.t.Tokens[i].Text) && digit(i+1)
}

// signedBy is the word before who signed where a day stands between it and what
// says that somebody did: "signed electronically on 4 May 2019 by Ann Porter"; 0
// where none does.
func (r *reader) signedBy(first, last int) int {
	if !r.dayAt(first, last) {
		return 0
	}
	for k := first + 1; k < last; k++ {
		if r.x.Word(r.t.Tokens[k].Key, lexicon.ESignBy) && name.Score(r.text(k+1, last)) >= 350 {
			return k
		}
	}
	return 0
}

// afterBracket is where words go on behind brackets that they open with, which
// cite an act by its number: "(art. 4 Orden 5/2009) El Secretario"; 0 where none
// do.
func (r *reader) afterBracket(first, last int) int {
	cited := false
	for i := first; i < last && strings.HasPrefix(r.t.Tokens[first].Text, "("); i++ {
		cited = cited || strings.ContainsAny(r.t.Tokens[i].Text, "0123456789")
		if strings.HasSuffix(r.t.Tokens[i].Text, ")") {
			if cited {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// titledName finds where a name begins after a title without an organisation:
// "Attorney General Paula Reese". 0 where none does.
func (r *reader) titledName(first, last int) int {
	if last-first > 6 || name.Score(r.text(first, last)) >= 700 && !r.x.Word(r.t.Tokens[first].Key, lexicon.RoleEnd) && !r.x.Word(r.t.Tokens[first].Key, lexicon.RoleHead) {
		return 0
	}
	for i := first + 1; i < last; i++ {
		s := r.t.Tokens[i].Text
		if !unicode.IsUpper(firstRune(s)) || r.titleWord(i) || !r.titleWords(first, i-1) && !r.calledBy(first, i-1) {
			continue
		}
		if rest := name.Score(r.text(i, last)); name.IsGiven(s) && rest >= 500 || rest > 0 && r.initialled(i, last) || r.calledBy(first, i-1) && r.unusual(i, last) {
			return i
		}
	}
	if r.inAddress {
		return r.surnameBehindTitle(first, last)
	}
	return 0
}

// surnameBehindTitle is where a surname alone stands behind a title by which people are
// called: "Governor Orrek". 0 where none does.
func (r *reader) surnameBehindTitle(first, last int) int {
	w := strings.Trim(r.t.Tokens[last].Text, ".,;:")
	if last > first && language.Usual(strings.ToLower(w)) && !name.IsSurname(w) {
		return 0
	}
	return r.greetedByTitle(first, last)
}

// greetedByTitle is surnameBehindTitle where a greeting shows that it is somebody's name,
// whatever else the word may mean: "Dear President Rivers".
func (r *reader) greetedByTitle(first, last int) int {
	w := strings.Trim(r.t.Tokens[last].Text, ".,;:")
	if last == first || !r.calledBy(first, last-1) || len(w) < 3 || !properName(w) || extract.Acronym(w) && !allCaps(r.text(first, last)) || r.x.Word(w, lexicon.Honorific) || r.x.Word(w, lexicon.Acting) || r.titleWord(last) || r.orgWord(last, last) || r.x.Word(w, lexicon.PlaceWord) || r.x.Match(r.t, last, last, lexicon.Place) >= 0 {
		return 0
	}
	return last
}

// namedBehindOffice is where a name that tables know begins behind a title that says what it is
// of: "Secretary of State Ned Holm". 0 where none does.
func (r *reader) namedBehindOffice(first, last int) int {
	for i := first + 3; i < last; i++ {
		if !name.IsGiven(r.t.Tokens[i].Text) || name.Score(r.text(i, last)) < 700 || last-i > 3 || !unicode.IsUpper(firstRune(r.t.Tokens[i-1].Text)) || r.x.Word(r.t.Tokens[i-1].Key, lexicon.TownHead) {
			continue
		}
		for k := first; k < i; k++ {
			if r.orgWord(k, k) && !r.x.Word(r.t.Tokens[k].Key, lexicon.RoleEnd) || r.x.Word(r.t.Tokens[k].Key, lexicon.PlaceWord) {
				return 0
			}
		}
		if r.isRole(first, i-1) && !r.orgWord(i, last) {
			return i
		}
	}
	return 0
}

// calledBy: the words are a title by which people are called, right before their names.
func (r *reader) calledBy(first, last int) bool {
	return r.x.Match(r.t, first, last, lexicon.TitleOfName) == last
}

// unusual: two or three words with capitals that no dictionary has and no body, place
// or title is called by: a name that no table knows, "Tolvan Orrek".
func (r *reader) unusual(first, last int) bool {
	for i := first; i <= last; i++ {
		w := strings.Trim(r.t.Tokens[i].Text, ".,;:()")
		if part, rest, ok := strings.Cut(w, "-"); ok && i > first && r.x.Word(part, lexicon.Particle) {
			w = rest // "al-Orrek"
		}
		if !properName(w) || extract.Acronym(w) || language.Usual(strings.ToLower(w)) && !name.Known(w) || r.titleWord(i) || r.orgWord(i, i) || r.x.Word(r.t.Tokens[i].Key, lexicon.PlaceWord) {
			return false
		}
	}
	return last-first >= 1 && last-first <= 2 && r.x.Match(r.t, first, last, lexicon.Place) < 0
}

// titleWord: the word stands in titles.
func (r *reader) titleWord(i int) bool {
	for _, cue := range []lexicon.Cue{lexicon.RoleEnd, lexicon.RoleHead, lexicon.RoleBefore, lexicon.NotAName} {
		if r.x.Word(r.t.Tokens[i].Key, cue) {
			return true
		}
	}
	return false
}

// titleWords: the words are the head of a title and what may stand before it,
// nothing else.
func (r *reader) titleWords(first, last int) bool {
	if end := r.x.Match(r.t, first, last, lexicon.Honorific); end == last {
		return false // "Professor"
	}
	i := first
	if r.x.Match(r.t, first, last, lexicon.RoleEnd) < 0 {
		i = r.skipBefore(first, last)
	}
	for i <= last {
		end := max(r.x.Match(r.t, i, last, lexicon.RoleEnd), r.x.Match(r.t, i, last, lexicon.RoleHead))
		if len(r.t.Tokens[i].Key) > 1 {
			end = max(end, r.x.Match(r.t, i, last, lexicon.Acting)) // "SUBROGANTE", no initial
		}
		if i > first {
			end = max(end, r.x.Match(r.t, i, last, lexicon.RoleAfter)) // "Concejala Provincial"
		}
		if end < 0 {
			return false
		}
		i = end + 1
	}
	return true
}

func (r *reader) mark(i int) string {
	if isBlank(r.t.Tokens[i].Text) {
		return "blank"
	}
	return ""
}

// leadEnd is the last token of a lead phrase that is a label of what follows.
// Short words ("por", "for", "by") need a colon or a name behind them.
func (r *reader) leadEnd(first, last int, cue lexicon.Cue) int {
	end := r.x.MatchNear(r.t, first, last, cue)
	if end < 0 {
		return -1
	}
	for end < last && r.t.Tokens[end+1].Key == "" && !isBlank(r.t.Tokens[end+1].Text) {
		end++
	}
	colon := strings.HasSuffix(r.t.Tokens[end].Text, ":")
	switch cue {
	case lexicon.SignFor:
		if strings.ContainsAny(r.t.Tokens[first].Text, "\"“«") {
			return -1 // a motto
		}
		if !r.inSignature && end == first && first > 0 && r.opensSmall(r.t.Tokens[first].Text) && r.x.Word(r.t.Tokens[first-1].Key, lexicon.OrgEnd) && r.t.Tokens[first-1].Line != r.t.Tokens[first].Line {
			return -1 // "Department" over "for Transport"
		}
		if r.initialOnly(first, end) && (!r.opensSmall(r.t.Tokens[first].Text) || end == last || !r.isOrg(end+1, last)) {
			return -1 // "P. Gómez"
		}
	case lexicon.SenderLabel, lexicon.RoleLabel, lexicon.OrgLabel:
		if !colon && !(end < last && isBlank(r.t.Tokens[end+1].Text)) {
			return -1
		}
	case lexicon.Countersign, lexicon.Conformed:
		if r.initialOnly(first, end) {
			return -1
		}
		if !colon && end == first && len(r.t.Tokens[first].Key) > 6 && end < last && r.t.Tokens[first].Text[0] != '(' {
			return -1
		}
	}
	return end
}

// one classifies a run as a whole.
func (r *reader) one(first, last int) chunk {
	if last > first && len(r.t.Tokens[last-1].Key) > 1 && len(r.t.Tokens[last].Key) == 1 && r.t.Tokens[last].Key >= "a" && len(r.t.Tokens[last].Text) == 1 {
		last-- // a stray letter, as readers of scans make of a pen stroke
	}
	c := chunk{first: first, last: last, text: trimmed(r.text(first, last))}
	c.class = r.classOf(first, last, c.text)
	if c.class == bodyOf && r.severalCalled(c.first, c.last) {
		c.first, c.text = c.last, trimmed(r.text(c.last, c.last))
	}
	if c.class == role {
		c.either = r.eitherHead(first, last)
		if c.either && strings.ContainsAny(r.t.Tokens[r.skipArticle(first, last)].Text, "íÍ") {
			c.class, c.either = org, false
		}
	}
	if c.class == person {
		c.text = r.withoutStop(c.text, last)
	}
	return c
}

// withoutStop is a name without the full stop of the sentence behind it: "Ana
// Canul Ek.", not "Ned Holm Jr.".
func (r *reader) withoutStop(s string, last int) string {
	k := r.t.Tokens[last].Key
	if !strings.HasSuffix(s, ".") || len(k) < 2 || strings.Count(r.t.Tokens[last].Text, ".") > 1 || r.x.Word(k, lexicon.NameSuffix) || r.x.Word(k, lexicon.PostNominal) {
		return s
	}
	return strings.TrimSuffix(s, ".")
}

func (r *reader) text(first, last int) string { return r.t.Between(first, last) }

func trimmed(s string) string {
	s = strings.Trim(s, " ,;:-–—_*•·|\"“”«»=~")
	if strings.HasPrefix(s, "'") && strings.HasSuffix(s, "'") || strings.HasPrefix(s, "‘") && strings.HasSuffix(s, "’") {
		s = strings.Trim(s, "'‘’") // a name as a mail program quotes it
	}
	if strings.HasSuffix(s, ")") && !strings.Contains(s, "(") {
		s = strings.TrimSuffix(s, ")")
	}
	if strings.HasPrefix(s, "(") && !strings.Contains(s, ")") {
		s = strings.TrimPrefix(s, "(")
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	if word := s[strings.LastIndexByte(s, ' ')+1:]; strings.Index(word, ".-") > longestShort {
		s = s[:len(s)-len(word)+strings.Index(word, ".-")] // "Ayuntamiento.-Conocimiento"
	} else if strings.HasSuffix(word, ".") && strings.Count(word, ".") == 1 && utf8.RuneCountInString(word) > 4 {
		s = strings.TrimSuffix(s, ".")
	}
	return closed(s)
}

// closed gives a name back the mark that closes a quotation within it.
func closed(s string) string {
	for _, q := range [][2]string{{"“", "”"}, {"«", "»"}} {
		if strings.Count(s, q[0]) == strings.Count(s, q[1])+1 {
			return s + q[1]
		}
	}
	if strings.Count(s, "\"")%2 == 1 {
		return s + "\""
	}
	return s
}

func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“«('¡¿"))
	return c
}
