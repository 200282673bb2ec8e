package agreement

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/name"
)

// represents reports whether the opening clause names somebody to represent a
// party, or a person as a party.
func (s *scan) represents(text string) bool {
	return s.signsAs(s.knownAs(text))
}

// signsAs is represents, of a name without titles that no table knows.
func (s *scan) signsAs(text string) bool {
	key := personKey(text)
	for i := range s.bound {
		for _, signs := range s.signAs(&s.bound[i]) {
			if sameSigner(personKey(signs), key) {
				return true
			}
		}
	}
	return false
}

// goesOnAs reports whether two lines are together the name of such a person, which
// no line of them has by itself.
func (s *scan) goesOnAs(first, second string) bool {
	key := personKey(first + " " + second)
	for i := range s.bound {
		for _, signs := range s.signAs(&s.bound[i]) {
			if clause := personKey(signs); sameSigner(clause, key) && len(strings.Fields(key)) <= len(strings.Fields(clause)) {
				return true
			}
		}
	}
	return false
}

// signAs gives the names under which a party signs: those of who represents it,
// or its own where it is a person.
func (s *scan) signAs(p *party) []string {
	var out []string
	for _, g := range p.signers() {
		out = append(out, g.name)
	}
	if s.isPerson(p.entity) {
		out = append(out, p.text)
	}
	return out
}

// givenFirst reports whether a text that a label says is a name begins as one, be
// its last word that of something else: "Ximena Alcocer Patrón".
func givenFirst(text string) bool {
	words := strings.Fields(text)
	return len(words) > 1 && len(words) < 6 && name.IsGiven(words[0]) && !strings.ContainsAny(text, "0123456789:_")
}

// isPerson reports whether an entity of the paper is a person.
func (s *scan) isPerson(entity int) bool {
	return entity >= 0 && s.d.Entities[entity].Kind == extract.Person
}

// personKey is a person's name without titles, folded.
func personKey(text string) string { return name.Fold(name.Parse(text).String()) }

// sameSigner reports whether two folded names of one paper are one person's: the
// same, or one without a second given name or surname, as on the signature page
// of a clause that has the name in full.
func sameSigner(a, b string) bool {
	if a == b {
		return a != ""
	}
	long, short := strings.Fields(a), strings.Fields(b)
	if len(long) < len(short) {
		long, short = short, long
	}
	if len(long) == len(short) {
		return initialled(long, short)
	}
	switch {
	case len(short) < 2 || len(long) == len(short) || len(long)-len(short) > 3 || long[0] != short[0]:
		return false
	case len(short) == 2:
		return len(long) == 3 && slices.Contains(long, short[1]) || len(long) == 4 && long[2] == short[1]
	case !slices.Equal(long[len(long)-2:], short[len(short)-2:]):
		return false
	}
	k := 0
	for _, w := range long {
		if k < len(short) && w == short[k] {
			k++
		}
	}
	return k == len(short)
}

// initialled reports whether two names of as many words are the same but for one given
// name that one of them has as an initial: "rosalba e gil ruiz".
func initialled(a, b []string) bool {
	initials := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if i == 0 || i == len(a)-1 || len(a[i]) > 1 && len(b[i]) > 1 || a[i][0] != b[i][0] {
			return false
		}
		initials++
	}
	return initials == 1
}

// fromClause adds what the opening clause says of a signer who represents a
// party there. Where it says so of one party alone, what stands around the
// signature does not gainsay it; a party that is a person signs for itself.
func (s *scan) fromClause(g *signature) {
	key := personKey(g.name)
	for i := range s.bound {
		p := &s.bound[i]
		if s.isPerson(p.entity) && sameSigner(personKey(p.text), key) && !s.alsoFor(key, i) {
			g.party = -1
		}
		for _, r := range p.signers() {
			if !sameSigner(personKey(r.name), key) {
				continue
			}
			if g.party < 0 || !s.alsoFor(key, i) {
				g.party = p.entity
			}
			if len(g.title) == 0 && r.title != "" {
				g.title = append(g.title, r.title)
			}
		}
	}
}

// titledSo reports whether the clause gives a signer a title that begins with some
// words: "Presidenta del Consejo" over "Directivo".
func (s *scan) titledSo(who, title string) bool {
	key, words := personKey(who), name.Fold(title)
	for i := range s.bound {
		for _, r := range s.bound[i].signers() {
			if t := name.Fold(r.title); sameSigner(personKey(r.name), key) && (t == words || strings.HasPrefix(t, words+" ")) {
				return true
			}
		}
	}
	return false
}

// signsAlone reports whether the clause names somebody as a party, and nobody whom
// that person represents.
func (s *scan) signsAlone(text string) bool {
	key := personKey(text)
	for i := range s.bound {
		if s.isPerson(s.bound[i].entity) && sameSigner(personKey(s.bound[i].text), key) {
			return !s.alsoFor(key, i)
		}
	}
	return false
}

// alsoFor reports whether the clause says of a signer that another party than the
// one at index i is represented as well.
func (s *scan) alsoFor(key string, i int) bool {
	for k := range s.bound {
		for _, r := range s.bound[k].signers() {
			if k != i && sameSigner(personKey(r.name), key) {
				return true
			}
		}
	}
	return false
}
