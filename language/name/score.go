package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Score says per mille how much s, a run of words without what stands around
// it, looks like one person's name: by its shape, and by given names and
// surnames that the gazetteer knows. A rare name still passes on shape alone
// (around 400), for the structure around it to decide; a role, organisation,
// street or slogan gets 0.
func Score(s string) int {
	t := load()
	head, tail, comma := strings.Cut(clean(s), ",")
	words, before := t.takeBefore(strings.Fields(head))
	n := Name{}
	if comma {
		rest := strings.Fields(strings.ReplaceAll(tail, ",", " "))
		words = t.afterComma(&n, words, rest)
		if n.Surname != "" {
			if len(words) > 3 || strings.Count(n.Surname, " ") > 4 {
				return 0
			}
			words = append(words, strings.Fields(n.Surname)...)
		}
	}
	words = t.takeAfter(&n, words)
	if len(words) > 8 {
		return 0
	}
	score, full := t.scoreWords(words)
	if score == 0 {
		return 0
	}
	if len(before) > 0 {
		score += 250
	}
	if comma && n.Surname != "" {
		score -= 100
	}
	if full < 2 && len(before) == 0 {
		return min(score, 250)
	}
	return min(score, 1000)
}

// Known reports whether a word is a given name or a surname that the gazetteer
// has, whatever its case and accents.
func Known(word string) bool {
	given, surname := load().known(Key(word), word)
	return given || surname
}

// scoreWords scores the words of a name; full counts those that are more than
// an initial or a particle.
func (t *tables) scoreWords(words []string) (score, full int) {
	given, surnames, unknown := 0, 0, 0
	for i, w := range words {
		w = strings.Trim(w, ",;:\"“”()*")
		k := Key(w)
		if i > 0 && i < len(words)-1 && (t.particle[k] || widowed(k)) || isInitial(w) {
			continue
		}
		if !nameShape(w) || i == 0 && small[k] {
			return 0, 0
		}
		full++
		g, l := t.known(k, w)
		bad := t.stop[k] || t.organisation[k] || t.role[k] || t.honorific[k] && len(k) > 3
		rank := full > 2 && i == len(words)-1 && given+surnames > 0 && t.honorific[k] && !t.stop[k] && !t.organisation[k]
		switch {
		case rank: // "Ana Gil Coronel"
		case bad && !g && !l:
			return 0, 0
		case bad: // "Marina", "Dean": neither for nor against
		case g && i < len(words)-1:
			given++
		case l || g:
			surnames++
		default:
			unknown++
		}
	}
	switch {
	case full == 0 || full > 6:
		return 0, full
	case full == 1:
		return 150 + 100*min(1, given+surnames), full
	}
	score = 380 + 180*min(given, 2) + 150*min(surnames, 2) - 60*max(0, unknown-3)
	if given+surnames == 0 && full > 4 {
		score -= 150
	}
	return score, full
}

// known looks a word up, each half of a hyphenated one by itself.
func (t *tables) known(key, word string) (given, surname bool) {
	if !strings.ContainsAny(word, "-–") {
		return t.given[key], t.surname[key]
	}
	for _, p := range strings.FieldsFunc(word, func(r rune) bool { return r == '-' || r == '–' }) {
		k := Key(p)
		given, surname = given || t.given[k], surname || t.surname[k]
	}
	return given, surname
}

// nameShape: a capital, then letters, hyphens, apostrophes; no digit.
func nameShape(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) || utf8.RuneCountInString(w) > 20 {
		return false
	}
	for _, r := range w {
		if !unicode.IsLetter(r) && r != '-' && r != '–' && r != '\'' && r != '’' && r != '.' && r != '´' {
			return false
		}
	}
	return true
}

// IsGiven and IsSurname say whether the gazetteer knows a word.
func IsGiven(word string) bool { return load().given[Key(word)] }

// IsSurname: see IsGiven.
func IsSurname(word string) bool { return load().surname[Key(word)] }
