package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"legajo/extract"
	"legajo/extract/date"
	"legajo/extract/mention"
	"legajo/extract/withdraw"
	"legajo/extract/withdraw/learnt"
	"legajo/language"
	"legajo/language/lexicon"
)

// passage is a marked passage, read.
type passage struct {
	learnt.Example
	file string
}

// mark is one mark of a passage: "[W:1 the Rowan Trust]".
var mark = regexp.MustCompile(`\[([WXUJFD]):(\d+) ([^\[\]]+)\]`)

// passagesIn reads the marked passages of a folder. A file's name begins with the code of
// its language.
func passagesIn(dir string) ([]passage, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []passage
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		code := language.Code(filepath.Base(file)[:2])
		kind := extract.Report
		if strings.Contains(filepath.Base(file), "letters") {
			kind = extract.Letter
		}
		bodies := strings.Split(strings.TrimSpace(string(raw)), "\n\n")
		if strings.HasPrefix(string(raw), paperMark) {
			bodies = strings.Split(strings.TrimPrefix(string(raw), paperMark), "\n"+paperMark)
		}
		for n, body := range bodies {
			if strings.TrimSpace(body) == "" {
				continue
			}
			p, err := paperOf(body, kind, code)
			if err != nil {
				return nil, fmt.Errorf("%s, passage %d: %w", file, n+1, err)
			}
			p.file = filepath.Base(file)
			out = append(out, p)
		}
	}
	return out, nil
}

var cues = extract.NewLexicon(lexicon.Languages())

// heads are the lines above a passage, so that its dates can be reckoned.
var heads = map[language.Code]string{language.Spanish: "Puerto Claro, 10 de junio de 2019", language.English: "10 June 2019"}

// lineWidth is how many letters a line of a passage has.
const lineWidth = 90

// paperMark begins the line above a whole paper.
const paperMark = "### "

// head is what the line above a paper says of it.
type head struct {
	kind     string
	lang     language.Code
	date     string
	from, to []string // person and organisation, "" where there is none
}

// paperOf reads a passage, or a paper with its head line.
func paperOf(body, kind string, code language.Code) (passage, error) {
	if !strings.HasPrefix(body, "kind=") {
		return passageOf(strings.Join(strings.Fields(body), " "), head{kind: kind, lang: code})
	}
	line, text, _ := strings.Cut(body, "\n")
	h := head{kind: kind, lang: code}
	fields := headField.FindAllStringIndex(line, -1)
	for i, at := range fields {
		end := len(line)
		if i+1 < len(fields) {
			end = fields[i+1][0]
		}
		switch value := strings.TrimSpace(line[at[1]:end]); strings.TrimSpace(line[at[0] : at[1]-1]) {
		case "kind":
			h.kind = value
		case "lang":
			h.lang = language.Code(value)
		case "date":
			h.date = value
		case "from":
			h.from = strings.Split(value+"|", "|")[:2]
		case "to":
			h.to = strings.Split(value+"|", "|")[:2]
		}
	}
	var paragraphs []string
	for _, p := range strings.Split(text, "\n\n") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			paragraphs = append(paragraphs, p)
		}
	}
	return passageOf(strings.Join(paragraphs, "\n\n"), h)
}

var headField = regexp.MustCompile(`(^| )(kind|lang|date|from|to)=`)

func passageOf(body string, h head) (passage, error) {
	code := h.lang
	plain := strings.Builder{}
	type marked struct {
		kind, number string
		word, words  int
		text         string
	}
	var marks []marked
	top := heads[code]
	if on, err := time.Parse(time.DateOnly, h.date); err == nil {
		top = fmt.Sprintf("%d %s %d", on.Day(), on.Month(), on.Year())
		if code == language.Spanish {
			top = fmt.Sprintf("Puerto Claro, %d de %s de %d", on.Day(), meses[on.Month()-1], on.Year())
		}
	}
	words := len(strings.Fields(top))
	at := 0
	for _, m := range mark.FindAllStringSubmatchIndex(body, -1) {
		plain.WriteString(body[at:m[0]])
		text := body[m[6]:m[7]]
		before := words + len(strings.Fields(plain.String()+"x")) - 1
		marks = append(marks, marked{body[m[2]:m[3]], body[m[4]:m[5]], before, len(strings.Fields(text)), text})
		plain.WriteString(text)
		at = m[1]
	}
	plain.WriteString(body[at:])
	if strings.ContainsAny(plain.String(), "[]") {
		return passage{}, fmt.Errorf("a mark is not well formed: %s", plain.String())
	}
	t := extract.Typed(top + "\n\n" + wrapped(plain.String()))
	d := &extract.Document{Kind: h.kind, Language: code, DateFinding: -1}
	d.Zones = []extract.Zone{
		{Kind: extract.ZoneDateline, Span: t.Span(0, words-1)},
		{Kind: extract.ZoneBody, Span: t.Span(words, len(t.Tokens)-1)},
	}
	date.Find(t, d, lexicon.DatesIn(code))
	h.relate(d)
	mention.Find(t, d, cues)
	p := passage{}
	p.Scene = withdraw.Scene(t, d, cues)
	numbers := map[string]int{}
	for _, m := range marks {
		if _, ok := numbers[m.number]; !ok {
			numbers[m.number] = len(p.Told)
			p.Told = append(p.Told, learnt.Truth{})
		}
		truth := &p.Told[numbers[m.number]]
		first, last, ok := find(p.Scene.Atoms, m.text, m.word, m.word+m.words-1)
		if !ok {
			return passage{}, fmt.Errorf("%q is not found again", m.text)
		}
		span := [2]int{first, last}
		switch m.kind {
		case "X", "U", "J":
			truth.Class = map[string]learnt.Class{"X": learnt.Exit, "U": learnt.Unreal, "J": learnt.Entry}[m.kind]
			truth.Spans = append(truth.Spans, span)
		case "W":
			truth.Parts[learnt.Who] = append(truth.Parts[learnt.Who], span)
		case "F":
			truth.Parts[learnt.From] = append(truth.Parts[learnt.From], inner(p.Scene, span))
		case "D":
			truth.Parts[learnt.When] = append(truth.Parts[learnt.When], span)
		}
	}
	p.Told = slices.DeleteFunc(p.Told, func(t learnt.Truth) bool { return t.Class == learnt.None })
	for i := range p.Told {
		truth := &p.Told[i]
		truth.Writer = len(truth.Parts[learnt.Who]) == 0 && truth.Class == learnt.Exit
		for _, sp := range truth.Parts[learnt.Who] {
			if named(p.Scene, sp) {
				continue
			}
			truth.Writer = truth.Writer || has(p.Scene, sp, lexicon.Speaks, lexicon.SpeaksOne, lexicon.Ours, lexicon.ExitSelf, lexicon.Undersigned)
			truth.Reader = truth.Reader || has(p.Scene, sp, lexicon.Yours)
		}
	}
	return p, nil
}

// inner narrows the atoms of a body within another to those of the inner one: "the
// Alliance's {data panel}", "{comisión de becas} de la Red".
func inner(s *learnt.Scene, sp [2]int) [2]int {
	for i := range s.Names {
		n := &s.Names[i]
		if n.First < sp[0] || n.Last >= sp[1] {
			continue
		}
		if s.Atoms[n.Last+1].Fold == "'s" {
			sp[0] = min(n.Last+2, sp[1])
		} else if s.Cues.At(n.Last+1, lexicon.BelongsTo) > 0 {
			sp[1] = n.Last
		}
	}
	return sp
}

func named(s *learnt.Scene, sp [2]int) bool {
	for _, n := range s.Names {
		if n.First <= sp[1] && sp[0] <= n.Last {
			return true
		}
	}
	return false
}

func has(s *learnt.Scene, sp [2]int, list ...lexicon.Cue) bool {
	for _, c := range list {
		if s.Cues.Any(sp[0], sp[1], c) {
			return true
		}
	}
	return false
}

// find gives the atoms of a text within tokens first to last.
func find(atoms []extract.Atom, text string, first, last int) (int, int, bool) {
	want := extract.AtomsOf(text)
	for i := range atoms {
		if atoms[i].Token < first || atoms[i].Token > last {
			continue
		}
		k := 0
		for k < len(want) && i+k < len(atoms) && atoms[i+k].Fold == want[k].Fold {
			k++
		}
		if k == len(want) {
			return i, i + k - 1, true
		}
	}
	// a mark that parts a word, or joins two: all of its tokens
	from, to := -1, -1
	for i := range atoms {
		if atoms[i].Token >= first && atoms[i].Token <= last && atoms[i].Kind != extract.AtomMark {
			if from < 0 {
				from = i
			}
			to = i
		}
	}
	return from, to, from >= 0
}

// relate writes down who sends a paper and whom it addresses.
func (h *head) relate(d *extract.Document) {
	for i, name := range h.from {
		if name = strings.TrimSpace(name); name != "" {
			d.Relations = append(d.Relations, extract.Relation{Kind: []string{extract.Signed, extract.Sent}[i], From: extract.ToEntity(d.AddEntity(kinds[i], name)), To: extract.Self()})
		}
	}
	for i, name := range h.to {
		if name = strings.TrimSpace(name); name != "" {
			d.Relations = append(d.Relations, extract.Relation{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(d.AddEntity(kinds[i], name))})
		}
	}
}

var kinds = []string{extract.Person, extract.Organisation}

var meses = strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")

func wrapped(s string) string {
	var list []string
	for _, p := range strings.Split(s, "\n\n") {
		list = append(list, wrappedParagraph(p))
	}
	return strings.Join(list, "\n\n")
}

func wrappedParagraph(s string) string {
	var b strings.Builder
	n := 0
	for _, w := range strings.Fields(s) {
		if n > 0 && n+len(w) > lineWidth {
			b.WriteByte('\n')
			n = 0
		} else if n > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		n += len(w) + 1
	}
	return b.String()
}
