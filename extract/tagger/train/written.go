package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"legajo/extract"
	"legajo/language"
)

// Kinds of names that the files beside the papers list, a letter each.
const (
	ofPeople = "P"
	ofBodies = "O"
	shortOf  = "S" // "the Board", for a body named elsewhere
	lowerOf  = "L" // "the data committee"
)

// written is a paper of this tree, written for the exits that it tells of, with all of
// its names.
type written struct {
	file   string
	number int // of the paper in its file, from 1
	head   map[string]string
	text   *extract.Text
	// names are the wordings of each kind.
	names map[string][]string
}

var (
	exitMark  = regexp.MustCompile(`\[[WXUJFD]:\d+ ([^\[\]]+)\]`)
	headField = regexp.MustCompile(`(?:^| )(kind|lang|date|from|to)=`)
)

// writtenIn reads the papers of a folder and the names that files of the same name list in
// another.
func writtenIn(papers, names string) ([]written, error) {
	files, err := filepath.Glob(filepath.Join(names, "*.names"))
	if err != nil {
		return nil, err
	}
	var out []written
	for _, file := range files {
		base := strings.TrimSuffix(filepath.Base(file), ".names")
		listed, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		raw, err := os.ReadFile(filepath.Join(papers, base+".txt"))
		if err != nil {
			return nil, err
		}
		texts, lists := parted(string(raw)), parted(string(listed))
		if len(texts) != len(lists) {
			return nil, fmt.Errorf("%s: %d papers and names of %d", base, len(texts), len(lists))
		}
		for i, text := range texts {
			w := written{file: base, number: i + 1, names: map[string][]string{}}
			line, body, _ := strings.Cut(text, "\n")
			w.head = headOf(line)
			w.text = extract.Typed(typed(exitMark.ReplaceAllString(body, "$1")))
			for _, l := range strings.Split(lists[i], "\n")[1:] {
				if kind, name, ok := strings.Cut(strings.TrimSpace(l), " "); ok {
					w.names[kind] = append(w.names[kind], name)
				}
			}
			out = append(out, w)
		}
	}
	return out, nil
}

// parted are the parts of a file that lines with "### " begin, without it.
func parted(s string) []string { return strings.Split("\n"+s, "\n### ")[1:] }

// headOf reads the line above a paper: "kind=letter lang=es from=Ana Ruiz | Liga to=…".
func headOf(line string) map[string]string {
	head := map[string]string{}
	fields := headField.FindAllStringSubmatchIndex(line, -1)
	for i, at := range fields {
		end := len(line)
		if i+1 < len(fields) {
			end = fields[i+1][0]
		}
		head[line[at[2]:at[3]]] = strings.TrimSpace(line[at[1]:end])
	}
	return head
}

// typed sets the paragraphs of a text in lines.
func typed(s string) string {
	var b strings.Builder
	for _, p := range strings.Split(s, "\n\n") {
		column := 0
		for _, w := range strings.Fields(p) {
			if column > lineWidth {
				b.WriteByte('\n')
				column = 0
			}
			b.WriteString(w + " ")
			column += len(w) + 1
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

func (w *written) language() language.Code { return language.Code(w.head["lang"]) }
