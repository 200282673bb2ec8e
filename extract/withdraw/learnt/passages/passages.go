// Package passages reads the marked passages and papers that lie beside it, from which
// exits are learnt and by which names are measured. docs/exits.md tells the marks.
package passages

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"legajo/extract"
	"legajo/language"
)

// Passage is one of a file: a few sentences, or a whole paper below a line that tells who
// wrote it to whom.
type Passage struct {
	Head
	File   string // name of its file, without folder
	Number int    // in it, from 1
	Marked string // its text with the marks: paragraphs of one line each, an empty one between
}

// Head is what is known of a passage beside its text.
type Head struct {
	Kind     string // of document
	Language language.Code
	Date     string    // day of the paper, "" where none is told
	From, To [2]string // a person and an organisation, "" where there is none
}

// paperMark begins the line above a whole paper.
const paperMark = "### "

// In reads the passages of a folder's files, in the order of their names. A file's name
// begins with the code of its language; short passages are parted by empty lines.
func In(dir string) ([]Passage, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []Passage
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		base := filepath.Base(file)
		bodies := strings.Split(strings.TrimSpace(string(raw)), "\n\n")
		if papers := Parted(string(raw)); len(papers) > 0 {
			bodies = papers
		}
		for n, body := range bodies {
			if strings.TrimSpace(body) == "" {
				continue
			}
			p := Of(body)
			p.File, p.Number = base, n+1
			if p.Kind == "" {
				p.Kind = extract.Report
				if strings.Contains(base, "letters") {
					p.Kind = extract.Letter
				}
			}
			if p.Language == "" {
				p.Language = language.Code(base[:2])
			}
			out = append(out, p)
		}
	}
	return out, nil
}

// Parted are the parts of a file that lines with "### " begin, without these signs.
func Parted(s string) []string { return strings.Split("\n"+s, "\n"+paperMark)[1:] }

var headField = regexp.MustCompile(`(?:^| )(kind|lang|date|from|to)=`)

// Of reads one passage; a head line, "kind=letter lang=es from=Ana Ruiz | Liga to=…", may
// stand above its text.
func Of(body string) Passage {
	if !strings.HasPrefix(body, "kind=") {
		return Passage{Marked: strings.Join(strings.Fields(body), " ")}
	}
	line, text, _ := strings.Cut(body, "\n")
	var p Passage
	fields := headField.FindAllStringSubmatchIndex(line, -1)
	for i, at := range fields {
		end := len(line)
		if i+1 < len(fields) {
			end = fields[i+1][0]
		}
		switch value := strings.TrimSpace(line[at[1]:end]); line[at[2]:at[3]] {
		case "kind":
			p.Kind = value
		case "lang":
			p.Language = language.Code(value)
		case "date":
			p.Date = value
		case "from":
			p.From = sideOf(value)
		case "to":
			p.To = sideOf(value)
		}
	}
	var paragraphs []string
	for _, par := range strings.Split(text, "\n\n") {
		if par = strings.Join(strings.Fields(par), " "); par != "" {
			paragraphs = append(paragraphs, par)
		}
	}
	p.Marked = strings.Join(paragraphs, "\n\n")
	return p
}

// sideOf reads "Ana Ruiz | Liga".
func sideOf(s string) [2]string {
	person, body, _ := strings.Cut(s, "|")
	return [2]string{strings.TrimSpace(person), strings.TrimSpace(body)}
}

// Relate writes down in a document who sends it and whom it addresses.
func (h *Head) Relate(d *extract.Document) {
	kinds := [2]string{extract.Person, extract.Organisation}
	for i, name := range h.From {
		if name != "" {
			d.Relations = append(d.Relations, extract.Relation{Kind: [2]string{extract.Signed, extract.Sent}[i], From: extract.ToEntity(d.AddEntity(kinds[i], name)), To: extract.Self()})
		}
	}
	for i, name := range h.To {
		if name != "" {
			d.Relations = append(d.Relations, extract.Relation{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(d.AddEntity(kinds[i], name))})
		}
	}
}

// Mark is one mark of a passage, "[W:1 the Rowan Trust]".
type Mark struct {
	Kind, Number string
	Text         string
	Word         int // how many words stand before it
}

var mark = regexp.MustCompile(`\[([WXUJFD]):(\d+) ([^\[\]]+)\]`)

// Plain is the text without its marks, and the marks.
func (p *Passage) Plain() (string, []Mark, error) {
	var plain strings.Builder
	var marks []Mark
	at := 0
	for _, m := range mark.FindAllStringSubmatchIndex(p.Marked, -1) {
		plain.WriteString(p.Marked[at:m[0]])
		marks = append(marks, Mark{p.Marked[m[2]:m[3]], p.Marked[m[4]:m[5]], p.Marked[m[6]:m[7]], len(strings.Fields(plain.String()+"x")) - 1})
		plain.WriteString(p.Marked[m[6]:m[7]])
		at = m[1]
	}
	plain.WriteString(p.Marked[at:])
	if strings.ContainsAny(plain.String(), "[]") {
		return "", nil, fmt.Errorf("%s, passage %d: a mark is not well formed: %s", p.File, p.Number, plain.String())
	}
	return plain.String(), marks, nil
}

// lineWidth is how many letters a line of a passage has.
const lineWidth = 90

// Wrapped sets the paragraphs of a text in lines.
func Wrapped(s string) string {
	var b strings.Builder
	for i, par := range strings.Split(s, "\n\n") {
		if i > 0 {
			b.WriteString("\n\n")
		}
		n := 0
		for _, w := range strings.Fields(par) {
			if n > 0 && n+len(w) > lineWidth {
				b.WriteByte('\n')
				n = 0
			} else if n > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w)
			n += len(w) + 1
		}
	}
	return b.String()
}
