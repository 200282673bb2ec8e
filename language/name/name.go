package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Name is a person's name in parts, each as written but for the case of a
// name in capitals.
type Name struct {
	Before  []string // honorifics and titles before it: "Dr.", "Excma. Sra."
	Given   string   // "Juan Manuel", "Francisco R."
	Surname string   // "Rueda Salcido", "de la Cruz"
	Married string   // "de Torres", "viuda de Torres"
	Suffix  string   // "Jr.", "III"
	After   []string // "PhD", "OBE"
}

// String is the name without honorifics: given name, surname, suffix.
func (n Name) String() string {
	var parts []string
	for _, p := range []string{n.Given, n.Surname, n.Married, n.Suffix} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " ")
}

// Parse takes a person's name apart. What it cannot tell stays together: a
// single word is a surname. It does not judge whether s is a person at all;
// Score does.
func Parse(s string) Name {
	t := load()
	var n Name
	head, tail, comma := strings.Cut(clean(s), ",")
	words := strings.Fields(head)
	words, n.Before = t.takeBefore(words)
	if comma {
		words = t.afterComma(&n, words, strings.Fields(strings.ReplaceAll(tail, ",", " ")))
	}
	words = t.takeAfter(&n, words)
	if !comma && t.turned(words) {
		n.Surname, words = strings.Join(casedWords(words[:2]), " "), words[2:]
	}
	if n.Surname != "" { // surname first: the rest is the given name
		n.Given = strings.Join(casedWords(words), " ")
		return n
	}
	t.split(&n, words)
	return n
}

// clean drops what stands around a name: brackets, quotes, a trailing full
// stop that is no initial's.
func clean(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if misread(w) {
			words[i] = strings.ReplaceAll(w, "l", "I")
		}
		if i+1 < len(words) {
			words[i] = feminine(words[i])
		}
	}
	s = strings.Trim(strings.Join(words, " "), " ,;:-–—_*•·\"“”«»()[]|/\\<>=~^#")
	if strings.HasSuffix(s, ".") {
		last := s[strings.LastIndexByte(s, ' ')+1:]
		if utf8.RuneCountInString(last) > 4 {
			s = strings.TrimRight(s, ".")
		}
	}
	return s
}

// feminine gives the two short forms of women's names and of the courtesy to them
// that end in a small raised a, "M.ª" and "D.ª", as readers of scans give them: "M.?",
// "D.*", "Mº"; the word itself where it is neither.
func feminine(w string) string {
	if len(w) < 2 || w[0] != 'M' && w[0] != 'D' {
		return w
	}
	switch w[1:] {
	case ".*", ".?", "*", "?", ".º", "º", ".°", "°", ".%", "ª.", ".\"", ".2", ".*.":
		return w[:1] + ".ª"
	}
	return w
}

// misread: a word in capitals in which a reader of scans took I for l:
// "LlC.", "GARClA".
func misread(w string) bool {
	upper, l := 0, 0
	for i, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
		case r == 'l' && i > 0:
			l++
		case unicode.IsLetter(r):
			return false
		}
	}
	return l > 0 && upper > l
}

// takeBefore strips honorifics from the front, as long as something is left.
// A single letter ("D.", "C.") is an honorific only before a full name.
func (t *tables) takeBefore(words []string) (rest, before []string) {
	for len(words) > 1 {
		n := longest(t.honorific, words[:len(words)-1])
		if n == 0 && Degree(words) {
			n = 1
		}
		if n == 0 || n == 1 && utf8.RuneCountInString(Key(words[0])) == 1 && (len(words) < 3 || isInitial(words[1]) || !t.chained(before, words[0])) {
			break
		}
		before = append(before, strings.Join(words[:n], " "))
		words = words[n:]
	}
	return words, before
}

// wholeName is how many words a name must have at least for the letters before it to
// be no initials of its own.
const wholeName = 3

// Dotted reports whether a word is two capitals or more, each with its full stop.
func Dotted(word string) bool {
	n := len(word) / 2
	return n >= 2 && n <= 5 && len(word) == 2*n && strings.Count(word, ".") == n && word[len(word)-1] == '.' && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// Degree reports whether the first of some words is a degree that no table knows, and
// a given name and surnames follow it: "Z.W. Ana Ruiz Soto".
func Degree(words []string) bool {
	if len(words) <= wholeName || !Dotted(words[0]) || !IsGiven(words[1]) {
		return false
	}
	for _, w := range words[1 : wholeName+1] {
		if w = strings.TrimRight(w, ",;"); len(Key(w)) < 2 || !nameShape(w) && !load().particle[Key(w)] || strings.Contains(w, ".") {
			return false
		}
	}
	return true
}

// chained: a single letter follows nothing, or an honorific that it makes a
// phrase with: "Sr. D.", not "Mrs D".
func (t *tables) chained(before []string, letter string) bool {
	if len(before) == 0 {
		return true
	}
	last := strings.Fields(before[len(before)-1])
	return t.honorific[Fold(last[len(last)-1]+" "+letter)]
}

// longest is how many of the first words make a phrase of the table.
func longest(table map[string]bool, words []string) int {
	for n := min(maxPhrase, len(words)); n > 0; n-- {
		if table[Fold(strings.Join(words[:n], " "))] {
			return n
		}
	}
	return 0
}

// afterComma takes what follows a comma: letters after the name ("Smith,
// PhD"), or the given names of a surname-first form ("PÉREZ GÓMEZ, Ana").
func (t *tables) afterComma(n *Name, words, tail []string) []string {
	for len(tail) > 0 && (t.postnominal[Key(tail[len(tail)-1])] || t.suffix[Key(tail[len(tail)-1])]) {
		n.After = append([]string{tail[len(tail)-1]}, n.After...)
		tail = tail[:len(tail)-1]
	}
	if len(tail) == 0 {
		return words
	}
	tail, before := t.takeBefore(tail)
	n.Before = append(n.Before, before...)
	n.Surname = strings.Join(casedWords(words), " ")
	return tail
}

// takeAfter strips letters and suffixes from the end. In a name all in
// capitals letters without full stops may be a surname and stay.
func (t *tables) takeAfter(n *Name, words []string) []string {
	caps := Capitals(strings.Join(words, " "))
	for len(words) > 2 {
		w := words[len(words)-1]
		k := Key(w)
		switch {
		case t.suffix[k]:
			n.Suffix = strings.TrimSpace(w + " " + n.Suffix)
		case t.postnominal[k] && (strings.Contains(w, ".") || !caps && Capitals(w) || !caps && mixed(w) || !caps && len(k) > 2 && !t.surname[k] && !t.given[k]):
			n.After = append([]string{w}, n.After...)
		default:
			return words
		}
		words = words[:len(words)-1]
	}
	return words
}

// mixed reports letters such as "PhD": a capital after a small letter.
func mixed(w string) bool {
	lower := false
	for _, r := range w {
		if lower && unicode.IsUpper(r) {
			return true
		}
		lower = lower || unicode.IsLower(r)
	}
	return false
}

// split parts given names from surnames. A particle belongs to the word that
// follows it.
func (t *tables) split(n *Name, words []string) {
	groups := t.groups(casedWords(words))
	if len(groups) == 0 {
		return
	}
	if k := len(groups) - 1; k >= 2 && isMarried(groups[k]) && strings.HasSuffix(Key(groups[0]), "a") {
		n.Married, groups = groups[k], groups[:k]
	}
	given := 1
	switch {
	case len(groups) == 1:
		given = 0
	case t.capsHead(n, words):
		return
	case allCapsTail(words) > 0 && allCapsTail(words) < len(words):
		given = max(1, len(groups)-allCapsTail(words))
	default:
		for given < len(groups)-1 && t.givenLike(groups, given) {
			given++
		}
	}
	n.Given = strings.Join(groups[:given], " ")
	n.Surname = strings.Join(groups[given:], " ")
}

// turned: two surnames that are no given names stand before given names that are
// no surnames: "POBLETE QUIROGA MARCELA", as lists have it.
func (t *tables) turned(words []string) bool {
	if len(words) < 3 {
		return false
	}
	for i, w := range words {
		k, last := Key(w), i >= 2
		if t.given[k] != last || t.surname[k] == last {
			return false
		}
	}
	return true
}

// capsHead takes a surname-first form that capitals mark: "PÉREZ GÓMEZ Ana".
func (t *tables) capsHead(n *Name, words []string) bool {
	k := 0
	for k < len(words) && (Capitals(words[k]) && !isInitial(words[k]) || k > 0 && t.particle[Key(words[k])]) {
		k++
	}
	if k == 0 || k == len(words) || len(Key(words[0])) < 3 {
		return false
	}
	initials := true
	for _, w := range words[k:] {
		if Capitals(w) && !isInitial(w) {
			return false
		}
		initials = initials && isInitial(w)
	}
	if initials && t.given[Key(words[0])] {
		return false // "RICARDO POBLETE M."
	}
	n.Surname = strings.Join(casedWords(words[:k]), " ")
	n.Given = strings.Join(casedWords(words[k:]), " ")
	return true
}

// givenLike reports whether group i still belongs to the given names: an
// initial, a given name that is no surname, or one that is both where enough
// surnames follow.
func (t *tables) givenLike(groups []string, i int) bool {
	k := Fold(groups[i])
	k = k[strings.LastIndexByte(k, ' ')+1:]
	left := len(groups) - i - 1
	switch {
	case isInitial(groups[i]):
		return true
	case t.given[k] && !t.surname[k]:
		return true
	case t.given[k]:
		return left >= 2
	}
	return i == 1 && left >= 2 && !t.surname[k]
}

func isMarried(group string) bool {
	f := Fold(group)
	return strings.HasPrefix(f, "viuda de ") || strings.HasPrefix(f, "vda de ") || strings.Count(f, " ") == 1 && strings.HasPrefix(f, "de ")
}

// widowed: the word leads up to the surname of somebody's late husband.
func widowed(key string) bool { return key == "viuda" || key == "vda" }

// allCapsTail is how many words at the end of a name of mixed case are in
// capitals: "Anne-Marie DE WINTER" marks the surname so.
func allCapsTail(words []string) int {
	n := 0
	for i := len(words) - 1; i >= 0 && (Capitals(words[i]) && len(words[i]) > 3); i-- {
		n++
	}
	return n
}

// groups joins particles to the word after them.
func (t *tables) groups(words []string) []string {
	var out []string
	lead := ""
	for i, w := range words {
		k := Key(w)
		if i > 0 && i < len(words)-1 && (t.particle[k] || widowed(k)) {
			lead += w + " "
			continue
		}
		if k == "" {
			continue
		}
		if strings.HasPrefix(lead, "y ") || strings.HasPrefix(lead, "i ") || strings.HasPrefix(lead, "e ") {
			if len(out) > 1 {
				out[len(out)-1] += " " + lead + w
				lead = ""
				continue
			}
		}
		out = append(out, lead+w)
		lead = ""
	}
	return out
}

// casedWords gives the words in display case: words in capitals of a name are
// written with small letters, initials and short particles kept apart.
func casedWords(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		w = strings.Trim(w, ",;:\"“”()")
		inside := i > 0 && i < len(words)-1
		switch {
		case inside && (w == "Y" || w == "E" || w == "I"):
			out[i] = strings.ToLower(w)
		case isInitial(w) || !Capitals(w):
			out[i] = w
		default:
			out[i] = nameWord(w, inside)
		}
	}
	return out
}

func nameWord(w string, inside bool) string {
	if inside && load().particle[Key(w)] {
		return strings.ToLower(w)
	}
	if isRoman(w) && !strings.ContainsRune(w, 'Í') && len(w) <= 4 && w != "VI" {
		return w
	}
	return titleCaps(w)
}

// isInitial reports "R.", "J.M.", "R".
func isInitial(w string) bool {
	k := Key(w)
	n := utf8.RuneCountInString(k)
	if n == 1 {
		r, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(r)
	}
	return n <= 3 && strings.Count(w, ".") >= n && Capitals(w)
}
