package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// AtomKind says what an atom is made of.
type AtomKind uint8

const (
	AtomWord   AtomKind = iota // letters, with inner apostrophes; "S.A." is one
	AtomNumber                 // digits alone
	AtomMixed                  // letters and digits: "5th", "de2017", "B2B"
	AtomMark                   // one mark: a comma, a bracket, a dash
)

// Atom is the smallest piece that the steps over running text look at: a word,
// a number or one mark. A token "(CONAV)," is four atoms; a possessive "'s" is
// an atom of its own.
type Atom struct {
	Text  string // as printed
	Fold  string // lower case without accents, for tables; dashes and quotes are "-", "'" and `"`
	Token int    // index into Text.Tokens, of the first where a line's end parts it
	End   int    // index of the last: Token but where a hyphen at a line's end was taken out
	Kind  AtomKind
	Upper bool // the first letter is a capital
	Caps  bool // two letters or more, all of them capitals
	Glued bool // no space before it
	Sent  int  // the sentence it stands in, counted from 0
}

// Atoms gives the text's atoms in reading order. They are made once.
func (t *Text) Atoms() []Atom {
	if t.atoms == nil {
		t.atoms = make([]Atom, 0, len(t.Tokens)*5/4)
		for i := range t.Tokens {
			first := len(t.atoms)
			t.atoms = appendAtoms(t.atoms, t.Tokens[i].Text, i)
			t.atoms = t.joinHalves(t.atoms, first)
		}
		t.sentences()
	}
	return t.atoms
}

// AtomsOf gives the atoms of a name or phrase by itself.
func AtomsOf(s string) []Atom {
	var out []Atom
	for i, w := range strings.Fields(s) {
		out = appendAtoms(out, w, i)
	}
	return out
}

// AtomText is the text of atoms first to last inclusive, as printed, with
// single spaces.
func (t *Text) AtomText(first, last int) string {
	if first == last {
		return t.atoms[first].Text
	}
	var b strings.Builder
	for i := first; i <= last; i++ {
		if i > first && !t.atoms[i].Glued {
			b.WriteByte(' ')
		}
		b.WriteString(t.atoms[i].Text)
	}
	return b.String()
}

// AtomSpan is the place of atoms first to last inclusive.
func (t *Text) AtomSpan(first, last int) Span {
	return t.Span(t.atoms[first].Token, t.atoms[last].End)
}

// AtomsWithin gives the atoms that a span covers, first to last inclusive, and
// whether there are any.
func (t *Text) AtomsWithin(s Span) (first, last int, ok bool) {
	atoms := t.Atoms()
	from, to, ok := t.Within(s)
	if !ok {
		return 0, 0, false
	}
	first = firstAtom(atoms, from)
	last = firstAtom(atoms, to+1) - 1
	return first, last, first <= last
}

// firstAtom is the index of the first atom of a token or of a later one.
func firstAtom(atoms []Atom, token int) int {
	lo, hi := 0, len(atoms)
	for lo < hi {
		if mid := (lo + hi) / 2; atoms[mid].Token < token {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func appendAtoms(out []Atom, s string, token int) []Atom {
	glued := false
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		kind := AtomMark
		dots := dotted(s)
		switch {
		case dots > 0:
			n, kind = dots, AtomWord
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			n, kind = alnum(s)
		case isQuote(r) && glued && possessive(s[n:]):
			n++
		}
		text := s[:n]
		out = append(out, Atom{Text: text, Fold: Fold(text), Token: token, End: token, Kind: kind, Upper: unicode.IsUpper(r), Caps: name.Capitals(text), Glued: glued})
		s, glued = s[n:], true
	}
	return out
}

// dotted is the length of an abbreviation of two or more parts of one or two
// letters, each but perhaps the last with its full stop: "S.A.", "Ph.D", 0
// where s begins with none.
func dotted(s string) int {
	parts, end := 0, 0
	for i := 0; i < len(s); {
		letters := 0
		for i < len(s) {
			r, n := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(r) {
				break
			}
			letters++
			i += n
		}
		if letters == 0 || letters > 2 {
			break
		}
		if i == len(s) || s[i] != '.' {
			if letters == 1 && parts > 0 && (i == len(s) || s[i] == ',' || s[i] == ')') {
				parts, end = parts+1, i
			}
			break
		}
		i++
		parts, end = parts+1, i
	}
	if parts < 2 {
		return 0
	}
	return end
}

// alnum is the length of the run of letters and digits that s begins with,
// and its kind. An apostrophe between letters belongs to it, unless it begins
// a possessive.
func alnum(s string) (int, AtomKind) {
	letters, digits := false, false
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsDigit(r):
			digits = true
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
			letters = true
		case isQuote(r) && letters && !possessive(s[i+n:]) && startsLetter(s[i+n:]):
		default:
			return i, alnumKind(letters, digits)
		}
		i += n
	}
	return i, alnumKind(letters, digits)
}

func alnumKind(letters, digits bool) AtomKind {
	switch {
	case letters && digits:
		return AtomMixed
	case digits:
		return AtomNumber
	}
	return AtomWord
}

// possessive reports whether what follows an apostrophe is an s that ends the
// word.
func possessive(rest string) bool {
	if rest == "" || rest[0] != 's' && rest[0] != 'S' {
		return false
	}
	return !startsLetter(rest[1:])
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && unicode.IsLetter(r)
}

func isQuote(r rune) bool { return r == '\'' || r == '’' || r == '´' || r == '‘' || r == '`' }

// Fold gives the form under which the tables of the running-text steps hold a
// word: lower case, Latin accents off, one kind of dash and of quote.
func Fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || c >= 'A' && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		b.WriteRune(foldRune(unicode.ToLower(r)))
	}
	return b.String()
}

func foldRune(r rune) rune {
	switch r {
	case 'á', 'à', 'â', 'ã', 'ä', 'å', 'ª':
		return 'a'
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'í', 'ì', 'î', 'ï':
		return 'i'
	case 'ó', 'ò', 'ô', 'õ', 'ö', 'º', '°':
		return 'o'
	case 'ú', 'ù', 'û', 'ü':
		return 'u'
	case 'ñ':
		return 'n'
	case 'ç':
		return 'c'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '’', '‘', '´', '`':
		return '\''
	case '“', '”', '«', '»', '„':
		return '"'
	}
	return r
}

// sentences numbers the sentences. A sentence ends at a full stop, a colon
// before a new line, or a line that plainly ends a heading or a list item;
// a stop after an initial or a short capitalised abbreviation does not end it.
func (t *Text) sentences() {
	right := t.rightEdges()
	sent := 0
	for i := 1; i < len(t.atoms); i++ {
		if t.breaks(i, right) {
			sent++
		}
		t.atoms[i].Sent = sent
	}
}

// rightEdges gives, for each line, the right edge of the text in its column: as far as those
// lines of its page reach that begin before it ends.
func (t *Text) rightEdges() []int32 {
	out := make([]int32, len(t.Lines))
	var byLeft []int  // the lines of a page, by their left edges
	var reach []int32 // how far those up to each reach
	for first, last := 0, 0; first < len(t.Lines); first = last {
		byLeft, reach = byLeft[:0], reach[:0]
		for ; last < len(t.Lines) && t.Lines[last].Page == t.Lines[first].Page; last++ {
			byLeft = append(byLeft, last)
		}
		slices.SortFunc(byLeft, func(a, b int) int { return cmp.Compare(t.Lines[a].Box.X0, t.Lines[b].Box.X0) })
		for k, n := range byLeft {
			reach = append(reach, t.Lines[n].Box.X1)
			if k > 0 {
				reach[k] = max(reach[k], reach[k-1])
			}
		}
		for n := first; n < last; n++ {
			out[n] = t.Lines[n].Box.X1
			k, _ := slices.BinarySearchFunc(byLeft, out[n], func(o int, x int32) int { return cmp.Compare(t.Lines[o].Box.X0, x) })
			if k > 0 {
				out[n] = max(out[n], reach[k-1])
			}
		}
	}
	return out
}

// breaks reports whether a sentence begins with atom i.
func (t *Text) breaks(i int, right []int32) bool {
	a, b := &t.atoms[i-1], &t.atoms[i]
	if b.Glued {
		return false
	}
	newLine := t.Tokens[a.Token].Line != t.Tokens[b.Token].Line
	if newLine && t.bullet(i) && a.Fold != "-" {
		return true
	}
	switch a.Fold {
	case ".", "!", "?":
		return (b.Upper || b.Kind != AtomWord || newLine && t.parted(a, b, right)) && !t.abbreviates(i-1, b)
	case ":":
		return newLine && t.parted(a, b, right)
	case ",", "-", "&":
		return false
	}
	return newLine && (b.Upper || b.Kind != AtomWord) && t.parted(a, b, right)
}

// bullet reports whether atom i is a mark that opens an item of a list.
func (t *Text) bullet(i int) bool {
	if t.atoms[i].Kind != AtomMark || i+1 < len(t.atoms) && t.atoms[i+1].Glued {
		return false
	}
	switch t.atoms[i].Fold {
	case "-", "*", "•", "●", "○", "▪", "■", "·", "‣", "◦", "", "►", "➢":
		return true
	}
	return false
}

// abbreviates reports whether the stop at atom i belongs to an initial, a
// short capitalised abbreviation ("Dr.", "Inc.") or a number ("No. 5").
func (t *Text) abbreviates(i int, next *Atom) bool {
	if i == 0 || !t.atoms[i].Glued {
		return false
	}
	w := &t.atoms[i-1]
	n := utf8.RuneCountInString(w.Text)
	switch {
	case w.Kind != AtomWord:
		return false
	case n == 1:
		return w.Upper || !next.Upper
	case w.Caps: // "DRA. ANA"
		return n <= 4 && vowels(w.Fold) < 2 && next.Caps
	case w.Upper:
		return n <= 4 && vowels(w.Fold) < 2 && next.Kind != AtomMark
	}
	return next.Kind == AtomNumber && n <= 4
}

func vowels(s string) int {
	n := 0
	for i := range len(s) {
		if strings.IndexByte("aeiou", s[i]) >= 0 {
			n++
		}
	}
	return n
}

// parted reports whether the line of a, b's predecessor, ends its paragraph:
// it ends well short of the right edge, or a wide gap, a change of type or
// another page's beginning follows a full stop.
func (t *Text) parted(a, b *Atom, right []int32) bool {
	n := t.Tokens[a.Token].Line
	la, lb := &t.Lines[n], &t.Lines[t.Tokens[b.Token].Line]
	short := la.Box.X1 < la.Box.X0+(right[n]-la.Box.X0)*4/5
	if la.Page != lb.Page {
		return short
	}
	gap := lb.Box.Y0 - la.Box.Y1
	return short || gap > 3*la.Box.Height() || lb.Box.Y0 < la.Box.Y0-la.Box.Height()
}

// ZoneOf gives for each token the kind of the zone it stands in, "" where
// none; of two zones that overlap, the later in the list. A header's field that
// tells the subject is a subject.
func (t *Text) ZoneOf(zones []Zone) []string {
	kinds := make([]string, len(t.Tokens))
	for i := range zones {
		first, last, ok := t.Within(zones[i].Span)
		for k := first; ok && k <= last; k++ {
			if kinds[k] = zones[i].Kind; zones[i].Kind == ZoneHeader && zones[i].Rule == string(lexicon.FieldSubject) {
				kinds[k] = ZoneSubject
			}
		}
	}
	return kinds
}

// MentionEnd is the last atom of the mention that covers atom i, i itself
// where none does; named is Document.Named's.
func MentionEnd(atoms []Atom, named []int, i int) int {
	m := named[atoms[i].Token]
	for i+1 < len(atoms) && m >= 0 && named[atoms[i+1].Token] == m {
		i++
	}
	return i
}
