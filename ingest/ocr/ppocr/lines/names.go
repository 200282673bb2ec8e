package lines

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"legajo/language/edit"
)

// A word whose letters leave doubt is compared with names that many people bear:
// the network says how likely every letter is everywhere, and so how likely a
// name is beside what was read. Nothing is completed: a name is not likely of
// which a letter cannot be seen.
const (
	sureWord  = .95 // of the letters of a word, in the mean: none is looked for
	leastName = 4   // letters
	mostOff   = 40  // per cent of the letters, others than were read
	nearly    = 100 // times likelier what was read may be than the name
	clearly   = 3   // times likelier the name is than every other
)

// evidence is how likely each class is, in each column of a word.
type evidence [][]float32

func evidenceOf(table []float32, classes int) evidence {
	var out evidence
	for ; len(table) >= classes; table = table[classes:] {
		out = append(out, table[:classes])
	}
	return out
}

// named tells with the first letter of each doubtful word what name it may be.
func (r *Recogniser) named(letters []letter, seen evidence, share float64, names []string) {
	column := func(u float64) int { return int((u + 1) / 2 / share * float64(len(seen))) }
	from := 0
	for begin := 0; begin < len(letters); {
		n := slices.IndexFunc(letters[begin:], func(l letter) bool { return l.text == " " })
		end, to := len(letters), len(seen)
		if n >= 0 {
			end = begin + n
			to = min(column(letters[end].u), len(seen))
		}
		if word := letters[begin:end]; len(word) > 0 && from < to && (line{letters: word}).mean() < sureWord {
			word[0].name = r.nameOf(word, seen[from:to], names)
		}
		begin, from = end+1, to
	}
}

// nameOf is the name that a word may be, written as the word is; "" for none.
func (r *Recogniser) nameOf(word []letter, seen evidence, names []string) string {
	var text strings.Builder
	for _, l := range word {
		text.WriteString(l.text)
	}
	read := text.String()
	bare := strings.TrimRightFunc(read, unicode.IsPunct)
	first, _ := utf8.DecodeRuneInString(bare)
	folded := fold(bare)
	if !unicode.IsUpper(first) || utf8.RuneCountInString(folded) < leastName-1 || slices.Contains(names, folded) {
		return ""
	}
	own, _ := r.spelt(folded, seen)
	best, second, name := 0., 0., ""
	for _, n := range names {
		longer := max(len(n), len(folded))
		if apart := len(n) - len(folded); len(n) < leastName || 100*max(apart, -apart) > mostOff*longer || 100*edit.Distance(n, folded) > mostOff*longer {
			continue
		}
		if p, _ := r.spelt(n, seen); p > best {
			best, second, name = p, best, n
		} else {
			second = max(second, p)
		}
	}
	if best*nearly < own || best <= clearly*second {
		return ""
	}
	return r.written(name, capitals(bare), seen) + strings.TrimPrefix(read, bare)
}

// capitals says whether most letters of a text are.
func capitals(s string) bool {
	n := 0
	for _, c := range s {
		if unicode.IsUpper(c) {
			n++
		}
	}
	return 2*n > utf8.RuneCountInString(s)
}

// written is a folded name with the accents that were seen, in capitals or with
// a capital.
func (r *Recogniser) written(name string, capitals bool, seen evidence) string {
	_, at := r.spelt(name, seen)
	var out strings.Builder
	for i, c := range []rune(name) {
		likeliest, p := "", float32(-1)
		for _, form := range r.forms[c] {
			is, _ := utf8.DecodeRuneInString(form.text)
			if v := seen[at[i]][form.at]; unicode.IsUpper(is) == (capitals || i == 0) && v > p {
				likeliest, p = form.text, v
			}
		}
		out.WriteString(likeliest)
	}
	return out.String()
}

// spelt is how likely a folded text is in the columns of a word, each of which
// shows one of its letters or what is between them, and where each of its letters
// is seen best. Two letters that are the same have something between them.
func (r *Recogniser) spelt(text string, seen evidence) (p float64, at []int) {
	runes := []rune(text)
	likely := r.states(runes, seen)
	states := 2*len(runes) + 1
	now, next := make([]float64, states), make([]float64, states)
	came := make([][]int, len(seen)) // from which state most, by column and state
	now[0] = 1
	for t := range seen {
		came[t] = make([]int, states)
		for s := range states {
			from, sum := s, now[s]
			if s > 0 {
				if sum += now[s-1]; now[s-1] > now[from] {
					from = s - 1
				}
			}
			if s > 2 && s%2 == 1 && runes[s/2] != runes[s/2-1] {
				if sum += now[s-2]; now[s-2] > now[from] {
					from = s - 2
				}
			}
			came[t][s], next[s] = from, sum*likely[t][s]
		}
		now, next = next, now
	}
	s := states - 1
	if now[s-1] > now[s] {
		s--
	}
	p = now[states-1] + now[states-2]
	at = make([]int, len(runes))
	best := make([]float64, len(runes))
	for t := len(seen) - 1; t >= 0; t-- {
		if i := s / 2; s%2 == 1 && likely[t][s] > best[i] {
			at[i], best[i] = t, likely[t][s]
		}
		s = came[t][s]
	}
	return p, at
}

// states is how likely each letter of a text is in each column, whatever its
// form, and, before, between and behind them, that there is none.
func (r *Recogniser) states(text []rune, seen evidence) [][]float64 {
	out := make([][]float64, len(seen))
	for t, column := range seen {
		out[t] = make([]float64, 2*len(text)+1)
		for i, c := range text {
			out[t][2*i] = float64(column[0])
			for _, form := range r.forms[c] {
				out[t][2*i+1] += float64(column[form.at])
			}
		}
		out[t][2*len(text)] = float64(column[0])
	}
	return out
}

// formsOf are the classes of each letter without case and accents.
func formsOf(classes []class) map[rune][]class {
	out := map[rune][]class{}
	for _, c := range classes {
		if f, n := utf8.DecodeRuneInString(fold(c.text)); n > 0 {
			out[f] = append(out[f], c)
		}
	}
	return out
}

// fold is a text in small letters without accents.
func fold(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s)))
}
