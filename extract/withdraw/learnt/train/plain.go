package main

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"legajo/extract"
	"legajo/extract/withdraw/learnt"
	"legajo/extract/withdraw/learnt/passages"
	"legajo/language"
)

// Texts in which nobody leaves anything, or hardly anybody: they teach what words tell no
// exit. What sounds like one to the model of the marked passages is left out of them.

// pieceWords is how many words a piece of plain text has.
const pieceWords = 300

// setsIn gives the texts of the sets of marked names: columns of a word and its tag, or
// plain text.
func setsIn(dir string) ([]passage, error) {
	var out []passage
	for _, s := range []struct {
		glob string
		code language.Code
	}{{"echr-es/ES-manual-train.tsv", language.Spanish}, {"echr-es/ES-all-train.tsv", language.Spanish}, {"meddocan-es/train/*.txt", language.Spanish}, {"sec-loans-en/FIN5.txt", language.English}, {"wikigold-en/CONLL-format/data/*", language.English}} {
		files, err := filepath.Glob(filepath.Join(dir, s.glob))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			if strings.Contains(file, "LICEN") {
				continue
			}
			raw, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			text := string(raw)
			if !strings.HasSuffix(file, ".txt") || s.code == language.English {
				text = firstColumn(text)
			}
			out = append(out, pieces(text, s.code)...)
		}
	}
	return out, nil
}

func firstColumn(text string) string {
	var b strings.Builder
	for _, line := range strings.Split(text, "\n") {
		w, _, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(line), "\t", " "), " ")
		if w == "-DOCSTART-" {
			continue
		}
		if !strings.ContainsAny(w, ".,;:)") || len(w) > 1 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

func pieces(text string, code language.Code) []passage {
	text = strings.NewReplacer("[", "(", "]", ")").Replace(text)
	words := strings.Fields(text)
	var out []passage
	for len(words) > 8 {
		n := min(pieceWords, len(words))
		if p, err := passageOf(&passages.Passage{Head: passages.Head{Kind: extract.Report, Language: code}, Marked: strings.Join(words[:n], " ")}); err == nil {
			out = append(out, p)
		}
		words = words[n:]
	}
	return out
}

var (
	tags   = regexp.MustCompile(`(?s)<(style|script|head)[^>]*>.*?</(style|script|head)>`)
	blocks = regexp.MustCompile(`(?i)</?(p|div|td|tr|table|h[1-6]|li|ul|ol|br)[^>]*>`)
	inline = regexp.MustCompile(`(?s)<[^>]*>`)
)

// written is how many of the written papers, the first ones, are learnt from; the others
// tell whether what was learnt holds.
const written = 42

// writtenIn gives the paragraphs of written papers in which nobody leaves anything.
func writtenIn(gold, dir string) ([]passage, error) {
	raw, err := os.ReadFile(gold)
	if err != nil {
		return nil, err
	}
	var g struct {
		Documents []struct {
			File     string
			Language string
			Withdrew []any
			Optional []any `json:"withdrew_optional"`
		}
	}
	if err := json.Unmarshal(raw, &g); err != nil {
		return nil, err
	}
	leaves := map[string]bool{}
	for _, d := range g.Documents {
		leaves[d.File] = leaves[d.File] || len(d.Withdrew)+len(d.Optional) > 0
	}
	var out []passage
	for _, d := range g.Documents[:min(written, len(g.Documents))] {
		if leaves[d.File] {
			continue
		}
		raw, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(filepath.Base(d.File), ".pdf")+".html"))
		if err != nil {
			continue
		}
		text := blocks.ReplaceAllString(tags.ReplaceAllString(string(raw), " "), "\n\n")
		text = html.UnescapeString(inline.ReplaceAllString(text, " "))
		for _, par := range strings.Split(text, "\n\n") {
			if len(strings.Fields(par)) > 8 {
				out = append(out, pieces(par, language.Code(d.Language))...)
			}
		}
		leaves[d.File] = true
	}
	return out, nil
}

// plain makes examples of texts that tell no exits. What the model takes for one with some
// certainty is left open: it may be one.
func plain(list []passage, m *learnt.Model) []learnt.Example {
	var out []learnt.Example
	for i := range list {
		x := learnt.Example{Scene: list[i].Scene, Plain: true}
		for _, t := range m.Read(x.Scene) {
			if t.Odds[learnt.Exit]+t.Odds[learnt.Entry] > .8 {
				x.Open = append(x.Open, [2]int{t.First, t.Last})
			}
		}
		out = append(out, x)
	}
	return out
}
