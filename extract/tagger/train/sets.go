package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/extract/tagger"
	"legajo/language"
	"legajo/language/lexicon"
)

// parts are an example's: learnt from, for the scores, for measuring.
const (
	forLearning = iota
	forScores
	forMeasuring
)

// document is a marked text of some set, and its part.
type document struct {
	tagger.Example
	part int
}

// set is some marked texts of one origin.
type set struct {
	name string
	read func(dir string) ([]document, error)
	// people says that only people are measured: organisations are marked in
	// part.
	people bool
}

var sets = []set{
	{"echr-es", readECHR, true},
	{"meddocan-es", readMeddocan, false},
	{"sec-loans-en", readLoans, false},
	{"wikigold-en", readWikiGold, false},
}

// passage is a text as words, and the names in it as ranges of bytes of all
// words together, without spaces.
type passage struct {
	words []string
	names []mark
	ends  []int // after which words a paragraph ends
}

type mark struct {
	from, to int
	kind     string // "" for who knows
}

// lineWidth is how many letters a line of a typed text has.
const lineWidth = 88

// example sets a passage in type and finds the atoms of its names.
func (p *passage) example() (tagger.Example, error) {
	var b strings.Builder
	column, end := 0, 0
	for i, w := range p.words {
		if end < len(p.ends) && p.ends[end] == i {
			b.WriteString("\n\n\n\n")
			column, end = 0, end+1
		}
		if column > lineWidth {
			b.WriteByte('\n')
			column = 0
		}
		b.WriteString(w + " ")
		column += len(w) + 1
	}
	x := tagger.Example{Text: extract.Typed(b.String())}
	atoms := x.Text.Atoms()
	at := make([]int, len(atoms)+1) // where atoms begin
	for i := range atoms {
		at[i+1] = at[i] + len(atoms[i].Text)
	}
	if all := len(strings.Join(p.words, "")); at[len(atoms)] != all {
		return x, fmt.Errorf("%d bytes of %d in atoms", at[len(atoms)], all)
	}
	for _, m := range p.names {
		first, _ := slices.BinarySearch(at, m.from+1)
		last, _ := slices.BinarySearch(at, m.to)
		addName(&x, first-1, last-1, m.kind)
	}
	return x, nil
}

// honorifics are single words of respect, folded.
var honorifics = func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lexicon.Languages() {
		for _, w := range l.Cues[lexicon.Honorific] {
			m[strings.TrimSuffix(extract.Fold(w), ".")] = true
		}
	}
	return m
}()

// addName adds a name to an example, without marks and words of respect around
// it, as this project gives names.
func addName(x *tagger.Example, first, last int, kind string) {
	atoms := x.Text.Atoms()
	last = min(last, len(atoms)-1)
	respect := func(a *extract.Atom) bool {
		return kind == extract.Person && (!a.Upper || honorifics[strings.TrimSuffix(a.Fold, ".")])
	}
	for first >= 0 && first <= last && (atoms[first].Kind == extract.AtomMark || first < last && respect(&atoms[first])) {
		first++
	}
	for last >= first && atoms[last].Kind == extract.AtomMark {
		last--
	}
	if first > last || first < 0 {
		return
	}
	s := tagger.Span{First: first, Last: last, Kind: kind}
	if kind == "" || atoms[first].Sent != atoms[last].Sent {
		x.Open = append(x.Open, s)
		return
	}
	x.Names = append(x.Names, s)
}

// closing are marks that stand close behind the word before, opening those
// before the word after.
const (
	closing = ".,;:!?)]}»”’%"
	opening = "([{«“¿¡"
)

// columns reads texts of one word a line and its tag in the last column, a
// blank line after each sentence, and gives those between documents.
func columns(path string, kindOf func(tag string) string) ([]*passage, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	all := []*passage{{}}
	bytes, before, open, quoted := 0, "", false, false
	for _, line := range strings.Split(string(raw), "\n") {
		f := strings.Fields(line)
		p := all[len(all)-1]
		switch {
		case len(f) == 0:
			if n := len(p.words); n > 0 && (len(p.ends) == 0 || p.ends[len(p.ends)-1] != n) {
				p.ends = append(p.ends, n)
			}
			before, open, quoted = "", false, false
			continue
		case f[0] == "-DOCSTART-":
			all, bytes, before = append(all, &passage{}), 0, ""
			continue
		case len(f) < 2:
			continue
		}
		word, tag := f[0], f[len(f)-1]
		glue := len(word) > 0 && strings.Trim(word, closing) == "" || open
		if word == `"` {
			glue, open, quoted = quoted || open, !quoted, !quoted
		} else {
			open = strings.Trim(word, opening) == ""
		}
		if glue && len(p.words) > 0 && (len(p.ends) == 0 || p.ends[len(p.ends)-1] != len(p.words)) {
			p.words[len(p.words)-1] += word
		} else {
			p.words = append(p.words, word)
		}
		if len(tag) > 2 && (tag[2:] == before && tag[0] == 'I') && len(p.names) > 0 {
			p.names[len(p.names)-1].to = bytes + len(word)
		} else if kind := kindOf(tag); kind != "" {
			p.names = append(p.names, mark{bytes, bytes + len(word), kind})
		}
		if before = ""; kindOf(tag) != "" {
			before = tag[2:]
		}
		bytes += len(word)
	}
	return slices.DeleteFunc(all, func(p *passage) bool { return len(p.words) == 0 }), nil
}

func kindOf(tag string) string {
	switch {
	case strings.HasSuffix(tag, "-PER"), strings.HasSuffix(tag, "-LEGAL_PROFESSIONAL"):
		return extract.Person
	case strings.HasSuffix(tag, "-ORG"):
		return extract.Organisation
	}
	return ""
}

// documents makes examples of passages; part tells their part by number.
func documents(list []*passage, part func(i int) int) ([]document, error) {
	var out []document
	for i, p := range list {
		x, err := p.example()
		if err != nil {
			return nil, err
		}
		out = append(out, document{x, part(i)})
	}
	return out, nil
}

// tenth keeps every tenth of what is learnt from for the scores.
func tenth(i int) int {
	if i%10 == 7 {
		return forScores
	}
	return forLearning
}

func readECHR(dir string) ([]document, error) {
	var out []document
	for _, file := range []string{"ES-all-train.tsv", "ES-all-dev.tsv"} {
		list, err := columns(filepath.Join(dir, "echr-es", file), kindOf)
		if err != nil {
			return nil, err
		}
		part := forLearning
		if strings.Contains(file, "dev") {
			part = forMeasuring
		}
		docs, err := documents(list, func(int) int { return part })
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		for i := range docs {
			docs[i].NoOrganisations = true
		}
		out = append(out, docs...)
	}
	return out, nil
}

func readWikiGold(dir string) ([]document, error) {
	list, err := columns(filepath.Join(dir, "wikigold-en", "CONLL-format", "data", "wikigold.conll.txt"), kindOf)
	if err != nil {
		return nil, err
	}
	return documents(list, func(i int) int {
		if i%5 == 4 {
			return forMeasuring
		}
		return tenth(i)
	})
}

// readLoans reads the loan agreements. Words for the two sides ("Lender",
// "Bank") are marked as names there; of single usual words nothing is said
// here.
func readLoans(dir string) ([]document, error) {
	list, err := columns(filepath.Join(dir, "sec-loans-en", "FIN5.txt"), kindOf)
	if err != nil {
		return nil, err
	}
	docs, err := documents(list, func(i int) int {
		if i%2 == 1 {
			return forMeasuring
		}
		return forLearning
	})
	for i := range docs {
		x := &docs[i].Example
		x.Names = slices.DeleteFunc(x.Names, func(s tagger.Span) bool {
			a := &x.Text.Atoms()[s.First]
			role := s.First == s.Last && (!a.Upper || language.Known(a.Text, language.English))
			if role {
				x.Open = append(x.Open, s)
			}
			return role
		})
	}
	return docs, err
}

func readMeddocan(dir string) ([]document, error) {
	var out []document
	for _, part := range []string{"train", "dev"} {
		files, err := filepath.Glob(filepath.Join(dir, "meddocan-es", part, "*.txt"))
		if err != nil {
			return nil, err
		}
		for i, file := range files {
			p, err := brat(file)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			x, err := p.example()
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			d := document{x, tenth(i)}
			if part == "dev" {
				d.part = forMeasuring
			}
			out = append(out, d)
		}
	}
	return out, nil
}

// brat reads a text and the marks beside it.
func brat(file string) (*passage, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	marks, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".ann")
	if err != nil {
		return nil, err
	}
	p, at := &passage{}, []int{} // at: for each letter, bytes before it that are no space
	bytes := 0
	for _, r := range string(raw) {
		at = append(at, bytes)
		if !unicode.IsSpace(r) {
			bytes += len(string(r))
		}
	}
	at = append(at, bytes)
	for _, line := range strings.Split(string(raw), "\n") {
		p.words = append(p.words, strings.Fields(line)...)
		p.ends = append(p.ends, len(p.words))
	}
	p.ends = slices.Compact(p.ends)
	for _, line := range strings.Split(string(marks), "\n") {
		f := strings.Fields(line)
		if len(f) < 4 || !strings.HasPrefix(f[0], "T") {
			continue
		}
		from, err1 := strconv.Atoi(f[2])
		to, err2 := strconv.Atoi(f[3])
		if err1 != nil || err2 != nil || to >= len(at) {
			return nil, fmt.Errorf("mark %q", line)
		}
		switch {
		case strings.HasPrefix(f[1], "NOMBRE_"):
			p.names = append(p.names, mark{at[from], at[to], extract.Person})
		case f[1] == "HOSPITAL", f[1] == "INSTITUCION", f[1] == "CENTRO_SALUD":
			p.names = append(p.names, mark{at[from], at[to], extract.Organisation})
		}
	}
	slices.SortFunc(p.names, func(a, b mark) int { return a.from - b.from })
	return p, nil
}
