package extract

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"legajo/ingest"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// Lexicon is the cue tables of some languages made ready for matching. It is
// safe for use by several goroutines.
type Lexicon struct {
	root *cueNode
	near map[string][]string // a word of the tables with one letter left out → the words
}

type cueNode struct {
	next map[string]*cueNode
	cues []lexicon.Cue
}

// NewLexicon makes the tables of the given languages ready.
func NewLexicon(languages []*lexicon.Language) *Lexicon {
	x := &Lexicon{root: &cueNode{}, near: map[string][]string{}}
	seen := map[string]bool{}
	for _, l := range languages {
		for _, cue := range slices.Sorted(maps.Keys(l.Cues)) { // one order: of words equally near the first counts
			for _, p := range l.Cues[cue] {
				x.add(cue, keys(p), seen)
				if spaced[cue] && !strings.Contains(p, " ") {
					x.add(cue, strings.Split(name.Key(p), ""), seen)
				}
			}
		}
	}
	return x
}

// spaced are the cues whose words are also printed with spaces between the
// letters: "P R E S E N T E".
var spaced = map[lexicon.Cue]bool{lexicon.HereAddressee: true, lexicon.Closing: true, lexicon.TitleAgreement: true}

func keys(phrase string) []string {
	var out []string
	for _, w := range strings.Fields(phrase) {
		if k := name.Key(w); k != "" {
			out = append(out, k)
		}
	}
	return out
}

func (x *Lexicon) add(cue lexicon.Cue, words []string, seen map[string]bool) {
	n := x.root
	for _, w := range words {
		if n.next == nil {
			n.next = map[string]*cueNode{}
		}
		if n.next[w] == nil {
			n.next[w] = &cueNode{}
		}
		n = n.next[w]
		x.spell(w, seen)
	}
	if n != x.root && !n.has(cue) {
		n.cues = append(n.cues, cue)
	}
}

func (n *cueNode) has(cue lexicon.Cue) bool {
	for _, c := range n.cues {
		if c == cue {
			return true
		}
	}
	return false
}

// minNear is the shortest word that is still known with a wrong letter.
const minNear = 6

func (x *Lexicon) spell(w string, seen map[string]bool) {
	if seen[w] || len(w) < minNear {
		return
	}
	seen[w] = true
	x.near[w] = append(x.near[w], w)
	for i := range len(w) {
		short := w[:i] + w[i+1:]
		x.near[short] = append(x.near[short], w)
	}
}

// Match gives the last token of the longest phrase with a cue that begins at
// token i and ends at token last or before, -1 where there is none.
func (x *Lexicon) Match(t *Text, i, last int, cue lexicon.Cue) int {
	end := x.walk(x.root, t, i, last, cue, false)
	if end < 0 && cue == lexicon.Honorific && x.degree(t, i, last) {
		return i
	}
	return end
}

// Past is the first token behind the phrases with a cue that tokens first to last open
// with; the last of them stays.
func (x *Lexicon) Past(t *Text, first, last int, cue lexicon.Cue) int {
	for end := x.Match(t, first, last, cue); end >= 0 && end < last; end = x.Match(t, first, last, cue) {
		first = end + 1
	}
	return first
}

// degree: token i is the degree of the name that follows it on its line.
func (x *Lexicon) degree(t *Text, i, last int) bool {
	if !name.Dotted(t.Tokens[i].Text) || x.child(x.root, t, i) != nil {
		return false
	}
	var words []string
	for k := i; k <= last && t.Tokens[k].Line == t.Tokens[i].Line; k++ {
		words = append(words, t.Tokens[k].Text)
	}
	return name.Degree(words)
}

// MatchNear is Match that forgives one wrong letter in each longer word, as
// readers of bad scans make them.
func (x *Lexicon) MatchNear(t *Text, i, last int, cue lexicon.Cue) int {
	return x.walk(x.root, t, i, last, cue, true)
}

func (x *Lexicon) walk(n *cueNode, t *Text, i, last int, cue lexicon.Cue, near bool) int {
	best := -1
	for i <= last && n.next != nil {
		child := x.child(n, t, i)
		if child == nil && near && t.misread(i) {
			child = x.nearChild(n, t, i)
		}
		if child == nil && t.Tokens[i].Key == "" && n != x.root { // a mark between the words
			i++
			continue
		}
		if child == nil {
			break
		}
		if n = child; n.has(cue) {
			best = i
		}
		i++
	}
	return best
}

// child is where the phrases go on from n with token i, nil where none does.
// What the tables have for a first word is looked up once for each token.
func (x *Lexicon) child(n *cueNode, t *Text, i int) *cueNode {
	if n != x.root {
		return n.next[t.Tokens[i].Key]
	}
	if t.openOf != x || len(t.open) != len(t.Tokens) {
		t.open, t.openOf = make([]*cueNode, len(t.Tokens)), x
		for k := range t.Tokens {
			t.open[k] = n.next[t.Tokens[k].Key]
		}
	}
	return t.open[i]
}

// Hit is a phrase with a cue, from where it was looked for to token End.
type Hit struct {
	Cue lexicon.Cue
	End int
}

// Hits are the cues of the phrases that begin at one token, the longest of
// each cue.
type Hits []Hit

// End is the last token of the phrase with a cue, -1 where there is none.
func (h Hits) End(cue lexicon.Cue) int {
	for i := range h {
		if h[i].Cue == cue {
			return h[i].End
		}
	}
	return -1
}

// Hits appends to into all cues at token i: Match for all of them at once,
// MatchNear where near is set.
func (x *Lexicon) Hits(into Hits, t *Text, i, last int, near bool) Hits {
	n := x.root
	for i <= last && n.next != nil {
		child := x.child(n, t, i)
		if child == nil && near && t.misread(i) {
			child = x.nearChild(n, t, i)
		}
		if child == nil && t.Tokens[i].Key == "" && n != x.root {
			i++
			continue
		}
		if child == nil {
			break
		}
		n = child
		for _, cue := range n.cues {
			into = into.set(cue, i)
		}
		i++
	}
	return into
}

func (h Hits) set(cue lexicon.Cue, end int) Hits {
	for i := range h {
		if h[i].Cue == cue {
			h[i].End = end
			return h
		}
	}
	return append(h, Hit{cue, end})
}

// misread are letters that readers of scans take for others, misreadSigns what
// they make of them.
var (
	misread      = strings.NewReplacer("¡", "i", "!", "i", "|", "l", "0", "o", "1", "l", "5", "s", "§", "s", "8", "b", "€", "e", "¢", "c")
	misreadSigns = "¡!|015§8€¢"
)

// misread: the word was read from an image, or what was typed is no name that
// tables know, so that a letter may be wrong.
func (t *Text) misread(i int) bool {
	k := t.Tokens[i].Key
	if t.WordAt(i).Source != ingest.SourceText {
		return !name.IsGiven(k) || t.WordAt(i).Conf < surelyRead
	}
	return !name.IsGiven(k) && !name.IsSurname(k) && !t.afterGiven(i) && !t.beforeDouble(i)
}

// beforeDouble: behind token i its line ends with a surname of two, joined by a hyphen:
// "Signe Holm-Tait".
func (t *Text) beforeDouble(i int) bool {
	if i+1 >= len(t.Tokens) || t.Lines[t.Tokens[i].Line].Last != i+1 {
		return false
	}
	a, b, ok := strings.Cut(t.Tokens[i+1].Text, "-")
	return ok && len(a) > 1 && len(b) > 1 && unicode.IsUpper(firstRune(a)) && unicode.IsUpper(firstRune(b)) && unicode.IsUpper(firstRune(t.Tokens[i].Text))
}

// surelyRead is the confidence above which a given name was read as it stands.
const surelyRead = 800

// afterGiven: a given name, and perhaps a surname, or an initial stands before token i on
// its line: what follows is a surname, though no table has it.
func (t *Text) afterGiven(i int) bool {
	if i == 0 || t.Tokens[i-1].Line != t.Tokens[i].Line {
		return false
	}
	k := &t.Tokens[i-1]
	if len(k.Text) == 2 && len(k.Key) == 1 && k.Text[1] == '.' {
		return true
	}
	given := func(k *Token) bool { return name.IsGiven(k.Key) && !language.Usual(k.Key) }
	return given(k) || i > 1 && t.Tokens[i-2].Line == k.Line && given(&t.Tokens[i-2]) && unicode.IsUpper(firstRune(k.Text))
}

// roundLetters are the letters that readers of scans take for a c in labels of
// single letters: "C.e.p.", "Ce:", "ec:".
var roundLetters = strings.NewReplacer("e", "c", "o", "c", "g", "c")

// label is the key that a label of two to four single letters, each with its
// mark or a colon behind them, has if its round letters were misread; "" where
// it is no such label. Those of "c.c.p." may have lost their marks: "cep".
func (k *Token) label() string {
	n := len(k.Key)
	if n < 2 || n > 4 {
		return ""
	}
	marks := strings.Count(k.Text, ".") + strings.Count(k.Text, ",") + strings.Count(k.Text, "/")
	switch {
	case marks >= n-1 || endsWith(k.Text, ":"):
	case n == 3 && k.Text[0] == 'c' && k.Key[2] == 'p':
	default:
		return ""
	}
	first := k.Key[:1]
	if strings.HasPrefix(k.Key, "ec") && endsWith(k.Text, ":") {
		first = "c"
	}
	return first + roundLetters.Replace(k.Key[1:])
}

// nearChild is the word of the tables that token i is with one letter wrong. A
// word that was typed and that a dictionary has is what it says: "Corner" is no
// "Coroner".
func (x *Lexicon) nearChild(n *cueNode, t *Text, i int) *cueNode {
	token := &t.Tokens[i]
	if k := token.label(); k != "" {
		return n.next[k]
	}
	k := token.Key
	if strings.ContainsAny(token.Text, misreadSigns) {
		k = name.Key(misread.Replace(token.Text))
	}
	if len(k) < minNear-1 || len(k) > 24 {
		return nil
	}
	if child := n.next[k]; child != nil {
		return child
	}
	child := n.first(x.near[k], k)
	for c := 0; child == nil && c < len(k); c++ {
		child = n.first(x.near[k[:c]+k[c+1:]], k)
	}
	if child != nil && t.WordAt(i).Source == ingest.SourceText && language.Usual(k) {
		return nil
	}
	return child
}

func (n *cueNode) first(words []string, key string) *cueNode {
	for _, w := range words {
		if child := n.next[w]; child != nil && oneApart(w, key) {
			return child
		}
	}
	return nil
}

// oneApart reports whether one letter put in, left out or changed makes one
// word of the other.
func oneApart(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	switch len(a) - len(b) {
	case 0:
		return i == len(b) || a[i+1:] == b[i+1:]
	case 1:
		return a[i+1:] == b[i:]
	}
	return false
}

// Has reports whether some phrase with the cue stands within tokens first to
// last, and where.
func (x *Lexicon) Has(t *Text, first, last int, cue lexicon.Cue) (at, end int, ok bool) {
	for i := first; i <= last; i++ {
		if end := x.Match(t, i, last, cue); end >= 0 {
			return i, end, true
		}
	}
	return -1, -1, false
}

// PluralTitle reports whether a word's key is the plural of one that titles open
// or end with: "directores".
func (x *Lexicon) PluralTitle(key string) bool {
	return x.pluralOf(key, lexicon.RoleHead, lexicon.RoleEnd)
}

// Several reports whether a word is the plural of a kind of organisation:
// "entidades", "federaciones".
func (x *Lexicon) Several(key string) bool {
	return x.Word(key, lexicon.OrgPlural) || x.pluralOf(key, lexicon.OrgHead) && !x.Word(key, lexicon.OrgHead)
}

// pluralOf reports whether a word's key is the plural of one that carries one of
// the cues.
func (x *Lexicon) pluralOf(key string, cues ...lexicon.Cue) bool {
	for _, end := range [][2]string{{"s", ""}, {"es", ""}, {"ies", "y"}} {
		w, ok := strings.CutSuffix(key, end[0])
		w += end[1]
		if len(w) >= 4 && ok && slices.ContainsFunc(cues, func(cue lexicon.Cue) bool { return x.Word(w, cue) }) {
			return true
		}
	}
	return false
}

// Word reports whether one word by itself carries a cue.
func (x *Lexicon) Word(word string, cue lexicon.Cue) bool {
	n := x.root.next[name.Key(word)]
	return n != nil && n.has(cue)
}

// Phrase gives of how many of the words the longest phrase with a cue is that
// they begin with, 0 where there is none. It is Match for words that stand on
// no page.
func (x *Lexicon) Phrase(words []string, cue lexicon.Cue) int {
	best, n := 0, x.root
	for i, w := range words {
		if n = n.next[name.Key(w)]; n == nil {
			break
		}
		if n.has(cue) {
			best = i + 1
		}
	}
	return best
}
