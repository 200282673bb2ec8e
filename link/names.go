package link

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// words are the lexicon's, of all languages, folded.
type words struct {
	small map[string]bool // inside names: no part of what tells them apart
	legal [][]string      // legal forms, the longest first
	head  map[string]bool // words that any organisation or office may have
}

var lexical = sync.OnceValue(func() *words {
	w := &words{small: map[string]bool{}, head: map[string]bool{}}
	add := func(to map[string]bool, phrases []string) {
		for _, p := range phrases {
			for _, t := range strings.Fields(name.Fold(p)) {
				to[t] = true
			}
		}
	}
	for _, l := range lexicon.Languages() {
		add(w.small, l.Cues[lexicon.SmallWord])
		for _, c := range []lexicon.Cue{lexicon.OrgHead, lexicon.OrgEnd, lexicon.UnitHead, lexicon.UnitEnd} {
			add(w.head, l.Cues[c])
		}
		// Of a title of several words none stands for itself: a harbour master's
		// harbour tells one trust from another.
		for _, c := range []lexicon.Cue{lexicon.RoleHead, lexicon.RoleEnd} {
			add(w.head, slices.DeleteFunc(slices.Clone(l.Cues[c]), func(p string) bool { return strings.Contains(p, " ") }))
		}
		for _, p := range l.Cues[lexicon.LegalForm] {
			w.legal = append(w.legal, strings.Fields(name.Fold(p)))
		}
	}
	slices.SortFunc(w.legal, func(a, b []string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return slices.Compare(a, b)
	})
	return w
})

// significant gives the words of a folded name that are no small words, all
// where there is nothing else.
func significant(folded string) []string {
	all := strings.Fields(folded)
	out := slices.DeleteFunc(slices.Clone(all), func(t string) bool { return lexical().small[t] })
	if len(out) == 0 {
		return all
	}
	return out
}

// core is an organisation's or office's name for comparing: folded, without
// small words and legal forms.
func core(written string) string {
	tokens := strings.Fields(name.Fold(written))
	for _, form := range lexical().legal {
		if n := len(tokens) - len(form); n > 0 && slices.Equal(tokens[n:], form) {
			tokens = tokens[:n]
		}
	}
	return strings.Join(significant(strings.Join(tokens, " ")), " ")
}

// generic reports a core that tells no organisation from another: "Consejo",
// "Secretaría General", "the Committee".
func generic(core string) bool {
	return !slices.ContainsFunc(strings.Fields(core), func(t string) bool { return !lexical().head[t] })
}

// acronym reports whether a form as written is a single word of mostly
// capitals, two at least, and whether the long name can have made it.
func acronym(short, long string) bool {
	if strings.ContainsAny(short, " \t") || utf8.RuneCountInString(short) > 15 {
		return false
	}
	upper, lower := 0, 0
	for _, r := range short {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper >= 2 && upper >= lower && spelled(name.Key(short), strings.Join(strings.Fields(name.Fold(long)), ""))
}

// spelled reports whether the letters of short stand in long in their order,
// from its first letter on.
func spelled(short, long string) bool {
	rest := []rune(long)
	for i, r := range []rune(short) {
		at := slices.Index(rest, r)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		rest = rest[at+1:]
	}
	return true
}

// binds reports whether an alias that a document gives to an organisation may
// stand for it elsewhere: its acronym, or another name (a translation, a
// former name), but no shortened form, which others share.
func binds(alias, long string) bool {
	if acronym(alias, long) {
		return true
	}
	short, full := strings.Fields(core(alias)), strings.Fields(core(long))
	if len(short) < 3 || generic(core(alias)) {
		return false
	}
	return !subset(short, full) && !subset(full, short)
}

// subset reports whether all of a are among b.
func subset(a, b []string) bool {
	for _, t := range a {
		if !slices.Contains(b, t) {
			return false
		}
	}
	return true
}

// fullest gives the best of several written forms of one name to show: the
// most words of more than one letter, then mixed case, then the most accents,
// then the first in order.
func fullest(forms []string) string {
	type rank struct {
		words, mixed, accents int
	}
	ranked := func(s string) (r rank) {
		for _, t := range strings.Fields(name.Fold(s)) {
			if !initial(t) {
				r.words += 1000
			} else {
				r.words++
			}
		}
		if strings.ToUpper(s) != s {
			r.mixed = 1
		}
		for _, c := range s {
			if c >= utf8.RuneSelf && unicode.IsLetter(c) {
				r.accents++
			}
		}
		return r
	}
	best, top := "", rank{-1, 0, 0}
	for _, f := range forms {
		r := ranked(f)
		switch {
		case r.words != top.words:
			if r.words < top.words {
				continue
			}
		case r.mixed != top.mixed:
			if r.mixed < top.mixed {
				continue
			}
		case r.accents != top.accents:
			if r.accents < top.accents {
				continue
			}
		case f >= best:
			continue
		}
		best, top = f, r
	}
	return best
}
